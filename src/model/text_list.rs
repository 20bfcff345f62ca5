//! Many texts in little more memory than they take themselves.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most text one of these holds, in bytes.
const MOST: usize = u32::MAX as usize;

/// TextList one behind the other: whoever looks at all of them goes straight through memory. They are written as a list of texts.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TextList {
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
}

impl TextList {
    /// Room for so many texts, of so many bytes in all.
    pub fn with_room(texts: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(texts) }
    }

    /// Adds one behind the others; an empty one where there is no more room, which no limit of what is read lets happen.
    #[inline]
    pub fn push(&mut self, text: &str) {
        self.push_with(|all| all.push_str(text));
    }

    /// Adds one behind the others that is written there and then, by adding to what stands before it.
    #[inline]
    pub fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        let before = self.text.len();
        write(&mut self.text);
        if self.text.len() > MOST {
            self.text.truncate(before);
        }
        self.ends.push(self.text.len() as u32);
    }

    /// How many there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[cfg(feature = "testing")]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// One of them.
    #[inline]
    pub fn get(&self, at: usize) -> Option<&str> {
        let (start, end) = self.place(at)?;
        self.text.get(start as usize..end as usize)
    }

    /// From where to where one of them lies among the bytes of all.
    #[inline]
    pub fn place(&self, at: usize) -> Option<(u32, u32)> {
        let end = *self.ends.get(at)?;
        Some((at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default(), end))
    }

    /// The bytes of all of them.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// All of them.
    #[inline]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.len()).map(|at| self.get(at).unwrap_or_default())
    }

    /// Gives up what room is left.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl fmt::Debug for TextList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: AsRef<str>> FromIterator<T> for TextList {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|text| all.push(text.as_ref()));
        all
    }
}

impl Serialize for TextList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for TextList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Listed;
        impl<'de> Visitor<'de> for Listed {
            type Value = TextList;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of texts")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<TextList, A::Error> {
                let mut all = TextList::default();
                while let Some(text) = list.next_element::<String>()? {
                    if all.text.len() + text.len() > MOST {
                        return Err(serde::de::Error::custom("more than 4 GB of text in one column"));
                    }
                    all.push(&text);
                }
                all.shrink();
                Ok(all)
            }
        }
        deserializer.deserialize_seq(Listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_and_read_as_a_list() {
        let texts: TextList = ["", "Ann", "\"é\"\n", ""].into_iter().collect();
        let written = ron::to_string(&texts).unwrap();
        assert_eq!(written, ron::to_string(&vec!["", "Ann", "\"é\"\n", ""]).unwrap());
        assert_eq!(ron::from_str::<TextList>(&written).unwrap(), texts);
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["", "Ann", "\"é\"\n", ""]);
        assert_eq!((texts.len(), texts.get(1), texts.get(4)), (4, Some("Ann"), None));
        assert!(ron::from_str::<TextList>("[1]").is_err());
        assert!(TextList::default().is_empty());
    }
}
