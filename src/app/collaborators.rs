//! Who else has the open file: their card, our own, and the copies that lie beside it. Nobody is ever kept from working.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::App;
use super::worker::within;
use crate::file::{Card, Owner, Presence, Store};
use crate::ui::dialogs::Dialog;

/// Our card beside the open file, for when the program has to end at once.
static CARD: Mutex<Option<Card>> = Mutex::new(None);

/// Takes our card away before the program has to end. Waits half a second at most.
pub(super) fn leave_before_the_end() {
    let card = CARD.lock().unwrap_or_else(PoisonError::into_inner).take();
    let _ = within(500, move || card.inspect(Card::take_away));
}

/// Our card is taken away in the usual way.
pub(super) fn nothing_to_take_away() {
    CARD.lock().unwrap_or_else(PoisonError::into_inner).take();
}

/// How often we show that we are here, and look whether somebody else still is, in milliseconds.
const EVERY: u64 = 30_000;
/// Where there are no locks, whoever has not shown any life for this long has gone.
const SILENT_AFTER: u64 = 90_000;

/// Who says that the file is open.
#[derive(Debug, Clone)]
pub(super) struct Announce {
    /// The name in the settings.
    name: String,
    /// The number of this run.
    session: u64,
}

impl Announce {
    pub(super) fn at(&self, store: &Store, path: &Path, silent: Option<&Owner>) -> (Option<Presence>, Option<Owner>) {
        store.announce(path, &self.name, self.session, silent)
    }
}

/// What is known of others who have the file open.
#[derive(Debug, Default)]
pub(super) struct Collaborators {
    /// Somebody else: the file, their card, and when it last changed.
    other: Option<(PathBuf, Owner, u64)>,
    /// When to show life and to look again.
    next: u64,
    /// What waits to be said.
    notices: Vec<Dialog>,
}

impl Collaborators {
    /// Something to be said when the dialog before it is answered.
    pub(super) fn say_later(&mut self, notice: Option<Dialog>) {
        self.notices.extend(notice);
    }

    /// The change by somebody else is dealt with: nothing more is to be said about it.
    pub(super) fn settle_change(&mut self) {
        self.notices.retain(|notice| !matches!(notice, Dialog::ChangedByOthers { .. }));
    }
}

impl App {
    /// How we say that a file is open here.
    pub(super) fn announce(&self) -> Announce {
        Announce { name: self.settings.name.clone(), session: self.platform.session() }
    }

    /// Says who else has the file open, and which copies lie beside it.
    pub(super) fn tell_surroundings(&mut self, path: PathBuf, other: Option<Owner>, copies: &[String]) {
        self.collaborators = Collaborators { next: self.platform.now_ms() + EVERY, ..Collaborators::default() };
        if let Some(other) = other {
            let since = if other.since_ms > 0 { self.when(other.since_ms) } else { "–".to_owned() };
            let words = [("name", self.name_of(&other).into()), ("since", since.into())];
            let text = self.texts.with("also-open-text", &words);
            self.collaborators.notices.push(Dialog::AlsoOpen { text });
            self.collaborators.other = Some((path, other, self.platform.now_ms()));
        } else if !copies.is_empty() {
            let text = self.texts.with("copies-beside", &[("names", copies.join(", ").into())]);
            let paths = copies.iter().map(|name| path.with_file_name(name)).collect();
            self.collaborators.notices.push(Dialog::CopiesBeside { text, paths });
        }
    }

    /// Our card stands beside the open file.
    pub(super) fn settle_in(&mut self, presence: Option<Presence>) {
        *CARD.lock().unwrap_or_else(PoisonError::into_inner) = presence.as_ref().map(Presence::card);
        self.file.presence = presence;
    }

    fn name_of(&self, other: &Owner) -> String {
        if other.name.is_empty() { self.texts.get("also-open-somebody") } else { other.name.clone() }
    }

    /// One thing at a time: what is to be said waits until the dialog before it is answered. Unsaved work comes first.
    pub(super) fn next_notice(&mut self) {
        if self.dialog.is_some() {
            return;
        }
        if std::mem::take(&mut self.safety.offers) {
            let found = self.safety.found.iter().map(|found| self.describe(found)).collect();
            self.dialog = Some(Dialog::Recover(found));
        } else if !self.collaborators.notices.is_empty() {
            self.dialog = Some(self.collaborators.notices.remove(0));
        }
    }

    /// Looks only: nothing can be changed until the file is opened again.
    pub(super) fn make_read_only(&mut self) {
        self.file.document.make_read_only();
    }

    /// Shows from time to time that we are here, and looks whether somebody else still is.
    pub(super) fn follow_collaborators(&mut self, ctx: &egui::Context) {
        let now = self.platform.now_ms();
        if now < self.collaborators.next {
            if self.collaborators.other.is_some() {
                ctx.request_repaint_after(Duration::from_millis(self.collaborators.next - now + 20));
            }
            return;
        }
        self.collaborators.next = now + EVERY;
        if let Some(beat) = self.file.presence.as_mut().and_then(Presence::beat) {
            self.work_aside(move |store| store.show_life(&beat), |_, _, ()| {});
            ctx.request_repaint_after(Duration::from_millis(EVERY + 20));
        }
        if let Some((path, other, seen)) = &self.collaborators.other {
            let silent = (now - seen >= SILENT_AFTER).then(|| other.clone());
            let (path, announce) = (path.clone(), self.announce());
            self.work_aside(
                move |store| {
                    let (presence, other) = announce.at(store, &path, silent.as_ref());
                    (path, presence, other)
                },
                |app, _, (path, presence, other)| app.announced(&path, presence, other),
            );
        }
    }

    /// The other one is still there, or has gone and our card is where theirs was.
    fn announced(&mut self, path: &PathBuf, presence: Option<Presence>, other: Option<Owner>) {
        let Some((_, before, seen)) = self.collaborators.other.take().filter(|(of, ..)| of == path) else {
            // Another file is open by now.
            return self.leave_with(presence);
        };
        if let Some(other) = other {
            let seen = if other == before { seen } else { self.platform.now_ms() };
            self.collaborators.other = Some((path.clone(), other, seen));
        } else {
            let text = if before.name.is_empty() {
                self.texts.get("also-open-gone-unnamed")
            } else {
                self.texts.with("also-open-gone", &[("name", before.name.into())])
            };
            self.toast("also-open-gone", text);
            if self.file.document.is_read_only() {
                self.leave_with(presence);
            } else {
                self.settle_in(presence);
            }
        }
    }
}
