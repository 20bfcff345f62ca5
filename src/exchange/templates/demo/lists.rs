//! What both departments of the demo keep between two workshops: a few entries of every list, some of them late or without
//! anybody's name.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::calc::registers::ALL;
use crate::model::schema::FieldInfo;
use crate::model::{FreshIds, Input, Language, OrderKey, Workspace};

const LISTS: &str = include_str!("../../../../assets/demo/lists.json");

/// Fills them in; a test reads them whole.
pub(super) fn fill(workspace: &mut Workspace, fresh: &mut FreshIds) {
    let Ok(lists) = serde_json::from_str::<BTreeMap<String, Vec<Map<String, Value>>>>(LISTS) else { return };
    let language = workspace.header.language;
    // Systems come last on the pages, and others lead to them.
    let systems_first = ALL.iter().filter(|register| register.table == "systems");
    for register in systems_first.chain(ALL.iter().filter(|register| register.table != "systems")) {
        let mut last: Option<OrderKey> = None;
        for entry in lists.get(register.table).into_iter().flatten() {
            let known = entry.iter().filter_map(|(name, written)| Some((name, written, register.field(name)?)));
            let values: Map<String, Value> = known
                .map(|(name, written, field)| (name.clone(), resolved(written, field, workspace, language)))
                .collect();
            let Some(record) = register.begin(fresh, last.as_ref(), &values) else { continue };
            last = Some(record.ord().clone());
            record.put_into(workspace);
        }
    }
}

/// A value in the language; records by their place in their list.
fn resolved(written: &Value, field: &FieldInfo, workspace: &Workspace, language: Language) -> Value {
    match written {
        Value::Array(words) => words.get(language as usize).cloned().unwrap_or_default(),
        Value::Object(parts) => {
            if let Some(set) = parts.get("set") {
                return set.clone();
            }
            if let Some(places) = parts.get("at") {
                return records(places, &field.input, workspace);
            }
            let sides = parts.iter().map(|(side, one)| (side.clone(), resolved(one, field, workspace, language)));
            Value::Object(sides.collect())
        }
        plain => plain.clone(),
    }
}

fn records(places: &Value, input: &Input, workspace: &Workspace) -> Value {
    match input {
        Input::Optional(one) => records(places, one, workspace),
        Input::Several(one) => {
            let all = places.as_array().into_iter().flatten();
            Value::Array(all.map(|place| records(place, one, workspace)).collect())
        }
        Input::Record(table) => {
            let all = workspace.records_of(table());
            let at = places.as_u64().and_then(|at| all.get(at as usize));
            at.map_or(Value::Null, |record| json!(record.address().to_string()))
        }
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every entry is read whole: each field is known and holds what is written for it, in every language.
    #[test]
    fn every_value_of_every_entry_is_there() {
        let lists: BTreeMap<String, Vec<Map<String, Value>>> = serde_json::from_str(LISTS).unwrap();
        assert_eq!(lists.len(), ALL.len());
        for language in Language::ALL {
            let mut fresh = FreshIds::seeded(5);
            let today = "2026-11-26".parse().unwrap();
            let workspace = crate::exchange::templates::new_workspace(
                crate::exchange::templates::Template::Demo,
                language,
                &mut fresh,
                today,
            );
            for register in ALL {
                let entries = &lists[register.table];
                let records = (register.records)(&workspace);
                assert_eq!(records.len(), entries.len(), "{}", register.table);
                for (entry, record) in entries.iter().zip(records) {
                    let values = record.values();
                    for (name, written) in entry {
                        let field = register.field(name).unwrap_or_else(|| panic!("{}.{name}", register.table));
                        let wanted = resolved(written, field, &workspace, language);
                        let sorted = |value: Option<&Value>| match value {
                            Some(Value::Array(all)) => {
                                let mut all: Vec<String> = all.iter().map(Value::to_string).collect();
                                all.sort();
                                all
                            }
                            other => vec![format!("{other:?}")],
                        };
                        assert_eq!(sorted(values.get(name)), sorted(Some(&wanted)), "{}.{name}", register.table);
                    }
                }
            }
            assert_eq!(crate::model::integrity::violations(&workspace), []);
        }
    }
}
