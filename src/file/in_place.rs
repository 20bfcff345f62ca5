//! The way where the safe one is barred: nothing new may be made in the folder, or the file is known by several names.
//! The whole new content is kept aside first; a crash in the middle is mended from it when the file is opened next.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::load::LARGEST;
use super::replace::ReplaceError;
use super::store::Store;
use super::vfs::read_whole;

impl Store {
    /// Overwrites a file in place; says whether the system confirmed it.
    pub(super) fn overwrite_in_place(&self, target: &Path, bytes: &[u8]) -> Result<bool, ReplaceError> {
        let aside = self.aside(target).ok_or(ReplaceError::OnlyInPlace)?;
        let old = blake3::hash(&read_whole(self.vfs.as_ref(), target, LARGEST)?);
        let mut kept = format!("{}\n{}\n", old.to_hex(), blake3::hash(bytes).to_hex()).into_bytes();
        kept.extend_from_slice(bytes);
        self.replace(&aside, &kept)?;
        self.fill(target, bytes)?;
        let _ = self.vfs.remove(&aside);
        Ok(true)
    }

    fn fill(&self, target: &Path, bytes: &[u8]) -> Result<(), ReplaceError> {
        let mut file = self.vfs.overwrite(target)?;
        file.write_all(bytes)?;
        file.set_size(bytes.len() as u64)?;
        file.sync()?;
        drop(file);
        let back = self.vfs.read(target, bytes.len() as u64 + 1, false)?;
        if back == bytes { Ok(()) } else { Err(ReplaceError::ReadBack) }
    }

    /// Mends a file whose overwriting was cut off. True when something was mended.
    ///
    /// # Errors
    /// What the system says; the kept content stays for the next try.
    pub(super) fn mend_in_place(&self, target: &Path) -> Result<bool, ReplaceError> {
        let Some(aside) = self.aside(target).filter(|aside| self.vfs.is_taken(aside)) else { return Ok(false) };
        let kept = read_whole(self.vfs.as_ref(), &aside, LARGEST * 2)?;
        let mut parts = kept.splitn(3, |byte| *byte == b'\n');
        let (Some(old), Some(new), Some(bytes)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(io::Error::from(io::ErrorKind::InvalidData).into());
        };
        if blake3::hash(bytes).to_hex().as_bytes() != new {
            return Err(io::Error::from(io::ErrorKind::InvalidData).into());
        }
        let now = blake3::hash(&self.vfs.read(target, LARGEST, false)?).to_hex();
        let torn = now.as_bytes() != old && now.as_bytes() != new;
        if torn {
            self.fill(target, bytes)?;
        }
        let _ = self.vfs.remove(&aside);
        Ok(torn)
    }

    /// Where the new content of a file is kept while it is overwritten.
    fn aside(&self, target: &Path) -> Option<PathBuf> {
        let name: String = blake3::hash(target.as_os_str().as_encoded_bytes()).to_hex().chars().take(32).collect();
        Some(self.own_folder(&["in-place"])?.join(name))
    }
}
