//! The log: a small file in the user's state folder, without anything from documents.

use std::fs::OpenOptions;
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// A log larger than this starts anew.
const LARGEST: u64 = 512 * 1024;

/// Starts logging. Without a place to write nothing is logged, and nothing else suffers.
pub fn start() {
    let Some(folder) = super::settings_file::state_folder() else { return };
    if super::settings_file::make_private(&folder).is_err() {
        return;
    }
    let path = folder.join("tandem.log");
    let too_large = std::fs::metadata(&path).is_ok_and(|about| about.len() > LARGEST);
    let mut options = OpenOptions::new();
    options.create(true).append(!too_large).write(true).truncate(too_large);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let Ok(file) = options.open(&path) else { return };
    let filter = EnvFilter::try_from_env("TANDEM_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,tandem::app::renderer=info,tandem::app::window=info"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Mutex::new(file)).try_init();
}
