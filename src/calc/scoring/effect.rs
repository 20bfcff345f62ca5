//! What one point set does to all leads.

use crate::calc::confusion::Confusion;

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
pub(super) const WIDEST: i32 = 100;
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
    /// Leads created in the [months](super::super::months::Window) in which leads are counted.
    pub recent: u32,
    /// Of these, handed over.
    pub recent_passed: u32,
    /// The most points a lead that neither a veto nor missing minimum data stops can get by the rules, in whole points:
    /// criteria that exclude each other count once. `None` where these stop every lead.
    pub reachable: Option<i32>,
    /// The histogram of the total score, from the lowest to the highest bar without holes.
    pub histogram: Vec<Bar>,
    /// Leads in each cell of the grid, A to C by 1 to 3.
    pub grid: [[u32; 3]; 3],
    /// Handed over and won, handed over and not won, kept and won, kept and not won; open leads are left out.
    pub confusion: Confusion,
    /// Won and lost leads by score in points, ascending; those that a veto or missing minimum data stops stand in `stopped`.
    pub by_score: Vec<(i32, u64, u64)>,
    /// Won and lost leads that a veto or missing minimum data stops.
    pub stopped: (u64, u64),
    /// Of `by_score` those about whom the threshold alone decides: neither a fast track nor a minimum does.
    pub marginal: Vec<(i32, u64, u64)>,
    /// Criteria of this point set that have no points yet.
    pub without_points: u32,
}

impl Effect {
    /// All decided leads in the order in which they would be called, the last first: those that are stopped are one rank
    /// below every score.
    pub fn ranked(&self) -> Vec<(i32, u64, u64)> {
        let (won, lost) = self.stopped;
        let stopped = (won + lost > 0).then_some((i32::MIN, won, lost));
        stopped.into_iter().chain(self.by_score.iter().copied()).collect()
    }
}
