//! Copies go out: describing one, writing it, and noting that it is out.

use std::path::PathBuf;

use super::App;
use super::platform::AskKind;
use super::worker::Job;
use crate::edit::{Edit, Page};
use crate::file::SaveError;
use crate::merge::review;
use crate::model::{Id, ReviewCopy};
use crate::text::errors;
use crate::ui::command::{CopyTask, WriteKind};
use crate::ui::dialogs::Dialog;

impl App {
    /// Asks where the copy is to be written that is described.
    pub(super) fn give_copy(&mut self, window: Option<&eframe::Frame>, task: CopyTask) {
        self.giving = Some(task);
        self.ask_path(window, AskKind::Write(WriteKind::Copy));
    }

    /// Writes the copy.
    pub(super) fn write_copy(&mut self, path: PathBuf, replaces: bool) {
        let Some(task) = self.giving.clone() else { return };
        let id = self.fresh.next();
        let (copy, record) = review::give(
            self.document.now(),
            id,
            (&task.name, task.side),
            task.scope,
            &task.task,
            self.platform.today(),
            task.due,
        );
        let job = Job::GiveCopy { path, copy: Box::new(copy), record, replaces };
        self.submit(job);
    }

    /// The copy was written, or not.
    pub(super) fn copy_given(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        record: ReviewCopy,
        result: Result<(), SaveError>,
    ) {
        match result {
            Ok(()) => {
                self.giving = None;
                let text = self
                    .texts
                    .with("give-done", &[("name", (&record.name).into()), ("path", path.display().to_string().into())]);
                let edit = Edit::new("edit-give-copy", &record.name, self.page).put(record);
                self.apply_edits(ctx, vec![edit]);
                self.toast("give-done", text);
            }
            Err(SaveError::Exists) => {
                self.dialog = Some(Dialog::Replace { kind: WriteKind::Copy, path });
            }
            Err(error) => {
                let text = errors::save(&self.texts, &error);
                self.message("give-failed-title", &record.name, text);
            }
        }
    }

    /// Nothing more is expected of a copy.
    pub(super) fn close_copy(&mut self, ctx: &egui::Context, id: Id<ReviewCopy>) {
        let Some(copy) = self.document.now().copies.get(&id) else { return };
        let closed = ReviewCopy { closed: true, ..(**copy).clone() };
        let edit = Edit::new("edit-close-copy", &closed.name, Page::Overview).put(closed);
        self.apply_edits(ctx, vec![edit]);
    }
}
