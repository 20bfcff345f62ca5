//! What the data would suggest for each criterion, and what the data cannot know beforehand.

use super::confusion::Trust;
use super::joint::{MOST, joint, twins};
use super::odds::{Cells, Suggestion};
use super::scoring::{PointSet, Scoring, parse_thousandths};
use super::stats::{FEW, Rate, area_under_curve};
use crate::model::{ColumnRole, Criterion, CriterionKind, CriterionStatus, Id, LeadColumn, Workspace, in_order};

/// A column whose values alone order leads this well (AUC) is asked about.
const ORDERS_WELL: f64 = 0.8;
/// The most values of a column that are looked at one by one; more numbers are put together in groups.
const VALUES: usize = 64;
const GROUPS: u64 = 20;
/// Columns that are filled when a lead is decided.
const KNOWN_AFTERWARDS: [&str; 7] = ["won_date", "lost_date", "closed", "reason", "lost_reason", "outcome", "stage"];

/// Why a criterion may know what it is to predict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// Somebody marked it as known only after Sales has worked the lead.
    Marked,
    /// It looks at a column that is filled when a lead is decided.
    Column,
    /// It parts won from lost leads better than anything known beforehand does.
    TooGood,
    /// The values of its column alone order the leads so well (AUC, in thousandths) that somebody should say whether they
    /// are known before Sales works the lead.
    OrdersWell(u16),
}

/// What the data say about a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The criterion.
    pub criterion: Id<Criterion>,
    /// The counts.
    pub cells: Cells,
    /// What would follow if it stood alone.
    pub suggestion: Option<Suggestion>,
    /// What it tells beside all others; `None` where it may know the end beforehand, is set aside, or always or never holds.
    pub joint: Option<Suggestion>,
    /// The criterion that holds for much the same leads, and of how many decided leads of this one.
    pub twin: Option<(Id<Criterion>, Rate)>,
    /// Whether it may know what it is to predict.
    pub leak: Option<Leak>,
}

/// How agreed points stand to what the data say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It may know what it is to predict.
    Leaks(Leak),
    /// It holds for all decided leads or for none.
    AlwaysOrNever,
    /// The data cannot tell a plus from a minus, all criteria together.
    CannotTell,
    /// Nothing is agreed that could be compared.
    NothingAgreed,
    /// The agreed points lie within what the data allow.
    Fits,
    /// The data speak for more points.
    More,
    /// The data speak for fewer points.
    Fewer,
}

impl Evidence {
    /// How agreed points stand to what the data say of all criteria together; what one says alone decides nothing, as others
    /// may say the same.
    pub fn reading(&self, agreed: Option<i32>) -> Reading {
        // Points are whole, and so are the ends of the range they are compared with: as both are shown.
        let joint = self.joint.map(|joint| Suggestion { low: joint.low.round(), high: joint.high.round(), ..joint });
        match (self.leak, self.suggestion, joint, agreed) {
            (Some(leak), ..) => Reading::Leaks(leak),
            (_, None, ..) => Reading::AlwaysOrNever,
            (_, _, Some(joint), Some(points)) if f64::from(points) < joint.low => Reading::More,
            (_, _, Some(joint), Some(points)) if f64::from(points) > joint.high => Reading::Fewer,
            (_, _, Some(joint), _) if joint.cannot_tell() => Reading::CannotTell,
            (_, _, Some(_), Some(_)) => Reading::Fits,
            (_, _, None, Some(_)) => Reading::CannotTell,
            (.., None) => Reading::NothingAgreed,
        }
    }
}

/// Why nothing can be said about any criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// The outcomes do not allow it.
    Outcomes(Trust),
    /// There is no criterion with points.
    NoCriteria,
    /// There are some, and none looks at a column these leads have.
    NoColumns,
}

/// Why [`evidence`] is empty; `None` where it is not.
pub fn silence(workspace: &Workspace, scoring: &Scoring) -> Option<Silence> {
    let trust = scoring.effect(PointSet::Agreed).confusion.trust();
    let mut with_points = workspace.criteria.values().filter(|criterion| is_looked_at(criterion)).peekable();
    if !trust.has_rates() {
        Some(Silence::Outcomes(trust))
    } else if with_points.peek().is_none() {
        Some(Silence::NoCriteria)
    } else {
        let none = !with_points.any(|criterion| column_of(scoring, criterion).is_some());
        none.then_some(Silence::NoColumns)
    }
}

