//! KPIs in both directions, and the service level agreement.

mod catalogue;
mod clause;
mod clause_catalogue;
mod course;
mod fist;
mod grounds;
mod kpi;
mod kpi_set;
mod limits;
mod months;
mod signing;
mod sla;
pub(super) mod targets;

use egui::{ScrollArea, Ui};

use super::super::room::part;
use super::super::{Outbox, View, icons, widgets};
use super::criteria::rounds::Rounds;
use crate::calc::agreement::balance;
use crate::edit::{Edit, Page};
use crate::model::{Direction, Id, Kpi, Opens, RecordRef, Workspace, last_order};
use widgets::{Pane, Tone};

/// What is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    /// The KPIs and their targets.
    #[default]
    Kpis,
    /// Their months.
    Months,
    /// The agreement. Where there is room it stands beside the KPIs.
    Sheet,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Kpis, Self::Months, Self::Sheet];

    fn words(self) -> &'static str {
        match self {
            Self::Kpis => "agreement-tab-kpis",
            Self::Months => "agreement-tab-months",
            Self::Sheet => "agreement-tab-sla",
        }
    }
}

/// View state of the page.
#[derive(Debug)]
pub struct AgreementPage {
    rounds: Rounds,
    selected: Option<Id<Kpi>>,
    tab: Tab,
    months: months::KpiMonths,
    catalogue: Option<catalogue::KpiPicker>,
    sla: sla::SlaSheet,
    fist: fist::ClauseFist,
    focus_name: bool,
}

impl Default for AgreementPage {
    fn default() -> Self {
        Self {
            rounds: Rounds::for_targets(),
            selected: None,
            tab: Tab::default(),
            months: months::KpiMonths::default(),
            catalogue: None,
            sla: sla::SlaSheet::default(),
            fist: fist::ClauseFist::default(),
            focus_name: false,
        }
    }
}

impl AgreementPage {
    /// Opens the preparation of a silent round for targets, or what is running.
    pub fn start_round(&mut self, workspace: &Workspace) {
        self.tab = Tab::Kpis;
        self.rounds.start(workspace);
    }

    fn page_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, scrolls: bool) {
        let standing = view.results.standing.kpis;
        let done = (standing.all + standing.parked > 0).then(|| (view.texts.agreed_of(standing), Tone::Agreed));
        widgets::page_head(ui, &view.t("page-agreement"), done.as_ref(), &view.t("page-agreement-purpose"), |ui| {
            if ui.button(format!("{}  {}", icons::PLUS, view.t("kpi-catalogue"))).clicked() {
                self.catalogue = Some(catalogue::KpiPicker::default());
            }
            if ui.button(view.t("kpi-own")).clicked() {
                self.add(view, out);
            }
            if !view.workspace.kpis.is_empty() {
                self.rounds.button_ui(ui, view);
            }
        });
        if self.rounds.is_silent(view.workspace) {
            widgets::tall_card(ui, "silence", |ui| self.rounds.ui(ui, view, out));
        } else if self.fist.is_silent(view.workspace) {
            widgets::tall_card(ui, "silence", |ui| self.fist.ui(ui, view, out));
        } else if view.presenting || !widgets::is_wide(ui) {
            let options = Tab::ALL.map(|tab| (tab, view.t(tab.words())));
            if let Some(tab) = widgets::segments(ui, "agreement sheet", self.tab, &options) {
                self.tab = tab;
            }
            let name = ("agreement page", self.tab as u8);
            let mut card = |ui: &mut Ui| {
                widgets::card(ui, |ui| match self.tab {
                    Tab::Sheet => self.sheet_ui(ui, view, out),
                    Tab::Months => self.months_ui(ui, view, out, true),
                    Tab::Kpis => self.kpis_ui(ui, view, out),
                });
            };
            if scrolls {
                card(ui);
            } else {
                widgets::leaf(ui, name, ScrollArea::vertical().auto_shrink(false), card);
            }
        } else {
            widgets::two_panes(ui, 0.58, |ui, pane| match pane {
                Pane::Left => widgets::tall_card(ui, "kpis", |ui| self.left_ui(ui, view, out)),
                Pane::Right => widgets::tall_card(ui, "sla", |ui| self.right_ui(ui, view, out)),
            });
        }
    }

    /// Targets or months, where there is room for the agreement beside them.
    fn left_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let months = self.tab == Tab::Months;
        let options = [(false, view.t("kpi-tab-targets")), (true, view.t("agreement-tab-months"))];
        if !view.workspace.kpis.is_empty()
            && let Some(months) = widgets::segments(ui, "kpi months", months, &options)
        {
            self.tab = if months { Tab::Months } else { Tab::Kpis };
        }
        if self.tab == Tab::Months {
            self.months_ui(ui, view, out, false);
        } else {
            self.kpis_ui(ui, view, out);
        }
    }

    /// The agreement, or beside the months how one KPI stands.
    fn right_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if self.tab != Tab::Months {
            self.sheet_ui(ui, view, out);
            return;
        }
        match self.selected.and_then(|id| view.workspace.kpis.get(&id)) {
            Some(kpi) => course::course_ui(ui, view, out, kpi),
            None => drop(widgets::muted(ui, view.t("kpi-months-choose"))),
        }
    }

    /// The months; where there is no room beside them, below them how the chosen KPI stands.
    fn months_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, below: bool) {
        if let Some(clicked) = self.months.ui(ui, view, out, self.selected) {
            self.selected = if self.selected == Some(clicked) { None } else { Some(clicked) };
        }
        let chosen = self.selected.and_then(|id| view.workspace.kpis.get(&id)).filter(|_| below);
        if let Some(kpi) = chosen {
            ui.add_space(8.0);
            widgets::inset(ui, |ui| course::course_ui(ui, view, out, kpi));
        }
    }

    /// The sheet, or the vote about one of its clauses.
    fn sheet_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if self.fist.ui(ui, view, out) {
            return;
        }
        let asked = self.sla.ui(ui, view, out);
        if let Some(clause) = asked.and_then(|id| view.workspace.clauses.get(&id)) {
            self.fist.open(view, out, clause);
        }
    }

    fn add(&mut self, view: View<'_>, out: &mut Outbox) {
        let kpi = Kpi {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.kpis),
            name: view.t("kpi-new"),
            ..Kpi::default()
        };
        self.selected = Some(kpi.id);
        self.focus_name = true;
        out.edit(Edit::new("edit-add-kpi", &kpi.name, Page::Agreement).at(kpi.id).put(kpi.clone()));
    }

    fn kpis_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if view.workspace.kpis.is_empty() {
            widgets::heading(ui, view.t("kpi-empty-title"));
            widgets::muted(ui, view.t("kpi-empty-text"));
            if widgets::primary_button(ui, view.t("kpi-catalogue")).clicked() {
                self.catalogue = Some(catalogue::KpiPicker::default());
            }
            return;
        }
        if self.rounds.ui(ui, view, out) {
            return;
        }
        let [from_marketing, from_sales, _] = balance(view.workspace);
        if (from_marketing == 0) != (from_sales == 0) {
            let key = if from_sales == 0 { "step-balance-sales" } else { "step-balance-marketing" };
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t(key));
        }
        if !widgets::is_low(ui) {
            kpi_set::set_ui(ui, view);
        }
        let all: Vec<&Kpi> = view.workspace.kpis.values().map(AsRef::as_ref).collect();
        let columns = kpi::Columns::of(ui, view, &all);
        let (mut leads_to, mut heads) = (None, Vec::new());
        for direction in Direction::ALL {
            let kpis: Vec<_> = crate::model::in_order(&view.workspace.kpis)
                .into_iter()
                .filter(|kpi| kpi.direction == direction)
                .collect();
            if kpis.is_empty() {
                continue;
            }
            let (title, head) = kpi::head_ui(ui, view, direction, columns);
            heads.push((title, head, direction));
            let added = self.selected.filter(|_| self.focus_name);
            let wanted = added.and_then(|id| kpis.iter().position(|kpi| kpi.id == id));
            widgets::rows(ui, direction, kpis.len(), wanted, |ui, at| {
                let Some(kpi) = kpis.get(at) else { return };
                let open = self.selected == Some(kpi.id);
                let below = kpis.get(at + 1).map(AsRef::as_ref);
                let done = kpi::row_ui(ui, view, out, (kpi, below), columns, open);
                if done.clicked {
                    self.selected = if open { None } else { Some(kpi.id) };
                }
                leads_to = leads_to.or(done.leads_to);
                if self.selected == Some(kpi.id) {
                    let focus = std::mem::take(&mut self.focus_name);
                    kpi::details_ui(ui, view, out, kpi, focus);
                }
            });
        }
        widgets::stays_above_last(ui, &heads, |ui, direction| kpi::head_above_ui(ui, view, direction, columns));
        if let Some(field) = leads_to {
            widgets::focus_number(ui, field);
            ui.ctx().request_repaint();
        }
    }
}

