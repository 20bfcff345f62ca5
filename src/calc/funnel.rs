//! Funnel totals, conversion rates with intervals, trends and comparisons.

use std::sync::Arc;

use chrono::NaiveDate;

use super::dated::dated_is_mature;
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
    /// Months left out of `of_previous`: more reached this stage in them than the one before, which cannot be.
    pub left_out: Vec<Month>,
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
///
/// Of dated leads it is the window in days.
pub fn is_mature(workspace: &Workspace, month: Month, today: NaiveDate) -> bool {
    if let Some(mature) = dated_is_mature(workspace, month, today) {
        return mature;
    }
    let needed = i32::try_from(workspace.header.plan.mature_after).unwrap_or(i32::MAX / 64).min(1200);
    today > month.plus(needed).last_day()
}

/// Whether there are months with counts, and none of them has had its time.
pub fn all_too_young(workspace: &Workspace, today: NaiveDate) -> bool {
    let all = months(workspace);
    !is_dated(workspace) && !all.is_empty() && all.iter().all(|month| !is_mature(workspace, month.month, today))
}

/// Whether the months are cohorts of dated leads: of these none counts before it has had its time.
pub fn is_dated(workspace: &Workspace) -> bool {
    workspace.header.plan.counted_from.is_some()
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
    if mature.is_empty() && !is_dated(workspace) { inside } else { mature }
}

/// Months with counts that a period does not use, because their cohorts have not had their time yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Months that are over, oldest first.
    pub young: Vec<Month>,
    /// The month of today.
    pub running: Option<Month>,
}

/// What a period leaves out since its first month, although there are counts. Where no month of it has had its time, all
/// of them count and none waits.
pub fn waiting(workspace: &Workspace, period: Period, today: NaiveDate) -> Waiting {
    let all = months(workspace);
    let has_had_time = |month: &FunnelMonth| is_mature(workspace, month.month, today);
    if !is_dated(workspace) && !all.iter().any(|month| period.contains(month.month) && has_had_time(month)) {
        return Waiting::default();
    }
    let waits = all.into_iter().filter(|month| month.month >= period.from && !has_had_time(month));
    let (over, not_over): (Vec<Month>, Vec<Month>) =
        waits.map(|month| month.month).partition(|month| today > month.last_day());
    Waiting { young: over, running: not_over.into_iter().find(|month| *month == Month::of(today)) }
}

/// Totals and rates of a period. Immature months are left out, unless all are immature.
/// A rate uses only months in which both of its stages are known, and of these only possible ones: where more reached a stage
/// than the one before, one of the numbers is wrong, and nobody knows which.
pub fn totals(workspace: &Workspace, period: Period, today: NaiveDate) -> Vec<StageTotal> {
    let used = used(workspace, period, today);
    let stages = in_order(&workspace.stages);
    let sum = |stage: Id<FunnelStage>| {
        used.iter().filter_map(|month| month.counts.get(&stage)).copied().reduce(u64::saturating_add)
    };
    let rate = |of: Id<FunnelStage>, stage: Id<FunnelStage>| {
        let pairs = used.iter().filter_map(|month| pair(month, of, stage)).filter(|(k, n)| k <= n);
        let (k, n) = pairs.fold((0_u64, 0_u64), |(k, n), (a, b)| (k.saturating_add(a), n.saturating_add(b)));
        (n > 0).then_some(Rate::new(k, n))
    };
    let impossible = |of: Id<FunnelStage>, stage: Id<FunnelStage>| {
        let odd = used.iter().filter(|month| pair(month, of, stage).is_some_and(|(k, n)| k > n));
        odd.map(|month| month.month).collect::<Vec<_>>()
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
                left_out: previous.map_or_else(Vec::new, |previous| impossible(previous, stage.id)),
                of_first: first.filter(|first| *first != stage.id).and_then(|first| rate(first, stage.id)),
            };
            previous = Some(stage.id);
            total
        })
        .collect()
}

