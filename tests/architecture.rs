//! The house rules: who may use whom, and where wording, colours, files and clocks may stand.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use support::{code, sources};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn check(module: &str, forbidden: &[&str]) {
    let folder = root().join(module);
    let files = if folder.is_dir() { sources(&folder) } else { vec![folder.with_extension("rs")] };
    assert!(!files.is_empty(), "{module} is gone");
    for file in files {
        let code = code(&file);
        for word in forbidden {
            for (number, line) in code.lines().enumerate() {
                assert!(
                    !line.contains(word),
                    "{}:{}: `{word}` does not belong into {module}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_inner_modules_know_no_window_file_clock_randomness_or_thread() {
    for module in ["model", "calc", "edit", "merge"] {
        check(
            module,
            &[
                "egui",
                "eframe",
                "std::fs",
                "std::io",
                "std::thread",
                "Instant",
                "SystemTime",
                "Local::now",
                "getrandom",
                "tracing",
                "crate::ui",
                "crate::app",
                "crate::cli",
                "crate::file",
                "crate::exchange",
                "crate::text",
            ],
        );
    }
}

#[test]
fn model_uses_nothing_and_calc_and_edit_only_model() {
    check("model", &["crate::calc", "crate::edit", "crate::merge"]);
    check("edit", &["crate::calc"]);
    check("calc", &["crate::edit", "crate::merge"]);
    check("merge", &["crate::calc", "crate::edit"]);
}

#[test]
fn file_and_exchange_do_not_draw() {
    check("file", &["egui", "crate::ui", "crate::app", "crate::cli", "crate::exchange", "crate::edit"]);
    check("exchange", &["egui", "crate::ui", "crate::app", "crate::cli", "crate::file", "crate::edit", "std::fs"]);
}

#[test]
fn pages_change_nothing_and_touch_no_file() {
    check("ui", &["&mut Workspace", "std::fs", "crate::file", "crate::app", "crate::cli", "Local::now", "SystemTime"]);
}

#[test]
fn widgets_know_the_theme_but_not_the_workspace() {
    check("ui/widgets", &["Workspace", "crate::calc", "crate::edit", "View<"]);
}

#[test]
fn nothing_uses_app_or_cli() {
    for module in ["model", "calc", "edit", "file", "exchange", "text", "ui"] {
        check(module, &["crate::app", "crate::cli"]);
    }
    check("app", &["crate::cli"]);
}

#[test]
fn only_the_theme_names_colours() {
    for file in sources(&root().join("ui")).into_iter().chain(sources(&root().join("app"))) {
        if file.ends_with("theme.rs") {
            continue;
        }
        let code = code(&file);
        for word in ["Color32::from_rgb", "Color32::WHITE", "Color32::BLACK", "Color32::RED", "from_rgba", "hex_color"]
        {
            assert!(!code.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    for file in sources(&root()) {
        let code = code(&file);
        for word in [".unwrap()", ".expect(\"", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!("] {
            assert!(!code.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn the_binary_stays_small() {
    let lines = fs::read_to_string(root().join("main.rs")).unwrap().lines().count();
    assert!(lines < 80, "main.rs has {lines} lines");
}