fn is_looked_at(criterion: &Criterion) -> bool {
    criterion.kind == CriterionKind::Points && criterion.status != CriterionStatus::Dropped
}

fn column_of<'a>(scoring: &'a Scoring, criterion: &Criterion) -> Option<&'a LeadColumn> {
    scoring.set().column(criterion.rule.column()?)
}

/// What the data say about each criterion that gives points, in their order; empty where there is a reason for
/// [`silence`].
pub fn evidence(workspace: &Workspace, scoring: &Scoring) -> Vec<Evidence> {
    if !scoring.effect(PointSet::Agreed).confusion.trust().has_rates() {
        return Vec::new();
    }
    let criteria = in_order(&workspace.criteria).into_iter().filter(|criterion| is_looked_at(criterion));
    let mut found: Vec<Evidence> = criteria
        .filter_map(|criterion| {
            let cells = scoring.cells(criterion.id);
            let leak = leak(scoring, column_of(scoring, criterion)?, criterion, cells);
            let suggestion = cells.suggestion();
            Some(Evidence { criterion: criterion.id, cells, suggestion, joint: None, twin: None, leak })
        })
        .collect();
    let on_the_table = |id: &Id<Criterion>| workspace.criteria.get(id).is_some_and(|one| one.status.counts());
    let together: Vec<Id<Criterion>> = found
        .iter()
        .filter(|one| one.leak.is_none() && one.suggestion.is_some() && on_the_table(&one.criterion))
        .map(|one| one.criterion)
        .take(MOST)
        .collect();
    let patterns = scoring.patterns(&together);
    let (joint, twins) = (joint(&patterns, together.len()), twins(&patterns, together.len()));
    for one in &mut found {
        if let Some(place) = together.iter().position(|id| *id == one.criterion) {
            one.joint = joint.as_ref().and_then(|joint| joint.get(place).copied());
            let twin = twins.get(place).copied().flatten();
            one.twin = twin.and_then(|(other, shared)| Some((*together.get(other)?, shared)));
        }
    }
    found
}

/// Whether a criterion may know what it is to predict.
fn leak(scoring: &Scoring, column: &LeadColumn, criterion: &Criterion, cells: Cells) -> Option<Leak> {
    if criterion.known_late {
        return Some(Leak::Marked);
    }
    let afterwards = matches!(column.role, ColumnRole::Outcome | ColumnRole::Closed | ColumnRole::Amount)
        || KNOWN_AFTERWARDS.contains(&column.name.to_lowercase().as_str());
    if afterwards {
        return Some(Leak::Column);
    }
    if cells.is_too_good() {
        return Some(Leak::TooGood);
    }
    let order = order_of(column, &scoring.by_value(column)).filter(|order| *order >= ORDERS_WELL)?;
    Some(Leak::OrdersWell((order * 1000.0).round() as u16))
}

