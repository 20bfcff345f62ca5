//! The three layers on which both departments are in touch, and the role questions nobody has asked here yet.

use egui::Ui;

use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::registers::Register;
use crate::calc::working_rules::coverage;
use crate::edit::{Edit, Page};
use crate::exchange::templates::list_starters;
use crate::model::in_order;
use crate::text::labels;
use widgets::Tone;

/// The values of a contact point to begin with, by the names of its fields.
type Starter = serde_json::Map<String, serde_json::Value>;

/// A calm line above the list: how each layer is covered, and the way to the questions that are missing.
pub fn layers_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, view.t("layers-title"));
        for covered in coverage(view.workspace) {
            let layer = view.t(labels::words(covered.layer));
            let (icon, tone) = match covered.gaps() {
                0 if !covered.is_empty() => (icons::CHECK, Tone::Agreed),
                _ => (icons::WARNING, Tone::Warning),
            };
            let words = if covered.is_empty() {
                view.tx("layer-empty", &[("layer", layer.into())])
            } else {
                view.tx("layer-held", &[("layer", layer.into()), ("rate", view.texts.of(covered.held).into())])
            };
            widgets::badge(ui, format!("{icon} {words}"), tone);
        }
        let missing = missing(view);
        if !missing.is_empty() && !view.read_only && !view.presenting {
            let words = view.tx("layers-add-questions", &[("n", missing.len().into())]);
            if widgets::quiet_button(ui, format!("{}  {words}", icons::PLUS)).clicked() {
                add(view, out, &missing);
            }
        }
    });
    ui.add_space(4.0);
}

/// The role questions that are in no contact point. Who has as many in words of their own is not asked again.
fn missing(view: View<'_>) -> Vec<&'static Starter> {
    let known = |question: &str| view.workspace.contact_points.values().any(|point| point.question.trim() == question);
    let question =
        |starter: &Starter| starter.get("question").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let all = list_starters(view.language(), "contact_points");
    if view.workspace.contact_points.len() >= all.len() {
        return Vec::new();
    }
    all.iter().filter(|starter| !known(&question(starter))).collect()
}

/// Adds a contact point for each of these questions, one step.
fn add(view: View<'_>, out: &mut Outbox, questions: &[&Starter]) {
    let Some(register) = Register::of_table("contact_points") else { return };
    let mut last = in_order(&view.workspace.contact_points).last().map(|point| point.ord.clone());
    let mut edit = Edit::new("edit-add-questions", "", Page::Rules);
    for starter in questions {
        if let Some(record) = register.begin(&mut out.fresh, last.as_ref(), starter) {
            last = Some(record.ord().clone());
            edit = edit.put(record);
        }
    }
    out.edit(edit);
}
