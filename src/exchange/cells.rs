//! What a list is made of before it becomes a file: headings and cells.

use chrono::NaiveDate;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, never a formula.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number in hundredths.
    Hundredths(i64),
    /// A number with a decimal point and as many digits as it has.
    Number(String),
    /// A day.
    Day(NaiveDate),
}

impl Cell {
    /// A number where a spreadsheet holds it without a loss: with at most 15 digits and no leading zero.
    pub fn number(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let all = whole.bytes().chain(rest.bytes()).all(|byte| byte.is_ascii_digit());
        let plain = !whole.is_empty() && (whole == "0" || !whole.starts_with('0')) && !digits.ends_with('.');
        (all && plain && whole.len() + rest.len() <= 15).then(|| Self::Number(text.to_owned()))
    }

    /// A text; nothing for an empty one.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Nothing, or a cell of what is there.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

/// A list with its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its headings.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}
