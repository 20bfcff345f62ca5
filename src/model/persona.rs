//! Buyer personas and the statements they are made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Confirmation, Id, PerSide, SaidBy, SignOff, choice, lines, record};

record! {
    /// A buyer type both departments share, or one they agree not to pursue.
    Persona(PersonaFields) in personas, "per" {
        /// A role-like name, for example "Plant manager, mid-size".
        name: String = "persona-name" [Title],
        /// How the room calls it among itself.
        alias: String = "persona-alias",
        /// Who this is in one line.
        summary: String = "persona-summary",
        /// Whether to pursue this buyer at all.
        kind: PersonaKind = "persona-kind",
        /// The parts this persona plays in a purchase.
        roles: BTreeSet<BuyingRole> = "persona-roles",
        /// 1 (first) to 3; 0 is not decided.
        priority: u8 = "persona-priority" [Within(0, 3)],
        /// Industries of the firm.
        industries: String = "persona-industries",
        /// Number of employees, as a band in words.
        employees: String = "persona-employees",
        /// Annual revenue, as a band in words.
        revenue: String = "persona-revenue",
        /// Regions and countries.
        regions: String = "persona-regions",
        /// Systems and suppliers the firm works with today.
        systems: String = "persona-systems",
        /// Job titles, as search patterns.
        job_titles: String = "persona-job-titles",
        /// Department and seniority.
        department: String = "persona-department",
        /// Whom this person reports to.
        reports_to: String = "persona-reports-to",
        /// By which figures this person is measured.
        measured_by: String = "persona-measured-by",
        /// Preferred channels, in order.
        channels: String = "persona-channels",
        /// Language and tone, and what is not done.
        tone: String = "persona-tone",
        /// When money is planned and released.
        budget_cycle: String = "persona-budget-cycle",
        /// Usual length of the purchase in days; 0 is unknown.
        cycle_days: u32 = "persona-cycle-days",
        /// Usual deal value in minor units of the workspace's currency; 0 is unknown.
        deal_value: i64 = "field-deal-value" [Money, Within(0, i64::MAX)],
        /// Where each side places this buyer between two poles, -3 to 3.
        scales: BTreeMap<Scale, PerSide<Option<i8>>> = "persona-scales" [Within(-3, 3)],
        /// Both sides' signatures.
        sign_off: PerSide<SignOff> = "sla-signatures" [NotWording],
        /// The day by which the persona is looked at again.
        review_due: Option<NaiveDate> = "persona-review-due" [NotWording, Day(Future)],
        /// The signatures have set that day, and nobody has chosen another since.
        review_automatic: bool = "field-review-automatic" [NotWording],
        /// Kept, but out of the way.
        archived: bool = "persona-status-archived" [NotWording],
        /// The facilitator's notes; hidden while presenting.
        #[serde(with = "lines")]
        notes: String = "persona-notes" [Text, NotWording],
    }
}

record! {
    /// One thing somebody says about a persona.
    Statement(StatementFields) in statements, "sta" {
        /// The persona it is about.
        persona: Id<Persona> = "field-persona" [Owner],
        /// The heading it stands under.
        section: Section = "statement-section",
        /// The statement in the room's words.
        #[serde(with = "lines")]
        text: String = "statement-add" [Title, Text],
        /// The words before they are shown: what a side writes for itself is hidden until both are done.
        sealed: String = "field-sealed" [Hidden, Long],
        /// Who says it.
        said_by: SaidBy = "statement-said-by",
        /// How well it is evidenced.
        evidence: Evidence = "statement-evidence",
        /// Where the evidence comes from.
        source: String = "statement-source",
        /// In how many interviews or talks it was heard.
        interviews: u32 = "statement-interviews",
        /// When it was heard, counted or measured.
        heard: Option<NaiveDate> = "statement-heard" [Day(Past)],
        /// Settled by both sides.
        agreed: bool = "criterion-status-agreed",
        /// Who settled it, and when.
        settled: BTreeSet<Confirmation> = "field-settled",
    }
}

