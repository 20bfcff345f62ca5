//! The line that catches what is said: opened from every page, drawn over it.

use egui::Ui;

use super::{App, faults};
use crate::ui::dialogs::{Dialog, Verdict};
use crate::ui::{Outbox, View};

impl App {
    /// Opens the line; it is about what is open on the page.
    pub(super) fn open_catch(&mut self) {
        let view = view!(self);
        let about = self.pages.selected(self.page, view).filter(|record| record.exists_in(view.workspace));
        self.pages.catching().open(self.page, about);
        self.dialog = Some(Dialog::Catch);
    }

    /// Draws it. What is typed is the page's, so that closing it loses nothing.
    pub(super) fn catch_ui(&mut self, ui: &Ui, out: &mut Outbox) {
        let view = view!(self);
        let line = self.pages.catching();
        let mut verdict = Verdict::Close;
        faults::drawn(|| verdict = line.ui(ui, view, out));
        if verdict == Verdict::Close {
            self.dialog = None;
        }
    }
}