/// How well the values of a column alone would order won before lost leads (AUC): each value by how many of its leads were
/// won. Values of few leads stand together, and so do neighbouring ones of very many numbers.
fn order_of(column: &LeadColumn, by_value: &[(u64, u64)]) -> Option<f64> {
    let all: u64 = by_value.iter().map(|(won, lost)| won + lost).sum();
    let counted = || column.values.iter().zip(by_value).filter(|(_, (won, lost))| won + lost > 0);
    let mut groups: Vec<(u64, u64)> = Vec::new();
    let mut rest = (0, 0);
    if counted().count() <= VALUES {
        for (_, (won, lost)) in counted() {
            if won + lost >= FEW { groups.push((*won, *lost)) } else { rest = (rest.0 + won, rest.1 + lost) }
        }
    } else {
        let mut numbers: Vec<(i64, (u64, u64))> = Vec::new();
        for (value, counts) in counted() {
            match parse_thousandths(value.trim()) {
                Some(number) => numbers.push((number, *counts)),
                None => rest = (rest.0 + counts.0, rest.1 + counts.1),
            }
        }
        // Very many words tell one lead from another, not won from lost.
        if numbers.is_empty() {
            return None;
        }
        numbers.sort_unstable();
        let mut group = (0, 0);
        for (_, (won, lost)) in numbers {
            group = (group.0 + won, group.1 + lost);
            if group.0 + group.1 >= (all / GROUPS).max(FEW) {
                groups.push(std::mem::take(&mut group));
            }
        }
        rest = (rest.0 + group.0, rest.1 + group.1);
    }
    groups.push(rest);
    groups.retain(|(won, lost)| won + lost > 0);
    // Ascending by the share won; products instead of quotients.
    groups.sort_by_key(|(won, lost)| (u128::from(*won) << 64) / u128::from((won + lost).max(1)));
    area_under_curve(&groups)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn a_column_that_orders_the_leads_by_itself_is_found() {
        let column = |values: Vec<String>| LeadColumn {
            values: Arc::new(values.into_iter().collect()),
            ..LeadColumn::default()
        };
        let words = column(["a", "b", "c", ""].map(str::to_owned).to_vec());
        let order = order_of(&words, &[(90, 10), (10, 80), (5, 5), (0, 0)]).unwrap();
        // Groups: (10, 80), the rest (5, 5), (90, 10) by the share won.
        let expected = (10.0 * 40.0 + 5.0 * 82.5 + 90.0 * 90.0) / (105.0 * 95.0);
        assert!((order - expected).abs() < 1e-12, "{order} {expected}");
        // Many numbers: long talks were won.
        let numbers: Vec<String> = (0..1_000).map(|number| number.to_string()).collect();
        let by_value: Vec<(u64, u64)> = (0..1_000).map(|number| if number >= 800 { (1, 0) } else { (0, 1) }).collect();
        assert!(order_of(&column(numbers.clone()), &by_value).unwrap() > 0.95);
        let even: Vec<(u64, u64)> = (0..1_000).map(|number| ((number % 2), 1 - number % 2)).collect();
        assert!(order_of(&column(numbers), &even).unwrap() < 0.6);
        // Names of a thousand firms order nothing.
        let names: Vec<String> = (0..1_000).map(|number| format!("firm {number}")).collect();
        assert_eq!(order_of(&column(names), &by_value), None);
    }

    #[test]
    fn more_points_are_asked_for_only_where_all_criteria_together_say_so() {
        let of = |points, low, high| Some(Suggestion { points, low, high });
        let one = |joint| Evidence {
            criterion: Id::from_bits(1),
            cells: Cells::default(),
            suggestion: of(47.0, 40.0, 54.0),
            joint,
            twin: None,
            leak: None,
        };
        for (joint, agreed, expected) in [
            (of(11.5, -1.6, 24.5), Some(20), Reading::CannotTell),
            (of(11.5, 1.6, 19.5), Some(20), Reading::Fits),
            (of(11.5, 1.6, 19.5), Some(21), Reading::Fewer),
            (of(11.5, -1.6, 24.5), Some(30), Reading::Fewer),
            (of(2.4, -2.9, 7.7), Some(8), Reading::CannotTell),
            (of(2.4, -2.9, 7.4), Some(8), Reading::Fewer),
            (of(40.0, 30.0, 50.0), Some(20), Reading::More),
            (of(40.0, 30.0, 50.0), Some(35), Reading::Fits),
            (of(40.0, 30.0, 50.0), None, Reading::NothingAgreed),
            (None, Some(20), Reading::CannotTell),
        ] {
            assert_eq!(one(joint).reading(agreed), expected, "{joint:?} {agreed:?}");
        }
        let leaks = Evidence { leak: Some(Leak::TooGood), ..one(of(40.0, 30.0, 50.0)) };
        assert_eq!(leaks.reading(Some(20)), Reading::Leaks(Leak::TooGood));
        let never = Evidence { suggestion: None, ..one(None) };
        assert_eq!(never.reading(Some(20)), Reading::AlwaysOrNever);
    }
}
