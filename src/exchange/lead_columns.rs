//! The columns of leads as they are kept: dates and numbers in one form, persons reduced to facts, each value once.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use foldhash::fast::RandomState;

use super::import::{ImportNote, ImportPlan, ImportReport, KEEP, LEAVE_OUT, PERSONAL, PlanError, WHOLE_NUMBERS};
use super::table::RawTable;
use super::values::{DecimalMark, MarkEvidence, number_marks, parse_date, parse_number, parse_yes_no};
use super::{Watch, aliases};
use crate::calc::reconciliation::ACCOUNT;
use crate::model::{Cells, ColumnRole, LeadColumn, Outcome, Workspace};

/// The column with salted hashes of the references, for completing leads from a second export.
pub(super) const REF_COLUMN: &str = "ref";
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

/// A reference as it is kept: ten digits of a hash salted with the workspace, so that leads of two workspaces cannot be
/// compared by it. It has to travel with the workspace, because a second export may come in anywhere, and the salt with it:
/// so it is no secret. Whoever has the file can try values out; what can be guessed – a phone number, an address – is found.
/// That is why references of this kind are not kept at all, see [`is_personal`].
pub(super) fn reference_hash(workspace: &Workspace, reference: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&workspace.doc.bits().to_le_bytes());
    hasher.update(reference.trim().as_bytes());
    hasher.finalize().to_hex().get(..10).unwrap_or_default().to_owned()
}

/// Whether most references of a column are mail addresses or phone numbers: they name a person, and no hash hides them.
fn is_personal(column: &Raw<'_>) -> bool {
    let filled = column.values.iter().filter(|value| !value.is_empty()).count();
    let personal = column.values.iter().filter(|value| value.contains('@') || is_phone(value)).count();
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

/// The key of a firm: its name without legal form, case and punctuation, hashed like a reference.
fn account_key(workspace: &Workspace, company: &str) -> String {
    let words: String = company.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = words.split_whitespace().filter(|word| !LEGAL_FORMS.contains(word)).collect();
    if words.is_empty() { String::new() } else { reference_hash(workspace, &words.join(" ")) }
}

/// Rows of a table that are read as leads.
pub(super) struct Reading<'a> {
    pub raw: &'a RawTable,
    pub plan: &'a ImportPlan,
    pub workspace: &'a Workspace,
    pub rows: &'a [usize],
    pub today: NaiveDate,
}

/// A column as it stands in the file: each distinct value once, with how often it occurs.
struct Raw<'a> {
    values: Vec<&'a str>,
    counts: Vec<u32>,
    cells: Vec<u32>,
}

impl Raw<'_> {
    /// What each value reads as; an empty one, and one that does not read, is nothing.
    fn read<T>(&self, read: impl Fn(&str) -> Option<T>) -> Vec<Option<T>> {
        self.values.iter().map(|value| if value.is_empty() { None } else { read(value) }).collect()
    }

    /// How many filled cells there are for which this holds of what they read as.
    fn count<T>(&self, read: &[Option<T>], holds: impl Fn(Option<&T>) -> bool) -> u32 {
        let all = self.values.iter().zip(&self.counts).zip(read);
        all.filter(|((value, _), read)| !value.is_empty() && holds(read.as_ref())).map(|((_, count), _)| count).sum()
    }

    /// The first filled value that does not read, and how many cells do not.
    fn unread<T>(&self, read: &[Option<T>]) -> Option<(String, u32)> {
        let first = self.values.iter().zip(read).find(|(value, read)| !value.is_empty() && read.is_none());
        first.map(|(value, _)| (value.chars().take(40).collect(), self.count(read, |read| read.is_none())))
    }

    /// The column in which each value has become another; values that become the same are one.
    fn becoming(self, name: &str, role: ColumnRole, becomes: impl Fn(&str) -> String) -> LeadColumn {
        let values: Vec<String> = self.values.iter().map(|value| becomes(value)).collect();
        self.with(name, role, values)
    }

    /// The column with these values in place of its own; those that are the same are one.
    fn with(self, name: &str, role: ColumnRole, values: Vec<String>) -> LeadColumn {
        let mut known: HashMap<&str, u32, RandomState> =
            HashMap::with_capacity_and_hasher(values.len(), RandomState::default());
        let mut kept: Vec<usize> = Vec::new();
        let codes: Vec<u32> = values
            .iter()
            .enumerate()
            .map(|(at, value)| {
                let next = kept.len() as u32;
                *known.entry(value).or_insert_with(|| {
                    kept.push(at);
                    next
                })
            })
            .collect();
        drop(known);
        let cells = self.cells.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(0)).collect();
        let mut values = values;
        let values = kept.into_iter().filter_map(|at| values.get_mut(at).map(std::mem::take)).collect();
        LeadColumn { name: name.to_owned(), role, values: Arc::new(values), cells: Cells(Arc::new(cells)) }
    }
}

