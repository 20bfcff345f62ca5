//! What an import would do, before it does it: a table as it was understood with a plan, as a value that outlives the plan,
//! and what comes out of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::answers::{Ask, Table, asks, means};
use super::becomes::{LEAVE_OUT, WORDS_OF_A_COLUMN};
use super::cells::Distinct;
use super::findings::ImportNote;
use super::plan::{ImportPlan, PlanError};
use super::read::{NAMED, ReadColumn, Told, Value};
use super::reasons::{Reason, is_known_afterwards, reason};
use super::understood::months::Months;
use super::understood::{Outcomes, Understood, understand_watched};
use super::{Context, Looked, content};
use crate::calc::stats::Rate;
use crate::exchange::import::{ImportResult, run_understood};
use crate::exchange::{RawTable, Watch};
use crate::model::{FreshIds, Month, Outcome, TableKind, Workspace};

/// The most values of a column that are shown.
const EXAMPLES: usize = 8;

/// What an import would do.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// Each column as it reads.
    pub columns: Vec<ColumnSeen>,
    /// Rows that are used.
    pub kept: u32,
    /// How leads ended; none where no column says it.
    pub outcomes: Option<OutcomesSeen>,
    /// How leads ended by other columns.
    pub others: Vec<OutcomesSeen>,
    /// Leads by the month in which they came: won, lost or rejected, open, and those that do not say.
    pub by_month: BTreeMap<Month, [u32; 4]>,
    /// Monthly counts.
    pub months: Option<Months>,
    /// What has to be said.
    pub notes: Vec<ImportNote>,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// What comes out: the records and their report, or why nothing does.
    pub result: Result<Arc<ImportResult>, PlanError>,
}

/// A column as it reads.
#[derive(Debug, Clone, Default)]
pub struct ColumnSeen {
    /// Rows that were read, of those that are not blank.
    pub read: u32,
    /// Rows with nothing in them.
    pub blank: u32,
    /// Different values.
    pub distinct: u32,
    /// Rows that could not be read.
    pub unread: u32,
    /// The first of these: line and value.
    pub unread_lines: Vec<(u32, String)>,
    /// The sum of its numbers.
    pub sum: f64,
    /// Its least and greatest number.
    pub numbers: Option<(f64, f64)>,
    /// Its first and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Its first and last month.
    pub months: Option<(Month, Month)>,
    /// Its first values, as they stand and as they read.
    pub examples: Vec<(String, Value)>,
    /// Its words with their counts, where they are given a meaning.
    pub words: Vec<(String, u32)>,
    /// Why it is what it is.
    pub reason: Option<Reason>,
    /// It may be filled only after the end is known.
    pub afterwards: Option<Afterwards>,
}

/// Why a column may be filled only after the end is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afterwards {
    /// It is such a column by its name.
    ByName,
    /// It tells won from lost too well: a value (or nothing), how many of the decided leads with it and of all were won.
    ByValues(String, Rate, Rate),
}

/// How leads ended by one column.
#[derive(Debug, Clone, Default)]
pub struct OutcomesSeen {
    /// The column.
    pub label: String,
    /// How many ended how.
    pub counts: BTreeMap<Outcome, u32>,
    /// Rows that do not say.
    pub not_stated: u32,
    /// Rows with words nobody knows.
    pub unknown: u32,
}

impl OutcomesSeen {
    fn of(outcomes: &Outcomes) -> Self {
        Self {
            label: outcomes.label.clone(),
            counts: outcomes.counts.clone(),
            not_stated: outcomes.not_stated,
            unknown: outcomes.unknown,
        }
    }
}

