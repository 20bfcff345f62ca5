//! What is said, caught in a line or in a form: opened from every page, drawn over it. What is typed is the pages', so that closing
//! it loses nothing.

use egui::Ui;

use super::{App, faults};
use crate::model::RecordRef;
use crate::ui::dialogs::{Dialog, Verdict};
use crate::ui::{Outbox, View};

impl App {
    /// Opens the line; it is about what is open on the page.
    pub(super) fn open_catch(&mut self) {
        let about = self.looked_at();
        self.pages.catching().open(self.page, about);
        self.dialog = Some(Dialog::Catch);
    }

    /// Opens the form for feedback; it is about what is open on the page.
    pub(super) fn open_feedback(&mut self) {
        let about = self.looked_at();
        self.pages.feedback_form().open(self.page, about);
        self.dialog = Some(Dialog::Feedback);
    }

    /// The record that is open on the page.
    fn looked_at(&mut self) -> Option<RecordRef> {
        let view = view!(self);
        self.pages.selected(self.page, view).filter(|record| record.exists_in(view.workspace))
    }

    /// Draws the line.
    pub(super) fn catch_ui(&mut self, ui: &Ui, out: &mut Outbox) {
        let view = view!(self);
        let line = self.pages.catching();
        let mut verdict = Verdict::Close;
        faults::drawn(|| verdict = line.ui(ui, view, out));
        self.close_after(&verdict);
    }

    /// Draws the form.
    pub(super) fn feedback_ui(&mut self, ui: &Ui, out: &mut Outbox) {
        let view = view!(self);
        let form = self.pages.feedback_form();
        let mut verdict = Verdict::Close;
        faults::drawn(|| verdict = form.ui(ui, view, out));
        self.close_after(&verdict);
    }

    fn close_after(&mut self, verdict: &Verdict) {
        if *verdict == Verdict::Close {
            self.dialog = None;
        }
    }
}
