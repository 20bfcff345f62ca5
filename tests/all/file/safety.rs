//! What the program does so that nothing is lost, through its window: unsaved work comes back, changes by others are
//! noticed, earlier versions can be had back.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::support::{Room, demo_at_home, on_disk, open_at_home, room_at_home};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::vfs::guarded::Guarded;
use tandem::file::{Precondition, Reason, Store};
use tandem::model::{Language, Workspace};

/// A demo workspace, saved to a file.
fn saved(home: &Path, run: u64, file: &Path) -> Room {
    demo_at_home(home, run, file, Language::En)
}

fn rename_first_persona(room: &mut Room, name: &str) {
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), name);
}

fn has_persona(workspace: &Workspace, name: &str) -> bool {
    workspace.personas.values().any(|persona| persona.name == name)
}

#[test]
fn unsaved_work_comes_back_after_a_crash() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Anna Typed");
    // The program is gone without a word.
    drop(room);
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    let buyer_personas = room.t("page-personas");
    assert!(room.has(&format!("•  {buyer_personas}: {}", room.tx("change-changed", &[("n", 1.into())]))));
    room.click(&room.t("recover-keep"));
    assert!(has_persona(room.workspace(), "Anna Typed"));
    assert!(room.harness.state_mut().has_unsaved_changes());
    assert!(!has_persona(&on_disk(&file), "Anna Typed"), "the file is as it was");
    // It belongs to its file again, and once saved nothing is left to be found.
    room.press(Modifiers::COMMAND, Key::S);
    assert!(has_persona(&on_disk(&file), "Anna Typed"));
    drop(room);
    assert!(Store::machine(Some(home.path().to_path_buf())).leftovers().is_empty());
}

#[test]
fn work_that_was_never_saved_comes_back_too_and_survives_a_second_crash() {
    let home = tempfile::tempdir().unwrap();
    let mut room = room_at_home(home.path(), 1, Language::De);
    room.harness.state_mut().start_with(Template::Personas, Language::De);
    room.steps();
    rename_first_persona(&mut room, "Einkauf");
    drop(room);
    for run in 2..=3 {
        let mut room = room_at_home(home.path(), run, Language::De);
        room.harness.state_mut().look_for_unsaved_work();
        room.steps();
        assert!(room.has(&room.t("recover-never-saved")));
        room.click(&room.t("recover-keep"));
        assert!(has_persona(room.workspace(), "Einkauf"));
    }
    assert_eq!(Store::machine(Some(home.path().to_path_buf())).leftovers().len(), 1);
}

#[test]
fn discarded_work_stays_among_the_earlier_versions() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut room = saved(home.path(), 1, &folder.path().join("w.tandem.ron"));
    let doc = room.workspace().doc;
    rename_first_persona(&mut room, "Found and discarded");
    drop(room);
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    room.click(&room.t("recover-discard"));
    let store = Store::machine(Some(home.path().to_path_buf()));
    assert!(store.leftovers().is_empty());
    let newest = &store.versions(doc)[0];
    assert_eq!(newest.reason, Reason::Discarded);
    assert!(String::from_utf8(store.recall(newest).unwrap()).unwrap().contains("Found and discarded"));
}

#[test]
fn closing_without_saving_keeps_a_copy_in_the_history_and_finds_nothing_next_time() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut room = saved(home.path(), 1, &folder.path().join("w.tandem.ron"));
    let doc = room.workspace().doc;
    rename_first_persona(&mut room, "Given up");
    room.harness.state_mut().ask_to_quit();
    room.steps();
    room.click(&room.t("unsaved-discard"));
    assert!(room.harness.state().wants_to_quit());
    drop(room);
    let store = Store::machine(Some(home.path().to_path_buf()));
    assert!(store.leftovers().is_empty());
    assert_eq!(store.versions(doc)[0].reason, Reason::Discarded);
}

