//! Nothing is ever lost: every fault a disk can produce, at every operation, and every state a crash can leave.
//!
//! Long runs: `TANDEM_KILLS=100000 TANDEM_MUTATIONS=10000000 cargo test --release --test all keeping::`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::support::today;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::vfs::faulty::{Fault, Faulty};
use tandem::file::vfs::guarded::{Guarded, Operation};
use tandem::file::vfs::model::{HandClock, Model};
use tandem::file::vfs::{Clock, Vfs};
use tandem::file::{Precondition, Reason, Recovery, ReplaceError, SaveError, Store, WriteMode, read, write};
use tandem::model::{FreshIds, Language, Persona, Workspace};

const FILE: &str = "/share/spring.tandem.ron";
const HOME: &str = "/home/ann/tandem";

fn file() -> &'static Path {
    Path::new(FILE)
}

fn disk() -> Model {
    Model::with_folders(&["/share", HOME])
}

fn store(vfs: impl Vfs + 'static) -> Store {
    Store { vfs: Arc::new(vfs), clock: Arc::new(HandClock::default()), home: Some(PathBuf::from(HOME)) }
}

/// A small workspace; each number is another state of the same document.
fn workspace(number: u64) -> Workspace {
    let mut workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(5), today());
    let mut fresh = FreshIds::seeded(7);
    for at in 0..3 {
        let persona = Persona { id: fresh.next(), name: format!("Persona {at}, state {number}"), ..Persona::default() };
        workspace.personas.insert(persona.id, Arc::new(persona));
    }
    workspace
}

/// The same, some ten thousand bytes long.
fn long_workspace(number: u64) -> Workspace {
    let mut workspace = workspace(number);
    let mut header = (*workspace.header).clone();
    header.purpose = "What both sides owe each other, in one line of many. ".repeat(200);
    workspace.header = Arc::new(header);
    workspace
}

fn number_of(bytes: &[u8]) -> Option<u64> {
    let workspace = read(bytes).ok()?.workspace;
    let name = workspace.personas.values().next()?.name.clone();
    name.rsplit(' ').next()?.parse().ok()
}

#[test]
fn no_crash_leaves_an_unreadable_file_or_takes_an_acknowledged_save_back() {
    for reordered in [false, true] {
        let disk = disk();
        let store = store(disk.clone());
        let first = store.save(file(), &workspace(0), Precondition::Anything).unwrap();
        disk.observe(reordered);
        let mut hash = first.hash;
        for number in 1..=3 {
            hash = store.save(file(), &workspace(number), Precondition::Hash(hash)).unwrap().hash;
            disk.acknowledge(number);
        }
        let crashes = disk.crashes();
        assert!(crashes.len() > 30, "only {} states were seen", crashes.len());
        for crash in &crashes {
            let bytes = crash.files.get(file()).expect("the file is gone");
            let found = number_of(bytes).expect("the file is unreadable");
            assert!(found >= crash.acknowledged, "{found} is older than the acknowledged {}", crash.acknowledged);
        }
    }
}

#[test]
fn a_plain_write_would_fail_the_same_test() {
    // The test above must be able to fail: what other programs do leaves unreadable states.
    let disk = disk();
    disk.put(file(), write(&workspace(0), true).unwrap().as_bytes());
    disk.observe(false);
    let mut plain = disk.overwrite(file(), &disk.about(file()).unwrap()).unwrap();
    plain.set_size(0).unwrap();
    std::io::Write::write_all(&mut plain, write(&workspace(1), true).unwrap().as_bytes()).unwrap();
    let unreadable = disk.crashes().iter().filter(|crash| number_of(&crash.files[file()]).is_none()).count();
    assert!(unreadable > 0);
}

#[test]
fn overwriting_in_place_is_mended_after_every_crash() {
    for reordered in [false, true] {
        let disk = disk();
        let first = store(disk.clone()).save(file(), &workspace(0), Precondition::Anything).unwrap();
        disk.observe(reordered);
        let barred = store(nothing_new_in("/share", disk.clone()));
        let refused = barred.save(file(), &workspace(1), Precondition::Hash(first.hash));
        assert!(matches!(refused, Err(SaveError::Replace(ReplaceError::OnlyInPlace))), "asked first");
        barred.save_by(file(), &workspace(1), Precondition::Hash(first.hash), WriteMode::InPlace).unwrap();
        disk.acknowledge(1);
        let crashes = disk.crashes();
        let torn = crashes.iter().filter(|crash| number_of(&crash.files[file()]).is_none()).count();
        assert!(torn > 0, "there is something to mend");
        for crash in &crashes {
            let opened = store(Model::after(crash)).open_to_work(file()).expect("mended");
            let name = &opened.loaded.workspace.personas.values().next().unwrap().name;
            let found: u64 = name.rsplit(' ').next().unwrap().parse().unwrap();
            assert!(found >= crash.acknowledged);
        }
    }
}

