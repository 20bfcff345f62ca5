//! What the workshop changed in the workspace, in the words of Compare. The workshops, their clocks, votes and what was
//! caught are left out, and of what was agreed or set aside that it was: all of that stands in the minutes anyway. So are what
//! single people answered in silent rounds and what the program notes for itself.

use super::super::blocks::Block;
use super::{State, States, Told, said};
use crate::calc::brought::Brought;
use crate::calc::changes::Area;
use crate::calc::negotiation::settlement as settlement_of;
use crate::merge::Address;
use crate::model::{RecordRef, Side};
use crate::text::changes::{ChangeLine, FieldWords};

/// How many records of an area are told one by one.
const LINES: usize = 40;
/// How long a value is told, in letters.
const LONGEST: usize = 120;

/// Fields in which the program notes who settled something and when, and where a record stands in its list.
const BOOKS: [&str; 7] = ["ord", "ballots", "settled", "confirmed", "review_automatic", "sealed", "overwritten"];
/// Fields that say that something is agreed or set aside, and on what.
const AGREED: [&str; 3] = ["agreed", "status", "text"];

pub fn changed(told: &Told<'_>, states: &States, brought: &Brought, out: &mut Vec<Block>) {
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
        .filter_map(|line| Some((line.area, line.area_words(told.texts), one(told, brought, &line)?)))
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
fn one(told: &Told<'_>, brought: &Brought, line: &ChangeLine) -> Option<String> {
    let settlement = match line.address {
        Address::Record(RecordRef::Settlement(id)) => told.workspace.settlements.get(&id),
        _ => None,
    };
    let is_told = |record: RecordRef| brought.agreed.contains(&record) || brought.parked.contains(&record);
    let Some(settled) = settlement else {
        let above = matches!(line.address, Address::Record(record) if is_told(record));
        return words(told, line, above);
    };
    if is_told(settled.criterion.into()) {
        return None;
    }
    let criterion = told.workspace.criteria.get(&settled.criterion)?;
    // Of several the last one counts.
    let counts = settlement_of(told.workspace, criterion.id).is_some_and(|last| last.id == settled.id);
    let trace = told.texts.trace(told.workspace, criterion).filter(|_| counts)?;
    Some(format!("{}: {}", said(&criterion.name), said(&trace)))
}

/// A record in one line; nothing where only its place or what is not told has changed, or all of it stands `above`.
fn words(told: &Told<'_>, line: &ChangeLine, above: bool) -> Option<String> {
    let is_told = |field: &&FieldWords| {
        let name = field.path.split('/').next().unwrap_or_default();
        !field.path.split('/').any(|part| BOOKS.contains(&part))
            && !is_signed_above(told, line.address, &field.path)
            && !(above && (name.is_empty() || AGREED.contains(&name)))
    };
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
    let statement = match line.address {
        Address::Record(RecordRef::Statement(id)) => told.after.statements.get(&id),
        _ => None,
    };
    let name = statement.map_or_else(|| line.name.clone(), |one| told.texts.statement(told.after, one));
    let name = format!(": {}", said(&name));
    let inner = if inner.is_empty() { String::new() } else { format!(" ({})", inner.join("; ")) };
    Some(format!("{kind}{name}{inner}"))
}

/// Whether a signature stands among those given on the day of the workshop.
fn is_signed_above(told: &Told<'_>, address: Address, path: &str) -> bool {
    let sign_off = match address {
        Address::Record(RecordRef::Persona(id)) => {
            told.after.personas.get(&id).filter(|_| path.starts_with("sign_off/")).map(|persona| &persona.sign_off)
        }
        Address::Header if path.starts_with("sla/sign_off/") => Some(&told.after.header.sla.sign_off),
        _ => None,
    };
    let side = Side::BOTH.into_iter().find(|side| path.ends_with(side.name()));
    let on = sign_off.zip(side).and_then(|(sign_off, side)| sign_off.get(side).on);
    on.is_some() && on == told.workshop.day
}

fn short(value: &str) -> String {
    let value = said(value);
    if value.chars().count() <= LONGEST {
        return if value.is_empty() { "–".to_owned() } else { value };
    }
    let start: String = value.chars().take(LONGEST).collect();
    format!("{}…", start.trim_end())
}
