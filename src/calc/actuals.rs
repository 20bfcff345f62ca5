//! What a KPI was, month by month: typed, taken from a table, or counted from what the workspace holds.
//!
//! Counted is only what the records really say. What somebody has written down for a month stands before what is counted.
//! Usable content and shared treasures are counted as they are today: they carry no date, so of an earlier month nothing can be
//! counted, only kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::assessment::{outcome, shown};
use super::content::is_usable;
use super::entries::done_by;
use super::feedback::{answered_yes_by_month, useful_by_month};
use super::funnel::calendar;
use super::measured::is_acceptance;
use super::models::ModelAtWork;
use super::months::{months_of, window};
use super::reconciliation::{acceptance, month, with_reason};
use super::rounding::quotient;
use super::scoring::PointSet;
use super::stats::Rate;
use super::together::briefing_by_month;
use crate::model::{
    ActualOrigin, ColumnRole, Id, Kpi, LeadSet, Month, Outcome, PersonaKind, Reconciliation, TaskState, Unit, Verdict,
    WorkStatus, Workspace,
};

/// Something the workspace can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counts {
    /// M1: leads created in the month that are handed over by the agreed points.
    QualifiedLeads,
    /// M2: usable content of the persona that has the least of it.
    UsableContent,
    /// M3: requests of Sales answered with yes, of those answered in the month.
    RequestsAnswered,
    /// M8 and S1: accepted leads of those that were accepted or rejected.
    Acceptance,
    /// M11: days by which Sales was briefed before the events of the month; the median.
    BriefingLeadTime,
    /// M12: content to be shared that is done.
    TreasuresShared,
    /// S3: feedback of Sales that led to a change or to a reasoned no in the month.
    UsefulFeedback,
    /// S6: rejected leads with a reason.
    RejectionsWithReason,
    /// J2: leads that were won in the month.
    NewCustomers,
    /// J6: what people of both departments began to do together in the month.
    JointActivities,
    /// J7: actions that were done by the meetings of the month, of those that were due by then.
    ActionsDone,
    /// J8: the score of the assessment of the month.
    AssessmentScore,
}

impl Counts {
    /// What counts a KPI: by its code and its unit, the share of accepted leads also by how it is said to be counted. `None`
    /// where the workspace cannot count it.
    pub fn of(kpi: &Kpi) -> Option<Self> {
        match (kpi.code.as_str(), kpi.unit) {
            ("M1", Unit::Number) => Some(Self::QualifiedLeads),
            ("M2", Unit::Number) => Some(Self::UsableContent),
            ("M3", Unit::Percent) => Some(Self::RequestsAnswered),
            ("M8", Unit::Percent) => Some(Self::Acceptance),
            ("M11", Unit::Days) => Some(Self::BriefingLeadTime),
            ("M12", Unit::Number) => Some(Self::TreasuresShared),
            ("S3", Unit::Number) => Some(Self::UsefulFeedback),
            ("S6", Unit::Percent) => Some(Self::RejectionsWithReason),
            ("J2", Unit::Number) => Some(Self::NewCustomers),
            ("J6", Unit::Number) => Some(Self::JointActivities),
            ("J7", Unit::Percent) => Some(Self::ActionsDone),
            ("J8", Unit::Points) => Some(Self::AssessmentScore),
            _ => is_acceptance(kpi).then_some(Self::Acceptance),
        }
    }
}

/// What was counted of a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// In hundredths of the KPI's unit.
    pub value: i64,
    /// As a share of cases, where it is one.
    pub rate: Option<Rate>,
}

impl Found {
    fn number(count: u64) -> Self {
        Self { value: i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(100), rate: None }
    }

    fn share(rate: Rate) -> Option<Self> {
        Some(Self { value: percent(rate)?, rate: Some(rate) })
    }
}

/// A share in hundredths of a percent, rounded; nothing of no cases.
pub fn percent(rate: Rate) -> Option<i64> {
    let (k, n) = (i64::try_from(rate.k).ok()?, i64::try_from(rate.n).ok()?);
    (n > 0).then(|| quotient(k.saturating_mul(10_000), n))
}

