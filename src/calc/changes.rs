//! What differs between two states of a workspace, record by record.

pub use crate::model::Area;
use crate::model::{AnyRecord, Difference, RecordRef, Workspace};

/// A record that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedRecord {
    /// What it is part of.
    pub area: Area,
    /// How it differs.
    pub kind: Difference,
    /// What it is called; empty for what there is only one of.
    pub name: String,
    /// The record; `None` for the frame.
    pub record: Option<RecordRef>,
}

/// Every difference from `before` to `after`, in the order of the pages.
pub fn changes(before: &Workspace, after: &Workspace) -> Vec<ChangedRecord> {
    let mut found = Vec::new();
    if before.header != after.header || before.ext != after.ext {
        found.push(ChangedRecord { area: Area::Frame, kind: Difference::Changed, name: String::new(), record: None });
    }
    let mut add = |record: &AnyRecord, kind: Difference| {
        let address = record.address();
        found.push(ChangedRecord { area: Area::of(Some(address)), kind, name: record.title(), record: Some(address) });
    };
    for record in after.all_records() {
        match record.address().find_in(before) {
            None => add(&record, Difference::Added),
            Some(old) if old != record => add(&record, Difference::Changed),
            Some(_) => {}
        }
    }
    for record in before.all_records().filter(|record| !record.address().exists_in(after)) {
        add(&record, Difference::Removed);
    }
    found.sort_by_key(|change| (change.area, change.kind));
    found
}

/// How many records of each area differ in each way, areas without a difference left out. New stages and groups come with
/// every workspace and are not counted, so that the numbers are those people see on the pages.
pub fn summary(changes: &[ChangedRecord]) -> Vec<(Area, [u32; 3])> {
    let mut sums: std::collections::BTreeMap<Area, [u32; 3]> = std::collections::BTreeMap::new();
    let comes_along = |change: &&ChangedRecord| {
        let frame = matches!(
            change.record,
            Some(RecordRef::Journey(_) | RecordRef::Stage(_) | RecordRef::Group(_) | RecordRef::Mapping(_))
        );
        !(frame && change.kind == Difference::Added)
    };
    for change in changes.iter().filter(comes_along) {
        let [added, changed, removed] = sums.entry(change.area).or_default();
        *match change.kind {
            Difference::Added => added,
            Difference::Changed => changed,
            Difference::Removed => removed,
        } += 1;
    }
    sums.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Header, Id, Persona};
    use std::sync::Arc;

    #[test]
    fn what_is_new_changed_and_gone_is_told_apart() {
        let persona =
            |id: u64, name: &str| Persona { id: Id::from_bits(id), name: name.to_owned(), ..Persona::default() };
        let with = |personas: &[Persona], title: &str| {
            let header = Header { title: title.to_owned(), ..Header::default() };
            let mut workspace = Workspace { header: Arc::new(header), ..Workspace::default() };
            for persona in personas {
                workspace.personas.insert(persona.id, Arc::new(persona.clone()));
            }
            workspace
        };
        let before = with(&[persona(1, "Ann"), persona(2, "Ben"), persona(3, "Cem")], "A");
        let after = with(&[persona(1, "Ann"), persona(2, "Bea"), persona(4, "Dag")], "B");
        let found = changes(&before, &after);
        let told: Vec<_> = found.iter().map(|change| (change.area, change.kind, change.name.as_str())).collect();
        assert_eq!(
            told,
            [
                (Area::Frame, Difference::Changed, ""),
                (Area::Personas, Difference::Added, "Dag"),
                (Area::Personas, Difference::Changed, "Bea"),
                (Area::Personas, Difference::Removed, "Cem"),
            ]
        );
        assert_eq!(summary(&found), [(Area::Frame, [0, 1, 0]), (Area::Personas, [1, 1, 1])]);
        assert!(changes(&after, &after).is_empty());
    }
}
