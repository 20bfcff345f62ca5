//! Votes of a workshop: asked, answered in silence one after the other, shown, kept with a decision.

mod answering;
mod asking;
mod result;

use egui::Ui;

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use super::super::criteria::waiting::{self, Asked, Waiting};
use crate::calc::clock;
use crate::calc::meetings::votes;
use crate::calc::people::{late, voters};
use crate::calc::votes::{has_answered, outcome, revealed};
use crate::edit::{Edit, Page};
use crate::model::{Id, Vote, Workshop, Workspace, last_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// View state of the votes.
#[derive(Debug, Default)]
pub struct VotesSection {
    shown: Option<Id<Vote>>,
    asking: Option<asking::Asking>,
    answering: Option<answering::Answering>,
    waiting: Waiting,
}

impl VotesSection {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.answering.as_ref().is_some_and(|one| workspace.votes.get(&one.vote()).is_some_and(|vote| !vote.revealed))
    }

    /// Looks at a vote.
    pub fn show(&mut self, vote: Id<Vote>) {
        self.shown = Some(vote);
        self.answering = None;
    }

    /// Draws the votes of a workshop: the one that runs or is looked at, and all of them below.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
        self.waiting.give_back(ui);
        if let Some(asking) = &mut self.asking {
            match asking.ui(ui, view, out, workshop) {
                asking::Done::Stay => {}
                asking::Done::Closed => self.asking = None,
                asking::Done::Begun(vote) => {
                    self.asking = None;
                    self.shown = Some(vote);
                }
            }
        }
        let votes = votes(view.workspace, workshop);
        let open = votes.iter().find(|vote| !vote.revealed).or(votes.last()).map(|vote| vote.id);
        let shown = self.shown.filter(|id| votes.iter().any(|vote| vote.id == *id)).or(open);
        let vote = shown.and_then(|id| view.workspace.votes.get(&id)).cloned();
        if let Some(vote) = &vote {
            if vote.revealed {
                self.answering = None;
                self.waiting.over();
                result::ui(ui, view, out, vote);
            } else {
                self.running_ui(ui, view, out, vote);
            }
        }
        if self.is_silent(view.workspace) {
            return;
        }
        if vote.is_none() {
            widgets::muted(ui, view.t("votes-purpose"));
        }
        ui.add_space(8.0);
        let label = format!("{}  {}", icons::PLUS, view.t("votes-new"));
        if ui.add_enabled(!view.read_only, egui::Button::new(label)).clicked() {
            self.asking = Some(asking::Asking::new());
        }
        if votes.len() > 1 {
            ui.add_space(8.0);
            widgets::subheading(ui, view.t("list-votes"));
            widgets::rows(ui, "votes", votes.len(), None, |ui, at| {
                let Some(vote) = votes.get(at) else { return };
                let state = state(view, vote);
                let method = view.t(labels::words(vote.method));
                let field = Field::of(vote.id, "vote");
                let row = widgets::list_row(ui, field, shown == Some(vote.id), &vote.question, &method, Some(&state));
                if row.clicked() {
                    self.shown = Some(vote.id);
                    self.answering = None;
                }
            });
        }
    }

    fn running_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, vote: &Vote) {
        if let Some(answering) = self.answering.as_mut().filter(|one| one.vote() == vote.id) {
            if let Some((complete, rest)) = answering.ui(ui, view, out, vote) {
                self.waiting.left(ui, answering.voter(), complete, rest);
                self.answering = None;
            }
            return;
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
            free: self.asking.is_none() && view.keys_are_free(ui),
        };
        match self.waiting.ui(ui, view, &waits) {
            Asked::Nothing => {}
            Asked::Answer(voter) => self.answering = Some(answering::Answering::of(vote, &voter)),
            Asked::Join(voter, ballot) => {
                let mut new = vote.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-vote", name, Page::Workshops).at(vote.id).put(new));
            }
            Asked::Discard => {
                out.edit(
                    Edit::new("edit-discard-vote", &vote.question, Page::Workshops).delete(view.workspace, vote.id),
                );
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                self.shown = Some(vote.id);
                let edit = Edit::new("edit-reveal-vote", &vote.question, Page::Workshops).at(vote.id);
                out.edit(edit.put(revealed(vote)));
            }
        }
    }
}

/// Begins a vote of a workshop, in the block that runs.
pub fn begin(view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>, vote: Vote) -> Id<Vote> {
    let vote = Vote {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.votes),
        workshop: Some(workshop),
        block: clock::block_in(view.workspace, workshop, view.now.utc_ms),
        day: Some(view.today),
        ..vote
    };
    let id = vote.id;
    out.edit(Edit::new("edit-begin-vote", &vote.question, Page::Workshops).at(id).put(vote));
    id
}

/// Where a vote stands, in a few words.
fn state(view: View<'_>, vote: &Vote) -> (String, Tone) {
    let Some(outcome) = outcome(view.workspace, vote) else {
        return (view.t("votes-running"), Tone::Warning);
    };
    let of = [("done", outcome.all_answered().into()), ("all", outcome.all_asked().into())];
    (view.tx("votes-answered", &of), if outcome.has_both_sides() { Tone::Agreed } else { Tone::Neutral })
}
