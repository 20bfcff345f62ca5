//! A workshop that was held, made by hand: with everything its minutes and its calendar can tell.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tandem::exchange::report::minutes::Asked;
use tandem::model::{
    Attendance, Ballot, Block, ClockEntry, ClockStep, Entry, EntryKind, EntryStatus, Header, Id, Language, Participant,
    PerSide, Persona, Side, TimeOfDay, Vote, VoteMethod, Workshop, Workspace, last_order,
};

/// What stands in every private note: it must be nowhere else.
pub const PRIVATE: &str = "geheim-7f3a";
/// The workshop that was held, in milliseconds since 1970: nine o'clock in the room, which is an hour ahead of UTC.
pub const NINE: i64 = 1_805_875_200_000;
const MINUTE: i64 = 60_000;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The workshop that was held.
pub fn held() -> Id<Workshop> {
    Id::from_bits(20)
}

/// What is asked about it on the day after.
pub fn asked() -> Asked {
    Asked { workshop: held(), now: NINE + 24 * 60 * MINUTE, offset: 60, today: day("2027-03-25") }
}

/// A text in the language of the workspace.
fn say(language: Language, [en, de, nl]: [&str; 3]) -> String {
    match language {
        Language::En => en,
        Language::De => de,
        Language::Nl => nl,
    }
    .to_owned()
}

/// The workspace after the workshop.
pub fn workspace(language: Language) -> Workspace {
    let t = |words: [&str; 3]| say(language, words);
    let mut all = Workspace { doc: Id::from_bits(4711), ..Workspace::default() };
    let header = Header {
        title: "Alba 2027".to_owned(),
        organisation: "Alba Machines".to_owned(),
        language,
        ..Header::default()
    };
    all.header = header.into();
    people(&mut all);
    workshops(&mut all, &t);
    blocks(&mut all, &t);
    votes(&mut all, &t);
    entries(&mut all, &t);
    let persona = Persona {
        id: Id::from_bits(60),
        name: t(["Plant engineer", "Werksingenieurin", "Fabrieksingenieur"]),
        ..Persona::default()
    };
    all.personas.insert(persona.id, persona.into());
    all
}

fn people(all: &mut Workspace) {
    let people = [
        (1, "Anna Berg", Some(Side::Sales), "Head of Sales"),
        (2, "Bülent Kaya", Some(Side::Marketing), ""),
        (3, "Céline de Vries", Some(Side::Marketing), ""),
        (4, "Dirk Öz", Some(Side::Sales), ""),
        (5, "Eva Lind", None, "Moderation"),
    ];
    for (id, name, side, role) in people {
        let person = Participant {
            id: Id::from_bits(id),
            ord: last_order(&all.people),
            name: name.to_owned(),
            side,
            role: role.to_owned(),
            ..Participant::default()
        };
        all.people.insert(person.id, person.into());
    }
}

fn workshops(all: &mut Workspace, t: &dyn Fn([&str; 3]) -> String) {
    let attendance = |present: bool, delegate_for: &str| Attendance { present, delegate_for: delegate_for.to_owned() };
    let people = BTreeMap::from([
        (Id::from_bits(1), attendance(true, "")),
        (Id::from_bits(2), attendance(true, "Frida Holm")),
        (Id::from_bits(3), attendance(true, "")),
        (Id::from_bits(4), attendance(false, "")),
        (Id::from_bits(5), attendance(true, "")),
    ]);
    let before = Workshop {
        id: Id::from_bits(19),
        title: t(["Jour fixe", "Jour fixe", "Maandoverleg"]),
        day: Some(day("2027-02-24")),
        ..Workshop::default()
    };
    let held = Workshop {
        id: held(),
        ord: last_order(&all.workshops).next(),
        title: t(["Shared personas", "Gemeinsame Personas", "Gezamenlijke persona’s"]),
        day: Some(day("2027-03-24")),
        starts: TimeOfDay::read("9:00"),
        ends: TimeOfDay::read("11:00"),
        place: "Hamburg, Raum 3".to_owned(),
        goal: t([
            "Three personas\nboth sides share",
            "Drei Personas,\ndie beide teilen",
            "Drie persona’s\ndie beide delen",
        ]),
        people,
        notes: format!("{PRIVATE} Anna first"),
        ..Workshop::default()
    };
    let next = Workshop {
        id: Id::from_bits(21),
        ord: last_order(&all.workshops).next().next(),
        title: t(["Monthly meeting", "Monatliches Treffen", "Maandelijks overleg"]),
        day: Some(day("2027-04-28")),
        starts: TimeOfDay::read("14:30"),
        notes: PRIVATE.to_owned(),
        ..Workshop::default()
    };
    for one in [before, held, next] {
        all.workshops.insert(one.id, one.into());
    }
}

