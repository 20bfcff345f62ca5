//! What people do at the table with the keys under their hands: no key is lost, and nothing needs the pointer.

use std::sync::Arc;

use crate::support::{self, Room};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::negotiation::{progress, running};
use tandem::edit::Page;
use tandem::model::{CriterionStatus, Language, Side, in_order};

fn demo() -> Room {
    support::demo_without_people(Language::De)
}

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A silent round of the departments, begun with the keys alone.
fn round(room: &mut Room) {
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    assert!(running(room.workspace()).is_some());
}

#[test]
fn a_round_is_prepared_and_begun_with_the_keys_alone() {
    let mut room = demo();
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    room.type_text("Ada");
    room.press(Modifiers::ALT, Key::S);
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("Ben");
    room.press(Modifiers::ALT, Key::M);
    room.press(Modifiers::NONE, Key::Enter);
    let people: Vec<_> = in_order(&room.workspace().people).iter().map(|one| (one.name.clone(), one.side)).collect();
    assert!(people.ends_with(&[("Ada".to_owned(), Some(Side::Sales)), ("Ben".to_owned(), Some(Side::Marketing))]));
    assert!(running(room.workspace()).is_none());
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    assert!(running(room.workspace()).unwrap().ballots.len() >= 2);
}

#[test]
fn the_first_digit_begins_an_answer() {
    let mut room = demo();
    round(&mut room);
    room.type_text("1");
    room.type_text("2");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("7");
    room.press(Modifiers::NONE, Key::Enter);
    let round = running(room.workspace()).unwrap();
    let answered: usize = round.ballots.keys().map(|voter| progress(round, voter).0).sum();
    assert_eq!(answered, 2);
}

/// Whoever was interrupted – by a crash, or because somebody left the page – goes on where nothing is answered yet.
#[test]
fn an_answer_goes_on_at_the_first_question_that_is_open() {
    let mut room = demo();
    round(&mut room);
    let places = running(room.workspace()).unwrap().criteria.len();
    for points in 1..=3 {
        room.type_text(&points.to_string());
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Enter);
    for points in 4..=places {
        room.type_text(&points.to_string());
        room.press(Modifiers::NONE, Key::Enter);
    }
    let open = running(room.workspace()).unwrap();
    let answered: Vec<usize> = open.ballots.keys().map(|voter| progress(open, voter).0).collect();
    assert!(answered.contains(&places), "{answered:?} of {places}");
    let (voter, ballot) = open.ballots.iter().find(|(voter, _)| progress(open, voter).0 == places).unwrap();
    let given = tandem::calc::sealed::answers(open.id, voter, ballot, places);
    assert_eq!(given, (1..=places as i64).map(Some).collect::<Vec<_>>());
}

/// A rule whose values nobody has chosen holds for no lead: there is nothing yet to agree on.
#[test]
fn a_criterion_without_values_is_not_agreed() {
    let mut workspace = support::demo(Language::De);
    let open = workspace.criteria.values().find(|one| one.status == CriterionStatus::Proposed).unwrap();
    let rule = tandem::model::Rule::AnyOf { column: "industry".to_owned(), values: std::collections::BTreeSet::new() };
    let proposals = tandem::model::PerSide { sales: Some(10), marketing: Some(10) };
    let bare = tandem::model::Criterion { rule, proposals, name: "Branche".to_owned(), ..(**open).clone() };
    let id = bare.id;
    workspace.criteria.insert(id, Arc::new(bare));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&file, &workspace, tandem::file::Precondition::Anything).unwrap();
    let mut room = support::open_at_home(folder.path(), 1, &file, Language::De);
    room.go(Page::Criteria);
    room.click(&room.tx("criterion-agree", &[("name", "Branche".into())]));
    assert_eq!(room.workspace().criteria[&id].status, CriterionStatus::Proposed);
    assert!(room.has(&room.tx("criterion-needs-values", &[("value", "Branche".into())])));
}

#[test]
fn an_answer_that_is_not_taken_says_why() {
    let mut room = demo();
    round(&mut room);
    room.press(Modifiers::NONE, Key::Enter);
    for (typed, why) in
        [("12,5", "silence-refused-whole"), ("zwölf", "silence-refused-number"), ("4000", "silence-refused")]
    {
        room.type_text(typed);
        room.press(Modifiers::NONE, Key::Enter);
        let bound = |value: i64| room.texts.integer(value);
        let most = i64::from(tandem::model::integrity::MAX_POINTS);
        let values = [("least", bound(-most)), ("most", bound(most))];
        let values = values.map(|(name, value)| (name, value.into()));
        let why = room.tx(why, &values);
        assert!(words(&room).contains(&why), "{typed}: {why}");
    }
}

#[test]
fn what_the_cap_of_a_group_leaves_is_told_while_points_are_named() {
    let mut room = demo();
    let workspace = room.workspace().clone();
    let capped = in_order(&workspace.criteria)
        .into_iter()
        .filter(|one| one.status == CriterionStatus::Proposed)
        .find_map(|one| room.texts.group_room(&workspace, one));
    let capped = capped.expect("the demo has an open criterion in a group with a cap");
    round(&mut room);
    room.press(Modifiers::NONE, Key::Enter);
    assert!(words(&room).contains(&capped), "{capped}");
}

