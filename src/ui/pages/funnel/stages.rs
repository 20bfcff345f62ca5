//! The stages of the funnel: name, whose turn it is, entry rule, target and assumed rate.

use egui::Ui;

use super::super::super::{Outbox, View, icons, widgets};
use super::super::personas::shifted_order;
use crate::edit::{Edit, Page};
use crate::model::{FunnelMonth, FunnelStage, Party, RecordRef, in_order, last_order};
use crate::text::labels;
use widgets::{Field, Number};

/// The width of both rates of a stage with the gap between them.
const RATES_WIDTH: f32 = 204.0;

/// Draws the stages.
pub fn stages_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::muted(ui, view.t("stages-hint"));
    let stages = in_order(&view.workspace.stages);
    for (at, stage) in stages.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            stage_ui(ui, view, out, stage, at > 0);
            if at == 0 {
                // Nobody is converted into the first stage: where the others have their rates, it has room.
                ui.add_space(RATES_WIDTH);
            }
            for (icon, key, by) in [(icons::UP, "move-up", -1), (icons::DOWN, "move-down", 1)] {
                if widgets::icon_button(ui, icon, &format!("{}: {}", stage.name, view.t(key))).clicked() {
                    let keys: Vec<_> = stages.iter().map(|stage| (stage.id, &stage.ord)).collect();
                    if let Some(ord) = shifted_order(&keys, stage.id, by) {
                        let moved = FunnelStage { ord, ..(***stage).clone() };
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
        });
        widgets::rule(ui);
    }
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
    let mut edit = Edit::new("edit-delete-stage", &stage.name, Page::Funnel);
    for month in view.workspace.months.values().filter(|month| month.counts.contains_key(&stage.id)) {
        let mut month: FunnelMonth = (**month).clone();
        month.counts.remove(&stage.id);
        edit = edit.put(month);
    }
    edit.remove(stage.id)
}

fn stage_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: &FunnelStage, has_rate: bool) {
    let mut change = |field: &'static str, with: &mut dyn FnMut(&mut FunnelStage)| {
        let mut new = stage.clone();
        with(&mut new);
        out.edit(
            Edit::new("edit-stage", &stage.name, Page::Funnel)
                .at(stage.id)
                .typing(Some(RecordRef::Stage(stage.id)), field)
                .put(new),
        );
    };
    let caption = view.t("stage-name");
    widgets::captioned(ui, &caption, |ui| {
        let (_, new) = widgets::text_line(ui, Field::of(stage.id, "name"), &caption, &stage.name, "", 150.0);
        if let Some(text) = new {
            change("name", &mut |stage| stage.name.clone_from(&text));
        }
    });
    let caption = view.t("stage-owner");
    widgets::captioned(ui, &caption, |ui| {
        let options = Party::ALL.map(|party| (party, view.t(labels::party(party))));
        if let Some(owner) = widgets::choice(ui, Field::of(stage.id, "owner"), &caption, stage.owner, &options, 110.0) {
            change("owner", &mut |stage| stage.owner = owner);
        }
    });
    let caption = view.t("stage-entry");
    widgets::captioned(ui, &caption, |ui| {
        let field = Field::of(stage.id, "entry_rule");
        // The rule takes what the other fields and buttons leave; where that is too little, they follow below.
        let room = ui.available_size_before_wrap().x;
        let width = if room < RATES_WIDTH + 324.0 { (room - 8.0).max(120.0) } else { room - RATES_WIDTH - 144.0 };
        let (_, new) = widgets::text_line(ui, field, &caption, &stage.entry_rule, "", width);
        if let Some(text) = new {
            change("entry_rule", &mut |stage| stage.entry_rule.clone_from(&text));
        }
    });
    if has_rate {
        for (key, field, value) in
            [("stage-target", "target_rate", stage.target_rate), ("stage-assumed", "assumed_rate", stage.assumed_rate)]
        {
            let caption = view.t(key);
            widgets::captioned(ui, &caption, |ui| {
                ui.set_min_width(80.0);
                let name = format!("{}: {caption}", stage.name);
                let of = Field::of(stage.id, field);
                let value = value.map(i64::from);
                if let Some(new) = widgets::number_field(ui, view.texts, of, &name, value, Number::PERCENT, 60.0) {
                    let rate = new.and_then(|rate| u32::try_from(rate).ok());
                    change(field, &mut |stage| {
                        if field == "target_rate" {
                            stage.target_rate = rate;
                        } else {
                            stage.assumed_rate = rate;
                        }
                    });
                }
            });
        }
    }
}
