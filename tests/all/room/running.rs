//! A workshop that runs: its clock is played by keys and by the bar, and survives whatever happens to the program.

use std::sync::Arc;

use super::keys::{burst, typed};
use crate::support::{Room, on_disk, open_at_home, room_at_home};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::clock::{MINUTE, Running, clock};
use tandem::edit::Page;
use tandem::file::{Precondition, Reason, Store, read};
use tandem::model::{Block, FreshIds, Id, Language, Opens, Workshop, Workspace, last_order};

/// A workshop of four blocks in the demo; the third opens the back-test's threshold, the last the agreement.
fn planned(language: Language) -> (Workspace, Id<Workshop>, Vec<Id<Block>>) {
    let (mut workspace, mut fresh) = (crate::support::demo(language), FreshIds::seeded(41));
    // Those of the demo would be due as well.
    for held in crate::support::demo(language).workshops.keys() {
        tandem::model::delete(&mut workspace, (*held).into());
    }
    let ord = last_order(&workspace.workshops);
    let workshop = Workshop { id: fresh.next(), ord, title: "What is a lead".to_owned(), ..Workshop::default() };
    let id = workshop.id;
    workspace.workshops.insert(id, Arc::new(workshop));
    let mut blocks = Vec::new();
    for (title, minutes, opens) in [
        ("Welcome", 10, None),
        ("Criteria", 20, Some(Opens::Criteria)),
        ("Threshold", 30, Some(Opens::Threshold)),
        ("Signatures", 5, Some(Opens::Agreement)),
    ] {
        let ord = last_order(&workspace.blocks);
        let (title, note) = (title.to_owned(), "Nobody reads this".to_owned());
        let block = Block { id: fresh.next(), ord, workshop: id, title, minutes, opens, note, ..Block::default() };
        blocks.push(block.id);
        workspace.blocks.insert(block.id, Arc::new(block));
    }
    (workspace, id, blocks)
}

struct Held {
    room: Room,
    file: std::path::PathBuf,
    folder: tempfile::TempDir,
    workshop: Id<Workshop>,
    blocks: Vec<Id<Block>>,
}

fn held(language: Language) -> Held {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("held.tandem.ron");
    let (workspace, workshop, blocks) = planned(language);
    Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
    let room = open_at_home(&folder.path().join("home"), 1, &file, language);
    Held { room, file, folder, workshop, blocks }
}

impl Held {
    fn start(&mut self) {
        start(&mut self.room);
    }

    fn running(&self) -> Running {
        running(&self.room, self.workshop)
    }

    fn minutes(&self, block: usize) -> i64 {
        let now = NINE + self.room.later.get();
        clock(self.room.workspace(), self.workshop, now).blocks[&self.blocks[block]].planned / MINUTE
    }
}

/// Starts the workshop that is due.
fn start(room: &mut Room) {
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text(&room.t("command-run-workshop"));
    room.press(Modifiers::NONE, Key::Enter);
}

/// Nine o'clock of the day of every test.
const NINE: i64 = 1_795_251_600_000;

fn running(room: &Room, workshop: Id<Workshop>) -> Running {
    clock(room.workspace(), workshop, NINE + room.later.get()).running
}

#[test]
fn the_clock_of_the_tests_is_the_one_of_the_program() {
    let nine = crate::support::today().and_hms_opt(9, 0, 0).unwrap();
    assert_eq!(nine.and_utc().timestamp_millis(), NINE);
}

