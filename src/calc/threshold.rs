//! Choosing the threshold: what Sales can work, what pays, and what last year would have looked like.

use std::collections::BTreeMap;

use super::confusion::Trust;
use super::months::{Window, months_of, window};
use super::rounding::quotient;
use super::scoring::{AtThreshold, BAR_WIDTH, Effect, PointSet, Scoring};
use super::stats::{FEW, Rate};
use crate::model::{ColumnRole, LeadPolicy, Month, Workspace};

/// Leads of an average month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Monthly {
    /// The months that were counted.
    pub window: Window,
    /// Leads created in them.
    pub leads: u32,
    /// Of these, handed over.
    pub passed: u32,
}

impl Monthly {
    /// So many leads of these months as leads in an average month, unrounded.
    pub fn mean(self, leads: u32) -> f64 {
        f64::from(leads) / f64::from(self.window.months().max(1))
    }

    /// Whether more are handed over in an average month than Sales can work.
    pub fn is_over(self, capacity: u64) -> bool {
        u64::from(self.passed) > capacity.saturating_mul(self.window.months().into())
    }
}

/// Leads of an average month under a point set; `None` where there are no months to count.
pub fn monthly(scoring: &Scoring, points: PointSet) -> Option<Monthly> {
    let effect = scoring.effect(points);
    Some(Monthly { window: window(scoring.set())?, leads: effect.recent, passed: effect.recent_passed })
}

/// The lowest threshold at which the leads handed over in an average month are no more than Sales can work; `None` when
/// even the highest hands over more.
///
/// Source: capacity = salespeople · days · contacts a day / contacts a lead; only the volume matters, whether decided or
/// not.
pub fn at_capacity(curve: &[AtThreshold], months: u32, capacity: u64) -> Option<AtThreshold> {
    curve.iter().copied().find(|step| u64::from(step.recent) <= capacity.saturating_mul(months.into()))
}

/// What working a lead costs, and what a won one earns, in the same unit; `None` while cost, value or margin is not given.
fn economics(policy: &LeadPolicy) -> Option<(i128, i128)> {
    let worth = i128::from(policy.deal_value) * i128::from(policy.margin_percent);
    (policy.lead_cost > 0 && worth > 0).then(|| (i128::from(policy.lead_cost) * 100, worth))
}

/// The share of won leads at which working a lead just pays, as a fraction: cost of working one / (deal value · margin).
/// `None` while cost, value or margin is not given.
pub fn break_even(policy: &LeadPolicy) -> Option<f64> {
    economics(policy).map(|(cost, worth)| cost as f64 / worth as f64)
}

/// Down to where working leads pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pays {
    /// Cost, deal value or margin is not given.
    NotGiven,
    /// The outcomes do not allow rates.
    NoRates(Trust),
    /// The threshold alone decides about fewer than 30 decided leads.
    TooFew(u64),
    /// Down to this threshold, with how many of the decided leads from there on were won.
    From(i32, Rate),
    /// Nowhere: what the best leads reach, and from which score on they were counted.
    Nowhere(i32, Rate),
}

impl Pays {
    /// The threshold, if there is one.
    pub fn threshold(self) -> Option<i32> {
        match self {
            Self::From(threshold, _) => Some(threshold),
            _ => None,
        }
    }
}

/// The threshold at which the leads from there on earn most in all: the sum over them of what a won lead earns minus what
/// working each costs. Of several the lowest.
///
/// Scores are taken in bands of five points, and from the top so many bands together that each step rests on at least 30
/// decided leads; what is left at the bottom decides nothing. This is where the isotonic regression of winning on points
/// falls below the break-even share, so a band that does badly between better ones does not end the search. Source:
/// P. Groeneboom, "Estimating a monotone density" (1985), for the identity; R. E. Barlow et al., "Statistical Inference
/// under Order Restrictions" (1972), for the regression.
pub fn economic(effect: &Effect, policy: &LeadPolicy) -> Pays {
    let Some((cost, worth)) = economics(policy) else { return Pays::NotGiven };
    let trust = effect.confusion.trust();
    if !trust.has_rates() {
        return Pays::NoRates(trust);
    }
    let steps = steps(&effect.marginal);
    let Some((from, top)) = steps.first().copied() else {
        return Pays::TooFew(effect.marginal.iter().map(|(_, won, lost)| won + lost).sum());
    };
    let mut above = Rate::default();
    let mut best: Option<(i128, i32, Rate)> = None;
    for (from, rate) in steps {
        above = Rate::new(above.k + rate.k, above.n + rate.n);
        let earned = i128::from(above.k) * worth - i128::from(above.n) * cost;
        if earned >= best.map_or(0, |(most, ..)| most) {
            best = Some((earned, from, above));
        }
    }
    best.map_or(Pays::Nowhere(from, top), |(_, from, above)| Pays::From(from, above))
}

