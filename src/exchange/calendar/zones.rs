//! A time zone in a calendar file (RFC 5545, section 3.6.5): when its clocks are so far ahead of UTC.

use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;

use super::lines::Lines;
use crate::calc::zones::{Observance, observances};

/// A zone with its rules around these days.
pub fn zone(zone: Tz, first: NaiveDate, last: NaiveDate) -> Lines {
    let mut lines = Lines::begin("VTIMEZONE");
    lines.plain("TZID", zone.name());
    for one in observances(zone, first, last) {
        lines.put(observance(&one));
    }
    lines
}

fn observance(one: &Observance) -> Lines {
    let mut lines = Lines::begin(if one.summer { "DAYLIGHT" } else { "STANDARD" });
    lines.time("DTSTART", one.begins);
    lines.plain("TZOFFSETFROM", &offset(one.from));
    lines.plain("TZOFFSETTO", &offset(one.to));
    if !one.name.is_empty() {
        lines.text("TZNAME", &one.name);
    }
    if let Some(rule) = one.yearly {
        let weekday = match rule.weekday {
            Weekday::Mon => "MO",
            Weekday::Tue => "TU",
            Weekday::Wed => "WE",
            Weekday::Thu => "TH",
            Weekday::Fri => "FR",
            Weekday::Sat => "SA",
            Weekday::Sun => "SU",
        };
        lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{weekday}", rule.month, rule.which));
    }
    lines
}

/// Seconds ahead of UTC as calendars write them: `+0100`, with seconds only where there are some.
fn offset(seconds: i32) -> String {
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let rest = if all % 60 == 0 { String::new() } else { format!("{:02}", all % 60) };
    format!("{sign}{:02}{:02}{rest}", all / 3_600, all / 60 % 60)
}
