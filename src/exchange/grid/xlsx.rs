//! Sheets of XLSX workbooks with what other readers do not tell: hidden rows and columns, merged cells, formulas without a
//! result, errors, and numbers that are shown as codes, times or days.

mod parts;

use std::collections::BTreeSet;
use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use self::parts::{formats, part, relations, sheet_list, strings};
use super::Note;
use super::formats::{Format, clock, has_decimal_comma, moment, plain, with_commas};
use crate::exchange::rows::Rows;
use crate::exchange::table::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TableError};

/// The most text one part of a workbook may unpack to, in bytes.
const LARGEST_PART: u64 = 512 * 1024 * 1024;
/// How many cells are named in a note.
const MOST_NAMED: usize = 50;
/// The most cells a merged range may fill.
const MOST_MERGED: usize = 100_000;

/// A workbook, open.
#[derive(Debug)]
pub(super) struct Book<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    pub sheets: Vec<SheetAt>,
    strings: Vec<String>,
    formats: Vec<Format>,
    from_1904: bool,
}

/// Where a sheet is.
#[derive(Debug)]
pub(super) struct SheetAt {
    pub name: String,
    pub hidden: bool,
    path: String,
}

/// A sheet that was read.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub rows: Rows,
    pub lines: Vec<u32>,
    pub notes: Vec<Note>,
}

fn broken<T>(_: T) -> TableError {
    TableError::BrokenWorkbook
}

type Xml = Reader<Cursor<Vec<u8>>>;

impl<'a> Book<'a> {
    /// Opens a workbook and reads what all its sheets share.
    ///
    /// # Errors
    /// [`TableError::BrokenWorkbook`], [`TableError::TooLarge`].
    pub fn open(mut zip: ZipArchive<Cursor<&'a [u8]>>) -> Result<Self, TableError> {
        let targets = relations(&mut zip)?;
        let (sheets, from_1904) = sheet_list(&mut zip, &targets)?;
        let strings = strings(&mut zip)?;
        let formats = formats(&mut zip)?;
        Ok(Self { zip, sheets, strings, formats, from_1904 })
    }

    /// Reads a sheet.
    ///
    /// # Errors
    /// [`TableError::BrokenWorkbook`], [`TableError::TooLarge`].
    pub fn sheet(&mut self, at: usize) -> Result<Sheet, TableError> {
        let Some(path) = self.sheets.get(at).map(|sheet| sheet.path.clone()) else { return Ok(Sheet::default()) };
        let Some(mut xml) = part(&mut self.zip, &path)? else { return Ok(Sheet::default()) };
        let mut found = Found { day_seen: false, ..Found::default() };
        let mut buffer = Vec::new();
        loop {
            match xml.read_event_into(&mut buffer).map_err(broken)? {
                Event::Start(tag) => self.open_tag(&tag, &mut xml, &mut found, false)?,
                Event::Empty(tag) => self.open_tag(&tag, &mut xml, &mut found, true)?,
                Event::End(tag) if tag.local_name().as_ref() == "row" => found.end_row()?,
                Event::End(tag) if tag.local_name().as_ref() == "worksheet" => break,
                Event::Eof if found.started => return Err(TableError::BrokenWorkbook),
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        if self.from_1904 && found.day_seen {
            found.notes.push(Note::DaysFrom1904);
        }
        Ok(found.finish())
    }

    fn open_tag(&self, tag: &BytesStart<'_>, xml: &mut Xml, found: &mut Found, empty: bool) -> Result<(), TableError> {
        match tag.local_name().as_ref() {
            "worksheet" => found.started = !empty,
            "col" if is_yes(attribute(tag, "hidden")) => {
                let number = |name| attribute(tag, name).and_then(|text| text.parse::<usize>().ok());
                for column in number("min").unwrap_or(1)..=number("max").unwrap_or(1).min(MOST_COLUMNS) {
                    found.hidden_columns.push(column - 1);
                }
            }
            "row" => {
                let number = attribute(tag, "r").and_then(|text| text.parse::<u32>().ok()).unwrap_or(found.row + 1);
                if number as usize > MOST_ROWS {
                    return Err(TableError::TooLarge { what: "rows", limit: MOST_ROWS });
                }
                found.row = number;
                found.column = 0;
                if is_yes(attribute(tag, "hidden")) {
                    found.hidden_rows.push(number);
                }
                if empty {
                    found.end_row()?;
                }
            }
            "c" => {
                let at = attribute(tag, "r").and_then(|text| place(&text));
                let (column, row) = at.unwrap_or((found.column, found.row));
                if column >= MOST_COLUMNS {
                    return Err(TableError::TooLarge { what: "columns", limit: MOST_COLUMNS });
                }
                if row != found.row && at.is_some() {
                    return Err(TableError::BrokenWorkbook);
                }
                let kind = attribute(tag, "t").unwrap_or_default();
                let style = attribute(tag, "s").and_then(|text| text.parse::<usize>().ok()).unwrap_or(0);
                let text = if empty { String::new() } else { self.cell(xml, &kind, style, (column, row), found)? };
                if text.len() > LONGEST_CELL {
                    return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
                }
                found.put(column, text)?;
            }
            "mergeCell" => found.merged.extend(attribute(tag, "ref")),
            _ => {}
        }
        Ok(())
    }

    /// The text of a cell whose tag is open.
    fn cell(
        &self,
        xml: &mut Xml,
        kind: &str,
        style: usize,
        at: (usize, u32),
        found: &mut Found,
    ) -> Result<String, TableError> {
        let (mut value, mut formula, mut text): (Option<String>, Option<String>, Option<String>) = (None, None, None);
        let mut inside: Option<u8> = None;
        let mut buffer = Vec::new();
        loop {
            match xml.read_event_into(&mut buffer).map_err(broken)? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "v" => (inside, value) = (Some(b'v'), Some(String::new())),
                    "f" => (inside, formula) = (Some(b'f'), Some(String::new())),
                    "t" => inside = Some(b't'),
                    "rPh" => inside = None,
                    _ => {}
                },
                Event::Empty(tag) if tag.local_name().as_ref() == "f" => formula = formula.or(Some(String::new())),
                Event::End(tag) => match tag.local_name().as_ref() {
                    "c" => break,
                    "v" | "f" | "t" => inside = None,
                    _ => {}
                },
                event => {
                    let target = match inside {
                        Some(b'v') => &mut value,
                        Some(b'f') => &mut formula,
                        Some(b't') => &mut text,
                        _ => {
                            if matches!(event, Event::Eof) {
                                return Err(TableError::BrokenWorkbook);
                            }
                            buffer.clear();
                            continue;
                        }
                    };
                    append(&event, target.get_or_insert_default())?;
                }
            }
            buffer.clear();
        }
        let name = || format!("{}{}", letters(at.0), at.1);
        let value = value.filter(|value| !value.is_empty());
        if let (None, None, Some(formula)) = (&value, &text, formula) {
            found.formulas.push(name());
            return Ok(format!("={formula}"));
        }
        Ok(match (kind, value) {
            ("s", Some(value)) => {
                let text = value.trim().parse::<usize>().ok().and_then(|at| self.strings.get(at));
                let text = text.cloned().unwrap_or_default();
                if has_decimal_comma(&text) {
                    found.commas.insert(at.0);
                }
                text
            }
            ("inlineStr", _) => {
                let text = unescaped(text.unwrap_or_default());
                if has_decimal_comma(&text) {
                    found.commas.insert(at.0);
                }
                text
            }
            ("b", Some(value)) => if value.trim() == "1" { "true" } else { "false" }.to_owned(),
            ("e", Some(value)) => {
                found.errors.push(name());
                value
            }
            ("str" | "d", Some(value)) => unescaped(value),
            (_, Some(value)) => self.number(&value, style, found),
            (_, None) => String::new(),
        })
    }

