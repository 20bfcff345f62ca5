//! A second export about the same leads: what it knows is taken over, and what is new is added.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::import::{ImportNote, ImportReport, SkipReason};
use super::lead_columns::{REF_COLUMN, encode, keep_one_per_role};
use crate::model::{ColumnRole, LeadColumn, LeadSet};

/// Adds what a second export knows to the leads of a set, matched by reference. A later export of the same kind, one that
/// says when leads were created, also brings leads that were not there yet. `None` when it brings nothing.
pub(super) fn complete(
    known: &LeadSet,
    columns: &[LeadColumn],
    today: NaiveDate,
    report: &mut ImportReport,
) -> Option<LeadSet> {
    let refs = |columns: &[LeadColumn]| columns.iter().find(|column| column.name == REF_COLUMN).cloned();
    let (Some(ours), Some(theirs)) = (refs(&known.columns), refs(columns)) else {
        return None;
    };
    let mut row_of: HashMap<&str, usize> = HashMap::new();
    for row in 0..theirs.cells.0.len() {
        row_of.insert(theirs.text(row), row);
    }
    let matches: Vec<Option<usize>> = (0..known.rows as usize)
        .map(|row| row_of.get(ours.text(row)).copied().filter(|_| !ours.text(row).is_empty()))
        .collect();
    let taken: BTreeSet<usize> = matches.iter().flatten().copied().collect();
    let brings_leads = columns.iter().any(|column| column.role == ColumnRole::Created);
    let added: Vec<usize> = (0..theirs.cells.0.len()).filter(|row| brings_leads && !taken.contains(row)).collect();
    // Every column of both, each lead of ours with what the export knows, then the new ones.
    let mut result = LeadSet { columns: Vec::new(), rows: known.rows + added.len() as u32, ..known.clone() };
    let mut changed: BTreeSet<usize> = BTreeSet::new();
    let names = known.columns.iter().filter(|old| !columns.iter().any(|new| new.name == old.name)).chain(columns);
    for column in names {
        let old = known.columns.iter().find(|old| old.name == column.name);
        let new = columns.iter().find(|new| new.name == column.name);
        let of_new = |row: usize| new.map_or("", |column| column.text(row));
        let merged = matches.iter().enumerate().map(|(row, matching)| {
            let before = old.map_or("", |old| old.text(row));
            let now = matching.map_or("", of_new);
            let now = if now.is_empty() { before } else { now };
            if now != before {
                changed.insert(row);
            }
            now.into()
        });
        let merged: Vec<Cow<'_, str>> = merged.chain(added.iter().map(|row| of_new(*row).into())).collect();
        result.columns.push(encode(&column.name, column.role, merged.into_iter()));
    }
    keep_one_per_role(&mut result.columns);
    if brings_leads {
        result.reference_day = reference_day(&result.columns, today).or(known.reference_day);
        result.imported = Some(today);
    }
    let completed = taken.len() as u32;
    report.used = completed + added.len() as u32;
    report.produced = report.used;
    let unmatched = (theirs.cells.0.len() as u32).saturating_sub(report.used);
    if unmatched > 0 {
        report.skipped.insert(SkipReason::NoMatch, unmatched);
    }
    let new_columns = result.columns.len() > known.columns.len();
    if !changed.is_empty() || new_columns {
        report.notes.push(ImportNote::Completed(completed));
    }
    report.notes.push(ImportNote::Changed(changed.len() as u32));
    if !added.is_empty() {
        report.notes.push(ImportNote::Added(added.len() as u32));
    }
    (new_columns || !changed.is_empty() || !added.is_empty()).then_some(result)
}

/// The day rules look back from: the youngest day on which a lead was created or closed, not in the future.
pub(super) fn reference_day(columns: &[LeadColumn], today: NaiveDate) -> Option<NaiveDate> {
    columns
        .iter()
        .filter(|column| matches!(column.role, ColumnRole::Created | ColumnRole::Closed))
        .flat_map(|column| column.values.iter())
        .filter_map(|value| NaiveDate::parse_from_str(value, "%Y-%m-%d").ok())
        .filter(|day| *day <= today)
        .max()
}
