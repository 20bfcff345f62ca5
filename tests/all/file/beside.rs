//! What stands beside a workspace harms nobody: no name we write there is ever followed, and whoever only reads writes
//! nothing.

#![cfg(unix)]
use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::support::{demo_at_home, on_disk, open_at_home, tandem, today};
use egui::{Key, Modifiers};
use tandem::edit::Page;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::vfs::Real;
use tandem::file::vfs::faulty::{Fault, Faulty};
use tandem::file::{Precondition, Reason, ReplaceError, SaveError, Seal, Store, WriteMode, read, write};
use tandem::model::{FreshIds, Language, Workspace};

fn store(home: &Path) -> Store {
    Store::machine(Some(home.to_path_buf()))
}

/// A small workspace with this purpose.
fn state(purpose: &str) -> Workspace {
    let mut workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(3), today());
    let mut header = (*workspace.header).clone();
    header.purpose = format!("{purpose}. ").repeat(500);
    workspace.header = Arc::new(header);
    workspace
}

fn text(workspace: &Workspace) -> Vec<u8> {
    write(workspace, true).unwrap().into_bytes()
}

/// Everything below a folder: what it is, its bytes, and when it was changed.
fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, i64, i64, u32)> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let bytes = if about.is_file() { std::fs::read(&path).unwrap() } else { Vec::new() };
        found.insert(path.clone(), (bytes, about.mtime(), about.mtime_nsec(), about.mode()));
        if about.is_dir() {
            found.extend(snapshot(&path));
        }
    }
    found
}

/// What may stand under a name before we come.
#[derive(Debug, Clone, Copy)]
enum Trap {
    Link,
    LinkToNowhere,
    SecondName,
    Pipe,
    Folder,
    Device,
    Foreign,
}

impl Trap {
    const ALL: [Self; 7] =
        [Self::Link, Self::LinkToNowhere, Self::SecondName, Self::Pipe, Self::Folder, Self::Device, Self::Foreign];

    fn set(self, at: &Path, victim: &Path) {
        match self {
            Self::Link => symlink(victim, at).unwrap(),
            Self::LinkToNowhere => symlink(victim.with_file_name("nowhere"), at).unwrap(),
            Self::SecondName => std::fs::hard_link(victim, at).unwrap(),
            Self::Pipe => assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success()),
            Self::Folder => std::fs::create_dir(at).unwrap(),
            Self::Device => symlink("/dev/zero", at).unwrap(),
            Self::Foreign => std::fs::write(at, b"somebody's own notes").unwrap(),
        }
    }
}

#[test]
fn whatever_stands_under_the_names_we_write_beside_a_workspace_is_left_alone() {
    for name in ["~$w.tandem.ron", ".w.tandem.ron.open", ".w.tandem.ron.lk"] {
        for trap in Trap::ALL {
            let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let (file, victim) = (folder.path().join("w.tandem.ron"), home.path().join("bashrc"));
            let personas = new_workspace(Template::Personas, Language::En, &mut FreshIds::seeded(3), today());
            store(home.path()).save(&file, &personas, Precondition::Anything).unwrap();
            std::fs::write(&victim, b"precious").unwrap();
            let at = folder.path().join(name);
            trap.set(&at, &victim);
            let before = at.symlink_metadata().unwrap();
            let mut room = open_at_home(home.path(), 2, &file, Language::En);
            assert!(!room.workspace().personas.is_empty(), "{name}, {trap:?}: not opened");
            room.go(Page::Personas);
            room.fill(&room.t("persona-name"), "Saved all the same");
            room.press(Modifiers::COMMAND, Key::S);
            assert!(on_disk(&file).personas.values().any(|persona| persona.name == "Saved all the same"));
            drop(room);
            let place = format!("{name}, {trap:?}");
            assert_eq!(std::fs::read(&victim).unwrap(), b"precious", "{place}");
            assert!(!home.path().join("nowhere").exists(), "{place}");
            let after = at.symlink_metadata().expect(&place);
            assert_eq!(
                (after.ino(), after.len(), after.mode()),
                (before.ino(), before.len(), before.mode()),
                "{place}"
            );
        }
    }
}

#[test]
fn exports_and_leads_never_go_through_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (victim, at) = (folder.path().join("victim"), folder.path().join("report.html"));
    for trap in [Trap::Link, Trap::LinkToNowhere, Trap::Device, Trap::Pipe, Trap::Folder] {
        std::fs::write(&victim, b"precious").unwrap();
        let _ = std::fs::remove_file(&at);
        trap.set(&at, &victim);
        let refused = Store::machine(None).replace(&at, b"<html>");
        assert!(matches!(refused, Err(ReplaceError::NotAFile)), "{trap:?}: {refused:?}");
        assert_eq!(std::fs::read(&victim).unwrap(), b"precious", "{trap:?}");
        assert!(!folder.path().join("nowhere").exists(), "{trap:?}");
    }
    // A workspace itself may be called by a link: what it leads to is opened and saved.
    let (real, link) = (folder.path().join("real.tandem.ron"), folder.path().join("link.tandem.ron"));
    let first = Store::machine(None).save(&real, &state("one"), Precondition::Anything).unwrap();
    symlink(&real, &link).unwrap();
    Store::machine(None).save(&link, &state("two"), Precondition::Hash(first.hash)).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(on_disk(&real), state("two"));
}

