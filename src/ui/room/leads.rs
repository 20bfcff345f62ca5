//! Lead criteria in the room: their points, silent rounds before and after the reveal, the threshold, the blind test, the
//! hand-over.

use std::collections::BTreeMap;

use super::super::View;
use super::super::people::voter_words;
use super::super::widgets::Tone;
use super::{Column, Leaf, Piece, Scale, checked, leaf, text};
use crate::calc::agreement::is_settled;
use crate::calc::blind_test::{Judged, agreement};
use crate::calc::negotiation::{Vote, Weighed, progress, weighed};
use crate::calc::people::voters;
use crate::calc::scoring::PointSet;
use crate::calc::threshold::monthly;
use crate::model::{
    Asks, Ballot, Card, Criterion, CriterionKind, DefinitionTest, Id, RecordRef, Round, Side, in_order,
};
use crate::text::labels;

/// So many criteria are read at once.
const AT_ONCE: usize = 8;
/// So many facts of a lead are read at once.
const FACTS: usize = 10;

/// The criteria with the points of both sides and what is agreed, some at a time.
pub fn criteria(view: View<'_>) -> Vec<Leaf> {
    let points = |points: Option<i32>| points.map_or_else(|| "–".to_owned(), |points| view.texts.integer(points));
    let rows: Vec<_> = in_order(&view.workspace.criteria)
        .into_iter()
        .filter(|criterion| {
            criterion.kind == CriterionKind::Points && criterion.model == view.results.model().and_then(|at| at.model)
        })
        .map(|criterion| {
            let settled = criterion.agreed.filter(|_| is_settled(criterion));
            let agreed = settled.map_or_else(|| "–".to_owned(), |points| checked(&view.texts.integer(points)));
            let sides = [
                (points(criterion.proposals.sales), Tone::Side(Side::Sales)),
                (points(criterion.proposals.marketing), Tone::Side(Side::Marketing)),
            ];
            (criterion.name.clone(), sides.into_iter().chain([(agreed, Tone::Agreed)]).collect())
        })
        .collect();
    let head = vec![
        view.t(labels::words(Side::Sales)),
        view.t(labels::words(Side::Marketing)),
        view.t("criterion-status-agreed"),
    ];
    let page = |rows: &[_]| leaf(view.t("page-criteria"), vec![Piece::Grid(head.clone(), rows.to_vec())]);
    rows.chunks(AT_ONCE).map(page).collect()
}

/// Who has answered a silent round, and never what.
pub fn waiting(view: View<'_>, id: Id<Round>) -> Vec<Leaf> {
    let Some(round) = view.workspace.rounds.get(&id).filter(|round| !round.revealed) else { return Vec::new() };
    let done = |voter: &str| {
        let (answered, asked) = progress(round, voter);
        answered >= asked
    };
    let title = match round.asks() {
        Asks::Points => "room-round",
        Asks::Targets => "room-round-targets",
    };
    vec![leaf(view.tx(title, &[("n", round.number.into())]), vec![tiles(view, &round.ballots, done)])]
}

/// Who has answered, in the order in which the page asks them.
fn tiles(view: View<'_>, ballots: &BTreeMap<String, Ballot>, done: impl Fn(&str) -> bool) -> Piece {
    let voters = voters(view.workspace, ballots).into_iter();
    Piece::Tiles(voters.map(|(voter, ballot)| (voter_words(view, &ballot), done(&voter))).collect())
}

/// What a round says, the widest disagreement first.
pub fn revealed(view: View<'_>, id: Id<Round>) -> Vec<Leaf> {
    let Some(round) = view.workspace.rounds.get(&id).filter(|round| round.revealed) else { return Vec::new() };
    let all = weighed(round);
    let most = all.iter().flat_map(|one| &one.votes).map(|vote| vote.points.abs()).max().unwrap_or(20).max(20);
    let known = all.iter().filter_map(|one| Some((one, view.workspace.criteria.get(&one.subject)?)));
    known.map(|(one, criterion)| weighed_leaf(view, one, criterion, most)).collect()
}

fn weighed_leaf(view: View<'_>, one: &Weighed, criterion: &Criterion, most: i64) -> Leaf {
    let medians = [one.medians.sales, one.medians.marketing];
    let [sales, marketing] = medians.map(|halves| view.texts.halves(halves));
    let words = view.tx("round-medians", &[("sales", sales.into()), ("marketing", marketing.into())]);
    let agreed = criterion.agreed.filter(|_| is_settled(criterion)).map(i64::from);
    let low = if one.votes.iter().any(|vote| vote.points < 0) { -most } else { 0 };
    let dots = one.votes.iter().map(|vote| (vote.side, vote.points)).collect();
    let names = (view.texts.integer(low), view.texts.integer(most));
    let scale = Scale { ends: (low, most), names, dots, agreed, words: words.clone() };
    let mut pieces = vec![Piece::Scale(scale), text(words)];
    if let Some(agreed) = agreed {
        let words = format!("{}: {}", view.t("criterion-status-agreed"), view.texts.integer(agreed));
        pieces.push(Piece::Big(checked(&words), Tone::Agreed));
    } else if one.is_close() {
        pieces.push(Piece::Text(view.t("room-close"), Tone::Agreed));
    } else {
        let name = |vote: &Vote| {
            let name = if vote.name.is_empty() { view.t(labels::words(vote.side)) } else { vote.name.clone() };
            format!("{name} {}", view.texts.integer(vote.points))
        };
        let apart: Vec<String> = one.votes.iter().filter(|vote| one.stands_apart(vote)).map(name).collect();
        let words = if apart.is_empty() {
            view.t("round-explain-sides")
        } else {
            view.tx("round-explain", &[("who", apart.join(", ").into())])
        };
        pieces.push(Piece::Big(words, Tone::Warning));
    }
    Leaf { record: Some(RecordRef::Criterion(criterion.id)), title: criterion.name.clone(), pieces }
}

