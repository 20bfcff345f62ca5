//! People & rules, played by keyboard in German: whom to call, who holds what, rules kept and missed, conflicts that become rules, and
//! words that say what they mean.

use crate::support::{Room, start, today};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::Template;
use tandem::model::{EntryKind, Language, Layer, RecordRef, TaskState, in_order};

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn list(room: &mut Room, words: &str) {
    let name = room.t(words);
    let tab = room.harness.query_all_by_label_contains(&name).find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        node.accesskit_node().role() != egui::accesskit::Role::Label
            && (label == name || label.strip_prefix(&name).is_some_and(|rest| rest.starts_with("  ")))
    });
    tab.unwrap_or_else(|| panic!("no list is called `{name}`")).click();
    room.steps();
}

/// Writes something new in the list that is open, and opens it.
fn write(room: &mut Room, text: &str) {
    room.press(Modifiers::NONE, Key::N);
    room.type_text(text);
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::ArrowDown);
}

#[test]
fn whom_to_call_is_looked_up_first_and_verified_with_one_key() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    for topic in ["Lieferzeiten", "Sonderpreise", "Messestand"] {
        room.press(Modifiers::NONE, Key::N);
        room.type_text(topic);
        room.press(Modifiers::NONE, Key::Enter);
        room.press(Modifiers::NONE, Key::Escape);
    }
    // F looks for a topic, Enter opens it.
    room.press(Modifiers::NONE, Key::F);
    room.type_text("sonder");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.t("contact-never-verified")), "{}", words(&room));
    assert!(room.has(&room.t("contact-deputy")), "who stands in is asked for");
    room.fill(&room.t("contact-person"), "Bert Vos");
    room.press(Modifiers::NONE, Key::Escape);
    let stale = room.t("list-stale");
    assert!(words(&room).contains(&stale), "nobody has made sure yet: {}", words(&room));
    room.press(Modifiers::NONE, Key::V);
    let contact = room.workspace().contacts.values().find(|one| one.topic == "Sonderpreise").unwrap().clone();
    assert_eq!(
        (contact.person.as_str(), contact.verified, contact.verified_by.as_str()),
        ("Bert Vos", Some(today()), "M. Berg")
    );
    let day = room.texts.date(today());
    assert!(room.has(&room.tx("contact-verified-on-by", &[("day", day.into()), ("name", "M. Berg".into())])));
    // What is typed while a field has the focus is text, no key.
    room.focus(&room.t("contact-reach"));
    room.type_text("v");
    assert_eq!(room.workspace().contacts[&contact.id].reach, "v");
}

#[test]
fn the_role_questions_are_contact_points_and_their_layers_are_counted() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    list(&mut room, "list-contact-points");
    let empty = room.tx("layer-empty", &[("layer", room.t("layer-informal").into())]);
    assert!(words(&room).contains(&empty), "{}", words(&room));
    let all = room.tx("layers-add-questions", &[("n", 5_u32.into())]);
    room.click_containing(&all);
    let points = in_order(&room.workspace().contact_points);
    assert_eq!(points.len(), 5);
    assert!(points[0].question.contains("qualifiziert") && points[4].question.contains("Content-Audit"));
    let layers: Vec<Layer> = points.iter().map(|one| one.layer).collect();
    assert!(Layer::ALL.iter().all(|layer| layers.contains(layer)), "every layer: {layers:?}");
    let held = |room: &Room, n: &str| {
        let layer = room.t("layer-institutional");
        room.tx("layer-held", &[("layer", layer.into()), ("rate", n.into())])
    };
    assert!(words(&room).contains(&held(&room, "0 von 2")), "{}", words(&room));
    room.press(Modifiers::NONE, Key::ArrowDown);
    assert!(words(&room).contains(&room.t("list-gap")), "nobody holds it");
    room.fill(&room.t("contact-point-holder"), "Anna Berg");
    assert!(words(&room).contains(&held(&room, "1 von 2")), "{}", words(&room));
    let report = report::markdown(room.workspace(), today());
    assert!(report.contains(&held(&room, "1 von 2")), "{report}");
    // One step took them all in.
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::COMMAND, Key::Z);
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(room.workspace().contact_points.is_empty());
}

#[test]
fn a_rule_is_counted_kept_and_missed_with_a_key_each() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    list(&mut room, "list-rule-cards");
    write(&mut room, "Ein Angebot übersteigt 200.000");
    assert!(room.has(&room.t("rule-card-never")), "{}", words(&room));
    for key in [Key::K, Key::K, Key::M, Key::K, Key::K, Key::K, Key::M, Key::K, Key::M, Key::K] {
        room.press(Modifiers::NONE, key);
    }
    let card = in_order(&room.workspace().rule_cards)[0].clone();
    assert_eq!((card.kept, card.missed), (7, 3));
    assert!(room.has(&room.tx("rule-card-kept-of", &[("rate", "7 von 10".into())])), "{}", words(&room));
    // Each is a step of its own.
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(in_order(&room.workspace().rule_cards)[0].kept, 6);
    room.click_containing(&room.t("rule-card-missed-now"));
    assert_eq!(in_order(&room.workspace().rule_cards)[0].missed, 4);
}

