//! What the program needs from the machine: time, randomness, file dialogs, settings. Tests bring their own.

#[cfg(feature = "testing")]
mod rehearsal;

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use chrono::NaiveDate;

#[cfg(feature = "testing")]
pub use rehearsal::Rehearsal;

use super::settings_file;
use super::worker::within;
use crate::calc::clock::Moment;
use crate::calc::zones;
use crate::file::Store;
use crate::model::Language;
use crate::ui::files::{CopyUse, PathFor};
use crate::ui::settings::{Drawn, Settings};

/// A request for a path.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What for.
    pub kind: PathFor,
    /// The name or path to start with.
    pub suggestion: PathBuf,
    /// The dialog's title.
    pub title: String,
}

/// The answer of a file dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathAnswer {
    /// A path was chosen.
    Path(PathBuf),
    /// Several paths were chosen.
    Paths(Vec<PathBuf>),
    /// Nothing was chosen.
    Cancelled,
    /// There is no file dialog here; with the suggestion, to go on with.
    NotPossible(PathBuf),
}

/// The machine.
pub trait Platform {
    /// The day.
    fn today(&self) -> NaiveDate {
        self.moment().local.date()
    }
    /// The moment.
    fn moment(&self) -> Moment;
    /// A moment, in milliseconds since 1970, as clocks here show it.
    fn local(&self, at_ms: i64) -> chrono::NaiveDateTime;
    /// The time zone of this machine, by its name in the database of the IANA; empty where nobody knows it.
    fn zone(&self) -> &str;
    /// The time of day, for "Saved 14:32".
    fn time_of_day(&self) -> String;
    /// Milliseconds on a clock that only runs forward.
    fn now_ms(&self) -> u64;
    /// A number of this run of the program alone.
    fn session(&self) -> u64 {
        self.seed()
    }
    /// Randomness for ids.
    fn seed(&self) -> u64;
    /// The language of the system.
    fn system_language(&self) -> Language;
    /// Disk, clock and the user's own folder.
    fn store(&self) -> Store;
    /// Whether work runs on a thread of its own.
    fn threaded(&self) -> bool;
    /// Shows a file dialog.
    fn ask(&self, window: Option<&eframe::Frame>, ask: Ask) -> Receiver<PathAnswer>;
    /// Opens a file with the program for its kind, or shows it in its folder; false where that is not possible.
    fn open_file(&self, file: &Path, folder: bool) -> bool;
    /// Puts a picture on the clipboard.
    ///
    /// # Errors
    /// What the system says where it takes none.
    fn copy_picture(&self, picture: &egui::ColorImage) -> Result<(), String>;
    /// Keeps the settings.
    fn store_settings(&self, settings: &Settings);
    /// What draws the window, and why.
    fn drawn(&self) -> Option<&Drawn> {
        None
    }
    /// Where the screens are, in pixels, the one this window is on first; none where nobody can say.
    fn screens(&self, _window: Option<&eframe::Frame>) -> Vec<egui::Rect> {
        Vec::new()
    }
}

/// A real machine.
#[derive(Debug)]
pub struct Machine {
    started: Instant,
    zone: String,
    drawn: Option<Drawn>,
    shelf: Shelf,
}

/// The clipboard for pictures: what was put there is handed out by this program for as long as it runs.
#[derive(Default)]
struct Shelf(std::cell::RefCell<Option<arboard::Clipboard>>);

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shelf")
    }
}

impl Shelf {
    fn put(&self, picture: &egui::ColorImage) -> Result<(), arboard::Error> {
        let [width, height] = picture.size;
        let bytes: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
        let mut clipboard = match self.0.borrow_mut().take() {
            Some(clipboard) => clipboard,
            None => arboard::Clipboard::new()?,
        };
        // One that has failed is asked anew the next time.
        clipboard.set_image(arboard::ImageData { width, height, bytes: bytes.into() })?;
        *self.0.borrow_mut() = Some(clipboard);
        Ok(())
    }
}

impl Machine {
    /// This machine.
    pub fn new() -> Self {
        let zone = iana_time_zone::get_timezone().ok().filter(|name| zones::zone(name).is_some()).unwrap_or_default();
        Self { started: Instant::now(), zone, drawn: None, shelf: Shelf::default() }
    }

    /// This machine with a window, and what draws it.
    pub fn with_window(drawn: Drawn) -> Self {
        Self { drawn: Some(drawn), ..Self::new() }
    }
}

impl Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}

/// A dialog that closes faster than any person could is no dialog.
const TOO_FAST: Duration = Duration::from_millis(150);

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
impl Platform for Machine {
    fn copy_picture(&self, picture: &egui::ColorImage) -> Result<(), String> {
        self.shelf.put(picture).map_err(|error| error.to_string())
    }

    fn moment(&self) -> Moment {
        let now = chrono::Local::now();
        Moment { utc_ms: now.timestamp_millis(), local: now.naive_local() }
    }

