//! Versions of the model: what differs between two of them, and what that means for the same leads.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::backtest::BackTest;
use super::scoring::{PointSet, Scoring};
use crate::model::{
    Criterion, CriterionGroup, Dimension, Header, Id, LeadPolicy, LeadSet, ModelVersion, Outcome, Workspace, in_order,
};

/// Keeps the model as it is now.
pub fn snapshot(workspace: &Workspace) -> ModelVersion {
    ModelVersion {
        criteria: in_order(&workspace.criteria).into_iter().map(|criterion| (**criterion).clone()).collect(),
        groups: in_order(&workspace.groups).into_iter().map(|group| (**group).clone()).collect(),
        // Which leads it is tested with is no part of the model.
        policy: LeadPolicy { leads: None, ..workspace.header.lead_policy.clone() },
        ..ModelVersion::default()
    }
}

/// The workspace with the criteria, groups and policy of a version.
pub fn with_version(workspace: &Workspace, version: &ModelVersion) -> Workspace {
    let mut other = workspace.clone();
    other.criteria = version.criteria.iter().map(|one| (one.id, Arc::new(one.clone()))).collect();
    other.groups = version.groups.iter().map(|one| (one.id, Arc::new(one.clone()))).collect();
    other.header = Arc::new(Header { lead_policy: version.policy.clone(), ..(*workspace.header).clone() });
    other
}

/// A difference between two models.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// A criterion that was not there.
    Added(Box<Criterion>),
    /// A criterion that is gone.
    Removed(Box<Criterion>),
    /// Other agreed points: before and after.
    Points(Box<Criterion>, Option<i32>, Option<i32>),
    /// Another rule, kind, dimension, group, fading or status: the criterion before and after.
    Changed(Box<Criterion>, Box<Criterion>),
    /// A group with another cap: before and after.
    Cap(Box<CriterionGroup>, Option<i32>, Option<i32>),
    /// Another number of the policy: its name in the file, before and after.
    Policy(&'static str, Option<i32>, Option<i32>),
}

/// What differs from one model to another, in the order of the criteria.
pub fn differences(before: &ModelVersion, after: &ModelVersion) -> Vec<Difference> {
    let mut found = Vec::new();
    let of = |version: &ModelVersion| -> BTreeMap<Id<Criterion>, Criterion> {
        version.criteria.iter().map(|one| (one.id, one.clone())).collect()
    };
    let (old, new) = (of(before), of(after));
    for one in &after.criteria {
        match old.get(&one.id) {
            None => found.push(Difference::Added(Box::new(one.clone()))),
            Some(was) => {
                if was.agreed_points() != one.agreed_points() {
                    found.push(Difference::Points(Box::new(one.clone()), was.agreed_points(), one.agreed_points()));
                }
                let counts = |criterion: &Criterion| {
                    (
                        criterion.rule.clone(),
                        criterion.kind,
                        criterion.dimension,
                        criterion.group,
                        criterion.decay.clone(),
                        criterion.status,
                    )
                };
                if counts(was) != counts(one) {
                    found.push(Difference::Changed(Box::new(was.clone()), Box::new(one.clone())));
                }
            }
        }
    }
    let gone = before.criteria.iter().filter(|one| !new.contains_key(&one.id));
    found.extend(gone.map(|one| Difference::Removed(Box::new(one.clone()))));
    for group in &after.groups {
        let was = before.groups.iter().find(|one| one.id == group.id);
        if let Some(was) = was.filter(|was| was.cap != group.cap) {
            found.push(Difference::Cap(Box::new(group.clone()), was.cap, group.cap));
        }
    }
    for (name, read) in POLICY {
        let (was, is) = (read(&before.policy), read(&after.policy));
        if was != is {
            found.push(Difference::Policy(name, was, is));
        }
    }
    found
}

type Read = fn(&LeadPolicy) -> Option<i32>;

/// What of a policy decides about leads.
const POLICY: [(&str, Read); 9] = [
    ("threshold", |policy| Some(policy.threshold)),
    ("fit_min", |policy| policy.least(Dimension::Fit)),
    ("engagement_min", |policy| policy.least(Dimension::Engagement)),
    ("fit_cap", |policy| Some(policy.fit_cap)),
    ("engagement_cap", |policy| Some(policy.engagement_cap)),
    ("fit_a", |policy| Some(policy.fit_a)),
    ("fit_b", |policy| Some(policy.fit_b)),
    ("engagement_1", |policy| Some(policy.engagement_1)),
    ("engagement_2", |policy| Some(policy.engagement_2)),
];

