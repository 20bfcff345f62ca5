//! Negotiating points: silent rounds that betray nothing, the reveal, settling with who and why, by keyboard and in Dutch.

use std::sync::Arc;

use crate::support::{Room, can_draw, demo_without_people, room, start};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::negotiation::{running, settlement, weighed};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Criterion, CriterionStatus, Language, Participant, Settled, Side, Workspace, in_order};
use tandem::ui::settings::Settings;

/// Ten criteria without points, typed by hand.
fn with_ten_criteria(language: Language, graphics: bool) -> Room {
    let settings = Settings {
        language: Some(language),
        name: "M. Berg".to_owned(),
        speaks_for: Some(Side::Sales),
        ..Settings::default()
    };
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

/// Types names into the list of people, each with the letter of their side.
fn add_people(room: &mut Room, people: &[(&str, Key)]) {
    let field = room.t("people-new");
    room.focus(&field);
    for (name, side) in people {
        room.press(Modifiers::ALT, *side);
        room.type_text(name);
        room.press(Modifiers::NONE, Key::Enter);
    }
}

/// The key of somebody's ballot.
fn voter(workspace: &Workspace, name: &str) -> String {
    person(workspace, name).id.to_string()
}

fn person<'a>(workspace: &'a Workspace, name: &str) -> &'a Participant {
    workspace.people.values().find(|person| person.name == name).unwrap()
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
    // Said at the criterion itself, and nowhere else.
    assert!(room.has(&format!(
        "Criterium 1: {}",
        room.tx("silence-refused", &[("least", "−100".into()), ("most", "100".into())])
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
        weighed(&round).iter().map(|one| room.workspace().criteria[&one.subject].name.clone()).collect();
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
    // As after every other way the next one follows. Criterium 10: somebody says why first.
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
        // Whoever sits at the keyboard decided, but for what the heads decided.
        let who = if last.how == Settled::Heads { "" } else { "M. Berg" };
        assert_eq!((last.points, last.who.as_str()), (criterion.agreed, who));
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
    add_people(&mut room, &[("Ann", Key::S), ("Ben", Key::S), ("Cem", Key::S), ("Dag", Key::M), ("Eva", Key::M)]);
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
    room.click(&room.t("round-each-department"));
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
    // Other points, typed: they count, nobody has agreed on them, and undo takes them back.
    let before = room.workspace().clone();
    let agreed = room.tx("criterion-agreed-points", &[("name", open.name.as_str().into())]);
    room.fill(&agreed, "17");
    room.press(Modifiers::NONE, Key::Enter);
    let typed = room.workspace().criteria[&open.id].clone();
    let note = typed.overwritten.clone().unwrap();
    assert_eq!((typed.agreed_points(), note.was), (Some(17), i64::from(open.proposals.sales.unwrap())));
    assert_eq!(note.by, "M. Berg");
    assert!(!tandem::calc::agreement::is_settled(&typed));
    assert!(room.workspace().settlements == before.settlements, "nobody has decided anything");
    let trace = tandem::text::texts(Language::En).trace(room.workspace(), &typed).unwrap();
    assert!(trace.contains("17") && trace.contains("not agreed yet"), "{trace}");
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(*room.workspace() == before);
    // Both agree on what was typed: then it is a decision.
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    room.click(&room.tx("overwritten-agree-name", &[("name", open.name.as_str().into())]));
    let last = settlement(room.workspace(), open.id).unwrap();
    assert_eq!((last.how, last.points), (Settled::Agreed, Some(17)));
    assert!(tandem::calc::agreement::is_settled(&room.workspace().criteria[&open.id]));
}

/// Everything is judged, in silence: what is typed shows nowhere, and the reveal counts.
#[test]
fn both_sides_judge_the_same_leads_blind() {
    let mut trees: Vec<Vec<String>> = Vec::new();
    let mixed: Vec<&str> = ["1", "2", "3"].into_iter().cycle().take(20).collect();
    for answers in [vec!["1"; 20], mixed] {
        let mut room = demo_without_people(Language::De);
        room.go(Page::Criteria);
        room.click(&room.t("part-blind-test"));
        room.click(&room.t("blind-test-new"));
        room.click(&room.t("blind-test-begin"));
        assert_eq!(room.workspace().tests.values().next().unwrap().cards.len(), 20);
        let mut seen = vec![accessible(&room)];
        for side in ["side-sales", "side-marketing"] {
            let judge = room.tx("blind-test-judge-for", &[("name", room.t(side).as_str().into())]);
            room.click(&judge);
            let words = words(&room);
            assert!(!words.contains("Adlerhof Werke") && !words.contains("\"won\""), "{words}");
            for answer in &answers {
                room.type_text(if side == "side-sales" { answer } else { "1" });
                seen.push(accessible(&room));
            }
        }
        trees.push(seen);
        room.press(Modifiers::NONE, Key::R);
        let test = room.workspace().tests.values().next().unwrap();
        let found = tandem::calc::blind_test::agreement(test).unwrap();
        let expected = answers.iter().filter(|answer| **answer == "1").count() as u64;
        assert_eq!((found.agreed.k, found.agreed.n), (expected, 20));
        let of = room.texts.of(found.agreed);
        assert!(words(&room).contains(&room.tx("blind-test-result", &[("of", of.as_str().into())])));
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

/// One list of people serves every round and test; a mended name follows into answers that are sealed already.
#[test]
fn names_are_typed_once_and_mended_everywhere() {
    let mut room = demo_without_people(Language::De);
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    let begin_at = |room: &Room| {
        let begin = room.t("round-begin");
        let node = room.harness.query_all_by_label(&begin).last().unwrap();
        node.accesskit_node().bounding_box()
    };
    let before = begin_at(&room);
    add_people(&mut room, &[("Tarik", Key::S), ("Bea", Key::S), ("mLena", Key::M), ("Ute", Key::N)]);
    assert_eq!(begin_at(&room), before, "the button stays where it is");
    let sides: Vec<_> =
        in_order(&room.workspace().people).iter().map(|person| (person.name.clone(), person.side)).collect();
    let expected =
        [("Tarik", Some(Side::Sales)), ("Bea", Some(Side::Sales)), ("mLena", Some(Side::Marketing)), ("Ute", None)];
    assert_eq!(sides, expected.map(|(name, side)| (name.to_owned(), side)));
    room.click(&room.t("round-begin"));
    let round = running(room.workspace()).unwrap();
    assert_eq!(round.ballots.len(), 3, "who is neutral does not vote");
    let places = round.criteria.len();
    let key = voter(room.workspace(), "mLena");
    room.click(&room.tx("round-enter-for", &[("name", "mLena · Marketing".into())]));
    for _ in 0..places {
        room.type_text("7");
        room.press(Modifiers::NONE, Key::Enter);
    }
    // The typo is mended while the round runs.
    room.press(Modifiers::COMMAND, Key::L);
    let id = person(room.workspace(), "mLena").id;
    let field = tandem::ui::widgets::WidgetId::id(tandem::model::FieldPath::of(id, "name"));
    room.harness.ctx.memory_mut(|memory| memory.request_focus(field));
    room.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    room.type_text("Lena");
    room.click(&room.t("close"));
    assert_eq!(person(room.workspace(), "Lena").id, id);
    assert!(room.has(&room.tx("round-enter-for", &[("name", "Lena · Marketing".into())])));
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, &key), (places, places));
    room.press(Modifiers::NONE, Key::R);
    room.click(&room.t("round-reveal-anyway"));
    assert!(words(&room).contains("Lena (Marketing) 7"), "{}", words(&room));
    // The blind test asks the same people, and nobody types a name.
    room.click(&room.t("part-blind-test"));
    room.click(&room.t("blind-test-new"));
    room.click(&room.t("blind-test-begin"));
    let test = room.workspace().tests.values().next_back().unwrap();
    assert_eq!(test.ballots.len(), 3);
    assert!(test.ballots.contains_key(&key));
}

/// A name that is typed but not entered when the round begins takes part.
#[test]
fn a_name_still_in_the_field_takes_part() {
    let mut room = with_ten_criteria(Language::En, false);
    room.press(Modifiers::COMMAND, Key::R);
    add_people(&mut room, &[("Ann", Key::S)]);
    let field = room.t("people-new");
    room.focus(&field);
    room.press(Modifiers::ALT, Key::M);
    room.type_text("Ben");
    room.click(&room.t("round-begin"));
    let names: Vec<_> = running(room.workspace()).unwrap().ballots.values().map(|one| one.name.clone()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

/// An answer that was refused shifts none of those that follow, and is asked for once more at the end.
#[test]
fn a_refused_answer_shifts_nothing() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let sales = room.t("side-sales");
    answer(&mut room, &sales, &["1", "2", "150", "4", "5", "6", "7", "8", "9", "10"]);
    // Still there: the third is missing, marked, and next.
    assert!(room.has(&format!(
        "Criterium 3: {}",
        room.tx("silence-refused", &[("least", "−100".into()), ("most", "100".into())])
    )));
    room.type_text("3");
    assert!(room.has(&format!("Criterium 3: {}", room.t("silence-typing"))));
    room.press(Modifiers::NONE, Key::Enter);
    assert!(!room.has(&room.t("silence-done")), "everything is answered");
    let marketing = room.t("side-marketing");
    answer(&mut room, &marketing, &["0"; 10]);
    room.press(Modifiers::NONE, Key::R);
    for number in 1..=10 {
        let criterion = criterion(room.workspace(), &format!("Criterium {number}"));
        assert_eq!(criterion.proposals.sales, Some(number), "{}", criterion.name);
    }
}

/// The arrows always lead on, also over something that is no number.
#[test]
fn the_arrows_work_after_a_refusal() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    let sales = room.t("side-sales");
    answer(&mut room, &sales, &["150"]);
    room.press(Modifiers::NONE, Key::ArrowUp);
    room.type_text("15");
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.type_text("250");
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.type_text("7");
    room.press(Modifiers::NONE, Key::ArrowUp);
    room.type_text("6");
    room.press(Modifiers::NONE, Key::Escape);
    let round = running(room.workspace()).unwrap();
    assert_eq!(tandem::calc::negotiation::progress(round, "sales:"), (3, 10));
}

/// Three people and a number pad: digits, minus, Enter, / and *. No mouse, no other key.
#[test]
fn a_number_pad_is_enough_from_one_to_the_next() {
    let mut room = with_ten_criteria(Language::De, false);
    room.press(Modifiers::COMMAND, Key::R);
    add_people(&mut room, &[("Ann", Key::S), ("Bob", Key::S), ("Cem", Key::M)]);
    room.click(&room.t("round-begin"));
    let passes_to = |room: &Room, who: &str| {
        let words = room.tx("round-pass-to", &[("name", who.into())]);
        assert!(room.has(&format!("{}  {words}", tandem::ui::icons::KEYBOARD)), "{words}");
    };
    passes_to(&room, "Ann · Vertrieb");
    // Ann is at the coffee machine: * leads to Bob, and / would lead back.
    room.type_text("*");
    passes_to(&room, "Bob · Vertrieb");
    let all = |room: &mut Room, points: &str| {
        room.press(Modifiers::NONE, Key::Enter);
        for _ in 0..10 {
            room.type_text(points);
            room.press(Modifiers::NONE, Key::Enter);
        }
    };
    all(&mut room, "12");
    passes_to(&room, "Cem · Marketing");
    // Cem skips one with *, goes back with /, and passes on with + and Enter while it is open.
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("*-5/");
    room.type_text("+");
    room.press(Modifiers::NONE, Key::Enter);
    passes_to(&room, "Cem · Marketing");
    all(&mut room, "-5");
    passes_to(&room, "Ann · Vertrieb");
    all(&mut room, "8");
    let ready = format!("{} {}", tandem::ui::icons::CHECK_CIRCLE, room.t("round-ready"));
    assert!(room.has(&ready));
    // One Enter too many reveals nothing and opens nobody's answers.
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&ready));
    let round = running(room.workspace()).unwrap();
    assert!(round.ballots.keys().all(|key| tandem::calc::negotiation::progress(round, key) == (10, 10)));
}

