//! Monthly counts: rows of one month are parts of it and added up, or they contradict each other and that is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::Understood;
use crate::exchange::understand::date::{self, Period};
use crate::exchange::understand::findings::{ImportNote, Question};
use crate::exchange::understand::funnel::{self, MONTH, MONTH_COLUMN, NEW_STAGE, SPLIT, STAGE_NAMES};
use crate::exchange::understand::read::Value;
use crate::exchange::understand::typing::ValueKind;
use crate::exchange::understand::{Context, headings};
use crate::model::{FunnelStage, Id, Month, TableKind, Workspace, in_order};

/// How several rows of a month become one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rule {
    /// Every month stands once.
    #[default]
    One,
    /// Its rows are parts.
    AddedUp,
    /// The last one counts.
    Last,
}

/// Counts by month and stage. A stage is named as in the workspace, or as a new one would be.
#[derive(Debug, Clone, Default)]
pub struct Months {
    /// Counts of the stages there are; none where the file leaves them blank or nothing was read.
    pub counts: BTreeMap<Month, BTreeMap<Id<FunnelStage>, Option<f64>>>,
    /// Counts under headings no stage is called like, by the name a new stage would have.
    pub new: BTreeMap<Month, BTreeMap<String, Option<f64>>>,
    /// Counts of stages that come with the import, by the column they stand in.
    pub added_stages: BTreeMap<Month, BTreeMap<usize, Option<f64>>>,
    /// How several rows of one month become one.
    pub rule: Rule,
    /// The lines of each month.
    pub lines: BTreeMap<Month, Vec<u32>>,
    /// The other reading of months that stand twice with different counts.
    pub added: BTreeMap<Month, BTreeMap<Id<FunnelStage>, Option<f64>>>,
    /// Months whose rows contradict each other.
    pub twice: Vec<Month>,
    /// Columns over which rows were added up.
    pub over: Vec<String>,
    /// Rows without a month that can be read.
    pub without: Vec<u32>,
    /// Stages with two columns; they count nothing until somebody says which one.
    pub ambiguous: Vec<Id<FunnelStage>>,
    /// Rows that were counted.
    pub used: u32,
}

impl Months {
    /// Counts the months of a table.
    pub fn of(table: &Understood<'_>, workspace: &Workspace) -> Self {
        let mut months = Self::default();
        if let Some(names) = table.plan.column(STAGE_NAMES) {
            months.turn(table, workspace, names);
            return months;
        }
        let month_at = table.plan.column(MONTH);
        if month_at.is_none() && table.plan.month.is_none() {
            return months;
        }
        let mut counts: Vec<(usize, Id<FunnelStage>)> = Vec::new();
        for (at, column) in table.plan.columns.iter().enumerate() {
            let Some(stage) = column.field.strip_prefix("count ").and_then(|id| id.parse().ok()) else { continue };
            if counts.iter().any(|(_, known)| *known == stage) {
                months.ambiguous.push(stage);
            }
            counts.push((at, stage));
        }
        if table.plan.add_up_stages {
            months.ambiguous.clear();
        }
        let ambiguous = months.ambiguous.clone();
        counts.retain(|(_, stage)| !ambiguous.contains(stage));
        let new: Vec<(usize, String)> = table
            .plan
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field.is_empty() && column.kind == ValueKind::Number)
            .map(|(at, column)| (at, funnel::stage_name(&column.heading)))
            .collect();
        let added: Vec<(usize, usize)> = table.plan.all(NEW_STAGE).into_iter().map(|at| (at, at)).collect();
        let rows = months.rows_by_month(table, month_at);
        months.rule = month_at.map_or(Rule::AddedUp, |at| rule(table, at, &rows));
        if months.rule == Rule::AddedUp {
            months.over = table.plan.all(SPLIT).into_iter().map(|at| table.plan.heading(at)).collect();
        }
        for (month, positions) in rows {
            months.used += positions.len() as u32;
            months.lines.insert(month, positions.iter().map(|row| table.line_of_kept(*row as u32)).collect());
            let ids: Vec<(usize, Id<FunnelStage>)> = counts.clone();
            let last = of_rows(table, positions.last().map(std::slice::from_ref).unwrap_or_default(), &ids);
            let sum = of_rows(table, &positions, &ids);
            if positions.len() > 1 && months.rule == Rule::Last && last != sum {
                months.twice.push(month);
            }
            let parts = match months.rule {
                Rule::AddedUp => &positions[..],
                Rule::One | Rule::Last => positions.last().map(std::slice::from_ref).unwrap_or_default(),
            };
            months.new.insert(month, of_rows(table, parts, &new));
            months.added_stages.insert(month, of_rows(table, parts, &added));
            months.counts.insert(month, of_rows(table, parts, &ids));
            months.added.insert(month, sum);
        }
        if table.plan.add_up_months && months.rule == Rule::Last {
            months.counts = months.added.clone();
        }
        months
    }

    /// The rows of each month; where no column says it, all of the month somebody said.
    fn rows_by_month(&mut self, table: &Understood<'_>, month_at: Option<usize>) -> BTreeMap<Month, Vec<usize>> {
        let mut rows: BTreeMap<Month, Vec<usize>> = BTreeMap::new();
        for position in 0..table.kept.rows.len() {
            let month = match month_at.map(|at| table.value(at, position)) {
                Some(Value::Month(month)) => Some(*month),
                Some(_) => None,
                None => table.plan.month,
            };
            match month {
                Some(month) => rows.entry(month).or_default().push(position),
                None => self.without.push(table.line_of_kept(position as u32)),
            }
        }
        rows
    }

    /// Stages stand below each other, months beside.
    fn turn(&mut self, table: &Understood<'_>, workspace: &Workspace, names: usize) {
        for at in table.plan.all(MONTH_COLUMN) {
            let Some(month) = table.plan.columns.get(at).and_then(|column| funnel::month_of_heading(&column.heading))
            else {
                continue;
            };
            for position in 0..table.kept.rows.len() {
                let number = match table.value(at, position) {
                    Value::Number(number) => Some(number.number()),
                    _ => None,
                };
                let name = table.text(names, position);
                match funnel::stage_for(name, workspace) {
                    Some(stage) => {
                        self.counts.entry(month).or_default().insert(stage, number);
                    }
                    None => {
                        self.new.entry(month).or_default().insert(name.to_owned(), number);
                    }
                }
            }
        }
        self.used = table.kept.rows.len() as u32;
    }
}

