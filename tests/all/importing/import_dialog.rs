//! The import dialog, played by accessible names: what it says is what a careful person understands of the file, every
//! question is answered by a key, nothing is written before "Import", and one undo takes everything back.

use std::path::{Path, PathBuf};

use crate::support::{Room, shared_data, workspace_of_the_collection, zoomed_room};
use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::Value;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::model::{Language, TableKind, Workspace, in_order};
use tandem::text::imports::figure;
use tandem::ui::settings::Settings;

fn page(kind: TableKind) -> Page {
    match kind {
        TableKind::Leads => Page::Criteria,
        TableKind::Content => Page::Content,
        TableKind::Funnel => Page::Funnel,
    }
}

/// The program in German, with this workspace.
fn german(workspace: &Workspace, size: (f32, f32), zoom: f32) -> Room {
    let settings = Settings { language: Some(Language::De), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = zoomed_room(settings, size, zoom, false);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&path, workspace, Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room
}

/// The program in German with the demo's frame and nothing in it.
fn empty() -> Room {
    let settings = Settings { language: Some(Language::De), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = zoomed_room(settings, (1366.0, 768.0), 1.0, false);
    room.harness.state_mut().start_with(Template::Empty, Language::De);
    room.steps();
    room
}

fn drop_on(room: &mut Room, kind: TableKind, file: &Path) {
    room.go(page(kind));
    room.drop_files(&[file.to_path_buf()]);
    room.steps();
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The value of a choice or field with this name.
fn value(room: &Room, name: &str) -> String {
    let node = room.harness.query_all_by_label(name).filter(|node| node.accesskit_node().value().is_some()).last();
    node.unwrap_or_else(|| panic!("nothing with a value is called {name}")).accesskit_node().value().unwrap()
}

fn says(room: &Room, text: &str) -> bool {
    room.harness.query_all_by_label_contains(text).next().is_some()
}

fn date(room: &Room, day: &Value) -> Option<String> {
    NaiveDate::parse_from_str(day.as_str()?, "%Y-%m-%d").ok().map(|day| room.texts.date(day))
}

/// What differs between what the dialog says of a column and what a careful person understands.
fn of_column(room: &mut Room, wanted: &Value) -> Vec<String> {
    let heading = wanted["label"].as_str().unwrap_or_else(|| wanted["heading"].as_str().unwrap()).to_owned();
    let mut wrong = Vec::new();
    if room.harness.query_all_by_label(&heading).all(|node| node.accesskit_node().role() != Role::Button) {
        return vec![format!("{heading} is not shown")];
    }
    room.click(&heading);
    let count = |key: &str| wanted[key].as_u64().unwrap_or_default();
    let values = [
        ("read", count("values_read").into()),
        ("unread", count("values_unread").into()),
        ("blank", count("blank").into()),
        ("distinct", "#".into()),
    ];
    let counts = room.tx("import-counts", &values);
    let counts = counts.split(';').next().unwrap();
    if !says(room, counts) {
        wrong.push(format!("{heading}: {counts}"));
    }
    let range = match (&wanted["sum"], date(room, &wanted["min"]), date(room, &wanted["max"])) {
        (Value::Number(sum), ..) => {
            let [sum, least, most] = [sum.as_f64(), wanted["min"].as_f64(), wanted["max"].as_f64()]
                .map(|number| figure(&room.texts, number.unwrap()));
            Some(room.tx("import-sum", &[("sum", sum.into()), ("least", least.into()), ("most", most.into())]))
        }
        (_, Some(first), Some(last)) => {
            Some(room.tx("import-from-to", &[("first", first.into()), ("last", last.into())]))
        }
        _ => None,
    };
    if let Some(range) = range.filter(|range| !room.has(range)) {
        wrong.push(format!("{heading}: {range}"));
    }
    room.press(Modifiers::NONE, Key::Escape);
    wrong
}

fn of_file(room: &mut Room, wanted: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let rows = wanted["rows_data"].as_u64().unwrap();
    if !says(room, &room.tx("import-go", &[("n", rows.into())])) {
        wrong.push(format!("{rows} rows"));
    }
    if let Some(line) = wanted["header_row"].as_u64() {
        let found = value(room, &room.t("import-heading-line"));
        if found != line.to_string() {
            wrong.push(format!("headings in line {found}, not in {line}"));
        }
    }
    if wanted["separator"].as_str() == Some(";")
        && value(room, &room.t("import-separator")) != room.t("import-semicolon")
    {
        wrong.push("the separator".to_owned());
    }
    if wanted["sheets"].is_array() && value(room, &room.t("import-sheet")) != wanted["sheet"].as_str().unwrap() {
        wrong.push("the sheet".to_owned());
    }
    for column in wanted["columns"].as_array().unwrap() {
        if !column["heading"].as_str().unwrap().is_empty() {
            wrong.extend(of_column(room, column));
        }
    }
    for label in wanted["personal"].as_array().unwrap() {
        room.click(label.as_str().unwrap());
        let kept = ["import-state-personal", "import-state-reduced"].into_iter().all(|key| !says(room, &room.t(key)));
        if kept {
            wrong.push(format!("{label} is kept"));
        }
        room.press(Modifiers::NONE, Key::Escape);
    }
    let outcomes = &wanted["outcomes"];
    for (key, words) in [
        ("won", room.t("outcome-won")),
        ("lost", room.t("outcome-lost")),
        ("rejected", room.t("outcome-rejected")),
        ("open", room.t("outcome-open")),
        ("not_stated", room.t("said-not-stated")),
    ] {
        if let Some(count) = outcomes[key].as_u64().filter(|count| *count > 0) {
            let said = room.tx("said-count", &[("n", count.into()), ("what", words.to_lowercase().into())]);
            if !says(room, &said) {
                wrong.push(said);
            }
        }
    }
    let asked = wanted["must_ask"].as_array().map_or(0, Vec::len);
    let questions = room.harness.query_all_by_label_contains(&room.t("import-state-asked")).count();
    let titled = (1..=20_u32).any(|n| room.has(&room.tx("import-questions", &[("n", n.into())])));
    if asked > 0 && !titled {
        wrong.push(format!("{asked} questions, {questions} columns"));
    }
    wrong
}

#[test]
fn what_it_says_of_nasty_files_is_what_a_careful_person_understands() {
    let Some(folder) = shared_data("wild") else {
        return;
    };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let workspace = workspace_of_the_collection(&expected["workspace"]);
    let files = [
        ("real-zoho-leads.csv", TableKind::Leads),
        ("title-line-padded-semicolon.csv", TableKind::Leads),
        ("dates-both-orders.csv", TableKind::Leads),
        ("subtotals-and-footer.csv", TableKind::Leads),
        ("hidden-row.xlsx", TableKind::Leads),
        ("personal-unusual-headings.csv", TableKind::Leads),
        ("weeks-instead-of-months.csv", TableKind::Funnel),
        ("content-kinds-verdicts-audiences.csv", TableKind::Content),
    ];
    let mut wrong = Vec::new();
    for (file, kind) in files {
        let entries = expected["files"].as_array().unwrap();
        let wanted = entries.iter().find(|entry| entry["file"] == *file).unwrap_or_else(|| panic!("{file} is gone"));
        let mut room = german(&workspace, (1366.0, 768.0), 1.0);
        let before = room.workspace().clone();
        drop_on(&mut room, kind, &folder.join(file));
        wrong.extend(of_file(&mut room, wanted).into_iter().map(|what| format!("{file}: {what}")));
        assert_eq!(*room.workspace(), before, "nothing is written before somebody says so");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const WEEK_1: &str = "Lead ID,Company,Status,Created\nR-1,A GmbH,open,2026-01-05\nR-2,B GmbH,won,2026-01-06\n\
    R-3,C GmbH,open,2026-01-07\n";
const WEEK_2: &str = "Lead ID,Company,Status,Created\nR-1,A GmbH,lost,2026-01-05\nR-2,B GmbH,open,2026-01-06\n\
    R-4,D GmbH,open,2026-02-07\n";

#[test]
fn a_second_export_shows_what_it_changes_and_one_undo_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = empty();
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "week1.csv", WEEK_1));
    room.click(&room.tx("import-go", &[("n", 3_u32.into())]));
    room.click(&room.t("close"));
    let after_one = room.workspace().clone();
    assert_eq!(after_one.leads.len(), 1);
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "week2.csv", WEEK_2));
    // The list it completes is named, and what changes stands there before anything does.
    let list = room.tx("import-complete", &[("name", "week1".into())]);
    assert_eq!(value(&room, &room.t("import-list")), list);
    for (key, count) in [("import-changed", 1_u32), ("import-new", 1), ("import-gone", 1), ("import-kept-decided", 1)] {
        assert!(says(&room, &room.tx(key, &[("n", count.into())])), "{key}");
    }
    let lost = room.t("outcome-lost").to_lowercase();
    assert!(says(&room, "R-1") && says(&room, &lost), "before and after");
    assert_eq!(*room.workspace(), after_one);
    // What was decided becomes open again only when somebody says so.
    room.click(&room.t("import-reopen"));
    assert!(says(&room, &room.tx("import-changed", &[("n", 2_u32.into())])));
    room.click(&room.t("import-reopen"));
    room.press(Modifiers::COMMAND, Key::Enter);
    let set = in_order(&room.workspace().leads)[0].clone();
    let words: Vec<&str> = set.outcomes().iter().map(|outcome| outcome.word()).collect();
    assert_eq!(words, ["lost", "won", "open", "open"]);
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*room.workspace(), after_one, "one step");
    assert!(says(&room, "week1"), "and it has a name");
    room.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(in_order(&room.workspace().leads)[0].rows, 4);
}

