//! Documents that read and whose checksum fits, but that nobody's program wrote: values of every kind are replaced by
//! others of the same kind, extreme and hostile ones, and the file is sealed again. Every command and every page takes them.
//!
//! Long runs: `TANDEM_MUTANTS=500 cargo test --release --test all mutated::`.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::support::{demo, room_at_home};
use tandem::edit::Page;
use tandem::file::{Seal, read, write};
use tandem::model::{Language, Workspace};

/// How long a command may take, and how much memory.
const PATIENCE: Duration = Duration::from_secs(30);
const MEMORY_KB: &str = "3000000";

/// The same numbers on every machine: a simple linear generator, of which the upper bits are used.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const NUMBERS: [&str; 14] = [
    "0",
    "1",
    "-1",
    "7",
    "100",
    "-100",
    "255",
    "65535",
    "2147483647",
    "-2147483648",
    "4294967295",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
];
const TEXTS: [&str; 14] = [
    "",
    " ",
    "a\\u{0}b",
    "\\u{1b}]0;x\\u{7}",
    "\\u{202e}gnp.exe",
    "\\u{feff}",
    "=1+1",
    "</script><script>alert(1)</script>",
    "| --- |",
    "\\\\server\\\\share",
    "../../../etc/passwd",
    "2027-13-45",
    "\\n\\n\\n",
    "\\u{1f469}\\u{200d}\\u{1f3ed}",
];
const DAYS: [&str; 6] = ["0001-01-01", "1899-12-31", "9999-12-31", "2024-02-29", "-262143-01-01", "+262142-12-31"];

/// A value of the same kind as this one; `None` when it is of no kind that stands in one line.
fn other(value: &str, dice: &mut Dice) -> Option<String> {
    if let Some(inner) = value.strip_prefix("Some(").and_then(|rest| rest.strip_suffix(')')) {
        return if dice.below(5) == 0 {
            Some("None".to_owned())
        } else {
            Some(format!("Some({})", other(inner, dice)?))
        };
    }
    if value.parse::<i128>().is_ok() {
        return Some(dice.one_of(&NUMBERS).to_owned());
    }
    if value == "true" || value == "false" {
        return Some((if value == "true" { "false" } else { "true" }).to_owned());
    }
    let text = value.strip_prefix('"')?.strip_suffix('"')?;
    let is_day = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    let is_id = text.len() > 8 && text.as_bytes().get(3) == Some(&b'-');
    Some(match dice.below(8) {
        0 => format!("\"{}\"", "x".repeat(150_000)),
        _ if is_id => format!("\"{}zzzzzz\"", text.get(..text.len() - 6)?),
        _ if is_day => format!("\"{}\"", dice.one_of(&DAYS)),
        _ => format!("\"{}\"", dice.one_of(&TEXTS)),
    })
}

/// The text of a workspace with up to 40 values replaced, sealed as if a program had written it.
fn mutant(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(40) {
        let at = dice.below(lines.len());
        let line = lines[at].clone();
        let Some((name, value)) = line.split_once(": ") else {
            // An element of a list: it is there twice, or not at all.
            if line.trim_start().starts_with('"') && line.ends_with("\",") {
                if dice.below(2) == 0 { lines.insert(at, line) } else { drop(lines.remove(at)) }
            }
            continue;
        };
        let bare = value.trim_end_matches(',');
        if ["format", "version"].contains(&name.trim()) {
            continue;
        }
        if let Some(other) = other(bare, dice) {
            lines[at] = format!("{name}: {other}{}", if value.ends_with(',') { "," } else { "" });
        }
    }
    sealed(&(lines.join("\n") + "\n"))
}

fn sealed(text: &str) -> String {
    format!("{text}// seal blake3 {}\n", blake3::hash(text.as_bytes()).to_hex())
}

/// The demo with few leads, so that a document is a document and not a number of leads.
fn small() -> Workspace {
    let mut workspace = demo(Language::En);
    let set = Arc::clone(workspace.leads.values().next().unwrap());
    let rows: Vec<u32> = (0..40).map(|at| at * 31).collect();
    let few = tandem::calc::models::leads_at(&set, &rows);
    workspace.leads.insert(few.id, Arc::new(few));
    crate::support::with_two_more_models(workspace)
}

fn run(folder: &Path, arguments: &[&str]) -> (Output, Duration) {
    let since = Instant::now();
    let mut command = if cfg!(unix) {
        // What asks for more memory than this gets none.
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v \"$0\"; exec \"$@\"", MEMORY_KB, env!("CARGO_BIN_EXE_tandem")]);
        shell
    } else {
        Command::new(env!("CARGO_BIN_EXE_tandem"))
    };
    let output = command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .output()
        .unwrap();
    (output, since.elapsed())
}

