//! Lead criteria: proposals of both sides beside each other, and their effect on real leads.

mod backtest;
mod blind_test;
mod effect;
mod handover;
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
use widgets::{Pane, Tone};

/// What the right-hand side shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Consequence {
    #[default]
    Effect,
    Leads,
}

/// What the page is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Points,
    Threshold,
    Backtest,
    BlindTest,
    Reconciliation,
    Handover,
}

impl Tab {
    /// All of them, in the order of a workshop.
    const ALL: [Self; 6] =
        [Self::Points, Self::Threshold, Self::Backtest, Self::BlindTest, Self::Reconciliation, Self::Handover];

    /// The key of its words.
    fn words(self) -> &'static str {
        match self {
            Self::Points => "part-points",
            Self::Threshold => "part-threshold",
            Self::Backtest => "part-backtest",
            Self::BlindTest => "part-blind-test",
            Self::Reconciliation => "part-reconciliation",
            Self::Handover => "part-handover",
        }
    }

    /// The names of its two cards: each tab keeps its own place when it scrolls.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Points => ("criteria", "consequence"),
            Self::Threshold => ("threshold", "policy"),
            Self::Backtest => ("back-test", "evidence"),
            Self::BlindTest => ("blind test", "tests"),
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
    tab: Tab,
    consequence: Consequence,
    backtest: backtest::BackTestTab,
    blind_test: blind_test::BlindTestTab,
    reconciliation: reconciliation::ReconciliationTab,
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
            tab: Tab::Points,
            consequence: Consequence::Effect,
            backtest: backtest::BackTestTab::default(),
            blind_test: blind_test::BlindTestTab::default(),
            reconciliation: reconciliation::ReconciliationTab::default(),
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
        self.tab = Tab::Points;
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
        if !has_criteria && self.tab == Tab::Points {
            self.tabs_ui(ui, view);
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
        } else if self.tab == Tab::BlindTest && self.blind_test.is_silent() {
            widgets::tall_card(ui, "silence", |ui| self.blind_test.ui(ui, view, out));
        } else if answering {
            widgets::tall_card(ui, "silence", |ui| self.rounds.ui(ui, view, out));
        } else if view.presenting || !widgets::is_wide(ui) {
            self.tabs_ui(ui, view);
            let id = ("criteria page", self.tab.names().0);
            let mut cards = |ui: &mut Ui| {
                widgets::card(ui, |ui| self.main_ui(ui, view, whole, out));
                widgets::card(ui, |ui| self.side_panel_ui(ui, view, out));
            };
            // Very large letters: the head scrolls along, or nothing else would be seen.
            if short {
                cards(ui);
            } else {
                widgets::leaf(ui, id, ScrollArea::vertical().auto_shrink(false), cards);
            }
        } else {
            self.tabs_ui(ui, view);
            widgets::two_panes(ui, 0.56, |ui, pane| match pane {
                Pane::Left => widgets::tall_card(ui, self.tab.names().0, |ui| self.main_ui(ui, view, whole, out)),
                Pane::Right => widgets::tall_card(ui, self.tab.names().1, |ui| self.side_panel_ui(ui, view, out)),
            });
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
        let running = view.presenting && self.tab == Tab::Points && running(view.workspace).is_some();
        self.rounds.is_silent(view.workspace) || running
    }

    /// Whether there is one task, which fills the page.
    fn is_one_task(&self, view: View<'_>) -> bool {
        self.is_answering(view) || self.tab == Tab::BlindTest && self.blind_test.is_silent()
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
    fn tabs_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let options = Tab::ALL.map(|tab| (tab, view.t(tab.words())));
        if let Some(tab) = widgets::segments(ui, "criteria part", self.tab, &options) {
            self.tab = tab;
        }
        ui.add_space(4.0);
    }

    /// What is worked on.
    fn main_ui(&mut self, ui: &mut Ui, view: View<'_>, whole: View<'_>, out: &mut Outbox) {
        match self.tab {
            Tab::Points => {
                if self.table_ui(ui, view, out) {
                    self.models.hint_ui(ui, whole, out);
                }
            }
            Tab::Threshold => threshold::threshold_ui(ui, view, out),
            Tab::Backtest => self.backtest.result_ui(ui, view, out),
            Tab::BlindTest => self.blind_test.ui(ui, view, out),
            Tab::Reconciliation => self.reconciliation.ui(ui, view, out),
            Tab::Handover => handover::protocol_ui(ui, view, out),
        }
    }

    /// Its consequence, or what goes with it.
    fn side_panel_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        match self.tab {
            Tab::Points => self.consequence_ui(ui, view, out),
            Tab::Threshold => policy::policy_ui(ui, view, out),
            Tab::Backtest => self.backtest.side_panel_ui(ui, view, out),
            Tab::BlindTest => self.blind_test.side_panel_ui(ui, view),
            Tab::Reconciliation => self.reconciliation.side_panel_ui(ui, view, out),
            Tab::Handover => handover::reasons_ui(ui, view, out),
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
            self.blind_test = blind_test::BlindTestTab::default();
            self.backtest = backtest::BackTestTab::default();
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
                let name = ("criteria page with its head", self.tab.names().0);
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
        let next = super::neighbour(&Tab::ALL, self.tab, forth);
        self.tab = next.unwrap_or(self.tab);
        next.is_some()
    }

    fn selected(&self, _view: View<'_>) -> Option<RecordRef> {
        self.selected.filter(|_| self.tab == Tab::Points).map(RecordRef::Criterion)
    }

    fn room(&self, view: View<'_>) -> (part::Part, Option<RecordRef>) {
        let shown = match self.tab {
            Tab::Points => return self.rounds.room(view.workspace),
            Tab::Threshold | Tab::Backtest => part::Part::Threshold,
            Tab::BlindTest => self.blind_test.room(view.workspace).map_or(part::Part::Block, part::Part::BlindTest),
            Tab::Reconciliation => part::Part::Criteria,
            Tab::Handover => part::Part::Handover,
        };
        (shown, None)
    }

    fn tabs() -> Vec<&'static str> {
        Tab::ALL.map(Tab::words).to_vec()
    }

    fn tab(&self) -> Option<&'static str> {
        Some(self.tab.words())
    }

    fn turn_to_tab(&mut self, words: &'static str) {
        self.tab = Tab::ALL.into_iter().find(|tab| tab.words() == words).unwrap_or(self.tab);
    }

    fn turn_to(&mut self, part: Opens) {
        self.tab = match part {
            Opens::Threshold => Tab::Threshold,
            Opens::BlindTest => Tab::BlindTest,
            Opens::Handover => Tab::Handover,
            _ => Tab::Points,
        };
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        match record {
            RecordRef::Criterion(id) => {
                if let Some(criterion) = view.workspace.criteria.get(&id) {
                    self.models.show(criterion.model);
                }
                self.tab = Tab::Points;
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
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        if widgets::quiet_button(ui, view.t("linked-look-again")).clicked() {
            out.request(Request::LookForLeads);
        }
    }
}

/// The answer to a question about all leads; where it was not asked for this state yet, it is now.
fn answer_of<'a>(view: View<'a>, out: &mut Outbox, query: LeadQuery) -> Option<&'a LeadAnswer> {
    let found = view.results.answer(query);
    if found.is_none() && view.results.scoring().is_some() {
        out.request(Request::LeadQuery(query));
    }
    found
}

/// In place of an answer that is still being found. It fills what is seen, so that a page that was scrolled stays there.
fn waiting_ui(ui: &mut Ui, view: View<'_>) {
    let seen = ui.clip_rect().bottom() - ui.cursor().top();
    ui.vertical(|ui| {
        ui.set_min_height(seen.max(0.0));
        waiting_line_ui(ui, view);
    });
}

/// The same in one line, where the room is kept already.
fn waiting_line_ui(ui: &mut Ui, view: View<'_>) {
    ui.horizontal(|ui| {
        ui.spinner();
        widgets::muted(ui, view.t("linked-waiting"));
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
