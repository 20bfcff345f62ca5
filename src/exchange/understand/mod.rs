//! Steps three to six of an import: the columns of a grid become typed, get a role, their words a meaning, their rows
//! records. Each step is a value that can be printed, tested and changed; nothing is written on the way.
//!
//! Values are looked at first, headings second, what is remembered third. What is not certain is a question with a
//! default, and nothing is dropped, rounded or counted as open without a line that names it.

pub mod answers;
pub mod becomes;
pub mod cells;
pub mod content;
pub mod date;
mod decides;
pub mod dictionary;
pub mod evidence;
pub mod findings;
mod front;
pub mod funnel;
pub(super) mod group_words;
pub mod headings;
pub mod json;
pub mod keys;
pub mod leads;
mod leaks;
pub mod nothing;
pub mod number;
pub mod outcome;
pub mod outcomes;
pub mod outlook;
pub mod plan;
pub mod privacy;
pub mod read;
pub mod reasons;
pub mod rows;
mod signs;
pub mod typing;
pub mod understood;

use crate::exchange::{RawTable, Watch};
use crate::model::{Language, TableKind, Workspace};

/// What was seen in the columns of a table, before anybody says what it is to become.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// Each column with its distinct values.
    pub columns: Vec<cells::Distinct>,
    /// What the values say.
    pub evidence: Vec<evidence::Evidence>,
}

impl Looked {
    /// Looks at all columns of a table.
    pub fn at(raw: &RawTable) -> Self {
        Self::at_watched(raw, &|_| true).unwrap_or_default()
    }

    /// Looks at all columns of a table, which stand for its rows from then on: of these only the first keep their cells, so
    /// that a large table is not there twice. None when the watch says so.
    pub fn in_place_of(raw: &mut RawTable, watch: Watch<'_>) -> Option<Self> {
        let looked = Self::at_watched(raw, watch)?;
        raw.rows.keep_first(RawTable::SHOWN);
        Some(looked)
    }

    /// Looks at all columns of a table while somebody waits for it; none when the watch says so.
    pub fn at_watched(raw: &RawTable, watch: Watch<'_>) -> Option<Self> {
        let columns = cells::columns(raw, &|share| watch(share * 0.6))?;
        let heading = |at: usize| raw.headings.get(at).map_or("", String::as_str);
        let distinct: usize = columns.iter().map(cells::Distinct::len).sum();
        let look = |at: usize, asked: &cells::Asked<'_>| match columns.get(at) {
            Some(column) => evidence::Evidence::of(raw, column, heading(at), asked),
            None => Some(evidence::Evidence::default()),
        };
        let watch = |share: f32| watch(0.6 + share * 0.4);
        let evidence = cells::in_parallel_watched(columns.len(), distinct * 8, &watch, &look)?;
        Some(Self { columns, evidence })
    }
}

/// What every proposal looks at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The table.
    pub raw: &'a RawTable,
    /// What was seen in it.
    pub looked: &'a Looked,
    /// What the rows go into.
    pub workspace: &'a Workspace,
}

impl<'a> Context<'a> {
    /// The heading of a column.
    pub fn heading(&self, at: usize) -> &'a str {
        self.raw.headings.get(at).map_or("", String::as_str)
    }

    /// What the values of a column say.
    pub fn evidence(&self, at: usize) -> &'a evidence::Evidence {
        static NONE: std::sync::LazyLock<evidence::Evidence> = std::sync::LazyLock::new(evidence::Evidence::default);
        self.looked.evidence.get(at).unwrap_or(&NONE)
    }

    /// All values of a column with their counts.
    pub fn values(&self, at: usize) -> impl Iterator<Item = (&'a str, u32)> + 'a {
        self.looked.columns.get(at).into_iter().flat_map(cells::Distinct::values)
    }

    /// What to call a column: its heading, with its position where several have the same one or none.
    pub fn label(&self, at: usize) -> String {
        label(&self.raw.headings, at)
    }
}

/// What to call a column: its heading, with its position where several have the same one or none.
pub fn label(headings: &[String], at: usize) -> String {
    let heading = headings.get(at).map_or("", String::as_str);
    if heading.is_empty() {
        return format!("(column {})", at + 1);
    }
    if headings.iter().filter(|other| *other == heading).count() > 1 {
        return format!("{heading} (column {})", at + 1);
    }
    heading.to_owned()
}

/// The kind of table most of its columns speak for; none where nothing does.
pub fn likely_kind(raw: &RawTable, looked: &Looked, workspace: &Workspace) -> Option<TableKind> {
    let context = Context { raw, looked, workspace };
    let weight = |table| match table {
        TableKind::Leads => leads::speaks_for(&context),
        TableKind::Content => content::speaks_for(&context),
        TableKind::Funnel => funnel::speaks_for(&context),
    };
    let kinds = [TableKind::Funnel, TableKind::Content, TableKind::Leads];
    kinds
        .into_iter()
        .map(|kind| (weight(kind), kind))
        .filter(|(weight, _)| *weight > 0)
        .max_by_key(|(weight, _)| *weight)
        .map(|(_, kind)| kind)
}

/// The language of the headings, and of the few words under them.
pub fn language_of(raw: &RawTable, looked: &Looked) -> Option<Language> {
    let values: Vec<String> = looked
        .columns
        .iter()
        .zip(&looked.evidence)
        .filter(|(_, seen)| seen.distinct <= 12 && seen.numeric == 0)
        .flat_map(|(column, _)| column.values().take(12).map(|(value, _)| value.to_owned()))
        .collect();
    headings::language(&raw.headings, &values)
}

impl RawTable {
    /// The line of the file on which a row begins, from 1.
    pub fn line(&self, row: usize) -> u32 {
        self.reading.lines.get(row).copied().unwrap_or(row as u32 + 2)
    }
}
