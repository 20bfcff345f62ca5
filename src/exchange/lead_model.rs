//! The agreed model for use elsewhere: as JSON with a documented schema, as a table to read, and applied to leads.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::cells::{Cell, Sheet};
use super::understand::plan::ColumnPlan;
use super::understand::read::{Value as Read, value};
use super::understand::typing::ValueKind;
use crate::calc::models::{JudgedLeads, counts, models, scoped_to_model};
use crate::calc::proposals::{self, DECISION, DEFINITION, Topic};
use crate::calc::scoring::{Decision, Explanation};
use crate::model::{Criterion, CriterionKind, Dimension, LeadColumn, Rule, Workspace, in_order};
use crate::text::{Texts, agreed, labels};

/// The format's name.
pub const FORMAT: &str = "tandem-lead-model";
/// The schema of the exported model, a JSON Schema.
pub const SCHEMA: &str = include_str!("../../assets/schemas/lead-model.schema.json");

/// The agreed model: criteria that count, groups, thresholds and grid; with further models, if there are any.
pub fn as_json(workspace: &Workspace, day: NaiveDate) -> Value {
    let groups: Vec<Value> = in_order(&workspace.groups)
        .into_iter()
        .map(|group| json!({ "id": group.id.to_string(), "name": group.name, "cap": group.limit() }))
        .collect();
    let mut whole = json!({
        "format": FORMAT,
        "version": if workspace.models.is_empty() { 1 } else { 2 },
        "title": workspace.header.title,
        "day": day.to_string(),
        "groups": groups,
    });
    add(&mut whole, &one_model(&scoped_to_model(workspace, None)));
    let further: Vec<Value> = in_order(&workspace.models)
        .into_iter()
        .map(|model| {
            // What takes nobody here takes nobody elsewhere.
            let segment = if model.segment.says_nothing() { &Rule::Manual } else { &model.segment };
            let mut one = json!({ "name": model.name, "segment": rule(segment) });
            add(&mut one, &one_model(&scoped_to_model(workspace, Some(model.id))));
            one
        })
        .collect();
    if !further.is_empty() {
        add(&mut whole, &json!({ "models": further }));
    }
    whole
}

fn add(to: &mut Value, more: &Value) {
    if let (Value::Object(to), Value::Object(more)) = (to, more) {
        to.extend(more.clone());
    }
}

/// Thresholds, caps, grid and criteria of one model.
fn one_model(workspace: &Workspace) -> Value {
    let policy = &workspace.header.lead_policy;
    let criteria: Vec<Value> = in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| counts(criterion))
        .map(|criterion| {
            json!({
                "id": criterion.id.to_string(),
                "name": criterion.name,
                "why": criterion.sentence,
                "dimension": dimension(criterion.dimension),
                "effect": effect(criterion.kind),
                "points": criterion.agreed_points(),
                "group": criterion.group.map(|group| group.to_string()),
                "rule": rule(&criterion.rule),
                "half_life": criterion.decay.as_ref().map(|decay| json!({
                    "column": decay.column,
                    "days": decay.half_life_days,
                })),
            })
        })
        .collect();
    json!({
        "threshold": {
            "sum": policy.threshold,
            "fit": policy.least(Dimension::Fit),
            "engagement": policy.least(Dimension::Engagement),
        },
        "caps": { "fit": policy.fit_cap, "engagement": policy.engagement_cap },
        "grid": {
            "fit": { "a": policy.fit_a, "b": policy.fit_b },
            "engagement": { "1": policy.engagement_1, "2": policy.engagement_2 },
        },
        "criteria": criteria,
        "unconfirmed": unconfirmed(workspace).into_iter().map(Topic::name).collect::<Vec<_>>(),
    })
}

/// Threshold, caps and grid of one model that are only the program's proposals.
fn unconfirmed(workspace: &Workspace) -> Vec<Topic> {
    proposals::proposed(workspace, &DEFINITION)
}

/// That scores were counted with proposals of the program, which ones, and by which model where there are several; one
/// sentence for each model that has any.
pub fn assumed(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let of = |model| {
        let open = unconfirmed(&scoped_to_model(workspace, model));
        let names: Vec<String> = open.into_iter().map(|topic| texts.get(agreed::topic(topic))).collect();
        let words =
            (!names.is_empty()).then(|| texts.with("report-assumed", &[("names", texts.joined(&names).into())]));
        let several = !workspace.models.is_empty();
        words.map(|words| if several { format!("{}: {words}", texts.model(workspace, model)) } else { words })
    };
    models(workspace).into_iter().filter_map(of).collect()
}

fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Fit => "fit",
        Dimension::Engagement => "engagement",
    }
}

fn effect(kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Points => "points",
        CriterionKind::Required => "required",
        CriterionKind::Veto => "veto",
        CriterionKind::FastTrack => "fast_track",
    }
}

