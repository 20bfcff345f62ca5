//! What copies leave in a workspace: open questions, copies that are out for review, and what a review copy knows of
//! the workspace it was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Workspace, is_default, lines, record};

record! {
    /// A question two copies left open: ours stands in its record, theirs is kept here until somebody decides.
    Conflict, "cfl" {
        /// The record it is about, by its id or month; empty for what there is only one of.
        record: String,
        /// The field, as a path such as `useful/sales`; empty for the whole record.
        field: String,
        /// What happened on the two sides.
        kind: ConflictKind,
        /// The value both began from, as JSON; empty when there was none.
        base: String,
        /// Our value at the time, as JSON; empty when there was none.
        ours: String,
        /// Their value, as JSON; empty when there was none.
        theirs: String,
        /// Whose copy it came from.
        from: String,
    }
}

/// What happened on the two sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConflictKind {
    /// Both changed it, differently.
    #[default]
    BothChanged,
    /// We deleted the record, they changed it; it was kept.
    WeDeleted,
    /// They deleted the record, we changed it; it was kept.
    TheyDeleted,
    /// They deleted the record, something of ours still needs it; it was kept.
    StillNeeded,
    /// One side agreed or signed while the other changed what was agreed.
    AgreedMeanwhile,
    /// It differs, and nobody knows what it was before.
    NoBase,
    /// Each side was within the rules, both together are not; ours stayed.
    BreaksRule,
}

record! {
    /// A copy given to somebody for review, or one that came back.
    ReviewCopy, "rvc" {
        /// For whom.
        name: String,
        /// What it asks to be looked at, in words.
        task: String,
        /// The day it was given.
        out: Option<NaiveDate>,
        /// By when it is wanted back.
        due: Option<NaiveDate>,
        /// The fingerprint of the workspace it was made from.
        base: String,
        /// The day it was merged last.
        merged_on: Option<NaiveDate>,
        /// Fingerprints of the states of it that were merged.
        merged: BTreeSet<String>,
        /// What came of merging, one line for each change.
        #[serde(with = "lines")]
        report: String,
        /// Nothing more is expected of it.
        closed: bool,
    }
}

/// One reviewer's opinion of a piece of content. Opinions are kept by reviewer, so that ten of them never collide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Opinion {
    /// The side the reviewer speaks for.
    pub side: super::Side,
    /// Usefulness, 0 to 4.
    #[serde(skip_serializing_if = "is_default")]
    pub useful: Option<u8>,
    /// Whether the reviewer knows it.
    #[serde(skip_serializing_if = "is_default")]
    pub knows: Option<bool>,
    /// What should be done with it.
    #[serde(skip_serializing_if = "is_default")]
    pub verdict: super::Verdict,
    /// In the reviewer's own words.
    #[serde(skip_serializing_if = "is_default", with = "lines")]
    pub comment: String,
}

impl Opinion {
    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self { side: self.side, ..Self::default() }
    }
}

/// What a review copy knows: for whom it is, what is to be looked at, and the workspace it was made from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    /// The copy.
    pub id: Id<ReviewCopy>,
    /// For whom.
    pub name: String,
    /// The side the reviewer speaks for.
    pub side: super::Side,
    /// What is to be looked at.
    pub scope: Scope,
    /// What is asked, in words.
    pub task: String,
    /// By when it is wanted back.
    pub due: Option<NaiveDate>,
    /// The fingerprint of the workspace it was made from.
    pub base_hash: String,
    /// The workspace it was made from, as it was then. In the file only what has changed since stands.
    pub base: Arc<Workspace>,
}

/// What a review copy asks to be looked at. Nothing chosen means everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scope {
    /// Content for these personas; empty for all content.
    #[serde(skip_serializing_if = "is_default")]
    pub content_for: BTreeSet<Id<super::Persona>>,
    /// All content is in it, or that of the personas above.
    #[serde(skip_serializing_if = "is_default")]
    pub content: bool,
    /// These personas and what is said about them.
    #[serde(skip_serializing_if = "is_default")]
    pub personas: BTreeSet<Id<super::Persona>>,
    /// The lead criteria.
    #[serde(skip_serializing_if = "is_default")]
    pub criteria: bool,
}

/// What changed in a review copy: for each path the value before, as JSON; `None` where there was nothing.
pub type Delta = BTreeMap<String, Option<String>>;
