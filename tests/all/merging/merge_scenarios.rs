//! The situations of `merge_scenarios.md`, carried out one by one.

use serde_json::Value;
use tandem::merge::{Address, merge};
use tandem::model::covered;
use tandem::model::integrity::{Broken, violations};
use tandem::model::{FreshIds, Id, Language, Persona, RecordRef, Statement, Workspace, in_order};

fn tree_at<'a>(tree: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('/').try_fold(tree, |tree, part| tree.get(part))
}

fn set(tree: &mut Value, path: &str, value: Value) {
    let mut here = tree;
    for part in path.split('/') {
        if !here.is_object() {
            *here = Value::Object(serde_json::Map::new());
        }
        here = here.as_object_mut().unwrap().entry(part).or_insert(Value::Null);
    }
    *here = value;
}

/// Splits `table "Name" rest` into the address it stands for and the rest.
fn address<'a>(workspace: &Workspace, text: &'a str) -> (Option<Address>, &'a str) {
    let (table, rest) = text.split_once(' ').unwrap_or((text, ""));
    if table == "header" {
        return (Some(Address::Header), rest);
    }
    if let Some(rest) = rest.strip_prefix("first ") {
        assert_eq!(table, "clauses");
        return (Some(Address::Record(in_order(&workspace.clauses)[0].id.into())), rest);
    }
    let (name, rest) = rest.strip_prefix('"').unwrap().split_once('"').unwrap();
    let found = workspace.all_records().map(|record| record.address()).find(|record| {
        let tree = Address::Record(*record).tree_in(workspace).unwrap();
        record.table() == table && ["name", "title"].iter().any(|field| tree.get(field) == Some(&Value::from(name)))
    });
    (found.map(Address::Record), rest.trim())
}

/// Deletes a persona as the program does: with what is said of it, and content forgets it.
fn delete_persona(workspace: &mut Workspace, id: Id<Persona>) {
    workspace.personas.remove(&id);
    let about: Vec<Id<Statement>> = workspace
        .statements
        .values()
        .filter(|statement| statement.persona == id)
        .map(|statement| statement.id)
        .collect();
    for statement in about {
        workspace.statements.remove(&statement);
    }
    for item in workspace.content.values().cloned().collect::<Vec<_>>() {
        let mut item = (*item).clone();
        item.mapping.remove(&id);
        workspace.content.insert(item.id, item.into());
    }
}

fn act(workspace: &mut Workspace, text: &str) {
    if let Some(rest) = text.strip_prefix("delete ") {
        let Address::Record(record) = address(workspace, rest).0.expect(text) else { panic!("{text}") };
        match record {
            RecordRef::Persona(id) => delete_persona(workspace, id),
            RecordRef::Kpi(id) => {
                workspace.kpis.remove(&id);
                for clause in workspace.clauses.values().cloned().collect::<Vec<_>>() {
                    let mut clause = (*clause).clone();
                    clause.kpi = clause.kpi.filter(|kpi| *kpi != id);
                    workspace.clauses.insert(clause.id, clause.into());
                }
                for kpi in workspace.kpis.values().cloned().collect::<Vec<_>>() {
                    let mut kpi = (*kpi).clone();
                    kpi.paired = kpi.paired.filter(|other| *other != id);
                    workspace.kpis.insert(kpi.id, kpi.into());
                }
            }
            record => record.remove_from(workspace),
        }
        return;
    }
    if let Some(rest) = text.strip_prefix("add statements ") {
        let mut tree: Value = serde_json::from_str(rest).unwrap();
        let name = tree["persona"].as_str().unwrap().trim_start_matches('@').to_owned();
        let persona = workspace.personas.values().find(|persona| persona.name == name).unwrap().id;
        let id: Id<Statement> = FreshIds::seeded(99).next();
        tree["persona"] = persona.to_string().into();
        tree["id"] = id.to_string().into();
        assert!(Address::Record(id.into()).put(workspace, Some(&tree)), "{text}");
        return;
    }
    let (found, rest) = address(workspace, text);
    let found = found.unwrap_or_else(|| panic!("nothing is called so: {text}"));
    let mut tree = found.tree_in(workspace).unwrap();
    if let Some((path, value)) = rest.split_once(" = ") {
        set(&mut tree, path, serde_json::from_str(value).unwrap_or_else(|_| panic!("no value: {text}")));
    } else {
        let (path, with, value) = rest
            .split_once(" with ")
            .map(|(p, v)| (p, true, v))
            .or(rest.split_once(" without ").map(|(p, v)| (p, false, v)))
            .unwrap();
        let value: Value = serde_json::from_str(value).unwrap();
        let mut list = tree_at(&tree, path).and_then(Value::as_array).cloned().unwrap_or_default();
        let before = list.len();
        if with {
            list.push(value);
        } else {
            list.retain(|element| *element != value);
        }
        assert_ne!(before, list.len(), "nothing has changed: {text}");
        set(&mut tree, path, list.into());
    }
    assert!(found.put(workspace, Some(&tree)), "does not fit: {text}");
}

fn expect(workspace: &Workspace, text: &str) {
    if let Some(rest) = text.strip_prefix("no ") {
        assert!(address(workspace, rest).0.is_none(), "{text}");
        return;
    }
    let (found, rest) = address(workspace, text);
    let tree = found.unwrap_or_else(|| panic!("gone: {text}")).tree_in(workspace).unwrap();
    if let Some((path, value)) = rest.split_once(" = ") {
        let value: Value = serde_json::from_str(value).unwrap();
        assert_eq!(tree_at(&tree, path), Some(&value), "{text}");
        return;
    }
    let holds = |path: &str, value: &str| {
        let value: Value = serde_json::from_str(value).unwrap();
        tree_at(&tree, path).and_then(Value::as_array).is_some_and(|list| list.contains(&value))
    };
    if let Some((path, value)) = rest.split_once(" holds ") {
        assert!(holds(path, value), "{text}");
    } else {
        let (path, value) = rest.split_once(" lacks ").unwrap();
        assert!(!holds(path, value), "{text}");
    }
}

