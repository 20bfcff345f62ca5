//! Texts numbered in order of appearance, in little more memory than they take themselves.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;

/// Texts one behind the other: whoever looks at all of them goes straight through memory.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Adds one behind the others.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// One of them, nothing where there are fewer.
    #[inline]
    pub fn get(&self, at: usize) -> &str {
        let end = self.ends.get(at).copied().unwrap_or_default() as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default() as usize;
        self.text.get(start..end).unwrap_or_default()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at))
    }
}

/// Finds the number of a text, and gives new ones the next.
#[derive(Debug, Default)]
pub struct Dictionary {
    texts: Texts,
    /// The hash of each text and its number plus one, 0 where there is none: growing looks at no text again. As many as a
    /// power of two.
    slots: Vec<(u32, u32)>,
    hashes: RandomState,
    /// The number found last.
    before: Option<u32>,
}

impl Dictionary {
    /// The number of a text.
    #[inline]
    pub fn number_of(&mut self, text: &str) -> u32 {
        // Sorted exports repeat the cell above.
        if let Some(before) = self.before.filter(|before| self.texts.get(*before as usize) == text) {
            return before;
        }
        let number = self.find(text);
        self.before = Some(number);
        number
    }

    /// The texts in the order of their numbers.
    pub fn into_texts(mut self) -> Texts {
        self.texts.text.shrink_to_fit();
        self.texts.ends.shrink_to_fit();
        self.texts
    }

    fn find(&mut self, text: &str) -> u32 {
        if self.texts.len() * 3 >= self.slots.len() * 2 {
            self.grow();
        }
        let hash = self.hashes.hash_one(text) as u32;
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at).filter(|slot| slot.1 != 0) {
            if slot.0 == hash && self.texts.get(slot.1 as usize - 1) == text {
                return slot.1 - 1;
            }
            at = (at + 1) & mask;
        }
        let next = self.texts.len() as u32;
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = (hash, next + 1);
        }
        self.texts.push(text);
        next
    }

    fn grow(&mut self) {
        let room = (self.slots.len() * 4).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); room]);
        for slot in old.into_iter().filter(|slot| slot.1 != 0) {
            let mut at = slot.0 as usize & (room - 1);
            while self.slots.get(at).is_some_and(|taken| taken.1 != 0) {
                at = (at + 1) & (room - 1);
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_numbered_as_they_appear(texts in prop::collection::vec("[ab]{0,4}|.{0,3}", 0..400)) {
            let mut dictionary = Dictionary::default();
            let mut known: Vec<&str> = Vec::new();
            for text in &texts {
                let number = known.iter().position(|other| other == text).unwrap_or_else(|| {
                    known.push(text);
                    known.len() - 1
                });
                prop_assert_eq!(dictionary.number_of(text) as usize, number);
            }
            let texts = dictionary.into_texts();
            prop_assert_eq!(texts.iter().collect::<Vec<_>>(), known);
            prop_assert_eq!(texts.get(texts.len()), "");
        }
    }
}
