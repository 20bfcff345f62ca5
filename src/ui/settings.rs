//! What belongs to the person at this machine, not to the workspace.

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
    /// Files on a disk of this machine are saved by themselves.
    pub autosave: bool,
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
            autosave: true,
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

    /// Puts a file at the top of the recent ones; at most eight are kept.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(8);
    }
}
