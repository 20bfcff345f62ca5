//! The card that a session puts beside a file it has open, and the lock beside the card.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::store::Store;

/// A card is short; whatever is longer is none.
const LONGEST_CARD: u64 = 4_096;

/// Somebody who has the file open. A card says no more than this: neither user nor machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The name in their settings; empty when they gave none, or when the card could not be read.
    pub name: String,
    /// Since when, in milliseconds since 1970 by their clock; a label only.
    pub since_ms: i64,
    /// The number of their session.
    pub(super) session: u64,
    /// Counts up while they are there, where there are no locks to tell.
    #[serde(default)]
    pub(super) beat: u64,
}

/// Takes the card of a session away; what somebody else has put there stays. True when it was that session's.
pub(super) fn remove_card(store: &Store, card: &Path, session: u64) -> bool {
    let its = read_card(store, card).is_some_and(|card| card.session == session);
    its && store.vfs.remove(card).is_ok()
}

/// The lock that stands beside a card.
pub(super) fn lock_beside(card: &Path) -> PathBuf {
    let file = card.file_name().unwrap_or_default().to_string_lossy();
    card.with_file_name(format!(".{}.open", file.strip_prefix("~$").unwrap_or(&file)))
}

impl Store {
    /// Writes a card where none or one of ours stands. Anything else under its name – a link above all – belongs to
    /// somebody and is left alone.
    pub(super) fn write_card(&self, card: &Path, owner: &Owner) -> bool {
        if self.vfs.is_taken(card) && read_card(self, card).is_none() {
            return false;
        }
        ron::to_string(owner).is_ok_and(|text| self.replace(card, text.as_bytes()).is_ok())
    }
}

/// A card; whatever else stands there – rubbish, a folder, a link to somewhere, something huge – is none.
pub(super) fn read_card(store: &Store, card: &Path) -> Option<Owner> {
    let about = store.vfs.about_name(card).ok()?;
    if !about.is_file || about.names > 1 || about.size > LONGEST_CARD {
        return None;
    }
    let bytes = store.vfs.read(card, LONGEST_CARD + 1, true).ok()?;
    if bytes.len() as u64 > LONGEST_CARD {
        return None;
    }
    let mut owner: Owner = ron::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
    owner.name = owner.name.chars().filter(|c| !c.is_control()).take(60).collect();
    Some(owner)
}
