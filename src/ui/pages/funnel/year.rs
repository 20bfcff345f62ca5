//! The plan through the year: what would happen if rates were other ones, which of them moves most, and when leads are needed.

use std::collections::BTreeMap;

use egui::{Grid, ScrollArea, Slider, Ui};

use super::super::super::form::header;
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::funnel::StageTotal;
use crate::calc::plan::{Plan, deals_needed, reverse};
use crate::calc::plan_year::year;
use crate::calc::sensitivity::{Nudge, levers, nudges, outlook, rates};
use crate::edit::{Edit, Page};
use crate::model::{FieldPath, FunnelPlan, FunnelStage, Header, Id};
use widgets::{Number, Pane, Tone};

/// The months of a year, as places of the fields of the season.
const PLACES: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
/// The largest weight of a month.
const MOST: i64 = 1000;

/// View state: rates that are only thought of. They change nothing until they are taken.
#[derive(Debug, Default)]
pub struct WhatIf {
    thought: BTreeMap<Id<FunnelStage>, f64>,
}

impl WhatIf {
    /// Draws the part.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, totals: &[StageTotal], months: u32) {
        let Some(plan) = reverse(&view.workspace.header.plan, totals, months) else {
            widgets::muted(ui, view.t("plan-no-goal"));
            return;
        };
        if view.presenting || !widgets::is_wide(ui) {
            widgets::leaf(ui, "year", ScrollArea::vertical().auto_shrink(false), |ui| {
                self.left_ui(ui, view, out, totals, &plan);
                widgets::rule(ui);
                right_ui(ui, view, out, &plan);
            });
            return;
        }
        widgets::two_panes(ui, 0.56, |ui, pane| match pane {
            Pane::Left => widgets::leaf(ui, "year", ScrollArea::vertical().auto_shrink(false), |ui| {
                self.left_ui(ui, view, out, totals, &plan);
            }),
            Pane::Right => widgets::leaf(ui, "year right", ScrollArea::vertical().auto_shrink(false), |ui| {
                right_ui(ui, view, out, &plan);
            }),
        });
    }

    /// What if, levers, and where rates come from.
    fn left_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, totals: &[StageTotal], plan: &Plan) {
        widgets::subheading(ui, view.t("year-what-if"));
        let first = plan.rows.last().and_then(|row| row.now);
        let (Some(known), Some(first)) = (rates(totals), first) else {
            let words = view.texts.plan_missing(plan).unwrap_or_else(|| view.t("year-no-first"));
            widgets::notice(ui, icons::INFO, Tone::Neutral, words);
            nudges_ui(ui, view, out, totals);
            return;
        };
        let first = first as f64;
        let changed: Vec<Option<f64>> = known.iter().map(|(stage, _)| self.thought.get(&stage.id).copied()).collect();
        for (stage, rate) in known.iter().take(widgets::MOST_BESIDE) {
            let now = rate.share();
            let before = self.thought.get(&stage.id).copied().unwrap_or(now);
            let mut share = before;
            ui.horizontal(|ui| {
                let slider = Slider::new(&mut share, 0.0..=1.0).custom_formatter(|share, _| view.texts.percent(share));
                let slider = slider.custom_parser(|typed| {
                    typed
                        .trim()
                        .trim_end_matches('%')
                        .trim()
                        .replace(',', ".")
                        .parse::<f64>()
                        .ok()
                        .map(|percent| percent / 100.0)
                });
                let name = format!("{}: {}", view.t("year-what-if"), stage.name);
                let response = widgets::named(ui.add(slider), &name);
                ui.label(&stage.name);
                // A field that is only visited gives back what it showed, which is rounded.
                let as_shown = |share: f64| view.texts.percent(share);
                if response.changed() && as_shown(share) != as_shown(before) {
                    // To half a percentage point.
                    self.thought.insert(stage.id, (share * 200.0).round() / 200.0);
                }
                if (share - now).abs() > 1e-9 {
                    widgets::small(ui, view.tx("year-now", &[("rate", view.texts.percent(now).into())]));
                }
            });
        }
        let found = outlook(first, &known, &changed);
        ui.label(view.texts.outlook(&found));
        if let Some(goal) = deals_needed(&view.workspace.header.plan) {
            let (tone, key) =
                if found.deals + 1e-9 >= goal { (Tone::Agreed, "year-enough") } else { (Tone::Warning, "year-short") };
            let values = [
                ("goal", view.texts.rounded(goal, 1).into()),
                ("n", view.texts.rounded((goal - found.deals).max(0.0), 1).into()),
            ];
            widgets::notice(
                ui,
                if tone == Tone::Agreed { icons::CHECK } else { icons::INFO },
                tone,
                view.tx(key, &values),
            );
        }
        self.buttons_ui(ui, view, out);
        ui.add_space(8.0);
        widgets::subheading(ui, view.t("year-levers"));
        for lever in levers(first, &known).iter().take(widgets::MOST_BESIDE) {
            ui.add(egui::Label::new(view.texts.lever(lever)).wrap());
        }
        nudges_ui(ui, view, out, totals);
    }

    /// What was thought becomes the agreed targets, or goes.
    fn buttons_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if self.thought.is_empty() {
            return;
        }
        ui.horizontal(|ui| {
            let take = !view.read_only && ui.button(view.t("year-take")).clicked();
            if take {
                let mut edit = Edit::new("edit-take-rates", "", Page::Funnel);
                for (id, share) in &self.thought {
                    if let Some(stage) = view.workspace.stages.get(id) {
                        let target_rate = Some((share * 10_000.0).round().clamp(0.0, 10_000.0) as u32);
                        edit = edit.put(FunnelStage { target_rate, ..(**stage).clone() });
                    }
                }
                out.edit(edit);
            }
            if take || ui.button(view.t("year-forget")).clicked() {
                self.thought.clear();
            }
        });
    }
}

