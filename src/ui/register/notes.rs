//! What a list comes to, above it; what is known of a record without being written there, and why it calls for a look.

use chrono::NaiveDate;
use egui::Ui;

use super::super::{View, icons, widgets};
use crate::model::RecordRef;
use crate::text::together::ListNote;
use widgets::Tone;

/// What lists come to, worked out once for each state.
#[derive(Debug, Default)]
pub struct Notes {
    of: Option<(u64, NaiveDate, &'static str, crate::model::Language)>,
    lines: Vec<ListNote>,
    beside_of: Option<(u64, NaiveDate, RecordRef, crate::model::Language)>,
    /// What is known of the record that is open, and why it calls for a look.
    beside: (Vec<String>, Vec<String>),
}

impl Notes {
    /// Draws what a list comes to: beside each other while they are short, warnings on lines of their own.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, table: &'static str) {
        let of = (view.revision, view.today, table, view.language());
        if self.of != Some(of) {
            self.lines = view.texts.list_notes(view.workspace, table, view.today);
            self.of = Some(of);
        }
        if self.lines.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for note in self.lines.iter().take(widgets::MOST_BESIDE) {
                note_ui(ui, note);
            }
        });
        widgets::rest(ui, view.texts, self.lines.len(), widgets::MOST_BESIDE);
        ui.add_space(4.0);
    }

    /// Draws what is known of a record and why it calls for a look.
    pub fn above_ui(&mut self, ui: &mut Ui, view: View<'_>, record: RecordRef) {
        let of = (view.revision, view.today, record, view.language());
        if self.beside_of != Some(of) {
            self.beside = view.texts.beside(view.workspace, record, view.today);
            self.beside_of = Some(of);
        }
        let (facts, why) = &self.beside;
        if !facts.is_empty() {
            widgets::muted(ui, facts.join("  ·  "));
        }
        for words in why {
            widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        }
    }
}

/// Longer than this a note is a sentence and not a badge.
const SHORT: usize = 70;

fn note_ui(ui: &mut Ui, note: &ListNote) {
    let (icon, tone) = if note.warning { (icons::WARNING, Tone::Warning) } else { ("", Tone::Neutral) };
    let words = format!("{icon} {}", note.words);
    if note.words.chars().count() <= SHORT {
        widgets::badge(ui, words.trim(), tone);
    } else {
        widgets::toned(ui, words.trim(), tone);
    }
}
