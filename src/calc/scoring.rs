//! Scoring leads: rules compiled to a share per lead, points added exactly in hundredths, caps, vetoes, threshold, grid.
//!
//! Each criterion is compiled once to its share for each lead. When one weight changes, one criterion is added again, and
//! one pass counts the leads by score. Order: rule, decay, group cap, dimension cap, minimum data and veto. All arithmetic
//! is in integers.

mod effect;
mod explain;
mod most;
mod rules;
mod sums;
mod tally;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::integrity::MAX_POINTS;
use crate::model::{
    Criterion, CriterionKind, CriterionStatus, Dimension, Id, LeadColumn, LeadPolicy, LeadSet, Outcome, Side,
    Workspace, in_order,
};
use most::Gate;
use rules::{Compiled, compile};
use sums::{Sums, terms_and_slots};

pub use effect::{BAR_WIDTH, Bar, Effect};
pub use explain::{CapReached, ExplainedPoints, Explanation};
pub use rules::{frequencies, half_life, most_frequent, parse_thousandths, quartiles, rule_holds, rule_mask};
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

    /// The points that were named for a criterion: what a side proposes, or what both agreed on for its rule as it is.
    pub fn given(self, criterion: &Criterion) -> Option<i32> {
        match self {
            Self::Sales => *criterion.proposals.get(Side::Sales),
            Self::Marketing => *criterion.proposals.get(Side::Marketing),
            Self::Agreed => criterion.agreed_points(),
        }
    }

    /// Whether a criterion may stop or pass leads by itself: in what was agreed only one that both agreed on, in what a side
    /// proposes also those that are on the table.
    pub fn gates(self, criterion: &Criterion) -> bool {
        criterion.kind != CriterionKind::Points
            && match self {
                Self::Agreed => criterion.status == CriterionStatus::Agreed,
                Self::Sales | Self::Marketing => criterion.status.counts(),
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
    /// The sum reaches the threshold, but fit or engagement lies below its minimum.
    BelowMinimum,
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
        self.total() >= policy.threshold.saturating_mul(100) && self.missed(policy).next().is_none()
    }

    /// The points of a dimension, in hundredths.
    pub fn of(self, dimension: Dimension) -> i32 {
        match dimension {
            Dimension::Fit => self.fit,
            Dimension::Engagement => self.engagement,
        }
    }

    /// The dimensions that lie below their minimum, with it in whole points.
    pub fn missed(self, policy: &LeadPolicy) -> impl Iterator<Item = (Dimension, i32)> {
        let least = Dimension::ALL.into_iter().filter_map(|dimension| Some((dimension, policy.least(dimension)?)));
        least.filter(move |(dimension, least)| self.of(*dimension) < least.saturating_mul(100))
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
    /// What of a lead's class neither rules nor points change.
    lasting: Vec<u8>,
    /// What stops or passes leads in what a side proposes, and in what both agreed on.
    gates: [Gates; 2],
    counted_with: Option<LeadPolicy>,
}

/// A criterion that closes or opens the gate.
type Gatekeeper = (CriterionKind, Arc<Compiled>);

/// What stops or passes leads whatever their points are.
#[derive(Debug, Clone, Default)]
struct Gates {
    /// For each lead its gate.
    of: Vec<u8>,
    /// For each lead everything that is counted beside its points.
    classes: Vec<u8>,
    /// What the gates were made of, also by rules whose column the leads do not have.
    by: Vec<Gatekeeper>,
}

impl Gates {
    fn new(lasting: &[u8]) -> Self {
        Self { of: vec![GATE_FREE; lasting.len()], classes: lasting.to_vec(), by: Vec::new() }
    }

    /// Brings the gates to these criteria; says whether any gate may have changed.
    fn follow(&mut self, by: Vec<Gatekeeper>, lasting: &[u8]) -> bool {
        let same = |(a, b): (&Gatekeeper, &Gatekeeper)| a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1);
        if by.len() == self.by.len() && by.iter().zip(&self.by).all(same) {
            return false;
        }
        self.of.fill(GATE_FREE);
        // A rule on a column this export does not have says nothing about its leads.
        for (kind, compiled) in by.iter().filter(|(_, compiled)| !compiled.share.is_nowhere()) {
            let mark = match kind {
                CriterionKind::Veto => GATE_VETO,
                CriterionKind::Required => GATE_INCOMPLETE,
                _ => GATE_FAST,
            };
            let marks_missing = *kind == CriterionKind::Required;
            for (row, gate) in self.of.iter_mut().enumerate() {
                if (compiled.share.of(row) == 0) == marks_missing {
                    *gate = mark;
                }
            }
        }
        for ((class, gate), lasting) in self.classes.iter_mut().zip(&self.of).zip(lasting) {
            *class = gate | lasting;
        }
        self.by = by;
        true
    }

    /// The rules that stop leads. A veto that fades with time may be gone: it stops nobody for good.
    fn stopping(&self) -> Vec<Gate<'_>> {
        let stops = |kind: CriterionKind, compiled: &Compiled| match kind {
            CriterionKind::Veto => compiled.decay.is_none(),
            kind => kind == CriterionKind::Required,
        };
        let stopping = self.by.iter().filter(|(kind, compiled)| stops(*kind, compiled));
        stopping
            .map(|(kind, compiled)| Gate {
                rule: &compiled.rule,
                must_hold: *kind == CriterionKind::Required,
                has_column: !compiled.share.is_nowhere(),
            })
            .collect()
    }
}