/// What the records say of every month; months they say nothing of are missing.
pub fn counted(workspace: &Workspace, models: &[ModelAtWork], of: Counts, today: NaiveDate) -> BTreeMap<Month, Found> {
    let shares = |rates: BTreeMap<Month, Rate>| {
        rates.into_iter().filter_map(|(month, rate)| Some((month, Found::share(rate)?))).collect()
    };
    let now = |count: Option<u64>| count.map(|count| (Month::of(today), Found::number(count))).into_iter().collect();
    match of {
        Counts::QualifiedLeads => numbers(qualified(models)),
        Counts::NewCustomers => numbers(won(models)),
        Counts::UsableContent => now(least_content(workspace, today)),
        Counts::TreasuresShared => now(treasures(workspace)),
        Counts::RequestsAnswered => shares(answered_yes_by_month(workspace)),
        Counts::Acceptance => shares(by_reconciliation(workspace, acceptance)),
        Counts::RejectionsWithReason => shares(by_reconciliation(workspace, with_reason)),
        Counts::ActionsDone => shares(actions(workspace, today)),
        Counts::UsefulFeedback => {
            numbers(useful_by_month(workspace).into_iter().map(|(month, found)| (month, found.all())).collect())
        }
        Counts::JointActivities => numbers(activities(workspace, today)),
        Counts::BriefingLeadTime => {
            let months = briefing_by_month(workspace).into_iter();
            months.map(|(month, (halves, _))| (month, Found { value: halves * 50, rate: None })).collect()
        }
        Counts::AssessmentScore => shown(workspace)
            .into_iter()
            .filter_map(|one| Some((Month::of(one.day?), outcome(one)?.score.joint?)))
            .map(|(month, mean)| (month, Found { value: mean.tenths() * 10, rate: None }))
            .collect(),
    }
}

fn numbers(counts: BTreeMap<Month, u64>) -> BTreeMap<Month, Found> {
    counts.into_iter().map(|(month, count)| (month, Found::number(count))).collect()
}

/// Leads that are handed over, by the month in which they were created: of months of which all leads are there.
fn qualified(models: &[ModelAtWork]) -> BTreeMap<Month, u64> {
    let mut months = BTreeMap::new();
    for part in models {
        let (Some(scoring), Some(all)) = (&part.scoring, &part.leads) else { continue };
        let (Some(created), Some(window)) = (scoring.set().role(ColumnRole::Created), whole_months(all)) else {
            continue;
        };
        let month_of = months_of(created);
        let policy = &part.workspace.header.lead_policy;
        (0..window.months()).for_each(|step| {
            months.entry(window.from.plus(i32::try_from(step).unwrap_or(i32::MAX))).or_insert(0);
        });
        for (row, code) in created.cells.0.iter().enumerate() {
            let month = month_of.get(*code as usize).copied().flatten().filter(|month| window.contains(*month));
            if let Some(count) = month.and_then(|month| months.get_mut(&month)) {
                *count += u64::from(scoring.decision(PointSet::Agreed, row, policy).passes());
            }
        }
    }
    months
}

/// The months of a set in which every lead is there.
fn whole_months(leads: &LeadSet) -> Option<super::months::Window> {
    window(leads).filter(|window| window.full)
}

/// Leads that were won, by the day they were decided; of sets of which all leads are at hand.
fn won(models: &[ModelAtWork]) -> BTreeMap<Month, u64> {
    let mut months = BTreeMap::new();
    let mut seen: BTreeSet<Id<LeadSet>> = BTreeSet::new();
    let sets = models.iter().filter_map(|part| part.leads.as_ref()).filter(|set| !set.is_sample());
    for set in sets.filter(|set| seen.insert(set.id)) {
        let Some(closed) = set.role(ColumnRole::Closed) else { continue };
        let month_of = months_of(closed);
        for (code, outcome) in closed.cells.0.iter().zip(set.outcomes()) {
            if let Some(month) = month_of.get(*code as usize).copied().flatten() {
                *months.entry(month).or_default() += u64::from(outcome == Outcome::Won);
            }
        }
    }
    months
}

