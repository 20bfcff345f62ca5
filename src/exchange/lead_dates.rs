//! Which columns of leads hold the days of the stages and of the first contact, by their headings.

use super::understand::funnel::stage_for;
use super::understand::headings::{tight, words};
use crate::calc::dated_leads::stages_to_the_sale;
use crate::model::{ColumnRole, LeadColumn, LeadDates, Workspace, moment_of};

/// What headings of a first contact hold, written together.
const CONTACTED: [&str; 17] = [
    "firstcontact",
    "firstresponse",
    "firsttouch",
    "firstoutreach",
    "firstcall",
    "firstengagement",
    "erstkontakt",
    "ersterkontakt",
    "erstansprache",
    "erstreaktion",
    "eerstecontact",
    "eerstereactie",
    "contactedat",
    "contactedon",
    "kontaktiertam",
    "gecontacteerdop",
    "benaderdop",
];
/// What headings of receiving a lead hold.
const RECEIVED: [&str; 14] = [
    "receivedat",
    "receivedon",
    "dateassigned",
    "assignedat",
    "assignedon",
    "handedover",
    "passedon",
    "erhaltenam",
    "eingegangenam",
    "übergebenam",
    "zugewiesenam",
    "ontvangenop",
    "overgedragenop",
    "toegewezenop",
];
/// What headings of attempts hold.
const ATTEMPTS: [&str; 6] = ["attempts", "kontaktversuche", "versuche", "pogingen", "timescontacted", "anrufversuche"];
/// Words of a heading that say nothing but that a day stands there.
const DAYS: [&str; 24] = [
    "date",
    "datum",
    "day",
    "tag",
    "dag",
    "on",
    "am",
    "op",
    "at",
    "since",
    "seit",
    "sinds",
    "time",
    "timestamp",
    "zeitpunkt",
    "tijdstip",
    "became",
    "entered",
    "reached",
    "a",
    "an",
    "the",
    "erreicht",
    "bereikt",
];

/// Whether a heading is that of a first contact.
pub(super) fn is_first_contact(heading: &str) -> bool {
    says(heading, &CONTACTED)
}

fn says(heading: &str, all: &[&str]) -> bool {
    let heading = tight(heading);
    all.iter().any(|word| heading.contains(word))
}

/// Whether a column holds days and nothing else.
fn has_days(column: &LeadColumn) -> bool {
    let mut filled = column.values.iter().filter(|text| !text.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|text| moment_of(text).is_some())
}

/// What the headings of some columns say about them. The day of coming is that on which leads enter; the closing day of won leads is
/// that of the sale without being said.
pub fn proposed(workspace: &Workspace, columns: &[LeadColumn]) -> LeadDates {
    let mut dates = LeadDates::default();
    let stages = stages_to_the_sale(workspace);
    // Visits are no leads yet: leads come as what is called so.
    let enters = stage_for("leads", workspace).filter(|stage| stages.iter().any(|one| one.id == *stage));
    let created = columns.iter().find(|column| column.role == ColumnRole::Created);
    dates.stages.extend(enters.zip(created.map(|column| column.name.clone())));
    for column in columns {
        if says(&column.name, &ATTEMPTS) && dates.attempts.is_empty() {
            column.name.clone_into(&mut dates.attempts);
        }
        if column.role != ColumnRole::Attribute || !has_days(column) {
            continue;
        }
        let bare: Vec<String> = words(&column.name).into_iter().filter(|word| !DAYS.contains(&word.as_str())).collect();
        let stage = stage_for(&column.name, workspace).or_else(|| stage_for(&bare.join(" "), workspace));
        if is_first_contact(&column.name) && dates.contacted.is_empty() {
            column.name.clone_into(&mut dates.contacted);
        } else if says(&column.name, &RECEIVED) && dates.received.is_empty() {
            column.name.clone_into(&mut dates.received);
        } else if let Some(stage) = stage.filter(|stage| stages.iter().any(|one| one.id == *stage)) {
            dates.stages.entry(stage).or_insert_with(|| column.name.clone());
        }
    }
    dates
}

/// The same for leads that were completed by further columns: what was said before stays.
pub(super) fn completed(workspace: &Workspace, known: &LeadDates, columns: &[LeadColumn]) -> LeadDates {
    let mut dates = proposed(workspace, columns);
    let said = known.stages.iter().map(|(stage, column)| (*stage, column.clone()));
    dates.stages.extend(said);
    let pairs = [
        (&mut dates.received, &known.received),
        (&mut dates.contacted, &known.contacted),
        (&mut dates.attempts, &known.attempts),
        (&mut dates.grouped_by, &known.grouped_by),
    ];
    for (now, said) in pairs.into_iter().filter(|(_, said)| !said.is_empty()) {
        now.clone_from(said);
    }
    dates
}
