//! What a lead is, in the report: the definition, the points, their effect on real leads.

use super::blocks::{Block, Mark, columns, mark, stacked, unbroken};
use super::{negotiated, svg};
use crate::calc::agreement::{capacity, is_discussed, is_settled};
use crate::calc::backtest::BackTest;
use crate::calc::confusion::Trust;
use crate::calc::models::ModelAtWork;
use crate::calc::proposals::{self, CAPACITY, DECISION, Topic};
use crate::calc::scoring::{PointSet, Scoring};
use crate::calc::stats::Rate;
use crate::calc::threshold::{monthly, months_over, rebased};
use crate::exchange::templates::is_brought_along;
use crate::model::{CriterionKind, CriterionStatus, Workspace, in_order};
use crate::text::{Texts, agreed, labels};

pub fn lead_definition(workspace: &Workspace, models: &[ModelAtWork], texts: &Texts, out: &mut Vec<Block>) {
    let discussed = workspace.criteria.values().any(|criterion| is_discussed(criterion));
    if !discussed && workspace.reconciliations.is_empty() && proposals::is_proposed(workspace, Topic::Threshold) {
        return;
    }
    out.push(Block::Section(texts.get("page-criteria")));
    let mut samples: Vec<String> = models.iter().filter_map(|model| texts.sample(model.leads.as_ref()?)).collect();
    samples.dedup();
    out.extend(samples.into_iter().map(Block::Text));
    for model in models {
        if !workspace.models.is_empty() {
            out.push(Block::Heading(texts.model(workspace, model.model)));
            out.push(Block::Text(texts.judged(workspace, model.model)));
        }
        points(&model.workspace, texts, out);
        if let Some(scoring) = &model.scoring {
            // What follows from a threshold nobody chose is no result.
            if !proposals::is_proposed(&model.workspace, Topic::Threshold) {
                effect(&model.workspace, texts, scoring, out);
            }
        }
    }
    negotiated::reconciliations(workspace, texts, out);
}

/// The definition of one model and the points of its criteria, and how they came about.
fn points(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    out.push(Block::Text(texts.definition(workspace)));
    let points = |points: Option<i32>| points.map_or_else(|| "–".to_owned(), |points| texts.integer(points));
    let (discussed, silent): (Vec<_>, Vec<_>) =
        in_order(&workspace.criteria).into_iter().partition(|criterion| is_discussed(criterion));
    let rows: Vec<Vec<String>> = discussed
        .into_iter()
        .map(|criterion| {
            let kind = if criterion.kind == CriterionKind::Points {
                texts.get(labels::words(criterion.dimension))
            } else {
                texts.get(labels::words(criterion.kind))
            };
            let held = texts.held_down(workspace, criterion).unwrap_or_default();
            // What nobody in the room has said is none of its results.
            let own = Some(criterion.sentence.clone()).filter(|sentence| !is_brought_along(sentence));
            let name = [criterion.name.clone(), own.unwrap_or_default(), texts.rule(&criterion.rule), held];
            let state = match criterion.status {
                CriterionStatus::Agreed if is_settled(criterion) => Mark::Agreed,
                CriterionStatus::Agreed | CriterionStatus::Proposed => Mark::Proposed,
                CriterionStatus::Parked => Mark::Parked,
                CriterionStatus::Dropped => Mark::Dropped,
            };
            vec![
                stacked(&name),
                kind,
                points(criterion.proposals.sales),
                points(criterion.proposals.marketing),
                points(criterion.agreed_points()),
                mark(texts, state),
            ]
        })
        .collect();
    let keys = [
        "criterion-name",
        "criterion-dimension",
        "side-sales",
        "side-marketing",
        "criterion-status-agreed",
        "criterion-status",
    ];
    if !rows.is_empty() {
        out.push(Block::Table { head: columns(texts, &keys), rows });
    }
    if !silent.is_empty() {
        let names: Vec<String> = silent.into_iter().map(|criterion| criterion.name.clone()).collect();
        let words = format!("{}: {}", texts.get("report-criteria-silent"), texts.joined(&names));
        out.push(Block::Text(words));
    }
    negotiated::blocks(workspace, texts, out);
}

