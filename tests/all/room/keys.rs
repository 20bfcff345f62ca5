//! Nothing that is typed quickly is lost or lands elsewhere: whole bursts of keys come in one single pass, as they do where
//! a picture takes half a second, and Esc always ends the innermost thing, never two at once.

use crate::support::{Room, start};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Language, in_order};
use tandem::ui::keys::KeyOrder;

/// A key pressed and let go, as the window system tells it.
pub(super) fn key(key: Key, modifiers: Modifiers) -> [Event; 2] {
    [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

/// Text as somebody types it; `⏎` is Enter, `⇥` Tab, `⎋` Esc, `↓` an arrow.
pub(super) fn typed(text: &str) -> Vec<Event> {
    let mut events = Vec::new();
    for letter in text.chars() {
        let command = match letter {
            '⏎' => Some(Key::Enter),
            '⇥' => Some(Key::Tab),
            '⎋' => Some(Key::Escape),
            '↓' => Some(Key::ArrowDown),
            _ => None,
        };
        if let Some(command) = command {
            events.extend(key(command, Modifiers::NONE));
        } else {
            let name = if letter == ' ' { "Space".to_owned() } else { letter.to_uppercase().to_string() };
            let [down, up] = key(Key::from_name(&name).unwrap_or(Key::Minus), Modifiers::NONE);
            events.extend([down, Event::Text(letter.to_string()), up]);
        }
    }
    events
}

/// A shortcut with Ctrl.
pub(super) fn control(letter: Key) -> Vec<Event> {
    let mut events = vec![Event::ModifiersChanged(Modifiers::COMMAND)];
    events.extend(key(letter, Modifiers::COMMAND));
    events.push(Event::ModifiersChanged(Modifiers::NONE));
    events
}

/// So many events come with each picture, until all of them are done.
pub(super) fn burst(room: &mut Room, events: &[Event], at_once: usize) {
    for events in events.chunks(at_once) {
        room.harness.input_mut().events.extend(events.iter().cloned());
        room.harness.step();
    }
    for _ in 0..400 {
        if !KeyOrder::is_holding(&room.harness.ctx) {
            break;
        }
        room.harness.step();
    }
    room.steps();
}

/// Plays the same keys in one single pass and in smaller portions, each time in a fresh room.
pub(super) fn however_they_come(prepare: impl Fn() -> Room, events: &[Event], check: impl Fn(&Room, usize)) {
    for at_once in [usize::MAX, 1, 2, 3, 5, 8, 13, 30] {
        let mut room = prepare();
        burst(&mut room, events, at_once);
        check(&room, at_once);
    }
}

fn on(page: Page) -> Room {
    let mut room = start(Template::Demo, Language::En);
    room.go(page);
    room
}

#[test]
fn statements() {
    let prepare = || {
        let mut room = on(Page::Personas);
        room.click(&room.tx("statement-add-to", &[("section", room.t("section-goals").into())]));
        room
    };
    let events = typed("Alpha beta⏎Gamma delta⏎Epsilon zeta⏎Eta");
    however_they_come(prepare, &events, |room, at_once| {
        let all: Vec<String> = in_order(&room.workspace().statements).iter().map(|one| one.text.clone()).collect();
        assert_eq!(all[all.len() - 3..], ["Alpha beta", "Gamma delta", "Epsilon zeta"], "{at_once} at once");
        let draft = room.t("statement-new");
        let shown = room.harness.get_all_by_label(&draft).last().unwrap().accesskit_node().value();
        assert_eq!(shown.as_deref(), Some("Eta"), "{at_once} at once");
    });
}

#[test]
fn a_click_and_a_line_split_at_every_place() {
    let room = on(Page::Personas);
    let name = room.tx("statement-add-to", &[("section", room.t("section-goals").into())]);
    let bounds = room.harness.get_by_label(&name).accesskit_node().bounding_box().unwrap();
    let pos = egui::pos2(f64::midpoint(bounds.x0, bounds.x1) as f32, f64::midpoint(bounds.y0, bounds.y1) as f32);
    let button = |pressed| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let mut events = vec![Event::PointerMoved(pos), button(true), button(false)];
    events.extend(typed("Ab⏎Cd⏎"));
    for split in 0..=events.len() {
        let mut room = on(Page::Personas);
        let before = room.workspace().statements.len();
        let (first, second) = events.split_at(split);
        room.harness.input_mut().events.extend(first.iter().cloned());
        room.harness.step();
        burst(&mut room, second, usize::MAX);
        let all: Vec<String> = in_order(&room.workspace().statements).iter().map(|one| one.text.clone()).collect();
        assert_eq!(all[before..], ["Ab", "Cd"], "split at {split}");
    }
}

#[test]
fn who_says_it_belongs_to_its_own_line() {
    let prepare = || {
        let mut room = on(Page::Personas);
        room.click(&room.tx("statement-add-to", &[("section", room.t("section-goals").into())]));
        room
    };
    let mut groups = vec![typed("Less waste")];
    for (letter, text) in [(Key::M, "m"), (Key::B, "b"), (Key::V, "v")] {
        let [down, up] = key(letter, Modifiers::ALT);
        // Many systems send the letter as text beside the key, always both together.
        let (on, off) = (Event::ModifiersChanged(Modifiers::ALT), Event::ModifiersChanged(Modifiers::NONE));
        groups.push(vec![on, down, Event::Text(text.to_owned()), up, off]);
        groups.push(typed("⏎More air"));
    }
    groups.push(typed("⏎"));
    for together in [true, false] {
        let mut room = prepare();
        if together {
            burst(&mut room, &groups.concat(), usize::MAX);
        } else {
            for group in &groups {
                burst(&mut room, group, usize::MAX);
            }
        }
        use tandem::model::SaidBy::{Both, Marketing, Sales};
        let all: Vec<_> = in_order(&room.workspace().statements).iter().map(|s| (s.text.clone(), s.said_by)).collect();
        let last: Vec<_> = all[all.len() - 4..].iter().map(|(text, by)| (text.as_str(), *by)).collect();
        assert_eq!(
            last,
            [("Less waste", Marketing), ("More air", Both), ("More air", Sales), ("More air", Sales)],
            "together: {together}"
        );
    }
}

#[test]
fn alt_and_enter_agree_on_the_statement_one_types_in() {
    use tandem::model::SaidBy;
    let mut room = on(Page::Personas);
    let agreed = |room: &Room, id| room.workspace().statements[&id].agreed;
    let focus = |room: &mut Room, id| {
        let field = tandem::ui::widgets::Field::of(id, "text");
        room.harness.ctx.memory_mut(|memory| memory.request_focus(tandem::ui::widgets::WidgetId::id(field)));
        room.steps();
    };
    // Only one side has said it: that is asked first.
    room.click(&room.tx("statement-add-to", &[("section", room.t("section-goals").into())]));
    room.type_text("Less waste");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Escape);
    let id = in_order(&room.workspace().statements).last().unwrap().id;
    assert_eq!(room.workspace().statements[&id].said_by, SaidBy::Sales);
    focus(&mut room, id);
    room.press(Modifiers::ALT, Key::Enter);
    assert!(!agreed(&room, id) && room.has(&room.t("statement-agree-both")));
    room.press(Modifiers::NONE, Key::Enter);
    assert!(agreed(&room, id));
    assert_eq!(room.workspace().statements[&id].said_by, SaidBy::Both);
    // What both say is agreed at once, and the same key takes it back.
    focus(&mut room, id);
    room.press(Modifiers::ALT, Key::Enter);
    assert!(!agreed(&room, id));
    room.press(Modifiers::ALT, Key::Enter);
    assert!(agreed(&room, id), "the caret has stayed where it was");
}

#[test]
fn points_of_criteria() {
    let prepare = || {
        let mut room = on(Page::Criteria);
        let name = in_order(&room.workspace().criteria)[0].name.clone();
        room.click(&room.tx("criterion-points-sales", &[("name", name.into())]));
        room.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        room.steps();
        room
    };
    however_they_come(prepare, &typed("21⏎22⏎-3⏎24⏎"), |room, at_once| {
        let sales: Vec<_> = in_order(&room.workspace().criteria).iter().take(4).map(|c| c.proposals.sales).collect();
        assert_eq!(sales, [Some(21), Some(22), Some(-3), Some(24)], "{at_once} at once");
    });
}

#[test]
fn months() {
    let prepare = || {
        let mut room = on(Page::Funnel);
        room.click(&room.t("funnel-tab-numbers"));
        room.focus("MQL, Oct 2025");
        room
    };
    however_they_come(prepare, &typed("31⏎32⏎33⏎34⏎35⏎"), |room, at_once| {
        let stage = room.workspace().stages.values().find(|stage| stage.name == "MQL").unwrap().id;
        let counts: Vec<u64> = room.workspace().months.values().take(5).map(|month| month.counts[&stage]).collect();
        assert_eq!(counts, [31, 32, 33, 34, 35], "{at_once} at once");
    });
}

#[test]
fn kpi_proposals() {
    let first = {
        let room = on(Page::Agreement);
        in_order(&room.workspace().kpis)[0].as_ref().clone()
    };
    let prepare = || {
        let mut room = on(Page::Agreement);
        room.focus(&room.tx("kpi-value-sales", &[("name", (&first.name).into())]));
        room
    };
    however_they_come(prepare, &typed("61⏎62⏎63⏎"), |room, at_once| {
        let all = in_order(&room.workspace().kpis);
        let column = all.iter().filter(|kpi| kpi.direction == first.direction).take(3);
        let values: Vec<_> = column.map(|kpi| kpi.proposals.sales).collect();
        assert_eq!(values, [Some(6_100), Some(6_200), Some(6_300)], "{at_once} at once");
    });
}

#[test]
fn silent_answers() {
    let prepare = || {
        let mut room = on(Page::Criteria);
        room.press(Modifiers::COMMAND, Key::R);
        room.click(&room.t("round-each-department"));
        room.click(&room.t("round-begin"));
        room.click(&room.tx("round-enter-for", &[("name", room.t("side-sales").as_str().into())]));
        room
    };
    let events = typed("12⏎7⏎-3⏎40⏎");
    however_they_come(prepare, &events, |room, at_once| {
        let round = room.workspace().rounds.values().next().unwrap().clone();
        let (voter, ballot) = round.ballots.iter().find(|(_, one)| one.side == tandem::model::Side::Sales).unwrap();
        let answers = tandem::calc::sealed::answers(round.id, voter, ballot, round.criteria.len());
        assert_eq!(answers[..4], [Some(12), Some(7), Some(-3), Some(40)], "{at_once} at once");
    });
}

#[test]
fn names_of_a_round() {
    let prepare = || {
        let mut room = on(Page::Criteria);
        room.press(Modifiers::COMMAND, Key::R);
        room.focus(&room.t("people-new"));
        room
    };
    however_they_come(prepare, &typed("Ann⏎Bob⏎Cleo⏎"), |room, at_once| {
        for name in ["Ann", "Bob", "Cleo"] {
            let remove = room.tx("people-remove", &[("name", name.into())]);
            assert!(room.has(&remove), "{name} is missing, {at_once} at once");
        }
    });
}

#[test]
fn the_palette_and_what_it_leads_to() {
    let mut events = control(Key::K);
    events.extend(typed("steelworks⏎"));
    however_they_come(
        || on(Page::Personas),
        &events,
        |room, at_once| {
            assert_eq!(room.harness.state().page(), Page::Content, "{at_once} at once");
            assert!(room.has(&room.t("content-reason")), "{at_once} at once");
        },
    );
}

#[test]
fn ratings_down_the_list_of_content() {
    however_they_come(
        || on(Page::Content),
        &typed("↓1↓2↓3"),
        |room, at_once| {
            let rated: Vec<_> =
                in_order(&room.workspace().content).iter().take(3).map(|one| one.useful.sales).collect();
            assert_eq!(rated, [Some(1), Some(2), Some(3)], "{at_once} at once");
        },
    );
}

#[test]
fn what_is_added_is_named_at_once() {
    let prepare = || on(Page::Content);
    let name = prepare().t("content-new");
    let mut room = prepare();
    room.click_containing(&name);
    burst(&mut room, &typed("Payback calculator"), usize::MAX);
    let titles: Vec<String> = in_order(&room.workspace().content).iter().map(|item| item.title.clone()).collect();
    assert_eq!(titles.last().map(String::as_str), Some("Payback calculator"));
}

#[test]
fn escape_ends_one_thing_at_a_time_in_present_mode() {
    let mut room = on(Page::Criteria);
    let presenting = |room: &Room| !room.has(&room.t("page-content"));
    room.press(Modifiers::NONE, Key::F11);
    assert!(presenting(&room));
    // A dialog of the page.
    room.press(Modifiers::COMMAND, Key::R);
    assert!(room.has(&room.t("round-begin")));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!room.has(&room.t("round-begin")) && presenting(&room), "only the dialog is closed");
    // Two at once end two things, one after the other.
    room.press(Modifiers::COMMAND, Key::R);
    burst(&mut room, &typed("⎋⎋"), usize::MAX);
    assert!(!room.has(&room.t("round-begin")) && !presenting(&room));
    // A silent answer.
    room.press(Modifiers::NONE, Key::F11);
    room.press(Modifiers::COMMAND, Key::R);
    room.click(&room.t("round-each-department"));
    room.click(&room.t("round-begin"));
    room.click(&room.tx("round-enter-for", &[("name", room.t("side-sales").as_str().into())]));
    assert!(room.has(&room.t("silence-done")));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!room.has(&room.t("silence-done")) && presenting(&room), "only the answer is left");
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!presenting(&room));
    // A field.
    room.press(Modifiers::NONE, Key::F11);
    room.go(Page::Personas);
    room.focus(&room.t("persona-name"));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(presenting(&room), "only the field is left");
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!presenting(&room));
    // A menu.
    room.press(Modifiers::NONE, Key::F11);
    room.click(&room.t("persona-menu"));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!egui::Popup::is_any_open(&room.harness.ctx) && presenting(&room), "only the menu is closed");
}