/// A whole round in one pass: the keys after the one that ends a page belong to the next participant.
#[test]
fn keys_that_come_in_one_pass_reach_the_next_participant() {
    let mut room = with_ten_criteria(Language::En, false);
    begin_round(&mut room);
    for _ in 0..2 {
        room.harness.key_press(Key::Enter);
        for _ in 0..10 {
            room.harness.event(egui::Event::Text("4".to_owned()));
            room.harness.key_press(Key::Enter);
        }
    }
    room.steps();
    room.steps();
    let round = running(room.workspace()).unwrap();
    for key in ["sales:", "marketing:"] {
        assert_eq!(tandem::calc::negotiation::progress(round, key), (10, 10), "{key}");
    }
}

/// The group settles on a number nobody has named; the minutes say that it was the group.
#[test]
fn the_group_names_points_of_its_own() {
    let mut room = with_ten_criteria(Language::De, false);
    begin_round(&mut room);
    for side in ["side-sales", "side-marketing"] {
        let side_name = room.t(side);
        let points = if side == "side-sales" { "20" } else { "5" };
        answer(&mut room, &side_name, &[points; 10]);
    }
    room.press(Modifiers::NONE, Key::R);
    room.press(Modifiers::NONE, Key::Num6);
    room.type_text("8");
    room.press(Modifiers::NONE, Key::Enter);
    let one = criterion(room.workspace(), "Criterium 1").clone();
    let last = settlement(room.workspace(), one.id).unwrap();
    assert_eq!((one.agreed, last.how, last.who.as_str()), (Some(8), Settled::Group, ""));
    let trace = room.texts.trace(room.workspace(), &one).unwrap();
    assert!(trace.contains(&room.t("settled-group")) && !trace.contains(&room.t("settled-heads")), "{trace}");
    // The next one follows at once, after the heads too, and every key works.
    room.press(Modifiers::NONE, Key::Num5);
    room.type_text("9");
    room.press(Modifiers::NONE, Key::Enter);
    for key in [Key::Num3, Key::Num4, Key::Num1] {
        room.press(Modifiers::NONE, key);
    }
    let how = |number: usize| {
        let one = criterion(room.workspace(), &format!("Criterium {number}"));
        settlement(room.workspace(), one.id).map(|last| last.how)
    };
    let expected = [Settled::Group, Settled::Heads, Settled::Midpoint, Settled::Parked, Settled::Sales];
    assert_eq!([1, 2, 3, 4, 5].map(how), expected.map(Some));
    assert_eq!(how(6), None);
}

