//! Scoring leads: rules compiled to a share per lead, points added exactly in hundredths, caps, vetoes, threshold, grid.
//!
//! Each criterion is compiled once to its share for each lead. When one weight changes, one criterion is added again, and
//! one pass counts the leads by score. Order: rule, decay, group cap, dimension cap, minimum data and veto. All arithmetic
//! is in integers.

mod explain;
mod rules;
mod sums;
mod tally;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::integrity::MAX_POINTS;
use crate::model::{Criterion, CriterionKind, Dimension, Id, LeadPolicy, LeadSet, Outcome, Side, Workspace, in_order};
use rules::{Compiled, compile};
use sums::{Sums, terms_and_slots};

pub use explain::{CapReached, ExplainedPoints, Explanation};
pub use rules::{frequencies, half_life, parse_thousandths, quartiles, rule_holds, rule_mask};
pub use tally::{AtThreshold, Tally};

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

    /// The points of a criterion; 0 while there are none, or while it is parked or dropped. Never more than a criterion may
    /// give, whatever a file says.
    pub fn points(self, criterion: &Criterion) -> i32 {
        if !is_open(criterion) {
            return 0;
        }
        self.given(criterion).unwrap_or(0).clamp(-MAX_POINTS, MAX_POINTS)
    }

    /// The points somebody has named for a criterion, whatever its status.
    pub fn given(self, criterion: &Criterion) -> Option<i32> {
        match self {
            Self::Sales => *criterion.proposals.get(Side::Sales),
            Self::Marketing => *criterion.proposals.get(Side::Marketing),
            Self::Agreed => criterion.agreed,
        }
    }

    fn of<T>(self, sets: &[T; 3]) -> &T {
        let [sales, marketing, agreed] = sets;
        match self {
            Self::Sales => sales,
            Self::Marketing => marketing,
            Self::Agreed => agreed,
        }
    }
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
        self.total() >= policy.threshold.saturating_mul(100)
            && self.fit >= policy.fit_min.saturating_mul(100)
            && self.engagement >= policy.engagement_min.saturating_mul(100)
    }

    /// Row (0 = A) and column (0 = 1) of the grid.
    pub fn cell(self, policy: &LeadPolicy) -> (usize, usize) {
        let step = |value: i32, high: i32, middle: i32| {
            if value >= high.saturating_mul(100) {
                0
            } else if value >= middle.saturating_mul(100) {
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

/// No gate closes; the points decide.
const GATE_FREE: u8 = 0;
const GATE_INCOMPLETE: u8 = 1;
const GATE_VETO: u8 = 2;
const GATE_FAST: u8 = 3;

/// The scoring of one lead set, kept up to date with the workspace.
#[derive(Debug, Clone)]
pub struct Scoring {
    set: Arc<LeadSet>,
    outcomes: Arc<Vec<Outcome>>,
    compiled: BTreeMap<Id<Criterion>, Arc<Compiled>>,
    sums: [Sums; 3],
    tallies: [Tally; 3],
    effects: [Effect; 3],
    /// For each lead its gate.
    gates: Vec<u8>,
    /// For each lead everything that is counted beside its points.
    classes: Vec<u8>,
    /// What the gates were made of.
    gated_by: Vec<Gatekeeper>,
    counted_with: Option<LeadPolicy>,
}

/// A criterion that closes or opens the gate.
type Gatekeeper = (CriterionKind, Arc<Compiled>);

impl Scoring {
    /// Scores a lead set with the criteria of the workspace.
    pub fn new(set: Arc<LeadSet>, workspace: &Workspace) -> Self {
        let outcomes = Arc::new(set.outcomes());
        let rows = set.rows as usize;
        let classes = outcomes.iter().map(|outcome| tally::class(GATE_FREE, *outcome)).collect();
        let mut scoring = Self {
            gates: vec![GATE_FREE; rows],
            classes,
            set,
            outcomes,
            compiled: BTreeMap::new(),
            sums: [Sums::new(rows), Sums::new(rows), Sums::new(rows)],
            tallies: [Tally::default(), Tally::default(), Tally::default()],
            effects: [Effect::default(), Effect::default(), Effect::default()],
            gated_by: Vec::new(),
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
        points.of(&self.effects)
    }

    /// The counts of a point set: what every other threshold would do.
    pub fn tally(&self, points: PointSet) -> &Tally {
        points.of(&self.tallies)
    }

    /// For how many leads a criterion's rule holds; `None` for a manual judgement or an unknown column.
    pub fn hits(&self, criterion: &Criterion) -> Option<u32> {
        self.set.column(criterion.rule.column()?)?;
        self.compiled.get(&criterion.id).map(|compiled| compiled.hits)
    }

    /// Decided leads by whether a criterion's rule holds and whether they were won.
    pub fn cells(&self, criterion: Id<Criterion>) -> super::evidence::Cells {
        let (mut won, mut decided, mut with_won, mut with_decided) = (0_u64, 0_u64, 0_u64, 0_u64);
        let share = self.compiled.get(&criterion).map(|compiled| &compiled.share);
        for (row, outcome) in self.outcomes.iter().enumerate() {
            let holds = u64::from(share.is_some_and(|share| share.of(row) > 0));
            let (is_won, is_decided) = (u64::from(*outcome == Outcome::Won), u64::from(*outcome != Outcome::Open));
            won += is_won;
            decided += is_decided;
            with_won += holds * is_won;
            with_decided += holds * is_decided;
        }
        super::evidence::Cells {
            with_won,
            with_lost: with_decided - with_won,
            without_won: won - with_won,
            without_lost: decided - won - (with_decided - with_won),
        }
    }

    /// Follows the workspace: compiles what changed, adds again what has other points, counts.
    pub fn update(&mut self, workspace: &Workspace) {
        let criteria = in_order(&workspace.criteria);
        self.compiled.retain(|id, _| workspace.criteria.contains_key(id));
        for criterion in &criteria {
            let fresh = self
                .compiled
                .get(&criterion.id)
                .is_some_and(|known| known.rule == criterion.rule && known.decay == criterion.decay);
            if !fresh {
                self.compiled.insert(criterion.id, Arc::new(compile(&self.set, criterion)));
            }
        }
        let gates_changed = self.update_gates(&criteria);
        let policy = &workspace.header.lead_policy;
        // What all point sets depend on; otherwise only a set whose own points changed is counted again.
        let recount = gates_changed || self.counted_with.as_ref().is_none_or(|known| !same_counts(known, policy));
        let same_threshold = self.counted_with.as_ref().is_some_and(|known| known.threshold == policy.threshold);
        self.counted_with = Some(policy.clone());
        let parts = self.sums.iter_mut().zip(&mut self.tallies).zip(&mut self.effects);
        for (points, ((sums, tally), effect)) in PointSet::ALL.into_iter().zip(parts) {
            let (terms, slots) = terms_and_slots(points, &criteria, &self.compiled, workspace);
            let changed = sums.follow(terms, slots) || recount;
            if changed {
                *tally = Tally::of(sums, &self.classes, policy);
            }
            if changed || !same_threshold {
                *effect = tally.effect(policy.threshold);
            }
            effect.without_points = criteria
                .iter()
                .filter(|criterion| is_open(criterion))
                .filter(|criterion| points.given(criterion).is_none())
                .count() as u32;
        }
    }

    /// Says whether any gate may have changed.
    fn update_gates(&mut self, criteria: &[&Arc<Criterion>]) -> bool {
        let mut gated_by: Vec<Gatekeeper> = Vec::new();
        // Later passes win: fast track, then missing data, then veto.
        for kind in [CriterionKind::FastTrack, CriterionKind::Required, CriterionKind::Veto] {
            for criterion in criteria.iter().filter(|criterion| criterion.kind == kind && criterion.status.counts()) {
                // A rule on a column this export does not have says nothing about its leads.
                if criterion.rule.column().is_some_and(|column| self.set.column(column).is_some())
                    && let Some(compiled) = self.compiled.get(&criterion.id)
                {
                    gated_by.push((kind, Arc::clone(compiled)));
                }
            }
        }
        let same = |(a, b): (&Gatekeeper, &Gatekeeper)| a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1);
        if gated_by.len() == self.gated_by.len() && gated_by.iter().zip(&self.gated_by).all(same) {
            return false;
        }
        self.gates.fill(GATE_FREE);
        for (kind, compiled) in &gated_by {
            let mark = match kind {
                CriterionKind::Veto => GATE_VETO,
                CriterionKind::Required => GATE_INCOMPLETE,
                _ => GATE_FAST,
            };
            let marks_missing = *kind == CriterionKind::Required;
            for (row, gate) in self.gates.iter_mut().enumerate() {
                if (compiled.share.of(row) == 0) == marks_missing {
                    *gate = mark;
                }
            }
        }
        for ((class, gate), outcome) in self.classes.iter_mut().zip(&self.gates).zip(self.outcomes.iter()) {
            *class = tally::class(*gate, *outcome);
        }
        self.gated_by = gated_by;
        true
    }

    /// The score of one lead.
    pub fn score(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Score {
        points.of(&self.sums).score(row, policy)
    }

    /// The decision about one lead.
    pub fn decision(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Decision {
        decide(self.gates.get(row).copied().unwrap_or(GATE_FREE), self.score(points, row, policy), policy)
    }

    /// How one lead ended.
    pub fn outcome(&self, row: usize) -> Outcome {
        self.outcomes.get(row).copied().unwrap_or_default()
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
        Self {
            fit: self.fit.min(policy.fit_cap.max(0).saturating_mul(100)),
            engagement: self.engagement.min(policy.engagement_cap.max(0).saturating_mul(100)),
        }
    }
}

/// Whether two policies count leads alike; their thresholds may differ.
fn same_counts(a: &LeadPolicy, b: &LeadPolicy) -> bool {
    let limits = |policy: &LeadPolicy| {
        [
            policy.fit_cap,
            policy.engagement_cap,
            policy.fit_min,
            policy.engagement_min,
            policy.fit_a,
            policy.fit_b,
            policy.engagement_1,
            policy.engagement_2,
        ]
    };
    limits(a) == limits(b)
}

fn is_open(criterion: &Criterion) -> bool {
    criterion.kind == CriterionKind::Points && criterion.status.counts()
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
