//! Workshops as a list: which comes next, which is over; a copy of one; who is here and whether that is enough; what
//! resetting one takes back.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::clock::{agenda, ran};
use crate::model::{
    Attendance, Block, FreshIds, Id, PerSide, RecordRef, Side, Workshop, Workspace, in_order, last_order,
};

/// Where a workshop stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its clock runs or stands still.
    Running,
    /// It is still to come.
    Planned,
    /// Its day has passed and its clock never ran.
    Passed,
    /// It was run to its end.
    Held,
    /// Others begin with it.
    Template,
}

/// A part of the list of workshops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What runs.
    Running,
    /// What comes: the next one first.
    Upcoming,
    /// What is over: the last one first.
    Past,
    /// What others begin with.
    Templates,
}

/// Where every workshop stands on a day.
pub fn standings(workspace: &Workspace, today: NaiveDate) -> BTreeMap<Id<Workshop>, Standing> {
    let ran = ran(workspace);
    let standing = |workshop: &Workshop| match ran.get(&workshop.id) {
        _ if workshop.template => Standing::Template,
        Some((_, true)) => Standing::Running,
        Some((_, false)) => Standing::Held,
        None if workshop.day.is_some_and(|day| day < today) => Standing::Passed,
        None => Standing::Planned,
    };
    workspace.workshops.values().map(|workshop| (workshop.id, standing(workshop))).collect()
}

/// All workshops as they are listed, each with where it stands.
pub fn listed(workspace: &Workspace, today: NaiveDate) -> Vec<(Group, Standing, Arc<Workshop>)> {
    let standings = standings(workspace, today);
    let mut all: Vec<(Group, Standing, Arc<Workshop>)> = in_order(&workspace.workshops)
        .into_iter()
        .filter_map(|workshop| {
            let standing = *standings.get(&workshop.id)?;
            let group = match standing {
                Standing::Running => Group::Running,
                Standing::Planned => Group::Upcoming,
                Standing::Held | Standing::Passed => Group::Past,
                Standing::Template => Group::Templates,
            };
            Some((group, standing, Arc::clone(workshop)))
        })
        .collect();
    // Stable: where nothing is known of the day, the order of the list stays.
    all.sort_by(|(group, _, one), (other_group, _, other)| {
        let when = |one: &Workshop| (one.day.is_none(), one.day, one.starts);
        group.cmp(other_group).then_with(|| match group {
            Group::Running | Group::Upcoming => when(one).cmp(&when(other)),
            Group::Past => (other.day, other.starts).cmp(&(one.day, one.starts)),
            Group::Templates => std::cmp::Ordering::Equal,
        })
    });
    all
}

/// The workshop that comes next: the earliest planned one, and one without a day only where no day is planned.
pub fn next(workspace: &Workspace, today: NaiveDate) -> Option<Arc<Workshop>> {
    listed(workspace, today).into_iter().find(|(_, standing, _)| *standing == Standing::Planned).map(|(_, _, one)| one)
}

/// The first workshop on a later day than this one, whether it was held or not; with the plan to begin others with nobody meets.
pub fn after<'a>(workspace: &'a Workspace, workshop: &Workshop) -> Option<&'a Arc<Workshop>> {
    let day = workshop.day?;
    let later = workspace.workshops.values().filter(|one| !one.template && one.day.is_some_and(|other| other > day));
    later.min_by_key(|one| (one.day, one.starts))
}

/// A copy of a workshop under another title, with its agenda and those who are invited: nobody has come yet, and the day is
/// open. As a template it has no people.
pub fn copy(
    workspace: &Workspace,
    workshop: &Workshop,
    title: String,
    template: bool,
    fresh: &mut FreshIds,
) -> (Workshop, Vec<Block>) {
    let invited = workshop.people.keys().filter(|_| !template).map(|person| (*person, Attendance::default()));
    let copy = Workshop {
        id: fresh.next(),
        ord: last_order(&workspace.workshops),
        title,
        template,
        day: None,
        people: invited.collect(),
        state_before: String::new(),
        state_after: String::new(),
        ..workshop.clone()
    };
    let blocks = agenda(workspace, workshop.id).into_iter();
    let blocks = blocks.map(|block| Block { id: fresh.next(), workshop: copy.id, ..(**block).clone() }).collect();
    (copy, blocks)
}

