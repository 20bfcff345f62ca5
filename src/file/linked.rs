//! All leads of a large set, in a file beside the workspace. Its name ends with the first digits of what it holds, so a
//! file once written is never written over; what is read is checked against the whole fingerprint.

use std::io;
use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::format::options;
use super::replace::ReplaceError;
use super::store::Store;
use crate::calc::lead_sets::fingerprint;
use crate::model::{LeadSet, LinkedLeads};

const FORMAT: &str = "tandem-leads";
const COMMENT: &str =
    "// All leads of a Tandem workspace, de-identified. The workspace beside this file holds a sample of them.\n";
/// The largest file of leads that is read, in bytes.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;
/// How many files of other names are looked into for the leads of a workspace that was renamed or moved.
const MOST_OTHERS: usize = 4;
/// How much of a file is looked at before all of it is read.
const HEAD: u64 = 1_024;
/// The room a value of a column may need in the file on average, in bytes.
const PER_VALUE: u64 = 1_024;

/// Why all leads of a set are not at hand.
#[derive(Debug, thiserror::Error)]
pub enum LinkedError {
    /// There is no such file.
    #[error("not found")]
    Missing,
    /// It holds other leads, or is damaged.
    #[error("other content")]
    OtherContent,
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

#[derive(Serialize)]
struct Outgoing<'a> {
    format: &'static str,
    version: (u32, u32),
    leads: &'a LeadSet,
}

#[derive(Deserialize)]
struct Incoming {
    format: String,
    leads: LeadSet,
}

/// The name of a linked file beside a workspace: the usual one, or with a number where that is taken.
pub fn name_beside(workspace: &Path, linked: &LinkedLeads, number: u32) -> String {
    let own = workspace.file_name().unwrap_or_default().to_string_lossy();
    let stem = own.strip_suffix(".tandem.ron").or_else(|| own.strip_suffix(".ron")).unwrap_or(&own);
    let number = if number > 1 { format!(" {number}") } else { String::new() };
    format!("{stem}{number}{}", linked.file_ending())
}

