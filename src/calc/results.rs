//! Everything that follows from a workspace, calculated once for each change.

use std::sync::Arc;

use chrono::NaiveDate;

use super::content::{self, Audit, Coverage};
use super::overview::{self, NextStep, Review, Standing};
use super::scoring::Scoring;
use super::signing::Signatures;
use crate::model::{Id, LeadSet, Workspace, in_order};

/// The results of one state of the workspace. Each part is calculated again only when what it depends on has changed.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// Findings of every item.
    pub audit: Audit,
    /// Coverage of persona × journey stage.
    pub coverage: Coverage,
    /// Signatures given under an earlier wording.
    pub signatures: Signatures,
    /// What is agreed in each area.
    pub standing: Standing,
    /// The steps that help most.
    pub next_steps: Vec<NextStep>,
    /// Review days.
    pub reviews: Vec<Review>,
    /// The scoring of the chosen leads.
    pub scoring: Option<Scoring>,
    of: Option<(Workspace, NaiveDate)>,
}

impl Results {
    /// Follows the workspace. `chosen` is the lead set to score; the last one imported if it is not there.
    pub fn follow(&mut self, workspace: &Workspace, today: NaiveDate, chosen: Option<Id<LeadSet>>) {
        let before = self.of.take().filter(|(_, day)| *day == today).map(|(before, _)| before);
        let same = |unchanged: fn(&Workspace, &Workspace) -> bool| {
            before.as_ref().is_some_and(|before| unchanged(before, workspace))
        };
        let same_content = same(|a, b| {
            a.content.ptr_eq(&b.content)
                && a.personas.ptr_eq(&b.personas)
                && a.journey.ptr_eq(&b.journey)
                && a.header.freshness == b.header.freshness
        });
        if !same_content {
            self.audit = content::audit(workspace, today);
            self.coverage = content::coverage(workspace, today);
        }
        let same_wording = same(|a, b| {
            a.personas.ptr_eq(&b.personas)
                && a.statements.ptr_eq(&b.statements)
                && a.clauses.ptr_eq(&b.clauses)
                && a.kpis.ptr_eq(&b.kpis)
                && a.header.sla == b.header.sla
        });
        if !same_wording {
            self.signatures = Signatures::of(workspace);
        }
        if before.as_ref() != Some(workspace) {
            self.standing = overview::standing(workspace, &self.signatures);
            self.next_steps = overview::next_steps(workspace, today, &self.audit, &self.standing, &self.signatures);
            self.reviews = overview::reviews(workspace);
        }
        let set = chosen.and_then(|id| workspace.leads.get(&id)).or_else(|| in_order(&workspace.leads).last().copied());
        match (set, &mut self.scoring) {
            (None, scoring) => *scoring = None,
            (Some(set), Some(scoring)) if Arc::ptr_eq(scoring.set(), set) => {
                let same_rules = same(|a, b| {
                    a.criteria.ptr_eq(&b.criteria)
                        && a.groups.ptr_eq(&b.groups)
                        && a.header.lead_policy == b.header.lead_policy
                });
                if !same_rules {
                    scoring.update(workspace);
                }
            }
            (Some(set), scoring) => *scoring = Some(Scoring::new(Arc::clone(set), workspace)),
        }
        self.of = Some((workspace.clone(), today));
    }
}
