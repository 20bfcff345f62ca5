//! The keys of a list while no text is typed.

use egui::{Key, Modifiers, Ui};

use super::super::keys::KeyOrder;
use super::super::{Outbox, View, widgets};
use super::{Enter, ListUi, Register, SEARCH};
use widgets::{Field, WidgetId};

/// Whether there is a line for something new.
fn is_written(view: View<'_>) -> bool {
    !view.read_only && !view.presenting
}

impl ListUi {
    /// Whether Tab and Enter lead somewhere while nothing has the keys: into the entry that is chosen, or to the line for a new one.
    pub fn takes_tab(&self, view: View<'_>) -> bool {
        is_written(view) || self.here(view).is_some()
    }

    /// The arrows go through the list. Enter and Tab lead into the entry that is chosen, Esc back to the list and out of the entry; where none
    /// is chosen they lead to the line for something new, N always does. F goes to the search, F2 to the title, Delete takes the
    /// entry away.
    pub(super) fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, register: &Register) {
        if !view.keys_are_free(ui) || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        // Enter and Esc that leave a field, and Tab that goes on from the last one, are no keys of the list.
        let free = ui.memory(|memory| memory.focused().is_none()) && !KeyOrder::was_focused(ui.ctx());
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let here = self.here(view);
        if free {
            let inwards = self.takes_tab(view) && (pressed(Key::Enter) | pressed(Key::Tab));
            if let Some(record) = here.filter(|_| inwards) {
                self.open(record);
                self.enter = Some(Enter::Behind);
                ui.ctx().request_repaint();
            }
            if is_written(view) && (inwards && here.is_none() || pressed(Key::N)) {
                let id = Field::header(register.table).id();
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            if !self.rows.is_empty() && pressed(Key::F) {
                ui.memory_mut(|memory| memory.request_focus(SEARCH.id()));
            }
            // Whoever has left a field with Esc is back in the list, and has the entry still before them.
            if self.selected.is_some() && pressed(Key::Escape) {
                self.close();
            }
        }
        if let Some(record) = here {
            if pressed(Key::F2) {
                self.open(record);
                self.enter = Some(Enter::Anew);
                ui.ctx().request_repaint();
            }
            if free && !view.read_only && pressed(Key::Delete) {
                self.delete(view, out, record);
            }
        }
        if free && let Some(next) = widgets::neighbour_by_arrows(ui, &self.shown, here) {
            self.open(next);
        }
    }
}
