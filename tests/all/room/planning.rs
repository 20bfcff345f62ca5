//! A workshop is planned: by keyboard alone and in German, from a template to people and quorum; its agenda is reported,
//! printed and found.

use crate::support::{Room, demo, start, tandem, today};
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::clock::agenda;
use tandem::calc::workshops::quorum;
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::Template;
use tandem::model::{Block, Id, Language, Side, TimeOfDay, Workshop, in_order};
use tandem::text::texts;

/// What has the keyboard is called so.
fn focused(room: &Room) -> String {
    let node = room.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Presses Tab until the keyboard is there.
fn tab_to(room: &mut Room, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..160 {
        if focused(room) == name {
            return;
        }
        room.press(Modifiers::NONE, Key::Tab);
        passed.push(focused(room));
    }
    panic!("Tab never leads to `{name}`: {passed:?}");
}

/// Replaces the text of the field that has the keyboard.
fn overwrite(room: &mut Room, text: &str) {
    room.press(Modifiers::COMMAND, Key::A);
    room.type_text(text);
}

fn the_workshop(room: &Room) -> std::sync::Arc<Workshop> {
    in_order(&room.workspace().workshops)[0].clone()
}

fn titles(room: &Room, workshop: Id<Workshop>) -> Vec<String> {
    agenda(room.workspace(), workshop).iter().map(|block| block.title.clone()).collect()
}

fn of(room: &Room, key: &str, block: &str) -> String {
    room.tx(key, &[("title", block.into())])
}

#[test]
fn a_half_day_is_planned_by_keyboard_alone() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Workshops);
    tab_to(&mut room, "Gemeinsame Personas");
    room.press(Modifiers::NONE, Key::Enter);
    let id = the_workshop(&room).id;
    assert_eq!(titles(&room, id).len(), 12);
    // The title waits to be typed over.
    room.type_text("Personas, Vormittag");
    assert_eq!(the_workshop(&room).title, "Personas, Vormittag");
    tab_to(&mut room, "Beginn");
    room.type_text("9");
    tab_to(&mut room, "Ende");
    room.type_text("12.15");
    let times = |room: &Room| (the_workshop(room).starts, the_workshop(room).ends);
    assert_eq!(times(&room), (TimeOfDay::read("9:00"), TimeOfDay::read("12:15")));
    // What is no time changes nothing.
    overwrite(&mut room, "mittags");
    assert_eq!(times(&room).1, TimeOfDay::read("12:15"));
    overwrite(&mut room, "12:15");
    assert!(room.harness.query_all_by_label_contains("210 von 195 Minuten: 15 zu viel").next().is_some());
    let all = titles(&room, id);
    let start_of = |room: &Room, block: &str, time: &str| {
        room.tx("plan-start-of", &[("title", block.into()), ("time", time.into())])
    };
    assert!(room.has(&start_of(&room, &all[1], "09:10")) && room.has(&start_of(&room, &all[2], "09:25")));
    // Enter leads to the minutes of the next block.
    let minutes = of(&room, "plan-minutes-of", &all[5]);
    tab_to(&mut room, &minutes);
    overwrite(&mut room, "25");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&room), of(&room, "plan-minutes-of", &all[6]));
    assert!(room.has("195 von 195 Minuten: passt genau"));
    // The break has its fixed time: five minutes are free before it.
    let start = start_of(&room, &all[6], "10:25");
    tab_to(&mut room, &start);
    room.type_text("10:30");
    assert!(room.has(&room.tx("plan-free", &[("n", 5.into())])));
    assert!(room.has(&start_of(&room, &all[7], "10:45")));
    overwrite(&mut room, "10:20");
    assert!(room.harness.query_all_by_label_contains("Beginnt 5 Minuten nach seiner festen Zeit").next().is_some());
    overwrite(&mut room, "");
    room.press(Modifiers::NONE, Key::Delete);
    assert_eq!(agenda(room.workspace(), id)[6].fixed_start, None);
    // Alt and an arrow move the block that has the keyboard, and it keeps it.
    let title = of(&room, "plan-title-of", &all[8]);
    tab_to(&mut room, &title);
    room.press(Modifiers::ALT, Key::ArrowUp);
    room.press(Modifiers::ALT, Key::ArrowUp);
    room.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(titles(&room, id)[6..9], [all[6].clone(), all[8].clone(), all[7].clone()]);
    assert_eq!(focused(&room), title);
    // Enter on the last title leads to the line for a new one, and there it adds.
    let last = of(&room, "plan-title-of", &all[11]);
    tab_to(&mut room, &last);
    room.press(Modifiers::NONE, Key::Enter);
    for new in ["Mittagessen", "Nachlese"] {
        room.type_text(new);
        room.press(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(titles(&room, id)[12..], ["Mittagessen", "Nachlese"]);
    let delete = of(&room, "plan-delete", "Nachlese");
    tab_to(&mut room, &delete);
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(titles(&room, id).len(), 13);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&room, id).len(), 14);
    people(&mut room, id);
    template(&mut room, id);
}

