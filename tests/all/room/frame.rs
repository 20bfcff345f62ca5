//! The frame around the pages: undo and its place, typing into the right field, questions before something is lost,
//! palette, zoom, present mode, room for every page.

use crate::support::{Room, start, zoomed_room};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::model::{CriterionStatus, Language, Rule, in_order};
use tandem::ui::settings::Settings;

#[test]
fn idle_frames_change_nothing() {
    for page in Page::of_every_workspace() {
        let mut room = start(Template::Demo, Language::En);
        let before = room.workspace().clone();
        room.go(page);
        for _ in 0..20 {
            room.harness.step();
        }
        assert_eq!(*room.workspace(), before, "{page:?} edits by itself");
        assert!(!room.has(&room.t("command-undo")) || room.workspace() == &before);
    }
}

#[test]
fn every_page_comes_to_rest() {
    for page in Page::of_every_workspace() {
        let mut room = start(Template::Demo, Language::De);
        room.go(page);
        // `run` fails when a page keeps asking for another frame.
        room.harness.run();
    }
}

#[test]
fn undo_takes_back_typing_in_a_focused_field_and_returns_to_the_place() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    let name = room.t("persona-name");
    let before = in_order(&room.workspace().personas)[0].name.clone();
    room.fill(&name, "Anna");
    assert_eq!(in_order(&room.workspace().personas)[0].name, "Anna");
    room.go(Page::Content);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(in_order(&room.workspace().personas)[0].name, before);
    assert_eq!(room.harness.state().page(), Page::Personas);
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(in_order(&room.workspace().personas)[0].name, "Anna");
}

#[test]
fn after_undo_the_next_letter_lands_at_the_end() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    let before = in_order(&room.workspace().personas)[0].name.clone();
    room.focus(&room.t("persona-name"));
    room.press(Modifiers::NONE, Key::End);
    room.type_text("xyz");
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(in_order(&room.workspace().personas)[0].name, before);
    room.type_text("!");
    assert_eq!(in_order(&room.workspace().personas)[0].name, format!("{before}!"));
}

#[test]
fn removing_a_row_above_never_sends_letters_into_another_record() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    let goals = room.t("section-goals");
    let fields: Vec<_> =
        room.harness.query_all_by_label(&goals).filter(|n| n.accesskit_node().is_text_input()).collect();
    fields[1].focus();
    room.steps();
    room.press(Modifiers::COMMAND, Key::A);
    let first = in_order(&room.workspace().statements)[0].clone();
    let second = in_order(&room.workspace().statements)[1].clone();
    let mut workspace = room.workspace().clone();
    workspace.statements.remove(&first.id);
    // The row above goes away while the field below has the focus.
    room.click(&room.tx("statement-details", &[("text", first.text.clone().into())]));
    room.click_containing(&room.t("delete"));
    assert!(!room.workspace().statements.contains_key(&first.id));
    let field = room.harness.query_all_by_label(&goals).find(|n| n.accesskit_node().is_text_input()).unwrap();
    field.focus();
    room.steps();
    room.press(Modifiers::COMMAND, Key::A);
    room.type_text("Zebra");
    assert_eq!(room.workspace().statements.get(&second.id).unwrap().text, "Zebra");
}

#[test]
fn a_number_field_takes_the_languages_decimals_and_ignores_nonsense() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Funnel);
    let goal = room.tx("plan-goal", &[("currency", "EUR".into())]);
    room.fill(&goal, "1.234.567,89");
    assert_eq!(room.workspace().header.plan.revenue_goal, 123_456_789);
    room.press(Modifiers::NONE, Key::Tab);
    room.fill(&goal, "abc");
    assert_eq!(room.workspace().header.plan.revenue_goal, 123_456_789);
    room.fill(&goal, "");
    room.press(Modifiers::NONE, Key::Backspace);
    assert_eq!(room.workspace().header.plan.revenue_goal, 0);
}

#[test]
fn closing_with_changes_asks_and_every_answer_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), "Anna");
    assert!(!room.harness.state_mut().ask_to_quit());
    room.steps();
    room.click(&room.t("cancel"));
    assert!(!room.harness.state().wants_to_quit());
    room.harness.state_mut().ask_to_quit();
    room.steps();
    let file = folder.path().join("saved.tandem.ron");
    room.answer(&file);
    room.click(&room.t("command-save"));
    room.steps();
    assert!(room.harness.state().wants_to_quit());
    assert_eq!(in_order(&Store::machine(None).open(&file).unwrap().loaded.workspace.personas)[0].name, "Anna");
}

