//! Where both departments stand with each other, and where they want to get: the way there, and what it is to bring.

use chrono::NaiveDate;

use super::{PerSide, choice, lines, record};

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
