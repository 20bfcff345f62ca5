//! Copies come home: given out, reviewed offline, merged with nothing lost.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::support::{Room, demo_at_home, on_disk, open_at_home};
use egui::{Key, Modifiers};
use tandem::edit::Page;
use tandem::file::{Precondition, Store};
use tandem::merge::{fingerprint, review};
use tandem::model::{ContentItem, FreshIds, Id, Language, ReviewScope, Side, Verdict, Workspace};

fn write_over(path: &Path, workspace: &Workspace) {
    Store::machine(None).save(path, workspace, Precondition::Anything).unwrap();
}

/// An office with the demo saved.
fn office(home: &Path, file: &Path, language: Language) -> Room {
    demo_at_home(home, 1, file, language)
}

/// We have renamed a persona, somebody else has changed the file, and both are to be merged.
fn both_changed(home: &Path, file: &Path) -> Room {
    let mut room = office(home, file, Language::En);
    room.go(Page::Personas);
    room.fill(&room.t("persona-name"), "Ours");
    let mut theirs = on_disk(file);
    change_content(&mut theirs, 0, |item| "Theirs".clone_into(&mut item.owner));
    write_over(file, &theirs);
    room.harness.state_mut().look_at_file();
    room.steps();
    room.click(&room.t("changed-merge"));
    room
}

fn change_content(workspace: &mut Workspace, at: usize, change: impl FnOnce(&mut ContentItem)) {
    let id = *workspace.content.keys().nth(at).unwrap();
    let mut item = (*workspace.content[&id]).clone();
    change(&mut item);
    workspace.content.insert(id, Arc::new(item));
}

/// A copy for Ann with these changes in it, written to a file.
fn copy_of(
    workspace: &Workspace,
    scope: ReviewScope,
    path: &Path,
    change: impl FnOnce(&mut Workspace),
) -> Id<tandem::model::ReviewCopy> {
    let id = FreshIds::seeded(77).next();
    let (mut copy, _) = review::give(workspace, id, ("Ann", Side::Sales), scope, "", crate::support::today(), None);
    change(&mut copy);
    write_over(path, &copy);
    id
}

fn merge_file(room: &mut Room, path: &Path) {
    room.answers.borrow_mut().push_back(path.to_path_buf());
    room.press(Modifiers::COMMAND, Key::M);
    room.steps();
}

/// Two keys in one slow pass: both edits are made from the item as it was drawn.
#[test]
fn two_keys_of_one_pass_both_count() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    room.press(Modifiers::COMMAND, Key::G);
    room.type_text("Ann");
    room.click(&room.t("side-sales"));
    room.answers.borrow_mut().push_back(copy.clone());
    room.press(Modifiers::COMMAND, Key::Enter);
    let ann_home = tempfile::tempdir().unwrap();
    let mut train = open_at_home(ann_home.path(), 1, &copy, Language::En);
    let item = review::wanted(train.workspace(), &train.workspace().review.as_ref().unwrap().scope)[0];
    for key in [Key::Num3, Key::K] {
        train.harness.key_press(key);
    }
    train.steps();
    let said = train.workspace().content[&item].reviews["Ann"].clone();
    assert_eq!((said.useful, said.knows), (Some(3), Some(true)));
}

