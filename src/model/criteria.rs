//! What a qualified lead is: criteria with rules and points, groups with caps, threshold and grid.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confirmed, Id, LeadSet, Overwritten, PerSide, choice, fields, is_default, lines, part, record};

record! {
    /// One criterion: a plain sentence for people and a rule for the machine.
    Criterion(CriterionFields) in criteria, "cri" {
        /// What is looked at, in a few words.
        name: String = "criterion-name" [Title],
        /// The model it belongs to; `None` is the general one.
        model: Option<Id<LeadModel>> = "field-model" [Owner],
        /// Why it matters, in one sentence.
        #[serde(with = "lines")]
        sentence: String = "criterion-sentence" [Text],
        /// Fit of the firm and person, or interest shown.
        dimension: Dimension = "criterion-dimension",
        /// What happens when the rule holds.
        kind: CriterionKind = "criterion-kind",
        /// The group whose cap applies, if any.
        group: Option<Id<CriterionGroup>> = "criterion-group",
        /// When the criterion holds.
        rule: Rule = "criterion-rule",
        /// How points fade with time.
        decay: Option<Decay> = "criterion-decay" [Whole],
        /// Points proposed by each side, −100 to 100.
        proposals: PerSide<Option<i32>> = "field-proposal" [Within(-100, 100)],
        /// Points both settled on. What counts of them: [`Self::agreed_points`].
        agreed: Option<i32> = "field-agreed-points" [Within(-100, 100)],
        /// Somebody has put another number in the place of the one both settled on.
        overwritten: Option<Overwritten> = "field-overwritten",
        /// Where the negotiation stands.
        status: CriterionStatus = "criterion-status",
        /// What Sales and Marketing each gain from it.
        benefit: PerSide<String> = "field-benefit",
        /// Known only after Sales has worked the lead: it must not predict.
        known_late: bool = "criterion-known-late",
    }
}

record! {
    /// A further model beside the general one: for a product or segment that is judged by other criteria. A lead is judged
    /// by the first model whose segment it is in, and by the general model when it is in none.
    LeadModel(LeadModelFields) in models, "mod" {
        /// What it is called.
        name: String = "model-name" [Title],
        /// The leads it judges; none while the rule [says nothing](Rule::says_nothing).
        segment: Rule = "model-segment",
        /// Caps, threshold, grid and capacity.
        policy: LeadPolicy = "page-criteria",
    }
}

record! {
    /// Criteria that count together up to a cap.
    CriterionGroup(CriterionGroupFields) in groups, "grp" {
        /// The group's name.
        name: String = "group-name" [Title],
        /// The most points the group may give; `None` is without limit.
        cap: Option<i32> = "group-cap" [Within(0, 1000)],
    }
}

impl CriterionGroup {
    /// The cap as it counts: a group never takes points away, whatever a file says.
    pub fn limit(&self) -> Option<i32> {
        self.cap.map(|cap| cap.max(0))
    }
}

choice! {
    /// The two questions every lead answers separately.
    #[derive(Default)]
    pub enum Dimension {
        /// Is this the kind of firm and person we serve?
        #[default]
        Fit = "dimension-fit",
        /// Do they show interest?
        Engagement = "dimension-engagement",
    }
}

choice! {
    /// What happens when a criterion's rule holds.
    #[derive(Default)]
    pub enum CriterionKind {
        /// Points are added or taken off.
        #[default]
        Points = "criterion-kind-points",
        /// Minimum data: a lead for which the rule does not hold is not handed over.
        Required = "criterion-kind-required",
        /// Veto: a lead for which the rule holds is not handed over.
        Veto = "criterion-kind-veto",
        /// Fast track: passes at once if the minimum data is there and no veto holds.
        FastTrack = "criterion-kind-fast-track",
    }
}

choice! {
    /// Where the negotiation of a criterion stands.
    #[derive(Default)]
    pub enum CriterionStatus {
        /// Under discussion.
        #[default]
        Proposed = "criterion-status-proposed",
        /// Settled by both.
        Agreed = "criterion-status-agreed",
        /// Set aside for later; gives no points.
        Parked = "criterion-status-parked",
        /// Turned down; gives no points.
        Dropped = "criterion-status-dropped",
    }
}

impl CriterionStatus {
    /// Whether a criterion in this state is on the table: neither set aside nor turned down.
    pub fn counts(self) -> bool {
        matches!(self, Self::Proposed | Self::Agreed)
    }
}

