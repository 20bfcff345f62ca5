//! Scoring leads: rules compiled to a share per lead, points added exactly in hundredths, caps, vetoes, threshold, grid.
//!
//! Each criterion is compiled once to a factor per lead (0 to 10 000). When one weight changes, one column is added again.
//! Order: rule, decay, group cap, dimension cap, minimum data and veto. All arithmetic is in integers.

mod explain;
mod rules;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Criterion, CriterionGroup, CriterionKind, CriterionStatus, Dimension, Id, LeadPolicy, LeadSet, Outcome, Rule, Side,
    Workspace, in_order,
};
use rules::{Compiled, WHOLE, compile, hundredths};

pub use explain::{CapReached, ExplainedPoints, Explanation};
pub use rules::{frequencies, half_life, parse_thousandths, rule_holds};

/// Whose points are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointSet {
    /// What Sales proposes.
    Sales,
    /// What Marketing proposes.
    Marketing,
    /// What both agreed on.
    Agreed,
}

impl PointSet {
    /// All three, in the order in which they are drawn.
    pub const ALL: [Self; 3] = [Self::Sales, Self::Marketing, Self::Agreed];

    /// The points of a criterion; 0 while there are none, or while it is parked or dropped.
    pub fn points(self, criterion: &Criterion) -> i32 {
        if matches!(criterion.status, CriterionStatus::Parked | CriterionStatus::Dropped)
            || criterion.kind != CriterionKind::Points
        {
            return 0;
        }
        match self {
            Self::Sales => *criterion.proposals.get(Side::Sales),
            Self::Marketing => *criterion.proposals.get(Side::Marketing),
            Self::Agreed => criterion.agreed,
        }
        .unwrap_or(0)
    }
}

/// A place where points are summed before its cap applies.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Slot {
    dimension: Dimension,
    group: Option<Id<CriterionGroup>>,
    cap: Option<i32>,
}

/// One criterion as it counts in one point set.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    criterion: Id<Criterion>,
    points: i32,
    slot: usize,
}

#[derive(Debug, Clone, Default)]
struct Sums {
    terms: Vec<Term>,
    slots: Vec<Slot>,
    /// For each slot the uncapped sum of each lead in hundredths.
    values: Vec<Vec<i32>>,
}

/// Why a lead is or is not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// A veto holds.
    Vetoed,
    /// Minimum data is missing.
    Incomplete,
    /// A fast-track criterion holds.
    FastTrack,
    /// The points suffice.
    Qualified,
    /// The points do not suffice.
    Below,
}

impl Decision {
    /// Whether the lead is handed over.
    pub fn passes(self) -> bool {
        matches!(self, Self::FastTrack | Self::Qualified)
    }
}

/// Fit and engagement of a lead in hundredths of a point, after all caps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Fit.
    pub fit: i32,
    /// Engagement.
    pub engagement: i32,
}

impl Score {
    /// The sum in hundredths.
    pub fn total(self) -> i32 {
        self.fit + self.engagement
    }

    /// Whether the points suffice under this policy.
    pub fn suffices(self, policy: &LeadPolicy) -> bool {
        self.total() >= policy.threshold * 100
            && self.fit >= policy.fit_min * 100
            && self.engagement >= policy.engagement_min * 100
    }

    /// Row (0 = A) and column (0 = 1) of the grid.
    pub fn cell(self, policy: &LeadPolicy) -> (usize, usize) {
        let step = |value: i32, high: i32, middle: i32| {
            if value >= high * 100 {
                0
            } else if value >= middle * 100 {
                1
            } else {
                2
            }
        };
        (step(self.fit, policy.fit_a, policy.fit_b), step(self.engagement, policy.engagement_1, policy.engagement_2))
    }
}

/// A bar of the histogram.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bar {
    /// The lowest score in it, in points.
    pub from: i32,
    /// Leads in it.
    pub leads: u32,
    /// Leads in it that are handed over.
    pub passed: u32,
}