/// How many leads each threshold lets through, and what a lead is in a sentence.
pub fn threshold(view: View<'_>) -> Leaf {
    let mut pieces: Vec<Piece> = Vec::new();
    if let Some(scoring) = view.results.scoring() {
        let months = monthly(scoring, PointSet::Agreed);
        let chosen = view.workspace.header.lead_policy.threshold;
        let steps = scoring.tally(PointSet::Agreed).thresholds();
        let seen = steps.iter().filter(|step| step.threshold >= 0 || step.threshold >= chosen);
        let curve = seen
            .map(|step| (step.threshold, months.map_or(step.passed as f32, |months| months.mean(step.recent) as f32)));
        pieces.push(Piece::Curve(curve.collect(), chosen));
    }
    pieces.extend(view.texts.definitions(view.workspace).into_iter().map(|words| Piece::Big(words, Tone::Neutral)));
    leaf(view.t("threshold-title"), pieces)
}

/// Who has judged and one card after the other; after the reveal how often both agree, and the leads they do not.
pub fn blind_test(view: View<'_>, id: Id<DefinitionTest>) -> Vec<Leaf> {
    let Some(test) = view.workspace.tests.get(&id) else { return Vec::new() };
    if !test.revealed {
        let done = |voter: &str| {
            test.ballots.get(voter).is_some_and(|ballot| {
                let answers = crate::calc::sealed::answers(test.id, voter, ballot, test.cards.len());
                answers.iter().all(Option::is_some)
            })
        };
        let waits = leaf(view.t("method-blind-test"), vec![tiles(view, &test.ballots, done)]);
        let cards = (1_usize..).zip(&test.cards).map(|(n, card)| {
            let words = [("n", n.into()), ("all", test.cards.len().into())];
            leaf(view.tx("room-lead", &words), vec![facts(view, card)])
        });
        return std::iter::once(waits).chain(cards).collect();
    }
    let Some(found) = agreement(test) else { return vec![leaf(view.t("method-blind-test"), vec![])] };
    let sentence = view.tx("blind-test-result", &[("of", view.texts.of(found.agreed).into())]);
    let result = leaf(view.t("method-blind-test"), vec![Piece::Big(sentence, Tone::Neutral)]);
    let disputed = found.disputed.iter().filter_map(|one| disputed(view, test, one));
    std::iter::once(result).chain(disputed).collect()
}

fn disputed(view: View<'_>, test: &DefinitionTest, one: &Judged) -> Option<Leaf> {
    let card = test.cards.get(one.card)?;
    let columns = Side::BOTH.into_iter().zip(one.sides).map(|(side, judged)| Column {
        head: view.t(labels::words(side)),
        tone: Tone::Side(side),
        large: true,
        items: judged.map(|judged| view.t(labels::judgement(judged))).into_iter().collect(),
    });
    let words = [("n", (one.card + 1).into()), ("all", test.cards.len().into())];
    Some(leaf(view.tx("room-lead", &words), vec![Piece::Columns(columns.collect()), facts(view, card)]))
}

fn facts(view: View<'_>, card: &Card) -> Piece {
    let rows = card
        .facts
        .iter()
        .take(FACTS)
        .map(|(name, value)| (view.texts.column(name), vec![(view.texts.cell_of(name, value), Tone::Neutral)]));
    Piece::Grid(Vec::new(), rows.collect())
}

/// What is written down of the hand-over.
pub fn handover(view: View<'_>) -> Leaf {
    let written = &view.workspace.header.handover;
    let rows = [
        ("handover-trigger", &written.trigger),
        ("handover-minimum", &written.minimum_data),
        ("handover-channel", &written.channel),
        ("handover-routing", &written.routing),
        ("handover-contacted", &written.contacted),
        ("handover-overdue", &written.overdue),
    ];
    let rows = rows.into_iter().filter(|(_, words)| !words.is_empty());
    let rows = rows.map(|(key, words)| (view.t(key), vec![(words.clone(), Tone::Neutral)]));
    leaf(view.t("part-handover"), vec![Piece::Grid(Vec::new(), rows.collect())])
}