#[test]
fn discarding_quits_without_writing() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), "Anna");
    room.harness.state_mut().ask_to_quit();
    room.steps();
    room.click(&room.t("unsaved-discard"));
    assert!(room.harness.state().wants_to_quit());
}

#[test]
fn a_change_by_somebody_else_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    let mut room = start(Template::Demo, Language::En);
    room.answer(&file);
    room.press(Modifiers::COMMAND, Key::S);
    let mut theirs = room.workspace().clone();
    theirs.kpis.clear();
    theirs.clauses.clear();
    Store::machine(None).save(&file, &theirs, Precondition::Anything).unwrap();
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), "Anna");
    room.press(Modifiers::COMMAND, Key::S);
    assert!(room.has(&room.t("changed-text")));
    assert_eq!(Store::machine(None).open(&file).unwrap().loaded.workspace, theirs);
    assert!(room.harness.state_mut().has_unsaved_changes());
}

#[test]
fn a_file_of_a_newer_version_opens_read_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    let mut room = start(Template::Demo, Language::En);
    let text = tandem::file::write(room.workspace(), false).unwrap();
    std::fs::write(&file, text.replacen("    header: (", "    mood: \"fine\",\n    header: (", 1)).unwrap();
    room.harness.state_mut().open_at_start(file.clone());
    room.steps();
    room.click(&room.t("close"));
    assert!(room.has(&room.t("save-state-read-only")));
    room.go(Page::Personas);
    let before = room.workspace().clone();
    room.fill(&room.t("persona-name"), "Anna");
    assert_eq!(*room.workspace(), before);
    assert!(std::fs::read_to_string(&file).unwrap().contains("mood"));
}

#[test]
fn a_bad_file_gets_a_sentence_and_the_open_workspace_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("picture.ron");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n").unwrap();
    let mut room = start(Template::Demo, Language::Nl);
    let before = room.workspace().clone();
    room.harness.state_mut().open_at_start(file);
    room.steps();
    assert!(room.has(&room.tx("error-other-file", &[("kind", "PNG".into())])));
    assert_eq!(*room.workspace(), before);
}

#[test]
fn the_palette_finds_commands_and_records_by_keyboard() {
    let mut room = start(Template::Demo, Language::En);
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text("steelworks");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.harness.state().page(), Page::Content);
    assert!(room.has(&room.t("content-reason")), "the item's details are open");
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text("funnel");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.harness.state().page(), Page::Funnel, "what begins with the words comes first");
}

#[test]
fn present_mode_hides_navigation_and_private_notes() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    room.click(&room.t("persona-tab-profile"));
    let notes = room.t("persona-notes");
    assert!(room.has(&notes) && room.has(&room.t("page-content")));
    room.press(Modifiers::NONE, Key::F11);
    assert!(!room.has(&notes) && !room.has(&room.t("page-content")));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.has(&notes) && room.has(&room.t("page-content")));
}

#[test]
fn zoom_goes_in_steps_and_back() {
    let mut room = start(Template::Demo, Language::En);
    let zoom = |room: &crate::support::Room| room.harness.ctx.zoom_factor();
    room.press(Modifiers::COMMAND, Key::Plus);
    assert!((zoom(&room) - 1.1).abs() < 0.001);
    room.press(Modifiers::COMMAND, Key::Minus);
    room.press(Modifiers::COMMAND, Key::Minus);
    assert!((zoom(&room) - 0.9).abs() < 0.001);
    room.press(Modifiers::COMMAND, Key::Num0);
    assert!((zoom(&room) - 1.0).abs() < 0.001);
}

#[test]
fn deleting_a_persona_tells_what_refers_to_it_and_retags() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    let personas: Vec<_> = in_order(&room.workspace().personas).iter().map(|p| (p.id, p.name.clone())).collect();
    let made_for = |room: &crate::support::Room, id| {
        room.workspace().content.values().filter(|i| i.mapping.contains_key(&id)).count()
    };
    let before = (made_for(&room, personas[0].0), made_for(&room, personas[2].0));
    room.click(&room.t("persona-menu"));
    room.click_containing(&room.t("delete-ask"));
    assert!(room.has(&room.tx("persona-delete-content", &[("n", before.0.into())])));
    room.choose(&room.t("persona-delete-retag"), &personas[2].1);
    room.click(&room.t("delete"));
    assert!(!room.workspace().personas.contains_key(&personas[0].0));
    assert!(made_for(&room, personas[2].0) > before.1);
    assert_eq!(tandem::model::integrity::violations(room.workspace()), []);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((made_for(&room, personas[0].0), made_for(&room, personas[2].0)), before);
}

