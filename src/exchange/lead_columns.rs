//! The columns of leads as they are kept: dates and numbers in one form, persons reduced to facts, each value once.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Watch;
use super::firm_keys::Accounts;
use super::import::report::ImportReport;
use super::lead_dates;
use super::understand::becomes::{KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use super::understand::cells::{Asked, Distinct, in_parallel_watched};
use super::understand::date;
use super::understand::dictionary::Dictionary;
use super::understand::findings::ImportNote;
use super::understand::keys::{REF_COLUMN, Salted, case_matters, folded, is_folded};
use super::understand::plan::ColumnPlan;
use super::understand::plan::PlanError;
use super::understand::privacy::{Sort, look};
use super::understand::read::{ReadColumn, Value};
use super::understand::typing::ValueKind;
use super::understand::understood::Understood;
use crate::calc::reconciliation::ACCOUNT;
use crate::model::{Cells, ColumnRole, LeadColumn, NOT_READ, Outcome, TextList, Workspace};

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

/// Whether most references of a column are mail addresses or phone numbers: they name a person, and no hash hides them.
fn is_personal(values: &TextList) -> bool {
    let filled = values.iter().filter(|value| !value.is_empty()).count();
    let personal = values.iter().filter(|value| value.contains('@') || is_phone(value)).count();
    personal * 2 > filled
}

/// Whether a text is written as a phone number is, and as numbers of records are not: with a country, with gaps, or with one
/// leading zero.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only = text.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    let gaps = text.chars().filter(|c| " /()".contains(*c)).count();
    let national = digits == text.len() && text.starts_with('0') && !text.starts_with("00") && digits >= 10;
    only && (7..=15).contains(&digits) && (text.starts_with('+') || gaps > 0 || national)
}

/// What became of one column of the table.
#[derive(Default)]
struct Made {
    columns: Vec<LeadColumn>,
    notes: Vec<ImportNote>,
}

/// Makes columns of leads from a table that was understood.
///
/// # Errors
/// [`PlanError::Stopped`] when the watch says so.
pub(super) fn columns(
    table: &Understood<'_>,
    workspace: &Workspace,
    today: NaiveDate,
    report: &mut ImportReport,
    watch: Watch<'_>,
) -> Result<Vec<LeadColumn>, PlanError> {
    let all = table.plan.columns.len();
    let rows = table.kept.rows.len();
    let timed = plan_is_timed(table);
    let maker = Maker { table, workspace, today, timed };
    let mut columns: Vec<LeadColumn> = Vec::new();
    let all_made = in_parallel_watched(all, rows * all, watch, &|at, _: &Asked<'_>| Some(maker.make(at)));
    for made in all_made.ok_or(PlanError::Stopped)? {
        report.notes.extend(made.notes);
        for column in made.columns {
            // Several columns with phones are one fact.
            if ["email", "phone"].contains(&column.name.as_str()) && !table.plan.keep_personal {
                merge_fact(&mut columns, column);
            } else {
                columns.push(column);
            }
        }
    }
    if let Some(outcomes) = &table.outcomes {
        let words = outcomes.rows.iter().map(|outcome| outcome.map_or("", stored_word));
        columns.push(encode("outcome", ColumnRole::Outcome, words));
    }
    keep_one_per_role(&mut columns);
    names_of_their_own(&mut columns);
    note_contradictions(&columns, rows, report);
    Ok(columns)
}

/// What stands in the outcome column: a word nobody could read is not the same as nothing.
fn stored_word(outcome: Outcome) -> &'static str {
    if outcome == Outcome::Unknown { NOT_READ } else { outcome.word() }
}

/// Whether a column tells when somebody was contacted first.
fn plan_is_timed(table: &Understood<'_>) -> bool {
    let columns = table.plan.columns.iter();
    columns.filter(|column| column.kind == ValueKind::Date).any(|column| lead_dates::is_first_contact(&column.heading))
}

struct Maker<'a> {
    table: &'a Understood<'a>,
    workspace: &'a Workspace,
    today: NaiveDate,
    /// Moments are kept with their time of day: the time to the first contact is counted from them.
    timed: bool,
}

