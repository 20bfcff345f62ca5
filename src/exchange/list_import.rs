//! A table read into one of the lists both departments keep: its headings are the words of the fields in any language, or their
//! names in the file, as an export writes them. What stands under the title of an entry that is there changes that entry; an
//! empty cell changes nothing. Whatever is not taken over is said by its line, column and value.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::table::RawTable;
use super::values::{DateOrder, parse_count, parse_date, parse_yes_no};
use crate::calc::registers::Register;
use crate::merge::Address;
use crate::model::integrity::{Broken, violations_of};
use crate::model::schema::{FieldInfo, Tag};
use crate::model::{AnyRecord, FreshIds, Input, Language, Side, Workspace};
use crate::text::{Texts, labels, texts};

/// What reading a table into a list comes to.
#[derive(Debug, Default)]
pub struct ListImport {
    /// The records that are new or differ from what was there.
    pub records: Vec<AnyRecord>,
    /// What was done and what was not.
    pub report: ListReport,
}

/// What was taken over and what was not.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ListReport {
    /// Rows of the table.
    pub read: usize,
    /// Entries that are new.
    pub added: usize,
    /// Entries that were there and differ now.
    pub changed: usize,
    /// Entries that were there and stay as they are.
    pub unchanged: usize,
    /// Headings nothing in the list is called.
    pub unknown: Vec<String>,
    /// Headings that name a field another column fills already.
    pub doubled: Vec<String>,
    /// Rows without a title, counted from 1 below the headings.
    pub untitled: Vec<usize>,
    /// Rows named like one above them, for which the list has no further entry of that name: they are entries of their own.
    pub again: Vec<usize>,
    /// Cells whose value the field cannot hold.
    pub unread: Vec<Unread>,
}

/// A cell that was not taken over; the field stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The row, counted from 1 below the headings.
    pub row: usize,
    /// The heading of its column.
    pub heading: String,
    /// What stands there.
    pub value: String,
    /// Why.
    pub why: WhyNot,
}

/// Why a value is not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// It is no day, or could be two.
    NoDay,
    /// It is no whole number.
    NoNumber,
    /// It is neither yes nor no.
    NoYesNo,
    /// It is none of the values one can choose.
    NoChoice,
    /// Nothing of the workspace is called so.
    NotFound,
    /// Several things of the workspace are called so.
    Several,
    /// It breaks a rule every workspace keeps.
    Breaks(Broken),
}

impl WhyNot {
    /// The key of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NoDay => "list-import-no-day",
            Self::NoNumber => "list-import-no-number",
            Self::NoYesNo => "list-import-no-yes-no",
            Self::NoChoice => "list-import-no-choice",
            Self::NotFound => "list-import-not-found",
            Self::Several => "list-import-several",
            Self::Breaks(rule) => labels::words(rule),
        }
    }
}

/// No column has the title of the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no column has the title")]
pub struct NoTitle;

/// Reads a table into a list.
///
/// # Errors
/// [`NoTitle`] when no heading names the title of the list's records.
pub fn read_list(
    raw: &RawTable,
    register: &'static Register,
    workspace: &Workspace,
    fresh: &mut FreshIds,
) -> Result<ListImport, NoTitle> {
    let mut report = ListReport { read: raw.rows.len(), ..ListReport::default() };
    let columns = columns(raw, register, workspace.header.language, &mut report);
    let title = register.title();
    let title_column =
        columns.iter().find(|column| column.field.name == title).map(|column| column.at).ok_or(NoTitle)?;
    let mut known = (register.records)(workspace);
    let mut last = known.last().map(|record| record.ord().clone());
    let mut records = Vec::new();
    let mut names = BTreeSet::new();
    for row in 0..raw.rows.len() {
        let called = raw.cell(row, title_column);
        if called.is_empty() {
            report.untitled.push(row + 1);
            continue;
        }
        // Of several entries with one title, the first row is the first of them.
        let at = known.iter().position(|record| is_called(record, title, called));
        let before = at.map(|at| known.remove(at));
        if !names.insert(plain(called)) && before.is_none() {
            report.again.push(row + 1);
        }
        let begun = before.clone().or_else(|| register.begin(fresh, last.as_ref(), &Map::new()));
        let Some(begun) = begun else { continue };
        if before.is_none() {
            last = Some(begun.ord().clone());
        }
        let after = filled(begun, row, raw, &columns, workspace, &mut report);
        match before {
            None => report.added += 1,
            Some(before) if before == after => {
                report.unchanged += 1;
                continue;
            }
            Some(_) => report.changed += 1,
        }
        records.push(after);
    }
    Ok(ListImport { records, report })
}

