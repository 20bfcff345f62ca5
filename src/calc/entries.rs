//! Decisions, actions and thoughts for later: what is due, what was done by the next meeting, which of them are looked at.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::stats::Rate;
use crate::model::{Entry, EntryKind, EntryStatus, Id, Kpi, Side, Workshop, Workspace, in_order};

/// What is due within so many days is due soon.
pub const SOON_DAYS: i64 = 7;

/// How urgent something open is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its day is over.
    Overdue,
    /// Its day is one of the next seven.
    Soon,
    /// Its day is later.
    Later,
    /// It has no day.
    NoDay,
    /// It is closed.
    Closed,
}

/// How urgent an entry is.
pub fn urgency(entry: &Entry, today: NaiveDate) -> Urgency {
    if entry.status == EntryStatus::Open { nearness(entry.due, today) } else { Urgency::Closed }
}

/// How urgent something open is that is due on a day.
pub fn nearness(due: Option<NaiveDate>, today: NaiveDate) -> Urgency {
    match due {
        None => Urgency::NoDay,
        Some(due) if due < today => Urgency::Overdue,
        Some(due) if (due - today).num_days() <= SOON_DAYS => Urgency::Soon,
        Some(_) => Urgency::Later,
    }
}

/// Sets where an entry stands; the day it was closed goes along.
pub fn set_status(entry: &mut Entry, status: EntryStatus, today: NaiveDate) {
    entry.closed = match status {
        EntryStatus::Open => None,
        EntryStatus::Done | EntryStatus::Dropped => entry.closed.or(Some(today)),
    };
    entry.status = status;
}

/// Done when it is open, open again otherwise.
pub fn toggled(status: EntryStatus) -> EntryStatus {
    if status == EntryStatus::Open { EntryStatus::Done } else { EntryStatus::Open }
}

/// How many of each there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Actions that are still to be done.
    pub open_actions: u32,
    /// Of these, those whose day is over.
    pub overdue_actions: u32,
    /// Of these, those whose day comes within a week.
    pub soon_actions: u32,
    /// Decisions that hold until a day that is over or comes within a week.
    pub decisions_due: u32,
    /// What was parked and nobody has come back to.
    pub parked: u32,
}

/// Counts what is open.
pub fn tally(workspace: &Workspace, today: NaiveDate) -> Tally {
    let mut tally = Tally::default();
    for entry in workspace.entries.values().filter(|entry| entry.status == EntryStatus::Open) {
        let urgency = urgency(entry, today);
        match entry.kind {
            EntryKind::Action => {
                tally.open_actions += 1;
                tally.overdue_actions += u32::from(urgency == Urgency::Overdue);
                tally.soon_actions += u32::from(urgency == Urgency::Soon);
            }
            EntryKind::Decision => tally.decisions_due += u32::from(urgency <= Urgency::Soon),
            EntryKind::Parked => tally.parked += 1,
            EntryKind::Idea | EntryKind::Win => {}
        }
    }
    tally
}

/// Open actions and decisions to be looked at again that are due or come within a week, the most urgent first.
pub fn to_look_at(workspace: &Workspace, today: NaiveDate) -> Vec<Arc<Entry>> {
    let kinds = [EntryKind::Action, EntryKind::Decision];
    let due = |entry: &&Arc<Entry>| kinds.contains(&entry.kind) && urgency(entry, today) <= Urgency::Soon;
    let mut due: Vec<Arc<Entry>> = in_order(&workspace.entries).into_iter().filter(due).cloned().collect();
    due.sort_by_key(|entry| entry.due);
    due
}

/// How many of the actions that were due by a meeting were done by then: those with a day up to that of the meeting that were
/// noted before it, and were not due and closed by the meeting before. What was dropped is not counted. KPI J7 of the catalogue.
pub fn done_by(workspace: &Workspace, meeting: &Workshop) -> Option<Rate> {
    let day = meeting.day?;
    let days = workspace.workshops.values().filter(|one| !one.template && one.id != meeting.id);
    let before = days.filter_map(|one| one.day).filter(|one| *one < day).max();
    let counts = |entry: &&Arc<Entry>| {
        let noted = entry.workshop != Some(meeting.id) && entry.day.is_none_or(|noted| noted <= day);
        // What was due and closed by the meeting before was counted there.
        let by_before = |day: Option<NaiveDate>| day.zip(before).is_some_and(|(day, before)| day <= before);
        let counted = by_before(entry.due) && by_before(entry.closed);
        let wanted = entry.kind == EntryKind::Action && entry.status != EntryStatus::Dropped;
        wanted && noted && !counted && entry.due.is_some_and(|due| due <= day)
    };
    let due: Vec<&Arc<Entry>> = workspace.entries.values().filter(counts).collect();
    let done =
        |entry: &&&Arc<Entry>| entry.status == EntryStatus::Done && entry.closed.is_none_or(|closed| closed <= day);
    Some(Rate::new(due.iter().filter(done).count() as u64, due.len() as u64))
}

