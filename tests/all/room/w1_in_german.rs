//! The workshop "Gemeinsame Personas" as it is held: eight people and somebody who leads it, 210 planned minutes, the keys alone,
//! from the empty workspace to the minutes. Three blocks take too long, one is left out, and the program goes down in the
//! middle. What the minutes say was read word by word.

use std::path::PathBuf;

use crate::support::hands::{Hands, NINE};
use crate::support::{as_approved, on_disk, room_at_home};
use egui::{Key, Modifiers};
use tandem::calc::clock::{MINUTE, Moment, Running, agenda, clock};
use tandem::calc::turns::turn;
use tandem::calc::votes::outcome;
use tandem::calc::workshops::quorum;
use tandem::edit::Page;
use tandem::model::{EntryKind, Id, Language, SaidBy, Workshop, in_order};

/// Who is invited; the last one of Sales does not come, so that eight answer.
const PEOPLE: [(&str, Key); 10] = [
    ("Anna Berg", Key::S),
    ("Dirk Öz", Key::S),
    ("Frida Holm", Key::S),
    ("Hakan Yilmaz", Key::S),
    ("Jens Paul", Key::S),
    ("Bülent Kaya", Key::M),
    ("Céline de Vries", Key::M),
    ("Greta Sommer", Key::M),
    ("Ida Roth", Key::M),
    ("Eva Lind", Key::N),
];

/// What each side wrote, in silence.
const NOTES: [(Key, &[&str]); 2] = [
    (Key::S, &["Werkleiter", "Instandhalter", "Einkäufer Technik", "Leiter Produktion"]),
    (Key::M, &["Instandhaltungsleitung", "Einkauf", "Energiemanager", "Inhaberin"]),
];

struct Play {
    hands: Hands,
    file: PathBuf,
    folder: tempfile::TempDir,
}

impl Play {
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let hands = Hands::new(room_at_home(&folder.path().join("home"), 1, Language::De));
        Self { hands, file: folder.path().join("personas.tandem.ron"), folder }
    }

    fn t(&self, key: &str) -> String {
        self.hands.room.t(key)
    }

    fn workshop(&self) -> Id<Workshop> {
        self.hands.workshop()
    }

    fn block(&self) -> Option<usize> {
        self.hands.block()
    }

    fn next(&mut self, minutes: i64, block: usize) {
        self.hands.next(minutes, block);
    }

    /// A statement of the section that has the line, said by somebody.
    fn statements(&mut self, said: &[(Key, &str)]) {
        for (who, text) in said {
            self.hands.with(Modifiers::ALT, *who);
            self.hands.write(text);
            self.hands.enter();
        }
        self.hands.key(Key::Escape);
    }

    fn agree(&mut self, text: &str) {
        let name = self.hands.tx("statement-agree", &[("text", text.into())]);
        self.hands.press_on(&name);
    }

    /// Both sides sign the persona that is open.
    fn sign(&mut self, dissent: &str) {
        let tab = self.t("persona-tab-signatures");
        self.hands.press_on(&tab);
        let (sales, marketing) = (self.t("side-sales"), self.t("side-marketing"));
        let accepted = self.t("sign-accepted");
        self.hands.press_on(&format!("{sales}: {accepted}"));
        self.hands.write("Anna Berg");
        let how = if dissent.is_empty() { accepted } else { self.t("sign-accepted-with-dissent") };
        self.hands.press_on(&format!("{marketing}: {how}"));
        self.hands.write("Bülent Kaya");
        if !dissent.is_empty() {
            let field = format!("{marketing}: {}", self.t("sign-dissent"));
            self.hands.write_into(&field, dissent);
        }
        self.hands.key(Key::Escape);
    }

    /// A fist to five about a persona, with what somebody says who holds back.
    fn fist(&mut self, persona: &str, answers: [&str; 8], concern: Option<(&str, &str)>) {
        self.hands.find(persona);
        self.hands.key(Key::Escape);
        self.hands.enter();
        self.hands.answer_all(&answers.map(|answer| format!("{answer}⏎")).each_ref().map(String::as_str));
        if let Some((who, words)) = concern {
            self.hands.write_into(who, words);
        }
        let decide = self.t("votes-decide");
        self.hands.press_on(&decide);
    }

    /// How everybody is, from 1 to 5.
    fn mood(&mut self, answers: [&str; 8]) {
        self.hands.with(Modifiers::COMMAND, Key::Num7);
        let (votes, mood) = (self.t("list-votes"), self.t("votes-mood"));
        self.hands.press_on(&votes);
        self.hands.press_on(&mood);
        self.hands.answer_all(&answers.map(|answer| format!("{answer}⏎")).each_ref().map(String::as_str));
    }

    fn crash(self, minutes_down: i64) -> Self {
        let Self { hands, file, folder } = self;
        let later = hands.later.get();
        let Hands { room, keys, clicks, looks, ways } = hands;
        drop(room);
        let mut room = room_at_home(&folder.path().join("home"), 2, Language::De);
        room.later.set(later + minutes_down * MINUTE);
        room.harness.state_mut().open_at_start(file.clone());
        room.harness.state_mut().look_for_unsaved_work();
        room.steps();
        Self { hands: Hands { room, keys, clicks, looks, ways }, file, folder }
    }
}

