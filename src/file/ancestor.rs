//! What two copies began from: found in the copy itself, among the earlier versions, or nowhere.

use super::format::read;
use super::store::Store;
use crate::merge::{fingerprint, review::is_genuine};
use crate::model::Workspace;

/// What two copies began from, and how that is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Ancestor {
    /// The copy carries it, and the fingerprint proves it.
    InCopy(Workspace),
    /// It is among the earlier versions kept here.
    InHistory(Workspace),
    /// Nobody knows: every difference is a question.
    Unknown,
}

impl Ancestor {
    /// The workspace, if it is known.
    pub fn workspace(&self) -> Option<&Workspace> {
        match self {
            Self::InCopy(workspace) | Self::InHistory(workspace) => Some(workspace),
            Self::Unknown => None,
        }
    }
}

impl Store {
    /// Finds what two copies of a workspace began from. A review copy's word is taken only when it fits the fingerprint
    /// that was noted here when the copy was given.
    pub fn ancestor(&self, ours: &Workspace, theirs: &Workspace) -> Ancestor {
        for (one, other) in [(theirs, ours), (ours, theirs)] {
            let Some(review) = &one.review else { continue };
            let noted = other.copies.get(&review.id).map(|copy| copy.base.clone());
            if noted.as_ref() == Some(&review.base_hash) || fingerprint(other) == review.base_hash {
                if is_genuine(review) {
                    return Ancestor::InCopy((*review.base).clone());
                }
                if let Some(found) = self.version_with(ours, &review.base_hash) {
                    return Ancestor::InHistory(found);
                }
            }
        }
        // A copy that is an earlier state of ours brings nothing new.
        let theirs_is_old = self.version_with(ours, &fingerprint(theirs));
        theirs_is_old.map_or(Ancestor::Unknown, Ancestor::InHistory)
    }

    fn version_with(&self, ours: &Workspace, wanted: &str) -> Option<Workspace> {
        self.versions(ours.doc).iter().find_map(|version| {
            let workspace = read(&self.recall(version).ok()?).ok()?.workspace;
            (fingerprint(&workspace) == wanted).then_some(workspace)
        })
    }
}
