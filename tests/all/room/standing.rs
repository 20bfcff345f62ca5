//! Where we stand, as people in a room find it out: twenty statements, six people, one keyboard.

use crate::support::{self, Room};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::assessment::ballots::in_their_order;
use tandem::calc::assessment::{outcome, running};
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::Template;
use tandem::model::{
    AnswerGroup, Entry, EntryKind, Language, Meets, Participant, Relation, Reply, Side, Workspace, in_order, last_order,
};

const PEOPLE: [(&str, Option<Side>); 6] = [
    ("Ada", Some(Side::Sales)),
    ("Ben", Some(Side::Sales)),
    ("Cem", Some(Side::Sales)),
    ("Dora", Some(Side::Marketing)),
    ("Emil", Some(Side::Marketing)),
    ("Fee", Some(Side::Marketing)),
];

/// A room of these people, with the page open.
fn room_of(people: &[(&str, Option<Side>)], language: Language) -> Room {
    let mut room = support::start(Template::Empty, language);
    let mut workspace = room.workspace().clone();
    for (number, (name, side)) in (1..).zip(people) {
        let person = Participant {
            id: tandem::model::Id::from_bits(number),
            ord: last_order(&workspace.people),
            name: (*name).to_owned(),
            side: *side,
            ..Participant::default()
        };
        workspace.people.insert(person.id, person.into());
    }
    open(&mut room, &workspace);
    room.go(Page::Standing);
    room
}

fn open(room: &mut Room, workspace: &Workspace) {
    let path = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep().join("room.tandem.ron");
    let store = tandem::file::Store::machine(None);
    store.save(&path, workspace, tandem::file::Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
}

/// Everything on the screen and in its tree.
fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Begins an assessment with the keys alone.
fn begin(room: &mut Room) {
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.t("assessment-begin")), "{}", words(room));
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    assert!(running(room.workspace()).is_some(), "{}", words(room));
}

/// One after the other answers; the keyboard is passed on with Enter.
fn answer(room: &mut Room, answers: impl IntoIterator<Item = String>) {
    for sheet in answers {
        room.press(Modifiers::NONE, Key::Enter);
        room.type_text(&sheet);
        room.press(Modifiers::NONE, Key::Enter);
    }
}

fn of_side(sales: &str, marketing: &str) -> Vec<String> {
    [sales, sales, sales, marketing, marketing, marketing].map(str::to_owned).to_vec()
}

