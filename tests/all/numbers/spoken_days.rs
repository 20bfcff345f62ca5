//! Who and by when, read from the words of a meeting in three languages. What is not surely a day or a person stays text, and
//! no word is ever lost.

use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use tandem::calc::caught::{Ear, Heard, Who, hear};
use tandem::calc::spoken_days::{Calendar, spoken_day};
use tandem::model::Language::{self, De, En, Nl};
use tandem::model::Tense::{self, Either, Future, Past};
use tandem::model::schema::{FieldInfo, Shape};
use tandem::model::{EntryKind, Id, Input, Participant, Side, TABLES, Workspace, fields_of_table, last_order};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// People of whom two are called Eva.
fn people() -> Workspace {
    let mut workspace = Workspace::default();
    for (number, (name, side)) in (1..).zip([
        ("Anna Berg", Some(Side::Marketing)),
        ("Bert Vos", Some(Side::Sales)),
        ("Jan de Boer", None),
        ("Eva Kurz", Some(Side::Sales)),
        ("Eva Lang", Some(Side::Marketing)),
    ]) {
        let ord = last_order(&workspace.people);
        let person = Participant { id: Id::from_bits(number), ord, name: name.to_owned(), side, ..Default::default() };
        workspace.people.insert(person.id, Arc::new(person));
    }
    workspace
}

fn letters(language: Language) -> Vec<(char, EntryKind)> {
    let letters = tandem::text::texts(language).get("catch-letters");
    letters.chars().filter(|c| !c.is_whitespace()).zip(EntryKind::ALL).collect()
}

/// Hears a line on a day; the next meeting is on 10 December 2026.
fn heard(language: Language, today: &str, line: &str) -> Heard {
    let calendar = Calendar { language, today: day(today), meeting: Some(day("2026-12-10")), tense: Future };
    hear(line, &Ear::of(&people(), calendar, letters(language)))
}

/// A Saturday.
const SATURDAY: &str = "2026-11-21";

