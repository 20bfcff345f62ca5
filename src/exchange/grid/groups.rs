//! Rows that only name the group of rows below them: a region, a team, a source with its number of records. They are no
//! records, and what they are called is told.

use super::kinds::{Look, look, trim};
use super::totals::{adds_up_to, number};
use crate::exchange::rows::{Row, Rows};

/// How many rows of records are looked at to tell them from names of groups.
const LOOKED_AT: usize = 400;
/// From this share of rows on, in hundredths, rows with one cell are the table itself.
const TOO_MANY: usize = 50;

/// Words a group is called by.
const CALLED: [&str; 52] = [
    "region",
    "regio",
    "team",
    "gebiet",
    "bereich",
    "gruppe",
    "group",
    "groep",
    "segment",
    "kategorie",
    "category",
    "categorie",
    "abteilung",
    "department",
    "afdeling",
    "country",
    "land",
    "branche",
    "industry",
    "source",
    "quelle",
    "bron",
    "channel",
    "kanal",
    "kanaal",
    "status",
    "stage",
    "phase",
    "fase",
    "stufe",
    "quartal",
    "quarter",
    "kwartaal",
    "campaign",
    "kampagne",
    "campagne",
    "owner",
    "rep",
    "area",
    "territory",
    "division",
    "standort",
    "vestiging",
    "section",
    "abschnitt",
    "sectie",
    "year",
    "jahr",
    "jaar",
    "month",
    "monat",
    "maand",
];

/// Whether a row has one thing to say only: one cell, or the same in all of its cells, as merged cells are read.
pub(super) fn may_name(row: Row<'_>) -> bool {
    let mut cells = row.iter().map(trim).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let (mut more, mut same, mut numbers) = (0, true, true);
    for cell in cells {
        more += 1;
        same &= cell == first;
        numbers &= look(cell) == Look::Number;
        if !same && (!numbers || more > 1) {
            return false;
        }
    }
    match more {
        0 => true,
        1 => row.len() > 2 && numbers && look(first) != Look::Number,
        more => same && more + 1 == row.len(),
    }
}

