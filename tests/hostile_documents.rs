//! Hostile documents in the program: none of them ends it, on no page, in no language.
//!
//! In the real window: `TANDEM_PROGRAM=target/release/tandem DISPLAY=:1 cargo test --release --test hostile_documents --
//! --ignored`, with xdotool.

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

#[path = "support/hostile.rs"]
mod hostile;

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use support::room_at_home;
use tandem::edit::Page;
use tandem::model::Language;

/// The most memory the program may need for one of them, in kB.
const MOST_MEMORY: u64 = 1_200_000;
/// How long it may go without an answer, in seconds.
const MOST_SECONDS: u64 = 60;

#[test]
fn every_page_can_be_walked_and_every_first_thing_done() {
    let documents = hostile::documents(300);
    assert!(documents.len() >= 24, "{}", documents.len());
    for (at, document) in documents.iter().enumerate() {
        let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = folder.path().join("w.tandem.ron");
        std::fs::write(&file, &document.bytes).unwrap();
        let language = [Language::En, Language::De, Language::Nl][at % 3];
        let mut room = room_at_home(home.path(), 1, language);
        // As in the window: what no font has is drawn as a box.
        room.harness.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
        room.harness.state_mut().open_at_start(file.clone());
        room.steps();
        room.press(Modifiers::NONE, Key::Escape);
        room.press(Modifiers::NONE, Key::Escape);
        for page in Page::ALL {
            room.go(page);
            // A fault in drawing would be caught, and said.
            assert!(!room.has(&room.t("fault-title")), "{}: {page:?} cannot be drawn", document.name);
            room.press(Modifiers::NONE, Key::Tab);
            room.press(Modifiers::NONE, Key::ArrowDown);
        }
        for key in [Key::K, Key::H, Key::M] {
            room.press(Modifiers::COMMAND, key);
            assert!(!room.has(&room.t("fault-title")), "{}: {key:?}", document.name);
            room.press(Modifiers::NONE, Key::Escape);
        }
        drop(room);
        let mut again = room_at_home(home.path(), 2, language);
        again.harness.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
        again.harness.state_mut().look_for_unsaved_work();
        again.steps();
    }
}

/// The program in its window, ended with the test.
struct Shown(Child);

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Shown {
    fn is_running(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    /// The most memory it has had, in kB.
    fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    }
}

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
#[ignore = "needs a display, xdotool and the optimised program"]
fn in_the_real_window_none_ends_it_or_takes_too_much() {
    let program = std::env::var_os("TANDEM_PROGRAM").expect("the program");
    let folder = tempfile::tempdir().unwrap();
    let many = std::env::var("TANDEM_MANY").ok().and_then(|many| many.parse().ok()).unwrap_or(100_000);
    for document in hostile::documents(many) {
        let home = folder.path().join("home");
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir(&home).unwrap();
        let file = home.join("w.tandem.ron");
        std::fs::write(&file, &document.bytes).unwrap();
        let since = Instant::now();
        let child = Command::new(&program)
            .arg(&file)
            .args(["--lang", "en", "--renderer", "glow"])
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_DATA_HOME", home.join("data"))
            .spawn()
            .unwrap();
        let mut shown = Shown(child);
        let pid = shown.0.id().to_string();
        let mut window = String::new();
        while window.is_empty() {
            assert!(shown.is_running(), "{}: ended before its window came", document.name);
            assert!(since.elapsed().as_secs() < MOST_SECONDS, "{}: no window", document.name);
            std::thread::sleep(Duration::from_millis(100));
            window = xdotool(&["search", "--onlyvisible", "--pid", &pid]).lines().last().unwrap_or("").to_owned();
        }
        std::thread::sleep(Duration::from_millis(1_200));
        xdotool(&["windowfocus", "--sync", &window]);
        xdotool(&["key", "--delay", "120", "Escape", "Escape"]);
        for page in ["ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7"] {
            xdotool(&["key", page]);
            std::thread::sleep(Duration::from_millis(250));
            assert!(shown.is_running(), "{}: ended at {page}", document.name);
        }
        xdotool(&["key", "--delay", "150", "ctrl+k", "Escape", "ctrl+q"]);
        while shown.is_running() && since.elapsed().as_secs() < MOST_SECONDS {
            std::thread::sleep(Duration::from_millis(50));
            let memory = shown.memory();
            assert!(memory < MOST_MEMORY, "{}: {memory} kB", document.name);
        }
        let code = shown.0.try_wait().unwrap().and_then(|status| status.code());
        assert_eq!(code, Some(0), "{}: it did not close by itself", document.name);
        eprintln!("{}: {} s", document.name, since.elapsed().as_secs());
    }
}
