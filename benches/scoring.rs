//! Re-scoring leads: 25 criteria in four capped groups; histogram, grid, back-test and every threshold included.
//!
//! `cargo bench --bench scoring`. With `PERF_DATA` naming a folder with `leads_N.csv` and `model.json`, these are scored
//! instead of invented ones, and the number of qualified leads is printed; see `benches/README.md`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a bench fails by panicking"
)]

use std::collections::{BTreeSet, HashMap};
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

/// A column being read: name, place, the number of each value, the values, the cells.
type Reading = (String, usize, HashMap<String, u32>, Vec<String>, Vec<u32>);

/// The leads and the model in the folder `PERF_DATA`, if it is set.
fn given(rows: usize) -> Option<(Workspace, Arc<LeadSet>)> {
    let folder = std::path::PathBuf::from(std::env::var_os("PERF_DATA")?);
    let mut reader = csv::Reader::from_path(folder.join(format!("leads_{rows}.csv"))).unwrap();
    let model: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("model.json")).unwrap()).unwrap();
    let criteria = model["criteria"].as_array().unwrap();
    let wanted: BTreeSet<&str> = criteria.iter().map(|one| one["col"].as_str().unwrap()).collect();
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut columns: Vec<Reading> = headings
        .iter()
        .enumerate()
        .filter(|(_, name)| wanted.contains(name.as_str()))
        .map(|(at, name)| (name.clone(), at, HashMap::new(), Vec::new(), Vec::with_capacity(rows)))
        .collect();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap() {
        for (_, at, codes, values, cells) in &mut columns {
            let text = &record[*at];
            let code = codes.get(text).copied().unwrap_or_else(|| {
                values.push(text.to_owned());
                codes.insert(text.to_owned(), values.len() as u32 - 1);
                values.len() as u32 - 1
            });
            cells.push(code);
        }
    }
    let columns = columns.into_iter().map(|(name, _, _, values, cells)| LeadColumn {
        name,
        values: Arc::new(values.iter().collect()),
        cells: Cells(Arc::new(cells)),
        ..LeadColumn::default()
    });
    let set = LeadSet {
        id: Id::from_bits(1),
        rows: rows as u32,
        reference_day: model["today"].as_str().unwrap().parse().ok(),
        columns: columns.collect(),
        ..LeadSet::default()
    };
    let mut workspace = Workspace::default();
    let mut groups: Vec<&str> = Vec::new();
    for (name, cap) in model["groups"].as_object().unwrap() {
        groups.push(name);
        let (id, cap) = (Id::from_bits(groups.len() as u64), cap.as_i64().map(|cap| cap as i32));
        workspace.groups.insert(id, Arc::new(CriterionGroup { id, cap, ..CriterionGroup::default() }));
    }
    for (at, one) in criteria.iter().enumerate() {
        let column = one["col"].as_str().unwrap().to_owned();
        let thousandths = |name: &str| (one[name].as_f64().unwrap() * 1000.0) as i64;
        let text = || one["val"].as_str().unwrap().to_owned();
        let rule = match one["kind"].as_str().unwrap() {
            "range" => Rule::Range { column, min: Some(thousandths("lo")), max: Some(thousandths("hi") - 1) },
            "eq" => Rule::AnyOf { column, values: BTreeSet::from([text()]) },
            "contains" => Rule::Contains { column, text: text() },
            "true" => Rule::AnyOf { column, values: BTreeSet::from(["true".to_owned()]) },
            _ => Rule::HasValue { column },
        };
        let group = one["g"].as_str().unwrap();
        let decay = one["half_life"]
            .as_u64()
            .map(|days| Decay { column: one["col"].as_str().unwrap().to_owned(), half_life_days: days as u32 });
        let criterion = Criterion {
            id: Id::from_bits(100 + at as u64),
            dimension: if group == "fit" { Dimension::Fit } else { Dimension::Engagement },
            group: groups.iter().position(|name| *name == group).map(|at| Id::from_bits(at as u64 + 1)),
            rule,
            decay,
            agreed: one["pts"].as_i64().map(|points| points as i32),
            status: CriterionStatus::Agreed,
            ..Criterion::default()
        };
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
    }
    let threshold = model["threshold"].as_i64().unwrap() as i32;
    let policy =
        LeadPolicy { threshold, fit_min: -200, engagement_min: -200, engagement_cap: 200, ..LeadPolicy::default() };
    workspace.header = Arc::new(Header { lead_policy: policy, ..Header::default() });
    Some((workspace, Arc::new(set)))
}

fn setting(rows: usize) -> (Workspace, Arc<LeadSet>) {
    given(rows).unwrap_or_else(|| invented(rows))
}

/// So many leads in 13 columns, and 25 criteria: eleven by value, six by size, six yes or no, one that fades, one by text.
fn invented(rows: usize) -> (Workspace, Arc<LeadSet>) {
    let mut numbers = Numbers(0x5eed_1ead);
    let mut columns = Vec::new();
    let mut column = |name: &str, role: ColumnRole, values: Vec<String>, numbers: &mut Numbers| {
        let cells = (0..rows).map(|_| numbers.below(values.len() as u64) as u32).collect();
        columns.push(LeadColumn {
            name: name.to_owned(),
            role,
            values: Arc::new(values.iter().collect()),
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

fn change_one(bencher: Bencher<'_, '_>, rows: usize, fading: bool) {
    let (mut workspace, set) = setting(rows);
    let mut scoring = Scoring::new(set, &workspace);
    let criteria = in_order(&workspace.criteria);
    let criterion = Arc::clone(criteria.into_iter().find(|one| one.decay.is_some() == fading).unwrap());
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
    change_one(bencher, rows, false);
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn one_weight_that_fades_changed(bencher: Bencher<'_, '_>, rows: usize) {
    change_one(bencher, rows, true);
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
    let passed = Scoring::new(Arc::clone(&set), &workspace).effect(PointSet::Agreed).passed;
    eprintln!("{rows} leads, {passed} qualified");
    bencher.bench_local(|| Scoring::new(Arc::clone(&set), &workspace));
}
