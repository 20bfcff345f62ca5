//! Which systems both work with, and where data get lost.

use egui::Ui;

use super::super::register::Lists;
use super::super::{Outbox, View};
use crate::model::Area;

/// View state of the page.
#[derive(Debug)]
pub struct ToolsPage {
    lists: Lists,
}

impl Default for ToolsPage {
    fn default() -> Self {
        Self { lists: Lists::of(Area::Tools) }
    }
}

impl super::PageUi for ToolsPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, out, &[]);
        self.lists.list_ui(ui, view, out);
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Tools)
    }
}
