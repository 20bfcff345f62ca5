//! `tandem inspect`: what is understood of a table, before anything is imported.

use std::path::Path;

use serde_json::{Map, Value as Json, json};

use super::reading::Reading;
use super::voice::Voice;
use super::{from_template, store, with_name, write_bytes};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::exchange::import::{ImportNote, Question};
use crate::exchange::templates::Template;
use crate::exchange::understand::answers::{Table, fields_of, open_questions, settle_changed};
use crate::exchange::understand::understood::{Understood, understand};
use crate::exchange::understand::{Looked, json as data, likely_kind, plan as plans};
use crate::exchange::{RawTable, TableError};
use crate::model::{TableKind, Workspace};
use crate::text::errors::TableReadError;
use crate::text::imports::{about_file, asked, field, kind, note};
use crate::text::{Texts, errors};

/// What is asked for.
pub struct InspectOptions<'a> {
    pub file: &'a Path,
    /// Where to write the grid of cells as plain CSV.
    pub grid: Option<&'a Path>,
    pub force: bool,
    /// What the table is to become; found by its columns when nobody says it.
    pub table: Option<TableKind>,
    /// The workspace it would go into.
    pub into: Option<&'a Path>,
    /// How it is to be read.
    pub reading: &'a Reading,
    pub json: bool,
}

/// Reads a table, writes its grid where that is wanted, and says what was understood; 1 when it is no such table.
pub fn inspect(options: &InspectOptions<'_>, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let hints = options.reading.hints(texts)?;
    let read = tables::read_grid(&store(), options.file, &hints, &|_| true);
    if let (Some(output), Err(TableReadError::Table(TableError::Empty))) = (options.grid, &read) {
        // A file with nothing in it has an empty grid.
        write_bytes(output, &[], options.force, texts)?;
        return voice.say(&texts.get("error-table-empty")).map(|()| 0);
    }
    let refuse = |error| with_name(options.file, &errors::table(texts, &error));
    let raw = read.map_err(refuse)?;
    if let Some(output) = options.grid {
        write_bytes(output, &grid(&raw), options.force, texts)?;
        if options.table.is_none() && options.into.is_none() && !options.json {
            return Ok(0);
        }
    }
    let mut raw = raw.with_rows().map_err(|error| refuse(error.into()))?;
    let machine = Machine::new();
    let workspace = match options.into {
        Some(path) => voice.load_with_leads(path)?.0,
        None => from_template(Template::Empty, texts.language()),
    };
    let looked = Looked::in_place_of(&mut raw, &|_| true).unwrap_or_default();
    let table = options.table.or_else(|| likely_kind(&raw, &looked, &workspace)).unwrap_or_default();
    let mut plan = plans::propose(table, &raw, &looked, "", &workspace);
    let before = fields_of(&plan);
    let displaced = options.reading.apply(&mut plan, &workspace, texts)?;
    settle_changed(&mut plan, &before, (&raw, &looked, &workspace));
    for sentence in displaced {
        voice.warn(&sentence);
    }
    let understood = understand(&raw, &looked, &plan, &workspace, machine.today());
    let at = Table { raw: &raw, plan: &plan, workspace: &workspace, today: machine.today() };
    let questions = open_questions(&understood.questions, at);
    if options.json {
        let mut all = data::of_table(&understood, &looked, &workspace, machine.today());
        say_in_json(&mut all, texts, (&raw, &workspace), &understood.notes, &questions);
        voice.say_json(&Json::Object(all))?;
    } else {
        in_words(&understood, &questions, &workspace, voice)?;
    }
    Ok(u8::from(understood.refused))
}

/// Adds what is said and asked to data for programs.
pub fn say_in_json(
    all: &mut Map<String, Json>,
    texts: &Texts,
    (raw, workspace): (&RawTable, &Workspace),
    notes: &[ImportNote],
    questions: &[Question],
) {
    let said = about_file(texts, raw).into_iter().chain(notes.iter().map(|one| note(texts, workspace, one)));
    let said: Vec<Json> = said.map(|text| json!({ "text": text })).collect();
    all.insert("must_say".into(), Json::Array(said));
    let questions = questions.iter().map(|question| {
        let asked = asked(texts, question);
        let mut one = json!({
            "column": asked.column,
            "question": asked.question,
            "options": asked.options,
            "default": asked.default,
        });
        if let Some(decided) = asked.decided_by {
            data::put(&mut one, "decided_by", json!(decided));
        }
        one
    });
    all.insert("must_ask".into(), Json::Array(questions.collect()));
}

/// What was understood, for people.
fn in_words(
    table: &Understood<'_>,
    questions: &[Question],
    workspace: &Workspace,
    voice: &mut Voice<'_>,
) -> Result<(), String> {
    let texts = &voice.texts.clone();
    for line in about_file(texts, table.raw) {
        voice.say(&line)?;
    }
    for (at, (column, read)) in table.plan.columns.iter().zip(&table.read).enumerate() {
        let values = [
            ("position", (at + 1).into()),
            ("heading", (&column.label).into()),
            ("field", field(texts, Some(workspace), Some(table.plan.table), &column.field).into()),
            ("type", texts.get(kind(column.kind)).into()),
            ("read", read.read.into()),
            ("unread", read.unread.count.into()),
            ("blank", read.blank.into()),
            ("samples", column.samples.join(" · ").into()),
        ];
        voice.say(&texts.with("inspect-column", &values))?;
    }
    for one in table.notes.iter().filter(|one| !matches!(one, ImportNote::Taken(_))) {
        voice.say(&note(texts, workspace, one))?;
    }
    for question in questions {
        let asked = asked(texts, question);
        let values = [
            ("question", asked.question.into()),
            ("options", asked.options.join(" / ").into()),
            ("default", asked.default.into()),
        ];
        voice.say(&texts.with("inspect-question", &values))?;
    }
    Ok(())
}

/// The cells of a table as plain CSV, every one as it stood; without headings when the table has none.
fn grid(raw: &RawTable) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let reading = &raw.reading;
    // Writing to memory does not fail.
    if reading.header.is_some() {
        let widest = reading.heads.iter().map(Vec::len).max().unwrap_or(0);
        let heading = |column: usize| {
            let parts = reading.heads.iter().filter_map(|row| row.get(column)).map(|part| part.trim());
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let _ = writer.write_record((0..widest).map(heading));
    }
    let columns = reading.columns as usize;
    let padded = |cells: usize| std::iter::repeat_n("", columns.saturating_sub(cells));
    let mut sums = reading.skipped.iter().filter(|skipped| !skipped.cells.is_empty()).peekable();
    for (row, line) in raw.rows.iter().zip(&reading.lines) {
        while let Some(sum) = sums.next_if(|sum| sum.line < *line) {
            let _ = writer.write_record(sum.cells.iter().map(String::as_str).chain(padded(sum.cells.len())));
        }
        let _ = writer.write_record(row.iter().chain(padded(row.len())));
    }
    for sum in sums {
        let _ = writer.write_record(sum.cells.iter().map(String::as_str).chain(padded(sum.cells.len())));
    }
    writer.into_inner().unwrap_or_default()
}
