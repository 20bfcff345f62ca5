//! Saving: one save at a time, and what comes of it belongs to the document it was begun for.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::worker::{Announce, Job};
use super::{App, Kept};
use crate::file::{Expect, Location, Presence, ReplaceError, SaveError, Saved, Way};
use crate::model::{LeadSet, Workspace};
use crate::text::errors;
use crate::ui::command::WriteKind;
use crate::ui::dialogs::Dialog;

/// The file is saved by itself this long after the last change …
const AUTOSAVE_AFTER: u64 = 10_000;
/// … and at the latest this long after the first one.
const AUTOSAVE_AT_LATEST: u64 = 60_000;

/// What is to be saved where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// Into the document's own file.
    Own,
    /// Into the document's own file, in place, as the user has agreed to.
    OwnInPlace,
    /// Beside the document's own file, which holds what others have made of it.
    Beside,
    /// Into a file that was chosen.
    To(PathBuf, Expect),
}

/// A save under way.
#[derive(Debug)]
pub(super) struct Saving {
    /// The number of its job; a save of a document that is not open any more has another one.
    number: u64,
    wish: Wish,
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
    pub(super) fn save(&mut self, wish: Wish) {
        let elsewhere = |saving: &Saving| matches!(&wish, Wish::To(path, _) if saving.place.as_ref() != Some(path));
        if self.saving.as_ref().is_some_and(|saving| !saving.is_slow || !elsewhere(saving)) {
            self.next_save = Some(wish);
            return;
        }
        // One whose place does not answer is waited for beside another.
        self.hanging.extend(self.saving.take());
        let workspace = self.document.now().clone();
        let snapshot = workspace.clone();
        let from = self.kept.as_ref().map(|kept| kept.path.clone());
        let target = if let Wish::To(path, _) = &wish { Some(path.clone()) } else { from.clone() };
        let leads = self.leads_for(&workspace, target.as_deref());
        let own = self.kept.clone();
        let before = own.as_ref().map(|own| own.hash);
        let job = match (&wish, own) {
            (Wish::To(path, expect), own) => {
                let announce = own.is_none_or(|own| own.path != *path).then(|| self.announce());
                Job::Save { path: path.clone(), workspace, leads, from, expect: *expect, way: Way::Safe, announce }
            }
            (Wish::Own | Wish::OwnInPlace, Some(own)) => {
                let way = if wish == Wish::Own { Way::Safe } else { Way::InPlace };
                Job::Save {
                    path: own.path,
                    workspace,
                    leads,
                    from,
                    expect: Expect::Hash(own.hash),
                    way,
                    announce: None,
                }
            }
            (Wish::Beside, Some(own)) => {
                let (day, announce) = (self.platform.today(), self.announce());
                Job::SaveBeside { path: own.path, workspace, leads, day, announce }
            }
            // Without a file of its own there is nothing to save into.
            (Wish::Own | Wish::OwnInPlace | Wish::Beside, None) => return,
        };
        self.submit(job);
        self.saving = Some(Saving {
            number: self.work_number,
            wish,
            workspace: snapshot,
            place: target,
            before,
            since: self.store.clock.forward_ms(),
            is_slow: false,
        });
    }

