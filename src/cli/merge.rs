//! `tandem merge`, `merge-driver` and `diff`: copies become one without a window, also for git.

use std::io::Write;
use std::path::Path;

use super::{say, store, with_name};
use crate::file::{Expect, Store};
use crate::merge::{Merged, merge, merge_without_base, review};
use crate::model::Workspace;
use crate::text::{Texts, errors};

/// What else is wanted of a merge.
pub struct Wish<'a> {
    /// Where the report goes.
    pub report: Option<&'a Path>,
    /// Changes outside of a review copy's task are taken as well.
    pub outside: bool,
    /// What stands at the place of the result is written over.
    pub force: bool,
}

/// Merges two copies that came from a base into a new file, and writes the report of it if one is wanted. The exit code
/// is 0 when nothing is left open, 1 when questions are.
pub fn merge_files(
    [base, ours, theirs]: [&Path; 3],
    output: &Path,
    wish: &Wish<'_>,
    texts: &Texts,
    out: &mut impl Write,
) -> Result<u8, String> {
    let store = store();
    if !wish.force && store.vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    let load = |path: &Path| read(&store, path, texts);
    let (base, ours, mut their_workspace) = (load(base)?, load(ours)?, load(theirs)?);
    if their_workspace.doc != ours.doc || base.doc != ours.doc {
        return Err(with_name(theirs, &texts.get("merge-other-workspace")));
    }
    // What a review copy was not given for stays out unless it is wanted.
    let outside = if wish.outside { Vec::new() } else { review::outside(&base, &their_workspace) };
    review::leave_out(&mut their_workspace, &base, &outside);
    let mut merged = merge(&base, &ours, &their_workspace, &name_of(theirs));
    merged.workspace.review.clone_from(&ours.review);
    let mut lines = report_lines(texts, &ours, &merged);
    if !outside.is_empty() {
        lines.push(texts.with("merge-left-out", &[("n", outside.len().into())]));
    }
    // The report comes first: when it cannot be written, nothing is.
    if let Some(report) = wish.report {
        let text = lines.join("\n") + "\n";
        store.replace(report, text.as_bytes()).map_err(|error| with_name(report, &errors::replace(texts, &error)))?;
    }
    store
        .save(output, &merged.workspace, Expect::Anything)
        .map_err(|error| with_name(output, &errors::save(texts, &error)))?;
    for line in &lines {
        say(out, line)?;
    }
    Ok(u8::from(!merged.opened.is_empty()))
}

/// Merges for git: base, ours, theirs are files of its own, the result goes over ours. The exit code is 0 when nothing is
/// left open, 1 when questions are; an error leaves everything as it was.
pub fn driver([base, ours, theirs]: [&Path; 3], name: &str, texts: &Texts, out: &mut impl Write) -> Result<u8, String> {
    let store = store();
    let (left, right) = (read(&store, ours, texts)?, read(&store, theirs, texts)?);
    let from = name_of(Path::new(name));
    // Without a base that can be read, every difference is a question.
    let merged = match read(&store, base, texts) {
        Ok(base) if base.doc == left.doc && left.doc == right.doc => merge(&base, &left, &right, &from),
        _ if left.doc == right.doc => merge_without_base(&left, &right, &from),
        _ => return Err(with_name(Path::new(name), &texts.get("merge-other-workspace"))),
    };
    // In version control no checksum is kept: it would be a conflict in one line every time.
    let text = crate::file::write(&merged.workspace, false).map_err(|error| error.to_string())?;
    store.replace(ours, text.as_bytes()).map_err(|error| with_name(ours, &errors::replace(texts, &error)))?;
    if !merged.opened.is_empty() {
        let count = texts.with("merge-questions", &[("n", merged.opened.len().into())]);
        say(out, &with_name(Path::new(name), &count))?;
    }
    Ok(u8::from(!merged.opened.is_empty()))
}

/// Says what differs between two workspaces; the exit code is 0 when nothing does, 1 otherwise.
pub fn diff(before: &Path, after: &Path, texts: &Texts, out: &mut impl Write) -> Result<u8, String> {
    let store = store();
    let (before, after) = (read(&store, before, texts)?, read(&store, after, texts)?);
    let lines = texts.differences(&before, &after);
    for line in &lines {
        say(out, &line.in_one_line())?;
    }
    if lines.is_empty() {
        say(out, &texts.get("diff-same"))?;
    }
    Ok(u8::from(!lines.is_empty()))
}

/// Everything in a workspace, a line for each value, so that version control shows what has changed.
pub fn plain(workspace: &Workspace, texts: &Texts, out: &mut impl Write) -> Result<(), String> {
    let nothing = Workspace { doc: workspace.doc, ..Workspace::default() };
    for line in texts.differences(&nothing, workspace) {
        say(out, &format!("{}: {}", line.area_words(texts), line.name))?;
        for field in &line.fields {
            for words in field.after.lines().skip(usize::from(field.path.is_empty())) {
                let name = if field.name.is_empty() { String::new() } else { format!("{}: ", field.name) };
                say(out, &format!("    {name}{words}"))?;
            }
        }
    }
    Ok(())
}

/// What was taken and what is open, a line each.
fn report_lines(texts: &Texts, before: &Workspace, merged: &Merged) -> Vec<String> {
    let taken = texts.differences(before, &merged.workspace);
    let mut lines = vec![texts.with("merge-taken", &[("n", taken.len().into())])];
    lines.extend(taken.iter().map(|line| format!("  {}", line.in_one_line())));
    if !merged.opened.is_empty() {
        lines.push(texts.with("merge-questions", &[("n", merged.opened.len().into())]));
        for conflict in merged.opened.iter().filter_map(|id| merged.workspace.conflicts.get(id)) {
            lines.push(format!("  {}", texts.question(&merged.workspace, conflict).in_one_line()));
        }
    }
    lines
}

fn read(store: &Store, path: &Path, texts: &Texts) -> Result<Workspace, String> {
    let opened = store.open(path).map_err(|error| with_name(path, &errors::open(texts, &error)))?;
    if opened.loaded.unknown.is_empty() {
        Ok(opened.loaded.workspace)
    } else {
        // What is not known cannot be merged, and must not be lost.
        Err(with_name(path, &texts.get("merge-newer-fields")))
    }
}

/// The name of a file without its endings.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split('.').next().unwrap_or_default().to_owned()
}