/// How many of a month reached a stage, and the one before it.
fn pair(month: &FunnelMonth, of: Id<FunnelStage>, stage: Id<FunnelStage>) -> Option<(u64, u64)> {
    Some((*month.counts.get(&stage)?, *month.counts.get(&of)?))
}

/// One month of a trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    /// The month.
    pub month: Month,
    /// The rate; `None` where the month has no numbers, or nobody at the stage before.
    pub rate: Option<Rate>,
    /// Whether the cohort has had its time.
    pub mature: bool,
}

impl TrendPoint {
    /// Whether more reached the stage than the one before: the month counts for nothing.
    pub fn is_impossible(self) -> bool {
        self.rate.is_some_and(|rate| rate.k > rate.n)
    }

    /// The share, where there is one that can be.
    pub fn share(self) -> Option<f64> {
        self.rate.filter(|_| !self.is_impossible())?.share()
    }
}

/// The monthly rates into a stage from the one before, oldest first: every month from the first with a rate to the last,
/// also those without numbers. Empty where no month has a rate.
pub fn trend(workspace: &Workspace, stage: Id<FunnelStage>, today: NaiveDate) -> Vec<TrendPoint> {
    let stages = in_order(&workspace.stages);
    let Some(previous) =
        stages.windows(2).find_map(|pair| pair.get(1).filter(|s| s.id == stage).and(pair.first()).map(|s| s.id))
    else {
        return Vec::new();
    };
    let rate_of = |month: &FunnelMonth| {
        let rate = pair(month, previous, stage).map(|(k, n)| Rate::new(k, n));
        rate.filter(|rate| rate.k + rate.n > 0)
    };
    let known = || workspace.months.values().filter(|month| rate_of(month).is_some()).map(|month| month.month);
    let (Some(first), Some(last)) = (known().next(), known().next_back()) else { return Vec::new() };
    calendar(first, last)
        .map(|month| TrendPoint {
            month,
            rate: workspace.months.get(&month).and_then(|month| rate_of(month)),
            mature: is_mature(workspace, month, today),
        })
        .collect()
}

/// The most months that are shown one by one: forty years.
const MOST_MONTHS: i32 = 480;

/// Every month from one to another, at most the last [480](MOST_MONTHS).
pub fn calendar(first: Month, last: Month) -> impl Iterator<Item = Month> {
    let first = first.max(last.plus(1 - MOST_MONTHS));
    (0..=last.since(first)).map(move |step| first.plus(step))
}

/// The months of the grid: every one from the first with a record to the last, whether there are numbers of it or not.
pub fn grid_months(workspace: &Workspace) -> Vec<Month> {
    let (first, last) = (workspace.months.keys().next(), workspace.months.keys().next_back());
    first.zip(last).map_or_else(Vec::new, |(first, last)| calendar(*first, *last).collect())
}

/// A month in which more reached a stage than the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    /// The month.
    pub month: Month,
    /// The stage.
    pub stage: Arc<FunnelStage>,
    /// The stage before.
    pub before: Arc<FunnelStage>,
}

