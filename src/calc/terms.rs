//! What an agreement stands on: its frame, clauses and figures, the hand-over, and what a qualified lead is. A signature
//! covers all of it, and the file keeps what was signed.

use std::collections::{BTreeMap, BTreeSet};

use super::contradictions::{self, Contradiction};
use super::models::{ModelAtWork, models};
use super::proposals::{self, DECISION, Topic};
use crate::model::{
    ClauseStatus, Criterion, CriterionStatus, Dimension, Id, Kpi, KpiStatus, LeadModel, Party, Period, Sla, TargetOf,
    Terms, Trackability, Unit, Workspace, in_order,
};

/// Between the parts of a term.
pub const BETWEEN: &str = " | ";

/// The terms of the agreement as they are now, by name. What is only proposed is no term; neither are order, review days,
/// private notes and proposals that were settled.
pub fn terms(workspace: &Workspace) -> Terms {
    let told = proposals::without_proposals(workspace);
    let mut terms = Terms::default();
    frame(&told, &mut terms);
    let open = |clause: &&std::sync::Arc<crate::model::Clause>| clause.status != ClauseStatus::Parked;
    for clause in told.clauses.values().filter(open) {
        let kpi = clause.kpi.map(|id| id.to_string()).unwrap_or_default();
        let parts = [format!("{:?}", clause.status), format!("{:?}", clause.party), kpi, clause.text.trim().to_owned()];
        terms.insert(clause.id.to_string(), parts.join(BETWEEN));
    }
    for kpi in told.kpis.values().filter(|kpi| kpi.status == KpiStatus::Agreed) {
        terms.insert(kpi.id.to_string(), figure(kpi));
        if kpi.per != TargetOf::default() || kpi.tolerable.is_some() {
            let tolerable = kpi.tolerable.map(|value| value.to_string()).unwrap_or_default();
            let parts = [tolerable, format!("{:?}", kpi.unit), format!("{:?}", kpi.per)];
            terms.insert(format!("{CORRIDOR}{}", kpi.id), parts.join(BETWEEN));
        }
    }
    for model in models(workspace) {
        lead_model(workspace, model, &mut terms);
    }
    terms
}

fn frame(told: &Workspace, terms: &mut Terms) {
    let (sla, handover) = (&told.header.sla, &told.header.handover);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let reasons: Vec<&str> = sla.reject_reasons.iter().map(String::as_str).collect();
    let causes = handover.causes.iter().map(|(reason, cause)| format!("{reason} → {cause:?}"));
    let texts = [
        ("goal", sla.goal.trim().to_owned()),
        ("valid_from", day(sla.valid_from)),
        ("valid_to", day(sla.valid_to)),
        ("acknowledge_hours", number(sla.acknowledge_hours)),
        ("first_contact_hours", number(sla.first_contact_hours)),
        ("attempts", number(sla.attempts)),
        ("attempt_days", number(sla.attempt_days)),
        ("decision_days", number(sla.decision_days)),
        ("recycle_weeks", number(sla.recycle_weeks)),
        ("reject_reasons", reasons.join("; ")),
        ("trigger", handover.trigger.trim().to_owned()),
        ("channel", handover.channel.trim().to_owned()),
        ("routing", handover.routing.trim().to_owned()),
        ("minimum_data", handover.minimum_data.trim().to_owned()),
        ("contacted", handover.contacted.trim().to_owned()),
        ("deputy", handover.deputy.trim().to_owned()),
        ("overdue", handover.overdue.trim().to_owned()),
        ("report_back", handover.report_back.trim().to_owned()),
        ("capacity_stop", number(handover.capacity_stop)),
        ("most_cycles", number(handover.most_cycles)),
        ("causes", causes.collect::<Vec<_>>().join("; ")),
    ];
    terms.extend(texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text)));
}

fn figure(kpi: &Kpi) -> String {
    let better = if kpi.lower_is_better { "lower" } else { "higher" };
    let parts = [
        kpi.agreed.map(|value| value.to_string()).unwrap_or_default(),
        format!("{:?}", kpi.unit),
        format!("{:?}", kpi.direction),
        better.to_owned(),
        kpi.name.clone(),
        kpi.formula.clone(),
    ];
    parts.join(BETWEEN)
}