#[test]
fn a_review_goes_out_comes_back_and_is_merged_by_keyboard_in_german() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::De);
    // Given out: a name and a side are all that must be said.
    room.press(Modifiers::COMMAND, Key::G);
    assert!(room.has(&room.t("give-title")));
    room.type_text("Ann");
    // Nobody speaks for Sales by default.
    room.press(Modifiers::COMMAND, Key::Enter);
    assert!(room.has(&room.t("give-title")), "the side is asked for");
    room.click(&room.t("side-sales"));
    room.answers.borrow_mut().push_back(copy.clone());
    room.press(Modifiers::COMMAND, Key::Enter);
    assert!(copy.exists(), "the copy is written");
    assert_eq!(room.workspace().copies.len(), 1);
    room.press(Modifiers::COMMAND, Key::S);
    let before = on_disk(&copy);
    assert_eq!(before.review.as_ref().unwrap().name, "Ann");

    // On the train: the copy opens with its task; two items are rated, one is known, by keyboard.
    let ann_home = tempfile::tempdir().unwrap();
    let mut train = open_at_home(ann_home.path(), 1, &copy, Language::De);
    assert_eq!(train.harness.state().page(), Page::Review);
    train.press(Modifiers::COMMAND, Key::Num2);
    train.press(Modifiers::COMMAND, Key::Num9);
    assert_eq!(train.harness.state().page(), Page::Review, "the task has a key like every page");
    let items = review::wanted(train.workspace(), &before.review.as_ref().unwrap().scope);
    train.press(Modifiers::NONE, Key::Num4);
    train.press(Modifiers::NONE, Key::K);
    train.press(Modifiers::NONE, Key::ArrowDown);
    train.press(Modifiers::NONE, Key::Num1);
    train.press(Modifiers::NONE, Key::N);
    assert_eq!(train.workspace().content[&items[0]].reviews["Ann"].useful, Some(4));
    assert_eq!(train.workspace().content[&items[1]].reviews["Ann"].knows, Some(false));
    train.press(Modifiers::COMMAND, Key::S);
    drop(train);
    // She also retires an item and rewords another, which the office does too.
    let mut home_coming = on_disk(&copy);
    assert!(review::is_genuine(home_coming.review.as_ref().unwrap()));
    change_content(&mut home_coming, 5, |item| item.verdict = Verdict::Retire);
    change_content(&mut home_coming, 6, |item| item.title = "Anns Titel".to_owned());
    write_over(&copy, &home_coming);

    // Meanwhile the office goes on.
    let mut elsewhere = on_disk(&file);
    change_content(&mut elsewhere, 6, |item| item.title = "Titel des Büros".to_owned());
    change_content(&mut elsewhere, 7, |item| item.owner = "Büro".to_owned());
    write_over(&file, &elsewhere);
    room.harness.state_mut().look_at_file();
    room.steps();
    merge_file(&mut room, &copy);
    assert!(room.has(&room.t("merge-title")));
    assert!(room.has(&room.tx("merge-tab-questions", &[("n", 1.into())])));
    assert!(room.workspace().conflicts.is_empty(), "nothing is applied before");
    // 3: as they have it. Then merge.
    room.press(Modifiers::NONE, Key::Num3);
    room.press(Modifiers::COMMAND, Key::Enter);
    let merged = room.workspace().clone();
    let nth = |at: usize| merged.content.values().nth(at).unwrap().clone();
    assert_eq!(merged.content[&items[0]].reviews["Ann"].useful, Some(4));
    assert_eq!(merged.content[&items[1]].reviews["Ann"].knows, Some(false));
    assert_eq!(nth(5).verdict, Verdict::Retire);
    assert_eq!(nth(6).title, "Anns Titel");
    assert_eq!(nth(7).owner, "Büro");
    assert!(merged.conflicts.is_empty());
    let kept = merged.copies.values().next().unwrap();
    assert!(kept.merged_on.is_some() && kept.report.contains("Anns Titel"), "{}", kept.report);
    // The same copy again changes nothing and says so.
    merge_file(&mut room, &copy);
    assert!(room.has(&room.t("merge-nothing-title")));
    room.press(Modifiers::NONE, Key::Escape);
    assert!(*room.workspace() == merged);
    // One step takes it back.
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().content.values().nth(6).unwrap().title, "Titel des Büros");
}

