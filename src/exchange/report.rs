//! The report everyone takes home.
use crate::model::Workspace;
use chrono::NaiveDate;
/// HTML.
pub fn html(_w: &Workspace, _t: NaiveDate) -> String { String::new() }
/// Markdown.
pub fn markdown(_w: &Workspace, _t: NaiveDate) -> String { String::new() }
