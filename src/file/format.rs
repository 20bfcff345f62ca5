//! The text of a workspace file: RON with one field per line, a header that can be read on its own, and a seal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use ron::value::RawValue;
use serde::{Deserialize, Serialize};

use crate::merge::{delta, undo};
use crate::model::{
    Delta, Header, Id, LeadSet, Record, Review, ReviewCopy, ReviewScope, Side, Table, Workspace, for_each_table,
    in_order,
};

/// The major version this program writes; a file with a higher one is refused.
pub const MAJOR: u32 = 1;
/// The minor version this program writes; a file with a higher one opens.
pub const MINOR: u32 = 5;

const FORMAT: &str = "tandem-workspace";
const SEAL: &str = "// seal blake3 ";
const COMMENT: &str =
    "// Tandem workspace. Plain text, safe to read and to keep in version control. Comments are not kept.\n";
/// The format nests eight levels; anything deeper is not a workspace.
const RECURSION_LIMIT: usize = 48;

/// What the checksum at the end of the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// There is none: written by hand, or kept in version control.
    Absent,
    /// It fits.
    Whole,
    /// The file was changed outside Tandem.
    Broken,
}

/// A workspace as it was read.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The workspace.
    pub workspace: Workspace,
    /// The file's version.
    pub version: (u32, u32),
    /// Paths of fields this program does not know; while there are any, the file must not be overwritten.
    pub unknown: Vec<String>,
    /// What the checksum says.
    pub seal: Seal,
    /// Numbers that contradicted what they count, and were corrected.
    pub corrected: Vec<Corrected>,
}

/// A number in a file that contradicted what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The set of leads.
    pub record: Id<LeadSet>,
    /// What it is called on screen.
    pub name: String,
    /// How many leads it said it holds.
    pub was: u32,
    /// How many its columns hold.
    pub is: u32,
}

/// Nothing is ever made as large as a number in a file says: sets of leads have as many rows as their columns have cells.
fn correct(workspace: &mut Workspace) -> Vec<Corrected> {
    let mut corrected = Vec::new();
    let wrong: Vec<Arc<LeadSet>> =
        workspace.leads.values().filter(|set| set.rows != set.rows_by_columns()).cloned().collect();
    for set in wrong {
        let is = set.rows_by_columns();
        corrected.push(Corrected { record: set.id, name: set.name.clone(), was: set.rows, is });
        workspace.leads.insert(set.id, Arc::new(LeadSet { rows: is, ..(*set).clone() }));
    }
    corrected
}

/// Why a text is not a workspace.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it, or only blanks or NUL bytes.
    #[error("empty")]
    Empty,
    /// Another kind of file; the text names it.
    #[error("looks like {0}")]
    OtherFile(&'static str),
    /// Not UTF-8.
    #[error("not UTF-8 from line {line}")]
    NotText {
        /// Where it stops being text.
        line: usize,
    },
    /// Version control left both versions in the file.
    #[error("conflict markers in line {line}")]
    ConflictMarkers {
        /// The first marker.
        line: usize,
    },
    /// RON, but not one of ours.
    #[error("no tandem-workspace header")]
    NotAWorkspace,
    /// Written by a newer program.
    #[error("version {major}")]
    NewerMajor {
        /// The version of the file.
        major: u32,
    },
    /// Something is wrong at one place.
    #[error("line {line}, column {column}: {detail}")]
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser expected, in English, at most 300 characters.
        detail: String,
    },
    /// The same id stands twice.
    #[error("{id} in lines {first} and {second}")]
    Duplicate {
        /// The id.
        id: String,
        /// First line.
        first: usize,
        /// Second line.
        second: usize,
    },
}

/// Why a workspace could not be written; this is a fault of the program, never of the user.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The serializer failed.
    #[error("writing failed: {0}")]
    Serialize(String),
    /// What was written does not read back as the same workspace.
    #[error("the written text does not read back as the same workspace")]
    SelfCheck,
}

