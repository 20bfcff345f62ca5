//! Everything that follows from a workspace, calculated once for each change.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::content::{self, Audit, Coverage};
use super::course::{self, Course};
use super::dated::{Dated, counted_with, dated, dated_set};
use super::entries::{self, Tally};
use super::glossary::Glossary;
use super::lead_queries::{self, LeadAnswer, LeadQuery};
use super::lead_sets::FullLeads;
use super::marked::Marked;
use super::models::{
    JudgedSets, LARGE, ModelAtWork, at_work_on, brought_up_to, judged_sets, same_split, scoped_to_model, waiting,
};
use super::overview::{self, Known, NextStep, ReviewDay, Standing};
use super::proposals::{self, Topic};
use super::resets::{self, Reset};
use super::scoring::{PointSet, Scoring};
use super::signing::Signatures;
use super::terms::{self, Changed, Concern};
use crate::model::{Entry, Id, LeadModel, LeadSet, Workspace};

/// Whether tables, and after the semicolon parts of the header or all of it, are the same in two states of a workspace.
macro_rules! unchanged {
    ($($table:ident),+) => { |a: &Workspace, b: &Workspace| $( a.$table.ptr_eq(&b.$table) )&&+ };
    ($($table:ident),+; header) => { |a, b| unchanged!($($table),+)(a, b) && a.header == b.header };
    ($($table:ident),+; $part:ident) => { |a, b| unchanged!($($table),+)(a, b) && a.header.$part == b.header.$part };
}

/// Leads to be scored, and the workspace that says how.
#[derive(Debug, Clone)]
pub struct ToCount {
    /// The workspace.
    pub workspace: Workspace,
    /// The leads of each model.
    pub leads: JudgedSets,
    /// The models that have scored them under an earlier state; none for a first scoring.
    pub models: Vec<ModelAtWork>,
}

/// A question about so many leads that the answer takes longer than a frame.
#[derive(Debug, Clone)]
pub struct LeadQueryAsked {
    /// The question.
    pub query: LeadQuery,
    /// The model and its leads.
    pub model: Box<ModelAtWork>,
    generation: u64,
}

/// Leads whose days take longer than a frame to look at, and the workspace that says how.
#[derive(Debug, Clone)]
pub struct ToDate {
    /// The workspace.
    pub workspace: Workspace,
    /// All leads of the set that are at hand.
    pub set: Arc<LeadSet>,
    /// The day.
    pub today: NaiveDate,
    generation: u64,
}

/// The results of one state of the workspace. Each part is calculated again only when what it depends on has changed.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// Findings of every item.
    pub audit: Audit,
    /// Coverage of persona × journey stage.
    pub coverage: Coverage,
    /// Signatures given under an earlier wording.
    pub signatures: Signatures,
    /// What is to be seen before anybody signs the agreement.
    pub concerns: Vec<Concern>,
    /// What differs from the agreement as it was signed; `None` where nothing does, or where what was signed was not kept.
    pub changed_terms: Option<Vec<Changed>>,
    /// What is agreed in each area.
    pub standing: Standing,
    /// The steps that help most.
    pub next_steps: Vec<NextStep>,
    /// How each KPI that is not parked stands against what was agreed, in their order.
    pub courses: Vec<Course>,
    /// What resets the agreement.
    pub resets: Vec<Reset>,
    /// Review days.
    pub reviews: Vec<ReviewDay>,
    /// How many actions and decisions are open or due.
    pub tally: Tally,
    /// Actions and decisions that are due or come within a week.
    pub due: Vec<Arc<Entry>>,
    /// What calls for a look in the lists both departments keep between two workshops.
    pub marked: Marked,
    /// The words both use in one sense, ready to be found.
    pub glossary: Arc<Glossary>,
    /// Every model at work on its leads, the general one first.
    pub models: Vec<ModelAtWork>,
    /// All leads of large sets that are at hand.
    pub full_leads: FullLeads,
    /// All leads of a large set are being read.
    pub reading: bool,
    /// So many leads are being scored that it takes a while; until then there is no scoring.
    pub counting: bool,
    /// What follows from the days of the leads; `None` without any, and while that is being counted.
    pub dated: Option<Arc<Dated>>,
    /// The days of so many leads are being looked at that it takes a while.
    pub dating: bool,
    /// The workspace as the funnel counts it: typed months, or cohorts of dated leads.
    pub funnel: Workspace,
    to_date: Option<ToDate>,
    dates_of: Option<Arc<LeadSet>>,
    dates_generation: u64,
    to_count: Option<ToCount>,
    counting_elsewhere: bool,
    /// Grows whenever what the leads say may have changed.
    generation: u64,
    lead_queries: BTreeMap<LeadQuery, (u64, Option<Id<LeadModel>>, LeadAnswer)>,
    /// A query under way elsewhere.
    answering: bool,
    shown: Option<Id<LeadModel>>,
    of: Option<(Workspace, NaiveDate)>,
}

