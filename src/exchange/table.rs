//! Raw tables from bytes: XLSX by its magic number, everything else as delimited text in whatever dialect it comes.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use csv::StringRecord;

use super::sheets;

/// The largest file that is read as a table, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;
/// The most rows of a table.
const MOST_ROWS: usize = 500_000;
/// The most columns of a table.
const MOST_COLUMNS: usize = 1_000;
/// The longest cell, in bytes.
const LONGEST_CELL: usize = 32 * 1024;

/// How a text file was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, either byte order.
    Utf16,
    /// Windows-1252, the usual "CSV" of western spreadsheets.
    Windows1252,
    /// A spreadsheet file, no text.
    Workbook,
}

impl Encoding {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Workbook => "XLSX",
        }
    }
}

/// A table as it stood in the file.
#[derive(Debug, Clone)]
pub struct RawTable {
    /// The headings, trimmed.
    pub headings: Vec<String>,
    /// The rows below; a row may be shorter than the headings.
    pub rows: Vec<StringRecord>,
    /// The separator of a text file.
    pub delimiter: Option<char>,
    /// The encoding.
    pub encoding: Encoding,
    /// Footer, total and blank lines that were left out.
    pub footer_lines: u32,
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
    if bytes.len() > LARGEST {
        return Err(TableError::TooLarge { what: "MB", limit: LARGEST / 1024 / 1024 });
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
    read_text(&text, encoding)
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
        .take(MOST_ROWS)
        .map(|row| row.iter().map(|cell| clean(cell).to_owned()).collect())
        .collect()
}

fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let kind = if encoding == encoding_rs::UTF_8 { Encoding::Utf8 } else { Encoding::Utf16 };
        let body = bytes.get(mark..).unwrap_or_default();
        return (encoding.decode_without_bom_handling(body).0.into_owned(), kind);
    }
    // UTF-16 without a mark: western text has a NUL in every second byte.
    let sample = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 2;
    for (offset, encoding) in [(1, encoding_rs::UTF_16LE), (0, encoding_rs::UTF_16BE)] {
        if sample.len() >= 4 && zeros(offset) * 10 > sample.len() * 7 {
            return (encoding.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Utf16);
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Windows1252),
    }
}

fn read_text(text: &str, encoding: Encoding) -> Result<RawTable, TableError> {
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
    let mut rows = Vec::new();
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|_| TableError::BrokenRow(number as u64 + 1))?;
        check_row(&row, rows.len())?;
        // An apostrophe that only keeps a spreadsheet from calculating is not part of the text.
        let guarded = row.iter().any(|cell| sheets::unguarded(cell).len() != cell.len());
        rows.push(if guarded { row.iter().map(sheets::unguarded).collect() } else { row });
    }
    assemble(rows, Some(char::from(delimiter)), encoding)
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

fn assemble(rows: Vec<StringRecord>, delimiter: Option<char>, encoding: Encoding) -> Result<RawTable, TableError> {
    let mut rows = rows.into_iter().skip_while(|row| row.iter().all(|cell| clean(cell).is_empty()));
    let headings: Vec<String> =
        rows.next().ok_or(TableError::Empty)?.iter().map(|cell| clean(cell).to_owned()).collect();
    let all: Vec<StringRecord> = rows.collect();
    let before = all.len();
    let mut rows: Vec<StringRecord> = all
        .into_iter()
        .filter(|row| row.iter().any(|cell| !clean(cell).is_empty()))
        // Some exports repeat the headings between pages.
        .filter(|row| !(row.len() == headings.len() && row.iter().map(clean).eq(headings.iter().map(String::as_str))))
        .collect();
    while rows.last().is_some_and(|row| is_footer(row, headings.len())) {
        rows.pop();
    }
    if rows.is_empty() {
        return Err(TableError::NoRows);
    }
    let footer_lines = (before - rows.len()) as u32;
    Ok(RawTable { headings, rows, delimiter, encoding, footer_lines })
}

fn is_footer(row: &StringRecord, columns: usize) -> bool {
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
    let mut rows: Vec<StringRecord> = Vec::new();
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
            rows.push(StringRecord::from(std::mem::take(&mut current.1)));
            current.0 = row;
        }
        current.1.resize(column as usize, String::new());
        let text = cell_text(cell.get_value());
        if text.len() > LONGEST_CELL {
            return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
        }
        current.1.push(text);
    }
    rows.push(StringRecord::from(current.1));
    assemble(rows, None, Encoding::Workbook)
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