/// A facilitator speaks for nobody: what they type counts as nobody's, and they have decided nothing.
#[test]
fn a_neutral_user_decides_and_says_nothing() {
    assert_eq!(Settings::default().speaks_for, None, "nothing is Sales' by default");
    let mut room = crate::support::start_as(None, Template::Demo, Language::En);
    room.go(Page::Criteria);
    let open = in_order(&room.workspace().criteria)
        .into_iter()
        .find(|one| one.status == CriterionStatus::Proposed && one.proposals.sales != one.proposals.marketing)
        .unwrap()
        .clone();
    room.click(&room.tx("criterion-agree", &[("name", open.name.as_str().into())]));
    room.click(&room.tx("settle-sales", &[("n", open.proposals.sales.unwrap().into())]));
    assert_eq!(settlement(room.workspace(), open.id).unwrap().who, "");
    room.go(Page::Personas);
    let section = room.t("section-goals");
    room.click(&room.tx("statement-add-to", &[("section", section.as_str().into())]));
    room.type_text("Less downtime");
    room.press(Modifiers::NONE, Key::Enter);
    let said = room.workspace().statements.values().find(|one| one.text == "Less downtime").unwrap().said_by;
    assert_eq!(said, tandem::model::SaidBy::Nobody);
}

/// Import before negotiating: the starters say what the leads can tell, and pick just that; the usual points stay hidden
/// until a round was revealed; a criterion whose column is missing says so, and nothing qualified explains itself.
#[test]
fn criteria_say_what_the_leads_can_tell() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("export.csv");
    let row = |n: usize| format!("{n},{},{}", ["Food", "Retail"][n % 2], ["Won", "Lost"][n % 2]);
    let rows: Vec<String> = (0..40).map(row).collect();
    std::fs::write(&table, format!("Record ID,Industry,Lead Status\n{}\n", rows.join("\n"))).unwrap();
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Criteria);
    let import_first = room.t("testable-import-first");
    assert!(room.has(&import_first), "before anything is negotiated");
    room.answer(&table);
    room.press(Modifiers::COMMAND, Key::I);
    room.click(&room.tx("import-go", &[("n", 40.into())]));
    if room.has(&room.t("close")) {
        room.click(&room.t("close"));
    }
    room.go(Page::Criteria);
    assert!(!room.has(&import_first));
    room.click(&room.t("criteria-starters"));
    let shown = words(&room);
    assert!(shown.contains(&room.t("testable-values-missing")), "{shown}");
    let webinar = room.tx("testable-no-column", &[("column", room.texts.column("webinar").into())]);
    assert!(shown.contains(&webinar), "{shown}");
    let usual = room.tx("starters-suggested", &[("n", 15.into())]);
    assert!(!shown.contains(&usual), "numbers that sway a silent round");
    room.click(&room.t("starters-show-points"));
    assert!(words(&room).contains(&usual));
    room.click(&room.t("starters-testable"));
    let chosen = tandem::exchange::templates::starters().criteria.iter();
    let chosen = chosen.filter(|one| one.rule().column() == Some("industry")).count();
    room.click(&room.tx("starters-add", &[("n", chosen.into())]));
    assert!(room.workspace().criteria.values().all(|one| one.rule.column() == Some("industry")));
    // One that the leads cannot tell.
    room.click(&room.t("criteria-starters"));
    let starters = &tandem::exchange::templates::starters().criteria;
    let webinar = starters.iter().find(|one| one.rule().column() == Some("webinar")).unwrap();
    room.click(webinar.name(Language::En));
    room.click(&room.tx("starters-add", &[("n", 1.into())]));
    // That nobody has agreed on points is the first reason why no lead qualifies.
    let told = room.tx("effect-lacking-too", &[("n", 1.into()), ("all", (chosen + 1).into())]);
    let shown = words(&room);
    assert!(shown.find(&room.t("effect-nothing-agreed")).unwrap() < shown.find(&told).unwrap(), "{shown}");
    // A blind test on such leads would show next to nothing.
    room.click(&room.t("part-blind-test"));
    room.click(&room.t("blind-test-new"));
    let few = room.tx("blind-test-few-facts", &[("names", room.texts.column("industry").into())]);
    assert!(words(&room).contains(&few), "{}", words(&room));
}

