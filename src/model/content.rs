//! Content of both departments and what each side thinks of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Clause, Criterion, Id, Opinion, Party, PerSide, Persona, Side, lines, record};

record! {
    /// A piece of content, from either department.
    ContentItem, "cnt" {
        /// Its title.
        title: String,
        /// What it is.
        kind: ContentKind,
        /// Paper, PDF, page …
        format: String,
        /// Its language.
        language: String,
        /// Where it is: an address, a folder, "on paper".
        location: String,
        /// Its version.
        version: String,
        /// The department it comes from.
        origin: Party,
        /// Who answers for it today.
        owner: String,
        /// Who made it.
        author: String,
        /// When it was made.
        created: Option<NaiveDate>,
        /// When it was last changed.
        changed: Option<NaiveDate>,
        /// The day after which it must not be used.
        expires: Option<NaiveDate>,
        /// The day until which photos, logos and quotes in it may be shown.
        rights_until: Option<NaiveDate>,
        /// Where it is published.
        published: String,
        /// What it cost, roughly.
        cost: CostBand,
        /// Who asked for it.
        requested_by: String,
        /// The product or line it is about.
        product: String,
        /// For everybody, or for one case.
        scope: Scope,
        /// Who may see it.
        audience: Audience,
        /// For whom and when: journey stages for each persona.
        mapping: BTreeMap<Id<Persona>, BTreeSet<Id<JourneyStage>>>,
        /// Journey stages it is for without anybody saying for which persona.
        stages: BTreeSet<Id<JourneyStage>>,
        /// The objection it answers.
        objection: String,
        /// The competitor it is written against.
        competitor: String,
        /// The lead criterion it supports.
        criterion: Option<Id<Criterion>>,
        /// The clause of the agreement it supports.
        clause: Option<Id<Clause>>,
        /// Whether each side knows it.
        known: PerSide<Option<bool>>,
        /// How often each side used it in the last twelve months.
        usage: PerSide<Usage>,
        /// Downloads or views.
        views: u32,
        /// Won deals in which it was used.
        won_deals: u32,
        /// Won deals looked at; 0 is not counted.
        won_deals_of: u32,
        /// Who judged it for each side.
        reviewers: PerSide<String>,
        /// Usefulness, 0 to 4, as each side settled it.
        useful: PerSide<Option<u8>>,
        /// What reviewers said, by reviewer.
        reviews: BTreeMap<String, Opinion>,
        /// Is it still correct? 0 to 4.
        correctness: Option<u8>,
        /// Does it fit brand and law? 0 to 4.
        brand_fit: Option<u8>,
        /// Is it found when needed? 0 to 4.
        findability: Option<u8>,
        /// How sure the reviewers are, 0 to 4.
        confidence: Option<u8>,
        /// What customers said.
        #[serde(with = "lines")]
        reaction: String,
        /// Why it might be in the way.
        rot: BTreeSet<Rot>,
        /// What is to be done with it.
        verdict: Verdict,
        /// Why.
        #[serde(with = "lines")]
        verdict_reason: String,
        /// The better item that replaces it.
        successor: Option<Id<ContentItem>>,
        /// Who carries the verdict out.
        assignee: String,
        /// By when.
        due: Option<NaiveDate>,
        /// How far it is.
        work: WorkStatus,
        /// The other side has looked at the result.
        checked: bool,
        /// Notes.
        #[serde(with = "lines")]
        notes: String,
    }
}

impl ContentItem {
    /// How useful a side finds it: as the side settled it, otherwise the lower middle of what its reviewers said.
    pub fn usefulness(&self, side: Side) -> Option<u8> {
        self.useful.get(side).or_else(|| {
            let mut said: Vec<u8> = self.opinions(side).filter_map(|opinion| opinion.useful).collect();
            said.sort_unstable();
            said.get(said.len().saturating_sub(1) / 2).copied()
        })
    }

    /// Whether a side knows it: as the side settled it, otherwise whether any of its reviewers does.
    pub fn knows(&self, side: Side) -> Option<bool> {
        self.known.get(side).or_else(|| self.opinions(side).filter_map(|opinion| opinion.knows).max())
    }

    fn opinions(&self, side: Side) -> impl Iterator<Item = &Opinion> {
        self.reviews.values().filter(move |opinion| opinion.side == side)
    }
}

record! {
    /// A stage of the buyer's journey.
    JourneyStage, "jou" {
        /// Its name.
        name: String,
        /// What the buyer asks in it.
        question: String,
    }
}

