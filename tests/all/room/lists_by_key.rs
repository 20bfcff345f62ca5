//! The lists between two workshops, worked by keyboard in Dutch: a list is found and turned to, an entry is written, gone into and left,
//! marks stay in sight, and nothing that was not said is taken for a nought.

use crate::support::hands::Hands;
use crate::support::{demo, start, today};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::exchange::{report, sheet_kinds};
use tandem::model::{Contact, JointEvent, Language, in_order};

fn words(hands: &Hands) -> String {
    let lines = hands.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn on(page: Page, template: Template, language: Language) -> Hands {
    let mut room = start(template, language);
    room.go(page);
    Hands::new(room)
}

fn events(hands: &Hands) -> Vec<JointEvent> {
    in_order(&hands.workspace().events).into_iter().map(|one| JointEvent::clone(one)).collect()
}

#[test]
fn a_number_nobody_has_said_is_no_nought() {
    let mut hands = on(Page::Together, Template::Empty, Language::Nl);
    hands.find("evenement");
    hands.enter();
    hands.write("Klantendag");
    hands.enter();
    let event = events(&hands)[0].clone();
    assert_eq!((event.invited, event.attended, event.leads), (None, None, None));
    let shown = words(&hands);
    assert!(!shown.contains("\"0\""), "{shown}");
    let text = report::markdown(hands.workspace(), today());
    let line = text.lines().find(|line| line.contains("Klantendag")).unwrap().to_owned();
    assert!(!line.contains('0'), "{line}");
    let sheets = sheet_kinds::sheets(hands.workspace());
    let nought = sheets.iter().flat_map(|sheet| &sheet.rows).find(|row| format!("{row:?}").contains("Whole(0)"));
    assert!(nought.is_none(), "{nought:?}");
    // A nought that somebody says is one: nobody came.
    for (field, number) in [("joint-event-invited", "40"), ("joint-event-attended", "0")] {
        let name = hands.t(field);
        hands.write_into(&name, number);
        hands.enter();
    }
    let event = events(&hands)[0].clone();
    assert_eq!((event.invited, event.attended, event.leads), (Some(40), Some(0), None));
    let nobody = hands.tx("fact-came", &[("rate", "0%".into())]);
    assert!(words(&hands).contains(&nobody), "{}", words(&hands));
    // And it is one in the file.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("events.tandem.ron");
    tandem::file::Store::machine(None).save(&path, hands.workspace(), tandem::file::Precondition::Anything).unwrap();
    assert_eq!(in_order(&crate::support::on_disk(&path).events)[0].attended, Some(0));
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(
        written.contains("attended: 0,") && written.contains("invited: 40,") && !written.contains("leads:"),
        "{written}"
    );
}

#[test]
fn a_tab_that_is_chosen_gives_the_keys_to_its_list() {
    let mut hands = on(Page::Together, Template::Empty, Language::Nl);
    let tab = hands.t("list-launches");
    hands.press_on(&tab);
    hands.enter();
    hands.write("Nieuwe lijn");
    hands.enter();
    assert_eq!(in_order(&hands.workspace().launches).len(), 1, "Enter led to the line of the list");
}

#[test]
fn tab_and_enter_lead_into_the_entry_that_is_chosen_and_esc_back() {
    let mut hands = on(Page::Rules, Template::Demo, Language::Nl);
    hands.key(Key::ArrowDown);
    let first = in_order(&hands.workspace().contacts)[0].topic.clone();
    for key in [Key::Tab, Key::Enter] {
        hands.key(key);
        assert_eq!(hands.focused(), hands.t("contact-topic"), "{key:?} leads into what is open");
        hands.key(Key::Tab);
        hands.key(Key::Escape);
        assert_eq!(hands.focused(), "");
    }
    // The arrows go on where the list was left; Esc closes the entry, and Enter opens it again.
    hands.key(Key::ArrowDown);
    let close = hands.t("close-details");
    assert!(hands.has(&close));
    hands.key(Key::Escape);
    assert!(!hands.has(&close), "closed");
    hands.key(Key::Enter);
    assert!(hands.has(&close), "and open again");
    hands.write(" x");
    let second = in_order(&hands.workspace().contacts)[1].topic.clone();
    assert!(second.ends_with(" x") && second != first, "{second}");
    // N begins a new one, wherever the list stands.
    hands.key(Key::Escape);
    hands.key(Key::N);
    hands.write("Reclamaties");
    hands.enter();
    assert!(hands.workspace().contacts.values().any(|one| one.topic == "Reclamaties"));
}

#[test]
fn what_was_just_written_down_is_open_and_the_next_one_can_be_typed() {
    let mut hands = on(Page::Together, Template::Demo, Language::Nl);
    hands.find("evenement");
    hands.key(Key::N);
    for title in ["Klantendag", "Beursavond"] {
        hands.write(title);
        hands.enter();
        let shown = words(&hands);
        let title_field = format!("{:?} {:?}", Some(hands.t("joint-event-title")), Some(title.to_owned()));
        assert!(shown.contains(&title_field), "{title} is open: {shown}");
    }
    // Tab leads to it, and what was typed stays.
    hands.key(Key::Tab);
    assert_eq!(hands.focused(), hands.t("joint-event-title"));
    hands.write("!");
    assert!(events(&hands).iter().any(|one| one.title == "Beursavond!"), "{:?}", events(&hands));
    // Down from the line leads to the list, F2 to its title.
    hands.key(Key::Escape);
    hands.key(Key::N);
    hands.key(Key::F2);
    hands.write("Beurs");
    assert!(events(&hands).iter().any(|one| one.title == "Beurs"), "{:?}", events(&hands));
}

#[test]
fn every_list_and_every_tab_is_found_and_turned_to_by_key() {
    for (language, query, words) in [
        (Language::Nl, "evenement", "list-events"),
        (Language::Nl, "systeem", "list-systems"),
        (Language::Nl, "contactpersoon", "list-contacts"),
        (Language::De, "Begriff", "list-terms"),
        (Language::De, "Rücktest", "part-backtest"),
        (Language::En, "data gap", "list-data-gaps"),
        (Language::En, "who feeds whom", "list-feeds"),
        (Language::En, "matrix", "matrix-tab"),
    ] {
        let mut hands = on(Page::Overview, Template::Demo, language);
        let query = if query == "Rücktest" { hands.t("part-backtest") } else { query.to_owned() };
        hands.find(&query);
        let tab = hands.t(words);
        let all = hands.harness.query_all_by_label_contains(&tab);
        let chosen = all.filter(|node| node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)).count();
        assert!(chosen > 0, "{language:?} {query} leads to {tab}");
    }
    let mut hands = on(Page::Tools, Template::Demo, Language::Nl);
    let chosen = |hands: &Hands, words: &str| {
        let tab = hands.t(words);
        let mut all = hands.harness.query_all_by_label_contains(&tab);
        all.any(|node| node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
    };
    for (key, words) in [
        (Key::PageDown, "list-feeds"),
        (Key::PageDown, "list-identity-keys"),
        (Key::PageUp, "list-feeds"),
        (Key::PageUp, "list-systems"),
        (Key::PageUp, "matrix-tab"),
        (Key::PageUp, "list-data-gaps"),
    ] {
        hands.with(Modifiers::COMMAND, key);
        assert!(chosen(&hands, words), "{words}");
    }
}

#[test]
fn who_made_sure_of_a_contact_stays_until_somebody_else_is_named() {
    let workspace = demo(Language::Nl);
    let known = in_order(&workspace.contacts).into_iter().find(|one| !one.verified_by.is_empty()).unwrap().clone();
    let settings = tandem::ui::settings::Settings { language: Some(Language::Nl), ..Default::default() };
    let mut room = crate::support::room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().start_with(Template::Demo, Language::Nl);
    room.steps();
    room.go(Page::Rules);
    let mut hands = Hands::new(room);
    let of = |hands: &Hands| -> Contact {
        hands.workspace().contacts.values().find(|one| one.topic == known.topic).unwrap().as_ref().clone()
    };
    for _ in 0..=in_order(&workspace.contacts).iter().position(|one| one.topic == known.topic).unwrap() {
        hands.key(Key::ArrowDown);
    }
    hands.key(Key::V);
    let now = of(&hands);
    assert_eq!((now.verified, now.verified_by.as_str()), (Some(today()), known.verified_by.as_str()));
    // The name is asked for: what is typed takes the place of the old one.
    hands.write("Bert Vos");
    assert_eq!(of(&hands).verified_by, "Bert Vos");
}

#[test]
fn what_is_late_says_so_while_its_details_are_open() {
    let mut hands = on(Page::Tools, Template::Demo, Language::Nl);
    hands.find("gegevensgat");
    hands.key(Key::N);
    hands.write("Wie koopt er echt?");
    hands.enter();
    let due = hands.t("entry-due");
    hands.write_into(&due, "20-11-2026");
    hands.enter();
    let late = hands.t("entry-overdue");
    let mark = format!("{:?} ", Some(&late));
    assert!(words(&hands).lines().any(|line| line.starts_with(&mark)), "the row says so: {}", words(&hands));
}

#[test]
fn role_questions_that_stand_here_in_other_words_are_not_asked_again() {
    for language in Language::ALL {
        let mut hands = on(Page::Rules, Template::Demo, language);
        let query = hands.t("list-contact-points");
        hands.find(&query);
        let before = hands.workspace().contact_points.len();
        let add = hands.tx("layers-add-questions", &[("n", 1_u32.into())]);
        let there = hands.tx("layers-questions-there", &[("n", 4_u32.into())]);
        assert!(words(&hands).contains(&there), "{language:?}: {}", words(&hands));
        hands.click_containing(&add);
        assert_eq!(hands.workspace().contact_points.len(), before + 1, "{language:?}");
        assert!(!words(&hands).contains(&there), "{language:?}: nothing is missing any more");
    }
}

#[test]
fn names_are_suggested_while_they_are_typed_and_nothing_typed_is_lost() {
    let mut hands = on(Page::Tools, Template::Demo, Language::Nl);
    hands.find("gegevensgat");
    hands.key(Key::N);
    hands.write("Wie koopt er echt?");
    hands.enter();
    let owner = |hands: &Hands| {
        hands.workspace().data_gaps.values().find(|one| one.text == "Wie koopt er echt?").unwrap().owner.clone()
    };
    let field = hands.t("entry-owner");
    hands.write_into(&field, "ros");
    assert!(hands.has("Elena Rossi"), "it is suggested: {}", words(&hands));
    hands.enter();
    assert_eq!(owner(&hands), "Elena Rossi", "Enter takes the first");
    // Tab keeps what is typed, and so does Esc, which puts the suggestions away first.
    hands.write_into(&field, "An");
    hands.key(Key::Tab);
    assert_eq!(owner(&hands), "An");
    hands.write_into(&field, "Tom");
    hands.key(Key::Escape);
    assert_eq!(hands.focused(), field, "the field is still typed in");
    hands.enter();
    assert_eq!(owner(&hands), "Tom");
    // Somebody nobody knows is no less a name.
    hands.write_into(&field, "Zoë Nieuw");
    hands.enter();
    assert_eq!(owner(&hands), "Zoë Nieuw");
    // The arrows choose another one.
    hands.write_into(&field, "a");
    hands.key(Key::ArrowDown);
    hands.enter();
    let second = owner(&hands);
    assert!(second != "a" && second.contains(' '), "{second}");
}

#[test]
fn letters_open_a_list_of_records_where_they_lead() {
    let mut hands = on(Page::Tools, Template::Demo, Language::Nl);
    hands.find("gegevensgat");
    hands.key(Key::N);
    hands.write("Wie koopt er echt?");
    hands.enter();
    let system = in_order(&hands.workspace().systems)[1].clone();
    let field = hands.t("data-gap-system");
    hands.tab_to(&field);
    hands.write(&system.name.chars().next().unwrap().to_string());
    assert!(egui::Popup::is_any_open(&hands.harness.ctx), "the list is open: {}", words(&hands));
    assert!(hands.focused().starts_with(&system.name[..1]), "{}: {}", hands.focused(), words(&hands));
    hands.enter();
    let gap = hands.workspace().data_gaps.values().find(|one| one.text == "Wie koopt er echt?").unwrap().clone();
    let chosen = gap.system.map(|id| hands.workspace().systems[&id].name.clone());
    let first = system.name.chars().next();
    assert_eq!(chosen.and_then(|name| name.chars().next()), first, "the first one that begins so");
}

#[test]
fn feedback_from_another_page_chooses_what_it_is_about() {
    let mut hands = on(Page::Overview, Template::Demo, Language::Nl);
    let persona = in_order(&hands.workspace().personas)[0].clone();
    let before = hands.workspace().feedback.len();
    hands.with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    hands.write("Vraagt altijd eerst naar de levertijd");
    let choose = format!("{}: {}", hands.t("entry-about"), hands.t("link-choose"));
    hands.press_on(&choose);
    hands.write(&persona.name);
    hands.enter();
    hands.enter();
    let all = in_order(&hands.workspace().feedback);
    assert_eq!(all.len(), before + 1);
    let one = all.last().unwrap();
    assert_eq!(tandem::model::RecordRef::parse(&one.about), Some(persona.id.into()));
    assert_eq!(one.topic, tandem::model::FeedbackTopic::Persona);
}
