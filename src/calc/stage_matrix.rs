//! Who is responsible at which stage, what the buyer does meanwhile, and what Marketing brings: with what is missing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{FunnelStage, JourneyStage, Party, Workspace, in_order};

/// What is missing in the stages of the funnel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StageGaps {
    /// Stages nobody in particular owns.
    pub without_owner: Vec<Arc<FunnelStage>>,
    /// Stages of the buyer's journey that belong to no stage of the funnel, where any are mapped.
    pub unmapped: Vec<Arc<JourneyStage>>,
    /// Stages of Sales before the sale to which Marketing brings nothing, where something is said of any.
    pub without_support: Vec<Arc<FunnelStage>>,
}

/// Whether one department in particular owns a stage: both together are nobody.
pub fn has_owner(stage: &FunnelStage) -> bool {
    stage.owner != Party::Both
}

/// Whether Marketing brings something to a stage: in words, or content that is still there.
pub fn has_support(workspace: &Workspace, stage: &FunnelStage) -> bool {
    !stage.support.trim().is_empty() || stage.content.iter().any(|id| workspace.content.contains_key(id))
}

/// What is missing in the stages.
pub fn stage_gaps(workspace: &Workspace) -> StageGaps {
    let stages = in_order(&workspace.stages);
    let mapped: BTreeSet<_> = stages.iter().flat_map(|stage| stage.journey.iter().copied()).collect();
    let any_support = stages.iter().any(|stage| has_support(workspace, stage));
    let lacks = |stage: &&&Arc<FunnelStage>| {
        any_support && !stage.after_sale && stage.owner == Party::Sales && !has_support(workspace, stage)
    };
    let journey = in_order(&workspace.journey).into_iter();
    StageGaps {
        without_owner: stages.iter().filter(|stage| !has_owner(stage)).map(|stage| Arc::clone(stage)).collect(),
        unmapped: journey.filter(|one| !mapped.is_empty() && !mapped.contains(&one.id)).cloned().collect(),
        without_support: stages.iter().filter(lacks).map(|stage| Arc::clone(stage)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    #[test]
    fn a_stage_of_both_is_owned_by_nobody_and_what_is_not_mapped_is_named() {
        let mut workspace = Workspace::default();
        for (bits, owner) in [(1, Party::Marketing), (2, Party::Both), (3, Party::Sales)] {
            let stage = FunnelStage { id: Id::from_bits(bits), owner, ..FunnelStage::default() };
            workspace.stages.insert(stage.id, Arc::new(stage));
        }
        for bits in [7, 8] {
            let journey = JourneyStage { id: Id::from_bits(bits), ..JourneyStage::default() };
            workspace.journey.insert(journey.id, Arc::new(journey));
        }
        let gaps = stage_gaps(&workspace);
        assert_eq!(gaps.without_owner.len(), 1);
        assert!(gaps.unmapped.is_empty() && gaps.without_support.is_empty(), "nobody has begun with these");
        let mut first = (*workspace.stages[&Id::from_bits(1)]).clone();
        first.journey.insert(Id::from_bits(7));
        first.support = "Guides".to_owned();
        workspace.stages.insert(first.id, Arc::new(first));
        let gaps = stage_gaps(&workspace);
        assert_eq!(gaps.unmapped.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [8]);
        assert_eq!(gaps.without_support.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [3]);
    }
}
