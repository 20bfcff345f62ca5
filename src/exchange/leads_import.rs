//! Leads with attributes and outcomes from a CRM export.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use super::aliases;
use super::import::{ImportNote, ImportPlan, ImportReport, KEEP, LEAVE_OUT, PERSONAL, SkipReason};
use super::leads_complete::{complete, reference_day};
use super::table::RawTable;
use super::values::{DecimalMark, decimal_mark, parse_date, parse_number, parse_yes_no};
use crate::calc::reconciliation::ACCOUNT;
use crate::model::{AnyRecord, Cells, ColumnRole, FreshIds, Id, LeadColumn, LeadSet, Outcome, Workspace, last_order};

/// The column with salted hashes of the references, for completing leads from a second export.
pub(super) const REF_COLUMN: &str = "ref";
/// A text column with more distinct values than this says nothing about leads and is left out unless asked for.
const MOST_VALUES: usize = 300;
/// What stands behind a firm's name and is not part of it.
const LEGAL_FORMS: [&str; 24] = [
    "ag",
    "bv",
    "b",
    "v",
    "co",
    "company",
    "corp",
    "corporation",
    "eg",
    "gbr",
    "gmbh",
    "group",
    "holding",
    "inc",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "ltd",
    "mbh",
    "nv",
    "ohg",
    "se",
    "vof",
];
/// Mail services private people use.
const FREE_MAIL: [&str; 20] = [
    "gmail.com",
    "googlemail.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "outlook.com",
    "hotmail.com",
    "hotmail.nl",
    "live.com",
    "live.nl",
    "yahoo.com",
    "yahoo.de",
    "icloud.com",
    "ziggo.nl",
    "kpnmail.nl",
    "aol.com",
];

/// What a column of leads most likely means.
pub(super) fn propose(raw: &RawTable, column: usize) -> String {
    let heading = raw.headings.get(column).map_or("", String::as_str);
    let lower = heading.to_lowercase();
    if heading.is_empty() || lower.starts_with("deal - tit") || lower.starts_with("lead - tit") {
        return LEAVE_OUT.to_owned();
    }
    if let Some(field) = aliases::find(aliases::LEAD_FIELDS, heading) {
        // A stage or status that says how leads ended is the outcome, whatever its heading.
        if matches!(field, "stage" | "reason") && says_outcome(raw, column) {
            return "outcome".to_owned();
        }
        return field.to_owned();
    }
    if aliases::only_names(heading) {
        return LEAVE_OUT.to_owned();
    }
    let mut distinct = BTreeSet::new();
    for row in 0..raw.rows.len() {
        let value = raw.cell(row, column);
        if value.contains('@') {
            return "email".to_owned();
        }
        distinct.insert(value);
        if distinct.len() > MOST_VALUES {
            return LEAVE_OUT.to_owned();
        }
    }
    KEEP.to_owned()
}

fn says_outcome(raw: &RawTable, column: usize) -> bool {
    let values: BTreeSet<&str> = (0..raw.rows.len()).map(|row| raw.cell(row, column)).collect();
    values.iter().any(|value| aliases::outcome(value).is_some())
}

/// The lead set most of whose references stand in this file too: a second export about the same leads.
pub(super) fn set_to_complete(raw: &RawTable, plan: &ImportPlan, workspace: &Workspace) -> Option<Id<LeadSet>> {
    let column = plan.column("ref")?;
    let hashes: Vec<String> = (0..raw.rows.len()).map(|row| reference_hash(workspace, raw.cell(row, column))).collect();
    workspace
        .leads
        .values()
        .find(|set| {
            set.column(REF_COLUMN).is_some_and(|refs| {
                let known: BTreeSet<&str> = refs.values.iter().map(String::as_str).collect();
                let matching = hashes.iter().filter(|hash| known.contains(hash.as_str())).count();
                matching * 2 > hashes.len()
            })
        })
        .map(|set| set.id)
}

/// A reference as it is kept: ten digits of a hash salted with the workspace, so that it means nothing elsewhere.
fn reference_hash(workspace: &Workspace, reference: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&workspace.doc.bits().to_le_bytes());
    hasher.update(reference.trim().as_bytes());
    hasher.finalize().to_hex().get(..10).unwrap_or_default().to_owned()
}

/// The key of a firm: its name without legal form, case and punctuation, hashed like a reference.
fn account_key(workspace: &Workspace, company: &str) -> String {
    let words: String = company.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = words.split_whitespace().filter(|word| !LEGAL_FORMS.contains(word)).collect();
    if words.is_empty() { String::new() } else { reference_hash(workspace, &words.join(" ")) }
}

