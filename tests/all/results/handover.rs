//! Passed and received: the reconciliation on the page, known firms by salted keys, the protocol for the wall.

use crate::support::{Room, start, tandem, today};
use egui::{Key, Modifiers};
use tandem::calc::reconciliation::{ACCOUNT, balance, known_accounts};
use tandem::edit::Page;
use tandem::exchange::templates::{Template, starters};
use tandem::exchange::{import, read_table, report};
use tandem::file::{Precondition, Store};
use tandem::model::{FreshIds, Language, LeadSet, RejectCause, TableKind, Workspace, in_order};
use tandem::text::texts;

fn has_words(room: &Room, wanted: &str) -> bool {
    use egui_kittest::kittest::NodeT;
    room.harness.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|words| words.contains(wanted))
    })
}

#[test]
fn what_does_not_add_up_is_a_line_of_its_own_until_it_does() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("part-reconciliation"));
    room.click(&room.t("reconciliation-new"));
    for (key, number) in
        [("reconciliation-passed", "123"), ("reconciliation-received", "110"), ("reconciliation-accepted", "60")]
    {
        let caption = room.t(key);
        room.fill(&caption, number);
        room.press(Modifiers::NONE, Key::Enter);
    }
    assert!(has_words(&room, &room.tx("reconciliation-on-the-way", &[("n", 13.into())])));
    assert!(has_words(&room, &room.tx("reconciliation-unexplained", &[("n", 50.into())])));
    let reason = in_order(&room.workspace().reconciliations).len();
    assert_eq!(reason, 1);
    let competitor = room.tx("reconciliation-reason", &[("reason", "Competitor".into())]);
    room.fill(&competitor, "50");
    room.press(Modifiers::NONE, Key::Enter);
    let received = room.t("reconciliation-received");
    room.fill(&received, "123");
    room.press(Modifiers::NONE, Key::Enter);
    let open = room.t("reconciliation-undecided");
    room.fill(&open, "13");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(balance(room.workspace().reconciliations.values().next().unwrap()).is_even());
    assert!(has_words(&room, &room.t("reconciliation-even")));
    assert!(has_words(&room, &room.tx("reconciliation-judged", &[("of", "60 of 110".into())])));
    // A new period has a name of its own.
    room.click(&room.t("reconciliation-new"));
    let names: Vec<String> = in_order(&room.workspace().reconciliations).iter().map(|one| one.name.clone()).collect();
    assert!(names.len() == 2 && names[0] != names[1], "{names:?}");
    room.press(Modifiers::COMMAND, Key::Z);
    // One undo takes one number back.
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(!has_words(&room, &room.t("reconciliation-even")));
}

fn leads(workspace: &Workspace, csv: &str, seed: u64) -> LeadSet {
    let raw = read_table(csv.as_bytes()).unwrap();
    let plan = import::propose(TableKind::Leads, &raw, "leads", workspace);
    let result = import::run(&raw, &plan, workspace, &mut FreshIds::seeded(seed), today()).unwrap();
    let mut with = workspace.clone();
    for record in result.records {
        record.put_into(&mut with);
    }
    (**with.leads.values().next().unwrap()).clone()
}

#[test]
fn known_firms_are_found_whatever_their_legal_form_and_never_by_name() {
    let workspace = Workspace { doc: FreshIds::seeded(3).next(), ..Workspace::default() };
    let ours = leads(
        &workspace,
        "Lead ID;Company;Status\n1;Muster Maschinenbau GmbH;Won\n2;ACME, Inc.;Lost\n3;Neu AG;Open\n4;;Open\n",
        5,
    );
    let theirs = leads(&workspace, "Company,Country\nMUSTER MASCHINENBAU,DE\nAcme,US\nOther BV,NL\n", 6);
    let found = known_accounts(&ours, &theirs).unwrap();
    assert_eq!((found.k, found.n), (2, 3));
    // The keys are salted: another workspace has others, and none of them is a name.
    let other = Workspace { doc: FreshIds::seeded(4).next(), ..Workspace::default() };
    let elsewhere = leads(&other, "Company\nMuster Maschinenbau GmbH\nAcme\n", 7);
    assert_eq!(known_accounts(&ours, &elsewhere).unwrap().k, 0);
    for key in ours.column(ACCOUNT).unwrap().values.iter() {
        assert!(key.is_empty() || key.len() == 10 && key.bytes().all(|byte| byte.is_ascii_hexdigit()), "{key}");
    }
}

#[test]
fn a_second_list_is_compared_on_the_page_and_its_number_taken_over() {
    let mut room = start(Template::Empty, Language::En);
    let folder = tempfile::tempdir().unwrap();
    let known = folder.path().join("customers.csv");
    std::fs::write(&known, "Company,Country\nMuster,DE\nAcme,US\n").unwrap();
    let exported = folder.path().join("leads.csv");
    std::fs::write(&exported, "Lead ID,Company,Status\n1,Muster GmbH,Won\n2,Acme Inc.,Lost\n3,New,Open\n").unwrap();
    for (file, rows) in [(&known, 2_u32), (&exported, 3)] {
        room.answer(file);
        room.press(Modifiers::COMMAND, Key::I);
        room.click_containing(&room.tx("import-go", &[("n", rows.into())]));
        room.press(Modifiers::NONE, Key::Escape);
    }
    assert_eq!(room.workspace().leads.len(), 2);
    room.go(Page::Criteria);
    room.click(&room.t("part-reconciliation"));
    room.click(&room.t("reconciliation-new"));
    let list = room.t("accounts-list");
    room.choose(&list, "customers");
    room.click(&room.tx("accounts-take", &[("n", 2.into())]));
    assert_eq!(room.workspace().reconciliations.values().next().unwrap().known, Some(2));
}

