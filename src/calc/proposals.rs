//! What the program brings along, and whether the room has made it its own.
//!
//! A value that is as the program proposes it, and that nobody has confirmed, is no result: pages mark it, and report, sheet
//! and agreement leave it out. A value that somebody has changed counts as set.

mod limits;
mod usual;
mod values;

use std::sync::Arc;

use crate::model::{
    Confirmation, Confirmed, ContentKind, CriterionGroup, Freshness, Handover, Header, LeadModel, LeadPolicy, Workspace,
};

use usual::CYCLES;
use values::{number, text, value, words};

pub(super) use limits::{SAME, unit_of};
pub use limits::{follows, kpi_of, limit, own_limit};
pub use usual::{Tri, Usual, handover, usual};
pub use values::{Held, held};

/// Something the program proposes a value for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named after its field")]
pub enum Topic {
    Threshold,
    FitCap,
    EngagementCap,
    /// Caps of the groups of criteria.
    GroupCaps,
    FitA,
    FitB,
    Engagement1,
    Engagement2,
    Reps,
    DaysPerMonth,
    TouchesPerDay,
    TouchesPerLead,
    Trigger,
    MinimumData,
    Channel,
    Routing,
    Contacted,
    Deputy,
    Overdue,
    ReportBack,
    Cycles,
    Acknowledge,
    FirstContact,
    Attempts,
    AttemptDays,
    DecisionDays,
    Recycle,
    /// Reasons for rejecting a lead.
    Reasons,
    /// What each of these reasons calls for.
    Causes,
    /// After how many months which kind of content is stale.
    Freshness,
    /// The share of the revenue goal that Marketing's leads are to bring.
    MarketingShare,
    /// After how many months a month of the funnel is mature.
    MatureAfter,
    Currency,
}

use Topic as T;

/// Caps, threshold and grid of a model.
pub const DEFINITION: [Topic; 8] =
    [T::Threshold, T::FitCap, T::EngagementCap, T::GroupCaps, T::FitA, T::FitB, T::Engagement1, T::Engagement2];
/// The threshold of a model and the caps of its points, which decide together who is handed over.
pub const DECISION: [Topic; 4] = [T::Threshold, T::FitCap, T::EngagementCap, T::GroupCaps];
/// The grid of a model.
pub const GRID: [Topic; 4] = [T::FitA, T::FitB, T::Engagement1, T::Engagement2];
/// What Sales can work.
pub const CAPACITY: [Topic; 4] = [T::Reps, T::DaysPerMonth, T::TouchesPerDay, T::TouchesPerLead];
/// The words of the hand-over protocol.
pub const PROTOCOL: [Topic; 9] =
    [T::Trigger, T::MinimumData, T::Channel, T::Routing, T::Contacted, T::Deputy, T::Overdue, T::ReportBack, T::Cycles];
/// The limits of the hand-over.
pub const LIMITS: [Topic; 6] =
    [T::Acknowledge, T::FirstContact, T::Attempts, T::AttemptDays, T::DecisionDays, T::Recycle];
/// What the funnel is planned and counted with.
pub const PLAN: [Topic; 2] = [T::MarketingShare, T::MatureAfter];

impl Topic {
    /// All topics.
    pub const ALL: [Self; 33] = [
        T::Threshold,
        T::FitCap,
        T::EngagementCap,
        T::GroupCaps,
        T::FitA,
        T::FitB,
        T::Engagement1,
        T::Engagement2,
        T::Reps,
        T::DaysPerMonth,
        T::TouchesPerDay,
        T::TouchesPerLead,
        T::Trigger,
        T::MinimumData,
        T::Channel,
        T::Routing,
        T::Contacted,
        T::Deputy,
        T::Overdue,
        T::ReportBack,
        T::Cycles,
        T::Acknowledge,
        T::FirstContact,
        T::Attempts,
        T::AttemptDays,
        T::DecisionDays,
        T::Recycle,
        T::Reasons,
        T::Causes,
        T::Freshness,
        T::MarketingShare,
        T::MatureAfter,
        T::Currency,
    ];

