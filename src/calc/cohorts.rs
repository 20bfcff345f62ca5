//! Cohorts: the leads of one month, followed from the first stage to the sale.
//!
//! What is counted is a flow, not a snapshot: how many of those who came in a month have reached each stage within the same
//! number of days. Who is at a stage or beyond has reached it, also by skipping it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::dated_leads::{DatedLeads, NO_DAY, SOME_DAY, date_of};
use super::percentiles::percentile;
use super::stats::Rate;
use crate::model::{FunnelMonth, FunnelPlan, Month, Table};

/// Fewer finished cycles than this say nothing about how long one takes.
pub const FEW_CYCLES: usize = 10;
/// Days of a month, for the months after which a cohort is said to be mature.
const DAYS_OF_MONTH: f64 = 365.25 / 12.0;

/// The days a cohort has to convert, and where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How many days.
    pub days: u32,
    /// Why so many.
    pub from: WindowFrom,
}

/// Where the days of a window come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowFrom {
    /// Somebody has set them.
    Set,
    /// Nine of ten won leads took no longer, of so many.
    OwnCycle(usize),
    /// Too few were won to tell: the months after which a cohort counts as mature.
    Months,
}

impl Window {
    /// Whether a stage was reached within the window: both days since 1970-01-01, the second known.
    fn holds(self, entered: i32, day: i32) -> bool {
        day != NO_DAY && i64::from(day) - i64::from(entered) <= self.days.into()
    }

    /// For each stage and lead whether the lead reached it within the window. Where nobody knows when it was sold, it was within the
    /// window if the stage before was.
    fn inside(self, leads: &DatedLeads) -> Vec<Vec<bool>> {
        let entered = leads.own.first().map_or(&[][..], Vec::as_slice);
        let mut all: Vec<Vec<bool>> = Vec::with_capacity(leads.reached.len());
        for days in &leads.reached {
            let before = all.last();
            let both = entered.iter().zip(days).enumerate();
            let inside = both.map(|(row, (entered, day))| match before {
                None => *day != NO_DAY,
                Some(before) if *day == SOME_DAY => before.get(row) == Some(&true),
                Some(_) => self.holds(*entered, *day),
            });
            all.push(inside.collect());
        }
        all
    }
}

/// The leads that entered the first stage in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// The month.
    pub month: Month,
    /// How many reached at least each stage within the window, the first stage first.
    pub reached: Vec<u64>,
    /// Whether the window has passed for all of them. Others are in no average.
    pub mature: bool,
}

/// The cohorts of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohorts {
    /// The window.
    pub window: Window,
    /// One for each month in which somebody came, oldest first.
    pub months: Vec<Cohort>,
    /// Median days from the first stage to the sale; `None` while nobody got there.
    pub cycle: Option<f64>,
    /// For each stage and lead whether the lead reached it within the window; empty in what is kept.
    pub(super) inside: Vec<Vec<bool>>,
    /// For each lead whether it belongs to a mature cohort; empty in what is kept.
    pub(super) is_mature: Vec<bool>,
}

/// How long each won lead took from the first stage to the sale, ascending.
fn cycles(leads: &DatedLeads) -> Vec<i32> {
    let (Some(entered), Some(won)) = (leads.own.first(), leads.reached.last()) else { return Vec::new() };
    let both = entered.iter().zip(won).filter(|(from, to)| **from != NO_DAY && **to != NO_DAY && **to != SOME_DAY);
    let mut cycles: Vec<i32> = both.map(|(from, to)| to - from).filter(|days| *days >= 0).collect();
    cycles.sort_unstable();
    cycles
}

/// The window: as set, otherwise the 90th percentile of the own cycle in whole days.
fn window(cycles: &[i32], plan: &FunnelPlan) -> Window {
    match (plan.window_days, percentile(cycles, 0.9)) {
        (Some(days), _) => Window { days, from: WindowFrom::Set },
        (None, Some(days)) if cycles.len() >= FEW_CYCLES => {
            Window { days: days.ceil() as u32, from: WindowFrom::OwnCycle(cycles.len()) }
        }
        _ => Window {
            days: (f64::from(plan.mature_after.min(1200)) * DAYS_OF_MONTH).round() as u32,
            from: WindowFrom::Months,
        },
    }
}

