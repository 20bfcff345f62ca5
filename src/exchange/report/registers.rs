//! The lists both departments keep between two workshops: a chapter for each page, a table for each list that holds something.

use chrono::NaiveDate;

use super::blocks::{BELOW, Block, stacked};
use super::working;
use crate::calc::registers::{Register, Row, rows};
use crate::merge::Address;
use crate::model::schema::FieldInfo;
use crate::model::{Area, Choice, Input, Workspace};
use crate::text::Texts;

/// A chapter for each page with lists that hold something; those of where we stand are part of its own chapter.
pub fn registers_chapters(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    for area in Area::WITH_LISTS.into_iter().filter(|area| *area != Area::Standing) {
        let lists = lists_of(area, workspace, texts, today);
        if !lists.is_empty() {
            out.push(Block::Section(texts.get(area.words())));
            out.extend(lists);
        }
    }
}

/// The lists of a page that hold something, and what is said beside them.
pub fn lists_of(area: Area, workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    let mut blocks: Vec<Block> = working::beside(area, workspace, texts, today);
    // The glossary has a chapter of its own.
    let filled =
        Register::of_area(area).filter(|register| register.table != "terms" && (register.count)(workspace) > 0);
    for register in filled {
        blocks.push(Block::Heading(texts.get(register.words())));
        let notes = texts.list_notes(workspace, register.table, today);
        if !notes.is_empty() {
            blocks.push(Block::List(notes.into_iter().map(|note| note.words).collect()));
        }
        blocks.push(table(workspace, texts, register, today));
    }
    blocks
}

/// A row for each record, every field that holds something in at least one of them as a column of its own; long texts stand
/// below the title.
fn table(workspace: &Workspace, texts: &Texts, register: &Register, today: NaiveDate) -> Block {
    let all = rows(workspace, register, today);
    let said: Vec<&FieldInfo> = register
        .fields()
        .filter(|field| all.iter().any(|row| !words(workspace, texts, row, field).is_empty()))
        .collect();
    let is_beside = |field: &&FieldInfo| register.columns.contains(&field.name);
    let beside: Vec<&FieldInfo> = said.iter().copied().filter(is_beside).collect();
    let below: Vec<&FieldInfo> =
        said.iter().copied().filter(|field| !is_beside(field) && field.name != register.title()).collect();
    let title = register.title_field();
    let mut head: Vec<String> = title.into_iter().map(|field| texts.get(field.words)).collect();
    head.extend(beside.iter().map(|field| texts.get(field.words)));
    let row = |row: &Row| {
        let mut first: Vec<String> = title.into_iter().map(|field| words(workspace, texts, row, field)).collect();
        first.extend(texts.mark(row).map(|words| format!("({words})")));
        let (facts, why) = texts.beside(workspace, row.record, today);
        first.extend(why.into_iter().chain(facts));
        first.extend(below.iter().filter_map(|field| {
            let words = words(workspace, texts, row, field);
            // What each side says stands in a line of its own; below the title it is one line.
            let words = if matches!(field.input, Input::Sides(_)) { words.replace('\n', "; ") } else { words };
            (!words.is_empty()).then(|| format!("{}: {words}", texts.get(field.words)))
        }));
        let mut cells = vec![stacked(&first)];
        cells.extend(beside.iter().map(|field| words(workspace, texts, row, field).replace('\n', &BELOW.to_string())));
        cells
    };
    Block::Table { head, rows: all.iter().map(row).collect() }
}

/// What a field holds, in words; nothing is nothing.
fn words(workspace: &Workspace, texts: &Texts, row: &Row, field: &FieldInfo) -> String {
    texts.held(workspace, Address::Record(row.record), field.name, row.value(field.name).as_ref()).unwrap_or_default()
}
