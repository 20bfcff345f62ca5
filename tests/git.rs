//! With real git: parallel branches, rebase, criss-cross, questions left in a document that opens, a driver that is killed.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::assigning_clones,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use support::demo;
use tandem::file::{Expect, Store};
use tandem::model::{ContentItem, Language, Persona, Verdict, Workspace};

const FILE: &str = "spring.tandem.ron";

struct Repository(tempfile::TempDir);

impl Repository {
    /// A repository with a workspace in it that git merges with Tandem.
    fn new() -> Self {
        let repository = Self(tempfile::tempdir().unwrap());
        repository.git(&["init", "-q", "-b", "main"]);
        repository.git(&["config", "user.name", "Ann"]);
        repository.git(&["config", "user.email", "ann@localhost"]);
        assert!(repository.tandem(&["git-setup"]).status.success());
        repository.save(&demo(Language::En));
        repository.commit("the workspace");
        repository
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        Command::new(program)
            .args(arguments)
            .current_dir(self.folder())
            .env("HOME", self.folder().join(".home"))
            .env("XDG_DATA_HOME", self.folder().join(".home/data"))
            .env("LANG", "C")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_EDITOR", "true")
            .env_remove("DISPLAY")
            .output()
            .unwrap()
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = self.run("git", arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "git {arguments:?}: {said}");
        said
    }

    fn tandem(&self, arguments: &[&str]) -> Output {
        self.run(env!("CARGO_BIN_EXE_tandem"), arguments)
    }

