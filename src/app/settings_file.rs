//! The settings file in the user's configuration folder. A broken one is replaced by the defaults; nothing else is lost.

use std::path::PathBuf;

use etcetera::app_strategy::{AppStrategy, AppStrategyArgs, choose_native_strategy};

use crate::file::{ReplaceError, Store};
use crate::ui::settings::Settings;

fn strategy() -> Option<impl AppStrategy> {
    choose_native_strategy(AppStrategyArgs {
        top_level_domain: String::new(),
        author: String::new(),
        app_name: "tandem".to_owned(),
    })
    .ok()
}

fn path() -> Option<PathBuf> {
    Some(strategy()?.config_dir().join("settings.ron"))
}

/// The folder for earlier versions and recovery; never beside the document, where it would be mailed along.
pub fn data_folder() -> Option<PathBuf> {
    Some(strategy()?.data_dir())
}

/// The folder for the log and the start marker.
pub fn state_folder() -> Option<PathBuf> {
    let strategy = strategy()?;
    Some(strategy.state_dir().unwrap_or_else(|| strategy.data_dir()))
}

/// Makes one of these folders, for nobody else to look into.
///
/// # Errors
/// What the system says.
pub fn make_private(folder: &std::path::Path) -> std::io::Result<()> {
    Store::machine(None).vfs.create_folder(folder)
}

/// Reads the settings; the defaults when there are none.
pub fn load() -> Settings {
    let Some(path) = path() else { return Settings::default() };
    let Ok(text) = std::fs::read_to_string(&path) else { return Settings::default() };
    ron::from_str(&text).unwrap_or_else(|error| {
        tracing::warn!(%error, "settings are unreadable and start anew");
        Settings::default()
    })
}

/// Writes the settings; a failure is logged, never shown.
pub fn store(settings: &Settings) {
    let Some(path) = path() else { return };
    let written = path.parent().map_or(Ok(()), make_private).map_err(ReplaceError::from).and_then(|()| {
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default()).unwrap_or_default();
        Store::machine(None).replace_private(&path, text.as_bytes())
    });
    if let Err(error) = written {
        tracing::warn!(%error, "settings were not written");
    }
}
