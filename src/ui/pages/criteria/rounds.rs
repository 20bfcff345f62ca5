//! Silent rounds: who takes part, waiting for the answers, and the way to the reveal.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Key, Ui};

use super::super::super::command::Request;
use super::super::super::room::part::Part;
use super::super::super::{Outbox, View, icons, widgets};
use super::super::agreement::targets;
use super::people::{Voters, vote_body};
use super::silence::page_of;
use super::waiting::{Asked, Vote, Waiting};
use super::{reveal, silence};
use crate::calc::negotiation::{
    minutes, next_number, open_criteria, open_targets, progress, reveal, revealed, running_for,
};
use crate::calc::people::{late, voters};
use crate::calc::testable::testable;
use crate::edit::Edit;
use crate::model::{Asks, Criterion, Id, Kpi, RecordRef, Round, Workspace, in_order, last_order};
use widgets::Tone;

/// View state of the rounds that ask for the same: points of criteria, or targets of KPIs.
#[derive(Debug, Default)]
pub struct Rounds {
    asks: Asks,
    starting: Option<Start>,
    entering: Option<silence::Entry>,
    shown: Option<Shown>,
    waiting: Waiting,
}

/// A revealed round on the page.
#[derive(Debug)]
enum Shown {
    Points(reveal::Shown),
    Targets(targets::Shown),
}

impl Shown {
    fn of(round: &Round) -> Self {
        match round.asks() {
            Asks::Points => Self::Points(reveal::Shown::of(round.id)),
            Asks::Targets => Self::Targets(targets::Shown::of(round.id)),
        }
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> reveal::Done {
        match self {
            Self::Points(shown) => shown.ui(ui, view, out),
            Self::Targets(shown) => shown.ui(ui, view, out),
        }
    }
}

/// A round that is being prepared.
#[derive(Debug, Default)]
struct Start {
    asks: Asks,
    voters: Voters,
    settled_too: bool,
    /// Criteria or KPIs the round leaves out.
    left_out: BTreeSet<RecordRef>,
    /// It begins as soon as the name that was still typed is in the list.
    begins: bool,
}

impl Rounds {
    /// Rounds that ask for targets of KPIs.
    pub fn for_targets() -> Self {
        Self { asks: Asks::Targets, ..Self::default() }
    }

