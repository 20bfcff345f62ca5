//! What calls for a look at a record for reasons of its own kind, each in a sentence: an event Sales hears of late, a launch announced
//! before it is ready, a team of one side, a system without a key.

use chrono::NaiveDate;

use super::cadence::{is_kept_up, kept};
use super::entries::SOON_DAYS;
use super::feedback::{lacks_reason, reply_lacks_reason};
use super::list_marks::Mark;
use super::systems::lacks_key;
use super::together::{BRIEFING_DAYS, days_before, lacking, members, result_due};
use super::working_rules::unpaid;
use super::workshops::Quorum;
use crate::model::{
    ActivityKind, AnyRecord, Cadence, Experiment, ExperimentVerdict, Feed, FeedState, IdentityKey, JointActivity,
    JointEvent, Launch, PerSide, Playbook, Readiness, Reply, Side, SignalRule, System, TaskState, Team, Workspace,
};

/// Why a record calls for a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// Nobody has said when it begins.
    NoFirstDay,
    /// It comes within a week, and nothing is planned.
    NotPlanned(NaiveDate),
    /// It was due twice since it was last held.
    Skipped(Option<NaiveDate>),
    /// From this side nobody comes.
    OneSided(Side),
    /// Nobody of this side came the last time.
    CameAlone(Side),
    /// One person comes from this side, and nobody stands in for them.
    NoDelegate(Side),
    /// One side says that it does not fit the culture of the house.
    DoesNotFit(Side),
    /// Sales was briefed so many days before the event; negative ones are after it.
    BriefedLate(i64),
    /// Sales is not briefed although it is late.
    NotBriefed,
    /// Sales sees to guests, and nobody knows of a day on which both began to plan.
    OnlyGuests,
    /// What it brought is due since this day.
    ResultMissing(NaiveDate),
    /// It is announced, and Sales lacks this.
    AnnouncedTooEarly(Vec<Readiness>),
    /// It comes in so many days, and Sales lacks this.
    NotReady(i64, Vec<Readiness>),
    /// Nobody of this side sees to it.
    NoOwner(Side),
    /// It ends before it begins.
    EndsTooEarly,
    /// A rotation has an end.
    NoEnd,
    /// It is over, and nobody wrote down what was learned.
    NoLesson,
    /// Nobody has asked what lies behind the objection.
    NoObstacle,
    /// Nobody helps it out of the way.
    NoHelper,
    /// Nobody knows when it is stopped.
    NoStopRule,
    /// It should have begun.
    NotBegun,
    /// Nobody belongs to it.
    NoMembers,
    /// Nobody of this side belongs to it.
    SideMissing(Side),
    /// This side has less than half as many people in it as the other.
    Lopsided(Side),
    /// Nobody has said how fast.
    NoTime,
    /// It holds customers whom no key ties to those of other systems.
    NoKey,
    /// It says not from where to where.
    NoEnds,
    /// It leads where it comes from.
    ToItself,
    /// What is needed does not arrive.
    NothingArrives,
    /// A key in fewer than two systems ties nothing together.
    TiesNothing,
    /// Reaching it pays the other side and not this one, which pulls elsewhere.
    Unpaid(Side),
    /// Feedback was answered without a reason.
    NoReason,
    /// A request was turned down, or met in part, without a reason.
    NoReasonForReply,
}

impl Caution {
    /// What a list marks it with.
    pub fn mark(&self) -> Mark {
        match self {
            Self::ResultMissing(_) => Mark::Overdue,
            Self::NoOwner(_) | Self::NoHelper | Self::NoMembers => Mark::Gap,
            Self::NotPlanned(_) => Mark::Soon,
            Self::Unpaid(_) => Mark::Conflict,
            Self::NoReason | Self::NoReasonForReply => Mark::Unexplained,
            _ => Mark::Caution,
        }
    }
}

