//! What fails, hangs or is made to harm in one place keeps nothing else from going on, and is said.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::support::{Room, demo_at_home, on_disk, open_at_home, room_at_home, room_on, room_on_with_clock};
use egui::{Key, Modifiers};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::vfs::guarded::{Guarded, Operation};
use tandem::file::vfs::model::HandClock;
use tandem::file::vfs::{Clock, Vfs};
use tandem::file::{Precondition, Store, read, write};
use tandem::model::{Language, Workspace};

fn rename_first_persona(room: &mut Room, name: &str) {
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), name);
}

fn has_persona(workspace: &Workspace, name: &str) -> bool {
    workspace.personas.values().any(|persona| persona.name == name)
}

/// Draws until something holds.
fn until(room: &mut Room, what: &str, holds: &dyn Fn(&mut Room) -> bool) {
    let since = Instant::now();
    while since.elapsed().as_secs() < 60 {
        room.harness.step();
        if holds(room) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{what} never came");
}

/// This machine's disk, on which everything in one folder hangs, or everything new in it fails, while the switch is on.
fn disk(folder: &Path, hangs: bool) -> (Arc<dyn Vfs>, Arc<AtomicBool>) {
    let (folder, switch) = (folder.to_path_buf(), Arc::new(AtomicBool::new(false)));
    let own = Arc::clone(&switch);
    let disk = Guarded::real(move |operation, path| {
        let here = path.starts_with(&folder);
        if here && !hangs && own.load(Ordering::SeqCst) && operation == Operation::Create {
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        let since = Instant::now();
        while here && hangs && own.load(Ordering::SeqCst) && since.elapsed().as_secs() < 90 {
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    });
    (Arc::new(disk), switch)
}

/// A place of its own on a disk that can be made to hang, with the demo in it.
fn share() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    Store::machine(None).save(&file, &crate::support::demo(Language::En), Precondition::Anything).unwrap();
    (folder, file)
}

#[test]
fn an_opening_that_hangs_is_left_and_everything_else_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    let mut room = room_on(disk, home.path());
    hangs.store(true, Ordering::SeqCst);
    room.harness.state_mut().open_at_start(file.clone());
    room.steps();
    assert!(room.has(&room.t("working-open")));
    room.click(&room.t("cancel"));
    let since = Instant::now();
    room.harness.state_mut().start_with(Template::Demo, Language::En);
    room.steps();
    rename_first_persona(&mut room, "On the local disk");
    let local = home.path().join("local.tandem.ron");
    room.answer(&local);
    room.press(Modifiers::COMMAND, Key::S);
    until(&mut room, "the save", &|room| !room.harness.state_mut().has_unsaved_changes());
    assert!(has_persona(&on_disk(&local), "On the local disk"));
    // A report, and opening another file: none of them waits for the place that hangs.
    let report = home.path().join("r.html");
    room.answer(&report);
    room.press(Modifiers::COMMAND, Key::P);
    until(&mut room, "the report", &|_| report.exists());
    room.harness.state_mut().open_at_start(local);
    until(&mut room, "the opening", &|room| !room.has(&room.t("working-open")));
    assert!(since.elapsed().as_secs() < 45, "something waited for the place that hangs");
    hangs.store(false, Ordering::SeqCst);
    // What comes late is not wanted any more.
    for _ in 0..50 {
        room.harness.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(has_persona(room.workspace(), "On the local disk"));
}

#[test]
fn a_save_that_hangs_is_spoken_about_and_another_place_can_be_saved_to() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    let clock = HandClock::default();
    let mut room = room_on_with_clock(disk, Arc::new(clock.clone()), home.path());
    room.harness.state_mut().open_at_start(file.clone());
    until(&mut room, "the opening", &|room| !room.workspace().personas.is_empty());
    rename_first_persona(&mut room, "While it hangs");
    hangs.store(true, Ordering::SeqCst);
    room.press(Modifiers::COMMAND, Key::S);
    assert!(!room.has(&room.t("place-silent-save")));
    clock.wait(30_000);
    until(&mut room, "the sentence", &|room| room.has(&room.t("place-silent-save")));
    let elsewhere = home.path().join("elsewhere.tandem.ron");
    room.answer(&elsewhere);
    room.click(&room.t("command-save-as"));
    until(&mut room, "the save elsewhere", &|room| !room.harness.state_mut().has_unsaved_changes());
    assert!(has_persona(&on_disk(&elsewhere), "While it hangs"));
    hangs.store(false, Ordering::SeqCst);
    until(&mut room, "the late save", &|_| has_persona(&on_disk(&file), "While it hangs"));
    // The late one does not tie the document to its old place again.
    rename_first_persona(&mut room, "After all that");
    room.press(Modifiers::COMMAND, Key::S);
    until(&mut room, "the last save", &|_| has_persona(&on_disk(&elsewhere), "After all that"));
    assert!(!has_persona(&on_disk(&file), "After all that"));
}

#[test]
fn an_opening_without_a_sign_of_life_comes_to_an_end_by_itself() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    let clock = HandClock::default();
    let mut room = room_on_with_clock(disk, Arc::new(clock.clone()), home.path());
    hangs.store(true, Ordering::SeqCst);
    room.harness.state_mut().open_at_start(file);
    room.steps();
    clock.wait(60_000);
    until(&mut room, "the sentence", &|room| room.has(&room.t("place-silent-title")));
    hangs.store(false, Ordering::SeqCst);
}

