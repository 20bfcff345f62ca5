//! The text keys of every choice: the one place where a variant meets its words.

use crate::calc::blind_test::Judgement;
use crate::calc::content::Finding;
use crate::calc::evidence::Leak;
use crate::calc::persona::PersonaStatus;
use crate::calc::scoring::{Decision, PointSet};
use crate::exchange::import::report::SkipReason;
use crate::model::{Choice, Section, Side};

/// The words of a choice of the model.
pub fn words(value: impl Choice) -> &'static str {
    value.words()
}

/// The words for the side somebody speaks for; `None` is neutral.
pub fn speaks_for(value: Option<Side>) -> &'static str {
    value.map_or("side-neutral", words)
}

/// The words for a [`PersonaStatus`].
pub fn persona_status(value: PersonaStatus) -> &'static str {
    match value {
        PersonaStatus::Draft => "persona-status-draft",
        PersonaStatus::Proposed => "persona-status-proposed",
        PersonaStatus::Refused => "persona-status-refused",
        PersonaStatus::Changed => "persona-status-changed",
        PersonaStatus::Agreed => "persona-status-agreed",
        PersonaStatus::Archived => "persona-status-archived",
    }
}

/// The question that leads into a section while nothing is said in it; only the [core](Section::CORE) has one.
pub fn section_question(value: Section) -> Option<&'static str> {
    Some(match value {
        Section::Goals => "section-ask-goals",
        Section::Pains => "section-ask-pains",
        Section::Triggers => "section-ask-triggers",
        Section::DecisionCriteria => "section-ask-decision-criteria",
        Section::Objections => "section-ask-objections",
        Section::Information => "section-ask-information",
        _ => return None,
    })
}

/// Why a criterion may know what it is to predict.
pub fn leak(value: Leak) -> &'static str {
    match value {
        Leak::Marked => "leak-marked",
        Leak::Column => "leak-column",
        Leak::TooGood => "leak-too-good",
        Leak::OrdersWell(_) => "leak-orders-well",
    }
}

/// What somebody says about a lead.
pub fn judgement(value: Judgement) -> &'static str {
    match value {
        Judgement::Yes => "answer-yes",
        Judgement::Maybe => "judgement-maybe",
        Judgement::No => "answer-no",
    }
}

/// The words for a [`PointSet`].
pub fn point_set(value: PointSet) -> &'static str {
    match value {
        PointSet::Sales => "point-set-sales",
        PointSet::Marketing => "point-set-marketing",
        PointSet::Agreed => "point-set-agreed",
    }
}

/// The words for a [`Decision`].
pub fn decision(value: Decision) -> &'static str {
    match value {
        Decision::Vetoed => "decision-vetoed",
        Decision::Incomplete => "decision-incomplete",
        Decision::FastTrack => "decision-fast-track",
        Decision::Qualified => "decision-qualified",
        Decision::BelowMinimum => "decision-below-minimum",
        Decision::Below => "decision-below",
    }
}

/// The words for a [`Finding`].
pub fn finding(value: Finding) -> &'static str {
    match value {
        Finding::Treasure => "finding-treasure",
        Finding::Disagreement => "finding-disagreement",
        Finding::Sleeper => "finding-sleeper",
        Finding::Stale => "finding-stale",
        Finding::Orphan => "finding-orphan",
        Finding::Duplicate => "finding-duplicate",
        Finding::Unmapped => "finding-unmapped",
        Finding::WrongHands => "finding-wrong-hands",
        Finding::Undecided => "finding-undecided",
        Finding::Overdue => "finding-overdue",
    }
}

/// The words for a [`SkipReason`].
pub fn skip_reason(value: SkipReason) -> &'static str {
    match value {
        SkipReason::Footer => "skip-footer",
        SkipReason::Duplicate => "skip-duplicate",
        SkipReason::NoTitle => "skip-no-title",
        SkipReason::NoMonth => "skip-no-month",
        SkipReason::NoMatch => "skip-no-match",
    }
}

/// The word for a [`Finding`] of one item.
pub fn finding_one(value: Finding) -> &'static str {
    match value {
        Finding::Treasure => "finding-treasure-one",
        Finding::Disagreement => "finding-disagreement-one",
        Finding::Sleeper => "finding-sleeper-one",
        Finding::Stale => "finding-stale-one",
        Finding::Orphan => "finding-orphan-one",
        Finding::Duplicate => "finding-duplicate-one",
        Finding::Unmapped => "finding-unmapped-one",
        Finding::WrongHands => "finding-wrong-hands-one",
        Finding::Undecided => "finding-undecided-one",
        Finding::Overdue => "finding-overdue-one",
    }
}

/// The sentence that explains a finding.
pub fn finding_why(value: Finding) -> &'static str {
    match value {
        Finding::Treasure => "finding-treasure-why",
        Finding::Disagreement => "finding-disagreement-why",
        Finding::Sleeper => "finding-sleeper-why",
        Finding::Stale => "finding-stale-why",
        Finding::Orphan => "finding-orphan-why",
        Finding::Duplicate => "finding-duplicate-why",
        Finding::Unmapped => "finding-unmapped-why",
        Finding::WrongHands => "finding-wrong-hands-why",
        Finding::Undecided => "finding-undecided-why",
        Finding::Overdue => "finding-overdue-why",
    }
}