    fn running<'a>(&self, workspace: &'a Workspace) -> Option<&'a Arc<Round>> {
        running_for(workspace, self.asks)
    }

    fn begin(&mut self) {
        let voters = Voters::over(page_of(self.asks));
        self.starting = Some(Start { asks: self.asks, voters, ..Start::default() });
    }

    /// Opens the preparation of a round, or what is running.
    pub fn start(&mut self, workspace: &Workspace) {
        self.shown = None;
        if self.running(workspace).is_none() {
            self.begin();
        }
    }

    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.entering.is_some() && self.running(workspace).is_some()
    }

    /// What the room sees: who has answered, what came out, or the criteria themselves.
    pub fn room(&self, workspace: &Workspace) -> (Part, Option<RecordRef>) {
        if let Some(round) = self.running(workspace) {
            return (Part::Waiting(round.id), None);
        }
        match &self.shown {
            Some(Shown::Points(shown)) => shown.room(),
            Some(Shown::Targets(shown)) => shown.room(),
            None if self.asks == Asks::Targets => (Part::Kpis, None),
            None => (Part::Criteria, None),
        }
    }

    /// The button that begins or continues a round.
    pub fn button_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if self.running(view.workspace).is_none() && ui.button(view.t("round-start")).clicked() {
            self.start(view.workspace);
        }
    }

    /// Draws what stands in place of the table; false when the table is to be drawn.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        self.start_ui(ui, view, out);
        if let Some(round) = self.running(view.workspace).cloned() {
            self.shown = None;
            self.running_ui(ui, view, out, &round);
            return true;
        }
        self.entering = None;
        self.waiting.over();
        let Some(shown) = &mut self.shown else {
            if let Some(last) = revealed(view.workspace, self.asks).last() {
                let words = view.tx("round-show", &[("n", last.number.into())]);
                if widgets::quiet_button(ui, words).clicked() {
                    self.shown = Some(Shown::of(last));
                }
            }
            return false;
        };
        match shown.ui(ui, view, out) {
            reveal::Done::Stay => true,
            reveal::Done::Next => {
                self.shown = None;
                self.begin();
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
        widgets::muted(ui, view.tx(self.key("round-rules", "round-rules-targets"), &[("n", round.places().into())]));
        ui.add_space(8.0);
        let places = round.places();
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
            Asked::Answer(voter) => self.entering = Some(silence::Entry::of(round, &voter)),
            Asked::Join(voter, ballot) => {
                let mut new = round.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-round", name, page_of(self.asks)).put(new));
            }
            Asked::Discard => {
                out.edit(Edit::new("edit-discard-round", "", page_of(self.asks)).delete(view.workspace, round.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                self.shown = Some(Shown::of(round));
                let (open, proposals) = reveal(view.workspace, round);
                let mut edit = Edit::new("edit-reveal", open.number.to_string(), page_of(self.asks)).put(open);
                for record in proposals {
                    edit = edit.put(record);
                }
                out.edit(edit);
            }
        }
    }

    /// One of two keys: for points, or for targets.
    fn key(&self, points: &'static str, targets: &'static str) -> &'static str {
        match self.asks {
            Asks::Points => points,
            Asks::Targets => targets,
        }
    }

    fn start_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let Some(start) = &mut self.starting else { return };
        let (mut close, mut begun) = (false, false);
        let response = widgets::modal(ui, egui::Id::unique("start a round")).show(ui.ctx(), |ui| {
            ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            let number = next_number(view.workspace, start.asks);
            let targets = start.asks == Asks::Targets;
            let [title, purpose, settled_too] = if targets {
                ["round-title-targets", "round-purpose-targets", "round-settled-too-targets"]
            } else {
                ["round-title", "round-purpose", "round-settled-too"]
            };
            let mut title = view.tx(title, &[("n", number.into())]);
            if !targets && let Some(model) = view.results.model().and_then(|part| part.model) {
                title = format!("{title} – {}", view.texts.model(view.workspace, Some(model)));
            }
            widgets::heading(ui, title);
            let chosen = vote_body(ui, |ui| {
                widgets::muted(ui, view.t(purpose));
                ui.add_space(6.0);
                start.voters.ui(ui, view, out);
                ui.add_space(6.0);
                let again = view.t(settled_too);
                if let Some(value) = widgets::toggle(ui, "round settled too", &again, start.settled_too) {
                    start.settled_too = value;
                }
                start.chosen_ui(ui, view)
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let may = !chosen.is_empty();
                let begin = ui.add_enabled_ui(may, |ui| widgets::primary_button(ui, view.t("round-begin"))).inner;
                // Enter begins, unless it is writing a name.
                let written = ui.ctx().text_edit_focused() && !start.voters.is_done();
                let enter = may && !written && ui.input(|input| input.key_pressed(Key::Enter));
                let asked = begin.clicked() || enter;
                if asked && start.voters.commit(view, out) {
                    start.begins = true;
                } else if asked || start.begins {
                    let round = Round {
                        id: out.fresh.next(),
                        ord: last_order(&view.workspace.rounds),
                        number,
                        day: Some(view.today),
                        criteria: chosen.iter().filter_map(criterion_of).collect(),
                        kpis: chosen.iter().filter_map(kpi_of).collect(),
                        ballots: start.voters.ballots(view.workspace),
                        ..Round::default()
                    };
                    out.edit(Edit::new("edit-begin-round", number.to_string(), page_of(start.asks)).put(round));
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
    fn chosen_ui(&mut self, ui: &mut Ui, view: View<'_>) -> Vec<RecordRef> {
        let all = self.all(view.workspace);
        let chosen: Vec<RecordRef> = all.iter().copied().filter(|one| !self.left_out.contains(one)).collect();
        let people = self.voters.ballots(view.workspace).len();
        let minutes = minutes(chosen.len(), people);
        let (asks, choose) = match self.asks {
            Asks::Points => ("round-asks", "round-choose-criteria"),
            Asks::Targets => ("round-asks-targets", "round-choose-targets"),
        };
        let asks = view.tx(asks, &[("n", chosen.len().into())]);
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
        let button = ui.button(view.t(choose));
        let popup = egui::Popup::from_toggle_button_response(&button);
        popup.close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| self.choose_ui(ui, view, &all));
        chosen
    }

    fn choose_ui(&mut self, ui: &mut Ui, view: View<'_>, all: &[RecordRef]) {
        ui.set_min_width(360.0);
        let set = view.results.leads().filter(|_| self.asks == Asks::Points);
        let testable_one = |one: &RecordRef| match one {
            RecordRef::Criterion(id) => {
                let criterion = view.workspace.criteria.get(id);
                criterion.zip(set).is_some_and(|(one, set)| testable(&one.rule, set).has_column())
            }
            _ => false,
        };
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("round-choose-all")).clicked() {
                self.left_out.clear();
            }
            if ui.button(view.t("round-choose-none")).clicked() {
                self.left_out = all.iter().copied().collect();
            }
            if set.is_some() {
                let button = egui::Button::new(view.t("starters-testable"));
                if ui.add_enabled(all.iter().any(testable_one), button).clicked() {
                    self.left_out = all.iter().copied().filter(|one| !testable_one(one)).collect();
                }
            }
        });
        if let Some(set) = set.filter(|_| !all.iter().any(testable_one)) {
            widgets::small(ui, view.tx("starters-none-testable", &[("name", (&set.name).into())]));
        }
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(100.0, 360.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            widgets::rows(ui, "asked", all.len(), None, |ui, at| {
                let Some(one) = all.get(at) else { return };
                let name = match one {
                    RecordRef::Criterion(id) => view.workspace.criteria.get(id).map(|one| &one.name),
                    RecordRef::Kpi(id) => view.workspace.kpis.get(id).map(|one| &one.name),
                    _ => None,
                };
                let Some(name) = name else { return };
                if let Some(asked) = widgets::toggle(ui, ("asked", *one), name, !self.left_out.contains(one)) {
                    if asked {
                        self.left_out.remove(one);
                    } else {
                        self.left_out.insert(*one);
                    }
                }
            });
        });
    }

    /// Everything the round can ask for.
    fn all(&self, workspace: &Workspace) -> Vec<RecordRef> {
        let criteria = in_order(&workspace.criteria).into_iter();
        match (self.asks, self.settled_too) {
            (Asks::Points, false) => open_criteria(workspace).into_iter().map(RecordRef::from).collect(),
            (Asks::Points, true) => criteria
                .filter(|criterion| criterion.kind == crate::model::CriterionKind::Points)
                .map(|criterion| criterion.id.into())
                .collect(),
            (Asks::Targets, false) => open_targets(workspace).into_iter().map(RecordRef::from).collect(),
            (Asks::Targets, true) => in_order(&workspace.kpis).into_iter().map(|kpi| kpi.id.into()).collect(),
        }
    }
}

fn criterion_of(one: &RecordRef) -> Option<Id<Criterion>> {
    match one {
        RecordRef::Criterion(id) => Some(*id),
        _ => None,
    }
}

fn kpi_of(one: &RecordRef) -> Option<Id<Kpi>> {
    match one {
        RecordRef::Kpi(id) => Some(*id),
        _ => None,
    }
}
