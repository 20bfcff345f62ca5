//! What follows from what both do together between two workshops: events, launches, visits, experiments, accounts, teams, wins.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::stats::Rate;
use crate::model::{
    ActivityKind, Cadence, Entry, EntryKind, JointActivity, JointEvent, Launch, Month, PerSide, Readiness, Side,
    TaskState, Team, Visit, WorkshopKind, Workspace, in_order,
};

/// Sales is briefed at least so many days before an event.
pub const BRIEFING_DAYS: i64 = 14;
/// So many days after an event it is said what it brought.
pub const RESULT_DAYS: i64 = 90;
/// So many accounts of a segment are the best.
pub const BEST_ACCOUNTS: usize = 10;

/// The days between a day and an event; negative ones are after it.
pub fn days_before(event: &JointEvent, day: Option<NaiveDate>) -> Option<i64> {
    Some((event.day? - day?).num_days())
}

/// The day after which the result of an event is missing.
pub fn result_due(event: &JointEvent) -> Option<NaiveDate> {
    event.day?.checked_add_days(chrono::Days::new(RESULT_DAYS.unsigned_abs()))
}

/// Who came of those who were invited; nothing while nobody was, or while nobody has said how many came.
pub fn attendance(event: &JointEvent) -> Option<Rate> {
    let invited = event.invited.filter(|invited| *invited > 0)?;
    Some(Rate::new(event.attended?.into(), invited.into()))
}

/// The median of the days by which Sales was briefed before an event, in halves of a day, with how many events that is; the middle of
/// two where their number is even. Events that were dropped do not count.
pub fn median_briefing(workspace: &Workspace) -> Option<(i64, usize)> {
    let mut days: Vec<i64> = briefings(workspace).map(|(_, days)| days).collect();
    Some((median(&mut days)?, days.len()))
}

/// The same of the events of each month.
pub fn briefing_by_month(workspace: &Workspace) -> BTreeMap<Month, (i64, usize)> {
    let mut months: BTreeMap<Month, Vec<i64>> = BTreeMap::new();
    for (month, days) in briefings(workspace) {
        months.entry(month).or_default().push(days);
    }
    months.into_iter().filter_map(|(month, mut days)| Some((month, (median(&mut days)?, days.len())))).collect()
}

/// The month of each event Sales was briefed for, and by how many days before it.
fn briefings(workspace: &Workspace) -> impl Iterator<Item = (Month, i64)> {
    let kept = workspace.events.values().filter(|one| one.state != TaskState::Dropped);
    kept.filter_map(|one| Some((Month::of(one.day?), days_before(one, one.briefed_on)?)))
}

/// Twice the median; nothing of nothing.
fn median(days: &mut [i64]) -> Option<i64> {
    days.sort_unstable();
    Some(days.get(days.len() / 2)? + days.get((days.len() - 1) / 2)?)
}

/// What Sales lacks for a launch, in the order of the declaration.
pub fn lacking(launch: &Launch) -> Vec<Readiness> {
    Readiness::ALL.into_iter().filter(|one| !launch.ready.contains(one)).collect()
}

/// How often people of one side were at the work of the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Visits {
    /// Both together.
    pub both: u32,
    /// By the side that visits.
    pub by: PerSide<u32>,
}

impl Visits {
    /// All of them.
    pub fn all(self) -> u32 {
        self.both + self.by.sales + self.by.marketing
    }

    /// The side that visits less than half as often as the other; nothing while both are about even.
    pub fn behind(self) -> Option<Side> {
        lopsided(self.by)
    }
}

/// The side that has less than half of what the other one has.
fn lopsided(of: PerSide<u32>) -> Option<Side> {
    Side::BOTH.into_iter().find(|side| {
        let other = if *side == Side::Sales { of.marketing } else { of.sales };
        of.get(*side).saturating_mul(2) < other
    })
}

/// The visits that were not dropped: rotations, and everything else.
pub fn visits(workspace: &Workspace) -> (Visits, Visits) {
    let (mut rotations, mut others) = (Visits::default(), Visits::default());
    for one in workspace.activities.values().filter(|one| one.state != TaskState::Dropped) {
        let to = if one.kind == ActivityKind::Rotation { &mut rotations } else { &mut others };
        match one.direction {
            Visit::Both => to.both += 1,
            Visit::MarketingAtSales => to.by.marketing += 1,
            Visit::SalesAtMarketing => to.by.sales += 1,
        }
    }
    (rotations, others)
}