/// The number of a month, counted from the year 0.
fn month_number(month: Month) -> i32 {
    month.year() * 12 + month.number() as i32 - 1
}

/// Whether a month has had its time on a day: its last day is at least the window before it.
///
/// Both in days since 1970-01-01.
pub fn is_over(month: Month, window: u32, as_of: i32) -> bool {
    i64::from(as_of) - i64::from(month.last_day().to_epoch_days()) >= i64::from(window)
}

/// Follows the leads of each month.
pub fn cohorts(leads: &DatedLeads, plan: &FunnelPlan) -> Cohorts {
    let cycles = cycles(leads);
    let window = window(&cycles, plan);
    let numbers = leads.month_numbers();
    let (least, most) = numbers
        .iter()
        .filter(|number| **number != NO_DAY)
        .fold((i32::MAX, i32::MIN), |(least, most), number| (least.min(*number), most.max(*number)));
    let months = usize::try_from(i64::from(most) - i64::from(least) + 1).unwrap_or(0);
    let inside = window.inside(leads);
    let counts: Vec<Vec<u64>> = inside
        .iter()
        .map(|inside| {
            let mut of_stage = vec![0_u64; months];
            for number in numbers.iter().zip(inside).filter_map(|(number, inside)| inside.then_some(*number)) {
                if number != NO_DAY
                    && let Some(count) = of_stage.get_mut((number - least) as usize)
                {
                    *count += 1;
                }
            }
            of_stage
        })
        .collect();
    let cohort = |at: usize| {
        let number = least + at as i32;
        let month = Month::new(number.div_euclid(12), number.rem_euclid(12).unsigned_abs() + 1)?;
        let reached: Vec<u64> = counts.iter().map(|stage| stage.get(at).copied().unwrap_or(0)).collect();
        let mature = is_over(month, window.days, leads.as_of);
        (reached.first().copied().unwrap_or(0) > 0).then_some(Cohort { month, reached, mature })
    };
    let all: Vec<Cohort> = (0..months).filter_map(cohort).collect();
    let mature: BTreeSet<i32> = all.iter().filter(|one| one.mature).map(|one| month_number(one.month)).collect();
    // Most leads of one month stand together.
    let mut last = (NO_DAY, false);
    let is_mature = numbers.into_iter().map(|number| {
        if number != last.0 {
            last = (number, mature.contains(&number));
        }
        last.1
    });
    let is_mature = is_mature.collect();
    Cohorts { window, months: all, cycle: percentile(&cycles, 0.5), inside, is_mature }
}

impl Cohorts {
    /// The cohorts that count in averages: those that have had their time.
    pub fn mature(&self) -> impl Iterator<Item = &Cohort> {
        self.months.iter().filter(|cohort| cohort.mature)
    }

    /// The cohorts without what is known of each lead.
    pub(super) fn without_leads(&self) -> Self {
        Self { inside: Vec::new(), is_mature: Vec::new(), ..self.clone() }
    }

    /// How many of the mature cohorts reached each stage.
    pub fn sums(&self) -> Vec<u64> {
        let stages = self.months.first().map_or(0, |cohort| cohort.reached.len());
        let sum = |at: usize| self.mature().filter_map(|cohort| cohort.reached.get(at)).sum();
        (0..stages).map(sum).collect()
    }

    /// How many of those who reached a stage reached another, of the mature cohorts.
    pub fn rate(&self, from: usize, to: usize) -> Option<Rate> {
        let sums = self.sums();
        Some(Rate::new(*sums.get(to)?, *sums.get(from)?))
    }

    /// The cohorts as months of the funnel.
    pub fn funnel_months(&self, leads: &DatedLeads) -> Table<FunnelMonth> {
        let month = |cohort: &Cohort| {
            let counts: BTreeMap<_, _> =
                leads.stages.iter().map(|stage| stage.id).zip(cohort.reached.iter().copied()).collect();
            (cohort.month, Arc::new(FunnelMonth { month: cohort.month, counts }))
        };
        self.months.iter().map(month).collect()
    }
}

/// The last day of the leads, as a date.
pub fn as_of(leads: &DatedLeads) -> chrono::NaiveDate {
    date_of(leads.as_of)
}
