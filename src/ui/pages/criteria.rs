//! Lead criteria: proposals of both sides beside each other, and their effect on real leads.

mod backtest;
mod effect;
mod handover;
mod judging;
mod lead;
mod models;
pub(super) mod people;
mod policy;
mod reconciliation;
pub(super) mod reveal;
pub(super) mod rounds;
mod row_details;
mod rule;
mod settle;
pub(super) mod silence;
mod starters;
mod table;
mod threshold;
mod versions;
pub(super) mod waiting;

use egui::{ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::room::part;
use super::super::{Outbox, View, icons, widgets};
use crate::calc::agreement;
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::negotiation::running;
use crate::calc::scoring::PointSet;
use crate::edit::{Edit, Page};
use crate::model::{Criterion, CriterionKind, Dimension, Id, LeadModel, Opens, RecordRef, last_order};
use crate::text::labels;
use widgets::Tone;

/// What the right-hand side shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Consequence {
    #[default]
    Effect,
    Leads,
}

/// What the page is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Points,
    Threshold,
    Backtest,
    Judging,
    Reconciliation,
    Handover,
}

impl Part {
    /// All of them, in the order of a workshop.
    const ALL: [Self; 6] =
        [Self::Points, Self::Threshold, Self::Backtest, Self::Judging, Self::Reconciliation, Self::Handover];

    /// The names of its two cards: each part keeps its own place when it scrolls.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Points => ("criteria", "consequence"),
            Self::Threshold => ("threshold", "policy"),
            Self::Backtest => ("back-test", "evidence"),
            Self::Judging => ("judging", "tests"),
            Self::Reconciliation => ("reconciliation", "causes"),
            Self::Handover => ("protocol", "reasons"),
        }
    }
}

/// A page lower than this scrolls as a whole: its head would leave too little for what is worked on.
const SHORT: f32 = 420.0;

/// View state of the page.
#[derive(Debug)]
pub struct CriteriaPage {
    selected: Option<Id<Criterion>>,
    models: models::Models,
    /// The model the page was about when it was last drawn.
    drawn: Option<Id<LeadModel>>,
    part: Part,
    consequence: Consequence,
    backtest: backtest::BacktestPart,
    judging: judging::JudgingPart,
    reconciliation: reconciliation::ReconciliationPart,
    points: PointSet,
    lead: lead::LeadList,
    starters: Option<starters::StarterPicker>,
    rounds: rounds::Rounds,
    /// A silent round was asked for and is not begun yet.
    round_wanted: bool,
    focus_name: bool,
    /// The points that take the focus next.
    focus_points: Option<(Id<Criterion>, crate::model::Side)>,
}

impl Default for CriteriaPage {
    fn default() -> Self {
        Self {
            selected: None,
            models: models::Models::default(),
            drawn: None,
            part: Part::Points,
            consequence: Consequence::Effect,
            backtest: backtest::BacktestPart::default(),
            judging: judging::JudgingPart::default(),
            reconciliation: reconciliation::ReconciliationPart::default(),
            points: PointSet::Agreed,
            lead: lead::LeadList::default(),
            starters: None,
            rounds: rounds::Rounds::default(),
            round_wanted: false,
            focus_name: false,
            focus_points: None,
        }
    }
}

impl CriteriaPage {
    /// Looks at a model; `None` is the general one.
    pub fn show_model(&mut self, model: Option<Id<LeadModel>>) {
        self.models.show(model);
    }

    /// The model that is looked at; `None` is the general one.
    pub fn model(&self) -> Option<Id<LeadModel>> {
        self.models.shown()
    }

    /// Begins a silent round, or leads to the one that is running.
    pub fn start_round(&mut self) {
        self.part = Part::Points;
        self.round_wanted = true;
    }