/// The histogram always reaches this far, so that its scale stays where it is while a threshold is dragged.
const WIDEST: i32 = 100;
/// The width of a histogram bar in points.
pub const BAR_WIDTH: i32 = 5;

/// The effect of one point set on all leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// All leads.
    pub leads: u32,
    /// Leads handed over.
    pub passed: u32,
    /// Of these, by the fast track.
    pub fast_track: u32,
    /// Leads stopped by a veto.
    pub vetoed: u32,
    /// Leads stopped by missing minimum data.
    pub incomplete: u32,
    /// Leads that reach the threshold for the sum, but miss the minimum for fit or engagement.
    pub short_of_minimum: u32,
    /// The most points a lead could get, in whole points.
    pub reachable: i32,
    /// The histogram of the total score, from the lowest to the highest bar without holes.
    pub histogram: Vec<Bar>,
    /// Leads in each cell of the grid, A to C by 1 to 3.
    pub grid: [[u32; 3]; 3],
    /// Handed over and won, handed over and not won, kept and won, kept and not won; open leads are left out.
    pub confusion: super::backtest::Confusion,
    /// Won and lost leads by score in points, ascending; vetoed and incomplete leads are left out.
    pub by_score: Vec<(i32, u64, u64)>,
    /// Criteria of this point set that have no points yet.
    pub without_points: u32,
}

/// The scoring of one lead set, kept up to date with the workspace.
#[derive(Debug, Clone)]
pub struct Scoring {
    set: Arc<LeadSet>,
    outcomes: Arc<Vec<Outcome>>,
    compiled: BTreeMap<Id<Criterion>, Compiled>,
    sums: [Sums; 3],
    /// 0 free, 1 incomplete, 2 vetoed, 3 fast track.
    gate: Vec<u8>,
    effects: [Effect; 3],
    counted_with: Option<LeadPolicy>,
}

const GATE_INCOMPLETE: u8 = 1;
const GATE_VETO: u8 = 2;
const GATE_FAST: u8 = 3;

impl Scoring {
    /// Scores a lead set with the criteria of the workspace.
    pub fn new(set: Arc<LeadSet>, workspace: &Workspace) -> Self {
        let outcomes = Arc::new(set.outcomes());
        let mut scoring = Self {
            gate: vec![0; set.rows as usize],
            set,
            outcomes,
            compiled: BTreeMap::new(),
            sums: [Sums::default(), Sums::default(), Sums::default()],
            effects: [Effect::default(), Effect::default(), Effect::default()],
            counted_with: None,
        };
        scoring.update(workspace);
        scoring
    }

    /// The lead set.
    pub fn set(&self) -> &Arc<LeadSet> {
        &self.set
    }

    /// The effect of a point set.
    pub fn effect(&self, points: PointSet) -> &Effect {
        let [sales, marketing, agreed] = &self.effects;
        match points {
            PointSet::Sales => sales,
            PointSet::Marketing => marketing,
            PointSet::Agreed => agreed,
        }
    }

    /// For how many leads a criterion's rule holds; `None` for a manual judgement or an unknown column.
    pub fn hits(&self, criterion: &Criterion) -> Option<u32> {
        self.set.column(criterion.rule.column()?)?;
        self.compiled.get(&criterion.id).map(|compiled| compiled.hits)
    }

