//! Votes and the board of a workshop as they are held: every method by keyboard, sealed until shown, ties, one side alone,
//! concerns; clause by clause; what the room sees of them; one screen; what the page of a workshop offers.

use std::sync::Arc;

use crate::support::{Room, can_draw, demo_on_screens, room, start};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::clock;
use tandem::calc::votes::{fingers_about, outcome};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{ClauseSection, ClauseStatus, EntryKind, Language, Vote, in_order};
use tandem::ui::settings::{RoomPlace, Settings};

/// Everything a screen reader could tell, with the places of all of it.
fn accessible(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?} {:?} {:?}", node.role(), node.label(), node.value(), node.bounding_box())
    });
    lines.collect::<Vec<_>>().join("\n")
}

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
fn dots_are_spread_by_keyboard_and_a_tie_is_a_tie() {
    let mut room = at_the_votes(false);
    ask(&mut room, "method-dots", &["Alba", "Brise", "Cirrus"]);
    assert_eq!((last_vote(&room).dots, last_vote(&room).ballots.len()), (3, 7));
    // More dots than there are: the answer before stays, and it is said.
    room.type_text("4");
    assert!(room.has(&room.tx("votes-dots-each", &[("n", 3.into())])));
    assert!(room.has(&room.tx("votes-refused-outside", &[("least", 0.into()), ("most", 3.into())])));
    // Who passes on with dots left is told so once.
    let left = room.tx("votes-dots-left", &[("n", 1.into())]);
    answer(&mut room, &["200"]);
    assert!(room.has(&left));
    room.press(Modifiers::NONE, Key::Enter);
    assert!(!room.has(&left));
    answer(&mut room, &["300", "300", "030", "030", "021", "003"]);
    assert!(!last_vote(&room).revealed);
    room.press(Modifiers::NONE, Key::R);
    let vote = last_vote(&room);
    let found = outcome(room.workspace(), &vote).unwrap();
    assert_eq!((found.first(), found.has_both_sides(), found.all_answered()), (vec![0, 1], true, 7));
    let tie = room.tx("votes-tie", &[("names", room.texts.joined(&["Alba".to_owned(), "Brise".to_owned()]).into())]);
    assert!(room.has(&tie));
    // The room reads the same.
    room.press(Modifiers::NONE, Key::F11);
    assert!(room.has(&tie) && room.has("Was gilt?") && !room.has(&room.t("command-save")));
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
fn yes_no_ranking_and_mood_take_what_they_take() {
    let mut room = at_the_votes(false);
    ask(&mut room, "vote-yes-no", &[]);
    answer(&mut room, &["1", "1", "0", "1", "1", "1", "0"]);
    room.press(Modifiers::NONE, Key::R);
    let found = outcome(room.workspace(), &last_vote(&room)).unwrap();
    assert_eq!((found.times(1), found.times(0), found.unheard.len()), (5, 2, 2));
    ask(&mut room, "vote-ranking", &["Alba", "Brise", "Cirrus"]);
    room.type_text("1");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("1");
    assert!(room.has(&room.t("votes-refused-place")));
    room.type_text("2");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("3");
    room.press(Modifiers::NONE, Key::Enter);
    answer(&mut room, &["123", "123", "123", "213", "213", "213"]);
    room.press(Modifiers::NONE, Key::R);
    let found = outcome(room.workspace(), &last_vote(&room)).unwrap();
    let points: Vec<(usize, i64, u32)> = found.options.iter().map(|got| (got.option, got.points, got.rank)).collect();
    assert_eq!(points, [(0, 32, 1), (1, 31, 2), (2, 21, 3)]);
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

/// Two rooms in which only what is typed differs.
fn seen_alike(steps: impl Fn(&mut Room, &mut dyn FnMut(&Room), usize)) {
    let draws = can_draw();
    let mut seen: [Vec<String>; 2] = [Vec::new(), Vec::new()];
    let mut pictures = Vec::new();
    for (at, seen) in seen.iter_mut().enumerate() {
        let mut room = at_the_votes(draws);
        steps(&mut room, &mut |room| seen.push(accessible(room)), at);
        if draws {
            pictures.push(room.harness.render().unwrap());
        }
    }
    assert!(!seen[0].is_empty());
    for (step, (first, second)) in seen[0].iter().zip(&seen[1]).enumerate() {
        assert_eq!(first, second, "what can be seen in step {step} differs");
    }
    if let [first, second] = pictures.as_slice() {
        assert!(first.as_raw() == second.as_raw(), "the pictures differ");
    }
}

#[test]
fn votes_betray_nothing_before_they_are_shown() {
    for (method, options, answers) in [
        ("method-dots", &["Alba", "Brise"][..], [["20"; 7], ["02"; 7]]),
        ("method-fist", &[], [["5"; 7], ["0"; 7]]),
        ("vote-yes-no", &[], [["1"; 7], ["0"; 7]]),
        ("vote-ranking", &["Alba", "Brise"], [["12"; 7], ["21"; 7]]),
        ("vote-mood", &[], [["1"; 7], ["4"; 7]]),
    ] {
        seen_alike(|room, see, at| {
            ask(room, method, options);
            for one in answers[at] {
                for letter in one.chars() {
                    room.type_text(&letter.to_string());
                    see(room);
                    room.press(Modifiers::NONE, Key::Enter);
                    see(room);
                }
            }
            // Nor in the room.
            room.press(Modifiers::NONE, Key::F11);
            see(room);
        });
    }
}

#[test]
fn notes_betray_nothing_before_they_are_shown_and_then_become_records() {
    let notes = [["Einkauf Mitte", "Technik und IT"], ["Werk in Passau", "Die Inhaberin "]];
    let write = |room: &mut Room, notes: &[&str]| {
        room.click(&room.t("board-tab"));
        let line = room.t("board-write");
        let is_line = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::PasswordInput;
        room.harness.query_all_by_label(&line).find(is_line).unwrap().focus();
        room.steps();
        for note in notes {
            room.type_text(note);
            room.press(Modifiers::NONE, Key::Enter);
        }
        room.press(Modifiers::NONE, Key::Escape);
    };
    seen_alike(|room, see, at| {
        write(room, &notes[at].map(|note| &note[..13]));
        see(room);
        room.press(Modifiers::NONE, Key::F11);
        see(room);
    });
    let mut room = at_the_votes(false);
    write(&mut room, &["Einkauf", "Technik"]);
    assert!(room.workspace().stickies.values().filter(|note| !note.sealed.is_empty()).all(|note| note.text.is_empty()));
    room.press(Modifiers::NONE, Key::R);
    let shown = |room: &Room, text: &str| room.workspace().stickies.values().find(|note| note.text == text).cloned();
    assert!(shown(&room, "Einkauf").is_some() && shown(&room, "Technik").is_some());
    // An arrow chooses the first note, N begins a group for it, a digit puts the next one there as well.
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::N);
    room.type_text("Wer bestellt");
    room.press(Modifiers::NONE, Key::Enter);
    let groups = |room: &Room| {
        [shown(room, "Einkauf").unwrap().cluster.clone(), shown(room, "Technik").unwrap().cluster.clone()]
    };
    assert_eq!(groups(&room), ["Wer bestellt", ""]);
    // N again begins a second group, with the note that comes next; the first one keeps its name and its note.
    room.press(Modifiers::NONE, Key::N);
    room.type_text("Wer es benutzt");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(groups(&room), ["Wer bestellt", "Wer es benutzt"]);
    room.press(Modifiers::NONE, Key::F11);
    assert!(room.has("Wer bestellt") && room.has("Wer es benutzt"), "the room sees groups");
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
fn a_single_screen_becomes_the_rooms() {
    let settings = Settings { language: Some(Language::De), ..Settings::default() };
    for (screens, here) in [(1, true), (2, false)] {
        let mut room = demo_on_screens(screens, settings.clone());
        room.press(Modifiers::NONE, Key::F11);
        // Without windows of its own this harness presents the page where there are two screens.
        let guide = room.t("overview-guide");
        let on_page = room.harness.query_all_by_label_contains(&guide).next().is_some();
        assert_eq!(!on_page, here, "{screens} screens");
    }
}

#[test]
fn a_presented_workshop_has_no_fields() {
    let settings = Settings { language: Some(Language::De), room: RoomPlace::Page, ..Settings::default() };
    let mut room = demo_on_screens(1, settings);
    room.go(Page::Workshops);
    room.press(Modifiers::NONE, Key::F11);
    assert!(room.has("Offene Aufgaben"));
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
