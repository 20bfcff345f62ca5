//! Each side writes what it knows of a persona for itself: hidden until all of it is shown at once.

use egui::{Button, Key, Modifiers, Ui};

use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::persona::{hidden, shown};
use crate::edit::{Edit, Page};
use crate::model::Persona;

/// Draws whether what is typed is hidden, how much of each side is, and the way to show it; R shows it as well. Whether each
/// side writes for itself from now on, when that changes.
pub fn ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, silent: bool) -> Option<bool> {
    let covered = hidden(view.workspace, persona.id);
    let waits = covered.sales + covered.marketing > 0;
    if view.read_only || view.presenting && !waits {
        return None;
    }
    let mut new = None;
    let free = view.keys_are_free(ui) && waits && !egui::Popup::is_any_open(ui.ctx());
    let key = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::R));
    ui.horizontal_wrapped(|ui| {
        if !view.presenting {
            let words = format!("{}  {}", icons::LOCK, view.t("statement-silent"));
            let button = ui.add(Button::selectable(silent, words)).on_hover_text(view.t("statement-silent-why"));
            if widgets::named(button, &view.t("statement-silent")).clicked() {
                new = Some(!silent);
            }
        }
        if !waits {
            return;
        }
        widgets::muted(ui, view.texts.hidden_statements(covered));
        if widgets::primary_button(ui, view.t("board-show")).clicked() || key {
            new = Some(false);
            let edit = Edit::new("edit-show-statements", &persona.name, Page::Personas).at(persona.id);
            out.edit(shown(view.workspace, persona.id).into_iter().fold(edit, Edit::put));
        }
    });
    new
}
