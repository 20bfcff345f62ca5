//! What a signature stands under, and whether it still says what was signed.
//!
//! A signature keeps a fingerprint of what was signed. What only accompanies the wording does not count: order, review
//! day, private notes, evidence, and proposals that were settled.

use serde::Serialize;

use super::persona::is_hidden;
use super::terms::{WITHOUT_GROUPS, covered, terms};
use crate::model::{
    ClauseStatus, Id, KpiStatus, OrderKey, PerSide, Persona, SignOff, Sla, Statement, Workspace, is_default,
};

/// The fingerprint of a persona as it reads now: profile, statements and which of them are agreed.
pub fn persona_fingerprint(workspace: &Workspace, persona: &Persona) -> String {
    let wording = Persona {
        ord: OrderKey::default(),
        sign_off: PerSide::default(),
        review_due: None,
        review_automatic: false,
        archived: false,
        notes: String::new(),
        ..persona.clone()
    };
    let statements: Vec<Statement> = workspace
        .statements
        .values()
        .filter(|statement| statement.persona == persona.id && !is_hidden(statement))
        .map(|statement| Statement {
            ord: OrderKey::default(),
            evidence: crate::model::Evidence::default(),
            settled: std::collections::BTreeSet::new(),
            source: String::new(),
            interviews: 0,
            heard: None,
            ..(**statement).clone()
        })
        .collect();
    fingerprint(&(wording, statements))
}

/// Before the fingerprints of agreements that cover everything the agreement stands on.
const COVERS_ALL: &str = "3:";

/// The fingerprint of the agreement as it reads now: of its [terms](terms).
pub fn agreement_fingerprint(workspace: &Workspace) -> String {
    format!("{COVERS_ALL}{}", fingerprint(&terms(workspace)))
}

/// The fingerprint as it was taken up to version 1.3 of the file: of the frame, the clauses and the agreed figures.
/// Signatures given then stay valid by it.
fn earlier_fingerprint(workspace: &Workspace) -> String {
    let frame = Sla {
        sign_off: PerSide::default(),
        review_due: None,
        signed: std::collections::BTreeMap::new(),
        past: std::collections::BTreeMap::new(),
        people_then: PerSide::default(),
        people_now: PerSide::default(),
        structure_then: String::new(),
        structure_now: String::new(),
        ..workspace.header.sla.clone()
    };
    let clauses: Vec<_> = workspace
        .clauses
        .values()
        .filter(|clause| clause.status != ClauseStatus::Parked)
        .map(|clause| (clause.id, clause.section, &clause.text, clause.party, clause.kpi, clause.status))
        .collect();
    let figures: Vec<_> = workspace
        .kpis
        .values()
        .filter(|kpi| kpi.status == KpiStatus::Agreed)
        .map(|kpi| (kpi.id, &kpi.name, &kpi.formula, kpi.direction, kpi.unit, kpi.lower_is_better, kpi.agreed))
        .collect();
    fingerprint(&(frame, clauses, figures))
}

/// Whether a signature was given under an earlier wording. Signatures without a fingerprint are taken as they are.
fn is_outdated(sign_off: &SignOff, now: &str) -> bool {
    sign_off.is_given() && !is_default(&sign_off.of) && sign_off.of != now
}

/// Which sides signed a persona under an earlier wording.
pub fn outdated_persona(workspace: &Workspace, persona: &Persona) -> PerSide<bool> {
    outdated(&persona.sign_off, || persona_fingerprint(workspace, persona))
}

/// Which sides signed the agreement under earlier terms, each by the rule its fingerprint was taken by.
pub fn outdated_agreement(workspace: &Workspace) -> PerSide<bool> {
    let sign_off = &workspace.header.sla.sign_off;
    let now = |of: &str| match of {
        of if of.starts_with(COVERS_ALL) => agreement_fingerprint(workspace),
        of if of.starts_with(WITHOUT_GROUPS) => {
            format!("{WITHOUT_GROUPS}{}", fingerprint(&covered(of, terms(workspace))))
        }
        _ => earlier_fingerprint(workspace),
    };
    let by_rule = |one: &SignOff| one.is_given() && !is_default(&one.of) && is_outdated(one, &now(&one.of));
    PerSide { sales: by_rule(&sign_off.sales), marketing: by_rule(&sign_off.marketing) }
}

