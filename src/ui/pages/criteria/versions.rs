//! Versions of the model: keep one, see what differs, and what that would change for the same leads.

use egui::{Grid, Ui};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::confusion::Confusion;
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::stats::Rate;
use crate::calc::versions::{Changed, Compared, Difference, differences, snapshot, with_version};
use crate::edit::{Edit, Page};
use crate::model::{Criterion, CriterionGroup, Id, ModelVersion, in_order, last_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// View state: which version is compared.
#[derive(Debug, Default)]
pub struct VersionsPart {
    name: String,
    selected: Option<Id<ModelVersion>>,
}

impl VersionsPart {
    /// Draws the versions.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::heading(ui, view.t("versions-model-title"));
        widgets::muted(ui, view.t("versions-model-purpose"));
        self.keep_ui(ui, view, out);
        ui.add_space(4.0);
        let versions: Vec<_> = in_order(&view.workspace.versions).into_iter().rev().collect();
        widgets::rows(ui, "versions", versions.len(), None, |ui, at| {
            let Some(version) = versions.get(at) else { return };
            let selected = self.selected == Some(version.id);
            let day = version.day.map(|day| view.texts.date(day)).unwrap_or_default();
            let below = [day, version.who.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let row = widgets::list_row(
                ui,
                Field::of(version.id, "version"),
                selected,
                &version.name,
                &below.join(" · "),
                None,
            );
            if row.clicked() {
                self.selected = (!selected).then_some(version.id);
            }
            if selected {
                self.compare_ui(ui, view, out, version);
            }
        });
    }

    fn keep_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        ui.horizontal_wrapped(|ui| {
            let (name, hint) = (view.t("version-name"), view.t("version-name-hint"));
            let width = 220.0_f32.min(ui.available_width());
            let field = Field::header("version name");
            let (response, new) = widgets::text_line(ui, field, &name, &self.name, &hint, width);
            if let Some(text) = new {
                self.name = text;
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if ui.button(view.t("version-keep")).clicked() || entered {
                let number = view.workspace.versions.len() + 1;
                let typed = self.name.trim();
                let name = if typed.is_empty() {
                    view.tx("version-number", &[("n", number.into())])
                } else {
                    typed.to_owned()
                };
                let version = ModelVersion {
                    id: out.fresh.next(),
                    ord: last_order(&view.workspace.versions),
                    name: name.clone(),
                    day: Some(view.today),
                    who: view.name.to_owned(),
                    ..snapshot(view.workspace)
                };
                self.name.clear();
                out.edit(Edit::new("edit-keep-version", name, Page::Criteria).put(version));
            }
        });
    }

    fn compare_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, version: &ModelVersion) {
        let found = differences(version, &snapshot(view.workspace));
        widgets::subheading(ui, view.t("version-since"));
        if found.is_empty() {
            widgets::notice(ui, icons::CHECK, Tone::Agreed, view.t("version-same"));
        }
        widgets::rows(ui, "differences", found.len(), None, |ui, at| {
            if let Some(difference) = found.get(at) {
                ui.add(egui::Label::new(difference_words(view, difference)).wrap());
            }
        });
        match super::answer_of(view, out, LeadQuery::Decisions(version.id)) {
            Some(LeadAnswer::Decisions(compared)) => {
                decisions_ui(ui, view, compared);
                measured_ui(ui, view, compared);
            }
            _ if view.results.scoring().is_some() => super::waiting_ui(ui, view),
            _ => {}
        }
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("version-restore")).clicked() {
                restore(view, out, version);
                out.request(Request::Toast("toast-version-restored", version.name.clone()));
            }
            if ui.button(view.t("version-delete")).clicked() {
                self.selected = None;
                out.edit(
                    Edit::new("edit-delete-version", &version.name, Page::Criteria).delete(view.workspace, version.id),
                );
            }
        });
    }
}

/// Brings criteria, groups and policy back to the version, in one step that can be undone.
fn restore(view: View<'_>, out: &mut Outbox, version: &ModelVersion) {
    let then = with_version(view.workspace, version);
    let mut edit = Edit::new("edit-restore-version", &version.name, Page::Criteria);
    // Groups are shared by all models: only those that criteria of the version stand in come back.
    let used = |group: &CriterionGroup| then.criteria.values().any(|one| one.group == Some(group.id));
    for group in then.groups.values().filter(|group| used(group)) {
        edit = edit.put((**group).clone());
    }
    // Content that supports a criterion keeps it; such a criterion stays, without points.
    for criterion in view.workspace.criteria.values().filter(|one| !then.criteria.contains_key(&one.id)) {
        let needed = view.workspace.content.values().any(|item| item.criterion == Some(criterion.id));
        if needed {
            let status = crate::model::CriterionStatus::Dropped;
            edit = edit.put(Criterion { status, ..(**criterion).clone() });
        } else {
            edit = edit.remove(criterion.id);
        }
    }
    for criterion in then.criteria.values() {
        edit = edit.put((**criterion).clone());
    }
    out.edit(edit.header((*then.header).clone()));
}