    /// Its name in the file: that of the field.
    pub fn name(self) -> &'static str {
        match self {
            T::Threshold => "threshold",
            T::FitCap => "fit_cap",
            T::EngagementCap => "engagement_cap",
            T::GroupCaps => "group_caps",
            T::FitA => "fit_a",
            T::FitB => "fit_b",
            T::Engagement1 => "engagement_1",
            T::Engagement2 => "engagement_2",
            T::Reps => "reps",
            T::DaysPerMonth => "days_per_month",
            T::TouchesPerDay => "touches_per_day",
            T::TouchesPerLead => "touches_per_lead",
            T::Trigger => "trigger",
            T::MinimumData => "minimum_data",
            T::Channel => "channel",
            T::Routing => "routing",
            T::Contacted => "contacted",
            T::Deputy => "deputy",
            T::Overdue => "overdue",
            T::ReportBack => "report_back",
            T::Cycles => "most_cycles",
            T::Acknowledge => "acknowledge_hours",
            T::FirstContact => "first_contact_hours",
            T::Attempts => "attempts",
            T::AttemptDays => "attempt_days",
            T::DecisionDays => "decision_days",
            T::Recycle => "recycle_weeks",
            T::Reasons => "reject_reasons",
            T::Causes => "causes",
            T::Freshness => "freshness",
            T::MarketingShare => "marketing_share",
            T::MatureAfter => "mature_after",
            T::Currency => "currency",
        }
    }

    /// The topic of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }

    /// Whether it is part of a lead policy, of which every model has its own.
    pub fn is_of_policy(self) -> bool {
        DEFINITION.contains(&self) || CAPACITY.contains(&self)
    }

    /// Where its confirmation stands.
    fn confirmed(self, header: &Header) -> &Confirmed {
        if self.is_of_policy() { &header.lead_policy.confirmed } else { &header.confirmed }
    }
}

/// Whether a value is as the program proposes it, and nobody has confirmed it.
pub fn is_proposed(workspace: &Workspace, topic: Topic) -> bool {
    is_usual(workspace, topic) && !topic.confirmed(&workspace.header).has(topic.name())
}

/// Who confirmed a value last, and when; `None` where nobody did.
pub fn confirmation(header: &Header, topic: Topic) -> Option<&Confirmation> {
    topic.confirmed(header).last(topic.name())
}

/// Those of the topics that are only proposed. A limit that follows a KPI is none of them: it is agreed there.
pub fn proposed(workspace: &Workspace, topics: &[Topic]) -> Vec<Topic> {
    let open = |topic: &Topic| is_proposed(workspace, *topic) && !follows(workspace, *topic);
    topics.iter().copied().filter(open).collect()
}

/// The caps of groups of criteria that are as the program proposes them: name and cap in points.
pub fn usual_caps(workspace: &Workspace) -> Vec<(String, i32)> {
    let known =
        |group: &CriterionGroup| usual().groups.iter().any(|(_, name, cap)| *cap == group.cap && name.is(&group.name));
    let groups = crate::model::in_order(&workspace.groups).into_iter().filter(|group| known(group));
    groups.filter_map(|group| Some((group.name.clone(), group.cap?))).collect()
}

/// The header with somebody's word for the values of these topics.
pub fn confirm(header: &Header, topics: &[Topic], word: &Confirmation) -> Header {
    let mut header = header.clone();
    for topic in topics {
        let confirmed = if topic.is_of_policy() { &mut header.lead_policy.confirmed } else { &mut header.confirmed };
        confirmed.confirm(topic.name(), word.clone());
    }
    header
}

