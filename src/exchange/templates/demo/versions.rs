//! The year the invented firm has behind it: months that were measured, a first version of the agreement, and its reset.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Demo;
use crate::calc::terms::{BETWEEN, terms};
use crate::model::{Actual, ActualOrigin, Kpi, Month, PerSide, Period, SignDecision, SignOff, Terms, Workspace};

/// What the first version of the agreement said of threshold and targets.
const FIRST: [(&str, &str); 4] = [("M1", "1000"), ("M4", "8000"), ("S1", "6000"), ("J2", "2400")];
const FIRST_THRESHOLD: &str = "40";

/// The months that were measured of a KPI, by its code.
pub(super) fn actuals(demo: &Demo, code: &str) -> BTreeMap<Month, Actual> {
    let (Ok(first), Some((_, values))) =
        (demo.first_actual.parse::<Month>(), demo.actuals.iter().find(|(known, _)| known == code))
    else {
        return BTreeMap::new();
    };
    let actual = |value: i64, cases: u32| Actual { value, cases, origin: ActualOrigin::Imported };
    (0..).zip(values).map(|(step, (value, cases))| (first.plus(step), actual(*value, *cases))).collect()
}

/// Puts away the first version, which was signed in January and reset in July.
pub(super) fn fill(workspace: &mut Workspace, demo: &Demo) {
    let language = workspace.header.language;
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
    let signed = |by: &str, dissent: &str| SignOff {
        decision: if dissent.is_empty() { SignDecision::Accepted } else { SignDecision::AcceptedWithDissent },
        by: by.to_owned(),
        on: day(1, 12),
        dissent: dissent.to_owned(),
        ..SignOff::default()
    };
    let first = Period {
        goal: demo.first_goal.get(language).to_owned(),
        valid_from: day(1, 1),
        valid_to: day(12, 31),
        closed: day(7, 6),
        why: demo.first_why.get(language).to_owned(),
        sign_off: PerSide {
            sales: signed("M. Berg", demo.first_dissent.get(language)),
            marketing: signed("L. de Wit", ""),
        },
        terms: first_terms(workspace, demo.first_goal.get(language)),
    };
    let sla = &mut Arc::make_mut(&mut workspace.header).sla;
    let (sales, marketing) = demo.people;
    (sla.people_then, sla.people_now) = (PerSide { sales, marketing }, PerSide { sales, marketing });
    for structure in [&mut sla.structure_then, &mut sla.structure_now] {
        demo.structure.get(language).clone_into(structure);
    }
    sla.past.insert("2026-01-01 – 2026-12-31".to_owned(), first);
}

/// The terms of now with the numbers of then.
fn first_terms(workspace: &Workspace, goal: &str) -> Terms {
    let mut then = terms(workspace);
    then.insert("goal".to_owned(), goal.to_owned());
    then.insert("valid_from".to_owned(), "2026-01-01".to_owned());
    then.insert("valid_to".to_owned(), "2026-12-31".to_owned());
    then.insert("threshold".to_owned(), FIRST_THRESHOLD.to_owned());
    let known = |code: &str| workspace.kpis.values().find(|kpi: &&Arc<Kpi>| kpi.code == code).map(|kpi| kpi.id);
    for (code, target) in FIRST {
        if let Some(term) = known(code).and_then(|id| then.get_mut(&id.to_string()))
            && let Some((_, rest)) = term.split_once(BETWEEN)
        {
            *term = format!("{target}{BETWEEN}{rest}");
        }
    }
    then
}
