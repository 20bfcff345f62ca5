//! What the words of a column mean: each with its count, and a meaning that can be changed.

use egui::{Grid, Label, Ui};

use super::super::super::{View, widgets};
use super::ImportDialog;
use crate::exchange::understand::answers::{means, read_as};
use crate::exchange::understand::becomes::{LEAVE_OUT, NEW_ONE};
use crate::exchange::understand::outcome::Meaning;
use crate::exchange::understand::outlook::ColumnSeen;
use crate::model::{Audience, ContentKind, Language, Outcome, Party, TableKind, Verdict, in_order};
use crate::text::{answers, labels, texts};

impl ImportDialog {
    pub(super) fn words_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize, seen: &ColumnSeen) {
        if seen.words.is_empty() || means(&self.plan, at, "").is_none() {
            return;
        }
        let field = self.plan.columns.get(at).map(|column| column.field.clone()).unwrap_or_default();
        let meanings = self.meanings(view, &field);
        ui.add_space(4.0);
        widgets::small(ui, view.t("import-words"));
        let mut said = None;
        Grid::new(("import words", at)).num_columns(3).spacing([12.0, 4.0]).show(ui, |ui| {
            for (row, (word, count)) in seen.words.iter().enumerate() {
                ui.scope(|ui| {
                    ui.set_width((ui.available_width() * 0.5).clamp(90.0, 220.0));
                    ui.add(Label::new(word).truncate()).on_hover_text(word);
                });
                widgets::small(ui, view.texts.integer(*count));
                let current = self.meaning_of(at, &field, word);
                let place = meanings.iter().position(|(means, _)| *means == current);
                let mut list: Vec<(Option<usize>, String)> =
                    meanings.iter().enumerate().map(|(at, (_, words))| (Some(at), words.clone())).collect();
                if place.is_none() {
                    list.insert(0, (None, view.t("import-word-asked")));
                }
                let name = view.tx("import-word-means", &[("word", word.into())]);
                if let Some(Some(chosen)) = widgets::choice_in(ui, ("import word", at, row), &name, place, &list, 170.0)
                {
                    said = meanings.get(chosen).map(|(means, _)| (word.clone(), means.clone()));
                }
                ui.end_row();
            }
        });
        if let Some((word, means)) = said
            && let Some(column) = self.plan.columns.get_mut(at)
        {
            column.words.insert(word.to_lowercase(), means);
        }
    }

    /// Everything a word of this field can mean: as it is kept, and in words.
    fn meanings(&self, view: View<'_>, field: &str) -> Vec<(String, String)> {
        let english = texts(Language::En);
        let by_key = |key: &'static str| (english.get(key), view.t(key));
        let named = |name: &String| (name.clone(), name.clone());
        let mut all: Vec<(String, String)> = match field {
            "kind" if self.plan.table == TableKind::Content => ContentKind::ALL.map(labels::words).map(by_key).into(),
            "verdict" => Verdict::ALL.map(labels::words).map(by_key).into(),
            "origin" => Party::ALL.map(labels::words).map(by_key).into(),
            "audience" => {
                [Audience::Public, Audience::Customers, Audience::Internal].map(labels::words).map(by_key).into()
            }
            "personas" => in_order(&view.workspace.personas).iter().map(|persona| named(&persona.name)).collect(),
            "stages" => in_order(&view.workspace.journey).iter().map(|stage| named(&stage.name)).collect(),
            _ => {
                let outcomes = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open].map(Meaning::Is);
                let keys = outcomes.into_iter().chain([Meaning::Nothing]).map(Meaning::key);
                keys.map(|key| (key.to_owned(), answers::meaning(view.texts, key))).collect()
            }
        };
        if ["personas", "stages"].contains(&field) {
            all.extend([NEW_ONE, LEAVE_OUT].map(|key| (key.to_owned(), answers::meaning(view.texts, key))));
        }
        all
    }

    /// What a word means so far, as it is kept.
    fn meaning_of(&self, at: usize, field: &str, word: &str) -> String {
        let column = self.plan.columns.get(at);
        if ["personas", "stages"].contains(&field) {
            return column.and_then(|column| column.said(word)).unwrap_or(word).to_owned();
        }
        let said = means(&self.plan, at, word).unwrap_or_default();
        if self.plan.table == TableKind::Leads || !said.is_empty() {
            return said;
        }
        read_as(field, word).map(|key| texts(Language::En).get(key)).unwrap_or_default()
    }
}