/// Three people, in the list of people and invited at once; all are here.
fn people(room: &mut Room, id: Id<Workshop>) {
    tab_to(room, "Personen (0)");
    room.press(Modifiers::NONE, Key::Space);
    tab_to(room, "Name einer Person");
    for (name, side) in [("Anna", Key::S), ("Bea", Key::S), ("Cem", Key::M)] {
        room.press(Modifiers::ALT, side);
        room.type_text(name);
        room.press(Modifiers::NONE, Key::Enter);
    }
    let workshop = room.workspace().workshops[&id].clone();
    assert_eq!((room.workspace().people.len(), workshop.people.len()), (3, 3));
    assert!(room.has(&room.tx("quorum-nobody", &[("n", 3.into())])));
    let here = room.tx("people-present-of", &[("name", "Anna".into())]);
    tab_to(room, &here);
    room.press(Modifiers::NONE, Key::Space);
    assert!(room.harness.query_all_by_label_contains("Niemand vom Marketing ist da").next().is_some());
    tab_to(room, "Alle sind da");
    room.press(Modifiers::NONE, Key::Space);
    let workshop = room.workspace().workshops[&id].clone();
    let quorum = quorum(room.workspace(), &workshop);
    assert!(quorum.holds() && quorum.here() == 3 && quorum.present.sales == 2);
    assert!(room.harness.query_all_by_label_contains(&room.t("quorum-holds")).next().is_some());
    // Somebody who was in the list already is invited, not doubled.
    tab_to(room, "Name einer Person");
    room.type_text("Anna");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.workspace().people.len(), 3);
    let delegate = room.tx("attendance-delegate-of", &[("name", "Cem".into())]);
    tab_to(room, &delegate);
    room.type_text("Dora");
    let cem = room.workspace().people.values().find(|person| person.name == "Cem").unwrap().id;
    assert_eq!(room.workspace().workshops[&id].people[&cem].delegate_for, "Dora");
}

/// It is kept as a template, and another one begins with it.
fn template(room: &mut Room, id: Id<Workshop>) {
    let menu = room.t("workshop-menu");
    tab_to(room, &menu);
    room.press(Modifiers::NONE, Key::Space);
    let keep = format!("{}  {}", tandem::ui::icons::FILE, room.t("workshop-keep-template"));
    tab_to(room, &keep);
    room.press(Modifiers::NONE, Key::Space);
    overwrite(room, "Unser Vormittag");
    let template = room.workspace().workshops.values().find(|one| one.template).unwrap().clone();
    assert_eq!(template.title, "Unser Vormittag");
    assert!(template.people.is_empty());
    let new = format!("{}  {}", tandem::ui::icons::PLUS, room.t("workshop-new"));
    tab_to(room, &new);
    room.press(Modifiers::NONE, Key::Space);
    let own = room.tx("workshop-own-template", &[("title", "Unser Vormittag".into())]);
    tab_to(room, &own);
    room.press(Modifiers::NONE, Key::Space);
    assert_eq!(room.workspace().workshops.len(), 3);
    let begun = room.workspace().workshops.values().find(|one| !one.template && one.id != id).unwrap().clone();
    assert_eq!(titles(room, begun.id), titles(room, id));
}

/// A block is dragged by its handle to another place.
#[test]
fn a_block_is_dragged() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Workshops);
    let id = tandem::calc::workshops::next(room.workspace(), today()).unwrap().id;
    let before = titles(&room, id);
    let center = |room: &Room, block: &str| {
        let name = of(room, "plan-move", block);
        room.harness.get_by_label(&name).rect().center()
    };
    let (from, to) = (center(&room, &before[0]), center(&room, &before[2]));
    let button = |pos: Pos2, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let below = to + egui::vec2(0.0, 12.0);
    for event in [
        Event::PointerMoved(from),
        button(from, true),
        Event::PointerMoved(from + egui::vec2(0.0, 20.0)),
        Event::PointerMoved(below),
        button(below, false),
    ] {
        room.harness.event(event);
        room.steps();
    }
    assert_eq!(titles(&room, id)[..3], [before[1].clone(), before[2].clone(), before[0].clone()]);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&room, id), before);
}