/// What is said, the day that is heard in it on a Saturday, and what is left as text.
const SAID: [(Language, &str, &str, &str); 121] = [
    (En, "send the list until Friday", "2026-11-27", "send the list"),
    (En, "send the list by friday", "2026-11-27", "send the list"),
    (En, "Friday: send the list", "2026-11-27", "send the list"),
    (En, "send the list before Friday.", "2026-11-27", "send the list"),
    (En, "send the list tomorrow", "2026-11-22", "send the list"),
    (En, "send the list today", "2026-11-21", "send the list"),
    (En, "the day after tomorrow call the fair", "2026-11-23", "call the fair"),
    (En, "call the fair in two weeks", "2026-12-05", "call the fair"),
    (En, "call the fair in 10 days", "2026-12-01", "call the fair"),
    (En, "within a month: settle prices", "2026-12-21", "settle prices"),
    (En, "call the fair next Tuesday", "2026-11-24", "call the fair"),
    (En, "until 3 Dec send it", "2026-12-03", "send it"),
    (En, "by December 3rd send it", "2026-12-03", "send it"),
    (En, "by 3rd of December send it", "2026-12-03", "send it"),
    (En, "by Dec 3, 2027 send it", "2027-12-03", "send it"),
    (En, "send it by 3 January", "2027-01-03", "send it"),
    (En, "send it by 2026-12-04", "2026-12-04", "send it"),
    (En, "send it by 25/12", "2026-12-25", "send it"),
    (En, "send it by 12/25", "2026-12-25", "send it"),
    (En, "send it by 12/12", "2026-12-12", "send it"),
    (En, "end of the month: close the books", "2026-11-30", "close the books"),
    (En, "close the books by the end of next month", "2026-12-31", "close the books"),
    (En, "close them by end of November", "2026-11-30", "close them"),
    (En, "close them by mid December", "2026-12-15", "close them"),
    (En, "close them by the end of the year", "2026-12-31", "close them"),
    (En, "close them by the end of the quarter", "2026-12-31", "close them"),
    (En, "close them by the end of the week", "2026-11-27", "close them"),
    (En, "close them by the 15th", "2026-12-15", "close them"),
    (En, "close them by the 30th", "2026-11-30", "close them"),
    (En, "close them by week 49", "2026-12-04", "close them"),
    (En, "close them no later than Monday", "2026-11-23", "close them"),
    (En, "close them by Fri", "2026-11-27", "close them"),
    (En, "on Wednesday talk to IT", "2026-11-25", "talk to IT"),
    (En, "close them by Friday, 27 November", "2026-11-27", "close them"),
    (En, "close them before the next meeting", "2026-12-10", "close them"),
    (En, "close them by next week", "2026-11-27", "close them"),
    (En, "measure from Monday to Friday", "", "measure from Monday to Friday"),
    (En, "send it by 3/12", "", "send it by 3/12"),
    (En, "close them by Friday 26 November", "", "close them by Friday 26 November"),
    (En, "since Friday nothing works", "", "since Friday nothing works"),
    (En, "every Friday send the numbers", "", "every Friday send the numbers"),
    (En, "send it not before Friday", "", "send it not before Friday"),
    (En, "prepare Friday's agenda", "", "prepare Friday's agenda"),
    (En, "the Friday agenda needs work", "", "the Friday agenda needs work"),
    (En, "Friday agenda needs work", "", "Friday agenda needs work"),
    (En, "raise it by 3.5 percent", "", "raise it by 3.5 percent"),
    (En, "by May things will be better", "", "by May things will be better"),
    (En, "send it by Friday or by Monday", "", "send it by Friday or by Monday"),
    (En, "send it Friday in a week", "", "send it Friday in a week"),
    (En, "in two of the regions", "", "in two of the regions"),
    (De, "Liste schicken bis Freitag", "2026-11-27", "Liste schicken"),
    (De, "bis freitag Liste schicken", "2026-11-27", "Liste schicken"),
    (De, "Liste schicken bis morgen", "2026-11-22", "Liste schicken"),
    (De, "Liste schicken morgen", "2026-11-22", "Liste schicken"),
    (De, "Morgen Liste schicken", "2026-11-22", "Liste schicken"),
    (De, "übermorgen die Messe anrufen", "2026-11-23", "die Messe anrufen"),
    (De, "bis 3.12. Liste schicken", "2026-12-03", "Liste schicken"),
    (De, "Liste schicken bis 3.12.", "2026-12-03", "Liste schicken"),
    (De, "Liste schicken bis 3.12", "2026-12-03", "Liste schicken"),
    (De, "bis 3.12.2027 Liste schicken", "2027-12-03", "Liste schicken"),
    (De, "bis 03.12.26 Liste schicken", "2026-12-03", "Liste schicken"),
    (De, "bis zum 3. Dezember Liste schicken", "2026-12-03", "Liste schicken"),
    (De, "bis 3. Dez. Liste schicken", "2026-12-03", "Liste schicken"),
    (De, "bis spätestens Montag abgeben", "2026-11-23", "abgeben"),
    (De, "abgeben bis Ende des Monats", "2026-11-30", "abgeben"),
    (De, "Ende des Monats: abrechnen", "2026-11-30", "abrechnen"),
    (De, "abrechnen bis Monatsende", "2026-11-30", "abrechnen"),
    (De, "abrechnen bis Ende nächster Woche", "2026-11-27", "abrechnen"),
    (De, "abrechnen bis Ende November", "2026-11-30", "abrechnen"),
    (De, "abrechnen bis Mitte Dezember", "2026-12-15", "abrechnen"),
    (De, "in zwei Wochen nachfragen", "2026-12-05", "nachfragen"),
    (De, "innerhalb von 14 Tagen antworten", "2026-12-05", "antworten"),
    (De, "in einem Monat prüfen", "2026-12-21", "prüfen"),
    (De, "anrufen bis nächsten Dienstag", "2026-11-24", "anrufen"),
    (De, "nächsten Dienstag anrufen", "2026-11-24", "anrufen"),
    (De, "anrufen bis kommenden Freitag", "2026-11-27", "anrufen"),
    (De, "anrufen bis KW 49", "2026-12-04", "anrufen"),
    (De, "bis zum 15. Liste schicken", "2026-12-15", "Liste schicken"),
    (De, "anrufen bis Do", "2026-11-26", "anrufen"),
    (De, "am Mittwoch mit der IT sprechen", "2026-11-25", "mit der IT sprechen"),
    (De, "anrufen am 3.12.", "2026-12-03", "anrufen"),
    (De, "vor Freitag anrufen", "2026-11-27", "anrufen"),
    (De, "fällig am 1.12.: anrufen", "2026-12-01", "anrufen"),
    (De, "anrufen bis Freitag, den 27.11.", "2026-11-27", "anrufen"),
    (De, "anrufen bis zum nächsten Workshop", "2026-12-10", "anrufen"),
    (De, "anrufen bis Jahresende", "2026-12-31", "anrufen"),
    (De, "von Montag bis Freitag messen", "2026-11-27", "von Montag messen"),
    (De, "Guten Morgen sagen", "", "Guten Morgen sagen"),
    (De, "Liste morgen schicken", "", "Liste morgen schicken"),
    (De, "seit Freitag steht alles", "", "seit Freitag steht alles"),
    (De, "jeden Freitag Zahlen schicken", "", "jeden Freitag Zahlen schicken"),
    (De, "nicht vor Freitag schicken", "", "nicht vor Freitag schicken"),
    (De, "bis Version 3.5 warten", "", "bis Version 3.5 warten"),
    (De, "auf 3.5 erhöhen", "", "auf 3.5 erhöhen"),
    (De, "Treffen auf Freitag verschieben", "", "Treffen auf Freitag verschieben"),
    (De, "bis 31.2. schicken", "", "bis 31.2. schicken"),
    (De, "Das 3. Quartal ansehen", "", "Das 3. Quartal ansehen"),
    (Nl, "lijst sturen vóór vrijdag", "2026-11-27", "lijst sturen"),
    (Nl, "lijst sturen vo\u{301}o\u{301}r vrijdag", "2026-11-27", "lijst sturen"),
    (Nl, "vóór vrijdag lijst sturen", "2026-11-27", "lijst sturen"),
    (Nl, "lijst sturen tot vrijdag", "2026-11-27", "lijst sturen"),
    (Nl, "lijst sturen uiterlijk maandag", "2026-11-23", "lijst sturen"),
    (Nl, "morgen bellen", "2026-11-22", "bellen"),
    (Nl, "overmorgen bellen", "2026-11-23", "bellen"),
    (Nl, "over twee weken bellen", "2026-12-05", "bellen"),
    (Nl, "binnen 10 dagen antwoorden", "2026-12-01", "antwoorden"),
    (Nl, "bellen volgende dinsdag", "2026-11-24", "bellen"),
    (Nl, "aanstaande vrijdag bellen", "2026-11-27", "bellen"),
    (Nl, "bellen tot 3 december", "2026-12-03", "bellen"),
    (Nl, "vóór 3-12 bellen", "2026-12-03", "bellen"),
    (Nl, "bellen vóór 3/12/2026", "2026-12-03", "bellen"),
    (Nl, "eind van de maand: afsluiten", "2026-11-30", "afsluiten"),
    (Nl, "afsluiten vóór einde november", "2026-11-30", "afsluiten"),
    (Nl, "afsluiten eind volgende maand", "2026-12-31", "afsluiten"),
    (Nl, "afsluiten vóór half december", "2026-12-15", "afsluiten"),
    (Nl, "afsluiten uiterlijk de 15e", "2026-12-15", "afsluiten"),
    (Nl, "afsluiten vóór week 49", "2026-12-04", "afsluiten"),
    (Nl, "op woensdag met IT praten", "2026-11-25", "met IT praten"),
    (Nl, "afsluiten vóór het volgende overleg", "2026-12-10", "afsluiten"),
    (Nl, "elke vrijdag cijfers sturen", "", "elke vrijdag cijfers sturen"),
    (Nl, "sinds vrijdag ligt alles stil", "", "sinds vrijdag ligt alles stil"),
];

