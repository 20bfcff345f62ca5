//! The demo workspace: an invented machine builder after two workshops.

mod lists;
mod standing;
mod versions;
mod workshops;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::{import, read_table};
use super::{put, read_asset, starter_criterion, starters};
use crate::calc::proposals::{self, Topic, Tri};
use crate::calc::signing;
use crate::model::{
    AnyRecord, BuyingRole, Clause, ClauseSection, ClauseStatus, ColumnRole, Confirmation, ContentItem, ContentKind,
    CriterionKind, CriterionStatus, Evidence, FreshIds, FunnelMonth, FunnelPlan, FunnelStage, Id, JourneyStage, Kpi,
    KpiStatus, Language, LeadSet, Liaison, Month, OrderKey, Party, PerSide, Persona, PersonaKind, Rule, SaidBy,
    Section, Side, SignDecision, SignOff, Statement, TableKind, Trackability, Verdict, WorkStatus, Workspace,
    last_order,
};
const DEMO: &str = include_str!("../../../assets/demo/demo.ron");
const DEMO_LEADS: &[u8] = include_bytes!("../../../assets/demo/leads.csv");

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
    /// Values of the leads, in English as they stand in the file.
    words: Vec<Tri>,
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
    first_actual: String,
    actuals: Vec<(String, Vec<(i64, u32)>)>,
    people: (u32, u32),
    structure: Tri,
    first_goal: Tri,
    first_why: Tri,
    first_dissent: Tri,
    /// Who works with both: by name, who stands in, since when, and the mandate.
    liaison: (String, String, String, Tri),
    goal: Tri,
    clauses: Vec<(ClauseSection, Tri, Party, String, ClauseStatus)>,
}

/// Fills a workspace with the demo.
pub(super) fn fill_demo(workspace: &mut Workspace, fresh: &mut FreshIds, today: NaiveDate) {
    let Ok(demo) = read_asset::<Demo>(DEMO) else { return };
    demo_header(workspace, &demo);
    demo_personas(workspace, &demo, fresh);
    demo_criteria(workspace, &demo, fresh);
    demo_content(workspace, &demo, fresh);
    demo_funnel(workspace, &demo);
    demo_agreement(workspace, &demo, fresh);
    workshops::fill(workspace, fresh, today);
    if let Ok(raw) = read_table(DEMO_LEADS) {
        let name = crate::text::texts(workspace.header.language).get("template-demo-leads");
        let plan = import::propose(TableKind::Leads, &raw, &name, workspace);
        if let Ok(result) = import::run(&raw, &plan, workspace, fresh, today) {
            for record in result.records {
                if let AnyRecord::Leads(leads) = record {
                    put(
                        &mut workspace.leads,
                        translated(Arc::unwrap_or_clone(leads), &demo, workspace.header.language),
                    );
                }
            }
        }
    }
    standing::fill(workspace, fresh);
    lists::fill(workspace, fresh);
    versions::fill(workspace, &demo);
}

impl Demo {
    /// A value of the leads in the language; one that reads the same everywhere, or is none of the demo's, as it is.
    fn word<'a>(&'a self, value: &'a str, language: Language) -> &'a str {
        self.words.iter().find(|word| word.get(Language::En) == value).map_or(value, |word| word.get(language))
    }
}

/// The leads with what they say of industry, country, department and source in the language of the workspace.
fn translated(mut leads: LeadSet, demo: &Demo, language: Language) -> LeadSet {
    for column in leads.columns.iter_mut().filter(|column| column.role == ColumnRole::Attribute) {
        column.values = Arc::new(column.values.iter().map(|value| demo.word(value, language)).collect());
    }
    leads
}

fn demo_header(workspace: &mut Workspace, demo: &Demo) {
    let language = workspace.header.language;
    let header = Arc::make_mut(&mut workspace.header);
    demo.title.get(language).clone_into(&mut header.title);
    demo.purpose.get(language).clone_into(&mut header.purpose);
    header.lead_policy.threshold = demo.threshold;
    header.lead_policy.fit_min = demo.fit_min;
    header.lead_policy.engagement_min = demo.engagement_min;
    let (person, deputy, since, mandate) = &demo.liaison;
    header.liaison = Liaison {
        person: person.clone(),
        deputy: deputy.clone(),
        since: since.parse().ok(),
        mandate: mandate.get(language).to_owned(),
    };
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
                        let language = workspace.header.language;
                        *known = values.iter().map(|value| demo.word(value, language).to_owned()).collect();
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
            actuals: versions::actuals(demo, code),
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
