//! Funnel months: a table with a month column and one column per stage, or dated rows that are counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::import::report::{ImportReport, SkipReason};
use super::understand::findings::ImportNote;
use super::understand::funnel::{NEW_STAGE, stage_name};
use super::understand::plan::PlanError;
use super::understand::read::Value;
use super::understand::understood::Understood;
use crate::model::{AnyRecord, FreshIds, FunnelStage, Id, Month, OrderKey, Workspace, in_order};

pub(super) fn run(
    table: &Understood<'_>,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    report: &mut ImportReport,
) -> Result<Vec<AnyRecord>, PlanError> {
    let added = new_stages(table, workspace, fresh);
    let dates: Vec<(usize, Id<FunnelStage>)> = table
        .plan
        .columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| Some((at, column.field.strip_prefix("date ")?.parse().ok()?)))
        .collect();
    let mut months: BTreeMap<Month, BTreeMap<Id<FunnelStage>, u64>> = BTreeMap::new();
    match &table.months {
        Some(counted) if dates.is_empty() => {
            for (month, counts) in &counted.counts {
                let known = counts.iter().filter_map(|(stage, count)| Some((*stage, count.as_ref()?.round() as u64)));
                let known: BTreeMap<Id<FunnelStage>, u64> = known.collect();
                if !known.is_empty() {
                    months.insert(*month, known);
                }
            }
            for (month, counts) in &counted.added_stages {
                let counted =
                    counts.iter().filter_map(|(at, count)| Some((added.get(at)?.id, count.as_ref()?.round() as u64)));
                let counted: Vec<_> = counted.collect();
                if !counted.is_empty() {
                    months.entry(*month).or_default().extend(counted);
                }
            }
            report.used = counted.used;
            for _ in &counted.without {
                report.skip(SkipReason::NoMonth);
            }
            if months.is_empty() {
                return Err(PlanError::NoMonths);
            }
        }
        _ => count_dates(table, &dates, &mut months, report),
    }
    report.produced = months.len() as u32;
    let stages = added.into_values().map(AnyRecord::from);
    let months = months.into_iter().map(|(month, counts)| record(month, &counts, workspace, report));
    Ok(stages.chain(months).collect())
}

/// The stages that come with the table, by the column they stand in, each in the place its column has among the others.
fn new_stages(table: &Understood<'_>, workspace: &Workspace, fresh: &mut FreshIds) -> BTreeMap<usize, FunnelStage> {
    let columns = &table.plan.columns;
    let known = |at: usize| {
        let id: Id<FunnelStage> = columns.get(at)?.field.strip_prefix("count ")?.parse().ok()?;
        workspace.stages.get(&id).map(|stage| stage.ord.clone())
    };
    let all = in_order(&workspace.stages);
    let mut added: BTreeMap<usize, FunnelStage> = BTreeMap::new();
    for at in table.plan.all(NEW_STAGE) {
        let before =
            (0..at).rev().find_map(|other| added.get(&other).map(|stage| stage.ord.clone()).or_else(|| known(other)));
        // Nothing before it: it comes before the first stage to its right, or before all there are.
        let after = match &before {
            Some(before) => all.iter().map(|stage| &stage.ord).find(|ord| *ord > before).cloned(),
            None => (at + 1..columns.len()).find_map(known).or_else(|| all.first().map(|stage| stage.ord.clone())),
        };
        let before = before.or_else(|| {
            all.iter().map(|stage| &stage.ord).rfind(|ord| after.as_ref().is_some_and(|after| *ord < after)).cloned()
        });
        let ord = OrderKey::between(before.as_ref(), after.as_ref());
        let name = columns.get(at).map(|column| stage_name(&column.heading)).unwrap_or_default();
        added.insert(at, FunnelStage { id: fresh.next(), ord, name, ..FunnelStage::default() });
    }
    added
}

/// The counts of a month with what the file says of it; what is replaced is told.
fn record(
    month: Month,
    counts: &BTreeMap<Id<FunnelStage>, u64>,
    workspace: &Workspace,
    report: &mut ImportReport,
) -> AnyRecord {
    let known = workspace.months.get(&month);
    let mut record = known.map(|month| (**month).clone()).unwrap_or_default();
    record.month = month;
    let mut changed = false;
    for (stage, count) in counts {
        let before = record.counts.insert(*stage, *count);
        changed |= before != Some(*count);
        if let (Some(before), Some(stage)) = (before.filter(|before| before != count), workspace.stages.get(stage)) {
            report.notes.push(ImportNote::Replaced(month, stage.name.clone(), before, *count));
        }
    }
    match known {
        None => report.state.new += 1,
        Some(_) if changed => report.state.changed += 1,
        Some(_) => report.state.unchanged += 1,
    }
    AnyRecord::Month(Arc::new(record))
}

/// Counts rows by the month of the earliest of their dates: the cohort. A date column fills its stage.
fn count_dates(
    table: &Understood<'_>,
    dates: &[(usize, Id<FunnelStage>)],
    months: &mut BTreeMap<Month, BTreeMap<Id<FunnelStage>, u64>>,
    report: &mut ImportReport,
) {
    for row in 0..table.kept.rows.len() {
        let day = |at: usize| if let Value::Day(day) = table.value(at, row) { Some(*day) } else { None };
        let days: Vec<_> = dates.iter().map(|(at, stage)| (*stage, day(*at))).collect();
        let Some(first) = days.iter().filter_map(|(_, day)| *day).min() else {
            report.skip(SkipReason::NoMonth);
            continue;
        };
        let counts = months.entry(Month::of(first)).or_default();
        for (stage, day) in days {
            if day.is_some() {
                *counts.entry(stage).or_default() += 1;
            }
        }
        report.used += 1;
    }
}
