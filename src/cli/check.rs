//! `tandem check`: what is in a workspace, and what is wrong with it.

use std::path::Path;

use serde_json::json;

use super::voice::Voice;
use super::{store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::calc::contradictions;
use crate::calc::course::courses;
use crate::calc::models::{at_work_on, judged_sets};
use crate::calc::registers::{self, Mark, Register};
use crate::calc::resets::resets;
use crate::file::Seal;
use crate::model::Workspace;
use crate::model::integrity::{oddities, violations};
use crate::text::{Texts, labels};

/// Checks a file; the exit code is 0 fine, 1 findings, 2 unreadable.
pub fn check(file: &Path, as_json: bool, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let opened = match store().open(file) {
        Ok(opened) => opened,
        Err(error) => {
            let sentence = voice.why_not_opened(file, error);
            if as_json {
                voice.say_json(&json!({ "readable": false, "error": sentence }))?;
            } else {
                voice.say(&with_name(file, &sentence))?;
            }
            return Ok(2);
        }
    };
    let (workspace, loaded) = (&opened.loaded.workspace, &opened.loaded);
    let text = std::fs::read_to_string(&opened.path).unwrap_or_default();
    let broken = violations(workspace).into_iter().map(|found| (Some(found.record), found.field, found.rule));
    let mut findings: Vec<(Option<usize>, String)> = broken
        .chain(oddities(workspace))
        .map(|(record, field, rule)| {
            let record = record.map_or_else(|| "header".to_owned(), |record| record.to_string());
            let rule = texts.get(labels::words(rule));
            let words = texts.with(
                "check-violation",
                &[("record", (&record).into()), ("field", field.into()), ("rule", rule.into())],
            );
            (line_of(&text, &record), words)
        })
        .collect();
    for corrected in &loaded.corrected {
        let record = corrected.record.to_string();
        let words = [("record", (&record).into()), ("was", corrected.was.into()), ("is", corrected.is.into())];
        findings.push((line_of(&text, &record), texts.with("check-corrected", &words)));
    }
    for field in &loaded.unknown {
        findings.push((None, texts.with("check-unknown", &[("field", field.into())])));
    }
    if workspace.ext.contains_key("salvaged") {
        findings.push((None, texts.get("check-salvaged")));
    }
    if !workspace.conflicts.is_empty() {
        findings.push((None, texts.with("questions-open", &[("n", workspace.conflicts.len().into())])));
    }
    let (whole, missing) = voice.with_all_leads(file, workspace)?;
    for set in missing {
        findings.extend(texts.sample(&set).map(|words| (None, words)));
    }
    findings.extend(two_numbers(&whole, texts).into_iter().map(|words| (None, words)));
    let today = Machine::new().today();
    findings.extend(other_grounds(&whole, today, texts).into_iter().map(|words| (None, words)));
    if loaded.seal == Seal::Broken {
        findings.push((None, texts.get("open-seal-broken")));
    }
    let counts = [
        ("personas", workspace.personas.len()),
        ("statements", workspace.statements.len()),
        ("criteria", workspace.criteria.len()),
        ("content", workspace.content.len()),
        ("months", workspace.months.len()),
        ("kpis", workspace.kpis.len()),
        ("clauses", workspace.clauses.len()),
        ("entries", workspace.entries.len()),
        ("leads", workspace.leads.values().map(|set| set.rows_in_all() as usize).sum()),
    ];
    let lists = lists(workspace);
    if as_json {
        let findings_json: Vec<_> =
            findings.iter().map(|(line, words)| json!({ "line": line, "finding": words })).collect();
        let counts: serde_json::Map<String, serde_json::Value> =
            counts.iter().map(|(name, count)| ((*name).to_owned(), json!(count))).collect();
        let lists: serde_json::Map<String, serde_json::Value> = lists
            .iter()
            .map(|(list, entries, marked)| (list.table.to_owned(), json!({ "entries": entries, "to_look_at": marked })))
            .collect();
        let whole = json!({
            "readable": true,
            "version": [loaded.version.0, loaded.version.1],
            "sealed": loaded.seal == Seal::Whole,
            "seal": match loaded.seal {
                Seal::Absent => "absent",
                Seal::Whole => "whole",
                Seal::Broken => "broken",
            },
            "counts": counts,
            "lists": lists,
            "findings": findings_json,
        });
        voice.say_json(&whole)?;
    } else {
        voice.say(&texts.with("check-title", &[("title", texts.title(workspace).into())]))?;
        for (name, count) in counts {
            voice.say(&format!("  {}: {}", texts.get(count_name(name)), texts.integer(count as u64)))?;
        }
        lists.iter().try_for_each(|list| voice.say(&list_words(texts, *list)))?;
        for (line, words) in &findings {
            let place = line
                .map_or_else(String::new, |line| format!("{} ", texts.with("check-line", &[("line", line.into())])));
            voice.say(&format!("{place}{words}"))?;
        }
        if findings.is_empty() {
            voice.say(&texts.get("check-fine"))?;
        }
    }
    Ok(u8::from(!findings.is_empty()))
}

/// A list, how much is in it and how much of that calls for a look.
type Counted = (&'static Register, usize, usize);

/// The lists that hold something.
fn lists(workspace: &Workspace) -> Vec<Counted> {
    let today = Machine::new().today();
    let counted = registers::ALL.iter().map(|register| {
        let rows = registers::rows(workspace, register, today);
        (register, rows.len(), rows.iter().filter(|row| row.mark != Mark::None).count())
    });
    counted.filter(|(_, rows, _)| *rows > 0).collect()
}

fn list_words(texts: &Texts, (list, entries, marked): Counted) -> String {
    let marked = match marked {
        0 => String::new(),
        n => format!(" · {}", texts.with("list-marked", &[("n", n.into())])),
    };
    format!("  {}: {}{marked}", texts.get(list.words()), texts.integer(entries as u64))
}

/// Where the agreement says different things of the same, as the page shows it before anybody signs.
fn two_numbers(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let models = at_work_on(workspace, &judged_sets(workspace));
    let found = contradictions::among(workspace, &models);
    found.iter().map(|found| texts.contradiction(workspace, found)).collect()
}

/// What the agreement no longer rests on, as the page shows it.
fn other_grounds(workspace: &Workspace, today: chrono::NaiveDate, texts: &Texts) -> Vec<String> {
    let models = at_work_on(workspace, &judged_sets(workspace));
    let found = resets(workspace, &courses(workspace, &models, today));
    found.iter().map(|reset| texts.reset(workspace, reset)).collect()
}

fn count_name(name: &str) -> &'static str {
    match name {
        "personas" => "page-personas",
        "statements" => "persona-tab-statements",
        "criteria" => "page-criteria",
        "content" => "page-content",
        "months" => "check-months",
        "kpis" => "agreement-tab-kpis",
        "clauses" => "check-clauses",
        "entries" => "page-actions",
        _ => "table-kind-leads",
    }
}

/// The line in which a record's own id stands.
fn line_of(text: &str, id: &str) -> Option<usize> {
    let own = [format!("id: \"{id}\""), format!("month: \"{id}\"")];
    text.lines().position(|line| own.iter().any(|own| line.contains(own.as_str()))).map(|line| line + 1)
}
