//! The real program without a window: exit codes, sentences, and what it leaves behind.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

use support::tandem;
use tandem::file::Store;

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_demo_without_a_display_goes_to_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let output = tandem(folder.path(), &["demo", "--lang", "nl"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("geen scherm"));
    let workspace = folder.path().join("tandem-demo/demo.tandem.ron");
    assert_eq!(
        Store::machine(None).open(&workspace).unwrap().loaded.workspace.header.title,
        "Alba Machines · Smarketing 2027"
    );
    assert!(folder.path().join("tandem-demo/demo-report.html").exists());
}

#[test]
fn without_a_display_a_window_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let output = tandem(folder.path(), &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("There is no display"));
}

#[test]
fn check_tells_fine_findings_and_unreadable_apart() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(tandem(folder.path(), &["demo", "--no-window", "d"]).status.code(), Some(0));
    let fine = tandem(folder.path(), &["check", "d/demo.tandem.ron", "--json"]);
    assert_eq!(fine.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&fine.stdout).unwrap();
    assert_eq!((json["counts"]["personas"].as_u64(), json["counts"]["leads"].as_u64()), (Some(4), Some(1248)));
    let path = folder.path().join("d/demo.tandem.ron");
    let changed = std::fs::read_to_string(&path).unwrap().replacen("threshold: 55", "threshold: 56", 1);
    let dangling = changed.replacen("persona: \"per-", "persona: \"per-zz", 1);
    std::fs::write(folder.path().join("changed.ron"), changed).unwrap();
    assert_eq!(tandem(folder.path(), &["check", "changed.ron"]).status.code(), Some(1));
    std::fs::write(folder.path().join("damaged.ron"), dangling).unwrap();
    let damaged = tandem(folder.path(), &["check", "damaged.ron", "--lang", "en"]);
    assert_eq!(damaged.status.code(), Some(2));
    assert!(text(&damaged.stdout).contains("line"), "{}", text(&damaged.stdout));
    assert_eq!(tandem(folder.path(), &["check", "none.ron"]).status.code(), Some(2));
}

#[test]
fn the_language_may_stand_before_the_command() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d"]);
    let output = tandem(folder.path(), &["--lang", "de", "check", "d/demo.tandem.ron"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("Aussagen"));
}

#[test]
fn recover_takes_what_is_whole_and_never_writes_over_anything() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d"]);
    let whole = std::fs::read_to_string(folder.path().join("d/demo.tandem.ron")).unwrap();
    let cut = &whole[..whole.len() / 3];
    std::fs::write(folder.path().join("cut.ron"), cut).unwrap();
    let output = tandem(folder.path(), &["recover", "cut.ron", "-o", "new.tandem.ron", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).contains("records are whole") && text(&output.stdout).to_lowercase().contains("line ")
    );
    let saved = Store::machine(None).open(&folder.path().join("new.tandem.ron")).unwrap().loaded.workspace;
    assert_eq!(saved.personas.len(), 4);
    let again = tandem(folder.path(), &["recover", "cut.ron", "-o", "new.tandem.ron", "--lang", "en"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("already"));
    assert_eq!(std::fs::read_to_string(folder.path().join("cut.ron")).unwrap(), cut, "the evidence stays");
}

