//! Opening a workspace file.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::format::{Loaded, ReadError, read};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 256 * 1024 * 1024;

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
    Io(#[from] std::io::Error),
    /// It is not a whole workspace.
    #[error(transparent)]
    Read(#[from] ReadError),
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

/// Opens and reads a workspace file.
///
/// # Errors
/// [`OpenError`].
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    let (path, bytes) = read_bytes(path)?;
    Ok(Opened { loaded: read(&bytes)?, hash: blake3::hash(&bytes), path })
}

/// Reads a regular file within the limit; the path comes back with links resolved.
pub(super) fn read_bytes(path: &Path) -> Result<(PathBuf, Vec<u8>), OpenError> {
    let path = path.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => OpenError::NotFound,
        _ => OpenError::Io(error),
    })?;
    let about = std::fs::metadata(&path)?;
    if !about.is_file() {
        return Err(OpenError::NotAFile);
    }
    if about.len() > LARGEST {
        return Err(OpenError::TooLarge { size: about.len() });
    }
    let mut bytes = Vec::new();
    File::open(&path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(OpenError::TooLarge { size: bytes.len() as u64 });
    }
    Ok((path, bytes))
}
