//! The pages of the program, each in one row: everything that must know all pages is made from it.

use crate::model::{Area, Opens};

/// Hands every page to a macro, in the order of the navigation: the key of its name, the areas
/// whose records stand on it, its file and type below `ui/pages`, its icon, the words of its group in the navigation, what
/// a table dropped on it is read as, and the list that is copied from it.
macro_rules! for_each_page {
    ($then:ident) => {
        $then! {
            /// Where the team stands.
            Overview = "page-overview" [Frame, Copies, People] overview::OverviewPage, HOUSE, "", Leads, Content;
            /// Buyer personas.
            Personas = "page-personas" [Personas, Statements] personas::PersonasPage, PERSONAS, "nav-understand", Leads, Personas;
            /// Lead criteria.
            Criteria = "page-criteria" [Criteria, Leads] criteria::CriteriaPage, SCALES, "nav-agree", Leads, Criteria;
            /// Funnel.
            Funnel = "page-funnel" [Funnel] funnel::FunnelPage, FUNNEL, "nav-agree", Funnel, Funnel;
            /// KPIs and the service level agreement.
            Agreement = "page-agreement" [Kpis, Clauses] agreement::AgreementPage, HANDSHAKE, "nav-agree", Funnel, Kpis;
            /// Content audit.
            Content = "page-content" [Content] content::ContentPage, FILES, "nav-do", Content, Content;
            /// Meetings of both departments.
            Workshops = "page-workshops" [Workshops] workshops::WorkshopsPage, CALENDAR, "nav-meet", Leads, Workshops;
            /// Decisions, actions and thoughts for later.
            Actions = "page-actions" [Actions] actions::ActionsPage, LIST_CHECKS, "nav-meet", Leads, Entries;
            /// How good the relationship is, and the way on.
            Standing = "page-standing" [Standing] standing::StandingPage, COMPASS, "nav-live", Leads, Entries;
            /// Who is asked for what, by which rules.
            Rules = "page-rules" [Rules] rules::RulesPage, ADDRESS_BOOK, "nav-live", Leads, Entries;
            /// What one side tells the other, and what it needs.
            Feedback = "page-feedback" [Feedback] feedback::FeedbackPage, FEEDBACK, "nav-live", Leads, Entries;
            /// What both do together between two workshops.
            Together = "page-together" [Together] together::TogetherPage, TOGETHER, "nav-live", Leads, Entries;
            /// Systems and data.
            Tools = "page-tools" [Tools] tools::ToolsPage, PLUGS, "nav-live", Leads, Entries;
            /// The task of a review copy; only in one.
            Review = "page-review" [] review::ReviewPage, REVIEW, "", Leads, Content;
        }
    };
}
pub(crate) use for_each_page;

macro_rules! pages {
    ($( $(#[$meta:meta])* $page:ident = $words:literal [$($area:ident),*]
        $file:ident::$type:ident, $icon:ident, $group:literal, $dropped:ident, $list:ident; )*) => {
        /// A page of the program; where an edit was made and where undo leads back to.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Page {
            #[default]
            $( $(#[$meta])* $page, )*
        }

        impl Page {
            /// Every page, in the order of the navigation.
            pub const ALL: [Self; [$( $words ),*].len()] = [$( Self::$page ),*];

            /// The key of the page's name.
            pub fn words(self) -> &'static str {
                match self { $( Self::$page => $words, )* }
            }

            /// The page on which the records of an area stand.
            pub fn of(area: Area) -> Self {
                match area { $( $( Area::$area => Self::$page, )* )* }
            }
        }
    };
}
for_each_page!(pages);

impl Page {
    /// The page a block of an agenda opens.
    pub fn opened_by(opens: Opens) -> Self {
        match opens {
            Opens::Overview => Self::Overview,
            Opens::Personas | Opens::Evidence | Opens::PersonaFist => Self::Personas,
            Opens::Criteria | Opens::Threshold | Opens::BlindTest | Opens::Handover => Self::Criteria,
            Opens::Funnel => Self::Funnel,
            Opens::Kpis | Opens::Agreement => Self::Agreement,
            Opens::Content => Self::Content,
            Opens::Actions => Self::Actions,
            Opens::Wins => Self::Together,
            Opens::Board | Opens::Votes => Self::Workshops,
            Opens::Assessment => Self::Standing,
        }
    }

    /// The pages of every workspace: all but the task of a review copy.
    pub fn of_every_workspace() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::ALL.into_iter().filter(|page| *page != Self::Review)
    }
}
