//! Copies come home: reading them, finding what they began from, previewing the merge, and carrying it out in one step.

mod answering;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::App;
use super::open_file::Kept;
use crate::calc::changes::{Area, changes, summary};
use crate::edit::{Document, Page};
use crate::file::{Ancestor, OpenError, Opened, Store};
use crate::merge::{Address, RecordDifference, fingerprint, merge, merge_without_base, review};
use crate::model::{Conflict, ConflictKind, Id, ReviewCopy, Workspace};
use crate::text::changes::ChangeLine;
use crate::text::{errors, labels};
use crate::ui::command::CopyAnswer;
use crate::ui::dialogs::{ChangeRow, Dialog, MergeDialog, QuestionRow, VersionLine, VersionsDialog};
use crate::ui::files::CopyUse;

/// Another workspace that was read, or not.
#[derive(Debug)]
struct CopyRead {
    /// Its file.
    path: PathBuf,
    /// What is in it.
    result: Result<Box<Opened>, OpenError>,
    /// What it and ours began from.
    ancestor: Ancestor,
}

/// A copy that was read.
#[derive(Debug)]
struct Incoming {
    /// Whose it is.
    from: String,
    /// Its record here, to be written when it is merged.
    id: Option<Id<ReviewCopy>>,
    theirs: Workspace,
    print: String,
    base: Option<Workspace>,
    /// Changes outside of what the copy was given for.
    outside: Vec<RecordDifference>,
    /// What was brought, in words.
    brought: String,
}

/// A merge that is previewed, or questions of before that are being answered.
#[derive(Debug)]
pub(super) struct Merging {
    before: Workspace,
    revision: u64,
    incoming: Vec<Incoming>,
    take_outside: bool,
    /// What came out, before anything was refused or answered.
    result: Workspace,
    opened: Vec<Id<Conflict>>,
    lines: Vec<ChangeLine>,
    refused: BTreeSet<Address>,
    answers: BTreeMap<Id<Conflict>, CopyAnswer>,
    /// The file that somebody else has changed: once merged, it is the one we stand on.
    theirs_on_disk: Option<(Kept, Workspace)>,
}

impl App {
    /// Reads files to be merged or compared with; `own` is the open file itself, changed by somebody else.
    pub(super) fn read_copies(&mut self, purpose: CopyUse, paths: Vec<PathBuf>, own: bool) {
        let ours = self.file.document.now().clone();
        let beside = self.file.path().map(Path::to_path_buf);
        self.work(
            "working-open",
            move |store, _| {
                let read = paths.into_iter().map(|path| read_copy(store, purpose, path, &ours, beside.as_deref()));
                read.collect::<Vec<_>>()
            },
            move |app, _, read| {
                app.typed_path = None;
                app.copies_read(purpose, read, own);
            },
        );
    }

    /// Reads the open file again, which somebody else has changed, to merge it.
    pub(super) fn merge_theirs(&mut self) {
        if let Some(path) = self.file.path().map(Path::to_path_buf) {
            self.read_copies(CopyUse::Merge, vec![path], true);
        }
    }

    /// The copies have been read.
    fn copies_read(&mut self, purpose: CopyUse, read: Vec<CopyRead>, own: bool) {
        let mut copies = Vec::new();
        for CopyRead { path, result, ancestor } in read {
            match result {
                Ok(opened) => copies.push((path, *opened, ancestor)),
                Err(error) => {
                    let text = errors::open(&self.texts, &error);
                    let name = name_of(&path);
                    return self.message("open-failed-title", &name, text);
                }
            }
        }
        let doc = self.file.document.now().doc;
        let foreign = copies.iter().find(|(_, opened, _)| opened.loaded.workspace.doc != doc);
        match (purpose, foreign) {
            (CopyUse::Dropped, Some((path, ..))) => {
                let path = path.clone();
                if !self.hold_back(super::Pending::Open(path.clone())) {
                    self.open_path(path);
                }
            }
            (CopyUse::Merge, Some((path, ..))) => {
                let text = self.texts.get("merge-other-workspace");
                let name = name_of(path);
                self.message("merge-failed-title", &name, text);
            }
            (CopyUse::Compare, _) => {
                if let Some((path, opened, _)) = copies.into_iter().next() {
                    self.show_comparison(&path, opened.loaded.workspace);
                }
            }
            (CopyUse::Merge | CopyUse::Dropped, _) => self.preview(copies, own),
        }
    }

    fn show_comparison(&mut self, path: &Path, then: Workspace) {
        let line = VersionLine { number: 0, when: name_of(path), reason: String::new(), differs: Some(Vec::new()) };
        self.safety.versions = vec![Some(then)];
        let dialog = VersionsDialog { versions: vec![line], compares: true, ..VersionsDialog::default() };
        self.dialog = Some(Dialog::Versions(dialog));
        self.compare_version(0);
    }