/// Whatever fails while a file is overwritten in place: either it is as it was, or it is said to be torn, and mended.
#[test]
fn a_fault_at_any_operation_of_overwriting_in_place_leaves_old_or_new_or_is_said_and_mended() {
    let before = blake3::hash(write(&workspace(0), true).unwrap().as_bytes());
    let (mut runs, mut torn) = (0, 0);
    for fault in Fault::ALL {
        for at in 0.. {
            let disk = disk();
            store(disk.clone()).save(file(), &workspace(0), Precondition::Anything).unwrap();
            let faulty = Faulty::new(Arc::new(nothing_new_in("/share", disk.clone())), fault, at);
            let result = store(faulty.clone()).save_by(
                file(),
                &long_workspace(1),
                Precondition::Hash(before),
                WriteMode::InPlace,
            );
            let found = number_of(&disk.files()[file()]);
            let place = format!("{fault:?} at operation {at}: {result:?}");
            match &result {
                Ok(_) => assert_eq!(found, Some(1), "{place}: reported as saved, but it is not"),
                Err(SaveError::Replace(ReplaceError::Torn)) => {
                    let opened = store(disk.clone()).open_to_work(file()).expect(&place);
                    let number = number_of(write(&opened.loaded.workspace, true).unwrap().as_bytes());
                    assert!(matches!(number, Some(0 | 1)), "{place}: not mended");
                    torn += 1;
                }
                Err(error) => {
                    assert_eq!(blake3::hash(&disk.files()[file()]), before, "{place}: not as it was");
                    let full = matches!(error, SaveError::Replace(ReplaceError::NoSpace { .. }));
                    assert!(full || fault != Fault::NoSpace, "{place}: it is the room that is missing");
                    // What was kept aside is of no use any more, where it could be cleared away.
                    let aside = disk.files().keys().any(|path| path.starts_with(format!("{HOME}/in-place")));
                    assert!(!aside || fault == Fault::ErrorFromThenOn || fault == Fault::ErrorOnce, "{place}");
                }
            }
            runs += 1;
            if faulty.operations() <= at {
                break;
            }
        }
    }
    assert!(runs > 90 && torn > 0, "{runs} runs, {torn} torn");
}