#[test]
fn clauses() {
    let prepare = || {
        let mut room = on(Page::Agreement);
        let section = room.t("clause-section-rules");
        room.click(&room.tx("clause-add-to", &[("section", section.into())]));
        room
    };
    however_they_come(prepare, &typed("One⏎Two⏎Three"), |room, at_once| {
        let all: Vec<String> = in_order(&room.workspace().clauses).iter().map(|one| one.text.clone()).collect();
        assert_eq!(all[all.len() - 3..], ["One", "Two", "Three"], "{at_once} at once");
    });
    // Shift and Enter break the line, as in statements.
    let mut room = prepare();
    burst(&mut room, &typed("One"), usize::MAX);
    room.press(Modifiers::SHIFT, Key::Enter);
    burst(&mut room, &typed("two"), usize::MAX);
    assert_eq!(in_order(&room.workspace().clauses).last().unwrap().text, "One\ntwo");
}

/// Presses the key of a remote control until this is so: what is below is shown before it leads on.
fn leaf_until(room: &mut Room, key: Key, is_so: impl Fn(&Room) -> bool) {
    for _ in 0..80 {
        if is_so(room) {
            return;
        }
        room.press(Modifiers::NONE, key);
    }
    panic!("{key:?} does not lead there");
}

#[test]
fn a_remote_control_goes_through_the_workshop_and_back() {
    let mut room = on(Page::Personas);
    room.press(Modifiers::NONE, Key::F11);
    let names: Vec<String> = in_order(&room.workspace().personas).iter().map(|one| one.name.clone()).collect();
    let shown = |room: &Room| {
        room.harness.query_all_by_label(&room.t("persona-name")).last().and_then(|node| node.accesskit_node().value())
    };
    for name in &names {
        assert_eq!(shown(&room).as_ref(), Some(name));
        leaf_until(&mut room, Key::PageDown, |room| shown(room).as_ref() != Some(name));
    }
    assert_eq!(room.harness.state().page(), Page::Criteria);
    assert!(room.has(&room.t("criteria-gates")) || room.has(&room.t("dimension-fit")));
    for key in [Key::ArrowRight, Key::PageDown] {
        leaf_until(&mut room, key, |room| room.has(&room.t("threshold-title")));
        assert_eq!(room.harness.state().page(), Page::Criteria);
    }
    leaf_until(&mut room, Key::PageDown, |room| room.harness.state().page() == Page::Funnel);
    leaf_until(&mut room, Key::PageUp, |room| room.harness.state().page() == Page::Criteria);
    assert!(room.has(&room.t("handover-sheet-title")), "the last part comes first on the way back");
    leaf_until(&mut room, Key::ArrowLeft, |room| room.harness.state().page() == Page::Personas);
    assert_eq!((room.harness.state().page(), shown(&room).as_ref()), (Page::Personas, names.last()));
    // An arrow that moves a caret does not; without presenting nothing does.
    room.focus(&room.t("persona-name"));
    room.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(room.harness.state().page(), Page::Personas);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::PageDown);
    assert_eq!(room.harness.state().page(), Page::Personas);
}

