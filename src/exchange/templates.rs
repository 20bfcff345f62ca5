//! Starters and the demo workspace, in the language of the workspace.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use serde::Deserialize;

use super::{import, read_table};
use crate::calc::proposals::{self, Topic, Tri};
use crate::calc::signing;
use crate::model::{
    AnyRecord, BuyingRole, Clause, ClauseSection, ClauseStatus, Confirmation, ContentItem, ContentKind, Criterion,
    CriterionGroup, CriterionKind, CriterionStatus, Dimension, Direction, Evidence, FreshIds, FunnelMonth, FunnelPlan,
    FunnelStage, Header, Horizon, Id, JourneyStage, Kpi, KpiKind, KpiStatus, Language, Month, OrderKey, Party, PerSide,
    Persona, PersonaKind, Record, Rule, SaidBy, Section, Side, SignDecision, SignOff, Statement, Table, TableKind,
    Trackability, Unit, Verdict, WorkStatus, Workspace, last_order,
};

const STARTERS: &str = include_str!("../../assets/templates/starters.ron");
const DEMO: &str = include_str!("../../assets/demo/demo.ron");
const DEMO_LEADS: &[u8] = include_bytes!("../../assets/demo/leads.csv");

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
            ..Kpi::default()
        }
    }
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
        Template::Demo => fill_demo(&mut workspace, fresh, today),
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

#[derive(Deserialize)]
struct DemoPersona {
    name: Tri,
    summary: Tri,
    #[serde(default)]
    negative: bool,
    roles: BTreeSet<BuyingRole>,
    industries: Tri,
    employees: String,
    department: Tri,
    channels: Tri,
    cycle_days: u32,
    deal_value: i64,
    signed: u8,
    review: String,
    statements: Vec<(Section, Tri, SaidBy, Evidence, Tri, u32, bool)>,
}

type Sides<T> = (Option<T>, Option<T>);
type DemoCriterion = (usize, Option<i32>, Option<i32>, Option<i32>, BTreeSet<String>);
type DemoContent = (Tri, ContentKind, Party, Tri, String, Vec<usize>, Vec<usize>, Sides<u8>, Sides<bool>, Verdict);
type DemoKpi = (String, Option<i64>, Option<i64>, Option<i64>, Option<i64>, Trackability, Tri);

#[derive(Deserialize)]
struct Demo {
    title: Tri,
    purpose: Tri,
    personas: Vec<DemoPersona>,
    criteria: Vec<DemoCriterion>,
    threshold: i32,
    fit_min: i32,
    engagement_min: i32,
    content: Vec<DemoContent>,
    first_month: String,
    months: Vec<Vec<u64>>,
    targets: Vec<Option<u32>>,
    revenue_goal: i64,
    deal_value: i64,
    marketing_share: u32,
    kpis: Vec<DemoKpi>,
    goal: Tri,
    clauses: Vec<(ClauseSection, Tri, Party, String, ClauseStatus)>,
}

fn fill_demo(workspace: &mut Workspace, fresh: &mut FreshIds, today: NaiveDate) {
    let Ok(demo) = read_asset::<Demo>(DEMO) else { return };
    demo_header(workspace, &demo);
    demo_personas(workspace, &demo, fresh);
    demo_criteria(workspace, &demo, fresh);
    demo_content(workspace, &demo, fresh);
    demo_funnel(workspace, &demo);
    demo_agreement(workspace, &demo, fresh);
    if let Ok(raw) = read_table(DEMO_LEADS) {
        let name = crate::text::texts(workspace.header.language).get("template-demo-leads");
        let plan = import::propose(TableKind::Leads, &raw, &name, workspace);
        if let Ok(result) = import::run(&raw, &plan, workspace, fresh, today) {
            for record in result.records {
                if matches!(record, AnyRecord::Leads(_)) {
                    record.put_into(workspace);
                }
            }
        }
    }
}

