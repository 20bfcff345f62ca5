//! What both do together between two workshops.

mod rhythm;
mod wins;

use egui::Ui;

use super::super::register::{self, Beside, Extras, Lists, Notes};
use super::super::room::part::Part;
use super::super::{Outbox, View, widgets};
use crate::edit::Edit;
use crate::model::{Area, FreshIds, Opens, RecordRef};

/// The tab of what went well.
const WINS: &str = "wins";

/// The tabs that are no lists.
const BESIDE: Beside = &[(WINS, "wins-tab")];

/// View state of the page.
#[derive(Debug)]
pub struct TogetherPage {
    lists: Lists,
    notes: Notes,
    wins: wins::WinsTab,
}

impl Default for TogetherPage {
    fn default() -> Self {
        let (notes, wins) = (Notes::default(), wins::WinsTab::default());
        Self { lists: Lists::of(Area::Together, BESIDE), notes, wins }
    }
}

impl super::PageUi for TogetherPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, out);
        if self.lists.tab() == WINS {
            self.wins.ui(ui, view, out);
            return;
        }
        if !widgets::is_low(ui) || self.lists.selected(view).is_none() {
            self.notes.ui(ui, view, self.lists.tab());
        }
        let notes = &mut self.notes;
        let mut above = |ui: &mut Ui, view: View<'_>, out: &mut Outbox, record: RecordRef| {
            notes.above_ui(ui, view, record);
            rhythm::rhythm_ui(ui, view, out, record);
        };
        self.lists.list_with(ui, view, out, &mut Extras { above: &mut above, drawn: &[] });
    }

    fn tabs() -> Vec<&'static str> {
        register::tabs(Area::Together, BESIDE)
    }

    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        match self.lists.register() {
            Some(register) => (Part::List(register), self.lists.selected(view)),
            None => (Part::Wins, None),
        }
    }

    fn turn_to(&mut self, part: Opens) {
        if part == Opens::Wins {
            self.lists.turn_to(WINS);
        }
    }

    fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.lists.selected(view)
    }

    fn draft(&self) -> Option<String> {
        self.wins.draft().or_else(|| self.lists.draft())
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.wins.draft_edit(view, fresh).or_else(|| self.lists.draft_edit(view, fresh))
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.wins.commit(view, out);
        self.lists.commit_drafts(view, out);
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Together)
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }
}
