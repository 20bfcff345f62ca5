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

    /// A folder inside the user's own, made if it is not there: for whoever writes into it.
    pub(super) fn own_folder(&self, parts: &[&str]) -> Option<PathBuf> {
        let folder = self.own_place(parts)?;
        self.vfs.create_folder(&folder).ok()?;
        Some(folder)
    }

    /// The same without making it: for whoever only looks.
    pub(super) fn own_place(&self, parts: &[&str]) -> Option<PathBuf> {
        Some(parts.iter().fold(self.home.clone()?, |folder, part| folder.join(part)))
    }

    /// The place of a name, with the links of its folder resolved but not one under the name itself; `None` when its
    /// folder does not exist.
    pub(super) fn resolve_folder(&self, path: &Path) -> Option<PathBuf> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(self.vfs.canonical(folder).ok()?.join(path.file_name()?))
    }

    /// The real place of a file that may be a link or may not exist yet; `None` when its folder does not exist.
    pub(super) fn resolve(&self, path: &Path) -> std::io::Result<Option<PathBuf>> {
        if self.vfs.is_taken(path) {
            return self.vfs.canonical(path).map(Some);
        }
        Ok(self.resolve_folder(path))
    }
}
