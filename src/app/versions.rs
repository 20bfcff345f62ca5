//! Earlier versions: the list, what differs, and taking one up again.

use super::App;
use crate::calc::changes::{changes, summary};
use crate::edit::Document;
use crate::exchange::WorkProgress;
use crate::file::{Reason, Store, Version, read};
use crate::model::Workspace;
use crate::text::Texts;
use crate::text::changes::FieldWords;
use crate::ui::dialogs::{Dialog, Difference, VersionLine, VersionsDialog};

/// Which earlier versions are meant.
#[derive(Debug)]
pub(super) enum Versions {
    /// Those of the open workspace.
    Of(Box<Workspace>),
    /// Those of every workspace there is.
    All,
    /// These.
    These(Vec<Version>),
}

/// The longest list of earlier versions that is read at once.
const MOST_VERSIONS: usize = 60;

impl App {
    /// Opens the list of earlier versions: of the open workspace, or of all there are.
    pub(super) fn show_versions(&mut self) {
        let which =
            if self.file.is_open { Versions::Of(Box::new(self.file.document.now().clone())) } else { Versions::All };
        self.read_versions(which);
    }

    /// Reads earlier versions and shows them.
    pub(super) fn read_versions(&mut self, which: Versions) {
        let work = move |store: &Store, _: &WorkProgress| read_versions(store, which);
        self.work("working-versions", work, |app, _, (read, now)| app.versions_read(read, now));
    }

    /// The earlier versions have been read.
    fn versions_read(&mut self, read: Vec<(Version, Option<Workspace>)>, now: Option<Workspace>) {
        let (versions, opened): (Vec<Version>, Vec<Option<Workspace>>) = read.into_iter().unzip();
        // Each is compared with the one after it of the same workspace; the newest with what is now.
        let mut after = now;
        let mut lines = Vec::new();
        for ((number, version), workspace) in (0..).zip(&versions).zip(&opened) {
            let differs = workspace.as_ref().map(|workspace| match &after {
                Some(after) if after.doc == workspace.doc => difference_lines(&self.texts, workspace, after),
                _ => Vec::new(),
            });
            let at = self.platform.local(version.at_ms);
            let title = workspace.as_ref().map(|workspace| workspace.header.title.clone()).unwrap_or_default();
            let when = format!("{}, {}", self.texts.date(at.date()), at.format("%H:%M:%S"));
            lines.push(VersionLine {
                number,
                when: if self.file.is_open || title.is_empty() { when } else { format!("{when} · {title}") },
                reason: self.texts.get(reason(version.reason)),
                differs,
            });
            after = workspace.clone().or(after);
        }
        self.safety.versions = opened;
        let newest = lines.iter().find(|line| line.differs.is_some()).map(|line| line.number);
        self.dialog = Some(Dialog::Versions(VersionsDialog { versions: lines, ..VersionsDialog::default() }));
        if let Some(newest) = newest {
            self.compare_version(newest);
        }
    }

    fn version(&self, number: u64) -> Option<Workspace> {
        self.safety.versions.get(usize::try_from(number).ok()?)?.clone()
    }

    /// Shows what differs between an earlier version and now.
    pub(super) fn compare_version(&mut self, number: u64) {
        let Some(then) = self.version(number) else { return };
        // Without an open workspace there is nothing to compare with; everything in the version is shown.
        let nothing = Workspace::default();
        let now = if self.file.is_open { self.file.document.now() } else { &nothing };
        let differences = differences(&self.texts, &then, now);
        if let Some(Dialog::Versions(dialog)) = &mut self.dialog {
            dialog.chosen = Some(number);
            dialog.differences = differences;
        }
    }

    /// Takes an earlier version up as an unsaved workspace; what is now stays in the history.
    pub(super) fn take_up_version(&mut self, number: u64) {
        let Some(workspace) = self.version(number) else { return };
        if self.file.is_open
            && let Err(error) = self.store.remember_workspace(self.file.document.now(), Reason::Restored)
        {
            let text = self.texts.with("error-write-io", &[("detail", error.to_string().into())]);
            self.message("versions-title", "", text);
            return;
        }
        self.take_document(Document::restored(workspace, None), None);
        self.safety.restored = true;
        let text = self.texts.get("versions-taken-up");
        self.toast("versions-taken-up", text);
    }
}

/// Reads them, newest first, each with what it holds if it opens; and what is now.
fn read_versions(store: &Store, which: Versions) -> (Vec<(Version, Option<Workspace>)>, Option<Workspace>) {
    let (mut versions, now) = match which {
        Versions::Of(workspace) => (store.versions(workspace.doc), Some(*workspace)),
        Versions::All => {
            let all = store.remembered().into_iter().flat_map(|doc| store.versions(doc));
            let mut all: Vec<Version> = all.collect();
            all.sort_by_key(|version| std::cmp::Reverse(version.at_ms));
            (all, None)
        }
        Versions::These(versions) => (versions, None),
    };
    versions.truncate(MOST_VERSIONS);
    let opened = |version: &Version| Some(read(&store.recall(version).ok()?).ok()?.workspace);
    let read = versions.into_iter().map(|version| {
        let opened = opened(&version);
        (version, opened)
    });
    (read.collect(), now)
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Saved => "version-saved",
        Reason::Overtaken => "version-overtaken",
        Reason::Reloaded => "version-reloaded",
        Reason::Discarded => "version-discarded",
        Reason::Restored => "version-restored",
        Reason::Merged => "version-merged",
        Reason::GivenOut => "version-given",
        Reason::Migrated => "version-migrated",
        Reason::Workshop => "version-workshop",
    }
}

/// Every record that differs, field by field in words.
fn differences(texts: &Texts, then: &Workspace, now: &Workspace) -> Vec<Difference> {
    texts
        .differences(then, now)
        .into_iter()
        .map(|line| {
            let side = |value: fn(&FieldWords) -> &str| -> Vec<String> {
                let fields = line.fields.iter().filter(|field| !value(field).is_empty());
                let words = fields.map(|field| {
                    if field.name.is_empty() {
                        value(field).to_owned()
                    } else {
                        format!("{}: {}", field.name, value(field))
                    }
                });
                words.flat_map(|words| words.split('\n').map(str::to_owned).collect::<Vec<_>>()).collect()
            };
            Difference {
                what: line.what.clone(),
                name: line.name.clone(),
                then: side(|field| &field.before),
                now: side(|field| &field.after),
            }
        })
        .collect()
}

/// What differs from `before` to `after`, a line for each area.
pub(super) fn difference_lines(texts: &Texts, before: &Workspace, after: &Workspace) -> Vec<String> {
    summary(&changes(before, after)).into_iter().map(|(area, counts)| texts.counts_of(area, counts)).collect()
}
