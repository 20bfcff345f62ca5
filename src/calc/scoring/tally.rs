//! Counting leads by score, gate and outcome in one pass: everything the pages show follows from these counts without
//! touching a lead again.

use super::effect::WIDEST;
use super::sums::{Lane, Lanes, Slot, Sums};
use super::{BAR_WIDTH, Bar, Effect, GATE_FAST, GATE_FREE, GATE_INCOMPLETE, GATE_VETO, Gates};
use crate::calc::confusion::Confusion;
use crate::model::{Dimension, LeadPolicy, Outcome};

/// Leads that are looked at together: their sums stay in the nearest memory.
const BLOCK: usize = 2_048;
/// Four gates, four outcomes, below the minimum for fit or engagement or not, created in the months that are looked at or
/// not.
const CLASSES: usize = 64;
/// The class bit of leads below the minimum for fit or engagement.
const SHORT: u8 = 16;
/// The class bit of leads created in the months in which leads are counted.
const RECENT: u8 = 32;

/// What stays of a lead's class whatever its gate and its points are.
pub(super) fn lasting(outcome: Outcome, recent: bool) -> u8 {
    let outcome = match outcome {
        // Those nobody knows are told apart by their number alone: they are the same for every point set.
        Outcome::Open | Outcome::Unknown => 0,
        Outcome::Won => 1,
        Outcome::Lost => 2,
        Outcome::Rejected => 3,
    };
    outcome << 2 | if recent { RECENT } else { 0 }
}

/// How many leads of each class have each score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// The lowest score counted, in whole points.
    low: i32,
    /// For each class the number of leads by whole points above `low`.
    counts: Vec<u32>,
    bins: usize,
    grid: [[u32; 3]; 3],
    /// The most points a lead that is not stopped can get by the rules, in hundredths.
    most: Option<i32>,
    /// Leads of which nobody knows how they ended; they are counted among the open ones.
    unknown: u32,
}

/// How a lead of a class stands.
#[derive(Debug, Clone, Copy)]
struct Standing {
    gate: u8,
    outcome: Outcome,
    short: bool,
    recent: bool,
}

impl Standing {
    fn of(class: usize) -> Self {
        let outcome = match class >> 2 & 3 {
            1 => Outcome::Won,
            2 => Outcome::Lost,
            3 => Outcome::Rejected,
            _ => Outcome::Open,
        };
        let has = |bit: u8| class & usize::from(bit) != 0;
        Self { gate: (class & 3) as u8, outcome, short: has(SHORT), recent: has(RECENT) }
    }

    fn passes(self, score: i32, threshold: i32) -> bool {
        self.gate == GATE_FAST || self.gate == GATE_FREE && !self.short && score >= threshold
    }
}

impl Tally {
    /// Counts the leads of a point set.
    pub(super) fn of(sums: &Sums, gates: &Gates, unknown: u32, policy: &LeadPolicy) -> Self {
        let (classes, most) = (gates.classes.as_slice(), sums.most(&gates.stopping(), policy));
        let range = sums.range(policy);
        let low = range.0.min(0).div_euclid(100);
        let bins = (range.1.max(0).div_euclid(100) - low + 1) as usize;
        let mut tally = Self { low, counts: Vec::new(), bins, grid: [[0; 3]; 3], most, unknown };
        // Four tables in turn: equal scores one after the other do not wait for each other.
        let mut tables = [const { Vec::new() }; 4];
        tables.fill(vec![0_u32; CLASSES * bins]);
        match &sums.lanes {
            Lanes::Narrow(lanes) => tally.count(lanes, &sums.slots, classes, policy, &mut tables),
            Lanes::Wide(lanes) => tally.count(lanes, &sums.slots, classes, policy, &mut tables),
        }
        let [mut counts, others @ ..] = tables;
        for other in others {
            counts.iter_mut().zip(other).for_each(|(count, more)| *count += more);
        }
        tally.counts = counts;
        tally
    }

