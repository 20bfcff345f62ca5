//! When the firm works: weekdays, hours, and days on which nobody does.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{TimeOfDay, choice, is_default, part};

choice! {
    /// A day of the week.
    pub enum Weekday {
        /// Monday.
        Monday = "weekday-monday",
        /// Tuesday.
        Tuesday = "weekday-tuesday",
        /// Wednesday.
        Wednesday = "weekday-wednesday",
        /// Thursday.
        Thursday = "weekday-thursday",
        /// Friday.
        Friday = "weekday-friday",
        /// Saturday.
        Saturday = "weekday-saturday",
        /// Sunday.
        Sunday = "weekday-sunday",
    }
}

impl Weekday {
    /// The days from Monday to Friday.
    pub const FIVE: [Self; 5] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday];
}

choice! {
    /// Where public holidays are kept: a country, or a state of Germany with its own beside those of all.
    #[derive(Default)]
    pub enum HolidayRegion {
        /// No holidays but the days that are typed.
        #[default]
        None = "holidays-none",
        /// Germany: what all states keep.
        Germany = "holidays-de",
        /// Baden-Württemberg.
        BadenWuerttemberg = "holidays-de-bw",
        /// Bavaria, with the Assumption of Mary, which most of its towns keep.
        Bavaria = "holidays-de-by",
        /// Berlin.
        Berlin = "holidays-de-be",
        /// Brandenburg.
        Brandenburg = "holidays-de-bb",
        /// Bremen.
        Bremen = "holidays-de-hb",
        /// Hamburg.
        Hamburg = "holidays-de-hh",
        /// Hesse.
        Hesse = "holidays-de-he",
        /// Lower Saxony.
        LowerSaxony = "holidays-de-ni",
        /// Mecklenburg-Western Pomerania.
        Mecklenburg = "holidays-de-mv",
        /// North Rhine-Westphalia.
        NorthRhine = "holidays-de-nw",
        /// Rhineland-Palatinate.
        RhinelandPalatinate = "holidays-de-rp",
        /// Saarland.
        Saarland = "holidays-de-sl",
        /// Saxony.
        Saxony = "holidays-de-sn",
        /// Saxony-Anhalt.
        SaxonyAnhalt = "holidays-de-st",
        /// Schleswig-Holstein.
        SchleswigHolstein = "holidays-de-sh",
        /// Thuringia.
        Thuringia = "holidays-de-th",
        /// Austria.
        Austria = "holidays-at",
        /// Switzerland: what all cantons keep.
        Switzerland = "holidays-ch",
        /// The Netherlands.
        Netherlands = "holidays-nl",
        /// Belgium.
        Belgium = "holidays-be",
    }
}

part! {
    /// The hours in which a time to first contact runs.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct WorkingHours(WorkingHoursFields) {
        /// The days of the week on which somebody works.
        pub weekdays: BTreeSet<Weekday> = "hours-weekdays",
        /// When the day begins; at 8:00 where nothing is said.
        #[serde(skip_serializing_if = "is_default")]
        pub from: Option<TimeOfDay> = "hours-from",
        /// When it ends; at 17:00 where nothing is said. Not after its beginning, it is a day without an hour.
        #[serde(skip_serializing_if = "is_default")]
        pub to: Option<TimeOfDay> = "hours-to",
        /// Whose public holidays are free.
        #[serde(skip_serializing_if = "is_default")]
        pub holidays: HolidayRegion = "hours-holidays",
        /// Further free days: company holidays, bridge days.
        #[serde(skip_serializing_if = "is_default")]
        pub free_days: BTreeSet<NaiveDate> = "hours-free-days",
    }
}

impl Default for WorkingHours {
    fn default() -> Self {
        Self {
            weekdays: BTreeSet::from(Weekday::FIVE),
            from: None,
            to: None,
            holidays: HolidayRegion::None,
            free_days: BTreeSet::new(),
        }
    }
}

impl WorkingHours {
    /// The minutes of the day at which work begins and ends.
    pub fn span(&self) -> (u16, u16) {
        let minutes = |time: Option<TimeOfDay>, usual: u16| time.map_or(usual, TimeOfDay::minutes);
        (minutes(self.from, 8 * 60), minutes(self.to, 17 * 60))
    }
}
