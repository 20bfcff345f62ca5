//! Votes of a workshop: asked, answered in silence one after the other, shown, kept with a decision.

mod answering;
mod asking;
pub(in crate::ui::pages) mod result;
mod run;

use egui::{Key, Modifiers, Ui};

use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::meetings::votes;
use crate::calc::running::standing;
use crate::calc::votes::outcome;
use crate::calc::{clock, people};
use crate::edit::{Edit, Page};
use crate::model::{Id, RecordRef, Vote, VoteMethod, Workshop, Workspace, last_order};
use crate::text::labels;
pub(in crate::ui::pages) use run::VoteRun;
use widgets::{Field, Tone};

/// View state of the votes.
#[derive(Debug, Default)]
pub struct VotesSection {
    shown: Option<Id<Vote>>,
    asking: Option<asking::Asking>,
    run: VoteRun,
}

impl VotesSection {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.run.is_silent(workspace)
    }

    /// Looks at a vote.
    pub fn show(&mut self, vote: Id<Vote>) {
        self.shown = Some(vote);
        self.run.leave();
    }

    /// Looks at the vote that is open, or at the last one.
    pub fn turn_to_open(&mut self) {
        self.shown = None;
    }

    /// The vote of a workshop that is looked at: the chosen one, otherwise the one that is open, otherwise the last one.
    pub fn looked_at(&self, workspace: &Workspace, workshop: Id<Workshop>) -> Option<Id<Vote>> {
        let votes = votes(workspace, workshop);
        let open = votes.iter().find(|vote| !vote.revealed).or(votes.last()).map(|vote| vote.id);
        self.shown.filter(|id| votes.iter().any(|vote| vote.id == *id)).or(open)
    }

    /// Draws the votes of a workshop: the one that runs or is looked at, and all of them below.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
        self.run.give_back(ui);
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
        let shown = self.looked_at(view.workspace, workshop);
        let vote = shown.and_then(|id| view.workspace.votes.get(&id)).cloned();
        if let Some(vote) = &vote {
            if vote.revealed {
                self.run.over();
                result::ui(ui, view, out, vote, Page::Workshops);
            } else {
                let free = self.asking.is_none() && view.keys_are_free(ui);
                if self.run.ui(ui, view, out, vote, (Page::Workshops, free)) {
                    self.shown = Some(vote.id);
                }
            }
        }
        if self.is_silent(view.workspace) {
            return;
        }
        if vote.is_none() {
            widgets::muted(ui, view.t("votes-purpose"));
        }
        ui.add_space(8.0);
        let waits = vote.is_some_and(|vote| !vote.revealed);
        let button = ui.horizontal_wrapped(|ui| {
            let label = format!("{}  {}", icons::PLUS, view.t("votes-new"));
            let button = ui.add_enabled(!view.read_only, egui::Button::new(label));
            let may = !view.read_only && !waits && self.asking.is_none();
            if ui.add_enabled(may, egui::Button::new(view.t("votes-mood"))).clicked() {
                self.shown = Some(ask_mood(view, out, workshop));
            }
            button.on_hover_text(view.t("votes-new-keys"))
        });
        if button.inner.clicked() || !view.read_only && !waits && self.asking.is_none() && enter_is_free(ui, view) {
            self.asking = Some(asking::Asking::of(view, workshop));
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
                    self.run.leave();
                }
            });
        }
    }
}

/// Asks for fingers about a record, in the workshop that runs.
pub fn ask_for_fingers(
    view: View<'_>,
    out: &mut Outbox,
    about: impl Into<RecordRef>,
    question: String,
    page: Page,
) -> Id<Vote> {
    let vote = Vote {
        question,
        method: VoteMethod::FistToFive,
        about: about.into().to_string(),
        ballots: people::ballots(view.workspace, false),
        ..Vote::default()
    };
    let workshop = standing(view.workspace, view.now).map(|now| now.workshop.id);
    begin(view, out, workshop, vote, page)
}

/// Asks how everybody is: at the beginning and at the end it is the same question.
fn ask_mood(view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) -> Id<Vote> {
    let vote = Vote {
        question: view.t("votes-mood-question"),
        method: VoteMethod::Mood,
        ballots: people::ballots(view.workspace, false),
        ..Vote::default()
    };
    begin(view, out, Some(workshop), vote, Page::Workshops)
}

/// Whether Enter was pressed where nothing has the focus.
fn enter_is_free(ui: &Ui, view: View<'_>) -> bool {
    let elsewhere = ui.memory(egui::Memory::focused).is_some() || egui::Popup::is_any_open(ui.ctx());
    !elsewhere && view.keys_are_free(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// Begins a vote, in a workshop and in the block that runs there.
pub(in crate::ui::pages) fn begin(
    view: View<'_>,
    out: &mut Outbox,
    workshop: Option<Id<Workshop>>,
    vote: Vote,
    page: Page,
) -> Id<Vote> {
    let vote = Vote {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.votes),
        workshop,
        block: workshop.and_then(|workshop| clock::block_in(view.workspace, workshop, view.now.utc_ms)),
        day: Some(view.today),
        ..vote
    };
    let id = vote.id;
    out.edit(Edit::new("edit-begin-vote", &vote.question, page).at(id).put(vote));
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
