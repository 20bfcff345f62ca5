//! Raw tables from bytes, as they stood in the file, and the limits they have.

use std::borrow::Cow;

use super::Watch;
use super::grid::{self, Encoding, Hints, Reading};
use super::guard::unguarded;
use super::rows::Rows;
use super::understand::group_words;

/// The largest text file that is read as a table, in bytes.
pub const LARGEST: usize = 1024 * 1024 * 1024;
/// The largest workbook, in bytes; unpacked it is many times as large.
pub(super) const LARGEST_WORKBOOK: usize = 64 * 1024 * 1024;
/// The most rows of a table.
pub(super) const MOST_ROWS: usize = 2_000_000;
/// The most rows of pasted cells.
const MOST_PASTED: usize = 10_000;
/// The most columns of a table.
pub(super) const MOST_COLUMNS: usize = 1_000;
/// The most cells of a table: with them it takes half a gigabyte beside its text.
pub(super) const MOST_CELLS: usize = 128 * 1024 * 1024;
/// The longest cell, in bytes.
pub(super) const LONGEST_CELL: usize = 32 * 1024;

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
    pub reading: Box<Reading>,
}

impl RawTable {
    /// How many of its first rows are shown as they stand, and looked at for samples.
    pub const SHOWN: usize = 2_000;

    /// The same table if it has rows. Apostrophes that only keep a spreadsheet from calculating are no part of its texts
    /// and are taken away; names of groups that say how leads ended stand beside their rows.
    ///
    /// # Errors
    /// [`TableError::NoRows`] and [`TableError::Empty`].
    pub fn with_rows(mut self) -> Result<Self, TableError> {
        match (self.rows.is_empty(), self.headings.is_empty()) {
            (false, _) => {
                if self.encoding != Encoding::Workbook {
                    self.headings.iter_mut().for_each(|heading| *heading = unguarded(heading).into_owned());
                    self.rows.change(&|cell| cell.contains('\''), &unguarded);
                }
                group_words::beside_rows(&mut self);
                Ok(self)
            }
            (true, false) => Err(TableError::NoRows),
            (true, true) => Err(TableError::Empty),
        }
    }

    /// A cell without outer blanks; the usual words for "nothing" count as empty.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        clean(self.rows.get(row).and_then(|row| row.get(column)).unwrap_or_default())
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
        /// `MB`, `rows`, `columns`, `cells` or `kB per cell`.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Another kind of file; the text names it.
    #[error("looks like {0}")]
    OtherFile(&'static str),
    /// A workbook that cannot be read.
    #[error("broken workbook")]
    BrokenWorkbook,
    /// Somebody has stopped it.
    #[error("stopped")]
    Stopped,
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
    read_table_hinted(Cow::Borrowed(bytes), &Hints::default(), watch)
}

/// Reads a table with what somebody said about it beforehand. Bytes that are given away are given up as early as possible.
///
/// # Errors
/// [`TableError`]; [`TableError::Stopped`] when the watch says so.
pub fn read_table_hinted(bytes: Cow<'_, [u8]>, hints: &Hints, watch: Watch<'_>) -> Result<RawTable, TableError> {
    grid::read_grid(bytes, hints, watch)?.with_rows()
}

/// Reads a table somebody pasted from a spreadsheet: rows of cells without headings.
pub fn read_pasted(text: &str) -> Vec<Vec<String>> {
    let rows = grid::rows_of(text.trim_matches(['\r', '\n']), MOST_PASTED);
    rows.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect()
}
