//! Votes and the board of a workshop as they are held: every method by keyboard, sealed until shown, ties, one side alone,
//! concerns; clause by clause; what the room sees of them; one screen; what the page of a workshop offers.

use std::sync::Arc;

use crate::support::{Room, demo_on_screens, room, start};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::clock;
use tandem::calc::votes::{fingers_about, outcome};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{ClauseSection, ClauseStatus, EntryKind, Language, Vote, in_order};
use tandem::ui::settings::{RoomPlace, Settings};

/// The demo on the page of workshops, at the votes of the meeting that comes next.
fn at_the_votes(graphics: bool) -> Room {
    let settings = Settings {
        language: Some(Language::De),
        name: "M. Berg".to_owned(),
        room: RoomPlace::Here,
        ..Settings::default()
    };
    let mut room = room(settings, (1366.0, 768.0), graphics);
    room.harness.state_mut().start_with(Template::Demo, Language::De);
    room.steps();
    room.go(Page::Workshops);
    room.click(&room.t("list-votes"));
    room
}

/// Asks by this method; the keyboard waits for the first answer.
fn ask(room: &mut Room, method: &str, options: &[&str]) {
    room.click_containing(&room.t("votes-new"));
    room.fill(&room.t("vote-question"), "Was gilt?");
    room.click(&room.t(method));
    if !options.is_empty() {
        room.focus(&room.t("vote-options"));
        for option in options {
            room.type_text(option);
            room.press(Modifiers::NONE, Key::Enter);
        }
    }
    room.click(&room.t("votes-begin"));
}

/// Everybody answers in turn: each letter is typed and followed by Enter.
fn answer(room: &mut Room, answers: &[&str]) {
    for letters in answers {
        for letter in letters.chars() {
            room.type_text(&letter.to_string());
            room.press(Modifiers::NONE, Key::Enter);
        }
    }
}

fn last_vote(room: &Room) -> Arc<Vote> {
    Arc::clone(in_order(&room.workspace().votes).last().unwrap())
}

#[test]
fn whoever_holds_back_is_heard_and_stands_in_the_decision() {
    let mut room = at_the_votes(false);
    ask(&mut room, "method-fist", &[]);
    answer(&mut room, &["5", "4", "5", "2", "3", "5", "4"]);
    room.press(Modifiers::NONE, Key::R);
    assert!(room.has(&room.tx("votes-unheard", &[("n", 1.into())])));
    let who = outcome(room.workspace(), &last_vote(&room)).unwrap().holding_back.concat();
    let name = last_vote(&room).ballots[&who].name.clone();
    room.fill(&format!("{name} · {}", room.t("side-sales")), "Zu wenig Zeit");
    assert!(!room.has(&room.tx("votes-unheard", &[("n", 1.into())])));
    room.click(&room.t("votes-decide"));
    let vote = last_vote(&room).id;
    let entry = room.workspace().entries.values().find(|entry| entry.vote == Some(vote)).unwrap();
    assert_eq!((entry.kind, entry.dissent.as_str()), (EntryKind::Decision, format!("{name}: Zu wenig Zeit").as_str()));
}

#[test]
fn yes_no_and_mood_take_what_they_take() {
    let mut room = at_the_votes(false);
    ask(&mut room, "vote-yes-no", &[]);
    answer(&mut room, &["1", "1", "0", "1", "1", "1", "0"]);
    room.press(Modifiers::NONE, Key::R);
    let found = outcome(room.workspace(), &last_vote(&room)).unwrap();
    assert_eq!((found.times(1), found.times(0), found.unheard.len()), (5, 2, 2));
    ask(&mut room, "vote-mood", &[]);
    answer(&mut room, &["3", "4", "4", "5", "2", "3", "4"]);
    room.press(Modifiers::NONE, Key::R);
    let found = outcome(room.workspace(), &last_vote(&room)).unwrap();
    assert_eq!((found.middle(), found.holding_back.len()), (Some((4, 4)), 0));
}

#[test]
fn one_side_alone_decides_nothing() {
    let mut room = at_the_votes(false);
    ask(&mut room, "method-fist", &[]);
    answer(&mut room, &["5", "5", "5", "5"]);
    room.press(Modifiers::NONE, Key::R);
    assert!(!last_vote(&room).revealed, "somebody has not answered");
    room.click(&room.t("round-reveal-anyway"));
    room.press(Modifiers::NONE, Key::F11);
    assert!(room.has(&room.t("votes-one-side")));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.harness.query_all_by_label_contains(&room.t("votes-one-side")).next().is_some());
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(!last_vote(&room).revealed, "undo hides everything again");
}

#[test]
fn clause_by_clause_fingers_are_asked_for_and_the_clause_is_settled() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Agreement);
    let all = in_order(&room.workspace().clauses).into_iter().cloned().collect::<Vec<_>>();
    let of = |section: ClauseSection| all.iter().filter(move |clause| clause.section == section);
    let clauses: Vec<_> = ClauseSection::ALL.into_iter().flat_map(of).collect();
    let open = *clauses.iter().find(|clause| clause.status != ClauseStatus::Agreed).unwrap();
    let words = room.texts.clause(room.workspace(), &open.text);
    let short: String = words.chars().take(40).collect();
    room.click(&room.tx("fist-on", &[("text", short.into())]));
    answer(&mut room, &["5", "4", "5", "4", "3", "5", "4"]);
    assert!(!last_vote(&room).revealed && last_vote(&room).question == words);
    room.press(Modifiers::NONE, Key::R);
    room.press(Modifiers::NONE, Key::Num1);
    assert_eq!(room.workspace().clauses[&open.id].status, ClauseStatus::Agreed);
    let at = clauses.iter().position(|clause| clause.id == open.id).unwrap();
    if let Some(next) = clauses.get(at + 1) {
        room.press(Modifiers::NONE, Key::Enter);
        let vote = fingers_about(room.workspace(), next.id.into()).unwrap();
        assert!(!vote.revealed);
    }
    room.click(&room.t("fist-back"));
    assert!(room.has(&room.t("sla-title")));
}

#[test]
fn a_presented_workshop_has_no_fields() {
    let settings = Settings { language: Some(Language::De), room: RoomPlace::Page, ..Settings::default() };
    let mut room = demo_on_screens(1, settings);
    room.go(Page::Workshops);
    room.press(Modifiers::NONE, Key::F11);
    assert!(room.has("Offene Maßnahmen"));
    let fields = [Role::TextInput, Role::MultilineTextInput, Role::SpinButton, Role::ComboBox];
    let is_field = |node: &egui_kittest::Node<'_>| fields.contains(&node.accesskit_node().role());
    assert!(!room.harness.root().children_recursive().any(|node| is_field(&node)));
}

#[test]
fn the_page_starts_its_workshop_and_the_palette_writes_about_the_chosen_one() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Workshops);
    room.click("Gemeinsame Personas");
    room.run_from_palette("command-copy-minutes");
    assert!(room.has(&room.tx("minutes-copied", &[("name", "Gemeinsame Personas".into())])));
    assert!(!room.has(&room.t("run-start")), "it was held");
    room.click("Monatlicher Jour fixe");
    room.click(&room.t("run-start"));
    let running = clock::running_workshop(room.workspace()).unwrap();
    assert_eq!(running.title, "Monatlicher Jour fixe");
    assert!(!room.has(&room.t("run-start")));
}
