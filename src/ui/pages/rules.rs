//! Who is asked for what, and by which rules both work.

mod above;
mod layers;
mod liaison;

use egui::Ui;

use super::super::register::{self, Extras, Lists, Notes};
use super::super::{Outbox, View, widgets};
use crate::model::{Area, RecordRef};

/// View state of the page.
#[derive(Debug)]
pub struct RulesPage {
    lists: Lists,
    notes: Notes,
    layers: layers::Layers,
    /// On a low window what stands above the insights is folded until somebody opens it.
    liaison_open: bool,
}

impl Default for RulesPage {
    fn default() -> Self {
        Self {
            lists: Lists::of(Area::Rules, &[]),
            notes: Notes::default(),
            layers: layers::Layers::default(),
            liaison_open: false,
        }
    }
}

impl super::PageUi for RulesPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, out);
        match self.lists.tab() {
            // Where every line counts an open record has the page to itself.
            "contact_points" if !widgets::is_low(ui) || self.lists.selected(view).is_none() => {
                self.layers.ui(ui, view, out);
            }
            "insights" if widgets::is_low(ui) => {
                self.liaison_open = liaison::folded_ui(ui, view, self.liaison_open);
                if self.liaison_open {
                    widgets::tall_card(ui, "liaison", |ui| liaison::liaison_ui(ui, view, out));
                    return;
                }
            }
            "insights" => {
                widgets::card(ui, |ui| liaison::liaison_ui(ui, view, out));
                ui.add_space(8.0);
            }
            _ => {}
        }
        above::keys(ui, view, out, self.lists.selected(view));
        let notes = &mut self.notes;
        let mut above = |ui: &mut Ui, view: View<'_>, out: &mut Outbox, record: RecordRef| {
            notes.above_ui(ui, view, record);
            above::above_ui(ui, view, out, record);
        };
        self.lists.list_with(ui, view, out, &mut Extras { above: &mut above, drawn: &[] });
    }

    fn tabs() -> Vec<&'static str> {
        register::tabs(Area::Rules, &[])
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Rules)
    }
}
