//! Saving: one save at a time, and what comes of it belongs to the document it was begun for.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use super::App;
use super::collaborators::Announce;
use super::worker::Fault;
use crate::calc::clock::runs_since;
use crate::file::{Location, Precondition, Presence, ReplaceError, SaveError, Saved, Store, WriteError, WriteMode};
use crate::model::{LeadSet, Workspace};
use crate::text::errors;
use crate::ui::dialogs::Dialog;
use crate::ui::files::WriteKind;

/// The file is saved by itself this long after the last change …
const AUTOSAVE_AFTER: u64 = 10_000;
/// … and at the latest this long after the first one.
const AUTOSAVE_AT_LATEST: u64 = 60_000;

/// Where the document is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) path: PathBuf,
    pub(super) hash: blake3::Hash,
}

/// What is to be saved where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SaveTarget {
    /// Into the document's own file.
    Own,
    /// Into the document's own file, in place, as the user has agreed to.
    OwnInPlace,
    /// Beside the document's own file, which holds what others have made of it.
    Beside,
    /// Into a file that was chosen.
    To(PathBuf, Precondition),
}

/// Where and how a workspace is written.
struct Destination {
    path: PathBuf,
    expect: Precondition,
    way: WriteMode,
    /// Not into this file but beside it, under a free name with this day in it.
    beside: Option<NaiveDate>,
    /// Others are told that it is open here.
    announce: Option<Announce>,
}

impl Destination {
    fn save(
        self,
        store: &Store,
        workspace: &Workspace,
        leads: &[(Arc<LeadSet>, bool)],
        from: Option<&Path>,
    ) -> (Result<Saved, SaveError>, Option<Presence>) {
        // Beside our own file all its leads stand already.
        let from = from.filter(|_| self.beside.is_none());
        let saved = with_leads(store, &self.path, workspace, leads, from, || match self.beside {
            Some(day) => save_beside(store, &self.path, workspace, day),
            None => store.save_by(&self.path, workspace, self.expect, self.way),
        });
        let told = saved.as_ref().ok().zip(self.announce);
        let presence = told.and_then(|(saved, by)| by.at(store, &saved.path, None).0);
        (saved, presence)
    }
}

/// A save under way.
#[derive(Debug)]
pub(super) struct Saving {
    /// The number of its job; a save of a document that is not open any more has another one.
    number: u64,
    wish: SaveTarget,
    workspace: Workspace,
    /// Where to, as far as that is known.
    place: Option<PathBuf>,
    /// What the file held before.
    before: Option<blake3::Hash>,
    /// Since when, by the clock that runs forward.
    pub(super) since: u64,
    /// It was said that its place does not answer.
    pub(super) is_slow: bool,
}

impl App {
    /// Saves; while another save is under way, as soon as that one is done and with what is there then.
    pub(super) fn save(&mut self, wish: SaveTarget) {
        let elsewhere =
            |saving: &Saving| matches!(&wish, SaveTarget::To(path, _) if saving.place.as_ref() != Some(path));
        if self.file.saving.as_ref().is_some_and(|saving| !saving.is_slow || !elsewhere(saving)) {
            self.file.next_save = Some(wish);
            return;
        }
        // One whose place does not answer is waited for beside another.
        self.file.hanging.extend(self.file.saving.take());
        let workspace = self.file.document.now().clone();
        let from = self.file.kept.as_ref().map(|kept| kept.path.clone());
        let target = if let SaveTarget::To(path, _) = &wish { Some(path.clone()) } else { from.clone() };
        let leads = self.leads_for(&workspace, target.as_deref());
        let own = self.file.kept.clone();
        let before = own.as_ref().map(|own| own.hash);
        let number = self.next_work();
        let announce = self.announce();
        let to = match (&wish, own) {
            (SaveTarget::To(path, expect), own) => {
                let announce = own.is_none_or(|own| own.path != *path).then_some(announce);
                Destination { path: path.clone(), expect: *expect, way: WriteMode::Safe, beside: None, announce }
            }
            (SaveTarget::Own | SaveTarget::OwnInPlace, Some(own)) => {
                let way = if wish == SaveTarget::Own { WriteMode::Safe } else { WriteMode::InPlace };
                Destination { path: own.path, expect: Precondition::Hash(own.hash), way, beside: None, announce: None }
            }
            (SaveTarget::Beside, Some(own)) => {
                let beside = Some(self.platform.today());
                Destination {
                    path: own.path,
                    expect: Precondition::Absent,
                    way: WriteMode::Safe,
                    beside,
                    announce: Some(announce),
                }
            }
            // Without a file of its own there is nothing to save into.
            (SaveTarget::Own | SaveTarget::OwnInPlace | SaveTarget::Beside, None) => return,
        };
        self.file.saving = Some(Saving {
            number,
            wish,
            workspace: workspace.clone(),
            place: target,
            before,
            since: self.store.clock.forward_ms(),
            is_slow: false,
        });
        self.work_behind(
            number,
            move |store| to.save(store, &workspace, &leads, from.as_deref()),
            move |app, ctx, done| {
                let (result, presence) = done.unwrap_or_else(|Fault| {
                    let fault = WriteError::Serialize(app.texts.get("fault-title"));
                    (Err(fault.into()), None)
                });
                app.saved(ctx, number, result, presence);
            },
        );
    }

