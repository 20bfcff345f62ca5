//! Edits on their way to the document.

use std::sync::Arc;

use super::App;
use crate::calc::{proposals, settling};
use crate::edit::{Applied, Change, Edit, EditError};
use crate::model::{AnyRecord, Confirmation};
use crate::text::labels;
use crate::ui::{Outbox, View};

impl App {
    /// Applies edits in turn, and says why one was refused.
    pub(super) fn apply_edits(&mut self, ctx: &egui::Context, edits: Vec<Edit>) {
        let now = self.platform.now_ms();
        let edits = edits.into_iter().map(|edit| self.noting(edit)).collect();
        for outcome in self.file.document.apply_all(edits, now) {
            match outcome {
                Ok(Applied::Changed) => ctx.request_repaint(),
                Ok(Applied::Nothing) => {}
                Err(EditError::ReadOnly) => self.toast("read-only-toast", self.texts.get("read-only-toast")),
                Err(EditError::Invalid(violation)) => {
                    let rule = self.texts.get(labels::words(violation.rule));
                    let text = self.texts.with("edit-refused", &[("rule", rule.into())]);
                    self.toast("edit-refused", text);
                }
            }
        }
    }

    /// The edit with a note of who changed what the program had proposed.
    fn noting(&self, edit: Edit) -> Edit {
        let word = Confirmation { by: self.settings.name.clone(), on: Some(self.platform.today()) };
        let now = self.file.document.now();
        let changes = edit.changes.into_iter().map(|change| match change {
            Change::Header(header) => Change::Header(Arc::new(proposals::noted(now, (*header).clone(), &word))),
            Change::Put(AnyRecord::Model(model)) => Change::Put(proposals::noted_model(now, &model, &word).into()),
            Change::Put(record) => Change::Put(settling::noted(now, record, &word)),
            other => other,
        });
        Edit { changes: changes.collect(), ..edit }
    }

    /// Puts what is typed, but not entered yet, into the workspace.
    pub(super) fn commit_drafts(&mut self, ctx: &egui::Context) {
        if self.pages.draft().is_none() {
            return;
        }
        let mut out = Outbox::new(self.fresh.clone());
        let view = view!(self);
        self.pages.commit_drafts(view, &mut out);
        self.fresh = out.fresh;
        self.apply_edits(ctx, out.edits);
    }
}
