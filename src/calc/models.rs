//! Several models: which leads each of them judges, and the workspace as one of them sees it.

use std::sync::Arc;

use super::scoring::{Explanation, PointSet, Scoring, rule_mask};
use crate::model::{Cells, Criterion, Header, Id, LeadColumn, LeadModel, LeadSet, Table, Workspace, in_order};

/// The models of a workspace in the order in which they are asked; the general one, `None`, comes first although it takes
/// only the leads that no other model takes.
pub fn models(workspace: &Workspace) -> Vec<Option<Id<LeadModel>>> {
    std::iter::once(None).chain(in_order(&workspace.models).into_iter().map(|model| Some(model.id))).collect()
}

/// The workspace as one model sees it: its criteria, rounds, tests and versions, and its policy in the header. Everything
/// else is as it is.
pub fn scoped_to_model(workspace: &Workspace, model: Option<Id<LeadModel>>) -> Workspace {
    if workspace.models.is_empty() {
        return workspace.clone();
    }
    let mut seen = with_policy(workspace, model);
    keep(&mut seen.criteria, |one| one.model == model);
    keep(&mut seen.rounds, |one| one.model == model);
    keep(&mut seen.tests, |one| one.model == model);
    keep(&mut seen.versions, |one| one.model == model);
    seen
}

/// The workspace with the policy of one model in the header, and everything else as it is.
pub fn with_policy(workspace: &Workspace, model: Option<Id<LeadModel>>) -> Workspace {
    let mut seen = workspace.clone();
    if let Some(model) = model.and_then(|id| workspace.models.get(&id)) {
        seen.header = Arc::new(Header { lead_policy: model.policy.clone(), ..(*workspace.header).clone() });
    }
    seen
}

fn keep<T: crate::model::Record>(table: &mut Table<T>, wanted: impl Fn(&T) -> bool) {
    let foreign: Vec<T::Key> = table.values().filter(|one| !wanted(one)).map(|one| one.key()).collect();
    for key in foreign {
        table.remove(&key);
    }
}

/// For each lead of a set the position of its model in [`models`]: the first whose segment it is in, otherwise 0.
pub fn judged_by(set: &LeadSet, workspace: &Workspace) -> Vec<u16> {
    let mut judged = vec![0_u16; set.rows as usize];
    for (position, model) in (1..).zip(in_order(&workspace.models)) {
        if model.segment.says_nothing() {
            continue;
        }
        let Some(mask) = rule_mask(set, &model.segment) else { continue };
        for (judge, holds) in judged.iter_mut().zip(mask) {
            if *judge == 0 && holds > 0 {
                *judge = position;
            }
        }
    }
    judged
}

/// The leads at these rows of a set as a set of their own, with the same id. Values nobody has any more stay listed.
pub fn leads_at(set: &LeadSet, rows: &[u32]) -> LeadSet {
    let columns = set.columns.iter().map(|column| {
        let codes = rows.iter().map(|row| column.cells.0.get(*row as usize).copied().unwrap_or(0));
        LeadColumn { cells: Cells(Arc::new(codes.collect())), ..column.clone() }
    });
    LeadSet { rows: rows.len() as u32, columns: columns.collect(), ..set.clone() }
}

/// The set of leads a model judges: the one chosen for it, otherwise the one chosen for the general model, otherwise the one
/// that was imported last. `None` without leads.
pub fn judged_set(workspace: &Workspace, model: Option<Id<LeadModel>>) -> Option<&Arc<LeadSet>> {
    let own = model.and_then(|id| workspace.models.get(&id)).and_then(|model| model.policy.leads);
    let there = |chosen: Option<Id<LeadSet>>| chosen.and_then(|id| workspace.leads.get(&id));
    there(own)
        .or_else(|| there(workspace.header.lead_policy.leads))
        .or_else(|| in_order(&workspace.leads).last().copied())
}

/// The set each model judges, in the order of [`models`].
pub type JudgedSets = Vec<Option<Arc<LeadSet>>>;

/// The set each model of the workspace judges.
pub fn judged_sets(workspace: &Workspace) -> JudgedSets {
    models(workspace).into_iter().map(|model| judged_set(workspace, model).cloned()).collect()
}

