//! Answers given in silence: sealed until the reveal, so that neither the screen nor the file, a search in it or a
//! comparison of two versions tells one from another.
//!
//! The seal keeps eyes away, not somebody who is set on breaking it: what opens it stands in the same file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{Ballot, Id, Kind};

/// Places are sealed in blocks of so many, so that the length tells nothing either.
const BLOCK: usize = 16;
/// Stands for "no answer".
const NOTHING: u16 = 0;
/// Added to an answer, so that every answer is a positive number.
const OFFSET: i32 = 16_384;
/// Hexadecimal digits of the number that makes each sealing different.
const NONCE_DIGITS: usize = 32;

/// Seals answers of one vote. `nonce` must be a fresh random number each time: the same answers never look the same.
pub fn seal<T: Kind>(vote: Id<T>, voter: &str, nonce: u128, answers: &[Option<i32>]) -> String {
    let mut plain: Vec<u8> = Vec::new();
    for answer in answers {
        let number = answer.map_or(NOTHING, |answer| (answer + OFFSET) as u16);
        plain.extend(number.to_le_bytes());
    }
    plain.resize(answers.len().max(1).div_ceil(BLOCK) * BLOCK * 2, 0);
    let mut text = format!("{nonce:032x}");
    for (byte, mask) in plain.iter().zip(stream(vote, voter, nonce, plain.len())) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{:02x}", byte ^ mask);
    }
    text
}

/// Opens what [`seal`] closed; `None` for every place that cannot be read.
pub fn unseal<T: Kind>(vote: Id<T>, voter: &str, sealed: &str, places: usize) -> Vec<Option<i32>> {
    let read = || {
        let nonce = u128::from_str_radix(sealed.get(..NONCE_DIGITS)?, 16).ok()?;
        let body = sealed.get(NONCE_DIGITS..)?;
        let bytes: Vec<u8> = (0..body.len() / 2)
            .map(|at| body.get(2 * at..2 * at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()))
            .collect::<Option<_>>()?;
        Some(bytes.iter().zip(stream(vote, voter, nonce, bytes.len())).map(|(byte, mask)| byte ^ mask).collect())
    };
    let plain: Vec<u8> = read().unwrap_or_default();
    let mut answers: Vec<Option<i32>> = plain
        .chunks_exact(2)
        .map(|two| match two {
            [low, high] => Some(u16::from_le_bytes([*low, *high])),
            _ => None,
        })
        .map(|number| number.filter(|number| *number != NOTHING).map(|number| i32::from(number) - OFFSET))
        .take(places)
        .collect();
    answers.resize(places, None);
    answers
}

fn stream<T: Kind>(vote: Id<T>, voter: &str, nonce: u128, length: usize) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&vote.bits().to_le_bytes());
    hasher.update(&nonce.to_le_bytes());
    hasher.update(voter.as_bytes());
    let mut bytes = vec![0; length];
    hasher.finalize_xof().fill(&mut bytes);
    bytes
}

/// A participant's answers, sealed or open.
pub fn answers<T: Kind>(vote: Id<T>, voter: &str, ballot: &Ballot, places: usize) -> Vec<Option<i32>> {
    if ballot.sealed.is_empty() {
        let mut open = ballot.open.clone();
        open.resize(places, None);
        return open;
    }
    unseal(vote, voter, &ballot.sealed, places)
}

/// How many of its answers a participant has given.
pub fn given<T: Kind>(vote: Id<T>, voter: &str, ballot: &Ballot, places: usize) -> usize {
    answers(vote, voter, ballot, places).iter().flatten().count()
}

/// The ballot with one answer given or taken back, sealed anew.
pub fn answered<T: Kind>(
    vote: Id<T>,
    voter: &str,
    ballot: &Ballot,
    (place, places): (usize, usize),
    answer: Option<i32>,
    nonce: u128,
) -> Ballot {
    let mut all = answers(vote, voter, ballot, places);
    if let Some(old) = all.get_mut(place) {
        *old = answer;
    }
    Ballot { sealed: seal(vote, voter, nonce, &all), open: Vec::new(), ..ballot.clone() }
}

/// All ballots opened.
pub fn opened<T: Kind>(
    vote: Id<T>,
    ballots: &BTreeMap<String, Ballot>,
    places: usize,
    within: std::ops::RangeInclusive<i32>,
) -> BTreeMap<String, Ballot> {
    ballots
        .iter()
        .map(|(voter, ballot)| {
            let open = answers(vote, voter, ballot, places);
            // A seal somebody has tampered with opens to nonsense; nonsense is no answer.
            let open = open.into_iter().map(|answer| answer.filter(|answer| within.contains(answer))).collect();
            (voter.clone(), Ballot { sealed: String::new(), open, ..ballot.clone() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Round;
    use proptest::prelude::*;

    const VOTE: Id<Round> = Id::from_bits(77);

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(answers in proptest::collection::vec(proptest::option::of(-100..=100), 0..60), nonce in any::<u128>()) {
            let sealed = seal(VOTE, "sales:", nonce, &answers);
            prop_assert_eq!(unseal(VOTE, "sales:", &sealed, answers.len()), answers);
        }

        #[test]
        fn any_text_opens_to_something_without_panic(text in ".{0,200}", places in 0_usize..40) {
            prop_assert_eq!(unseal(VOTE, "sales:", &text, places).len(), places);
        }
    }

    #[test]
    fn neither_length_nor_repetition_tells_anything() {
        let none = seal(VOTE, "sales:", 1, &[None; 10]);
        let all = seal(VOTE, "sales:", 2, &[Some(-100); 10]);
        assert_eq!(none.len(), all.len());
        assert_eq!(all.len(), seal(VOTE, "sales:", 3, &[Some(7); 16]).len());
        // The same answers once more, and the same answers of somebody else, look different everywhere.
        let again = seal(VOTE, "sales:", 4, &[Some(-100); 10]);
        let other = seal(VOTE, "marketing:", 2, &[Some(-100); 10]);
        for text in [&again, &other] {
            let same = all.chars().zip(text.chars()).skip(NONCE_DIGITS).filter(|(a, b)| a == b).count();
            assert!(same * 4 < all.len(), "{same} of {}", all.len());
        }
    }

    #[test]
    fn one_answer_changes_and_the_others_stay() {
        let empty = Ballot::default();
        let first = answered(VOTE, "sales:", &empty, (1, 3), Some(15), 9);
        let second = answered(VOTE, "sales:", &first, (2, 3), Some(-20), 10);
        assert_eq!(answers(VOTE, "sales:", &second, 3), [None, Some(15), Some(-20)]);
        assert_eq!(given(VOTE, "sales:", &second, 3), 2);
        assert!(second.open.is_empty());
        let ballots = BTreeMap::from([("sales:".to_owned(), second)]);
        let open = opened(VOTE, &ballots, 3, -100..=100);
        assert_eq!(open["sales:"].open, [None, Some(15), Some(-20)]);
        assert!(open["sales:"].sealed.is_empty());
    }
}
