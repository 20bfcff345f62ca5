//! The plan through the year: when leads are needed, whether Sales can work them, and what each stage costs.

use super::plan::Plan;
use crate::model::{FunnelPlan, FunnelStage, Id, LeadPolicy, Party};

/// Months of a year.
pub const MONTHS: usize = 12;

/// A month of the plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanMonth {
    /// Its number, 1 to 12.
    pub number: u32,
    /// Its share of the year's revenue, 0 to 1.
    pub revenue: f64,
    /// How many have to enter the first stage in it, for the revenue of the month after the lag.
    pub first: f64,
    /// How many have to be handed over in it; `None` where no stage is Sales'.
    pub handed_over: Option<f64>,
}

/// Each month's share of the year's revenue, January first: by the season, otherwise the same for all.
pub fn shares(plan: &FunnelPlan) -> [f64; MONTHS] {
    let weight = |at: usize| f64::from(plan.season.get(&(at as u32 + 1)).copied().unwrap_or(0));
    let sum: f64 = (0..MONTHS).map(weight).sum();
    std::array::from_fn(|at| if sum > 0.0 { weight(at) / sum } else { 1.0 / MONTHS as f64 })
}

/// Months from coming to the sale: as set, otherwise the median cycle of the own leads in days, otherwise the months after which
/// a cohort counts as mature.
pub fn lag(plan: &FunnelPlan, own_cycle: Option<f64>) -> u32 {
    let own = own_cycle.map(|days| (days / (365.25 / 12.0)).round() as u32);
    plan.lag_months.or(own).unwrap_or(plan.mature_after)
}

/// The months of the plan: what enters in a month serves the revenue of the month `lag` later, in the same year's profile.
pub fn year(goal: &FunnelPlan, plan: &Plan, lag: u32) -> Vec<PlanMonth> {
    let shares = shares(goal);
    let Some(first) = plan.rows.last().filter(|_| plan.missing.is_none()) else { return Vec::new() };
    let handed = handed_over(plan);
    let month = |at: usize| {
        let served = shares.get((at + lag as usize) % MONTHS).copied().unwrap_or(0.0);
        PlanMonth {
            number: at as u32 + 1,
            revenue: shares.get(at).copied().unwrap_or(0.0),
            first: first.needed * served,
            handed_over: handed.map(|(_, needed)| needed * served),
        }
    };
    (0..MONTHS).map(month).collect()
}

/// What is handed over: the first stage of Sales, with how many it takes in a year.
pub fn handed_over(plan: &Plan) -> Option<(Id<FunnelStage>, f64)> {
    let stage = plan.rows.iter().rev().find(|row| row.stage.owner == Party::Sales)?;
    Some((stage.stage.id, stage.needed))
}

/// Leads for one salesperson in a month: so many in a year, over those who work leads.
pub fn per_rep(needed: f64, policy: &LeadPolicy) -> Option<f64> {
    (policy.reps > 0).then(|| needed / (f64::from(policy.reps) * MONTHS as f64))
}

/// What one lead of each stage costs in minor units, in the order of the plan's rows; empty without a cost.
pub fn costs(goal: &FunnelPlan, plan: &Plan) -> Vec<f64> {
    if goal.programme_cost <= 0 {
        return Vec::new();
    }
    plan.rows.iter().map(|row| if row.needed > 0.0 { goal.programme_cost as f64 / row.needed } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::plan::PlanRow;
    use std::collections::BTreeMap;
    use std::sync::Arc;

    fn plan() -> Plan {
        let row = |bits, owner, needed| PlanRow {
            stage: Arc::new(FunnelStage { id: Id::from_bits(bits), owner, ..FunnelStage::default() }),
            needed,
            band: None,
            now: None,
            rate: None,
        };
        let rows = vec![row(3, Party::Sales, 30.0), row(2, Party::Sales, 400.0), row(1, Party::Marketing, 2000.0)];
        Plan { rows, missing: None, single_rate: Vec::new() }
    }

    #[test]
    fn a_year_without_a_season_needs_the_same_every_month() {
        let months = year(&FunnelPlan::default(), &plan(), 5);
        assert!(months.iter().all(|month| (month.first - 2000.0 / 12.0).abs() < 1e-9));
        assert!(
            (months[0].handed_over.unwrap() - 400.0 / 12.0).abs() < 1e-9,
            "what is handed over is Sales' first stage"
        );
    }

    #[test]
    fn leads_are_needed_before_the_season_by_the_lag() {
        let season = BTreeMap::from([(6, 3), (12, 1)]);
        let months = year(&FunnelPlan { season, ..FunnelPlan::default() }, &plan(), 4);
        let needed: Vec<(u32, f64)> =
            months.iter().filter(|month| month.first > 0.0).map(|month| (month.number, month.first)).collect();
        assert_eq!(needed, [(2, 1500.0), (8, 500.0)]);
        assert!((months.iter().map(|month| month.first).sum::<f64>() - 2000.0).abs() < 1e-9);
    }

    #[test]
    fn leads_for_each_and_cost_equal_the_reference_values() {
        let policy = LeadPolicy {
            reps: 4,
            days_per_month: 18,
            touches_per_day: 6,
            touches_per_lead: 6,
            ..LeadPolicy::default()
        };
        assert!((per_rep(400.0, &policy).unwrap() - 400.0 / 48.0).abs() < 1e-9);
        let goal = FunnelPlan { programme_cost: 10_000_000, ..FunnelPlan::default() };
        let costs = costs(&goal, &plan());
        assert!((costs[2] - 5_000.0).abs() < 1e-9 && (costs[1] - 25_000.0).abs() < 1e-9);
    }
}
