//! Points of many leads: one lane of sums per slot, kept up to date by adding and taking away single criteria.
//!
//! A lane holds hundredths of a point. While no sum of a point set can leave the range of an `i16`, two bytes a lead are
//! enough, and an ordinary processor adds eight leads at once; otherwise the lanes are made of `i32`.

use std::sync::Arc;

use super::most::{Gate, Offer, ways};
use super::rules::{Compiled, Share, WHOLE, hundredths};
use super::{PointSet, Score};
use crate::model::{Criterion, CriterionGroup, CriterionKind, Dimension, Id, LeadPolicy, Workspace};

/// A place where points are summed before its cap applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) dimension: Dimension,
    pub(super) group: Option<Id<CriterionGroup>>,
    /// The most it gives, in hundredths.
    pub(super) cap: Option<i32>,
}

impl Slot {
    fn is_place_of(&self, other: &Self) -> bool {
        self.dimension == other.dimension && self.group == other.group
    }

    pub(super) fn capped(&self, sum: i32) -> i32 {
        self.cap.map_or(sum, |cap| sum.min(cap))
    }
}

/// One criterion as it counts in one point set.
#[derive(Debug, Clone)]
pub(super) struct Term {
    criterion: Id<Criterion>,
    points: i32,
    slot: usize,
    compiled: Arc<Compiled>,
}

/// A number wide enough for the sums of a point set. Additions wrap: what is taken away again leaves no trace.
pub(super) trait Lane: Copy + Default + Ord {
    const LOWEST: i32;
    const HIGHEST: i32;
    /// A place in a table of counts: as wide as the number, so that a processor works on both at once.
    type Place: Copy + Default + Into<u32>;
    /// The number in this width; the caller knows that it fits, or that what wraps is taken back.
    fn of(value: i32) -> Self;
    fn plus(self, other: Self) -> Self;
    fn wide(self) -> i32;
    /// `self` where `mask` is 1, nothing where it is 0.
    fn where_set(self, mask: u8) -> Self;
    /// Where a score is counted: its distance from `low` in whole points, behind `before` tables of `bins` places. `low`
    /// is not above it.
    fn place(self, low: Self, before: u8, bins: Self::Place) -> Self::Place;
    fn bins(bins: usize) -> Self::Place;
}

impl Lane for i16 {
    const LOWEST: i32 = Self::MIN as i32;
    const HIGHEST: i32 = Self::MAX as i32;
    type Place = u16;

    fn of(value: i32) -> Self {
        value as Self
    }

    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }

    fn wide(self) -> i32 {
        i32::from(self)
    }

    fn where_set(self, mask: u8) -> Self {
        self & Self::from(mask).wrapping_neg()
    }

    fn place(self, low: Self, before: u8, bins: u16) -> u16 {
        (self.wrapping_sub(low) as u16 / 100).wrapping_add(u16::from(before).wrapping_mul(bins))
    }

    fn bins(bins: usize) -> u16 {
        bins as u16
    }
}

impl Lane for i32 {
    const LOWEST: i32 = Self::MIN;
    const HIGHEST: i32 = Self::MAX;
    type Place = u32;

    fn of(value: i32) -> Self {
        value
    }

    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }

    fn wide(self) -> i32 {
        self
    }

    fn where_set(self, mask: u8) -> Self {
        self & Self::from(mask).wrapping_neg()
    }

    fn place(self, low: Self, before: u8, bins: u32) -> u32 {
        (self.wrapping_sub(low) as u32 / 100).wrapping_add(u32::from(before).wrapping_mul(bins))
    }

    fn bins(bins: usize) -> u32 {
        bins as u32
    }
}

/// The lanes of all slots, in one width.
#[derive(Debug, Clone)]
pub(super) enum Lanes {
    Narrow(Vec<Vec<i16>>),
    Wide(Vec<Vec<i32>>),
}

/// The sums of one point set.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    terms: Vec<Term>,
    pub(super) slots: Vec<Slot>,
    pub(super) lanes: Lanes,
    rows: usize,
}

impl Sums {
    pub(super) fn new(rows: usize) -> Self {
        Self { terms: Vec::new(), slots: Vec::new(), lanes: Lanes::Narrow(Vec::new()), rows }
    }

