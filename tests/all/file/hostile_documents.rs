//! Hostile documents in the program: none of them ends it, on no page, in no language.
//!
//! In the real window: `TANDEM_PROGRAM=target/release/tandem DISPLAY=:1 cargo test --release --test all hostile_documents:: --
//! --ignored`, with xdotool.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::support::{Room, hostile, room_at_home};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::calendar::Wanted;
use tandem::exchange::report::minutes::{Asked, State, States, minutes};
use tandem::model::{Language, Side, Workspace, in_order};

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
        for page in Page::of_every_workspace() {
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

/// The document as it would be written.
fn written(room: &Room) -> String {
    tandem::file::write(room.workspace(), false).unwrap()
}

/// Enters and leaves every field there is, and types nothing.
fn enter_every_field(room: &mut Room) {
    let roles = [Role::TextInput, Role::MultilineTextInput, Role::SpinButton];
    for at in 0.. {
        let find = |harness: &egui_kittest::Harness<'static, tandem::app::App>| {
            let nodes: Vec<_> = harness
                .root()
                .children_recursive()
                .filter(|node| roles.contains(&node.accesskit_node().role()))
                .collect();
            nodes.get(at).map(|node| node.focus()).is_some()
        };
        if !find(&room.harness) {
            break;
        }
        room.harness.step();
    }
    room.press(Modifiers::NONE, Key::Escape);
}

/// Clicks what is called this, if there is something to click.
fn open(room: &mut Room, label: &str) {
    let mut nodes = room.harness.query_all_by_label(label);
    if nodes.any(|node| node.accesskit_node().role() != Role::Label) {
        drop(nodes);
        room.click(label);
    }
}

#[test]
fn points_beyond_the_range_are_shown_and_only_change_when_typed_over() {
    let mut workspace = crate::support::demo(Language::En);
    let first = in_order(&workspace.criteria)[0].clone();
    let mut odd = (*first).clone();
    // The value beside the least one is no sign for nothing.
    odd.proposals = tandem::model::PerSide { sales: Some(-101), marketing: Some(2_000) };
    workspace.criteria.insert(odd.id, odd.into());
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    std::fs::write(&file, tandem::file::write(&workspace, true).unwrap()).unwrap();
    let mut room = crate::support::open_at_home(home.path(), 1, &file, Language::En);
    room.go(Page::Criteria);
    let points = |room: &Room| *room.workspace().criteria[&first.id].proposals.get(Side::Sales);
    let [sales, marketing] = ["criterion-points-sales", "criterion-points-marketing"]
        .map(|caption| room.tx(caption, &[("name", (&first.name).into())]));
    for (label, shown) in [(&sales, "−101"), (&marketing, "2000")] {
        let node = room.harness.get_by_role_and_label(Role::SpinButton, label);
        assert_eq!(node.accesskit_node().value().as_deref(), Some(shown));
    }
    room.focus(&sales);
    room.focus(&marketing);
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(points(&room), Some(-101));
    assert!(!room.harness.state_mut().has_unsaved_changes());
    // The other number is still beyond the range: faults are mended one by one.
    room.fill(&sales, "-7");
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(points(&room), Some(-7), "what is typed takes its place");
    room.fill(&sales, "500");
    room.press(Modifiers::NONE, Key::Tab);
    assert_eq!(points(&room), Some(100), "typing is held to the range");
}

#[test]
fn looking_at_everything_and_entering_every_field_changes_nothing() {
    let mut entered = Vec::new();
    for document in hostile::odd_numbers() {
        let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = folder.path().join("w.tandem.ron");
        std::fs::write(&file, &document.bytes).unwrap();
        let mut room = crate::support::open_at_home(home.path(), 1, &file, Language::En);
        room.press(Modifiers::NONE, Key::Escape);
        let texts = tandem::text::texts(Language::En);
        let words = |key: &str| texts.get(key);
        let before = written(&room);
        let names = |workspace: &Workspace| -> [Vec<String>; 2] {
            let criteria = in_order(&workspace.criteria).into_iter().map(|one| one.name.clone());
            [
                criteria.take(4).collect(),
                in_order(&workspace.kpis).into_iter().map(|one| one.name.clone()).take(2).collect(),
            ]
        };
        let [criteria, kpis] = names(room.workspace());
        let mut looked = |room: &mut Room, place: &str| {
            enter_every_field(room);
            let now = written(room);
            let changed = before.lines().zip(now.lines()).find(|(before, now)| before != now);
            if now != before || room.harness.state_mut().has_unsaved_changes() {
                entered.push(format!("{}: {place}: {changed:?}", document.name));
                room.press(Modifiers::COMMAND, Key::Z);
            }
        };
        for page in Page::of_every_workspace() {
            room.go(page);
            looked(&mut room, &format!("{page:?}"));
        }
        room.go(Page::Personas);
        for tab in ["persona-tab-profile", "persona-tab-signatures"] {
            open(&mut room, &words(tab));
            looked(&mut room, tab);
        }
        room.go(Page::Criteria);
        open(&mut room, &words("criteria-tab-leads"));
        looked(&mut room, "leads");
        for name in &criteria {
            open(&mut room, name);
            looked(&mut room, name);
        }
        for part in ["part-threshold", "part-backtest", "part-blind-test", "part-reconciliation", "part-handover"] {
            open(&mut room, &words(part));
            looked(&mut room, part);
            if part == "part-backtest" {
                open(&mut room, &words("backtest-tab-versions"));
                looked(&mut room, "backtest-tab-versions");
            }
        }
        room.go(Page::Funnel);
        for tab in ["funnel-tab-numbers", "funnel-tab-stages"] {
            open(&mut room, &words(tab));
            looked(&mut room, tab);
        }
        room.go(Page::Agreement);
        for name in &kpis {
            open(&mut room, name);
            looked(&mut room, name);
        }
        open(&mut room, &words("agreement-tab-sla"));
        looked(&mut room, "agreement-tab-sla");
        room.go(Page::Content);
        for _ in 0..3 {
            room.press(Modifiers::NONE, Key::ArrowDown);
            looked(&mut room, "content");
        }
    }
    assert!(entered.is_empty(), "{} places: {entered:#?}", entered.len());
}