fn rule(rule: &Rule) -> Value {
    let thousandths = |value: &Option<i64>| value.map(|value| value as f64 / 1000.0);
    match rule {
        Rule::Manual => json!({ "kind": "manual" }),
        Rule::AnyOf { column, values } => json!({ "kind": "any_of", "column": column, "values": values }),
        Rule::Range { column, min, max } => {
            json!({ "kind": "range", "column": column, "min": thousandths(min), "max": thousandths(max) })
        }
        Rule::Contains { column, text } => json!({ "kind": "contains", "column": column, "text": text }),
        Rule::HasValue { column } => json!({ "kind": "has_value", "column": column }),
        Rule::Missing { column } => json!({ "kind": "missing", "column": column }),
        Rule::Recency { column, days } => json!({ "kind": "recency", "column": column, "days": days }),
        Rule::Count { column, at_least } => json!({ "kind": "count", "column": column, "at_least": at_least }),
    }
}

/// The agreed model as a table to read, in Markdown; several models one below the other.
pub fn as_markdown(workspace: &Workspace, texts: &Texts) -> String {
    let title = texts.with("model-title", &[("title", texts.title(workspace).into())]);
    let mut lines = vec![format!("# {}", plain(&title)), String::new()];
    for model in models(workspace) {
        if !workspace.models.is_empty() {
            lines.push(format!("## {}\n", plain(&texts.model(workspace, model))));
            lines.push(texts.judged(workspace, model));
            lines.push(String::new());
        }
        model_lines(&scoped_to_model(workspace, model), texts, &mut lines);
    }
    lines.join("\n")
}

fn plain(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn model_lines(workspace: &Workspace, texts: &Texts, lines: &mut Vec<String>) {
    let policy = &workspace.header.lead_policy;
    let level = if workspace.models.is_empty() { "##" } else { "###" };
    lines.push(texts.definition(workspace));
    for (heading, wanted) in [
        ("dimension-fit", Some(Dimension::Fit)),
        ("dimension-engagement", Some(Dimension::Engagement)),
        ("criteria-gates", None),
    ] {
        let list: Vec<_> = in_order(&workspace.criteria)
            .into_iter()
            .filter(|criterion| counts(criterion))
            .filter(|criterion| match wanted {
                Some(dimension) => criterion.kind == CriterionKind::Points && criterion.dimension == dimension,
                None => criterion.kind != CriterionKind::Points,
            })
            .collect();
        if list.is_empty() {
            continue;
        }
        lines.push(format!("\n{level} {}\n", texts.get(heading)));
        let head = ["criterion-name", "criterion-rule", "field-points", "criterion-group"].map(|key| texts.get(key));
        lines.push(format!("| {} |", head.join(" | ")));
        lines.push("|---|---|---:|---|".to_owned());
        lines.extend(list.into_iter().map(|criterion| criterion_line(criterion, workspace, texts)));
    }
    lines.push(format!("\n{}: {}", texts.get("policy-fit-cap"), texts.integer(policy.fit_cap)));
    lines.push(format!("{}: {}\n", texts.get("policy-engagement-cap"), texts.integer(policy.engagement_cap)));
    let assumed = proposals::proposed(workspace, &DECISION);
    if !assumed.is_empty() {
        let names: Vec<String> = assumed.into_iter().map(|topic| texts.get(agreed::topic(topic))).collect();
        lines.push(format!("{}\n", texts.with("report-assumed", &[("names", texts.joined(&names).into())])));
    }
}

fn criterion_line(criterion: &Criterion, workspace: &Workspace, texts: &Texts) -> String {
    let points = criterion
        .agreed_points()
        .map_or_else(|| texts.get(labels::words(criterion.kind)), |points| texts.integer(points));
    let group = criterion.group.and_then(|id| workspace.groups.get(&id));
    let group = group.map_or_else(String::new, |group| match group.limit() {
        Some(cap) => texts.with("model-group", &[("name", (&group.name).into()), ("cap", cap.into())]),
        None => group.name.clone(),
    });
    let cells = [plain(&criterion.name), plain(&texts.rule(&criterion.rule)), points, plain(&group)];
    format!("| {} |", cells.join(" | "))
}

/// Criteria only a person can judge: they give no points here.
pub fn manual_criteria(workspace: &Workspace) -> Vec<String> {
    in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| counts(criterion) && criterion.rule == Rule::Manual)
        .map(|criterion| criterion.name.clone())
        .collect()
}

fn cell_name(explanation: &Explanation, workspace: &Workspace) -> String {
    let (row, column) = explanation.score.cell(&workspace.header.lead_policy);
    let letter = ["A", "B", "C"].get(row).copied().unwrap_or("C");
    format!("{letter}{}", column + 1)
}

/// The word for a decision in files other programs read.
fn decision_word(decision: Decision) -> &'static str {
    match decision {
        Decision::Vetoed => "vetoed",
        Decision::Incomplete => "incomplete",
        Decision::FastTrack => "fast_track",
        Decision::Qualified => "qualified",
        Decision::BelowMinimum => "below_minimum",
        Decision::Below => "below",
    }
}

