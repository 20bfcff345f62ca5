//! A path to type, for machines without a file dialog.

use std::path::PathBuf;

use egui::Ui;

use super::super::command::Request;
use super::super::files::PathFor;
use super::super::{Outbox, View, widgets};
use super::asked_line;
use widgets::Field;

/// View state: what is typed.
#[derive(Debug)]
pub struct PathDialog {
    what: PathFor,
    text: String,
    focused: bool,
}

impl PathDialog {
    /// Asks for a path, starting with a suggestion.
    pub fn new(what: PathFor, suggestion: String) -> Self {
        Self { what, text: suggestion, focused: false }
    }

    /// Draws the dialog; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        widgets::heading(ui, view.t(self.what.title()));
        widgets::muted(ui, view.t("path-why"));
        let name = view.t("path-name");
        let enter = asked_line(ui, Field::header("path"), &name, &mut self.text, &mut self.focused);
        let mut done = false;
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = widgets::primary_button(ui, view.t(self.what.button())).clicked() || enter;
            if go && !self.text.trim().is_empty() {
                out.request(Request::TakePath(self.what, PathBuf::from(self.text.trim())));
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
        });
        done
    }
}