/// Generates the file's shape for writing and for reading from one list of tables.
macro_rules! shape {
    ($( $(#[$doc:meta])* $field:ident : $variant:ident($record:ty), $words:literal => $area:ident; )*) => {
        #[derive(Serialize)]
        struct Outgoing<'a> {
            format: &'static str,
            version: (u32, u32),
            doc: Id<Workspace>,
            header: &'a Header,
            #[serde(skip_serializing_if = "Option::is_none")]
            review: Option<ReviewNotes>,
            $( #[serde(skip_serializing_if = "Vec::is_empty")] $field: Vec<&'a Arc<$record>>, )*
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            ext: BTreeMap<&'a str, Box<RawValue>>,
        }

        #[derive(Deserialize)]
        struct Incoming {
            format: String,
            version: (u32, u32),
            doc: Id<Workspace>,
            #[serde(default)]
            header: Header,
            #[serde(default)]
            review: Option<ReviewNotes>,
            $( #[serde(default)] $field: Vec<Arc<$record>>, )*
            #[serde(default)]
            ext: BTreeMap<String, Box<RawValue>>,
        }

        impl<'a> Outgoing<'a> {
            fn new(workspace: &'a Workspace) -> Result<Self, WriteError> {
                let mut ext = BTreeMap::new();
                for (name, text) in workspace.ext.iter() {
                    let raw = RawValue::from_boxed_ron(text.clone().into_boxed_str())
                        .map_err(|error| WriteError::Serialize(error.to_string()))?;
                    ext.insert(name.as_str(), raw);
                }
                Ok(Self {
                    format: FORMAT,
                    version: (MAJOR, MINOR),
                    doc: workspace.doc,
                    header: &workspace.header,
                    review: workspace.review.as_ref().map(|review| ReviewNotes::of(review, workspace)),
                    $( $field: in_order(&workspace.$field), )*
                    ext,
                })
            }
        }

        impl Incoming {
            fn into_workspace(self, text: &str) -> Result<Workspace, ReadError> {
                let now = Workspace {
                    doc: self.doc,
                    review: None,
                    header: Arc::new(self.header),
                    $( $field: table(self.$field, text)?, )*
                    ext: Arc::new(
                        self.ext.into_iter().map(|(name, raw)| (name, raw.trim().get_ron().to_owned())).collect(),
                    ),
                };
                let review = self.review.map(|notes| Arc::new(notes.into_review(&now)));
                Ok(Workspace { review, ..now })
            }
        }
    };
}

for_each_table!(shape);

/// What a review copy notes down: where it comes from, and what was there before each change of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ReviewNotes {
    id: Id<ReviewCopy>,
    name: String,
    side: Side,
    #[serde(default)]
    scope: ReviewScope,
    #[serde(default, with = "crate::model::lines")]
    task: String,
    #[serde(default)]
    due: Option<NaiveDate>,
    base: String,
    #[serde(default)]
    was: Delta,
}

impl ReviewNotes {
    fn of(review: &Review, now: &Workspace) -> Self {
        Self {
            id: review.id,
            name: review.name.clone(),
            side: review.side,
            scope: review.scope.clone(),
            task: review.task.clone(),
            due: review.due,
            base: review.base_hash.clone(),
            was: delta(&review.base, now),
        }
    }

    fn into_review(self, now: &Workspace) -> Review {
        Review {
            id: self.id,
            name: self.name,
            side: self.side,
            scope: self.scope,
            task: self.task,
            due: self.due,
            base_hash: self.base,
            base: Arc::new(undo(now, &self.was)),
        }
    }
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: (u32, u32),
}

pub(super) fn options() -> ron::Options {
    ron::Options::default().with_recursion_limit(RECURSION_LIMIT).with_default_extension(Extensions::empty())
}

/// Writes the canonical text of a workspace and proves that it reads back as the same workspace. Numbers that contradict what
/// they count are written as they are counted.
///
/// # Errors
/// [`WriteError`]; nothing has been written anywhere then.
pub fn write(workspace: &Workspace, sealed: bool) -> Result<String, WriteError> {
    if workspace.leads.values().any(|set| set.rows != set.rows_by_columns()) {
        let mut workspace = workspace.clone();
        correct(&mut workspace);
        return write(&workspace, sealed);
    }
    let outgoing = Outgoing::new(workspace)?;
    let config = PrettyConfig::new().new_line("\n").indentor("    ").struct_names(false);
    let body = options()
        .to_string_pretty(&outgoing, config)
        .map_err(|error| WriteError::Serialize(shorten(&error.to_string())))?;
    let mut text = String::with_capacity(COMMENT.len() + body.len() + 100);
    text.push_str(COMMENT);
    text.push_str(&body);
    text.push('\n');
    if sealed {
        let line = format!("{SEAL}{}\n", blake3::hash(text.as_bytes()).to_hex());
        text.push_str(&line);
    }
    match read(text.as_bytes()) {
        Ok(loaded) if loaded.corrected.is_empty() && loaded.workspace == *workspace => Ok(text),
        _ => Err(WriteError::SelfCheck),
    }
}

/// Reads a workspace from the bytes of a file.
///
/// # Errors
/// [`ReadError`] with the place and kind of the damage.
pub fn read(bytes: &[u8]) -> Result<Loaded, ReadError> {
    let text = to_text(bytes)?;
    let mut unknown = BTreeSet::new();
    let incoming = parse(text, &mut unknown).map_err(|error| explain(text, error))?;
    if incoming.format != FORMAT {
        return Err(ReadError::NotAWorkspace);
    }
    let version = incoming.version;
    if version.0 > MAJOR {
        return Err(ReadError::NewerMajor { major: version.0 });
    }
    let mut workspace = incoming.into_workspace(text)?;
    let corrected = correct(&mut workspace);
    if let Some(review) = &mut workspace.review {
        let review = Arc::make_mut(review);
        correct(Arc::make_mut(&mut review.base));
    }
    Ok(Loaded { workspace, version, unknown: unknown.into_iter().collect(), seal: check_seal(text), corrected })
}

fn parse(text: &str, unknown: &mut BTreeSet<String>) -> Result<Incoming, ReadError> {
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options()).map_err(|e| damaged(&e))?;
    let incoming: Incoming = serde_ignored::deserialize(&mut deserializer, |path| {
        unknown.insert(shorten(&path.to_string()));
    })
    .map_err(|error| damaged(&deserializer.span_error(error)))?;
    deserializer.end().map_err(|error| damaged(&deserializer.span_error(error)))?;
    Ok(incoming)
}

/// A text that does not parse: perhaps it is of another kind, or its head says that it is newer than this program.
fn explain(text: &str, error: ReadError) -> ReadError {
    match options().from_str::<Head>(text) {
        Ok(head) if head.format != FORMAT => ReadError::NotAWorkspace,
        Ok(head) if head.version.0 > MAJOR => ReadError::NewerMajor { major: head.version.0 },
        Err(_) if !text.contains(FORMAT) => ReadError::NotAWorkspace,
        Ok(_) | Err(_) => error,
    }
}

/// The version a file says it has, read from its first lines: every save asks, so the rest is not parsed for it.
pub(super) fn version_of(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(4_096)).unwrap_or_default());
    let (head, rest) = text.split_once("version:")?;
    let (major, minor) = rest.trim_start().strip_prefix('(')?.split_once(')')?.0.split_once(',')?;
    let version = (major.trim().parse().ok()?, minor.trim().trim_end_matches(',').parse().ok()?);
    head.contains(FORMAT).then_some(version)
}

