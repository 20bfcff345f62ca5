//! Where the team stands, and the steps that help most next.

use chrono::NaiveDate;

use super::agreement::{self, Progress};
use super::content::{Audit, Finding};
use super::entries::Tally;
use super::persona::{self, PersonaStatus};
use super::resets::{Validity, validity};
use super::signing::Signatures;
use crate::model::{ColumnRole, Id, Kpi, KpiStatus, Persona, Side, Verdict, Workspace, in_order};

/// How much of each area is agreed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Personas signed by both sides.
    pub personas: Progress,
    /// Statements agreed.
    pub statements: Progress,
    /// Criteria settled.
    pub criteria: Progress,
    /// Content with a verdict.
    pub content: Progress,
    /// KPIs settled.
    pub kpis: Progress,
    /// Clauses agreed.
    pub clauses: Progress,
    /// Signatures under the agreement.
    pub signatures: Progress,
}

/// Counts what is agreed in each area.
pub fn standing(workspace: &Workspace, signatures: &Signatures) -> Standing {
    Standing {
        personas: Progress::count(workspace.personas.values().filter(|persona| !persona.archived).map(|persona| {
            persona::status(workspace, persona, signatures.persona(persona.id)) == PersonaStatus::Agreed
        })),
        statements: Progress::count(
            workspace.statements.values().filter(|one| !persona::is_hidden(one)).map(|statement| statement.agreed),
        ),
        criteria: agreement::criteria(workspace),
        content: content_judged(workspace),
        kpis: agreement::kpis(workspace),
        clauses: agreement::clauses(workspace),
        signatures: agreement::signatures(workspace, signatures.agreement),
    }
}

/// Content with a verdict.
pub fn content_judged(workspace: &Workspace) -> Progress {
    Progress::count(workspace.content.values().map(|item| item.verdict != Verdict::Undecided))
}

/// Something worth doing next. The order of the variants is the order of the workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// No persona yet.
    FirstPersona,
    /// Personas about which nothing is said yet.
    FillPersonas(u32),
    /// Reviews are overdue.
    OverdueReviews(u32),
    /// Actions whose day is over.
    OverdueActions(u32),
    /// Decisions to be looked at again.
    DecisionsDue(u32),
    /// A persona has statements, all of them agreed, and waits for signatures.
    SignPersonas(u32),
    /// Statements wait for the other side.
    AgreeStatements(u32),
    /// No criterion yet.
    FirstCriteria,
    /// Criteria where the sides are far apart.
    NegotiateCriteria(u32),
    /// Criteria without proposals of one side.
    ProposePoints(u32),
    /// There are criteria, but no leads to try them on.
    ImportLeads,
    /// No content yet.
    ImportContent,
    /// Content without a verdict.
    JudgeContent(u32),
    /// Content the other side does not know.
    ShareTreasures(u32),
    /// No funnel numbers yet.
    FirstMonths,
    /// No goal to plan from.
    SetGoal,
    /// No KPI yet.
    FirstKpis,
    /// One side has promised nothing.
    BalanceKpis(Side),
    /// KPIs without an agreed target.
    NegotiateKpis(u32),
    /// Agreed KPIs nobody knows how to measure.
    TrackKpis(u32),
    /// Everything is agreed; signatures are missing.
    SignAgreement,
    /// The grounds of the agreement have changed.
    ResetAgreement,
    /// Its last day is over.
    RenewAgreement,
}

/// What the next steps follow from, beside the workspace.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Findings of every item.
    pub audit: &'a Audit,
    /// What is agreed in each area.
    pub standing: &'a Standing,
    /// Signatures given under an earlier wording.
    pub signatures: &'a Signatures,
    /// Review days.
    pub reviews: &'a [ReviewDay],
    /// How many actions and decisions are open or due.
    pub tally: &'a Tally,
}

