//! Work that takes longer than a frame, on a thread of its own. A job is a value, what it brings is a value.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;

use super::tables;
use crate::exchange::import::{self, ImportPlan, ImportResult, PlanError};
use crate::exchange::{RawTable, report};
use crate::file::{
    Damage, Expect, Location, OpenError, Opened, Owner, Presence, ReplaceError, SaveError, Saved, Store, Way,
};
use crate::model::{FreshIds, TableKind, Workspace};
use crate::text::errors::TableReadError;
use crate::ui::dialogs::ImportDialog;

/// Something to do.
#[derive(Debug)]
pub enum Job {
    /// Open a workspace, and say to others that we have; not when it is ours already.
    Open { path: PathBuf, announce: Option<Announce> },
    /// Save one.
    Save { path: PathBuf, workspace: Workspace, expect: Expect, way: Way, announce: Option<Announce> },
    /// Read a table.
    ReadTable(TableKind, PathBuf),
    /// Import a table that was confirmed.
    Import { raw: Arc<RawTable>, plan: ImportPlan, workspace: Workspace, fresh: FreshIds, today: NaiveDate },
    /// Save one beside a file, under a free name with the day in it.
    SaveBeside { path: PathBuf, workspace: Workspace, day: NaiveDate, announce: Announce },
    /// Find out what kind of place a file is in.
    Locate(PathBuf),
    /// Take our card beside a file away.
    Leave(Presence),
    /// Write the report, over what stands there or only where nothing does.
    Report { path: PathBuf, workspace: Workspace, today: NaiveDate, replaces: bool },
}

/// Who says that the file is open.
#[derive(Debug, Clone)]
pub struct Announce {
    /// The name in the settings.
    pub name: String,
    /// The name of the machine.
    pub machine: String,
    /// The number of this run.
    pub session: u64,
}

/// A workspace that was opened, and what is around it.
#[derive(Debug)]
pub struct Arrived {
    /// The workspace.
    pub opened: Opened,
    /// Somebody else has it open.
    pub other: Option<Owner>,
    /// We have said that we have it open.
    pub presence: Option<Presence>,
    /// Files beside it that hold the same workspace.
    pub copies: Vec<String>,
}

/// What came of it.
#[derive(Debug)]
pub enum Done {
    /// A workspace was opened, or not.
    Opened(Result<Box<Arrived>, OpenError>),
    /// A file is damaged; with what there is besides it.
    Damaged(OpenError, Box<Damage>),
    /// A workspace was saved, or not.
    Saved(Result<Saved, SaveError>, Option<Presence>),
    /// A table was read, or not; with its name.
    TableRead(TableKind, String, Result<RawTable, TableReadError>),
    /// An import was run, or not; with what was confirmed.
    Imported(Box<ImportDialog>, Result<ImportResult, PlanError>),
    /// What kind of place a file is in.
    Located(PathBuf, Location),
    /// Our card is away.
    Left,
    /// The report was not written, because something stands there.
    ReportThere(PathBuf),
    /// The report was written, or not.
    Reported(Result<PathBuf, ReplaceError>),
}

/// The worker: a thread, or in tests the caller's own.
pub struct Worker {
    jobs: Option<Sender<(u64, Job)>>,
    done: Receiver<(u64, Done)>,
    inline: VecDeque<(u64, Done)>,
    wake: Arc<Mutex<Option<egui::Context>>>,
    store: Store,
}

impl Worker {
    /// A worker on a thread of its own, or one that works when it is asked to.
    pub fn new(threaded: bool, store: Store) -> Self {
        let own = store.clone();
        let (jobs, todo) = channel::<(u64, Job)>();
        let (results, done) = channel();
        let wake: Arc<Mutex<Option<egui::Context>>> = Arc::default();
        let waker = Arc::clone(&wake);
        let started = threaded
            && std::thread::Builder::new()
                .name("worker".to_owned())
                .stack_size(16 * 1024 * 1024)
                .spawn(move || {
                    while let Ok((number, job)) = todo.recv() {
                        if results.send((number, run(&own, job))).is_err() {
                            return;
                        }
                        if let Ok(ctx) = waker.lock()
                            && let Some(ctx) = ctx.as_ref()
                        {
                            ctx.request_repaint();
                        }
                    }
                })
                .is_ok();
        Self { jobs: started.then_some(jobs), done, inline: VecDeque::new(), wake, store }
    }

