//! Whoever works with both departments: who it is, and what both heads want done.

use egui::Ui;

use super::super::super::form::header;
use super::super::super::{Outbox, View, icons, widgets};
use crate::edit::Page;
use crate::model::{Header, Liaison};

/// Person, deputy, since when, mandate.
pub fn liaison_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let form = header(view, Page::Rules, "edit-liaison").part(Header::F.liaison);
    ui.horizontal_wrapped(|ui| {
        widgets::subheading(ui, view.t("liaison-title"));
        widgets::small(ui, view.t("liaison-purpose"));
    });
    ui.horizontal_wrapped(|ui| {
        form.person(ui, out, Liaison::F.person, 200.0, None);
        form.person(ui, out, Liaison::F.deputy, 200.0, None);
        form.date(ui, out, Liaison::F.since);
    });
    form.block(ui, out, Liaison::F.mandate, &view.t("liaison-mandate-hint"), 1);
}

/// The same in a line, to be opened where every line counts; whether it is open.
pub fn folded_ui(ui: &mut Ui, view: View<'_>, open: bool) -> bool {
    let person = view.workspace.header.liaison.person.trim();
    let name = if person.is_empty() { "–" } else { person };
    let words = format!("{}: {name}  {}", view.t("liaison-title"), if open { icons::UP } else { icons::DOWN });
    if widgets::quiet_button(ui, words).clicked() { !open } else { open }
}