#[test]
fn a_question_left_open_is_saved_found_again_and_answered_later() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    copy_of(room.workspace(), ReviewScope::default(), &copy, |copy| {
        change_content(copy, 3, |item| item.title = "Theirs".to_owned());
    });
    let mut ours = on_disk(&file);
    change_content(&mut ours, 3, |item| item.title = "Ours".to_owned());
    // The office knows the copy: it has given it out.
    let review = on_disk(&copy).review.unwrap();
    let record = tandem::model::ReviewCopy { id: review.id, base: review.base_hash.clone(), ..Default::default() };
    ours.copies.insert(record.id, Arc::new(record));
    write_over(&file, &ours);
    room.harness.state_mut().look_at_file();
    room.steps();
    merge_file(&mut room, &copy);
    room.click(&room.t("merge-do"));
    assert_eq!(room.workspace().conflicts.len(), 1);
    assert_eq!(room.workspace().content.values().nth(3).unwrap().title, "Ours");
    room.press(Modifiers::COMMAND, Key::S);
    drop(room);
    let mut later = open_at_home(home.path(), 2, &file, Language::En);
    assert_eq!(later.workspace().conflicts.len(), 1);
    later.click(&later.t("questions-answer"));
    later.press(Modifiers::NONE, Key::Num3);
    later.click(&later.t("merge-answer"));
    assert!(later.workspace().conflicts.is_empty());
    assert_eq!(later.workspace().content.values().nth(3).unwrap().title, "Theirs");
}

#[test]
fn changes_outside_of_the_task_are_listed_apart_and_off() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    let scope = ReviewScope { content: true, ..ReviewScope::default() };
    copy_of(room.workspace(), scope, &copy, |copy| {
        change_content(copy, 0, |item| item.owner = "Inside".to_owned());
        let mut header = (*copy.header).clone();
        header.title = "Outside".to_owned();
        copy.header = Arc::new(header);
    });
    merge_file(&mut room, &copy);
    let outside = room.tx("merge-outside", &[("n", 1.into())]);
    assert!(room.has(&outside));
    room.click(&room.t("merge-do"));
    assert_eq!(room.workspace().content.values().next().unwrap().owner, "Inside");
    assert_ne!(room.workspace().header.title, "Outside");
    room.press(Modifiers::COMMAND, Key::Z);
    merge_file(&mut room, &copy);
    room.click(&outside);
    room.click(&room.t("merge-do"));
    assert_eq!(room.workspace().header.title, "Outside");
}

#[test]
fn a_change_can_be_left_out_before_merging() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    copy_of(room.workspace(), ReviewScope::default(), &copy, |copy| {
        change_content(copy, 0, |item| item.owner = "Wanted".to_owned());
        change_content(copy, 1, |item| item.owner = "Unwanted".to_owned());
    });
    let name = room.workspace().content.values().nth(1).unwrap().title.clone();
    merge_file(&mut room, &copy);
    room.click(&room.tx("merge-take", &[("name", name.into())]));
    room.click(&room.t("merge-do"));
    let owners: Vec<String> = room.workspace().content.values().take(2).map(|item| item.owner.clone()).collect();
    assert_eq!(owners[0], "Wanted");
    assert_ne!(owners[1], "Unwanted");
}

#[test]
fn a_change_by_somebody_else_while_we_work_is_merged() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = both_changed(home.path(), &file);
    room.click(&room.t("merge-do"));
    assert_eq!(room.workspace().content.values().next().unwrap().owner, "Theirs");
    assert!(room.workspace().personas.values().any(|persona| persona.name == "Ours"));
    // It stands on their file now, so that saving meets no resistance.
    room.press(Modifiers::COMMAND, Key::S);
    assert!(!room.harness.state_mut().has_unsaved_changes());
    let saved = on_disk(&file);
    assert!(saved.personas.values().any(|persona| persona.name == "Ours"));
    assert_eq!(saved.content.values().next().unwrap().owner, "Theirs");
}

