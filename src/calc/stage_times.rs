//! How long leads stay at a stage, which of them stall, and what is lost between two stages.

use super::cohorts::Cohorts;
use super::dated_leads::{DatedLeads, NO_DAY, SOME_DAY};
use super::percentiles::percentile;
use super::stats::Rate;
use crate::model::{Outcome, Party};

/// Fewer leads than this that moved on draw no line beyond which another one stalls.
pub const FEW_MOVES: usize = 5;

/// How long leads stay at a stage, and what became of them.
#[derive(Debug, Clone, PartialEq)]
pub struct StageTime {
    /// How many moved on with both days known.
    pub moved: usize,
    /// Their median in days.
    pub median: Option<f64>,
    /// What three of four did not exceed, in days: beyond it a lead stalls. `None` where too few moved on.
    pub stall_line: Option<f64>,
    /// How many are there now and are not decided.
    pub waiting: u64,
    /// How many of them stall.
    pub stalled: u64,
    /// How many left it before they came, by their dates; they are in no duration.
    pub negative: u64,
}

/// What is lost between a stage and the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Leak {
    /// The position of the stage they were at.
    pub at: usize,
    /// Whose stage it is, and whose the next: both have a part in it.
    pub owners: (Party, Party),
    /// Leads of the mature cohorts that reached the stage and not the next within the window.
    pub stayed: u64,
    /// How many of them are lost or rejected; all of them where nothing is said about how leads ended.
    pub lost: u64,
    /// Won of those who reached the stage.
    pub win: Rate,
    /// What the lost ones would have been worth as often as others are won, in minor units; `None` without a deal value.
    pub value: Option<i64>,
}

/// How much money moves through the last stage before the sale in a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Velocity {
    /// Leads that are there now and are not decided.
    pub open: u64,
    /// Won of those who reached it, in the mature cohorts.
    pub win: Rate,
    /// Mean deal in minor units.
    pub deal_value: i64,
    /// Median days from there to the sale.
    pub days: f64,
}

impl Velocity {
    /// Minor units a day: open leads · win rate · deal / days.
    pub fn a_day(&self) -> Option<f64> {
        let share = self.win.share()?;
        (self.days > 0.0).then(|| self.open as f64 * share * self.deal_value as f64 / self.days)
    }
}

/// For each stage but the last, how long leads stay.
pub fn stage_times(leads: &DatedLeads) -> Vec<StageTime> {
    let pairs = leads.own.iter().zip(leads.reached.iter().skip(1));
    pairs.zip(&leads.reached).map(|((own, next), here)| stage_time(leads, own, next, here)).collect()
}

fn stage_time(leads: &DatedLeads, own: &[i32], next: &[i32], here: &[i32]) -> StageTime {
    let mut moved: Vec<i32> = Vec::new();
    let mut negative = 0;
    let mut waiting: Vec<i32> = Vec::new();
    let mut without_day = 0;
    for (((came, next), here), outcome) in own.iter().zip(next).zip(here).zip(&leads.outcomes) {
        if *next == NO_DAY {
            if *here != NO_DAY && !outcome.is_decided() {
                if *came == NO_DAY { without_day += 1 } else { waiting.push(leads.as_of - came) }
            }
        } else if *came != NO_DAY && *next != SOME_DAY {
            if next < came { negative += 1 } else { moved.push(next - came) }
        }
    }
    moved.sort_unstable();
    let stall_line = percentile(&moved, 0.75).filter(|_| moved.len() >= FEW_MOVES);
    let stalled = stall_line.map_or(0, |line| waiting.iter().filter(|days| f64::from(**days) > line).count());
    StageTime {
        moved: moved.len(),
        median: percentile(&moved, 0.5),
        stall_line,
        waiting: waiting.len() as u64 + without_day,
        stalled: stalled as u64,
        negative,
    }
}

/// For each stage but the last, what is lost between it and the next, of the mature cohorts.
pub fn leaks(leads: &DatedLeads, cohorts: &Cohorts) -> Vec<Leak> {
    let last = leads.stages.len().saturating_sub(1);
    (0..last)
        .filter_map(|at| {
            let (stage, next) = (leads.stages.get(at)?, leads.stages.get(at + 1)?);
            let (here, beyond) = (cohorts.inside.get(at)?, cohorts.inside.get(at + 1)?);
            let (mut stayed, mut lost) = (0, 0);
            for (((here, beyond), mature), outcome) in
                here.iter().zip(beyond).zip(&cohorts.is_mature).zip(&leads.outcomes)
            {
                if *mature && *here && !beyond {
                    stayed += 1;
                    lost += u64::from(matches!(outcome, Outcome::Lost | Outcome::Rejected));
                }
            }
            let lost = if leads.has_outcomes { lost } else { stayed };
            let win = cohorts.rate(at, last)?;
            let value = win.share().filter(|_| leads.deal_value > 0);
            let value = value.map(|share| (lost as f64 * share * leads.deal_value as f64).round() as i64);
            Some(Leak { at, owners: (stage.owner, next.owner), stayed, lost, win, value })
        })
        .collect()
}

/// What moves through the last stage before the sale; `None` where nobody is known to have gone from there to the sale, or no
/// deal has a value.
pub fn velocity(leads: &DatedLeads, cohorts: &Cohorts, times: &[StageTime]) -> Option<Velocity> {
    let last = leads.stages.len().checked_sub(1)?;
    let time = times.last()?;
    let win = cohorts.rate(last.checked_sub(1)?, last).filter(|rate| rate.n > 0)?;
    let days = time.median?;
    (leads.deal_value > 0).then_some(Velocity { open: time.waiting, win, deal_value: leads.deal_value, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn velocity_equals_the_reference_value() {
        let velocity = Velocity { open: 60, win: Rate::new(25, 100), deal_value: 4_000_000, days: 90.0 };
        assert!((velocity.a_day().unwrap() / 100.0 - 6_666.666_666_666_667).abs() < 1e-9);
        assert_eq!(Velocity { days: 0.0, ..velocity }.a_day(), None);
        assert_eq!(Velocity { win: Rate::default(), ..velocity }.a_day(), None);
    }
}