#[test]
fn every_situation_ends_as_it_is_written() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/merge_scenarios.md"));
    let mut count = 0;
    for scenario in text.split("\n## ").skip(1) {
        let (name, lines) = scenario.split_once('\n').unwrap();
        let line = |start: &'static str| lines.lines().filter_map(move |line| line.strip_prefix(start));
        let mut base = crate::support::demo(Language::En);
        line("base: ").for_each(|text| act(&mut base, text));
        let (mut here, mut copy) = (base.clone(), base.clone());
        line("here: ").for_each(|text| act(&mut here, text));
        line("copy: ").for_each(|text| act(&mut copy, text));
        let merged = merge(&base, &here, &copy, "Ann");
        line("result: ").for_each(|text| expect(&merged.workspace, text));
        let asked: Vec<String> = merged
            .opened
            .iter()
            .map(|id| {
                let conflict = &merged.workspace.conflicts[id];
                let table = Address::parse(&conflict.record).unwrap().table();
                format!("{table} {}", conflict.field).trim().to_owned()
            })
            .collect();
        let expected = line("questions: ").next().unwrap_or_else(|| panic!("{name}: no line of questions"));
        if expected == "none" {
            assert!(asked.is_empty(), "{name}: {asked:?}");
        } else {
            assert!(asked.iter().any(|question| question == expected), "{name}: {asked:?}");
        }
        assert!(violations(&merged.workspace).iter().all(|found| found.rule != Broken::Dangling), "{name}");
        count += 1;
    }
    assert!(count >= 20, "{count}");
}

/// A clause that names a KPI in its text needs it as one that is measured by it.
#[test]
fn a_kpi_deleted_here_stays_while_the_copy_names_it_in_a_clause() {
    let base = crate::support::demo(Language::En);
    let kpi = in_order(&base.kpis).into_iter().find(|kpi| kpi.name == "Lead response time").unwrap().id;
    let (mut here, mut copy) = (base.clone(), base.clone());
    act(&mut here, r#"delete kpis "Lead response time""#);
    let first = in_order(&base.clauses)[0].clone();
    let named = tandem::model::Clause { text: format!("Sales calls within {{{kpi}}} hours."), ..(*first).clone() };
    copy.clauses.insert(named.id, named.into());
    let merged = merge(&base, &here, &copy, "Ann");
    assert!(merged.workspace.kpis.contains_key(&kpi));
    assert!(merged.opened.iter().any(|id| merged.workspace.conflicts[id].record == kpi.to_string()));
}

/// The paths of all single values in a tree.
fn leaves(path: &str, tree: &Value, found: &mut Vec<(String, Value)>) {
    if let Value::Object(map) = tree {
        for (key, value) in map {
            let inner = if path.is_empty() { key.clone() } else { format!("{path}/{key}") };
            leaves(&inner, value, found);
        }
    } else {
        found.push((path.to_owned(), tree.clone()));
    }
}

/// Merging asks by what the model says a signature covers, pages and fingerprints by the terms: nothing is a term that
/// merging would miss.
#[test]
fn what_changes_a_term_is_covered_by_a_signature() {
    let base = crate::support::with_two_more_models(crate::support::demo(Language::En));
    let terms = tandem::calc::terms::terms(&base);
    let mut changed = 0;
    let tables = ["clauses", "kpis", "criteria", "groups", "models"];
    let records: Vec<RecordRef> = base.all_records().map(|record| record.address()).collect();
    for record in records {
        let (address, mut other) = (Address::Record(record), base.clone());
        let table = address.table();
        if !tables.contains(&table) {
            record.remove_from(&mut other);
            assert_eq!(tandem::calc::terms::terms(&other), terms, "{record}");
            continue;
        }
        let tree = address.tree_in(&base).unwrap();
        let others = base.all_records().map(|one| Address::Record(one.address())).filter(|one| one.table() == table);
        for with in others.filter_map(|one| one.tree_in(&base)).step_by(3) {
            for (field, value) in with.as_object().unwrap().iter().filter(|(field, _)| *field != "id") {
                let mut mixed = tree.clone();
                mixed[field] = value.clone();
                if mixed == tree || !address.put(&mut other, Some(&mixed)) {
                    continue;
                }
                if tandem::calc::terms::terms(&other) != terms {
                    changed += 1;
                    let covers = |side: &Workspace| covered::of_record(&record.find_in(side).unwrap());
                    assert_ne!(covers(&base), covers(&other), "{record} {field}");
                }
            }
        }
    }
    let header = Address::Header.tree_in(&base).unwrap();
    let mut values = Vec::new();
    leaves("", &header, &mut values);
    for (path, value) in values {
        let new = match value {
            Value::Number(number) => (number.as_i64().unwrap() + 1).into(),
            Value::String(text) => format!("{text}x").into(),
            Value::Bool(is) => (!is).into(),
            _ => continue,
        };
        let (mut mixed, mut other) = (header.clone(), base.clone());
        set(&mut mixed, &path, new);
        if Address::Header.put(&mut other, Some(&mixed)) && tandem::calc::terms::terms(&other) != terms {
            changed += 1;
            assert_ne!(covered::of_header(&base.header), covered::of_header(&other.header), "{path}");
        }
    }
    assert!(changed > 100, "{changed}");
}
