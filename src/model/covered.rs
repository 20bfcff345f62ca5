//! What a signature under the agreement covers: of every record, and of what there is only one of, the part that is a term.
//!
//! [`crate::model::Terms`] say the same in words. Two workspaces of which this is the same have the same terms; a test holds
//! both together.

use super::{
    AnyRecord, Clause, ClauseStatus, Criterion, CriterionGroup, CriterionStatus, Header, Kpi, KpiStatus, LeadModel,
    LeadPolicy, PerSide, Sla,
};

/// The part of a record that is a term of the agreement, with nothing that only accompanies it (order, notes, owners, review
/// days, proposals); `None` where it is no term: an open KPI or criterion, a parked clause, a group without a cap, or a
/// record of another kind.
pub fn of_record(record: &AnyRecord) -> Option<AnyRecord> {
    match record {
        AnyRecord::Clause(one) if one.status != ClauseStatus::Parked => Some(
            Clause {
                id: one.id,
                text: one.text.trim().to_owned(),
                party: one.party,
                kpi: one.kpi,
                status: one.status,
                ..Clause::default()
            }
            .into(),
        ),
        AnyRecord::Kpi(one) if one.status == KpiStatus::Agreed => Some(
            Kpi {
                id: one.id,
                // The limit of the hand-over that it stands for hangs on its code.
                code: one.code.clone(),
                name: one.name.clone(),
                formula: one.formula.clone(),
                direction: one.direction,
                unit: one.unit,
                lower_is_better: one.lower_is_better,
                per: one.per,
                tolerable: one.tolerable,
                agreed: one.agreed,
                status: one.status,
                ..Kpi::default()
            }
            .into(),
        ),
        AnyRecord::Criterion(one) if one.status == CriterionStatus::Agreed => Some(
            Criterion {
                id: one.id,
                model: one.model,
                name: one.name.clone(),
                rule: one.rule.clone(),
                dimension: one.dimension,
                kind: one.kind,
                decay: one.decay.clone(),
                group: one.group,
                agreed: one.agreed,
                status: one.status,
                ..Criterion::default()
            }
            .into(),
        ),
        AnyRecord::Group(one) if one.cap.is_some() => Some(
            CriterionGroup { id: one.id, name: one.name.clone(), cap: one.cap, ..CriterionGroup::default() }.into(),
        ),
        AnyRecord::Model(one) => Some(
            LeadModel {
                id: one.id,
                segment: one.segment.clone(),
                policy: of_policy(&one.policy),
                ..LeadModel::default()
            }
            .into(),
        ),
        _ => None,
    }
}

/// The part of what there is only one of: frame and limits, hand-over, threshold and caps, and what somebody confirmed.
pub fn of_header(header: &Header) -> Header {
    let sla = Sla {
        review_due: None,
        sign_off: PerSide::default(),
        signed: std::collections::BTreeMap::new(),
        past: std::collections::BTreeMap::new(),
        people_then: PerSide::default(),
        people_now: PerSide::default(),
        structure_then: String::new(),
        structure_now: String::new(),
        ..header.sla.clone()
    };
    Header {
        sla,
        handover: header.handover.clone(),
        lead_policy: of_policy(&header.lead_policy),
        confirmed: header.confirmed.clone(),
        ..Header::default()
    }
}

/// Threshold, least sums and caps, with who stands for them; neither the grid nor what Sales can work or what a lead costs.
fn of_policy(policy: &LeadPolicy) -> LeadPolicy {
    LeadPolicy {
        threshold: policy.threshold,
        fit_cap: policy.fit_cap,
        engagement_cap: policy.engagement_cap,
        fit_min: policy.fit_min,
        engagement_min: policy.engagement_min,
        fit_from_zero: policy.fit_from_zero,
        engagement_from_zero: policy.engagement_from_zero,
        chosen_by: policy.chosen_by.clone(),
        chosen_why: policy.chosen_why.clone(),
        chosen_on: policy.chosen_on,
        confirmed: policy.confirmed.clone(),
        ..LeadPolicy::default()
    }
}
