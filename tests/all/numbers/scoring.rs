//! Scoring laws: equal to a naive evaluator, incremental equals from scratch, statistics of the effect add up.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use tandem::calc::scoring::{Decision, PointSet, Scoring, half_life};
use tandem::model::{
    Cells, ColumnRole, Criterion, CriterionGroup, CriterionKind, CriterionStatus, Decay, Dimension, Header, Id,
    LeadColumn, LeadPolicy, LeadSet, OrderKey, PerSide, Rule, Workspace, in_order,
};

const REFERENCE: &str = "2026-10-01";
const VALUES: [&[&str]; 5] = [
    &["", "Food", "food ", "Auto", "Steel works"],
    &["", "3", "50", "249", "250", "1000.5", "-4", "x"],
    &["", "2026-09-30", "2026-07-01", "2025-01-01", "2026-10-02", "soon"],
    &["won", "lost", "rejected", "open"],
    // The first and the last month are not there as a whole; between the others lie months without a lead.
    &["2025-03-20", "2025-09-30", "2025-10-01", "2025-11-15", "2026-08-31", "2026-09-01", "2026-10-01", "", "soon"],
];
const NAMES: [&str; 5] = ["industry", "employees", "last_activity", "outcome", "created"];

/// Whether a lead with this number in the last column was created in the last twelve full months, October 2025 to September
/// 2026.
fn is_recent(number: u8) -> bool {
    let day = VALUES[4][usize::from(number) % VALUES[4].len()];
    day.len() == 10 && ("2025-10-01".."2026-10-01").contains(&day)
}

fn reference() -> NaiveDate {
    REFERENCE.parse().unwrap()
}

fn leads(rows: &[[u8; 5]]) -> LeadSet {
    let columns = (0..5)
        .map(|at| LeadColumn {
            name: NAMES[at].to_owned(),
            role: match at {
                3 => ColumnRole::Outcome,
                4 => ColumnRole::Created,
                _ => ColumnRole::Attribute,
            },
            values: Arc::new(VALUES[at].iter().map(|value| (*value).to_owned()).collect()),
            cells: Cells(Arc::new(rows.iter().map(|row| u32::from(row[at]) % VALUES[at].len() as u32).collect())),
        })
        .collect();
    LeadSet {
        id: Id::from_bits(1),
        rows: rows.len() as u32,
        columns,
        reference_day: Some(reference()),
        ..LeadSet::default()
    }
}

fn rule() -> BoxedStrategy<Rule> {
    let column = |at: usize| NAMES[at].to_owned();
    prop_oneof![
        Just(Rule::Manual),
        proptest::collection::btree_set("(food|Auto|steel works)", 0..3)
            .prop_map(move |values| Rule::AnyOf { column: column(0), values }),
        (proptest::option::of(-5_000_i64..600_000), proptest::option::of(-5_000_i64..1_200_000))
            .prop_map(move |(min, max)| Rule::Range { column: column(1), min, max }),
        "(oo|ut|STEEL|)".prop_map(move |text| Rule::Contains { column: column(0), text }),
        (0_usize..3).prop_map(move |at| Rule::HasValue { column: column(at) }),
        (0_usize..3).prop_map(move |at| Rule::Missing { column: column(at) }),
        (0_u32..800).prop_map(move |days| Rule::Recency { column: column(2), days }),
        (0_u32..300).prop_map(move |at_least| Rule::Count { column: column(1), at_least }),
        Just(Rule::HasValue { column: "no such column".to_owned() }),
    ]
    .boxed()
}