fn effect(workspace: &Workspace, texts: &Texts, scoring: &Scoring, out: &mut Vec<Block>) {
    let policy = &workspace.header.lead_policy;
    let effect = scoring.effect(PointSet::Agreed);
    out.push(Block::Heading(format!(
        "{} – {}",
        texts.with("effect-title", &[("n", effect.leads.into())]),
        scoring.set().name
    )));
    let rows = PointSet::ALL
        .map(|set| {
            let effect = scoring.effect(set);
            let (confusion, trust) = (&effect.confusion, effect.confusion.trust());
            let precision = if trust.has_rates() {
                let interval = confusion.precision().interval().map(|interval| texts.interval(interval));
                let rate = texts.rate(Some(confusion.precision()));
                interval.map_or_else(|| rate.clone(), |interval| format!("{rate} ({interval})"))
            } else if trust == Trust::CountsOnly {
                texts.of(confusion.precision())
            } else {
                "–".to_owned()
            };
            let lift = confusion.lift().filter(|_| trust.has_rates()).map(|lift| texts.rounded(lift, 1));
            vec![
                texts.get(labels::point_set(set)),
                texts.integer(effect.passed),
                unbroken(&precision),
                lift.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .to_vec();
    let keys = ["report-points", "effect-qualified", "backtest-precision", "report-lift"];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let mut scores = texts.score_chart(effect, policy.threshold);
    scores.basis = texts.leads_basis(scoring.set(), effect.leads);
    out.push(svg::chart(&scores, 150));
    out.extend(texts.fewer_qualify(policy, effect).into_iter().map(Block::Text));
    let reasons = texts.nothing_qualifies(workspace, scoring, PointSet::Agreed);
    out.extend(reasons.into_iter().take(1).map(Block::Text));
    out.extend(texts.missing_columns(workspace, scoring.set()).map(Block::Text));
    out.push(Block::List(quality(workspace, texts, scoring)));
    what_follows(workspace, texts, scoring, out);
    let assumed = proposals::proposed(workspace, &DECISION);
    if !assumed.is_empty() {
        let names: Vec<String> = assumed.into_iter().map(|topic| texts.get(agreed::topic(topic))).collect();
        out.push(Block::Text(texts.with("report-assumed", &[("names", texts.joined(&names).into())])));
    }
}

/// How well the agreed points tell buyers from others, and what they mean for the calendar of Sales.
fn quality(workspace: &Workspace, texts: &Texts, scoring: &Scoring) -> Vec<String> {
    let effect = scoring.effect(PointSet::Agreed);
    let with_interval = |rate: Rate| {
        let interval = rate.interval().map(|interval| format!(" ({})", texts.interval(interval)));
        format!("{}{}", texts.rate(Some(rate)), interval.unwrap_or_default())
    };
    let mut lines = Vec::new();
    let test = BackTest::of(effect);
    lines.extend(texts.trust(&test.confusion));
    if test.trust.has_rates() && !test.can_be_judged() {
        lines.push(texts.get("backtest-nothing-passed"));
    }
    if test.can_be_judged() {
        let (recall, base) = (test.confusion.recall(), test.confusion.base_rate());
        lines.push(texts.judged_leads(&test));
        lines.push(format!("{}: {}", texts.get("threshold-recall"), with_interval(recall)));
        lines.push(format!("{}: {}", texts.get("report-base-rate"), with_interval(base)));
        lines.push(format!("{}: {}", texts.get("report-specificity"), with_interval(test.confusion.specificity())));
        if let Some((auc, interval)) = test.area {
            let interval =
                interval.map(|(low, high)| format!(" ({}–{})", texts.rounded(low, 2), texts.rounded(high, 2)));
            let auc = texts.rounded(auc, 2);
            lines.push(format!("{}: {auc}{}", texts.get("report-auc"), interval.unwrap_or_default()));
        }
        if let Some(gain) = test.gains.iter().find(|gain| gain.tenths == 2) {
            let share = texts.percent(gain.share());
            lines.push(texts.with("report-gain", &[("share", share.into())]));
        }
    }
    let counted = monthly(scoring, PointSet::Agreed);
    lines.extend(counted.map(|counted| texts.monthly(counted)));
    if proposals::proposed(workspace, &CAPACITY).is_empty()
        && let Some(n) = capacity(workspace)
    {
        let capacity = texts.with("policy-capacity-result", &[("n", n.into())]);
        lines.push(format!("{}: {capacity}", texts.get("policy-capacity")));
        if counted.is_some() {
            let months = rebased(scoring, PointSet::Agreed, &workspace.header.lead_policy);
            let over = months_over(&months, n);
            let values = [("n", over.into()), ("months", months.len().into()), ("capacity", n.into())];
            lines.push(texts.with("rebase-over", &values));
        }
    }
    lines
}

/// What each threshold would do, and what the last full months would have looked like.
fn what_follows(workspace: &Workspace, texts: &Texts, scoring: &Scoring, out: &mut Vec<Block>) {
    let months = monthly(scoring, PointSet::Agreed);
    let steps = scoring.tally(PointSet::Agreed).thresholds();
    out.push(Block::Heading(texts.get("threshold-title")));
    let mut thresholds = texts.threshold_chart(workspace, scoring, &steps, months);
    thresholds.basis = match months {
        Some(months) => texts.basis(months.leads.into(), Some((months.window.from, months.window.to))),
        None => texts.leads_basis(scoring.set(), scoring.effect(PointSet::Agreed).leads),
    };
    out.push(svg::chart(&thresholds, 170));
    if months.is_some() {
        let months = rebased(scoring, PointSet::Agreed, &workspace.header.lead_policy);
        out.push(svg::chart(&texts.monthly_chart(workspace, &months), 110));
    }
}
