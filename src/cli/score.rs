//! `tandem score` and `tandem model`: the agreed model applied outside, and the model itself.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;
use std::sync::Arc;

use super::reading::assign;
use super::voice::Voice;
use super::{store, with_name, written};
use crate::app::platform::{Machine, Platform};
use crate::app::tables;
use crate::calc::backtest::BackTest;
use crate::calc::confusion::Trust;
use crate::calc::models::{JudgedLeads, judged_set, missing_columns};
use crate::calc::scoring::{Effect, PointSet};
use crate::exchange::{import, lead_model, sheets};
use crate::model::{LeadPolicy, LeadSet, TableKind, Workspace};
use crate::text::{Texts, errors, labels, printable_json, printable_lines, texts};

/// What is asked for.
pub struct ScoreOptions<'a> {
    pub file: &'a Path,
    pub leads: Option<&'a Path>,
    pub map: &'a [String],
    pub day: Option<NaiveDate>,
    pub output: Option<&'a Path>,
    pub json: bool,
    pub force: bool,
}

/// Scores leads and prints what came out; the exit code is 0, or 1 when a rule's column is missing.
pub fn score(options: &ScoreOptions<'_>, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let workspace = voice.load(options.file)?;
    let day = options.day.unwrap_or_else(|| Machine::new().today());
    let read = options.leads.map(|leads| read_leads(&workspace, leads, options.map, day, voice)).transpose()?;
    let (set, table, ref_column) = if let Some((set, raw, plan)) = read {
        let ref_column = plan.column("ref");
        (Arc::new(set), Some((raw, plan)), ref_column)
    } else {
        let (filled, _) = voice.with_all_leads(options.file, &workspace)?;
        let judged = judged_set(&filled, None).cloned();
        (judged.ok_or_else(|| with_name(options.file, &texts.get("score-no-leads")))?, None, None)
    };
    let leads = JudgedLeads::of(&workspace, &set);
    let missing = missing_columns(&workspace, &set);
    if let Some(output) = options.output {
        write_scored(options, output, &workspace, (&set, &leads), table.as_ref(), texts)?;
    }
    if options.json {
        // What is said here is for other programs: the word goes beside it.
        for words in lead_model::assumed(&workspace, texts) {
            voice.warn(&words);
        }
        // As the table has it, or as the workspace keeps it: a short hash.
        let refs = |row: usize| {
            let found = match (&table, ref_column) {
                (Some((raw, _)), Some(column)) => raw.cell(row, column).to_owned(),
                (Some(_), None) => String::new(),
                (None, _) => set.column("ref").map_or_else(String::new, |column| column.text(row).to_owned()),
            };
            (!found.is_empty()).then_some(found)
        };
        let whole = json!({
            "model": lead_model::as_json(&workspace, day),
            "leads": lead_model::scored_json(&workspace, &leads, refs),
            "missing_columns": missing,
            "manual_criteria": lead_model::manual_criteria(&workspace),
        });
        voice.say_json(&whole)?;
        return Ok(u8::from(!missing.is_empty()));
    }
    let heard = summary(&workspace, &set, &leads, &missing, voice);
    match options.output {
        // The file is there, whoever hears of it.
        Some(output) => written("export-written", output, voice),
        None => heard?,
    }
    Ok(u8::from(!missing.is_empty()))
}

fn read_leads(
    workspace: &Workspace,
    file: &Path,
    map: &[String],
    day: NaiveDate,
    voice: &mut Voice<'_>,
) -> Result<(LeadSet, crate::exchange::RawTable, import::ImportPlan), String> {
    let texts = &voice.texts.clone();
    let raw =
        tables::read(&store(), file, &|_| true).map_err(|error| with_name(file, &errors::table(texts, &error)))?;
    let mut plan = import::propose_as_known(TableKind::Leads, &raw, workspace);
    for displaced in assign(&mut plan, map, workspace, texts)? {
        voice.warn(&displaced);
    }
    let set = import::leads_as_they_stand(&raw, &plan, workspace, day)
        .map_err(|error| errors::plan(texts, Some(workspace), &error))?;
    Ok((set, raw, plan))
}

fn write_scored(
    options: &ScoreOptions<'_>,
    output: &Path,
    workspace: &Workspace,
    (set, leads): (&LeadSet, &JudgedLeads),
    table: Option<&(crate::exchange::RawTable, import::ImportPlan)>,
    texts: &Texts,
) -> Result<(), String> {
    let language = workspace.header.language;
    let words = self::texts(language);
    let sheet = if let Some((raw, plan)) = table {
        let cells = |row, column| {
            let text = raw.cell(row, column);
            plan.columns
                .get(column)
                .map_or(crate::exchange::cells::Cell::Empty, |column| lead_model::typed_cell(text, column))
        };
        lead_model::scored_sheet(workspace, leads, &raw.headings, cells, &words)
    } else {
        let head: Vec<String> = set.columns.iter().map(|column| column.name.clone()).collect();
        let typed: Vec<_> = set.columns.iter().map(lead_model::typed_column).collect();
        let cells = |row, at: usize| match (set.columns.get(at), typed.get(at)) {
            (Some(column), Some(typed)) => typed(column.text(row)),
            _ => crate::exchange::cells::Cell::Empty,
        };
        lead_model::scored_sheet(workspace, leads, &head, cells, &words)
    };
    let ending = output.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let bytes = match ending.as_str() {
        "csv" => sheets::csv(&sheet, language),
        "xlsx" => sheets::workbook(&[sheet]).map_err(|error| errors::sheets(texts, &error))?,
        _ => return Err(texts.get("cli-export-kind")),
    };
    super::write_bytes(output, &bytes, options.force, texts)
}

