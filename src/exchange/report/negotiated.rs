//! How the lead criteria were negotiated, as blocks of the report: decisions, the threshold, blind tests; and what became
//! of the leads.

use super::blocks::Block;
use crate::calc::judging::agreement;
use crate::calc::reconciliation::{balance, rejected};
use crate::model::{Workspace, in_order};
use crate::text::Texts;

/// Decisions, threshold and blind tests of one model; none where nothing was noted.
pub fn blocks(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let decisions: Vec<String> = in_order(&workspace.criteria)
        .into_iter()
        .filter_map(|criterion| Some(format!("{}: {}", criterion.name, texts.trace(workspace, criterion)?)))
        .collect();
    list(out, texts.get("report-decisions"), decisions);
    let policy = &workspace.header.lead_policy;
    let chosen = [policy.chosen_by.clone(), policy.chosen_on.map(|day| texts.date(day)).unwrap_or_default()];
    let chosen: Vec<String> = chosen.into_iter().filter(|part| !part.is_empty()).collect();
    if !chosen.is_empty() || !policy.chosen_why.is_empty() {
        let mut words = format!("{}: {}", texts.get("policy-threshold"), texts.integer(policy.threshold));
        words = [words].into_iter().chain(chosen).collect::<Vec<_>>().join(" · ");
        if !policy.chosen_why.is_empty() {
            words = format!("{words}: {}", policy.chosen_why);
        }
        out.push(Block::Text(words));
    }
    let tests = in_order(&workspace.tests).into_iter().filter_map(|test| {
        let found = agreement(test)?;
        let of = texts.with("judging-agreed", &[("of", texts.of(found.agreed).into())]);
        let kappa = found.kappa.map_or_else(String::new, |kappa| format!(" (κ {})", texts.rounded(kappa, 2)));
        Some(format!("{}: {of}{kappa}", test.name))
    });
    list(out, texts.get("part-judging"), tests.collect());
}

/// What became of the leads that were passed, period by period.
pub fn reconciliations(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let periods = in_order(&workspace.reconciliations);
    if periods.is_empty() {
        return;
    }
    let head = ["reconciliation-name", "reconciliation-passed", "reconciliation-received", "reconciliation-known"]
        .into_iter()
        .chain(["reconciliation-unusable", "reconciliation-rejected", "reconciliation-accepted"])
        .chain(["reconciliation-undecided", "report-difference"]);
    let number = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| texts.integer(value));
    let rows = periods.into_iter().map(|one| {
        let sums = balance(one);
        let differences = [sums.on_the_way, sums.unexplained].into_iter().flatten().filter(|number| *number != 0);
        let differences: Vec<String> = differences.map(|number| texts.integer(number)).collect();
        vec![
            one.name.clone(),
            number(one.passed),
            number(one.received),
            number(one.known),
            number(one.unusable),
            texts.integer(rejected(one)),
            number(one.accepted),
            number(one.undecided),
            if differences.is_empty() { "–".to_owned() } else { differences.join(" / ") },
        ]
    });
    out.push(Block::Heading(texts.get("part-reconciliation")));
    out.push(Block::Table { head: head.map(|key| texts.get(key)).collect(), rows: rows.collect() });
}

fn list(out: &mut Vec<Block>, heading: String, items: Vec<String>) {
    if !items.is_empty() {
        out.push(Block::Heading(heading));
        out.push(Block::List(items));
    }
}
