//! A disk in memory that knows what a crash may leave. Data that was not synced may be old, empty, zeros, half or new;
//! changes of names that were not synced may have happened up to any point, or in any selection.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{About, Clock, Rights, Vfs, VfsFile, VfsLock};

/// What stands on the disk: names and contents.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// What a crash at some moment may leave.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crash {
    /// The highest number acknowledged before the crash.
    pub acknowledged: u64,
    /// What stands on the disk afterwards.
    pub files: Files,
}

#[derive(Debug, Clone, Default)]
struct Content {
    now: Vec<u8>,
    synced: Option<Vec<u8>>,
    mode: u32,
    changed: u64,
}

impl Content {
    /// What may be found after a crash.
    fn after_crash(&self) -> Vec<Vec<u8>> {
        if self.synced.as_ref() == Some(&self.now) {
            return vec![self.now.clone()];
        }
        let half = self.now.get(..self.now.len() / 2).unwrap_or_default().to_vec();
        let old = self.synced.clone().unwrap_or_default();
        let mut all = vec![old, Vec::new(), vec![0; self.now.len()], half, self.now.clone()];
        all.sort();
        all.dedup();
        all
    }
}

/// A change of names that no sync has confirmed yet.
#[derive(Debug, Clone)]
enum NameChange {
    Put(PathBuf, usize),
    Move(PathBuf, PathBuf),
    Take(PathBuf),
}

impl NameChange {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Put(path, content) => {
                names.insert(path.clone(), *content);
            }
            Self::Move(from, to) => {
                if let Some(content) = names.remove(from) {
                    names.insert(to.clone(), content);
                }
            }
            Self::Take(path) => {
                names.remove(path);
            }
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        let (Self::Put(path, _) | Self::Take(path) | Self::Move(_, path)) = self;
        path.parent() == Some(folder)
    }
}

#[derive(Debug, Default)]
struct State {
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    pending: Vec<NameChange>,
    contents: Vec<Content>,
    folders: BTreeSet<PathBuf>,
    locked: BTreeSet<PathBuf>,
    ticks: u64,
    acknowledged: u64,
    reordered: bool,
    crashes: Option<BTreeSet<Crash>>,
}

