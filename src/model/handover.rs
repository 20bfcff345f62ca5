//! The hand-over: how a lead passes from Marketing to Sales, why one is rejected, and what became of those that were
//! passed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{is_default, lines, record};

record! {
    /// What became of the leads of a period: "we passed 123" and "we saw nothing new" on one page. A number nobody has
    /// filled in is `None`.
    Reconciliation, "rec" {
        /// The period, in words such as "September 2026".
        name: String,
        /// The day it was drawn up.
        day: Option<NaiveDate>,
        /// Leads Marketing passed.
        passed: Option<u32>,
        /// Leads Sales received.
        received: Option<u32>,
        /// Of these, known to Sales already.
        known: Option<u32>,
        /// Of these, unusable: address, duplicate, test.
        unusable: Option<u32>,
        /// Of these, rejected, by reason.
        rejected: BTreeMap<String, u32>,
        /// Of these, accepted.
        accepted: Option<u32>,
        /// Of these, not decided yet.
        undecided: Option<u32>,
        /// What explains a difference.
        #[serde(with = "lines")]
        note: String,
    }
}

/// What a reason for rejecting leads calls for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RejectCause {
    /// The definition lets the wrong leads through.
    #[default]
    Definition,
    /// The data about the lead are wrong or missing.
    Data,
    /// The right lead at the wrong time.
    Timing,
    /// Our own process failed.
    Process,
}

impl RejectCause {
    /// All causes.
    pub const ALL: [Self; 4] = [Self::Definition, Self::Data, Self::Timing, Self::Process];
}

/// How a lead is handed over, beside the limits of the agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handover {
    /// What sets the hand-over off.
    #[serde(skip_serializing_if = "is_default")]
    pub trigger: String,
    /// Through which channel: queue, mail, phone.
    #[serde(skip_serializing_if = "is_default")]
    pub channel: String,
    /// Who gets which lead.
    #[serde(skip_serializing_if = "is_default")]
    pub routing: String,
    /// What must be known of a lead.
    #[serde(skip_serializing_if = "is_default")]
    pub minimum_data: String,
    /// What counts as contacted.
    #[serde(skip_serializing_if = "is_default")]
    pub contacted: String,
    /// Who stands in.
    #[serde(skip_serializing_if = "is_default")]
    pub deputy: String,
    /// Who is told when a limit is missed, one after the other.
    #[serde(skip_serializing_if = "is_default")]
    pub overdue: String,
    /// Open leads per salesperson from which Marketing holds back; 0 is no limit.
    #[serde(skip_serializing_if = "is_default")]
    pub capacity_stop: u32,
    /// How often a lead may come back; 0 is not agreed.
    #[serde(skip_serializing_if = "is_default")]
    pub most_cycles: u32,
    /// When Sales reports back what became of the leads.
    #[serde(skip_serializing_if = "is_default")]
    pub report_back: String,
    /// What each reason for rejecting calls for.
    #[serde(skip_serializing_if = "is_default")]
    pub causes: BTreeMap<String, RejectCause>,
}
