//! KPIs and the service level agreement in the report.

use super::blocks::{Block, Left, Mark, columns, mark, sign_lines, signature, stacked, unbroken};
use crate::calc::agreement::is_kpi_settled;
use crate::calc::proposals::LIMITS;
use crate::calc::proposals::limit;
use crate::model::{
    ClauseSection, ClauseStatus, Direction, Kpi, KpiStatus, PerSide, Side, SignOff, Workspace, in_order,
};
use crate::text::{Texts, labels};

pub fn kpis(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    if workspace.kpis.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("agreement-tab-kpis")));
    for direction in Direction::ALL {
        let rows: Vec<Vec<String>> = in_order(&workspace.kpis)
            .into_iter()
            .filter(|kpi| kpi.direction == direction)
            .map(|kpi| kpi_row(workspace, texts, kpi))
            .collect();
        if !rows.is_empty() {
            out.push(Block::Heading(texts.get(labels::words(direction))));
            let keys =
                ["kpi-name", "kpi-baseline", "side-sales", "side-marketing", "kpi-status-agreed", "criterion-status"];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
    }
}

/// A KPI in a row; what belongs to it stands below its name.
fn kpi_row(workspace: &Workspace, texts: &Texts, kpi: &Kpi) -> Vec<String> {
    let value = |value: Option<i64>| {
        let words = value.map(|value| texts.kpi_value(value, kpi.unit, &workspace.header.currency));
        unbroken(&words.unwrap_or_else(|| "–".to_owned()))
    };
    let review = |day: chrono::NaiveDate| {
        let with = kpi.review_automatic.then(|| format!(" ({})", texts.get("review-set-with-target")));
        format!("{}{}", texts.date(day), with.unwrap_or_default())
    };
    let paired = kpi.paired.and_then(|id| workspace.kpis.get(&id)).map(|other| other.name.clone());
    let below = [
        ("kpi-owner", Some(kpi.owner.clone())),
        ("kpi-source", Some(kpi.source.clone())),
        ("kpi-trackability", Some(texts.get(labels::words(kpi.trackability)))),
        ("kpi-paired", paired),
        ("kpi-review", kpi.review_due.map(review)),
        ("kpi-notes", Some(kpi.notes.trim().to_owned())),
    ];
    let mut name = vec![kpi.name.clone()];
    name.extend(Some(kpi.formula.clone()).filter(|formula| !formula.is_empty()));
    let below = below.into_iter().filter_map(|(key, text)| Some((key, text.filter(|text| !text.is_empty())?)));
    name.extend(below.map(|(key, text)| format!("{}: {text}", texts.get(key))));
    name.extend(texts.measured(workspace, kpi));
    let state = match kpi.status {
        KpiStatus::Agreed if is_kpi_settled(kpi) => Mark::Agreed,
        KpiStatus::Parked => Mark::Parked,
        _ if kpi.proposals != PerSide::default() => Mark::Proposed,
        _ => Mark::Silent,
    };
    vec![
        stacked(&name),
        value(kpi.baseline),
        value(kpi.proposals.sales),
        value(kpi.proposals.marketing),
        texts.agreed_target(kpi, &workspace.header.currency),
        stacked(&[mark(texts, state), texts.target_settled(kpi).unwrap_or_default()]),
    ]
}

pub fn sla(workspace: &Workspace, left: &Left, texts: &Texts, out: &mut Vec<Block>) {
    let sla = &workspace.header.sla;
    let signed = Side::BOTH.into_iter().any(|side| *sla.sign_off.get(side) != SignOff::default());
    let framed = !sla.goal.is_empty() || sla.valid_from.is_some() || sla.valid_to.is_some() || sla.review_due.is_some();
    let limits: Vec<_> = limits(workspace).into_iter().filter(|(_, value)| *value > 0).collect();
    let said = framed || signed || !limits.is_empty() || !sla.reject_reasons.is_empty();
    if !said && workspace.clauses.is_empty() {
        return;
    }
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
                let reopened = texts.clause_reopened(workspace, clause);
                let state = match clause.status {
                    ClauseStatus::Agreed if reopened.is_some() => Mark::Proposed,
                    ClauseStatus::Agreed => Mark::Agreed,
                    ClauseStatus::Parked => Mark::Parked,
                    ClauseStatus::Draft => Mark::Proposed,
                };
                let status = mark(texts, state);
                let kpi = clause.kpi.and_then(|id| workspace.kpis.get(&id));
                let kpi = kpi.map_or_else(String::new, |kpi| format!(" ({}: {})", texts.get("clause-kpi"), kpi.name));
                let word = || texts.settled(&clause.settled).filter(|_| matches!(state, Mark::Agreed));
                let by = reopened.or_else(word);
                let by = by.map_or_else(String::new, |by| format!(" – {by}"));
                format!("{status} – {}{kpi}{by}", texts.clause(workspace, &clause.text))
            })
            .collect();
        if !clauses.is_empty() {
            out.push(Block::Heading(texts.get(labels::words(section))));
            out.push(Block::List(clauses));
        }
    }
    if !limits.is_empty() {
        out.push(Block::Heading(texts.get("sla-handover")));
        out.push(Block::List(
            limits.iter().map(|(key, value)| format!("{}: {}", texts.get(key), texts.hundredths(*value))).collect(),
        ));
    }
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Heading(texts.with("sla-reasons", &[("n", sla.reject_reasons.len().into())])));
        out.push(Block::List(sla.reject_reasons.iter().cloned().collect()));
    }
    out.push(Block::Heading(texts.get("sla-signatures")));
    if !left.concerns.is_empty() {
        out.push(Block::Text(format!("{}:", texts.get("sign-before"))));
        out.push(Block::List(left.concerns.clone()));
    }
    let outdated = left.outdated;
    out.push(Block::List(
        Side::BOTH.map(|side| signature(workspace, texts, side, sla.sign_off.get(side), *outdated.get(side))).to_vec(),
    ));
    let missing = |side: &Side| !sla.sign_off.get(*side).counts() || *outdated.get(*side);
    sign_lines(texts, Side::BOTH.into_iter().filter(missing), out);
    for (name, period) in &sla.past {
        out.push(Block::Heading(format!("{}: {name}", texts.get("field-past"))));
        out.push(Block::List(texts.period(workspace, period)));
    }
}

/// The limits of the hand-over: the key of each one's wording, and its number in hundredths.
pub fn limits(workspace: &Workspace) -> Vec<(&'static str, i64)> {
    let keys = [
        "sla-acknowledge",
        "sla-first-contact",
        "sla-attempts",
        "sla-attempt-days",
        "sla-decision-days",
        "sla-recycle",
    ];
    keys.into_iter().zip(LIMITS).map(|(key, topic)| (key, limit(workspace, topic).0)).collect()
}