    /// A number as its format shows it.
    fn number(&self, value: &str, style: usize, found: &mut Found) -> String {
        let Ok(number) = value.trim().parse::<f64>() else { return value.to_owned() };
        match self.formats.get(style).copied().unwrap_or_default() {
            Format::Code(digits) if number >= 0.0 && number.fract() == 0.0 => format!("{number:0>digits$}"),
            Format::Number | Format::Code(_) => plain(number),
            Format::Time if (0.0..1.0).contains(&number) => clock(number),
            Format::Day | Format::Time => {
                found.day_seen = true;
                moment(number, self.from_1904).unwrap_or_else(|| number.to_string())
            }
        }
    }
}

/// What is found while a sheet is read.
#[derive(Debug, Default)]
struct Found {
    cells: Vec<String>,
    rows: Rows,
    lines: Vec<u32>,
    row: u32,
    column: usize,
    started: bool,
    day_seen: bool,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<usize>,
    merged: Vec<String>,
    formulas: Vec<String>,
    errors: Vec<String>,
    /// Columns with a text whose number has a decimal comma.
    commas: BTreeSet<usize>,
    notes: Vec<Note>,
}

impl Found {
    fn put(&mut self, column: usize, text: String) -> Result<(), TableError> {
        if column < self.cells.len() && column < self.column {
            return Err(TableError::BrokenWorkbook);
        }
        self.cells.resize(column, String::new());
        self.cells.push(text);
        self.column = column + 1;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        let filled = self.cells.iter().any(|cell| !cell.trim().is_empty());
        let cells = std::mem::take(&mut self.cells);
        if filled || self.lines.last().is_some() && !cells.is_empty() {
            self.rows.push(cells.iter().map(String::as_str));
            self.lines.push(self.row);
        }
        if self.rows.cells() > MOST_CELLS {
            return Err(TableError::TooLarge { what: "cells", limit: MOST_CELLS });
        }
        Ok(())
    }

