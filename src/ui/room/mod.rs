//! What the room sees: for every page a view of its own, made of few large pieces. A window for the room is drawn from a
//! [`Scene`] alone, so that nothing that is not in it can reach the projector.

mod agreed;
mod bar;
mod between;
mod draw;
mod leads;
mod lists;
mod meeting;
mod monthly;
mod numbers;
pub mod part;
mod persona;
mod standing;
mod votes;

pub use bar::room_bar_ui;
pub use between::sign as feed_sign;
pub use draw::scene_ui;
pub use part::Part;
pub use votes::of_block;

use crate::calc::clock::Urgency;
use crate::calc::running::standing;
use crate::calc::turns::{Turn, turn};
use crate::model::{Asks, RecordRef, Side};

use super::widgets::Tone;
use super::{View, icons, run_bar};

/// What is shown at once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Leaf {
    /// The record it is about, for the room to follow where somebody looks.
    pub record: Option<RecordRef>,
    /// What it is called.
    pub title: String,
    /// What is on it, from the top.
    pub pieces: Vec<Piece>,
}

/// A piece of a view.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Large words.
    Big(String, Tone),
    /// A sentence.
    Text(String, Tone),
    /// The time left, as large as it is read from the back.
    Clock(String, Tone),
    /// Columns beside each other.
    Columns(Vec<Column>),
    /// Answers on a line.
    Scale(Scale),
    /// Bars below each other.
    Bars(Vec<Bar>),
    /// Rows and columns: the head, and each row with its name and its cells.
    Grid(Vec<String>, Vec<(String, Vec<(String, Tone)>)>),
    /// Who is done and who is not.
    Tiles(Vec<(String, bool)>),
    /// How many leads each threshold lets through, with the one that is chosen.
    Curve(Vec<(i32, f32)>, i32),
}

/// One of several columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Whose it is.
    pub tone: Tone,
    /// Its items are single large figures.
    pub large: bool,
    /// What stands in it.
    pub items: Vec<String>,
}

/// Answers on a line between two ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The ends.
    pub ends: (i64, i64),
    /// The ends in words.
    pub names: (String, String),
    /// Each answer and whose it is.
    pub dots: Vec<(Side, i64)>,
    /// What is agreed, once it is.
    pub agreed: Option<i64>,
    /// What it says, for those who do not see it.
    pub words: String,
}

/// A bar with its name and its number in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub name: String,
    /// How long it is, from 0 to 1.
    pub share: f32,
    /// The number.
    pub words: String,
    /// Its colour.
    pub tone: Tone,
}

/// The clock above a view.
#[derive(Debug, Clone, PartialEq)]
pub struct Face {
    /// The time left.
    pub left: String,
    /// How urgent it is.
    pub tone: Tone,
    /// Everything stands still: the word for that.
    pub paused: Option<String>,
    /// Who speaks, and how long still, where one speaks after the other.
    pub turn: Option<(String, Tone)>,
}

/// Everything the room sees at a moment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// What is shown.
    pub leaf: Leaf,
    /// Which one of how many leaves it is, from 1.
    pub place: (usize, usize),
    /// The clock, while a workshop runs and the view has none of its own.
    pub face: Option<Face>,
    /// Nothing is shown.
    pub blank: bool,
}