impl Reading<'_> {
    /// Reads all columns that are kept.
    ///
    /// # Errors
    /// [`PlanError::Stopped`] when the watch says so.
    pub(super) fn columns(&self, report: &mut ImportReport, watch: Watch<'_>) -> Result<Vec<LeadColumn>, PlanError> {
        let mut columns: Vec<LeadColumn> = Vec::new();
        let mut outcomes: Option<Vec<Outcome>> = None;
        let mut reduced: Vec<String> = Vec::new();
        let all = self.plan.columns.len();
        for (at, column) in self.plan.columns.iter().enumerate() {
            if !watch(at as f32 / all as f32) {
                return Err(PlanError::Stopped);
            }
            match column.field.as_str() {
                LEAVE_OUT => {}
                "ref" => {
                    let references = self.raw(at);
                    if is_personal(&references) && !self.plan.keep_personal {
                        report.notes.push(ImportNote::PersonalReference(column.heading.clone()));
                        continue;
                    }
                    columns.push(references.becoming(REF_COLUMN, ColumnRole::Attribute, |cell| {
                        if cell.is_empty() { String::new() } else { reference_hash(self.workspace, cell) }
                    }));
                }
                "outcome" => {
                    let heading = column.heading.as_str();
                    self.read_outcomes(at, &mut outcomes, |cell| aliases::outcome_under(heading, cell));
                }
                "won_date" | "lost_date" => {
                    let outcome = if column.field == "won_date" { Outcome::Won } else { Outcome::Lost };
                    self.read_outcomes(at, &mut outcomes, |cell| (!cell.is_empty()).then_some(outcome));
                    columns.push(self.read_dates(at, &column.field, ColumnRole::Closed, report));
                }
                "created" => columns.push(self.read_dates(at, "created", ColumnRole::Created, report)),
                "closed" => columns.push(self.read_dates(at, "closed", ColumnRole::Closed, report)),
                "last_activity" => columns.push(self.read_dates(at, "last_activity", ColumnRole::Attribute, report)),
                "amount" => columns.push(self.read_numbers(at, ColumnRole::Amount, report)),
                "visits" | "pageviews" | "forms" => {
                    columns.push(self.read_numbers(at, ColumnRole::Attribute, report));
                }
                field if PERSONAL.contains(&field) && !self.plan.keep_personal => {
                    reduced.push(column.heading.clone());
                    // Who looks after a lead says nothing about the lead; a name is a name.
                    if field == "email" || field == "phone" {
                        let facts =
                            self.raw(at).becoming(field, ColumnRole::Attribute, |cell| personal_fact(field, cell));
                        merge_fact(&mut columns, facts);
                    }
                }
                field => {
                    let name = if field == KEEP || PERSONAL.contains(&field) { &column.heading } else { &column.field };
                    columns.push(self.read_attribute(at, name));
                }
            }
        }
        if let Some(at) = self.plan.column("company") {
            let keys = self.raw(at).becoming(ACCOUNT, ColumnRole::Attribute, |cell| account_key(self.workspace, cell));
            columns.push(keys);
        }
        if !reduced.is_empty() {
            report.notes.push(ImportNote::PersonalReduced(reduced));
        }
        if let Some(outcomes) = outcomes {
            columns.push(encode("outcome", ColumnRole::Outcome, outcomes.into_iter().map(|o| o.word().into())));
        }
        keep_one_per_role(&mut columns);
        note_contradictions(&columns, self.rows.len(), report);
        Ok(columns)
    }

    fn raw(&self, at: usize) -> Raw<'_> {
        let mut known: HashMap<&str, u32, RandomState> = HashMap::default();
        let mut raw = Raw { values: Vec::new(), counts: Vec::new(), cells: Vec::with_capacity(self.rows.len()) };
        for row in self.rows {
            let cell = self.raw.cell(*row, at);
            let next = raw.values.len() as u32;
            let code = *known.entry(cell).or_insert(next);
            if code == next {
                raw.values.push(cell);
                raw.counts.push(0);
            }
            if let Some(count) = raw.counts.get_mut(code as usize) {
                *count += 1;
            }
            raw.cells.push(code);
        }
        raw
    }

    /// The decimal mark of a column: what its values say, or else what somebody decided.
    fn mark(&self, at: usize, raw: &Raw<'_>) -> DecimalMark {
        let Some(column) = self.plan.columns.get(at) else { return DecimalMark::default() };
        match number_marks(raw.values.iter().copied()) {
            MarkEvidence::Settled(mark) => mark,
            MarkEvidence::Ambiguous(whole) if WHOLE_NUMBERS.contains(&column.field.as_str()) => whole,
            MarkEvidence::Ambiguous(_) | MarkEvidence::NothingToDecide => column.numbers,
        }
    }

    /// Of several columns that tell how a lead ended, the first that knows counts.
    fn read_outcomes(&self, at: usize, known: &mut Option<Vec<Outcome>>, read: impl Fn(&str) -> Option<Outcome>) {
        let raw = self.raw(at);
        let read: Vec<Outcome> = raw.values.iter().map(|cell| read(cell).unwrap_or_default()).collect();
        let known = known.get_or_insert_with(|| vec![Outcome::Open; self.rows.len()]);
        for (outcome, code) in known.iter_mut().zip(&raw.cells) {
            if *outcome == Outcome::Open {
                *outcome = read.get(*code as usize).copied().unwrap_or_default();
            }
        }
    }

    fn read_dates(&self, at: usize, name: &str, role: ColumnRole, report: &mut ImportReport) -> LeadColumn {
        let (order, raw) = (self.plan.order(at), self.raw(at));
        let days = raw.read(|cell| parse_date(cell, order));
        if let Some((first, count)) = raw.unread(&days) {
            report.notes.push(ImportNote::UnreadableDates(self.plan.heading(at), count, first));
        }
        let future = raw.count(&days, |day| day.is_some_and(|day| *day > self.today));
        if future > 0 {
            report.notes.push(ImportNote::FutureDates(self.plan.heading(at), future));
        }
        let days = days.into_iter().map(|day| day.map_or_else(String::new, |day| day.to_string()));
        raw.with(name, role, days.collect())
    }

    fn read_numbers(&self, at: usize, role: ColumnRole, report: &mut ImportReport) -> LeadColumn {
        let raw = self.raw(at);
        let mark = self.mark(at, &raw);
        let numbers = raw.read(|cell| parse_number(cell, mark));
        if let Some((first, count)) = raw.unread(&numbers) {
            report.notes.push(ImportNote::UnreadableNumbers(self.plan.heading(at), count, first));
        }
        let name = self.plan.columns.get(at).map_or("", |column| column.field.as_str());
        raw.with(name, role, numbers.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// A column for rules: dates and numbers in one form where nearly all values are such, text otherwise.
    fn read_attribute(&self, at: usize, name: &str) -> LeadColumn {
        let (order, raw, role) = (self.plan.order(at), self.raw(at), ColumnRole::Attribute);
        let days = raw.read(|cell| if cell.len() >= 8 { parse_date(cell, order) } else { None });
        let filled = raw.count(&days, |_| true);
        let nearly_all = |count: u32| filled > 0 && u64::from(count) * 10 >= u64::from(filled) * 9;
        let or_as_it_stands = |read: Vec<Option<String>>| {
            let as_it_stands = raw.values.iter().map(|value| (*value).to_owned());
            read.into_iter().zip(as_it_stands).map(|(read, value)| read.unwrap_or(value)).collect()
        };
        if nearly_all(raw.count(&days, |day| day.is_some())) {
            // Also a shorter one is a date among dates.
            let days = raw.read(|cell| parse_date(cell, order).map(|day| day.to_string()));
            let days = or_as_it_stands(days);
            return raw.with(name, role, days);
        }
        let mark = self.mark(at, &raw);
        let numbers = raw.read(|cell| parse_number(cell, mark));
        if nearly_all(raw.count(&numbers, |number| number.is_some())) {
            let numbers = or_as_it_stands(numbers);
            return raw.with(name, role, numbers);
        }
        // Yes and no in whatever language become one pair, so that a rule holds for the next export too.
        let answers = raw.read(|cell| parse_yes_no(cell).filter(|_| !cell.starts_with(['0', '1'])));
        if filled > 0 && raw.unread(&answers).is_none() {
            let word = |answer: Option<bool>| answer.map_or("", |yes| if yes { "true" } else { "false" }).to_owned();
            return raw.with(name, role, answers.into_iter().map(word).collect());
        }
        raw.becoming(name, role, str::to_owned)
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
fn merge_fact(columns: &mut Vec<LeadColumn>, facts: LeadColumn) {
    let Some(at) = columns.iter().position(|column| column.name == facts.name) else {
        return columns.push(facts);
    };
    let old = columns.remove(at);
    let merged = (0..facts.cells.0.len()).map(|row| match old.text(row) {
        "" => facts.text(row).into(),
        before => before.into(),
    });
    columns.push(encode(&facts.name, ColumnRole::Attribute, merged));
}

/// Codes a column: distinct values in order of appearance.
pub(super) fn encode<'a>(name: &str, role: ColumnRole, cells: impl Iterator<Item = Cow<'a, str>>) -> LeadColumn {
    let mut codes: HashMap<Cow<'a, str>, u32, RandomState> = HashMap::default();
    let mut values = Vec::new();
    let mut numbers = Vec::new();
    for cell in cells {
        let next = values.len() as u32;
        let code = *codes.entry(cell).or_insert_with_key(|cell| {
            values.push(cell.clone().into_owned());
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
