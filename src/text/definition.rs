//! "A lead is …": what both sides agreed on, in one paragraph of plain words.

use super::Texts;
use crate::model::{CriterionKind, CriterionStatus, Workspace, in_order};

impl Texts {
    /// The definition in one paragraph, made from criteria, thresholds and gates.
    pub fn definition(&self, workspace: &Workspace) -> String {
        let policy = &workspace.header.lead_policy;
        let named = |kind: CriterionKind| -> Vec<String> {
            in_order(&workspace.criteria)
                .into_iter()
                .filter(|criterion| criterion.kind == kind && criterion.status == CriterionStatus::Agreed)
                .map(|criterion| criterion.name.clone())
                .collect()
        };
        let mut strongest: Vec<_> = in_order(&workspace.criteria)
            .into_iter()
            .filter(|criterion| criterion.kind == CriterionKind::Points && criterion.status == CriterionStatus::Agreed)
            .filter(|criterion| criterion.agreed.is_some_and(|points| points > 0))
            .collect();
        strongest.sort_by_key(|criterion| std::cmp::Reverse(criterion.agreed));
        let strongest: Vec<String> = strongest.into_iter().take(3).map(|criterion| criterion.name.clone()).collect();
        let key = if policy.fit_min == 0 && policy.engagement_min == 0 { "definition-sum" } else { "definition-sums" };
        let mut parts = vec![self.with(
            key,
            &[
                ("threshold", policy.threshold.into()),
                ("fit", policy.fit_min.into()),
                ("engagement", policy.engagement_min.into()),
            ],
        )];
        for (key, names) in [
            ("definition-strongest", strongest),
            ("definition-required", named(CriterionKind::Required)),
            ("definition-veto", named(CriterionKind::Veto)),
            ("definition-fast", named(CriterionKind::FastTrack)),
        ] {
            if !names.is_empty() {
                parts.push(self.with(key, &[("names", self.joined(&names).into())]));
            }
        }
        parts.join(" ")
    }
}