pub(super) fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    report: &mut ImportReport,
) -> Vec<AnyRecord> {
    let rows = distinct_rows(raw, plan, report);
    let columns = read_columns(raw, plan, workspace, &rows, today, report);
    report.produced = rows.len() as u32;
    report.used = rows.len() as u32;
    if let Some(known) = plan.complete.and_then(|id| workspace.leads.get(&id)) {
        return vec![AnyRecord::Leads(Arc::new(complete(known, &columns, today, report)))];
    }
    let reference_day = reference_day(&columns, today);
    let set = LeadSet {
        id: fresh.next(),
        ord: last_order(&workspace.leads),
        name: plan.name.clone(),
        imported: Some(today),
        reference_day: reference_day.or(Some(today)),
        rows: rows.len() as u32,
        columns,
    };
    // The same rows once more are the same leads, also without a reference.
    if workspace.leads.values().any(|known| known.rows == set.rows && known.columns == set.columns) {
        report.skipped.insert(SkipReason::Duplicate, report.used);
        report.used = 0;
        report.produced = 0;
        return Vec::new();
    }
    vec![set.into()]
}

/// All rows as leads, also those that stand there twice.
pub(super) fn as_they_stand(raw: &RawTable, plan: &ImportPlan, workspace: &Workspace, day: NaiveDate) -> LeadSet {
    let rows: Vec<usize> = (0..raw.rows.len()).collect();
    let columns = read_columns(raw, plan, workspace, &rows, day, &mut ImportReport::default());
    LeadSet { reference_day: Some(day), rows: rows.len() as u32, columns, ..LeadSet::default() }
}

/// The rows to use: the first of those with the same reference.
fn distinct_rows(raw: &RawTable, plan: &ImportPlan, report: &mut ImportReport) -> Vec<usize> {
    let Some(column) = plan.column("ref") else {
        return (0..raw.rows.len()).collect();
    };
    let damaged = (0..raw.rows.len()).any(|row| {
        let value = raw.cell(row, column);
        value.contains("E+") && value.chars().next().is_some_and(|c| c.is_ascii_digit())
    });
    if damaged {
        report.notes.push(ImportNote::DamagedIds(heading(plan, column)));
        return (0..raw.rows.len()).collect();
    }
    let mut seen = BTreeSet::new();
    let mut rows = Vec::with_capacity(raw.rows.len());
    for row in 0..raw.rows.len() {
        let reference = raw.cell(row, column);
        if reference.is_empty() || seen.insert(reference) {
            rows.push(row);
        } else {
            report.skip(SkipReason::Duplicate);
        }
    }
    rows
}

fn heading(plan: &ImportPlan, column: usize) -> String {
    plan.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default()
}

fn read_columns(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    rows: &[usize],
    today: NaiveDate,
    report: &mut ImportReport,
) -> Vec<LeadColumn> {
    let mut columns: Vec<LeadColumn> = Vec::new();
    let mut outcome_cells: Option<Vec<Outcome>> = None;
    let mut reduced: Vec<String> = Vec::new();
    for (at, column) in plan.columns.iter().enumerate() {
        let cells = rows.iter().map(|row| raw.cell(*row, at));
        match column.field.as_str() {
            LEAVE_OUT => {}
            "ref" => columns.push(encode(
                REF_COLUMN,
                ColumnRole::Attribute,
                cells.map(|cell| if cell.is_empty() { String::new() } else { reference_hash(workspace, cell) }),
            )),
            "outcome" => {
                let heading = column.heading.as_str();
                let read = cells.map(|cell| aliases::outcome_under(heading, cell).unwrap_or_default()).collect();
                merge_outcomes(&mut outcome_cells, read);
            }
            "won_date" | "lost_date" => {
                let outcome = if column.field == "won_date" { Outcome::Won } else { Outcome::Lost };
                merge_outcomes(
                    &mut outcome_cells,
                    cells.map(|cell| if cell.is_empty() { Outcome::Open } else { outcome }).collect(),
                );
                columns.push(read_dates(raw, plan, rows, at, &column.field, ColumnRole::Closed, today, report));
            }
            "created" => columns.push(read_dates(raw, plan, rows, at, "created", ColumnRole::Created, today, report)),
            "closed" => columns.push(read_dates(raw, plan, rows, at, "closed", ColumnRole::Closed, today, report)),
            "last_activity" => {
                columns.push(read_dates(raw, plan, rows, at, "last_activity", ColumnRole::Attribute, today, report));
            }
            "amount" | "visits" | "pageviews" | "forms" => {
                let role = if column.field == "amount" { ColumnRole::Amount } else { ColumnRole::Attribute };
                columns.push(read_numbers(raw, plan, rows, at, role, report));
            }
            field if PERSONAL.contains(&field) && !plan.keep_personal => {
                reduced.push(column.heading.clone());
                // Who looks after a lead says nothing about the lead; a name is a name.
                if field == "email" || field == "phone" {
                    let facts: Vec<String> = cells.map(|cell| personal_fact(field, cell)).collect();
                    merge_fact(&mut columns, field, facts);
                }
            }
            field => {
                let name = if field == KEEP || PERSONAL.contains(&field) { column.heading.as_str() } else { field };
                columns.push(read_attribute(raw, plan, rows, at, name));
            }
        }
    }
    if let Some(at) = plan.column("company") {
        let keys = rows.iter().map(|row| account_key(workspace, raw.cell(*row, at)));
        columns.push(encode(ACCOUNT, ColumnRole::Attribute, keys));
    }
    if !reduced.is_empty() {
        report.notes.push(ImportNote::PersonalReduced(reduced));
    }
    if let Some(outcomes) = outcome_cells {
        columns.push(encode("outcome", ColumnRole::Outcome, outcomes.into_iter().map(|o| o.word().to_owned())));
    }
    keep_one_per_role(&mut columns);
    note_contradictions(&columns, rows.len(), report);
    columns
}

