//! The report's content as neutral blocks.

use chrono::NaiveDate;

use super::svg::Shape;
use super::{agreement, content, funnel, leads, open_points, people, personas};
use crate::model::{Side, SignOff, Workspace};
use crate::text::{Texts, labels};

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
    },
}

/// Title and line below.
pub fn head(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> (String, String) {
    let header = &workspace.header;
    let title = if header.title.is_empty() { texts.get("untitled") } else { header.title.clone() };
    (title, texts.with("report-subtitle", &[("day", texts.date(today).into())]))
}

/// All blocks.
pub fn blocks(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    let mut out = Vec::new();
    if !workspace.header.purpose.is_empty() {
        out.push(Block::Text(workspace.header.purpose.clone()));
    }
    people::people(workspace, texts, &mut out);
    personas::personas(workspace, texts, &mut out);
    leads::lead_definition(workspace, texts, &mut out);
    content::content_chapter(workspace, texts, today, &mut out);
    funnel::funnel_chapter(workspace, texts, today, &mut out);
    agreement::kpis(workspace, texts, &mut out);
    agreement::sla(workspace, texts, &mut out);
    open_points::open_points(workspace, texts, today, &mut out);
    out
}

/// Headings of a table.
pub(super) fn columns(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

/// A signature in a line.
pub(super) fn signature(texts: &Texts, side: Side, sign_off: &SignOff, outdated: bool) -> String {
    let mut words =
        format!("{}: {}", texts.get(labels::side(side)), texts.get(labels::sign_decision(sign_off.decision)));
    for part in [sign_off.by.clone(), sign_off.on.map_or_else(String::new, |day| texts.date(day))] {
        if !part.is_empty() {
            words.push_str(", ");
            words.push_str(&part);
        }
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
