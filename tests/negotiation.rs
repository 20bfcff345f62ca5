//! Negotiating points: silent rounds that betray nothing, the reveal, settling with who and why, by keyboard and in Dutch.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use support::{Room, can_draw, room, start};
use tandem::calc::negotiation::{running, settlement, weighed};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Criterion, CriterionStatus, Language, Settled, Workspace, in_order};
use tandem::ui::settings::Settings;

/// Ten criteria without points, typed by hand.
fn with_ten_criteria(language: Language, graphics: bool) -> Room {
    let settings = Settings { language: Some(language), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = room(settings, (1366.0, 768.0), graphics);
    room.harness.state_mut().start_with(Template::Empty, language);
    room.go(Page::Criteria);
    for number in 1..=10 {
        let new = room.t("criterion-new");
        room.click(&if number == 1 { new } else { format!("{}  {new}", tandem::ui::icons::PLUS) });
        let name = room.t("criterion-name");
        room.fill(&name, &format!("Criterium {number}"));
        room.click(&room.t("close-details"));
    }
    room
}

fn begin_round(room: &mut Room) {
    room.press(Modifiers::COMMAND, Key::R);
    let begin = room.t("round-begin");
    room.click(&begin);
    assert!(running(room.workspace()).is_some());
}

/// Types one participant's points, one after the other.
fn answer(room: &mut Room, who: &str, points: &[&str]) {
    let enter = room.tx("round-enter-for", &[("name", who.into())]);
    room.click(&enter);
    for points in points {
        room.type_text(points);
        room.press(Modifiers::NONE, Key::Enter);
    }
}

fn criterion<'a>(workspace: &'a Workspace, name: &str) -> &'a Arc<Criterion> {
    workspace.criteria.values().find(|criterion| criterion.name == name).unwrap()
}

/// Everything a screen reader could tell, with the places of all of it.
fn accessible(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?} {:?} {:?}", node.role(), node.label(), node.value(), node.bounding_box())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The words alone.
fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Two rooms do the same, only the points differ: nothing on the screen, in the accessibility tree, in the labels of undo
/// or in the file tells one from the other.
#[test]
fn silent_answers_betray_nothing() {
    let draws = can_draw();
    let points: [[&str; 10]; 2] = [["1"; 10], ["-100", "7", "100", "-5", "0", "33", "12", "99", "-42", "64"]];
    let folder = tempfile::tempdir().unwrap();
    let mut seen: Vec<Vec<String>> = Vec::new();
    let mut pictures = Vec::new();
    for (at, points) in points.iter().enumerate() {
        let mut room = with_ten_criteria(Language::En, draws);
        begin_round(&mut room);
        let mut here = vec![accessible(&room)];
        let sales = room.t("side-sales");
        let enter = room.tx("round-enter-for", &[("name", sales.as_str().into())]);
        room.click(&enter);
        let mut drawn = Vec::new();
        for (place, points) in points.iter().enumerate() {
            room.type_text(points);
            here.push(accessible(&room));
            if draws && place == 4 {
                drawn.push(room.harness.render().unwrap());
            }
            room.press(Modifiers::NONE, Key::Enter);
            here.push(accessible(&room));
        }
        // Answered: back at the list of participants. What undo says is part of the tree.
        assert!(!room.has(&room.t("silence-done")));
        if draws {
            drawn.push(room.harness.render().unwrap());
        }
        // An answer is taken back and given again.
        room.click(&enter);
        room.press(Modifiers::NONE, Key::Backspace);
        here.push(accessible(&room));
        room.type_text(points[0]);
        room.press(Modifiers::NONE, Key::Escape);
        room.press(Modifiers::COMMAND, Key::Z);
        here.push(accessible(&room));
        room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        let file = folder.path().join(format!("{at}.tandem.ron"));
        room.answer(&file);
        room.press(Modifiers::COMMAND, Key::S);
        let text = std::fs::read_to_string(&file).unwrap();
        let sealed = text.lines().filter(|line| line.trim_start().starts_with("sealed:")).count();
        assert_eq!(sealed, 1, "only Sales has answered");
        for word in ["open: [", "proposals"] {
            assert!(!text.contains(word), "`{word}` in the file before the reveal");
        }
        // The seal and the checksum differ, and nothing else; not even in length.
        let plain = text.lines().filter(|line| !line.contains("seal blake3"));
        let plain = plain.map(|line| match line.split_once("sealed: \"") {
            Some((before, sealed)) => format!("{before}sealed {}", sealed.len()),
            None => line.to_owned(),
        });
        let doc = room.workspace().doc.to_string();
        here.push(plain.map(|line| line.replace(&doc, "doc")).collect::<Vec<_>>().join("\n"));
        seen.push(here);
        pictures.push(drawn);
    }
    for (at, (first, second)) in seen[0].iter().zip(&seen[1]).enumerate() {
        for (first, second) in first.lines().zip(second.lines()) {
            assert_eq!(first, second, "what can be seen in step {at} differs");
        }
        assert_eq!(first.lines().count(), second.lines().count());
    }
    for (first, second) in pictures[0].iter().zip(&pictures[1]) {
        assert!(first.as_raw() == second.as_raw(), "the pictures differ");
    }
}

