//! Tandem: joint workshops of Sales and Marketing. One room, one projector, one file.
//!
//! The modules in reading order: what the workshop produced, what follows from it, how it changes, how copies become
//! one, how it is kept, what
//! comes in and goes out, its words, its colours, how it is drawn, and how everything is tied together.

pub mod model;

#[cfg(test)]
mod trial;

pub mod calc;

pub mod edit;

pub mod merge;

pub mod exchange;

pub mod file;

pub mod text;

pub mod colours;

pub mod ui;

pub mod app;

pub mod cli;