/// The workspace, its people and the plan of the day.
fn prepare(play: &mut Play) {
    play.hands.with(Modifiers::COMMAND, Key::N);
    let empty = play.t("template-empty");
    play.hands.press_on(&empty);
    play.hands.people(&PEOPLE);
    assert_eq!(play.hands.workspace().people.len(), PEOPLE.len());
    play.hands.with(Modifiers::COMMAND, Key::Num7);
    assert_eq!(play.hands.harness.state().page(), Page::Workshops);
    play.hands.press_on("Gemeinsame Personas");
    assert_eq!(play.hands.focused(), play.t("workshop-name"));
    for (field, text) in [
        ("field-day", "21.11.2026"),
        ("workshop-starts", "9"),
        ("workshop-ends", "12:30"),
        ("workshop-place", "Hamburg, Raum 3"),
    ] {
        let field = play.t(field);
        play.hands.write_into(&field, text);
    }
    play.hands.key(Key::Escape);
    let tab = play.hands.tx("plan-tab-people", &[("n", 0.into())]);
    play.hands.press_on(&tab);
    for key in ["attendance-invite-all", "attendance-all-here"] {
        let button = play.t(key);
        play.hands.press_on(&button);
    }
    let jens = play.hands.tx("people-present-of", &[("name", "Jens Paul".into())]);
    play.hands.press_on(&jens);
    let celine = play.hands.tx("attendance-delegate-of", &[("name", "Céline de Vries".into())]);
    play.hands.write_into(&celine, "Karin Blum");
    play.hands.key(Key::Escape);
    let found = quorum(play.hands.workspace(), &play.hands.workspace().workshops[&play.workshop()]);
    assert_eq!((found.invited, found.here()), (10, 9));
    // The meeting after this one.
    play.hands.press_on(&format!("…{}", play.t("workshop-new")));
    for _ in 0..4 {
        play.hands.key(Key::ArrowDown);
    }
    play.hands.enter();
    let day = play.t("field-day");
    play.hands.write_into(&day, "21.12.2026");
    let starts = play.t("workshop-starts");
    play.hands.write_into(&starts, "14");
    play.hands.key(Key::Escape);
    let monthly = in_order(&play.hands.workspace().workshops)[1].clone();
    assert_eq!(monthly.title, "Monatlicher Jour fixe");
    let file = play.file.clone();
    play.hands.answer(&file);
    play.hands.with(Modifiers::COMMAND, Key::S);
    assert!(file.exists());
}

/// From the welcome to the choice of three: 0:00 to 1:03.
fn choose(play: &mut Play) {
    let start = play.t("command-run-workshop");
    play.hands.find(&start);
    assert_eq!(play.block(), Some(0));
    play.mood(["3", "2", "3", "4", "2", "3", "3", "2"]);
    play.hands.wait(4, 0);
    play.hands.catch(&["f Alle acht sind pünktlich"]);
    // Behind the scenes takes four minutes longer.
    play.next(10, 1);
    // One speaks after the other, the sides in turn.
    let speaks = |play: &Play| {
        let at = NINE + play.hands.later.get();
        let moment = Moment { utc_ms: at, ..Moment::default() };
        turn(play.hands.workspace(), moment).map(|turn| (turn.person.name.clone(), turn.left / 1_000))
    };
    assert_eq!(speaks(play), Some(("Anna Berg".to_owned(), 113)));
    play.hands.wait(1, 0);
    play.hands.key(Key::T);
    assert_eq!(speaks(play), Some(("Bülent Kaya".to_owned(), 120)), "what she left is everybody's");
    play.hands.wait(11, 0);
    play.hands.catch(&["Bülent bis Freitag: Messekontakte an den Vertrieb geben", "g Preise für Händler"]);
    play.next(29, 2);
    // Everybody writes, one side after the other; nothing is seen before it is shown.
    assert_eq!(play.hands.harness.state().page(), Page::Workshops);
    play.hands.enter();
    for (side, notes) in NOTES {
        play.hands.with(Modifiers::ALT, side);
        for note in notes {
            play.hands.write(note);
            play.hands.enter();
        }
    }
    assert!(play.hands.workspace().stickies.values().all(|note| note.text.is_empty() && !note.sealed.is_empty()));
    assert!(!play.hands.has("Energiemanager"));
    play.next(37, 3);
    let show = play.t("board-show");
    play.hands.press_on(&show);
    play.hands.key(Key::Escape);
    group(play);
}

