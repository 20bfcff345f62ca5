//! The calendar file: by the rules of RFC 5545, read by another implementation, and updating what was imported before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::meeting::{NINE, day, held, with_text, workspace};
use proptest::prelude::*;
use tandem::exchange::calendar::{Wanted, calendar};
use tandem::model::{
    ContentItem, Entry, EntryStatus, Header, Id, Kpi, Language, Persona, Sla, TimeOfDay, Workshop, Workspace,
};

/// On the day of the workshop, everything that has a day.
fn wanted() -> Wanted {
    Wanted { workshop: None, now: NINE, today: day("2027-03-24") }
}

/// An event: its properties without parameters; parameters by the name of their property.
type Read = BTreeMap<String, (String, String)>;

/// Reads a calendar by the letter of RFC 5545: lines, folding, parameters, escaping, nesting.
fn read(file: &str) -> Vec<Read> {
    assert!(file.ends_with("\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.is_empty(), "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a lone line end: {line:?}");
    }
    let whole = file.replace("\r\n ", "");
    let mut events: Vec<Read> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for line in whole.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no value: {line}"));
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        match name {
            "BEGIN" => {
                open.push(value);
                if value == "VEVENT" {
                    events.push(Read::new());
                }
            }
            "END" => assert_eq!(open.pop(), Some(value)),
            _ if open.last() == Some(&"VEVENT") => {
                let value = match name {
                    "SUMMARY" | "LOCATION" | "DESCRIPTION" | "UID" => unescaped(value),
                    _ => value.to_owned(),
                };
                let known = events.last_mut().unwrap().insert(name.to_owned(), (value, parameters.to_owned()));
                assert!(known.is_none(), "{name} twice");
            }
            _ if open.get(1) == Some(&"VTIMEZONE") => {}
            _ => assert_eq!(open, ["VCALENDAR"]),
        }
    }
    assert!(open.is_empty() && !events.is_empty());
    for event in &events {
        for needed in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE"] {
            assert!(event.contains_key(needed), "{needed} is missing: {event:?}");
        }
        assert!(event["DTSTAMP"].0.ends_with('Z') && event["DTSTART"].0 < event["DTEND"].0, "{event:?}");
        assert_eq!(event["DTSTART"].1, event["DTEND"].1, "both are days or both are times");
        assert!(event["SEQUENCE"].0.parse::<i32>().unwrap() >= 0);
    }
    events
}

fn unescaped(value: &str) -> String {
    let (mut text, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other @ ('\\' | ';' | ',')) => text.push(other),
                other => panic!("{other:?} is no escape: {value}"),
            },
            ';' | ',' => panic!("{letter} is not escaped: {value}"),
            letter => text.push(letter),
        }
    }
    text
}

fn summaries(all: &Workspace, wanted: &Wanted) -> Vec<String> {
    calendar(all, wanted)
        .map(|file| read(&file))
        .unwrap_or_default()
        .iter()
        .map(|one| one["SUMMARY"].0.clone())
        .collect()
}

/// A workspace with something of every kind, and with texts that need folding and escaping.
fn full() -> Workspace {
    let mut all = workspace(Language::De);
    let mut header =
        Header { sla: Sla { review_due: Some(day("2027-06-30")), ..Sla::default() }, ..(*all.header).clone() };
    header.title = "Alba; 2027, \\ „Größe“".to_owned();
    all.header = header.into();
    let persona = Persona { review_due: Some(day("2028-03-24")), ..(**all.personas.values().next().unwrap()).clone() };
    all.personas.insert(persona.id, persona.into());
    let kpi = Kpi {
        id: Id::from_bits(80),
        name: "Zeit bis zum Erstkontakt".to_owned(),
        review_due: Some(day("2027-06-30")),
        ..Kpi::default()
    };
    all.kpis.insert(kpi.id, kpi.into());
    let item = ContentItem {
        id: Id::from_bits(81),
        title: "Preisblatt".to_owned(),
        due: Some(day("2027-05-03")),
        owner: "Bülent Kaya".to_owned(),
        ..ContentItem::default()
    };
    all.content.insert(item.id, item.into());
    let long = "Ärger, Ökonomie; Übergabe\\Übernahme 👩\u{200d}🏭 ".repeat(6);
    let workshop = Workshop { goal: format!("{long}\n{long}"), ..(*all.workshops[&held()]).clone() };
    all.workshops.insert(workshop.id, workshop.into());
    all
}

/// What stands in the file was read by another implementation (`tests/reference/calendar.py`) just as it was meant.
#[test]
fn another_implementation_reads_what_was_meant() {
    let file = calendar(&full(), &wanted()).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/calendar.ics");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &file).unwrap();
    }
    assert_eq!(file.as_bytes(), std::fs::read(&path).unwrap(), "run tests/reference/calendar.py after writing it anew");
    let theirs: serde_json::Value = serde_json::from_str(include_str!("../../reference/calendar.json")).unwrap();
    let theirs = theirs["events"].as_array().unwrap();
    let ours = read(&file);
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.iter().zip(theirs) {
        for name in ["UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP"] {
            let here = ours.get(name).map(|(value, _)| value.as_str());
            assert_eq!(here, theirs[name.to_lowercase()].as_str(), "{name}");
        }
        for name in ["DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"] {
            let digits: String =
                theirs[name.to_lowercase()].as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
            let here = ours[name].0.replace(['T', 'Z'], "");
            assert!(here.starts_with(&digits), "{name}: {here} {digits}");
            assert_eq!(theirs[name.to_lowercase()].as_str().unwrap().ends_with("UTC"), ours[name].0.ends_with('Z'));
        }
    }
    // What was meant: the workshop at its time without a zone, with everything that was typed.
    let workshop = &theirs[0];
    assert_eq!(workshop["dtstart"], "2027-03-24 09:00");
    assert_eq!(workshop["dtend"], "2027-03-24 11:00");
    assert_eq!(workshop["location"], "Hamburg, Raum 3");
    let goal = full().workshops[&held()].goal.trim().to_owned();
    let described = workshop["description"].as_str().unwrap();
    assert!(described.starts_with(&format!("Ziel: {goal}\n")), "{described}");
    assert!(
        described.ends_with("10:30 Aufgaben (15 Min.)") || described.contains("09:10 Personas (50 Min.)"),
        "{described}"
    );
}

