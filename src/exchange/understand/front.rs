//! The short texts a column repeats are found again by what they are: without a look at the text that is known, which lies
//! elsewhere in memory, and without comparing it byte by byte. Most columns of an export have few different values.

/// The longest text that is found here, in bytes.
const LONGEST: usize = 32;
/// How many texts there is room for at first, and how much more each time that is not enough.
const ROOM: usize = 256;
const MORE: usize = 4;
/// With more different texts than this, the room for them would no longer lie near the processor: nothing is found here then.
const MOST: usize = 4096;

/// A text of at most [`LONGEST`] bytes as numbers: texts are the same exactly where these are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Packed {
    /// The beginning of the text and its end, which may overlap: with the length they say all of it.
    words: [u64; 4],
    length: u32,
}

impl Packed {
    /// A text as numbers if it is short enough.
    #[inline]
    pub(super) fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() > LONGEST {
            return None;
        }
        let words = if let (Some(first), Some(last)) = (bytes.first_chunk::<16>(), bytes.last_chunk::<16>()) {
            let (first, last) = (u128::from_le_bytes(*first), u128::from_le_bytes(*last));
            [first as u64, (first >> 64) as u64, last as u64, (last >> 64) as u64]
        } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            [u64::from_le_bytes(*first), u64::from_le_bytes(*last), 0, 0]
        } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            [u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into(), 0, 0]
        } else {
            let byte = |at: usize| bytes.get(at).copied().map_or(0, u64::from);
            [byte(0) | byte(1) << 8 | byte(2) << 16, 0, 0, 0]
        };
        Some(Self { words, length: bytes.len() as u32 })
    }

    /// A number that differs for nearly all texts.
    #[inline]
    fn mixed(&self) -> usize {
        let mix = |one: u64, two: u64| {
            let product = u128::from(one ^ 0x9e37_79b9_7f4a_7c15) * u128::from(two ^ 0xe703_7ed1_a0b4_28db);
            product as u64 ^ (product >> 64) as u64
        };
        let [a, b, c, d] = self.words;
        let first = mix(a ^ u64::from(self.length), b);
        (if self.length > 16 { mix(first ^ c, d) } else { first }) as usize
    }
}

/// The numbers of short texts that were looked for before; each has one place, which the last one takes.
#[derive(Debug, Clone, Default)]
pub(super) struct Front {
    /// As many as a power of two; none before the first text, and none any more when there are too many.
    places: Vec<(Packed, u32)>,
    given_up: bool,
}

impl Front {
    /// Whether it is of use where so many different texts are known.
    #[inline]
    pub(super) fn serves(&self, known: usize) -> bool {
        known <= MOST && !self.given_up
    }

    /// The number of a text that stands here.
    #[inline]
    pub(super) fn find(&self, text: &Packed) -> Option<u32> {
        let place = self.places.get(text.mixed() & self.places.len().wrapping_sub(1))?;
        // A place nobody took has the number of no text.
        (place.0 == *text && place.1 != u32::MAX).then_some(place.1)
    }

    /// Notes the number of a text, where so many different ones are known.
    pub(super) fn note(&mut self, text: Packed, number: u32, known: usize) {
        if known > MOST {
            // Its memory is wanted elsewhere.
            *self = Self { places: Vec::new(), given_up: true };
            return;
        }
        if known * 2 > self.places.len() {
            let room = (self.places.len() * MORE).clamp(ROOM, MOST);
            if room > self.places.len() {
                self.places = vec![(Packed::default(), u32::MAX); room];
            }
        }
        let mask = self.places.len().wrapping_sub(1);
        if let Some(place) = self.places.get_mut(text.mixed() & mask) {
            *place = (text, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_the_same_where_their_numbers_are(one in "[ab]{0,33}|.{0,9}", two in "[ab]{0,33}|.{0,9}") {
            match (Packed::of(&one), Packed::of(&two)) {
                (Some(packed), Some(other)) => prop_assert_eq!(packed == other, one == two),
                _ => prop_assert!(one.len() > LONGEST || two.len() > LONGEST),
            }
        }

        #[test]
        fn one_letter_makes_another_text(text in "[ab]{1,32}", at in 0_usize..32) {
            let mut other = text.clone().into_bytes();
            let at = at % other.len();
            other[at] ^= 3;
            prop_assert_ne!(Packed::of(&text), Packed::of(&String::from_utf8(other).unwrap()));
        }
    }

    #[test]
    fn a_text_is_found_until_there_are_too_many() {
        let mut front = Front::default();
        let packed = |number: u32| Packed::of(&format!("text {number}")).unwrap();
        assert_eq!(front.find(&Packed::default()), None, "the empty text as well");
        for number in 0..=MOST as u32 {
            assert!(front.serves(number as usize));
            front.note(packed(number), number, number as usize + 1);
            assert_eq!(front.find(&packed(number)), (number < MOST as u32).then_some(number));
        }
        assert!(!front.serves(0), "it does not begin anew");
    }
}
