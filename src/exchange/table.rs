//! Raw tables from bytes: XLSX by its magic number, everything else as delimited text in whatever dialect it comes.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use csv::StringRecord;

use super::grid::{Encoding, Reading};
use super::rows::{Row, Rows};
use super::{Watch, sheets};

/// The largest text file that is read as a table, in bytes.
pub const LARGEST: usize = 1024 * 1024 * 1024;
/// The largest workbook, in bytes; unpacked it is many times as large.
const LARGEST_WORKBOOK: usize = 64 * 1024 * 1024;
/// The most rows of a table.
const MOST_ROWS: usize = 2_000_000;
/// The most rows of pasted cells.
const MOST_PASTED: usize = 10_000;
/// The most columns of a table.
const MOST_COLUMNS: usize = 1_000;
/// The longest cell, in bytes.
const LONGEST_CELL: usize = 32 * 1024;

/// A table as it stood in the file.
#[derive(Debug, Clone)]
pub struct RawTable {
    /// The headings, trimmed.
    pub headings: Vec<String>,
    /// The rows below; a row may be shorter than the headings.
    pub rows: Rows,
    /// The separator of a text file.
    pub delimiter: Option<char>,
    /// The encoding.
    pub encoding: Encoding,
    /// Footer, total and blank lines that were left out.
    pub footer_lines: u32,
    /// What was understood of the file on the way.
    pub reading: Reading,
}

impl RawTable {
    /// A cell without outer blanks; the usual words for "nothing" count as empty.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        clean(self.rows.get(row).and_then(|row| row.get(column)).unwrap_or_default())
    }

    /// The first distinct values of a column that are not empty.
    pub fn samples(&self, column: usize, most: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for row in 0..self.rows.len().min(2_000) {
            let value = self.cell(row, column);
            if !value.is_empty() && !found.iter().any(|known| known == value) {
                found.push(value.chars().take(60).collect());
                if found.len() == most {
                    break;
                }
            }
        }
        found
    }
}

/// Trims blanks of every kind; words that mean "nothing" become nothing.
pub(super) fn clean(text: &str) -> &str {
    // Nearly every cell begins and ends with something that is there: nothing to trim, and most are no such word.
    let bytes = text.as_bytes();
    let bare = [bytes.first(), bytes.last()].into_iter().all(|end| end.is_some_and(u8::is_ascii_graphic));
    if bare && (bytes.len() > 7 || bytes.first().is_some_and(|first| !b"-nN#(".contains(first))) {
        return text;
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{feff}');
    match text {
        "-" | "--" | "n/a" | "N/A" | "#NV" | "#N/B" | "#N/A" | "(leer)" | "(blank)" | "(leeg)" | "null" | "NULL" => "",
        text => text,
    }
}

/// Why bytes are not a table. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// Headings, but no row below.
    #[error("no rows")]
    NoRows,
    /// More than a table may have.
    #[error("larger than {limit} {what}")]
    TooLarge {
        /// `MB`, `rows`, `columns` or `kB per cell`.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Another kind of file; the text names it.
    #[error("looks like {0}")]
    OtherFile(&'static str),
    /// A row that cannot be read.
    #[error("line {0}")]
    BrokenRow(u64),
    /// A workbook that cannot be read.
    #[error("broken workbook")]
    BrokenWorkbook,
    /// Somebody has stopped it.
    #[error("stopped")]
    Stopped,
}

/// Whether these bytes are a workbook, whatever the file is called.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads a table from the bytes of a file, whatever the file is called.
///
/// # Errors
/// [`TableError`].
pub fn read_table(bytes: &[u8]) -> Result<RawTable, TableError> {
    read_table_watched(bytes, &|_| true)
}

/// Reads a table while somebody waits for it.
///
/// # Errors
/// [`TableError`]; [`TableError::Stopped`] when the watch says so.
pub fn read_table_watched(bytes: &[u8], watch: Watch<'_>) -> Result<RawTable, TableError> {
    let limit = if is_workbook(bytes) { LARGEST_WORKBOOK } else { LARGEST };
    if bytes.len() > limit {
        return Err(TableError::TooLarge { what: "MB", limit: limit / 1024 / 1024 });
    }
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(TableError::Empty);
    }
    if is_workbook(bytes) {
        return read_workbook(bytes);
    }
    for (magic, name) in [
        (&b"%PDF"[..], "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"\xd0\xcf\x11\xe0", "XLS"),
        (b"{", "JSON"),
        (b"<", "XML/HTML"),
    ] {
        if bytes.starts_with(magic) {
            return Err(TableError::OtherFile(name));
        }
    }
    let (text, encoding) = decode(bytes);
    if text.contains('\0') {
        return Err(TableError::OtherFile("binary"));
    }
    read_text(&text, encoding, watch)
}

/// Reads a table somebody pasted from a spreadsheet: rows of cells without headings.
pub fn read_pasted(text: &str) -> Vec<Vec<String>> {
    let delimiter = if text.contains('\t') { b'\t' } else { sniff_delimiter(text) };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_matches(['\r', '\n']).as_bytes());
    reader
        .records()
        .map_while(Result::ok)
        .take(MOST_PASTED)
        .map(|row| row.iter().map(|cell| clean(cell).to_owned()).collect())
        .collect()
}

fn decode(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let kind = match encoding.name() {
            "UTF-8" => Encoding::Utf8,
            "UTF-16BE" => Encoding::Utf16Be,
            _ => Encoding::Utf16Le,
        };
        let body = bytes.get(mark..).unwrap_or_default();
        return (encoding.decode_without_bom_handling(body).0, kind);
    }
    // UTF-16 without a mark: western text has a NUL in every second byte.
    let sample = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 2;
    for (offset, encoding, kind) in
        [(1, encoding_rs::UTF_16LE, Encoding::Utf16Le), (0, encoding_rs::UTF_16BE, Encoding::Utf16Be)]
    {
        if sample.len() >= 4 && zeros(offset) * 10 > sample.len() * 7 {
            return (encoding.decode_without_bom_handling(bytes).0, kind);
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.into(), Encoding::Utf8),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
    }
}

