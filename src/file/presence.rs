//! Who else has the file open: a lock that only says so, and a card that says who. Neither keeps anybody from reading or
//! saving; what protects the data is the check before every save.

use std::path::{Path, PathBuf};

use super::card::{Owner, lock_beside, read_card, remove_card};
use super::departed::Noted;
use super::salvage::doc_of;
use super::store::Store;
use super::vfs::VfsLock;
use crate::model::{Id, Workspace};

/// How much of another file is looked at.
const LONGEST_HEAD: u64 = 65_536;

/// Whether this is a copy given out for review in which nothing has changed yet: there is nothing to say about it.
fn is_fresh_copy(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head);
    head.contains("\n    review: Some(") && head.contains("\n        was: {},")
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