#[test]
fn presenting_takes_the_focus_from_every_field() {
    let mut room = on(Page::Personas);
    room.focus(&room.t("persona-name"));
    let before = room.workspace().personas.clone();
    room.press(Modifiers::NONE, Key::F11);
    burst(&mut room, &typed("b"), usize::MAX);
    assert_eq!(room.workspace().personas, before, "the letter makes the screen black");
    room.press(Modifiers::NONE, Key::PageDown);
    // A field that was clicked since then takes letters; the keys of a remote control go on all the same.
    room.focus(&room.t("persona-name"));
    burst(&mut room, &typed("b"), usize::MAX);
    assert_ne!(room.workspace().personas, before);
    for _ in 0..before.len() * 20 {
        room.focus(&room.t("persona-name"));
        room.press(Modifiers::NONE, Key::PageDown);
        if room.harness.state().page() == Page::Criteria {
            return;
        }
    }
    panic!("PageDown did not leave the page");
}

#[test]
fn the_list_of_people_opens_ready_for_the_first_name() {
    let mut room = start(Template::Empty, Language::En);
    room.press(Modifiers::COMMAND, Key::L);
    burst(&mut room, &typed("Ada⏎Ben⏎"), usize::MAX);
    let names: Vec<String> = in_order(&room.workspace().people).iter().map(|one| one.name.clone()).collect();
    assert_eq!(names, ["Ada", "Ben"]);
}

