//! What both departments do together between two workshops: rhythms, events, launches, experiments, teams.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Id, Participant, PerSide, Persona, Reply, TaskState, WorkshopKind, choice, given, lines, record};

choice! {
    /// At what both departments meet.
    #[derive(Default)]
    pub enum Occasion {
        /// A regular meeting.
        #[default]
        Meeting = "occasion-meeting",
        /// The two heads alone.
        Heads = "occasion-heads",
        /// A workshop.
        Workshop = "occasion-workshop",
        /// Planning together.
        Planning = "occasion-planning",
        /// Training together.
        Training = "occasion-training",
        /// Working in one room.
        Space = "occasion-space",
        /// Something outside of work.
        Social = "occasion-social",
    }
}

choice! {
    /// How often something comes round.
    #[derive(Default)]
    pub enum Rhythm {
        /// Every week.
        #[default]
        Weekly = "rhythm-weekly",
        /// Every two weeks.
        Fortnightly = "rhythm-fortnightly",
        /// Every month.
        Monthly = "rhythm-monthly",
        /// Every two months.
        Bimonthly = "rhythm-bimonthly",
        /// Every quarter.
        Quarterly = "rhythm-quarterly",
        /// Every six months.
        HalfYearly = "rhythm-half-yearly",
        /// Every year.
        Yearly = "rhythm-yearly",
    }
}

choice! {
    /// What Sales needs before something is launched.
    pub enum Readiness {
        /// Sales is briefed.
        Briefed = "ready-briefed",
        /// There is material.
        Material = "ready-material",
        /// The price is known.
        Price = "ready-price",
        /// It is known for whom it is.
        Persona = "ready-persona",
    }
}

choice! {
    /// What people of both departments do together.
    #[derive(Default)]
    pub enum ActivityKind {
        /// A call on a customer.
        #[default]
        SalesCall = "activity-sales-call",
        /// Planning of an account.
        AccountPlanning = "activity-account-planning",
        /// Early work on a solution.
        Solution = "activity-solution",
        /// The marketing plan.
        MarketingPlan = "activity-marketing-plan",
        /// Planning of products.
        ProductPlanning = "activity-product-planning",
        /// A look at a campaign before it starts.
        CampaignPreview = "activity-campaign-preview",
        /// Segments, offer and positioning.
        Segmentation = "activity-segmentation",
        /// Training.
        Training = "activity-training",
        /// Working in the other department for a while.
        Rotation = "activity-rotation",
        /// Anything else.
        Other = "activity-other",
    }
}

choice! {
    /// Who goes to whom.
    #[derive(Default)]
    pub enum Visit {
        /// Both together.
        #[default]
        Both = "visit-both",
        /// Marketing at Sales.
        MarketingAtSales = "visit-marketing-at-sales",
        /// Sales at Marketing.
        SalesAtMarketing = "visit-sales-at-marketing",
    }
}

choice! {
    /// What became of an experiment.
    #[derive(Default)]
    pub enum ExperimentVerdict {
        /// Not begun.
        #[default]
        Planned = "experiment-planned",
        /// Under way.
        Running = "experiment-running",
        /// It is kept.
        Adopted = "experiment-adopted",
        /// It is given up.
        Dropped = "experiment-dropped",
    }
}

