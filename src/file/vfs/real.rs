//! The machine's disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{About, Rights, Vfs, VfsFile, VfsLock};

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

    #[cfg(target_os = "linux")]
    fn reserve(&mut self, size: u64) -> io::Result<()> {
        use rustix::io::Errno;
        match rustix::fs::fallocate(&self.0, rustix::fs::FallocateFlags::empty(), 0, size.max(1)) {
            Ok(()) | Err(Errno::OPNOTSUPP | Errno::NOSYS | Errno::INVAL) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn reserve(&mut self, _size: u64) -> io::Result<()> {
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
        // What has come to stand under the name since is not ours.
        let place = |known: fs::Metadata| (about(&known).stamp.0, about(&known).stamp.1);
        let (ours, there) = (self.file.metadata().map(place), self.path.symlink_metadata().map(place));
        if ours.is_ok_and(|ours| there.is_ok_and(|there| ours == there)) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Opens what is there: never waits for the other end of a pipe, and follows no link under this very name when `direct`.
#[cfg(unix)]
fn open_at_once(path: &Path, options: &mut OpenOptions, direct: bool) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = if direct { OFlags::NOFOLLOW | OFlags::NONBLOCK } else { OFlags::NONBLOCK };
    options.custom_flags(flags.bits() as i32).open(path)
}

#[cfg(not(unix))]
fn open_at_once(path: &Path, options: &mut OpenOptions, _direct: bool) -> io::Result<File> {
    options.open(path)
}

/// Opens a regular file; anything else is not even touched, and what was opened is looked at once more.
fn open_regular(path: &Path, options: &mut OpenOptions, direct: bool) -> io::Result<File> {
    let before = if direct { path.symlink_metadata()? } else { path.metadata()? };
    if !before.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = open_at_once(path, options, direct)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// Opens what stands for a lock, or makes it; whether it was made. Somebody else may have made it: reading it is enough to
/// lock it. One that goes in this very moment is made anew.
fn open_or_make_lock(path: &Path) -> io::Result<(File, bool)> {
    loop {
        match open_at_once(path, OpenOptions::new().read(true).write(true).create_new(true), true) {
            Ok(file) => return Ok((file, true)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
        let opened = open_regular(path, OpenOptions::new().read(true).write(true), true);
        match opened.or_else(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => open_regular(path, OpenOptions::new().read(true), true),
            _ => Err(error),
        }) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            opened => return opened.map(|file| (file, false)),
        }
    }
}

fn about(known: &fs::Metadata) -> About {
    let (names, mode, stamp) = details(known);
    let (is_file, read_only) = (known.is_file(), known.permissions().readonly());
    About { size: known.len(), is_file, read_only, names, mode, stamp }
}

impl Vfs for Real {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        fs::metadata(path).map(|known| about(&known))
    }

    fn about_name(&self, path: &Path) -> io::Result<About> {
        path.symlink_metadata().map(|known| about(&known))
    }

    fn is_taken(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok()
    }

    fn read(&self, path: &Path, limit: u64, direct: bool) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        open_regular(path, OpenOptions::new().read(true), direct)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    #[cfg_attr(not(unix), expect(unused_variables, reason = "there the folder says who may read"))]
    fn create_new(&self, path: &Path, rights: Rights) -> io::Result<Box<dyn VfsFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, if rights == Rights::Private { 0o600 } else { 0o666 });
        Ok(Box::new(RealFile(options.open(path)?)))
    }

    fn overwrite(&self, path: &Path, known: &About) -> io::Result<Box<dyn VfsFile>> {
        let file = open_regular(path, OpenOptions::new().write(true), true)?;
        let found = about(&file.metadata()?).stamp;
        if (found.0, found.1) != (known.stamp.0, known.stamp.1) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Box::new(RealFile(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            use rustix::io::Errno;
            match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
                // This disk does not know it: what is left is to look first.
                Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
                result => return Ok(result?),
            }
        }
        if self.is_taken(to) { Err(io::ErrorKind::AlreadyExists.into()) } else { fs::rename(from, to) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened like a file, and the rename itself is what the system offers.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names: Vec<String> =
            fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        Ok(names)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn VfsLock>>> {
        let (file, is_new) = open_or_make_lock(path)?;
        let known = about(&file.metadata()?);
        if known.size > 0 || known.names > 1 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        match file.try_lock() {
            Ok(()) if about(&file.metadata()?).names == 0 => Ok(None),
            Ok(()) => Ok(Some(Box::new(RealLock { file, path: path.to_path_buf() }))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => {
                // A disk without locks: what was made for one goes again.
                if is_new {
                    let _ = fs::remove_file(path);
                }
                Err(error)
            }
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
