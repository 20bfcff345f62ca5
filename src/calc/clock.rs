//! The clock of a workshop: when blocks ran, how far the room is ahead or behind, when it will be over. Everything follows
//! from the instants in the document, so that a closed lid, a crash or another laptop change nothing.
//!
//! At every moment `planned + drift = elapsed`. Planned is what the agenda gave to what is done: the blocks before the one that
//! runs, and this one without what is left of it. Minutes that are given later are no part of that plan: whoever gives a block
//! five more is five behind from then on, and whoever takes them away is ahead; neither gains by using them up. In the end the
//! drift is what the workshop took more than its agenda. A clock that jumps back never takes time away: a step never lasts less
//! than nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::{Block, ClockEntry, ClockStep, Id, TimeOfDay, Workshop, Workspace, in_order, in_order_where};

/// A minute in milliseconds.
pub const MINUTE: i64 = 60_000;

/// A span of time in whole minutes, halves rounded away from zero.
pub fn rounded_minutes(span: i64) -> i64 {
    (span.saturating_add(span.signum() * (MINUTE / 2))) / MINUTE
}

/// A moment: what is written down, and what clocks in the room show then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970 in UTC.
    pub utc_ms: i64,
    /// What a clock on the wall shows.
    pub local: NaiveDateTime,
}

impl Moment {
    /// What clocks in the room are ahead of UTC, in minutes.
    pub fn offset(self) -> i64 {
        let ahead = self.local.and_utc().timestamp_millis().saturating_sub(self.utc_ms);
        (ahead.saturating_add(MINUTE / 2)).div_euclid(MINUTE)
    }

    /// The day of another moment, given in milliseconds since 1970 in UTC; today where there is no such day.
    pub fn day_at(self, utc_ms: i64) -> NaiveDate {
        let local =
            chrono::DateTime::from_timestamp_millis(utc_ms.saturating_add(self.offset().saturating_mul(MINUTE)));
        local.map_or(self.local.date(), |local| local.date_naive())
    }

    /// What a clock in the room shows at another moment of the same day, given in milliseconds since 1970 in UTC.
    pub fn clock_at(self, utc_ms: i64) -> TimeOfDay {
        TimeOfDay::of_minutes(utc_ms.div_euclid(MINUTE).saturating_add(self.offset()))
    }
}

/// What a workshop's clock does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Running {
    /// It has not begun.
    #[default]
    NotBegun,
    /// A block runs.
    Block(Id<Block>),
    /// Everything stands still within a block.
    Paused(Id<Block>),
    /// It is over.
    Ended,
}

impl Running {
    /// The block that runs or stands still.
    pub fn block(self) -> Option<Id<Block>> {
        match self {
            Self::Block(block) | Self::Paused(block) => Some(block),
            Self::NotBegun | Self::Ended => None,
        }
    }
}

/// The times of one block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BlockTime {
    /// What the agenda gives it, in milliseconds.
    pub first: i64,
    /// The same with the minutes it was given or that were taken from it; never less than nothing.
    pub planned: i64,
    /// Run so far, in milliseconds; pauses are left out.
    pub real: i64,
    /// When it first began, in milliseconds since 1970 in UTC.
    pub began: Option<i64>,
    /// When it last ended; `None` while it runs.
    pub ended: Option<i64>,
}

impl BlockTime {
    /// The minutes it was given while it was held, in milliseconds; negative where more were taken from it.
    pub fn given(&self) -> i64 {
        self.planned.saturating_sub(self.first)
    }

    /// What is left of it; negative once it takes longer than planned.
    pub fn left(&self) -> i64 {
        self.planned.saturating_sub(self.real)
    }
}

/// How urgent the time left is, with the limits of planning tools people know: the last fifth, the last twentieth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// More than a fifth is left.
    Calm,
    /// At most a fifth is left.
    Soon,
    /// At most a twentieth is left.
    Now,
    /// It takes longer than planned.
    Over,
}

/// Where a workshop stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// What it does.
    pub running: Running,
    /// When it began, in milliseconds since 1970 in UTC.
    pub began: Option<i64>,
    /// When it ended.
    pub ended: Option<i64>,
    /// The times of every block of the agenda.
    pub blocks: BTreeMap<Id<Block>, BlockTime>,
    /// All pauses together, in milliseconds.
    pub paused: i64,
    /// The time since it began, in milliseconds: all blocks and pauses together.
    pub elapsed: i64,
    /// What the agenda had planned for what is done so far, in milliseconds; negative where a block that has hardly begun was
    /// given more minutes than were planned until then.
    pub planned: i64,
}

