//! Days and months as they are written. A value is read in both orders; the column decides which counts.

use chrono::NaiveDate;

use super::signs::Signs;
use crate::exchange::values::{DateOrder, month_number};
use crate::model::Month;

/// The days a value can mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    /// Read with the day first.
    pub day_first: Option<NaiveDate>,
    /// Read with the month first.
    pub month_first: Option<NaiveDate>,
    /// The day stands first because nobody writes the month first before a point.
    pub dotted: bool,
}

impl Days {
    fn one(day: Option<NaiveDate>) -> Self {
        let day = day.filter(plausible);
        Self { day_first: day, month_first: day, dotted: false }
    }

    /// The day in this order.
    pub fn in_order(self, order: DateOrder) -> Option<NaiveDate> {
        match order {
            DateOrder::DayFirst => self.day_first,
            DateOrder::MonthFirst => self.month_first,
        }
    }

    /// Whether it is a day at all.
    pub fn is_some(self) -> bool {
        self.day_first.is_some() || self.month_first.is_some()
    }

    /// Whether the orders give different days.
    pub fn is_open(self) -> bool {
        self.day_first.is_some() && self.month_first.is_some() && self.day_first != self.month_first
    }

    /// The day when only one reading is there.
    pub fn only(self) -> Option<NaiveDate> {
        if self.is_open() { None } else { self.day_first.or(self.month_first) }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature of Option::filter")]
fn plausible(day: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..3000).contains(&day.year())
}

/// Whether what stands behind a day is a time of day, or nothing.
fn is_time(rest: &str) -> bool {
    let rest = rest.trim_start_matches('T').trim_matches([' ', ',', '\u{a0}', '\u{202f}']);
    if rest.is_empty() {
        return true;
    }
    let lower = rest.to_lowercase();
    let bare = ["uhr", "gmt", "utc", "am", "pm", "a.m.", "p.m.", "cet", "cest", "mez", "mesz", "z", "h", "uur"]
        .iter()
        .fold(lower, |text, word| text.replace(word, ""));
    bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.contains([':', '.'])
        && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | ' ' | ','))
}

fn year(text: &str) -> Option<i32> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(number),
        2 if number < 70 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 2 { None } else { text.parse().ok() }
}

/// The days a value can mean: `31.01.2026`, `1/31/26 2:05 PM`, `2026-01-31T08:15Z`, `Sonntag, 31. Januar 2021`.
pub fn read(text: &str) -> Days {
    read_by(text, Signs::of(text))
}

/// The days a value of these signs can mean.
pub(super) fn read_by(text: &str, signs: Signs) -> Days {
    // A day, and a year of two digits.
    if text.len() < 6 || text.len() > 48 || signs.digits < 3 || signs.numbers < 2 {
        return Days::default();
    }
    let head = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let sign = text.get(head..).and_then(|rest| rest.chars().next());
    if let (1..=4, Some(sign @ ('-' | '/' | '.'))) = (head, sign)
        && let Some(days) = numeric(text, sign)
    {
        return days;
    }
    // The month has a name then.
    if signs.letters() { words(text) } else { Days::default() }
}

fn numeric(text: &str, sign: char) -> Option<Days> {
    let mut parts = text.splitn(3, sign);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (third, behind) = rest.split_at_checked(digits)?;
    if !is_time(behind.strip_prefix(sign).unwrap_or(behind)) {
        return None;
    }
    let second = number(second)?;
    if first.len() == 4 {
        return Some(Days::one(NaiveDate::from_ymd_opt(year(first)?, second, number(third)?)));
    }
    let (first, year) = (number(first)?, year(third)?);
    let day_first = NaiveDate::from_ymd_opt(year, second, first).filter(plausible);
    // Nobody writes the month first before a point.
    let month_first = NaiveDate::from_ymd_opt(year, first, second).filter(plausible).filter(|_| sign != '.');
    let dotted = sign == '.' && day_first.is_some();
    Some(Days { day_first, month_first: if sign == '.' { day_first } else { month_first }, dotted })
}

