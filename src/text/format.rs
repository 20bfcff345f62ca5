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
use crate::calc::spoken_days::{Calendar, spoken_day};
use crate::calc::stats::{Firmness, Rate};
use crate::model::{Language, Month, Tense, Unit};

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

/// Whether two percentages are the same: the shares of k of n cases differ by more, however many there are.
fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-13
}

/// Within one percent of 100 % and not it.
fn is_near_hundred(percent: f64) -> bool {
    !is(percent, 100.0) && (percent - 100.0).abs() < 1.0
}

/// Percentages that are nearly alike are told apart with so many decimals at most.
const MOST_DECIMALS: i16 = 4;

/// With how many decimals, and no less than `least`, a share reads on the side of a target on which it is. A target is printed
/// as it was typed.
fn decimals_beside(share: f64, target: f64, least: i16) -> i16 {
    let (percent, target) = (share * 100.0, target * 100.0);
    let true_to = |decimals: &i16| {
        let scale = 10_f64.powi(i32::from(*decimals));
        let reads = (percent * scale).round() / scale;
        if is(percent, target) {
            is(reads, target)
        } else {
            !is(reads, target) && (reads < target) == (percent < target)
        }
    };
    (least..=MOST_DECIMALS).find(true_to).unwrap_or(MOST_DECIMALS)
}

/// How many decimals a percentage has where nothing stands beside it.
fn decimals(share: f64) -> i16 {
    let percent = share * 100.0;
    let small = !is(percent, 0.0) && percent.abs() < 9.95;
    i16::from(small || is_near_hundred(percent))
}

fn interval_decimals((low, high): (f64, f64)) -> i16 {
    i16::from(high < 0.1 || is_near_hundred(low * 100.0) || is_near_hundred(high * 100.0))
}

impl Texts {
    /// The day somebody typed as people say it, counted from today, on the side of it that is meant.
    pub fn spoken_day(&self, text: &str, today: NaiveDate, tense: Tense) -> Option<NaiveDate> {
        spoken_day(text, Calendar { language: self.language(), today, meeting: None, tense })
    }

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

    /// A median given in halves, without a decimal it does not need; a dash where there is none.
    pub fn halves(&self, halves: Option<i64>) -> String {
        halves.map_or_else(|| "–".to_owned(), |halves| self.hundredths(halves.saturating_mul(50)))
    }

    /// An amount of money in minor units: with both decimals where it has cents, otherwise with none.
    pub fn cents(&self, minor: i64) -> String {
        if minor % 100 == 0 { self.integer(minor / 100) } else { self.fixed(minor, -2) }
    }

    /// A number with so many of its last digits behind the decimal mark.
    fn fixed(&self, number: i64, power: i16) -> String {
        let mut fixed = Decimal::from(number);
        fixed.multiply_pow10(power);
        decimal(&fixed, self.language)
    }

    /// A number for where there is little room: in thousands, millions or billions, as exactly as it fits, marked where it
    /// is rounded. Where nothing fits, a mark alone says that a number is there.
    pub fn short(&self, number: f64, fits: impl Fn(&str) -> bool) -> String {
        let scales = [(1e3, "format-thousands"), (1e6, "format-millions"), (1e9, "format-billions")];
        let scale = scales.into_iter().rfind(|(scale, _)| number.abs() >= *scale);
        let in_scale = |decimals: i16| {
            let (scale, key) = scale.unwrap_or((1.0, "format-plain"));
            let power = 10_f64.powi(decimals.into());
            let rounded = (number / scale * power).round();
            let mut fixed = Decimal::from(rounded as i64);
            fixed.multiply_pow10(-decimals);
            fixed.absolute.trim_end();
            let about = if (rounded / power * scale - number).abs() < 0.005 { "" } else { "≈" };
            about.to_owned() + &self.with(key, &[("value", decimal(&fixed, self.language).into())])
        };
        (0..=2).rev().map(in_scale).find(|words| fits(words)).unwrap_or_else(|| "…".to_owned())
    }

    /// A number rounded to so many decimals.
    pub fn rounded(&self, number: f64, decimals: i16) -> String {
        let scaled = (number * 10_f64.powi(i32::from(decimals))).round();
        self.fixed(scaled as i64, -decimals)
    }

    /// A share as a percentage: one decimal below 10 % and within one percent of 100 %, none between. What is not exactly 0 %
    /// or 100 % is never written so: 99.5 %, >99.9 %, <0.1 %.
    pub fn percent(&self, share: f64) -> String {
        self.with("format-percent", &[("value", self.per_hundred(share).into())])
    }

    /// The number of a [percentage](Self::percent): so many of a hundred.
    pub fn per_hundred(&self, share: f64) -> String {
        self.near_the_ends(share * 100.0, decimals(share))
    }

