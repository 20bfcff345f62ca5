//! Everything a group produced stands in the report, or is left out of it on purpose; and no heading stands in it twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{demo, today};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use tandem::exchange::report::markdown;
use tandem::model::schema::{FieldInfo, Tag};
use tandem::model::{AnyRecord, Ballot, Input, Language, RecordRef, Side, Vote, VoteMethod, Workspace, in_order};
use tandem::text::texts;

/// What the report leaves out, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("content/author", INVENTORY),
    ("content/changed", INVENTORY),
    ("content/competitor", INVENTORY),
    ("content/created", INVENTORY),
    ("content/expires", INVENTORY),
    ("content/format", INVENTORY),
    ("content/language", INVENTORY),
    ("content/location", INVENTORY),
    ("content/objection", INVENTORY),
    ("content/owner", INVENTORY),
    ("content/product", INVENTORY),
    ("content/published", INVENTORY),
    ("content/requested_by", INVENTORY),
    ("content/reviewers", INVENTORY),
    ("content/rights_until", INVENTORY),
    ("content/version", INVENTORY),
    ("content/views", INVENTORY),
    ("content/won_deals", INVENTORY),
    ("content/won_deals_of", INVENTORY),
    ("content/notes", PRIVATE),
    ("personas/notes", PRIVATE),
    (
        "criteria/benefit",
        "what each side gains is an argument of the negotiation; the points that came of it stand there",
    ),
    ("journey/question", "comes with every workspace"),
    ("kpis/code", "a number of the catalogue"),
    ("entries/about", "an address: the record is named where there still is one"),
    ("votes/about", "an address: the vote stands beside the record"),
    ("votes/day", "the vote of a decision stands with it and its day"),
    ("stickies/became", OF_THE_MEETING),
    ("stickies/cluster", OF_THE_MEETING),
    ("stickies/text", OF_THE_MEETING),
    ("workshops/zone", "only calendars need it"),
];

const INVENTORY: &str = "the inventory goes out as a list; the report has what was judged";
const PRIVATE: &str = "a note for nobody else";
const OF_THE_MEETING: &str = "notes of a meeting stand in its minutes; what was made of them stands here";

/// What keeps books and is nothing a group says: imported leads, how columns were read, clocks, questions of merging.
const BOOKS: [&str; 6] = ["leads", "mappings", "clock", "conflicts", "copies", "trials"];

/// A value for a field that stands nowhere else, and how it reads; nothing for what is chosen and not typed.
fn marked(field: &FieldInfo, input: &Input, number: u32) -> Option<(Value, String)> {
    let texts = texts(Language::En);
    let first: NaiveDate = "2031-01-01".parse().unwrap();
    let in_units = [Tag::Money, Tag::BasisPoints, Tag::InUnitOfKpi].iter().any(|tag| field.is(*tag));
    match input {
        Input::Text if !field.is(Tag::Link) && !field.is(Tag::Hidden) => {
            let text = format!("zq{number}q");
            Some((text.clone().into(), text))
        }
        Input::Day => {
            let day = first + Days::new(number.into());
            Some((day.to_string().into(), texts.date(day)))
        }
        Input::Number if !in_units && field.limits().is_none_or(|(_, most)| most >= 100_000) => {
            let value = 10_000 + number;
            Some((value.into(), texts.integer(value)))
        }
        Input::Optional(inner) => marked(field, inner, number),
        Input::Sides(inner) => {
            let (value, words) = marked(field, inner, number)?;
            Some((json!({ "sales": value }), words))
        }
        _ => None,
    }
}

#[test]
fn everything_a_group_produced_stands_in_the_report_or_is_left_out_on_purpose() {
    let mut workspace = demo(Language::En);
    let all: Vec<AnyRecord> = workspace.all_records().collect();
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut number = 0;
    for mut record in all {
        let table = record.address().table();
        if BOOKS.contains(&table) {
            continue;
        }
        for field in record.address().fields() {
            number += 1;
            let Some((value, words)) = marked(field, &field.input, number) else { continue };
            if record.enter(field.name, &value) {
                expected.entry(format!("{table}/{}", field.name)).or_default().push(words);
            }
        }
        record.put_into(&mut workspace);
    }
    let told = markdown(&workspace, today()).replace('\u{a0}', " ");
    let missing: BTreeSet<&str> = expected
        .iter()
        .filter(|(_, words)| !words.iter().any(|words| told.contains(words.as_str())))
        .map(|(field, _)| field.as_str())
        .collect();
    let known: BTreeSet<&str> = LEFT_OUT.iter().map(|(field, _)| *field).collect();
    let dropped: Vec<&&str> = missing.difference(&known).collect();
    let needless: Vec<&&str> = known.difference(&missing).collect();
    assert!(dropped.is_empty(), "the report drops {dropped:#?}");
    assert!(needless.is_empty(), "these stand in the report after all: {needless:#?}");
    assert!(expected.len() > 150, "{}", expected.len());
}

