//! What is remembered of a plan, and what of an earlier one holds for this.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{ColumnPlan, ImportPlan, fields};
use crate::exchange::understand::becomes::{LEAVE_OUT, NEW_ONE};
use crate::exchange::understand::typing::Decided;
use crate::model::{ImportMapping, Workspace};

/// The mapping of this kind of table that knows the most of these headings.
pub fn remembered<'a>(plan: &ImportPlan, workspace: &'a Workspace) -> Option<&'a Arc<ImportMapping>> {
    let known = |mapping: &ImportMapping| {
        let knows = |column: &&ColumnPlan| {
            mapping.fields.contains_key(&column.label) || mapping.left_out.contains(&column.label)
        };
        plan.columns.iter().filter(knows).count()
    };
    let all = workspace.mappings.values().filter(|mapping| mapping.table == plan.table);
    all.map(|mapping| (known(mapping), mapping))
        .filter(|(known, _)| *known > 0)
        .max_by_key(|(known, _)| *known)
        .map(|(_, mapping)| mapping)
}

/// What was confirmed for a heading holds for it; a heading nobody has seen is proposed like in a first import.
pub(super) fn recall(plan: &mut ImportPlan, workspace: &Workspace) {
    let Some(mapping) = remembered(plan, workspace).map(Arc::clone) else { return };
    let allowed = fields(plan.table, workspace);
    plan.keep_personal = mapping.keep_personal;
    for at in 0..plan.columns.len() {
        let Some(column) = plan.columns.get_mut(at) else { continue };
        if let Some(words) = mapping.words.get(&column.label) {
            column.words.clone_from(words);
        }
        let field = if mapping.left_out.contains(&column.label) {
            LEAVE_OUT
        } else {
            match mapping.fields.get(&column.label) {
                Some(field) if allowed.contains(field) => field,
                _ => continue,
            }
        };
        if column.field != field {
            let field = field.to_owned();
            plan.give(at, &field);
        }
        plan.several.retain(|(_, columns)| !columns.contains(&at));
        plan.weak_created = plan.weak_created.filter(|weak| *weak != at);
    }
    plan.displaced.clear();
}

/// What was said of a file that is read once more in another way, for columns of the same name.
pub fn carry_over(plan: &mut ImportPlan, before: &ImportPlan, said: &BTreeSet<String>) {
    for at in 0..plan.columns.len() {
        let Some(label) = plan.columns.get(at).map(|column| column.label.clone()) else { continue };
        let Some(known) = before.columns.iter().find(|column| column.label == label) else { continue };
        if said.contains(&label) {
            plan.give(at, &known.field);
        }
        let Some(column) = plan.columns.get_mut(at) else { continue };
        column.words.extend(known.words.clone());
        (column.year, column.weeks_by_first_day, column.scale) = (known.year, known.weeks_by_first_day, known.scale);
        if known.kind_said {
            column.decide_kind(known.kind);
        }
        if known.dates_by == Decided::Person {
            column.decide_dates(known.dates);
        }
        if known.numbers_by == Decided::Person {
            column.decide_numbers(known.numbers);
        }
    }
    let own = std::mem::take(plan);
    *plan = ImportPlan {
        table: own.table,
        columns: own.columns,
        several: own.several,
        weak_created: own.weak_created,
        displaced: own.displaced,
        complete: if before.never_complete { None } else { before.complete.or(own.complete) },
        ..before.clone()
    };
}

/// The mapping to remember of a plan.
pub fn to_remember(plan: &ImportPlan, known: &ImportMapping) -> ImportMapping {
    let named = || plan.columns.iter().filter(|column| !column.heading.is_empty());
    let mut fields = known.fields.clone();
    let mut left_out: BTreeSet<String> = known.left_out.clone();
    let mut words = known.words.clone();
    for column in named() {
        fields.remove(&column.label);
        left_out.remove(&column.label);
        if column.field == LEAVE_OUT {
            left_out.insert(column.label.clone());
        } else {
            fields.insert(column.label.clone(), column.field.clone());
        }
        // What is new with this import is known at the next one.
        let said = column.words.iter().filter(|(_, means)| *means != NEW_ONE);
        let said: BTreeMap<String, String> = said.map(|(word, means)| (word.clone(), means.clone())).collect();
        if said.is_empty() {
            words.remove(&column.label);
        } else {
            words.insert(column.label.clone(), said);
        }
    }
    ImportMapping { table: plan.table, fields, left_out, words, keep_personal: plan.keep_personal, ..known.clone() }
}