/// The number of a month's name in English, German, Dutch or French.
pub fn month_name(word: &str) -> Option<u32> {
    // The names of months are short words.
    if word.trim_end_matches('.').len() > 12 || word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    month_number(word).or_else(|| {
        let word = word.trim_end_matches('.').to_lowercase();
        let french = [
            ("janv", 1),
            ("janvier", 1),
            ("févr", 2),
            ("fevr", 2),
            ("février", 2),
            ("mars", 3),
            ("avr", 4),
            ("avril", 4),
            ("juin", 6),
            ("juil", 7),
            ("juillet", 7),
            ("août", 8),
            ("aout", 8),
            ("septembre", 9),
            ("octobre", 10),
            ("novembre", 11),
            ("déc", 12),
            ("décembre", 12),
        ];
        french.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
    })
}

fn is_weekday(word: &str) -> bool {
    if word.len() < 2 || word.starts_with(|c: char| c.is_ascii_digit()) && !word.ends_with(char::is_alphabetic) {
        return false;
    }
    let word = word.to_lowercase();
    let days = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so", "ma", "wo", "vr",
        "za", "zo",
    ];
    days.contains(&word.as_str())
        || ["day", "tag", "dag", "woch"].iter().any(|end| word.ends_with(end) && word.len() > 5)
}