impl Clock {
    /// How much later than planned the room is, in milliseconds; negative when it is ahead.
    pub fn drift(&self) -> i64 {
        self.elapsed - self.planned
    }

    /// The times of the block that runs.
    pub fn current(&self) -> Option<BlockTime> {
        self.blocks.get(&self.running.block()?).copied()
    }

    /// How urgent the block that runs is.
    pub fn urgency(&self) -> Option<Urgency> {
        let time = self.current()?;
        let left = time.left();
        Some(match left {
            ..0 => Urgency::Over,
            _ if left.saturating_mul(20) <= time.planned => Urgency::Now,
            _ if left.saturating_mul(5) <= time.planned => Urgency::Soon,
            _ => Urgency::Calm,
        })
    }
}

/// The blocks of a workshop in their order.
pub fn agenda(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<&Arc<Block>> {
    in_order_where(&workspace.blocks, |block| block.workshop == workshop)
}

/// What was done with the clock of a workshop, in the order in which it was done.
pub fn entries(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<&Arc<ClockEntry>> {
    in_order_where(&workspace.clock, |entry| entry.workshop == workshop)
}

/// Where a workshop stands at a moment, in milliseconds since 1970 in UTC.
pub fn clock(workspace: &Workspace, workshop: Id<Workshop>, now: i64) -> Clock {
    let agenda = agenda(workspace, workshop);
    let mut clock = Clock::default();
    for block in &agenda {
        let planned = i64::from(block.minutes).saturating_mul(MINUTE);
        clock.blocks.insert(block.id, BlockTime { first: planned, planned, ..BlockTime::default() });
    }
    let mut last = None;
    for entry in entries(workspace, workshop) {
        pass(&mut clock, last, entry.at);
        step(&mut clock, entry);
        last = Some(entry.at);
    }
    pass(&mut clock, last, now);
    for time in clock.blocks.values_mut() {
        time.planned = time.planned.max(0);
    }
    clock.planned = planned(&agenda, &clock);
    clock
}

/// Lets the time between two moments pass.
fn pass(clock: &mut Clock, from: Option<i64>, to: i64) {
    let passed = from.map_or(0, |from| to.saturating_sub(from)).max(0);
    match clock.running {
        Running::Block(block) => {
            if let Some(time) = clock.blocks.get_mut(&block) {
                time.real = time.real.saturating_add(passed);
            }
            clock.elapsed = clock.elapsed.saturating_add(passed);
        }
        Running::Paused(_) => {
            clock.paused = clock.paused.saturating_add(passed);
            clock.elapsed = clock.elapsed.saturating_add(passed);
        }
        Running::NotBegun | Running::Ended => {}
    }
}

fn step(clock: &mut Clock, entry: &ClockEntry) {
    match (entry.what, clock.running) {
        (ClockStep::Begin, _) => {
            // Blocks that were deleted since left their time behind, but do not run.
            let Some(block) = entry.block.filter(|block| clock.blocks.contains_key(block)) else { return };
            leave(clock, entry.at);
            if let Some(time) = clock.blocks.get_mut(&block) {
                time.began = time.began.or(Some(entry.at));
                time.ended = None;
            }
            clock.began = clock.began.or(Some(entry.at));
            clock.ended = None;
            clock.running = Running::Block(block);
        }
        (ClockStep::Pause, Running::Block(block)) => clock.running = Running::Paused(block),
        (ClockStep::Resume, Running::Paused(block)) => clock.running = Running::Block(block),
        (ClockStep::Add, _) => {
            if let Some(time) = entry.block.and_then(|block| clock.blocks.get_mut(&block)) {
                time.planned = time.planned.saturating_add(i64::from(entry.minutes).saturating_mul(MINUTE));
            }
        }
        (ClockStep::End, Running::Block(_) | Running::Paused(_)) => {
            leave(clock, entry.at);
            clock.ended = Some(entry.at);
            clock.running = Running::Ended;
        }
        (ClockStep::Pause | ClockStep::Resume | ClockStep::Turn | ClockStep::End, _) => {}
    }
}

fn leave(clock: &mut Clock, at: i64) {
    if let Some(time) = clock.running.block().and_then(|block| clock.blocks.get_mut(&block)) {
        time.ended = Some(at);
    }
}

/// What the agenda had planned for what is done: all blocks before the one that runs, and this one without what is left of it.
fn planned(agenda: &[&Arc<Block>], clock: &Clock) -> i64 {
    let of = |block: &Arc<Block>| clock.blocks.get(&block.id).copied().unwrap_or_default();
    match clock.running {
        Running::NotBegun => 0,
        Running::Ended => agenda.iter().map(|block| of(block).first).fold(0, i64::saturating_add),
        Running::Block(now) | Running::Paused(now) => {
            let before = agenda.iter().take_while(|block| block.id != now).map(|block| of(block).first);
            let current = clock.blocks.get(&now).copied().unwrap_or_default();
            before.fold(current.first, i64::saturating_add).saturating_sub(current.left().max(0))
        }
    }
}

/// When it will be over as things stand, in milliseconds since 1970 in UTC: what is left of the block that runs and all that
/// come after it, each at its fixed time at the earliest. `offset` is what clocks in the room are ahead of UTC, in minutes.
pub fn over_at(clock: &Clock, agenda: &[&Arc<Block>], now: i64, offset: i64) -> Option<i64> {
    let running = clock.running.block()?;
    let mut at = now.saturating_add(clock.blocks.get(&running)?.left().max(0));
    for block in agenda.iter().skip_while(|block| block.id != running).skip(1) {
        at = starts_at(block, at, now, offset);
        at = at.saturating_add(clock.blocks.get(&block.id)?.left().max(0));
    }
    Some(at)
}

/// When a block that comes next begins: now, or at its fixed time if that is still to come today.
fn starts_at(block: &Block, at: i64, now: i64, offset: i64) -> i64 {
    let Some(fixed) = block.fixed_start else { return at };
    let day = (now.saturating_add(offset.saturating_mul(MINUTE))).div_euclid(24 * 60 * MINUTE) * 24 * 60 * MINUTE;
    at.max(day + i64::from(fixed.minutes()) * MINUTE - offset.saturating_mul(MINUTE))
}

/// The block after the one that runs, or the first one before the beginning.
pub fn next_block<'a>(clock: &Clock, agenda: &[&'a Arc<Block>]) -> Option<&'a Arc<Block>> {
    match clock.running {
        Running::NotBegun => agenda.first().copied(),
        Running::Ended => None,
        Running::Block(now) | Running::Paused(now) => agenda.iter().skip_while(|block| block.id != now).nth(1).copied(),
    }
}

