//! Tables as they really come: every file of the collection beside the project is understood as a careful person does.
//! Where the collection is missing, the test says that it skips.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use support::{shared_data, today, workspace_of_the_collection as workspace};
use tandem::exchange::import::run_looked;
use tandem::exchange::read_table;
use tandem::exchange::understand::understood::understand;
use tandem::exchange::understand::{Looked, json as data, plan};
use tandem::model::{FreshIds, TableKind, Workspace};

fn kind(text: &str) -> TableKind {
    match text {
        "content" => TableKind::Content,
        "funnel" => TableKind::Funnel,
        _ => TableKind::Leads,
    }
}

fn understood(file: &str, kind: TableKind, workspace: &Workspace) -> Result<Map<String, Value>, String> {
    let bytes = std::fs::read(shared_data("wild").unwrap().join(file)).unwrap();
    let raw = read_table(&bytes).map_err(|error| error.to_string())?;
    let looked = Looked::at(&raw);
    let plan = plan::propose(kind, &raw, &looked, "test", workspace);
    let table = understand(&raw, &looked, &plan, workspace, today());
    Ok(data::of_table(&table, &looked, workspace, today()))
}

fn same(found: &Value, expected: &Value) -> bool {
    match (found.as_f64(), expected.as_f64()) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-6 * expected.abs().max(1.0),
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
    for key in ["kind", "encoding", "separator", "header_row", "rows_data", "reference_day", "items"] {
        if !expected[key].is_null() {
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
        for key in
            ["type", "values_read", "values_unread", "blank", "sum", "min", "max", "unread", "not_whole", "reduced"]
        {
            let spared = may_stay && column["values_unread"] != json!(0) || other_role && key == "type";
            if !wanted[key].is_null() && !spared {
                check(format!("{name} {key}"), &column[key], &wanted[key]);
            }
        }
    }
    for key in ["won", "lost", "rejected", "open", "not_stated", "unknown_words"] {
        let wanted = &expected["outcomes"][key];
        let asking = expected["outcomes"]["words"]
            .as_object()
            .is_some_and(|words| words.values().any(|word| word["asking_is_fine"] == json!(true)));
        if !wanted.is_null() && !asking {
            check(format!("outcomes {key}"), &found.get("outcomes").unwrap_or(&null)[key], wanted);
        }
    }
    if !expected["funnel"].is_null() {
        let months = &found.get("funnel").unwrap_or(&null)["months"];
        check("funnel months".to_owned(), months, &expected["funnel"]["months"]);
    }
    wrong
}

#[test]
fn files_are_understood_as_a_careful_person_does() {
    let Some(folder) = shared_data("wild") else {
        eprintln!("SKIPPED: the collection of tables is not beside the project");
        return;
    };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let workspace = workspace(&expected["workspace"]);
    let (mut right, mut wrong) = (0, Vec::new());
    let files = expected["files"].as_array().unwrap();
    for entry in files {
        let file = entry["file"].as_str().unwrap();
        let found = match understood(file, kind(entry["kind"].as_str().unwrap()), &workspace) {
            Ok(found) => differences(&found, entry),
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

/// How many files are understood whole; it only rises.
const RIGHT: usize = 118;

#[test]
fn later_exports_complete_what_is_there() {
    let Some(folder) = shared_data("wild") else {
        eprintln!("SKIPPED: the collection of tables is not beside the project");
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
