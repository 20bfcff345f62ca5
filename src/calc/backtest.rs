//! Judging a score on leads whose outcome is known.

use super::scoring::Effect;
use super::stats::{Rate, Z95, area_under_curve, wilson};
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

    /// Youden's J: recall + specificity − 1; 0 is no better than chance, 1 is perfect. `None` when a class is empty.
    pub fn youden(&self) -> Option<f64> {
        Some(self.recall().share()? + self.specificity().share()? - 1.0)
    }

    /// Matthews' correlation between handing over and winning, −1 to 1; `None` when one of the margins is empty.
    pub fn matthews(&self) -> Option<f64> {
        let [tp, fp, fn_, tn] = [self.true_positive, self.false_positive, self.false_negative, self.true_negative]
            .map(|count| count as f64);
        let margins = (tp + fp) * (tp + fn_) * (tn + fp) * (tn + fn_);
        (margins > 0.0).then(|| (tp * tn - fp * fn_) / margins.sqrt())
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

/// Everything a back-test says of a point set, all of it about the same leads: every decided one.
#[derive(Debug, Clone, PartialEq)]
pub struct BackTest {
    /// The counts precision, recall, base rate, specificity and lift are taken of.
    pub confusion: Confusion,
    /// How much it can say; without rates there is neither an area nor a gain.
    pub trust: Trust,
    /// Decided leads that a veto or missing minimum data stops. Whatever their points, they stand last and tied in the order
    /// that area and gain look at: nobody would call them.
    pub stopped: u64,
    /// The area under the ROC curve, with its 95 % interval where it has one.
    pub area: Option<(f64, Option<(f64, f64)>)>,
    /// The gain by tenths of the decided leads.
    pub gains: Vec<Gain>,
}

impl BackTest {
    /// Whether there is anything to judge: enough leads of both ends, and one of them handed over.
    pub fn can_be_judged(&self) -> bool {
        self.trust.has_rates() && self.confusion.precision().n > 0
    }

    /// What the effect of a point set says about leads whose end is known.
    pub fn of(effect: &Effect) -> Self {
        let (confusion, ranked) = (effect.confusion, effect.ranked());
        let trust = confusion.trust();
        let area = score_auc(&ranked).filter(|_| trust.has_rates());
        Self {
            confusion,
            trust,
            stopped: effect.stopped.0 + effect.stopped.1,
            area: area.map(|area| (area, auc_interval(&ranked))),
            gains: if trust.has_rates() { gains(&ranked) } else { Vec::new() },
        }
    }
}

/// The area under the ROC curve of a score from (points, won, lost); `None` when one class is empty.
pub fn score_auc(by_score: &[(i32, u64, u64)]) -> Option<f64> {
    area_under_curve(&by_score.iter().map(|(_, won, lost)| (*won, *lost)).collect::<Vec<_>>())
}

/// The standard error of the area under the ROC curve; `None` when a class has fewer than two leads.
///
/// Source: E. R. DeLong et al., "Comparing the areas under two or more correlated receiver operating characteristic
/// curves", Biometrics 44 (1988).
pub fn auc_error(by_score: &[(i32, u64, u64)]) -> Option<f64> {
    let won: u64 = by_score.iter().map(|(_, won, _)| won).sum();
    let lost: u64 = by_score.iter().map(|(_, _, lost)| lost).sum();
    if won < 2 || lost < 2 {
        return None;
    }
    let auc = score_auc(by_score)?;
    let (won, lost) = (won as f64, lost as f64);
    let (mut won_below, mut lost_below) = (0.0, 0.0);
    let (mut of_won, mut of_lost) = (0.0, 0.0);
    for (_, won_here, lost_here) in by_score {
        let (won_here, lost_here) = (*won_here as f64, *lost_here as f64);
        // The share of the other class each lead of this score beats, ties half.
        let beaten: f64 = (lost_below + lost_here / 2.0) / lost;
        let beats: f64 = (won - won_below - won_here / 2.0) / won;
        of_won += won_here * (beaten - auc).powi(2);
        of_lost += lost_here * (beats - auc).powi(2);
        won_below += won_here;
        lost_below += lost_here;
    }
    Some((of_won / (won - 1.0) / won + of_lost / (lost - 1.0) / lost).sqrt())
}

/// The 95 % interval of the area under the ROC curve, kept between 0 and 1.
pub fn auc_interval(by_score: &[(i32, u64, u64)]) -> Option<(f64, f64)> {
    let (auc, error) = (score_auc(by_score)?, auc_error(by_score)?);
    Some(((auc - Z95 * error).max(0.0), (auc + Z95 * error).min(1.0)))
}

/// One step of the gain table: the best so many tenths of the decided leads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// How many tenths, 1 to 10.
    pub tenths: u32,
    /// How many leads that are.
    pub leads: f64,
    /// How many of them were won. Where the cut goes through leads of one score, they count in proportion.
    pub won: f64,
    /// All leads that were won.
    pub all_won: u64,
}

