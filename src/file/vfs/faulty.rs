//! A disk that fails at its k-th operation, in every way a disk fails.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{About, Rights, Vfs, VfsFile, VfsLock};

/// How it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// One operation fails.
    ErrorOnce,
    /// From this operation on all fail, as when a stick is pulled or the process is killed.
    ErrorFromThenOn,
    /// From this operation on nothing new can be written.
    NoSpace,
    /// One operation is interrupted by a signal.
    Interrupted,
    /// One write takes only half of what it was given.
    ShortWrite,
    /// One write changes a byte and reports success.
    FlippedByte,
}

impl Fault {
    /// Every way.
    pub const ALL: [Self; 6] =
        [Self::ErrorOnce, Self::ErrorFromThenOn, Self::NoSpace, Self::Interrupted, Self::ShortWrite, Self::FlippedByte];
}

/// What kind of operation is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CallKind {
    Look,
    Change,
    Write,
}

/// A disk around another one that fails at its k-th operation.
#[derive(Debug, Clone)]
pub struct Faulty {
    disk: Arc<dyn Vfs>,
    fault: Fault,
    at: u64,
    done: Arc<AtomicU64>,
}

impl Faulty {
    /// Fails at operation `at`, the first being 0.
    pub fn new(disk: Arc<dyn Vfs>, fault: Fault, at: u64) -> Self {
        Self { disk, fault, at, done: Arc::default() }
    }

    /// How many operations were asked for.
    pub fn operations(&self) -> u64 {
        self.done.load(Ordering::SeqCst)
    }

    /// Counts an operation; the error it fails with.
    fn step(&self, kind: CallKind) -> io::Result<bool> {
        let now = self.done.fetch_add(1, Ordering::SeqCst);
        let here = now == self.at;
        match self.fault {
            Fault::ErrorOnce if here => Err(io::Error::other("input/output error")),
            Fault::ErrorFromThenOn if now >= self.at => Err(io::Error::other("input/output error")),
            Fault::NoSpace if now >= self.at && kind == CallKind::Write => Err(io::ErrorKind::StorageFull.into()),
            Fault::Interrupted if here && kind == CallKind::Write => Err(io::ErrorKind::Interrupted.into()),
            _ => Ok(here),
        }
    }
}

struct FaultyFile {
    file: Box<dyn VfsFile>,
    disk: Faulty,
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let here = self.disk.step(CallKind::Write)?;
        match self.disk.fault {
            Fault::ShortWrite if here && bytes.len() > 1 => {
                self.file.write(bytes.get(..bytes.len() / 2).unwrap_or_default())
            }
            Fault::FlippedByte if here => {
                let mut changed = bytes.to_vec();
                if let Some(byte) = changed.get_mut(bytes.len() / 2) {
                    *byte ^= 1;
                }
                self.file.write(&changed)
            }
            _ => self.file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl VfsFile for FaultyFile {
    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.disk.step(CallKind::Change)?;
        self.file.set_mode(mode)
    }

    fn take_after(&mut self, before: &Path) -> io::Result<()> {
        self.disk.step(CallKind::Change)?;
        self.file.take_after(before)
    }

    fn reserve(&mut self, size: u64) -> io::Result<()> {
        self.disk.step(CallKind::Write)?;
        self.file.reserve(size)
    }

    fn set_size(&mut self, size: u64) -> io::Result<()> {
        self.disk.step(CallKind::Change)?;
        self.file.set_size(size)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.step(CallKind::Change)?;
        self.file.sync()
    }
}

impl Vfs for Faulty {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.step(CallKind::Look)?;
        self.disk.canonical(path)
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        self.step(CallKind::Look)?;
        self.disk.about(path)
    }

    fn about_name(&self, path: &Path) -> io::Result<About> {
        self.step(CallKind::Look)?;
        self.disk.about_name(path)
    }

    fn is_taken(&self, path: &Path) -> bool {
        self.disk.is_taken(path)
    }

    fn read(&self, path: &Path, limit: u64, direct: bool) -> io::Result<Vec<u8>> {
        self.step(CallKind::Look)?;
        self.disk.read(path, limit, direct)
    }

    fn create_new(&self, path: &Path, rights: Rights) -> io::Result<Box<dyn VfsFile>> {
        self.step(CallKind::Write)?;
        Ok(Box::new(FaultyFile { file: self.disk.create_new(path, rights)?, disk: self.clone() }))
    }

    fn overwrite(&self, path: &Path, known: &About) -> io::Result<Box<dyn VfsFile>> {
        self.step(CallKind::Change)?;
        Ok(Box::new(FaultyFile { file: self.disk.overwrite(path, known)?, disk: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(CallKind::Change)?;
        self.disk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(CallKind::Change)?;
        self.disk.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(CallKind::Change)?;
        self.disk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(CallKind::Change)?;
        self.disk.sync_folder(folder)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(CallKind::Write)?;
        self.disk.create_folder(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.step(CallKind::Look)?;
        self.disk.list(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>> {
        self.step(CallKind::Look)?;
        self.disk.lock(path)
    }
}