#[test]
fn found_work_is_offered_although_the_place_of_its_file_hangs() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let mut room = open_at_home(home.path(), 1, &file, Language::En);
    rename_first_persona(&mut room, "Found again");
    drop(room);
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    hangs.store(true, Ordering::SeqCst);
    let mut room = room_on(disk, home.path());
    room.harness.state_mut().look_for_unsaved_work();
    until(&mut room, "the offer", &|room| room.has(&room.t("recover-title")));
    room.click(&room.t("recover-keep"));
    assert!(has_persona(room.workspace(), "Found again"));
    hangs.store(false, Ordering::SeqCst);
}

#[test]
fn work_that_could_not_be_kept_is_tried_again_and_it_is_said_meanwhile() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().canonicalize().unwrap();
    let (disk, fails) = disk(&own, false);
    let mut room = room_on(disk, &own);
    fails.store(true, Ordering::SeqCst);
    room.harness.state_mut().start_with(Template::Personas, Language::En);
    room.steps();
    rename_first_persona(&mut room, "Not kept at first");
    until(&mut room, "the sentence", &|room| room.has(&room.t("save-state-not-kept")));
    fails.store(false, Ordering::SeqCst);
    // Nothing is typed any more: it is tried again all the same.
    until(&mut room, "the usual state", &|room| room.has(&room.t("save-state-new")));
    drop(room);
    until_found(&own, "Not kept at first");
}