fn criterion(bits: u64) -> BoxedStrategy<Criterion> {
    (
        rule(),
        prop_oneof![8 => Just(CriterionKind::Points), 1 => Just(CriterionKind::Veto), 1 => Just(CriterionKind::Required), 1 => Just(CriterionKind::FastTrack)],
        prop_oneof![Just(Dimension::Fit), Just(Dimension::Engagement)],
        proptest::option::of(1_u64..3),
        proptest::option::of(1_u32..200),
        proptest::option::of(-100_i32..=100),
        proptest::option::of(-100_i32..=100),
        prop_oneof![
            6 => Just(CriterionStatus::Agreed),
            2 => Just(CriterionStatus::Proposed),
            1 => Just(CriterionStatus::Parked),
            1 => Just(CriterionStatus::Dropped)
        ],
    )
        .prop_map(move |(rule, kind, dimension, group, decay, sales, agreed, status)| Criterion {
            id: Id::from_bits(bits),
            ord: OrderKey::default(),
            rule,
            kind,
            dimension,
            group: group.map(Id::from_bits),
            decay: decay.map(|half_life_days| Decay { column: NAMES[2].to_owned(), half_life_days }),
            proposals: PerSide { sales, marketing: None },
            agreed,
            status,
            ..Criterion::default()
        })
        .boxed()
}

fn workspace(criteria: Vec<Criterion>, caps: [Option<i32>; 2], policy: LeadPolicy) -> Workspace {
    let mut workspace =
        Workspace { header: Arc::new(Header { lead_policy: policy, ..Header::default() }), ..Workspace::default() };
    for (bits, cap) in (1..).zip(caps) {
        let group = CriterionGroup { id: Id::from_bits(bits), cap, ..CriterionGroup::default() };
        workspace.groups.insert(group.id, Arc::new(group));
    }
    for criterion in criteria {
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
    }
    workspace
}

/// The evaluator a newcomer would write: one lead, one criterion after the other.
mod naive {
    use super::*;

    fn number(text: &str) -> Option<f64> {
        text.trim().parse().ok()
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.trim().parse().ok()
    }

    pub fn holds(rule: &Rule, set: &LeadSet, row: usize) -> bool {
        let value = |column: &str| set.column(column).map(|column| column.text(row).trim().to_owned());
        match rule {
            Rule::Manual => false,
            Rule::AnyOf { column, values } => value(column).is_some_and(|value| {
                !value.is_empty() && values.iter().any(|wanted| wanted.to_lowercase() == value.to_lowercase())
            }),
            Rule::Range { column, min, max } => value(column).and_then(|value| number(&value)).is_some_and(|number| {
                min.is_none_or(|min| number >= min as f64 / 1000.0)
                    && max.is_none_or(|max| number <= max as f64 / 1000.0)
            }),
            Rule::Contains { column, text } => value(column)
                .is_some_and(|value| !text.is_empty() && value.to_lowercase().contains(&text.to_lowercase())),
            Rule::HasValue { column } => value(column).is_some_and(|value| !value.is_empty()),
            Rule::Missing { column } => value(column).is_some_and(|value| value.is_empty()),
            Rule::Recency { column, days } => value(column).and_then(|value| day(&value)).is_some_and(|day| {
                let ago = (reference() - day).num_days();
                ago >= 0 && ago <= i64::from(*days)
            }),
            Rule::Count { column, at_least } => {
                value(column).and_then(|value| number(&value)).is_some_and(|number| number >= f64::from(*at_least))
            }
        }
    }

