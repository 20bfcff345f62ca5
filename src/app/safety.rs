//! Nothing is lost: unsaved work is kept and found again, changes by others are noticed, earlier versions can be had back.

use std::path::PathBuf;
use std::time::Duration;

use super::keeper::Work;
use super::watcher::Seen;
use super::worker::{Announce, Job};
use super::{App, Kept};
use crate::calc::changes::{Area, Kind, changes, summary};
use crate::edit::{Change, Document};
use crate::file::vfs::read_whole;
use crate::file::{
    Expect, LARGEST, Leftover, Location, Owner, Reason, Salvaged, Version, Way, doc_of, read, salvage, write,
};
use crate::model::{Id, Workspace};
use crate::text::{Texts, labels};
use crate::ui::dialogs::{Dialog, Difference, Found, VersionLine, VersionsDialog};
use crate::ui::{Outbox, View};

/// The file is saved by itself this long after the last change …
const AUTOSAVE_AFTER: u64 = 10_000;
/// … and at the latest this long after the first one.
const AUTOSAVE_AT_LATEST: u64 = 60_000;

/// What is known of the safety of the open document.
#[derive(Debug, Default)]
pub(super) struct Safety {
    /// Unsaved work that was found at the start.
    found: Vec<Leftover>,
    /// The state the keeper was told last.
    told: Option<(u64, bool, Option<String>)>,
    /// The document is work that was found, so it is worth keeping before its first change.
    pub(super) restored: bool,
    /// The state that was given up on purpose, while the program goes on to what comes after.
    given_up_at: Option<u64>,
    /// Earlier versions, while their dialog is open.
    versions: Vec<Version>,
    /// The workspace a damaged file belongs to, and what is whole in it.
    damaged_doc: Option<Id<Workspace>>,
    salvaged: Option<Salvaged>,
    /// When the changes began and were last added to that no save has taken yet.
    unsaved_since: Option<(u64, u64)>,
    /// The place of the open file, once it is known.
    location: Option<(PathBuf, Location)>,
    /// The file whose place is being found out.
    locating: Option<PathBuf>,
    /// Both states are being kept; the name of the file of the others.
    keeping_both: Option<String>,
    /// Saving by itself has met a difficulty and waits for a save by hand.
    pub(super) autosave_rests: bool,
    /// What waits to be said.
    notices: Vec<Dialog>,
    /// The last change by others that was told.
    told_change: Option<Seen>,
}

impl Safety {
    /// Another document is open now.
    pub(super) fn forget_document(&mut self) {
        *self = Self { found: std::mem::take(&mut self.found), ..Self::default() };
    }
}

impl App {
    /// Work that was kept when the program last went down comes to light at the start.
    pub fn look_for_unsaved_work(&mut self) {
        let found = self.platform.store().leftovers();
        if !found.is_empty() {
            self.dialog = Some(Dialog::Recover(found.iter().map(|found| self.describe(found)).collect()));
            self.safety.found = found;
        }
    }

    fn describe(&self, found: &Leftover) -> Found {
        let differs = match &found.on_disk {
            Some(disk) => difference_lines(&self.texts, disk, &found.workspace),
            None => difference_lines(&self.texts, &Workspace::default(), &found.workspace),
        };
        Found {
            title: found.workspace.header.title.clone(),
            when: self.when(found.head.at_ms),
            file: found.head.path.as_ref().map(|path| path.display().to_string()),
            differs,
            changed_since: found.head.path.is_some() && !found.unchanged_on_disk,
            other_file: self.opening.as_ref().is_some_and(|opening| found.head.path.as_ref() != Some(opening)),
        }
    }

    /// A moment in words, by the machine's clock and in the program's language.
    fn when(&self, at_ms: i64) -> String {
        let at = self.platform.local(at_ms);
        format!("{}, {}", self.texts.date(at.date()), at.format("%H:%M"))
    }

    /// Takes the first piece of found work up: it is unsaved, and stands against its file if that is still the same.
    pub(super) fn keep_found(&mut self) {
        if self.safety.found.is_empty() {
            return;
        }
        let found = self.safety.found.remove(0);
        let file = found.head.path.clone().filter(|_| found.unchanged_on_disk);
        let kept = file.and_then(|path| {
            let hash = blake3::Hash::from_hex(found.head.base.as_ref()?).ok()?;
            Some(Kept { path, hash })
        });
        let in_file = found.on_disk.clone().filter(|_| kept.is_some());
        self.take_document(Document::restored(found.workspace.clone(), in_file), kept);
        self.safety.restored = true;
        // The old record goes only after the work is kept under this session.
        self.keep_work();
        self.keeper.flush(Duration::from_secs(2));
        if !self.keeper.is_failing() {
            self.platform.store().settle(&found);
        }
    }