    /// Follows the workspace: compiles what changed, adds again what has other points, counts.
    pub fn update(&mut self, workspace: &Workspace) {
        let criteria = in_order(&workspace.criteria);
        self.compiled.retain(|id, _| workspace.criteria.contains_key(id));
        let mut recompiled = Vec::new();
        for criterion in &criteria {
            let fresh = self
                .compiled
                .get(&criterion.id)
                .is_some_and(|known| known.rule == criterion.rule && known.decay == criterion.decay);
            if !fresh {
                self.compiled.insert(criterion.id, compile(&self.set, criterion));
                recompiled.push(criterion.id);
            }
        }
        let gate_before = self.gate.clone();
        self.update_gate(&criteria);
        let policy = &workspace.header.lead_policy;
        // What all point sets depend on; otherwise only a set whose own points changed is counted again.
        let all_changed = self.counted_with.as_ref() != Some(policy) || gate_before != self.gate;
        self.counted_with = Some(policy.clone());
        for ((points, sums), effect) in PointSet::ALL.into_iter().zip(&mut self.sums).zip(&mut self.effects) {
            let (terms, slots) = terms_and_slots(points, &criteria, workspace);
            let changed = sums.follow(terms, slots, &self.compiled, &recompiled, self.set.rows as usize);
            if changed || all_changed {
                *effect = count(sums, &self.gate, &self.outcomes, policy);
                effect.reachable = sums.reachable(policy);
            }
            effect.without_points = criteria
                .iter()
                .filter(|criterion| is_open(criterion))
                .filter(|criterion| match points {
                    PointSet::Sales => criterion.proposals.sales.is_none(),
                    PointSet::Marketing => criterion.proposals.marketing.is_none(),
                    PointSet::Agreed => criterion.agreed.is_none(),
                })
                .count() as u32;
        }
    }

    fn update_gate(&mut self, criteria: &[&Arc<Criterion>]) {
        self.gate.fill(0);
        let active = |kind: CriterionKind| {
            criteria.iter().filter(move |criterion| {
                criterion.kind == kind
                    && criterion.rule != Rule::Manual
                    && !matches!(criterion.status, CriterionStatus::Parked | CriterionStatus::Dropped)
            })
        };
        // Later passes win: fast track, then missing data, then veto.
        for (kind, mark) in [
            (CriterionKind::FastTrack, GATE_FAST),
            (CriterionKind::Required, GATE_INCOMPLETE),
            (CriterionKind::Veto, GATE_VETO),
        ] {
            for criterion in active(kind) {
                // A rule on a column this export does not have says nothing about its leads.
                if criterion.rule.column().is_none_or(|column| self.set.column(column).is_none()) {
                    continue;
                }
                let Some(compiled) = self.compiled.get(&criterion.id) else { continue };
                for (gate, factor) in self.gate.iter_mut().zip(compiled.factor.iter()) {
                    let marks = if kind == CriterionKind::Required { *factor == 0 } else { *factor > 0 };
                    if marks {
                        *gate = mark;
                    }
                }
            }
        }
    }

    /// The score of one lead.
    pub fn score(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Score {
        let sums = self.sums_of(points);
        let mut score = Score::default();
        for (slot, values) in sums.slots.iter().zip(&sums.values) {
            let sum = capped(values.get(row).copied().unwrap_or(0), slot.cap);
            *score.part(slot.dimension) += sum;
        }
        score.capped(policy)
    }

    /// The decision about one lead.
    pub fn decision(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Decision {
        decide(self.gate.get(row).copied().unwrap_or(0), self.score(points, row, policy), policy)
    }

    /// How one lead ended.
    pub fn outcome(&self, row: usize) -> Outcome {
        self.outcomes.get(row).copied().unwrap_or_default()
    }

    /// Every point one lead got, and why.
    pub fn explain(&self, points: PointSet, row: usize, workspace: &Workspace) -> Explanation {
        let policy = &workspace.header.lead_policy;
        let sums = self.sums_of(points);
        let factor_of = |id: &Id<Criterion>| {
            self.compiled.get(id).and_then(|compiled| compiled.factor.get(row)).copied().unwrap_or(0)
        };
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
            } else if criterion.rule != Rule::Manual
                && criterion.rule.column().is_some_and(|column| self.set.column(column).is_some())
                && (factor > 0) != (criterion.kind == CriterionKind::Required)
            {
                gates.push(criterion.id);
            }
        }
        let caps = sums
            .slots
            .iter()
            .zip(&sums.values)
            .filter_map(|(slot, values)| {
                let sum = values.get(row).copied().unwrap_or(0);
                let kept = capped(sum, slot.cap);
                (kept != sum).then_some(CapReached { group: slot.group?, sum, kept })
            })
            .collect();
        let score = self.score(points, row, policy);
        Explanation { lines, gates, caps, score, decision: self.decision(points, row, policy) }
    }

