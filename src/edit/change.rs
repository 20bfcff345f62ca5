//! Edits as values: printable, testable, with a label for the undo menu and a place to return to.

use std::sync::Arc;

use super::page::Page;
use crate::model::schema::{self, FieldType, Fields};
use crate::model::{AnyRecord, FieldPath, Header, Record, RecordRef, Workspace};

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
    /// Carries the change out. `drawn` is the workspace its maker was looking at: where somebody else has changed the same
    /// record since, only what differs from there is taken over.
    pub(super) fn apply_to(self, workspace: &mut Workspace, drawn: Option<&Workspace>) {
        match self {
            Self::Put(after) => {
                let record = after.address();
                match (drawn.and_then(|drawn| record.find_in(drawn)), record.find_in(workspace)) {
                    (Some(before), Some(mut now)) if before != now => {
                        now.carry(&before, &after);
                        now.put_into(workspace);
                    }
                    _ => after.put_into(workspace),
                }
            }
            Self::Remove(record) => record.remove_from(workspace),
            Self::Header(after) => match drawn.map(|drawn| &drawn.header) {
                Some(before) if *before != workspace.header => {
                    Arc::make_mut(&mut workspace.header).carry(before, &after);
                }
                _ => workspace.header = after,
            },
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

/// A change of the workspace that is undone in one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// What the undo menu calls it.
    pub label: Label,
    /// Where undo leads back to.
    pub place: Place,
    /// The field being typed into or dragged; `None` never coalesces.
    pub field: Option<FieldPath>,
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

    /// Changes a record: the undo menu names it by its title, undo leads back to it, and what is typed into the same field
    /// coalesces.
    pub fn change<R>(record: &R, key: &'static str, field: &'static str, with: impl FnOnce(&mut R)) -> Self
    where
        R: Record + Fields + Into<AnyRecord>,
        RecordRef: From<R::Key>,
    {
        let mut new = record.clone();
        with(&mut new);
        let address = RecordRef::from(record.key());
        Self::new(key, schema::title(record), Page::of(address.area()))
            .at(address)
            .typing(Some(address), field)
            .put(new)
    }

    /// Changes what there is only one of, on a page.
    pub fn change_header(
        workspace: &Workspace,
        key: &'static str,
        page: Page,
        field: &'static str,
        with: impl FnOnce(&mut Header),
    ) -> Self {
        let mut header = Header::clone(&workspace.header);
        with(&mut header);
        Self::new(key, "", page).typing(None, field).header(header)
    }

    /// Called something else in the undo menu.
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.label.subject = subject.into();
        self
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

    /// Deletes a record: what belongs to it goes along, and what leads to any of these leads there no longer.
    pub fn delete(self, workspace: &Workspace, record: impl Into<RecordRef>) -> Self {
        self.delete_all(workspace, [record.into()])
    }

    /// Deletes several records, see [`Self::delete`].
    pub fn delete_all(mut self, workspace: &Workspace, records: impl IntoIterator<Item = RecordRef>) -> Self {
        let mut without = workspace.clone();
        for record in records {
            crate::model::delete(&mut without, record);
        }
        for record in workspace.addresses_with(&without) {
            match (record.find_in(workspace), record.find_in(&without)) {
                (Some(_), None) => self.changes.push(Change::Remove(record)),
                (Some(before), Some(after)) if before != after => self.changes.push(Change::Put(after)),
                _ => {}
            }
        }
        if without.header != workspace.header {
            self.changes.push(Change::Header(without.header));
        }
        self
    }

    /// Replaces the header.
    pub fn header(mut self, header: Header) -> Self {
        self.changes.push(Change::Header(Arc::new(header)));
        self
    }

    /// Coalesces with edits of the same field.
    pub fn typing(mut self, record: Option<RecordRef>, field: &'static str) -> Self {
        self.field = Some(FieldPath { record, name: field });
        self
    }
}
