//! Tables as they really come: every file of the collection beside the project is understood as a careful person does.
//! Where the collection is missing, the test says that it skips.

use std::collections::BTreeSet;

use crate::support::{shared_data, today, workspace_of_the_collection as workspace};
use serde_json::{Map, Value, json};
use tandem::exchange::import::run_looked;
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::exchange::understand::understood::understand;
use tandem::exchange::understand::{Looked, json as data, plan};
use tandem::model::{FreshIds, Language, TableKind, Workspace};
use tandem::text::imports::{about_file, asked, note};
use tandem::text::texts;

pub(super) fn kind(text: &str) -> TableKind {
    match text {
        "content" => TableKind::Content,
        "funnel" => TableKind::Funnel,
        _ => TableKind::Leads,
    }
}

/// A table as it was understood, with what is said and asked in English.
pub(super) fn understood(bytes: &[u8], kind: TableKind, workspace: &Workspace) -> Result<Map<String, Value>, String> {
    let raw = read_table(bytes).map_err(|error| error.to_string())?;
    let looked = Looked::at(&raw);
    let plan = plan::propose(kind, &raw, &looked, "test", workspace);
    let table = understand(&raw, &looked, &plan, workspace, today());
    let mut all = data::of_table(&table, &looked, workspace, today());
    let texts = texts(Language::En);
    let said: Vec<String> = about_file(&texts, &raw)
        .into_iter()
        .chain(table.notes.iter().map(|one| note(&texts, workspace, one)))
        .collect();
    all.insert("must_say".to_owned(), json!(said));
    let questions = table.questions.iter().map(|question| {
        let asked = asked(&texts, question);
        json!({ "column": asked.column, "options": asked.options, "default": asked.default, "decided_by": asked.decided_by })
    });
    all.insert("must_ask".to_owned(), json!(questions.collect::<Vec<_>>()));
    Ok(all)
}

/// What a careful person would have said or asked, and nobody did.
fn unsaid(found: &Map<String, Value>, expected: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let null = Value::Null;
    let said = list(found.get("must_say").unwrap_or(&null));
    let mut wrong = Vec::new();
    for wanted in list(&expected["must_say"]) {
        let mentions = list(&wanted["mentions"]);
        // One sentence says all of it, or several name what they are about.
        let holds = |sentence: &Value, word: &Value| holds(sentence.as_str().unwrap(), word.as_str().unwrap());
        let says = |sentence: &Value| mentions.iter().all(|word| holds(sentence, word));
        let names = |word: &Value| {
            word.as_str().unwrap().starts_with(char::is_alphabetic) && said.iter().any(|sentence| holds(sentence, word))
        };
        if !said.iter().any(says) && !mentions.iter().all(names) {
            wrong.push(format!("nobody says: {}", wanted["text"]));
        }
    }
    let asked = list(found.get("must_ask").unwrap_or(&null));
    let names = |value: &Value| -> BTreeSet<String> {
        value.as_str().unwrap_or_default().split(", ").map(str::to_owned).collect()
    };
    // What is done, without the reason and the notice behind it.
    let begins = |value: &Value| {
        let text = value.as_str().unwrap_or_default().to_lowercase();
        text.split([',', ':', ';', '(']).next().unwrap_or_default().trim().to_owned()
    };
    for wanted in list(&expected["must_ask"]) {
        let default = if wanted["default"].is_object() { &wanted["default"]["en"] } else { &wanted["default"] };
        let same = |question: &Value| {
            names(&question["column"]) == names(&wanted["column"])
                && list(&question["options"]).len() == list(&wanted["options"]).len()
                && begins(&question["default"]) == begins(default)
                && (wanted["decided_by"].is_null() || question["decided_by"] == wanted["decided_by"])
        };
        if !asked.iter().any(same) {
            wrong.push(format!("nobody asks: {wanted}, but {}", json!(asked)));
        }
    }
    wrong
}

/// Whether a sentence holds a word or a number as such: 2 is not in 12.
fn holds(sentence: &str, word: &str) -> bool {
    // Numbers are grouped as the language does it.
    let grouped = |at: usize| sentence[at..].starts_with(',') && !word.contains(',');
    let plain: String = sentence.char_indices().filter(|(at, _)| !grouped(*at)).map(|(_, letter)| letter).collect();
    let sentence = plain.as_str();
    sentence.match_indices(word).any(|(at, _)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let (before, after) = (sentence[..at].chars().last(), sentence[at + word.len()..].chars().next());
        !(digit(word.chars().next()) && digit(before) || digit(word.chars().last()) && digit(after))
    })
}

