//! What reading a table into a list has come to, in words.

use std::collections::BTreeSet;

use super::{Texts, texts};
use crate::calc::registers::{Mark, Register, Row};
use crate::exchange::list_import::ListReport;
use crate::model::Language;

impl Texts {
    /// What calls for a look at an entry; nothing where it is not pressing.
    pub fn mark(&self, row: &Row) -> Option<String> {
        row.mark_words().filter(|_| row.mark != Mark::Soon).map(|key| self.get(key))
    }
}

/// Why no entry can be made of a table: no column says what they are called.
pub fn no_title(texts: &Texts, register: &Register) -> String {
    let list = texts.get(register.words());
    texts.with("list-import-no-title-column", &[("list", list.into()), ("names", titles(register).into())])
}

/// What the column with the title may be called, in every language.
fn titles(register: &Register) -> String {
    let field = register.title_field();
    let words = Language::ALL.map(|language| field.map(|field| texts(language).get(field.words)).unwrap_or_default());
    let mut known = BTreeSet::new();
    let each = words.iter().map(String::as_str).chain([register.title()]).filter(|word| known.insert(*word));
    each.map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}

/// Everything that was done and not done, a line each.
pub fn list_report(texts: &Texts, report: &ListReport) -> Vec<String> {
    let counts = [
        ("n", report.read.into()),
        ("added", report.added.into()),
        ("changed", report.changed.into()),
        ("unchanged", report.unchanged.into()),
    ];
    let mut lines = vec![texts.with("list-import-read", &counts)];
    for (key, headings) in [("list-import-unknown", &report.unknown), ("list-import-doubled", &report.doubled)] {
        if !headings.is_empty() {
            let names = headings.iter().map(|heading| format!("“{heading}”")).collect::<Vec<_>>().join(", ");
            lines.push(texts.with(key, &[("n", headings.len().into()), ("names", names.into())]));
        }
    }
    for (key, rows) in [("list-import-untitled", &report.untitled), ("list-import-again", &report.again)] {
        if !rows.is_empty() {
            let which = rows.iter().map(|row| texts.integer(*row as i64)).collect::<Vec<_>>().join(", ");
            lines.push(texts.with(key, &[("n", rows.len().into()), ("rows", which.into())]));
        }
    }
    lines.extend(report.unread.iter().map(|cell| {
        texts.with(
            "list-import-unread",
            &[
                ("row", cell.row.into()),
                ("heading", (&cell.heading).into()),
                ("value", (&cell.value).into()),
                ("why", texts.get(cell.why.words()).into()),
            ],
        )
    }));
    lines
}