fn group(play: &mut Play) {
    let wanted = [
        ("Werkleiter", "Werkleitung"),
        ("Instandhalter", "Instandhaltung"),
        ("Einkäufer Technik", "Einkauf"),
        ("Energiemanager", "Energie"),
        ("Leiter Produktion", "Werkleitung"),
        ("Instandhaltungsleitung", "Instandhaltung"),
        ("Einkauf", "Einkauf"),
        ("Inhaberin", "Energie"),
    ];
    let name = play.t("board-group-name");
    for (note, group) in wanted {
        // The arrows lead to the note that is to be put somewhere.
        let shown = |play: &Play| {
            let workspace = play.hands.workspace();
            let groups = tandem::calc::stickies::groups(workspace, play.workshop());
            let all: Vec<String> = groups.iter().flat_map(|group| &group.notes).map(|note| note.text.clone()).collect();
            let at = groups.iter().position(|one| one.name == group);
            (all.iter().position(|text| text == note).unwrap(), all.len(), at)
        };
        let (at, all, known) = shown(play);
        for _ in 0..all {
            play.hands.key(Key::ArrowUp);
        }
        for _ in 0..at {
            play.hands.key(Key::ArrowDown);
        }
        if let Some(group) = known {
            play.hands.key([Key::Num1, Key::Num2, Key::Num3, Key::Num4][group - 1]);
        } else {
            play.hands.key(Key::N);
            assert_eq!(play.hands.focused(), name);
            play.hands.write(group);
            play.hands.enter();
        }
        let in_it = play.hands.workspace().stickies.values().find(|one| one.text == note).unwrap().cluster.clone();
        assert_eq!(in_it, group, "{note}");
    }
}

/// Dots for three of four, and three personas of them: 0:54 to 1:04.
fn vote(play: &mut Play) {
    play.next(54, 4);
    play.hands.enter();
    let question = play.t("board-question");
    assert_eq!(play.hands.focused(), play.t("vote-question"), "a vote is being prepared");
    play.hands.enter();
    let open = in_order(&play.hands.workspace().votes).last().map(|vote| vote.question.clone());
    assert_eq!(open, Some(question));
    // Who begins with another than the first one presses Enter first: the keyboard was handed over.
    // Everybody has three dots and gives two: the last Enter passes on without the third.
    // Sales wants the plant manager, Marketing maintenance; purchasing comes third.
    play.hands.answer_all(&["2⏎⏎⏎⏎⏎", "1⏎1⏎⏎⏎⏎", "1⏎⏎1⏎⏎⏎", "2⏎⏎⏎⏎⏎", "⏎⏎2⏎⏎⏎⏎", "⏎⏎1⏎1⏎⏎⏎", "1⏎1⏎⏎⏎⏎", "⏎⏎⏎1⏎1⏎⏎"]);
    let vote = in_order(&play.hands.workspace().votes).last().map(|vote| (**vote).clone()).unwrap();
    assert!(vote.revealed);
    let points: Vec<i64> =
        outcome(play.hands.workspace(), &vote).unwrap().options.iter().map(|got| got.points).collect();
    assert_eq!(points, [7, 5, 3, 1]);
    let decide = play.t("votes-decide");
    play.hands.press_on(&decide);
    // The three become personas, from the board.
    play.hands.key(Key::Escape);
    let board = play.t("board-tab");
    play.hands.press_on(&board);
    let make = format!("…{}", play.t("board-make"));
    for _ in 0..3 {
        play.hands.press_on(&make);
        play.hands.enter();
        // On to the next group.
        play.hands.key(Key::Tab);
    }
    let personas: Vec<String> =
        in_order(&play.hands.workspace().personas).iter().map(|persona| persona.name.clone()).collect();
    assert_eq!(personas, ["Werkleitung", "Instandhaltung", "Einkauf"]);
}