/// By when something is to be over that somebody does for a while: it is late when it has not begun in time, and once it has, when it
/// has not ended in time.
pub fn activity_due(activity: &JointActivity) -> Option<NaiveDate> {
    if activity.state == TaskState::Going { activity.until } else { activity.from }
}

/// Who belongs to a team, by side; whoever is neutral is counted apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Members {
    /// By side.
    pub sides: PerSide<u32>,
    /// Neutral.
    pub neutral: u32,
}

impl Members {
    /// The sides nobody of whom belongs to it.
    pub fn missing(self) -> impl Iterator<Item = Side> {
        Side::BOTH.into_iter().filter(move |side| *self.sides.get(*side) == 0)
    }

    /// The side that has less than half as many members as the other one.
    pub fn behind(self) -> Option<Side> {
        lopsided(self.sides)
    }
}

/// Who belongs to a team.
pub fn members(workspace: &Workspace, team: &Team) -> Members {
    let mut members = Members::default();
    for person in team.members.iter().filter_map(|id| workspace.people.get(id)) {
        match person.side {
            Some(side) => *members.sides.get_mut(side) += 1,
            None => members.neutral += 1,
        }
    }
    members
}

/// How many accounts each segment has that are not dropped, by the name people gave it first, in the order of names.
pub fn segments(workspace: &Workspace) -> Vec<(String, usize)> {
    let mut segments: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for one in in_order(&workspace.playbooks).into_iter().filter(|one| one.state != TaskState::Dropped) {
        let name = one.segment.trim();
        segments.entry(name.to_lowercase()).or_insert_with(|| (name.to_owned(), 0)).1 += 1;
    }
    segments.into_values().collect()
}

/// What went well, the latest first, and how many of it since the monthly meeting was last held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wins {
    /// All of them; those without a day last.
    pub all: Vec<Arc<Entry>>,
    /// So many of them are new.
    pub new: usize,
    /// The day after which they are: the last monthly meeting, which told of the others.
    pub since: Option<NaiveDate>,
}

/// What went well.
pub fn wins(workspace: &Workspace, today: NaiveDate) -> Wins {
    let kept = |one: &&Arc<Entry>| one.kind == EntryKind::Win && one.status != crate::model::EntryStatus::Dropped;
    let mut all: Vec<Arc<Entry>> = in_order(&workspace.entries).into_iter().filter(kept).map(Arc::clone).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.day));
    let monthly = |one: &&Arc<Cadence>| one.plan == Some(WorkshopKind::Monthly);
    let meetings = workspace.cadences.values().filter(monthly);
    let known = meetings.filter_map(|one| super::cadence::kept(workspace, one, today).last).map(|(_, day)| day).max();
    let since = known.or_else(|| last_monthly(workspace, today));
    let new = all.iter().filter(|one| since.is_none_or(|since| one.day.is_some_and(|day| day > since))).count();
    Wins { all, new, since }
}

