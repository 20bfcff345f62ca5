//! Workbooks: every sheet is listed, and the one that looks like the table is read. What a sheet hides, merges or leaves
//! without a result is told. XLSX is read here; the older and the open format by the library for them.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use calamine::{Data, Ods, Reader as _, SheetVisible, Xls};

use super::kinds::{Look, look};
use super::xlsx::{Book, Sheet};
use super::{Hints, Note, Reading, SheetInfo, SkipWhy, Skipped, formats};
use crate::exchange::rows::Rows;
use crate::exchange::table::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TableError};

/// How many sheets are read to find the table.
const MOST_SHEETS: usize = 40;

/// A sheet as it was read.
pub(super) struct ReadSheet {
    /// Its rows.
    pub rows: Rows,
    /// The number of each row in the sheet, from 1.
    pub lines: Vec<u32>,
    /// What was noted on the way.
    pub reading: Reading,
}

impl ReadSheet {
    fn with_rows(self) -> Result<Self, TableError> {
        if self.rows.is_empty() { Err(TableError::Empty) } else { Ok(self) }
    }
}

/// Reads the sheet of a workbook that is the table: the sheet somebody named, or the one that looks like it.
///
/// # Errors
/// [`TableError`].
pub(super) fn read(bytes: &[u8], hints: &Hints) -> Result<ReadSheet, TableError> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|_| TableError::BrokenWorkbook)?;
        return read_by_library(book, hints);
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::BrokenWorkbook)?;
    if let Ok(mimetype) = zip.by_name("mimetype") {
        let mut text = String::new();
        let _ = mimetype.take(200).read_to_string(&mut text);
        if text.contains("opendocument.spreadsheet") {
            let book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| TableError::BrokenWorkbook)?;
            return read_by_library(book, hints);
        }
        return Err(TableError::OtherFile("ZIP"));
    }
    if zip.index_for_name("xl/workbook.xml").is_none() && zip.index_for_name("_rels/.rels").is_none() {
        return Err(TableError::OtherFile("ZIP"));
    }
    let mut book = Book::open(zip)?;
    let infos: Vec<SheetInfo> = book.sheets.iter().map(|sheet| info(&sheet.name, sheet.hidden)).collect();
    let mut sheets: Vec<Option<Sheet>> = Vec::new();
    let wanted = wanted(&infos, hints);
    for at in 0..infos.len().min(MOST_SHEETS) {
        let needed = wanted.is_none_or(|wanted| wanted == at);
        sheets.push(if needed { Some(book.sheet(at)?) } else { None });
    }
    let rows: Vec<Option<&Rows>> = sheets.iter().map(|sheet| sheet.as_ref().map(|sheet| &sheet.rows)).collect();
    let (infos, chosen) = choose(infos, &rows, wanted)?;
    let sheet = sheets.into_iter().nth(chosen).flatten().ok_or(TableError::Empty)?;
    let (mut rows, mut lines) = (sheet.rows, sheet.lines);
    let mut reading = Reading { notes: sheet.notes, sheets: infos, sheet: Some(chosen), ..Reading::default() };
    if hints.visible_only {
        leave_out_hidden(&mut rows, &mut lines, &mut reading);
    }
    ReadSheet { rows, lines, reading }.with_rows()
}

/// Leaves out the rows that are hidden; each is told.
fn leave_out_hidden(rows: &mut Rows, lines: &mut Vec<u32>, reading: &mut Reading) {
    let mut hidden: BTreeSet<u32> = BTreeSet::new();
    reading.notes.retain(|note| match note {
        Note::HiddenRows { rows } => {
            hidden.extend(rows);
            false
        }
        _ => true,
    });
    let gone: Vec<bool> = lines.iter().map(|line| hidden.contains(line)).collect();
    for (line, _) in lines.iter().zip(&gone).filter(|(_, gone)| **gone) {
        let (line, why) = (*line, SkipWhy::Hidden);
        reading.skipped.push(Skipped { line, to: line, why, text: String::new(), cells: Vec::new() });
    }
    rows.retain(|row| gone.get(row) == Some(&false));
    lines.retain(|line| !hidden.contains(line));
}

fn info(name: &str, hidden: bool) -> SheetInfo {
    SheetInfo { name: name.to_owned(), hidden, rows: 0, columns: 0 }
}

fn wanted(infos: &[SheetInfo], hints: &Hints) -> Option<usize> {
    let name = hints.sheet.as_deref()?.trim().to_lowercase();
    infos.iter().position(|sheet| sheet.name.trim().to_lowercase() == name)
}

