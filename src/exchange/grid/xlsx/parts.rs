//! The parts of a workbook beside its sheets: which there are, the texts they share and how their cells are formatted.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::formats::{Format, built_in, format_of};
use super::{LARGEST_PART, SheetAt, Xml, append, attribute, broken, is_yes, unescaped};
use crate::exchange::table::TableError;

pub(super) fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, path: &str) -> Result<Option<Xml>, TableError> {
    let Some(at) = zip.index_for_name(path).or_else(|| {
        let wanted = path.to_lowercase();
        zip.file_names().position(|name| name.is_ok_and(|name| name.to_lowercase().replace('\\', "/") == wanted))
    }) else {
        return Ok(None);
    };
    let file = zip.by_index(at).map_err(broken)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(broken)?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(TableError::TooLarge { what: "MB", limit: LARGEST_PART as usize / 1024 / 1024 });
    }
    let mut xml = Reader::from_reader(Cursor::new(bytes));
    xml.config_mut().check_end_names = true;
    Ok(Some(xml))
}

/// Every opening tag of a part.
pub(super) fn tags(xml: &mut Xml, mut each: impl FnMut(&BytesStart<'_>)) -> Result<(), TableError> {
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(tag) | Event::Empty(tag) => each(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

pub(super) fn relations(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<HashMap<String, String>, TableError> {
    let mut found = HashMap::new();
    if let Some(mut xml) = part(zip, "xl/_rels/workbook.xml.rels")? {
        tags(&mut xml, |tag| {
            if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
                let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                found.insert(id, path);
            }
        })?;
    }
    Ok(found)
}

pub(super) fn sheet_list(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    targets: &HashMap<String, String>,
) -> Result<(Vec<SheetAt>, bool), TableError> {
    let mut xml = part(zip, "xl/workbook.xml")?.ok_or(TableError::BrokenWorkbook)?;
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    tags(&mut xml, |tag| match tag.local_name().as_ref() {
        "workbookPr" => from_1904 |= is_yes(attribute(tag, "date1904")),
        "sheet" => {
            let path = attribute(tag, "id").and_then(|id| targets.get(&id));
            let hidden = attribute(tag, "state").is_some_and(|state| state != "visible");
            // Sheets that are charts have no rows.
            if let Some(path) = path.filter(|path| !path.contains("chartsheets")) {
                sheets.push(SheetAt { name: attribute(tag, "name").unwrap_or_default(), hidden, path: path.clone() });
            }
        }
        _ => {}
    })?;
    Ok((sheets, from_1904))
}

pub(super) fn strings(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<String>, TableError> {
    let Some(mut xml) = part(zip, "xl/sharedStrings.xml")? else { return Ok(Vec::new()) };
    let (mut strings, mut text, mut inside, mut sound) = (Vec::new(), String::new(), false, false);
    let mut buffer = Vec::new();
    loop {
        let event = xml.read_event_into(&mut buffer).map_err(broken)?;
        match &event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" => text.clear(),
                "t" => inside = !sound,
                // How a Japanese text sounds is no part of it.
                "rPh" => sound = true,
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.push(String::new()),
            Event::End(tag) => match tag.local_name().as_ref() {
                "si" => strings.push(unescaped(std::mem::take(&mut text))),
                "t" => inside = false,
                "rPh" => sound = false,
                _ => {}
            },
            Event::Eof => return Ok(strings),
            event if inside => append(event, &mut text)?,
            _ => {}
        }
        buffer.clear();
    }
}

pub(super) fn formats(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Format>, TableError> {
    let Some(mut xml) = part(zip, "xl/styles.xml")? else { return Ok(Vec::new()) };
    let mut own = HashMap::<u32, Format>::new();
    let (mut formats, mut inside) = (Vec::new(), false);
    tags(&mut xml, |tag| match tag.local_name().as_ref() {
        "numFmt" => {
            let id = attribute(tag, "numFmtId").and_then(|id| id.parse().ok());
            if let (Some(id), Some(code)) = (id, attribute(tag, "formatCode")) {
                own.insert(id, format_of(&code));
            }
        }
        "cellXfs" => inside = true,
        "cellStyles" | "dxfs" => inside = false,
        "xf" if inside => {
            let id: u32 = attribute(tag, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
            formats.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
        }
        _ => {}
    })?;
    Ok(formats)
}
