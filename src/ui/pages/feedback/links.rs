//! A record that something leads to: to go there, to take it out, to choose another.

use egui::Ui;

use super::super::super::command::Request;
use super::super::super::dialogs::{about_words, record_button_ui};
use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, widgets};
use crate::model::path::FieldOf;
use crate::model::{Feedback, RecordRef};
use widgets::Field;

/// What can be changed because of feedback.
pub const CHANGED: &[&str] = &[
    "personas",
    "criteria",
    "content",
    "kpis",
    "clauses",
    "rule_cards",
    "decision_rights",
    "terms",
    "improvements",
    "launches",
    "entries",
];
/// What answers a request.
pub const CONTENT: &[&str] = &["content"];

/// What was chosen.
pub enum Chosen {
    /// Nothing has been done.
    Nothing,
    /// No record.
    None,
    /// This one.
    Record(RecordRef),
}

/// A field of feedback that leads to a record.
pub fn link_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    feedback: &Feedback,
    field: impl FieldOf<Feedback, Value = String>,
    tables: &[&str],
) {
    let form = Form::of(view, feedback, "edit-answer-feedback");
    let caption = form.caption(field);
    widgets::captioned(ui, &caption, |ui| {
        let now = RecordRef::parse(field.get(feedback));
        match record_ui(ui, view, out, (form.path(field), &caption), now, tables) {
            Chosen::Nothing => {}
            Chosen::None => form.set(out, field, String::new()),
            Chosen::Record(record) => form.set(out, field, record.to_string()),
        }
    });
}

/// The record that is chosen, or a list of all records of these tables. Only an open list is filled.
pub fn record_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (field, name): (Field, &str),
    now: Option<RecordRef>,
    tables: &[&str],
) -> Chosen {
    let now = now.filter(|record| record.exists_in(view.workspace));
    ui.horizontal(|ui| {
        if let Some(record) = now {
            let words = format!("{}  {}", about_words(view, record), icons::ARROW_RIGHT);
            if widgets::quiet_button(ui, words).clicked() {
                out.request(Request::Show(record));
            }
            let gone = widgets::icon_button(ui, icons::CLOSE, &view.t("catch-not-about")).clicked();
            return if gone && !view.read_only { Chosen::None } else { Chosen::Nothing };
        }
        if view.read_only {
            widgets::muted(ui, "–");
            return Chosen::Nothing;
        }
        let chosen = record_button_ui(ui, view, (field, name), tables);
        chosen.map_or(Chosen::Nothing, Chosen::Record)
    })
    .inner
}