    pub fn score(workspace: &Workspace, points: PointSet, set: &LeadSet, row: usize) -> (i32, i32) {
        let policy = &workspace.header.lead_policy;
        let mut totals = [0, 0];
        for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
            for group in [None, Some(Id::from_bits(1)), Some(Id::from_bits(2))] {
                let mut sum = 0;
                for criterion in workspace.criteria.values() {
                    if criterion.dimension != dimension || criterion.group != group || !holds(&criterion.rule, set, row)
                    {
                        continue;
                    }
                    let share = criterion.decay.as_ref().map_or(10_000, |decay| {
                        day(set.column(&decay.column).unwrap().text(row)).map_or(0, |day| {
                            i32::from(half_life((reference() - day).num_days().max(0), decay.half_life_days))
                        })
                    });
                    // What counts: a side's proposals of what is on the table, and what was agreed of what stands as agreed.
                    let given = match (points, criterion.status) {
                        (PointSet::Agreed, CriterionStatus::Agreed) => criterion.agreed,
                        (PointSet::Sales, CriterionStatus::Agreed | CriterionStatus::Proposed) => {
                            criterion.proposals.sales
                        }
                        _ => None,
                    };
                    let given = given.filter(|_| criterion.kind == CriterionKind::Points).unwrap_or(0);
                    let exact = f64::from(given) * f64::from(share) / 100.0;
                    sum += exact.abs().mul_add(1.0, 0.5).floor() as i32 * exact.signum() as i32;
                }
                let cap = group.and_then(|group| workspace.groups.get(&group)).and_then(|group| group.cap);
                totals[at] += cap.map_or(sum, |cap| sum.min(cap * 100));
            }
        }
        (totals[0].min(policy.fit_cap * 100), totals[1].min(policy.engagement_cap * 100))
    }

    pub fn decision(workspace: &Workspace, points: PointSet, set: &LeadSet, row: usize) -> Decision {
        let policy = &workspace.header.lead_policy;
        let any = |kind: CriterionKind, wanted: bool| {
            workspace.criteria.values().any(|criterion| {
                let stands = match criterion.status {
                    CriterionStatus::Agreed => true,
                    CriterionStatus::Proposed => points != PointSet::Agreed,
                    CriterionStatus::Parked | CriterionStatus::Dropped => false,
                };
                criterion.kind == kind
                    && stands
                    && criterion.rule.column().is_some_and(|column| set.column(column).is_some())
                    && (holds(&criterion.rule, set, row) && faded(criterion, set, row)) == wanted
            })
        };
        let (fit, engagement) = score(workspace, points, set, row);
        // A minimum of 0 is none, unless it is meant.
        let misses = |least: i32, from_zero: bool, has: i32| (least != 0 || from_zero) && has < least * 100;
        let short = misses(policy.fit_min, policy.fit_from_zero, fit)
            || misses(policy.engagement_min, policy.engagement_from_zero, engagement);
        if any(CriterionKind::Veto, true) {
            Decision::Vetoed
        } else if any(CriterionKind::Required, false) {
            Decision::Incomplete
        } else if any(CriterionKind::FastTrack, true) {
            Decision::FastTrack
        } else if fit + engagement < policy.threshold * 100 {
            Decision::Below
        } else if short {
            Decision::BelowMinimum
        } else {
            Decision::Qualified
        }
    }

    /// Whether anything is left of a criterion that fades.
    fn faded(criterion: &Criterion, set: &LeadSet, row: usize) -> bool {
        criterion.decay.as_ref().is_none_or(|decay| {
            day(set.column(&decay.column).unwrap().text(row))
                .is_some_and(|day| half_life((reference() - day).num_days().max(0), decay.half_life_days) > 0)
        })
    }
}

fn rows() -> impl Strategy<Value = Vec<[u8; 5]>> {
    proptest::collection::vec(any::<[u8; 5]>(), 1..220)
}

fn criteria() -> BoxedStrategy<Vec<Criterion>> {
    (criterion(1), criterion(2), criterion(3), criterion(4), criterion(5), criterion(6))
        .prop_map(|(a, b, c, d, e, f)| vec![a, b, c, d, e, f])
        .boxed()
}

fn policy() -> impl Strategy<Value = LeadPolicy> {
    let least = || proptest::option::of(-30_i32..60);
    (0_i32..120, least(), least(), -20_i32..90).prop_map(|(fit_cap, fit, engagement, threshold)| {
        let mut policy = LeadPolicy { fit_cap, threshold, ..LeadPolicy::default() };
        policy.set_least(Dimension::Fit, fit.map(|least| if least.abs() < 8 { 0 } else { least }));
        policy.set_least(Dimension::Engagement, engagement);
        policy
    })
}