fn read_text(text: &str, encoding: Encoding, watch: Watch<'_>) -> Result<RawTable, TableError> {
    let text = text.trim_start_matches('\u{feff}');
    let (declared, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim().to_ascii_lowercase().starts_with("sep=") => {
            (first.trim().as_bytes().get(4).copied(), rest)
        }
        _ => (None, text),
    };
    let delimiter = declared.unwrap_or_else(|| sniff_delimiter(text));
    // Old Macintosh line ends are the only ones the reader does not know by itself.
    let lone_returns = text.contains('\r') && !text.contains('\n');
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter).flexible(true).has_headers(false);
    if lone_returns {
        builder.terminator(csv::Terminator::Any(b'\r'));
    }
    let mut reader = builder.from_reader(text.as_bytes());
    let mut table = Assembly::default();
    let mut row = StringRecord::new();
    while reader.read_record(&mut row).map_err(|_| TableError::BrokenRow(table.lines + 1))? {
        check_row(&row, table.rows.len())?;
        // An apostrophe that only keeps a spreadsheet from calculating is not part of the text.
        let line = row.position().map_or(0, csv::Position::line) as u32;
        if row.iter().any(|cell| cell.contains('\'')) {
            let cells: Vec<_> = row.iter().map(sheets::unguarded).collect();
            table.add(cells.iter().map(AsRef::as_ref), line);
        } else {
            table.add(row.iter(), line);
        }
        let read = reader.position().byte() as f32 / text.len() as f32;
        if table.lines % 8192 == 0 && !watch(read) {
            return Err(TableError::Stopped);
        }
    }
    table.done(Some(char::from(delimiter)), encoding)
}

fn check_row(row: &StringRecord, rows: usize) -> Result<(), TableError> {
    if rows >= MOST_ROWS {
        return Err(TableError::TooLarge { what: "rows", limit: MOST_ROWS });
    }
    if row.len() > MOST_COLUMNS {
        return Err(TableError::TooLarge { what: "columns", limit: MOST_COLUMNS });
    }
    if row.iter().any(|cell| cell.len() > LONGEST_CELL) {
        return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
    }
    Ok(())
}

