//! Importing a table: propose what each column means, let somebody confirm, run, report.

pub mod report;

use std::sync::Arc;

use chrono::NaiveDate;

use super::table::RawTable;
use super::understand::Looked;
use super::understand::cells;
use super::understand::plan::{self as plans, remembered, to_remember};
use super::understand::understood::{Understood, understand_watched};
use super::{Watch, content_import, funnel_import, leads_import};
use crate::calc::lead_sets::{MOST_HELD, SAMPLE, split_sample_by};
use crate::model::{AnyRecord, FreshIds, ImportMapping, LeadSet, TableKind, Workspace};

pub use super::understand::becomes::{KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
pub use super::understand::findings::{ImportNote, Question};
pub use super::understand::plan::{ColumnPlan, ImportPlan, PlanError, assign, fields, say_word};
pub use report::{ImportReport, SkipReason, State};

/// What an import brings: records to put and the report.
#[derive(Debug, Clone)]
pub struct ImportResult {
    /// The records.
    pub records: Vec<AnyRecord>,
    /// All leads of a set too large for the workspace, whose record holds a sample of them.
    pub whole: Option<Arc<LeadSet>>,
    /// The report.
    pub report: ImportReport,
}

/// Proposes what each column means: as it was confirmed last time, otherwise by its values and heading.
pub fn propose(table: TableKind, raw: &RawTable, name: &str, workspace: &Workspace) -> ImportPlan {
    plans::propose(table, raw, &Looked::at(raw), name, workspace)
}

/// Proposes what each column means where leads are only looked at: every column whose heading was confirmed in an import
/// is what it was then, whatever other columns the table has or lacks.
pub fn propose_as_known(table: TableKind, raw: &RawTable, workspace: &Workspace) -> ImportPlan {
    let mut plan = propose(table, raw, "", workspace);
    plan.complete = None;
    plan
}

/// Carries heading=field assignments out, as typed on the command line. What is typed wins: another column that was
/// proposed for the same field gives way. Those that did are handed back, with the field they were proposed for.
///
/// # Errors
/// [`PlanError`] when there is no such heading or field.
pub fn assign_all(
    plan: &mut ImportPlan,
    pairs: &[(&str, &str)],
    workspace: &Workspace,
) -> Result<Vec<(String, String)>, PlanError> {
    let before = plan.displaced.len();
    for (heading, field) in pairs {
        assign(plan, heading, field, workspace)?;
    }
    Ok(plan.displaced.split_off(before))
}

/// The fields somebody may type for a column, in the words [`assign_all`] understands.
pub fn field_names(table: TableKind, workspace: &Workspace) -> Vec<String> {
    match table {
        TableKind::Funnel => {
            let stages = crate::model::in_order(&workspace.stages);
            let names = || stages.iter().map(|stage| stage.name.clone());
            let dated = names().map(|name| format!("date:{name}"));
            let others = ["month", "year", "split", "new_stage", "stage_names", "month_column"].map(str::to_owned);
            others.into_iter().chain(names()).chain(dated).collect()
        }
        _ => fields(table, workspace).into_iter().filter(|field| field != LEAVE_OUT).collect(),
    }
}

/// Runs a confirmed import. The mapping is remembered among the records.
///
/// # Errors
/// [`PlanError`] when the plan lacks a field or maps one twice; nothing comes out then.
pub fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
) -> Result<ImportResult, PlanError> {
    run_watched(raw, plan, workspace, fresh, today, &|_| true)
}

