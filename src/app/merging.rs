//! Copies come home: reading them, finding what they began from, previewing the merge, and carrying it out in one step.

mod answering;

use std::path::{Path, PathBuf};

use super::App;
use super::saving::Kept;
use crate::calc::changes::Area;
use crate::file::{Ancestor, OpenError, Opened, Store};
use crate::merge::{Address, Incoming, RecordDifference, Session, fingerprint};
use crate::model::{Conflict, ConflictKind, Workspace};
use crate::text::changes::ChangeLine;
use crate::text::{Texts, errors, labels};
use crate::ui::dialogs::{ChangeRow, Dialog, MergeDialog, MergeTab, QuestionRow, VersionLine, VersionsDialog};
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

/// A merge that is previewed, or questions of before that are being answered.
pub(super) struct Merging {
    session: Session,
    revision: u64,
    /// What each copy brought, in words.
    brought: Vec<String>,
    /// What comes of it, in words.
    lines: Vec<ChangeLine>,
    /// The file that somebody else has changed: once merged, it is the one we stand on.
    theirs_on_disk: Option<(Kept, Workspace)>,
}

impl Merging {
    fn new(session: Session, revision: u64, texts: &Texts) -> Self {
        let copies = session.incoming().iter();
        let brought = copies.map(|copy| texts.brought(&copy.from, copy.base.as_ref(), &copy.theirs)).collect();
        let lines = texts.differences(session.ours(), session.merged());
        Self { session, revision, brought, lines, theirs_on_disk: None }
    }

    /// Whether there is anything to be decided or taken.
    fn is_empty(&self) -> bool {
        self.lines.is_empty()
            && self.session.questions().next().is_none()
            && self.theirs_on_disk.is_none()
            && self.session.incoming().iter().all(|copy| copy.outside.is_empty())
    }
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

    /// Merges what was read, and shows what comes of it.
    fn preview(&mut self, copies: Vec<(PathBuf, Opened, Ancestor)>, own: bool) {
        let ours = Ours {
            now: self.file.document.now().clone(),
            saved: self.file.document.saved().cloned(),
            revision: self.file.document.revision(),
            own,
        };
        let texts = self.texts.clone();
        self.work(
            "working-merge",
            move |_, _| look(ours, copies, &texts),
            |app, _, preview| match preview {
                Preview::NewerFields(name) => {
                    let text = app.texts.get("merge-newer-fields");
                    app.message("merge-failed-title", &name, text);
                }
                Preview::AllKnown(notes) => app.message("merge-nothing-title", "", notes.join("\n")),
                Preview::Merged(merging, _) if merging.is_empty() => {
                    let text = app.texts.get("merge-nothing");
                    app.message("merge-nothing-title", "", text);
                }
                Preview::Merged(merging, notes) => {
                    let open = merging.session.questions().next().is_some();
                    let tab = if open { MergeTab::Questions } else { MergeTab::Changes };
                    app.show_merge(*merging, MergeDialog { notes, tab, ..MergeDialog::default() });
                }
            },
        );
    }

    fn show_merge(&mut self, merging: Merging, dialog: MergeDialog) {
        self.merging = Some(merging);
        self.dialog = Some(Dialog::Merge(Box::new(dialog)));
        self.describe_merge();
    }

    /// Shows the questions that copies have left open.
    pub(super) fn show_open_questions(&mut self) {
        let session = Session::of_questions(self.file.document.now().clone());
        if session.questions().next().is_some() {
            let merging = Merging::new(session, self.file.document.revision(), &self.texts);
            self.show_merge(merging, MergeDialog { only_questions: true, ..MergeDialog::default() });
        }
    }

    /// Shows the open questions as soon as the file is open.
    pub fn show_questions_first(&mut self, show: bool) {
        self.questions_first = show;
    }

