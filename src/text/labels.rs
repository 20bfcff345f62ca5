//! The text keys of every choice: the one place where a variant meets its words.

use crate::calc::changes::Area;
use crate::calc::content::Finding;
use crate::calc::evidence::Leak;
use crate::calc::judging::Judgement;
use crate::calc::persona::PersonaStatus;
use crate::calc::scoring::{Decision, PointSet};
use crate::edit::Page;
use crate::exchange::import::SkipReason;
use crate::model::integrity::Broken;
use crate::model::{
    Audience, BuyingRole, ClauseSection, ClauseStatus, ConflictKind, ContentKind, CostBand, CriterionKind,
    CriterionStatus, Dimension, Direction, Evidence, Horizon, KpiKind, KpiStatus, Language, Outcome, Party,
    PersonaKind, RejectCause, Rot, SaidBy, Scale, Scope, Section, Settled, Side, SignDecision, TableKind, Trackability,
    Unit, Usage, Verdict, WorkStatus,
};

/// The words for a [`Side`].
pub fn side(value: Side) -> &'static str {
    match value {
        Side::Sales => "side-sales",
        Side::Marketing => "side-marketing",
    }
}

/// The words for the side somebody speaks for; `None` is neutral.
pub fn speaks_for(value: Option<Side>) -> &'static str {
    value.map_or("side-neutral", side)
}

/// The words for who [says](SaidBy) something.
pub fn said_by(value: SaidBy) -> &'static str {
    match value {
        SaidBy::Sales => "side-sales",
        SaidBy::Marketing => "side-marketing",
        SaidBy::Both => "party-both",
        SaidBy::Nobody => "said-by-nobody",
    }
}

/// The words for a [`Party`].
pub fn party(value: Party) -> &'static str {
    match value {
        Party::Both => "party-both",
        Party::Sales => "party-sales",
        Party::Marketing => "party-marketing",
        Party::Service => "party-service",
        Party::Product => "party-product",
        Party::Management => "party-management",
    }
}

/// The words for a [`PersonaKind`].
pub fn persona_kind(value: PersonaKind) -> &'static str {
    match value {
        PersonaKind::Buyer => "persona-kind-buyer",
        PersonaKind::Negative => "persona-kind-negative",
    }
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

/// The words for a [`BuyingRole`].
pub fn buying_role(value: BuyingRole) -> &'static str {
    match value {
        BuyingRole::Initiator => "role-initiator",
        BuyingRole::User => "role-user",
        BuyingRole::Influencer => "role-influencer",
        BuyingRole::Decider => "role-decider",
        BuyingRole::BudgetHolder => "role-budget-holder",
        BuyingRole::Buyer => "role-buyer",
        BuyingRole::Gatekeeper => "role-gatekeeper",
    }
}

/// The words for a [`Section`].
pub fn section(value: Section) -> &'static str {
    match value {
        Section::Situation => "section-situation",
        Section::Goals => "section-goals",
        Section::Pains => "section-pains",
        Section::Motives => "section-motives",
        Section::Fears => "section-fears",
        Section::Success => "section-success",
        Section::Triggers => "section-triggers",
        Section::Jobs => "section-jobs",
        Section::DecisionCriteria => "section-decision-criteria",
        Section::Limits => "section-limits",
        Section::Objections => "section-objections",
        Section::Alternatives => "section-alternatives",
        Section::OtherDeciders => "section-other-deciders",
        Section::Information => "section-information",
        Section::Message => "section-message",
        Section::Proof => "section-proof",
        Section::Quotes => "section-quotes",
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

/// The words for an [`Area`].
pub fn area(value: Area) -> &'static str {
    match value {
        Area::Frame => "change-frame",
        Area::People => "people-title",
        Area::Personas => "page-personas",
        Area::Statements => "persona-tab-statements",
        Area::Criteria => "page-criteria",
        Area::Leads => "table-kind-leads",
        Area::Content => "page-content",
        Area::Funnel => "page-funnel",
        Area::Kpis => "agreement-tab-kpis",
        Area::Clauses => "change-clauses",
        Area::Copies => "change-copies",
    }
}