impl Results {
    /// The model that is looked at: the general one while another is not there.
    pub fn model(&self) -> Option<&ModelAtWork> {
        self.models.iter().find(|part| part.model == self.shown).or(self.models.first())
    }

    /// Another model is looked at; `None` is the general one.
    pub fn look_at(&mut self, model: Option<Id<LeadModel>>) {
        self.shown = model;
    }

    /// The set of leads the model that is looked at judges its own of: all of them, or a sample while no more are at hand.
    pub fn leads(&self) -> Option<&Arc<LeadSet>> {
        self.model()?.leads.as_ref()
    }

    /// Whether the leads of any model are a sample.
    pub fn is_sample(&self) -> bool {
        self.models.iter().filter_map(|part| part.leads.as_ref()).any(|leads| leads.is_sample())
    }

    /// The scoring of its leads by the model that is looked at.
    pub fn scoring(&self) -> Option<&Scoring> {
        self.model()?.scoring.as_ref()
    }

    /// Leads handed over and leads in all under the agreed points, whichever model judges them; `None` without leads.
    pub fn qualified(&self) -> Option<(u32, u32)> {
        let effects = self.models.iter().filter_map(|part| Some(part.scoring.as_ref()?.effect(PointSet::Agreed)));
        effects.map(|effect| (effect.passed, effect.leads)).reduce(|a, b| (a.0 + b.0, a.1 + b.1))
    }

    /// The answer to a question about the leads of the model that is looked at; `None` until it was
    /// [asked](Self::ask) for this state.
    pub fn answer(&self, query: LeadQuery) -> Option<&LeadAnswer> {
        let (generation, model, found) = self.lead_queries.get(&query)?;
        (*generation == self.generation && Some(*model) == self.model().map(|part| part.model)).then_some(found)
    }

    /// Answers a question about the leads at once; what takes longer than a frame is to be answered elsewhere and comes back
    /// to [`answered`](Self::answered). One at a time: who still wants an answer asks again.
    pub fn ask(&mut self, query: LeadQuery) -> Option<LeadQueryAsked> {
        let model = self.model()?;
        let rows = model.scoring.as_ref()?.set().rows;
        if rows > LARGE {
            if self.answering {
                return None;
            }
            let job = LeadQueryAsked { query, generation: self.generation, model: Box::new(model.clone()) };
            self.answering = true;
            return Some(job);
        }
        let (of, found) = (model.model, lead_queries::find(query, model)?);
        self.lead_queries.insert(query, (self.generation, of, found));
        None
    }

    /// Takes an answer that was found elsewhere, unless things have changed meanwhile.
    pub fn answered(&mut self, job: &LeadQueryAsked, found: Option<LeadAnswer>) {
        self.answering = false;
        // Also the answers about another document do not count, whose states may have had the same number.
        let own = self.scoring().zip(job.model.scoring.as_ref());
        let same_leads = own.is_some_and(|(ours, theirs)| Arc::ptr_eq(ours.set(), theirs.set()));
        if let Some(found) = found.filter(|_| same_leads && job.generation == self.generation) {
            self.lead_queries.insert(job.query, (job.generation, job.model.model, found));
        }
    }

    /// What is to be scored elsewhere because it takes longer than a frame; the result comes back to
    /// [`counted`](Self::counted). One at a time: what is asked for meanwhile waits, and only the last of it.
    pub fn take_to_count(&mut self) -> Option<ToCount> {
        let job = self.to_count.take_if(|_| !self.counting_elsewhere)?;
        self.counting_elsewhere = true;
        Some(job)
    }

