//! What belongs to the person at this machine, not to the workspace.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::model::{Language, Side};

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// Light: projectors wash dark themes out.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// As the system says.
    System,
}

/// What F11 shows to the room.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomPlace {
    /// A second window where there is a second screen, and this one where there is not.
    #[default]
    Suiting,
    /// A second window, for a projector beside the screen.
    Window,
    /// This window shows what the room sees, for a single screen.
    Here,
    /// This window shows the page itself, large, to work in.
    Page,
}

/// Where the room's window was, in points at a zoom of 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RoomWindow {
    /// Its corner.
    pub at: (f32, f32),
    /// How large it was inside.
    pub size: (f32, f32),
    /// It filled its screen.
    pub full: bool,
}

impl RoomWindow {
    /// The same place in points of another size.
    pub fn divided_by(self, zoom: f32) -> Self {
        let by = |(x, y): (f32, f32)| (x / zoom, y / zoom);
        Self { at: by(self.at), size: by(self.size), full: self.full }
    }
}

/// What draws the window, for those who look for the reason of slow pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The renderer.
    pub with: &'static str,
    /// The text key of the reason.
    pub why: &'static str,
    /// The graphics card, where the reason is about one.
    pub adapter: String,
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the program; `None` until it was chosen: the system's.
    pub language: Option<Language>,
    /// The theme.
    pub theme: ThemeChoice,
    /// The zoom, 0.5 to 3.
    pub zoom: f32,
    /// The side the user speaks for; `None` is neutral, and until somebody says otherwise.
    pub speaks_for: Option<Side>,
    /// The user's name, for signatures.
    pub name: String,
    /// Files opened before, newest first.
    pub recent: Vec<PathBuf>,
    /// Those of them in which a workshop ran when they were last opened or saved here, with when it began in milliseconds
    /// since 1970 in UTC.
    pub running: BTreeMap<PathBuf, i64>,
    /// Files on a disk of this machine are saved by themselves.
    pub autosave: bool,
    /// The page of a block is opened when the block begins.
    pub follow_agenda: bool,
    /// What F11 shows to the room.
    pub room: RoomPlace,
    /// The room follows what is looked at.
    pub room_follows: bool,
    /// Where the room's window was.
    pub room_window: Option<RoomWindow>,
    /// The window's size in points.
    pub window: Option<(f32, f32)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::Light,
            zoom: 1.0,
            speaks_for: None,
            name: String::new(),
            recent: Vec::new(),
            running: BTreeMap::new(),
            autosave: true,
            follow_agenda: true,
            room: RoomPlace::Suiting,
            room_follows: true,
            room_window: None,
            window: None,
        }
    }
}

/// The zoom steps of Ctrl/Cmd + and −.
pub const ZOOM_STEPS: [f32; 11] = [0.6, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0];

impl Settings {
    /// The next zoom step up or down.
    pub fn zoom_step(&self, larger: bool) -> f32 {
        let mut steps = ZOOM_STEPS.into_iter();
        if larger {
            steps.find(|step| *step > self.zoom + 0.01).unwrap_or(3.0)
        } else {
            steps.rev().find(|step| *step < self.zoom - 0.01).unwrap_or(0.6)
        }
    }

    /// Puts a file at the top of the recent ones; at most eight are kept. With when the workshop began that runs in it.
    pub fn remember(&mut self, path: PathBuf, runs_since: Option<i64>) {
        self.recent.retain(|known| *known != path);
        self.running.remove(&path);
        self.running.extend(runs_since.map(|began| (path.clone(), began)));
        self.recent.insert(0, path);
        self.recent.truncate(8);
        self.running.retain(|path, _| self.recent.contains(path));
    }
}