fn to_text(bytes: &[u8]) -> Result<&str, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    for (magic, name) in [
        (&b"PK\x03\x04"[..], "ZIP/XLSX"),
        (b"%PDF", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"\xff\xfe", "UTF-16"),
        (b"\xfe\xff", "UTF-16"),
        (b"{", "JSON"),
        (b"<", "XML/HTML"),
    ] {
        // Version control may have left its marker in the very first line.
        if bytes.starts_with(magic) && !bytes.starts_with(b"<<<<<<<") {
            return Err(ReadError::OtherFile(name));
        }
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        ReadError::NotText { line }
    })?;
    if let Some(line) = text.lines().position(|line| {
        line.starts_with("<<<<<<< ")
            || line.starts_with(">>>>>>> ")
            || line == "======="
            || line.starts_with("||||||| ")
    }) {
        return Err(ReadError::ConflictMarkers { line: line + 1 });
    }
    Ok(text)
}

fn check_seal(text: &str) -> Seal {
    let trimmed = text.trim_end();
    let Some(at) = trimmed.rfind('\n').map(|at| at + 1) else {
        return Seal::Absent;
    };
    let (above, last) = trimmed.split_at(at);
    let Some(hex) = last.strip_prefix(SEAL) else {
        return Seal::Absent;
    };
    // A checkout may have turned the line ends around; the data is the same.
    let above = above.replace("\r\n", "\n");
    if blake3::hash(above.as_bytes()).to_hex().as_str() == hex.trim() { Seal::Whole } else { Seal::Broken }
}

fn table<T>(records: Vec<Arc<T>>, text: &str) -> Result<Table<T>, ReadError>
where
    T: Record,
    T::Key: std::fmt::Display,
{
    let mut table = Table::<T>::new();
    for record in records {
        let key = record.key();
        if table.insert(key, record).is_some() {
            return Err(duplicate(&key.to_string(), text));
        }
    }
    Ok(table)
}

fn duplicate(id: &str, text: &str) -> ReadError {
    let own_field = [format!("id: \"{id}\""), format!("month: \"{id}\"")];
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| own_field.iter().any(|field| line.contains(field)))
        .map(|(number, _)| number + 1);
    let first = lines.next().unwrap_or(1);
    ReadError::Duplicate { id: id.to_owned(), first, second: lines.next().unwrap_or(first) }
}

fn damaged(error: &ron::error::SpannedError) -> ReadError {
    ReadError::Damaged {
        line: error.span.start.line,
        column: error.span.start.col,
        detail: shorten(&error.code.to_string()),
    }
}

/// At most 300 characters, with control and direction characters made visible.
fn shorten(text: &str) -> String {
    text.chars().take(300).flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
}
