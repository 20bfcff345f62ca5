//! Lists of the records that have no layout of their own: a row for each record, a column for each declared field.

use super::cells::{Cell, Sheet};
use crate::merge::{Address, Tree};
use crate::model::schema::{FieldInfo, Shape, Tag};
use crate::model::{AnyRecord, TABLES, Workspace, fields_of_table, list_words};
use crate::text::Texts;

/// Tables whose records stand in a sheet of their own layout, and those that are kept for the program itself: what was
/// answered in a round or a test is told by what was decided.
const ELSEWHERE: [&str; 21] = [
    "people",
    "workshops",
    "blocks",
    "entries",
    "clock",
    "votes",
    "stickies",
    "personas",
    "statements",
    "criteria",
    "content",
    "stages",
    "months",
    "kpis",
    "rounds",
    "tests",
    "versions",
    "mappings",
    "leads",
    "conflicts",
    "copies",
];

/// All other tables, by name.
pub fn tables() -> impl Iterator<Item = &'static str> {
    TABLES.iter().copied().filter(|table| !ELSEWHERE.contains(table))
}

/// The records of a table, in the order of their list.
pub fn list(workspace: &Workspace, texts: &Texts, table: &str) -> Sheet {
    let fields: Vec<&FieldInfo> = fields_of_table(table).iter().filter(|field| !field.is(Tag::Hidden)).collect();
    let records = workspace.records_of(table);
    let row = |record: &AnyRecord| {
        let address = Address::Record(record.address());
        let tree = address.tree_in(workspace).unwrap_or_default();
        fields.iter().map(|field| cell(workspace, texts, address, field, tree.get(field.name))).collect()
    };
    Sheet {
        name: texts.get(list_words(table)),
        head: fields.iter().map(|field| texts.get(field.words)).collect(),
        rows: records.iter().map(row).collect(),
    }
}

/// A value as a cell: days and whole numbers as such, everything else in words.
fn cell(workspace: &Workspace, texts: &Texts, address: Address, field: &FieldInfo, value: Option<&Tree>) -> Cell {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Cell::Empty };
    let has_unit = [Tag::Money, Tag::BasisPoints, Tag::InUnitOfKpi].into_iter().any(|tag| field.is(tag));
    if let (Shape::Value, false) = (field.shape, has_unit) {
        if let Some(number) = value.as_i64() {
            return Cell::Whole(number);
        }
        if let Some(day) = value.as_str().and_then(|text| text.parse().ok()) {
            return Cell::Day(day);
        }
    }
    texts.held(workspace, address, field.name, Some(value)).map_or(Cell::Empty, Cell::text)
}
