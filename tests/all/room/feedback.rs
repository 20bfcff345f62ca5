//! Feedback in half a minute from every page, its answer and a month of it, played by keyboard in Dutch.

use crate::support::{Room, start, today};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::{Template, starters};
use tandem::model::{
    Feedback, FeedbackSource, FeedbackTopic, FreshIds, Language, MOST_LETTERS, RecordRef, Reply, Response, Side,
    in_order,
};

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn open(room: &mut Room) {
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
}

fn given(room: &Room) -> Vec<Feedback> {
    in_order(&room.workspace().feedback).into_iter().map(|one| Feedback::clone(one)).collect()
}

/// The demo without the feedback it lives with.
fn demo() -> Room {
    let mut room = start(Template::Demo, Language::Nl);
    let mut workspace = room.workspace().clone();
    (workspace.feedback, workspace.requests) = Default::default();
    let path = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep().join("demo.tandem.ron");
    tandem::file::Store::machine(None).save(&path, &workspace, tandem::file::Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room
}

#[test]
fn feedback_is_given_from_every_page_about_what_is_open() {
    let mut room = demo();
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let item = in_order(&room.workspace().content)[0].id;
    open(&mut room);
    assert!(words(&room).contains(&room.t("feedback-title")), "{}", words(&room));
    room.type_text("Klanten vragen naar de prijs op bladzijde 2");
    let left = MOST_LETTERS - "Klanten vragen naar de prijs op bladzijde 2".chars().count();
    assert!(words(&room).contains(&room.tx("letters-left", &[("n", left.into())])), "{}", words(&room));
    room.press(Modifiers::NONE, Key::Enter);
    let one = given(&room)[0].clone();
    assert_eq!(one.text, "Klanten vragen naar de prijs op bladzijde 2");
    assert_eq!((one.from, one.topic, one.source), (Some(Side::Sales), FeedbackTopic::Content, FeedbackSource::Talk));
    assert_eq!((one.day, RecordRef::parse(&one.about)), (Some(today()), Some(RecordRef::Content(item))));
    // Closed while something is typed, nothing is lost; the file takes it along.
    room.type_text("En ook dit");
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!words(&room).contains(&room.t("feedback-title")));
    room.press(Modifiers::COMMAND, Key::S);
    assert_eq!(given(&room).iter().map(|one| one.text.as_str()).collect::<Vec<_>>().last(), Some(&"En ook dit"));
    // Undo stays on the page everybody looks at.
    room.press(Modifiers::COMMAND, Key::Z);
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(given(&room).is_empty());
    assert_eq!(room.harness.state().page(), Page::Content);
}

#[test]
fn what_is_too_long_is_counted_and_never_cut() {
    let mut room = demo();
    open(&mut room);
    room.harness.event(Event::Paste("ü".repeat(MOST_LETTERS + 2)));
    room.steps();
    let too_many = |room: &Room, n: u32| room.tx("letters-too-many", &[("n", n.into())]);
    assert!(words(&room).contains(&too_many(&room, 2)), "{}", words(&room));
    room.press(Modifiers::NONE, Key::Enter);
    assert!(given(&room).is_empty());
    for _ in 0..2 {
        room.press(Modifiers::NONE, Key::Backspace);
    }
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(given(&room)[0].text, "ü".repeat(MOST_LETTERS), "{}", words(&room));
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    // In the list as well: what does not fit stays typed and is not taken.
    room.go(Page::Feedback);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::F2);
    room.press(Modifiers::NONE, Key::End);
    room.type_text("!");
    assert!(words(&room).contains(&too_many(&room, 1)), "{}", words(&room));
    assert_eq!(given(&room)[0].text, "ü".repeat(MOST_LETTERS));
    room.press(Modifiers::NONE, Key::Backspace);
    room.press(Modifiers::NONE, Key::Backspace);
    room.type_text("?");
    assert_eq!(given(&room)[0].text, format!("{}?", "ü".repeat(MOST_LETTERS - 1)));
    // And in the line for something new.
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::N);
    room.harness.event(Event::Paste("x".repeat(MOST_LETTERS + 1)));
    room.steps();
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(given(&room).len(), 1);
    assert!(words(&room).contains(&too_many(&room, 1)), "{}", words(&room));
}

