//! What was decided in meetings, and who does what by when.

use std::sync::Arc;

use chrono::NaiveDate;

use super::blocks::{BELOW, Block, Mark, columns, mark, stacked};
use super::votes::Telling;
use crate::calc::entries::{self, SortBy, Standing, Urgency, Wanted, urgency};
use crate::merge::Address;
use crate::model::{Entry, EntryKind, EntryStatus, Side, Workspace, in_order};
use crate::text::{Texts, labels};

/// The chapter of decisions and actions; nothing where there is none of either.
pub fn entries_chapter(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let (decisions, actions) = (of_kind(workspace, EntryKind::Decision), actions(workspace, today));
    let (others, votes) = (others(workspace, texts), Telling { workspace, texts }.others());
    if decisions.is_empty() && actions.is_empty() && others.is_empty() && votes.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("report-entries")));
    if !decisions.is_empty() {
        out.push(Block::Heading(texts.get("entries-decisions")));
        out.push(Block::Table {
            head: columns(texts, &["entry-decision", "entry-why", "entry-positions", "catch-until"]),
            rows: decisions.iter().map(|entry| decision(workspace, texts, entry)).collect(),
        });
    }
    if !actions.is_empty() {
        out.push(Block::Heading(texts.get("entries-actions")));
        if let Some((rate, meeting)) = entries::done_by_last_meeting(workspace) {
            let values = [("k", rate.k.into()), ("n", rate.n.into()), ("meeting", meeting.into())];
            out.push(Block::Text(texts.with("report-entry-done-by", &values)));
        }
        out.push(Block::Table {
            head: columns(texts, &["entry-action", "entry-owner", "entry-due", "criterion-status"]),
            rows: actions.iter().map(|entry| action(texts, entry, today)).collect(),
        });
    }
    if !votes.is_empty() {
        out.push(Block::Heading(texts.get("minutes-votes")));
        out.push(Block::List(votes));
    }
    if !others.is_empty() {
        out.push(Block::Heading(texts.get("report-entries-others")));
        out.push(Block::List(others));
    }
}

