//! The cells of a table in one piece of memory: a million rows cost little more than their text.

use std::borrow::Cow;

/// Rows of cells; a row may be shorter or longer than others.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    text: String,
    /// Where each cell ends in the text; it begins where the one before ends.
    ends: Vec<u32>,
    /// From where to where each row lies in `ends`.
    spans: Vec<(u32, u32)>,
    /// How many rows behind these were given up.
    forgotten: usize,
}

/// The most text the cells of one table may have together, in bytes.
pub const MOST_TEXT: usize = u32::MAX as usize;

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    text: &'a str,
    start: u32,
    ends: &'a [u32],
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other.iter()).all(|(one, two)| one.iter().eq(two.iter()))
    }
}

impl Eq for Rows {}

impl Rows {
    /// Room for this much text.
    pub(super) fn with_room(text: usize, cells: usize, rows: usize) -> Self {
        Self {
            text: String::with_capacity(text),
            ends: Vec::with_capacity(cells),
            spans: Vec::with_capacity(rows),
            forgotten: 0,
        }
    }

    /// Adds a row. Rows are left out when there is no room for their text, which is [`MOST_TEXT`].
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let (text, ends) = (self.text.len(), self.ends.len());
        for cell in cells {
            if self.text.len() + cell.len() > MOST_TEXT {
                self.text.truncate(text);
                self.ends.truncate(ends);
                return;
            }
            self.push_cell(cell);
        }
        self.spans.push((ends as u32, self.ends.len() as u32));
    }

    /// Adds a cell to the row that is being written.
    #[inline]
    pub(super) fn push_cell(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len() as u32);
    }

    /// How many cells lie here in all, with those of the row that is being written; the mark where a row begins.
    #[inline]
    pub(super) fn cells(&self) -> usize {
        self.ends.len()
    }

    /// Ends the row that is being written, which began at this mark.
    #[inline]
    pub(super) fn end_row(&mut self, from: usize) {
        self.spans.push((from as u32, self.ends.len() as u32));
    }

    /// Takes back the cells of the row that is being written, which began at this mark.
    pub(super) fn take_back(&mut self, from: usize) {
        self.ends.truncate(from);
        self.text.truncate(self.ends.last().map_or(0, |end| *end as usize));
    }

    /// Puts other cells in the place of a row's.
    pub(super) fn replace<'a>(&mut self, row: usize, cells: impl IntoIterator<Item = &'a str>) {
        let from = self.ends.len();
        for cell in cells {
            if self.text.len() + cell.len() > MOST_TEXT {
                self.take_back(from);
                return;
            }
            self.push_cell(cell);
        }
        let to = self.ends.len() as u32;
        if let Some(span) = self.spans.get_mut(row) {
            *span = (from as u32, to);
        }
    }

    /// Changes the cells that may have to be, row by row.
    pub(super) fn change(&mut self, may: &dyn Fn(&str) -> bool, change: &dyn Fn(&str) -> Cow<'_, str>) {
        if !may(&self.text) {
            return;
        }
        for row in 0..self.len() {
            let Some(cells) = self.get(row).filter(|cells| may(cells.text())) else { continue };
            let changed: Vec<String> = cells.iter().map(|cell| change(cell).into_owned()).collect();
            if !cells.iter().eq(changed.iter().map(String::as_str)) {
                self.replace(row, changed.iter().map(String::as_str));
            }
        }
    }

    /// Keeps the rows for which this holds.
    pub(super) fn retain(&mut self, keep: impl Fn(usize) -> bool) {
        let mut row = 0;
        self.spans.retain(|_| {
            row += 1;
            keep(row - 1)
        });
    }

    /// Adds the rows of another table behind.
    pub(super) fn append(&mut self, other: Self) {
        let (before, cells) = (self.text.len() as u32, self.ends.len() as u32);
        // Each part is given up as soon as it is taken over: both tables may be large.
        let Self { text, ends, spans, .. } = other;
        self.text.push_str(&text);
        drop(text);
        self.ends.extend(ends.iter().map(|end| end + before));
        drop(ends);
        self.spans.extend(spans.iter().map(|(from, to)| (from + cells, to + cells)));
    }

    /// Gives up what stands in the rows behind so many; how many rows there are is still known.
    pub(super) fn keep_first(&mut self, rows: usize) {
        let mut first = Self { forgotten: self.len().saturating_sub(rows), ..Self::default() };
        for row in self.iter().take(rows) {
            first.push(row.iter());
        }
        if first.forgotten > 0 {
            *self = first;
        }
    }

    /// How many rows there are, with those whose cells were given up.
    pub fn len(&self) -> usize {
        self.spans.len() + self.forgotten
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A row.
    pub fn get(&self, row: usize) -> Option<Row<'_>> {
        let (first, end) = *self.spans.get(row)?;
        let (first, end) = (first as usize, end as usize);
        let start = first.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        Some(Row { text: &self.text, start, ends: self.ends.get(first..end)? })
    }

    /// A cell of a row as it stood in the file; nothing where the row is shorter.
    #[inline]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let Some((first, end)) = self.spans.get(row) else { return "" };
        let at = *first as usize + column;
        if at >= *end as usize {
            return "";
        }
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// All rows.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|row| self.get(row))
    }
}

impl<'a> Row<'a> {
    /// How many cells it has.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether it has none.
    #[cfg(feature = "testing")]
    pub fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// A cell as it stood in the file.
    pub fn get(self, column: usize) -> Option<&'a str> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(self.start);
        self.text.get(start as usize..end as usize)
    }

    /// The texts of all cells in one.
    fn text(self) -> &'a str {
        let end = self.ends.last().copied().unwrap_or(self.start);
        self.text.get(self.start as usize..end as usize).unwrap_or_default()
    }

    /// All cells.
    pub fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).filter_map(move |column| self.get(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_that_were_given_up_are_still_counted() {
        let mut rows = Rows::default();
        (0..5).for_each(|row| rows.push([row.to_string().as_str(), "x"]));
        rows.keep_first(9);
        assert_eq!((rows.len(), rows.cell(4, 0)), (5, "4"));
        rows.keep_first(2);
        assert_eq!(
            (rows.len(), rows.is_empty(), rows.cell(1, 0), rows.cell(1, 2), rows.cell(4, 0)),
            (5, false, "1", "", "")
        );
        assert!(rows.get(2).is_none() && rows.iter().count() == 2);
    }

    proptest! {
        #[test]
        fn rows_come_out_as_they_went_in(table in prop::collection::vec(prop::collection::vec(".{0,6}", 0..5), 0..8)) {
            let mut rows = Rows::default();
            for row in &table {
                rows.push(row.iter().map(String::as_str));
            }
            rows.push(["behind"]);
            let back: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().collect()).collect();
            let mut expected: Vec<Vec<&str>> = table.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
            expected.push(vec!["behind"]);
            prop_assert_eq!(back, expected);
            prop_assert_eq!(rows.len(), table.len() + 1);
            prop_assert_eq!(rows.get(table.len()).unwrap().get(0), Some("behind"));
            prop_assert_eq!(rows.get(table.len() + 1).map(Row::len), None);
        }
    }
}
