//! What comes in and goes out: tables from CRM exports and spreadsheets, templates, the report. Bytes in, records out;
//! bytes out of records. Nothing here touches a file.

mod aliases;
mod content_import;
mod funnel_import;
pub mod import;
mod lead_columns;
pub mod lead_model;
mod leads_complete;
mod leads_import;
pub mod report;
mod rows;
pub mod sheets;
mod table;
pub mod templates;
pub mod values;

pub use rows::{Row, Rows};
pub use table::{Encoding, LARGEST, RawTable, TableError, is_workbook, read_pasted, read_table, read_table_watched};

/// Whoever waits for long work: hears how far it has come, from 0 to 1, and says whether it goes on.
pub type Watch<'a> = &'a dyn Fn(f32) -> bool;
