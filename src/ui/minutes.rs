//! What a page offers when a workshop is over: its minutes, and its calendar file.

use egui::Ui;

use super::command::{Command, Request};
use super::{Outbox, View};
use crate::model::{Id, Workshop};

/// Buttons for the minutes of a workshop as a file, as text for a mail, and for its calendar file.
pub fn buttons_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
    for (words, hint, command) in [
        ("minutes-write", "minutes-write-hint", Command::Minutes(Some(workshop))),
        ("minutes-copy", "minutes-copy-hint", Command::CopyMinutes(Some(workshop))),
        ("calendar-write", "calendar-write-hint", Command::Calendar(Some(workshop))),
    ] {
        if ui.button(format!("{} {}", command.icon(), view.t(words))).on_hover_text(view.t(hint)).clicked() {
            out.request(Request::Run(command));
        }
    }
}
