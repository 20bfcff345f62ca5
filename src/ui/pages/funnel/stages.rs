//! The stages of the funnel: name, whose turn it is, entry rule, target and assumed rate.

use std::sync::Arc;

use egui::Ui;

use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, icons, widgets};
use super::super::personas::shifted_order;
use crate::calc::stage_matrix::stage_gaps;
use crate::edit::{Edit, Page};
use crate::model::{FunnelStage, Handover, Header, Id, Party, Sla, in_order, last_order};
use widgets::{Number, Tone};

/// What Marketing usually brings to a sale, from its beginning to its end.
const SUPPORT: [&str; 5] =
    ["stage-support-1", "stage-support-2", "stage-support-3", "stage-support-4", "stage-support-5"];
/// The width of both rates of a stage with the gaps beside them.
const RATES_WIDTH: f32 = 240.0;

/// View state: the stage whose details are open.
#[derive(Debug, Default)]
pub struct StageList {
    open: Option<Id<FunnelStage>>,
}

impl StageList {
    /// Opens the details of a stage.
    pub fn open(&mut self, stage: Id<FunnelStage>) {
        self.open = Some(stage);
    }

    /// Draws the stages.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::muted(ui, view.t("stages-hint"));
        for words in view.texts.stage_gaps(&stage_gaps(view.workspace)) {
            widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        }
        let stages = in_order(&view.workspace.stages);
        widgets::rows(ui, "stages", stages.len(), None, |ui, at| {
            let Some(stage) = stages.get(at) else { return };
            self.stage_ui(ui, view, out, (&stages, stage), at > 0);
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
        ui.add_space(10.0);
        recycle_ui(ui, view, out);
    }

    /// A stage, and its details where they are open.
    fn stage_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        (stages, stage): (&[&Arc<FunnelStage>], &Arc<FunnelStage>),
        has_rate: bool,
    ) {
        if ui.available_width() < 780.0 {
            ui.horizontal(|ui| {
                let width = ui.available_width() - 300.0;
                identity_ui(ui, view, out, stage, width);
            });
            ui.horizontal(|ui| {
                rates_ui(ui, view, out, stage, has_rate);
                self.buttons_ui(ui, view, out, stages, stage);
            });
        } else {
            ui.horizontal(|ui| {
                let width = ui.available_width() - 300.0 - RATES_WIDTH - 160.0;
                identity_ui(ui, view, out, stage, width);
                rates_ui(ui, view, out, stage, has_rate);
                self.buttons_ui(ui, view, out, stages, stage);
            });
        }
        if self.open == Some(stage.id) {
            details_ui(ui, view, out, stage, has_rate);
        } else {
            summary_ui(ui, view, stage);
        }
    }

    /// Details, up, down and away.
    fn buttons_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        stages: &[&Arc<FunnelStage>],
        stage: &Arc<FunnelStage>,
    ) {
        let name = view.tx("stage-details", &[("name", (&stage.name).into())]);
        if widgets::icon_button(ui, icons::MORE, &name).clicked() {
            self.open = (self.open != Some(stage.id)).then_some(stage.id);
        }
        buttons_ui(ui, view, out, stages, stage);
    }
}

/// Who helps, what the buyer does meanwhile and what Marketing brings, in one small line; nothing where nothing is said.
fn summary_ui(ui: &mut Ui, view: View<'_>, stage: &FunnelStage) {
    let rows = view.texts.stage_row(view.workspace, stage);
    let captions = ["stage-supports", "stage-informed", "stage-journey", "stage-matrix-brings"];
    let parts: Vec<String> = captions
        .into_iter()
        .zip(rows.iter().skip(2))
        .filter(|(_, words)| !words.is_empty())
        .map(|(caption, words)| format!("{}: {words}", view.t(caption)))
        .collect();
    if !parts.is_empty() {
        ui.add(
            egui::Label::new(egui::RichText::new(parts.join("  ·  ")).size(super::super::super::theme::SMALL)).wrap(),
        );
    }
}

/// Everything else of a stage.
fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: &FunnelStage, has_rate: bool) {
    let form = Form::of(view, stage, "edit-stage");
    widgets::inset(ui, |ui| {
        form.field(ui, out, FunnelStage::F.supports, 300.0);
        form.field(ui, out, FunnelStage::F.informed, 300.0);
        form.field(ui, out, FunnelStage::F.journey, 300.0);
        let width = ui.available_width() - 20.0;
        form.field(ui, out, FunnelStage::F.support, width);
        propose_ui(ui, view, out, stage);
        widgets::folded(ui, false, view.t("stage-content"), |ui| form.field(ui, out, FunnelStage::F.content, width));
        ui.horizontal_wrapped(|ui| {
            if has_rate {
                form.field(ui, out, FunnelStage::F.rate_source, 150.0);
                form.line(ui, out, FunnelStage::F.rate_from, 240.0);
            }
            form.toggle(ui, out, FunnelStage::F.after_sale);
        });
    });
}

/// What Marketing usually brings to a sale, to be taken with one click.
fn propose_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: &FunnelStage) {
    if view.read_only {
        return;
    }
    let button =
        widgets::named(ui.button(view.t("stage-propose")), &format!("{}: {}", stage.name, view.t("stage-propose")));
    egui::Popup::menu(&button).show(|ui| {
        for key in SUPPORT {
            let words = view.t(key);
            if ui.button(&words).clicked() {
                let support = if stage.support.is_empty() { words } else { format!("{}\n{words}", stage.support) };
                let new = FunnelStage { support, ..stage.clone() };
                out.edit(Edit::new("edit-stage", &stage.name, Page::Funnel).at(stage.id).put(new));
            }
        }
    });
}

/// Where leads go that are not ready yet: how long they wait, how often, and what brings them back.
fn recycle_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::subheading(ui, view.t("recycle-title"));
    ui.label(view.texts.recycle(view.workspace));
    if view.presenting {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let sla = header(view, Page::Funnel, "edit-sla").part(Header::F.sla);
        sla.amount(ui, out, Sla::F.recycle_weeks, &sla.caption(Sla::F.recycle_weeks), (Number::whole(0, 520), 50.0));
        let handover = header(view, Page::Funnel, "edit-handover").part(Header::F.handover);
        let caption = handover.caption(Handover::F.most_cycles);
        handover.amount(ui, out, Handover::F.most_cycles, &caption, (Number::whole(0, 99), 50.0));
        handover.line(ui, out, Handover::F.reentry, 300.0);
    });
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
