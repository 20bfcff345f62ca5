//! Who settled a statement, a clause or a target, and when: noted wherever one person's click settles something.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{AnyRecord, Clause, ClauseStatus, Confirmation, KpiStatus, Workspace};

/// A record somebody has changed, with a word of who settled it if it was settled by that, and without one if it was opened
/// again. A clause that is agreed and now says something else is open again. A target that is changed after it was settled has the word of whoever changed it.
pub fn noted(before: &Workspace, mut record: AnyRecord, word: &Confirmation) -> AnyRecord {
    let settled = |was: bool, is: bool, words: &mut BTreeSet<Confirmation>| match (was, is) {
        (false, true) => *words = BTreeSet::from([word.clone()]),
        (true, false) => words.clear(),
        _ => {}
    };
    match &mut record {
        AnyRecord::Statement(new) => {
            // What arrives settled, from a template or a copy, was settled elsewhere.
            if let Some(old) = before.statements.get(&new.id).filter(|old| old.agreed != new.agreed) {
                settled(old.agreed, new.agreed, &mut Arc::make_mut(new).settled);
            }
        }
        AnyRecord::Clause(new) => {
            let is = |status: ClauseStatus| status == ClauseStatus::Agreed;
            let says = |one: &Clause| (one.text.trim().to_owned(), one.party, one.kpi);
            // What was agreed was agreed in other words.
            if before.clauses.get(&new.id).is_some_and(|old| is(old.status) && says(old) != says(new)) {
                Arc::make_mut(new).status = ClauseStatus::Draft;
            }
            if let Some(old) = before.clauses.get(&new.id).filter(|old| is(old.status) != is(new.status)) {
                settled(is(old.status), is(new.status), &mut Arc::make_mut(new).settled);
            }
        }
        AnyRecord::Kpi(new) => {
            let target = |kpi: &crate::model::Kpi| kpi.agreed.filter(|_| kpi.status == KpiStatus::Agreed);
            if before.kpis.get(&new.id).is_some_and(|old| target(old) != target(new)) {
                let is = target(new).is_some();
                settled(!is, is, &mut Arc::make_mut(new).settled);
            }
        }
        _ => {}
    }
    record
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Kpi, Party, Statement};

    fn word() -> Confirmation {
        Confirmation { by: "Ann".to_owned(), on: None }
    }

    #[test]
    fn what_one_click_settles_has_the_word_of_whoever_clicked_until_it_is_opened_again() {
        let mut workspace = Workspace::default();
        let open = Statement { id: Id::from_bits(1), ..Statement::default() };
        workspace.statements.insert(open.id, Arc::new(open.clone()));
        let AnyRecord::Statement(agreed) = noted(&workspace, Statement { agreed: true, ..open }.into(), &word()) else {
            panic!("a statement stays one");
        };
        assert_eq!(agreed.settled, BTreeSet::from([word()]));
        workspace.statements.insert(agreed.id, Arc::clone(&agreed));
        let again = Statement { agreed: false, ..(*agreed).clone() };
        let AnyRecord::Statement(again) = noted(&workspace, again.into(), &word()) else {
            panic!("a statement stays one")
        };
        assert!(again.settled.is_empty());
    }

    #[test]
    fn a_target_changed_after_it_was_settled_has_the_word_of_the_last() {
        let mut workspace = Workspace::default();
        let first = BTreeSet::from([Confirmation { by: "Ben".to_owned(), on: None }]);
        let status = KpiStatus::Agreed;
        let kpi = Kpi { id: Id::from_bits(2), agreed: Some(7000), status, settled: first.clone(), ..Kpi::default() };
        workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
        let AnyRecord::Kpi(same) = noted(&workspace, Kpi { owner: "x".to_owned(), ..kpi.clone() }.into(), &word())
        else {
            panic!("a KPI stays one");
        };
        assert_eq!(same.settled, first);
        let AnyRecord::Kpi(moved) = noted(&workspace, Kpi { agreed: Some(4000), ..kpi }.into(), &word()) else {
            panic!("a KPI stays one");
        };
        assert_eq!(moved.settled, BTreeSet::from([word()]));
        let clause = Clause { id: Id::from_bits(3), status: ClauseStatus::Agreed, ..Clause::default() };
        assert!(matches!(noted(&workspace, clause.into(), &word()), AnyRecord::Clause(new) if new.settled.is_empty()));
    }

    #[test]
    fn a_clause_that_is_edited_is_agreed_no_more() {
        let mut workspace = Workspace::default();
        let settled = BTreeSet::from([word()]);
        let text = "We call back.".to_owned();
        let agreed = Clause { id: Id::from_bits(3), text, status: ClauseStatus::Agreed, settled, ..Clause::default() };
        workspace.clauses.insert(agreed.id, Arc::new(agreed.clone()));
        let after = |new: Clause| match noted(&workspace, new.into(), &word()) {
            AnyRecord::Clause(new) => (new.status, new.settled.len()),
            _ => panic!("a clause stays one"),
        };
        let open = (ClauseStatus::Draft, 0);
        assert_eq!(after(Clause { text: "We call back, perhaps.".to_owned(), ..agreed.clone() }), open);
        assert_eq!(after(Clause { party: Party::Sales, ..agreed.clone() }), open);
        assert_eq!(after(Clause { kpi: Some(Id::from_bits(4)), ..agreed.clone() }), open);
        assert_eq!(after(Clause { ord: agreed.ord.next(), ..agreed.clone() }), (ClauseStatus::Agreed, 1));
    }
}
