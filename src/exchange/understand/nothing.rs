//! Words that people and systems write where there is nothing.

use std::collections::BTreeSet;

/// Words for nothing, in lower case.
const WORDS: [&str; 48] = [
    "n/a",
    "na",
    "n.a.",
    "#n/a",
    "#n/v",
    "#nv",
    "#n/b",
    "(leer)",
    "(blank)",
    "(leeg)",
    "(empty)",
    "<empty>",
    "<blank>",
    "leer",
    "leeg",
    "null",
    "<null>",
    "(null)",
    "[null]",
    "none",
    "(none)",
    "<none>",
    "nan",
    "nil",
    "\\n",
    "undefined",
    "unknown",
    "(unknown)",
    "unbekannt",
    "onbekend",
    "keine angabe",
    "ohne angabe",
    "k.a.",
    "k. a.",
    "k.a",
    "n.v.t.",
    "nvt",
    "nicht angegeben",
    "nicht bekannt",
    "niet bekend",
    "niet ingevuld",
    "niet opgegeven",
    "geen opgave",
    "not available",
    "not specified",
    "not provided",
    "not set",
    "(not set)",
];

/// A cell without outer blanks of any kind.
#[inline]
pub fn trimmed(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    // Nearly every cell begins and ends with something that is there.
    if [bytes.first(), bytes.last()].into_iter().all(|end| end.is_some_and(u8::is_ascii_graphic)) {
        return cell;
    }
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{feff}' | '\u{200b}' | '\u{202f}'))
}

/// Whether a trimmed cell that is not empty is a word for nothing.
pub fn is_nothing(text: &str) -> bool {
    if text.len() > 16 {
        return false;
    }
    if !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '?' | '.')) {
        return true;
    }
    // Most words begin with a letter no word for nothing begins with.
    let first = text.as_bytes().first().copied().unwrap_or_default().to_ascii_lowercase();
    if !b"n#(<[lu\\kog".contains(&first) {
        return false;
    }
    let lower = text.to_lowercase();
    WORDS.contains(&lower.as_str())
}

/// Words for nothing that are words like others in a column of texts: parts of other values, as in “paused; unknown”.
pub fn spoken<'a, I: Iterator<Item = &'a str>>(values: impl Fn() -> I) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = values()
        .filter(|value| value.bytes().any(|byte| byte.is_ascii_alphabetic()) && is_nothing(value))
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() {
        return words;
    }
    let mut parts: BTreeSet<String> = BTreeSet::new();
    for value in values().filter(|value| value.contains([';', ',', '|', '/'])) {
        let of_value = value.split([';', ',', '|', '/']).map(|part| trimmed(part).to_lowercase());
        parts.extend(of_value.filter(|part| words.contains(part) && *part != value.to_lowercase()));
    }
    words.retain(|word| parts.contains(word));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_known_whatever_their_case() {
        for word in
            ["\\N", "NULL", "None", "nan", "NA", "n/a", "(none)", "Keine Angabe", "onbekend", "-", "--", "–", "???"]
        {
            assert!(is_nothing(word), "{word}");
        }
        for word in ["No", "Nein", "0", "Norway", "open", "x", "Nil Ltd", "nano"] {
            assert!(!is_nothing(word), "{word}");
        }
    }

    #[test]
    fn a_word_that_is_part_of_other_values_says_something() {
        let column = ["paused; unknown", "unknown", "active", "n/a"];
        assert_eq!(spoken(|| column.into_iter()), ["unknown".to_owned()].into());
        assert!(spoken(|| ["Unknown", "Fair, spring", "n/a"].into_iter()).is_empty());
    }

    #[test]
    fn blanks_of_every_kind_are_trimmed() {
        assert_eq!(trimmed("\u{a0} Ann\u{202f}"), "Ann");
        assert_eq!(trimmed("\u{feff}Id"), "Id");
        assert_eq!(trimmed("a b"), "a b");
    }
}
