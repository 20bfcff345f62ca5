//! The house rules: who may use whom, and where wording, colours, files and clocks may stand.

use crate::support::{code, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn check(module: &str, forbidden: &[&str]) {
    let folder = root().join(module);
    let files = if folder.is_dir() { sources(&folder) } else { vec![folder.with_extension("rs")] };
    assert!(!files.is_empty(), "{module} is gone");
    for file in files {
        let code = code(&file);
        for word in forbidden {
            for (number, line) in code.lines().enumerate() {
                assert!(
                    !line.contains(word),
                    "{}:{}: `{word}` does not belong into {module}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_inner_modules_know_no_window_file_clock_randomness_or_thread() {
    for module in ["model", "calc", "edit", "merge"] {
        check(
            module,
            &[
                "egui",
                "eframe",
                "std::fs",
                "std::io",
                "std::thread",
                "Instant",
                "SystemTime",
                "Local::now",
                "getrandom",
                "tracing",
                "crate::ui",
                "crate::app",
                "crate::cli",
                "crate::file",
                "crate::exchange",
                "crate::text",
            ],
        );
    }
}

#[test]
fn model_uses_nothing_and_calc_and_edit_only_model() {
    check("model", &["crate::calc", "crate::edit", "crate::merge"]);
    check("edit", &["crate::calc"]);
    check("calc", &["crate::edit", "crate::merge"]);
    check("merge", &["crate::calc", "crate::edit"]);
}

#[test]
fn file_and_exchange_do_not_draw() {
    check("file", &["egui", "crate::ui", "crate::app", "crate::cli", "crate::exchange", "crate::edit"]);
    check("exchange", &["egui", "crate::ui", "crate::app", "crate::cli", "crate::file", "crate::edit", "std::fs"]);
}

#[test]
fn pages_change_nothing_and_touch_no_file() {
    check("ui", &["&mut Workspace", "std::fs", "crate::file", "crate::app", "crate::cli", "Local::now", "SystemTime"]);
}

#[test]
fn widgets_know_the_theme_but_not_the_workspace() {
    check("ui/widgets", &["Workspace", "crate::calc", "crate::edit", "View<"]);
}

#[test]
fn nothing_uses_app_or_cli() {
    for module in ["model", "calc", "edit", "file", "exchange", "text", "colours", "ui"] {
        check(module, &["crate::app", "crate::cli"]);
    }
    check("app", &["crate::cli"]);
}

/// Whether a text holds a colour written as `#RRGGBB` or `#RGB`.
fn names_a_colour(text: &str) -> bool {
    text.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !rest.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '_');
        [3, 6, 8].contains(&digits) && ends
    })
}

#[test]
fn only_one_file_names_colours() {
    for file in sources(&root()) {
        if file.ends_with("colours.rs") || file.ends_with("theme.rs") {
            continue;
        }
        let code = code(&file);
        for word in
            ["Color32::from_rgb", "Color32::WHITE", "Color32::BLACK", "Color32::RED", "from_rgba", "hex_color", "Rgb("]
        {
            assert!(!code.contains(word), "{}: {word}", file.display());
        }
        assert!(!names_a_colour(&code), "{}", file.display());
    }
    let theme = code(&root().join("ui/theme.rs"));
    assert!(!theme.contains("rgb(0x") && !names_a_colour(&theme), "the theme takes its colours from the one palette");
    let report = fs::read_to_string(root().join("../assets/reports/report.html")).unwrap();
    assert!(!names_a_colour(&report), "the report takes its colours from the one palette");
    assert!(names_a_colour("color: #566072;") && names_a_colour("#fff;") && !names_a_colour("#[test] a#b"));
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    for file in sources(&root()) {
        let code = code(&file);
        for word in [".unwrap()", ".expect(\"", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!("] {
            assert!(!code.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn the_binary_stays_small() {
    let lines = fs::read_to_string(root().join("main.rs")).unwrap().lines().count();
    assert!(lines < 80, "main.rs has {lines} lines");
}

/// What the program does not use itself is found by the compiler: the library shows `main` and, only where it is tested, its inside.
#[test]
fn the_library_shows_main_and_nothing_else() {
    let lib = fs::read_to_string(root().join("lib.rs")).unwrap();
    for (before, line) in lib.lines().zip(lib.lines().skip(1)) {
        assert!(!line.starts_with("pub mod") || before == "#[cfg(feature = \"testing\")]", "{line}");
    }
    let shown: Vec<&str> = lib.lines().filter(|line| line.starts_with("pub use")).collect();
    assert_eq!(shown, ["pub use start::main;"]);
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for file in sources(&root()) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        let name = file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        let most = if name == "app/mod.rs" { 300 } else { 500 };
        if lines > most {
            long.push(name);
        }
    }
    assert!(long.is_empty(), "longer than agreed: {long:?}");
}

/// A module by the names on the way to it.
type Module = Vec<String>;

/// All modules of the library, each with its file.
fn modules() -> BTreeMap<Module, PathBuf> {
    let files = sources(&root()).into_iter().filter(|file| !file.ends_with("main.rs"));
    files
        .map(|file| {
            let path = file.strip_prefix(root()).unwrap().with_extension("");
            let mut names: Module = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            names.pop_if(|last| ["mod", "lib"].contains(&last.as_str()));
            (names, file)
        })
        .collect()
}

/// The paths in `a::{b, c::{d, e}}`, each written out.
fn written_out(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (mut depth, mut parts, mut part) = (0, Vec::new(), String::new());
    for c in rest.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                part.push(c);
            }
        }
    }
    parts.push(part);
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.flat_map(|part| written_out(&format!("{before}{part}"))).collect()
}

/// Every path a file names: imported, also in braces, or written where it is used.
fn paths_in(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for (number, statement) in code.split(';').enumerate() {
        let line = statement.rfind("use ").filter(|at| {
            let before = statement[..*at].rsplit('\n').next().unwrap_or_default().trim();
            before.is_empty() || before.starts_with("pub")
        });
        match line {
            Some(at) => {
                let path: String = statement[at + 4..].split_whitespace().collect();
                found.extend(written_out(&path));
                rest.push_str(&statement[..at]);
            }
            None => rest.push_str(statement),
        }
        if number > 0 {
            rest.push(';');
        }
    }
    let names = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
    let written = rest.split(names).filter(|path| path.starts_with("crate::") || path.starts_with("super::"));
    found.extend(written.map(str::to_owned));
    found
}

/// The modules a module uses, those above and below it left out: a file may rest on its parts, and a part on its file.
fn uses(of: &Module, file: &Path, modules: &BTreeMap<Module, PathBuf>) -> BTreeSet<Module> {
    let mut used = BTreeSet::new();
    for path in paths_in(&code(file)) {
        let mut names: Vec<&str> = path.split("::").collect();
        let mut base = of.clone();
        match names[0] {
            "crate" => {
                base.clear();
                names.remove(0);
            }
            "super" => {
                while names.first() == Some(&"super") {
                    base.pop();
                    names.remove(0);
                }
            }
            "self" => {
                names.remove(0);
            }
            first => {
                let mut child = of.clone();
                child.push(first.to_owned());
                if !modules.contains_key(&child) {
                    continue;
                }
            }
        }
        base.extend(names.into_iter().map(str::to_owned));
        while !base.is_empty() && !modules.contains_key(&base) {
            base.pop();
        }
        let kin = base.starts_with(of) || of.starts_with(&base);
        if !kin {
            used.insert(base);
        }
    }
    used
}

/// Everything that can be reached.
fn reached<'a>(from: &'a Module, uses: &'a BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<&'a Module> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(module) = next.pop() {
        for used in uses.get(module).into_iter().flatten() {
            if found.insert(used) {
                next.push(used);
            }
        }
    }
    found
}

/// Modules that still use each other in a circle. Nothing may be added; what is untied is taken off.
const STILL_TIED: [&str; 0] = [];

#[test]
fn modules_use_each_other_in_no_circle() {
    let modules = modules();
    let uses: BTreeMap<Module, BTreeSet<Module>> =
        modules.iter().map(|(of, file)| (of.clone(), uses(of, file, &modules))).collect();
    let tied: Vec<String> =
        uses.keys().filter(|module| reached(module, &uses).contains(module)).map(|module| module.join("::")).collect();
    assert_eq!(tied, STILL_TIED, "in a circle with others, or not any more");
}

#[test]
fn a_path_in_braces_and_one_above_are_found() {
    let found =
        paths_in("use super::{a::{b, c}, d};\npub(super) use crate::e::F;\nfn f() { crate::g::h(super::i::J) }\n");
    assert_eq!(found, ["super::a::b", "super::a::c", "super::d", "crate::e::F", "crate::g::h", "super::i::J"]);
}