/// What is open of it: actions whose day is over, decisions to be looked at again.
pub fn open(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<String> {
    let due = entries::to_look_at(workspace, today);
    let overdue = due.iter().filter(|entry| urgency(entry, today) == Urgency::Overdue);
    let line = |entry: &Arc<Entry>| {
        let day = entry.due.map(|day| texts.date(day)).unwrap_or_default();
        let key = if entry.kind == EntryKind::Decision { "report-decision-due" } else { "report-entry-overdue" };
        texts.with(key, &[("text", (&entry.text).into()), ("who", who(texts, entry).into()), ("day", day.into())])
    };
    overdue.map(line).collect()
}

/// What was parked and nobody has come back to.
pub fn parked(workspace: &Workspace) -> Vec<String> {
    let parked = of_kind(workspace, EntryKind::Parked);
    let open = parked.into_iter().filter(|entry| entry.status == EntryStatus::Open);
    open.map(
        |entry| if entry.owner.is_empty() { entry.text.clone() } else { format!("{} ({})", entry.text, entry.owner) },
    )
    .collect()
}

fn of_kind(workspace: &Workspace, kind: EntryKind) -> Vec<&Arc<Entry>> {
    let kept = |entry: &&Arc<Entry>| entry.kind == kind && entry.status != EntryStatus::Dropped;
    in_order(&workspace.entries).into_iter().filter(kept).collect()
}

/// All actions but those that were dropped: the open ones first, by their day.
fn actions(workspace: &Workspace, today: NaiveDate) -> Vec<&Arc<Entry>> {
    let listed = |standing| {
        let wanted = Wanted { kind: Some(EntryKind::Action), standing, sort: SortBy::Due, ..Wanted::default() };
        entries::wanted(workspace, &wanted, today, &std::collections::BTreeSet::new())
    };
    let all = listed(Standing::Open).into_iter().chain(listed(Standing::Closed));
    let entries = all.filter_map(|id| workspace.entries.get(&id));
    entries.filter(|entry| entry.status != EntryStatus::Dropped).collect()
}

fn decision(workspace: &Workspace, texts: &Texts, entry: &Entry) -> Vec<String> {
    let positions = Side::BOTH.map(|side| match entry.positions.get(side).trim() {
        "" => String::new(),
        said => format!("{}: {said}", texts.get(labels::words(side))),
    });
    let dissent = match entry.dissent.trim() {
        "" => String::new(),
        dissent => format!("{}: {dissent}", texts.get("entry-dissent")),
    };
    let day = entry.day.map(|day| texts.date(day)).unwrap_or_default();
    let by: Vec<&str> = [entry.owner.trim(), &day].into_iter().filter(|part| !part.is_empty()).collect();
    let by = if by.is_empty() { String::new() } else { format!("({})", by.join(", ")) };
    let about = entry.about().filter(|record| record.exists_in(workspace));
    let about = about.map(|record| {
        format!("{}: {}", texts.get("entry-about"), texts.record(workspace, Address::Record(record), None))
    });
    let vote = entry.vote.and_then(|id| workspace.votes.get(&id)).filter(|vote| vote.revealed);
    let vote =
        vote.map(|vote| format!("{}: {}", texts.get("vote-title"), Telling { workspace, texts }.in_one_line(vote)));
    vec![
        stacked(&[entry.text.clone(), by, about.unwrap_or_default()]),
        entry.why.replace('\n', &BELOW.to_string()),
        stacked(&[positions.as_slice(), &[dissent, vote.unwrap_or_default()]].concat()),
        entry.due.map(|day| texts.date(day)).unwrap_or_default(),
    ]
}

fn action(texts: &Texts, entry: &Entry, today: NaiveDate) -> Vec<String> {
    let helper = match entry.helper.trim() {
        "" => String::new(),
        helper => format!("{}: {helper}", texts.get("entry-helper")),
    };
    let state = match entry.status {
        EntryStatus::Done => {
            let day = entry.closed.map(|day| format!(" ({})", texts.date(day))).unwrap_or_default();
            format!("✓\u{a0}{}{day}", texts.get("entry-done"))
        }
        _ if urgency(entry, today) == Urgency::Overdue => format!("⚠\u{a0}{}", texts.get("entry-overdue")),
        status => texts.get(labels::words(status)),
    };
    vec![
        stacked(&[entry.text.clone(), entry.outcome.replace('\n', " ")]),
        stacked(&[who(texts, entry), helper]),
        entry.due.map(|day| texts.date(day)).unwrap_or_default(),
        state,
    ]
}

/// Who, with the side.
fn who(texts: &Texts, entry: &Entry) -> String {
    let side = entry.side.map(|side| texts.get(labels::words(side)));
    match (entry.owner.trim(), side) {
        ("", Some(side)) => side,
        ("", None) => texts.get("report-entry-nobody"),
        (owner, Some(side)) => format!("{owner} ({side})"),
        (owner, None) => owner.to_owned(),
    }
}

/// Ideas and wins, each with its kind.
fn others(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let kinds = [EntryKind::Win, EntryKind::Idea];
    let line = |entry: &Arc<Entry>| {
        let owner = if entry.owner.is_empty() { String::new() } else { format!(" ({})", entry.owner) };
        format!("{}: {}{owner}", texts.get(labels::words(entry.kind)), entry.text)
    };
    kinds.into_iter().flat_map(|kind| of_kind(workspace, kind)).map(line).collect()
}

/// Decisions for the first page.
pub fn decided(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let agreed = mark(texts, Mark::Agreed);
    of_kind(workspace, EntryKind::Decision).into_iter().map(|entry| format!("{agreed} – {}", entry.text)).collect()
}

/// Who does not agree with a decision, and why.
pub fn dissent(workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let decisions = of_kind(workspace, EntryKind::Decision).into_iter();
    let voiced = decisions.filter(|entry| !entry.dissent.trim().is_empty());
    voiced.map(|entry| format!("{} – {}: {}", entry.text, texts.get("entry-dissent"), entry.dissent.trim())).collect()
}
