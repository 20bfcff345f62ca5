//! Which single rate moves the goal most, what would happen if rates were other ones, and which rates are only assumed.

use std::sync::Arc;

use super::funnel::StageTotal;
use super::plan::{PlanRate, plan_rate};
use super::stats::{FEW, Rate, Z95};
use crate::model::{FunnelStage, RateSource};

/// How far one rate alone moves the deals of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// The stage into which the rate leads.
    pub stage: Arc<FunnelStage>,
    /// The rate, as a fraction.
    pub rate: f64,
    /// Deals a year more with one percentage point more.
    pub by_point: f64,
    /// Deals a year at the lower and the upper end of its own interval; `None` for a rate that was not counted.
    pub range: Option<(f64, f64)>,
}

/// Deals that follow from so many at the first stage and these rates, with the 95 % band of the rates that were counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// Deals.
    pub deals: f64,
    /// Their band; `None` where no rate was counted.
    pub band: Option<(f64, f64)>,
}

/// The rates of the plan into each stage but the first, in order; `None` where one is known from nowhere.
pub fn rates(totals: &[StageTotal]) -> Option<Vec<(Arc<FunnelStage>, PlanRate)>> {
    let to_the_sale = totals.iter().take_while(|total| !total.stage.after_sale).skip(1);
    to_the_sale.map(|total| Some((Arc::clone(&total.stage), plan_rate(total)?))).collect()
}

/// Deals from `first` leads a year with these rates. Rates that are in `changed` (by position) are taken as they are, and have
/// no band of their own.
///
/// The band is that of a product of rates of different samples, on the logarithm (delta method).
pub fn outlook(first: f64, rates: &[(Arc<FunnelStage>, PlanRate)], changed: &[Option<f64>]) -> Outlook {
    let (mut deals, mut variance, mut counted) = (first, 0.0, false);
    for (at, (_, rate)) in rates.iter().enumerate() {
        match (changed.get(at).copied().flatten(), rate) {
            (Some(share), _) => deals *= share,
            (None, PlanRate::Own(own)) => {
                let k = if own.k == 0 { 0.5 } else { own.k as f64 };
                deals *= k / own.n.max(1) as f64;
                variance += (1.0 - k / own.n.max(1) as f64).max(0.0) / k;
                counted = true;
            }
            (None, PlanRate::Assumed(share)) => deals *= share,
        }
    }
    let spread = (Z95 * variance.sqrt()).exp();
    Outlook { deals, band: counted.then_some((deals / spread, deals * spread)) }
}

/// Every rate as a lever, the one that moves most with one point more first.
pub fn levers(first: f64, rates: &[(Arc<FunnelStage>, PlanRate)]) -> Vec<Lever> {
    let now = outlook(first, rates, &[]).deals;
    let lever = |(stage, rate): &(Arc<FunnelStage>, PlanRate)| {
        let share = rate.share();
        let at = |other: f64| if share > 0.0 { now * other / share } else { 0.0 };
        let range = match rate {
            PlanRate::Own(own) => own.interval().map(|(low, high)| (at(low), at(high))),
            PlanRate::Assumed(_) => None,
        };
        Lever { stage: Arc::clone(stage), rate: share, by_point: at((share + 0.01).min(1.0)) - now, range }
    };
    let mut levers: Vec<Lever> = rates.iter().map(lever).collect();
    levers.sort_by(|a, b| b.by_point.total_cmp(&a.by_point));
    levers
}

/// What is to be thought of where a rate was not counted, or not often.
#[derive(Debug, Clone, PartialEq)]
pub enum Nudge {
    /// Only assumed, or somebody else's benchmark; nothing was counted yet.
    Uncounted(Arc<FunnelStage>, RateSource, f64),
    /// Counted, but in fewer than 30 cases.
    Few(Arc<FunnelStage>, Rate),
    /// The room assumes a rate outside of the interval of what was counted.
    Contradicted(Arc<FunnelStage>, f64, Rate),
}

