//! The report of an import.

use std::collections::BTreeMap;

use crate::exchange::preview::Preview;
use crate::exchange::understand::findings::{ImportNote, Question};

/// Why a row was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// Footer, total, blank or repeated heading.
    Footer,
    /// The same reference or title stands in a later row, or the same rows in the workspace already.
    Duplicate,
    /// The field every row needs is empty.
    NoTitle,
    /// The month or date cannot be read.
    NoMonth,
    /// It completes no lead of the set.
    NoMatch,
}

/// The report of an import: every row is used or skipped for a reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows below the headings.
    pub read: u32,
    /// Rows that are now in the workspace.
    pub used: u32,
    /// Rows that are not, by reason.
    pub skipped: BTreeMap<SkipReason, u32>,
    /// What else there is to know.
    pub notes: Vec<ImportNote>,
    /// Questions whose default was taken.
    pub assumed: Vec<Question>,
    /// What came out: leads, items or months.
    pub produced: u32,
    /// What is new, changed, as before, and known but not in this file.
    pub state: State,
    /// The same one by one.
    pub preview: Preview,
}

/// What an import changes: leads, items or months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// They were not there before.
    pub new: u32,
    /// Something about them is new.
    pub changed: u32,
    /// Nothing about them is new.
    pub unchanged: u32,
    /// They are in the completed set, and not in this file.
    pub not_in_this_file: u32,
}

impl ImportReport {
    pub(in crate::exchange) fn skip(&mut self, reason: SkipReason) {
        *self.skipped.entry(reason).or_default() += 1;
    }

    /// Rows skipped for any reason.
    #[cfg(feature = "testing")]
    pub fn skipped_total(&self) -> u32 {
        self.skipped.values().sum()
    }
}
