//! Tables in the styles of CRM systems, advertising reports and hand-made lists, written by other programs than ours: each is
//! understood as it stands in `tests/tables/expected.json`, which `make.py` beside it writes together with them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::wild::{kind, understood};
use crate::support::workspace_of_the_collection;
use serde_json::{Map, Value, json};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tables")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn same(found: &Value, expected: &Value) -> bool {
    match (found.as_f64(), expected.as_f64()) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-6 * expected.abs().max(1.0),
        _ => found == expected,
    }
}

/// The columns against those that are expected, in their order; columns without a heading may stand between them.
fn columns(found: &[Value], expected: &[Value], wrong: &mut Vec<String>) {
    let mut all = found.iter().peekable();
    for wanted in expected {
        let (heading, any) = (&wanted["heading"], wanted["heading"] == "*");
        while heading != "" && all.peek().is_some_and(|column| column["heading"] == "") {
            all.next();
        }
        let Some(column) = all.next_if(|column| any || column["heading"] == *heading) else {
            if heading != "" {
                wrong.push(format!("no column {heading}"));
            }
            continue;
        };
        if !list(&wanted["roles"]).contains(&column["role"]) {
            wrong.push(format!("{heading} is {}, not {}", column["role"], wanted["roles"]));
        }
        for (key, value) in wanted.as_object().unwrap() {
            if !["heading", "roles"].contains(&key.as_str()) && !same(&column[key], value) {
                wrong.push(format!("{heading} has {key} {}, not {value}", column[key]));
            }
        }
    }
}

/// Won, lost, rejected, open, not stated, and rows with words nobody knows.
fn outcomes(found: &Value) -> Value {
    let counts = ["won", "lost", "rejected", "open", "not_stated"].map(|key| found[key].as_u64().unwrap_or(0));
    let unknown: u64 = found["unknown_words"]
        .as_object()
        .iter()
        .flat_map(|words| words.values())
        .map(|count| count.as_u64().unwrap())
        .sum();
    json!([counts[0], counts[1], counts[2], counts[3], counts[4], unknown])
}

/// Months that are expected, with the stages that are: others of the file are none of its business.
fn months(found: &Value, expected: &Value, wrong: &mut Vec<String>) {
    let empty = Map::new();
    let found = found.as_object().unwrap_or(&empty);
    let expected = expected.as_object().unwrap();
    if !found.keys().eq(expected.keys()) {
        wrong.push(format!("months {:?}, not {:?}", found.keys(), expected.keys()));
    }
    for (month, counts) in expected {
        for (stage, count) in counts.as_object().unwrap() {
            let is = found.get(month).map_or(&Value::Null, |counts| &counts[stage]);
            if !same(is, count) {
                wrong.push(format!("{month}: {is} {stage}, not {count}"));
            }
        }
    }
}

fn differences(found: &Map<String, Value>, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let of = |key: &str| found.get(key).unwrap_or(&Value::Null);
    for key in ["kind", "rows_data", "header_row", "separator", "encoding", "sheet"] {
        if expected.get(key).is_some() && of(key) != &expected[key] {
            wrong.push(format!("{key} {}, not {}", of(key), expected[key]));
        }
    }
    if let Some(skipped) = expected.get("skipped") {
        let lines = |one: &Value| one["row"].as_u64().unwrap()..=one["to"].as_u64().or(one["row"].as_u64()).unwrap();
        let all: BTreeSet<u64> = list(of("rows_skipped")).iter().flat_map(lines).collect();
        if json!(all) != *skipped {
            wrong.push(format!("left out {all:?}, not {skipped}"));
        }
    }
    columns(list(of("columns")), list(&expected["columns"]), &mut wrong);
    if let Some(wanted) = expected.get("outcomes")
        && outcomes(of("outcomes")) != *wanted
    {
        wrong.push(format!("ended {}, not {wanted}", outcomes(of("outcomes"))));
    }
    if let Some(wanted) = expected.get("months") {
        months(&of("funnel")["months"], wanted, &mut wrong);
    }
    let asked: Vec<&str> = list(of("must_ask")).iter().map(|question| question["column"].as_str().unwrap()).collect();
    let wanted: Vec<&str> = list(&expected["asked"]).iter().filter_map(Value::as_str).collect();
    for column in &wanted {
        if !asked.iter().any(|asked| asked.contains(column)) {
            wrong.push(format!("nobody asks about {column}, but {asked:?}"));
        }
    }
    if expected["nothing_else_asked"] == true {
        let more = asked.iter().filter(|asked| !wanted.iter().any(|column| asked.contains(column)));
        wrong.extend(more.map(|asked| format!("asks about “{asked}”")));
    }
    let said = [list(of("must_say")), list(of("must_ask")), list(of("columns"))].concat();
    for words in list(&expected["said"]).iter().filter_map(Value::as_str) {
        let says = |word: &str| said.iter().any(|one| one.to_string().contains(word));
        if !words.split('|').any(says) {
            wrong.push(format!("nobody says {words}"));
        }
    }
    wrong
}

#[test]
fn tables_of_other_programs_are_understood_as_a_careful_person_does() {
    let expected: Value = serde_json::from_slice(&std::fs::read(folder().join("expected.json")).unwrap()).unwrap();
    let workspace = workspace_of_the_collection(&expected["workspace"]);
    let files = list(&expected["files"]);
    assert!(files.len() >= 80, "{}", files.len());
    let mut wrong = Vec::new();
    for entry in files {
        let file = entry["file"].as_str().unwrap();
        let bytes = std::fs::read(folder().join(file)).unwrap();
        let found = match understood(&bytes, kind(entry["kind"].as_str().unwrap()), &workspace) {
            Ok(found) => differences(&found, entry),
            Err(error) => vec![error],
        };
        if !found.is_empty() {
            wrong.push(format!("{file}\n    {}", found.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), files.len(), wrong.join("\n"));
}