/// A disk with a folder in which nothing new can be made.
fn nothing_new_in(folder: &'static str, disk: Model) -> impl Vfs {
    Guarded::new(disk, move |operation, path| {
        let barred =
            matches!(operation, Operation::Create | Operation::Lock) && path.parent() == Some(Path::new(folder));
        if barred { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
    })
}

/// Runs `work` with every fault at every operation until it is through without one.
fn with_every_fault(work: impl Fn(&Store, &Model, Fault, u64)) -> u64 {
    let mut runs = 0;
    for fault in Fault::ALL {
        for at in 0.. {
            let disk = disk();
            store(disk.clone()).save(file(), &workspace(0), Precondition::Anything).unwrap();
            let faulty = Faulty::new(Arc::new(disk.clone()), fault, at);
            work(&store(faulty.clone()), &disk, fault, at);
            runs += 1;
            if faulty.operations() <= at {
                break;
            }
        }
    }
    runs
}

#[test]
fn a_fault_at_any_operation_of_a_save_leaves_old_or_new_and_no_false_report() {
    let before = blake3::hash(write(&workspace(0), true).unwrap().as_bytes());
    let runs = with_every_fault(|store, disk, fault, at| {
        let result = store.save(file(), &workspace(1), Precondition::Hash(before));
        let found = number_of(&disk.files()[file()]);
        let place = format!("{fault:?} at operation {at}: {result:?}");
        assert!(matches!(found, Some(0 | 1)), "{place}: broken");
        if result.is_ok() {
            assert_eq!(found, Some(1), "{place}: reported as saved, but it is not");
        }
        let left: Vec<_> =
            disk.files().keys().filter(|path| path.extension().is_some_and(|e| e == "tmp")).cloned().collect();
        // A disk that fails from then on cannot be cleaned up; the next opening sweeps.
        assert!(left.is_empty() || fault == Fault::ErrorFromThenOn, "{place}: {left:?}");
    });
    assert!(runs > 60, "{runs} runs");
}

/// All leads of a large set are written before the workspace that refers to them: whatever fails, no workspace is saved
/// whose leads are not beside it whole.
#[test]
fn a_fault_at_any_operation_never_leaves_a_workspace_without_its_leads() {
    let column = tandem::model::LeadColumn {
        name: "industry".to_owned(),
        values: Arc::new(["Food", "Retail"].iter().collect()),
        cells: tandem::model::Cells(Arc::new((0..40).map(|row| row % 2).collect())),
        ..Default::default()
    };
    let set = tandem::model::LeadSet { rows: 40, columns: vec![column], ..Default::default() };
    let (sample, whole) = tandem::calc::lead_sets::split_sample(set, 10, 10);
    let whole = whole.unwrap().set;
    let mut referring = workspace(1);
    referring.leads.insert(sample.id, sample.clone().into());
    let before = blake3::hash(write(&workspace(0), true).unwrap().as_bytes());
    let runs = with_every_fault(|store, disk, fault, at| {
        let kept = store.keep_linked(file(), &whole);
        let saved = kept.is_ok() && store.save(file(), &referring, Precondition::Hash(before)).is_ok();
        let after = self::store(disk.clone());
        let found = number_of(&disk.files()[file()]);
        let leads = after.read_linked(Some(file()), &sample);
        assert!(!saved || found == Some(1), "{fault:?} at operation {at}");
        assert!(found == Some(0) || leads.is_ok_and(|leads| leads == whole), "{fault:?} at operation {at}");
    });
    assert!(runs > 60, "{runs} runs");
}

/// A disk as some shares are: without locks.
fn without_locks(disk: Model) -> impl Vfs {
    Guarded::new(disk, |operation, _: &Path| match operation {
        Operation::Lock => Err(std::io::ErrorKind::Unsupported.into()),
        _ => Ok(()),
    })
}

#[test]
fn where_there_are_no_locks_whoever_shows_no_life_has_gone() {
    let disk = disk();
    let share = store(without_locks(disk.clone()));
    share.save(file(), &workspace(0), Precondition::Anything).unwrap();
    let (ann, nobody) = share.announce(file(), "Ann", 1, None);
    assert!(nobody.is_none());
    let mut ann = ann.unwrap();
    let (none, seen) = share.announce(file(), "Ben", 2, None);
    assert!(none.is_none());
    let seen = seen.unwrap();
    assert_eq!(seen.name, "Ann");
    // She has shown life since: what we saw before is no reason to take her for gone.
    share.show_life(&ann.beat().unwrap());
    let (none, now) = share.announce(file(), "Ben", 2, Some(&seen));
    assert!(none.is_none());
    // She has not: her machine was switched off.
    std::mem::forget(ann);
    let (ben, other) = share.announce(file(), "Ben", 2, now.as_ref());
    assert!(ben.is_some() && other.is_none());
    // Where there are locks nothing needs to be written again and again.
    let local = store(Model::with_folders(&["/share", HOME]));
    local.save(file(), &workspace(0), Precondition::Anything).unwrap();
    assert!(local.announce(file(), "Ann", 1, None).0.unwrap().beat().is_none());
}

#[test]
fn a_fault_while_keeping_a_version_aside_never_hinders_a_save() {
    let disk = disk();
    let saved = store(disk.clone()).save(file(), &workspace(0), Precondition::Anything).unwrap();
    let homeless = Store { home: None, ..store(disk.clone()) };
    let saved = homeless.save(file(), &workspace(1), Precondition::Hash(saved.hash)).unwrap();
    assert!(!saved.kept_before, "said to be missing");
    assert_eq!(number_of(&disk.files()[file()]), Some(1));
}

#[test]
fn a_fault_at_any_operation_of_saying_who_is_here_touches_nothing_else() {
    with_every_fault(|faulty, disk, fault, at| {
        let (presence, _) = faulty.announce(file(), "Ann", 1, None);
        let beat = presence.and_then(|mut presence| presence.beat());
        if let Some(beat) = beat {
            faulty.show_life(&beat);
        }
        assert_eq!(number_of(&disk.files()[file()]), Some(0), "{fault:?} at operation {at}");
        // Whatever is left beside the file hinders nobody.
        let healthy = store(disk.clone());
        let opened = healthy.open(file()).unwrap();
        healthy.save(file(), &workspace(1), Precondition::Hash(opened.hash)).unwrap();
    });
}

#[test]
fn a_fault_at_any_operation_of_recovery_keeps_the_record_before() {
    with_every_fault(|faulty, disk, fault, at| {
        let healthy = store(disk.clone());
        {
            let mut recovery = Recovery::begin(&healthy, 9).unwrap();
            recovery.keep(&workspace(1), Some(file()), None).unwrap();
        }
        let mut reported = false;
        if let Some(mut recovery) = Recovery::begin(faulty, 10) {
            reported = recovery.keep(&workspace(2), Some(file()), None).is_ok();
        }
        let found: Vec<u64> = healthy
            .leftovers()
            .iter()
            .filter_map(|l| number_of(write(&l.workspace, true).unwrap().as_bytes()))
            .collect();
        let place = format!("{fault:?} at operation {at}");
        assert!(found.contains(&1), "{place}: the record before is gone");
        assert_eq!(found.contains(&2), reported, "{place}: reported {reported}, found {found:?}");
    });
}

#[test]
fn every_version_a_save_replaces_can_be_had_back() {
    let disk = disk();
    let store = store(disk);
    let mut hash = store.save(file(), &workspace(0), Precondition::Anything).unwrap().hash;
    for number in 1..=5 {
        hash = store.save(file(), &workspace(number), Precondition::Hash(hash)).unwrap().hash;
    }
    let versions = store.versions(workspace(0).doc);
    let numbers: Vec<u64> = versions.iter().map(|v| number_of(&store.recall(v).unwrap()).unwrap()).collect();
    assert_eq!(numbers, [4, 3, 2, 1, 0]);
    assert!(versions.iter().all(|version| version.reason == Reason::Saved));
}

#[test]
fn saving_over_another_file_keeps_that_one_in_the_history_too() {
    let disk = disk();
    let store = store(disk.clone());
    disk.put(file(), b"somebody's shopping list");
    store.save(file(), &workspace(1), Precondition::Anything).unwrap();
    let versions = store.versions(workspace(1).doc);
    assert_eq!(store.recall(&versions[0]).unwrap(), b"somebody's shopping list");
}

#[test]
fn a_damaged_version_is_refused() {
    let disk = disk();
    let store = store(disk.clone());
    let saved = store.save(file(), &workspace(0), Precondition::Anything).unwrap();
    store.save(file(), &workspace(1), Precondition::Hash(saved.hash)).unwrap();
    let path = disk.files().into_keys().find(|path| path.starts_with(HOME)).unwrap();
    let mut bytes = disk.files()[&path].clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    disk.put(&path, &bytes);
    assert!(store.recall(&store.versions(workspace(0).doc)[0]).is_err());
}

#[test]
fn a_clock_that_jumps_changes_labels_only() {
    let disk = disk();
    let clock = HandClock::default();
    let store = Store { vfs: Arc::new(disk), clock: Arc::new(clock.clone()), home: Some(PathBuf::from(HOME)) };
    let mut hash = store.save(file(), &workspace(0), Precondition::Anything).unwrap().hash;
    let ten_years = 315_000_000_000;
    for (number, wall) in (1..).zip([ten_years, 0, 5 * ten_years, -ten_years]) {
        clock.set_wall(wall);
        hash = store.save(file(), &workspace(number), Precondition::Hash(hash)).unwrap().hash;
    }
    let numbers: Vec<u64> = store
        .versions(workspace(0).doc)
        .iter()
        .map(|version| number_of(&store.recall(version).unwrap()).unwrap())
        .collect();
    assert_eq!(numbers, [3, 2, 1, 0]);
    assert_eq!(clock.forward_ms(), 0);
}

#[test]
fn unsaved_work_of_a_dead_session_is_found_and_that_of_a_living_one_is_not() {
    let disk = disk();
    let store = store(disk.clone());
    let saved = store.save(file(), &workspace(0), Precondition::Anything).unwrap();
    let mut recovery = Recovery::begin(&store, 1).unwrap();
    recovery.keep(&workspace(1), Some(file()), Some(saved.hash)).unwrap();
    recovery.keep(&workspace(2), Some(file()), Some(saved.hash)).unwrap();
    assert!(store.leftovers().is_empty(), "the session is alive");
    drop(recovery);
    let leftovers = store.leftovers();
    assert_eq!(leftovers.len(), 1);
    assert_eq!(leftovers[0].workspace, workspace(2), "the newest");
    assert!(leftovers[0].unchanged_on_disk);
    store.discard(&leftovers[0]).unwrap();
    assert!(store.leftovers().is_empty());
    let kept = store.versions(workspace(0).doc);
    assert_eq!(kept[0].reason, Reason::Discarded);
    assert_eq!(number_of(&store.recall(&kept[0]).unwrap()), Some(2), "discarded work stays in the history");
}

#[test]
fn work_that_was_saved_after_all_is_no_leftover() {
    let disk = disk();
    let store = store(disk.clone());
    let mut recovery = Recovery::begin(&store, 1).unwrap();
    recovery.keep(&workspace(1), Some(file()), None).unwrap();
    store.save(file(), &workspace(1), Precondition::Anything).unwrap();
    drop(recovery);
    assert!(store.leftovers().is_empty());
}

#[test]
fn a_crash_while_keeping_work_leaves_this_or_the_record_before() {
    for reordered in [false, true] {
        let disk = disk();
        let healthy = store(disk.clone());
        let mut recovery = Recovery::begin(&healthy, 1).unwrap();
        recovery.keep(&workspace(1), None, None).unwrap();
        disk.acknowledge(1);
        disk.observe(reordered);
        for number in 2..=3 {
            recovery.keep(&workspace(number), None, None).unwrap();
            disk.acknowledge(number);
        }
        for crash in disk.crashes() {
            let leftovers = store(Model::after(&crash)).leftovers();
            let found = number_of(write(&leftovers[0].workspace, true).unwrap().as_bytes()).unwrap();
            assert!(found >= crash.acknowledged, "{found} < {}", crash.acknowledged);
        }
    }
}

#[test]
fn four_writers_lose_nothing_they_were_told_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let store = Store::machine(None);
    store.save(&path, &workspace(0), Precondition::Anything).unwrap();
    // Each writer reads the number, adds one, and saves; every acknowledged save must be counted in the end.
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let (store, path) = (store.clone(), path.clone());
            std::thread::spawn(move || {
                let mut acknowledged = 0;
                while acknowledged < 250 {
                    let Ok(opened) = store.open(&path) else { continue };
                    let now = number_of(write(&opened.loaded.workspace, true).unwrap().as_bytes()).unwrap();
                    if store.save(&path, &workspace(now + 1), Precondition::Hash(opened.hash)).is_ok() {
                        acknowledged += 1;
                    }
                }
                acknowledged
            })
        })
        .collect();
    let acknowledged: u64 = writers.into_iter().map(|writer| writer.join().unwrap()).sum();
    assert_eq!(number_of(&std::fs::read(&path).unwrap()), Some(acknowledged));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no lock or temporary file is left");
}