#[test]
fn a_number_put_into_a_clause_leaves_the_caret_behind_it() {
    let mut room = on(Page::Agreement);
    let section = room.t("clause-section-rules");
    room.click(&room.tx("clause-add-to", &[("section", section.into())]));
    burst(&mut room, &typed("At least"), usize::MAX);
    room.click(&room.t("clause-insert"));
    let texts = tandem::text::texts(Language::En);
    let said = tandem::calc::sources::sources(room.workspace()).remove(0);
    let source = texts.source(room.workspace(), said.source);
    room.click(&format!("{source}: {}", texts.said(room.workspace(), &said)));
    burst(&mut room, &typed(" and more"), usize::MAX);
    let text = in_order(&room.workspace().clauses).last().unwrap().text.clone();
    assert!(text.starts_with("At least {") && text.ends_with("} and more"), "{text}");
}

#[test]
fn a_black_screen_ends_with_any_key_which_does_nothing_else() {
    let mut room = on(Page::Criteria);
    room.press(Modifiers::NONE, Key::F11);
    for key in [Key::B, Key::Period] {
        room.press(Modifiers::NONE, key);
        room.press(Modifiers::NONE, Key::PageDown);
        assert!(room.has(&room.t("dimension-fit")), "the key only woke the screen up");
    }
    leaf_until(&mut room, Key::PageDown, |room| room.has(&room.t("threshold-title")));
}

