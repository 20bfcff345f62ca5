//! Buyer personas and the statements they are made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confirmation, Id, PerSide, SaidBy, SignOff, lines, record};

record! {
    /// A buyer type both departments share, or one they agree not to pursue.
    Persona, "per" {
        /// A role-like name, for example "Plant manager, mid-size".
        name: String,
        /// How the room calls it among itself.
        alias: String,
        /// Who this is in one line.
        summary: String,
        /// Whether to pursue this buyer at all.
        kind: PersonaKind,
        /// The parts this persona plays in a purchase.
        roles: BTreeSet<BuyingRole>,
        /// 1 (first) to 3; 0 is not decided.
        priority: u8,
        /// Industries of the firm.
        industries: String,
        /// Number of employees, as a band in words.
        employees: String,
        /// Annual revenue, as a band in words.
        revenue: String,
        /// Regions and countries.
        regions: String,
        /// Systems and suppliers the firm works with today.
        systems: String,
        /// Job titles, as search patterns.
        job_titles: String,
        /// Department and seniority.
        department: String,
        /// Whom this person reports to.
        reports_to: String,
        /// By which figures this person is measured.
        measured_by: String,
        /// Preferred channels, in order.
        channels: String,
        /// Language and tone, and what is not done.
        tone: String,
        /// When money is planned and released.
        budget_cycle: String,
        /// Usual length of the purchase in days; 0 is unknown.
        cycle_days: u32,
        /// Usual deal value in minor units of the workspace's currency; 0 is unknown.
        deal_value: i64,
        /// Where each side places this buyer between two poles, -3 to 3.
        scales: BTreeMap<Scale, PerSide<Option<i8>>>,
        /// Both sides' signatures.
        sign_off: PerSide<SignOff>,
        /// The day by which the persona is looked at again.
        review_due: Option<NaiveDate>,
        /// Kept, but out of the way.
        archived: bool,
        /// The facilitator's notes; hidden while presenting.
        #[serde(with = "lines")]
        notes: String,
    }
}

record! {
    /// One thing somebody says about a persona.
    Statement, "sta" {
        /// The persona it is about.
        persona: Id<Persona>,
        /// The heading it stands under.
        section: Section,
        /// The statement in the room's words.
        #[serde(with = "lines")]
        text: String,
        /// Who says it.
        said_by: SaidBy,
        /// How well it is evidenced.
        evidence: Evidence,
        /// Where the evidence comes from.
        source: String,
        /// In how many interviews or talks it was heard.
        interviews: u32,
        /// When it was heard, counted or measured.
        heard: Option<NaiveDate>,
        /// Settled by both sides.
        agreed: bool,
        /// Who settled it, and when.
        settled: BTreeSet<Confirmation>,
    }
}

/// Whether a persona is pursued.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PersonaKind {
    /// A buyer worth both sides' time.
    #[default]
    Buyer,
    /// A negative persona: recognised, and not pursued.
    Negative,
}

/// A part somebody plays in a purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BuyingRole {
    /// Starts the purchase.
    Initiator,
    /// Works with the product.
    User,
    /// Is asked for an opinion.
    Influencer,
    /// Says yes or no.
    Decider,
    /// Releases the money.
    BudgetHolder,
    /// Negotiates and orders.
    Buyer,
    /// Controls access, or can veto.
    Gatekeeper,
}

impl BuyingRole {
    /// All roles in the order of a purchase.
    pub const ALL: [Self; 7] = [
        Self::Initiator,
        Self::User,
        Self::Influencer,
        Self::Decider,
        Self::BudgetHolder,
        Self::Buyer,
        Self::Gatekeeper,
    ];
}

/// Two poles between which a buyer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// Price – quality.
    PriceQuality,
    /// Careful – bold.
    CarefulBold,
    /// Decides alone – in a committee.
    AloneCommittee,
    /// Technical – commercial.
    TechnicalCommercial,
    /// Digital – in person.
    DigitalPersonal,
    /// Fast – slow.
    FastSlow,
}

impl Scale {
    /// All scales.
    pub const ALL: [Self; 6] = [
        Self::PriceQuality,
        Self::CarefulBold,
        Self::AloneCommittee,
        Self::TechnicalCommercial,
        Self::DigitalPersonal,
        Self::FastSlow,
    ];
}

/// The heading a statement stands under.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Section {
    /// Typical day and responsibilities.
    Situation,
    /// What the person wants to reach, ranked.
    #[default]
    Goals,
    /// What stands in the way, ranked.
    Pains,
    /// Why the person wants it, beyond the task.
    Motives,
    /// Personal risk and fear.
    Fears,
    /// What success looks like.
    Success,
    /// What sets a purchase off.
    Triggers,
    /// The job the product is hired for.
    Jobs,
    /// By what alternatives are compared, ranked.
    DecisionCriteria,
    /// Must-have limits.
    Limits,
    /// Objections and our answers.
    Objections,
    /// Alternatives considered, including doing nothing.
    Alternatives,
    /// Who else decides or can veto.
    OtherDeciders,
    /// Where information comes from.
    Information,
    /// Value statement, and words to use and to avoid.
    Message,
    /// Proof wanted.
    Proof,
    /// Verbatim quotes.
    Quotes,
}

impl Section {
    /// All sections in reading order.
    pub const ALL: [Self; 17] = [
        Self::Situation,
        Self::Goals,
        Self::Pains,
        Self::Motives,
        Self::Fears,
        Self::Success,
        Self::Triggers,
        Self::Jobs,
        Self::DecisionCriteria,
        Self::Limits,
        Self::Objections,
        Self::Alternatives,
        Self::OtherDeciders,
        Self::Information,
        Self::Message,
        Self::Proof,
        Self::Quotes,
    ];

    /// The sections every persona starts with; the others appear once they are wanted.
    pub const CORE: [Self; 6] =
        [Self::Goals, Self::Pains, Self::Triggers, Self::DecisionCriteria, Self::Objections, Self::Information];
}

/// How well a statement is evidenced.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// Somebody thinks so.
    #[default]
    Guess,
    /// Several people with experience think so.
    Estimate,
    /// Heard, counted or measured.
    Fact,
}

impl Evidence {
    /// All grades, weakest first.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Estimate, Self::Fact];
}