    /// Puts the merge into words for its dialog.
    fn describe_merge(&mut self) {
        let (Some(merging), Some(Dialog::Merge(dialog))) = (&self.merging, &mut self.dialog) else { return };
        let texts = &self.texts;
        let session = &merging.session;
        dialog.brought.clone_from(&merging.brought);
        let outside = session.incoming().iter().flat_map(|copy| &copy.outside);
        dialog.outside_lines = outside.map(|difference| outside_line(texts, session, difference)).collect();
        let outside = dialog.outside_lines.len() as u32;
        dialog.outside = (outside > 0).then_some((outside, session.takes_outside()));
        dialog.questions = session.questions().map(|conflict| question_row(texts, session, conflict)).collect();
        dialog.changes = merging.lines.iter().map(|line| change_row(session, line)).collect();
    }
}

fn outside_line(texts: &Texts, session: &Session, difference: &RecordDifference) -> String {
    let area = texts.get(labels::words(Area::of(difference.address.record())));
    if difference.address == Address::Header {
        return area;
    }
    let tree = difference.after.as_ref().or(difference.before.as_ref());
    format!("{area}: {}", texts.record(session.ours(), difference.address, tree))
}

fn question_row(texts: &Texts, session: &Session, conflict: &Conflict) -> QuestionRow {
    let words = texts.question(session.merged(), conflict);
    QuestionRow {
        id: conflict.id,
        title: words.name,
        field: if words.field.is_empty() { words.area } else { words.field },
        why: words.why,
        values: words.values,
        from: words.from,
        answer: session.answer_to(conflict.id).cloned(),
        is_text: answering::is_text(conflict),
        has_before: conflict.kind != ConflictKind::NoBase,
    }
}

fn change_row(session: &Session, line: &ChangeLine) -> ChangeRow {
    let fields = line.fields.iter().map(|field| [field.name.clone(), field.before.clone(), field.after.clone()]);
    ChangeRow {
        address: line.address,
        what: line.what.clone(),
        name: line.name.clone(),
        fields: fields.collect(),
        taken: session.takes(line.address),
    }
}

/// What a merge is made from on our side.
struct Ours {
    now: Workspace,
    saved: Option<Workspace>,
    revision: u64,
    /// What came in is the open file itself, changed by somebody else.
    own: bool,
}

/// What came of looking at copies.
enum Preview {
    /// This one has fields of a newer version.
    NewerFields(String),
    /// All of them were merged before.
    AllKnown(Vec<String>),
    /// Merged, with what is to be known beforehand.
    Merged(Box<Merging>, Vec<String>),
}

/// Merges what was read.
fn look(ours: Ours, copies: Vec<(PathBuf, Opened, Ancestor)>, texts: &Texts) -> Preview {
    let (mut notes, mut incoming, mut theirs_on_disk) = (Vec::new(), Vec::new(), None);
    for (path, opened, ancestor) in copies {
        let name = name_of(&path);
        if !opened.loaded.unknown.is_empty() {
            return Preview::NewerFields(name);
        }
        let theirs = opened.loaded.workspace;
        let from = match &theirs.review {
            _ if ours.own => texts.get("merge-from-disk"),
            Some(review) => review.name.clone(),
            None => name,
        };
        let print = fingerprint(&theirs);
        let known = ours.now.copies.values().find(|copy| copy.merged.contains(&print));
        if let (Some(copy), false) = (known, ours.own) {
            let day = copy.merged_on.map_or_else(|| "–".to_owned(), |day| texts.date(day));
            notes.push(texts.with("merge-again", &[("name", (&from).into()), ("day", day.into())]));
            continue;
        }
        let mut base = ancestor.workspace().cloned();
        if ours.own {
            // What we have read or written last is what both began from.
            base = ours.saved.clone().or(base);
            theirs_on_disk = Some((Kept { path, hash: opened.hash }, theirs.clone()));
        }
        if base.is_none() {
            notes.push(texts.with("merge-no-base", &[("name", (&from).into())]));
        }
        incoming.push(Incoming::new(from, theirs, base));
    }
    if incoming.is_empty() {
        return Preview::AllKnown(notes);
    }
    let merging = Merging::new(Session::merging(ours.now, incoming), ours.revision, texts);
    Preview::Merged(Box::new(Merging { theirs_on_disk, ..merging }), notes)
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
