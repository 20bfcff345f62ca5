//! Why a lead has its score.

use super::{Decision, Score};
use crate::model::{Criterion, CriterionGroup, Id};

/// Why a lead has its score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Criteria whose rule holds, in their order.
    pub lines: Vec<ExplainedPoints>,
    /// Vetoes and fast tracks that hold, minimum data that is missing.
    pub gates: Vec<Id<Criterion>>,
    /// Group caps that took points off.
    pub caps: Vec<CapReached>,
    /// The score after all caps.
    pub score: Score,
    /// What follows.
    pub decision: Decision,
}

/// One line of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExplainedPoints {
    /// The criterion.
    pub criterion: Id<Criterion>,
    /// Its points.
    pub points: i32,
    /// What counted, in hundredths.
    pub counted: i32,
    /// Whether time took something off.
    pub faded: bool,
}

/// A group cap that took points off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapReached {
    /// The group.
    pub group: Id<CriterionGroup>,
    /// The sum before, in hundredths.
    pub sum: i32,
    /// The sum after, in hundredths.
    pub kept: i32,
}
