//! The three layers on which both departments are in touch, and the role questions nobody has asked here yet.

use egui::Ui;

use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::alike::{are_alike, shared};
use crate::calc::registers::Register;
use crate::calc::working_rules::{Covered, coverage};
use crate::edit::{Edit, Page};
use crate::exchange::templates::list_starters;
use crate::model::{Choice, ContactPoint, Language, in_order};
use crate::text::labels;
use widgets::Tone;

/// The values of a contact point to begin with, by the names of its fields.
type Starter = serde_json::Map<String, serde_json::Value>;

/// More contact points than this have words of their own, and nothing is proposed.
const MOST_COMPARED: usize = 500;

/// How each layer is covered, and the role questions nobody has asked here yet: worked out once for each state.
#[derive(Debug, Default)]
pub struct Layers {
    of: Option<(u64, Language)>,
    covered: Vec<Covered>,
    missing: Vec<&'static Starter>,
    /// How many of the role questions stand here already, perhaps in other words.
    there: usize,
}

impl Layers {
    /// A calm line above the list: how each layer is covered, and the way to the questions that are missing.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let of = (view.revision, view.language());
        if self.of != Some(of) {
            self.of = Some(of);
            self.covered = coverage(view.workspace);
            (self.missing, self.there) = role_questions(view);
        }
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("layers-title"));
            for covered in &self.covered {
                covered_ui(ui, view, *covered);
            }
            if !self.missing.is_empty() && !view.read_only && !view.presenting {
                let words = view.tx("layers-add-questions", &[("n", self.missing.len().into())]);
                if widgets::quiet_button(ui, format!("{}  {words}", icons::PLUS)).clicked() {
                    add(view, out, &self.missing);
                }
                if self.there > 0 {
                    widgets::small(ui, view.tx("layers-questions-there", &[("n", self.there.into())]));
                }
            }
        });
        ui.add_space(4.0);
    }
}

fn covered_ui(ui: &mut Ui, view: View<'_>, covered: Covered) {
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

/// The role questions nobody has asked here yet, and how many stand here already, perhaps in other words.
fn role_questions(view: View<'_>) -> (Vec<&'static Starter>, usize) {
    let all = list_starters(view.language(), "contact_points");
    let points: Vec<_> = view.workspace.contact_points.values().collect();
    if points.len() > MOST_COMPARED {
        return (Vec::new(), all.len());
    }
    let missing: Vec<&Starter> =
        all.iter().filter(|starter| !points.iter().any(|point| asks_the_same(starter, point))).collect();
    let there = all.len() - missing.len();
    (missing, there)
}

/// Whether a contact point asks what a role question asks: in much the same words, or in some of them where side and layer are the
/// same as well. No two role questions are of one side on one layer.
fn asks_the_same(starter: &Starter, point: &ContactPoint) -> bool {
    let of = |field: &str| starter.get(field).and_then(serde_json::Value::as_str).unwrap_or_default();
    let question = of("question");
    let same_place =
        of("layer") == point.layer.value_name() && of("side") == point.side.map(Choice::value_name).unwrap_or_default();
    let parts = if point.side.is_some() { 6 } else { 2 };
    are_alike(question, &point.question) || same_place && shared(question, &point.question).is_one_in(parts)
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