/// Everything that calls for a look at a record for reasons of its kind, in the order in which it is to be told.
pub fn cautions(workspace: &Workspace, record: &AnyRecord, today: NaiveDate) -> Vec<Caution> {
    match record {
        AnyRecord::Cadence(one) => of_cadence(workspace, one, today),
        AnyRecord::JointEvent(one) => of_event(one, today),
        AnyRecord::Launch(one) => of_launch(one, today),
        AnyRecord::JointActivity(one) => of_activity(one),
        AnyRecord::Experiment(one) => of_experiment(one, today),
        AnyRecord::Playbook(one) => of_playbook(one),
        AnyRecord::Team(one) => of_team(workspace, one, today),
        AnyRecord::SignalRule(one) => of_signal(one),
        AnyRecord::System(one) => of_system(workspace, one),
        AnyRecord::Feed(one) => of_feed(one),
        AnyRecord::IdentityKey(one) => of_key(one),
        AnyRecord::Incentive(one) => unpaid(one).map(Caution::Unpaid).into_iter().collect(),
        AnyRecord::Feedback(one) => found([(lacks_reason(one), Caution::NoReason)]),
        AnyRecord::ContentRequest(one) => found([(reply_lacks_reason(one), Caution::NoReasonForReply)]),
        _ => Vec::new(),
    }
}

/// Those that hold.
fn found<const N: usize>(all: [(bool, Caution); N]) -> Vec<Caution> {
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, caution)| caution).collect()
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn of_cadence(workspace: &Workspace, cadence: &Cadence, today: NaiveDate) -> Vec<Caution> {
    if !is_kept_up(cadence, today) {
        return Vec::new();
    }
    let kept = kept(workspace, cadence, today);
    let mut all = found([
        (cadence.first.is_none(), Caution::NoFirstDay),
        (kept.skipped, Caution::Skipped(kept.last.map(|(_, day)| day))),
    ]);
    if let Some(next) = kept.next
        && cadence.plan.is_some()
        && kept.planned.is_none()
        && (next - today).num_days() <= SOON_DAYS
    {
        all.push(Caution::NotPlanned(next));
    }
    let came: Vec<Side> = kept.came.filter(|came| came.here() > 0).map(Quorum::missing).into_iter().flatten().collect();
    for side in Side::BOTH {
        let people = *cadence.people.get(side);
        let others = cadence.people.get(side.other()).is_some_and(|others| others > 0);
        all.extend(found([
            (others && people == Some(0), Caution::OneSided(side)),
            (came.contains(&side), Caution::CameAlone(side)),
            (people == Some(1) && is_blank(cadence.delegates.get(side)), Caution::NoDelegate(side)),
            (*cadence.fits.get(side) == Reply::No, Caution::DoesNotFit(side)),
        ]));
    }
    all
}

fn of_event(event: &JointEvent, today: NaiveDate) -> Vec<Caution> {
    if event.state == TaskState::Dropped {
        return Vec::new();
    }
    let before = days_before(event, event.briefed_on);
    let left = event.day.map(|day| (day - today).num_days());
    let late = before.filter(|days| *days < BRIEFING_DAYS);
    let seen_to = !is_blank(&event.guest_owner) || event.invited.is_some_and(|invited| invited > 0);
    let result = result_due(event).filter(|due| *due < today && is_blank(&event.result));
    let mut all: Vec<Caution> = result.map(Caution::ResultMissing).into_iter().collect();
    if event.state.is_over() {
        // What cannot be mended any more calls for nothing; the next one does.
        return all;
    }
    all.extend(late.map(Caution::BriefedLate));
    all.extend(found([
        (event.briefed_on.is_none() && left.is_some_and(|left| left < BRIEFING_DAYS), Caution::NotBriefed),
        (event.planned_on.is_none() && seen_to, Caution::OnlyGuests),
    ]));
    all
}

fn of_launch(launch: &Launch, today: NaiveDate) -> Vec<Caution> {
    if launch.state.is_over() {
        return Vec::new();
    }
    let lacking = lacking(launch);
    let left = launch.day.map(|day| (day - today).num_days());
    let mut all = Vec::new();
    if !lacking.is_empty() {
        if launch.announced.is_some_and(|day| day <= today) {
            all.push(Caution::AnnouncedTooEarly(lacking));
        } else if let Some(left) = left.filter(|left| *left < BRIEFING_DAYS) {
            all.push(Caution::NotReady(left, lacking));
        }
    }
    all.extend(without_owner(&launch.owners));
    all
}

/// The sides nobody of whom sees to it.
fn without_owner(owners: &PerSide<String>) -> impl Iterator<Item = Caution> {
    Side::BOTH.into_iter().filter(|side| is_blank(owners.get(*side))).map(Caution::NoOwner)
}