/// Whether a KPI is that of the catalogue that counts actions done by the next meeting.
pub fn is_done_by_next_meeting(kpi: &Kpi) -> bool {
    kpi.code == "J7"
}

/// What was done by the last meeting that was held, with the name of that meeting: one is held when its clock was pressed or
/// something was noted in it.
pub fn done_by_last_meeting(workspace: &Workspace) -> Option<(Rate, String)> {
    let clocks = workspace.clock.values().map(|entry| entry.workshop);
    let held: BTreeSet<Id<Workshop>> =
        clocks.chain(workspace.entries.values().filter_map(|entry| entry.workshop)).collect();
    let mut held: Vec<&Arc<Workshop>> = held.iter().filter_map(|id| workspace.workshops.get(id)).collect();
    held.sort_by_key(|workshop| std::cmp::Reverse((workshop.day, workshop.starts)));
    let of = |workshop: &&Arc<Workshop>| Some((done_by(workspace, workshop)?, workshop.title.clone()));
    held.iter().filter_map(of).find(|(rate, _)| rate.n > 0)
}

/// Which entries are looked at, by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Still open.
    #[default]
    Open,
    /// Open, and their day is over.
    Overdue,
    /// Done, answered or dropped.
    Closed,
    /// All of them.
    All,
}

/// By what they are sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SortBy {
    /// The day they are due; what has none comes last.
    #[default]
    Due,
    /// What it is.
    Kind,
    /// Its words.
    Text,
    /// Who.
    Owner,
}

/// Which entries are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only these.
    pub kind: Option<EntryKind>,
    /// Only those of this side.
    pub side: Option<Side>,
    /// Only those of this person, by name.
    pub owner: Option<String>,
    /// Only those noted in this workshop.
    pub workshop: Option<Id<Workshop>>,
    /// Where they stand.
    pub standing: Standing,
    /// Only those with these letters in their words or names.
    pub search: String,
    /// By what they are sorted.
    pub sort: SortBy,
    /// The other way round.
    pub descending: bool,
}

/// The entries that are looked at, sorted. `stays` are those that are looked at wherever they stand: what was just ticked does
/// not go from under the hand.
pub fn wanted(workspace: &Workspace, wanted: &Wanted, today: NaiveDate, stays: &BTreeSet<Id<Entry>>) -> Vec<Id<Entry>> {
    let search = wanted.search.trim().to_lowercase();
    let standing = |entry: &Entry| match wanted.standing {
        Standing::All => true,
        Standing::Open => entry.status == EntryStatus::Open,
        Standing::Overdue => urgency(entry, today) == Urgency::Overdue,
        Standing::Closed => entry.status != EntryStatus::Open,
    };
    let found = |entry: &Entry| {
        let parts = [&entry.text, &entry.owner, &entry.helper, &entry.why, &entry.outcome, &entry.dissent];
        search.is_empty() || parts.into_iter().any(|part| part.to_lowercase().contains(&search))
    };
    let fits = |entry: &&Arc<Entry>| {
        wanted.kind.is_none_or(|kind| entry.kind == kind)
            && wanted.side.is_none_or(|side| entry.side == Some(side))
            && wanted.owner.as_ref().is_none_or(|owner| is_owned(entry, owner))
            && wanted.workshop.is_none_or(|workshop| entry.workshop == Some(workshop))
            && (standing(entry) || stays.contains(&entry.id))
            && found(entry)
    };
    let mut entries: Vec<&Arc<Entry>> = in_order(&workspace.entries).into_iter().filter(fits).collect();
    match wanted.sort {
        SortBy::Due => entries.sort_by_key(|entry| (entry.due.is_none(), entry.due)),
        SortBy::Kind => entries.sort_by_key(|entry| entry.kind),
        SortBy::Text => entries.sort_by_cached_key(|entry| entry.text.to_lowercase()),
        SortBy::Owner => entries.sort_by_cached_key(|entry| (entry.owner.is_empty(), entry.owner.to_lowercase())),
    }
    if wanted.descending {
        entries.reverse();
    }
    entries.into_iter().map(|entry| entry.id).collect()
}

/// Whether an entry is somebody's, who answers for it or helps: by the whole name or by a part of it.
pub fn is_owned(entry: &Entry, name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let is_it = |one: &str| {
        let one = one.to_lowercase();
        one == name || one.split_whitespace().any(|part| part == name)
    };
    !name.is_empty() && names(entry).any(is_it)
}

/// Whoever answers for an entry, then whoever helps.
fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    let all = std::iter::once(entry.owner.as_str()).chain(entry.helper.split(','));
    all.map(str::trim).filter(|name| !name.is_empty())
}

/// Everybody an entry is about, whoever answers for it first; empty where nobody is named.
pub fn everybody(entry: &Entry) -> String {
    names(entry).collect::<Vec<_>>().join(", ")
}

/// Everybody who has something, each name once, in the order of the alphabet.
pub fn owners(workspace: &Workspace) -> Vec<String> {
    let all: BTreeSet<&str> = workspace.entries.values().flat_map(|entry| names(entry)).collect();
    all.into_iter().map(str::to_owned).collect()
}
