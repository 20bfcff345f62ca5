//! The time to first contact: in business hours and by the clock on the wall, with leads that nobody has contacted yet.

use chrono::NaiveDate;

use super::business_hours::{BusinessClock, Minute};
use super::dated_leads::{NO_DAY, date_of, minutes};
use super::percentiles::{mean, percentile};
use super::stats::{FEW, Rate};
use super::survival::{Survival, Takes};
use crate::model::{ColumnRole, LeadColumn, LeadSet, WorkingHours};

/// Minutes of an hour.
const HOUR: u32 = 60;

/// How long first contacts took, in minutes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spread {
    /// Half of those that were contacted took no longer.
    pub p50: Option<f64>,
    /// Four of five.
    pub p80: Option<f64>,
    /// Nineteen of twenty.
    pub p95: Option<f64>,
    /// The mean; a few long ones pull it up.
    pub mean: Option<f64>,
    /// All leads, also those nobody has contacted yet.
    pub curve: Survival,
}

/// The limit of the agreement and how it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attainment {
    /// The limit in business minutes.
    pub limit: u32,
    /// On time of those that are due: contacted, or older than the limit.
    pub on_time: Rate,
    /// Not contacted and younger than the limit: nobody can say yet.
    pub pending: u64,
}

/// Leads that were contacted about as fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpeedBucket {
    /// How fast.
    pub speed: Speed,
    /// How many of them were qualified, of those whose time to show it is over.
    pub qualified: Rate,
}

/// How fast a first contact came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// Within a business hour.
    Hour,
    /// Within four.
    FourHours,
    /// Within a business day.
    SameDay,
    /// Within two.
    NextDay,
    /// Within five.
    FiveDays,
    /// Later.
    Later,
    /// Not at all.
    Never,
}

impl Speed {
    /// All, the fastest first.
    pub const ALL: [Self; 7] =
        [Self::Hour, Self::FourHours, Self::SameDay, Self::NextDay, Self::FiveDays, Self::Later, Self::Never];

    /// How fast a contact after so many business minutes is, where a business day has this many. Without the time of day only days
    /// are told apart.
    fn of(minutes: u32, a_day: u32, timed: bool) -> Self {
        let within = |days: u32| minutes <= days.saturating_mul(a_day);
        if timed && minutes <= HOUR {
            Self::Hour
        } else if timed && minutes <= 4 * HOUR {
            Self::FourHours
        } else if minutes == 0 || timed && within(1) {
            Self::SameDay
        } else if within(if timed { 2 } else { 1 }) {
            Self::NextDay
        } else if within(5) {
            Self::FiveDays
        } else {
            Self::Later
        }
    }
}

/// What contacting everybody as fast as the fastest would be worth: an association, no proof.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpeedValue {
    /// The bucket it is measured by.
    pub fast: SpeedBucket,
    /// The share that is qualified now, over all buckets.
    pub now: f64,
    /// How many more would be won.
    pub wins: f64,
    /// What they would bring in minor units; `None` without a deal value.
    pub money: Option<i64>,
}

/// The first contacts of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseTimes {
    /// In business minutes.
    pub business: Spread,
    /// By the clock on the wall, in minutes.
    pub wall: Spread,
    /// Contacted leads.
    pub contacted: u64,
    /// Leads that wait.
    pub waiting: u64,
    /// Contacted before they were received, by their moments: counted in nothing.
    pub negative: u64,
    /// Moments after today: not there yet.
    pub future: u64,
    /// Leads without a moment of receiving.
    pub without: u64,
    /// Whether both columns tell the time of the day. Otherwise a contact on the day of receiving took no time at all.
    pub timed: bool,
    /// Up to when a lead that waits has waited.
    pub as_of: NaiveDate,
    /// How the limit of the agreement was kept; `None` without a limit.
    pub attainment: Option<Attainment>,
    /// Leads by speed with how many of them were qualified; empty where no stage says so.
    pub buckets: Vec<SpeedBucket>,
}

/// The column with the moments leads were received: the one that was said, otherwise the day of coming.
pub fn received_column(set: &LeadSet) -> Option<&LeadColumn> {
    if set.dates.received.is_empty() { set.role(ColumnRole::Created) } else { set.column(&set.dates.received) }
}

/// The first contacts of a set: `limit` is that of the agreement in business minutes, 0 is none; `qualified` says for each lead
/// whether it was qualified, `None` while its time is not over. `None` without both columns.
pub fn response_times(
    set: &LeadSet,
    hours: &WorkingHours,
    limit: u32,
    qualified: &[Option<bool>],
    today: NaiveDate,
) -> Option<ResponseTimes> {
    let (received, received_timed) = minutes(received_column(set)?);
    let contacted = set.column(&set.dates.contacted).filter(|column| !column.name.is_empty())?;
    let (contacted, contacted_timed) = minutes(contacted);
    let timed = received_timed && contacted_timed;
    let end_of_today = Minute(Minute::of(today).0 + 24 * 60);
    let known = || received.iter().chain(&contacted).flatten().filter(|moment| **moment < end_of_today);
    let first = known().min().copied().unwrap_or(end_of_today);
    let last = known().max().copied().unwrap_or(end_of_today).max(reference(set, today));
    let day = |moment: Minute| date_of(i32::try_from(moment.0.div_euclid(24 * 60)).unwrap_or(NO_DAY));
    let clock = BusinessClock::new(hours, day(first), day(last));
    let mut found = Found::default();
    for (row, (received, contacted)) in received.iter().zip(&contacted).enumerate() {
        let Some(received) = received else {
            found.without += 1;
            continue;
        };
        if *received >= end_of_today {
            found.future += 1;
            continue;
        }
        let contacted = contacted.filter(|moment| {
            *moment < end_of_today || {
                found.future += 1;
                false
            }
        });
        if contacted.is_some_and(|contacted| contacted < *received && (timed || day(contacted) < day(*received))) {
            found.negative += 1;
            continue;
        }
        let until = contacted.unwrap_or(last).max(*received);
        let wall = u32::try_from(until.0 - received.0).unwrap_or(u32::MAX);
        let business = u32::try_from(clock.between(*received, until)).unwrap_or(0);
        found.rows.push((business, wall, contacted.is_some(), row));
    }
    Some(found.told(hours, limit, qualified, timed, day(last)))
}