    fn preview(&mut self, copies: Vec<(PathBuf, Opened, Ancestor)>, own: bool) {
        let before = self.file.document.now().clone();
        let mut notes = Vec::new();
        let mut incoming = Vec::new();
        let mut theirs_on_disk = None;
        for (path, opened, ancestor) in copies {
            let name = name_of(&path);
            if !opened.loaded.unknown.is_empty() {
                let text = self.texts.get("merge-newer-fields");
                return self.message("merge-failed-title", &name, text);
            }
            let theirs = opened.loaded.workspace;
            let review = theirs.review.clone();
            let from = match &review {
                _ if own => self.texts.get("merge-from-disk"),
                Some(review) => review.name.clone(),
                None => name.clone(),
            };
            let print = fingerprint(&theirs);
            let known = before.copies.values().find(|copy| copy.merged.contains(&print));
            if let (Some(copy), false) = (known, own) {
                let day = copy.merged_on.map_or_else(|| "–".to_owned(), |day| self.texts.date(day));
                notes.push(self.texts.with("merge-again", &[("name", (&from).into()), ("day", day.into())]));
                continue;
            }
            let mut base = ancestor.workspace().cloned();
            if own && let Some(kept) = &self.file.kept {
                // What we have read or written last is what both began from.
                base = self.file.document.saved().cloned().or(base);
                theirs_on_disk = Some((Kept { path: kept.path.clone(), hash: opened.hash }, theirs.clone()));
            }
            if base.is_none() {
                notes.push(self.texts.with("merge-no-base", &[("name", (&from).into())]));
            }
            let outside = match &base {
                Some(base) => review::outside(base, &theirs),
                None => Vec::new(),
            };
            let brought = self.brought(&from, base.as_ref(), &theirs);
            incoming.push(Incoming { from, id: review.map(|review| review.id), theirs, print, base, outside, brought });
        }
        if incoming.is_empty() {
            return self.message("merge-nothing-title", "", notes.join("\n"));
        }
        let mut merging = Merging {
            result: before.clone(),
            before,
            revision: self.file.document.revision(),
            incoming,
            take_outside: false,
            opened: Vec::new(),
            lines: Vec::new(),
            refused: BTreeSet::new(),
            answers: BTreeMap::new(),
            theirs_on_disk,
        };
        self.run_merge(&mut merging);
        let nothing = merging.lines.is_empty() && merging.opened.is_empty();
        if nothing && merging.theirs_on_disk.is_none() && merging.incoming.iter().all(|copy| copy.outside.is_empty()) {
            let text = self.texts.get("merge-nothing");
            return self.message("merge-nothing-title", "", text);
        }
        let tab = if merging.opened.is_empty() {
            crate::ui::dialogs::MergeTab::Changes
        } else {
            crate::ui::dialogs::MergeTab::Questions
        };
        self.merging = Some(merging);
        self.dialog = Some(Dialog::Merge(Box::new(MergeDialog { notes, tab, ..MergeDialog::default() })));
        self.describe_merge();
    }

    /// Shows the questions that copies have left open.
    pub(super) fn show_open_questions(&mut self) {
        let before = self.file.document.now().clone();
        let opened: Vec<Id<Conflict>> = before.conflicts.keys().copied().collect();
        if opened.is_empty() {
            return;
        }
        self.merging = Some(Merging {
            result: before.clone(),
            before,
            revision: self.file.document.revision(),
            incoming: Vec::new(),
            take_outside: false,
            opened,
            lines: Vec::new(),
            refused: BTreeSet::new(),
            answers: BTreeMap::new(),
            theirs_on_disk: None,
        });
        let dialog = MergeDialog { only_questions: true, ..MergeDialog::default() };
        self.dialog = Some(Dialog::Merge(Box::new(dialog)));
        self.describe_merge();
    }

    /// Shows the open questions as soon as the file is open.
    pub fn show_questions_first(&mut self, show: bool) {
        self.questions_first = show;
    }

    fn run_merge(&self, merging: &mut Merging) {
        let mut result = merging.before.clone();
        let mut opened = Vec::new();
        for copy in &merging.incoming {
            let mut theirs = copy.theirs.clone();
            if let Some(base) = copy.base.as_ref().filter(|_| !merging.take_outside) {
                review::leave_out(&mut theirs, base, &copy.outside);
            }
            let merged = match &copy.base {
                Some(base) => merge(base, &result, &theirs, &copy.from),
                None => merge_without_base(&result, &theirs, &copy.from),
            };
            result = merged.workspace;
            opened.extend(merged.opened);
        }
        // What stands in ours stays ours: a copy does not say what it knows of its origin to the office.
        result.review.clone_from(&merging.before.review);
        merging.lines = self.texts.differences(&merging.before, &result);
        (merging.result, merging.opened) = (result, opened);
        merging.answers.clear();
        merging.refused.clear();
    }