#[test]
fn import_reports_saves_and_with_dry_run_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d"]);
    let file = "d/demo.tandem.ron";
    let before = std::fs::read(folder.path().join(file)).unwrap();
    std::fs::write(folder.path().join("numbers.csv"), "When;Besuche;Won\n2026-11;5.000;4\n").unwrap();
    let arguments = ["import", "funnel", "numbers.csv", "--into", file, "--map", "When=month", "--json"];
    let dry = tandem(folder.path(), &[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(dry.status.code(), Some(0), "{}", text(&dry.stderr));
    assert_eq!(std::fs::read(folder.path().join(file)).unwrap(), before);
    let real = tandem(folder.path(), &arguments);
    let json: serde_json::Value = serde_json::from_slice(&real.stdout).unwrap();
    assert_eq!((json["read"].as_u64(), json["used"].as_u64()), (Some(1), Some(1)));
    assert_eq!(Store::machine(None).open(&folder.path().join(file)).unwrap().loaded.workspace.months.len(), 14);
    for (bad, words) in [
        (["import", "funnel", "numbers.csv", "--into", file, "--map", "Nope=month"], "Nope"),
        (["import", "funnel", "numbers.csv", "--into", file, "--map", "When=mood"], "mood"),
        (["import", "funnel", "numbers.csv", "--into", file, "--map", "When"], "When"),
        (["import", "leads", "none.csv", "--into", file, "--map", "a=b"], "none.csv"),
    ] {
        let output = tandem(folder.path(), &bad);
        assert_eq!(output.status.code(), Some(1), "{bad:?}");
        assert!(text(&output.stderr).contains(words) && output.stdout.is_empty(), "{}", text(&output.stderr));
    }
}

#[test]
fn show_and_report_speak_the_workspaces_language() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d", "--lang", "de"]);
    let shown = tandem(folder.path(), &["show", "d/demo.tandem.ron"]);
    assert!(text(&shown.stdout).contains("Werksleitung Mittelstand"));
    for name in ["r.html", "r.md"] {
        assert_eq!(tandem(folder.path(), &["report", "d/demo.tandem.ron", "-o", name]).status.code(), Some(0));
        assert!(std::fs::read_to_string(folder.path().join(name)).unwrap().contains("Werksleitung Mittelstand"));
    }
    assert_eq!(tandem(folder.path(), &["report", "d/demo.tandem.ron", "-o", "r.pdf"]).status.code(), Some(1));
    let help = text(&tandem(folder.path(), &["--help"]).stdout);
    for word in ["demo", "check", "show", "import", "report"] {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn recovering_does_not_certify_what_may_be_damaged_and_does_not_strip_what_is_newer() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", ".", "--lang", "en"]);
    let good = std::fs::read_to_string(folder.path().join("demo.tandem.ron")).unwrap();
    // One letter has flipped inside a text: it reads, but not as it was written.
    std::fs::write(folder.path().join("flipped.ron"), good.replacen("Price list 2023", "Price list 2025", 1)).unwrap();
    let output = tandem(folder.path(), &["recover", "flipped.ron", "-o", "new.ron", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("checksum"));
    std::fs::write(folder.path().join("newer.ron"), good.replacen("version: (1,", "version: (2,", 1)).unwrap();
    let output = tandem(folder.path(), &["recover", "newer.ron", "-o", "stripped.ron", "--lang", "en"]);
    assert_ne!(output.status.code(), Some(0));
    assert!(!folder.path().join("stripped.ron").exists());
}

#[test]
fn an_export_asks_which_list_and_writes_over_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", ".", "--lang", "en"]);
    let export = |arguments: &[&str]| {
        let mut all = vec!["export", "demo.tandem.ron", "--lang", "en"];
        all.extend_from_slice(arguments);
        tandem(folder.path(), &all)
    };
    assert!(text(&export(&["-o", "x.csv"]).stderr).contains("--list"));
    assert!(export(&["-o", "x.csv", "--list", "kpis"]).status.success());
    let before = std::fs::read(folder.path().join("x.csv")).unwrap();
    assert!(text(&export(&["-o", "x.csv", "--list", "content"]).stderr).contains("--force"));
    assert_eq!(std::fs::read(folder.path().join("x.csv")).unwrap(), before);
    assert!(export(&["-o", "x.csv", "--list", "content", "--force"]).status.success());
    assert!(export(&["-o", "all.xlsx"]).status.success());
}

/// `tandem … | head`: who has read enough goes, and that is no fault.
#[test]
fn a_reader_that_goes_is_no_fault() {
    use std::io::{BufRead, BufReader, Read};
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", ".", "--lang", "en"]);
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_tandem"))
        .args(["score", "demo.tandem.ron", "--json"])
        .current_dir(folder.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    let mut reader = BufReader::with_capacity(16, child.stdout.take().unwrap());
    assert!(!reader.fill_buf().unwrap().is_empty());
    reader.read_exact(&mut first).unwrap();
    drop(reader);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}
