//! What a workshop brought: what both departments agreed on in it, what they set aside, which of the program's proposals they
//! confirmed, and which tests they held.
//!
//! Where the state of the workspace at its beginning is known, that is what was not agreed, or read differently, before. Where it
//! is not, it is what carries the day of the workshop; of KPIs and clauses that were set aside nobody notes the day, so these are
//! not told then.

use chrono::NaiveDate;

use super::agreement::{is_clause_settled, is_kpi_settled, is_settled};
use super::blind_test;
use super::negotiation::settlement;
use super::persona::is_hidden;
use super::proposals::{Topic, confirmation, is_proposed};
use crate::model::{
    ClauseStatus, Confirmation, Criterion, CriterionStatus, DefinitionTest, Id, KpiStatus, RecordRef, Settled,
    Workspace, in_order,
};

/// What a workshop brought, each in the order of its page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// Statements, criteria, KPIs and clauses both have agreed on.
    pub agreed: Vec<RecordRef>,
    /// Criteria, KPIs and clauses that were set aside.
    pub parked: Vec<RecordRef>,
    /// Values of the program somebody has confirmed or changed.
    pub confirmed: Vec<Topic>,
    /// Tests of the definition whose answers were shown.
    pub tests: Vec<Id<DefinitionTest>>,
}

/// What the workshop of a day brought: from the state at its beginning, where it is known, to the one at its end.
pub fn brought(before: Option<&Workspace>, after: &Workspace, day: Option<NaiveDate>) -> Brought {
    let is_new = |record: &RecordRef| match before {
        Some(before) => {
            let agreed = agreed(after, *record);
            agreed.is_some() && agreed != self::agreed(before, *record)
        }
        None => agreed(after, *record).is_some() && day.is_some() && agreed_on(after, *record) == day,
    };
    let is_parked_now = |record: &RecordRef| match before {
        Some(before) => is_parked(after, *record) && !is_parked(before, *record),
        None => is_parked(after, *record) && day.is_some() && parked_on(after, *record) == day,
    };
    let confirmed = |topic: &Topic| {
        let word = |workspace: &Workspace| confirmation(&workspace.header, *topic).cloned();
        let new = match before {
            Some(before) => word(after) != word(before),
            None => day.is_some() && word(after).and_then(|word| word.on) == day,
        };
        new && word(after).is_some() && !is_proposed(after, *topic)
    };
    let is_new_test = |test: &DefinitionTest| {
        let shown = |test: &DefinitionTest| blind_test::agreement(test).is_some();
        let known = |before: &Workspace| before.tests.get(&test.id).is_some_and(|test| shown(test));
        shown(test) && before.map_or(day.is_some() && test.day == day, |before| !known(before))
    };
    let records = records(after);
    Brought {
        agreed: records.iter().copied().filter(is_new).collect(),
        parked: records.into_iter().filter(is_parked_now).collect(),
        confirmed: Topic::ALL.into_iter().filter(confirmed).collect(),
        tests: in_order(&after.tests).into_iter().filter(|test| is_new_test(test)).map(|test| test.id).collect(),
    }
}

/// Everything both departments can agree on, in the order of the pages.
fn records(workspace: &Workspace) -> Vec<RecordRef> {
    let personas = in_order(&workspace.personas).into_iter();
    let statements = personas.flat_map(|persona| super::persona::of_persona(workspace, persona.id));
    let statements = statements.map(|one| RecordRef::from(one.id));
    let criteria = in_order(&workspace.criteria).into_iter().map(|one| RecordRef::from(one.id));
    let kpis = in_order(&workspace.kpis).into_iter().map(|one| RecordRef::from(one.id));
    let clauses = in_order(&workspace.clauses).into_iter().map(|one| RecordRef::from(one.id));
    statements.chain(criteria).chain(kpis).chain(clauses).collect()
}

/// What was agreed of a record, so that it can be compared; nothing where nothing is.
fn agreed(workspace: &Workspace, record: RecordRef) -> Option<String> {
    match record {
        RecordRef::Statement(id) => {
            let one = workspace.statements.get(&id)?;
            (one.agreed && !is_hidden(one)).then(|| one.text.clone())
        }
        RecordRef::Criterion(id) => {
            let one = workspace.criteria.get(&id)?;
            is_settled(one).then(|| format!("{:?}", one.agreed_points()))
        }
        RecordRef::Kpi(id) => {
            let one = workspace.kpis.get(&id)?;
            is_kpi_settled(one).then(|| format!("{:?}", one.agreed))
        }
        RecordRef::Clause(id) => {
            let one = workspace.clauses.get(&id)?;
            is_clause_settled(workspace, one).then(|| one.text.clone())
        }
        _ => None,
    }
}

/// The day of the last word on it.
fn agreed_on(workspace: &Workspace, record: RecordRef) -> Option<NaiveDate> {
    let last = |words: &std::collections::BTreeSet<Confirmation>| words.iter().filter_map(|word| word.on).max();
    match record {
        RecordRef::Statement(id) => last(&workspace.statements.get(&id)?.settled),
        RecordRef::Criterion(id) => settled_on(workspace, id, |how| how != Settled::Parked),
        RecordRef::Kpi(id) => last(&workspace.kpis.get(&id)?.settled),
        RecordRef::Clause(id) => last(&workspace.clauses.get(&id)?.settled),
        _ => None,
    }
}

fn settled_on(workspace: &Workspace, id: Id<Criterion>, wanted: impl Fn(Settled) -> bool) -> Option<NaiveDate> {
    settlement(workspace, id).filter(|last| wanted(last.how))?.day
}

fn is_parked(workspace: &Workspace, record: RecordRef) -> bool {
    match record {
        RecordRef::Criterion(id) => {
            workspace.criteria.get(&id).is_some_and(|one| one.status == CriterionStatus::Parked)
        }
        RecordRef::Kpi(id) => workspace.kpis.get(&id).is_some_and(|one| one.status == KpiStatus::Parked),
        RecordRef::Clause(id) => workspace.clauses.get(&id).is_some_and(|one| one.status == ClauseStatus::Parked),
        _ => false,
    }
}

fn parked_on(workspace: &Workspace, record: RecordRef) -> Option<NaiveDate> {
    match record {
        RecordRef::Criterion(id) => settled_on(workspace, id, |how| how == Settled::Parked),
        _ => None,
    }
}