/// The separator with which the first 50 lines fall into the most columns, most evenly.
fn sniff_delimiter(text: &str) -> u8 {
    let mut best = (b',', 0_u64);
    for delimiter in [b',', b';', b'\t', b'|'] {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(50).map_while(Result::ok).map(|row| row.len()).collect();
        let Some(first) = widths.first().copied().filter(|width| *width > 1) else { continue };
        let even = widths.iter().filter(|width| **width == first).count() as u64;
        let score = even * 1000 / widths.len() as u64 * 100 + first.min(99) as u64;
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// A table that comes line by line.
#[derive(Debug, Default)]
struct Assembly {
    headings: Option<Vec<String>>,
    rows: Rows,
    /// Lines that have come in.
    lines: u64,
    /// Of these, those up to the headings.
    above: u64,
    reading: Reading,
}

impl Assembly {
    fn add<'a>(&mut self, cells: impl Iterator<Item = &'a str> + Clone, line: u32) {
        self.lines += 1;
        let blank = cells.clone().all(|cell| clean(cell).is_empty());
        match &self.headings {
            None => {
                self.above = self.lines;
                if !blank {
                    self.headings = Some(cells.map(|cell| clean(cell).to_owned()).collect());
                    self.reading.header = Some((line, line));
                }
            }
            // Some exports repeat the headings between pages.
            Some(headings) if blank || cells.clone().map(clean).eq(headings.iter().map(String::as_str)) => {}
            Some(_) => {
                self.rows.push(cells);
                self.reading.lines.push(line);
            }
        }
    }

    fn done(mut self, delimiter: Option<char>, encoding: Encoding) -> Result<RawTable, TableError> {
        let headings = self.headings.ok_or(TableError::Empty)?;
        while self.rows.last().is_some_and(|row| is_footer(row, headings.len())) {
            self.rows.pop();
        }
        self.reading.lines.truncate(self.rows.len());
        if self.rows.is_empty() {
            return Err(TableError::NoRows);
        }
        let footer_lines = (self.lines - self.above) as u32 - self.rows.len() as u32;
        Ok(RawTable { headings, rows: self.rows, delimiter, encoding, footer_lines, reading: self.reading })
    }
}

fn is_footer(row: Row<'_>, columns: usize) -> bool {
    let first = clean(row.get(0).unwrap_or_default()).to_lowercase();
    let opens = ["copyright", "confidential information", "grand total"];
    let is_total = ["total", "totals", "gesamt", "gesamtsumme", "summe", "totaal", "sum"].contains(&first.as_str());
    let filled = row.iter().filter(|cell| !clean(cell).is_empty()).count();
    is_total
        || opens.iter().any(|word| first.starts_with(word))
        || columns >= 4 && filled == 1 && row.len() * 2 < columns
}

fn read_workbook(bytes: &[u8]) -> Result<RawTable, TableError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::BrokenWorkbook)?;
    let visible = book
        .sheets_metadata()
        .iter()
        .find(|sheet| sheet.visible == calamine::SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .ok_or(TableError::Empty)?;
    let mut cells = book.worksheet_cells_reader(&visible).map_err(|_| TableError::BrokenWorkbook)?;
    let mut table = Assembly::default();
    let mut current: (u32, Vec<String>) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(|_| TableError::BrokenWorkbook)? {
        let (row, column) = cell.get_position();
        if row as usize > MOST_ROWS {
            return Err(TableError::TooLarge { what: "rows", limit: MOST_ROWS });
        }
        if column as usize >= MOST_COLUMNS {
            return Err(TableError::TooLarge { what: "columns", limit: MOST_COLUMNS });
        }
        if row != current.0 {
            table.add(std::mem::take(&mut current.1).iter().map(String::as_str), current.0 + 1);
            current.0 = row;
        }
        current.1.resize(column as usize, String::new());
        let text = cell_text(cell.get_value());
        if text.len() > LONGEST_CELL {
            return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
        }
        current.1.push(text);
    }
    table.add(current.1.iter().map(String::as_str), current.0 + 1);
    table.done(None, Encoding::Workbook)
}

fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) => moment.as_datetime().map_or_else(String::new, |moment| {
            let text = moment.format("%Y-%m-%d %H:%M:%S").to_string();
            text.strip_suffix(" 00:00:00").map(str::to_owned).unwrap_or(text)
        }),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
