//! Rows that sum up others: a word for a sum, and numbers that are one. A firm called Total is none.

use super::SkipWhy;
use super::kinds::{Look, look, trim};
use crate::exchange::rows::{Row, Rows};

/// How often the rows of the whole table are added up, at most.
const MOST_CHECKS: usize = 200;

/// A word for a sum at the start of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// Only of a part.
    part: bool,
    /// Whether it stands alone, perhaps with a colon or a count behind.
    alone: bool,
    /// Whether a colon stands behind it.
    colon: bool,
}

/// What a word for a sum, a count or a mean begins with, in small letters.
const STEMS: [&[u8]; 25] = [
    b"gra", b"tot", b"sum", b"ges", b"end", b"ein", b"ytd", b"yea", b"ins", b"ove", b"sub", b"zwi", b"tei", b"tus",
    b"cou", b"anz", b"aan", b"rec", b"ave", b"avg", b"mea", b"dur", b"mit", b"gem", b"med",
];
const WHOLE: [&str; 41] = [
    "total records",
    "total count",
    "total rows",
    "record count",
    "records",
    "count",
    "anzahl",
    "anzahl datensätze",
    "aantal",
    "aantal records",
    "average",
    "averages",
    "avg",
    "avg.",
    "mean",
    "durchschnitt",
    "mittelwert",
    "gemiddelde",
    "gemiddeld",
    "grand total",
    "grand totals",
    "total",
    "totals",
    "sum",
    "gesamt",
    "gesamtsumme",
    "gesamtergebnis",
    "summe",
    "totaal",
    "eindtotaal",
    "ytd",
    "year to date",
    "insgesamt",
    "totale",
    "total general",
    "total général",
    "overall",
    "endsumme",
    "ø",
    "median",
    "mediaan",
];
const PART: [&str; 8] =
    ["subtotal", "subtotals", "sub total", "sub-total", "zwischensumme", "teilergebnis", "subtotaal", "tussentotaal"];

/// The word for a sum with which a row begins.
pub(super) fn word(row: Row<'_>) -> Option<Word> {
    let cell = row.iter().find(|cell| !cell.is_empty())?;
    let first = cell.bytes().find(|byte| !byte.is_ascii_whitespace())?;
    // Nearly all rows are through here.
    let start = cell.trim_start().as_bytes().get(..3);
    let stem = first.is_ascii_alphabetic()
        && start.is_some_and(|start| STEMS.iter().any(|stem| stem.eq_ignore_ascii_case(start)));
    if !stem
        && !cell.starts_with(['Ø', 'ø'])
        && !cell.ends_with("otal")
        && !cell.ends_with("rgebnis")
        && !cell.ends_with("otaal")
    {
        return None;
    }
    let text = trim(cell).to_lowercase();
    if text.len() > 60 {
        return None;
    }
    let starts = |words: &[&str]| {
        words.iter().filter_map(|word| text.strip_prefix(word)).min_by_key(|rest| rest.len()).map(str::to_owned)
    };
    let (part, rest) = match (starts(&PART), starts(&WHOLE)) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => {
            let ends = [" total", " totals", " ergebnis", " totaal", " summe", " subtotal"];
            return ends.iter().any(|word| text.ends_with(word)).then_some(Word {
                part: true,
                alone: false,
                colon: false,
            });
        }
    };
    let behind = rest.trim_start();
    let colon = behind.starts_with(':');
    let alone = behind.trim_start_matches(':').trim().is_empty() || behind.starts_with('(') && behind.ends_with(')');
    (alone || colon || rest.starts_with([' ', '-', '/'])).then_some(Word { part, alone, colon })
}

/// Whether a row that is too long says behind its numbers that they are a sum: `,4500,120,Grand total`.
pub(super) fn ends_with_word(row: Row<'_>) -> bool {
    let last = row.iter().filter(|cell| !trim(cell).is_empty()).last().unwrap_or_default();
    WHOLE.contains(&trim(last).to_lowercase().as_str()) && row.iter().any(|cell| look(cell) == Look::Number)
}

