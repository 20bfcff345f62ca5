//! `tandem show`: a plain summary.

use std::io::Write;

use chrono::NaiveDate;

use super::say;
use crate::exchange::report;
use crate::model::Workspace;
use crate::text::Texts;

/// Prints the workspace as plain text: the report's Markdown without its escapes.
pub fn show(workspace: &Workspace, _texts: &Texts, today: NaiveDate, out: &mut impl Write) -> Result<(), String> {
    for line in report::markdown(workspace, today).lines() {
        let plain = line.replace('\\', "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        if !plain.starts_with("| ---") {
            say(out, &plain)?;
        }
    }
    Ok(())
}