/// Leads, or values of theirs, of which a look at each takes longer than a frame.
pub(super) const LARGE: u32 = 100_000;

/// One model at work on a set of leads.
#[derive(Debug, Clone)]
pub struct ModelAtWork {
    /// Which; `None` is the general one.
    pub model: Option<Id<LeadModel>>,
    /// The workspace as it sees it.
    pub workspace: Workspace,
    /// The set in which its leads are, whichever model judges the others; `None` without leads.
    pub leads: Option<Arc<LeadSet>>,
    /// The scoring of the leads it judges; `None` without leads, and while they are being scored.
    pub scoring: Option<Scoring>,
    /// The rows of its leads in their set, ascending; `None` where it judges them all.
    rows: Option<Arc<Vec<u32>>>,
}

impl ModelAtWork {
    /// The row in the whole set of a lead this model judges.
    pub fn row_in_set(&self, row: usize) -> usize {
        self.rows.as_ref().map_or(row, |rows| rows.get(row).map_or(row, |row| *row as usize))
    }

    /// Whether its leads have a column with so many values that asking them all takes longer than a frame.
    pub(super) fn has_long_columns(&self) -> bool {
        let columns = self.scoring.iter().flat_map(|scoring| &scoring.set().columns);
        columns.into_iter().any(|column| column.values.len() > LARGE as usize)
    }

    /// Whether following takes longer than a frame: another rule on a column with so many values that asking them all does.
    pub(super) fn is_slow_to_follow(&self, seen: &Workspace) -> bool {
        let Some(scoring) = &self.scoring else { return false };
        seen.criteria.values().any(|criterion| {
            let known = self.workspace.criteria.get(&criterion.id);
            let same = known.is_some_and(|known| known.rule == criterion.rule && known.decay == criterion.decay);
            let column = criterion.rule.column().and_then(|column| scoring.set().column(column));
            !same && column.is_some_and(|column| column.values.len() > LARGE as usize)
        })
    }

    /// Follows the workspace as this model sees it.
    pub(super) fn follow(&mut self, seen: Workspace) {
        let same_rules = self.workspace.criteria == seen.criteria
            && self.workspace.groups == seen.groups
            && self.workspace.header.lead_policy == seen.header.lead_policy;
        if let Some(scoring) = self.scoring.as_mut().filter(|_| !same_rules) {
            scoring.update(&seen);
        }
        self.workspace = seen;
    }

    /// Where a lead of the whole set stands among those this model judges; `None` if another model judges it, or if it is not
    /// at hand.
    pub fn own_row(&self, row_in_set: usize) -> Option<usize> {
        match &self.rows {
            None => {
                Some(row_in_set).filter(|row| *row < self.scoring.as_ref().map_or(0, |own| own.set().rows as usize))
            }
            Some(rows) => rows.binary_search(&u32::try_from(row_in_set).ok()?).ok(),
        }
    }
}

/// All models at work on one set, in the order of [`models`].
pub fn at_work(workspace: &Workspace, set: Option<&Arc<LeadSet>>) -> Vec<ModelAtWork> {
    at_work_on(workspace, &vec![set.cloned(); workspace.models.len() + 1])
}

/// All models, each at work on its own set.
pub fn at_work_on(workspace: &Workspace, sets: &[Option<Arc<LeadSet>>]) -> Vec<ModelAtWork> {
    let mut parts = waiting(workspace, sets);
    // Each set is divided once, however many models look at it.
    let mut divided: Vec<(Arc<LeadSet>, Vec<u16>)> = Vec::new();
    let several = parts.len() > 1;
    for (position, part) in (0_u16..).zip(&mut parts) {
        let Some(set) = part.leads.clone() else { continue };
        if several {
            let known = divided.iter().position(|(known, _)| Arc::ptr_eq(known, &set));
            let at = known.unwrap_or_else(|| {
                divided.push((Arc::clone(&set), judged_by(&set, workspace)));
                divided.len() - 1
            });
            let judges = divided.get(at).map_or(&[][..], |(_, judges)| judges);
            let own = (0_u32..).zip(judges).filter(|(_, judge)| **judge == position);
            part.rows = Some(Arc::new(own.map(|(row, _)| row).collect()));
        }
        let own = part.rows.as_ref().map_or_else(|| Arc::clone(&set), |rows| Arc::new(share(&set, rows)));
        part.scoring = Some(Scoring::new(own, &part.workspace));
    }
    parts
}

