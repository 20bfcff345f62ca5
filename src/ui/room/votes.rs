//! Votes and the board of a workshop in the room: sealed until they are shown.

use super::super::View;
use super::super::people::voter_words;
use super::super::widgets::Tone;
use super::{Bar, Column, Leaf, Part, Piece, leaf, text};
use crate::calc::people::voters;
use crate::calc::running::standing;
use crate::calc::stickies::{groups, hidden, stickies};
use crate::calc::votes::{Outcome, has_answered, outcome};
use crate::model::{Id, Method, RecordRef, Side, Vote, VoteMethod, Workshop, in_order};
use crate::text::labels;

/// What the block that runs is about by its method: its board, the vote that was asked in it last, or the block itself.
pub fn of_block(view: View<'_>) -> Part {
    let Some(now) = standing(view.workspace, view.now) else { return Part::Block };
    let workshop = now.workshop.id;
    let writes = matches!(now.block.method, Method::SilentWriting | Method::Cluster);
    if writes && !stickies(view.workspace, workshop).is_empty() {
        return Part::Board(workshop);
    }
    let asked = in_order(&view.workspace.votes).into_iter().rfind(|vote| vote.block == Some(now.block.id));
    asked.map_or(Part::Block, |vote| Part::Vote(vote.id))
}

/// Who has answered a vote; once it is shown, what came out and why somebody holds back.
pub fn vote(view: View<'_>, id: Id<Vote>) -> Vec<Leaf> {
    let Some(vote) = view.workspace.votes.get(&id) else { return Vec::new() };
    vec![Leaf { record: Some(RecordRef::Vote(id)), title: vote.question.clone(), pieces: pieces(view, vote) }]
}

/// Who has answered and never what; once it is shown, what came out.
pub fn pieces(view: View<'_>, vote: &Vote) -> Vec<Piece> {
    if let Some(outcome) = outcome(view.workspace, vote) {
        return came_out(view, vote, &outcome);
    }
    let voters = voters(view.workspace, &vote.ballots).into_iter();
    let tiles = voters.map(|(voter, ballot)| (voter_words(view, &ballot), has_answered(vote, &voter, &ballot)));
    vec![Piece::Tiles(tiles.collect())]
}

fn came_out(view: View<'_>, vote: &Vote, outcome: &Outcome) -> Vec<Piece> {
    let most = outcome.options.iter().map(|got| got.points).max().unwrap_or(1).max(1) as f32;
    let counted = if vote.method == VoteMethod::Dots { "minutes-dots" } else { "room-points" };
    let options = outcome.options.iter().map(|got| Bar {
        name: format!("{}  {}", got.rank, vote.options.get(got.option).cloned().unwrap_or_default()),
        share: got.points as f32 / most,
        words: view.tx(counted, &[("n", got.points.into())]),
        tone: Tone::Agreed,
    });
    let answers = outcome.answers.iter().rev().flat_map(|(answer, times)| {
        let all = outcome.all_asked().max(1) as f32;
        Side::BOTH.map(|side| Bar {
            name: format!("{} · {}", view.texts.vote_answer(vote.method, *answer), view.t(labels::words(side))),
            share: *times.get(side) as f32 / all,
            words: view.texts.integer(*times.get(side)),
            tone: Tone::Side(side),
        })
    });
    let given = answers.filter(|bar| bar.share > 0.0);
    let mut pieces = vec![Piece::Bars(options.chain(given).collect())];
    let first = outcome.first();
    if first.len() > 1 {
        let names: Vec<String> = first.iter().filter_map(|at| vote.options.get(*at).cloned()).collect();
        pieces.push(Piece::Text(view.tx("votes-tie", &[("names", view.texts.joined(&names).into())]), Tone::Warning));
    }
    if !outcome.has_both_sides() {
        pieces.push(Piece::Text(view.t("votes-one-side"), Tone::Warning));
    }
    for voter in &outcome.holding_back {
        let Some(ballot) = vote.ballots.get(voter) else { continue };
        let mut words = view.tx("room-holds-back", &[("who", voter_words(view, ballot).into())]);
        if let Some(said) = vote.concerns.get(voter).filter(|said| !said.is_empty()) {
            words = format!("{words}: {said}");
        }
        pieces.push(Piece::Text(words, Tone::Warning));
    }
    pieces
}

/// How many notes are hidden, and those that are shown in their groups.
pub fn board(view: View<'_>, workshop: Id<Workshop>) -> Vec<Leaf> {
    let covered: u32 = hidden(view.workspace, workshop).into_iter().sum();
    let mut pieces = Vec::new();
    let now = standing(view.workspace, view.now).filter(|now| now.workshop.id == workshop);
    let goal = now.map(|now| now.block.goal.trim().to_owned()).filter(|goal| !goal.is_empty());
    if covered > 0 {
        pieces.push(Piece::Big(view.tx("room-hidden", &[("n", covered.into())]), Tone::Neutral));
    }
    let columns =
        groups(view.workspace, workshop).into_iter().filter(|group| !group.notes.is_empty()).map(|group| Column {
            head: if group.name.is_empty() { view.t("room-ungrouped") } else { group.name },
            tone: Tone::Neutral,
            large: false,
            items: group.notes.iter().map(|note| note.text.clone()).collect(),
        });
    let columns: Vec<Column> = columns.collect();
    let title = view.workspace.workshops.get(&workshop).map(|workshop| workshop.title.clone()).unwrap_or_default();
    if columns.is_empty() {
        // Until anything is shown, everybody reads what they are asked.
        pieces.insert(0, text(goal.unwrap_or_else(|| view.t("board-purpose"))));
        return vec![leaf(title, pieces)];
    }
    // Four groups are read beside each other.
    let pages = columns.chunks(4).map(|columns| {
        let mut pieces = pieces.clone();
        pieces.push(Piece::Columns(columns.to_vec()));
        leaf(title.clone(), pieces)
    });
    pages.collect()
}
