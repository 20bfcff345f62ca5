//! The personas in the report.

use std::sync::Arc;

use super::blocks::{Block, Mark, columns, has_dissent, mark, sign_lines, signature, stacked};
use super::votes::Telling;
use crate::calc::persona::PersonaStatus;
use crate::calc::{persona, signing};
use crate::model::{Persona, PersonaKind, Section, Side, Workspace, in_order};
use crate::text::{Texts, labels};

/// Where a persona stands, in words: whoever signed with a reservation has agreed with it only.
pub fn standing(persona: &Persona, status: PersonaStatus, texts: &Texts) -> String {
    let reserved = Side::BOTH.into_iter().any(|side| has_dissent(persona.sign_off.get(side)));
    match status {
        PersonaStatus::Agreed if reserved => texts.get("report-agreed-with-dissent"),
        status => texts.get(labels::persona_status(status)),
    }
}

pub fn personas(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let list = shown(workspace, texts);
    if list.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-personas")));
    for persona in list {
        let outdated = signing::outdated_persona(workspace, persona);
        let status = standing(persona, persona::status(workspace, persona, outdated), texts);
        out.push(Block::Heading(format!("{} – {status}", persona.name)));
        if persona.kind == PersonaKind::Negative {
            out.push(Block::Text(texts.get("persona-kind-negative")));
        }
        if !persona.summary.is_empty() {
            out.push(Block::Text(persona.summary.clone()));
        }
        out.push(Block::List(facts(workspace, persona, texts)));
        let rows: Vec<Vec<String>> = Section::ALL
            .into_iter()
            .flat_map(|section| persona::statements(workspace, persona.id, section))
            .map(|statement| {
                vec![
                    texts.get(labels::words(statement.section)),
                    statement.text.clone(),
                    texts.get(labels::words(statement.said_by)),
                    stacked(&texts.evidence(statement)),
                    stacked(&[
                        mark(texts, if statement.agreed { Mark::Agreed } else { Mark::Proposed }),
                        texts.settled(&statement.settled).filter(|_| statement.agreed).unwrap_or_default(),
                    ]),
                ]
            })
            .collect();
        if !rows.is_empty() {
            let keys =
                ["statement-section", "statement-add", "report-said-by", "statement-evidence", "criterion-status"];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
        let scales: Vec<Vec<String>> = persona
            .scales
            .iter()
            .map(|(scale, marks)| {
                let (left, right) = scale.poles();
                let mark = |mark: Option<i8>| mark.map_or_else(|| "–".to_owned(), |mark| texts.integer(mark));
                vec![texts.get(left), mark(marks.sales), mark(marks.marketing), texts.get(right)]
            })
            .collect();
        if !scales.is_empty() {
            let head = vec![String::new(), texts.get("side-sales"), texts.get("side-marketing"), String::new()];
            out.push(Block::Table { head, rows: scales });
        }
        let votes = Telling { workspace, texts }.about(persona.id.into());
        if !votes.is_empty() {
            out.push(Block::List(votes));
        }
        let signatures =
            Side::BOTH.map(|side| signature(workspace, texts, side, persona.sign_off.get(side), *outdated.get(side)));
        let mut signatures = signatures.to_vec();
        if let Some(due) = persona.review_due {
            let words = texts.with("persona-review-by", &[("day", texts.date(due).into())]);
            let set = persona.review_automatic.then(|| format!(" ({})", texts.get("review-set-by-signing")));
            signatures.push(format!("{words}{}", set.unwrap_or_default()));
        }
        out.push(Block::List(signatures));
        let missing = |side: &Side| !persona.sign_off.get(*side).counts() || *outdated.get(*side);
        sign_lines(texts, Side::BOTH.into_iter().filter(missing), out);
    }
}

/// What is known of a persona besides its statements, line by line.
pub fn facts(workspace: &Workspace, persona: &Persona, texts: &Texts) -> Vec<String> {
    let currency = &workspace.header.currency;
    let roles: Vec<String> = persona.roles.iter().map(|role| texts.get(labels::words(*role))).collect();
    let mut facts = vec![
        ("persona-alias", persona.alias.clone()),
        ("persona-roles", roles.join(", ")),
        ("persona-industries", persona.industries.clone()),
        ("persona-employees", persona.employees.clone()),
        ("persona-revenue", persona.revenue.clone()),
        ("persona-regions", persona.regions.clone()),
        ("persona-systems", persona.systems.clone()),
        ("persona-job-titles", persona.job_titles.clone()),
        ("persona-department", persona.department.clone()),
        ("persona-reports-to", persona.reports_to.clone()),
        ("persona-measured-by", persona.measured_by.clone()),
        ("persona-channels", persona.channels.clone()),
        ("persona-tone", persona.tone.clone()),
        ("persona-budget-cycle", persona.budget_cycle.clone()),
    ];
    if persona.priority > 0 {
        facts.push(("persona-priority", texts.integer(persona.priority)));
    }
    if persona.cycle_days > 0 {
        facts.push(("persona-cycle-days", texts.integer(persona.cycle_days)));
    }
    let mut lines: Vec<String> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{}: {value}", texts.get(key)))
        .collect();
    if persona.deal_value > 0 {
        let value = texts.money(persona.deal_value, currency);
        lines.push(format!("{}: {value}", texts.with("persona-deal-value", &[("currency", currency.into())])));
    }
    lines
}

/// The personas somebody has worked on: neither archived nor as empty as a template makes them.
pub fn shown<'a>(workspace: &'a Workspace, texts: &Texts) -> Vec<&'a Arc<Persona>> {
    let empty = |persona: &Persona| {
        let hull =
            Persona { id: persona.id, ord: persona.ord.clone(), name: persona.name.clone(), ..Persona::default() };
        let name = |n: u32| texts.with("template-persona", &[("n", n.into())]);
        *persona == hull
            && (1..=3).any(|n| name(n) == persona.name)
            && workspace.statements.values().all(|statement| statement.persona != persona.id)
    };
    let kept = |persona: &&Arc<Persona>| !persona.archived && !empty(persona);
    in_order(&workspace.personas).into_iter().filter(kept).collect()
}
