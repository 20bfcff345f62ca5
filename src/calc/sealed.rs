//! Answers given in silence: sealed until the reveal, so that neither the screen nor the file, a search in it or a
//! comparison of two versions tells one from another.
//!
//! The seal keeps eyes away, not somebody who is set on breaking it: what opens it stands in the same file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::{Asks, Ballot, Id, Kind};

/// How large the answers of a vote may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Points and judgements: sixteen bits, as in all files before targets were named in silence.
    Points,
    /// Targets in hundredths: sixty-four bits.
    Targets,
}

impl Width {
    /// That of a round.
    pub fn of(asks: Asks) -> Self {
        match asks {
            Asks::Points => Self::Points,
            Asks::Targets => Self::Targets,
        }
    }

    /// In bytes.
    fn bytes(self) -> usize {
        match self {
            Self::Points => 2,
            Self::Targets => 8,
        }
    }

    /// Added to an answer, so that every answer is a positive number.
    fn offset(self) -> i64 {
        match self {
            Self::Points => 1 << 14,
            Self::Targets => 1 << 62,
        }
    }
}

/// Before what is sealed with the larger width.
const WIDE: char = 'w';
/// Places are sealed in blocks of so many, so that the length tells nothing either.
const BLOCK: usize = 16;
/// Stands for "no answer".
const NOTHING: i64 = 0;
/// Hexadecimal digits of the number that makes each sealing different.
const NONCE_DIGITS: usize = 32;

/// Seals answers of one vote. `nonce` must be a fresh random number each time: the same answers never look the same. What is
/// too large for the width is no answer.
pub fn seal<T: Kind>(vote: Id<T>, voter: &str, nonce: u128, answers: &[Option<i64>], width: Width) -> String {
    let (bytes, offset) = (width.bytes(), width.offset());
    let mut plain: Vec<u8> = Vec::new();
    for answer in answers {
        let number = answer.filter(|answer| -offset < *answer && *answer < offset);
        let number = number.map_or(NOTHING, |answer| answer + offset);
        plain.extend(number.to_le_bytes().iter().take(bytes));
    }
    plain.resize(answers.len().max(1).div_ceil(BLOCK) * BLOCK * bytes, 0);
    let mark = match width {
        Width::Points => String::new(),
        Width::Targets => WIDE.to_string(),
    };
    mark + &close(vote, voter, nonce, &plain)
}

/// Bytes under a seal: the number that makes it different, then every byte masked, all in hexadecimal digits.
fn close<T: Kind>(record: Id<T>, voter: &str, nonce: u128, plain: &[u8]) -> String {
    let mut text = format!("{nonce:032x}");
    for (byte, mask) in plain.iter().zip(stream(record, voter, nonce, plain.len())) {
        // Writing to a text cannot fail.
        let _ = write!(text, "{:02x}", byte ^ mask);
    }
    text
}

/// The bytes under a seal; `None` where it cannot be read.
fn open<T: Kind>(record: Id<T>, voter: &str, sealed: &str) -> Option<Vec<u8>> {
    let nonce = u128::from_str_radix(sealed.get(..NONCE_DIGITS)?, 16).ok()?;
    let body = sealed.get(NONCE_DIGITS..)?;
    let bytes: Vec<u8> = (0..body.len() / 2)
        .map(|at| body.get(2 * at..2 * at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()))
        .collect::<Option<_>>()?;
    Some(bytes.iter().zip(stream(record, voter, nonce, bytes.len())).map(|(byte, mask)| byte ^ mask).collect())
}

/// Opens what [`seal`] closed; `None` for every place that cannot be read.
pub fn unseal<T: Kind>(vote: Id<T>, voter: &str, sealed: &str, places: usize) -> Vec<Option<i64>> {
    let (width, sealed) = match sealed.strip_prefix(WIDE) {
        Some(rest) => (Width::Targets, rest),
        None => (Width::Points, sealed),
    };
    let plain = open(vote, voter, sealed).unwrap_or_default();
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut answers: Vec<Option<i64>> = plain
        .chunks_exact(width.bytes())
        .map(|bytes| i64::try_from(number(bytes)).ok().filter(|number| *number != NOTHING))
        .map(|number| Some(number? - width.offset()))
        .take(places)
        .collect();
    answers.resize(places, None);
    answers
}

/// Seals words. `nonce` must be a fresh random number each time. The length is rounded up, so that it tells little.
pub fn seal_text<T: Kind>(record: Id<T>, nonce: u128, text: &str) -> String {
    const STEP: usize = 64;
    let mut plain = (text.len() as u64).to_le_bytes().to_vec();
    plain.extend(text.as_bytes());
    plain.resize(plain.len().div_ceil(STEP) * STEP, 0);
    close(record, "", nonce, &plain)
}