impl super::PageUi for AgreementPage {
    fn tabs() -> Vec<&'static str> {
        Tab::ALL.map(Tab::words).to_vec()
    }

    fn tab(&self) -> Option<&'static str> {
        Some(self.tab.words())
    }

    fn turn_to_tab(&mut self, words: &'static str) {
        self.tab = Tab::ALL.into_iter().find(|tab| tab.words() == words).unwrap_or(self.tab);
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if widgets::is_low(ui) && !widgets::is_wide(ui) {
            let name = ("agreement page with its head", self.tab as u8);
            let area = ScrollArea::vertical().auto_shrink(false);
            widgets::leaf(ui, name, area, |ui| self.page_ui(ui, view, out, true));
        } else {
            self.page_ui(ui, view, out, false);
        }
        if let Some(picker) = &mut self.catalogue
            && picker.ui(ui, view, out)
        {
            self.catalogue = None;
        }
    }

    fn step(&mut self, _view: View<'_>, forth: bool) -> bool {
        let next = super::neighbour(&Tab::ALL, self.tab, forth);
        self.tab = next.unwrap_or(self.tab);
        next.is_some()
    }

    fn selected(&self, _view: View<'_>) -> Option<RecordRef> {
        self.selected.filter(|_| self.tab != Tab::Sheet).map(RecordRef::Kpi)
    }

    fn room(&self, view: View<'_>) -> (part::Part, Option<RecordRef>) {
        if let Some(clause) = self.fist.clause(view.workspace) {
            return (part::Part::Clauses, Some(RecordRef::Clause(clause)));
        }
        if self.tab == Tab::Sheet {
            return (part::Part::Clauses, None);
        }
        if self.tab == Tab::Months {
            return (part::Part::Monthly, self.selected.map(RecordRef::Kpi));
        }
        let (shown, _) = self.rounds.room(view.workspace);
        (shown, self.selected.map(RecordRef::Kpi))
    }

    fn turn_to(&mut self, part: Opens) {
        self.tab = if part == Opens::Agreement { Tab::Sheet } else { Tab::Kpis };
    }

    fn show(&mut self, record: RecordRef, _view: View<'_>) {
        if let RecordRef::Kpi(id) = record {
            self.selected = Some(id);
            if self.tab == Tab::Sheet {
                self.tab = Tab::Kpis;
            }
        }
    }

    fn open(view: View<'_>) -> u32 {
        view.results.standing.kpis.open() + view.results.standing.clauses.open()
    }
}
