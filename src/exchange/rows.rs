//! The cells of a table in one piece of memory: a million rows cost little more than their text.

/// Rows of cells; a row may be shorter or longer than others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// Where each row ends in `ends`.
    stops: Vec<u32>,
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

impl Rows {
    /// Adds a row. Rows are left out when there is no room for their text, which is [`MOST_TEXT`].
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let (text, ends) = (self.text.len(), self.ends.len());
        for cell in cells {
            if self.text.len() + cell.len() > MOST_TEXT {
                self.text.truncate(text);
                self.ends.truncate(ends);
                return;
            }
            self.text.push_str(cell);
            self.ends.push(self.text.len() as u32);
        }
        self.stops.push(self.ends.len() as u32);
    }

    /// Takes the last row away.
    pub fn pop(&mut self) {
        self.stops.pop();
        self.ends.truncate(self.stops.last().map_or(0, |end| *end as usize));
        self.text.truncate(self.ends.last().map_or(0, |end| *end as usize));
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.stops.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.stops.is_empty()
    }

    /// A row.
    pub fn get(&self, row: usize) -> Option<Row<'_>> {
        let end = *self.stops.get(row)? as usize;
        let first = row.checked_sub(1).and_then(|before| self.stops.get(before)).map_or(0, |end| *end as usize);
        let start = first.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        Some(Row { text: &self.text, start, ends: self.ends.get(first..end)? })
    }

    /// The last row.
    pub fn last(&self) -> Option<Row<'_>> {
        self.get(self.len().checked_sub(1)?)
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
    pub fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// A cell as it stood in the file.
    pub fn get(self, column: usize) -> Option<&'a str> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(self.start);
        self.text.get(start as usize..end as usize)
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

    proptest! {
        #[test]
        fn rows_come_out_as_they_went_in(table in prop::collection::vec(prop::collection::vec(".{0,6}", 0..5), 0..8), drop in 0_usize..3) {
            let mut rows = Rows::default();
            for row in &table {
                rows.push(row.iter().map(String::as_str));
            }
            let kept = table.len().saturating_sub(drop);
            for _ in 0..drop {
                rows.pop();
            }
            rows.push(["behind"]);
            let back: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().collect()).collect();
            let mut expected: Vec<Vec<&str>> = table.iter().take(kept).map(|row| row.iter().map(String::as_str).collect()).collect();
            expected.push(vec!["behind"]);
            prop_assert_eq!(back, expected);
            prop_assert_eq!(rows.len(), kept + 1);
            prop_assert_eq!(rows.last().unwrap().get(0), Some("behind"));
            prop_assert_eq!(rows.get(kept + 1).map(Row::len), None);
        }
    }
}
