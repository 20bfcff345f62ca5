//! Leads with the day on which each of them reached a stage, as their set keeps it.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::business_hours::Minute;
use super::scoring::parse_thousandths;
use crate::model::{ColumnRole, FunnelStage, Id, LeadColumn, LeadSet, Outcome, Workspace, in_order, moment_of};

/// No day is known.
pub const NO_DAY: i32 = i32::MIN;
/// It was reached, and nobody knows when.
pub const SOME_DAY: i32 = i32::MAX;
/// The most odd dates that are named one by one.
pub const NAMED: usize = 20;

/// A date that cannot be, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddDate {
    /// The lead, by its place in the set.
    pub row: u32,
    /// The stage the date is of.
    pub stage: Id<FunnelStage>,
    /// The date, in days since 1970-01-01.
    pub day: i32,
    /// The day of the first stage, where the date lies before it.
    pub entered: Option<i32>,
}

/// Dates that count in no duration: how many, and the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OddDates {
    /// Dates after today. They count as if they were not there.
    pub future: u64,
    /// Leads that reached a later stage before the first one. They count as having reached it, and in no duration.
    pub before_entry: u64,
    /// Leads without a day of the first stage, which belong to no month.
    pub without_entry: u64,
    /// Cells that hold something else than a day.
    pub unread: u64,
    /// The first of those that lie in the future or before the first stage.
    pub first: Vec<OddDate>,
}

/// The days of all leads of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedLeads {
    /// The stages of which the set tells, from where leads enter to the sale, in order.
    pub stages: Vec<Arc<FunnelStage>>,
    /// For each stage the own day of each lead, in days since 1970-01-01; [`NO_DAY`] without one.
    pub own: Vec<Vec<i32>>,
    /// For each stage the first day on which each lead was there or beyond; [`SOME_DAY`] where it is won and nobody knows when.
    pub reached: Vec<Vec<i32>>,
    /// How each lead ended.
    pub outcomes: Vec<Outcome>,
    /// Whether anything is said about how leads ended.
    pub has_outcomes: bool,
    /// The day up to which the set tells: the youngest date in it that is not after today.
    pub as_of: i32,
    /// Mean value of a won deal in minor units: of the leads where they have one, otherwise as it is planned; 0 is unknown.
    pub deal_value: i64,
    /// Dates that cannot be.
    pub odd: OddDates,
}

/// The stages of the funnel up to the sale, in order.
pub fn stages_to_the_sale(workspace: &Workspace) -> Vec<Arc<FunnelStage>> {
    in_order(&workspace.stages).into_iter().filter(|stage| !stage.after_sale).cloned().collect()
}

/// The column that was said to hold the days of a stage.
pub fn said_column(set: &LeadSet, stage: Id<FunnelStage>) -> Option<&LeadColumn> {
    set.column(set.dates.stages.get(&stage).filter(|name| !name.is_empty())?)
}

/// The position of the stage leads enter: the first one with a column, or the one before it where that is not the day of coming.
/// What lies before, such as visits, is counted elsewhere.
pub fn entry(set: &LeadSet, stages: &[Arc<FunnelStage>]) -> usize {
    let said = stages.iter().enumerate().find_map(|(at, stage)| Some((at, said_column(set, stage.id)?)));
    match said {
        Some((at, column)) if column.role != ColumnRole::Created && set.role(ColumnRole::Created).is_some() => {
            at.saturating_sub(1)
        }
        Some((at, _)) => at,
        None => 0,
    }
}

/// The column with the days of a stage: the one that was said; of the stage leads enter the day of coming, where nothing was said.
fn column_of(set: &LeadSet, stage: Id<FunnelStage>, is_entry: bool) -> Option<&LeadColumn> {
    said_column(set, stage).or_else(|| is_entry.then(|| set.role(ColumnRole::Created)).flatten())
}

/// The day of a value in days since 1970-01-01.
pub fn day_number(text: &str) -> Option<i32> {
    moment_of(text).map(|(day, _)| day.to_epoch_days())
}