/// What a model calls a qualified lead: threshold, least sums, caps, and the criteria both settled.
fn lead_model(workspace: &Workspace, model: Option<Id<LeadModel>>, terms: &mut Terms) {
    let seen = super::models::scoped_to_model(workspace, model);
    let prefix = model.map(|id| format!("{id}/")).unwrap_or_default();
    let policy = &seen.header.lead_policy;
    let mut put = |name: &str, value: String| terms.insert(format!("{prefix}{name}"), value);
    let set = |topic: Topic| !proposals::is_proposed(&seen, topic);
    let settled: Vec<_> =
        seen.criteria.values().filter(|criterion| criterion.status == CriterionStatus::Agreed).collect();
    for (topic, value) in DECISION.into_iter().zip([policy.threshold, policy.fit_cap, policy.engagement_cap]) {
        if set(topic) {
            put(topic.name(), value.to_string());
        }
    }
    for (name, dimension) in [("fit_min", Dimension::Fit), ("engagement_min", Dimension::Engagement)] {
        if let Some(least) = policy.least(dimension) {
            put(name, least.to_string());
        }
    }
    if let Some(model) = model.and_then(|id| workspace.models.get(&id)) {
        put("segment", ron_of(&model.segment));
    }
    let groups: BTreeSet<_> = settled.iter().filter_map(|criterion| criterion.group).collect();
    for group in groups.into_iter().filter_map(|id| workspace.groups.get(&id)).filter(|_| set(Topic::GroupCaps)) {
        if let Some(cap) = group.cap {
            put(&group.id.to_string(), format!("{cap}{BETWEEN}{}", group.name));
        }
    }
    for criterion in settled {
        terms.insert(criterion.id.to_string(), of_criterion(criterion));
        // Its group holds its points down.
        if let Some(group) = criterion.group.and_then(|id| workspace.groups.get(&id)) {
            terms.insert(format!("{IN_GROUP}{}", criterion.id), group.name.clone());
        }
    }
}

/// Before the name of a KPI: what is tolerable, and for which time its target stands, where that is not as usual.
pub const CORRIDOR: &str = "corridor/";

/// Before the name of a criterion: the group it is in.
pub const IN_GROUP: &str = "group/";

/// The terms without the groups of criteria, as signatures covered them up to version 1.4 of the file.
pub fn without_groups(mut terms: Terms) -> Terms {
    terms.retain(|name, _| !name.starts_with(IN_GROUP));
    terms
}

fn of_criterion(criterion: &Criterion) -> String {
    let points = criterion.agreed.map(|points| points.to_string()).unwrap_or_default();
    let decay = criterion.decay.as_ref().map(ron_of).unwrap_or_default();
    let parts = [
        points,
        format!("{:?}", criterion.kind),
        format!("{:?}", criterion.dimension),
        decay,
        criterion.name.clone(),
        ron_of(&criterion.rule),
    ];
    parts.join(BETWEEN)
}

fn ron_of(value: &impl serde::Serialize) -> String {
    ron::to_string(value).unwrap_or_default()
}

/// The parts of a term with so many: the last one keeps whatever is in it.
pub fn parts(term: &str, count: usize) -> Vec<&str> {
    term.splitn(count, BETWEEN).collect()
}

/// A term that reads differently than when it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its name.
    pub name: String,
    /// As it was signed; `None` when it was no term.
    pub signed: Option<String>,
    /// As it is now; `None` when it is none any more.
    pub now: Option<String>,
}

/// The same up to version 1.4 of the file, without the groups of criteria.
pub(super) const WITHOUT_GROUPS: &str = "2:";

/// Those of these terms that a signature with this fingerprint covers.
pub fn covered(of: &str, terms: Terms) -> Terms {
    if of.starts_with(WITHOUT_GROUPS) { without_groups(terms) } else { terms }
}

/// What differs between the terms the present signatures stand under and those of now; `None` where what was signed was not
/// kept. What a signature did not cover is no difference.
pub fn changed_since_signed(workspace: &Workspace) -> Option<Vec<Changed>> {
    let (of, signed) = signed(&workspace.header.sla)?;
    Some(changed(signed, &covered(&of, terms(workspace))))
}

