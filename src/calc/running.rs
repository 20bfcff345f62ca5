//! A workshop while it runs: what a press means for its clock, and what the bar and the room say of it.

use std::sync::Arc;

use crate::model::{Block, ClockEntry, ClockStep, Id, Method, TimeOfDay, Workshop, Workspace, in_order};

use super::clock::{
    BlockTime, Clock, MINUTE, Moment, Running, Urgency, agenda, block_before, clock, entries, next_block, over_at,
    running,
};

/// What somebody does with the clock of a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Begins with the first block; a workshop that ended goes on with the block that ran last.
    Start,
    /// On to the next block.
    Next,
    /// Back to the block before.
    Previous,
    /// Past the next block, to the one after it.
    Skip,
    /// To this block.
    To(Id<Block>),
    /// Stands still, or goes on.
    Pause,
    /// Gives the block that runs so many minutes, or takes them away.
    Add(i32),
    /// In a block in which one speaks after the other: on to the next one.
    Turn,
    /// Ends the workshop.
    End,
}

/// What is written down when something is pressed at a moment, yet without its address and place; `None` where it would
/// change nothing.
pub fn pressed(workspace: &Workspace, workshop: Id<Workshop>, moment: Moment, press: Press) -> Option<ClockEntry> {
    let held = workspace.workshops.get(&workshop).filter(|workshop| !workshop.template)?;
    let clock = clock(workspace, held.id, moment.utc_ms);
    let agenda = agenda(workspace, workshop);
    let entry = |what| ClockEntry { workshop, at: moment.utc_ms, what, ..ClockEntry::default() };
    let begin = |block: Id<Block>| ClockEntry { block: Some(block), ..entry(ClockStep::Begin) };
    let runs = clock.running.block();
    match press {
        Press::Start => match clock.running {
            Running::NotBegun => agenda.first().map(|block| begin(block.id)),
            Running::Ended => ran_last(workspace, workshop, &clock).map(begin),
            Running::Block(_) | Running::Paused(_) => None,
        },
        Press::Next => next_block(&clock, &agenda).filter(|_| runs.is_some()).map(|block| begin(block.id)),
        Press::Previous => block_before(&clock, &agenda).map(|block| begin(block.id)),
        Press::Skip => {
            let after = agenda.iter().skip_while(|block| Some(block.id) != runs).nth(2);
            after.filter(|_| runs.is_some()).map(|block| begin(block.id))
        }
        Press::To(block) => {
            let known = agenda.iter().any(|one| one.id == block) && clock.running != Running::Block(block);
            known.then(|| begin(block))
        }
        Press::Pause => match clock.running {
            Running::Block(_) => Some(entry(ClockStep::Pause)),
            Running::Paused(_) => Some(entry(ClockStep::Resume)),
            Running::NotBegun | Running::Ended => None,
        },
        Press::Add(minutes) => {
            // Minutes that are not there cannot be taken away.
            let planned = clock.current()?.planned.saturating_add(i64::from(minutes).saturating_mul(MINUTE));
            let added = ClockEntry { block: runs, minutes, ..entry(ClockStep::Add) };
            (minutes != 0 && planned >= 0).then_some(added)
        }
        Press::Turn => {
            let block = runs.and_then(|block| workspace.blocks.get(&block))?;
            let has_turns = block.method == Method::RoundRobin && clock.running == Running::Block(block.id);
            has_turns.then(|| ClockEntry { block: runs, ..entry(ClockStep::Turn) })
        }
        Press::End => runs.map(|_| entry(ClockStep::End)),
    }
}

/// The block of the agenda that ran last.
fn ran_last(workspace: &Workspace, workshop: Id<Workshop>, clock: &Clock) -> Option<Id<Block>> {
    let begun = entries(workspace, workshop).into_iter().filter(|entry| entry.what == ClockStep::Begin);
    begun.filter_map(|entry| entry.block).rfind(|block| clock.blocks.contains_key(block))
}

