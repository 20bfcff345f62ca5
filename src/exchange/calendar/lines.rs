//! The lines of a calendar file by RFC 5545: escaping of texts (3.3.11), folding at 75 octets (3.1), line ends.
//!
//! Written here because the maintained crates were not exact: lines of 76 octets, a whole day that ends when it begins, and
//! time that grows with the square of a text.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// The longest line, in octets, its end not counted.
const LONGEST: usize = 75;

/// A component of a calendar that is being written.
#[derive(Debug)]
pub struct Lines {
    name: &'static str,
    text: String,
}

impl Lines {
    /// Begins a component.
    pub fn begin(name: &'static str) -> Self {
        let mut lines = Self { name, text: String::new() };
        lines.plain("BEGIN", name);
        lines
    }

    /// A property whose value needs no escaping.
    pub fn plain(&mut self, name: &str, value: &str) {
        fold(&mut self.text, &format!("{name}:{value}"));
    }

    /// A property that holds a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.plain(name, &escaped(value));
    }

    /// A time without a zone.
    pub fn time(&mut self, name: &str, at: NaiveDateTime) {
        self.plain(name, &at.format("%Y%m%dT%H%M%S").to_string());
    }

    /// A time by the clocks of a zone that the calendar describes.
    pub fn time_in(&mut self, name: &str, zone: &str, at: NaiveDateTime) {
        self.time(&format!("{name};TZID={zone}"), at);
    }

    /// A moment.
    pub fn moment(&mut self, name: &str, at: DateTime<Utc>) {
        self.plain(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }

    /// A day.
    pub fn day(&mut self, name: &str, day: NaiveDate) {
        self.plain(&format!("{name};VALUE=DATE"), &day.format("%Y%m%d").to_string());
    }

    /// Puts a component into this one.
    pub fn put(&mut self, inner: Self) {
        self.text.push_str(&inner.end());
    }

    /// Ends the component: its text.
    pub fn end(mut self) -> String {
        self.plain("END", self.name);
        self.text
    }
}

/// A text with what would end or divide it escaped; of line breaks only `\n` is one, nothing else steers.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, broken before the letter that would make it too long; what goes on begins with a blank.
fn fold(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_75_octets_and_never_within_a_letter() {
        for (line, expected) in [
            ("a".repeat(75), format!("{}\r\n", "a".repeat(75))),
            ("a".repeat(76), format!("{}\r\n a\r\n", "a".repeat(75))),
            ("a".repeat(75 + 74 + 1), format!("{}\r\n {}\r\n a\r\n", "a".repeat(75), "a".repeat(74))),
            (format!("{}ü", "a".repeat(74)), format!("{}\r\n ü\r\n", "a".repeat(74))),
            (format!("{}👩b", "a".repeat(71)), format!("{}👩\r\n b\r\n", "a".repeat(71))),
            (format!("{}漢b", "a".repeat(73)), format!("{}\r\n 漢b\r\n", "a".repeat(73))),
        ] {
            let mut text = String::new();
            fold(&mut text, &line);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn what_divides_a_text_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\ne:\"f\""), "a\\;b\\,c\\\\d\\ne:\"f\"");
    }
}
