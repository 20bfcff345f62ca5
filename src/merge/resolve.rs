//! Answering an open question, and refusing a change that was taken.

use std::sync::Arc;

use super::leads::{LeadPath, lead_path, put_at, value_at};
use super::tree::{Address, Tree, at, parse, set};
use crate::model::{Conflict, ConflictKind, LeadSet, RecordRef, Workspace, delete, integrity};

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// As it was before both.
    Before,
    /// As we have it.
    Ours,
    /// As they have it.
    Theirs,
    /// In other words.
    Text(String),
}

/// What stands at the place of a question now.
pub fn current(workspace: &Workspace, conflict: &Conflict) -> Option<Tree> {
    if let Some((set, path)) = lead_of(workspace, conflict) {
        return value_at(set, &path, &parse(&conflict.ours).unwrap_or(Tree::Null));
    }
    let tree = Address::parse(&conflict.record)?.tree_in(workspace)?;
    at(&tree, &conflict.field).cloned()
}

/// The set and the place in it that a question about leads is about.
fn lead_of<'a>(workspace: &'a Workspace, conflict: &Conflict) -> Option<(&'a Arc<LeadSet>, LeadPath)> {
    let path = lead_path(&conflict.field)?;
    match Address::parse(&conflict.record)? {
        Address::Record(RecordRef::Leads(id)) => Some((workspace.leads.get(&id)?, path)),
        _ => None,
    }
}

/// Answers a question; it is gone then. What cannot be carried out, because the record is gone meanwhile or the value
/// would break a rule, leaves everything as it is: `None`.
pub fn resolve(workspace: &Workspace, conflict: &Conflict, choice: &Choice) -> Option<Workspace> {
    let mut result = workspace.clone();
    result.conflicts.remove(&conflict.id);
    let value = match choice {
        Choice::Before => parse(&conflict.base),
        Choice::Ours => parse(&conflict.ours),
        Choice::Theirs => parse(&conflict.theirs),
        // A text of several lines is kept line by line.
        Choice::Text(text) if text.contains('\n') => Some(text.split('\n').collect::<Vec<_>>().into()),
        Choice::Text(text) => Some(text.as_str().into()),
    };
    // What nobody knows cannot be brought back.
    if *choice == Choice::Before && conflict.kind == ConflictKind::NoBase {
        return None;
    }
    let address = Address::parse(&conflict.record)?;
    if let Some((set, path)) = lead_of(workspace, conflict) {
        let mut set = (**set).clone();
        put_at(&mut set, &path, value.as_ref()).then_some(())?;
        result.leads.insert(set.id, Arc::new(set));
    } else if conflict.field.is_empty() {
        // What was kept because it is needed can only go with what needs it.
        match (value, address) {
            (None, Address::Record(record)) => delete(&mut result, record),
            (Some(value), _) => address.put(&mut result, Some(&value)).then_some(())?,
            (None, Address::Header) => return None,
        }
    } else {
        // Ours stood from the beginning, except where a text was put together.
        if *choice != Choice::Ours || conflict.kind == ConflictKind::BothChanged {
            let mut tree = address.tree_in(&result)?;
            set(&mut tree, &conflict.field, value);
            address.put(&mut result, Some(&tree)).then_some(())?;
        }
    }
    if let Address::Record(record) = address
        && let Some(record) = record.find_in(&result)
        && integrity::check_record(&result, &record).is_err()
    {
        return None;
    }
    Some(result)
}

/// Puts a change that was taken back to what it was before.
pub fn refuse(workspace: &Workspace, before: &Workspace, address: Address) -> Option<Workspace> {
    let mut result = workspace.clone();
    address.put(&mut result, address.tree_in(before).as_ref()).then_some(())?;
    // What was taken along with it must still lead somewhere.
    let dangling = |workspace: &Workspace| {
        integrity::violations(workspace).iter().filter(|found| found.rule == integrity::Broken::Dangling).count()
    };
    (dangling(&result) <= dangling(workspace)).then_some(result)
}
