//! The KPIs as a whole: whether each side promises a rate, whether some look at today and some ahead, what goes with what, and
//! what today's value is under the definition of now.

use std::sync::Arc;

use super::actuals::{MonthOfKpi, percent};
use super::rounding::quotient;
use super::stats::Rate;
use crate::model::{ActualOrigin, Direction, Horizon, Kpi, KpiKind, KpiStatus, Month, Side, Workspace, in_order};

/// From so many KPIs on they should look both at today and ahead.
const SEVERAL: usize = 4;

/// What the KPIs as a whole lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetFinding {
    /// A side promises figures, and none of them is a rate: totals describe, rates show where it goes.
    NoRate(Side),
    /// All look at one horizon.
    OnlyOne(Horizon),
    /// Both sides promise figures, and none goes with one of the other.
    NoPair,
}

/// KPIs that are not parked, in their order.
fn kept(workspace: &Workspace) -> impl Iterator<Item = &Arc<Kpi>> {
    in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.status != KpiStatus::Parked)
}

/// What a side promises the other.
pub fn promises(side: Side) -> Direction {
    match side {
        Side::Sales => Direction::SalesToMarketing,
        Side::Marketing => Direction::MarketingToSales,
    }
}

/// How many KPIs look at today, and how many ahead.
pub fn horizons(workspace: &Workspace) -> (usize, usize) {
    let now = kept(workspace).filter(|kpi| kpi.horizon == Horizon::Now).count();
    (now, kept(workspace).count() - now)
}

/// What the KPIs as a whole lack; nothing while there are none.
pub fn findings(workspace: &Workspace) -> Vec<SetFinding> {
    let mut found = Vec::new();
    let of = |side: Side| kept(workspace).filter(move |kpi| kpi.direction == promises(side));
    for side in Side::BOTH {
        if of(side).next().is_some() && !of(side).any(|kpi| kpi.kind == KpiKind::Rate) {
            found.push(SetFinding::NoRate(side));
        }
    }
    let (now, ahead) = horizons(workspace);
    if now + ahead >= SEVERAL && (now == 0 || ahead == 0) {
        found.push(SetFinding::OnlyOne(if ahead == 0 { Horizon::Now } else { Horizon::Future }));
    }
    let both = Side::BOTH.iter().all(|side| of(*side).next().is_some());
    if both && pairs(workspace).is_empty() {
        found.push(SetFinding::NoPair);
    }
    found
}

/// KPIs that go with each other, each pair once: if the first delivers, so does the second. What Marketing promises comes first.
pub fn pairs(workspace: &Workspace) -> Vec<(Arc<Kpi>, Arc<Kpi>)> {
    let mut found: Vec<(Arc<Kpi>, Arc<Kpi>)> = Vec::new();
    for kpi in kept(workspace) {
        let other = kpi.paired.and_then(|id| workspace.kpis.get(&id)).filter(|one| one.status != KpiStatus::Parked);
        let Some(other) = other else { continue };
        let known =
            found.iter().any(|(one, two)| [one.id, two.id].contains(&kpi.id) && [one.id, two.id].contains(&other.id));
        if !known {
            let first_is_other = other.direction == Direction::MarketingToSales;
            let (first, second) = if first_is_other { (other, kpi) } else { (kpi, other) };
            found.push((Arc::clone(first), Arc::clone(second)));
        }
    }
    found
}

/// Today's value of a KPI as the records count it by the definition of now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebased {
    /// In hundredths of the unit: the mean of the months, of shares all cases together.
    pub value: i64,
    /// The first month.
    pub from: Month,
    /// The last one.
    pub to: Month,
    /// How many months count.
    pub months: u32,
}

/// So many of the last months count.
const YEAR: usize = 12;

