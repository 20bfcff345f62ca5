//! What is said is caught in one line, from every page and while presenting: by keyboard, in German and Dutch, however fast
//! somebody types.

use super::keys::{burst, control, however_they_come, key, typed};
use crate::support::{Room, room, today};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use tandem::calc::clock::MINUTE;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::model::{
    Block, ClockEntry, ClockStep, Entry, EntryKind, EntryStatus, Id, Language, Participant, RecordRef, Side, Workshop,
    Workspace, in_order, last_order,
};
use tandem::ui::settings::Settings;

/// Two people, and a workshop planned for 10 December.
fn prepared(mut workspace: Workspace, running: bool) -> Workspace {
    (workspace.people, workspace.entries, workspace.votes) = Default::default();
    (workspace.workshops, workspace.blocks, workspace.clock) = Default::default();
    let mut ord = last_order(&workspace.people);
    for (number, name, side) in [(901, "Anna Berg", Side::Marketing), (902, "Bert Vos", Side::Sales)] {
        let person =
            Participant { id: Id::from_bits(number), ord, name: name.into(), side: Some(side), ..Default::default() };
        ord = person.ord.next();
        workspace.people.insert(person.id, Arc::new(person));
    }
    let next = Workshop {
        id: Id::from_bits(911),
        ord: ord.next(),
        title: "W2".into(),
        day: "2026-12-10".parse().ok(),
        ..Workshop::default()
    };
    workspace.workshops.insert(next.id, Arc::new(next.clone()));
    if running {
        let now = Workshop { id: Id::from_bits(912), title: "W1".into(), day: Some(today()), ..next };
        let block =
            Block { id: Id::from_bits(921), workshop: now.id, title: "Punkte".into(), minutes: 30, ..Block::default() };
        let at = today().and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp_millis() - 5 * MINUTE;
        let begun = ClockEntry {
            id: Id::from_bits(931),
            workshop: now.id,
            at,
            what: ClockStep::Begin,
            block: Some(block.id),
            ..ClockEntry::default()
        };
        workspace.workshops.insert(now.id, Arc::new(now));
        workspace.blocks.insert(block.id, Arc::new(block));
        workspace.clock.insert(begun.id, Arc::new(begun));
    }
    workspace
}

fn start(language: Language, running: bool) -> Room {
    let settings = Settings { language: Some(language), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().start_with(Template::Demo, language);
    room.steps();
    let workspace = prepared(room.workspace().clone(), running);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room
}

fn open(room: &mut Room) {
    room.press(Modifiers::COMMAND, Key::Enter);
}

fn caught(room: &Room) -> Vec<Arc<Entry>> {
    in_order(&room.workspace().entries).into_iter().cloned().collect()
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

#[test]
fn german_lines_follow_each_other_however_they_come() {
    let mut events = control(Key::Enter);
    events.extend(typed(
        "Anna bis Freitag: Liste schicken⏎e Wir übergeben ab 55 Punkten⏎Zahlen ansehen⏎g Preise für Händler⏎Bert",
    ));
    let prepare = || {
        let mut room = start(Language::De, true);
        room.go(Page::Funnel);
        room
    };
    however_they_come(prepare, &events, |room, at_once| {
        let caught = caught(room);
        let texts: Vec<&str> = caught.iter().map(|entry| entry.text.as_str()).collect();
        let said = ["Liste schicken", "Wir übergeben ab 55 Punkten", "Zahlen ansehen", "Preise für Händler"];
        assert_eq!(texts, said, "{at_once} at once");
        let kinds: Vec<EntryKind> = caught.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EntryKind::Action, EntryKind::Decision, EntryKind::Action, EntryKind::Parked]);
        let list = &caught[0];
        assert_eq!((list.owner.as_str(), list.side, list.due), ("Anna Berg", Some(Side::Marketing), day("2026-11-27")));
        assert_eq!((list.workshop, list.block), (Some(Id::from_bits(912)), Some(Id::from_bits(921))));
        // An action without a day is for the next meeting, a decision holds on.
        assert_eq!((caught[2].due, caught[1].due), (day("2026-12-10"), None));
        let line = room.harness.get_all_by_label(&room.t("catch-line")).last().unwrap().accesskit_node().value();
        assert_eq!(line.as_deref(), Some("Bert"), "{at_once} at once");
    });
}

