//! `tandem list` and `tandem import LIST`: the lists both departments keep between two workshops.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::import::target;
use super::reading::Reading;
use super::voice::Voice;
use super::{store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::calc::registers::{ALL, Mark, Register, Row, rows};
use crate::exchange::list_import::{ListReport, read_list};
use crate::merge::Address;
use crate::model::schema::FieldInfo;
use crate::model::{FreshIds, Language, Workspace};
use crate::text::imports::about_file;
use crate::text::list_imports::{list_report, no_title};
use crate::text::{Texts, errors};

/// What is asked for.
pub struct ListOptions<'a> {
    pub file: &'a Path,
    /// One list; the names of all when it is left out.
    pub list: Option<&'static Register>,
    /// Only what calls for a look.
    pub marked: bool,
    pub json: bool,
}

/// Prints a list, or the names of all lists with how much is in them.
pub fn print(options: &ListOptions<'_>, today: NaiveDate, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let workspace = voice.load(options.file)?;
    let kept = |row: &Row| !options.marked || row.mark != Mark::None;
    let lists: Vec<(&Register, Vec<Row>)> = ALL
        .iter()
        .filter(|register| options.list.is_none_or(|wanted| wanted == *register))
        .map(|register| (register, rows(&workspace, register, today).into_iter().filter(kept).collect()))
        .collect();
    if options.json {
        let all = lists.iter().map(|(register, rows)| {
            let rows: Vec<Json> = rows.iter().map(|row| as_json(&workspace, texts, row, today)).collect();
            json!({ "list": register.table, "name": texts.get(register.words()), "entries": rows })
        });
        return voice.say_json(&json!({ "today": today, "lists": all.collect::<Vec<_>>() }));
    }
    for (register, rows) in lists {
        if options.list.is_none() && !options.marked {
            let count = texts.integer(rows.len() as i64);
            voice.say(&format!("{}: {} ({count})", register.table, texts.get(register.words())))?;
        } else if !rows.is_empty() {
            voice.say(&texts.get(register.words()))?;
            for row in rows {
                voice.say(&format!("  {}", line(&workspace, texts, register, &row, today)))?;
            }
        } else if options.list.is_some() {
            voice.say(&texts.get("cli-actions-none"))?;
        }
    }
    Ok(())
}

/// An entry in a line: what it is called, what calls for a look, and every field that holds something.
fn line(workspace: &Workspace, texts: &Texts, register: &Register, row: &Row, today: NaiveDate) -> String {
    let held = |field: &FieldInfo| {
        texts.held(workspace, Address::Record(row.record), field.name, row.value(field.name).as_ref())
    };
    let mut parts = vec![register.title_field().and_then(held).unwrap_or_else(|| texts.get("field-unnamed"))];
    parts.extend(texts.mark(row).map(|words| format!("({words})")));
    parts.extend(texts.beside(workspace, row.record, today).1);
    let rest = register.fields().filter(|field| field.name != register.title());
    parts.extend(rest.filter_map(|field| Some(format!("{}: {}", texts.get(field.words), held(field)?))));
    parts.join(" · ").replace('\n', " / ")
}

/// An entry for another program: values by their names in the file, and what is called for in words.
fn as_json(workspace: &Workspace, texts: &Texts, row: &Row, today: NaiveDate) -> Json {
    let mut values: Map<String, Json> = row.values();
    values.remove("ord");
    let mark = match row.mark {
        Mark::Overdue => Some("overdue"),
        Mark::Gap => Some("gap"),
        Mark::Conflict => Some("conflict"),
        Mark::Unexplained => Some("unexplained"),
        Mark::Stale => Some("stale"),
        Mark::Caution => Some("caution"),
        Mark::Soon => Some("soon"),
        Mark::None => None,
    };
    json!({
        "id": row.record.to_string(),
        "name": texts.record(workspace, Address::Record(row.record), None),
        "closed": row.closed,
        "due": row.due,
        "mark": mark,
        "why": texts.beside(workspace, row.record, today).1,
        "fields": values,
    })
}

/// What is asked for when a table is read into a list.
pub struct ListImportOptions<'a> {
    pub register: &'static Register,
    pub file: &'a Path,
    pub into: &'a Path,
    /// In which language a workspace is made where there is none.
    pub create: Option<Language>,
    pub reading: &'a Reading,
    pub dry_run: bool,
    pub json: bool,
}

/// Reads a table into a list, saves, and only then says what was done.
pub fn import(options: &ListImportOptions<'_>, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    if !options.reading.is_about_the_file() {
        return Err(texts.get("list-import-options"));
    }
    let (path, mut workspace, expect) = target(options.into, options.create, options.dry_run, voice)?;
    let hints = options.reading.hints(texts)?;
    let raw = tables::read_with(&store(), options.file, &hints, &|_| true)
        .map_err(|error| with_name(options.file, &errors::table(texts, &error)))?;
    let mut fresh = FreshIds::seeded(Machine::new().seed());
    let found = read_list(&raw, options.register, &workspace, &mut fresh)
        .map_err(|_| with_name(options.file, &no_title(texts, options.register)))?;
    if !options.dry_run && !found.records.is_empty() {
        found.records.into_iter().for_each(|record| record.put_into(&mut workspace));
        store()
            .save(&path, &workspace, expect)
            .map_err(|error| with_name(options.into, &errors::not_saved(texts, &error)))?;
    }
    let mut lines = about_file(texts, &raw);
    lines.extend(list_report(texts, &found.report));
    if options.json {
        return voice.say_json(&report_json(options, texts, &found.report, &lines));
    }
    lines.iter().try_for_each(|line| voice.say(line))
}

fn report_json(options: &ListImportOptions<'_>, texts: &Texts, report: &ListReport, lines: &[String]) -> Json {
    let unread = report.unread.iter().map(|cell| {
        json!({ "row": cell.row, "column": cell.heading, "value": cell.value, "why": texts.get(cell.why.words()) })
    });
    json!({
        "list": options.register.table,
        "dry_run": options.dry_run,
        "read": report.read,
        "new": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "unknown_columns": report.unknown,
        "doubled_columns": report.doubled,
        "untitled_rows": report.untitled,
        "rows_of_the_same_name": report.again,
        "not_taken": unread.collect::<Vec<_>>(),
        "notes": lines,
    })
}
