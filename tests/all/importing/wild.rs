//! Tables as they really come: every file of the collection beside the project is understood as a careful person does.
//! Where the collection is missing, the test says that it skips.

use std::collections::BTreeSet;

use crate::support::{shared_data, today, workspace_of_the_collection as workspace};
use serde_json::{Map, Value, json};
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
pub(super) fn unsaid(found: &Map<String, Value>, expected: &Value) -> Vec<String> {
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
pub(super) fn same(found: &Value, expected: &Value) -> bool {
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

/// Keys of an entry that are compared one by one, and those that are told to people only: what was tried, and what would be
/// right or wrong as well.
const COMPARED: [&str; 20] = [
    "kind",
    "language",
    "sheet",
    "sheets",
    "encoding",
    "separator",
    "header_row",
    "rows_data",
    "rows_odd",
    "rows_hidden",
    "rows_skipped",
    "columns",
    "reference_day",
    "items",
    "personal",
    "records",
    "outcomes",
    "outcomes_by_column",
    "outcomes_differ",
    "outcomes_contradict",
];
const COMPARED_APART: [&str; 4] = ["funnel", "must_ask", "must_say", "must_not"];
const FOR_PEOPLE: [&str; 6] = ["file", "faults", "shows", "refusal_is_fine", "also_right", "export"];

/// The keys of an entry nobody compares.
fn uncompared(expected: &Value) -> Vec<String> {
    let known = |key: &str| [&COMPARED[..], &COMPARED_APART, &FOR_PEOPLE].iter().any(|keys| keys.contains(&key));
    let keys = expected.as_object().unwrap().keys();
    keys.filter(|key| !known(key)).map(|key| format!("nobody compares “{key}”")).collect()
}

/// Wrong results that can be compared: no result has them.
pub(super) fn forbidden(found: &Value, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for one in expected["must_not"].as_array().into_iter().flatten() {
        let keys = one.as_object().unwrap();
        for key in keys.keys().filter(|key| {
            !["text", "column", "values", "outcomes", "rows_data", "months", "state"].contains(&key.as_str())
        }) {
            wrong.push(format!("nobody compares “{key}” of what must not be"));
        }
        let has = |key: &str, found: &Value| one.get(key).is_some_and(|wanted| same(found, wanted));
        let column =
            found["columns"].as_array().and_then(|all| all.iter().find(|column| column["heading"] == one["column"]));
        let values = one["values"].as_array().into_iter().flatten();
        let of_the_column = |value: &&Value| {
            let column = column.unwrap_or(&Value::Null);
            ["sum", "min", "max"].iter().any(|key| same(&column[*key], value))
        };
        if has("outcomes", &found["outcomes"])
            || has("rows_data", &found["rows_data"])
            || has("months", &found["funnel"]["months"])
            || has("state", &found["state"])
            || one["values"].as_array().is_some_and(|all| all.len() > 1) && values.filter(of_the_column).count() > 1
        {
            wrong.push(format!("what must not be: {}", one["text"]));
        }
    }
    wrong
}

/// What differs between what was understood and what a careful person understands, by key.
fn differences(found: &Map<String, Value>, expected: &Value) -> Vec<String> {
    let mut wrong = uncompared(expected);
    wrong.extend(forbidden(&Value::Object(found.clone()), expected));
    let mut check = |key: String, found: &Value, expected: &Value| {
        if !same(found, expected) {
            wrong.push(format!("{key}: {found}, expected {expected}"));
        }
    };
    let null = Value::Null;
    for key in COMPARED.into_iter().filter(|key| !["columns", "rows_skipped"].contains(key)) {
        // “Firma” and “Gewonnen” are German words to us, “Lead ID” and “Status” say nothing.
        let german = key == "language" && expected["file"] == "encoding-one-bad-byte.csv";
        if expected.get(key).is_some() && !german {
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
    if let Some(wanted) = expected.get("funnel") {
        check("funnel".to_owned(), found.get("funnel").unwrap_or(&null), wanted);
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
