//! How the time was used: every block with its planned and its real minutes and when it began.

use super::super::blocks::{Block, columns};
use super::{Told, said};
use crate::calc::clock::{self, BlockTime, MINUTE};
use crate::calc::schedule::{Start, schedule};
use crate::model::{self, TimeOfDay};

pub fn agenda(told: &Told<'_>, out: &mut Vec<Block>) {
    let agenda = clock::agenda(told.workspace, told.workshop.id);
    if agenda.is_empty() {
        return;
    }
    let plan = schedule(told.workshop, &agenda);
    let has_begun = told.clock.began.is_some();
    let rows = agenda.iter().zip(&plan.starts).map(|(block, start)| row(told, block, start)).collect::<Vec<_>>();
    let total = [
        told.t("minutes-total"),
        String::new(),
        given(told, plan.planned, in_minutes(all(told, BlockTime::given))),
        if has_begun { minutes(told, in_minutes(all(told, |time| time.real))) } else { String::new() },
    ];
    let keys = ["block-title", "minutes-time", "minutes-planned", "minutes-real"];
    out.push(Block::Section(told.t("minutes-agenda")));
    out.push(Block::Table {
        head: columns(told.texts, &keys),
        rows: rows.into_iter().chain([total.to_vec()]).collect(),
    });
    if !has_begun {
        return;
    }
    let mut lines = Vec::new();
    let paused = in_minutes(told.clock.paused);
    if paused > 0 {
        lines.push(told.texts.with("minutes-paused", &[("n", paused.into())]));
    }
    if told.clock.ended.is_some() {
        let drift = in_minutes(told.clock.drift());
        let key = match drift {
            0 => "minutes-on-time",
            1.. => "minutes-longer",
            _ => "minutes-shorter",
        };
        lines.push(told.texts.with(key, &[("n", drift.abs().into())]));
    }
    if !lines.is_empty() {
        out.push(Block::List(lines));
    }
}

fn row(told: &Told<'_>, block: &model::Block, start: &Start) -> Vec<String> {
    let time = told.clock.blocks.get(&block.id).copied().unwrap_or_default();
    vec![said(&block.title), begin(told, start, &time), planned(told, block, &time), real(told, block, &time)]
}

/// When it was to begin, and when it did where that was at another time.
fn begin(told: &Told<'_>, start: &Start, time: &BlockTime) -> String {
    let planned = start.at.map(TimeOfDay::of_minutes);
    match (planned, time.began.map(|at| told.time(at))) {
        (Some(planned), Some(began)) if planned != began => format!("{planned} → {began}"),
        (planned, began) => began.or(planned).map(|at| at.to_string()).unwrap_or_default(),
    }
}

/// The planned minutes, with those it was given or that were taken from it.
fn planned(told: &Told<'_>, block: &model::Block, time: &BlockTime) -> String {
    given(told, i64::from(block.minutes), in_minutes(time.given()))
}

/// Minutes of the plan, with those that were given or taken.
fn given(told: &Told<'_>, first: i64, more: i64) -> String {
    let words = told.texts.integer(first);
    match more {
        0 => words,
        more @ 1.. => format!("{words} + {}", told.texts.integer(more)),
        less => format!("{words} − {}", told.texts.integer(-less)),
    }
}

fn real(told: &Told<'_>, block: &model::Block, time: &BlockTime) -> String {
    let running = told.clock.running.block() == Some(block.id);
    match time.began {
        Some(_) if running => format!("{} ({})", minutes(told, in_minutes(time.real)), told.t("minutes-running")),
        Some(_) => minutes(told, in_minutes(time.real)),
        None if skipped(told, block) => told.t("minutes-skipped"),
        None => String::new(),
    }
}

/// Whether it never began although the workshop is over, or a later block has begun.
fn skipped(told: &Told<'_>, block: &model::Block) -> bool {
    if told.clock.ended.is_some() {
        return true;
    }
    let agenda = clock::agenda(told.workspace, told.workshop.id);
    let mut later = agenda.iter().skip_while(|other| other.id != block.id);
    later.any(|other| told.clock.blocks.get(&other.id).is_some_and(|time| time.began.is_some()))
}

fn all(told: &Told<'_>, of: impl Fn(&BlockTime) -> i64) -> i64 {
    told.clock.blocks.values().map(of).fold(0, i64::saturating_add)
}

fn minutes(told: &Told<'_>, minutes: i64) -> String {
    told.texts.integer(minutes)
}

/// Milliseconds in whole minutes, halves up.
fn in_minutes(ms: i64) -> i64 {
    ms.saturating_add(MINUTE / 2).div_euclid(MINUTE)
}