impl State {
    fn content(&mut self, path: &Path) -> io::Result<&mut Content> {
        let at = *self.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        self.contents.get_mut(at).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn change(&mut self, change: NameChange) {
        change.apply(&mut self.names);
        self.pending.push(change);
        self.observe();
    }

    /// Which changes of names may have reached the disk.
    fn possible_names(&self) -> Vec<BTreeMap<PathBuf, usize>> {
        let selections: Vec<Vec<&NameChange>> = if self.reordered {
            (0..1_u32 << self.pending.len().min(10))
                .map(|bits| (0..).zip(&self.pending).filter(|(at, _)| bits & (1 << at) != 0).map(|(_, c)| c).collect())
                .collect()
        } else {
            (0..=self.pending.len()).map(|count| self.pending.iter().take(count).collect()).collect()
        };
        let mut all: Vec<_> = selections
            .into_iter()
            .map(|changes| {
                let mut names = self.synced_names.clone();
                for change in changes {
                    change.apply(&mut names);
                }
                names
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }

    /// Notes every state a crash right now may leave.
    fn observe(&mut self) {
        if self.crashes.is_none() {
            return;
        }
        let mut found = Vec::new();
        for names in self.possible_names() {
            let mut states: Vec<Files> = vec![Files::new()];
            for (path, content) in names {
                let choices = self.contents.get(content).map(Content::after_crash).unwrap_or_default();
                states = states
                    .into_iter()
                    .flat_map(|files| {
                        choices.iter().map({
                            let path = path.clone();
                            move |bytes| {
                                let mut files = files.clone();
                                files.insert(path.clone(), bytes.clone());
                                files
                            }
                        })
                    })
                    .collect();
            }
            found.extend(states);
        }
        let acknowledged = self.acknowledged;
        if let Some(crashes) = &mut self.crashes {
            crashes.extend(found.into_iter().map(|files| Crash { acknowledged, files }));
        }
    }
}

/// A disk in memory; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub struct Model(Arc<Mutex<State>>);

impl Model {
    /// An empty disk with these folders.
    pub fn with_folders(folders: &[&str]) -> Self {
        let model = Self::default();
        for folder in folders {
            model.state().folders.extend(Path::new(folder).ancestors().map(Path::to_path_buf));
        }
        model
    }

    /// A disk on which a crash has left this, all of it safe.
    pub fn after(crash: &Crash) -> Self {
        let model = Self::default();
        for (path, bytes) in &crash.files {
            model.put(path, bytes);
        }
        model
    }

    /// Puts a file on the disk, safe from crashes.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut state = self.state();
        let content =
            Content { now: bytes.to_vec(), synced: Some(bytes.to_vec()), mode: 0o100_644, changed: state.ticks };
        state.contents.push(content);
        let at = state.contents.len() - 1;
        state.names.insert(path.to_path_buf(), at);
        state.synced_names.insert(path.to_path_buf(), at);
        state.folders.extend(path.ancestors().skip(1).map(Path::to_path_buf));
        state.ticks += 1;
    }

    /// What stands on the disk for the running system.
    pub fn files(&self) -> Files {
        let state = self.state();
        state.names.iter().filter_map(|(path, at)| Some((path.clone(), state.contents.get(*at)?.now.clone()))).collect()
    }

    /// Sets permission bits.
    pub fn chmod(&self, path: &Path, mode: u32) {
        if let Ok(content) = self.state().content(path) {
            content.mode = 0o100_000 | mode;
        }
    }

    /// From now on notes what a crash after each operation may leave; `reordered` lets changes of names reach the disk
    /// in any selection instead of one after the other.
    pub fn observe(&self, reordered: bool) {
        let mut state = self.state();
        state.reordered = reordered;
        state.crashes = Some(BTreeSet::new());
        state.observe();
    }

    /// Says that everything up to this number was reported as saved.
    pub fn acknowledge(&self, number: u64) {
        let mut state = self.state();
        state.acknowledged = number;
        state.observe();
    }

    /// Every state a crash may have left since [`Self::observe`].
    pub fn crashes(&self) -> Vec<Crash> {
        self.state().crashes.clone().unwrap_or_default().into_iter().collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct ModelFile {
    disk: Model,
    content: usize,
    at: usize,
}

impl ModelFile {
    fn with<T>(&self, change: impl FnOnce(&mut Content) -> T) -> io::Result<T> {
        let mut state = self.disk.state();
        let ticks = state.ticks;
        state.ticks += 1;
        let content = state.contents.get_mut(self.content).ok_or(io::ErrorKind::NotFound)?;
        content.changed = ticks;
        let result = change(content);
        state.observe();
        Ok(result)
    }
}

impl Write for ModelFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let at = self.at;
        self.with(|content| {
            if content.now.len() < at + bytes.len() {
                content.now.resize(at + bytes.len(), 0);
            }
            if let Some(place) = content.now.get_mut(at..at + bytes.len()) {
                place.copy_from_slice(bytes);
            }
        })?;
        self.at += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl VfsFile for ModelFile {
    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.with(|content| content.mode = mode)
    }

    fn take_after(&mut self, _before: &Path) -> io::Result<()> {
        Ok(())
    }

    fn reserve(&mut self, size: u64) -> io::Result<()> {
        // As a disk does it: room that was not there reads as zeros.
        self.with(|content| content.now.resize(content.now.len().max(usize::try_from(size).unwrap_or(usize::MAX)), 0))
    }

    fn set_size(&mut self, size: u64) -> io::Result<()> {
        self.with(|content| content.now.resize(usize::try_from(size).unwrap_or(usize::MAX), 0))
    }

    fn sync(&mut self) -> io::Result<()> {
        self.with(|content| content.synced = Some(content.now.clone()))
    }
}

#[derive(Debug)]
struct ModelLock(Model, PathBuf);

impl VfsLock for ModelLock {}

impl Drop for ModelLock {
    fn drop(&mut self) {
        self.0.state().locked.remove(&self.1);
    }
}

impl Vfs for Model {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let state = self.state();
        if state.names.contains_key(path) || state.folders.contains(path) {
            Ok(path.to_path_buf())
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        let mut state = self.state();
        if state.folders.contains(path) {
            return Ok(About::default());
        }
        let inode = state.names.get(path).copied().unwrap_or_default() as u64;
        let content = state.content(path)?;
        Ok(About {
            size: content.now.len() as u64,
            is_file: true,
            read_only: content.mode & 0o222 == 0,
            names: 1,
            mode: Some(content.mode),
            stamp: (0, inode, content.changed.into()),
        })
    }

    fn about_name(&self, path: &Path) -> io::Result<About> {
        self.about(path)
    }

    fn is_taken(&self, path: &Path) -> bool {
        let state = self.state();
        state.names.contains_key(path) || state.folders.contains(path)
    }

    fn read(&self, path: &Path, limit: u64, _direct: bool) -> io::Result<Vec<u8>> {
        let mut state = self.state();
        let content = state.content(path)?;
        let end = content.now.len().min(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(content.now.get(..end).unwrap_or_default().to_vec())
    }

    fn create_new(&self, path: &Path, rights: Rights) -> io::Result<Box<dyn VfsFile>> {
        let mut state = self.state();
        if state.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if !path.parent().is_some_and(|folder| state.folders.contains(folder)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let changed = state.ticks;
        let mode = if rights == Rights::Private { 0o100_600 } else { 0o100_644 };
        state.contents.push(Content { mode, changed, ..Content::default() });
        let content = state.contents.len() - 1;
        state.change(NameChange::Put(path.to_path_buf(), content));
        Ok(Box::new(ModelFile { disk: self.clone(), content, at: 0 }))
    }

    fn overwrite(&self, path: &Path, known: &About) -> io::Result<Box<dyn VfsFile>> {
        let state = self.state();
        let content = *state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        if content as u64 != known.stamp.1 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Box::new(ModelFile { disk: self.clone(), content, at: 0 }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        if !state.names.contains_key(from) {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.change(NameChange::Move(from.to_path_buf(), to.to_path_buf()));
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.is_taken(to) { Err(io::ErrorKind::AlreadyExists.into()) } else { self.rename(from, to) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if !state.names.contains_key(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.change(NameChange::Take(path.to_path_buf()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            std::mem::take(&mut state.pending).into_iter().partition(|change| change.is_in(folder));
        for change in here {
            change.apply(&mut state.synced_names);
        }
        state.pending = elsewhere;
        state.observe();
        Ok(())
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.state().folders.extend(folder.ancestors().map(Path::to_path_buf));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let state = self.state();
        if !state.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let here = state.names.keys().filter(|path| path.parent() == Some(folder));
        Ok(here.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>> {
        let free = self.state().locked.insert(path.to_path_buf());
        Ok(free.then(|| Box::new(ModelLock(self.clone(), path.to_path_buf())) as Box<dyn VfsLock>))
    }
}

/// A clock that is set by hand; waiting moves it on.
#[derive(Debug, Clone, Default)]
pub struct HandClock(Arc<Mutex<(i64, u64)>>);

impl HandClock {
    /// Sets the wall clock, forwards or backwards.
    pub fn set_wall(&self, ms: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = ms;
    }
}

impl Clock for HandClock {
    fn wall_ms(&self) -> i64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn forward_ms(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    fn wait(&self, ms: u64) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.0 += i64::try_from(ms).unwrap_or(i64::MAX);
        now.1 += ms;
    }
}
