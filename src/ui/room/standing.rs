//! The relationship in the room: the four stages, the themes, where to begin, where both see different things.

use super::super::View;
use super::super::people::voter_words;
use super::super::widgets::Tone;
use super::{Bar, Column, Leaf, Piece, leaf, text};
use crate::calc::assessment::ballots::{in_their_order, is_complete};
use crate::calc::assessment::{Figure, Mean, Outcome, Statement, Theme, band, outcome, statement_words};
use crate::model::{AnswerGroup, Assessment, Id, RecordRef, Relation, Side};
use crate::text::labels;

/// The leaves of an assessment; without one, the four stages.
pub fn leaves(view: View<'_>, id: Option<Id<Assessment>>) -> Vec<Leaf> {
    let Some(assessment) = id.and_then(|id| view.workspace.assessments.get(&id)) else {
        return vec![stages(view, &Figure::default())];
    };
    let Some(outcome) = outcome(assessment) else { return vec![waiting(view, assessment)] };
    if !outcome.is_told() {
        return vec![leaf(&assessment.title, vec![text(view.t("assessment-too-few"))])];
    }
    let mut all = vec![stages(view, &outcome.score), themes(view, &outcome)];
    for (title, statements) in
        [("assessment-do-first", outcome.do_first()), ("assessment-talk-first", outcome.talk_first())]
    {
        if !statements.is_empty() {
            all.push(leaf(view.t(title), vec![list(view, &statements)]));
        }
    }
    // Three are read from the back at once.
    all.extend(outcome.gaps().chunks(3).take(2).map(|gaps| leaf(view.t("room-gaps"), vec![list(view, gaps)])));
    for leaf in &mut all {
        leaf.record = Some(RecordRef::Assessment(assessment.id));
    }
    all
}

fn waiting(view: View<'_>, assessment: &Assessment) -> Leaf {
    let tiles = in_their_order(view.workspace, &assessment.ballots).into_iter();
    let tiles = tiles.map(|(voter, ballot)| (voter_words(view, &ballot), is_complete(assessment, &voter, &ballot)));
    let pieces = vec![Piece::Tiles(tiles.collect())];
    Leaf { record: Some(RecordRef::Assessment(assessment.id)), title: assessment.title.clone(), pieces }
}

/// Everybody who is told with a number.
fn told(view: View<'_>, figure: &Figure) -> Vec<(String, i64)> {
    let joint = figure.joint.map(|mean| (view.t("assessment-joint"), mean.tenths()));
    let groups = AnswerGroup::ALL
        .into_iter()
        .filter_map(|group| Some((view.t(labels::words(group)), figure.group(group)?.tenths())));
    joint.into_iter().chain(groups).collect()
}

/// The four stages, each with who stands there, and where both decided to go.
fn stages(view: View<'_>, score: &Figure) -> Leaf {
    let context = &view.workspace.header.context;
    let column = |stage: Relation| {
        let mut items: Vec<String> = told(view, score)
            .into_iter()
            .filter(|(_, tenths)| band(*tenths) == stage)
            .map(|(whose, tenths)| format!("{whose}: {}", view.texts.hundredths(tenths * 10)))
            .collect();
        let here = (context.stage == Some(stage)).then(|| view.t("room-here"));
        let there = (context.target == Some(stage) && context.stage != Some(stage)).then(|| view.t("room-there"));
        items.extend(here.into_iter().chain(there));
        items.push(view.t(what(stage)));
        let joint = score.joint.is_some_and(|mean| band(mean.tenths()) == stage);
        let tone = if joint || context.target == Some(stage) { Tone::Agreed } else { Tone::Neutral };
        Column { head: view.t(labels::words(stage)), tone, large: false, items }
    };
    let mut pieces = vec![Piece::Columns(Relation::ALL.map(column).to_vec())];
    if score.joint.is_none() {
        pieces.push(text(view.t("room-not-assessed")));
    }
    leaf(view.t("room-stages"), pieces)
}

/// The key of what a stage means.
fn what(stage: Relation) -> &'static str {
    match stage {
        Relation::Undefined => "relation-undefined-what",
        Relation::Defined => "relation-defined-what",
        Relation::Aligned => "relation-aligned-what",
        Relation::Integrated => "relation-integrated-what",
    }
}

fn themes(view: View<'_>, outcome: &Outcome) -> Leaf {
    let mut bars = Vec::new();
    for (theme, figure) in Theme::ALL.into_iter().zip(&outcome.themes) {
        let share = |value: f64| ((value - 4.0) / 16.0) as f32;
        let sides: Vec<(Side, f64, i64)> = Side::BOTH
            .into_iter()
            .filter_map(|side| figure.side(side).map(|mean| (side, mean.value(), mean.tenths())))
            .collect();
        if sides.is_empty()
            && let Some(joint) = figure.joint
        {
            let words = view.texts.hundredths(joint.tenths() * 10);
            bars.push(Bar { name: view.t(theme.words()), share: share(joint.value()), words, tone: Tone::Neutral });
        }
        for (side, value, tenths) in sides {
            let name = format!("{} · {}", view.t(theme.words()), view.t(labels::words(side)));
            let words = view.texts.hundredths(tenths * 10);
            bars.push(Bar { name, share: share(value), words, tone: Tone::Side(side) });
        }
    }
    leaf(view.t("room-themes"), vec![Piece::Bars(bars)])
}

/// Statements beside each other, each with the means of both sides, or of all together.
fn list(view: View<'_>, statements: &[&Statement]) -> Piece {
    let number = |mean: Mean| view.texts.hundredths(mean.tenths() * 10);
    let column = |one: &&Statement| {
        let sides =
            Side::BOTH.map(|side| Some(format!("{} {}", view.t(labels::words(side)), number(one.mean.side(side)?))));
        let joint = || one.mean.joint.map(|mean| format!("{} {}", view.t("assessment-joint"), number(mean)));
        let [sales, marketing] = sides;
        let head = sales.zip(marketing).map(|(sales, marketing)| format!("{sales} · {marketing}"));
        Column {
            head: head.or_else(joint).unwrap_or_default(),
            tone: Tone::Neutral,
            large: false,
            items: vec![view.t(statement_words(one.place))],
        }
    };
    Piece::Columns(statements.iter().map(column).collect())
}
