//! Where both departments stand with each other, and the way on.

use egui::Ui;

use super::super::register::Lists;
use super::super::{Outbox, View};
use crate::edit::Edit;
use crate::model::{Area, FreshIds, RecordRef};

/// View state of the page.
#[derive(Debug)]
pub struct StandingPage {
    lists: Lists,
}

impl Default for StandingPage {
    fn default() -> Self {
        Self { lists: Lists::of(Area::Standing) }
    }
}

impl super::PageUi for StandingPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, &[]);
        self.lists.list_ui(ui, view, out);
    }

    fn step(&mut self, view: View<'_>, forth: bool) -> bool {
        self.lists.step(view, forth)
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        self.lists.show(record, view);
    }

    fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.lists.selected(view)
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Standing)
    }

    fn draft(&self) -> Option<String> {
        self.lists.draft()
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.lists.draft_edit(view, fresh)
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.lists.commit_drafts(view, out);
    }
}
