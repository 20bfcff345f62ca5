//! What both do together between two workshops, played by keyboard: the next meeting with its agenda, a launch Sales is not ready for, an
//! experiment with its objection, what was improved, what went well.

use crate::support::hands::Hands;
use crate::support::{Room, start, today};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::Template;
use tandem::model::{EntryKind, Language, Opens, Reply, WorkshopKind, in_order};

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn page(language: Language) -> Hands {
    let mut room = start(Template::Empty, language);
    room.go(Page::Together);
    Hands::new(room)
}

/// Turns to a list by its tab, and writes one entry, which is then open.
fn write(hands: &mut Hands, list: &str, text: &str) {
    let tab = hands.t(list);
    hands.press_on(&tab);
    hands.key(Key::N);
    hands.write(text);
    hands.enter();
    hands.key(Key::Escape);
}

#[test]
fn the_next_meeting_is_planned_with_its_agenda_in_german() {
    let mut hands = page(Language::De);
    hands.press_on("…Monatlicher Jour fixe");
    assert!(words(&hands).contains(&hands.t("caution-no-first-day")), "{}", words(&hands));
    // Three people of each side, 45 minutes twelve times a year: 2.25 hours a month each.
    let hours = hands.tx("fact-hours", &[("all", "4,6".into()), ("sales", "2,3".into()), ("marketing", "2,3".into())]);
    assert!(words(&hands).contains(&hours), "{}", words(&hands));
    let first = hands.t("cadence-first");
    hands.write_into(&first, "3.9.2026");
    hands.enter();
    let cadence = in_order(&hands.workspace().cadences)[0].clone();
    assert_eq!(cadence.first, Some("2026-09-03".parse().unwrap()));
    // The third of December is a Thursday.
    let day = hands.texts.date("2026-12-03".parse().unwrap());
    assert!(words(&hands).contains(&hands.t("caution-never-held")), "{}", words(&hands));
    let plan = hands.tx("cadence-plan-next", &[("day", day.as_str().into())]);
    hands.press_on(&format!("…{plan}"));
    let workshops = in_order(&hands.workspace().workshops);
    let planned =
        workshops.iter().find(|one| one.kind == WorkshopKind::Monthly && !one.template).expect("it is planned");
    assert_eq!((planned.title.as_str(), planned.day), ("Monatlicher Jour fixe", Some("2026-12-03".parse().unwrap())));
    let blocks = hands.workspace().blocks.values().filter(|block| block.workshop == planned.id).count();
    assert_eq!(blocks, 6, "with the agenda it begins with");
    let wins = hands.workspace().blocks.values().any(|block| block.opens == Some(Opens::Wins));
    assert!(wins, "what went well comes first");
    assert!(words(&hands).contains(&hands.tx("fact-planned", &[("day", day.as_str().into())])));
    assert!(!words(&hands).contains(&plan), "it is not planned twice");
    let report = report::markdown(hands.workspace(), today()).replace('\\', "");
    assert!(report.contains(&hours) && report.contains(&hands.t("caution-never-held")), "{report}");
    // One step back takes the workshop away with its agenda.
    hands.with(Modifiers::COMMAND, Key::Z);
    assert!(hands.workspace().workshops.values().all(|one| one.template || one.kind != WorkshopKind::Monthly));
    assert!(hands.workspace().blocks.is_empty());
}

#[test]
fn a_launch_that_is_announced_before_sales_is_ready_says_so() {
    let mut hands = page(Language::De);
    write(&mut hands, "list-launches", "Förderanlage C4");
    let announced = hands.t("launch-announced");
    hands.write_into(&announced, "20.11.2026");
    hands.enter();
    let early = |hands: &Hands, what: &str| hands.tx("caution-announced-early", &[("what", what.into())]);
    let all = early(&hands, "Vertrieb informiert, Material, Preis und Persona");
    assert!(words(&hands).contains(&all), "{}", words(&hands));
    for key in ["ready-briefed", "ready-material", "ready-price"] {
        let name = hands.t(key);
        hands.tab_to(&name);
        hands.key(Key::Space);
        hands.key(Key::Escape);
    }
    assert!(words(&hands).contains(&early(&hands, "Persona")), "{}", words(&hands));
    let name = hands.t("ready-persona");
    hands.tab_to(&name);
    hands.key(Key::Space);
    assert!(words(&hands).contains(&hands.t("fact-ready-all")), "{}", words(&hands));
    assert_eq!(in_order(&hands.workspace().launches)[0].ready.len(), 4);
}

#[test]
fn an_objection_leads_to_its_obstacle_and_to_who_helps() {
    let mut hands = page(Language::Nl);
    write(&mut hands, "list-experiments", "Bellen binnen vier uur");
    for (field, text, caution) in [
        ("experiment-objection", "Niemand heeft tijd", Some("caution-no-obstacle")),
        ("experiment-obstacle", "Leads komen ’s middags", Some("caution-no-helper")),
        ("experiment-helpers", "Tom", None),
    ] {
        let name = hands.t(field);
        hands.write_into(&name, text);
        hands.key(Key::Escape);
        for key in ["caution-no-obstacle", "caution-no-helper"] {
            assert_eq!(words(&hands).contains(&hands.t(key)), caution == Some(key), "{field} {key}: {}", words(&hands));
        }
    }
    assert!(words(&hands).contains("Niemand heeft tijd  →  Leads komen ’s middags  →  Tom"), "{}", words(&hands));
}

#[test]
fn what_was_improved_is_looked_at_again() {
    let mut hands = page(Language::De);
    write(&mut hands, "list-improvements", "Das Webformular fragt nach dem Firmennamen");
    let check = hands.t("improvement-check-on");
    hands.write_into(&check, "20.11.2026");
    hands.enter();
    assert!(words(&hands).contains(&hands.t("entry-overdue")), "{}", words(&hands));
    let (helped, yes) = (hands.t("improvement-helped"), hands.t("reply-yes"));
    hands.choose(&helped, &yes);
    assert_eq!(in_order(&hands.workspace().improvements)[0].helped, Reply::Yes);
    assert!(!words(&hands).contains(&hands.t("entry-overdue")), "{}", words(&hands));
    assert!(words(&hands).contains(&hands.tx("note-helped", &[("rate", "1 von 1".into())])), "{}", words(&hands));
}

#[test]
fn wins_come_first_and_are_written_down_in_a_line() {
    let mut hands = page(Language::Nl);
    let tab = hands.t("wins-tab");
    hands.press_on(&tab);
    hands.key(Key::Escape);
    assert!(words(&hands).contains(&hands.t("wins-purpose")));
    for text in ["Eerste order uit de webshop", "De beurs was vol"] {
        hands.enter();
        hands.write(text);
        hands.enter();
        hands.key(Key::Escape);
    }
    let wins: Vec<_> = in_order(&hands.workspace().entries).into_iter().cloned().collect();
    assert!(wins.iter().all(|one| one.kind == EntryKind::Win && one.day == Some(today())));
    assert_eq!(wins.len(), 2);
    assert!(words(&hands).contains("De beurs was vol"));
    // What is typed and not entered is kept when the page is left.
    hands.enter();
    hands.write("Nog een");
    hands.go(Page::Overview);
    hands.go(Page::Together);
    assert!(words(&hands).contains("Nog een"), "{}", words(&hands));
}
