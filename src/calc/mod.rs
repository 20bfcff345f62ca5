//! What follows from the workspace: pure functions, every formula with its source and tested against reference values.

pub mod agreement;
pub mod backtest;
pub mod blind;
pub mod changes;
pub mod content;
pub mod evidence;
pub mod funnel;
pub mod judging;
pub mod lead_sets;
pub mod models;
pub mod negotiation;
pub mod overview;
pub mod people;
pub mod persona;
pub mod plan;
pub mod reconciliation;
pub mod results;
pub mod scoring;
pub mod signing;
pub mod stats;
pub mod studies;
pub mod testable;
pub mod threshold;
pub mod versions;
