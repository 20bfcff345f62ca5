//! What differs between two workspaces, field by field.

use std::collections::BTreeSet;

use serde_json::Value;

use super::strategy::{Strategy, strategy};
use super::tree::{Address, Tree, escape};
use crate::model::{Difference, Workspace};

/// A field that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldDifference {
    /// Its path, for example `useful/sales`.
    pub path: String,
    /// Its value before; `None` when there was none.
    pub before: Option<Tree>,
    /// Its value after; `None` when there is none.
    pub after: Option<Tree>,
}

/// A record that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordDifference {
    /// The record, or the header.
    pub address: Address,
    /// The record before; `None` when it is new.
    pub before: Option<Tree>,
    /// The record after; `None` when it is gone.
    pub after: Option<Tree>,
    /// The fields that differ, of a record that is in both.
    pub fields: Vec<FieldDifference>,
}

impl RecordDifference {
    /// How it differs.
    pub fn kind(&self) -> Difference {
        match (&self.before, &self.after) {
            (None, _) => Difference::Added,
            (_, None) => Difference::Removed,
            _ => Difference::Changed,
        }
    }
}

/// Every record that differs, in the order of the tables, each with its fields.
pub fn compare(before: &Workspace, after: &Workspace) -> Vec<RecordDifference> {
    let mut found = Vec::new();
    if before.header != after.header || before.ext != after.ext {
        found.extend(difference(Address::Header, before, after));
    }
    for record in before.addresses_with(after) {
        if record.find_in(before) != record.find_in(after) {
            found.extend(difference(Address::Record(record), before, after));
        }
    }
    found
}

fn difference(address: Address, before: &Workspace, after: &Workspace) -> Option<RecordDifference> {
    let (before, after) = (address.tree_in(before), address.tree_in(after));
    let mut fields = Vec::new();
    if let (Some(before), Some(after)) = (&before, &after) {
        collect(address.table(), "", Some(before), Some(after), &mut fields);
    }
    (before != after).then_some(RecordDifference { address, before, after, fields })
}

fn collect(table: &str, path: &str, before: Option<&Tree>, after: Option<&Tree>, found: &mut Vec<FieldDifference>) {
    if before == after {
        return;
    }
    // What only one side has is one difference, however much is in it.
    let is_map = |tree: Option<&Tree>| tree.is_some_and(Value::is_object);
    let inside = path.is_empty() || strategy(table, path) == Strategy::Map;
    if inside && is_map(before) && is_map(after) {
        let keys: BTreeSet<&String> = [before, after]
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .flat_map(serde_json::Map::keys)
            .collect();
        for key in keys {
            let inner = if path.is_empty() { escape(key) } else { format!("{path}/{}", escape(key)) };
            let get = |tree: Option<&Tree>| tree.and_then(|tree| tree.get(key)).cloned();
            collect(table, &inner, get(before).as_ref(), get(after).as_ref(), found);
        }
        return;
    }
    found.push(FieldDifference { path: path.to_owned(), before: before.cloned(), after: after.cloned() });
}