#[test]
fn the_reveal_can_be_undone_and_hides_everything_again() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let (sales, marketing) = (room.t("side-sales"), room.t("side-marketing"));
    answer(&mut room, &sales, &["11"; 10]);
    answer(&mut room, &marketing, &["77"; 10]);
    let before = room.workspace().clone();
    room.press(Modifiers::NONE, Key::R);
    assert!(words(&room).contains("77"));
    assert!(room.workspace().criteria.values().all(|criterion| criterion.proposals.marketing == Some(77)));
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(*room.workspace() == before);
    let tree = words(&room);
    assert!(!tree.contains("77") && !tree.contains("11"), "{tree}");
    // And the reveal comes back with the same answers.
    room.press(Modifiers::NONE, Key::R);
    assert!(room.workspace().rounds.values().all(|round| round.revealed));
}

/// From the shortcut to the reveal without a mouse and without searching: Enter begins, Enter answers for the first.
#[test]
fn a_round_begins_and_is_answered_by_enter() {
    let mut room = with_ten_criteria(Language::En, false);
    room.press(Modifiers::COMMAND, Key::R);
    room.press(Modifiers::NONE, Key::Enter);
    assert!(running(room.workspace()).is_some());
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.t("silence-done")), "Sales answers");
    for _ in 0..10 {
        room.type_text("5");
        room.press(Modifiers::NONE, Key::Enter);
    }
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (10, 10));
}

#[test]
fn a_round_is_not_revealed_by_accident_while_answers_are_missing() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let sales = room.t("side-sales");
    answer(&mut room, &sales, &["11"; 10]);
    room.press(Modifiers::NONE, Key::R);
    assert!(running(room.workspace()).is_some(), "Marketing has not answered");
    room.click(&room.t("round-wait"));
    room.press(Modifiers::NONE, Key::R);
    room.click(&room.t("round-reveal-anyway"));
    assert!(running(room.workspace()).is_none());
    let criterion = criterion(room.workspace(), "Criterium 1");
    assert_eq!((criterion.proposals.sales, criterion.proposals.marketing), (Some(11), None));
}

#[test]
fn a_number_that_is_no_number_of_points_is_refused_without_showing_it() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let sales = room.t("side-sales");
    answer(&mut room, &sales, &["101"]);
    assert!(room.has(&format!(
        "{} {}",
        tandem::ui::icons::WARNING,
        room.tx("silence-refused", &[("most", 100.into())])
    )));
    assert!(!words(&room).contains("101"));
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (0, 10));
    for nonsense in ["7,5", "abc", "1-1"] {
        room.type_text(nonsense);
        room.press(Modifiers::NONE, Key::Enter);
        let round = running(room.workspace()).unwrap();
        assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (0, 10), "{nonsense}");
    }
    room.type_text("100");
    room.press(Modifiers::NONE, Key::Enter);
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (1, 10));
}

#[test]
fn keys_that_come_in_one_pass_all_count() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let enter = room.tx("round-enter-for", &[("name", room.t("side-sales").as_str().into())]);
    room.click(&enter);
    for _ in 0..10 {
        for letter in ["4", "2"] {
            room.harness.event(egui::Event::Text(letter.to_owned()));
        }
        room.harness.key_press(Key::Enter);
    }
    room.steps();
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (10, 10));
}