impl Gain {
    /// The share of all won leads among these.
    pub fn share(self) -> f64 {
        if self.all_won == 0 { 0.0 } else { self.won / self.all_won as f64 }
    }

    /// The 95 % Wilson interval of the share, from the nearest whole number of won leads.
    pub fn interval(self) -> (f64, f64) {
        wilson(self.won.round() as u64, self.all_won)
    }
}

/// The cumulated gain by tenths, the highest scores first; empty without won or without lost leads.
pub fn gains(by_score: &[(i32, u64, u64)]) -> Vec<Gain> {
    let all: u64 = by_score.iter().map(|(_, won, lost)| won + lost).sum();
    let all_won: u64 = by_score.iter().map(|(_, won, _)| won).sum();
    if all_won == 0 || all_won == all {
        return Vec::new();
    }
    (1..=10)
        .map(|tenths| {
            let wanted = all as f64 * f64::from(tenths) / 10.0;
            let (mut taken, mut won) = (0.0, 0.0);
            for (_, won_here, lost_here) in by_score.iter().rev() {
                let here = (won_here + lost_here) as f64;
                let share = ((wanted - taken) / here).clamp(0.0, 1.0);
                taken += here * share;
                won += *won_here as f64 * share;
            }
            Gain { tenths, leads: wanted, won, all_won }
        })
        .collect()
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
    fn gains_share_ties_and_end_with_everything() {
        // 20 leads: 4 of 5 with 9 points won, 1 of 15 with 1 point.
        let table = gains(&[(1, 1, 14), (9, 4, 1)]);
        assert_eq!(table.len(), 10);
        // The best tenth are two of the five best: 1.6 won.
        assert!((table[0].leads - 2.0).abs() < 1e-12 && (table[0].won - 1.6).abs() < 1e-12);
        // A quarter of the leads lies between: at three tenths all five and one of the others.
        assert!((table[2].won - (4.0 + 1.0 / 15.0)).abs() < 1e-12);
        assert!((table[9].share() - 1.0).abs() < 1e-12);
        assert!(gains(&[(1, 0, 5)]).is_empty());
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

    #[test]
    fn area_and_gain_look_at_the_same_leads_as_precision_and_recall() {
        // 8 won and 4 lost leads have points; 2 won and 86 lost ones are stopped, whatever points they have.
        let by_score = vec![(10, 2, 2), (50, 6, 2)];
        let confusion = Confusion {
            true_positive: 6,
            false_positive: 2,
            false_negative: 4,
            true_negative: 88,
            ..Confusion::default()
        };
        let effect = Effect { by_score, stopped: (2, 86), confusion, ..Effect::default() };
        let found = BackTest::of(&effect);
        assert_eq!((found.stopped, found.confusion.decided()), (88, 100));
        // Pairs of a won and a lost lead, 10 times 90: those with 50 points beat 88 and tie 2, those with 10 beat 86 and
        // tie 2, the stopped ones tie 86.
        let expected = (6.0 * (88.0 + 1.0) + 2.0 * (86.0 + 1.0) + 2.0 * 43.0) / 900.0;
        assert!((found.area.unwrap().0 - expected).abs() < 1e-12);
        let won: f64 = found.gains.iter().map(|gain| gain.won).fold(0.0, f64::max);
        assert!((won - 10.0).abs() < 1e-9 && found.gains[9].all_won == 10, "the best 100 % are all buyers");
        assert!((found.gains[0].leads - 10.0).abs() < 1e-12, "a tenth of all decided leads");
        // Too few for rates: neither is given.
        let few = Effect { confusion: Confusion { true_positive: 9, ..Confusion::default() }, ..effect };
        assert_eq!((BackTest::of(&few).area, BackTest::of(&few).gains.len()), (None, 0));
    }
}