/// A machine-checkable rule on one column of the leads. Text is compared without regard to case and outer blanks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Only a person can tell; leaves scores alone.
    #[default]
    Manual,
    /// The column holds one of these values.
    AnyOf {
        /// The column.
        column: String,
        /// The values.
        values: BTreeSet<String>,
    },
    /// The column holds a number from `min` to `max`, both included and both in thousandths.
    Range {
        /// The column.
        column: String,
        /// Lower limit in thousandths.
        #[serde(default)]
        min: Option<i64>,
        /// Upper limit in thousandths.
        #[serde(default)]
        max: Option<i64>,
    },
    /// The column's text contains this piece.
    Contains {
        /// The column.
        column: String,
        /// The piece.
        text: String,
    },
    /// The column is filled.
    HasValue {
        /// The column.
        column: String,
    },
    /// The column is empty.
    Missing {
        /// The column.
        column: String,
    },
    /// The column's date lies at most this many days before the lead set's reference day.
    Recency {
        /// The column.
        column: String,
        /// Days.
        days: u32,
    },
    /// The column counts at least this many.
    Count {
        /// The column.
        column: String,
        /// The least number.
        at_least: u32,
    },
}

impl Rule {
    /// Whether it is left to a person, or what it compares with is not filled in yet.
    pub fn says_nothing(&self) -> bool {
        let no_column = self.column().is_some_and(|column| column.trim().is_empty());
        no_column
            || match self {
                Self::Manual | Self::Range { min: None, max: None, .. } => true,
                Self::AnyOf { values, .. } => values.is_empty(),
                Self::Contains { text, .. } => text.trim().is_empty(),
                _ => false,
            }
    }

    /// Whether it looks at a column and does not say yet which one, or for which of its values it holds.
    pub fn lacks_values(&self) -> bool {
        !matches!(self, Self::Manual | Self::Range { .. }) && self.says_nothing()
    }

    /// The column the rule looks at; `None` for a manual judgement.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Manual => None,
            Self::AnyOf { column, .. }
            | Self::Range { column, .. }
            | Self::Contains { column, .. }
            | Self::HasValue { column }
            | Self::Missing { column }
            | Self::Recency { column, .. }
            | Self::Count { column, .. } => Some(column),
        }
    }

    /// The same kind of rule on another column.
    pub fn with_column(mut self, to: &str) -> Self {
        match &mut self {
            Self::Manual => {}
            Self::AnyOf { column, .. }
            | Self::Range { column, .. }
            | Self::Contains { column, .. }
            | Self::HasValue { column }
            | Self::Missing { column }
            | Self::Recency { column, .. }
            | Self::Count { column, .. } => to.clone_into(column),
        }
        self
    }
}

fields! { Decay { column: String = "criterion-decay-column" [], half_life_days: u32 = "criterion-decay" [Within(1, 3660)] } }

/// Points that halve every so many days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decay {
    /// The column with the day of the activity.
    pub column: String,
    /// Days after which half the points are left; at least 1.
    pub half_life_days: u32,
}