/// Where own numbers would be better than what is used, or already are.
///
/// Source: after six months own data give better benchmarks.
pub fn nudges(totals: &[StageTotal]) -> Vec<Nudge> {
    let to_the_sale = totals.iter().take_while(|total| !total.stage.after_sale).skip(1);
    to_the_sale.filter_map(nudge).collect()
}

fn nudge(total: &StageTotal) -> Option<Nudge> {
    let assumed = total.stage.assumed_rate.map(|rate| f64::from(rate) / 10_000.0);
    let stage = Arc::clone(&total.stage);
    match (total.of_previous.filter(|rate| rate.n > 0 && rate.k <= rate.n), assumed) {
        (None, Some(share)) => Some(Nudge::Uncounted(stage, total.stage.rate_source, share)),
        (Some(own), _) if own.n < FEW => Some(Nudge::Few(stage, own)),
        (Some(own), Some(share)) => {
            let (low, high) = own.interval()?;
            (share < low || share > high).then_some(Nudge::Contradicted(stage, share, own))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    fn total(bits: u64, own: Option<Rate>, assumed: Option<u32>) -> StageTotal {
        let stage = FunnelStage { id: Id::from_bits(bits), assumed_rate: assumed, ..FunnelStage::default() };
        StageTotal { stage: Arc::new(stage), count: None, of_previous: own, of_first: None, left_out: Vec::new() }
    }

    fn reference() -> Vec<StageTotal> {
        let own = [
            None,
            Some(Rate::new(240, 1200)),
            Some(Rate::new(120, 240)),
            Some(Rate::new(72, 120)),
            Some(Rate::new(18, 72)),
        ];
        own.into_iter().zip(1..).map(|(rate, bits)| total(bits, rate, None)).collect()
    }

    #[test]
    fn the_outlook_has_the_band_of_the_product() {
        let rates = rates(&reference()).unwrap();
        let found = outlook(2000.0, &rates, &[]);
        assert!((found.deals - 30.0).abs() < 1e-9);
        let (low, high) = found.band.unwrap();
        assert!((low / 2000.0 - 0.009_484).abs() < 6e-7 && (high / 2000.0 - 0.023_725).abs() < 6e-7, "{low} {high}");
        // The last rate at 50 % doubles it, and what is only thought has no band of its own.
        let bold = outlook(2000.0, &rates, &[None, None, None, Some(0.5)]);
        assert!((bold.deals - 60.0).abs() < 1e-9);
        let (low, high) = bold.band.unwrap();
        assert!(high / low < found.band.map(|(low, high)| high / low).unwrap());
        let all = outlook(2000.0, &rates, &[Some(1.0); 4]);
        assert_eq!((all.deals, all.band), (2000.0, None));
    }

    #[test]
    fn the_lowest_rate_moves_most_with_a_point_more() {
        let rates = rates(&reference()).unwrap();
        let levers = levers(2000.0, &rates);
        let order: Vec<u64> = levers.iter().map(|lever| lever.stage.id.bits()).collect();
        assert_eq!(order, [2, 5, 3, 4]);
        assert!((levers[0].by_point - 1.5).abs() < 1e-9, "20 % to 21 % are 5 % more of 30");
        let (low, high) = levers[1].range.unwrap();
        assert!(low < 30.0 && 30.0 < high);
    }

    #[test]
    fn rates_that_are_only_assumed_are_named() {
        let totals = [
            total(1, None, None),
            total(2, None, Some(2_000)),
            total(3, Some(Rate::new(3, 12)), Some(5_000)),
            total(4, Some(Rate::new(60, 120)), Some(2_000)),
            total(5, Some(Rate::new(60, 120)), Some(5_000)),
        ];
        let found = nudges(&totals);
        assert!(matches!(found[0], Nudge::Uncounted(_, RateSource::Assumed, share) if (share - 0.2).abs() < 1e-12));
        assert!(matches!(found[1], Nudge::Few(_, Rate { k: 3, n: 12 })));
        assert!(matches!(found[2], Nudge::Contradicted(..)));
        assert_eq!(found.len(), 3);
        assert_eq!(rates(&[total(1, None, None), total(2, None, None)]), None);
    }
}
