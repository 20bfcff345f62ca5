//! Which rows become records: of those with one key the last.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::cells::Distinct;
use super::keys::{all_differ, case_matters, folded, is_folded};
use super::nothing;
use crate::exchange::RawTable;

/// A row that is left out because a later one has the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Its position among the rows.
    pub row: u32,
    /// The row that counts.
    pub by: u32,
    /// Their key.
    pub key: String,
}

/// The rows that are used, and those that are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Positions of the rows that are used, in the order of the file.
    pub rows: Vec<u32>,
    /// Rows whose key stands again further down.
    pub again: Vec<Again>,
}

/// The rows of a list whose key is in this column: of several with one key the last.
pub fn last_of_each(raw: &RawTable, column: Option<&Distinct>, also: Option<&dyn Fn(u32) -> String>) -> Kept {
    let all = raw.rows.len() as u32;
    let every = || Kept { rows: (0..all).collect(), again: Vec::new() };
    let Some(column) = column else { return every() };
    if column.len() == raw.rows.len() && all_differ(column.values().map(|(value, _)| value)) {
        return every();
    }
    let keys = numbered(column);
    let mut more: HashMap<(u32, String), u32, RandomState> = HashMap::default();
    let mut key_of = |row: u32| -> Option<u32> {
        let code = column.cells.get(row as usize)?;
        let key = keys.get(*code as usize).copied().flatten()?;
        let next = more.len() as u32;
        Some(also.map_or(key, |also| *more.entry((key, also(row))).or_insert(next)))
    };
    let of_row: Vec<Option<u32>> = (0..all).map(&mut key_of).collect();
    let mut last: Vec<u32> = vec![0; of_row.len()];
    for (row, key) in (0..all).zip(&of_row) {
        if let Some(place) = key.and_then(|key| last.get_mut(key as usize)) {
            *place = row;
        }
    }
    let mut kept = Kept::default();
    for (row, key) in (0..all).zip(&of_row) {
        match key.and_then(|key| last.get(key as usize)) {
            Some(by) if *by != row => {
                let code = column.cells.get(row as usize).copied().unwrap_or_default();
                kept.again.push(Again { row, by: *by, key: column.value(code as usize).to_owned() });
            }
            _ => kept.rows.push(row),
        }
    }
    kept
}

/// A number for each value of a column, the same for values that are one key, none for those that are none.
fn numbered(column: &Distinct) -> Vec<Option<u32>> {
    let both = case_matters(|| column.values().map(|(value, _)| value));
    let mut known: HashMap<Cow<'_, str>, u32, RandomState> = HashMap::default();
    let numbers = column.values().map(|(value, _)| {
        if value.is_empty() || nothing::is_nothing(value) {
            return None;
        }
        let lower = if is_folded(value) { Cow::Borrowed(value) } else { Cow::Owned(folded(value)) };
        let key = if both.contains(lower.as_ref()) { Cow::Borrowed(value) } else { lower };
        let next = known.len() as u32;
        Some(*known.entry(key).or_insert(next))
    });
    numbers.collect()
}

/// Whether a spreadsheet has damaged long ids: `1,23457E+17`.
pub fn damaged(column: &Distinct) -> bool {
    column.values().any(|(value, _)| value.contains("E+") && value.starts_with(|c: char| c.is_ascii_digit()))
}
