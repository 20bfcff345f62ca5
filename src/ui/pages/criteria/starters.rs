//! Picking criteria from the starter set.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::negotiation::last_revealed;
use crate::calc::testable::{Testable, testable};
use crate::edit::{Change, Edit, Page};
use crate::exchange::templates::{StarterCriterion, starter_criterion, starters};
use crate::model::{CriterionKind, Dimension};
use crate::text::labels;
use widgets::Tone;

/// View state: what is ticked.
#[derive(Debug, Default)]
pub struct StarterPicker {
    chosen: BTreeSet<usize>,
    /// The usual points are shown; until somebody says so, only after a round has been revealed.
    points: Option<bool>,
}

impl StarterPicker {
    /// Draws the picker; true when it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let language = view.workspace.header.language;
        let mut close = false;
        let all = &starters().criteria;
        let there = |name: &str| view.workspace.criteria.values().any(|criterion| criterion.name == name);
        let size = ui.ctx().content_rect().size();
        let modal = widgets::modal(ui, egui::Id::unique("starter criteria")).show(ui.ctx(), |ui| {
            ui.set_width(620.0_f32.min(size.x - 60.0));
            widgets::heading(ui, view.t("starters-title"));
            widgets::muted(ui, view.t("starters-text"));
            if view.results.leads().is_none() {
                ui.horizontal_wrapped(|ui| {
                    widgets::notice(ui, icons::INFO, Tone::Warning, view.t("testable-import-first"));
                    if ui.button(format!("{}  {}", icons::IMPORT, view.t("leads-import"))).clicked() {
                        out.request(Request::Run(Command::ImportLeads));
                        close = true;
                    }
                });
            }
            // Numbers seen before a silent round are numbers named in it.
            let points = self.points.unwrap_or_else(|| last_revealed(view.workspace).is_some());
            if let Some(points) = widgets::toggle(ui, "starters show points", &view.t("starters-show-points"), points) {
                self.points = Some(points);
            }
            let height = (size.y - 330.0).max(120.0);
            let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
            list.show(ui, |ui| {
                for (section, title) in [
                    (Some(Dimension::Fit), "dimension-fit"),
                    (Some(Dimension::Engagement), "dimension-engagement"),
                    (None, "criteria-gates"),
                ] {
                    widgets::subheading(ui, view.t(title));
                    for (at, starter) in all.iter().enumerate() {
                        let belongs = if starter.kind == CriterionKind::Points {
                            section == Some(starter.dimension)
                        } else {
                            section.is_none()
                        };
                        if !belongs {
                            continue;
                        }
                        let name = starter.name(language);
                        let known = there(name);
                        ui.add_enabled_ui(!known, |ui| {
                            ui.horizontal_wrapped(|ui| {
                                let ticked = known || self.chosen.contains(&at);
                                if let Some(ticked) = widgets::toggle(ui, ("starter", name), name, ticked) {
                                    if ticked {
                                        self.chosen.insert(at);
                                    } else {
                                        self.chosen.remove(&at);
                                    }
                                }
                                testable_ui(ui, view, starter);
                                let hint = if starter.kind != CriterionKind::Points {
                                    format!("{} · ", view.t(labels::words(starter.kind)))
                                } else if points {
                                    format!("{} · ", view.tx("starters-suggested", &[("n", starter.points.into())]))
                                } else {
                                    String::new()
                                };
                                widgets::small(ui, format!("{hint}{}", starter.why(language)));
                            });
                        });
                    }
                }
            });
            ui.add_space(8.0);
            let mut none = None;
            ui.horizontal_wrapped(|ui| {
                let count = self.chosen.len();
                let add = view.tx("starters-add", &[("n", count.into())]);
                let enabled = count > 0;
                if ui.add_enabled_ui(enabled, |ui| widgets::primary_button(ui, add)).inner.clicked() {
                    let edit = self.edit(view, &mut out.fresh);
                    out.edit(edit);
                    close = true;
                }
                if let Some(set) = view.results.leads() {
                    let wanted = |starter: &StarterCriterion| {
                        !there(starter.name(language)) && testable(starter.rule(), set).has_column()
                    };
                    let found: BTreeSet<usize> =
                        all.iter().enumerate().filter(|(_, one)| wanted(one)).map(|(at, _)| at).collect();
                    let words = view.t("starters-testable");
                    let button = ui.add_enabled(!found.is_empty(), egui::Button::new(words));
                    let why = view.tx("starters-none-testable", &[("name", (&set.name).into())]);
                    if button.on_disabled_hover_text(&why).clicked() {
                        self.chosen = found;
                    } else if found.is_empty() {
                        none = Some(why);
                    }
                }
                if ui.button(view.t("starters-all")).clicked() {
                    self.chosen =
                        all.iter().enumerate().filter(|(_, s)| !there(s.name(language))).map(|(at, _)| at).collect();
                }
                if ui.button(view.t("cancel")).clicked() {
                    close = true;
                }
            });
            if let Some(why) = none {
                widgets::small(ui, why);
            }
        });
        // A click beside the dialog must not throw ticks away.
        close || (modal.should_close() && (self.chosen.is_empty() || !modal.backdrop_response.clicked()))
    }

    fn edit(&self, view: View<'_>, fresh: &mut crate::model::FreshIds) -> Edit {
        let mut edit = Edit::new("edit-add-starters", "", Page::Criteria);
        let mut workspace = view.workspace.clone();
        for at in &self.chosen {
            for record in starter_criterion(*at, &workspace, fresh) {
                edit.changes.push(Change::Put(record.clone()));
                record.put_into(&mut workspace);
            }
        }
        edit
    }
}

/// Whether the leads at hand can tell; nothing while there are none.
fn testable_ui(ui: &mut Ui, view: View<'_>, starter: &StarterCriterion) {
    let Some(set) = view.results.leads() else { return };
    match testable(starter.rule(), set) {
        Testable::Yes => {
            widgets::badge(ui, format!("{} {}", icons::CHECK, view.t("testable-yes")), Tone::Agreed);
        }
        Testable::ValuesMissing => {
            widgets::badge(ui, view.t("testable-values-missing"), Tone::Warning);
        }
        Testable::NoColumn(column) => {
            let column = view.texts.column(&column);
            widgets::badge(ui, view.tx("testable-no-column", &[("column", column.into())]), Tone::Warning);
        }
        Testable::ByPeople => {
            widgets::badge(ui, view.t("rule-manual"), Tone::Neutral);
        }
    }
}
