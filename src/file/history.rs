//! Earlier versions of a workspace, in the user's own folder: every version a save replaces, compressed, thinned out with
//! age. A failure here never keeps anybody from saving.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::format::{read, write};
use super::load::LARGEST;
use super::store::Store;
use super::vfs::read_whole;
use crate::model::{Id, Workspace};

/// Why a version was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A save replaced it.
    Saved,
    /// Somebody else's save came in the same instant; this one was ours.
    Overtaken,
    /// The file was read again after a change by somebody else.
    Reloaded,
    /// Work that was found after a crash and not wanted.
    Discarded,
    /// An earlier version took its place.
    Restored,
    /// A copy was merged into it.
    Merged,
    /// A copy of it was given out for review; merging rests on it.
    GivenOut,
    /// It was in the notation of an earlier version of the program.
    Migrated,
    /// A workshop began or ended with it; what the workshop changed is told by it.
    Workshop,
}

impl Reason {
    const ALL: [(Self, &'static str); 9] = [
        (Self::Saved, "saved"),
        (Self::Overtaken, "overtaken"),
        (Self::Reloaded, "reloaded"),
        (Self::Discarded, "discarded"),
        (Self::Restored, "restored"),
        (Self::Merged, "merged"),
        (Self::GivenOut, "given"),
        (Self::Migrated, "migrated"),
        (Self::Workshop, "workshop"),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(reason, _)| *reason == self).map_or("saved", |(_, word)| word)
    }

    /// How long a version stays at least, in milliseconds.
    fn kept_for(self) -> i64 {
        match self {
            Self::Saved => 0,
            // A copy may be out for long, and minutes are read again before the next workshop.
            Self::GivenOut | Self::Workshop => 4 * PROTECTED_FOR,
            _ => PROTECTED_FOR,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(reason, _)| *reason)
    }
}

/// An earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number: later versions have higher ones, whatever the clock said.
    pub number: u64,
    /// When it was put aside, in milliseconds since 1970 by the wall clock; a label only.
    pub at_ms: i64,
    /// Why it was kept.
    pub reason: Reason,
    /// The beginning of its hash.
    pub hash: String,
    /// Its compressed size in bytes.
    pub size: u64,
    path: PathBuf,
}

const NEWEST_KEPT: usize = 20;
const MOST: usize = 200;
const MOST_BYTES: u64 = 50 * 1024 * 1024;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const PROTECTED_FOR: i64 = 90 * DAY;

impl Store {
    /// Puts a version aside and gives its fingerprint. The same version twice in a row is kept once, for the reason it stays
    /// longer for.
    ///
    /// # Errors
    /// What the system says, or that there is no folder of the user's own.
    pub fn remember(&self, doc: Id<Workspace>, bytes: &[u8], reason: Reason) -> io::Result<String> {
        let folder = self.own_folder(&["history", &doc.to_string()]).ok_or(io::ErrorKind::NotFound)?;
        let versions = self.versions(doc);
        let hash = short_hash(bytes);
        let same = versions.first().filter(|newest| newest.hash == hash);
        if same.is_some_and(|same| reason.kept_for() <= same.reason.kept_for()) {
            return Ok(hash);
        }
        let number = versions.first().map_or(1, |newest| newest.number + 1);
        let at = self.clock.wall_ms().max(0);
        let name = format!("{number:08}-{at:014}-{}-{hash}.ron.z", reason.word());
        self.replace_private(&folder.join(name), &compress(bytes)?).map_err(io::Error::other)?;
        if let Some(same) = same {
            let _ = self.vfs.remove(&same.path);
        }
        for version in surplus(&self.versions(doc), self.clock.wall_ms()) {
            let _ = self.vfs.remove(&version.path);
        }
        Ok(hash)
    }

    /// Puts a state of a workspace aside and gives its fingerprint.
    ///
    /// # Errors
    /// What the system says, or that there is no folder of the user's own.
    pub fn remember_workspace(&self, workspace: &Workspace, reason: Reason) -> io::Result<String> {
        let text = write(workspace, true).map_err(io::Error::other)?;
        self.remember(workspace.doc, text.as_bytes(), reason)
    }

    /// Notes which workspace is kept at a place, so that its versions are found even when the file says nothing any more.
    pub(super) fn remember_place(&self, path: &Path, doc: Id<Workspace>) {
        if self.doc_at(path) != Some(doc)
            && self.own_folder(&["places"]).is_some()
            && let Some(note) = self.note_of(path)
        {
            // Without the note nothing is lost but a way to the versions.
            let _ = self.replace_private(&note, doc.to_string().as_bytes());
        }
    }

    /// The workspace that was last saved at a place.
    pub(super) fn doc_at(&self, path: &Path) -> Option<Id<Workspace>> {
        let bytes = self.vfs.read(&self.note_of(path)?, 100, true).ok()?;
        std::str::from_utf8(&bytes).ok()?.parse().ok()
    }

    fn note_of(&self, path: &Path) -> Option<PathBuf> {
        Some(self.own_place(&["places"])?.join(short_hash(path.to_string_lossy().as_bytes())))
    }

    /// The workspaces of which there are earlier versions.
    pub fn remembered(&self) -> Vec<Id<Workspace>> {
        let Some(folder) = self.own_place(&["history"]) else { return Vec::new() };
        self.vfs.list(&folder).unwrap_or_default().iter().filter_map(|name| name.parse().ok()).collect()
    }

