//! Days that lie behind: "yesterday", "last Friday", "vor zwei Wochen". They are only heard where such a day may be meant; and of the
//! days that come every year, the one that is.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Calendar, Read, Reader};
use crate::model::Tense;

/// How long ago something may be, in days, that was meant to be planned.
const A_MONTH: i64 = 31;

/// How many years it takes at most until a day comes again: the 29 February around a year such as 2100.
const YEARS: i32 = 8;

impl Calendar {
    /// Of the days that come every year, the one on the side of today that is meant.
    pub(super) fn of_years(self, of: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
        let (today, year) = (self.today, self.today.year());
        let next = || (year..=year + YEARS).filter_map(&of).find(|day| *day >= today);
        let last = || (year - YEARS..=year).rev().filter_map(&of).find(|day| *day <= today);
        match self.tense {
            Tense::Future => next(),
            Tense::Past => last(),
            Tense::Either => last().filter(|day| (today - *day).num_days() <= A_MONTH).or_else(next),
        }
    }
}

impl Reader<'_> {
    /// A day that is said to lie behind.
    pub(super) fn past(&self, at: usize) -> Read {
        if self.calendar.tense == Tense::Future {
            return None;
        }
        self.before_today(at).or_else(|| self.last_weekday(at)).or_else(|| self.ago(at))
    }

    /// "Yesterday".
    fn before_today(&self, at: usize) -> Read {
        let (saying, days) = self.words.before.iter().find(|(saying, _)| self.eat(at, &[*saying]).is_some())?;
        Some((self.calendar.today.checked_sub_days(Days::new(*days))?, at + saying.split(' ').count()))
    }

    /// "Last Friday": the one before today.
    fn last_weekday(&self, at: usize) -> Read {
        let next = self.eat(at, self.words.last)?;
        let weekday = self.words.weekdays.iter().position(|name| *name == self.bare(next))?;
        let now = self.calendar.today.weekday().num_days_from_monday() as usize;
        let days = (now + 6 - weekday) % 7 + 1;
        Some((self.calendar.today.checked_sub_days(Days::new(days as u64))?, next + 1))
    }

    /// "Two weeks ago", "vor drei Tagen".
    fn ago(&self, at: usize) -> Read {
        let [before, behind] = self.words.ago;
        let number = if before.is_empty() { at } else { self.eat(at, &[before])? };
        let (count, unit) = self.count(number)?;
        let next = if behind.is_empty() { number + 2 } else { self.eat(number + 2, &[behind])? };
        let today = self.calendar.today;
        let day = match unit {
            0 => today.checked_sub_days(Days::new(count)),
            1 => today.checked_sub_days(Days::new(count * 7)),
            _ => today.checked_sub_months(Months::new(u32::try_from(count).ok()?)),
        };
        Some((day?, next))
    }
}
