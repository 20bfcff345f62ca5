//! A machine for tests, pictures and benches.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use chrono::NaiveDate;

use super::{Ask, PathAnswer, Platform};
use crate::calc::clock::Moment;
use crate::file::Store;
use crate::model::Language;
use crate::ui::settings::Settings;

/// A machine for tests, pictures and benches: a fixed day, ids that repeat, work done at once, file dialogs that answer
/// what was put in.
#[derive(Debug, Default)]
pub struct Rehearsal {
    /// The paths the next file dialogs answer; without one, nothing is chosen.
    pub answers: std::rc::Rc<std::cell::RefCell<std::collections::VecDeque<PathBuf>>>,
    /// The files that were opened (false) or shown in their folder (true).
    pub opened: std::rc::Rc<std::cell::RefCell<Vec<(PathBuf, bool)>>>,
    /// The user's own folder.
    pub home: Option<PathBuf>,
    /// The number of this run.
    pub run: u64,
    /// Another disk than this machine's; then work runs on threads, as it does for users.
    pub vfs: Option<std::sync::Arc<dyn crate::file::vfs::Vfs>>,
    /// Another clock for what is kept on disks than this machine's.
    disk_clock: Option<std::sync::Arc<dyn crate::file::vfs::Clock>>,
    /// The clipboard takes no pictures.
    pub takes_no_pictures: bool,
    /// The size of the picture that was put on the clipboard last, in pixels.
    pub copied: std::rc::Rc<std::cell::Cell<[usize; 2]>>,
    /// How many screens there are; 0 where that is not known.
    pub screens: usize,
    /// How many milliseconds it is past nine o'clock of its day.
    pub later: std::rc::Rc<std::cell::Cell<i64>>,
    /// Milliseconds of the clock; every reading moves it on.
    clock: std::cell::Cell<u64>,
}

impl Rehearsal {
    /// A machine with a folder of the user's own, on which the program is started for the `run`-th time.
    pub fn at_home(home: &std::path::Path, run: u64) -> Self {
        Self { home: Some(home.to_path_buf()), run, ..Self::default() }
    }

    /// The same machine with another disk; its work then runs on threads, as it does for users.
    pub fn on(mut self, vfs: std::sync::Arc<dyn crate::file::vfs::Vfs>) -> Self {
        self.vfs = Some(vfs);
        self
    }
}

impl Rehearsal {
    /// The same machine with another clock for what is kept on disks.
    pub fn with_clock(mut self, clock: std::sync::Arc<dyn crate::file::vfs::Clock>) -> Self {
        self.disk_clock = Some(clock);
        self
    }
}

impl Platform for Rehearsal {
    /// The same wherever tests run.
    fn zone(&self) -> &'static str {
        ""
    }

    fn copy_picture(&self, picture: &egui::ColorImage) -> Result<(), String> {
        let refused = self.takes_no_pictures.then(|| "no clipboard".to_owned());
        refused.map_or_else(
            || {
                self.copied.set(picture.size);
                Ok(())
            },
            Err,
        )
    }

    fn moment(&self) -> Moment {
        let nine = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default().and_hms_opt(9, 0, 0).unwrap_or_default();
        let utc_ms = nine.and_utc().timestamp_millis().saturating_add(self.later.get());
        Moment { utc_ms, local: self.local(utc_ms) }
    }

    fn local(&self, at_ms: i64) -> chrono::NaiveDateTime {
        chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default().naive_utc()
    }

    fn time_of_day(&self) -> String {
        "14:32".to_owned()
    }

    fn now_ms(&self) -> u64 {
        let now = self.clock.get() + 40;
        self.clock.set(now);
        now
    }

    fn session(&self) -> u64 {
        self.run
    }

    fn seed(&self) -> u64 {
        2026
    }

    fn system_language(&self) -> Language {
        Language::En
    }

    fn store(&self) -> Store {
        let mut store = Store::machine(self.home.clone());
        if let Some(vfs) = &self.vfs {
            store.vfs = std::sync::Arc::clone(vfs);
        }
        if let Some(clock) = &self.disk_clock {
            store.clock = std::sync::Arc::clone(clock);
        }
        store
    }

    fn threaded(&self) -> bool {
        self.vfs.is_some()
    }

    fn ask(&self, _window: Option<&eframe::Frame>, _ask: Ask) -> Receiver<PathAnswer> {
        let (sender, receiver) = channel();
        let answer = self.answers.borrow_mut().pop_front().map_or(PathAnswer::Cancelled, PathAnswer::Path);
        let _ = sender.send(answer);
        receiver
    }

    fn open_file(&self, file: &Path, folder: bool) -> bool {
        self.opened.borrow_mut().push((file.to_path_buf(), folder));
        file.exists()
    }

    fn store_settings(&self, _settings: &Settings) {}

    fn screens(&self, _window: Option<&eframe::Frame>) -> Vec<egui::Rect> {
        let size = egui::vec2(1920.0, 1080.0);
        let beside = |at: usize| egui::Rect::from_min_size(egui::pos2(at as f32 * size.x, 0.0), size);
        (0..self.screens).map(beside).collect()
    }
}
