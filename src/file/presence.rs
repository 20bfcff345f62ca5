//! Who else has the file open: a lock that only says so, and a card that says who. Neither keeps anybody from reading or
//! saving; what protects the data is the check before every save.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::departed::Noted;
use super::salvage::doc_of;
use super::store::Store;
use super::vfs::VfsLock;
use crate::model::{Id, Workspace};

/// A card is short; whatever is longer is none.
const LONGEST_CARD: u64 = 4_096;

/// How much of another file is looked at.
const LONGEST_HEAD: u64 = 65_536;

/// Whether this is a copy given out for review in which nothing has changed yet: there is nothing to say about it.
fn is_fresh_copy(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head);
    head.contains("\n    review: Some(") && head.contains("\n        was: {},")
}

/// Somebody who has the file open. A card says no more than this: neither user nor machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The name in their settings; empty when they gave none, or when the card could not be read.
    pub name: String,
    /// Since when, in milliseconds since 1970 by their clock; a label only.
    pub since_ms: i64,
    /// The number of their session.
    session: u64,
    /// Counts up while they are there, where there are no locks to tell.
    #[serde(default)]
    beat: u64,
}

/// Our own card and lock; dropping it takes both away.
#[derive(Debug)]
pub struct Presence {
    store: Store,
    card: PathBuf,
    owner: Owner,
    lock: Option<Box<dyn VfsLock>>,
    noted: Option<Noted>,
}

/// A sign of life to be written onto our card.
#[derive(Debug, Clone)]
pub struct Beat {
    card: PathBuf,
    owner: Owner,
}

/// A card that can be taken away when the program has to end at once.
#[derive(Debug, Clone)]
pub struct Card {
    store: Store,
    place: PathBuf,
    session: u64,
    note: Option<PathBuf>,
}

impl Card {
    /// Takes card and lock away; what somebody else has put there stays.
    pub fn take_away(&self) {
        if remove_card(&self.store, &self.place, self.session) {
            // While our card stands, the lock beside it is ours.
            let lock = lock_beside(&self.place);
            let empty = self.store.vfs.about_name(&lock).is_ok_and(|about| about.is_file && about.size == 0);
            if empty {
                let _ = self.store.vfs.remove(&lock);
            }
        }
        if let Some(note) = &self.note {
            let _ = self.store.vfs.remove(note);
        }
    }
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

impl Presence {
    /// The next sign of life; none where a lock shows that we are here.
    pub fn beat(&mut self) -> Option<Beat> {
        if self.lock.is_some() {
            return None;
        }
        self.owner.beat += 1;
        Some(Beat { card: self.card.clone(), owner: self.owner.clone() })
    }

    /// What is to be taken away when the program has to end without dropping this.
    pub fn card(&self) -> Card {
        let note = self.noted.as_ref().map(|noted| noted.place().to_path_buf());
        Card { store: self.store.clone(), place: self.card.clone(), session: self.owner.session, note }
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        remove_card(&self.store, &self.card, self.owner.session);
    }
}

impl Store {
    /// Says that we have the file open, and who else has. Where neither lock nor card can be made, nothing is said.
    /// Where there are no locks, a card that still reads like `silent` is one whose owner has gone without a word.
    pub fn announce(
        &self,
        path: &Path,
        name: &str,
        session: u64,
        silent: Option<&Owner>,
    ) -> (Option<Presence>, Option<Owner>) {
        let Some(file) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { return (None, None) };
        let card = path.with_file_name(format!("~${file}"));
        // What a killed session of this machine has left here says nothing.
        self.clear_departed(Some(&card));
        let lock = self.vfs.lock(&lock_beside(&card));
        let other = match &lock {
            // Held: whatever the card says, somebody is there.
            Ok(None) => Some(read_card(self, &card).unwrap_or_default()),
            // Free: a card without a lock was left behind by a crash. No locks here: only the card can tell.
            Ok(Some(_)) => None,
            Err(_) => read_card(self, &card).filter(|owner| Some(owner) != silent),
        };
        if other.is_some() {
            return (None, other);
        }
        let since_ms = self.clock.wall_ms();
        let owner = Owner { name: name.to_owned(), since_ms, session, beat: 0 };
        let noted = self.note_card(&card, session);
        let written = self.write_card(&card, &owner);
        let lock = lock.ok().flatten();
        let presence = (written || lock.is_some()).then(|| Presence { store: self.clone(), card, owner, lock, noted });
        (presence, None)
    }

    /// Shows that we are still there; unless somebody else has put their card over ours.
    pub fn show_life(&self, beat: &Beat) {
        if read_card(self, &beat.card).is_none_or(|card| card.session == beat.owner.session) {
            self.write_card(&beat.card, &beat.owner);
        }
    }

    /// Writes a card where none or one of ours stands. Anything else under its name – a link above all – belongs to
    /// somebody and is left alone.
    fn write_card(&self, card: &Path, owner: &Owner) -> bool {
        if self.vfs.is_taken(card) && read_card(self, card).is_none() {
            return false;
        }
        ron::to_string(owner).is_ok_and(|text| self.replace(card, text.as_bytes()).is_ok())
    }

    /// Files beside this one that hold the same workspace, as sync programs and copying leave them; at most eight.
    pub fn copies_beside(&self, path: &Path, doc: Id<Workspace>) -> Vec<String> {
        let (Some(folder), Some(own)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
            return Vec::new();
        };
        let names = self.vfs.list(folder).unwrap_or_default();
        names
            .into_iter()
            .filter(|name| name != own && name.to_lowercase().ends_with(".ron") && !name.starts_with(['.', '~']))
            .take(200)
            .filter(|name| {
                let head = self.vfs.read(&folder.join(name), LONGEST_HEAD, true);
                head.is_ok_and(|head| doc_of(&head) == Some(doc) && !is_fresh_copy(&head))
            })
            .take(8)
            .collect()
    }
}

/// A card; whatever else stands there – rubbish, a folder, a link to somewhere, something huge – is none.
fn read_card(store: &Store, card: &Path) -> Option<Owner> {
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