choice! {
    /// Whether a persona is pursued.
    #[derive(Default)]
    pub enum PersonaKind {
        /// A buyer worth both sides' time.
        #[default]
        Buyer = "persona-kind-buyer",
        /// A negative persona: recognised, and not pursued.
        Negative = "persona-kind-negative",
    }
}

choice! {
    /// A part somebody plays in a purchase.
    pub enum BuyingRole {
        /// Starts the purchase.
        Initiator = "role-initiator",
        /// Works with the product.
        User = "role-user",
        /// Is asked for an opinion.
        Influencer = "role-influencer",
        /// Says yes or no.
        Decider = "role-decider",
        /// Releases the money.
        BudgetHolder = "role-budget-holder",
        /// Negotiates and orders.
        Buyer = "role-buyer",
        /// Controls access, or can veto.
        Gatekeeper = "role-gatekeeper",
    }
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
    /// The name of every scale in the file, with the words of its left and of its right pole.
    pub const POLES: &'static [(&'static str, &'static str, &'static str)] = &[
        ("PriceQuality", "scale-price", "scale-quality"),
        ("CarefulBold", "scale-careful", "scale-bold"),
        ("AloneCommittee", "scale-alone", "scale-committee"),
        ("TechnicalCommercial", "scale-technical", "scale-commercial"),
        ("DigitalPersonal", "scale-digital", "scale-personal"),
        ("FastSlow", "scale-fast", "scale-slow"),
    ];

    /// The words of the left and of the right pole.
    pub fn poles(self) -> (&'static str, &'static str) {
        match self {
            Self::PriceQuality => ("scale-price", "scale-quality"),
            Self::CarefulBold => ("scale-careful", "scale-bold"),
            Self::AloneCommittee => ("scale-alone", "scale-committee"),
            Self::TechnicalCommercial => ("scale-technical", "scale-commercial"),
            Self::DigitalPersonal => ("scale-digital", "scale-personal"),
            Self::FastSlow => ("scale-fast", "scale-slow"),
        }
    }

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

choice! {
    /// The heading a statement stands under.
    #[derive(Default)]
    pub enum Section {
        /// Typical day and responsibilities.
        Situation = "section-situation",
        /// What the person wants to reach, ranked.
        #[default]
        Goals = "section-goals",
        /// What stands in the way, ranked.
        Pains = "section-pains",
        /// Why the person wants it, beyond the task.
        Motives = "section-motives",
        /// Personal risk and fear.
        Fears = "section-fears",
        /// What success looks like.
        Success = "section-success",
        /// What sets a purchase off.
        Triggers = "section-triggers",
        /// The job the product is hired for.
        Jobs = "section-jobs",
        /// By what alternatives are compared, ranked.
        DecisionCriteria = "section-decision-criteria",
        /// Must-have limits.
        Limits = "section-limits",
        /// Objections and our answers.
        Objections = "section-objections",
        /// Alternatives considered, including doing nothing.
        Alternatives = "section-alternatives",
        /// Who else decides or can veto.
        OtherDeciders = "section-other-deciders",
        /// Where information comes from.
        Information = "section-information",
        /// Value statement, and words to use and to avoid.
        Message = "section-message",
        /// Proof wanted.
        Proof = "section-proof",
        /// Verbatim quotes.
        Quotes = "section-quotes",
    }
}

impl Section {
    /// The sections every persona starts with; the others appear once they are wanted.
    pub const CORE: [Self; 6] =
        [Self::Goals, Self::Pains, Self::Triggers, Self::DecisionCriteria, Self::Objections, Self::Information];
}

choice! {
    /// How well a statement is evidenced.
    #[derive(Default)]
    pub enum Evidence {
        /// Somebody thinks so.
        #[default]
        Guess = "evidence-guess",
        /// Several people with experience think so.
        Estimate = "evidence-estimate",
        /// Heard, counted or measured.
        Fact = "evidence-fact",
    }
}