/// Een volledige onderhandeling over tien criteria, alleen met het toetsenbord.
#[test]
fn ten_criteria_are_negotiated_by_keyboard_in_dutch() {
    let mut room = with_ten_criteria(Language::Nl, false);
    begin_round(&mut room);
    let (sales, marketing) = (room.t("side-sales"), room.t("side-marketing"));
    assert_eq!((sales.as_str(), marketing.as_str()), ("Verkoop", "Marketing"));
    answer(&mut room, &sales, &["20", "10", "-20", "15", "8", "30", "5", "0", "12", "-50"]);
    answer(&mut room, &marketing, &["10", "10", "-5", "5", "7", "10", "9", "15", "12", "-40"]);
    room.press(Modifiers::NONE, Key::R);
    let round = in_order(&room.workspace().rounds)[0].clone();
    let order: Vec<String> =
        weighed(&round).iter().map(|one| room.workspace().criteria[&one.criterion].name.clone()).collect();
    assert_eq!(
        order,
        [6, 3, 8, 1, 4, 10, 7, 5, 2, 9].map(|number| format!("Criterium {number}")),
        "the largest disagreement first"
    );
    // Criterium 6: 30 against 10; they meet in the middle. Then 3: as Sales says; 8: as Marketing says; 1: parked.
    for key in [Key::Num3, Key::Num1, Key::Num2, Key::Num4] {
        room.press(Modifiers::NONE, key);
    }
    // Criterium 4: the heads decide on 12.
    room.press(Modifiers::NONE, Key::Num5);
    room.type_text("12");
    room.press(Modifiers::NONE, Key::Enter);
    // Who and why can be written down at once; the arrow leads on.
    assert!(words(&room).contains(&room.t("settled-why")));
    room.press(Modifiers::NONE, Key::ArrowDown);
    // Criterium 10: somebody says why first.
    room.press(Modifiers::NONE, Key::N);
    room.type_text("Stagiairs kopen niet");
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Num1);
    // 7 and 5 in the middle, 2 and 9 are the same.
    for key in [Key::Num3, Key::Num3, Key::Num1, Key::Num1] {
        room.press(Modifiers::NONE, key);
    }
    let workspace = room.workspace();
    let settled = |number: usize| {
        let criterion = criterion(workspace, &format!("Criterium {number}"));
        (criterion.agreed, criterion.status, settlement(workspace, criterion.id).map(|last| last.how))
    };
    let agreed = CriterionStatus::Agreed;
    assert_eq!(settled(6), (Some(20), agreed, Some(Settled::Midpoint)));
    assert_eq!(settled(3), (Some(-20), agreed, Some(Settled::Sales)));
    assert_eq!(settled(8), (Some(15), agreed, Some(Settled::Marketing)));
    assert_eq!(settled(1), (None, CriterionStatus::Parked, Some(Settled::Parked)));
    assert_eq!(settled(4), (Some(12), agreed, Some(Settled::Heads)));
    assert_eq!(settled(10), (Some(-50), agreed, Some(Settled::Sales)));
    assert_eq!(settled(7), (Some(7), agreed, Some(Settled::Midpoint)));
    assert_eq!(settled(2), (Some(10), agreed, Some(Settled::Agreed)));
    assert_eq!(settled(9), (Some(12), agreed, Some(Settled::Agreed)));
    let ten = criterion(workspace, "Criterium 10").id;
    assert_eq!(round_note(workspace, ten), "Stagiairs kopen niet");
    // Every agreed point traces to its decision: who, when, in which round.
    for criterion in workspace.criteria.values().filter(|criterion| criterion.agreed.is_some()) {
        let last = settlement(workspace, criterion.id).unwrap();
        assert_eq!((last.points, last.who.as_str()), (criterion.agreed, "M. Berg"));
        assert_eq!(last.round, Some(round.id));
        assert!(last.day.is_some());
    }
}

fn round_note(workspace: &Workspace, id: tandem::model::Id<Criterion>) -> &str {
    workspace.rounds.values().next().unwrap().notes.get(&id).unwrap()
}

