//! Tandem: joint workshops of Sales and Marketing. One room, one projector, one file.
//!
//! The modules in reading order: what the workshop produced, what follows from it, how it changes, how copies become
//! one, how it is kept, what comes in and goes out, its words, its colours, how it is drawn, and how everything is tied together.
//!
//! The program needs [`main`] of them and nothing else. Tests, benches and examples look inside: they turn on the feature `testing`,
//! which makes the modules public. Without it the compiler finds what nothing uses.

#![cfg_attr(
    not(feature = "testing"),
    allow(
        unused_imports,
        reason = "modules hand on more than the program itself takes; imports nobody needs are found with the feature"
    )
)]

#[cfg(not(feature = "testing"))]
mod model;
#[cfg(feature = "testing")]
pub mod model;

#[cfg(test)]
mod trial;

#[cfg(not(feature = "testing"))]
mod calc;
#[cfg(feature = "testing")]
pub mod calc;

#[cfg(not(feature = "testing"))]
mod edit;
#[cfg(feature = "testing")]
pub mod edit;

#[cfg(not(feature = "testing"))]
mod merge;
#[cfg(feature = "testing")]
pub mod merge;

#[cfg(not(feature = "testing"))]
mod exchange;
#[cfg(feature = "testing")]
pub mod exchange;

#[cfg(not(feature = "testing"))]
mod file;
#[cfg(feature = "testing")]
pub mod file;

#[cfg(not(feature = "testing"))]
mod text;
#[cfg(feature = "testing")]
pub mod text;

#[cfg(not(feature = "testing"))]
mod colours;
#[cfg(feature = "testing")]
pub mod colours;

#[cfg(not(feature = "testing"))]
mod ui;
#[cfg(feature = "testing")]
pub mod ui;

#[cfg(not(feature = "testing"))]
mod app;
#[cfg(feature = "testing")]
pub mod app;

#[cfg(not(feature = "testing"))]
mod cli;
#[cfg(feature = "testing")]
pub mod cli;

mod start;

pub use start::main;