/// Those of some rows that name a group; `candidates` are in order, `is_row` says what else belongs to the table.
pub(super) fn names(
    rows: &Rows,
    body: usize,
    candidates: &[usize],
    columns: usize,
    is_row: &dyn Fn(usize) -> bool,
) -> Vec<usize> {
    let all = rows.len().saturating_sub(body);
    if candidates.is_empty() || columns < 2 || candidates.len() * 100 > all * TOO_MANY {
        return Vec::new();
    }
    let candidate = |at: usize| candidates.binary_search(&at).is_ok();
    let records: Vec<(usize, Row<'_>)> = (body..rows.len())
        .filter(|at| is_row(*at) && !candidate(*at))
        .filter_map(|at| Some((at, rows.get(at)?)))
        .take(LOOKED_AT)
        .collect();
    if records.is_empty() {
        return Vec::new();
    }
    let found: Vec<usize> =
        candidates.iter().copied().filter(|at| leads_to_records(rows, *at, &candidate, is_row)).collect();
    let sums = found.iter().copied().filter(|at| cell_count(rows, *at) == 2);
    let sums: Vec<usize> = sums.filter(|at| is_sum_of_its_group(rows, *at, candidates, is_row)).collect();
    let alone: Vec<usize> = found.into_iter().filter(|at| cell_count(rows, *at) != 2).collect();
    let telling: Vec<bool> = (0..columns).map(|column| is_telling(&records, column)).collect();
    let differs = |at: &usize| differs_from_records(rows, *at, &telling, alone.len() > 1);
    let begins = alone.first().is_some_and(|first| (body..*first).all(|at| !is_row(at)));
    let full = are_full(&records, columns);
    let structured = begins && full && columns > 2 && alone.len() > 1;
    let mut all: Vec<usize> =
        alone.iter().copied().filter(|at| structured || is_called(rows, *at) || differs(at)).collect();
    // One sum that fits may be chance.
    if sums.len() > 1 || sums.iter().any(|at| is_called(rows, *at)) {
        all.extend(sums);
    }
    all.sort_unstable();
    all
}

fn cell_count(rows: &Rows, at: usize) -> usize {
    let Some(row) = rows.get(at) else { return 0 };
    let mut cells: Vec<&str> = row.iter().map(trim).filter(|cell| !cell.is_empty()).collect();
    cells.dedup();
    cells.len()
}

/// Whether records stand below a row, perhaps behind the name of a group within the group.
fn leads_to_records(rows: &Rows, at: usize, candidate: &dyn Fn(usize) -> bool, is_row: &dyn Fn(usize) -> bool) -> bool {
    let mut below = (at + 1..rows.len()).filter(|next| is_row(*next));
    match below.next() {
        Some(next) if candidate(next) => below.next().is_some_and(|next| !candidate(next)),
        next => next.is_some(),
    }
}

/// Whether records fill their cells: where many are empty, a row with a single one is a record as well.
fn are_full(records: &[(usize, Row<'_>)], columns: usize) -> bool {
    let filled = |row: Row<'_>| row.iter().filter(|cell| !trim(cell).is_empty()).count();
    let all: usize = records.iter().map(|(_, row)| filled(*row)).sum();
    all * 10 >= records.len() * columns * 8 && records.iter().all(|(_, row)| filled(*row) > 1)
}

fn first_filled(row: Row<'_>) -> Option<(usize, &str)> {
    row.iter().enumerate().map(|(at, cell)| (at, trim(cell))).find(|(_, cell)| !cell.is_empty())
}

/// Whether a text is a name of a group by itself: `Region Nord`, `Team Süd:`, `--- Web ---`, `Lead Source: Web (2 records)`.
fn is_called(rows: &Rows, at: usize) -> bool {
    let Some((_, text)) = rows.get(at).and_then(first_filled) else { return false };
    let lower = text.to_lowercase();
    let word = lower.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let counted = lower.ends_with(')')
        && lower.rsplit_once('(').is_some_and(|(name, count)| {
            !name.trim().is_empty() && count.starts_with(|c: char| c.is_ascii_digit()) && count.len() < 24
        });
    let drawn = ["--", "==", "**", "##", ">>", "__", "––", "——"].iter().any(|mark| text.starts_with(mark));
    CALLED.contains(&word) && word.len() < lower.len()
        || lower.ends_with(':')
        || counted
        || drawn
        || super::spans::longer(text).is_some()
}

/// Whether a column holds nothing but numbers, codes and days in all records.
fn is_telling(records: &[(usize, Row<'_>)], column: usize) -> bool {
    let cells = records.iter().map(|(_, row)| look(row.get(column).unwrap_or_default()));
    cells.into_iter().all(|cell| matches!(cell, Look::Number | Look::Code | Look::Date))
}

/// Whether the one cell of a row looks otherwise than what stands in its column in all records: a text among numbers, codes
/// and days. Where several rows do so, a text behind a first column that all records fill with these differs as well.
fn differs_from_records(rows: &Rows, at: usize, telling: &[bool], several: bool) -> bool {
    let Some((column, text)) = rows.get(at).and_then(first_filled) else { return false };
    let tells = |column: usize| telling.get(column) == Some(&true);
    look(text) == Look::Text && (tells(column) || several && column > 0 && tells(0))
}

/// Whether the number beside the name of a group is the sum of the numbers below it, up to the next one.
fn is_sum_of_its_group(rows: &Rows, at: usize, candidates: &[usize], is_row: &dyn Fn(usize) -> bool) -> bool {
    let Some(row) = rows.get(at) else { return false };
    let next = candidates.partition_point(|next| *next <= at);
    let end = candidates.get(next).copied().unwrap_or(rows.len());
    let sums = row.iter().enumerate().filter_map(|(column, cell)| Some((column, number(cell)?)));
    let mut sums = sums.peekable();
    sums.peek().is_some()
        && sums.all(|(column, sum)| {
            let below = (at + 1..end).filter(|next| is_row(*next));
            adds_up_to(sum, below.filter_map(|next| number(rows.get(next)?.get(column)?)))
        })
}
