//! What differs between two states of a workspace, record by record.

use crate::model::{AnyRecord, RecordRef, Workspace};

/// What a record is part of, in the order of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Title, goal, thresholds: everything there is only one of.
    Frame,
    /// Who takes part.
    People,
    /// Buyer personas.
    Personas,
    /// Statements about them.
    Statements,
    /// Lead criteria, their groups and how they were negotiated.
    Criteria,
    /// Imported leads.
    Leads,
    /// Content and the stages of the journey.
    Content,
    /// Funnel stages and months.
    Funnel,
    /// KPIs.
    Kpis,
    /// Clauses of the agreement.
    Clauses,
    /// Copies out for review and the questions they left.
    Copies,
}

impl Area {
    /// What a record is part of; what there is only one of is the frame.
    pub fn of(record: Option<RecordRef>) -> Self {
        let Some(record) = record else { return Self::Frame };
        match record {
            RecordRef::Participant(_) => Self::People,
            RecordRef::Persona(_) => Self::Personas,
            RecordRef::Statement(_) => Self::Statements,
            RecordRef::Group(_)
            | RecordRef::Criterion(_)
            | RecordRef::Round(_)
            | RecordRef::Settlement(_)
            | RecordRef::Test(_)
            | RecordRef::Version(_)
            | RecordRef::Model(_)
            | RecordRef::Reconciliation(_) => Self::Criteria,
            RecordRef::Leads(_) | RecordRef::Mapping(_) => Self::Leads,
            RecordRef::Journey(_) | RecordRef::Content(_) => Self::Content,
            RecordRef::Stage(_) | RecordRef::Month(_) => Self::Funnel,
            RecordRef::Kpi(_) => Self::Kpis,
            RecordRef::Clause(_) => Self::Clauses,
            RecordRef::Conflict(_) | RecordRef::Copy(_) => Self::Copies,
        }
    }
}

/// How a record differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is new.
    Added,
    /// It reads differently.
    Changed,
    /// It is gone.
    Removed,
}

/// A record that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is part of.
    pub area: Area,
    /// How it differs.
    pub kind: Kind,
    /// What it is called; empty for what there is only one of.
    pub name: String,
    /// The record; `None` for the frame.
    pub record: Option<RecordRef>,
}

/// Every difference from `before` to `after`, in the order of the pages.
pub fn changes(before: &Workspace, after: &Workspace) -> Vec<Change> {
    let mut found = Vec::new();
    if before.header != after.header || before.ext != after.ext {
        found.push(Change { area: Area::Frame, kind: Kind::Changed, name: String::new(), record: None });
    }
    let mut add = |record: &AnyRecord, kind: Kind| {
        let address = record.address();
        found.push(Change { area: Area::of(Some(address)), kind, name: name_of(record), record: Some(address) });
    };
    for record in after.all_records() {
        match record.address().find_in(before) {
            None => add(&record, Kind::Added),
            Some(old) if old != record => add(&record, Kind::Changed),
            Some(_) => {}
        }
    }
    for record in before.all_records().filter(|record| !record.address().exists_in(after)) {
        add(&record, Kind::Removed);
    }
    found.sort_by_key(|change| (change.area, change.kind));
    found
}

/// How many records of each area differ in each way, areas without a difference left out. New stages and groups come with
/// every workspace and are not counted, so that the numbers are those people see on the pages.
pub fn summary(changes: &[Change]) -> Vec<(Area, [u32; 3])> {
    let mut sums: std::collections::BTreeMap<Area, [u32; 3]> = std::collections::BTreeMap::new();
    let comes_along = |change: &&Change| {
        let frame = matches!(
            change.record,
            Some(RecordRef::Journey(_) | RecordRef::Stage(_) | RecordRef::Group(_) | RecordRef::Mapping(_))
        );
        !(frame && change.kind == Kind::Added)
    };
    for change in changes.iter().filter(comes_along) {
        let [added, changed, removed] = sums.entry(change.area).or_default();
        *match change.kind {
            Kind::Added => added,
            Kind::Changed => changed,
            Kind::Removed => removed,
        } += 1;
    }
    sums.into_iter().collect()
}

fn name_of(record: &AnyRecord) -> String {
    match record {
        AnyRecord::Participant(record) => record.name.clone(),
        AnyRecord::Persona(record) => record.name.clone(),
        AnyRecord::Statement(record) => record.text.clone(),
        AnyRecord::Group(record) => record.name.clone(),
        AnyRecord::Criterion(record) => record.name.clone(),
        AnyRecord::Leads(record) => record.name.clone(),
        AnyRecord::Journey(record) => record.name.clone(),
        AnyRecord::Content(record) => record.title.clone(),
        AnyRecord::Stage(record) => record.name.clone(),
        AnyRecord::Month(record) => record.month.to_string(),
        AnyRecord::Kpi(record) => record.name.clone(),
        AnyRecord::Clause(record) => record.text.clone(),
        AnyRecord::Round(record) => record.number.to_string(),
        AnyRecord::Settlement(record) => record.why.clone(),
        AnyRecord::Test(record) => record.name.clone(),
        AnyRecord::Version(record) => record.name.clone(),
        AnyRecord::Model(record) => record.name.clone(),
        AnyRecord::Reconciliation(record) => record.name.clone(),
        AnyRecord::Mapping(_) | AnyRecord::Conflict(_) => String::new(),
        AnyRecord::Copy(record) => record.name.clone(),
    }
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
                (Area::Frame, Kind::Changed, ""),
                (Area::Personas, Kind::Added, "Dag"),
                (Area::Personas, Kind::Changed, "Bea"),
                (Area::Personas, Kind::Removed, "Cem"),
            ]
        );
        assert_eq!(summary(&found), [(Area::Frame, [0, 1, 0]), (Area::Personas, [1, 1, 1])]);
        assert!(changes(&after, &after).is_empty());
    }
}
