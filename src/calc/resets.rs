//! What resets an agreement: its goal is exceeded, a team has grown by more than a quarter, the structure has changed; and
//! whether it is in force at all.
//!
//! The program sees it from the figures of the file: the months of the KPIs, and how many people there were and are.

use chrono::NaiveDate;

use super::course::{Course, is_summed, period};
use crate::model::{Direction, Id, Kpi, KpiKind, Side, Sla, Workspace};

/// A team that has grown by more than this share since the agreement was made resets it.
const GROWN: f64 = 0.25;

/// Something that resets the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// What both promise the firm is exceeded before the time is over: the KPI, what it is, what was agreed, in hundredths of
    /// its unit.
    GoalExceeded(Id<Kpi>, i64, i64),
    /// A department has grown: how many people there were, and are.
    TeamGrown(Side, u32, u32),
    /// The departments are organised in another way than when the agreement was made.
    StructureChanged,
}

/// What resets the agreement as it is.
pub fn resets(workspace: &Workspace, courses: &[Course]) -> Vec<Reset> {
    let sla = &workspace.header.sla;
    let mut found: Vec<Reset> = courses.iter().filter_map(|course| exceeded(workspace, course)).collect();
    for side in Side::BOTH {
        let (then, now) = (*sla.people_then.get(side), *sla.people_now.get(side));
        if has_grown(then, now) {
            found.push(Reset::TeamGrown(side, then, now));
        }
    }
    let (then, now) = (sla.structure_then.trim(), sla.structure_now.trim());
    if !then.is_empty() && !now.is_empty() && then != now {
        found.push(Reset::StructureChanged);
    }
    found
}

/// Whether a team has grown by more than a quarter; nothing is known of one nobody has counted.
pub fn has_grown(then: u32, now: u32) -> bool {
    then > 0 && f64::from(now) > f64::from(then) * (1.0 + GROWN)
}

/// A result both promise the firm that is exceeded within the time of the agreement.
fn exceeded(workspace: &Workspace, course: &Course) -> Option<Reset> {
    let kpi = workspace.kpis.get(&course.kpi)?;
    let is_goal = kpi.direction == Direction::Joint && kpi.kind == KpiKind::Outcome && !kpi.lower_is_better;
    let judged = course.judged.filter(|_| is_goal && (is_summed(kpi) || kpi.code == "J1"))?;
    let (from, to) = period(workspace, judged.through);
    let target = kpi.agreed?;
    let within = from <= judged.through && judged.through <= to;
    (within && judged.value > target).then_some(Reset::GoalExceeded(kpi.id, judged.value, target))
}

/// Whether an agreement is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Nobody has said from when to when it holds.
    NotSaid,
    /// Its first day is still to come.
    NotYet,
    /// It holds.
    Holds,
    /// Its last day is over.
    Over,
}

/// Whether an agreement is in force on a day.
pub fn validity(sla: &Sla, today: NaiveDate) -> Validity {
    match (sla.valid_from, sla.valid_to) {
        (Some(from), _) if today < from => Validity::NotYet,
        (_, Some(to)) if today > to => Validity::Over,
        (Some(_), Some(_)) => Validity::Holds,
        _ => Validity::NotSaid,
    }
}

/// Which version of the agreement this is: the first is 1.
pub fn version(sla: &Sla) -> usize {
    sla.past.len() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::calc::course::course;
    use crate::model::{Actual, Header, KpiStatus, PerSide, TargetOf, Trackability};

    fn with(change: impl FnOnce(&mut Sla)) -> Workspace {
        let mut workspace = Workspace::default();
        let mut header = Header::clone(&workspace.header);
        header.sla.valid_from = "2026-01-01".parse().ok();
        header.sla.valid_to = "2026-12-31".parse().ok();
        change(&mut header.sla);
        workspace.header = Arc::new(header);
        workspace
    }

    #[test]
    fn a_team_has_grown_by_more_than_a_quarter() {
        for (then, now, grown) in
            [(8, 10, false), (8, 11, true), (4, 5, false), (3, 4, true), (0, 9, false), (9, 2, false)]
        {
            assert_eq!(has_grown(then, now), grown, "{then} {now}");
        }
        let workspace = with(|sla| {
            sla.people_then = PerSide { sales: 8, marketing: 4 };
            sla.people_now = PerSide { sales: 11, marketing: 4 };
        });
        assert_eq!(resets(&workspace, &[]), [Reset::TeamGrown(Side::Sales, 8, 11)]);
    }

    #[test]
    fn another_structure_resets_the_agreement_once_both_are_said() {
        let said = |then: &str, now: &str| {
            let workspace = with(|sla| {
                sla.structure_then = then.to_owned();
                sla.structure_now = now.to_owned();
            });
            resets(&workspace, &[])
        };
        assert_eq!(said("two heads", "one head"), [Reset::StructureChanged]);
        assert_eq!(said("two heads", " two heads "), []);
        assert_eq!(said("", "one head"), []);
        assert_eq!(said("two heads", ""), []);
    }

    #[test]
    fn a_goal_that_is_exceeded_before_the_time_is_over_resets_the_agreement() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 10).unwrap();
        let mut kpi = Kpi {
            id: Id::from_bits(1),
            direction: Direction::Joint,
            agreed: Some(3_000),
            status: KpiStatus::Agreed,
            per: TargetOf::Period,
            trackability: Trackability::Export,
            ..Kpi::default()
        };
        let mut at = |value: i64| {
            kpi.actuals.insert("2026-08".parse().unwrap(), Actual { value, ..Actual::default() });
            let mut workspace = with(|_| ());
            workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
            resets(&workspace, &[course(&workspace, &kpi, &std::collections::BTreeMap::new(), today)])
        };
        assert_eq!(at(3_000), []);
        assert_eq!(at(3_100), [Reset::GoalExceeded(Id::from_bits(1), 3_100, 3_000)]);
    }

    #[test]
    fn an_agreement_is_in_force_from_its_first_day_to_its_last() {
        let sla = with(|_| ()).header.sla.clone();
        for (day, is) in [
            ("2025-12-31", Validity::NotYet),
            ("2026-01-01", Validity::Holds),
            ("2026-12-31", Validity::Holds),
            ("2027-01-01", Validity::Over),
        ] {
            assert_eq!(validity(&sla, day.parse().unwrap()), is, "{day}");
        }
        assert_eq!(validity(&Sla::default(), "2026-01-01".parse().unwrap()), Validity::NotSaid);
    }
}