/// Looks at what an import with this plan would do.
///
/// # Errors
/// [`PlanError::Stopped`] when the watch says so; other reasons why nothing comes out stand in the result.
pub fn foresee(
    (raw, looked): (&RawTable, &Looked),
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Result<Outlook, PlanError> {
    let table = understand_watched((raw, looked), plan, workspace, today, &|share| watch(share * 0.4));
    let table = table.ok_or(PlanError::Stopped)?;
    let context = Context { raw, looked, workspace };
    let result = match run_understood(&table, workspace, fresh, today, &|share| watch(0.4 + share * 0.6)) {
        Err(PlanError::Stopped) => return Err(PlanError::Stopped),
        result => result.map(Arc::new),
    };
    let columns = (0..plan.columns.len()).map(|at| column_seen(&context, &table, at)).collect();
    let asks = asks(&table.questions, Table { raw, plan, workspace, today });
    let notes = match &result {
        Ok(result) => result.report.notes.clone(),
        Err(_) => table.notes.clone(),
    };
    Ok(Outlook {
        columns,
        kept: table.kept.rows.len() as u32,
        outcomes: table.outcomes.as_ref().map(OutcomesSeen::of),
        others: table.others.iter().map(OutcomesSeen::of).collect(),
        by_month: by_month(&table),
        months: table.months.clone(),
        notes,
        asks,
        result,
    })
}

fn column_seen(context: &Context<'_>, table: &Understood<'_>, at: usize) -> ColumnSeen {
    let (Some(read), Some(distinct)) = (table.read.get(at), table.columns.get(at)) else {
        return ColumnSeen::default();
    };
    let lines = |told: &Told| {
        told.first.iter().take(NAMED).map(|(row, text)| (table.line_of_kept(*row), text.clone())).collect()
    };
    ColumnSeen {
        read: read.read,
        blank: read.blank,
        distinct: read.values.iter().filter(|value| !matches!(value, Value::Blank | Value::Unread)).count() as u32,
        unread: read.unread.count,
        unread_lines: lines(&read.unread),
        sum: read.sum,
        numbers: read.numbers,
        days: read.days,
        months: read.months,
        examples: examples(distinct, read),
        words: words(table, distinct, at),
        reason: Some(reason(context, table.plan, at)),
        afterwards: afterwards(table, at),
    }
}

fn examples(distinct: &Distinct, read: &ReadColumn) -> Vec<(String, Value)> {
    let values = distinct.values().zip(&read.values).filter(|(_, value)| **value != Value::Blank);
    values.take(EXAMPLES).map(|((text, _), value)| (text.chars().take(200).collect(), value.clone())).collect()
}

/// The words of a column whose words are given a meaning; of cells with several names each name.
fn words(table: &Understood<'_>, distinct: &Distinct, at: usize) -> Vec<(String, u32)> {
    let mut counts: Vec<(String, u32)> = Vec::new();
    if means(table.plan, at, "").is_none() {
        return counts;
    }
    let several =
        table.plan.columns.get(at).is_some_and(|column| ["personas", "stages"].contains(&column.field.as_str()));
    for (text, count) in distinct.values() {
        if text.is_empty() || super::nothing::is_nothing(text) {
            continue;
        }
        for word in if several { content::names(text, |_| false) } else { vec![text] } {
            let room = counts.len() < WORDS_OF_A_COLUMN;
            match counts.iter_mut().find(|(known, _)| known == word) {
                Some((_, known)) => *known += count,
                None if room => counts.push((word.to_owned(), count)),
                None => {}
            }
        }
    }
    counts
}

fn afterwards(table: &Understood<'_>, at: usize) -> Option<Afterwards> {
    let column = table.plan.columns.get(at)?;
    if table.plan.table != TableKind::Leads || column.field == LEAVE_OUT {
        return None;
    }
    let by_values = table.notes.iter().find_map(|note| match note {
        ImportNote::MayKnowTheEnd(label, word, value, base) if *label == column.label => {
            Some(Afterwards::ByValues(word.clone(), *value, *base))
        }
        _ => None,
    });
    by_values.or_else(|| is_known_afterwards(column).then_some(Afterwards::ByName))
}

/// Leads by the month in which they came, and how they ended.
fn by_month(table: &Understood<'_>) -> BTreeMap<Month, [u32; 4]> {
    let mut months: BTreeMap<Month, [u32; 4]> = BTreeMap::new();
    let Some(created) = table.plan.column("created") else { return months };
    for row in 0..table.kept.rows.len() {
        let Value::Day(day) = table.value(created, row) else { continue };
        let outcome = table.outcomes.as_ref().and_then(|all| all.rows.get(row).copied().flatten());
        let place = match outcome {
            Some(Outcome::Won) => 0,
            Some(Outcome::Lost | Outcome::Rejected) => 1,
            Some(Outcome::Open) => 2,
            Some(Outcome::Unknown) | None => 3,
        };
        let counts = months.entry(Month::of(*day)).or_default();
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    months
}
