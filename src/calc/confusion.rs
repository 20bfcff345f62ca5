//! Decided leads by what the score said and how they ended, the rates these counts give, and how much they can say.

use super::stats::{Rate, Z95, newcombe};
use crate::model::Outcome;

/// Decided leads by what the score said and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Confusion {
    /// Handed over and won.
    pub true_positive: u64,
    /// Handed over and not won.
    pub false_positive: u64,
    /// Kept back and won.
    pub false_negative: u64,
    /// Kept back and not won.
    pub true_negative: u64,
    /// Not decided yet; counted, not judged.
    pub open: u64,
    /// Nobody knows how they ended; counted, not judged.
    pub unknown: u64,
}

/// How much a back-test can say. It compares won with lost leads: of each it takes some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// No lead is decided.
    NoOutcomes,
    /// Leads are decided, and none of them was won.
    NoneWon,
    /// Every decided lead was won: whatever is handed over is bought, and that says nothing of the points.
    NoneLost,
    /// Fewer than 10 won, or fewer than 10 not won: counts only, no rates.
    CountsOnly,
    /// Fewer than 30 won, or fewer than 30 not won.
    Amber,
    /// 30 or more of both.
    Solid,
}

impl Trust {
    /// Whether rates may be printed.
    pub fn has_rates(self) -> bool {
        matches!(self, Self::Amber | Self::Solid)
    }
}

impl Confusion {
    /// Counts one lead.
    #[cfg(feature = "testing")]
    pub fn add(&mut self, passed: bool, outcome: Outcome) {
        self.add_many(passed, outcome, 1);
    }

    /// Counts leads that stand alike.
    pub fn add_many(&mut self, passed: bool, outcome: Outcome, leads: u64) {
        *match (outcome, passed) {
            (Outcome::Open, _) => &mut self.open,
            (Outcome::Unknown, _) => &mut self.unknown,
            (Outcome::Won, true) => &mut self.true_positive,
            (Outcome::Won, false) => &mut self.false_negative,
            (Outcome::Lost | Outcome::Rejected, true) => &mut self.false_positive,
            (Outcome::Lost | Outcome::Rejected, false) => &mut self.true_negative,
        } += leads;
    }

    /// Leads with an outcome.
    pub fn decided(&self) -> u64 {
        self.true_positive + self.false_positive + self.false_negative + self.true_negative
    }

    /// Leads that were won.
    pub fn won(&self) -> u64 {
        self.true_positive + self.false_negative
    }

    /// Decided leads that were not won.
    pub fn not_won(&self) -> u64 {
        self.false_positive + self.true_negative
    }

    /// Of the leads handed over, how many were won.
    pub fn precision(&self) -> Rate {
        Rate::new(self.true_positive, self.true_positive + self.false_positive)
    }

    /// Of the leads that were won, how many were handed over.
    pub fn recall(&self) -> Rate {
        Rate::new(self.true_positive, self.won())
    }

    /// Of all decided leads, how many were won: what picking at random gives.
    pub fn base_rate(&self) -> Rate {
        Rate::new(self.won(), self.decided())
    }

    /// How many times better than at random: precision / base rate.
    pub fn lift(&self) -> Option<f64> {
        let base = self.base_rate().share().filter(|base| *base > 0.0)?;
        Some(self.precision().share()? / base)
    }

    /// The lift with its 95 % interval; `None` where the interval has no bounds: nobody bought among those handed over, or
    /// among those kept back.
    ///
    /// The lift is a steady function of the risk ratio between leads handed over and leads kept back, so it takes the
    /// ratio's interval. Source: D. Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies",
    /// Biometrics 34 (1978).
    pub fn lift_interval(&self) -> Option<(f64, f64)> {
        let (passed, kept) =
            (self.precision(), Rate::new(self.false_negative, self.false_negative + self.true_negative));
        if passed.k == 0 || kept.k == 0 {
            return None;
        }
        let ratio = passed.share()? / kept.share()?;
        let (a, n1, b, n2) = (passed.k as f64, passed.n as f64, kept.k as f64, kept.n as f64);
        let spread = (Z95 * (1.0 / a - 1.0 / n1 + 1.0 / b - 1.0 / n2).max(0.0).sqrt()).exp();
        let handed_over = n1 / (n1 + n2);
        let lift = |ratio: f64| ratio / (handed_over * ratio + 1.0 - handed_over);
        Some((lift(ratio / spread), lift(ratio * spread)))
    }

    /// Of the leads that were not won, how many were kept back.
    pub fn specificity(&self) -> Rate {
        Rate::new(self.true_negative, self.true_negative + self.false_positive)
    }

    /// The harmonic mean of precision and recall; `None` when nothing was won and nothing handed over.
    pub fn f1(&self) -> Option<f64> {
        let parts = 2 * self.true_positive + self.false_positive + self.false_negative;
        (parts > 0).then(|| (2 * self.true_positive) as f64 / parts as f64)
    }

    /// The 95 % interval of F1; `None` where F1 is.
    ///
    /// F1 is a steady function of the share of true positives among all leads but the true negatives, so it takes the
    /// Wilson interval of that share. Source: P. A. Flach and M. Kull, "Precision-recall-gain curves" (2015), for F1 as a
    /// function of that share; E. B. Wilson, JASA 22 (1927), for its interval.
    pub fn f1_interval(&self) -> Option<(f64, f64)> {
        let all = self.true_positive + self.false_positive + self.false_negative;
        let (low, high) = Rate::new(self.true_positive, all).interval()?;
        let f1 = |share: f64| 2.0 * share / (1.0 + share);
        Some((f1(low), f1(high)))
    }

