//! Places that do not answer: whoever waits is told, and can go on elsewhere.

use std::time::Duration;

use super::App;
use super::saving::SaveTarget;
use crate::ui::dialogs::Dialog;

/// A place that has shown no sign of life for this long while somebody waits for it counts as silent, in milliseconds.
const SILENT: u64 = 45_000;
/// A save that takes longer than this is spoken about, in milliseconds.
const SLOW_SAVE: u64 = 20_000;

/// Work somebody waits for: its number, how far it was, and since when it has been there.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    number: u64,
    share: f32,
    since: u64,
}

impl App {
    /// Looks whether places still answer.
    pub(super) fn look_at_places(&mut self, ctx: &egui::Context) {
        let now = self.store.clock.forward_ms();
        if let Some(Dialog::Working { progress, .. }) = &self.dialog {
            let share = progress.share();
            if self.waiting.number != self.work_number || (share - self.waiting.share).abs() > f32::EPSILON {
                self.waiting = Waiting { number: self.work_number, share, since: now };
            }
            if now.saturating_sub(self.waiting.since) > SILENT {
                progress.stop();
                self.work_number += 1;
                let (title, text) = (self.texts.get("place-silent-title"), self.texts.get("place-silent"));
                self.dialog = Some(Dialog::Message { title, text });
            }
            ctx.request_repaint_after(Duration::from_secs(1));
        }
        let Some(saving) = &mut self.file.saving else { return };
        ctx.request_repaint_after(Duration::from_secs(1));
        if saving.is_slow || now.saturating_sub(saving.since) <= SLOW_SAVE {
            return;
        }
        saving.is_slow = true;
        match self.file.next_save.take() {
            // Another place was asked for already: it need not wait for this one.
            Some(wish @ SaveTarget::To(..)) => self.save(wish),
            wish => {
                self.file.next_save = wish;
                let told = Dialog::NotSaved { text: self.texts.get("place-silent-save") };
                if self.dialog.is_some() {
                    self.collaborators.say_later(Some(told));
                } else {
                    self.dialog = Some(told);
                }
            }
        }
    }
}
