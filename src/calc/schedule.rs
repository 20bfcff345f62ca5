//! The plan of a workshop: when each block begins, and whether there is time for all of it.

use std::sync::Arc;

use crate::model::{Block, Id, TimeOfDay, Workshop};

/// When a block of the agenda begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The block.
    pub block: Id<Block>,
    /// Minutes since midnight of the first day, may go past it; `None` where nobody knows when the workshop begins.
    pub at: Option<i64>,
    /// Minutes nobody has planned before it, because it begins at a fixed time.
    pub free: i64,
    /// Minutes the blocks before it take too long for its fixed time.
    pub late: i64,
}

/// The plan of a workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Every block in its order.
    pub starts: Vec<Start>,
    /// All blocks together, in minutes.
    pub planned: i64,
    /// When it is over, in minutes since midnight of the first day.
    pub over: Option<i64>,
    /// The minutes between beginning and end, where both are known.
    pub available: Option<i64>,
}

impl Schedule {
    /// How many minutes more are planned than there are; negative ones are left.
    pub fn too_much(&self) -> Option<i64> {
        let (over, available) = (self.over?, self.available?);
        let begins = self.starts.first().map_or(Some(over), |first| first.at)?;
        Some(over - begins - available)
    }
}

/// When the blocks of a workshop begin by the plan: one after the other, a fixed time holds where it is not earlier than
/// what comes before is over.
pub fn schedule(workshop: &Workshop, agenda: &[&Arc<Block>]) -> Schedule {
    let begins = workshop.starts.map(|time| i64::from(time.minutes()));
    let mut schedule = Schedule { available: available(workshop), ..Schedule::default() };
    let mut at = begins;
    for block in agenda {
        let (mut free, mut late) = (0, 0);
        if let Some(fixed) = block.fixed_start {
            let fixed = i64::from(fixed.minutes());
            match at {
                Some(now) => {
                    free = (fixed - now).max(0);
                    late = (now - fixed).max(0);
                    at = Some(now.max(fixed));
                }
                None => at = Some(fixed),
            }
        }
        schedule.starts.push(Start { block: block.id, at, free, late });
        schedule.planned += i64::from(block.minutes);
        at = at.map(|now| now + i64::from(block.minutes));
    }
    schedule.over = at;
    schedule
}

/// The minutes between beginning and end; an end before the beginning is on the next day.
fn available(workshop: &Workshop) -> Option<i64> {
    let (from, to) = (i64::from(workshop.starts?.minutes()), i64::from(workshop.ends?.minutes()));
    Some((to - from).rem_euclid(i64::from(TimeOfDay::DAY)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::clock::{agenda, workshop_of};
    use crate::model::Workspace;

    #[test]
    fn fixed_times_hold_unless_something_takes_longer() {
        let (mut workspace, workshop, blocks) = workshop_of(&[60, 45, 30]);
        let fix = |workspace: &mut Workspace, time| {
            let mut block = Block::clone(&workspace.blocks[&blocks[1]]);
            block.fixed_start = TimeOfDay::read(time);
            workspace.blocks.insert(block.id, Arc::new(block));
        };
        fix(&mut workspace, "12:00");
        let plan = schedule(&workspace.workshops[&workshop], &agenda(&workspace, workshop));
        let starts: Vec<_> = plan.starts.iter().map(|start| (start.at, start.free, start.late)).collect();
        assert_eq!(starts, [(Some(540), 0, 0), (Some(720), 120, 0), (Some(765), 0, 0)]);
        assert_eq!((plan.planned, plan.over), (135, Some(795)));
        fix(&mut workspace, "9:30");
        let plan = schedule(&workspace.workshops[&workshop], &agenda(&workspace, workshop));
        assert_eq!((plan.starts[1].at, plan.starts[1].late), (Some(600), 30));
        // 9:00 to 11:00 are 120 minutes, 135 are planned.
        let mut until = Workshop::clone(&workspace.workshops[&workshop]);
        until.ends = TimeOfDay::read("11:00");
        assert_eq!(schedule(&until, &agenda(&workspace, workshop)).too_much(), Some(15));
    }
}
