//! Funnel totals, conversion rates with intervals, trends and comparisons.

use std::sync::Arc;

use chrono::NaiveDate;

use super::stats::{Rate, newcombe};
use crate::model::{FunnelMonth, FunnelStage, Id, Month, Workspace, in_order};

/// A span of months, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
}

impl Period {
    /// Whether the month lies in the period.
    pub fn contains(self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    /// How many months.
    pub fn months(self) -> i32 {
        self.to.since(self.from) + 1
    }

    /// The period of the same length just before.
    pub fn previous(self) -> Self {
        Self { from: self.from.plus(-self.months()), to: self.from.plus(-1) }
    }
}

/// The total of one stage in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct StageTotal {
    /// The stage.
    pub stage: Arc<FunnelStage>,
    /// How many reached it; `None` when no month says.
    pub count: Option<u64>,
    /// Of the stage before.
    pub of_previous: Option<Rate>,
    /// Of the first stage.
    pub of_first: Option<Rate>,
}

impl StageTotal {
    /// Whether the rate from the stage before is certainly below target: the whole interval lies under it.
    pub fn verdict(&self) -> Option<TargetVerdict> {
        let target = f64::from(self.stage.target_rate?) / 10_000.0;
        let rate = self.of_previous?;
        let (low, high) = rate.interval()?;
        Some(if high < target {
            TargetVerdict::Below
        } else if low >= target || rate.share()? >= target {
            TargetVerdict::Reached
        } else {
            TargetVerdict::Unclear
        })
    }
}

/// A rate against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetVerdict {
    /// At or above.
    Reached,
    /// Below, but it could be chance.
    Unclear,
    /// Below, and the whole interval with it.
    Below,
}

/// Whether a month's cohort has had its time to convert: at least `mature_after` months have passed since its end.
pub fn is_mature(workspace: &Workspace, month: Month, today: NaiveDate) -> bool {
    let needed = i32::try_from(workspace.header.plan.mature_after).unwrap_or(i32::MAX / 64).min(1200);
    today > month.plus(needed).last_day()
}

/// Whether there are months with counts, and none of them has had its time.
pub fn all_too_young(workspace: &Workspace, today: NaiveDate) -> bool {
    let all = months(workspace);
    !all.is_empty() && all.iter().all(|month| !is_mature(workspace, month.month, today))
}

/// The months with counts, oldest first.
pub fn months(workspace: &Workspace) -> Vec<&Arc<FunnelMonth>> {
    workspace.months.values().filter(|month| !month.counts.is_empty()).collect()
}

/// The last twelve mature months with counts, or all there are; `None` without months.
pub fn default_period(workspace: &Workspace, today: NaiveDate) -> Option<Period> {
    let all = months(workspace);
    let last = all.iter().rev().find(|month| is_mature(workspace, month.month, today)).or(all.last())?.month;
    let first = all.first()?.month;
    Some(Period { from: last.plus(-11).max(first), to: last })
}

/// How many months of a period count for its totals.
pub fn months_used(workspace: &Workspace, period: Period, today: NaiveDate) -> u32 {
    used(workspace, period, today).len() as u32
}

fn used(workspace: &Workspace, period: Period, today: NaiveDate) -> Vec<&Arc<FunnelMonth>> {
    let inside: Vec<_> = months(workspace).into_iter().filter(|month| period.contains(month.month)).collect();
    let mature: Vec<_> = inside.iter().copied().filter(|m| is_mature(workspace, m.month, today)).collect();
    if mature.is_empty() { inside } else { mature }
}

/// Totals and rates of a period. Immature months are left out, unless all are immature.
/// A rate uses only months in which both of its stages are known.
pub fn totals(workspace: &Workspace, period: Period, today: NaiveDate) -> Vec<StageTotal> {
    let used = used(workspace, period, today);
    let stages = in_order(&workspace.stages);
    let sum = |stage: Id<FunnelStage>| {
        used.iter().filter_map(|month| month.counts.get(&stage)).copied().reduce(u64::saturating_add)
    };
    let rate = |of: Id<FunnelStage>, stage: Id<FunnelStage>| {
        let pairs = used.iter().filter_map(|month| Some((*month.counts.get(&stage)?, *month.counts.get(&of)?)));
        let (k, n) = pairs.fold((0_u64, 0_u64), |(k, n), (a, b)| (k.saturating_add(a), n.saturating_add(b)));
        (n > 0).then_some(Rate::new(k, n))
    };
    let first = stages.first().map(|stage| stage.id);
    let mut previous: Option<Id<FunnelStage>> = None;
    stages
        .into_iter()
        .map(|stage| {
            let total = StageTotal {
                stage: Arc::clone(stage),
                count: sum(stage.id),
                of_previous: previous.and_then(|previous| rate(previous, stage.id)),
                of_first: first.filter(|first| *first != stage.id).and_then(|first| rate(first, stage.id)),
            };
            previous = Some(stage.id);
            total
        })
        .collect()
}

/// One month of a trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    /// The month.
    pub month: Month,
    /// The rate.
    pub rate: Rate,
    /// Whether the cohort has had its time.
    pub mature: bool,
}

/// The monthly rates into a stage from the one before, oldest first; months without cases are left out.
pub fn trend(workspace: &Workspace, stage: Id<FunnelStage>, today: NaiveDate) -> Vec<TrendPoint> {
    let stages = in_order(&workspace.stages);
    let Some(previous) =
        stages.windows(2).find_map(|pair| pair.get(1).filter(|s| s.id == stage).and(pair.first()).map(|s| s.id))
    else {
        return Vec::new();
    };
    months(workspace)
        .into_iter()
        .filter_map(|month| {
            let rate = Rate::new(*month.counts.get(&stage)?, *month.counts.get(&previous)?);
            (rate.n > 0).then(|| TrendPoint {
                month: month.month,
                rate,
                mature: is_mature(workspace, month.month, today),
            })
        })
        .collect()
}

/// What changed in a rate between two periods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateChange {
    /// Difference of the rates, as a fraction.
    pub difference: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
}

impl RateChange {
    /// Whether the interval leaves out zero: more than chance.
    pub fn is_clear(self) -> bool {
        self.interval.0 > 0.0 || self.interval.1 < 0.0
    }
}

/// The change of a rate from `before` to `now`; `None` when one has no cases.
pub fn rate_change(now: Option<Rate>, before: Option<Rate>) -> Option<RateChange> {
    let (difference, low, high) = newcombe(now?, before?)?;
    Some(RateChange { difference, interval: (low, high) })
}
