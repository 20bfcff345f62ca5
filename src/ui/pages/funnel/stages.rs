//! The stages of the funnel: name, whose turn it is, entry rule, target and assumed rate.

use std::sync::Arc;

use egui::Ui;

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, widgets};
use super::super::personas::shifted_order;
use crate::edit::{Edit, Page};
use crate::model::{FunnelStage, Party, in_order, last_order};
use widgets::Number;

/// The width of both rates of a stage with the gaps beside them.
const RATES_WIDTH: f32 = 240.0;

/// Draws the stages.
pub fn stages_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::muted(ui, view.t("stages-hint"));
    let stages = in_order(&view.workspace.stages);
    widgets::rows(ui, "stages", stages.len(), None, |ui, at| {
        let Some(stage) = stages.get(at) else { return };
        let has_rate = at > 0;
        if ui.available_width() < 780.0 {
            ui.horizontal(|ui| {
                let width = ui.available_width() - 300.0;
                identity_ui(ui, view, out, stage, width);
            });
            ui.horizontal(|ui| {
                rates_ui(ui, view, out, stage, has_rate);
                buttons_ui(ui, view, out, &stages, stage);
            });
        } else {
            ui.horizontal(|ui| {
                let width = ui.available_width() - 300.0 - RATES_WIDTH - 130.0;
                identity_ui(ui, view, out, stage, width);
                rates_ui(ui, view, out, stage, has_rate);
                buttons_ui(ui, view, out, &stages, stage);
            });
        }
        widgets::rule(ui);
    });
    if ui.button(format!("{}  {}", icons::PLUS, view.t("stages-add"))).clicked() {
        let stage = FunnelStage {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.stages),
            name: view.t("stages-new"),
            owner: Party::Sales,
            ..FunnelStage::default()
        };
        out.edit(Edit::new("edit-add-stage", &stage.name, Page::Funnel).at(stage.id).put(stage.clone()));
    }
}

/// Deleting a stage takes its counts along, in the same step.
fn delete(view: View<'_>, stage: &FunnelStage) -> Edit {
    Edit::new("edit-delete-stage", &stage.name, Page::Funnel).delete(view.workspace, stage.id)
}

/// Up, down and away.
fn buttons_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stages: &[&Arc<FunnelStage>], stage: &Arc<FunnelStage>) {
    for (icon, key, by) in [(icons::UP, "move-up", -1), (icons::DOWN, "move-down", 1)] {
        if widgets::icon_button(ui, icon, &format!("{}: {}", stage.name, view.t(key))).clicked() {
            let keys: Vec<_> = stages.iter().map(|stage| (stage.id, &stage.ord)).collect();
            if let Some(ord) = shifted_order(&keys, stage.id, by) {
                let moved = FunnelStage { ord, ..(**stage).clone() };
                out.edit(Edit::new("edit-stage", &stage.name, Page::Funnel).at(stage.id).put(moved));
            }
        }
    }
    // Fewer than three stages are no funnel.
    ui.add_enabled_ui(stages.len() > 3, |ui| {
        if widgets::icon_button(ui, icons::TRASH, &format!("{}: {}", stage.name, view.t("delete"))).clicked() {
            out.edit(delete(view, stage));
        }
    });
}

/// Name, owner and entry rule, the rule as wide as this.
fn identity_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: &FunnelStage, width: f32) {
    let form = Form::of(view, stage, "edit-stage");
    form.line(ui, out, FunnelStage::F.name, 150.0);
    form.choice(ui, out, FunnelStage::F.owner, 110.0);
    form.line(ui, out, FunnelStage::F.entry_rule, width);
}

/// Target and assumed rate; nobody is converted into the first stage.
fn rates_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: &FunnelStage, has_rate: bool) {
    if !has_rate {
        ui.add_space(RATES_WIDTH);
        return;
    }
    let form = Form::of(view, stage, "edit-stage");
    for field in [FunnelStage::F.target_rate, FunnelStage::F.assumed_rate] {
        let caption = form.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            ui.set_min_width(RATES_WIDTH / 2.0 - 8.0);
            let name = format!("{}: {caption}", stage.name);
            let value = (field.get)(stage).map(i64::from);
            if let Some(new) =
                widgets::number_field(ui, view.texts, form.path(field), &name, value, Number::PERCENT, 60.0)
            {
                form.set(out, field, new.and_then(|rate| u32::try_from(rate).ok()));
            }
        });
    }
}
