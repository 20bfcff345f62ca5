//! The funnel: monthly counts, rates with intervals and targets, trend, comparison, and the plan from the goal backwards.

mod chart;
mod cohorts;
mod columns;
mod months;
mod plan;
mod response;
mod stages;
mod year;

use egui::{ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::room::part::Part;
use super::super::{Outbox, View, icons, widgets};
use crate::calc::funnel::{Period, StageTotal, default_period, months_used, totals};
use crate::model::{FunnelStage, Id, Month, RecordRef};
use widgets::{Field, Pane, Tone};

/// What is shown on the left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Chart,
    Cohorts,
    Response,
    Year,
    Numbers,
    Stages,
}

impl Tab {
    /// All parts, in the order of the tabs.
    const ALL: [Self; 6] = [Self::Chart, Self::Cohorts, Self::Response, Self::Year, Self::Numbers, Self::Stages];

    fn words(self) -> &'static str {
        match self {
            Self::Chart => "funnel-tab-chart",
            Self::Cohorts => "funnel-tab-cohorts",
            Self::Response => "funnel-tab-response",
            Self::Year => "funnel-tab-year",
            Self::Numbers => "funnel-tab-numbers",
            Self::Stages => "funnel-tab-stages",
        }
    }
}

/// The totals of a period and the one before, for one state of the workspace.
#[derive(Debug)]
struct Calculated {
    of: (u64, Period, (u64, bool)),
    now: Vec<StageTotal>,
    before: Vec<StageTotal>,
}

/// View state of the page.
#[derive(Debug, Default)]
pub struct FunnelPage {
    tab: Tab,
    period: Option<Period>,
    compare: bool,
    trend_of: Option<Id<FunnelStage>>,
    months: months::MonthGrid,
    what_if: year::WhatIf,
    stages: stages::StageList,
    calculated: Option<Calculated>,
}

impl FunnelPage {
    fn totals(&self) -> &[StageTotal] {
        self.calculated.as_ref().map_or(&[], |calculated| &calculated.now)
    }

    fn calculate(&mut self, view: View<'_>, period: Period) {
        let of = (view.revision, period, view.results.dates_state());
        if self.calculated.as_ref().is_none_or(|calculated| calculated.of != of) {
            let now = totals(&view.results.funnel, period, view.today);
            let before = totals(&view.results.funnel, period.previous(), view.today);
            self.calculated = Some(Calculated { of, now, before });
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let (title, text) = (view.t("funnel-empty-title"), view.t("funnel-empty-text"));
        widgets::empty_state(ui, icons::FUNNEL, &title, &text, |ui| {
            if widgets::primary_button(ui, view.t("funnel-type")).clicked() {
                self.tab = Tab::Numbers;
            }
            if ui.button(view.t("funnel-import")).clicked() {
                out.request(Request::Run(Command::ImportFunnel));
            }
            if !view.workspace.leads.is_empty() {
                months::from_leads_ui(ui, view, out);
            }
        });
    }

    /// The parts of the page.
    fn tabs_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let options = Tab::ALL.map(|tab| (tab, view.t(tab.words())));
        if let Some(tab) = widgets::segments(ui, "funnel tab", self.tab, &options) {
            self.tab = tab;
        }
    }

    fn left_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, period: Option<Period>) {
        ui.horizontal_wrapped(|ui| self.tabs_ui(ui, view));
        if let (Tab::Chart, Some(period)) = (self.tab, period) {
            ui.horizontal_wrapped(|ui| self.period_ui(ui, view, period));
        }
        // On the wall the grid needs its room.
        let says_why = self.tab == Tab::Chart || self.tab == Tab::Numbers && !view.presenting && !widgets::is_low(ui);
        if let Some(period) = period.filter(|_| says_why) {
            waiting_ui(ui, view, period);
        }
        ui.add_space(4.0);
        match (self.tab, period) {
            (Tab::Chart, Some(_)) => {
                if view.workspace.header.plan.counted_from.is_some() {
                    widgets::small(ui, format!("{}: {}", view.t("dated-counted"), view.t("dated-count-leads")));
                }
                if let Some(words) = view.texts.all_young(&view.results.funnel, view.today) {
                    widgets::notice(ui, icons::WARNING, Tone::Warning, words);
                }
                if let Some(Calculated { now, before, .. }) = &self.calculated {
                    let before = self.compare.then_some(before.as_slice());
                    if let Some(chosen) = chart::funnel_ui(ui, view, now, before) {
                        self.trend_of = Some(chosen);
                    }
                }
            }
            (Tab::Chart, None) => {}
            (Tab::Cohorts, _) => cohorts::cohorts_ui(ui, view, out),
            (Tab::Response, _) => response::response_ui(ui, view, out),
            (Tab::Year, Some(period)) => {
                self.calculate(view, period);
                let months = months_used(&view.results.funnel, period, view.today);
                let totals = self.calculated.as_ref().map_or(&[][..], |calculated| &calculated.now);
                self.what_if.ui(ui, view, out, totals, months);
            }
            (Tab::Year, None) => drop(widgets::muted(ui, view.t("funnel-empty-text"))),
            (Tab::Numbers, _) => {
                // What is typed here does not count while the days of leads do.
                if view.workspace.header.plan.counted_from.is_some() {
                    columns::counted_ui(ui, view, out);
                }
                self.months.ui(ui, view, out);
            }
            (Tab::Stages, _) => {
                let area = ScrollArea::vertical().auto_shrink(false);
                widgets::leaf(ui, "stages", area, |ui| self.stages.ui(ui, view, out));
            }
        }
    }

    /// From which month to which.
    fn period_ui(&mut self, ui: &mut Ui, view: View<'_>, period: Period) {
        let months: Vec<(Month, String)> =
            view.results.funnel.months.keys().map(|month| (*month, view.texts.month(*month))).collect();
        let (from, to) = (view.t("funnel-from"), view.t("funnel-to"));
        if let Some(month) = widgets::choice(ui, Field::header("period from"), &from, period.from, &months, 100.0) {
            self.period = Some(Period { from: month, to: period.to.max(month) });
        }
        ui.label("–");
        if let Some(month) = widgets::choice(ui, Field::header("period to"), &to, period.to, &months, 100.0) {
            self.period = Some(Period { from: period.from.min(month), to: month });
        }
        // Only with a period there are numbers of.
        let earlier = self.calculated.as_ref().is_some_and(|at| at.before.iter().any(|total| total.count.is_some()));
        if !earlier {
            self.compare = false;
            return;
        }
        let before = period.previous();
        let before = view.texts.months(before.from, before.to);
        let words = view.tx("funnel-compare", &[("period", before.into())]);
        if let Some(compare) = widgets::toggle(ui, "funnel compare", &words, self.compare) {
            self.compare = compare;
        }
    }

    fn trend_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let stages = crate::model::in_order(&view.workspace.stages);
        let options: Vec<(Id<FunnelStage>, String)> = stages
            .windows(2)
            .filter_map(|pair| match pair {
                [before, stage] => Some((stage.id, format!("{} → {}", before.name, stage.name))),
                _ => None,
            })
            .collect();
        let middle = options.get(options.len() / 2).map(|(id, _)| *id);
        let shown = self.trend_of.filter(|id| options.iter().any(|(other, _)| other == id)).or(middle);
        let Some(shown) = shown else { return };
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, view.t("funnel-trend"));
            let name = view.t("funnel-trend-of");
            if let Some(id) = widgets::choice(ui, Field::header("trend of"), &name, shown, &options, 220.0) {
                self.trend_of = Some(id);
            }
        });
        chart::trend_ui(ui, view, shown);
    }
}

