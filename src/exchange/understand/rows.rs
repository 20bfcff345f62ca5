//! Which rows become records: the key of a row, the last of those with one key, the set a later export completes.

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
    let mut seen: HashMap<String, &str, RandomState> = HashMap::default();
    let mut both = HashSet::default();
    for key in keys {
        let lower = folded(key);
        match seen.get(&lower) {
            Some(known) if *known != key => {
                both.insert(lower);
            }
            Some(_) => {}
            None => {
                seen.insert(lower, key);
            }
        }
    }
    both
}

/// The rows of a list whose key is in this column: of several with one key the last.
pub fn last_of_each(raw: &RawTable, column: Option<&Distinct>, also: impl Fn(u32) -> String) -> Kept {
    let all = raw.rows.len() as u32;
    let Some(column) = column else { return Kept { rows: (0..all).collect(), again: Vec::new() } };
    // All different: nothing to look for.
    if column.first.len() == raw.rows.len()
        && column.values(raw).all(|(value, _)| !value.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()))
    {
        return Kept { rows: (0..all).collect(), again: Vec::new() };
    }
    let mut last: HashMap<String, u32, RandomState> = HashMap::default();
    let key_of = |row: u32| {
        let code = column.cells.get(row as usize).copied().unwrap_or_default();
        let key = column.value(raw, code as usize);
        if key.is_empty() || nothing::is_nothing(key) { String::new() } else { key.to_owned() }
    };
    let both = case_matters(column.values(raw).map(|(value, _)| value));
    let compared = |key: &str, row: u32| {
        let lower = folded(key);
        let key = if both.contains(&lower) { key.to_owned() } else { lower };
        format!("{key}\u{0}{}", also(row))
    };
    for row in 0..all {
        let key = key_of(row);
        if !key.is_empty() {
            last.insert(compared(&key, row), row);
        }
    }
    let mut kept = Kept::default();
    for row in 0..all {
        let key = key_of(row);
        match last.get(&compared(&key, row)) {
            Some(by) if *by != row && !key.is_empty() => kept.again.push(Again { row, by: *by, key }),
            _ => kept.rows.push(row),
        }
    }
    kept
}

/// Whether a spreadsheet has damaged long ids: `1,23457E+17`.
pub fn damaged(raw: &RawTable, column: &Distinct) -> bool {
    column.values(raw).any(|(value, _)| value.contains("E+") && value.starts_with(|c: char| c.is_ascii_digit()))
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
pub fn set_to_complete(
    raw: &RawTable,
    looked: &Looked,
    plan: &ImportPlan,
    workspace: &Workspace,
) -> Option<Id<LeadSet>> {
    if plan.never_complete || workspace.leads.is_empty() {
        return None;
    }
    let column = plan.column("ref").and_then(|at| looked.columns.get(at))?;
    let keys: Vec<&str> = column
        .values(raw)
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
