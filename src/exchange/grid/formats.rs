//! How a workbook shows its numbers: as codes with their zeros, as days, as times.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};

use crate::exchange::rows::{Row, Rows};

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    #[default]
    Number,
    /// A day, perhaps with a time.
    Day,
    /// A time of day or a span of time.
    Time,
    /// A code with this many digits.
    Code(usize),
}

/// The format of a number that stands in every workbook.
pub(super) fn built_in(id: u32) -> Format {
    match id {
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Format::Day,
        18..=21 | 32 | 33 | 45..=47 => Format::Time,
        _ => Format::Number,
    }
}

/// What a format code shows. Texts in quotes, in brackets and behind a backslash say nothing.
pub(super) fn format_of(code: &str) -> Format {
    let first = code.split(';').next().unwrap_or_default();
    let (mut plain, mut quoted, mut bracket, mut escaped) = (String::new(), false, false, false);
    let mut spans = false;
    for c in first.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            c if bracket => spans |= "hHmMsS".contains(c),
            c if !quoted => plain.push(c.to_ascii_lowercase()),
            _ => {}
        }
    }
    if plain.len() >= 2 && plain.bytes().all(|byte| byte == b'0') {
        return Format::Code(plain.len());
    }
    let has = |letters: &str| plain.contains(|c| letters.contains(c));
    if plain.contains("general") || plain.contains('0') && !has("ydhs") || plain.contains('#') {
        Format::Number
    } else if has("yd") || has("m") && !has("hs") {
        Format::Day
    } else if has("hs") || spans {
        Format::Time
    } else {
        Format::Number
    }
}

/// A number with a decimal point that is none before thousands: `1.234` is written `1.2340`.
pub(super) fn plain(number: f64) -> String {
    let mut text = number.to_string();
    let parts = text.strip_prefix('-').unwrap_or(&text).split_once('.');
    if parts.is_some_and(|(whole, rest)| whole.len() <= 3 && rest.len() == 3) {
        text.push('0');
    }
    text
}

/// Whether a text is a number that only a decimal comma makes one: `2.500,75 €`, `12,5`.
pub(super) fn has_decimal_comma(text: &str) -> bool {
    if text.len() > 24 || !text.contains(',') {
        return false;
    }
    let core = text.trim_matches(|c: char| !c.is_ascii_digit());
    let Some((before, behind)) = core.rsplit_once(',') else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(behind) && before.split('.').all(digits) && (behind.len() != 3 || before.contains('.'))
}

/// Where texts among the numbers of a column have a decimal comma, its numbers get one as well: a column is written in one
/// way.
pub(super) fn with_commas(rows: &mut Rows, columns: &BTreeSet<usize>) {
    if columns.is_empty() {
        return;
    }
    for at in 0..rows.len() {
        let Some(row) = rows.get(at) else { break };
        let changed = |column: usize, cell: &str| {
            let bare = cell.strip_prefix('-').unwrap_or(cell);
            let (whole, rest) = bare.split_once('.').filter(|_| columns.contains(&column))?;
            let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            // With three digits behind it, it is a text whose point groups thousands.
            let number = digits(whole) && digits(rest) && (rest.len() != 3 || whole.len() > 3);
            number.then(|| cell.replace('.', ","))
        };
        let cells: Vec<Option<String>> = row.iter().enumerate().map(|(at, cell)| changed(at, cell)).collect();
        if cells.iter().any(Option::is_some) {
            let old: Vec<String> = Row::iter(row).map(str::to_owned).collect();
            let new = old.iter().zip(&cells).map(|(old, new)| new.as_deref().unwrap_or(old));
            rows.replace(at, new);
        }
    }
}

/// The time of day of a part of a day.
pub(super) fn clock(part: f64) -> String {
    let seconds = (part * 86_400.0).round() as u32;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{seconds:02}") }
}

/// The day of a day number, with its time if it has one.
pub(super) fn moment(number: f64, from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    // The usual count takes 1900 for a leap year: before March it is one day off.
    let base = match (from_1904, number < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let seconds = (number.fract() * 86_400.0).round() as i64;
    let moment = base.and_hms_opt(0, 0, 0)? + Duration::days(number.trunc() as i64) + Duration::seconds(seconds);
    let text = moment.format("%Y-%m-%d %H:%M:%S").to_string();
    Some(text.strip_suffix(" 00:00:00").map(str::to_owned).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_their_format_shows_them() {
        for (code, format) in [
            ("00000", Format::Code(5)),
            ("0.00", Format::Number),
            ("#,##0.00 \"days\"", Format::Number),
            ("dd/mm/yyyy", Format::Day),
            ("[$-407]d. mmmm yyyy;@", Format::Day),
            ("hh:mm", Format::Time),
            ("[h]:mm:ss", Format::Time),
            ("0%", Format::Number),
            ("General", Format::Number),
            ("yyyy-mm-dd hh:mm", Format::Day),
        ] {
            assert_eq!(format_of(code), format, "{code}");
        }
        for (number, written) in
            [(1.234, "1.2340"), (-12.345, "-12.3450"), (1234.567, "1234.567"), (0.5, "0.5"), (7.0, "7")]
        {
            assert_eq!(plain(number), written);
        }
        for (text, comma) in
            [("2.500,75 €", true), ("12,5", true), ("1,200", false), ("1.200,500", true), ("a, b", false)]
        {
            assert_eq!(has_decimal_comma(text), comma, "{text}");
        }
        assert_eq!(clock(0.395_833_333), "09:30");
        assert_eq!(moment(45_658.0, false).as_deref(), Some("2025-01-01"));
        assert_eq!(moment(44_196.0, true).as_deref(), Some("2025-01-01"));
        assert_eq!(moment(1.0, false).as_deref(), Some("1900-01-01"));
    }
}
