//! Who is asked for what, by which rules both departments work, and which words they share.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use serde::{Deserialize, Serialize};

use super::{Entry, Id, Party, PerSide, Side, TaskState, choice, is_default, lines, part, record};

choice! {
    /// How both departments are in touch.
    #[derive(Default)]
    pub enum Layer {
        /// In passing, over coffee.
        #[default]
        Informal = "layer-informal",
        /// In chats, boards and systems.
        Digital = "layer-digital",
        /// By role and appointment.
        Institutional = "layer-institutional",
    }
}

choice! {
    /// Where friction comes from.
    #[derive(Default)]
    pub enum FrictionKind {
        /// Means are scarce: budget, price, promotion, product.
        #[default]
        Economic = "friction-economic",
        /// Habits and ways of thinking differ.
        Cultural = "friction-cultural",
    }
}

choice! {
    /// What of the marketing mix something is about.
    pub enum FourP {
        /// Product.
        Product = "four-p-product",
        /// Price.
        Price = "four-p-price",
        /// Channels.
        Place = "four-p-place",
        /// Promotion.
        Promotion = "four-p-promotion",
    }
}

choice! {
    /// Whether reaching a goal pays somebody.
    #[derive(Default)]
    pub enum Pays {
        /// Nobody has said.
        #[default]
        Unknown = "pays-unknown",
        /// It does.
        Yes = "pays-yes",
        /// In part.
        Partly = "pays-partly",
        /// It does not.
        No = "pays-no",
    }
}

record! {
    /// Whom to call about a topic.
    Contact(ContactFields) in contacts, "con" {
        /// What one may ask.
        topic: String = "contact-topic" [Title],
        /// Who knows.
        person: String = "contact-person" [Person],
        /// Who stands in.
        deputy: String = "contact-deputy" [Person],
        /// Where they belong.
        side: Option<Side> = "contact-side",
        /// How to reach them.
        reach: String = "contact-reach",
        /// When.
        hours: String = "contact-hours",
        /// In which languages.
        languages: String = "contact-languages",
        /// When somebody last made sure that it is right.
        verified: Option<NaiveDate> = "contact-verified" [Day(Past)],
        /// Who made sure.
        verified_by: String = "contact-verified-by" [Person],
    }
}

