//! Silent rounds: who takes part, waiting for the answers, and the way to the reveal.

use std::collections::BTreeSet;

use egui::{Key, Ui};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use super::people::{Voters, vote_body};
use super::waiting::{Asked, Vote, Waiting};
use super::{reveal, silence};
use crate::calc::negotiation::{last_revealed, minutes, open_criteria, progress, reveal, running};
use crate::calc::people::{late, voters};
use crate::calc::testable::{Testable, testable};
use crate::edit::{Edit, Page};
use crate::model::{Criterion, Id, Round, Workspace, in_order, last_order};
use widgets::Tone;

/// View state of the rounds.
#[derive(Debug, Default)]
pub struct Rounds {
    starting: Option<Start>,
    entering: Option<silence::Entry>,
    shown: Option<reveal::Shown>,
    waiting: Waiting,
}

/// A round that is being prepared.
#[derive(Debug, Default)]
struct Start {
    voters: Voters,
    settled_too: bool,
    /// Criteria the round leaves out.
    left_out: BTreeSet<Id<Criterion>>,
    /// It begins as soon as the name that was still typed is in the list.
    begins: bool,
}

impl Rounds {
    /// Opens the preparation of a round, or what is running.
    pub fn start(&mut self, workspace: &Workspace) {
        self.shown = None;
        if running(workspace).is_none() {
            self.starting = Some(Start::default());
        }
    }

    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.entering.is_some() && running(workspace).is_some()
    }

    /// The button that begins or continues a round.
    pub fn button_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if running(view.workspace).is_none() && ui.button(view.t("round-start")).clicked() {
            self.start(view.workspace);
        }
    }

    /// Draws what stands in place of the table; false when the table is to be drawn.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        self.start_ui(ui, view, out);
        if let Some(round) = running(view.workspace).cloned() {
            self.shown = None;
            self.running_ui(ui, view, out, &round);
            return true;
        }
        self.entering = None;
        self.waiting.over();
        let Some(shown) = &mut self.shown else {
            if let Some(last) = last_revealed(view.workspace) {
                let words = view.tx("round-show", &[("n", last.number.into())]);
                if widgets::quiet_button(ui, words).clicked() {
                    self.shown = Some(reveal::Shown::of(last.id));
                }
            }
            return false;
        };
        match shown.ui(ui, view, out) {
            reveal::Done::Stay => true,
            reveal::Done::Next => {
                self.shown = None;
                self.starting = Some(Start::default());
                true
            }
            reveal::Done::Table => {
                self.shown = None;
                true
            }
        }
    }

    fn running_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, round: &Round) {
        self.waiting.give_back(ui);
        if let Some(entry) = &mut self.entering {
            if let Some(rest) = entry.ui(ui, view, out, round) {
                self.waiting.left(ui, entry.voter(), entry.is_complete(), rest);
                self.entering = None;
            }
            return;
        }
        let title = view.tx("round-running", &[("n", round.number.into())]);
        widgets::heading(ui, format!("{}  {title}", icons::LOCK));
        widgets::muted(ui, view.tx("round-rules", &[("n", round.criteria.len().into())]));
        ui.add_space(8.0);
        let places = round.criteria.len();
        let is_done = |voter: &str| progress(round, voter) == (places, places);
        let vote = Vote {
            voters: voters(view.workspace, &round.ballots)
                .into_iter()
                .map(|(voter, ballot)| (is_done(&voter), voter, ballot))
                .map(|(done, voter, ballot)| (voter, ballot, done))
                .collect(),
            late: late(view.workspace, &round.ballots),
            answer_for: "round-enter-for",
            discard: "round-discard",
            free: self.starting.is_none() && view.keys_are_free(ui),
        };
        match self.waiting.ui(ui, view, &vote) {
            Asked::Nothing => {}
            Asked::Answer(voter) => self.entering = Some(silence::Entry::of(&voter)),
            Asked::Join(voter, ballot) => {
                let mut new = round.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-round", name, Page::Criteria).put(new));
            }
            Asked::Discard => {
                out.edit(Edit::new("edit-discard-round", "", Page::Criteria).delete(view.workspace, round.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                self.shown = Some(reveal::Shown::of(round.id));
                let (open, criteria) = reveal(view.workspace, round);
                let mut edit = Edit::new("edit-reveal", open.number.to_string(), Page::Criteria).put(open);
                for criterion in criteria {
                    edit = edit.put(criterion);
                }
                out.edit(edit);
            }
        }
    }

    fn start_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let Some(start) = &mut self.starting else { return };
        let (mut close, mut begun) = (false, false);
        let response = widgets::modal(ui, egui::Id::unique("start a round")).show(ui.ctx(), |ui| {
            ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            let number = in_order(&view.workspace.rounds).last().map_or(1, |round| round.number + 1);
            let mut title = view.tx("round-title", &[("n", number.into())]);
            if let Some(model) = view.results.model().and_then(|part| part.model) {
                title = format!("{title} – {}", view.texts.model(view.workspace, Some(model)));
            }
            widgets::heading(ui, title);
            let criteria = vote_body(ui, |ui| {
                widgets::muted(ui, view.t("round-purpose"));
                ui.add_space(6.0);
                start.voters.ui(ui, view, out);
                ui.add_space(6.0);
                if let Some(value) =
                    widgets::toggle(ui, "round settled too", &view.t("round-settled-too"), start.settled_too)
                {
                    start.settled_too = value;
                }
                start.criteria_ui(ui, view)
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let may = !criteria.is_empty();
                let begin = ui.add_enabled_ui(may, |ui| widgets::primary_button(ui, view.t("round-begin"))).inner;
                // Enter begins, unless it is writing a name.
                let enter = may && !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
                let asked = begin.clicked() || enter;
                if asked && start.voters.commit(view, out) {
                    start.begins = true;
                } else if asked || start.begins {
                    let round = Round {
                        id: out.fresh.next(),
                        ord: last_order(&view.workspace.rounds),
                        number,
                        day: Some(view.today),
                        criteria,
                        ballots: start.voters.ballots(view.workspace),
                        ..Round::default()
                    };
                    out.edit(Edit::new("edit-begin-round", number.to_string(), Page::Criteria).put(round));
                    begun = true;
                }
                close |= ui.button(view.t("cancel")).clicked();
            });
        });
        if begun || close || response.should_close() {
            self.starting = None;
        }
    }
}