#[test]
fn whichever_column_is_the_reference_its_list_can_be_completed() {
    let folder = tempfile::tempdir().unwrap();
    let text = |status: &str| format!("Vorgang,Firma,Status\nXK-901,A GmbH,{status}\nXK-902,B GmbH,won\n");
    let mut room = empty();
    let becomes = room.tx("import-field-of", &[("heading", "Vorgang".into())]);
    for (name, status) in [("one.csv", "open"), ("two.csv", "lost")] {
        drop_on(&mut room, TableKind::Leads, &written(folder.path(), name, &text(status)));
        let reference = room.t("field-ref");
        if value(&room, &becomes) != reference {
            room.choose(&becomes, &reference);
        }
        if name == "two.csv" {
            let list = room.tx("import-complete", &[("name", "one".into())]);
            assert_eq!(value(&room, &room.t("import-list")), list);
        }
        room.press(Modifiers::COMMAND, Key::Enter);
        room.press(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(room.workspace().leads.len(), 1);
    let outcomes = in_order(&room.workspace().leads)[0].outcomes();
    assert_eq!(outcomes.iter().map(|outcome| outcome.word()).collect::<Vec<_>>(), ["lost", "won"]);
}

#[test]
fn questions_are_answered_by_keys_and_the_last_answer_leads_to_the_button() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Lead ID,Status,Created\nA-1,Gewonnen,2026-01-05\nA-2,Parkplatz,2026-01-06\nA-3,Sonderfall,2026-01-07\n";
    let mut room = empty();
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "leads.csv", text));
    assert!(room.has(&room.tx("import-questions", &[("n", 2_u32.into())])));
    // Lost, and open; without a mouse.
    room.press(Modifiers::NONE, Key::Num2);
    assert!(room.has(&room.tx("import-questions", &[("n", 1_u32.into())])));
    room.press(Modifiers::NONE, Key::ArrowUp);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::Num4);
    assert!(room.has(&room.t("import-questions-done")));
    assert!(says(&room, "1 gewonnen, 1 verloren, 1 offen"));
    // The button has the focus now.
    room.press(Modifiers::NONE, Key::Enter);
    let set = in_order(&room.workspace().leads)[0].clone();
    assert_eq!(set.outcomes().iter().map(|outcome| outcome.word()).collect::<Vec<_>>(), ["won", "lost", "open"]);
    // What was said is known the next time.
    room.press(Modifiers::NONE, Key::Enter);
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "again.csv", &text.replace("A-", "B-")));
    assert!(says(&room, "1 gewonnen, 1 verloren, 1 offen"));
}

