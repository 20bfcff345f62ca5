//! `tandem inspect`: what is understood of a table, before anything is imported.

use std::path::Path;

use super::voice::Voice;
use super::{store, with_name, write_bytes};
use crate::app::tables;
use crate::exchange::RawTable;
use crate::text::errors;

/// What is asked for.
pub struct Wish<'a> {
    pub file: &'a Path,
    /// Where to write the grid of cells as plain CSV.
    pub grid: Option<&'a Path>,
    pub force: bool,
}

/// Reads a table, writes its grid where that is wanted, and says what was understood.
pub fn inspect(wish: &Wish<'_>, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let raw = tables::read(&store(), wish.file, &|_| true)
        .map_err(|error| with_name(wish.file, &errors::table(texts, &error)))?;
    if let Some(output) = wish.grid {
        write_bytes(output, &grid(&raw), wish.force, texts)?;
    }
    voice.say(raw.encoding.name())
}

/// The cells of a table as plain CSV, every one as it stood; without headings when the table has none.
fn grid(raw: &RawTable) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let headings = raw.headings.iter().map(String::as_str);
    // Writing to memory does not fail.
    let _ = writer.write_record(headings);
    for row in raw.rows.iter() {
        let _ = writer.write_record(row.iter());
    }
    writer.into_inner().unwrap_or_default()
}