impl Maker<'_> {
    fn make(&self, at: usize) -> Made {
        let mut made = Made::default();
        let plan = self.table.plan;
        let (Some(column), Some(read), Some(distinct)) =
            (plan.columns.get(at), self.table.read.get(at), self.table.columns.get(at))
        else {
            return made;
        };
        let distinct: &Distinct = distinct;
        let attribute = ColumnRole::Attribute;
        match column.field.as_str() {
            LEAVE_OUT | OUTCOME_TOO | "outcome" | "won_flag" | "closed_flag" | "record_name" => {}
            "ref" => {
                let values = Self::texts(distinct, read);
                if is_personal(&values) && !plan.keep_personal {
                    made.notes.push(ImportNote::PersonalReference(column.label.clone()));
                    return made;
                }
                let hashed = self.hashed(&values);
                made.columns.push(with(distinct, REF_COLUMN, attribute, hashed));
            }
            "won_date" | "lost_date" | "closed" => {
                let days = Self::texts(distinct, read);
                made.columns.push(with(distinct, &column.field, ColumnRole::Closed, days));
                self.note_future(column, read, distinct, &mut made);
            }
            "created" => {
                let days = self.moments(distinct, read);
                made.columns.push(with(distinct, "created", ColumnRole::Created, days));
                self.note_future(column, read, distinct, &mut made);
            }
            "amount" => {
                let numbers = Self::texts(distinct, read);
                made.columns.push(Self::kept(distinct, read, "amount", ColumnRole::Amount, numbers));
            }
            "company" => {
                let firms = Self::texts(distinct, read);
                let keys = self.accounts(&firms);
                made.columns.push(Self::kept(distinct, read, "company", attribute, firms));
                made.columns.push(with(distinct, ACCOUNT, attribute, keys));
            }
            field if PERSONAL.contains(&field) && !plan.keep_personal => {
                // Who looks after a lead says nothing about the lead; a name is a name.
                if field == "email" || field == "phone" {
                    let texts = Self::texts(distinct, read);
                    let facts = texts.iter().map(|text| personal_fact(field, text)).collect();
                    made.columns.push(with(distinct, field, attribute, Arc::new(facts)));
                }
            }
            field => {
                let name = if field == KEEP || PERSONAL.contains(&field) { &column.label } else { &column.field };
                let mut values = self.moments(distinct, read);
                if column.kind == ValueKind::Text && !plan.keep_personal {
                    Self::empty_personal(column, distinct, &mut values, &mut made);
                }
                made.columns.push(Self::kept(distinct, read, name, attribute, values));
            }
        }
        made
    }

    /// What is kept of each distinct value: numbers with a point, days as `2026-01-31`, texts as they stand. Where all stand
    /// as they are kept, these are the values of the table itself.
    fn texts(distinct: &Distinct, read: &ReadColumn) -> Arc<TextList> {
        let stands = |((text, _), value): ((&str, u32), &Value)| text.is_empty() || is_kept_as_it_stands(text, value);
        if distinct.values().zip(&read.values).all(stands) {
            return Arc::clone(distinct.texts());
        }
        let mut texts = TextList::with_room(distinct.len(), 0);
        for ((text, _), value) in distinct.values().zip(&read.values) {
            texts.push_with(|all| write_kept(text, value, all));
        }
        Arc::new(texts)
    }

    /// References as they are kept.
    fn hashed(&self, values: &TextList) -> Arc<TextList> {
        let both = case_matters(|| values.iter());
        let mut salted = Salted::by(self.workspace);
        let mut hashed = TextList::with_room(values.len(), values.len() * 10);
        for key in values.iter() {
            let lower = if is_folded(key) { Cow::Borrowed(key) } else { Cow::Owned(folded(key)) };
            let written = if both.contains(lower.as_ref()) { key } else { &lower };
            hashed.push_with(|all| {
                if !lower.is_empty() {
                    salted.write_hash(written, all);
                }
            });
        }
        Arc::new(hashed)
    }

    /// The keys of firms.
    fn accounts(&self, firms: &TextList) -> Arc<TextList> {
        let mut salted = Salted::by(self.workspace);
        let mut accounts = Accounts::salted_by(&mut salted);
        let mut keys = TextList::with_room(firms.len(), firms.len() * 10);
        for firm in firms.iter() {
            keys.push_with(|all| accounts.write_key(firm, all));
        }
        Arc::new(keys)
    }

    /// The same; days with the time of day that stands behind them, where it is needed.
    fn moments(&self, distinct: &Distinct, read: &ReadColumn) -> Arc<TextList> {
        if !self.timed {
            return Self::texts(distinct, read);
        }
        let mut moments = TextList::with_room(distinct.len(), 0);
        for ((text, _), value) in distinct.values().zip(&read.values) {
            moments.push_with(|all| {
                write_kept(text, value, all);
                if let (Value::Day(_), Some(minute)) = (value, date::time_of_day(text)) {
                    let _ = write!(all, " {:02}:{:02}", minute / 60, minute % 60);
                }
            });
        }
        Arc::new(moments)
    }

    /// The column with these values, which [`Self::texts`] gave and some of which were emptied since.
    fn kept(distinct: &Distinct, read: &ReadColumn, name: &str, role: ColumnRole, values: Arc<TextList>) -> LeadColumn {
        let stands = |(text, value): (&str, &Value)| {
            matches!(value, Value::Blank | Value::Unread) || is_kept_as_it_stands(text, value)
        };
        if distinct.values().zip(&read.values).all(|((text, _), value)| stands((text, value))) {
            with_different(distinct, name, role, values)
        } else {
            with(distinct, name, role, values)
        }
    }

    /// A mail address or an account in a column that is kept is no reason to lose the column, nor to keep the address.
    fn empty_personal(column: &ColumnPlan, distinct: &Distinct, values: &mut Arc<TextList>, made: &mut Made) {
        let is_personal = |value: &str| {
            let suspect = value.contains(['@', '＠', '(', '[']) || value.len() >= 15 && value.len() <= 42;
            suspect && matches!(look(value), Sort::Mail | Sort::MailWithin | Sort::NumberOfPerson)
        };
        let counted = values.iter().zip(&distinct.counts);
        let emptied: u32 = counted.filter(|(value, _)| is_personal(value)).map(|(_, count)| count).sum();
        if emptied > 0 {
            *values = Arc::new(values.iter().map(|value| if is_personal(value) { "" } else { value }).collect());
            made.notes.push(ImportNote::CellsEmptied(column.label.clone(), emptied));
        }
    }

    fn note_future(&self, column: &ColumnPlan, read: &ReadColumn, distinct: &Distinct, made: &mut Made) {
        let future = read.values.iter().zip(&distinct.counts);
        let future = future.filter(|(value, _)| matches!(value, Value::Day(day) if *day > self.today));
        let count: u32 = future.map(|(_, count)| count).sum();
        if count > 0 {
            made.notes.push(ImportNote::FutureDates(column.label.clone(), count));
        }
    }
}