    fn commit(&self, message: &str) {
        self.git(&["add", FILE, ".gitattributes"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    fn read(&self) -> Workspace {
        Store::machine(None).open(&self.folder().join(FILE)).unwrap().loaded.workspace
    }

    fn save(&self, workspace: &Workspace) {
        Store::machine(None).save(&self.folder().join(FILE), workspace, Expect::Anything).unwrap();
    }

    fn edit(&self, message: &str, change: impl Fn(&mut Workspace)) {
        let mut workspace = self.read();
        change(&mut workspace);
        self.save(&workspace);
        self.commit(message);
    }
}

fn content(workspace: &mut Workspace, at: usize, change: impl Fn(&mut ContentItem)) {
    let id = *workspace.content.keys().nth(at).unwrap();
    let mut item = (*workspace.content[&id]).clone();
    change(&mut item);
    workspace.content.insert(id, Arc::new(item));
}

fn persona(workspace: &mut Workspace, at: usize, change: impl Fn(&mut Persona)) {
    let id = *workspace.personas.keys().nth(at).unwrap();
    let mut persona = (*workspace.personas[&id]).clone();
    change(&mut persona);
    workspace.personas.insert(id, Arc::new(persona));
}

/// Both branches change neighbouring fields of the same record and add records in the same place.
fn diverge(repository: &Repository) {
    repository.git(&["switch", "-q", "-c", "sales"]);
    repository.edit("sales", |workspace| {
        content(workspace, 0, |item| item.owner = "Sales".to_owned());
        persona(workspace, 0, |persona| persona.industries = "steel".to_owned());
        let item = ContentItem {
            id: tandem::model::Id::from_bits(u64::MAX),
            title: "From Sales".to_owned(),
            ..ContentItem::default()
        };
        workspace.content.insert(item.id, Arc::new(item));
    });
    repository.git(&["switch", "-q", "main"]);
    repository.edit("marketing", |workspace| {
        content(workspace, 0, |item| item.author = "Marketing".to_owned());
        persona(workspace, 0, |persona| persona.employees = "250".to_owned());
        let item = ContentItem {
            id: tandem::model::Id::from_bits(u64::MAX - 1),
            title: "From Marketing".to_owned(),
            ..ContentItem::default()
        };
        workspace.content.insert(item.id, Arc::new(item));
    });
}

fn has_both(workspace: &Workspace) -> bool {
    let item = workspace.content.values().next().unwrap();
    let persona = workspace.personas.values().next().unwrap();
    (item.owner.as_str(), item.author.as_str()) == ("Sales", "Marketing")
        && (persona.industries.as_str(), persona.employees.as_str()) == ("steel", "250")
        && ["From Sales", "From Marketing"]
            .iter()
            .all(|title| workspace.content.values().any(|item| item.title == *title))
        && workspace.conflicts.is_empty()
}

#[test]
fn branches_that_do_not_meet_are_merged_without_a_question() {
    let repository = Repository::new();
    diverge(&repository);
    repository.git(&["merge", "-q", "--no-edit", "sales"]);
    assert!(has_both(&repository.read()));
}

#[test]
fn without_tandem_git_would_leave_a_file_that_does_not_open() {
    let repository = Repository::new();
    diverge(&repository);
    assert!(repository.tandem(&["git-setup", "--remove"]).status.success());
    assert!(!repository.folder().join(".gitattributes").exists());
    assert!(!repository.git(&["config", "--local", "--list"]).contains("tandem"));
    repository.git(&["commit", "-q", "-a", "-m", "removed"]);
    assert!(!repository.run("git", &["merge", "-q", "--no-edit", "sales"]).status.success());
    assert!(Store::machine(None).open(&repository.folder().join(FILE)).is_err());
}

#[test]
fn a_rebase_merges_every_commit() {
    let repository = Repository::new();
    diverge(&repository);
    repository.git(&["switch", "-q", "sales"]);
    repository.edit("more", |workspace| content(workspace, 1, |item| item.owner = "Sales".to_owned()));
    repository.git(&["rebase", "-q", "main"]);
    assert!(has_both(&repository.read()));
    assert_eq!(repository.read().content.values().nth(1).unwrap().owner, "Sales");
}

#[test]
fn a_question_stops_the_merge_and_leaves_a_document_that_opens() {
    let repository = Repository::new();
    repository.git(&["switch", "-q", "-c", "sales"]);
    repository.edit("keep", |workspace| content(workspace, 3, |item| item.verdict = Verdict::Keep));
    repository.git(&["switch", "-q", "main"]);
    repository.edit("retire", |workspace| {
        content(workspace, 3, |item| item.verdict = Verdict::Update);
        content(workspace, 4, |item| item.owner = "Ann".to_owned());
    });
    let output = repository.run("git", &["merge", "--no-edit", "sales"]);
    assert!(!output.status.success(), "somebody has to decide");
    assert!(repository.git(&["ls-files", "-u"]).lines().count() == 3, "git knows it as a conflict");
    let merged = repository.read();
    assert_eq!(merged.content.values().nth(3).unwrap().verdict, Verdict::Update, "ours stays");
    assert_eq!(merged.conflicts.len(), 1);
    let question = merged.conflicts.values().next().unwrap();
    assert_eq!((question.field.as_str(), question.theirs.as_str()), ("verdict", "\"Keep\""));
    // The document is committed as it is, and the question travels with it.
    repository.commit("with a question");
    assert_eq!(repository.read().conflicts.len(), 1);
}

#[test]
fn branches_that_crossed_each_other_are_merged() {
    let repository = Repository::new();
    diverge(&repository);
    // Each takes over the other's state of before, so that there are two common ancestors.
    repository.git(&["branch", "main-before"]);
    repository.git(&["merge", "-q", "--no-edit", "sales"]);
    repository.git(&["switch", "-q", "sales"]);
    repository.git(&["merge", "-q", "--no-edit", "main-before"]);
    repository.edit("sales again", |workspace| content(workspace, 5, |item| item.owner = "Sales".to_owned()));
    repository.git(&["switch", "-q", "main"]);
    repository.edit("main again", |workspace| content(workspace, 6, |item| item.owner = "Marketing".to_owned()));
    repository.git(&["merge", "-q", "--no-edit", "sales"]);
    let merged = repository.read();
    assert!(has_both(&merged));
    let owner = |at: usize| merged.content.values().nth(at).unwrap().owner.clone();
    assert_eq!((owner(5).as_str(), owner(6).as_str()), ("Sales", "Marketing"));
}

#[test]
fn a_driver_that_is_killed_changes_nothing() {
    let repository = Repository::new();
    diverge(&repository);
    let before = repository.read();
    repository.git(&["config", "merge.tandem.driver", "kill -9 $$; true %O %A %B"]);
    assert!(!repository.run("git", &["merge", "--no-edit", "sales"]).status.success());
    repository.run("git", &["merge", "--abort"]);
    assert_eq!(repository.read(), before);
}

#[test]
fn a_damaged_side_is_refused_and_nothing_is_written_over() {
    let repository = Repository::new();
    let good = std::fs::read(repository.folder().join(FILE)).unwrap();
    for name in ["base", "ours"] {
        std::fs::write(repository.folder().join(name), &good).unwrap();
    }
    std::fs::write(repository.folder().join("theirs"), &good[..good.len() / 2]).unwrap();
    let output = repository.tandem(&["merge-driver", "base", "ours", "theirs", "7", "a name; touch pwned"]);
    assert!(!output.status.success());
    assert_eq!(std::fs::read(repository.folder().join("ours")).unwrap(), good);
    assert!(!repository.folder().join("pwned").exists());
    // A base that cannot be read makes every difference a question; nothing is taken by itself.
    std::fs::write(repository.folder().join("base"), b"damaged").unwrap();
    let mut theirs = repository.read();
    content(&mut theirs, 0, |item| item.owner = "Somebody".to_owned());
    Store::machine(None).save(&repository.folder().join("theirs"), &theirs, Expect::Anything).unwrap();
    let output = repository.tandem(&["merge-driver", "base", "ours", "theirs", "7", FILE]);
    assert_eq!(output.status.code(), Some(1));
    let merged = Store::machine(None).open(&repository.folder().join("ours")).unwrap().loaded.workspace;
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(merged.content, repository.read().content);
}

#[test]
fn what_has_changed_reads_in_words() {
    let repository = Repository::new();
    repository.edit("owner", |workspace| content(workspace, 0, |item| item.owner = "Petra Sommer".to_owned()));
    let shown = repository.git(&["log", "-p", "-1"]);
    assert!(shown.lines().any(|line| line.starts_with('+') && line.contains("Owner: Petra Sommer")), "{shown}");
    repository.git(&["show", "HEAD~1:spring.tandem.ron"]);
    let old = repository.run("git", &["show", "HEAD~1:spring.tandem.ron"]).stdout;
    std::fs::write(repository.folder().join("old.ron"), old).unwrap();
    let output = repository.tandem(&["diff", "old.ron", FILE, "--lang", "de"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Petra Sommer"));
    assert_eq!(repository.tandem(&["diff", FILE, FILE]).status.code(), Some(0));
}

#[test]
fn two_copies_are_merged_on_the_command_line_with_a_report() {
    let repository = Repository::new();
    std::fs::copy(repository.folder().join(FILE), repository.folder().join("base.ron")).unwrap();
    diverge(&repository);
    std::fs::copy(repository.folder().join(FILE), repository.folder().join("ours.ron")).unwrap();
    repository.git(&["switch", "-q", "sales"]);
    let merge = |output: &str| {
        repository.tandem(&[
            "merge",
            "base.ron",
            "ours.ron",
            FILE,
            "-o",
            output,
            "--report",
            "report.txt",
            "--lang",
            "nl",
        ])
    };
    assert_eq!(merge("merged.ron").status.code(), Some(0));
    let merged = Store::machine(None).open(&repository.folder().join("merged.ron")).unwrap().loaded.workspace;
    assert!(has_both(&merged));
    let report = std::fs::read_to_string(repository.folder().join("report.txt")).unwrap();
    assert!(report.contains("3 wijzigingen zijn overgenomen"), "{report}");
    // Another workspace is none of this one's copies.
    let other = Workspace { doc: tandem::model::Id::from_bits(5), ..merged };
    Store::machine(None).save(&repository.folder().join("base.ron"), &other, Expect::Anything).unwrap();
    assert_ne!(merge("other.ron").status.code(), Some(0));
    assert!(!repository.folder().join("other.ron").exists());
}

#[test]
fn exit_codes_tell_a_difference_from_a_failure_and_nothing_is_written_over() {
    let repository = Repository::new();
    let copy = |to: &str| std::fs::copy(repository.folder().join(FILE), repository.folder().join(to)).unwrap();
    copy("base.ron");
    copy("theirs.ron");
    let code = |arguments: &[&str]| repository.tandem(arguments).status.code();
    assert_eq!(code(&["diff", FILE, "missing.ron"]), Some(2));
    assert_eq!(code(&["merge", "base.ron", FILE, "theirs.ron", "-o", "new.ron"]), Some(0));
    assert_eq!(code(&["merge", "base.ron", FILE, "theirs.ron", "-o", "new.ron"]), Some(2), "it is there already");
    assert_eq!(code(&["merge", "base.ron", FILE, "theirs.ron", "-o", "new.ron", "--force"]), Some(0));
    assert_eq!(code(&["merge-driver", "base.ron", FILE, "missing.ron", "7", FILE]), Some(129));
    // Without a place for the report nothing is written at all.
    let no_place = ["merge", "base.ron", FILE, "theirs.ron", "-o", "other.ron", "--report", "no/such/folder.txt"];
    assert_eq!(code(&no_place), Some(2));
    assert!(!repository.folder().join("other.ron").exists());
    // What a copy was not given for stays out, here as in the window.
    let workspace = repository.read();
    let scope = tandem::model::ReviewScope { content: true, ..Default::default() };
    let to = ("Ann", tandem::model::Side::Sales);
    let id = tandem::model::FreshIds::seeded(9).next();
    let (mut ann, _) = tandem::merge::review::give(&workspace, id, to, scope, "", support::today(), None);
    content(&mut ann, 0, |item| item.owner = "Inside".to_owned());
    persona(&mut ann, 0, |persona| persona.name = "Outside".to_owned());
    Store::machine(None).save(&repository.folder().join("ann.ron"), &ann, Expect::Anything).unwrap();
    for (wish, taken) in [("--force", false), ("--outside", true)] {
        assert_eq!(code(&["merge", "base.ron", FILE, "ann.ron", "-o", "ann-merged.ron", wish]), Some(0), "{wish}");
        let merged = Store::machine(None).open(&repository.folder().join("ann-merged.ron")).unwrap().loaded.workspace;
        assert_eq!(merged.content.values().next().unwrap().owner, "Inside");
        assert_eq!(merged.personas.values().any(|persona| persona.name == "Outside"), taken);
        assert!(merged.review.is_none());
        std::fs::remove_file(repository.folder().join("ann-merged.ron")).unwrap();
    }
    // An open question is a finding.
    repository.git(&["switch", "-q", "-c", "sales"]);
    repository.edit("keep", |workspace| content(workspace, 3, |item| item.verdict = Verdict::Keep));
    repository.git(&["switch", "-q", "main"]);
    repository.edit("update", |workspace| content(workspace, 3, |item| item.verdict = Verdict::Update));
    repository.run("git", &["merge", "--no-edit", "sales"]);
    assert_eq!(code(&["check", FILE]), Some(1));
}
