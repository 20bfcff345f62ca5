//! KPIs in both directions and the service level agreement.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confirmation, Id, Overwritten, PerSide, SignOff, is_default, lines, record};

record! {
    /// A figure one department promises the other, or both promise the firm. Values are in hundredths of the unit.
    Kpi, "kpi" {
        /// The catalogue entry it came from, for example `M1`; empty for one of the room's own.
        code: String,
        /// Its name.
        name: String,
        /// How it is counted, in words.
        formula: String,
        /// Who promises it to whom.
        direction: Direction,
        /// What it is counted in.
        unit: Unit,
        /// Outcome, rate, activity or quality.
        kind: KpiKind,
        /// About today or about the future.
        horizon: Horizon,
        /// Whether more is better.
        lower_is_better: bool,
        /// Today's value.
        baseline: Option<i64>,
        /// The targets proposed by the sides.
        proposals: PerSide<Option<i64>>,
        /// The target both settled on.
        agreed: Option<i64>,
        /// Somebody has put another number in the place of the one both settled on.
        overwritten: Option<Overwritten>,
        /// Where the negotiation stands.
        status: KpiStatus,
        /// Who settled the target or changed it last, and when.
        settled: BTreeSet<Confirmation>,
        /// The other side's KPI that goes with this one: if one delivers, the other does.
        paired: Option<Id<Kpi>>,
        /// Who answers for the figure.
        owner: String,
        /// Where the figure comes from: system and column.
        source: String,
        /// How it is measured.
        trackability: Trackability,
        /// The day by which the target is looked at again.
        review_due: Option<NaiveDate>,
        /// Notes.
        #[serde(with = "lines")]
        notes: String,
    }
}

record! {
    /// A sentence of the agreement.
    Clause, "cla" {
        /// The heading it stands under.
        section: ClauseSection,
        /// What is promised.
        #[serde(with = "lines")]
        text: String,
        /// Who is bound.
        party: Party,
        /// The KPI that measures it.
        kpi: Option<Id<Kpi>>,
        /// Where the negotiation stands.
        status: ClauseStatus,
        /// Who settled it, and when.
        settled: BTreeSet<Confirmation>,
    }
}

/// A department. Sales and Marketing keep their colours everywhere; the others are neutral.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    /// Nobody in particular, or both.
    #[default]
    Both,
    /// Sales.
    Sales,
    /// Marketing.
    Marketing,
    /// Service.
    Service,
    /// Product management.
    Product,
    /// Management.
    Management,
}

impl Party {
    /// All parties.
    pub const ALL: [Self; 6] =
        [Self::Sales, Self::Marketing, Self::Both, Self::Service, Self::Product, Self::Management];
}

/// Who promises a KPI to whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// Marketing promises Sales.
    #[default]
    MarketingToSales,
    /// Sales promises Marketing.
    SalesToMarketing,
    /// Both promise the firm.
    Joint,
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 3] = [Self::MarketingToSales, Self::SalesToMarketing, Self::Joint];
}

/// What a KPI is counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// A plain number.
    #[default]
    Number,
    /// Percent.
    Percent,
    /// The workspace's currency.
    Money,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Points.
    Points,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 6] = [Self::Number, Self::Percent, Self::Money, Self::Hours, Self::Days, Self::Points];
}

/// What kind of figure a KPI is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KpiKind {
    /// What came out.
    #[default]
    Outcome,
    /// How much of one stage reaches the next.
    Rate,
    /// What was done.
    Activity,
    /// How well it was done.
    Quality,
}

/// Whether a KPI is about today or the future.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Horizon {
    /// Today.
    #[default]
    Now,
    /// The future.
    Future,
}

/// Where the negotiation of a KPI stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KpiStatus {
    /// Under discussion.
    #[default]
    Proposed,
    /// Settled by both.
    Agreed,
    /// Set aside.
    Parked,
}