/// Won of decided leads from the top down, in steps of bands that hold enough leads together, each with its lowest score.
fn steps(by_score: &[(i32, u64, u64)]) -> Vec<(i32, Rate)> {
    let mut bands: BTreeMap<i32, Rate> = BTreeMap::new();
    for (score, won, lost) in by_score {
        let band = bands.entry(score.div_euclid(BAR_WIDTH)).or_default();
        *band = Rate::new(band.k + won, band.n + won + lost);
    }
    let mut steps = Vec::new();
    let mut together = Rate::default();
    for (band, rate) in bands.into_iter().rev() {
        together = Rate::new(together.k + rate.k, together.n + rate.n);
        if together.n >= FEW {
            steps.push((band * BAR_WIDTH, std::mem::take(&mut together)));
        }
    }
    steps
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

/// The [months](window) in which leads are counted under a point set, oldest first, those without a lead too; empty where
/// there are none.
pub fn rebased(scoring: &Scoring, points: PointSet, policy: &LeadPolicy) -> Vec<RebasedMonth> {
    let set = scoring.set();
    let (Some(created), Some(window)) = (set.role(ColumnRole::Created), window(set)) else {
        return Vec::new();
    };
    let empty = |step: u32| RebasedMonth { month: window.from.plus(step as i32), leads: 0, passed: 0 };
    let mut all: Vec<RebasedMonth> = (0..window.months()).map(empty).collect();
    let place = |month: Option<Month>| usize::try_from(month?.since(window.from)).ok();
    let month_of: Vec<Option<usize>> = months_of(created).into_iter().map(place).collect();
    for (row, code) in created.cells.0.iter().enumerate() {
        let place = month_of.get(*code as usize).copied().flatten();
        if let Some(month) = place.and_then(|place| all.get_mut(place)) {
            month.leads += 1;
            month.passed += u32::from(scoring.decision(points, row, policy).passes());
        }
    }
    all
}

/// In how many of these months more leads would have been handed over than Sales can work.
pub fn months_over(months: &[RebasedMonth], capacity: u64) -> usize {
    months.iter().filter(|month| u64::from(month.passed) > capacity).count()
}

/// What an old monthly target of leads becomes under the definition as it is now: the same leads, of which a part passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FairTarget {
    /// The target, in whole leads.
    pub target: i64,
    /// Of the leads of all months so many pass.
    pub passed: Rate,
}

/// The old target times the share of leads that pass; `None` without leads.
pub fn fair_target(months: &[RebasedMonth], old_target: u32) -> Option<FairTarget> {
    let (leads, passed) =
        months.iter().fold((0_u64, 0_u64), |(n, k), month| (n + u64::from(month.leads), k + u64::from(month.passed)));
    let target = quotient(i64::from(old_target).saturating_mul(passed as i64), leads as i64);
    (leads > 0).then_some(FairTarget { target, passed: Rate::new(passed, leads) })
}

/// The lowest threshold Sales can work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Works {
    /// The leads say nothing of months, or only a sample of them is at hand.
    NoMonths,
    /// A lead takes no contact: capacity is not given.
    NoCapacity,
    /// Whatever passes at any threshold.
    Everything,
    /// From this threshold on.
    From(i32),
    /// Even of those that pass whatever the threshold is there are more.
    Nothing,
}

impl Works {
    /// The threshold, if there is one to choose.
    pub fn threshold(self) -> Option<i32> {
        match self {
            Self::From(threshold) => Some(threshold),
            _ => None,
        }
    }
}

/// The thresholds worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choices {
    /// The lowest Sales can work.
    pub capacity: Works,
    /// The lowest that pays.
    pub economic: Pays,
}

/// The thresholds worth knowing for the agreed points.
pub fn choices(workspace: &Workspace, scoring: &Scoring) -> Choices {
    let economic = economic(scoring.effect(PointSet::Agreed), &workspace.header.lead_policy);
    Choices { capacity: works(workspace, scoring), economic }
}

