//! Steps one and two of an import: the bytes of a file become text or a workbook, and these become a grid of cells.
//!
//! Nothing is decided here about what a column means. What was understood on the way – how the file is written, where its
//! table stands, what was left out and why, which rows are odd – is data that can be printed, tested and asked about.

use serde::{Deserialize, Serialize};

use super::rows::Row;

mod beside;
mod bytes;
mod encodings;
mod formats;
mod furniture;
mod groups;
mod headings;
mod kinds;
mod letters;
mod lines;
mod mend;
mod parts;
mod read;
mod shape;
mod sniff;
mod spans;
mod split;
mod totals;
mod workbook;
mod xlsx;

pub use bytes::is_workbook;
pub use lines::{Line, Part, lines};
pub use read::{read_grid, rows_of};

/// How the bytes of a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252, the usual "CSV" of western spreadsheets.
    Windows1252,
    /// Code page 850, that of western DOS programs.
    Cp850,
    /// Mac Roman, that of western programs on old Macintosh computers.
    MacRoman,
    /// Another legacy set, found by the frequency of its letters.
    Other(Legacy),
    /// A spreadsheet file, no text.
    Workbook,
}

/// Legacy sets outside western Europe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Legacy {
    /// Windows-1250, central Europe.
    Windows1250,
    /// Windows-1251, Cyrillic.
    Windows1251,
    /// Windows-1253, Greek.
    Windows1253,
    /// Windows-1254, Turkish.
    Windows1254,
    /// Shift JIS, Japanese.
    ShiftJis,
    /// GBK, Chinese.
    Gbk,
    /// Big5, Chinese.
    Big5,
    /// EUC-KR, Korean.
    EucKr,
}

impl Encoding {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Cp850 => "CP850",
            Self::MacRoman => "Mac Roman",
            Self::Other(legacy) => legacy.name(),
            Self::Workbook => "XLSX",
        }
    }

    /// Its key in data for programs and on the command line: `utf-8`, `utf-16-le`, `cp850` …; none for a workbook.
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16-le",
            Self::Utf16Be => "utf-16-be",
            Self::Windows1252 => "windows-1252",
            Self::Cp850 => "cp850",
            Self::MacRoman => "mac-roman",
            Self::Other(legacy) => legacy.key(),
            Self::Workbook => return None,
        })
    }

    /// The encoding with a key, or with one of its usual other names.
    pub fn from_key(key: &str) -> Option<Self> {
        let key = key.trim().to_ascii_lowercase().replace([' ', '_'], "-");
        let all = Self::TEXT.into_iter().chain(Legacy::ALL.map(Self::Other));
        all.into_iter().find(|encoding| encoding.key() == Some(&key)).or(match key.as_str() {
            "utf8" => Some(Self::Utf8),
            "utf16" | "utf-16" | "utf-16le" => Some(Self::Utf16Le),
            "utf-16be" => Some(Self::Utf16Be),
            "cp1252" | "latin1" | "latin-1" | "iso-8859-1" | "iso-8859-15" | "ansi" => Some(Self::Windows1252),
            "850" | "ibm850" | "cp437" | "dos" | "oem" => Some(Self::Cp850),
            "mac" | "macintosh" | "macroman" => Some(Self::MacRoman),
            _ => None,
        })
    }

    /// The encodings of western text.
    pub const TEXT: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::Cp850, Self::MacRoman];
}

impl Legacy {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Windows1250,
        Self::Windows1251,
        Self::Windows1253,
        Self::Windows1254,
        Self::ShiftJis,
        Self::Gbk,
        Self::Big5,
        Self::EucKr,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Windows1250 => "Windows-1250",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1253 => "Windows-1253",
            Self::Windows1254 => "Windows-1254",
            Self::ShiftJis => "Shift JIS",
            Self::Gbk => "GBK",
            Self::Big5 => "Big5",
            Self::EucKr => "EUC-KR",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::Windows1253 => "windows-1253",
            Self::Windows1254 => "windows-1254",
            Self::ShiftJis => "shift-jis",
            Self::Gbk => "gbk",
            Self::Big5 => "big5",
            Self::EucKr => "euc-kr",
        }
    }
}

