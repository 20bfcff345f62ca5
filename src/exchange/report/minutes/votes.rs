//! The votes of the workshop, and the mood at its start and at its end.

use super::super::blocks::Block;
use super::Told;
use crate::calc::votes::outcome;
use crate::calc::{clock, meetings};
use crate::model::{Vote, VoteMethod};
use crate::text::labels;

pub fn votes(told: &Told<'_>, out: &mut Vec<Block>) {
    let (all, telling) = (meetings::votes(told.workspace, told.workshop.id), told.votes());
    let (moods, votes): (Vec<_>, Vec<_>) = all.into_iter().partition(|vote| vote.method == VoteMethod::Mood);
    if !votes.is_empty() {
        out.push(Block::Section(told.t("minutes-votes")));
    }
    for vote in votes {
        out.push(Block::Heading(telling.question(vote)));
        let Some(outcome) = outcome(told.workspace, vote) else {
            out.push(Block::Text(telling.sealed(vote)));
            continue;
        };
        out.push(Block::Text(format!("{} · {}", told.t(labels::words(vote.method)), telling.answered(&outcome))));
        let lines = telling.results(vote, &outcome);
        if !lines.is_empty() {
            out.push(Block::List(lines));
        }
    }
    if !moods.is_empty() {
        out.push(Block::Section(told.t("vote-mood")));
        let last_block = clock::agenda(told.workspace, told.workshop.id).last().map(|block| block.id);
        let at_end = |vote: &Vote| vote.block.is_some() && vote.block == last_block;
        let last = moods.len() - 1;
        let key = |at: usize, vote: &Vote| match at {
            0 if last > 0 || !at_end(vote) => "minutes-mood-start",
            at if at == last => "minutes-mood-end",
            _ => "minutes-mood-between",
        };
        let lines =
            moods.iter().enumerate().map(|(at, vote)| format!("{}: {}", told.t(key(at, vote)), mood(told, vote)));
        out.push(Block::List(lines.collect()));
    }
}

fn mood(told: &Told<'_>, vote: &Vote) -> String {
    match outcome(told.workspace, vote) {
        Some(outcome) => told.votes().mood(&outcome),
        None => told.t("minutes-not-shown"),
    }
}