/// The count in a cell; a percentage is a share of the count it belongs to.
fn count(table: &Understood<'_>, at: usize, row: usize) -> Option<f64> {
    let Value::Number(number) = table.value(at, row) else { return None };
    let number = number.number();
    // Only a column before it, so that no share is one of itself.
    match table.plan.columns.get(at).and_then(|column| column.share_of).filter(|of| *of < at) {
        Some(of) => Some((count(table, of, row)? * number / 100.0).round()),
        None => Some(number),
    }
}

/// The sum of some rows for each of some columns; none where nothing was read in any of them.
fn of_rows<K: Ord + Clone>(table: &Understood<'_>, rows: &[usize], columns: &[(usize, K)]) -> BTreeMap<K, Option<f64>> {
    let one = |at: usize| {
        let numbers = rows.iter().filter_map(|row| count(table, at, *row));
        numbers.fold(None, |sum: Option<f64>, number| Some(sum.unwrap_or_default() + number))
    };
    let mut all: BTreeMap<K, Option<f64>> = BTreeMap::new();
    for (at, key) in columns {
        let sum = one(*at).map(|sum| (sum * 1e6).round() / 1e6);
        let known = all.entry(key.clone()).or_default();
        *known = known.zip(sum).map(|(known, sum)| known + sum).or(*known).or(sum);
    }
    all
}

/// Rows of one month that differ in another column, or stand for different days or weeks, are its parts.
fn rule(table: &Understood<'_>, month_at: usize, rows: &BTreeMap<Month, Vec<usize>>) -> Rule {
    if rows.values().all(|rows| rows.len() < 2) {
        return Rule::One;
    }
    let splits = table.plan.all(SPLIT);
    let key = |row: usize| {
        let period = table.text(month_at, row).to_owned();
        let parts: Vec<String> = splits.iter().map(|at| table.text(*at, row).to_owned()).collect();
        (period, parts)
    };
    let distinct = |rows: &Vec<usize>| rows.iter().map(|row| key(*row)).collect::<BTreeSet<_>>().len() == rows.len();
    if rows.values().all(distinct) { Rule::AddedUp } else { Rule::Last }
}

/// What is said and asked about months.
pub fn about(table: &mut Understood<'_>, context: &Context<'_>, workspace: &Workspace) {
    let Some(months) = table.months.take() else { return };
    let month_at = table.plan.column(MONTH);
    if table.plan.column(STAGE_NAMES).is_some() {
        let first = table.plan.all(MONTH_COLUMN).first().map(|at| table.plan.heading(*at)).unwrap_or_default();
        table.notes.push(ImportNote::Turned(first));
    } else if let Some(at) = month_at {
        about_periods(table, context, at, &months);
    } else if table.plan.month.is_none() && !table.plan.columns.iter().any(|column| column.field.starts_with("date ")) {
        let told = table
            .raw
            .reading
            .skipped
            .iter()
            .map(|skipped| skipped.text.trim_matches([',', ';', '\t', '"', ' ']).to_owned());
        table.questions.push(Question::NoMonth(told.take(2).collect()));
    }
    about_twice(table, month_at, &months);
    about_sums(table, &months);
    about_order_of_stages(table, workspace, &months);
    about_near_columns(table);
    table.months = Some(months);
}