/// Runs a confirmed import while somebody waits for it.
///
/// # Errors
/// [`PlanError`]; [`PlanError::Stopped`] when the watch says so.
pub fn run_watched(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Result<ImportResult, PlanError> {
    let looked = Looked::at_watched(raw, &|share| watch(share * 0.4)).ok_or(PlanError::Stopped)?;
    run_looked(raw, &looked, plan, workspace, fresh, today, &|share| watch(0.4 + share * 0.6))
}

/// Runs a confirmed import of a table that has been looked at.
///
/// # Errors
/// [`PlanError`]; [`PlanError::Stopped`] when the watch says so.
pub fn run_looked(
    raw: &RawTable,
    looked: &Looked,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Result<ImportResult, PlanError> {
    check(plan)?;
    let table = understand_watched((raw, looked), plan, workspace, today, &|share| watch(share * 0.4));
    let share = |share: f32| watch(0.4 + share * 0.6);
    run_understood(&table.ok_or(PlanError::Stopped)?, workspace, fresh, today, &share)
}

/// Runs a confirmed import of a table that has been understood.
///
/// # Errors
/// [`PlanError`]; [`PlanError::Stopped`] when the watch says so.
pub fn run_understood(
    table: &Understood<'_>,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Result<ImportResult, PlanError> {
    let plan = table.plan;
    check(plan)?;
    if table.refused {
        return Err(PlanError::NothingFound(table.raw.headings.clone()));
    }
    let mut report = begin(table);
    let mut whole = None;
    let mut records = match plan.table {
        TableKind::Leads => {
            let read = leads_import::run(table, workspace, fresh, today, &mut report, watch)?;
            let (record, all) = read.map_or((None, None), |set| {
                let (held, all) = split_sample_by(set, MOST_HELD, SAMPLE, &cells::at_once);
                (Some(held), all)
            });
            let tests = record.iter().zip(&all).flat_map(|(set, all)| moved_cards(workspace, set, &all.moved));
            let tests: Vec<AnyRecord> = tests.collect();
            whole = all.map(|all| Arc::new(all.set));
            record.map(AnyRecord::from).into_iter().chain(tests).collect()
        }
        TableKind::Content => content_import::run(table, workspace, fresh, &mut report),
        TableKind::Funnel => funnel_import::run(table, workspace, fresh, &mut report)?,
    };
    let known = remembered(plan, workspace);
    let before = known.map_or_else(
        || ImportMapping {
            id: fresh.next(),
            ord: crate::model::last_order(&workspace.mappings),
            ..ImportMapping::default()
        },
        |mapping| (**mapping).clone(),
    );
    records.push(to_remember(plan, &before).into());
    Ok(ImportResult { records, whole, report })
}

/// The report before anything is made of the rows.
fn begin(table: &Understood<'_>) -> ImportReport {
    let raw = table.raw;
    let again = table.kept.again.len() as u32;
    let mut report = ImportReport {
        read: raw.rows.len() as u32 + raw.footer_lines,
        notes: table.notes.clone(),
        assumed: table.questions.clone(),
        ..ImportReport::default()
    };
    if raw.footer_lines > 0 {
        report.skipped.insert(SkipReason::Footer, raw.footer_lines);
    }
    if again > 0 {
        report.skipped.insert(SkipReason::Duplicate, again);
    }
    report
}

/// The blind tests on a set whose leads stand in other rows now; none where they stand as before.
fn moved_cards(workspace: &Workspace, set: &LeadSet, moved: &[u32]) -> Vec<AnyRecord> {
    let as_before = workspace.leads.get(&set.id).is_some_and(|known| known.linked == set.linked);
    let tests = workspace.tests.values().filter(|test| !as_before && test.leads == Some(set.id));
    let moved = tests.map(|test| {
        let mut test = (**test).clone();
        for card in &mut test.cards {
            card.row = moved.get(card.row as usize).copied().unwrap_or(card.row);
        }
        test.into()
    });
    moved.collect()
}

/// The leads of a table row by row, also those that stand there twice; rules look back from `day`. Nothing is remembered.
///
/// # Errors
/// [`PlanError`] as for [`run`].
pub fn leads_as_they_stand(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    day: NaiveDate,
) -> Result<LeadSet, PlanError> {
    check(plan)?;
    leads_import::as_they_stand(raw, plan, workspace, day)
}

fn check(plan: &ImportPlan) -> Result<(), PlanError> {
    let single = |field: &str| match plan.table {
        TableKind::Leads => {
            super::understand::leads::is_single(field) || field == "outcome" || field.ends_with("_flag")
        }
        TableKind::Content => field != LEAVE_OUT,
        TableKind::Funnel => field == "month" || field.starts_with("date ") || field == "stage_names",
    };
    for (at, column) in plan.columns.iter().enumerate() {
        if single(&column.field) && plan.columns.iter().skip(at + 1).any(|other| other.field == column.field) {
            return Err(PlanError::TwoColumns(plan.table, column.field.clone()));
        }
    }
    match plan.table {
        TableKind::Leads => Ok(()),
        TableKind::Content => {
            let named = plan.column("title").or(plan.column("location"));
            named.map(|_| ()).ok_or(PlanError::MissingField("title"))
        }
        TableKind::Funnel => {
            let has = |start: &str| plan.columns.iter().any(|column| column.field.starts_with(start));
            let counts = has("count ") || plan.column(super::understand::funnel::NEW_STAGE).is_some();
            if counts && plan.column("month").is_none() && plan.month.is_none() {
                return Err(PlanError::MissingField("month"));
            }
            Ok(())
        }
    }
}