#[test]
fn a_change_by_others_is_read_again_when_nothing_is_unsaved() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    room.go(Page::Agreement);
    let mut theirs = room.workspace().clone();
    theirs.kpis.clear();
    theirs.clauses.clear();
    Store::machine(None).save(&file, &theirs, Precondition::Anything).unwrap();
    room.harness.state_mut().look_at_file();
    room.steps();
    assert!(room.has(&room.t("changed-reloaded")));
    assert!(*room.workspace() == theirs);
    // What we saved before is not lost by their writing over it.
    let store = Store::machine(Some(home.path().to_path_buf()));
    let kept = store.recall(&store.versions(theirs.doc)[0]).unwrap();
    assert!(!tandem::file::read(&kept).unwrap().workspace.kpis.is_empty());
    assert_eq!(room.harness.state().page(), Page::Agreement, "the page stays");
}

/// Both sides have changed the file; the question stands on the screen.
fn both_changed(home: &Path, file: &Path) -> Room {
    let mut room = saved(home, 1, file);
    let mut theirs = room.workspace().clone();
    theirs.kpis.clear();
    theirs.clauses.clear();
    Store::machine(None).save(file, &theirs, Precondition::Anything).unwrap();
    rename_first_persona(&mut room, "Ours");
    room.harness.state_mut().look_at_file();
    room.steps();
    assert!(room.has(&room.t("changed-text")));
    room
}

#[test]
fn when_both_have_changed_both_can_be_kept() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = both_changed(home.path(), &file);
    room.click(&room.t("changed-keep-both"));
    assert!(on_disk(&file).kpis.is_empty(), "theirs is untouched");
    let ours = folder.path().join("w (2026-11-21).tandem.ron");
    assert!(has_persona(&on_disk(&ours), "Ours"));
    assert!(!room.harness.state_mut().has_unsaved_changes());
}

#[test]
fn when_theirs_is_opened_ours_stays_among_the_earlier_versions() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = both_changed(home.path(), &file);
    room.click(&room.t("changed-take-theirs"));
    assert!(room.workspace().kpis.is_empty());
    let store = Store::machine(Some(home.path().to_path_buf()));
    let newest = &store.versions(room.workspace().doc)[0];
    assert_eq!(newest.reason, Reason::Reloaded);
    assert!(String::from_utf8(store.recall(newest).unwrap()).unwrap().contains("Ours"));
}

#[test]
fn an_earlier_version_is_compared_and_opened_without_touching_the_file() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    room.press(Modifiers::COMMAND, Key::S);
    room.press(Modifiers::COMMAND, Key::H);
    assert!(room.has(&room.t("versions-title")));
    let name = room.t("persona-name");
    assert!(room.has(&format!("{name}: Second state")), "what reads differently now, in words");
    assert!(room.has(&room.t("versions-then")));
    room.click(&room.t("versions-restore"));
    assert!(!has_persona(room.workspace(), "Second state"));
    assert!(room.harness.state_mut().has_unsaved_changes());
    assert!(has_persona(&on_disk(&file), "Second state"));
}

#[cfg(unix)]
#[test]
fn a_file_with_two_names_keeps_both_when_it_is_overwritten_in_place() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, other) = (folder.path().join("w.tandem.ron"), folder.path().join("linked.tandem.ron"));
    let mut room = saved(home.path(), 1, &file);
    std::fs::hard_link(&file, &other).unwrap();
    rename_first_persona(&mut room, "In place");
    room.press(Modifiers::COMMAND, Key::S);
    assert!(room.has(&room.t("error-only-in-place")));
    room.click(&room.t("in-place-do"));
    assert!(has_persona(&on_disk(&other), "In place"), "the other name shows the same");
    assert!(!room.harness.state_mut().has_unsaved_changes());
}

#[test]
fn a_file_on_a_disk_of_this_machine_is_saved_by_itself() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "By itself");
    assert!(!has_persona(&on_disk(&file), "By itself"), "not at every letter");
    for _ in 0..60 {
        room.steps();
    }
    assert!(has_persona(&on_disk(&file), "By itself"));
    assert!(!room.harness.state_mut().has_unsaved_changes());
}

