//! How the workspace changes: an [`Edit`] is a value, a [`Document`] applies it, and undo brings back the state *and*
//! the place. There is no other way to change anything.

mod change;
mod document;
mod in_model;
mod page;

pub use change::{Change, Edit, Editable, Label, Place};
pub use document::{Applied, Document, EditError};
pub use page::Page;
pub(crate) use page::for_each_page;