#[test]
fn an_emptied_file_is_not_taken_for_a_workspace_without_anything() {
    let disk = disk();
    let store = store(disk.clone());
    let saved = store.save(file(), &workspace(0), Precondition::Anything).unwrap();
    disk.put(file(), b"");
    assert!(matches!(store.save(file(), &workspace(1), Precondition::Hash(saved.hash)), Err(SaveError::Emptied)));
    assert!(store.open(file()).is_err());
    assert_eq!(disk.files()[file()], b"");
}

#[test]
fn leftovers_of_killed_saves_are_swept_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let store = Store::machine(None);
    store.save(&path, &workspace(0), Precondition::Anything).unwrap();
    let old = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    for (name, age) in [
        (".w.tandem.ron.0123abcd.tmp", Some(old)),
        (".w.tandem.ron.0123abce.tmp", None),
        (".other.ron.0123abcd.tmp", Some(old)),
        ("notes.tmp", Some(old)),
        (".w.tandem.ron.xyz.tmp", Some(old)),
    ] {
        let file = std::fs::File::create(folder.path().join(name)).unwrap();
        if let Some(age) = age {
            file.set_modified(age).unwrap();
        }
    }
    store.open_to_work(&path).unwrap();
    let mut names: Vec<String> =
        std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        [".other.ron.0123abcd.tmp", ".w.tandem.ron.0123abce.tmp", ".w.tandem.ron.xyz.tmp", "notes.tmp", "w.tandem.ron"]
    );
}