/// A round that takes longer than this, in minutes, is better held in parts.
const LONG: usize = 20;

impl Start {
    /// What the round asks, how long that takes, and the way to leave some of it out.
    fn criteria_ui(&mut self, ui: &mut Ui, view: View<'_>) -> Vec<Id<Criterion>> {
        let all = self.criteria(view.workspace);
        let chosen: Vec<Id<Criterion>> = all.iter().copied().filter(|id| !self.left_out.contains(id)).collect();
        let people = self.voters.ballots(view.workspace).len();
        let minutes = minutes(chosen.len(), people);
        let asks = view.tx("round-asks", &[("n", chosen.len().into())]);
        let answers = chosen.len() * people;
        let takes = view.tx("round-takes", &[("n", answers.into()), ("minutes", minutes.into())]);
        ui.vertical(|ui| {
            // As high with one line as with two: the button below does not wander.
            ui.set_min_height(40.0);
            if minutes > LONG {
                let words = format!("{} {asks} {takes} {}", icons::WARNING, view.t("round-takes-long"));
                widgets::toned(ui, words, Tone::Warning);
            } else if chosen.is_empty() {
                widgets::muted(ui, asks);
            } else {
                widgets::muted(ui, format!("{asks} {takes}"));
            }
        });
        let button = ui.button(view.t("round-choose-criteria"));
        let popup = egui::Popup::from_toggle_button_response(&button);
        popup.close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| self.choose_ui(ui, view, &all));
        chosen
    }

    fn choose_ui(&mut self, ui: &mut Ui, view: View<'_>, all: &[Id<Criterion>]) {
        ui.set_min_width(360.0);
        let testable_ones = |id: &&Id<Criterion>| {
            let criterion = view.workspace.criteria.get(*id);
            let set = view.results.leads.as_ref();
            criterion.zip(set).is_some_and(|(one, set)| testable(&one.rule, set) == Testable::Yes)
        };
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("round-choose-all")).clicked() {
                self.left_out.clear();
            }
            if ui.button(view.t("round-choose-none")).clicked() {
                self.left_out = all.iter().copied().collect();
            }
            if view.results.leads.is_some() && ui.button(view.t("starters-testable")).clicked() {
                let kept: BTreeSet<_> = all.iter().filter(testable_ones).copied().collect();
                self.left_out = all.iter().copied().filter(|id| !kept.contains(id)).collect();
            }
        });
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(100.0, 360.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            widgets::rows(ui, "criteria", all.len(), None, |ui, at| {
                let Some(criterion) = all.get(at).and_then(|id| view.workspace.criteria.get(id)) else { return };
                let id = &criterion.id;
                if let Some(asked) = widgets::toggle(ui, ("asked", *id), &criterion.name, !self.left_out.contains(id)) {
                    if asked {
                        self.left_out.remove(id);
                    } else {
                        self.left_out.insert(*id);
                    }
                }
            });
        });
    }

    fn criteria(&self, workspace: &Workspace) -> Vec<Id<Criterion>> {
        if !self.settled_too {
            return open_criteria(workspace);
        }
        in_order(&workspace.criteria)
            .into_iter()
            .filter(|criterion| criterion.kind == crate::model::CriterionKind::Points)
            .map(|criterion| criterion.id)
            .collect()
    }
}
