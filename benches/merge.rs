//! Merging three versions of 280 kB and 5 MB with 200 edits on each side, beside what git does line by line.
//!
//! `cargo bench --bench merge`. Git also reads and writes its files; its result does not open where both edits meet.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a bench fails by panicking"
)]

use std::sync::Arc;

use divan::{Bencher, black_box};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::write;
use tandem::merge::{compare, delta, fingerprint, merge};
use tandem::model::{ContentItem, FreshIds, Id, Language, OrderKey, Verdict, Workspace};

fn main() {
    divan::main();
}

/// Items that give about 280 kB and 5 MB.
const ITEMS: [usize; 2] = [620, 12_200];
/// Edits on each side.
const EDITS: usize = 200;

fn base(items: usize) -> Workspace {
    let mut fresh = FreshIds::seeded(7);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut workspace = new_workspace(Template::Personas, Language::En, &mut fresh, today);
    let mut ord = OrderKey::between(None, None);
    for number in 0..items {
        let item = ContentItem {
            id: fresh.next(),
            ord: ord.clone(),
            title: format!("Reference case number {number} with a title of usual length"),
            owner: "Sales office South".to_owned(),
            location: format!("https://intranet.example/files/case-{number}.pdf"),
            verdict: Verdict::Keep,
            verdict_reason: "Still used in every second deal.".to_owned(),
            notes: "First line of a note.\nSecond line of it.\nThird line of it.".to_owned(),
            ..ContentItem::default()
        };
        ord = ord.next();
        workspace.content.insert(item.id, Arc::new(item));
    }
    workspace
}

/// One side: every so many items an edit; a tenth of them where the other side edits too.
fn side(base: &Workspace, which: usize) -> Workspace {
    let mut workspace = base.clone();
    let ids: Vec<Id<ContentItem>> = base.content.keys().copied().collect();
    for edit in 0..EDITS {
        let shared = edit % 10 == 0;
        let at = (edit * ids.len() / EDITS + if shared { 0 } else { which }) % ids.len();
        let mut item = (*workspace.content[&ids[at]]).clone();
        match edit % 3 {
            0 => item.title = format!("{} of side {which}", item.title),
            1 => item.notes = item.notes.replace("First", if which == 0 { "The first" } else { "First" }) + "\nNew",
            _ => item.owner = format!("Side {which}"),
        }
        workspace.content.insert(item.id, Arc::new(item));
    }
    workspace
}

#[divan::bench(args = ITEMS)]
fn three_way(bencher: Bencher<'_, '_>, items: usize) {
    let base = base(items);
    let (ours, theirs) = (side(&base, 0), side(&base, 1));
    bencher.bench(|| merge(black_box(&base), black_box(&ours), black_box(&theirs), "Ann"));
}

#[divan::bench(args = ITEMS)]
fn preview_of_what_differs(bencher: Bencher<'_, '_>, items: usize) {
    let base = base(items);
    let theirs = side(&base, 1);
    bencher.bench(|| compare(black_box(&base), black_box(&theirs)));
}

#[divan::bench(args = ITEMS)]
fn delta_of_a_copy(bencher: Bencher<'_, '_>, items: usize) {
    let base = base(items);
    let theirs = side(&base, 1);
    bencher.bench(|| delta(black_box(&base), black_box(&theirs)));
}

#[divan::bench(args = ITEMS)]
fn fingerprint_of_all(bencher: Bencher<'_, '_>, items: usize) {
    let base = base(items);
    bencher.bench(|| fingerprint(black_box(&base)));
}

#[divan::bench(args = ITEMS, sample_count = 10)]
fn git_merge_file(bencher: Bencher<'_, '_>, items: usize) {
    let base = base(items);
    let folder = tempfile::tempdir().unwrap();
    let names = ["ours", "base", "theirs"];
    for (name, workspace) in names.iter().zip([&side(&base, 0), &base, &side(&base, 1)]) {
        std::fs::write(folder.path().join(name), write(workspace, false).unwrap()).unwrap();
    }
    bencher.bench(|| {
        let merged = std::process::Command::new("git")
            .args(["merge-file", "-p", "-q"])
            .args(names)
            .current_dir(folder.path())
            .output();
        merged.map(|output| output.stdout.len()).unwrap_or_default()
    });
}
