//! Tables that stand side by side in one sheet, with an empty column between them: one of them is read, the others are
//! offered.

use std::collections::BTreeSet;

use super::kinds::trim;
use super::{Hints, Note, Reading, TablePlace};
use crate::exchange::rows::{Row, Rows};

/// How many rows are looked at to find columns that may be empty.
const SAMPLE: usize = 200;
/// How many rows above the tables may be titles.
const MOST_TITLES: usize = 60;

/// A table among others: its columns, its headings, and its last row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    from: usize,
    to: usize,
    last: usize,
}

impl Block {
    fn cells<'a>(&self, row: Row<'a>) -> impl Iterator<Item = &'a str> {
        let (from, to) = (self.from, self.to);
        (from..to).map(move |at| trim(row.get(at).unwrap_or_default()))
    }

    fn filled(&self, row: Row<'_>) -> usize {
        self.cells(row).filter(|cell| !cell.is_empty()).count()
    }
}

/// Reads only one of several tables side by side: the one somebody wants, otherwise the longest. Their columns and what is
/// left out are noted; a table that stands alone stays as it is.
pub(super) fn choose(rows: &mut Rows, lines: &mut Vec<u32>, hints: &Hints, reading: &mut Reading) -> Option<usize> {
    let blocks = blocks(rows);
    if blocks.len() < 2 {
        return None;
    }
    let longest = (0..blocks.len()).rev().max_by_key(|at| blocks.get(*at).map(|block| block.last)).unwrap_or(0);
    let wanted = hints.table.map(|table| table as usize);
    reading.beside = blocks.iter().map(|block| place(rows, block, &blocks)).collect();
    let chosen = match wanted {
        Some(0) => return None,
        Some(table) if table <= blocks.len() => table - 1,
        _ => longest,
    };
    reading.table = Some(chosen);
    let block = blocks.get(chosen)?;
    for (_, other) in blocks.iter().enumerate().filter(|(at, _)| *at != chosen) {
        reading.notes.push(Note::TableBeside { column: other.from as u32 + 1 });
    }
    let mut kept = Rows::default();
    let mut row = 0;
    lines.retain(|_| {
        let cells = rows.get(row).filter(|_| row <= block.last);
        if let Some(cells) = cells {
            kept.push((block.from..block.to).map(|at| cells.get(at).unwrap_or_default()));
        }
        row += 1;
        cells.is_some()
    });
    *rows = kept;
    Some(block.to - block.from)
}

/// Where a table stands and how it is headed.
fn place(rows: &Rows, block: &Block, all: &[Block]) -> TablePlace {
    let head = head(rows, all).and_then(|at| rows.get(at));
    let headings = head.map(|row| block.cells(row).filter(|cell| !cell.is_empty()).map(str::to_owned).collect());
    TablePlace { from: block.from as u32 + 1, to: block.to as u32, headings: headings.unwrap_or_default() }
}

/// The first row in which every table has something in most of its columns.
fn head(rows: &Rows, blocks: &[Block]) -> Option<usize> {
    (0..rows.len().min(MOST_TITLES)).find(|at| {
        let full = |block: &Block| rows.get(*at).is_some_and(|row| block.filled(row) * 2 > block.to - block.from);
        blocks.iter().all(full)
    })
}

/// The tables side by side; none where nothing says that they are several: each has two columns or more, all have headings in
/// one row, and they end in different rows without any gap before, or are headed alike.
fn blocks(rows: &Rows) -> Vec<Block> {
    let mut blocks = between(&empty_columns(rows));
    if blocks.len() < 2 || blocks.iter().any(|block| block.to - block.from < 2) {
        return Vec::new();
    }
    let Some(head) = head(rows, &blocks) else { return Vec::new() };
    let mut gaps = 0;
    for block in &mut blocks {
        block.last = head;
        for (at, row) in rows.iter().enumerate().skip(head + 1) {
            if block.filled(row) > 0 {
                gaps += at - block.last - 1;
                block.last = at;
            }
        }
    }
    let without_rows = blocks.iter().any(|block| block.last == head);
    let ends: BTreeSet<usize> = blocks.iter().map(|block| block.last).collect();
    let differ = ends.len() > 1 && gaps == 0;
    if without_rows || !(differ || headed_alike(rows, head, &blocks)) || any_number(rows, head) {
        return Vec::new();
    }
    blocks
}