/// The header after somebody has changed it: every value that is another than before has somebody's word, also where the new
/// one is what the program proposes.
pub fn noted(before: &Workspace, header: Header, word: &Confirmation) -> Header {
    let after = Workspace { header: Arc::new(header), ..before.clone() };
    let changed: Vec<Topic> =
        Topic::ALL.into_iter().filter(|topic| value(before, *topic) != value(&after, *topic)).collect();
    if changed.is_empty() { (*after.header).clone() } else { confirm(&after.header, &changed, word) }
}

/// A model after somebody has changed it: as [`noted`] for the values of its policy. A new one is as it is.
pub fn noted_model(before: &Workspace, model: &LeadModel, word: &Confirmation) -> LeadModel {
    let Some(was) = before.models.get(&model.id).filter(|was| was.policy != model.policy) else { return model.clone() };
    let header = |policy: &LeadPolicy| Header { lead_policy: policy.clone(), ..(*before.header).clone() };
    let seen = Workspace { header: Arc::new(header(&was.policy)), ..before.clone() };
    LeadModel { policy: noted(&seen, header(&model.policy), word).lead_policy, ..model.clone() }
}

/// Whether a value is as the program proposes it; an empty one is none.
fn is_usual(workspace: &Workspace, topic: Topic) -> bool {
    let header = &workspace.header;
    match topic {
        // Whoever moved it to where it stood noted so.
        T::Threshold => {
            let policy = &header.lead_policy;
            let chosen = policy.chosen_on.is_some() || !policy.chosen_by.is_empty() || !policy.chosen_why.is_empty();
            !chosen && policy.threshold == LeadPolicy::default().threshold
        }
        T::GroupCaps => !usual_caps(workspace).is_empty(),
        T::Reasons => {
            let reasons = &header.sla.reject_reasons;
            let known = |reason: &String| usual().reject_reasons.iter().any(|(usual, _)| usual.is(reason));
            !reasons.is_empty() && reasons.len() == usual().reject_reasons.len() && reasons.iter().all(known)
        }
        T::Causes => {
            let reasons = &header.sla.reject_reasons;
            !reasons.is_empty() && reasons.iter().all(|reason| is_usual_cause(&header.handover, reason))
        }
        T::Freshness => header.freshness == Freshness::default() && !workspace.content.is_empty(),
        T::Currency => header.currency == Header::default().currency,
        T::Cycles => header.handover.most_cycles == CYCLES,
        _ => match text(&header.handover, topic) {
            Some(text) => !text.is_empty() && words(topic).is(text),
            None => number(header, topic) == number(&Header::default(), topic),
        },
    }
}

/// Whether what a reason calls for is only what the program thinks.
fn is_usual_cause(handover: &Handover, reason: &str) -> bool {
    let known = usual().reject_reasons.iter().find(|(usual, _)| usual.is(reason)).map(|(_, cause)| *cause);
    match handover.causes.get(reason) {
        // The room's own reason, of which nobody has said what it calls for.
        None => true,
        Some(cause) => known == Some(*cause),
    }
}

/// Whether what a reason for rejecting calls for was said by the room.
pub fn is_cause_set(workspace: &Workspace, reason: &str) -> bool {
    let header = &workspace.header;
    !is_usual_cause(&header.handover, reason)
        || header.confirmed.has(T::Causes.name()) && header.handover.causes.contains_key(reason)
}