/// A value is what was typed, with its commas; it is added and taken out on its own.
#[test]
fn a_value_with_a_comma_stays_one_value_of_a_rule() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Criteria);
    let of =
        |rule: &tandem::model::Rule| matches!(rule, tandem::model::Rule::AnyOf { column, .. } if column == "industry");
    let criterion = room.workspace().criteria.values().find(|one| of(&one.rule)).unwrap().clone();
    room.click(&criterion.name);
    let values = room.t("rule-values");
    room.focus(&values);
    room.type_text("Banking, Investment And Insurance");
    room.press(Modifiers::NONE, Key::Enter);
    let now = |room: &Room| match &room.workspace().criteria[&criterion.id].rule {
        tandem::model::Rule::AnyOf { values, .. } => values.clone(),
        other => panic!("{other:?}"),
    };
    assert!(now(&room).contains("Banking, Investment And Insurance"), "{:?}", now(&room));
    let quoted = room.tx("quoted", &[("text", "Banking, Investment And Insurance".into())]);
    let remove = room.tx("rule-value-remove", &[("value", quoted.into())]);
    room.click(&remove);
    let tandem::model::Rule::AnyOf { values: before, .. } = &criterion.rule else { panic!() };
    assert_eq!(now(&room), *before);
}

/// A round asks what was chosen, and says how long that takes.
#[test]
fn a_round_asks_a_selection_and_says_how_long_it_takes() {
    let mut room = start(Template::Leads, Language::De);
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    add_people(&mut room, &[("A", Key::S), ("B", Key::S), ("C", Key::S), ("D", Key::S)]);
    add_people(&mut room, &[("E", Key::M), ("F", Key::M), ("G", Key::M), ("H", Key::M)]);
    let long = room.t("round-takes-long");
    assert!(words(&room).contains(&long), "{}", words(&room));
    room.click(&room.t("round-choose-criteria"));
    room.click(&room.t("round-choose-none"));
    let starters = &tandem::exchange::templates::starters().criteria;
    for starter in starters.iter().take(2) {
        room.click(starter.name(Language::De));
    }
    assert!(!words(&room).contains(&long));
    let takes = room.tx("round-takes", &[("n", 16.into()), ("minutes", 3.into())]);
    assert!(words(&room).contains(&takes), "{}", words(&room));
    room.press(Modifiers::NONE, Key::Escape);
    room.click(&room.t("round-begin"));
    assert_eq!(running(room.workspace()).unwrap().criteria.len(), 2);
}