/// Whether the tables have the same headings.
fn headed_alike(rows: &Rows, head: usize, blocks: &[Block]) -> bool {
    let headings = |block: &Block| -> Vec<String> {
        rows.get(head).map(|row| block.cells(row).map(str::to_lowercase).collect()).unwrap_or_default()
    };
    let first = blocks.first().map(headings).unwrap_or_default();
    blocks.iter().all(|block| headings(block) == first)
}

/// Whether the row of headings holds numbers: then it is none.
fn any_number(rows: &Rows, head: usize) -> bool {
    rows.get(head).is_none_or(|row| row.iter().any(|cell| super::kinds::is_number(trim(cell))))
}

/// For each column whether it is empty in every row of a table; a title above stands in one cell only.
fn empty_columns(rows: &Rows) -> Vec<bool> {
    let is_title = |row: Row<'_>| row.iter().filter(|cell| !trim(cell).is_empty()).count() < 2;
    let mut empty: Vec<bool> = Vec::new();
    let look = |row: Row<'_>, empty: &mut Vec<bool>| {
        if row.len() > empty.len() {
            empty.resize(row.len(), true);
        }
        for (cell, empty) in row.iter().zip(empty.iter_mut()) {
            *empty &= trim(cell).is_empty();
        }
    };
    for row in rows.iter().take(SAMPLE).filter(|row| !is_title(*row)) {
        look(row, &mut empty);
    }
    // Nearly every table is through here.
    if between(&empty).len() < 2 {
        return Vec::new();
    }
    for row in rows.iter().skip(SAMPLE).filter(|row| !is_title(*row)) {
        look(row, &mut empty);
    }
    empty
}

/// The runs of columns that are not empty.
fn between(empty: &[bool]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, _) in empty.iter().enumerate().filter(|(_, empty)| !**empty) {
        match blocks.last_mut() {
            Some(block) if block.to == at => block.to = at + 1,
            _ => blocks.push(Block { from: at, to: at + 1, last: 0 }),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use crate::exchange::grid::{Hints, Note};
    use crate::exchange::{RawTable, read_table_hinted};

    fn read(text: &str, table: Option<u32>) -> RawTable {
        let hints = Hints { table, ..Hints::default() };
        read_table_hinted(text.as_bytes().into(), &hints, &|_| true).unwrap()
    }

    const TWO: &str =
        "Id,Firm,,Month,Visits,Leads\n1,Alder,,2025-01,100,5\n2,Birch,,2025-02,120,6\n3,Cedar,,,,\n4,Doge,,,,\n";

    #[test]
    fn of_two_tables_side_by_side_one_is_read_and_the_other_offered() {
        let raw = read(TWO, None);
        assert_eq!(raw.headings, ["Id", "Firm"]);
        assert_eq!(raw.rows.len(), 4);
        assert_eq!(raw.reading.table, Some(0));
        assert!(raw.reading.notes.contains(&Note::TableBeside { column: 4 }));
        let places: Vec<(u32, u32)> = raw.reading.beside.iter().map(|place| (place.from, place.to)).collect();
        assert_eq!(places, [(1, 2), (4, 6)]);
        let raw = read(TWO, Some(2));
        assert_eq!(
            (raw.headings.as_slice(), raw.rows.len()),
            (["Month", "Visits", "Leads"].map(str::to_owned).as_slice(), 2)
        );
        assert_eq!(raw.reading.beside[0].headings, ["Id", "Firm"]);
        assert_eq!(raw.reading.lines, [2, 3]);
        // All of it as one table.
        let raw = read(TWO, Some(0));
        assert_eq!((raw.headings.len(), raw.rows.len(), raw.reading.table), (6, 4, None));
    }

    #[test]
    fn an_empty_column_alone_makes_no_second_table() {
        for text in [
            // Of one length, and headed differently.
            "Id,Firm,,Note,By\n1,Alder,,a,Ann\n2,Birch,,b,Bob\n",
            // Filled here and there.
            "Id,Firm,,Note,By\n1,Alder,,,\n2,Birch,,b,Bob\n3,Cedar,,,\n",
            // One column is no table.
            "Id,Firm,,Note\n1,Alder,,a\n2,Birch,,\n",
        ] {
            let raw = read(text, None);
            assert_eq!(
                (raw.headings.len(), raw.reading.beside.len()),
                (text.lines().next().unwrap().split(',').count(), 0),
                "{text}"
            );
        }
        let alike = "Id,Firm,,Id,Firm\n1,Alder,,3,Cedar\n2,Birch,,4,Doge\n";
        assert_eq!(read(alike, Some(2)).rows.cell(0, 1), "Cedar");
    }
}
