//! What takes a look at every lead, beyond scores and counts: asked for by a page, found once for each state, and for many
//! leads elsewhere than in the window.

use super::evidence::{self, Evidence};
use super::models::ModelAtWork;
use super::scoring::PointSet;
use super::threshold::{RebasedMonth, rebased};
use super::versions::{Compared, compare, with_version};
use crate::model::{Id, ModelVersion};

/// A question about all leads of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeadQuery {
    /// What the outcomes say of each criterion.
    Evidence,
    /// The last months under the definition.
    Months,
    /// What a kept version would have decided otherwise.
    Decisions(Id<ModelVersion>),
    /// The leads by score, the highest first; with `true` only those that are handed over.
    Ranking(PointSet, bool),
}

/// Its answer.
#[derive(Debug, Clone, PartialEq)]
pub enum LeadAnswer {
    /// To [`LeadQuery::Evidence`].
    Evidence(Vec<Evidence>),
    /// To [`LeadQuery::Months`].
    Months(Vec<RebasedMonth>),
    /// To [`LeadQuery::Decisions`].
    Decisions(Box<Compared>),
    /// To [`LeadQuery::Ranking`]: rows.
    Ranking(Vec<u32>),
}

/// Finds the answer; `None` without leads, or where the version is gone.
pub fn find(query: LeadQuery, model: &ModelAtWork) -> Option<LeadAnswer> {
    let (scoring, workspace) = (model.scoring.as_ref()?, &model.workspace);
    let policy = &workspace.header.lead_policy;
    Some(match query {
        LeadQuery::Evidence => LeadAnswer::Evidence(evidence::evidence(workspace, scoring)),
        LeadQuery::Months => LeadAnswer::Months(rebased(scoring, PointSet::Agreed, policy)),
        LeadQuery::Decisions(version) => {
            let before = with_version(workspace, workspace.versions.get(&version)?);
            LeadAnswer::Decisions(Box::new(compare(scoring.set(), &before, workspace)))
        }
        LeadQuery::Ranking(points, only_passed) => {
            let rows = 0..scoring.set().rows;
            let wanted = |row: &u32| !only_passed || scoring.decision(points, *row as usize, policy).passes();
            let mut rows: Vec<u32> = rows.filter(wanted).collect();
            rows.sort_by_cached_key(|row| -scoring.score(points, *row as usize, policy).total());
            LeadAnswer::Ranking(rows)
        }
    })
}