#[test]
fn six_people_assess_their_relationship_at_one_keyboard_in_german() {
    let mut room = room_of(&PEOPLE, Language::De);
    begin(&mut room);
    // Whatever is answered, the screen is the same to the letter while people answer.
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.t("statement-1")), "{}", words(&room));
    room.type_text("1");
    let one = words(&room);
    assert!(room.has(&room.t("statement-2")));
    room.press(Modifiers::NONE, Key::ArrowUp);
    room.type_text("5");
    assert_eq!(words(&room), one, "a one and a five look alike");
    // Statement 1 is seen alike and low; statement 2 differently; the rest is good.
    room.press(Modifiers::NONE, Key::ArrowUp);
    let (sales, marketing) = ("15444444444444444440", "21444444444444444444");
    room.type_text(sales);
    assert!(room.harness.query_all_by_label_contains(&room.t("assessment-complete")).next().is_some());
    room.press(Modifiers::NONE, Key::Enter);
    let answers = of_side(sales, marketing);
    answer(&mut room, answers.into_iter().skip(1));
    let sealed = running(room.workspace()).unwrap().clone();
    let voters = in_their_order(room.workspace(), &sealed.ballots);
    assert_eq!(voters.len(), 6);
    assert!(outcome(&sealed).is_none());
    let ready = words(&room);
    assert!(ready.contains(&room.t("round-ready")), "{ready}");
    room.press(Modifiers::NONE, Key::R);
    let shown = in_order(&room.workspace().assessments)[0].clone();
    assert!(shown.revealed && shown.ballots.is_empty());
    // No name is left in the record.
    let text = serde_json::to_string(&*shown).unwrap();
    assert!(PEOPLE.iter().all(|(name, _)| !text.contains(name)), "{text}");
    let found = outcome(&shown).unwrap();
    assert_eq!(found.answered, 6);
    // 15 + 44...4 and a 0: (1 + 5 + 17 × 4) × 20 / 19 = 77.9; (2 + 1 + 18 × 4) = 75.
    assert_eq!(found.score.group(AnswerGroup::Sales).unwrap().tenths(), 779);
    assert_eq!(found.score.group(AnswerGroup::Marketing).unwrap().tenths(), 750);
    assert_eq!(found.do_first()[0].place, 0);
    assert_eq!(found.talk_first()[0].place, 1);
    let screen = words(&room);
    for key in ["assessment-do-first", "assessment-talk-first", "relation-aligned", "theme-trust"] {
        assert!(screen.contains(&room.t(key)), "{key}: {screen}");
    }
    assert!(screen.contains("77,9") && screen.contains("75"), "{screen}");
    // A low statement leads to its page, and to the block of the agenda.
    room.press(Modifiers::NONE, Key::ArrowDown);
    let page = room.t("page-personas");
    assert!(words(&room).contains(&room.t("assessment-worked-on")), "{}", words(&room));
    room.click_containing(&page);
    assert_eq!(room.harness.state().page(), Page::Personas);
    // The report tells it, without names.
    let report = report::markdown(room.workspace(), support::today());
    assert!(report.contains("77,9") && report.contains(&room.t("assessment-do-first")), "{report}");
    // Undo brings back the sealed answers.
    room.go(Page::Standing);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(running(room.workspace()), Some(&sealed));
}

#[test]
fn a_group_of_fewer_than_three_is_never_shown_apart() {
    let mut people = PEOPLE.to_vec();
    people.pop();
    let mut room = room_of(&people, Language::En);
    begin(&mut room);
    let joint = room.tx("assessment-foreseen-joint", &[("n", 5_u32.into())]);
    assert!(words(&room).contains(&joint), "it is said before anybody answers: {}", words(&room));
    answer(&mut room, ["4".repeat(20), "4".repeat(20), "4".repeat(20), "2".repeat(20), "2".repeat(20)]);
    room.press(Modifiers::NONE, Key::R);
    let shown = in_order(&room.workspace().assessments)[0].clone();
    assert!(shown.sheets.iter().all(|sheet| sheet.group.is_none()));
    let found = outcome(&shown).unwrap();
    assert_eq!(found.score.joint.unwrap().tenths(), 640);
    assert_eq!(found.score.groups, [None; 3]);
    assert!(words(&room).contains(&room.t("assessment-joint-only")), "{}", words(&room));
}

#[test]
fn two_answers_are_neither_shown_nor_kept() {
    let mut room = room_of(&[("Ada", Some(Side::Sales)), ("Dora", Some(Side::Marketing))], Language::Nl);
    begin(&mut room);
    answer(&mut room, ["4".repeat(20), "2".repeat(20)]);
    room.press(Modifiers::NONE, Key::R);
    let shown = in_order(&room.workspace().assessments)[0].clone();
    assert!(shown.sheets.is_empty() && shown.ballots.is_empty());
    assert!(words(&room).contains(&room.t("assessment-too-few")), "{}", words(&room));
}

#[test]
fn management_answers_where_it_is_three() {
    let mut people = PEOPLE.to_vec();
    people.extend([("Gert", None), ("Hanna", None), ("Ida", None)]);
    let mut room = room_of(&people, Language::En);
    begin(&mut room);
    answer(&mut room, (0..9).map(|at| if at < 6 { "4" } else { "2" }.repeat(20)));
    room.press(Modifiers::NONE, Key::R);
    let found = outcome(&in_order(&room.workspace().assessments)[0].clone()).unwrap();
    assert_eq!(found.score.group(AnswerGroup::Management).unwrap().tenths(), 400);
    assert_eq!(found.score.group(AnswerGroup::Sales).unwrap().tenths(), 800);
}

