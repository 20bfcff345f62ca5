//! How the workspace is kept: format, version, seal, safe save, earlier versions, recovery. The only module that touches
//! workspace files.

mod ancestor;
mod card;
mod departed;
mod format;
mod history;
mod in_place;
mod linked;
mod load;
mod location;
mod presence;
mod recovery;
mod replace;
mod salvage;
mod save;
mod store;
pub mod vfs;

pub use ancestor::Ancestor;
pub use card::Owner;
pub use format::{Corrected, Loaded, MAJOR, MINOR, ReadError, Seal, WriteError, read, write};
pub use history::{Reason, Version};
pub use linked::{LinkedError, name_beside};
pub use load::{LARGEST, OpenError, Opened};
pub use location::Location;
pub use presence::{Beat, Card, Presence};
pub use recovery::{Leftover, Recovery, Unsaved};
pub use replace::{ReplaceError, Written};
pub use salvage::{Broken, Damage, Salvaged, salvage};
pub use save::{Precondition, SaveError, Saved, WriteMode};
pub use store::Store;