fn blocks(all: &mut Workspace, t: &dyn Fn([&str; 3]) -> String) {
    let blocks = [
        (30, t(["Welcome", "Begrüßung", "Welkom"]), 10),
        (31, t(["Personas", "Personas", "Persona’s"]), 50),
        (32, t(["Break", "Pause", "Pauze"]), 15),
        (33, t(["Evidence check", "Belege prüfen", "Bewijs toetsen"]), 20),
        (34, t(["Actions", "Aufgaben", "Acties"]), 15),
    ];
    for (id, title, minutes) in blocks {
        let block = Block {
            id: Id::from_bits(id),
            ord: last_order(&all.blocks),
            workshop: held(),
            title,
            minutes,
            note: format!("{PRIVATE} {id}"),
            ..Block::default()
        };
        all.blocks.insert(block.id, block.into());
    }
    // Ten minutes late, a pause of three, five more minutes, the check is skipped.
    let steps = [
        (10, ClockStep::Begin, Some(30), 0),
        (22, ClockStep::Begin, Some(31), 0),
        (40, ClockStep::Pause, None, 0),
        (43, ClockStep::Resume, None, 0),
        (60, ClockStep::Add, Some(31), 5),
        (82, ClockStep::Begin, Some(32), 0),
        (97, ClockStep::Begin, Some(34), 0),
        (115, ClockStep::End, None, 0),
    ];
    for (at, what, block, minutes) in steps {
        let entry = ClockEntry {
            id: Id::from_bits(100 + at as u64),
            ord: last_order(&all.clock),
            workshop: held(),
            at: NINE + at * MINUTE,
            what,
            block: block.map(Id::from_bits),
            minutes,
        };
        all.clock.insert(entry.id, entry.into());
    }
}

fn votes(all: &mut Workspace, t: &dyn Fn([&str; 3]) -> String) {
    let voters =
        [(1, Side::Sales, "Anna Berg"), (2, Side::Marketing, "Bülent Kaya"), (3, Side::Marketing, "Céline de Vries")];
    let ballots = |answers: [&[i64]; 3]| -> BTreeMap<String, Ballot> {
        voters
            .iter()
            .zip(answers)
            .map(|((id, side, name), open)| {
                let id = Id::<Participant>::from_bits(*id);
                let open = open.iter().copied().map(Some).collect();
                let ballot =
                    Ballot { side: *side, name: (*name).to_owned(), person: Some(id), open, ..Ballot::default() };
                (id.to_string(), ballot)
            })
            .collect()
    };
    let concern = t(["The buyer in purchasing is missing", "Der Einkauf fehlt", "Inkoop ontbreekt"]);
    let concerns = BTreeMap::from([(Id::<Participant>::from_bits(2).to_string(), concern)]);
    let options = [
        ["Plant engineer", "Werksingenieurin", "Fabrieksingenieur"],
        ["Owner", "Inhaber", "Eigenaar"],
        ["Buyer", "Einkäufer", "Inkoper"],
    ];
    let one = |id: u64, question: [&str; 3], method, ballots, revealed| Vote {
        id: Id::from_bits(id),
        question: t(question),
        method,
        workshop: Some(held()),
        dots: 2,
        ballots,
        revealed,
        ..Vote::default()
    };
    let mood = |id: u64, answers: [&[i64]; 3]| one(id, ["", "", ""], VoteMethod::Mood, ballots(answers), true);
    let (begin, end) = (mood(40, [&[3], &[2], &[2]]), mood(44, [&[4], &[4], &[5]]));
    let which = ["Which ones first?", "Welche zuerst?", "Welke eerst?"];
    let dots = Vote {
        options: options.map(t).into(),
        ..one(41, which, VoteMethod::Dots, ballots([&[2, 0, 0], &[0, 2, 0], &[0, 0, 1]]), true)
    };
    let do_we = ["Do we take the three?", "Nehmen wir die drei?", "Nemen we deze drie?"];
    let fist = Vote { concerns, ..one(42, do_we, VoteMethod::FistToFive, ballots([&[5], &[2], &[4]]), true) };
    let sealed = one(43, ["Budget?", "Budget?", "Budget?"], VoteMethod::YesNo, ballots([&[1], &[0], &[0]]), false);
    for vote in [begin, dots, fist, sealed, end] {
        let vote = Vote { ord: last_order(&all.votes), ..vote };
        all.votes.insert(vote.id, vote.into());
    }
}