    /// Puts the first piece of found work into the history and shows the next.
    pub(super) fn discard_found(&mut self) {
        if self.safety.found.is_empty() {
            return;
        }
        let found = self.safety.found.remove(0);
        if let Err(error) = self.platform.store().discard(&found) {
            let text = self.texts.with("error-write-io", &[("detail", error.to_string().into())]);
            self.message("recover-title", "", text);
            return;
        }
        let text = self.texts.get("recover-discarded");
        self.toast("recover-discarded", text);
        if !self.safety.found.is_empty() {
            let rest = self.safety.found.iter().map(|found| self.describe(found)).collect();
            self.dialog = Some(Dialog::Recover(rest));
        }
    }

    /// Tells the keeper and the watcher how things stand.
    pub(super) fn keep_work(&mut self) {
        if !self.open || self.document.is_read_only() {
            self.watcher.watch(None);
            return;
        }
        let revision = self.document.revision();
        if self.safety.given_up_at == Some(revision) {
            return;
        }
        let draft = self.pages.draft();
        let unsaved = draft.is_some() || self.is_dirty() && (revision > 0 || self.safety.restored);
        let state = Some((revision, unsaved, draft.clone()));
        if self.safety.told != state {
            self.safety.told = state;
            let now = self.platform.now_ms();
            if unsaved {
                let file = self.kept.as_ref().map(|kept| (kept.path.clone(), kept.hash));
                // What is typed and not entered yet is kept as if it were.
                let mut workspace = self.document.now().clone();
                if draft.is_some() {
                    let mut out = Outbox::new(self.fresh.clone());
                    let edit = self.pages.draft_edit(view!(self), &mut out.fresh);
                    for change in edit.into_iter().flat_map(|edit| edit.changes) {
                        if let Change::Put(record) = change {
                            record.put_into(&mut workspace);
                        }
                    }
                }
                self.keeper.work(Work { workspace, file });
                let since = self.safety.unsaved_since.map_or(now, |(since, _)| since);
                self.safety.unsaved_since = Some((since, now));
            } else {
                self.keeper.saved();
                self.safety.unsaved_since = None;
            }
        }
        self.watcher.watch(self.kept.as_ref().map(|kept| (kept.path.clone(), kept.hash)));
    }

    /// Changes that are given up on purpose stay in the history.
    pub(super) fn give_up_work(&mut self) {
        if self.open && self.is_dirty() {
            self.keeper.given_up(Work { workspace: self.document.now().clone(), file: None });
            self.safety.given_up_at = Some(self.document.revision());
        }
    }

    /// Writes what waits before the program ends.
    pub fn close(&mut self) {
        self.keeper.flush(Duration::from_secs(2));
    }

    /// Saves by itself where nobody else can be surprised by it: into a file on a disk of this machine.
    pub(super) fn autosave(&mut self, ctx: &egui::Context) {
        let Some((since, last)) = self.safety.unsaved_since else { return };
        let Some(kept) = self.kept.clone() else { return };
        if !self.settings.autosave || self.safety.autosave_rests || self.saving.is_some() {
            return;
        }
        let now = self.platform.now_ms();
        let due = (last + AUTOSAVE_AFTER).min(since + AUTOSAVE_AT_LATEST);
        if now < due {
            ctx.request_repaint_after(Duration::from_millis(due - now + 20));
            return;
        }
        if self.safety.location.as_ref().is_none_or(|(path, _)| *path != kept.path) {
            // Even the look at a folder may take long on a share.
            if self.dialog.is_none() && self.safety.locating.as_ref() != Some(&kept.path) {
                self.safety.locating = Some(kept.path.clone());
                self.submit(Job::Locate(kept.path));
            }
            return;
        }
        if self.safety.location.as_ref().is_some_and(|(_, location)| *location == Location::Local) {
            self.save_to(kept.path, Expect::Hash(kept.hash));
        }
    }

    /// What the watcher has seen: without unsaved changes the file is read again, otherwise both states are kept.
    pub(super) fn notice_changes(&mut self) {
        if let Some(seen) = self.watcher.seen() {
            self.notice(seen);
        }
    }

    /// Looks at the file at once; for when the window gets the focus back.
    pub fn look_at_file(&mut self) {
        if let Some(seen) = self.watcher.look_now() {
            self.notice(seen);
        }
    }

