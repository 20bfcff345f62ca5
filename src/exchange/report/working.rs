//! What stands in the chapters of the lists beside them: who works with both departments, and the last months of feedback.

use chrono::NaiveDate;

use super::blocks::{Block, unbroken};
use crate::calc::feedback::{MonthOfFeedback, of_month};
use crate::calc::stats::Rate;
use crate::calc::working_rules::coverage;
use crate::model::{Area, Choice, Month, Workspace};
use crate::text::Texts;

/// So many months of feedback are told.
const MONTHS: i32 = 3;

/// What a chapter begins with.
pub fn beside(area: Area, workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    match area {
        Area::Rules => liaison(workspace, texts).into_iter().chain(layers(workspace, texts)).collect(),
        Area::Feedback => months(workspace, texts, today),
        _ => Vec::new(),
    }
}

fn liaison(workspace: &Workspace, texts: &Texts) -> Vec<Block> {
    let liaison = &workspace.header.liaison;
    let mut said = Vec::new();
    for (key, words) in [
        ("liaison-person", liaison.person.trim().to_owned()),
        ("liaison-deputy", liaison.deputy.trim().to_owned()),
        ("liaison-since", liaison.since.map(|day| texts.date(day)).unwrap_or_default()),
        ("liaison-mandate", liaison.mandate.trim().replace('\n', " · ")),
    ] {
        if !words.is_empty() {
            said.push(format!("{}: {words}", texts.get(key)));
        }
    }
    if said.is_empty() { Vec::new() } else { vec![Block::Heading(texts.get("liaison-title")), Block::List(said)] }
}

/// How the layers of contact are covered, where there are contact points at all.
fn layers(workspace: &Workspace, texts: &Texts) -> Option<Block> {
    let covered = coverage(workspace);
    let said = covered.iter().map(|one| {
        let layer = texts.get(one.layer.words());
        match one.held {
            Rate { n: 0, .. } => texts.with("layer-empty", &[("layer", layer.into())]),
            held => texts.with("layer-held", &[("layer", layer.into()), ("rate", texts.of(held).into())]),
        }
    });
    let words = format!("{} {}", texts.get("layers-title"), said.collect::<Vec<_>>().join(" · "));
    (!workspace.contact_points.is_empty()).then_some(Block::Text(words))
}

/// The last months in which there was anything, the latest first.
fn months(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    let now = Month::of(today);
    let found: Vec<MonthOfFeedback> =
        (0..MONTHS).map(|back| of_month(workspace, now.plus(-back))).filter(|month| !month.is_empty()).collect();
    let Some(first) = found.first() else { return Vec::new() };
    let mut head = vec![texts.get("list-months")];
    head.extend(texts.feedback_counts(first).map(|(key, _)| texts.get(key)));
    head.extend([texts.get("feedback-by-topic"), texts.get("list-requests")]);
    let row = |month: &MonthOfFeedback| {
        let mut cells = vec![unbroken(&texts.month(month.month))];
        cells.extend(texts.feedback_counts(month).map(|(_, count)| texts.integer(count)));
        cells.extend([texts.feedback_topics(month).unwrap_or_default(), texts.request_counts(month.requests)]);
        cells
    };
    vec![Block::Table { head, rows: found.iter().map(row).collect() }]
}