fn works(workspace: &Workspace, scoring: &Scoring) -> Works {
    let Some(window) = window(scoring.set()) else { return Works::NoMonths };
    let Some(capacity) = super::agreement::capacity(workspace) else { return Works::NoCapacity };
    let curve = scoring.tally(PointSet::Agreed).thresholds();
    let lowest = curve.first().map(|step| step.threshold);
    match at_capacity(&curve, window.months(), capacity).map(|step| step.threshold) {
        None => Works::Nothing,
        found if found == lowest => Works::Everything,
        Some(threshold) => Works::From(threshold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::confusion::Confusion;

    fn step(threshold: i32, recent: u32) -> AtThreshold {
        AtThreshold { threshold, passed: 9_999, recent, confusion: Confusion::default() }
    }

    #[test]
    fn the_threshold_of_the_capacity_is_the_lowest_sales_can_work() {
        let curve = [step(10, 900), step(20, 433), step(30, 432), step(40, 10)];
        // 72 a month for six months are 432.
        assert_eq!(at_capacity(&curve, 6, 72).map(|step| step.threshold), Some(30));
        assert_eq!(at_capacity(&curve, 6, 0), None);
    }

    fn policy(lead_cost: i64, deal_value: i64, margin_percent: u32) -> LeadPolicy {
        LeadPolicy { lead_cost, deal_value, margin_percent, ..LeadPolicy::default() }
    }

    fn effect(marginal: Vec<(i32, u64, u64)>) -> Effect {
        let confusion = Confusion { true_positive: 300, true_negative: 300, ..Confusion::default() };
        Effect { confusion, marginal, ..Effect::default() }
    }

    #[test]
    fn a_band_with_one_lost_lead_does_not_end_the_search_for_what_pays() {
        // 300 / (2 000 · 40 %) = 37.5 %.
        let policy = policy(30_000, 200_000, 40);
        assert!((break_even(&policy).unwrap() - 0.375).abs() < 1e-12);
        // The top band holds one lead, lost; 25–29 does badly, 10–24 pays again, 5–9 does not.
        let bands = vec![(7, 30, 70), (12, 50, 50), (17, 60, 40), (22, 55, 45), (27, 32, 68), (33, 70, 30), (97, 0, 1)];
        let above = Rate::new(50 + 60 + 55 + 32 + 70, 501);
        assert_eq!(economic(&effect(bands.clone()), &policy), Pays::From(10, above));
        // Dearer leads: down to 30, and then none at all.
        let dear = super::tests::policy(45_000, 200_000, 40);
        assert_eq!(economic(&effect(bands.clone()), &dear), Pays::From(30, Rate::new(70, 101)));
        let dearer = super::tests::policy(72_000, 200_000, 40);
        assert_eq!(economic(&effect(bands), &dearer), Pays::Nowhere(30, Rate::new(70, 101)));
    }

    #[test]
    fn why_there_is_no_threshold_that_pays_is_told() {
        let given = policy(12_000, 400_000, 30);
        assert_eq!(economic(&effect(Vec::new()), &LeadPolicy::default()), Pays::NotGiven);
        assert_eq!(economic(&effect(vec![(50, 10, 19)]), &given), Pays::TooFew(29));
        let none_lost =
            Effect { confusion: Confusion { true_positive: 40, ..Confusion::default() }, ..effect(vec![(50, 40, 0)]) };
        assert_eq!(economic(&none_lost, &given), Pays::NoRates(Trust::NoneLost));
        // A few leads far below that were all won decide nothing.
        assert_eq!(economic(&effect(vec![(0, 3, 0), (50, 30, 10)]), &given), Pays::From(50, Rate::new(30, 40)));
    }

    #[test]
    fn an_old_target_shrinks_with_the_share_that_passes() {
        let month = |leads, passed| RebasedMonth { month: Month::default(), leads, passed };
        // 45 of 300 pass: 100 become 15; a half is rounded up.
        let fair = fair_target(&[month(100, 20), month(200, 25)], 100).unwrap();
        assert_eq!((fair.target, fair.passed), (15, Rate::new(45, 300)));
        assert_eq!(fair_target(&[month(100, 50)], 5).unwrap().target, 3);
        assert_eq!(fair_target(&[], 100), None);
        assert_eq!(months_over(&[month(9, 5), month(9, 6), month(9, 7)], 5), 2);
    }

    #[test]
    fn an_average_month_is_compared_unrounded() {
        let window = Window { from: Month::default(), to: Month::default().plus(11), full: true };
        let of = |passed| Monthly { window, leads: 2_000, passed };
        assert!((of(544).mean(544) - 45.333_333_333).abs() < 1e-6);
        assert!(!of(864).is_over(72) && of(865).is_over(72), "72.08 are more than 72");
    }
}
