//! Opening a workspace file.

use std::io;
use std::path::{Path, PathBuf};

use super::format::{Loaded, ReadError, read};
use super::store::Store;
use super::vfs::read_whole;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 256 * 1024 * 1024;

const HOUR_MS: i64 = 3_600_000;

/// Why a file could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It does not exist.
    #[error("not found")]
    NotFound,
    /// A folder, a device, a pipe.
    #[error("not a regular file")]
    NotAFile,
    /// Larger than [`LARGEST`].
    #[error("{size} bytes")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is not a whole workspace.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl OpenError {
    /// Whether something of a workspace may still be in the file.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Read(
                ReadError::Damaged { .. }
                    | ReadError::Duplicate { .. }
                    | ReadError::Empty
                    | ReadError::NotText { .. }
                    | ReadError::ConflictMarkers { .. }
            )
        )
    }
}

/// A file that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Where it is, with links resolved.
    pub path: PathBuf,
    /// What it holds.
    pub loaded: Loaded,
    /// The hash of its bytes, to notice a change by others before saving.
    pub hash: blake3::Hash,
}

impl Store {
    /// Opens and reads a workspace file. An overwriting in place that was cut off is mended first, and what interrupted
    /// saves left beside the file is swept away.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(&self, path: &Path) -> Result<Opened, OpenError> {
        if let Ok(target) = self.vfs.canonical(path) {
            // What cannot be mended now stays aside for the next time; the file itself then says what is wrong with it.
            let _ = self.mend_in_place(&target);
            self.sweep(&target);
        }
        let (path, bytes) = self.read_bytes(path)?;
        Ok(Opened { loaded: read(&bytes)?, hash: blake3::hash(&bytes), path })
    }

    /// Removes temporary files of this very file that are older than an hour: their save was killed.
    fn sweep(&self, target: &Path) {
        let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str())) else {
            return;
        };
        let Ok(names) = self.vfs.list(folder) else { return };
        let now = self.clock.wall_ms();
        for found in names.iter().filter(|found| is_temporary_of(found, name)) {
            let path = folder.join(found);
            let changed = self.vfs.about(&path).map(|about| (about.stamp.2 / 1_000_000) as i64);
            if changed.is_ok_and(|changed| now - changed > HOUR_MS) {
                let _ = self.vfs.remove(&path);
            }
        }
    }

    /// Reads a regular file within the limit; the path comes back with links resolved.
    pub(super) fn read_bytes(&self, path: &Path) -> Result<(PathBuf, Vec<u8>), OpenError> {
        let missing = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => OpenError::NotFound,
            io::ErrorKind::InvalidInput => OpenError::NotAFile,
            io::ErrorKind::FileTooLarge => {
                OpenError::TooLarge { size: self.vfs.about(path).map_or(LARGEST + 1, |about| about.size) }
            }
            _ => OpenError::Io(error),
        };
        let path = self.vfs.canonical(path).map_err(missing)?;
        let bytes = read_whole(self.vfs.as_ref(), &path, LARGEST).map_err(missing)?;
        Ok((path, bytes))
    }
}

/// Whether this is the name of a temporary file made while saving `name`.
fn is_temporary_of(found: &str, name: &str) -> bool {
    let Some(rest) = found.strip_prefix('.').and_then(|rest| rest.strip_suffix(".tmp")) else { return false };
    let Some((stem, random)) = rest.rsplit_once('.') else { return false };
    let is_random = random.len() == 8 && random.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Long names are cut when a temporary name is made from them.
    is_random && (stem == name || (stem.len() >= 190 && name.starts_with(stem)))
}
