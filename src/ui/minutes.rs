//! What a page offers when a workshop is over: its minutes, and its calendar file.

use egui::Ui;

use super::command::{Command, Request};
use super::{Outbox, View};
use crate::model::{Id, Workshop};

/// What can be made of a workshop: its minutes as a file, as text for a mail, its calendar file. For a menu.
pub fn items_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
    let which = Some(workshop);
    item_ui(ui, view, out, ["minutes-write", "minutes-write-hint"], Command::Minutes(which));
    item_ui(ui, view, out, ["minutes-copy", "minutes-copy-hint"], Command::CopyMinutes(which));
    item_ui(ui, view, out, ["calendar-write", "calendar-write-hint"], Command::Calendar(which));
}

/// The button for the minutes alone, where a workshop is over and they are what comes next.
pub fn button_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
    item_ui(ui, view, out, ["minutes-write", "minutes-write-hint"], Command::Minutes(Some(workshop)));
}

fn item_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, [words, hint]: [&str; 2], command: Command) {
    if ui.button(format!("{}  {}", command.icon(), view.t(words))).on_hover_text(view.t(hint)).clicked() {
        out.request(Request::Run(command));
    }
}