/// A column that fills a field, or the part of it that belongs to one side.
struct Column {
    at: usize,
    heading: String,
    field: &'static FieldInfo,
    side: Option<Side>,
    order: Option<DateOrder>,
}

fn columns(raw: &RawTable, register: &'static Register, language: Language, report: &mut ListReport) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (at, heading) in raw.headings.iter().enumerate() {
        let filled = (0..raw.rows.len()).any(|row| !raw.cell(row, at).is_empty());
        let Some((field, side)) = field_called(register, heading) else {
            if filled || !heading.trim().is_empty() {
                report.unknown.push(heading.clone());
            }
            continue;
        };
        if columns.iter().any(|column| column.field.name == field.name && column.side == side) {
            report.doubled.push(heading.clone());
            continue;
        }
        let order = day_order((0..raw.rows.len()).map(|row| raw.cell(row, at)), language);
        columns.push(Column { at, heading: heading.clone(), field, side, order });
    }
    columns
}

/// The field a heading names, and the side where a field has a value for each.
fn field_called(register: &'static Register, heading: &str) -> Option<(&'static FieldInfo, Option<Side>)> {
    let heading = plain(heading);
    let all = Language::ALL.map(texts);
    register.fields().filter(|field| !matches!(field.input, Input::None)).find_map(|field| {
        let sides: &[Option<Side>] = match field.input {
            Input::Sides(_) => &[Some(Side::Sales), Some(Side::Marketing)],
            _ => &[None],
        };
        let named = sides.iter().find(|side| {
            let in_file = side.map_or_else(|| field.name.to_owned(), |side| format!("{}/{}", field.name, side.name()));
            plain(&in_file) == heading || all.iter().any(|texts| plain(&column_words(texts, field, **side)) == heading)
        })?;
        Some((field, *named))
    })
}

