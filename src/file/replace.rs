//! Replacing a file so that at every instant the old or the new one is there, whole.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::store::Store;
use super::vfs::{About, Rights, VfsFile};

/// Why a file was not replaced. The old file is untouched, except after [`ReplaceError::Torn`].
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
    /// No room on the disk; with the bytes needed.
    #[error("no room for {needed} bytes")]
    NoSpace {
        /// How much room is needed.
        needed: u64,
    },
    /// Nothing new may be made in the folder, or the file is known by several names: it can only be overwritten in place.
    #[error("the file can only be overwritten in place")]
    OnlyInPlace,
    /// Overwriting in place was cut off and could not be taken back: the file is half old and half new. Its whole new
    /// content is kept aside.
    #[error("the file is half old and half new")]
    Torn,
    /// The disk or share gave back something else than was written.
    #[error("what was written does not read back")]
    ReadBack,
    /// The system refused.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for ReplaceError {
    fn from(error: io::Error) -> Self {
        if is_full(&error) { Self::NoSpace { needed: 0 } } else { Self::Io(error) }
    }
}

impl ReplaceError {
    /// The same, with the room that is needed where there is none.
    pub(super) fn for_size(self, bytes: usize) -> Self {
        match self {
            Self::NoSpace { .. } => Self::NoSpace { needed: bytes as u64 },
            error => error,
        }
    }
}

/// A file that was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is, with links resolved.
    pub path: PathBuf,
    /// Whether the system confirmed that it will survive a power cut.
    pub confirmed: bool,
}

/// Waits between two tries at a name that another program holds for a moment, in milliseconds.
const RETRIES: [u64; 7] = [10, 25, 50, 100, 250, 500, 1000];

/// The new content, whole, under a temporary name.
#[derive(Debug)]
pub(super) struct Beside {
    path: PathBuf,
    /// Whether the system confirmed that it survives a power cut.
    confirmed: bool,
}

/// The place a file is to be written to.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) target: PathBuf,
    pub(super) before: Option<About>,
    /// Who may read a file that is made anew.
    pub(super) rights: Rights,
    /// The permission bits it gets: those of the file it replaces, or of the one it belongs to.
    pub(super) mode: Option<u32>,
}

impl Store {
    /// Replaces a file, or creates it: new file beside it, synced, read back, renamed, folder synced. What stands under the
    /// very name must be a regular file; a link is neither followed nor taken away.
    ///
    /// # Errors
    /// [`ReplaceError`]; the old file is untouched then.
    pub fn replace(&self, path: &Path, bytes: &[u8]) -> Result<Written, ReplaceError> {
        self.put(self.place_itself(path)?, bytes)
    }

    /// Replaces or creates a file in the user's own folder, for nobody else to read. Links are followed there: they are the
    /// user's.
    ///
    /// # Errors
    /// [`ReplaceError`]; the old file is untouched then.
    pub fn replace_private(&self, path: &Path, bytes: &[u8]) -> Result<Written, ReplaceError> {
        self.put(Place { rights: Rights::Private, ..self.place(path)? }, bytes)
    }

    /// Creates a file beside one it belongs to, with the same rights. What stands under the name meanwhile stays.
    ///
    /// # Errors
    /// [`ReplaceError`].
    pub(super) fn add_beside(&self, path: &Path, owner: &Path, bytes: &[u8]) -> Result<Written, ReplaceError> {
        let mode = self.vfs.about(owner).ok().and_then(|about| about.mode);
        let place = Place { mode, ..self.place_itself(path)? };
        let beside = self.write_beside(&place, bytes)?;
        let confirmed = self.swap_into_free(&beside, &place.target)?;
        Ok(Written { path: place.target, confirmed })
    }

    fn put(&self, place: Place, bytes: &[u8]) -> Result<Written, ReplaceError> {
        let beside = self.write_beside(&place, bytes)?;
        let confirmed = self.swap(&beside, &place.target)?;
        Ok(Written { path: place.target, confirmed })
    }

    /// Finds the place of a path, links followed, and refuses what must not be replaced.
    pub(super) fn place(&self, path: &Path) -> Result<Place, ReplaceError> {
        let target = self.resolve(path)?.ok_or_else(|| nowhere(path))?;
        Self::place_of(self.vfs.about(&target), target)
    }

    /// Finds the place of a name as it stands there, and refuses what must not be replaced.
    fn place_itself(&self, path: &Path) -> Result<Place, ReplaceError> {
        let target = self.resolve_folder(path).ok_or_else(|| nowhere(path))?;
        Self::place_of(self.vfs.about_name(&target), target)
    }

