//! What differs between two workspaces, field by field.

use std::collections::BTreeSet;

use serde_json::Value;

use super::strategy::{Strategy, strategy};
use super::tree::{Address, Tree, escape};
use crate::model::{AnyRecord, Difference, RecordRef, Workspace};

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

/// Every record that differs, each with its fields: in the order of the tables, and of each table as its page lists it.
pub fn compare(before: &Workspace, after: &Workspace) -> Vec<RecordDifference> {
    let mut found = Vec::new();
    if before.header != after.header || before.ext != after.ext {
        found.extend(difference(Address::Header, before, after));
    }
    let differs = |record: &RecordRef| record.find_in(before) != record.find_in(after);
    let mut records: Vec<RecordRef> = before.addresses_with(after).into_iter().filter(differs).collect();
    let place = |record: RecordRef| record.find_in(after).or_else(|| record.find_in(before));
    for of_table in records.chunk_by_mut(|one, other| one.table() == other.table()) {
        // What belongs to another record stands with it; where places are equal, the order of the addresses stays.
        of_table.sort_by_cached_key(|record| {
            let record = place(*record);
            let owner = record.as_ref().and_then(AnyRecord::owner).and_then(place);
            let order = |of: Option<AnyRecord>| of.map(|of| of.ord().clone());
            (order(owner), order(record))
        });
    }
    found.extend(records.into_iter().filter_map(|record| difference(Address::Record(record), before, after)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Persona, Statement, last_order};
    use std::sync::Arc;

    #[test]
    fn records_stand_as_their_page_lists_them_and_those_of_another_record_stand_together() {
        let mut after = Workspace::default();
        for number in [3, 1, 2] {
            let ord = last_order(&after.personas);
            let persona = Persona { id: Id::from_bits(number), ord, ..Persona::default() };
            after.personas.insert(persona.id, Arc::new(persona));
        }
        for (number, persona) in [(14, 1), (13, 3), (12, 1), (11, 3)] {
            let (ord, persona) = (last_order(&after.statements), Id::from_bits(persona));
            let statement = Statement { id: Id::from_bits(number), ord, persona, ..Statement::default() };
            after.statements.insert(statement.id, Arc::new(statement));
        }
        let expected: Vec<RecordRef> = [3, 1, 2].map(|id| RecordRef::Persona(Id::from_bits(id))).into();
        let statements = [13, 11, 14, 12].map(|id| RecordRef::Statement(Id::from_bits(id)));
        let expected = [expected, statements.into()].concat();
        let order = |before: &Workspace, after: &Workspace| -> Vec<RecordRef> {
            compare(before, after).iter().filter_map(|one| one.address.record()).collect()
        };
        assert_eq!(order(&Workspace::default(), &after), expected, "new ones");
        assert_eq!(order(&after, &Workspace::default()), expected, "those that are gone");
    }
}