/// Leads by what two models decide about them and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Both hand them over.
    pub both: u64,
    /// Only the first does.
    pub only_before: u64,
    /// Only the second does.
    pub only_after: u64,
    /// Neither does.
    pub neither: u64,
}

/// The decisions of two models about the same leads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Leads that were won.
    pub won: Changed,
    /// Leads that were lost or rejected.
    pub lost: Changed,
    /// Leads that are not decided.
    pub open: Changed,
    /// Leads of which nobody knows how they ended.
    pub unknown: Changed,
}

/// Two models on the same leads: what they decide, and how well each does.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Lead by lead.
    pub decisions: Decisions,
    /// The back-tests of the first and of the second.
    pub tests: [BackTest; 2],
}

/// Compares the agreed points of two models on the same leads, lead by lead.
pub fn compare(set: &Arc<LeadSet>, before: &Workspace, after: &Workspace) -> Compared {
    let (first, second) = (Scoring::new(Arc::clone(set), before), Scoring::new(Arc::clone(set), after));
    let passes = |scoring: &Scoring, workspace: &Workspace, row: usize| {
        scoring.decision(PointSet::Agreed, row, &workspace.header.lead_policy).passes()
    };
    let mut found = Decisions::default();
    for row in 0..set.rows as usize {
        let changed = match first.outcome(row) {
            Outcome::Won => &mut found.won,
            Outcome::Lost | Outcome::Rejected => &mut found.lost,
            Outcome::Open => &mut found.open,
            Outcome::Unknown => &mut found.unknown,
        };
        *match (passes(&first, before, row), passes(&second, after, row)) {
            (true, true) => &mut changed.both,
            (true, false) => &mut changed.only_before,
            (false, true) => &mut changed.only_after,
            (false, false) => &mut changed.neither,
        } += 1;
    }
    let tests = [&first, &second].map(|scoring| BackTest::of(scoring.effect(PointSet::Agreed)));
    Compared { decisions: found, tests }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::model::{FreshIds, Language};

    #[test]
    fn a_version_is_what_it_was_and_the_difference_is_told() {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
        let before = snapshot(&workspace);
        assert!(with_version(&workspace, &before) == workspace);
        assert!(differences(&before, &snapshot(&workspace)).is_empty());
        let mut after = workspace.clone();
        let first = Arc::clone(in_order(&workspace.criteria)[0]);
        after.criteria.insert(first.id, Arc::new(Criterion { agreed: Some(3), ..(*first).clone() }));
        let last = Arc::clone(in_order(&workspace.criteria).last().unwrap());
        after.criteria.remove(&last.id);
        let mut header = (*after.header).clone();
        header.lead_policy.threshold = 40;
        after.header = Arc::new(header);
        let found = differences(&before, &snapshot(&after));
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            matches!(&found[0], Difference::Points(one, was, Some(3)) if one.id == first.id && *was == first.agreed)
        );
        assert!(matches!(&found[1], Difference::Removed(one) if one.id == last.id));
        assert_eq!(found[2], Difference::Policy("threshold", Some(55), Some(40)));
        // The table of decisions adds up to all leads, and its margins are those of the two models.
        let set = workspace.leads.values().next().unwrap();
        let compared = compare(set, &workspace, &after);
        let table = compared.decisions;
        let sum = |changed: Changed| changed.both + changed.only_before + changed.only_after + changed.neither;
        assert_eq!(sum(table.won) + sum(table.lost) + sum(table.open), u64::from(set.rows));
        let [first, second] = compared.tests;
        let won_passed = |changed: Changed| [changed.both + changed.only_before, changed.both + changed.only_after];
        assert_eq!([first.confusion.true_positive, second.confusion.true_positive], won_passed(table.won));
        assert_eq!([first.confusion.false_positive, second.confusion.false_positive], won_passed(table.lost));
        let passed = |workspace: &Workspace| Scoring::new(Arc::clone(set), workspace).effect(PointSet::Agreed).passed;
        let of = |pick: fn(Changed) -> u64| pick(table.won) + pick(table.lost) + pick(table.open);
        assert_eq!(of(|changed| changed.both + changed.only_before), u64::from(passed(&workspace)));
        assert_eq!(of(|changed| changed.both + changed.only_after), u64::from(passed(&after)));
    }
}