#[test]
fn enter_leads_to_the_next_month_of_the_same_stage() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Funnel);
    room.click(&room.t("funnel-tab-numbers"));
    room.focus("MQL, Oct 2025");
    room.type_text("31");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("32");
    room.press(Modifiers::NONE, Key::Enter);
    let stage = room.workspace().stages.values().find(|stage| stage.name == "MQL").unwrap().id;
    let counts: Vec<u64> = room.workspace().months.values().take(2).map(|month| month.counts[&stage]).collect();
    assert_eq!(counts, [31, 32]);
}

#[test]
fn enter_leads_to_the_next_kpi_in_the_same_column() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Agreement);
    let kpis = in_order(&room.workspace().kpis).into_iter().cloned().collect::<Vec<_>>();
    let column: Vec<_> = kpis.iter().filter(|kpi| kpi.direction == kpis[0].direction).take(3).collect();
    room.focus(&room.tx("kpi-value-sales", &[("name", (&column[0].name).into())]));
    for value in ["61", "62", "63"] {
        room.type_text(value);
        room.press(Modifiers::NONE, Key::Enter);
    }
    let values: Vec<_> = column.iter().map(|kpi| room.workspace().kpis[&kpi.id].proposals.sales).collect();
    assert_eq!(values, [Some(6_100), Some(6_200), Some(6_300)]);
}

#[test]
fn a_mistyped_number_changes_nothing_and_stays_to_be_mended() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Funnel);
    room.click(&room.t("funnel-tab-numbers"));
    let before = room.workspace().clone();
    room.fill("MQL, Oct 2025", "3x1");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::Tab);
    assert!(*room.workspace() == before);
    let field = room.harness.get_all_by_label("MQL, Oct 2025").last().unwrap().accesskit_node().value();
    assert_eq!(field.as_deref(), Some("3x1"), "what was typed is still there");
    room.fill("MQL, Oct 2025", "31");
    room.press(Modifiers::NONE, Key::Enter);
    let stage = room.workspace().stages.values().find(|stage| stage.name == "MQL").unwrap().id;
    assert_eq!(room.workspace().months.values().next().unwrap().counts[&stage], 31);
}

#[test]
fn points_beyond_the_range_are_said_to_be_cut() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    let criterion = in_order(&room.workspace().criteria)[0].clone();
    let name = room.tx("criterion-points-sales", &[("name", (&criterion.name).into())]);
    room.fill(&name, "126");
    assert_eq!(room.workspace().criteria[&criterion.id].proposals.sales, Some(100));
    assert!(room.has(&room.tx("field-bound-taken", &[("min", "−100".into()), ("max", "100".into())])));
}

#[test]
fn a_range_may_be_typed_through_values_that_hold_for_nothing() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    let criterion = in_order(&room.workspace().criteria)
        .into_iter()
        .find(|c| matches!(c.rule, Rule::Range { min: Some(50_000), max: Some(249_000), .. }))
        .unwrap()
        .clone();
    room.click(&criterion.name);
    room.fill(&room.t("rule-max"), "500");
    let rule = |room: &Room| room.workspace().criteria[&criterion.id].rule.clone();
    assert!(matches!(rule(&room), Rule::Range { min: Some(50_000), max: Some(500_000), .. }));
    room.fill(&room.t("rule-min"), "600");
    assert!(matches!(rule(&room), Rule::Range { min: Some(600_000), max: Some(500_000), .. }));
    assert!(room.has(&format!("{} {}", tandem::ui::icons::WARNING, room.t("rule-range-empty"))));
    let status = room.workspace().criteria[&criterion.id].status;
    assert_eq!(status, tandem::model::CriterionStatus::Proposed, "it was agreed on another rule");
}

#[test]
fn a_statement_being_typed_is_saved_along_and_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    let mut room = start(Template::Demo, Language::En);
    room.answer(&file);
    room.press(Modifiers::COMMAND, Key::S);
    room.go(Page::Personas);
    let section = room.t("section-goals");
    room.click(&room.tx("statement-add-to", &[("section", section.into())]));
    room.type_text("Half a thought");
    assert!(room.harness.state_mut().has_unsaved_changes());
    assert!(!room.harness.state_mut().ask_to_quit(), "closing asks");
    room.steps();
    room.click(&room.t("cancel"));
    room.press(Modifiers::COMMAND, Key::S);
    let saved = Store::machine(None).open(&file).unwrap().loaded.workspace;
    assert!(saved.statements.values().any(|statement| statement.text == "Half a thought"));
}

