//! One key press in a field of the largest record, a piece of content with 46 fields: the edit that sets it, its check, its undo step,
//! and everything that follows from it – without drawing.
//!
//! `cargo bench --bench editing`

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench fails by panicking")]

use chrono::NaiveDate;
use divan::Bencher;
use tandem::calc::results::Results;
use tandem::edit::{Applied, Document, Edit};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{AnyRecord, ContentItem, FreshIds, Id, Language};

fn main() {
    divan::main();
}

/// The demo workspace, open, with everything that follows from it.
fn open() -> (Document, Results, Id<ContentItem>, NaiveDate) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
    let id = *workspace.content.keys().next().unwrap();
    let mut results = Results::default();
    results.follow(&workspace, today);
    (Document::new(workspace), results, id, today)
}

/// Types one more letter, as a form does by the handle of the field or by its name.
fn press(document: &mut Document, by_name: bool, id: Id<ContentItem>, number: u64) {
    let item = document.now().content.get(&id).unwrap().clone();
    let text = format!("Reference case number {number}");
    let edit = if by_name {
        Edit::change(&AnyRecord::Content(item), "edit-content", "title", |one| {
            assert!(one.enter("title", &text.into()));
        })
    } else {
        Edit::change(&*item, "edit-content", "title", |item| item.title = text)
    };
    assert_eq!(document.apply_all(vec![edit], number), [Ok(Applied::Changed)]);
}

/// The edit with its check and its undo step.
#[divan::bench(args = [false, true])]
fn edit(bencher: Bencher<'_, '_>, by_name: bool) {
    let (mut document, _, id, _) = open();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        press(&mut document, by_name, id, number);
    });
}

/// The same with everything that follows from it.
#[divan::bench]
fn edit_and_what_follows(bencher: Bencher<'_, '_>) {
    let (mut document, mut results, id, today) = open();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        press(&mut document, false, id, number);
        results.follow(document.now(), today);
    });
}
