//! The content audit in the report.

use chrono::NaiveDate;

use super::blocks::{Block, columns, stacked, unbroken};
use crate::calc::content::{self, Finding};
use crate::model::{ContentItem, Verdict, Workspace, in_order};
use crate::text::{Texts, labels};

pub fn content_chapter(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    if workspace.content.is_empty() {
        return;
    }
    let audit = content::audit(workspace, today);
    let coverage = content::coverage(workspace, today);
    out.push(Block::Section(texts.get("page-content")));
    out.push(Block::Text(texts.with("content-judged", &[("done", audit.decided.into()), ("all", audit.items.into())])));
    if coverage.cells() > 0 {
        out.push(Block::Heading(texts.get("coverage-title")));
        let mut head = vec![texts.get("persona-kind-buyer")];
        head.extend(coverage.stages.iter().filter_map(|id| workspace.journey.get(id)).map(|stage| stage.name.clone()));
        let rows = coverage
            .personas
            .iter()
            .zip(&coverage.usable)
            .map(|(persona, counts)| {
                let name = workspace.personas.get(persona).map(|persona| persona.name.clone()).unwrap_or_default();
                let cell = |count: &u32| if *count == 0 { texts.get("coverage-gap") } else { texts.integer(*count) };
                std::iter::once(name).chain(counts.iter().map(cell)).collect()
            })
            .collect();
        out.push(Block::Table { head, rows });
    }
    if let Some(sentence) = without_persona(workspace, texts) {
        out.push(Block::Text(sentence));
    }
    let found: Vec<String> = Finding::ALL
        .into_iter()
        .filter(|finding| audit.count(*finding) > 0)
        .map(|finding| {
            let count = texts.integer(audit.count(finding));
            format!("{}: {count} – {}", texts.get(labels::finding(finding)), texts.get(labels::finding_why(finding)))
        })
        .collect();
    out.push(Block::List(found));
    out.push(Block::Heading(texts.get("report-verdicts")));
    let rating = |rating: Option<u8>| rating.map_or_else(|| "–".to_owned(), |rating| rating.to_string());
    let mut items: Vec<_> = in_order(&workspace.content);
    items.sort_by_key(|item| (item.verdict == Verdict::Undecided, item.verdict));
    let rows = items
        .into_iter()
        .map(|item| {
            vec![
                stacked(&[item.title.clone(), texts.get(labels::words(item.kind))]),
                rating(item.useful.sales),
                rating(item.useful.marketing),
                stacked(&[texts.get(labels::words(item.verdict)), item.verdict_reason.clone(), reaction(texts, item)]),
                stacked(&[item.assignee.clone(), item.due.map_or_else(String::new, |due| unbroken(&texts.date(due)))]),
            ]
        })
        .collect();
    let keys = ["content-title", "side-sales", "side-marketing", "content-verdict", "content-assignee"];
    out.push(Block::Table { head: columns(texts, &keys), rows });
}

/// What customers said of it.
fn reaction(texts: &Texts, item: &ContentItem) -> String {
    match item.reaction.trim() {
        "" => String::new(),
        said => format!("{}: {}", texts.get("content-reaction"), said.replace('\n', " ")),
    }
}

/// What is for a stage without anybody saying for whom: it fills no cell of the coverage, and is named below it.
fn without_persona(workspace: &Workspace, texts: &Texts) -> Option<String> {
    let items = in_order(&workspace.content);
    let stages = in_order(&workspace.journey).into_iter().filter_map(|stage| {
        let titles: Vec<&str> =
            items.iter().filter(|item| item.stages.contains(&stage.id)).map(|item| item.title.as_str()).collect();
        (!titles.is_empty()).then(|| format!("{} – {}", stage.name, titles.join(", ")))
    });
    let list: Vec<String> = stages.collect();
    (!list.is_empty()).then(|| texts.with("coverage-no-persona", &[("list", list.join("; ").into())]))
}
