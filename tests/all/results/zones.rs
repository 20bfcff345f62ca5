//! Times of workshops in a calendar file: with the zone of the place and its rules, read by the letter of RFC 5545.

use std::collections::BTreeMap;

use crate::support::meeting::{NINE, day, workspace};
use crate::support::start;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Offset, TimeZone, Weekday};
use tandem::exchange::calendar::{Wanted, calendar};
use tandem::exchange::templates::Template;
use tandem::model::{Id, Language, TimeOfDay, Workshop, Workspace};

/// Workshops at nine every 13 days for four years, one in each of these zones in turn.
fn held_in(zones: &[&str]) -> Workspace {
    let mut all = workspace(Language::En);
    all.workshops.clear();
    for (number, zone) in (0..112).zip(zones.iter().cycle()) {
        let workshop = Workshop {
            id: Id::from_bits(1_000 + number),
            title: format!("W{number}"),
            day: Some(day("2026-11-01") + Days::new(13 * number)),
            starts: TimeOfDay::read("9:00"),
            ends: TimeOfDay::read("12:30"),
            zone: (*zone).to_owned(),
            ..Workshop::default()
        };
        all.workshops.insert(workshop.id, workshop.into());
    }
    all
}

fn written(all: &Workspace) -> String {
    calendar(all, &Wanted { workshop: None, now: NINE, today: day("2026-11-01") }).unwrap().replace("\r\n ", "")
}

/// A part of a zone: when it begins, what clocks are ahead then in seconds, and the rule of every year.
type Part = (NaiveDateTime, i32, Option<(u32, i64, Weekday)>);

fn time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

fn seconds(text: &str) -> i32 {
    let (sign, digits) = text.split_at(1);
    let number = |at: usize| digits.get(at..at + 2).map_or(0, |two| two.parse::<i32>().unwrap());
    (if sign == "-" { -1 } else { 1 }) * (number(0) * 3_600 + number(2) * 60 + number(4))
}

/// The zones of a calendar.
fn zones(file: &str) -> BTreeMap<String, Vec<Part>> {
    let mut found: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for zone in file.split("BEGIN:VTIMEZONE\r\n").skip(1) {
        let zone = zone.split("END:VTIMEZONE").next().unwrap();
        let value = |part: &str, name: &str| {
            part.lines().find_map(|line| line.strip_prefix(&format!("{name}:")).map(str::to_owned))
        };
        let parts = zone.split("BEGIN:").skip(1).map(|part| {
            assert!(part.starts_with("STANDARD") || part.starts_with("DAYLIGHT"), "{part}");
            let rule = value(part, "RRULE").map(|rule| {
                let rule: BTreeMap<&str, &str> = rule.split(';').map(|one| one.split_once('=').unwrap()).collect();
                assert_eq!((rule["FREQ"], rule.len()), ("YEARLY", 3));
                let (which, weekday) = rule["BYDAY"].split_at(rule["BYDAY"].len() - 2);
                let weekday = match weekday {
                    "SU" => Weekday::Sun,
                    "FR" => Weekday::Fri,
                    "TH" => Weekday::Thu,
                    other => panic!("{other}"),
                };
                (rule["BYMONTH"].parse().unwrap(), which.parse().unwrap(), weekday)
            });
            assert!(value(part, "TZOFFSETFROM").is_some());
            (time(&value(part, "DTSTART").unwrap()), seconds(&value(part, "TZOFFSETTO").unwrap()), rule)
        });
        let name = value(zone, "TZID").unwrap();
        assert!(found.insert(name, parts.collect()).is_none(), "a zone stands in it once");
    }
    found
}

/// The day of a rule in a year.
fn on(year: i32, (month, which, weekday): (u32, i64, Weekday)) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    let days: Vec<NaiveDate> =
        first.iter_days().take_while(|day| day.month() == month).filter(|day| day.weekday() == weekday).collect();
    if which < 0 { days[days.len() - which.unsigned_abs() as usize] } else { days[which as usize - 1] }
}

/// What clocks of a zone are ahead at a time they show, as the calendar says.
fn ahead(parts: &[Part], at: NaiveDateTime) -> i32 {
    let begins = parts.iter().flat_map(|(first, to, rule)| {
        let years = first.year()..=at.year();
        let all = years.map(move |year| rule.map_or(*first, |rule| on(year, rule).and_time(first.time())));
        all.filter(move |begins| begins >= first).map(move |begins| (begins, *to))
    });
    begins.filter(|(begins, _)| *begins <= at).max_by_key(|(begins, _)| *begins).unwrap().1
}

#[test]
fn a_calendar_says_what_clocks_show_where_a_workshop_is_held() {
    let names = [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Sydney",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "Europe/London",
    ];
    let file = written(&held_in(&names));
    let zones = zones(&file);
    assert!(zones.keys().map(String::as_str).eq({
        let mut names = names.to_vec();
        names.sort_unstable();
        names
    }));
    // Two rules say all of a zone that keeps them.
    assert_eq!(zones["Europe/Berlin"].len(), 3);
    let mut seen: BTreeMap<&str, Vec<i32>> = BTreeMap::new();
    for line in file.lines().filter_map(|line| line.strip_prefix("DTSTART;TZID=")) {
        let (name, at) = line.split_once(':').unwrap();
        let zone: chrono_tz::Tz = name.parse().unwrap();
        let expected = zone.from_local_datetime(&time(at)).unwrap().offset().fix().local_minus_utc();
        assert_eq!(ahead(&zones[name], time(at)), expected, "{line}");
        assert!(at.ends_with("T090000"));
        seen.entry(names.iter().find(|one| **one == name).unwrap()).or_default().push(expected);
    }
    assert_eq!(seen.values().map(Vec::len).sum::<usize>(), 112);
    // Winter and summer were both among them.
    for (name, both) in [("Europe/Berlin", [3_600, 7_200]), ("America/New_York", [-18_000, -14_400])] {
        assert!(both.iter().all(|one| seen[name].contains(one)), "{name}");
    }
}

#[test]
fn a_workshop_without_a_zone_or_a_time_needs_none() {
    let file = written(&held_in(&[""]));
    assert!(!file.contains("TZID") && file.contains("DTSTART:20261101T090000"), "{file}");
    // A name nobody knows, such as one of a later database, is as good as none.
    let file = written(&held_in(&["Europe/Nowhere"]));
    assert!(!file.contains("TZID"), "{file}");
    let mut all = held_in(&["Europe/Berlin"]);
    for workshop in all.workshops.clone().values() {
        all.workshops.insert(workshop.id, Workshop { starts: None, ..(**workshop).clone() }.into());
    }
    assert!(!written(&all).contains("VTIMEZONE"), "whole days are days everywhere");
}

/// A workshop begins with the zone of the machine it is planned on; that can be said otherwise, and undone.
#[test]
fn a_workshop_keeps_its_zone() {
    let mut room = start(Template::Demo, Language::De);
    room.harness.state_mut().go(tandem::edit::Page::Workshops);
    room.steps();
    let planned =
        room.workspace().workshops.values().find(|one| one.title == "Monatlicher Jour fixe").cloned().unwrap();
    assert_eq!(planned.zone, "Europe/Berlin");
    room.click("Monatlicher Jour fixe");
    assert!(room.has(&room.t("workshop-zone")));
}
