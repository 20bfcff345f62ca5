//! Text that is safe to show outside of our own window: on a terminal, in a title, in a file name.

use std::borrow::Cow;

/// Stands for a character that must not be shown.
const STAND_IN: &str = "\u{fffd}";

/// A text in one line without control and direction characters, which could steer a terminal or fool a reader: each is
/// replaced by U+FFFD.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(is_unprintable) { text.replace(is_unprintable, STAND_IN).into() } else { text.into() }
}

/// The same for a text of several lines: line breaks and tabs stay.
pub fn printable_lines(text: &str) -> Cow<'_, str> {
    let is_out = |c: char| !matches!(c, '\n' | '\t') && is_unprintable(c);
    if !text.contains(is_out) {
        return text.into();
    }
    // A line break of other systems is one, not a character that is missing.
    text.replace("\r\n", "\n").replace(is_out, STAND_IN).into()
}

/// JSON in which such characters are written as escapes: the same value for whoever reads it.
pub fn printable_json(json: &str) -> Cow<'_, str> {
    let is_out = |c: char| c != '\n' && is_unprintable(c);
    if !json.contains(is_out) {
        return json.into();
    }
    let mut text = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        // All of them have four digits or fewer.
        if is_out(c) { text.extend(["\\u", &format!("{:04x}", u32::from(c))]) } else { text.push(c) }
    }
    text.into()
}

/// Control characters of every kind, line and paragraph separators, and what turns the direction of text around.
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        let hostile = "a\u{1b}]0;x\u{7}\u{0}\u{9b}31m\u{202e}b\r\nc\t";
        for c in printable(hostile).chars().chain(printable_lines(hostile).chars().filter(|c| !"\n\t".contains(*c))) {
            assert!(!c.is_control() && c != '\u{202e}', "{c:?}");
        }
        assert_eq!(printable("Größe – „ja“ 👩‍🏭"), "Größe – „ja“ 👩‍🏭");
        assert_eq!(printable_lines("a\r\nb\n\u{7}"), "a\nb\n\u{fffd}");
    }

    #[test]
    fn json_says_the_same_without_such_characters() {
        let value = serde_json::json!({ "name": "a\u{1b}\u{9b}\u{202e}\u{2028}\u{7f}ü" });
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let safe = printable_json(&text);
            assert!(!safe.chars().any(|c| c != '\n' && is_unprintable(c)), "{safe:?}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
        }
    }
}
