//! What a cell looks like, from its letters alone. Not what it means: that is decided later, by whole columns.

/// The look of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Look {
    /// Nothing, or a word for nothing.
    Empty,
    /// A number, with its marks, sign, unit or percent.
    Number,
    /// A day, a month, or a moment.
    Date,
    /// A time of day.
    Time,
    /// A web or mail address.
    Address,
    /// One word with digits: an identifier, a version, a post code.
    Code,
    /// Anything else.
    Text,
}

impl Look {
    /// All looks.
    pub const ALL: [Self; 7] =
        [Self::Empty, Self::Number, Self::Date, Self::Time, Self::Address, Self::Code, Self::Text];

    /// Whether a column of such cells can be told from its headings by look.
    pub fn tells(self) -> bool {
        !matches!(self, Self::Empty | Self::Text)
    }
}

/// Blanks of every kind at both ends taken away.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{feff}' || c == '\0')
}

/// The look of a cell.
pub(super) fn look(cell: &str) -> Look {
    let cell = trim(cell);
    if cell.is_empty() || is_nothing(cell) {
        return Look::Empty;
    }
    if cell.len() > 120 {
        return if is_address(cell) { Look::Address } else { Look::Text };
    }
    if is_time(cell) {
        Look::Time
    } else if is_date(cell) {
        Look::Date
    } else if is_number(cell) {
        Look::Number
    } else if is_address(cell) {
        Look::Address
    } else if is_code(cell) {
        Look::Code
    } else {
        Look::Text
    }
}

fn is_nothing(cell: &str) -> bool {
    matches!(cell, "-" | "--" | "---" | "–" | "?" | "\\N" | "#N/A" | "#NV" | "#N/B")
        || ["n/a", "na", "nan", "null", "none", "(leer)", "(blank)", "(leeg)"]
            .iter()
            .any(|word| cell.eq_ignore_ascii_case(word))
}

fn is_time(cell: &str) -> bool {
    let clock = cell.strip_suffix(" AM").or(cell.strip_suffix(" PM")).unwrap_or(cell);
    let mut parts = 0;
    clock.split(':').all(|part| {
        parts += 1;
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            || parts == 3 && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    }) && (2..=3).contains(&parts)
}

/// Days and months in digits or words, perhaps with a time behind.
fn is_date(cell: &str) -> bool {
    let day = match cell.find(['T', ' ']) {
        Some(at) if cell.get(at + 1..).is_some_and(|rest| rest.contains(':')) => {
            let rest = cell.get(at + 1..).unwrap_or_default();
            let clock = rest.trim_end_matches('Z');
            let words: Vec<&str> = clock.split(' ').collect();
            if clock.len() >= 4 && clock.bytes().all(|byte| byte.is_ascii_digit() || b":.+-".contains(&byte))
                || matches!(words.as_slice(), [time, "AM" | "PM" | "am" | "pm"] if is_time(time))
            {
                cell.get(..at).unwrap_or_default()
            } else {
                cell
            }
        }
        _ => cell,
    };
    in_digits(day) || in_words(day)
}

fn in_digits(day: &str) -> bool {
    if !(6..=11).contains(&day.len()) || !day.bytes().all(|byte| byte.is_ascii_digit() || b"-/.".contains(&byte)) {
        return false;
    }
    let Some(mark) = day.chars().find(|c| !c.is_ascii_digit()) else { return false };
    let parts: Vec<&str> = day.trim_end_matches('.').split(mark).collect();
    let number = |part: &&str| part.parse::<u32>().unwrap_or(9999);
    match parts.iter().map(number).collect::<Vec<_>>().as_slice() {
        [one, two, three] if parts.iter().all(|part| !part.is_empty() && part.len() <= 4) => {
            let year = |at: usize| parts.get(at).is_some_and(|part| part.len() == 4 || part.len() == 2);
            (*one <= 31 && *two <= 31 && year(2) && (*two <= 12 || *one <= 12) && *one > 0)
                || (*one > 31 && *two <= 12 && *three <= 31 && parts.first().is_some_and(|part| part.len() == 4))
        }
        [year, month] if mark != '.' => {
            (1900..2200).contains(year) && (1..=12).contains(month)
                || (1..=12).contains(year) && (1900..2200).contains(month)
        }
        _ => false,
    }
}

const MONTHS: [&str; 21] = [
    "jan", "feb", "mar", "mär", "mrz", "mrt", "maa", "apr", "may", "mai", "mei", "jun", "jul", "aug", "sep", "oct",
    "okt", "nov", "dec", "dez", "mär",
];

