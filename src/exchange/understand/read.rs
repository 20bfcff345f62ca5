//! A column read as its plan says: every distinct value once, with what could not be read and where it stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::becomes::WHOLE_NUMBERS;
use super::cells::{ASKED_EVERY, Asked, Distinct, is_error};
use super::number::Decimal;
use super::plan::ColumnPlan;
use super::typing::{Decided, ValueKind};
use super::{date, nothing, number};
use crate::exchange::RawTable;
use crate::model::Month;

/// What a cell reads as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or a word for nothing.
    Blank,
    /// A number.
    Number(Decimal),
    /// A day.
    Day(NaiveDate),
    /// A month.
    Month(Month),
    /// Yes or no.
    Flag(bool),
    /// A text as it stands.
    Text,
    /// Something the type of the column cannot be.
    Unread,
}

/// The most rows that are named one by one.
pub const NAMED: usize = 20;

/// What could not be read in a column, or has to be told of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The first rows (positions among the rows of the table) with their values.
    pub first: Vec<(u32, String)>,
    /// How many there are.
    pub count: u32,
}

/// A column that was read.
#[derive(Debug, Clone, Default)]
pub struct ReadColumn {
    /// What each distinct value reads as.
    pub values: Vec<Value>,
    /// Rows that were read, of those that are not blank.
    pub read: u32,
    /// Blank rows, with words for nothing.
    pub blank: u32,
    /// What could not be read.
    pub unread: Told,
    /// Counts that are not whole.
    pub not_whole: Told,
    /// Numbers with a unit that was multiplied.
    pub scaled: u32,
    /// Bare numbers that were read as days.
    pub bare_days: u32,
    /// The sum of the numbers.
    pub sum: f64,
    /// The least and greatest: numbers, days and months each for themselves.
    pub numbers: Option<(f64, f64)>,
    /// First and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// First and last month.
    pub months: Option<(Month, Month)>,
    /// How often yes and no.
    pub flags: (u32, u32),
}

/// Which rules hold for the numbers of a column beside its dialect.
fn is_stage(field: &str) -> bool {
    field.starts_with("count ") || [super::funnel::MONTH_COLUMN, super::funnel::NEW_STAGE].contains(&field)
}

fn is_rating(field: &str) -> bool {
    field.starts_with("useful_")
}

/// Whether the numbers of this column are counts.
pub fn is_whole(column: &ColumnPlan) -> bool {
    let counts = (column.counts || is_stage(&column.field)) && column.share_of.is_none();
    counts || is_rating(&column.field) || WHOLE_NUMBERS.contains(&column.field.as_str())
}

/// A rating on another scale, brought to ours of 0 to 4.
fn rescaled(figure: &number::Figure, (least, most): (u32, u32)) -> Option<number::Figure> {
    let points = figure.number.number();
    let (least, most) = (f64::from(least), f64::from(most));
    let fits = (least..=most).contains(&points) && most > least;
    let share = (points - least) / (most - least) * f64::from(crate::model::integrity::MAX_RATING);
    fits.then(|| number::Figure { number: Decimal::whole(share.round() as i64), ..*figure })
}

/// Reads one value as the plan of its column says.
pub fn value(text: &str, column: &ColumnPlan) -> Value {
    figure(text, column).0
}

fn figure(text: &str, column: &ColumnPlan) -> (Value, bool, bool) {
    if text.is_empty()
        || nothing::is_nothing(text) && !(super::headings::is_place(&column.heading) && text.eq_ignore_ascii_case("na"))
    {
        return (Value::Blank, false, false);
    }
    let plain = |value: Option<Value>| (value.unwrap_or(Value::Unread), false, false);
    match column.kind {
        ValueKind::Text => (Value::Text, false, false),
        ValueKind::YesNo => plain(super::outcome::yes_no(text).map(Value::Flag)),
        ValueKind::Month => plain(month(text, column).map(Value::Month)),
        ValueKind::Date => {
            let days = date::read(text);
            let day = if column.dates_by == Decided::Conflict { days.only() } else { days.in_order(column.dates) };
            match day {
                Some(day) => plain(Some(Value::Day(day))),
                None if column.bare_days => {
                    let bare = date::read_bare(text);
                    (bare.map_or(Value::Unread, Value::Day), false, bare.is_some() && date::is_serial(text))
                }
                None => plain(None),
            }
        }
        ValueKind::Number => {
            let read =
                if is_rating(&column.field) { number::read_either(text) } else { number::read(text, column.numbers) };
            let read = match column.scale.filter(|_| is_rating(&column.field)) {
                Some(scale) => read.as_ref().and_then(|figure| rescaled(figure, scale)),
                None => read,
            };
            let fits = |figure: &number::Figure| {
                let negative = figure.number.is_negative();
                if is_stage(&column.field) || WHOLE_NUMBERS.contains(&column.field.as_str()) {
                    return !negative && figure.percent == (column.share_of.is_some() && is_stage(&column.field));
                }
                !is_rating(&column.field)
                    || (0.0..=f64::from(crate::model::integrity::MAX_RATING)).contains(&figure.number.number())
            };
            match read.filter(fits) {
                Some(figure) => (Value::Number(figure.number), figure.scaled, false),
                None => plain(None),
            }
        }
    }
}

