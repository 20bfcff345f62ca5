//! `tandem import`: a table into a workspace, without a window.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json, json};

use super::reading::Reading;
use super::voice::Voice;
use super::{from_template, inspect, store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::exchange::RawTable;
use crate::exchange::import::{self, ImportPlan, ImportReport};
use crate::exchange::templates::Template;
use crate::exchange::understand::answers::{Table, fields_of, open_questions, settle_changed};
use crate::exchange::understand::keys::hashes;
use crate::exchange::understand::plan::set_to_complete;
use crate::exchange::understand::understood::{Understood, understand};
use crate::exchange::understand::{Looked, json as data, plan as plans};
use crate::file::Precondition;
use crate::model::{FreshIds, Language, Outcome, TableKind, Workspace, in_order};
use crate::text::imports::{about_file, assumed, report_lines};
use crate::text::previews::PreviewLine;
use crate::text::{Texts, errors, labels};

/// What is asked for.
pub struct ImportOptions<'a> {
    pub table: TableKind,
    pub file: &'a Path,
    pub into: &'a Path,
    /// In which language a workspace is made where there is none.
    pub create: Option<Language>,
    /// Leads that are known by their reference become a second set.
    pub again: bool,
    /// Complete a list that is there; refuse when none shares a reference.
    pub complete: bool,
    /// The list that is completed, by name.
    pub list: Option<&'a str>,
    /// Import nothing while a question is open.
    pub strict: bool,
    pub reading: &'a Reading,
    pub dry_run: bool,
    pub json: bool,
}

