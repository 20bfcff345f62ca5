//! Which rows become records: the key of a row, the last of those with one key, the set a later export completes.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::cells::Distinct;
use super::plan::ImportPlan;
use super::{Looked, nothing};
use crate::exchange::RawTable;
use crate::exchange::lead_columns::{REF_COLUMN, reference_hash};
use crate::model::{Id, LeadSet, TableKind, Workspace, in_order};

/// A row that is left out because a later one has the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Its position among the rows.
    pub row: u32,
    /// The row that counts.
    pub by: u32,
    /// Their key.
    pub key: String,
}

/// The rows that are used, and those that are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Positions of the rows that are used, in the order of the file.
    pub rows: Vec<u32>,
    /// Rows whose key stands again further down.
    pub again: Vec<Again>,
}

/// A key as it is compared: without outer blanks and capitals.
pub fn folded(key: &str) -> String {
    nothing::trimmed(key).to_lowercase()
}

/// Keys that differ only in capitals and stand in one list as different leads: they are compared as written.
pub fn case_matters<'a>(keys: impl Iterator<Item = &'a str>) -> HashSet<String, RandomState> {
    let mut seen: HashMap<Cow<'_, str>, &str, RandomState> = HashMap::default();
    let mut both = HashSet::default();
    for key in keys {
        let lower = if is_folded(key) { Cow::Borrowed(key) } else { Cow::Owned(folded(key)) };
        match seen.get(&lower) {
            Some(known) if *known != key => {
                both.insert(lower.into_owned());
            }
            Some(_) => {}
            None => {
                seen.insert(lower, key);
            }
        }
    }
    both
}

/// Whether a key is compared as it stands, without a look at what it becomes.
fn is_folded(key: &str) -> bool {
    let blank = |end: Option<u8>| end.is_some_and(|byte| byte.is_ascii_whitespace());
    !blank(key.bytes().next())
        && !blank(key.bytes().last())
        && key.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// The rows of a list whose key is in this column: of several with one key the last.
pub fn last_of_each(raw: &RawTable, column: Option<&Distinct>, also: Option<&dyn Fn(u32) -> String>) -> Kept {
    let all = raw.rows.len() as u32;
    let every = || Kept { rows: (0..all).collect(), again: Vec::new() };
    let Some(column) = column else { return every() };
    let is_all_different = column.len() == raw.rows.len();
    if is_all_different && column.values().all(|(value, _)| is_folded(value)) {
        return every();
    }
    let keys = numbered(column);
    if also.is_none() && is_all_different && keys.1 == column.len() {
        return every();
    }
    let mut more: HashMap<(u32, String), u32, RandomState> = HashMap::default();
    let mut key_of = |row: u32| -> Option<u32> {
        let code = column.cells.get(row as usize)?;
        let key = keys.0.get(*code as usize).copied().flatten()?;
        let next = more.len() as u32;
        Some(also.map_or(key, |also| *more.entry((key, also(row))).or_insert(next)))
    };
    let of_row: Vec<Option<u32>> = (0..all).map(&mut key_of).collect();
    let mut last: Vec<u32> = vec![0; of_row.len()];
    for (row, key) in (0..all).zip(&of_row) {
        if let Some(place) = key.and_then(|key| last.get_mut(key as usize)) {
            *place = row;
        }
    }
    let mut kept = Kept::default();
    for (row, key) in (0..all).zip(&of_row) {
        match key.and_then(|key| last.get(key as usize)) {
            Some(by) if *by != row => {
                let code = column.cells.get(row as usize).copied().unwrap_or_default();
                kept.again.push(Again { row, by: *by, key: column.value(code as usize).to_owned() });
            }
            _ => kept.rows.push(row),
        }
    }
    kept
}

/// A number for each value of a column, the same for values that are one key, none for those that are none; and how many
/// keys there are.
fn numbered(column: &Distinct) -> (Vec<Option<u32>>, usize) {
    let both = case_matters(column.values().map(|(value, _)| value));
    let mut known: HashMap<Cow<'_, str>, u32, RandomState> = HashMap::default();
    let numbers = column.values().map(|(value, _)| {
        if value.is_empty() || nothing::is_nothing(value) {
            return None;
        }
        let lower = if is_folded(value) { Cow::Borrowed(value) } else { Cow::Owned(folded(value)) };
        let key = if both.contains(lower.as_ref()) { Cow::Borrowed(value) } else { lower };
        let next = known.len() as u32;
        Some(*known.entry(key).or_insert(next))
    });
    let numbers: Vec<Option<u32>> = numbers.collect();
    (numbers, known.len())
}

/// Whether a spreadsheet has damaged long ids: `1,23457E+17`.
pub fn damaged(column: &Distinct) -> bool {
    column.values().any(|(value, _)| value.contains("E+") && value.starts_with(|c: char| c.is_ascii_digit()))
}

/// All hashes under which a reference may be kept: as it is compared, and as earlier versions wrote it.
pub fn hashes(workspace: &Workspace, key: &str) -> [String; 3] {
    [folded(key), nothing::trimmed(key).to_owned(), nothing::trimmed(key).to_uppercase()]
        .map(|key| reference_hash(workspace, &key))
}

/// The lists that can be completed, where a column is the reference: those with references, all of whose leads are at hand.
pub fn completable(plan: &ImportPlan, workspace: &Workspace) -> Vec<Id<LeadSet>> {
    if plan.table != TableKind::Leads || plan.column("ref").is_none() {
        return Vec::new();
    }
    let sets = in_order(&workspace.leads);
    let with_references = sets.into_iter().filter(|set| !set.is_sample() && set.column(REF_COLUMN).is_some());
    with_references.map(|set| set.id).collect()
}

/// The lead set that shares references with this file: a later export about the same leads.
pub fn set_to_complete(looked: &Looked, plan: &ImportPlan, workspace: &Workspace) -> Option<Id<LeadSet>> {
    if plan.never_complete || workspace.leads.is_empty() {
        return None;
    }
    let column = plan.column("ref").and_then(|at| looked.columns.get(at))?;
    let keys: Vec<&str> = column
        .values()
        .map(|(value, _)| value)
        .filter(|value| !value.is_empty() && !nothing::is_nothing(value))
        .collect();
    // Short numbers are counted up in any list; that one has 1 to 9 as well says little.
    let telling = keys.iter().any(|key| key.len() > 4 || key.bytes().any(|byte| !byte.is_ascii_digit()));
    let hashes: Vec<[String; 3]> = keys.iter().map(|key| hashes(workspace, key)).collect();
    let shared = |set: &LeadSet| {
        let refs = set.column(REF_COLUMN)?;
        let known: BTreeSet<&str> = refs.values.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
        let matching = hashes.iter().filter(|all| all.iter().any(|hash| known.contains(hash.as_str()))).count();
        let most = matching * 2 >= hashes.len() || matching * 2 >= known.len();
        (matching > 0 && (telling || most)).then_some(matching)
    };
    // A sample cannot be completed.
    let sets = workspace.leads.values().filter(|set| !set.is_sample());
    sets.filter_map(|set| Some((shared(set)?, set.id))).max_by_key(|(matching, _)| *matching).map(|(_, id)| id)
}