#[test]
fn what_is_written_of_odd_numbers_is_written() {
    for document in hostile::odd_numbers() {
        let mut workspace = tandem::file::read(&document.bytes).unwrap().workspace;
        for threshold in [i32::MAX, i32::MIN, workspace.header.lead_policy.threshold] {
            let mut header = (*workspace.header).clone();
            header.lead_policy.threshold = threshold;
            workspace.header = header.into();
            let report = tandem::exchange::report::html(&workspace, crate::support::today());
            assert!(report.contains("</html>"), "{}", document.name);
            tandem::exchange::report::handover_html(&workspace, crate::support::today());
            for workshop in workspace.workshops.keys() {
                let asked = Asked { workshop: *workshop, ..crate::support::meeting::asked() };
                let states =
                    States { before: State::Here(Box::default()), after: State::Here(Box::new(workspace.clone())) };
                assert!(minutes(&workspace, &asked, &states).unwrap().html().contains("</html>"), "{}", document.name);
            }
            let wanted = Wanted { workshop: None, now: i64::MAX / 4, today: crate::support::today() };
            tandem::exchange::calendar::calendar(&workspace, &wanted);
            tandem::exchange::lead_model::as_json(&workspace, crate::support::today());
        }
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

    /// How long it has kept a processor busy, in hundredths of a second.
    fn busy(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id())).unwrap_or_default();
        let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
    }

    /// Waits until it has nothing more to do: what was asked for is drawn.
    fn settle(&mut self, what: &str) {
        let since = Instant::now();
        let mut rests = 0;
        while rests < 2 {
            assert!(self.is_running(), "{what}: it ended");
            assert!(since.elapsed().as_secs() < MOST_SECONDS, "{what}: no end of it");
            let before = self.busy();
            std::thread::sleep(Duration::from_millis(60));
            rests = if self.busy() <= before + 1 { rests + 1 } else { 0 };
            let memory = self.memory();
            assert!(memory < MOST_MEMORY, "{what}: {memory} kB");
        }
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
        let said = home.join("said");
        let child = Command::new(&program)
            .arg(&file)
            .args(["--lang", "en", "--renderer", "glow"])
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_DATA_HOME", home.join("data"))
            .stderr(std::fs::File::create(&said).unwrap())
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
        // What can be opened is: the window bears its name then.
        let opens = tandem::file::read(&document.bytes).is_ok();
        shown.settle(document.name);
        while opens && ["", "Tandem"].contains(&xdotool(&["getwindowname", &window]).as_str()) {
            assert!(since.elapsed().as_secs() < MOST_SECONDS, "{}: it does not open", document.name);
            std::thread::sleep(Duration::from_millis(100));
        }
        xdotool(&["windowfocus", "--sync", &window]);
        xdotool(&["key", "--delay", "120", "Escape", "Escape"]);
        for keys in ["ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7", "ctrl+k", "Escape"] {
            xdotool(&["key", keys]);
            shown.settle(&format!("{} after {keys}", document.name));
        }
        let memory = shown.memory();
        xdotool(&["key", "ctrl+q"]);
        while shown.is_running() && since.elapsed().as_secs() < MOST_SECONDS {
            std::thread::sleep(Duration::from_millis(20));
        }
        let code = shown.0.try_wait().unwrap().and_then(|status| status.code());
        assert_eq!(code, Some(0), "{}: it did not close by itself", document.name);
        // A fault in drawing is caught, and said.
        let said = std::fs::read_to_string(&said).unwrap();
        assert!(!said.contains("panicked"), "{}: {said}", document.name);
        eprintln!("{}: {:.1} s, {} MB", document.name, since.elapsed().as_secs_f32(), memory / 1_000);
    }
}
