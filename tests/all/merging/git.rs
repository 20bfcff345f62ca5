//! With real git: parallel branches, rebase, criss-cross, questions left in a document that opens, a driver that is killed.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use crate::support::demo;
use tandem::file::{Precondition, Store};
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
        Store::machine(None).save(&self.folder().join(FILE), workspace, Precondition::Anything).unwrap();
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
    Store::machine(None).save(&repository.folder().join("theirs"), &theirs, Precondition::Anything).unwrap();
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
    Store::machine(None).save(&repository.folder().join("base.ron"), &other, Precondition::Anything).unwrap();
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
    let (mut ann, _) = tandem::merge::review::give(&workspace, id, to, scope, "", crate::support::today(), None);
    content(&mut ann, 0, |item| item.owner = "Inside".to_owned());
    persona(&mut ann, 0, |persona| persona.name = "Outside".to_owned());
    Store::machine(None).save(&repository.folder().join("ann.ron"), &ann, Precondition::Anything).unwrap();
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

/// The file of a workspace is in the root of the repository under this name, changed on both branches.
fn diverged_as(name: &str) -> Repository {
    let repository = Repository(tempfile::tempdir().unwrap());
    repository.git(&["init", "-q", "-b", "main"]);
    repository.git(&["config", "user.name", "Ann"]);
    repository.git(&["config", "user.email", "ann@localhost"]);
    let path = repository.folder().join(name);
    let change = |message: &str, change: &dyn Fn(&mut Workspace)| {
        let mut workspace = Store::machine(None).open(&path).unwrap().loaded.workspace;
        change(&mut workspace);
        Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
        repository.git(&["add", "-A"]);
        repository.git(&["commit", "-q", "-m", message]);
    };
    Store::machine(None).save(&path, &demo(Language::En), Precondition::Anything).unwrap();
    change("the workspace", &|_| {});
    assert!(repository.tandem(&["git-setup"]).status.success());
    change("set up", &|_| {});
    repository.git(&["switch", "-q", "-c", "sales"]);
    change("theirs", &|workspace| content(workspace, 0, |item| item.owner = "THEIRS".to_owned()));
    repository.git(&["switch", "-q", "main"]);
    change("ours", &|workspace| content(workspace, 1, |item| item.owner = "OURS".to_owned()));
    repository
}

#[test]
fn a_name_that_begins_with_a_dash_is_a_name() {
    for name in
        ["-h.tandem.ron", "-hannover.tandem.ron", "--help.tandem.ron", "--version", "-V.tandem.ron", "--.tandem.ron"]
    {
        let name = if name.ends_with(".tandem.ron") { name.to_owned() } else { format!("{name}.tandem.ron") };
        let repository = diverged_as(&name);
        repository.git(&["merge", "-q", "--no-edit", "sales"]);
        let merged = Store::machine(None).open(&repository.folder().join(&name)).unwrap().loaded.workspace;
        let owners: Vec<&str> = merged.content.values().take(2).map(|item| item.owner.as_str()).collect();
        assert_eq!(owners, ["THEIRS", "OURS"], "{name}");
        // Reading in words works as well, also of the file in the work tree.
        let path = repository.folder().join(&name);
        let mut workspace = merged;
        content(&mut workspace, 2, |item| item.owner = "Petra Sommer".to_owned());
        Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
        assert!(repository.git(&["diff"]).contains("Owner: Petra Sommer"), "{name}");
    }
}