#[test]
fn a_second_person_is_told_who_has_the_file_open_and_can_work_on() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    drop(saved(home.path(), 1, &file));
    let open = |run: u64| open_at_home(home.path(), run, &file, Language::En);
    let first = open(2);
    assert!(!first.has(&first.t("also-open-title")));
    let mut second = open(3);
    assert!(second.has(&second.t("also-open-title")));
    assert!(second.harness.query_by_label_contains("M. Berg").is_some(), "by name");
    second.click(&second.t("also-open-look"));
    second.go(Page::Personas);
    assert!(second.has(&format!("{} {}", tandem::ui::icons::LOCK, second.t("read-only-banner"))));
    drop(second);
    drop(first);
    // Closed by all: nobody is there, and nothing is left beside the file.
    let last = open(4);
    assert!(!last.has(&last.t("also-open-title")));
    drop(last);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn when_the_other_one_has_closed_the_file_it_is_said_and_the_place_is_taken() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    drop(saved(home.path(), 1, &file));
    let open = |run: u64| open_at_home(home.path(), run, &file, Language::En);
    let first = open(2);
    let mut second = open(3);
    second.click(&second.t("also-open-edit"));
    let said = second.tx("also-open-gone", &[("name", "M. Berg".into())]);
    let wait = |room: &mut Room| {
        // Half a minute of the rehearsed clock.
        for _ in 0..250 {
            room.harness.run_steps(1);
            if room.has(&said) {
                return true;
            }
        }
        false
    };
    assert!(!wait(&mut second), "still there");
    drop(first);
    assert!(wait(&mut second), "gone");
    let third = open(4);
    assert!(third.has(&third.t("also-open-title")), "now the second has it");
}

#[test]
fn a_card_that_is_rubbish_or_left_behind_hinders_nobody() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    drop(saved(home.path(), 1, &file));
    let card = folder.path().join("~$w.tandem.ron");
    for rubbish in [&b"(name: \"Gone\", since_ms: 5)"[..], &[0xff; 9_000], b"", b"(((("] {
        std::fs::write(&card, rubbish).unwrap();
        let room = open_at_home(home.path(), 2, &file, Language::En);
        assert!(!room.has(&room.t("also-open-title")) && !room.workspace().personas.is_empty());
    }
    let _ = std::fs::remove_file(&card);
    std::fs::create_dir(&card).unwrap();
    let room = open_at_home(home.path(), 3, &file, Language::En);
    assert!(!room.workspace().personas.is_empty());
}

#[test]
fn copies_that_a_sync_program_left_are_named_and_others_are_not() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    drop(saved(home.path(), 1, &file));
    let conflict = "w (Ann's conflicted copy 2026-11-20).tandem.ron";
    std::fs::copy(&file, folder.path().join(conflict)).unwrap();
    let other = std::fs::read_to_string(&file).unwrap().replacen("doc: \"w-", "doc: \"w-0", 1);
    std::fs::write(folder.path().join("another.tandem.ron"), other).unwrap();
    std::fs::write(folder.path().join("notes.ron"), "(a: 1)").unwrap();
    let room = open_at_home(home.path(), 2, &file, Language::En);
    assert!(room.has(&room.tx("copies-beside", &[("names", conflict.into())])));
}

#[test]
fn discarded_work_can_be_found_without_a_workspace_open() {
    let home = tempfile::tempdir().unwrap();
    let mut room = room_at_home(home.path(), 1, Language::En);
    room.harness.state_mut().start_with(Template::Personas, Language::En);
    room.steps();
    rename_first_persona(&mut room, "Never saved");
    drop(room);
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    room.click(&room.t("recover-discard"));
    assert!(room.has(&room.t("recover-discarded")));
    room.press(Modifiers::COMMAND, Key::H);
    room.click(&room.t("versions-restore"));
    assert!(has_persona(room.workspace(), "Never saved"));
}

#[test]
fn a_statement_that_is_still_being_typed_comes_back_after_a_crash() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut room = saved(home.path(), 1, &folder.path().join("w.tandem.ron"));
    room.go(Page::Personas);
    let section = room.t("section-goals");
    room.click(&room.tx("statement-add-to", &[("section", section.into())]));
    room.type_text("Half a thought");
    drop(room);
    let found = Store::machine(Some(home.path().to_path_buf())).leftovers();
    assert!(found[0].workspace.statements.values().any(|statement| statement.text == "Half a thought"));
}

