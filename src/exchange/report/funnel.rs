//! The funnel in the report.

use chrono::NaiveDate;

use super::blocks::{Block, Left, columns, stacked, unbroken};
use super::dated::{dated_part, stages_part, year_part};
use super::svg;
use crate::calc::dated::counted;
use crate::calc::funnel::{StageTotal, default_period, months_used, totals};
use crate::calc::plan::reverse;
use crate::calc::proposals::PLAN;
use crate::calc::stats::Rate;
use crate::model::{Workspace, in_order};
use crate::text::{Texts, agreed, labels};

pub fn funnel_chapter(workspace: &Workspace, left: &Left, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let as_typed = workspace;
    let counted = counted(workspace, today);
    let workspace = &counted;
    let Some(period) = default_period(workspace, today) else {
        let mut dated = Vec::new();
        dated_part(as_typed, texts, today, &mut dated);
        if !dated.is_empty() {
            out.push(Block::Section(texts.get("page-funnel")));
            out.append(&mut dated);
        }
        return;
    };
    let totals = totals(workspace, period, today);
    out.push(Block::Section(texts.get("page-funnel")));
    out.push(Block::Text(texts.months(period.from, period.to)));
    out.extend(texts.all_young(workspace, today).map(Block::Text));
    out.extend(texts.waiting(workspace, period, today).into_iter().map(Block::Text));
    out.push(svg::funnel(&totals, texts, texts.get("page-funnel")));
    let without: Vec<String> =
        totals.iter().filter(|total| total.count.is_none()).map(|total| total.stage.name.clone()).collect();
    if !without.is_empty() {
        out.push(Block::Text(texts.with("funnel-not-counted", &[("names", texts.joined(&without).into())])));
    }
    let odd = totals.iter().filter(|total| !total.left_out.is_empty());
    out.extend(odd.map(|total| Block::Text(format!("{}: {}", total.stage.name, texts.left_out(total)))));
    let rows = totals
        .iter()
        .filter(|total| total.count.is_some())
        .map(|total| {
            let target = total.stage.target_rate.map(|rate| f64::from(rate) / 10_000.0);
            let rate = total.of_previous.map_or_else(|| "–".to_owned(), |rate| texts.rate_beside(rate, target));
            let interval = total.of_previous.and_then(Rate::interval);
            let target_words = total.stage.target_rate.map(|rate| texts.typed_percent(rate));
            vec![
                stacked(&[total.stage.name.clone(), total.stage.entry_rule.clone()]),
                texts.get(labels::words(total.stage.owner)),
                total.count.map_or_else(|| "–".to_owned(), |count| texts.integer(count)),
                unbroken(&rate),
                interval.map_or_else(String::new, |interval| unbroken(&texts.interval_beside(interval, target))),
                unbroken(&texts.rate(total.of_first)),
                target_words.map_or_else(|| "–".to_owned(), |target| unbroken(&target)),
            ]
        })
        .collect();
    let keys = [
        "plan-stage",
        "stage-owner",
        "unit-number",
        "report-of-previous",
        "plan-band",
        "report-of-first",
        "report-target",
    ];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let trends = in_order(&workspace.stages).into_iter().filter_map(|stage| texts.trend_chart(workspace, stage, today));
    out.extend(trends.map(|chart| svg::chart(&chart, 110)));
    plan(workspace, left, texts, (&totals, months_used(workspace, period, today)), out);
    dated_part(as_typed, texts, today, out);
    stages_part(as_typed, texts, out);
}

/// The goal, and what it takes of each stage with what the page says of it.
fn plan(
    workspace: &Workspace,
    left: &Left,
    texts: &Texts,
    (totals, months): (&[StageTotal], u32),
    out: &mut Vec<Block>,
) {
    let (goal, currency) = (&workspace.header.plan, &workspace.header.currency);
    let money = |amount: i64| texts.money(amount, currency);
    let Some(plan) = reverse(goal, totals, months) else {
        // What the room has typed is told, also where nothing can follow from it yet.
        if goal.revenue_goal > 0 {
            out.push(Block::Heading(texts.get("plan-title")));
            let deal = if goal.deal_value > 0 { money(goal.deal_value) } else { "–".to_owned() };
            let values = [("goal", money(goal.revenue_goal).into()), ("deal", deal.into())];
            out.push(Block::Text(texts.with("report-goal-alone", &values)));
            let assumed: Vec<String> =
                PLAN.iter().filter(|topic| left.open.contains(topic)).map(|of| texts.get(agreed::topic(*of))).collect();
            if goal.deal_value > 0 && !assumed.is_empty() {
                let names = texts.joined(&assumed);
                out.push(Block::Text(texts.with("report-plan-open", &[("names", names.into())])));
            }
        }
        return;
    };
    out.push(Block::Heading(texts.get("plan-title")));
    let share = texts.typed_percent(goal.marketing_share);
    out.push(Block::Text(texts.with(
        "report-goal",
        &[
            ("goal", money(goal.revenue_goal).into()),
            ("deal", money(goal.deal_value).into()),
            ("share", (&share).into()),
        ],
    )));
    let rows = plan
        .rows
        .iter()
        .map(|row| {
            let band = row.band.map(|(low, high)| {
                format!("{}–{}", texts.integer(low.ceil() as i64), texts.integer(high.ceil() as i64))
            });
            vec![
                row.stage.name.clone(),
                texts.integer(row.needed.ceil() as i64),
                band.unwrap_or_default(),
                row.now.map_or_else(|| "–".to_owned(), |now| texts.integer(now)),
            ]
        })
        .collect();
    let mut head = columns(texts, &["plan-stage", "plan-needed", "plan-band"]);
    head.push(texts.with("plan-now-share", &[("share", share.into())]));
    out.push(Block::Table { head, rows });
    out.extend(texts.plan_missing(&plan).map(Block::Text));
    if let Some(words) = texts.plan_short(&plan) {
        out.push(Block::Text(words));
        let levers = texts.levers(workspace, &plan);
        if !levers.is_empty() {
            out.push(Block::Text(texts.get("plan-levers")));
            out.push(Block::List(levers));
        }
    }
    year_part(workspace, texts, (&plan, totals), out);
}
