//! What a topic holds at the moment, in a form that can be compared with what the program proposes.

use std::collections::BTreeSet;

use super::Topic as T;
use super::Topic;
use super::usual::{Tri, usual};
use crate::model::{Freshness, Handover, Header, RejectCause, Workspace};

/// A value in a form that can be compared.
#[derive(Debug, PartialEq)]
pub(super) enum Value<'a> {
    Number(i64),
    Text(&'a str),
    Reasons(&'a BTreeSet<String>),
    Causes(&'a std::collections::BTreeMap<String, RejectCause>),
    Limits(&'a Freshness),
}

pub(super) fn value(workspace: &Workspace, topic: Topic) -> Value<'_> {
    let header = &workspace.header;
    match topic {
        T::Reasons => Value::Reasons(&header.sla.reject_reasons),
        T::Causes => Value::Causes(&header.handover.causes),
        T::Freshness => Value::Limits(&header.freshness),
        T::Currency => Value::Text(&header.currency),
        T::GroupCaps => Value::Number(0),
        _ => match text(&header.handover, topic) {
            Some(text) => Value::Text(text),
            None => Value::Number(number(header, topic)),
        },
    }
}

/// What a topic that is one number or one text holds; `None` where it is neither.
pub fn held(workspace: &Workspace, topic: Topic) -> Option<Held<'_>> {
    match value(workspace, topic) {
        _ if topic == T::GroupCaps => None,
        Value::Number(number) => Some(Held::Number(number)),
        Value::Text(text) => Some(Held::Text(text)),
        _ => None,
    }
}

/// What a topic holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held<'a> {
    /// A number in the topic's own unit.
    Number(i64),
    /// A text.
    Text(&'a str),
}

pub(super) fn number(header: &Header, topic: Topic) -> i64 {
    let Header { lead_policy: policy, sla, handover, plan, .. } = header;
    match topic {
        T::Threshold => policy.threshold.into(),
        T::FitCap => policy.fit_cap.into(),
        T::EngagementCap => policy.engagement_cap.into(),
        T::FitA => policy.fit_a.into(),
        T::FitB => policy.fit_b.into(),
        T::Engagement1 => policy.engagement_1.into(),
        T::Engagement2 => policy.engagement_2.into(),
        T::Reps => policy.reps.into(),
        T::DaysPerMonth => policy.days_per_month.into(),
        T::TouchesPerDay => policy.touches_per_day.into(),
        T::TouchesPerLead => policy.touches_per_lead.into(),
        T::Cycles => handover.most_cycles.into(),
        T::Acknowledge => sla.acknowledge_hours.into(),
        T::FirstContact => sla.first_contact_hours.into(),
        T::Attempts => sla.attempts.into(),
        T::AttemptDays => sla.attempt_days.into(),
        T::DecisionDays => sla.decision_days.into(),
        T::Recycle => sla.recycle_weeks.into(),
        T::MarketingShare => plan.marketing_share.into(),
        T::MatureAfter => plan.mature_after.into(),
        _ => 0,
    }
}

pub(super) fn text(handover: &Handover, topic: Topic) -> Option<&str> {
    Some(match topic {
        T::Trigger => &handover.trigger,
        T::MinimumData => &handover.minimum_data,
        T::Channel => &handover.channel,
        T::Routing => &handover.routing,
        T::Contacted => &handover.contacted,
        T::Deputy => &handover.deputy,
        T::Overdue => &handover.overdue,
        T::ReportBack => &handover.report_back,
        _ => return None,
    })
}

/// The program's words for a text of the protocol.
pub(super) fn words(topic: Topic) -> &'static Tri {
    let words = &usual().handover;
    match topic {
        T::MinimumData => &words.minimum_data,
        T::Channel => &words.channel,
        T::Routing => &words.routing,
        T::Contacted => &words.contacted,
        T::Deputy => &words.deputy,
        T::Overdue => &words.overdue,
        T::ReportBack => &words.report_back,
        _ => &words.trigger,
    }
}
