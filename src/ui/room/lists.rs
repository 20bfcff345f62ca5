//! A list both departments keep, in the room: what stands in it, then entry by entry.

use super::super::View;
use super::super::widgets::Tone;
use super::{Column, Leaf, Piece, text};
use crate::calc::registers::{Mark, Register, Row, rows};
use crate::merge::Address;
use crate::model::schema::FieldInfo;
use crate::model::{Input, RecordRef, Side};
use crate::text::labels;

/// So many entries are named of a long list.
const MOST_LISTED: usize = 60;

/// A leaf of a list, and how many there are: first what is open in it, those that call for a look apart; then each entry with
/// everything that is said of it. Only the one that is shown is put into words.
pub fn at(view: View<'_>, register: &'static Register, leaf: usize) -> (Leaf, usize) {
    let open = open(view, register);
    let shown = match leaf.min(open.len()).checked_sub(1).and_then(|at| open.get(at)) {
        Some(row) => entry(view, register, row),
        None => overview(view, register, &open),
    };
    (shown, open.len() + 1)
}

/// All of its leaves.
pub fn leaves(view: View<'_>, register: &'static Register) -> Vec<Leaf> {
    let open = open(view, register);
    let entries = open.iter().map(|row| entry(view, register, row));
    std::iter::once(overview(view, register, &open)).chain(entries).collect()
}

/// The leaf of an entry, from 0; nothing for one that is over.
pub fn place_of(view: View<'_>, register: &'static Register, record: RecordRef) -> Option<usize> {
    open(view, register).iter().position(|row| row.record == record).map(|at| at + 1)
}

fn open(view: View<'_>, register: &Register) -> Vec<Row> {
    let mut open = rows(view.workspace, register, view.today);
    open.retain(|row| !row.closed);
    open
}

fn overview(view: View<'_>, register: &Register, open: &[Row]) -> Leaf {
    let column = |head: String, tone, wanted: &dyn Fn(&Row) -> bool| {
        // More than these no wall shows.
        let items = open.iter().filter(|row| wanted(row)).take(MOST_LISTED).map(|row| {
            let mark = view.texts.mark(row).map(|words| format!(" ({words})")).unwrap_or_default();
            format!("{}{mark}", view.texts.record(view.workspace, Address::Record(row.record), None))
        });
        Column { head, tone, large: false, items: items.collect() }
    };
    let is_marked = |row: &Row| row.mark != Mark::None;
    let marked = open.iter().filter(|row| is_marked(row)).count();
    let mut columns = Vec::new();
    if marked > 0 {
        columns.push(column(view.tx("list-marked", &[("n", marked.into())]), Tone::Warning, &is_marked));
    }
    if marked < open.len() || open.is_empty() {
        columns.push(column(view.t("entries-open"), Tone::Neutral, &|row| !is_marked(row)));
    }
    Leaf { record: None, title: view.t(register.words()), pieces: vec![Piece::Columns(columns)] }
}

/// Everything that is said of an entry: what both sides say beside each other, the rest line by line.
fn entry(view: View<'_>, register: &'static Register, row: &Row) -> Leaf {
    let title = view.texts.record(view.workspace, Address::Record(row.record), None);
    let mut pieces = Vec::new();
    pieces.extend(view.texts.mark(row).map(|words| Piece::Text(words, Tone::Warning)));
    let (facts, why) = view.texts.beside(view.workspace, row.record, view.today);
    pieces.extend(why.into_iter().map(|words| Piece::Text(words, Tone::Warning)));
    pieces.extend(facts.into_iter().map(text));
    for field in register.fields().filter(|field| field.name != register.title()) {
        if matches!(field.input, Input::Sides(_)) {
            pieces.extend(sides(view, row, field));
        } else if let Some(words) = held(view, row, field.name, row.value(field.name).as_ref()) {
            pieces.push(text(format!("{}: {words}", view.t(field.words))));
        }
    }
    Leaf { record: Some(row.record), title, pieces }
}

fn sides(view: View<'_>, row: &Row, field: &FieldInfo) -> Option<Piece> {
    let value = row.value(field.name);
    let said = |side: Side| {
        let said = value.as_ref()?.get(side.name());
        held(view, row, &format!("{}/{}", field.name, side.name()), said)
    };
    let all = Side::BOTH.map(|side| (side, said(side)));
    all.iter().any(|(_, words)| words.is_some()).then(|| {
        let column = |(side, words): (Side, Option<String>)| Column {
            head: format!("{} · {}", view.t(field.words), view.t(labels::words(side))),
            tone: Tone::Side(side),
            large: false,
            items: words.into_iter().collect(),
        };
        Piece::Columns(all.into_iter().map(column).collect())
    })
}

fn held(view: View<'_>, row: &Row, path: &str, value: Option<&serde_json::Value>) -> Option<String> {
    view.texts.held(view.workspace, Address::Record(row.record), path, value)
}
