//! Groups of rows whose names say how the leads below them ended: what they are called becomes a column of its own, so that
//! nobody loses what only stood between the rows.

use super::outcome::{Meaning, meaning, yes_no};
use crate::exchange::RawTable;
use crate::exchange::grid::{Note, SkipWhy};
use crate::model::Outcome;

/// The heading of the new column, in each of the languages.
const STATUS: &str = "Status";

/// A group above some rows: the line on which it is named, what it is called, and how its leads ended by that.
struct Group {
    line: u32,
    called: String,
    ended: Option<Outcome>,
}

/// Puts the names of groups beside their rows where they say how leads ended.
pub(in crate::exchange) fn beside_rows(raw: &mut RawTable) {
    let groups = groups(raw);
    let of_row: Vec<Option<&Group>> = raw.reading.lines.iter().map(|line| above(&groups, *line)).collect();
    // Groups of groups have no rows of their own.
    let mut leading: Vec<&Group> = of_row.iter().flatten().copied().collect();
    leading.dedup_by_key(|group| group.line);
    let says = |group: &&&Group| group.ended.is_some();
    let decides = |group: &&Group| group.ended.is_some_and(|outcome| outcome != Outcome::Open);
    if !leading.iter().any(decides) || leading.iter().filter(says).count() * 2 < leading.len() {
        return;
    }
    let width = raw.headings.len();
    for (row, group) in of_row.iter().enumerate() {
        let Some(cells) = raw.rows.get(row) else { continue };
        let mut cells: Vec<String> = cells.iter().map(str::to_owned).collect();
        // A row with more cells than there are headings keeps them, and has no room for another one.
        if cells.len() <= width {
            cells.resize(width, String::new());
            cells.push(group.map(|group| group.called.clone()).unwrap_or_default());
            raw.rows.replace(row, cells.iter().map(String::as_str));
        }
    }
    let mut names: Vec<String> = Vec::new();
    for group in &leading {
        if !names.contains(&group.called) {
            names.push(group.called.clone());
        }
    }
    raw.headings.push(STATUS.to_owned());
    raw.reading.columns = raw.reading.columns.max(raw.headings.len() as u32);
    raw.reading.notes.push(Note::GroupsBesideRows { heading: STATUS.to_owned(), names });
}

/// All groups of a table, in the order of its lines.
fn groups(raw: &RawTable) -> Vec<Group> {
    let named = raw.reading.skipped.iter().filter(|skipped| skipped.why == SkipWhy::Group);
    let mut groups: Vec<Group> = named
        .map(|skipped| {
            // Merged cells say the same in each column; a sum may stand beside the name.
            let first = skipped.text.split(" | ").next().unwrap_or_default();
            let (called, ended) = name(first);
            Group { line: skipped.line, called, ended }
        })
        .collect();
    groups.sort_by_key(|group| group.line);
    groups
}

/// The group in which a line stands.
fn above(groups: &[Group], line: u32) -> Option<&Group> {
    groups.get(groups.partition_point(|group| group.line < line).checked_sub(1)?)
}

/// What a group is called, without lines drawn around it, its number of records and what kind of name it is; and how leads
/// ended by that.
fn name(text: &str) -> (String, Option<Outcome>) {
    let is_mark = |c: char| c.is_whitespace() || "-–—=*#_:>·•".contains(c);
    let without_count = |text: &str| {
        let text = text.trim_matches(is_mark);
        let text = text.strip_suffix(')').and_then(|text| Some(text.rsplit_once('(')?.0)).unwrap_or(text);
        text.trim_end_matches(|c: char| c.is_ascii_digit() || is_mark(c)).trim_matches(is_mark).to_owned()
    };
    let ended = |called: &str| match meaning(called, STATUS) {
        Meaning::Is(outcome) if yes_no(called).is_none() => Some(outcome),
        _ => None,
    };
    let whole = without_count(text);
    let (before, behind) = text.split_once(':').unwrap_or((text, ""));
    let [behind, before] = [behind, before].map(without_count);
    let is_pair = !behind.is_empty();
    // Before a colon stands what the group is about, as in "Lead source: web", unless it says itself how leads ended.
    let decided = ended(&before).filter(|outcome| *outcome != Outcome::Open);
    let said = [(ended(&behind), behind), (decided, before)].into_iter().find(|(ended, _)| ended.is_some());
    let of_whole = if is_pair { None } else { ended(&whole) };
    said.map_or((whole, of_whole), |(ended, part)| (part, ended))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_table;

    #[test]
    fn a_group_is_called_by_what_says_how_leads_ended() {
        for (text, called, ended) in [
            ("Gewonnen", "Gewonnen", Some(Outcome::Won)),
            ("--- Lost ---", "Lost", Some(Outcome::Lost)),
            ("Status: Verloren (12)", "Verloren", Some(Outcome::Lost)),
            ("Won: 3", "Won", Some(Outcome::Won)),
            ("Closed Won (3 records)", "Closed Won", Some(Outcome::Won)),
            ("Lead Source: Web (2 records)", "Lead Source: Web", None),
            ("Region Nord", "Region Nord", None),
            ("1", "", None),
        ] {
            assert_eq!(name(text), (called.to_owned(), ended), "{text}");
        }
    }

    #[test]
    fn rows_above_all_groups_and_groups_that_say_nothing_are_not_lost() {
        let text = "Firma;Ort;Betrag\nEiche AG;Husum;5\nGewonnen:;;\nAlder GmbH;Kiel;100\nPrüfung:;;\nBirke AG;Ulm;200\n\
                    Verloren:;;\nCeder KG;Bonn;300\n";
        let raw = read_table(text.as_bytes()).unwrap();
        let status: Vec<&str> = (0..raw.rows.len()).map(|row| raw.rows.cell(row, 3)).collect();
        assert_eq!(
            (raw.headings.last().map(String::as_str), status),
            (Some("Status"), vec!["", "Gewonnen", "Prüfung", "Verloren"])
        );
    }
}
