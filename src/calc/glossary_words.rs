//! Words as the glossary compares them: in small letters, with the endings three languages give them.

/// What a noun takes at its end: plural and cases in English, German and Dutch.
const ENDINGS: [&str; 5] = ["s", "es", "e", "en", "n"];
/// What an adjective or article takes at its end.
const BENT: [&str; 6] = ["", "e", "en", "em", "er", "es"];
/// Endings of a vowel stand only behind so many letters: a car is no care.
const LEAST: usize = 4;
/// The longest word in capitals that is an abbreviation.
const LONGEST_ABBREVIATION: usize = 6;
/// So many signs at most stand between two words of one name.
const MOST_BETWEEN: usize = 3;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The byte at which it begins.
    pub from: usize,
    /// The byte behind it.
    pub to: usize,
    /// Nothing but a blank or a hyphen stands between it and the next: both may be one name.
    pub goes_on: bool,
    /// In small letters.
    folded: String,
    /// As it stands there, where it may be an abbreviation.
    capitals: Option<String>,
}

impl Word {
    fn new(text: &str, from: usize, to: usize) -> Self {
        let written = text.get(from..to).unwrap_or_default();
        let folded = written.to_lowercase().replace('ß', "ss").replace('ĳ', "ij");
        let capital = |c: char| c.is_uppercase() || c.is_ascii_digit();
        let is_short = (2..=LONGEST_ABBREVIATION).contains(&written.chars().count());
        let stem = written.strip_suffix('s').unwrap_or(written);
        let capitals = is_short && written.chars().any(char::is_uppercase) && stem.chars().all(capital);
        Self { from, to, goes_on: false, folded, capitals: capitals.then(|| written.to_owned()) }
    }

    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.folded.chars().count()
    }

    /// Its first letters, all of them where it has no more.
    pub fn beginning(&self, letters: usize) -> &str {
        let end = self.folded.char_indices().nth(letters).map_or(self.folded.len(), |(at, _)| at);
        self.folded.get(..end).unwrap_or_default()
    }

    /// Whether it is an abbreviation: meant only in capitals.
    fn abbreviation(&self) -> Option<&str> {
        self.capitals.as_deref().filter(|written| !written.ends_with('s'))
    }

    /// Whether another word is this noun: itself, with an ending, or without the s of its plural.
    pub fn is_form_of(&self, other: &Self) -> bool {
        if let Some(capitals) = self.abbreviation() {
            let other = other.capitals.as_deref().unwrap_or_default();
            return other.strip_prefix(capitals).is_some_and(|rest| rest.is_empty() || rest == "s");
        }
        if let Some(ending) = other.folded.strip_prefix(&self.folded) {
            let long = self.letters() >= LEAST;
            return ending.is_empty() || ENDINGS.contains(&ending) && (long || ending == "s" && self.letters() > 2);
        }
        self.folded.strip_suffix('s') == Some(&other.folded) && other.letters() >= LEAST
    }

    /// Whether another word is this one as it stands before a noun: with whatever ending.
    pub fn is_bent_as(&self, other: &Self) -> bool {
        if let Some(capitals) = self.abbreviation() {
            return other.capitals.as_deref() == Some(capitals);
        }
        if self.folded == other.folded {
            return true;
        }
        let stems = |word: &Self| -> Vec<String> {
            let stem = |ending: &&str| word.folded.strip_suffix(*ending).map(str::to_owned);
            BENT.iter().filter_map(stem).filter(|stem| stem.chars().count() >= LEAST).collect()
        };
        let others = stems(other);
        stems(self).iter().any(|stem| others.contains(stem))
    }
}

/// The words of a text in their order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut begun: Option<usize> = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, letter) in ends {
        match (begun, is_letter(letter) && at < text.len()) {
            (None, true) => {
                if let Some(before) = words.last_mut() {
                    before.goes_on = joins(text.get(before.to..at).unwrap_or_default());
                }
                begun = Some(at);
            }
            (Some(from), false) => {
                words.push(Word::new(text, from, at));
                begun = None;
            }
            _ => {}
        }
    }
    words
}

/// Letters, digits, and the accents that are written behind a letter.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether what stands between two words leaves them together: a blank, a hyphen, one break of the line.
fn joins(between: &str) -> bool {
    let one = |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '/' | '&');
    between.chars().count() <= MOST_BETWEEN && between.chars().all(one) && between.matches('\n').count() < 2
}