#[test]
fn a_workshop_is_run_by_keys_alone() {
    let mut held = held(Language::De);
    let blocks = held.blocks.clone();
    held.start();
    assert_eq!(held.running(), Running::Block(blocks[0]));
    assert!(held.room.has("10:00"));
    held.room.wait(8, 30);
    assert!(held.room.has("1:30"));
    held.room.press(Modifiers::NONE, Key::Plus);
    held.room.press(Modifiers::NONE, Key::Plus);
    held.room.press(Modifiers::NONE, Key::Minus);
    assert_eq!(held.minutes(0), 11);
    assert!(held.room.has("2:30"));
    held.room.wait(4, 40);
    assert!(held.room.has("+2:10"), "it counts up once it is over");
    // The minute that was given is no gain.
    assert!(held.room.has("3 Min. im Verzug"));
    held.room.press(Modifiers::NONE, Key::Space);
    assert_eq!(held.running(), Running::Block(blocks[1]));
    held.room.press(Modifiers::NONE, Key::P);
    assert_eq!(held.running(), Running::Paused(blocks[1]));
    held.room.wait(5, 0);
    assert!(held.room.has("20:00"), "nothing passes while it stands still");
    held.room.press(Modifiers::NONE, Key::P);
    held.room.press(Modifiers::SHIFT, Key::Space);
    assert_eq!(held.running(), Running::Block(blocks[0]));
    // Each was one step, and undo leads back through them.
    for _ in 0..3 {
        held.room.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(held.running(), Running::Block(blocks[1]));
}

/// Types as a hand does, with so many seconds between two letters; none where all of them come in one picture.
fn type_past(room: &mut Room, text: &str, apart: f64) {
    if apart <= 0.0 {
        return burst(room, &typed(text), 60);
    }
    let mut now = room.harness.ctx.input(|input| input.time) + 10.0;
    for event in typed(text) {
        room.harness.input_mut().time = Some(now);
        room.harness.input_mut().events.push(event);
        room.harness.step();
        now += apart / 3.0;
    }
    // From here on time passes with the pictures again.
    room.harness.input_mut().time = None;
}

/// A name is typed where no field has the focus, quickly, slowly, or all of it in one picture: the first letter of it does
/// something (P pauses, T and R do theirs), and none of it holds.
#[test]
fn a_name_typed_past_every_field_moves_no_clock() {
    for name in ["petra sommer⏎", "anna p"] {
        for apart in [0.0, 0.08, 0.3] {
            let mut held = held(Language::De);
            held.start();
            held.room.wait(1, 0);
            let (before, page) = (held.room.workspace().clone(), held.room.harness.state().page());
            type_past(&mut held.room, name, apart);
            assert!(held.room.has(&held.room.t("typed-past-fields")), "{name}, every {apart} s: it is said");
            assert_eq!(held.room.workspace(), &before, "{name}, every {apart} s");
            assert_eq!(held.room.harness.state().page(), page);
            // Later a single key is a command again.
            held.room.steps();
            held.room.press(Modifiers::NONE, Key::Space);
            assert_eq!(held.running(), Running::Block(held.blocks[1]), "{name}, every {apart} s");
        }
    }
}

/// After a click that met nothing, the first letter waits for a second one, and is a command when none comes.
#[test]
fn after_a_click_beside_a_field_the_first_letter_waits() {
    let mut held = held(Language::De);
    held.start();
    let nowhere = egui::pos2(1360.0, 760.0);
    let button = |pressed| egui::Event::PointerButton {
        pos: nowhere,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [egui::Event::PointerMoved(nowhere), button(true), button(false)] {
        held.room.harness.event(event);
        held.room.harness.step();
    }
    held.room.harness.event(typed("p")[0].clone());
    held.room.harness.step();
    assert_eq!(held.running(), Running::Block(held.blocks[0]), "it waits");
    held.room.steps();
    assert_eq!(held.running(), Running::Paused(held.blocks[0]), "nothing came after it");
}

#[test]
fn a_block_opens_its_page_and_tab_unless_nobody_wishes_that() {
    let mut held = held(Language::En);
    held.start();
    assert_eq!(held.room.harness.state().page(), Page::Overview);
    held.room.press(Modifiers::NONE, Key::Space);
    assert_eq!(held.room.harness.state().page(), Page::Criteria);
    held.room.press(Modifiers::NONE, Key::Space);
    assert!(held.room.has(&held.room.t("threshold-title")) || held.room.has(&held.room.t("criteria-tab-effect")));
    held.room.press(Modifiers::NONE, Key::Space);
    assert_eq!(held.room.harness.state().page(), Page::Agreement);
    held.room.press(Modifiers::COMMAND, Key::Comma);
    held.room.click(&held.room.t("settings-follow-agenda"));
    held.room.press(Modifiers::NONE, Key::Escape);
    held.room.press(Modifiers::SHIFT, Key::Space);
    assert_eq!(held.room.harness.state().page(), Page::Agreement);
}

#[test]
fn letters_in_fields_and_keys_of_dialogs_never_reach_the_clock() {
    let mut held = held(Language::En);
    held.start();
    held.room.go(Page::Personas);
    let name = held.room.t("persona-name");
    held.room.focus(&name);
    for key in [Key::Space, Key::P, Key::Plus, Key::Minus, Key::B, Key::R] {
        held.room.press(Modifiers::NONE, key);
    }
    assert_eq!(held.room.workspace().clock.len(), 1, "only the beginning was written down");
    held.room.press(Modifiers::NONE, Key::Escape);
    held.room.press(Modifiers::NONE, Key::F1);
    for key in [Key::P, Key::Plus, Key::Minus] {
        held.room.press(Modifiers::NONE, key);
    }
    assert_eq!(held.room.workspace().clock.len(), 1);
    held.room.press(Modifiers::NONE, Key::Escape);
    held.room.press(Modifiers::NONE, Key::P);
    assert_eq!(held.room.workspace().clock.len(), 2, "and afterwards they do");
}

#[test]
fn the_bar_stands_on_every_page_and_does_what_it_says() {
    let mut held = held(Language::Nl);
    held.start();
    let agenda = held.room.t("run-agenda");
    for page in Page::of_every_workspace() {
        held.room.go(page);
        assert!(held.room.has(&agenda), "{page:?}");
    }
    held.room.click(&held.room.t("run-go-next"));
    assert_eq!(held.running(), Running::Block(held.blocks[1]));
    held.room.click(&agenda);
    let to = held.room.tx("run-agenda-to", &[("title", "Signatures".into()), ("n", 5_u32.into())]);
    held.room.click(&to);
    assert_eq!(held.running(), Running::Block(held.blocks[3]));
    held.room.click(&held.room.t("run-go-back"));
    held.room.click(&held.room.t("run-go-back"));
    held.room.click(&held.room.t("run-more"));
    let skip = held.room.tx("run-skip", &[("title", "Threshold".into())]);
    held.room.click(&skip);
    assert_eq!(held.running(), Running::Block(held.blocks[3]));
    held.room.click(&held.room.t("run-more"));
    held.room.click_containing(&held.room.t("run-end"));
    assert_eq!(held.running(), Running::Ended);
    assert!(!held.room.has(&agenda));
}

#[test]
fn at_every_size_the_bar_is_cut_nowhere() {
    for (size, zoom) in [((1280.0, 720.0), 1.75), ((1280.0, 720.0), 1.0), ((1920.0, 1080.0), 1.0)] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bar.tandem.ron");
        let (mut workspace, _, blocks) = planned(Language::De);
        let mut block = (*workspace.blocks[&blocks[0]]).clone();
        block.title = "Begrüßung, Ziel des Tages, Spielregeln und wer heute für wen spricht".to_owned();
        workspace.blocks.insert(block.id, Arc::new(block));
        Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
        let settings = tandem::ui::settings::Settings { language: Some(Language::De), ..Default::default() };
        let mut room = crate::support::zoomed_room(settings, size, zoom, false);
        room.harness.state_mut().open_at_start(file);
        room.steps();
        start(&mut room);
        room.wait(13, 0);
        let screen = room.harness.ctx.content_rect();
        let bar: Vec<(String, egui::Rect)> = room
            .harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().bounding_box().is_some())
            .filter_map(|node| {
                let name = node.accesskit_node().label().or_else(|| node.accesskit_node().value())?;
                Some((name, node.rect()))
            })
            .filter(|(name, _)| {
                [
                    "run-agenda",
                    "run-go-next",
                    "run-go-back",
                    "run-minute-more",
                    "run-minute-less",
                    "run-pause",
                    "run-more",
                ]
                .iter()
                .any(|key| *name == room.t(key))
                    || name == "+3:00"
            })
            .collect();
        assert!(bar.len() >= 8, "{bar:?}");
        for (at, (name, rect)) in bar.iter().enumerate() {
            assert!(screen.contains_rect(*rect), "{name} is cut at {size:?} × {zoom}: {rect:?}");
            for (other, over) in bar.iter().skip(at + 1) {
                assert!(other == name || !rect.shrink(1.0).intersects(*over), "{name} lies over {other}");
            }
        }
    }
}