/// The first persona takes twelve minutes longer, although it is given five: 1:04 to 1:56.
fn first_persona(play: &mut Play) {
    play.next(64, 5);
    assert_eq!(play.hands.harness.state().page(), Page::Personas);
    for _ in 0..5 {
        play.hands.key(Key::Plus);
    }
    play.hands.find("Werkleitung");
    let goals = play.hands.tx("statement-add-to", &[("section", play.t("section-goals").into())]);
    // The block begins in silence: each side for itself, then side by side; what both share comes last.
    play.hands.press_on(&goals);
    play.statements(&[(Key::S, "Weniger Stillstand"), (Key::M, "Energie sparen")]);
    assert!(play.hands.workspace().statements.values().all(|one| one.text.is_empty() && !one.sealed.is_empty()));
    play.hands.key(Key::R);
    play.hands.press_on(&goals);
    play.statements(&[(Key::B, "Eine Linie, die planbar läuft")]);
    let said: Vec<SaidBy> = in_order(&play.hands.workspace().statements).iter().map(|one| one.said_by).collect();
    assert_eq!(said, [SaidBy::Sales, SaidBy::Marketing, SaidBy::Both]);
    play.agree("Eine Linie, die planbar läuft");
    // What Sales has said is shared by both.
    play.agree("Weniger Stillstand");
    let both = play.t("statement-agree-both");
    play.hands.press_on(&both);
    play.hands.key(Key::Escape);
    assert_eq!(play.hands.workspace().statements.values().filter(|one| one.agreed).count(), 2);
    play.hands.wait(40, 0);
    play.hands.catch(&["Anna bis Ende des Monats: fünf Werkleiter zum Gespräch einladen"]);
}

/// A break, then the second persona, in which the program goes down: 1:56 to 2:52.
fn second_persona(mut play: Play) -> Play {
    play.next(116, 6);
    play.next(131, 7);
    play.hands.find("Instandhaltung");
    let goals = play.hands.tx("statement-add-to", &[("section", play.t("section-goals").into())]);
    play.hands.press_on(&goals);
    play.statements(&[(Key::S, "Ersatzteile am nächsten Tag")]);
    play.hands.wait(14, 0);
    play = play.crash(3);
    if !on_disk(&play.file).statements.values().any(|one| !one.sealed.is_empty()) {
        let keep = play.t("recover-keep");
        play.hands.press_on(&keep);
    }
    // The clock has gone on: 17 of 35 minutes are gone, three of them while the program was down.
    assert_eq!(play.block(), Some(7));
    assert!(play.hands.has("18:00"));
    play.hands.find("Instandhaltung");
    // It goes on in silence, until what is hidden is shown.
    play.hands.press_on(&goals);
    play.statements(&[(Key::M, "Ersatzteile am nächsten Tag")]);
    assert!(play.hands.workspace().statements.values().all(|one| one.text != "Ersatzteile am nächsten Tag"));
    play.hands.with(Modifiers::COMMAND, Key::Z);
    play.hands.key(Key::R);
    assert!(play.hands.workspace().statements.values().any(|one| one.text == "Ersatzteile am nächsten Tag"));
    play.agree("Ersatzteile am nächsten Tag");
    let both = play.t("statement-agree-both");
    play.hands.press_on(&both);
    play.hands.key(Key::Escape);
    play
}

/// The third one is done quickly, the check of evidence is left out: 2:52 to 3:24.
fn third_persona(play: &mut Play) {
    play.next(172, 8);
    play.hands.find("Einkauf");
    // There is no time for silence.
    let silent = play.t("statement-silent");
    play.hands.press_on(&silent);
    let goals = play.hands.tx("statement-add-to", &[("section", play.t("section-goals").into())]);
    play.hands.press_on(&goals);
    play.statements(&[(Key::B, "Drei vergleichbare Angebote")]);
    play.agree("Drei vergleichbare Angebote");
    play.hands.wait(24, 0);
    play.hands.key(Key::Escape);
    let more = play.t("run-more");
    play.hands.press_on(&more);
    let check = agenda(play.hands.workspace(), play.workshop())[9].title.clone();
    let skip = play.hands.tx("run-skip", &[("title", check.into())]);
    play.hands.press_on(&skip);
    assert_eq!(play.block(), Some(10));
}

