//! Where both departments stand with each other, and where they want to get: the way there, and what it is to bring.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ballot, Block, Id, PerSide, Workshop, choice, is_default, lines, part, record};

choice! {
    /// How two departments stand with each other, from side by side to one team.
    pub enum Relation {
        /// Each works for itself; nobody has said who does what.
        Undefined = "relation-undefined",
        /// Both know who does what and where work is handed over.
        Defined = "relation-defined",
        /// Both plan together and speak one language.
        Aligned = "relation-aligned",
        /// Both work as one, with one goal and one measure.
        Integrated = "relation-integrated",
    }
}

choice! {
    /// Where something that is to be done stands.
    #[derive(Default)]
    pub enum TaskState {
        /// Not begun.
        #[default]
        Open = "task-open",
        /// On its way.
        Going = "task-going",
        /// Done.
        Done = "task-done",
        /// No longer wanted.
        Dropped = "task-dropped",
    }
}

impl TaskState {
    /// Nothing is to be done about it any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

choice! {
    /// A short answer.
    #[derive(Default)]
    pub enum Reply {
        /// Not answered yet.
        #[default]
        Open = "reply-open",
        /// Yes.
        Yes = "reply-yes",
        /// In part.
        Partly = "reply-partly",
        /// No.
        No = "reply-no",
    }
}

choice! {
    /// What working together may bring.
    #[derive(Default)]
    pub enum BenefitKind {
        /// Less friction.
        #[default]
        Friction = "benefit-friction",
        /// Lower cost.
        Cost = "benefit-cost",
        /// Better focus.
        Focus = "benefit-focus",
        /// More business.
        Growth = "benefit-growth",
        /// Anything else.
        Other = "benefit-other",
    }
}

choice! {
    /// For whom somebody answers an assessment.
    pub enum AnswerGroup {
        /// Sales.
        Sales = "side-sales",
        /// Marketing.
        Marketing = "side-marketing",
        /// Whoever speaks for neither: management, as a rule.
        Management = "group-management",
    }
}

part! {
    /// What somebody answered in an assessment, without who.
    #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(default)]
    pub struct AnswerSheet {
        /// For whom, only where that may be told.
        #[serde(skip_serializing_if = "is_default")]
        pub group: Option<AnswerGroup> = "assessment-group",
        /// A letter for every statement in their order: `1` to `5`, `-` for none.
        pub answers: String = "field-answers",
    }
}

impl AnswerSheet {
    /// How many statements there are.
    pub const STATEMENTS: usize = 20;

