//! Whether a number typed in a clause speaks of what a source holds: by its words, in three languages.

use super::measured::{ACCEPTED, is_acceptance};
use super::proposals::{SAME, Topic};
use super::sources::{Said, Source, sources};
use super::typed::{Typed, split_words, typed};
use crate::model::{Clause, Id, Kpi, KpiStatus, LeadModel, Unit, Workspace, in_order};

/// Beginnings of words by which a clause speaks of a limit.
const SPEAKS_OF: [(Topic, &[&str]); 5] = [
    (Topic::FirstContact, &["contact", "kontakt", "erstkontakt"]),
    (Topic::Acknowledge, &["acknowledg", "bestätig", "bevestig", "confirm"]),
    (Topic::Attempts, &["attempt", "versuch", "poging", "kontaktversuch", "contactpoging"]),
    (Topic::DecisionDays, &["accept", "reject", "annahme", "annimmt", "ablehn", "aanvaard", "afwij"]),
    (Topic::Recycle, &["week", "woche", "weken"]),
];

/// Beginnings of words by which a clause speaks of the threshold.
const OF_THRESHOLD: [&str; 17] = [
    "threshold",
    "handed",
    "handover",
    "hand-over",
    "passe",
    "qualif",
    "score",
    "schwelle",
    "übergeb",
    "übergibt",
    "übergabe",
    "weitergeb",
    "drempel",
    "overge",
    "overdra",
    "overdracht",
    "gekwalif",
];

/// Whether a number in a clause is the threshold: points of a lead that is handed over, or a number that the words right
/// before it call so. Points of one dimension only are not.
fn is_threshold(clause: &str, typed: &Typed) -> bool {
    let words = |text: &str| -> Vec<String> { split_words(text).iter().map(|(_, word)| word.to_lowercase()).collect() };
    let starts = |word: &String, with: &[&str]| with.iter().any(|stem| word.starts_with(stem));
    let before = words(clause.get(..typed.from).unwrap_or_default());
    let behind = words(clause.get(typed.to..).unwrap_or_default());
    let near = || before.iter().rev().take(3).chain(behind.iter().take(3));
    if near().any(|word| {
        starts(word, &["fit", "passung", "engagement", "interes", "week", "woche", "minus", "half", "halb"])
    }) {
        return false;
    }
    let named = before.iter().rev().take(3).any(|word| starts(word, &["threshold", "schwelle", "drempel"]));
    let spoken = || before.iter().chain(&behind).any(|word| starts(word, &OF_THRESHOLD));
    match typed.unit {
        Unit::Points => spoken(),
        Unit::Number => named,
        _ => false,
    }
}

/// Words of a text that say something, in small letters.
fn telling(text: &str) -> Vec<String> {
    split_words(text)
        .into_iter()
        .map(|(_, word)| word.to_lowercase())
        .filter(|word| word.chars().count() >= 5)
        .collect()
}

/// Whether a clause and the name of a KPI share a telling word, by its first six letters.
fn shares_words(clause: &str, name: &str) -> bool {
    let start = |word: &String| word.chars().take(6).collect::<String>();
    let ours: Vec<String> = telling(clause).iter().map(start).collect();
    telling(name).iter().map(start).any(|word| ours.contains(&word))
}

/// Whether the name of a KPI speaks of a limit.
fn speaks_of_limit(name: &str, topic: Topic) -> bool {
    let stems = SPEAKS_OF.iter().find(|(of, _)| *of == topic).map_or(&[][..], |(_, stems)| stems);
    split_words(name).iter().any(|(_, word)| stems.iter().any(|stem| word.to_lowercase().starts_with(stem)))
}

/// Whether a number typed in a clause speaks of what a source holds: by the KPI that measures the clause, or by its words.
pub(super) fn speaks_of(workspace: &Workspace, clause: &Clause, typed: &Typed, said: &Said) -> bool {
    if let Source::Threshold(model) = said.source {
        // Of several models a clause speaks of the one it names, and of the general one where it names none.
        let names = |id: Id<LeadModel>| {
            let name = workspace.models.get(&id).map(|model| model.name.trim().to_lowercase());
            name.is_some_and(|name| !name.is_empty() && clause.text.to_lowercase().contains(&name))
        };
        let this = model.map_or_else(|| !workspace.models.keys().any(|id| names(*id)), names);
        return this && is_threshold(&clause.text, typed);
    }
    if typed.unit != said.unit {
        return false;
    }
    match said.source {
        Source::Kpi(id) => {
            let Some(kpi) = workspace.kpis.get(&id) else { return false };
            let accepts = |word: &str| ACCEPTED.iter().any(|stem| word.to_lowercase().starts_with(stem));
            clause.kpi == Some(id)
                || shares_words(&clause.text, &kpi.name)
                || is_acceptance(kpi) && split_words(&clause.text).iter().any(|(_, word)| accepts(word))
        }
        Source::Limit(topic) => {
            let stems = SPEAKS_OF.iter().find(|(of, _)| *of == topic).map_or(&[][..], |(_, stems)| stems);
            let near = clause.text.get(typed.to..).unwrap_or_default();
            let words =
                split_words(if topic == Topic::Attempts || topic == Topic::Recycle { near } else { &clause.text });
            let words: Vec<String> = words.into_iter().map(|(_, word)| word.to_lowercase()).collect();
            let few = if topic == Topic::Attempts || topic == Topic::Recycle { 2 } else { words.len() };
            words.iter().take(few).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        }
        Source::CapacityStop | Source::Threshold(_) | Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => {
            false
        }
    }
}

/// Whether a clause surely speaks of what a source holds, so that another number contradicts it: many clauses name some
/// number of leads, and of several models each has its threshold.
pub(super) fn is_sure(workspace: &Workspace, clause: &Clause, said: &Said) -> bool {
    match said.source {
        Source::Threshold(model) => model.is_some() || workspace.models.is_empty(),
        Source::Kpi(id) => clause.kpi == Some(id) || said.unit != Unit::Number,
        _ => true,
    }
}

/// Numbers typed in a clause that could be references: same number, same unit, same words.
pub fn links(workspace: &Workspace, clause: &Clause) -> Vec<(Typed, Said)> {
    let sources = sources(workspace);
    let typed = typed(&clause.text);
    let pairs = typed.into_iter().filter_map(|typed| {
        let said =
            sources.iter().find(|said| said.value == typed.value && speaks_of(workspace, clause, &typed, said))?;
        Some((typed, *said))
    });
    pairs.collect()
}

/// An agreed KPI of the room's own that by its name and unit holds what a limit is about, where no KPI of the catalogue does.
/// It is no source of the limit until somebody says so: see [`taken_from`].
pub fn twin_of(workspace: &Workspace, topic: Topic) -> Option<(Id<Kpi>, i64)> {
    let (code, _, unit) = SAME.iter().find(|(_, of, _)| *of == topic)?;
    if workspace.kpis.values().any(|kpi| kpi.code == *code) {
        return None;
    }
    in_order(&workspace.kpis)
        .into_iter()
        .filter(|kpi| kpi.code.is_empty() && kpi.unit == *unit && kpi.status == KpiStatus::Agreed)
        .filter(|kpi| speaks_of_limit(&kpi.name, topic))
        .find_map(|kpi| Some((kpi.id, kpi.agreed?)))
}