#[test]
fn a_dutch_line_while_presenting_is_about_what_is_open_and_undone_there() {
    let mut room = start(Language::Nl, false);
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let item = in_order(&room.workspace().content)[0].id;
    room.press(Modifiers::NONE, Key::F11);
    open(&mut room);
    room.type_text("Bert vóór vrijdag: foto’s vervangen");
    assert!(room.has(&room.texts.record(room.workspace(), tandem::merge::Address::Record(item.into()), None)));
    room.press(Modifiers::NONE, Key::Enter);
    let entry = caught(&room)[0].clone();
    assert_eq!(
        (entry.owner.as_str(), entry.due, entry.text.as_str()),
        ("Bert Vos", day("2026-11-27"), "foto’s vervangen")
    );
    assert_eq!(entry.about(), Some(RecordRef::Content(item)));
    assert_eq!(entry.day, Some(today()));
    // Taken off, the next one is about nothing in particular.
    room.click(&room.t("catch-not-about"));
    room.type_text("s Beurs was vol");
    room.press(Modifiers::NONE, Key::Enter);
    let win = caught(&room)[1].clone();
    assert_eq!((win.kind, win.about.as_str(), win.due), (EntryKind::Win, "", None));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!room.has(&room.t("catch-line")));
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(caught(&room).len(), 1);
    assert_eq!(room.harness.state().page(), Page::Content, "undo stays where everybody looks");
}

#[test]
fn a_line_is_about_what_it_names_before_what_is_open() {
    let mut room = start(Language::De, false);
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let item = in_order(&room.workspace().content)[0].id;
    let criterion = in_order(&room.workspace().criteria)[0].clone();
    let line = format!("Anna, Bert bis Freitag: {} neu ansehen", criterion.name);
    open(&mut room);
    room.type_text(&line);
    let helped = room.tx("catch-helped", &[("names", "Bert Vos".into())]);
    assert!(room.harness.query_all_by_label_contains(&helped).next().is_some());
    room.press(Modifiers::NONE, Key::Enter);
    // The next one names nothing and is about what is open.
    room.type_text("Neu ansehen");
    room.press(Modifiers::NONE, Key::Enter);
    // Taken off, what is named is in the words only; taken off again, the line is about nothing.
    for times in 1..=2 {
        room.type_text(&line);
        for _ in 0..times {
            room.click(&room.t("catch-not-about"));
        }
        room.press(Modifiers::NONE, Key::Enter);
    }
    let about: Vec<_> = caught(&room).iter().map(|entry| entry.about()).collect();
    let open = Some(RecordRef::Content(item));
    assert_eq!(about, [Some(RecordRef::Criterion(criterion.id)), open, open, None]);
    let first = caught(&room)[0].clone();
    assert_eq!((first.owner.as_str(), first.helper.as_str()), ("Anna Berg", "Bert Vos"));
}

#[test]
fn esc_closes_and_what_was_typed_is_there_again_and_saved_along() {
    let mut room = start(Language::De, false);
    open(&mut room);
    room.type_text("Anna bis Freitag: halb fertig");
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!room.has(&room.t("catch-line")) && caught(&room).is_empty());
    room.go(Page::Personas);
    open(&mut room);
    let line = room.harness.get_all_by_label(&room.t("catch-line")).last().unwrap().accesskit_node().value();
    assert_eq!(line.as_deref(), Some("Anna bis Freitag: halb fertig"));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.harness.state_mut().has_unsaved_changes());
    room.press(Modifiers::COMMAND, Key::S);
    let caught = caught(&room);
    assert_eq!((caught.len(), caught[0].text.as_str(), caught[0].owner.as_str()), (1, "halb fertig", "Anna Berg"));
}

#[test]
fn what_was_heard_can_be_put_right_before_enter() {
    let mut room = start(Language::De, false);
    open(&mut room);
    room.type_text("Anna bis Freitag: Liste schicken");
    room.fill(&room.t("entry-due"), "1.12.2026");
    room.click(&room.t("side-sales"));
    room.click(&format!("{}  i", room.t("entry-idea")));
    room.click(&room.t("catch-keep"));
    let entry = caught(&room)[0].clone();
    assert_eq!((entry.kind, entry.due, entry.side), (EntryKind::Idea, day("2026-12-01"), Some(Side::Sales)));
    assert_eq!((entry.owner.as_str(), entry.text.as_str()), ("Anna Berg", "Liste schicken"));
}