    fn sums_of(&self, points: PointSet) -> &Sums {
        let [sales, marketing, agreed] = &self.sums;
        match points {
            PointSet::Sales => sales,
            PointSet::Marketing => marketing,
            PointSet::Agreed => agreed,
        }
    }
}

impl Score {
    fn part(&mut self, dimension: Dimension) -> &mut i32 {
        match dimension {
            Dimension::Fit => &mut self.fit,
            Dimension::Engagement => &mut self.engagement,
        }
    }

    fn capped(self, policy: &LeadPolicy) -> Self {
        Self { fit: self.fit.min(policy.fit_cap * 100), engagement: self.engagement.min(policy.engagement_cap * 100) }
    }
}

fn capped(sum: i32, cap: Option<i32>) -> i32 {
    cap.map_or(sum, |cap| sum.min(cap * 100))
}

fn is_open(criterion: &Criterion) -> bool {
    criterion.kind == CriterionKind::Points
        && !matches!(criterion.status, CriterionStatus::Parked | CriterionStatus::Dropped)
}

fn decide(gate: u8, score: Score, policy: &LeadPolicy) -> Decision {
    match gate {
        GATE_VETO => Decision::Vetoed,
        GATE_INCOMPLETE => Decision::Incomplete,
        GATE_FAST => Decision::FastTrack,
        _ if score.suffices(policy) => Decision::Qualified,
        _ => Decision::Below,
    }
}

fn terms_and_slots(points: PointSet, criteria: &[&Arc<Criterion>], workspace: &Workspace) -> (Vec<Term>, Vec<Slot>) {
    let mut slots: Vec<Slot> = Vec::new();
    let mut terms = Vec::new();
    for criterion in criteria.iter().filter(|criterion| criterion.kind == CriterionKind::Points) {
        let cap = criterion.group.and_then(|group| workspace.groups.get(&group)).and_then(|group| group.cap);
        let wanted = Slot { dimension: criterion.dimension, group: criterion.group, cap };
        let slot = slots.iter().position(|slot| *slot == wanted).unwrap_or_else(|| {
            slots.push(wanted);
            slots.len() - 1
        });
        terms.push(Term { criterion: criterion.id, points: points.points(criterion), slot });
    }
    (terms, slots)
}

impl Sums {
    /// Brings the sums to these terms: by adding differences where only points changed, from scratch otherwise. Says
    /// whether anything changed.
    fn follow(
        &mut self,
        terms: Vec<Term>,
        slots: Vec<Slot>,
        compiled: &BTreeMap<Id<Criterion>, Compiled>,
        recompiled: &[Id<Criterion>],
        rows: usize,
    ) -> bool {
        if self.terms == terms && self.slots == slots && recompiled.is_empty() {
            return false;
        }
        let same_shape = self.slots.len() == slots.len()
            && self.slots.iter().zip(&slots).all(|(a, b)| a.dimension == b.dimension && a.group == b.group)
            && self.terms.len() == terms.len()
            && self.terms.iter().zip(&terms).all(|(a, b)| a.criterion == b.criterion && a.slot == b.slot)
            && recompiled.is_empty();
        if same_shape {
            for (old, new) in self.terms.iter().zip(&terms).filter(|(old, new)| old.points != new.points) {
                let factor = compiled.get(&new.criterion).map(|compiled| &compiled.factor);
                if let (Some(factor), Some(values)) = (factor, self.values.get_mut(new.slot)) {
                    for (value, factor) in values.iter_mut().zip(factor.iter()) {
                        *value += hundredths(new.points, *factor) - hundredths(old.points, *factor);
                    }
                }
            }
        } else {
            self.values = vec![vec![0; rows]; slots.len()];
            for term in &terms {
                let factor = compiled.get(&term.criterion).map(|compiled| &compiled.factor);
                if let (Some(factor), Some(values)) = (factor, self.values.get_mut(term.slot)) {
                    for (value, factor) in values.iter_mut().zip(factor.iter()) {
                        *value += hundredths(term.points, *factor);
                    }
                }
            }
        }
        self.terms = terms;
        self.slots = slots;
        true
    }

