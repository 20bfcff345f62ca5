//! The workspace: header and tables.

use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    Clause, Confirmed, Conflict, ContentItem, Criterion, CriterionGroup, DefinitionTest, Freshness, FunnelMonth,
    FunnelPlan, FunnelStage, Handover, Id, ImportMapping, JourneyStage, Kind, Kpi, Language, LeadModel, LeadPolicy,
    LeadSet, ModelVersion, OrderKey, Participant, Persona, Reconciliation, Review, ReviewCopy, Round, Settlement, Sla,
    Statement, is_default, lines,
};

/// Something kept in a [`Table`].
pub trait Record: Clone {
    /// What it is found by.
    type Key: Copy + Ord;

    /// Its key.
    fn key(&self) -> Self::Key;

    /// Its place in its list.
    fn ord(&self) -> &OrderKey;
}

/// A persistent map of records: cloning is O(1), one change copies one path.
pub type Table<T> = OrdMap<<T as Record>::Key, Arc<T>>;

/// Everything the workshop produced.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workspace {
    /// Random, made once; copies keep it.
    pub doc: Id<Workspace>,
    /// Title, language and everything there is only one of.
    pub header: Arc<Header>,
    /// Who takes part.
    pub people: Table<Participant>,
    /// Buyer personas.
    pub personas: Table<Persona>,
    /// What is said about personas.
    pub statements: Table<Statement>,
    /// Models beside the general one.
    pub models: Table<LeadModel>,
    /// Groups of criteria with caps.
    pub groups: Table<CriterionGroup>,
    /// Lead criteria.
    pub criteria: Table<Criterion>,
    /// Silent rounds of proposals.
    pub rounds: Table<Round>,
    /// How points came about.
    pub settlements: Table<Settlement>,
    /// Tests of the definition on real leads.
    pub tests: Table<DefinitionTest>,
    /// Kept versions of the model.
    pub versions: Table<ModelVersion>,
    /// What became of the leads of each period.
    pub reconciliations: Table<Reconciliation>,
    /// Imported leads.
    pub leads: Table<LeadSet>,
    /// Stages of the buyer's journey.
    pub journey: Table<JourneyStage>,
    /// Content of both departments.
    pub content: Table<ContentItem>,
    /// Stages of the funnel.
    pub stages: Table<FunnelStage>,
    /// Monthly counts.
    pub months: Table<FunnelMonth>,
    /// KPIs.
    pub kpis: Table<Kpi>,
    /// Clauses of the agreement.
    pub clauses: Table<Clause>,
    /// Remembered import mappings.
    pub mappings: Table<ImportMapping>,
    /// Questions that copies left open.
    pub conflicts: Table<Conflict>,
    /// Copies given to others for review.
    pub copies: Table<ReviewCopy>,
    /// What this copy knows of the workspace it was made from; only in a review copy.
    pub review: Option<Arc<Review>>,
    /// Values of newer minor versions by name, as RON text kept byte for byte.
    pub ext: Arc<std::collections::BTreeMap<String, String>>,
}

impl Kind for Workspace {
    const PREFIX: &'static str = "w";
}

/// Everything there is only one of in a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Header {
    /// The title on the top bar and the report.
    pub title: String,
    /// The language of the report and of number and date formats.
    pub language: Language,
    /// ISO 4217 code of the currency.
    pub currency: String,
    /// The firm or team.
    #[serde(skip_serializing_if = "is_default")]
    pub organisation: String,
    /// What the workshop is for.
    #[serde(skip_serializing_if = "is_default", with = "lines")]
    pub purpose: String,
    /// Caps, threshold, grid and capacity of the general model.
    pub lead_policy: LeadPolicy,
    /// Freshness limits that differ from the usual ones.
    #[serde(skip_serializing_if = "is_default")]
    pub freshness: Freshness,
    /// The goal the funnel is planned from.
    pub plan: FunnelPlan,
    /// The frame of the agreement.
    pub sla: Sla,
    /// How leads are handed over.
    #[serde(skip_serializing_if = "is_default")]
    pub handover: Handover,
    /// Which values of the hand-over, the plan and the limits somebody has confirmed, by name; those of the lead policies
    /// stand in them.
    #[serde(skip_serializing_if = "is_default")]
    pub confirmed: Confirmed,
}

impl Default for Header {
    fn default() -> Self {
        Self {
            title: String::new(),
            language: Language::En,
            currency: "EUR".to_owned(),
            organisation: String::new(),
            purpose: String::new(),
            lead_policy: LeadPolicy::default(),
            freshness: Freshness::default(),
            plan: FunnelPlan::default(),
            sla: Sla::default(),
            handover: Handover::default(),
            confirmed: Confirmed::default(),
        }
    }
}

/// The records of a table in the order people gave them.
pub fn in_order<T: Record>(table: &Table<T>) -> Vec<&Arc<T>> {
    let mut list: Vec<&Arc<T>> = table.values().collect();
    // The table is sorted by key already, so a stable sort by place breaks ties by key.
    list.sort_by(|a, b| a.ord().cmp(b.ord()));
    list
}

/// An order key behind every record of the table.
pub fn last_order<T: Record>(table: &Table<T>) -> OrderKey {
    OrderKey::between(table.values().map(|record| record.ord()).max(), None)
}