fn summary(
    workspace: &Workspace,
    set: &LeadSet,
    leads: &JudgedLeads,
    missing: &[String],
    voice: &mut Voice<'_>,
) -> Result<(), String> {
    let texts = &voice.texts.clone();
    // First: with a sample, or without these columns, the numbers below mean something else.
    if let Some(words) = texts.sample(set) {
        voice.say(&words)?;
    }
    for words in lead_model::assumed(workspace, texts) {
        voice.say(&words)?;
    }
    if !missing.is_empty() {
        voice.say(&texts.with("score-missing", &[("names", texts.joined(missing).into())]))?;
    }
    for model in &leads.models {
        if let Some(scoring) = &model.scoring {
            if !workspace.models.is_empty() {
                voice.say(&format!("# {}", texts.model(workspace, model.model)))?;
                voice.say(&texts.judged(workspace, model.model))?;
            }
            voice.say(&texts.definition(&model.workspace))?;
            effect(scoring.effect(PointSet::Agreed), &model.workspace.header.lead_policy, voice)?;
        }
    }
    let manual = lead_model::manual_criteria(workspace);
    if !manual.is_empty() {
        voice.say(&texts.with("score-manual", &[("names", texts.joined(&manual).into())]))?;
    }
    Ok(())
}

fn effect(effect: &Effect, policy: &LeadPolicy, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    voice.say(&texts.with("score-leads", &[("n", effect.leads.into()), ("passed", effect.passed.into())]))?;
    for (decision, count) in [
        (crate::calc::scoring::Decision::FastTrack, effect.fast_track),
        (crate::calc::scoring::Decision::Vetoed, effect.vetoed),
        (crate::calc::scoring::Decision::Incomplete, effect.incomplete),
    ] {
        voice.say(&format!("  {}: {}", texts.get(labels::decision(decision)), texts.integer(count)))?;
    }
    let bounds = [("a", policy.fit_a), ("b", policy.fit_b), ("one", policy.engagement_1), ("two", policy.engagement_2)];
    voice.say(&format!("  {}", texts.with("score-grid", &bounds.map(|(name, bound)| (name, bound.into())))))?;
    for (letter, row) in ["A", "B", "C"].into_iter().zip(&effect.grid) {
        let cells: Vec<String> =
            (1..).zip(row).map(|(number, count)| format!("{letter}{number} {}", texts.integer(*count))).collect();
        voice.say(&format!("  {}", cells.join("   ")))?;
    }
    back_test(&BackTest::of(effect), voice)
}

/// What the leads whose end is known say of the points, or why they say nothing; not a word where none of them has an end.
fn back_test(test: &BackTest, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let confusion = &test.confusion;
    if test.trust == Trust::NoOutcomes {
        return Ok(());
    }
    if let Some(words) = texts.trust(confusion) {
        voice.say(&words)?;
    }
    if !test.trust.has_rates() {
        return Ok(());
    }
    voice.say(&texts.judged_leads(test))?;
    for (key, rate) in [
        ("threshold-precision", confusion.precision()),
        ("report-recall", confusion.recall()),
        ("report-specificity", confusion.specificity()),
        ("report-base", confusion.base_rate()),
    ] {
        voice.say(&format!("  {}: {} ({})", texts.get(key), texts.rate(Some(rate)), texts.of(rate)))?;
    }
    if let Some((area, _)) = test.area {
        voice.say(&format!("  {}: {}", texts.get("report-auc"), texts.rounded(area, 3)))?;
    }
    Ok(())
}

/// Prints or writes the agreed model.
pub fn model(
    file: &Path,
    output: Option<&Path>,
    as_json: bool,
    force: bool,
    voice: &mut Voice<'_>,
) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let workspace = voice.load(file)?;
    let ending = output.and_then(|path| path.extension()?.to_str()).unwrap_or("md").to_lowercase();
    if !matches!(ending.as_str(), "md" | "json") {
        return Err(texts.get("model-kind"));
    }
    let is_json = as_json || output.is_some_and(|path| path.extension().is_some_and(|ending| ending == "json"));
    let text = if is_json {
        let model = lead_model::as_json(&workspace, Machine::new().today());
        printable_json(&serde_json::to_string_pretty(&model).map_err(|error| error.to_string())?).into_owned() + "\n"
    } else {
        printable_lines(&lead_model::as_markdown(&workspace, texts)).into_owned()
    };
    let Some(output) = output else { return voice.say_lines(&text) };
    super::write_bytes(output, text.as_bytes(), force, texts)?;
    written("export-written", output, voice);
    Ok(())
}
