//! Records as trees of values, which is what is compared and merged.

use std::sync::Arc;

use serde_json::Value;

use crate::model::{AnyRecord, RecordRef, Workspace};

/// A tree of values.
pub type Tree = Value;

/// Under this name the values of newer programs stand in the tree of the header.
const EXT: &str = "ext";

/// A record, or the header: what there is only one of, with the values of newer programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Address {
    /// Title, goal, thresholds.
    Header,
    /// A record.
    Record(RecordRef),
}

impl Address {
    /// As it is written in an open question: empty for the header.
    pub fn written(self) -> String {
        match self {
            Self::Header => String::new(),
            Self::Record(record) => record.to_string(),
        }
    }

    /// Reads what [`written`](Self::written) gave.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() { Some(Self::Header) } else { RecordRef::parse(text).map(Self::Record) }
    }

    /// The name of the table in the file, `header` for the header.
    pub fn table(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Record(record) => record.table(),
        }
    }

    /// The record; nothing for the header.
    pub fn record(self) -> Option<RecordRef> {
        match self {
            Self::Header => None,
            Self::Record(record) => Some(record),
        }
    }

    /// The tree of what stands at the address; `None` when there is nothing.
    pub fn tree_in(self, workspace: &Workspace) -> Option<Tree> {
        match self {
            Self::Header => {
                let mut tree = serde_json::to_value(&*workspace.header).ok()?;
                if !workspace.ext.is_empty() {
                    set(&mut tree, EXT, serde_json::to_value(&*workspace.ext).ok());
                }
                Some(tree)
            }
            Self::Record(record) => tree(&record.find_in(workspace)?),
        }
    }

    /// Puts a tree where it belongs, or takes the record away; false when the tree is no such record, and then nothing
    /// has changed.
    pub fn put(self, workspace: &mut Workspace, tree: Option<&Tree>) -> bool {
        match (self, tree) {
            (Self::Header, Some(tree)) => {
                let ext = tree.get(EXT).cloned().unwrap_or_else(|| Value::Object(serde_json::Map::new()));
                let (Ok(header), Ok(ext)) = (serde_json::from_value(tree.clone()), serde_json::from_value(ext)) else {
                    return false;
                };
                (workspace.header, workspace.ext) = (Arc::new(header), Arc::new(ext));
            }
            (Self::Header, None) => return false,
            (Self::Record(record), Some(tree)) => match record.read(tree.clone()) {
                Ok(found) if found.address() == record => found.put_into(workspace),
                _ => return false,
            },
            (Self::Record(record), None) => record.remove_from(workspace),
        }
        true
    }
}

/// The tree of a record.
pub(super) fn tree(record: &AnyRecord) -> Option<Tree> {
    serde_json::to_value(record).ok()
}

/// What stands at a path such as `useful/sales`.
pub(super) fn at<'a>(tree: &'a Tree, path: &str) -> Option<&'a Tree> {
    path.split('/').filter(|part| !part.is_empty()).try_fold(tree, |tree, part| tree.get(&*unescape(part)))
}

/// Puts a value at a path, making what is above it; `None` takes it away.
pub(super) fn set(tree: &mut Tree, path: &str, value: Option<Tree>) {
    let mut parts = path.split('/').filter(|part| !part.is_empty()).map(unescape).peekable();
    let mut here = tree;
    while let Some(part) = parts.next() {
        if !here.is_object() {
            *here = Value::Object(serde_json::Map::new());
        }
        let Value::Object(map) = here else { return };
        if parts.peek().is_none() {
            match value {
                Some(value) => drop(map.insert(part.into_owned(), value)),
                None => drop(map.remove(&*part)),
            }
            return;
        }
        here = map.entry(part.into_owned()).or_insert(Value::Null);
    }
}

/// A key as a part of a path.
pub(super) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

pub(super) fn unescape(part: &str) -> std::borrow::Cow<'_, str> {
    if part.contains('~') { part.replace("~1", "/").replace("~0", "~").into() } else { part.into() }
}

/// A value as it is kept in an open question; nothing is the empty text.
pub(super) fn written(value: Option<&Tree>) -> String {
    value.map_or_else(String::new, Value::to_string)
}

/// Reads what `written` gave.
pub(super) fn parse(text: &str) -> Option<Tree> {
    if text.is_empty() { None } else { serde_json::from_str(text).ok() }
}

/// The text of a value that is a text: one string, or a list of lines.
pub fn value_text(value: &Tree) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(lines) => {
            lines.iter().map(Value::as_str).collect::<Option<Vec<_>>>().map(|lines| lines.join("\n"))
        }
        _ => None,
    }
}