#[test]
fn digits_typed_beside_the_groups_own_number_stand_in_it_and_settle_nothing() {
    let mut room = demo();
    round(&mut room);
    let places = running(room.workspace()).unwrap().criteria.len();
    for start in [5, 30] {
        for place in 0..places {
            room.type_text(&(start + place).to_string());
            room.press(Modifiers::NONE, Key::Enter);
        }
    }
    room.press(Modifiers::NONE, Key::R);
    room.press(Modifiers::NONE, Key::Num6);
    let before = room.workspace().clone();
    let name = room.t("settle-group-ask");
    assert!(room.has(&name), "{}", words(&room));
    room.harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    room.steps();
    room.type_text("1");
    room.type_text("7");
    assert_eq!(room.workspace().settlements.len(), before.settlements.len(), "nothing is settled yet");
    room.press(Modifiers::NONE, Key::Enter);
    let settled = room.workspace().settlements.values().filter(|one| !before.settlements.contains_key(&one.id));
    assert_eq!(settled.map(|one| one.points).collect::<Vec<_>>(), [Some(17)]);
}

/// Somebody signs and is chosen from the list with the arrows.
#[test]
fn who_signs_is_chosen_with_the_keys_and_a_stranger_is_offered_a_place_in_the_list() {
    let mut room = demo();
    room.press(Modifiers::COMMAND, Key::L);
    for (name, side) in [("Ada", Key::S), ("Ben", Key::S), ("Cem", Key::M)] {
        room.type_text(name);
        room.press(Modifiers::ALT, side);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    room.go(Page::Agreement);
    let side = room.t("side-sales");
    room.click(&format!("{side}: {}", room.t("sign-accepted")));
    let field = format!("{side}: {}", room.t("sign-by"));
    room.fill(&field, "Xaver");
    let by = |room: &Room| room.workspace().header.sla.sign_off.sales.by.clone();
    assert_eq!(by(&room), "Xaver");
    room.harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    room.steps();
    let add = room.tx("sign-add-person", &[("name", "Xaver".into()), ("side", side.as_str().into())]);
    room.click(&add);
    assert!(room.workspace().people.values().any(|one| one.name == "Xaver" && one.side == Some(Side::Sales)));
    assert!(!room.has(&add));
    room.focus(&field);
    let known = tandem::calc::people::proposed(room.workspace(), Some(Side::Sales));
    let at = known.iter().position(|name| *name == "Xaver").unwrap();
    let up = room.tx("people-pick", &[("field", field.as_str().into())]);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.steps();
    room.press(Modifiers::NONE, Key::ArrowUp);
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(by(&room), known[at - 1], "{up}");
    let focused = room.harness.ctx.memory(|memory| memory.focused()).is_some();
    assert!(focused, "the keyboard is back in the field");
}

#[test]
fn a_number_typed_over_is_agreed_again_with_a_button_that_says_so() {
    let mut room = demo();
    let mut workspace = room.workspace().clone();
    let kpi = in_order(&workspace.kpis).into_iter().find(|kpi| kpi.agreed.is_some()).unwrap().clone();
    let over = tandem::calc::agreement::typed_over(None, kpi.agreed, 4_250, "Ann", support::today());
    let typed = tandem::model::Kpi { agreed: Some(4_250), overwritten: over, ..(*kpi).clone() };
    workspace.kpis.insert(kpi.id, Arc::new(typed));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&path, &workspace, tandem::file::Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room.go(Page::Agreement);
    let agree = room.tx("overwritten-agree-name", &[("name", kpi.name.as_str().into())]);
    let button = room.harness.get_by_label(&agree);
    assert_eq!(button.accesskit_node().role(), Role::Button);
    room.click(&agree);
    assert!(room.workspace().kpis[&kpi.id].overwritten.is_none());
    assert_eq!(room.workspace().kpis[&kpi.id].agreed, Some(4_250));
}

#[test]
fn what_is_parked_is_told_where_the_totals_stand() {
    let mut room = demo();
    let mut workspace = room.workspace().clone();
    let one = in_order(&workspace.criteria)[0].clone();
    let parked = tandem::model::Criterion { status: CriterionStatus::Parked, ..(*one).clone() };
    workspace.criteria.insert(one.id, Arc::new(parked));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&path, &workspace, tandem::file::Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    let told = room.tx("parked-not-counted", &[("n", 1.into())]);
    let side = room.tx("effect-parked", &[("n", 1.into())]);
    for page in [Page::Overview, Page::Criteria] {
        room.go(page);
        room.steps();
        assert!(words(&room).contains(&told), "{page:?}");
    }
    assert!(words(&room).contains(&side));
    room.press(Modifiers::NONE, Key::F11);
    room.steps();
    assert!(words(&room).contains(&told));
}