fn words(text: &str) -> Days {
    let mut found: [&str; 3] = [""; 3];
    let mut count = 0;
    let mut behind = 0;
    for word in text.split([' ', ',', '.', '-', '/', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty()) {
        if count == 0 && is_weekday(word) || count < 3 && ["of", "the", "den", "de"].contains(&word) {
            continue;
        }
        let Some(place) = found.get_mut(count) else {
            behind = word.as_ptr() as usize - text.as_ptr() as usize;
            break;
        };
        *place = word;
        count += 1;
    }
    let [a, b, c] = found;
    if count < 3 || year(a).or(year(c)).is_none() {
        return Days::default();
    }
    if behind > 0 && !is_time(text.get(behind..).unwrap_or_default()) {
        return Days::default();
    }
    let day = |word: &str| {
        let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        number(bare)
    };
    let read = |y: &str, m: &str, d: &str| NaiveDate::from_ymd_opt(year(y)?, month_name(m)?, day(d)?);
    Days::one(read(c, b, a).or_else(|| read(c, a, b)).or_else(|| read(a, b, c).filter(|_| a.len() == 4)))
}

/// The minute of the day that stands behind a day, as its clock showed it: `2026-01-31T08:15Z`, `1/31/26 2:05 PM`.
pub fn time_of_day(text: &str) -> Option<u16> {
    let (before, behind) = text.split_once(':')?;
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let hours: u16 = before.get(before.len() - digits.min(2)..)?.parse().ok()?;
    let minutes: u16 = behind.get(..2)?.parse().ok()?;
    let half = behind.get(2..).unwrap_or_default().to_lowercase();
    let afternoon = half.contains("pm") || half.contains("p.m");
    let morning = half.contains("am") || half.contains("a.m");
    let hours = if afternoon || morning { hours % 12 + if afternoon { 12 } else { 0 } } else { hours };
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// A day written as a bare number, which only a heading can say: a spreadsheet's day number, `20210131`, or the seconds
/// or milliseconds since 1970.
pub fn read_bare(text: &str) -> Option<NaiveDate> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || text.len() > 40 {
        return None;
    }
    // The fraction of a spreadsheet's day number is the time of day.
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || !fraction.is_empty() && whole.len() != 5 {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let day = match whole.len() {
        5 => serial(number),
        8 => NaiveDate::from_ymd_opt((number / 10_000) as i32, (number / 100 % 100) as u32, (number % 100) as u32),
        10 => chrono::DateTime::from_timestamp(number, 0).map(|moment| moment.date_naive()),
        13 => chrono::DateTime::from_timestamp(number / 1000, 0).map(|moment| moment.date_naive()),
        _ => None,
    };
    day.filter(|day| {
        use chrono::Datelike;
        (1950..2120).contains(&day.year())
    })
}

/// A spreadsheet's day number, days since 1899-12-30; only for the years 1954 to 2118.
fn serial(number: i64) -> Option<NaiveDate> {
    let days = u64::try_from(number).ok().filter(|serial| (20_000..80_000).contains(serial))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

/// Whether a value is a spreadsheet's day number.
pub fn is_serial(text: &str) -> bool {
    text.split(['.', ',']).next().is_some_and(|whole| whole.len() == 5) && read_bare(text).is_some()
}

/// What a value of a month column can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A month.
    Month(Month),
    /// A day, in both orders.
    Day(Days),
    /// A calendar week, by the day on which it begins (ISO 8601).
    Week(NaiveDate),
    /// A month without its year.
    NoYear(u32),
}

/// A month, week or day of a funnel table.
pub fn period(text: &str) -> Option<Period> {
    let text = text.trim();
    let signs = Signs::of(text);
    period_by(text, signs, read_by(text, signs))
}

/// The same for a text without outer blanks of which it is known what signs it has and which days it can mean.
pub(super) fn period_by(text: &str, signs: Signs, days: Days) -> Option<Period> {
    if signs.numbers >= 2
        && let Some(week) = week(text)
    {
        return Some(Period::Week(week));
    }
    if days.is_some() {
        return Some(Period::Day(days));
    }
    // A year and the number of a month have six digits at most, and a month without a year is one word.
    if signs.digits > 6 || signs.digits == 0 && text.trim().contains(' ') || text.contains('@') {
        return None;
    }
    if signs.letters()
        && let Some(month) = named_month(text)
    {
        return Some(month);
    }
    match first_words(text, &[' ', '.', '/', '-', '\'', '’', 'M']).as_slice() {
        [a, b] if a.len() == 4 => Month::new(year(a)?, number(b)?).map(Period::Month),
        [a, b] if b.len() == 4 => Month::new(year(b)?, number(a)?).map(Period::Month),
        [only] if only.len() == 6 => Month::new(only.get(..4)?.parse().ok()?, only.get(4..)?.parse().ok()?)
            .filter(|month| (1990..2100).contains(&month.year()))
            .map(Period::Month),
        _ => None,
    }
}

/// A month with its name, and with its year if that is said.
fn named_month(text: &str) -> Option<Period> {
    match first_words(text, &[' ', '.', '/', '-', '\'', '’']).as_slice() {
        [only] => month_name(only).map(Period::NoYear),
        [a, b] => {
            let named = |month: &str, y: &str| Month::new(year(y)?, month_name(month)?);
            named(a, b).or_else(|| named(b, a).filter(|_| a.len() == 4)).map(Period::Month)
        }
        _ => None,
    }
}

/// The words of a text if there are two at most, otherwise three of them.
fn first_words<'a>(text: &'a str, between: &[char]) -> SmallWords<'a> {
    let mut words = SmallWords { words: [""; 3], count: 0 };
    for word in text.split(between).filter(|word| !word.is_empty()) {
        let Some(place) = words.words.get_mut(words.count) else { break };
        *place = word;
        words.count += 1;
    }
    words
}

struct SmallWords<'a> {
    words: [&'a str; 3],
    count: usize,
}

impl<'a> SmallWords<'a> {
    fn as_slice(&self) -> &[&'a str] {
        self.words.get(..self.count).unwrap_or_default()
    }
}

