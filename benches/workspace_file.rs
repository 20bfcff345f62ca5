//! Opening and saving workspaces of 200 kB, 2 MB and 10 MB, beside serde_json on the same records.
//!
//! `cargo bench --bench workspace_file`. The safe save includes fsync and reading back, as a user's save does.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::sync::Arc;

use divan::{Bencher, black_box, counter::BytesCount};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::{Precondition, Store, read, write};
use tandem::model::{ContentItem, FreshIds, Language, OrderKey, Verdict, Workspace};

fn main() {
    divan::main();
}

/// Items that give about 200 kB, 2 MB and 10 MB.
const ITEMS: [usize; 3] = [450, 4_900, 24_500];

fn workspace(items: usize) -> Workspace {
    let mut fresh = FreshIds::seeded(7);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut workspace = new_workspace(Template::Personas, Language::En, &mut fresh, today);
    let persona = *workspace.personas.keys().next().unwrap();
    let stage = *workspace.journey.keys().next().unwrap();
    let mut ord = OrderKey::between(None, None);
    for number in 0..items {
        let item = ContentItem {
            id: fresh.next(),
            ord: ord.clone(),
            title: format!("Reference case number {number} with a title of usual length"),
            owner: "Sales office South".to_owned(),
            location: format!("https://intranet.example/files/case-{number}.pdf"),
            changed: Some(today),
            mapping: [(persona, [stage].into())].into(),
            verdict: Verdict::Keep,
            verdict_reason: "Still used in every second deal.".to_owned(),
            notes: "First line of a note.\nSecond line of it.".to_owned(),
            ..ContentItem::default()
        };
        ord = ord.next();
        workspace.content.insert(item.id, Arc::new(item));
    }
    workspace
}

#[divan::bench(args = ITEMS)]
fn open(bencher: Bencher<'_, '_>, items: usize) {
    let text = write(&workspace(items), true).unwrap();
    bencher.counter(BytesCount::of_str(&text)).bench(|| read(black_box(text.as_bytes())).unwrap());
}

#[divan::bench(args = ITEMS)]
fn open_with_serde_json(bencher: Bencher<'_, '_>, items: usize) {
    let text = json(&workspace(items));
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| serde_json::from_str::<Vec<ContentItem>>(black_box(&text)).unwrap());
}

#[divan::bench(args = ITEMS)]
fn write_and_check(bencher: Bencher<'_, '_>, items: usize) {
    let workspace = workspace(items);
    bencher.bench(|| write(black_box(&workspace), true).unwrap());
}

#[divan::bench(args = ITEMS)]
fn write_with_serde_json(bencher: Bencher<'_, '_>, items: usize) {
    let workspace = workspace(items);
    bencher.bench(|| json(black_box(&workspace)));
}

#[divan::bench(args = ITEMS)]
fn safe_save(bencher: Bencher<'_, '_>, items: usize) {
    let workspace = workspace(items);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    bencher.bench_local(|| Store::machine(None).save(&path, black_box(&workspace), Precondition::Anything).unwrap());
}

fn json(workspace: &Workspace) -> String {
    serde_json::to_string(&workspace.content.values().collect::<Vec<_>>()).unwrap()
}