fn about_periods(table: &mut Understood<'_>, context: &Context<'_>, at: usize, months: &Months) {
    let seen = context.evidence(at);
    if seen.yearless > 0 && months.counts.is_empty() {
        let names = context.values(at).map(|(value, _)| value.to_owned());
        let names = names.filter(|value| matches!(date::period(value), Some(Period::NoYear(_)))).take(12).collect();
        table.questions.push(Question::Year(table.plan.heading(at), names));
    }
    if seen.weeks > 0 {
        table.notes.push(ImportNote::Weeks);
        table.questions.push(Question::Weeks(table.plan.heading(at)));
    }
}

fn about_twice(table: &mut Understood<'_>, month_at: Option<usize>, months: &Months) {
    for month in months.twice.iter().take(12) {
        let lines = months.lines.get(month).cloned().unwrap_or_default();
        table.notes.push(ImportNote::MonthTwice(*month, lines.clone(), table.plan.add_up_months));
        let label = month_at.map(|at| table.plan.heading(at)).unwrap_or_default();
        table.questions.push(Question::MonthTwice(label, *month, lines));
    }
    for stage in &months.ambiguous {
        let columns = table.plan.all(&format!("count {stage}"));
        let first = |at: &usize| table.text(*at, 0).to_owned();
        let counts = columns.iter().map(first).collect();
        let heading = columns.first().and_then(|at| table.plan.columns.get(*at)).map(|column| column.heading.clone());
        let positions = columns.iter().map(|at| *at as u32 + 1).collect();
        table.questions.push(Question::StageTwice(heading.unwrap_or_default(), positions, counts));
    }
}

fn about_sums(table: &mut Understood<'_>, months: &Months) {
    if months.rule == Rule::AddedUp {
        let most = months.lines.values().map(Vec::len).max().unwrap_or_default() as u32;
        let one = if months.lines.len() == 1 { months.lines.keys().next().copied() } else { None };
        table.notes.push(ImportNote::AddedUp(most, months.over.clone(), one));
    }
}

/// More in a stage than in the one before is read as it stands, and said.
fn about_order_of_stages(table: &mut Understood<'_>, workspace: &Workspace, months: &Months) {
    let stages = in_order(&workspace.stages);
    let heading = |id: Id<FunnelStage>| {
        let at = table.plan.columns.iter().find(|column| column.field == format!("count {id}"));
        at.map(|column| column.label.clone())
    };
    let mut notes = Vec::new();
    for (month, counts) in &months.counts {
        let mut before: Option<(String, f64)> = None;
        for stage in &stages {
            let Some(count) = counts.get(&stage.id).copied().flatten() else { continue };
            let name = heading(stage.id).unwrap_or_else(|| stage.name.clone());
            if let Some((name_before, count_before)) = &before
                && count > *count_before
                && notes.len() < 12
            {
                notes.push(ImportNote::MoreThanBefore(
                    *month,
                    name.clone(),
                    count as u64,
                    name_before.clone(),
                    *count_before as u64,
                ));
            }
            before = Some((name, count));
        }
    }
    table.notes.extend(notes);
}

/// Two columns of counts that are the same but for a few rows.
fn about_near_columns(table: &mut Understood<'_>) {
    let rows = table.kept.rows.len();
    if rows < 6 || table.plan.table != TableKind::Funnel {
        return;
    }
    let counts: Vec<usize> = (0..table.plan.columns.len())
        .filter(|at| {
            table
                .plan
                .columns
                .get(*at)
                .is_some_and(|column| column.kind == ValueKind::Number && !headings::is_rate(&column.heading))
        })
        .collect();
    let mut notes = Vec::new();
    for (rank, a) in counts.iter().enumerate() {
        for b in counts.iter().skip(rank + 1) {
            let differ: Vec<usize> = (0..rows).filter(|row| table.value(*a, *row) != table.value(*b, *row)).collect();
            if let [first, ..] = differ.as_slice()
                && differ.len() * 10 <= rows
            {
                let pair = (table.text(*a, *first).to_owned(), table.text(*b, *first).to_owned());
                notes.push(ImportNote::NearlySame(
                    table.plan.heading(*a),
                    table.plan.heading(*b),
                    differ.len() as u32,
                    pair,
                ));
            }
        }
    }
    table.notes.extend(notes);
}