/// The months and stages in which more reached a stage than the one before, oldest first.
pub fn impossible(workspace: &Workspace) -> Vec<Impossible> {
    let stages = in_order(&workspace.stages);
    let mut found = Vec::new();
    for month in workspace.months.values() {
        for neighbours in stages.windows(2) {
            let [before, stage] = neighbours else { continue };
            if pair(month, before.id, stage.id).is_some_and(|(k, n)| k > n) {
                found.push(Impossible { month: month.month, stage: Arc::clone(stage), before: Arc::clone(before) });
            }
        }
    }
    found
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Header, OrderKey};

    /// Two stages; months from January 2026 on, `None` is a month without a record.
    fn workspace(months: &[Option<(u64, u64)>]) -> (Workspace, [Id<FunnelStage>; 2]) {
        let mut header = Header::default();
        header.plan.mature_after = 0;
        let mut workspace = Workspace { header: Arc::new(header), ..Workspace::default() };
        let (first, second) = (Id::from_bits(1), Id::from_bits(2));
        let mut ord = OrderKey::default();
        for id in [first, second] {
            ord = OrderKey::between(Some(&ord), None);
            workspace.stages.insert(id, Arc::new(FunnelStage { id, ord: ord.clone(), ..FunnelStage::default() }));
        }
        for (step, counts) in (0..).zip(months) {
            if let Some((before, after)) = counts {
                let month = Month::new(2026, 1).unwrap().plus(step);
                let counts = [(first, *before), (second, *after)].into_iter().collect();
                workspace.months.insert(month, Arc::new(FunnelMonth { month, counts }));
            }
        }
        (workspace, [first, second])
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
    }

    #[test]
    fn impossible_months_count_in_no_rate_and_are_named() {
        // 214 of 396 without the two impossible ones, as counted by hand on the trial's months.
        let (workspace, [_, second]) =
            workspace(&[Some((120, 70)), Some((100, 60)), Some((60, 66)), Some((0, 12)), Some((176, 84))]);
        let month = |number| Month::new(2026, number).unwrap();
        let period = Period { from: month(1), to: month(5) };
        let total = totals(&workspace, period, today()).pop().unwrap();
        assert_eq!(total.of_previous, Some(Rate::new(214, 396)));
        assert_eq!(total.of_first, Some(Rate::new(214, 396)));
        assert_eq!(total.left_out, [month(3), month(4)]);
        assert_eq!(total.count, Some(292), "what was typed is still the number of the stage");
        let odd: Vec<Month> = impossible(&workspace).into_iter().map(|odd| odd.month).collect();
        assert_eq!(odd, [month(3), month(4)]);
        let points = trend(&workspace, second, today());
        let shares: Vec<bool> = points.iter().map(|point| point.share().is_some()).collect();
        assert_eq!(shares, [true, true, false, false, true]);
        assert_eq!(points.iter().filter(|point| point.is_impossible()).count(), 2);
    }

    #[test]
    fn months_that_do_not_count_yet_are_named_with_the_running_one_apart() {
        let (mut workspace, _) = workspace(&[Some((10, 5)); 11]);
        let month = |number| Month::new(2026, number).unwrap();
        let waits = |workspace: &Workspace, to: i32| {
            let waiting = waiting(workspace, Period { from: month(1), to: month(to as u32) }, today());
            (waiting.young.iter().map(|month| month.number()).collect::<Vec<_>>(), waiting.running)
        };
        // A month counts as soon as it is over.
        assert_eq!(waits(&workspace, 10), (vec![], Some(month(11))));
        let header = Arc::make_mut(&mut workspace.header);
        header.plan.mature_after = 3;
        assert_eq!(default_period(&workspace, today()).unwrap().to, month(7));
        assert_eq!(waits(&workspace, 7), (vec![8, 9, 10], Some(month(11))));
        assert_eq!(waits(&workspace, 11), (vec![8, 9, 10], Some(month(11))), "chosen, and still not counted");
        // Where nothing has had its time, everything counts.
        let young = Period { from: month(9), to: month(10) };
        assert_eq!(waiting(&workspace, young, today()), Waiting::default());
        assert_eq!(months_used(&workspace, young, today()), 2);
    }

    #[test]
    fn a_missing_month_is_a_gap_in_trend_and_grid() {
        let (workspace, [_, second]) = workspace(&[None, Some((10, 5)), None, Some((0, 0)), Some((10, 6)), None]);
        let points = trend(&workspace, second, today());
        assert_eq!(points.iter().map(|point| point.rate.is_some()).collect::<Vec<_>>(), [true, false, false, true]);
        let grid = grid_months(&workspace);
        assert_eq!((grid.len(), grid[0].number(), grid[3].number()), (4, 2, 5));
        assert!(grid_months(&Workspace::default()).is_empty());
    }
}