#[test]
fn without_a_base_every_difference_is_a_question() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, other) = (folder.path().join("w.tandem.ron"), folder.path().join("w (conflicted copy).tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    let mut theirs = on_disk(&file);
    change_content(&mut theirs, 0, |item| item.owner = "Theirs".to_owned());
    change_content(&mut theirs, 1, |item| item.notes = "Theirs".to_owned());
    write_over(&other, &theirs);
    let before = room.workspace().content.clone();
    merge_file(&mut room, &other);
    assert!(room.has(&room.tx("merge-tab-questions", &[("n", 2.into())])));
    room.press(Modifiers::NONE, Key::Num3);
    room.click(&room.t("merge-do"));
    assert_eq!(room.workspace().conflicts.len(), 1);
    assert!(room.workspace().content != before);
}

#[test]
fn a_forged_base_is_not_believed() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    // The copy claims that it began from a workspace in which our titles were empty: its own would win everywhere.
    let mut forged = room.workspace().clone();
    for at in 0..forged.content.len() {
        change_content(&mut forged, at, |item| item.title = String::new());
    }
    copy_of(&forged, ReviewScope::default(), &copy, |copy| {
        for at in 0..copy.content.len() {
            change_content(copy, at, |item| item.title = "Forged".to_owned());
        }
    });
    assert!(review::is_genuine(on_disk(&copy).review.as_ref().unwrap()), "in itself it is sound");
    let before = room.workspace().content.clone();
    merge_file(&mut room, &copy);
    room.click(&room.t("merge-do"));
    assert!(room.workspace().content == before, "something was taken by itself");
    // Changed behind the program's back: the fingerprint does not fit any more.
    let text = std::fs::read_to_string(&copy).unwrap().replacen("Forged", "Changed by hand", 1);
    std::fs::write(&copy, text).unwrap();
    merge_file(&mut room, &copy);
    room.click(&room.t("merge-do"));
    assert!(room.workspace().content == before);
}

#[test]
fn a_copy_changed_by_hand_is_merged_all_the_same_when_git_still_has_what_it_came_from() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let git = |arguments: &[&str]| {
        let status = std::process::Command::new("git")
            .args(["-c", "user.name=Ann", "-c", "user.email=ann@localhost"])
            .args(arguments)
            .current_dir(folder.path())
            .status();
        assert!(status.unwrap().success());
    };
    git(&["init", "-q"]);
    let mut room = office(home.path(), &file, Language::En);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "before the copy"]);
    let id = copy_of(room.workspace(), ReviewScope::default(), &copy, |copy| {
        change_content(copy, 0, |item| item.owner = "Ann".to_owned());
    });
    // The office has noted the copy; its own history does not go back so far.
    let mut ours = on_disk(&file);
    let record = tandem::model::ReviewCopy { id, base: fingerprint(&ours), ..Default::default() };
    ours.copies.insert(id, Arc::new(record));
    change_content(&mut ours, 1, |item| item.owner = "Office".to_owned());
    write_over(&file, &ours);
    room.harness.state_mut().look_at_file();
    room.steps();
    std::fs::remove_dir_all(home.path().join("history")).unwrap();
    let text = std::fs::read_to_string(&copy).unwrap();
    std::fs::write(&copy, text.replacen("Price list 2023", "Price list changed by hand", 1)).unwrap();
    merge_file(&mut room, &copy);
    room.click(&room.t("merge-do"));
    let merged = room.workspace();
    assert!(merged.conflicts.is_empty(), "what it came from was found");
    let owners: Vec<String> = merged.content.values().take(2).map(|item| item.owner.clone()).collect();
    assert_eq!(owners, ["Ann", "Office"]);
    assert!(merged.content.values().any(|item| item.title == "Price list changed by hand"));
}

#[test]
fn another_workspace_a_damaged_copy_and_a_huge_one_are_refused() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = office(home.path(), &file, Language::En);
    let before = room.workspace().clone();
    let other = folder.path().join("other.tandem.ron");
    write_over(&other, &Workspace { doc: Id::from_bits(5), ..before.clone() });
    let damaged = folder.path().join("damaged.tandem.ron");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&damaged, &bytes[..bytes.len() / 2]).unwrap();
    let huge = folder.path().join("huge.tandem.ron");
    std::fs::File::create(&huge).unwrap().set_len(1 << 30).unwrap();
    for path in [&other, &damaged, &huge] {
        merge_file(&mut room, path);
        assert!(room.has(&room.t("close")), "{}", path.display());
        room.click(&room.t("close"));
        assert!(*room.workspace() == before, "{}", path.display());
    }
}