/// A vote with fingers in which Sales holds back, about a record.
fn held_back(workspace: &Workspace, number: u64, about: RecordRef, concern: &str) -> Vote {
    let voter = Ballot::key(Side::Sales, "Q. Quist");
    let ballot = Ballot { side: Side::Sales, name: "Q. Quist".to_owned(), open: vec![Some(1)], ..Ballot::default() };
    Vote {
        id: tandem::model::Id::from_bits(number),
        ord: tandem::model::last_order(&workspace.votes),
        method: VoteMethod::FistToFive,
        about: about.to_string(),
        day: Some(today()),
        ballots: [(voter.clone(), ballot)].into(),
        concerns: [(voter, concern.to_owned())].into(),
        revealed: true,
        ..Vote::default()
    }
}

#[test]
fn what_is_known_of_a_statement_and_who_holds_back_stands_in_it() {
    for language in Language::ALL {
        let mut workspace = demo(language);
        let statement = in_order(&workspace.statements)[0].clone();
        let heard: NaiveDate = "2026-10-07".parse().unwrap();
        let heard_of = tandem::model::Statement { interviews: 37, heard: Some(heard), ..(*statement).clone() };
        workspace.statements.insert(heard_of.id, heard_of.into());
        let records: [RecordRef; 3] = [
            in_order(&workspace.personas)[0].id.into(),
            in_order(&workspace.kpis)[0].id.into(),
            in_order(&workspace.clauses)[0].id.into(),
        ];
        let concerns = ["Persona of whom?", "Who counts that?", "Who reads that?"];
        for ((number, record), concern) in (900..).zip(records).zip(concerns) {
            let vote = held_back(&workspace, number, record, concern);
            workspace.votes.insert(vote.id, vote.into());
        }
        let sealed = Vote { revealed: false, ..held_back(&workspace, 950, records[0], "Nobody reads this") };
        workspace.votes.insert(sealed.id, sealed.into());
        let (told, texts) = (markdown(&workspace, today()), texts(language));
        let row = told.lines().find(|line| line.contains(&texts.with("statement-talks", &[("n", 37.into())]))).unwrap();
        assert!(row.contains(&texts.date(heard)) && row.starts_with("| "), "{row}");
        for concern in concerns {
            // Beside what it is about, and among what not all share.
            assert_eq!(told.matches(concern).count(), 2, "{concern}");
            let line = told.lines().find(|line| line.contains(concern)).unwrap();
            assert!(line.contains(&format!("{} – Q. Quist", texts.get("minutes-concern"))), "{line}");
        }
        assert!(!told.contains("Nobody reads this"));
    }
}

#[test]
fn no_heading_stands_in_it_twice() {
    for language in Language::ALL {
        let told = markdown(&demo(language), today());
        let mut seen = BTreeSet::new();
        for heading in told.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']))
        {
            assert!(seen.insert(heading), "{language:?}: {heading}");
        }
        assert!(seen.len() > 40);
    }
}

/// What both sides say stands with Sales first and a mark between them.
#[test]
fn what_the_sides_say_is_told_apart_in_a_cell() {
    for language in Language::ALL {
        let (told, texts) = (markdown(&demo(language), today()), texts(language));
        let [sales, marketing] = ["side-sales", "side-marketing"].map(|key| texts.get(key));
        let both = told.lines().filter(|line| {
            line.starts_with('|') && line.contains(&format!("{sales}: ")) && line.contains(&format!("{marketing}: "))
        });
        let rows: Vec<&str> = both.collect();
        assert!(rows.len() > 5);
        for row in rows {
            let between = row.split(&format!("{marketing}: ")).next().unwrap();
            assert!(between.contains(&format!("{sales}: ")), "Sales is first: {row}");
            assert!(between.ends_with("; ") || between.ends_with(" · "), "{row}");
        }
    }
}
