//! Saving a workspace: self-check, change check, safe replace, and the outgoing version into history.

use std::path::{Path, PathBuf};

use super::format::{MAJOR, MINOR, WriteError, version_of, write};
use super::history::Reason;
use super::load::{LARGEST, OpenError};
use super::replace::ReplaceError;
use super::store::Store;
use super::vfs::{VfsLock, read_whole};
use crate::model::Workspace;

/// What must stand at the path for the save to go ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precondition {
    /// Anything or nothing: the user has just chosen the file.
    Anything,
    /// Nothing: what stands there was not meant.
    Absent,
    /// The bytes we read or wrote last; somebody else's change is never overwritten.
    Hash(blake3::Hash),
}

/// How far a save may go where the safe way is barred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// Only the safe way.
    Safe,
    /// The user has agreed that the file is overwritten in place, with its new content kept aside until that is done.
    InPlace,
}

/// Why a workspace was not saved. The file is untouched, except after [`SaveError::Overtaken`] and
/// [`ReplaceError::Torn`].
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// A fault of the program, found before the disk was touched.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// There is something already where nothing was expected.
    #[error("there is something already")]
    Exists,
    /// Somebody else changed the file since we read it.
    #[error("the file was changed by somebody else")]
    ChangedByOthers,
    /// The file is empty now: a sync program keeps its content elsewhere, or it was damaged.
    #[error("the file was emptied")]
    Emptied,
    /// The file was moved or deleted since we read it.
    #[error("the file is gone")]
    Gone,
    /// Somebody else saved in the same instant and came last; our version is in the history.
    #[error("somebody else saved in the same instant")]
    Overtaken,
    /// The file could not be replaced.
    #[error(transparent)]
    Replace(#[from] ReplaceError),
    /// The file could not be read for the check.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// A workspace that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it is, with links resolved.
    pub path: PathBuf,
    /// The hash of the bytes on disk.
    pub hash: blake3::Hash,
    /// Whether the system confirmed that the file will survive a power cut.
    pub confirmed: bool,
    /// Whether the version that was replaced is in the history.
    pub kept_before: bool,
}

/// How long another program may hold the lock of a save, in milliseconds.
const LOCK_PATIENCE: u64 = 5_000;

