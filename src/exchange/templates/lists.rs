//! Starters of the lists both departments keep between two workshops: entries to begin with, in every language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::model::Language;

/// The values of an entry by the names of its fields.
pub type Values = Map<String, Value>;
type Starters = BTreeMap<String, Vec<Values>>;

/// The entries a list can be begun with, by the name of its table.
pub fn list_starters(language: Language, table: &str) -> &'static [Values] {
    static ALL: LazyLock<[Starters; 3]> = LazyLock::new(|| {
        [
            include_str!("../../../assets/templates/lists.en.json"),
            include_str!("../../../assets/templates/lists.de.json"),
            include_str!("../../../assets/templates/lists.nl.json"),
        ]
        // The tests read them whole.
        .map(|text| serde_json::from_str(text).unwrap_or_default())
    });
    let [english, german, dutch] = &*ALL;
    let starters = match language {
        Language::En => english,
        Language::De => german,
        Language::Nl => dutch,
    };
    starters.get(table).map_or(&[], Vec::as_slice)
}