fn mutants(default: u64) -> u64 {
    std::env::var("TANDEM_MUTANTS").ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// `M` is the document, `W` the one it came from, `N` a new file.
const COMMANDS: [&[&str]; 27] = [
    &["check", "M"],
    &["check", "M", "--json"],
    &["show", "M"],
    &["show", "--plain", "M"],
    &["diff", "W", "M"],
    &["diff", "M", "W"],
    &["merge", "W", "M", "W", "-o", "N"],
    &["merge", "W", "W", "M", "-o", "N"],
    &["merge", "M", "W", "W", "-o", "N"],
    &["merge-driver", "--", "W", "C", "M", "7", "x"],
    &["import", "leads", "leads.csv", "--into", "C"],
    &["import", "content", "content.csv", "--into", "C"],
    &["import", "funnel", "funnel.csv", "--into", "C"],
    &["export", "M", "-o", "x.xlsx", "--force"],
    &["export", "M", "-o", "x.csv", "--list", "personas", "--force"],
    &["export", "M", "-o", "x.csv", "--list", "criteria", "--force"],
    &["export", "M", "-o", "x.csv", "--list", "content", "--force"],
    &["export", "M", "-o", "x.csv", "--list", "kpis", "--force"],
    &["score", "M"],
    &["score", "M", "--json"],
    &["score", "M", "leads.csv", "-o", "s.csv", "--force"],
    &["model", "M"],
    &["model", "M", "--json"],
    &["report", "M", "-o", "r.html", "--force"],
    &["report", "M", "-o", "r.md", "--force"],
    &["report", "M", "-o", "h.html", "--handover", "--force"],
    &["recover", "M", "-o", "N"],
];

#[test]
fn no_command_is_brought_down_by_a_sealed_document_nobody_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let text = write(&small(), false).unwrap();
    std::fs::write(folder.path().join("W"), sealed(&text)).unwrap();
    std::fs::write(folder.path().join("leads.csv"), "Record ID,Industry,Country,Status\n1,Food,Germany,Won\n").unwrap();
    std::fs::write(folder.path().join("content.csv"), "Title,Owner\nNew,Ann\n").unwrap();
    std::fs::write(folder.path().join("funnel.csv"), "Month,Visits\n2026-11,5\n").unwrap();
    let (mut readable, mut runs, mut longest) = (0, 0, Duration::ZERO);
    for seed in 0..mutants(5) {
        let document = mutant(&text, &mut Dice(seed * 7_919 + 1));
        let loaded = read(document.as_bytes());
        readable += u64::from(loaded.is_ok());
        assert!(loaded.as_ref().map_or(true, |loaded| loaded.seal == Seal::Whole));
        std::fs::write(folder.path().join("M"), &document).unwrap();
        for arguments in COMMANDS {
            std::fs::write(folder.path().join("C"), &document).unwrap();
            let _ = std::fs::remove_file(folder.path().join("N"));
            let (output, took) = run(folder.path(), arguments);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let story = format!(
                "document {seed}, {arguments:?}: {:?} after {took:?}, {}",
                output.status,
                said.chars().take(600).collect::<String>()
            );
            assert!(output.status.code().is_some_and(|code| code < 3 || code == 129), "{story}");
            assert!(!said.contains("panicked"), "{story}");
            assert!(took < PATIENCE, "{story}");
            let spoken = String::from_utf8_lossy(&output.stdout).into_owned() + &said;
            assert!(!spoken.chars().any(|c| c.is_control() && !"\n\t".contains(c)), "{story}");
            assert_eq!(std::fs::read(folder.path().join("M")).unwrap(), document.as_bytes(), "{story}");
            // What was written can be read again.
            for name in ["C", "N"] {
                let Ok(bytes) = std::fs::read(folder.path().join(name)) else { continue };
                assert!(bytes == document.as_bytes() || read(&bytes).is_ok(), "{name} does not read: {story}");
            }
            runs += 1;
            longest = longest.max(took);
        }
    }
    eprintln!("{runs} runs, {readable} readable documents, longest {longest:?}");
    assert!(readable > 0);
}

#[test]
fn no_page_is_brought_down_by_a_sealed_document_nobody_wrote() {
    let text = write(&small(), false).unwrap();
    let mut seen = 0;
    for seed in 0..mutants(5) {
        let document = mutant(&text, &mut Dice(seed * 104_729 + 3));
        if read(document.as_bytes()).is_err() {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("m.tandem.ron");
        std::fs::write(&file, &document).unwrap();
        let drawn = std::panic::catch_unwind(|| {
            let mut room = room_at_home(&folder.path().join("home"), 1, Language::En);
            // As in the real window, a letter no font has is drawn as a box.
            room.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
            room.harness.state_mut().open_at_start(file.clone());
            room.steps();
            let tabs = [
                (Page::Personas, "persona-tab-profile"),
                (Page::Personas, "persona-tab-signatures"),
                (Page::Criteria, "part-threshold"),
                (Page::Criteria, "part-backtest"),
                (Page::Criteria, "criteria-tab-leads"),
                (Page::Criteria, "part-handover"),
                (Page::Funnel, "funnel-tab-numbers"),
                (Page::Funnel, "funnel-tab-stages"),
            ];
            for page in Page::of_every_workspace() {
                room.go(page);
                for (_, tab) in tabs.iter().filter(|(of, _)| *of == page) {
                    let label = room.t(tab);
                    if room.has(&label) {
                        room.click(&label);
                    }
                }
            }
            room.workspace().all_records().count()
        });
        assert!(drawn.is_ok(), "document {seed} brings a page down");
        seen += 1;
    }
    eprintln!("{seen} documents on every page");
    assert!(seen > 0);
}