fn until_found(home: &Path, name: &str) {
    let since = Instant::now();
    while since.elapsed().as_secs() < 10 {
        let found = Store::machine(Some(home.to_path_buf())).leftovers();
        if found.iter().any(|leftover| has_persona(&leftover.workspace, name)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{name} was not kept");
}

#[test]
fn a_version_that_could_not_be_kept_is_said() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().canonicalize().unwrap();
    let (_folder, file) = share();
    let (disk, fails) = disk(&own, false);
    let mut room = room_on(disk, &own);
    room.harness.state_mut().open_at_start(file);
    until(&mut room, "the opening", &|room| !room.workspace().personas.is_empty());
    fails.store(true, Ordering::SeqCst);
    rename_first_persona(&mut room, "Saved without a version before");
    room.press(Modifiers::COMMAND, Key::S);
    until(&mut room, "the sentence", &|room| room.has(&room.t("history-not-kept")));
}

/// A file is open whose copy says something else about a piece of content, and the copy is about to be merged.
fn about_to_merge(disk: Arc<dyn Vfs>, own: &Path, file: &Path) -> Room {
    let mut room = room_on(disk, own);
    room.harness.state_mut().open_at_start(file.to_path_buf());
    until(&mut room, "the opening", &|room| !room.workspace().personas.is_empty());
    let mut theirs = on_disk(file);
    let mut item = (**theirs.content.values().next().unwrap()).clone();
    "Theirs".clone_into(&mut item.owner);
    theirs.content.insert(item.id, Arc::new(item));
    let copy = file.with_file_name("copy.tandem.ron");
    Store::machine(None).save(&copy, &theirs, Precondition::Anything).unwrap();
    room.answer(&copy);
    room.press(Modifiers::COMMAND, Key::M);
    until(&mut room, "the merge", &|room| room.has(&room.t("merge-do")));
    room.press(Modifiers::NONE, Key::Num3);
    room
}

fn has_theirs(room: &mut Room) -> bool {
    room.workspace().content.values().any(|item| item.owner == "Theirs")
}

#[test]
fn a_state_before_a_merge_that_could_not_be_kept_is_said() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().canonicalize().unwrap();
    let (_folder, file) = share();
    let (disk, fails) = disk(&own, false);
    let mut room = about_to_merge(disk, &own, &file);
    fails.store(true, Ordering::SeqCst);
    room.click(&room.t("merge-do"));
    until(&mut room, "the sentence", &|room| room.has(&room.t("merge-not-kept")));
    assert!(has_theirs(&mut room), "it was merged all the same");
}

#[test]
fn a_merge_does_not_wait_for_the_earlier_versions() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().canonicalize().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(&own, true);
    let mut room = about_to_merge(disk, &own, &file);
    hangs.store(true, Ordering::SeqCst);
    let since = Instant::now();
    room.click(&room.t("merge-do"));
    until(&mut room, "the merge", &has_theirs);
    assert!(since.elapsed().as_secs() < 45, "the window waited for the folder of earlier versions");
    hangs.store(false, Ordering::SeqCst);
    let doc = room.workspace().doc;
    let kept = || Store::machine(Some(own.clone())).versions(doc);
    until(&mut room, "the state before", &|_| !kept().is_empty());
}

fn with_title(title: &str) -> Workspace {
    let mut workspace = crate::support::demo(Language::En);
    let mut header = (*workspace.header).clone();
    title.clone_into(&mut header.title);
    workspace.header = Arc::new(header);
    workspace
}

/// The titles the window was asked to have, while something is done.
fn titles(room: &mut Room) -> Vec<String> {
    let mut all = Vec::new();
    for _ in 0..4 {
        room.harness.step();
        let output = room.harness.output();
        for viewport in output.viewport_output.values() {
            for command in &viewport.commands {
                if let egui::ViewportCommand::Title(title) = command {
                    all.push(title.clone());
                }
            }
        }
    }
    all
}

#[test]
fn no_title_of_a_workspace_reaches_the_window_with_characters_that_could_harm_it() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    for (title, expected) in [
        ("a\u{0}b", "a b"),
        ("x\u{1b}]0;y\u{7}", "x ]0;y"),
        ("line\nline", "line line"),
        ("left\u{202e}right", "leftright"),
        ("\u{0}\u{0}", "w.tandem.ron"),
    ] {
        std::fs::write(&file, write(&with_title(title), true).unwrap()).unwrap();
        let mut room = room_at_home(home.path(), 2, Language::En);
        room.harness.state_mut().open_at_start(file.clone());
        let seen = titles(&mut room);
        assert!(seen.iter().any(|seen| seen == &format!("{expected} – Tandem")), "{title:?}: {seen:?}");
        assert!(seen.iter().all(|seen| !seen.chars().any(char::is_control)), "{title:?}: {seen:?}");
        assert_eq!(room.workspace().header.title, title, "what is in the file stays");
    }
}