    /// The most points a lead could get: every positive criterion holds, caps apply.
    fn reachable(&self, policy: &LeadPolicy) -> i32 {
        let mut best = Score::default();
        for (at, slot) in self.slots.iter().enumerate() {
            let sum: i32 = self.terms.iter().filter(|term| term.slot == at).map(|term| term.points.max(0) * 100).sum();
            *best.part(slot.dimension) += capped(sum, slot.cap);
        }
        best.capped(policy).total() / 100
    }

    fn scores(&self, policy: &LeadPolicy, rows: usize) -> Vec<Score> {
        let mut scores = vec![Score::default(); rows];
        for (slot, values) in self.slots.iter().zip(&self.values) {
            let cap = slot.cap.map_or(i32::MAX, |cap| cap * 100);
            match slot.dimension {
                Dimension::Fit => {
                    scores.iter_mut().zip(values).for_each(|(score, value)| score.fit += (*value).min(cap));
                }
                Dimension::Engagement => {
                    scores.iter_mut().zip(values).for_each(|(score, value)| score.engagement += (*value).min(cap));
                }
            }
        }
        for score in &mut scores {
            *score = score.capped(policy);
        }
        scores
    }
}

fn count(sums: &Sums, gate: &[u8], outcomes: &[Outcome], policy: &LeadPolicy) -> Effect {
    let scores = sums.scores(policy, gate.len());
    let mut effect = Effect { leads: gate.len() as u32, ..Effect::default() };
    let bar_of = |score: Score| score.total().div_euclid(BAR_WIDTH * 100);
    let low = scores.iter().map(|score| bar_of(*score)).min().unwrap_or(0).min(0);
    let high = scores.iter().map(|score| bar_of(*score)).max().unwrap_or(0).max(WIDEST / BAR_WIDTH);
    effect.histogram = (low..=high).map(|bar| Bar { from: bar * BAR_WIDTH, ..Bar::default() }).collect();
    let lowest_score = low * BAR_WIDTH;
    let mut by_score = vec![(0_u64, 0_u64); ((high - low + 1) * BAR_WIDTH) as usize];
    for ((score, gate), outcome) in scores.iter().zip(gate).zip(outcomes) {
        let decision = decide(*gate, *score, policy);
        let passes = decision.passes();
        match decision {
            Decision::Vetoed => effect.vetoed += 1,
            Decision::Incomplete => effect.incomplete += 1,
            Decision::FastTrack => effect.fast_track += 1,
            Decision::Below => effect.short_of_minimum += u32::from(score.total() >= policy.threshold * 100),
            Decision::Qualified => {}
        }
        effect.passed += u32::from(passes);
        if let Some(bar) = effect.histogram.get_mut((bar_of(*score) - low) as usize) {
            bar.leads += 1;
            bar.passed += u32::from(passes);
        }
        let (row, column) = score.cell(policy);
        if let Some(cell) = effect.grid.get_mut(row).and_then(|row| row.get_mut(column)) {
            *cell += 1;
        }
        effect.confusion.add(passes, *outcome);
        if *outcome != Outcome::Open
            && !matches!(decision, Decision::Vetoed | Decision::Incomplete)
            && let Some(counts) = by_score.get_mut((score.total().div_euclid(100) - lowest_score) as usize)
        {
            if *outcome == Outcome::Won {
                counts.0 += 1;
            } else {
                counts.1 += 1;
            }
        }
    }
    effect.by_score = by_score
        .into_iter()
        .enumerate()
        .filter(|(_, (won, lost))| won + lost > 0)
        .map(|(at, (won, lost))| (lowest_score + at as i32, won, lost))
        .collect();
    effect
}