fn demo_header(workspace: &mut Workspace, demo: &Demo) {
    let language = workspace.header.language;
    let header = Arc::make_mut(&mut workspace.header);
    demo.title.get(language).clone_into(&mut header.title);
    demo.purpose.get(language).clone_into(&mut header.purpose);
    header.lead_policy.threshold = demo.threshold;
    header.lead_policy.fit_min = demo.fit_min;
    header.lead_policy.engagement_min = demo.engagement_min;
    header.plan = FunnelPlan {
        revenue_goal: demo.revenue_goal,
        deal_value: demo.deal_value,
        marketing_share: demo.marketing_share,
        ..FunnelPlan::default()
    };
    demo.goal.get(language).clone_into(&mut header.sla.goal);
    header.sla.valid_from = NaiveDate::from_ymd_opt(2027, 1, 1);
    header.sla.valid_to = NaiveDate::from_ymd_opt(2027, 12, 31);
    header.sla.review_due = NaiveDate::from_ymd_opt(2027, 3, 31);
    // The invented firm has talked about everything but the time to the first contact, which is still open as a KPI.
    let word = Confirmation { by: "M. Berg, L. de Wit".to_owned(), on: NaiveDate::from_ymd_opt(2026, 11, 12) };
    let settled: Vec<Topic> = Topic::ALL.into_iter().filter(|topic| *topic != Topic::FirstContact).collect();
    *header = proposals::confirm(header, &settled, &word);
}

fn demo_personas(workspace: &mut Workspace, demo: &Demo, fresh: &mut FreshIds) {
    let language = workspace.header.language;
    for source in &demo.personas {
        let signature = |by: &str| SignOff {
            decision: SignDecision::Accepted,
            by: by.to_owned(),
            on: NaiveDate::from_ymd_opt(2026, 11, 12),
            ..SignOff::default()
        };
        let mut sign_off = PerSide::default();
        if source.signed >= 1 {
            *sign_off.get_mut(Side::Sales) = signature("M. Berg");
        }
        if source.signed >= 2 {
            *sign_off.get_mut(Side::Marketing) = signature("L. de Wit");
        }
        let mut persona = Persona {
            id: fresh.next(),
            ord: last_order(&workspace.personas),
            name: source.name.get(language).to_owned(),
            summary: source.summary.get(language).to_owned(),
            kind: if source.negative { PersonaKind::Negative } else { PersonaKind::Buyer },
            roles: source.roles.clone(),
            industries: source.industries.get(language).to_owned(),
            employees: source.employees.clone(),
            department: source.department.get(language).to_owned(),
            channels: source.channels.get(language).to_owned(),
            cycle_days: source.cycle_days,
            deal_value: source.deal_value,
            sign_off,
            review_due: source.review.parse().ok(),
            ..Persona::default()
        };
        for (section, text, said_by, evidence, origin, interviews, agreed) in &source.statements {
            let statement = Statement {
                id: fresh.next(),
                ord: last_order(&workspace.statements),
                persona: persona.id,
                section: *section,
                text: text.get(language).to_owned(),
                said_by: *said_by,
                evidence: *evidence,
                source: origin.get(language).to_owned(),
                interviews: *interviews,
                agreed: *agreed,
                ..Statement::default()
            };
            put(&mut workspace.statements, statement);
        }
        let now = signing::persona_fingerprint(workspace, &persona);
        for side in Side::BOTH {
            let signature = persona.sign_off.get_mut(side);
            if signature.is_given() {
                signature.of.clone_from(&now);
            }
        }
        put(&mut workspace.personas, persona);
    }
}

fn demo_criteria(workspace: &mut Workspace, demo: &Demo, fresh: &mut FreshIds) {
    for (at, sales, marketing, agreed, values) in &demo.criteria {
        for record in starter_criterion(*at, workspace, fresh) {
            let record = match record {
                AnyRecord::Criterion(criterion) => {
                    let mut criterion = Arc::unwrap_or_clone(criterion);
                    criterion.proposals = PerSide { sales: *sales, marketing: *marketing };
                    criterion.agreed = *agreed;
                    if agreed.is_some() || criterion.kind != CriterionKind::Points {
                        criterion.status = CriterionStatus::Agreed;
                    }
                    if let Rule::AnyOf { values: known, .. } = &mut criterion.rule
                        && !values.is_empty()
                    {
                        known.clone_from(values);
                    }
                    criterion.into()
                }
                other => other,
            };
            record.put_into(workspace);
        }
    }
}