part! {
    /// Caps, threshold, grid and capacity: what turns points into a decision. Points are whole points.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct LeadPolicy(LeadPolicyFields) {
        /// The most points for fit.
        pub fit_cap: i32 = "policy-fit-cap",
        /// The most points for engagement.
        pub engagement_cap: i32 = "policy-engagement-cap",
        /// The least sum that qualifies.
        pub threshold: i32 = "policy-threshold",
        /// The least fit that qualifies; 0 is no minimum, unless `fit_from_zero` says that it is one. See [`Self::least`].
        pub fit_min: i32 = "policy-fit-min",
        /// The least engagement that qualifies; 0 is no minimum, unless `engagement_from_zero` says that it is one.
        pub engagement_min: i32 = "policy-engagement-min",
        /// The least fit is 0: what is below does not qualify.
        #[serde(skip_serializing_if = "is_default")]
        pub fit_from_zero: bool = "field-fit-from-zero",
        /// The least engagement is 0.
        #[serde(skip_serializing_if = "is_default")]
        pub engagement_from_zero: bool = "field-engagement-from-zero",
        /// Fit from which the grid says A.
        pub fit_a: i32 = "policy-fit-a",
        /// Fit from which the grid says B.
        pub fit_b: i32 = "policy-fit-b",
        /// Engagement from which the grid says 1.
        pub engagement_1: i32 = "policy-engagement-1",
        /// Engagement from which the grid says 2.
        pub engagement_2: i32 = "policy-engagement-2",
        /// Salespeople who work leads.
        pub reps: u32 = "policy-reps",
        /// Working days a month for leads.
        pub days_per_month: u32 = "policy-days",
        /// Contact attempts one salesperson makes a day.
        pub touches_per_day: u32 = "policy-touches-day",
        /// Contact attempts one lead takes.
        pub touches_per_lead: u32 = "policy-touches-lead",
        /// What working one lead costs, in hundredths of the currency; 0 is not given.
        #[serde(skip_serializing_if = "is_default")]
        pub lead_cost: i64 = "policy-lead-cost" [Money],
        /// What a won deal is worth on average, in hundredths of the currency; 0 is not given.
        #[serde(skip_serializing_if = "is_default")]
        pub deal_value: i64 = "field-deal-value" [Money],
        /// What of it is earned, in percent; 0 is not given.
        #[serde(skip_serializing_if = "is_default")]
        pub margin_percent: u32 = "policy-margin",
        /// Leads a month that were the target under the old definition; 0 is not given.
        #[serde(skip_serializing_if = "is_default")]
        pub old_target: u32 = "rebase-old-target",
        /// Who chose the threshold.
        #[serde(skip_serializing_if = "is_default")]
        pub chosen_by: String = "threshold-chosen-by",
        /// Why this one.
        #[serde(skip_serializing_if = "is_default")]
        pub chosen_why: String = "threshold-chosen-why",
        /// The day it was chosen.
        #[serde(skip_serializing_if = "is_default")]
        pub chosen_on: Option<NaiveDate> = "field-day" [Day(Past)],
        /// The leads the model is tested with; `None` is the set of the general model, and of that the last imported one. See
        /// [`crate::calc::models::judged_set`].
        #[serde(skip_serializing_if = "is_default")]
        pub leads: Option<Id<LeadSet>> = "effect-lead-set",
        /// Which of these values somebody has confirmed, by field name. What is as the program proposes it and not confirmed
        /// is no more than a proposal: see [`crate::calc::proposals`].
        #[serde(skip_serializing_if = "is_default")]
        pub confirmed: Confirmed = "field-confirmed",
    }
}

impl Default for LeadPolicy {
    fn default() -> Self {
        Self {
            fit_cap: 60,
            engagement_cap: 60,
            threshold: 55,
            fit_min: 0,
            engagement_min: 0,
            fit_from_zero: false,
            engagement_from_zero: false,
            fit_a: 40,
            fit_b: 25,
            engagement_1: 35,
            engagement_2: 20,
            reps: 4,
            days_per_month: 18,
            touches_per_day: 6,
            touches_per_lead: 6,
            lead_cost: 0,
            deal_value: 0,
            margin_percent: 0,
            old_target: 0,
            chosen_by: String::new(),
            chosen_why: String::new(),
            chosen_on: None,
            leads: None,
            confirmed: Confirmed::default(),
        }
    }
}

impl LeadPolicy {
    /// The least points of a dimension that qualify; `None` is no minimum.
    ///
    /// Until version 1.3 a 0 stood for both "no minimum" and "not below zero", and every workspace began with it; what was
    /// written under the definition never spoke of a minimum then. So a 0 alone is none.
    pub fn least(&self, dimension: Dimension) -> Option<i32> {
        let (least, from_zero) = match dimension {
            Dimension::Fit => (self.fit_min, self.fit_from_zero),
            Dimension::Engagement => (self.engagement_min, self.engagement_from_zero),
        };
        (least != 0 || from_zero).then_some(least)
    }

    /// Sets the least points of a dimension; `None` is no minimum.
    pub fn set_least(&mut self, dimension: Dimension, least: Option<i32>) {
        let (of, from_zero) = match dimension {
            Dimension::Fit => (&mut self.fit_min, &mut self.fit_from_zero),
            Dimension::Engagement => (&mut self.engagement_min, &mut self.engagement_from_zero),
        };
        *of = least.unwrap_or(0);
        *from_zero = least == Some(0);
    }
}

impl Criterion {
    /// The points both settled on, as they count everywhere: only while the criterion stands as agreed. When its rule was
    /// changed afterwards it is open again, and what was agreed for another rule counts for nothing.
    pub fn agreed_points(&self) -> Option<i32> {
        self.agreed.filter(|_| self.kind == CriterionKind::Points && self.status == CriterionStatus::Agreed)
    }
}
