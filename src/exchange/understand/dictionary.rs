//! Texts numbered in order of appearance, in little more memory than they take themselves.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use super::front::{Front, Packed};
use crate::model::TextList;

/// Finds the number of a text, and gives new ones the next.
#[derive(Debug, Default)]
pub struct Dictionary {
    texts: TextList,
    /// The hash of each text and its number plus one, 0 where there is none: growing looks at no text again. As many as a
    /// power of two.
    slots: Vec<(u32, u32)>,
    hashes: RandomState,
    front: Front,
}

/// How many texts are looked for at a time: their slots come from memory together.
const AT_ONCE: usize = 64;

/// From so many slots on their number only doubles.
const LARGE: usize = 64 * 1024;

/// A text that is looked for.
#[derive(Clone, Copy, Default)]
struct Asked<'a> {
    text: &'a str,
    hash: u32,
    /// What stood in its first slot.
    slot: (u32, u32),
    /// From where to where the text lies that this slot leads to.
    place: (u32, u32),
}

impl Asked<'_> {
    /// Whether its first slot leads to it.
    fn is_at(&self, texts: &TextList) -> bool {
        let found = texts.bytes().get(self.place.0 as usize..self.place.1 as usize);
        self.slot.1 != 0 && self.slot.0 == self.hash && found == Some(self.text.as_bytes())
    }
}

impl Dictionary {
    /// The number of a text.
    #[cfg(test)]
    pub fn number_of(&mut self, text: &str) -> u32 {
        if self.front.serves(self.texts.len()) {
            return self.number_of_few(text);
        }
        self.make_room(1);
        self.find(text, self.hash(text))
    }

    /// The number of a text, where there are few different ones.
    #[inline]
    fn number_of_few(&mut self, text: &str) -> u32 {
        let packed = Packed::of(text);
        if let Some(known) = packed.and_then(|packed| self.front.find(&packed)) {
            return known;
        }
        self.make_room(1);
        let number = self.find(text, self.hash(text));
        if let Some(packed) = packed {
            self.front.note(packed, number, self.texts.len());
        }
        number
    }

    /// The numbers of many texts in turn. So many are looked for at a time: while memory still brings what is known of one
    /// of them, it is asked for the next ones as well.
    pub fn numbers_of<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>, mut note: impl FnMut(u32)) {
        let mut texts = texts.into_iter();
        while self.front.serves(self.texts.len()) {
            let Some(text) = texts.next() else { return };
            note(self.number_of_few(text));
        }
        let mut before: Option<(Asked<'_>, u32)> = None;
        loop {
            let mut asked = [Asked::default(); AT_ONCE];
            let mut count = 0;
            for (asked, text) in asked.iter_mut().zip(texts.by_ref()) {
                (asked.text, asked.hash) = (text, self.hash(text));
                count += 1;
            }
            if count == 0 {
                return;
            }
            self.make_room(count);
            let asked = asked.get_mut(..count).unwrap_or_default();
            let mask = self.slots.len() - 1;
            for asked in asked.iter_mut() {
                asked.slot = self.slots.get(asked.hash as usize & mask).copied().unwrap_or_default();
            }
            for asked in asked.iter_mut().filter(|asked| asked.slot.0 == asked.hash && asked.slot.1 != 0) {
                asked.place = self.texts.place(asked.slot.1 as usize - 1).unwrap_or_default();
            }
            for asked in asked.iter() {
                // Sorted exports repeat the cell above.
                let number = match before {
                    Some((known, number)) if known.hash == asked.hash && known.text == asked.text => number,
                    _ if asked.is_at(&self.texts) => asked.slot.1 - 1,
                    _ => self.find(asked.text, asked.hash),
                };
                before = Some((*asked, number));
                note(number);
            }
        }
    }

    /// The texts in the order of their numbers.
    pub fn into_texts(mut self) -> TextList {
        self.texts.shrink();
        self.texts
    }

    fn hash(&self, text: &str) -> u32 {
        self.hashes.hash_one(text) as u32
    }

    /// Finds a text, or adds it; there is room for it.
    fn find(&mut self, text: &str, hash: u32) -> u32 {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get(at).filter(|slot| slot.1 != 0) {
            if slot.0 == hash && self.texts.get(slot.1 as usize - 1) == Some(text) {
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

    /// Makes room for so many texts more, so that at least a third of the slots stays free.
    fn make_room(&mut self, more: usize) {
        while (self.texts.len() + more) * 3 > self.slots.len() * 2 {
            self.grow();
        }
    }

    fn grow(&mut self) {
        // Memory that was never used costs more than looking at the slots of a large table once more.
        let more = if self.slots.len() < LARGE { 4 } else { 2 };
        let room = (self.slots.len() * more).max(64);
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
            let mut numbers: Vec<u32> = Vec::new();
            for text in &texts {
                let number = known.iter().position(|other| other == text).unwrap_or_else(|| {
                    known.push(text);
                    known.len() - 1
                });
                prop_assert_eq!(dictionary.number_of(text) as usize, number);
                numbers.push(number as u32);
            }
            let mut together = Dictionary::default();
            let mut found = Vec::new();
            let (first, second) = texts.split_at(texts.len() / 3);
            together.numbers_of(first.iter().map(String::as_str), |number| found.push(number));
            together.numbers_of(second.iter().map(String::as_str), |number| found.push(number));
            prop_assert_eq!(found, numbers);
            let together = together.into_texts();
            prop_assert_eq!(together.iter().collect::<Vec<_>>(), known.clone());
            let texts = dictionary.into_texts();
            prop_assert_eq!(texts.iter().collect::<Vec<_>>(), known);
            prop_assert_eq!(texts.get(texts.len()), None);
        }
    }

    #[test]
    fn many_texts_of_any_length_keep_their_numbers() {
        let texts: Vec<String> = (0..9_000).map(|n| format!("{}{n}", "x".repeat(n % 40))).collect();
        let mut dictionary = Dictionary::default();
        for round in 0..2 {
            let mut numbers = Vec::new();
            dictionary.numbers_of(texts.iter().map(String::as_str), |number| numbers.push(number));
            assert!(numbers.iter().copied().eq(0..9_000), "round {round}");
        }
    }
}
