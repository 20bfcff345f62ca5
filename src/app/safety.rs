//! Nothing is lost: unsaved work is kept and found again, changes by others are noticed, earlier versions can be had back.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::App;
use super::open_file::SURROUNDINGS;
use super::recovery_writer::Work;
use super::saving::Kept;
use super::saving::SaveTarget;
use super::versions::{Versions, difference_lines};
use super::watcher::Seen;
use super::worker::within;
use crate::edit::{Change, Document};
use crate::file::{Damage, Leftover, Location, OpenError, Reason, Store};
use crate::model::Workspace;
use crate::text::{errors, plain, printable};
use crate::ui::dialogs::{Dialog, Found};
use crate::ui::{Outbox, View};

/// How long the end of the program waits for our card to be taken away, in milliseconds.
const LEAVING: u64 = 1_000;

/// What is known of the safety of the open document.
#[derive(Debug, Default)]
pub(super) struct Safety {
    /// Unsaved work that was found at the start.
    pub(super) found: Vec<Leftover>,
    /// The state the recovery writer was told last.
    told: Option<(u64, bool, Option<String>)>,
    /// The document is work that was found, so it is worth keeping before its first change.
    pub(super) restored: bool,
    /// The state that was given up on purpose, while the program goes on to what comes after.
    given_up_at: Option<u64>,
    /// Earlier versions, as far as they open, while their dialog is open.
    pub(super) versions: Vec<Option<Workspace>>,
    /// What there is besides the damaged file.
    damage: Option<Damage>,
    /// When the changes began and were last added to that no save has taken yet.
    pub(super) unsaved_since: Option<(u64, u64)>,
    /// The place of the open file, once it is known.
    pub(super) location: Option<(PathBuf, Location)>,
    /// The file whose place is being found out.
    pub(super) locating: Option<PathBuf>,
    /// Saving by itself has met a difficulty and waits for a save by hand.
    pub(super) autosave_rests: bool,
    /// What was found is still to be offered.
    pub(super) offers: bool,
    /// The last change by others that was told.
    told_change: Option<Seen>,
    /// It was told that the version before a save could not be kept.
    pub(super) told_history: bool,
    /// It was told that unsaved work cannot be kept.
    told_keeping: bool,
}

impl Safety {
    /// Another document is open now.
    pub(super) fn forget_document(&mut self) {
        *self = Self {
            found: std::mem::take(&mut self.found),
            offers: self.offers,
            told_history: self.told_history,
            told_keeping: self.told_keeping,
            ..Self::default()
        };
    }
}

impl App {
    /// Work that was kept when the program last went down comes to light at the start.
    pub fn look_for_unsaved_work(&mut self) {
        let opening = self.opening.clone();
        self.work_aside(
            move |store| find_unsaved(store, opening),
            |app, _, (found, opening)| app.found_unsaved(found, opening),
        );
    }

    /// Unsaved work was found; it is offered as soon as no other question is open.
    fn found_unsaved(&mut self, found: Vec<Leftover>, opening: Option<PathBuf>) {
        self.opened_first = opening;
        self.safety.found = found;
        self.safety.offers = !self.safety.found.is_empty();
    }

    pub(super) fn describe(&self, found: &Leftover) -> Found {
        let differs = match &found.on_disk {
            Some(disk) => difference_lines(&self.texts, disk, &found.workspace),
            None => difference_lines(&self.texts, &Workspace::default(), &found.workspace),
        };
        Found {
            title: plain::title(&found.workspace.header.title),
            when: self.when(found.head.at_ms),
            file: found.head.path.as_ref().map(|path| printable(&path.display().to_string()).into_owned()),
            differs,
            changed_since: found.head.path.is_some() && !found.unchanged_on_disk,
            other_file: self.opening.is_some() && !self.is_being_opened(found.head.path.as_deref()),
        }
    }

    /// Whether this is the file that is open or was to be opened, whatever the way it was called by.
    fn is_being_opened(&self, file: Option<&Path>) -> bool {
        let real = self.file.kept.as_ref().map(|kept| &kept.path).or(self.opened_first.as_ref());
        file.is_some() && (file == real.map(PathBuf::as_path) || file == self.opening.as_deref())
    }

    /// Says once that unsaved work cannot be kept, and that it can again.
    pub(super) fn tell_of_keeping(&mut self, ctx: &egui::Context) {
        let failing = self.recovery.is_failing();
        if failing && !self.safety.told_keeping {
            let text = self.texts.get("work-not-kept");
            self.toast("work-not-kept", text);
            ctx.request_repaint();
        }
        self.safety.told_keeping = failing;
    }

    /// A moment in words, by the machine's clock and in the program's language.
    pub(super) fn when(&self, at_ms: i64) -> String {
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
        self.recovery.flush(Duration::from_secs(2));
        if !self.recovery.is_failing() {
            self.store.settle(&found);
        }
    }