    fn finish(mut self) -> Sheet {
        with_commas(&mut self.rows, &self.commas);
        let mut filled = Vec::new();
        for range in std::mem::take(&mut self.merged) {
            if self.fill(&range) {
                filled.push(range);
            }
        }
        let last = self.lines.last().copied().unwrap_or(0);
        let rows: Vec<u32> = self.hidden_rows.iter().copied().filter(|row| *row <= last).collect();
        let widest = self.rows.iter().map(super::Row::len).max().unwrap_or(0);
        let columns: Vec<String> =
            self.hidden_columns.iter().filter(|column| **column < widest).map(|column| letters(*column)).collect();
        let mut notes = self.notes;
        let mut note = |empty: bool, note: Note| {
            if !empty {
                notes.push(note);
            }
        };
        let named = |mut cells: Vec<String>| {
            cells.truncate(MOST_NAMED);
            cells
        };
        note(filled.is_empty(), Note::MergedCells { ranges: named(filled) });
        note(rows.is_empty(), Note::HiddenRows { rows });
        note(columns.is_empty(), Note::HiddenColumns { columns });
        note(self.formulas.is_empty(), Note::FormulasWithoutResult { cells: named(self.formulas) });
        note(self.errors.is_empty(), Note::ErrorCells { cells: named(self.errors) });
        Sheet { rows: self.rows, lines: self.lines, notes }
    }

    /// Gives the value of a merged range to all rows of its first column; whether it runs over rows at all.
    fn fill(&mut self, range: &str) -> bool {
        let Some((first, last)) = range.split_once(':').and_then(|(first, last)| Some((place(first)?, place(last)?)))
        else {
            return false;
        };
        let size = (last.1.saturating_sub(first.1) as usize + 1) * (last.0.saturating_sub(first.0) + 1);
        if last.1 <= first.1 || size > MOST_MERGED {
            return false;
        }
        let at = |line: u32| self.lines.binary_search(&line).ok();
        let Some(value) = at(first.1).and_then(|row| self.rows.get(row)?.get(first.0)).map(str::to_owned) else {
            return false;
        };
        let rows: Vec<usize> = (first.1 + 1..=last.1).filter_map(at).collect();
        for row in rows {
            let mut cells: Vec<String> =
                self.rows.get(row).map(|row| row.iter().map(str::to_owned).collect()).unwrap_or_default();
            if cells.len() <= first.0 {
                cells.resize(first.0 + 1, String::new());
            }
            if let Some(cell) = cells.get_mut(first.0).filter(|cell| cell.is_empty()) {
                cell.clone_from(&value);
            }
            self.rows.replace(row, cells.iter().map(String::as_str));
        }
        true
    }
}

fn is_yes(text: Option<String>) -> bool {
    text.is_some_and(|text| text == "1" || text == "true")
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// A text with the characters workbooks write as `_x000D_`: those XML has no room for, and an underscore before such a
/// code that is none.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some((before, from)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = from.get(..4).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let found = code.filter(|_| from.get(4..5) == Some("_")).and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(found) = found.and_then(char::from_u32) {
            plain.push(found);
            rest = from.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = from;
        }
    }
    plain + rest
}

/// Adds what an event holds of text.
fn append(event: &Event<'_>, text: &mut String) -> Result<(), TableError> {
    match event {
        Event::Text(found) => text.push_str(&found.xml10_content()),
        Event::CData(found) => text.push_str(&found.xml10_content()),
        Event::GeneralRef(found) => {
            if let Some(c) = found.resolve_char_ref().map_err(broken)? {
                text.push(c);
            } else {
                let name = found.xml10_content();
                text.push_str(quick_xml::escape::resolve_predefined_entity(&name).ok_or(TableError::BrokenWorkbook)?);
            }
        }
        Event::Eof => return Err(TableError::BrokenWorkbook),
        _ => {}
    }
    if text.len() > LONGEST_CELL * 2 {
        return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
    }
    Ok(())
}

/// Column (from 0) and row (from 1) of a cell such as `C2`.
fn place(name: &str) -> Option<(usize, u32)> {
    let name = name.trim().replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = name.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0_usize, |sum, letter| {
        letter.is_ascii_alphabetic().then(|| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((column - 1, number.parse().ok()?))
}

/// The letters of a column, from 0.
pub(super) fn letters(column: usize) -> String {
    let (mut rest, mut name) = (column + 1, String::new());
    while rest > 0 {
        name.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_xml_has_no_room_for_are_read() {
        for (written, read) in [
            ("_x000D_1+1", "\r1+1"),
            ("a_x000a_b", "a\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("file_x12.pdf_x", "file_x12.pdf_x"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("_xD800_", "_xD800_"),
            ("plain", "plain"),
        ] {
            assert_eq!(unescaped(written.to_owned()), read);
        }
    }

    #[test]
    fn cells_are_found_by_their_names() {
        for (name, at) in [("A1", (0, 1)), ("C2", (2, 2)), ("AB10", (27, 10))] {
            assert_eq!(place(name), Some(at));
            assert_eq!(format!("{}{}", letters(at.0), at.1), name);
        }
        assert_eq!((place("12"), place("ABCD1"), place("A")), (None, None, None));
    }
}