/// Whether everything that is expected was found: of an object each of its keys, of a choice by language the English one.
fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
            (found - expected).abs() < 1e-6 * expected.abs().max(1.0)
        }
        (Value::Object(found), Value::Object(expected)) => expected
            .iter()
            .all(|(key, value)| key == "asking_is_fine" || same(found.get(key).unwrap_or(&Value::Null), value)),
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| same(found, expected))
        }
        (Value::String(_), Value::Object(by_language)) => {
            by_language.get("en").is_some_and(|english| same(found, english))
        }
        _ => found == expected,
    }
}

/// What differs between what was understood and what a careful person understands, by key.
fn differences(found: &Map<String, Value>, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |key: String, found: &Value, expected: &Value| {
        if !same(found, expected) {
            wrong.push(format!("{key}: {found}, expected {expected}"));
        }
    };
    let null = Value::Null;
    let of_the_file =
        ["kind", "sheet", "sheets", "encoding", "separator", "header_row", "rows_data", "rows_odd", "rows_hidden"];
    let of_the_rows = ["reference_day", "items", "personal", "records", "outcomes_differ", "outcomes_contradict"];
    for key in of_the_file.into_iter().chain(of_the_rows) {
        if expected.get(key).is_some() {
            check(key.to_owned(), found.get(key).unwrap_or(&null), &expected[key]);
        }
    }
    let columns = found.get("columns").and_then(Value::as_array).cloned().unwrap_or_default();
    for (column, wanted) in columns.iter().zip(expected["columns"].as_array().unwrap()) {
        let name = format!("column {} “{}”", wanted["position"], wanted["heading"].as_str().unwrap());
        let accepted: BTreeSet<&str> = wanted["accept_roles"]
            .as_array()
            .map(|roles| roles.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let other_role = accepted.contains(column["role"].as_str().unwrap_or_default());
        if !other_role {
            check(format!("{name} role"), &column["role"], &wanted["role"]);
        }
        let may_stay = wanted.get("may_stay_unread").is_some();
        for (key, wanted) in wanted.as_object().unwrap() {
            let spared = may_stay && column["values_unread"] != json!(0) || other_role && key == "type";
            if !["role", "accept_roles", "may_stay_unread"].contains(&key.as_str()) && !spared {
                check(format!("{name} {key}"), &column[key], wanted);
            }
        }
    }
    let outcomes = ["outcomes", "outcomes_by_column"];
    for key in outcomes.into_iter().chain(["funnel"]).filter(|key| expected.get(*key).is_some()) {
        check(key.to_owned(), found.get(key).unwrap_or(&null), &expected[key]);
    }
    let lines = |all: &Value| -> BTreeSet<u64> {
        let lines = |one: &Value| one["row"].as_u64().unwrap()..=one["to"].as_u64().or(one["row"].as_u64()).unwrap();
        all.as_array().iter().flat_map(|all| all.iter()).flat_map(lines).collect()
    };
    let left_out = lines(found.get("rows_skipped").unwrap_or(&null));
    if !lines(&expected["rows_skipped"]).is_subset(&left_out) {
        wrong.push(format!("left out {left_out:?}, expected {}", expected["rows_skipped"]));
    }
    wrong
}

#[test]
fn files_are_understood_as_a_careful_person_does() {
    let Some(folder) = shared_data("wild") else {
        return;
    };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let workspace = workspace(&expected["workspace"]);
    let (mut right, mut wrong) = (0, Vec::new());
    let files = expected["files"].as_array().unwrap();
    for entry in files {
        let file = entry["file"].as_str().unwrap();
        let bytes = std::fs::read(folder.join(file)).unwrap();
        let found = match understood(&bytes, kind(entry["kind"].as_str().unwrap()), &workspace) {
            Ok(found) => [differences(&found, entry), unsaid(&found, entry)].concat(),
            Err(error) => vec![error],
        };
        if found.is_empty() {
            right += 1;
        } else {
            wrong.push(format!("{file}\n    {}", found.join("\n    ")));
        }
    }
    eprintln!("{right} of {} files\n{}", files.len(), wrong.join("\n"));
    assert!(right >= RIGHT, "{right} of {}, at least {RIGHT} before:\n{}", files.len(), wrong.join("\n"));
}

/// The same kinds in other words, columns and languages: what is no table of its kind is counted whole, a word for nothing
/// that is a part of other values says something, and counts of no known stage are counts.
#[test]
fn the_kinds_are_understood_in_other_words_too() {
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let found = |table: TableKind, text: &str| {
        let raw = read_table(text.as_bytes()).unwrap();
        let looked = Looked::at(&raw);
        let plan = plan::propose(table, &raw, &looked, "test", &workspace);
        let understood = understand(&raw, &looked, &plan, &workspace, today());
        Value::Object(data::of_table(&understood, &looked, &workspace, today()))
    };
    // Budgets: sums and a second block below belong to what stands there, when it is no list of leads.
    let budget =
        "Kosten;KW 1;KW 2\nMiete;10;20\nZwischensumme;10;20\nLohn;5;6\nGesamt;15;26\n\nPlan;KW 1;KW 2\nMiete;11;21\n";
    for table in [TableKind::Leads, TableKind::Content] {
        let plan = found(table, budget);
        assert_eq!(plan["kind"], "none", "{table:?}");
        let columns = plan["columns"].as_array().unwrap();
        let counts: Vec<_> = columns.iter().map(|column| column["values_read"].as_u64().unwrap()).collect();
        assert_eq!(counts, [6, 6, 6], "{table:?}");
        let why: Vec<_> = plan["rows_skipped"].as_array().unwrap().iter().map(|row| row["why"].clone()).collect();
        assert_eq!(why, ["blank row"], "{table:?}");
    }
    let report = "Monat;Impressionen;Anfragen;Hinweise\n2025-01;1.000,5;10;pausiert, unbekannt\n2025-02;2.000;12;unbekannt\n2025-03;900;9;\n";
    let months = found(TableKind::Funnel, report);
    let column = |at: usize| months["columns"][at].clone();
    assert_eq!((column(3)["values_read"].clone(), column(3)["blank"].clone()), (json!(2), json!(1)));
    assert_eq!(column(1)["not_whole"], json!([{ "row": 2, "value": "1.000,5" }]));
}

/// How many files are understood whole; it only rises.
const RIGHT: usize = 121;

#[test]
fn later_exports_complete_what_is_there() {
    let Some(folder) = shared_data("wild") else {
        return;
    };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    for sequence in expected["sequences"].as_array().unwrap() {
        let mut workspace = workspace(&expected["workspace"]);
        let table = kind(sequence["kind"].as_str().unwrap());
        for (number, step) in (0_u64..).zip(sequence["steps"].as_array().unwrap()) {
            let raw = read_table(&std::fs::read(folder.join(step["import"].as_str().unwrap())).unwrap()).unwrap();
            let looked = Looked::at(&raw);
            let plan = plan::propose(table, &raw, &looked, "test", &workspace);
            let fresh = &mut FreshIds::seeded(50 + number);
            let result = run_looked(&raw, &looked, &plan, &workspace, fresh, today(), &|_| true).unwrap();
            for record in result.records {
                record.put_into(&mut workspace);
            }
            let (state, at) = (&step["state"], format!("{} {number}", sequence["name"]));
            let counted = result.report.state;
            for (key, found) in [
                ("new", counted.new),
                ("changed", counted.changed),
                ("unchanged", counted.unchanged),
                ("not_in_this_file", counted.not_in_this_file),
                ("sets", workspace.leads.len() as u32),
                ("leads", workspace.leads.values().map(|set| set.rows).sum()),
                ("items", workspace.content.len() as u32),
            ] {
                if let Some(wanted) = state[key].as_u64().filter(|_| key != "sets" || table == TableKind::Leads) {
                    assert_eq!(u64::from(found), wanted, "{at}: {key}");
                }
            }
            for (key, outcome) in [
                ("won", tandem::model::Outcome::Won),
                ("lost", tandem::model::Outcome::Lost),
                ("open", tandem::model::Outcome::Open),
            ] {
                let all = workspace.leads.values().flat_map(|set| set.outcomes());
                let found = all.filter(|known| *known == outcome).count() as u64;
                if let Some(wanted) = state[key].as_u64() {
                    assert_eq!(found, wanted, "{at}: {key}");
                }
            }
        }
    }
}
