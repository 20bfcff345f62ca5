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

/// What is changed field by field: a record, or the header, of which there is only one.
pub trait Editable: Clone {
    /// Its address; `None` is the header.
    fn address(&self) -> Option<RecordRef>;

    /// What the undo menu calls it; empty for the header.
    fn title(&self) -> String;

    /// The change that puts it in place of its older self.
    fn into_change(self) -> Change;
}

impl<R> Editable for R
where
    R: Record + Fields + Into<AnyRecord>,
    RecordRef: From<R::Key>,
{
    fn address(&self) -> Option<RecordRef> {
        Some(self.key().into())
    }

    fn title(&self) -> String {
        schema::title(self)
    }

    fn into_change(self) -> Change {
        Change::Put(self.into())
    }
}

impl Editable for AnyRecord {
    fn address(&self) -> Option<RecordRef> {
        Some(self.address())
    }

    fn title(&self) -> String {
        self.title()
    }

    fn into_change(self) -> Change {
        Change::Put(self)
    }
}

impl Editable for Header {
    fn address(&self) -> Option<RecordRef> {
        None
    }

    fn title(&self) -> String {
        String::new()
    }

    fn into_change(self) -> Change {
        Change::Header(Arc::new(self))
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

    /// Changes a record or the header: the undo menu names a record by its title, undo leads back to it, and what is typed into
    /// the same field coalesces.
    pub fn change<R: Editable>(of: &R, key: &'static str, field: &'static str, with: impl FnOnce(&mut R)) -> Self {
        Self::change_at(of, key, FieldPath::to(of.address(), [field, "", ""]), with)
    }

    /// The same for a value that stands inside of a field.
    pub fn change_at<R: Editable>(of: &R, key: &'static str, path: FieldPath, with: impl FnOnce(&mut R)) -> Self {
        let mut new = of.clone();
        with(&mut new);
        let address = of.address();
        let page = address.map_or(Page::Overview, |record| Page::of(record.area()));
        let mut edit = Self::new(key, of.title(), page).typing(path);
        edit.place.record = address;
        edit.changes.push(new.into_change());
        edit
    }

    /// Made on another page than that of the record.
    pub fn on(mut self, page: Page) -> Self {
        self.place.page = page;
        self
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
    pub fn typing(mut self, field: FieldPath) -> Self {
        self.field = Some(field);
        self
    }
}
