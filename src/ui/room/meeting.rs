//! The meeting itself in the room: the block that runs, how much is agreed, what was caught.

use std::sync::Arc;

use super::super::run_bar::block_title;
use super::super::widgets::Tone;
use super::super::{View, icons};
use super::{Bar, Column, Leaf, Piece, clock_tone, leaf, text, turn_tone};
use crate::calc::agreement::Progress;
use crate::calc::entries::{everybody, to_look_at};
use crate::calc::running::{due, standing};
use crate::calc::turns::{pairs, turn};
use crate::model::{Entry, EntryKind, EntryStatus, Method, Participant, in_order};
use crate::text::labels;

/// The block that runs with its goal, its clock and what comes next; before a workshop, what it is about.
pub fn block(view: View<'_>) -> Leaf {
    let Some(now) = standing(view.workspace, view.now) else { return welcome(view) };
    let mut pieces = vec![Piece::Clock(view.texts.time_left_in_room(now.time.left()), clock_tone(now.urgency))];
    if now.paused {
        pieces.push(Piece::Text(view.t("run-paused"), Tone::Warning));
    }
    if let Some(turn) = turn(view.workspace, view.now) {
        pieces.push(Piece::Big(view.texts.turn_in_room(&turn), turn_tone(&turn)));
        let next = turn.next.map(|next| view.tx("run-next", &[("title", next.name.trim().into())]));
        pieces.extend(next.map(text));
    }
    if !now.block.goal.trim().is_empty() {
        pieces.push(Piece::Big(now.block.goal.clone(), Tone::Neutral));
    }
    if let Some(next) = now.next {
        let title = block_title(view, next);
        pieces.push(text(view.tx("run-next", &[("title", title.into())])));
    }
    pieces.push(text(view.texts.over_at(&now)));
    if now.block.method == Method::Pairs {
        pieces.extend(pairs_of(view));
    }
    leaf(block_title(view, now.block), pieces)
}

/// Who works with whom, four pairs beside each other.
fn pairs_of(view: View<'_>) -> Vec<Piece> {
    let column = |(number, pair): (usize, &Vec<&Arc<Participant>>)| Column {
        head: view.tx("room-pair", &[("n", number.into())]),
        tone: Tone::Neutral,
        large: false,
        items: pair.iter().map(|person| person.name.trim().to_owned()).collect(),
    };
    let columns: Vec<Column> = (1..).zip(&pairs(view.workspace)).map(column).collect();
    columns.chunks(4).map(|row| Piece::Columns(row.to_vec())).collect()
}

fn welcome(view: View<'_>) -> Leaf {
    let workshop = due(view.workspace, view.now).and_then(|id| view.workspace.workshops.get(&id));
    let title = &view.workspace.header.title;
    let title = if title.is_empty() { view.t("app-name") } else { title.clone() };
    let Some(workshop) = workshop else { return leaf(title, vec![text(view.t("room-welcome"))]) };
    let mut pieces = vec![Piece::Big(workshop.goal.clone(), Tone::Neutral)];
    pieces.retain(|piece| !matches!(piece, Piece::Big(words, _) if words.trim().is_empty()));
    if let Some(starts) = workshop.starts {
        pieces.push(text(view.tx("room-starts", &[("time", starts.to_string().into())])));
    }
    leaf(if workshop.title.is_empty() { title } else { workshop.title.clone() }, pieces)
}

/// How much of everything is agreed.
pub fn overview(view: View<'_>) -> Leaf {
    let standing = &view.results.standing;
    let bar = |key: &str, progress: Progress| Bar {
        name: view.t(key),
        share: progress.share(),
        words: match progress.all {
            0 => "–".to_owned(),
            all => view.tx("room-of", &[("done", progress.done.into()), ("all", all.into())]),
        },
        tone: Tone::Agreed,
    };
    let bars = vec![
        bar("page-personas", standing.personas),
        bar("page-criteria", standing.criteria),
        bar("agreement-tab-kpis", standing.kpis),
        bar("agreement-tab-sla", standing.clauses),
        bar("page-content", standing.content),
    ];
    leaf(view.t("page-overview"), vec![Piece::Bars(bars)])
}

/// Decisions, actions and what is parked, those of today's meeting first.
pub fn caught(view: View<'_>) -> Leaf {
    let running = standing(view.workspace, view.now).map(|now| now.workshop.id);
    let column = |kind: EntryKind, tone: Tone| {
        let mut of: Vec<_> = in_order(&view.workspace.entries).into_iter().filter(|entry| entry.kind == kind).collect();
        of.retain(|entry| entry.status == EntryStatus::Open || entry.workshop.is_some() && entry.workshop == running);
        of.sort_by_key(|entry| entry.workshop != running);
        let words = of.into_iter().map(|entry| entry_words(view, entry));
        Column { head: view.t(labels::words(kind)), tone, large: false, items: words.collect() }
    };
    let columns = vec![
        column(EntryKind::Decision, Tone::Agreed),
        column(EntryKind::Action, Tone::Neutral),
        column(EntryKind::Parked, Tone::Neutral),
    ];
    leaf(view.t("page-actions"), vec![Piece::Columns(columns)])
}

/// What is due from earlier meetings: with it a meeting begins. Nothing where nothing is.
pub fn carried(view: View<'_>) -> Option<Leaf> {
    let running = standing(view.workspace, view.now).map(|now| now.workshop.id);
    let due = to_look_at(view.workspace, view.today);
    let due: Vec<_> = due.into_iter().filter(|entry| entry.workshop.is_none() || entry.workshop != running).collect();
    let column = |kind: EntryKind, tone: Tone| {
        let of = due.iter().filter(|entry| entry.kind == kind);
        let items: Vec<String> = of.map(|entry| entry_words(view, entry)).collect();
        (!items.is_empty()).then(|| Column { head: view.t(labels::words(kind)), tone, large: false, items })
    };
    let columns = [column(EntryKind::Action, Tone::Neutral), column(EntryKind::Decision, Tone::Agreed)];
    let columns: Vec<Column> = columns.into_iter().flatten().collect();
    (!columns.is_empty()).then(|| leaf(view.t("room-carried"), vec![Piece::Columns(columns)]))
}

/// What was caught, with who does it by when.
fn entry_words(view: View<'_>, entry: &Entry) -> String {
    let mut words = entry.text.clone();
    let who = everybody(entry);
    if !who.is_empty() {
        words = format!("{words} {} {who}", icons::ARROW_RIGHT);
    }
    match entry.due {
        Some(due) => format!("{words}, {}", view.texts.date(due)),
        None => words,
    }
}
