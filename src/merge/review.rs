//! Review copies: what is given out, what is in it to be looked at, and what came back outside of that.

use chrono::NaiveDate;
use std::sync::Arc;

use super::tree::Address;
use super::{RecordDifference, compare, fingerprint};
use crate::model::{ContentItem, Entry, Id, RecordRef, Review, ReviewCopy, ReviewScope, Side, Workspace, in_order};

/// Makes a copy for somebody to review: the copy, and the record the office keeps of it.
pub fn give(
    workspace: &Workspace,
    id: Id<ReviewCopy>,
    to: (&str, Side),
    scope: ReviewScope,
    task: &str,
    out: NaiveDate,
    due: Option<NaiveDate>,
) -> (Workspace, ReviewCopy) {
    let base = Workspace { review: None, ..workspace.clone() };
    let kept = ReviewCopy {
        id,
        ord: crate::model::last_order(&workspace.copies),
        name: to.0.to_owned(),
        task: task.to_owned(),
        out: Some(out),
        due,
        base: fingerprint(&base),
        ..ReviewCopy::default()
    };
    let review = Review {
        id,
        name: to.0.to_owned(),
        side: to.1,
        scope,
        task: task.to_owned(),
        due,
        base_hash: kept.base.clone(),
        base: Arc::new(base.clone()),
    };
    (Workspace { review: Some(Arc::new(review)), ..base }, kept)
}

/// Whether a piece of content is to be looked at.
pub fn is_wanted(scope: &ReviewScope, item: &ContentItem) -> bool {
    is_everything(scope)
        || scope.content
            && (scope.content_for.is_empty() || item.mapping.keys().any(|persona| scope.content_for.contains(persona)))
}

fn is_everything(scope: &ReviewScope) -> bool {
    *scope == ReviewScope::default()
}

/// The content to be looked at, in order.
pub fn wanted(workspace: &Workspace, scope: &ReviewScope) -> Vec<Id<ContentItem>> {
    in_order(&workspace.content).into_iter().filter(|item| is_wanted(scope, item)).map(|item| item.id).collect()
}

/// Whether an entry is one of those whose owner is asked.
fn is_theirs(scope: &ReviewScope, entry: &Entry) -> bool {
    let name = scope.actions_of.trim();
    !name.is_empty() && [&entry.owner, &entry.helper].into_iter().any(|one| one.trim() == name)
}

/// The actions and decisions of the person who is asked, in order.
pub fn actions(workspace: &Workspace, scope: &ReviewScope) -> Vec<Id<Entry>> {
    let own = in_order(&workspace.entries).into_iter().filter(|entry| is_theirs(scope, entry));
    own.map(|entry| entry.id).collect()
}

/// Whether a change lies in what a copy was given for. What is new belongs to it: ideas are welcome.
pub fn is_inside(scope: &ReviewScope, base: &Workspace, difference: &RecordDifference) -> bool {
    if is_everything(scope) {
        return true;
    }
    let Address::Record(record) = difference.address else { return false };
    match record {
        RecordRef::Content(id) => scope.content && base.content.get(&id).is_none_or(|item| is_wanted(scope, item)),
        RecordRef::Persona(id) => scope.personas.contains(&id),
        RecordRef::Statement(id) => {
            let about =
                |tree: &Option<super::Tree>| tree.as_ref().and_then(|tree| tree.get("persona")?.as_str()?.parse().ok());
            let persona = base.statements.get(&id).map(|statement| statement.persona);
            persona.or_else(|| about(&difference.after)).is_some_and(|persona| scope.personas.contains(&persona))
        }
        RecordRef::Entry(id) => {
            let is_theirs = |entry: &Arc<Entry>| is_theirs(scope, entry);
            !scope.actions_of.is_empty() && base.entries.get(&id).is_none_or(is_theirs)
        }
        RecordRef::Criterion(_) | RecordRef::Group(_) | RecordRef::Model(_) => scope.criteria,
        other => scope.lists_of.contains(&other.area()),
    }
}

/// The changes of a copy outside of what it was given for. What the program keeps for itself is none.
pub fn outside(base: &Workspace, theirs: &Workspace) -> Vec<RecordDifference> {
    let Some(review) = &theirs.review else { return Vec::new() };
    let own = |address: Address| matches!(address.table(), "copies" | "conflicts" | "mappings");
    let differences = compare(base, theirs).into_iter().filter(|difference| !own(difference.address));
    differences.filter(|difference| !is_inside(&review.scope, base, difference)).collect()
}

/// Takes changes out of a copy again: there it is then as it was before.
pub fn leave_out(theirs: &mut Workspace, base: &Workspace, changes: &[RecordDifference]) {
    for change in changes {
        change.address.put(theirs, change.address.tree_in(base).as_ref());
    }
}

/// Whether the base a copy carries is the workspace it claims to come from.
pub fn is_genuine(review: &Review) -> bool {
    fingerprint(&review.base) == review.base_hash
}
