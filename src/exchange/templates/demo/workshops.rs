//! The people of the demo and their workshops: two held, with clock, votes and what was caught; one planned.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use super::super::agendas::{AgendaTemplate, agendas};
use super::super::{put, read_asset};
use crate::calc::clock::MINUTE;
use crate::calc::proposals::Tri;
use crate::model::{
    Attendance, Ballot, Block, ClockEntry, ClockStep, Entry, EntryKind, EntryStatus, FreshIds, Id, Method, Participant,
    PerSide, Side, Sticky, TimeOfDay, Vote, VoteMethod, Workshop, Workspace, last_order,
};

const DEMO: &str = include_str!("../../../../assets/demo/workshops.ron");

/// Where the invented firm meets.
const ZONE: &str = "Europe/Berlin";

#[derive(Deserialize)]
struct Demo {
    people: Vec<(String, Option<Side>, Tri)>,
    workshops: Vec<Held>,
    next: Planned,
}

#[derive(Deserialize)]
struct Planned {
    code: String,
    starts: String,
    ends: String,
    place: Tri,
    notes: Tri,
}

#[derive(Deserialize)]
struct Held {
    code: String,
    day: NaiveDate,
    starts: String,
    ends: String,
    place: Tri,
    notes: Tri,
    present: Vec<usize>,
    absent: Vec<usize>,
    delegates: Vec<(usize, String)>,
    /// What each block really took, in minutes; 0 for one that was skipped.
    real: Vec<i64>,
    added: Vec<(usize, i32)>,
    /// The block, minutes into it, minutes of the pause.
    pause: Option<(usize, i64, i64)>,
    stickies: Vec<(Option<Side>, Tri, usize)>,
    votes: Vec<DemoVote>,
    entries: Vec<DemoEntry>,
}

#[derive(Deserialize)]
struct DemoVote {
    block: usize,
    method: VoteMethod,
    question: Tri,
    options: Vec<Tri>,
    dots: u32,
    ballots: Vec<(usize, Vec<i64>)>,
    concerns: Vec<(usize, Tri)>,
}

#[derive(Deserialize, Default, Clone, Copy)]
enum Due {
    #[default]
    Open,
    Day(NaiveDate),
    NextMeeting,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct DemoEntry {
    kind: EntryKind,
    text: Tri,
    owner: String,
    helper: String,
    block: usize,
    due: Due,
    status: EntryStatus,
    closed: Option<NaiveDate>,
    outcome: Tri,
    why: Tri,
    dissent: Tri,
    sales: Tri,
    marketing: Tri,
    vote: Option<usize>,
}

/// Adds people and workshops. The two that were held have their days; what comes next depends on today.
pub(super) fn fill(workspace: &mut Workspace, fresh: &mut FreshIds, today: NaiveDate) {
    let Ok(demo) = read_asset::<Demo>(DEMO) else { return };
    let language = workspace.header.language;
    let mut people = Vec::new();
    for (name, side, role) in &demo.people {
        let person = Participant {
            id: fresh.next(),
            ord: last_order(&workspace.people),
            name: name.clone(),
            side: *side,
            role: role.get(language).to_owned(),
            ..Participant::default()
        };
        people.push(person.clone());
        put(&mut workspace.people, person);
    }
    let meeting = next_meeting(today);
    for held in &demo.workshops {
        add(workspace, fresh, held, &people, meeting);
    }
    let Some(agenda) = template(&demo.next.code) else { return };
    let (workshop, blocks) = agenda.workshop(language, workspace, fresh);
    let workshop = Workshop {
        day: Some(meeting),
        starts: TimeOfDay::read(&demo.next.starts),
        ends: TimeOfDay::read(&demo.next.ends),
        place: demo.next.place.get(language).to_owned(),
        zone: ZONE.to_owned(),
        notes: demo.next.notes.get(language).to_owned(),
        people: people.iter().map(|person| (person.id, Attendance::default())).collect(),
        ..workshop
    };
    put(&mut workspace.workshops, workshop);
    for block in blocks {
        put(&mut workspace.blocks, block);
    }
}

/// The first Monday that is at least a week away.
fn next_meeting(today: NaiveDate) -> NaiveDate {
    let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let more = (7 - week.weekday().num_days_from_monday()) % 7;
    week.checked_add_days(Days::new(more.into())).unwrap_or(week)
}

fn template(code: &str) -> Option<&'static AgendaTemplate> {
    agendas().iter().find(|agenda| agenda.code == code)
}