#[test]
fn what_comes_to_stand_where_nothing_stood_is_not_overwritten() {
    // Between the look and the rename somebody else was there: the last moment decides.
    use tandem::file::vfs::guarded::{Guarded, Operation};
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().canonicalize().unwrap().join("new.tandem.ron");
    let late = target.clone();
    let disk = Guarded::real(move |operation, path: &Path| {
        if operation == Operation::Change && path == late {
            std::fs::write(&late, b"theirs").unwrap();
        }
        Ok(())
    });
    let store = Store { vfs: Arc::new(disk), ..Store::machine(None) };
    assert!(matches!(store.save(&target, &state("ours"), Precondition::Absent), Err(SaveError::Exists)));
    assert_eq!(std::fs::read(&target).unwrap(), b"theirs");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn pipes_and_devices_beside_a_workspace_are_not_waited_for() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    drop(demo_at_home(home.path(), 1, &file, Language::En));
    for name in ["trap.ron", "w.leads-0123abcd.ron", "w.tandem.ron (copy).ron"] {
        Trap::Pipe.set(&folder.path().join(name), &file);
    }
    symlink("/dev/zero", folder.path().join("zero.ron")).unwrap();
    let room = open_at_home(home.path(), 2, &file, Language::En);
    assert!(!room.workspace().personas.is_empty());
    // The file itself has become a pipe: looking at it does not hang, and nothing is lost.
    std::fs::remove_file(&file).unwrap();
    Trap::Pipe.set(&file, &file);
    let mut room = room;
    room.harness.state_mut().look_at_file();
    room.steps();
    assert!(!room.workspace().personas.is_empty());
}

/// An overwriting in place of `old` by `new` that broke off and could not be taken back: the file is torn.
fn interrupted(home: &Path, file: &Path, old: &Workspace, new: &Workspace) -> Vec<u8> {
    let second = file.with_extension("second-name");
    for at in 0..200 {
        let _ = std::fs::remove_file(&second);
        let _ = std::fs::remove_file(file);
        let _ = std::fs::remove_dir_all(home.join("in-place"));
        std::fs::write(file, text(old)).unwrap();
        std::fs::hard_link(file, &second).unwrap();
        let faulty = Faulty::new(Arc::new(Real), Fault::ErrorFromThenOn, at);
        let failing = Store { vfs: Arc::new(faulty), ..store(home) };
        let expect = Precondition::Hash(blake3::hash(&text(old)));
        let result = failing.save_by(file, new, expect, WriteMode::InPlace);
        let _ = std::fs::remove_file(&second);
        let found = std::fs::read(file).unwrap();
        if matches!(result, Err(SaveError::Replace(ReplaceError::Torn))) {
            assert_eq!(std::fs::read_dir(home.join("in-place")).unwrap().count(), 1, "both contents are kept");
            if found != text(old) && found != text(new) {
                return found;
            }
        }
        assert!(result.is_err(), "it never broke off");
    }
    panic!("it never broke off");
}

/// As [`interrupted`], but what is left of it is half of the new content over the old one.
fn torn(home: &Path, file: &Path, old: &Workspace, new: &Workspace) -> Vec<u8> {
    interrupted(home, file, old, new);
    let (old, new) = (text(old), text(new));
    let mut half = old.clone();
    let written = old.len().min(new.len()) / 2;
    half[..written].copy_from_slice(&new[..written]);
    std::fs::write(file, &half).unwrap();
    half
}

fn asides(home: &Path) -> usize {
    std::fs::read_dir(home.join("in-place")).map_or(0, Iterator::count)
}

#[test]
fn a_torn_file_is_mended_when_it_is_opened_to_be_worked_on_and_what_it_held_is_kept() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    let (old, new) = (state("Short"), state("The new and longer purpose of this workspace"));
    let half = torn(home.path(), &file, &old, &new);
    // Who only reads is told, and changes nothing.
    assert!(store(home.path()).open(&file).is_err_and(|error| error.is_damage()) || read(&half).is_ok());
    assert_eq!(std::fs::read(&file).unwrap(), half);
    let opened = store(home.path()).open_to_work(&file).unwrap();
    assert!(opened.mended && opened.loaded.workspace == new);
    assert_eq!(asides(home.path()), 0);
    let kept = store(home.path()).versions(new.doc);
    assert!(
        kept.iter().any(|version| store(home.path()).recall(version).unwrap() == half),
        "what was replaced is kept"
    );
}

