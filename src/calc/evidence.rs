//! What the data would suggest for each criterion, and what the data cannot know beforehand.

use super::backtest::Trust;
use super::scoring::Scoring;
use super::stats::Z95;
use crate::model::{ColumnRole, Criterion, CriterionKind, CriterionStatus, Id, LeadSet, Workspace, in_order};

/// Points that double the odds of winning.
///
/// Source: the usual scaling of score cards ("points to double the odds").
pub const DOUBLING: f64 = 10.0;
/// A criterion that parts won from lost leads this well (Youden's J) is too good to be known beforehand.
const TOO_GOOD: f64 = 0.9;
/// Columns that are filled when a lead is decided.
const KNOWN_AFTERWARDS: [&str; 6] = ["won_date", "lost_date", "closed", "lost_reason", "outcome", "stage"];

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

    /// Whether these points lie within what the data allow.
    pub fn allows(self, points: i32) -> bool {
        (self.low..=self.high).contains(&f64::from(points))
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
}

/// Why a criterion may know what it is to predict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// Somebody marked it as known only after Sales has worked the lead.
    Marked,
    /// It looks at a column that is filled when a lead is decided.
    Column,
    /// It parts won from lost leads better than anything known beforehand does.
    TooGood,
}

/// What the data say about a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The criterion.
    pub criterion: Id<Criterion>,
    /// The counts.
    pub cells: Cells,
    /// What would follow.
    pub suggestion: Option<Suggestion>,
    /// Whether it may know what it is to predict.
    pub leak: Option<Leak>,
}

/// What the data say about each criterion that gives points, in their order; empty with fewer than ten won leads.
pub fn evidence(workspace: &Workspace, scoring: &Scoring) -> Vec<Evidence> {
    let set = scoring.set();
    let trust = scoring.effect(super::scoring::PointSet::Agreed).confusion.trust();
    if matches!(trust, Trust::NoOutcomes | Trust::CountsOnly) {
        return Vec::new();
    }
    in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| criterion.kind == CriterionKind::Points && criterion.status != CriterionStatus::Dropped)
        .filter(|criterion| criterion.rule.column().is_some_and(|column| set.column(column).is_some()))
        .map(|criterion| {
            let cells = scoring.cells(criterion.id);
            let leak = leak(set, criterion, cells);
            Evidence { criterion: criterion.id, cells, suggestion: cells.suggestion(), leak }
        })
        .collect()
}

/// Whether a criterion may know what it is to predict.
fn leak(set: &LeadSet, criterion: &Criterion, cells: Cells) -> Option<Leak> {
    if criterion.known_late {
        return Some(Leak::Marked);
    }
    let column = criterion.rule.column().and_then(|name| set.column(name))?;
    let afterwards = matches!(column.role, ColumnRole::Outcome | ColumnRole::Closed | ColumnRole::Amount)
        || KNOWN_AFTERWARDS.contains(&column.name.to_lowercase().as_str());
    if afterwards {
        return Some(Leak::Column);
    }
    let enough = cells.with_won + cells.without_won >= 10 && cells.with_lost + cells.without_lost >= 10;
    (enough && cells.youden().abs() > TOO_GOOD).then_some(Leak::TooGood)
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
    fn a_criterion_that_always_or_never_holds_says_nothing() {
        assert_eq!(Cells { with_won: 5, with_lost: 9, ..Cells::default() }.suggestion(), None);
        assert_eq!(Cells { without_won: 5, without_lost: 9, ..Cells::default() }.suggestion(), None);
    }
}
