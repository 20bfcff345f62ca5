//! The meeting itself in the room: the block that runs, how much is agreed, what was caught.

use super::super::run_bar::block_title;
use super::super::widgets::Tone;
use super::super::{View, icons};
use super::{Bar, Column, Leaf, Piece, clock_tone, leaf, text};
use crate::calc::agreement::Progress;
use crate::calc::running::{due, standing};
use crate::model::{EntryKind, EntryStatus, in_order};
use crate::text::labels;

/// The block that runs with its goal, its clock and what comes next; before a workshop, what it is about.
pub fn block(view: View<'_>) -> Leaf {
    let Some(now) = standing(view.workspace, view.now) else { return welcome(view) };
    let mut pieces = vec![Piece::Clock(view.texts.time_left(now.time.left()), clock_tone(now.urgency))];
    if now.paused {
        pieces.push(Piece::Text(view.t("run-paused"), Tone::Warning));
    }
    if !now.block.goal.trim().is_empty() {
        pieces.push(Piece::Big(now.block.goal.clone(), Tone::Neutral));
    }
    if let Some(next) = now.next {
        let title = block_title(view, next);
        pieces.push(text(view.tx("run-next", &[("title", title.into())])));
    }
    pieces.push(text(view.tx("run-over-at", &[("time", now.over_at.to_string().into())])));
    leaf(block_title(view, now.block), pieces)
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
        words: view.tx("room-of", &[("done", progress.done.into()), ("all", progress.all.into())]),
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
        let words = of.into_iter().map(|entry| {
            let mut words = entry.text.clone();
            if !entry.owner.is_empty() {
                words = format!("{words} {} {}", icons::ARROW_RIGHT, entry.owner);
            }
            match entry.due {
                Some(due) => format!("{words}, {}", view.texts.date(due)),
                None => words,
            }
        });
        Column { head: view.t(labels::words(kind)), tone, large: false, items: words.collect() }
    };
    let columns = vec![
        column(EntryKind::Decision, Tone::Agreed),
        column(EntryKind::Action, Tone::Neutral),
        column(EntryKind::Parked, Tone::Neutral),
    ];
    leaf(view.t("page-actions"), vec![Piece::Columns(columns)])
}
