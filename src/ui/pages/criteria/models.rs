//! Several models: one for each product or segment that is judged differently, beside the general one.

use std::sync::Arc;

use egui::Ui;

use super::super::super::command::Request;
use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, widgets};
use super::rule::RuleEditor;
use crate::calc::models::{ModelAtWork, models};
use crate::calc::sources::Source;
use crate::edit::{Edit, Page};
use crate::model::{Confirmed, Criterion, Id, LeadModel, LeadPolicy, Workspace, in_order, last_order};
use widgets::{Field, Tone};

/// View state: which model is looked at.
#[derive(Debug, Default)]
pub struct Models {
    shown: Option<Id<LeadModel>>,
    editing: bool,
    focus_name: bool,
}

impl Models {
    /// The model that is looked at; `None` is the general one.
    pub fn shown(&self) -> Option<Id<LeadModel>> {
        self.shown
    }

    /// Looks at another one.
    pub fn show(&mut self, model: Option<Id<LeadModel>>) {
        self.shown = model;
        self.editing = false;
    }

    /// Draws the models to choose from; nothing while there is only the general one.
    pub fn bar_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if view.workspace.models.is_empty() {
            return;
        }
        let shown = view.results.model().and_then(|part| part.model);
        let options: Vec<_> = models(view.workspace)
            .into_iter()
            .map(|model| {
                let part = view.results.models.iter().find(|part| part.model == model);
                (model, label(view, model, part))
            })
            .collect();
        ui.horizontal_wrapped(|ui| {
            widgets::wrapping(ui, "models", |ui| {
                let name = view.t("models-name");
                if let Some(model) = widgets::segments_or_choice(ui, Field::header("models"), &name, shown, &options) {
                    self.show(model);
                }
            });
            if shown.is_some() && widgets::icon_button(ui, icons::SETTINGS, &view.t("model-edit")).clicked() {
                self.editing = true;
            }
            if widgets::icon_button(ui, icons::PLUS, &view.t("model-new")).clicked() {
                self.add(view, out);
            }
        });
        ui.add_space(4.0);
    }

    /// Draws the way to a second model, while there is only the general one.
    pub fn hint_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if !view.workspace.models.is_empty() || view.presenting || view.read_only {
            return;
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("model-hint"));
            if widgets::quiet_button(ui, view.t("model-new")).clicked() {
                self.add(view, out);
            }
        });
    }

    /// A new model begins as the one that is looked at, with what is agreed there.
    fn add(&mut self, view: View<'_>, out: &mut Outbox) {
        let Some(from) = view.results.model() else { return };
        let number = view.workspace.models.len() + 1;
        let name = view.tx("model-number", &[("n", number.into())]);
        let model = LeadModel {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.models),
            name: name.clone(),
            // What was confirmed for the other model was not said of this one.
            policy: LeadPolicy { confirmed: Confirmed::default(), ..from.workspace.header.lead_policy.clone() },
            ..LeadModel::default()
        };
        let id = model.id;
        let mut edit = Edit::new("edit-add-model", name, Page::Criteria).at(id).put(model);
        for criterion in in_order(&from.workspace.criteria).into_iter().filter(|one| one.status.counts()) {
            edit = edit.put(Criterion { id: out.fresh.next(), model: Some(id), ..(**criterion).clone() });
        }
        out.edit(edit);
        self.show(Some(id));
        (self.editing, self.focus_name) = (true, true);
    }

    /// Draws the name and the segment of the model that is looked at.
    pub fn editor_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let model = self.shown.and_then(|id| view.workspace.models.get(&id)).filter(|_| self.editing);
        let Some(model) = model else { return };
        let (mut close, mut delete) = (false, false);
        let response = widgets::modal(ui, egui::Id::unique("a model")).show(ui.ctx(), |ui| {
            ui.set_width(640.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            widgets::heading(ui, view.t("model-edit"));
            widgets::muted(ui, view.t("model-purpose"));
            ui.add_space(6.0);
            self.name_ui(ui, view, out, model);
            segment_ui(ui, view, out, model);
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                close = widgets::primary_button(ui, view.t("model-done")).clicked();
                delete = ui.button(view.t("model-delete")).clicked();
            });
        });
        if delete {
            let mut edit = without(view.workspace, model);
            // A clause that names its threshold keeps the number it had.
            for clause in view.texts.clauses_without(view.workspace, Source::Threshold(Some(model.id))) {
                edit = edit.put(clause);
            }
            out.edit(edit);
            out.request(Request::Toast("toast-model-deleted", model.name.clone()));
            self.show(None);
        }
        if close || response.should_close() {
            self.editing = false;
        }
    }

    fn name_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, model: &Arc<LeadModel>) {
        let response = Form::of(view, &**model, "edit-model").line(ui, out, LeadModel::F.name, 320.0);
        if std::mem::take(&mut self.focus_name) {
            response.request_focus();
            widgets::select_all(ui, response.id, model.name.chars().count());
        }
    }
}

/// What a model is called, with the number of leads it judges.
fn label(view: View<'_>, model: Option<Id<LeadModel>>, part: Option<&ModelAtWork>) -> String {
    let name = view.texts.model(view.workspace, model);
    match part.and_then(|part| part.scoring.as_ref()) {
        Some(scoring) => view.tx("model-leads", &[("name", name.into()), ("n", scoring.set().rows.into())]),
        None => name,
    }
}

fn segment_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, model: &Arc<LeadModel>) {
    let editor = RuleEditor {
        of: model.id.into(),
        rule: &model.segment,
        caption: "model-segment",
        nothing: "model-choose-segment",
        set: view.results.leads().map(|set| &**set),
    };
    if let Some((field, segment)) = editor.ui(ui, view) {
        out.edit(Edit::change(&**model, "edit-model", field, |model| model.segment = segment));
    }
    let part = view.results.models.iter().find(|part| part.model == Some(model.id));
    if model.segment.says_nothing() {
        widgets::notice(ui, icons::INFO, Tone::Warning, view.t("model-no-segment"));
    } else if let (Some(leads), Some(scoring)) = (view.results.leads(), part.and_then(|part| part.scoring.as_ref())) {
        let rows = scoring.set().rows;
        let words = view.tx("model-judges", &[("n", rows.into()), ("all", leads.rows.into())]);
        widgets::toned(ui, words, if rows == 0 { Tone::Warning } else { Tone::Neutral });
    }
}

/// Takes a model away with everything that belongs to it; its leads are judged by the others then.
fn without(workspace: &Workspace, model: &Arc<LeadModel>) -> Edit {
    Edit::new("edit-delete-model", &model.name, Page::Criteria).at(model.id).delete(workspace, model.id)
}