fn add(workspace: &mut Workspace, fresh: &mut FreshIds, held: &Held, people: &[Participant], meeting: NaiveDate) {
    let language = workspace.header.language;
    let Some(agenda) = template(&held.code) else { return };
    let (workshop, blocks) = agenda.workshop(language, workspace, fresh);
    let person = |at: &usize| people.get(*at).map(|person| person.id);
    let mut attendance = BTreeMap::new();
    for (list, present) in [(&held.present, true), (&held.absent, false)] {
        for id in list.iter().filter_map(person) {
            attendance.insert(id, Attendance { present, ..Attendance::default() });
        }
    }
    for (at, delegate_for) in &held.delegates {
        if let Some(attendance) = person(at).and_then(|id| attendance.get_mut(&id)) {
            attendance.delegate_for.clone_from(delegate_for);
        }
    }
    let workshop = Workshop {
        day: Some(held.day),
        starts: TimeOfDay::read(&held.starts),
        ends: TimeOfDay::read(&held.ends),
        place: held.place.get(language).to_owned(),
        zone: ZONE.to_owned(),
        notes: held.notes.get(language).to_owned(),
        people: attendance,
        ..workshop
    };
    let id = workshop.id;
    put(&mut workspace.workshops, workshop);
    for block in &blocks {
        put(&mut workspace.blocks, block.clone());
    }
    run(workspace, fresh, held, id, &blocks);
    for (side, text, group) in &held.stickies {
        let cluster = held.votes.first().and_then(|vote| vote.options.get(*group));
        let note = Sticky {
            id: fresh.next(),
            ord: last_order(&workspace.stickies),
            workshop: id,
            block: blocks.iter().find(|block| block.method == Method::SilentWriting).map(|block| block.id),
            side: *side,
            text: text.get(language).to_owned(),
            cluster: cluster.map(|option| option.get(language).to_owned()).unwrap_or_default(),
            ..Sticky::default()
        };
        put(&mut workspace.stickies, note);
    }
    let votes: Vec<Id<Vote>> =
        held.votes.iter().map(|vote| add_vote(workspace, fresh, vote, (id, held.day), &blocks, people)).collect();
    for entry in &held.entries {
        add_entry(workspace, fresh, entry, (id, held.day), &blocks, &votes, meeting);
    }
}

/// Presses the clock as it was pressed on that day, an hour ahead of UTC.
fn run(workspace: &mut Workspace, fresh: &mut FreshIds, held: &Held, workshop: Id<Workshop>, blocks: &[Block]) {
    let starts = TimeOfDay::read(&held.starts).map_or(0, |time| i64::from(time.minutes()));
    let Some(midnight) = held.day.and_hms_opt(0, 0, 0) else { return };
    let mut at = midnight.and_utc().timestamp_millis() + (starts - 60) * MINUTE;
    let mut press = |at: i64, what: ClockStep, block: Option<Id<Block>>, minutes: i32| {
        let ord = last_order(&workspace.clock);
        put(&mut workspace.clock, ClockEntry { id: fresh.next(), ord, workshop, at, what, block, minutes });
    };
    for (place, (block, real)) in blocks.iter().zip(&held.real).enumerate() {
        if *real == 0 {
            continue;
        }
        press(at, ClockStep::Begin, Some(block.id), 0);
        for (_, minutes) in held.added.iter().filter(|(added, _)| *added == place) {
            press(at + real * MINUTE / 2, ClockStep::Add, Some(block.id), *minutes);
        }
        if let Some((_, after, minutes)) = held.pause.filter(|(paused, ..)| *paused == place) {
            press(at + after * MINUTE, ClockStep::Pause, None, 0);
            press(at + (after + minutes) * MINUTE, ClockStep::Resume, None, 0);
            at += minutes * MINUTE;
        }
        at += real * MINUTE;
    }
    press(at, ClockStep::End, None, 0);
}

