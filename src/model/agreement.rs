//! KPIs in both directions and the service level agreement.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Actual, Confirmation, Id, KpiJob, Month, Overwritten, PerSide, SignOff, TargetOf, choice, is_default, lines, part,
    record,
};

record! {
    /// A figure one department promises the other, or both promise the firm. Values are in hundredths of the unit.
    Kpi(KpiFields) in kpis, "kpi" {
        /// The catalogue entry it came from, for example `M1`; empty for one of the room's own.
        code: String = "field-code",
        /// Its name.
        name: String = "kpi-name" [Title],
        /// How it is counted, in words.
        formula: String = "kpi-formula",
        /// Who promises it to whom.
        direction: Direction = "kpi-direction",
        /// What it is counted in.
        unit: Unit = "kpi-unit",
        /// Outcome, rate, activity or quality.
        kind: KpiKind = "content-kind",
        /// About today or about the future.
        horizon: Horizon = "field-horizon",
        /// Whether more is better.
        lower_is_better: bool = "kpi-lower",
        /// Today's value.
        baseline: Option<i64> = "kpi-baseline" [InUnitOfKpi],
        /// The targets proposed by the sides.
        proposals: PerSide<Option<i64>> = "field-proposal" [InUnitOfKpi],
        /// The target both settled on.
        agreed: Option<i64> = "field-agreed-target" [InUnitOfKpi],
        /// Somebody has put another number in the place of the one both settled on.
        overwritten: Option<Overwritten> = "field-overwritten",
        /// Where the negotiation stands.
        status: KpiStatus = "criterion-status",
        /// Who settled the target or changed it last, and when.
        settled: BTreeSet<Confirmation> = "field-settled",
        /// The other side's KPI that goes with this one: if one delivers, the other does.
        paired: Option<Id<Kpi>> = "kpi-paired",
        /// Who answers for the figure.
        owner: String = "kpi-owner",
        /// Where the figure comes from: system and column.
        source: String = "kpi-source",
        /// How it is measured.
        trackability: Trackability = "kpi-trackability",
        /// The day by which the target is looked at again.
        review_due: Option<NaiveDate> = "kpi-review" [Day(Future)],
        /// Settling the target has set that day, and nobody has chosen another since.
        review_automatic: bool = "field-review-automatic",
        /// What it is for: what both would do with it.
        #[serde(with = "lines")]
        why: String = "kpi-why" [Text],
        /// Whose work it judges.
        job: KpiJob = "kpi-job",
        /// Whether every month has to reach the target, or all months of the agreement together.
        per: TargetOf = "kpi-per",
        /// What is still tolerable although the target is missed, in hundredths of the unit; `None` is a tenth of the target.
        tolerable: Option<i64> = "kpi-tolerable" [InUnitOfKpi],
        /// Who draws the figure up every month.
        measured_by: String = "kpi-measured-by" [Person],
        /// How many minutes a month that takes; 0 is not said.
        minutes: u32 = "kpi-minutes" [Within(0, 6000)],
        /// What was measured, by month.
        actuals: BTreeMap<Month, Actual> = "kpi-actuals",
        /// How today's value came about: over which time, of how many, under which definition.
        baseline_note: String = "kpi-baseline-note",
        /// Notes.
        #[serde(with = "lines")]
        notes: String = "content-notes" [Text],
    }
}

record! {
    /// A sentence of the agreement.
    Clause(ClauseFields) in clauses, "cla" {
        /// The heading it stands under.
        section: ClauseSection = "statement-section",
        /// What is promised.
        #[serde(with = "lines")]
        text: String = "clause-text" [Title, Text],
        /// Who is bound.
        party: Party = "stage-owner",
        /// The KPI that measures it.
        kpi: Option<Id<Kpi>> = "clause-kpi",
        /// Where the negotiation stands.
        status: ClauseStatus = "criterion-status",
        /// Who settled it, and when.
        settled: BTreeSet<Confirmation> = "field-settled",
    }
}

choice! {
    /// A department. Sales and Marketing keep their colours everywhere; the others are neutral.
    #[derive(Default)]
    pub enum Party {
        /// Sales.
        Sales = "party-sales",
        /// Marketing.
        Marketing = "party-marketing",
        /// Nobody in particular, or both.
        #[default]
        Both = "party-both",
        /// Service.
        Service = "party-service",
        /// Product management.
        Product = "party-product",
        /// Management.
        Management = "party-management",
    }
}

