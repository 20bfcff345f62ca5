//! The parts of a workshop.

use egui::Ui;

use super::super::super::{View, widgets};
use super::WorkshopsPage;
use crate::calc::workshops::quorum;
use crate::model::Workshop;

/// What is shown of the chosen workshop.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Agenda,
    People,
    Board,
    Votes,
    Goal,
}

impl Tab {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 5] = [Self::Agenda, Self::People, Self::Board, Self::Votes, Self::Goal];

    /// The key of its words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Agenda => "plan-tab-agenda",
            Self::People => "workshop-people",
            Self::Board => "board-tab",
            Self::Votes => "list-votes",
            Self::Goal => "plan-tab-goal",
        }
    }
}

impl WorkshopsPage {
    /// The tabs of a workshop; a template has nobody in it.
    pub(super) fn tabs_ui(&mut self, ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
        ui.horizontal_wrapped(|ui| {
            let mut options = vec![(Tab::Agenda, view.t("plan-tab-agenda"))];
            if !workshop.template {
                let invited = quorum(view.workspace, workshop).invited;
                options.push((Tab::People, view.tx("plan-tab-people", &[("n", invited.into())])));
                options.push((Tab::Board, view.t("board-tab")));
                options.push((Tab::Votes, view.t("list-votes")));
            } else if matches!(self.tab, Tab::People | Tab::Board | Tab::Votes) {
                self.tab = Tab::Agenda;
            }
            options.push((Tab::Goal, view.t("plan-tab-goal")));
            if let Some(tab) = widgets::segments(ui, "workshop tab", self.tab, &options) {
                self.tab = tab;
            }
        });
    }
}
