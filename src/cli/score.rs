//! `tandem score` and `tandem model`: the agreed model applied outside, and the model itself.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;
use std::sync::Arc;

use super::{load, say, store, with_name};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::calc::models::{JudgedLeads, missing_columns};
use crate::calc::scoring::{Effect, PointSet};
use crate::exchange::{import, lead_model, sheets};
use crate::model::{LeadSet, TableKind, Workspace, in_order};
use crate::text::{Texts, errors, labels, texts};

/// What is asked for.
pub struct Wish<'a> {
    pub file: &'a Path,
    pub leads: Option<&'a Path>,
    pub map: &'a [String],
    pub day: Option<NaiveDate>,
    pub output: Option<&'a Path>,
    pub json: bool,
    pub force: bool,
}

/// Scores leads and prints what came out; the exit code is 0, or 1 when a rule's column is missing.
pub fn score(wish: &Wish<'_>, texts: &Texts, out: &mut impl Write) -> Result<u8, String> {
    let workspace = load(wish.file, texts)?;
    let day = wish.day.unwrap_or_else(|| Machine::new().today());
    let read = wish.leads.map(|leads| read_leads(&workspace, leads, wish.map, day, texts)).transpose()?;
    let (set, raw) = if let Some((set, raw)) = read {
        (Arc::new(set), Some(raw))
    } else {
        let (filled, _) = super::with_all_leads(wish.file, &workspace);
        let last = in_order(&filled.leads).last().map(|set| Arc::clone(set));
        (last.ok_or_else(|| with_name(wish.file, &texts.get("score-no-leads")))?, None)
    };
    let leads = JudgedLeads::of(&workspace, &set);
    let missing = missing_columns(&workspace, &set);
    if let Some(output) = wish.output {
        write_scored(wish, output, &workspace, (&set, &leads), raw.as_ref(), texts)?;
    }
    if wish.json {
        let whole = json!({
            "model": lead_model::as_json(&workspace, day),
            "leads": lead_model::scored_json(&workspace, &leads),
            "missing_columns": missing,
            "manual_criteria": lead_model::manual_criteria(&workspace),
        });
        say(out, &whole.to_string())?;
        return Ok(u8::from(!missing.is_empty()));
    }
    summary(&workspace, &set, &leads, &missing, texts, out)?;
    if let Some(output) = wish.output {
        say(out, &texts.with("export-written", &[("path", output.display().to_string().into())]))?;
    }
    Ok(u8::from(!missing.is_empty()))
}

fn read_leads(
    workspace: &Workspace,
    file: &Path,
    map: &[String],
    day: NaiveDate,
    texts: &Texts,
) -> Result<(LeadSet, crate::exchange::RawTable), String> {
    let raw =
        tables::read(&store(), file, &|_| true).map_err(|error| with_name(file, &errors::table(texts, &error)))?;
    let mut plan = import::propose(TableKind::Leads, &raw, "", workspace);
    for assignment in map {
        let (heading, field) =
            assignment.split_once('=').ok_or_else(|| texts.with("cli-bad-map", &[("map", assignment.into())]))?;
        import::assign(&mut plan, heading, field, workspace).map_err(|error| errors::plan(texts, &error))?;
    }
    let set = import::leads_as_they_stand(&raw, &plan, workspace, day).map_err(|error| errors::plan(texts, &error))?;
    Ok((set, raw))
}

