//! Where the sessions of this machine have put their cards, noted in the user's own folder beside a lock that goes with
//! the process: a session that was killed is known by it, and the next one takes its card and lock away without a question.
//! What a session on another machine has left cannot be told from one that is still there, and stays.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::card::{lock_beside, remove_card};
use super::store::Store;
use super::vfs::{VfsLock, read_whole};

const FOLDER: &str = "open";
const NOTE: &str = ".note";
const ALIVE: &str = ".alive";
/// A note holds one path; whatever is longer is none.
const LONGEST_NOTE: u64 = 65_536;

/// A card that stands beside a file, and whose.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    card: PathBuf,
    session: u64,
}

/// Our note about a card of ours; dropping it forgets it.
#[derive(Debug)]
pub(super) struct Noted {
    store: Store,
    note: PathBuf,
    _alive: Box<dyn VfsLock>,
}

impl Noted {
    /// Where it stands.
    pub(super) fn place(&self) -> &Path {
        &self.note
    }
}

impl Drop for Noted {
    fn drop(&mut self) {
        let _ = self.store.vfs.remove(&self.note);
    }
}

impl Store {
    /// Notes that a card of this session stands here; `None` where the own folder takes no note or knows no locks.
    pub(super) fn note_card(&self, card: &Path, session: u64) -> Option<Noted> {
        let folder = self.own_folder(&[FOLDER])?;
        let place = blake3::hash(card.as_os_str().as_encoded_bytes()).to_hex();
        let name = format!("{session:016x}-{}", &place[..16]);
        let alive = self.vfs.lock(&folder.join(format!("{name}{ALIVE}"))).ok()??;
        let noted = Noted { store: self.clone(), note: folder.join(format!("{name}{NOTE}")), _alive: alive };
        let text = ron::to_string(&Note { card: card.to_path_buf(), session }).ok()?;
        self.replace_private(&noted.note, text.as_bytes()).ok()?;
        Some(noted)
    }

    /// Takes away the cards and locks that killed sessions of this machine have left beside files; with `only`, this card.
    /// Of a place that cannot be reached nothing is forgotten.
    pub fn clear_departed(&self, only: Option<&Path>) {
        let Some(folder) = self.own_place(&[FOLDER]) else { return };
        let names = self.vfs.list(&folder).unwrap_or_default();
        let mut sessions: Vec<&str> =
            names.iter().filter_map(|name| name.strip_suffix(NOTE).or_else(|| name.strip_suffix(ALIVE))).collect();
        sessions.sort_unstable();
        sessions.dedup();
        for session in sessions {
            let place = folder.join(format!("{session}{NOTE}"));
            let note = read_whole(self.vfs.as_ref(), &place, LONGEST_NOTE).ok().and_then(|bytes| read_note(&bytes));
            if only.is_some() && only != note.as_ref().map(|note| note.card.as_path()) {
                continue;
            }
            // Whoever still holds its lock is alive.
            let Ok(Some(_gone)) = self.vfs.lock(&folder.join(format!("{session}{ALIVE}"))) else { continue };
            let Some(note) = note else { continue };
            let reached = note.card.parent().is_some_and(|folder| self.vfs.about(folder).is_ok());
            if reached {
                let lock = lock_beside(&note.card);
                if remove_card(self, &note.card, note.session) && self.vfs.is_taken(&lock) {
                    // Nobody else holds it: it goes as its owner would have let it go.
                    drop(self.vfs.lock(&lock));
                }
                let _ = self.vfs.remove(&place);
            }
        }
    }
}

fn read_note(bytes: &[u8]) -> Option<Note> {
    ron::from_str(std::str::from_utf8(bytes).ok()?).ok()
}
