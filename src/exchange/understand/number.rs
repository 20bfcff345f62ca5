//! Numbers as they are written: one value, read with one decimal mark. What does not fit its grammar is no number.

use std::fmt;

use super::signs::Signs;
use crate::exchange::values::DecimalMark;

/// A number exactly as it was written: whole tenths, hundredths …, without zeros at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// Its digits, without zeros there is no room for.
    digits: i64,
    /// How many of them stand behind the mark; below zero: how many zeros are missing.
    places: i8,
}

impl Decimal {
    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self { digits: number, places: 0 }
    }

    fn new(mut digits: i64, mut places: i8) -> Self {
        while places > 0 && digits % 10 == 0 {
            (digits, places) = (digits / 10, places - 1);
        }
        while let Some(more) = digits.checked_mul(10).filter(|_| places < 0) {
            (digits, places) = (more, places + 1);
        }
        Self { digits, places }
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether nothing stands behind the mark.
    pub fn is_whole(self) -> bool {
        self.places <= 0
    }

    /// The nearest number to calculate with.
    pub fn number(self) -> f64 {
        // Both are exact, so that one division rounds once.
        if self.digits.unsigned_abs() < 1 << 53 && self.places >= 0 {
            self.digits as f64 / 10_f64.powi(i32::from(self.places))
        } else {
            self.to_string().parse().unwrap_or_default()
        }
    }
}

/// With a decimal point and nothing else: `-1234.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(places) = u32::try_from(self.places).ok().filter(|places| *places > 0) else {
            let zeros = usize::from(self.places.unsigned_abs());
            return write!(f, "{}{:0<zeros$}", self.digits, "");
        };
        let unit = 10_u64.pow(places);
        let (sign, digits) = (if self.digits < 0 { "-" } else { "" }, self.digits.unsigned_abs());
        write!(f, "{sign}{}.{:0places$}", digits / unit, digits % unit, places = places as usize)
    }
}

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub number: Decimal,
    /// A percent sign stood behind it; the number is as it stood.
    pub percent: bool,
    /// A unit such as `k` or `Mio.` stood behind it and was multiplied.
    pub scaled: bool,
    /// A sign or name of a currency stood at it.
    pub currency: bool,
}

/// What a value says about its column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shape {
    /// It is made of digits, marks and signs only, whether or not it can be read.
    pub numeric: bool,
    /// It can be read with a decimal point.
    pub point: bool,
    /// It can be read with a decimal comma.
    pub comma: bool,
    /// Both readings are there and differ: `1.234`.
    pub open: bool,
    /// It holds both marks, which says most.
    pub both_marks: bool,
    /// A code rather than a number: a leading zero, or more digits than a number has.
    pub code: bool,
    /// A percent sign.
    pub percent: bool,
    /// A currency.
    pub currency: bool,
    /// A unit that multiplies.
    pub scaled: bool,
    /// Not a whole number in any reading.
    pub broken: bool,
}

const CURRENCIES: [&str; 20] = [
    "EUR", "USD", "CHF", "GBP", "SEK", "DKK", "NOK", "PLN", "Euro", "euro", "€", "$", "£", "¥", "₹", "Rs.", "Rs",
    "kr.", "kr", "zł",
];
/// Thousands of euros, as German firms write them.
const THOUSANDS: [&str; 3] = ["T€", "TEUR", "T EUR"];
const UNITS: [(&str, usize); 17] = [
    ("tsd.", 3),
    ("tsd", 3),
    ("k", 3),
    ("K", 3),
    ("Tsd.", 3),
    ("Tsd", 3),
    ("mln.", 6),
    ("mln", 6),
    ("Mio.", 6),
    ("Mio", 6),
    ("mio", 6),
    ("M", 6),
    ("Mln", 6),
    ("Mrd.", 9),
    ("Mrd", 9),
    ("mld", 9),
    ("bn", 9),
];
/// The most digits of a number; more of them are a code.
const MOST_DIGITS: usize = 18;
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

struct Parts<'a> {
    core: &'a str,
    negative: bool,
    percent: bool,
    currency: bool,
    shift: usize,
    /// The sign before a dash that stands for no cents, which is the decimal mark.
    no_cents: Option<char>,
}

