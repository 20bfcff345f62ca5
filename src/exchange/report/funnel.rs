//! The funnel in the report.

use chrono::NaiveDate;

use super::blocks::{Block, columns, unbroken};
use super::svg;
use crate::calc::funnel::{default_period, months_used, totals};
use crate::calc::plan::reverse;
use crate::model::Workspace;
use crate::text::{Texts, labels};

pub fn funnel_chapter(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let Some(period) = default_period(workspace, today) else { return };
    let totals = totals(workspace, period, today);
    out.push(Block::Section(texts.get("page-funnel")));
    out.push(Block::Text(format!("{} – {}", texts.month(period.from), texts.month(period.to))));
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
            let target = total.stage.target_rate.map(|rate| texts.percent(f64::from(rate) / 10_000.0));
            vec![
                total.stage.name.clone(),
                texts.get(labels::words(total.stage.owner)),
                total.count.map_or_else(|| "–".to_owned(), |count| texts.integer(count)),
                unbroken(&texts.rate(total.of_previous)),
                total
                    .of_previous
                    .and_then(crate::calc::stats::Rate::interval)
                    .map_or_else(String::new, |i| unbroken(&texts.interval(i))),
                unbroken(&texts.rate(total.of_first)),
                target.map_or_else(|| "–".to_owned(), |target| unbroken(&target)),
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
    let months = months_used(workspace, period, today);
    let Some(plan) = reverse(&workspace.header.plan, &totals, months) else { return };
    out.push(Block::Heading(texts.get("plan-title")));
    let currency = &workspace.header.currency;
    let goal = &workspace.header.plan;
    out.push(Block::Text(texts.with(
        "report-goal",
        &[
            ("goal", texts.money(goal.revenue_goal, currency).into()),
            ("deal", texts.money(goal.deal_value, currency).into()),
            ("share", texts.percent(f64::from(goal.marketing_share) / 10_000.0).into()),
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
    let share = texts.percent(f64::from(goal.marketing_share) / 10_000.0);
    head.push(texts.with("plan-now-share", &[("share", share.into())]));
    out.push(Block::Table { head, rows });
}
