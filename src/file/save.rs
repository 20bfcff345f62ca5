//! Saving a workspace: self-check, change check, safe replace.

use std::path::{Path, PathBuf};

use super::format::{WriteError, write};
use super::load::{OpenError, read_bytes};
use super::replace::{ReplaceError, replace};
use crate::model::Workspace;

/// What must stand at the path for the save to go ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Anything or nothing: the user has just chosen the file.
    Anything,
    /// The bytes we read or wrote last; somebody else's change is never overwritten.
    Hash(blake3::Hash),
}

/// Why a workspace was not saved. The file is untouched.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// A fault of the program, found before the disk was touched.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// Somebody else changed the file since we read it.
    #[error("the file was changed by somebody else")]
    ChangedByOthers,
    /// The file was moved or deleted since we read it.
    #[error("the file is gone")]
    Gone,
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
}

/// Saves a snapshot of a workspace.
///
/// # Errors
/// [`SaveError`]; what stood at the path is untouched then.
pub fn save(path: &Path, workspace: &Workspace, expect: Expect) -> Result<Saved, SaveError> {
    let text = write(workspace, !in_git_work_tree(path))?;
    if let Expect::Hash(expected) = expect {
        match read_bytes(path) {
            Ok((_, bytes)) if blake3::hash(&bytes) == expected => {}
            Ok(_) => return Err(SaveError::ChangedByOthers),
            Err(OpenError::NotFound) => return Err(SaveError::Gone),
            Err(error) => return Err(error.into()),
        }
    }
    let written = replace(path, text.as_bytes())?;
    Ok(Saved { path: written.path, hash: blake3::hash(text.as_bytes()), confirmed: written.confirmed })
}

/// In a git work tree the seal would make every parallel edit a conflict in one line; git has its own hashes.
fn in_git_work_tree(path: &Path) -> bool {
    let folder = path.parent().and_then(|folder| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        folder.canonicalize().ok()
    });
    folder.is_some_and(|folder| folder.ancestors().any(|folder| folder.join(".git").exists()))
}
