//! Three versions of a value become one.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::strategy::{Strategy, strategy};
use super::text::{Overlap, merge_text};
use super::tree::{Tree, escape, value_text};

/// A place both sides have changed differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The path in the record.
    pub path: String,
    /// What both began from.
    pub base: Option<Tree>,
    /// Ours, which stays.
    pub ours: Option<Tree>,
    /// Theirs.
    pub theirs: Option<Tree>,
}

/// Three versions of a value.
#[derive(Clone, Copy)]
pub struct Three<'a> {
    pub base: Option<&'a Tree>,
    pub ours: Option<&'a Tree>,
    pub theirs: Option<&'a Tree>,
}

impl<'a> Three<'a> {
    fn key(self, key: &str) -> Self {
        let get = |tree: Option<&'a Tree>| tree.and_then(|tree| tree.get(key));
        Self { base: get(self.base), ours: get(self.ours), theirs: get(self.theirs) }
    }

    fn all(self) -> [Option<&'a Tree>; 3] {
        [self.base, self.ours, self.theirs]
    }
}

/// Merges a record, or what lies at a path in it.
pub fn merge_value(table: &str, path: &str, three: Three<'_>, clashes: &mut Vec<Clash>) -> Option<Tree> {
    let Three { base, ours, theirs } = three;
    if ours == theirs || theirs == base {
        return ours.cloned();
    }
    if ours == base {
        return theirs.cloned();
    }
    let how = if path.is_empty() { Strategy::Map } else { strategy(table, path) };
    let attempt = match how {
        Strategy::Map => merge_map(table, path, three, clashes),
        Strategy::Set => merge_set(three),
        Strategy::Text => merge_texts(three),
        Strategy::Scalar => Attempt::Misfit,
    };
    match attempt {
        Attempt::Merged(value) => value,
        Attempt::Clashed(text) => {
            clash(path, three, clashes);
            Some(text)
        }
        Attempt::Misfit => {
            clash(path, three, clashes);
            ours.cloned()
        }
    }
}

/// What came of merging a value by its strategy.
enum Attempt {
    /// It worked; `None` is that nothing stands there.
    Merged(Option<Tree>),
    /// It worked in part: this, with ours where it did not.
    Clashed(Tree),
    /// The value is not of the kind the strategy is for.
    Misfit,
}

fn clash(path: &str, Three { base, ours, theirs }: Three<'_>, clashes: &mut Vec<Clash>) {
    let path = path.to_owned();
    clashes.push(Clash { path, base: base.cloned(), ours: ours.cloned(), theirs: theirs.cloned() });
}

/// Key by key.
fn merge_map(table: &str, path: &str, three: Three<'_>, clashes: &mut Vec<Clash>) -> Attempt {
    let mut keys = BTreeSet::new();
    for value in three.all().into_iter().flatten() {
        let Some(map) = value.as_object() else { return Attempt::Misfit };
        keys.extend(map.keys());
    }
    let mut merged = Map::new();
    for key in keys {
        let inner = if path.is_empty() { escape(key) } else { format!("{path}/{}", escape(key)) };
        if let Some(value) = merge_value(table, &inner, three.key(key), clashes) {
            merged.insert(key.clone(), value);
        }
    }
    let stands = !merged.is_empty() || three.ours.is_some() && three.theirs.is_some();
    Attempt::Merged(stands.then_some(Value::Object(merged)))
}

/// Element by element: what one side added or removed is added or removed.
fn merge_set(three: Three<'_>) -> Attempt {
    let list = |value: Option<&Tree>| -> Option<BTreeSet<String>> {
        value.map_or(Some(BTreeSet::new()), |value| Some(value.as_array()?.iter().map(Value::to_string).collect()))
    };
    let (Some(base), Some(ours), Some(theirs)) = (list(three.base), list(three.ours), list(three.theirs)) else {
        return Attempt::Misfit;
    };
    let merged = ours.union(&theirs).filter(|element| {
        let (a, b) = (ours.contains(*element), theirs.contains(*element));
        if base.contains(*element) { a && b } else { a || b }
    });
    let merged: Vec<Tree> = merged.filter_map(|element| serde_json::from_str(element).ok()).collect();
    Attempt::Merged(Some(Value::Array(merged)))
}

/// Line by line.
fn merge_texts(three: Three<'_>) -> Attempt {
    let text = |value: Option<&Tree>| value.map_or(Some(String::new()), value_text);
    let tree = |text: String| {
        if text.contains('\n') {
            Value::Array(text.split('\n').map(|line| Value::String(line.to_owned())).collect())
        } else {
            Value::String(text)
        }
    };
    let (Some(base), Some(ours), Some(theirs)) = (text(three.base), text(three.ours), text(three.theirs)) else {
        return Attempt::Misfit;
    };
    match merge_text(&base, &ours, &theirs) {
        Ok(text) => Attempt::Merged(Some(tree(text))),
        Err(Overlap(text)) => Attempt::Clashed(tree(text)),
    }
}