#[test]
fn feedback_is_answered_with_a_reason_and_counts_for_its_figure() {
    let mut room = demo();
    open(&mut room);
    room.type_text("Niemand leest de brochure");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    room.go(Page::Feedback);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.click(&room.t("response-adopted"));
    assert!(words(&room).contains(&room.t("feedback-asks-why")), "{}", words(&room));
    assert!(words(&room).contains(&room.t("list-unexplained")));
    let one = given(&room)[0].clone();
    assert_eq!((one.response, one.answered), (Response::Adopted, Some(today())));
    room.fill(&room.t("feedback-reason"), "Drie klanten zeiden hetzelfde");
    assert!(!words(&room).contains(&room.t("feedback-asks-why")));
    room.press(Modifiers::NONE, Key::Escape);
    // What was changed because of it is chosen among the records there are.
    let choose = format!("{}: {}", room.t("feedback-led-to"), room.t("link-choose"));
    room.click(&choose);
    let persona = in_order(&room.workspace().personas)[0].clone();
    room.click_containing(&persona.name);
    let led_to = given(&room)[0].led_to.clone();
    assert_eq!(RecordRef::parse(&led_to), Some(RecordRef::Persona(persona.id)), "{led_to}");
    // KPI S3 says so.
    let mut workspace = room.workspace().clone();
    let starter = starters().kpis.iter().find(|kpi| kpi.0 == "S3").unwrap();
    let kpi = starter.to_kpi(Language::Nl, &workspace, &mut FreshIds::seeded(77));
    workspace.kpis.insert(kpi.id, kpi.clone().into());
    let said = room.texts.measured(&workspace, &kpi).unwrap();
    assert!(said.contains("1 van 1"), "{said}");
    let report = report::markdown(&workspace, today());
    assert!(report.replace('\\', "").contains(&said), "{report}");
}

#[test]
fn a_request_is_answered_and_the_month_is_told_as_text() {
    let mut room = demo();
    room.go(Page::Feedback);
    let requests = room.t("list-requests");
    room.click(&requests);
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("Een succesverhaal uit de voedingsindustrie");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let partly = room.t("reply-partly");
    room.click(&partly);
    let one = in_order(&room.workspace().requests)[0].clone();
    assert_eq!((one.reply, one.day, one.answered), (Reply::Partly, Some(today()), Some(today())));
    assert!(words(&room).contains(&room.t("request-asks-why")), "{}", words(&room));
    room.click(&room.t("reply-yes"));
    let choose = format!("{}: {}", room.t("content-request-content"), room.t("link-choose"));
    room.click(&choose);
    let item = in_order(&room.workspace().content)[0].clone();
    room.click_containing(&item.title);
    assert_eq!(in_order(&room.workspace().requests)[0].content, Some(item.id));
    let starter = starters().kpis.iter().find(|kpi| kpi.0 == "M3").unwrap();
    let kpi = starter.to_kpi(Language::Nl, room.workspace(), &mut FreshIds::seeded(78));
    let said = room.texts.measured(room.workspace(), &kpi).unwrap();
    assert!(said.contains("1 van 1"), "{said}");
    // A month of it, on the page, in the report and on the clipboard.
    open(&mut room);
    room.type_text("De prijs is te hoog");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    let month = room.t("feedback-tab-month");
    room.click(&month);
    let screen = words(&room);
    assert!(screen.contains(&room.t("feedback-still-open")) && screen.contains("De prijs is te hoog"), "{screen}");
    room.click_containing(&room.t("feedback-month-copy"));
    let now = tandem::model::Month::of(today());
    let text = room.texts.feedback_month_text(room.workspace(), now);
    assert!(text.contains("De prijs is te hoog") && text.contains(&room.t("feedback-received")), "{text}");
    assert!(
        room.has(&room.tx("feedback-month-copied", &[("value", room.texts.month(now).into())])),
        "{}",
        words(&room)
    );
    let report = report::markdown(room.workspace(), today());
    assert!(report.contains(&room.t("feedback-changed")), "{report}");
    room.click(&room.t("feedback-month-after"));
    assert!(words(&room).contains("De prijs is te hoog"), "it is open in the next month as well");
}
