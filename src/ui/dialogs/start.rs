//! A new workspace: template and language.

use egui::Ui;

use super::super::command::Request;
use super::super::{Outbox, View, widgets};
use crate::exchange::templates::Template;
use crate::model::Language;
use crate::text::labels;

/// View state: the language of the new workspace.
#[derive(Debug, Default)]
pub struct StartDialog {
    language: Option<Language>,
}

/// The templates with their name and what they bring.
pub const TEMPLATES: [(Template, &str, &str); 4] = [
    (Template::Empty, "template-empty", "template-empty-text"),
    (Template::Personas, "template-personas", "template-personas-text"),
    (Template::Leads, "template-leads", "template-leads-text"),
    (Template::Demo, "template-demo", "template-demo-text"),
];

impl StartDialog {
    /// Draws the dialog; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let language = self.language.unwrap_or(view.language());
        widgets::heading(ui, view.t("start-title"));
        widgets::captioned(ui, &view.t("settings-workspace-language"), |ui| {
            let options = Language::ALL.map(|language| (language, view.t(labels::words(language))));
            if let Some(language) = widgets::segments(ui, "start language", language, &options) {
                self.language = Some(language);
            }
        });
        let mut done = false;
        for (template, name, text) in TEMPLATES {
            ui.horizontal_wrapped(|ui| {
                if ui.add(egui::Button::new(view.t(name)).min_size(egui::vec2(200.0, 32.0))).clicked() {
                    out.request(Request::Start(template, language));
                    done = true;
                }
                widgets::small(ui, view.t(text));
            });
        }
        ui.add_space(8.0);
        done | ui.button(view.t("cancel")).clicked()
    }
}