fn outdated(sign_off: &PerSide<SignOff>, now: impl FnOnce() -> String) -> PerSide<bool> {
    // Without a signature there is nothing to compare with.
    if !sign_off.sales.is_given() && !sign_off.marketing.is_given() {
        return PerSide::default();
    }
    let now = now();
    PerSide { sales: is_outdated(&sign_off.sales, &now), marketing: is_outdated(&sign_off.marketing, &now) }
}

/// Who signed what, for everything that can be signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// Sides whose signature under a persona is outdated; personas without one are left out.
    pub personas: std::collections::BTreeMap<Id<Persona>, PerSide<bool>>,
    /// Sides whose signature under the agreement is outdated.
    pub agreement: PerSide<bool>,
}

impl Signatures {
    /// Looks at every signature of the workspace.
    pub fn of(workspace: &Workspace) -> Self {
        let personas = workspace
            .personas
            .values()
            .map(|persona| (persona.id, outdated_persona(workspace, persona)))
            .filter(|(_, outdated)| !is_default(outdated))
            .collect();
        Self { personas, agreement: outdated_agreement(workspace) }
    }

    /// The sides whose signature under this persona is outdated.
    pub fn persona(&self, persona: Id<Persona>) -> PerSide<bool> {
        self.personas.get(&persona).copied().unwrap_or_default()
    }
}

