//! The parts of a workspace, as people speak of them.

use super::choice;

choice! {
    /// What a record is part of, in the order of the pages.
    pub enum Area {
        /// Title, goal, thresholds: everything there is only one of.
        Frame = "change-frame",
        /// Who takes part.
        People = "people-title",
        /// Buyer personas.
        Personas = "page-personas",
        /// Statements about them.
        Statements = "persona-tab-statements",
        /// Lead criteria, their groups and how they were negotiated.
        Criteria = "page-criteria",
        /// Imported leads.
        Leads = "table-kind-leads",
        /// Content and the stages of the journey.
        Content = "page-content",
        /// Funnel stages and months.
        Funnel = "page-funnel",
        /// KPIs.
        Kpis = "agreement-tab-kpis",
        /// Clauses of the agreement.
        Clauses = "change-clauses",
        /// Meetings of both departments.
        Workshops = "page-workshops",
        /// Decisions, actions and thoughts for later.
        Actions = "page-actions",
        /// How good the relationship is, and the way on.
        Standing = "page-standing",
        /// People and rules.
        Rules = "page-rules",
        /// Feedback and requests.
        Feedback = "page-feedback",
        /// What both do together.
        Together = "page-together",
        /// Systems and data.
        Tools = "page-tools",
        /// Copies out for review and the questions they left.
        Copies = "change-copies",
    }
}

impl Area {
    /// The pages made of lists both departments keep between two workshops, in their order.
    pub const WITH_LISTS: [Self; 5] = [Self::Standing, Self::Rules, Self::Feedback, Self::Together, Self::Tools];

    /// What a record is part of; what there is only one of is the frame.
    pub fn of(record: Option<super::RecordRef>) -> Self {
        record.map_or(Self::Frame, super::RecordRef::area)
    }
}
