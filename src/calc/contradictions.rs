//! Where the agreement says different things of the same.

use super::models::ModelAtWork;
use super::proposals::{self, SAME, Topic, kpi_of, limit};
use super::sources::{Said, Source, measured_elsewhere, sources, value};
use super::spoken::{is_sure, speaks_of, twin_of};
use super::typed::{Typed, typed};
use crate::model::{ClauseStatus, KpiStatus, Unit, Workspace, in_order};

/// Two places that say different things of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction {
    /// The one.
    pub one: Said,
    /// The other.
    pub other: Said,
}

/// The KPI of the catalogue that counts leads handed over in a month.
const LEADS_A_MONTH: &str = "M1";

/// Leads a month may be so far from the target before that is a contradiction, in percent of the target.
const LEEWAY: i64 = 10;

/// Everything two places say differently, with what the leads of all models say of them.
pub fn among(workspace: &Workspace, models: &[ModelAtWork]) -> Vec<Contradiction> {
    contradictions(workspace, leads_a_month(models))
}

/// Every two places of the agreement that say different things of the same; `a_month` are the leads the agreed model hands
/// over in an average month, where leads are imported.
fn contradictions(workspace: &Workspace, a_month: Option<u64>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (_, topic, unit) in SAME {
        let (own, from) = limit(workspace, topic);
        let kpi = kpi_of(workspace, topic).or_else(|| twin_of(workspace, topic));
        let Some((kpi, value)) = kpi.filter(|(_, value)| from.is_none() && own > 0 && own != *value) else { continue };
        if !proposals::is_proposed(workspace, topic) {
            let one = Said { source: Source::Kpi(kpi), value, unit };
            found.push(Contradiction { one, other: Said { source: Source::Limit(topic), value: own, unit } });
        }
    }
    let sources = sources(workspace);
    for clause in in_order(&workspace.clauses).into_iter().filter(|clause| clause.status != ClauseStatus::Parked) {
        if let Some((source, one)) = measured_elsewhere(workspace, clause)
            && let Some(other) = value(workspace, source)
        {
            let new = Contradiction { one, other };
            if !found.contains(&new) {
                found.push(new);
            }
        }
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
fn leads_a_month(models: &[ModelAtWork]) -> Option<u64> {
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
    use crate::calc::measured::{is_acceptance, measured};
    use crate::calc::proposals::Topic;
    use crate::calc::sources::*;
    use crate::calc::spoken::links;
    use crate::model::{Clause, Header, Id, Kpi, PerSide};
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
        assert_eq!(limit(&workspace, Topic::FirstContact), (1600, Some(contact.id)));
        assert_eq!(contradictions(&workspace, None), []);
        let other = room(&[contact], &[], |header| header.sla.first_contact_hours = 72);
        assert_eq!(limit(&other, Topic::FirstContact), (7200, None));
        let found = contradictions(&other, None);
        assert_eq!((found[0].one.value, found[0].other.value, found.len()), (1600, 7200, 1));
    }

    #[test]
    fn hand_over_and_clause_hold_what_the_kpi_holds_to_the_half_hour() {
        let contact = kpi("S2", "Zeit bis zum Erstkontakt", Unit::Hours, 1250);
        let says =
            Clause { kpi: Some(contact.id), ..clause("Erstkontakt binnen {first_contact_hours} Geschäftsstunden.") };
        let workspace = room(std::slice::from_ref(&contact), std::slice::from_ref(&says), |_| {});
        assert_eq!(limit(&workspace, Topic::FirstContact), (1250, Some(contact.id)));
        assert_eq!(value(&workspace, Source::Limit(Topic::FirstContact)).map(|said| said.value), Some(1250));
        assert_eq!((measured_elsewhere(&workspace, &says), contradictions(&workspace, None)), (None, Vec::new()));
        let other = room(std::slice::from_ref(&contact), &[says], |header| header.sla.first_contact_hours = 24);
        // The room typed 24 over it: that is told once.
        let other = Workspace { header: confirmed(&other), ..other };
        let found = contradictions(&other, None);
        assert_eq!(found.iter().map(|one| (one.one.value, one.other.value)).collect::<Vec<_>>(), [(1250, 2400)]);
    }

    #[test]
    fn a_kpi_of_the_rooms_own_is_offered_where_a_limit_or_a_clause_is_about_the_same() {
        let contact = kpi("", "Erstkontakt", Unit::Hours, 1250);
        let says =
            Clause { kpi: Some(contact.id), ..clause("Erstkontakt binnen {first_contact_hours} Geschäftsstunden.") };
        let mut workspace = room(std::slice::from_ref(&contact), std::slice::from_ref(&says), |_| {});
        assert_eq!(twin_of(&workspace, Topic::FirstContact), Some((contact.id, 1250)));
        let said = Said { source: Source::Kpi(contact.id), value: 1250, unit: Unit::Hours };
        assert_eq!(measured_elsewhere(&workspace, &says), Some((Source::Limit(Topic::FirstContact), said)));
        assert_eq!(contradictions(&workspace, None), [], "24 hours are only proposed");
        workspace.header = confirmed(&workspace);
        let found = contradictions(&workspace, None);
        assert_eq!(found.iter().map(|one| (one.one.value, one.other.value)).collect::<Vec<_>>(), [(1250, 2400)]);
        let (kpi, sla) = taken_from(&workspace, Topic::FirstContact, &contact).unwrap();
        workspace.kpis.insert(kpi.id, Arc::new(kpi));
        Arc::make_mut(&mut workspace.header).sla = sla;
        assert_eq!(limit(&workspace, Topic::FirstContact), (1250, Some(contact.id)));
        assert_eq!(contradictions(&workspace, None), []);
        // Hours of something else are no source.
        let repair = kpi_named("Reaktionszeit im Service");
        assert_eq!(twin_of(&room(&[repair], &[], |_| {}), Topic::FirstContact), None);
    }

    fn kpi_named(name: &str) -> Kpi {
        kpi("", name, Unit::Hours, 400)
    }

    /// Everything the hand-over holds has somebody's word.
    fn confirmed(workspace: &Workspace) -> Arc<Header> {
        let word = crate::model::Confirmation { by: "Ann".to_owned(), on: None };
        Arc::new(proposals::confirm(&workspace.header, &proposals::LIMITS, &word))
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