/// The date of a number of days since 1970-01-01.
pub fn date_of(number: i32) -> NaiveDate {
    NaiveDate::from_epoch_days(number).unwrap_or_default()
}

/// The stages of which a set tells something, from where leads enter to the sale, each with its column of days. The sale needs
/// none: who has won is there, on the closing day.
fn told_stages<'a>(workspace: &Workspace, set: &'a LeadSet) -> Vec<(Arc<FunnelStage>, Option<&'a LeadColumn>)> {
    let stages = stages_to_the_sale(workspace);
    let (enters, last) = (entry(set, &stages), stages.len().saturating_sub(1));
    let after = stages.into_iter().enumerate().skip(enters);
    let with_column = after.map(|(at, stage)| {
        let column = column_of(set, stage.id, at == enters);
        (at, stage, column)
    });
    let told = with_column.filter(|(at, _, column)| column.is_some() || *at == last);
    told.map(|(_, stage, column)| (stage, column)).collect()
}

/// Reads the days of a set; `None` where it tells of fewer than two stages, or nothing of when leads came.
pub fn dated_leads(workspace: &Workspace, set: &LeadSet, today: NaiveDate) -> Option<DatedLeads> {
    let (stages, columns): (Vec<_>, Vec<_>) = told_stages(workspace, set).into_iter().unzip();
    let rows = set.rows as usize;
    columns.first().copied().flatten().filter(|_| stages.len() > 1)?;
    let today = today.to_epoch_days();
    let mut odd = OddDates::default();
    let mut own: Vec<Vec<i32>> = columns.iter().map(|column| days(*column, rows, &mut odd)).collect();
    let outcomes = set.outcomes();
    // Who has won is at the last stage, on the day they were decided.
    if let (Some(won), Some(None)) = (own.last_mut(), columns.last()) {
        let closed = days(set.role(ColumnRole::Closed), rows, &mut OddDates::default());
        for ((day, closed), outcome) in won.iter_mut().zip(closed).zip(&outcomes) {
            *day = if *outcome == Outcome::Won { closed } else { NO_DAY };
        }
    }
    let mut as_of = NO_DAY;
    for (days, stage) in own.iter_mut().zip(&stages) {
        for (row, day) in days.iter_mut().enumerate() {
            if *day > today {
                odd.future += 1;
                name(&mut odd, row, stage.id, *day, None);
                *day = NO_DAY;
            }
            as_of = as_of.max(*day);
        }
    }
    let reference = set.reference_day.map_or(NO_DAY, |day| day.to_epoch_days()).min(today);
    let as_of = as_of.max(reference);
    let as_of = if as_of == NO_DAY { today } else { as_of };
    let reached = reached(&own, &outcomes);
    before_entry(&own, &reached, &stages, &mut odd);
    let deal_value = deal_value(set, &outcomes).unwrap_or(workspace.header.plan.deal_value);
    let has_outcomes = outcomes.iter().any(|outcome| outcome.is_decided());
    Some(DatedLeads { stages, own, reached, outcomes, has_outcomes, as_of, deal_value, odd })
}

/// The days of a column, one for each lead.
fn days(column: Option<&LeadColumn>, rows: usize, odd: &mut OddDates) -> Vec<i32> {
    let Some(column) = column else { return vec![NO_DAY; rows] };
    let known: Vec<(i32, bool)> = column
        .values
        .iter()
        .map(|value| (day_number(value).unwrap_or(NO_DAY), !value.is_empty() && day_number(value).is_none()))
        .collect();
    let mut days = Vec::with_capacity(rows);
    for code in column.cells.0.iter().take(rows) {
        let (day, unread) = known.get(*code as usize).copied().unwrap_or((NO_DAY, false));
        odd.unread += u64::from(unread);
        days.push(day);
    }
    days.resize(rows, NO_DAY);
    days
}