/// How a KPI is measured; only agree on what can be tracked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trackability {
    /// Nobody knows yet.
    #[default]
    Unknown,
    /// By hand.
    Manual,
    /// From an export.
    Export,
    /// By itself.
    Automatic,
}

impl Trackability {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Manual, Self::Export, Self::Automatic];
}

/// The heading a clause stands under.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ClauseSection {
    /// What Marketing commits to.
    #[default]
    Marketing,
    /// What Sales commits to.
    Sales,
    /// If one side delivers, the other does.
    Paired,
    /// Escalation, exceptions, reset triggers and other rules.
    Rules,
}

impl ClauseSection {
    /// All sections in the order of the sheet.
    pub const ALL: [Self; 4] = [Self::Marketing, Self::Sales, Self::Paired, Self::Rules];
}

/// Where the negotiation of a clause stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClauseStatus {
    /// Under discussion.
    #[default]
    Draft,
    /// Settled by both.
    Agreed,
    /// Set aside.
    Parked,
}

/// The agreement's frame: goal, period, hand-over, review and signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sla {
    /// The shared goal in one sentence.
    #[serde(skip_serializing_if = "is_default", with = "lines")]
    pub goal: String,
    /// First day of the agreement.
    #[serde(skip_serializing_if = "is_default")]
    pub valid_from: Option<NaiveDate>,
    /// Last day of the agreement.
    #[serde(skip_serializing_if = "is_default")]
    pub valid_to: Option<NaiveDate>,
    /// The day by which it is looked at again.
    #[serde(skip_serializing_if = "is_default")]
    pub review_due: Option<NaiveDate>,
    /// Business hours until Sales acknowledges a lead.
    pub acknowledge_hours: u32,
    /// Business hours until the first contact.
    pub first_contact_hours: u32,
    /// Contact attempts before a lead is closed.
    pub attempts: u32,
    /// Working days in which the attempts are made.
    pub attempt_days: u32,
    /// Working days until Sales accepts or rejects.
    pub decision_days: u32,
    /// Weeks a recycled lead waits.
    pub recycle_weeks: u32,
    /// Reasons with which a lead may be rejected.
    #[serde(skip_serializing_if = "is_default")]
    pub reject_reasons: BTreeSet<String>,
    /// Both sides' signatures.
    #[serde(skip_serializing_if = "is_default")]
    pub sign_off: PerSide<SignOff>,
    /// What the present signatures stand under, by fingerprint. See [`crate::calc::terms`].
    #[serde(skip_serializing_if = "is_default")]
    pub signed: BTreeMap<String, Terms>,
    /// Earlier periods, by name.
    #[serde(skip_serializing_if = "is_default")]
    pub past: BTreeMap<String, Period>,
}

/// What an agreement stands on: short texts by name.
pub type Terms = BTreeMap<String, String>;

/// A period of the agreement that is over, with what was signed for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Period {
    /// The shared goal.
    #[serde(skip_serializing_if = "is_default", with = "lines")]
    pub goal: String,
    /// First day.
    #[serde(skip_serializing_if = "is_default")]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(skip_serializing_if = "is_default")]
    pub valid_to: Option<NaiveDate>,
    /// The day the next period was begun.
    #[serde(skip_serializing_if = "is_default")]
    pub closed: Option<NaiveDate>,
    /// Both sides' signatures.
    #[serde(skip_serializing_if = "is_default")]
    pub sign_off: PerSide<SignOff>,
    /// What was signed.
    #[serde(skip_serializing_if = "is_default")]
    pub terms: Terms,
}

impl Default for Sla {
    fn default() -> Self {
        Self {
            goal: String::new(),
            valid_from: None,
            valid_to: None,
            review_due: None,
            acknowledge_hours: 4,
            first_contact_hours: 24,
            attempts: 5,
            attempt_days: 10,
            decision_days: 5,
            recycle_weeks: 12,
            reject_reasons: BTreeSet::new(),
            sign_off: PerSide::default(),
            signed: BTreeMap::new(),
            past: BTreeMap::new(),
        }
    }
}