/// Today's value from what was counted in the last twelve months that are over; nothing without a counted month.
pub fn rebased(months: &[MonthOfKpi]) -> Option<Rebased> {
    let counted = |one: &&MonthOfKpi| one.is_over && one.origin == Some(ActualOrigin::Counted) && one.value.is_some();
    let last: Vec<&MonthOfKpi> = months.iter().rev().filter(counted).take(YEAR).collect();
    let (to, from) = (last.first()?.month, last.last()?.month);
    let rates: Option<Vec<Rate>> = last.iter().map(|one| one.rate).collect();
    let value = if let Some(rates) = rates {
        percent(rates.iter().fold(Rate::default(), |sum, one| Rate::new(sum.k + one.k, sum.n + one.n)))?
    } else {
        let sum = last.iter().filter_map(|one| one.value).fold(0, i64::saturating_add);
        quotient(sum, i64::try_from(last.len()).ok()?)
    };
    Some(Rebased { value, from, to, months: u32::try_from(last.len()).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    fn workspace(kpis: &[Kpi]) -> Workspace {
        let mut workspace = Workspace::default();
        for kpi in kpis {
            workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
        }
        workspace
    }

    fn kpi(bits: u64, direction: Direction, kind: KpiKind, horizon: Horizon) -> Kpi {
        Kpi { id: Id::from_bits(bits), direction, kind, horizon, ..Kpi::default() }
    }

    #[test]
    fn each_side_promises_a_rate_and_some_figures_look_ahead() {
        use Direction::{Joint, MarketingToSales, SalesToMarketing};
        let rate = kpi(1, MarketingToSales, KpiKind::Rate, Horizon::Now);
        let total = kpi(2, SalesToMarketing, KpiKind::Outcome, Horizon::Now);
        let both = [rate.clone(), total.clone()];
        assert_eq!(findings(&workspace(&both)), [SetFinding::NoRate(Side::Sales), SetFinding::NoPair]);
        let joint = [3, 4].map(|bits| kpi(bits, Joint, KpiKind::Outcome, Horizon::Now));
        let four = [both.as_slice(), &joint].concat();
        assert!(findings(&workspace(&four)).contains(&SetFinding::OnlyOne(Horizon::Now)));
        assert_eq!(horizons(&workspace(&four)), (4, 0));
        let parked = Kpi { status: KpiStatus::Parked, ..total };
        assert_eq!(findings(&workspace(&[rate, parked])), []);
        assert_eq!(findings(&Workspace::default()), []);
    }

    #[test]
    fn a_pair_is_told_once_with_what_marketing_promises_first() {
        let mut sales = kpi(1, Direction::SalesToMarketing, KpiKind::Rate, Horizon::Now);
        let mut marketing = kpi(2, Direction::MarketingToSales, KpiKind::Rate, Horizon::Now);
        (sales.paired, marketing.paired) = (Some(marketing.id), Some(sales.id));
        let found = pairs(&workspace(&[sales.clone(), marketing.clone()]));
        assert_eq!(found.iter().map(|(one, two)| (one.id, two.id)).collect::<Vec<_>>(), [(marketing.id, sales.id)]);
    }

    #[test]
    fn the_value_of_today_is_counted_by_the_definition_of_now() {
        let first: Month = "2026-01".parse().unwrap();
        let month = |step: i32, value: i64, rate: Option<Rate>| MonthOfKpi {
            month: first.plus(step),
            value: Some(value),
            rate,
            origin: Some(ActualOrigin::Counted),
            is_over: step < 3,
        };
        let counts = [month(0, 1_000, None), month(1, 1_500, None), month(2, 1_600, None), month(3, 9_900, None)];
        let found = rebased(&counts).unwrap();
        assert_eq!((found.value, found.months, found.from, found.to), (1_367, 3, first, first.plus(2)));
        // Of shares all cases count together: 3 of 4 and 5 of 16 are 8 of 20.
        let shares = [month(0, 7_500, Some(Rate::new(3, 4))), month(1, 3_125, Some(Rate::new(5, 16)))];
        assert_eq!(rebased(&shares).unwrap().value, 4_000);
        let typed = MonthOfKpi { origin: Some(ActualOrigin::Typed), ..counts[0] };
        assert_eq!(rebased(&[typed]), None);
    }
}
