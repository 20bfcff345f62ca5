//! What copies leave in a workspace: open questions, copies that are out for review, and what a review copy knows of
//! the workspace it was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Workspace, choice, is_default, lines, part, record};

record! {
    /// A question two copies left open: ours stands in its record, theirs is kept here until somebody decides.
    Conflict(ConflictFields) in conflicts, "cfl" {
        /// The record it is about, by its id or month; empty for what there is only one of.
        record: String = "field-conflict-record",
        /// The field, as a path such as `useful/sales`; empty for the whole record.
        field: String = "field-conflict-field",
        /// What happened on the two sides.
        kind: ConflictKind = "content-kind",
        /// The value both began from, as JSON; empty when there was none.
        base: String = "merge-before" [Long],
        /// Our value at the time, as JSON; empty when there was none.
        ours: String = "merge-ours" [Long],
        /// Their value, as JSON; empty when there was none.
        theirs: String = "merge-theirs" [Long],
        /// Whose copy it came from.
        from: String = "copy-for",
    }
}

choice! {
    /// What happened on the two sides.
    #[derive(Default)]
    pub enum ConflictKind {
        /// Both changed it, differently.
        #[default]
        BothChanged = "conflict-both-changed",
        /// We deleted the record, they changed it; it was kept.
        WeDeleted = "conflict-we-deleted",
        /// They deleted the record, we changed it; it was kept.
        TheyDeleted = "conflict-they-deleted",
        /// They deleted the record, something of ours still needs it; it was kept.
        StillNeeded = "conflict-still-needed",
        /// One side agreed or signed while the other changed what was agreed.
        AgreedMeanwhile = "conflict-agreed-meanwhile",
        /// It differs, and nobody knows what it was before.
        NoBase = "conflict-no-base",
        /// Each side was within the rules, both together are not; ours stayed.
        BreaksRule = "conflict-breaks-rule",
    }
}

record! {
    /// A copy given to somebody for review, or one that came back.
    ReviewCopy(ReviewCopyFields) in copies, "rvc" {
        /// For whom.
        name: String = "copy-for" [Title],
        /// What it asks to be looked at, in words.
        task: String = "copy-task",
        /// The day it was given.
        out: Option<NaiveDate> = "copy-out" [Day(Past)],
        /// By when it is wanted back.
        due: Option<NaiveDate> = "copy-due" [Day(Future)],
        /// The fingerprint of the workspace it was made from.
        base: String = "field-fingerprint" [Hidden],
        /// The day it was merged last.
        merged_on: Option<NaiveDate> = "copy-merged-on" [Day(Past)],
        /// Fingerprints of the states of it that were merged.
        merged: BTreeSet<String> = "field-fingerprint" [Hidden],
        /// What came of merging, one line for each change.
        #[serde(with = "lines")]
        report: String = "copy-report" [Text, Long],
        /// Nothing more is expected of it.
        closed: bool = "copy-closed",
    }
}

part! {
    /// One reviewer's opinion of a piece of content. Opinions are kept by reviewer, so that ten of them never collide.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Opinion {
        /// The side the reviewer speaks for.
        pub side: super::Side = "field-side",
        /// Usefulness, 0 to 4.
        #[serde(skip_serializing_if = "is_default")]
        pub useful: Option<u8> = "content-useful",
        /// Whether the reviewer knows it.
        #[serde(skip_serializing_if = "is_default")]
        pub knows: Option<bool> = "content-knows",
        /// What should be done with it.
        #[serde(skip_serializing_if = "is_default")]
        pub verdict: super::Verdict = "content-verdict",
        /// In the reviewer's own words.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub comment: String = "review-comment" [Text],
    }
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
    /// The actions and decisions of somebody, by name; empty for none.
    #[serde(skip_serializing_if = "is_default")]
    pub actions_of: String,
    /// The lists of these pages, such as *People & rules*.
    #[serde(skip_serializing_if = "is_default")]
    pub lists_of: BTreeSet<super::Area>,
}

/// What changed in a review copy: for each path the value before, as JSON; `None` where there was nothing.
pub type Delta = BTreeMap<String, Option<String>>;
