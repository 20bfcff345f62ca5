//! How the lead criteria were negotiated, as blocks of the report: decisions, the threshold, blind tests; and what became
//! of the leads.

use super::blocks::Block;
use super::summary;
use crate::calc::blind_test::{Judged, agreement};
use crate::calc::proposals::{Topic, is_proposed};
use crate::calc::reconciliation::{acceptance, balance, rejected};
use crate::model::{Criterion, DefinitionTest, Id, Round, Side, Workspace, in_order};
use crate::text::{Texts, labels};

/// Decisions, threshold and blind tests of one model; none where nothing was noted.
pub fn blocks(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let decisions: Vec<String> = in_order(&workspace.criteria)
        .into_iter()
        .filter_map(|criterion| Some(format!("{}: {}", criterion.name, texts.trace(workspace, criterion)?)))
        .collect();
    list(out, texts.get("report-decisions"), decisions);
    if !is_proposed(workspace, Topic::Threshold) {
        out.push(Block::Text(summary::threshold(workspace, texts)));
    }
    list(out, texts.get("report-notes"), notes(workspace, texts));
    let tests = in_order(&workspace.tests).into_iter().filter_map(|test| {
        let found = agreement(test)?;
        let of = texts.with("blind-test-agreed", &[("of", texts.of(found.agreed).into())]);
        let kappa =
            found.kappa.map(|kappa| texts.with("blind-test-kappa", &[("kappa", texts.rounded(kappa, 2).into())]));
        let kappa = kappa.map_or_else(String::new, |kappa| format!(". {kappa}"));
        Some(format!("{}: {of}{kappa}", test.name))
    });
    list(out, texts.get("part-blind-test"), tests.collect());
    for test in in_order(&workspace.tests) {
        let disputed = agreement(test).map(|found| found.disputed).unwrap_or_default();
        let lines = disputed.iter().filter_map(|one| disputed_card(test, one, texts)).collect();
        list(out, format!("{}: {}", test.name, texts.get("report-disputed")), lines);
    }
}

/// What those who stood apart said in the rounds that were revealed.
fn notes(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let rounds = in_order(&workspace.rounds).into_iter().filter(|round| round.revealed);
    let line = |round: &Round, criterion: Id<Criterion>, note: &str| {
        let name = workspace.criteria.get(&criterion).map(|criterion| criterion.name.clone())?;
        let number = texts.with("round-number", &[("n", round.number.into())]);
        Some(format!("{name} ({number}): {}", note.trim()))
    };
    rounds.flat_map(|round| round.notes.iter().filter_map(move |(id, note)| line(round, *id, note))).collect()
}

/// A lead the sides judged differently: who said what, and what they saw.
fn disputed_card(test: &DefinitionTest, one: &Judged, texts: &Texts) -> Option<String> {
    let card = test.cards.get(one.card)?;
    let said = Side::BOTH.into_iter().zip(one.sides).map(|(side, judgement)| {
        let words = judgement.map_or_else(|| "–".to_owned(), |one| texts.get(labels::judgement(one)));
        format!("{}: {words}", texts.get(labels::words(side)))
    });
    let facts =
        card.facts.iter().map(|(name, value)| format!("{}: {}", texts.column(name), texts.cell_of(name, value)));
    let number = texts.with("blind-test-number", &[("n", (one.card + 1).into())]);
    let (said, facts) = (said.collect::<Vec<_>>().join(", "), facts.collect::<Vec<_>>().join(" · "));
    Some(format!("{number} – {said} – {facts}"))
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
        .chain(["reconciliation-undecided", "report-acceptance", "report-difference"]);
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
            texts.rate(one.accepted.map(|_| acceptance(one))),
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
