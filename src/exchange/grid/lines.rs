//! The lines of a file in their order, as they stand: what is a row of the table, what are its headings, and what was left
//! out, and why.

use super::{SkipWhy, Skipped};
use crate::exchange::RawTable;

/// A line of a file, or several that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub line: u32,
    /// What it is.
    pub part: Part,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Headings, as they stand.
    Headings(Vec<String>),
    /// A row of the table, by its position among them.
    Row(usize),
    /// No part of the table: why, its last line, and how it begins.
    LeftOut(SkipWhy, u32, String),
    /// More rows than are shown: how many.
    More(u32),
}

/// The first lines of a file with so many rows of its table, and everything that stands below the table.
pub fn lines(raw: &RawTable, most: usize) -> Vec<Line> {
    let reading = &raw.reading;
    let mut all: Vec<Line> = Vec::new();
    if let Some((first, _)) = reading.header {
        let heads = (first..).zip(&reading.heads);
        all.extend(heads.map(|(line, cells)| Line { line, part: Part::Headings(cells.clone()) }));
    }
    let rows = raw.rows.len();
    let line_of = |row: usize| raw.line(row);
    all.extend((0..rows.min(most)).map(|row| Line { line: line_of(row), part: Part::Row(row) }));
    let last_shown = line_of(rows.min(most).saturating_sub(1));
    let last = line_of(rows.saturating_sub(1));
    if rows > most {
        all.push(Line { line: line_of(most), part: Part::More((rows - most) as u32) });
    }
    let shown = |skipped: &&Skipped| skipped.line <= last_shown || skipped.line > last || rows <= most;
    let left_out = reading.skipped.iter().filter(shown).map(|skipped| {
        let text = match skipped.cells.as_slice() {
            [] => skipped.text.clone(),
            cells => {
                cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
            }
        };
        Line { line: skipped.line, part: Part::LeftOut(skipped.why, skipped.to, text) }
    });
    all.extend(left_out);
    all.sort_by_key(|line| line.line);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_table;

    #[test]
    fn the_lines_of_a_file_stand_in_their_order() {
        let text = "Report of the month\n\nId;Name\n1;Ann\n2;Bob\n3;Cem\n\nTotal;3\n";
        let raw = read_table(text.as_bytes()).unwrap();
        let found: Vec<(u32, String)> = lines(&raw, 2)
            .into_iter()
            .map(|line| {
                let part = match line.part {
                    Part::Headings(cells) => cells.join("+"),
                    Part::Row(row) => format!("row {row}"),
                    Part::LeftOut(why, ..) => format!("{why:?}"),
                    Part::More(count) => format!("{count} more"),
                };
                (line.line, part)
            })
            .collect();
        let expected = [
            (1, "Title"),
            (2, "Blank"),
            (3, "Id+Name"),
            (4, "row 0"),
            (5, "row 1"),
            (6, "1 more"),
            (7, "Blank"),
            (8, "Total"),
        ];
        assert_eq!(found, expected.map(|(line, part)| (line, part.to_owned())));
    }
}
