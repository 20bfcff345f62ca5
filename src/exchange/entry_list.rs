//! Decisions and actions as a list for other programs, with the columns people work with.

use std::sync::Arc;

use super::cells::{Cell, Sheet};
use crate::merge::Address;
use crate::model::{Choice, Entry, Side, Workspace, in_order};
use crate::text::Texts;

/// The columns, by the keys of their words.
const COLUMNS: [&str; 16] = [
    "entry-kind",
    "entry-text",
    "entry-owner",
    "field-side",
    "entry-due",
    "criterion-status",
    "entry-closed",
    "entry-outcome",
    "entry-helper",
    "entry-why",
    "side-sales",
    "side-marketing",
    "entry-dissent",
    "entry-about",
    "workshop-title",
    "field-day",
];

/// All entries, as they were noted.
pub fn entry_list(workspace: &Workspace, texts: &Texts) -> Sheet {
    Sheet {
        name: texts.get("page-actions"),
        head: COLUMNS.iter().map(|key| texts.get(key)).collect(),
        rows: in_order(&workspace.entries).into_iter().map(|entry| row(workspace, texts, entry)).collect(),
    }
}

fn row(workspace: &Workspace, texts: &Texts, entry: &Arc<Entry>) -> Vec<Cell> {
    let about = entry.about().filter(|record| record.exists_in(workspace));
    let about = about.map(|record| texts.record(workspace, Address::Record(record), None));
    let workshop = entry.workshop.and_then(|id| workspace.workshops.get(&id));
    vec![
        Cell::text(texts.get(entry.kind.words())),
        Cell::text(&entry.text),
        Cell::text(&entry.owner),
        Cell::text(entry.side.map(|side| texts.get(side.words())).unwrap_or_default()),
        Cell::maybe(entry.due, Cell::Day),
        Cell::text(texts.get(entry.status.words())),
        Cell::maybe(entry.closed, Cell::Day),
        Cell::text(&entry.outcome),
        Cell::text(&entry.helper),
        Cell::text(&entry.why),
        Cell::text(entry.positions.get(Side::Sales)),
        Cell::text(entry.positions.get(Side::Marketing)),
        Cell::text(&entry.dissent),
        Cell::text(about.unwrap_or_default()),
        Cell::text(workshop.map_or("", |workshop| workshop.title.as_str())),
        Cell::maybe(entry.day, Cell::Day),
    ]
}