#[test]
fn the_state_at_the_beginning_and_at_the_end_is_kept_by_reference() {
    let mut held = held(Language::En);
    let before = held.room.workspace().clone();
    held.start();
    held.room.go(Page::Personas);
    held.room.fill(&held.room.t("persona-name"), "Anna");
    held.room.press(Modifiers::NONE, Key::Escape);
    held.room.wait(30, 0);
    held.room.click(&held.room.t("run-more"));
    held.room.click_containing(&held.room.t("run-end"));
    let workshop = held.room.workspace().workshops[&held.workshop].clone();
    let home = Store::machine(Some(held.folder.path().join("home")));
    let versions = home.versions(before.doc);
    let state = |hash: &str| {
        let version = versions.iter().find(|version| version.hash == hash).unwrap();
        assert_eq!(version.reason, Reason::Workshop);
        read(&home.recall(version).unwrap()).unwrap().workspace
    };
    assert_eq!(state(&workshop.state_before), before);
    assert!(state(&workshop.state_after).personas.values().any(|persona| persona.name == "Anna"));
    // A rehearsal is forgotten, and undo brings it back.
    held.room.press(Modifiers::COMMAND, Key::Z);
    assert_ne!(held.running(), Running::Ended, "undo goes on with it");
    held.room.click(&held.room.t("run-more"));
    held.room.click_containing(&held.room.t("run-reset"));
    assert_eq!(held.running(), Running::NotBegun);
    assert!(held.room.workspace().workshops[&held.workshop].state_before.is_empty());
    held.room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(held.running(), Running::Block(held.blocks[0]));
}

