//! Which systems both work with, and where data get lost.

mod feeds;
mod matrix;

use egui::Ui;

use super::super::register::{self, Beside, Extras, Lists, Notes};
use super::super::room::part::Part;
use super::super::{Outbox, View, widgets};
use crate::model::{Area, RecordRef};

/// The tab that shows who feeds whom.
const MATRIX: &str = "matrix";

/// The tabs that are no lists.
const BESIDE: Beside = &[(MATRIX, "matrix-tab")];

/// View state of the page.
#[derive(Debug)]
pub struct ToolsPage {
    lists: Lists,
    notes: Notes,
    matrix: matrix::MatrixTab,
}

impl Default for ToolsPage {
    fn default() -> Self {
        let (notes, matrix) = (Notes::default(), matrix::MatrixTab::default());
        Self { lists: Lists::of(Area::Tools, BESIDE), notes, matrix }
    }
}

impl super::PageUi for ToolsPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, out);
        if self.lists.tab() == MATRIX {
            if self.matrix.ui(ui, view, out) {
                self.lists.turn_to("systems");
            }
            return;
        }
        if !widgets::is_low(ui) || self.lists.selected(view).is_none() {
            self.notes.ui(ui, view, self.lists.tab());
        }
        let notes = &mut self.notes;
        let mut above =
            |ui: &mut Ui, view: View<'_>, _: &mut Outbox, record: RecordRef| notes.above_ui(ui, view, record);
        self.lists.list_with(ui, view, out, &mut Extras { above: &mut above, drawn: &[] });
    }

    fn tabs() -> Vec<&'static str> {
        register::tabs(Area::Tools, BESIDE)
    }

    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        match self.lists.register() {
            Some(register) => (Part::List(register), self.lists.selected(view)),
            None => (Part::Systems, None),
        }
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Tools)
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }
}