/// The workshop to begin: of those that have a plan and have not begun, today's or the next one, then one without a day,
/// then the one whose day has passed last.
pub fn due(workspace: &Workspace, moment: Moment) -> Option<Id<Workshop>> {
    let waits = |workshop: &&Arc<Workshop>| {
        let clock = clock(workspace, workshop.id, moment.utc_ms);
        !workshop.template && clock.running == Running::NotBegun && !clock.blocks.is_empty()
    };
    let today = moment.local.date();
    let rank = |workshop: &&Arc<Workshop>| match workshop.day {
        Some(day) if day >= today => (0, (day - today).num_days()),
        None => (1, 0),
        Some(day) => (2, (today - day).num_days()),
    };
    in_order(&workspace.workshops).into_iter().filter(waits).min_by_key(rank).map(|workshop| workshop.id)
}

/// How a workshop that runs stands at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// The block that runs or stands still.
    pub block: &'a Block,
    /// Which one of the agenda it is, from 1, and how many there are.
    pub place: (usize, usize),
    /// Everything stands still.
    pub paused: bool,
    /// The times of the block.
    pub time: BlockTime,
    /// How urgent it is.
    pub urgency: Urgency,
    /// How much later than planned the room is, in milliseconds.
    pub drift: i64,
    /// When it will be over at the earliest, as clocks in the room will show it.
    pub over_at: TimeOfDay,
    /// How many minutes after the time at which everybody has to leave it will be over; nothing where it is over in time, or
    /// nobody has said when that is.
    pub too_late: Option<i64>,
    /// What comes next.
    pub next: Option<&'a Block>,
}

/// How the workshop stands that runs, if one does.
pub fn standing(workspace: &Workspace, moment: Moment) -> Option<Standing<'_>> {
    let (id, clock) = running(workspace, moment.utc_ms)?;
    let (workshop, agenda) = (workspace.workshops.get(&id)?, agenda(workspace, id));
    let at = agenda.iter().position(|block| Some(block.id) == clock.running.block())?;
    let over = over_at(&clock, &agenda, moment.utc_ms, moment.offset())?;
    let leave = workshop.ends.map(|ends| i64::from(ends.minutes()));
    let midnight = moment.utc_ms.saturating_add(moment.offset().saturating_mul(MINUTE)).div_euclid(DAY) * DAY;
    let over_minutes = (over.saturating_add(moment.offset().saturating_mul(MINUTE)) - midnight).div_euclid(MINUTE);
    Some(Standing {
        workshop,
        block: agenda.get(at)?,
        place: (at + 1, agenda.len()),
        paused: matches!(clock.running, Running::Paused(_)),
        time: clock.current()?,
        urgency: clock.urgency()?,
        drift: clock.drift(),
        over_at: moment.clock_at(over),
        too_late: leave.map(|leave| over_minutes - leave).filter(|late| *late > 0),
        next: agenda.get(at + 1).map(|block| &***block),
    })
}

const DAY: i64 = 24 * 60 * MINUTE;

