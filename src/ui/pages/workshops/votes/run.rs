//! A vote that runs, wherever it stands: one after the other answers in silence, then it is shown.

use egui::Ui;

use super::super::super::super::command::Request;
use super::super::super::super::{Outbox, View, icons, widgets};
use super::super::super::criteria::waiting::{self, Asked, Waiting};
use super::answering::Answering;
use crate::calc::people::{late, voters};
use crate::calc::votes::{has_answered, revealed};
use crate::edit::{Edit, Page};
use crate::model::{Vote, Workspace};
use crate::text::labels;

/// View state of a vote that runs.
#[derive(Debug, Default)]
pub struct VoteRun {
    answering: Option<Answering>,
    waiting: Waiting,
}

impl VoteRun {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.answering.as_ref().is_some_and(|one| workspace.votes.get(&one.vote()).is_some_and(|vote| !vote.revealed))
    }

    /// Nobody answers any more.
    pub fn leave(&mut self) {
        self.answering = None;
    }

    /// There is nothing to wait for.
    pub fn over(&mut self) {
        self.leave();
        self.waiting.over();
    }

    /// Hands keys that were left over to whoever they belong to now. To be called before anything is drawn.
    pub fn give_back(&mut self, ui: &Ui) {
        self.waiting.give_back(ui);
    }

    /// Draws who answers, or who has; `on` is the page and whether its keys belong to the vote. True when it is shown now.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, vote: &Vote, on: (Page, bool)) -> bool {
        let (page, free) = on;
        if let Some(answering) = self.answering.as_mut().filter(|one| one.vote() == vote.id) {
            if let Some((complete, rest)) = answering.ui(ui, view, out, vote) {
                self.waiting.left(ui, answering.voter(), complete, rest);
                self.answering = None;
            }
            return false;
        }
        widgets::heading(ui, format!("{}  {}", icons::LOCK, vote.question));
        widgets::muted(ui, view.t(labels::words(vote.method)));
        ui.add_space(8.0);
        let all = voters(view.workspace, &vote.ballots).into_iter();
        let waits = waiting::Vote {
            voters: all
                .map(|(voter, ballot)| {
                    let done = has_answered(vote, &voter, &ballot);
                    (voter, ballot, done)
                })
                .collect(),
            late: late(view.workspace, &vote.ballots),
            answer_for: "round-enter-for",
            discard: "votes-discard",
            free,
        };
        match self.waiting.ui(ui, view, &waits) {
            Asked::Nothing => {}
            Asked::Answer(voter) => self.answering = Some(Answering::of(vote, &voter)),
            Asked::Join(voter, ballot) => {
                let mut new = vote.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-vote", name, page).at(vote.id).put(new));
            }
            Asked::Discard => {
                out.edit(Edit::new("edit-discard-vote", &vote.question, page).delete(view.workspace, vote.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                let edit = Edit::new("edit-reveal-vote", &vote.question, page).at(vote.id);
                out.edit(edit.put(revealed(vote)));
                return true;
            }
        }
        false
    }
}
