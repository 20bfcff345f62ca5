//! Workspaces nobody would write: everything a file can hold that could harm who opens it.

use std::collections::BTreeSet;
use std::sync::Arc;

use tandem::file::{read, write};
use tandem::model::{Conflict, ContentItem, Criterion, FreshIds, Id, Kpi, Language, ReviewCopy, Statement, Workspace};

/// A hostile document: what it is, and its bytes.
pub struct Hostile {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// All of them; where there are many records, this many.
pub fn documents(many: u128) -> Vec<Hostile> {
    let demo = crate::support::demo(Language::En);
    let mut small = demo.clone();
    small.leads.clear();
    let text = write(&small, false).unwrap();
    let mut all = Vec::new();
    let mut add = |name, bytes: Vec<u8>| all.push(Hostile { name, bytes });
    // What texts can do.
    for (name, what) in [
        ("nul in every text", "a\u{0}b"),
        ("escape sequences in every text", "\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m"),
        ("writing that turns around", "\u{202e}txt.exe\u{2066}\u{2069}\u{200f}"),
        ("names without width", "\u{200b}\u{feff}\u{2060}\u{ad}"),
        ("a hundred marks on every letter", &format!("Z{}", "\u{301}\u{323}".repeat(50))),
        ("line ends of every kind", "one\r\ntwo\rthree\u{85}four\u{2028}five\u{2029}six\n\n\n"),
        ("emoji made of many", &"👩\u{200d}👩\u{200d}👧\u{200d}👦🏴\u{e0067}\u{e0062}\u{e007f}".repeat(20)),
        ("very long words", &"W".repeat(20_000)),
        ("markup and formulas", "<script>alert(1)</script>=cmd|'/c calc'!A1 {{7*7}} %s%n $(reboot)"),
        ("empty texts", ""),
        ("private and unknown letters", "\u{e000}\u{f8ff}\u{10ffff}\u{fffe}\u{378}"),
    ] {
        add(name, sealed(&with_texts(&text, what)));
    }
    // What numbers and days can do.
    add(
        "the largest numbers",
        sealed(&with_numbers(
            &text,
            &["18446744073709551615", "9223372036854775807", "4294967295", "2147483647", "255", "127"],
        )),
    );
    add("the smallest numbers", sealed(&with_numbers(&text, &["-9223372036854775808", "-2147483648", "-128", "0"])));
    add("the last days there are", sealed(&with_days(&text, "9999-12-31")));
    add("the first days there are", sealed(&with_days(&text, "0001-01-01")));
    // What counts can do.
    for (name, columns) in [
        ("four thousand million leads without columns", ""),
        (
            "four thousand million leads in a short column",
            r#"(name: "outcome", role: Outcome, values: ["won"], cells: ["0 0"])"#,
        ),
        (
            "cells that lead nowhere",
            r#"(name: "x", values: [], cells: ["4294967295 7"]), (name: "y", values: ["a"], cells: ["0"])"#,
        ),
    ] {
        let set = format!(
            "    leads: [(id: \"led-0000000001\", ord: \"a0\", name: \"L\", rows: 4294967295, columns: [{columns}])],\n)"
        );
        add(name, sealed(&format!("{}{set}\n", text.trim_end().trim_end_matches(')'))));
    }
    // What many records can do.
    let (mut statements, mut criteria, mut kpis, mut content) =
        (small.clone(), small.clone(), small.clone(), small.clone());
    let first = |workspace: &Workspace| workspace.statements.values().next().cloned().unwrap();
    let one: Arc<Statement> = first(&small);
    for at in 0..many {
        let id = Id::from_bits(1_000_000 + at as u64);
        statements.statements.insert(id, Arc::new(Statement { id, ..(*one).clone() }));
    }
    for at in 0..many / 10 {
        let bits = 1_000_000 + at as u64;
        let criterion = small.criteria.values().next().unwrap();
        criteria
            .criteria
            .insert(Id::from_bits(bits), Arc::new(Criterion { id: Id::from_bits(bits), ..(**criterion).clone() }));
        let kpi = small.kpis.values().next().unwrap();
        kpis.kpis.insert(Id::from_bits(bits), Arc::new(Kpi { id: Id::from_bits(bits), ..(**kpi).clone() }));
        let item = small.content.values().next().unwrap();
        content
            .content
            .insert(Id::from_bits(bits), Arc::new(ContentItem { id: Id::from_bits(bits), ..(**item).clone() }));
    }
    add("very many statements", write(&statements, true).unwrap().into_bytes());
    add("very many criteria", write(&criteria, true).unwrap().into_bytes());
    add("very many KPIs", write(&kpis, true).unwrap().into_bytes());
    add("very much content", write(&content, true).unwrap().into_bytes());
    // What references can do.
    add("everything a record leads to is gone", sealed(&without_targets(&small)));
    add("forged questions and copies", write(&forged(&small), true).unwrap().into_bytes());
    // What is no workspace at all.
    add(
        "nested without end",
        format!("(format: \"tandem-workspace\", version: (1, 3), doc: {}", "(".repeat(300_000)).into_bytes(),
    );
    add("half a file", text.as_bytes()[..text.len() / 2].to_vec());
    all
}

/// Documents with leads whose numbers no field would take, or that have more digits than a field shows.
pub fn odd_numbers() -> Vec<Hostile> {
    let demo = crate::support::demo(Language::En);
    let mut small = demo.clone();
    small.leads.clear();
    let text = write(&small, false).unwrap();
    let all: [(&str, &[&str]); 5] = [
        ("the largest", &["18446744073709551615", "9223372036854775807", "4294967295", "2147483647", "255", "127"]),
        ("the smallest", &["-9223372036854775808", "-2147483648", "-128", "0"]),
        ("one below points", &["-101"]),
        ("one below a threshold", &["-201"]),
        ("many digits", &["1234567", "123"]),
    ];
    let with_leads = |(name, extremes): (&'static str, &[&str])| {
        let mut workspace = read(with_numbers(&text, extremes).as_bytes()).unwrap().workspace;
        workspace.leads.clone_from(&demo.leads);
        Hostile { name, bytes: write(&workspace, true).unwrap().into_bytes() }
    };
    all.into_iter().map(with_leads).collect()
}

/// The canonical, sealed bytes of a text that must read.
fn sealed(text: &str) -> Vec<u8> {
    let loaded = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {}", &text[..200]));
    // A count that was made up stays made up.
    if loaded.corrected.is_empty() {
        write(&loaded.workspace, true).unwrap().into_bytes()
    } else {
        let mut bytes = text.as_bytes().to_vec();
        bytes.extend(format!("// seal blake3 {}\n", blake3::hash(text.as_bytes()).to_hex()).bytes());
        bytes
    }
}

/// Fields whose text means something to the program.
const MEANT: [&str; 10] = ["id", "ord", "format", "doc", "month", "column", "record", "field", "base", "currency"];

/// A line `    field: VALUE,` in its parts.
fn field(line: &str) -> Option<(&str, &str, &str)> {
    let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
    let (name, value) = rest.strip_suffix(',')?.split_once(": ")?;
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_').then_some((indent, name, value))
}

fn map_fields(text: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
    let lines = text.lines().map(|line| match field(line) {
        Some((indent, name, value)) => match change(name, value) {
            Some(value) => format!("{indent}{name}: {value},"),
            None => line.to_owned(),
        },
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn with_texts(text: &str, what: &str) -> String {
    let written = ron::to_string(what).unwrap();
    let is_day = |value: &str| value.len() == 12 && value.as_bytes()[5] == b'-';
    let is_id = |value: &str| value.len() == 16 && value.as_bytes()[4] == b'-' && !value.contains(' ');
    map_fields(text, |name, value| {
        (value.starts_with('"') && !MEANT.contains(&name) && !is_day(value) && !is_id(value)).then(|| written.clone())
    })
}

/// Every number as large, or as small, as its field takes it.
fn with_numbers(text: &str, extremes: &[&str]) -> String {
    let number = |value: &str| {
        let inner = value.strip_prefix("Some(").and_then(|value| value.strip_suffix(')')).unwrap_or(value);
        inner.parse::<i128>().is_ok()
    };
    let names: BTreeSet<String> = text
        .lines()
        .filter_map(field)
        .filter(|(_, _, value)| number(value))
        .map(|(_, name, _)| name.to_owned())
        .collect();
    let mut text = text.to_owned();
    for name in names {
        for extreme in extremes {
            let tried = map_fields(&text, |of, value| {
                let wrapped = value.starts_with("Some(");
                (of == name && number(value))
                    .then(|| if wrapped { format!("Some({extreme})") } else { (*extreme).to_owned() })
            });
            if read(tried.as_bytes()).is_ok() {
                text = tried;
                break;
            }
        }
    }
    text
}

fn with_days(text: &str, day: &str) -> String {
    map_fields(text, |_, value| {
        let inner = value.strip_prefix("Some(\"").and_then(|value| value.strip_suffix("\")"))?;
        (inner.len() == 10 && inner.as_bytes()[4] == b'-').then(|| format!("Some(\"{day}\")"))
    })
}

/// Statements without personas, content for stages there are not, months of a funnel without stages.
fn without_targets(workspace: &Workspace) -> String {
    let mut workspace = workspace.clone();
    workspace.personas.clear();
    workspace.groups.clear();
    workspace.journey.clear();
    workspace.stages.clear();
    workspace.kpis = workspace.kpis.clone().into_iter().skip(3).collect();
    write(&workspace, false).unwrap()
}

fn forged(workspace: &Workspace) -> Workspace {
    let mut workspace = workspace.clone();
    let mut fresh = FreshIds::seeded(13);
    for at in 0..400 {
        let record = ["hea", "per-0000000001", "cri-zzzzzzzzzz", "", "x\u{0}y", "led-0000000001"][at % 6].to_owned();
        let conflict = Conflict {
            id: fresh.next(),
            record,
            field: ["name", "", "title", "points\u{202e}"][at % 4].to_owned(),
            base: "((((".to_owned(),
            ours: "\"\u{1b}[2J\"".to_owned(),
            theirs: "[".repeat(2_000),
            from: "\u{0}".to_owned(),
            ..Conflict::default()
        };
        workspace.conflicts.insert(conflict.id, Arc::new(conflict));
        let copy = ReviewCopy { id: fresh.next(), name: "\u{202e}\u{0}".to_owned(), ..ReviewCopy::default() };
        workspace.copies.insert(copy.id, Arc::new(copy));
    }
    workspace
}
