//! What a table would bring into a list: shown whole before it is taken over, in one step that can be undone.

use egui::Ui;

use super::super::{Outbox, View, widgets};
use super::scrolling_body;
use crate::calc::registers::Register;
use crate::edit::{Change, Edit, Page};
use crate::exchange::list_import::ListImport;
use crate::text::list_imports::list_report;

/// A table that was read into a list.
#[derive(Debug)]
pub struct ListImportDialog {
    register: &'static Register,
    /// Where it came from, for the eye.
    source: String,
    /// What was understood of the file, in words.
    notes: Vec<String>,
    found: ListImport,
}

impl ListImportDialog {
    /// Shows what would come of a table.
    pub fn new(register: &'static Register, source: String, notes: Vec<String>, found: ListImport) -> Self {
        Self { register, source, notes, found }
    }

    /// Draws the dialog; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let list = view.t(self.register.words());
        widgets::heading(ui, view.tx("list-import-title", &[("list", list.as_str().into())]));
        widgets::small(ui, &self.source);
        ui.add_space(4.0);
        scrolling_body(ui, |ui| {
            for line in self.notes.iter().cloned().chain(list_report(view.texts, &self.found.report)) {
                ui.label(line);
            }
        });
        ui.add_space(8.0);
        let mut done = false;
        ui.horizontal(|ui| {
            let any = !self.found.records.is_empty();
            let take = ui.add_enabled_ui(any, |ui| widgets::primary_button(ui, view.t("list-import-take"))).inner;
            if any && ui.memory(|memory| memory.focused().is_none()) {
                take.request_focus();
            }
            if take.clicked() {
                let mut edit = Edit::new("edit-import", list, Page::of(self.register.area));
                edit.changes = self.found.records.drain(..).map(Change::Put).collect();
                out.edit(edit);
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
        });
        done
    }
}
