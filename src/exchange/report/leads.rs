//! What a lead is, in the report: the definition, the points, their effect on real leads.

use super::blocks::{Block, columns};
use super::{negotiated, svg};
use crate::calc::backtest::Trust;
use crate::calc::models::at_work;
use crate::calc::scoring::{PointSet, Scoring};
use crate::model::{CriterionKind, Workspace, in_order};
use crate::text::{Texts, labels};

pub fn lead_definition(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    if workspace.criteria.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-criteria")));
    let set = in_order(&workspace.leads).last().copied();
    out.extend(set.and_then(|set| texts.sample(set)).map(Block::Text));
    for model in at_work(workspace, set) {
        if !workspace.models.is_empty() {
            out.push(Block::Heading(texts.model(workspace, model.model)));
            out.push(Block::Text(texts.judged(workspace, model.model)));
        }
        points(&model.workspace, texts, out);
        if let Some(scoring) = &model.scoring {
            effect(&model.workspace, texts, scoring, out);
        }
    }
    negotiated::reconciliations(workspace, texts, out);
}

/// The definition of one model and the points of its criteria, and how they came about.
fn points(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    out.push(Block::Text(texts.definition(workspace)));
    let points = |points: Option<i32>| points.map_or_else(|| "–".to_owned(), |points| texts.integer(points));
    let rows = in_order(&workspace.criteria)
        .into_iter()
        .map(|criterion| {
            let kind = if criterion.kind == CriterionKind::Points {
                texts.get(labels::dimension(criterion.dimension))
            } else {
                texts.get(labels::criterion_kind(criterion.kind))
            };
            vec![
                criterion.name.clone(),
                criterion.sentence.clone(),
                texts.rule(&criterion.rule),
                kind,
                points(criterion.proposals.sales),
                points(criterion.proposals.marketing),
                points(criterion.agreed),
                texts.get(labels::criterion_status(criterion.status)),
            ]
        })
        .collect();
    let keys = [
        "criterion-name",
        "criterion-sentence",
        "criterion-rule",
        "criterion-dimension",
        "side-sales",
        "side-marketing",
        "criterion-status-agreed",
        "criterion-status",
    ];
    out.push(Block::Table { head: columns(texts, &keys), rows });
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
            let confusion = &effect.confusion;
            let precision = match confusion.trust() {
                Trust::NoOutcomes => "–".to_owned(),
                Trust::CountsOnly => texts.of(confusion.precision()),
                Trust::Amber | Trust::Solid => {
                    let interval = confusion.precision().interval().map(|interval| texts.interval(interval));
                    let rate = texts.rate(Some(confusion.precision()));
                    interval.map_or_else(|| rate.clone(), |interval| format!("{rate} ({interval})"))
                }
            };
            let lift = match confusion.trust() {
                Trust::Amber | Trust::Solid => confusion.lift().map(|lift| texts.rounded(lift, 1)),
                Trust::NoOutcomes | Trust::CountsOnly => None,
            };
            vec![
                texts.get(labels::point_set(set)),
                texts.integer(effect.passed),
                precision,
                lift.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .to_vec();
    let keys = ["report-points", "effect-qualified", "backtest-precision", "report-lift"];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let words = texts.with(
        "effect-histogram",
        &[("passed", effect.passed.into()), ("all", effect.leads.into()), ("threshold", policy.threshold.into())],
    );
    out.push(svg::histogram(effect, policy.threshold, texts, words));
}