#[test]
fn two_people_of_one_name_are_asked_about() {
    let mut room = start(Language::En, false);
    room.press(Modifiers::COMMAND, Key::L);
    room.type_text("Anna Kurz");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    open(&mut room);
    room.type_text("Anna by Friday: call");
    assert!(room.has(&room.tx("catch-which", &[("name", "Anna".into())])));
    room.click_containing("Anna Berg · ");
    room.press(Modifiers::NONE, Key::Enter);
    let entry = caught(&room)[0].clone();
    assert_eq!((entry.owner.as_str(), entry.side), ("Anna Berg", Some(Side::Marketing)));
    // Nobody has said which: the name stays as it was said.
    room.type_text("Anna: write");
    room.press(Modifiers::NONE, Key::Enter);
    let entry = caught(&room)[1].clone();
    assert_eq!((entry.owner.as_str(), entry.side), ("Anna", None));
}

#[test]
fn in_a_dialog_ctrl_and_enter_stay_the_dialogs_own() {
    let mut room = start(Language::En, false);
    room.press(Modifiers::COMMAND, Key::G);
    open(&mut room);
    assert!(room.has(&room.t("give-title")) && !room.has(&room.t("catch-line")));
}

#[test]
fn the_list_is_worked_by_keyboard_and_everything_is_undone() {
    let mut room = start(Language::De, false);
    let mut events = control(Key::Enter);
    events.extend(typed("Anna bis 1.12.: Eins⏎Bert bis 2.12.: Zwei⏎Drei bis 3.12.⏎⎋"));
    burst(&mut room, &events, usize::MAX);
    room.go(Page::Actions);
    let status =
        |room: &Room, text: &str| caught(room).iter().find(|entry| entry.text == text).map(|entry| entry.status);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(status(&room, "Eins"), Some(EntryStatus::Done));
    let closed = caught(&room).iter().find(|entry| entry.text == "Eins").unwrap().closed;
    assert_eq!(closed, Some(today()));
    // It stays where it is until another choice is made; the next one is ticked with two keys.
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(status(&room, "Zwei"), Some(EntryStatus::Done));
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(status(&room, "Zwei"), Some(EntryStatus::Open));
    room.press(Modifiers::NONE, Key::F2);
    room.type_text("Zwei neu");
    assert_eq!(status(&room, "Zwei neu"), Some(EntryStatus::Open));
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Delete);
    assert_eq!(caught(&room).len(), 2);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(caught(&room).len(), 3);
    assert_eq!(room.harness.state().page(), Page::Actions);
    // Enter begins a new one.
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.t("catch-line")));
}

#[test]
fn while_the_clock_runs_space_is_the_clocks() {
    let mut room = start(Language::En, true);
    open(&mut room);
    room.type_text("Anna: write");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    room.go(Page::Actions);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(caught(&room)[0].status, EntryStatus::Open);
    room.press(Modifiers::NONE, Key::X);
    assert_eq!(caught(&room)[0].status, EntryStatus::Done);
}

#[test]
fn an_empty_page_offers_two_ways_to_begin() {
    let mut room = crate::support::start(Template::Empty, Language::En);
    room.go(Page::Actions);
    room.click(&room.t("actions-first-decision"));
    room.type_text("We hand over from 55 points");
    room.press(Modifiers::NONE, Key::Enter);
    let entry = room.workspace().entries.values().next().unwrap().clone();
    assert_eq!((entry.kind, entry.text.as_str()), (EntryKind::Decision, "We hand over from 55 points"));
    room.press(Modifiers::NONE, Key::Escape);
    // The search finds it, and leads to its page.
    room.go(Page::Overview);
    burst(
        &mut room,
        &[control(Key::K), typed("from 55⏎"), key(Key::Escape, Modifiers::NONE).to_vec()].concat(),
        usize::MAX,
    );
    assert_eq!(room.harness.state().page(), Page::Actions);
    assert!(room.has(&room.t("entry-keys")), "its details are open");
}
