//! What is to be told of a workshop afterwards: which one is meant, who was there, what was caught in it, and what was
//! still to be done from before.

use std::sync::Arc;

use chrono::NaiveDate;

use super::clock;
use crate::model::{
    Attendance, Entry, EntryKind, EntryStatus, Id, Participant, Vote, Workshop, Workspace, in_order, in_order_where,
};

/// The workshops that were held or will be, in their order; plans to begin others with are none of them.
pub fn workshops(workspace: &Workspace) -> Vec<&Arc<Workshop>> {
    in_order(&workspace.workshops).into_iter().filter(|workshop| !workshop.template).collect()
}

/// The workshop that is meant when nobody names one: the one that runs, otherwise the one that began last, otherwise the
/// last one whose day has come, otherwise the first one.
pub fn meant(workspace: &Workspace, now: i64, today: NaiveDate) -> Option<Id<Workshop>> {
    let all = workshops(workspace);
    let running = clock::running(workspace, now).map(|(id, _)| id);
    let begun = || {
        let begun = all.iter().filter_map(|one| Some((clock::clock(workspace, one.id, now).began?, one.id)));
        begun.max_by_key(|(began, _)| *began).map(|(_, id)| id)
    };
    let due = || all.iter().filter(|one| one.day.is_some_and(|day| day <= today)).max_by_key(|one| one.day);
    running
        .filter(|id| all.iter().any(|one| one.id == *id))
        .or_else(begun)
        .or_else(|| due().or(all.first()).map(|one| one.id))
}

/// Somebody on the list of a workshop.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// Who.
    pub person: &'a Participant,
    /// How they take part.
    pub attendance: &'a Attendance,
}

/// The people of a workshop in the order of the list of people; those nobody knows any more, or without a name, are left out.
pub fn listed<'a>(workspace: &'a Workspace, workshop: &'a Workshop) -> Vec<Listed<'a>> {
    let people = in_order(&workspace.people).into_iter().filter(|person| !person.name.trim().is_empty());
    people.filter_map(|person| Some(Listed { person, attendance: workshop.people.get(&person.id)? })).collect()
}

/// What of a kind was caught in a workshop, in its order.
pub fn caught(workspace: &Workspace, workshop: Id<Workshop>, kind: EntryKind) -> Vec<&Arc<Entry>> {
    let all = in_order(&workspace.entries).into_iter();
    all.filter(|entry| entry.workshop == Some(workshop) && entry.kind == kind).collect()
}

/// The actions of earlier days a workshop looked at: those that were open when it began, whether they were done or dropped
/// since or still are to be done; by their day.
pub fn from_before<'a>(workspace: &'a Workspace, workshop: &Workshop) -> Vec<&'a Arc<Entry>> {
    let Some(day) = workshop.day else { return Vec::new() };
    let caught_on = |entry: &Entry| {
        let of_workshop = entry.workshop.and_then(|id| workspace.workshops.get(&id)).and_then(|one| one.day);
        entry.day.or(of_workshop)
    };
    let open_then = |entry: &Entry| match entry.status {
        EntryStatus::Open => true,
        EntryStatus::Done | EntryStatus::Dropped => entry.closed.is_some_and(|closed| closed >= day),
    };
    let all = in_order(&workspace.entries).into_iter();
    let mut found: Vec<&Arc<Entry>> = all
        .filter(|entry| entry.kind == EntryKind::Action && entry.workshop != Some(workshop.id))
        .filter(|entry| caught_on(entry).is_some_and(|caught| caught < day) && open_then(entry))
        .collect();
    found.sort_by_key(|entry| (entry.due.is_none(), entry.due));
    found
}

/// The votes of a workshop in their order.
pub fn votes(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<&Arc<Vote>> {
    in_order_where(&workspace.votes, |vote| vote.workshop == Some(workshop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ClockEntry, ClockStep};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, n).unwrap()
    }

    fn workspace() -> Workspace {
        let mut workspace = Workspace::default();
        for (id, on, template) in
            [(1, Some(day(1)), false), (2, Some(day(8)), false), (3, None, false), (4, None, true)]
        {
            let workshop = Workshop { id: Id::from_bits(id), day: on, template, ..Workshop::default() };
            workspace.workshops.insert(workshop.id, Arc::new(workshop));
        }
        workspace
    }

    #[test]
    fn the_workshop_that_is_meant_runs_or_came_last() {
        let mut workspace = workspace();
        let id = Id::<Workshop>::from_bits;
        assert_eq!(meant(&Workspace::default(), 0, day(1)), None);
        assert_eq!(meant(&workspace, 0, day(2)), Some(id(1)));
        assert_eq!(meant(&workspace, 0, day(20)), Some(id(2)));
        let block = crate::model::Block { id: Id::from_bits(9), workshop: id(3), ..Default::default() };
        let begun = ClockEntry {
            id: Id::from_bits(7),
            workshop: id(3),
            at: 5,
            what: ClockStep::Begin,
            block: Some(block.id),
            ..ClockEntry::default()
        };
        workspace.blocks.insert(block.id, Arc::new(block));
        workspace.clock.insert(begun.id, Arc::new(begun));
        assert_eq!(meant(&workspace, 10, day(20)), Some(id(3)));
    }

    #[test]
    fn open_actions_of_earlier_days_are_looked_at_again() {
        let mut workspace = workspace();
        let entry = |id: u64, on: u32, status, closed: Option<u32>, due: Option<u32>| Entry {
            id: Id::from_bits(id),
            workshop: Some(Id::from_bits(if on < 8 { 1 } else { 2 })),
            day: Some(day(on)),
            status,
            closed: closed.map(day),
            due: due.map(day),
            ..Entry::default()
        };
        for one in [
            entry(1, 1, EntryStatus::Open, None, None),
            entry(2, 1, EntryStatus::Done, Some(8), Some(7)),
            entry(3, 1, EntryStatus::Done, Some(5), Some(4)),
            entry(4, 1, EntryStatus::Dropped, Some(9), Some(3)),
            entry(5, 8, EntryStatus::Open, None, Some(2)),
        ] {
            workspace.entries.insert(one.id, Arc::new(one));
        }
        let second = &workspace.workshops[&Id::from_bits(2)];
        let ids: Vec<_> = from_before(&workspace, second).iter().map(|entry| entry.id.bits()).collect();
        assert_eq!(ids, [4, 2, 1]);
        assert!(from_before(&workspace, &workspace.workshops[&Id::from_bits(3)]).is_empty());
    }
}
