//! What the workshop changed in the workspace, in the words of Compare. The workshops, their clocks, votes and what was
//! caught are left out: all of that stands in the minutes anyway; so is what single people answered in silent rounds.

use super::super::blocks::Block;
use super::{State, States, Told, said};
use crate::calc::changes::Area;
use crate::calc::negotiation::settlement as settlement_of;
use crate::merge::Address;
use crate::model::RecordRef;
use crate::text::changes::{ChangeLine, FieldWords};

/// How many records of an area are told one by one.
const LINES: usize = 40;
/// How long a value is told, in letters.
const LONGEST: usize = 120;

pub fn changed(told: &Told<'_>, states: &States, out: &mut Vec<Block>) {
    let (before, after) = match (&states.before, &states.after) {
        (State::Here(before), State::Here(after)) => (before, after),
        (State::Unnoted, _) => return,
        (State::Elsewhere, _) | (_, State::Elsewhere | State::Unnoted) => {
            out.push(Block::Section(told.t("minutes-changed")));
            out.push(Block::Text(told.t("minutes-state-elsewhere")));
            return;
        }
    };
    let told_elsewhere = |area| matches!(area, Area::Workshops | Area::Actions | Area::Copies);
    let lines: Vec<ChangeLine> = told.texts.differences(before, after);
    let lines: Vec<(Area, String, String)> = lines
        .into_iter()
        .filter(|line| !told_elsewhere(line.area))
        .filter_map(|line| Some((line.area, line.area_words(told.texts), one(told, &line)?)))
        .collect();
    out.push(Block::Section(told.t("minutes-changed")));
    if lines.is_empty() {
        out.push(Block::Text(told.t("minutes-nothing-changed")));
    }
    for of_area in lines.chunk_by(|(one, ..), (other, ..)| one == other) {
        let Some((_, heading, _)) = of_area.first() else { continue };
        let mut items: Vec<String> = of_area.iter().take(LINES).map(|(.., line)| line.clone()).collect();
        let more = of_area.len() - items.len();
        if more > 0 {
            items.push(told.texts.with("minutes-more", &[("n", more.into())]));
        }
        out.push(Block::Heading(heading.clone()));
        out.push(Block::List(items));
    }
}

/// A record in one line; how points came about with the points.
fn one(told: &Told<'_>, line: &ChangeLine) -> Option<String> {
    let settlement = match line.address {
        Address::Record(RecordRef::Settlement(id)) => told.workspace.settlements.get(&id),
        _ => None,
    };
    let Some(settled) = settlement else { return words(line) };
    let criterion = told.workspace.criteria.get(&settled.criterion)?;
    // Of several the last one counts.
    let counts = settlement_of(told.workspace, criterion.id).is_some_and(|last| last.id == settled.id);
    let trace = told.texts.trace(told.workspace, criterion).filter(|_| counts)?;
    Some(format!("{}: {}", said(&criterion.name), said(&trace)))
}

/// A record in one line; nothing where only its place or what is not told has changed.
fn words(line: &ChangeLine) -> Option<String> {
    let is_told = |field: &&FieldWords| field.path != "ord" && !field.path.starts_with("ballots");
    let fields: Vec<&FieldWords> = line.fields.iter().filter(is_told).collect();
    if fields.is_empty() {
        return None;
    }
    let inner = fields.into_iter().filter(|field| !field.path.is_empty());
    let inner = inner.map(|field| format!("{}: {} → {}", said(&field.name), short(&field.before), short(&field.after)));
    let inner: Vec<String> = inner.collect();
    // The heading names the area already; of what there is only one of nothing is new or gone.
    let kind = line.what.split_once(" – ").map_or(line.what.as_str(), |(_, kind)| kind);
    if line.name.is_empty() {
        return Some(inner.join("; "));
    }
    let name = format!(": {}", said(&line.name));
    let inner = if inner.is_empty() { String::new() } else { format!(" ({})", inner.join("; ")) };
    Some(format!("{kind}{name}{inner}"))
}

fn short(value: &str) -> String {
    let value = said(value);
    if value.chars().count() <= LONGEST {
        return if value.is_empty() { "–".to_owned() } else { value };
    }
    let start: String = value.chars().take(LONGEST).collect();
    format!("{}…", start.trim_end())
}