/// For each stage the first day on which a lead was there or beyond.
fn reached(own: &[Vec<i32>], outcomes: &[Outcome]) -> Vec<Vec<i32>> {
    let mut later: Vec<i32> =
        outcomes.iter().map(|outcome| if *outcome == Outcome::Won { SOME_DAY } else { NO_DAY }).collect();
    let mut reached: Vec<Vec<i32>> = Vec::with_capacity(own.len());
    for days in own.iter().rev() {
        for (later, day) in later.iter_mut().zip(days) {
            if *day != NO_DAY {
                *later = if *later == NO_DAY { *day } else { (*day).min(*later) };
            }
        }
        reached.push(later.clone());
    }
    reached.reverse();
    reached
}

fn name(odd: &mut OddDates, row: usize, stage: Id<FunnelStage>, day: i32, entered: Option<i32>) {
    if odd.first.len() < NAMED {
        odd.first.push(OddDate { row: row as u32, stage, day, entered });
    }
}

/// Leads without a day of the first stage, and those with a later stage before it.
fn before_entry(own: &[Vec<i32>], reached: &[Vec<i32>], stages: &[Arc<FunnelStage>], odd: &mut OddDates) {
    let (Some(first), Some(any)) = (own.first(), reached.first()) else { return };
    for (row, (entered, earliest)) in first.iter().zip(any).enumerate() {
        if *entered == NO_DAY {
            odd.without_entry += 1;
        } else if earliest < entered {
            odd.before_entry += 1;
            let stage = own.iter().zip(stages).find(|(days, _)| days.get(row) == Some(earliest));
            if let Some((_, stage)) = stage {
                name(odd, row, stage.id, *earliest, Some(*entered));
            }
        }
    }
}

/// The mean value of the won leads that have one, in minor units.
fn deal_value(set: &LeadSet, outcomes: &[Outcome]) -> Option<i64> {
    let amounts = set.role(ColumnRole::Amount)?;
    let known: Vec<Option<i64>> = amounts.values.iter().map(parse_thousandths).collect();
    let (mut sum, mut n) = (0_i128, 0_i128);
    for (code, outcome) in amounts.cells.0.iter().zip(outcomes) {
        let amount = known.get(*code as usize).copied().flatten().filter(|amount| *amount > 0);
        if let (Outcome::Won, Some(amount)) = (outcome, amount) {
            sum += i128::from(amount);
            n += 1;
        }
    }
    (n > 0).then(|| i64::try_from(sum / (n * 10)).unwrap_or(i64::MAX))
}

/// The minutes of a column, and whether any of them has a time of the day.
pub(super) fn minutes(column: &LeadColumn) -> (Vec<Option<Minute>>, bool) {
    let mut timed = false;
    let known: Vec<Option<Minute>> = column
        .values
        .iter()
        .map(|text| {
            let (day, minute) = moment_of(text)?;
            timed |= minute.is_some();
            Some(Minute(Minute::of(day).0 + i64::from(minute.unwrap_or(0))))
        })
        .collect();
    (column.cells.0.iter().map(|code| known.get(*code as usize).copied().flatten()).collect(), timed)
}

impl DatedLeads {
    /// How many leads there are.
    pub fn rows(&self) -> usize {
        self.outcomes.len()
    }

    /// The number of the month of each day since 1970-01 that occurs, without looking the calendar up for each lead.
    pub(super) fn month_numbers(&self) -> Vec<i32> {
        let entered = self.own.first().map_or(&[][..], Vec::as_slice);
        let least = entered.iter().copied().filter(|day| *day != NO_DAY).min();
        let Some(least) = least else { return vec![NO_DAY; entered.len()] };
        let most = entered.iter().copied().max().unwrap_or(least);
        let months: Vec<i32> = (least..=most)
            .map(|day| {
                let date = date_of(day);
                date.year() * 12 + date.month0() as i32
            })
            .collect();
        let of = |day: &i32| usize::try_from(i64::from(*day) - i64::from(least)).ok().and_then(|at| months.get(at));
        entered.iter().map(|day| of(day).copied().unwrap_or(NO_DAY)).collect()
    }
}
