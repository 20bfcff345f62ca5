//! What the values of a column say about it, counted over all of them.

use super::cells::{ASKED_EVERY, Asked, Distinct, is_error};
use super::signs::Signs;
use super::{date, nothing, number, privacy};
use crate::exchange::RawTable;

/// Counts over the rows of a column.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// Rows with anything in them.
    pub filled: u32,
    /// Rows with nothing, or with a word for nothing.
    pub blank: u32,
    /// Rows of a workbook with an error, or a formula without a result.
    pub errors: u32,
    /// Distinct values.
    pub distinct: u32,
    /// Words for nothing and how often they stand there.
    pub nothing: Vec<(String, u32)>,
    /// Made of digits and marks, whether or not they read.
    pub numeric: u32,
    /// Can be read with a decimal point.
    pub point: u32,
    /// Can be read with a decimal comma.
    pub comma: u32,
    /// Say that the mark is a point, weighed.
    pub says_point: u32,
    /// Say that it is a comma, weighed.
    pub says_comma: u32,
    /// Differ by the mark: `1.234`.
    pub open: u32,
    /// Such a value has a point, or a comma.
    pub open_point: u32,
    /// The first such value.
    pub first_open: String,
    /// Codes: leading zeros or too many digits.
    pub codes: u32,
    /// Percentages.
    pub percent: u32,
    /// With a currency.
    pub currency: u32,
    /// With a unit such as `k` or `Mio.`
    pub scaled: u32,
    /// Not whole.
    pub broken: u32,
    /// Below zero.
    pub negative: u32,
    /// Days in some reading.
    pub days: u32,
    /// Days that are one only with the day first.
    pub day_first: u32,
    /// Days that are one only with the month first.
    pub month_first: u32,
    /// Days that are another with the other order.
    pub open_days: u32,
    /// Bare numbers that can be days.
    pub bare_days: u32,
    /// Of these, day numbers of a spreadsheet.
    pub serials: u32,
    /// Months, weeks or days.
    pub periods: u32,
    /// Weeks.
    pub weeks: u32,
    /// Months without a year.
    pub yearless: u32,
    /// What texts look like.
    pub texts: privacy::Looks,
}

impl Evidence {
    /// Looks at all values of a column.
    /// Nothing when it is to stop.
    pub fn of(raw: &RawTable, column: &Distinct, heading: &str, asked: &Asked<'_>) -> Option<Self> {
        let mut all = Self::default();
        let keeps_na = super::headings::is_place(heading);
        for (code, (value, count)) in column.values().enumerate() {
            if code % ASKED_EVERY == 0 && !asked.goes_on() {
                return None;
            }
            if value.is_empty() {
                all.blank += count;
            } else if is_error(raw, value) {
                all.errors += count;
            } else if nothing::is_nothing(value) && !(keeps_na && value.eq_ignore_ascii_case("na")) {
                all.blank += count;
                all.nothing.push((value.to_owned(), count));
            } else {
                all.filled += count;
                all.distinct += 1;
                all.add(value, count);
            }
        }
        Some(all)
    }

    fn add(&mut self, value: &str, count: u32) {
        let signs = Signs::of(value);
        let shape = number::shape_by(value, signs);
        if shape.numeric {
            self.add_number(value, shape, count);
        }
        if date::read_bare(value).is_some() {
            self.bare_days += count;
            self.serials += if date::is_serial(value) { count } else { 0 };
        }
        let written = date::read_by(value, signs);
        let days = if shape.point && !shape.comma { date::Days::default() } else { written };
        if days.is_some() {
            self.days += count;
            match (days.day_first, days.month_first) {
                (Some(_), None) => self.day_first += count,
                (None, Some(_)) => self.month_first += count,
                _ if days.is_open() => self.open_days += count,
                _ if days.dotted => self.day_first += count,
                _ => {}
            }
        }
        if value.len() <= 40 {
            match date::period_by(value, signs, written) {
                Some(date::Period::Week(_)) => {
                    self.weeks += count;
                    self.periods += count;
                }
                Some(date::Period::NoYear(_)) => self.yearless += count,
                Some(_) => self.periods += count,
                None => {}
            }
        }
        if !shape.numeric || shape.code {
            self.texts.add(value, signs, count);
        }
    }

    fn add_number(&mut self, value: &str, shape: number::Shape, count: u32) {
        self.numeric += count;
        self.point += if shape.point { count } else { 0 };
        self.comma += if shape.comma { count } else { 0 };
        let weight = if shape.both_marks { 2 * count } else { count };
        match (shape.point, shape.comma) {
            (true, false) => self.says_point += weight,
            (false, true) => self.says_comma += weight,
            (true, true) if shape.open => {
                if self.first_open.is_empty() {
                    value.clone_into(&mut self.first_open);
                }
                self.open += count;
                self.open_point += if value.contains('.') { count } else { 0 };
            }
            _ => {}
        }
        let add = |flag: bool| if flag { count } else { 0 };
        self.codes += add(shape.code);
        self.percent += add(shape.percent);
        self.currency += add(shape.currency);
        self.scaled += add(shape.scaled);
        self.broken += add(shape.broken);
        self.negative += add(value.starts_with(['-', '−', '(']));
    }

    /// Whether at least this share, in hundredths, of the filled rows is counted here.
    pub fn share(&self, count: u32, hundredths: u64) -> bool {
        self.filled > 0 && u64::from(count) * 100 >= u64::from(self.filled) * hundredths
    }
}
