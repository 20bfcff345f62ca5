//! Fist to five about a persona: everybody shows fingers in silence, whoever holds back says why; then it is signed.

use egui::{Key, Modifiers, Ui};

use super::super::super::{Outbox, View, icons, widgets};
use super::super::workshops::votes::{VoteRun, ask_for_fingers, result};
use crate::calc::votes;
use crate::edit::Page;
use crate::model::{Persona, Workspace};

/// View state of the vote.
#[derive(Debug, Default)]
pub struct PersonaFist {
    run: VoteRun,
}

impl PersonaFist {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.run.is_silent(workspace)
    }

    /// Draws the last vote about a persona, or the way to one; true when it is to be signed now.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) -> bool {
        self.run.give_back(ui);
        let vote = votes::fingers_about(view.workspace, persona.id.into()).cloned();
        let Some(vote) = vote else {
            widgets::muted(ui, view.t("persona-fist-purpose"));
            ui.add_space(6.0);
            ask_ui(ui, view, out, persona);
            return false;
        };
        if !vote.revealed {
            let free = view.keys_are_free(ui);
            self.run.ui(ui, view, out, &vote, (Page::Personas, free));
            return false;
        }
        self.run.over();
        result::ui(ui, view, out, &vote, Page::Personas);
        ui.add_space(8.0);
        let mut signs = false;
        ui.horizontal_wrapped(|ui| {
            signs = ui.button(format!("{}  {}", icons::ARROW_RIGHT, view.t("persona-tab-signatures"))).clicked();
            if ui.button(view.t("fist-again")).clicked() && !view.read_only {
                ask(view, out, persona);
            }
        });
        signs
    }
}

fn ask_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    let elsewhere = ui.memory(egui::Memory::focused).is_some() || egui::Popup::is_any_open(ui.ctx());
    let free = view.keys_are_free(ui) && !elsewhere && !view.read_only;
    let enter = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let button = ui.add_enabled_ui(!view.read_only, |ui| widgets::primary_button(ui, view.t("persona-fist-ask")));
    if button.inner.on_hover_text(view.t("persona-fist-keys")).clicked() || enter {
        ask(view, out, persona);
    }
}

/// Begins the vote about a persona, in the workshop that runs.
fn ask(view: View<'_>, out: &mut Outbox, persona: &Persona) {
    let question = view.tx("persona-fist-question", &[("name", (&persona.name).into())]);
    ask_for_fingers(view, out, persona.id, question, Page::Personas);
}
