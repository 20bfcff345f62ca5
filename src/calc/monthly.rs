//! What a month brought, on one page for the whole firm: wins, the number, KPIs against their corridor, the funnel, what became of
//! the leads, open actions, and what changes next. Report and room are made from it.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::course::{Course, Judged, Light, Why, is_summed};
use super::funnel::is_mature;
use super::overview::{ReviewDay, reviews};
use super::reconciliation;
use super::resets::{Reset, Validity, resets, validity};
use super::stats::Rate;
use super::together::wins;
use crate::model::{
    Direction, Entry, EntryKind, EntryStatus, FunnelStage, Kpi, KpiKind, Month, Reconciliation, Workshop, Workspace,
    in_order,
};

/// What comes within so many days after a month changes next.
const AHEAD: Days = Days::new(61);

/// How a KPI stood in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiOfMonth {
    /// The KPI.
    pub kpi: Arc<Kpi>,
    /// Its value of the month in hundredths of the unit; `None` where nothing was measured.
    pub value: Option<i64>,
    /// What was held against what, up to the month.
    pub judged: Option<Judged>,
    /// Where it stood.
    pub light: Light,
}

/// A stage of the funnel in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct StageOfMonth {
    /// The stage.
    pub stage: Arc<FunnelStage>,
    /// How many reached it.
    pub count: Option<u64>,
    /// Of the stage before; `None` where either is not known, or where more reached this one.
    pub rate: Option<Rate>,
}

/// Something that changes next.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// The agreement is made anew.
    Reset(Reset),
    /// The last day of the agreement.
    Ends(NaiveDate),
    /// The agreement is over since this day.
    Over(NaiveDate),
    /// Something is looked at again.
    Review(ReviewDay),
    /// Both meet.
    Meeting(Arc<Workshop>),
}

/// A month.
#[derive(Debug, Clone, PartialEq)]
pub struct Monthly {
    /// Which.
    pub month: Month,
    /// What went well in it, the latest first.
    pub wins: Vec<Arc<Entry>>,
    /// The KPIs that are not parked, in their order; what both promise the firm comes first.
    pub kpis: Vec<KpiOfMonth>,
    /// The stages, first to last; empty where the month has no counts.
    pub funnel: Vec<StageOfMonth>,
    /// The month's cohort has not had its time: its rates will still rise.
    pub is_young: bool,
    /// What became of the leads of the month.
    pub reconciliations: Vec<Arc<Reconciliation>>,
    /// Actions that were open, the most urgent first.
    pub actions: Vec<Arc<Entry>>,
    /// How many actions were done in the month.
    pub done: usize,
    /// What changes next.
    pub next: Vec<Next>,
}

impl Monthly {
    /// The results both promise the firm: the number.
    pub fn numbers(&self) -> impl Iterator<Item = &KpiOfMonth> {
        self.kpis.iter().filter(|one| one.kpi.direction == Direction::Joint && one.kpi.kind == KpiKind::Outcome)
    }
}

/// The last month that is over.
pub fn last_month(today: NaiveDate) -> Month {
    Month::of(today).plus(-1)
}

/// What a month brought, as it is known today.
pub fn monthly(workspace: &Workspace, courses: &[Course], month: Month, today: NaiveDate) -> Monthly {
    let in_month = |day: Option<NaiveDate>| day.is_some_and(|day| Month::of(day) == month);
    let entries = || in_order(&workspace.entries).into_iter().filter(|entry| entry.kind == EntryKind::Action);
    let was_there = |entry: &&Arc<Entry>| entry.day.is_none_or(|day| Month::of(day) <= month);
    let mut actions: Vec<Arc<Entry>> =
        entries().filter(was_there).filter(|entry| entry.status == EntryStatus::Open).cloned().collect();
    actions.sort_by_key(|entry| (entry.due.is_none(), entry.due));
    let done = entries().filter(|entry| entry.status == EntryStatus::Done && in_month(entry.closed)).count();
    let of_month = |one: &&Arc<Reconciliation>| reconciliation::month(one) == Some(month);
    Monthly {
        month,
        wins: wins(workspace, today).all.into_iter().filter(|win| in_month(win.day)).collect(),
        kpis: kpis(workspace, courses, month),
        funnel: funnel(workspace, month),
        is_young: !is_mature(workspace, month, today),
        reconciliations: in_order(&workspace.reconciliations).into_iter().filter(of_month).cloned().collect(),
        actions,
        done,
        next: next(workspace, courses, month, today),
    }
}

fn kpis(workspace: &Workspace, courses: &[Course], month: Month) -> Vec<KpiOfMonth> {
    let mut all: Vec<KpiOfMonth> = courses
        .iter()
        .filter_map(|course| {
            let kpi = Arc::clone(workspace.kpis.get(&course.kpi)?);
            let (judged, light) = course.at(workspace, &kpi, month);
            // An earlier month says nothing of this one; months that are summed do.
            let (judged, light) = match (judged, light) {
                (Some(found), Light::Green | Light::Amber | Light::Red)
                    if found.through != month && !is_summed(&kpi) =>
                {
                    (None, Light::Unknown(Why::NothingMeasured))
                }
                found => found,
            };
            Some(KpiOfMonth { value: course.month(month).and_then(|one| one.value), kpi, judged, light })
        })
        .collect();
    all.sort_by_key(|one| one.kpi.direction != Direction::Joint);
    all
}

fn funnel(workspace: &Workspace, month: Month) -> Vec<StageOfMonth> {
    let Some(counts) = workspace.months.get(&month) else { return Vec::new() };
    let mut before: Option<u64> = None;
    let stages = in_order(&workspace.stages).into_iter().map(|stage| {
        let count = counts.counts.get(&stage.id).copied();
        let rate = before.zip(count).map(|(n, k)| Rate::new(k, n)).filter(|rate| rate.n > 0 && rate.k <= rate.n);
        before = count;
        StageOfMonth { stage: Arc::clone(stage), count, rate }
    });
    stages.collect()
}

fn next(workspace: &Workspace, courses: &[Course], month: Month, today: NaiveDate) -> Vec<Next> {
    let sla = &workspace.header.sla;
    let until = month.last_day().max(today).checked_add_days(AHEAD).unwrap_or(today);
    let mut found: Vec<Next> = resets(workspace, courses).into_iter().map(Next::Reset).collect();
    match (validity(sla, today), sla.valid_to) {
        (Validity::Over, Some(last)) => found.push(Next::Over(last)),
        (_, Some(last)) if last <= until => found.push(Next::Ends(last)),
        _ => {}
    }
    found.extend(reviews(workspace).into_iter().filter(|review| review.due <= until).map(Next::Review));
    let mut meetings: Vec<&Arc<Workshop>> = workspace
        .workshops
        .values()
        .filter(|one| !one.template && one.day.is_some_and(|day| today <= day && day <= until))
        .collect();
    meetings.sort_by_key(|one| one.day);
    found.extend(meetings.into_iter().cloned().map(Next::Meeting));
    found
}
