//! The report's content as neutral blocks.

use crate::calc::contradictions::Contradiction;
use crate::calc::models::ModelAtWork;
use crate::calc::proposals::Topic;
use crate::colours::Rgb;
use crate::model::{PerSide, Side, SignDecision, SignOff, Workspace};
use crate::text::{Texts, labels, printable};

/// A shape of a chart, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Bar { x: i32, y: i32, width: i32, height: i32, color: Rgb },
    /// A line through places, in dashes or not.
    Line { points: String, color: Rgb, width: &'static str, dashes: &'static str },
    /// A filled area within places.
    Area { points: String, color: Rgb },
    /// A point with its rim.
    Dot { x: i32, y: i32, radius: i32, fill: Rgb, color: Rgb },
    /// A text; `anchor` is `start`, `middle` or `end`.
    Label { x: i32, y: i32, anchor: &'static str, text: String, color: Rgb },
}

/// A piece of the report.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A chapter.
    Section(String),
    /// A heading inside a chapter.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Points.
    List(Vec<String>),
    /// Words, each with what is said about it in lines: its meaning first.
    Terms(Vec<(String, Vec<String>)>),
    /// A table.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
    /// A chart.
    Figure {
        /// What is drawn.
        shapes: Vec<Shape>,
        /// In pixels.
        width: i32,
        /// In pixels.
        height: i32,
        /// What it shows, in words.
        words: String,
        /// What stands below it.
        caption: String,
        /// Its points in words, where they are few; what has no pictures says these.
        points: Vec<String>,
    },
    /// Lines to sign on paper, each with whose it is.
    Sign(Vec<String>),
    /// What follows begins a new page.
    Break,
}

/// Where something stands, in a mark and a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Both have settled it.
    Agreed,
    /// Somebody has proposed it.
    Proposed,
    /// It was set aside.
    Parked,
    /// It was turned down.
    Dropped,
    /// Nobody has talked about it.
    Silent,
}

impl Mark {
    /// All marks.
    pub const ALL: [Self; 5] = [Self::Agreed, Self::Proposed, Self::Parked, Self::Dropped, Self::Silent];
}

/// A mark with its word.
pub fn mark(texts: &Texts, mark: Mark) -> String {
    let (sign, key) = match mark {
        Mark::Agreed => ("✓", "mark-agreed"),
        Mark::Proposed => ("○", "mark-proposed"),
        Mark::Parked => ("‖", "mark-parked"),
        Mark::Dropped => ("✗", "mark-dropped"),
        Mark::Silent => ("–", "mark-silent"),
    };
    format!("{sign}\u{a0}{}", texts.get(key))
}

/// Between the lines of a cell: what people type has none of these.
pub const BELOW: char = '\u{1f}';

/// What is filled of these in one cell, one below the other.
pub fn stacked(parts: &[String]) -> String {
    let parts = parts.iter().map(|part| part.trim().replace(BELOW, " ")).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(&BELOW.to_string())
}

/// What somebody typed, in one line without anything that steers where it is shown.
pub fn said(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    printable(&lines.collect::<Vec<_>>().join(" / ")).into_owned()
}

/// A value that stays in one line.
pub fn unbroken(value: &str) -> String {
    value.replace(' ', "\u{a0}")
}

/// What the workspace without proposals does not tell any more.
pub struct Left {
    /// What was left out of it.
    pub open: Vec<Topic>,
    /// Which sides signed the agreement under earlier terms.
    pub outdated: PerSide<bool>,
    /// Two places that say different things of the same.
    pub contradictions: Vec<Contradiction>,
    /// What is to be seen before anybody signs, in sentences, as the page shows it.
    pub concerns: Vec<String>,
    /// Every model at work on its leads.
    pub models: Vec<ModelAtWork>,
}

/// Headings of a table.
pub(super) fn columns(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

/// A signature in a line.
pub(super) fn signature(
    workspace: &Workspace,
    texts: &Texts,
    side: Side,
    sign_off: &SignOff,
    outdated: bool,
) -> String {
    let mut words = format!("{}: {}", texts.get(labels::words(side)), texts.get(labels::words(sign_off.decision)));
    for part in [sign_off.by.clone(), sign_off.on.map_or_else(String::new, |day| texts.date(day))] {
        if !part.is_empty() {
            words.push_str(", ");
            words.push_str(&part);
        }
    }
    if let Some(other) = texts.signs_for_other(workspace, side, sign_off) {
        words.push_str(" – ");
        words.push_str(&other);
    }
    if outdated {
        words.push_str(" – ");
        words.push_str(&texts.get("sign-outdated"));
    }
    if !sign_off.dissent.is_empty() {
        words.push_str(" – ");
        words.push_str(&sign_off.dissent);
    }
    words
}

/// Lines to sign on paper for the sides whose signature is missing.
pub(super) fn sign_lines(texts: &Texts, sides: impl Iterator<Item = Side>, out: &mut Vec<Block>) {
    let whose: Vec<String> =
        sides.map(|side| format!("{} ({})", texts.get(labels::words(side)), texts.get("report-sign-here"))).collect();
    if !whose.is_empty() {
        out.push(Block::Sign(whose));
    }
}

/// Whether a side has signed or refused with something it does not share.
pub fn has_dissent(sign_off: &SignOff) -> bool {
    matches!(sign_off.decision, SignDecision::AcceptedWithDissent | SignDecision::Refused)
        || !sign_off.dissent.is_empty()
}