    fn notice(&mut self, seen: Seen) {
        let known = self.kept.as_ref().is_some_and(|kept| Some(kept.hash) == seen.hash);
        if known || self.saving.is_some() || self.safety.told_change.as_ref() == Some(&seen) || self.dialog.is_some() {
            return;
        }
        self.safety.told_change = Some(seen.clone());
        match seen.hash {
            None => {
                let text = self.texts.get("changed-gone");
                self.toast("changed-gone", text);
            }
            Some(_) if !self.has_unsaved_changes() => {
                // What we saved last and somebody has written over is not lost either.
                let now = self.document.now();
                if let Ok(text) = write(now, true) {
                    let _ = self.platform.store().remember(now.doc, text.as_bytes(), Reason::Reloaded);
                }
                self.reloading = true;
                self.open_path(seen.path);
            }
            Some(_) => {
                let text = self.texts.get("changed-text");
                self.dialog = Some(Dialog::ChangedByOthers { text });
            }
        }
    }

    /// Ours goes into the history, theirs is read.
    pub(super) fn take_theirs(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        let now = self.document.now();
        let remembered = write(now, true)
            .map_err(std::io::Error::other)
            .and_then(|text| self.platform.store().remember(now.doc, text.as_bytes(), Reason::Reloaded));
        match remembered {
            Ok(()) => {
                self.reloading = true;
                self.open_path(kept.path);
            }
            // Without a place to keep ours nothing is given up.
            Err(_) => self.keep_both(),
        }
    }

    /// Ours becomes a file of its own beside theirs.
    pub(super) fn keep_both(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        self.safety.keeping_both = kept.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let workspace = self.document.now().clone();
        self.saving = Some(workspace.clone());
        let (day, announce) = (self.platform.today(), self.announce());
        self.submit(Job::SaveBeside { path: kept.path, workspace, day, announce });
    }

    /// After keeping both: which file is which.
    pub(super) fn tell_kept_both(&mut self, own: &std::path::Path) {
        let Some(other) = self.safety.keeping_both.take() else { return };
        let own = own.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = self.texts.with("changed-kept-both", &[("own", own.into()), ("other", other.into())]);
        self.toast("changed-kept-both", text);
    }

    /// The worker has found out in what kind of place the file is.
    pub(super) fn located(&mut self, path: PathBuf, location: Location) {
        self.safety.location = Some((path, location));
    }

    /// The way the user has agreed to, where nothing new can be made in the folder.
    pub(super) fn save_in_place(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        let workspace = self.document.now().clone();
        self.saving = Some(workspace.clone());
        let expect = Expect::Hash(kept.hash);
        self.submit(Job::Save { path: kept.path, workspace, expect, way: Way::InPlace, announce: None });
    }

    /// A damaged file: what is wrong, and the ways out.
    pub(super) fn show_damage(&mut self, name: String, text: String) {
        let store = self.platform.store();
        let bytes = self.opening.as_ref().and_then(|path| read_whole(store.vfs.as_ref(), path, LARGEST).ok());
        let bytes = bytes.unwrap_or_default();
        let found = salvage(&bytes);
        self.safety.damaged_doc = doc_of(&bytes);
        let has_versions = self.safety.damaged_doc.is_some_and(|doc| !store.versions(doc).is_empty());
        let can_recover = found.is_some();
        self.safety.salvaged = found;
        self.dialog = Some(Dialog::Damaged { name, text, can_recover, has_versions });
    }

    /// Opens what is whole in the damaged file, as an unsaved workspace; the file stays as it is.
    pub(super) fn recover_damaged(&mut self) {
        let Some(found) = self.safety.salvaged.take() else { return };
        let mut lost: Vec<String> = found.broken.iter().map(|part| format!("{} ({})", part.table, part.line)).collect();
        lost.truncate(8);
        let lost = if lost.is_empty() { "–".to_owned() } else { lost.join(", ") };
        let words = [("n", found.records.into()), ("broken", found.broken.len().into()), ("tables", lost.into())];
        let text = self.texts.with("damaged-recovered", &words);
        self.take_document(Document::restored(found.workspace, None), None);
        self.safety.restored = true;
        self.message("damaged-recovered-title", "", text);
    }

    /// Opens the list of earlier versions of the damaged file.
    pub(super) fn show_versions_of_damaged(&mut self) {
        if let Some(doc) = self.safety.damaged_doc {
            self.list_versions(self.platform.store().versions(doc), None);
        }
    }

