//! The plan from the revenue goal backwards: how many of each stage it takes, with a band.

use std::sync::Arc;

use super::funnel::StageTotal;
use super::rounding::quotient;
use super::stats::{Rate, product_band};
use crate::model::{FunnelPlan, FunnelStage, Id};

/// Where a rate of the plan comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlanRate {
    /// Counted in our own funnel.
    Own(Rate),
    /// Assumed by the room, as a fraction.
    Assumed(f64),
}

impl PlanRate {
    /// The rate as a fraction above 0; half a case when there is no success yet.
    pub fn share(self) -> f64 {
        match self {
            Self::Own(rate) if rate.k == 0 => 0.5 / rate.n.max(1) as f64,
            Self::Own(rate) => rate.k as f64 / rate.n.max(1) as f64,
            Self::Assumed(share) => share,
        }
    }
}

/// One stage of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    /// The stage.
    pub stage: Arc<FunnelStage>,
    /// How many it takes in a year, unrounded.
    pub needed: f64,
    /// The 95 % band of that number; `None` for the goal itself and for assumed rates.
    pub band: Option<(f64, f64)>,
    /// How many there are in a year at the pace of the period: of all, the share that Marketing is to bring, so that both
    /// sides are about the same leads. Rounded to whole ones.
    pub now: Option<u64>,
    /// The rate from the stage before that was used.
    pub rate: Option<PlanRate>,
}

/// The plan, last stage first.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Rows from the last stage to the first.
    pub rows: Vec<PlanRow>,
    /// A stage whose rate is neither counted nor assumed; the plan ends there.
    pub missing: Option<Arc<FunnelStage>>,
    /// If nothing but this one rate changed: the stage, the rate now and the rate it would have to reach, first stage first.
    /// Beyond 1 the rate alone cannot do it. Empty where the goal is reached.
    pub single_rate: Vec<(Id<FunnelStage>, f64, f64)>,
}

impl Plan {
    /// The first stage of which there are too few now, with how many are missing in a year; `None` where every stage whose
    /// number is known suffices.
    pub fn short(&self) -> Option<(&PlanRow, u64)> {
        self.rows.iter().rev().find_map(|row| {
            let missing = (row.needed.ceil() as u64).saturating_sub(row.now?);
            (missing > 0).then_some((row, missing))
        })
    }
}

/// How many deals the goal takes, unrounded: goal × share / mean deal. `None` without a goal or a deal value.
///
/// Money in minor units, the share in basis points.
pub fn deals_needed(plan: &FunnelPlan) -> Option<f64> {
    (plan.revenue_goal > 0 && plan.deal_value > 0 && plan.marketing_share > 0)
        .then(|| plan.revenue_goal as f64 * f64::from(plan.marketing_share) / 10_000.0 / plan.deal_value as f64)
}

/// Plans backwards from the goal with the rates of a period's totals (first stage first).
/// `None` without a goal, a deal value or stages.
///
/// The counts of one period are one cohort, so that the chain of its rates telescopes: the band is the Wilson interval of
/// "last stage of this stage". Where a rate leaves months out that others count, the chain does not telescope, and the band
/// is that of the product of the rates. As soon as one rate is assumed there is no band.
///
/// `months` is how many months the totals cover; what there is now is shown at their pace for a whole year.
pub fn reverse(plan: &FunnelPlan, totals: &[StageTotal], months: u32) -> Option<Plan> {
    let goal = deals_needed(plan)?;
    let yearly = |count: u64| {
        let share = i64::from(plan.marketing_share);
        let brought = i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(12).saturating_mul(share);
        quotient(brought, i64::from(months.max(1)) * 10_000).unsigned_abs()
    };
    // What comes after the sale is not counted back from.
    let sold = totals.iter().position(|total| total.stage.after_sale).unwrap_or(totals.len());
    let totals = totals.get(..sold).unwrap_or(totals);
    let mut rows = Vec::new();
    let mut missing = None;
    let mut needed = goal;
    let mut all_own = true;
    let won = totals.last()?.count;
    let telescopes = totals.iter().all(|total| total.left_out.is_empty());
    for (at, total) in totals.iter().enumerate().rev() {
        let later = totals.get(at + 1..).unwrap_or_default();
        let band = (all_own && !later.is_empty())
            .then(|| if telescopes { whole_rate(won, total.count) } else { chain(later) })
            .flatten()
            .map(|(low, high)| (goal / high, goal / low));
        let rate = (at > 0).then(|| plan_rate(total)).flatten();
        rows.push(PlanRow { stage: Arc::clone(&total.stage), needed, band, now: total.count.map(yearly), rate });
        if at == 0 {
            break;
        }
        let Some(rate) = rate.filter(|rate| rate.share() > 0.0) else {
            missing = Some(Arc::clone(&total.stage));
            break;
        };
        all_own &= matches!(rate, PlanRate::Own(_));
        needed /= rate.share();
    }
    let mut single_rate = Vec::new();
    if let (Some(won), None) = (won.filter(|won| *won > 0), &missing) {
        let brought = won as f64 * f64::from(plan.marketing_share) / 10_000.0 * 12.0 / f64::from(months.max(1));
        let factor = goal / brought;
        if factor > 1.0 {
            for row in rows.iter().rev() {
                if let Some(PlanRate::Own(rate)) = row.rate
                    && let Some(share) = rate.share()
                {
                    single_rate.push((row.stage.id, share, share * factor));
                }
            }
        }
    }
    Some(Plan { rows, missing, single_rate })
}

