//! Taking what is whole out of a damaged file. The canonical layout – one record between a line `(` and a line `),`, both
//! at the same depth – makes every record readable on its own; what does not read is kept as text.

use std::path::Path;
use std::sync::Arc;

use super::format::{options, read};
use super::history::Version;
use super::load::LARGEST;
use super::store::Store;
use super::vfs::read_whole;
use crate::merge::{merge, merge_without_base};
use crate::model::{Header, Id, Workspace, read_record};

/// Under this name the text of records that could not be read stays in the saved file.
const KEPT_AS: &str = "salvaged";
/// How far tables and records stand from the left in the canonical layout.
const TABLE_INDENT: &str = "    ";
const RECORD_INDENT: &str = "        ";

/// A part of the file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The table it stood in, as the file calls it.
    pub table: String,
    /// Its first line, from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
}

/// What could be taken out of a damaged file.
#[derive(Debug, Clone)]
pub struct Salvaged {
    /// What is whole. What is not is kept in it as text, so that saving loses nothing.
    pub workspace: Workspace,
    /// Records that were read.
    pub records: usize,
    /// What could not be read.
    pub broken: Vec<Broken>,
}

/// Takes what is whole out of a damaged file; `None` when no record and no frame of a workspace can be made out. Where
/// version control left both sides in the file, they are merged: nothing of either is lost.
pub fn salvage(bytes: &[u8]) -> Option<Salvaged> {
    if let Some(workspace) = merge_sides(bytes) {
        return Some(Salvaged { records: workspace.all_records().count(), workspace, broken: Vec::new() });
    }
    let text = String::from_utf8_lossy(bytes);
    let mut found = Salvaged { workspace: Workspace::default(), records: 0, broken: Vec::new() };
    let mut table = String::new();
    let mut part: Option<Part> = None;
    let (mut has_frame, mut doc) = (false, None);
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_end_matches('\r');
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let opens_table = indent == TABLE_INDENT.len() && content.ends_with(['[', '(']) && content.contains(": ");
        let opens_record = indent == RECORD_INDENT.len() && content == "(" && table != "header";
        if opens_table || opens_record {
            // A part that never ended, because its end was lost.
            if let Some(part) = part.take() {
                found.broken.push(part.broken(&table));
            }
        }
        if opens_table {
            content.split(':').next().unwrap_or_default().clone_into(&mut table);
            if table == "header" {
                part = Some(Part::new(number, "("));
            }
        } else if opens_record {
            part = Some(Part::new(number, "("));
        } else if let Some(open) = &mut part {
            open.lines.push(line.to_owned());
            let depth = if table == "header" { TABLE_INDENT.len() } else { RECORD_INDENT.len() };
            if indent == depth
                && matches!(content, ")," | ")")
                && let Some(whole) = part.take()
            {
                if table == "header" {
                    match options().from_str::<Header>(&whole.text()) {
                        Ok(header) => {
                            found.workspace.header = Arc::new(header);
                            has_frame = true;
                        }
                        Err(_) => found.broken.push(whole.broken(&table)),
                    }
                } else {
                    found.take(&table, &whole);
                }
            }
        } else if let Some(id) = content.strip_prefix("doc: \"") {
            doc = doc.or_else(|| id.split('"').next()?.parse::<Id<Workspace>>().ok());
        }
    }
    if let Some(part) = part.take() {
        found.broken.push(part.broken(&table));
    }
    if found.records == 0 && !has_frame {
        return None;
    }
    found.workspace.doc = doc.unwrap_or_default();
    found.keep_broken();
    Some(found)
}