/// How many usable items the buyer persona has that has the fewest; nothing without content or personas.
fn least_content(workspace: &Workspace, today: NaiveDate) -> Option<u64> {
    if workspace.content.is_empty() {
        return None;
    }
    let usable = || workspace.content.values().filter(|item| is_usable(item, &workspace.header.freshness, today));
    let wanted = |one: &&std::sync::Arc<crate::model::Persona>| !one.archived && one.kind == PersonaKind::Buyer;
    let personas = workspace.personas.values().filter(wanted);
    personas.map(|persona| usable().filter(|item| item.mapping.contains_key(&persona.id)).count() as u64).min()
}

fn treasures(workspace: &Workspace) -> Option<u64> {
    let shared = workspace.content.values().filter(|item| item.verdict == Verdict::Share);
    (!workspace.content.is_empty()).then(|| shared.filter(|item| item.work == WorkStatus::Done).count() as u64)
}

fn by_reconciliation(workspace: &Workspace, rate: fn(&Reconciliation) -> Rate) -> BTreeMap<Month, Rate> {
    sums(workspace.reconciliations.values().filter_map(|one| Some((month(one)?, rate(one)))))
}

fn actions(workspace: &Workspace, today: NaiveDate) -> BTreeMap<Month, Rate> {
    let held = workspace.workshops.values().filter(|one| !one.template && one.day.is_some_and(|day| day <= today));
    sums(held.filter_map(|one| Some((Month::of(one.day?), done_by(workspace, one)?))))
}

fn activities(workspace: &Workspace, today: NaiveDate) -> BTreeMap<Month, u64> {
    let begun = workspace.activities.values().filter(|one| one.state != TaskState::Dropped);
    let mut months = BTreeMap::new();
    for day in begun.filter_map(|one| one.from.filter(|from| *from <= today)) {
        *months.entry(Month::of(day)).or_default() += 1;
    }
    months
}

/// Rates of one month are taken together.
fn sums(rates: impl Iterator<Item = (Month, Rate)>) -> BTreeMap<Month, Rate> {
    let mut months: BTreeMap<Month, Rate> = BTreeMap::new();
    for (month, rate) in rates {
        let sum = months.entry(month).or_default();
        *sum = Rate::new(sum.k + rate.k, sum.n + rate.n);
    }
    months
}

/// A month of a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthOfKpi {
    /// The month.
    pub month: Month,
    /// In hundredths of the unit; `None` where nobody said and nothing can be counted.
    pub value: Option<i64>,
    /// As a share of cases, where it is one and the cases are known.
    pub rate: Option<Rate>,
    /// Where it comes from.
    pub origin: Option<ActualOrigin>,
    /// The month is over: one that runs is shown and judged by nothing.
    pub is_over: bool,
}

/// The most months that are shown of a KPI.
pub const MOST_MONTHS: i32 = 36;

/// The months of a KPI, oldest first and without gaps, up to the one of today: from the first with a value, at most the last
/// [36](MOST_MONTHS). Without any value there is only the month of today.
pub fn months(kpi: &Kpi, counted: &BTreeMap<Month, Found>, today: NaiveDate) -> Vec<MonthOfKpi> {
    let now = Month::of(today);
    let known = kpi.actuals.keys().chain(counted.keys()).filter(|month| **month <= now).min();
    let first = known.copied().unwrap_or(now).max(now.plus(1 - MOST_MONTHS));
    calendar(first, now).map(|month| of_month(kpi, counted, month, now)).collect()
}

fn of_month(kpi: &Kpi, counted: &BTreeMap<Month, Found>, month: Month, now: Month) -> MonthOfKpi {
    let is_over = month < now;
    let written = kpi.actuals.get(&month).map(|actual| {
        let rate = (kpi.unit == Unit::Percent && actual.cases > 0).then(|| of_cases(actual.value, actual.cases));
        (actual.value, rate, actual.origin)
    });
    let found = || counted.get(&month).map(|found| (found.value, found.rate, ActualOrigin::Counted));
    match written.or_else(found) {
        Some((value, rate, origin)) => MonthOfKpi { month, value: Some(value), rate, origin: Some(origin), is_over },
        None => MonthOfKpi { month, value: None, rate: None, origin: None, is_over },
    }
}

/// The cases behind a share in hundredths of a percent: so many of these.
fn of_cases(value: i64, cases: u32) -> Rate {
    let k = quotient(value.saturating_mul(i64::from(cases)), 10_000).clamp(0, i64::from(cases));
    Rate::new(k.unsigned_abs(), cases.into())
}
