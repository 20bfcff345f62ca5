//! `tandem git-setup`: tells git how workspaces are merged and compared in the repository one stands in, and takes it back.

use std::path::Path;
use std::process::Command;

use super::voice::Voice;
use super::with_name;
use crate::text::{Texts, errors};

/// The line in the attributes file.
const ATTRIBUTES: &[u8] = b"*.tandem.ron text eol=lf merge=tandem diff=tandem";
/// What git is told, by key, in this order: a merge with a name but without a driver would stop every merge.
const SETTINGS: [&str; 5] = [
    "merge.tandem.driver",
    "merge.tandem.name",
    "merge.tandem.recursive",
    "diff.tandem.textconv",
    "diff.tandem.xfuncname",
];
const SECTIONS: [&str; 2] = ["merge.tandem", "diff.tandem"];

/// What git is told for a key. Names of files never count as options, even if they begin with a dash. Git takes every exit
/// code up to 128 for a merge with conflicts whose result stands in %A; so whatever is none of the driver's own two – the
/// program is gone, does not know these arguments, has crashed – becomes 129, and git reports a failure.
fn setting(key: &str, program: &str) -> String {
    match key {
        // A per cent sign would be one of git's own placeholders.
        "merge.tandem.driver" => format!(
            "r=0; {program} merge-driver -- %O %A %B %L %P || r=$?; [ \"$r\" -eq 0 ] || [ \"$r\" -eq 1 ] || r=129; exit $r",
            program = program.replace('%', "%%")
        ),
        "merge.tandem.name" => "Tandem workspaces".to_owned(),
        "merge.tandem.recursive" => "binary".to_owned(),
        "diff.tandem.textconv" => format!("{program} show --plain --"),
        _ => "^([A-Z][^:]*: .*)$".to_owned(),
    }
}

/// Sets git up, or takes it back.
pub fn setup(remove: bool, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let top = git(&["rev-parse", "--show-toplevel"]).map_err(|_| texts.get("git-no-repository"))?;
    let attributes = Path::new(top.trim_end_matches(['\r', '\n'])).join(".gitattributes");
    let before = match std::fs::read(&attributes) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            let sentence = texts.with("error-io", &[("detail", error.to_string().into())]);
            return Err(with_name(&attributes, &sentence));
        }
    };
    let bare = without_line(before.as_deref());
    if remove {
        // First the line that names the driver, then the driver: never one without the other.
        put_attributes(&attributes, before.as_deref(), bare.as_deref(), texts)?;
        for section in SECTIONS {
            let _ = git(&["config", "--local", "--remove-section", section]);
        }
        voice.report(&texts.get("git-removed"));
        return Ok(());
    }
    // A driver nobody names does nothing yet; so what git is told comes first, and is taken back when the line is refused.
    let old: Vec<(&str, Option<String>)> = SETTINGS
        .map(|key| (key, git(&["config", "--local", "--null", "--get", key]).ok()))
        .map(|(key, value)| (key, value.map(|value| value.trim_end_matches('\0').to_owned())))
        .into();
    let told = tell(texts).and_then(|()| {
        let after = with_line(bare.as_deref());
        put_attributes(&attributes, before.as_deref(), Some(&after), texts)
    });
    if let Err(sentence) = told {
        take_back(&old);
        return Err(sentence);
    }
    voice.report(&texts.get("git-done"));
    Ok(())
}

fn tell(texts: &Texts) -> Result<(), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = format!("'{}'", program.display().to_string().replace('\'', "'\\''"));
    for key in SETTINGS {
        git(&["config", "--local", "--replace-all", key, &setting(key, &program)])
            .map_err(|error| texts.with("git-refused", &[("detail", error.into())]))?;
    }
    Ok(())
}

/// Makes git's settings what they were.
fn take_back(old: &[(&str, Option<String>)]) {
    // From the end, so that a name never stands without its driver.
    for (key, value) in old.iter().rev() {
        let _ = match value {
            Some(value) => git(&["config", "--local", "--replace-all", key, value]),
            None => git(&["config", "--local", "--unset-all", key]),
        };
    }
}

fn put_attributes(path: &Path, before: Option<&[u8]>, after: Option<&[u8]>, texts: &Texts) -> Result<(), String> {
    let store = super::store();
    match after {
        _ if before == after => Ok(()),
        Some(bytes) => {
            store.replace(path, bytes).map(|_| ()).map_err(|error| with_name(path, &errors::not_written(texts, &error)))
        }
        None => store.vfs.remove(path).map_err(|error| with_name(path, &errors::not_written(texts, &error.into()))),
    }
}

/// The attributes with our line at the end, in the file's own line ends. Whether the last line was ended stays as it was,
/// so that taking the line back restores every byte.
fn with_line(bare: Option<&[u8]>) -> Vec<u8> {
    let Some(bare) = bare else { return [ATTRIBUTES, b"\n"].concat() };
    let end: &[u8] = if bare.windows(2).any(|pair| pair == b"\r\n") { b"\r\n" } else { b"\n" };
    match bare.last() {
        None => ATTRIBUTES.to_vec(),
        Some(b'\n') => [bare, ATTRIBUTES, end].concat(),
        Some(_) => [bare, end, ATTRIBUTES].concat(),
    }
}

/// The attributes without our line; `None` when there is no file, or nothing but our line stood in one we made.
fn without_line(before: Option<&[u8]>) -> Option<Vec<u8>> {
    let before = before?;
    let is_ours = |line: &&[u8]| line.trim_ascii_end() == ATTRIBUTES;
    let lines: Vec<&[u8]> = before.split_inclusive(|byte| *byte == b'\n').collect();
    if !lines.iter().any(is_ours) {
        return Some(before.to_vec());
    }
    let unended = lines.last().is_some_and(|last| is_ours(last) && !last.ends_with(b"\n"));
    let mut bare: Vec<u8> = lines.iter().filter(|line| !is_ours(line)).copied().flatten().copied().collect();
    if unended {
        // Our line was put behind an end of line of its own.
        for end in [b'\n', b'\r'] {
            bare.pop_if(|last| *last == end);
        }
        return Some(bare);
    }
    (!bare.is_empty()).then_some(bare)
}

fn git(arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git").args(arguments).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_comes_and_goes_without_a_trace() {
        let files: [Option<&[u8]>; 9] = [
            None,
            Some(b""),
            Some(b"*.png binary\n"),
            Some(b"*.png binary"),
            Some(b"*.png binary\r\n*.txt text\r\n"),
            Some(b"*.png binary\r\n*.txt text"),
            Some(b"\n\n"),
            Some(b"\xff\xfe not text\n"),
            Some(b"# *.tandem.ron text eol=lf merge=tandem diff=tandem\n"),
        ];
        for before in files {
            let set = with_line(before);
            assert_eq!(without_line(Some(&set)).as_deref(), before, "{before:?}");
            // Once more changes nothing.
            assert_eq!(with_line(without_line(Some(&set)).as_deref()), set);
            let bare = set.split(|byte| *byte == b'\n').count() - 1;
            let returns = set.windows(2).filter(|pair| pair == b"\r\n").count();
            assert!(returns == 0 || returns == bare, "one kind of line end: {set:?}");
        }
        // Others may have added lines behind it.
        let more = [ATTRIBUTES, b"\n*.png binary\n"].concat();
        assert_eq!(without_line(Some(&more)).unwrap(), b"*.png binary\n");
    }
}
