//! Numbers, dates and yes/no as people and spreadsheets write them in English, German and Dutch.

use chrono::NaiveDate;

use crate::model::Month;

/// Which number comes first in `03/04/2026`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// The day.
    #[default]
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

/// `31.01.2026`, `1/31/26`, `31-1-2026 08:15` as numbers; ISO dates and everything else give nothing.
fn numeric_parts(text: &str) -> Option<(u32, u32, i32)> {
    let day = text.split([' ', 'T', ',']).next()?;
    let separator = day.chars().find(|c| matches!(c, '.' | '/' | '-'))?;
    let mut parts = day.split(separator);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some_and(|rest| !rest.is_empty()) || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let year_number: i32 = year.parse().ok()?;
    let year_number = match year.len() {
        4 => year_number,
        2 if year_number < 70 => 2000 + year_number,
        2 => 1900 + year_number,
        _ => return None,
    };
    Some((first.parse().ok()?, second.parse().ok()?, year_number))
}

/// A date in any of the usual forms; a time of day behind it is ignored.
pub fn parse_date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(iso) = text.get(..10).filter(|iso| iso.as_bytes().get(4) == Some(&b'-')) {
        return NaiveDate::parse_from_str(iso, "%Y-%m-%d").ok().filter(is_plausible);
    }
    if let Some((first, second, year)) = numeric_parts(text) {
        let (day, month) = match order {
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        return NaiveDate::from_ymd_opt(year, month, day).filter(is_plausible);
    }
    let words: Vec<&str> = text.split([' ', '.', ',', '-']).filter(|word| !word.is_empty()).collect();
    if let [a, b, c, ..] = words.as_slice() {
        let year = c.parse::<i32>().ok().filter(|year| (1900..3000).contains(year));
        if let (Some(year), Some(month), Ok(day)) = (year, month_number(b), a.parse()) {
            return NaiveDate::from_ymd_opt(year, month, day);
        }
        if let (Some(year), Some(month), Ok(day)) = (year, month_number(a), b.parse()) {
            return NaiveDate::from_ymd_opt(year, month, day);
        }
    }
    excel_serial(text)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature of Option::filter")]
fn is_plausible(date: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..3000).contains(&date.year())
}

/// A spreadsheet's day number, days since 1899-12-30; only for the years 1954 to 2118, lest every number become a date.
fn excel_serial(text: &str) -> Option<NaiveDate> {
    let whole = text.split(['.', ',']).next()?;
    if whole.len() != 5 {
        return None;
    }
    let serial: u64 = whole.parse().ok().filter(|serial| (20_000..80_000).contains(serial))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(serial))
}

/// The number of a month's name or abbreviation in English, German or Dutch.
pub fn month_number(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let names: [&[&str]; 12] = [
        &["january", "januar", "januari", "jan", "jänner"],
        &["february", "februar", "februari", "feb", "feber"],
        &["march", "märz", "maart", "mar", "mrz", "mrt", "mär"],
        &["april", "apr"],
        &["may", "mai", "mei"],
        &["june", "juni", "jun"],
        &["july", "juli", "jul"],
        &["august", "augustus", "aug"],
        &["september", "sep", "sept"],
        &["october", "oktober", "oct", "okt"],
        &["november", "nov"],
        &["december", "dezember", "dec", "dez"],
    ];
    (1..).zip(names).find(|(_, names)| names.contains(&word.as_str())).map(|(number, _)| number)
}

/// A month: `2026-03`, `03/2026`, `3.2026`, `März 2026`, `Mar-26`, or the month of a date.
pub fn parse_month(text: &str, order: DateOrder) -> Option<Month> {
    use chrono::Datelike;
    let text = text.trim();
    let words: Vec<&str> = text.split([' ', '.', '/', '-']).filter(|word| !word.is_empty()).collect();
    if let [a, b] = words.as_slice() {
        let year = |word: &str| {
            let number: i32 = word.parse().ok()?;
            match word.len() {
                4 => Some(number),
                2 => Some(2000 + number),
                _ => None,
            }
        };
        let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 2).or_else(|| month_number(word));
        if a.len() == 4
            && let (Some(year), Some(month)) = (year(a), number(b))
        {
            return Month::new(year, month);
        }
        if let (Some(month), Some(year)) = (number(a), year(b)) {
            return Month::new(year, month);
        }
    }
    parse_date(text, order).and_then(|date| Month::new(date.year(), date.month()))
}

/// Which character separates the decimals of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.56`
    #[default]
    Point,
    /// `1.234,56`
    Comma,
}

