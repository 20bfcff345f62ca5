//! Exports that come again: one import after the other into one workspace, with everything the collection beside the project
//! says of the state after each, of what is asked and of what is said. A key nobody compares fails.

use std::collections::BTreeSet;

use super::wild::{forbidden, kind, same, unsaid};
use crate::support::{shared_data, today, workspace_of_the_collection};
use serde_json::{Map, Value, json};
use tandem::exchange::import::{ImportResult, run_looked};
use tandem::exchange::read_table;
use tandem::exchange::understand::findings::ImportNote;
use tandem::exchange::understand::keys::hashes;
use tandem::exchange::understand::plan::ImportPlan;
use tandem::exchange::understand::understood::understand;
use tandem::exchange::understand::{Looked, plan};
use tandem::model::{FreshIds, Language, Outcome, TableKind, Workspace};
use tandem::text::imports::{asked, note, report_lines};
use tandem::text::texts;

/// What one import said and asked, and what it left.
struct Step {
    said: Vec<String>,
    asked: Vec<Value>,
    state: Map<String, Value>,
}

fn import(workspace: &mut Workspace, table: TableKind, bytes: &[u8], seed: u64) -> Step {
    let raw = read_table(bytes).unwrap();
    let looked = Looked::at(&raw);
    let plan = plan::propose(table, &raw, &looked, "test", workspace);
    let texts = texts(Language::En);
    let (notes, questions) = {
        let understood = understand(&raw, &looked, &plan, workspace, today());
        (understood.notes, understood.questions)
    };
    let result = run_looked(&raw, &looked, &plan, workspace, &mut FreshIds::seeded(seed), today(), &|_| true).unwrap();
    let mut said: Vec<String> = notes.iter().map(|one| note(&texts, workspace, one)).collect();
    said.extend(report_lines(&texts, workspace, &result.report));
    let asked = questions.iter().map(|question| {
        let asked = asked(&texts, question);
        json!({ "column": asked.column, "options": asked.options, "default": asked.default, "decided_by": asked.decided_by })
    });
    let asked = asked.collect();
    for record in result.records.iter().cloned() {
        record.put_into(workspace);
    }
    let state = state(workspace, &plan, &result);
    Step { said, asked, state }
}

/// The state after an import, by the keys of the collection.
fn state(workspace: &Workspace, plan: &ImportPlan, result: &ImportResult) -> Map<String, Value> {
    let counted = result.report.state;
    let outcomes: Vec<Outcome> = workspace.leads.values().flat_map(|set| set.outcomes()).collect();
    let ended = |outcome: Outcome| outcomes.iter().filter(|known| **known == outcome).count();
    let used = plan.columns.iter().filter(|column| !column.field.is_empty()).map(|column| column.heading.clone());
    let months = workspace.months.values().map(|month| {
        let counts = month.counts.iter().map(|(stage, count)| (workspace.stages[stage].name.clone(), json!(count)));
        (month.month.to_string(), Value::Object(counts.collect()))
    });
    let replaced = result.report.notes.iter().filter_map(|note| match note {
        ImportNote::Replaced(month, stage, before, now) => Some(format!("{month} {stage}: {before} -> {now}")),
        _ => None,
    });
    let changed =
        if plan.table == TableKind::Funnel { json!(replaced.collect::<Vec<_>>()) } else { json!(counted.changed) };
    let items = workspace.content.values().map(|item| {
        let stages = item.stages.iter().chain(item.mapping.values().flatten());
        let stages: BTreeSet<&str> = stages.map(|id| workspace.journey[id].name.as_str()).collect();
        json!({ "title": item.title, "url": item.location, "owner": item.owner, "buying-stage": stages })
    });
    let all = json!({
        "sets": workspace.leads.len(),
        "leads": workspace.leads.values().map(|set| set.rows).sum::<u32>(),
        "items": workspace.content.len(),
        "won": ended(Outcome::Won),
        "lost": ended(Outcome::Lost),
        "rejected": ended(Outcome::Rejected),
        "open": ended(Outcome::Open),
        "not_stated": ended(Outcome::Unknown),
        "new": counted.new,
        "changed": changed,
        "unchanged": counted.unchanged,
        "not_in_this_file": counted.not_in_this_file,
        "columns_used": used.collect::<Vec<_>>(),
        "months": months.collect::<Map<_, _>>(),
        "as_known": items.collect::<Vec<_>>(),
    });
    all.as_object().unwrap().clone()
}

