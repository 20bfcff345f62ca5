//! Numbers typed in a text, in three languages: their values, and what the words behind them say they are counted in.

use super::spoken_days::numbers_in_words;
use crate::model::Unit;

/// A number typed in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// In hundredths.
    pub value: i64,
    /// What the words behind it say it is counted in; a plain number where they say nothing.
    pub unit: Unit,
}

/// Beginnings of words that name a unit.
const UNITS: [(&str, Unit); 20] = [
    ("hour", Unit::Hours),
    ("stunde", Unit::Hours),
    ("geschäftsstunde", Unit::Hours),
    ("arbeitsstunde", Unit::Hours),
    ("std", Unit::Hours),
    ("uur", Unit::Hours),
    ("uren", Unit::Hours),
    ("kantooruren", Unit::Hours),
    ("werkuren", Unit::Hours),
    ("day", Unit::Days),
    ("tag", Unit::Days),
    ("arbeitstag", Unit::Days),
    ("werkdag", Unit::Days),
    ("dag", Unit::Days),
    ("point", Unit::Points),
    ("punkt", Unit::Points),
    ("punt", Unit::Points),
    ("percent", Unit::Percent),
    ("prozent", Unit::Percent),
    ("procent", Unit::Percent),
];

/// The numbers typed in a clause, with the unit the next two words name. References are no typed numbers.
pub fn typed(text: &str) -> Vec<Typed> {
    let words: Vec<(usize, &str)> = split_words(text);
    let mut found = Vec::new();
    for (at, (from, word)) in words.iter().enumerate() {
        let Some(value) = number(word) else { continue };
        let to = from + word.len();
        let behind = text.get(to..).unwrap_or_default().trim_start();
        let unit = if behind.starts_with('%') {
            Unit::Percent
        } else {
            // A unit stands behind its number, before anything else begins.
            let near = |from: &usize| !text.get(to..*from).unwrap_or(",").contains([',', ';', '{', '(', ':']);
            let next =
                words.iter().skip(at + 1).take(2).filter(|(from, _)| near(from)).map(|(_, word)| word.to_lowercase());
            let named = next.filter_map(|word| {
                UNITS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, unit)| *unit)
            });
            named.into_iter().next().unwrap_or(Unit::Number)
        };
        found.push(Typed { from: *from, to, value, unit });
    }
    found
}

/// Words with where they begin; what stands in braces is left out.
pub(super) fn split_words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    let mut braces = 0_u32;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || c == '-' || (c == '.' || c == ',') && next_is_digit(text, at);
        match c {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            _ => {}
        }
        if inside && braces == 0 {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.extend(text.get(from..at).map(|word| (from, word)));
        }
    }
    words
}

fn next_is_digit(text: &str, at: usize) -> bool {
    text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_ascii_digit())
}

/// A number as a word, in hundredths.
fn number(word: &str) -> Option<i64> {
    // "One" is an article as often as a number.
    let said = numbers_in_words().find(|(name, value)| *value > 1 && word.to_lowercase() == *name);
    if let Some((_, value)) = said {
        return Some(value * 100);
    }
    if !word.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    // Three digits behind the only mark group thousands; two or one are decimals.
    let (whole, part) = word.rsplit_once(['.', ',']).unwrap_or((word, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if part.len() == 3 || part.is_empty() {
        return digits(word).parse::<i64>().ok()?.checked_mul(100);
    }
    let cents = match part.len() {
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse::<i64>().ok()?,
        _ => return None,
    };
    digits(whole).parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_units_in_three_languages() {
        let check = |text: &str, wanted: &[(i64, Unit)]| {
            let found: Vec<_> = typed(text).into_iter().map(|one| (one.value, one.unit)).collect();
            assert_eq!(found, wanted, "{text}");
        };
        check("within 24 business hours and makes five attempts", &[(2400, Unit::Hours), (500, Unit::Number)]);
        check(
            "binnen 16 Geschäftsstunden, 2,5 Tage, 12,5 %",
            &[(1600, Unit::Hours), (250, Unit::Days), (1250, Unit::Percent)],
        );
        check("binnen 24 kantooruren en vijf pogingen", &[(2400, Unit::Hours), (500, Unit::Number)]);
        check(
            "ab 55 Punkten, 80 Prozent, 55 punten",
            &[(5500, Unit::Points), (8000, Unit::Percent), (5500, Unit::Points)],
        );
        check("1.200 leads, {first_contact_hours} hours, no number here.", &[(120_000, Unit::Number)]);
    }
}
