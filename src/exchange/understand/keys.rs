//! The key of a row: how it is compared, and how the reference of a lead is kept.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use super::nothing;
use crate::model::Workspace;

/// The column with salted hashes of the references, for completing leads from a second export.
pub(in crate::exchange) const REF_COLUMN: &str = "ref";

/// A key as it is compared: without outer blanks and capitals.
pub fn folded(key: &str) -> String {
    nothing::trimmed(key).to_lowercase()
}

/// Keys that differ only in capitals and stand in one list as different leads: they are compared as written.
pub fn case_matters<'a, I: Iterator<Item = &'a str>>(keys: impl Fn() -> I) -> HashSet<String, RandomState> {
    let mut seen: HashMap<Cow<'_, str>, &str, RandomState> = HashMap::default();
    let mut both = HashSet::default();
    let alike = alike(keys());
    if alike.is_empty() {
        return both;
    }
    let hashes = Folding::default();
    let mut room = String::new();
    for key in keys().filter(|key| alike.binary_search(&hashes.of(key, &mut room)).is_ok()) {
        let lower = if is_folded(key) { Cow::Borrowed(key) } else { Cow::Owned(folded(key)) };
        match seen.get(&lower) {
            Some(known) if *known != key => {
                both.insert(lower.into_owned());
            }
            Some(_) => {}
            None => {
                seen.insert(lower, key);
            }
        }
    }
    both
}

/// Whether no two of these keys are compared as the same, which is nearly always so and cheap to see.
pub(super) fn all_differ<'a>(keys: impl Iterator<Item = &'a str>) -> bool {
    alike(keys).is_empty()
}

/// The hashes, in order, that several of these keys have as they are compared. Different keys may have one by chance.
fn alike<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let hashing = Folding::default();
    let mut room = String::new();
    let mut hashes: Vec<u64> = keys.map(|key| hashing.of(key, &mut room)).collect();
    hashes.sort_unstable();
    let mut twice: Vec<u64> =
        hashes.windows(2).filter_map(|pair| if let [a, b] = pair { (a == b).then_some(*a) } else { None }).collect();
    twice.dedup();
    twice
}

/// Hashes keys as they are compared; the same in every call of one run.
#[derive(Default)]
struct Folding(foldhash::fast::FixedState);

impl Folding {
    fn of(&self, key: &str, room: &mut String) -> u64 {
        if is_folded(key) {
            return self.0.hash_one(key);
        }
        room.clear();
        if key.is_ascii() {
            room.push_str(nothing::trimmed(key));
            room.make_ascii_lowercase();
        } else {
            room.push_str(&folded(key));
        }
        self.0.hash_one(room.as_str())
    }
}

/// Whether a key is compared as it stands, without a look at what it becomes.
pub(in crate::exchange) fn is_folded(key: &str) -> bool {
    let blank = |end: Option<u8>| end.is_some_and(|byte| byte.is_ascii_whitespace());
    !blank(key.bytes().next())
        && !blank(key.bytes().last())
        && key.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// A reference as it is kept: ten digits of a hash salted with the workspace, so that leads of two workspaces cannot be
/// compared by it. It has to travel with the workspace, because a second export may come in anywhere, and the salt with it:
/// so it is no secret. Whoever has the file can try values out; what can be guessed – a phone number, an address – is found.
/// That is why references of this kind are not kept at all.
pub(in crate::exchange) fn reference_hash(workspace: &Workspace, reference: &str) -> String {
    Salted::by(workspace).hash(reference)
}

/// Hashes many references with the salt of one workspace.
pub(in crate::exchange) struct Salted {
    /// The salt, and behind it the reference that was hashed last.
    bytes: Vec<u8>,
    salt: usize,
}

impl Salted {
    /// With the salt of this workspace.
    pub(in crate::exchange) fn by(workspace: &Workspace) -> Self {
        let bytes = workspace.doc.bits().to_le_bytes().to_vec();
        Self { salt: bytes.len(), bytes }
    }

    /// See [`reference_hash`].
    pub(in crate::exchange) fn hash(&mut self, reference: &str) -> String {
        let mut digits = String::with_capacity(10);
        self.write_hash(reference, &mut digits);
        digits
    }

    /// Writes the hash of a reference behind what stands there.
    pub(in crate::exchange) fn write_hash(&mut self, reference: &str, digits: &mut String) {
        self.bytes.truncate(self.salt);
        self.bytes.extend_from_slice(reference.trim().as_bytes());
        let hash = blake3::hash(&self.bytes);
        let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
        for byte in hash.as_bytes().iter().take(5) {
            digits.push(digit(byte >> 4));
            digits.push(digit(byte & 15));
        }
    }
}

/// All hashes under which a reference may be kept: as it is compared, and as earlier versions wrote it.
pub fn hashes(workspace: &Workspace, key: &str) -> [String; 3] {
    [folded(key), nothing::trimmed(key).to_owned(), nothing::trimmed(key).to_uppercase()]
        .map(|key| reference_hash(workspace, &key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_differ_only_in_capitals_are_found_among_many() {
        let all: Vec<String> = (0..2_000).map(|n| format!("Key-{n}")).collect();
        let both = |more: &[&str]| {
            let keys: Vec<&str> = all.iter().map(String::as_str).chain(more.iter().copied()).collect();
            let mut both: Vec<String> = case_matters(|| keys.iter().copied()).into_iter().collect();
            both.sort();
            (both, all_differ(keys.iter().copied()))
        };
        assert_eq!(both(&[]), (Vec::new(), true));
        assert_eq!(both(&["KEY-7", "é1", "É1"]), (vec!["key-7".to_owned(), "é1".to_owned()], false));
        assert_eq!(both(&["Key-7"]), (Vec::new(), false), "the same once more is no other key");
    }
}
