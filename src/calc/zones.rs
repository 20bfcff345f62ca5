//! Time zones by their names in the database of the IANA, such as `Europe/Berlin`: what clocks there show, and the rules by which
//! they are put forward and back.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc, Weekday};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS, Tz};

use super::clock::MINUTE;

/// The parts of the world whose zones people choose from; the database also holds many old names of the same.
const REGIONS: [&str; 10] =
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// So many years of a zone are looked at to find out whether its clocks change by the same rule every year.
const RULE_YEARS: i32 = 8;

/// The zone of this name; `None` where nobody knows one.
pub fn zone(name: &str) -> Option<Tz> {
    name.parse().ok()
}

/// The names people choose from, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    let all = TZ_VARIANTS.iter().map(|zone| zone.name());
    all.filter(|name| name.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region)))
}

/// What clocks of a zone are ahead of UTC at a moment, in minutes; the moment in milliseconds since 1970 in UTC.
pub fn offset(zone: Tz, utc_ms: i64) -> i64 {
    let at = DateTime::<Utc>::from_timestamp_millis(utc_ms).unwrap_or_default().naive_utc();
    i64::from(seconds(zone, at)) * 1_000 / MINUTE
}

/// From when on clocks of a zone are so far ahead of UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observance {
    /// When it begins, as clocks show it that have not been changed yet.
    pub begins: NaiveDateTime,
    /// What they were ahead before, in seconds.
    pub from: i32,
    /// What they are ahead then, in seconds.
    pub to: i32,
    /// It is summer time.
    pub summer: bool,
    /// What people call it, such as CEST.
    pub name: String,
    /// It begins by this rule every year.
    pub yearly: Option<Yearly>,
}

/// A day of every year, such as the last Sunday of March.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yearly {
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the week.
    pub weekday: Weekday,
    /// Which of them in the month, from 1; −1 is the last one.
    pub which: i64,
}

/// What says when clocks of a zone show what, from the year before the first of these days on until after the last one.
pub fn observances(zone: Tz, first: NaiveDate, last: NaiveDate) -> Vec<Observance> {
    let from = (first.year() - 1).clamp(1970, 2090);
    let to = last.year().clamp(from, from + 100).max(from + RULE_YEARS);
    let changes = changes(zone, from, to);
    let begin = NaiveDate::from_ymd_opt(from, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let at_first = observance(zone, begin, seconds(zone, begin), begin);
    // What holds when it all begins, told as if it had begun then.
    let mut all = vec![Observance { from: at_first.to, ..at_first }];
    let mut told: Vec<(i32, i32)> = Vec::new();
    for change in &changes {
        let kind = (change.from, change.to);
        let same: Vec<&Observance> = changes.iter().filter(|other| (other.from, other.to) == kind).collect();
        match rule(&same, from, to) {
            Some(_) if told.contains(&kind) => {}
            Some(yearly) => {
                told.push(kind);
                all.push(Observance { yearly: Some(yearly), ..change.clone() });
            }
            None => all.push(change.clone()),
        }
    }
    all
}

/// Every time clocks are changed in these years.
fn changes(zone: Tz, from: i32, to: i32) -> Vec<Observance> {
    let day = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let (mut at, end) = (day(from), day(to + 1));
    let mut found = Vec::new();
    while at < end {
        let next = at + Days::new(1);
        let (before, after) = (seconds(zone, at), seconds(zone, next));
        if before != after {
            // The first second at which it is otherwise.
            let (mut low, mut high) = (0, 24 * 3600);
            while high - low > 1 {
                let middle = i64::midpoint(low, high);
                let changed = seconds(zone, at + chrono::TimeDelta::seconds(middle)) != before;
                if changed { high = middle } else { low = middle }
            }
            let utc = at + chrono::TimeDelta::seconds(high);
            found.push(observance(zone, utc, before, utc + chrono::TimeDelta::seconds(before.into())));
        }
        at = next;
    }
    found
}

fn observance(zone: Tz, utc: NaiveDateTime, from: i32, begins: NaiveDateTime) -> Observance {
    let offset = zone.offset_from_utc_datetime(&utc);
    let name = offset.abbreviation().unwrap_or_default().to_owned();
    let summer = !offset.dst_offset().is_zero();
    Observance { begins, from, to: offset.fix().local_minus_utc(), summer, name, yearly: None }
}

/// The rule by which these changes happen, once in each of the years; `None` where there is none.
fn rule(same: &[&Observance], from: i32, to: i32) -> Option<Yearly> {
    let first = same.first()?;
    let in_turn = same.iter().map(|one| one.begins.year()).eq(from..=to);
    let alike = same.iter().all(|one| {
        let (day, at) = (one.begins, first.begins);
        (day.month(), day.weekday(), day.time()) == (at.month(), at.weekday(), at.time())
    });
    if !in_turn || !alike {
        return None;
    }
    let (month, weekday) = (first.begins.month(), first.begins.weekday());
    let nth = i64::from(first.begins.day0() / 7 + 1);
    let is = |which: i64| {
        same.iter().all(|one| {
            let day = one.begins.date();
            match which {
                -1 => (day + Days::new(7)).month() != day.month(),
                which => i64::from(day.day0() / 7 + 1) == which,
            }
        })
    };
    let which = [-1, nth].into_iter().find(|which| is(*which))?;
    Some(Yearly { month, weekday, which })
}

fn seconds(zone: Tz, utc: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str) -> Vec<String> {
        let day: NaiveDate = "2026-11-26".parse().unwrap();
        let one = |one: Observance| {
            let rule = one.yearly.map(|rule| format!(" {}.{:?} {}", rule.which, rule.weekday, rule.month));
            format!("{} {} {}{}", one.name, one.begins, one.to / 60, rule.unwrap_or_default())
        };
        observances(zone(name).unwrap(), day, day).into_iter().map(one).collect()
    }

    #[test]
    fn clocks_are_put_forward_and_back_by_the_rules_of_their_zone() {
        assert_eq!(
            told("Europe/Berlin"),
            [
                "CET 2025-01-01 00:00:00 60",
                "CEST 2025-03-30 02:00:00 120 -1.Sun 3",
                "CET 2025-10-26 03:00:00 60 -1.Sun 10",
            ]
        );
        assert_eq!(
            told("America/New_York"),
            [
                "EST 2025-01-01 00:00:00 -300",
                "EDT 2025-03-09 02:00:00 -240 2.Sun 3",
                "EST 2025-11-02 02:00:00 -300 1.Sun 11",
            ]
        );
        assert_eq!(told("Asia/Kolkata"), ["IST 2025-01-01 00:00:00 330"]);
        // Around Ramadan, by no rule of the sun.
        assert!(told("Africa/Casablanca").len() > 4);
    }

    #[test]
    fn a_zone_is_known_by_its_name() {
        let berlin = zone("Europe/Berlin").unwrap();
        // Nine o'clock on 28 March 2026, and a day later in summer time.
        assert_eq!([1_774_684_800_000, 1_774_771_200_000].map(|ms| offset(berlin, ms)), [60, 120]);
        assert_eq!(zone("Europe/Nowhere"), None);
        assert!(names().any(|name| name == "Europe/Amsterdam") && names().all(|name| name.contains('/')));
        assert!(names().count() > 350);
    }
}