#[test]
fn without_a_history_the_clock_runs_all_the_same_and_that_is_said() {
    let (workspace, workshop, blocks) = planned(Language::En);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("no-home.tandem.ron");
    Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
    let settings = tandem::ui::settings::Settings { language: Some(Language::En), ..Default::default() };
    let mut room = crate::support::room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().open_at_start(file);
    room.steps();
    start(&mut room);
    assert_eq!(running(&room, workshop), Running::Block(blocks[0]));
    assert!(room.has(&room.t("run-no-history")));
    assert!(room.workspace().workshops[&workshop].state_before.is_empty());
}

#[test]
fn a_crash_in_the_middle_goes_on_where_the_room_is() {
    let mut held = held(Language::De);
    held.start();
    held.room.wait(7, 0);
    held.room.press(Modifiers::NONE, Key::Space);
    held.room.wait(3, 0);
    let (later, blocks) = (held.room.later.get(), held.blocks.clone());
    let Held { room, file, folder, workshop, .. } = held;
    // What was not saved is kept aside; the program goes down.
    drop(room);
    let mut room = room_at_home(&folder.path().join("home"), 2, Language::De);
    room.later.set(later + 2 * MINUTE);
    room.harness.state_mut().open_at_start(file.clone());
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    if on_disk(&file).clock.is_empty() {
        room.click(&room.t("recover-keep"));
    }
    assert_eq!(running(&room, workshop), Running::Block(blocks[1]));
    assert!(room.has("15:00"), "five of twenty minutes are gone, two of them while the program was down");
}

