//! How the votes went. What is not shown stays sealed: only that there was a vote is told. What single people answered is
//! not told either, but for the concerns they voiced.

use super::super::blocks::Block;
use super::{Told, said};
use crate::calc::votes::{Outcome, outcome};
use crate::calc::{clock, meetings, people};
use crate::model::{PerSide, Side, Vote, VoteMethod};
use crate::text::labels;

pub fn votes(told: &Told<'_>, out: &mut Vec<Block>) {
    let all = meetings::votes(told.workspace, told.workshop.id);
    let (moods, votes): (Vec<_>, Vec<_>) = all.into_iter().partition(|vote| vote.method == VoteMethod::Mood);
    if !votes.is_empty() {
        out.push(Block::Section(told.t("minutes-votes")));
    }
    for vote in votes {
        out.push(Block::Heading(question(told, vote)));
        let Some(outcome) = outcome(told.workspace, vote) else {
            out.push(Block::Text(sealed(told, vote)));
            continue;
        };
        out.push(Block::Text(format!("{} · {}", told.t(labels::words(vote.method)), answered(told, &outcome))));
        let lines: Vec<String> = results(told, vote, &outcome).into_iter().chain(concerns(told, vote)).collect();
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

/// A vote in one line, for the decision it led to.
pub fn in_one_line(told: &Told<'_>, vote: &Vote) -> String {
    let Some(outcome) = outcome(told.workspace, vote) else {
        return format!("{} – {}", question(told, vote), sealed(told, vote));
    };
    let results: Vec<String> = results(told, vote, &outcome).into_iter().chain(concerns(told, vote)).collect();
    format!("{} – {} ({})", question(told, vote), results.join("; "), answered(told, &outcome))
}

fn question(told: &Told<'_>, vote: &Vote) -> String {
    let question = said(&vote.question);
    if question.is_empty() { told.t(labels::words(vote.method)) } else { question }
}

fn sealed(told: &Told<'_>, vote: &Vote) -> String {
    format!("{} · {}", told.t(labels::words(vote.method)), told.t("minutes-not-shown"))
}

/// How many of those who were asked have answered, by side; and that one side alone decides nothing.
fn answered(told: &Told<'_>, outcome: &Outcome) -> String {
    let side = |side: Side| {
        let values = [
            ("side", told.t(labels::words(side)).into()),
            ("n", (*outcome.answered.get(side)).into()),
            ("all", (*outcome.asked.get(side)).into()),
        ];
        told.texts.with("minutes-answered", &values)
    };
    let words = Side::BOTH.map(side).join(", ");
    if outcome.has_both_sides() { words } else { format!("{words} · {}", told.t("minutes-one-sided")) }
}

fn results(told: &Told<'_>, vote: &Vote, outcome: &Outcome) -> Vec<String> {
    match vote.method {
        VoteMethod::Dots | VoteMethod::Ranking => options(told, vote, outcome),
        VoteMethod::FistToFive => {
            vec![times(told, outcome, |answer| told.texts.with("minutes-fingers", &[("n", answer.into())]))]
        }
        VoteMethod::YesNo => {
            vec![times(told, outcome, |answer| told.t(if answer == 1 { "answer-yes" } else { "answer-no" }))]
        }
        VoteMethod::Mood => vec![mood_words(told, outcome)],
    }
}

/// The options from the most points to the fewest; as many points, the same rank, and that is said.
fn options(told: &Told<'_>, vote: &Vote, outcome: &Outcome) -> Vec<String> {
    let line = |got: &crate::calc::votes::Got| {
        let name = vote.options.get(got.option).map(|option| said(option)).unwrap_or_default();
        let tied = got.points > 0 && outcome.options.iter().filter(|other| other.rank == got.rank).count() > 1;
        let tied = if tied { format!(" · {}", told.t("minutes-tied")) } else { String::new() };
        let key = if vote.method == VoteMethod::Dots { "minutes-dots" } else { "minutes-points" };
        let points = told.texts.with(key, &[("n", got.points.into())]);
        format!("{}. {name}: {points} ({}){tied}", told.texts.integer(got.rank), by_side(told, &got.by_side))
    };
    outcome.options.iter().map(line).collect()
}

fn by_side(told: &Told<'_>, points: &PerSide<i64>) -> String {
    let one = |side: Side| format!("{} {}", told.t(labels::words(side)), told.texts.integer(*points.get(side)));
    Side::BOTH.map(one).join(", ")
}

/// How often each answer was given, from the most to the least, those nobody gave left out.
fn times(told: &Told<'_>, outcome: &Outcome, words: impl Fn(i64) -> String) -> String {
    let given = outcome.answers.iter().rev().map(|(answer, _)| (*answer, outcome.times(*answer)));
    let lines = given.filter(|(_, times)| *times > 0);
    lines
        .map(|(answer, times)| format!("{} × {}", told.texts.integer(times), words(answer)))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What those said who hold back, by their names as the list of people has them.
fn concerns(told: &Told<'_>, vote: &Vote) -> Vec<String> {
    let said_by = |(voter, words): (&String, &String)| {
        let ballot = vote.ballots.get(voter)?;
        let name = said(people::name_of(told.workspace, ballot.person, &ballot.name));
        let name = if name.is_empty() { told.t(labels::words(ballot.side)) } else { name };
        let words = said(words);
        (!words.is_empty()).then(|| format!("{} – {name}: {words}", told.t("minutes-concern")))
    };
    vote.concerns.iter().filter_map(said_by).collect()
}

fn mood(told: &Told<'_>, vote: &Vote) -> String {
    match outcome(told.workspace, vote) {
        Some(outcome) => mood_words(told, &outcome),
        None => told.t("minutes-not-shown"),
    }
}

/// The middle answer and how often each was given.
fn mood_words(told: &Told<'_>, outcome: &Outcome) -> String {
    let Some((low, high)) = outcome.middle() else { return told.t("minutes-nobody-answered") };
    let middle = told.texts.hundredths((low + high) * 50);
    let spread = times(told, outcome, |answer| told.texts.integer(answer));
    told.texts.with("minutes-mood", &[("middle", middle.into()), ("spread", spread.into())])
}
