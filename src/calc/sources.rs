//! One source for every number of the agreement: which KPI, limit and clause speak of the same thing, what a clause refers
//! to, and where two places say different things.

use std::collections::BTreeSet;

use super::agreement::is_kpi_settled;
use super::proposals::{self, Topic};
pub use super::spoken::is_acceptance;
use super::spoken::{speaks_of, speaks_of_limit};
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

/// KPIs of the catalogue that are limits of the hand-over.
pub(super) const SAME: [(&str, Topic, Unit); 2] =
    [("S2", Topic::FirstContact, Unit::Hours), ("S7", Topic::Attempts, Unit::Number)];

/// A limit of the hand-over as it is kept, in whole units; 0 where none is.
pub fn own_limit(workspace: &Workspace, topic: Topic) -> u32 {
    let sla = &workspace.header.sla;
    match topic {
        Topic::Acknowledge => sla.acknowledge_hours,
        Topic::FirstContact => sla.first_contact_hours,
        Topic::Attempts => sla.attempts,
        Topic::AttemptDays => sla.attempt_days,
        Topic::DecisionDays => sla.decision_days,
        Topic::Recycle => sla.recycle_weeks,
        _ => 0,
    }
}

/// What a limit is counted in.
fn unit_of(topic: Topic) -> Unit {
    match topic {
        Topic::Acknowledge | Topic::FirstContact => Unit::Hours,
        Topic::AttemptDays | Topic::DecisionDays => Unit::Days,
        _ => Unit::Number,
    }
}

/// The agreed KPI that is the same as a limit of the hand-over.
pub fn kpi_of(workspace: &Workspace, topic: Topic) -> Option<(Id<Kpi>, i64)> {
    let (code, _, unit) = SAME.iter().find(|(_, of, _)| *of == topic)?;
    in_order(&workspace.kpis)
        .into_iter()
        .filter(|kpi| kpi.code == *code && kpi.unit == *unit && kpi.status == KpiStatus::Agreed)
        .find_map(|kpi| Some((kpi.id, kpi.agreed?)))
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

/// A limit of the hand-over as it holds, in hundredths, and the KPI it comes from. An agreed KPI is the source where the
/// limit itself is none, only the program's proposal, or says the same.
pub fn limit(workspace: &Workspace, topic: Topic) -> (i64, Option<Id<Kpi>>) {
    let own = i64::from(own_limit(workspace, topic)) * 100;
    match kpi_of(workspace, topic) {
        Some((kpi, value)) if own == value || own == 0 || proposals::is_proposed(workspace, topic) => {
            (value, Some(kpi))
        }
        _ => (own, None),
    }
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

/// What was measured of a KPI: for the share of accepted leads the last reconciliation in which leads were judged, for
/// actions done by the next meeting the last one that was held; with its name.
pub fn measured(workspace: &Workspace, kpi: &Kpi) -> Option<(super::stats::Rate, String)> {
    if super::entries::is_done_by_next_meeting(kpi) {
        return super::entries::done_by_last_meeting(workspace);
    }
    let periods = in_order(&workspace.reconciliations).into_iter().rev().filter(|_| is_acceptance(kpi));
    let mut judged = periods.filter(|one| one.accepted.is_some());
    let last = judged.find(|one| super::reconciliation::acceptance(one).n > 0)?;
    Some((super::reconciliation::acceptance(last), last.name.clone()))
}

/// The sources a clause refers to of which nobody has agreed on the number they hold: nothing is agreed there, it is only
/// proposed, or it was typed over what both had settled on.
pub fn unsettled(workspace: &Workspace, clause: &Clause) -> BTreeSet<Source> {
    let open = |source: &Source| {
        let kpi = match source {
            Source::Kpi(id) => Some(*id),
            Source::Limit(topic) => limit(workspace, *topic).1,
            _ => None,
        };
        let kpi = kpi.and_then(|id| workspace.kpis.get(&id));
        kpi.is_some_and(|kpi| !is_kpi_settled(kpi)) || value(workspace, *source).is_none()
    };
    let named = pieces(&clause.text).into_iter().filter_map(|piece| match piece {
        Piece::Reference(source) => Some(source),
        Piece::Text(_) => None,
    });
    named.filter(open).collect()
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

/// The text of a clause with a reference in place of a typed number.
pub fn linked(text: &str, typed: &Typed, source: Source) -> String {
    let Some(reference) = reference(source) else { return text.to_owned() };
    let (before, after) = (text.get(..typed.from), text.get(typed.to..));
    format!("{}{{{reference}}}{}", before.unwrap_or_default(), after.unwrap_or_default())
}