#[test]
fn every_starter_reason_calls_for_something_and_the_sheet_says_so_in_three_languages() {
    assert!(!starters().criteria.is_empty());
    for language in Language::ALL {
        let workspace = crate::support::demo(language);
        let (sla, handover) = (&workspace.header.sla, &workspace.header.handover);
        assert!(sla.reject_reasons.iter().all(|reason| handover.causes.contains_key(reason)));
        let texts = texts(language);
        let sheet = report::handover_markdown(&workspace, today());
        assert!(sheet.starts_with(&format!("# {}", texts.get("handover-title"))), "{sheet}");
        for key in ["cause-definition", "cause-data", "cause-timing", "cause-process", "handover-minimum"] {
            assert!(sheet.contains(&texts.get(key)), "{key} is missing:\n{sheet}");
        }
        let html = report::handover_html(&workspace, today());
        assert!(html.contains("<html") && !html.contains("://"), "one file that needs nothing else");
    }
}

#[test]
fn a_reason_is_given_another_cause_on_the_page_and_the_sheet_is_written() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Criteria);
    room.click(&room.t("part-handover"));
    let reason = room.workspace().header.sla.reject_reasons.iter().find(|one| one.contains("Budget")).unwrap().clone();
    let cause = room.tx("handover-cause-of", &[("reason", reason.as_str().into())]);
    let definition = room.t("cause-definition");
    room.choose(&cause, &definition);
    assert_eq!(room.workspace().header.handover.causes[&reason], RejectCause::Definition);
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("protocol.html");
    room.answer(&sheet);
    room.click(&format!("{}  {}", tandem::ui::icons::REPORT, room.t("handover-sheet")));
    room.steps();
    let text = std::fs::read_to_string(&sheet).unwrap();
    assert!(text.contains("Übergabeprotokoll") && text.contains(&definition));
}

#[test]
fn the_sheet_comes_from_the_command_line_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&file, &crate::support::demo(Language::Nl), Precondition::Anything).unwrap();
    let target = folder.path().join("blad.md");
    let (file, target) = (file.display().to_string(), target.display().to_string());
    let output = tandem(folder.path(), &["report", &file, "--handover", "-o", &target]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::read_to_string(&target).unwrap().contains("Overdrachtsprotocol"));
}

#[test]
fn a_card_of_each_persona_holds_what_was_agreed_and_nothing_else_in_three_languages() {
    for language in Language::ALL {
        let mut workspace = crate::support::demo(language);
        // The first persona with something agreed says one thing more that is not.
        let mut open = (**workspace.statements.values().find(|one| one.agreed).unwrap()).clone();
        (open.id, open.text, open.agreed) = (FreshIds::seeded(8).next(), "Nobody agreed <b>on this</b>".into(), false);
        workspace.statements.insert(open.id, open.into());
        let html = report::cards_html(&workspace, today());
        let markdown = report::cards_markdown(&workspace, today());
        let cards = workspace.personas.values().filter(|persona| !persona.archived).count();
        assert_eq!(html.matches("<section class=\"sheet\"").count(), cards, "{language:?}");
        assert!(!html.contains("://") && !html.contains("on this") && !markdown.contains("on this"));
        let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let said = plain(&markdown);
        for persona in workspace.personas.values().filter(|persona| !persona.archived) {
            assert!(said.contains(&plain(&persona.name)), "{}", persona.name);
        }
        for statement in workspace.statements.values() {
            let archived = workspace.personas[&statement.persona].archived;
            assert_eq!(said.contains(&plain(&statement.text)), statement.agreed && !archived, "{}", statement.text);
        }
    }
    // Where nothing was agreed, the sheet says so.
    let nothing = report::cards_markdown(&Workspace::default(), today());
    assert!(nothing.contains(&texts(Language::En).get("room-nothing-agreed")), "{nothing}");
}

#[test]
fn the_cards_are_written_from_the_palette_and_from_the_command_line() {
    let mut room = start(Template::Demo, Language::De);
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("karten.html");
    room.answer(&cards);
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text(&room.t("command-persona-cards"));
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    let name = in_order(&room.workspace().personas)[0].name.clone();
    assert!(std::fs::read_to_string(&cards).unwrap().contains(&name));
    let file = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&file, room.workspace(), Precondition::Anything).unwrap();
    let target = folder.path().join("karten.md");
    let (file, target) = (file.display().to_string(), target.display().to_string());
    let output = tandem(folder.path(), &["report", &file, "--personas", "-o", &target]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::read_to_string(&target).unwrap().contains(&name));
}
