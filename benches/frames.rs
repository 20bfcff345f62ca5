//! One frame of each page, processor only (layout, painting lists and accessibility tree; no pixels): with the demo
//! workspace, with 10 000 pieces of content, and while a weight is dragged over a million leads.
//!
//! `cargo bench --bench frames`

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::sync::Arc;

use divan::Bencher;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tandem::app::App;
use tandem::app::platform::Rehearsal;
use tandem::edit::Page;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::{Precondition, Store};
use tandem::model::{Cells, ColumnRole, ContentItem, FreshIds, Language, OrderKey, in_order};
use tandem::ui::settings::Settings;
use tandem::ui::theme;

fn main() {
    divan::main();
}

fn app(content: usize) -> App {
    let mut app = App::new(Box::new(Rehearsal::default()), Settings::default());
    if content == 0 {
        app.start_with(Template::Demo, Language::En);
        return app;
    }
    let mut fresh = FreshIds::seeded(1);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut workspace = new_workspace(Template::Demo, Language::En, &mut fresh, today);
    let persona = *workspace.personas.keys().next().unwrap();
    let stage = *workspace.journey.keys().next().unwrap();
    let mut ord = OrderKey::between(None, None);
    for number in 0..content {
        let item = ContentItem {
            id: fresh.next(),
            ord: ord.clone(),
            title: format!("Reference case number {number}"),
            mapping: [(persona, [stage].into())].into(),
            ..ContentItem::default()
        };
        ord = ord.next();
        workspace.content.insert(item.id, Arc::new(item));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    app.open_at_start(path);
    app
}

fn frames(bencher: Bencher<'_, '_>, page: Page, content: usize) {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_context_setup(theme::install)
        .with_accessibility_check(false)
        .build_ui_state(App::pass_full, app(content));
    harness.run_steps(4);
    harness.state_mut().go(page);
    harness.run_steps(4);
    bencher.bench_local(|| harness.step());
}

#[divan::bench(args = Page::ALL)]
fn demo(bencher: Bencher<'_, '_>, page: Page) {
    frames(bencher, page, 0);
}

#[divan::bench(args = Page::ALL)]
fn ten_thousand_items(bencher: Bencher<'_, '_>, page: Page) {
    frames(bencher, page, 10_000);
}

/// The demo's leads a million times over, in the columns its rules look at.
fn with_leads(rows: usize) -> App {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today);
    let mut set = (**workspace.leads.values().next().unwrap()).clone();
    let looked_at: Vec<String> =
        workspace.criteria.values().filter_map(|one| one.rule.column().map(str::to_lowercase)).collect();
    set.columns
        .retain(|column| column.role != ColumnRole::Attribute || looked_at.contains(&column.name.to_lowercase()));
    for column in &mut set.columns {
        column.cells = Cells(Arc::new(column.cells.0.iter().copied().cycle().take(rows).collect()));
    }
    set.rows = rows as u32;
    workspace.leads.insert(set.id, Arc::new(set));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    let mut app = App::new(Box::new(Rehearsal::default()), Settings::default());
    app.open_at_start(path);
    app
}

/// One frame while agreed points are dragged: edit, undo step, scoring of all leads, and the page with its histogram. The
/// slowest of the samples is the longest frame.
#[divan::bench(args = [10_000, 100_000, 1_000_000], sample_count = 200, sample_size = 1)]
fn weight_dragged(bencher: Bencher<'_, '_>, leads: usize) {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_context_setup(theme::install)
        .with_accessibility_check(false)
        .build_ui_state(App::pass_full, with_leads(leads));
    harness.run_steps(4);
    harness.state_mut().go(Page::Criteria);
    harness.run_steps(4);
    let criterion = in_order(&harness.state().workspace().criteria)[0].clone();
    let name = format!("{}: agreed points", criterion.name);
    let at = harness.get_by_label(&name).rect().center();
    harness.event(egui::Event::PointerMoved(at));
    harness.step();
    harness.event(egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: egui::Modifiers::NONE,
    });
    harness.step();
    let (mut far, mut seen) = (0.0_f32, std::collections::BTreeSet::new());
    bencher.bench_local(|| {
        far = if far > 200.0 { 0.0 } else { far + 12.0 };
        harness.event(egui::Event::PointerMoved(at + egui::vec2(far, 0.0)));
        harness.step();
        seen.insert(harness.state().workspace().criteria[&criterion.id].agreed);
    });
    assert!(seen.len() > 5, "the weight is really dragged: {seen:?}");
}
