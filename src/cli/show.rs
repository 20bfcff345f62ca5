//! `tandem show`: a plain summary.

use chrono::NaiveDate;

use super::voice::Voice;
use crate::exchange::report;
use crate::model::Workspace;

/// Prints the workspace as plain text.
pub fn show(workspace: &Workspace, today: NaiveDate, voice: &mut Voice<'_>) -> Result<(), String> {
    plain(&report::markdown(workspace, today), voice)
}

/// Prints Markdown of a report without its escapes, and without the line below the head of a table.
pub fn plain(markdown: &str, voice: &mut Voice<'_>) -> Result<(), String> {
    let mut row = 0;
    for line in markdown.lines() {
        row = if line.starts_with('|') { row + 1 } else { 0 };
        if row != 2 {
            voice.say(&unescaped(line))?;
        }
    }
    Ok(())
}

/// A line without the escapes of Markdown and HTML: what stands behind a backslash is meant as it is.
fn unescaped(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation) {
            plain.extend(rest.next());
        } else {
            plain.push(c);
        }
    }
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
