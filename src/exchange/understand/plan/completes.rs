//! The set of leads that a later export about the same leads completes.

use std::collections::BTreeSet;

use super::ImportPlan;
use crate::exchange::understand::keys::{REF_COLUMN, hashes};
use crate::exchange::understand::{Looked, nothing};
use crate::model::{Id, LeadSet, TableKind, Workspace, in_order};

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
        let known: BTreeSet<&str> = refs.values.iter().filter(|value| !value.is_empty()).collect();
        let matching = hashes.iter().filter(|all| all.iter().any(|hash| known.contains(hash.as_str()))).count();
        let most = matching * 2 >= hashes.len() || matching * 2 >= known.len();
        (matching > 0 && (telling || most)).then_some(matching)
    };
    // A sample cannot be completed.
    let sets = workspace.leads.values().filter(|set| !set.is_sample());
    sets.filter_map(|set| Some((shared(set)?, set.id))).max_by_key(|(matching, _)| *matching).map(|(_, id)| id)
}