/// The block before the one that runs.
pub fn block_before<'a>(clock: &Clock, agenda: &[&'a Arc<Block>]) -> Option<&'a Arc<Block>> {
    let now = clock.running.block()?;
    agenda.iter().take_while(|block| block.id != now).last().copied()
}

/// Whether the clock of a workshop ran and was ended.
pub fn is_over(workspace: &Workspace, workshop: Id<Workshop>) -> bool {
    ran(workspace).get(&workshop).is_some_and(|(_, runs)| !runs)
}

/// The workshops whose clock has run, each with when it began and whether it still runs. One look at all clocks:
/// lists ask for every workshop.
pub fn ran(workspace: &Workspace) -> BTreeMap<Id<Workshop>, (i64, bool)> {
    let mut ran = BTreeMap::new();
    for entry in in_order(&workspace.clock) {
        let has = |block: Id<Block>| workspace.blocks.get(&block).is_some_and(|one| one.workshop == entry.workshop);
        match entry.what {
            ClockStep::Begin if entry.block.is_some_and(has) => {
                let known = ran.entry(entry.workshop).or_insert((entry.at, true));
                known.1 = true;
            }
            ClockStep::End => {
                if let Some(known) = ran.get_mut(&entry.workshop) {
                    known.1 = false;
                }
            }
            _ => {}
        }
    }
    ran.retain(|workshop, _| workspace.workshops.contains_key(workshop));
    ran
}

/// The workshop that runs; the one begun last where there are several.
pub fn running_workshop(workspace: &Workspace) -> Option<&Arc<Workshop>> {
    let (id, _) = begun_last(workspace)?;
    workspace.workshops.get(&id)
}

/// When the workshop began that runs, in milliseconds since 1970 in UTC.
pub fn runs_since(workspace: &Workspace) -> Option<i64> {
    begun_last(workspace).map(|(_, began)| began)
}

