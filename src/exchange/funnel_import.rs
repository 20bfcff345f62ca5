//! Funnel months: a table with a month column and one column per stage, or dated rows that are counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::import::{ImportNote, ImportReport, PlanError, SkipReason};
use super::understand::read::Value;
use super::understand::understood::Understood;
use crate::model::{AnyRecord, FunnelStage, Id, Month, Workspace};

pub(super) fn run(
    table: &Understood<'_>,
    workspace: &Workspace,
    report: &mut ImportReport,
) -> Result<Vec<AnyRecord>, PlanError> {
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
    Ok(months.into_iter().map(|(month, counts)| record(month, &counts, workspace, report)).collect())
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