/// The first day of a calendar week such as `2025-W01`, `KW 1 2025`, `week 3/2025`.
fn week(text: &str) -> Option<NaiveDate> {
    // All words for a week have this letter.
    memchr::memchr2(b'w', b'W', text.as_bytes())?;
    let lower = text.to_lowercase();
    let mark = ["week", "woche", "kw", "wk", "cw", "w"].into_iter().find(|mark| lower.contains(mark))?;
    let bare = lower.replacen(mark, " ", 1);
    if bare.chars().any(char::is_alphabetic) {
        return None;
    }
    let numbers: Vec<&str> = bare.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [a, b] = numbers.as_slice() else { return None };
    let (year_text, week) = if a.len() == 4 { (a, b) } else { (b, a) };
    NaiveDate::from_isoywd_opt(year(year_text)?, number(week)?, chrono::Weekday::Mon)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    #[test]
    fn days_of_all_forms_are_one_day() {
        for text in [
            "2026-01-31",
            "2026-01-31 08:15:00",
            "2026-01-31T08:15:00.000Z",
            "2026/01/31",
            "2026-1-31",
            "31.01.2026",
            "31.1.26",
            "31.01.2026 08:15",
            "31. Januar 2026",
            "Samstag, 31. Januar 2026",
            "31 jan 2026",
            "31-Jan-26",
            "31 janv. 2026",
            "Jan 31, 2026 9:15 AM",
            "Sat, 31 Jan 2026 09:44:00 GMT",
            "31 Jan, 2026 00:03:00",
            "January 31st, 2026",
            "31/01/2026T08:00",
            "1/31/2026 2:05 PM",
        ] {
            let days = read(text);
            assert_eq!(days.only(), day(2026, 1, 31), "{text}");
        }
        let open = read("03/04/2026");
        assert_eq!((open.day_first, open.month_first), (day(2026, 4, 3), day(2026, 3, 4)));
        assert!(open.is_open() && !read("03.04.2026").is_open() && !read("2026-03-04").is_open());
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "",
            "31.02.2026",
            "abc",
            "2026",
            "45000.25",
            "1-10",
            "11-50",
            "1.2.3",
            "10.0.0.1",
            "Email 3 Opened 7",
            "2025-01",
        ] {
            assert!(!read(text).is_some(), "{text}");
        }
    }

    #[test]
    fn bare_numbers_are_days_only_where_a_heading_says_so() {
        assert_eq!(read_bare("45689"), day(2025, 2, 1));
        assert_eq!(read_bare("20210131"), day(2021, 1, 31));
        assert_eq!(read_bare("1611999999000"), day(2021, 1, 30));
        assert_eq!(read_bare("1611999999"), day(2021, 1, 30));
        assert_eq!(read_bare("45689.375"), day(2025, 2, 1));
        for text in ["4500.25", "12", "99999999", "x", "20210131.5"] {
            assert_eq!(read_bare(text), None, "{text}");
        }
    }

    #[test]
    fn the_time_of_day_behind_a_day_is_read() {
        for (text, minute) in [
            ("2026-01-31T08:15:30.000Z", Some(495)),
            ("31.01.2026 08:15", Some(495)),
            ("1/31/2026 2:05 PM", Some(845)),
            ("1/31/2026 12:05 am", Some(5)),
            ("31.01.2026, 8:15 Uhr", Some(495)),
            ("2026-01-31", None),
            ("2026-01-31 25:00", None),
            ("12:7", None),
        ] {
            assert_eq!(time_of_day(text), minute, "{text}");
        }
    }

    #[test]
    fn months_weeks_and_months_without_a_year_are_told_apart() {
        let march = Month::new(2026, 3).unwrap();
        for text in
            ["2026-03", "03/2026", "3.2026", "März 2026", "Mar-26", "mrt 2026", "2026M03", "202603", "maart '26"]
        {
            assert_eq!(period(text), Some(Period::Month(march)), "{text}");
        }
        assert_eq!(period("2025-W02"), Some(Period::Week(day(2025, 1, 6).unwrap())));
        assert_eq!(period("KW 2 / 2025"), Some(Period::Week(day(2025, 1, 6).unwrap())));
        assert_eq!(period("Jan"), Some(Period::NoYear(1)));
        assert_eq!(period("Q1 2026"), None);
        assert_eq!(period("YTD"), None);
        assert_eq!(period("1200"), None);
    }
}