/// Finds something by Ctrl+K and opens it.
fn find(room: &mut Room, words: &str) {
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text(words);
    room.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_rehearsal_is_reset_in_one_step_that_can_be_undone() {
    let mut room = start(Template::Demo, Language::De);
    find(&mut room, "Was ist ein Lead?");
    assert_eq!(room.harness.state().page(), Page::Workshops);
    let before = room.workspace().clone();
    let lead = before.workshops.values().find(|one| one.title == "Was ist ein Lead?").unwrap().id;
    room.click(&room.t("workshop-menu"));
    room.click_containing(&room.t("workshop-reset"));
    assert!(room.has(&room.tx("workshop-reset-votes", &[("n", 1.into())])));
    assert!(room.has(&room.tx("workshop-reset-entries", &[("n", 6.into())])));
    room.click(&room.t("workshop-reset-do"));
    let now = room.workspace();
    assert!(now.clock.values().all(|entry| entry.workshop != lead) && !now.clock.is_empty());
    assert_eq!((now.votes.len(), now.entries.len()), (1, 6));
    assert_eq!((now.blocks.len(), now.workshops.len()), (before.blocks.len(), before.workshops.len()));
    assert!(tandem::model::integrity::violations(now).is_empty());
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*room.workspace(), before);
    // Deleting takes agenda and clock along; what was caught stays.
    room.click(&room.t("workshop-menu"));
    room.click_containing(&room.t("delete"));
    let now = room.workspace();
    assert_eq!((now.workshops.len(), now.entries.len()), (2, 12));
    assert!(now.blocks.values().all(|block| block.workshop != lead));
    assert!(now.clock.values().all(|entry| entry.workshop != lead));
    assert!(tandem::model::integrity::violations(now).is_empty());
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*room.workspace(), before);
}

#[test]
fn a_block_is_found_and_its_private_note_is_not_presented() {
    let mut room = start(Template::Demo, Language::De);
    find(&mut room, "Übergabe und Ablehnungsgründe");
    assert_eq!(room.harness.state().page(), Page::Workshops);
    let note = room.t("block-note");
    assert!(room.has(&note), "its details are open");
    room.fill(&note, "Jonas zuerst fragen");
    let block = in_order(&room.workspace().blocks).into_iter().find(|one| !one.note.is_empty()).unwrap().clone();
    assert_eq!(block.title, "Übergabe und Ablehnungsgründe");
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::F11);
    room.click(&room.t("plan-tab-goal"));
    let told: Vec<String> = room
        .harness
        .root()
        .children_recursive()
        .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
        .flatten()
        .collect();
    assert!(told.iter().all(|words| !words.contains("Jonas zuerst") && !words.contains(&room.t("workshop-notes"))));
}

/// A workspace whose every private word says so.
fn with_private_notes(language: Language) -> tandem::model::Workspace {
    let mut workspace = demo(language);
    for workshop in workspace.workshops.values().cloned().collect::<Vec<_>>() {
        let notes = "PRIVATE of the workshop".to_owned();
        workspace.workshops.insert(workshop.id, Workshop { notes, ..(*workshop).clone() }.into());
    }
    for block in workspace.blocks.values().cloned().collect::<Vec<_>>() {
        let note = "PRIVATE of the block".to_owned();
        workspace.blocks.insert(block.id, Block { note, ..(*block).clone() }.into());
    }
    workspace
}

#[test]
fn the_agenda_is_a_chapter_where_something_is_planned_and_holds_nothing_private() {
    for language in Language::ALL {
        let workspace = with_private_notes(language);
        let texts = texts(language);
        let all = [report::markdown(&workspace, today()), report::html(&workspace, today())];
        for report in &all {
            assert!(report.contains(&texts.get("report-agenda")) && report.contains("10:05"));
            assert!(!report.contains("PRIVATE"));
        }
        // A year later it is over.
        let later = today().checked_add_months(chrono::Months::new(12)).unwrap();
        assert!(!report::markdown(&workspace, later).contains(&texts.get("report-agenda")));
    }
}

#[test]
fn the_agenda_is_printed_in_words_and_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let workspace = with_private_notes(Language::De);
    tandem::file::Store::machine(None).save(&path, &workspace, tandem::file::Precondition::Absent).unwrap();
    let run = |arguments: &[&str]| {
        let output = tandem(folder.path(), &[&["--lang", "de", "agenda", "w.tandem.ron"], arguments].concat());
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(!text.contains("PRIVATE"), "{text}");
        (output.status.code(), text)
    };
    let (code, text) = run(&["--workshop", "1"]);
    assert_eq!(code, Some(0));
    for words in ["Gemeinsame Personas", "09:10", "210 von 225 Minuten: 15 übrig", "Ende um 12:30", "Anna Kaya"] {
        assert!(text.contains(words), "{words} is missing in:\n{text}");
    }
    let (code, text) = run(&["--workshop", "2", "--json"]);
    assert_eq!(code, Some(0));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((json["planned_minutes"].as_i64(), json["over"].as_str()), (Some(180), Some("16:00")));
    assert_eq!(json["blocks"][3]["starts"], "13:45");
    assert!(
        json["people"].as_array().unwrap().iter().any(|one| one["name"] == "Sofia Novak" && one["side"] == "Sales")
    );
    let (code, text) = run(&["--workshop", "9"]);
    assert!(code == Some(1) && text.contains("1  Gemeinsame Personas"), "{text}");
    let sides = workspace.people.values().filter(|person| person.side == Some(Side::Sales)).count();
    assert_eq!(sides, 4);
}
