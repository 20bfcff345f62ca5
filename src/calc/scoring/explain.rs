//! Why a lead has its score.

use super::rules::{WHOLE, hundredths};
use super::{Decision, PointSet, Score, Scoring};
use crate::model::{Criterion, CriterionGroup, CriterionKind, Id, Rule, Workspace, in_order};

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

impl Scoring {
    /// Every point one lead got, and why.
    pub fn explain(&self, points: PointSet, row: usize, workspace: &Workspace) -> Explanation {
        let policy = &workspace.header.lead_policy;
        let sums = points.of(&self.sums);
        let factor_of = |id: &Id<Criterion>| self.compiled.get(id).map_or(0, |compiled| compiled.share.of(row));
        let mut lines: Vec<ExplainedPoints> = Vec::new();
        let mut gates = Vec::new();
        for criterion in in_order(&workspace.criteria) {
            let factor = factor_of(&criterion.id);
            if criterion.kind == CriterionKind::Points {
                let given = points.points(criterion);
                if factor > 0 {
                    lines.push(ExplainedPoints {
                        criterion: criterion.id,
                        points: given,
                        counted: hundredths(given, factor),
                        faded: factor < WHOLE,
                    });
                }
            } else if points.gates(criterion)
                && criterion.rule != Rule::Manual
                && criterion.rule.column().is_some_and(|column| self.set.column(column).is_some())
                && (factor > 0) != (criterion.kind == CriterionKind::Required)
            {
                gates.push(criterion.id);
            }
        }
        let caps = sums
            .slots
            .iter()
            .enumerate()
            .filter_map(|(at, slot)| {
                let sum = sums.sum(at, row);
                let kept = slot.capped(sum);
                (kept != sum).then_some(CapReached { group: slot.group?, sum, kept })
            })
            .collect();
        let score = self.score(points, row, policy);
        Explanation { lines, gates, caps, score, decision: self.decision(points, row, policy) }
    }
}
