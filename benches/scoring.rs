//! Re-scoring after one weight changed: all three point sets, histogram, grid and back-test included.
//!
//! `cargo bench --bench scoring`

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::sync::Arc;

use divan::Bencher;
use tandem::calc::scoring::Scoring;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{Cells, FreshIds, Language, LeadSet, Workspace, in_order};

fn main() {
    divan::main();
}

/// The demo's criteria on so many leads: the demo's leads, repeated.
fn setting(rows: usize) -> (Workspace, Arc<LeadSet>) {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
    let mut set = (**workspace.leads.values().next().unwrap()).clone();
    for column in &mut set.columns {
        column.cells = Cells(Arc::new(column.cells.0.iter().copied().cycle().take(rows).collect()));
    }
    set.rows = u32::try_from(rows).unwrap();
    (workspace, Arc::new(set))
}

#[divan::bench(args = [10_000, 100_000])]
fn one_weight_changed(bencher: Bencher<'_, '_>, rows: usize) {
    let (mut workspace, set) = setting(rows);
    let mut scoring = Scoring::new(set, &workspace);
    let criterion = Arc::clone(in_order(&workspace.criteria)[0]);
    let mut points = 0;
    bencher.bench_local(|| {
        points = (points + 1) % 50;
        let mut changed = (*criterion).clone();
        changed.agreed = Some(points);
        workspace.criteria.insert(changed.id, Arc::new(changed));
        scoring.update(&workspace);
    });
}

#[divan::bench(args = [10_000, 100_000])]
fn from_scratch(bencher: Bencher<'_, '_>, rows: usize) {
    let (workspace, set) = setting(rows);
    bencher.bench_local(|| Scoring::new(Arc::clone(&set), &workspace));
}
