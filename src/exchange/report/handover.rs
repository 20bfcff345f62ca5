//! The hand-over protocol as blocks: one page for the wall.

use super::agreement::limits;
use super::blocks::Block;
use crate::calc::models::{models, scoped_to_model};
use crate::calc::proposals::{Topic, is_proposed};
use crate::model::{CriterionKind, CriterionStatus, RejectCause, Workspace, in_order};
use crate::text::{Texts, labels};

/// All blocks of the sheet.
pub fn blocks(workspace: &Workspace, texts: &Texts) -> Vec<Block> {
    let (handover, sla) = (&workspace.header.handover, &workspace.header.sla);
    let mut out = Vec::new();
    if !workspace.criteria.is_empty() || !is_proposed(workspace, Topic::Threshold) {
        out.push(Block::Section(texts.get("policy-title")));
        out.extend(texts.definitions(workspace).into_iter().map(Block::Text));
    }
    for model in models(workspace) {
        let named = (!workspace.models.is_empty()).then(|| texts.model(workspace, model));
        let seen = scoped_to_model(workspace, model);
        let counted = in_order(&seen.criteria)
            .into_iter()
            .filter(|criterion| criterion.kind == CriterionKind::Points && criterion.status == CriterionStatus::Agreed);
        let mut counted: Vec<_> = counted.filter_map(|criterion| Some((criterion.agreed?, criterion))).collect();
        counted.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        if !counted.is_empty() {
            let name = named.clone().unwrap_or_else(|| texts.get("criterion-name"));
            let rows = counted.iter().map(|(points, one)| vec![one.name.clone(), texts.integer(*points)]).collect();
            out.push(Block::Table { head: vec![name, texts.get("report-points")], rows });
        }
        for (key, kind) in [("handover-required", CriterionKind::Required), ("handover-vetoes", CriterionKind::Veto)] {
            let names: Vec<String> = in_order(&seen.criteria)
                .into_iter()
                .filter(|criterion| criterion.kind == kind && criterion.status == CriterionStatus::Agreed)
                .map(|criterion| criterion.name.clone())
                .collect();
            if !names.is_empty() {
                let heading = texts.get(key);
                out.push(Block::Heading(named.as_ref().map_or(heading.clone(), |name| format!("{heading} – {name}"))));
                out.push(Block::List(names));
            }
        }
    }
    let words: Vec<String> = [
        ("handover-trigger", &handover.trigger),
        ("handover-minimum", &handover.minimum_data),
        ("handover-channel", &handover.channel),
        ("handover-routing", &handover.routing),
        ("handover-contacted", &handover.contacted),
        ("handover-deputy", &handover.deputy),
        ("handover-overdue", &handover.overdue),
        ("handover-report-back", &handover.report_back),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(key, text)| format!("{}: {}", texts.get(key), text.trim()))
    .collect();
    let own = [("handover-capacity-stop", handover.capacity_stop), ("handover-cycles", handover.most_cycles)];
    let own = own.map(|(key, number)| (key, i64::from(number) * 100));
    let numbers: Vec<Vec<String>> = limits(workspace)
        .into_iter()
        .chain(own)
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| vec![texts.get(key), texts.hundredths(number)])
        .collect();
    if !words.is_empty() || !numbers.is_empty() {
        out.push(Block::Section(texts.get("handover-how")));
    }
    if !numbers.is_empty() {
        out.push(Block::Table { head: vec![texts.get("handover-what"), texts.get("handover-agreed")], rows: numbers });
    }
    if !words.is_empty() {
        out.push(Block::List(words));
    }
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Section(texts.get("handover-reject")));
        for cause in RejectCause::ALL.into_iter().map(Some).chain([None]) {
            let called_for = |reason: &&String| handover.causes.get(*reason).copied() == cause;
            let reasons: Vec<String> = sla.reject_reasons.iter().filter(called_for).cloned().collect();
            if !reasons.is_empty() {
                out.push(Block::Heading(texts.get(cause.map_or("cause-open", labels::words))));
                out.push(Block::List(reasons));
            }
        }
    }
    if out.is_empty() {
        out.push(Block::Text(texts.get("sheet-nothing")));
    }
    out
}