#[test]
fn a_settled_conflict_becomes_a_rule_or_a_decision() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    list(&mut room, "list-disputes");
    write(&mut room, "Wer auf der Messe Kunden zuerst anspricht");
    assert!(!room.has(&room.t("dispute-settled")), "it is not settled yet");
    room.fill(&room.t("dispute-outcome"), "Der Vertrieb; Marketing hat die Liste");
    room.press(Modifiers::NONE, Key::Escape);
    let (state, done) = (room.t("criterion-status"), room.t("task-done"));
    // The filter above the list has the same name and comes first.
    room.choose(&state, &done);
    let dispute = in_order(&room.workspace().disputes)[0].clone();
    assert_eq!(dispute.state, TaskState::Done, "{}", words(&room));
    room.click_containing(&room.t("dispute-to-rule"));
    let card = in_order(&room.workspace().rule_cards)[0].clone();
    assert_eq!(
        (card.when.as_str(), card.then.as_str(), card.since),
        ("Wer auf der Messe Kunden zuerst anspricht", "Der Vertrieb; Marketing hat die Liste", Some(today()))
    );
    assert_eq!(room.workspace().disputes[&dispute.id].became, RecordRef::from(card.id).to_string());
    assert!(room.has(&room.t("rule-card-never")), "the rule is open: {}", words(&room));
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(room.workspace().rule_cards.is_empty() && room.workspace().disputes[&dispute.id].became.is_empty());
    room.click_containing(&room.t("dispute-to-decision"));
    let entry = in_order(&room.workspace().entries)[0].clone();
    assert_eq!(
        (entry.kind, entry.why.clone()),
        (EntryKind::Decision, "Wer auf der Messe Kunden zuerst anspricht".to_owned())
    );
    assert_eq!(entry.text, "Der Vertrieb; Marketing hat die Liste");
    assert!(!room.has(&room.t("dispute-settled")), "it has become something");
}

#[test]
fn a_goal_that_pays_one_side_is_marked_and_the_liaison_stands_above_the_insights() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    list(&mut room, "list-incentives");
    room.click_containing("Umsatz im Quartal");
    let conflict = room.tx("incentive-conflict", &[("paid", "Vertrieb".into()), ("not", "Marketing".into())]);
    assert!(words(&room).contains(&conflict), "{}", words(&room));
    assert!(words(&room).contains(&room.t("list-conflict")));
    list(&mut room, "list-insights");
    room.fill(&room.t("liaison-person"), "Cem Acar");
    room.fill(&room.t("liaison-mandate"), "Beide fragen zuerst hier");
    let liaison = &room.workspace().header.liaison;
    assert_eq!((liaison.person.as_str(), liaison.mandate.as_str()), ("Cem Acar", "Beide fragen zuerst hier"));
    let report = report::markdown(room.workspace(), today());
    assert!(report.contains("Cem Acar") && report.contains(&room.t("list-conflict")), "{report}");
}

#[test]
fn terms_show_their_meaning_under_the_pointer_and_in_the_details() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    list(&mut room, "list-terms");
    write(&mut room, "MQL");
    assert!(words(&room).contains(&room.t("list-not-said")), "{}", words(&room));
    let meaning = "Ein Lead, der 55 Punkte erreicht";
    room.fill(&room.t("term-meaning"), meaning);
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!words(&room).contains(&room.t("glossary-here")), "a term says nothing about itself");
    list(&mut room, "list-rule-cards");
    let when = "Zehn MQLs sind nicht angerufen";
    write(&mut room, when);
    assert!(room.has(&room.t("glossary-here")), "{}", words(&room));
    assert!(room.has(&format!("MQL: {meaning}")), "for the keyboard: {}", words(&room));
    // Under the pointer, in the text itself.
    assert!(!room.has(meaning));
    let field = room.t("rule-card-when");
    room.harness.query_all_by_label(&field).last().unwrap().hover();
    room.harness.run_steps(60);
    assert!(room.has(meaning), "{}", words(&room));
    let html = report::html(room.workspace(), today());
    assert!(html.contains(&format!("Zehn <abbr title=\"{meaning}\">MQLs</abbr> sind nicht angerufen")), "{html}");
    assert!(html.contains(&format!("<dt>MQL</dt><dd>{meaning}</dd>")), "{html}");
}

/// A short day is the last one where somebody has made sure, and the next one where something is to be done.
#[test]
fn a_short_day_is_meant_as_its_field_says() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    for (kind, field) in [("list-contacts", "contact-verified"), ("list-frictions", "entry-due")] {
        list(&mut room, kind);
        write(&mut room, "Kühlung");
        room.focus(&room.t(field));
        room.type_text("20.11.");
        room.press(Modifiers::NONE, Key::Tab);
        room.press(Modifiers::NONE, Key::Escape);
    }
    let workspace = room.workspace();
    let verified = workspace.contacts.values().next().unwrap().verified.unwrap();
    let due = workspace.frictions.values().next().unwrap().due.unwrap();
    assert_eq!([verified, due].map(|day| day.to_string()), ["2026-11-20", "2027-11-20"]);
}
