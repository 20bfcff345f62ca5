//! What was measured of a KPI, and by which words a KPI or a clause speaks of it.

use super::entries::{done_by_last_meeting, is_done_by_next_meeting};
use super::feedback::{Useful, answered_yes, useful};
use super::reconciliation::acceptance;
use super::stats::Rate;
use super::together::median_briefing;
use crate::model::{Kpi, Unit, Workspace, in_order};

/// Beginnings of words by which a clause speaks of leads that are accepted.
pub(super) const ACCEPTED: [&str; 9] =
    ["accept", "annahme", "angenommen", "annimmt", "nimmt", "akzeptier", "aanvaard", "geaccepteerd", "acceptatie"];

/// What was measured of a KPI: for the share of accepted leads the last reconciliation in which leads were judged, for
/// actions done by the next meeting the last one that was held; with its name.
pub fn measured(workspace: &Workspace, kpi: &Kpi) -> Option<(Rate, String)> {
    if is_done_by_next_meeting(kpi) {
        return done_by_last_meeting(workspace);
    }
    let periods = in_order(&workspace.reconciliations).into_iter().rev().filter(|_| is_acceptance(kpi));
    let mut judged = periods.filter(|one| one.accepted.is_some());
    let last = judged.find(|one| acceptance(one).n > 0)?;
    Some((acceptance(last), last.name.clone()))
}

/// What the lists of feedback and of requests say of a KPI of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// M3: requests of Sales that were answered yes, of those that were answered.
    Answered(Rate),
    /// S3: what Sales said that was of use.
    Useful(Useful),
    /// M11: by how many halves of a day Sales was briefed before events, in the middle, and of how many events.
    Briefed(i64, usize),
}

/// What the lists say of a KPI; nothing while they hold nothing of it.
pub fn counted(workspace: &Workspace, kpi: &Kpi) -> Option<Counted> {
    match (kpi.code.as_str(), kpi.unit) {
        ("M3", Unit::Percent) => Some(answered_yes(workspace)).filter(|rate| rate.n > 0).map(Counted::Answered),
        ("M11", Unit::Days) => median_briefing(workspace).map(|(halves, events)| Counted::Briefed(halves, events)),
        ("S3", Unit::Number) => Some(useful(workspace)).filter(|found| found.received > 0).map(Counted::Useful),
        _ => None,
    }
}

/// Whether a KPI is the share of leads that Sales accepts: accepted / (accepted + rejected), as it stands in the catalogue
/// or in the room's own words.
pub fn is_acceptance(kpi: &Kpi) -> bool {
    let formula: String = kpi.formula.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let parts = formula.split_once("/(").and_then(|(above, below)| {
        let (one, other) = below.split(')').next()?.split_once('+')?;
        Some((above.to_owned(), one.to_owned(), other.to_owned()))
    });
    let starts = |word: &str, with: &[&str]| with.iter().any(|stem| word.starts_with(stem));
    let by_formula = parts.is_some_and(|(above, one, other)| {
        above == one && starts(&above, &ACCEPTED) && starts(&other, &["reject", "abgelehnt", "afgewezen", "geweigerd"])
    });
    kpi.unit == Unit::Percent && (by_formula || formula.is_empty() && kpi.code == "S1")
}