#[test]
fn tables_go_out_and_come_in_over_the_clipboard() {
    let mut room = on(Page::Funnel);
    room.harness.event(Event::Copy);
    room.harness.step();
    let copied: Vec<String> = room
        .harness
        .output()
        .platform_output
        .commands
        .iter()
        .filter_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    let [table] = copied.as_slice() else { panic!("one table was to be copied: {copied:?}") };
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), room.workspace().months.len() + 1, "{table}");
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{table}");
    // A block from a spreadsheet fills the grid from the cell that has the focus on.
    room.click(&room.t("funnel-tab-numbers"));
    room.focus("MQL, Oct 2025");
    room.harness.event(Event::Paste("7\t8\n9\tx\n".to_owned()));
    room.steps();
    let stage = |name: &str| room.workspace().stages.values().find(|stage| stage.name == name).unwrap().id;
    let counts: Vec<u64> = room.workspace().months.values().take(2).map(|month| month.counts[&stage("MQL")]).collect();
    assert_eq!(counts, [7, 9]);
    assert!(room.has(&room.tx("paste-unread", &[("value", "1 (x)".into())])), "what is no number is told");
    // What stood there before is told to be replaced, and comes back with one undo.
    let replaced = |n: i64, months: &str| {
        let value = room.tx("paste-replaced-in", &[("n", n.into()), ("months", months.into())]);
        room.tx("paste-replaced", &[("value", value.into())])
    };
    assert!(room.has(&replaced(3, "Oct 2025 and Nov 2025")));
    let pasted = room.workspace().clone();
    room.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(room.workspace().months, pasted.months);
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(room.workspace().months, pasted.months);
    // A word for nothing is no count, changes nothing and is named.
    room.focus("MQL, Oct 2025");
    room.harness.event(Event::Paste("n/a\t8\n-\t8\n".to_owned()));
    room.steps();
    assert!(room.has(&room.tx("paste-unread", &[("value", "2 (n/a, -)".into())])));
    room.press(Modifiers::COMMAND, Key::Z);
    room.focus("MQL, Oct 2025");
    // A row of headings above months says which stage a column is; a decimal or a percent sign is never dropped.
    let won = in_order(&room.workspace().stages).last().unwrap().name.clone();
    let table = format!("Month\t{won}\tMQL\tNobody\n2025-10\t3\t1.200\t5\n2025-11\t12,5\t25%\t6\n");
    room.harness.event(Event::Paste(table));
    room.steps();
    let stage = |name: &str| room.workspace().stages.values().find(|stage| stage.name == name).unwrap().id;
    let counts: Vec<(u64, u64)> =
        room.workspace().months.values().take(2).map(|m| (m.counts[&stage("MQL")], m.counts[&stage(&won)])).collect();
    assert_eq!(counts[0], (1_200, 3));
    assert_eq!(counts[1].0, 9, "a percentage is no count");
    assert_ne!(counts[1].1, 125, "and 12,5 is not 125");
    assert!(
        room.has(&room.tx("paste-unread", &[("value", "5 (Nobody, 5, 12,5)".into())])),
        "what had no place is told"
    );
    let before = room.workspace().clone();
    room.press(Modifiers::NONE, Key::Escape);
    room.harness.event(Event::Paste("no month\t8\n".to_owned()));
    room.steps();
    assert!(*room.workspace() == before && room.has(&room.t("paste-no-months")));
}

