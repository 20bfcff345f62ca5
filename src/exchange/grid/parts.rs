//! Boards: a table in parts, each with its name above it and the headings once more, and below it sums that no word names.

use super::SkipWhy;
use super::furniture::{all_text, filled};
use super::kinds::{Look, look, trim};
use super::totals::{adds_up_to, number};
use crate::exchange::rows::{Row, Rows};

/// Whether a row is a text alone, and the next one that is not blank holds the headings once more; the row behind these.
pub(super) fn named_part(rows: &Rows, at: usize, heads: &[&str]) -> Option<usize> {
    if heads.len() < 2 || !is_name(rows.get(at)?) {
        return None;
    }
    let next = (at + 1..rows.len()).find(|next| rows.get(*next).is_some_and(|row| filled(row) > 0))?;
    rows.get(next)?.iter().map(trim).eq(heads.iter().copied()).then_some(next + 1)
}

fn is_name(row: Row<'_>) -> bool {
    filled(row) == 1 && all_text(row)
}

/// What stands alone above the headings is the name of the first part, once others are named like it.
pub(super) fn name_first(rows: &Rows, header: Option<(usize, usize)>, skipped: &mut [(usize, SkipWhy)]) {
    let Some((first, _)) = header else { return };
    let above = skipped.iter_mut().filter(|(at, _)| *at < first);
    let last = above.filter(|(at, _)| rows.get(*at).is_some_and(|row| filled(row) > 0)).last();
    if let Some((_, why)) = last.filter(|(at, _)| rows.get(*at).is_some_and(is_name)) {
        *why = SkipWhy::Group;
    }
}

/// Rows that hold nothing but the sums of the rows of their part: nothing stands in the first column, where all other rows
/// say what they are, and every number is the sum of those above. All rows of this kind must be sums, and one of several rows.
pub(super) fn nameless_sums(rows: &Rows, body: usize, skipped: &mut Vec<(usize, SkipWhy)>) {
    let mut sums: Vec<usize> = Vec::new();
    let mut known = skipped.iter().map(|(at, _)| *at).filter(|at| *at >= body).peekable();
    let (mut part, mut several) = (Vec::new(), false);
    for at in body..rows.len() {
        if known.next_if_eq(&at).is_some() {
            part.clear();
            continue;
        }
        let Some(row) = rows.get(at) else { continue };
        if !trim(row.get(0).unwrap_or_default()).is_empty() {
            part.push(at);
            continue;
        }
        if !is_sum(rows, row, &part) {
            return;
        }
        several |= part.len() > 1;
        sums.push(at);
        part.clear();
    }
    if several {
        let why = if sums.len() > 1 { SkipWhy::Subtotal } else { SkipWhy::Total };
        skipped.extend(sums.into_iter().map(|at| (at, why)));
        skipped.sort_unstable_by_key(|(at, _)| *at);
    }
}

/// Whether a row holds only numbers, each of them the sum of its column in these rows.
fn is_sum(rows: &Rows, row: Row<'_>, part: &[usize]) -> bool {
    let cells = row.iter().enumerate().filter(|(_, cell)| !trim(cell).is_empty());
    let adds = |(column, cell): (usize, &str)| {
        let above = || part.iter().filter_map(|at| number(rows.get(*at)?.get(column)?));
        let Some(sum) = number(cell).filter(|_| look(cell) == Look::Number) else { return false };
        adds_up_to(sum, above()) || above().count() == 1 && above().all(|one| (one - sum).abs() < 0.005)
    };
    filled(row) > 0 && cells.into_iter().all(adds)
}
