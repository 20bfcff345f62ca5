//! A later export about the same leads: what it knows is taken over, what it leaves blank says nothing, what was decided
//! stays decided, and what is new is added.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::import::report::{ImportReport, SkipReason};
use super::lead_columns::{encode, keep_one_per_role};
use super::lead_dates;
use super::preview::{ChangedField, Entry, Preview};
use super::understand::findings::ImportNote;
use super::understand::keys::{REF_COLUMN, hashes};
use crate::calc::reconciliation::ACCOUNT;
use crate::model::{ColumnRole, LeadColumn, LeadSet, Outcome, Workspace, moment_of};

/// What else is known of a later export beside its columns.
pub(super) struct Export<'a> {
    /// The reference of each row as it stands in the file.
    pub keys: &'a [String],
    /// The line of each row.
    pub lines: &'a [u32],
    /// Whether what was decided becomes open again where the export says so.
    pub reopen: bool,
}

impl Export<'_> {
    fn entry(&self, row: usize) -> Entry {
        Entry { line: self.lines.get(row).copied(), name: self.keys.get(row).cloned().unwrap_or_default() }
    }
}

/// Adds what a later export knows to the leads of a set, matched by reference. A later export of the same kind, one that
/// says when leads were created where the set does, also brings leads that were not there yet. `None` when it brings
/// nothing. The references of the export stand beside its columns as they were written.
pub(super) fn complete(
    known: &LeadSet,
    columns: &[LeadColumn],
    workspace: &Workspace,
    export: &Export<'_>,
    today: NaiveDate,
    report: &mut ImportReport,
) -> Option<LeadSet> {
    let keys = export.keys;
    let ours = known.columns.iter().find(|column| column.name == REF_COLUMN).cloned()?;
    let theirs = columns.iter().find(|column| column.name == REF_COLUMN).cloned()?;
    let mut known_rows: HashMap<&str, usize> = HashMap::new();
    for row in 0..known.rows as usize {
        if !ours.text(row).is_empty() {
            known_rows.insert(ours.text(row), row);
        }
    }
    let mut matches: Vec<Option<usize>> = vec![None; known.rows as usize];
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for row in 0..theirs.cells.0.len() {
        if theirs.text(row).is_empty() {
            continue;
        }
        // As it is compared now, or as an earlier version of the program wrote it down.
        let found = known_rows.get(theirs.text(row)).copied().or_else(|| {
            let all = keys.get(row).map(|key| hashes(workspace, key))?;
            all.iter().find_map(|hash| known_rows.get(hash.as_str()).copied())
        });
        if let Some(place) = found.and_then(|row| matches.get_mut(row)) {
            *place = Some(row);
            taken.insert(row);
        }
    }
    let dated = |columns: &[LeadColumn]| columns.iter().any(|column| column.role == ColumnRole::Created);
    let brings_leads = dated(columns) || !dated(&known.columns);
    let added: Vec<usize> = (0..theirs.cells.0.len()).filter(|row| brings_leads && !taken.contains(row)).collect();
    let mut merge = Merge {
        known,
        columns,
        matches: &matches,
        added: &added,
        changed: BTreeSet::new(),
        stay_decided: 0,
        to: BTreeMap::new(),
        export,
        preview: Preview { into: Some(known.name.clone()), ..Preview::default() },
    };
    let merged = merge.columns();
    let Merge { changed, stay_decided, to, mut preview, .. } = merge;
    for row in &added {
        preview.note_new(|| export.entry(*row));
    }
    for (row, _) in matches.iter().enumerate().filter(|(_, found)| found.is_none()) {
        preview.note_gone(|| name_of(known, row));
    }
    let is_new = |name: &&String| known.columns.iter().all(|column| column.name != **name);
    let own = [REF_COLUMN, ACCOUNT];
    preview.columns = columns.iter().map(|column| &column.name).filter(is_new).cloned().collect();
    preview.columns.retain(|name| !own.contains(&name.as_str()));
    report.preview = preview;
    let mut result = LeadSet { columns: merged, rows: known.rows + added.len() as u32, ..known.clone() };
    keep_one_per_role(&mut result.columns);
    result.dates = lead_dates::completed(workspace, &known.dates, &result.columns);
    if brings_leads {
        result.reference_day = reference_day(&result.columns, today).or(known.reference_day);
        result.imported = Some(today);
    }
    let completed = taken.len() as u32;
    report.used = completed + added.len() as u32;
    report.produced = report.used;
    let unmatched = (theirs.cells.0.len() as u32).saturating_sub(report.used);
    if unmatched > 0 {
        report.skipped.insert(SkipReason::NoMatch, unmatched);
    }
    let new_columns = result.columns.len() > known.columns.len();
    if !changed.is_empty() || new_columns {
        report.notes.push(ImportNote::Completed(completed));
    }
    report.notes.extend(written_otherwise(keys, &taken));
    report.notes.push(ImportNote::Changed(changed.len() as u32));
    if !to.is_empty() {
        report.notes.push(ImportNote::ChangedTo(to.into_iter().collect()));
    }
    if stay_decided > 0 {
        report.notes.push(ImportNote::StayDecided(stay_decided));
    }
    if !added.is_empty() {
        report.notes.push(ImportNote::Added(added.len() as u32));
    }
    let missing = known.rows.saturating_sub(completed);
    if missing > 0 {
        report.notes.push(ImportNote::NotInThisFile(missing));
    }
    report.state.new = added.len() as u32;
    report.state.changed = changed.len() as u32;
    report.state.unchanged = completed.saturating_sub(changed.len() as u32);
    report.state.not_in_this_file = missing;
    (new_columns || !changed.is_empty() || !added.is_empty()).then_some(result)
}