/// Writes what is kept of a value behind what stands there.
fn write_kept(text: &str, value: &Value, into: &mut String) {
    // Writing to a string never fails.
    let _ = match value {
        Value::Number(_) if is_kept_as_it_stands(text, value) => into.write_str(text),
        Value::Number(number) => write!(into, "{number}"),
        Value::Day(day) => write!(into, "{day}"),
        Value::Month(month) => write!(into, "{month}"),
        Value::Flag(true) => into.write_str("true"),
        Value::Flag(false) => into.write_str("false"),
        Value::Text => into.write_str(text),
        Value::Blank | Value::Unread => Ok(()),
    };
}

/// Whether a value is kept in the very letters in which it stands in the file, so that no other value is kept as the same.
fn is_kept_as_it_stands(text: &str, value: &Value) -> bool {
    match value {
        Value::Text => true,
        Value::Number(number) => is_plain(text, number.is_whole()),
        Value::Blank | Value::Day(_) | Value::Month(_) | Value::Flag(_) | Value::Unread => false,
    }
}

/// Whether a number is written as numbers are kept: digits, where it is not whole a point between them, and no zero that
/// says nothing.
fn is_plain(text: &str, whole: bool) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (before, behind) = text.split_once('.').map_or((text, None), |(before, behind)| (before, Some(behind)));
    digits(before)
        && (before == "0" || !before.starts_with('0'))
        && behind.map_or(whole, |behind| !whole && digits(behind) && !behind.ends_with('0'))
}