#[test]
fn what_an_interrupted_save_left_never_undoes_a_later_one() {
    let (old, new, later) = (state("Old"), state("New, interrupted"), state("Later, acknowledged"));
    let other = Workspace { doc: "w-0000000000".parse().unwrap(), ..state("Another workspace") };
    let edited = || {
        // Edited by hand: it reads, and its seal is broken.
        let bytes = String::from_utf8(text(&later)).unwrap().replacen("Later", "Edited", 1).into_bytes();
        assert_eq!(read(&bytes).unwrap().seal, Seal::Broken);
        bytes
    };
    for (what, there) in [
        ("saved by a colleague", text(&later)),
        ("another workspace", text(&other)),
        ("edited by hand", edited()),
        ("restored from a backup", text(&state("From a backup"))),
        ("something else", b"a shopping list".to_vec()),
        ("back to the old one", text(&old)),
    ] {
        let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
        torn(home.path(), &file, &old, &new);
        std::fs::write(&file, &there).unwrap();
        let opened = store(home.path()).open_to_work(&file);
        assert_eq!(std::fs::read(&file).unwrap(), there, "{what}: overwritten");
        assert!(opened.is_err() || opened.is_ok_and(|opened| !opened.mended), "{what}");
        assert_eq!(asides(home.path()), 0, "{what}: still there");
        if what != "back to the old one" {
            // What the user had wanted to save is among the earlier versions, not lost.
            let kept = store(home.path()).versions(new.doc);
            assert!(
                kept.iter().any(|version| version.reason == Reason::Overtaken
                    && store(home.path()).recall(version).unwrap() == text(&new)),
                "{what}"
            );
        }
    }
    // A later save of our own, by the safe way: what was kept aside is of no use any more.
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().canonicalize().unwrap().join("w.tandem.ron");
    torn(home.path(), &file, &old, &new);
    store(home.path()).save(&file, &later, Precondition::Anything).unwrap();
    assert_eq!(asides(home.path()), 0);
    assert_eq!(store(home.path()).open_to_work(&file).unwrap().loaded.workspace, later);
}

#[test]
fn commands_that_read_write_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let (home, place) = (root.join("data/tandem"), root.join("share"));
    std::fs::create_dir(&place).unwrap();
    let file = place.join("w.tandem.ron");
    let torn = torn(&home, &file, &state("Old"), &state("New, interrupted"));
    std::fs::write(place.join("torn.tandem.ron"), &torn).unwrap();
    // A whole file at the place of the interrupted save, and what a killed save left beside it two hours ago.
    std::fs::write(&file, text(&state("Later"))).unwrap();
    std::fs::copy(&file, place.join("b.tandem.ron")).unwrap();
    let left = place.join(".w.tandem.ron.0123abcd.tmp");
    std::fs::write(&left, b"left").unwrap();
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    std::fs::File::options().write(true).open(&left).unwrap().set_modified(long_ago).unwrap();
    let before = (snapshot(&place), snapshot(&home));
    let out = root.join("out");
    std::fs::create_dir(&out).unwrap();
    let to = |name: &str| out.join(name).display().to_string();
    let (w, b, damaged) = ("share/w.tandem.ron", "share/b.tandem.ron", "share/torn.tandem.ron");
    for arguments in [
        vec!["check", w],
        vec!["check", w, "--json"],
        vec!["check", damaged],
        vec!["show", w],
        vec!["show", w, "--plain"],
        vec!["diff", w, b],
        vec!["report", w, "-o", &to("r.html")],
        vec!["report", w, "-o", &to("r.md"), "--handover"],
        vec!["export", w, "-o", &to("x.xlsx")],
        vec!["export", w, "-o", &to("x.csv"), "--list", "content"],
        vec!["score", w],
        vec!["score", w, "--json"],
        vec!["model", w],
        vec!["model", w, "--json"],
        vec!["merge", w, w, b, "-o", &to("m.tandem.ron")],
        vec!["recover", damaged, "-o", &to("rec.tandem.ron")],
        vec!["import", "content", "none.csv", "--into", w, "--dry-run"],
    ] {
        tandem(&root, &arguments);
        assert_eq!(snapshot(&place), before.0, "{arguments:?} wrote beside the workspace");
        let kept = snapshot(&home.join("in-place"));
        assert!(kept.iter().all(|(path, state)| before.1.get(path) == Some(state)), "{arguments:?}");
    }
    assert!(out.join("r.html").exists() && out.join("m.tandem.ron").exists(), "the commands did run");
    assert_eq!(asides(&home), 1);
}