/// How many rounds a long test runs: as this variable says, or this many.
fn rounds(variable: &str, usual: u32) -> u32 {
    std::env::var(variable).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(usual)
}

/// Shares rounds among the processors: each share gets its rounds and randomness of its own. The results, added up.
fn shared_out(rounds: u32, work: impl Fn(std::ops::Range<u32>, &mut dyn FnMut(usize) -> usize) -> u32 + Sync) -> u32 {
    let shares = std::thread::available_parallelism().map_or(1, |n| n.get() as u32).min(rounds);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..shares)
            .map(|share| {
                let work = &work;
                let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::from(share) + 1);
                let own =
                    rounds / shares * share..if share + 1 == shares { rounds } else { rounds / shares * (share + 1) };
                scope.spawn(move || {
                    work(own, &mut |below| {
                        state ^= state << 13;
                        state ^= state >> 7;
                        state ^= state << 17;
                        (state % below.max(1) as u64) as usize
                    })
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

/// Saves in a loop and prints the number of each save that was acknowledged, until it is killed.
#[test]
#[ignore = "the child of the kill loop"]
fn child_saves_until_it_is_killed() {
    let Some(path) = std::env::var_os("TANDEM_KILL_LOOP").map(PathBuf::from) else { return };
    let store = Store::machine(None);
    let mut out = std::io::stdout();
    let (mut number, mut hash) = match store.open(&path) {
        Ok(opened) => (number_of(&std::fs::read(&path).unwrap()).unwrap(), Some(opened.hash)),
        Err(_) => (0, None),
    };
    loop {
        number += 1;
        let saved =
            store.save(&path, &workspace(number), hash.map_or(Precondition::Anything, Precondition::Hash)).unwrap();
        hash = Some(saved.hash);
        std::io::Write::write_all(&mut out, format!("saved {number}\n").as_bytes()).unwrap();
        std::io::Write::flush(&mut out).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn killing_the_program_while_it_saves_never_tears_the_file_or_takes_a_save_back() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let mut acknowledged = 0;
    for round in 0..rounds("TANDEM_KILLS", 150) {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                &crate::support::test_path(module_path!(), "child_saves_until_it_is_killed"),
                "--ignored",
                "--nocapture",
                "--test-threads=1",
            ])
            .env("TANDEM_KILL_LOOP", &path)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // The first save has come: from now on any moment may be the last.
        for line in lines.by_ref() {
            if let Some(number) = line.unwrap().strip_prefix("saved ").and_then(|number| number.parse().ok()) {
                acknowledged = number;
                break;
            }
        }
        std::thread::sleep(std::time::Duration::from_micros(u64::from(round * 7919 % 9000)));
        child.kill().unwrap();
        for line in lines.map_while(Result::ok) {
            acknowledged = line.strip_prefix("saved ").and_then(|number| number.parse().ok()).unwrap_or(acknowledged);
        }
        child.wait().unwrap();
        let found = number_of(&std::fs::read(&path).unwrap());
        let found = found.unwrap_or_else(|| panic!("round {round}: the file is torn"));
        assert!(found >= acknowledged, "round {round}: {found} is older than the acknowledged {acknowledged}");
    }
    assert!(acknowledged >= u64::from(rounds("TANDEM_KILLS", 150)), "{acknowledged} saves in all");
}

/// Saves once over what is there; the parent limits how large a file may become.
#[test]
#[ignore = "the child of the size limit test"]
fn child_saves_within_a_limit() {
    let Some(path) = std::env::var_os("TANDEM_LIMITED").map(PathBuf::from) else { return };
    let before = blake3::hash(&std::fs::read(&path).unwrap());
    if Store::machine(None).save(&path, &long_workspace(1), Precondition::Hash(before)).is_ok() {
        std::io::Write::write_all(&mut std::io::stdout(), b"saved\n").unwrap();
    }
}

/// Runs the child that saves once over a fresh file in a folder, by this command line before it; whether it said "saved".
#[cfg(target_os = "linux")]
fn save_in_child(path: &Path, before: &[&str]) -> bool {
    std::fs::write(path, write(&long_workspace(0), true).unwrap()).unwrap();
    let program = std::env::current_exe().unwrap();
    let output = std::process::Command::new(before[0])
        .args(&before[1..])
        .arg(program)
        .args([
            "--exact",
            &crate::support::test_path(module_path!(), "child_saves_within_a_limit"),
            "--ignored",
            "--nocapture",
        ])
        .env("TANDEM_LIMITED", path)
        .stderr(std::process::Stdio::null())
        .output()
        .unwrap();
    let said_saved = String::from_utf8_lossy(&output.stdout).contains("saved\n");
    let found = number_of(&std::fs::read(path).unwrap());
    assert_eq!(found, Some(u64::from(said_saved)), "{before:?}: said saved: {said_saved}");
    let left: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| name == path.file_name().unwrap() || name == "filler"), "{before:?}: {left:?}");
    said_saved
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_never_breaks_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let size = write(&long_workspace(1), true).unwrap().len();
    assert!(size > 10_000);
    let (mut refused, mut saved) = (0, 0);
    for limit in (0..=size + 128).step_by(64) {
        // The signal that would end the program at the limit is turned off, as the program itself does.
        let limited = format!("trap '' XFSZ; exec prlimit --fsize={limit} \"$0\" \"$@\"");
        let said_saved = save_in_child(&path, &["sh", "-c", &limited]);
        (refused, saved) = (refused + u32::from(!said_saved), saved + u32::from(said_saved));
    }
    assert!(refused > 150 && saved > 0, "{refused} refused, {saved} saved");
}

