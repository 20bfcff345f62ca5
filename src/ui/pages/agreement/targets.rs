//! After a silent round for targets: the largest disagreement first, who named what, and each target is settled in its row.

use egui::Ui;

use super::super::super::room::Part;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::criteria::reveal::{Done, moved_ui};
use super::kpi::{Columns, agreed_ui, distance_words, typed_over_ui};
use crate::calc::agreement::is_kpi_settled;
use crate::calc::negotiation::{Vote, Weighed, revealed, targets};
use crate::calc::people::name_of;
use crate::edit::Page;
use crate::model::{Asks, Id, Kpi, KpiStatus, RecordRef, Round};
use crate::text::labels;
use widgets::Tone;

/// A revealed round on the page.
#[derive(Debug)]
pub struct Shown {
    round: Id<Round>,
}

impl Shown {
    /// Shows this round.
    pub fn of(round: Id<Round>) -> Self {
        Self { round }
    }

    /// What the room sees: the targets of the round, one after the other.
    pub fn room(&self) -> (Part, Option<RecordRef>) {
        (Part::Revealed(self.round), None)
    }

    /// Draws the round.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> Done {
        // In the pass of the reveal itself the answers are still sealed.
        let Some(round) = view.workspace.rounds.get(&self.round).filter(|round| round.revealed).cloned() else {
            return if view.workspace.rounds.contains_key(&self.round) { Done::Stay } else { Done::Table };
        };
        let all: Vec<(Weighed<Kpi>, _)> = targets(&round)
            .into_iter()
            .filter_map(|one| view.workspace.kpis.get(&one.subject).cloned().map(|kpi| (one, kpi)))
            .collect();
        let open = all.iter().filter(|(_, kpi)| !is_done(kpi)).count();
        widgets::heading(ui, view.tx("round-revealed-targets", &[("n", round.number.into())]));
        widgets::muted(ui, view.tx("round-still-open-targets", &[("open", open.into()), ("all", all.len().into())]));
        let mut done = Done::Stay;
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("round-table-targets")).clicked() {
                done = Done::Table;
            }
            if open > 0 && ui.button(view.t("round-next")).clicked() {
                done = Done::Next;
            }
            self.rounds_ui(ui, view);
        });
        moved_ui(ui, view, out, &round, Page::Agreement);
        let kpis: Vec<&Kpi> = all.iter().map(|(_, kpi)| kpi.as_ref()).collect();
        let value = Columns::of(ui, view, &kpis).value();
        for (one, kpi) in &all {
            widgets::rule(ui);
            row_ui(ui, view, out, (one, kpi), value);
        }
        done
    }

    /// The way to the other rounds.
    fn rounds_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let rounds = revealed(view.workspace, Asks::Targets);
        if rounds.len() > 1 {
            let number = |round: &Round| view.tx("round-number", &[("n", round.number.into())]);
            let options: Vec<_> = rounds.iter().map(|round| (round.id, number(round))).collect();
            self.round = widgets::segments(ui, "round", self.round, &options).unwrap_or(self.round);
        }
    }
}

/// One KPI: who named what, how far the sides are apart, and the way to settle.
fn row_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, (one, kpi): (&Weighed<Kpi>, &Kpi), value: f32) {
    ui.horizontal(|ui| {
        ui.set_min_height(34.0);
        let width = (ui.available_width() - value - 62.0).max(120.0);
        ui.allocate_ui(egui::vec2(width, 34.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.add(egui::Label::new(egui::RichText::new(&kpi.name).font(theme::strong(theme::BODY))).wrap());
                let tone = if is_done(kpi) || one.is_close() { Tone::Neutral } else { Tone::Warning };
                widgets::toned(ui, distance_words(view, kpi), tone);
            });
        });
        agreed_ui(ui, view, out, kpi, value);
    });
    typed_over_ui(ui, view, out, kpi);
    ui.add(egui::Label::new(votes_words(view, one, kpi)).wrap());
    let apart: Vec<String> = one
        .votes
        .iter()
        .filter(|vote| one.votes.len() > 2 && one.stands_apart(vote))
        .map(|vote| vote_words(view, vote, kpi))
        .collect();
    if !apart.is_empty() && !is_done(kpi) {
        let words = view.tx("round-explain", &[("who", view.texts.joined(&apart).into())]);
        widgets::notice(ui, icons::TALK, Tone::Warning, words);
    }
}

fn is_done(kpi: &Kpi) -> bool {
    is_kpi_settled(kpi) || kpi.status == KpiStatus::Parked
}

fn vote_words(view: View<'_>, vote: &Vote, kpi: &Kpi) -> String {
    let side = view.t(labels::words(vote.side));
    let value = view.texts.kpi_value(vote.points, kpi.unit, &view.workspace.header.currency);
    let name = name_of(view.workspace, vote.person, &vote.name);
    if name.is_empty() { format!("{side}: {value}") } else { format!("{name} ({side}): {value}") }
}

fn votes_words(view: View<'_>, one: &Weighed<Kpi>, kpi: &Kpi) -> String {
    let votes: Vec<String> = one.votes.iter().map(|vote| vote_words(view, vote, kpi)).collect();
    if votes.is_empty() { view.t("round-nothing-named") } else { votes.join(" · ") }
}
