//! Funnel months: a table with a month column and one column per stage, or dated rows that are counted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::aliases::{MONTH_HEADINGS, STAGE_HEADINGS, normalise};
use super::import::{ImportNote, ImportPlan, ImportReport, LEAVE_OUT, SkipReason};
use super::table::RawTable;
use super::values::{DecimalMark, decimal_mark, parse_count, parse_date, parse_month, parse_number};
use crate::model::{AnyRecord, FunnelStage, Id, Month, Workspace, in_order};

/// What a column of a funnel table most likely means.
pub(super) fn propose(raw: &RawTable, column: usize, workspace: &Workspace) -> String {
    let heading = normalise(raw.headings.get(column).map_or("", String::as_str));
    let samples = raw.samples(column, 20);
    let order = super::values::DateOrder::DayFirst;
    let as_month = samples.iter().filter(|value| parse_month(value, order).is_some()).count();
    let as_date = samples
        .iter()
        .filter(|value| {
            parse_date(value, order).or_else(|| parse_date(value, super::values::DateOrder::MonthFirst)).is_some()
        })
        .count();
    let as_number = samples.iter().filter(|value| parse_number(value, DecimalMark::Point).is_some()).count();
    if samples.is_empty() {
        return LEAVE_OUT.to_owned();
    }
    if MONTH_HEADINGS.contains(&heading.as_str()) && as_month * 10 >= samples.len() * 8 {
        return "month".to_owned();
    }
    match stage_for(&heading, workspace) {
        Some(stage) if as_number * 10 >= samples.len() * 8 => format!("count {stage}"),
        Some(stage) if as_date * 10 >= samples.len() * 8 => format!("date {stage}"),
        _ => LEAVE_OUT.to_owned(),
    }
}

fn stage_for(heading: &str, workspace: &Workspace) -> Option<Id<FunnelStage>> {
    let stages = in_order(&workspace.stages);
    let by_name = stages.iter().find(|stage| normalise(&stage.name) == heading);
    by_name.map(|stage| stage.id).or_else(|| {
        let (_, words) = STAGE_HEADINGS.iter().find(|(_, words)| words.contains(&heading))?;
        stages.iter().find(|stage| words.contains(&normalise(&stage.name).as_str())).map(|stage| stage.id)
    })
}

/// A field as somebody types it on the command line: `month`, a stage's name, or `date:` and a stage's name.
pub(super) fn field_by_name(text: &str, workspace: &Workspace) -> Option<String> {
    if text == "month" || text.is_empty() {
        return Some(text.to_owned());
    }
    let (kind, name) = text.strip_prefix("date:").map_or(("count", text), |name| ("date", name));
    stage_for(&normalise(name), workspace).map(|stage| format!("{kind} {stage}"))
}

pub(super) fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    report: &mut ImportReport,
) -> Vec<AnyRecord> {
    let mut months: BTreeMap<Month, BTreeMap<Id<FunnelStage>, u64>> = BTreeMap::new();
    let stage_columns = |kind: &str| -> Vec<(usize, Id<FunnelStage>)> {
        plan.columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| Some((at, column.field.strip_prefix(kind)?.trim().parse().ok()?)))
            .collect()
    };
    let counts = stage_columns("count ");
    if let (Some(month_column), false) = (plan.column("month"), counts.is_empty()) {
        read_counts(raw, plan, month_column, &counts, &mut months, report);
    } else {
        count_dates(raw, plan, &stage_columns("date "), &mut months, report);
    }
    report.produced = months.len() as u32;
    months
        .into_iter()
        .map(|(month, counts)| {
            let mut record = workspace.months.get(&month).map(|month| (**month).clone()).unwrap_or_default();
            record.month = month;
            record.counts.extend(counts);
            AnyRecord::Month(Arc::new(record))
        })
        .collect()
}

fn read_counts(
    raw: &RawTable,
    plan: &ImportPlan,
    month_column: usize,
    counts: &[(usize, Id<FunnelStage>)],
    months: &mut BTreeMap<Month, BTreeMap<Id<FunnelStage>, u64>>,
    report: &mut ImportReport,
) {
    let marks: Vec<DecimalMark> =
        counts.iter().map(|(at, _)| decimal_mark((0..raw.rows.len()).map(|row| raw.cell(row, *at)))).collect();
    let mut bad: BTreeMap<usize, (u32, String)> = BTreeMap::new();
    for row in 0..raw.rows.len() {
        let Some(month) = parse_month(raw.cell(row, month_column), plan.order(month_column)) else {
            report.skip(SkipReason::NoMonth);
            continue;
        };
        if months.contains_key(&month) {
            report.skip(SkipReason::Duplicate);
            continue;
        }
        let entry = months.entry(month).or_default();
        for ((at, stage), mark) in counts.iter().zip(&marks) {
            let cell = raw.cell(row, *at);
            if cell.is_empty() {
                continue;
            }
            match parse_count(cell, *mark) {
                Some(count) => {
                    entry.insert(*stage, count);
                }
                None => bad.entry(*at).or_insert_with(|| (0, cell.chars().take(40).collect())).0 += 1,
            }
        }
        report.used += 1;
    }
    for (at, (count, sample)) in bad {
        let heading = plan.columns.get(at).map(|column| column.heading.clone()).unwrap_or_default();
        report.notes.push(ImportNote::UnreadableNumbers(heading, count, sample));
    }
}

/// Counts rows by the month of the earliest of their dates: the cohort. A date column fills its stage.
fn count_dates(
    raw: &RawTable,
    plan: &ImportPlan,
    dates: &[(usize, Id<FunnelStage>)],
    months: &mut BTreeMap<Month, BTreeMap<Id<FunnelStage>, u64>>,
    report: &mut ImportReport,
) {
    for row in 0..raw.rows.len() {
        let days: Vec<_> =
            dates.iter().map(|(at, stage)| (*stage, parse_date(raw.cell(row, *at), plan.order(*at)))).collect();
        let Some(entered) = days.iter().filter_map(|(_, day)| *day).min() else {
            report.skip(SkipReason::NoMonth);
            continue;
        };
        let entry = months.entry(Month::of(entered)).or_default();
        for (stage, day) in &days {
            *entry.entry(*stage).or_default() += u64::from(day.is_some());
        }
        report.used += 1;
    }
}