#[test]
fn content_that_is_filtered_out_hears_no_keys() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let first = in_order(&room.workspace().content)[0].id;
    let before = room.workspace().content[&first].clone();
    room.fill(&room.t("content-search"), "price list");
    room.press(Modifiers::NONE, Key::Tab);
    room.press(Modifiers::NONE, Key::Num1);
    assert_eq!(room.workspace().content[&first], before);
}

#[test]
fn keys_rate_the_chosen_content_for_the_side_you_speak_for() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let first = in_order(&room.workspace().content)[0].id;
    let marketing = room.workspace().content[&first].useful.marketing;
    room.press(Modifiers::NONE, Key::Num1);
    assert_eq!(room.workspace().content[&first].useful.sales, Some(1));
    assert_eq!(room.workspace().content[&first].useful.marketing, marketing, "the other side's rating stays");
    room.press(Modifiers::NONE, Key::K);
    assert_eq!(room.workspace().content[&first].known.sales, Some(false), "it was known before");
    room.press(Modifiers::NONE, Key::F2);
    room.type_text("New title");
    assert_eq!(room.workspace().content[&first].title, "New title");
}

#[test]
fn a_statement_after_the_signatures_shows_that_the_wording_changed() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    let changed = room.t("persona-status-changed");
    assert!(!room.has(&changed));
    let section = room.t("section-goals");
    room.click(&room.tx("statement-add-to", &[("section", section.into())]));
    room.type_text("Something new");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&changed));
    room.click(&room.t("persona-tab-signatures"));
    for side in ["side-sales", "side-marketing"] {
        room.click(&format!("{}: {}", room.t(side), room.t("sign-again")));
    }
    assert!(!room.has(&changed));
}

#[test]
fn a_dropped_workspace_opens_and_a_dropped_table_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let (file, table) = (folder.path().join("w.tandem.ron"), folder.path().join("leads.csv"));
    let mut room = start(Template::Demo, Language::En);
    let mut workspace = room.workspace().clone();
    workspace.doc = tandem::model::Id::from_bits(5);
    workspace.personas.clear();
    workspace.statements.clear();
    Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
    std::fs::write(&table, "ID,Status,Created\n1,Won,2026-01-02\n").unwrap();
    room.drop_files(&[file]);
    room.steps();
    assert!(room.workspace().personas.is_empty());
    room.go(Page::Criteria);
    room.drop_files(&[table]);
    room.steps();
    room.click_containing(&room.tx("import-go", &[("n", 1_u32.into())]));
    assert_eq!(room.workspace().leads.len(), workspace.leads.len() + 1);
}

#[test]
fn settings_stay_inside_a_small_projector_with_their_button_in_reach() {
    let settings = Settings { language: Some(Language::De), ..Settings::default() };
    let mut room = zoomed_room(settings, (1280.0, 720.0), 1.75, false);
    room.harness.state_mut().start_with(Template::Demo, Language::De);
    room.press(Modifiers::COMMAND, Key::Comma);
    room.steps();
    let german = tandem::text::texts(Language::De);
    for name in [german.get("settings-title"), german.get("close")] {
        let shown = room.harness.get_all_by_label(&name).any(|node| {
            node.accesskit_node().bounding_box().is_some_and(|bounds| bounds.y0 >= 0.0 && bounds.y1 <= 720.0)
        });
        assert!(shown, "`{name}` is outside the window");
    }
}

#[test]
fn settings_change_language_theme_and_the_workspace_itself() {
    let mut room = start(Template::Demo, Language::En);
    room.press(Modifiers::COMMAND, Key::Comma);
    room.click("Nederlands");
    let dutch = tandem::text::texts(Language::Nl);
    assert!(room.has(&dutch.get("settings-title")));
    room.click(&dutch.get("theme-dark"));
    assert_eq!(room.harness.ctx.theme(), egui::Theme::Dark);
    room.fill(&dutch.get("settings-workspace-title"), "Nieuw");
    assert_eq!(room.workspace().header.title, "Nieuw");
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().header.title, "Alba Machines · Smarketing 2027");
}

