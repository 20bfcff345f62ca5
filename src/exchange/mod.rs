//! What comes in and goes out: tables from CRM exports and spreadsheets, templates, the report. Bytes in, records out;
//! bytes out of records. Nothing here touches a file.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

pub mod actuals_import;
mod aliases;
pub mod back_test;
pub mod calendar;
pub mod cells;
mod content_import;
mod decision_sheets;
pub mod entry_list;
mod firm_keys;
mod funnel_import;
pub mod grid;
mod guard;
pub mod import;
mod kpi_months;
mod lead_columns;
pub mod lead_dates;
pub mod lead_model;
mod leads_complete;
mod leads_import;
pub mod list_import;
pub mod lists;
mod meeting_sheets;
pub mod preview;
pub mod report;
mod rows;
pub mod sheet_kinds;
pub mod sheets;
mod table;
pub mod templates;
pub mod understand;
pub mod values;

pub use grid::{Encoding, Hints, is_workbook, read_grid};
pub use rows::{Row, Rows};
pub use table::{LARGEST, RawTable, TableError, read_pasted, read_table, read_table_hinted, read_table_watched};

/// How far work has come that somebody waits for, seen from two threads.
#[derive(Debug, Default)]
pub struct WorkProgress {
    thousandths: AtomicU32,
    stopped: AtomicBool,
}

impl WorkProgress {
    /// Notes how far it is, from 0 to 1, and says whether it goes on.
    pub fn goes_on(&self, share: f32) -> bool {
        self.thousandths.store((share.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
        !self.stopped.load(Ordering::Relaxed)
    }

    /// How far it is, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Asks it to stop.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

/// Whoever waits for long work: hears how far it has come, from 0 to 1, and says whether it goes on.
pub type Watch<'a> = &'a dyn Fn(f32) -> bool;
