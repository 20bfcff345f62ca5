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
    /// A save of it that had been cut off was completed first.
    pub mended: bool,
}

impl Store {
    /// Reads a workspace file. Nothing is written anywhere.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open(&self, path: &Path) -> Result<Opened, OpenError> {
        let (path, bytes) = self.read_bytes(path)?;
        Ok(Opened { loaded: read(&bytes)?, hash: blake3::hash(&bytes), path, mended: false })
    }

    /// Opens a workspace file to work on it: an overwriting in place that was cut off is mended first, and what killed saves
    /// left beside the file is swept away.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open_to_work(&self, path: &Path) -> Result<Opened, OpenError> {
        let mended = self.mend(path);
        self.open(path).map(|opened| Opened { mended, ..opened })
    }

    /// Mends an overwriting in place that was cut off, and sweeps away what killed saves left beside the file. True when
    /// something was mended.
    pub fn mend(&self, path: &Path) -> bool {
        let mut mended = false;
        if let Ok(target) = self.vfs.canonical(path) {
            // What cannot be mended now stays aside for the next time; the file itself then says what is wrong with it.
            mended = self.mend_in_place(&target).unwrap_or_else(|error| {
                tracing::warn!(%error, "an interrupted save was not completed");
                false
            });
            if let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str())) {
                self.sweep(folder, |found| is_temporary_of(found, name));
            }
        }
        mended
    }

    /// Removes what killed saves left in the user's own folder.
    pub fn sweep_own_folder(&self) {
        let folders = [&["places"][..], &["recovery"], &["in-place"], &["leads"]].map(<[_]>::to_vec).into_iter();
        let history = self.remembered().into_iter().map(|doc| vec!["history".to_owned(), doc.to_string()]);
        let all = folders.map(|parts| parts.into_iter().map(str::to_owned).collect()).chain(history);
        for parts in all.collect::<Vec<Vec<String>>>() {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            if let Some(folder) = self.own_place(&parts) {
                self.sweep(&folder, |found| stem_of_temporary(found).is_some());
            }
        }
    }

    /// Removes temporary files of this name that are older than an hour: their save was killed.
    fn sweep(&self, folder: &Path, is_ours: impl Fn(&str) -> bool) {
        let Ok(names) = self.vfs.list(folder) else { return };
        let now = self.clock.wall_ms();
        for found in names.iter().filter(|found| is_ours(found)) {
            let path = folder.join(found);
            let known = self.vfs.about_name(&path).ok().filter(|about| about.is_file);
            if known.is_some_and(|about| now - (about.stamp.2 / 1_000_000) as i64 > HOUR_MS) {
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
    // Long names are cut when a temporary name is made from them.
    stem_of_temporary(found).is_some_and(|stem| stem == name || (stem.len() >= 190 && name.starts_with(stem)))
}

/// Of the name of a temporary file, the name it was made from.
fn stem_of_temporary(found: &str) -> Option<&str> {
    let (stem, random) = found.strip_prefix('.')?.strip_suffix(".tmp")?.rsplit_once('.')?;
    (random.len() == 8 && random.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(stem)
}