#[test]
fn a_picture_on_the_clipboard_is_told_to_have_no_place() {
    let mut room = on(Page::Funnel);
    let picture = egui::ColorImage::filled([2, 2], egui::Color32::TRANSPARENT);
    room.harness.event(Event::PasteImage(std::sync::Arc::new(picture)));
    room.steps();
    assert!(room.has(&room.t("paste-picture")));
}

#[test]
fn warnings_in_the_grid_of_months_move_no_row() {
    let mut room = on(Page::Funnel);
    room.click(&room.t("funnel-tab-numbers"));
    let top = |room: &Room| {
        let node = room.harness.get_all_by_label("MQL, Nov 2025").last().unwrap();
        node.accesskit_node().bounding_box().unwrap().y0
    };
    let before = top(&room);
    room.fill("MQL, Oct 2025", "999999");
    room.press(Modifiers::NONE, Key::Tab);
    assert!((top(&room) - before).abs() < 0.5, "the rows stay where they are");
}

/// Shortcuts are named by the keyboards of the language, everywhere.
#[test]
fn german_keyboards_have_strg() {
    let mut room = start(Template::Demo, Language::De);
    let control = |room: &Room| {
        let texts = room.harness.root().children_recursive().filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        texts.filter(|text| text.contains("Ctrl")).collect::<Vec<_>>()
    };
    assert_eq!(control(&room), Vec::<String>::new());
    room.press(Modifiers::NONE, Key::F1);
    assert_eq!(control(&room), Vec::<String>::new());
    assert!(room.harness.query_all_by_label_contains("Strg+K").next().is_some());
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::COMMAND, Key::K);
    assert_eq!(control(&room), Vec::<String>::new());
}

#[test]
fn lists_open_in_front_of_a_dialog_that_is_opened_for_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("leads.csv");
    let headings: Vec<String> = (1..=30).map(|number| format!("Something long number {number}")).collect();
    let cells: Vec<String> = (1..=30).map(|number| format!("v{number}")).collect();
    std::fs::write(&table, format!("{}\n{}\n", headings.join(","), cells.join(","))).unwrap();
    let mut room = on(Page::Criteria);
    for time in 0..3 {
        room.answer(&table);
        room.press(Modifiers::COMMAND, Key::I);
        let field = room.tx("import-field-of", &[("heading", (&headings[1]).into())]);
        room.click(&field);
        assert!(egui::Popup::is_any_open(&room.harness.ctx));
        // The list is long: letters find, Enter chooses.
        burst(&mut room, &typed("countr⏎"), usize::MAX);
        let value = room.harness.get_all_by_label(&field).last().unwrap().accesskit_node().value();
        assert_eq!(value, Some(room.t("field-country")), "time {time}");
        // And by the pointer, which reaches what lies in front.
        room.click(&field);
        room.click(&room.t("field-region"));
        let value = room.harness.get_all_by_label(&field).last().unwrap().accesskit_node().value();
        assert_eq!(value, Some(room.t("field-region")), "time {time}");
        // Esc closes the list, and only the next one the dialog.
        room.click(&field);
        room.press(Modifiers::NONE, Key::Escape);
        assert!(!egui::Popup::is_any_open(&room.harness.ctx) && room.has(&field), "the dialog stays");
        room.press(Modifiers::NONE, Key::Escape);
        assert!(!room.has(&field), "now it is closed");
    }
}