    /// A percentage with so many decimals, with one where it would read 0 or 100 otherwise and is not.
    fn near_the_ends(&self, percent: f64, decimals: i16) -> String {
        let reads = |decimals: i16, end: f64| {
            let scale = 10_f64.powi(i32::from(decimals));
            !is(percent, end) && is((percent * scale).round(), end * scale)
        };
        let decimals = if reads(decimals, 0.0) || reads(decimals, 100.0) { decimals.max(1) } else { decimals };
        let step = 10_f64.powi(-i32::from(decimals));
        match (reads(decimals, 0.0), reads(decimals, 100.0)) {
            (true, _) if percent > 0.0 => format!("<{}", self.rounded(step, decimals)),
            (_, true) if percent < 100.0 => format!(">{}", self.rounded(100.0 - step, decimals)),
            (_, true) => format!(">{}", self.integer(100)),
            _ if is(percent, 0.0) || is(percent, 100.0) => self.rounded(percent, 0),
            _ => self.rounded(percent, decimals),
        }
    }

    /// Leads of an average month: with a decimal unless it is a whole number.
    pub fn mean(&self, number: f64) -> String {
        self.rounded(number, i16::from(number.fract() != 0.0))
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

    /// A rate printed beside its target: with as many decimals as it takes to read below it, above it or alike as it is.
    pub fn rate_beside(&self, rate: Rate, target: Option<f64>) -> String {
        match (target, rate.share()) {
            (Some(target), Some(share)) if rate.n >= crate::calc::stats::FEW => {
                let decimals = decimals_beside(share, target, decimals(share));
                self.percent_with(share, decimals)
            }
            _ => self.rate(Some(rate)),
        }
    }

    /// An interval beside a target, both of whose ends read on the side of it on which they are.
    pub fn interval_beside(&self, interval: (f64, f64), target: Option<f64>) -> String {
        let Some(target) = target else { return self.interval(interval) };
        let least = interval_decimals(interval);
        let decimals = decimals_beside(interval.0, target, least).max(decimals_beside(interval.1, target, least));
        self.interval_with(interval, decimals)
    }

    /// Two shares side by side, with as many decimals as it takes to tell them apart.
    pub fn apart(&self, one: f64, other: f64) -> [String; 2] {
        let least = decimals(one).max(decimals(other));
        let reads = |share: f64, decimals: i16| (share * 100.0 * 10_f64.powi(i32::from(decimals))).round();
        let differ = |decimals: &i16| !is(reads(one, *decimals), reads(other, *decimals));
        match (least..=MOST_DECIMALS).find(differ) {
            Some(decimals) if decimals > least => [one, other].map(|share| self.percent_with(share, decimals)),
            _ => [one, other].map(|share| self.percent(share)),
        }
    }

    /// A percentage somebody typed, in hundredths of a percent, as it was typed.
    pub fn typed_percent(&self, hundredths: u32) -> String {
        self.with("format-percent", &[("value", self.hundredths(hundredths.into()).into())])
    }

    fn percent_with(&self, share: f64, decimals: i16) -> String {
        self.with("format-percent", &[("value", self.near_the_ends(share * 100.0, decimals).into())])
    }

    /// "3 of 12".
    pub fn of(&self, rate: Rate) -> String {
        self.with("format-k-of-n", &[("k", self.integer(rate.k).into()), ("n", self.integer(rate.n).into())])
    }

    /// "a, b and c".
    pub fn joined(&self, words: &[String]) -> String {
        self.listed("format-and", words)
    }

    /// "a, b or c".
    pub fn either(&self, words: &[String]) -> String {
        self.listed("format-or", words)
    }

    /// Words with commas between them, and the last two as `key` says.
    fn listed(&self, key: &str, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.with(key, &[("first", first.join(", ").into()), ("last", last.into())]),
        }
    }

    /// An interval of shares as percentages.
    pub fn interval(&self, interval: (f64, f64)) -> String {
        self.interval_with(interval, interval_decimals(interval))
    }

