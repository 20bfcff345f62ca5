//! The assessment: begun, answered in silence one after the other at one keyboard, shown.

use egui::{Key, Ui};

use super::super::super::command::Request;
use super::super::super::people::PeopleList;
use super::super::super::{Outbox, View, icons, widgets};
use super::super::criteria::people::vote_body;
use super::super::criteria::waiting::{self, Asked, Waiting};
use super::answering::Answering;
use super::result::ResultUi;
use crate::calc::assessment::ballots::{ballots, foreseen, in_their_order, is_complete, late, neutral, revealed};
use crate::calc::assessment::{FEWEST, running, shown};
use crate::calc::clock;
use crate::edit::{Edit, Page};
use crate::model::{AnswerGroup, Assessment, Ballot, Id, Workspace, last_order};
use crate::text::labels;
use widgets::Tone;

/// View state of the assessment.
#[derive(Debug, Default)]
pub struct AssessmentTab {
    shown: Option<Id<Assessment>>,
    asking: Option<Asking>,
    answering: Option<Answering>,
    waiting: Waiting,
    result: ResultUi,
}

impl AssessmentTab {
    /// Whether somebody is answering: then nothing else is on the page.
    pub fn is_silent(&self, workspace: &Workspace) -> bool {
        let of = self.answering.as_ref().map(Answering::assessment);
        of.is_some_and(|id| workspace.assessments.get(&id).is_some_and(|one| !one.revealed))
    }

    /// Looks at an assessment.
    pub fn show(&mut self, assessment: Id<Assessment>) {
        (self.shown, self.answering) = (Some(assessment), None);
    }

    /// The one that is looked at: the chosen one, otherwise the one that runs, otherwise the latest.
    pub fn shown(&self, workspace: &Workspace) -> Option<Id<Assessment>> {
        let chosen = self.shown.filter(|id| workspace.assessments.contains_key(id));
        let now = || running(workspace).or(shown(workspace).last().copied()).map(|one| one.id);
        chosen.or_else(now)
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.waiting.give_back(ui);
        self.asking_ui(ui, view, out);
        let Some(assessment) = self.shown(view.workspace).and_then(|id| view.workspace.assessments.get(&id)) else {
            self.empty_ui(ui, view);
            return;
        };
        if !assessment.revealed {
            self.running_ui(ui, view, out, assessment);
            return;
        }
        self.answering = None;
        self.waiting.over();
        match self.result.ui(ui, view, out, assessment) {
            super::result::Asked::Nothing => {}
            super::result::Asked::New => self.asking = Some(Asking::new()),
            super::result::Asked::Show(id) => self.shown = Some(id),
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let (title, text) = (view.t("assessment-empty-title"), view.t("assessment-empty-text"));
        widgets::empty_state(ui, icons::COMPASS, &title, &text, |ui| {
            let begins = widgets::primary_button(ui, view.t("assessment-new")).clicked();
            let free = view.keys_are_free(ui) && ui.memory(|memory| memory.focused().is_none());
            let enter = free && self.asking.is_none() && ui.input(|input| input.key_pressed(Key::Enter));
            if (begins || enter) && !view.read_only {
                self.asking = Some(Asking::new());
            }
        });
    }

    fn asking_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let Some(asking) = &mut self.asking else { return };
        match asking.ui(ui, view, out) {
            Done::Stay => {}
            Done::Closed => self.asking = None,
            Done::Begun(id) => {
                self.asking = None;
                self.show(id);
            }
        }
    }