/// On the wall, twelve people are seen at once, and who is next: nobody scrolls to pass the keyboard on.
#[test]
fn twelve_people_are_seen_without_scrolling_when_presented() {
    let settings = Settings { language: Some(Language::De), ..Settings::default() };
    let mut room = room(settings, (1920.0, 1080.0), false);
    room.harness.state_mut().start_with(Template::Leads, Language::De);
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    let names: Vec<String> = (1..=12).map(|number| format!("Person {number:02}")).collect();
    let people: Vec<(&str, Key)> = names.iter().map(String::as_str).zip([Key::S, Key::M].into_iter().cycle()).collect();
    add_people(&mut room, &people);
    room.click(&room.t("round-begin"));
    room.press(Modifiers::NONE, Key::F11);
    room.steps();
    let height = room.harness.ctx.content_rect().height();
    let tiles: Vec<_> = names
        .iter()
        .zip(["side-sales", "side-marketing"].into_iter().cycle())
        .map(|(name, side)| {
            let who = format!("{name} · {}", room.t(side));
            room.harness.get_by_label(&room.tx("round-enter-for", &[("name", who.as_str().into())])).rect()
        })
        .collect();
    assert_eq!(tiles.len(), 12);
    for rect in tiles {
        assert!(rect.top() >= 0.0 && rect.bottom() <= height, "{rect:?} of {height}");
    }
}