/// All models while the leads of their sets are not scored yet.
pub fn waiting(workspace: &Workspace, sets: &[Option<Arc<LeadSet>>]) -> Vec<ModelAtWork> {
    let sets = sets.iter().cloned().chain(std::iter::repeat(None));
    let parts = models(workspace).into_iter().zip(sets).map(|(model, leads)| {
        let workspace = scoped_to_model(workspace, model);
        ModelAtWork { model, workspace, leads, scoring: None, rows: None }
    });
    parts.collect()
}

/// A model's share of a set: all of its leads where all are at hand, and otherwise a sample of them.
fn share(set: &LeadSet, rows: &[u32]) -> LeadSet {
    let own = leads_at(set, rows);
    if set.is_sample() { own } else { LeadSet { linked: None, ..own } }
}

/// Models that were at work already, brought up to this workspace; from the start where there are none.
pub fn brought_up_to(
    workspace: &Workspace,
    sets: &[Option<Arc<LeadSet>>],
    mut models: Vec<ModelAtWork>,
) -> Vec<ModelAtWork> {
    if models.is_empty() {
        return at_work_on(workspace, sets);
    }
    for model in &mut models {
        model.follow(scoped_to_model(workspace, model.model));
    }
    models
}

/// Every lead of a set under the model that judges it.
#[derive(Debug, Clone)]
pub struct JudgedLeads {
    /// The models.
    pub models: Vec<ModelAtWork>,
    /// How many leads there are.
    pub rows: usize,
    places: Vec<(u16, u32)>,
}

impl JudgedLeads {
    /// Judges the leads of a set.
    pub fn of(workspace: &Workspace, set: &Arc<LeadSet>) -> Self {
        let models = at_work(workspace, Some(set));
        let mut next = vec![0_u32; models.len()];
        let places = judged_by(set, workspace).into_iter().map(|judge| {
            let own = next.get_mut(judge as usize).map_or(0, |next| std::mem::replace(next, *next + 1));
            (judge, own)
        });
        Self { rows: set.rows as usize, places: places.collect(), models }
    }

    /// What the agreed points of a lead's model say of it, and that model. `None` behind the last lead.
    pub fn explain(&self, row: usize) -> Option<(&ModelAtWork, Explanation)> {
        let (judge, own) = self.places.get(row)?;
        let model = self.models.get(*judge as usize)?;
        let scoring = model.scoring.as_ref()?;
        Some((model, scoring.explain(PointSet::Agreed, *own as usize, &model.workspace)))
    }
}

/// Whether a criterion counts in the agreed model: with agreed points, or as agreed to stop or pass leads. What is open,
/// also because its rule was changed after it was agreed, counts for nothing.
pub fn counts(criterion: &Criterion) -> bool {
    criterion.agreed_points().is_some() || PointSet::Agreed.gates(criterion)
}

/// Columns the agreed rules look at and these leads do not have.
pub fn missing_columns(workspace: &Workspace, set: &LeadSet) -> Vec<String> {
    let mut missing: Vec<String> = in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| counts(criterion))
        .flat_map(|criterion| {
            let decay = criterion.decay.as_ref().map(|decay| decay.column.clone());
            criterion.rule.column().map(str::to_owned).into_iter().chain(decay)
        })
        .chain(workspace.models.values().filter_map(|model| model.segment.column().map(str::to_owned)))
        .filter(|column| set.column(column).is_none())
        .collect();
    missing.sort();
    missing.dedup();
    missing
}

/// Whether two workspaces ask the same models about the same leads.
pub fn same_split(a: &Workspace, b: &Workspace) -> bool {
    let segments = |workspace: &Workspace| -> Vec<_> {
        in_order(&workspace.models).into_iter().map(|model| (model.id, model.segment.clone())).collect()
    };
    a.models.ptr_eq(&b.models) || segments(a) == segments(b)
}