/// Finds sums while the rows are gone through.
#[derive(Debug)]
pub(super) struct Totals {
    body: usize,
    /// Where the part begins that the next sum may be of.
    part: usize,
    sums: Vec<usize>,
    checks: usize,
}

impl Totals {
    pub fn new(body: usize) -> Self {
        Self { body, part: body, sums: Vec::new(), checks: 0 }
    }

    /// Whether a row that begins with a word for a sum is one.
    pub fn is_sum(&mut self, rows: &Rows, at: usize, word: Word) -> Option<SkipWhy> {
        let row = rows.get(at)?;
        // A formula without a result sums up; a second word for it says how.
        let look_of = |cell: &str| match look(cell) {
            _ if cell.starts_with('=') => Look::Number,
            Look::Text if WHOLE.contains(&trim(cell).to_lowercase().as_str()) => Look::Empty,
            look => look,
        };
        let others: Vec<Look> = row.iter().skip_while(|cell| trim(cell).is_empty()).skip(1).map(look_of).collect();
        let texts = others.iter().filter(|look| !matches!(look, Look::Empty | Look::Number)).count();
        let numbers = others.iter().filter(|look| **look == Look::Number).count();
        let last = (at + 1..rows.len().min(at + 30)).all(|below| {
            rows.get(below).is_none_or(|row| {
                self::word(row).is_some() || row.iter().filter(|cell| !trim(cell).is_empty()).count() <= 1
            })
        }) && rows.len() <= at + 30;
        let named = word.alone && texts == 0 && (numbers > 0 || last);
        let marked = word.colon && last;
        // A firm called so may have the sum of the others by chance, but it has words of its own as well.
        let worded = texts > 0 && !word.colon && texts * 2 > numbers;
        let added = !named && !marked && !worded && numbers > 0 && at > self.part && self.adds_up(rows, at);
        if !(named || marked || added) {
            return None;
        }
        self.sums.push(at);
        self.part = at + 1;
        let part = word.part && !(last && added && self.sums.is_empty());
        Some(if part { SkipWhy::Subtotal } else { SkipWhy::Total })
    }

    /// Whether a number of the row is the sum of those above it, of all of them or since the last sum.
    fn adds_up(&mut self, rows: &Rows, at: usize) -> bool {
        self.checks += 1;
        let Some(row) = rows.get(at).filter(|_| self.checks <= MOST_CHECKS) else { return false };
        (0..row.len()).any(|column| {
            let Some(sum) = number(row.get(column).unwrap_or_default()) else { return false };
            let add = |from: usize| {
                let above = (from..at).filter(|above| self.sums.binary_search(above).is_err());
                adds_up_to(sum, above.filter_map(|above| number(rows.get(above)?.get(column)?)))
            };
            add(self.part) || add(self.body)
        })
    }
}

/// Whether a number is the sum of these, of which there are at least two.
pub(super) fn adds_up_to(sum: f64, numbers: impl Iterator<Item = f64>) -> bool {
    let (total, count) = numbers.fold((0.0, 0_usize), |(total, count), value| (total + value, count + 1));
    count >= 2 && sum != 0.0 && (total - sum).abs() <= sum.abs() * 1e-6 + 0.005
}

/// A number in one of the usual ways of writing it; good enough to add up.
pub(super) fn number(cell: &str) -> Option<f64> {
    let cell = trim(cell);
    if look(cell) != Look::Number {
        return None;
    }
    let negative = cell.starts_with(['-', '(']) || cell.ends_with('-');
    let digits: String = cell.chars().filter(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
    let marks = digits.matches(['.', ',']).count();
    let last = digits.rfind(['.', ',']);
    let text = match last {
        Some(at) if digits.len() - at - 1 != 3 || marks == 1 && digits.starts_with('0') => {
            let whole: String = digits.get(..at)?.chars().filter(char::is_ascii_digit).collect();
            format!("{whole}.{}", digits.get(at + 1..)?)
        }
        _ => digits.chars().filter(char::is_ascii_digit).collect(),
    };
    let value: f64 = text.parse().ok()?;
    Some(if negative { -value } else { value })
}
