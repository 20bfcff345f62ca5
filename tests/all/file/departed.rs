//! Whoever is killed while a file is open is not said to be there: the next start on this machine takes card and lock away.

#![cfg(unix)]
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use crate::support::{demo, room_at_home};
use tandem::file::vfs::Real;
use tandem::file::vfs::guarded::{Guarded, Operation};
use tandem::file::{Precondition, Store};
use tandem::model::Language;

const FILE: &str = "w.tandem.ron";

/// A machine with this folder of the user's own; `locks` says whether the share knows locks.
fn machine(home: &Path, locks: bool) -> Store {
    let mut store = Store::machine(Some(home.to_path_buf()));
    if !locks {
        let own = home.to_path_buf();
        store.vfs = Arc::new(Guarded::new(Real, move |operation, path: &Path| match operation {
            Operation::Lock if !path.starts_with(&own) => Err(std::io::ErrorKind::Unsupported.into()),
            _ => Ok(()),
        }));
    }
    store
}

/// Has the file open until it is killed.
#[test]
#[ignore = "the child that is killed"]
fn child_has_the_file_open() {
    let Some(home) = std::env::var_os("TANDEM_CHILD_HOME").map(PathBuf::from) else { return };
    let file = PathBuf::from(std::env::var_os("TANDEM_CHILD_FILE").unwrap());
    let store = machine(&home, std::env::var_os("TANDEM_CHILD_LOCKS").is_some());
    let (presence, other) = store.announce(&file, "Ann", 1, None);
    assert!(presence.is_some() && other.is_none());
    std::io::Write::write_all(&mut std::io::stdout(), b"open\n").unwrap();
    std::thread::sleep(std::time::Duration::from_mins(5));
}

/// Another program of this machine, with the file open.
fn opened_by_another(home: &Path, file: &Path, locks: bool) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        &crate::support::test_path(module_path!(), "child_has_the_file_open"),
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ]);
    command.env("TANDEM_CHILD_HOME", home).env("TANDEM_CHILD_FILE", file);
    if locks {
        command.env("TANDEM_CHILD_LOCKS", "1");
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.contains("open")));
    child
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// What stands in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn share() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().canonicalize().unwrap().join(FILE);
    Store::machine(None).save(&file, &demo(Language::En), Precondition::Anything).unwrap();
    (folder, file)
}

#[test]
fn the_next_start_takes_away_what_a_killed_program_has_left_beside_a_file() {
    for locks in [true, false] {
        let (home, (folder, file)) = (tempfile::tempdir().unwrap(), share());
        let store = machine(home.path(), locks);
        let child = opened_by_another(home.path(), &file, locks);
        let left = names(folder.path());
        assert!(left.contains(&format!("~${FILE}")), "{left:?}");
        store.clear_departed(None);
        assert_eq!(names(folder.path()), left, "locks {locks}: it is still there");
        kill(child);
        assert_eq!(names(folder.path()), left, "nothing takes it away by itself");
        store.clear_departed(None);
        assert_eq!(names(folder.path()), [FILE], "locks {locks}");
        assert_eq!(names(&home.path().join("open")), [""; 0], "nothing is left to remember");
    }
}

#[test]
fn the_window_clears_up_at_its_start_without_the_file_being_opened() {
    let (home, (folder, file)) = (tempfile::tempdir().unwrap(), share());
    kill(opened_by_another(home.path(), &file, true));
    let mut room = room_at_home(home.path(), 2, Language::En);
    room.harness.state_mut().look_for_unsaved_work();
    room.steps();
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn who_opens_a_file_after_a_crash_on_this_machine_is_asked_nothing_and_on_another_as_before() {
    let (home, elsewhere, (folder, file)) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), share());
    kill(opened_by_another(home.path(), &file, false));
    let (none, other) = machine(elsewhere.path(), false).announce(&file, "Ben", 3, None);
    assert!(none.is_none(), "nobody on another machine can know");
    assert_eq!(other.unwrap().name, "Ann");
    let (presence, other) = machine(home.path(), false).announce(&file, "Ann", 2, None);
    assert!(presence.is_some() && other.is_none());
    drop(presence);
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn a_card_that_somebody_else_has_written_since_is_left_alone() {
    let (home, elsewhere, (folder, file)) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), share());
    kill(opened_by_another(home.path(), &file, true));
    // Locks show another machine that she has gone.
    let (ben, other) = machine(elsewhere.path(), true).announce(&file, "Ben", 3, None);
    assert!(ben.is_some() && other.is_none());
    let before = names(folder.path());
    machine(home.path(), true).clear_departed(None);
    assert_eq!(names(folder.path()), before);
    let (none, other) = machine(home.path(), true).announce(&file, "Ann", 2, None);
    assert!(none.is_none());
    assert_eq!(other.unwrap().name, "Ben");
}
