//! Scoring leads: rules compiled to a share per lead, points added exactly in hundredths, caps, vetoes, threshold, grid.
//!
//! Each criterion is compiled once to a factor per lead (0 to 10 000). When one weight changes, one column is added again.
//! Order: rule, decay, group cap, dimension cap, minimum data and veto. All arithmetic is in integers.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{
    Criterion, CriterionGroup, CriterionKind, CriterionStatus, Decay, Dimension, Id, LeadColumn, LeadPolicy, LeadSet,
    Outcome, Rule, Side, Workspace, in_order,
};

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

/// A rule compiled for a lead set: for each lead its share of the points, in 1/10 000.
#[derive(Debug, Clone)]
struct Compiled {
    rule: Rule,
    decay: Option<Decay>,
    factor: Arc<Vec<u16>>,
    hits: u32,
}

const WHOLE: u16 = 10_000;

/// Points in hundredths for so many points and this factor, rounded half away from zero.
fn hundredths(points: i32, factor: u16) -> i32 {
    let product = points * i32::from(factor);
    (product + product.signum() * 50) / 100
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

fn compile(set: &LeadSet, criterion: &Criterion) -> Compiled {
    let factor = match criterion.rule.column().and_then(|column| set.column(column)) {
        None => vec![0; set.rows as usize],
        Some(column) => {
            let holds: Vec<u16> = column
                .values
                .iter()
                .map(|value| if rule_holds(&criterion.rule, value, set.reference_day) { WHOLE } else { 0 })
                .collect();
            let mut factor: Vec<u16> =
                column.cells.0.iter().map(|code| holds.get(*code as usize).copied().unwrap_or(0)).collect();
            if let Some(decay) = &criterion.decay {
                fade(&mut factor, set, decay);
            }
            factor
        }
    };
    let hits = factor.iter().filter(|factor| **factor > 0).count() as u32;
    Compiled { rule: criterion.rule.clone(), decay: criterion.decay.clone(), factor: Arc::new(factor), hits }
}

fn fade(factor: &mut [u16], set: &LeadSet, decay: &Decay) {
    let (Some(column), Some(today)) = (set.column(&decay.column), set.reference_day) else {
        return;
    };
    let shares: Vec<u16> = column
        .values
        .iter()
        .map(|value| {
            parse_date(value).map_or(0, |day| half_life((today - day).num_days().max(0), decay.half_life_days))
        })
        .collect();
    for (factor, code) in factor.iter_mut().zip(column.cells.0.iter()) {
        if *factor > 0 {
            *factor = shares.get(*code as usize).copied().unwrap_or(0);
        }
    }
}

/// What is left after so many days when half is lost every `half_life` days, in 1/10 000.
pub fn half_life(days: i64, half_life: u32) -> u16 {
    let share = 0.5_f64.powf(days as f64 / f64::from(half_life.max(1)));
    (share * f64::from(WHOLE)).round() as u16
}

/// Whether a rule holds for a value.
pub fn rule_holds(rule: &Rule, value: &str, reference_day: Option<NaiveDate>) -> bool {
    let value = value.trim();
    match rule {
        Rule::Manual => false,
        Rule::AnyOf { values, .. } => !value.is_empty() && values.iter().any(|wanted| same_text(wanted.trim(), value)),
        Rule::Range { min, max, .. } => parse_thousandths(value)
            .is_some_and(|number| min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max)),
        Rule::Contains { text, .. } => {
            !text.trim().is_empty() && value.to_lowercase().contains(&text.trim().to_lowercase())
        }
        Rule::HasValue { .. } => !value.is_empty(),
        Rule::Missing { .. } => value.is_empty(),
        Rule::Recency { days, .. } => reference_day
            .zip(parse_date(value))
            .is_some_and(|(today, day)| (0..=i64::from(*days)).contains(&(today - day).num_days())),
        Rule::Count { at_least, .. } => {
            parse_thousandths(value).is_some_and(|number| number >= i64::from(*at_least) * 1000)
        }
    }
}

fn same_text(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || a.to_lowercase() == b.to_lowercase()
}

/// A number with a decimal point as thousandths; further digits are cut off.
pub fn parse_thousandths(text: &str) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let value = whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(fraction)?;
    Some(if negative { -value } else { value })
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// The distinct values of a column with how often they occur, most frequent first.
pub fn frequencies(column: &LeadColumn) -> Vec<(String, u32)> {
    let mut counts = vec![0_u32; column.values.len()];
    for code in column.cells.0.iter() {
        if let Some(count) = counts.get_mut(*code as usize) {
            *count += 1;
        }
    }
    let mut list: Vec<(String, u32)> =
        column.values.iter().cloned().zip(counts).filter(|(v, _)| !v.is_empty()).collect();
    list.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    list
}