/// A small disk of its own, in a name space of its own; some machines allow neither.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_never_breaks_the_old_file() {
    let inside = std::env::var_os("TANDEM_SMALL_DISK").map(PathBuf::from);
    let Some(disk) = inside else {
        let folder = tempfile::tempdir().unwrap();
        let program = std::env::current_exe().unwrap();
        let mount =
            "mount -t tmpfs -o size=96k,nr_inodes=40 none \"$TANDEM_SMALL_DISK\" || exit 77; exec \"$0\" \"$@\"";
        let run = |mapping: &[&str]| {
            std::process::Command::new("unshare")
                .args(mapping)
                .args(["--mount", "sh", "-c", mount])
                .arg(&program)
                .args([
                    "--exact",
                    &crate::support::test_path(module_path!(), "a_full_disk_never_breaks_the_old_file"),
                    "--nocapture",
                ])
                .env("TANDEM_SMALL_DISK", folder.path())
                .output()
                .unwrap()
        };
        let mut output = run(&[]);
        if !output.status.success() && !String::from_utf8_lossy(&output.stdout).contains("running 1 test") {
            output = run(&["--map-root-user", "--user"]);
        }
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if !said.contains("running 1 test") {
            crate::support::skipped("no small disk can be mounted here");
            return;
        }
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        return;
    };
    let path = disk.join("w.tandem.ron");
    let (mut refused, mut saved) = (0, 0);
    for filled in (0..96).map(|pages| pages * 1_024) {
        let _ = std::fs::remove_file(disk.join("filler"));
        std::fs::write(&path, write(&long_workspace(0), true).unwrap()).unwrap();
        // As much as fits; the rest of the disk is what the save may use.
        let mut filler = std::fs::File::create(disk.join("filler")).unwrap();
        let _ = std::io::Write::write_all(&mut filler, &vec![0; filled]);
        drop(filler);
        let said_saved = save_in_child(&path, &["env"]);
        (refused, saved) = (refused + u32::from(!said_saved), saved + u32::from(said_saved));
    }
    assert!(refused > 0 && saved > 0, "{refused} refused, {saved} saved");
    // Room there is, but no name is free.
    let _ = std::fs::remove_file(disk.join("filler"));
    std::fs::write(&path, write(&long_workspace(0), true).unwrap()).unwrap();
    for at in 0..60 {
        let _ = std::fs::File::create(disk.join(format!("name-{at}")));
    }
    let before = blake3::hash(&std::fs::read(&path).unwrap());
    assert!(Store::machine(None).save(&path, &long_workspace(1), Precondition::Hash(before)).is_err());
    assert_eq!(number_of(&std::fs::read(&path).unwrap()), Some(0));
}

