//! How two copies become one: a structural three-way merge by record and field. What only one side changed is taken, what
//! both changed differently becomes an open question in the document itself; nothing is ever lost without being listed.
//!
//! Nothing here reads a clock, a file or randomness: equal inputs give equal results on every machine.

mod caught;
mod compare;
mod delta;
mod leads;
mod records;
mod resolve;
pub mod review;
mod session;
mod strategy;
mod text;
mod tree;
mod twins;
mod values;

pub use compare::{FieldDifference, RecordDifference, compare};
pub use delta::{delta, fingerprint, undo};
pub use leads::{LeadPath, lead_path, lead_row};
pub use records::{Merged, merge, merge_without_base};
pub use resolve::{Choice, current, refuse, resolve};
pub use session::{Incoming, Outcome, Session};
pub use strategy::{Strategy, strategy};
pub use text::words_changed;
pub use tree::{Address, Tree, value_text};
