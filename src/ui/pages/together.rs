//! What both do together between two workshops.

use egui::Ui;

use super::super::register::Lists;
use super::super::{Outbox, View};
use crate::model::Area;

/// View state of the page.
#[derive(Debug)]
pub struct TogetherPage {
    lists: Lists,
}

impl Default for TogetherPage {
    fn default() -> Self {
        Self { lists: Lists::of(Area::Together) }
    }
}

impl super::PageUi for TogetherPage {
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
        view.results.marked.count(Area::Together)
    }
}