    fn page_ui(&mut self, ui: &mut Ui, view: View<'_>, whole: View<'_>, out: &mut Outbox, short: bool) {
        let standing = agreement::criteria(view.workspace);
        let done = (standing.all + standing.parked > 0).then(|| (view.texts.agreed_of(standing), Tone::Agreed));
        let has_criteria = !view.workspace.criteria.is_empty();
        widgets::page_head(ui, &view.t("page-criteria"), done.as_ref(), &view.t("page-criteria-purpose"), |ui| {
            if ui.button(format!("{}  {}", icons::IMPORT, view.t("leads-import"))).clicked() {
                out.request(Request::Run(Command::ImportLeads));
            }
            if has_criteria {
                self.rounds.button_ui(ui, view);
                if ui.button(view.t("criteria-starters")).clicked() {
                    self.starters = Some(starters::StarterPicker::default());
                }
                if ui.button(format!("{}  {}", icons::PLUS, view.t("criterion-new"))).clicked() {
                    self.add(view, out);
                }
            }
        });
        let answering = self.is_answering(view);
        if !self.is_one_task(view) {
            self.models.bar_ui(ui, whole, out);
            at_hand_ui(ui, view, out);
        }
        if !has_criteria && self.part == Part::Points {
            self.parts_ui(ui, view);
            let (title, text) = (view.t("criteria-empty-title"), view.t("criteria-empty-text"));
            widgets::empty_state(ui, icons::SCALES, &title, &text, |ui| {
                if widgets::primary_button(ui, view.t("criteria-starters")).clicked() {
                    self.starters = Some(starters::StarterPicker::default());
                }
                if ui.button(view.t("criterion-new")).clicked() {
                    self.add(view, out);
                }
                if view.results.leads().is_none() {
                    ui.add_space(8.0);
                    widgets::muted(ui, view.t("testable-import-first"));
                    if ui.button(format!("{}  {}", icons::IMPORT, view.t("leads-import"))).clicked() {
                        out.request(Request::Run(Command::ImportLeads));
                    }
                }
            });
        } else if self.part == Part::Judging && self.judging.is_silent() {
            widgets::tall_card(ui, "silence", |ui| self.judging.ui(ui, view, out));
        } else if answering {
            widgets::tall_card(ui, "silence", |ui| self.rounds.ui(ui, view, out));
        } else if view.presenting || !widgets::is_wide(ui) {
            self.parts_ui(ui, view);
            let id = ("criteria page", self.part.names().0);
            let mut cards = |ui: &mut Ui| {
                widgets::card(ui, |ui| self.main_ui(ui, view, whole, out));
                widgets::card(ui, |ui| self.beside_ui(ui, view, out));
            };
            // Very large letters: the head scrolls along, or nothing else would be seen.
            if short {
                cards(ui);
            } else {
                widgets::leaf(ui, id, ScrollArea::vertical().auto_shrink(false), cards);
            }
        } else {
            self.parts_ui(ui, view);
            let (mut left, mut right) = widgets::columns(ui, 0.56);
            widgets::tall_card(&mut left, self.part.names().0, |ui| self.main_ui(ui, view, whole, out));
            widgets::tall_card(&mut right, self.part.names().1, |ui| self.beside_ui(ui, view, out));
        }
        if let Some(picker) = &mut self.starters
            && picker.ui(ui, view, out)
        {
            self.starters = None;
        }
    }

    /// Whether a silent round is all there is to be seen. On the wall it is: who has the keyboard next, and everybody who
    /// takes part.
    fn is_answering(&self, view: View<'_>) -> bool {
        let running = view.presenting && self.part == Part::Points && running(view.workspace).is_some();
        self.rounds.is_silent(view.workspace) || running
    }

    /// Whether there is one task, which fills the page.
    fn is_one_task(&self, view: View<'_>) -> bool {
        self.is_answering(view) || self.part == Part::Judging && self.judging.is_silent()
    }