/// What the column of a field is called, or of the part of it that belongs to one side.
pub fn column_words(texts: &Texts, field: &FieldInfo, side: Option<Side>) -> String {
    let words = texts.get(field.words);
    side.map_or(words.clone(), |side| format!("{words} · {}", texts.get(labels::words(side))))
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_called(record: &AnyRecord, title: &str, called: &str) -> bool {
    record.values().get(title).and_then(crate::merge::value_text).is_some_and(|known| plain(&known) == plain(called))
}

/// The record with what a row says of it, as far as its fields can hold it.
fn filled(
    mut record: AnyRecord,
    row: usize,
    raw: &RawTable,
    columns: &[Column],
    workspace: &Workspace,
    report: &mut ListReport,
) -> AnyRecord {
    for column in columns {
        let cell = raw.cell(row, column.at);
        if cell.is_empty() {
            continue;
        }
        let new = value(column, cell, workspace).and_then(|value| {
            let new = record.with_value(column.field.name, Some(whole(column, &record, value))).ok_or(unfit(column))?;
            let broken = |record: &AnyRecord| {
                let all = violations_of(workspace, record).into_iter();
                all.filter(|found| found.field == column.field.name).map(|found| found.rule).next()
            };
            broken(&new).map_or(Ok(new), |rule| Err(WhyNot::Breaks(rule)))
        });
        match new {
            Ok(new) => record = new,
            Err(why) => {
                let (heading, value) = (column.heading.clone(), cell.to_owned());
                report.unread.push(Unread { row: row + 1, heading, value, why });
            }
        }
    }
    record
}

/// The whole value of a field: where it has one for each side, the other side's stays.
fn whole(column: &Column, record: &AnyRecord, value: Value) -> Value {
    let Some(side) = column.side else { return value };
    let mut sides = match record.values().remove(column.field.name) {
        Some(Value::Object(sides)) => sides,
        _ => Map::new(),
    };
    sides.insert(side.name().to_owned(), value);
    Value::Object(sides)
}

/// Why a value of the right kind does not fit after all.
fn unfit(column: &Column) -> WhyNot {
    match inner(&column.field.input) {
        Input::Number => WhyNot::Breaks(Broken::OutOfRange),
        Input::Day => WhyNot::NoDay,
        _ => WhyNot::NoChoice,
    }
}

fn inner(input: &'static Input) -> &'static Input {
    match input {
        Input::Optional(one) | Input::Several(one) | Input::Sides(one) => inner(one),
        plain => plain,
    }
}

fn value(column: &Column, cell: &str, workspace: &Workspace) -> Result<Value, WhyNot> {
    let one = inner(&column.field.input);
    if let Input::Several(_) = column.field.input {
        return several(one, cell, workspace).map(Value::Array);
    }
    single(one, column, cell, workspace)
}

fn single(input: &Input, column: &Column, cell: &str, workspace: &Workspace) -> Result<Value, WhyNot> {
    match input {
        Input::Day => day(cell, column.order).map(|day| day.to_string().into()).ok_or(WhyNot::NoDay),
        Input::YesNo => parse_yes_no(cell).map(Value::from).ok_or(WhyNot::NoYesNo),
        Input::Number => parse_count(cell).map(Value::from).ok_or(WhyNot::NoNumber),
        Input::Text if column.field.is(Tag::Link) => the_one_called(workspace.all_records(), cell, workspace),
        Input::Text => Ok(cell.into()),
        Input::Choice(_) | Input::Record(_) => named(input, cell, workspace),
        Input::None | Input::Optional(_) | Input::Several(_) | Input::Sides(_) => Err(WhyNot::NoChoice),
    }
}

/// The value a name stands for: one of a choice in any language or as the file calls it, or a record.
fn named(input: &Input, name: &str, workspace: &Workspace) -> Result<Value, WhyNot> {
    let wanted = plain(name);
    match input {
        Input::Choice(words) => {
            let all = Language::ALL.map(texts);
            let called = |known: &str, key: &str| {
                plain(known) == wanted || all.iter().any(|texts| plain(&texts.get(key)) == wanted)
            };
            let found = words.iter().find(|(known, key)| called(known, key));
            found.map(|(known, _)| Value::from(*known)).ok_or(WhyNot::NoChoice)
        }
        Input::Record(table) => the_one_called(workspace.records_of(table()), name, workspace),
        _ => Err(WhyNot::NoChoice),
    }
}

/// Names with commas, semicolons or line breaks between them; a name may hold some of its own, so the longest that is known
/// counts.
fn several(input: &Input, cell: &str, workspace: &Workspace) -> Result<Vec<Value>, WhyNot> {
    let mut found = Vec::new();
    let mut rest = cell;
    while !rest.trim().is_empty() {
        let ends: Vec<usize> = rest.match_indices([',', ';', '\n']).map(|(at, _)| at).chain([rest.len()]).collect();
        let name = |end: usize| rest.get(..end).unwrap_or_default().trim();
        let known =
            ends.iter().rev().find_map(|end| named(input, name(*end), workspace).ok().map(|value| (value, *end)));
        let first = ends.first().copied().unwrap_or(rest.len());
        let end = match known {
            Some((value, end)) => {
                found.extend(Some(value).filter(|value| !found.contains(value)));
                end
            }
            None if name(first).is_empty() => first,
            None => return Err(named(input, name(first), workspace).err().unwrap_or(WhyNot::NotFound)),
        };
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    Ok(found)
}

/// The record of this name among some, where there is exactly one.
fn the_one_called(
    records: impl IntoIterator<Item = AnyRecord>,
    name: &str,
    workspace: &Workspace,
) -> Result<Value, WhyNot> {
    let (texts, wanted) = (texts(workspace.header.language), plain(name));
    let mut found = records
        .into_iter()
        .map(|record| record.address())
        .filter(|record| plain(&texts.record(workspace, Address::Record(*record), None)) == wanted);
    match (found.next(), found.next()) {
        (Some(record), None) => Ok(record.to_string().into()),
        (Some(_), Some(_)) => Err(WhyNot::Several),
        (None, _) => Err(WhyNot::NotFound),
    }
}

/// In which order the days of a column are written: the one in which all of them are days; where both are, the one of the
/// language, and none in English, where people write both.
fn day_order<'a>(cells: impl Iterator<Item = &'a str>, language: Language) -> Option<DateOrder> {
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let fits = |order| cells.iter().all(|cell| parse_date(cell, order).is_some());
    match (fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst)) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => (language != Language::En).then_some(DateOrder::DayFirst),
    }
}

fn day(cell: &str, order: Option<DateOrder>) -> Option<NaiveDate> {
    if let Some(order) = order {
        return parse_date(cell, order);
    }
    let [one, other] = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| parse_date(cell, order));
    one.filter(|_| one == other || cell.contains('.')).or_else(|| other.filter(|_| one.is_none()))
}