    /// Youden's J: recall + specificity − 1; 0 is no better than chance, 1 is perfect. `None` when a class is empty.
    pub fn youden(&self) -> Option<f64> {
        Some(self.recall().share()? + self.specificity().share()? - 1.0)
    }

    /// The 95 % interval of Youden's J, which is the difference of two shares: of the won and of the other leads, how many are
    /// handed over. Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
    pub fn youden_interval(&self) -> Option<(f64, f64)> {
        let (_, low, high) = newcombe(self.recall(), Rate::new(self.false_positive, self.not_won()))?;
        Some((low, high))
    }

    /// Matthews' correlation between handing over and winning, −1 to 1; `None` when one of the margins is empty.
    pub fn matthews(&self) -> Option<f64> {
        let [tp, fp, fn_, tn] = [self.true_positive, self.false_positive, self.false_negative, self.true_negative]
            .map(|count| count as f64);
        let margins = (tp + fp) * (tp + fn_) * (tn + fp) * (tn + fn_);
        (margins > 0.0).then(|| (tp * tn - fp * fn_) / margins.sqrt())
    }

    /// The 95 % interval of Matthews' correlation, between −1 and 1; `None` where there is none, or it is ±1 and every
    /// sample would give the same.
    ///
    /// The four counts vary together as in a multinomial sample (delta method), on the scale of Fisher's z. Source: Y. M. M.
    /// Bishop, S. E. Fienberg and P. W. Holland, "Discrete Multivariate Analysis" (1975), 11.3; R. A. Fisher, Metron 1 (1921).
    pub fn matthews_interval(&self) -> Option<(f64, f64)> {
        let phi = self.matthews().filter(|phi| phi.abs() < 1.0)?;
        let [tp, fp, fn_, tn] = [self.true_positive, self.false_positive, self.false_negative, self.true_negative]
            .map(|count| count as f64);
        let (passed, kept, won, lost) = (tp + fp, fn_ + tn, tp + fn_, fp + tn);
        let root = (passed * kept * won * lost).sqrt();
        let slope = |across: f64, row: f64, column: f64| across / root - phi / 2.0 * (1.0 / row + 1.0 / column);
        let parts = [
            (tp, slope(tn, passed, won)),
            (fp, slope(-fn_, passed, lost)),
            (fn_, slope(-fp, kept, won)),
            (tn, slope(tp, kept, lost)),
        ];
        let variance: f64 = parts.iter().map(|(count, slope)| count * slope * slope).sum();
        let spread = Z95 * variance.sqrt() / (1.0 - phi * phi);
        Some(((phi.atanh() - spread).tanh(), (phi.atanh() + spread).tanh()))
    }

    /// How much the back-test can say.
    pub fn trust(&self) -> Trust {
        let (won, lost) = (self.won(), self.not_won());
        match (won, lost) {
            (0, 0) => Trust::NoOutcomes,
            (0, _) => Trust::NoneWon,
            (_, 0) => Trust::NoneLost,
            _ if won.min(lost) < 10 => Trust::CountsOnly,
            _ if won.min(lost) < 30 => Trust::Amber,
            _ => Trust::Solid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_equal_the_reference_values() {
        let confusion = Confusion {
            true_positive: 18,
            false_positive: 42,
            false_negative: 6,
            true_negative: 134,
            ..Confusion::default()
        };
        let near = |value: f64, expected: f64| assert!((value - expected).abs() < 5e-7, "{value} {expected}");
        near(confusion.precision().share().unwrap(), 0.3);
        near(confusion.recall().share().unwrap(), 0.75);
        near(confusion.base_rate().share().unwrap(), 0.12);
        near(confusion.lift().unwrap(), 2.5);
        near(confusion.specificity().share().unwrap(), 0.761_364);
        near(confusion.f1().unwrap(), 0.428_571);
        near(confusion.youden().unwrap(), 0.511_364);
        near(confusion.matthews().unwrap(), 0.362_620);
        let (low, high) = confusion.lift_interval().unwrap();
        assert!(low > 1.5 && low < 2.5 && high > 2.5 && high < 3.4, "{low} {high}");
        near(confusion.precision().interval().unwrap().0, 0.198_982);
        near(confusion.recall().interval().unwrap().1, 0.880_006);
        assert_eq!(confusion.trust(), Trust::Amber);
        assert_eq!(confusion.decided(), 200);
    }

    #[test]
    fn without_outcomes_nothing_is_claimed() {
        let mut confusion = Confusion::default();
        confusion.add(true, Outcome::Open);
        confusion.add(true, Outcome::Unknown);
        assert_eq!((confusion.open, confusion.unknown, confusion.decided()), (1, 1, 0));
        assert_eq!(confusion.trust(), Trust::NoOutcomes);
        assert_eq!(confusion.lift(), None);
        assert_eq!(confusion.precision().share(), None);
    }

    #[test]
    fn won_leads_alone_or_lost_leads_alone_say_nothing() {
        let of = |won, lost| Confusion { true_positive: won, true_negative: lost, ..Confusion::default() }.trust();
        for (won, lost, expected) in [
            (0, 0, Trust::NoOutcomes),
            (3_561, 0, Trust::NoneLost),
            (0, 3_561, Trust::NoneWon),
            (9, 500, Trust::CountsOnly),
            (500, 9, Trust::CountsOnly),
            (29, 500, Trust::Amber),
            (500, 29, Trust::Amber),
            (30, 30, Trust::Solid),
        ] {
            assert_eq!(of(won, lost), expected, "{won} won, {lost} lost");
            assert_eq!(of(won, lost).has_rates(), won.min(lost) >= 10);
        }
    }
}
