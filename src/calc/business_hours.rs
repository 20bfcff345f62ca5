//! The clock that runs only while the firm works.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use super::holidays::holidays;
use crate::model::{Choice, Weekday, WorkingHours};

/// Minutes of a day.
const DAY: i64 = 24 * 60;
/// The most days a clock is made for: two hundred years.
const MOST_DAYS: u64 = 73_000;

/// A moment in minutes since the beginning of 1970-01-01, on the clock of the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub i64);

impl Minute {
    /// The beginning of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(i64::from(day.to_epoch_days()) * DAY)
    }

    /// The day it belongs to, in days since 1970-01-01.
    fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }
}

/// A clock of business minutes for the days between two.
#[derive(Debug, Clone, PartialEq)]
pub struct BusinessClock {
    /// The first day, in days since 1970-01-01.
    first: i64,
    /// For each day the business minutes before it, and one more number: those of all days.
    before: Vec<u32>,
    /// For each day whether somebody works.
    open: Vec<bool>,
    from: i64,
    to: i64,
}

impl BusinessClock {
    /// The clock for moments from the first to the last day.
    pub fn new(hours: &WorkingHours, first: NaiveDate, last: NaiveDate) -> Self {
        let (from, to) = hours.span();
        let (from, to) = (i64::from(from), i64::from(to));
        let a_day = u32::try_from((to - from).max(0)).unwrap_or_default();
        let mut clock =
            Self { first: i64::from(first.to_epoch_days()), before: vec![0], open: Vec::new(), from, to: to.max(from) };
        let (mut free, mut year) = (BTreeSet::new(), None);
        let mut sum = 0_u32;
        for distance in 0..MOST_DAYS {
            let Some(day) = first.checked_add_days(Days::new(distance)).filter(|day| *day <= last) else { break };
            if year != Some(day.year()) {
                year = Some(day.year());
                free = holidays(hours.holidays, day.year()).into_iter().collect();
            }
            let open =
                hours.weekdays.contains(&weekday(day)) && !free.contains(&day) && !hours.free_days.contains(&day);
            sum += if open { a_day } else { 0 };
            clock.open.push(open);
            clock.before.push(sum);
        }
        clock
    }

    /// Business minutes from the first day of the clock to this moment.
    fn until(&self, moment: Minute) -> i64 {
        let at = moment.day() - self.first;
        let Ok(at) = usize::try_from(at) else { return 0 };
        let Some(before) = self.before.get(at) else { return self.before.last().copied().unwrap_or_default().into() };
        let inside = (moment.0.rem_euclid(DAY).min(self.to) - self.from).max(0);
        i64::from(*before) + if self.open.get(at) == Some(&true) { inside } else { 0 }
    }

    /// Business minutes between two moments; negative where the second comes first.
    pub fn between(&self, from: Minute, to: Minute) -> i64 {
        self.until(to) - self.until(from)
    }
}

/// The day of the week of a date.
pub fn weekday(day: NaiveDate) -> Weekday {
    let at = day.weekday().num_days_from_monday() as usize;
    Weekday::all().get(at).copied().unwrap_or(Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::HolidayRegion;

    fn minute(text: &str) -> Minute {
        let (day, time) = text.split_once(' ').unwrap();
        let (hours, minutes) = time.split_once(':').unwrap();
        Minute(
            Minute::of(day.parse().unwrap()).0 + hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap(),
        )
    }

    fn clock(hours: &WorkingHours) -> BusinessClock {
        BusinessClock::new(hours, "2023-12-01".parse().unwrap(), "2026-12-31".parse().unwrap())
    }

    #[test]
    fn nights_weekends_holidays_and_typed_days_do_not_count() {
        let mut hours = WorkingHours { holidays: HolidayRegion::Netherlands, ..WorkingHours::default() };
        hours.free_days.insert("2026-05-15".parse().unwrap());
        let clock = clock(&hours);
        for (from, to, expected) in [
            ("2026-11-23 09:30", "2026-11-23 11:00", 90),
            ("2026-11-23 16:30", "2026-11-24 08:30", 60),
            // From Friday evening to Monday morning.
            ("2026-11-20 19:00", "2026-11-23 08:00", 0),
            ("2026-11-20 16:00", "2026-11-23 09:00", 120),
            // King's Day 2026 is a Monday.
            ("2026-04-24 16:00", "2026-04-28 09:00", 120),
            // Ascension and the bridge day that was typed.
            ("2026-05-13 16:00", "2026-05-18 09:00", 120),
            // 29 February 2024 is a Thursday.
            ("2024-02-28 16:00", "2024-03-01 09:00", 660),
            ("2026-11-23 06:00", "2026-11-23 23:00", 540),
            ("2026-11-24 09:00", "2026-11-23 09:00", -540),
        ] {
            assert_eq!(clock.between(minute(from), minute(to)), expected, "{from} to {to}");
        }
    }

    #[test]
    fn a_firm_that_never_works_has_no_minutes() {
        let hours = WorkingHours { weekdays: BTreeSet::new(), ..WorkingHours::default() };
        assert_eq!(clock(&hours).between(minute("2026-01-01 00:00"), minute("2026-12-01 00:00")), 0);
        let turned = WorkingHours { to: Some(crate::model::TimeOfDay::of_minutes(0)), ..WorkingHours::default() };
        assert_eq!(clock(&turned).between(minute("2026-01-01 00:00"), minute("2026-12-01 00:00")), 0);
    }
}