/// Whether a text begins and ends with a digit: nothing stands around it.
fn is_bare(body: &str) -> bool {
    let bytes = body.as_bytes();
    [bytes.first(), bytes.last()].into_iter().all(|end| end.is_some_and(u8::is_ascii_digit))
}

/// Whether a text begins or ends with what a sign or name of a currency begins or ends with.
fn may_name_currency(body: &str) -> bool {
    let bytes = body.as_bytes();
    let named = |end: Option<&u8>| end.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'$' || *byte >= 0x80);
    named(bytes.first()) || named(bytes.last())
}

/// What stands around the digits: sign, brackets, currency, percent, unit.
fn parts(text: &str) -> Option<Parts<'_>> {
    let mut body = text.trim_matches(BLANKS);
    let mut parts = Parts { core: "", negative: false, percent: false, currency: false, shift: 0, no_cents: None };
    if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        parts.negative = true;
        body = inner.trim_matches(BLANKS);
    }
    while !is_bare(body) {
        let before = body;
        let thousands = THOUSANDS.iter().find_map(|unit| body.strip_suffix(unit)).filter(|_| parts.shift == 0);
        if let Some(rest) = thousands {
            (parts.shift, parts.currency) = (3, true);
            body = rest.trim_matches(BLANKS);
        }
        if may_name_currency(body) {
            for unit in CURRENCIES {
                let rest = body.strip_prefix(unit).or_else(|| body.strip_suffix(unit));
                if let Some(rest) = rest {
                    parts.currency = true;
                    body = rest.trim_matches(BLANKS);
                }
            }
        }
        if let Some(rest) = body.strip_suffix('%') {
            parts.percent = true;
            body = rest.trim_matches(BLANKS);
        }
        let unit_behind = body.ends_with(|c: char| c.is_ascii_alphabetic() || c == '.');
        for (unit, shift) in UNITS.into_iter().filter(|_| unit_behind) {
            if parts.shift == 0
                && let Some(rest) = body.strip_suffix(unit)
                && rest.ends_with(|c: char| c.is_ascii_digit() || BLANKS.contains(&c))
            {
                parts.shift = shift;
                body = rest.trim_matches(BLANKS);
            }
        }
        // No cents: `1.234,-`, `750.--`.
        let dash_behind = body.ends_with(['-', '–', '—']);
        for none in [",--", ".--", ",-", ".-", ",–", ".–", ",—", ".—"].into_iter().filter(|_| dash_behind) {
            if let Some(rest) = body.strip_suffix(none) {
                parts.no_cents = none.chars().next();
                body = rest;
            }
        }
        for minus in ['-', '−', '–'] {
            let rest = body.strip_prefix(minus).or_else(|| body.strip_suffix(minus));
            if let Some(rest) = rest
                && !parts.negative
            {
                parts.negative = true;
                body = rest.trim_matches(BLANKS);
            }
        }
        if let Some(rest) = body.strip_prefix('+')
            && !parts.negative
        {
            body = rest;
        }
        if body == before {
            break;
        }
    }
    parts.core = body;
    (!body.is_empty()).then_some(parts)
}

/// What stands before and behind the mark, perhaps in groups; `None` when the grammar of this mark does not hold.
fn digits(core: &str, mark: DecimalMark) -> Option<(&str, &str)> {
    let (decimal, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, fraction) = match core.split_once(decimal) {
        Some((whole, fraction)) => {
            if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            (whole, fraction)
        }
        None => (core, ""),
    };
    if whole.is_empty() {
        return (!fraction.is_empty()).then_some((whole, fraction));
    }
    if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((whole, fraction));
    }
    let sign = whole.chars().find(|c| !c.is_ascii_digit())?;
    if sign != group && !BLANKS.contains(&sign) && !matches!(sign, '\'' | '’') {
        return None;
    }
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    if sign == ',' && in_lakhs(whole) {
        return Some((whole, fraction));
    }
    let even = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    even.then_some((whole, fraction))
}

/// Whether a number is grouped as in India: `12,34,567`.
fn in_lakhs(whole: &str) -> bool {
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.rsplit(',');
    let last = groups.next().is_some_and(|group| group.len() == 3 && digits(group));
    let others: Vec<&str> = groups.collect();
    let Some((first, middle)) = others.split_last() else { return false };
    last && !middle.is_empty()
        && (1..=2).contains(&first.len())
        && !first.starts_with('0')
        && digits(first)
        && middle.iter().all(|group| group.len() == 2 && digits(group))
}

