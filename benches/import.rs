//! Importing leads: from the bytes of an export to columns that are ready to be scored, beside what reads it elsewhere.
//!
//! `cargo bench --bench import [ROWS]...`. With `PERF_DATA` naming a folder with `leads_N.csv`, these are imported, otherwise
//! the demo's leads over and over. Everything is a process of its own and runs three times, in turn; medians. Beside it
//! stand polars, DuckDB and pandas where Python has them, only reading: `PYTHON` names another one than `python3`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use tandem::exchange::grid::Hints;
use tandem::exchange::import::run_looked;
use tandem::exchange::read_table_hinted;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::exchange::understand::{Looked, plan::propose};
use tandem::model::{FreshIds, Language, TableKind, Workspace, in_order};

const WORK: [&str; 5] = ["tandem, reading alone", "tandem, whole import", "polars", "duckdb", "pandas"];
const RUNS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [alone, work, file] if alone == "--alone" => return println!("{}", ours(work, Path::new(file))),
        [one] if one == "--test" => return println!("{}", ours(WORK[1], &export(1_000))),
        _ => {}
    }
    let rows: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    for rows in if rows.is_empty() { vec![100_000, 1_000_000] } else { rows } {
        let file = export(rows);
        println!("\n{rows} leads, {} MB", std::fs::metadata(&file).unwrap().len() / 1_000_000);
        println!("{:<24}{:>10}{:>16}{:>14}", "", "wall", "processor", "peak memory");
        let mut runs: Vec<Vec<[f64; 3]>> = vec![Vec::new(); WORK.len()];
        for _ in 0..RUNS {
            for (work, runs) in WORK.iter().zip(&mut runs) {
                runs.extend(once(work, &file));
            }
        }
        for (work, runs) in WORK.iter().zip(&runs) {
            let median = |of: usize| {
                let mut all: Vec<f64> = runs.iter().map(|run| run[of]).collect();
                all.sort_by(f64::total_cmp);
                all[all.len() / 2]
            };
            match runs.as_slice() {
                [] => println!("{work:<24}{:>10}", "SKIPPED"),
                _ => println!("{work:<24}{:>8.2} s{:>14.2} s{:>11.0} MB", median(0), median(1), median(2)),
            }
        }
    }
}

/// Wall time, processor time and peak memory of one piece of work in a process of its own; none where it is not to be had.
fn once(work: &str, file: &Path) -> Option<[f64; 3]> {
    let output = if work.starts_with("tandem") {
        Command::new(std::env::current_exe().unwrap()).args(["--alone", work]).arg(file).output()
    } else {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/import_peers.py");
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        Command::new(python).arg(script).arg(work).arg(file).output()
    };
    let output = output.ok().filter(|output| output.status.success())?;
    let figures: Vec<f64> =
        String::from_utf8_lossy(&output.stdout).split_whitespace().map(|word| word.parse().unwrap()).collect();
    figures.try_into().ok()
}

/// Does one of our own: reads a file, and finds out what each column means and imports it as well.
fn ours(work: &str, file: &Path) -> String {
    let begin = Instant::now();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let bytes = std::fs::read(file).unwrap();
    let mut raw = read_table_hinted(bytes.into(), &Hints::default(), &|_| true).unwrap();
    if work == WORK[1] {
        let workspace = empty(today);
        let looked = Looked::in_place_of(&mut raw, &|_| true).unwrap();
        let plan = propose(TableKind::Leads, &raw, &looked, "bench", &workspace);
        let mut fresh = FreshIds::seeded(2);
        let result = run_looked(&raw, &looked, &plan, &workspace, &mut fresh, today, &|_| true).unwrap();
        assert_eq!(result.report.used as usize, raw.rows.len());
    }
    let wall = begin.elapsed().as_secs_f64();
    let (processor, peak) = spent();
    format!("{wall} {processor} {peak}")
}

/// The processor time of this process in seconds and its peak memory in MB, where the system tells.
fn spent() -> (f64, f64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| behind.get(at).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or(f64::NAN);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    ((ticks(11) + ticks(12)) / 100.0, peak.map_or(f64::NAN, |kilobytes: f64| kilobytes * 1.024 / 1000.0))
}

fn empty(today: chrono::NaiveDate) -> Workspace {
    new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today)
}

/// An export with so many leads.
fn export(rows: usize) -> PathBuf {
    let given = std::env::var_os("PERF_DATA").map(|folder| PathBuf::from(folder).join(format!("leads_{rows}.csv")));
    if let Some(file) = given.filter(|file| file.is_file()) {
        return file;
    }
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let demo = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
    let set = in_order(&demo.leads).into_iter().next().unwrap().clone();
    let mut text: String = set.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(",");
    for row in 0..rows {
        let cells = set.columns.iter().map(|column| match column.name.as_str() {
            "ref" => format!("L{row}"),
            _ => column.text(row % set.rows as usize).replace(',', " "),
        });
        text.push('\n');
        text.push_str(&cells.collect::<Vec<_>>().join(","));
    }
    let file = std::env::temp_dir().join(format!("tandem-bench-leads-{rows}.csv"));
    std::fs::write(&file, text).unwrap();
    file
}