    /// Whether it has a letter for every statement, and each means something.
    pub fn is_whole(&self) -> bool {
        self.answers.len() == Self::STATEMENTS
            && self.answers.bytes().all(|letter| matches!(letter, b'1'..=b'5' | b'-'))
    }
}

record! {
    /// How people of both departments see their relationship at a time: twenty statements, answered in silence. When the
    /// answers are shown, the names are gone: only sheets are left, in an order that tells nothing.
    Assessment(AssessmentFields) in assessments, "asm" {
        /// What it is called.
        title: String = "assessment-title" [Title],
        /// The day.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// The workshop.
        workshop: Option<Id<Workshop>> = "workshop-title",
        /// The block that ran.
        block: Option<Id<Block>> = "block-title" [History],
        /// Who answers, until it is shown. One answer for each statement: 1 to 5, 0 where somebody cannot judge.
        ballots: BTreeMap<String, Ballot> = "field-answers",
        /// The answers are shown.
        revealed: bool = "field-revealed",
        /// What was answered, sorted; empty where fewer than three answered.
        sheets: Vec<AnswerSheet> = "assessment-sheets" [Hidden],
        /// What was talked about.
        #[serde(with = "lines")]
        notes: String = "assessment-notes" [Text],
    }
}

choice! {
    /// How many people work in the firm.
    pub enum FirmSize {
        /// Up to 49.
        Small = "firm-small",
        /// 50 to 249.
        Medium = "firm-medium",
        /// 250 to 999.
        Large = "firm-large",
        /// 1,000 and more.
        Huge = "firm-huge",
    }
}

choice! {
    /// How much a customer has to be told before buying.
    pub enum Complexity {
        /// It sells by itself.
        Simple = "complexity-simple",
        /// It needs advice.
        Advice = "complexity-advice",
        /// Every order is a project of its own.
        Project = "complexity-project",
    }
}

choice! {
    /// How many firms could buy at all.
    pub enum CustomerBase {
        /// Fewer than a hundred.
        Dozens = "customers-dozens",
        /// Some hundred.
        Hundreds = "customers-hundreds",
        /// Some thousand.
        Thousands = "customers-thousands",
        /// More.
        Masses = "customers-masses",
    }
}

choice! {
    /// How far apart both departments work.
    pub enum Closeness {
        /// In one room or on one corridor.
        Room = "closeness-room",
        /// In one building.
        Building = "closeness-building",
        /// At different places.
        Places = "closeness-places",
    }
}

choice! {
    /// Who of both departments meets regularly.
    pub enum Meets {
        /// Nobody.
        Nobody = "meets-nobody",
        /// The heads alone.
        Heads = "meets-heads",
        /// Heads and key people.
        Key = "meets-key",
        /// Everybody, now and then.
        Everybody = "meets-everybody",
    }
}

part! {
    /// What the firm is like, and where the relationship of both departments stands by their own decision.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Context(ContextFields) {
        /// How large the firm is.
        #[serde(skip_serializing_if = "is_default")]
        pub size: Option<FirmSize> = "context-size",
        /// How much has to be explained.
        #[serde(skip_serializing_if = "is_default")]
        pub complexity: Option<Complexity> = "context-complexity",
        /// How many firms could buy.
        #[serde(skip_serializing_if = "is_default")]
        pub customers: Option<CustomerBase> = "context-customers",
        /// How far apart both departments work.
        #[serde(skip_serializing_if = "is_default")]
        pub closeness: Option<Closeness> = "context-closeness",
        /// Who meets regularly.
        #[serde(skip_serializing_if = "is_default")]
        pub meets: Option<Meets> = "context-meets",
        /// Where the relationship stands.
        #[serde(skip_serializing_if = "is_default")]
        pub stage: Option<Relation> = "context-stage",
        /// Where it should get; the same stage where both decided to stay.
        #[serde(skip_serializing_if = "is_default")]
        pub target: Option<Relation> = "context-target",
        /// What else matters.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub notes: String = "context-notes" [Text],
    }
}

record! {
    /// A step on the way to the relationship both departments want.
    Milestone(MilestoneFields) in milestones, "mil" {
        /// What is done.
        text: String = "milestone-text" [Title],
        /// The stage it leads to.
        stage: Option<Relation> = "milestone-stage",
        /// What has to be there before.
        #[serde(with = "lines")]
        needs: String = "milestone-needs" [Text],
        /// Who sees to it on each side.
        owners: PerSide<String> = "milestone-owners" [Person],
        /// By when.
        due: Option<NaiveDate> = "entry-due" [Due],
        /// Where it stands.
        state: TaskState = "criterion-status",
        /// What came of it.
        #[serde(with = "lines")]
        result: String = "milestone-result" [Text],
    }
}

record! {
    /// What working together is expected to bring, and whether it did.
    Benefit(BenefitFields) in benefits, "bnf" {
        /// What is expected.
        text: String = "benefit-text" [Title],
        /// What kind of gain.
        kind: BenefitKind = "benefit-kind",
        /// How it would be seen.
        measure: String = "benefit-measure",
        /// When it is looked at.
        check_on: Option<NaiveDate> = "benefit-check-on" [Due],
        /// Whether it came.
        came: Reply = "benefit-came",
        /// What was found.
        #[serde(with = "lines")]
        finding: String = "benefit-finding" [Text],
    }
}