fn entries(all: &mut Workspace, t: &dyn Fn([&str; 3]) -> String) {
    let here = |kind: EntryKind, text: [&str; 3], owner: &str| Entry {
        kind,
        text: t(text),
        workshop: Some(held()),
        day: Some(day("2027-03-24")),
        owner: owner.to_owned(),
        ..Entry::default()
    };
    let decision = Entry {
        why: t([
            "They buy most\nand know us",
            "Sie kaufen am meisten\nund kennen uns",
            "Zij kopen het meest\nen kennen ons",
        ]),
        positions: PerSide {
            sales: t(["The plant engineer alone", "Nur die Werksingenieurin", "Alleen de fabrieksingenieur"]),
            marketing: t(["All five", "Alle fünf", "Alle vijf"]),
        },
        dissent: t(["Bülent: purchasing", "Bülent: Einkauf", "Bülent: inkoop"]),
        vote: Some(Id::from_bits(42)),
        about: Id::<Persona>::from_bits(60).to_string(),
        due: Some(day("2027-09-30")),
        ..here(
            EntryKind::Decision,
            ["We work with three personas", "Wir arbeiten mit drei Personas", "We werken met drie persona’s"],
            "",
        )
    };
    let bare = here(
        EntryKind::Decision,
        ["1. Minutes go to all", "1. Das Protokoll geht an alle", "1. De notulen gaan naar allen"],
        "",
    );
    let list = Entry {
        due: Some(day("2027-04-09")),
        side: Some(Side::Sales),
        helper: "Céline de Vries".to_owned(),
        ..here(
            EntryKind::Action,
            [
                "Name five customers to talk to",
                "Fünf Kunden für Gespräche nennen",
                "Vijf klanten voor gesprekken noemen",
            ],
            "Anna Berg",
        )
    };
    let sooner = Entry {
        due: Some(day("2027-03-31")),
        status: EntryStatus::Done,
        closed: Some(day("2027-03-25")),
        outcome: t(["Sent to all", "An alle verschickt", "Aan allen gestuurd"]),
        ..here(EntryKind::Action, ["Send the slides", "Folien verschicken", "Slides sturen"], "Anna Berg")
    };
    let nobody =
        here(EntryKind::Action, ["Find a date in autumn", "Termin im Herbst finden", "Datum in de herfst vinden"], "");
    let parked = here(EntryKind::Parked, ["Prices", "Preise", "Prijzen"], "Dirk Öz");
    let idea = here(EntryKind::Idea, ["Film at a customer’s", "Film bei einem Kunden", "Film bij een klant"], "");
    let win = here(
        EntryKind::Win,
        ["Both looked at one list", "Beide sahen auf eine Liste", "Beide keken naar één lijst"],
        "",
    );
    let earlier = |text: [&str; 3], status, closed: Option<&str>| Entry {
        workshop: Some(Id::from_bits(19)),
        day: Some(day("2027-02-24")),
        due: Some(day("2027-03-10")),
        status,
        closed: closed.map(day),
        ..here(EntryKind::Action, text, "Bülent Kaya")
    };
    let done = earlier(
        ["Count the rejected leads", "Abgelehnte Leads zählen", "Afgewezen leads tellen"],
        EntryStatus::Done,
        Some("2027-03-24"),
    );
    let open = earlier(
        ["Call three who did not buy", "Drei Nichtkäufer anrufen", "Drie niet-kopers bellen"],
        EntryStatus::Open,
        None,
    );
    let over = earlier(["Old matter", "Alte Sache", "Oude zaak"], EntryStatus::Done, Some("2027-03-01"));
    for (id, entry) in (50..).zip([decision, bare, list, sooner, nobody, parked, idea, win, done, open, over]) {
        let entry = Entry { id: Id::from_bits(id), ord: last_order(&all.entries), ..entry };
        all.entries.insert(entry.id, entry.into());
    }
}

/// The same text in every place where people type.
pub fn with_text(language: Language, text: &str) -> Workspace {
    let mut all = workspace(language);
    let mut header = (*all.header).clone();
    (header.title, header.organisation) = (text.to_owned(), text.to_owned());
    all.header = header.into();
    let typed = || text.to_owned();
    for person in all.people.clone().values() {
        all.people.insert(person.id, Participant { name: typed(), role: typed(), ..(**person).clone() }.into());
    }
    for workshop in all.workshops.clone().values() {
        let people = workshop.people.iter();
        let people = people.map(|(id, one)| (*id, Attendance { delegate_for: typed(), ..one.clone() })).collect();
        let new = Workshop { title: typed(), place: typed(), goal: typed(), people, ..(**workshop).clone() };
        all.workshops.insert(new.id, new.into());
    }
    for block in all.blocks.clone().values() {
        let new = Block { title: typed(), output: typed(), goal: typed(), material: typed(), ..(**block).clone() };
        all.blocks.insert(new.id, new.into());
    }
    for entry in all.entries.clone().values() {
        let new = Entry {
            text: typed(),
            owner: typed(),
            helper: typed(),
            outcome: typed(),
            why: typed(),
            dissent: typed(),
            positions: PerSide { sales: typed(), marketing: typed() },
            ..(**entry).clone()
        };
        all.entries.insert(new.id, new.into());
    }
    for vote in all.votes.clone().values() {
        let concerns = vote.concerns.keys().map(|voter| (voter.clone(), typed())).collect();
        let options = vote.options.iter().map(|_| typed()).collect();
        let new = Vote { question: typed(), options, concerns, ..(**vote).clone() };
        all.votes.insert(new.id, new.into());
    }
    for persona in all.personas.clone().values() {
        all.personas.insert(persona.id, Persona { name: typed(), ..(**persona).clone() }.into());
    }
    all
}