/// The columns of both, each lead that is known with what the export says of it, then the new ones.
struct Merge<'a> {
    known: &'a LeadSet,
    columns: &'a [LeadColumn],
    /// For each known lead its row in the export.
    matches: &'a [Option<usize>],
    /// Rows of the export that are new leads.
    added: &'a [usize],
    changed: BTreeSet<usize>,
    stay_decided: u32,
    to: BTreeMap<Outcome, u32>,
    export: &'a Export<'a>,
    preview: Preview,
}

impl Merge<'_> {
    fn columns(&mut self) -> Vec<LeadColumn> {
        let (known, theirs) = (self.known, self.columns);
        let names = known.columns.iter().filter(|old| !theirs.iter().any(|new| new.name == old.name)).chain(theirs);
        names.map(|column| self.column(column)).collect()
    }

    fn column(&mut self, column: &LeadColumn) -> LeadColumn {
        let old = self.known.columns.iter().find(|old| old.name == column.name);
        let new = self.columns.iter().find(|new| new.name == column.name);
        let of_new = |row: usize| new.map_or("", |column| column.text(row));
        let mut merged: Vec<&str> = Vec::with_capacity(self.matches.len() + self.added.len());
        for (row, matching) in self.matches.iter().enumerate() {
            let before = old.map_or("", |old| old.text(row));
            let mut now = matching.map_or("", of_new);
            if now.is_empty() || column.name == REF_COLUMN && !before.is_empty() {
                now = before;
            }
            if column.role == ColumnRole::Outcome && now != before {
                let (was, is) = (Outcome::from_word(before), Outcome::from_word(now));
                if is == Outcome::Unknown && !before.is_empty() {
                    // A word nobody can read says as little as a blank.
                    now = before;
                } else if is == Outcome::Open && was.is_decided() && !self.export.reopen {
                    self.stay_decided += 1;
                    self.note(*matching, column, (before, now), false);
                    now = before;
                } else {
                    *self.to.entry(is).or_default() += 1;
                }
            }
            if now != before {
                self.changed.insert(row);
                self.note(*matching, column, (before, now), true);
            }
            merged.push(now);
        }
        merged.extend(self.added.iter().map(|row| of_new(*row)));
        encode(&column.name, column.role, merged.into_iter())
    }
}

impl Merge<'_> {
    fn note(&mut self, row: Option<usize>, column: &LeadColumn, (before, after): (&str, &str), taken: bool) {
        if [REF_COLUMN, ACCOUNT].contains(&column.name.as_str()) {
            return;
        }
        let export = self.export;
        self.preview.note(|| ChangedField {
            entry: row.map_or(Entry { line: None, name: String::new() }, |row| export.entry(row)),
            field: column.name.clone(),
            before: before.to_owned(),
            after: after.to_owned(),
            taken,
        });
    }
}

/// What names a known lead, whose reference is kept as a code: its firm and its day.
fn name_of(set: &LeadSet, row: usize) -> String {
    let firm = set.column("company").map_or("", |column| column.text(row));
    let day = set.role(ColumnRole::Created).map_or("", |column| column.text(row));
    [firm, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The day rules look back from: the youngest day on which a lead was created or closed, not in the future.
pub(super) fn reference_day(columns: &[LeadColumn], today: NaiveDate) -> Option<NaiveDate> {
    columns
        .iter()
        .filter(|column| matches!(column.role, ColumnRole::Created | ColumnRole::Closed))
        .flat_map(|column| column.values.iter())
        .filter_map(|value| moment_of(value).map(|(day, _)| day))
        .filter(|day| *day <= today)
        .max()
}

/// The most references that are named one by one.
const MOST_NAMED: usize = 12;

/// References of known leads that are written in other capitals than most of the list: they are compared without, and told.
fn written_otherwise(keys: &[String], taken: &BTreeSet<usize>) -> Vec<ImportNote> {
    let with_letters = keys.iter().filter(|key| key.chars().any(char::is_alphabetic)).count();
    let usual = |written: fn(&str) -> String| {
        keys.iter().filter(|key| key.chars().any(char::is_alphabetic) && **key == written(key)).count() * 2
            > with_letters
    };
    let written: fn(&str) -> String = if usual(str::to_uppercase) {
        str::to_uppercase
    } else if usual(str::to_lowercase) {
        str::to_lowercase
    } else {
        return Vec::new();
    };
    let of_known = taken.iter().filter_map(|row| keys.get(*row));
    let others = of_known.map(|key| (key, written(key))).filter(|(key, usual)| *key != usual);
    others.take(MOST_NAMED).map(|(key, usual)| ImportNote::TakenFor(key.clone(), usual)).collect()
}