/// How a delimited text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// What separates cells; none when every line is one cell.
    pub separator: Option<char>,
    /// What stands around cells that hold separators or line ends; none when nothing does.
    pub quote: Option<char>,
    /// What makes a quote inside a quoted cell a letter; none when it is doubled.
    pub escape: Option<char>,
    /// How rows end.
    pub ends: LineEnds,
    /// Whether a first line `sep=;` says the separator.
    pub declared: bool,
    /// Whether every line was quoted as a whole, and the quotes were taken away.
    pub whole_lines: bool,
}

/// How rows of a text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LineEnds {
    /// LF, or all kinds mixed.
    #[default]
    Lf,
    /// CR LF, as on Windows.
    CrLf,
    /// CR, as on old Macintosh computers.
    Cr,
}

/// What was understood of a file before its cells are.
///
/// Lines are counted from 1: lines of a text, rows of a sheet. A row that runs over several lines has the number of its first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// How the text is written; none for a workbook.
    pub dialect: Option<Dialect>,
    /// First and last line of the headings; none when the table has none and its columns are numbered.
    pub header: Option<(u32, u32)>,
    /// The rows of the headings as they stood; the heading of a group stands above each of its columns.
    pub heads: Vec<Vec<String>>,
    /// How many columns the rows have; there may be more or fewer headings.
    pub columns: u32,
    /// The line on which each row begins, one for each row of the table.
    pub lines: Vec<u32>,
    /// What stands in the file and is no row of the table, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// The first cells of sums and other tables among what was left out, for what turns out to be no table of its kind at all.
    pub set_aside: Vec<Vec<String>>,
    /// Rows of another length than the headings.
    pub odd: Vec<OddRow>,
    /// What else has to be said.
    pub notes: Vec<Note>,
    /// The sheets of a workbook.
    pub sheets: Vec<SheetInfo>,
    /// The position of the sheet that was read.
    pub sheet: Option<usize>,
    /// The tables that stand side by side; none where there is only one.
    pub beside: Vec<TablePlace>,
    /// The position of the one among them that was read; none where all columns were read as one table.
    pub table: Option<usize>,
}

/// Where one of several tables side by side stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TablePlace {
    /// Its first column, from 1.
    pub from: u32,
    /// Its last column.
    pub to: u32,
    /// Its headings.
    pub headings: Vec<String>,
}

/// Lines that are no rows of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The first line.
    pub line: u32,
    /// The last line, the same for one.
    pub to: u32,
    /// Why.
    pub why: SkipWhy,
    /// How it begins, at most 80 letters.
    pub text: String,
    /// The cells of a sum, as they stood; of other lines none.
    pub cells: Vec<String>,
}

/// Why lines are no rows of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SkipWhy {
    /// A line `sep=;` that says the separator.
    Declaration,
    /// A title or another text above the headings.
    Title,
    /// A comment.
    Comment,
    /// Nothing in it.
    Blank,
    /// A line drawn of dashes between others.
    Rule,
    /// The headings once more.
    RepeatedHeading,
    /// A sum of the rows above.
    Subtotal,
    /// A sum of all rows.
    Total,
    /// Only the name of a group of rows below.
    Group,
    /// A text below the table: who made it and when.
    Footer,
    /// Another table below.
    SecondTable,
    /// Hidden in the sheet, and only what is visible is wanted.
    Hidden,
}

/// A row with more or fewer cells than there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OddRow {
    /// Its line.
    pub line: u32,
    /// Its position among the rows of the table.
    pub row: u32,
    /// How many cells stand in the file.
    pub cells: u32,
    /// How many columns there are.
    pub expected: u32,
    /// How it was brought back into its columns; none: its cells stand as they came, and may be shifted.
    pub mended: Option<Mend>,
}

