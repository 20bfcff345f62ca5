//! Copies go out: describing one, writing it, and noting that it is out.

use std::path::{Path, PathBuf};

use super::App;
use crate::edit::{Edit, Page};
use crate::file::{Precondition, Reason, SaveError, Store};
use crate::merge::review;
use crate::model::{Id, ReviewCopy, Workspace};
use crate::text::errors;
use crate::ui::command::CopyTask;
use crate::ui::dialogs::Dialog;
use crate::ui::files::{PathFor, WriteKind};

impl App {
    /// Asks where the copy is to be written that is described.
    pub(super) fn give_copy(&mut self, window: Option<&eframe::Frame>, task: CopyTask) {
        self.giving = Some(task);
        self.ask_path(window, PathFor::Write(WriteKind::Copy));
    }

    /// Writes the copy.
    pub(super) fn write_copy(&mut self, path: PathBuf, replaces: bool) {
        let Some(task) = self.giving.clone() else { return };
        let id = self.fresh.next();
        let (copy, record) = review::give(
            self.file.document.now(),
            id,
            (&task.name, task.side),
            task.scope,
            &task.task,
            self.platform.today(),
            task.due,
        );
        let to = path.clone();
        self.work(
            WriteKind::Copy.about().working,
            move |store, _| write_copy(store, &to, &copy, replaces),
            move |app, ctx, result| app.copy_given(ctx, path, record, result),
        );
    }

    /// The copy was written, or not.
    fn copy_given(&mut self, ctx: &egui::Context, path: PathBuf, record: ReviewCopy, result: Result<(), SaveError>) {
        let about = WriteKind::Copy.about();
        match result {
            Ok(()) => {
                self.giving = None;
                let text = self.texts.with(
                    about.written,
                    &[("name", (&record.name).into()), ("path", path.display().to_string().into())],
                );
                let edit = Edit::new("edit-give-copy", &record.name, self.page).put(record);
                self.apply_edits(ctx, vec![edit]);
                self.toast(about.written, text);
            }
            Err(SaveError::Exists) => {
                self.dialog = Some(Dialog::Replace { kind: WriteKind::Copy, path });
            }
            Err(error) => {
                let text = errors::save(&self.texts, &error);
                self.message(about.failed, &record.name, text);
            }
        }
    }

    /// Nothing more is expected of a copy.
    pub(super) fn close_copy(&mut self, ctx: &egui::Context, id: Id<ReviewCopy>) {
        let Some(copy) = self.file.document.now().copies.get(&id) else { return };
        let closed = ReviewCopy { closed: true, ..(**copy).clone() };
        let edit = Edit::new("edit-close-copy", &closed.name, Page::Overview).put(closed);
        self.apply_edits(ctx, vec![edit]);
    }
}

/// Writes a copy. What it was made from stays here, so that it is known when the copy comes home.
fn write_copy(store: &Store, path: &Path, copy: &Workspace, replaces: bool) -> Result<(), SaveError> {
    if let Some(review) = &copy.review {
        let _ = store.remember_workspace(&review.base, Reason::GivenOut);
    }
    let expect = if replaces { Precondition::Anything } else { Precondition::Absent };
    store.save(path, copy, expect).map(|_| ())
}