choice! {
    /// Who promises a KPI to whom.
    #[derive(Default)]
    pub enum Direction {
        /// Marketing promises Sales.
        #[default]
        MarketingToSales = "direction-marketing-to-sales",
        /// Sales promises Marketing.
        SalesToMarketing = "direction-sales-to-marketing",
        /// Both promise the firm.
        Joint = "direction-joint",
    }
}

choice! {
    /// What a KPI is counted in.
    #[derive(Default)]
    pub enum Unit {
        /// A plain number.
        #[default]
        Number = "unit-number",
        /// Percent.
        Percent = "unit-percent",
        /// The workspace's currency.
        Money = "unit-money",
        /// Hours.
        Hours = "unit-hours",
        /// Days.
        Days = "unit-days",
        /// Points.
        Points = "unit-points",
    }
}

choice! {
    /// What kind of figure a KPI is.
    #[derive(Default)]
    pub enum KpiKind {
        /// What came out.
        #[default]
        Outcome = "kpi-kind-outcome",
        /// How much of one stage reaches the next.
        Rate = "kpi-kind-rate",
        /// What was done.
        Activity = "kpi-kind-activity",
        /// How well it was done.
        Quality = "kpi-kind-quality",
    }
}

choice! {
    /// Whether a KPI is about today or the future.
    #[derive(Default)]
    pub enum Horizon {
        /// Today.
        #[default]
        Now = "horizon-now",
        /// The future.
        Future = "horizon-future",
    }
}

choice! {
    /// Where the negotiation of a KPI stands.
    #[derive(Default)]
    pub enum KpiStatus {
        /// Under discussion.
        #[default]
        Proposed = "kpi-status-proposed",
        /// Settled by both.
        Agreed = "kpi-status-agreed",
        /// Set aside.
        Parked = "kpi-status-parked",
    }
}

choice! {
    /// How a KPI is measured; only agree on what can be tracked.
    #[derive(Default)]
    pub enum Trackability {
        /// Nobody knows yet.
        #[default]
        Unknown = "track-unknown",
        /// By hand.
        Manual = "track-manual",
        /// From an export.
        Export = "track-export",
        /// By itself.
        Automatic = "track-automatic",
    }
}

choice! {
    /// The heading a clause stands under.
    #[derive(Default)]
    pub enum ClauseSection {
        /// Who makes the agreement, and who signs.
        Parties = "clause-section-parties",
        /// From when to when, which version, what resets it.
        Period = "clause-section-period",
        /// The number, and which products come first.
        Goal = "clause-section-goal",
        /// From the goal back to leads, and where each rate comes from.
        Plan = "clause-section-plan",
        /// What words mean.
        Definitions = "clause-section-definitions",
        /// Which personas are in force.
        Personas = "clause-section-personas",
        /// Points, threshold and grid.
        Scoring = "clause-section-scoring",
        /// What Marketing commits to.
        #[default]
        Marketing = "clause-section-marketing",
        /// What Sales commits to.
        Sales = "clause-section-sales",
        /// If one side delivers, the other does.
        Paired = "clause-section-paired",
        /// How leads are handed over.
        Handover = "clause-section-handover",
        /// What becomes of leads that go back.
        Recycle = "clause-section-recycle",
        /// Announcing content, reading it before it is printed, requests.
        Content = "clause-section-content",
        /// Rules of engagement, and whatever has no section of its own.
        Rules = "clause-section-rules",
        /// Who decides what, also on special prices.
        Decisions = "clause-section-decisions",
        /// Measuring and the monthly report.
        Measuring = "clause-section-measuring",
        /// Meetings, quorum, delegates.
        Meetings = "clause-section-meetings",
        /// Who settles what gets stuck.
        Escalation = "clause-section-escalation",
        /// Holidays, peaks, too many open leads.
        Exceptions = "clause-section-exceptions",
        /// Recognition and incentives.
        Recognition = "clause-section-recognition",
        /// No data about people.
        DataProtection = "clause-section-data-protection",
        /// Signatures, reservations, the log of changes.
        Changes = "clause-section-changes",
    }
}

choice! {
    /// Where the negotiation of a clause stands.
    #[derive(Default)]
    pub enum ClauseStatus {
        /// Under discussion.
        #[default]
        Draft = "clause-status-draft",
        /// Settled by both.
        Agreed = "clause-status-agreed",
        /// Set aside.
        Parked = "clause-status-parked",
    }
}

