//! The way where the safe one is barred: nothing new may be made in the folder, or the file is known by several names.
//! Old and new content are kept aside first. What fails is taken back; what was cut off by a crash is mended when the file is
//! next opened to be worked on – only if it shows nothing but pieces of these two, and never if it reads as a whole.

use std::path::{Path, PathBuf};

use super::format::{Seal, read};
use super::history::{Reason, compress, decompress};
use super::load::{LARGEST, OpenError};
use super::replace::ReplaceError;
use super::save::SaveError;
use super::store::Store;
use super::vfs::{About, read_whole};
use crate::model::{Id, Workspace};

const MAGIC: &str = "tandem-in-place 2";

/// An overwriting that has begun.
struct Begun {
    doc: Id<Workspace>,
    old: Vec<u8>,
    new: Vec<u8>,
}

impl Begun {
    /// Four lines – what it is, which workspace, how long the old content is, the hash of all – and both contents.
    fn encode(&self) -> std::io::Result<Vec<u8>> {
        let both = [self.old.as_slice(), self.new.as_slice()].concat();
        let head = format!("{MAGIC}\n{}\n{}\n", self.doc, self.old.len());
        let mut record = head.clone().into_bytes();
        record.extend_from_slice(seal(&head, &both).as_bytes());
        record.push(b'\n');
        record.extend_from_slice(&compress(&both)?);
        Ok(record)
    }

    fn decode(record: &[u8]) -> Option<Self> {
        let mut parts = record.splitn(5, |byte| *byte == b'\n');
        let mut line = || std::str::from_utf8(parts.next()?).ok();
        let (magic, doc, length, hash) = (line()?, line()?, line()?, line()?);
        let mut new = decompress(parts.next()?).ok()?;
        let head = format!("{magic}\n{doc}\n{length}\n");
        if magic != MAGIC || seal(&head, &new) != hash {
            return None;
        }
        let after = length.parse::<usize>().ok().filter(|length| *length <= new.len())?;
        let old = new.drain(..after).collect();
        Some(Self { doc: doc.parse().ok()?, old, new })
    }

    /// Whether a content can come from this overwriting having been cut off: every byte is the old or the new one of its
    /// place, or was never written.
    fn explains(&self, found: &[u8]) -> bool {
        found.len() <= self.old.len().max(self.new.len())
            && (0..).zip(found).all(|(at, byte): (usize, _)| {
                *byte == 0 || self.new.get(at) == Some(byte) || self.old.get(at) == Some(byte)
            })
    }
}

fn seal(head: &str, both: &[u8]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(head.as_bytes()).update(both);
    hasher.finalize().to_hex().to_string()
}

impl Store {
    /// Overwrites a file in place, which must still hold `old`. Says whether the system confirmed it.
    pub(super) fn overwrite_in_place(
        &self,
        target: &Path,
        doc: Id<Workspace>,
        old: Vec<u8>,
        bytes: &[u8],
    ) -> Result<bool, SaveError> {
        let aside = self.aside(target).ok_or(ReplaceError::OnlyInPlace)?;
        let known = self.vfs.about_name(target).map_err(ReplaceError::from)?;
        if read_whole(self.vfs.as_ref(), target, LARGEST).map_err(OpenError::Io)? != old {
            return Err(SaveError::ChangedByOthers);
        }
        let begun = Begun { doc, old, new: bytes.to_vec() };
        let record = begun.encode().map_err(ReplaceError::from)?;
        if let Some(folder) = aside.parent() {
            self.vfs.create_folder(folder).map_err(ReplaceError::from)?;
        }
        self.replace_private(&aside, &record)?;
        let filled = self.fill(target, &known, bytes, true);
        if let Err(error) = filled {
            self.take_back(target, &known, &begun.old)?;
            let _ = self.vfs.remove(&aside);
            return Err(error.for_size(bytes.len()).into());
        }
        let _ = self.vfs.remove(&aside);
        Ok(true)
    }

    /// Brings back what was there, into room that it had.
    fn take_back(&self, target: &Path, known: &About, old: &[u8]) -> Result<(), ReplaceError> {
        let is_old = || self.vfs.read(target, LARGEST, true).is_ok_and(|now| now == old);
        // Often nothing was written yet, or the file was only made longer.
        let shortened = || {
            let mut file = self.vfs.overwrite(target, known)?;
            file.set_size(old.len() as u64)?;
            file.sync()
        };
        if is_old() || (shortened().is_ok() && is_old()) || self.fill(target, known, old, false).is_ok() {
            Ok(())
        } else {
            Err(ReplaceError::Torn)
        }
    }

    /// Overwrites a regular file, for whom it does not matter if that is cut off: git keeps what its drivers are given.
    ///
    /// # Errors
    /// [`ReplaceError`]; the file may hold anything then.
    pub fn write_over(&self, target: &Path, bytes: &[u8]) -> Result<(), ReplaceError> {
        let known = self.vfs.about_name(target)?;
        self.fill(target, &known, bytes, true).map_err(|error| error.for_size(bytes.len()))
    }

    fn fill(&self, target: &Path, known: &About, bytes: &[u8], reserves: bool) -> Result<(), ReplaceError> {
        let mut file = self.vfs.overwrite(target, known)?;
        if reserves {
            file.reserve(bytes.len() as u64)?;
        }
        file.write_all(bytes)?;
        file.set_size(bytes.len() as u64)?;
        file.sync()?;
        drop(file);
        let back = self.vfs.read(target, bytes.len() as u64 + 1, true)?;
        if back == bytes { Ok(()) } else { Err(ReplaceError::ReadBack) }
    }

    /// Mends a file whose overwriting was cut off; what stands in it goes into the history first. What was kept aside is of
    /// no use for any other file, and goes into the history as well. True when something was mended.
    ///
    /// # Errors
    /// What the system says; the kept content stays for the next try.
    pub(super) fn mend_in_place(&self, target: &Path) -> Result<bool, ReplaceError> {
        let Some(aside) = self.aside(target).filter(|aside| self.vfs.is_taken(aside)) else { return Ok(false) };
        let record = read_whole(self.vfs.as_ref(), &aside, LARGEST * 2)?;
        let Some(begun) = Begun::decode(&record) else { return Ok(false) };
        let known = self.vfs.about_name(target)?;
        let now = read_whole(self.vfs.as_ref(), target, LARGEST)?;
        let ended = now == begun.old || now == begun.new;
        let broken = !ended && read(&now).map_or(true, |loaded| loaded.seal == Seal::Broken);
        let torn = broken && begun.explains(&now);
        if torn {
            self.remember(begun.doc, &now, Reason::Saved)?;
            self.fill(target, &known, &begun.new, true)?;
        } else if !ended {
            // Somebody has saved since, by whatever way: theirs stays, and ours is not lost.
            self.remember(begun.doc, &begun.new, Reason::Overtaken)?;
        }
        let _ = self.vfs.remove(&aside);
        Ok(torn)
    }

    /// A later save has come through: what an earlier one kept aside is of no use any more.
    pub(super) fn forget_in_place(&self, target: &Path) {
        if let Some(aside) = self.aside(target).filter(|aside| self.vfs.is_taken(aside)) {
            let _ = self.vfs.remove(&aside);
        }
    }

    /// Where old and new content of a file are kept while it is overwritten.
    fn aside(&self, target: &Path) -> Option<PathBuf> {
        let name: String = blake3::hash(target.as_os_str().as_encoded_bytes()).to_hex().chars().take(32).collect();
        Some(self.own_place(&["in-place"])?.join(name))
    }
}