    /// Brings the sums to these terms: what counts otherwise than before is taken out and added again. Says whether
    /// anything changed.
    pub(super) fn follow(&mut self, terms: Vec<Term>, slots: Vec<Slot>) -> bool {
        let same = |a: &Term, b: &Term| {
            a.criterion == b.criterion
                && a.points == b.points
                && a.slot == b.slot
                && Arc::ptr_eq(&a.compiled, &b.compiled)
        };
        let same_terms =
            self.terms.len() == terms.len() && self.terms.iter().zip(&terms).all(|(old, new)| same(old, new));
        if same_terms && self.slots == slots {
            return false;
        }
        let fits = fits_narrow(&terms);
        match (&mut self.lanes, fits) {
            (Lanes::Narrow(lanes), true) => {
                move_lanes(lanes, &self.slots, &slots, self.rows);
                follow_in(lanes, &self.terms, &self.slots, &terms, &slots);
            }
            (Lanes::Wide(lanes), false) => {
                move_lanes(lanes, &self.slots, &slots, self.rows);
                follow_in(lanes, &self.terms, &self.slots, &terms, &slots);
            }
            (lanes, true) => *lanes = Lanes::Narrow(from_scratch(&terms, &slots, self.rows)),
            (lanes, false) => *lanes = Lanes::Wide(from_scratch(&terms, &slots, self.rows)),
        }
        self.terms = terms;
        self.slots = slots;
        true
    }

    /// The uncapped sum of a slot for one lead, in hundredths.
    pub(super) fn sum(&self, slot: usize, row: usize) -> i32 {
        match &self.lanes {
            Lanes::Narrow(lanes) => lanes.get(slot).and_then(|lane| lane.get(row)).copied().map_or(0, Lane::wide),
            Lanes::Wide(lanes) => lanes.get(slot).and_then(|lane| lane.get(row)).copied().unwrap_or(0),
        }
    }

    /// The score of one lead.
    pub(super) fn score(&self, row: usize, policy: &LeadPolicy) -> Score {
        let mut score = Score::default();
        for (at, slot) in self.slots.iter().enumerate() {
            *score.part(slot.dimension) += slot.capped(self.sum(at, row));
        }
        score.capped(policy)
    }

    /// The most points a lead that is not stopped can get by the rules, in hundredths; `None` where every lead is.
    pub(super) fn most(&self, gates: &[Gate<'_>], policy: &LeadPolicy) -> Option<i32> {
        let offers = self.terms.iter().map(|term| Offer {
            rule: &term.compiled.rule,
            points: term.points * 100,
            slot: term.slot,
            fades: term.compiled.decay.is_some(),
        });
        let total = |way: &Vec<i32>| {
            let mut score = Score::default();
            for (slot, sum) in self.slots.iter().zip(way) {
                *score.part(slot.dimension) += slot.capped(*sum);
            }
            score.capped(policy).total()
        };
        ways(&offers.collect::<Vec<_>>(), gates, self.slots.len()).iter().map(total).max()
    }

    /// Between which points all leads lie, in hundredths: as if every negative, or every positive criterion held.
    pub(super) fn range(&self, policy: &LeadPolicy) -> (i32, i32) {
        let (mut worst, mut best) = (Score::default(), Score::default());
        for (at, slot) in self.slots.iter().enumerate() {
            let of_slot = || self.terms.iter().filter(|term| term.slot == at).map(|term| term.points * 100);
            *worst.part(slot.dimension) += slot.capped(of_slot().map(|points| points.min(0)).sum());
            *best.part(slot.dimension) += slot.capped(of_slot().map(|points| points.max(0)).sum());
        }
        (worst.capped(policy).total(), best.capped(policy).total())
    }
}

/// The criteria that give points, and the slots they are summed in.
pub(super) fn terms_and_slots(
    points: PointSet,
    criteria: &[&Arc<Criterion>],
    compiled: &std::collections::BTreeMap<Id<Criterion>, Arc<Compiled>>,
    workspace: &Workspace,
) -> (Vec<Term>, Vec<Slot>) {
    let mut slots: Vec<Slot> = Vec::new();
    let mut terms = Vec::new();
    for criterion in criteria.iter().filter(|criterion| criterion.kind == CriterionKind::Points) {
        let Some(compiled) = compiled.get(&criterion.id) else { continue };
        let cap = criterion.group.and_then(|group| workspace.groups.get(&group)).and_then(|group| group.limit());
        let wanted = Slot {
            dimension: criterion.dimension,
            group: criterion.group,
            cap: cap.map(|cap| cap.saturating_mul(100)),
        };
        let slot = slots.iter().position(|slot| *slot == wanted).unwrap_or_else(|| {
            slots.push(wanted);
            slots.len() - 1
        });
        let compiled = Arc::clone(compiled);
        terms.push(Term { criterion: criterion.id, points: points.points(criterion), slot, compiled });
    }
    (terms, slots)
}

/// Whether no sum can reach the ends of 16 bits, so that a limit moved there is reached by nobody.
fn fits_narrow(terms: &[Term]) -> bool {
    let (mut down, mut up) = (0_i64, 0_i64);
    for term in terms {
        let most = i64::from(term.points) * 100;
        up += most.max(0);
        down += most.min(0);
    }
    up <= 32_700 && down >= -32_700
}

/// Puts the lanes in the order of the new slots; a new slot begins empty.
fn move_lanes<T: Lane>(lanes: &mut Vec<Vec<T>>, old: &[Slot], new: &[Slot], rows: usize) {
    if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.is_place_of(new)) {
        return;
    }
    let mut before: Vec<Vec<T>> = std::mem::take(lanes);
    for slot in new {
        let known = old.iter().position(|old| old.is_place_of(slot)).and_then(|at| before.get_mut(at));
        lanes.push(known.map_or_else(|| vec![T::default(); rows], std::mem::take));
    }
}