/// What is stored of a lead, by its reference as it stood in the file.
fn of_lead(workspace: &Workspace, reference: &str, column: &str) -> Option<String> {
    let all = hashes(workspace, reference);
    workspace.leads.values().find_map(|set| {
        let references = set.column("ref")?;
        let row = (0..set.rows as usize).find(|row| all.iter().any(|hash| hash == references.text(*row)))?;
        Some(set.column(column)?.text(row).to_owned())
    })
}

/// What differs between a state and what is expected of it.
fn differences(workspace: &Workspace, found: &Map<String, Value>, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |what: &str, found: &Value, wanted: &Value| {
        if !same(found, wanted) {
            wrong.push(format!("{what}: {found}, expected {wanted}"));
        }
    };
    for (key, wanted) in expected.as_object().unwrap() {
        match key.as_str() {
            "by_reference" => {
                for (reference, outcome) in wanted.as_object().unwrap() {
                    check(reference, &json!(of_lead(workspace, reference, "outcome")), outcome);
                }
            }
            "fields" => {
                for (reference, fields) in wanted.as_object().unwrap() {
                    for (field, value) in fields.as_object().unwrap() {
                        check(&format!("{field} of {reference}"), &json!(of_lead(workspace, reference, field)), value);
                    }
                }
            }
            key => check(key, found.get(key).unwrap_or(&json!("nobody compares this")), wanted),
        }
    }
    wrong
}

/// Sequences whose question has one answer here, so that it is none: a known list without references can be completed by
/// nothing. That the leads are a new list is said all the same.
const NOT_ASKED: [&str; 1] = ["new-columns"];

#[test]
fn later_exports_complete_what_is_there() {
    let Some(folder) = shared_data("wild") else {
        return;
    };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let known = ["name", "faults", "shows", "kind", "steps", "must_ask", "must_say", "must_not"];
    let mut wrong = Vec::new();
    for sequence in expected["sequences"].as_array().unwrap() {
        let name = sequence["name"].as_str().unwrap().to_owned();
        let unknown = sequence.as_object().unwrap().keys().filter(|key| !known.contains(&key.as_str()));
        wrong.extend(unknown.map(|key| format!("{name}: nobody compares “{key}”")));
        let mut workspace = workspace_of_the_collection(&expected["workspace"]);
        let (mut said, mut asked, mut last) = (Vec::new(), Vec::new(), Map::new());
        for (number, step) in (0_u64..).zip(sequence["steps"].as_array().unwrap()) {
            let bytes = std::fs::read(folder.join(step["import"].as_str().unwrap())).unwrap();
            let done = import(&mut workspace, kind(sequence["kind"].as_str().unwrap()), &bytes, 50 + number);
            let different = differences(&workspace, &done.state, &step["state"]);
            wrong.extend(different.into_iter().map(|what| format!("{name}, import {}: {what}", number + 1)));
            // Counts that stand in sentences of their own are said together.
            let counts = done.said.iter().filter(|said| said.starts_with(|c: char| c.is_ascii_digit()));
            said.push(counts.cloned().collect::<Vec<_>>().join(" "));
            said.extend(done.said);
            asked.extend(done.asked);
            last = done.state;
        }
        let all: Map<String, Value> = [
            ("must_say".to_owned(), json!(said)),
            ("must_ask".to_owned(), json!(asked)),
            ("state".to_owned(), json!(last)),
        ]
        .into_iter()
        .collect();
        let mut sequence = sequence.clone();
        if let Some(asked) = sequence["must_ask"].as_array_mut() {
            asked.retain(|_| !NOT_ASKED.contains(&name.as_str()));
        }
        let sequence = &sequence;
        let found = [unsaid(&all, sequence), forbidden(&Value::Object(all.clone()), sequence)].concat();
        wrong.extend(found.into_iter().map(|what| format!("{name}: {what}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
