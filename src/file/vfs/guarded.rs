//! A disk on which every operation is asked about first: it may wait, fail, or go on.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::{About, Real, Rights, Vfs, VfsFile, VfsLock};

/// What is to be done with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Look at it, read it.
    Look,
    /// Make it anew.
    Create,
    /// Overwrite, rename or remove it, or make its change last.
    Change,
    /// Take its lock.
    Lock,
}

/// A disk around another one; `ask` comes before every operation.
pub struct Guarded<Ask> {
    disk: Box<dyn Vfs>,
    ask: Ask,
}

impl<Ask> Guarded<Ask>
where
    Ask: Fn(Operation, &Path) -> io::Result<()> + Send + Sync,
{
    /// Guards a disk.
    pub fn new(disk: impl Vfs + 'static, ask: Ask) -> Self {
        Self { disk: Box::new(disk), ask }
    }

    /// Guards this machine's disk.
    pub fn real(ask: Ask) -> Self {
        Self::new(Real, ask)
    }
}

impl<Ask> fmt::Debug for Guarded<Ask> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guarded").field("disk", &self.disk).finish_non_exhaustive()
    }
}

impl<Ask> Vfs for Guarded<Ask>
where
    Ask: Fn(Operation, &Path) -> io::Result<()> + Send + Sync,
{
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        (self.ask)(Operation::Look, path)?;
        self.disk.canonical(path)
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        (self.ask)(Operation::Look, path)?;
        self.disk.about(path)
    }

    fn about_name(&self, path: &Path) -> io::Result<About> {
        (self.ask)(Operation::Look, path)?;
        self.disk.about_name(path)
    }

    fn is_taken(&self, path: &Path) -> bool {
        (self.ask)(Operation::Look, path).is_ok() && self.disk.is_taken(path)
    }

    fn read(&self, path: &Path, limit: u64, direct: bool) -> io::Result<Vec<u8>> {
        (self.ask)(Operation::Look, path)?;
        self.disk.read(path, limit, direct)
    }

    fn create_new(&self, path: &Path, rights: Rights) -> io::Result<Box<dyn VfsFile>> {
        (self.ask)(Operation::Create, path)?;
        self.disk.create_new(path, rights)
    }

    fn overwrite(&self, path: &Path, known: &About) -> io::Result<Box<dyn VfsFile>> {
        (self.ask)(Operation::Change, path)?;
        self.disk.overwrite(path, known)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.ask)(Operation::Change, to)?;
        self.disk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.ask)(Operation::Change, to)?;
        self.disk.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        (self.ask)(Operation::Change, path)?;
        self.disk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        (self.ask)(Operation::Change, folder)?;
        self.disk.sync_folder(folder)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        (self.ask)(Operation::Create, folder)?;
        self.disk.create_folder(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        (self.ask)(Operation::Look, folder)?;
        self.disk.list(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>> {
        (self.ask)(Operation::Lock, path)?;
        self.disk.lock(path)
    }
}