    /// Puts the first piece of found work into the history and shows the next.
    pub(super) fn discard_found(&mut self) {
        if self.safety.found.is_empty() {
            return;
        }
        let found = self.safety.found.remove(0);
        if let Err(error) = self.store.discard(&found) {
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

    /// Tells the recovery writer and the watcher how things stand.
    pub(super) fn keep_work(&mut self) {
        if !self.file.is_open || self.file.document.is_read_only() {
            self.watcher.watch(None);
            return;
        }
        let revision = self.file.document.revision();
        if self.safety.given_up_at == Some(revision) {
            return;
        }
        let draft = self.pages.draft();
        let unsaved = draft.is_some() || self.file.is_dirty() && (revision > 0 || self.safety.restored);
        let state = Some((revision, unsaved, draft.clone()));
        if self.safety.told != state {
            self.safety.told = state;
            let now = self.platform.now_ms();
            if unsaved {
                let file = self.file.bytes_known();
                // What is typed and not entered yet is kept as if it were.
                let mut workspace = self.file.document.now().clone();
                if draft.is_some() {
                    let mut out = Outbox::new(self.fresh.clone());
                    let edit = self.pages.draft_edit(view!(self), &mut out.fresh);
                    for change in edit.into_iter().flat_map(|edit| edit.changes) {
                        if let Change::Put(record) = change {
                            record.put_into(&mut workspace);
                        }
                    }
                }
                self.recovery.work(Work { workspace, file });
                let since = self.safety.unsaved_since.map_or(now, |(since, _)| since);
                self.safety.unsaved_since = Some((since, now));
            } else {
                self.recovery.saved();
                self.safety.unsaved_since = None;
            }
        }
        self.watcher.watch(self.file.bytes_known());
    }

    /// Changes that are given up on purpose stay in the history.
    pub(super) fn give_up_work(&mut self) {
        if self.file.is_open && self.file.is_dirty() {
            self.recovery.given_up(Work { workspace: self.file.document.now().clone(), file: None });
            self.safety.given_up_at = Some(self.file.document.revision());
        }
    }

    /// Writes what waits before the program ends, and takes our card away; a place that does not answer holds nobody up.
    pub fn close(&mut self) {
        self.recovery.flush(Duration::from_secs(2));
        let presence = self.file.presence.take();
        let _ = within(LEAVING, move || drop(presence));
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
        let known = self.file.kept.as_ref().is_some_and(|kept| Some(kept.hash) == seen.hash);
        if known
            || self.file.saving.is_some()
            || self.safety.told_change.as_ref() == Some(&seen)
            || self.dialog.is_some()
        {
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
                let _ = self.store.remember_workspace(self.file.document.now(), Reason::Reloaded);
                self.reload(seen.path);
            }
            Some(_) => {
                let text = self.texts.get("changed-text");
                self.dialog = Some(Dialog::ChangedByOthers { text });
            }
        }
    }

    /// Ours goes into the history, theirs is read.
    pub(super) fn take_theirs(&mut self) {
        let Some(kept) = self.file.kept.clone() else { return };
        match self.store.remember_workspace(self.file.document.now(), Reason::Reloaded) {
            Ok(_) => {
                self.reload(kept.path);
            }
            // Without a place to keep ours nothing is given up.
            Err(_) => self.save(SaveTarget::Beside),
        }
    }

    /// The name of the file that was tried last.
    pub(super) fn opening_name(&self) -> String {
        let name = self.opening.as_ref().and_then(|path| path.file_name()).unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// A damaged file: what is wrong, and the ways out.
    pub(super) fn damaged(&mut self, error: &OpenError, damage: Damage) {
        self.dialog = Some(Dialog::Damaged {
            name: self.opening_name(),
            text: errors::open(&self.texts, error),
            can_recover: damage.salvaged.is_some(),
            has_versions: !damage.versions.is_empty(),
        });
        self.safety.damage = Some(damage);
    }

    /// Opens what is whole in the damaged file, as an unsaved workspace; the file stays as it is.
    pub(super) fn recover_damaged(&mut self) {
        let Some(found) = self.safety.damage.take().and_then(|damage| damage.salvaged) else { return };
        let mut lost: Vec<String> = found
            .broken
            .iter()
            .map(|part| self.texts.with("damaged-part", &[("table", (&part.table).into()), ("line", part.line.into())]))
            .collect();
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
        if let Some(damage) = &self.safety.damage {
            self.read_versions(Versions::These(damage.versions.clone()));
        }
    }
}

/// Looks for unsaved work and sweeps the user's own folder. The place of a file may hang; what was kept of it is found all
/// the same.
fn find_unsaved(store: &Store, opening: Option<PathBuf>) -> (Vec<Leftover>, Option<PathBuf>) {
    store.sweep_own_folder();
    let own = store.clone();
    within(SURROUNDINGS, move || own.clear_departed(None));
    let in_time = |path: &Path| {
        let (own, path) = (store.clone(), path.to_path_buf());
        within(SURROUNDINGS, move || own.open(&path).ok()).flatten()
    };
    let found = store.leftovers_compared(in_time);
    let own = store.clone();
    let real = opening.and_then(|path| within(SURROUNDINGS, move || own.vfs.canonical(&path).ok()).flatten());
    (found, real)
}
