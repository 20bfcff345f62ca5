//! One frame of each page, processor only (layout, painting lists and accessibility tree; no pixels): with the demo
//! workspace, and with 10 000 pieces of content.
//!
//! `cargo bench --bench frames`

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use divan::Bencher;
use egui_kittest::Harness;
use tandem::app::App;
use tandem::app::platform::Rehearsal;
use tandem::edit::Page;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::{Expect, Store};
use tandem::model::{ContentItem, FreshIds, Language, OrderKey};
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
        workspace.content.insert(item.id, std::sync::Arc::new(item));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.ron");
    Store::machine(None).save(&path, &workspace, Expect::Anything).unwrap();
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
