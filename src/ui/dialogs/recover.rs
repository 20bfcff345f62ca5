//! Unsaved work found after a crash: what it is, what differs, and the choice.

use egui::{RichText, Ui};

use super::super::command::Request;
use super::super::{Outbox, View, icons, theme, widgets};
use widgets::Tone;

/// One piece of unsaved work, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The workspace's title.
    pub title: String,
    /// When it was kept.
    pub when: String,
    /// The file it belongs to, if it was ever saved.
    pub file: Option<String>,
    /// What differs from the file.
    pub differs: Vec<String>,
    /// Somebody else has changed the file since.
    pub changed_since: bool,
    /// It does not belong to the file that is being opened.
    pub other_file: bool,
}

/// Draws the first piece of work that waits; true when the dialog is answered.
pub fn recover_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, found: &[Found]) -> bool {
    let Some(first) = found.first() else { return true };
    widgets::heading(ui, view.t("recover-title"));
    ui.label(view.t("recover-text"));
    ui.add_space(6.0);
    let title = if first.title.is_empty() { view.t("untitled") } else { first.title.clone() };
    ui.label(RichText::new(title).font(theme::strong(theme::BODY)));
    widgets::muted(ui, view.tx("recover-when", &[("when", (&first.when).into())]));
    let file = first.file.as_ref().map(|file| view.tx("recover-file", &[("file", file.into())]));
    widgets::muted(ui, file.unwrap_or_else(|| view.t("recover-never-saved")));
    ui.add_space(4.0);
    for line in &first.differs {
        ui.label(format!("•  {line}"));
    }
    if first.other_file {
        widgets::notice(ui, icons::INFO, Tone::Warning, view.t("recover-other"));
    }
    if first.changed_since {
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("recover-changed-since"));
    }
    if found.len() > 1 {
        widgets::small(ui, view.tx("recover-more", &[("n", (found.len() - 1).into())]));
    }
    ui.add_space(8.0);
    let mut done = false;
    ui.horizontal_wrapped(|ui| {
        let keep = widgets::primary_button(ui, view.t("recover-keep"));
        if ui.memory(|memory| memory.focused().is_none()) {
            keep.request_focus();
        }
        if keep.clicked() {
            out.request(Request::KeepFound);
            done = true;
        }
        let discard = ui.button(view.t("recover-discard")).on_hover_text(view.t("recover-discard-hint"));
        if discard.clicked() {
            out.request(Request::DiscardFound);
            done = true;
        }
        if ui.button(view.t("recover-later")).clicked() {
            done = true;
        }
    });
    done
}