#[test]
fn participants_by_name_answer_for_their_side_and_outliers_are_named() {
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("criterion-new"));
    room.press(Modifiers::COMMAND, Key::R);
    let person = room.t("round-person");
    for name in ["Ann", "Ben", "Cem"] {
        room.fill(&person, name);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.click(&room.t("side-marketing"));
    for name in ["Dag", "Eva"] {
        room.fill(&person, name);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.click(&room.t("round-begin"));
    for (name, side, points) in [
        ("Ann", "side-sales", "20"),
        ("Ben", "side-sales", "25"),
        ("Cem", "side-sales", "60"),
        ("Dag", "side-marketing", "10"),
        ("Eva", "side-marketing", "15"),
    ] {
        let who = format!("{name} · {}", room.t(side));
        answer(&mut room, &who, &[points]);
    }
    room.press(Modifiers::NONE, Key::R);
    let criterion = room.workspace().criteria.values().next().unwrap();
    // Median of Sales 25, of Marketing 12.5, rounded to 13.
    assert_eq!((criterion.proposals.sales, criterion.proposals.marketing), (Some(25), Some(13)));
    let tree = words(&room);
    assert!(tree.contains("Cem (Sales) 60, Dag (Marketing) 10"), "{tree}");
    // A second round stands beside the first.
    let next = room.t("round-next");
    room.click(&next);
    room.click(&room.t("round-begin"));
    for side in ["side-sales", "side-marketing"] {
        let who = room.t(side);
        answer(&mut room, &who, &["20"]);
    }
    room.press(Modifiers::NONE, Key::R);
    assert!(words(&room).contains(&room.tx("round-number", &[("n", 1.into())])));
    room.press(Modifiers::NONE, Key::Num1);
    let criterion = room.workspace().criteria.values().next().unwrap();
    assert_eq!((criterion.agreed, room.workspace().rounds.len()), (Some(20), 2));
}

#[test]
fn points_agreed_in_the_table_trace_to_a_decision_too() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    let open = in_order(&room.workspace().criteria)
        .into_iter()
        .find(|criterion| {
            criterion.status == CriterionStatus::Proposed && criterion.proposals.sales != criterion.proposals.marketing
        })
        .unwrap()
        .clone();
    let agree = room.tx("criterion-agree", &[("name", open.name.as_str().into())]);
    room.click(&agree);
    let sales = room.tx("settle-sales", &[("n", open.proposals.sales.unwrap().into())]);
    room.click(&sales);
    let last = settlement(room.workspace(), open.id).unwrap();
    assert_eq!((last.how, last.points, last.who.as_str()), (Settled::Sales, open.proposals.sales, "M. Berg"));
    // Other points, typed: one note follows the typing, and undo takes both back together.
    let before = room.workspace().clone();
    let agreed = room.tx("criterion-agreed-points", &[("name", open.name.as_str().into())]);
    room.fill(&agreed, "17");
    room.press(Modifiers::NONE, Key::Enter);
    let last = settlement(room.workspace(), open.id).unwrap();
    assert_eq!((last.how, last.points), (Settled::Agreed, Some(17)));
    assert_eq!(room.workspace().settlements.len(), before.settlements.len() + 1);
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(*room.workspace() == before);
}

/// Everything is judged, in silence: what is typed shows nowhere, and the reveal counts.
#[test]
fn both_sides_judge_the_same_leads_blind() {
    let mut trees: Vec<Vec<String>> = Vec::new();
    let mixed: Vec<&str> = ["1", "2", "3"].into_iter().cycle().take(20).collect();
    for answers in [vec!["1"; 20], mixed] {
        let mut room = start(Template::Demo, Language::De);
        room.go(Page::Criteria);
        room.click(&room.t("part-judging"));
        room.click(&room.t("judging-new"));
        room.click(&room.t("judging-begin"));
        assert_eq!(room.workspace().tests.values().next().unwrap().cards.len(), 20);
        let mut seen = vec![accessible(&room)];
        for side in ["side-sales", "side-marketing"] {
            let judge = room.tx("judging-judge-for", &[("name", room.t(side).as_str().into())]);
            room.click(&judge);
            let words = words(&room);
            assert!(!words.contains("Firm 0") && !words.contains("\"won\""), "{words}");
            for answer in &answers {
                room.type_text(if side == "side-sales" { answer } else { "1" });
                seen.push(accessible(&room));
            }
        }
        trees.push(seen);
        room.press(Modifiers::NONE, Key::R);
        let test = room.workspace().tests.values().next().unwrap();
        let found = tandem::calc::judging::agreement(test).unwrap();
        let expected = answers.iter().filter(|answer| **answer == "1").count() as u64;
        assert_eq!((found.agreed.k, found.agreed.n), (expected, 20));
        let of = room.texts.of(found.agreed);
        assert!(words(&room).contains(&room.tx("judging-result", &[("of", of.as_str().into())])));
    }
    assert!(trees[0] == trees[1], "what was typed can be seen");
}

/// Wherever the threshold is changed, it is noted who chose it and when.
#[test]
fn a_threshold_has_somebody_who_chose_it() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("part-threshold"));
    let field = room.t("policy-threshold");
    room.fill(&field, "61");
    room.press(Modifiers::NONE, Key::Enter);
    let policy = &room.workspace().header.lead_policy;
    assert_eq!((policy.threshold, policy.chosen_by.as_str()), (61, "M. Berg"));
    assert!(policy.chosen_on.is_some());
}
