//! Where the negotiation of points, KPIs and clauses stands.

use crate::model::{
    ClauseStatus, Criterion, CriterionKind, CriterionStatus, Direction, Kpi, KpiStatus, LeadSet, PerSide, Side,
    Trackability, Workspace,
};

/// Proposals this close are settled without talk, in points.
pub const SETTLED_GAP: i32 = 3;

/// `done` of `all`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many are settled.
    pub done: u32,
    /// How many there are.
    pub all: u32,
}

impl Progress {
    /// Counts how many of these hold.
    pub fn count(items: impl Iterator<Item = bool>) -> Self {
        items.fold(Self::default(), |sum, done| Self { done: sum.done + u32::from(done), all: sum.all + 1 })
    }

    /// How many are open.
    pub fn open(self) -> u32 {
        self.all - self.done
    }

    /// The settled share, 0 to 1; 0 when there is nothing.
    pub fn share(self) -> f32 {
        if self.all == 0 { 0.0 } else { self.done as f32 / self.all as f32 }
    }
}

/// The distance between the sides' proposals for a criterion; `None` until both have proposed.
pub fn distance(criterion: &Criterion) -> Option<i32> {
    Some(criterion.proposals.sales?.saturating_sub(criterion.proposals.marketing?).saturating_abs())
}

/// The middle between the sides' proposals, rounded towards zero; `None` until both have proposed.
pub fn midpoint(criterion: &Criterion) -> Option<i32> {
    Some(i32::midpoint(criterion.proposals.sales?, criterion.proposals.marketing?))
}

/// Whether a criterion is settled: agreed points, or agreed that it blocks or passes. Parked and dropped ones do not count.
pub fn criteria(workspace: &Workspace) -> Progress {
    Progress::count(
        workspace
            .criteria
            .values()
            .filter(|criterion| criterion.status.counts())
            .map(|criterion| is_settled(criterion)),
    )
}

/// Whether somebody has said something about a criterion: named points, settled it or set it aside.
pub fn is_discussed(criterion: &Criterion) -> bool {
    criterion.status != CriterionStatus::Proposed
        || criterion.agreed.is_some()
        || criterion.proposals != PerSide::default()
}

/// Whether both sides have settled a criterion.
pub fn is_settled(criterion: &Criterion) -> bool {
    criterion.status == CriterionStatus::Agreed
        && (criterion.kind != CriterionKind::Points || criterion.agreed.is_some())
}

/// KPIs with an agreed target.
pub fn kpis(workspace: &Workspace) -> Progress {
    Progress::count(
        workspace.kpis.values().filter(|kpi| kpi.status != KpiStatus::Parked).map(|kpi| is_kpi_settled(kpi)),
    )
}

/// Whether both sides have settled a KPI.
pub fn is_kpi_settled(kpi: &Kpi) -> bool {
    kpi.status == KpiStatus::Agreed && kpi.agreed.is_some()
}

/// The distance between the sides' targets in hundredths of the unit; `None` until both have proposed.
pub fn kpi_distance(kpi: &Kpi) -> Option<i64> {
    Some(kpi.proposals.sales?.saturating_sub(kpi.proposals.marketing?).saturating_abs())
}

/// Agreed clauses.
pub fn clauses(workspace: &Workspace) -> Progress {
    Progress::count(
        workspace
            .clauses
            .values()
            .filter(|clause| clause.status != ClauseStatus::Parked)
            .map(|clause| clause.status == ClauseStatus::Agreed),
    )
}

/// How many KPIs each direction has that are not parked.
pub fn balance(workspace: &Workspace) -> [u32; 3] {
    Direction::ALL.map(|direction| {
        workspace.kpis.values().filter(|kpi| kpi.direction == direction && kpi.status != KpiStatus::Parked).count()
            as u32
    })
}

/// Agreed KPIs nobody knows how to measure.
pub fn untrackable(workspace: &Workspace) -> u32 {
    workspace.kpis.values().filter(|kpi| is_kpi_settled(kpi) && kpi.trackability == Trackability::Unknown).count()
        as u32
}

/// Signatures under the agreement as it reads now, of two. `outdated` says which sides signed an earlier wording.
pub fn signatures(workspace: &Workspace, outdated: PerSide<bool>) -> Progress {
    let sign_off = &workspace.header.sla.sign_off;
    Progress::count(Side::BOTH.iter().map(|side| sign_off.get(*side).is_given() && !outdated.get(*side)))
}

/// How many leads Sales can work in a month: salespeople × days × contacts a day / contacts a lead, rounded down.
/// `None` when a lead takes no contact.
pub fn capacity(workspace: &Workspace) -> Option<u64> {
    let policy = &workspace.header.lead_policy;
    let touches = u64::from(policy.reps)
        .saturating_mul(policy.days_per_month.into())
        .saturating_mul(policy.touches_per_day.into());
    touches.checked_div(policy.touches_per_lead.into())
}

/// How many of `passed` leads fall on a month of the set, from the month of its first creation date to that of its last,
/// rounded to the nearest whole lead. `None` without creation dates.
pub fn passed_per_month(leads: &LeadSet, passed: u32) -> Option<u64> {
    let (_, months) = super::threshold::months(leads)?;
    super::threshold::per_month(passed, months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ColumnRole, LeadColumn};

    #[test]
    fn passed_leads_are_spread_over_the_months_from_first_to_last() {
        let created = LeadColumn {
            role: ColumnRole::Created,
            values: ["2026-03-31", "2026-01-01", "2026-06-15", "no date"].map(str::to_owned).to_vec().into(),
            ..LeadColumn::default()
        };
        let leads = LeadSet { columns: vec![created], ..LeadSet::default() };
        // January to June are six months: 20 / 6 = 3.3, 22 / 6 = 3.7.
        assert_eq!(passed_per_month(&leads, 20), Some(3));
        assert_eq!(passed_per_month(&leads, 22), Some(4));
        assert_eq!(passed_per_month(&LeadSet::default(), 20), None);
    }

    #[test]
    fn capacity_equals_the_reference_value() {
        assert_eq!(capacity(&Workspace::default()), Some(72));
    }
}
