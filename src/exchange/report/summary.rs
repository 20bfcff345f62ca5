//! The first page: what was decided, what is not shared and why, what is open, and when it is looked at again.

use super::blocks::{Block, Left, Mark, has_dissent, mark};
use super::{people, personas};
use crate::calc::persona::{self, PersonaStatus};
use crate::calc::proposals::{Topic, confirmation, is_proposed};
use crate::calc::{agreement, overview, signing};
use crate::model::{Clause, ClauseStatus, CriterionStatus, KpiStatus, Side, SignOff, Workspace, in_order};
use crate::text::{Texts, labels};

/// How many lines of a list the first page shows; the others stand in their chapters.
const LINES: usize = 6;

/// The first page; nothing where nobody has decided or left open anything.
pub fn summary(workspace: &Workspace, left: &Left, open: &[String], texts: &Texts, out: &mut Vec<Block>) {
    let header = &workspace.header;
    let lists = [
        ("report-decided", decisions(workspace, left, texts)),
        ("report-dissent", dissent(workspace, texts)),
        ("report-open-first", open.to_vec()),
        ("report-reviews", reviews(workspace, texts)),
    ];
    out.push(Block::Section(texts.get("report-summary")));
    for (key, text) in [("field-organisation", &header.organisation), ("field-purpose", &header.purpose)] {
        if !text.is_empty() {
            out.push(Block::Text(format!("{}: {text}", texts.get(key))));
        }
    }
    people::people(workspace, texts, out);
    let marks = Mark::ALL.map(|one| mark(texts, one)).join("   ");
    out.push(Block::Text(format!("{}: {marks}", texts.get("report-marks"))));
    for (key, mut lines) in lists {
        if lines.is_empty() {
            continue;
        }
        let more = lines.len().saturating_sub(LINES);
        if more > 1 {
            lines.truncate(LINES);
            lines.push(texts.with("report-more", &[("n", more.into())]));
        }
        out.push(Block::Heading(texts.get(key)));
        out.push(Block::List(lines));
    }
    out.push(Block::Break);
}

/// What was decided, with who and when.
fn decisions(workspace: &Workspace, left: &Left, texts: &Texts) -> Vec<String> {
    let agreed = mark(texts, Mark::Agreed);
    let mut lines = Vec::new();
    for persona in personas::shown(workspace, texts) {
        let outdated = signing::outdated_persona(workspace, persona);
        if persona::status(workspace, persona, outdated) == PersonaStatus::Agreed {
            let who = signers(texts, &persona.sign_off.sales, &persona.sign_off.marketing);
            let key = if has_dissent(&persona.sign_off.sales) || has_dissent(&persona.sign_off.marketing) {
                "report-agreed-with-dissent"
            } else {
                "persona-status-agreed"
            };
            lines.push(format!("{agreed} – {}: {}{who}", persona.name, texts.get(key)));
        }
    }
    let settled = agreement::criteria(workspace);
    if settled.done > 0 {
        let of = texts.agreed_of(settled);
        lines.push(format!("{agreed} – {}: {of}", texts.get("page-criteria")));
    }
    if !is_proposed(workspace, Topic::Threshold) {
        lines.push(format!("{agreed} – {}", threshold(workspace, texts)));
    }
    for kpi in in_order(&workspace.kpis).into_iter().filter(|kpi| agreement::is_kpi_settled(kpi)) {
        let value = kpi.agreed.map(|value| texts.kpi_value(value, kpi.unit, &workspace.header.currency));
        let owner = if kpi.owner.is_empty() { String::new() } else { format!(" ({})", kpi.owner) };
        lines.push(format!("{agreed} – {}: {}{owner}", kpi.name, value.unwrap_or_default()));
    }
    let settled = |clause: &&std::sync::Arc<Clause>| agreement::is_clause_settled(workspace, clause);
    let clauses = in_order(&workspace.clauses).into_iter().filter(settled);
    lines.extend(clauses.map(|clause| format!("{agreed} – {}", texts.clause(workspace, &clause.text))));
    lines.extend(super::entries::decided(workspace, texts));
    let sla = &workspace.header.sla.sign_off;
    let outdated = left.outdated;
    if sla.sales.counts() && sla.marketing.counts() && !outdated.sales && !outdated.marketing {
        lines.push(format!("{agreed} – {}{}", texts.get("sla-title"), signers(texts, &sla.sales, &sla.marketing)));
    }
    lines
}

