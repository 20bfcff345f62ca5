//! `tandem import`: a table into a workspace, without a window.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use super::{say, store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::exchange::import::{self, ImportReport};
use crate::file::Expect;
use crate::model::{FreshIds, TableKind};
use crate::text::{Texts, errors, labels};
use crate::ui::dialogs::report_lines;

/// What is asked for.
pub struct Wish<'a> {
    pub table: TableKind,
    pub file: &'a Path,
    pub into: &'a Path,
    pub map: &'a [String],
    pub keep_personal: bool,
    pub dry_run: bool,
    pub json: bool,
}

/// Imports, saves and prints the report.
pub fn import(wish: &Wish<'_>, texts: &Texts, out: &mut impl Write) -> Result<(), String> {
    let opened = store().open(wish.into).map_err(|error| with_name(wish.into, &errors::open(texts, &error)))?;
    if !opened.loaded.unknown.is_empty() {
        return Err(with_name(wish.into, &texts.get("read-only-toast")));
    }
    let mut workspace = opened.loaded.workspace;
    let raw = tables::read(&store(), wish.file, &|_| true)
        .map_err(|error| with_name(wish.file, &errors::table(texts, &error)))?;
    let name = wish.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (filled, _) = super::with_all_leads(&opened.path, &workspace);
    let mut plan = import::propose(wish.table, &raw, &name, &filled);
    plan.keep_personal |= wish.keep_personal;
    for assignment in wish.map {
        let (heading, field) =
            assignment.split_once('=').ok_or_else(|| texts.with("cli-bad-map", &[("map", assignment.into())]))?;
        import::assign(&mut plan, heading, field, &workspace).map_err(|error| errors::plan(texts, &error))?;
    }
    let machine = Machine::new();
    let mut fresh = FreshIds::seeded(machine.seed());
    let result =
        import::run(&raw, &plan, &filled, &mut fresh, machine.today()).map_err(|error| errors::plan(texts, &error))?;
    if wish.json {
        let columns: serde_json::Map<String, serde_json::Value> =
            plan.columns.iter().map(|column| (column.heading.clone(), json!(column.field))).collect();
        say(out, &as_json(&result.report, texts, &columns, wish.dry_run).to_string())?;
    } else {
        for line in report_lines(texts, &result.report) {
            say(out, &line)?;
        }
    }
    if wish.dry_run {
        return Ok(());
    }
    for record in result.records {
        record.put_into(&mut workspace);
    }
    // All leads first: a workspace never refers to what is not there.
    if let Some(whole) = &result.whole {
        store()
            .keep_linked(&opened.path, whole)
            .map_err(|error| with_name(wish.into, &errors::replace(texts, &error)))?;
    }
    store()
        .save(&opened.path, &workspace, Expect::Hash(opened.hash))
        .map(|_| ())
        .map_err(|error| with_name(wish.into, &errors::save(texts, &error)))
}

fn as_json(
    report: &ImportReport,
    texts: &Texts,
    columns: &serde_json::Map<String, serde_json::Value>,
    dry_run: bool,
) -> serde_json::Value {
    let skipped: Vec<_> = report
        .skipped
        .iter()
        .map(|(reason, rows)| json!({ "reason": texts.get(labels::skip_reason(*reason)), "rows": rows }))
        .collect();
    let notes: Vec<String> = report_lines(texts, report).into_iter().skip(1 + report.skipped.len()).collect();
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