#[test]
fn several_copies_are_merged_at_once_when_they_are_dropped_on_the_window() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = office(home.path(), &file, Language::En);
    let paths: Vec<PathBuf> =
        ["Ann", "Ben"].iter().map(|name| folder.path().join(format!("{name}.tandem.ron"))).collect();
    for (at, path) in paths.iter().enumerate() {
        copy_of(room.workspace(), ReviewScope::default(), path, |copy| {
            change_content(copy, at, |item| item.owner = format!("Copy {at}"));
        });
    }
    room.drop_files(&paths);
    room.click(&room.t("merge-do"));
    let owners: Vec<String> = room.workspace().content.values().take(2).map(|item| item.owner.clone()).collect();
    assert_eq!(owners, ["Copy 0", "Copy 1"]);
}

#[test]
fn a_copy_keeps_what_it_came_from_through_every_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ann.tandem.ron");
    let base = crate::support::demo(Language::Nl);
    copy_of(&base, ReviewScope::default(), &path, |_| {});
    for round in 0..5 {
        let mut copy = on_disk(&path);
        change_content(&mut copy, round, |item| item.notes = format!("round {round}\nsecond line"));
        if round == 3 {
            let gone = *copy.content.keys().next_back().unwrap();
            copy.content.remove(&gone);
        }
        write_over(&path, &copy);
        let review = on_disk(&path).review.unwrap();
        assert!(review::is_genuine(&review));
        assert_eq!(*review.base, base, "round {round}");
    }
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("was: {") && text.len() < std::fs::metadata(&path).unwrap().len() as usize + 1);
    assert_eq!(fingerprint(&base), on_disk(&path).review.unwrap().base_hash);
}

#[test]
fn keys_meant_for_the_merge_never_reach_the_page_behind_it() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    room.go(Page::Content);
    room.press(Modifiers::NONE, Key::ArrowDown);
    let mut theirs = on_disk(&file);
    change_content(&mut theirs, 3, |item| item.title = "First".to_owned());
    change_content(&mut theirs, 4, |item| item.title = "Second".to_owned());
    write_over(&copy, &theirs);
    let before = room.workspace().clone();
    merge_file(&mut room, &copy);
    assert!(room.has(&room.tx("merge-tab-questions", &[("n", 2.into())])));
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::Num3);
    room.press(Modifiers::NONE, Key::Num2);
    assert!(*room.workspace() == before, "something was rated behind the dialog");
    assert!(room.has(&room.tx("merge-stay-open", &[("n", 1.into())])), "one question is answered");
}

#[test]
fn an_answer_in_other_words_is_typed_at_once_and_escape_only_leaves_it() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (file, copy) = (folder.path().join("w.tandem.ron"), home.path().join("ann.tandem.ron"));
    let mut room = office(home.path(), &file, Language::En);
    let mut theirs = on_disk(&file);
    change_content(&mut theirs, 3, |item| item.title = "Theirs".to_owned());
    write_over(&copy, &theirs);
    let title = room.workspace().content.values().nth(3).unwrap().title.clone();
    merge_file(&mut room, &copy);
    // What it was before is not known, so it is no answer.
    room.press(Modifiers::NONE, Key::Num1);
    assert!(room.has(&room.tx("merge-stay-open", &[("n", 1.into())])));
    room.press(Modifiers::NONE, Key::E);
    room.type_text(" 2");
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.has(&room.t("merge-title")), "the merge is still there");
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::COMMAND, Key::K);
    assert!(room.has(&room.t("merge-title")), "answers are not thrown away by a key");
    room.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(room.workspace().content.values().nth(3).unwrap().title, format!("{title} 2"));
}

#[test]
fn saving_by_itself_waits_while_a_merge_is_looked_at() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let mut room = both_changed(home.path(), &file);
    for _ in 0..100 {
        room.steps();
    }
    room.press(Modifiers::COMMAND, Key::Enter);
    for _ in 0..100 {
        room.steps();
        assert!(!room.has(&room.t("changed-title")), "it is asked once");
    }
    let saved = on_disk(&file);
    assert!(saved.personas.values().any(|persona| persona.name == "Ours"), "and then saved by itself");
    assert_eq!(saved.content.values().next().unwrap().owner, "Theirs");
}