/// Reads a number with this decimal mark.
pub fn read(text: &str, mark: DecimalMark) -> Option<Figure> {
    figure(&parts(text)?, mark)
}

fn figure(parts: &Parts<'_>, mark: DecimalMark) -> Option<Figure> {
    let decimal = if mark == DecimalMark::Point { '.' } else { ',' };
    if parts.no_cents.is_some_and(|sign| sign != decimal) {
        return None;
    }
    let (whole, fraction) = digits(parts.core, mark)?;
    if fraction.len() > MOST_DIGITS {
        return None;
    }
    let (mut number, mut count) = (0_i64, 0);
    // The zero before the mark is no digit of the number.
    let whole = if whole == "0" { "" } else { whole };
    for digit in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        count += 1;
        if count > MOST_DIGITS {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    let number = Decimal::new(if parts.negative { -number } else { number }, fraction.len() as i8 - parts.shift as i8);
    Some(Figure { number, percent: parts.percent, scaled: parts.shift > 0, currency: parts.currency })
}

/// Reads a number that holds one mark at most, whichever it is: ratings and other small numbers.
pub fn read_either(text: &str) -> Option<Figure> {
    read(text, DecimalMark::Point).filter(|_| !text.contains(',')).or_else(|| read(text, DecimalMark::Comma))
}

/// What a value says about the numbers of its column.
#[cfg(test)]
fn shape(text: &str) -> Shape {
    shape_by(text, Signs::of(text))
}

/// What a value of these signs says about the numbers of its column.
pub(super) fn shape_by(text: &str, signs: Signs) -> Shape {
    if text.len() > 40 || !signs.may_be_number() {
        return Shape::default();
    }
    if let Some(shape) = plain_shape(text.as_bytes()) {
        return shape;
    }
    shape_of_any(text)
}

/// The shape of digits with one point or comma between them at most, and nothing else: nearly all numbers there are.
fn plain_shape(bytes: &[u8]) -> Option<Shape> {
    let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let Some(at) = bytes.iter().position(|byte| matches!(byte, b'.' | b',')) else {
        let few = bytes.len() <= 18;
        let code = bytes.len() > 1 && bytes.starts_with(b"0") || bytes.len() > 15;
        return digits(bytes).then_some(Shape { numeric: true, point: few, comma: few, code, ..Shape::default() });
    };
    let (whole, rest) = bytes.split_at_checked(at)?;
    let (sign, fraction) = rest.split_first()?;
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    // The zero before the mark is no digit of the number.
    let before = if whole == b"0" { 0 } else { whole.len() };
    let few = before + fraction.len() <= MOST_DIGITS;
    let grouped = few && fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with(b"0");
    let (point, comma) = if *sign == b'.' { (few, grouped) } else { (grouped, few) };
    let broken = few && !grouped && fraction.iter().any(|digit| *digit != b'0');
    Some(Shape { numeric: true, open: grouped, point, comma, broken, ..Shape::default() })
}

fn shape_of_any(text: &str) -> Shape {
    let compared = text.trim_start_matches(['<', '>', '≤', '≥', '~', '=']).trim_start_matches(BLANKS);
    let Some(parts) = parts(compared) else { return Shape::default() };
    let core = parts.core;
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’') || BLANKS.contains(&c);
    let scientific = core.contains(['e', 'E'])
        && core.chars().all(|c| signs(c) || matches!(c, 'e' | 'E' | '+' | '-'))
        && core.starts_with(|c: char| c.is_ascii_digit());
    let numeric = core.chars().all(signs) || scientific;
    if !numeric {
        return Shape::default();
    }
    if compared.len() != text.len() {
        return Shape { numeric, percent: parts.percent, ..Shape::default() };
    }
    let (point, comma) = (figure(&parts, DecimalMark::Point), figure(&parts, DecimalMark::Comma));
    let whole_digits = core.chars().take_while(char::is_ascii_digit).count();
    let only_digits = whole_digits == core.len();
    let count = core.chars().filter(char::is_ascii_digit).count();
    Shape {
        numeric,
        open: matches!((&point, &comma), (Some(point), Some(comma)) if point.number != comma.number),
        broken: point.or(comma).is_some_and(|figure| !figure.number.is_whole())
            && comma.is_none_or(|figure| !figure.number.is_whole()),
        point: point.is_some(),
        comma: comma.is_some(),
        both_marks: core.contains('.') && core.contains(','),
        code: only_digits && core.len() > 1 && core.starts_with('0') || only_digits && count > 15,
        percent: parts.percent,
        currency: parts.currency,
        scaled: parts.shift > 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_read_with_the_mark_of_its_column_or_not_at_all() {
        for (text, point, comma) in [
            ("1.234,56", None, Some("1234.56")),
            ("1,234.56", Some("1234.56"), None),
            ("1.234", Some("1.234"), Some("1234")),
            ("2.000", Some("2"), Some("2000")),
            ("12,50", None, Some("12.5")),
            ("1,2", None, Some("1.2")),
            ("0,850", None, Some("0.85")),
            ("4.838.80", None, None),
            ("1e3", None, None),
            ("1'200.00", Some("1200"), None),
            ("750.--", Some("750"), None),
            ("1.234,-", None, Some("1234")),
            ("(300)", Some("-300"), Some("-300")),
            ("1 200.50-", Some("-1200.5"), None),
            ("-12.5", Some("-12.5"), None),
            ("$1,234,567", Some("1234567"), None),
            ("1.5M", Some("1500000"), None),
            ("12k", Some("12000"), Some("12000")),
            ("€ 1.2 mln", Some("1200000"), None),
            ("1,5 Mio. €", None, Some("1500000")),
            ("12,5 %", None, Some("12.5")),
            (".5", Some("0.5"), None),
            ("12.", None, None),
            ("1-10", None, None),
            ("500+", None, None),
            ("12 Monate", None, None),
        ] {
            let text_of = |mark| read(text, mark).map(|figure| figure.number.to_string());
            assert_eq!(text_of(DecimalMark::Point).as_deref(), point, "{text} with a point");
            assert_eq!(text_of(DecimalMark::Comma).as_deref(), comma, "{text} with a comma");
        }
    }

    #[test]
    fn a_number_is_the_nearest_one_to_what_is_written() {
        for text in
            ["0.1", "-0.05", "123456789012345.67", "9007199254740993", "0.000000000000000001", "10206700.0", "1.50"]
        {
            let figure = read(text, DecimalMark::Point).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(figure.number.number().to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
            assert_eq!(figure.number.to_string().parse::<f64>().ok(), text.parse().ok(), "{text}");
        }
        assert!(read("1234567890123456789", DecimalMark::Point).is_none());
        let large = read("123456789012345678 Mrd", DecimalMark::Point).unwrap().number;
        assert_eq!(
            (large.to_string().as_str(), large.number()),
            ("123456789012345678000000000", 1.234_567_890_123_456_8e26)
        );
    }

    proptest! {
        #[test]
        fn plain_numbers_are_told_like_all_others(text in "[0-9]{1,20}([.,][0-9]{1,20})?|[0-9.,]{1,8}") {
            if let Some(shape) = plain_shape(text.as_bytes()) {
                prop_assert_eq!(shape, shape_of_any(&text), "{}", text);
            }
        }
    }

    #[test]
    fn codes_and_comparisons_are_told_from_numbers() {
        assert!(shape("01067").code && shape("1234567890123456789").code);
        assert!(!shape("0").code && !shape("0.5").code && !shape("100").code);
        assert!(shape("< 10%").numeric && !shape("< 10%").point);
        assert!(shape("1e3").numeric && shape("4.838.80").numeric);
        assert!(
            !shape("1-10").numeric && !shape("500+").numeric && !shape("A1").numeric && !shape("2025-01-01").numeric
        );
        assert!(shape("7.374").open && !shape("12.5").open && !shape("1.234.567").open);
    }

    #[test]
    fn ratings_are_read_each_by_itself() {
        let read = |text| read_either(text).map(|figure| figure.number.to_string());
        assert_eq!(read("3.5").as_deref(), Some("3.5"));
        assert_eq!(read("2,5").as_deref(), Some("2.5"));
        assert_eq!(read("good"), None);
    }
}