impl ClauseSection {
    /// The sections that are there before anybody has written a clause: what each side promises, in pairs, and by which rules.
    pub const ALWAYS: [Self; 4] = [Self::Marketing, Self::Sales, Self::Paired, Self::Rules];

    /// Its number in the agreement, from 1 to 22.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

part! {
    /// The agreement's frame: goal, period, hand-over, review and signatures.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Sla(SlaFields) {
        /// The shared goal in one sentence.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub goal: String = "sla-goal" [Text],
        /// First day of the agreement.
        #[serde(skip_serializing_if = "is_default")]
        pub valid_from: Option<NaiveDate> = "sla-from" [Day(Either)],
        /// Last day of the agreement.
        #[serde(skip_serializing_if = "is_default")]
        pub valid_to: Option<NaiveDate> = "sla-to" [Day(Future)],
        /// The day by which it is looked at again.
        #[serde(skip_serializing_if = "is_default")]
        pub review_due: Option<NaiveDate> = "sla-review" [Day(Future)],
        /// Business hours until Sales acknowledges a lead.
        pub acknowledge_hours: u32 = "sla-acknowledge",
        /// Business hours until the first contact.
        pub first_contact_hours: u32 = "sla-first-contact",
        /// Contact attempts before a lead is closed.
        pub attempts: u32 = "sla-attempts",
        /// Working days in which the attempts are made.
        pub attempt_days: u32 = "sla-attempt-days",
        /// Working days until Sales accepts or rejects.
        pub decision_days: u32 = "sla-decision-days",
        /// Weeks a recycled lead waits.
        pub recycle_weeks: u32 = "sla-recycle",
        /// Reasons with which a lead may be rejected.
        #[serde(skip_serializing_if = "is_default")]
        pub reject_reasons: BTreeSet<String> = "sla-reasons-caption",
        /// Both sides' signatures.
        #[serde(skip_serializing_if = "is_default")]
        pub sign_off: PerSide<SignOff> = "sla-signatures",
        /// What the present signatures stand under, by fingerprint. See [`crate::calc::terms`].
        #[serde(skip_serializing_if = "is_default")]
        pub signed: BTreeMap<String, Terms> = "field-signed",
        /// How many people each department had when the agreement was made; 0 is not said.
        #[serde(skip_serializing_if = "is_default")]
        pub people_then: PerSide<u32> = "sla-people-then" [Within(0, 100_000)],
        /// How many it has now.
        #[serde(skip_serializing_if = "is_default")]
        pub people_now: PerSide<u32> = "sla-people-now" [Within(0, 100_000)],
        /// How the departments were organised when the agreement was made.
        #[serde(skip_serializing_if = "is_default")]
        pub structure_then: String = "sla-structure-then",
        /// How they are organised now.
        #[serde(skip_serializing_if = "is_default")]
        pub structure_now: String = "sla-structure-now",
        /// Earlier periods, by name.
        #[serde(skip_serializing_if = "is_default")]
        pub past: BTreeMap<String, Period> = "field-past",
    }
}

/// What an agreement stands on: short texts by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Terms(pub BTreeMap<String, String>);

impl std::ops::Deref for Terms {
    type Target = BTreeMap<String, String>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl std::ops::DerefMut for Terms {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

part! {
    /// A period of the agreement that is over, with what was signed for it.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Period [Whole] {
        /// The shared goal.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub goal: String = "sla-goal" [Text],
        /// First day.
        #[serde(skip_serializing_if = "is_default")]
        pub valid_from: Option<NaiveDate> = "sla-from" [Day(Either)],
        /// Last day.
        #[serde(skip_serializing_if = "is_default")]
        pub valid_to: Option<NaiveDate> = "sla-to" [Day(Future)],
        /// The day the next period was begun.
        #[serde(skip_serializing_if = "is_default")]
        pub closed: Option<NaiveDate> = "field-period-closed" [Day(Past)],
        /// Why it was begun before this one was over; empty where it was over.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub why: String = "period-why" [Text],
        /// Both sides' signatures.
        #[serde(skip_serializing_if = "is_default")]
        pub sign_off: PerSide<SignOff> = "sla-signatures",
        /// What was signed.
        #[serde(skip_serializing_if = "is_default")]
        pub terms: Terms = "field-signed",
    }
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
            people_then: PerSide::default(),
            people_now: PerSide::default(),
            structure_then: String::new(),
            structure_now: String::new(),
            past: BTreeMap::new(),
        }
    }
}
