//! Starters and the demo workspace, in the language of the workspace.

pub mod agendas;
mod demo;
mod lists;

use std::sync::{Arc, LazyLock};

pub use lists::list_starters;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calc::proposals::{self, Tri};
use crate::model::{
    AnyRecord, Clause, ClauseSection, Criterion, CriterionGroup, CriterionKind, Dimension, Direction, FreshIds,
    FunnelStage, Header, Horizon, Id, JourneyStage, Kpi, KpiJob, KpiKind, Language, OrderKey, Party, Persona, Record,
    Rule, Table, TargetOf, Unit, Workspace, last_order,
};

const CLAUSES: &str = include_str!("../../assets/templates/clauses.ron");
const STARTERS: &str = include_str!("../../assets/templates/starters.ron");

/// What a new workspace starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Journey and funnel stages, nothing else.
    Empty,
    /// Three personas to fill.
    Personas,
    /// A set of lead criteria to negotiate.
    Leads,
    /// An invented firm after two workshops.
    Demo,
}

/// A criterion to pick.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterCriterion {
    name: Tri,
    why: Tri,
    /// Fit or engagement.
    pub dimension: Dimension,
    /// What happens when it holds.
    #[serde(default)]
    pub kind: CriterionKind,
    #[serde(default)]
    group: String,
    rule: Rule,
    /// A suggestion, to be argued about.
    pub points: i32,
}

impl StarterCriterion {
    /// Its name.
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }

    /// When it holds.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// Why it matters.
    pub fn why(&self, language: Language) -> &str {
        self.why.get(language)
    }
}

/// Whether a sentence about a criterion is as the program brought it along: nobody in the room has said it.
pub fn is_brought_along(sentence: &str) -> bool {
    !sentence.is_empty() && starters().criteria.iter().any(|starter| starter.why.is(sentence))
}

/// A KPI to pick.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterKpi(
    /// Its code.
    pub String,
    Tri,
    Tri,
    /// Who promises it to whom.
    pub Direction,
    Unit,
    KpiKind,
    Horizon,
    bool,
    #[serde(default)] KpiJob,
    #[serde(default)] TargetOf,
);

impl StarterKpi {
    /// Its name.
    pub fn name(&self, language: Language) -> &str {
        self.1.get(language)
    }

    /// How it is counted.
    pub fn formula(&self, language: Language) -> &str {
        self.2.get(language)
    }

    /// Whose work it judges.
    pub fn job(&self) -> KpiJob {
        self.8
    }

    /// A record of it behind all others.
    pub fn to_kpi(&self, language: Language, workspace: &Workspace, fresh: &mut FreshIds) -> Kpi {
        Kpi {
            id: fresh.next(),
            ord: last_order(&workspace.kpis),
            code: self.0.clone(),
            name: self.name(language).to_owned(),
            formula: self.formula(language).to_owned(),
            direction: self.3,
            unit: self.4,
            kind: self.5,
            horizon: self.6,
            lower_is_better: self.7,
            job: self.8,
            per: self.9,
            ..Kpi::default()
        }
    }
}

/// A clause to begin with.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterClause(ClauseSection, Tri, Party);

impl StarterClause {
    /// The section it belongs to.
    pub fn section(&self) -> ClauseSection {
        self.0
    }

    /// What it says; numbers of the hand-over stand in it as references.
    pub fn text(&self, language: Language) -> &str {
        self.1.get(language)
    }

    /// A record of it.
    pub fn to_clause(&self, language: Language, id: Id<Clause>, ord: OrderKey) -> Clause {
        Clause { id, ord, section: self.0, text: self.text(language).to_owned(), party: self.2, ..Clause::default() }
    }
}

/// The clauses to begin with, in the order of the sections.
pub fn clause_starters() -> &'static [StarterClause] {
    static CLAUSES_READ: LazyLock<Vec<StarterClause>> = LazyLock::new(|| read_asset(CLAUSES).unwrap_or_default());
    &CLAUSES_READ
}

/// Everything there is to pick.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Starters {
    journey: Vec<(Tri, Tri)>,
    stages: Vec<(Tri, Party, Tri)>,
    /// Criteria.
    pub criteria: Vec<StarterCriterion>,
    /// KPIs.
    pub kpis: Vec<StarterKpi>,
}

/// The starters.
pub fn starters() -> &'static Starters {
    static STARTERS_READ: LazyLock<Starters> = LazyLock::new(|| read_asset(STARTERS).unwrap_or_default());
    &STARTERS_READ
}

fn read_asset<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, ron::error::SpannedError> {
    ron::from_str(text).inspect_err(|error| tracing::error!(%error, "a bundled file is broken"))
}

fn put<T: Record>(table: &mut Table<T>, record: T) {
    table.insert(record.key(), Arc::new(record));
}

