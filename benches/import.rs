//! Importing leads: from the bytes of an export to columns that are ready to be scored.
//!
//! `cargo bench --bench import`. With `PERF_DATA` naming a folder with `leads_N.csv`, these are imported, otherwise the
//! demo's leads over and over.

#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench")]

use divan::Bencher;
use divan::counter::BytesCount;
use tandem::exchange::import::{propose, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{FreshIds, Language, TableKind, in_order};

fn main() {
    divan::main();
}

fn export(rows: usize) -> Vec<u8> {
    let folder = std::env::var_os("PERF_DATA").map(std::path::PathBuf::from);
    folder.and_then(|folder| std::fs::read(folder.join(format!("leads_{rows}.csv"))).ok()).unwrap_or_else(|| {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let demo = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
        let set = in_order(&demo.leads).into_iter().next().unwrap().clone();
        let mut text: String = set.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(",");
        for row in 0..rows {
            let cells = set.columns.iter().map(|column| match column.name.as_str() {
                "ref" => format!("L{row}"),
                _ => column.text(row % set.rows as usize).replace(',', " "),
            });
            text = text + "\n" + &cells.collect::<Vec<_>>().join(",");
        }
        text.into_bytes()
    })
}

/// Reading, finding out what each column means, and importing; nothing is written.
#[divan::bench(args = [10_000, 100_000, 1_000_000], sample_count = 3, sample_size = 1)]
fn leads(bencher: Bencher<'_, '_>, rows: usize) {
    let bytes = export(rows);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| {
        let raw = read_table(&bytes).unwrap();
        let plan = propose(TableKind::Leads, &raw, "bench", &workspace);
        let result = run(&raw, &plan, &workspace, &mut FreshIds::seeded(2), today).unwrap();
        assert_eq!(result.report.used as usize, rows);
        result
    });
}

/// Reading alone.
#[divan::bench(args = [10_000, 100_000, 1_000_000], sample_count = 3, sample_size = 1)]
fn reading(bencher: Bencher<'_, '_>, rows: usize) {
    let bytes = export(rows);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| read_table(&bytes).unwrap().rows.len());
}
