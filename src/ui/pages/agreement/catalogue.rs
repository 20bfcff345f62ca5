//! Picking KPIs from the catalogue.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use super::super::super::{Outbox, View, widgets};
use crate::edit::{Edit, Page};
use crate::exchange::templates::starters;
use crate::model::{Direction, KpiJob};
use crate::text::labels;

/// View state: what is ticked.
#[derive(Debug, Default)]
pub struct KpiPicker {
    chosen: BTreeSet<usize>,
}

impl KpiPicker {
    /// Draws the picker; true when it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let language = view.workspace.header.language;
        let size = ui.ctx().content_rect().size();
        let mut close = false;
        let modal = widgets::modal(ui, egui::Id::unique("kpi catalogue")).show(ui.ctx(), |ui| {
            ui.set_width(620.0_f32.min(size.x - 60.0));
            widgets::heading(ui, view.t("kpi-catalogue-title"));
            widgets::muted(ui, view.t("kpi-catalogue-text"));
            let height = (size.y - 260.0).max(120.0);
            let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
            list.show(ui, |ui| {
                for direction in Direction::ALL {
                    widgets::subheading(ui, view.t(labels::words(direction)));
                    for (at, starter) in starters().kpis.iter().enumerate().filter(|(_, kpi)| kpi.3 == direction) {
                        let known = view.workspace.kpis.values().any(|kpi| kpi.code == starter.0);
                        ui.add_enabled_ui(!known, |ui| {
                            ui.horizontal_wrapped(|ui| {
                                let ticked = known || self.chosen.contains(&at);
                                if let Some(ticked) = widgets::toggle(
                                    ui,
                                    ("catalogue", starter.name(language)),
                                    starter.name(language),
                                    ticked,
                                ) {
                                    if ticked {
                                        self.chosen.insert(at);
                                    } else {
                                        self.chosen.remove(&at);
                                    }
                                }
                                widgets::small(ui, starter.formula(language));
                                if starter.job() != KpiJob::default() {
                                    widgets::small(ui, format!("· {}", view.t(labels::words(starter.job()))));
                                }
                            });
                        });
                    }
                }
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let add = view.tx("starters-add", &[("n", self.chosen.len().into())]);
                let some = !self.chosen.is_empty();
                if ui.add_enabled_ui(some, |ui| widgets::primary_button(ui, add)).inner.clicked() {
                    let mut edit = Edit::new("edit-add-kpi", "", Page::Agreement);
                    let mut workspace = view.workspace.clone();
                    for starter in self.chosen.iter().filter_map(|at| starters().kpis.get(*at)) {
                        let kpi = starter.to_kpi(language, &workspace, &mut out.fresh);
                        workspace.kpis.insert(kpi.id, std::sync::Arc::new(kpi.clone()));
                        edit = edit.put(kpi);
                    }
                    out.edit(edit);
                    close = true;
                }
                close |= ui.button(view.t("cancel")).clicked();
            });
        });
        close || (modal.should_close() && (self.chosen.is_empty() || !modal.backdrop_response.clicked()))
    }
}
