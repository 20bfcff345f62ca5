//! Random ids with a kind prefix that read well in a diff: `per-4m8t2vq1zc`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The 32 digits of an id, in ASCII order and without letters that are mistaken for digits.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 10;
const MASK: u64 = (1 << 50) - 1;

/// Something that is addressed by an [`Id`].
pub trait Kind {
    /// The prefix of its ids, for example `per` for a persona.
    const PREFIX: &'static str;
}

/// The id of a record: 50 random bits, made once, never reused, never derived from a name or a position.
pub struct Id<T> {
    bits: u64,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id with these 50 bits; higher bits are ignored.
    pub const fn from_bits(bits: u64) -> Self {
        Self { bits: bits & MASK, of: PhantomData }
    }

    /// The 50 bits of the id.
    pub const fn bits(self) -> u64 {
        self.bits
    }
}

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an id of the form `{prefix}-` and ten of the digits 0-9 a-z without i, l, o, u")]
pub struct IdError {
    text: String,
    prefix: &'static str,
}

impl<T: Kind> FromStr for Id<T> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = || IdError { text: text.chars().take(40).collect(), prefix: T::PREFIX };
        let digits = text.strip_prefix(T::PREFIX).and_then(|rest| rest.strip_prefix('-')).ok_or_else(error)?.as_bytes();
        if digits.len() != LENGTH {
            return Err(error());
        }
        let mut bits = 0;
        for digit in digits {
            let value = DIGITS.iter().position(|known| known == digit).ok_or_else(error)?;
            bits = (bits << 5) | value as u64;
        }
        Ok(Self::from_bits(bits))
    }
}

impl<T: Kind> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", T::PREFIX)?;
        for place in (0..LENGTH).rev() {
            let digit = DIGITS.get((self.bits >> (place * 5)) as usize & 31).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(digit))?;
        }
        Ok(())
    }
}

impl<T: Kind> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.cmp(&other.bits)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::from_bits(0)
    }
}

impl<T: Kind> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: Kind> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A source of fresh ids. It is seeded from outside, so that `model` itself stays free of randomness
/// and a test gets the same ids every time.
#[derive(Debug, Clone)]
pub struct FreshIds {
    state: u64,
}

impl FreshIds {
    /// A source that starts from this seed; give it real randomness outside tests.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id (splitmix64, so that near seeds give unrelated ids).
    #[expect(clippy::should_implement_trait, reason = "an endless source of many kinds is no iterator")]
    pub fn next<T>(&mut self) -> Id<T> {
        Id::from_bits(self.number())
    }

    /// A number that is used once, to make what is sealed look different each time.
    pub fn nonce(&mut self) -> u128 {
        u128::from(self.number()) << 64 | u128::from(self.number())
    }

    fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;
    impl Kind for Thing {
        const PREFIX: &'static str = "thg";
    }

    #[test]
    fn an_id_survives_text() {
        let mut fresh = FreshIds::seeded(7);
        for _ in 0..1000 {
            let id: Id<Thing> = fresh.next();
            assert_eq!(id.to_string().parse::<Id<Thing>>().unwrap(), id);
        }
    }

    #[test]
    fn text_order_is_id_order() {
        let mut fresh = FreshIds::seeded(3);
        let (a, b): (Id<Thing>, Id<Thing>) = (fresh.next(), fresh.next());
        assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn foreign_and_broken_ids_are_refused() {
        for text in
            ["", "thg-", "per-0000000000", "thg-000000000", "thg-00000000000", "thg-000000000u", "thg_0000000000"]
        {
            assert!(text.parse::<Id<Thing>>().is_err(), "{text}");
        }
    }
}