/// A lead has one value in a column: criteria that exclude each other never count together in what it can reach.
#[test]
fn what_a_lead_can_reach_is_the_most_one_lead_can_have() {
    let any = |column: &str, values: &[&str]| Rule::AnyOf {
        column: column.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let range = |min: Option<i64>, max: Option<i64>| Rule::Range { column: "size".to_owned(), min, max };
    let holds = |text: &str| Rule::Contains { column: "tags".to_owned(), text: text.to_owned() };
    let reach = |rules: &[(Rule, i32, Option<u64>)]| {
        let criteria = (1_u64..).zip(rules).map(|(bits, (rule, points, group))| Criterion {
            id: Id::from_bits(bits),
            rule: rule.clone(),
            agreed: Some(*points),
            status: CriterionStatus::Agreed,
            group: group.map(Id::from_bits),
            ..Criterion::default()
        });
        let policy = LeadPolicy { fit_cap: 1_000, ..LeadPolicy::default() };
        let set = Arc::new(LeadSet::default());
        Scoring::new(set, &workspace(criteria.collect(), [Some(25), None], policy))
            .effect(PointSet::Agreed)
            .reachable
            .unwrap()
    };
    let small = || range(Some(50_000), Some(249_000));
    for (rules, expected, what) in [
        (vec![(small(), 10, None), (range(Some(250_000), None), 20, None)], 20, "ranges that do not overlap"),
        (vec![(small(), 10, None), (range(Some(249_000), None), 20, None)], 30, "ranges that share a number"),
        (vec![(any("country", &["DE"]), 10, None), (any("Country", &["nl", "be"]), 15, None)], 15, "other values"),
        (vec![(any("country", &["DE", "AT"]), 10, None), (any("country", &["at"]), 15, None)], 25, "a value of both"),
        (vec![(any("country", &["DE"]), 10, None), (any("industry", &["Food"]), 15, None)], 25, "two columns"),
        (vec![(holds("webinar"), 10, None), (holds("trade fair"), 15, None)], 25, "a cell of several values"),
        (
            vec![(any("country", &["DE"]), 10, None), (Rule::Missing { column: "country".to_owned() }, 15, None)],
            15,
            "none",
        ),
        (vec![(any("country", &["DE"]), 30, Some(1)), (any("country", &["NL"]), 20, None)], 25, "within the cap"),
        (
            vec![
                (any("country", &["DE"]), 20, Some(1)),
                (any("country", &["NL"]), 18, None),
                (any("industry", &["Food"]), 20, Some(1)),
            ],
            38,
            "the cap decides which value is best",
        ),
        (vec![(any("country", &["DE"]), 20, None), (any("country", &["DE", "NL"]), -5, None)], 15, "one must be taken"),
        (vec![(Rule::Manual, 40, None), (any("country", &["DE"]), 20, None)], 20, "nobody can tell by machine"),
    ] {
        assert_eq!(reach(&rules), expected, "{what}");
    }
}

/// What is stopped is no lead that reaches anything: values with which a veto holds, or without which data is missing, give
/// no points.
#[test]
fn what_a_lead_can_reach_leaves_out_values_that_stop_it() {
    use CriterionKind::{FastTrack, Points, Required, Veto};
    let any = |values: &[&str]| Rule::AnyOf {
        column: "industry".to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let at_least = |min: i64| Rule::Range { column: "Industry".to_owned(), min: Some(min), max: None };
    let below = |max: i64| Rule::Range { column: "industry".to_owned(), min: None, max: Some(max) };
    let holds = |text: &str| Rule::Contains { column: "industry".to_owned(), text: text.to_owned() };
    let (there, missing) =
        (Rule::HasValue { column: "industry".to_owned() }, Rule::Missing { column: "industry".to_owned() });
    let reach = |rules: &[(Rule, i32, CriterionKind)], status: CriterionStatus, points: PointSet| {
        let criteria = (1_u64..).zip(rules).map(|(bits, (rule, points, kind))| Criterion {
            id: Id::from_bits(bits),
            rule: rule.clone(),
            kind: *kind,
            agreed: (*kind == Points).then_some(*points),
            proposals: tandem::model::PerSide { sales: (*kind == Points).then_some(*points), marketing: None },
            status: if *kind == Points { CriterionStatus::Agreed } else { status },
            ..Criterion::default()
        });
        let policy = LeadPolicy { fit_cap: 1_000, ..LeadPolicy::default() };
        let set = Arc::new(leads(&[[0; 5]]));
        Scoring::new(set, &workspace(criteria.collect(), [None, None], policy)).effect(points).reachable
    };
    let many = || ["a", "b", "c", "d", "e", "f", "g", "h"].map(|piece| (holds(&format!("{piece}{piece}")), 1, Points));
    for (rules, expected, what) in [
        (vec![(any(&["School", "Food"]), 20, Points), (any(&["School"]), 0, Veto)], Some(20), "another value is left"),
        (vec![(any(&["School"]), 20, Points), (any(&["school "]), 0, Veto)], Some(0), "the value is a veto"),
        (vec![(any(&["School"]), 20, Points), (any(&["School"]), 0, FastTrack)], Some(20), "a fast track stops nobody"),
        (vec![(any(&["School"]), 20, Points), (there.clone(), 0, Veto)], Some(0), "every value is a veto"),
        (vec![(missing.clone(), 20, Points), (there.clone(), 0, Required)], Some(0), "a value must be there"),
        (vec![(any(&["School"]), 20, Points), (any(&["Food"]), 0, Required)], Some(0), "another value must be there"),
        (vec![(missing.clone(), 20, Points), (missing, 0, Veto), (there, 0, Veto)], None, "nobody is let through"),
        (vec![(at_least(100_000), 20, Points), (at_least(50_000), 0, Veto)], Some(0), "numbers within a veto"),
        (vec![(at_least(100_000), 20, Points), (at_least(200_000), 0, Veto)], Some(20), "numbers below a veto"),
        (vec![(at_least(100_000), 20, Points), (below(150_000), 0, Required)], Some(20), "numbers that must be there"),
        (vec![(at_least(100_000), 20, Points), (below(50_000), 0, Required)], Some(0), "others must be there"),
        (vec![(holds("fair"), 20, Points), (holds("ai"), 0, Veto)], Some(0), "a piece within the piece"),
        (vec![(holds("fair"), 20, Points), (holds("student"), 0, Veto)], Some(20), "a piece beside it"),
        (many().into_iter().chain([(holds("zz"), 0, Veto)]).collect(), Some(8), "many pieces without a veto's"),
        (
            many().into_iter().chain([(holds("zz"), -9, Points)]).collect(),
            Some(8),
            "many pieces without one that costs",
        ),
    ] {
        assert_eq!(reach(&rules, CriterionStatus::Agreed, PointSet::Agreed), expected, "{what}");
    }
    let veto = [(any(&["School"]), 20, Points), (any(&["School"]), 0, Veto)];
    assert_eq!(reach(&veto, CriterionStatus::Proposed, PointSet::Agreed), Some(20), "nobody agreed on the veto");
    assert_eq!(reach(&veto, CriterionStatus::Proposed, PointSet::Sales), Some(0), "the side proposes it");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn scores_and_decisions_equal_a_naive_evaluator(
        rows in rows(), criteria in criteria(), caps in proptest::array::uniform2(proptest::option::of(0_i32..80)), policy in policy()
    ) {
        let workspace = workspace(criteria, caps, policy);
        let set = Arc::new(leads(&rows));
        let scoring = Scoring::new(Arc::clone(&set), &workspace);
        let policy = &workspace.header.lead_policy;
        for points in PointSet::ALL {
            let mut passed = 0;
            for row in 0..rows.len() {
                let score = scoring.score(points, row, policy);
                prop_assert_eq!((score.fit, score.engagement), naive::score(&workspace, points, &set, row));
                let decision = scoring.decision(points, row, policy);
                prop_assert_eq!(decision, naive::decision(&workspace, points, &set, row));
                passed += u32::from(decision.passes());
                let stopped = matches!(decision, Decision::Vetoed | Decision::Incomplete);
                let reachable = scoring.effect(points).reachable;
                prop_assert!(stopped || reachable.is_some_and(|most| score.total().div_euclid(100) <= most), "no lead that nothing stops surpasses what one can reach");
                let explained = scoring.explain(points, row, &workspace);
                prop_assert_eq!((explained.score, explained.decision), (score, decision));
            }
            let effect = scoring.effect(points);
            prop_assert_eq!(effect.passed, passed);
            prop_assert_eq!(effect.histogram.iter().map(|bar| bar.leads).sum::<u32>(), effect.leads);
            prop_assert_eq!(effect.histogram.iter().map(|bar| bar.passed).sum::<u32>(), passed);
            let mut grid = [[0_u32; 3]; 3];
            let mut by_score = std::collections::BTreeMap::<i32, (u64, u64)>::new();
            let (mut confusion, mut short) = (tandem::calc::confusion::Confusion::default(), 0);
            let (mut stopped, mut recent) = ((0, 0), (0, 0));
            for (row, cells) in rows.iter().enumerate() {
                let (fit, engagement) = naive::score(&workspace, points, &set, row);
                let step = |value: i32, high: i32, middle: i32| if value >= high * 100 { 0 } else if value >= middle * 100 { 1 } else { 2 };
                grid[step(fit, policy.fit_a, policy.fit_b)][step(engagement, policy.engagement_1, policy.engagement_2)] += 1;
                let decision = naive::decision(&workspace, points, &set, row);
                let outcome = scoring.outcome(row);
                confusion.add(decision.passes(), outcome);
                short += u32::from(decision == Decision::BelowMinimum);
                let is_recent = is_recent(cells[4]);
                recent.0 += u32::from(is_recent);
                recent.1 += u32::from(is_recent && decision.passes());
                if outcome != tandem::model::Outcome::Open {
                    let counts = if matches!(decision, Decision::Vetoed | Decision::Incomplete) {
                        &mut stopped
                    } else {
                        by_score.entry((fit + engagement).div_euclid(100)).or_default()
                    };
                    if outcome == tandem::model::Outcome::Won { counts.0 += 1 } else { counts.1 += 1 }
                }
            }
            prop_assert_eq!(effect.grid, grid);
            prop_assert_eq!(effect.confusion, confusion);
            prop_assert_eq!(effect.short_of_minimum, short);
            prop_assert_eq!(effect.stopped, stopped);
            prop_assert_eq!((effect.recent, effect.recent_passed), recent);
            // Every decided lead has a place in the order that area and gain look at.
            let ranked: u64 = effect.ranked().iter().map(|(_, won, lost)| won + lost).sum();
            prop_assert_eq!(ranked, effect.confusion.decided());
            prop_assert_eq!(&effect.by_score, &by_score.into_iter().map(|(score, (won, lost))| (score, won, lost)).collect::<Vec<_>>());
            // Every threshold that can be read off the counts equals scoring with it.
            for step in scoring.tally(points).thresholds().into_iter().step_by(17) {
                let mut other = workspace.clone();
                let mut header = (*other.header).clone();
                header.lead_policy.threshold = step.threshold;
                other.header = Arc::new(header);
                let effect = Scoring::new(Arc::clone(&set), &other).effect(points).clone();
                prop_assert_eq!(
                    (step.passed, step.recent, step.confusion),
                    (effect.passed, effect.recent_passed, effect.confusion)
                );
            }
            prop_assert_eq!(effect.confusion.decided() + effect.confusion.open, u64::from(effect.leads));
        }
    }

    #[test]
    fn following_edits_equals_scoring_from_scratch(
        rows in rows(), start in criteria(), edits in proptest::collection::vec((0_usize..6, criteria(), -100_i32..=100, 0_u8..4), 1..12)
    ) {
        let mut workspace = workspace(start, [Some(20), None], LeadPolicy::default());
        let before = workspace.clone();
        let set = Arc::new(leads(&rows));
        let mut scoring = Scoring::new(Arc::clone(&set), &workspace);
        for (at, other, points, what) in edits {
            let mut criterion = (**in_order(&workspace.criteria)[at % workspace.criteria.len()]).clone();
            match what {
                0 => criterion.agreed = Some(points),
                1 => criterion.proposals.sales = Some(points),
                2 => criterion = Criterion { id: criterion.id, ..other[at].clone() },
                _ => {
                    let mut header = (*workspace.header).clone();
                    header.lead_policy.threshold = points;
                    workspace.header = Arc::new(header);
                }
            }
            workspace.criteria.insert(criterion.id, Arc::new(criterion));
            scoring.update(&workspace);
            let fresh = Scoring::new(Arc::clone(&set), &workspace);
            for points in PointSet::ALL {
                prop_assert_eq!(scoring.effect(points), fresh.effect(points));
            }
        }
        // And all the way back, as undo does.
        scoring.update(&before);
        for points in PointSet::ALL {
            let fresh = Scoring::new(Arc::clone(&set), &before);
            prop_assert_eq!(scoring.effect(points), fresh.effect(points));
        }
    }
}

/// Sums that do not fit into 16 bits: the same results, up to and over the limit and back.
#[test]
fn sums_of_any_size_are_exact() {
    let set = Arc::new(leads(&[[1, 2, 1, 0, 0], [3, 4, 2, 1, 0], [2, 0, 0, 3, 0]]));
    let everybody = |bits: u64, points: i32| Criterion {
        id: Id::from_bits(bits),
        rule: Rule::HasValue { column: NAMES[0].to_owned() },
        agreed: Some(points),
        status: CriterionStatus::Agreed,
        ..Criterion::default()
    };
    let policy = LeadPolicy { fit_cap: 5_000, threshold: 327, ..LeadPolicy::default() };
    let mut workspace = workspace(vec![], [None, None], policy);
    let mut scoring = Scoring::new(Arc::clone(&set), &workspace);
    for sign in [1, -1] {
        for bits in (1..=12).chain(1..=12) {
            let criterion = everybody(bits, sign * 100);
            if workspace.criteria.remove(&criterion.id).is_none() {
                workspace.criteria.insert(criterion.id, Arc::new(criterion));
            }
            scoring.update(&workspace);
            let sum = sign * 100 * workspace.criteria.len() as i32;
            for row in 0..3 {
                assert_eq!(scoring.score(PointSet::Agreed, row, &workspace.header.lead_policy).fit, sum * 100);
            }
            let effect = scoring.effect(PointSet::Agreed);
            assert_eq!(effect.passed, if sum >= 327 { 3 } else { 0 }, "{sum}");
            assert_eq!(effect.histogram.iter().find(|bar| bar.leads > 0).unwrap().from, sum);
        }
    }
}

#[test]
fn half_lives_equal_the_reference_values() {
    for (days, expected) in [(0, 40.0), (30, 31.748), (60, 25.198), (90, 20.0), (180, 10.0)] {
        let left = 40.0 * f64::from(half_life(days, 90)) / 10_000.0;
        assert!((left - expected).abs() < 0.003, "{days}: {left}");
    }
}

#[test]
fn every_rule_that_holds_is_counted() {
    let set = Arc::new(leads(&[[1, 2, 1, 0, 0], [3, 4, 2, 1, 0], [2, 0, 0, 3, 0]]));
    let criterion = Criterion {
        id: Id::from_bits(1),
        rule: Rule::AnyOf { column: "Industry".to_owned(), values: BTreeSet::from(["FOOD".to_owned()]) },
        agreed: Some(10),
        status: CriterionStatus::Agreed,
        ..Criterion::default()
    };
    let scoring = Scoring::new(set, &workspace(vec![criterion.clone()], [None, None], LeadPolicy::default()));
    assert_eq!(scoring.hits(&criterion), Some(2));
}
