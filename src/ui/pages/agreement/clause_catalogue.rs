//! Picking sections of the agreement with a clause to begin with.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use super::super::super::{Outbox, View, widgets};
use crate::edit::{Edit, Page};
use crate::exchange::templates::clause_starters;
use crate::model::{ClauseSection, last_order};
use crate::text::labels;

/// View state: what is ticked.
#[derive(Debug, Default)]
pub struct ClausePicker {
    chosen: BTreeSet<usize>,
}

impl ClausePicker {
    /// Draws the picker; true when it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let language = view.workspace.header.language;
        let size = ui.ctx().content_rect().size();
        let mut close = false;
        let modal = widgets::modal(ui, egui::Id::unique("clause catalogue")).show(ui.ctx(), |ui| {
            ui.set_width(680.0_f32.min(size.x - 60.0));
            widgets::heading(ui, view.t("clause-catalogue-title"));
            widgets::muted(ui, view.t("clause-catalogue-text"));
            let height = (size.y - 260.0).max(120.0);
            let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
            list.show(ui, |ui| {
                for (at, starter) in clause_starters().iter().enumerate() {
                    let text = starter.text(language);
                    let known = view.workspace.clauses.values().any(|clause| clause.text.trim() == text);
                    let name = numbered(view, starter.section());
                    ui.add_enabled_ui(!known, |ui| {
                        let ticked = known || self.chosen.contains(&at);
                        if let Some(ticked) = widgets::toggle(ui, ("clause catalogue", at), &name, ticked) {
                            if ticked {
                                self.chosen.insert(at);
                            } else {
                                self.chosen.remove(&at);
                            }
                        }
                        let words = view.texts.clause(view.workspace, text);
                        ui.indent(("clause", at), |ui| widgets::small(ui, words));
                    });
                }
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let add = view.tx("starters-add", &[("n", self.chosen.len().into())]);
                let some = !self.chosen.is_empty();
                if ui.add_enabled_ui(some, |ui| widgets::primary_button(ui, add)).inner.clicked() {
                    self.add(view, out);
                    close = true;
                }
                close |= ui.button(view.t("cancel")).clicked();
            });
        });
        close || (modal.should_close() && (self.chosen.is_empty() || !modal.backdrop_response.clicked()))
    }

    fn add(&self, view: View<'_>, out: &mut Outbox) {
        let mut edit = Edit::new("edit-add-clause", "", Page::Agreement);
        let mut ord = last_order(&view.workspace.clauses);
        for starter in self.chosen.iter().filter_map(|at| clause_starters().get(*at)) {
            let clause = starter.to_clause(view.workspace.header.language, out.fresh.next(), ord.clone());
            ord = ord.next();
            edit = edit.put(clause);
        }
        out.edit(edit);
    }
}

/// The number and the name of a section.
pub fn numbered(view: View<'_>, section: ClauseSection) -> String {
    let name = view.t(labels::words(section));
    view.tx("clause-section-numbered", &[("n", section.number().into()), ("section", name.into())])
}