    fn add(&mut self, view: View<'_>, out: &mut Outbox) {
        let name = view.t("criterion-new");
        let criterion = Criterion {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.criteria),
            name: name.clone(),
            ..Criterion::default()
        };
        self.selected = Some(criterion.id);
        self.focus_name = true;
        out.edit(Edit::new("edit-add-criterion", name, Page::Criteria).at(criterion.id).put(criterion));
    }

    /// What the page is about, in the order of a workshop.
    fn parts_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let options = [
            (Part::Points, view.t("part-points")),
            (Part::Threshold, view.t("part-threshold")),
            (Part::Backtest, view.t("part-backtest")),
            (Part::Judging, view.t("part-judging")),
            (Part::Reconciliation, view.t("part-reconciliation")),
            (Part::Handover, view.t("part-handover")),
        ];
        if let Some(part) = widgets::segments(ui, "criteria part", self.part, &options) {
            self.part = part;
        }
        ui.add_space(4.0);
    }

    /// What is worked on.
    fn main_ui(&mut self, ui: &mut Ui, view: View<'_>, whole: View<'_>, out: &mut Outbox) {
        match self.part {
            Part::Points => {
                if self.table_ui(ui, view, out) {
                    self.models.hint_ui(ui, whole, out);
                }
            }
            Part::Threshold => threshold::threshold_ui(ui, view, out),
            Part::Backtest => self.backtest.result_ui(ui, view, out),
            Part::Judging => self.judging.ui(ui, view, out),
            Part::Reconciliation => self.reconciliation.ui(ui, view, out),
            Part::Handover => handover::protocol_ui(ui, view, out),
        }
    }

    /// Its consequence, or what goes with it.
    fn beside_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        match self.part {
            Part::Points => self.consequence_ui(ui, view, out),
            Part::Threshold => policy::policy_ui(ui, view, out),
            Part::Backtest => self.backtest.beside_ui(ui, view, out),
            Part::Judging => self.judging.beside_ui(ui, view),
            Part::Reconciliation => self.reconciliation.beside_ui(ui, view, out),
            Part::Handover => handover::reasons_ui(ui, view, out),
        }
    }

    fn consequence_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        // A remote control chooses nothing: both are shown, one below the other.
        if view.presenting {
            effect::effect_ui(ui, view, out, &mut self.points);
            if view.results.scoring().is_some() {
                widgets::rule(ui);
                self.lead.ui(ui, view, out, self.points);
            }
            return;
        }
        let options =
            [(Consequence::Effect, view.t("criteria-tab-effect")), (Consequence::Leads, view.t("criteria-tab-leads"))];
        if let Some(tab) = widgets::segments(ui, "criteria consequence", self.consequence, &options) {
            self.consequence = tab;
        }
        ui.add_space(4.0);
        match self.consequence {
            Consequence::Effect => effect::effect_ui(ui, view, out, &mut self.points),
            Consequence::Leads => self.lead.ui(ui, view, out, self.points),
        }
    }
}

impl super::PageUi for CriteriaPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let (whole, before) = (view, out.edits.len());
        let model = view.results.model();
        let view = View { workspace: model.map_or(view.workspace, |model| &model.workspace), ..view };
        let shown = model.and_then(|model| model.model);
        if std::mem::replace(&mut self.drawn, shown) != shown {
            // What was being answered, judged or looked at belongs to the other model.
            self.rounds = rounds::Rounds::default();
            self.judging = judging::JudgingPart::default();
            self.backtest = backtest::BacktestPart::default();
            self.lead = lead::LeadList::default();
        }
        if std::mem::take(&mut self.round_wanted) {
            self.rounds.start(view.workspace);
        }
        // Each model keeps its own place when it scrolls.
        let narrow = view.presenting || !widgets::is_wide(ui);
        let short = ui.available_height() < SHORT && narrow && !self.is_one_task(view);
        ui.push_id(shown, |ui| {
            if short {
                let name = ("criteria page with its head", self.part.names().0);
                let page = ScrollArea::vertical().auto_shrink(false);
                widgets::leaf(ui, name, page, |ui| self.page_ui(ui, view, whole, out, short));
            } else {
                self.page_ui(ui, view, whole, out, short);
            }
        });
        let own: Vec<Edit> = out.edits.split_off(before.min(out.edits.len()));
        out.edits.extend(own.into_iter().map(|edit| edit.in_model(shown, whole.workspace)));
        self.models.editor_ui(ui, whole, out);
    }

    fn step(&mut self, _view: View<'_>, forth: bool) -> bool {
        let next = super::neighbour(&Part::ALL, self.part, forth);
        self.part = next.unwrap_or(self.part);
        next.is_some()
    }

    fn selected(&self, _view: View<'_>) -> Option<RecordRef> {
        self.selected.filter(|_| self.part == Part::Points).map(RecordRef::Criterion)
    }

    fn room(&self, view: View<'_>) -> (part::Part, Option<RecordRef>) {
        let shown = match self.part {
            Part::Points => return self.rounds.room(view.workspace),
            Part::Threshold | Part::Backtest => part::Part::Threshold,
            Part::Judging => self.judging.room(view.workspace).map_or(part::Part::Block, part::Part::BlindTest),
            Part::Reconciliation => part::Part::Criteria,
            Part::Handover => part::Part::Handover,
        };
        (shown, None)
    }

    fn turn_to(&mut self, part: Opens) {
        self.part = match part {
            Opens::Threshold => Part::Threshold,
            Opens::BlindTest => Part::Judging,
            Opens::Handover => Part::Handover,
            _ => Part::Points,
        };
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        match record {
            RecordRef::Criterion(id) => {
                if let Some(criterion) = view.workspace.criteria.get(&id) {
                    self.models.show(criterion.model);
                }
                self.part = Part::Points;
                self.selected = Some(id);
            }
            RecordRef::Model(id) => self.models.show(Some(id)),
            _ => {}
        }
    }

    fn open(view: View<'_>) -> u32 {
        view.results.standing.criteria.open()
    }
}