record! {
    /// An occasion that comes round again, at which both departments meet.
    Cadence(CadenceFields) in cadences, "cad" {
        /// What it is called.
        title: String = "cadence-title" [Title],
        /// What kind of occasion.
        kind: Occasion = "cadence-kind",
        /// How often.
        rhythm: Rhythm = "cadence-rhythm",
        /// The first day; the others follow from it.
        first: Option<NaiveDate> = "cadence-first" [Day(Either)],
        /// How long, in minutes.
        #[serde(with = "given")]
        minutes: Option<u32> = "cadence-minutes" [Within(0, 6000)],
        /// How many come from each side.
        #[serde(with = "given::sides")]
        people: PerSide<Option<u32>> = "cadence-people" [Within(0, 1000)],
        /// Who comes when somebody cannot.
        delegates: PerSide<String> = "cadence-delegates" [Person],
        /// The agenda it begins with.
        plan: Option<WorkshopKind> = "cadence-plan",
        /// Whether it fits the culture of the house.
        fits: PerSide<Reply> = "cadence-fits",
        /// When it was given up.
        ended: Option<NaiveDate> = "cadence-ended" [Day(Past)],
        /// What belongs to it.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

record! {
    /// An event for customers that both departments plan and host.
    JointEvent(JointEventFields) in events, "evt" {
        /// What it is called.
        title: String = "joint-event-title" [Title],
        /// What both want from it.
        #[serde(with = "lines")]
        goal: String = "joint-event-goal" [Text],
        /// For which buyers.
        personas: BTreeSet<Id<Persona>> = "joint-event-personas",
        /// When it takes place.
        day: Option<NaiveDate> = "field-day" [Due, Day(Either)],
        /// Where.
        place: String = "workshop-place",
        /// When both began to plan it.
        planned_on: Option<NaiveDate> = "joint-event-planned-on" [Day(Past)],
        /// When Sales was briefed.
        briefed_on: Option<NaiveDate> = "joint-event-briefed-on" [Day(Past)],
        /// Who sees to the guests.
        guest_owner: String = "joint-event-guest-owner" [Person],
        /// Who sees to place and programme.
        venue_owner: String = "joint-event-venue-owner" [Person],
        /// How many were invited.
        #[serde(with = "given")]
        invited: Option<u32> = "joint-event-invited" [Within(0, 1_000_000)],
        /// How many came.
        #[serde(with = "given")]
        attended: Option<u32> = "joint-event-attended" [Within(0, 1_000_000)],
        /// How many qualified leads it brought.
        #[serde(with = "given")]
        leads: Option<u32> = "joint-event-leads" [Within(0, 1_000_000)],
        /// What it had brought after 90 days.
        #[serde(with = "lines")]
        result: String = "joint-event-result" [Text],
        /// Where it stands.
        state: TaskState = "criterion-status",
    }
}

record! {
    /// Something new that goes to market, and whether Sales is ready for it.
    Launch(LaunchFields) in launches, "lau" {
        /// What is launched.
        title: String = "launch-title" [Title],
        /// When.
        day: Option<NaiveDate> = "field-day" [Due, Day(Either)],
        /// Who sees to it on each side.
        owners: PerSide<String> = "launch-owners" [Person],
        /// For which buyer.
        persona: Option<Id<Persona>> = "launch-persona",
        /// What is ready.
        ready: BTreeSet<Readiness> = "launch-ready",
        /// When it was announced to customers.
        announced: Option<NaiveDate> = "launch-announced" [Day(Either)],
        /// Where it stands.
        state: TaskState = "criterion-status",
        /// What belongs to it.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

record! {
    /// Somebody of one department at the work of the other.
    JointActivity(JointActivityFields) in activities, "joi" {
        /// What is done.
        title: String = "joint-activity-title" [Title],
        /// What kind.
        kind: ActivityKind = "joint-activity-kind",
        /// Who visits whom.
        direction: Visit = "joint-activity-direction",
        /// Who.
        people: String = "joint-activity-people" [Person],
        /// The first day.
        from: Option<NaiveDate> = "joint-activity-from" [Due, Day(Either)],
        /// The last day.
        until: Option<NaiveDate> = "joint-activity-until" [Day(Either)],
        /// What for.
        #[serde(with = "lines")]
        purpose: String = "joint-activity-purpose" [Text],
        /// What was learned.
        #[serde(with = "lines")]
        lesson: String = "joint-activity-lesson" [Text],
        /// Where it stands.
        state: TaskState = "criterion-status",
    }
}

record! {
    /// Something that is tried for a while although some say that it will not work here.
    Experiment(ExperimentFields) in experiments, "xpr" {
        /// What is believed.
        text: String = "experiment-text" [Title],
        /// Why it will not work here.
        #[serde(with = "lines")]
        objection: String = "experiment-objection" [Text],
        /// The obstacle behind that.
        #[serde(with = "lines")]
        obstacle: String = "experiment-obstacle" [Text],
        /// Who helps it out of the way.
        helpers: String = "experiment-helpers" [Person],
        /// Who runs it.
        owner: String = "entry-owner" [Person],
        /// When it begins.
        starts: Option<NaiveDate> = "experiment-starts" [Day(Either)],
        /// When it ends.
        ends: Option<NaiveDate> = "experiment-ends" [Due],
        /// What is looked at.
        measure: String = "experiment-measure",
        /// When it is stopped early.
        stop_rule: String = "experiment-stop-rule",
        /// What was found.
        #[serde(with = "lines")]
        result: String = "experiment-result" [Text],
        /// What became of it.
        verdict: ExperimentVerdict = "experiment-verdict",
    }
}

record! {
    /// How one of the best accounts grows.
    Playbook(PlaybookFields) in playbooks, "pbk" {
        /// The account.
        account: String = "playbook-account" [Title],
        /// Its segment.
        segment: String = "playbook-segment",
        /// How it could grow.
        #[serde(with = "lines")]
        idea: String = "playbook-idea" [Text],
        /// Who sees to it on each side.
        owners: PerSide<String> = "playbook-owners" [Person],
        /// What comes next.
        next_step: String = "playbook-next-step",
        /// By when.
        due: Option<NaiveDate> = "entry-due" [Due],
        /// Where it stands.
        state: TaskState = "criterion-status",
    }
}

record! {
    /// A team of people of both departments.
    Team(TeamFields) in teams, "tem" {
        /// What it is called.
        name: String = "team-name" [Title],
        /// What it is there for.
        #[serde(with = "lines")]
        task: String = "team-task" [Text],
        /// Who belongs to it.
        members: BTreeSet<Id<Participant>> = "team-members",
        /// With which customers it tries things.
        pilots: String = "team-pilots",
        /// What each side needs for it.
        needs: PerSide<String> = "team-needs",
        /// Until when.
        until: Option<NaiveDate> = "team-until" [Due],
    }
}

record! {
    /// Something a customer does that somebody has to hear of at once.
    SignalRule(SignalRuleFields) in signals, "sgn" {
        /// What the customer does.
        signal: String = "signal-rule-signal" [Title],
        /// Where it is seen.
        seen_in: String = "signal-rule-seen-in",
        /// Who is told.
        told: String = "signal-rule-told" [Person],
        /// How fast.
        within: String = "signal-rule-within",
        /// How.
        by: String = "signal-rule-by",
        /// Who sees to it.
        owner: String = "entry-owner" [Person],
    }
}

record! {
    /// Something that was changed, why, and whether it helped.
    Improvement(ImprovementFields) in improvements, "imp" {
        /// What was changed.
        text: String = "improvement-text" [Title],
        /// Why.
        #[serde(with = "lines")]
        why: String = "improvement-why" [Text],
        /// When.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// Who.
        owner: String = "entry-owner" [Person],
        /// When it is looked at again.
        check_on: Option<NaiveDate> = "improvement-check-on" [Due],
        /// Whether it helped.
        helped: Reply = "improvement-helped",
        /// What was found.
        #[serde(with = "lines")]
        finding: String = "improvement-finding" [Text],
    }
}