#[test]
fn days_are_heard_as_they_are_said_and_everything_else_stays_text() {
    let mut wrong = Vec::new();
    for (language, line, due, text) in SAID {
        let heard = heard(language, SATURDAY, line);
        let found = heard.due.map(|day| day.to_string()).unwrap_or_default();
        if (found.as_str(), heard.text.as_str()) != (due, text) {
            wrong.push(format!("{language:?} `{line}`: `{found}` `{}`", heard.text));
        }
        if heard.who != Who::Nobody {
            wrong.push(format!("{language:?} `{line}`: {:?}", heard.who));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn next_is_the_week_after_this_one_and_the_day_itself_is_never_meant() {
    let monday = "2026-11-23";
    for (language, line, due) in [
        (En, "call by Tuesday", "2026-11-24"),
        (En, "call this Tuesday", "2026-11-24"),
        (En, "call next Tuesday", "2026-12-01"),
        (En, "call by Monday", "2026-11-30"),
        (En, "call by the end of the week", "2026-11-27"),
        (En, "call by next week", "2026-12-04"),
        (De, "anrufen nächsten Dienstag", "2026-12-01"),
        (De, "anrufen kommenden Dienstag", "2026-11-24"),
        (De, "anrufen bis Ende nächster Woche", "2026-12-04"),
        (Nl, "bellen volgende week", ""),
        (En, "call by Friday next week", "2026-12-04"),
        (De, "anrufen bis Freitag nächster Woche", "2026-12-04"),
        (De, "anrufen bis Dienstag der nächsten Woche", "2026-12-01"),
        (Nl, "bellen vóór vrijdag volgende week", "2026-12-04"),
        (Nl, "bellen komende dinsdag", "2026-11-24"),
    ] {
        let found = heard(language, monday, line).due.map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(found, due, "{line}");
    }
}

#[test]
fn who_is_named_is_heard_and_two_of_one_name_are_asked_about() {
    let anna = || Who::Person(Id::from_bits(1), "Anna Berg".to_owned(), Some(Side::Marketing));
    let bert = || Who::Person(Id::from_bits(2), "Bert Vos".to_owned(), Some(Side::Sales));
    let unknown = |name: &str| Who::Unknown(name.to_owned());
    for (language, line, who, due, text) in [
        (En, "Anna until Friday: send the list", anna(), "2026-11-27", "send the list"),
        (De, "Anna bis Freitag: Liste schicken", anna(), "2026-11-27", "Liste schicken"),
        (De, "Anna bis Freitag", anna(), "2026-11-27", ""),
        (De, "Anna bis Freitag Liste schicken", anna(), "2026-11-27", "Liste schicken"),
        (Nl, "Anna vóór vrijdag: lijst sturen", anna(), "2026-11-27", "lijst sturen"),
        (En, "Anna Friday send the list", anna(), "2026-11-27", "send the list"),
        (En, "until Friday Anna: send the list", anna(), "2026-11-27", "send the list"),
        (En, "Bert Vos: check the numbers by 3 Dec", bert(), "2026-12-03", "check the numbers"),
        (En, "anna: send the list", anna(), "", "send the list"),
        (En, "Anna, send the list", anna(), "", "send the list"),
        (En, "Anna sends the list by Friday", anna(), "2026-11-27", "Anna sends the list"),
        (En, "send the list @bert", bert(), "", "send the list"),
        (En, "send the list (Bert)", bert(), "", "send the list"),
        (En, "Zoe by Friday: call", unknown("Zoe"), "2026-11-27", "call"),
        (En, "Webinar: book a room", Who::Nobody, "", "Webinar: book a room"),
        (En, "Webinar plan by Friday: book a room", Who::Nobody, "2026-11-27", "Webinar plan: book a room"),
        (En, "berg sends nothing", Who::Nobody, "", "berg sends nothing"),
        (En, "", Who::Nobody, "", ""),
    ] {
        let heard = heard(language, SATURDAY, line);
        assert_eq!(heard.who, who, "{line}");
        assert_eq!(heard.due.map(|day| day.to_string()).unwrap_or_default(), due, "{line}");
        assert_eq!(heard.text, text, "{line}");
    }
    let Who::Several(name, evas) = heard(En, SATURDAY, "Eva by Friday: call").who else { panic!("nobody asks") };
    assert_eq!((name.as_str(), evas.len()), ("Eva", 2));
    let lang = heard(En, SATURDAY, "Eva Lang by Friday: call").who;
    assert_eq!((lang.name(), lang.side()), ("Eva Lang", Some(Side::Marketing)));
}

#[test]
fn who_is_named_behind_the_owner_helps() {
    for (language, line, helpers, due, text) in [
        (De, "Anna, Bert bis Freitag", &["Bert Vos"][..], "2026-11-27", ""),
        (De, "Anna, Bert bis Freitag Liste schicken", &["Bert Vos"], "2026-11-27", "Liste schicken"),
        (De, "Anna und Bert Vos bis Freitag: Liste schicken", &["Bert Vos"], "2026-11-27", "Liste schicken"),
        (En, "Anna, Bert and Jan: send the list", &["Bert Vos", "Jan de Boer"], "", "send the list"),
        (Nl, "Anna en Eva vóór vrijdag: lijst sturen", &["Eva"], "2026-11-27", "lijst sturen"),
        (En, "by Friday Anna & Bert: send the list", &["Bert Vos"], "2026-11-27", "send the list"),
        (En, "Anna, Bert, send the list", &["Bert Vos"], "", "send the list"),
        // Whom the sentence is about stays in it.
        (En, "Anna, Bert has the list", &[], "", "Bert has the list"),
        (De, "Anna, Bert anrufen bis Freitag", &[], "2026-11-27", "Bert anrufen"),
        (En, "Anna and Bert send the list by Friday", &[], "2026-11-27", "Anna and Bert send the list"),
        (En, "Anna and the list by Friday", &[], "2026-11-27", "Anna and the list"),
    ] {
        let heard = heard(language, SATURDAY, line);
        assert_eq!(heard.who.name(), "Anna Berg", "{line}");
        assert_eq!(heard.helpers, helpers, "{line}");
        assert_eq!(heard.due.map(|day| day.to_string()).unwrap_or_default(), due, "{line}");
        assert_eq!(heard.text, text, "{line}");
    }
}

#[test]
fn a_small_letter_and_a_space_say_what_it_is_in_every_language() {
    for (language, letters_and_kinds) in [
        (
            En,
            [
                ("d", EntryKind::Decision),
                ("a", EntryKind::Action),
                ("p", EntryKind::Parked),
                ("i", EntryKind::Idea),
                ("w", EntryKind::Win),
            ],
        ),
        (
            De,
            [
                ("e", EntryKind::Decision),
                ("a", EntryKind::Action),
                ("g", EntryKind::Parked),
                ("i", EntryKind::Idea),
                ("f", EntryKind::Win),
            ],
        ),
        (
            Nl,
            [
                ("b", EntryKind::Decision),
                ("a", EntryKind::Action),
                ("g", EntryKind::Parked),
                ("i", EntryKind::Idea),
                ("s", EntryKind::Win),
            ],
        ),
    ] {
        for (letter, kind) in letters_and_kinds {
            let heard = heard(language, SATURDAY, &format!("{letter} 55 for all"));
            assert_eq!((heard.kind, heard.text.as_str()), (Some(kind), "55 for all"), "{language:?} {letter}");
        }
    }
    for line in ["A new brochure", "new brochure", "a", "dd x", "z x"] {
        let heard = heard(En, SATURDAY, line);
        assert_eq!((heard.kind, heard.text.as_str()), (None, line), "{line}");
    }
}

/// The words of a text, whatever stands between them, in one order.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\u{301}')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

const PIECES: [&str; 52] = [
    "Anna,",
    "Eva Lang",
    "und",
    "&",
    "Anna",
    "anna",
    "Bert Vos",
    "Eva",
    "Jan",
    "Zoe",
    "by",
    "until",
    "bis",
    "bis zum",
    "vóór",
    "tot",
    "Friday",
    "freitag",
    "vrijdag",
    "Friday,",
    "3.12.",
    "3/12",
    "3 Dec",
    "15th",
    "15.",
    "in two weeks",
    "in zwei Wochen",
    "over twee weken",
    "tomorrow",
    "morgen",
    "next",
    "nächsten",
    "end of the month",
    "Ende",
    "week 49",
    "2026-12-04",
    "not",
    "since",
    "the",
    "den",
    "a",
    "d",
    "e",
    ":",
    ",",
    "–",
    "(Bert)",
    "@bert",
    "list",
    "55",
    "preis:",
    "ok.",
];

proptest! {
    /// Whatever is typed: every word stands in what was taken or in what is left, once.
    #[test]
    fn no_word_is_lost(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..12),
        tail in "[a-zA-Zäß :,.@()0-9/-]{0,20}",
        language in proptest::sample::select(&[En, De, Nl][..]),
    ) {
        let line = format!("{} {tail}", pieces.join(" "));
        let heard = heard(language, SATURDAY, &line);
        let taken: Vec<&str> = heard.taken.iter().map(|range| &line[range.clone()]).collect();
        prop_assert_eq!(words(&format!("{} {}", taken.join(" "), heard.text)), words(&line));
        // What was taken never overlaps, and what is left is heard again as it stands.
        prop_assert!(heard.taken.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}

#[test]
fn a_field_for_a_day_takes_what_people_say_and_nothing_more() {
    let on = |language, text| {
        spoken_day(text, Calendar { language, today: day("2026-11-26"), meeting: None, tense: Future })
    };
    for (language, text, expected) in [
        (De, "nächsten Donnerstag", "2026-12-03"),
        (De, "nächster Donnerstag", "2026-12-03"),
        (De, "Donnerstag", "2026-12-03"),
        (De, " 3.12. ", "2026-12-03"),
        (De, "in zwei Wochen", "2026-12-10"),
        (Nl, "volgende vrijdag", "2026-12-04"),
        (Nl, "morgen", "2026-11-27"),
        (En, "next Friday", "2026-12-04"),
        (En, "December 3", "2026-12-03"),
    ] {
        assert_eq!(on(language, text), Some(day(expected)), "{text}");
    }
    for (language, text) in [(De, "Donnerstag oder Freitag"), (De, "Plan"), (En, "3/4"), (De, "")] {
        assert_eq!(on(language, text), None, "{text}");
    }
}

/// What is typed in a field on 26 November 2026, a Thursday.
fn typed(language: Language, tense: Tense, text: &str) -> Option<NaiveDate> {
    spoken_day(text, Calendar { language, today: day("2026-11-26"), meeting: None, tense })
}

#[test]
fn a_day_typed_short_is_the_last_one_where_something_has_happened() {
    for (language, text, expected) in [
        (De, "20.11.", "2026-11-20"),
        (De, "20.11", "2026-11-20"),
        (De, "26.11.", "2026-11-26"),
        (De, "27.11.", "2025-11-27"),
        (De, "20. November", "2026-11-20"),
        (De, "Freitag", "2026-11-20"),
        (De, "letzten Freitag", "2026-11-20"),
        (De, "Donnerstag", "2026-11-19"),
        (De, "Fr 20.11.", "2026-11-20"),
        (De, "gestern", "2026-11-25"),
        (De, "vorgestern", "2026-11-24"),
        (De, "heute", "2026-11-26"),
        (De, "vor zwei Wochen", "2026-11-12"),
        (De, "vor einem Monat", "2026-10-26"),
        (De, "Ende Oktober", "2026-10-31"),
        (De, "Mitte Dezember", "2025-12-15"),
        (De, "29.2.", "2024-02-29"),
        (Nl, "20-11", "2026-11-20"),
        (Nl, "gisteren", "2026-11-25"),
        (Nl, "eergisteren", "2026-11-24"),
        (Nl, "afgelopen vrijdag", "2026-11-20"),
        (Nl, "drie dagen geleden", "2026-11-23"),
        (En, "20 Nov", "2026-11-20"),
        (En, "11/20", "2026-11-20"),
        (En, "yesterday", "2026-11-25"),
        (En, "the day before yesterday", "2026-11-24"),
        (En, "last Friday", "2026-11-20"),
        (En, "two weeks ago", "2026-11-12"),
    ] {
        assert_eq!(typed(language, Past, text), Some(day(expected)), "{text}");
    }
    for (language, text, expected) in [
        (De, "20.11.", "2027-11-20"),
        (De, "Freitag", "2026-11-27"),
        (De, "26.11.", "2026-11-26"),
        (En, "20 Nov", "2027-11-20"),
    ] {
        assert_eq!(typed(language, Future, text), Some(day(expected)), "{text}");
    }
    for (text, expected) in
        [("20.11.", "2026-11-20"), ("26.10.", "2026-10-26"), ("25.10.", "2027-10-25"), ("10.6.", "2027-06-10")]
    {
        assert_eq!(typed(De, Either, text), Some(day(expected)), "{text}");
    }
    // What is caught is to be done: nothing behind is a day of it.
    for (language, text) in [(En, "yesterday"), (De, "gestern"), (Nl, "gisteren"), (En, "two weeks ago")] {
        assert_eq!(typed(language, Future, text), None, "{text}");
    }
}

/// Every field for a day among these and inside of them, with the path to it.
fn days_among(fields: &'static [FieldInfo], path: &str, found: &mut Vec<(String, &'static FieldInfo)>) {
    for field in fields {
        let path = format!("{path}/{}", field.name);
        if matches!(field.input, Input::Day | Input::Optional(Input::Day)) {
            found.push((path, field));
        } else if let Shape::Part(inner) = field.shape {
            days_among(inner, &path, found);
        }
    }
}

#[test]
fn every_field_for_a_day_says_on_which_side_of_today_it_lies() {
    let mut days = Vec::new();
    for table in TABLES.iter().chain(&["header"]) {
        days_among(fields_of_table(table), table, &mut days);
    }
    assert!(days.len() > 50, "{}", days.len());
    let open: Vec<&str> =
        days.iter().filter(|(_, field)| field.tense().is_none()).map(|(path, _)| path.as_str()).collect();
    assert!(open.is_empty(), "add Day(…) to {open:?}");
    let of = |path: &str| days.iter().find(|(one, _)| one == path).and_then(|(_, field)| field.tense());
    for (path, tense) in [
        ("statements/heard", Past),
        ("contacts/verified", Past),
        ("entries/day", Past),
        ("entries/due", Future),
        ("settlements/day", Past),
        ("kpis/review_due", Future),
        ("header/sla/review_due", Future),
        ("milestones/due", Future),
        ("workshops/day", Either),
    ] {
        assert_eq!(of(path), Some(tense), "{path}");
    }
}

proptest! {
    /// Whatever day is typed without its year, on whatever day: it is the nearest such day on the side that is meant.
    #[test]
    fn a_short_day_is_the_nearest_on_the_side_that_is_meant(
        today in 0..40_000_u64,
        ahead in 0..365_u64,
        language in proptest::sample::select(&[En, De, Nl][..]),
    ) {
        use chrono::{Datelike, Days};
        let today = day("1999-12-31") + Days::new(today);
        let said = today + Days::new(ahead);
        let (month, number) = (said.month(), said.day());
        let text = format!("{number}.{month}.");
        let read = |tense| spoken_day(&text, Calendar { language, today, meeting: None, tense }).unwrap();
        let same = |one: NaiveDate| (one.month(), one.day()) == (month, number);
        let [past, future, either] = [Past, Future, Either].map(read);
        prop_assert!(same(past) && past <= today && !past.iter_days().skip(1).take_while(|one| *one <= today).any(same));
        prop_assert!(same(future) && future >= today && !today.iter_days().take_while(|one| *one < future).any(same));
        let expected = if (today - past).num_days() <= 31 { past } else { future };
        prop_assert_eq!(either, expected);
    }
}