/// A new workspace from a template.
pub fn new_workspace(template: Template, language: Language, fresh: &mut FreshIds, today: NaiveDate) -> Workspace {
    let starters = starters();
    let mut workspace = Workspace { doc: fresh.next(), ..Workspace::default() };
    let mut header = Header { language, ..Header::default() };
    (header.sla.reject_reasons, header.handover) = proposals::handover(language);
    workspace.header = Arc::new(header);
    for (name, question) in &starters.journey {
        let stage = JourneyStage {
            id: fresh.next(),
            ord: last_order(&workspace.journey),
            name: name.get(language).to_owned(),
            question: question.get(language).to_owned(),
        };
        put(&mut workspace.journey, stage);
    }
    for (name, owner, entry_rule) in &starters.stages {
        let stage = FunnelStage {
            id: fresh.next(),
            ord: last_order(&workspace.stages),
            name: name.get(language).to_owned(),
            owner: *owner,
            entry_rule: entry_rule.get(language).to_owned(),
            ..FunnelStage::default()
        };
        put(&mut workspace.stages, stage);
    }
    match template {
        Template::Empty => {}
        Template::Personas => {
            for number in 1..=3 {
                let name = crate::text::texts(language).with("template-persona", &[("n", number.into())]);
                let persona =
                    Persona { id: fresh.next(), ord: last_order(&workspace.personas), name, ..Persona::default() };
                put(&mut workspace.personas, persona);
            }
        }
        Template::Leads => {
            for at in 0..starters.criteria.len() {
                for record in starter_criterion(at, &workspace, fresh) {
                    record.put_into(&mut workspace);
                }
            }
        }
        Template::Demo => demo::fill_demo(&mut workspace, fresh, today),
    }
    workspace
}

/// The records that put a starter criterion into the workspace: the criterion, and its group if it is not there yet.
pub fn starter_criterion(at: usize, workspace: &Workspace, fresh: &mut FreshIds) -> Vec<AnyRecord> {
    let starters = starters();
    let language = workspace.header.language;
    let Some(starter) = starters.criteria.get(at) else {
        return Vec::new();
    };
    let mut records = Vec::new();
    let group = proposals::usual().groups.iter().find(|(key, ..)| *key == starter.group).map(|(_, name, cap)| {
        let name = name.get(language);
        workspace.groups.values().find(|group| group.name == name).map_or_else(
            || {
                let group = CriterionGroup {
                    id: fresh.next(),
                    ord: last_order(&workspace.groups),
                    name: name.to_owned(),
                    cap: *cap,
                };
                let id = group.id;
                records.push(group.into());
                id
            },
            |group| group.id,
        )
    });
    let criterion = Criterion {
        id: fresh.next(),
        ord: last_order(&workspace.criteria),
        name: starter.name(language).to_owned(),
        sentence: starter.why(language).to_owned(),
        dimension: starter.dimension,
        kind: starter.kind,
        group,
        rule: starter.rule.clone(),
        ..Criterion::default()
    };
    records.push(criterion.into());
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    #[test]
    fn starters_speak_three_languages() {
        let starters = starters();
        assert!(starters.criteria.len() >= 35 && starters.kpis.len() >= 30, "the bundled file does not read");
        for language in Language::ALL {
            assert!(starters.criteria.iter().all(|c| !c.name(language).is_empty() && !c.why(language).is_empty()));
            assert!(
                starters.kpis.iter().all(|kpi| !kpi.name(language).is_empty() && !kpi.formula(language).is_empty())
            );
        }
    }

    #[test]
    fn every_section_has_a_clause_to_begin_with_in_every_language() {
        let sections: Vec<ClauseSection> = clause_starters().iter().map(StarterClause::section).collect();
        assert_eq!(sections, ClauseSection::ALL, "the bundled file does not read, or leaves one out");
        assert_eq!(ClauseSection::ALL.len(), 22);
        for language in Language::ALL {
            let workspace = new_workspace(Template::Empty, language, &mut FreshIds::seeded(1), today());
            let texts = crate::text::texts(language);
            for starter in clause_starters() {
                let told = texts.clause(&workspace, starter.text(language));
                assert!(!told.is_empty() && !told.contains('{'), "{language:?} {told}");
            }
        }
    }

    #[test]
    fn the_demo_is_whole_in_every_language() {
        for language in Language::ALL {
            let demo = new_workspace(Template::Demo, language, &mut FreshIds::seeded(1), today());
            assert_eq!(demo.personas.len(), 4);
            assert_eq!(demo.content.len(), 24);
            assert_eq!(demo.months.len(), 13);
            assert_eq!(demo.kpis.len(), 7);
            assert_eq!(demo.leads.values().next().unwrap().rows, 1248);
            assert_eq!(crate::model::integrity::violations(&demo), []);
        }
    }
}