/// Of the workshops that run the one begun last, and when.
fn begun_last(workspace: &Workspace) -> Option<(Id<Workshop>, i64)> {
    let running = ran(workspace).into_iter().filter(|(_, (_, runs))| *runs);
    running.map(|(id, (began, _))| (id, began)).max_by_key(|(_, began)| *began)
}

/// The workshop that runs, with where it stands at a moment.
pub fn running(workspace: &Workspace, now: i64) -> Option<(Id<Workshop>, Clock)> {
    let id = running_workshop(workspace)?.id;
    Some((id, clock(workspace, id, now)))
}

/// The workshop and the block in which everybody is now.
pub fn in_progress(workspace: &Workspace, now: i64) -> Option<(Id<Workshop>, Id<Block>)> {
    let (workshop, clock) = running(workspace, now)?;
    Some((workshop, clock.running.block()?))
}

/// The block in which everybody is now, if it is this workshop that runs.
pub fn block_in(workspace: &Workspace, workshop: Id<Workshop>, now: i64) -> Option<Id<Block>> {
    in_progress(workspace, now).filter(|(running, _)| *running == workshop).map(|(_, block)| block)
}

/// For tests: a workshop at nine with blocks of so many minutes.
#[cfg(test)]
pub(super) fn workshop_of(minutes: &[u32]) -> (Workspace, Id<Workshop>, Vec<Id<Block>>) {
    use crate::model::FreshIds;
    let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
    let workshop = Workshop { id: fresh.next(), starts: TimeOfDay::read("9:00"), ..Workshop::default() };
    let (id, mut blocks) = (workshop.id, Vec::new());
    workspace.workshops.insert(id, Arc::new(workshop));
    for minutes in minutes {
        let ord = crate::model::last_order(&workspace.blocks);
        let block = Block { id: fresh.next(), ord, workshop: id, minutes: *minutes, ..Block::default() };
        blocks.push(block.id);
        workspace.blocks.insert(block.id, Arc::new(block));
    }
    (workspace, id, blocks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrderKey;
    use proptest::prelude::*;

    fn press(
        workspace: &mut Workspace,
        workshop: Id<Workshop>,
        at: i64,
        what: ClockStep,
        block: Option<Id<Block>>,
        n: i32,
    ) {
        let ord: OrderKey = crate::model::last_order(&workspace.clock);
        let id = Id::from_bits(workspace.clock.len() as u64 + 1);
        let entry = ClockEntry { id, ord, workshop, at, what, block, minutes: n };
        workspace.clock.insert(id, Arc::new(entry));
    }

    #[test]
    fn a_morning_with_a_pause_more_minutes_and_a_skipped_block() {
        let (mut workspace, workshop, blocks) = workshop_of(&[10, 20, 30, 15]);
        let at = |minutes: i64| 1_000_000 + minutes * MINUTE;
        press(&mut workspace, workshop, at(0), ClockStep::Begin, Some(blocks[0]), 0);
        let early = clock(&workspace, workshop, at(8));
        assert_eq!((early.drift(), early.urgency()), (0, Some(Urgency::Soon)));
        assert_eq!(clock(&workspace, workshop, at(10)).urgency(), Some(Urgency::Now));
        assert_eq!(clock(&workspace, workshop, at(12)).drift(), 2 * MINUTE);
        assert_eq!(clock(&workspace, workshop, at(12)).urgency(), Some(Urgency::Over));
        press(&mut workspace, workshop, at(12), ClockStep::Begin, Some(blocks[1]), 0);
        press(&mut workspace, workshop, at(15), ClockStep::Pause, None, 0);
        press(&mut workspace, workshop, at(18), ClockStep::Resume, None, 0);
        press(&mut workspace, workshop, at(20), ClockStep::Add, Some(blocks[1]), 5);
        let now = clock(&workspace, workshop, at(30));
        // 15 of 20 and 5 minutes are used, 3 were a pause: two late, three stood still, five given.
        assert_eq!((now.blocks[&blocks[1]].real, now.blocks[&blocks[1]].given()), (15 * MINUTE, 5 * MINUTE));
        assert_eq!((now.paused, now.drift()), (3 * MINUTE, 10 * MINUTE));
        let agenda = agenda(&workspace, workshop);
        assert_eq!(over_at(&now, &agenda, at(30), 0), Some(at(30 + 10 + 30 + 15)));
        assert_eq!(next_block(&now, &agenda).map(|block| block.id), Some(blocks[2]));
        // The third is skipped: its half hour is won.
        press(&mut workspace, workshop, at(40), ClockStep::Begin, Some(blocks[3]), 0);
        let now = clock(&workspace, workshop, at(50));
        assert_eq!(now.drift(), (50 - 10 - 20 - 30 - 10) * MINUTE);
        press(&mut workspace, workshop, at(55), ClockStep::End, None, 0);
        let over = clock(&workspace, workshop, at(5_000));
        assert_eq!((over.running, over.elapsed, over.ended), (Running::Ended, 55 * MINUTE, Some(at(55))));
        assert_eq!(over.drift(), (55 - 75) * MINUTE);
    }

    /// Minutes that are given are no gain: used up, the room is as far behind as they were many; not used, it has lost none.
    #[test]
    fn minutes_that_are_given_are_never_gained() {
        let (mut workspace, workshop, blocks) = workshop_of(&[40, 20]);
        let at = |minutes: i64| 1_000_000 + minutes * MINUTE;
        let drift = |workspace: &Workspace, now: i64| clock(workspace, workshop, at(now)).drift() / MINUTE;
        press(&mut workspace, workshop, at(0), ClockStep::Begin, Some(blocks[0]), 0);
        press(&mut workspace, workshop, at(10), ClockStep::Add, Some(blocks[0]), 5);
        assert_eq!([10, 39, 45, 47].map(|now| drift(&workspace, now)), [5, 5, 5, 7]);
        let used = {
            let mut used = workspace.clone();
            press(&mut used, workshop, at(45), ClockStep::Begin, Some(blocks[1]), 0);
            used
        };
        assert_eq!([45, 60].map(|now| drift(&used, now)), [5, 5]);
        press(&mut workspace, workshop, at(40), ClockStep::Begin, Some(blocks[1]), 0);
        assert_eq!([40, 60].map(|now| drift(&workspace, now)), [0, 0]);
        press(&mut workspace, workshop, at(50), ClockStep::Add, Some(blocks[1]), -8);
        assert_eq!(drift(&workspace, 50), -8);
        press(&mut workspace, workshop, at(52), ClockStep::End, None, 0);
        assert_eq!(drift(&workspace, 90), -8);
    }

    proptest! {
        /// Whatever is pressed in whatever order, and however the clock of the machine jumps: planned and drift are what has
        /// elapsed, and what has elapsed is blocks and pauses.
        #[test]
        fn planned_and_drift_are_what_has_elapsed(
            minutes in proptest::collection::vec(0_u32..90, 1..6),
            presses in proptest::collection::vec((0_u8..5, 0_usize..6, -90_i32..90, -4_000_000_i64..9_000_000), 0..40),
            last in -4_000_000_i64..9_000_000,
        ) {
            let (mut workspace, workshop, blocks) = workshop_of(&minutes);
            let mut now = 1_700_000_000_000_i64;
            let mut elapsed = 0;
            for (what, block, n, jump) in presses {
                let running = clock(&workspace, workshop, now).running.block().is_some();
                now += jump;
                if running {
                    elapsed += jump.max(0);
                }
                let what = [ClockStep::Begin, ClockStep::Pause, ClockStep::Resume, ClockStep::Add, ClockStep::End][what as usize];
                press(&mut workspace, workshop, now, what, blocks.get(block % blocks.len()).copied(), n);
            }
            let running = clock(&workspace, workshop, now).running.block().is_some();
            now += last;
            if running {
                elapsed += last.max(0);
            }
            let clock = clock(&workspace, workshop, now);
            prop_assert_eq!(clock.elapsed, elapsed);
            let real: i64 = clock.blocks.values().map(|time| time.real).sum();
            prop_assert_eq!(real + clock.paused, clock.elapsed);
            prop_assert_eq!(clock.planned + clock.drift(), clock.elapsed);
            // What was given is never part of the plan, nor is what nobody has done yet.
            let agenda: i64 = minutes.iter().map(|minutes| i64::from(*minutes) * MINUTE).sum();
            prop_assert!(clock.planned <= agenda && (clock.running != Running::Ended || clock.planned == agenda));
            prop_assert!(clock.blocks.values().all(|time| time.planned >= 0 && time.real >= 0));
            // Which workshop runs is seen without working its times out.
            prop_assert_eq!(super::running(&workspace, now).is_some(), clock.running.block().is_some());
            // Read again, as another laptop would: the same.
            prop_assert_eq!(super::clock(&workspace, workshop, now), clock);
        }
    }
}
