//! What was understood of a table, as data for programs. The keys are those of the checks that compare it.

mod columns;

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::Looked;
use super::becomes::PERSONAL;
use super::outcome::Meaning;
use super::read::{Told, Value};
use super::understood::{Outcomes, Understood};
use crate::exchange::RawTable;
use crate::exchange::grid::{Encoding, SkipWhy};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{FunnelStage, Id, Month, Outcome, TableKind, Workspace};

use columns::column;
pub use columns::role;

/// The most records that are written out.
const RECORDS: usize = 24;

/// The key of a date order.
pub fn order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day-first",
        DateOrder::MonthFirst => "month-first",
    }
}

/// The key of a decimal mark.
pub fn mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => "decimal point",
        DecimalMark::Comma => "decimal comma",
    }
}

/// How a file is written and where its table stands.
pub fn of_file(raw: &RawTable) -> Map<String, Json> {
    let reading = &raw.reading;
    let mut all = Map::new();
    let workbook = raw.encoding == Encoding::Workbook;
    let sheet = reading.sheet.and_then(|at| reading.sheets.get(at)).map(|sheet| sheet.name.clone());
    all.insert("sheet".into(), json!(sheet));
    if !reading.sheets.is_empty() {
        let names: Vec<&str> = reading.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        all.insert("sheets".into(), json!(names));
    }
    if !reading.beside.is_empty() {
        let places = reading
            .beside
            .iter()
            .map(|place| json!({ "first_column": place.from, "last_column": place.to, "headings": place.headings }));
        all.insert("tables_beside".into(), json!(places.collect::<Vec<_>>()));
        all.insert("table".into(), json!(reading.table.map_or(0, |at| at + 1)));
    }
    all.insert("encoding".into(), json!(raw.encoding.key()));
    all.insert("separator".into(), json!(raw.delimiter.filter(|_| !workbook).map(String::from)));
    all.insert("header_row".into(), json!(reading.header.map(|(_, last)| last)));
    let skipped: Vec<Json> = reading
        .skipped
        .iter()
        .map(|skipped| {
            let mut one = json!({ "row": skipped.line, "why": skip_why(skipped.why), "text": skipped.text });
            if skipped.to != skipped.line {
                put(&mut one, "to", json!(skipped.to));
            }
            one
        })
        .collect();
    all.insert("rows_skipped".into(), json!(skipped));
    let odd: Vec<Json> = reading
        .odd
        .iter()
        .map(|odd| json!({ "row": odd.line, "cells": odd.cells, "expected": odd.expected }))
        .collect();
    if !odd.is_empty() {
        all.insert("rows_odd".into(), json!(odd));
    }
    let hidden = reading.notes.iter().find_map(|note| match note {
        crate::exchange::grid::Note::HiddenRows { rows } => Some(rows.len()),
        _ => None,
    });
    if let Some(hidden) = hidden {
        all.insert("rows_hidden".into(), json!(hidden));
    }
    all
}

fn skip_why(why: SkipWhy) -> &'static str {
    match why {
        SkipWhy::Declaration => "declares the separator",
        SkipWhy::Title => "above the headings",
        SkipWhy::Comment => "a comment",
        SkipWhy::Blank => "blank row",
        SkipWhy::Rule => "a drawn line",
        SkipWhy::RepeatedHeading => "the headings once more",
        SkipWhy::Subtotal => "a subtotal",
        SkipWhy::Total => "a total row",
        SkipWhy::Group => "the name of a group",
        SkipWhy::Footer => "a footer of the report",
        SkipWhy::SecondTable => "of the second table below",
        SkipWhy::Hidden => "hidden in the sheet",
    }
}

