//! KPIs and the service level agreement in the report.

use super::blocks::{Block, columns, signature};
use crate::calc::signing;
use crate::model::{ClauseSection, Direction, Side, Sla, Workspace, in_order};
use crate::text::{Texts, labels};

pub fn kpis(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    if workspace.kpis.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("agreement-tab-kpis")));
    let currency = &workspace.header.currency;
    for direction in Direction::ALL {
        let rows: Vec<Vec<String>> = in_order(&workspace.kpis)
            .into_iter()
            .filter(|kpi| kpi.direction == direction)
            .map(|kpi| {
                let value = |value: Option<i64>| {
                    value.map_or_else(|| "–".to_owned(), |value| texts.kpi_value(value, kpi.unit, currency))
                };
                vec![
                    kpi.name.clone(),
                    kpi.formula.clone(),
                    value(kpi.baseline),
                    value(kpi.proposals.sales),
                    value(kpi.proposals.marketing),
                    value(kpi.agreed),
                    kpi.paired
                        .and_then(|id| workspace.kpis.get(&id))
                        .map_or_else(String::new, |other| other.name.clone()),
                    texts.get(labels::trackability(kpi.trackability)),
                    kpi.review_due.map_or_else(String::new, |day| texts.date(day)),
                ]
            })
            .collect();
        if !rows.is_empty() {
            out.push(Block::Heading(texts.get(labels::direction(direction))));
            let keys = [
                "kpi-name",
                "kpi-formula",
                "kpi-baseline",
                "side-sales",
                "side-marketing",
                "kpi-status-agreed",
                "kpi-paired",
                "kpi-trackability",
                "kpi-review",
            ];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
    }
}

pub fn sla(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let sla = &workspace.header.sla;
    out.push(Block::Section(texts.get("sla-title")));
    if !sla.goal.is_empty() {
        out.push(Block::Text(sla.goal.clone()));
    }
    let dates = [("sla-from", sla.valid_from), ("sla-to", sla.valid_to), ("sla-review", sla.review_due)];
    let dates: Vec<String> =
        dates.into_iter().filter_map(|(key, day)| Some(format!("{}: {}", texts.get(key), texts.date(day?)))).collect();
    out.push(Block::List(dates));
    for section in ClauseSection::ALL {
        let clauses: Vec<String> = in_order(&workspace.clauses)
            .into_iter()
            .filter(|clause| clause.section == section && !clause.text.is_empty())
            .map(|clause| {
                let status = texts.get(labels::clause_status(clause.status));
                let kpi = clause.kpi.and_then(|id| workspace.kpis.get(&id));
                let kpi = kpi.map_or_else(String::new, |kpi| format!(" ({}: {})", texts.get("clause-kpi"), kpi.name));
                format!("{}{kpi} – {status}", clause.text.trim())
            })
            .collect();
        if !clauses.is_empty() {
            out.push(Block::Heading(texts.get(labels::clause_section(section))));
            out.push(Block::List(clauses));
        }
    }
    out.push(Block::Heading(texts.get("sla-handover")));
    out.push(Block::List(
        limits(sla).iter().map(|(key, value)| format!("{}: {}", texts.get(key), texts.integer(*value))).collect(),
    ));
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Heading(texts.with("sla-reasons", &[("n", sla.reject_reasons.len().into())])));
        out.push(Block::List(sla.reject_reasons.iter().cloned().collect()));
    }
    out.push(Block::Heading(texts.get("sla-signatures")));
    let outdated = signing::outdated_agreement(workspace);
    out.push(Block::List(
        Side::BOTH.map(|side| signature(texts, side, sla.sign_off.get(side), *outdated.get(side))).to_vec(),
    ));
}

/// The limits of the hand-over: the key of each one's wording, and its number.
pub fn limits(sla: &Sla) -> [(&'static str, u32); 6] {
    [
        ("sla-acknowledge", sla.acknowledge_hours),
        ("sla-first-contact", sla.first_contact_hours),
        ("sla-attempts", sla.attempts),
        ("sla-attempt-days", sla.attempt_days),
        ("sla-decision-days", sla.decision_days),
        ("sla-recycle", sla.recycle_weeks),
    ]
}
