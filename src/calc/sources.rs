//! One source for every number of the agreement: which KPI, limit and clause speak of the same thing, what a clause refers
//! to, and where two places say different things.

use super::proposals::{self, SAME, Topic, limit, unit_of};
pub use super::typed::Typed;
use super::typed::typed;
use crate::model::{Clause, Id, Kpi, KpiStatus, LeadModel, RecordRef, Sla, Unit, Workspace, in_order};

/// Where a number of the agreement is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The agreed target of a KPI.
    Kpi(Id<Kpi>),
    /// A limit of the hand-over.
    Limit(Topic),
    /// Open leads per salesperson from which Marketing holds back.
    CapacityStop,
    /// The points from which a lead is handed over, in this model; `None` is the general one.
    Threshold(Option<Id<LeadModel>>),
    /// A number typed in a clause.
    Clause(Id<Clause>),
    /// Leads handed over in an average month, from the imported leads.
    LeadsAMonth,
    /// Leads Sales can work in a month.
    Capacity,
}

/// A number and what it is counted in; the value is in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Where it stands.
    pub source: Source,
    /// In hundredths of the unit.
    pub value: i64,
    /// What it is counted in.
    pub unit: Unit,
}

/// The KPI and the hand-over after somebody has said that a limit is what this KPI holds: it stands for the one of the
/// catalogue, and the limit has no other number any more.
pub fn taken_from(workspace: &Workspace, topic: Topic, kpi: &Kpi) -> Option<(Kpi, Sla)> {
    let (code, ..) = SAME.iter().find(|(_, of, _)| *of == topic)?;
    let mut sla = workspace.header.sla.clone();
    // A part of an hour is kept by the KPI alone.
    let value = kpi.agreed?;
    let whole = u32::try_from(value / 100).ok().filter(|_| value % 100 == 0).unwrap_or(0);
    match topic {
        Topic::FirstContact => sla.first_contact_hours = whole,
        Topic::Attempts => sla.attempts = whole,
        _ => {}
    }
    Some((Kpi { code: (*code).to_owned(), ..kpi.clone() }, sla))
}

/// What stands between the braces of a reference.
pub fn reference(source: Source) -> Option<String> {
    Some(match source {
        Source::Kpi(id) => id.to_string(),
        Source::Limit(topic) => topic.name().to_owned(),
        Source::CapacityStop => "capacity_stop".to_owned(),
        Source::Threshold(None) => Topic::Threshold.name().to_owned(),
        // The id of a model leads to its threshold: a clause refers to nothing else of it.
        Source::Threshold(Some(model)) => model.to_string(),
        Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => return None,
    })
}

/// What a reference leads to; `None` for braces that hold something else.
pub fn referred(text: &str) -> Option<Source> {
    if text == "capacity_stop" {
        return Some(Source::CapacityStop);
    }
    if text == Topic::Threshold.name() {
        return Some(Source::Threshold(None));
    }
    match RecordRef::parse(text) {
        Some(RecordRef::Kpi(id)) => return Some(Source::Kpi(id)),
        Some(RecordRef::Model(id)) => return Some(Source::Threshold(Some(id))),
        _ => {}
    }
    Topic::named(text).filter(|topic| proposals::LIMITS.contains(topic)).map(Source::Limit)
}

