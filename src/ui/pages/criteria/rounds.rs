//! Silent rounds: who takes part, waiting for the answers, and the way to the reveal.

use egui::{Key, Modifiers, RichText, Ui};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::people::{People, voter_words, voters};
use super::{reveal, silence};
use crate::calc::negotiation::{is_complete, last_revealed, open_criteria, progress, reveal, running};
use crate::edit::{Edit, Page};
use crate::model::{Ballot, Criterion, Id, Round, Workspace, in_order, last_order};
use widgets::Tone;

/// View state of the rounds.
#[derive(Debug, Default)]
pub struct Rounds {
    starting: Option<Start>,
    entering: Option<silence::Entry>,
    shown: Option<reveal::Shown>,
    /// The question whether to reveal although somebody has not answered.
    asking: bool,
    /// The first participant takes the focus next.
    focus_first: bool,
}

/// A round that is being prepared.
#[derive(Debug, Default)]
struct Start {
    people: People,
    settled_too: bool,
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
        self.asking = false;
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
        if let Some(entry) = &mut self.entering {
            if entry.ui(ui, view, out, round) {
                self.entering = None;
            }
            return;
        }
        let title = view.tx("round-running", &[("n", round.number.into())]);
        widgets::heading(ui, format!("{}  {title}", icons::LOCK));
        widgets::muted(ui, view.tx("round-rules", &[("n", round.criteria.len().into())]));
        ui.add_space(8.0);
        for (voter, ballot) in voters(&round.ballots) {
            self.voter_ui(ui, view, round, voter, ballot);
        }
        ui.add_space(8.0);
        let ready = is_complete(round);
        if ready {
            widgets::toned(ui, format!("{} {}", icons::CHECK_CIRCLE, view.t("round-ready")), Tone::Agreed);
        }
        let free = !ui.ctx().text_edit_focused() && !egui::Popup::is_any_open(ui.ctx());
        let pressed = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::R));
        let mut revealing = false;
        ui.horizontal_wrapped(|ui| {
            if widgets::primary_button(ui, view.t("round-reveal")).clicked() || pressed {
                revealing = ready;
                self.asking = !ready;
            }
            if ui.button(view.t("round-discard")).clicked() {
                out.edit(Edit::new("edit-discard-round", "", Page::Criteria).remove(round.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
        });
        if self.asking && !ready {
            ui.add_space(4.0);
            widgets::toned(ui, format!("{} {}", icons::WARNING, view.t("round-incomplete")), Tone::Warning);
            ui.horizontal_wrapped(|ui| {
                if ui.button(view.t("round-reveal-anyway")).clicked() {
                    revealing = true;
                }
                if ui.button(view.t("round-wait")).clicked() {
                    self.asking = false;
                }
            });
        }
        if revealing {
            self.asking = false;
            self.shown = Some(reveal::Shown::of(round.id));
            let (open, criteria) = reveal(view.workspace, round);
            let number = open.number.to_string();
            let mut edit = Edit::new("edit-reveal", number, Page::Criteria).put(open);
            for criterion in criteria {
                edit = edit.put(criterion);
            }
            out.edit(edit);
        }
    }

    fn voter_ui(&mut self, ui: &mut Ui, view: View<'_>, round: &Round, voter: &str, ballot: &Ballot) {
        let name = voter_words(view, ballot);
        let (given, all) = progress(round, voter);
        ui.horizontal(|ui| {
            ui.set_min_height(44.0);
            let color = theme::palette(ui).side_text(ballot.side);
            ui.allocate_ui_with_layout(
                egui::vec2(220.0, 28.0),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(220.0);
                    ui.add(egui::Label::new(RichText::new(&name).font(theme::strong(18.0)).color(color)).truncate());
                },
            );
            let enter = view.tx("round-enter-for", &[("name", name.as_str().into())]);
            let button = ui.button(format!("{}  {}", icons::KEYBOARD, view.t("round-enter")));
            if std::mem::take(&mut self.focus_first) {
                button.request_focus();
            }
            if widgets::named(button, &enter).clicked() {
                self.entering = Some(silence::Entry::of(voter));
            }
            // Only whether everything is there: how far somebody has come is nobody's business.
            if given == all {
                widgets::toned(ui, format!("{} {}", icons::CHECK, view.t("round-voter-done")), Tone::Agreed);
            } else {
                widgets::muted(ui, view.t("round-voter-open"));
            }
        });
    }

    fn start_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let Some(start) = &mut self.starting else { return };
        let mut close = false;
        let response = widgets::modal(ui, egui::Id::unique("start a round")).show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            let number = in_order(&view.workspace.rounds).last().map_or(1, |round| round.number + 1);
            widgets::heading(ui, view.tx("round-title", &[("n", number.into())]));
            widgets::muted(ui, view.t("round-purpose"));
            ui.add_space(6.0);
            start.people.ui(ui, view);
            ui.add_space(6.0);
            let criteria = start.criteria(view.workspace);
            if let Some(value) = widgets::toggle(ui, &view.t("round-settled-too"), start.settled_too) {
                start.settled_too = value;
            }
            widgets::muted(ui, view.tx("round-asks", &[("n", criteria.len().into())]));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let may = !criteria.is_empty();
                let begin = ui.add_enabled_ui(may, |ui| widgets::primary_button(ui, view.t("round-begin"))).inner;
                // Enter begins, unless it is writing a name.
                let enter = may && !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
                if begin.clicked() || enter {
                    let round = Round {
                        id: out.fresh.next(),
                        ord: last_order(&view.workspace.rounds),
                        number,
                        day: Some(view.today),
                        criteria,
                        ballots: start.people.ballots(),
                        ..Round::default()
                    };
                    out.edit(Edit::new("edit-begin-round", number.to_string(), Page::Criteria).put(round));
                    close = true;
                }
                close |= ui.button(view.t("cancel")).clicked();
            });
        });
        if close || response.should_close() {
            self.focus_first = close;
            self.starting = None;
        }
    }
}

impl Start {
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
