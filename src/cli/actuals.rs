//! `tandem import actuals`: months of KPIs from a table, without a window.

use std::path::Path;

use serde_json::json;

use super::import::target;
use super::reading::Reading;
use super::voice::Voice;
use super::{store, with_name};
use crate::app::tables;
use crate::exchange::RawTable;
use crate::exchange::actuals_import::read_actuals;
use crate::text::errors;
use crate::text::imports::about_file;

/// What is asked for.
pub struct ActualsOptions<'a> {
    pub file: &'a Path,
    pub into: &'a Path,
    pub reading: &'a Reading,
    pub dry_run: bool,
    pub json: bool,
}

/// Imports, saves, and only then says what was taken over; 1 when rows were left out.
pub fn import(options: &ActualsOptions<'_>, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let (path, mut workspace, expect) = target(options.into, None, options.dry_run, voice)?;
    let hints = options.reading.hints(texts)?;
    let raw = tables::read_with(&store(), options.file, &hints, &|_| true)
        .map_err(|error| with_name(options.file, &errors::table(texts, &error)))?;
    let read = read_actuals(&cells(&raw), &workspace);
    if read.taken.is_empty() && read.refused.is_empty() {
        return Err(with_name(options.file, &texts.get("actuals-nothing")));
    }
    let changed = read.kpis(&workspace);
    if !options.dry_run && !changed.is_empty() {
        for kpi in changed {
            workspace.kpis.insert(kpi.id, std::sync::Arc::new(kpi));
        }
        store()
            .save(&path, &workspace, expect)
            .map_err(|error| with_name(options.into, &errors::not_saved(texts, &error)))?;
    }
    let mut lines = about_file(texts, &raw);
    lines.push(texts.taken_actuals(&read));
    lines.extend(read.refused.iter().map(|(row, why)| texts.refused_actual(*row, why)));
    let code = u8::from(!read.refused.is_empty());
    if options.json {
        let taken = read.taken.len();
        let kpis = read.count();
        voice.say_json(&json!({
            "dry_run": options.dry_run, "months": taken, "kpis": kpis, "left_out": read.refused.len(), "notes": lines,
        }))?;
        return Ok(code);
    }
    lines.iter().try_for_each(|line| voice.say(line)).map(|()| code)
}

/// Headings and rows as they stand.
fn cells(raw: &RawTable) -> Vec<Vec<String>> {
    let rows = raw.rows.iter().map(|row| row.iter().map(str::to_owned).collect());
    std::iter::once(raw.headings.clone()).chain(rows).collect()
}
