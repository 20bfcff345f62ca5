//! How each field is merged: one table. What is not in it is a scalar, and an object is merged key by key.

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

use Strategy::{Map, Scalar, Set, Text};

/// Table, path (`*` is any key), strategy.
const TABLE: &[(&str, &str, Strategy)] = &[
    ("header", "ext", Map),
    ("header", "purpose", Text),
    ("header", "lead_policy", Map),
    ("header", "freshness", Map),
    ("header", "freshness/*", Map),
    ("header", "lead_policy/confirmed", Map),
    // Who confirmed a value: two copies may both have done so.
    ("header", "lead_policy/confirmed/*", Set),
    ("header", "confirmed", Map),
    ("header", "confirmed/*", Set),
    ("header", "plan", Map),
    ("header", "sla", Map),
    ("header", "sla/goal", Text),
    ("header", "sla/reject_reasons", Set),
    ("header", "sla/sign_off", Map),
    ("header", "sla/signed", Map),
    // What was signed is what it was.
    ("header", "sla/signed/*", Scalar),
    ("header", "sla/past", Map),
    ("header", "sla/past/*", Scalar),
    // Name, day and decision of a signature belong together.
    ("header", "sla/sign_off/*", Scalar),
    ("personas", "roles", Set),
    ("personas", "scales", Map),
    ("personas", "scales/*", Map),
    ("personas", "sign_off", Map),
    ("personas", "sign_off/*", Scalar),
    ("personas", "notes", Text),
    ("statements", "text", Text),
    ("statements", "settled", Set),
    ("clauses", "settled", Set),
    ("kpis", "settled", Set),
    ("criteria", "sentence", Text),
    ("models", "policy", Map),
    ("models", "policy/confirmed", Map),
    ("models", "policy/confirmed/*", Set),
    ("models", "segment", Scalar),
    // A rule made of halves of two rules would be nobody's.
    ("criteria", "rule", Scalar),
    ("criteria", "decay", Scalar),
    ("criteria", "proposals", Map),
    ("criteria", "benefit", Map),
    ("content", "mapping", Map),
    ("content", "mapping/*", Set),
    ("content", "stages", Set),
    ("content", "known", Map),
    ("content", "usage", Map),
    ("content", "reviewers", Map),
    ("content", "useful", Map),
    ("content", "reviews", Map),
    ("content", "reviews/*", Map),
    ("content", "reviews/*/comment", Text),
    ("content", "reaction", Text),
    ("content", "rot", Set),
    ("content", "verdict_reason", Text),
    ("content", "notes", Text),
    ("months", "counts", Map),
    ("kpis", "proposals", Map),
    // Who typed a number over, when and over what is one note.
    ("criteria", "overwritten", Scalar),
    ("kpis", "overwritten", Scalar),
    ("kpis", "notes", Text),
    ("clauses", "text", Text),
    ("mappings", "fields", Map),
    ("mappings", "left_out", Set),
    ("mappings", "words", Map),
    ("mappings", "words/*", Map),
    ("rounds", "ballots", Map),
    // What somebody answered in silence is one answer.
    ("rounds", "ballots/*", Scalar),
    ("rounds", "criteria", Scalar),
    ("rounds", "notes", Map),
    ("settlements", "why", Text),
    ("reconciliations", "rejected", Map),
    ("reconciliations", "note", Text),
    ("header", "handover", Map),
    ("header", "handover/causes", Map),
    ("tests", "ballots", Map),
    ("tests", "ballots/*", Scalar),
    ("tests", "cards", Scalar),
    // A kept version is what it was.
    ("versions", "criteria", Scalar),
    ("versions", "groups", Scalar),
    ("versions", "policy", Scalar),
    // Columns of leads fit together or not at all.
    ("leads", "columns", Scalar),
    ("leads", "linked", Scalar),
    ("copies", "merged", Set),
    ("copies", "report", Text),
];

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
    declared(table, path).unwrap_or(Scalar)
}

/// What the table says of a field.
fn declared(table: &str, path: &str) -> Option<Strategy> {
    let matches = |pattern: &str| {
        pattern.split('/').count() == path.split('/').count()
            && pattern.split('/').zip(path.split('/')).all(|(want, part)| want == "*" || want == part)
    };
    TABLE.iter().find(|(of, pattern, _)| *of == table && matches(pattern)).map(|(_, _, strategy)| *strategy)
}

#[cfg(test)]
mod tests {
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
                    path.is_empty() || declared(table, path).is_some(),
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
                assert!(declared(table, path).is_some(), "{table}/{path} is a list without a strategy");
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