/// Who of each side has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quorum {
    /// Who is invited.
    pub invited: usize,
    /// Who has come, by the side they speak for.
    pub present: PerSide<usize>,
    /// Who has come and is neutral.
    pub neutral: usize,
}

impl Quorum {
    /// All who have come.
    pub fn here(self) -> usize {
        self.present.sales + self.present.marketing + self.neutral
    }

    /// Whether somebody of each side is here: what is decided then holds for both.
    pub fn holds(self) -> bool {
        Side::BOTH.iter().all(|side| *self.present.get(*side) > 0)
    }

    /// The sides nobody of whom is here.
    pub fn missing(self) -> impl Iterator<Item = Side> {
        Side::BOTH.into_iter().filter(move |side| *self.present.get(*side) == 0)
    }
}

/// Who has come to a workshop. Somebody who stands in for another counts for the own side.
pub fn quorum(workspace: &Workspace, workshop: &Workshop) -> Quorum {
    let mut quorum = Quorum::default();
    for (id, attendance) in &workshop.people {
        let Some(person) = workspace.people.get(id) else { continue };
        quorum.invited += 1;
        match (attendance.present, person.side) {
            (false, _) => {}
            (true, Some(side)) => *quorum.present.get_mut(side) += 1,
            (true, None) => quorum.neutral += 1,
        }
    }
    quorum
}

/// What resetting a workshop takes back: it was a rehearsal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rehearsed {
    /// Entries of its clock.
    pub clock: Vec<RecordRef>,
    /// Votes held in it.
    pub votes: Vec<RecordRef>,
    /// What was caught in it.
    pub entries: Vec<RecordRef>,
    /// Notes on its board.
    pub stickies: Vec<RecordRef>,
}

impl Rehearsed {
    /// Whether there is nothing to take back.
    pub fn is_empty(&self) -> bool {
        self.clock.is_empty() && self.votes.is_empty() && self.entries.is_empty() && self.stickies.is_empty()
    }

    /// Everything.
    pub fn all(&self) -> impl Iterator<Item = RecordRef> {
        self.clock.iter().chain(&self.votes).chain(&self.entries).chain(&self.stickies).copied()
    }
}