#[test]
fn the_offer_of_unsaved_work_comes_before_anything_else_is_said() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    std::fs::copy(&file, folder.path().join("w (1).tandem.ron")).unwrap();
    rename_first_persona(&mut room, "Unsaved");
    drop(room);
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().open_at_start(file);
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    assert!(room.has(&room.t("recover-title")) && !room.has(&room.t("copies-beside-title")));
    room.click(&room.t("recover-keep"));
    assert!(has_persona(room.workspace(), "Unsaved"));
}

/// This machine's disk, on which everything in one folder hangs while the switch is on.
fn hanging(folder: &Path) -> (std::sync::Arc<dyn tandem::file::vfs::Vfs>, std::sync::Arc<AtomicBool>) {
    let (folder, hangs) = (folder.to_path_buf(), std::sync::Arc::new(AtomicBool::new(false)));
    let switch = std::sync::Arc::clone(&hangs);
    let disk = Guarded::real(move |_, path| {
        let since = std::time::Instant::now();
        while path.starts_with(&folder) && hangs.load(Ordering::SeqCst) && since.elapsed().as_secs() < 20 {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        Ok(())
    });
    (std::sync::Arc::new(disk), switch)
}

#[test]
fn a_share_that_hangs_stops_neither_the_pages_nor_the_keeping_of_work() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    let (mut room, hangs) = on_a_share(home.path(), &file);
    // From now on the share hangs; saving, saving again and looking at the file must not stop the pages.
    hangs.store(true, Ordering::SeqCst);
    let since = std::time::Instant::now();
    rename_first_persona(&mut room, "While it hangs");
    room.press(Modifiers::COMMAND, Key::S);
    rename_first_persona(&mut room, "Typed meanwhile");
    room.press(Modifiers::COMMAND, Key::S);
    room.harness.state_mut().look_at_file();
    for page in Page::of_every_workspace() {
        room.go(page);
    }
    assert!(since.elapsed().as_secs() < 15, "a page waited for the share");
    assert!(room.has(&room.t("save-state-saving")));
    // Meanwhile the work is safe in the user's own folder.
    until(&mut room, &|_| {
        let names = std::fs::read_dir(home.path().join("recovery")).map_or(0, Iterator::count);
        names > 1
    });
    // The share answers again: the last state arrives.
    hangs.store(false, Ordering::SeqCst);
    until(&mut room, &|room| !room.harness.state_mut().has_unsaved_changes());
    assert!(has_persona(&on_disk(&file), "Typed meanwhile"));
}

/// A demo workspace saved to a file on a disk that can be made to hang; and that disk.
fn on_a_share(home: &Path, file: &Path) -> (Room, std::sync::Arc<AtomicBool>) {
    let (disk, hangs) = hanging(file.parent().unwrap());
    let mut room = crate::support::room_on(disk, home);
    room.harness.state_mut().start_with(Template::Demo, Language::En);
    room.steps();
    room.answer(file);
    room.press(Modifiers::COMMAND, Key::S);
    until(&mut room, &|room| !room.harness.state_mut().has_unsaved_changes());
    (room, hangs)
}

