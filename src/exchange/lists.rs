//! Lists of the records that have no layout of their own: a row for each record, a column for each declared field.

use super::cells::{Cell, Sheet};
use super::list_import::column_words;
use crate::merge::{Address, Tree};
use crate::model::schema::{FieldInfo, Shape, Tag};
use crate::model::{AnyRecord, Input, Side, TABLES, Workspace, fields_of_table, list_words};
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

/// The records of a table, in the order of their list: a column for each field, and for each side where both have a value of
/// their own.
pub fn list(workspace: &Workspace, texts: &Texts, table: &str) -> Sheet {
    let columns: Vec<(&FieldInfo, Option<Side>)> = fields_of_table(table)
        .iter()
        .filter(|field| !field.is(Tag::Hidden))
        .flat_map(|field| match field.input {
            Input::Sides(_) => Side::BOTH.map(|side| (field, Some(side))).to_vec(),
            _ => vec![(field, None)],
        })
        .collect();
    let records = workspace.records_of(table);
    let row = |record: &AnyRecord| {
        let address = Address::Record(record.address());
        let tree = Tree::Object(record.values());
        let cell = |(field, side): &(&FieldInfo, Option<Side>)| match side {
            None => cell(workspace, texts, (address, field.name), field, tree.get(field.name)),
            Some(side) => {
                let of_side = tree.get(field.name).and_then(|sides| sides.get(side.name()));
                cell(workspace, texts, (address, &format!("{}/{}", field.name, side.name())), field, of_side)
            }
        };
        columns.iter().map(cell).collect()
    };
    Sheet {
        name: texts.get(list_words(table)),
        head: columns.iter().map(|(field, side)| column_words(texts, field, *side)).collect(),
        rows: records.iter().map(row).collect(),
    }
}

/// A value as a cell: days and whole numbers as such, everything else in words.
fn cell(
    workspace: &Workspace,
    texts: &Texts,
    (address, path): (Address, &str),
    field: &FieldInfo,
    value: Option<&Tree>,
) -> Cell {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Cell::Empty };
    let has_unit = [Tag::Money, Tag::BasisPoints, Tag::InUnitOfKpi].into_iter().any(|tag| field.is(tag));
    let is_plain = matches!(field.shape, Shape::Value | Shape::Part(_));
    if is_plain && !has_unit {
        if let Some(number) = value.as_i64() {
            return Cell::Whole(number);
        }
        if let Some(day) = value.as_str().and_then(|text| text.parse().ok()) {
            return Cell::Day(day);
        }
    }
    texts.held(workspace, address, path, Some(value)).map_or(Cell::Empty, Cell::text)
}