/// Both sides of a file with conflict markers, merged; `None` when there are none, or a side does not read.
fn merge_sides(bytes: &[u8]) -> Option<Workspace> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (mut ours, mut base, mut theirs) = (String::new(), String::new(), String::new());
    let (mut part, mut has_markers, mut has_base, mut from) = (Side::All, false, false, String::new());
    for line in text.lines() {
        match (part, line.split(' ').next().unwrap_or_default()) {
            (Side::All, "<<<<<<<") => (part, has_markers) = (Side::Ours, true),
            (Side::Ours, "|||||||") => (part, has_base) = (Side::Base, true),
            (Side::Ours | Side::Base, "=======") => part = Side::Theirs,
            (Side::Theirs, ">>>>>>>") => {
                line.get(8..).unwrap_or_default().clone_into(&mut from);
                part = Side::All;
            }
            _ => {
                let into: &mut [&mut String] = match part {
                    Side::All => &mut [&mut ours, &mut base, &mut theirs],
                    Side::Ours => &mut [&mut ours],
                    Side::Base => &mut [&mut base],
                    Side::Theirs => &mut [&mut theirs],
                };
                for side in into {
                    side.push_str(line);
                    side.push('\n');
                }
            }
        }
    }
    let side = |text: &str| read(text.as_bytes()).ok().filter(|loaded| loaded.unknown.is_empty());
    let (ours, theirs) = (side(&ours)?.workspace, side(&theirs)?.workspace);
    if !has_markers || ours.doc != theirs.doc {
        return None;
    }
    let base = side(&base).map(|loaded| loaded.workspace).filter(|base| has_base && base.doc == ours.doc);
    let merged = match base {
        Some(base) => merge(&base, &ours, &theirs, &from),
        None => merge_without_base(&ours, &theirs, &from),
    };
    Some(merged.workspace)
}

/// Where a line of a file with conflict markers belongs.
#[derive(Clone, Copy)]
enum Side {
    All,
    Ours,
    Base,
    Theirs,
}

/// A damaged file: what there is besides it.
#[derive(Debug, Clone)]
pub struct Damage {
    /// What is whole in it.
    pub salvaged: Option<Salvaged>,
    /// Earlier versions of the workspace it belongs to, newest first.
    pub versions: Vec<Version>,
}

impl Store {
    /// Looks at a damaged file.
    pub fn damage(&self, path: &Path) -> Damage {
        let bytes = read_whole(self.vfs.as_ref(), path, LARGEST).unwrap_or_default();
        let place = self.vfs.canonical(path).unwrap_or_else(|_| path.to_path_buf());
        let versions = doc_of(&bytes).or_else(|| self.doc_at(&place)).map_or_else(Vec::new, |doc| self.versions(doc));
        Damage { salvaged: salvage(&bytes), versions }
    }
}

/// The id of the workspace a damaged file belongs to.
pub(super) fn doc_of(bytes: &[u8]) -> Option<Id<Workspace>> {
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(4_096)).unwrap_or_default());
    let (_, rest) = text.split_once("doc: \"")?;
    rest.split('"').next()?.parse().ok()
}

/// Lines of a part of the file.
struct Part {
    line: usize,
    lines: Vec<String>,
}

impl Part {
    fn new(line: usize, first: &str) -> Self {
        Self { line, lines: vec![first.to_owned()] }
    }

    /// The part alone, without the comma behind it.
    fn text(&self) -> String {
        self.lines.join("\n").trim_end().trim_end_matches(',').to_owned()
    }

    fn broken(&self, table: &str) -> Broken {
        Broken { table: table.to_owned(), line: self.line, text: self.lines.join("\n") }
    }
}

impl Salvaged {
    fn take(&mut self, table: &str, part: &Part) {
        let text = part.text();
        let record = ron::Deserializer::from_str_with_options(&text, &options())
            .ok()
            .and_then(|mut text| read_record(table, &mut text).ok().flatten());
        // Of two records with the same id the first stays; the other is not thrown away.
        match record.filter(|record| !record.address().exists_in(&self.workspace)) {
            Some(record) => {
                record.put_into(&mut self.workspace);
                self.records += 1;
            }
            None => self.broken.push(part.broken(table)),
        }
    }

    /// What could not be read goes along as text.
    fn keep_broken(&mut self) {
        if self.broken.is_empty() {
            return;
        }
        let texts: Vec<String> = self.broken.iter().map(|part| format!("{}\n{}", part.table, part.text)).collect();
        if let Ok(list) = ron::to_string(&texts) {
            let mut ext = (*self.workspace.ext).clone();
            ext.insert(KEPT_AS.to_owned(), list);
            self.workspace.ext = Arc::new(ext);
        }
    }
}