    /// Opens a file. What is ours already is not announced again.
    pub(super) fn open_path(&mut self, path: PathBuf) {
        let ours = self.presence.is_some() && self.kept.as_ref().is_some_and(|kept| kept.path == path);
        let announce = (!ours).then(|| self.announce());
        self.submit(Job::Open { path, announce });
    }

    /// How we say that a file is open here.
    pub(super) fn announce(&self) -> Announce {
        Announce {
            name: self.settings.name.clone(),
            machine: self.platform.machine(),
            session: self.platform.session(),
        }
    }

    /// Says who else has the file open, and which copies lie beside it.
    pub(super) fn tell_surroundings(&mut self, other: Option<Owner>, copies: &[String]) {
        if let Some(other) = other {
            let nobody = self.texts.get("also-open-somebody");
            let name = if other.name.is_empty() { nobody } else { other.name.clone() };
            let machine = if other.machine.is_empty() { "–".to_owned() } else { other.machine.clone() };
            let since = if other.since_ms > 0 { self.when(other.since_ms) } else { "–".to_owned() };
            let words = [("name", name.into()), ("machine", machine.into()), ("since", since.into())];
            let text = self.texts.with("also-open-text", &words);
            self.safety.notices.push(Dialog::AlsoOpen { text });
        } else if !copies.is_empty() {
            let text = self.texts.with("copies-beside", &[("names", copies.join(", ").into())]);
            let title = self.texts.get("copies-beside-title");
            self.safety.notices.push(Dialog::Message { title, text });
        }
        self.next_notice();
    }

    /// One thing at a time: what is to be said waits until the dialog before it is answered.
    pub(super) fn next_notice(&mut self) {
        if self.dialog.is_none() && !self.safety.notices.is_empty() {
            self.dialog = Some(self.safety.notices.remove(0));
        }
    }

    /// Looks only: nothing can be changed until the file is opened again.
    pub(super) fn only_look(&mut self) {
        let now = self.document.now().clone();
        self.document = Document::opened(now, true);
    }

    /// Opens the list of earlier versions: of the open workspace, or of all there are.
    pub(super) fn show_versions(&mut self) {
        let store = self.platform.store();
        if self.open {
            let now = self.document.now().clone();
            self.list_versions(store.versions(now.doc), Some(now));
        } else {
            let mut all: Vec<Version> = store.remembered().into_iter().flat_map(|doc| store.versions(doc)).collect();
            all.sort_by_key(|version| std::cmp::Reverse(version.at_ms));
            self.list_versions(all, None);
        }
    }

    fn list_versions(&mut self, mut versions: Vec<Version>, now: Option<Workspace>) {
        versions.truncate(60);
        let store = self.platform.store();
        let opened: Vec<Option<Workspace>> =
            versions.iter().map(|version| Some(read(&store.recall(version).ok()?).ok()?.workspace)).collect();
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
        self.safety.versions = versions;
        let newest = lines.iter().find(|line| line.differs.is_some()).map(|line| line.number);
        self.dialog = Some(Dialog::Versions(VersionsDialog { versions: lines, ..VersionsDialog::default() }));
        if let Some(newest) = newest {
            self.compare_version(newest);
        }
    }

    fn recall(&self, number: u64) -> Option<Workspace> {
        let version = self.safety.versions.get(usize::try_from(number).ok()?)?;
        Some(read(&self.platform.store().recall(version).ok()?).ok()?.workspace)
    }

    /// Shows what differs between an earlier version and now.
    pub(super) fn compare_version(&mut self, number: u64) {
        let Some(then) = self.recall(number) else { return };
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
        let Some(workspace) = self.recall(number) else { return };
        let now = self.document.now();
        let remembered = if self.open {
            write(now, true)
                .map_err(std::io::Error::other)
                .and_then(|text| self.platform.store().remember(now.doc, text.as_bytes(), Reason::Restored))
        } else {
            Ok(())
        };
        if let Err(error) = remembered {
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
    }
}

/// What differs from `before` to `after`, a line for each area.
fn difference_lines(texts: &Texts, before: &Workspace, after: &Workspace) -> Vec<String> {
    summary(&changes(before, after))
        .into_iter()
        .map(|(area, [added, changed, removed])| {
            let area_words = texts.get(labels::area(area));
            if area == Area::Frame {
                return area_words;
            }
            let mut parts = Vec::new();
            for (key, count) in [("change-added", added), ("change-changed", changed), ("change-removed", removed)] {
                if count > 0 {
                    parts.push(texts.with(key, &[("n", count.into())]));
                }
            }
            format!("{area_words}: {}", parts.join(", "))
        })
        .collect()
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