/// What was pressed, voted and caught in a workshop.
pub fn rehearsed(workspace: &Workspace, workshop: Id<Workshop>) -> Rehearsed {
    let clock = workspace.clock.values().filter(|one| one.workshop == workshop);
    let votes = workspace.votes.values().filter(|one| one.workshop == Some(workshop));
    let entries = workspace.entries.values().filter(|one| one.workshop == Some(workshop));
    let stickies = workspace.stickies.values().filter(|one| one.workshop == workshop);
    Rehearsed {
        stickies: stickies.map(|one| one.id.into()).collect(),
        clock: clock.map(|one| one.id.into()).collect(),
        votes: votes.map(|one| one.id.into()).collect(),
        entries: entries.map(|one| one.id.into()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::clock::running_workshop;
    use crate::calc::people::{is_here, noted_here, voting};
    use crate::model::{ClockEntry, ClockStep, Entry, OrderKey, Participant, TimeOfDay, Vote};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn put(workspace: &mut Workspace, number: u64, title: &str, on: Option<&str>) -> Id<Workshop> {
        let id = Id::from_bits(number);
        let ord = last_order(&workspace.workshops);
        let workshop = Workshop { id, ord, title: title.to_owned(), day: on.map(day), ..Workshop::default() };
        workspace.workshops.insert(id, workshop.into());
        let block = Block { id: Id::from_bits(100 + number), workshop: id, minutes: 30, ..Block::default() };
        workspace.blocks.insert(block.id, block.into());
        id
    }

    fn press(workspace: &mut Workspace, workshop: Id<Workshop>, what: ClockStep, at: i64) {
        let id = Id::from_bits(1_000 + workspace.clock.len() as u64);
        let block = Some(Id::from_bits(100 + workshop.bits()));
        let entry = ClockEntry { id, ord: last_order(&workspace.clock), workshop, what, at, block, minutes: 0 };
        workspace.clock.insert(id, entry.into());
    }

    fn person(workspace: &mut Workspace, number: u64, side: Option<Side>) -> Id<Participant> {
        let id = Id::from_bits(number);
        let person = Participant { id, name: format!("P{number}"), side, ..Participant::default() };
        workspace.people.insert(id, person.into());
        id
    }

    #[test]
    fn the_list_begins_with_what_runs_and_what_comes_next() {
        let mut workspace = Workspace::default();
        put(&mut workspace, 1, "long ago", Some("2026-10-01"));
        put(&mut workspace, 2, "later", Some("2026-12-24"));
        put(&mut workspace, 3, "some day", None);
        put(&mut workspace, 4, "next", Some("2026-12-01"));
        let held = put(&mut workspace, 5, "held", Some("2026-11-12"));
        let runs = put(&mut workspace, 6, "runs", Some("2026-11-21"));
        let plan = put(&mut workspace, 7, "plan", None);
        let mut template = Workshop::clone(&workspace.workshops[&plan]);
        template.template = true;
        workspace.workshops.insert(plan, template.into());
        for (what, at) in [(ClockStep::Begin, 1), (ClockStep::End, 9)] {
            press(&mut workspace, held, what, at);
        }
        press(&mut workspace, runs, ClockStep::Begin, 20);
        assert_eq!(next(&workspace, day("2026-11-21")).map(|one| one.title.clone()).as_deref(), Some("next"));
        assert_eq!(after(&workspace, &workspace.workshops[&held]).map(|one| one.title.as_str()), Some("runs"));
        assert_eq!(after(&workspace, &workspace.workshops[&plan]).map(|one| one.title.as_str()), None);
        let titles = |workspace: &Workspace| -> Vec<String> {
            let all = listed(workspace, day("2026-11-21")).into_iter();
            all.map(|(group, standing, one)| format!("{group:?} {standing:?} {}", one.title)).collect()
        };
        let expected = [
            "Running Running runs",
            "Upcoming Planned next",
            "Upcoming Planned later",
            "Upcoming Planned some day",
            "Past Held held",
            "Past Passed long ago",
            "Templates Template plan",
        ];
        assert_eq!(titles(&workspace), expected);
        assert_eq!(next(&workspace, day("2026-11-21")).unwrap().title, "next");
        assert_eq!(running_workshop(&workspace).map(|one| one.id), Some(runs));
        // The clock agrees.
        assert_eq!(super::super::clock::running(&workspace, 30).map(|(id, _)| id), Some(runs));
        press(&mut workspace, runs, ClockStep::End, 40);
        assert_eq!(running_workshop(&workspace), None);
        press(&mut workspace, held, ClockStep::Begin, 50);
        assert_eq!(running_workshop(&workspace).map(|one| one.id), Some(held), "gone on with");
        // A block that is gone runs no more.
        workspace.blocks.clear();
        assert_eq!(running_workshop(&workspace), None);
    }

    #[test]
    fn a_quorum_is_one_of_each_side() {
        let mut workspace = Workspace::default();
        let people = [(1, Some(Side::Sales)), (2, Some(Side::Marketing)), (3, None)];
        let ids = people.map(|(number, side)| person(&mut workspace, number, side));
        let mut workshop = Workshop::default();
        for id in ids {
            workshop.people.insert(id, Attendance::default());
        }
        workshop.people.insert(Id::from_bits(99), Attendance { present: true, ..Attendance::default() });
        assert_eq!(quorum(&workspace, &workshop), Quorum { invited: 3, ..Quorum::default() });
        for (at, holds) in [(0, false), (2, false), (1, true)] {
            workshop.people.get_mut(&ids[at]).unwrap().present = true;
            let quorum = quorum(&workspace, &workshop);
            assert_eq!(quorum.holds(), holds, "{quorum:?}");
            assert_eq!(quorum.missing().next().is_none(), holds);
        }
        assert_eq!(quorum(&workspace, &workshop).here(), 3);
    }

    /// While a workshop runs its own list says who is here, and only that; before and after, the list of people does.
    #[test]
    fn who_is_here_has_one_source_at_any_time() {
        let mut workspace = Workspace::default();
        let ids = [1, 2, 3].map(|number| person(&mut workspace, number, Some(Side::Sales)));
        let of = |workspace: &Workspace, at: usize| workspace.people[&ids[at]].clone();
        noted_here(&workspace, &of(&workspace, 2), false).put_into(&mut workspace);
        let voters = |workspace: &Workspace| voting(workspace).iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(voters(&workspace), ids[..2]);
        let workshop = put(&mut workspace, 5, "now", None);
        press(&mut workspace, workshop, ClockStep::Begin, 1);
        assert_eq!(voters(&workspace), ids[..2], "nobody is noted as present yet: the list of people goes on to hold");
        let mut came = Workshop::clone(&workspace.workshops[&workshop]);
        came.people.insert(ids[2], Attendance { present: true, ..Attendance::default() });
        workspace.workshops.insert(workshop, came.into());
        assert_eq!(voters(&workspace), [ids[2]]);
        assert!(workspace.people[&ids[2]].absent, "untouched");
        noted_here(&workspace, &of(&workspace, 0), true).put_into(&mut workspace);
        assert_eq!(voters(&workspace), [ids[0], ids[2]]);
        assert!(workspace.workshops[&workshop].people[&ids[0]].present);
        press(&mut workspace, workshop, ClockStep::End, 9);
        assert_eq!(voters(&workspace), ids[..2]);
        assert!(!is_here(&workspace, &of(&workspace, 2)));
    }

    #[test]
    fn a_copy_keeps_the_plan_and_nothing_of_what_happened() {
        let mut workspace = Workspace::default();
        let id = put(&mut workspace, 1, "W", Some("2026-11-12"));
        let who = person(&mut workspace, 9, Some(Side::Sales));
        let mut workshop = Workshop::clone(&workspace.workshops[&id]);
        workshop.starts = TimeOfDay::read("9:00");
        workshop.state_before = "abc".to_owned();
        let delegate_for = "Ann".to_owned();
        workshop.people.insert(who, Attendance { present: true, delegate_for });
        workspace.workshops.insert(id, workshop.clone().into());
        let (copied, blocks) = copy(&workspace, &workshop, "X".to_owned(), false, &mut FreshIds::seeded(4));
        assert_eq!((copied.title.as_str(), copied.day, copied.starts), ("X", None, TimeOfDay::read("9:00")));
        assert!(copied.state_before.is_empty() && copied.people[&who] == Attendance::default());
        assert!(blocks.len() == 1 && blocks[0].workshop == copied.id && blocks[0].id != Id::from_bits(101));
        let (template, _) = copy(&workspace, &workshop, "T".to_owned(), true, &mut FreshIds::seeded(4));
        assert!(template.template && template.people.is_empty());
    }

    #[test]
    fn a_reset_takes_back_what_was_pressed_voted_and_caught_here_and_nowhere_else() {
        let mut workspace = Workspace::default();
        let [here, there] = [1, 2].map(|number| put(&mut workspace, number, "W", None));
        for workshop in [here, there] {
            press(&mut workspace, workshop, ClockStep::Begin, 1);
            let ord = OrderKey::between(None, None);
            let number = 50 + workshop.bits();
            let (workshop, id) = (Some(workshop), Id::from_bits(number));
            workspace.entries.insert(id, Entry { id, ord: ord.clone(), workshop, ..Entry::default() }.into());
            let id = Id::from_bits(number);
            workspace.votes.insert(id, Vote { id, ord, workshop, ..Vote::default() }.into());
        }
        let found = rehearsed(&workspace, here);
        assert_eq!((found.clock.len(), found.votes.len(), found.entries.len()), (1, 1, 1));
        assert!(found.all().count() == 3 && !found.is_empty());
        assert!(rehearsed(&workspace, Id::from_bits(77)).is_empty());
    }

    #[test]
    fn a_side_of_which_nobody_came_is_missing() {
        let mut workspace = Workspace::default();
        let mut workshop = Workshop::default();
        for (id, side, present) in [(1, Some(Side::Sales), true), (2, Some(Side::Marketing), false), (3, None, true)] {
            let person = Participant { id: Id::from_bits(id), name: format!("P{id}"), side, ..Participant::default() };
            workshop.people.insert(person.id, Attendance { present, ..Attendance::default() });
            workspace.people.insert(person.id, Arc::new(person));
        }
        assert!(quorum(&workspace, &workshop).missing().eq([Side::Marketing]));
    }
}
