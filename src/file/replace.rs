//! Replacing a file so that at every instant the old or the new one is there, whole.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Why a file was not replaced. The old file is untouched.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    /// The file carries the read-only mark.
    #[error("the file is marked read-only")]
    ReadOnly,
    /// The path is a folder or something else that is not a file.
    #[error("not a regular file")]
    NotAFile,
    /// The folder does not exist.
    #[error("the folder does not exist")]
    NoFolder,
    /// The disk or share gave back something else than was written.
    #[error("what was written does not read back")]
    ReadBack,
    /// The system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// A file that was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is, with links resolved.
    pub path: PathBuf,
    /// Whether the system confirmed that it will survive a power cut.
    pub confirmed: bool,
}

/// Replaces a file, or creates it: new file beside it, synced, read back, renamed, folder synced.
///
/// # Errors
/// [`ReplaceError`]; the old file is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<Written, ReplaceError> {
    let target = resolve(path)?;
    let mode = match fs::metadata(&target) {
        Ok(about) if !about.is_file() => return Err(ReplaceError::NotAFile),
        Ok(about) if about.permissions().readonly() => return Err(ReplaceError::ReadOnly),
        Ok(about) => Some(about.permissions()),
        Err(_) => None,
    };
    // A failed sync must not be trusted a second time on the same file: one fresh attempt, then the error.
    let temporary = match write_beside(&target, bytes, mode.as_ref()) {
        Ok(temporary) => temporary,
        Err(_) => write_beside(&target, bytes, mode.as_ref())?,
    };
    if let Err(error) = fs::rename(&temporary, &target) {
        let _ = fs::remove_file(&temporary);
        return Err(error.into());
    }
    Ok(Written { confirmed: sync_folder(&target), path: target })
}

/// The real place of a file that may be a link or may not exist yet.
fn resolve(path: &Path) -> Result<PathBuf, ReplaceError> {
    if path.symlink_metadata().is_ok() {
        return Ok(path.canonicalize()?);
    }
    let name = path.file_name().ok_or(ReplaceError::NotAFile)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Ok(folder.canonicalize().map_err(|_| ReplaceError::NoFolder)?.join(name))
}

fn write_beside(target: &Path, bytes: &[u8], mode: Option<&fs::Permissions>) -> Result<PathBuf, ReplaceError> {
    let (temporary, mut file) = create_beside(target)?;
    let result = (|| {
        file.write_all(bytes)?;
        if let Some(mode) = mode {
            file.set_permissions(mode.clone())?;
        }
        file.sync_all()?;
        let mut back = Vec::with_capacity(bytes.len());
        File::open(&temporary)?.read_to_end(&mut back)?;
        if back == bytes { Ok(()) } else { Err(ReplaceError::ReadBack) }
    })();
    match result {
        Ok(()) => Ok(temporary),
        Err(error) => {
            let _ = fs::remove_file(&temporary);
            Err(error)
        }
    }
}

/// A new file `.STEM.XXXXXX.tmp` in the target's folder; the stem is cut so that the name fits everywhere.
fn create_beside(target: &Path) -> Result<(PathBuf, File), ReplaceError> {
    let stem = target.file_name().unwrap_or_default().to_string_lossy();
    let mut end = stem.len().min(200);
    while !stem.is_char_boundary(end) {
        end -= 1;
    }
    let stem = stem.get(..end).unwrap_or_default();
    let mut last = None;
    for _ in 0..8 {
        let mut random = [0_u8; 4];
        let _ = getrandom::fill(&mut random);
        let temporary = target.with_file_name(format!(".{stem}.{:08x}.tmp", u32::from_le_bytes(random)));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        match options.open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => last = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    Err(last.map_or(ReplaceError::NoFolder, ReplaceError::Io))
}

/// Makes the rename survive a power cut; says whether the system confirmed it.
fn sync_folder(target: &Path) -> bool {
    if cfg!(unix) {
        target.parent().and_then(|folder| File::open(folder).ok()).is_some_and(|folder| folder.sync_all().is_ok())
    } else {
        true
    }
}