impl Store {
    /// Writes all leads of a set beside a workspace, unless they stand there. What stands under their name and holds
    /// something else, or is damaged, is left alone: they get the next free name.
    ///
    /// # Errors
    /// [`ReplaceError`]; nothing has been written then.
    pub fn keep_linked(&self, workspace: &Path, set: &LeadSet) -> Result<(), ReplaceError> {
        let Some(linked) = &set.linked else { return Ok(()) };
        for number in 1..100 {
            let target = workspace.with_file_name(name_beside(workspace, linked, number));
            if !self.vfs.is_taken(&target) {
                // As open to others as the workspace itself.
                match self.add_beside(&target, workspace, &text(set)?) {
                    Err(ReplaceError::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    result => return result.map(|_| ()),
                }
            }
            if self.read_leads(&target, set).is_ok() {
                return Ok(());
            }
        }
        Err(ReplaceError::Io(io::ErrorKind::AlreadyExists.into()))
    }

    /// Whether a file with the name for all leads of a set stands beside a workspace; what it holds is not looked at.
    pub fn stands_beside(&self, workspace: &Path, set: &LeadSet) -> bool {
        set.linked
            .as_ref()
            .is_some_and(|linked| self.vfs.is_taken(&workspace.with_file_name(name_beside(workspace, linked, 1))))
    }

    /// What was kept aside for want of a place has one now.
    pub fn forget_linked_aside(&self, set: &LeadSet) {
        if let Some(aside) = set.linked.as_ref().and_then(|linked| self.aside_place(linked)) {
            let _ = self.vfs.remove(&aside);
        }
    }

    /// Keeps all leads of a set in the user's own folder until the workspace is saved. Without such a folder nothing is
    /// kept.
    ///
    /// # Errors
    /// [`ReplaceError`].
    pub fn keep_linked_aside(&self, set: &LeadSet) -> Result<(), ReplaceError> {
        match set.linked.as_ref().and_then(|linked| self.aside_place(linked)) {
            Some(aside) if !self.vfs.is_taken(&aside) && self.own_folder(&["leads"]).is_some() => {
                self.replace_private(&aside, &text(set)?).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    fn aside_place(&self, linked: &LinkedLeads) -> Option<PathBuf> {
        Some(self.own_place(&["leads"])?.join(format!("leads{}", linked.file_ending())))
    }

    /// Reads all leads of a set of which a sample is at hand: from the file of the workspace's own name, from any other beside it, or from what was kept
    /// aside.
    ///
    /// # Errors
    /// [`LinkedError`]: that of the first file there is, or that there is none.
    pub fn read_linked(&self, workspace: Option<&Path>, sample: &LeadSet) -> Result<LeadSet, LinkedError> {
        let linked = sample.linked.as_ref().ok_or(LinkedError::Missing)?;
        let mut places: Vec<PathBuf> = Vec::new();
        if let Some(workspace) = workspace {
            places.push(workspace.with_file_name(name_beside(workspace, linked, 1)));
            let folder = workspace.parent().filter(|folder| !folder.as_os_str().is_empty());
            let names = self.vfs.list(folder.unwrap_or(Path::new("."))).unwrap_or_default();
            let named = names.into_iter().filter(|name| name.ends_with(&linked.file_ending()));
            let named = named.map(|name| workspace.with_file_name(name)).filter(|place| !places.contains(place));
            places.extend(named.take(MOST_OTHERS).collect::<Vec<_>>());
        }
        places.extend(self.aside_place(linked));
        let mut first = None;
        for place in places.into_iter().filter(|place| self.vfs.is_taken(place)) {
            match self.read_leads(&place, sample) {
                Ok(set) => return Ok(set),
                Err(error) => drop(first.get_or_insert(error)),
            }
        }
        Err(first.unwrap_or(LinkedError::Missing))
    }

    /// The leads in a file, as those of this set.
    fn read_leads(&self, place: &Path, of: &LeadSet) -> Result<LeadSet, LinkedError> {
        let linked = of.linked.as_ref().ok_or(LinkedError::Missing)?;
        let known = self.vfs.about_name(place)?;
        if known.size > largest(linked, of) {
            return Err(LinkedError::OtherContent);
        }
        let head = self.vfs.read(place, HEAD, true)?;
        if !String::from_utf8_lossy(&head).contains(FORMAT) {
            return Err(LinkedError::OtherContent);
        }
        let bytes = self.vfs.read(place, known.size + 1, true)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| LinkedError::OtherContent)?;
        let incoming: Incoming = options().from_str(text).map_err(|_| LinkedError::OtherContent)?;
        let set = incoming.leads;
        let whole = set.columns.iter().all(|column| column.cells.0.len() == set.rows as usize);
        let same = incoming.format == FORMAT && set.rows == linked.rows && fingerprint(&set) == linked.fingerprint;
        if !whole || !same {
            return Err(LinkedError::OtherContent);
        }
        Ok(LeadSet { rows: set.rows, columns: set.columns, ..of.clone() })
    }
}

/// The size no file with these leads has, in bytes: what is larger is not even read.
fn largest(linked: &LinkedLeads, sample: &LeadSet) -> u64 {
    let values = u64::from(linked.rows).saturating_mul(sample.columns.len() as u64 + 1);
    values.saturating_mul(PER_VALUE).saturating_add(1024 * 1024).min(LARGEST)
}

fn text(set: &LeadSet) -> Result<Vec<u8>, ReplaceError> {
    let config = PrettyConfig::new().new_line("\n").indentor("    ").struct_names(false);
    let body = options()
        .to_string_pretty(&Outgoing { format: FORMAT, version: (1, 0), leads: set }, config)
        .map_err(|error| ReplaceError::Io(io::Error::other(error)))?;
    Ok(format!("{COMMENT}{body}\n").into_bytes())
}