fn in_words(day: &str) -> bool {
    if day.len() > 30 || !day.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let (mut months, mut numbers) = (0, 0);
    for word in day.split([' ', '-', ',', '.', '/']).filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) && word.len() <= 4 {
            numbers += 1;
        } else if word.chars().count() >= 3
            && word.chars().all(char::is_alphabetic)
            && MONTHS.iter().any(|month| word.to_lowercase().starts_with(month))
        {
            months += 1;
        } else {
            return false;
        }
    }
    months == 1 && (1..=2).contains(&numbers)
}

/// Digits with marks, a sign, brackets, a currency, a percent or a short unit.
pub(super) fn is_number(cell: &str) -> bool {
    let mut rest = cell;
    loop {
        let shorter = rest.trim_matches(|c: char| c.is_whitespace() || "$€£¥%()+-–'\u{a0}\u{202f}<>~".contains(c));
        let shorter = ["EUR", "USD", "CHF", "GBP", "€", "kr"]
            .iter()
            .find_map(|unit| shorter.strip_prefix(unit).or(shorter.strip_suffix(unit)))
            .unwrap_or(shorter);
        if shorter.len() == rest.len() {
            break;
        }
        rest = shorter;
    }
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || rest.contains(['\n', '\r']) {
        return false;
    }
    if rest.len() == digits {
        return true;
    }
    if let Some((mantissa, power)) = rest.split_once(['e', 'E']) {
        let power = power.trim_start_matches(['+', '-']);
        return !power.is_empty()
            && power.len() <= 4
            && power.bytes().all(|byte| byte.is_ascii_digit())
            && mantissa.bytes().all(|byte| byte.is_ascii_digit() || b".,-".contains(&byte));
    }
    well_marked(rest)
}

/// Digits in groups: at most one decimal mark behind groups of three.
fn well_marked(text: &str) -> bool {
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return false;
    }
    let text = text.trim_end_matches([',', '.']);
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    if marks.iter().any(|mark| !".,' \u{a0}\u{202f}’".contains(*mark)) {
        return false;
    }
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let Some((last, front)) = marks.split_last() else { return true };
    let grouped = |parts: &[&str]| {
        parts.iter().skip(1).all(|part| part.len() == 3) && parts.first().is_none_or(|part| part.len() <= 3)
    };
    let uniform = front.windows(2).all(|pair| pair.first() == pair.get(1));
    match (front.is_empty(), ".,".contains(*last)) {
        (true, true) => true,
        (true, false) => grouped(&parts),
        (false, decimal) => {
            let head = parts.split_last().map(|(_, head)| head).unwrap_or_default();
            uniform
                && (grouped(&parts) && front.first() == Some(last)
                    || decimal && front.first() != Some(last) && grouped(head))
        }
    }
}

fn is_address(cell: &str) -> bool {
    !cell.contains(' ')
        && (cell.contains("://")
            || cell.starts_with("www.")
            || cell.find('@').is_some_and(|at| {
                at > 0 && cell.get(at + 1..).is_some_and(|host| host.contains('.') && !host.ends_with('.'))
            }))
}

fn is_code(cell: &str) -> bool {
    cell.len() <= 40
        && cell.bytes().any(|byte| byte.is_ascii_digit())
        && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./#".contains(&byte))
}

/// The shape of a cell: digits are 9, letters A or a, everything else as it stands.
pub(super) fn shape(cell: &str) -> String {
    cell.chars()
        .map(|c| match c {
            c if c.is_ascii_digit() => '9',
            c if c.is_uppercase() => 'A',
            c if c.is_alphabetic() => 'a',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_like_what_they_are() {
        for (look_of, cells) in [
            (
                Look::Number,
                &[
                    "1",
                    "-1",
                    "1.234,56 €",
                    "$74.69",
                    "(300)",
                    "1 200.50-",
                    "12,5 %",
                    "1e3",
                    "1'234.50",
                    "1,234,567",
                    "0.0066",
                    "5.0000e-002",
                    "1.234,-",
                ][..],
            ),
            (
                Look::Date,
                &[
                    "2025-01-01",
                    "28/01/2018",
                    "1.2.2025",
                    "31.01.2026 08:15",
                    "2026-01-31T08:15:00.000Z",
                    "15 Apr, 2021",
                    "Oct-13",
                    "2025-01",
                    "Jan 2025",
                    "1/31/2026 2:05 PM",
                    "März 2025",
                ],
            ),
            (Look::Time, &["09:30", "00:00:15", "9:05 PM"]),
            (Look::Address, &["https://a.example/b", "www.a.example", "ann@b.example"]),
            (Look::Code, &["MG-8769", "R-1", "v1.2.3.4", "L00012"]),
            (Look::Empty, &["", " ", "\\N", "n/a", "--"]),
            (Look::Text, &["A Ltd", "Won", "1,A", "Müller", "1.2,3.4", "24\" pipe"]),
        ] {
            for cell in cells {
                assert_eq!(look(cell), look_of, "{cell}");
            }
        }
    }
}
