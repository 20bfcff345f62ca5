//! The plan from the revenue goal backwards.

use egui::{Grid, RichText, Ui};

use super::super::super::form::header;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::proposal;
use crate::calc::funnel::StageTotal;
use crate::calc::plan::{Plan, PlanRate, reverse};
use crate::calc::proposals::PLAN;
use crate::edit::Page;
use crate::model::{FunnelPlan, Header};
use widgets::{Number, Tone};

/// Draws goal and plan.
pub fn plan_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, totals: &[StageTotal], months: u32) {
    widgets::heading(ui, view.t("plan-title"));
    goal_ui(ui, view, out);
    let Some(plan) = reverse(&view.workspace.header.plan, totals, months) else {
        widgets::muted(ui, view.t("plan-no-goal"));
        return;
    };
    if let Some(goal) = plan.rows.first() {
        let share = view.texts.typed_percent(view.workspace.header.plan.marketing_share);
        let words =
            view.tx("plan-share-of-goal", &[("share", share.into()), ("n", (goal.needed.ceil() as i64).into())]);
        widgets::small(ui, words);
    }
    Grid::new("plan").num_columns(4).min_row_height(20.0).spacing(theme::FIGURES).show(ui, |ui| {
        for key in ["plan-stage", "plan-needed", "plan-band"] {
            widgets::small(ui, view.t(key));
        }
        widgets::small(ui, now_words(view));
        ui.end_row();
        for row in plan.rows.iter().take(widgets::MOST_BESIDE) {
            let name = ui.label(&row.stage.name);
            match row.rate {
                Some(PlanRate::Own(rate)) => {
                    name.on_hover_text(view.tx("plan-rate-own", &[("of", view.texts.of(rate).into())]));
                }
                Some(PlanRate::Assumed(share)) => {
                    let rate = view.texts.percent(share);
                    name.on_hover_text(view.tx("plan-rate-assumed", &[("rate", rate.into())]));
                }
                None => {}
            }
            let needed = view.texts.integer(row.needed.ceil() as i64);
            ui.label(RichText::new(needed).font(theme::strong(theme::BODY)));
            widgets::small(
                ui,
                row.band.map_or_else(String::new, |(low, high)| {
                    format!("{}–{}", view.texts.integer(low.ceil() as i64), view.texts.integer(high.ceil() as i64))
                }),
            );
            ui.label(row.now.map_or_else(|| "–".to_owned(), |now| view.texts.integer(now)));
            ui.end_row();
        }
    });
    widgets::rest(ui, view.texts, plan.rows.len(), widgets::MOST_BESIDE);
    if let Some(words) = view.texts.plan_missing(&plan) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        return;
    }
    match view.texts.plan_short(&plan) {
        Some(words) => {
            ui.label(words);
            levers_ui(ui, view, &plan);
        }
        None if plan.rows.iter().all(|row| row.now.is_some()) => {
            widgets::notice(ui, icons::CHECK, Tone::Agreed, view.t("plan-all-enough"));
        }
        None => {}
    }
    if view.workspace.header.plan.marketing_share < 10_000 {
        widgets::small(ui, view.t("plan-share-hint"));
    }
}

/// What the column of today's numbers holds: of all, the share that the goal speaks of.
fn now_words(view: View<'_>) -> String {
    let share = view.workspace.header.plan.marketing_share;
    if share == 10_000 {
        return view.t("plan-now");
    }
    view.tx("plan-now-share", &[("share", view.texts.typed_percent(share).into())])
}

/// Every rate, and what it would have to become if it alone changed.
fn levers_ui(ui: &mut Ui, view: View<'_>, plan: &Plan) {
    if plan.single_rate.is_empty() {
        return;
    }
    ui.label(view.t("plan-levers"));
    for words in view.texts.levers(view.workspace, plan).into_iter().take(widgets::MOST_BESIDE) {
        ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL)).wrap());
    }
}

fn goal_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let form = header(view, Page::Funnel, "edit-plan").part(Header::F.plan);
    let currency = &view.workspace.header.currency;
    ui.horizontal_wrapped(|ui| {
        let caption = view.tx("plan-goal", &[("currency", currency.into())]);
        form.number(ui, out, FunnelPlan::F.revenue_goal, &caption, (Number::MONEY, 110.0));
        let caption = view.tx("plan-deal", &[("currency", currency.into())]);
        form.number(ui, out, FunnelPlan::F.deal_value, &caption, (Number::MONEY, 90.0));
        form.amount(ui, out, FunnelPlan::F.marketing_share, &view.t("plan-share"), (Number::PERCENT, 60.0));
        form.amount(ui, out, FunnelPlan::F.mature_after, &view.t("plan-mature"), (Number::whole(0, 36), 50.0));
    });
    proposal::block_ui(ui, view, out, &PLAN, Page::Funnel);
}
