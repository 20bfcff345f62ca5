//! The real program on a real disk whose k-th call fails: nothing torn, no "done" that is not true, and an exit code that
//! says which of both it is.
//!
//! A small library of ours (`shim.c`) stands between the program and the system. Long runs, every call in every way:
//! `TANDEM_CALLS=1000 cargo test --release --test all failing_calls::`.

#![cfg(target_os = "linux")]
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::tandem;
use tandem::file::{Seal, read};

/// The ways a call fails.
const WAYS: [&str; 9] =
    ["eio", "eio-on", "enospc", "enospc-on", "short", "eintr", "kill-before", "kill-after", "kill-within"];

/// A command that writes one file.
struct Case {
    arguments: &'static [&'static str],
    /// What it writes.
    target: &'static str,
    /// What it says when all is well.
    code: i32,
    /// Whether this is what it was to write; the second is what it wrote when all was well.
    is_new: fn(&[u8], &[u8]) -> bool,
}

fn same(now: &[u8], well: &[u8]) -> bool {
    now == well
}

/// The same workspace but for ids that are made anew each time.
fn workspace(now: &[u8], well: &[u8]) -> bool {
    let (Ok(now), Ok(well)) = (read(now), read(well)) else { return false };
    let count = |loaded: &tandem::file::Loaded| loaded.workspace.all_records().count();
    let titles = |loaded: &tandem::file::Loaded| {
        let mut titles: Vec<String> = loaded.workspace.content.values().map(|item| item.title.clone()).collect();
        titles.sort();
        titles
    };
    now.seal != Seal::Broken && now.seal == well.seal && count(&now) == count(&well) && titles(&now) == titles(&well)
}

/// The same workbook but for the minute in which it was made.
fn workbook(now: &[u8], well: &[u8]) -> bool {
    let parts = |bytes: &[u8]| -> Option<Vec<(String, Vec<u8>)>> {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
        let mut parts = Vec::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).ok()?;
            let mut content = Vec::new();
            part.read_to_end(&mut content).ok()?;
            let name = format!("{:?}", part.name());
            if !name.contains("core.xml") {
                parts.push((name, content));
            }
        }
        Some(parts)
    };
    parts(now).is_some_and(|now| parts(well) == Some(now))
}