/// The number a source holds now; `None` where nothing is agreed there.
pub fn value(workspace: &Workspace, source: Source) -> Option<Said> {
    let said = |value: i64, unit: Unit| Some(Said { source, value, unit });
    match source {
        Source::Kpi(id) => {
            let kpi = workspace.kpis.get(&id).filter(|kpi| kpi.status == KpiStatus::Agreed)?;
            said(kpi.agreed?, kpi.unit)
        }
        Source::Limit(topic) => {
            let (limit, kpi) = limit(workspace, topic);
            let agreed = kpi.is_some() || limit > 0 && !proposals::is_proposed(workspace, topic);
            agreed.then(|| said(limit, unit_of(topic))).flatten()
        }
        Source::CapacityStop => {
            let stop = workspace.header.handover.capacity_stop;
            (stop > 0).then(|| said(i64::from(stop) * 100, Unit::Number)).flatten()
        }
        Source::Threshold(model) => {
            if model.is_some_and(|id| !workspace.models.contains_key(&id)) {
                return None;
            }
            let seen = super::models::with_policy(workspace, model);
            let set = !proposals::is_proposed(&seen, Topic::Threshold);
            let value = i64::from(seen.header.lead_policy.threshold) * 100;
            set.then(|| said(value, Unit::Points)).flatten()
        }
        Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => None,
    }
}

/// Everything a clause may refer to, whether anything is agreed there or not.
pub fn referable(workspace: &Workspace) -> Vec<Source> {
    let kpis = in_order(&workspace.kpis).into_iter().map(|kpi| Source::Kpi(kpi.id));
    let limits = proposals::LIMITS.into_iter().map(Source::Limit);
    let thresholds = super::models::models(workspace).into_iter().map(Source::Threshold);
    kpis.chain(limits).chain([Source::CapacityStop]).chain(thresholds).collect()
}

/// What clauses are offered to refer to: agreed KPIs, limits that are set, the number of open leads, the thresholds.
pub fn sources(workspace: &Workspace) -> Vec<Said> {
    // A limit that comes from a KPI is offered as that KPI.
    let own = |source: &Source| !matches!(source, Source::Limit(topic) if limit(workspace, *topic).1.is_some());
    referable(workspace).into_iter().filter(own).filter_map(|source| value(workspace, source)).collect()
}

/// The number a clause refers to although the KPI that measures it holds it: where the clause takes it from now, and what
/// the KPI says. `None` where the clause names its KPI, or where that KPI may be about something else.
pub fn measured_elsewhere(workspace: &Workspace, clause: &Clause) -> Option<(Source, Said)> {
    let said = value(workspace, Source::Kpi(clause.kpi?))?;
    let unit = |source: Source| match source {
        Source::Limit(topic) => Some(unit_of(topic)),
        _ => None,
    };
    let named: Vec<Source> = pieces(&clause.text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Reference(source) => Some(source),
            Piece::Text(_) => None,
        })
        .collect();
    let held = |source: &Source| {
        *source == said.source
            || value(workspace, *source).is_some_and(|one| one.unit == said.unit && one.value == said.value)
    };
    if named.iter().any(held) {
        return None;
    }
    match named.into_iter().filter(|source| unit(*source) == Some(said.unit)).collect::<Vec<_>>().as_slice() {
        [one] => Some((*one, said)),
        _ => None,
    }
}

/// Whether the words behind a number name its unit, so that the number need not.
pub fn names_unit(said: &Said, behind: &str) -> bool {
    let bound = behind.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let read = || typed(&format!("1{behind}")).first().is_some_and(|one| one.from == 0 && one.unit == said.unit);
    bound || read()
}

/// A piece of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A number that is kept elsewhere.
    Reference(Source),
}

/// The pieces of a clause: words, and references in braces.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut words = String::new();
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        words.push_str(before);
        let found = after.find('}').and_then(|close| Some((close, referred(after.get(1..close)?)?)));
        if let Some((close, source)) = found {
            if !words.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Reference(source));
            rest = after.get(close + 1..).unwrap_or_default();
        } else {
            words.push('{');
            rest = after.get(1..).unwrap_or_default();
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    pieces
}

/// The text of a clause with a reference in place of a typed number.
pub fn linked(text: &str, typed: &Typed, source: Source) -> String {
    let Some(reference) = reference(source) else { return text.to_owned() };
    let (before, after) = (text.get(..typed.from), text.get(typed.to..));
    format!("{}{{{reference}}}{}", before.unwrap_or_default(), after.unwrap_or_default())
}
