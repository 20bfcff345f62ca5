//! Re-scoring leads: 25 criteria in four capped groups; histogram, grid, back-test and every threshold included.
//!
//! `cargo bench --bench scoring`

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use divan::Bencher;
use tandem::calc::scoring::{PointSet, Scoring};
use tandem::model::{
    Cells, ColumnRole, Criterion, CriterionGroup, CriterionStatus, Decay, Dimension, Header, Id, LeadColumn,
    LeadPolicy, LeadSet, Rule, Workspace, in_order,
};

fn main() {
    divan::main();
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// So many leads in 13 columns, and 25 criteria: eleven by value, six by size, six yes or no, one that fades, one by text.
fn setting(rows: usize) -> (Workspace, Arc<LeadSet>) {
    let mut numbers = Numbers(0x5eed_1ead);
    let mut columns = Vec::new();
    let mut column = |name: &str, role: ColumnRole, values: Vec<String>, numbers: &mut Numbers| {
        let cells = (0..rows).map(|_| numbers.below(values.len() as u64) as u32).collect();
        columns.push(LeadColumn {
            name: name.to_owned(),
            role,
            values: Arc::new(values),
            cells: Cells(Arc::new(cells)),
        });
    };
    let words = |count: usize| (0..count).map(|at| format!("value {at}")).collect::<Vec<_>>();
    let sizes = |count: usize| (0..count).map(|at| at.to_string()).collect::<Vec<_>>();
    let yes_no = || vec!["false".to_owned(), "true".to_owned()];
    for name in ["industry", "country", "seniority", "job_title"] {
        column(name, ColumnRole::Attribute, words(24), &mut numbers);
    }
    for name in ["employees", "page_views", "sessions"] {
        column(name, ColumnRole::Attribute, sizes(2_000), &mut numbers);
    }
    for name in ["pricing", "demo", "webinar", "opted_out"] {
        column(name, ColumnRole::Attribute, yes_no(), &mut numbers);
    }
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let days = (0..730).map(|ago| (today - chrono::Days::new(ago)).to_string()).collect();
    column("last_activity", ColumnRole::Attribute, days, &mut numbers);
    let outcomes = ["open", "lost", "lost", "lost", "won"].map(str::to_owned).to_vec();
    column("outcome", ColumnRole::Outcome, outcomes, &mut numbers);
    let set =
        LeadSet { id: Id::from_bits(1), rows: rows as u32, reference_day: Some(today), columns, ..LeadSet::default() };

    let policy = LeadPolicy { threshold: 40, ..LeadPolicy::default() };
    let mut workspace =
        Workspace { header: Arc::new(Header { lead_policy: policy, ..Header::default() }), ..Workspace::default() };
    for (bits, cap) in [(1, 50), (2, 40), (3, 30), (4, 40)] {
        let group = CriterionGroup { id: Id::from_bits(bits), cap: Some(cap), ..CriterionGroup::default() };
        workspace.groups.insert(group.id, Arc::new(group));
    }
    let mut add = |group: u64, rule: Rule, points: i32, decay: Option<Decay>| {
        let criterion = Criterion {
            id: Id::from_bits(100 + workspace.criteria.len() as u64),
            dimension: if group == 1 { Dimension::Fit } else { Dimension::Engagement },
            group: Some(Id::from_bits(group)),
            rule,
            decay,
            agreed: Some(points),
            status: CriterionStatus::Agreed,
            ..Criterion::default()
        };
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
    };
    let is = |column: &str, at: usize| Rule::AnyOf {
        column: column.to_owned(),
        values: BTreeSet::from([format!("value {at}")]),
    };
    let from = |column: &str, min: i64| Rule::Range { column: column.to_owned(), min: Some(min * 1000), max: None };
    let yes = |column: &str| Rule::AnyOf { column: column.to_owned(), values: BTreeSet::from(["true".to_owned()]) };
    for (at, column) in ["industry", "country", "seniority"].iter().cycle().take(11).enumerate() {
        add(1, is(column, at), 4 + at as i32, None);
    }
    add(1, Rule::Contains { column: "job_title".to_owned(), text: "value 1".to_owned() }, 6, None);
    for (at, column) in ["employees", "page_views", "sessions"].iter().cycle().take(6).enumerate() {
        add(1 + at as u64 % 2, from(column, 200 * (at as i64 + 1)), 4 + at as i32, None);
    }
    let fading = Decay { column: "last_activity".to_owned(), half_life_days: 30 };
    add(2, Rule::HasValue { column: "last_activity".to_owned() }, 15, Some(fading));
    for (group, column, points) in [(3, "demo", 20), (3, "webinar", 8), (3, "pricing", 10), (4, "opted_out", -25)] {
        add(group, yes(column), points, None);
    }
    add(4, is("country", 3), -15, None);
    add(4, is("job_title", 5), -5, None);
    assert_eq!(workspace.criteria.len(), 25);
    (workspace, Arc::new(set))
}

fn change_one(bencher: Bencher<'_, '_>, rows: usize, which: usize) {
    let (mut workspace, set) = setting(rows);
    let mut scoring = Scoring::new(set, &workspace);
    let criterion = Arc::clone(in_order(&workspace.criteria)[which]);
    let mut points = 0;
    bencher.bench_local(|| {
        points = (points + 1) % 25;
        let mut changed = (*criterion).clone();
        changed.agreed = Some(points);
        workspace.criteria.insert(changed.id, Arc::new(changed));
        scoring.update(&workspace);
    });
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn one_weight_changed(bencher: Bencher<'_, '_>, rows: usize) {
    change_one(bencher, rows, 0);
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn one_weight_that_fades_changed(bencher: Bencher<'_, '_>, rows: usize) {
    change_one(bencher, rows, 18);
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn one_rule_changed(bencher: Bencher<'_, '_>, rows: usize) {
    let (mut workspace, set) = setting(rows);
    let mut scoring = Scoring::new(set, &workspace);
    let criterion = Arc::clone(in_order(&workspace.criteria)[13]);
    let mut least = 0;
    bencher.bench_local(|| {
        least = (least + 50) % 2_000;
        let mut changed = (*criterion).clone();
        changed.rule = Rule::Range { column: "page_views".to_owned(), min: Some(least * 1000), max: None };
        workspace.criteria.insert(changed.id, Arc::new(changed));
        scoring.update(&workspace);
    });
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn all_weights_at_once(bencher: Bencher<'_, '_>, rows: usize) {
    let (mut workspace, set) = setting(rows);
    let mut scoring = Scoring::new(set, &workspace);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = 1 - turn;
        for criterion in in_order(&workspace.criteria.clone()) {
            let mut changed = (**criterion).clone();
            changed.agreed = changed.agreed.map(|points| points + 2 * turn - 1);
            workspace.criteria.insert(changed.id, Arc::new(changed));
        }
        scoring.update(&workspace);
    });
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn every_threshold_from_the_counts(bencher: Bencher<'_, '_>, rows: usize) {
    let (workspace, set) = setting(rows);
    let scoring = Scoring::new(set, &workspace);
    bencher.bench_local(|| scoring.tally(PointSet::Agreed).thresholds());
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn from_scratch(bencher: Bencher<'_, '_>, rows: usize) {
    let (workspace, set) = setting(rows);
    bencher.bench_local(|| Scoring::new(Arc::clone(&set), &workspace));
}