/// A number as text with a decimal point and without anything else: `1.234,50 €` becomes `1234.50`, `12,5 %` becomes
/// `12.5`, `(3)` becomes `-3`.
pub fn parse_number(text: &str, mark: DecimalMark) -> Option<String> {
    let text = text.trim();
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let mut negative = bracketed.is_some();
    let mut body = bracketed.unwrap_or(text).trim();
    for unit in ["EUR", "USD", "CHF", "GBP", "€", "$", "£", "%"] {
        body = body.trim_start_matches(unit).trim_end_matches(unit).trim_matches([' ', '\u{a0}', '\u{202f}']);
    }
    body = body.strip_suffix(",-").or_else(|| body.strip_suffix(".-")).unwrap_or(body);
    for minus in ['-', '−'] {
        if let Some(rest) = body.strip_prefix(minus).or_else(|| body.strip_suffix(minus)) {
            negative = true;
            body = rest.trim();
        }
    }
    for unit in ["€", "$", "£"] {
        body = body.trim_start_matches(unit).trim();
    }
    let (decimal, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let mut number = String::with_capacity(body.len());
    let (mut decimals, mut digits) = (false, 0);
    for c in body.chars() {
        if c.is_ascii_digit() {
            number.push(c);
            digits += 1;
        } else if c == decimal && !decimals {
            decimals = true;
            number.push('.');
        } else if !decimals && (c == group || matches!(c, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}')) && digits > 0 {
            // Grouping.
        } else {
            return None;
        }
    }
    if digits == 0 || digits > 18 {
        return None;
    }
    let number = number.trim_end_matches('.');
    let number = number.strip_prefix('.').map_or_else(|| number.to_owned(), |rest| format!("0.{rest}"));
    let number =
        if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.').to_owned() } else { number };
    let number = number.trim_start_matches('0');
    let number = if number.is_empty() || number.starts_with('.') { format!("0{number}") } else { number.to_owned() };
    Some(if negative && number != "0" { format!("-{number}") } else { number })
}

/// A whole number from 0: digits alone or in groups of three, behind it no decimals but zeros. What has other decimals, a
/// percent sign or groups of another length is no count: its mark is never dropped.
pub fn parse_count(text: &str) -> Option<u64> {
    const BETWEEN_GROUPS: [char; 7] = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\'', '’'];
    let text = text.trim();
    let without_zeros = text
        .rsplit_once(['.', ','])
        .filter(|(_, decimals)| (1..=2).contains(&decimals.len()) && decimals.chars().all(|digit| digit == '0'));
    let whole = without_zeros.map_or(text, |(whole, _)| whole);
    let is_number = |group: &&str| !group.is_empty() && group.chars().all(|digit| digit.is_ascii_digit());
    let groups: Vec<&str> = whole.split(BETWEEN_GROUPS).collect();
    let marks: Vec<char> = whole.chars().filter(|c| BETWEEN_GROUPS.contains(c)).collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3)
        && (groups.len() == 1 || groups.first().is_some_and(|first| first.len() <= 3))
        && marks.windows(2).all(|pair| pair.first() == pair.last());
    (groups.iter().all(is_number) && grouped).then(|| groups.concat().parse().ok())?
}

/// Yes or no in English, German and Dutch.
pub fn parse_yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "ja" | "j" | "wahr" | "waar" | "x" | "✓" => Some(true),
        "false" | "0" | "no" | "n" | "nein" | "nee" | "falsch" | "onwaar" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_loses_no_decimals_and_no_percent_sign() {
        for (text, count) in [
            ("0", Some(0)),
            (" 3900 ", Some(3_900)),
            ("3.900", Some(3_900)),
            ("3,900", Some(3_900)),
            ("1 234 567", Some(1_234_567)),
            ("1’234", Some(1_234)),
            ("12,0", Some(12)),
            ("1.234,00", Some(1_234)),
            ("12,5", None),
            ("1.5", None),
            ("1.25", None),
            ("12.3456", None),
            ("1.234.56", None),
            ("1,234.567", None),
            ("25%", None),
            ("25 %", None),
            ("-3", None),
            ("n/a", None),
            ("", None),
            (".", None),
            ("1.", None),
            ("1234.567", None),
        ] {
            assert_eq!(parse_count(text), count, "{text}");
        }
    }

    #[test]
    fn dates_of_all_dialects_are_one_day() {
        let expected = NaiveDate::from_ymd_opt(2026, 1, 31);
        for (text, order) in [
            ("31.01.2026", DateOrder::DayFirst),
            ("31.1.26", DateOrder::DayFirst),
            ("31.01.2026 08:15", DateOrder::DayFirst),
            ("31-1-2026", DateOrder::DayFirst),
            ("1/31/2026 2:05 PM", DateOrder::MonthFirst),
            ("2026-01-31T08:15:00.000Z", DateOrder::DayFirst),
            ("46053", DateOrder::DayFirst),
            ("31. Januar 2026", DateOrder::DayFirst),
            ("31 jan 2026", DateOrder::DayFirst),
            ("Jan 31, 2026", DateOrder::DayFirst),
        ] {
            assert_eq!(parse_date(text, order), expected, "{text}");
        }
        for text in ["", "31.02.2026", "abc", "12", "2026"] {
            assert_eq!(parse_date(text, DateOrder::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_all_dialects_are_one_number() {
        for (text, mark, expected) in [
            ("1.234,56", DecimalMark::Comma, "1234.56"),
            ("1.234,50 €", DecimalMark::Comma, "1234.5"),
            ("€ 1.234,-", DecimalMark::Comma, "1234"),
            ("€ -5,00", DecimalMark::Comma, "-5"),
            ("1'234.56", DecimalMark::Point, "1234.56"),
            ("$1,234,567", DecimalMark::Point, "1234567"),
            ("12,5 %", DecimalMark::Comma, "12.5"),
            ("(3)", DecimalMark::Point, "-3"),
            ("7-", DecimalMark::Point, "-7"),
            ("1\u{202f}234,5", DecimalMark::Comma, "1234.5"),
            ("007", DecimalMark::Point, "7"),
            (".5", DecimalMark::Point, "0.5"),
        ] {
            assert_eq!(parse_number(text, mark).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "abc", "1.2.3x", "12 Monate", "--"] {
            assert_eq!(parse_number(text, DecimalMark::Point), None, "{text}");
        }
    }

    #[test]
    fn months_are_read_in_words_and_numbers() {
        for text in ["2026-03", "03/2026", "3.2026", "März 2026", "Mar-26", "mrt 2026", "2026-03-15", "15.03.2026"] {
            assert_eq!(parse_month(text, DateOrder::DayFirst), Month::new(2026, 3), "{text}");
        }
        assert_eq!(parse_month("Q1 2026", DateOrder::DayFirst), None);
    }
}
