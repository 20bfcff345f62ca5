//! Keeps unsaved work while it is worked on, on a thread of its own: neither a hanging share nor a window that hangs or
//! dies keeps it from writing.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use crate::file::{Reason, Recovery, Store};
use crate::model::Workspace;

/// Work is kept this long after the last change of it …
const AFTER_LAST: u64 = 1_500;
/// … and at the latest this long after the first, so that never more than five seconds are lost.
const AFTER_FIRST: u64 = 3_500;
/// What could not be kept is tried again after this time, until it is kept or saved.
const AGAIN_AFTER: u64 = 2_000;

/// A state of the work.
#[derive(Debug, Clone)]
pub struct Work {
    /// The workspace.
    pub workspace: Workspace,
    /// The file it belongs to, and the hash of that file's bytes.
    pub file: Option<(PathBuf, blake3::Hash)>,
}

enum Tell {
    /// There is unsaved work.
    Work(Box<Work>),
    /// Everything is saved.
    Saved,
    /// The work is given up on purpose; it stays in the history.
    GivenUp(Box<Work>),
    /// Write now, and say when it is done.
    Flush(Sender<()>),
}

/// What keeps the work.
struct Core {
    store: Store,
    seed: u64,
    recovery: Option<Recovery>,
    waiting: Option<(Box<Work>, u64, u64)>,
    /// Before this moment it is not tried again.
    not_before: u64,
    failing: Arc<AtomicBool>,
    wake: Arc<Mutex<Option<egui::Context>>>,
}

impl Core {
    fn hear(&mut self, tell: Tell) {
        let now = self.store.clock.forward_ms();
        match tell {
            Tell::Work(work) => {
                let first = self.waiting.as_ref().map_or(now, |(_, first, _)| *first);
                self.waiting = Some((work, first, now));
            }
            Tell::Saved => self.forget(),
            Tell::GivenUp(work) => {
                let remembered = self.store.remember_workspace(&work.workspace, Reason::Discarded);
                if remembered.is_err() && self.store.home.is_some() {
                    // Without a place among the earlier versions its record stays, to be offered at the next start.
                    self.waiting.get_or_insert((work, now, now));
                    self.keep();
                } else {
                    self.forget();
                }
            }
            Tell::Flush(done) => {
                self.keep();
                let _ = done.send(());
            }
        }
    }

    fn forget(&mut self) {
        self.waiting = None;
        self.say_failing(false);
        if let Some(recovery) = &mut self.recovery {
            recovery.clear();
        }
    }

    /// How long to wait until there is something to write.
    fn due_in(&self) -> Option<u64> {
        let (_, first, last) = self.waiting.as_ref()?;
        let due = (first + AFTER_FIRST).min(last + AFTER_LAST).max(self.not_before);
        Some(due.saturating_sub(self.store.clock.forward_ms()))
    }

    fn keep(&mut self) {
        let Some((work, first, last)) = self.waiting.take() else { return };
        match self.try_to_keep(&work) {
            Ok(()) => self.say_failing(false),
            Err(error) => {
                if !self.failing.load(Ordering::Relaxed) {
                    tracing::warn!(%error, "unsaved work was not kept");
                }
                self.say_failing(true);
                self.waiting = Some((work, first, last));
                self.not_before = self.store.clock.forward_ms() + AGAIN_AFTER;
            }
        }
    }

    fn try_to_keep(&mut self, work: &Work) -> std::io::Result<()> {
        if self.recovery.is_none() {
            self.recovery = Recovery::begin(&self.store, self.seed);
        }
        let Some(recovery) = &mut self.recovery else {
            // Without a folder of the user's own there is nothing to be tried.
            let lacks = self.store.home.is_some();
            return if lacks { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(()) };
        };
        let (path, base) = work.file.as_ref().map(|(path, hash)| (path.as_path(), *hash)).unzip();
        recovery.keep(&work.workspace, path, base)
    }

    /// Whether it is failing, for the window to show.
    fn say_failing(&self, failing: bool) {
        if self.failing.swap(failing, Ordering::Relaxed) != failing
            && let Ok(wake) = self.wake.lock()
            && let Some(ctx) = wake.as_ref()
        {
            ctx.request_repaint();
        }
    }

    fn run(&mut self, heard: &Receiver<Tell>) {
        loop {
            let wait = self.due_in().unwrap_or(3_600_000);
            match heard.recv_timeout(Duration::from_millis(wait)) {
                Ok(tell) => self.hear(tell),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.due_in() == Some(0) {
                self.keep();
            }
        }
    }
}

/// The way to the thread, for a panic anywhere in the program.
static EMERGENCY: OnceLock<Sender<Tell>> = OnceLock::new();

/// Writes the last state of the work before the program goes down. Waits half a second at most.
pub fn keep_before_the_end() {
    let Some(tell) = EMERGENCY.get() else { return };
    let (done, written) = channel();
    if tell.send(Tell::Flush(done)).is_ok() {
        let _ = written.recv_timeout(Duration::from_millis(500));
    }
}

/// Keeps unsaved work.
pub struct RecoveryWriter {
    tell: Option<Sender<Tell>>,
    inline: Option<Core>,
    failing: Arc<AtomicBool>,
    wake: Arc<Mutex<Option<egui::Context>>>,
}

impl RecoveryWriter {
    /// A writer on a thread of its own, or one that writes at once.
    pub fn new(threaded: bool, store: Store, seed: u64) -> Self {
        let failing: Arc<AtomicBool> = Arc::default();
        let wake: Arc<Mutex<Option<egui::Context>>> = Arc::default();
        let mut core = Core {
            store,
            seed,
            recovery: None,
            waiting: None,
            not_before: 0,
            failing: Arc::clone(&failing),
            wake: Arc::clone(&wake),
        };
        if !threaded {
            return Self { tell: None, inline: Some(core), failing, wake };
        }
        let (tell, heard) = channel();
        let started = std::thread::Builder::new()
            .name("recovery writer".to_owned())
            .stack_size(16 * 1024 * 1024)
            .spawn(move || core.run(&heard))
            .is_ok();
        if started {
            let _ = EMERGENCY.set(tell.clone());
        }
        Self { tell: started.then_some(tell), inline: None, failing, wake }
    }

    /// There is unsaved work.
    pub fn work(&mut self, work: Work) {
        self.say(Tell::Work(Box::new(work)));
    }

    /// Everything is saved.
    pub fn saved(&mut self) {
        self.say(Tell::Saved);
    }

    /// The work is given up on purpose.
    pub fn given_up(&mut self, work: Work) {
        self.say(Tell::GivenUp(Box::new(work)));
    }

    /// Writes what waits; waits for it for this long.
    pub fn flush(&mut self, wait: Duration) {
        let (done, written) = channel();
        self.say(Tell::Flush(done));
        let _ = written.recv_timeout(wait);
    }

    /// Whom to wake when keeping begins to fail, or works again.
    pub fn wake_with(&self, ctx: &egui::Context) {
        if let Ok(mut wake) = self.wake.lock() {
            wake.get_or_insert_with(|| ctx.clone());
        }
    }

    /// Whether the work cannot be kept at the moment.
    pub fn is_failing(&self) -> bool {
        self.failing.load(Ordering::Relaxed)
    }

    fn say(&mut self, tell: Tell) {
        if let Some(core) = &mut self.inline {
            core.hear(tell);
            core.keep();
        } else if let Some(sender) = &self.tell {
            let _ = sender.send(tell);
        }
    }
}
