//! The threads work is done on. One job after the other as a rule; but a place that does not answer keeps nothing else
//! waiting. What a job brings is what the program goes on with.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::App;
use crate::exchange::WorkProgress;
use crate::file::Store;

/// Reading a workspace nests deeply.
const STACK: usize = 16 * 1024 * 1024;
/// How long a job waits for the one before it, in milliseconds; then it goes on a thread of its own.
const PATIENCE: u64 = 2_000;

/// A fault of the program itself ended the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault;

/// What the program goes on with when a job is done.
pub(super) type Then = Box<dyn FnOnce(&mut App, &egui::Context) + Send>;

/// Something to do, on whatever thread.
pub(super) type Job = Box<dyn FnOnce(&Store, &WorkProgress) -> Then + Send>;

/// A job until somebody takes it.
type Waiting = Arc<Mutex<Option<(u64, Job, Arc<WorkProgress>)>>>;

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does something on a thread of its own and waits this long for it, in milliseconds; `None` when it takes longer.
pub(super) fn within<T: Send + 'static>(ms: u64, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = channel();
    let work = move || {
        let _ = tell.send(work());
    };
    std::thread::Builder::new().name("within".to_owned()).stack_size(STACK).spawn(work).ok()?;
    told.recv_timeout(Duration::from_millis(ms)).ok()
}

/// What carrying out a job needs, on whatever thread.
#[derive(Clone)]
struct Means {
    store: Store,
    results: Sender<(u64, Then)>,
    wake: Arc<Mutex<Option<egui::Context>>>,
}

impl Means {
    /// Carries a job out, unless somebody else has taken it. False when nobody waits for results any more.
    fn execute(&self, waiting: &Waiting) -> bool {
        let Some((number, job, progress)) = held(waiting).take() else { return true };
        let heard = self.results.send((number, job(&self.store, &progress))).is_ok();
        if let Some(ctx) = held(&self.wake).as_ref() {
            ctx.request_repaint();
        }
        heard
    }

    /// Carries a job out on a thread of its own, after this time, unless somebody has taken it by then.
    fn stand_in(&self, waiting: &Waiting, after_ms: u64) -> bool {
        let (means, waiting) = (self.clone(), Arc::clone(waiting));
        let work = move || {
            means.store.clock.wait(after_ms);
            means.execute(&waiting);
        };
        std::thread::Builder::new().name("aside".to_owned()).stack_size(STACK).spawn(work).is_ok()
    }
}

/// Since when a thread has been at a job, by the clock that runs forward, and whether anybody still waits for it.
type AtWork = Arc<Mutex<Option<(u64, Arc<WorkProgress>)>>>;

/// A thread that does one job after the other.
struct Line {
    jobs: Sender<Waiting>,
    /// Jobs that were given and are not done.
    given: Arc<AtomicUsize>,
    at_work: AtWork,
}

impl Line {
    fn start(means: &Means) -> Option<Self> {
        let (jobs, todo) = channel::<Waiting>();
        let (given, at_work) = (Arc::<AtomicUsize>::default(), AtWork::default());
        let (own, done, now) = (means.clone(), Arc::clone(&given), Arc::clone(&at_work));
        let work = move || {
            while let Ok(waiting) = todo.recv() {
                let progress = held(&waiting).as_ref().map(|(_, _, progress)| Arc::clone(progress));
                *held(&now) = progress.map(|progress| (own.store.clock.forward_ms(), progress));
                let heard = own.execute(&waiting);
                *held(&now) = None;
                done.fetch_sub(1, Ordering::SeqCst);
                if !heard {
                    return;
                }
            }
        };
        std::thread::Builder::new().name("worker".to_owned()).stack_size(STACK).spawn(work).ok()?;
        Some(Self { jobs, given, at_work })
    }

    /// Whether it is at a job that takes long or that nobody waits for any more.
    fn is_stuck(&self, now: u64) -> bool {
        held(&self.at_work)
            .as_ref()
            .is_some_and(|(since, progress)| progress.is_stopped() || now.saturating_sub(*since) > PATIENCE)
    }
}

/// The worker: threads, or in tests the caller's own.
pub(super) struct Worker {
    threaded: bool,
    line: Option<Line>,
    means: Means,
    done: Receiver<(u64, Then)>,
    inline: VecDeque<(u64, Then)>,
}

impl Worker {
    /// A worker on threads of its own, or one that works when it is asked to.
    pub fn new(threaded: bool, store: Store) -> Self {
        let (results, done) = channel();
        let means = Means { store, results, wake: Arc::default() };
        let line = if threaded { Line::start(&means) } else { None };
        Self { threaded, line, means, done, inline: VecDeque::new() }
    }

    /// Whom to wake when something is done.
    pub fn wake_with(&self, ctx: &egui::Context) {
        held(&self.means.wake).get_or_insert_with(|| ctx.clone());
    }

    /// Some work and what the program goes on with. A fault in it ends neither the thread nor the program; only where a test
    /// does the work on its own thread, it ends the test.
    pub fn job<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store, &WorkProgress) -> T + Send + 'static,
        then: impl FnOnce(&mut App, &egui::Context, Result<T, Fault>) + Send + 'static,
    ) -> Job {
        let threaded = self.threaded;
        Box::new(move |store, progress| {
            let done = match catch_unwind(AssertUnwindSafe(|| work(store, progress))) {
                Ok(done) => Ok(done),
                Err(_) if threaded => Err(Fault),
                Err(fault) => resume_unwind(fault),
            };
            Box::new(move |app, ctx| then(app, ctx, done))
        })
    }

    /// Gives a job; `progress` hears how far it is. Jobs are done in turn, but none waits long for one that hangs.
    pub fn submit(&mut self, number: u64, job: Job, progress: Arc<WorkProgress>) {
        let now = self.means.store.clock.forward_ms();
        if self.line.as_ref().is_some_and(|line| line.is_stuck(now))
            && let Some(line) = Line::start(&self.means)
        {
            // The old thread goes when its job has come to an end.
            self.line = Some(line);
        }
        let waiting: Waiting = Arc::new(Mutex::new(Some((number, job, progress))));
        if let Some(line) = &self.line {
            let is_busy = line.given.fetch_add(1, Ordering::SeqCst) > 0;
            if line.jobs.send(Arc::clone(&waiting)).is_ok() {
                if is_busy {
                    self.means.stand_in(&waiting, PATIENCE);
                }
                return;
            }
        }
        let job = held(&waiting).take();
        self.inline.extend(job.map(|(number, job, progress)| (number, job(&self.means.store, &progress))));
    }

    /// Gives a job beside all others: it has no number, and what it brings is looked at whenever it comes. It runs on a
    /// thread of its own, because a share may keep it for long; where there is none to be had, after the others.
    pub fn submit_aside(&mut self, job: Job) {
        if self.line.is_none() {
            return self.inline.push_back((0, job(&self.means.store, &WorkProgress::default())));
        }
        let waiting: Waiting = Arc::new(Mutex::new(Some((0, job, Arc::default()))));
        if !self.means.stand_in(&waiting, 0)
            && let Some((number, job, progress)) = held(&waiting).take()
        {
            self.submit(number, job, progress);
        }
    }

    /// What is done.
    pub fn drain(&mut self) -> Vec<(u64, Then)> {
        let mut all: Vec<(u64, Then)> = self.inline.drain(..).collect();
        all.extend(self.done.try_iter());
        all
    }
}