/// Reasons of one lead, the strongest first.
fn reasons(explanation: &Explanation, workspace: &Workspace) -> Vec<(String, i32)> {
    let name = |id| workspace.criteria.get(id).map(|criterion| criterion.name.clone());
    let mut list: Vec<(String, i32)> = explanation
        .lines
        .iter()
        .filter(|line| line.counted != 0)
        .filter_map(|line| Some((name(&line.criterion)?, line.counted)))
        .collect();
    list.sort_by_key(|(_, counted)| std::cmp::Reverse(counted.abs()));
    list.extend(explanation.gates.iter().filter_map(|id| Some((name(id)?, 0))));
    list
}

/// Every lead with its score and why, for other programs. Points have up to two decimals.
///
/// `refs` says what a row of a table is called there; without it, leads are called by the reference the workspace keeps.
pub fn scored_json(workspace: &Workspace, leads: &JudgedLeads, refs: impl Fn(usize) -> Option<String>) -> Value {
    let points = |hundredths: i32| f64::from(hundredths) / 100.0;
    let several = !workspace.models.is_empty();
    let scored = (0..leads.rows).filter_map(|row| {
        let (model, explanation) = leads.explain(row)?;
        let reasons: Vec<Value> = reasons(&explanation, workspace)
            .into_iter()
            .map(|(name, counted)| json!({ "criterion": name, "points": points(counted) }))
            .collect();
        let mut lead = json!({
            "row": row + 1,
            "ref": refs(row),
            "score": points(explanation.score.total()),
            "fit": points(explanation.score.fit),
            "engagement": points(explanation.score.engagement),
            "cell": cell_name(&explanation, &model.workspace),
            "decision": decision_word(explanation.decision),
            "passed": explanation.decision.passes(),
            "reasons": reasons,
        });
        if several {
            let name = model.model.and_then(|id| workspace.models.get(&id)).map(|model| model.name.clone());
            add(&mut lead, &json!({ "model": name }));
        }
        Some(lead)
    });
    Value::Array(scored.collect())
}

/// A cell of a table that was read with a plan: numbers and days are such, everything else stands as it was written.
pub fn typed_cell(text: &str, column: &ColumnPlan) -> Cell {
    // A time of day, a percentage and a code stay what they are.
    let bare = !text.contains([':', '%', 'T']);
    match (column.kind, value(text, column)) {
        (ValueKind::Number, Read::Number(number)) if bare => Cell::number(&number.to_string()),
        (ValueKind::Date, Read::Day(day)) if bare => Some(Cell::Day(day)),
        _ => None,
    }
    .unwrap_or_else(|| Cell::text(text))
}

/// How the cells of a column of leads are written, as the workspace keeps it: as numbers or days where all of them are.
pub fn typed_column(column: &LeadColumn) -> impl Fn(&str) -> Cell + use<> {
    let filled = || column.values.iter().filter(|text| !text.is_empty());
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let numbers = column.name != "ref" && filled().all(|text| Cell::number(text).is_some());
    let days = filled().all(|text| day(text).is_some());
    move |text| {
        let typed = if numbers { Cell::number(text) } else { day(text).filter(|_| days).map(Cell::Day) };
        typed.unwrap_or_else(|| Cell::text(text))
    }
}

/// The columns a table had, with score, grid, decision and the strongest reasons behind them; with the model that judges
/// each lead, where there are several.
pub fn scored_sheet(
    workspace: &Workspace,
    leads: &JudgedLeads,
    head: &[String],
    cells: impl Fn(usize, usize) -> Cell,
    texts: &Texts,
) -> Sheet {
    let several = !workspace.models.is_empty();
    let own = ["score-sum", "dimension-fit", "dimension-engagement", "score-cell", "score-decision", "score-reasons"];
    let mut headings = head.to_vec();
    headings.extend(own.into_iter().chain(several.then_some("field-model")).map(|key| texts.get(key)));
    let rows = (0..leads.rows).filter_map(|row| {
        let (model, explanation) = leads.explain(row)?;
        let mut line: Vec<Cell> = (0..head.len()).map(|column| cells(row, column)).collect();
        for hundredths in [explanation.score.total(), explanation.score.fit, explanation.score.engagement] {
            line.push(Cell::Hundredths(hundredths.into()));
        }
        line.push(Cell::text(cell_name(&explanation, &model.workspace)));
        let policy = &model.workspace.header.lead_policy;
        line.push(Cell::text(texts.decision(explanation.decision, explanation.score, policy)));
        let why = reasons(&explanation, workspace).into_iter().take(3);
        let why = why.map(
            |(name, counted)| {
                if counted == 0 { name } else { format!("{name} {}", texts.hundredths(counted.into())) }
            },
        );
        line.push(Cell::text(why.collect::<Vec<_>>().join("; ")));
        if several {
            line.push(Cell::text(texts.model(workspace, model.model)));
        }
        Some(line)
    });
    Sheet { name: texts.get("score-sheet"), head: headings, rows: rows.collect() }
}