/// The sheet that looks most like a table: many full rows, and columns of one look.
fn choose(
    mut infos: Vec<SheetInfo>,
    rows: &[Option<&Rows>],
    wanted: Option<usize>,
) -> Result<(Vec<SheetInfo>, usize), TableError> {
    let mut best: Option<(f64, usize)> = None;
    for (at, (info, rows)) in infos.iter_mut().zip(rows).enumerate() {
        let Some(rows) = rows else { continue };
        info.rows = rows.len() as u32;
        info.columns = rows.iter().map(super::Row::len).max().unwrap_or(0) as u32;
        let worth = worth(rows) * if info.hidden { 0.05 } else { 1.0 };
        if !rows.is_empty() && best.is_none_or(|(known, _)| worth > known * 1.2) {
            best = Some((worth, at));
        }
    }
    let chosen = wanted.or(best.map(|(_, at)| at)).ok_or(TableError::Empty)?;
    Ok((infos, chosen))
}

fn worth(rows: &Rows) -> f64 {
    let full: Vec<usize> = rows.iter().map(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count()).collect();
    let widest = full.iter().copied().max().unwrap_or(0);
    let even = full.iter().filter(|cells| **cells * 2 > widest).count();
    let told = rows.iter().take(200).flat_map(super::Row::iter).filter(|cell| look(cell).tells()).count();
    let texts = rows
        .iter()
        .take(200)
        .flat_map(super::Row::iter)
        .filter(|cell| look(cell) == Look::Text && cell.len() > 80)
        .count();
    (even as f64).sqrt() * (widest.min(40) as f64 - 0.7).max(0.0) * (1.0 + (told as f64).min(50.0) / 50.0)
        / (1.0 + texts as f64 / 10.0)
}

/// A workbook in another format than XLSX.
fn read_by_library<'a, B>(mut book: B, hints: &Hints) -> Result<ReadSheet, TableError>
where
    B: calamine::Reader<Cursor<&'a [u8]>>,
{
    let infos: Vec<SheetInfo> =
        book.sheets_metadata().iter().map(|sheet| info(&sheet.name, sheet.visible != SheetVisible::Visible)).collect();
    let wanted = wanted(&infos, hints);
    let mut sheets = Vec::new();
    for (at, info) in infos.iter().enumerate().take(MOST_SHEETS) {
        let needed = wanted.is_none_or(|wanted| wanted == at);
        sheets.push(if needed { Some(library_sheet(&mut book, &info.name)?) } else { None });
    }
    let rows: Vec<Option<&Rows>> = sheets.iter().map(|sheet| sheet.as_ref().map(|(rows, ..)| rows)).collect();
    let (infos, chosen) = choose(infos, &rows, wanted)?;
    let (rows, lines, notes) = sheets.into_iter().nth(chosen).flatten().ok_or(TableError::Empty)?;
    let reading = Reading { notes, sheets: infos, sheet: Some(chosen), ..Reading::default() };
    ReadSheet { rows, lines, reading }.with_rows()
}

fn library_sheet<'a, B>(book: &mut B, name: &str) -> Result<(Rows, Vec<u32>, Vec<Note>), TableError>
where
    B: calamine::Reader<Cursor<&'a [u8]>>,
{
    let range = book.worksheet_range(name).map_err(|_| TableError::BrokenWorkbook)?;
    let (above, left) = range.start().unwrap_or((0, 0));
    let (height, width) = range.get_size();
    if width + left as usize > MOST_COLUMNS {
        return Err(TableError::TooLarge { what: "columns", limit: MOST_COLUMNS });
    }
    if height > MOST_ROWS {
        return Err(TableError::TooLarge { what: "rows", limit: MOST_ROWS });
    }
    if height * width > MOST_CELLS {
        return Err(TableError::TooLarge { what: "cells", limit: MOST_CELLS });
    }
    let (mut rows, mut lines, mut errors) = (Rows::default(), Vec::new(), Vec::new());
    let mut commas = BTreeSet::new();
    for (at, row) in range.rows().enumerate() {
        let line = above + at as u32 + 1;
        let mut cells = vec![String::new(); left as usize];
        for (column, cell) in row.iter().enumerate() {
            if matches!(cell, Data::Error(_)) {
                errors.push(format!("{}{line}", super::xlsx::letters(left as usize + column)));
            }
            let text = library_text(cell);
            if matches!(cell, Data::String(_)) && formats::has_decimal_comma(&text) {
                commas.insert(cells.len());
            }
            cells.push(text);
        }
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.iter().any(|cell| cell.len() > LONGEST_CELL) {
            return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
        }
        if !cells.is_empty() || !lines.is_empty() {
            rows.push(cells.iter().map(String::as_str));
            lines.push(line);
        }
    }
    formats::with_commas(&mut rows, &commas);
    let notes = if errors.is_empty() { Vec::new() } else { vec![Note::ErrorCells { cells: errors }] };
    Ok((rows, lines, notes))
}

fn library_text(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) => {
            let number = moment.as_f64();
            if (0.0..1.0).contains(&number) || moment.is_duration() {
                return formats::clock(number);
            }
            let text =
                moment.as_datetime().map(|moment| moment.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default();
            text.strip_suffix(" 00:00:00").map(str::to_owned).unwrap_or(text)
        }
        Data::Float(number) => formats::plain(*number),
        cell => cell.to_string(),
    }
}