/// The steps that help most, most useful first.
pub fn next_steps(workspace: &Workspace, today: NaiveDate, known: Known<'_>) -> Vec<NextStep> {
    let Known { audit, standing, signatures, reviews, tally } = known;
    let mut steps = Vec::new();
    let mut add = |holds: bool, step: NextStep| {
        if holds {
            steps.push(step);
        }
    };
    let overdue = reviews.iter().filter(|review| review.due < today).count() as u32;
    let over = validity(&workspace.header.sla, today) == Validity::Over;
    add(over && (standing.kpis.all > 0 || standing.clauses.all > 0), NextStep::RenewAgreement);
    add(overdue > 0, NextStep::OverdueReviews(overdue));
    add(tally.overdue_actions > 0, NextStep::OverdueActions(tally.overdue_actions));
    // One of them leads to the page where both stand, and leaves room for the work itself.
    add(tally.overdue_actions == 0 && tally.decisions_due > 0, NextStep::DecisionsDue(tally.decisions_due));
    // A workshop about leads begins with its criteria, any other one with personas.
    let about_leads = standing.criteria.all > 0;
    add(standing.personas.all == 0 && !about_leads, NextStep::FirstPersona);
    let in_use = workspace.personas.values().filter(|persona| !persona.archived);
    let empty = in_use.filter(|persona| persona::agreed_statements(workspace, persona.id).1 == 0).count() as u32;
    add(empty > 0, NextStep::FillPersonas(empty));
    let ready = workspace
        .personas
        .values()
        .filter(|persona| {
            let (agreed, all) = persona::agreed_statements(workspace, persona.id);
            all > 0
                && agreed == all
                && matches!(
                    persona::status(workspace, persona, signatures.persona(persona.id)),
                    PersonaStatus::Draft | PersonaStatus::Proposed | PersonaStatus::Changed
                )
        })
        .count() as u32;
    add(ready > 0, NextStep::SignPersonas(ready));
    add(standing.statements.open() > 0, NextStep::AgreeStatements(standing.statements.open()));
    add(standing.criteria.all == 0, NextStep::FirstCriteria);
    let open: Vec<_> = workspace
        .criteria
        .values()
        .filter(|criterion| {
            criterion.kind == crate::model::CriterionKind::Points
                && criterion.status == crate::model::CriterionStatus::Proposed
        })
        .collect();
    // What can be tested is worth negotiating: leads come before points.
    add(about_leads && workspace.leads.is_empty(), NextStep::ImportLeads);
    let apart =
        open.iter().filter(|c| agreement::distance(c).is_some_and(|d| d > agreement::SETTLED_GAP)).count() as u32;
    let silent = open.iter().filter(|criterion| agreement::distance(criterion).is_none()).count() as u32;
    add(silent > 0, NextStep::ProposePoints(silent));
    add(apart > 0, NextStep::NegotiateCriteria(apart));
    add(standing.personas.all == 0 && about_leads, NextStep::FirstPersona);
    add(standing.content.all == 0, NextStep::ImportContent);
    add(standing.content.open() > 0, NextStep::JudgeContent(standing.content.open()));
    let treasures = audit.count(Finding::Treasure);
    add(treasures > 0, NextStep::ShareTreasures(treasures));
    add(workspace.months.is_empty(), NextStep::FirstMonths);
    add(!workspace.months.is_empty() && super::plan::deals_needed(&workspace.header.plan).is_none(), NextStep::SetGoal);
    let [from_marketing, from_sales, _] = agreement::balance(workspace);
    add(standing.kpis.all == 0, NextStep::FirstKpis);
    add(from_marketing > 0 && from_sales == 0, NextStep::BalanceKpis(Side::Sales));
    add(from_sales > 0 && from_marketing == 0, NextStep::BalanceKpis(Side::Marketing));
    add(standing.kpis.open() > 0, NextStep::NegotiateKpis(standing.kpis.open()));
    let untracked = agreement::untrackable(workspace);
    add(untracked > 0, NextStep::TrackKpis(untracked));
    add(standing.kpis.done > 0 && standing.kpis.open() == 0 && standing.signatures.open() > 0, NextStep::SignAgreement);
    steps
}

/// A day on which something is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewDay {
    /// The day.
    pub due: NaiveDate,
    /// What.
    pub of: ReviewOf,
    /// Its name; empty for the agreement.
    pub name: String,
}

/// What is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewOf {
    /// A persona.
    Persona(Id<Persona>),
    /// A KPI.
    Kpi(Id<Kpi>),
    /// The agreement.
    Agreement,
}

/// All review days, soonest first.
pub fn reviews(workspace: &Workspace) -> Vec<ReviewDay> {
    let personas =
        in_order(&workspace.personas).into_iter().filter(|persona| !persona.archived).filter_map(|persona| {
            Some(ReviewDay { due: persona.review_due?, of: ReviewOf::Persona(persona.id), name: persona.name.clone() })
        });
    let kpis = in_order(&workspace.kpis)
        .into_iter()
        .filter(|kpi| kpi.status != KpiStatus::Parked)
        .filter_map(|kpi| Some(ReviewDay { due: kpi.review_due?, of: ReviewOf::Kpi(kpi.id), name: kpi.name.clone() }));
    let agreement =
        workspace.header.sla.review_due.map(|due| ReviewDay { due, of: ReviewOf::Agreement, name: String::new() });
    let mut list: Vec<ReviewDay> = agreement.into_iter().chain(personas).chain(kpis).collect();
    list.sort_by_key(|review| review.due);
    list
}

/// The reviews with the KPIs of one day in one line, and how many more of them there are: six KPIs hide nothing else.
pub fn by_day(reviews: &[ReviewDay]) -> Vec<(&ReviewDay, u32)> {
    let mut lines: Vec<(&ReviewDay, u32)> = Vec::new();
    for review in reviews {
        let is_kpi = |of: ReviewOf| matches!(of, ReviewOf::Kpi(_));
        let same = lines.iter_mut().find(|(first, _)| first.due == review.due && is_kpi(first.of) && is_kpi(review.of));
        match same {
            Some((_, more)) => *more += 1,
            None => lines.push((review, 0)),
        }
    }
    lines
}

/// Figures for the top of the overview.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Headline {
    /// Buyer personas in use.
    pub personas: u32,
    /// Leads in all imported sets.
    pub leads: u32,
    /// Leads with an outcome column.
    pub leads_with_outcome: u32,
    /// Items of content.
    pub content: u32,
    /// Months with counts.
    pub months: u32,
}

/// Counts the headline figures.
pub fn headline(workspace: &Workspace) -> Headline {
    Headline {
        personas: workspace.personas.values().filter(|persona| !persona.archived).count() as u32,
        leads: workspace.leads.values().map(|set| set.rows).sum(),
        leads_with_outcome: workspace
            .leads
            .values()
            .filter(|set| set.role(ColumnRole::Outcome).is_some())
            .map(|set| set.rows)
            .sum(),
        content: workspace.content.len() as u32,
        months: workspace.months.len() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::model::{FreshIds, Language};

    #[test]
    fn each_template_leads_where_it_says() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let first = |template: Template| {
            let workspace = new_workspace(template, Language::De, &mut FreshIds::seeded(3), today);
            let mut results = crate::calc::results::Results::default();
            results.follow(&workspace, today);
            results.next_steps.into_iter().next().unwrap()
        };
        assert_eq!(first(Template::Empty), NextStep::FirstPersona);
        assert_eq!(first(Template::Personas), NextStep::FillPersonas(3));
        // Leads come before points: only what can be looked up is worth negotiating.
        assert_eq!(first(Template::Leads), NextStep::ImportLeads);
    }
}