/// The month a value of a month column belongs to; a week to that of its Thursday.
fn month(text: &str, column: &ColumnPlan) -> Option<Month> {
    Some(match date::period(text)? {
        date::Period::Month(month) => month,
        date::Period::Day(days) if column.dates_by == Decided::Conflict => Month::of(days.only()?),
        date::Period::Day(days) => Month::of(days.in_order(column.dates)?),
        date::Period::Week(monday) if column.weeks_by_first_day => Month::of(monday),
        date::Period::Week(monday) => Month::of(monday.checked_add_days(chrono::Days::new(3))?),
        date::Period::NoYear(month) => Month::new(column.year?, month)?,
    })
}

/// Reads a column; nothing when it is to stop.
pub fn column(raw: &RawTable, distinct: &Distinct, plan: &ColumnPlan, asked: &Asked<'_>) -> Option<ReadColumn> {
    let mut all = ReadColumn { values: Vec::with_capacity(distinct.len()), ..ReadColumn::default() };
    let (mut unread, mut broken) = (vec![false; distinct.len()], vec![false; distinct.len()]);
    let whole = is_whole(plan);
    let spoken = if plan.kind == ValueKind::Text {
        nothing::spoken(|| distinct.values().map(|(text, _)| text))
    } else {
        BTreeSet::new()
    };
    for (code, (text, count)) in distinct.values().enumerate() {
        if code % ASKED_EVERY == 0 && !asked.goes_on() {
            return None;
        }
        let (value, scaled, bare) =
            if is_error(raw, text) { (Value::Unread, false, false) } else { figure(text, plan) };
        let value = if spoken.is_empty() || !spoken.contains(&text.to_lowercase()) { value } else { Value::Text };
        all.scaled += if scaled { count } else { 0 };
        all.bare_days += if bare { count } else { 0 };
        match &value {
            Value::Blank => all.blank += count,
            Value::Unread => {
                if let Some(place) = unread.get_mut(code) {
                    *place = true;
                }
            }
            value => {
                all.read += count;
                all.add(value, count);
                if let (true, Value::Number(number), Some(place)) = (whole, value, broken.get_mut(code)) {
                    *place = !number.is_whole();
                }
            }
        }
        all.values.push(value);
    }
    all.unread = told(distinct, &unread);
    all.not_whole = told(distinct, &broken);
    all.sum = (all.sum * 1e9).round() / 1e9;
    Some(all)
}

fn told(distinct: &Distinct, which: &[bool]) -> Told {
    if !which.contains(&true) {
        return Told::default();
    }
    let (rows, count) = distinct.rows_where(which, NAMED);
    let text = |row: u32| {
        let code = distinct.cells.get(row as usize).copied().unwrap_or_default();
        distinct.value(code as usize).chars().take(60).collect()
    };
    Told { first: rows.into_iter().map(|row| (row, text(row))).collect(), count }
}

fn widen<T: PartialOrd + Copy>(range: &mut Option<(T, T)>, value: T) {
    *range = Some(range.map_or((value, value), |(least, most)| {
        (if value < least { value } else { least }, if value > most { value } else { most })
    }));
}

impl ReadColumn {
    fn add(&mut self, value: &Value, count: u32) {
        match value {
            Value::Number(number) => {
                let number = number.number();
                self.sum += number * f64::from(count);
                widen(&mut self.numbers, number);
            }
            Value::Day(day) => widen(&mut self.days, *day),
            Value::Month(month) => widen(&mut self.months, *month),
            Value::Flag(true) => self.flags.0 += count,
            Value::Flag(false) => self.flags.1 += count,
            Value::Blank | Value::Text | Value::Unread => {}
        }
    }

    /// What the cell of a row reads as.
    pub fn at<'a>(&'a self, distinct: &Distinct, row: usize) -> &'a Value {
        distinct.cells.get(row).and_then(|code| self.values.get(*code as usize)).unwrap_or(&Value::Blank)
    }
}
