//! What of a rule the leads that are at hand can tell: negotiate what can be looked up.

use super::reconciliation::ACCOUNT;
use crate::model::{ColumnRole, Criterion, LeadColumn, LeadSet, Rule, Workspace, in_order};

/// What the leads at hand tell of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Testable {
    /// They have the column it looks at.
    Yes,
    /// They have the column it looks at; which of its values count is not chosen yet, so it holds for no lead.
    ValuesMissing,
    /// They do not have this column.
    NoColumn(String),
    /// It looks at no column: only a person can tell.
    ByPeople,
}

impl Testable {
    /// Whether these leads can tell, perhaps once somebody has chosen which values count.
    pub fn has_column(&self) -> bool {
        matches!(self, Self::Yes | Self::ValuesMissing)
    }
}

/// What these leads tell of a rule.
pub fn testable(rule: &Rule, set: &LeadSet) -> Testable {
    match rule.column().map(str::trim) {
        None | Some("") => Testable::ByPeople,
        Some(column) if set.column(column).is_some() => match rule {
            Rule::AnyOf { values, .. } if values.is_empty() => Testable::ValuesMissing,
            Rule::Contains { text, .. } if text.trim().is_empty() => Testable::ValuesMissing,
            _ => Testable::Yes,
        },
        Some(column) => Testable::NoColumn(column.to_owned()),
    }
}

/// Criteria on the table, and how many of them these leads cannot tell because a column is missing.
pub fn without_column(workspace: &Workspace, set: &LeadSet) -> (usize, usize) {
    let on_the_table: Vec<_> = in_order(&workspace.criteria).into_iter().filter(|one| one.status.counts()).collect();
    let lacks =
        |criterion: &&&std::sync::Arc<Criterion>| matches!(testable(&criterion.rule, set), Testable::NoColumn(_));
    (on_the_table.iter().filter(lacks).count(), on_the_table.len())
}

/// The columns a rule may look at: not how a lead ended and when, nor what the program keeps to tell leads and firms apart.
pub fn rule_columns(set: &LeadSet) -> Vec<&LeadColumn> {
    let internal = |name: &str| ["ref", ACCOUNT].iter().any(|own| own.eq_ignore_ascii_case(name));
    let is_end = |role: ColumnRole| matches!(role, ColumnRole::Outcome | ColumnRole::Closed);
    set.columns.iter().filter(|column| !is_end(column.role) && !internal(&column.name)).collect()
}

/// Values with how often they occur, those that differ only in case and outer blanks as one: rules tell them apart as
/// little. The most frequent spelling stands for all; their order stays.
pub fn spelled_alike(values: &[(String, u32)]) -> Vec<(String, u32)> {
    let mut alike: Vec<(String, u32, u32)> = Vec::new();
    for (value, count) in values {
        match alike.iter_mut().find(|(known, ..)| same_value(known, value)) {
            Some((known, most, sum)) => {
                *sum += count;
                if count > most {
                    (*known, *most) = (value.clone(), *count);
                }
            }
            None => alike.push((value.clone(), *count, *count)),
        }
    }
    alike.into_iter().map(|(value, _, sum)| (value, sum)).collect()
}

/// Whether a rule takes two values for the same.
pub fn same_value(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// What somebody typed as values of a rule. A comma belongs to the value, unless the leads have no such value, but have
/// one of its parts. Line ends always divide.
pub fn typed_values(text: &str, column: Option<&LeadColumn>) -> Vec<String> {
    let is_known = |value: &str| {
        column.is_some_and(|column| column.values.iter().any(|known| !known.is_empty() && same_value(known, value)))
    };
    let clean = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    text.lines()
        .flat_map(|line| {
            let parts: Vec<String> = line.split(',').filter_map(clean).collect();
            let divides = !is_known(line) && parts.len() > 1 && parts.iter().any(|part| is_known(part));
            if divides { parts } else { clean(line).into_iter().collect() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cells, CriterionStatus, Id};
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn column(name: &str, role: ColumnRole, values: &[&str]) -> LeadColumn {
        LeadColumn {
            name: name.to_owned(),
            role,
            values: Arc::new(values.iter().map(|value| (*value).to_owned()).collect()),
            cells: Cells(Arc::new((0..values.len() as u32).collect())),
        }
    }

    fn set() -> LeadSet {
        let columns = vec![
            column("ref", ColumnRole::Attribute, &["5f1e", "77aa", "90bb"]),
            column("Industry", ColumnRole::Attribute, &["Food", "Banking, Investment And Insurance", "food"]),
            column("account", ColumnRole::Attribute, &["1", "2", "3"]),
            column("outcome", ColumnRole::Outcome, &["won", "lost", "open"]),
            column("created", ColumnRole::Created, &["2026-01-01", "2026-01-02", "2026-01-03"]),
            column("closed", ColumnRole::Closed, &["2026-02-01", "", ""]),
        ];
        LeadSet { rows: 3, columns, ..LeadSet::default() }
    }

    #[test]
    fn a_rule_is_testable_where_the_leads_have_its_column() {
        let on = |column: &str| Rule::HasValue { column: column.to_owned() };
        assert_eq!(testable(&on("industry"), &set()), Testable::Yes, "whatever its case");
        let no_values = Rule::AnyOf { column: "industry".to_owned(), values: BTreeSet::new() };
        assert_eq!(testable(&no_values, &set()), Testable::ValuesMissing, "it holds for nobody yet");
        assert_eq!(testable(&on("webinar"), &set()), Testable::NoColumn("webinar".to_owned()));
        assert_eq!(testable(&Rule::Manual, &set()), Testable::ByPeople);
        let mut workspace = Workspace::default();
        for (id, rule, status) in [
            (1, on("industry"), CriterionStatus::Agreed),
            (2, on("webinar"), CriterionStatus::Proposed),
            (3, on("fair"), CriterionStatus::Dropped),
        ] {
            let criterion = Criterion { id: Id::from_bits(id), rule, status, ..Criterion::default() };
            workspace.criteria.insert(criterion.id, Arc::new(criterion));
        }
        assert_eq!(without_column(&workspace, &set()), (1, 2));
    }

    #[test]
    fn neither_the_end_nor_what_is_internal_is_offered_as_a_criterion() {
        let set = set();
        let offered: Vec<&str> = rule_columns(&set).into_iter().map(|column| column.name.as_str()).collect();
        assert_eq!(offered, ["Industry", "created"]);
    }

    #[test]
    fn a_value_with_a_comma_stays_one_value() {
        let set = set();
        let industry = set.column("industry");
        let one = |text: &str| typed_values(text, industry);
        assert_eq!(one("Banking, Investment And Insurance"), ["Banking, Investment And Insurance"]);
        assert_eq!(one(" banking, investment and insurance "), ["banking, investment and insurance"]);
        assert_eq!(one("Food, Chemistry"), ["Food", "Chemistry"], "one of the parts is a value");
        assert_eq!(one("Chemistry, Plastics"), ["Chemistry, Plastics"], "nobody knows");
        assert_eq!(one("Food\nPlastics\n"), ["Food", "Plastics"]);
        assert_eq!(typed_values("Food, Chemistry", None), ["Food, Chemistry"]);
        assert!(one(" , ").len() <= 1 && one("  ").is_empty());
    }

    #[test]
    fn spellings_of_one_value_are_one() {
        let values = [("Google", 2868), ("bing", 6), ("google", 5), (" GOOGLE", 1)].map(|(v, n)| (v.to_owned(), n));
        assert_eq!(spelled_alike(&values), [("Google".to_owned(), 2874), ("bing".to_owned(), 6)]);
    }
}