#[test]
fn answers_are_not_thrown_away_by_a_slip() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Lead ID,Status,Created\nA-1,Gewonnen,2026-01-05\nA-2,Parkplatz,2026-01-06\n";
    let mut room = empty();
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "leads.csv", text));
    room.press(Modifiers::NONE, Key::Num2);
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.has(&room.t("import-questions-done")), "the dialog stays, and its button to leave has the focus");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(!room.has(&room.t("import-questions-done")) && room.workspace().leads.is_empty());
}

#[test]
fn a_file_is_read_otherwise_and_what_was_said_of_its_columns_stays() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Bericht der Woche\nLead ID;Status;Notiz\nA-1;Gewonnen;1\nA-2;Verloren;2\n";
    let mut room = empty();
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "leads.csv", text));
    assert_eq!(value(&room, &room.t("import-heading-line")), "2");
    let becomes = room.tx("import-field-of", &[("heading", "Notiz".into())]);
    room.click(&becomes);
    let amount = room.t("field-amount");
    room.type_text(&amount);
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(value(&room, &becomes), amount);
    let (encoding, legacy) = (room.t("import-encoding"), "Windows-1252");
    room.click(&encoding);
    room.type_text(legacy);
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(value(&room, &encoding), legacy);
    assert_eq!(value(&room, &becomes), amount, "what was said stays");
    // No headings: the lines above become data, and the columns have no names; then they are back.
    room.click(&room.t("import-no-headings"));
    assert!(!room.has(&becomes));
    let line = room.t("import-heading-line");
    room.fill(&line, "2");
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(value(&room, &line), "2");
    assert!(room.has(&becomes));
}