/// What differs between terms that were signed and those of now, by name.
pub fn changed(signed: &Terms, now: &Terms) -> Vec<Changed> {
    let names: BTreeSet<&String> = signed.keys().chain(now.keys()).collect();
    names
        .into_iter()
        .filter(|name| signed.get(*name) != now.get(*name))
        .map(|name| Changed { name: name.clone(), signed: signed.get(name).cloned(), now: now.get(name).cloned() })
        .collect()
}

/// Something to be seen before anybody signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concern {
    /// The shared goal is empty.
    NoGoal,
    /// From when to when it holds is not said.
    NoPeriod,
    /// Clauses that are not settled.
    OpenClauses(u32),
    /// KPIs without an agreed target.
    OpenKpis(u32),
    /// Agreed KPIs nobody knows how to measure.
    Untracked(Vec<String>),
    /// Agreed KPIs nobody answers for.
    NoOwner(Vec<String>),
    /// Limits and rules that are only the program's proposals, and so no part of the agreement.
    Proposals(Vec<Topic>),
    /// Two places that say different things.
    Contradiction(Contradiction),
}

impl Concern {
    /// The two places that say different things, where it is about such.
    pub fn contradiction(&self) -> Option<Contradiction> {
        match self {
            Self::Contradiction(found) => Some(*found),
            _ => None,
        }
    }
}

/// What is to be seen before anybody signs; nothing of it keeps anybody from signing.
pub fn concerns(workspace: &Workspace, models: &[ModelAtWork]) -> Vec<Concern> {
    let sla = &workspace.header.sla;
    let found = contradictions::among(workspace, models);
    let mut found: Vec<Concern> = found.into_iter().map(Concern::Contradiction).collect();
    let mut add = |holds: bool, concern: Concern| {
        if holds {
            found.push(concern);
        }
    };
    add(sla.goal.trim().is_empty(), Concern::NoGoal);
    add(sla.valid_from.is_none() || sla.valid_to.is_none(), Concern::NoPeriod);
    let (clauses, kpis) = (super::agreement::clauses(workspace).open(), super::agreement::kpis(workspace).open());
    add(clauses > 0, Concern::OpenClauses(clauses));
    add(kpis > 0, Concern::OpenKpis(kpis));
    let names = |wanted: fn(&Kpi) -> bool| -> Vec<String> {
        let agreed = in_order(&workspace.kpis).into_iter().filter(|kpi| super::agreement::is_kpi_settled(kpi));
        agreed.filter(|kpi| wanted(kpi)).map(|kpi| kpi.name.clone()).collect()
    };
    let untracked = names(|kpi| kpi.trackability == Trackability::Unknown);
    add(!untracked.is_empty(), Concern::Untracked(untracked));
    let unowned = names(|kpi| kpi.owner.trim().is_empty());
    add(!unowned.is_empty(), Concern::NoOwner(unowned));
    let mut open = proposals::proposed(workspace, &proposals::LIMITS);
    open.extend(proposals::proposed(workspace, &[Topic::Threshold, Topic::Reasons]));
    add(!open.is_empty(), Concern::Proposals(open));
    found
}