/// Leads that another model would treat otherwise.
fn decisions_ui(ui: &mut Ui, view: View<'_>, compared: &Compared) {
    let decisions = &compared.decisions;
    ui.add_space(4.0);
    widgets::subheading(ui, view.t("version-decisions"));
    Grid::new("changed decisions").num_columns(5).spacing([14.0, 4.0]).show(ui, |ui| {
        for key in ["backtest-decided", "version-both", "version-only-then", "version-only-now", "version-neither"] {
            widgets::small(ui, view.t(key));
        }
        ui.end_row();
        let unknown = (decisions.unknown != Changed::default()).then_some(("outcome-unknown", decisions.unknown));
        let known =
            [("outcome-won", decisions.won), ("backtest-not-won", decisions.lost), ("outcome-open", decisions.open)];
        for (key, changed) in known.into_iter().chain(unknown) {
            ui.label(view.t(key));
            let Changed { both, only_before, only_after, neither } = changed;
            for count in [both, only_before, only_after, neither] {
                ui.label(view.texts.integer(count as i64));
            }
            ui.end_row();
        }
    });
}

/// How a rate is read from the counts.
type RateOf = fn(&Confusion) -> Rate;

/// How well both models do on the same leads; nothing where the outcomes allow no rates.
fn measured_ui(ui: &mut Ui, view: View<'_>, compared: &Compared) {
    if !compared.tests.iter().all(|test| test.trust.has_rates()) {
        return;
    }
    ui.add_space(4.0);
    widgets::subheading(ui, view.t("version-measured"));
    Grid::new("measured versions").num_columns(3).spacing([14.0, 4.0]).show(ui, |ui| {
        for words in [String::new(), view.t("version-then"), view.t("version-now")] {
            widgets::small(ui, words);
        }
        ui.end_row();
        let rates: [(&str, RateOf); 3] = [
            ("threshold-precision", Confusion::precision),
            ("threshold-recall", Confusion::recall),
            ("report-specificity", Confusion::specificity),
        ];
        for (key, rate) in rates {
            ui.label(view.t(key));
            for test in &compared.tests {
                let rate = rate(&test.confusion);
                ui.label(view.texts.rate(Some(rate))).on_hover_text(view.texts.of(rate));
            }
            ui.end_row();
        }
        ui.label(view.t("version-auc"));
        for test in &compared.tests {
            ui.label(test.area.map_or_else(|| "–".to_owned(), |(area, _)| view.texts.rounded(area, 3)));
        }
        ui.end_row();
    });
}

/// A difference in words.
fn difference_words(view: View<'_>, difference: &Difference) -> String {
    let points = |points: &Option<i32>| points.map_or_else(|| "–".to_owned(), |points| view.texts.integer(points));
    match difference {
        Difference::Added(one) => view.tx("difference-added", &[("name", (&one.name).into())]),
        Difference::Removed(one) => view.tx("difference-removed", &[("name", (&one.name).into())]),
        Difference::Points(one, before, after) => view.tx(
            "difference-points",
            &[("name", (&one.name).into()), ("before", points(before).into()), ("after", points(after).into())],
        ),
        Difference::Changed(before, after) if before.rule != after.rule => view.tx(
            "difference-points",
            &[
                ("name", (&after.name).into()),
                ("before", view.texts.rule(&before.rule).into()),
                ("after", view.texts.rule(&after.rule).into()),
            ],
        ),
        Difference::Changed(before, after) if before.status != after.status => view.tx(
            "difference-points",
            &[
                ("name", (&after.name).into()),
                ("before", view.t(labels::words(before.status)).into()),
                ("after", view.t(labels::words(after.status)).into()),
            ],
        ),
        Difference::Changed(_, after) => view.tx("difference-counted", &[("name", (&after.name).into())]),
        Difference::Cap(group, before, after) => view.tx(
            "difference-cap",
            &[("name", (&group.name).into()), ("before", points(before).into()), ("after", points(after).into())],
        ),
        Difference::Policy(field, before, after) => view.tx(
            "difference-points",
            &[
                ("name", view.texts.policy_field(field).into()),
                ("before", points(before).into()),
                ("after", points(after).into()),
            ],
        ),
    }
}
