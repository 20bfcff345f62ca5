//! Explicit order keys: a record's place in its list is a short text between its neighbours' texts.
//!
//! A key is an integer part, whose first letter says how long it is (`a0` … `az`, `b00` …, and `Zz`, `Yzz` … below
//! zero), and an optional fraction. Appending 10 000 records keeps keys at four characters; a move changes one record.

use serde::{Deserialize, Serialize};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The place of a record among its siblings; ties are broken by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderKey(String);

impl OrderKey {
    /// A key between two neighbours; `None` is the end of the list on that side.
    /// Neighbours in the wrong order, or keys written by hand that follow no rule, give a key after the first.
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let before = before.map(|key| key.0.as_str()).filter(|key| is_valid(key));
        let after = after.map(|key| key.0.as_str()).filter(|key| is_valid(key));
        let (before, after) = match (before, after) {
            (Some(a), Some(b)) if a >= b => (Some(a), None),
            pair => pair,
        };
        Self(match (before, after) {
            (None, None) => "a0".to_owned(),
            (Some(a), None) => {
                let (integer, fraction) = split(a);
                increment(integer).unwrap_or_else(|| format!("{integer}{}", middle(fraction, None)))
            }
            (None, Some(b)) => {
                let (integer, fraction) = split(b);
                if fraction.is_empty() {
                    decrement(integer).unwrap_or_else(|| format!("{integer}{}", middle("", Some(fraction))))
                } else {
                    integer.to_owned()
                }
            }
            (Some(a), Some(b)) => {
                let ((integer_a, fraction_a), (integer_b, fraction_b)) = (split(a), split(b));
                if integer_a == integer_b {
                    format!("{integer_a}{}", middle(fraction_a, Some(fraction_b)))
                } else {
                    match increment(integer_a) {
                        Some(next) if next.as_str() < b => next,
                        _ => format!("{integer_a}{}", middle(fraction_a, None)),
                    }
                }
            }
        })
    }

    /// A key behind this one.
    pub fn next(&self) -> Self {
        Self::between(Some(self), None)
    }

    /// The first eight letters as a number: where two of them differ, they are in the order of their keys. Most keys are
    /// no longer, so that long lists are put in order without looking at each text again and again.
    pub fn beginning(&self) -> u64 {
        let letters = self.0.bytes().chain(std::iter::repeat(0)).take(8);
        letters.fold(0, |beginning, letter| beginning << 8 | u64::from(letter))
    }
}

fn integer_length(head: u8) -> Option<usize> {
    match head {
        b'a'..=b'z' => Some(usize::from(head - b'a') + 2),
        b'A'..=b'Z' => Some(usize::from(b'Z' - head) + 2),
        _ => None,
    }
}

fn is_valid(key: &str) -> bool {
    key.bytes().all(|byte| DIGITS.contains(&byte))
        && key.bytes().next().and_then(integer_length).is_some_and(|length| key.len() >= length)
        && (split(key).1.is_empty() || !key.ends_with('0'))
}

fn split(key: &str) -> (&str, &str) {
    let length = key.bytes().next().and_then(integer_length).unwrap_or(key.len());
    key.split_at_checked(length).unwrap_or((key, ""))
}

fn digit_value(digit: u8) -> usize {
    DIGITS.iter().position(|known| *known == digit).unwrap_or(0)
}

fn digit(value: usize) -> u8 {
    DIGITS.get(value).copied().unwrap_or(b'z')
}

fn increment(integer: &str) -> Option<String> {
    step(integer, 61, 0, 1)
}

fn decrement(integer: &str) -> Option<String> {
    step(integer, 0, 61, -1)
}

/// Adds `by` to the integer part; a digit at `limit` wraps to `reset` and carries into the next place or the head letter.
fn step(integer: &str, limit: usize, reset: usize, by: isize) -> Option<String> {
    let (head, digits) = integer.as_bytes().split_first()?;
    let mut digits = digits.to_vec();
    for place in digits.iter_mut().rev() {
        let value = digit_value(*place);
        if value == limit {
            *place = digit(reset);
        } else {
            *place = digit(value.saturating_add_signed(by));
            return text(*head, digits);
        }
    }
    let new_head = match (*head, by > 0) {
        (b'Z', true) => b'a',
        (b'a', false) => b'Z',
        (b'z', true) | (b'A', false) => return None,
        (head, true) => head + 1,
        (head, false) => head - 1,
    };
    text(new_head, vec![digit(reset); integer_length(new_head)? - 1])
}

fn text(head: u8, digits: Vec<u8>) -> Option<String> {
    let mut bytes = vec![head];
    bytes.extend(digits);
    String::from_utf8(bytes).ok()
}

/// A fraction strictly between two fractions, never ending in `0`.
fn middle(low: &str, high: Option<&str>) -> String {
    let mut result = Vec::new();
    let mut high = high.map(str::as_bytes);
    for place in 0.. {
        let a = low.as_bytes().get(place).map_or(0, |d| digit_value(*d));
        let b = high.map_or(62, |h| h.get(place).map_or(0, |d| digit_value(*d)));
        if b > a + 1 {
            result.push(digit(usize::midpoint(a, b)));
            break;
        }
        result.push(digit(a));
        if b > a {
            high = None;
        }
    }
    String::from_utf8(result).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn appending_keeps_keys_short() {
        let mut key = OrderKey::between(None, None);
        for _ in 0..10_000 {
            let next = key.next();
            assert!(next > key);
            key = next;
        }
        assert!(key.0.len() <= 4, "{}", key.0);
    }

    #[test]
    fn prepending_works_too() {
        let mut key = OrderKey::between(None, None);
        for _ in 0..10_000 {
            let previous = OrderKey::between(None, Some(&key));
            assert!(previous < key);
            key = previous;
        }
        assert!(key.0.len() <= 4, "{}", key.0);
    }

    proptest! {
        #[test]
        fn the_beginning_of_a_key_never_contradicts_its_order(mut keys in proptest::collection::vec("[ a0Z\u{0}ß]{0,12}", 2..9)) {
            let mut by_beginning: Vec<OrderKey> = keys.drain(..).map(OrderKey).collect();
            let mut sorted = by_beginning.clone();
            sorted.sort();
            by_beginning.sort_by(|a, b| a.beginning().cmp(&b.beginning()).then_with(|| a.cmp(b)));
            prop_assert_eq!(by_beginning, sorted);
        }

        #[test]
        fn a_key_fits_between_any_two_neighbours(places in proptest::collection::vec(0_usize..1000, 1..60)) {
            let mut list: Vec<OrderKey> = Vec::new();
            for place in places {
                let at = place % (list.len() + 1);
                let before = at.checked_sub(1).and_then(|i| list.get(i));
                let key = OrderKey::between(before, list.get(at));
                list.insert(at, key);
            }
            prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        }
    }
}
