//! Content of both departments and what each side thinks of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Clause, Criterion, Id, Opinion, Party, PerSide, Persona, Side, choice, given, lines, record};

record! {
    /// A piece of content, from either department.
    ContentItem(ContentItemFields) in content, "cnt" {
        /// Its title.
        title: String = "field-title" [Title],
        /// What it is.
        kind: ContentKind = "content-kind",
        /// Paper, PDF, page …
        format: String = "content-format",
        /// Its language.
        language: String = "content-language",
        /// Where it is: an address, a folder, "on paper".
        location: String = "content-location",
        /// Its version.
        version: String = "content-version",
        /// The department it comes from.
        origin: Party = "content-origin",
        /// Who answers for it today.
        owner: String = "content-owner",
        /// Who made it.
        author: String = "content-author",
        /// When it was made.
        created: Option<NaiveDate> = "content-created" [Day(Past)],
        /// When it was last changed.
        changed: Option<NaiveDate> = "content-changed" [Day(Past)],
        /// The day after which it must not be used.
        expires: Option<NaiveDate> = "content-expires" [Day(Either)],
        /// The day until which photos, logos and quotes in it may be shown.
        rights_until: Option<NaiveDate> = "content-rights" [Day(Either)],
        /// Where it is published.
        published: String = "content-published",
        /// What it cost, roughly.
        cost: CostBand = "content-cost",
        /// Who asked for it.
        requested_by: String = "content-requested-by",
        /// The product or line it is about.
        product: String = "content-product",
        /// For everybody, or for one case.
        scope: Scope = "content-scope",
        /// Who may see it.
        audience: Audience = "content-audience",
        /// For whom and when: journey stages for each persona.
        mapping: BTreeMap<Id<Persona>, BTreeSet<Id<JourneyStage>>> = "content-mapping",
        /// Journey stages it is for without anybody saying for which persona.
        stages: BTreeSet<Id<JourneyStage>> = "field-stages",
        /// The objection it answers.
        objection: String = "content-objection",
        /// The competitor it is written against.
        competitor: String = "content-competitor",
        /// The lead criterion it supports.
        criterion: Option<Id<Criterion>> = "content-criterion",
        /// The clause of the agreement it supports.
        clause: Option<Id<Clause>> = "content-clause",
        /// Whether each side knows it.
        known: PerSide<Option<bool>> = "content-knows",
        /// How often each side used it in the last twelve months.
        usage: PerSide<Usage> = "content-usage",
        /// Downloads or views.
        #[serde(with = "given")]
        views: Option<u32> = "content-views",
        /// Won deals in which it was used.
        #[serde(with = "given")]
        won_deals: Option<u32> = "content-won",
        /// Won deals looked at.
        #[serde(with = "given")]
        won_deals_of: Option<u32> = "content-won-of",
        /// Who judged it for each side.
        reviewers: PerSide<String> = "content-reviewer",
        /// Usefulness, 0 to 4, as each side settled it.
        useful: PerSide<Option<u8>> = "content-useful" [Within(0, 4)],
        /// What reviewers said, by reviewer.
        reviews: BTreeMap<String, Opinion> = "field-opinion",
        /// Is it still correct? 0 to 4.
        correctness: Option<u8> = "content-correctness" [Within(0, 4)],
        /// Does it fit brand and law? 0 to 4.
        brand_fit: Option<u8> = "content-brand" [Within(0, 4)],
        /// Is it found when needed? 0 to 4.
        findability: Option<u8> = "content-findability" [Within(0, 4)],
        /// How sure the reviewers are, 0 to 4.
        confidence: Option<u8> = "content-confidence" [Within(0, 4)],
        /// What customers said.
        #[serde(with = "lines")]
        reaction: String = "content-reaction" [Text],
        /// Why it might be in the way.
        rot: BTreeSet<Rot> = "content-rot",
        /// What is to be done with it.
        verdict: Verdict = "content-verdict",
        /// Why.
        #[serde(with = "lines")]
        verdict_reason: String = "content-reason" [Text],
        /// The better item that replaces it.
        successor: Option<Id<ContentItem>> = "content-successor",
        /// Who carries the verdict out.
        assignee: String = "content-assignee",
        /// By when.
        due: Option<NaiveDate> = "content-due" [Day(Future)],
        /// How far it is.
        work: WorkStatus = "content-work",
        /// The other side has looked at the result.
        checked: bool = "content-checked",
        /// Notes.
        #[serde(with = "lines")]
        notes: String = "content-notes" [Text],
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
    JourneyStage(JourneyStageFields) in journey, "jou" {
        /// Its name.
        name: String = "stage-name" [Title],
        /// What the buyer asks in it.
        question: String = "field-question",
    }
}

choice! {
    /// What a piece of content is.
    #[allow(missing_docs, reason = "the names are the documentation")]
    #[derive(Default)]
    pub enum ContentKind {
        #[default]
        WebPage = "content-kind-web-page",
        BlogArticle = "content-kind-blog-article",
        WhitePaper = "content-kind-white-paper",
        Study = "content-kind-study",
        CaseStudy = "content-kind-case-study",
        SuccessStory = "content-kind-success-story",
        ReferenceList = "content-kind-reference-list",
        Brochure = "content-kind-brochure",
        Flyer = "content-kind-flyer",
        DataSheet = "content-kind-data-sheet",
        ProductDescription = "content-kind-product-description",
        PriceList = "content-kind-price-list",
        Calculator = "content-kind-calculator",
        Configurator = "content-kind-configurator",
        Presentation = "content-kind-presentation",
        DemoScript = "content-kind-demo-script",
        Video = "content-kind-video",
        Webinar = "content-kind-webinar",
        Podcast = "content-kind-podcast",
        EmailTemplate = "content-kind-email-template",
        CallGuide = "content-kind-call-guide",
        ObjectionSheet = "content-kind-objection-sheet",
        CompetitorSheet = "content-kind-competitor-sheet",
        ProposalTemplate = "content-kind-proposal-template",
        BidText = "content-kind-bid-text",
        ContractClause = "content-kind-contract-clause",
        Manual = "content-kind-manual",
        SiteVisit = "content-kind-site-visit",
        FairAppearance = "content-kind-fair-appearance",
        CustomerArea = "content-kind-customer-area",
        SocialSeries = "content-kind-social-series",
        PressRelease = "content-kind-press-release",
        Newsletter = "content-kind-newsletter",
        Training = "content-kind-training",
        Other = "content-kind-other",
    }
}

choice! {
    /// Made for everybody, or for one customer or case.
    #[derive(Default)]
    pub enum Scope {
        /// For everybody.
        #[default]
        General = "scope-general",
        /// For one customer, project or case.
        Specific = "scope-specific",
    }
}

choice! {
    /// Who may see a piece of content.
    #[derive(Default)]
    pub enum Audience {
        /// Anybody.
        #[default]
        Public = "audience-public",
        /// Customers and prospects in talks.
        Customers = "audience-customers",
        /// Only the firm.
        Internal = "audience-internal",
    }
}

choice! {
    /// What a piece of content cost, roughly.
    #[derive(Default)]
    pub enum CostBand {
        /// Nobody said.
        #[default]
        Unknown = "usage-unknown",
        /// Made on the side.
        Low = "cost-low",
        /// Some days of work.
        Medium = "cost-medium",
        /// Weeks of work, or an agency.
        High = "cost-high",
    }
}

choice! {
    /// Why a piece of content might be in the way.
    pub enum Rot {
        /// Something better exists.
        Redundant = "rot-redundant",
        /// No longer true.
        Outdated = "rot-outdated",
        /// Of no use to anybody.
        Trivial = "rot-trivial",
    }
}

choice! {
    /// How often a side used a piece of content in the last twelve months.
    #[derive(Default)]
    pub enum Usage {
        /// Nobody said.
        #[default]
        Unknown = "usage-unknown",
        /// Not once.
        Never = "usage-never",
        /// A few times.
        Rarely = "usage-rarely",
        /// All the time.
        Often = "usage-often",
    }
}

choice! {
    /// What is to be done with a piece of content.
    #[derive(Default)]
    pub enum Verdict {
        /// Not decided yet.
        #[default]
        Undecided = "verdict-undecided",
        /// Good as it is.
        Keep = "verdict-keep",
        /// Tell the other side about it.
        Share = "verdict-share",
        /// Bring it up to date.
        Update = "verdict-update",
        /// Make it fit another persona, stage or language.
        Adapt = "verdict-adapt",
        /// Join it with its twin.
        Merge = "verdict-merge",
        /// Take it out of use.
        Retire = "verdict-retire",
        /// A gap: it does not exist yet.
        Missing = "verdict-missing",
    }
}

choice! {
    /// How far the work on a verdict is.
    #[derive(Default)]
    pub enum WorkStatus {
        /// Nobody has begun.
        #[default]
        Open = "work-open",
        /// Somebody is at it.
        InWork = "work-in-work",
        /// Finished.
        Done = "work-done",
    }
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
