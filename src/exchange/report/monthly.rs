//! The monthly report: one page for the whole firm.

use super::blocks::{Block, columns, stacked, unbroken};
use crate::calc::monthly::{KpiOfMonth, Monthly};
use crate::calc::reconciliation::{acceptance, balance, rejected};
use crate::model::{Reconciliation, Workspace};
use crate::text::{Texts, labels};

/// So many lines of a list stand on the page; the rest is counted.
const LISTED: usize = 8;

/// All blocks of the page.
pub fn blocks(workspace: &Workspace, texts: &Texts, monthly: &Monthly) -> Vec<Block> {
    let mut out = vec![Block::Section(texts.get("monthly-wins"))];
    let wins: Vec<String> = monthly.wins.iter().map(|win| win.text.clone()).collect();
    listed(texts, wins, "monthly-no-wins", &mut out);
    out.push(Block::Section(texts.get("monthly-number")));
    number(workspace, texts, monthly, &mut out);
    kpis(workspace, texts, monthly, &mut out);
    funnel(texts, monthly, &mut out);
    if !monthly.reconciliations.is_empty() {
        out.push(Block::Section(texts.get("monthly-leads")));
        let lines = monthly.reconciliations.iter().flat_map(|one| reconciled(texts, one)).collect();
        out.push(Block::List(lines));
    }
    out.push(Block::Section(texts.get("monthly-actions")));
    out.push(Block::Text(texts.with("monthly-done", &[("n", monthly.done.into())])));
    let actions = monthly.actions.iter().map(|entry| texts.action_line(entry)).collect();
    listed(texts, actions, "monthly-no-actions", &mut out);
    out.push(Block::Section(texts.get("monthly-next")));
    let next = monthly.next.iter().map(|next| texts.next_line(workspace, next)).collect();
    listed(texts, next, "monthly-no-next", &mut out);
    out
}

/// Lines, the first of them; or that there are none.
fn listed(texts: &Texts, mut lines: Vec<String>, nothing: &str, out: &mut Vec<Block>) {
    if lines.is_empty() {
        out.push(Block::Text(texts.get(nothing)));
        return;
    }
    let more = lines.len().saturating_sub(LISTED);
    lines.truncate(LISTED);
    if more > 0 {
        lines.push(texts.with("report-more", &[("n", more.into())]));
    }
    out.push(Block::List(lines));
}

/// The shared goal, and how far it is reached.
fn number(workspace: &Workspace, texts: &Texts, monthly: &Monthly, out: &mut Vec<Block>) {
    let goal = workspace.header.sla.goal.trim();
    out.push(Block::Text(if goal.is_empty() { texts.get("concern-no-goal") } else { goal.to_owned() }));
    let lines: Vec<String> = monthly.numbers().filter_map(|one| texts.kpi_line(workspace, one)).collect();
    if !lines.is_empty() {
        out.push(Block::List(lines));
    }
}

fn kpis(workspace: &Workspace, texts: &Texts, monthly: &Monthly, out: &mut Vec<Block>) {
    if monthly.kpis.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("agreement-tab-kpis")));
    let keys = ["kpi-name", "kpi-actual", "report-target", "criterion-status"];
    let rows = monthly.kpis.iter().map(|one| row(workspace, texts, one)).collect();
    out.push(Block::Table { head: columns(texts, &keys), rows });
}

fn row(workspace: &Workspace, texts: &Texts, one: &KpiOfMonth) -> Vec<String> {
    let value = |value: Option<i64>| {
        let words = value.map(|value| texts.kpi_value(value, one.kpi.unit, &workspace.header.currency));
        unbroken(&words.unwrap_or_else(|| "–".to_owned()))
    };
    let sum = one.judged.filter(|judged| judged.of.is_some());
    let below = sum.map(|judged| texts.against(workspace, &one.kpi, &judged)).unwrap_or_default();
    vec![
        stacked(&[one.kpi.name.clone(), texts.get(labels::words(one.kpi.direction)), below]),
        value(one.value),
        texts.agreed_target(&one.kpi, &workspace.header.currency),
        texts.light(one.light),
    ]
}

fn funnel(texts: &Texts, monthly: &Monthly, out: &mut Vec<Block>) {
    if monthly.funnel.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-funnel")));
    if monthly.is_young {
        out.push(Block::Text(texts.get("monthly-young")));
    }
    let rows = monthly.funnel.iter().filter(|one| one.count.is_some()).map(|one| {
        let count = one.count.map_or_else(String::new, |count| texts.integer(count));
        let rate = one.rate.map_or_else(|| "–".to_owned(), |rate| texts.rate(Some(rate)));
        vec![one.stage.name.clone(), count, unbroken(&rate)]
    });
    let keys = ["plan-stage", "unit-number", "report-of-previous"];
    out.push(Block::Table { head: columns(texts, &keys), rows: rows.collect() });
}

/// What became of the leads, number by number; those nobody has filled in are left out.
fn reconciled(texts: &Texts, one: &Reconciliation) -> Vec<String> {
    let numbers = [
        ("reconciliation-passed", one.passed),
        ("reconciliation-received", one.received),
        ("reconciliation-known", one.known),
        ("reconciliation-unusable", one.unusable),
        ("reconciliation-rejected", Some(rejected(one)).filter(|count| *count > 0)),
        ("reconciliation-accepted", one.accepted),
        ("reconciliation-undecided", one.undecided),
    ];
    let said = numbers.into_iter().filter_map(|(key, count)| Some(format!("{} {}", texts.get(key), count?)));
    let mut lines = vec![said.collect::<Vec<_>>().join(" · ")];
    let rate = acceptance(one);
    if rate.n > 0 {
        let words = [("rate", texts.rate(Some(rate)).into()), ("of", texts.of(rate).into())];
        lines.push(texts.with("monthly-acceptance", &words));
    }
    if let Some(left) = balance(one).unexplained.filter(|left| *left != 0) {
        lines.push(texts.with("monthly-unexplained", &[("n", left.into())]));
    }
    lines
}