/// The workspace without what is only proposed: limits are 0, texts and reasons are empty, no content is stale, and nothing
/// is planned. Numbers of the lead policy, the age of mature months and the currency stay; who shows what follows from them
/// asks [`proposed`].
pub fn without_proposals(workspace: &Workspace) -> Workspace {
    let mut header = (*workspace.header).clone();
    for topic in proposed(workspace, &Topic::ALL) {
        let Header { sla, handover, plan, .. } = &mut header;
        match topic {
            T::Trigger => handover.trigger.clear(),
            T::MinimumData => handover.minimum_data.clear(),
            T::Channel => handover.channel.clear(),
            T::Routing => handover.routing.clear(),
            T::Contacted => handover.contacted.clear(),
            T::Deputy => handover.deputy.clear(),
            T::Overdue => handover.overdue.clear(),
            T::ReportBack => handover.report_back.clear(),
            T::Cycles => handover.most_cycles = 0,
            T::Acknowledge => sla.acknowledge_hours = 0,
            T::FirstContact => sla.first_contact_hours = 0,
            T::Attempts => sla.attempts = 0,
            T::AttemptDays => sla.attempt_days = 0,
            T::DecisionDays => sla.decision_days = 0,
            T::Recycle => sla.recycle_weeks = 0,
            T::Reasons => sla.reject_reasons.clear(),
            T::MarketingShare => plan.marketing_share = 0,
            T::Freshness => header.freshness = Freshness(ContentKind::ALL.map(|kind| (kind, u32::MAX)).into()),
            _ => {}
        }
    }
    // A limit that is agreed as a KPI is what the KPI says.
    for topic in LIMITS {
        if let (limit, Some(_)) = limit(workspace, topic) {
            // A part of an hour is told by the KPI alone.
            let limit = u32::try_from(limit / 100).ok().filter(|_| limit % 100 == 0).unwrap_or(0);
            match topic {
                T::FirstContact => header.sla.first_contact_hours = limit,
                T::Attempts => header.sla.attempts = limit,
                _ => {}
            }
        }
    }
    header.handover.causes.retain(|reason, _| is_cause_set(workspace, reason));
    Workspace { header: Arc::new(header), ..workspace.clone() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Sla;
    use crate::model::{Language, RejectCause};

    fn fresh() -> Workspace {
        let (reject_reasons, handover) = handover(Language::De);
        let header = Header { sla: Sla { reject_reasons, ..Sla::default() }, handover, ..Header::default() };
        Workspace { header: Arc::new(header), ..Workspace::default() }
    }

    fn with(workspace: &Workspace, change: impl FnOnce(&mut Header)) -> Workspace {
        let mut header = (*workspace.header).clone();
        change(&mut header);
        Workspace { header: Arc::new(header), ..workspace.clone() }
    }

    #[test]
    fn the_bundled_words_read_and_every_name_leads_back_to_its_topic() {
        assert_eq!((usual().groups.len(), usual().reject_reasons.len()), (5, 14));
        for topic in Topic::ALL {
            assert_eq!(Topic::named(topic.name()), Some(topic));
        }
        assert_eq!(Topic::ALL.iter().collect::<BTreeSet<_>>().len(), Topic::ALL.len());
    }

    #[test]
    fn a_text_of_an_earlier_version_is_a_proposal_where_it_stood_and_nowhere_else() {
        let overdue = "Vertriebsperson → Teamleitung → Liaison → beide Leitungen";
        let then = with(&fresh(), |header| header.handover.overdue = overdue.to_owned());
        assert!(is_proposed(&then, Topic::Overdue));
        let said = with(&fresh(), |header| header.handover.deputy = overdue.to_owned());
        assert!(!is_proposed(&said, Topic::Deputy), "somebody has typed it there");
        // Each of them leads to a text of now.
        let usual = usual();
        let words = &usual.handover;
        let handover = [&words.trigger, &words.channel, &words.routing, &words.minimum_data, &words.contacted];
        let handover = handover.into_iter().chain([&words.deputy, &words.overdue, &words.report_back]);
        let groups = usual.groups.iter().map(|(_, name, _)| name);
        let all: Vec<&Tri> = handover.chain(groups).chain(usual.reject_reasons.iter().map(|(text, _)| text)).collect();
        for (earlier, now) in &usual.earlier {
            assert_eq!(all.iter().filter(|tri| tri.is(earlier)).count(), 1, "{earlier} – {now}");
        }
    }

    #[test]
    fn all_that_a_new_workspace_brings_along_is_a_proposal_and_left_out() {
        let workspace = fresh();
        let open = proposed(&workspace, &Topic::ALL);
        let without_content = [Topic::GroupCaps, Topic::Freshness];
        for topic in Topic::ALL.iter().filter(|topic| !without_content.contains(topic)) {
            assert!(open.contains(topic), "{topic:?}");
        }
        let left = without_proposals(&workspace);
        assert_eq!(left.header.handover, Handover::default());
        assert_eq!(left.header.sla.first_contact_hours, 0);
        assert!(left.header.sla.reject_reasons.is_empty());
    }

    #[test]
    fn what_somebody_changed_or_confirmed_is_the_rooms_own() {
        let workspace = fresh();
        let word = Confirmation { by: "Ann".to_owned(), on: None };
        let changed = with(&workspace, |header| header.sla.first_contact_hours = 16);
        assert!(!is_proposed(&changed, Topic::FirstContact) && is_proposed(&changed, Topic::Attempts));
        let confirmed = Workspace { header: Arc::new(confirm(&workspace.header, &LIMITS, &word)), ..workspace.clone() };
        assert_eq!(proposed(&confirmed, &LIMITS), []);
        assert_eq!(confirmation(&confirmed.header, Topic::Recycle), Some(&word));
        assert_eq!(without_proposals(&confirmed).header.sla.recycle_weeks, 12);
        // There and back again: somebody meant it.
        let back =
            Header { sla: Sla { first_contact_hours: 24, ..changed.header.sla.clone() }, ..(*changed.header).clone() };
        let back = Workspace { header: Arc::new(noted(&changed, back, &word)), ..workspace.clone() };
        assert!(!is_proposed(&back, Topic::FirstContact) && is_proposed(&back, Topic::Attempts));
    }

    #[test]
    fn a_threshold_somebody_chose_is_set_although_it_is_the_usual_one() {
        let chosen = with(&fresh(), |header| header.lead_policy.chosen_by = "Ann".to_owned());
        assert!(!is_proposed(&chosen, Topic::Threshold));
    }

    #[test]
    fn words_are_known_again_in_every_language_and_empty_ones_are_no_proposal() {
        let other = with(&fresh(), |header| header.language = Language::Nl);
        assert!(is_proposed(&other, Topic::Deputy));
        let empty = with(&other, |header| header.handover.deputy.clear());
        assert!(!is_proposed(&empty, Topic::Deputy));
        let fewer = with(&other, |header| {
            header.sla.reject_reasons.pop_first();
        });
        assert!(!is_proposed(&fewer, Topic::Reasons));
    }

    #[test]
    fn a_cause_is_set_when_it_is_another_one_or_confirmed() {
        let workspace = fresh();
        let reason = "Kein Budget";
        assert!(!is_cause_set(&workspace, reason));
        let other = with(&workspace, |header| {
            header.handover.causes.insert(reason.to_owned(), RejectCause::Process);
        });
        assert!(is_cause_set(&other, reason) && !is_cause_set(&other, "Dublette"));
        let word = Confirmation::default();
        let confirmed = Workspace { header: Arc::new(confirm(&workspace.header, &[T::Causes], &word)), ..workspace };
        assert!(is_cause_set(&confirmed, reason) && !is_cause_set(&confirmed, "our own"));
    }

    #[test]
    fn caps_of_groups_are_proposals_while_they_are_the_usual_ones() {
        let mut workspace = fresh();
        let group = CriterionGroup {
            id: crate::model::Id::from_bits(1),
            name: "Downloads".to_owned(),
            cap: Some(16),
            ..CriterionGroup::default()
        };
        workspace.groups.insert(group.id, Arc::new(group.clone()));
        assert!(is_proposed(&workspace, Topic::GroupCaps));
        workspace.groups.insert(group.id, Arc::new(CriterionGroup { cap: Some(20), ..group }));
        assert!(!is_proposed(&workspace, Topic::GroupCaps));
    }
}