#[test]
fn restored_work_with_such_a_title_can_be_reached() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    std::fs::write(&file, write(&with_title("a\u{0}b"), true).unwrap()).unwrap();
    let mut room = open_at_home(home.path(), 1, &file, Language::En);
    rename_first_persona(&mut room, "Not lost");
    drop(room);
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().look_for_unsaved_work();
    let before = titles(&mut room);
    room.click(&room.t("recover-keep"));
    let after = titles(&mut room);
    assert!(before.iter().chain(&after).all(|title| !title.contains('\0')));
    assert!(has_persona(room.workspace(), "Not lost"));
    room.press(Modifiers::COMMAND, Key::S);
    assert!(has_persona(&on_disk(&file), "Not lost"));
}

#[cfg(unix)]
#[test]
fn found_work_belongs_to_its_file_whatever_the_way_that_was_called_by() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    let mut room = demo_at_home(home.path(), 1, &file, Language::En);
    rename_first_persona(&mut room, "By another way");
    drop(room);
    let link = home.path().join("link.tandem.ron");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let winding = folder.path().join("..").join(folder.path().file_name().unwrap()).join("w.tandem.ron");
    for (way, is_other) in [(link, false), (winding, false), (file.with_file_name("other.tandem.ron"), true)] {
        if is_other {
            std::fs::copy(&file, &way).unwrap();
        }
        let mut room = room_at_home(home.path(), 2, Language::En);
        room.harness.state_mut().open_at_start(way.clone());
        room.harness.state_mut().look_for_unsaved_work();
        room.steps();
        assert!(room.has(&room.t("recover-title")));
        let other = format!("{} {}", tandem::ui::icons::INFO, room.t("recover-other"));
        assert_eq!(room.has(&other), is_other, "{}", way.display());
    }
}

/// 336 bytes that say they hold four thousand million leads.
const MANY_ROWS: &str = r#"// x
(
    format: "tandem-workspace",
    version: (1, 3),
    doc: "w-ka5a8h46d7",
    header: (
        title: "X",
    ),
    leads: [
        (
            id: "led-0000000001", ord: "a0", name: "Spring", rows: 4294967295, columns: [COLUMNS],
        ),
    ],
)
"#;

#[test]
fn a_count_in_a_file_is_never_believed_more_than_what_it_counts() {
    if !crate::support::alone(module_path!(), "a_count_in_a_file_is_never_believed_more_than_what_it_counts") {
        return;
    }
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let outcome = r#"(name: "outcome", role: Outcome, values: ["won", "lost"], cells: ["0 1 0"])"#;
    for (columns, rows) in [("", 0_u32), (outcome, 3)] {
        let text = MANY_ROWS.replace("COLUMNS", columns);
        let loaded = read(text.as_bytes()).unwrap();
        let set = loaded.workspace.leads.values().next().unwrap();
        assert_eq!((set.rows, set.outcomes().len()), (rows, rows as usize));
        assert_eq!((loaded.corrected[0].was, loaded.corrected[0].is), (u32::MAX, rows));
        // Whatever brings such a set in, it is never written.
        let mut forged = loaded.workspace.clone();
        forged.leads.insert(set.id, Arc::new(tandem::model::LeadSet { rows: u32::MAX, ..(**set).clone() }));
        assert_eq!(read(write(&forged, true).unwrap().as_bytes()).unwrap().workspace, loaded.workspace);
        assert!(!tandem::model::integrity::violations(&forged).is_empty());
        // It is said in the window, and the pages work with what is there.
        std::fs::write(&file, &text).unwrap();
        let mut room = open_at_home(home.path(), 1, &file, Language::En);
        let words = [("name", "Spring".into()), ("was", u32::MAX.into()), ("is", rows.into())];
        assert!(room.has(&room.tx("corrected-rows", &words)));
        room.press(Modifiers::NONE, Key::Enter);
        for page in Page::of_every_workspace() {
            room.go(page);
        }
        drop(room);
        // And by `check`, with the line.
        std::fs::copy(&file, folder.path().join("c.tandem.ron")).unwrap();
        let said = crate::support::tandem(folder.path(), &["check", "c.tandem.ron", "--lang", "en"]);
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        assert!(said.contains("led-0000000001") && said.contains("4,294,967,295"), "{said}");
        std::fs::remove_file(folder.path().join("c.tandem.ron")).unwrap();
    }
    assert!(crate::support::most_memory_mb() < 1024, "{} MB", crate::support::most_memory_mb());
}

