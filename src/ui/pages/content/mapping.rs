//! For whom and when an item is: the journey stages for each persona, or stages without a persona.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Button, RichText, Ui};

use super::super::super::{Outbox, View, theme, widgets};
use crate::edit::Edit;
use crate::model::{ContentItem, Id, JourneyStage, in_order};

/// A persona switches on, then its stages. What is for a stage without anybody saying for whom comes first.
pub(super) fn mapping_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    widgets::subheading(ui, view.t("content-mapping"));
    let stages = in_order(&view.workspace.journey);
    stages_alone_ui(ui, view, out, item, &stages);
    let personas: Vec<_> = in_order(&view.workspace.personas).into_iter().filter(|persona| !persona.archived).collect();
    widgets::rows(ui, "mapping", personas.len(), None, |ui, row| {
        let Some(persona) = personas.get(row) else { return };
        let at = item.mapping.get(&persona.id);
        if widgets::toggle(ui, ("mapping", item.id, persona.id), &persona.name, at.is_some()).is_some() {
            out.edit(Edit::change(item, "edit-map-content", "mapping", |item| {
                if item.mapping.remove(&persona.id).is_none() {
                    // The first persona takes over what was said without one.
                    let stages = std::mem::take(&mut item.stages);
                    item.mapping.insert(persona.id, stages);
                }
            }));
        }
        if let Some(at) = at
            && let Some(stage) = stages_ui(ui, view, &persona.name, &stages, at)
        {
            out.edit(Edit::change(item, "edit-map-content", "mapping", |item| {
                if let Some(at) = item.mapping.get_mut(&persona.id)
                    && !at.remove(&stage)
                {
                    at.insert(stage);
                }
            }));
        }
    });
}

/// Stages nobody has said a persona for, as they come from lists with a stage only. Who has personas has these.
fn stages_alone_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, stages: &[&Arc<JourneyStage>]) {
    if stages.is_empty() || !item.mapping.is_empty() && item.stages.is_empty() {
        return;
    }
    let name = view.t("content-no-persona");
    widgets::small(ui, &name);
    if let Some(stage) = stages_ui(ui, view, &name, stages, &item.stages) {
        out.edit(Edit::change(item, "edit-map-content", "stages", |item| {
            if !item.stages.remove(&stage) {
                item.stages.insert(stage);
            }
        }));
    }
}

/// The stages in a row; the one that was clicked.
fn stages_ui(
    ui: &mut Ui,
    view: View<'_>,
    whose: &str,
    stages: &[&Arc<JourneyStage>],
    chosen: &BTreeSet<Id<JourneyStage>>,
) -> Option<Id<JourneyStage>> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.add_space(20.0);
        ui.spacing_mut().item_spacing.x = 4.0;
        for stage in stages.iter().take(widgets::MOST_BESIDE) {
            let text = RichText::new(&stage.name).size(theme::SMALL);
            let response = ui.add(Button::selectable(chosen.contains(&stage.id), text));
            if widgets::named(response, &format!("{whose}: {}", stage.name)).clicked() {
                clicked = Some(stage.id);
            }
        }
        widgets::rest(ui, view.texts, stages.len(), widgets::MOST_BESIDE);
    });
    clicked
}
