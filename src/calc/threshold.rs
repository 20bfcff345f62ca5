//! Choosing the threshold: what Sales can work, what pays, and what last year would have looked like.

use std::collections::BTreeMap;

use super::lead_sets::months_of;
use super::scoring::{AtThreshold, BAR_WIDTH, Effect, PointSet, Scoring};
use super::stats::Rate;
use crate::model::{ColumnRole, LeadPolicy, LeadSet, Month, Workspace};

/// The months of a lead set, from that of the first to that of the last creation date; `None` without creation dates, and
/// where only a sample of the leads is at hand: a sample says nothing about how many there are in a month.
pub fn months(leads: &LeadSet) -> Option<(Month, u32)> {
    if leads.is_sample() {
        return None;
    }
    let months = months_of(leads.role(ColumnRole::Created)?).into_iter().flatten();
    let (first, last) = months.fold((None, None), |(first, last): (Option<Month>, Option<Month>), month| {
        (Some(first.map_or(month, |first| first.min(month))), Some(last.map_or(month, |last| last.max(month))))
    });
    let (first, last) = (first?, last?);
    Some((first, u32::try_from(last.since(first) + 1).ok()?))
}

/// The lowest threshold at which the leads handed over in an average month are no more than Sales can work; `None` when
/// even the highest hands over more.
///
/// Source: capacity = salespeople · days · contacts a day / contacts a lead; only the volume matters, whether decided or
/// not.
pub fn at_capacity(curve: &[AtThreshold], months: u32, capacity: u64) -> Option<AtThreshold> {
    curve.iter().copied().find(|step| u64::from(step.passed) <= capacity * u64::from(months))
}

/// The share of won leads at which working a lead just pays, as a fraction: cost of working one / (deal value · margin).
/// `None` while cost, value or margin is not given.
pub fn break_even(policy: &LeadPolicy) -> Option<f64> {
    let worth = policy.deal_value as f64 * f64::from(policy.margin_percent) / 100.0;
    (policy.lead_cost > 0 && worth > 0.0).then(|| policy.lead_cost as f64 / worth)
}

/// The lowest threshold down to which every band of five points still pays: the share of won leads in the band is at least
/// the break-even share. Bands without a decided lead decide nothing. `None` when not even the highest band pays.
pub fn economic(effect: &Effect, break_even: f64) -> Option<i32> {
    let mut bands: BTreeMap<i32, Rate> = BTreeMap::new();
    for (score, won, lost) in effect.by_score.iter().filter(|(_, won, lost)| won + lost > 0) {
        let band = bands.entry(score.div_euclid(BAR_WIDTH)).or_default();
        *band = Rate::new(band.k + won, band.n + won + lost);
    }
    let paying = bands.iter().rev().take_while(|(_, rate)| rate.share().is_some_and(|share| share >= break_even));
    paying.last().map(|(band, _)| band * BAR_WIDTH)
}

/// What one month would have looked like under the definition as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RebasedMonth {
    /// The month.
    pub month: Month,
    /// Leads created in it.
    pub leads: u32,
    /// Of these, handed over.
    pub passed: u32,
}

/// The last twelve months of the set under a point set, oldest first; empty without creation dates.
pub fn rebased(scoring: &Scoring, points: PointSet, policy: &LeadPolicy) -> Vec<RebasedMonth> {
    let set = scoring.set();
    let (Some(created), Some((first, count))) = (set.role(ColumnRole::Created), months(set)) else {
        return Vec::new();
    };
    let mut all: Vec<RebasedMonth> =
        (0..count).map(|step| RebasedMonth { month: first.plus(step as i32), leads: 0, passed: 0 }).collect();
    let place = |month: Option<Month>| usize::try_from(month?.since(first)).ok();
    let month_of: Vec<Option<usize>> = months_of(created).into_iter().map(place).collect();
    for (row, code) in created.cells.0.iter().enumerate() {
        let place = month_of.get(*code as usize).copied().flatten();
        if let Some(month) = place.and_then(|place| all.get_mut(place)) {
            month.leads += 1;
            month.passed += u32::from(scoring.decision(points, row, policy).passes());
        }
    }
    let skip = all.len().saturating_sub(12);
    all.split_off(skip)
}

