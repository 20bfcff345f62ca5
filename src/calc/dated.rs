//! What follows from the days of leads, all at once; and the months the funnel is counted from, typed or dated.

use std::sync::Arc;

use chrono::NaiveDate;

use super::cohorts::{Cohorts, as_of, cohorts};
use super::dated_leads::{DatedLeads, OddDates, dated_leads};
use super::lead_groups::{LeadGroup, groups};
use super::proposals::{Topic, limit};
use super::response_times::{ResponseTimes, SpeedValue, qualified_at, response_times, speed_value};
use super::stage_times::{Leak, StageTime, Velocity, leaks, stage_times, velocity};
use crate::model::{ColumnRole, FunnelMonth, FunnelStage, Id, LeadSet, Month, Table, Workspace, last_order};

/// What follows from the days at which leads reached the stages.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// The stages of which the leads tell, from where they enter to the sale, in order.
    pub stages: Vec<Arc<FunnelStage>>,
    /// The cohorts.
    pub cohorts: Cohorts,
    /// The cohorts as months of the funnel.
    pub months: Table<FunnelMonth>,
    /// How long leads stay at each stage but the last.
    pub times: Vec<StageTime>,
    /// What is lost between each stage and the next.
    pub leaks: Vec<Leak>,
    /// What moves through the last stage before the sale.
    pub velocity: Option<Velocity>,
    /// Win rates by the column that was chosen.
    pub groups: Vec<LeadGroup>,
    /// Dates that cannot be.
    pub odd: OddDates,
    /// The day up to which the leads tell.
    pub as_of: NaiveDate,
    /// Mean value of a won deal in minor units; 0 is unknown.
    pub deal_value: i64,
}

/// Everything that follows from the days of a set of leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The set.
    pub set: Id<LeadSet>,
    /// From stage to stage; `None` where no column holds the days of the first.
    pub flow: Option<Flow>,
    /// To the first contact; `None` where no column holds its moments.
    pub response: Option<ResponseTimes>,
    /// What it would be worth to be as fast as the fastest.
    pub speed: Option<SpeedValue>,
    /// Only a sample of the leads is at hand: how many of how many. Rates are those of the sample, and so are numbers.
    pub sample: Option<(u32, u32)>,
}

impl Dated {
    /// What a lead that was reached is worth, and what an attempt costs, in minor units: won of those who were reached within the
    /// window, and the cost of working a lead over the contacts it takes. 0 is unknown.
    pub fn attempt(&self, workspace: &Workspace) -> (f64, f64) {
        let policy = &workspace.header.lead_policy;
        let cost = policy.lead_cost as f64 / f64::from(policy.touches_per_lead.max(1));
        let value = self.flow.as_ref().and_then(|flow| {
            let win = flow.cohorts.rate(0, flow.stages.len().checked_sub(1)?)?.share()?;
            let earned = flow.deal_value as f64 * f64::from(policy.margin_percent) / 100.0;
            Some(win * earned)
        });
        (value.unwrap_or(0.0), cost)
    }
}

/// The set whose days are looked at: the one the funnel is counted from, otherwise the last one that was imported.
pub fn dated_set(workspace: &Workspace) -> Option<&Arc<LeadSet>> {
    let chosen = workspace.header.plan.counted_from.and_then(|id| workspace.leads.get(&id));
    chosen.or_else(|| {
        let dated = workspace.leads.values().filter(|set| set.role(ColumnRole::Created).is_some());
        dated.max_by(|a, b| a.imported.cmp(&b.imported).then_with(|| a.ord.cmp(&b.ord)))
    })
}

/// Looks at the days of a set, of which all leads may be at hand in place of the sample in the workspace.
pub fn dated(workspace: &Workspace, set: &LeadSet, today: NaiveDate) -> Dated {
    let leads = dated_leads(workspace, set, today);
    let cohorts = leads.as_ref().map(|leads| cohorts(leads, &workspace.header.plan));
    let both = leads.as_ref().zip(cohorts.as_ref());
    // Whoever reached the last stage before the sale was worth the call.
    // Where nothing lies between coming and the sale, nothing says so.
    let between = both.filter(|(leads, _)| leads.stages.len() > 2);
    let qualified = between.map_or_else(Vec::new, |(leads, cohorts)| qualified_at(cohorts, leads.stages.len() - 2));
    // As it holds: an agreed KPI may say it. Minutes of hundredths of an hour.
    let limit = u32::try_from(limit(workspace, Topic::FirstContact).0 * 60 / 100).unwrap_or_default();
    let response = response_times(set, &workspace.header.working_hours, limit, &qualified, today);
    let flow = both.map(|(leads, cohorts)| flow(set, leads, cohorts));
    let speed = response.as_ref().zip(both).and_then(|(response, (leads, cohorts))| {
        let last = leads.stages.len().checked_sub(1)?;
        speed_value(&response.buckets, cohorts.rate(last.checked_sub(1)?, last)?, leads.deal_value)
    });
    let sample = set.is_sample().then(|| (set.rows, set.rows_in_all()));
    Dated { set: set.id, flow, response, speed, sample }
}

fn flow(set: &LeadSet, leads: &DatedLeads, cohorts: &Cohorts) -> Flow {
    let times = stage_times(leads);
    let by = set.column(&set.dates.grouped_by).filter(|column| !column.name.is_empty());
    Flow {
        stages: leads.stages.clone(),
        months: cohorts.funnel_months(leads),
        leaks: leaks(leads, cohorts),
        velocity: velocity(leads, cohorts, &times),
        groups: by.map_or_else(Vec::new, |column| groups(set, column, leads, cohorts)),
        odd: leads.odd.clone(),
        as_of: as_of(leads),
        deal_value: leads.deal_value,
        cohorts: cohorts.without_leads(),
        times,
    }
}

/// The workspace as the funnel counts it: with the months that were typed, or with the cohorts of dated leads where the plan
/// says so. Never to be kept.
pub fn counted(workspace: &Workspace, today: NaiveDate) -> Workspace {
    let set = workspace.header.plan.counted_from.and_then(|id| workspace.leads.get(&id));
    let flow = set.and_then(|set| dated(workspace, set, today).flow);
    counted_with(workspace, flow.as_ref())
}

/// The same with what follows from the days, where it is known already.
pub fn counted_with(workspace: &Workspace, flow: Option<&Flow>) -> Workspace {
    let mut counted = workspace.clone();
    let Some(id) = workspace.header.plan.counted_from else { return counted };
    counted.months = flow.map(|flow| flow.months.clone()).unwrap_or_default();
    if let (Some(flow), Some(set)) = (flow, workspace.leads.get(&id)) {
        Arc::make_mut(&mut counted.header).plan.window_days = Some(flow.cohorts.window.days);
        // Only its day is asked for.
        let told =
            LeadSet { id, ord: last_order(&workspace.leads), reference_day: Some(flow.as_of), ..LeadSet::default() };
        counted.leads.insert(id, Arc::new(LeadSet { name: set.name.clone(), ..told }));
    }
    counted
}

/// Whether a month of dated leads has had its time; `None` where months are typed.
pub fn dated_is_mature(workspace: &Workspace, month: Month, today: NaiveDate) -> Option<bool> {
    let plan = &workspace.header.plan;
    let set = workspace.leads.get(&plan.counted_from?)?;
    let until = set.reference_day.map_or(today, |day| day.min(today));
    let passed = (until - month.last_day()).num_days();
    plan.window_days.map(|window| passed >= i64::from(window))
}