    fn count<T: Lane>(
        &mut self,
        lanes: &[Vec<T>],
        slots: &[Slot],
        classes: &[u8],
        policy: &LeadPolicy,
        tables: &mut [Vec<u32>; 4],
    ) {
        let (mut fit, mut engagement) = ([T::default(); BLOCK], [T::default(); BLOCK]);
        let mut places = [T::Place::default(); BLOCK];
        let bins = T::bins(self.bins);
        // A limit outside the narrow range is a limit nobody reaches.
        let limit = |points: i32| T::of((points.saturating_mul(100)).clamp(T::LOWEST, T::HIGHEST));
        let low = T::of(self.low * 100);
        let [fit_min, engagement_min] =
            Dimension::ALL.map(|dimension| policy.least(dimension).map_or(T::of(T::LOWEST), limit));
        let (fit_steps, engagement_steps) = (
            [limit(policy.fit_a), limit(policy.fit_b.min(policy.fit_a))],
            [limit(policy.engagement_1), limit(policy.engagement_2.min(policy.engagement_1))],
        );
        let mut reached = [[0_u32; 3]; 3];
        for (number, block) in classes.chunks(BLOCK).enumerate() {
            let (from, length) = (number * BLOCK, block.len());
            let (Some(fit), Some(engagement), Some(places)) =
                (fit.get_mut(..length), engagement.get_mut(..length), places.get_mut(..length))
            else {
                continue;
            };
            fit.fill(T::default());
            engagement.fill(T::default());
            for (slot, lane) in slots.iter().zip(lanes) {
                let cap = slot.cap.map_or(T::of(T::HIGHEST), |cap| T::of(cap.clamp(T::LOWEST, T::HIGHEST)));
                let part = match slot.dimension {
                    Dimension::Fit => &mut *fit,
                    Dimension::Engagement => &mut *engagement,
                };
                for (part, sum) in part.iter_mut().zip(lane.get(from..).unwrap_or_default()) {
                    *part = part.plus((*sum).min(cap));
                }
            }
            cap_all(fit, limit(policy.fit_cap.max(0)));
            cap_all(engagement, limit(policy.engagement_cap.max(0)));
            for (((place, class), fit), engagement) in places.iter_mut().zip(block).zip(&*fit).zip(&*engagement) {
                let short = u8::from(*fit < fit_min) | u8::from(*engagement < engagement_min);
                *place = fit.plus(*engagement).place(low, class + short * SHORT, bins);
            }
            add_reached(&mut reached, fit, engagement, fit_steps, engagement_steps);
            let [a, b, c, d] = &mut *tables;
            let mut fours = places.chunks_exact(4);
            for four in fours.by_ref() {
                if let [first, second, third, fourth] = four {
                    bump(a, (*first).into());
                    bump(b, (*second).into());
                    bump(c, (*third).into());
                    bump(d, (*fourth).into());
                }
            }
            for place in fours.remainder() {
                bump(a, (*place).into());
            }
        }
        self.grid = cells(reached);
    }

    /// Leads by standing and score, in whole points.
    fn each(&self) -> impl Iterator<Item = (Standing, i32, u32)> {
        self.counts.chunks(self.bins.max(1)).enumerate().flat_map(move |(class, counts)| {
            let standing = Standing::of(class);
            (self.low..)
                .zip(counts)
                .filter(|(_, count)| **count > 0)
                .map(move |(score, count)| (standing, score, *count))
        })
    }

    /// The effect under a threshold. The minima for fit and engagement are counted in already.
    pub(super) fn effect(&self, threshold: i32) -> Effect {
        let present = || self.each().map(|(_, score, _)| score.div_euclid(BAR_WIDTH));
        let low = present().min().unwrap_or(0).min(0);
        let high = present().max().unwrap_or(0).max(WIDEST / BAR_WIDTH);
        let mut effect = Effect {
            histogram: (low..=high).map(|bar| Bar { from: bar * BAR_WIDTH, ..Bar::default() }).collect(),
            grid: self.grid,
            reachable: self.most.map(|most| most.div_euclid(100)),
            ..Effect::default()
        };
        let mut by_score = vec![(0_u64, 0_u64); self.bins];
        let mut marginal = vec![(0_u64, 0_u64); self.bins];
        for (standing, score, count) in self.each() {
            let passes = standing.passes(score, threshold);
            effect.leads += count;
            match standing.gate {
                GATE_VETO => effect.vetoed += count,
                GATE_INCOMPLETE => effect.incomplete += count,
                GATE_FAST => effect.fast_track += count,
                _ if standing.short && score >= threshold => effect.short_of_minimum += count,
                _ => {}
            }
            if let Some(bar) = effect.histogram.get_mut((score.div_euclid(BAR_WIDTH) - low) as usize) {
                bar.leads += count;
                bar.passed += if passes { count } else { 0 };
            }
            effect.passed += if passes { count } else { 0 };
            if standing.recent {
                effect.recent += count;
                effect.recent_passed += if passes { count } else { 0 };
            }
            effect.confusion.add_many(passes, standing.outcome, count.into());
            let at = (score - self.low) as usize;
            match standing.gate {
                _ if standing.outcome == Outcome::Open => {}
                GATE_VETO | GATE_INCOMPLETE => count_decided(Some(&mut effect.stopped), standing, count),
                gate => {
                    count_decided(by_score.get_mut(at), standing, count);
                    if gate == GATE_FREE && !standing.short {
                        count_decided(marginal.get_mut(at), standing, count);
                    }
                }
            }
        }
        self.tell_unknown(&mut effect.confusion);
        effect.by_score = self.listed(by_score);
        effect.marginal = self.listed(marginal);
        effect
    }

