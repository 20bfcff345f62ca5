//! What keeping needs: the disk, the clock, and a folder of the user's own for earlier versions and recovery.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::vfs::{Clock, MachineClock, Real, Vfs};

/// Where and how the program keeps things; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    /// The disk.
    pub vfs: Arc<dyn Vfs>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The user's own folder; without one there is no history and no recovery.
    pub home: Option<PathBuf>,
}

impl Store {
    /// The machine's disk and clock.
    pub fn machine(home: Option<PathBuf>) -> Self {
        Self { vfs: Arc::new(Real), clock: Arc::new(MachineClock::default()), home }
    }

    /// A folder inside the user's own, made if it is not there.
    pub(super) fn own_folder(&self, parts: &[&str]) -> Option<PathBuf> {
        let folder = parts.iter().fold(self.home.clone()?, |folder, part| folder.join(part));
        self.vfs.create_folder(&folder).ok()?;
        Some(folder)
    }

    /// The real place of a file that may be a link or may not exist yet; `None` when its folder does not exist.
    pub(super) fn resolve(&self, path: &Path) -> std::io::Result<Option<PathBuf>> {
        if self.vfs.is_taken(path) {
            return self.vfs.canonical(path).map(Some);
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        match (self.vfs.canonical(folder), path.file_name()) {
            (Ok(folder), Some(name)) => Ok(Some(folder.join(name))),
            _ => Ok(None),
        }
    }
}