#[test]
fn another_laptop_with_the_file_goes_on_with_the_same_clock() {
    let mut held = held(Language::En);
    held.start();
    held.room.wait(4, 0);
    held.room.press(Modifiers::COMMAND, Key::S);
    // On the other machine it lies elsewhere.
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("copied.tandem.ron");
    std::fs::copy(&held.file, &file).unwrap();
    let mut other = room_at_home(&held.folder.path().join("other"), 1, Language::Nl);
    other.later.set(held.room.later.get() + 3 * MINUTE);
    other.harness.state_mut().open_at_start(file);
    other.steps();
    assert!(other.has("3:00"));
    other.press(Modifiers::NONE, Key::Space);
    assert_eq!(running(&other, held.workshop), Running::Block(held.blocks[1]));
}

#[test]
fn the_start_page_says_in_which_file_a_workshop_runs() {
    let mut held = held(Language::De);
    let start_page = |settings: &tandem::ui::settings::Settings, later: i64| {
        let room = crate::support::room(settings.clone(), (1366.0, 768.0), false);
        room.later.set(later);
        room
    };
    let says = |room: &mut Room, since: &str| {
        room.steps();
        let words = room.tx("workshop-runs-since", &[("since", since.into())]);
        room.harness.query_all_by_label_contains(&words).next().is_some()
    };
    held.room.wait(4, 0);
    held.start();
    held.room.press(Modifiers::COMMAND, Key::S);
    let settings = held.room.harness.state().settings().clone();
    assert!(says(&mut start_page(&settings, 0), "09:04"));
    let day = held.room.texts.date(crate::support::today());
    assert!(
        says(&mut start_page(&settings, 24 * 60 * MINUTE), &format!("{day}, 09:04")),
        "on the next day with its day"
    );
    // It runs under a heading of its own.
    held.room.go(Page::Workshops);
    assert!(held.room.has(&held.room.t("workshops-running")) && !held.room.has(&held.room.t("workshops-upcoming")));
    held.room.click(&held.room.t("run-more"));
    held.room.click_containing(&held.room.t("run-end"));
    held.room.press(Modifiers::COMMAND, Key::S);
    assert!(!says(&mut start_page(held.room.harness.state().settings(), 0), "09:04"));
}

#[test]
fn a_workshop_that_is_started_without_a_day_is_todays() {
    let mut held = held(Language::En);
    held.start();
    let day = |held: &Held| held.room.workspace().workshops[&held.workshop].day;
    assert_eq!(day(&held), Some(crate::support::today()));
    held.room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((day(&held), held.running()), (None, Running::NotBegun));
}

#[test]
fn a_workspace_with_a_running_clock_comes_to_rest_between_the_seconds() {
    let mut held = held(Language::En);
    held.start();
    for page in Page::of_every_workspace() {
        held.room.go(page);
        // `run` fails when the page keeps asking for another picture at once.
        held.room.harness.run();
    }
}

/// The file in which `.ci/window` runs a workshop; written anew with `cargo test --test all held_for_the_window -- --ignored`.
#[test]
#[ignore = "writes .ci/held.tandem.ron"]
fn held_for_the_window() {
    let (demo, workshop, _) = planned(Language::En);
    let mut workspace = tandem::exchange::templates::new_workspace(
        tandem::exchange::templates::Template::Personas,
        Language::En,
        &mut FreshIds::seeded(8),
        crate::support::today(),
    );
    workspace.workshops.insert(workshop, demo.workshops[&workshop].clone());
    for (id, block) in demo.blocks.iter().filter(|(_, block)| block.workshop == workshop) {
        workspace.blocks.insert(*id, Arc::clone(block));
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/held.tandem.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
}