#[test]
fn forty_columns_with_long_headings_are_walked_by_the_arrows_on_a_small_projector() {
    let folder = tempfile::tempdir().unwrap();
    let headings: Vec<String> = (1..=40)
        .map(|number| format!("Attribut Nummer {number:02} mit einer sehr langen Überschrift, sechzig Zeichen"))
        .collect();
    let cells: Vec<String> = (1..=40).map(|number| format!("w{number}")).collect();
    let table = format!(
        "Lead ID;Status;{}\n1;Gewonnen;{}\n2;Verloren;{}\n",
        headings.join(";"),
        cells.join(";"),
        cells.join(";")
    );
    let file = written(folder.path(), "wide.csv", &table);
    let workspace = empty().workspace().clone();
    let mut room = german(&workspace, (1280.0, 720.0), 1.75);
    drop_on(&mut room, TableKind::Leads, &file);
    room.press(Modifiers::ALT, Key::Num2);
    room.harness.get_all_by_label("Lead ID").last().unwrap().focus();
    room.steps();
    for _ in 0..41 {
        room.press(Modifiers::NONE, Key::ArrowDown);
    }
    let last = headings.last().unwrap();
    let focused = room.harness.get_all_by_label(last).last().unwrap();
    assert!(focused.accesskit_node().is_focused(), "the last heading is in sight and has the focus");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(room.has(&room.tx("import-column-of", &[("position", 42_u32.into()), ("heading", last.into())])));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.has(last), "Esc ends the column, not the dialog");
    room.press(Modifiers::NONE, Key::Escape);
    assert!(!room.has(last));
}

#[test]
fn columns_that_may_know_the_end_are_named_before_anybody_gives_points() {
    let folder = tempfile::tempdir().unwrap();
    let mut lines = vec!["Lead ID,Status,Branche,Rabatt genehmigt,Verlustgrund".to_owned()];
    for number in 0..200 {
        let won = number % 4 == 0;
        let (status, discount, reason) = if won { ("Gewonnen", "ja", "") } else { ("Verloren", "", "zu teuer") };
        let industry = ["Metall", "Holz"][number % 2];
        lines.push(format!("L-{number},{status},{industry},{discount},{reason}"));
    }
    let text = lines.join("\n");
    let mut room = empty();
    drop_on(&mut room, TableKind::Leads, &written(folder.path(), "leads.csv", &text));
    assert!(says(&room, &room.t("import-afterwards")));
    room.click("Rabatt genehmigt");
    let word = room.tx("quoted", &[("text", "ja".into())]);
    let percent = |share: f64| room.texts.percent(share);
    let values =
        [("word", word.into()), ("n", 50_u32.into()), ("share", percent(1.0).into()), ("base", percent(0.25).into())];
    let told = room.tx("import-afterwards-values", &values);
    assert!(says(&room, &told), "the value that tells most is named, beside how all ended");
    room.press(Modifiers::NONE, Key::Escape);
    room.click("Branche");
    assert!(!says(&room, &room.t("import-afterwards-name")) && !says(&room, &told));
}

#[test]
fn what_is_for_a_stage_without_a_persona_has_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let said = serde_json::json!({
        "personas": ["Einkauf"], "journey": ["Bewusstsein", "Abwägung"], "funnel_stages": [],
    });
    let mut room = german(&workspace_of_the_collection(&said), (1366.0, 768.0), 1.0);
    let text = "Titel,Phase der Buyer Journey\nLeitfaden,Abwägung; Bewusstsein\nAnderes,\n";
    drop_on(&mut room, TableKind::Content, &written(folder.path(), "content.csv", text));
    let becomes = room.tx("import-field-of", &[("heading", "Phase der Buyer Journey".into())]);
    let stages = room.t("field-stages");
    if value(&room, &becomes) != stages {
        room.choose(&becomes, &stages);
    }
    room.press(Modifiers::COMMAND, Key::Enter);
    room.press(Modifiers::NONE, Key::Enter);
    let item = || "Leitfaden";
    let stages_of = |room: &Room| {
        let content = in_order(&room.workspace().content);
        let found = content.iter().find(|one| one.title == item()).unwrap();
        (found.stages.len(), found.mapping.values().map(|stages| stages.len()).collect::<Vec<_>>())
    };
    assert_eq!(stages_of(&room), (2, vec![]));
    // It is found by its stage, shown in its details and named in the report.
    let search = room.t("content-search");
    room.fill(&search, "abwäg");
    assert!(room.has(item()) && !room.has("Anderes"));
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let alone = room.t("content-no-persona");
    room.click(&format!("{alone}: Abwägung"));
    assert_eq!(stages_of(&room), (1, vec![]));
    let report = tandem::exchange::report::markdown(room.workspace(), crate::support::today());
    assert!(report.contains("Bewusstsein – Leitfaden"), "{report}");
    // The first persona takes over what was said without one.
    room.click("Einkauf");
    assert_eq!(stages_of(&room), (0, vec![1]));
}
