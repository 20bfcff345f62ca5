//! A month as people write it: "September 2026", "Sept. 2026", "2026-09", "09/2026".

use super::words::of;
use super::{Word, split};
use crate::model::{Language, Month};

/// The month a text names, in English, German or Dutch whatever the language of the workspace is; `None` where it names none, or
/// several.
pub fn month_named(text: &str) -> Option<Month> {
    let words = split(text);
    let whole = words.iter().filter_map(|word| in_digits(&word.bare));
    let year = |word: &Word| word.bare.parse().ok().filter(|_| word.bare.len() == 4);
    let pairs = words.iter().zip(words.iter().skip(1));
    let named = pairs.filter_map(|(word, next)| Month::new(year(next)?, number(&word.bare)?));
    let mut found: Vec<Month> = whole.chain(named).collect();
    found.dedup();
    match found.as_slice() {
        [month] => Some(*month),
        _ => None,
    }
}

/// "2026-09", "09/2026" or "9.2026".
fn in_digits(word: &str) -> Option<Month> {
    let (one, other) = word.split_once(['-', '/', '.'])?;
    let (year, month) = if one.len() == 4 { (one, other) } else { (other, one) };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = year.len() == 4 && (1..=2).contains(&month.len()) && digits(year) && digits(month);
    whole.then(|| Month::new(year.parse().ok()?, month.parse().ok()?)).flatten()
}

/// The number of a month by its name or the first three letters of it at least.
fn number(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let begins = |name: &str| word.chars().count() >= 3 && name.starts_with(word);
    Language::ALL.into_iter().find_map(|language| {
        let words = of(language);
        let short = words.short_months.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
        let at = || words.months.iter().position(|name| begins(name)).and_then(|at| u32::try_from(at + 1).ok());
        short.or_else(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_named_in_three_languages_and_in_digits() {
        for (text, month) in [
            ("September 2026", Some((2026, 9))),
            ("Sept. 2026", Some((2026, 9))),
            ("März 2026", Some((2026, 3))),
            ("mrt 2026", Some((2026, 3))),
            ("maart 2026", Some((2026, 3))),
            ("mei 2026", Some((2026, 5))),
            ("Mai 2026, second half", Some((2026, 5))),
            ("2026-09", Some((2026, 9))),
            ("09/2026", Some((2026, 9))),
            ("9.2026", Some((2026, 9))),
            ("January 2026 – March 2026", None),
            ("Fair in spring", None),
            ("13/2026", None),
            ("2026", None),
        ] {
            assert_eq!(month_named(text), month.and_then(|(year, month)| Month::new(year, month)), "{text}");
        }
    }
}