    /// All leads of large sets that are at hand, and whether they are known to stand beside the file that is to be saved.
    fn leads_for(&self, workspace: &Workspace, target: Option<&std::path::Path>) -> Vec<(Arc<LeadSet>, bool)> {
        let folder = target.and_then(std::path::Path::parent);
        let known = |set: &LeadSet| {
            let linked = set.linked.as_ref().zip(folder);
            linked.is_some_and(|(linked, folder)| {
                self.leads.stands_in.contains(&(folder.to_path_buf(), linked.fingerprint.clone()))
            })
        };
        let sets = self.leads.results.full_leads.used_by(workspace).into_iter();
        sets.map(|set| {
            let known = known(&set);
            (set, known)
        })
        .collect()
    }

    /// A save has ended.
    pub(super) fn saved(
        &mut self,
        ctx: &egui::Context,
        number: u64,
        result: Result<Saved, SaveError>,
        presence: Option<Presence>,
    ) {
        if let Some(at) = self.file.hanging.iter().position(|late| late.number == number) {
            let late = self.file.hanging.remove(at);
            self.saved_late(late, result);
            return self.leave_with(presence);
        }
        // Another document is open now: its file is none of this one.
        let Some(done) = self.file.saving.take_if(|saving| saving.number == number) else {
            self.leave_with(presence);
            return;
        };
        self.file.dirty_for = None;
        match result {
            Ok(saved) => {
                let folder = saved.path.parent().map(std::path::Path::to_path_buf).unwrap_or_default();
                for set in self.leads.results.full_leads.used_by(&done.workspace) {
                    let fingerprint = set.linked.as_ref().map(|linked| linked.fingerprint.clone());
                    self.leads.stands_in.extend(fingerprint.map(|fingerprint| (folder.clone(), fingerprint)));
                }
                self.settings.remember(saved.path.clone(), runs_since(&done.workspace));
                self.file.document.saved_as(done.workspace);
                self.file.saved_at = Some((self.platform.time_of_day(), saved.confirmed));
                if done.wish == SaveTarget::Beside {
                    self.tell_kept_both(&saved.path);
                }
                self.file.kept = Some(Kept { path: saved.path, hash: saved.hash });
                self.safety.autosave_rests = false;
                self.tell_of_history(saved.kept_before);
                if presence.is_some() {
                    self.leave();
                    self.settle_in(presence);
                }
                match self.file.next_save.take() {
                    Some(wish) => self.save(wish),
                    None if std::mem::take(&mut self.after_save) => self.proceed(ctx, None),
                    None => {}
                }
            }
            Err(error) => {
                self.after_save = false;
                // What failed once by itself waits for a person.
                self.safety.autosave_rests = true;
                // A dialog in use is not taken away by a save nobody has asked for.
                let in_use = self.dialog.take();
                self.tell_not_saved(error, done.wish);
                if in_use.is_some() {
                    let told = std::mem::replace(&mut self.dialog, in_use);
                    self.collaborators.say_later(told);
                }
                // Somewhere else it may work.
                if let Some(wish @ SaveTarget::To(..)) = self.file.next_save.take() {
                    self.save(wish);
                }
            }
        }
    }

    /// A save whose place did not answer for long has ended after all.
    fn saved_late(&mut self, late: Saving, result: Result<Saved, SaveError>) {
        if let (Ok(saved), Some(kept)) = (result, &mut self.file.kept)
            && kept.path == saved.path
            && Some(kept.hash) == late.before
        {
            kept.hash = saved.hash;
            self.file.document.saved_as(late.workspace);
            self.file.dirty_for = None;
        }
    }

