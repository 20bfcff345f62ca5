//! Work off the window's thread: what is done there, and what the program goes on with when it is done, stand side by side.

use std::sync::Arc;

use super::App;
use super::worker::{Fault, Job};
use crate::exchange::WorkProgress;
use crate::file::Store;
use crate::ui::dialogs::Dialog;

impl App {
    /// Does something while a dialog says so (its text key is `title`) and can cancel it; then goes on with what came of
    /// it, unless nobody waits for it any more.
    pub(super) fn work<T: Send + 'static>(
        &mut self,
        title: &'static str,
        work: impl FnOnce(&Store, &WorkProgress) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, &egui::Context, T) + Send + 'static,
    ) {
        let number = self.next_work();
        let job = self.worker.job(work, move |app: &mut Self, ctx, done| match done {
            // What it has brought may lie on a share, or be large: it is put away where nobody waits.
            done if app.work_number != number => app.put_away(done),
            Ok(done) => then(app, ctx, done),
            Err(Fault) => {
                let text = app.texts.get("fault-job");
                app.message("fault-title", "", text);
            }
        });
        let progress = Arc::new(WorkProgress::default());
        self.dialog = Some(Dialog::Working { title: self.texts.get(title), progress: Arc::clone(&progress) });
        self.worker.submit(number, job, progress);
    }

    /// Does something while everything goes on, under a number that was given before; then goes on with what came of it,
    /// whatever else was asked for meanwhile.
    pub(super) fn work_behind<T: Send + 'static>(
        &mut self,
        number: u64,
        work: impl FnOnce(&Store) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, &egui::Context, Result<T, Fault>) + Send + 'static,
    ) {
        let job = self.worker.job(move |store, _| work(store), then);
        self.worker.submit(number, job, Arc::default());
    }

    /// Does something beside all other work, because its place may keep it for long; then goes on with what came of it
    /// whenever that is.
    pub(super) fn work_aside<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Store) -> T + Send + 'static,
        then: impl FnOnce(&mut Self, &egui::Context, T) + Send + 'static,
    ) {
        let job: Job = self.worker.job(
            move |store, _| work(store),
            move |app: &mut Self, ctx, done| match done {
                Ok(done) => then(app, ctx, done),
                Err(Fault) => app.toast("fault-job", app.texts.get("fault-job")),
            },
        );
        self.worker.submit_aside(job);
    }

    /// Gives something up that may be large, where nobody waits for it.
    pub(super) fn put_away<T: Send + 'static>(&mut self, thing: T) {
        self.work_aside(move |_| drop(thing), |_, _, ()| {});
    }

    /// A number for the next piece of work; nobody waits any more for one that somebody has waited for.
    pub(super) fn next_work(&mut self) -> u64 {
        self.work_number += 1;
        self.work_number
    }

    /// Takes what the worker and the file dialogs have brought.
    pub(super) fn receive(&mut self, ctx: &egui::Context) {
        self.worker.wake_with(ctx);
        self.recovery.wake_with(ctx);
        if let Some((what, receiver)) = &self.asked
            && let Ok(answer) = receiver.try_recv()
        {
            let what = *what;
            self.asked = None;
            self.answered(what, answer);
        }
        for (number, then) in self.worker.drain() {
            if matches!(self.dialog, Some(Dialog::Working { .. })) && number == self.work_number {
                self.dialog = None;
            }
            then(self, ctx);
        }
    }
}
