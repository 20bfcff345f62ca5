//! Typing that no field receives: a click has missed its field, and the letters of a name would act as commands, one by one.
//!
//! A single letter acts at once. What follows says whether it was one: a capital, a letter that nothing has a use for and
//! another one behind it, or three different letters within a second are typing. Where the last click met nothing, the first
//! letter waits a moment for a second one.

use egui::{Event, Key, Modifiers};

/// Letters closer than this belong to one word, in seconds.
const PAUSE: f64 = 1.0;
/// So long the first letter after a click that met nothing waits for a second one, in seconds.
pub const WAIT: f64 = 0.4;
/// So many different letters within a second are typing, whatever each of them would do.
const MANY: usize = 3;

/// What becomes of a key that is pressed outside of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It does what it does.
    Acts,
    /// It waits for what follows.
    Waits,
    /// It belongs to a word and does nothing.
    Typed,
}

/// A key that may be part of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The key.
    pub key: Key,
    /// Typed as a capital.
    pub capital: bool,
    /// It is held down.
    pub repeat: bool,
}

/// What was typed outside of fields, and what is taken for it.
#[derive(Debug, Default)]
pub struct TypingGuard {
    /// The letters of the word so far, with when they came and whether anything had a use for them.
    word: Vec<(Key, f64, bool)>,
    /// This is a word.
    typing: bool,
    /// The last click met nothing.
    missed: bool,
    /// When the letter that waits came.
    since: Option<f64>,
    /// Something was typed that nobody has been told of yet.
    news: bool,
}

impl TypingGuard {
    /// A click met something, or nothing; it ends a word.
    pub fn clicked(&mut self, something: bool) {
        self.ends();
        self.missed = !something;
    }

    /// What becomes of a letter that comes `now`, in seconds; `followed` when another key is there already.
    pub fn letter(&mut self, letter: Letter, now: f64, followed: bool) -> Verdict {
        self.forget(now);
        if self.typing {
            return self.typed(letter, now);
        }
        let same = self.word.iter().all(|(key, ..)| *key == letter.key);
        let useless = self.word.iter().any(|(_, _, used)| !used);
        let different = 1 + self.word.iter().filter(|(key, ..)| *key != letter.key).count();
        // A letter again and again is meant: minutes are added with one key, blocks passed with one.
        let joins = !self.word.is_empty() && !same && (useless || different >= MANY);
        if letter.capital || joins {
            return self.begins(letter, now);
        }
        if self.missed && self.word.is_empty() {
            let since = *self.since.get_or_insert(now);
            if !followed && now - since < WAIT {
                return Verdict::Waits;
            }
        }
        self.missed = false;
        self.since = None;
        if !letter.repeat {
            self.word.push((letter.key, now, true));
        }
        Verdict::Acts
    }

    /// Two letters came before the first of them did anything: that is typing.
    pub fn pair(&mut self, first: Letter, now: f64) -> Verdict {
        self.forget(now);
        self.begins(first, now)
    }

    /// Any other key that writes or deletes: behind a word it belongs to it.
    pub fn other(&mut self, now: f64) -> Verdict {
        self.forget(now);
        if !self.typing {
            self.word.clear();
            return Verdict::Acts;
        }
        if let Some((_, at, _)) = self.word.last_mut() {
            *at = now;
        }
        Verdict::Typed
    }

    /// A key that leads elsewhere ends a word.
    pub fn ends(&mut self) {
        let news = self.news;
        *self = Self { news, ..Self::default() };
    }

    /// Whether anything had a use for the letter that acted last.
    pub fn was_used(&mut self, used: bool) {
        if let Some((_, _, was)) = self.word.last_mut().filter(|_| !self.typing) {
            *was = used;
        }
    }

    /// Whether the first letters of a word wait or have acted, so that what they do may have to be taken back.
    pub fn is_open(&self) -> bool {
        !self.word.is_empty() && !self.typing
    }

    /// Whether anything of a word was typed since this was asked last.
    pub fn news(&mut self) -> bool {
        std::mem::take(&mut self.news)
    }

    /// Whether a letter waits for another one.
    pub fn waits(&self) -> bool {
        self.since.is_some()
    }

    fn begins(&mut self, letter: Letter, now: f64) -> Verdict {
        (self.typing, self.missed, self.since) = (true, false, None);
        self.typed(letter, now)
    }

    fn typed(&mut self, letter: Letter, now: f64) -> Verdict {
        self.news = true;
        self.word.push((letter.key, now, false));
        Verdict::Typed
    }

