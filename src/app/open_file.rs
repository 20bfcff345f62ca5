//! The open file: the document, where it is kept, how far it is saved, and our card beside it.

use std::path::{Path, PathBuf};

use super::App;
use super::collaborators::Announce;
use super::saving::{Kept, SaveTarget, Saving};
use super::worker::within;
use crate::calc::clock::runs_since;
use crate::calc::lead_sets::FullLeads;
use crate::edit::{Document, Page};
use crate::file::{Damage, OpenError, Opened, Owner, Presence, Seal, Store};
use crate::model::Workspace;
use crate::text::errors;
use crate::ui::dialogs::Dialog;
use crate::ui::frame::SaveState;
use crate::ui::pages::Pages;

/// How long what lies around a file is looked at, in milliseconds: whoever opens a file does not wait for its neighbours.
pub(super) const SURROUNDINGS: u64 = 3_000;

/// What belongs to the document that is open, and goes with it.
pub(super) struct OpenFile {
    pub(super) document: Document,
    /// Whether there is a document at all; before the first one only the start is shown.
    pub(super) is_open: bool,
    /// Its file; `None` until it is saved for the first time.
    pub(super) kept: Option<Kept>,
    /// The save under way.
    pub(super) saving: Option<Saving>,
    /// Saves whose place does not answer, while another place is saved to.
    pub(super) hanging: Vec<Saving>,
    /// What is to be saved when the save under way is done.
    pub(super) next_save: Option<SaveTarget>,
    /// The time of day of the last save, and whether the disk has confirmed it.
    pub(super) saved_at: Option<(String, bool)>,
    /// Whether this revision differs from what was saved.
    pub(super) dirty_for: Option<(u64, bool)>,
    /// Our card beside the file.
    pub(super) presence: Option<Presence>,
}

impl OpenFile {
    /// Nothing is open.
    pub(super) fn none() -> Self {
        Self { is_open: false, ..Self::of(Document::new(Workspace::default()), None) }
    }

    fn of(document: Document, kept: Option<Kept>) -> Self {
        Self {
            document,
            is_open: true,
            kept,
            saving: None,
            hanging: Vec::new(),
            next_save: None,
            saved_at: None,
            dirty_for: None,
            presence: None,
        }
    }

    /// Its place.
    pub(super) fn path(&self) -> Option<&Path> {
        self.kept.as_ref().map(|kept| kept.path.as_path())
    }

    /// The name of its file.
    pub(super) fn name(&self) -> Option<String> {
        self.path()?.file_name().map(|name| name.to_string_lossy().into_owned())
    }

    /// The bytes we know in its file, and its place.
    pub(super) fn bytes_known(&self) -> Option<(PathBuf, blake3::Hash)> {
        self.kept.as_ref().map(|kept| (kept.path.clone(), kept.hash))
    }

    /// Whether there are changes that are not saved.
    pub(super) fn is_dirty(&mut self) -> bool {
        let revision = self.document.revision();
        match self.dirty_for {
            Some((of, dirty)) if of == revision => dirty,
            _ => {
                let dirty = self.document.is_dirty();
                self.dirty_for = Some((revision, dirty));
                dirty
            }
        }
    }

    /// What is said of its safety; `failing` when unsaved work cannot be kept either.
    pub(super) fn save_state(&mut self, failing: bool) -> SaveState {
        let dirty = self.is_dirty();
        if self.document.is_read_only() {
            SaveState::ReadOnly
        } else if self.saving.is_some() {
            SaveState::Saving
        } else if !self.document.was_saved() && !failing {
            SaveState::New
        } else if dirty && failing {
            SaveState::NotKept
        } else if dirty {
            SaveState::Unsaved
        } else {
            match &self.saved_at {
                Some((at, true)) => SaveState::Saved(at.clone()),
                Some((at, false)) => SaveState::SavedNotConfirmed(at.clone()),
                None => SaveState::Unchanged,
            }
        }
    }
}

/// A workspace that was opened, and what is around it.
struct Arrived {
    opened: Opened,
    /// Somebody else has it open.
    other: Option<Owner>,
    /// We have said that we have it open.
    presence: Option<Presence>,
    /// Files beside it that hold the same workspace.
    copies: Vec<String>,
}

/// Why a workspace was not opened; of a damaged file also what there is besides it.
struct NotOpened(OpenError, Option<Box<Damage>>);

/// Opens a workspace and says to others that we have; not when it is ours already.
fn open(store: &Store, path: &Path, announce: Option<&Announce>) -> Result<Arrived, NotOpened> {
    let opened = store.open_to_work(path).map_err(|error| {
        let damage = error.is_damage().then(|| Box::new(store.damage(path)));
        NotOpened(error, damage)
    })?;
    let (presence, other) = announce.map_or((None, None), |by| by.at(store, &opened.path, None));
    let (own, at, doc) = (store.clone(), opened.path.clone(), opened.loaded.workspace.doc);
    let copies = within(SURROUNDINGS, move || own.copies_beside(&at, doc)).unwrap_or_default();
    Ok(Arrived { opened, other, presence, copies })
}