/// The leaves of a part, at least one.
pub fn leaves(view: View<'_>, part: Part) -> Vec<Leaf> {
    let leaves = match part {
        Part::Block => std::iter::once(meeting::block(view)).chain(at_the_beginning(view)).collect(),
        Part::Overview => std::iter::once(meeting::overview(view)).chain(at_the_beginning(view)).collect(),
        Part::Actions => vec![meeting::caught(view)],
        Part::Persona(id) => persona::leaves(view, id),
        Part::Evidence(id) => persona::evidence_alone(view, id),
        Part::Signatures(id) => persona::signatures_alone(view, id),
        Part::Criteria => leads::criteria(view),
        Part::Waiting(id) => leads::waiting(view, id),
        Part::Revealed(id) => match view.workspace.rounds.get(&id).map(|round| round.asks()) {
            Some(Asks::Targets) => agreed::revealed(view, id),
            _ => leads::revealed(view, id),
        },
        Part::Threshold => vec![leads::threshold(view)],
        Part::BlindTest(id) => leads::blind_test(view, id),
        Part::Handover => vec![leads::handover(view)],
        Part::Funnel => numbers::funnel(view),
        Part::Content => numbers::content(view),
        Part::Vote(id) => votes::vote(view, id),
        Part::Board(id) => votes::board(view, id),
        Part::Assessment(id) => standing::leaves(view, id),
        Part::List(register) => lists::leaves(view, register),
        Part::Wins => between::won(view),
        Part::Systems => between::systems(view),
        Part::Kpis => agreed::kpis(view),
        Part::Clauses => agreed::clauses(view),
        Part::Monthly => monthly::leaves(view),
    };
    if leaves.is_empty() { vec![meeting::block(view)] } else { leaves }
}

/// In the first block of a workshop: what is due from earlier ones.
fn at_the_beginning(view: View<'_>) -> Option<Leaf> {
    let first = standing(view.workspace, view.now).is_some_and(|now| now.place.0 == 1);
    meeting::carried(view).filter(|_| first)
}

/// The leaf of a part that is about a record.
pub fn place_of(view: View<'_>, part: Part, record: RecordRef) -> Option<usize> {
    match part {
        Part::List(register) => lists::place_of(view, register, record),
        _ => leaves(view, part).iter().position(|leaf| leaf.record == Some(record)),
    }
}

/// A leaf of a part, behind the last one the last, and how many there are.
fn leaf_of(view: View<'_>, part: Part, leaf: usize) -> (Leaf, usize) {
    if let Part::List(register) = part {
        return lists::at(view, register, leaf);
    }
    let mut all = leaves(view, part);
    let (count, at) = (all.len(), leaf.min(all.len().saturating_sub(1)));
    (if at < count { all.swap_remove(at) } else { Leaf::default() }, count)
}

/// The scene of a leaf of a part; behind the last one it is the last.
pub fn scene(view: View<'_>, part: Part, leaf: usize) -> Scene {
    let (shown, count) = leaf_of(view, part, leaf);
    let (leaf, at) = (shown, leaf.min(count.saturating_sub(1)));
    let own_clock = leaf.pieces.iter().any(|piece| matches!(piece, Piece::Clock(..)));
    Scene { leaf, place: (at + 1, count), face: face(view).filter(|_| !own_clock), blank: false }
}

/// The clock of the workshop that runs.
fn face(view: View<'_>) -> Option<Face> {
    let now = standing(view.workspace, view.now)?;
    Some(Face {
        left: view.texts.time_left_in_room(now.time.left()),
        tone: clock_tone(now.urgency),
        paused: now.paused.then(|| view.t("run-paused")),
        turn: turn(view.workspace, view.now).map(|turn| (view.texts.turn_in_room(&turn), turn_tone(&turn))),
    })
}

/// The colour of whoever speaks; that of a problem once they take longer.
fn turn_tone(turn: &Turn<'_>) -> Tone {
    let side = turn.person.side.map_or(Tone::Neutral, Tone::Side);
    if turn.left < 0 { Tone::Problem } else { side }
}

fn clock_tone(urgency: Urgency) -> Tone {
    if urgency == Urgency::Calm { Tone::Neutral } else { run_bar::tone(urgency) }
}

/// Words with the mark of what is agreed.
fn checked(words: &str) -> String {
    format!("{} {words}", icons::CHECK)
}

fn text(words: impl Into<String>) -> Piece {
    Piece::Text(words.into(), Tone::Neutral)
}

fn leaf(title: impl Into<String>, pieces: Vec<Piece>) -> Leaf {
    Leaf { record: None, title: title.into(), pieces }
}
