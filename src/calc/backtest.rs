//! Judging a score on leads whose outcome is known.

use super::stats::{Rate, area_under_curve};
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
}

/// How much a back-test can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// No lead is decided.
    NoOutcomes,
    /// Fewer than 10 won: counts only, no rates.
    CountsOnly,
    /// Fewer than 30 won.
    Amber,
    /// 30 won or more.
    Solid,
}

impl Confusion {
    /// Counts one lead.
    pub fn add(&mut self, passed: bool, outcome: Outcome) {
        self.add_many(passed, outcome, 1);
    }

    /// Counts leads that stand alike.
    pub fn add_many(&mut self, passed: bool, outcome: Outcome, leads: u64) {
        *match (outcome, passed) {
            (Outcome::Open, _) => &mut self.open,
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

    /// How much the back-test can say.
    pub fn trust(&self) -> Trust {
        match (self.decided(), self.won()) {
            (0, _) => Trust::NoOutcomes,
            (_, won) if won < 10 => Trust::CountsOnly,
            (_, won) if won < 30 => Trust::Amber,
            _ => Trust::Solid,
        }
    }
}

/// The area under the ROC curve of a score from (points, won, lost); `None` when one class is empty.
pub fn score_auc(by_score: &[(i32, u64, u64)]) -> Option<f64> {
    area_under_curve(&by_score.iter().map(|(_, won, lost)| (*won, *lost)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_equal_the_reference_values() {
        let confusion =
            Confusion { true_positive: 18, false_positive: 42, false_negative: 6, true_negative: 134, open: 9 };
        let near = |value: f64, expected: f64| assert!((value - expected).abs() < 5e-7, "{value} {expected}");
        near(confusion.precision().share().unwrap(), 0.3);
        near(confusion.recall().share().unwrap(), 0.75);
        near(confusion.base_rate().share().unwrap(), 0.12);
        near(confusion.lift().unwrap(), 2.5);
        near(confusion.precision().interval().unwrap().0, 0.198_982);
        near(confusion.recall().interval().unwrap().1, 0.880_006);
        assert_eq!(confusion.trust(), Trust::Amber);
        assert_eq!(confusion.decided(), 200);
    }

    #[test]
    fn without_outcomes_nothing_is_claimed() {
        let mut confusion = Confusion::default();
        confusion.add(true, Outcome::Open);
        assert_eq!(confusion.trust(), Trust::NoOutcomes);
        assert_eq!(confusion.lift(), None);
        assert_eq!(confusion.precision().share(), None);
    }
}
