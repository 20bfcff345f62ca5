//! Leads with attributes and outcomes from a CRM export.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Watch;
use super::import::report::{ImportReport, SkipReason};
use super::lead_columns;
use super::lead_dates;
use super::leads_complete::{Export, complete, reference_day};
use super::preview::{Entry, NAMED};
use super::table::RawTable;
use super::understand::Looked;
use super::understand::findings::ImportNote;
use super::understand::keys::REF_COLUMN;
use super::understand::plan::{ImportPlan, PlanError};
use super::understand::rows;
use super::understand::understood::{Understood, understand};
use crate::calc::lead_sets::{MOST_HELD, SAMPLE, split_sample};
use crate::model::{FreshIds, LeadSet, Workspace, in_order, last_order};

pub(super) fn run(
    table: &Understood<'_>,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    report: &mut ImportReport,
    watch: Watch<'_>,
) -> Result<Option<LeadSet>, PlanError> {
    let plan = table.plan;
    if let Some(at) = plan.column("ref")
        && table.columns.get(at).is_some_and(|column| rows::damaged(column))
    {
        report.notes.push(ImportNote::DamagedIds(plan.heading(at)));
    }
    let columns = lead_columns::columns(table, workspace, today, report, watch)?;
    let count = table.kept.rows.len() as u32;
    report.produced = count;
    report.used = count;
    if let Some(known) = plan.complete.and_then(|id| workspace.leads.get(&id)) {
        let (keys, lines) = (keys(table), lines(table));
        let export = Export { keys: &keys, lines: &lines, reopen: plan.reopen };
        return Ok(complete(known, &columns, workspace, &export, today, report));
    }
    let reference_day = reference_day(&columns, today);
    let set = LeadSet {
        id: fresh.next(),
        ord: last_order(&workspace.leads),
        name: plan.name.clone(),
        imported: Some(today),
        reference_day: reference_day.or(Some(today)),
        rows: count,
        dates: lead_dates::proposed(workspace, &columns),
        columns,
        linked: None,
    };
    // The same rows once more are the same leads, also without a reference.
    if let Some(known) = workspace.leads.values().find(|known| is_same(known, &set)) {
        report.state.unchanged = count;
        if known.is_sample() {
            // All leads of a set of which only a sample was left are at hand again.
            report.notes.push(ImportNote::AtHandAgain(known.name.clone()));
            return Ok(Some(LeadSet { rows: set.rows, columns: set.columns, linked: None, ..(**known).clone() }));
        }
        *report.skipped.entry(SkipReason::Duplicate).or_default() += report.used;
        report.used = 0;
        report.produced = 0;
        return Ok(None);
    }
    report.state.new = count;
    note_new(table, report);
    if !workspace.leads.is_empty() {
        report.state.not_in_this_file = workspace.leads.values().map(|set| set.rows_in_all()).sum();
        let mut shared = false;
        for known in in_order(&workspace.leads) {
            let both = known_in(known, &set);
            if both > 0 {
                shared = true;
                report.notes.push(ImportNote::AlsoIn(known.name.clone(), both));
            }
        }
        if !shared {
            report.notes.push(ImportNote::NewList(count));
        }
        let chosen = workspace.header.lead_policy.leads.and_then(|id| workspace.leads.get(&id));
        report.notes.extend(chosen.map(|chosen| ImportNote::StillTestedWith(chosen.name.clone())));
    }
    Ok(Some(set))
}

/// How many leads of a set stand in another one too, by their reference.
fn known_in(known: &LeadSet, set: &LeadSet) -> u32 {
    let (Some(theirs), Some(ours)) = (known.column(REF_COLUMN), set.column(REF_COLUMN)) else { return 0 };
    let theirs: HashSet<&str> = theirs.values.iter().filter(|value| !value.is_empty()).collect();
    (0..set.rows as usize).filter(|row| theirs.contains(ours.text(*row))).count() as u32
}

/// The reference of each row that is used, as it stands in the file.
fn keys(table: &Understood<'_>) -> Vec<String> {
    let Some(at) = table.plan.column("ref") else { return Vec::new() };
    (0..table.kept.rows.len()).map(|position| table.text(at, position).to_owned()).collect()
}

fn lines(table: &Understood<'_>) -> Vec<u32> {
    (0..table.kept.rows.len() as u32).map(|position| table.line_of_kept(position)).collect()
}

/// Names the first leads of a new list.
fn note_new(table: &Understood<'_>, report: &mut ImportReport) {
    let at = table.plan.column("ref").or_else(|| table.plan.column("company"));
    for position in 0..table.kept.rows.len().min(NAMED) {
        let name = at.map(|at| table.text(at, position).to_owned()).unwrap_or_default();
        report.preview.note_new(|| Entry { line: Some(table.line_of_kept(position as u32)), name });
    }
}

/// Whether a set that is known holds these leads. A large one stands in another order.
fn is_same(known: &LeadSet, set: &LeadSet) -> bool {
    match &known.linked {
        None => known.rows == set.rows && known.columns == set.columns,
        Some(linked) if linked.rows == set.rows => {
            let (held, _) = split_sample(set.clone(), MOST_HELD, SAMPLE);
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
    let looked = Looked::at(raw);
    // A row is a lead here, whatever its reference: the result stands beside the rows.
    let mut without = plan.clone();
    let reference = without.column("ref");
    if let Some(column) = reference.and_then(|at| without.columns.get_mut(at)) {
        column.field.clear();
    }
    let mut table = understand(raw, &looked, &without, workspace, day);
    table.plan = plan;
    let columns = lead_columns::columns(&table, workspace, day, &mut ImportReport::default(), &|_| true)?;
    debug_assert!(reference.is_none() || columns.iter().any(|column| column.name == REF_COLUMN));
    Ok(LeadSet { reference_day: Some(day), rows: raw.rows.len() as u32, columns, ..LeadSet::default() })
}
