//! `tandem actions`: who does what by when, what was decided, what was parked.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::json;

use super::voice::Voice;
use crate::calc::entries::{self, Standing, Urgency, Wanted, everybody, urgency};
use crate::merge::Address;
use crate::model::{Choice, Entry, EntryStatus, Workspace};
use crate::text::{Texts, labels};

/// What is asked for.
pub struct ActionsOptions<'a> {
    pub file: &'a Path,
    /// Only what is still open.
    pub open: bool,
    /// Only those of this person, by the whole name or a part of it.
    pub owner: Option<&'a str>,
    pub json: bool,
}

/// Prints the entries by their day.
pub fn actions(options: &ActionsOptions<'_>, today: NaiveDate, voice: &mut Voice<'_>) -> Result<(), String> {
    let texts = &voice.texts.clone();
    let workspace = voice.load(options.file)?;
    let wanted = Wanted {
        owner: options.owner.map(str::to_owned),
        standing: if options.open { Standing::Open } else { Standing::All },
        ..Wanted::default()
    };
    let ids = entries::wanted(&workspace, &wanted, today, &BTreeSet::new());
    let found: Vec<&Arc<Entry>> = ids.iter().filter_map(|id| workspace.entries.get(id)).collect();
    if options.json {
        let rows: Vec<_> = found.iter().map(|entry| as_json(&workspace, texts, entry, today)).collect();
        return voice.say_json(&json!({ "today": today, "entries": rows }));
    }
    if found.is_empty() {
        return voice.say(&texts.get("cli-actions-none"));
    }
    for entry in found {
        voice.say(&line(texts, entry, today))?;
    }
    Ok(())
}

/// An entry in a line.
fn line(texts: &Texts, entry: &Entry, today: NaiveDate) -> String {
    let tick = match entry.status {
        EntryStatus::Open => "[ ]",
        EntryStatus::Done => "[x]",
        EntryStatus::Dropped => "[-]",
    };
    let mut parts = vec![format!("{tick} {}: {}", texts.get(labels::words(entry.kind)), entry.text)];
    let side = entry.side.map(|side| texts.get(labels::words(side)));
    match (everybody(entry).as_str(), side) {
        ("", None) => {}
        ("", Some(side)) => parts.push(side),
        (owner, None) => parts.push(owner.to_owned()),
        (owner, Some(side)) => parts.push(format!("{owner} ({side})")),
    }
    parts.extend(entry.due.map(|day| texts.date(day)));
    if urgency(entry, today) == Urgency::Overdue {
        parts.push(texts.get("cli-action-overdue"));
    }
    parts.join(" · ")
}

/// An entry for another program: values by their names in the file.
fn as_json(workspace: &Workspace, texts: &Texts, entry: &Entry, today: NaiveDate) -> serde_json::Value {
    let about = entry.about().filter(|record| record.exists_in(workspace));
    let workshop = entry.workshop.and_then(|id| workspace.workshops.get(&id));
    json!({
        "id": entry.id.to_string(),
        "kind": name(entry.kind),
        "text": entry.text,
        "owner": entry.owner,
        "side": entry.side.map(name),
        "helper": entry.helper,
        "due": entry.due,
        "status": name(entry.status),
        "overdue": urgency(entry, today) == Urgency::Overdue,
        "closed": entry.closed,
        "noted": entry.day,
        "outcome": entry.outcome,
        "why": entry.why,
        "positions": { "sales": entry.positions.sales, "marketing": entry.positions.marketing },
        "dissent": entry.dissent,
        "about": about.map(|record| json!({
            "id": record.to_string(),
            "name": texts.record(workspace, Address::Record(record), None),
        })),
        "workshop": workshop.map(|workshop| json!({
            "id": workshop.id.to_string(),
            "title": workshop.title,
            "day": workshop.day,
        })),
    })
}

/// The name of a choice in the file.
fn name<T: Choice + PartialEq>(value: T) -> &'static str {
    let at = T::all().iter().position(|one| *one == value);
    at.and_then(|at| T::WORDS.get(at)).map_or("", |(name, _)| name)
}