    /// Takes what was scored elsewhere, as this workspace has it, and brings it up to now. What is about other leads or
    /// other models by now is left aside: those are being scored.
    pub fn counted(&mut self, workspace: &Workspace, leads: &[Option<Arc<LeadSet>>], models: Vec<ModelAtWork>) {
        self.counting_elsewhere = false;
        let Some((now, _)) = &self.of else { return };
        if !self.counting || self.to_count.is_some() || !self.judge(leads) || !same_split(workspace, now) {
            return;
        }
        let now = now.clone();
        if is_slow(&models, &now) {
            self.to_count = Some(ToCount { workspace: now, leads: leads.to_vec(), models });
            return;
        }
        self.models = brought_up_to(&now, leads, models);
        self.counting = false;
        self.generation += 1;
        self.concerns = terms::concerns(&now, &self.models);
        if let Some((_, today)) = &self.of {
            self.courses = course::courses(&now, &self.models, *today);
            self.resets = resets::resets(&now, &self.courses);
        }
    }

    /// Whether the models are at work on exactly these sets.
    fn judge(&self, sets: &[Option<Arc<LeadSet>>]) -> bool {
        let same = |part: &ModelAtWork, set: &Option<Arc<LeadSet>>| match (&part.leads, set) {
            (Some(known), Some(set)) => Arc::ptr_eq(known, set),
            (None, None) => true,
            _ => false,
        };
        self.models.len() == sets.len() && self.models.iter().zip(sets).all(|(part, set)| same(part, set))
    }

    /// Follows the workspace.
    pub fn follow(&mut self, workspace: &Workspace, today: NaiveDate) {
        let before = self.of.take().filter(|(_, day)| *day == today).map(|(before, _)| before);
        let same = |unchanged: fn(&Workspace, &Workspace) -> bool| {
            before.as_ref().is_some_and(|before| unchanged(before, workspace))
        };
        let same_content = same(unchanged!(content, personas, journey; freshness));
        if !same_content {
            self.audit = content::audit(workspace, today);
            self.coverage = content::coverage(workspace, today);
        }
        let same_wording = same(unchanged!(personas, statements, clauses, kpis, criteria, groups, models; header));
        if !same_wording {
            self.signatures = Signatures::of(workspace);
            let outdated = self.signatures.agreement;
            self.changed_terms =
                if outdated.sales || outdated.marketing { terms::changed_since_signed(workspace) } else { None };
            self.reviews = overview::reviews(workspace);
        }
        if !same_wording || !same_content {
            self.standing = if same_wording {
                Standing { content: overview::content_judged(workspace), ..self.standing }
            } else {
                overview::standing(workspace, &self.signatures)
            };
        }
        if !same(unchanged!(terms)) {
            self.glossary = Arc::new(Glossary::of(workspace));
        }
        if !same(unchanged!(entries)) {
            self.tally = entries::tally(workspace, today);
            self.due = entries::to_look_at(workspace, today);
        }
        let has_changed = before.as_ref() != Some(workspace);
        if has_changed {
            let Self { audit, standing, signatures, reviews, tally, .. } = &*self;
            let known = Known { audit, standing, signatures, reviews, tally };
            self.next_steps = overview::next_steps(workspace, today, known);
            self.marked.follow(before.as_ref(), workspace, today);
        }
        let mut sets = judged_sets(workspace);
        for set in sets.iter_mut().flatten() {
            if let Some(all) = self.full_leads.of(set) {
                *set = all;
            }
        }
        let same_leads = self.judge(&sets);
        if has_changed || !same_leads {
            self.generation += 1;
            self.lead_queries.clear();
        }
        if self.models.is_empty() || !same_leads || !same(same_split) {
            self.counting = sets.iter().flatten().any(|set| set.rows > LARGE);
            self.models = if self.counting { waiting(workspace, &sets) } else { at_work_on(workspace, &sets) };
            let to_count = || ToCount { workspace: workspace.clone(), leads: sets, models: Vec::new() };
            self.to_count = self.counting.then(to_count);
        } else if !self.counting && is_slow(&self.models, workspace) {
            let models = std::mem::replace(&mut self.models, waiting(workspace, &sets));
            self.to_count = Some(ToCount { workspace: workspace.clone(), leads: sets, models });
            self.counting = true;
        } else if has_changed {
            for part in &mut self.models {
                part.follow(scoped_to_model(workspace, part.model));
            }
        }
        if !same_wording || !same_leads {
            self.concerns = terms::concerns(workspace, &self.models);
        }
        let same_dates = same(|a, b| {
            a.leads.ptr_eq(&b.leads)
                && a.stages.ptr_eq(&b.stages)
                && a.header.plan == b.header.plan
                && a.header.working_hours == b.header.working_hours
                && proposals::limit(a, Topic::FirstContact) == proposals::limit(b, Topic::FirstContact)
        });
        self.follow_dates(workspace, today, same_dates);
        if has_changed {
            self.funnel = counted_with(workspace, self.dated.as_ref().and_then(|dated| dated.flow.as_ref()));
        }
        let same_counts = same(same_counts);
        if !same_counts || !same_leads {
            self.courses = course::courses(workspace, &self.models, today);
            self.resets = resets::resets(workspace, &self.courses);
        }
        if has_changed && !self.resets.is_empty() {
            // Whatever else is to be done: what was agreed rests on other grounds by now.
            self.next_steps.insert(0, NextStep::ResetAgreement);
        }
        self.of = Some((workspace.clone(), today));
    }