    /// Takes the leads of which nobody knows the end from those that are open.
    fn tell_unknown(&self, confusion: &mut Confusion) {
        confusion.unknown = confusion.open.min(self.unknown.into());
        confusion.open -= confusion.unknown;
    }

    /// Counts of won and lost leads with their scores, where there are any.
    fn listed(&self, counts: Vec<(u64, u64)>) -> Vec<(i32, u64, u64)> {
        let scored = (self.low..).zip(counts).filter(|(_, (won, lost))| won + lost > 0);
        scored.map(|(score, (won, lost))| (score, won, lost)).collect()
    }

    /// What each threshold from the lowest to the highest score would do, without touching a lead: leads handed over and
    /// how the decided ones ended. One beyond the highest score shows what passes whatever the threshold is.
    pub fn thresholds(&self) -> Vec<AtThreshold> {
        let bins = self.bins as i32;
        let mut steps: Vec<AtThreshold> =
            (0..=bins).map(|bin| AtThreshold { threshold: self.low + bin, ..AtThreshold::default() }).collect();
        // Per score what passes from there on, then summed from the top.
        let mut always = AtThreshold::default();
        let mut all = Confusion::default();
        for (standing, score, count) in self.each() {
            all.add_many(false, standing.outcome, count.into());
            let step = match standing.gate {
                GATE_FAST => Some(&mut always),
                GATE_FREE if !standing.short => steps.get_mut((score - self.low) as usize),
                _ => None,
            };
            if let Some(step) = step {
                step.passed += count;
                step.recent += if standing.recent { count } else { 0 };
                step.confusion.add_many(true, standing.outcome, count.into());
            }
        }
        self.tell_unknown(&mut all);
        let (mut passed, mut recent) = (always.passed, always.recent);
        let (mut right, mut wrong) = (always.confusion.true_positive, always.confusion.false_positive);
        for step in steps.iter_mut().rev() {
            passed += step.passed;
            recent += step.recent;
            right += step.confusion.true_positive;
            wrong += step.confusion.false_positive;
            (step.passed, step.recent) = (passed, recent);
            step.confusion = Confusion {
                true_positive: right,
                false_positive: wrong,
                false_negative: all.false_negative - right,
                true_negative: all.true_negative - wrong,
                open: all.open,
                unknown: all.unknown,
            };
        }
        steps
    }
}

/// What a threshold would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AtThreshold {
    /// The threshold, in whole points.
    pub threshold: i32,
    /// Leads handed over, the fast track included.
    pub passed: u32,
    /// Of these, created in the [months](crate::calc::months::Window) in which leads are counted.
    pub recent: u32,
    /// How the decided leads ended.
    pub confusion: Confusion,
}

fn count_decided(counts: Option<&mut (u64, u64)>, standing: Standing, leads: u32) {
    if let Some(counts) = counts {
        *(if standing.outcome == Outcome::Won { &mut counts.0 } else { &mut counts.1 }) += u64::from(leads);
    }
}

fn cap_all<T: Lane>(part: &mut [T], cap: T) {
    for value in part {
        *value = (*value).min(cap);
    }
}

fn bump(table: &mut [u32], place: u32) {
    if let Some(count) = table.get_mut(place as usize) {
        *count += 1;
    }
}

/// Counts how many leads reach at least each step of fit and each step of engagement: A, B, any by 1, 2, any.
fn add_reached<T: Lane>(
    reached: &mut [[u32; 3]; 3],
    fit: &[T],
    engagement: &[T],
    [from_a, from_b]: [T; 2],
    [from_one, from_two]: [T; 2],
) {
    // A block has fewer leads than a 16-bit number counts, and 16 bits are what a processor adds eight at a time.
    let mut counts = [0_u16; 8];
    for (fit, engagement) in fit.iter().zip(engagement) {
        let (a, b) = (u16::from(*fit >= from_a), u16::from(*fit >= from_b));
        let (one, two) = (u16::from(*engagement >= from_one), u16::from(*engagement >= from_two));
        let more = [a & one, a & two, a, b & one, b & two, b, one, two];
        counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
    }
    let all = fit.len() as u32;
    for (cell, count) in reached.iter_mut().flatten().zip(counts.map(u32::from).into_iter().chain([all])) {
        *cell += count;
    }
}

/// The cells of the grid from the cumulated counts.
fn cells(reached: [[u32; 3]; 3]) -> [[u32; 3]; 3] {
    let mut cells = reached;
    for row in &mut cells {
        let [one, two, any] = *row;
        *row = [one, two - one, any - two];
    }
    let minus = |upper: [u32; 3], lower: [u32; 3]| {
        let mut difference = upper;
        difference.iter_mut().zip(lower).for_each(|(upper, lower)| *upper -= lower);
        difference
    };
    let [from_a, from_b, any] = cells;
    [from_a, minus(from_b, from_a), minus(any, from_b)]
}