/// The agreement with its present period put away, with what was signed, and a new one begun: it follows on the old one,
/// lasts as long and is not signed yet. `name` is under what the old one is kept; a number is added where there is one.
pub fn new_period(workspace: &Workspace, today: chrono::NaiveDate) -> Sla {
    let sla = &workspace.header.sla;
    let old = Period {
        goal: sla.goal.clone(),
        valid_from: sla.valid_from,
        valid_to: sla.valid_to,
        closed: Some(today),
        why: String::new(),
        sign_off: sla.sign_off.clone(),
        terms: signed_terms(sla).unwrap_or_else(|| terms(workspace)),
    };
    let day = |day: Option<chrono::NaiveDate>| day.unwrap_or(today).to_string();
    let base = format!("{} – {}", day(sla.valid_from), day(sla.valid_to));
    let taken = |name: &String| sla.past.contains_key(name);
    let numbered = (2..).map(|n| format!("{base} ({n})"));
    let name = std::iter::once(base.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(base);
    let from = sla.valid_to.and_then(|day| day.succ_opt()).or(Some(today));
    let length = sla.valid_from.zip(sla.valid_to).map(|(from, to)| to - from);
    let to = from.zip(length).and_then(|(from, length)| from.checked_add_signed(length));
    let mut new = sla.clone();
    new.past.insert(name, old);
    (new.valid_from, new.valid_to, new.review_due) = (from, to, None);
    (new.sign_off, new.signed) = (crate::model::PerSide::default(), BTreeMap::new());
    begin_anew(&mut new);
    new
}

/// The agreement begun anew before its time is over, because of what is said in `why`: it holds from today to the day on which the
/// old one would have ended.
pub fn reset(workspace: &Workspace, today: chrono::NaiveDate, why: &str) -> Sla {
    let last = workspace.header.sla.valid_to;
    let known: Vec<String> = workspace.header.sla.past.keys().cloned().collect();
    let mut new = new_period(workspace, today);
    if let Some((_, old)) = new.past.iter_mut().find(|(name, _)| !known.contains(name)) {
        why.clone_into(&mut old.why);
    }
    new.valid_from = Some(today);
    new.valid_to = last.filter(|last| *last > today).or(new.valid_to);
    new
}

/// What was found at the end of a period is where the next one begins.
fn begin_anew(sla: &mut Sla) {
    for side in crate::model::Side::BOTH {
        let now = *sla.people_now.get(side);
        if now > 0 {
            *sla.people_then.get_mut(side) = now;
        }
    }
    if !sla.structure_now.trim().is_empty() {
        sla.structure_then.clone_from(&sla.structure_now);
    }
}

/// The versions of the agreement, oldest first: their names and what each stands on. The last one is that of now, without a name.
pub fn versions(workspace: &Workspace) -> Vec<(Option<String>, Terms)> {
    let past = workspace.header.sla.past.iter().map(|(name, period)| (Some(name.clone()), period.terms.clone()));
    past.chain([(None, terms(workspace))]).collect()
}

/// The terms the present signatures stand under, as far as the file keeps them.
pub fn signed_terms(sla: &Sla) -> Option<Terms> {
    signed(sla).map(|(_, terms)| terms.clone())
}

/// The same with the fingerprint they were signed by.
fn signed(sla: &Sla) -> Option<(String, &Terms)> {
    let given = [&sla.sign_off.sales, &sla.sign_off.marketing].into_iter().filter(|sign_off| sign_off.is_given());
    let mut kept = given.filter_map(|sign_off| Some((sign_off.of.clone(), sla.signed.get(&sign_off.of)?)));
    kept.next()
}

/// Keeps the terms the present signatures stand under, and forgets those nobody's signature stands under any more.
pub fn keep_signed(sla: &mut Sla, fingerprint: &str, terms: Terms) {
    let given = [sla.sign_off.sales.of.clone(), sla.sign_off.marketing.of.clone()];
    sla.signed.entry(fingerprint.to_owned()).or_insert(terms);
    sla.signed.retain(|of, _| given.contains(of));
}

/// What a figure is counted in and what it was agreed to be, from its term.
pub fn figure_of(term: &str) -> Option<(i64, Unit, String)> {
    let parts = parts(term, 6);
    let unit = Unit::ALL.into_iter().find(|unit| Some(format!("{unit:?}").as_str()) == parts.get(1).copied())?;
    Some((parts.first()?.parse().ok()?, unit, (*parts.get(4)?).to_owned()))
}

/// What is tolerable of a KPI, in which unit, and for which time its target stands, from its term.
pub fn corridor_of(term: &str) -> Option<(Option<i64>, Unit, TargetOf)> {
    let parts = parts(term, 3);
    let named = |at: usize, name: String| parts.get(at).copied() == Some(name.as_str());
    let unit = Unit::ALL.into_iter().find(|unit| named(1, format!("{unit:?}")))?;
    let per = TargetOf::ALL.into_iter().find(|per| named(2, format!("{per:?}")))?;
    Some((parts.first()?.parse().ok(), unit, per))
}

/// Whose clause it is and what it says, from its term.
pub fn clause_of(term: &str) -> Option<(ClauseStatus, Party, String)> {
    let parts = parts(term, 4);
    let status = [ClauseStatus::Draft, ClauseStatus::Agreed, ClauseStatus::Parked]
        .into_iter()
        .find(|status| Some(format!("{status:?}").as_str()) == parts.first().copied())?;
    let party = Party::ALL.into_iter().find(|party| Some(format!("{party:?}").as_str()) == parts.get(1).copied())?;
    Some((status, party, (*parts.get(3)?).to_owned()))
}
