//! `tandem merge`, `merge-driver` and `diff`: copies become one without a window, also for git.

use std::path::{Path, PathBuf};

use super::voice::Voice;
use super::{store, with_name};
use crate::file::{OpenError, Precondition, ReadError, Seal};
use crate::merge::{Merged, merge, merge_without_base, review};
use crate::model::Workspace;
use crate::text::{Texts, errors};

/// What else is wanted of a merge.
pub struct MergeOptions<'a> {
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
    options: &MergeOptions<'_>,
    voice: &mut Voice<'_>,
) -> Result<u8, String> {
    let (store, texts) = (store(), &voice.texts.clone());
    if !options.force && store.vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    if let Some(report) = options.report {
        if [base, ours, theirs, output].into_iter().any(|other| place(other) == place(report)) {
            return Err(with_name(report, &texts.get("merge-report-over")));
        }
        if !options.force && store.vfs.is_taken(report) {
            return Err(with_name(report, &texts.get("cli-there-already")));
        }
    }
    let load = |path: &Path| read(voice, path);
    let (base, ours, mut their_workspace) = (load(base)?, load(ours)?, load(theirs)?);
    if their_workspace.doc != ours.doc || base.doc != ours.doc {
        return Err(with_name(theirs, &texts.get("merge-other-workspace")));
    }
    // What a review copy was not given for stays out unless it is wanted.
    let outside = if options.outside { Vec::new() } else { review::outside(&base, &their_workspace) };
    review::leave_out(&mut their_workspace, &base, &outside);
    let mut merged = merge(&base, &ours, &their_workspace, &name_of(theirs));
    merged.workspace.review.clone_from(&ours.review);
    let mut lines = report_lines(texts, &ours, &merged);
    if !outside.is_empty() {
        lines.push(texts.with("merge-left-out", &[("n", outside.len().into())]));
    }
    // The report comes first: when it cannot be written, nothing is.
    if let Some(report) = options.report {
        let text = lines.join("\n") + "\n";
        store
            .replace(report, text.as_bytes())
            .map_err(|error| with_name(report, &errors::not_written(texts, &error)))?;
    }
    store
        .save(output, &merged.workspace, Precondition::Anything)
        .map_err(|error| with_name(output, &errors::not_saved(texts, &error)))?;
    for line in &lines {
        voice.report(line);
    }
    Ok(u8::from(!merged.opened.is_empty()))
}

/// Merges for git: base, ours, theirs are files of its own, the result goes over ours. The exit code is 0 when nothing is
/// left open, 1 when questions are; an error leaves everything as it was.
pub fn driver([base, ours, theirs]: [&Path; 3], name: &str, voice: &mut Voice<'_>) -> Result<u8, String> {
    let (store, texts) = (store(), &voice.texts.clone());
    let (left, right) = (read(voice, ours)?, read(voice, theirs)?);
    if left.doc != right.doc {
        return Err(with_name(Path::new(name), &texts.get("merge-other-workspace")));
    }
    let from = name_of(Path::new(name));
    let merged = match ancestor(base, &left, voice)? {
        Ok(base) => merge(&base, &left, &right, &from),
        Err(why) => {
            voice.warn(&with_name(Path::new(name), &why));
            merge_without_base(&left, &right, &from)
        }
    };
    // In version control no checksum is kept: it would be a conflict in one line every time.
    let text = crate::file::write(&merged.workspace, false).map_err(|error| error.to_string())?;
    // The file is git's own and taken only when all went well: nothing is made beside it that a kill would leave behind.
    // Cut off, it may be half written; git throws it away then.
    store.write_over(ours, text.as_bytes()).map_err(|error| {
        with_name(Path::new(name), &texts.with("merge-driver-failed", &[("why", error.to_string().into())]))
    })?;
    if !merged.opened.is_empty() {
        let count = texts.with("merge-questions", &[("n", merged.opened.len().into())]);
        voice.report(&with_name(Path::new(name), &count));
    }
    Ok(u8::from(!merged.opened.is_empty()))
}

/// What both began from, or a sentence why that is not known; then every difference is a question. A disk that fails is an
/// error: it may know better next time.
fn ancestor(base: &Path, ours: &Workspace, voice: &Voice<'_>) -> Result<Result<Workspace, String>, String> {
    let texts = &voice.texts;
    let opened = match store().open(base) {
        Ok(opened) => opened,
        // Both sides have made the file, each on its own: git gives an empty one.
        Err(OpenError::Read(ReadError::Empty)) => return Ok(Err(texts.get("merge-base-none"))),
        Err(error @ OpenError::Read(_)) => {
            let why = errors::open(texts, &error);
            return Ok(Err(texts.with("merge-base-unread", &[("why", why.into())])));
        }
        Err(error) => return Err(with_name(base, &errors::open(texts, &error))),
    };
    let why = if opened.loaded.seal == Seal::Broken {
        texts.get("seal-broken-not-written")
    } else if !opened.loaded.unknown.is_empty() {
        texts.get("merge-newer-fields")
    } else if opened.loaded.workspace.doc != ours.doc {
        return Ok(Err(texts.get("merge-base-other")));
    } else {
        return Ok(Ok(opened.loaded.workspace));
    };
    Ok(Err(texts.with("merge-base-unread", &[("why", why.into())])))
}

/// Where a file is, or will be, with links resolved.
fn place(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
        folder.join(path.file_name().unwrap_or_default())
    })
}

/// Says what differs between two workspaces; the exit code is 0 when nothing does, 1 otherwise.
pub fn diff(before: &Path, after: &Path, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let (before, after) = (load_known(before, voice)?, load_known(after, voice)?);
    let lines = texts.differences(&before, &after);
    for line in &lines {
        voice.say(&line.in_one_line())?;
    }
    if lines.is_empty() {
        voice.say(&texts.get("diff-same"))?;
    }
    Ok(u8::from(!lines.is_empty()))
}

/// Everything in a workspace, a line for each value, so that version control shows what has changed.
pub fn plain(workspace: &Workspace, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let nothing = Workspace { doc: workspace.doc, ..Workspace::default() };
    for line in texts.differences(&nothing, workspace) {
        voice.say(&format!("{}: {}", line.area_words(texts), line.name))?;
        for field in &line.fields {
            for words in field.after.lines().skip(usize::from(field.path.is_empty())) {
                let name = if field.name.is_empty() { String::new() } else { format!("{}: ", field.name) };
                voice.say(&format!("    {name}{words}"))?;
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

/// A side of a merge: what is not known cannot be merged, and what may be damaged is not certified by a fresh checksum.
fn read(voice: &Voice<'_>, path: &Path) -> Result<Workspace, String> {
    Ok(voice.open_to_write(path, "merge-newer-fields")?.loaded.workspace)
}

/// A workspace to compare: one with fields nobody knows here cannot be.
fn load_known(path: &Path, voice: &mut Voice<'_>) -> Result<Workspace, String> {
    let loaded = voice.open(path)?.loaded;
    if loaded.unknown.is_empty() {
        Ok(loaded.workspace)
    } else {
        Err(with_name(path, &voice.texts.get("merge-newer-fields")))
    }
}

/// The name of a file without its endings.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split('.').next().unwrap_or_default().to_owned()
}