#[test]
fn columns_are_known_by_their_name_and_each_only_once() {
    use tandem::model::Rule;
    let mut room = start(Template::Demo, Language::Nl);
    room.go(Page::Criteria);
    let criterion =
        room.workspace().criteria.values().find(|one| matches!(one.rule, Rule::Range { .. })).unwrap().clone();
    room.click(&criterion.name);
    let field = room.t("criterion-column");
    let column = |room: &Room| room.workspace().criteria[&criterion.id].rule.column().unwrap().to_owned();
    let shown = room.harness.get_all_by_label(&field).last().unwrap().accesskit_node().value();
    assert_eq!(shown, Some(room.texts.column(&column(&room))), "the field shows what the list shows");
    room.fill(&field, &room.texts.column("source"));
    assert_eq!(column(&room), "source");
    room.fill(&field, "country");
    assert_eq!(column(&room), "country", "the internal name is known as well");
    let open = room.t("criterion-choose-column");
    room.click(&open);
    burst(&mut room, &typed("bron⏎"), usize::MAX);
    assert_eq!(column(&room), "source");
}

/// Every key of the help sheet that belongs to a command does what stands beside it.
#[test]
fn every_shortcut_of_the_help_sheet_works() {
    use tandem::ui::command::Command;
    let folder = tempfile::tempdir().unwrap();
    // The key of a review copy's task is tried where copies are.
    let offered = Command::all().filter(|command| *command != Command::Go(Page::Review));
    for (number, command) in offered.enumerate() {
        for shortcut in command.shortcuts() {
            let mut room = on(Page::Personas);
            let ending = match command {
                Command::Report => "html",
                Command::Export => "xlsx",
                _ => "tandem.ron",
            };
            let file = folder.path().join(format!("{number}.{ending}"));
            let table = folder.path().join("table.csv");
            std::fs::write(&table, "ID,Status,Created\n1,Won,2026-01-02\n").unwrap();
            let other = folder.path().join("other.tandem.ron");
            tandem::file::Store::machine(None)
                .save(&other, room.workspace(), tandem::file::Precondition::Anything)
                .unwrap();
            let heading = |key: &str, room: &Room| room.has(&room.t(key));
            // Something to take back, and something taken back.
            if matches!(command, Command::Undo | Command::Redo | Command::Save) {
                room.fill(&room.t("persona-name"), "Anna");
                room.press(Modifiers::NONE, Key::Escape);
            }
            if command == Command::Redo {
                room.press(Modifiers::COMMAND, Key::Z);
            }
            match command {
                Command::ImportLeads | Command::ImportContent => room.answer(&table),
                Command::Merge | Command::Compare | Command::Open => room.answer(&other),
                _ => room.answer(&file),
            }
            let first_name = |room: &Room| in_order(&room.workspace().personas)[0].name.clone();
            let written = || {
                std::fs::read_dir(folder.path())
                    .unwrap()
                    .flatten()
                    .any(|entry| entry.file_name().to_string_lossy().starts_with(&format!("{number}.")))
            };
            if command == Command::CopyTable {
                // The window tells Ctrl+C as an event of its own.
                room.harness.event(Event::Copy);
                room.steps();
            } else {
                room.press(shortcut.modifiers, shortcut.logical_key);
            }
            room.steps();
            let works = match command {
                Command::New => heading("start-title", &room),
                Command::Open => !room.harness.state_mut().has_unsaved_changes(),
                Command::Save | Command::SaveAs | Command::Report | Command::Export => written(),
                Command::Versions => heading("versions-title", &room),
                Command::Undo => first_name(&room) != "Anna",
                Command::Redo => first_name(&room) == "Anna",
                Command::Palette => heading("palette-name", &room),
                Command::CopyTable => room.harness.query_all_by_label_contains(&room.t("page-personas")).count() > 1,
                Command::GiveCopy => heading("give-title", &room),
                Command::Merge | Command::Compare => {
                    room.harness.query_all_by_label(&room.t("close")).next().is_some()
                        || room.harness.query_all_by_label(&room.t("cancel")).next().is_some()
                }
                Command::Present => !room.has(&room.t("page-content")),
                Command::Catch => heading("catch-title", &room),
                Command::Feedback => heading("feedback-title", &room),
                Command::SilentRound => heading("round-begin", &room),
                Command::ImportLeads | Command::ImportContent => {
                    let go = room.tx("import-go", &[("n", 1_u32.into())]);
                    room.harness.query_all_by_label_contains(&go).next().is_some()
                }
                Command::NextTab | Command::PreviousTab => {
                    let name = room.t("persona-tab-statements");
                    let tab = room.harness.get_by_label(&name);
                    tab.accesskit_node().toggled() != Some(egui::accesskit::Toggled::True)
                }
                Command::Go(page) => room.harness.state().page() == page,
                Command::ZoomIn => room.harness.ctx.zoom_factor() > 1.05,
                Command::ZoomOut => room.harness.ctx.zoom_factor() < 0.95,
                Command::ZoomReset => (room.harness.ctx.zoom_factor() - 1.0).abs() < 0.01,
                Command::Settings => heading("settings-title", &room),
                Command::Help => heading("help-title", &room),
                Command::People => heading("people-title", &room),
                Command::Quit => room.harness.state().wants_to_quit() || heading("unsaved-title", &room),
                // Pictures come from a real window, where this is proven; the others have no shortcut.
                Command::CopyPicture
                | Command::HandoverSheet
                | Command::PersonaCards
                | Command::MonthlyReport
                | Command::GoalPoster
                | Command::ImportFunnel
                | Command::ImportList
                | Command::Minutes(_)
                | Command::CopyMinutes(_)
                | Command::Calendar(_)
                | Command::RunWorkshop => true,
            };
            assert!(works, "{command:?} by {shortcut:?}");
        }
    }
}

