//! What an import would change, in words: record by record, field by field, with what stands now and what the file says.

use super::changes::FieldWords;
use super::{Arg, Texts, labels};
use crate::calc::changes::Area;
use crate::exchange::import::{ImportReport, ImportResult};
use crate::exchange::preview::{ChangedField, Entry, NAMED};
use crate::model::{Difference, Outcome, Workspace};

const OUTCOME: &str = "outcome";
const VERDICT: &str = "verdict";

/// What becomes of a lead, an item or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Something about it changes.
    Changed,
    /// It stays, although the file says otherwise.
    Kept,
    /// It comes new.
    New,
    /// It is known and not in the file; it stays.
    Gone,
}

impl What {
    /// The word programs know it by.
    pub fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Kept => "kept",
            Self::New => "new",
            Self::Gone => "not_in_this_file",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Changed => "preview-changed",
            Self::Kept => "preview-kept",
            Self::New => "preview-new",
            Self::Gone => "preview-gone",
        }
    }
}

/// A lead, an item or a month with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// What becomes of it.
    pub what: What,
    /// Its line in the file, where one line is known.
    pub line: Option<u32>,
    /// What it is called; empty where nothing names it.
    pub name: String,
    /// Its fields that change, before and after.
    pub fields: Vec<FieldWords>,
}

impl Texts {
    /// What an import would change in a workspace: first what changes, then what stays although the file says otherwise,
    /// what is new, and what the file does not hold. Of many of a kind the first are named; the report counts all.
    pub fn preview(&self, workspace: &Workspace, result: &ImportResult) -> Vec<PreviewLine> {
        let preview = &result.report.preview;
        let mut lines = self.known_leads(&preview.changes);
        lines.extend(self.known_records(workspace, result));
        let of = |what: What, entries: &[Entry]| {
            let line = move |entry: &Entry| PreviewLine {
                what,
                line: entry.line,
                name: entry.name.clone(),
                fields: Vec::new(),
            };
            entries.iter().map(line).collect::<Vec<_>>()
        };
        lines.extend(of(What::New, &preview.new));
        lines.extend(of(What::Gone, &preview.gone));
        lines.sort_by_key(|line| line.what);
        lines
    }

    /// Fields of leads and verdicts, put together by the row that says them.
    fn known_leads(&self, changes: &[ChangedField]) -> Vec<PreviewLine> {
        let mut lines: Vec<PreviewLine> = Vec::new();
        for change in changes {
            let what = if change.taken { What::Changed } else { What::Kept };
            let fields = FieldWords {
                path: change.field.clone(),
                name: if change.field == VERDICT { self.get("field-verdict") } else { self.column(&change.field) },
                before: self.known_value(&change.field, &change.before),
                after: self.known_value(&change.field, &change.after),
            };
            let same = |line: &&mut PreviewLine| {
                line.what == what && line.line == change.entry.line && line.name == change.entry.name
            };
            match lines.iter_mut().find(same) {
                Some(line) => line.fields.push(fields),
                None => lines.push(PreviewLine {
                    what,
                    line: change.entry.line,
                    name: change.entry.name.clone(),
                    fields: vec![fields],
                }),
            }
        }
        lines.sort_by_key(|line| line.line);
        for line in &mut lines {
            line.fields.sort_by_key(|field| field.path != OUTCOME);
        }
        lines
    }

    /// Items and months, from the records themselves.
    fn known_records(&self, workspace: &Workspace, result: &ImportResult) -> Vec<PreviewLine> {
        // Leads are told by their rows; comparing a set would compare all of it.
        let mut before = workspace.clone();
        before.leads.clear();
        let mut after = before.clone();
        for record in &result.records {
            record.clone().put_into(&mut after);
        }
        after.leads.clear();
        let differences = self.differences(&before, &after).into_iter();
        let told = differences.filter(|change| matches!(change.area, Area::Content | Area::Funnel));
        let new_months =
            |change: &super::changes::ChangeLine| change.area == Area::Funnel || change.kind == Difference::Changed;
        told.filter(new_months)
            .take(NAMED)
            .map(|change| {
                let what = if change.kind == Difference::Added { What::New } else { What::Changed };
                let fields = if what == What::New { Vec::new() } else { change.fields };
                PreviewLine { what, line: None, name: change.name, fields }
            })
            .collect()
    }

    fn known_value(&self, field: &str, value: &str) -> String {
        if value.is_empty() {
            return "–".to_owned();
        }
        match field {
            OUTCOME => self.get(labels::words(Outcome::from_word(value))),
            VERDICT if value.starts_with("verdict-") => self.get(value),
            column => self.cell_of(column, value),
        }
    }

    /// What an import would change, as lines to print.
    pub fn preview_lines(&self, workspace: &Workspace, result: &ImportResult) -> Vec<String> {
        let mut said: Vec<String> =
            self.preview(workspace, result).iter().map(|line| self.preview_line(line)).collect();
        let more = not_named(&result.report);
        if more > 0 {
            said.push(self.with("preview-more", &[("n", more.into())]));
        }
        said
    }

    fn preview_line(&self, line: &PreviewLine) -> String {
        let place = match line.line {
            Some(row) => self.with("preview-row", &[("row", row.into()), ("name", (&line.name).into())]),
            None => line.name.clone(),
        };
        let fields: Vec<String> = line
            .fields
            .iter()
            .map(|field| {
                let values: [(&str, Arg<'_>); 3] = [
                    ("field", (&field.name).into()),
                    ("before", (&field.before).into()),
                    ("after", (&field.after).into()),
                ];
                let key = if line.what == What::Kept { "preview-field-kept" } else { "preview-field" };
                self.with(key, &values).replace('\n', " / ")
            })
            .collect();
        let what = self.with(line.what.words(), &[("name", place.into())]);
        if fields.is_empty() { what } else { format!("{what} {}", fields.join("; ")) }
    }
}

/// How many leads and items are not named one by one.
fn not_named(report: &ImportReport) -> u32 {
    let preview = &report.preview;
    let hidden = |all: u32, named: usize| all.saturating_sub(named as u32);
    let fields = hidden(preview.changes_in_all, preview.changes.len());
    let new = if preview.new.is_empty() { 0 } else { hidden(report.state.new, preview.new.len()) };
    let gone = if preview.gone.is_empty() { 0 } else { hidden(report.state.not_in_this_file, preview.gone.len()) };
    fields + new + gone
}