fn follow_in<T: Lane>(lanes: &mut [Vec<T>], old: &[Term], old_slots: &[Slot], new: &[Term], slots: &[Slot]) {
    let place = |slots: &[Slot], term: &Term| slots.get(term.slot).copied();
    let counts_alike = |a: &Term, b: &Term| {
        a.criterion == b.criterion
            && Arc::ptr_eq(&a.compiled, &b.compiled)
            && place(old_slots, a).zip(place(slots, b)).is_some_and(|(a, b)| a.is_place_of(&b))
    };
    for term in old {
        let slot = place(old_slots, term).and_then(|slot| slots.iter().position(|new| new.is_place_of(&slot)));
        let Some(lane) = slot.and_then(|slot| lanes.get_mut(slot)) else { continue };
        match new.iter().find(|new| counts_alike(term, new)) {
            Some(now) => add(lane, &term.compiled.share, term.points, now.points),
            None => add(lane, &term.compiled.share, term.points, 0),
        }
    }
    for term in new.iter().filter(|new| !old.iter().any(|old| counts_alike(old, new))) {
        if let Some(lane) = lanes.get_mut(term.slot) {
            add(lane, &term.compiled.share, 0, term.points);
        }
    }
}

fn from_scratch<T: Lane>(terms: &[Term], slots: &[Slot], rows: usize) -> Vec<Vec<T>> {
    let mut lanes = vec![vec![T::default(); rows]; slots.len()];
    for term in terms {
        if let Some(lane) = lanes.get_mut(term.slot) {
            add(lane, &term.compiled.share, 0, term.points);
        }
    }
    lanes
}

/// Changes the points a criterion gives from `old` to `new`.
fn add<T: Lane>(lane: &mut [T], share: &Share, old: i32, new: i32) {
    if old == new {
        return;
    }
    match share {
        Share::Nowhere => {}
        Share::Whole(mask) => {
            let difference = T::of((new - old) * 100);
            for (sum, mask) in lane.iter_mut().zip(mask) {
                *sum = sum.plus(difference.where_set(*mask));
            }
        }
        Share::Faded(factor) => {
            let table: Vec<T> =
                (0..=WHOLE).map(|factor| T::of(hundredths(new, factor) - hundredths(old, factor))).collect();
            for (sum, factor) in lane.iter_mut().zip(factor) {
                *sum = sum.plus(table.get(usize::from(*factor)).copied().unwrap_or_default());
            }
        }
    }
}
