//! A number that was typed over the one both had agreed on: who did, and the ways to make it agreed or open again, said
//! in a line of its own below the row.

use egui::Ui;

use super::super::{View, icons, widgets};
use widgets::Tone;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Both agree on the number that was typed.
    Agree,
    /// It is open again.
    Reopen,
}

/// Draws the line: whose number it is, how it came about, and the number itself.
pub fn overwritten_ui(
    ui: &mut Ui,
    view: View<'_>,
    (name, trace, number): (&str, String, String),
    reopen: &str,
) -> Option<Asked> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        widgets::notice(ui, icons::WARNING, Tone::Warning, trace);
        if view.read_only {
            return;
        }
        let agree = ui.button(format!("{}: {number}", view.t("overwritten-agree")));
        if widgets::named(agree, &view.tx("overwritten-agree-name", &[("name", name.into())])).clicked() {
            asked = Some(Asked::Agree);
        }
        let open = ui.button(view.t("overwritten-reopen"));
        if widgets::named(open, reopen).clicked() {
            asked = Some(Asked::Reopen);
        }
    });
    asked
}