/// A table of leads at this place.
fn table(file: &Path) -> PathBuf {
    let row = |row: u32| format!("L-{row},Food,{}\n", if row.is_multiple_of(3) { "Won" } else { "Lost" });
    let rows: Vec<String> = (0..60).map(row).collect();
    std::fs::write(file, format!("Lead ID,Industry,Status\n{}", rows.concat())).unwrap();
    file.to_path_buf()
}

/// The import dialog is open and has nothing under way.
fn is_at_rest(room: &mut Room) -> bool {
    room.has(&room.t("import-no-headings")) && !room.has(&room.t("import-under-way"))
}

#[test]
fn an_import_from_a_place_that_hangs_is_left_and_another_one_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    let far = table(&file.with_file_name("far.csv"));
    let near = table(&home.path().join("near.csv"));
    let mut room = room_on(disk, home.path());
    room.harness.state_mut().start_with(Template::Empty, Language::En);
    room.go(Page::Criteria);
    let since = Instant::now();
    hangs.store(true, Ordering::SeqCst);
    room.drop_files(std::slice::from_ref(&far));
    assert!(room.has(&room.t("working-read")));
    room.click(&room.t("cancel"));
    assert!(!room.has(&room.t("working-read")));
    room.drop_files(&[near]);
    until(&mut room, "the dialog", &is_at_rest);
    room.press(Modifiers::COMMAND, Key::Enter);
    until(&mut room, "the import", &|room| !room.workspace().leads.is_empty());
    assert!(since.elapsed().as_secs() < 45, "something waited for the place that hangs");
    hangs.store(false, Ordering::SeqCst);
    for _ in 0..50 {
        room.harness.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(!room.has(&room.t("import-no-headings")), "what comes late is not wanted any more");
}

#[test]
fn the_import_dialog_stays_free_while_the_file_is_read_in_another_way() {
    let home = tempfile::tempdir().unwrap();
    let (_folder, file) = share();
    let (disk, hangs) = disk(file.parent().unwrap(), true);
    let far = table(&file.with_file_name("far.csv"));
    let mut room = room_on(disk, home.path());
    room.harness.state_mut().start_with(Template::Empty, Language::En);
    room.go(Page::Criteria);
    room.drop_files(std::slice::from_ref(&far));
    until(&mut room, "the dialog", &is_at_rest);
    let since = Instant::now();
    hangs.store(true, Ordering::SeqCst);
    room.click(&room.t("import-no-headings"));
    assert!(room.has(&room.t("import-under-way")));
    room.press(Modifiers::COMMAND, Key::Enter);
    assert!(room.workspace().leads.is_empty(), "nothing is imported that was not shown");
    room.click(&room.t("import-stop"));
    assert!(is_at_rest(&mut room), "the way is free at once");
    // Asked once more, and the dialog closed while the place still hangs.
    room.click(&room.t("import-no-headings"));
    assert!(room.has(&room.t("import-under-way")));
    room.click(&room.t("cancel"));
    assert!(!room.has(&room.t("import-no-headings")));
    room.go(Page::Personas);
    assert!(since.elapsed().as_secs() < 45, "something waited for the place that hangs");
    hangs.store(false, Ordering::SeqCst);
    for _ in 0..50 {
        room.harness.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(!room.has(&room.t("import-no-headings")) && room.workspace().leads.is_empty());
}
