//! What the workshop produced: plain records, flat, tied together by ids.
//!
//! Nothing here draws, calculates, reads a clock or touches a file. A [`Workspace`] is a value: cloning it is O(1),
//! because its tables are persistent maps.

mod agreement;
mod area;
mod by_name;
mod choice;
mod common;
mod confirmed;
mod content;
pub mod covered;
mod criteria;
mod feedback;
mod funnel;
pub mod given;
mod handover;
mod id;
mod input;
pub mod integrity;
mod leads;
pub mod lines;
mod measuring;
mod merging;
mod negotiation;
mod order;
mod parties;
pub mod path;
mod people;
mod persona;
mod registry;
mod rules;
pub mod schema;
mod standing;
mod text_list;
mod together;
mod tools;
mod working_hours;
mod workshops;
mod workspace;

pub use agreement::{
    Clause, ClauseSection, ClauseStatus, Direction, Horizon, Kpi, KpiKind, KpiStatus, Party, Period, Sla, Terms,
    Trackability, Unit,
};
pub use area::Area;
pub use choice::Choice;
pub(crate) use choice::choice;
pub use common::{Difference, Language, Overwritten, PerSide, SaidBy, Side, SignDecision, SignOff, is_default};
pub use confirmed::{Confirmation, Confirmed};
pub use content::{
    Audience, ContentItem, ContentKind, CostBand, Freshness, JourneyStage, Rot, Scope, Usage, Verdict, WorkStatus,
};
pub use criteria::{
    Criterion, CriterionGroup, CriterionKind, CriterionStatus, Decay, Dimension, LeadModel, LeadPolicy, Rule,
};
pub use feedback::{ContentRequest, Feedback, FeedbackSource, FeedbackTopic, MOST_LETTERS, Response};
pub use funnel::{FunnelMonth, FunnelPlan, FunnelStage, Month, RateSource};
pub use handover::{Handover, Reconciliation, RejectCause};
pub use id::{FreshIds, Id, IdError, Kind};
pub use input::{Input, Tense, Word};
pub use leads::{
    Cells, ColumnRole, ImportMapping, LeadColumn, LeadDates, LeadSet, LinkedLeads, NOT_READ, Outcome, TableKind,
    moment_of,
};
pub use measuring::{Actual, ActualOrigin, KpiJob, TargetOf};
pub use merging::{Conflict, ConflictKind, Delta, Opinion, Review, ReviewCopy, Scope as ReviewScope};
pub use negotiation::{Asks, Ballot, Card, DefinitionTest, ModelVersion, Round, Settled, Settlement};
pub use order::OrderKey;
pub use parties::{AgreementParty, ProductPriority};
pub use path::FieldPath;
pub use people::Participant;
pub use persona::{BuyingRole, Evidence, Persona, PersonaKind, Scale, Section, Statement};
pub use registry::{AnyRecord, RecordRef, TABLES, delete, fields_of_table, list_words, read_record};
pub(crate) use registry::{for_each_table, with_trials};
pub use rules::{
    Contact, ContactPoint, DecisionRight, Dispute, FourP, Friction, FrictionKind, Incentive, Insight, Layer, Liaison,
    Pays, RuleCard, Term,
};
pub(crate) use schema::{fields, part};
pub use standing::{
    AnswerGroup, AnswerSheet, Assessment, Benefit, BenefitKind, Closeness, Complexity, Context, CustomerBase, FirmSize,
    Meets, Milestone, Relation, Reply, TaskState,
};
pub use text_list::TextList;
pub use together::{
    ActivityKind, Cadence, Experiment, ExperimentVerdict, Improvement, JointActivity, JointEvent, Launch, Occasion,
    Playbook, Readiness, Rhythm, SignalRule, Team, Visit,
};
pub use tools::{DataGap, Feed, FeedState, GapSubject, IdentityKey, System};
pub use working_hours::{HolidayRegion, Weekday, WorkingHours};
pub use workshops::{
    Attendance, Block, ClockEntry, ClockStep, Entry, EntryKind, EntryStatus, Method, Opens, Sticky, TimeOfDay, Vote,
    VoteMethod, Workshop, WorkshopKind,
};
pub use workspace::{Header, Record, Table, Workspace, in_order, in_order_where, last_order};

/// Declares a record: a struct with `id` and `ord`, fields that are left out of the file while they hold their default,
/// and its place in a [`Table`]. Behind each field stand the key of its words and its [tags](schema::Tag); `Kpi::F.unit` is the
/// [handle](schema::Field) of one.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident($handles:ident) in $table:ident, $prefix:literal {
        $( $(#[$field_meta:meta])* $field:ident : $kind:ty = $words:literal $([ $($tag:expr),* $(,)? ])? ),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// The record's id.
            pub id: $crate::model::Id<$name>,
            /// The record's place in its list.
            #[serde(default)]
            pub ord: $crate::model::OrderKey,
            $( $(#[$field_meta])* #[serde(default, skip_serializing_if = "crate::model::is_default")] pub $field: $kind, )*
        }

        $crate::model::fields! { $name { $( $field : $kind = $words [ $( $($tag),* )? ] ),* } }
        $crate::model::schema::handles! { $name($handles) { $( $field : $kind ),* } }

        impl $crate::model::Kind for $name {
            const PREFIX: &'static str = $prefix;
        }

        impl $crate::model::Record for $name {
            type Key = $crate::model::Id<$name>;

            fn key(&self) -> Self::Key {
                self.id
            }

            fn ord(&self) -> &$crate::model::OrderKey {
                &self.ord
            }

            fn set_ord(&mut self, ord: $crate::model::OrderKey) {
                self.ord = ord;
            }
        }
    };
}
pub(crate) use record;
