//! The key of a row: how it is compared, and how the reference of a lead is kept.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

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
pub fn case_matters<'a>(keys: impl Iterator<Item = &'a str>) -> HashSet<String, RandomState> {
    let mut seen: HashMap<Cow<'_, str>, &str, RandomState> = HashMap::default();
    let mut both = HashSet::default();
    for key in keys {
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

/// Whether a key is compared as it stands, without a look at what it becomes.
pub(super) fn is_folded(key: &str) -> bool {
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
        self.bytes.truncate(self.salt);
        self.bytes.extend_from_slice(reference.trim().as_bytes());
        let hash = blake3::hash(&self.bytes);
        let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
        let mut digits = String::with_capacity(10);
        for byte in hash.as_bytes().iter().take(5) {
            digits.push(digit(byte >> 4));
            digits.push(digit(byte & 15));
        }
        digits
    }
}

/// All hashes under which a reference may be kept: as it is compared, and as earlier versions wrote it.
pub fn hashes(workspace: &Workspace, key: &str) -> [String; 3] {
    [folded(key), nothing::trimmed(key).to_owned(), nothing::trimmed(key).to_uppercase()]
        .map(|key| reference_hash(workspace, &key))
}
