//! The headings of a table from the rows that hold them.

use super::shape::Shape;
use super::{Note, Reading};
use crate::exchange::rows::Rows;
use crate::exchange::table::clean;

/// The headings, those of several rows joined; a table without any has numbered columns.
pub(super) fn headings(rows: &Rows, shape: &Shape, lines: &[u32], reading: &mut Reading) -> Vec<String> {
    let line = |at: usize| lines.get(at).copied().unwrap_or(0);
    let Some((first, last)) = shape.header else {
        reading.notes.push(Note::NoHeadings);
        return vec![String::new(); shape.columns];
    };
    reading.header = Some((line(first), line(last)));
    if last > first {
        reading.notes.push(Note::HeadingsJoined { line: line(first), to: line(last) });
    }
    let mut heads: Vec<Vec<String>> = (first..=last)
        .filter_map(|at| rows.get(at))
        .map(|row| row.iter().take(shape.columns.max(row.len())).map(str::to_owned).collect())
        .collect();
    if let Some(row) = heads.last()
        && row.len() != shape.columns
    {
        reading.notes.push(Note::HeadingsOfOtherLength { cells: row.len() as u32, columns: shape.columns as u32 });
    }
    if let [row] = heads.as_mut_slice()
        && row.len() == shape.columns + 1
        && row.iter().filter(|cell| clean(cell).is_empty()).count() == 1
    {
        // One heading too many, and one that is empty.
        row.retain(|cell| !clean(cell).is_empty());
    }
    // The heading of a group of columns stands above the first of them.
    let groups = heads.len().saturating_sub(1);
    for row in heads.iter_mut().take(groups) {
        let mut group = String::new();
        for cell in row.iter_mut() {
            if clean(cell).is_empty() {
                cell.clone_from(&group);
            } else {
                group.clone_from(cell);
            }
        }
    }
    for row in &mut heads {
        row.resize(shape.columns.max(row.len()), String::new());
    }
    let joined = (0..shape.columns.max(heads.iter().map(Vec::len).max().unwrap_or(0))).map(|column| {
        let mut parts: Vec<&str> = Vec::new();
        for part in heads.iter().filter_map(|row| row.get(column)).map(|cell| clean(cell)) {
            if !part.is_empty() && parts.last() != Some(&part) {
                parts.push(part);
            }
        }
        parts.join(" ")
    });
    let mut joined: Vec<String> = joined.collect();
    // Separators at the end of the line make no columns.
    while joined.len() > shape.columns && joined.last().is_some_and(String::is_empty) {
        joined.pop();
    }
    reading.heads = heads;
    joined
}
