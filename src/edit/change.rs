//! Edits as values: printable, testable, with a label for the undo menu and a place to return to.

use std::sync::Arc;

use crate::model::{AnyRecord, Header, RecordRef, Workspace};

/// A page of the program; where an edit was made and where undo leads back to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// Where the team stands.
    #[default]
    Overview,
    /// Buyer personas.
    Personas,
    /// Lead criteria.
    Criteria,
    /// Funnel.
    Funnel,
    /// KPIs and the service level agreement.
    Agreement,
    /// Content audit.
    Content,
    /// The task of a review copy; only in one.
    Review,
}

impl Page {
    /// The pages of every workspace, in the order of the navigation.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Personas, Self::Criteria, Self::Funnel, Self::Agreement, Self::Content];
}

/// One elementary change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Put a record in its table, new or in place of its older self.
    Put(AnyRecord),
    /// Take a record out of its table.
    Remove(RecordRef),
    /// Replace the header.
    Header(Arc<Header>),
    /// Replace everything: a merge.
    All(Box<Workspace>),
}

impl Change {
    /// Carries the change out.
    pub(super) fn apply_to(self, workspace: &mut Workspace) {
        match self {
            Self::Put(record) => record.put_into(workspace),
            Self::Remove(record) => record.remove_from(workspace),
            Self::Header(header) => workspace.header = header,
            Self::All(all) => *workspace = *all,
        }
    }
}

/// Where an edit was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The record that was selected or changed.
    pub record: Option<RecordRef>,
}

/// The words of an edit: a message key and the name of what was edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Message key, for example `edit-rename-persona`.
    pub key: &'static str,
    /// The name of the record, or empty.
    pub subject: String,
}

/// The field an edit belongs to; edits of the same field coalesce while somebody types or drags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldKey {
    /// The record; `None` is the header.
    pub record: Option<RecordRef>,
    /// The field's name.
    pub field: &'static str,
}

/// A change of the workspace that is undone in one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// What the undo menu calls it.
    pub label: Label,
    /// Where undo leads back to.
    pub place: Place,
    /// The field being typed into or dragged; `None` never coalesces.
    pub field: Option<FieldKey>,
    /// The changes, applied in this order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// An edit made of no change yet.
    pub fn new(key: &'static str, subject: impl Into<String>, page: Page) -> Self {
        Self {
            label: Label { key, subject: subject.into() },
            place: Place { page, record: None },
            field: None,
            changes: Vec::new(),
        }
    }

    /// Leads undo back to this record.
    pub fn at(mut self, record: impl Into<RecordRef>) -> Self {
        self.place.record = Some(record.into());
        self
    }

    /// Puts a record.
    pub fn put(mut self, record: impl Into<AnyRecord>) -> Self {
        self.changes.push(Change::Put(record.into()));
        self
    }

    /// Removes a record.
    pub fn remove(mut self, record: impl Into<RecordRef>) -> Self {
        self.changes.push(Change::Remove(record.into()));
        self
    }

    /// Replaces the header.
    pub fn header(mut self, header: Header) -> Self {
        self.changes.push(Change::Header(Arc::new(header)));
        self
    }

    /// Coalesces with edits of the same field.
    pub fn typing(mut self, record: Option<RecordRef>, field: &'static str) -> Self {
        self.field = Some(FieldKey { record, field });
        self
    }
}