fn add_vote(
    workspace: &mut Workspace,
    fresh: &mut FreshIds,
    vote: &DemoVote,
    (workshop, day): (Id<Workshop>, NaiveDate),
    blocks: &[Block],
    people: &[Participant],
) -> Id<Vote> {
    let language = workspace.header.language;
    let ballots = vote.ballots.iter().filter_map(|(at, answers)| {
        let person = people.get(*at)?;
        let ballot = Ballot {
            side: person.side?,
            name: person.name.clone(),
            person: Some(person.id),
            open: answers.iter().copied().map(Some).collect(),
            ..Ballot::default()
        };
        Some((person.id.to_string(), ballot))
    });
    let concerns = vote
        .concerns
        .iter()
        .filter_map(|(at, words)| Some((people.get(*at)?.id.to_string(), words.get(language).to_owned())));
    let vote = Vote {
        id: fresh.next(),
        ord: last_order(&workspace.votes),
        question: vote.question.get(language).to_owned(),
        method: vote.method,
        workshop: Some(workshop),
        block: blocks.get(vote.block).map(|block| block.id),
        day: Some(day),
        options: vote.options.iter().map(|option| option.get(language).to_owned()).collect(),
        dots: vote.dots,
        ballots: ballots.collect(),
        revealed: true,
        concerns: concerns.collect(),
        ..Vote::default()
    };
    let id = vote.id;
    put(&mut workspace.votes, vote);
    id
}

fn add_entry(
    workspace: &mut Workspace,
    fresh: &mut FreshIds,
    entry: &DemoEntry,
    (workshop, day): (Id<Workshop>, NaiveDate),
    blocks: &[Block],
    votes: &[Id<Vote>],
    meeting: NaiveDate,
) {
    let language = workspace.header.language;
    let words = |words: &Tri| words.get(language).to_owned();
    let entry = Entry {
        id: fresh.next(),
        ord: last_order(&workspace.entries),
        kind: entry.kind,
        text: words(&entry.text),
        workshop: Some(workshop),
        block: blocks.get(entry.block).map(|block| block.id),
        day: Some(day),
        side: crate::calc::people::side_of(workspace, &entry.owner),
        owner: entry.owner.clone(),
        helper: entry.helper.clone(),
        due: match entry.due {
            Due::Open => None,
            Due::Day(day) => Some(day),
            Due::NextMeeting => Some(meeting),
        },
        status: entry.status,
        closed: entry.closed,
        outcome: words(&entry.outcome),
        why: words(&entry.why),
        positions: PerSide { sales: words(&entry.sales), marketing: words(&entry.marketing) },
        dissent: words(&entry.dissent),
        vote: entry.vote.and_then(|at| votes.get(at)).copied(),
        ..Entry::default()
    };
    put(&mut workspace.entries, entry);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::clock::{agenda, clock};
    use crate::calc::workshops::{Standing, listed, quorum};
    use crate::exchange::templates::{Template, new_workspace};
    use crate::model::Language;

    #[test]
    fn the_demo_has_held_two_workshops_and_plans_a_third_in_every_language() {
        let today = "2026-11-21".parse().unwrap();
        for language in Language::ALL {
            let workspace = new_workspace(Template::Demo, language, &mut FreshIds::seeded(1), today);
            let all = listed(&workspace, today);
            let standings: Vec<Standing> = all.iter().map(|(_, standing, _)| *standing).collect();
            assert_eq!(standings, [Standing::Planned, Standing::Held, Standing::Held]);
            let (next, lead, persona) = (&all[0].2, &all[1].2, &all[2].2);
            assert_eq!(next.day.unwrap().to_string(), "2026-11-30");
            let real: Vec<i64> = [lead, persona].map(|one| clock(&workspace, one.id, 0).elapsed / MINUTE).into();
            assert_eq!(real, [185, 224]);
            assert!(quorum(&workspace, lead).holds() && quorum(&workspace, persona).holds());
            assert_eq!(agenda(&workspace, next.id).iter().map(|block| block.minutes).sum::<u32>(), 45);
            assert_eq!((workspace.votes.len(), workspace.entries.len(), workspace.people.len()), (2, 12, 8));
            let overdue = workspace.entries.values().filter(|one| {
                one.kind == EntryKind::Action
                    && one.status == EntryStatus::Open
                    && one.due.is_some_and(|due| due < today)
            });
            assert_eq!(overdue.count(), 1);
        }
    }
}