/// Imports, saves, and only then prints the report; 1 when questions are open and nobody wants defaults.
pub fn import(options: &ImportOptions<'_>, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let (path, mut workspace, expect) = target(options.into, options.create, options.dry_run, voice)?;
    let hints = options.reading.hints(texts)?;
    let mut raw = tables::read_with(&store(), options.file, &hints, &|_| true)
        .map_err(|error| with_name(options.file, &errors::table(texts, &error)))?;
    let (filled, _) = voice.with_all_leads(&path, &workspace)?;
    let looked = Looked::in_place_of(&mut raw, &|_| true).unwrap_or_default();
    let mut notes = about_file(texts, &raw);
    let plan = plan(options, &raw, &looked, &filled, texts, &mut notes)?;
    if let Some(set) = plan.complete.and_then(|id| filled.leads.get(&id)) {
        notes.push(texts.with("import-completes", &[("name", (&set.name).into())]));
    }
    if options.table == TableKind::Leads && ["ref", "company"].iter().any(|field| plan.column(field).is_some()) {
        notes.push(texts.get("import-references-kept"));
    }
    let machine = Machine::new();
    let mut fresh = FreshIds::seeded(machine.seed());
    let result = import::run_looked(&raw, &looked, &plan, &filled, &mut fresh, machine.today(), &|_| true)
        .map_err(|error| with_name(options.file, &errors::plan(texts, Some(&filled), &error)))?;
    let table = Table { raw: &raw, plan: &plan, workspace: &filled, today: machine.today() };
    let questions = open_questions(&result.report.assumed, table);
    let open = options.strict && !questions.is_empty();
    let preview = texts.preview(&filled, &result);
    let preview_lines = if options.dry_run { texts.preview_lines(&filled, &result) } else { Vec::new() };
    let nothing = options.dry_run || open;
    let mut after = filled.clone();
    for record in &result.records {
        record.clone().put_into(&mut after);
    }
    if !nothing {
        for record in result.records {
            record.put_into(&mut workspace);
        }
        // All leads first: a workspace never refers to what is not there.
        if let Some(whole) = &result.whole {
            store()
                .keep_linked(&path, whole)
                .map_err(|error| with_name(options.into, &errors::not_written(texts, &error)))?;
        }
        store()
            .save(&path, &workspace, expect)
            .map_err(|error| with_name(options.into, &errors::not_saved(texts, &error)))?;
    }
    if options.json {
        let table = understand(&raw, &looked, &plan, &filled, machine.today());
        let mut all = data::of_table(&table, &looked, &filled, machine.today());
        inspect::say_in_json(&mut all, texts, (&raw, &after), &result.report.notes, &questions);
        add_report(&mut all, (&result.report, &after), &notes, texts, &plan, nothing);
        all.insert("state".into(), state(&table, &after, &result.report, &filled));
        all.insert("preview".into(), preview_json(&result.report, &preview));
        heard(voice.say_json(&Json::Object(all)), nothing, voice)?;
        return Ok(u8::from(open));
    }
    let mut lines = notes;
    lines.extend(report_lines(texts, &after, &result.report));
    lines.extend(assumed(texts, &questions));
    lines.extend(preview_lines);
    if open {
        lines.push(texts.with("cli-strict", &[("n", questions.len().into())]));
    }
    for line in lines {
        let said = voice.say(&line);
        heard(said, nothing, voice)?;
    }
    Ok(u8::from(open))
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
pub(super) fn target(
    into: &Path,
    create: Option<Language>,
    dry_run: bool,
    voice: &Voice<'_>,
) -> Result<(PathBuf, Workspace, Precondition), String> {
    let is_there = store().vfs.is_taken(into);
    match create {
        Some(language) if !is_there => {
            Ok((into.to_path_buf(), from_template(Template::Empty, language), Precondition::Absent))
        }
        None if !is_there => Err(with_name(into, &voice.texts.get("import-into-missing"))),
        _ => {
            // Without being worked on, a file stays as it is.
            if !dry_run {
                store().mend(into);
            }
            let opened = voice.open_to_write(into, "read-only-toast")?;
            Ok((opened.path, opened.loaded.workspace, Precondition::Hash(opened.hash)))
        }
    }
}

fn plan(
    options: &ImportOptions<'_>,
    raw: &RawTable,
    looked: &Looked,
    workspace: &Workspace,
    texts: &Texts,
    notes: &mut Vec<String>,
) -> Result<ImportPlan, String> {
    let name = options.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut plan = plans::propose(options.table, raw, looked, &name, workspace);
    let before = fields_of(&plan);
    notes.extend(options.reading.apply(&mut plan, workspace, texts)?);
    settle_changed(&mut plan, &before, (raw, looked, workspace));
    plan.never_complete = options.again;
    // Whichever column is the reference by now.
    plan.complete = set_to_complete(looked, &plan, workspace);
    if let Some(name) = options.list.filter(|_| options.table == TableKind::Leads) {
        let known = in_order(&workspace.leads).into_iter().find(|set| set.name == name);
        let unknown = || texts.with("cli-unknown-list", &[("name", name.into())]);
        plan.complete = Some(known.ok_or_else(unknown)?.id);
    }
    if options.complete && plan.complete.is_none() && options.table == TableKind::Leads {
        return Err(texts.get("cli-complete-none"));
    }
    Ok(plan)
}

fn add_report(
    all: &mut Map<String, Json>,
    (report, after): (&ImportReport, &Workspace),
    more: &[String],
    texts: &Texts,
    plan: &ImportPlan,
    dry_run: bool,
) {
    let skipped: Vec<_> = report
        .skipped
        .iter()
        .map(|(reason, rows)| json!({ "reason": texts.get(labels::skip_reason(*reason)), "rows": rows }))
        .collect();
    let notes = report_lines(texts, after, report).into_iter().skip(1 + report.skipped.len());
    let notes: Vec<String> = more.iter().cloned().chain(notes).collect();
    let fields: Map<String, Json> =
        plan.columns.iter().map(|column| (column.label.clone(), json!(column.field))).collect();
    for (key, value) in [
        ("read", json!(report.read)),
        ("used", json!(report.used)),
        ("produced", json!(report.produced)),
        ("skipped", json!(skipped)),
        ("notes", json!(notes)),
        ("fields", Json::Object(fields)),
        ("dry_run", json!(dry_run)),
    ] {
        all.insert(key.to_owned(), value);
    }
}

/// What the import changes, lead by lead, for programs: the words of the language, the fields by their own names.
fn preview_json(report: &ImportReport, lines: &[PreviewLine]) -> Json {
    let lines = lines.iter().map(|line| {
        let fields = line.fields.iter().map(
            |field| json!({ "field": field.path, "name": field.name, "before": field.before, "after": field.after }),
        );
        json!({
            "what": line.what.key(),
            "row": line.line,
            "name": line.name,
            "fields": fields.collect::<Vec<_>>(),
        })
    });
    json!({
        "into": report.preview.into,
        "new_columns": report.preview.columns,
        "fields_in_all": report.preview.changes_in_all,
        "lines": lines.collect::<Vec<_>>(),
    })
}

/// What is in the workspace afterwards, as far as this file is about it.
fn state(table: &Understood<'_>, after: &Workspace, report: &ImportReport, before: &Workspace) -> Json {
    let counts = report.state;
    let mut all = json!({
        "new": counts.new,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "not_in_this_file": counts.not_in_this_file,
    });
    match table.plan.table {
        TableKind::Leads => leads_state(table, after, &mut all),
        TableKind::Content => {
            let items: Vec<Json> = in_order(&after.content)
                .iter()
                .map(|item| {
                    let stages: BTreeSet<_> = item.stages.iter().chain(item.mapping.values().flatten()).collect();
                    let stages: Vec<&str> = in_order(&after.journey)
                        .iter()
                        .filter(|stage| stages.contains(&stage.id))
                        .map(|stage| stage.name.as_str())
                        .collect();
                    json!({ "title": item.title, "url": item.location, "owner": item.owner, "buying-stage": stages })
                })
                .collect();
            data::put(&mut all, "items", json!(items.len()));
            data::put(&mut all, "as_known", json!(items));
        }
        TableKind::Funnel => {
            let name = |id| after.stages.get(id).map(|stage| stage.name.clone()).unwrap_or_default();
            let months: Map<String, Json> = after
                .months
                .values()
                .map(|month| {
                    let counts: Map<String, Json> =
                        month.counts.iter().map(|(stage, count)| (name(stage), json!(count))).collect();
                    (month.month.to_string(), Json::Object(counts))
                })
                .collect();
            let mut changed = Vec::new();
            for month in after.months.values() {
                let known = before.months.get(&month.month);
                for (stage, count) in &month.counts {
                    if let Some(was) = known.and_then(|known| known.counts.get(stage)).filter(|was| *was != count) {
                        changed.push(format!("{} {}: {was} -> {count}", month.month, name(stage)));
                    }
                }
            }
            data::put(&mut all, "months", Json::Object(months));
            data::put(&mut all, "changed", json!(changed));
        }
    }
    all
}

fn leads_state(table: &Understood<'_>, after: &Workspace, all: &mut Json) {
    let outcomes: Vec<Outcome> = after.leads.values().flat_map(|set| set.outcomes()).collect();
    let count = |wanted: Outcome| outcomes.iter().filter(|outcome| **outcome == wanted).count();
    data::put(all, "sets", json!(after.leads.len()));
    data::put(all, "leads", json!(after.leads.values().map(|set| set.rows_in_all()).sum::<u32>()));
    for (key, outcome) in
        [("won", Outcome::Won), ("lost", Outcome::Lost), ("rejected", Outcome::Rejected), ("open", Outcome::Open)]
    {
        data::put(all, key, json!(count(outcome)));
    }
    data::put(all, "not_stated", json!(count(Outcome::Unknown)));
    let used = table.plan.columns.iter().filter(|column| !column.field.is_empty()).map(|column| &column.label);
    data::put(all, "columns_used", json!(used.collect::<Vec<_>>()));
    let Some(at) = table.plan.column("ref") else { return };
    let (mut by_reference, mut fields) = (Map::new(), Map::new());
    for position in 0..table.kept.rows.len().min(2_000) {
        let key = table.text(at, position).to_owned();
        let all_hashes = hashes(after, &key);
        let found = after.leads.values().find_map(|set| {
            let refs = set.column("ref")?;
            let row = (0..set.rows as usize).find(|row| all_hashes.contains(&refs.text(*row).to_owned()))?;
            Some((set, row))
        });
        if let Some((set, row)) = found {
            let outcome = set.outcomes().get(row).copied().unwrap_or_default();
            by_reference.insert(key.clone(), json!(outcome.word()));
            if let Some(company) = set.column("company") {
                fields.insert(key, json!({ "company": company.text(row) }));
            }
        }
    }
    data::put(all, "by_reference", Json::Object(by_reference));
    data::put(all, "fields", Json::Object(fields));
}