    /// The earlier versions of a workspace, newest first.
    pub fn versions(&self, doc: Id<Workspace>) -> Vec<Version> {
        let Some(folder) = self.own_place(&["history", &doc.to_string()]) else { return Vec::new() };
        let names = self.vfs.list(&folder).unwrap_or_default();
        let mut versions: Vec<Version> = names
            .iter()
            .filter_map(|name| {
                let mut parts = name.strip_suffix(".ron.z")?.splitn(4, '-');
                let (number, at, reason, hash) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
                let path = folder.join(name);
                Some(Version {
                    number: number.parse().ok()?,
                    at_ms: at.parse().ok()?,
                    reason: Reason::from_word(reason)?,
                    hash: hash.to_owned(),
                    size: self.vfs.about(&path).ok()?.size,
                    path,
                })
            })
            .collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        versions
    }

    /// The state of a workspace that was put aside under this fingerprint; `None` where it is not, or no longer, on this
    /// machine.
    pub fn state(&self, doc: Id<Workspace>, fingerprint: &str) -> Option<Workspace> {
        let version = self.versions(doc).into_iter().find(|version| version.hash == fingerprint)?;
        Some(read(&self.recall(&version).ok()?).ok()?.workspace)
    }

    /// The bytes of an earlier version, whole.
    ///
    /// # Errors
    /// What the system says; [`io::ErrorKind::InvalidData`] when it is not what was put aside.
    pub fn recall(&self, version: &Version) -> io::Result<Vec<u8>> {
        let bytes = decompress(&read_whole(self.vfs.as_ref(), &version.path, LARGEST)?)?;
        if short_hash(&bytes) == version.hash { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
    }
}

/// Which versions to let go, given newest first: all of the newest twenty stay, then one an hour for a day, one a day for
/// a month, one a week for a year, within two hundred files and fifty megabytes. What was kept for another reason than a
/// save stays for ninety days or longer.
fn surplus(versions: &[Version], now_ms: i64) -> Vec<&Version> {
    let mut kept_slots = BTreeSet::new();
    let (mut count, mut bytes) = (0, 0);
    let mut surplus = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        // A clock that jumped makes versions of the future; they count as new.
        let age = (now_ms - version.at_ms).max(0);
        let slot = match age {
            _ if age < DAY => Some((0, version.at_ms / HOUR)),
            _ if age < 30 * DAY => Some((1, version.at_ms / DAY)),
            _ if age < 365 * DAY => Some((2, version.at_ms / (7 * DAY))),
            _ => None,
        };
        let protected = age < version.reason.kept_for();
        let wanted = at < NEWEST_KEPT || protected || slot.is_some_and(|slot| kept_slots.insert(slot));
        let fits = at == 0 || (count < MOST && bytes + version.size <= MOST_BYTES);
        if wanted && fits {
            count += 1;
            bytes += version.size;
        } else {
            surplus.push(version);
        }
    }
    surplus
}

fn short_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(32).collect()
}

pub(super) fn compress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Decompresses within the limit of a workspace file.
pub(super) fn decompress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    DeflateDecoder::new(bytes).take(LARGEST + 1).read_to_end(&mut text)?;
    if text.len() as u64 > LARGEST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(number: u64, age_ms: i64, now: i64, reason: Reason) -> Version {
        Version { number, at_ms: now - age_ms, reason, hash: String::new(), size: 1000, path: PathBuf::new() }
    }

    #[test]
    fn old_versions_thin_out_and_the_newest_stay() {
        let now = 400 * DAY;
        // One version every ten minutes for sixty days, newest first.
        let all: Vec<Version> = (0_u32..8_640)
            .map(|at| version(u64::from(9_000 - at), i64::from(at) * 600_000, now, Reason::Saved))
            .collect();
        let gone: BTreeSet<u64> = surplus(&all, now).iter().map(|version| version.number).collect();
        let kept: Vec<&Version> = all.iter().filter(|version| !gone.contains(&version.number)).collect();
        assert!((0..20).all(|at| !gone.contains(&(9_000 - at))));
        let aged = |from: i64, to: i64| kept.iter().filter(|v| (from..to).contains(&(now - v.at_ms))).count();
        assert!((20 + 20..=20 + 25).contains(&aged(0, DAY)), "{}", aged(0, DAY));
        assert!((28..=30).contains(&aged(DAY, 30 * DAY)), "{}", aged(DAY, 30 * DAY));
        assert!((4..=6).contains(&aged(30 * DAY, 60 * DAY)), "{}", aged(30 * DAY, 60 * DAY));
    }

    #[test]
    fn what_was_rescued_stays_for_ninety_days_and_the_limits_hold() {
        let now = 400 * DAY;
        let mut all: Vec<Version> =
            (0_u32..100).map(|at| version(u64::from(500 - at), i64::from(at), now, Reason::Saved)).collect();
        all.push(version(1, 89 * DAY, now, Reason::Discarded));
        assert!(!surplus(&all, now).iter().any(|version| version.reason == Reason::Discarded));
        let many: Vec<Version> =
            (0_u32..400).map(|at| version(u64::from(500 - at), i64::from(at), now, Reason::Discarded)).collect();
        assert_eq!(surplus(&many, now).len(), 200);
    }

    #[test]
    fn a_clock_that_jumps_loses_nothing_new() {
        let versions = [version(2, -10 * DAY, 0, Reason::Saved), version(1, 5, 0, Reason::Saved)];
        assert!(surplus(&versions, 0).is_empty());
    }
}
