//! Unsaved work, kept while it is worked on: after a crash at most a few seconds are lost. Two slots take turns, so that
//! one whole record is always there.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::format::{read, write};
use super::history::{Reason, compress, decompress};
use super::load::{LARGEST, Opened};
use super::store::Store;
use super::vfs::{VfsLock, read_whole};
use crate::model::Workspace;

const MAGIC: &str = "tandem-recovery 1";

/// What is known of unsaved work besides its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    /// The file it belongs to; `None` when it was never saved.
    pub path: Option<PathBuf>,
    /// The hash of the file's bytes the work began from.
    pub base: Option<String>,
    /// Counts up with every record of a session.
    pub turn: u64,
    /// When it was kept, in milliseconds since 1970 by the wall clock; a label only.
    pub at_ms: i64,
}

/// Keeps the unsaved work of one session.
#[derive(Debug)]
pub struct Recovery {
    store: Store,
    folder: PathBuf,
    session: String,
    turn: u64,
    _alive: Option<Box<dyn VfsLock>>,
}

impl Recovery {
    /// Begins a session; `None` without a folder of the user's own.
    pub fn begin(store: &Store, seed: u64) -> Option<Self> {
        let folder = store.own_folder(&["recovery"])?;
        let session = format!("{seed:016x}");
        let alive = store.vfs.lock(&folder.join(format!("{session}.alive"))).ok().flatten();
        Some(Self { store: store.clone(), folder, session, turn: 0, _alive: alive })
    }

    /// Keeps a state of the work.
    ///
    /// # Errors
    /// What the system says; the record before stays.
    pub fn keep(&mut self, workspace: &Workspace, path: Option<&Path>, base: Option<blake3::Hash>) -> io::Result<()> {
        self.turn += 1;
        let head = Unsaved {
            path: path.map(Path::to_path_buf),
            base: base.map(|base| base.to_hex().to_string()),
            turn: self.turn,
            at_ms: self.store.clock.wall_ms(),
        };
        let text = write(workspace, true).map_err(io::Error::other)?;
        let record = encode(&head, text.as_bytes())?;
        // Somebody may have cleared the folder away meanwhile.
        let _ = self.store.own_folder(&["recovery"]);
        self.store.replace_private(&self.slot(), &record).map(|_| ()).map_err(io::Error::other)
    }

    /// Forgets what was kept: it is saved, or given up on purpose.
    pub fn clear(&mut self) {
        for slot in ["a", "b"] {
            let _ = self.store.vfs.remove(&self.folder.join(format!("{}-{slot}.z", self.session)));
        }
    }

    fn slot(&self) -> PathBuf {
        let slot = if self.turn.is_multiple_of(2) { "a" } else { "b" };
        self.folder.join(format!("{}-{slot}.z", self.session))
    }
}

/// Unsaved work of a session that ended without closing.
#[derive(Debug, Clone)]
pub struct Leftover {
    /// What is known of it.
    pub head: Unsaved,
    /// The work.
    pub workspace: Workspace,
    /// The file as it is now, when there is one that opens.
    pub on_disk: Option<Workspace>,
    /// Whether the file is still the one the work began from.
    pub unchanged_on_disk: bool,
    session: String,
    text: Vec<u8>,
}

impl Store {
    /// Unsaved work of sessions that are gone, newest first. What equals its file is cleared away on the way.
    #[cfg(feature = "testing")]
    pub fn leftovers(&self) -> Vec<Leftover> {
        self.leftovers_compared(|path| self.open(path).ok())
    }

    /// The same, with a way to look at the files the work belongs to: one that cannot be had in time hides nothing.
    pub fn leftovers_compared(&self, look: impl Fn(&Path) -> Option<Opened>) -> Vec<Leftover> {
        let Some(folder) = self.own_place(&["recovery"]) else { return Vec::new() };
        let names = self.vfs.list(&folder).unwrap_or_default();
        let mut sessions: Vec<&str> =
            names.iter().filter_map(|name| name.strip_suffix("-a.z").or_else(|| name.strip_suffix("-b.z"))).collect();
        sessions.sort_unstable();
        sessions.dedup();
        let mut found = Vec::new();
        for session in sessions {
            // Whoever still holds its lock is alive and keeps its own work.
            let alive = self.vfs.lock(&folder.join(format!("{session}.alive")));
            let Ok(Some(_gone)) = alive else { continue };
            let newest = ["a", "b"]
                .into_iter()
                .filter_map(|slot| {
                    let bytes = read_whole(self.vfs.as_ref(), &folder.join(format!("{session}-{slot}.z")), LARGEST);
                    decode(&bytes.ok()?)
                })
                .max_by_key(|(head, _)| head.turn);
            let leftover = newest.and_then(|(head, text)| {
                let workspace = read(&text).ok()?.workspace;
                let disk = head.path.as_ref().and_then(|path| look(path));
                let unchanged_on_disk =
                    disk.as_ref().is_some_and(|disk| Some(disk.hash.to_hex().to_string()) == head.base);
                let on_disk = disk.map(|disk| disk.loaded.workspace);
                let session = session.to_owned();
                Some(Leftover { head, workspace, on_disk, unchanged_on_disk, session, text })
            });
            match leftover {
                Some(leftover) if leftover.on_disk.as_ref() == Some(&leftover.workspace) => {
                    self.clear_session(session);
                }
                Some(leftover) => found.push(leftover),
                // Both slots are unreadable: nothing can be restored from them, but they are left for a person to look at.
                None => {}
            }
        }
        found.sort_by_key(|leftover| std::cmp::Reverse(leftover.head.at_ms));
        found
    }

    /// Clears work away that was taken over into a new session, or saved.
    pub fn settle(&self, leftover: &Leftover) {
        self.clear_session(&leftover.session);
    }

    /// Clears unwanted work away; a copy stays in the history. Without one nothing is cleared.
    ///
    /// # Errors
    /// What the system says.
    pub fn discard(&self, leftover: &Leftover) -> io::Result<()> {
        self.remember(leftover.workspace.doc, &leftover.text, Reason::Discarded)?;
        self.clear_session(&leftover.session);
        Ok(())
    }

    fn clear_session(&self, session: &str) {
        let Some(folder) = self.own_place(&["recovery"]) else { return };
        for slot in ["a", "b"] {
            let _ = self.vfs.remove(&folder.join(format!("{session}-{slot}.z")));
        }
    }
}

/// Three lines – what it is, what is known, the hash of both that and the content – and the compressed content.
fn encode(head: &Unsaved, text: &[u8]) -> io::Result<Vec<u8>> {
    let head = ron::to_string(head).map_err(io::Error::other)?;
    let content = compress(text)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(head.as_bytes()).update(&content);
    let mut record = format!("{MAGIC}\n{head}\n{}\n", hasher.finalize().to_hex()).into_bytes();
    record.extend_from_slice(&content);
    Ok(record)
}

fn decode(record: &[u8]) -> Option<(Unsaved, Vec<u8>)> {
    let mut parts = record.splitn(4, |byte| *byte == b'\n');
    let (magic, head, hash, content) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    if magic != MAGIC.as_bytes() {
        return None;
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update(head).update(content);
    if hasher.finalize().to_hex().as_bytes() != hash {
        return None;
    }
    let head = ron::from_str(std::str::from_utf8(head).ok()?).ok()?;
    Some((head, decompress(content).ok()?))
}
