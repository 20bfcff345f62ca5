//! Headings of CRM systems and spreadsheets, and the fields they mean.

use std::sync::LazyLock;

use serde::Deserialize;

const HEADINGS: &str = include_str!("../../assets/import/headings.ron");

/// Fields, each with the headings under which it is found (lower case, prefix before " - " removed, `_` as blank).
pub(super) type Table = Vec<(String, Vec<String>)>;

#[derive(Debug, Default, Deserialize)]
struct Headings {
    leads: Table,
    content: Table,
    stages: Table,
}

/// Nothing where the bundled file does not read, which a test excludes.
static READ: LazyLock<Headings> = LazyLock::new(|| ron::from_str(HEADINGS).unwrap_or_default());

/// The fields of a lead.
pub(super) fn lead_fields() -> &'static Table {
    &READ.leads
}

/// The fields of a piece of content.
pub(super) fn content_fields() -> &'static Table {
    &READ.content
}

/// Standard funnel stages by their key letter.
pub(super) fn stage_headings() -> &'static Table {
    &READ.stages
}

/// Headings of the month column of a funnel table.
pub(super) const MONTH_HEADINGS: &[&str] =
    &["month", "monat", "maand", "period", "periode", "zeitraum", "date", "datum"];

/// A heading in the form of the tables above.
pub(super) fn normalise(heading: &str) -> String {
    let heading = heading.replace('_', " ").to_lowercase();
    let heading = heading.split_once(" - ").map_or(heading.as_str(), |(_, rest)| rest);
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Headings of columns that only name the record or the system it came from: they say nothing about leads.
const NAMES: [&str; 22] = [
    "dealnaam",
    "naam van deal",
    "deal-naam",
    "verkoopkans",
    "verkaufschance",
    "opportunitynaam",
    "deal name",
    "opportunity name",
    "opportunity-name",
    "titel",
    "topic",
    "subject",
    "thema",
    "onderwerp",
    "description",
    "beschreibung",
    "omschrijving",
    "associated contact ids",
    "associated contact",
    "associated company ids",
    "associated company id",
    "associated deals",
];

/// Whether a heading only names the record, or is kept by the system for itself.
pub(super) fn only_names(heading: &str) -> bool {
    let heading = normalise(heading);
    let of_the_system = ["(do not modify)", "(nicht ändern)", "(niet wijzigen)"];
    NAMES.contains(&heading.as_str()) || of_the_system.iter().any(|mark| heading.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headings_read() {
        let read: Headings = ron::from_str(HEADINGS).unwrap();
        assert!([read.leads, read.content, read.stages].iter().all(|table| table.len() > 5));
    }
}