    /// The version before is not in the history: said once, until it works again.
    fn tell_of_history(&mut self, kept_before: bool) {
        if !kept_before && !self.safety.told_history && self.store.home.is_some() {
            let text = self.texts.get("history-not-kept");
            self.toast("history-not-kept", text);
        }
        self.safety.told_history = !kept_before;
    }

    fn tell_not_saved(&mut self, error: SaveError, wish: SaveTarget) {
        match (error, wish) {
            (SaveError::Exists, SaveTarget::To(path, _)) => {
                self.dialog = Some(Dialog::Replace { kind: WriteKind::Workspace, path });
            }
            (SaveError::ChangedByOthers | SaveError::Overtaken, _) => {
                let text = self.texts.get("changed-text");
                self.dialog = Some(Dialog::ChangedByOthers { text });
            }
            (SaveError::Replace(ReplaceError::OnlyInPlace), _) => self.dialog = Some(Dialog::OnlyInPlace),
            (error, _) => {
                let text = format!("{} {}", errors::save(&self.texts, &error), self.texts.get("error-still-here"));
                self.dialog = Some(Dialog::NotSaved { text });
            }
        }
    }

    /// After keeping both: which file is which.
    fn tell_kept_both(&mut self, own: &std::path::Path) {
        let name = |path: &std::path::Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(other) = self.file.kept.as_ref().map(|kept| name(&kept.path)) else { return };
        let text = self.texts.with("changed-kept-both", &[("own", name(own).into()), ("other", other.into())]);
        self.toast("changed-kept-both", text);
    }

    /// Saves by itself where nobody else can be surprised by it: into a file on a disk of this machine.
    pub(super) fn autosave(&mut self, ctx: &egui::Context) {
        let Some((since, last)) = self.safety.unsaved_since else { return };
        let Some(kept) = self.file.kept.clone() else { return };
        // While somebody is deciding about the file it is not written behind their back.
        if !self.settings.autosave || self.safety.autosave_rests || self.file.saving.is_some() || self.dialog.is_some()
        {
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
            if self.safety.locating.as_ref() != Some(&kept.path) {
                self.safety.locating = Some(kept.path.clone());
                self.work_aside(
                    move |_| (Location::of(&kept.path), kept.path),
                    |app, _, (location, path)| app.safety.location = Some((path, location)),
                );
            }
            return;
        }
        if self.safety.location.as_ref().is_some_and(|(_, location)| *location == Location::Local) {
            self.save(SaveTarget::Own);
        }
    }
}

/// Saves a workspace after all leads of its large sets: those at hand, and on the way to another folder also those that
/// stand beside the file it was in. What was kept aside is forgotten when it is saved.
fn with_leads(
    store: &Store,
    path: &Path,
    workspace: &Workspace,
    leads: &[(Arc<LeadSet>, bool)],
    from: Option<&Path>,
    save: impl FnOnce() -> Result<Saved, SaveError>,
) -> Result<Saved, SaveError> {
    let moves = from.filter(|from| from.parent() != path.parent());
    let at_hand = |set: &LeadSet| leads.iter().any(|(known, _)| known.id == set.id && known.linked == set.linked);
    for set in workspace.leads.values().filter(|set| set.is_sample() && !at_hand(set)) {
        if let Some(whole) = moves.and_then(|from| store.read_linked(Some(from), set).ok()) {
            store.keep_linked(path, &whole).map_err(SaveError::Replace)?;
        }
    }
    for (set, known_there) in leads {
        if !known_there || !store.stands_beside(path, set) {
            store.keep_linked(path, set).map_err(SaveError::Replace)?;
        }
    }
    let saved = save()?;
    for (set, _) in leads {
        store.forget_linked_aside(set);
    }
    Ok(saved)
}

/// Saves beside a file: `NAME (2026-11-21).tandem.ron`, with a number where that is taken.
fn save_beside(store: &Store, path: &Path, workspace: &Workspace, day: NaiveDate) -> Result<Saved, SaveError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.split_once('.').unwrap_or((name.as_str(), "tandem.ron"));
    let mut last = SaveError::Exists;
    for number in 1..100 {
        let number = if number == 1 { String::new() } else { format!(" {number}") };
        let free = path.with_file_name(format!("{stem} ({}{number}).{ending}", day.format("%Y-%m-%d")));
        match store.save(&free, workspace, Precondition::Absent) {
            Err(SaveError::Exists) => last = SaveError::Exists,
            result => return result,
        }
    }
    Err(last)
}
