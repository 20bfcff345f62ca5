//! Who answers a silent vote: everybody of the list of people who is here, or each department as one.

use std::collections::BTreeMap;

use egui::Ui;

use super::super::super::people::PeopleList;
use super::super::super::{Outbox, View, widgets};
use crate::calc::people::{ballots, voting};
use crate::edit::Page;
use crate::model::{Ballot, Side, Workspace};

/// View state of the choice.
#[derive(Debug)]
pub struct Voters {
    list: PeopleList,
    as_departments: bool,
}

impl Default for Voters {
    fn default() -> Self {
        Self::over(Page::Criteria)
    }
}

impl Voters {
    /// The choice over this page.
    pub fn over(page: Page) -> Self {
        Self { list: PeopleList::to_type_in(page), as_departments: false }
    }

    /// The choice below something else that is typed first.
    pub fn below(page: Page) -> Self {
        Self { list: PeopleList::over(page), as_departments: false }
    }

    /// Whether Enter was just pressed without a further name: everybody who answers is named.
    pub fn is_done(&self) -> bool {
        self.list.is_done()
    }

    /// Draws the list of people and who of them answers.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::subheading(ui, view.t("round-who"));
        let height = (ui.ctx().content_rect().height() - 420.0).clamp(80.0, 300.0);
        self.list.ui(ui, view, out, height);
        let people = voting(view.workspace);
        let options = [(false, view.t("round-each-person")), (true, view.t("round-each-department"))];
        let as_departments = self.as_departments || people.is_empty();
        ui.add_enabled_ui(!people.is_empty(), |ui| {
            if let Some(chosen) = widgets::segments(ui, "round as departments", as_departments, &options) {
                self.as_departments = chosen;
            }
        });
        let count = |side: Side| people.iter().filter(|person| person.side == Some(side)).count();
        let words = if as_departments {
            view.t(if view.workspace.people.is_empty() { "round-departments" } else { "round-departments-answer" })
        } else {
            let [sales, marketing] = Side::BOTH.map(count);
            view.tx("round-people-answer", &[("sales", sales.into()), ("marketing", marketing.into())])
        };
        widgets::muted(ui, words);
    }

    /// A name that was typed and not added yet is added; whether there was one.
    pub fn commit(&mut self, view: View<'_>, out: &mut Outbox) -> bool {
        let before = out.edits.len();
        self.list.commit(view, out);
        out.edits.len() > before
    }

    /// An empty ballot for everybody who answers.
    pub fn ballots(&self, workspace: &Workspace) -> BTreeMap<String, Ballot> {
        ballots(workspace, self.as_departments)
    }
}

/// The body of a dialog that begins a vote: where the window is low it scrolls, and the buttons below stay in reach.
pub fn vote_body<R>(ui: &mut Ui, body: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.ctx().content_rect().height() - 130.0).max(140.0);
    let area = egui::ScrollArea::vertical().id_salt("vote").max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, body).inner
}