/// The rate into a stage the plan uses: what was counted, otherwise what is assumed.
pub fn plan_rate(total: &StageTotal) -> Option<PlanRate> {
    total
        .of_previous
        .filter(|rate| rate.n > 0 && rate.k <= rate.n)
        .map(PlanRate::Own)
        .or_else(|| total.stage.assumed_rate.map(|rate| PlanRate::Assumed(f64::from(rate) / 10_000.0)))
}

/// The band of the product of these stages' rates.
fn chain(totals: &[StageTotal]) -> Option<(f64, f64)> {
    let rates: Vec<Rate> = totals.iter().map(|total| total.of_previous).collect::<Option<_>>()?;
    product_band(&rates).map(|(_, low, high)| (low, high.min(1.0)))
}

/// The interval of "won of this stage", with half a case when nothing was won yet.
fn whole_rate(won: Option<u64>, count: Option<u64>) -> Option<(f64, f64)> {
    let rate = Rate::new(won?, count?);
    let (low, high) = rate.interval()?;
    Some((if low > 0.0 { low } else { 0.5 / rate.n as f64 }, high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FunnelStage, Id};

    fn total(id: u64, count: Option<u64>, of_previous: Option<Rate>, assumed: Option<u32>) -> StageTotal {
        let stage = FunnelStage { id: Id::from_bits(id), assumed_rate: assumed, ..FunnelStage::default() };
        StageTotal { stage: Arc::new(stage), count, of_previous, of_first: None, left_out: Vec::new() }
    }

    fn goal() -> FunnelPlan {
        FunnelPlan { revenue_goal: 240_000_000, marketing_share: 5000, deal_value: 4_000_000, ..FunnelPlan::default() }
    }

    #[test]
    fn needed_numbers_equal_the_reference_values() {
        let totals: Vec<_> = [None, Some(2000), Some(5000), Some(6000), Some(2500)]
            .into_iter()
            .zip(1..)
            .map(|(assumed, id)| total(id, None, None, assumed))
            .collect();
        let plan = reverse(&goal(), &totals, 12).unwrap();
        let needed: Vec<f64> = plan.rows.iter().map(|row| row.needed).collect();
        for (needed, expected) in needed.iter().zip([30.0, 120.0, 200.0, 400.0, 2000.0]) {
            assert!((needed - expected).abs() < 1e-9, "{needed} {expected}");
        }
        assert!(plan.rows.iter().all(|row| row.band.is_none()), "assumed rates have no band");
    }

    #[test]
    fn one_cohort_telescopes_to_the_wilson_band() {
        let counts = [1200, 240, 120, 72, 18];
        let totals: Vec<_> = counts
            .iter()
            .enumerate()
            .map(|(at, count)| {
                let previous = at.checked_sub(1).map(|before| Rate::new(*count, counts[before]));
                total(at as u64 + 1, Some(*count), previous, None)
            })
            .collect();
        // All leads are Marketing's: its goal, and the whole of what there is.
        let own = FunnelPlan { revenue_goal: 120_000_000, marketing_share: 10_000, ..goal() };
        let plan = reverse(&own, &totals, 12).unwrap();
        let inquiries = plan.rows.last().unwrap();
        assert!((inquiries.needed - 2000.0).abs() < 1e-9);
        let (low, high) = inquiries.band.unwrap();
        assert!((low - 30.0 / 0.023_586).abs() < 0.1 && (high - 30.0 / 0.009_509).abs() < 0.2, "{low} {high}");
        // 18 won, 30 wanted: accepted → proposal would have to rise from 60 % to 100 %, O → W from 25 % to 41.7 %.
        let (_, from, to) = plan.single_rate.iter().find(|(id, ..)| *id == Id::from_bits(5)).unwrap();
        assert!((from - 0.25).abs() < 1e-9 && (to - 0.416_666).abs() < 1e-5);
        // Every rate is a lever, first stage first.
        let levers: Vec<(u64, f64)> = plan.single_rate.iter().map(|(id, _, to)| (id.bits(), *to)).collect();
        for ((id, to), (stage, expected)) in
            levers.iter().zip([(2, 1.0 / 3.0), (3, 0.833_333), (4, 1.0), (5, 0.416_666)])
        {
            assert!(*id == stage && (to - expected).abs() < 1e-5, "{levers:?}");
        }
        let (row, missing) = plan.short().unwrap();
        assert_eq!((row.stage.id, missing), (Id::from_bits(1), 800));
    }

    #[test]
    fn both_sides_of_the_plan_are_about_the_same_leads() {
        let totals: Vec<_> = [(1, 700, None), (2, 30, Some(Rate::new(30, 700)))]
            .into_iter()
            .map(|(id, count, previous)| total(id, Some(count), previous, None))
            .collect();
        // Seven months with 700 and 30 are 1 200 and 51.4 a year; half of them is Marketing's to bring.
        let plan = reverse(&goal(), &totals, 7).unwrap();
        assert_eq!(plan.rows.iter().map(|row| row.now).collect::<Vec<_>>(), [Some(26), Some(600)]);
        assert_eq!(plan.short().map(|(row, missing)| (row.stage.id.bits(), missing)), Some((1, 100)));
        // The whole goal needs twice as many of twice as many: the rate would have to become the same.
        let whole = reverse(&FunnelPlan { marketing_share: 10_000, ..goal() }, &totals, 7).unwrap();
        assert_eq!(whole.rows.iter().map(|row| row.now).collect::<Vec<_>>(), [Some(51), Some(1_200)]);
        assert!((whole.single_rate[0].2 - plan.single_rate[0].2).abs() < 1e-12);
        // Enough is what suffices at every stage.
        let enough = reverse(&FunnelPlan { revenue_goal: 200_000_000, ..goal() }, &totals, 7).unwrap();
        assert!(enough.short().is_none() && enough.single_rate.is_empty());
    }

    #[test]
    fn where_months_are_left_out_the_band_is_that_of_the_product() {
        let mut totals: Vec<_> =
            [(1, 1_200, None), (2, 240, Some(Rate::new(240, 1_200))), (3, 120, Some(Rate::new(100, 180)))]
                .into_iter()
                .map(|(id, count, previous)| total(id, Some(count), previous, None))
                .collect();
        totals[2].left_out = vec![crate::model::Month::new(2026, 6).unwrap()];
        let plan = reverse(&goal(), &totals, 12).unwrap();
        let (_, low, high) = product_band(&[Rate::new(240, 1_200), Rate::new(100, 180)]).unwrap();
        let (least, most) = plan.rows[2].band.unwrap();
        assert!((least - 30.0 / high).abs() < 1e-9 && (most - 30.0 / low).abs() < 1e-9);
    }

    #[test]
    fn a_missing_rate_is_named_instead_of_guessed() {
        let plan = reverse(&goal(), &[total(1, None, None, None), total(2, None, None, None)], 12).unwrap();
        assert_eq!(plan.missing.unwrap().id, Id::from_bits(2));
        assert_eq!(plan.rows.len(), 1);
        assert_eq!(reverse(&FunnelPlan::default(), &[total(1, None, None, None)], 12), None);
    }
}