#[test]
fn alt_and_a_letter_choose_the_speaker_without_typing_the_letter() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Personas);
    room.click(&room.tx("statement-add-to", &[("section", room.t("section-goals").into())]));
    room.type_text("Less waste");
    // Many systems send the letter as text in the same frame.
    let events = &mut room.harness.input_mut().events;
    events.push(egui::Event::ModifiersChanged(Modifiers::ALT));
    events.push(egui::Event::Key {
        key: Key::M,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    });
    events.push(egui::Event::Text("m".to_owned()));
    room.harness.step();
    room.harness.input_mut().events.push(egui::Event::ModifiersChanged(Modifiers::NONE));
    room.steps();
    room.press(Modifiers::NONE, Key::Enter);
    let statement = in_order(&room.workspace().statements).last().map(|s| (s.text.clone(), s.said_by)).unwrap();
    assert_eq!(statement, ("Less waste".to_owned(), tandem::model::SaidBy::Marketing));
}

#[test]
fn a_mistyped_number_brings_the_old_value_back_and_never_a_fragment() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Funnel);
    let deal = room.tx("plan-deal", &[("currency", "EUR".into())]);
    for typed in ["25k", "2x5", "30.000,00", "1e9"] {
        room.fill(&deal, typed);
        room.press(Modifiers::NONE, Key::Tab);
        assert_eq!(room.workspace().header.plan.deal_value, 4_000_000, "{typed}");
    }
    room.fill(&deal, "25,000");
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(room.workspace().header.plan.deal_value, 2_500_000);
}

#[test]
fn entering_a_number_field_selects_it_so_that_typing_replaces() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Funnel);
    let deal = room.tx("plan-deal", &[("currency", "EUR".into())]);
    room.click(&deal);
    room.type_text("7");
    assert_eq!(room.workspace().header.plan.deal_value, 700);
}

#[test]
fn what_is_added_is_selected_and_its_name_is_ready_to_be_replaced() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Content);
    room.click_containing(&room.t("content-new"));
    room.type_text("Payback calculator");
    let titles: Vec<String> = in_order(&room.workspace().content).iter().map(|item| item.title.clone()).collect();
    assert_eq!(titles.last().map(String::as_str), Some("Payback calculator"));
    room.go(Page::Personas);
    room.click_containing(&room.t("persona-new"));
    room.type_text("Student");
    let names: Vec<String> = in_order(&room.workspace().personas).iter().map(|persona| persona.name.clone()).collect();
    assert_eq!(names.last().map(String::as_str), Some("Student"), "{names:?}");
}

#[test]
fn enter_leads_down_a_column_of_points() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    let names: Vec<String> = in_order(&room.workspace().criteria).iter().take(3).map(|c| c.name.clone()).collect();
    room.click(&room.tx("criterion-points-sales", &[("name", (&names[0]).into())]));
    room.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    // Each next field has its content selected, so that typing replaces it.
    for points in ["21", "22", "23"] {
        room.type_text(points);
        room.press(Modifiers::NONE, Key::Enter);
    }
    let sales: Vec<_> = in_order(&room.workspace().criteria).iter().take(3).map(|c| c.proposals.sales).collect();
    assert_eq!(sales, [Some(21), Some(22), Some(23)]);
}

/// A range is picked from the quarters of the column's numbers, values from the most frequent ones.
#[test]
fn rules_are_picked_from_what_the_leads_have() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    let set = in_order(&room.workspace().leads)[0].clone();
    let criterion = |room: &Room| {
        let all = room.workspace().criteria.values();
        all.into_iter().find(|one| matches!(one.rule, Rule::Range { .. })).unwrap().clone()
    };
    let before = criterion(&room);
    let column = set.column(before.rule.column().unwrap()).unwrap();
    let [_, _, high] = tandem::calc::scoring::quartiles(column).unwrap();
    let top = Rule::Range { column: column.name.clone(), min: Some(high + 1000), max: None };
    room.click(&before.name);
    let words = room.texts.rule(&top);
    room.click(&words);
    let after = room.workspace().criteria[&before.id].clone();
    assert_eq!(after.rule, top);
    assert_eq!(after.status, CriterionStatus::Proposed, "agreed was another rule");
    let close = room.t("close-details");
    room.click(&close);
    let any = room.workspace().criteria.values().find(|one| matches!(one.rule, Rule::AnyOf { .. })).unwrap().clone();
    let Rule::AnyOf { column, values } = &any.rule else { unreachable!() };
    let frequent = tandem::calc::lead_sets::frequent(&set, set.column(column).unwrap());
    let (value, count) = frequent.iter().find(|(value, _)| !values.contains(value)).unwrap().clone();
    room.click(&any.name);
    let button = format!("{value} ({})", room.texts.integer(count));
    room.click(&button);
    let Rule::AnyOf { values, .. } = room.workspace().criteria[&any.id].rule.clone() else { unreachable!() };
    assert!(values.contains(&value));
}
