//! Judging a score on leads whose outcome is known.

use super::confusion::{Confusion, Trust};
use super::scoring::Effect;
use super::stats::{Z95, area_under_curve, wilson};

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