impl App {
    /// Opens a file. What is ours already is not announced again.
    pub(super) fn open_path(&mut self, path: PathBuf) {
        self.open_or_reload(path, false);
    }

    /// Opens the file again that is open already, because somebody else has changed it.
    pub(super) fn reload(&mut self, path: PathBuf) {
        self.open_or_reload(path, true);
    }

    fn open_or_reload(&mut self, path: PathBuf, reloads: bool) {
        let ours = self.file.presence.is_some() && self.file.path() == Some(path.as_path());
        let announce = (!ours).then(|| self.announce());
        self.opening = Some(path.clone());
        self.work(
            "working-open",
            move |store, _| open(store, &path, announce.as_ref()),
            move |app, _, result| match result {
                Ok(arrived) => app.opened(arrived, reloads),
                Err(NotOpened(error, Some(damage))) => app.damaged(&error, *damage),
                Err(NotOpened(error, None)) => {
                    let (text, name) = (errors::open(&app.texts, &error), app.opening_name());
                    app.message("open-failed-title", &name, text);
                }
            },
        );
    }

    fn opened(&mut self, arrived: Arrived, reloads: bool) {
        let Arrived { opened, other, presence, copies } = arrived;
        let read_only = !opened.loaded.unknown.is_empty();
        if read_only {
            let fields = opened.loaded.unknown.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
            let text = self.texts.with("open-newer-fields", &[("fields", fields.into())]);
            self.message("open-read-only-title", "", text);
        }
        let doubtful = !read_only && opened.loaded.seal == Seal::Broken;
        let corrected: Vec<String> =
            opened.loaded.corrected.iter().map(|one| errors::corrected(&self.texts, one)).collect();
        if opened.mended {
            self.toast("mended", self.texts.get("mended"));
        }
        self.typed_path = None;
        self.settings.remember(opened.path.clone(), runs_since(&opened.loaded.workspace));
        let path = opened.path.clone();
        let kept = Kept { path: opened.path, hash: opened.hash };
        let page = self.page;
        self.take_document(Document::opened(opened.loaded.workspace, read_only), Some(kept));
        if presence.is_some() {
            self.leave();
            self.settle_in(presence);
        }
        if reloads {
            self.page = page;
            self.toast("changed-reloaded", self.texts.get("changed-reloaded"));
        } else {
            self.tell_surroundings(path, other, &copies);
            if std::mem::take(&mut self.questions_first) {
                self.show_open_questions();
            }
        }
        // Also of a file that somebody else has changed while it was open: saving would vouch for it.
        if doubtful {
            let has_versions = !self.store.versions(self.file.document.now().doc).is_empty();
            self.collaborators.say_later(Some(Dialog::Doubtful { has_versions }));
        }
        if !corrected.is_empty() {
            let (title, text) = (self.texts.get("corrected-title"), corrected.join("\n"));
            self.collaborators.say_later(Some(Dialog::Message { title, text }));
        }
    }

    /// Another document is open now, with everything that goes with it.
    pub(super) fn take_document(&mut self, document: Document, kept: Option<Kept>) {
        // An earlier state of the same workspace refers to the same leads.
        let same_workspace = self.file.document.now().doc == document.now().doc;
        let whole =
            if same_workspace { std::mem::take(&mut self.leads.results.full_leads) } else { FullLeads::default() };
        // Our card beside a file goes away with it.
        if self.file.path() != kept.as_ref().map(|kept| kept.path.as_path()) {
            self.leave();
        }
        let presence = self.file.presence.take();
        self.file = OpenFile { presence, ..OpenFile::of(document, kept) };
        self.leads.forget_document(whole);
        self.safety.forget_document();
        self.collaborators = super::collaborators::Collaborators::default();
        self.merging = None;
        self.pages = Pages::default();
        self.page = first_page(&self.file.document);
    }

    /// Takes our card beside the open file away; on the worker, because its folder may hang.
    pub(super) fn leave(&mut self) {
        let presence = self.file.presence.take();
        super::collaborators::nothing_to_take_away();
        self.leave_with(presence);
    }

    pub(super) fn leave_with(&mut self, presence: Option<Presence>) {
        if let Some(presence) = presence {
            self.work_aside(move |_| drop(presence), |_, _, ()| {});
        }
    }
}

/// A document that a copy was opened as begins with its task.
fn first_page(document: &Document) -> Page {
    if document.now().review.is_some() { Page::Review } else { Page::Overview }
}