/// Fist to five for each persona: 3:16 to 3:25.
fn fists(play: &mut Play) {
    assert_eq!(play.hands.harness.state().page(), Page::Personas);
    play.fist("Werkleitung", ["5", "4", "4", "5", "4", "5", "3", "5"], None);
    let who = format!("Céline de Vries · {}", play.t("side-marketing"));
    play.fist(
        "Einkauf",
        ["4", "4", "3", "5", "3", "2", "4", "4"],
        Some((&who, "Wir haben mit keinem Einkäufer gesprochen")),
    );
    let decided = play.hands.workspace().entries.values().filter(|one| one.kind == EntryKind::Decision).count();
    assert_eq!(decided, 3);
}

/// Points for two first criteria, silently; signatures; who does what; over at 3:36.
fn close(play: &mut Play) {
    play.next(205, 11);
    play.hands.with(Modifiers::COMMAND, Key::Num3);
    let starters = play.t("criteria-starters");
    play.hands.press_on(&starters);
    let all = &tandem::exchange::templates::starters().criteria;
    for at in [1, 13] {
        play.hands.press_on(all[at].name(Language::De));
    }
    let add = play.hands.tx("starters-add", &[("n", 2.into())]);
    play.hands.press_on(&add);
    play.hands.key(Key::Escape);
    play.hands.with(Modifiers::COMMAND, Key::R);
    play.hands.enter();
    play.hands.answer_all(&["20⏎5⏎", "15⏎10⏎", "20⏎0⏎", "25⏎5⏎", "10⏎5⏎", "15⏎-10⏎", "20⏎5⏎", "10⏎0⏎"]);
    play.hands.key(Key::Num3);
    play.hands.key(Key::Num4);
    assert!(in_order(&play.hands.workspace().criteria)[0].agreed.is_some());
    play.hands.find("Werkleitung");
    play.sign("");
    play.hands.find("Einkauf");
    play.sign("Zwei Gespräche mit Einkäufern fehlen noch");
    // On its own page nothing in particular is open that it would be about.
    play.hands.with(Modifiers::COMMAND, Key::Num8);
    play.hands.catch(&[
        "e Wir arbeiten ein Jahr lang mit drei Personas",
        "Céline bis übermorgen: Protokoll an alle schicken",
        "Greta bis 3.12.: zwei Gespräche mit Einkäufern führen",
        "Hakan bis nächste Woche: Ersatzteilkatalog durchsehen",
        "Jens: Ergebnisse nachlesen",
        "i Film über einen Werkleiter",
    ]);
    play.mood(["4", "4", "3", "5", "4", "4", "4", "3"]);
    let now = play.hands.later.get() / MINUTE;
    play.hands.wait(216 - now, 0);
    let more = play.t("run-more");
    play.hands.press_on(&more);
    let end = format!("…{}", play.t("run-end"));
    play.hands.press_on(&end);
    assert_eq!(clock(play.hands.workspace(), play.workshop(), 0).running, Running::Ended);
}

#[test]
fn w1_is_held_in_german_by_the_keys_alone_from_nothing_to_its_minutes() {
    let mut play = Play::begin();
    prepare(&mut play);
    choose(&mut play);
    vote(&mut play);
    first_persona(&mut play);
    play = second_persona(play);
    third_persona(&mut play);
    fists(&mut play);
    close(&mut play);
    let written = play.folder.path().join("protokoll.txt");
    play.hands.answer(&written);
    let minutes = play.t("command-minutes");
    play.hands.find(&minutes);
    if !written.exists() {
        // It has no title yet: one is asked for.
        play.hands.enter();
    }
    let said = std::fs::read_to_string(&written).unwrap();
    let mut ways = play.hands.ways.clone();
    ways.sort();
    let longest: Vec<_> = ways.iter().rev().take(5).collect();
    println!(
        "{} keys, {} clicks, {} looks; longest ways: {longest:?}",
        play.hands.keys, play.hands.clicks, play.hands.looks
    );
    assert_eq!(play.hands.clicks, 0);
    as_approved("w1.de.txt", &said);
}
