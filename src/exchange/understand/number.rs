//! Numbers as they are written: one value, read with one decimal mark. What does not fit its grammar is no number.

use crate::exchange::values::DecimalMark;

/// A number that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// With a decimal point and nothing else: `-1234.5`.
    pub text: String,
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

const CURRENCIES: [&str; 14] =
    ["EUR", "USD", "CHF", "GBP", "SEK", "DKK", "NOK", "PLN", "Euro", "euro", "€", "$", "£", "¥"];
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

/// What stands around the digits: sign, brackets, currency, percent, unit.
fn parts(text: &str) -> Option<Parts<'_>> {
    let mut body = text.trim_matches(BLANKS);
    let mut parts = Parts { core: "", negative: false, percent: false, currency: false, shift: 0, no_cents: None };
    if let Some(inner) = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        parts.negative = true;
        body = inner.trim_matches(BLANKS);
    }
    loop {
        let before = body;
        for unit in CURRENCIES {
            let rest = body.strip_prefix(unit).or_else(|| body.strip_suffix(unit));
            if let Some(rest) = rest {
                parts.currency = true;
                body = rest.trim_matches(BLANKS);
            }
        }
        if let Some(rest) = body.strip_suffix('%') {
            parts.percent = true;
            body = rest.trim_matches(BLANKS);
        }
        for (unit, shift) in UNITS {
            if parts.shift == 0
                && let Some(rest) = body.strip_suffix(unit)
                && rest.ends_with(|c: char| c.is_ascii_digit() || BLANKS.contains(&c))
            {
                parts.shift = shift;
                body = rest.trim_matches(BLANKS);
            }
        }
        // No cents: `1.234,-`, `750.--`.
        for none in [",--", ".--", ",-", ".-", ",–", ".–", ",—", ".—"] {
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

/// Digits before and behind the mark, without grouping; `None` when the grammar of this mark does not hold.
fn digits(core: &str, mark: DecimalMark) -> Option<(String, &str)> {
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
        return (!fraction.is_empty()).then(|| (String::new(), fraction));
    }
    if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((whole.to_owned(), fraction));
    }
    let sign = whole.chars().find(|c| !c.is_ascii_digit())?;
    if sign != group && !BLANKS.contains(&sign) && !matches!(sign, '\'' | '’') {
        return None;
    }
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let even = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    even.then(|| (whole.replace(sign, ""), fraction))
}

/// Reads a number with this decimal mark.
pub fn read(text: &str, mark: DecimalMark) -> Option<Figure> {
    let parts = parts(text)?;
    let decimal = if mark == DecimalMark::Point { '.' } else { ',' };
    if parts.no_cents.is_some_and(|sign| sign != decimal) {
        return None;
    }
    let (whole, fraction) = digits(parts.core, mark)?;
    if whole.len() + fraction.len() > 18 {
        return None;
    }
    let (mut whole, mut fraction) = (whole, fraction.to_owned());
    for _ in 0..parts.shift {
        let next = if fraction.is_empty() { '0' } else { fraction.remove(0) };
        whole.push(next);
    }
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let mut number = if whole.is_empty() { "0".to_owned() } else { whole.to_owned() };
    if !fraction.is_empty() {
        number.push('.');
        number.push_str(fraction);
    }
    if parts.negative && number != "0" {
        number.insert(0, '-');
    }
    Some(Figure { text: number, percent: parts.percent, scaled: parts.shift > 0, currency: parts.currency })
}

/// Reads a number that holds one mark at most, whichever it is: ratings and other small numbers.
pub fn read_either(text: &str) -> Option<Figure> {
    read(text, DecimalMark::Point).filter(|_| !text.contains(',')).or_else(|| read(text, DecimalMark::Comma))
}

/// What a value says about the numbers of its column.
pub fn shape(text: &str) -> Shape {
    let bytes = text.as_bytes();
    if !bytes.iter().any(u8::is_ascii_digit) || bytes.len() > 40 {
        return Shape::default();
    }
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
    let (point, comma) = (read(text, DecimalMark::Point), read(text, DecimalMark::Comma));
    let whole_digits = core.chars().take_while(char::is_ascii_digit).count();
    let only_digits = whole_digits == core.len();
    let count = core.chars().filter(char::is_ascii_digit).count();
    Shape {
        numeric,
        open: matches!((&point, &comma), (Some(point), Some(comma)) if point.text != comma.text),
        broken: point.as_ref().or(comma.as_ref()).is_some_and(|figure| figure.text.contains('.'))
            && comma.as_ref().is_none_or(|figure| figure.text.contains('.')),
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
            let text_of = |mark| read(text, mark).map(|figure| figure.text);
            assert_eq!(text_of(DecimalMark::Point).as_deref(), point, "{text} with a point");
            assert_eq!(text_of(DecimalMark::Comma).as_deref(), comma, "{text} with a comma");
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
        let read = |text| read_either(text).map(|figure| figure.text);
        assert_eq!(read("3.5").as_deref(), Some("3.5"));
        assert_eq!(read("2,5").as_deref(), Some("2.5"));
        assert_eq!(read("good"), None);
    }
}