fn of_activity(activity: &JointActivity) -> Vec<Caution> {
    if activity.state == TaskState::Dropped {
        return Vec::new();
    }
    let rotation = activity.kind == ActivityKind::Rotation;
    found([
        (activity.from.zip(activity.until).is_some_and(|(from, until)| until < from), Caution::EndsTooEarly),
        (rotation && activity.until.is_none(), Caution::NoEnd),
        (rotation && activity.state == TaskState::Done && is_blank(&activity.lesson), Caution::NoLesson),
    ])
}

fn of_experiment(experiment: &Experiment, today: NaiveDate) -> Vec<Caution> {
    let verdict = experiment.verdict;
    if matches!(verdict, ExperimentVerdict::Adopted | ExperimentVerdict::Dropped) {
        return Vec::new();
    }
    let begun = experiment.starts.is_some_and(|day| day <= today);
    let (objection, obstacle) = (!is_blank(&experiment.objection), !is_blank(&experiment.obstacle));
    found([
        (experiment.starts.zip(experiment.ends).is_some_and(|(from, until)| until < from), Caution::EndsTooEarly),
        (objection && !obstacle, Caution::NoObstacle),
        (obstacle && is_blank(&experiment.helpers), Caution::NoHelper),
        (verdict == ExperimentVerdict::Running && is_blank(&experiment.stop_rule), Caution::NoStopRule),
        (verdict == ExperimentVerdict::Planned && begun, Caution::NotBegun),
    ])
}

fn of_playbook(playbook: &Playbook) -> Vec<Caution> {
    if playbook.state.is_over() { Vec::new() } else { without_owner(&playbook.owners).collect() }
}

fn of_team(workspace: &Workspace, team: &Team, today: NaiveDate) -> Vec<Caution> {
    if team.until.is_some_and(|until| until < today) {
        return Vec::new();
    }
    let members = members(workspace, team);
    let missing: Vec<Side> = members.missing().collect();
    match (missing.as_slice(), members.behind()) {
        ([_, _], _) => vec![Caution::NoMembers],
        ([side], _) => vec![Caution::SideMissing(*side)],
        (_, Some(side)) => vec![Caution::Lopsided(side)],
        _ => Vec::new(),
    }
}

fn of_signal(signal: &SignalRule) -> Vec<Caution> {
    found([(is_blank(&signal.within), Caution::NoTime)])
}

fn of_system(workspace: &Workspace, system: &System) -> Vec<Caution> {
    found([(lacks_key(workspace, system), Caution::NoKey)])
}

fn of_feed(feed: &Feed) -> Vec<Caution> {
    if feed.state == FeedState::NotNeeded {
        return Vec::new();
    }
    let ends = feed.from.zip(feed.to);
    found([
        (ends.is_none(), Caution::NoEnds),
        (ends.is_some_and(|(from, to)| from == to), Caution::ToItself),
        (feed.state == FeedState::Missing, Caution::NothingArrives),
    ])
}

