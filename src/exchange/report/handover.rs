//! The hand-over protocol as blocks: one page for the wall.

use super::agreement::limits;
use super::blocks::Block;
use crate::calc::models::{models, seen_by};
use crate::calc::reconciliation::cause_of;
use crate::model::{CriterionKind, CriterionStatus, RejectCause, Workspace, in_order};
use crate::text::{Texts, labels};

/// All blocks of the sheet.
pub fn blocks(workspace: &Workspace, texts: &Texts) -> Vec<Block> {
    let (handover, sla) = (&workspace.header.handover, &workspace.header.sla);
    let mut out = vec![Block::Section(texts.get("policy-title"))];
    out.extend(texts.definitions(workspace).into_iter().map(Block::Text));
    for model in models(workspace) {
        let named = (!workspace.models.is_empty()).then(|| texts.model(workspace, model));
        let seen = seen_by(workspace, model);
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
    out.push(Block::Section(texts.get("handover-how")));
    let mut rows: Vec<Vec<String>> = [
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
    .map(|(key, text)| vec![texts.get(key), text.trim().to_owned()])
    .collect();
    let own = [("handover-capacity-stop", handover.capacity_stop), ("handover-cycles", handover.most_cycles)];
    for (key, number) in limits(sla).into_iter().chain(own) {
        if number > 0 {
            rows.push(vec![texts.get(key), texts.integer(number)]);
        }
    }
    out.push(Block::Table { head: vec![texts.get("handover-what"), texts.get("handover-agreed")], rows });
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Section(texts.get("handover-reject")));
        for cause in RejectCause::ALL {
            let reasons: Vec<String> =
                sla.reject_reasons.iter().filter(|reason| cause_of(workspace, reason) == cause).cloned().collect();
            if !reasons.is_empty() {
                out.push(Block::Heading(texts.get(labels::reject_cause(cause))));
                out.push(Block::List(reasons));
            }
        }
    }
    out
}
