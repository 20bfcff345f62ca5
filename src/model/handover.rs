//! The hand-over: how a lead passes from Marketing to Sales, why one is rejected, and what became of those that were
//! passed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{choice, is_default, lines, part, record};

record! {
    /// What became of the leads of a period: "we passed 123" and "we saw nothing new" on one page. A number nobody has
    /// filled in is `None`.
    Reconciliation(ReconciliationFields) in reconciliations, "rec" {
        /// The period, in words such as "September 2026".
        name: String = "reconciliation-name" [Title],
        /// The day it was drawn up.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// Leads Marketing passed.
        passed: Option<u32> = "reconciliation-passed",
        /// Leads Sales received.
        received: Option<u32> = "reconciliation-received",
        /// Of these, known to Sales already.
        known: Option<u32> = "reconciliation-known",
        /// Of these, unusable: address, duplicate, test.
        unusable: Option<u32> = "reconciliation-unusable",
        /// Of these, rejected, by reason.
        rejected: BTreeMap<String, u32> = "reconciliation-rejected",
        /// Of these, accepted.
        accepted: Option<u32> = "reconciliation-accepted",
        /// Of these, not decided yet.
        undecided: Option<u32> = "reconciliation-undecided",
        /// What explains a difference.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

choice! {
    /// What a reason for rejecting leads calls for.
    #[derive(Default)]
    pub enum RejectCause {
        /// The definition lets the wrong leads through.
        #[default]
        Definition = "cause-definition",
        /// The data about the lead are wrong or missing.
        Data = "cause-data",
        /// The right lead at the wrong time.
        Timing = "cause-timing",
        /// Our own process failed.
        Process = "cause-process",
    }
}

part! {
    /// How a lead is handed over, beside the limits of the agreement.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Handover(HandoverFields) {
        /// What sets the hand-over off.
        #[serde(skip_serializing_if = "is_default")]
        pub trigger: String = "handover-trigger",
        /// Through which channel: queue, mail, phone.
        #[serde(skip_serializing_if = "is_default")]
        pub channel: String = "handover-channel",
        /// Who gets which lead.
        #[serde(skip_serializing_if = "is_default")]
        pub routing: String = "handover-routing",
        /// What must be known of a lead.
        #[serde(skip_serializing_if = "is_default")]
        pub minimum_data: String = "handover-minimum",
        /// What counts as contacted.
        #[serde(skip_serializing_if = "is_default")]
        pub contacted: String = "handover-contacted",
        /// Who stands in.
        #[serde(skip_serializing_if = "is_default")]
        pub deputy: String = "handover-deputy",
        /// Who is told when a limit is missed, one after the other.
        #[serde(skip_serializing_if = "is_default")]
        pub overdue: String = "handover-overdue",
        /// Open leads per salesperson from which Marketing holds back; 0 is no limit.
        #[serde(skip_serializing_if = "is_default")]
        pub capacity_stop: u32 = "handover-capacity-stop",
        /// How often a lead may come back; 0 is not agreed.
        #[serde(skip_serializing_if = "is_default")]
        pub most_cycles: u32 = "handover-cycles",
        /// What brings a lead back that was not ready: a score, an event, a date.
        #[serde(skip_serializing_if = "is_default")]
        pub reentry: String = "handover-reentry",
        /// When Sales reports back what became of the leads.
        #[serde(skip_serializing_if = "is_default")]
        pub report_back: String = "handover-report-back",
        /// What each reason for rejecting calls for.
        #[serde(skip_serializing_if = "is_default")]
        pub causes: BTreeMap<String, RejectCause> = "handover-causes",
    }
}
