//! The limits of the hand-over: as they are kept, and as an agreed KPI of the catalogue holds them.

use super::{LIMITS, Topic, is_proposed};
use crate::model::{Id, Kpi, KpiStatus, Unit, Workspace, in_order};

/// KPIs of the catalogue that are limits of the hand-over.
pub(in crate::calc) const SAME: [(&str, Topic, Unit); 2] =
    [("S2", Topic::FirstContact, Unit::Hours), ("S7", Topic::Attempts, Unit::Number)];

/// A limit of the hand-over as it is kept, in whole units; 0 where none is.
pub fn own_limit(workspace: &Workspace, topic: Topic) -> u32 {
    let sla = &workspace.header.sla;
    match topic {
        Topic::Acknowledge => sla.acknowledge_hours,
        Topic::FirstContact => sla.first_contact_hours,
        Topic::Attempts => sla.attempts,
        Topic::AttemptDays => sla.attempt_days,
        Topic::DecisionDays => sla.decision_days,
        Topic::Recycle => sla.recycle_weeks,
        _ => 0,
    }
}

/// What a limit is counted in.
pub(in crate::calc) fn unit_of(topic: Topic) -> Unit {
    match topic {
        Topic::Acknowledge | Topic::FirstContact => Unit::Hours,
        Topic::AttemptDays | Topic::DecisionDays => Unit::Days,
        _ => Unit::Number,
    }
}

/// The agreed KPI that is the same as a limit of the hand-over.
pub fn kpi_of(workspace: &Workspace, topic: Topic) -> Option<(Id<Kpi>, i64)> {
    let (code, _, unit) = SAME.iter().find(|(_, of, _)| *of == topic)?;
    in_order(&workspace.kpis)
        .into_iter()
        .filter(|kpi| kpi.code == *code && kpi.unit == *unit && kpi.status == KpiStatus::Agreed)
        .find_map(|kpi| Some((kpi.id, kpi.agreed?)))
}

/// A limit of the hand-over as it holds, in hundredths, and the KPI it comes from. An agreed KPI is the source where the
/// limit itself is none, only the program's proposal, or says the same.
pub fn limit(workspace: &Workspace, topic: Topic) -> (i64, Option<Id<Kpi>>) {
    let own = i64::from(own_limit(workspace, topic)) * 100;
    match kpi_of(workspace, topic) {
        Some((kpi, value)) if own == value || own == 0 || is_proposed(workspace, topic) => (value, Some(kpi)),
        _ => (own, None),
    }
}

/// Whether a limit is what an agreed KPI says.
pub fn follows(workspace: &Workspace, topic: Topic) -> bool {
    LIMITS.contains(&topic) && limit(workspace, topic).1.is_some()
}
