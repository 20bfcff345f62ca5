//! What is still open, at the end of the report.

use std::sync::Arc;

use chrono::NaiveDate;

use super::blocks::{Block, Left};
use super::{entries, personas, summary};
use crate::calc::content::{self, Finding};
use crate::calc::marked::Marked;
use crate::calc::{agreement, overview, persona, signing};
use crate::merge::Address;
use crate::model::{CriterionKind, KpiStatus, PerSide, Side, SignOff, Workspace, in_order};
use crate::text::{Texts, labels};

/// What is open, and what was set aside.
pub fn open_points(workspace: &Workspace, open: Vec<String>, texts: &Texts, out: &mut Vec<Block>) {
    let lists = [("report-open", open), ("report-parked", summary::parked(workspace, texts))];
    for (key, lines) in lists {
        if !lines.is_empty() {
            out.push(Block::Section(texts.get(key)));
            out.push(Block::List(lines));
        }
    }
}

/// What is open, in whole sentences.
pub fn lines(workspace: &Workspace, left: &Left, texts: &Texts, today: NaiveDate) -> Vec<String> {
    let audit = content::audit(workspace, today);
    let mut open: Vec<String> = left.contradictions.iter().map(|found| texts.contradiction(workspace, found)).collect();
    open.extend(entries::open(workspace, texts, today));
    for persona in personas::shown(workspace, texts) {
        let (agreed, all) = persona::agreed_statements(workspace, persona.id);
        let outdated = signing::outdated_persona(workspace, persona);
        // What is missing is said, not what is done.
        let mut missing = Vec::new();
        if all == 0 {
            missing.push(texts.get("report-no-statements"));
        } else if agreed < all {
            missing.push(texts.with("persona-statements-open", &[("n", (all - agreed).into())]));
        }
        missing.extend(signatures(workspace, texts, &persona.sign_off, outdated));
        if !missing.is_empty() {
            open.push(format!("{}: {}", persona.name, missing.join(" ")));
        }
    }
    let mut criteria: Vec<_> = in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| criterion.status == crate::model::CriterionStatus::Proposed)
        .filter(|criterion| agreement::is_discussed(criterion))
        .map(|criterion| (agreement::distance(criterion), Arc::clone(criterion)))
        .collect();
    criteria.sort_by_key(|(distance, _)| -distance.unwrap_or(-1));
    for (distance, criterion) in criteria {
        let words = match distance {
            Some(distance) => texts.with("criterion-distance", &[("n", distance.into())]),
            None if criterion.kind == CriterionKind::Points => texts.get("criterion-no-distance"),
            None => texts.get(labels::words(criterion.status)),
        };
        open.push(format!("{}: {words}", texts.criterion(workspace, &criterion)));
    }
    let over = in_order(&workspace.criteria).into_iter().filter(|one| agreement::overwritten_points(one).is_some());
    for criterion in over {
        let words = texts.trace(workspace, criterion).unwrap_or_default();
        open.push(format!("{}: {words}", texts.criterion(workspace, criterion)));
    }
    let undecided = audit.count(Finding::Undecided);
    if undecided > 0 {
        open.push(texts.with("report-undecided", &[("n", undecided.into())]));
    }
    for review in overview::reviews(workspace).into_iter().filter(|review| review.due < today) {
        let name = if review.name.is_empty() { texts.get("review-agreement") } else { review.name };
        open.push(
            texts.with("report-review-overdue", &[("name", name.into()), ("day", texts.date(review.due).into())]),
        );
    }
    let kpis = in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.status != KpiStatus::Parked);
    for kpi in kpis.filter(|kpi| !agreement::is_kpi_settled(kpi)) {
        open.push(format!("{}: {}", kpi.name, texts.open_target(kpi, &workspace.header.currency)));
    }
    for clause in in_order(&workspace.clauses) {
        if let Some(why) = texts.clause_reopened(workspace, clause) {
            open.push(format!("{}: {why}", texts.clause(workspace, &clause.text)));
        }
    }
    let status = crate::model::ClauseStatus::Draft;
    for clause in in_order(&workspace.clauses).into_iter().filter(|clause| clause.status == status) {
        open.push(format!("{}: {}", texts.clause(workspace, &clause.text), texts.get(labels::words(status))));
    }
    if !workspace.clauses.is_empty() || !workspace.kpis.is_empty() {
        let outdated = left.outdated;
        let missing = signatures(workspace, texts, &workspace.header.sla.sign_off, outdated);
        if !missing.is_empty() {
            open.push(format!("{}: {}", texts.get("sla-title"), missing.join(" ")));
        }
    }
    let mut marked = Marked::default();
    marked.follow(None, workspace, today);
    open.extend(marked.all().into_iter().filter_map(|(register, row)| {
        let name = texts.record(workspace, Address::Record(row.record), None);
        Some(format!("{}: {name} ({})", texts.get(register.words()), texts.mark(row)?))
    }));
    open
}

/// What is missing of the signatures of both sides, in sentences: where both are, that is one.
fn signatures(workspace: &Workspace, texts: &Texts, signed: &PerSide<SignOff>, outdated: PerSide<bool>) -> Vec<String> {
    let name = |side: Side| texts.get(labels::words(side));
    let mut missing = Vec::new();
    for side in Side::BOTH {
        let one = signed.get(side);
        missing.extend(texts.signs_for_other(workspace, side, one).filter(|_| !one.for_both));
        let key = match (one.is_given(), one.counts()) {
            (true, false) => "report-signature-nameless",
            (true, true) if *outdated.get(side) => "report-signature-outdated",
            _ => continue,
        };
        missing.push(texts.with(key, &[("side", name(side).into())]));
    }
    let nobody: Vec<String> = Side::BOTH.into_iter().filter(|side| !signed.get(*side).is_given()).map(name).collect();
    match nobody.as_slice() {
        [] => {}
        [side] => missing.push(texts.with("report-signature-missing", &[("side", side.into())])),
        both => missing.push(texts.with("report-signatures-missing", &[("sides", texts.joined(both).into())])),
    }
    missing
}