/// What an old monthly target of leads becomes under the definition as it is now, from the share of leads that pass;
/// rounded to whole leads. `None` without leads.
pub fn fair_target(months: &[RebasedMonth], old_target: u32) -> Option<u32> {
    let (leads, passed) =
        months.iter().fold((0_u64, 0_u64), |(n, k), month| (n + u64::from(month.leads), k + u64::from(month.passed)));
    (leads > 0).then(|| ((u64::from(old_target) * passed + leads / 2) / leads) as u32)
}

/// So many leads in so many months, in an average month, rounded to whole leads; `None` without a month.
pub fn per_month(passed: u32, months: u32) -> Option<u64> {
    (months > 0).then(|| (u64::from(passed) + u64::from(months) / 2) / u64::from(months))
}

/// The thresholds worth knowing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choices {
    /// The lowest Sales can work, if there are creation dates and Sales cannot work all.
    pub capacity: Option<i32>,
    /// Sales can work whatever passes, at any threshold.
    pub works_all: bool,
    /// The lowest that pays, if costs are given.
    pub economic: Option<i32>,
}

/// The thresholds worth knowing for the agreed points.
pub fn choices(workspace: &Workspace, scoring: &Scoring) -> Choices {
    let curve = scoring.tally(PointSet::Agreed).thresholds();
    let capacity = super::agreement::capacity(workspace)
        .zip(months(scoring.set()))
        .and_then(|(capacity, (_, months))| at_capacity(&curve, months, capacity))
        .map(|step| step.threshold);
    let works_all = capacity.is_some() && capacity == curve.first().map(|step| step.threshold);
    let economic =
        break_even(&workspace.header.lead_policy).and_then(|share| economic(scoring.effect(PointSet::Agreed), share));
    Choices { capacity: capacity.filter(|_| !works_all), works_all, economic }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::backtest::Confusion;

    fn step(threshold: i32, passed: u32) -> AtThreshold {
        AtThreshold { threshold, passed, confusion: Confusion::default() }
    }

    #[test]
    fn the_threshold_of_the_capacity_is_the_lowest_sales_can_work() {
        let curve = [step(10, 900), step(20, 433), step(30, 432), step(40, 10)];
        // 72 a month for six months are 432.
        assert_eq!(at_capacity(&curve, 6, 72).map(|step| step.threshold), Some(30));
        assert_eq!(at_capacity(&curve, 6, 0), None);
    }

    #[test]
    fn the_economic_cut_goes_down_as_long_as_every_band_pays() {
        let policy = LeadPolicy { lead_cost: 12_000, deal_value: 400_000, margin_percent: 30, ..LeadPolicy::default() };
        // 120 / (4 000 · 30 %) = 10 %.
        assert!((break_even(&policy).unwrap() - 0.1).abs() < 1e-12);
        assert_eq!(break_even(&LeadPolicy::default()), None);
        let effect =
            Effect { by_score: vec![(31, 1, 99), (42, 1, 9), (57, 3, 7), (71, 0, 0), (80, 2, 2)], ..Effect::default() };
        assert_eq!(economic(&effect, 0.1), Some(40));
        assert_eq!(economic(&effect, 0.2), Some(55));
        assert_eq!(economic(&effect, 0.9), None);
    }

    #[test]
    fn an_old_target_shrinks_with_the_share_that_passes() {
        let month = |leads, passed| RebasedMonth { month: Month::default(), leads, passed };
        // 45 of 300 pass: 100 become 15.
        assert_eq!(fair_target(&[month(100, 20), month(200, 25)], 100), Some(15));
        assert_eq!(fair_target(&[], 100), None);
        assert_eq!(per_month(20, 6), Some(3));
        assert_eq!(per_month(20, 0), None);
    }
}