#[cfg(unix)]
#[test]
fn mode_and_attributes_of_a_file_survive_a_save() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    let store = Store::machine(None);
    let saved = store.save(&path, &workspace(0), Precondition::Anything).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    // A group of our own choosing only where we may choose one.
    let group = if std::os::unix::fs::chown(&path, None, Some(12)).is_ok() { Some(12) } else { None };
    let tagged = xattr::set(&path, "user.project", b"spring").is_ok();
    store.save(&path, &workspace(1), Precondition::Hash(saved.hash)).unwrap();
    let about = std::fs::metadata(&path).unwrap();
    assert_eq!(about.mode() & 0o7777, 0o640);
    assert!(group.is_none_or(|group| about.gid() == group));
    if tagged {
        assert_eq!(xattr::get(&path, "user.project").unwrap().as_deref(), Some(&b"spring"[..]));
    } else {
        crate::support::skipped("this disk knows no attributes");
    }
}

/// The first record of every table.
fn one_of_each(workspace: &Workspace) -> Workspace {
    let mut one = workspace.clone();
    macro_rules! first {
        ($($table:ident),*) => { $( one.$table = workspace.$table.clone().into_iter().take(1).collect(); )* };
    }
    first!(personas, statements, groups, criteria, journey, content, stages, months, kpis, clauses, mappings);
    one.leads = workspace.leads.clone().into_iter().take(0).collect();
    one
}

#[test]
fn mutated_files_are_read_or_refused_and_never_take_the_program_down() {
    if !crate::support::alone(module_path!(), "mutated_files_are_read_or_refused_and_never_take_the_program_down") {
        return;
    }
    // Mostly one record of every kind, which is quick and where a mutation hits something; now and then all of a demo.
    let demo = crate::support::demo(Language::De);
    let short = one_of_each(&demo);
    let text = |workspace: &Workspace| write(workspace, true).unwrap().into_bytes();
    let texts = [text(&workspace(1)), text(&short), text(&short), text(&demo).into_iter().take(24_000).collect()];
    let read_anyway = shared_out(rounds("TANDEM_MUTATIONS", 4_000), |rounds, random| {
        rounds.filter(|round| mutate_and_read(*round, &texts, random)).count() as u32
    });
    assert!(read_anyway > 0, "some mutations are harmless");
    assert!(crate::support::most_memory_mb() < 512, "{} MB", crate::support::most_memory_mb());
}

/// Mutates one of the texts and reads what is left of it; whether it could still be read.
fn mutate_and_read(round: u32, texts: &[Vec<u8>; 4], random: &mut dyn FnMut(usize) -> usize) -> bool {
    let which = if round % 400 == 399 { 3 } else { round as usize % 3 };
    let mut bytes = texts[which].clone();
    for _ in 0..=random(3) {
        if bytes.is_empty() {
            break;
        }
        let (from, length) = (random(bytes.len()), random(60));
        let to = (from + length).min(bytes.len());
        match random(5) {
            0 => bytes[from] ^= 1 << random(8),
            1 => drop(bytes.drain(from..to)),
            2 => {
                let copy = bytes[from..to].to_vec();
                let at = random(bytes.len());
                bytes.splice(at..at, copy);
            }
            3 => bytes[from..to].fill(b"\0([{\"\\,:"[random(8)]),
            _ => bytes.truncate(from.max(1)),
        }
    }
    let loaded = read(&bytes);
    if let Ok(loaded) = &loaded {
        // What is read is a workspace that can be written and read again.
        let text = write(&loaded.workspace, true).unwrap();
        assert!(read(text.as_bytes()).unwrap().workspace == loaded.workspace);
    }
    if let Some(found) = tandem::file::salvage(&bytes) {
        let text = write(&found.workspace, true).unwrap();
        assert!(read(text.as_bytes()).unwrap().workspace == found.workspace);
    }
    loaded.is_ok()
}

