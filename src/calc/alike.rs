//! Whether two texts are about the same although they are worded differently: by the words they share.

use std::collections::BTreeSet;

/// Shorter words ("who", "der", "een") tell nothing.
const LEAST_LETTERS: usize = 4;
/// Words that begin with so many equal letters are forms of one word: "Inhalt" and "Inhalte", "monthly" and "months".
const STEM: usize = 5;

/// How many words the shorter of two texts has that tell something, and how many of them the other one has as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    /// Words both have.
    pub words: usize,
    /// Words of the shorter one.
    pub of: usize,
}

impl Shared {
    /// Whether the texts share at least one word in so many.
    pub fn is_one_in(self, parts: usize) -> bool {
        self.of > 0 && self.words * parts >= self.of
    }
}

/// The words two texts share, whatever their forms and the order they stand in.
pub fn shared(one: &str, other: &str) -> Shared {
    let (one, other) = (stems(one), stems(other));
    Shared { words: one.intersection(&other).count(), of: one.len().min(other.len()) }
}

/// Whether two texts are about the same: more than every second word of the shorter one stands in the other one too.
pub fn are_alike(one: &str, other: &str) -> bool {
    let Shared { words, of } = shared(one, other);
    one.trim() == other.trim() || words * 2 > of
}

fn stems(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.map(str::to_lowercase).filter(|word| word.chars().count() >= LEAST_LETTERS);
    words.map(|word| word.chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_the_words_they_share() {
        for (one, other, alike) in [
            (
                "Who qualifies leads before Sales gets them?",
                "Who in Marketing qualifies leads before Sales gets them?",
                true,
            ),
            ("Who collects what competitors do?", "Who collects what is known of competitors?", true),
            ("Wie verzamelt wat concurrenten doen?", "Wie verzamelt wat bekend is over concurrenten?", true),
            ("Who tells Sales about new content?", "Who collects what competitors do?", false),
            ("Wer kündigt dem Vertrieb neue Inhalte an?", "Wer trifft sich zur Durchsicht der Inhalte?", false),
            ("Monatlicher Jour fixe", "Jour fixe, monatlich", true),
            ("", "Wer?", false),
            ("Wer?", "Wer?", true),
        ] {
            assert_eq!(are_alike(one, other), alike, "{one} / {other}");
            assert_eq!(are_alike(other, one), alike, "{other} / {one}");
        }
        assert_eq!(shared("Neue Inhalte melden", "Inhalt: neues"), Shared { words: 1, of: 2 });
        assert!(Shared { words: 1, of: 3 }.is_one_in(3) && !Shared { words: 0, of: 0 }.is_one_in(3));
    }
}