    /// The days of the leads follow the workspace: at once, or elsewhere where they are many.
    fn follow_dates(&mut self, workspace: &Workspace, today: NaiveDate, same: bool) {
        let at_hand = |set: &Arc<LeadSet>| match self.full_leads.of(set) {
            Some(all) if !Arc::ptr_eq(&all, set) => {
                Arc::new(LeadSet { dates: set.dates.clone(), name: set.name.clone(), ..(*all).clone() })
            }
            _ => Arc::clone(set),
        };
        let set = dated_set(workspace).map(at_hand);
        let same_leads = match (&self.dates_of, &set) {
            (Some(known), Some(set)) => known.rows == set.rows,
            (None, None) => true,
            _ => false,
        };
        if same && same_leads {
            return;
        }
        self.dates_generation += 1;
        self.dates_of.clone_from(&set);
        self.dating = set.as_ref().is_some_and(|set| set.rows > LARGE);
        self.to_date = None;
        self.dated = None;
        match set {
            Some(set) if self.dating => {
                let generation = self.dates_generation;
                self.to_date = Some(ToDate { workspace: workspace.clone(), set, today, generation });
            }
            Some(set) => self.dated = Some(Arc::new(dated(workspace, &set, today))),
            None => {}
        }
        self.funnel = counted_with(workspace, self.dated.as_ref().and_then(|dated| dated.flow.as_ref()));
    }

    /// Which look at the days of leads the funnel is counted from: it changes with every new one.
    pub fn dates_state(&self) -> (u64, bool) {
        (self.dates_generation, self.dated.is_some())
    }

    /// The days of leads that are to be looked at elsewhere; the result comes back to [`dated_elsewhere`](Self::dated_elsewhere).
    pub fn take_to_date(&mut self) -> Option<ToDate> {
        self.to_date.take()
    }

    /// Takes what was found elsewhere, unless things have changed meanwhile: then it is being looked at anew.
    pub fn dated_elsewhere(&mut self, job: &ToDate, found: Dated) {
        if job.generation == self.dates_generation {
            self.dating = false;
            self.dated = Some(Arc::new(found));
            if let Some((now, _)) = &self.of {
                self.funnel = counted_with(now, self.dated.as_ref().and_then(|dated| dated.flow.as_ref()));
            }
        }
    }
}

/// Whether two workspaces say the same of every KPI: everything is the same that is counted for one.
fn same_counts(one: &Workspace, other: &Workspace) -> bool {
    one.kpis.ptr_eq(&other.kpis)
        && one.header == other.header
        && one.criteria.ptr_eq(&other.criteria)
        && one.groups.ptr_eq(&other.groups)
        && one.models.ptr_eq(&other.models)
        && one.leads.ptr_eq(&other.leads)
        && one.content.ptr_eq(&other.content)
        && one.personas.ptr_eq(&other.personas)
        && one.reconciliations.ptr_eq(&other.reconciliations)
        && one.feedback.ptr_eq(&other.feedback)
        && one.requests.ptr_eq(&other.requests)
        && one.events.ptr_eq(&other.events)
        && one.activities.ptr_eq(&other.activities)
        && one.entries.ptr_eq(&other.entries)
        && one.workshops.ptr_eq(&other.workshops)
        && one.assessments.ptr_eq(&other.assessments)
}

/// Whether a model at work would take longer than a frame to follow.
fn is_slow(models: &[ModelAtWork], workspace: &Workspace) -> bool {
    // Nearly always there is no such column, and nothing to narrow the workspace for.
    let mut long = models.iter().filter(|part| part.has_long_columns());
    long.any(|part| part.is_slow_to_follow(&scoped_to_model(workspace, part.model)))
}