/// A role is played by the first column that has it: the explicit closing date before "won time" and "lost time".
pub(super) fn keep_one_per_role(columns: &mut [LeadColumn]) {
    let mut seen = Vec::new();
    for column in columns.iter_mut().filter(|column| column.role != ColumnRole::Attribute) {
        if seen.contains(&column.role) {
            column.role = ColumnRole::Attribute;
        } else {
            seen.push(column.role);
        }
    }
}

fn merge_outcomes(known: &mut Option<Vec<Outcome>>, more: Vec<Outcome>) {
    match known {
        None => *known = Some(more),
        Some(known) => {
            for (old, new) in known.iter_mut().zip(more) {
                if *old == Outcome::Open {
                    *old = new;
                }
            }
        }
    }
}

/// What remains of a personal value: whether there is one, and for a mail address what kind.
fn personal_fact(field: &str, value: &str) -> String {
    match (field, value.is_empty()) {
        (_, true) => String::new(),
        ("email", false) => {
            let domain = value.rsplit('@').next().unwrap_or_default().to_lowercase();
            if FREE_MAIL.contains(&domain.as_str()) { "free mail".to_owned() } else { "company mail".to_owned() }
        }
        _ => "given".to_owned(),
    }
}

/// Several columns with phones are one fact.
fn merge_fact(columns: &mut Vec<LeadColumn>, field: &str, facts: Vec<String>) {
    let merged = match columns.iter().position(|column| column.name == field) {
        None => facts,
        Some(at) => {
            let old = columns.remove(at);
            facts
                .into_iter()
                .enumerate()
                .map(|(row, new)| {
                    let before = old.text(row);
                    if before.is_empty() { new } else { before.to_owned() }
                })
                .collect()
        }
    };
    columns.push(encode(field, ColumnRole::Attribute, merged.into_iter()));
}

fn read_dates(
    raw: &RawTable,
    plan: &ImportPlan,
    rows: &[usize],
    at: usize,
    name: &str,
    role: ColumnRole,
    today: NaiveDate,
    report: &mut ImportReport,
) -> LeadColumn {
    let order = plan.order(at);
    let (mut bad, mut first_bad, mut future) = (0, String::new(), 0);
    let column = encode(
        name,
        role,
        rows.iter().map(|row| {
            let cell = raw.cell(*row, at);
            if cell.is_empty() {
                return String::new();
            }
            let Some(day) = parse_date(cell, order) else {
                bad += 1;
                if first_bad.is_empty() {
                    first_bad = cell.chars().take(40).collect();
                }
                return String::new();
            };
            future += u32::from(day > today);
            day.to_string()
        }),
    );
    if bad > 0 {
        report.notes.push(ImportNote::UnreadableDates(heading(plan, at), bad, first_bad));
    }
    if future > 0 {
        report.notes.push(ImportNote::FutureDates(heading(plan, at), future));
    }
    column
}

