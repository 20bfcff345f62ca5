//! Numbers, dates and money as each language writes them.

use std::cell::RefCell;

use chrono::{Datelike, NaiveDate};
use fixed_decimal::Decimal;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};

use super::Texts;
use crate::calc::stats::{Firmness, Rate};
use crate::model::{Language, Month, Unit};

struct Formatters {
    language: Language,
    decimal: Option<DecimalFormatter>,
    date: Option<DateTimeFormatter<YMD>>,
    month: Option<DateTimeFormatter<YM>>,
}

thread_local! {
    static FORMATTERS: RefCell<Vec<Formatters>> = const { RefCell::new(Vec::new()) };
}

fn with_formatters<T>(language: Language, use_them: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with_borrow_mut(|all| {
        if !all.iter().any(|known| known.language == language) {
            let locale: Locale = match language {
                Language::En => locale!("en"),
                Language::De => locale!("de"),
                Language::Nl => locale!("nl"),
            };
            all.push(Formatters {
                language,
                decimal: DecimalFormatter::try_new(
                    (&locale).into(),
                    icu_decimal::options::DecimalFormatterOptions::default(),
                )
                .ok(),
                date: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
                month: DateTimeFormatter::try_new((&locale).into(), YM::medium()).ok(),
            });
        }
        let fallback = Formatters { language, decimal: None, date: None, month: None };
        use_them(all.iter().find(|known| known.language == language).unwrap_or(&fallback))
    })
}

fn decimal(number: &Decimal, language: Language) -> String {
    with_formatters(language, |formatters| {
        formatters.decimal.as_ref().map_or_else(|| number.to_string(), |f| f.format(number).to_string())
    })
    // A real minus sign reads better from the back of the room.
    .replace('-', "−")
}

/// A whole number with the language's grouping.
pub(super) fn integer(number: i64, language: Language) -> String {
    decimal(&Decimal::from(number), language)
}

impl Texts {
    /// A whole number.
    pub fn integer(&self, number: impl TryInto<i64>) -> String {
        integer(number.try_into().unwrap_or(i64::MAX), self.language)
    }

    /// A number given in hundredths, without decimals it does not need.
    pub fn hundredths(&self, hundredths: i64) -> String {
        let mut number = Decimal::from(hundredths);
        number.multiply_pow10(-2);
        number.absolute.trim_end();
        decimal(&number, self.language)
    }

    /// A number rounded to so many decimals.
    pub fn rounded(&self, number: f64, decimals: i16) -> String {
        let scaled = (number * 10_f64.powi(i32::from(decimals))).round();
        let mut fixed = Decimal::from(scaled as i64);
        fixed.multiply_pow10(-decimals);
        decimal(&fixed, self.language)
    }

    /// A share as a percentage: one decimal below 10 %, none above.
    pub fn percent(&self, share: f64) -> String {
        let percent = share * 100.0;
        let decimals = i16::from(percent.abs() < 9.95 && percent != 0.0);
        self.with("format-percent", &[("value", self.rounded(percent, decimals).into())])
    }

    /// A rate with few cases as "3 of 12", otherwise as a percentage; a dash without cases.
    pub fn rate(&self, rate: Option<Rate>) -> String {
        match rate {
            None => "–".to_owned(),
            Some(rate) if rate.n == 0 => "–".to_owned(),
            Some(rate) if rate.firmness() == Firmness::CountsOnly || rate.n < crate::calc::stats::FEW => self.of(rate),
            Some(rate) => rate.share().map_or_else(|| "–".to_owned(), |share| self.percent(share)),
        }
    }

    /// A rate printed beside its target: with one decimal more where both would read alike and are not.
    pub fn rate_beside(&self, rate: Rate, target: Option<f64>) -> String {
        let words = self.rate(Some(rate));
        match (target, rate.share()) {
            (Some(target), Some(share)) if words == self.percent(target) && (share - target).abs() > 1e-9 => {
                self.with("format-percent", &[("value", self.rounded(share * 100.0, 1).into())])
            }
            _ => words,
        }
    }

    /// "3 of 12".
    pub fn of(&self, rate: Rate) -> String {
        self.with("format-k-of-n", &[("k", self.integer(rate.k).into()), ("n", self.integer(rate.n).into())])
    }

    /// "a, b and c".
    pub fn joined(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.with("format-and", &[("first", first.join(", ").into()), ("last", last.into())]),
        }
    }

    /// An interval of shares as percentages.
    pub fn interval(&self, interval: (f64, f64)) -> String {
        let decimals = i16::from(interval.1 < 0.1);
        let (low, high) = (self.rounded(interval.0 * 100.0, decimals), self.rounded(interval.1 * 100.0, decimals));
        self.with("format-percent", &[("value", format!("{low}–{high}").into())])
    }

    /// A day.
    pub fn date(&self, day: NaiveDate) -> String {
        with_formatters(self.language, |formatters| {
            let date = Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8).ok();
            match (formatters.date.as_ref(), date) {
                (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
                _ => day.to_string(),
            }
        })
    }

    /// A month.
    pub fn month(&self, month: Month) -> String {
        with_formatters(self.language, |formatters| {
            let date = Date::try_new_iso(month.year(), month.number() as u8, 1).ok();
            match (formatters.month.as_ref(), date) {
                (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
                _ => month.to_string(),
            }
        })
    }

    /// An amount of money in minor units; cents only where there are any.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let symbol = match currency {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            other => other,
        };
        self.with("format-money", &[("amount", self.hundredths(minor).into()), ("symbol", symbol.into())])
    }

    /// A KPI's value in hundredths of its unit.
    pub fn kpi_value(&self, hundredths: i64, unit: Unit, currency: &str) -> String {
        match unit {
            Unit::Number => self.hundredths(hundredths),
            Unit::Percent => self.with("format-percent", &[("value", self.hundredths(hundredths).into())]),
            Unit::Money => self.money(hundredths, currency),
            Unit::Hours => self.with("format-hours", &[("value", self.hundredths(hundredths).into())]),
            Unit::Days => self.with("format-days", &[("value", self.hundredths(hundredths).into())]),
            Unit::Points => self.with("format-points", &[("value", self.hundredths(hundredths).into())]),
        }
    }
}
