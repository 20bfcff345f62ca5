//! The question before a persona is deleted: what refers to it, and where that goes.

use std::sync::Arc;

use egui::Ui;

use super::super::super::{Outbox, View, widgets};
use crate::calc::persona;
use crate::edit::{Edit, Page};
use crate::model::{ContentItem, Id, Persona, in_order};
use widgets::Field;

/// View state of the question.
#[derive(Debug)]
pub struct DeleteQuestion {
    persona: Id<Persona>,
    retag: Option<Id<Persona>>,
}

impl DeleteQuestion {
    /// Asks about a persona.
    pub fn new(persona: Id<Persona>) -> Self {
        Self { persona, retag: None }
    }

    /// Draws the question; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let Some(persona) = view.workspace.personas.get(&self.persona).cloned() else {
            return true;
        };
        let references = persona::references(view.workspace, persona.id);
        let (mut done, mut confirmed) = (false, false);
        let modal = widgets::modal(ui, egui::Id::unique("delete persona")).show(ui.ctx(), |ui| {
            ui.set_width(420.0);
            widgets::heading(ui, view.tx("persona-delete-title", &[("name", (&persona.name).into())]));
            ui.label(view.tx("persona-delete-statements", &[("n", references.statements.into())]));
            if references.content > 0 {
                ui.label(view.tx("persona-delete-content", &[("n", references.content.into())]));
                let mut options = vec![(None, view.t("persona-delete-untag"))];
                options.extend(
                    in_order(&view.workspace.personas)
                        .into_iter()
                        .filter(|other| other.id != persona.id && !other.archived)
                        .map(|other| (Some(other.id), other.name.clone())),
                );
                let name = view.t("persona-delete-retag");
                widgets::captioned(ui, &name, |ui| {
                    let field = Field::header("retag persona");
                    if let Some(to) = widgets::choice(ui, field, &name, self.retag, &options, 380.0) {
                        self.retag = to;
                    }
                });
            }
            widgets::muted(ui, view.t("delete-can-be-undone"));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                if ui.button(view.t("delete")).clicked() {
                    confirmed = true;
                }
                if ui.button(view.t("cancel")).clicked() {
                    done = true;
                }
            });
        });
        if confirmed {
            out.edit(self.edit(view, &persona));
        }
        done || confirmed || modal.should_close()
    }

    fn edit(&self, view: View<'_>, persona: &Persona) -> Edit {
        let mut retagged = view.workspace.clone();
        for item in view.workspace.content.values() {
            if let (Some(to), Some(stages)) = (self.retag, item.mapping.get(&persona.id)) {
                let mut item: ContentItem = (**item).clone();
                item.mapping.entry(to).or_default().extend(stages);
                retagged.content.insert(item.id, Arc::new(item));
            }
        }
        Edit::new("edit-delete-persona", &persona.name, Page::Personas).at(persona.id).delete(&retagged, persona.id)
    }
}