/// The threshold with who chose it, when and why.
pub fn threshold(workspace: &Workspace, texts: &Texts) -> String {
    let policy = &workspace.header.lead_policy;
    let mut words = format!("{}: {}", texts.get("policy-threshold"), texts.integer(policy.threshold));
    let chosen = [policy.chosen_by.clone(), policy.chosen_on.map(|day| texts.date(day)).unwrap_or_default()];
    let chosen: Vec<String> = chosen.into_iter().filter(|part| !part.is_empty()).collect();
    match confirmation(&workspace.header, Topic::Threshold) {
        _ if !chosen.is_empty() => words = format!("{words} · {}", chosen.join(" · ")),
        Some(word) => words = format!("{words} · {}", texts.confirmation(word)),
        None => {}
    }
    if policy.chosen_why.is_empty() { words } else { format!("{words}: {}", policy.chosen_why) }
}

fn signers(texts: &Texts, sales: &SignOff, marketing: &SignOff) -> String {
    let one = |side: Side, sign_off: &SignOff| {
        let day = sign_off.on.map(|day| texts.date(day));
        let parts: Vec<String> = [Some(texts.get(labels::words(side))), Some(sign_off.by.clone()), day]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(", ")
    };
    format!(" ({}; {})", one(Side::Sales, sales), one(Side::Marketing, marketing))
}

/// What is not shared, with whose reason.
fn dissent(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let personas = personas::shown(workspace, texts);
    let signed = personas.iter().map(|persona| (persona.name.clone(), &persona.sign_off));
    let sla = (texts.get("sla-title"), &workspace.header.sla.sign_off);
    let mut lines = Vec::new();
    for (name, sign_off) in signed.chain([sla]) {
        for side in Side::BOTH {
            let one = sign_off.get(side);
            if has_dissent(one) {
                lines.push(format!("{name} – {}", super::blocks::signature(workspace, texts, side, one, false)));
            }
        }
    }
    let decided = in_order(&workspace.criteria).into_iter().filter_map(|criterion| {
        let last = crate::calc::negotiation::settlement(workspace, criterion.id)?;
        let by_heads = last.how == crate::model::Settled::Heads;
        by_heads
            .then(|| texts.trace(workspace, criterion))
            .flatten()
            .map(|trace| format!("{}: {trace}", criterion.name))
    });
    lines.extend(decided);
    lines.extend(super::entries::dissent(workspace, texts));
    lines.extend(super::votes::Telling { workspace, texts }.voiced());
    lines
}

/// What was set aside.
pub fn parked(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let parked = mark(texts, Mark::Parked);
    let criteria = in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| criterion.status == CriterionStatus::Parked)
        .map(|criterion| match texts.trace(workspace, criterion) {
            Some(trace) => format!("{}: {trace}", texts.criterion(workspace, criterion)),
            None => texts.criterion(workspace, criterion),
        });
    let kpis =
        in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.status == KpiStatus::Parked).map(|kpi| kpi.name.clone());
    let clauses = in_order(&workspace.clauses)
        .into_iter()
        .filter(|clause| clause.status == ClauseStatus::Parked)
        .map(|clause| texts.clause(workspace, &clause.text));
    let noted = super::entries::parked(workspace);
    criteria.chain(kpis).chain(clauses).chain(noted).map(|name| format!("{parked} – {name}")).collect()
}

fn reviews(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let reviews = overview::reviews(workspace);
    let line = |(review, more): (&overview::ReviewDay, u32)| {
        let name = if review.name.is_empty() { texts.get("review-agreement") } else { review.name.clone() };
        let name =
            if more > 0 { texts.with("review-more", &[("name", name.into()), ("n", more.into())]) } else { name };
        format!("{}: {name}", texts.date(review.due))
    };
    overview::by_day(&reviews).into_iter().map(line).collect()
}
