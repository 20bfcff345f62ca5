//! Leads by whether a criterion holds and whether they were won, and the points that these four counts suggest.

use super::stats::{FEW, Z95, wilson};

/// Points that double the odds of winning.
///
/// Source: the usual scaling of score cards ("points to double the odds").
pub const DOUBLING: f64 = 10.0;
/// A criterion that parts won from lost leads this well (Youden's J) is too good to be known beforehand.
const TOO_GOOD: f64 = 0.9;
/// Leads of which so many were won (the lower end of the interval) are told by something that was noted afterwards ...
const NEARLY_ALL_WON: f64 = 0.95;
/// ... unless nearly every lead was won anyhow.
const ORDINARY: f64 = 0.75;

/// Decided leads by whether a criterion holds and whether they were won.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cells {
    /// It holds, won.
    pub with_won: u64,
    /// It holds, not won.
    pub with_lost: u64,
    /// It does not hold, won.
    pub without_won: u64,
    /// It does not hold, not won.
    pub without_lost: u64,
}

/// What the data would suggest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suggestion {
    /// Points: the logarithm of the odds ratio, scaled so that ten points double the odds.
    pub points: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
}

impl Suggestion {
    /// Whether the data cannot tell a plus from a minus.
    pub fn cannot_tell(self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }
}

impl Cells {
    /// The logarithm of the odds ratio and its standard error, half a case added to every cell.
    ///
    /// Source: J. B. S. Haldane (1956), F. J. Anscombe (1956); standard error by B. Woolf (1955).
    pub fn log_odds_ratio(self) -> (f64, f64) {
        let [a, b, c, d] =
            [self.with_won, self.with_lost, self.without_won, self.without_lost].map(|count| count as f64 + 0.5);
        ((a * d / (b * c)).ln(), (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt())
    }

    /// What the data would suggest; `None` where the criterion holds for all of the decided leads or for none.
    pub fn suggestion(self) -> Option<Suggestion> {
        let (with, without) = (self.with_won + self.with_lost, self.without_won + self.without_lost);
        if with == 0 || without == 0 || self.with_won + self.without_won == 0 {
            return None;
        }
        let (ratio, error) = self.log_odds_ratio();
        let scale = DOUBLING / std::f64::consts::LN_2;
        Some(Suggestion {
            points: ratio * scale,
            low: (ratio - Z95 * error) * scale,
            high: (ratio + Z95 * error) * scale,
        })
    }

    fn youden(self) -> f64 {
        let share = |k: u64, rest: u64| if k + rest == 0 { 0.0 } else { k as f64 / (k + rest) as f64 };
        share(self.with_won, self.without_won) - share(self.with_lost, self.without_lost)
    }

    /// Whether it parts won from lost leads better than anything known beforehand does.
    pub(super) fn is_too_good(self) -> bool {
        let (won, lost) = (self.with_won + self.without_won, self.with_lost + self.without_lost);
        if won < 10 || lost < 10 {
            return false;
        }
        let with = self.with_won + self.with_lost;
        let base = won as f64 / (won + lost) as f64;
        let nearly_all = with >= FEW && wilson(self.with_won, with).0 >= NEARLY_ALL_WON && base <= ORDINARY;
        nearly_all || self.youden().abs() > TOO_GOOD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggested_points_equal_the_reference_values() {
        for ((kw, nw, kl, nl), (points, low, high), unclear) in [
            ((14, 24, 40, 176), (22.2, 9.7, 34.7), false),
            ((1, 24, 35, 176), (-19.7, -44.1, 4.7), true),
            ((3, 8, 5, 20), (8.4, -15.5, 32.3), true),
        ] {
            let cells = Cells { with_won: kw, with_lost: kl, without_won: nw - kw, without_lost: nl - kl };
            let found = cells.suggestion().unwrap();
            for (value, expected) in [(found.points, points), (found.low, low), (found.high, high)] {
                assert!((value - expected).abs() < 0.05, "{value} {expected}");
            }
            assert_eq!(found.cannot_tell(), unclear);
        }
        let (ratio, error) = Cells { with_won: 14, with_lost: 40, without_won: 10, without_lost: 136 }.log_odds_ratio();
        assert!((ratio - 1.5378).abs() < 5e-5 && (error - 0.4430).abs() < 5e-5);
    }

    #[test]
    fn values_that_are_won_nearly_always_are_too_good_to_be_known_beforehand() {
        let cells =
            |with_won, with_lost, without_won, without_lost| Cells { with_won, with_lost, without_won, without_lost };
        // 97.3 % of 2 605 leads against 38.5 % of all: noted by Sales afterwards.
        assert!(cells(2_535, 70, 1_026, 5_609).is_too_good());
        // 92 % of 718: a strong form, and no more.
        assert!(!cells(664, 54, 2_897, 5_625).is_too_good());
        assert!(!cells(20, 0, 300, 500).is_too_good(), "too few to say so");
        assert!(!cells(970, 10, 800, 200).is_too_good(), "where nearly all are won, that says nothing");
        assert!(cells(480, 10, 20, 490).is_too_good());
    }

    #[test]
    fn a_criterion_that_always_or_never_holds_says_nothing() {
        assert_eq!(Cells { with_won: 5, with_lost: 9, ..Cells::default() }.suggestion(), None);
        assert_eq!(Cells { without_won: 5, without_lost: 9, ..Cells::default() }.suggestion(), None);
    }
}