/// How an odd row was brought back into its columns, by what the values of each column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mend {
    /// A separator that belongs to a cell: the parts from this column (from 1) on were joined.
    Joined(u32),
    /// An empty cell too many in front of this column was left out.
    Dropped(u32),
    /// A separator was missing: this cell was divided.
    Divided(u32),
    /// The row has a separator of its own.
    OtherSeparator(char),
    /// Only empty cells are missing or too many at the end.
    Padded,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// How many rows it has with anything in them; only as far as it was looked at.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
}

/// What else has to be said about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// Bytes on this line are no letters of the encoding; each became `�`.
    BadBytes {
        /// The line.
        line: u32,
        /// How many.
        count: u32,
    },
    /// More lines with bad bytes than are named.
    MoreBadBytes {
        /// How many lines.
        lines: u32,
    },
    /// The encoding was found by evidence; another one is possible.
    UncertainEncoding {
        /// A text with unusual letters as it was read.
        sample: String,
        /// The same in other encodings, by key.
        others: Vec<(String, String)>,
    },
    /// A quote opened on this line never closes; it was taken for a letter.
    QuoteNeverCloses {
        /// The line.
        line: u32,
    },
    /// Quotes on this line stand where none belong; they were taken for letters.
    StrayQuote {
        /// The line.
        line: u32,
    },
    /// More lines with stray or open quotes than are named.
    MoreStrayQuotes {
        /// How many lines.
        lines: u32,
    },
    /// Every line was quoted as a whole; the quotes were taken away.
    WholeLinesQuoted,
    /// There are no headings: the first row looks like those below.
    NoHeadings,
    /// The headings run over several lines and were joined.
    HeadingsJoined {
        /// The first line.
        line: u32,
        /// The last line.
        to: u32,
    },
    /// There are more or fewer headings than columns.
    HeadingsOfOtherLength {
        /// How many headings.
        cells: u32,
        /// How many columns.
        columns: u32,
    },
    /// Another table stands beside this one, from this column (from 1) on.
    TableBeside {
        /// Its first column.
        column: u32,
    },
    /// NUL bytes on this line were left out.
    NulBytes {
        /// The first line with one.
        line: u32,
        /// How many in all.
        count: u32,
    },
    /// Rows of the sheet that are hidden, and were read.
    HiddenRows {
        /// Their numbers.
        rows: Vec<u32>,
    },
    /// Columns of the sheet that are hidden, and were read.
    HiddenColumns {
        /// Their letters.
        columns: Vec<String>,
    },
    /// Merged cells whose value was read for all of them, such as `A2:A3`.
    MergedCells {
        /// The ranges.
        ranges: Vec<String>,
    },
    /// Cells with a formula without a stored result; the formula was read.
    FormulasWithoutResult {
        /// The cells, such as `C2`.
        cells: Vec<String>,
    },
    /// Cells that hold an error, which was read as it stands.
    ErrorCells {
        /// The cells, such as `C3`.
        cells: Vec<String>,
    },
    /// Groups of rows say by their names how leads ended: the names stand beside the rows, in a column of their own.
    GroupsBesideRows {
        /// Its heading.
        heading: String,
        /// The names, each once.
        names: Vec<String>,
    },
    /// Days of the workbook are counted from 1904.
    DaysFrom1904,
}

/// What somebody says about a file beforehand; whatever is said is not guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hints {
    /// How its bytes are to be read.
    pub encoding: Option<Encoding>,
    /// What separates its cells.
    pub separator: Option<char>,
    /// Where its headings are.
    pub header: Option<HeaderHint>,
    /// The sheet of a workbook that is to be read, by name.
    pub sheet: Option<String>,
    /// Rows that are hidden in a sheet are left out.
    #[serde(default)]
    pub visible_only: bool,
    /// Which of several tables side by side is read, from 1; 0 reads all columns as one table.
    #[serde(default)]
    pub table: Option<u32>,
}

/// Where the headings of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeaderHint {
    /// On this line, from 1.
    Line(u32),
    /// There are none.
    Nowhere,
}
