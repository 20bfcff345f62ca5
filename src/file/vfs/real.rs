//! The machine's disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{About, Vfs, VfsFile, VfsLock};

/// The machine's disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct Real;

struct RealFile(File);

impl Write for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl VfsFile for RealFile {
    #[cfg(unix)]
    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        self.0.set_permissions(fs::Permissions::from_mode(mode & 0o7777))
    }

    #[cfg(not(unix))]
    fn set_mode(&mut self, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn take_after(&mut self, before: &Path) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, fchown};
        use xattr::FileExt;
        let (old, new) = (fs::metadata(before)?, self.0.metadata()?);
        let mut result = Ok(());
        if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
            // Only an administrator may give a file away; its group may be kept by any member of it.
            let owned = fchown(&self.0, Some(old.uid()), Some(old.gid()));
            result = owned.or_else(|error| fchown(&self.0, None, Some(old.gid())).and(Err(error)));
        }
        for name in xattr::list_deref(before)? {
            let value = xattr::get_deref(before, &name)?;
            if let Some(value) = value
                && self.0.get_xattr(&name).ok().flatten().as_ref() != Some(&value)
            {
                result = result.and(self.0.set_xattr(&name, &value));
            }
        }
        result
    }

    #[cfg(not(unix))]
    fn take_after(&mut self, _before: &Path) -> io::Result<()> {
        Ok(())
    }

    fn set_size(&mut self, size: u64) -> io::Result<()> {
        self.0.set_len(size)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

/// Held as long as the file is open; the zero-byte file goes away with it.
#[derive(Debug)]
struct RealLock {
    file: File,
    path: PathBuf,
}

impl VfsLock for RealLock {}

impl Drop for RealLock {
    fn drop(&mut self) {
        // First the name, then the lock: whoever opened it meanwhile sees that it has no name any more and starts over.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

impl Vfs for Real {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        let about = fs::metadata(path)?;
        let (names, mode, stamp) = details(&about);
        Ok(About {
            size: about.len(),
            is_file: about.is_file(),
            read_only: about.permissions().readonly(),
            names,
            mode,
            stamp,
        })
    }

    fn is_taken(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok()
    }

    fn read(&self, path: &Path, limit: u64, direct: bool) -> io::Result<Vec<u8>> {
        if direct && path.symlink_metadata()?.file_type().is_symlink() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn VfsFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Box::new(RealFile(options.open(path)?)))
    }

    fn overwrite(&self, path: &Path) -> io::Result<Box<dyn VfsFile>> {
        Ok(Box::new(RealFile(OpenOptions::new().write(true).open(path)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened like a file, and the rename itself is what the system offers.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names: Vec<String> =
            fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        Ok(names)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>> {
        if path.symlink_metadata().is_ok_and(|about| !about.is_file()) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) if details(&file.metadata()?).0 == 0 => Ok(None),
            Ok(()) => Ok(Some(Box::new(RealLock { file, path: path.to_path_buf() }))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }
}

#[cfg(unix)]
fn details(about: &fs::Metadata) -> (u64, Option<u32>, (u64, u64, i128)) {
    use std::os::unix::fs::MetadataExt;
    let changed = i128::from(about.mtime()) * 1_000_000_000 + i128::from(about.mtime_nsec());
    (about.nlink(), Some(about.mode()), (about.dev(), about.ino(), changed))
}

#[cfg(not(unix))]
fn details(about: &fs::Metadata) -> (u64, Option<u32>, (u64, u64, i128)) {
    let changed = about.modified().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    (1, None, (0, 0, changed.map_or(0, |since| since.as_nanos() as i128)))
}
