//! A vote that is being prepared: what is asked, what can be chosen, who answers.

use egui::{Key, Ui};

use super::super::super::super::{Outbox, View, widgets};
use super::super::super::criteria::people::{Voters, vote_body};
use super::begin;
use crate::calc::clock;
use crate::calc::stickies::groups;
use crate::calc::votes::usual_dots;
use crate::edit::Page;
use crate::model::{Choice, EntryKind, Id, Method, Vote, VoteMethod, Workshop, Workspace, in_order};
use crate::text::labels;
use widgets::Field;

/// View state of the dialog.
#[derive(Debug)]
pub struct Asking {
    question: String,
    method: VoteMethod,
    options: String,
    dots: Option<u32>,
    voters: Voters,
    begins: bool,
    focus: bool,
}

/// What became of it.
pub enum Done {
    /// It is still open.
    Stay,
    /// It was closed.
    Closed,
    /// The vote runs.
    Begun(Id<Vote>),
}

/// The groups of the board.
const GROUPS: &str = "board-tab";
/// What options can be taken from.
const SOURCES: [&str; 5] = [GROUPS, "page-personas", "page-criteria", "agreement-tab-kpis", "entry-idea"];

fn names(workspace: &Workspace, source: &str, workshop: Id<Workshop>) -> Vec<String> {
    let all: Vec<String> = match source {
        GROUPS => groups(workspace, workshop).into_iter().skip(1).map(|group| group.name).collect(),
        "page-personas" => in_order(&workspace.personas).into_iter().map(|one| one.name.clone()).collect(),
        "page-criteria" => in_order(&workspace.criteria).into_iter().map(|one| one.name.clone()).collect(),
        "agreement-tab-kpis" => in_order(&workspace.kpis).into_iter().map(|one| one.name.clone()).collect(),
        _ => in_order(&workspace.entries)
            .into_iter()
            .filter(|one| one.kind == EntryKind::Idea && one.workshop == Some(workshop))
            .map(|one| one.text.clone())
            .collect(),
    };
    all.into_iter().filter(|name| !name.trim().is_empty()).collect()
}

impl Asking {
    /// What the block that runs is for, otherwise an empty question: dots go to the groups of the board.
    pub fn of(view: View<'_>, workshop: Id<Workshop>) -> Self {
        let block = clock::block_in(view.workspace, workshop, view.now.utc_ms);
        let method = block.and_then(|block| view.workspace.blocks.get(&block)).map(|block| block.method);
        let groups = names(view.workspace, GROUPS, workshop);
        let (method, question, options) = match method {
            Some(Method::DotVote) if groups.len() > 1 => (VoteMethod::Dots, view.t("board-question"), groups),
            Some(Method::FistToFive) => (VoteMethod::FistToFive, String::new(), Vec::new()),
            _ => (VoteMethod::default(), String::new(), Vec::new()),
        };
        Self {
            question,
            method,
            options: options.join("\n"),
            dots: None,
            voters: Voters::below(Page::Workshops),
            begins: false,
            focus: true,
        }
    }

    fn options(&self) -> Vec<String> {
        let lines = self.options.lines().map(str::trim).filter(|line| !line.is_empty());
        if self.has_options() { lines.map(str::to_owned).collect() } else { Vec::new() }
    }

    fn has_options(&self) -> bool {
        matches!(self.method, VoteMethod::Dots | VoteMethod::Ranking)
    }

    /// Draws the dialog.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) -> Done {
        let mut done = Done::Stay;
        let response = widgets::modal(ui, egui::Id::unique("ask a vote")).show(ui.ctx(), |ui| {
            ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            widgets::heading(ui, view.t("votes-new"));
            vote_body(ui, |ui| self.fields_ui(ui, view, out, workshop));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let may = !self.question.trim().is_empty() && (!self.has_options() || self.options().len() > 1);
                let begin = ui.add_enabled_ui(may, |ui| widgets::primary_button(ui, view.t("votes-begin"))).inner;
                let enter = may && !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
                let asked = begin.clicked() || enter;
                if asked && self.voters.commit(view, out) {
                    self.begins = true;
                } else if asked || self.begins {
                    done = Done::Begun(self.begin(view, out, workshop));
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

    fn fields_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
        let question = Field::header("vote question");
        widgets::captioned(ui, &view.t("vote-question"), |ui| {
            let width = ui.available_width();
            let name = view.t("vote-question");
            let (response, new) = widgets::text_line(ui, question, &name, &self.question, "", width);
            if std::mem::take(&mut self.focus) {
                response.request_focus();
            }
            self.question = new.unwrap_or_else(|| std::mem::take(&mut self.question));
        });
        ui.add_space(6.0);
        let methods: Vec<(VoteMethod, String)> =
            VoteMethod::all().iter().map(|one| (*one, view.t(labels::words(*one)))).collect();
        if let Some(method) = widgets::segments_or_choice(
            ui,
            Field::header("vote method"),
            &view.t("block-method"),
            self.method,
            &methods,
        ) {
            self.method = method;
        }
        widgets::muted(ui, view.t(how(self.method)));
        if self.has_options() {
            self.options_ui(ui, view, workshop);
        }
        ui.add_space(6.0);
        self.voters.ui(ui, view, out);
    }

    fn options_ui(&mut self, ui: &mut Ui, view: View<'_>, workshop: Id<Workshop>) {
        ui.add_space(6.0);
        widgets::captioned(ui, &view.t("vote-options"), |ui| {
            let (name, hint) = (view.t("vote-options"), view.t("votes-options-hint"));
            if let Some(new) = widgets::text_block(ui, Field::header("vote options"), &name, &self.options, &hint, 4) {
                self.options = new;
            }
        });
        ui.horizontal_wrapped(|ui| {
            widgets::muted(ui, view.t("votes-take-from"));
            for source in SOURCES {
                let names = names(view.workspace, source, workshop);
                if names.len() > 1 && widgets::quiet_button(ui, view.t(source)).clicked() {
                    self.options = names.join("\n");
                }
            }
        });
        if self.method == VoteMethod::Dots {
            let usual = usual_dots(self.options().len());
            let mut dots = self.dots.unwrap_or(usual);
            ui.horizontal(|ui| {
                widgets::muted(ui, view.t("vote-dots"));
                if ui.add(egui::DragValue::new(&mut dots).range(1..=20)).changed() {
                    self.dots = Some(dots);
                }
            });
        }
    }

    fn begin(&self, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) -> Id<Vote> {
        let options = self.options();
        let dots = if self.method == VoteMethod::Dots { self.dots.unwrap_or(usual_dots(options.len())) } else { 0 };
        let vote = Vote {
            question: self.question.trim().to_owned(),
            method: self.method,
            options,
            dots,
            ballots: self.voters.ballots(view.workspace),
            ..Vote::default()
        };
        begin(view, out, Some(workshop), vote, Page::Workshops)
    }
}

/// The line that says how a method goes.
fn how(method: VoteMethod) -> &'static str {
    match method {
        VoteMethod::Dots => "votes-how-dots",
        VoteMethod::FistToFive => "votes-how-fist",
        VoteMethod::YesNo => "votes-how-yes-no",
        VoteMethod::Ranking => "votes-how-ranking",
        VoteMethod::Mood => "votes-how-mood",
    }
}