    fn place_of(known: io::Result<About>, target: PathBuf) -> Result<Place, ReplaceError> {
        let before = match known {
            Ok(about) if !about.is_file => return Err(ReplaceError::NotAFile),
            Ok(about) if about.read_only => return Err(ReplaceError::ReadOnly),
            Ok(about) if about.names > 1 => return Err(ReplaceError::OnlyInPlace),
            Ok(about) => Some(about),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Place { target, before, rights: Rights::Usual, mode: before.and_then(|about| about.mode) })
    }

    /// Writes the new content beside the target; a failed sync must not be trusted a second time on the same file, so
    /// there is one fresh attempt, then the error.
    pub(super) fn write_beside(&self, place: &Place, bytes: &[u8]) -> Result<Beside, ReplaceError> {
        self.try_beside(place, bytes).or_else(|error| match error {
            ReplaceError::OnlyInPlace | ReplaceError::NoSpace { .. } => Err(error),
            _ => self.try_beside(place, bytes),
        })
    }

    fn try_beside(&self, place: &Place, bytes: &[u8]) -> Result<Beside, ReplaceError> {
        // What will have other rights in the end has none until then.
        let rights = if place.mode.is_some() { Rights::Private } else { place.rights };
        let (temporary, mut file) = self.create_beside(&place.target, rights)?;
        let result = (|| {
            file.write_all(bytes)?;
            if place.before.is_some()
                && let Err(error) = file.take_after(&place.target)
            {
                // A share that knows no owners is no reason not to save.
                tracing::info!(%error, "owner or attributes were not taken over");
            }
            if let Some(mode) = place.mode {
                file.set_mode(mode)?;
            }
            // Some shares know no sync; then there is nothing to wait for, and nothing is confirmed.
            let confirmed = match file.sync() {
                Ok(()) => true,
                Err(error) if matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => false,
                Err(error) => return Err(error.into()),
            };
            let back = self.vfs.read(&temporary, bytes.len() as u64 + 1, true)?;
            if back == bytes { Ok(confirmed) } else { Err(ReplaceError::ReadBack) }
        })();
        drop(file);
        match result {
            Ok(confirmed) => Ok(Beside { path: temporary, confirmed }),
            Err(error) => {
                let _ = self.vfs.remove(&temporary);
                Err(error.for_size(bytes.len()))
            }
        }
    }

    /// A new file `.STEM.XXXXXXXX.tmp` in the target's folder; the stem is cut so that the name fits everywhere.
    fn create_beside(&self, target: &Path, rights: Rights) -> Result<(PathBuf, Box<dyn VfsFile>), ReplaceError> {
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
            match self.vfs.create_new(&temporary, rights) {
                Ok(file) => return Ok((temporary, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = Some(error),
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) =>
                {
                    return Err(if self.vfs.is_taken(target) {
                        ReplaceError::OnlyInPlace
                    } else {
                        ReplaceError::Io(error)
                    });
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(last.map_or(ReplaceError::NoFolder, ReplaceError::Io))
    }

    /// Puts the new file in the target's place; says whether the system confirmed that this survives a power cut.
    pub(super) fn swap(&self, beside: &Beside, target: &Path) -> Result<bool, ReplaceError> {
        self.swap_by(beside, target, || self.vfs.rename(&beside.path, target))
    }

    /// The same where nothing stands; what has come to stand there meanwhile stays.
    pub(super) fn swap_into_free(&self, beside: &Beside, target: &Path) -> Result<bool, ReplaceError> {
        self.swap_by(beside, target, || self.vfs.rename_new(&beside.path, target))
    }

    fn swap_by(
        &self,
        beside: &Beside,
        target: &Path,
        rename: impl Fn() -> io::Result<()>,
    ) -> Result<bool, ReplaceError> {
        let mut waits = RETRIES.into_iter();
        while let Err(error) = rename() {
            let Some(ms) = waits.next().filter(|_| is_held(&error)) else {
                let _ = self.vfs.remove(&beside.path);
                return Err(error.into());
            };
            self.clock.wait(ms);
        }
        let folder = target.parent().unwrap_or(Path::new("."));
        Ok(self.vfs.sync_folder(folder).is_ok() && beside.confirmed)
    }
}

/// Why there is no place for a path.
fn nowhere(path: &Path) -> ReplaceError {
    if path.file_name().is_some() { ReplaceError::NoFolder } else { ReplaceError::NotAFile }
}

fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(error.kind(), Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge)
}

/// Whether another program, a virus scanner say, holds the file for a moment.
fn is_held(error: &io::Error) -> bool {
    let held_there = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
    held_there || matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
}