/// The last moment of the reference day of a set, where it is not after today.
fn reference(set: &LeadSet, today: NaiveDate) -> Minute {
    set.reference_day.filter(|day| *day <= today).map_or(Minute(i64::MIN), Minute::of)
}

/// What was counted on the way.
#[derive(Default)]
struct Found {
    /// Business minutes, minutes on the wall, contacted or waiting, and the lead.
    rows: Vec<(u32, u32, bool, usize)>,
    negative: u64,
    future: u64,
    without: u64,
}

impl Found {
    fn told(
        self,
        hours: &WorkingHours,
        limit: u32,
        qualified: &[Option<bool>],
        timed: bool,
        as_of: NaiveDate,
    ) -> ResponseTimes {
        let (from, to) = hours.span();
        let a_day = u32::from(to.saturating_sub(from));
        let contacted = self.rows.iter().filter(|(.., contacted, _)| *contacted).count() as u64;
        ResponseTimes {
            business: spread(self.rows.iter().map(|(business, _, contacted, _)| (*business, *contacted)).collect()),
            wall: spread(self.rows.iter().map(|(_, wall, contacted, _)| (*wall, *contacted)).collect()),
            contacted,
            waiting: self.rows.len() as u64 - contacted,
            negative: self.negative,
            future: self.future,
            without: self.without,
            timed,
            as_of,
            attainment: (limit > 0).then(|| self.attainment(limit)),
            buckets: self.buckets(a_day, timed, qualified),
        }
    }

    fn attainment(&self, limit: u32) -> Attainment {
        let (mut on_time, mut pending) = (Rate::default(), 0);
        for (business, _, contacted, _) in &self.rows {
            if *contacted || *business > limit {
                on_time.n += 1;
                on_time.k += u64::from(*contacted && *business <= limit);
            } else {
                pending += 1;
            }
        }
        Attainment { limit, on_time, pending }
    }

    fn buckets(&self, a_day: u32, timed: bool, qualified: &[Option<bool>]) -> Vec<SpeedBucket> {
        let mut buckets = Speed::ALL.map(|speed| SpeedBucket { speed, qualified: Rate::default() });
        for (business, _, contacted, row) in &self.rows {
            let speed = if *contacted { Speed::of(*business, a_day, timed) } else { Speed::Never };
            if let Some(qualified) = qualified.get(*row).copied().flatten()
                && let Some(bucket) = buckets.iter_mut().find(|bucket| bucket.speed == speed)
            {
                bucket.qualified.n += 1;
                bucket.qualified.k += u64::from(qualified);
            }
        }
        buckets.into_iter().filter(|bucket| bucket.qualified.n > 0).collect()
    }
}

/// How long they took, and all of them with those that still wait.
fn spread(times: Vec<(u32, bool)>) -> Spread {
    let curve = Survival::of(times.clone());
    let mut done: Vec<u32> = times.into_iter().filter_map(|(time, contacted)| contacted.then_some(time)).collect();
    done.sort_unstable();
    Spread {
        p50: percentile(&done, 0.5),
        p80: percentile(&done, 0.8),
        p95: percentile(&done, 0.95),
        mean: mean(&done),
        curve,
    }
}

impl Spread {
    /// How long half of all leads wait at most, with those nobody has contacted yet.
    pub fn median_of_all(&self) -> Takes {
        self.curve.takes(0.5)
    }
}

/// What it would be worth to contact all leads as fast as the fastest bucket of at least 30: ΔW = N·(q fast − q now)·P(win |
/// qualified). `None` where no bucket is large enough, or the fastest is no better.
pub fn speed_value(buckets: &[SpeedBucket], win: Rate, deal_value: i64) -> Option<SpeedValue> {
    let fast = buckets.iter().find(|bucket| bucket.speed != Speed::Never && bucket.qualified.n >= FEW)?;
    let all = buckets
        .iter()
        .fold(Rate::default(), |sum, bucket| Rate::new(sum.k + bucket.qualified.k, sum.n + bucket.qualified.n));
    let (quick, now, win) = (fast.qualified.share()?, all.share()?, win.share()?);
    let wins = all.n as f64 * (quick - now) * win;
    let money = (deal_value > 0).then(|| (wins * deal_value as f64).round() as i64);
    (wins > 0.0).then_some(SpeedValue { fast: *fast, now, wins, money })
}

/// For each lead whether it was at this stage or beyond within the window: `None` for cohorts that have not had their time.
pub fn qualified_at(cohorts: &super::cohorts::Cohorts, stage: usize) -> Vec<Option<bool>> {
    let Some(inside) = cohorts.inside.get(stage) else { return Vec::new() };
    cohorts.is_mature.iter().zip(inside).map(|(mature, inside)| mature.then_some(*inside)).collect()
}
