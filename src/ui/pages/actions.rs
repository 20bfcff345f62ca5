//! Decisions, actions and thoughts for later.

use egui::Ui;

use super::super::{Outbox, View, widgets};

/// View state.
#[derive(Debug, Default)]
pub struct ActionsPage;

impl super::PageUi for ActionsPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, _out: &mut Outbox) {
        widgets::page_head(ui, &view.t("page-actions"), None, &view.t("page-actions-purpose"), |_| {});
    }
}