    /// Whom to wake when something is done.
    pub fn wake_with(&self, ctx: &egui::Context) {
        if let Ok(mut wake) = self.wake.lock()
            && wake.is_none()
        {
            *wake = Some(ctx.clone());
        }
    }

    /// Gives a job.
    pub fn submit(&mut self, number: u64, job: Job) {
        match &self.jobs {
            Some(jobs) => {
                if let Err(error) = jobs.send((number, job)) {
                    let (number, job) = error.0;
                    self.inline.push_back((number, run(&self.store, job)));
                }
            }
            None => self.inline.push_back((number, run(&self.store, job))),
        }
    }

    /// What is done.
    pub fn drain(&mut self) -> Vec<(u64, Done)> {
        let mut all: Vec<(u64, Done)> = self.inline.drain(..).collect();
        all.extend(self.done.try_iter());
        all
    }
}

fn run(store: &Store, job: Job) -> Done {
    match job {
        Job::Open { path, announce } => match store.open(&path) {
            Ok(opened) => {
                let (presence, other) =
                    announce.map_or((None, None), |by| store.announce(&opened.path, &by.name, &by.machine, by.session));
                let copies = store.copies_beside(&opened.path, opened.loaded.workspace.doc);
                Done::Opened(Ok(Box::new(Arrived { opened, other, presence, copies })))
            }
            Err(error) if error.is_damage() => Done::Damaged(error, Box::new(store.damage(&path))),
            Err(error) => Done::Opened(Err(error)),
        },
        Job::Save { path, workspace, expect, way, announce } => {
            let saved = store.save_by(&path, &workspace, expect, way);
            let presence = saved
                .as_ref()
                .ok()
                .zip(announce)
                .and_then(|(saved, by)| store.announce(&saved.path, &by.name, &by.machine, by.session).0);
            Done::Saved(saved, presence)
        }
        Job::ReadTable(table, path) => {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let result = tables::read(store, &path);
            Done::TableRead(table, name, result)
        }
        Job::Import { raw, plan, workspace, mut fresh, today } => {
            let result = import::run(&raw, &plan, &workspace, &mut fresh, today);
            Done::Imported(Box::new(ImportDialog { raw, plan, problem: None }), result)
        }
        Job::SaveBeside { path, workspace, day, announce } => {
            let saved = save_beside(store, &path, &workspace, day);
            let presence = saved
                .as_ref()
                .ok()
                .and_then(|saved| store.announce(&saved.path, &announce.name, &announce.machine, announce.session).0);
            Done::Saved(saved, presence)
        }
        Job::Locate(path) => {
            let location = Location::of(&path);
            Done::Located(path, location)
        }
        Job::Leave(presence) => {
            drop(presence);
            Done::Left
        }
        Job::Report { path, replaces: false, .. } if store.vfs.is_taken(&path) => Done::ReportThere(path),
        Job::Report { path, workspace, today, .. } => {
            let markdown = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
            let text = if markdown { report::markdown(&workspace, today) } else { report::html(&workspace, today) };
            Done::Reported(store.replace(&path, text.as_bytes()).map(|written| written.path))
        }
    }
}

/// Saves beside a file: `NAME (2026-11-21).tandem.ron`, with a number where that is taken.
fn save_beside(store: &Store, path: &Path, workspace: &Workspace, day: NaiveDate) -> Result<Saved, SaveError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.split_once('.').unwrap_or((name.as_str(), "tandem.ron"));
    let mut last = SaveError::Exists;
    for number in 1..100 {
        let number = if number == 1 { String::new() } else { format!(" {number}") };
        let free = path.with_file_name(format!("{stem} ({}{number}).{ending}", day.format("%Y-%m-%d")));
        match store.save(&free, workspace, Expect::Absent) {
            Err(SaveError::Exists) => last = SaveError::Exists,
            result => return result,
        }
    }
    Err(last)
}