impl Standing<'_> {
    /// The milliseconds until the bar says something else: the next full second, or while everything stands still a few
    /// seconds, because only minutes change then.
    pub fn until_change(&self) -> u64 {
        if self.paused {
            return 10_000;
        }
        self.until_second()
    }

    /// The milliseconds until a clock says something else that tells whole minutes, and seconds in the last one and in the
    /// first one past the end; `turn` is what is left to whoever speaks, where one speaks after the other.
    pub fn until_minute(&self, turn: Option<i64>) -> u64 {
        if self.paused {
            return 10_000;
        }
        let near = |left: &i64| (-2 * MINUTE..=2 * MINUTE).contains(left);
        let shown = || std::iter::once(self.time.left()).chain(turn);
        if shown().any(|left| near(&left)) {
            return self.until_second();
        }
        let until = |left: i64| match left.rem_euclid(MINUTE) {
            0 => MINUTE,
            rest => rest,
        };
        shown().map(until).min().and_then(|until| u64::try_from(until).ok()).unwrap_or(1_000)
    }

    fn until_second(&self) -> u64 {
        match self.time.left().rem_euclid(1_000) {
            0 => 1_000,
            rest => u64::try_from(rest).unwrap_or(1_000),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, last_order};
    use proptest::prelude::*;

    fn workspace(minutes: &[u32]) -> (Workspace, Id<Workshop>, Vec<Id<Block>>) {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(7));
        let workshop = Workshop { id: fresh.next(), ends: TimeOfDay::read("12:00"), ..Workshop::default() };
        let (id, mut blocks) = (workshop.id, Vec::new());
        workspace.workshops.insert(id, Arc::new(workshop));
        for minutes in minutes {
            let ord = last_order(&workspace.blocks);
            let block = Block { id: fresh.next(), ord, workshop: id, minutes: *minutes, ..Block::default() };
            blocks.push(block.id);
            workspace.blocks.insert(block.id, Arc::new(block));
        }
        (workspace, id, blocks)
    }

    fn at(minutes: i64) -> Moment {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let nine = day.and_hms_opt(9, 0, 0).unwrap() + chrono::Duration::minutes(minutes);
        Moment { utc_ms: nine.and_utc().timestamp_millis(), local: nine }
    }

    /// Presses, and says whether anything was written down.
    fn press(workspace: &mut Workspace, workshop: Id<Workshop>, moment: Moment, press: Press) -> bool {
        let Some(entry) = pressed(workspace, workshop, moment, press) else { return false };
        let id = Id::from_bits(workspace.clock.len() as u64 + 1);
        let entry = ClockEntry { id, ord: last_order(&workspace.clock), ..entry };
        workspace.clock.insert(id, Arc::new(entry));
        true
    }

    #[test]
    fn every_press_leads_where_it_says() {
        let (mut workspace, id, blocks) = workspace(&[10, 20, 30, 15]);
        let runs = |workspace: &Workspace, minutes| clock(workspace, id, at(minutes).utc_ms).running;
        for nothing in [Press::Next, Press::Previous, Press::Skip, Press::Pause, Press::Add(1), Press::End] {
            assert!(!press(&mut workspace, id, at(0), nothing), "{nothing:?} before it begins");
        }
        assert!(press(&mut workspace, id, at(0), Press::Start));
        assert!(!press(&mut workspace, id, at(0), Press::Start), "it runs already");
        assert!(!press(&mut workspace, id, at(1), Press::Previous), "nothing is before the first");
        assert!(press(&mut workspace, id, at(5), Press::Next));
        assert_eq!(runs(&workspace, 5), Running::Block(blocks[1]));
        assert!(press(&mut workspace, id, at(6), Press::Pause));
        assert_eq!(runs(&workspace, 7), Running::Paused(blocks[1]));
        assert!(press(&mut workspace, id, at(8), Press::Pause));
        assert!(press(&mut workspace, id, at(9), Press::Skip));
        assert_eq!(runs(&workspace, 9), Running::Block(blocks[3]));
        assert!(!press(&mut workspace, id, at(9), Press::Next), "nothing comes after the last");
        assert!(!press(&mut workspace, id, at(9), Press::Skip));
        assert!(press(&mut workspace, id, at(10), Press::Previous));
        assert!(press(&mut workspace, id, at(11), Press::To(blocks[0])));
        assert!(!press(&mut workspace, id, at(11), Press::To(blocks[0])), "it runs already");
        assert!(press(&mut workspace, id, at(11), Press::Add(-10)));
        assert!(!press(&mut workspace, id, at(11), Press::Add(-1)), "none are left to take");
        assert!(press(&mut workspace, id, at(12), Press::End));
        assert!(!press(&mut workspace, id, at(12), Press::End));
        assert!(press(&mut workspace, id, at(13), Press::Start));
        assert_eq!(runs(&workspace, 13), Running::Block(blocks[0]), "it goes on where it ended");
    }

    #[test]
    fn the_workshop_of_today_is_due_before_any_other() {
        let (mut workspace, today, _) = workspace(&[10]);
        let with_day = |workspace: &mut Workspace, id: Id<Workshop>, days: i64| {
            let mut workshop = Workshop::clone(&workspace.workshops[&id]);
            workshop.day = Some(at(0).local.date() + chrono::Duration::days(days));
            workspace.workshops.insert(id, Arc::new(workshop));
        };
        let later = Id::from_bits(500);
        workspace.workshops.insert(later, Arc::new(Workshop { id: later, ..Workshop::default() }));
        assert_eq!(due(&workspace, at(0)), Some(today), "the other has no plan");
        let block = Block { id: Id::from_bits(501), workshop: later, minutes: 5, ..Block::default() };
        workspace.blocks.insert(block.id, Arc::new(block));
        with_day(&mut workspace, today, 0);
        with_day(&mut workspace, later, 7);
        assert_eq!(due(&workspace, at(0)), Some(today));
        with_day(&mut workspace, today, -1);
        assert_eq!(due(&workspace, at(0)), Some(later));
        press(&mut workspace, later, at(0), Press::Start);
        assert_eq!(due(&workspace, at(0)), Some(today));
    }

    #[test]
    fn what_the_bar_says_follows_from_the_clock() {
        let (mut workspace, id, blocks) = workspace(&[10, 170]);
        assert_eq!(standing(&workspace, at(0)), None);
        press(&mut workspace, id, at(0), Press::Start);
        let now = standing(&workspace, at(9)).unwrap();
        assert_eq!((now.place, now.urgency, now.drift), ((1, 2), Urgency::Soon, 0));
        assert_eq!((now.over_at.to_string(), now.too_late), ("12:00".to_owned(), None));
        assert_eq!(now.next.map(|block| block.id), Some(blocks[1]));
        let later = standing(&workspace, at(12)).unwrap();
        assert_eq!((later.time.left(), later.urgency), (-2 * MINUTE, Urgency::Over));
        assert_eq!((later.over_at.to_string(), later.too_late), ("12:02".to_owned(), Some(2)));
    }

    #[test]
    fn the_bar_changes_once_a_second_and_never_oftener() {
        let ((mut workspace, id, _), (mut long, whole, _)) = (workspace(&[1]), workspace(&[30]));
        press(&mut workspace, id, at(0), Press::Start);
        press(&mut long, whole, at(0), Press::Start);
        for ms in [0, 1, 250, 999, 59_999, 60_001, 61_500] {
            let mut moment = at(0);
            moment.utc_ms += ms;
            let until = standing(&workspace, moment).unwrap().until_change();
            assert_eq!(until, 1_000 - (u64::try_from(ms).unwrap() % 1_000), "after {ms} ms");
            // Whole minutes are told for longer, until seconds count.
            let standing = standing(&long, moment).unwrap();
            let minutes = standing.until_minute(None);
            assert_eq!(minutes, 60_000 - (u64::try_from(ms).unwrap() % 60_000), "after {ms} ms");
            assert_eq!(standing.until_minute(Some(30_000)), until, "after {ms} ms");
        }
    }

    proptest! {
        /// Whatever is pressed: what is written down is never about nothing, and the clock never stands on a block that is
        /// not on the agenda.
        #[test]
        fn presses_never_lead_astray(presses in proptest::collection::vec((0_u8..8, 0_i64..90, 0_usize..4), 0..40)) {
            let (mut workspace, id, blocks) = workspace(&[5, 0, 45]);
            let mut minutes = 0;
            for (what, passed, block) in presses {
                minutes += passed;
                let what = match what {
                    0 => Press::Start,
                    1 => Press::Next,
                    2 => Press::Previous,
                    3 => Press::Skip,
                    4 => Press::To(blocks.get(block).copied().unwrap_or(Id::from_bits(99))),
                    5 => Press::Pause,
                    6 => Press::Add(i32::try_from(block).unwrap() * 3 - 4),
                    _ => Press::End,
                };
                let before = clock(&workspace, id, at(minutes).utc_ms);
                let wrote = press(&mut workspace, id, at(minutes), what);
                let after = clock(&workspace, id, at(minutes).utc_ms);
                prop_assert_eq!(wrote, before != after);
                if let Some(now) = after.running.block() {
                    prop_assert!(blocks.contains(&now));
                    prop_assert!(standing(&workspace, at(minutes)).is_some());
                }
            }
        }
    }
}
