//! What comes in and goes out: tables from CRM exports and spreadsheets, templates, the report. Bytes in, records out;
//! bytes out of records. Nothing here touches a file.

mod aliases;
mod content_import;
mod funnel_import;
pub mod import;
pub mod lead_model;
mod leads_complete;
mod leads_import;
pub mod report;
pub mod sheets;
mod table;
pub mod templates;
pub mod values;

pub use table::{Encoding, RawTable, TableError, is_workbook, read_pasted, read_table};