/// The words for a [`ConflictKind`].
pub fn conflict_kind(value: ConflictKind) -> &'static str {
    match value {
        ConflictKind::BothChanged => "conflict-both-changed",
        ConflictKind::WeDeleted => "conflict-we-deleted",
        ConflictKind::TheyDeleted => "conflict-they-deleted",
        ConflictKind::StillNeeded => "conflict-still-needed",
        ConflictKind::AgreedMeanwhile => "conflict-agreed-meanwhile",
        ConflictKind::NoBase => "conflict-no-base",
        ConflictKind::BreaksRule => "conflict-breaks-rule",
    }
}

/// The words for the two poles of a [`Scale`].
pub fn scale(value: Scale) -> (&'static str, &'static str) {
    match value {
        Scale::PriceQuality => ("scale-price", "scale-quality"),
        Scale::CarefulBold => ("scale-careful", "scale-bold"),
        Scale::AloneCommittee => ("scale-alone", "scale-committee"),
        Scale::TechnicalCommercial => ("scale-technical", "scale-commercial"),
        Scale::DigitalPersonal => ("scale-digital", "scale-personal"),
        Scale::FastSlow => ("scale-fast", "scale-slow"),
    }
}

/// The words for a [`CostBand`].
pub fn cost_band(value: CostBand) -> &'static str {
    match value {
        CostBand::Unknown => "usage-unknown",
        CostBand::Low => "cost-low",
        CostBand::Medium => "cost-medium",
        CostBand::High => "cost-high",
    }
}

/// The words for a [`Rot`].
pub fn rot(value: Rot) -> &'static str {
    match value {
        Rot::Redundant => "rot-redundant",
        Rot::Outdated => "rot-outdated",
        Rot::Trivial => "rot-trivial",
    }
}

/// The words for a [`Evidence`].
pub fn evidence(value: Evidence) -> &'static str {
    match value {
        Evidence::Guess => "evidence-guess",
        Evidence::Estimate => "evidence-estimate",
        Evidence::Fact => "evidence-fact",
    }
}

/// The words for a [`SignDecision`].
pub fn sign_decision(value: SignDecision) -> &'static str {
    match value {
        SignDecision::Open => "sign-open",
        SignDecision::Accepted => "sign-accepted",
        SignDecision::AcceptedWithDissent => "sign-accepted-with-dissent",
        SignDecision::Refused => "sign-refused",
    }
}

/// The words for a [`Dimension`].
pub fn dimension(value: Dimension) -> &'static str {
    match value {
        Dimension::Fit => "dimension-fit",
        Dimension::Engagement => "dimension-engagement",
    }
}

/// The words for a [`CriterionKind`].
pub fn criterion_kind(value: CriterionKind) -> &'static str {
    match value {
        CriterionKind::Points => "criterion-kind-points",
        CriterionKind::Required => "criterion-kind-required",
        CriterionKind::Veto => "criterion-kind-veto",
        CriterionKind::FastTrack => "criterion-kind-fast-track",
    }
}

/// The words for a [`CriterionStatus`].
pub fn criterion_status(value: CriterionStatus) -> &'static str {
    match value {
        CriterionStatus::Proposed => "criterion-status-proposed",
        CriterionStatus::Agreed => "criterion-status-agreed",
        CriterionStatus::Parked => "criterion-status-parked",
        CriterionStatus::Dropped => "criterion-status-dropped",
    }
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

/// What a reason for rejecting leads calls for.
pub fn reject_cause(value: RejectCause) -> &'static str {
    match value {
        RejectCause::Definition => "cause-definition",
        RejectCause::Data => "cause-data",
        RejectCause::Timing => "cause-timing",
        RejectCause::Process => "cause-process",
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

/// How a criterion was settled.
pub fn settled(value: Settled) -> &'static str {
    match value {
        Settled::Agreed => "settled-agreed",
        Settled::Sales => "settled-sales",
        Settled::Marketing => "settled-marketing",
        Settled::Midpoint => "settled-midpoint",
        Settled::Heads => "settled-heads",
        Settled::Group => "settled-group",
        Settled::Parked => "settled-parked",
        Settled::Reopened => "settled-reopened",
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

/// The words for a [`Outcome`].
pub fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Open => "outcome-open",
        Outcome::Won => "outcome-won",
        Outcome::Lost => "outcome-lost",
        Outcome::Rejected => "outcome-rejected",
    }
}