/// The last monthly meeting that was held, whether it comes round by a rhythm or not.
fn last_monthly(workspace: &Workspace, today: NaiveDate) -> Option<NaiveDate> {
    let standings = super::workshops::standings(workspace, today);
    let held = workspace.workshops.values().filter(|one| {
        one.kind == WorkshopKind::Monthly && standings.get(&one.id) == Some(&super::workshops::Standing::Held)
    });
    held.filter_map(|one| one.day).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, Participant, Playbook};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_event_tells_how_early_sales_was_briefed_and_who_came() {
        let event = JointEvent {
            day: Some(day("2026-11-26")),
            briefed_on: Some(day("2026-11-12")),
            invited: Some(12),
            attended: Some(3),
            ..JointEvent::default()
        };
        assert_eq!(days_before(&event, event.briefed_on), Some(14));
        assert_eq!(days_before(&event, Some(day("2026-11-27"))), Some(-1));
        assert_eq!(days_before(&event, event.planned_on), None);
        assert_eq!(result_due(&event), Some(day("2027-02-24")));
        assert_eq!(attendance(&event), Some(Rate::new(3, 12)));
        assert_eq!(attendance(&JointEvent { attended: Some(0), ..event.clone() }), Some(Rate::new(0, 12)));
        assert_eq!(attendance(&JointEvent { attended: None, ..event.clone() }), None, "nobody has counted");
        assert_eq!(attendance(&JointEvent { attended: Some(4), ..JointEvent::default() }), None);
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(1);
        assert_eq!(median_briefing(&workspace), None);
        for (briefed, expected) in [("2026-11-12", (28, 1)), ("2026-11-05", (35, 2)), ("2026-11-25", (28, 3))] {
            let one = JointEvent { id: fresh.next(), briefed_on: Some(day(briefed)), ..event.clone() };
            workspace.events.insert(one.id, one.into());
            assert_eq!(median_briefing(&workspace), Some(expected), "{briefed}");
        }
    }

    #[test]
    fn a_launch_lacks_what_is_not_ready() {
        let launch =
            Launch { ready: [Readiness::Persona, Readiness::Briefed].into_iter().collect(), ..Launch::default() };
        assert_eq!(lacking(&launch), [Readiness::Material, Readiness::Price]);
    }

    #[test]
    fn visits_are_counted_by_direction_and_rotations_apart() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(2));
        let mut put = |kind, direction, state| {
            let one = JointActivity { id: fresh.next(), kind, direction, state, ..JointActivity::default() };
            workspace.activities.insert(one.id, one.into());
        };
        for state in [TaskState::Done, TaskState::Open, TaskState::Dropped] {
            put(ActivityKind::SalesCall, Visit::MarketingAtSales, state);
        }
        put(ActivityKind::Rotation, Visit::SalesAtMarketing, TaskState::Going);
        put(ActivityKind::Training, Visit::Both, TaskState::Open);
        let (rotations, others) = visits(&workspace);
        assert_eq!(rotations, Visits { both: 0, by: PerSide { sales: 1, marketing: 0 } });
        assert_eq!(others, Visits { both: 1, by: PerSide { sales: 0, marketing: 2 } });
        assert_eq!((rotations.behind(), others.behind()), (Some(Side::Marketing), Some(Side::Sales)));
        assert_eq!(Visits { both: 0, by: PerSide { sales: 2, marketing: 1 } }.behind(), None);
        assert_eq!(others.all(), 3);
    }

    #[test]
    fn a_team_is_made_of_both_sides() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
        let mut team = Team::default();
        for side in [Some(Side::Sales), Some(Side::Sales), Some(Side::Sales), None] {
            let one = Participant { id: fresh.next(), side, ..Participant::default() };
            team.members.insert(one.id);
            workspace.people.insert(one.id, one.into());
        }
        let found = members(&workspace, &team);
        assert_eq!((found.sides.sales, found.neutral), (3, 1));
        assert_eq!(found.missing().collect::<Vec<_>>(), [Side::Marketing]);
        assert_eq!(found.behind(), Some(Side::Marketing));
    }

    #[test]
    fn segments_are_the_same_whatever_their_letters() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(4));
        for segment in ["Machines", " machines ", "Food", ""] {
            let ord = crate::model::last_order(&workspace.playbooks);
            let one = Playbook { id: fresh.next(), ord, segment: segment.to_owned(), ..Playbook::default() };
            workspace.playbooks.insert(one.id, one.into());
        }
        let found = segments(&workspace);
        assert_eq!(found, [(String::new(), 1), ("Food".to_owned(), 1), ("Machines".to_owned(), 2)]);
    }

    #[test]
    fn wins_come_latest_first() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(5));
        for (text, on) in [("b", Some("2026-11-02")), ("none", None), ("a", Some("2026-11-20"))] {
            let one = Entry {
                id: fresh.next(),
                kind: EntryKind::Win,
                text: text.to_owned(),
                day: on.map(day),
                ..Entry::default()
            };
            workspace.entries.insert(one.id, one.into());
        }
        let found = wins(&workspace, day("2026-11-26"));
        let texts: Vec<&str> = found.all.iter().map(|one| one.text.as_str()).collect();
        assert_eq!((texts, found.new, found.since), (vec!["a", "b", "none"], 3, None));
    }
}