/// Whatever goes wrong with the program, git must not take what stands there for the result of a merge.
#[cfg(unix)]
#[test]
fn a_program_that_fails_is_a_failure_of_the_merge_and_never_a_file_that_hides_theirs() {
    use std::os::unix::fs::PermissionsExt;
    let script = |text: &str| Some(format!("#!/bin/sh\n{text}\n"));
    let cases = [
        ("is gone", None),
        ("does not know the arguments", script("exit 2")),
        ("has crashed", script("exit 101")),
        ("was killed", script("kill -9 $$")),
        ("was ended", script("kill -15 $$")),
        ("ends strangely", script("exit 77")),
        ("is not a program", Some("no program".to_owned())),
        ("cannot be run", script("exit 0")),
    ];
    for (what, instead) in cases {
        let repository = Repository::new();
        let program = repository.folder().join(".home/it's a tandem %A");
        std::fs::create_dir_all(program.parent().unwrap()).unwrap();
        // Not by this process, which may just be starting another one that would hold it open.
        repository.run("cp", &[env!("CARGO_BIN_EXE_tandem"), program.to_str().unwrap()]);
        assert!(repository.run(program.to_str().unwrap(), &["git-setup"]).status.success());
        repository.git(&["add", "-A", ":!.home"]);
        diverge(&repository);
        // While the program is there, it is found and merges.
        repository.git(&["merge", "-q", "--no-edit", "sales"]);
        assert!(has_both(&repository.read()), "{what}");
        repository.git(&["reset", "-q", "--hard", "HEAD~1"]);
        std::fs::remove_file(&program).unwrap();
        if let Some(text) = instead {
            std::fs::write(&program, text).unwrap();
            let mode = if what == "cannot be run" { 0o644 } else { 0o755 };
            std::fs::set_permissions(&program, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        let before = repository.git(&["rev-parse", "HEAD"]);
        let output = repository.run("git", &["merge", "--no-edit", "sales"]);
        assert!(!output.status.success(), "{what}: git thinks it has merged");
        assert_eq!(repository.git(&["rev-parse", "HEAD"]), before, "{what}");
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(
            !said.contains("CONFLICT") && !said.contains("fix conflicts"),
            "{what}: git asks to commit ours: {said}"
        );
        assert_eq!(repository.git(&["ls-files", "-u"]), "", "{what}: there is nothing to answer");
    }
}

#[test]
fn what_cannot_be_a_beginning_is_named_and_a_disk_that_fails_stops_the_merge() {
    let repository = Repository::new();
    let good = std::fs::read(repository.folder().join(FILE)).unwrap();
    let mut theirs = repository.read();
    content(&mut theirs, 0, |item| item.owner = "Somebody".to_owned());
    Store::machine(None).save(&repository.folder().join("theirs"), &theirs, Precondition::Anything).unwrap();
    for (base, words) in [
        (&b"damaged"[..], "not a Tandem workspace"),
        (b"", "no common beginning"),
        (&good[..good.len() / 2], "damaged at line"),
    ] {
        std::fs::write(repository.folder().join("ours"), &good).unwrap();
        std::fs::write(repository.folder().join("base"), base).unwrap();
        let output = repository.tandem(&["--lang", "en", "merge-driver", "--", "base", "ours", "theirs", "7", FILE]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(words) && said.contains("every difference is a question"), "{said}");
    }
    std::fs::write(repository.folder().join("ours"), &good).unwrap();
    std::fs::remove_file(repository.folder().join("base")).unwrap();
    std::fs::create_dir(repository.folder().join("base")).unwrap();
    let output = repository.tandem(&["merge-driver", "--", "base", "ours", "theirs", "7", FILE]);
    assert_eq!(output.status.code(), Some(129));
    assert_eq!(std::fs::read(repository.folder().join("ours")).unwrap(), good);
}

#[test]
fn setting_git_up_and_taking_it_back_leaves_every_byte_as_it_was() {
    let contents: [Option<&[u8]>; 7] = [
        None,
        Some(b""),
        Some(b"*.png binary\n"),
        Some(b"*.png binary"),
        Some(b"*.png binary\r\n*.txt text\r\n"),
        Some(b"# K\xfcnstler\r\n*.png binary"),
        Some(b"\n"),
    ];
    for before in contents {
        let repository = Repository(tempfile::tempdir().unwrap());
        repository.git(&["init", "-q"]);
        let path = repository.folder().join(".gitattributes");
        if let Some(before) = before {
            std::fs::write(&path, before).unwrap();
        }
        for _ in 0..2 {
            assert!(repository.tandem(&["git-setup"]).status.success());
        }
        let set = std::fs::read(&path).unwrap();
        let (ends, returns) =
            (set.split(|byte| *byte == b'\n').count() - 1, set.windows(2).filter(|pair| pair == b"\r\n").count());
        assert!(returns == 0 || returns == ends, "one kind of line end: {set:?}");
        let told = repository.git(&["check-attr", "merge", "--", "x.tandem.ron"]);
        assert!(told.contains("merge: tandem"), "{before:?}: {told}");
        for _ in 0..2 {
            assert!(repository.tandem(&["git-setup", "--remove"]).status.success());
        }
        assert_eq!(std::fs::read(&path).ok().as_deref(), before, "{before:?}");
        assert!(!repository.git(&["config", "--local", "--list"]).contains("tandem"));
    }
}

/// Git-setup is killed before each of its calls of git: a merge still runs, with Tandem or without it.
#[cfg(unix)]
#[test]
fn setting_git_up_can_be_cut_off_anywhere() {
    use std::os::unix::fs::PermissionsExt;
    let real = String::from_utf8(Command::new("sh").args(["-c", "command -v git"]).output().unwrap().stdout).unwrap();
    let mut cut = 0;
    for (at, arguments) in (0..14).flat_map(|at| [(at, vec!["git-setup"]), (at, vec!["git-setup", "--remove"])]) {
        let repository = Repository(tempfile::tempdir().unwrap());
        repository.git(&["init", "-q", "-b", "main"]);
        let bin = repository.folder().join(".home/bin");
        std::fs::create_dir_all(&bin).unwrap();
        if arguments.len() == 2 {
            assert!(repository.tandem(&["git-setup"]).status.success());
        }
        // A git that counts its calls and kills whoever called it.
        let count = bin.join("count");
        std::fs::write(&count, "").unwrap();
        let script = format!(
            "#!/bin/sh\nif [ $(wc -c < '{count}') -eq {at} ]; then kill -9 $PPID; exit 1; fi\nprintf x >> '{count}'\nexec '{}' \"$@\"\n",
            real.trim(),
            count = count.display()
        );
        std::fs::write(bin.join("git"), script).unwrap();
        std::fs::set_permissions(bin.join("git"), std::fs::Permissions::from_mode(0o755)).unwrap();
        let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
        let status = Command::new(env!("CARGO_BIN_EXE_tandem"))
            .args(&arguments)
            .current_dir(repository.folder())
            .env("HOME", repository.folder().join(".home"))
            .env("PATH", path)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .status()
            .unwrap();
        cut += u32::from(!status.success());
        let told = repository.run("git", &["config", "--local", "--list"]);
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        let has = |key: &str| told.lines().any(|line| line.starts_with(key));
        let named = std::fs::read_to_string(repository.folder().join(".gitattributes")).unwrap_or_default();
        assert!(!has("merge.tandem.name") || has("merge.tandem.driver"), "{arguments:?} cut off at {at}: {told}");
        assert!(!named.contains("merge=tandem") || has("merge.tandem.driver"), "{arguments:?} cut off at {at}: {told}");
        // It can simply be done again.
        assert!(repository.tandem(&["git-setup"]).status.success());
        assert!(repository.tandem(&["git-setup", "--remove"]).status.success());
        assert!(!repository.git(&["config", "--local", "--list"]).contains("tandem"));
    }
    assert!(cut >= 10, "cut off {cut} times");
}

#[cfg(unix)]
#[test]
fn attributes_that_cannot_be_written_leave_git_as_it_was() {
    let repository = Repository(tempfile::tempdir().unwrap());
    repository.git(&["init", "-q"]);
    std::fs::create_dir(repository.folder().join(".gitattributes")).unwrap();
    let before = repository.git(&["config", "--local", "--list"]);
    assert_eq!(repository.tandem(&["git-setup"]).status.code(), Some(1));
    assert_eq!(repository.git(&["config", "--local", "--list"]), before);
    // A link that leads nowhere can be read as nothing, and cannot be written.
    std::fs::remove_dir(repository.folder().join(".gitattributes")).unwrap();
    std::os::unix::fs::symlink("no/such/folder/file", repository.folder().join(".gitattributes")).unwrap();
    repository.git(&["config", "--local", "merge.tandem.driver", "an older one"]);
    let before = repository.git(&["config", "--local", "--list"]);
    assert_eq!(repository.tandem(&["git-setup"]).status.code(), Some(1));
    assert_eq!(repository.git(&["config", "--local", "--list"]), before);
}

#[test]
fn a_mergetool_without_a_display_says_by_its_exit_code_whether_anything_is_open() {
    let repository = Repository::new();
    let put = |name: &str, change: &dyn Fn(&mut Workspace)| {
        let mut workspace = repository.read();
        change(&mut workspace);
        Store::machine(None).save(&repository.folder().join(name), &workspace, Precondition::Anything).unwrap();
    };
    put("base.ron", &|_| {});
    put("local.ron", &|workspace| content(workspace, 0, |item| item.owner = "OURS".to_owned()));
    put("remote.ron", &|workspace| content(workspace, 1, |item| item.owner = "THEIRS".to_owned()));
    let tool = |remote: &str| {
        let output = repository.tandem(&["--lang", "en", "mergetool", "base.ron", "local.ron", remote, "merged.ron"]);
        let merged = Store::machine(None).open(&repository.folder().join("merged.ron")).unwrap().loaded.workspace;
        (output.status.code(), merged, String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, merged, said) = tool("remote.ron");
    assert_eq!((code, merged.conflicts.len(), said.as_str()), (Some(0), 0, ""));
    put("remote.ron", &|workspace| content(workspace, 0, |item| item.owner = "THEIRS".to_owned()));
    let (code, merged, said) = tool("remote.ron");
    assert_eq!((code, merged.conflicts.len()), (Some(1), 1), "{said}");
    assert!(said.contains("no display"), "{said}");
    // Nothing was merged: that is another code.
    let output = repository.tandem(&["mergetool", "base.ron", "local.ron", "missing.ron", "other.ron"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!repository.folder().join("other.ron").exists());
}
