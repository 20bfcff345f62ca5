//! A checksum that does not fit stops every command: what may be damaged is neither believed nor certified anew.

use std::path::Path;
use std::process::Output;

use crate::support::tandem;
use clap::CommandFactory;
use tandem::cli::Arguments;
use tandem::file::{Seal, read};

/// What a command does with a workspace whose checksum does not fit.
enum Does {
    /// It reads no workspace.
    ReadsNone,
    /// It is there to look at damage; these arguments end with this code and say so.
    Looks(&'static [&'static str], i32),
    /// It refuses these arguments, unless --damaged says to read on; then it ends with one of these codes.
    ReadsOn(&'static [&'static [&'static str]], &'static [i32]),
    /// It refuses these arguments whatever is said, because a fresh checksum would vouch for what may be wrong.
    NeverWrites(&'static [&'static [&'static str]]),
}

/// `F` is the broken file, `W` the whole one.
fn of(command: &str) -> Does {
    match command {
        "demo" | "new" | "inspect" | "git-setup" | "help" => Does::ReadsNone,
        "check" => Does::Looks(&["check", "F"], 1),
        "recover" => Does::Looks(&["recover", "F", "-o", "recovered.ron"], 1),
        "show" => Does::ReadsOn(&[&["show", "F"], &["show", "--plain", "F"], &["show", "--plain", "--", "F"]], &[0]),
        "diff" => Does::ReadsOn(&[&["diff", "F", "W"], &["diff", "W", "F"]], &[1]),
        "export" => Does::ReadsOn(
            &[
                &["export", "F", "-o", "x.xlsx", "--force"],
                &["export", "F", "-o", "x.csv", "--list", "kpis", "--force"],
            ],
            &[0],
        ),
        "report" => Does::ReadsOn(
            &[
                &["report", "F", "-o", "r.html", "--force"],
                &["report", "F", "-o", "r.md", "--force"],
                &["report", "F", "-o", "r.md", "--handover", "--force"],
            ],
            &[0],
        ),
        "score" => Does::ReadsOn(
            &[
                &["score", "F"],
                &["score", "F", "--json"],
                &["score", "F", "-o", "s.csv", "--force"],
                &["score", "F", "leads.csv"],
            ],
            &[0, 1],
        ),
        "model" => Does::ReadsOn(
            &[&["model", "F"], &["model", "F", "--json"], &["model", "F", "-o", "m.json", "--force"]],
            &[0],
        ),
        "agenda" => Does::ReadsOn(&[&["agenda", "F"], &["agenda", "F", "--json"]], &[0]),
        "actions" => Does::ReadsOn(&[&["actions", "F"], &["actions", "F", "--json"]], &[0]),
        "list" => Does::ReadsOn(&[&["list", "F"], &["list", "F", "terms"], &["list", "F", "--marked", "--json"]], &[0]),
        "minutes" => Does::ReadsOn(&[&["minutes", "F"], &["minutes", "F", "-o", "n.html", "--force"]], &[0]),
        "calendar" => Does::ReadsOn(&[&["calendar", "F", "-o", "c.ics", "--force"]], &[0]),
        "backtest" => Does::ReadsOn(&[&["backtest", "F"], &["backtest", "F", "--json"]], &[0]),
        "import" => Does::NeverWrites(&[
            &["import", "leads", "leads.csv", "--into", "F"],
            &["import", "leads", "leads.csv", "--into", "F", "--create"],
            &["import", "content", "content.csv", "--into", "F"],
            &["import", "contacts", "content.csv", "--into", "F"],
            &["import", "content", "content.csv", "--into", "F", "--dry-run"],
        ]),
        "merge" => Does::NeverWrites(&[
            &["merge", "F", "W", "W", "-o", "new.ron"],
            &["merge", "W", "F", "W", "-o", "new.ron"],
            &["merge", "W", "W", "F", "-o", "new.ron"],
            &["merge", "W", "W", "F", "-o", "F", "--force"],
        ]),
        // A base that cannot be believed makes every difference a question; that is tested with git.
        "merge-driver" => {
            Does::NeverWrites(&[&["merge-driver", "W", "F", "W", "7", "x"], &["merge-driver", "W", "W", "F", "7", "x"]])
        }
        "mergetool" => Does::NeverWrites(&[
            &["mergetool", "W", "F", "W", "merged.ron"],
            &["mergetool", "W", "W", "F", "merged.ron"],
            &["mergetool", "F", "W", "W", "merged.ron"],
        ]),
        other => panic!("`{other}` is new: say here what it does with a workspace whose checksum does not fit"),
    }
}

/// A folder with a workspace `W` and the same with one bit flipped in it, `F`.
fn folder() -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    assert!(tandem(folder.path(), &["demo", "--no-window", ".", "--lang", "en"]).status.success());
    let whole = std::fs::read_to_string(folder.path().join("demo.tandem.ron")).unwrap();
    let flipped = whole.replacen("threshold: 55", "threshold: 45", 1);
    assert_ne!(whole, flipped);
    std::fs::write(folder.path().join("W"), whole).unwrap();
    std::fs::write(folder.path().join("F"), &flipped).unwrap();
    std::fs::write(folder.path().join("leads.csv"), "Industry,Country,Status\nFood,Germany,Won\nSteel,France,Lost\n")
        .unwrap();
    std::fs::write(folder.path().join("content.csv"), "Title\nA new one\n").unwrap();
    (folder, flipped.into_bytes())
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !["data", "state", "config"].contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

#[test]
fn no_command_goes_past_a_broken_checksum_unasked_and_none_puts_a_fresh_one_over_it() {
    let (folder, flipped) = folder();
    let mut commands: Vec<String> =
        Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
    assert!(commands.len() > 12, "{commands:?}");
    commands.push("help".to_owned());
    for command in commands {
        let before = names(folder.path());
        let refused = |arguments: &[&str], more: &[&str]| {
            let all = [&["--lang", "en"], arguments, more].concat();
            let output = tandem(folder.path(), &all);
            assert!(output.status.code().is_some_and(|code| code != 0), "{all:?} goes on");
            assert_eq!(output.stdout, b"", "{all:?} says something all the same");
            let said = said(&output);
            assert!(said.contains("checksum does not fit") && said.contains("tandem recover"), "{all:?}: {said}");
            assert_eq!(names(folder.path()), before, "{all:?} wrote something");
        };
        match of(&command) {
            Does::ReadsNone => {}
            Does::Looks(arguments, code) => {
                let output = tandem(folder.path(), &[&["--lang", "en"], arguments].concat());
                assert_eq!(output.status.code(), Some(code), "{arguments:?}");
                let words = String::from_utf8_lossy(&output.stdout).into_owned();
                assert!(
                    words.contains("checksum") || words.contains("not as Tandem left it"),
                    "{arguments:?}: {words}"
                );
            }
            Does::ReadsOn(several, codes) => {
                for arguments in several {
                    refused(arguments, &[]);
                }
                for arguments in several {
                    let output = tandem(folder.path(), &[&["--lang", "en", "--damaged"], *arguments].concat());
                    let code = output.status.code().unwrap();
                    assert!(codes.contains(&code), "{arguments:?}: {code}, {}", said(&output));
                    assert!(said(&output).contains("not as Tandem left it"), "{arguments:?} says nothing of it");
                }
            }
            Does::NeverWrites(several) => {
                for arguments in several {
                    refused(arguments, &[]);
                    refused(arguments, &["--damaged"]);
                }
            }
        }
        assert_eq!(std::fs::read(folder.path().join("F")).unwrap(), flipped, "{command} changed it");
        assert_eq!(read(&flipped).unwrap().seal, Seal::Broken);
    }
}

#[test]
fn a_damaged_file_of_all_leads_is_named_and_one_that_cannot_be_read_stops_the_command() {
    use std::sync::Arc;
    use tandem::calc::lead_sets::split_sample;
    use tandem::file::{Precondition, Store};
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = crate::support::demo(tandem::model::Language::En);
    let set = (**workspace.leads.values().next().unwrap()).clone();
    let (sample, all) = split_sample(set, 100, 50);
    workspace.leads.insert(sample.id, Arc::new(sample));
    let file = folder.path().join("w.tandem.ron");
    let store = Store::machine(None);
    store.keep_linked(&file, &all.unwrap().set).unwrap();
    store.save(&file, &workspace, Precondition::Anything).unwrap();
    let beside = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains(".leads-"))
        .unwrap();
    let report = |name: &str| tandem(folder.path(), &["--lang", "en", "report", "w.tandem.ron", "-o", name]);
    assert_eq!((report("whole.md").status.code(), said(&report("again.md")).as_str()), (Some(0), ""));
    let whole = std::fs::read(&beside).unwrap();
    std::fs::write(&beside, &whole[..whole.len() / 2]).unwrap();
    let cut = report("cut.md");
    assert!(said(&cut).contains("damaged or holds other leads"), "{}", said(&cut));
    std::fs::remove_file(&beside).unwrap();
    std::fs::create_dir(&beside).unwrap();
    let unreadable = report("unreadable.md");
    assert_eq!(unreadable.status.code(), Some(1));
    assert!(said(&unreadable).contains("could not be read") && !folder.path().join("unreadable.md").exists());
}