#[test]
fn staying_is_a_result_and_a_decision() {
    let mut room = room_of(&PEOPLE, Language::En);
    let tab = room.t("standing-tab-way");
    room.click(&tab);
    let (stage, defined) = (room.t("context-stage"), room.t("relation-defined"));
    room.choose(&stage, &defined);
    assert_eq!(room.workspace().header.context.stage, Some(Relation::Defined));
    let result = room.t("need-stay-result");
    let stay = room.tx("need-choose", &[("result", result.as_str().into())]);
    room.click_containing(&stay);
    assert_eq!(room.workspace().header.context.target, Some(Relation::Defined));
    let decisions: Vec<&Entry> = room.workspace().entries.values().map(AsRef::as_ref).collect();
    assert_eq!(decisions.len(), 1);
    assert_eq!(decisions[0].kind, EntryKind::Decision);
    assert_eq!(decisions[0].text, room.tx("need-decided-stay", &[("stage", defined.as_str().into())]));
    assert_eq!(decisions[0].why, room.t("need-stay"));
    // One step back takes both away.
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(room.workspace().entries.is_empty() && room.workspace().header.context.target.is_none());
}

#[test]
fn the_road_map_offers_shared_leadership_with_what_it_needs() {
    let mut room = room_of(&PEOPLE, Language::En);
    let tab = room.t("standing-tab-way");
    room.click(&tab);
    let step = format!("{}: One leadership for Sales and Marketing", room.t("way-suggested"));
    room.click(&step);
    let steps = in_order(&room.workspace().milestones);
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].stage, Some(Relation::Integrated));
    assert!(steps[0].needs.lines().count() >= 4, "{}", steps[0].needs);
    room.click_containing("One leadership for Sales and Marketing");
    assert!(words(&room).contains(&room.t("milestone-needs")), "the step is open: {}", words(&room));
}

#[test]
fn what_the_firm_is_like_proposes_figures_and_meetings_and_warns_where_only_heads_meet() {
    let mut room = room_of(&PEOPLE, Language::En);
    let tab = room.t("standing-tab-context");
    room.click(&tab);
    let (meets, heads) = (room.t("context-meets"), room.t("meets-heads"));
    room.choose(&meets, &heads);
    assert_eq!(room.workspace().header.context.meets, Some(Meets::Heads));
    assert!(words(&room).contains(&room.t("context-warning-heads")));
    let (sold, project) = (room.t("context-complexity"), room.t("complexity-project"));
    room.choose(&sold, &project);
    let meeting = room.t("cadence-key-people");
    let add = room.tx("context-add", &[("what", meeting.as_str().into())]);
    room.click(&add);
    assert_eq!(in_order(&room.workspace().cadences)[0].title, meeting);
    assert!(!words(&room).contains(&room.t("context-warning-heads")), "somebody else meets now");
    let add = room.tx("context-add", &[("what", "Joint activities".into())]);
    room.click(&add);
    assert!(room.workspace().kpis.values().any(|kpi| kpi.code == "J6"));
}

#[test]
fn a_benefit_is_checked_when_its_day_has_come() {
    let mut room = room_of(&PEOPLE, Language::En);
    let mut workspace = room.workspace().clone();
    let benefit = tandem::model::Benefit {
        id: tandem::model::Id::from_bits(50),
        text: "Fewer disputes".to_owned(),
        check_on: Some(support::today()),
        ..tandem::model::Benefit::default()
    };
    workspace.benefits.insert(benefit.id, benefit.clone().into());
    open(&mut room, &workspace);
    room.go(Page::Standing);
    let tab = room.t("standing-tab-way");
    room.click(&tab);
    let partly = room.t("reply-partly");
    room.click(&partly);
    assert_eq!(room.workspace().benefits[&benefit.id].came, Reply::Partly);
    assert!(words(&room).contains(&room.t("benefits-due-none")));
}