#[test]
fn alt_and_an_arrow_move_a_persona() {
    let mut room = on(Page::Personas);
    let names = |room: &Room| in_order(&room.workspace().personas).iter().map(|p| p.name.clone()).collect::<Vec<_>>();
    let before = names(&room);
    room.press(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&room)[..2], [before[1].clone(), before[0].clone()]);
    room.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&room), before);
}

/// Typing on a page that looks at every lead neither moves it nor takes the field away.
#[test]
fn typing_beside_the_threshold_moves_nothing() {
    let mut room = on(Page::Criteria);
    room.click(&room.t("part-threshold"));
    let field = room.t("rebase-old-target");
    let at = |room: &Room| {
        let node = room.harness.get_all_by_label(&field).last().unwrap();
        node.accesskit_node().bounding_box().unwrap().y0
    };
    room.harness.get_all_by_label(&field).last().unwrap().scroll_to_me();
    room.steps();
    room.focus(&field);
    let before = at(&room);
    for digit in ["1", "2", "0"] {
        burst(&mut room, &typed(digit), 1);
        assert!((at(&room) - before).abs() < 0.5, "the page jumped at {digit}");
    }
    assert_eq!(room.workspace().header.lead_policy.old_target, 120);
    room.press(Modifiers::NONE, Key::Enter);
    assert!((at(&room) - before).abs() < 0.5, "the page jumped at Enter");
}

/// What can be pressed or typed into without a pointer: Tab comes to all of it, and is lost nowhere on the way.
#[test]
fn tab_comes_to_everything_on_long_pages() {
    use egui::accesskit::Role;
    let pressed = [Role::Button, Role::TextInput, Role::MultilineTextInput, Role::CheckBox, Role::SpinButton];
    for page in [Page::Personas, Page::Agreement, Page::Content] {
        let mut room = on(page);
        let mut come_to = std::collections::BTreeSet::new();
        for _ in 0..400 {
            room.harness.key_press(Key::Tab);
            room.harness.run_steps(2);
            let root = room.harness.root();
            let Some(node) = root.children_recursive().find(|node| node.accesskit_node().is_focused()) else { break };
            come_to.insert(node.accesskit_node().id());
        }
        let root = room.harness.root();
        let screen = room.harness.ctx.content_rect();
        let missed: Vec<_> = root
            .children_recursive()
            .filter(|node| pressed.contains(&node.accesskit_node().role()) && !node.accesskit_node().is_disabled())
            .filter(|node| screen.contains_rect(node.rect()) && !come_to.contains(&node.accesskit_node().id()))
            .map(|node| (node.accesskit_node().role(), node.accesskit_node().label(), node.rect()))
            .collect();
        assert!(missed.is_empty(), "{page:?}, {} come to: {missed:#?}", come_to.len());
    }
}
