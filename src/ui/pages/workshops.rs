//! Workshops: planned, run by the clock, written down.

mod board;
mod votes;

use egui::Ui;

use super::super::{Outbox, View, widgets};

/// View state.
#[derive(Debug, Default)]
pub struct WorkshopsPage;

impl super::PageUi for WorkshopsPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, _out: &mut Outbox) {
        widgets::page_head(ui, &view.t("page-workshops"), None, &view.t("page-workshops-purpose"), |_| {});
    }
}