/// The column with these values in place of its own; those that are the same are one.
fn with(distinct: &Distinct, name: &str, role: ColumnRole, values: Arc<TextList>) -> LeadColumn {
    let mut known = Dictionary::default();
    let mut codes: Vec<u32> = Vec::with_capacity(values.len());
    known.numbers_of(values.iter(), |code| codes.push(code));
    let different = known.into_texts();
    let cells = recoded(distinct, &codes, different.len());
    let values = if different.len() == values.len() { values } else { Arc::new(different) };
    LeadColumn { name: name.to_owned(), role, values, cells }
}

/// The same where all values differ but those that are empty.
fn with_different(distinct: &Distinct, name: &str, role: ColumnRole, values: Arc<TextList>) -> LeadColumn {
    if values.iter().filter(|value| value.is_empty()).take(2).count() < 2 {
        return LeadColumn { name: name.to_owned(), role, values, cells: Cells(Arc::clone(&distinct.cells)) };
    }
    let mut empty: Option<u32> = None;
    let mut codes: Vec<u32> = Vec::with_capacity(values.len());
    let mut kept = TextList::default();
    for value in values.iter() {
        let next = kept.len() as u32;
        let code = if value.is_empty() { *empty.get_or_insert(next) } else { next };
        if code == next {
            kept.push(value);
        }
        codes.push(code);
    }
    let cells = recoded(distinct, &codes, kept.len());
    LeadColumn { name: name.to_owned(), role, values: Arc::new(kept), cells }
}

/// The cells of a column whose values have other numbers now, as many different ones as this.
fn recoded(distinct: &Distinct, codes: &[u32], different: usize) -> Cells {
    if different == codes.len() {
        return Cells(Arc::clone(&distinct.cells));
    }
    Cells(Arc::new(distinct.cells.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(0)).collect()))
}

/// Two columns of one name would be one for every rule: the later one is numbered.
fn names_of_their_own(columns: &mut [LeadColumn]) {
    let mut taken: Vec<String> = Vec::new();
    for column in columns {
        let mut name = column.name.clone();
        let mut number = 2;
        while taken.contains(&name.to_lowercase()) {
            name = format!("{} ({number})", column.name);
            number += 1;
        }
        taken.push(name.to_lowercase());
        column.name = name;
    }
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

/// What remains of a personal value: whether there is one, and for a mail address what kind.
pub(super) fn personal_fact(field: &str, value: &str) -> &'static str {
    match (field, value.is_empty()) {
        (_, true) => "",
        ("email", false) => {
            let domain = value.rsplit('@').next().unwrap_or_default();
            let is_free = FREE_MAIL.iter().any(|free| domain.eq_ignore_ascii_case(free));
            if is_free { "free mail" } else { "company mail" }
        }
        _ => "given",
    }
}

/// Several columns of one fact are one.
fn merge_fact(columns: &mut Vec<LeadColumn>, facts: LeadColumn) {
    let Some(at) = columns.iter().position(|column| column.name == facts.name) else {
        return columns.push(facts);
    };
    let old = columns.remove(at);
    let merged = (0..facts.cells.0.len()).map(|row| match old.text(row) {
        "" => facts.text(row),
        before => before,
    });
    columns.push(encode(&facts.name, ColumnRole::Attribute, merged));
}

/// Codes a column: distinct values in order of appearance.
pub(super) fn encode<'a>(name: &str, role: ColumnRole, cells: impl Iterator<Item = &'a str>) -> LeadColumn {
    let mut known = Dictionary::default();
    let mut numbers = Vec::with_capacity(cells.size_hint().0);
    known.numbers_of(cells, |number| numbers.push(number));
    let values = Arc::new(known.into_texts());
    LeadColumn { name: name.to_owned(), role, values, cells: Cells(Arc::new(numbers)) }
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
        let won: Vec<bool> = outcome.values.iter().map(|word| word == Outcome::Won.word()).collect();
        let nothing: Vec<bool> = amount.values.iter().map(|amount| matches!(amount, "" | "0")).collect();
        let is = |of: &[bool], code: &u32| of.get(*code as usize) == Some(&true);
        let cells = outcome.cells.0.iter().zip(amount.cells.0.iter());
        let without = cells.filter(|(end, amount)| is(&won, end) && is(&nothing, amount)).count() as u32;
        if without > 0 {
            report.notes.push(ImportNote::WonWithoutAmount(without));
        }
    }
}