record! {
    /// A question somebody has to be there for, and who that is.
    ContactPoint(ContactPointFields) in contact_points, "cpt" {
        /// What somebody has to be there for.
        question: String = "contact-point-question" [Title],
        /// How both meet there.
        layer: Layer = "contact-point-layer",
        /// Where whoever holds it belongs.
        side: Option<Side> = "contact-point-side",
        /// Who holds it; nobody is a gap.
        holder: String = "contact-point-holder" [Person],
        /// Who stands in.
        deputy: String = "contact-point-deputy" [Person],
        /// What belongs to it.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

part! {
    /// Somebody both departments trust, who works with both and carries what is known on one side to the other.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Liaison(LiaisonFields) {
        /// Who it is.
        #[serde(skip_serializing_if = "is_default")]
        pub person: String = "liaison-person" [Person],
        /// Who stands in.
        #[serde(skip_serializing_if = "is_default")]
        pub deputy: String = "liaison-deputy" [Person],
        /// Since when.
        #[serde(skip_serializing_if = "is_default")]
        pub since: Option<NaiveDate> = "liaison-since" [Day(Either)],
        /// What both heads want done, and what nobody else may ask for.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub mandate: String = "liaison-mandate" [Text],
    }
}

record! {
    /// Something the liaison has carried from one department to the other.
    Insight(InsightFields) in insights, "ins" {
        /// What was learned.
        text: String = "insight-text" [Title],
        /// Where it was learned.
        heard_at: Option<Side> = "insight-heard-at",
        /// When.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// To whom it was carried.
        carried_to: String = "insight-carried-to" [Person],
        /// What came of it.
        #[serde(with = "lines")]
        effect: String = "insight-effect" [Text],
    }
}

record! {
    /// A rule of engagement: when something happens, somebody does something.
    RuleCard(RuleCardFields) in rule_cards, "rul" {
        /// What happens, so that one can measure it.
        when: String = "rule-card-when" [Title],
        /// What is done then.
        #[serde(with = "lines")]
        then: String = "rule-card-then" [Text],
        /// Who does it.
        who: String = "rule-card-who" [Person],
        /// How fast.
        within: String = "rule-card-within",
        /// Whom it binds.
        bound: Party = "rule-card-bound",
        /// How it is seen whether it is kept.
        checked: String = "rule-card-checked",
        /// Since when it holds.
        since: Option<NaiveDate> = "rule-card-since" [Day(Either)],
        /// How often it was kept.
        kept: u32 = "rule-card-kept" [Within(0, 100_000)],
        /// How often it was not.
        missed: u32 = "rule-card-missed" [Within(0, 100_000)],
    }
}

record! {
    /// Who decides what.
    DecisionRight(DecisionRightFields) in decision_rights, "rgt" {
        /// What is decided.
        subject: String = "decision-right-subject" [Title],
        /// Up to where.
        limit: String = "decision-right-limit",
        /// Who decides.
        decides: Party = "decision-right-decides",
        /// By name.
        person: String = "decision-right-person" [Person],
        /// Who is asked before.
        asked: BTreeSet<Party> = "decision-right-asked",
        /// Who is told afterwards.
        told: BTreeSet<Party> = "decision-right-told",
        /// What belongs to it.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

record! {
    /// A word both departments use in the same sense.
    Term(TermFields) in terms, "trm" {
        /// The word.
        term: String = "term-term" [Title],
        /// Other words for it, separated by commas.
        also: String = "term-also",
        /// What both mean by it.
        #[serde(with = "lines")]
        meaning: String = "term-meaning" [Text],
        /// What each side used to mean by it.
        meant: PerSide<String> = "term-meant",
        /// The decision it was agreed by.
        decision: Option<Id<Entry>> = "term-decision",
    }
}

record! {
    /// Where both departments rub against each other.
    Friction(FrictionFields) in frictions, "fri" {
        /// What rubs.
        text: String = "friction-text" [Title],
        /// About means or about habits.
        kind: FrictionKind = "friction-kind",
        /// Which of the four Ps it is about.
        four_p: Option<FourP> = "friction-four-p",
        /// Who feels it.
        felt_by: Party = "friction-felt-by",
        /// What is done about it.
        #[serde(with = "lines")]
        measure: String = "friction-measure" [Text],
        /// Who sees to it.
        owner: String = "entry-owner" [Person],
        /// By when.
        due: Option<NaiveDate> = "entry-due" [Due],
        /// Where it stands.
        state: TaskState = "criterion-status",
    }
}

record! {
    /// A conflict between both departments, and how it was settled.
    Dispute(DisputeFields) in disputes, "dsp" {
        /// What it is about.
        text: String = "dispute-text" [Title],
        /// When it came up.
        day: Option<NaiveDate> = "dispute-day" [Day(Past)],
        /// What the sides say.
        positions: PerSide<String> = "dispute-positions",
        /// Who settles it.
        mediator: String = "dispute-mediator" [Person],
        /// By when.
        due: Option<NaiveDate> = "dispute-due" [Due],
        /// Where it stands.
        state: TaskState = "criterion-status",
        /// How it was settled.
        #[serde(with = "lines")]
        outcome: String = "dispute-outcome" [Text],
        /// The rule or the decision that came of it.
        became: String = "dispute-became" [Link],
    }
}

record! {
    /// A goal, and whom it pays.
    Incentive(IncentiveFields) in incentives, "inc" {
        /// The goal.
        goal: String = "incentive-goal" [Title],
        /// Whether reaching it pays each side.
        pays: PerSide<Pays> = "incentive-pays",
        /// How the reward is tied to it; no amounts.
        #[serde(with = "lines")]
        note: String = "incentive-note" [Text],
        /// What each side pays for to reach it.
        budget: PerSide<String> = "incentive-budget",
        /// By which rule money moves from one side to the other.
        shift: String = "incentive-shift",
    }
}