const CASES: [Case; 14] = [
    Case { arguments: &["new", "n.ron", "--template", "personas"], target: "n.ron", code: 0, is_new: workspace },
    Case {
        arguments: &["import", "content", "more.csv", "--into", "w.ron"],
        target: "w.ron",
        code: 0,
        is_new: workspace,
    },
    Case {
        arguments: &["import", "leads", "leads.csv", "--into", "w.ron"],
        target: "w.ron",
        code: 0,
        is_new: workspace,
    },
    Case {
        arguments: &["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "n.ron", "--report", "r.txt"],
        target: "n.ron",
        code: 0,
        is_new: workspace,
    },
    Case {
        arguments: &["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "w.ron", "--force"],
        target: "w.ron",
        code: 0,
        is_new: workspace,
    },
    Case {
        arguments: &["merge-driver", "--", "base.ron", "mine.ron", "theirs.ron", "7", "w.ron"],
        target: "mine.ron",
        code: 0,
        is_new: workspace,
    },
    Case { arguments: &["recover", "cut.ron", "-o", "n.ron"], target: "n.ron", code: 1, is_new: workspace },
    Case { arguments: &["export", "ours.ron", "-o", "x.xlsx"], target: "x.xlsx", code: 0, is_new: workbook },
    Case {
        arguments: &["export", "ours.ron", "-o", "old.csv", "--list", "content", "--force"],
        target: "old.csv",
        code: 0,
        is_new: same,
    },
    Case { arguments: &["report", "ours.ron", "-o", "r.html"], target: "r.html", code: 0, is_new: same },
    Case { arguments: &["report", "ours.ron", "-o", "old.md", "--force"], target: "old.md", code: 0, is_new: same },
    Case {
        arguments: &["score", "ours.ron", "leads.csv", "-o", "s.csv", "--day", "2026-11-01"],
        target: "s.csv",
        code: 0,
        is_new: same,
    },
    Case { arguments: &["model", "ours.ron", "-o", "m.json"], target: "m.json", code: 0, is_new: same },
    Case { arguments: &["git-setup"], target: ".gitattributes", code: 0, is_new: same },
];

/// The library, or nothing where there is no compiler.
fn shim(folder: &Path) -> Option<PathBuf> {
    let library = folder.join("shim.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shim.c");
    let made =
        Command::new("gcc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    if made.is_ok_and(|status| status.success()) {
        return Some(library);
    }
    crate::support::skipped("no gcc, so no call of the real program fails");
    None
}

/// What every run begins with.
fn template(folder: &Path) {
    let run = |arguments: &[&str]| {
        let output = tandem(folder, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    run(&["new", "base.ron", "--template", "personas", "--lang", "en"]);
    put("c.csv", "Title,Owner\nFirst,Ann\nSecond,Ben\n");
    run(&["import", "content", "c.csv", "--into", "base.ron"]);
    for (name, title) in [("ours.ron", "From us"), ("theirs.ron", "From them")] {
        std::fs::copy(folder.join("base.ron"), folder.join(name)).unwrap();
        put("c.csv", &format!("Title,Owner\n{title},Ann\n"));
        run(&["import", "content", "c.csv", "--into", name]);
    }
    for name in ["w.ron", "mine.ron"] {
        std::fs::copy(folder.join("ours.ron"), folder.join(name)).unwrap();
    }
    let whole = std::fs::read(folder.join("ours.ron")).unwrap();
    std::fs::write(folder.join("cut.ron"), &whole[..whole.len() * 4 / 5]).unwrap();
    put("more.csv", "Title,Owner\nThird,Cem\n");
    put("leads.csv", "Record ID,Industry,Status\n1,Food,Won\n2,Steel,Lost\n3,Food,Open\n");
    put("old.csv", "what stood there");
    put("old.md", "what stood there");
    put(".gitattributes", "*.png binary\n");
    assert!(Command::new("git").args(["init", "-q", "repo"]).current_dir(folder).status().unwrap().success());
    for own in ["data", "state", "config"] {
        let _ = std::fs::remove_dir_all(folder.join(own));
    }
}

/// A folder like the template, in a git work tree only where git is what it is about.
fn fresh(template: &Path, folder: &Path, with_git: bool) {
    std::fs::create_dir_all(folder).unwrap();
    for entry in std::fs::read_dir(template).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    if with_git {
        assert!(Command::new("git").args(["init", "-q"]).current_dir(folder).status().unwrap().success());
    }
}

struct Failing<'a> {
    library: &'a Path,
    reads: bool,
}

impl Failing<'_> {
    fn run(&self, folder: &Path, case: &Case, way: &str, call: usize, log: Option<&Path>) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tandem"));
        command
            .args(["--lang", "en"])
            .args(case.arguments)
            .current_dir(folder)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", folder.join("home"))
            .env("XDG_DATA_HOME", folder.join("home/data"))
            .env("XDG_STATE_HOME", folder.join("home/state"))
            .env("XDG_CONFIG_HOME", folder.join("home/config"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("LD_PRELOAD", self.library)
            .env("FAIL_UNDER", folder.canonicalize().unwrap())
            .env("FAIL_HOW", way)
            .env("FAIL_CALL", call.to_string());
        if let Some(log) = log {
            command.env("FAIL_LOG", log);
        }
        if self.reads {
            command.env("FAIL_READS", "1");
        }
        command.output().unwrap()
    }
}

#[test]
fn whichever_call_fails_the_old_or_the_new_is_there_and_the_exit_code_says_which() {
    let most = std::env::var("TANDEM_CALLS").ok().and_then(|text| text.parse().ok()).unwrap_or(1_usize);
    let folder = tempfile::tempdir().unwrap();
    let Some(library) = shim(folder.path()) else { return };
    let base = folder.path().join("template");
    std::fs::create_dir(&base).unwrap();
    template(&base);
    let (mut runs, mut kills) = (0_u32, 0_u32);
    for (number, (case, reads)) in CASES.iter().flat_map(|case| [(case, false), (case, true)]).enumerate() {
        let failing = Failing { library: &library, reads };
        let place = |what: &str| folder.path().join(format!("{number}-{what}"));
        let with_git = case.arguments[0] == "git-setup";
        fresh(&base, &place("well"), with_git);
        let log = place("log");
        let output = failing.run(&place("well"), case, "count", 0, Some(&log));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(case.code), "{:?}: {said}", case.arguments);
        let well = std::fs::read(place("well").join(case.target)).unwrap();
        let old = std::fs::read(base.join(case.target)).ok();
        assert!(old.as_ref() != Some(&well), "{:?} changes nothing", case.arguments);
        assert!((case.is_new)(&well, &well), "{:?} is not recognised", case.arguments);
        let calls = std::fs::read(&log).unwrap().len();
        assert!(calls >= 5, "{:?} was not listened to: {calls} calls", case.arguments);
        for (at, way) in WAYS.iter().enumerate() {
            // Evenly over all calls, others for every way.
            let step = (calls / most).max(1);
            for call in (1 + (at * 7 + number) % step..=calls).step_by(step) {
                let run = place(&format!("{way}-{call}"));
                fresh(&base, &run, with_git);
                let output = failing.run(&run, case, way, call, None);
                runs += 1;
                let now = std::fs::read(run.join(case.target)).ok();
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                let story = format!(
                    "{:?}, {way} at call {call} of {calls}, reads {reads}: {:?}, {said}",
                    case.arguments, output.status
                );
                let (is_old, is_new) = (now == old, now.as_ref().is_some_and(|now| (case.is_new)(now, &well)));
                // Git throws the file it gave to its driver away when the driver fails.
                let is_gits_own = case.arguments[0] == "merge-driver" && output.status.code() != Some(case.code);
                assert!(is_old || is_new || is_gits_own, "torn: {story}");
                let is_old = is_old || is_gits_own;
                match (output.status.code(), output.status.signal()) {
                    (Some(code), _) if code == case.code => assert!(is_new, "a done that is not true: {story}"),
                    // Git runs with the same failing calls and may be the one that dies.
                    (Some(code), _) => {
                        assert!((1..=2).contains(&code) || code == 129, "no code of ours: {story}");
                        assert!(!said.trim().is_empty() && !said.contains("panicked"), "no sentence: {story}");
                        // A disk that does not read back what it holds may make us say no where it is done.
                        assert!(is_old || reads, "done, and says it is not: {story}");
                        // What was recovered in part ends otherwise than what was not recovered.
                        assert!(case.code == 0 || code != case.code, "{story}");
                    }
                    (None, Some(9)) => kills += 1,
                    (None, signal) => panic!("ended by {signal:?}: {story}"),
                }
                for input in ["base.ron", "ours.ron", "theirs.ron", "cut.ron", "more.csv", "leads.csv"] {
                    assert_eq!(
                        std::fs::read(run.join(input)).ok(),
                        std::fs::read(base.join(input)).ok(),
                        "{input}: {story}"
                    );
                }
                std::fs::remove_dir_all(&run).unwrap();
            }
        }
    }
    eprintln!("{runs} runs, {kills} of them killed");
    assert!(runs > 100 && kills > 30, "{runs} runs, {kills} killed");
}