#[test]
fn new_files_are_as_open_as_folder_and_mask_say_and_what_is_private_is_not() {
    for (mask, expected) in [("022", 0o644), ("002", 0o664), ("077", 0o600)] {
        let folder = tempfile::tempdir().unwrap();
        let script = format!(
            "umask {mask}; T={}; $T demo --no-window d && $T export d/demo.tandem.ron -o d/x.xlsx \
             && printf 'Title\\nOne\\n' > c.csv && $T import content c.csv --into d/demo.tandem.ron",
            env!("CARGO_BIN_EXE_tandem")
        );
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .current_dir(folder.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", folder.path().join("home"))
            .env("XDG_DATA_HOME", folder.path().join("home/data"))
            .env("XDG_STATE_HOME", folder.path().join("home/state"))
            .env("XDG_CONFIG_HOME", folder.path().join("home/config"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for (path, (_, _, _, mode)) in snapshot(&folder.path().join("d")) {
            assert_eq!(mode & 0o777, expected, "umask {mask}: {}", path.display());
        }
        let private = snapshot(&folder.path().join("home"));
        assert!(private.len() > 4, "history, log and their folders");
        for (path, (.., mode)) in private {
            let expected = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode & 0o777, expected, "umask {mask}: {}", path.display());
        }
    }
}

#[test]
fn all_leads_are_as_private_as_their_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    let store = Store::machine(None);
    store.save(&file, &state("private"), Precondition::Anything).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let column = tandem::model::LeadColumn {
        name: "industry".to_owned(),
        values: Arc::new(["Food"].iter().collect()),
        cells: tandem::model::Cells(Arc::new(vec![0; 40])),
        ..Default::default()
    };
    let set = tandem::model::LeadSet { rows: 40, columns: vec![column], ..Default::default() };
    let (sample, whole) = tandem::calc::lead_sets::split_sample(set, 10, 10);
    let whole = whole.unwrap().set;
    store.keep_linked(&file, &whole).unwrap();
    let beside = folder.path().join(tandem::file::name_beside(&file, sample.linked.as_ref().unwrap(), 1));
    assert_eq!(beside.metadata().unwrap().mode() & 0o777, 0o640);
    assert_eq!(store.read_linked(Some(&file), &sample).unwrap(), whole);
    // Huge and foreign files of such a name are not read: not even the one of the workspace's own name.
    let ending = sample.linked.as_ref().unwrap().file_ending();
    std::fs::rename(&beside, folder.path().join(format!("another name{ending}"))).unwrap();
    for name in ["0", "1"] {
        let sparse = std::fs::File::create(folder.path().join(format!("{name}{ending}"))).unwrap();
        sparse.set_len(8 << 30).unwrap();
    }
    symlink("/dev/zero", &beside).unwrap();
    let since = std::time::Instant::now();
    assert_eq!(store.read_linked(Some(&file), &sample).unwrap(), whole, "found under another name");
    assert!(since.elapsed().as_secs() < 5);
}

#[test]
fn a_file_keeps_the_ends_of_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    let crlf = String::from_utf8(text(&state("one"))).unwrap().replace('\n', "\r\n");
    std::fs::write(&file, &crlf).unwrap();
    let opened = Store::machine(None).open_to_work(&file).unwrap();
    assert_eq!(opened.loaded.seal, Seal::Whole);
    let saved = Store::machine(None).save(&file, &state("two"), Precondition::Hash(opened.hash)).unwrap();
    let found = std::fs::read_to_string(&file).unwrap();
    assert_eq!(found.matches('\n').count(), found.matches("\r\n").count());
    let again = Store::machine(None).open(&file).unwrap();
    assert!(again.loaded.seal == Seal::Whole && again.loaded.workspace == state("two") && again.hash == saved.hash);
}

#[test]
fn what_killed_saves_left_in_the_own_folder_is_swept() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("w.tandem.ron");
    let own = store(home.path());
    let saved = own.save(&file, &state("one"), Precondition::Anything).unwrap();
    own.save(&file, &state("two"), Precondition::Hash(saved.hash)).unwrap();
    let history = home.path().join("history").join(state("").doc.to_string());
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    let mut left = Vec::new();
    for (place, ours) in [(&history, true), (&home.path().join("places"), true), (&history, false)] {
        let path = place.join(if ours { ".x.0123abcd.tmp" } else { ".x.notahash.tmp" });
        std::fs::write(&path, b"left").unwrap();
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        left.push((path, ours));
    }
    std::fs::write(history.join(".y.0123abcd.tmp"), b"being written").unwrap();
    own.sweep_own_folder();
    assert!(left.iter().all(|(path, ours)| path.exists() != *ours));
    assert!(history.join(".y.0123abcd.tmp").exists(), "of a save that may be under way");
    assert_eq!(own.versions(state("").doc).len(), 1);
}