/// What is not at hand of the leads: all of a large set, or their scores.
fn at_hand_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let Some(leads) = view.results.leads() else { return };
    let waiting = if view.results.reading && leads.is_sample() {
        Some(("linked-reading", leads.rows_in_all()))
    } else {
        view.results.counting.then_some(("linked-counting", leads.rows))
    };
    if let Some((key, rows)) = waiting {
        ui.horizontal(|ui| {
            ui.spinner();
            widgets::muted(ui, view.tx(key, &[("n", rows.into())]));
        });
    } else if let Some(words) = view.texts.sample(leads) {
        widgets::toned(ui, format!("{} {words}", icons::WARNING), Tone::Warning);
        if widgets::quiet_button(ui, view.t("linked-look-again")).clicked() {
            out.request(Request::LookForLeads);
        }
    }
}

/// The answer to a question about all leads; where it was not asked for this state yet, it is now.
fn found<'a>(view: View<'a>, out: &mut Outbox, study: LeadQuery) -> Option<&'a LeadAnswer> {
    let found = view.results.found(study);
    if found.is_none() && view.results.scoring().is_some() {
        out.request(Request::LeadQuery(study));
    }
    found
}

/// In place of an answer that is still being found. It fills what is seen, so that a page that was scrolled stays there.
fn studying_ui(ui: &mut Ui, view: View<'_>) {
    let seen = ui.clip_rect().bottom() - ui.cursor().top();
    ui.vertical(|ui| {
        ui.set_min_height(seen.max(0.0));
        studying_line_ui(ui, view);
    });
}

/// The same in one line, where the room is kept already.
fn studying_line_ui(ui: &mut Ui, view: View<'_>) {
    ui.horizontal(|ui| {
        ui.spinner();
        widgets::muted(ui, view.t("linked-studying"));
    });
}

/// A rule in plain words.
fn kind_words(view: View<'_>, criterion: &Criterion) -> String {
    if criterion.kind == CriterionKind::Points {
        view.t(labels::words(criterion.dimension))
    } else {
        view.t(labels::words(criterion.kind))
    }
}

/// The sections of the table, in order: fit, engagement, and what blocks or passes at once.
fn section_of(criterion: &Criterion) -> (u8, &'static str) {
    match (criterion.kind, criterion.dimension) {
        (CriterionKind::Points, Dimension::Fit) => (0, "dimension-fit"),
        (CriterionKind::Points, Dimension::Engagement) => (1, "dimension-engagement"),
        _ => (2, "criteria-gates"),
    }
}