fn fingerprint(wording: &impl Serialize) -> String {
    // Writing plain records to a string cannot fail; if it ever did, the signature would stay without a fingerprint.
    let text = ron::to_string(wording).unwrap_or_default();
    blake3::hash(text.as_bytes()).to_hex().chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SaidBy, Section, SignDecision};
    use std::sync::Arc;

    fn signed(workspace: &Workspace, persona: &Persona) -> Persona {
        let of = persona_fingerprint(workspace, persona);
        let signature = SignOff { decision: SignDecision::Accepted, of, ..SignOff::default() };
        Persona { sign_off: PerSide { sales: signature.clone(), marketing: signature }, ..persona.clone() }
    }

    fn statement(id: u64, persona: Id<Persona>) -> Arc<Statement> {
        Arc::new(Statement {
            id: Id::from_bits(id),
            persona,
            section: Section::Goals,
            text: "Less downtime".to_owned(),
            said_by: SaidBy::Both,
            ..Statement::default()
        })
    }

    #[test]
    fn a_new_statement_outdates_both_signatures_and_its_removal_restores_them() {
        let mut workspace = Workspace::default();
        let persona = signed(&workspace, &Persona { id: Id::from_bits(1), ..Persona::default() });
        assert_eq!(outdated_persona(&workspace, &persona), PerSide::default());
        workspace.statements.insert(Id::from_bits(7), statement(7, persona.id));
        assert_eq!(outdated_persona(&workspace, &persona), PerSide { sales: true, marketing: true });
        workspace.statements.remove(&Id::from_bits(7));
        assert_eq!(outdated_persona(&workspace, &persona), PerSide::default());
    }

    #[test]
    fn what_only_accompanies_the_wording_outdates_nothing() {
        let mut workspace = Workspace::default();
        let plain = Persona { id: Id::from_bits(1), ..Persona::default() };
        workspace.statements.insert(Id::from_bits(7), statement(7, plain.id));
        let persona = signed(&workspace, &plain);
        let better = Statement { interviews: 9, source: "Fair".to_owned(), ..(*statement(7, plain.id)).clone() };
        workspace.statements.insert(Id::from_bits(7), Arc::new(better));
        let moved = Persona { ord: persona.ord.next(), notes: "private".to_owned(), ..persona };
        assert_eq!(outdated_persona(&workspace, &moved), PerSide::default());
    }

    #[test]
    fn signatures_without_a_fingerprint_are_taken_as_they_are() {
        let given = SignOff { decision: SignDecision::Accepted, ..SignOff::default() };
        assert!(!is_outdated(&given, "anything"));
    }

    #[test]
    fn an_agreed_target_that_changes_outdates_the_agreement() {
        let mut workspace = Workspace::default();
        let kpi = crate::model::Kpi {
            id: Id::from_bits(3),
            status: KpiStatus::Agreed,
            agreed: Some(500),
            ..crate::model::Kpi::default()
        };
        workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
        let of = agreement_fingerprint(&workspace);
        let mut header = (*workspace.header).clone();
        header.sla.sign_off.sales = SignOff { decision: SignDecision::Accepted, of, ..SignOff::default() };
        workspace.header = Arc::new(header);
        assert_eq!(outdated_agreement(&workspace), PerSide::default());
        workspace.kpis.insert(kpi.id, Arc::new(crate::model::Kpi { agreed: Some(600), ..kpi }));
        assert_eq!(outdated_agreement(&workspace), PerSide { sales: true, marketing: false });
    }

    fn signed_by_both(workspace: &Workspace, of: String) -> Workspace {
        let mut header = (*workspace.header).clone();
        let signature = SignOff { decision: SignDecision::Accepted, of, ..SignOff::default() };
        header.sla.sign_off = PerSide { sales: signature.clone(), marketing: signature };
        Workspace { header: Arc::new(header), ..workspace.clone() }
    }

    fn with(workspace: &Workspace, change: impl FnOnce(&mut crate::model::Header)) -> Workspace {
        let mut header = (*workspace.header).clone();
        change(&mut header);
        Workspace { header: Arc::new(header), ..workspace.clone() }
    }

    const BOTH: PerSide<bool> = PerSide { sales: true, marketing: true };

    #[test]
    fn a_signature_covers_the_threshold_the_hand_over_and_the_criteria() {
        let plain = Workspace::default();
        let signed = signed_by_both(&plain, agreement_fingerprint(&plain));
        assert_eq!(outdated_agreement(&signed), PerSide::default());
        assert_eq!(outdated_agreement(&with(&signed, |header| header.lead_policy.threshold = 20)), BOTH);
        assert_eq!(outdated_agreement(&with(&signed, |header| header.sla.first_contact_hours = 72)), BOTH);
        assert_eq!(outdated_agreement(&with(&signed, |header| header.handover.deputy = "Ann".to_owned())), BOTH);
        let mut more = signed.clone();
        let criterion = crate::model::Criterion {
            id: Id::from_bits(9),
            status: crate::model::CriterionStatus::Agreed,
            agreed: Some(10),
            ..crate::model::Criterion::default()
        };
        more.criteria.insert(criterion.id, Arc::new(criterion));
        assert_eq!(outdated_agreement(&more), BOTH);
        // What nobody agreed on is no term: a capacity, a title.
        assert_eq!(outdated_agreement(&with(&signed, |header| header.title = "x".to_owned())), PerSide::default());
    }

    #[test]
    fn a_signature_of_an_earlier_version_keeps_its_own_rule() {
        let plain = with(&Workspace::default(), |header| header.sla.goal = "30 customers".to_owned());
        let signed = signed_by_both(&plain, earlier_fingerprint(&plain));
        assert_eq!(outdated_agreement(&signed), PerSide::default());
        let moved = with(&signed, |header| header.lead_policy.threshold = 20);
        assert_eq!(outdated_agreement(&moved), PerSide::default(), "it never covered the threshold");
        assert_eq!(outdated_agreement(&with(&signed, |header| header.sla.goal.clear())), BOTH);
        // As version 1.3 wrote what it took the fingerprint of.
        let frame = "(goal:\"30 customers\",acknowledge_hours:4,first_contact_hours:24,attempts:5,attempt_days:10,\
                     decision_days:5,recycle_weeks:12)";
        let hash = blake3::hash(format!("({frame},[],[])").as_bytes()).to_hex();
        assert_eq!(earlier_fingerprint(&plain), hash[..16]);
    }
}