/// The words for a [`ContentKind`].
pub fn content_kind(value: ContentKind) -> &'static str {
    match value {
        ContentKind::WebPage => "content-kind-web-page",
        ContentKind::BlogArticle => "content-kind-blog-article",
        ContentKind::WhitePaper => "content-kind-white-paper",
        ContentKind::Study => "content-kind-study",
        ContentKind::CaseStudy => "content-kind-case-study",
        ContentKind::SuccessStory => "content-kind-success-story",
        ContentKind::ReferenceList => "content-kind-reference-list",
        ContentKind::Brochure => "content-kind-brochure",
        ContentKind::Flyer => "content-kind-flyer",
        ContentKind::DataSheet => "content-kind-data-sheet",
        ContentKind::ProductDescription => "content-kind-product-description",
        ContentKind::PriceList => "content-kind-price-list",
        ContentKind::Calculator => "content-kind-calculator",
        ContentKind::Configurator => "content-kind-configurator",
        ContentKind::Presentation => "content-kind-presentation",
        ContentKind::DemoScript => "content-kind-demo-script",
        ContentKind::Video => "content-kind-video",
        ContentKind::Webinar => "content-kind-webinar",
        ContentKind::Podcast => "content-kind-podcast",
        ContentKind::EmailTemplate => "content-kind-email-template",
        ContentKind::CallGuide => "content-kind-call-guide",
        ContentKind::ObjectionSheet => "content-kind-objection-sheet",
        ContentKind::CompetitorSheet => "content-kind-competitor-sheet",
        ContentKind::ProposalTemplate => "content-kind-proposal-template",
        ContentKind::BidText => "content-kind-bid-text",
        ContentKind::ContractClause => "content-kind-contract-clause",
        ContentKind::Manual => "content-kind-manual",
        ContentKind::SiteVisit => "content-kind-site-visit",
        ContentKind::FairAppearance => "content-kind-fair-appearance",
        ContentKind::CustomerArea => "content-kind-customer-area",
        ContentKind::SocialSeries => "content-kind-social-series",
        ContentKind::PressRelease => "content-kind-press-release",
        ContentKind::Newsletter => "content-kind-newsletter",
        ContentKind::Training => "content-kind-training",
        ContentKind::Other => "content-kind-other",
    }
}

/// The words for a [`Scope`].
pub fn scope(value: Scope) -> &'static str {
    match value {
        Scope::General => "scope-general",
        Scope::Specific => "scope-specific",
    }
}

/// The words for a [`Audience`].
pub fn audience(value: Audience) -> &'static str {
    match value {
        Audience::Public => "audience-public",
        Audience::Customers => "audience-customers",
        Audience::Internal => "audience-internal",
    }
}

/// The words for a [`Usage`].
pub fn usage(value: Usage) -> &'static str {
    match value {
        Usage::Unknown => "usage-unknown",
        Usage::Never => "usage-never",
        Usage::Rarely => "usage-rarely",
        Usage::Often => "usage-often",
    }
}

/// The words for a [`Verdict`].
pub fn verdict(value: Verdict) -> &'static str {
    match value {
        Verdict::Undecided => "verdict-undecided",
        Verdict::Keep => "verdict-keep",
        Verdict::Share => "verdict-share",
        Verdict::Update => "verdict-update",
        Verdict::Adapt => "verdict-adapt",
        Verdict::Merge => "verdict-merge",
        Verdict::Retire => "verdict-retire",
        Verdict::Missing => "verdict-missing",
    }
}

/// The words for a [`WorkStatus`].
pub fn work_status(value: WorkStatus) -> &'static str {
    match value {
        WorkStatus::Open => "work-open",
        WorkStatus::InWork => "work-in-work",
        WorkStatus::Done => "work-done",
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

/// The words for a [`Direction`].
pub fn direction(value: Direction) -> &'static str {
    match value {
        Direction::MarketingToSales => "direction-marketing-to-sales",
        Direction::SalesToMarketing => "direction-sales-to-marketing",
        Direction::Joint => "direction-joint",
    }
}

