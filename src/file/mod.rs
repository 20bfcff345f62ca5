//! How the workspace is kept: format, version, seal, safe save. The only module that touches workspace files.

mod format;
mod load;
mod replace;
mod save;

pub use format::{Loaded, MAJOR, MINOR, ReadError, Seal, WriteError, read, write};
pub use load::{LARGEST, OpenError, Opened, open};
pub use replace::{ReplaceError, Written, replace};
pub use save::{Expect, SaveError, Saved, save};