/// Rates that are only assumed, seldom counted, or contradicted by what was counted.
fn nudges_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, totals: &[StageTotal]) {
    let found = nudges(totals);
    if found.is_empty() {
        return;
    }
    ui.add_space(8.0);
    widgets::subheading(ui, view.t("year-sources"));
    for nudge in found.iter().take(widgets::MOST_BESIDE) {
        ui.horizontal_wrapped(|ui| {
            ui.label(view.texts.nudge(nudge));
            if let Nudge::Contradicted(stage, ..) = nudge
                && !view.read_only
                && widgets::named(
                    ui.button(view.t("year-drop-assumed")),
                    &format!("{}: {}", stage.name, view.t("year-drop-assumed")),
                )
                .clicked()
            {
                let without = FunnelStage { assumed_rate: None, rate_from: String::new(), ..(**stage).clone() };
                out.edit(Edit::new("edit-stage", &stage.name, Page::Funnel).at(stage.id).put(without));
            }
        });
    }
}

/// Season, lag, months, capacity and cost.
fn right_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, plan: &Plan) {
    let goal = &view.workspace.header.plan;
    let form = header(view, Page::Funnel, "edit-plan").part(Header::F.plan);
    widgets::subheading(ui, view.t("year-title"));
    ui.horizontal_wrapped(|ui| {
        let caption = form.caption(FunnelPlan::F.lag_months);
        form.amount(ui, out, FunnelPlan::F.lag_months, &caption, (Number::whole(0, 60), 50.0));
        let caption = format!("{}, {}", form.caption(FunnelPlan::F.programme_cost), view.workspace.header.currency);
        form.number(ui, out, FunnelPlan::F.programme_cost, &caption, (Number::MONEY, 110.0));
    });
    let own = view.results.dated.as_ref().and_then(|dated| dated.flow.as_ref()).and_then(|flow| flow.cohorts.cycle);
    let lag = crate::calc::plan_year::lag(goal, own);
    widgets::small(ui, view.texts.lag(goal, own));
    let months = year(goal, plan, lag);
    if !months.is_empty() {
        Grid::new("year").min_row_height(22.0).spacing(theme::FIGURES).show(ui, |ui| {
            for name in view.texts.year_head(view.workspace, plan) {
                widgets::small(ui, name);
            }
            widgets::small(ui, view.t("plan-season"));
            ui.end_row();
            for (row, (month, place)) in view.texts.year_rows(&months).into_iter().zip(months.iter().zip(PLACES)) {
                for cell in row {
                    ui.label(cell);
                }
                if !view.presenting {
                    season_ui(ui, view, out, month.number, place);
                }
                ui.end_row();
            }
        });
        widgets::small(ui, view.t("year-season-hint"));
    }
    if let Some((over, words)) = view.texts.year_capacity(&months, plan, view.workspace) {
        let (icon, tone) = if over { (icons::WARNING, Tone::Warning) } else { (icons::CHECK, Tone::Agreed) };
        widgets::notice(ui, icon, tone, words);
    }
    let costs = view.texts.stage_costs(view.workspace, plan);
    if !costs.is_empty() {
        ui.add_space(8.0);
        widgets::subheading(ui, view.t("year-costs"));
        for line in costs.iter().take(widgets::MOST_BESIDE) {
            ui.label(line);
        }
    }
}

/// The weight of a month.
fn season_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, number: u32, place: &'static str) {
    let form = header(view, Page::Funnel, "edit-plan").part(Header::F.plan);
    let name = format!("{}: {}", view.t("plan-season"), view.texts.month_name(number));
    let path: FieldPath = form.path(FunnelPlan::F.season).at(place);
    let now = view.workspace.header.plan.season.get(&number).map(|weight| i64::from(*weight));
    if let Some(new) = widgets::number_field(ui, view.texts, path, &name, now, Number::whole(0, MOST), 46.0) {
        let weight = new.and_then(|weight| u32::try_from(weight).ok()).filter(|weight| *weight > 0);
        form.change(out, FunnelPlan::F.season, |plan| {
            match weight {
                Some(weight) => plan.season.insert(number, weight),
                None => plan.season.remove(&number),
            };
        });
    }
}