impl Store {
    /// Saves a snapshot of a workspace.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn save(&self, path: &Path, workspace: &Workspace, expect: Precondition) -> Result<Saved, SaveError> {
        self.save_by(path, workspace, expect, WriteMode::Safe)
    }

    /// Saves a snapshot of a workspace, by a way the user has agreed to.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn save_by(
        &self,
        path: &Path,
        workspace: &Workspace,
        expect: Precondition,
        way: WriteMode,
    ) -> Result<Saved, SaveError> {
        if expect == Precondition::Absent && self.vfs.is_taken(path) {
            return Err(SaveError::Exists);
        }
        let text = write(workspace, !self.is_in_git(path))?;
        let place = match self.place(path) {
            Err(ReplaceError::OnlyInPlace) if way == WriteMode::InPlace => None,
            place => Some(place?),
        };
        let target = match &place {
            Some(place) => place.target.clone(),
            None => self.vfs.canonical(path).map_err(ReplaceError::Io)?,
        };
        let _lock = self.save_lock(&target);
        let before = self.check(&target, expect)?;
        let text = if before.as_deref().is_some_and(ends_lines_with_crlf) { text.replace('\n', "\r\n") } else { text };
        let bytes = text.as_bytes();
        let hash = blake3::hash(bytes);
        let older = before.as_ref().and_then(|before| version_of(before)).is_some_and(|found| found < (MAJOR, MINOR));
        let reason = if older { Reason::Migrated } else { Reason::Saved };
        let keep = || {
            before
                .as_ref()
                .is_none_or(|before| *before == bytes || self.remember(workspace.doc, before, reason).is_ok())
        };
        let beside = place.as_ref().map(|place| self.write_beside(place, bytes));
        let in_place = || {
            let before = before.clone().ok_or(SaveError::Gone)?;
            self.overwrite_in_place(&target, workspace.doc, before, bytes)
        };
        let (confirmed, kept_before) = match beside {
            Some(Ok(temporary)) => {
                let kept = keep();
                let swapped = match expect {
                    Precondition::Absent => self.swap_into_free(&temporary, &target),
                    Precondition::Anything | Precondition::Hash(_) => self.swap(&temporary, &target),
                };
                match swapped {
                    Ok(confirmed) => (confirmed, kept),
                    Err(ReplaceError::Io(error))
                        if expect == Precondition::Absent && error.kind() == std::io::ErrorKind::AlreadyExists =>
                    {
                        return Err(SaveError::Exists);
                    }
                    Err(_) if way == WriteMode::InPlace => (in_place()?, kept),
                    Err(error) => return Err(error.for_size(bytes.len()).into()),
                }
            }
            Some(Err(ReplaceError::OnlyInPlace)) | None if way == WriteMode::InPlace => {
                let kept = keep();
                (in_place()?, kept)
            }
            Some(Err(error)) => return Err(error.into()),
            None => return Err(ReplaceError::OnlyInPlace.into()),
        };
        // Whoever comes last wins a race on a disk without locks; then our version must not be lost.
        let now = self.vfs.read(&target, LARGEST, false).map(|bytes| blake3::hash(&bytes));
        match now {
            Ok(now) if now != hash => {
                let _ = self.remember(workspace.doc, bytes, Reason::Overtaken);
                Err(SaveError::Overtaken)
            }
            // What was renamed after a good read-back is whole; a disk that fails now has not lost it.
            result => {
                self.forget_in_place(&target);
                self.remember_place(&target, workspace.doc);
                Ok(Saved { path: target, hash, confirmed: confirmed && result.is_ok(), kept_before })
            }
        }
    }

    /// What stands at the target, when that is what must stand there.
    fn check(&self, target: &Path, expect: Precondition) -> Result<Option<Vec<u8>>, SaveError> {
        let found = match read_whole(self.vfs.as_ref(), target, LARGEST) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            // Chosen just now, so it may be anything; but what cannot be read must not be thrown away either.
            Err(error) => return Err(OpenError::Io(error).into()),
        };
        match (expect, found) {
            (Precondition::Anything, found) => Ok(found),
            (Precondition::Absent, None) => Ok(None),
            (Precondition::Absent, Some(_)) => Err(SaveError::Exists),
            (Precondition::Hash(_), None) => Err(SaveError::Gone),
            (Precondition::Hash(hash), Some(bytes)) if blake3::hash(&bytes) == hash => Ok(Some(bytes)),
            (Precondition::Hash(_), Some(bytes)) if bytes.is_empty() => Err(SaveError::Emptied),
            (Precondition::Hash(_), Some(_)) => Err(SaveError::ChangedByOthers),
        }
    }

    /// The lock of the few milliseconds between check and rename. Where there are no locks the check after the rename has
    /// to do; and whoever holds it for too long does not keep anybody from saving.
    fn save_lock(&self, target: &Path) -> Option<Box<dyn VfsLock>> {
        let name = target.file_name()?.to_string_lossy().into_owned();
        let path = target.with_file_name(format!(".{}.lk", name.chars().take(80).collect::<String>()));
        let since = self.clock.forward_ms();
        loop {
            match self.vfs.lock(&path) {
                Ok(Some(lock)) => return Some(lock),
                Ok(None) if self.clock.forward_ms() - since < LOCK_PATIENCE => self.clock.wait(5),
                Ok(None) | Err(_) => return None,
            }
        }
    }

    /// In a git work tree the seal would make every parallel edit a conflict in one line; git has its own hashes.
    fn is_in_git(&self, path: &Path) -> bool {
        let folder = path.parent().and_then(|folder| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            self.vfs.canonical(folder).ok()
        });
        folder.is_some_and(|folder| folder.ancestors().any(|folder| self.vfs.is_taken(&folder.join(".git"))))
    }
}

/// Whether a file ends its lines as Windows does, as a checkout by version control may have made it.
fn ends_lines_with_crlf(bytes: &[u8]) -> bool {
    bytes.iter().position(|byte| *byte == b'\n').is_some_and(|at| at > 0 && bytes.get(at - 1) == Some(&b'\r'))
}