#[test]
fn random_documents_come_back_as_they_were_and_are_written_the_same_again() {
    use tandem::model::{ContentItem, FunnelMonth, Id, Month, Section, Statement};
    let alphabet: Vec<char> =
        "aZ09 \"\\\n\r\t,:()[]{}<>/*'`#|\0\u{7f}\u{85}\u{a0}\u{ad}\u{200b}\u{202e}\u{2028}\u{feff}äßЖ中😀\u{10ffff}"
            .chars()
            .collect();
    let all = rounds("TANDEM_DOCUMENTS", 300);
    let done = shared_out(all, |rounds, random| {
        let count = rounds.len() as u32;
        for round in rounds {
            let mut text = || -> String { (0..random(30)).map(|_| alphabet[random(alphabet.len())]).collect() };
            let mut workspace = workspace(u64::from(round));
            let mut header = (*workspace.header).clone();
            (header.title, header.purpose, header.organisation) = (text(), text(), text());
            header.sla.goal = text();
            header.sla.reject_reasons = (0..3).map(|_| text()).collect();
            workspace.header = Arc::new(header);
            let personas: Vec<_> = workspace.personas.keys().copied().collect();
            for (at, persona) in (0..).zip(personas.iter().cycle().take(12)) {
                let statement = Statement {
                    id: Id::from_bits(1_000 + at),
                    persona: *persona,
                    section: Section::ALL[at as usize % Section::ALL.len()],
                    text: text(),
                    source: text(),
                    ..Statement::default()
                };
                workspace.statements.insert(statement.id, Arc::new(statement));
                let item = ContentItem {
                    id: Id::from_bits(5_000 + at),
                    title: text(),
                    notes: text(),
                    location: text(),
                    mapping: [(*persona, workspace.journey.keys().copied().take(at as usize % 4).collect())].into(),
                    ..ContentItem::default()
                };
                workspace.content.insert(item.id, Arc::new(item));
                let month = Month::of(today()).plus(-(at as i32));
                let counts = workspace.stages.keys().map(|stage| (*stage, at * 1_000_003)).collect();
                workspace.months.insert(month, Arc::new(FunnelMonth { month, counts }));
            }
            let written = write(&workspace, true).unwrap();
            let back = read(written.as_bytes()).unwrap();
            assert!(back.workspace == workspace, "round {round}");
            assert_eq!(write(&back.workspace, true).unwrap(), written, "round {round}");
            // A checkout that turns line ends around changes nothing.
            assert!(
                read(written.replace('\n', "\r\n").as_bytes()).unwrap().workspace == workspace,
                "round {round}: CRLF"
            );
        }
        count
    });
    assert_eq!(done, all);
}

/// Says how saving goes where this user may not do everything.
#[test]
#[ignore = "the child of the permission test"]
fn child_saves_without_rights() {
    let Some(folder) = std::env::var_os("TANDEM_WITHOUT_RIGHTS").map(PathBuf::from) else { return };
    let store = Store::machine(None);
    let mut said = Vec::new();
    for (name, path) in [("closed", folder.join("closed/w.ron")), ("marked", folder.join("marked/w.ron"))] {
        let before = blake3::hash(&std::fs::read(&path).unwrap());
        let saved = store.save(&path, &workspace(1), Precondition::Hash(before));
        said.push(match saved {
            Ok(_) => format!("{name}: saved"),
            Err(SaveError::Replace(ReplaceError::OnlyInPlace)) => format!("{name}: only in place"),
            Err(SaveError::Replace(ReplaceError::ReadOnly)) => format!("{name}: read only"),
            Err(error) => format!("{name}: {error}"),
        });
    }
    std::io::Write::write_all(&mut std::io::stdout(), said.join("\n").as_bytes()).unwrap();
}

/// Run as root these would pass without being looked at, so they run as somebody else.
#[cfg(target_os = "linux")]
#[test]
fn where_rights_are_missing_nothing_is_touched_and_it_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(folder.path(), 0o755);
    let text = write(&workspace(0), true).unwrap();
    for (name, folder_mode, file_mode) in [("closed", 0o555, 0o666), ("marked", 0o777, 0o444)] {
        let inner = folder.path().join(name);
        std::fs::create_dir(&inner).unwrap();
        std::fs::write(inner.join("w.ron"), &text).unwrap();
        mode(&inner.join("w.ron"), file_mode);
        mode(&inner, folder_mode);
    }
    // Nobody may not look into the folder the tests were built in.
    let program = folder.path().join("child");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    mode(&program, 0o755);
    let output = std::process::Command::new("setpriv")
        .args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
        .arg(&program)
        .args([
            "--exact",
            &crate::support::test_path(module_path!(), "child_saves_without_rights"),
            "--ignored",
            "--nocapture",
        ])
        .env("TANDEM_WITHOUT_RIGHTS", folder.path())
        .output();
    let said = match output {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        _ => {
            crate::support::skipped("this user cannot become another one");
            return;
        }
    };
    assert!(said.contains("closed: only in place"), "{said}");
    assert!(said.contains("marked: read only"), "{said}");
    for name in ["closed", "marked"] {
        assert_eq!(std::fs::read_to_string(folder.path().join(name).join("w.ron")).unwrap(), text, "{name}");
        assert_eq!(std::fs::read_dir(folder.path().join(name)).unwrap().count(), 1, "{name}");
    }
}
