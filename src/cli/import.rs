//! `tandem import`: a table into a workspace, without a window.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::voice::Voice;
use super::{from_template, store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::exchange::import::{self, ImportPlan, ImportReport, PlanError};
use crate::exchange::templates::Template;
use crate::file::Expect;
use crate::model::{FreshIds, Language, TableKind, Workspace};
use crate::text::{Texts, errors, labels};
use crate::ui::dialogs::report_lines;

/// What is asked for.
pub struct Wish<'a> {
    pub table: TableKind,
    pub file: &'a Path,
    pub into: &'a Path,
    /// In which language a workspace is made where there is none.
    pub create: Option<Language>,
    /// Leads that are known by their reference become a second set.
    pub again: bool,
    pub map: &'a [String],
    pub keep_personal: bool,
    pub dry_run: bool,
    pub json: bool,
}

/// Imports, saves, and only then prints the report.
pub fn import(wish: &Wish<'_>, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let (path, mut workspace, expect) = target(wish, voice)?;
    let raw = tables::read(&store(), wish.file, &|_| true)
        .map_err(|error| with_name(wish.file, &errors::table(texts, &error)))?;
    let name = wish.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (filled, _) = voice.with_all_leads(&path, &workspace)?;
    let mut plan = import::propose(wish.table, &raw, &name, &filled);
    plan.keep_personal |= wish.keep_personal;
    let mut notes = assign(&mut plan, wish.map, &workspace, texts)?;
    import::find_known(&mut plan, &raw, &filled);
    if wish.again {
        plan.complete = None;
    } else if let Some(set) = plan.complete.and_then(|id| filled.leads.get(&id)) {
        notes.push(texts.with("import-completes", &[("name", (&set.name).into())]));
    }
    if wish.table == TableKind::Leads && ["ref", "company"].iter().any(|field| plan.column(field).is_some()) {
        notes.push(texts.get("import-references-kept"));
    }
    let machine = Machine::new();
    let mut fresh = FreshIds::seeded(machine.seed());
    let result =
        import::run(&raw, &plan, &filled, &mut fresh, machine.today()).map_err(|error| errors::plan(texts, &error))?;
    if !wish.dry_run {
        for record in result.records {
            record.put_into(&mut workspace);
        }
        // All leads first: a workspace never refers to what is not there.
        if let Some(whole) = &result.whole {
            store()
                .keep_linked(&path, whole)
                .map_err(|error| with_name(wish.into, &errors::not_written(texts, &error)))?;
        }
        store()
            .save(&path, &workspace, expect)
            .map_err(|error| with_name(wish.into, &errors::not_saved(texts, &error)))?;
    }
    if wish.json {
        let columns: serde_json::Map<String, serde_json::Value> =
            plan.columns.iter().map(|column| (column.heading.clone(), json!(column.field))).collect();
        let report = as_json(&result.report, &notes, texts, &columns, wish.dry_run);
        return heard(voice.say_json(&report), wish.dry_run, voice);
    }
    for line in report_lines(texts, &result.report).into_iter().chain(notes) {
        let said = voice.say(&line);
        heard(said, wish.dry_run, voice)?;
    }
    Ok(())
}

/// A report nobody hears is a failure only where nothing else was done.
fn heard(said: Result<(), String>, dry_run: bool, voice: &mut Voice<'_>) -> Result<(), String> {
    match said {
        Err(sentence) if !dry_run => {
            voice.warn(&sentence);
            Ok(())
        }
        said => said,
    }
}

/// The workspace that takes the rows, where it is, and what must stand there when it is saved.
fn target(wish: &Wish<'_>, voice: &Voice<'_>) -> Result<(PathBuf, Workspace, Expect), String> {
    let is_there = store().vfs.is_taken(wish.into);
    match wish.create {
        Some(language) if !is_there => {
            Ok((wish.into.to_path_buf(), from_template(Template::Empty, language), Expect::Absent))
        }
        None if !is_there => Err(with_name(wish.into, &voice.texts.get("import-into-missing"))),
        _ => {
            // Without being worked on, a file stays as it is.
            if !wish.dry_run {
                store().mend(wish.into);
            }
            let opened = voice.open_to_write(wish.into, "read-only-toast")?;
            Ok((opened.path, opened.loaded.workspace, Expect::Hash(opened.hash)))
        }
    }
}

/// Carries out what was typed about columns; says what had to give way.
pub(super) fn assign(
    plan: &mut ImportPlan,
    map: &[String],
    workspace: &Workspace,
    texts: &Texts,
) -> Result<Vec<String>, String> {
    let mut pairs = Vec::new();
    for assignment in map {
        // A heading may hold the sign itself, a field never does.
        let pair =
            assignment.rsplit_once('=').ok_or_else(|| texts.with("cli-bad-map", &[("map", assignment.into())]))?;
        pairs.push(pair);
    }
    let displaced = import::assign_all(plan, &pairs, workspace).map_err(|error| match &error {
        PlanError::UnknownField(_) => {
            let known = import::field_names(plan.table, workspace).join(", ");
            format!("{} {}", errors::plan(texts, &error), texts.with("cli-map-fields", &[("names", known.into())]))
        }
        _ => errors::plan(texts, &error),
    })?;
    let said = displaced.into_iter().map(|(heading, field)| {
        texts.with("import-displaced", &[("heading", heading.into()), ("field", field.into())])
    });
    Ok(said.collect())
}

fn as_json(
    report: &ImportReport,
    more: &[String],
    texts: &Texts,
    columns: &serde_json::Map<String, serde_json::Value>,
    dry_run: bool,
) -> serde_json::Value {
    let skipped: Vec<_> = report
        .skipped
        .iter()
        .map(|(reason, rows)| json!({ "reason": texts.get(labels::skip_reason(*reason)), "rows": rows }))
        .collect();
    let notes = report_lines(texts, report).into_iter().skip(1 + report.skipped.len());
    let notes: Vec<String> = notes.chain(more.iter().cloned()).collect();
    json!({
        "read": report.read,
        "used": report.used,
        "produced": report.produced,
        "skipped": skipped,
        "notes": notes,
        "columns": columns,
        "dry_run": dry_run,
    })
}