/// Draws until something holds.
fn until(room: &mut Room, holds: &dyn Fn(&mut Room) -> bool) {
    for _ in 0..2_000 {
        room.harness.step();
        if holds(room) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("it never came");
}

#[test]
fn a_save_that_ends_late_does_not_tie_its_file_to_another_workspace() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    let (mut room, hangs) = on_a_share(home.path(), &file);
    let first = room.workspace().doc;
    hangs.store(true, Ordering::SeqCst);
    rename_first_persona(&mut room, "Late");
    room.press(Modifiers::COMMAND, Key::S);
    // While it hangs, another workspace is begun.
    let since = std::time::Instant::now();
    room.harness.state_mut().start_with(Template::Personas, Language::En);
    room.steps();
    assert!(since.elapsed().as_secs() < 15, "a page waited for the share");
    assert_ne!(room.workspace().doc, first);
    hangs.store(false, Ordering::SeqCst);
    until(&mut room, &|_| has_persona(&on_disk(&file), "Late"));
    for _ in 0..20 {
        room.steps();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    rename_first_persona(&mut room, "Another workspace");
    room.press(Modifiers::COMMAND, Key::S);
    for _ in 0..20 {
        room.steps();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(on_disk(&file).doc, first, "the other workspace was saved over it");
}

#[test]
fn a_save_asked_for_during_another_is_carried_out_after_it() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    let (mut room, hangs) = on_a_share(home.path(), &file);
    hangs.store(true, Ordering::SeqCst);
    rename_first_persona(&mut room, "First");
    room.press(Modifiers::COMMAND, Key::S);
    rename_first_persona(&mut room, "Second");
    let copy = home.path().join("copy.tandem.ron");
    room.answer(&copy);
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    hangs.store(false, Ordering::SeqCst);
    until(&mut room, &|room| !room.harness.state_mut().has_unsaved_changes());
    assert!(has_persona(&on_disk(&file), "First"), "the first save is what it was when it was asked for");
    assert!(has_persona(&on_disk(&copy), "Second"), "the second one is the copy");
}

#[test]
fn a_damaged_file_offers_its_earlier_versions_and_what_is_whole() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    room.press(Modifiers::COMMAND, Key::S);
    drop(room);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 3]).unwrap();
    for way in ["damaged-versions", "damaged-recover"] {
        let mut room = open_at_home(home.path(), 2, &file, Language::En);
        room.click(&room.t(way));
        if way == "damaged-versions" {
            room.click(&room.t("versions-restore"));
            assert!(!has_persona(room.workspace(), "Second state"), "the version before");
        } else {
            assert!(has_persona(room.workspace(), "Second state"), "what is whole");
        }
        assert_eq!(room.workspace().personas.len(), 4);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text[..text.len() / 3], "the file stays as it is");
    }
}

#[test]
fn an_emptied_file_leads_to_its_earlier_versions() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    room.press(Modifiers::COMMAND, Key::S);
    drop(room);
    std::fs::write(&file, b"").unwrap();
    let mut room = open_at_home(home.path(), 2, &file, Language::En);
    room.click(&room.t("damaged-versions"));
    assert!(room.has(&room.t("versions-title")));
}

#[test]
fn a_file_changed_by_hand_or_damage_is_pointed_out_and_can_be_compared() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    room.press(Modifiers::COMMAND, Key::S);
    drop(room);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("Second state", "Sxcond state", 1)).unwrap();
    let mut room = open_at_home(home.path(), 2, &file, Language::En);
    assert!(room.has(&room.t("open-seal-broken")));
    room.click(&room.t("doubtful-compare"));
    assert!(room.has(&room.t("versions-title")));
}

#[test]
fn a_file_that_is_damaged_while_it_is_open_is_read_again_and_pointed_out() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    room.press(Modifiers::COMMAND, Key::S);
    let text = std::fs::read_to_string(&file).unwrap();
    let flipped = text.replacen("Second state", "Sxcond state", 1);
    std::fs::write(&file, &flipped).unwrap();
    room.harness.state_mut().look_at_file();
    room.steps();
    assert!(has_persona(room.workspace(), "Sxcond state"));
    assert!(room.has(&room.t("open-seal-broken")), "saving would vouch for it");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), flipped);
}

#[test]
fn a_file_that_is_gone_is_saved_elsewhere_from_the_dialog() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = saved(home.path(), 1, &file);
    rename_first_persona(&mut room, "Second state");
    std::fs::remove_file(&file).unwrap();
    room.press(Modifiers::COMMAND, Key::S);
    let elsewhere = folder.path().join("again.tandem.ron");
    room.answers.borrow_mut().push_back(elsewhere.clone());
    room.click(&room.t("command-save-as"));
    assert!(has_persona(&on_disk(&elsewhere), "Second state"));
    assert!(!file.exists());
}