    fn running_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, assessment: &Assessment) {
        if let Some(answering) = self.answering.as_mut().filter(|one| one.assessment() == assessment.id) {
            if let Some((complete, rest)) = answering.ui(ui, view, out, assessment) {
                self.waiting.left(ui, answering.voter(), complete, rest);
                self.answering = None;
            }
            return;
        }
        widgets::card(ui, |ui| {
            widgets::heading(ui, format!("{}  {}", icons::LOCK, assessment.title));
            widgets::muted(ui, view.t("assessment-how"));
            foreseen_ui(ui, view, assessment.ballots.len(), foreseen(view.workspace, &assessment.ballots).groups);
            ui.add_space(8.0);
            self.waiting_ui(ui, view, out, assessment);
        });
    }

    fn waiting_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, assessment: &Assessment) {
        let answered = |(voter, ballot): (String, Ballot)| {
            let done = is_complete(assessment, &voter, &ballot);
            (voter, ballot, done)
        };
        let waits = waiting::Vote {
            voters: in_their_order(view.workspace, &assessment.ballots).into_iter().map(answered).collect(),
            late: late(view.workspace, &assessment.ballots),
            answer_for: "assessment-answer-for",
            discard: "assessment-discard",
            free: self.asking.is_none() && view.keys_are_free(ui),
        };
        match self.waiting.ui(ui, view, &waits) {
            Asked::Nothing => {}
            Asked::Answer(voter) => self.answering = Some(Answering::of(assessment, &voter)),
            Asked::Join(voter, ballot) => {
                let mut new = assessment.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-assessment", name, Page::Standing).at(assessment.id).put(new));
            }
            Asked::Discard => {
                let edit = Edit::new("edit-discard-assessment", &assessment.title, Page::Standing);
                out.edit(edit.delete(view.workspace, assessment.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                self.shown = Some(assessment.id);
                let edit = Edit::new("edit-reveal-assessment", &assessment.title, Page::Standing).at(assessment.id);
                out.edit(edit.put(revealed(view.workspace, assessment)));
            }
        }
    }
}

/// What can be shown if everybody answers.
fn foreseen_ui(ui: &mut Ui, view: View<'_>, count: usize, groups: [bool; 3]) {
    let n = [("n", count.into())];
    if count < FEWEST {
        widgets::toned(ui, format!("{} {}", icons::WARNING, view.tx("assessment-foreseen-none", &n)), Tone::Warning);
    } else if groups == [false; 3] {
        widgets::toned(ui, format!("{} {}", icons::INFO, view.tx("assessment-foreseen-joint", &n)), Tone::Warning);
    } else {
        let shown = AnswerGroup::ALL.into_iter().zip(groups).filter(|(_, told)| *told);
        let names: Vec<String> = shown.map(|(group, _)| view.t(labels::words(group))).collect();
        let [n] = n;
        widgets::muted(ui, view.tx("assessment-foreseen-groups", &[n, ("groups", view.texts.joined(&names).into())]));
    }
}

/// An assessment that is being prepared: who answers.
#[derive(Debug)]
struct Asking {
    people: PeopleList,
    /// Whether those answer who speak for neither side; as it is best for showing groups until somebody chose.
    with_neutral: Option<bool>,
    begins: bool,
}

enum Done {
    Stay,
    Closed,
    Begun(Id<Assessment>),
}

impl Asking {
    fn new() -> Self {
        Self { people: PeopleList::to_type_in(Page::Standing), with_neutral: None, begins: false }
    }

    fn ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) -> Done {
        let mut done = Done::Stay;
        let neutral = neutral(view.workspace).len();
        let with_neutral = self.with_neutral.unwrap_or(neutral >= FEWEST) && neutral > 0;
        let voters = ballots(view.workspace, with_neutral);
        let response = widgets::modal(ui, egui::Id::unique("begin an assessment")).show(ui.ctx(), |ui| {
            ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            widgets::heading(ui, view.t("assessment-new"));
            vote_body(ui, |ui| {
                widgets::muted(ui, view.t("assessment-how"));
                ui.add_space(6.0);
                let height = (ui.ctx().content_rect().height() - 420.0).clamp(80.0, 300.0);
                self.people.ui(ui, view, out, height);
                if neutral > 0 {
                    let words = view.t("assessment-neutral");
                    if let Some(new) = widgets::toggle(ui, "neutral answer too", &words, with_neutral) {
                        self.with_neutral = Some(new);
                    }
                }
                if voters.is_empty() {
                    widgets::toned(ui, view.t("assessment-nobody"), Tone::Warning);
                } else {
                    foreseen_ui(ui, view, voters.len(), foreseen(view.workspace, &voters).groups);
                }
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let begin = widgets::primary_button(ui, view.t("assessment-begin"));
                let enter = !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
                let asked = begin.clicked() || enter || self.people.is_done();
                if asked && self.commit(view, out) {
                    self.begins = true;
                } else if (asked || self.begins) && !voters.is_empty() {
                    done = Done::Begun(begin_with(view, out, voters.clone()));
                }
                if ui.button(view.t("cancel")).clicked() {
                    done = Done::Closed;
                }
            });
        });
        if response.should_close() && matches!(done, Done::Stay) {
            done = Done::Closed;
        }
        done
    }

    /// A name that was typed and not added yet is added; whether there was one.
    fn commit(&mut self, view: View<'_>, out: &mut Outbox) -> bool {
        let before = out.edits.len();
        self.people.commit(view, out);
        out.edits.len() > before
    }
}

fn begin_with(view: View<'_>, out: &mut Outbox, ballots: std::collections::BTreeMap<String, Ballot>) -> Id<Assessment> {
    let workshop = clock::running_workshop(view.workspace).map(|workshop| workshop.id);
    let assessment = Assessment {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.assessments),
        title: view.tx("assessment-name", &[("day", view.texts.date(view.today).into())]),
        day: Some(view.today),
        workshop,
        block: workshop.and_then(|workshop| clock::block_in(view.workspace, workshop, view.now.utc_ms)),
        ballots,
        ..Assessment::default()
    };
    let id = assessment.id;
    out.edit(Edit::new("edit-begin-assessment", &assessment.title, Page::Standing).at(id).put(assessment));
    id
}