    fn interval_with(&self, interval: (f64, f64), decimals: i16) -> String {
        let [low, high] = [interval.0, interval.1].map(|end| self.near_the_ends(end * 100.0, decimals));
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

    /// An amount of money with its currency, in minor units; cents only where there are any, and then both digits.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let symbol = match currency {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            other => other,
        };
        self.with("format-money", &[("amount", self.cents(minor).into()), ("symbol", symbol.into())])
    }

    /// A KPI's value in hundredths of its unit.
    pub fn kpi_value(&self, hundredths: i64, unit: Unit, currency: &str) -> String {
        // "1 day", but "1.5 days": the words know only whether it is exactly one.
        let plural: i64 = if hundredths == 100 { 1 } else { 2 };
        match unit {
            Unit::Number => self.hundredths(hundredths),
            Unit::Percent => self.with("format-percent", &[("value", self.hundredths(hundredths).into())]),
            Unit::Money => self.money(hundredths, currency),
            Unit::Hours => self.with("format-hours", &[("value", self.hundredths(hundredths).into())]),
            Unit::Days => {
                self.with("format-days", &[("value", self.hundredths(hundredths).into()), ("n", plural.into())])
            }
            Unit::Points => {
                self.with("format-points", &[("value", self.hundredths(hundredths).into()), ("n", plural.into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::texts;

    #[test]
    fn only_what_is_exactly_all_or_nothing_reads_so() {
        let en = texts(Language::En);
        for (share, expected) in [
            (0.0, "0%"),
            (1.0, "100%"),
            (5_652.0 / 5_679.0, "99.5%"),
            (0.9996, ">99.9%"),
            (0.999_999, ">99.9%"),
            (0.9994, "99.9%"),
            (0.989, "99%"),
            (0.000_4, "<0.1%"),
            (1e-9, "<0.1%"),
            (0.001, "0.1%"),
            (0.026, "2.6%"),
            (0.0996, "10%"),
            (0.59, "59%"),
            (1.004, "100.4%"),
            (1.000_1, ">100%"),
            (1.1, "110%"),
        ] {
            assert_eq!(en.percent(share), expected, "{share}");
        }
        let rates = [(1, 2_000), (1_999, 2_000), (99_999, 100_000), (1, 100_000), (5_652, 5_679), (999, 1_000)];
        for (k, n) in rates {
            let words = en.rate(Some(Rate::new(k, n)));
            assert!(words != "0%" && words != "100%" && words != "0.0%" && words != "100.0%", "{k}/{n}: {words}");
            let interval = en.interval(Rate::new(k, n).interval().unwrap());
            assert!(!interval.starts_with("0–") && !interval.ends_with("–100%"), "{k}/{n}: {interval}");
        }
        assert_eq!(en.interval((0.9927, 1.0)), "99.3–100%");
        assert_eq!(en.interval((0.0, 0.036)), "0–3.6%");
        assert_eq!(en.interval((0.2, 0.999)), "20.0–99.9%");
        assert_eq!(en.interval((0.2, 0.4)), "20–40%");
        assert_eq!(texts(Language::De).percent(0.9996), ">99,9 %");
    }

    #[test]
    fn a_rate_beside_a_target_reads_on_the_side_on_which_it_is() {
        let en = texts(Language::En);
        for (k, n, target, expected) in [
            (253, 1_000, 0.25, "25.3%"),
            (25, 100, 0.25, "25%"),
            (263, 10_000, 0.026, "2.63%"),
            (9_951, 10_000, 0.995, "99.51%"),
            (40, 100, 0.25, "40%"),
            // What is not reached never reads as if it was.
            (249, 1_000, 0.25, "24.9%"),
            (2_496, 10_000, 0.25, "24.96%"),
            (24_999, 100_000, 0.25, "24.999%"),
            (2_494, 10_000, 0.2496, "24.9%"),
            (2_496, 10_000, 0.2496, "24.96%"),
            (9_999, 10_000, 1.0, "99.99%"),
            (6, 25, 0.25, "6 of 25"),
        ] {
            assert_eq!(en.rate_beside(Rate::new(k, n), Some(target)), expected);
        }
        assert_eq!(en.interval_beside((0.2, 0.247), Some(0.25)), "20.0–24.7%");
        assert_eq!(en.interval_beside((0.2, 0.31), Some(0.25)), "20–31%");
        assert_eq!(en.apart(0.248, 0.251), ["24.8%", "25.1%"]);
        assert_eq!(en.apart(0.2, 0.251), ["20%", "25%"]);
    }

    #[test]
    fn a_number_with_little_room_is_short_and_says_whether_it_is_rounded() {
        let [en, de, nl] = Language::ALL.map(texts);
        let within = |room: usize| move |words: &str| words.chars().count() <= room;
        assert_eq!(de.short(250_000.0, within(8)), "250 Tsd.");
        assert_eq!(de.short(1_234_567.89, within(10)), "≈1,23 Mio.");
        assert_eq!(de.short(1_234_567.89, within(9)), "≈1,2 Mio.");
        assert_eq!(de.short(1_234_567.89, within(7)), "≈1 Mio.");
        assert_eq!([en.short(999_999_999_999.0, within(9)), nl.short(2e9, within(9))], ["≈1,000bn", "2 mld"]);
        assert_eq!([en.short(12.5, within(9)), en.short(-4_000.0, within(9))], ["12.5", "−4k"]);
        assert_eq!(en.short(123_456.0, within(1)), "…");
    }

    #[test]
    fn money_has_no_decimals_or_two() {
        let nl = texts(Language::Nl);
        assert_eq!(
            [6_999_950, 6_999_900, 6_999_905, -50].map(|minor| nl.cents(minor)),
            ["69.999,50", "69.999", "69.999,05", "−0,50"]
        );
        assert_eq!(nl.kpi_value(6_999_950, Unit::Money, "EUR"), "€ 69.999,50");
    }

    #[test]
    fn an_average_month_has_a_decimal_where_it_is_no_whole_number() {
        let en = texts(Language::En);
        assert_eq!([544.0 / 12.0, 45.0, 72.04, 0.0].map(|mean| en.mean(mean)), ["45.3", "45", "72.0", "0"]);
    }
}