    /// "Marketing's copy: content audit: 38 changed, 2 new; personas: 1 changed."
    fn brought(&self, from: &str, base: Option<&Workspace>, theirs: &Workspace) -> String {
        let Some(base) = base else { return self.texts.with("merge-brought-unknown", &[("name", from.into())]) };
        let lines = summary(&changes(base, theirs)).into_iter().filter(|(area, _)| *area != Area::Copies);
        let parts: Vec<String> = lines.map(|(area, counts)| self.texts.counts_of(area, counts)).collect();
        let what = if parts.is_empty() { self.texts.get("merge-brought-nothing") } else { parts.join("; ") };
        self.texts.with("merge-brought", &[("name", from.into()), ("what", what.into())])
    }

    /// Puts the merge into words for its dialog.
    fn describe_merge(&mut self) {
        let (Some(merging), Some(Dialog::Merge(dialog))) = (&self.merging, &mut self.dialog) else { return };
        let texts = &self.texts;
        dialog.brought = merging.incoming.iter().map(|copy| copy.brought.clone()).collect();
        let outside: usize = merging.incoming.iter().map(|copy| copy.outside.len()).sum();
        dialog.outside_lines = merging
            .incoming
            .iter()
            .flat_map(|copy| &copy.outside)
            .map(|difference| {
                let area = Area::of(difference.address.record());
                let tree = difference.after.as_ref().or(difference.before.as_ref());
                let name = texts.record(&merging.before, difference.address, tree);
                let area = texts.get(labels::words(area));
                if difference.address == Address::Header { area } else { format!("{area}: {name}") }
            })
            .collect();
        dialog.outside = (outside > 0).then_some((outside as u32, merging.take_outside));
        dialog.questions = merging
            .opened
            .iter()
            .filter_map(|id| {
                let conflict = merging.result.conflicts.get(id)?;
                let words = texts.question(&merging.result, conflict);
                let field = if words.field.is_empty() { words.area.clone() } else { words.field.clone() };
                Some(QuestionRow {
                    title: words.name,
                    field,
                    why: words.why,
                    values: words.values,
                    from: words.from,
                    answer: merging.answers.get(id).cloned().unwrap_or(CopyAnswer::Open),
                    is_text: answering::is_text(conflict),
                    has_before: conflict.kind != ConflictKind::NoBase,
                })
            })
            .collect();
        dialog.changes = merging
            .lines
            .iter()
            .map(|line| ChangeRow {
                what: line.what.clone(),
                name: line.name.clone(),
                fields: line
                    .fields
                    .iter()
                    .map(|field| [field.name.clone(), field.before.clone(), field.after.clone()])
                    .collect(),
                taken: !merging.refused.contains(&line.address),
            })
            .collect();
    }
}

/// Reads another workspace, and finds what it and ours began from.
fn read_copy(store: &Store, purpose: CopyUse, path: PathBuf, ours: &Workspace, own: Option<&Path>) -> CopyRead {
    let opened = match store.open(&path) {
        Ok(opened) => opened,
        Err(error) => return CopyRead { path, result: Err(error), ancestor: Ancestor::Unknown },
    };
    let theirs = &opened.loaded.workspace;
    let same = theirs.doc == ours.doc && purpose != CopyUse::Compare;
    let mut ancestor = if same { store.ancestor(ours, theirs) } else { Ancestor::Unknown };
    if let (Ancestor::Unknown, true, Some(own)) = (&ancestor, same, own) {
        ancestor = in_version_control(ours, theirs, own);
    }
    CopyRead { path, result: Ok(Box::new(opened)), ancestor }
}

/// What a review copy came from, if version control still has it. Only the fingerprint noted here counts.
fn in_version_control(ours: &Workspace, theirs: &Workspace, own: &Path) -> Ancestor {
    let noted = theirs.review.as_ref().and_then(|review| ours.copies.get(&review.id));
    let found = noted.and_then(|copy| super::git::version_with(own, &copy.base));
    found.map_or(Ancestor::Unknown, Ancestor::InHistory)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split(".tandem.ron").next().unwrap_or_default().to_owned()
}

/// A document that a copy was opened as begins with its task.
pub(super) fn first_page(document: &Document) -> Page {
    if document.now().review.is_some() { Page::Review } else { Page::Overview }
}
