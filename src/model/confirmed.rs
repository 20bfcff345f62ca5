//! What the room has said of values the program brought along.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::is_default;

/// Somebody's word for a value.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Confirmation {
    /// Who; empty where nobody gave a name.
    #[serde(skip_serializing_if = "is_default")]
    pub by: String,
    /// The day.
    #[serde(skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
}

/// The values somebody has confirmed, each by its name. Two copies may both have confirmed one: both words stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Confirmed(pub BTreeMap<String, BTreeSet<Confirmation>>);

impl Confirmed {
    /// Whether somebody has confirmed the value of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|words| !words.is_empty())
    }

    /// The last word for the value of this name.
    pub fn last(&self, name: &str) -> Option<&Confirmation> {
        self.0.get(name)?.iter().max_by_key(|word| word.on)
    }

    /// Somebody's word for the value of this name; it takes the place of earlier ones.
    pub fn confirm(&mut self, name: &str, word: Confirmation) {
        self.0.insert(name.to_owned(), BTreeSet::from([word]));
    }
}