/// Opens what [`seal_text`] closed; `None` where it cannot be read.
pub fn unseal_text<T: Kind>(record: Id<T>, sealed: &str) -> Option<String> {
    let plain = open(record, "", sealed)?;
    let (length, text) = plain.split_at_checked(8)?;
    let length = usize::try_from(u64::from_le_bytes(length.try_into().ok()?)).ok()?;
    String::from_utf8(text.get(..length)?.to_vec()).ok()
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
pub fn answers<T: Kind>(vote: Id<T>, voter: &str, ballot: &Ballot, places: usize) -> Vec<Option<i64>> {
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

/// Where a participant goes on: at the first place without an answer, or at the first of all.
pub fn first_open<T: Kind>(vote: Id<T>, voter: &str, ballot: &Ballot, places: usize) -> usize {
    answers(vote, voter, ballot, places).iter().position(Option::is_none).unwrap_or(0)
}

/// The ballot with one answer given or taken back, sealed anew.
pub fn answered<T: Kind>(
    vote: Id<T>,
    voter: &str,
    ballot: &Ballot,
    (place, places): (usize, usize),
    answer: Option<i64>,
    (nonce, width): (u128, Width),
) -> Ballot {
    let mut all = answers(vote, voter, ballot, places);
    if let Some(old) = all.get_mut(place) {
        *old = answer;
    }
    Ballot { sealed: seal(vote, voter, nonce, &all, width), open: Vec::new(), ..ballot.clone() }
}

/// All ballots opened.
pub fn opened<T: Kind>(
    vote: Id<T>,
    ballots: &BTreeMap<String, Ballot>,
    places: usize,
    within: std::ops::RangeInclusive<i64>,
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
    use crate::model::integrity::MAX_TARGET;
    use proptest::prelude::*;

    const VOTE: Id<Round> = Id::from_bits(77);

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(answers in proptest::collection::vec(proptest::option::of(-100_i64..=100), 0..60), nonce in any::<u128>()) {
            for width in [Width::Points, Width::Targets] {
                let sealed = seal(VOTE, "sales:", nonce, &answers, width);
                prop_assert_eq!(unseal(VOTE, "sales:", &sealed, answers.len()), answers.clone());
            }
        }

        #[test]
        fn targets_of_any_size_open_again(answers in proptest::collection::vec(proptest::option::of(-MAX_TARGET..=MAX_TARGET), 0..40), nonce in any::<u128>()) {
            let sealed = seal(VOTE, "sales:", nonce, &answers, Width::Targets);
            prop_assert_eq!(unseal(VOTE, "sales:", &sealed, answers.len()), answers);
        }

        #[test]
        fn words_open_again_and_are_not_read_in_passing(text in ".{0,300}", nonce in any::<u128>()) {
            let sealed = seal_text(VOTE, nonce, &text);
            prop_assert_eq!(unseal_text(VOTE, &sealed), Some(text));
            prop_assert!(unseal_text(VOTE, &sealed[..sealed.len() - 1]).is_none_or(|read| read.len() <= 4 * 300));
        }

        #[test]
        fn any_words_open_to_something_without_panic(text in ".{0,200}") {
            let _ = unseal_text(VOTE, &text);
        }

        #[test]
        fn any_text_opens_to_something_without_panic(text in ".{0,200}", places in 0_usize..40) {
            prop_assert_eq!(unseal(VOTE, "sales:", &text, places).len(), places);
        }
    }

    #[test]
    fn neither_length_nor_repetition_tells_anything() {
        for (width, large) in [(Width::Points, -100), (Width::Targets, MAX_TARGET)] {
            neither_tells(width, large);
        }
    }

    fn neither_tells(width: Width, large: i64) {
        let seal = |voter: &str, nonce: u128, answers: &[Option<i64>]| seal(VOTE, voter, nonce, answers, width);
        let none = seal("sales:", 1, &[None; 10]);
        let all = seal("sales:", 2, &[Some(large); 10]);
        assert_eq!(none.len(), all.len());
        assert_eq!(all.len(), seal("sales:", 3, &[Some(7); 16]).len());
        // The same answers once more, and the same answers of somebody else, look different everywhere.
        let again = seal("sales:", 4, &[Some(large); 10]);
        let other = seal("marketing:", 2, &[Some(large); 10]);
        for text in [&again, &other] {
            let same = all.chars().zip(text.chars()).skip(NONCE_DIGITS).filter(|(a, b)| a == b).count();
            assert!(same * 4 < all.len(), "{same} of {}", all.len());
        }
    }

    #[test]
    fn one_answer_changes_and_the_others_stay() {
        let empty = Ballot::default();
        let first = answered(VOTE, "sales:", &empty, (1, 3), Some(15), (9, Width::Points));
        let second = answered(VOTE, "sales:", &first, (2, 3), Some(-20), (10, Width::Points));
        assert_eq!(answers(VOTE, "sales:", &second, 3), [None, Some(15), Some(-20)]);
        assert_eq!(given(VOTE, "sales:", &second, 3), 2);
        assert!(second.open.is_empty());
        let ballots = BTreeMap::from([("sales:".to_owned(), second)]);
        let open = opened(VOTE, &ballots, 3, -100..=100);
        assert_eq!(open["sales:"].open, [None, Some(15), Some(-20)]);
        assert!(open["sales:"].sealed.is_empty());
    }
}