fn read_numbers(
    raw: &RawTable,
    plan: &ImportPlan,
    rows: &[usize],
    at: usize,
    role: ColumnRole,
    report: &mut ImportReport,
) -> LeadColumn {
    let mark = decimal_mark(rows.iter().map(|row| raw.cell(*row, at)));
    let (mut bad, mut first_bad) = (0, String::new());
    let name = plan.columns.get(at).map_or("", |column| column.field.as_str());
    let column = encode(
        name,
        role,
        rows.iter().map(|row| {
            let cell = raw.cell(*row, at);
            if cell.is_empty() {
                return String::new();
            }
            parse_number(cell, mark).unwrap_or_else(|| {
                bad += 1;
                if first_bad.is_empty() {
                    first_bad = cell.chars().take(40).collect();
                }
                String::new()
            })
        }),
    );
    if bad > 0 {
        report.notes.push(ImportNote::UnreadableNumbers(heading(plan, at), bad, first_bad));
    }
    column
}

/// A column for rules: dates and numbers in one form where nearly all values are such, text otherwise.
fn read_attribute(raw: &RawTable, plan: &ImportPlan, rows: &[usize], at: usize, name: &str) -> LeadColumn {
    let cells = || rows.iter().map(|row| raw.cell(*row, at));
    let filled = cells().filter(|cell| !cell.is_empty()).count();
    let order = plan.order(at);
    let mark: DecimalMark = decimal_mark(cells());
    let numbers = cells().filter(|cell| parse_number(cell, mark).is_some()).count();
    let dates = cells().filter(|cell| cell.len() >= 8 && parse_date(cell, order).is_some()).count();
    if filled > 0 && dates * 10 >= filled * 9 {
        return encode(
            name,
            ColumnRole::Attribute,
            cells().map(|cell| parse_date(cell, order).map_or_else(|| cell.to_owned(), |day| day.to_string())),
        );
    }
    if filled > 0 && numbers * 10 >= filled * 9 {
        return encode(
            name,
            ColumnRole::Attribute,
            cells().map(|cell| parse_number(cell, mark).unwrap_or_else(|| cell.to_owned())),
        );
    }
    // Yes and no in whatever language become one pair, so that a rule holds for the next export too.
    let answers = || cells().map(|cell| (cell, parse_yes_no(cell).filter(|_| !cell.starts_with(['0', '1']))));
    if filled > 0 && answers().all(|(cell, answer)| cell.is_empty() || answer.is_some()) {
        let word = |answer: Option<bool>| answer.map_or("", |yes| if yes { "true" } else { "false" }).to_owned();
        return encode(name, ColumnRole::Attribute, answers().map(|(_, answer)| word(answer)));
    }
    encode(name, ColumnRole::Attribute, cells().map(str::to_owned))
}

/// Codes a column: distinct values in order of appearance, "no value" first where it occurs at the start.
pub(super) fn encode(name: &str, role: ColumnRole, cells: impl Iterator<Item = String>) -> LeadColumn {
    let mut codes: HashMap<String, u32> = HashMap::new();
    let mut values = Vec::new();
    let mut numbers = Vec::new();
    for cell in cells {
        let next = values.len() as u32;
        let code = *codes.entry(cell).or_insert_with_key(|cell| {
            values.push(cell.clone());
            next
        });
        numbers.push(code);
    }
    LeadColumn { name: name.to_owned(), role, values: Arc::new(values), cells: Cells(Arc::new(numbers)) }
}

fn note_contradictions(columns: &[LeadColumn], rows: usize, report: &mut ImportReport) {
    let role = |role: ColumnRole| columns.iter().find(|column| column.role == role);
    if let (Some(created), Some(closed)) = (role(ColumnRole::Created), role(ColumnRole::Closed)) {
        let negative = (0..rows)
            .filter(|row| {
                let (from, to) = (created.text(*row), closed.text(*row));
                !from.is_empty() && !to.is_empty() && to < from
            })
            .count() as u32;
        if negative > 0 {
            report.notes.push(ImportNote::NegativeDurations(negative));
        }
    }
    if let (Some(outcome), Some(amount)) = (role(ColumnRole::Outcome), role(ColumnRole::Amount)) {
        let without = (0..rows)
            .filter(|row| outcome.text(*row) == Outcome::Won.word() && matches!(amount.text(*row), "" | "0"))
            .count() as u32;
        if without > 0 {
            report.notes.push(ImportNote::WonWithoutAmount(without));
        }
    }
}