/// A table as it was understood.
pub fn of_table(
    table: &Understood<'_>,
    looked: &Looked,
    workspace: &Workspace,
    today: chrono::NaiveDate,
) -> Map<String, Json> {
    let mut all = of_file(table.raw);
    let kind = match table.plan.table {
        _ if table.refused => "none",
        TableKind::Leads => "leads",
        TableKind::Content => "content",
        TableKind::Funnel => "funnel",
    };
    all.insert("kind".into(), json!(kind));
    let language = super::language_of(table.raw, looked).unwrap_or_default();
    all.insert("language".into(), json!(language.code()));
    all.insert("rows_data".into(), json!(if table.refused { 0 } else { table.kept.rows.len() }));
    let again = table.kept.again.iter().map(|again| {
        let why = format!("{} stands again in row {}, which counts", again.key, table.line(again.by));
        json!({ "row": table.line(again.row), "why": why })
    });
    if let Some(Json::Array(skipped)) = all.get_mut("rows_skipped") {
        skipped.extend(again);
    }
    let columns: Vec<Json> = (0..table.plan.columns.len()).map(|at| column(table, looked, at, workspace)).collect();
    all.insert("columns".into(), json!(columns));
    if table.refused {
        if let Some(Json::Array(skipped)) = all.get_mut("rows_skipped") {
            let of_the_table = [SkipWhy::Total, SkipWhy::Subtotal, SkipWhy::Group, SkipWhy::SecondTable].map(skip_why);
            skipped.retain(|one| !of_the_table.iter().any(|why| one["why"] == *why));
        }
        all.insert("personal".into(), json!([]));
        return all;
    }
    let personal: Vec<&str> = table
        .plan
        .columns
        .iter()
        .filter(|column| table.plan.table == TableKind::Leads && PERSONAL.contains(&column.field.as_str()))
        .map(|column| column.label.as_str())
        .collect();
    all.insert("personal".into(), json!(personal));
    if let Some(outcomes) = &table.outcomes {
        all.insert("outcomes".into(), of_outcomes(outcomes));
        if !table.others.is_empty() {
            let mut by_column = Map::new();
            for each in table.others.iter().chain([outcomes]) {
                by_column.insert(each.label.clone(), of_outcomes(each));
            }
            all.insert("outcomes_by_column".into(), Json::Object(by_column));
            let found: Vec<_> =
                table.others.iter().map(|other| super::outcomes::disagree(&outcomes.rows, &other.rows)).collect();
            all.insert("outcomes_differ".into(), json!(found.iter().map(|pair| pair.differ).max()));
            all.insert("outcomes_contradict".into(), json!(found.iter().map(|pair| pair.contradict()).max()));
        }
    }
    if table.plan.table == TableKind::Leads
        && let Some(day) = table.reference_day(today)
    {
        all.insert("reference_day".into(), json!(day.to_string()));
    }
    if table.plan.table == TableKind::Content {
        all.insert("items".into(), json!(table.kept.rows.len()));
    }
    if let Some(months) = &table.months {
        all.insert("funnel".into(), of_months(months, workspace));
    }
    let records: Vec<Json> = (0..table.kept.rows.len().min(RECORDS)).map(|row| record(table, row, workspace)).collect();
    all.insert("records".into(), json!(records));
    all
}

fn rows(table: &Understood<'_>, told: &Told) -> Json {
    let all = told.first.iter().map(|(row, text)| json!({ "row": table.line_of_kept(*row), "value": text }));
    Json::Array(all.collect())
}

/// Puts a value under a key.
pub fn put(place: &mut Json, key: &str, value: Json) {
    if let Json::Object(all) = place {
        all.insert(key.to_owned(), value);
    }
}

