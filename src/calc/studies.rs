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
pub enum Study {
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
pub enum Found {
    /// To [`Study::Evidence`].
    Evidence(Vec<Evidence>),
    /// To [`Study::Months`].
    Months(Vec<RebasedMonth>),
    /// To [`Study::Decisions`].
    Decisions(Box<Compared>),
    /// To [`Study::Ranking`]: rows.
    Ranking(Vec<u32>),
}

/// Finds the answer; `None` without leads, or where the version is gone.
pub fn find(study: Study, model: &ModelAtWork) -> Option<Found> {
    let (scoring, workspace) = (model.scoring.as_ref()?, &model.workspace);
    let policy = &workspace.header.lead_policy;
    Some(match study {
        Study::Evidence => Found::Evidence(evidence::evidence(workspace, scoring)),
        Study::Months => Found::Months(rebased(scoring, PointSet::Agreed, policy)),
        Study::Decisions(version) => {
            let before = with_version(workspace, workspace.versions.get(&version)?);
            Found::Decisions(Box::new(compare(scoring.set(), &before, workspace)))
        }
        Study::Ranking(points, only_passed) => {
            let rows = 0..scoring.set().rows;
            let wanted = |row: &u32| !only_passed || scoring.decision(points, *row as usize, policy).passes();
            let mut rows: Vec<u32> = rows.filter(wanted).collect();
            rows.sort_by_cached_key(|row| -scoring.score(points, *row as usize, policy).total());
            Found::Ranking(rows)
        }
    })
}