    /// After a pause a new word begins.
    fn forget(&mut self, now: f64) {
        if self.typing {
            if self.word.last().is_none_or(|(_, at, _)| now - at >= PAUSE) {
                self.word.clear();
                self.typing = false;
            }
        } else {
            self.word.retain(|(_, at, _)| now - at < PAUSE);
        }
    }
}

/// The letter of a key press, if it is one: letters and the space between them, without Ctrl or Alt.
pub fn letter_of(event: &Event) -> Option<Letter> {
    let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return None };
    let letter = (Key::A..=Key::Z).contains(key);
    let alone = alone(*modifiers);
    (alone && (letter || *key == Key::Space)).then_some(Letter {
        key: *key,
        capital: letter && modifiers.shift,
        repeat: *repeat,
    })
}

/// Whether a key writes or deletes something, or goes on to the next line, where a field has the focus.
pub fn writes(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let deletes = matches!(key, Key::Backspace | Key::Delete | Key::Enter);
    alone(*modifiers) && (deletes || super::has_letter(*key))
}

fn alone(modifiers: Modifiers) -> bool {
    !modifiers.command && !modifiers.ctrl && !modifiers.alt && !modifiers.mac_cmd
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(key: Key) -> Letter {
        Letter { key, capital: false, repeat: false }
    }

    /// What becomes of letters that come so many seconds apart, `used` telling whether something has a use for each.
    fn typed(letters: &[(Key, bool)], apart: f64, missed: bool) -> Vec<Verdict> {
        let mut guard = TypingGuard::default();
        guard.clicked(!missed);
        let mut said = Vec::new();
        for (at, (key, used)) in letters.iter().enumerate() {
            let verdict = guard.letter(small(*key), at as f64 * apart, false);
            guard.was_used(*used);
            said.push(verdict);
        }
        said
    }

    #[test]
    fn single_letters_act_and_words_do_not() {
        use Key::{A, K, N, P, Space, T, V};
        use Verdict::{Acts, Typed};
        for (letters, apart, verdicts) in [
            (&[(P, true), (P, true), (P, true), (P, true)][..], 0.1, &[Acts, Acts, Acts, Acts][..]),
            (
                &[(A, false), (N, false), (N, false), (A, false), (Space, true)],
                0.3,
                &[Acts, Typed, Typed, Typed, Typed],
            ),
            (&[(A, false), (Space, true)], 0.9, &[Acts, Typed]),
            (&[(A, false), (Space, true)], 1.1, &[Acts, Acts]),
            (&[(K, true), (V, true)], 0.2, &[Acts, Acts]),
            (&[(K, true), (V, true), (T, true), (Space, true)], 0.2, &[Acts, Acts, Typed, Typed]),
            (&[(K, true), (V, true), (T, true)], 0.6, &[Acts, Acts, Acts]),
            (&[(P, true), (A, false)], 0.2, &[Acts, Acts]),
            (&[(P, true), (A, false), (T, true)], 0.2, &[Acts, Acts, Typed]),
        ] {
            assert_eq!(typed(letters, apart, false), verdicts, "{letters:?} every {apart} s");
        }
    }

    #[test]
    fn a_capital_is_no_command() {
        let mut guard = TypingGuard::default();
        assert_eq!(guard.letter(Letter { capital: true, ..small(Key::P) }, 0.0, false), Verdict::Typed);
        assert_eq!(guard.letter(small(Key::Space), 0.5, false), Verdict::Typed);
        assert!(guard.news() && !guard.news());
        // Enter and Delete behind a word belong to it; after a pause they are their own again.
        assert_eq!(guard.other(1.4), Verdict::Typed);
        assert_eq!(guard.other(2.5), Verdict::Acts);
        assert_eq!(guard.letter(small(Key::Space), 2.6, false), Verdict::Acts);
    }

    #[test]
    fn after_a_click_that_met_nothing_the_first_letter_waits_for_company() {
        let mut guard = TypingGuard::default();
        guard.clicked(false);
        assert_eq!(guard.letter(small(Key::P), 5.0, false), Verdict::Waits);
        assert_eq!(guard.letter(small(Key::P), 5.3, false), Verdict::Waits);
        assert_eq!(guard.letter(small(Key::P), 5.41, false), Verdict::Acts);
        assert_eq!(guard.letter(small(Key::P), 5.5, false), Verdict::Acts, "only the first one waits");
        guard.clicked(false);
        guard.ends();
        assert_eq!(guard.letter(small(Key::P), 9.0, true), Verdict::Acts, "a click that met nothing is forgotten");
    }
}