#[test]
fn everything_that_has_a_day_stands_in_it_and_nothing_else() {
    let all = full();
    let expected = [
        "Gemeinsame Personas",
        "Monatliches Treffen",
        "Noch einmal ansehen: Wir arbeiten mit drei Personas",
        "Anna Berg: Fünf Kunden für Gespräche nennen",
        "✓ Anna Berg: Folien verschicken",
        "Bülent Kaya: Drei Nichtkäufer anrufen",
        "Überprüfung: Die Vereinbarung",
        "Überprüfung: Zeit bis zum Erstkontakt",
        "Überprüfung: Werksingenieurin",
        "Inhalt fällig: Preisblatt",
    ];
    assert_eq!(summaries(&all, &wanted()), expected);
    // Of one workshop: itself and what was caught in it, also when it is over.
    let one = Wanted { workshop: Some(held()), today: day("2027-12-01"), ..wanted() };
    assert_eq!(summaries(&all, &one), [expected[0], expected[2], expected[3]]);
    assert_eq!(calendar(&Workspace::default(), &wanted()), None, "a calendar without an event is none");
}

#[test]
fn a_later_file_updates_what_was_imported_before() {
    let mut all = full();
    let first = read(&calendar(&all, &wanted()).unwrap());
    let action = Id::<Entry>::from_bits(52);
    let dropped = Entry { status: EntryStatus::Dropped, ..(*all.entries[&action]).clone() };
    all.entries.insert(action, dropped.into());
    let moved = Workshop { day: Some(day("2027-03-26")), starts: None, ..(*all.workshops[&held()]).clone() };
    all.workshops.insert(moved.id, moved.into());
    let later = Wanted { now: NINE + 5_000, ..wanted() };
    let second = read(&calendar(&all, &later).unwrap());
    let uids = |events: &[Read]| events.iter().map(|one| one["UID"].0.clone()).collect::<BTreeSet<_>>();
    assert_eq!(uids(&first), uids(&second));
    assert_eq!(uids(&first).len(), first.len(), "each has its own");
    for (before, after) in first.iter().zip(&second) {
        let sequence = |one: &Read| one["SEQUENCE"].0.parse::<u32>().unwrap();
        assert!(sequence(before) < sequence(after) && before["DTSTAMP"] < after["DTSTAMP"]);
    }
    assert_eq!(second[0]["DTSTART"], ("20270326".to_owned(), "VALUE=DATE".to_owned()));
    assert_eq!(second[0]["DTEND"].0, "20270327");
    let one = second.iter().find(|one| one["UID"].0.starts_with(&action.to_string())).unwrap();
    assert_eq!(one["STATUS"].0, "CANCELLED");
    // The same document on another machine, and the same file at the same moment.
    assert_eq!(calendar(&full(), &wanted()), calendar(&full(), &wanted()));
}

#[test]
fn a_workshop_past_midnight_ends_on_the_next_day_and_one_without_an_end_when_its_agenda_does() {
    let mut all = full();
    let mut ends = |starts: &str, ends: &str| {
        let mut workshop = (*all.workshops[&held()]).clone();
        (workshop.starts, workshop.ends) = (TimeOfDay::read(starts), TimeOfDay::read(ends));
        all.workshops.insert(workshop.id, workshop.into());
        let one = Wanted { workshop: Some(held()), ..wanted() };
        read(&calendar(&all, &one).unwrap())[0]["DTEND"].0.clone()
    };
    assert_eq!(ends("22:00", "1:30"), "20270325T013000");
    assert_eq!(ends("9:00", ""), "20270324T105000");
    assert_eq!(ends("9:00", "9:00"), "20270325T090000");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    /// Whatever is typed: a file by the rules, and the text comes back.
    #[test]
    fn whatever_is_typed_comes_back(text in "[\\\\;,:\"a-zäß漢👩\u{200d}\u{301}\n\r\t\u{1b}\u{0}\u{202e}\u{2028} ]{0,160}") {
        let all = with_text(Language::Nl, &text);
        let events = read(&calendar(&all, &wanted()).unwrap());
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = tandem::text::printable(&one_line).into_owned();
        prop_assert_eq!(events.len(), 6);
        for event in &events {
            let summary = &event["SUMMARY"].0;
            prop_assert!(summary.contains(&shown) || shown.is_empty(), "{:?} in {:?}", shown, summary);
            for (value, _) in event.values() {
                prop_assert!(!value.chars().any(|c| !"\n\t".contains(c) && tandem::text::is_unprintable(c)), "{:?}", value);
            }
        }
    }

    /// However long: a calendar is not slow, and says where it cut.
    #[test]
    fn however_much_is_typed_it_stays_small(times in 1_usize..40_000) {
        let all = with_text(Language::En, &"WÄ ".repeat(times));
        let file = calendar(&all, &wanted()).unwrap();
        prop_assert!(file.len() < 200_000);
        read(&file);
    }
}
