//! One source for every number of the agreement: which KPI, limit and clause speak of the same thing, what a clause refers
//! to, and where two places say different things.

use std::collections::BTreeSet;

use super::agreement::is_kpi_settled;
use super::proposals::{self, Topic};
pub use super::spoken::is_acceptance;
use super::spoken::{is_sure, speaks_of};
pub use super::typed::Typed;
use super::typed::typed;
use crate::model::{Clause, ClauseStatus, Id, Kpi, KpiStatus, LeadModel, RecordRef, Unit, Workspace, in_order};

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

/// Two places that say different things of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction {
    /// The one.
    pub one: Said,
    /// The other.
    pub other: Said,
}

/// KPIs of the catalogue that are limits of the hand-over.
const SAME: [(&str, Topic, Unit); 2] =
    [("S2", Topic::FirstContact, Unit::Hours), ("S7", Topic::Attempts, Unit::Number)];

/// The KPI of the catalogue that counts leads handed over in a month.
const LEADS_A_MONTH: &str = "M1";

/// Leads a month may be so far from the target before that is a contradiction, in percent of the target.
const LEEWAY: i64 = 10;

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

/// A limit of the hand-over as it holds, and the KPI it comes from. An agreed KPI is the source where the limit itself is
/// only the program's proposal or says the same.
pub fn limit(workspace: &Workspace, topic: Topic) -> (u32, Option<Id<Kpi>>) {
    let own = own_limit(workspace, topic);
    let Some((kpi, value)) = kpi_of(workspace, topic) else { return (own, None) };
    match u32::try_from(value / 100) {
        Ok(whole) if value % 100 == 0 && (own == whole || own == 0 || proposals::is_proposed(workspace, topic)) => {
            (whole, Some(kpi))
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
            agreed.then(|| said(i64::from(limit) * 100, unit_of(topic))).flatten()
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

/// What was measured of a KPI: for the share of accepted leads the last reconciliation in which leads were judged, with its
/// name.
pub fn measured(workspace: &Workspace, kpi: &Kpi) -> Option<(super::stats::Rate, String)> {
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

/// Every two places of the agreement that say different things of the same; `a_month` are the leads the agreed model hands
/// over in an average month, where leads are imported.
pub fn contradictions(workspace: &Workspace, a_month: Option<u64>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (_, topic, unit) in SAME {
        let (own, from) = limit(workspace, topic);
        let Some((kpi, value)) = kpi_of(workspace, topic).filter(|_| from.is_none() && own > 0) else { continue };
        if !proposals::is_proposed(workspace, topic) {
            let one = Said { source: Source::Kpi(kpi), value, unit };
            found.push(Contradiction {
                one,
                other: Said { source: Source::Limit(topic), value: i64::from(own) * 100, unit },
            });
        }
    }
    let sources = sources(workspace);
    for clause in in_order(&workspace.clauses).into_iter().filter(|clause| clause.status != ClauseStatus::Parked) {
        let typed = typed(&clause.text);
        for said in &sources {
            let speaks = |one: &&Typed| speaks_of(workspace, clause, one, said) && is_sure(workspace, clause, said);
            let spoken: Vec<&Typed> = typed.iter().filter(speaks).collect();
            let same = spoken.iter().any(|one| one.value == said.value);
            if let Some(first) = spoken.first().filter(|_| !same) {
                let other = Said { source: Source::Clause(clause.id), value: first.value, unit: first.unit };
                found.push(Contradiction { one: *said, other });
            }
        }
    }
    found.extend(volume(workspace, a_month));
    found
}

/// Leads a month: the target against what the agreed model hands over, and against what Sales can work.
fn volume(workspace: &Workspace, a_month: Option<u64>) -> Vec<Contradiction> {
    let kpi = workspace.kpis.values().find(|kpi| kpi.code == LEADS_A_MONTH && kpi.status == KpiStatus::Agreed);
    let Some((kpi, target)) = kpi.and_then(|kpi| Some((kpi, kpi.agreed?))) else { return Vec::new() };
    let one = Said { source: Source::Kpi(kpi.id), value: target, unit: kpi.unit };
    let said = |source: Source, leads: u64| {
        let value = i64::try_from(leads).unwrap_or(i64::MAX / 200) * 100;
        Said { source, value, unit: Unit::Number }
    };
    let far = |value: i64| {
        value.saturating_sub(target).saturating_abs().saturating_mul(100)
            > target.saturating_abs().saturating_mul(LEEWAY)
    };
    let chosen = !proposals::is_proposed(workspace, Topic::Threshold);
    let delivered =
        a_month.filter(|_| chosen).map(|leads| said(Source::LeadsAMonth, leads)).filter(|said| far(said.value));
    let known = proposals::proposed(workspace, &proposals::CAPACITY).is_empty();
    let capacity = super::agreement::capacity(workspace).filter(|_| known).map(|leads| said(Source::Capacity, leads));
    let capacity = capacity.filter(|capacity| capacity.value < target);
    delivered.into_iter().chain(capacity).map(|other| Contradiction { one, other }).collect()
}

/// Leads the agreed points of all models hand over in an average month; `None` without creation dates.
///
/// Of several models the leads are added before the mean is rounded; they are counted in the same months.
pub fn leads_a_month(models: &[super::models::ModelAtWork]) -> Option<u64> {
    let mut sum: Option<(i64, u32)> = None;
    for model in models {
        let Some(scoring) = &model.scoring else { continue };
        let counted = super::threshold::monthly(scoring, super::scoring::PointSet::Agreed)?;
        let (passed, _) = sum.unwrap_or_default();
        sum = Some((passed + i64::from(counted.passed), counted.window.months()));
    }
    sum.map(|(passed, months)| super::rounding::quotient(passed, months.into()).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::proposals::Topic;
    use crate::model::{Header, PerSide};
    use std::sync::Arc;

    fn kpi(code: &str, name: &str, unit: Unit, agreed: i64) -> Kpi {
        let id = Id::from_bits(u64::from(code.bytes().map(u32::from).sum::<u32>()));
        let proposals = PerSide { sales: Some(agreed), marketing: Some(agreed) };
        let status = KpiStatus::Agreed;
        Kpi {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            unit,
            agreed: Some(agreed),
            proposals,
            status,
            ..Kpi::default()
        }
    }

    fn clause(text: &str) -> Clause {
        Clause { id: Id::from_bits(77), text: text.to_owned(), ..Clause::default() }
    }

    fn room(kpis: &[Kpi], clauses: &[Clause], change: impl FnOnce(&mut Header)) -> Workspace {
        let mut header = Header::default();
        change(&mut header);
        let mut workspace = Workspace { header: Arc::new(header), ..Workspace::default() };
        for kpi in kpis {
            workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
        }
        for clause in clauses {
            workspace.clauses.insert(clause.id, Arc::new(clause.clone()));
        }
        workspace
    }

    #[test]
    fn an_agreed_kpi_is_the_limit_where_nobody_set_another() {
        let contact = kpi("S2", "Lead response time", Unit::Hours, 1600);
        let workspace = room(std::slice::from_ref(&contact), &[], |_| {});
        assert_eq!(limit(&workspace, Topic::FirstContact), (16, Some(contact.id)));
        assert_eq!(contradictions(&workspace, None), []);
        let other = room(&[contact], &[], |header| header.sla.first_contact_hours = 72);
        assert_eq!(limit(&other, Topic::FirstContact), (72, None));
        let found = contradictions(&other, None);
        assert_eq!((found[0].one.value, found[0].other.value, found.len()), (1600, 7200, 1));
    }

    #[test]
    fn a_number_like_that_of_a_kpi_is_offered_as_a_link_and_another_one_is_a_contradiction() {
        let contact = kpi("S2", "Zeit bis zum Erstkontakt", Unit::Hours, 2400);
        let same = clause("Der Vertrieb meldet sich binnen 24 Stunden zum Erstkontakt.");
        let workspace = room(std::slice::from_ref(&contact), std::slice::from_ref(&same), |_| {});
        let found = links(&workspace, &same);
        assert_eq!(found.len(), 1);
        let text = linked(&same.text, &found[0].0, found[0].1.source);
        assert_eq!(text, format!("Der Vertrieb meldet sich binnen {{{}}} Stunden zum Erstkontakt.", contact.id));
        assert_eq!(contradictions(&workspace, None), []);
        assert_eq!(pieces(&text).len(), 3);
        let other = clause("Der Vertrieb meldet sich binnen 16 Stunden zum Erstkontakt.");
        let found = contradictions(&room(&[contact], &[other], |_| {}), None);
        assert_eq!(found.iter().map(|one| (one.one.value, one.other.value)).collect::<Vec<_>>(), [(2400, 1600)]);
    }

    #[test]
    fn leads_a_month_far_from_the_target_are_a_contradiction_once_a_threshold_is_chosen() {
        let leads = kpi("M1", "Qualified leads", Unit::Number, 5000);
        let open = room(std::slice::from_ref(&leads), &[], |_| {});
        assert_eq!(contradictions(&open, Some(126)), []);
        let chosen = room(&[leads], &[], |header| header.lead_policy.threshold = 60);
        assert_eq!(contradictions(&chosen, Some(126))[0].other.source, Source::LeadsAMonth);
        assert_eq!(contradictions(&chosen, Some(52)), []);
    }

    #[test]
    fn the_threshold_is_a_source_of_clauses_once_somebody_chose_it() {
        let says = [
            ("A lead is handed over from 60 points on.", 6000),
            ("Ein Lead wird ab 60 Punkten übergeben.", 6000),
            ("Een lead wordt overgedragen vanaf 60 punten.", 6000),
            ("Die Schwelle von 60 gilt ein Jahr.", 6000),
        ];
        for (text, typed) in says {
            let one = clause(text);
            let open = room(&[], std::slice::from_ref(&one), |_| {});
            assert_eq!(
                (links(&open, &one).len(), contradictions(&open, None).len()),
                (0, 0),
                "nobody chose it: {text}"
            );
            let chosen = room(&[], std::slice::from_ref(&one), |header| header.lead_policy.threshold = 60);
            let found = links(&chosen, &one);
            assert_eq!(
                found.iter().map(|(_, said)| said.source).collect::<Vec<_>>(),
                [Source::Threshold(None)],
                "{text}"
            );
            let linked = linked(text, &found[0].0, Source::Threshold(None));
            assert_eq!(linked, text.replace("60", "{threshold}"));
            assert!(pieces(&linked).contains(&Piece::Reference(Source::Threshold(None))));
            let other = room(&[], &[one], |header| header.lead_policy.threshold = 45);
            let found = contradictions(&other, None);
            assert_eq!(found.iter().map(|one| (one.one.value, one.other.value)).collect::<Vec<_>>(), [(4500, typed)]);
        }
        // Points of one dimension, of a group, or of several models say nothing against it.
        let fit = clause("A lead is handed over with at least 20 fit points.");
        assert_eq!(contradictions(&room(&[], &[fit], |header| header.lead_policy.threshold = 45), None), []);
        let mut several = room(&[], &[clause(says[0].0)], |header| header.lead_policy.threshold = 45);
        let model = crate::model::LeadModel { id: Id::from_bits(5), ..Default::default() };
        several.models.insert(model.id, Arc::new(model));
        assert_eq!(contradictions(&several, None), []);
    }

    #[test]
    fn the_share_of_accepted_leads_is_one_number_for_clause_and_kpi_with_what_was_measured() {
        let formulas = ["accepted / (accepted + rejected), pending apart", "Angenommen/(angenommen+abgelehnte)", ""];
        for formula in formulas {
            let code = if formula.is_empty() { "S1" } else { "" };
            let rate = Kpi { formula: formula.to_owned(), ..kpi(code, "Annahmequote", Unit::Percent, 8000) };
            assert!(is_acceptance(&rate), "{formula}");
            for text in ["Sales accepts 80 % of them.", "Der Vertrieb nimmt 80 Prozent an.", "Verkoop accepteert 80%."]
            {
                let same = clause(text);
                let workspace = room(std::slice::from_ref(&rate), std::slice::from_ref(&same), |_| {});
                assert_eq!(links(&workspace, &same).len(), 1, "{text}");
                let other = clause(&text.replace("80", "70"));
                let found = contradictions(&room(std::slice::from_ref(&rate), &[other], |_| {}), None);
                assert_eq!((found.len(), found[0].other.value), (1, 7000), "{text}");
            }
        }
        let mut rate = kpi("S1", "Annahmequote", Unit::Percent, 8000);
        let mut workspace = room(std::slice::from_ref(&rate), &[], |_| {});
        assert_eq!(measured(&workspace, &rate), None);
        for (bits, accepted) in [(1, Some(40)), (2, None)] {
            let one = crate::model::Reconciliation {
                id: Id::from_bits(bits),
                name: format!("Month {bits}"),
                accepted,
                rejected: [("Budget".to_owned(), 15)].into(),
                ..Default::default()
            };
            workspace.reconciliations.insert(one.id, Arc::new(one));
        }
        let found = measured(&workspace, &rate).unwrap();
        assert_eq!((found.0.k, found.0.n, found.1.as_str()), (40, 55, "Month 1"));
        rate.formula = "proposals / accepted".to_owned();
        assert_eq!(measured(&workspace, &rate), None, "another share");
    }

    #[test]
    fn braces_that_lead_nowhere_are_words() {
        assert_eq!(pieces("a {b} {"), [Piece::Text("a {b} {".to_owned())]);
    }
}
