//! The real program without a window: exit codes, sentences, and what it leaves behind.

use crate::support::{command, tandem};
use tandem::file::Store;
use tandem::model::Verdict;

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
    assert_eq!(again.status.code(), Some(2), "nothing was written");
    assert!(text(&again.stderr).contains("already"));
    for (file, output) in [("none.ron", "x.ron"), ("cut.ron", "no/such/folder/x.ron"), (".", "x.ron")] {
        let output = tandem(folder.path(), &["recover", file, "-o", output]);
        assert_eq!(output.status.code(), Some(2), "{file}: nothing was written");
    }
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
    assert_eq!(output.status.code(), Some(2));
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

/// Output that takes nothing, as a full disk does.
#[cfg(target_os = "linux")]
fn unheard(folder: &std::path::Path, arguments: &[&str]) -> std::process::Output {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    command(folder, arguments).stdout(full).output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_a_failure_only_where_it_was_the_result() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", ".", "--lang", "en"]);
    std::fs::write(folder.path().join("c.csv"), "Title\nA new one\n").unwrap();
    std::fs::copy(folder.path().join("demo.tandem.ron"), folder.path().join("base.ron")).unwrap();
    let file = "demo.tandem.ron";
    // What is written is there, and the exit code says so.
    for (arguments, made) in [
        (&["merge", "base.ron", file, file, "-o", "new.ron", "--report", "r.txt"][..], "new.ron"),
        (&["export", file, "-o", "x.xlsx"], "x.xlsx"),
        (&["report", file, "-o", "r.md"], "r.md"),
        (&["score", file, "-o", "s.csv"], "s.csv"),
        (&["model", file, "-o", "m.json"], "m.json"),
        (&["recover", file, "-o", "recovered.ron"], "recovered.ron"),
        (&["import", "content", "c.csv", "--into", file], file),
        (&["new", "fresh.tandem.ron"], "fresh.tandem.ron"),
        (&["demo", "--no-window", "d"], "d/demo.tandem.ron"),
    ] {
        let output = unheard(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        assert!(folder.path().join(made).exists(), "{arguments:?}");
    }
    // Where saying it is all there is to do, it was not done.
    for arguments in [
        &["show", file][..],
        &["show", "--plain", file],
        &["check", file],
        &["diff", file, file],
        &["score", file, "--json"],
        &["model", file],
        &["model", file, "--schema"],
        &["import", "content", "c.csv", "--into", file, "--dry-run"],
    ] {
        let output = unheard(folder.path(), arguments);
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

/// What must not reach a terminal.
fn is_hostile(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn no_command_steers_a_terminal() {
    use tandem::model::{Persona, Workspace};
    let folder = tempfile::tempdir().unwrap();
    let mut workspace: Workspace = crate::support::demo(tandem::model::Language::En);
    let hostile = "x\u{1b}]0;owned\u{7}\u{0}\u{9b}31m\u{202e}y\r";
    let mut header = (*workspace.header).clone();
    header.title = hostile.to_owned();
    workspace.header = header.into();
    let persona: Vec<Persona> = workspace.personas.values().map(|one| (**one).clone()).collect();
    for mut one in persona {
        one.name = hostile.to_owned();
        one.notes = hostile.to_owned();
        workspace.personas.insert(one.id, one.into());
    }
    let criteria: Vec<_> = workspace.criteria.values().map(|one| (**one).clone()).collect();
    for mut one in criteria {
        one.name = hostile.to_owned();
        one.sentence = hostile.to_owned();
        workspace.criteria.insert(one.id, one.into());
    }
    for set in workspace.leads.values().map(|set| (**set).clone()).collect::<Vec<_>>() {
        workspace.leads.insert(set.id, tandem::model::LeadSet { name: hostile.to_owned(), ..set }.into());
    }
    let file = "w.tandem.ron";
    Store::machine(None).save(&folder.path().join(file), &workspace, tandem::file::Precondition::Anything).unwrap();
    let plain = crate::support::demo(tandem::model::Language::En);
    Store::machine(None).save(&folder.path().join("plain.ron"), &plain, tandem::file::Precondition::Anything).unwrap();
    std::fs::write(folder.path().join("c.csv"), format!("Title,{hostile}\n{hostile},1\n")).unwrap();
    let name = "a\u{1b}[31m\u{202e}.ron";
    for arguments in [
        &["show", file][..],
        &["show", "--plain", file],
        &["check", file],
        &["check", file, "--json"],
        &["diff", "plain.ron", file],
        &["merge", "plain.ron", "plain.ron", file, "-o", "new.ron"],
        &["score", file],
        &["score", file, "--json"],
        &["model", file],
        &["model", file, "--json"],
        &["import", "content", "c.csv", "--into", file, "--map", hostile],
        &["import", "content", "c.csv", "--into", file, "--map", "Title=\u{1b}[0m"],
        &["import", "content", "c.csv", "--into", file, "--dry-run"],
        &["import", "content", "c.csv", "--into", file, "--dry-run", "--json"],
        &["check", name],
        &["recover", name, "-o", "x.ron"],
        &["new", name],
        &["new", name],
        &["merge", name, name, "\u{1b}[31m", "-o", "x.ron"],
        &["check", "a", "\u{1b}[31m\u{202e}"],
        &["\u{1b}[31m"],
        &["import", "\u{1b}[31m", "a", "--into", "b"],
        &["--lang", "\u{1b}[31m", "check", file],
    ] {
        let arguments: Vec<&str> = arguments.iter().copied().filter(|argument| !argument.contains('\0')).collect();
        let output = tandem(folder.path(), &arguments);
        let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
        let found = said.chars().find(|c| is_hostile(*c));
        assert_eq!(found, None, "{arguments:?}: {said:?}");
        assert!(!said.is_empty(), "{arguments:?}");
        if arguments.contains(&"--json") && output.status.code() == Some(0) {
            assert!(serde_json::from_slice::<serde_json::Value>(&output.stdout).is_ok(), "{arguments:?}");
        }
    }
}

#[test]
fn show_drops_nothing_that_somebody_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = crate::support::demo(tandem::model::Language::En);
    for (at, name) in
        ["--- first", "\\\\server\\x\\y", "a | b", "* <b> &lt; & _x_ `y`", "---", "|"].into_iter().enumerate()
    {
        let id = *workspace.kpis.keys().nth(at).unwrap();
        let mut kpi = (*workspace.kpis[&id]).clone();
        kpi.name = name.to_owned();
        workspace.kpis.insert(id, kpi.into());
    }
    let names: Vec<String> = workspace.kpis.values().take(6).map(|kpi| kpi.name.clone()).collect();
    Store::machine(None).save(&folder.path().join("w.ron"), &workspace, tandem::file::Precondition::Anything).unwrap();
    let shown = text(&tandem(folder.path(), &["show", "w.ron"]).stdout);
    for name in names {
        // What belongs to a KPI stands behind its name in the same cell.
        assert!(shown.lines().any(|line| line.contains(&format!("| {name} · "))), "{name} is missing:\n{shown}");
    }
}

#[test]
fn a_demo_somebody_may_have_worked_in_stays() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&["demo", "--no-window", "tandem-demo"][..], &["demo"], &["demo", "--no-window", "tandem-demo"]] {
        let path = folder.path().join("tandem-demo/demo.tandem.ron");
        let before = std::fs::read(&path).ok();
        let output = tandem(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(i32::from(before.is_some())), "{arguments:?}");
        if before.is_some() {
            assert_eq!(std::fs::read(&path).ok(), before);
            assert!(!output.stderr.is_empty());
        }
    }
    // Also when only the report stands there.
    std::fs::remove_file(folder.path().join("tandem-demo/demo.tandem.ron")).unwrap();
    assert_eq!(tandem(folder.path(), &["demo", "--no-window", "tandem-demo"]).status.code(), Some(1));
    assert!(!folder.path().join("tandem-demo/demo.tandem.ron").exists());
}

#[test]
fn the_report_of_a_merge_goes_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "."]);
    let whole = std::fs::read(folder.path().join("demo.tandem.ron")).unwrap();
    for name in ["base.ron", "ours.ron", "theirs.ron", "other.txt"] {
        std::fs::write(folder.path().join(name), &whole).unwrap();
    }
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    for (report, more) in [
        ("base.ron", "--force"),
        ("ours.ron", "--force"),
        ("./sub/../theirs.ron", "--force"),
        ("new.ron", "--force"),
        ("./new.ron", "--outside"),
        ("ours.ron", "--outside"),
        ("other.txt", "--outside"),
    ] {
        let arguments = ["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "new.ron", "--report", report, more];
        let output = tandem(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{report} {more}");
        assert!(!folder.path().join("new.ron").exists(), "{report} {more}");
        for name in ["base.ron", "ours.ron", "theirs.ron", "other.txt"] {
            assert_eq!(std::fs::read(folder.path().join(name)).unwrap(), whole, "{report} {more}: {name}");
        }
    }
    let arguments =
        ["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "new.ron", "--report", "other.txt", "--force"];
    assert_eq!(tandem(folder.path(), &arguments).status.code(), Some(0));
    assert_ne!(std::fs::read(folder.path().join("other.txt")).unwrap(), whole);
}

#[test]
fn a_workspace_can_be_made_and_filled_without_a_window() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("c.csv"), "Title\nA new one\n").unwrap();
    let missing = tandem(folder.path(), &["--lang", "en", "import", "content", "c.csv", "--into", "w.tandem.ron"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("tandem new") && text(&missing.stderr).contains("--create"));
    for (template, criteria, personas) in [("empty", 0, 0), ("personas", 0, 3), ("leads", 20, 0), ("demo", 10, 4)] {
        let name = format!("{template}.tandem.ron");
        let made = tandem(folder.path(), &["new", &name, "--template", template, "--lang", "nl"]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let workspace = Store::machine(None).open(&folder.path().join(&name)).unwrap().loaded.workspace;
        assert_eq!(workspace.header.language, tandem::model::Language::Nl);
        assert!(workspace.criteria.len() >= criteria && workspace.personas.len() == personas, "{template}");
        let again = tandem(folder.path(), &["new", &name]);
        assert_eq!(again.status.code(), Some(1));
        assert!(Store::machine(None).open(&folder.path().join(&name)).unwrap().loaded.workspace == workspace);
    }
    let import = ["import", "content", "c.csv", "--into", "made.tandem.ron", "--create", "--lang", "de"];
    let dry = tandem(folder.path(), &[&import[..], &["--dry-run"]].concat());
    assert_eq!(dry.status.code(), Some(0), "{}", text(&dry.stderr));
    assert!(!folder.path().join("made.tandem.ron").exists());
    assert_eq!(tandem(folder.path(), &import).status.code(), Some(0));
    let made = Store::machine(None).open(&folder.path().join("made.tandem.ron")).unwrap().loaded.workspace;
    assert_eq!((made.content.len(), made.header.language), (1, tandem::model::Language::De));
    // A second time it is there, and takes more.
    std::fs::write(folder.path().join("c.csv"), "Title\nAnother one\n").unwrap();
    assert_eq!(tandem(folder.path(), &import).status.code(), Some(0));
    assert_eq!(
        Store::machine(None).open(&folder.path().join("made.tandem.ron")).unwrap().loaded.workspace.content.len(),
        2
    );
}

#[test]
fn what_is_typed_about_a_column_wins_and_what_gives_way_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("l.csv"),
        "LEADID,CONVERTED,Lead Status\n1,true,Lost\n2,false,Won\n3,true,Lost\n4,false,Won\n",
    )
    .unwrap();
    let import = |more: &[&str]| {
        let all = [&["import", "leads", "l.csv", "--into", "w.ron", "--lang", "en"], more].concat();
        tandem(folder.path(), &all)
    };
    tandem(folder.path(), &["new", "w.ron"]);
    let wrong = import(&["--map", "LEADID=id"]);
    assert_eq!(wrong.status.code(), Some(1));
    let said = text(&wrong.stderr);
    for name in ["“id”", "ref", "created", "outcome", "keep"] {
        assert!(said.contains(name), "{name}: {said}");
    }
    // Its words say who won; what is typed takes the other column all the same.
    let done = import(&["--map", "CONVERTED=outcome", "--map", "LEADID=ref"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let said = text(&done.stdout);
    assert!(said.contains("“Lead Status” would have been taken as outcome"), "{said}");
    let workspace = Store::machine(None).open(&folder.path().join("w.ron")).unwrap().loaded.workspace;
    let set = workspace.leads.values().next().unwrap();
    let outcome = set.columns.iter().find(|c| c.role == tandem::model::ColumnRole::Outcome).unwrap();
    let words: Vec<&str> = (0..4).map(|row| outcome.text(row)).collect();
    assert!(words[0] == words[2] && words[0] != words[1] && words[0] == "won", "{words:?}");
    // The same leads once more, with a new column: completed by the reference that was typed.
    std::fs::write(folder.path().join("l.csv"), "LEADID,Size\n1,big\n2,small\n3,big\n4,tiny\n").unwrap();
    let done = import(&["--map", "LEADID=ref"]);
    assert!(text(&done.stdout).contains("are completed by their reference"), "{}", text(&done.stdout));
    let workspace = Store::machine(None).open(&folder.path().join("w.ron")).unwrap().loaded.workspace;
    assert_eq!(workspace.leads.len(), 1);
    assert!(workspace.leads.values().next().unwrap().column("Size").is_some());
    // A second set of them only when that is wanted, and never without a word.
    std::fs::write(folder.path().join("l.csv"), "LEADID,Size\n1,big\n2,small\n3,big\n9,tiny\n").unwrap();
    let done = import(&["--map", "LEADID=ref", "--again"]);
    assert!(text(&done.stdout).contains("3 of these leads are in"), "{}", text(&done.stdout));
    assert_eq!(Store::machine(None).open(&folder.path().join("w.ron")).unwrap().loaded.workspace.leads.len(), 2);
}

#[test]
fn check_sees_what_no_page_allows() {
    let folder = tempfile::tempdir().unwrap();
    let findings = |change: &dyn Fn(&mut tandem::model::Workspace)| {
        let mut workspace = crate::support::demo(tandem::model::Language::En);
        change(&mut workspace);
        Store::machine(None)
            .save(&folder.path().join("w.ron"), &workspace, tandem::file::Precondition::Anything)
            .unwrap();
        text(&tandem(folder.path(), &["--lang", "en", "check", "w.ron"]).stdout)
    };
    for bound in [i32::MIN, i32::MAX] {
        let said = findings(&|workspace| {
            *workspace = crate::support::with_two_more_models(workspace.clone());
            let mut header = (*workspace.header).clone();
            header.lead_policy.threshold = bound;
            header.lead_policy.fit_cap = bound;
            workspace.header = header.into();
            let mut model = (**workspace.models.values().next().unwrap()).clone();
            model.policy.engagement_cap = bound;
            model.policy.threshold = 5;
            workspace.models.insert(model.id, model.into());
        });
        for words in ["header: “threshold”", "header: “fit_cap”", "“engagement_cap” is outside the allowed range"]
        {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
    let said = findings(&|workspace| {
        let mut item = (**workspace.content.values().next().unwrap()).clone();
        item.successor = Some(item.id);
        workspace.content.insert(item.id, item.into());
    });
    assert!(said.contains("“successor” points to its own record"), "{said}");
    assert!(findings(&|_| {}).contains("Nothing is wrong."));
}

#[test]
fn a_reference_that_names_a_person_is_not_kept_and_no_other_is_called_a_secret() {
    let folder = tempfile::tempdir().unwrap();
    for (at, (kind, values, kept)) in [
        ("phones", ["+49 170 1234567", "0171 7654321", "030/998877"], false),
        ("phones in one piece", ["01701234567", "01717654321", "0309988776"], false),
        ("mails", ["a@example.com", "b@example.com", "c@example.com"], false),
        ("numbers", ["4711", "4712", "4713"], true),
        ("long numbers", ["00001234567", "1234567890", "00001234569"], true),
        ("keys", ["0031x000005AbCd", "LEAD-2026-0001", "00Q-12-34"], true),
    ]
    .into_iter()
    .enumerate()
    {
        let rows = values.join(",Food,Won\n") + ",Food,Won\n";
        std::fs::write(folder.path().join("l.csv"), format!("Record ID,Industry,Status\n{rows}")).unwrap();
        let file = format!("{at}.ron");
        let arguments = ["--lang", "en", "import", "leads", "l.csv", "--into", &file, "--create"];
        let output = tandem(folder.path(), &[&arguments[..], &["--map", "Record ID=ref"]].concat());
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{kind}: {}", text(&output.stderr));
        let workspace = Store::machine(None).open(&folder.path().join(&file)).unwrap().loaded.workspace;
        let set = workspace.leads.values().next().unwrap();
        assert_eq!(set.column("ref").is_some(), kept, "{kind}");
        assert_eq!(said.contains("They were not kept"), !kept, "{kind}: {said}");
        assert!(said.contains("The codes are no secret"), "{kind}: {said}");
        assert_eq!(set.rows, 3, "{kind}");
    }
}

/// What an import would change is told lead by lead, the same in words and as data, and nothing is written.
#[test]
fn a_preview_names_what_changes_what_stays_what_is_new_and_what_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "first.csv",
        "Lead ID,Company,Status,Created,Employees\nL-101,Acme,Won,2025-01-02,10\nL-102,Birch,Open,2025-01-03,20\n\
         L-103,Cedar,Lost,2025-01-04,30\n",
    );
    write(
        "second.csv",
        "Lead ID,Company,Status,Created,Employees,Country\nL-101,Acme,Open,2025-01-02,10,DE\n\
         l-102,,Won,2025-01-03,25,NL\nL-104,Dune,Open,2025-02-04,40,DE\n",
    );
    let file = "w.tandem.ron";
    tandem(folder.path(), &["import", "leads", "first.csv", "--into", file, "--create", "--lang", "en"]);
    let before = std::fs::read(folder.path().join(file)).unwrap();
    let import = ["import", "leads", "second.csv", "--into", file, "--lang", "en"];
    let said = text(&tandem(folder.path(), &[&import[..], &["--preview"]].concat()).stdout);
    for sentence in [
        "Changes: row 3 l-102 – Outcome: Open → Won; Employees: 20 → 25; Country: – → NL",
        "Stays: row 2 L-101 – Outcome: Won (the file says “Open”)",
        "New: row 4 L-104",
        "Not in this file: Cedar, 2025-01-04",
    ] {
        assert!(said.contains(sentence), "{sentence} is missing:\n{said}");
    }
    let json = tandem(folder.path(), &[&import[..], &["--dry-run", "--json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let lines = json["preview"]["lines"].as_array().unwrap();
    let of = |what: &str| lines.iter().filter(|line| line["what"] == what).count();
    assert_eq!([of("changed"), of("kept"), of("new"), of("not_in_this_file")], [2, 1, 1, 1]);
    assert_eq!(json["preview"]["new_columns"], serde_json::json!(["country"]));
    assert_eq!(std::fs::read(folder.path().join(file)).unwrap(), before, "nothing is written");
    let reopened = tandem(folder.path(), &[&import[..], &["--reopen", "--json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&reopened.stdout).unwrap();
    assert_eq!(json["state"]["by_reference"]["L-101"], "open", "somebody wants it so");
}

#[test]
fn a_preview_of_content_and_months_tells_fields_and_keeps_verdicts() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "one.csv",
        "Title,URL,Verdict,Views\nPump guide,https://a.example/1,Retire,10\nOld flyer,https://a.example/2,Keep,5\n",
    );
    write(
        "two.csv",
        "Title,URL,Verdict,Views\nPump guide,https://a.example/1,Undecided,12\nNew film,https://a.example/3,Keep,1\n",
    );
    let file = "w.tandem.ron";
    tandem(folder.path(), &["import", "content", "one.csv", "--into", file, "--create", "--lang", "en"]);
    let import = ["import", "content", "two.csv", "--into", file, "--lang", "en"];
    let said = text(&tandem(folder.path(), &[&import[..], &["--preview"]].concat()).stdout);
    for sentence in [
        "Changes: Pump guide – Views: 10 → 12",
        "Stays: row 2 Pump guide – verdict: Retire (the file says “Undecided”)",
        "New: row 3 New film",
        "Not in this file: Old flyer",
    ] {
        assert!(said.contains(sentence), "{sentence} is missing:\n{said}");
    }
    tandem(folder.path(), &import);
    let saved = Store::machine(None).open(&folder.path().join(file)).unwrap().loaded.workspace;
    assert!(saved.content.values().any(|item| item.title == "Pump guide" && item.verdict == Verdict::Retire));
    tandem(folder.path(), &[&import[..], &["--reopen"]].concat());
    let saved = Store::machine(None).open(&folder.path().join(file)).unwrap().loaded.workspace;
    assert!(saved.content.values().any(|item| item.title == "Pump guide" && item.verdict == Verdict::Undecided));
    write("m1.csv", "Month,MQL,Won\n2025-01,100,4\n");
    write("m2.csv", "Month,MQL,Won\n2025-01,120,\n2025-02,90,3\n");
    tandem(folder.path(), &["import", "funnel", "m1.csv", "--into", file]);
    let said = text(&tandem(folder.path(), &["import", "funnel", "m2.csv", "--into", file, "--preview"]).stdout);
    assert!(said.contains("100 → 120") && said.contains("New: Feb 2025") && !said.contains("4 →"), "{said}");
}
