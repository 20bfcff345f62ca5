//! Earlier versions of the open workspace: the list, what differs from now, and taking one up again.

use egui::{RichText, ScrollArea, Ui};

use super::super::command::Request;
use super::super::{Outbox, View, theme, widgets};

/// An earlier version, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number, by which it is asked for.
    pub number: u64,
    /// When it was put aside.
    pub when: String,
    /// Why.
    pub reason: String,
    /// What differs in it from the version after it, a line for each area; `None` when it does not open.
    pub differs: Option<Vec<String>>,
}

/// A record that differs between a version and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is part of and how it differs.
    pub what: String,
    /// Its name.
    pub name: String,
    /// How it read then; empty when it was not there.
    pub then: Vec<String>,
    /// How it reads now; empty when it is gone.
    pub now: Vec<String>,
}

/// View state: the versions, and what is compared.
#[derive(Debug, Default)]
pub struct VersionsDialog {
    /// The versions, newest first.
    pub versions: Vec<VersionLine>,
    /// The chosen one.
    pub chosen: Option<u64>,
    /// Another workspace is compared with, not a version of this one.
    pub compares: bool,
    /// What differs between the chosen one and now.
    pub differences: Vec<Difference>,
}

impl VersionsDialog {
    /// Draws the dialog; true when it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        widgets::heading(ui, view.t(if self.compares { "compare-title" } else { "versions-title" }));
        if self.compares {
            widgets::muted(ui, view.t("compare-text"));
        } else if self.versions.is_empty() {
            widgets::muted(ui, view.t("versions-none"));
        } else {
            widgets::muted(ui, view.t("versions-text"));
        }
        let height = (ui.ctx().content_rect().height() - 260.0).max(140.0);
        let wide = ui.available_width() > 620.0;
        if wide {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(300.0);
                    self.list_ui(ui, view, out, height);
                });
                ui.add_space(12.0);
                ui.vertical(|ui| self.compare_ui(ui, view, height));
            });
        } else {
            self.list_ui(ui, view, out, height * 0.5);
            self.compare_ui(ui, view, height * 0.5);
        }
        let mut done = false;
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let chosen = self.chosen.filter(|_| !self.compares);
            let restore = ui.add_enabled_ui(chosen.is_some(), |ui| {
                widgets::primary_button(ui, view.t("versions-restore")).on_hover_text(view.t("versions-restore-hint"))
            });
            if let Some(number) = chosen.filter(|_| restore.inner.clicked()) {
                out.request(Request::TakeUpVersion(number));
                done = true;
            }
            done |= ui.button(view.t("close")).clicked();
        });
        done
    }

    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, height: f32) {
        ScrollArea::vertical().id_salt("versions").max_height(height).min_scrolled_height(height).show(ui, |ui| {
            ui.set_min_width(280.0);
            for version in &self.versions {
                let below = match &version.differs {
                    None => view.t("versions-damaged"),
                    Some(lines) if lines.is_empty() => version.reason.clone(),
                    Some(lines) => {
                        let after = view.tx("versions-after", &[("changes", lines.join(", ").into())]);
                        format!("{} · {after}", version.reason)
                    }
                };
                let selected = self.chosen == Some(version.number);
                let id = egui::Id::unique(("version", version.number));
                let response = widgets::list_row_in(ui, id, selected, &version.when, &below, None);
                if response.on_hover_text(format!("{below}\n{}", version.reason)).clicked() && version.differs.is_some()
                {
                    out.request(Request::CompareVersion(version.number));
                }
            }
        });
    }

    fn compare_ui(&self, ui: &mut Ui, view: View<'_>, height: f32) {
        if self.chosen.is_none() {
            if !self.versions.is_empty() {
                widgets::muted(ui, view.t("versions-choose"));
            }
            return;
        }
        if self.differences.is_empty() {
            widgets::muted(ui, view.t("versions-same"));
            return;
        }
        ScrollArea::vertical().id_salt("differences").max_height(height).min_scrolled_height(height).show(ui, |ui| {
            let half = (ui.available_width() - 24.0) / 2.0;
            ui.horizontal(|ui| {
                for key in ["versions-then", "versions-now"] {
                    ui.vertical(|ui| {
                        ui.set_width(half);
                        widgets::small(ui, view.t(key));
                    });
                }
            });
            widgets::rows(ui, "found", self.differences.len(), None, |ui, at| {
                let Some(difference) = self.differences.get(at) else { return };
                widgets::rule(ui);
                let name = if difference.name.is_empty() { String::new() } else { format!("  {}", difference.name) };
                ui.horizontal_wrapped(|ui| {
                    widgets::small(ui, &difference.what);
                    ui.add(egui::Label::new(RichText::new(name).font(theme::strong(theme::BODY))).truncate());
                });
                ui.horizontal_top(|ui| {
                    for lines in [&difference.then, &difference.now] {
                        ui.vertical(|ui| {
                            ui.set_width(half);
                            for line in lines.iter().take(widgets::MOST_BESIDE) {
                                ui.add(egui::Label::new(RichText::new(line).size(theme::SMALL)).wrap());
                            }
                            widgets::rest(ui, view.texts, lines.len(), widgets::MOST_BESIDE);
                            if lines.is_empty() {
                                widgets::small(ui, "–");
                            }
                        });
                    }
                });
            });
        });
    }
}