    /// All leads of large sets that are at hand, and whether they are known to stand beside the file that is to be saved.
    fn leads_for(&self, workspace: &Workspace, target: Option<&std::path::Path>) -> Vec<(Arc<LeadSet>, bool)> {
        let folder = target.and_then(std::path::Path::parent);
        let known = |set: &LeadSet| {
            let linked = set.linked.as_ref().zip(folder);
            linked.is_some_and(|(linked, folder)| {
                self.stands_in.contains(&(folder.to_path_buf(), linked.fingerprint.clone()))
            })
        };
        let sets = self.results.whole.used_by(workspace).into_iter();
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
        if let Some(at) = self.hanging.iter().position(|late| late.number == number) {
            let late = self.hanging.remove(at);
            self.saved_late(late, result);
            return self.leave_with(presence);
        }
        // Another document is open now: its file is none of this one.
        let Some(done) = self.saving.take_if(|saving| saving.number == number) else {
            self.leave_with(presence);
            return;
        };
        self.dirty_for = None;
        match result {
            Ok(saved) => {
                let folder = saved.path.parent().map(std::path::Path::to_path_buf).unwrap_or_default();
                for set in self.results.whole.used_by(&done.workspace) {
                    let fingerprint = set.linked.as_ref().map(|linked| linked.fingerprint.clone());
                    self.stands_in.extend(fingerprint.map(|fingerprint| (folder.clone(), fingerprint)));
                }
                self.document.saved_as(done.workspace);
                self.saved_at = Some((self.platform.time_of_day(), saved.confirmed));
                self.settings.remember(saved.path.clone());
                if done.wish == Wish::Beside {
                    self.tell_kept_both(&saved.path);
                }
                self.kept = Some(Kept { path: saved.path, hash: saved.hash });
                self.safety.autosave_rests = false;
                self.tell_of_history(saved.kept_before);
                if presence.is_some() {
                    self.leave();
                    self.settle_in(presence);
                }
                match self.next_save.take() {
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
                    self.company.say_later(told);
                }
                // Somewhere else it may work.
                if let Some(wish @ Wish::To(..)) = self.next_save.take() {
                    self.save(wish);
                }
            }
        }
    }

    /// A save whose place did not answer for long has ended after all.
    fn saved_late(&mut self, late: Saving, result: Result<Saved, SaveError>) {
        if let (Ok(saved), Some(kept)) = (result, &mut self.kept)
            && kept.path == saved.path
            && Some(kept.hash) == late.before
        {
            kept.hash = saved.hash;
            self.document.saved_as(late.workspace);
            self.dirty_for = None;
        }
    }

    /// Whether this is the number of a save under way.
    pub(super) fn saves(&self, number: u64) -> bool {
        self.saving.iter().chain(&self.hanging).any(|saving| saving.number == number)
    }

    /// The version before is not in the history: said once, until it works again.
    fn tell_of_history(&mut self, kept_before: bool) {
        if !kept_before && !self.safety.told_history && self.store.home.is_some() {
            let text = self.texts.get("history-not-kept");
            self.toast("history-not-kept", text);
        }
        self.safety.told_history = !kept_before;
    }

    fn tell_not_saved(&mut self, error: SaveError, wish: Wish) {
        match (error, wish) {
            (SaveError::Exists, Wish::To(path, _)) => {
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
        let Some(other) = self.kept.as_ref().map(|kept| name(&kept.path)) else { return };
        let text = self.texts.with("changed-kept-both", &[("own", name(own).into()), ("other", other.into())]);
        self.toast("changed-kept-both", text);
    }

    /// Saves by itself where nobody else can be surprised by it: into a file on a disk of this machine.
    pub(super) fn autosave(&mut self, ctx: &egui::Context) {
        let Some((since, last)) = self.safety.unsaved_since else { return };
        let Some(kept) = self.kept.clone() else { return };
        // While somebody is deciding about the file it is not written behind their back.
        if !self.settings.autosave || self.safety.autosave_rests || self.saving.is_some() || self.dialog.is_some() {
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
                self.worker.submit_aside(Job::Locate(kept.path));
            }
            return;
        }
        if self.safety.location.as_ref().is_some_and(|(_, location)| *location == Location::Local) {
            self.save(Wish::Own);
        }
    }

    /// The worker has found out in what kind of place the file is.
    pub(super) fn located(&mut self, path: PathBuf, location: Location) {
        self.safety.location = Some((path, location));
    }

    /// Takes our card beside the open file away; on the worker, because its folder may hang.
    pub(super) fn leave(&mut self) {
        let presence = self.presence.take();
        super::company::nothing_to_take_away();
        self.leave_with(presence);
    }

    pub(super) fn leave_with(&mut self, presence: Option<Presence>) {
        if let Some(presence) = presence {
            // Nobody waits for it, so it has no number.
            self.worker.submit_aside(Job::Leave(presence));
        }
    }

    /// How we say that a file is open here.
    pub(super) fn announce(&self) -> Announce {
        Announce { name: self.settings.name.clone(), session: self.platform.session() }
    }
}