fn demo_content(workspace: &mut Workspace, demo: &Demo, fresh: &mut FreshIds) {
    let language = workspace.header.language;
    let personas: Vec<Id<Persona>> = crate::model::in_order(&workspace.personas).iter().map(|p| p.id).collect();
    let stages: Vec<Id<JourneyStage>> = crate::model::in_order(&workspace.journey).iter().map(|s| s.id).collect();
    let mut ord = OrderKey::between(None, None);
    for (title, kind, origin, owner, changed, for_personas, at_stages, useful, known, verdict) in &demo.content {
        let at: BTreeSet<_> = at_stages.iter().filter_map(|at| stages.get(*at)).copied().collect();
        let item = ContentItem {
            id: fresh.next(),
            ord: ord.clone(),
            title: title.get(language).to_owned(),
            kind: *kind,
            origin: *origin,
            owner: owner.get(language).to_owned(),
            changed: changed.parse().ok(),
            mapping: for_personas
                .iter()
                .filter_map(|at| personas.get(*at))
                .map(|persona| (*persona, at.clone()))
                .collect::<BTreeMap<_, _>>(),
            useful: PerSide { sales: useful.0, marketing: useful.1 },
            known: PerSide { sales: known.0, marketing: known.1 },
            verdict: *verdict,
            work: if *verdict == Verdict::Keep { WorkStatus::Done } else { WorkStatus::Open },
            ..ContentItem::default()
        };
        ord = ord.next();
        put(&mut workspace.content, item);
    }
}

fn demo_funnel(workspace: &mut Workspace, demo: &Demo) {
    let stages: Vec<Arc<FunnelStage>> = crate::model::in_order(&workspace.stages).into_iter().cloned().collect();
    for (stage, target) in stages.iter().zip(&demo.targets) {
        put(&mut workspace.stages, FunnelStage { target_rate: *target, ..(**stage).clone() });
    }
    let Ok(first) = demo.first_month.parse::<Month>() else { return };
    for (month, counts) in (0..).map(|months| first.plus(months)).zip(&demo.months) {
        let counts = stages.iter().map(|stage| stage.id).zip(counts.iter().copied()).collect();
        put(&mut workspace.months, FunnelMonth { month, counts });
    }
}

fn demo_agreement(workspace: &mut Workspace, demo: &Demo, fresh: &mut FreshIds) {
    let language = workspace.header.language;
    for (code, baseline, sales, marketing, agreed, trackability, owner) in &demo.kpis {
        let Some(starter) = starters().kpis.iter().find(|starter| starter.0 == *code) else { continue };
        let kpi = Kpi {
            baseline: *baseline,
            proposals: PerSide { sales: *sales, marketing: *marketing },
            agreed: *agreed,
            status: if agreed.is_some() { KpiStatus::Agreed } else { KpiStatus::Proposed },
            trackability: *trackability,
            owner: owner.get(language).to_owned(),
            review_due: NaiveDate::from_ymd_opt(2027, 3, 31),
            ..starter.to_kpi(language, workspace, fresh)
        };
        put(&mut workspace.kpis, kpi);
    }
    for (section, text, party, kpi, status) in &demo.clauses {
        let clause = Clause {
            id: fresh.next(),
            ord: last_order(&workspace.clauses),
            section: *section,
            text: with_references(workspace, text.get(language)),
            party: *party,
            kpi: workspace.kpis.values().find(|known| known.code == *kpi).map(|known| known.id),
            status: *status,
            ..Clause::default()
        };
        put(&mut workspace.clauses, clause);
    }
}

/// The text of a clause with KPIs by their ids in place of their codes.
fn with_references(workspace: &Workspace, text: &str) -> String {
    workspace
        .kpis
        .values()
        .fold(text.to_owned(), |text, kpi| text.replace(&format!("{{{}}}", kpi.code), &format!("{{{}}}", kpi.id)))
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