impl super::PageUi for FunnelPage {
    fn tabs() -> Vec<&'static str> {
        Tab::ALL.map(Tab::words).to_vec()
    }

    fn tab(&self) -> Option<&'static str> {
        Some(self.tab.words())
    }

    fn turn_to_tab(&mut self, words: &'static str) {
        self.tab = Tab::ALL.into_iter().find(|tab| tab.words() == words).unwrap_or(self.tab);
    }

    fn room(&self, _view: View<'_>) -> (Part, Option<RecordRef>) {
        (Part::Funnel, None)
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let period = self.period.or_else(|| default_period(&view.results.funnel, view.today));
        let badge = period.map(|period| (view.texts.months(period.from, period.to), Tone::Neutral));
        widgets::page_head(ui, &view.t("page-funnel"), badge.as_ref(), &view.t("page-funnel-purpose"), |ui| {
            if !view.presenting && ui.button(format!("{}  {}", icons::IMPORT, view.t("funnel-import"))).clicked() {
                out.request(Request::Run(Command::ImportFunnel));
            }
        });
        // Numbers and stages take the whole width, whether or not there is anything to calculate yet.
        if self.tab != Tab::Chart {
            widgets::card(ui, |ui| {
                ui.set_min_height((ui.available_height() - 2.0).max(160.0));
                self.left_ui(ui, view, out, period);
            });
            return;
        }
        let Some(period) = period else {
            if view.results.dating && view.workspace.header.plan.counted_from.is_some() {
                widgets::muted(ui, view.t("dated-counting"));
                return;
            }
            ui.horizontal_wrapped(|ui| self.tabs_ui(ui, view));
            self.empty_ui(ui, view, out);
            return;
        };
        self.calculate(view, period);
        let months = months_used(&view.results.funnel, period, view.today);
        if view.presenting || !widgets::is_wide(ui) {
            widgets::leaf(ui, "funnel page", ScrollArea::vertical().auto_shrink(false), |ui| {
                widgets::card(ui, |ui| self.left_ui(ui, view, out, Some(period)));
                widgets::card(ui, |ui| plan::plan_ui(ui, view, out, self.totals(), months));
                widgets::card(ui, |ui| self.trend_ui(ui, view));
            });
        } else {
            widgets::two_panes(ui, 0.58, |ui, pane| match pane {
                Pane::Left => widgets::tall_card(ui, "funnel", |ui| self.left_ui(ui, view, out, Some(period))),
                Pane::Right => {
                    widgets::leaf(ui, "funnel right", ScrollArea::vertical().auto_shrink(false), |ui| {
                        widgets::card(ui, |ui| plan::plan_ui(ui, view, out, self.totals(), months));
                        widgets::card(ui, |ui| self.trend_ui(ui, view));
                    });
                }
            });
        }
    }

    fn step(&mut self, _view: View<'_>, forth: bool) -> bool {
        let next = super::neighbour(&Tab::ALL, self.tab, forth);
        self.tab = next.unwrap_or(self.tab);
        next.is_some()
    }

    fn show(&mut self, record: RecordRef, _view: View<'_>) {
        if let RecordRef::Stage(id) = record {
            self.trend_of = Some(id);
            self.stages.open(id);
        }
    }
}

/// Why months with counts are not counted.
fn waiting_ui(ui: &mut Ui, view: View<'_>, period: Period) {
    let words = view.texts.waiting(&view.results.funnel, period, view.today);
    if !words.is_empty() {
        widgets::small(ui, words.join(" "));
    }
}
