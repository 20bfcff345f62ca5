//! Copies come home: reading them, finding what they began from, previewing the merge, and carrying it out in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::worker::{CopyRead, Job};
use super::{App, Kept};
use crate::calc::changes::{Area, changes, summary};
use crate::edit::{Change, Document, Edit, Page};
use crate::file::{Ancestor, Opened, Reason};
use crate::merge::{
    Address, Choice, RecordDifference, fingerprint, merge, merge_without_base, refuse, resolve, review,
};
use crate::model::{Conflict, ConflictKind, Id, ReviewCopy, Workspace};
use crate::text::changes::ChangeLine;
use crate::text::{errors, labels};
use crate::ui::command::{CopyAnswer, CopyUse};
use crate::ui::dialogs::{ChangeRow, Dialog, MergeDialog, QuestionRow, VersionLine, VersionsDialog};

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
    /// Reads files to be merged or compared with.
    pub(super) fn read_copies(&mut self, purpose: CopyUse, paths: Vec<PathBuf>) {
        self.merging_own = false;
        let ours = self.document.now().clone();
        let own = self.kept.as_ref().map(|kept| kept.path.clone());
        self.submit(Job::ReadCopies { purpose, paths, ours: Box::new(ours), own });
    }

    /// Reads the open file again, which somebody else has changed, to merge it.
    pub(super) fn merge_theirs(&mut self) {
        if let Some(path) = self.kept.as_ref().map(|kept| kept.path.clone()) {
            self.read_copies(CopyUse::Merge, vec![path]);
            self.merging_own = true;
        }
    }

    /// The copies have been read.
    pub(super) fn copies_read(&mut self, purpose: CopyUse, read: Vec<CopyRead>) {
        let own = std::mem::take(&mut self.merging_own);
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
        let doc = self.document.now().doc;
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

    fn show_comparison(&mut self, path: &std::path::Path, then: Workspace) {
        let line = VersionLine { number: 0, when: name_of(path), reason: String::new(), differs: Some(Vec::new()) };
        self.safety.versions = vec![Some(then)];
        let dialog = VersionsDialog { versions: vec![line], compares: true, ..VersionsDialog::default() };
        self.dialog = Some(Dialog::Versions(dialog));
        self.compare_version(0);
    }

    fn preview(&mut self, copies: Vec<(PathBuf, Opened, Ancestor)>, own: bool) {
        let before = self.document.now().clone();
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
            if own && let Some(kept) = &self.kept {
                // What we have read or written last is what both began from.
                base = self.document.saved().cloned().or(base);
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
            revision: self.document.revision(),
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
        let before = self.document.now().clone();
        let opened: Vec<Id<Conflict>> = before.conflicts.keys().copied().collect();
        if opened.is_empty() {
            return;
        }
        self.merging = Some(Merging {
            result: before.clone(),
            before,
            revision: self.document.revision(),
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
                let area = texts.get(labels::area(area));
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
                    is_text: is_text(conflict),
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

    pub(super) fn answer(&mut self, at: usize, answer: CopyAnswer) {
        let Some(merging) = &mut self.merging else { return };
        let Some(id) = merging.opened.get(at).copied() else { return };
        // What cannot be carried out is not offered as an answer.
        if let (Some(choice), Some(conflict)) = (choice(&answer), merging.result.conflicts.get(&id))
            && resolve(&merging.result, conflict, &choice).is_none()
        {
            let text = self.texts.get("merge-not-possible");
            return self.toast("merge-not-possible", text);
        }
        merging.answers.insert(id, answer);
        self.describe_merge();
    }

    pub(super) fn answer_all_like(&mut self, at: usize) {
        let Some(merging) = &mut self.merging else { return };
        let Some(id) = merging.opened.get(at) else { return };
        let (Some(answer), Some(kind)) =
            (merging.answers.get(id).cloned(), merging.result.conflicts.get(id).map(|conflict| conflict.kind))
        else {
            return;
        };
        let Some(choice) = choice(&answer).filter(|_| !matches!(answer, CopyAnswer::Text(_))) else { return };
        for id in merging.opened.clone() {
            let Some(conflict) = merging.result.conflicts.get(&id).filter(|conflict| conflict.kind == kind) else {
                continue;
            };
            let open = merging.answers.get(&id).is_none_or(|answer| *answer == CopyAnswer::Open);
            if open && resolve(&merging.result, conflict, &choice).is_some() {
                merging.answers.insert(id, answer.clone());
            }
        }
        self.describe_merge();
    }

    pub(super) fn take_change(&mut self, at: usize, taken: bool) {
        let Some(merging) = &mut self.merging else { return };
        let Some(address) = merging.lines.get(at).map(|line| line.address) else { return };
        if taken {
            merging.refused.remove(&address);
        } else if refuse(&merging.result, &merging.before, address).is_some() {
            merging.refused.insert(address);
        } else {
            // Something else that is taken needs it.
            let text = self.texts.get("merge-needed");
            self.toast("merge-needed", text);
        }
        self.describe_merge();
    }

    pub(super) fn take_outside(&mut self, take: bool) {
        let Some(mut merging) = self.merging.take() else { return };
        merging.take_outside = take;
        self.run_merge(&mut merging);
        self.merging = Some(merging);
        self.describe_merge();
    }

    /// Carries the merge out that is shown: one step that can be undone, and the state before stays in the history.
    pub(super) fn carry_out_merge(&mut self, ctx: &egui::Context) {
        let Some(merging) = self.merging.take() else { return };
        if merging.revision != self.document.revision() {
            let text = self.texts.get("merge-overtaken");
            return self.message("merge-failed-title", "", text);
        }
        let mut result = merging.result.clone();
        let mut left = Vec::new();
        for address in &merging.refused {
            match refuse(&result, &merging.before, *address) {
                Some(without) => result = without,
                None => left.push(*address),
            }
        }
        let mut answered = 0_u32;
        for (id, answer) in &merging.answers {
            let (Some(choice), Some(conflict)) = (choice(answer), result.conflicts.get(id).cloned()) else { continue };
            if let Some(resolved) = resolve(&result, &conflict, &choice) {
                result = resolved;
                answered += 1;
            }
        }
        let _ = self.store.remember_workspace(&merging.before, Reason::Merged);
        let today = self.platform.today();
        let report = self.merge_report(&merging, &result, answered);
        for copy in &merging.incoming {
            let known = copy.id.and_then(|id| result.copies.get(&id)).map(|copy| (**copy).clone());
            let mut kept = known.unwrap_or_else(|| ReviewCopy {
                id: copy.id.unwrap_or_else(|| self.fresh.next()),
                ord: crate::model::last_order(&result.copies),
                name: copy.from.clone(),
                // Nothing was given out, so nothing more is expected.
                closed: true,
                ..ReviewCopy::default()
            });
            kept.merged.insert(copy.print.clone());
            kept.merged_on = Some(today);
            kept.report.clone_from(&report);
            result.copies.insert(kept.id, std::sync::Arc::new(kept));
        }
        let names: Vec<&str> = merging.incoming.iter().map(|copy| copy.from.as_str()).collect();
        let key = if merging.incoming.is_empty() { "edit-answer-questions" } else { "edit-merge" };
        let mut edit = Edit::new(key, names.join(", "), self.page);
        edit.changes.push(Change::All(Box::new(result)));
        self.apply_edits(ctx, vec![edit]);
        if let Some((kept, theirs)) = merging.theirs_on_disk {
            self.kept = Some(kept);
            self.document.stands_on(theirs);
            self.dirty_for = None;
            // What kept the file from saving itself is over.
            self.safety.autosave_rests = false;
            self.company.settle_change();
        }
        let open = self.document.now().conflicts.len();
        let text = if merging.incoming.is_empty() {
            self.texts.with("merge-answered-toast", &[("n", answered.into())])
        } else if open > 0 {
            self.texts.with("merge-done-open", &[("n", open.into())])
        } else {
            self.texts.get("merge-done")
        };
        self.toast("merge-done", text);
    }

    /// What came of a merge: who brought what, what was taken, what was refused, what is open.
    fn merge_report(&self, merging: &Merging, result: &Workspace, answered: u32) -> String {
        let mut lines: Vec<String> = merging.incoming.iter().map(|copy| copy.brought.clone()).collect();
        let (refused, taken): (Vec<_>, Vec<_>) =
            merging.lines.iter().partition(|line| merging.refused.contains(&line.address));
        lines.push(self.texts.with("merge-taken", &[("n", taken.len().into())]));
        lines.extend(taken.iter().map(|line| line.in_one_line()));
        if !refused.is_empty() {
            lines.push(self.texts.with("merge-refused", &[("n", refused.len().into())]));
            lines.extend(refused.iter().map(|line| line.in_one_line()));
        }
        if answered > 0 {
            lines.push(self.texts.with("merge-answered", &[("n", answered.into())]));
            for id in merging.answers.keys() {
                if let Some(conflict) = merging.result.conflicts.get(id) {
                    lines.push(self.texts.question(&merging.result, conflict).in_one_line());
                }
            }
        }
        let open: Vec<_> = merging.opened.iter().filter_map(|id| result.conflicts.get(id)).collect();
        if !open.is_empty() {
            lines.push(self.texts.with("merge-questions", &[("n", open.len().into())]));
            lines.extend(open.iter().map(|conflict| self.texts.question(result, conflict).in_one_line()));
        }
        lines.join("\n")
    }
}

fn choice(answer: &CopyAnswer) -> Option<Choice> {
    match answer {
        CopyAnswer::Open => None,
        CopyAnswer::Before => Some(Choice::Before),
        CopyAnswer::Ours => Some(Choice::Ours),
        CopyAnswer::Theirs => Some(Choice::Theirs),
        CopyAnswer::Text(text) => Some(Choice::Other(if text.contains('\n') {
            text.split('\n').collect::<Vec<_>>().into()
        } else {
            text.as_str().into()
        })),
    }
}

/// Whether a question can be answered in other words: text that is no choice, day or reference.
fn is_text(conflict: &Conflict) -> bool {
    let free = |value: &str| {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(value) else { return value.is_empty() };
        crate::merge::value_text(&value).is_some_and(|text| text.parse::<chrono::NaiveDate>().is_err())
    };
    let known_text = Address::parse(&conflict.record).is_some_and(|address| {
        let last = conflict.field.rsplit('/').next().unwrap_or_default();
        let words =
            ["name", "title", "summary", "alias", "owner", "author", "goal", "organisation", "formula", "source"];
        crate::merge::strategy(address.table(), &conflict.field) == crate::merge::Strategy::Text
            || words.contains(&last)
    });
    !conflict.field.is_empty() && known_text && free(&conflict.ours) && free(&conflict.theirs)
}

fn name_of(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split(".tandem.ron").next().unwrap_or_default().to_owned()
}

/// A document that a copy was opened as begins with its task.
pub(super) fn first_page(document: &Document) -> Page {
    if document.now().review.is_some() { Page::Review } else { Page::Overview }
}