/// A number as programs write it: whole where it is.
fn figure(number: f64) -> Json {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

fn value(table: &Understood<'_>, at: usize, row: usize) -> Json {
    match table.value(at, row) {
        Value::Blank => Json::Null,
        Value::Number(number) => figure(number.number()),
        Value::Day(day) => json!(day.to_string()),
        Value::Month(month) => json!(month.to_string()),
        Value::Flag(yes) => json!(yes),
        Value::Text => json!(table.text(at, row)),
        Value::Unread => json!({ "unread": table.text(at, row) }),
    }
}

fn of_outcomes(outcomes: &Outcomes) -> Json {
    let mut words = Map::new();
    let mut unknown = Map::new();
    for (word, meaning, count) in &outcomes.words {
        words.insert(word.clone(), json!({ "means": meaning.key(), "count": count }));
        if *meaning == Meaning::Ask {
            unknown.insert(word.clone(), json!(count));
        }
    }
    json!({
        "column": outcomes.label,
        "won": outcomes.count(Outcome::Won),
        "lost": outcomes.count(Outcome::Lost),
        "rejected": outcomes.count(Outcome::Rejected),
        "open": outcomes.count(Outcome::Open),
        "not_stated": outcomes.not_stated,
        "unknown_words": unknown,
        "words": words,
    })
}

fn of_months(months: &super::understood::months::Months, workspace: &Workspace) -> Json {
    use super::understood::months::Rule;
    type Counts = BTreeMap<Month, BTreeMap<Id<FunnelStage>, Option<f64>>>;
    let number = |count: &Option<f64>| count.map_or(Json::Null, figure);
    let name = |id: &Id<FunnelStage>| workspace.stages.get(id).map(|stage| stage.name.clone()).unwrap_or_default();
    let with = |counts: &Counts, new: bool| {
        let mut all = Map::new();
        for (month, counts) in counts {
            let mut one: Map<String, Json> = counts.iter().map(|(id, count)| (name(id), number(count))).collect();
            if new {
                let more = months.new.get(month).into_iter().flatten();
                one.extend(more.map(|(name, count)| (name.clone(), number(count))));
            }
            all.insert(month.to_string(), Json::Object(one));
        }
        Json::Object(all)
    };
    let rule = match months.rule {
        Rule::One => "one row per month",
        Rule::AddedUp => "rows of one month are added up",
        Rule::Last => "the last row of a month counts",
    };
    let mut all = json!({ "rule": rule, "months": with(&months.counts, false) });
    if months.new.values().any(|counts| !counts.is_empty()) {
        put(&mut all, "months_with_the_new_stages", with(&months.counts, true));
    }
    if !months.twice.is_empty() {
        put(&mut all, "readings", json!({ "last": with(&months.counts, false), "sum": with(&months.added, false) }));
    }
    all
}

fn record(table: &Understood<'_>, row: usize, workspace: &Workspace) -> Json {
    let mut one = Map::new();
    one.insert("row".into(), json!(table.line_of_kept(row as u32)));
    let words = super::content::Words::all_languages();
    for (at, plan) in table.plan.columns.iter().enumerate() {
        if PERSONAL.contains(&plan.field.as_str()) && table.plan.table == TableKind::Leads {
            continue;
        }
        let is = value(table, at, row);
        let text = table.text(at, row);
        let ask = || json!({ "ask": text });
        let said = match plan.field.as_str() {
            "title" if is.is_null() && table.plan.table == TableKind::Content => {
                table.plan.column("location").map_or(Json::Null, |at| value(table, at, row))
            }
            "outcome" if table.plan.table == TableKind::Leads => {
                if is.is_null() || is.is_object() {
                    json!("not_stated")
                } else {
                    json!(plan.meaning(text).key())
                }
            }
            "won_flag" => {
                let outcome = table.outcomes.as_ref().and_then(|all| all.rows.get(row).copied().flatten());
                match outcome {
                    None => json!("not_stated"),
                    Some(Outcome::Unknown) => json!("ask"),
                    Some(outcome) => json!(outcome.word()),
                }
            }
            _ if is.is_null() => continue,
            _ if is.is_object() => is,
            "closed_flag" => json!(super::outcome::yes_no(text)),
            "kind" => words.kind(text).map_or_else(ask, |kind| json!(format!("{kind:?}"))),
            "verdict" => words.verdict(text).map_or_else(ask, |verdict| json!(format!("{verdict:?}"))),
            "origin" => words.party(text).map_or_else(ask, |party| json!(format!("{party:?}"))),
            "audience" => super::content::audience(text).map_or_else(ask, |audience| json!(format!("{audience:?}"))),
            "personas" | "stages" => json!(super::content::names(text, |name| {
                workspace.personas.values().any(|persona| persona.name == name)
                    || workspace.journey.values().any(|stage| stage.name == name)
            })),
            _ => is,
        };
        one.insert(plan.label.clone(), said);
    }
    Json::Object(one)
}