impl Scoring {
    /// Scores a lead set with the criteria of the workspace.
    pub fn new(set: Arc<LeadSet>, workspace: &Workspace) -> Self {
        let outcomes = Arc::new(set.outcomes());
        let rows = set.rows as usize;
        let recent = super::months::recent(&set);
        let recent = |row: usize| recent.as_ref().is_some_and(|recent| recent.get(row).copied().unwrap_or(false));
        let lasting: Vec<u8> =
            outcomes.iter().enumerate().map(|(row, outcome)| tally::lasting(*outcome, recent(row))).collect();
        let mut scoring = Self {
            gates: [Gates::new(&lasting), Gates::new(&lasting)],
            lasting,
            set,
            outcomes,
            compiled: BTreeMap::new(),
            sums: [Sums::new(rows), Sums::new(rows), Sums::new(rows)],
            tallies: [Tally::default(), Tally::default(), Tally::default()],
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
    pub fn cells(&self, criterion: Id<Criterion>) -> super::odds::Cells {
        let (mut won, mut decided, mut with_won, mut with_decided) = (0_u64, 0_u64, 0_u64, 0_u64);
        let share = self.compiled.get(&criterion).map(|compiled| &compiled.share);
        for (row, outcome) in self.outcomes.iter().enumerate() {
            let holds = u64::from(share.is_some_and(|share| share.of(row) > 0));
            let (is_won, is_decided) = (u64::from(*outcome == Outcome::Won), u64::from(outcome.is_decided()));
            won += is_won;
            decided += is_decided;
            with_won += holds * is_won;
            with_decided += holds * is_decided;
        }
        super::odds::Cells {
            with_won,
            with_lost: with_decided - with_won,
            without_won: won - with_won,
            without_lost: decided - won - (with_decided - with_won),
        }
    }

    /// Won and lost leads by the value they have in a column of the set, in the order of its values.
    pub fn by_value(&self, column: &LeadColumn) -> Vec<(u64, u64)> {
        let mut counts = vec![(0, 0); column.values.len()];
        for (code, outcome) in column.cells.0.iter().zip(self.outcomes.iter()) {
            if let Some((won, lost)) = counts.get_mut(*code as usize) {
                *won += u64::from(*outcome == Outcome::Won);
                *lost += u64::from(matches!(outcome, Outcome::Lost | Outcome::Rejected));
            }
        }
        counts
    }

    /// Decided leads by which of these criteria hold, at most [64](super::joint::MOST) of them.
    pub fn patterns(&self, criteria: &[Id<Criterion>]) -> Vec<super::joint::Pattern> {
        let shares: Vec<_> = criteria.iter().map(|id| self.compiled.get(id).map(|compiled| &compiled.share)).collect();
        let mut decided: Vec<(u64, bool)> = Vec::new();
        for (row, outcome) in self.outcomes.iter().enumerate().filter(|(_, outcome)| outcome.is_decided()) {
            let bit = |(at, share): (usize, Option<&rules::Share>)| {
                u64::from(share.is_some_and(|share| share.of(row) > 0)) << at
            };
            let holds = shares.iter().copied().take(super::joint::MOST).enumerate().map(bit).sum();
            decided.push((holds, *outcome == Outcome::Won));
        }
        decided.sort_unstable();
        let alike = decided.chunk_by(|a, b| a.0 == b.0);
        alike
            .filter_map(|leads| {
                let won = leads.iter().filter(|(_, won)| *won).count() as u64;
                let holds = leads.first()?.0;
                Some(super::joint::Pattern { holds, won, lost: leads.len() as u64 - won })
            })
            .collect()
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
        // What all point sets depend on; otherwise only a set whose own points or gates changed is counted again.
        let recount = self.counted_with.as_ref().is_none_or(|known| !same_counts(known, policy));
        let same_threshold = self.counted_with.as_ref().is_some_and(|known| known.threshold == policy.threshold);
        self.counted_with = Some(policy.clone());
        let unknown = self.outcomes.iter().filter(|outcome| **outcome == Outcome::Unknown).count() as u32;
        let parts = self.sums.iter_mut().zip(&mut self.tallies).zip(&mut self.effects);
        for (points, ((sums, tally), effect)) in PointSet::ALL.into_iter().zip(parts) {
            let (terms, slots) = terms_and_slots(points, &criteria, &self.compiled, workspace);
            let at = usize::from(points == PointSet::Agreed);
            let [proposed, agreed] = &self.gates;
            let changed = sums.follow(terms, slots) || recount || gates_changed.get(at).copied().unwrap_or(true);
            if changed {
                let gates = if points == PointSet::Agreed { agreed } else { proposed };
                *tally = Tally::of(sums, gates, unknown, policy);
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

    /// Says whether any gate may have changed: of what a side proposes, and of what both agreed on.
    fn update_gates(&mut self, criteria: &[&Arc<Criterion>]) -> [bool; 2] {
        let [proposed, agreed] = [PointSet::Sales, PointSet::Agreed].map(|points| self.gatekeepers(points, criteria));
        let [of_proposed, of_agreed] = &mut self.gates;
        [of_proposed.follow(proposed, &self.lasting), of_agreed.follow(agreed, &self.lasting)]
    }

    fn gatekeepers(&self, points: PointSet, criteria: &[&Arc<Criterion>]) -> Vec<Gatekeeper> {
        // Later passes win: fast track, then missing data, then veto.
        let kinds = [CriterionKind::FastTrack, CriterionKind::Required, CriterionKind::Veto];
        let of_kind = |kind: CriterionKind| criteria.iter().filter(move |criterion| criterion.kind == kind);
        kinds
            .into_iter()
            .flat_map(of_kind)
            .filter(|criterion| points.gates(criterion))
            .filter_map(|criterion| Some((criterion.kind, Arc::clone(self.compiled.get(&criterion.id)?))))
            .collect()
    }

    /// The score of one lead.
    pub fn score(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Score {
        points.of(&self.sums).score(row, policy)
    }

    /// The decision about one lead.
    pub fn decision(&self, points: PointSet, row: usize, policy: &LeadPolicy) -> Decision {
        let [proposed, agreed] = &self.gates;
        let gates = if points == PointSet::Agreed { agreed } else { proposed };
        decide(gates.of.get(row).copied().unwrap_or(GATE_FREE), self.score(points, row, policy), policy)
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
            policy.fit_from_zero.into(),
            policy.engagement_from_zero.into(),
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
        _ if score.total() >= policy.threshold.saturating_mul(100) => Decision::BelowMinimum,
        _ => Decision::Below,
    }
}
