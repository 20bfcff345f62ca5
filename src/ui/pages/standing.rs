//! Where both departments stand with each other, and the way on: the assessment, what the firm is like, the road map.

mod answering;
mod assessment;
mod context;
mod marks;
mod result;
mod statements;
mod way;

use egui::{ScrollArea, Ui};

use super::super::register::{self, Beside, Lists};
use super::super::room::part::Part;
use super::super::{Outbox, View, widgets};
use crate::model::{Area, Opens, RecordRef};

/// The tab of the assessment.
const ASSESSMENT: &str = "assessment";
/// The tab of what the firm is like.
const CONTEXT: &str = "context";
/// The tab of the way on.
const WAY: &str = "way";

/// The tabs that are no lists, with the keys of their words.
const BESIDE: Beside =
    &[(ASSESSMENT, "list-assessments"), (CONTEXT, "standing-tab-context"), (WAY, "standing-tab-way")];

/// View state of the page.
#[derive(Debug)]
pub struct StandingPage {
    lists: Lists,
    assessment: assessment::AssessmentTab,
}

impl Default for StandingPage {
    fn default() -> Self {
        Self {
            lists: Lists::of(Area::Standing, BESIDE).beginning_with(ASSESSMENT),
            assessment: assessment::AssessmentTab::default(),
        }
    }
}

impl super::PageUi for StandingPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let tab = self.lists.tab();
        // Whoever answers in silence sees nothing else.
        if tab == ASSESSMENT && self.assessment.is_silent(view.workspace) {
            widgets::tall_card(ui, "answering", |ui| self.assessment.ui(ui, view, out));
            return;
        }
        let draw = |page: &mut Self, ui: &mut Ui, out: &mut Outbox| {
            page.lists.head_ui(ui, view, out);
            match page.lists.tab() {
                ASSESSMENT => page.assessment.ui(ui, view, out),
                CONTEXT => context::context_ui(ui, view, out),
                WAY => way::way_ui(ui, view, out),
                _ => page.lists.list_ui(ui, view, out),
            }
        };
        if BESIDE.iter().any(|(one, _)| *one == tab) && !widgets::is_wide(ui) {
            widgets::leaf(ui, ("standing", tab), ScrollArea::vertical().auto_shrink(false), |ui| draw(self, ui, out));
        } else {
            draw(self, ui, out);
        }
    }

    fn tabs() -> Vec<&'static str> {
        register::tabs(Area::Standing, BESIDE)
    }

    fn turn_to(&mut self, part: Opens) {
        if part == Opens::Assessment {
            self.lists.turn_to(ASSESSMENT);
        }
    }

    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        match self.lists.tab() {
            ASSESSMENT => (Part::Assessment(self.assessment.shown(view.workspace)), None),
            WAY => (Part::Assessment(None), None),
            _ => match self.lists.register() {
                Some(register) => (Part::List(register), self.lists.selected(view)),
                None => (Part::Block, None),
            },
        }
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        if let RecordRef::Assessment(id) = record {
            self.lists.turn_to(ASSESSMENT);
            self.assessment.show(id);
        } else {
            self.lists.show(record, view);
        }
    }

    fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        if self.lists.tab() == ASSESSMENT {
            return self.assessment.shown(view.workspace).map(RecordRef::Assessment);
        }
        self.lists.selected(view)
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Standing)
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }
}
