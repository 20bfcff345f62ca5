//! `tandem git-setup`: tells git how workspaces are merged and compared in the repository one stands in, and takes it back.

use std::io::Write;
use std::process::Command;

use super::say;
use crate::text::Texts;

/// The lines in the attributes file.
const ATTRIBUTES: &str = "*.tandem.ron text eol=lf merge=tandem diff=tandem";
/// What git is told, by key.
const SETTINGS: [(&str, &str); 5] = [
    ("merge.tandem.name", "Tandem workspaces"),
    ("merge.tandem.driver", " merge-driver %O %A %B %L %P"),
    ("merge.tandem.recursive", "binary"),
    ("diff.tandem.textconv", " show --plain"),
    ("diff.tandem.xfuncname", "^([A-Z][^:]*: .*)$"),
];

/// Sets git up, or takes it back.
pub fn setup(remove: bool, texts: &Texts, out: &mut impl Write) -> Result<(), String> {
    let top = git(&["rev-parse", "--show-toplevel"]).map_err(|_| texts.get("git-no-repository"))?;
    let attributes = std::path::Path::new(top.trim()).join(".gitattributes");
    let before = match std::fs::read_to_string(&attributes) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(texts.with("error-io", &[("detail", error.to_string().into())])),
    };
    let mut lines: Vec<&str> = before.lines().filter(|line| *line != ATTRIBUTES).collect();
    if !remove {
        lines.push(ATTRIBUTES);
    }
    // A section with a name but without a driver stops every merge, so it goes as a whole before it is made anew.
    for section in ["merge.tandem", "diff.tandem"] {
        let _ = git(&["config", "--local", "--remove-section", section]);
    }
    if !remove {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let program = format!("'{}'", program.display().to_string().replace('\'', "'\\''"));
        for (key, value) in SETTINGS {
            let value = if value.starts_with(' ') { format!("{program}{value}") } else { value.to_owned() };
            git(&["config", "--local", key, &value])
                .map_err(|error| texts.with("git-refused", &[("detail", error.into())]))?;
        }
    }
    let after = lines.join("\n") + "\n";
    let store = super::store();
    if lines.is_empty() {
        let _ = store.vfs.remove(&attributes);
    } else if after != before {
        store.replace(&attributes, after.as_bytes()).map_err(|error| crate::text::errors::replace(texts, &error))?;
    }
    say(out, &texts.get(if remove { "git-removed" } else { "git-done" }))
}

fn git(arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git").args(arguments).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}
