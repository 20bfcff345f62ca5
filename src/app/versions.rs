//! Earlier versions: the list, what differs, and taking one up again.

use super::App;
use super::safety::difference_lines;
use super::worker::{Job, Versions};
use crate::calc::changes::{Kind, changes};
use crate::edit::Document;
use crate::file::{Reason, Version};
use crate::model::Workspace;
use crate::text::{Texts, labels};
use crate::ui::dialogs::{Dialog, Difference, VersionLine, VersionsDialog};

impl App {
    /// Opens the list of earlier versions: of the open workspace, or of all there are.
    pub(super) fn show_versions(&mut self) {
        let which = if self.open { Versions::Of(Box::new(self.document.now().clone())) } else { Versions::All };
        self.submit(Job::ReadVersions(which));
    }

    /// The earlier versions have been read.
    pub(super) fn versions_read(&mut self, read: Vec<(Version, Option<Workspace>)>, now: Option<Workspace>) {
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
                when: if self.open || title.is_empty() { when } else { format!("{when} · {title}") },
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
        let now = if self.open { self.document.now() } else { &nothing };
        let differences = differences(&self.texts, &then, now);
        if let Some(Dialog::Versions(dialog)) = &mut self.dialog {
            dialog.chosen = Some(number);
            dialog.differences = differences;
        }
    }

    /// Takes an earlier version up as an unsaved workspace; what is now stays in the history.
    pub(super) fn take_up_version(&mut self, number: u64) {
        let Some(workspace) = self.version(number) else { return };
        if self.open
            && let Err(error) = self.store.remember_workspace(self.document.now(), Reason::Restored)
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

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Saved => "version-saved",
        Reason::Overtaken => "version-overtaken",
        Reason::Reloaded => "version-reloaded",
        Reason::Discarded => "version-discarded",
        Reason::Restored => "version-restored",
        Reason::Migrated => "version-migrated",
    }
}

/// Every record that differs, with the lines of the file in which it does.
fn differences(texts: &Texts, then: &Workspace, now: &Workspace) -> Vec<Difference> {
    changes(then, now)
        .into_iter()
        .map(|change| {
            let lines = |workspace: &Workspace| match change.record {
                Some(record) => record.find_in(workspace).map(|record| lines_of(&record)).unwrap_or_default(),
                None => lines_of(&*workspace.header),
            };
            let (then, now) = (lines(then), lines(now));
            let only = |these: &[String], others: &[String]| -> Vec<String> {
                these.iter().filter(|line| !others.contains(line)).cloned().collect()
            };
            let kind = match change.kind {
                Kind::Added => "change-added-one",
                Kind::Changed => "change-changed-one",
                Kind::Removed => "change-removed-one",
            };
            Difference {
                what: format!("{} – {}", texts.get(labels::area(change.area)), texts.get(kind)),
                name: change.name.chars().take(80).collect(),
                then: only(&then, &now),
                now: only(&now, &then),
            }
        })
        .collect()
}

/// A record as it stands in the file, one field a line, without its id and its place.
fn lines_of(record: &impl serde::Serialize) -> Vec<String> {
    let text = ron::ser::to_string_pretty(record, ron::ser::PrettyConfig::default()).unwrap_or_default();
    text.lines()
        .map(|line| line.trim().trim_end_matches(',').to_owned())
        .filter(|line| line.len() > 1 && !line.starts_with("ord:") && !line.split('"').any(is_id))
        .collect()
}

/// Whether this is the id of a record, which says nothing to a person.
fn is_id(text: &str) -> bool {
    let Some((kind, rest)) = text.split_once('-') else { return false };
    (1..=3).contains(&kind.len())
        && rest.len() == 10
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
