//! The lists both departments keep between two workshops: a chapter for each page, a table for each list that holds something.

use chrono::NaiveDate;

use super::blocks::{Block, stacked};
use super::working;
use crate::calc::registers::{Register, Row, rows};
use crate::merge::Address;
use crate::model::schema::FieldInfo;
use crate::model::{Area, Choice, Workspace};
use crate::text::Texts;

/// A chapter for each page with lists that hold something.
pub fn registers_chapters(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    for area in Area::WITH_LISTS {
        // The glossary has a chapter of its own.
        let filled: Vec<&Register> = Register::of_area(area)
            .filter(|register| register.table != "terms" && (register.count)(workspace) > 0)
            .collect();
        let beside = working::beside(area, workspace, texts, today);
        if filled.is_empty() && beside.is_empty() {
            continue;
        }
        out.push(Block::Section(texts.get(area.words())));
        out.extend(beside);
        for register in filled {
            out.push(Block::Heading(texts.get(register.words())));
            let notes = texts.list_notes(workspace, register.table, today);
            if !notes.is_empty() {
                out.push(Block::List(notes.into_iter().map(|note| note.words).collect()));
            }
            out.push(table(workspace, texts, register, today));
        }
    }
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
            (!words.is_empty()).then(|| format!("{}: {words}", texts.get(field.words)))
        }));
        let mut cells = vec![stacked(&first)];
        cells.extend(beside.iter().map(|field| words(workspace, texts, row, field)));
        cells
    };
    Block::Table { head, rows: all.iter().map(row).collect() }
}

/// What a field holds, in words; nothing is nothing.
fn words(workspace: &Workspace, texts: &Texts, row: &Row, field: &FieldInfo) -> String {
    texts.held(workspace, Address::Record(row.record), field.name, row.value(field.name).as_ref()).unwrap_or_default()
}
