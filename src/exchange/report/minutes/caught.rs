//! What was caught: decisions with their reasons, actions by owner and day, what is talked about later, thoughts, and what
//! went well; and the open actions of earlier days that were looked at.

use std::collections::BTreeMap;

use super::super::blocks::Block;
use super::{Told, said};
use crate::calc::meetings;
use crate::merge::Address;
use crate::model::{Entry, EntryKind, EntryStatus, Side};
use crate::text::labels;

/// What was decided: why, what the sides said to it, who does not agree, by which vote, and until when it holds.
pub fn decisions(told: &Told<'_>, out: &mut Vec<Block>) {
    let all = meetings::caught(told.workspace, told.workshop.id, EntryKind::Decision);
    if all.is_empty() {
        return;
    }
    out.push(Block::Section(told.t("report-decided")));
    for (number, entry) in (1..).zip(all) {
        out.push(Block::Heading(format!("{number}. {}", said(&entry.text))));
        let details = details(told, entry);
        if !details.is_empty() {
            out.push(Block::List(details));
        }
    }
}

fn details(told: &Told<'_>, entry: &Entry) -> Vec<String> {
    let line = |key: &str, words: String| (!words.is_empty()).then(|| format!("{}: {words}", told.t(key)));
    let vote = entry.vote.and_then(|id| told.workspace.votes.get(&id));
    let sides = Side::BOTH.map(|side| line(labels::words(side), said(entry.positions.get(side))));
    let mut lines = vec![line("entry-why", said(&entry.why))];
    lines.extend(sides);
    lines.extend([
        line("entry-dissent", said(&entry.dissent)),
        vote.and_then(|vote| line("vote-title", told.votes().in_one_line(vote))),
        line("entry-about", about(told, entry)),
        line("minutes-stands-for", said(&entry.owner)),
        line("minutes-holds-until", entry.due.map(|day| told.texts.date(day)).unwrap_or_default()),
        line(
            "criterion-status",
            if entry.status == EntryStatus::Dropped { status(told, entry) } else { String::new() },
        ),
        line("entry-outcome", said(&entry.outcome)),
    ]);
    lines.into_iter().flatten().collect()
}

/// The record it is about, where there still is one.
fn about(told: &Told<'_>, entry: &Entry) -> String {
    let record = entry.about().filter(|record| record.exists_in(told.workspace));
    record.map(|record| said(&told.texts.record(told.workspace, Address::Record(record), None))).unwrap_or_default()
}

/// Who does what by when: everybody in the order of their names, each with what comes first at the top.
pub fn actions(told: &Told<'_>, out: &mut Vec<Block>) {
    let mut all = meetings::caught(told.workspace, told.workshop.id, EntryKind::Action);
    if all.is_empty() {
        return;
    }
    all.sort_by_key(|entry| (entry.due.is_none(), entry.due));
    let mut by_owner: BTreeMap<(bool, String), Vec<String>> = BTreeMap::new();
    for entry in all {
        let owner = said(&entry.owner);
        by_owner.entry((owner.is_empty(), owner)).or_default().push(action(told, entry, false));
    }
    out.push(Block::Section(told.t("minutes-actions")));
    for ((nobody, owner), lines) in by_owner {
        out.push(Block::Heading(if nobody { told.t("minutes-nobody") } else { owner }));
        out.push(Block::List(lines));
    }
}

/// The actions of earlier days that were open when the workshop began.
pub fn from_before(told: &Told<'_>, out: &mut Vec<Block>) {
    let all = meetings::from_before(told.workspace, told.workshop);
    if !all.is_empty() {
        out.push(Block::Section(told.t("minutes-from-before")));
        out.push(Block::List(all.into_iter().map(|entry| action(told, entry, true)).collect()));
    }
}

/// An action in one line: with who does it where it does not stand above, by when, who helps, where it stands, what came of it.
fn action(told: &Told<'_>, entry: &Entry, with_owner: bool) -> String {
    let words = |key: &str, value: String| told.texts.with(key, &[("value", value.into())]);
    let mut parts = Vec::new();
    let owner = said(&entry.owner);
    if with_owner && !owner.is_empty() {
        parts.push(owner);
    }
    parts.extend(entry.side.map(|side| told.t(labels::words(side))));
    parts.extend(entry.due.map(|day| words("minutes-due", told.texts.date(day))));
    let helper = said(&entry.helper);
    if !helper.is_empty() {
        parts.push(words("minutes-helped", helper));
    }
    let is_done = entry.status != EntryStatus::Open;
    if is_done || with_owner {
        let closed = entry.closed.map(|day| format!(" ({})", told.texts.date(day))).unwrap_or_default();
        parts.push(format!("{}{closed}", status(told, entry)));
    }
    let outcome = said(&entry.outcome);
    if is_done && !outcome.is_empty() {
        parts.push(outcome);
    }
    let text = said(&entry.text);
    if parts.is_empty() { text } else { format!("{text} – {}", parts.join(", ")) }
}

fn status(told: &Told<'_>, entry: &Entry) -> String {
    let sign = match entry.status {
        EntryStatus::Open => "○",
        EntryStatus::Done => "✓",
        EntryStatus::Dropped => "✗",
    };
    format!("{sign}\u{a0}{}", told.t(labels::words(entry.status)))
}

/// What is talked about later with the records that were set aside, thoughts, and what went well.
pub fn other(told: &Told<'_>, mut parked: Vec<String>, out: &mut Vec<Block>) {
    let kinds =
        [("minutes-parked", EntryKind::Parked), ("minutes-ideas", EntryKind::Idea), ("minutes-wins", EntryKind::Win)];
    for (key, kind) in kinds {
        let all = meetings::caught(told.workspace, told.workshop.id, kind).into_iter().map(|entry| thought(entry));
        let mut lines: Vec<String> = all.collect();
        if kind == EntryKind::Parked {
            lines.append(&mut parked);
        }
        if !lines.is_empty() {
            out.push(Block::Section(told.t(key)));
            out.push(Block::List(lines));
        }
    }
}

fn thought(entry: &Entry) -> String {
    let (text, who) = (said(&entry.text), said(&entry.owner));
    if who.is_empty() { text } else { format!("{text} ({who})") }
}