fn of_key(key: &IdentityKey) -> Vec<Caution> {
    found([(key.systems.len() < 2, Caution::TiesNothing)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Rhythm, WorkshopKind};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const TODAY: &str = "2026-11-26";

    fn of(record: impl Into<AnyRecord>) -> Vec<Caution> {
        cautions(&Workspace::default(), &record.into(), day(TODAY))
    }

    fn names(sales: &str, marketing: &str) -> PerSide<String> {
        PerSide { sales: sales.to_owned(), marketing: marketing.to_owned() }
    }

    #[test]
    fn every_kind_says_why_it_calls_for_a_look() {
        use Side::{Marketing, Sales};
        let cadence = Cadence {
            first: Some(day("2026-12-03")),
            rhythm: Rhythm::Monthly,
            plan: Some(WorkshopKind::Monthly),
            people: PerSide { sales: Some(1), marketing: Some(0) },
            fits: PerSide { sales: Reply::Partly, marketing: Reply::No },
            ..Cadence::default()
        };
        assert_eq!(
            of(cadence.clone()),
            [
                Caution::NotPlanned(day("2026-12-03")),
                Caution::NoDelegate(Sales),
                Caution::OneSided(Marketing),
                Caution::DoesNotFit(Marketing)
            ]
        );
        assert!(of(Cadence { ended: Some(day(TODAY)), ..cadence }).is_empty());
        assert_eq!(of(Cadence::default()), [Caution::NoFirstDay]);
        let event = JointEvent { day: Some(day("2026-12-10")), ..JointEvent::default() };
        assert!(of(event.clone()).is_empty(), "there is still time: two weeks");
        assert_eq!(of(JointEvent { day: Some(day("2026-12-09")), ..event.clone() }), [Caution::NotBriefed]);
        let late = JointEvent {
            day: Some(day("2026-08-27")),
            briefed_on: Some(day("2026-08-14")),
            invited: Some(3),
            ..event.clone()
        };
        assert_eq!(
            of(late.clone()),
            [Caution::ResultMissing(day("2026-11-25")), Caution::BriefedLate(13), Caution::OnlyGuests]
        );
        let planned = JointEvent {
            planned_on: Some(day("2026-05-01")),
            briefed_on: Some(day("2026-08-13")),
            result: "3 orders".to_owned(),
            ..late
        };
        assert!(of(planned).is_empty());
        let activity =
            JointActivity { kind: ActivityKind::Rotation, state: TaskState::Done, ..JointActivity::default() };
        assert_eq!(of(activity.clone()), [Caution::NoEnd, Caution::NoLesson]);
        let (from, until) = (Some(day("2026-11-02")), Some(day("2026-11-01")));
        assert_eq!(of(JointActivity { kind: ActivityKind::Other, from, until, ..activity }), [Caution::EndsTooEarly]);
        let playbook = Playbook { owners: names("Anna", " "), ..Playbook::default() };
        assert_eq!(of(playbook), [Caution::NoOwner(Marketing)]);
        assert_eq!(of(Team::default()), [Caution::NoMembers]);
        assert_eq!(of(SignalRule::default()), [Caution::NoTime]);
        assert_eq!(of(Feed::default()), [Caution::NoEnds, Caution::NothingArrives]);
        let one = Some(Id::from_bits(1));
        assert_eq!(of(Feed { from: one, to: one, state: FeedState::Works, ..Feed::default() }), [Caution::ToItself]);
        assert!(of(Feed { state: FeedState::NotNeeded, ..Feed::default() }).is_empty());
        assert_eq!(of(IdentityKey::default()), [Caution::TiesNothing]);
    }

    #[test]
    fn an_experiment_asks_for_what_lies_behind_an_objection_and_for_its_end() {
        let experiment = Experiment { objection: "Nobody has time".to_owned(), ..Experiment::default() };
        assert_eq!(of(experiment.clone()), [Caution::NoObstacle]);
        let running = Experiment {
            obstacle: "Leads come in the afternoon".to_owned(),
            verdict: ExperimentVerdict::Running,
            ..experiment
        };
        assert_eq!(of(running.clone()), [Caution::NoHelper, Caution::NoStopRule]);
        assert!(of(Experiment { verdict: ExperimentVerdict::Dropped, ..running.clone() }).is_empty());
        let planned = Experiment {
            helpers: "Tom".to_owned(),
            verdict: ExperimentVerdict::Planned,
            starts: Some(day(TODAY)),
            ..running
        };
        assert_eq!(of(planned), [Caution::NotBegun]);
    }

    #[test]
    fn a_launch_says_what_sales_lacks() {
        let launch = Launch {
            day: Some(day("2026-12-09")),
            owners: names("Anna", "Tom"),
            ready: [Readiness::Briefed].into_iter().collect(),
            ..Launch::default()
        };
        let lacking = vec![Readiness::Material, Readiness::Price, Readiness::Persona];
        assert_eq!(of(launch.clone()), [Caution::NotReady(13, lacking.clone())]);
        assert!(of(Launch { day: Some(day("2026-12-10")), ..launch.clone() }).is_empty());
        let announced = Launch { announced: Some(day(TODAY)), ..launch };
        assert_eq!(of(announced.clone()), [Caution::AnnouncedTooEarly(lacking)]);
        let ready = Readiness::ALL.into_iter().collect();
        assert!(of(Launch { ready, ..announced.clone() }).is_empty());
        assert!(of(Launch { state: TaskState::Done, ..announced }).is_empty());
    }
}
