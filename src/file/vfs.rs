//! The seam to the disk: everything the program keeps goes through [`Vfs`], so that every fault a disk, a share or a
//! power cut can produce is rehearsed in tests. [`Real`] is the machine's disk; [`Model`](model::Model) lives in memory
//! and enumerates what a crash leaves; [`Faulty`](faulty::Faulty) fails at the k-th operation.

mod clock;
#[cfg(feature = "testing")]
pub mod faulty;
#[cfg(feature = "testing")]
pub mod guarded;
#[cfg(feature = "testing")]
pub mod model;
mod real;

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use clock::MachineClock;
pub use real::Real;

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// Its size in bytes.
    pub size: u64,
    /// Whether it is a regular file.
    pub is_file: bool,
    /// Whether it carries the read-only mark.
    pub read_only: bool,
    /// By how many names it is known.
    pub names: u64,
    /// Its permission bits, where there are such.
    pub mode: Option<u32>,
    /// A hint that changes when the file changes: device, inode and time of change. Never the only evidence.
    pub stamp: (u64, u64, i128),
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// Only its owner: what is kept of the user's work, and what will get the rights of the file it replaces.
    Private,
    /// Whoever the folder and the user's own mask let.
    Usual,
}

/// A file open for writing.
pub trait VfsFile: Write {
    /// Gives it the permission bits of the file it will replace.
    ///
    /// # Errors
    /// What the system says.
    fn set_mode(&mut self, mode: u32) -> io::Result<()>;
    /// Gives it the owner, the access lists and the attributes of the file it will replace; to be called before
    /// [`set_mode`](Self::set_mode).
    ///
    /// # Errors
    /// What could not be taken over; everything else was.
    fn take_after(&mut self, before: &Path) -> io::Result<()>;
    /// Makes sure that there is room for this many bytes before any of them is written; the file may be longer afterwards.
    /// Where the disk cannot promise it, nothing is done.
    ///
    /// # Errors
    /// [`io::ErrorKind::StorageFull`] and what else the system says.
    fn reserve(&mut self, size: u64) -> io::Result<()>;
    /// Cuts or extends it.
    ///
    /// # Errors
    /// What the system says.
    fn set_size(&mut self, size: u64) -> io::Result<()>;
    /// Waits until its content survives a power cut.
    ///
    /// # Errors
    /// What the system says; a file whose sync failed must not be trusted again.
    fn sync(&mut self) -> io::Result<()>;
}

/// A lock that is held until it is dropped.
pub trait VfsLock: Send + fmt::Debug {}

/// A disk.
pub trait Vfs: Send + Sync + fmt::Debug {
    /// The real place of an existing path, links resolved.
    ///
    /// # Errors
    /// What the system says.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;
    /// What is known of a path, links followed.
    ///
    /// # Errors
    /// What the system says.
    fn about(&self, path: &Path) -> io::Result<About>;
    /// What is known of the very name: of a link, not of what it leads to.
    ///
    /// # Errors
    /// What the system says.
    fn about_name(&self, path: &Path) -> io::Result<About>;
    /// Whether there is anything under this name, even a link that leads nowhere.
    fn is_taken(&self, path: &Path) -> bool;
    /// The bytes of a regular file, at most `limit` of them. Links under this very name are not followed when `direct`.
    /// Never waits for a pipe or a device.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidInput`] for what is no regular file, and what the system says.
    fn read(&self, path: &Path, limit: u64, direct: bool) -> io::Result<Vec<u8>>;
    /// A new file; fails when the name is taken, also by a link.
    ///
    /// # Errors
    /// What the system says.
    fn create_new(&self, path: &Path, rights: Rights) -> io::Result<Box<dyn VfsFile>>;
    /// An existing regular file, to be overwritten from its beginning without being emptied first; it must be the one that
    /// was looked at before. Links under this very name are not followed.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidInput`] for what is no regular file or another one, and what the system says.
    fn overwrite(&self, path: &Path, known: &About) -> io::Result<Box<dyn VfsFile>>;
    /// Moves a file over another one, at once.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Moves a file to a name that is free, at once; what has come to stand there meanwhile stays.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] when the name is taken, and what the system says.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits until the names in a folder survive a power cut.
    ///
    /// # Errors
    /// What the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a folder and those above it, for nobody but their owner to look into.
    ///
    /// # Errors
    /// What the system says.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// The names in a folder, sorted.
    ///
    /// # Errors
    /// What the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Takes the lock that a zero-byte file stands for; `None` when somebody else holds it. What stands under this name and
    /// is no such file is left alone.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidInput`] for anything but a regular file without content, and what the system says; there are
    /// disks without locks.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>>;
}

/// A clock. Wall time is only ever a label; what is decided is decided by time that runs forward.
pub trait Clock: Send + Sync + fmt::Debug {
    /// Milliseconds since 1970, as the wall clock has it; may jump either way.
    fn wall_ms(&self) -> i64;
    /// Milliseconds that only run forward.
    fn forward_ms(&self) -> u64;
    /// Waits.
    fn wait(&self, ms: u64);
}

/// Reads a regular file within a limit.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] for what is no regular file, [`io::ErrorKind::FileTooLarge`] beyond the limit, and what the
/// system says.
pub fn read_whole(disk: &dyn Vfs, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let about = disk.about(path)?;
    if !about.is_file {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if about.size > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let bytes = disk.read(path, limit + 1, false)?;
    if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