    fn zone(&self) -> &str {
        &self.zone
    }

    fn local(&self, at_ms: i64) -> chrono::NaiveDateTime {
        let at = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
        at.with_timezone(&chrono::Local).naive_local()
    }

    fn time_of_day(&self) -> String {
        chrono::Local::now().format("%H:%M").to_string()
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn seed(&self) -> u64 {
        getrandom::u64().unwrap_or_else(|_| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            since.map_or(1, |since| since.as_nanos() as u64)
        })
    }

    fn system_language(&self) -> Language {
        sys_locale::get_locale().and_then(|code| Language::from_code(&code)).unwrap_or_default()
    }

    fn store(&self) -> Store {
        Store::machine(super::settings_file::data_folder())
    }

    fn threaded(&self) -> bool {
        true
    }

    fn ask(&self, window: Option<&eframe::Frame>, ask: Ask) -> Receiver<PathAnswer> {
        let (sender, receiver) = channel();
        let mut dialog = rfd::AsyncFileDialog::new().set_title(&ask.title);
        if let Some(window) = window {
            dialog = dialog.set_parent(window);
        }
        for (name, endings) in ask.kind.filters() {
            dialog = dialog.add_filter(*name, endings);
        }
        if let Some(name) = ask.suggestion.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        // A share that does not answer keeps no dialog from opening.
        let folder = ask.suggestion.parent().map(std::path::Path::to_path_buf);
        let folder = folder.and_then(|folder| within(300, move || folder.is_dir().then_some(folder)).flatten());
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        // The dialog is made here and awaited elsewhere, so that the window goes on.
        let chosen: Pin<Box<dyn Future<Output = Vec<rfd::FileHandle>> + Send>> = match ask.kind {
            PathFor::Write(_) => {
                let chosen = dialog.save_file();
                Box::pin(async move { chosen.await.into_iter().collect() })
            }
            PathFor::Copy(CopyUse::Merge | CopyUse::Dropped) => {
                let chosen = dialog.pick_files();
                Box::pin(async move { chosen.await.unwrap_or_default() })
            }
            PathFor::Open | PathFor::Import(_) | PathFor::ImportList(_) | PathFor::Copy(CopyUse::Compare) => {
                let chosen = dialog.pick_file();
                Box::pin(async move { chosen.await.into_iter().collect() })
            }
        };
        let suggestion = ask.suggestion;
        let asked = std::thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
            let shown = Instant::now();
            let files = pollster::block_on(chosen);
            let mut paths: Vec<PathBuf> = files.iter().map(|file| file.path().to_path_buf()).collect();
            let answer = match paths.len() {
                0 if cfg!(target_os = "linux") && shown.elapsed() < TOO_FAST => PathAnswer::NotPossible(suggestion),
                0 => PathAnswer::Cancelled,
                1 => PathAnswer::Path(paths.remove(0)),
                _ => PathAnswer::Paths(paths),
            };
            let _ = sender.send(answer);
        });
        if asked.is_err() {
            tracing::error!("no thread for the file dialog");
        }
        receiver
    }

    fn open_file(&self, file: &Path, folder: bool) -> bool {
        // A name that begins with a dash is no option of the program that opens it.
        let Ok(file) = std::path::absolute(file) else { return false };
        let done = if folder { show_in_folder(&file) } else { open::that_detached(&file) };
        if let Err(error) = &done {
            tracing::warn!(%error, "a written file could not be opened");
        }
        done.is_ok()
    }

    fn store_settings(&self, settings: &Settings) {
        settings_file::store(settings);
    }

    fn drawn(&self) -> Option<&Drawn> {
        self.drawn.as_ref()
    }

    fn screens(&self, window: Option<&eframe::Frame>) -> Vec<egui::Rect> {
        let Some(window) = window.and_then(eframe::Frame::winit_window) else { return Vec::new() };
        let here = window.current_monitor();
        let mut all: Vec<_> = window.available_monitors().collect();
        all.sort_by_key(|screen| Some(screen) != here.as_ref());
        let places = all.iter().map(|screen| (screen.position(), screen.size()));
        let rect = |at: (i32, i32), size: (u32, u32)| {
            let (at, size) = (egui::pos2(at.0 as f32, at.1 as f32), egui::vec2(size.0 as f32, size.1 as f32));
            egui::Rect::from_min_size(at, size)
        };
        places.map(|(at, size)| rect(at.into(), size.into())).collect()
    }
}

/// Shows a file in the folder it lies in: selected where the system can do that.
fn show_in_folder(file: &Path) -> std::io::Result<()> {
    if cfg!(target_os = "macos") {
        return std::process::Command::new("open").arg("-R").arg(file).spawn().map(drop);
    }
    if cfg!(windows) {
        return std::process::Command::new("explorer").arg("/select,").arg(file).spawn().map(drop);
    }
    open::that_detached(file.parent().unwrap_or(file))
}
