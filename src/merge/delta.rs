//! What has changed since a copy was made, the other way round: with it the workspace before can be had back exactly.

use serde_json::Value;

use super::compare;
use super::tree::{Address, escape, parse, set, written};
use crate::model::{Delta, Workspace};

/// What was there before wherever `now` differs from `base`.
pub fn delta(base: &Workspace, now: &Workspace) -> Delta {
    let mut was = Delta::new();
    let value = |tree: Option<&Value>| tree.map(|tree| written(Some(tree)));
    for difference in compare(base, now) {
        let place = format!("{}/{}", difference.address.table(), difference.address.written());
        match (&difference.before, &difference.after) {
            (Some(before), Some(after)) => {
                let keys = [before, after].into_iter().filter_map(Value::as_object).flat_map(serde_json::Map::keys);
                for key in keys.filter(|key| before.get(key.as_str()) != after.get(key.as_str())) {
                    was.insert(format!("{place}/{}", escape(key)), value(before.get(key)));
                }
            }
            (before, _) => drop(was.insert(place, value(before.as_ref()))),
        }
    }
    was
}

/// The workspace before, from the one now and what [`delta`] gave. What does not fit is left as it is; whether the result
/// is what it claims to be is for [`fingerprint`] to tell.
pub fn undo(now: &Workspace, was: &Delta) -> Workspace {
    let mut before = Workspace { review: None, ..now.clone() };
    for (path, value) in was {
        let mut parts = path.splitn(3, '/');
        let (Some(_table), Some(record), field) = (parts.next(), parts.next(), parts.next()) else { continue };
        let Some(address) = Address::parse(record) else { continue };
        let value = value.as_deref().and_then(parse);
        match field {
            None => drop(address.put(&mut before, value.as_ref())),
            Some(field) => {
                let Some(mut tree) = address.tree_in(&before) else { continue };
                set(&mut tree, field, value);
                address.put(&mut before, Some(&tree));
            }
        }
    }
    before
}

/// A fingerprint of everything in a workspace but what a review copy knows of its origin. Equal values give equal
/// fingerprints whatever the file looks like.
pub fn fingerprint(workspace: &Workspace) -> String {
    let mut hash = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        hash.update(&(bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(workspace.doc.to_string().as_bytes());
    add(&serde_json::to_vec(&*workspace.header).unwrap_or_default());
    for record in workspace.all_records() {
        add(&serde_json::to_vec(&record).unwrap_or_default());
    }
    for (key, value) in workspace.ext.iter() {
        add(key.as_bytes());
        add(value.as_bytes());
    }
    hash.finalize().to_hex().to_string()
}
