//! Win rates by source, persona or any other column, pulled towards that of all where cases are few.

use std::collections::BTreeMap;

use super::cohorts::Cohorts;
use super::dated_leads::DatedLeads;
use super::stats::{FEW, Rate};
use crate::model::{LeadColumn, LeadSet};

/// Won leads from which a group has a rate of its own.
pub const OWN_WON: u64 = 5;
/// How many cases of all are added to those of a small group.
pub const PULL: f64 = 10.0;
/// A column with more values than this makes no groups.
pub const MOST_GROUPS: usize = 60;

/// A group of leads and how many of them were won.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadGroup {
    /// What they have in common; empty where nothing is said.
    pub value: String,
    /// Won of all, in the mature cohorts.
    pub won: Rate,
    /// The rate that is to be used, as a fraction.
    pub used: f64,
    /// Whether it is pulled towards that of all.
    pub is_shrunk: bool,
}

/// The rate of a group: its own from 30 cases with 5 won on, otherwise (k + 10·p)/(n + 10) with the rate `all` of everybody.
pub fn shrunk(group: Rate, all: f64) -> (f64, bool) {
    match group.share().filter(|_| group.n >= FEW && group.k >= OWN_WON) {
        Some(own) => (own, false),
        None => ((group.k as f64 + PULL * all) / (group.n as f64 + PULL), true),
    }
}

/// What came of the leads of each value of a column, of the mature cohorts; the largest group first. Empty where nobody is
/// mature, or the column has too many values.
pub fn groups(set: &LeadSet, column: &LeadColumn, leads: &DatedLeads, cohorts: &Cohorts) -> Vec<LeadGroup> {
    if column.values.len() > MOST_GROUPS || set.rows as usize != leads.rows() {
        return Vec::new();
    }
    let won = cohorts.inside.last().map_or(&[][..], Vec::as_slice);
    let mut counts: BTreeMap<u32, Rate> = BTreeMap::new();
    let mut all = Rate::default();
    for ((mature, code), won) in cohorts.is_mature.iter().zip(column.cells.0.iter()).zip(won) {
        if *mature {
            let of = counts.entry(*code).or_default();
            (of.n, all.n) = (of.n + 1, all.n + 1);
            (of.k, all.k) = (of.k + u64::from(*won), all.k + u64::from(*won));
        }
    }
    let Some(share) = all.share() else { return Vec::new() };
    let mut found: Vec<LeadGroup> = counts
        .into_iter()
        .map(|(code, won)| {
            let (used, is_shrunk) = shrunk(won, share);
            let value = column.values.get(code as usize).unwrap_or_default().to_owned();
            LeadGroup { value, won, used, is_shrunk }
        })
        .collect();
    found.sort_by(|a, b| b.won.n.cmp(&a.won.n).then_with(|| a.value.cmp(&b.value)));
    found
}
