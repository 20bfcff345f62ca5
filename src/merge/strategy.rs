//! How each field is merged: as its declaration says. What nobody declared is a scalar.

use crate::model::fields_of_table;
use crate::model::schema::{self, Shape};

/// How a field is merged when both sides have changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// Ours stays, theirs becomes a question.
    Scalar,
    /// Lines, or the sentences of a single line, are merged where the changes do not touch.
    Text,
    /// Elements are added and removed one by one; never a question.
    Set,
    /// Merged key by key.
    Map,
}

/// Where an agreement stands, and what it is an agreement on: when one side agrees while the other changes what is agreed
/// on, that is a question although no field was changed by both. Table, fields of the agreement, fields of its subject.
pub(super) const AGREEMENTS: &[(&str, &[&str], &[&str])] = &[
    ("statements", &["agreed"], &["text", "persona", "section"]),
    (
        "criteria",
        &["agreed", "overwritten", "status"],
        &["name", "sentence", "rule", "dimension", "kind", "decay", "group"],
    ),
    ("kpis", &["agreed", "overwritten", "status"], &["name", "formula", "direction", "unit", "lower_is_better"]),
    ("clauses", &["status"], &["text", "party", "kpi"]),
];

/// How a field is merged.
pub fn strategy(table: &str, path: &str) -> Strategy {
    // Values of newer programs stand in the header under their names.
    if table == "header" && path == "ext" {
        return Strategy::Map;
    }
    schema::place(fields_of_table(table), path).map_or(Strategy::Scalar, |place| match place.shape {
        Shape::Text => Strategy::Text,
        Shape::Set(_) => Strategy::Set,
        Shape::Map(..) | Shape::Part(_) => Strategy::Map,
        Shape::Value
        | Shape::Whole(_)
        | Shape::Choice(_)
        | Shape::Poles(_)
        | Shape::Reference
        | Shape::Name
        | Shape::Signature
        | Shape::Ballot(_)
        | Shape::Rule => Strategy::Scalar,
    })
}

#[cfg(test)]
mod tests {
    use super::Strategy::{Map, Text};
    use super::*;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::merge::Address;
    use crate::model::{FreshIds, Language};
    use serde_json::Value;

    fn look(table: &str, path: &str, value: &Value) {
        let lines = |list: &[Value]| list.iter().all(Value::is_string);
        match value {
            Value::Object(map) => {
                assert!(
                    path.is_empty() || schema::place(fields_of_table(table), path).is_some(),
                    "{table}/{path} is an object without a strategy"
                );
                if path.is_empty() || strategy(table, path) == Map {
                    for (key, value) in map {
                        let inner = if path.is_empty() { key.clone() } else { format!("{path}/{key}") };
                        look(table, &inner, value);
                    }
                }
            }
            Value::Array(list) if !list.is_empty() => {
                assert!(
                    schema::place(fields_of_table(table), path).is_some(),
                    "{table}/{path} is a list without a strategy"
                );
                assert!(strategy(table, path) != Text || lines(list), "{table}/{path} is no text");
            }
            _ => {}
        }
    }

    #[test]
    fn every_field_that_is_more_than_one_value_has_a_strategy() {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(5), today);
        let golden = include_bytes!("../../tests/golden/1.3.tandem.ron");
        let negotiated = crate::file::read(golden).unwrap().workspace;
        for record in negotiated.all_records() {
            let address = Address::Record(record.address());
            look(address.table(), "", &address.tree_in(&negotiated).unwrap());
        }
        let records = workspace.all_records().map(|record| Address::Record(record.address()));
        for address in records.chain([Address::Header]) {
            look(address.table(), "", &address.tree_in(&workspace).unwrap());
        }
    }
}