/// What a piece of content is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the documentation")]
pub enum ContentKind {
    #[default]
    WebPage,
    BlogArticle,
    WhitePaper,
    Study,
    CaseStudy,
    SuccessStory,
    ReferenceList,
    Brochure,
    Flyer,
    DataSheet,
    ProductDescription,
    PriceList,
    Calculator,
    Configurator,
    Presentation,
    DemoScript,
    Video,
    Webinar,
    Podcast,
    EmailTemplate,
    CallGuide,
    ObjectionSheet,
    CompetitorSheet,
    ProposalTemplate,
    BidText,
    ContractClause,
    Manual,
    SiteVisit,
    FairAppearance,
    CustomerArea,
    SocialSeries,
    PressRelease,
    Newsletter,
    Training,
    Other,
}

impl ContentKind {
    /// All kinds.
    pub const ALL: [Self; 35] = [
        Self::WebPage,
        Self::BlogArticle,
        Self::WhitePaper,
        Self::Study,
        Self::CaseStudy,
        Self::SuccessStory,
        Self::ReferenceList,
        Self::Brochure,
        Self::Flyer,
        Self::DataSheet,
        Self::ProductDescription,
        Self::PriceList,
        Self::Calculator,
        Self::Configurator,
        Self::Presentation,
        Self::DemoScript,
        Self::Video,
        Self::Webinar,
        Self::Podcast,
        Self::EmailTemplate,
        Self::CallGuide,
        Self::ObjectionSheet,
        Self::CompetitorSheet,
        Self::ProposalTemplate,
        Self::BidText,
        Self::ContractClause,
        Self::Manual,
        Self::SiteVisit,
        Self::FairAppearance,
        Self::CustomerArea,
        Self::SocialSeries,
        Self::PressRelease,
        Self::Newsletter,
        Self::Training,
        Self::Other,
    ];
}

/// Made for everybody, or for one customer or case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// For everybody.
    #[default]
    General,
    /// For one customer, project or case.
    Specific,
}

/// Who may see a piece of content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Anybody.
    #[default]
    Public,
    /// Customers and prospects in talks.
    Customers,
    /// Only the firm.
    Internal,
}

/// What a piece of content cost, roughly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CostBand {
    /// Nobody said.
    #[default]
    Unknown,
    /// Made on the side.
    Low,
    /// Some days of work.
    Medium,
    /// Weeks of work, or an agency.
    High,
}

impl CostBand {
    /// All bands, cheapest first.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Low, Self::Medium, Self::High];
}

/// Why a piece of content might be in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rot {
    /// Something better exists.
    Redundant,
    /// No longer true.
    Outdated,
    /// Of no use to anybody.
    Trivial,
}

impl Rot {
    /// All reasons.
    pub const ALL: [Self; 3] = [Self::Redundant, Self::Outdated, Self::Trivial];
}

/// How often a side used a piece of content in the last twelve months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Usage {
    /// Nobody said.
    #[default]
    Unknown,
    /// Not once.
    Never,
    /// A few times.
    Rarely,
    /// All the time.
    Often,
}

/// What is to be done with a piece of content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Not decided yet.
    #[default]
    Undecided,
    /// Good as it is.
    Keep,
    /// Tell the other side about it.
    Share,
    /// Bring it up to date.
    Update,
    /// Make it fit another persona, stage or language.
    Adapt,
    /// Join it with its twin.
    Merge,
    /// Take it out of use.
    Retire,
    /// A gap: it does not exist yet.
    Missing,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 8] =
        [Self::Undecided, Self::Keep, Self::Share, Self::Update, Self::Adapt, Self::Merge, Self::Retire, Self::Missing];
}

/// How far the work on a verdict is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkStatus {
    /// Nobody has begun.
    #[default]
    Open,
    /// Somebody is at it.
    InWork,
    /// Finished.
    Done,
}

/// After how many months content of a kind counts as stale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Freshness(pub BTreeMap<ContentKind, u32>);

impl Freshness {
    /// The limit in months for this kind: as agreed in the workspace, otherwise the usual one.
    pub fn limit(&self, kind: ContentKind) -> u32 {
        use ContentKind as K;
        self.0.get(&kind).copied().unwrap_or(match kind {
            K::PriceList | K::CompetitorSheet => 6,
            K::Presentation => 9,
            K::DataSheet | K::ProposalTemplate | K::WebPage | K::BidText => 12,
            K::CaseStudy | K::WhitePaper | K::Video => 24,
            _ => 18,
        })
    }
}