/// The words for a [`Unit`].
pub fn unit(value: Unit) -> &'static str {
    match value {
        Unit::Number => "unit-number",
        Unit::Percent => "unit-percent",
        Unit::Money => "unit-money",
        Unit::Hours => "unit-hours",
        Unit::Days => "unit-days",
        Unit::Points => "unit-points",
    }
}

/// The words for a [`KpiKind`].
pub fn kpi_kind(value: KpiKind) -> &'static str {
    match value {
        KpiKind::Outcome => "kpi-kind-outcome",
        KpiKind::Rate => "kpi-kind-rate",
        KpiKind::Activity => "kpi-kind-activity",
        KpiKind::Quality => "kpi-kind-quality",
    }
}

/// The words for a [`Horizon`].
pub fn horizon(value: Horizon) -> &'static str {
    match value {
        Horizon::Now => "horizon-now",
        Horizon::Future => "horizon-future",
    }
}

/// The words for a [`KpiStatus`].
pub fn kpi_status(value: KpiStatus) -> &'static str {
    match value {
        KpiStatus::Proposed => "kpi-status-proposed",
        KpiStatus::Agreed => "kpi-status-agreed",
        KpiStatus::Parked => "kpi-status-parked",
    }
}

/// The words for a [`Trackability`].
pub fn trackability(value: Trackability) -> &'static str {
    match value {
        Trackability::Unknown => "track-unknown",
        Trackability::Manual => "track-manual",
        Trackability::Export => "track-export",
        Trackability::Automatic => "track-automatic",
    }
}

/// The words for a [`ClauseSection`].
pub fn clause_section(value: ClauseSection) -> &'static str {
    match value {
        ClauseSection::Marketing => "clause-section-marketing",
        ClauseSection::Sales => "clause-section-sales",
        ClauseSection::Paired => "clause-section-paired",
        ClauseSection::Rules => "clause-section-rules",
    }
}

/// The words for a [`ClauseStatus`].
pub fn clause_status(value: ClauseStatus) -> &'static str {
    match value {
        ClauseStatus::Draft => "clause-status-draft",
        ClauseStatus::Agreed => "clause-status-agreed",
        ClauseStatus::Parked => "clause-status-parked",
    }
}

/// The words for a [`Language`].
pub fn language(value: Language) -> &'static str {
    match value {
        Language::En => "language-en",
        Language::De => "language-de",
        Language::Nl => "language-nl",
    }
}

/// The words for a [`TableKind`].
pub fn table_kind(value: TableKind) -> &'static str {
    match value {
        TableKind::Leads => "table-kind-leads",
        TableKind::Content => "table-kind-content",
        TableKind::Funnel => "table-kind-funnel",
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

/// The words for a [`Broken`].
pub fn broken(value: Broken) -> &'static str {
    match value {
        Broken::Dangling => "broken-dangling",
        Broken::OutOfRange => "broken-out-of-range",
        Broken::TooLong => "broken-too-long",
        Broken::Ragged => "broken-ragged",
        Broken::Itself => "broken-itself",
    }
}

/// The words for a [`Page`].
pub fn page(value: Page) -> &'static str {
    match value {
        Page::Overview => "page-overview",
        Page::Personas => "page-personas",
        Page::Criteria => "page-criteria",
        Page::Funnel => "page-funnel",
        Page::Agreement => "page-agreement",
        Page::Content => "page-content",
        Page::Review => "page-review",
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

/// The one-line purpose of a page.
pub fn page_purpose(value: Page) -> &'static str {
    match value {
        Page::Overview => "page-overview-purpose",
        Page::Personas => "page-personas-purpose",
        Page::Criteria => "page-criteria-purpose",
        Page::Funnel => "page-funnel-purpose",
        Page::Agreement => "page-agreement-purpose",
        Page::Content => "page-content-purpose",
        Page::Review => "page-review-purpose",
    }
}