fn write_scored(
    wish: &Wish<'_>,
    output: &Path,
    workspace: &Workspace,
    (set, leads): (&LeadSet, &JudgedLeads),
    raw: Option<&crate::exchange::RawTable>,
    texts: &Texts,
) -> Result<(), String> {
    let language = workspace.header.language;
    let words = self::texts(language);
    let sheet = if let Some(raw) = raw {
        let cells = |row, column| raw.cell(row, column).to_owned();
        lead_model::scored_sheet(workspace, leads, &raw.headings, cells, &words)
    } else {
        let head: Vec<String> = set.columns.iter().map(|column| column.name.clone()).collect();
        let cells = |row, column: usize| set.columns.get(column).map_or("", |column| column.text(row)).to_owned();
        lead_model::scored_sheet(workspace, leads, &head, cells, &words)
    };
    let ending = output.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let bytes = match ending.as_str() {
        "csv" => sheets::csv(&sheet, language),
        "xlsx" => sheets::workbook(&[sheet]).map_err(|error| error.to_string())?,
        _ => return Err(texts.get("cli-export-kind")),
    };
    super::write_bytes(output, &bytes, wish.force, texts)
}

fn summary(
    workspace: &Workspace,
    set: &LeadSet,
    leads: &JudgedLeads,
    missing: &[String],
    texts: &Texts,
    out: &mut impl Write,
) -> Result<(), String> {
    // First: with a sample, or without these columns, the numbers below mean something else.
    if let Some(words) = texts.sample(set) {
        say(out, &words)?;
    }
    if !missing.is_empty() {
        say(out, &texts.with("score-missing", &[("names", texts.joined(missing).into())]))?;
    }
    for model in &leads.models {
        if let Some(scoring) = &model.scoring {
            if !workspace.models.is_empty() {
                say(out, &format!("# {}", texts.model(workspace, model.model)))?;
                say(out, &texts.judged(workspace, model.model))?;
            }
            say(out, &texts.definition(&model.workspace))?;
            effect(scoring.effect(PointSet::Agreed), texts, out)?;
        }
    }
    let manual = lead_model::manual_criteria(workspace);
    if !manual.is_empty() {
        say(out, &texts.with("score-manual", &[("names", texts.joined(&manual).into())]))?;
    }
    Ok(())
}

fn effect(effect: &Effect, texts: &Texts, out: &mut impl Write) -> Result<(), String> {
    say(out, &texts.with("score-leads", &[("n", effect.leads.into()), ("passed", effect.passed.into())]))?;
    for (decision, count) in [
        (crate::calc::scoring::Decision::FastTrack, effect.fast_track),
        (crate::calc::scoring::Decision::Vetoed, effect.vetoed),
        (crate::calc::scoring::Decision::Incomplete, effect.incomplete),
    ] {
        say(out, &format!("  {}: {}", texts.get(labels::decision(decision)), texts.integer(count)))?;
    }
    say(out, &format!("  {}", texts.get("score-grid")))?;
    for (letter, row) in ["A", "B", "C"].into_iter().zip(&effect.grid) {
        let cells: Vec<String> =
            (1..).zip(row).map(|(number, count)| format!("{letter}{number} {}", texts.integer(*count))).collect();
        say(out, &format!("  {}", cells.join("   ")))?;
    }
    Ok(())
}

/// Prints or writes the agreed model.
pub fn model(
    file: &Path,
    output: Option<&Path>,
    as_json: bool,
    force: bool,
    texts: &Texts,
    out: &mut impl Write,
) -> Result<(), String> {
    let workspace = load(file, texts)?;
    let ending = output.and_then(|path| path.extension()?.to_str()).unwrap_or("md").to_lowercase();
    if !matches!(ending.as_str(), "md" | "json") {
        return Err(texts.get("model-kind"));
    }
    let is_json = as_json || output.is_some_and(|path| path.extension().is_some_and(|ending| ending == "json"));
    let text = if is_json {
        let model = lead_model::as_json(&workspace, Machine::new().today());
        serde_json::to_string_pretty(&model).map_err(|error| error.to_string())? + "\n"
    } else {
        lead_model::as_markdown(&workspace, texts)
    };
    match output {
        None => super::say_all(out, &text),
        Some(output) => {
            super::write_bytes(output, text.as_bytes(), force, texts)?;
            say(out, &texts.with("export-written", &[("path", output.display().to_string().into())]))
        }
    }
}
