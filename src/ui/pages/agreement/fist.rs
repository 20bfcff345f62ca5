//! Clause by clause: read aloud, fingers from none to five, a concern where somebody holds back; then it is agreed or parked.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use super::super::super::{Outbox, View, icons, widgets};
use super::super::workshops::votes::{VoteRun, ask_for_fingers, result};
use crate::calc::votes;
use crate::edit::{Edit, Page};
use crate::model::{Clause, ClauseSection, ClauseStatus, Id, Workspace, in_order};
use crate::text::labels;
use widgets::Tone;

/// View state: the clause that is voted on.
#[derive(Debug, Default)]
pub struct ClauseFist {
    clause: Option<Id<Clause>>,
    run: VoteRun,
}

/// The clauses in the order in which they stand on the sheet.
fn in_reading_order(workspace: &Workspace) -> Vec<&Arc<Clause>> {
    let all = in_order(&workspace.clauses);
    let of = |section: ClauseSection| all.iter().copied().filter(move |clause| clause.section == section);
    ClauseSection::ALL.into_iter().flat_map(of).collect()
}

impl ClauseFist {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        self.run.is_silent(workspace)
    }

    /// The clause that is voted on.
    pub fn clause(&self, workspace: &Workspace) -> Option<Id<Clause>> {
        self.clause.filter(|id| workspace.clauses.contains_key(id))
    }

    /// Turns to a clause; where nobody has been asked about it, the vote begins.
    pub fn open(&mut self, view: View<'_>, out: &mut Outbox, clause: &Clause) {
        self.clause = Some(clause.id);
        self.run.over();
        if votes::fingers_about(view.workspace, clause.id.into()).is_none() && !view.read_only {
            ask(view, out, clause);
        }
    }

    /// Draws the vote in place of the sheet; false where there is none.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        self.run.give_back(ui);
        let clause = self.clause(view.workspace).and_then(|id| view.workspace.clauses.get(&id)).cloned();
        let Some(clause) = clause else { return false };
        let vote = votes::fingers_about(view.workspace, clause.id.into()).cloned();
        // In the pass in which it begins the vote is not there yet.
        let begins = !out.edits.is_empty();
        let Some(vote) = vote else {
            if !begins {
                self.clause = None;
            }
            return true;
        };
        if !vote.revealed {
            let free = view.keys_are_free(ui);
            self.run.ui(ui, view, out, &vote, (Page::Agreement, free));
            if !self.is_silent(view.workspace) && ui.button(view.t("fist-back")).clicked() {
                self.clause = None;
            }
            return true;
        }
        self.run.over();
        widgets::muted(ui, view.t(labels::words(clause.section)));
        result::ui(ui, view, out, &vote, Page::Agreement);
        ui.add_space(8.0);
        self.settle_ui(ui, view, out, &clause);
        true
    }

    /// What becomes of the clause, and the way to the next one.
    fn settle_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause) {
        let free = view.keys_are_free(ui) && ui.memory(egui::Memory::focused).is_none();
        let pressed = |ui: &Ui, key| free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let change = |status| Edit::change(clause, "edit-agree-clause", "status", |clause| clause.status = status);
        let (tone, icon) = match clause.status {
            ClauseStatus::Agreed => (Tone::Agreed, icons::CHECK_CIRCLE),
            ClauseStatus::Draft | ClauseStatus::Parked => (Tone::Neutral, icons::CIRCLE),
        };
        widgets::toned(ui, format!("{icon} {}", view.t(labels::words(clause.status))), tone);
        let next = in_reading_order(view.workspace).into_iter().skip_while(|one| one.id != clause.id).nth(1).cloned();
        ui.horizontal_wrapped(|ui| {
            let agrees = pressed(ui, Key::Num1) || widgets::primary_button(ui, view.t("agree")).clicked();
            let parks = pressed(ui, Key::Num2) || ui.button(view.t("clause-park")).clicked();
            for (wanted, status) in [(agrees, ClauseStatus::Agreed), (parks, ClauseStatus::Parked)] {
                if wanted && clause.status != status && !view.read_only {
                    out.edit(change(status));
                }
            }
            if ui.button(view.t("fist-again")).clicked() && !view.read_only {
                ask(view, out, clause);
            }
            if let Some(next) = next
                && (ui.button(view.t("fist-next")).clicked() || pressed(ui, Key::Enter))
            {
                self.open(view, out, &next);
            }
            if ui.button(view.t("fist-back")).clicked() {
                self.clause = None;
            }
        });
        widgets::muted(ui, view.t("fist-keys"));
    }
}

/// Begins the vote about a clause, in the workshop that runs.
fn ask(view: View<'_>, out: &mut Outbox, clause: &Clause) {
    let question = view.texts.clause(view.workspace, &clause.text);
    ask_for_fingers(view, out, clause.id, question, Page::Agreement);
}

/// The button beside a clause; its name says what came out of the last vote about it. True when it was clicked.
pub fn button_ui(ui: &mut Ui, view: View<'_>, clause: &Clause, short: &str) -> bool {
    let vote = votes::fingers_about(view.workspace, clause.id.into());
    let outcome = vote.and_then(|vote| votes::outcome(view.workspace, vote));
    let fingers: Vec<String> =
        outcome.iter().flat_map(|outcome| outcome.answers.iter().rev()).fold(Vec::new(), |mut all, (answer, times)| {
            all.extend((0..times.sales + times.marketing).map(|_| view.texts.integer(*answer)));
            all
        });
    let words = if fingers.is_empty() { view.t("method-fist") } else { fingers.join(" · ") };
    let button = egui::Button::new(format!("{} {words}", icons::HAND)).frame_when_inactive(false);
    let name = view.tx("fist-on", &[("text", short.into())]);
    widgets::named(ui.add(button), &name).on_hover_text(view.t("method-fist")).clicked()
}
