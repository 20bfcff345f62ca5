//! A column as it was understood, as data for programs.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{figure, mark, order, put, rows, value};
use crate::exchange::understand::becomes::{KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use crate::exchange::understand::cells::Asked;
use crate::exchange::understand::nothing::is_nothing;
use crate::exchange::understand::plan::ColumnPlan;
use crate::exchange::understand::read::Value;
use crate::exchange::understand::typing::{Decided, ValueKind};
use crate::exchange::understand::understood::Understood;
use crate::exchange::understand::{Looked, funnel, headings, leads, number};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{FunnelStage, Id, TableKind, Workspace};

/// The most different values that are counted of a table that is none of its kind.
const MOST_DISTINCT: usize = 1_000;

/// The role of a column by the name programs know it by.
pub fn role(table: &Understood<'_>, looked: &Looked, at: usize, workspace: &Workspace) -> String {
    let Some(column) = table.plan.columns.get(at) else { return String::new() };
    let seen = looked.evidence.get(at).cloned().unwrap_or_default();
    if table.refused {
        return "unknown".to_owned();
    }
    let by_kind = || match column.kind {
        ValueKind::Number => "attribute-number",
        ValueKind::Date | ValueKind::Month => "attribute-date",
        ValueKind::Text | ValueKind::YesNo => "attribute-text",
    };
    let nothing = || if seen.filled == 0 && column.heading.is_empty() { "empty" } else { "unknown" };
    let role = match (table.plan.table, column.field.as_str()) {
        (TableKind::Leads, LEAVE_OUT) => nothing(),
        (TableKind::Leads, field) => match field {
            "ref" => "reference",
            "outcome" | OUTCOME_TOO => "outcome",
            "won_flag" => "outcome-won-flag",
            "closed_flag" => "outcome-closed-flag",
            "created" | "amount" | "company" | "source" | "owner" | "email" | "phone" | "personal" | "closed" => field,
            "won_date" | "lost_date" => "closed",
            "name" => "person",
            "free_text" => "free-text",
            "record_name" => "record-name",
            _ => by_kind(),
        },
        (TableKind::Content, field) => match field {
            "title" | "kind" | "language" | "verdict" | "audience" | "origin" | "changed" | "views" | "owner"
            | "created" => field,
            "location" => "url",
            "personas" => "persona",
            "stages" => "buying-stage",
            "useful_sales" => "rating:sales",
            "useful_marketing" => "rating:marketing",
            "known_sales" => "known:sales",
            "known_marketing" => "known:marketing",
            LEAVE_OUT if seen.filled == 0 => nothing(),
            LEAVE_OUT if seen.share(seen.texts.links + seen.texts.profiles, 60) => "url",
            LEAVE_OUT
                if headings::is_code(&column.heading)
                    && seen.distinct == seen.filled
                    && column.kind == ValueKind::Text =>
            {
                "reference"
            }
            _ => by_kind(),
        },
        (TableKind::Funnel, funnel::MONTH) => "month",
        (TableKind::Funnel, funnel::YEAR) => "year",
        (TableKind::Funnel, funnel::SPLIT) => "split",
        (TableKind::Funnel, funnel::STAGE_NAMES) => "stage-names",
        (TableKind::Funnel, funnel::MONTH_COLUMN) => "month-column",
        (TableKind::Funnel, field) => {
            let stage = field.strip_prefix("count ").or_else(|| field.strip_prefix("date "));
            let stage: Option<Id<FunnelStage>> = stage.and_then(|id| id.parse().ok());
            if let Some(stage) = stage.and_then(|id| workspace.stages.get(&id)) {
                return format!("stage:{}", stage.name);
            }
            let unknown = table.questions.iter().any(|question| {
                matches!(question, crate::exchange::understand::findings::Question::UnknownStages(labels) if labels.contains(&column.label))
            });
            if unknown {
                return format!("stage:{}", funnel::stage_name(&column.heading));
            }
            by_kind()
        }
    };
    role.to_owned()
}

pub(super) fn column(table: &Understood<'_>, looked: &Looked, at: usize, workspace: &Workspace) -> Json {
    let (Some(plan), Some(read), Some(distinct)) =
        (table.plan.columns.get(at), table.read.get(at), table.columns.get(at))
    else {
        return Json::Null;
    };
    let role = role(table, looked, at, workspace);
    let mut one = json!({
        "heading": plan.heading,
        "position": at + 1,
        "role": role,
        "type": if table.refused { "text" } else { plan.kind.key() },
        "blank": read.blank,
    });
    if plan.label != plan.heading {
        put(&mut one, "label", json!(plan.label));
    }
    if table.refused {
        // What is no table of its kind has neither sums nor a second table: all of it stands there.
        let aside = || table.raw.reading.set_aside.iter().map(|row| row.get(at).map_or("", |cell| cell.trim()));
        let filled = aside().filter(|cell| !cell.is_empty()).count() as u32;
        put(&mut one, "values_read", json!(read.read + read.unread.count + filled));
        put(&mut one, "blank", json!(read.blank + aside().count() as u32 - filled));
        put(&mut one, "values_unread", json!(0));
        let mut values: Vec<&str> = Vec::new();
        let rows = (0..table.kept.rows.len()).map(|row| table.text(at, row));
        for text in rows.chain(aside()).filter(|text| !text.is_empty() && !is_nothing(text)) {
            if values.len() < MOST_DISTINCT && !values.contains(&text) {
                values.push(text);
            }
        }
        put(&mut one, "distinct", json!(values.len()));
        values.truncate(3);
        put(&mut one, "examples", json!(values));
        return one;
    }
    put(&mut one, "values_read", json!(read.read));
    put(&mut one, "values_unread", json!(read.unread.count));
    if let Some(field) = known_field(plan) {
        put(&mut one, "field", json!(field));
    }
    let private = PERSONAL.contains(&plan.field.as_str()) && table.plan.table == TableKind::Leads;
    if private {
        if let Some(reduced) = reduced(table, at) {
            put(&mut one, "reduced", reduced);
        }
    } else {
        let distinct_values = read.values.iter().filter(|value| !matches!(value, Value::Blank | Value::Unread)).count();
        put(&mut one, "distinct", json!(distinct_values));
        put(&mut one, "examples", json!(examples(table, at)));
    }
    if read.unread.count > 0 {
        put(&mut one, "unread", rows(table, &read.unread));
    }
    if read.not_whole.count > 0 {
        put(&mut one, "not_whole", rows(table, &read.not_whole));
    }
    let nothing: BTreeMap<String, u32> = distinct
        .values()
        .zip(&read.values)
        .filter(|((text, _), value)| **value == Value::Blank && !text.is_empty())
        .map(|((text, count), _)| (text.to_owned(), count))
        .collect();
    if !nothing.is_empty() {
        put(&mut one, "nothing_words", json!(nothing));
    }
    match plan.kind {
        ValueKind::Number => numbers(table, looked, at, &mut one),
        ValueKind::Date | ValueKind::Month => dates(table, looked, at, &mut one),
        ValueKind::YesNo => {
            put(&mut one, "true", json!(read.flags.0));
            put(&mut one, "false", json!(read.flags.1));
        }
        ValueKind::Text if plan.field.ends_with("_flag") => {
            put(&mut one, "type", json!("bool"));
            let of = |yes: bool| -> u32 {
                distinct
                    .values()
                    .filter(|(text, _)| crate::exchange::understand::outcome::yes_no(text) == Some(yes))
                    .map(|(_, count)| count)
                    .sum()
            };
            put(&mut one, "true", json!(of(true)));
            put(&mut one, "false", json!(of(false)));
            let mut flags: Vec<bool> = Vec::new();
            for flag in distinct.values().filter_map(|(text, _)| crate::exchange::understand::outcome::yes_no(text)) {
                if !flags.contains(&flag) {
                    flags.push(flag);
                }
            }
            put(&mut one, "examples", json!(flags));
        }
        ValueKind::Text => {}
    }
    if let Some(stage) = role.strip_prefix("stage:") {
        put(&mut one, "known_stage", json!(workspace.stages.values().any(|known| known.name == stage)));
    }
    if plan.field == funnel::MONTH_COLUMN
        && let Some(month) = funnel::month_of_heading(&plan.heading)
    {
        put(&mut one, "month", json!(month.to_string()));
    }
    one
}

fn known_field(plan: &ColumnPlan) -> Option<String> {
    let field = plan.field.as_str();
    if leads::ATTRIBUTES.contains(&field) || matches!(field, "stage" | "reason") {
        return Some(field.replace('_', "-"));
    }
    (plan.field == KEEP).then(|| headings::known_attribute(&plan.heading)).flatten().map(str::to_owned)
}

fn reduced(table: &Understood<'_>, at: usize) -> Option<Json> {
    let plan = table.plan.columns.get(at)?;
    if plan.field != "email" && plan.field != "phone" {
        return None;
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    let (none, given) = ("none", "given");
    counts.insert(none, 0);
    let (company, free) = ("company", "free");
    for key in if plan.field == "email" { vec![company, free] } else { vec![given] } {
        counts.insert(key, 0);
    }
    for ((text, count), value) in table.columns.get(at)?.values().zip(&table.read.get(at)?.values) {
        let fact = match value {
            Value::Blank => none,
            _ if plan.field == "phone" => given,
            _ if crate::exchange::lead_columns::personal_fact("email", text) == "free mail" => free,
            _ => company,
        };
        *counts.entry(fact).or_default() += count;
    }
    Some(json!(counts))
}

fn examples(table: &Understood<'_>, at: usize) -> Vec<Json> {
    let mut found: Vec<Json> = Vec::new();
    for row in 0..table.kept.rows.len().min(2_000) {
        let value = value(table, at, row);
        if !value.is_null() && !value.is_object() && !found.contains(&value) {
            found.push(value);
        }
        if found.len() == 3 {
            break;
        }
    }
    found
}

fn numbers(table: &Understood<'_>, looked: &Looked, at: usize, one: &mut Json) {
    let (Some(plan), Some(read), Some(seen)) =
        (table.plan.columns.get(at), table.read.get(at), looked.evidence.get(at))
    else {
        return;
    };
    if let Some((least, most)) = read.numbers {
        put(one, "sum", figure(read.sum));
        put(one, "min", figure(least));
        put(one, "max", figure(most));
    }
    let said = seen.says_point + seen.says_comma + seen.open > 0;
    if said && read.read > 0 {
        let sign = if plan.numbers == DecimalMark::Point { "." } else { "," };
        put(one, "decimal_mark", json!(if plan.field.starts_with("useful_") { "each value by itself" } else { sign }));
    }
    if let Some(decided) = plan.numbers_by.key().filter(|_| seen.open > 0) {
        let reading = |mark: DecimalMark| {
            let figures = table.columns.get(at).into_iter().flat_map(|column| column.values());
            let (mut count, mut sum) = (0, 0.0);
            for (text, times) in figures {
                if let Some(figure) = number::read(text, mark) {
                    count += times;
                    sum += figure.number.number() * f64::from(times);
                }
            }
            json!({ "values_read": count, "sum": figure((sum * 1e9).round() / 1e9) })
        };
        put(
            one,
            "ambiguous",
            json!({
                "what": "decimal mark",
                "decided_by": decided,
                "default": mark(plan.numbers),
                "readings": { "decimal point": reading(DecimalMark::Point), "decimal comma": reading(DecimalMark::Comma) },
            }),
        );
    }
}

fn dates(table: &Understood<'_>, looked: &Looked, at: usize, one: &mut Json) {
    let (Some(plan), Some(read), Some(seen)) =
        (table.plan.columns.get(at), table.read.get(at), looked.evidence.get(at))
    else {
        return;
    };
    if let Some((first, last)) = read.days {
        put(one, "min", json!(first.to_string()));
        put(one, "max", json!(last.to_string()));
    }
    if let Some((first, last)) = read.months {
        put(one, "min", json!(first.to_string()));
        put(one, "max", json!(last.to_string()));
    }
    if seen.day_first + seen.month_first + seen.open_days > 0 && plan.dates_by != Decided::Conflict {
        put(one, "order", json!(order(plan.dates)));
    }
    let decided = plan.dates_by.key();
    if let Some(decided) = decided.filter(|_| seen.open_days > 0) {
        let reading = |order: DateOrder| {
            let plan = ColumnPlan { dates: order, dates_by: Decided::Person, ..plan.clone() };
            let read = table
                .columns
                .get(at)
                .and_then(|column| {
                    crate::exchange::understand::read::column(table.raw, column, &plan, &Asked::nobody())
                })
                .unwrap_or_default();
            let (min, max) = match (read.days, read.months) {
                (Some((first, last)), _) => (first.to_string(), last.to_string()),
                (None, Some((first, last))) => (first.to_string(), last.to_string()),
                (None, None) => (String::new(), String::new()),
            };
            json!({ "values_read": read.read, "min": min, "max": max })
        };
        let default =
            if plan.dates_by == Decided::Conflict { "each value that has one reading only" } else { order(plan.dates) };
        put(
            one,
            "ambiguous",
            json!({
                "what": "date order",
                "decided_by": decided,
                "default": default,
                "readings": { "day-first": reading(DateOrder::DayFirst), "month-first": reading(DateOrder::MonthFirst) },
            }),
        );
    }
}
