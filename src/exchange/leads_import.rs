//! Leads with attributes and outcomes from a CRM export.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::import::{ImportNote, ImportPlan, ImportReport, KEEP, LEAVE_OUT, PlanError, SkipReason};
use super::lead_columns::{REF_COLUMN, Reading, reference_hash};
use super::leads_complete::{complete, reference_day};
use super::table::RawTable;
use super::{Watch, aliases};
use crate::calc::lead_sets::{MOST_HELD, SAMPLE, held};
use crate::model::{FreshIds, Id, LeadSet, Workspace, in_order, last_order};

/// A text column with more distinct values than this says nothing about leads and is left out unless asked for.
const MOST_VALUES: usize = 300;
/// What a column of leads most likely means.
pub(super) fn propose(raw: &RawTable, column: usize) -> String {
    let heading = raw.headings.get(column).map_or("", String::as_str);
    let lower = heading.to_lowercase();
    if heading.is_empty() || lower.starts_with("deal - tit") || lower.starts_with("lead - tit") {
        return LEAVE_OUT.to_owned();
    }
    if let Some(field) = aliases::find(aliases::LEAD_FIELDS, heading) {
        // A stage or status that says how leads ended is the outcome, whatever its heading.
        if matches!(field, "stage" | "reason") && says_outcome(raw, column) {
            return "outcome".to_owned();
        }
        return field.to_owned();
    }
    if aliases::only_names(heading) {
        return LEAVE_OUT.to_owned();
    }
    let mut distinct = BTreeSet::new();
    for row in 0..raw.rows.len() {
        let value = raw.cell(row, column);
        if value.contains('@') {
            return "email".to_owned();
        }
        distinct.insert(value);
        if distinct.len() > MOST_VALUES {
            return LEAVE_OUT.to_owned();
        }
    }
    KEEP.to_owned()
}

fn says_outcome(raw: &RawTable, column: usize) -> bool {
    let values: BTreeSet<&str> = (0..raw.rows.len()).map(|row| raw.cell(row, column)).collect();
    values.iter().any(|value| aliases::outcome(value).is_some())
}

/// The lead set most of whose references stand in this file too: a second export about the same leads.
pub(super) fn set_to_complete(raw: &RawTable, plan: &ImportPlan, workspace: &Workspace) -> Option<Id<LeadSet>> {
    let column = plan.column("ref")?;
    let hashes: Vec<String> = (0..raw.rows.len()).map(|row| reference_hash(workspace, raw.cell(row, column))).collect();
    workspace
        .leads
        .values()
        // A sample cannot be completed.
        .filter(|set| !set.is_sample())
        .find(|set| {
            set.column(REF_COLUMN).is_some_and(|refs| {
                let known: BTreeSet<&str> = refs.values.iter().map(String::as_str).collect();
                let matching = hashes.iter().filter(|hash| known.contains(hash.as_str())).count();
                matching * 2 > hashes.len()
            })
        })
        .map(|set| set.id)
}

pub(super) fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    report: &mut ImportReport,
    watch: Watch<'_>,
) -> Result<Option<LeadSet>, PlanError> {
    let rows = distinct_rows(raw, plan, report);
    let columns = Reading { raw, plan, workspace, rows: &rows, today }.columns(report, watch)?;
    report.produced = rows.len() as u32;
    report.used = rows.len() as u32;
    if let Some(known) = plan.complete.and_then(|id| workspace.leads.get(&id)) {
        return Ok(complete(known, &columns, today, report));
    }
    let reference_day = reference_day(&columns, today);
    let set = LeadSet {
        id: fresh.next(),
        ord: last_order(&workspace.leads),
        name: plan.name.clone(),
        imported: Some(today),
        reference_day: reference_day.or(Some(today)),
        rows: rows.len() as u32,
        columns,
        linked: None,
    };
    // The same rows once more are the same leads, also without a reference.
    if let Some(known) = workspace.leads.values().find(|known| is_same(known, &set)) {
        if known.is_sample() {
            // All leads of a set of which only a sample was left are at hand again.
            report.notes.push(ImportNote::AtHandAgain(known.name.clone()));
            return Ok(Some(LeadSet { rows: set.rows, columns: set.columns, linked: None, ..(**known).clone() }));
        }
        report.skipped.insert(SkipReason::Duplicate, report.used);
        report.used = 0;
        report.produced = 0;
        return Ok(None);
    }
    for known in in_order(&workspace.leads) {
        let both = known_in(known, &set);
        if both > 0 {
            report.notes.push(ImportNote::AlsoIn(known.name.clone(), both));
        }
    }
    Ok(Some(set))
}

/// How many leads of a set stand in another one too, by their reference.
fn known_in(known: &LeadSet, set: &LeadSet) -> u32 {
    let (Some(theirs), Some(ours)) = (known.column(REF_COLUMN), set.column(REF_COLUMN)) else { return 0 };
    let theirs: HashSet<&str> = theirs.values.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
    (0..set.rows as usize).filter(|row| theirs.contains(ours.text(*row))).count() as u32
}

/// Whether a set that is known holds these leads. A large one stands in another order.
fn is_same(known: &LeadSet, set: &LeadSet) -> bool {
    match &known.linked {
        None => known.rows == set.rows && known.columns == set.columns,
        Some(linked) if linked.rows == set.rows => {
            let (held, _) = held(set.clone(), MOST_HELD, SAMPLE);
            held.linked.is_some_and(|ours| ours.fingerprint == linked.fingerprint)
        }
        Some(_) => false,
    }
}

/// All rows as leads, also those that stand there twice.
///
/// # Errors
/// None but [`PlanError::Stopped`], which nobody asks for here.
pub(super) fn as_they_stand(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    day: NaiveDate,
) -> Result<LeadSet, PlanError> {
    let rows: Vec<usize> = (0..raw.rows.len()).collect();
    let reading = Reading { raw, plan, workspace, rows: &rows, today: day };
    let columns = reading.columns(&mut ImportReport::default(), &|_| true)?;
    Ok(LeadSet { reference_day: Some(day), rows: rows.len() as u32, columns, ..LeadSet::default() })
}

/// The rows to use: the first of those with the same reference.
fn distinct_rows(raw: &RawTable, plan: &ImportPlan, report: &mut ImportReport) -> Vec<usize> {
    let Some(column) = plan.column("ref") else {
        return (0..raw.rows.len()).collect();
    };
    let damaged = (0..raw.rows.len()).any(|row| {
        let value = raw.cell(row, column);
        value.contains("E+") && value.chars().next().is_some_and(|c| c.is_ascii_digit())
    });
    if damaged {
        report.notes.push(ImportNote::DamagedIds(plan.heading(column)));
        return (0..raw.rows.len()).collect();
    }
    let mut seen = HashSet::new();
    let mut rows = Vec::with_capacity(raw.rows.len());
    for row in 0..raw.rows.len() {
        let reference = raw.cell(row, column);
        if reference.is_empty() || seen.insert(reference) {
            rows.push(row);
        } else {
            report.skip(SkipReason::Duplicate);
        }
    }
    rows
}
