//! The report everyone takes home.
