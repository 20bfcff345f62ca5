//! The workspace: header and tables.

use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    Confirmed, Context, Freshness, FunnelPlan, Handover, Id, Kind, Language, LeadPolicy, Liaison, OrderKey, Review,
    Sla, WorkingHours, for_each_table, is_default, lines, part,
};

/// Something kept in a [`Table`].
pub trait Record: Clone {
    /// What it is found by.
    type Key: Copy + Ord;

    /// Its key.
    fn key(&self) -> Self::Key;

    /// Its place in its list.
    fn ord(&self) -> &OrderKey;

    /// Moves it to another place in its list.
    fn set_ord(&mut self, ord: OrderKey);
}

/// A persistent map of records: cloning is O(1), one change copies one path.
pub type Table<T> = OrdMap<<T as Record>::Key, Arc<T>>;

/// Declares the workspace: what there is only one of, and every table.
macro_rules! workspace {
    ($( $(#[$doc:meta])* $field:ident : $variant:ident($record:ty), $words:literal => $area:ident; )*) => {
        /// Everything the workshop produced.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Workspace {
            /// Random, made once; copies keep it.
            pub doc: Id<Workspace>,
            /// Title, language and everything there is only one of.
            pub header: Arc<Header>,
            $( $(#[$doc])* pub $field: Table<$record>, )*
            /// What this copy knows of the workspace it was made from; only in a review copy.
            pub review: Option<Arc<Review>>,
            /// Values of newer minor versions by name, as RON text kept byte for byte.
            pub ext: Arc<std::collections::BTreeMap<String, String>>,
        }
    };
}
for_each_table!(workspace);

impl Kind for Workspace {
    const PREFIX: &'static str = "w";
}

part! {
    /// Everything there is only one of in a workspace.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Header(HeaderFields) {
        /// The title on the top bar and the report.
        pub title: String = "field-doc-title",
        /// The language of the report and of number and date formats.
        pub language: Language = "content-language",
        /// ISO 4217 code of the currency.
        pub currency: String = "field-currency",
        /// The firm or team.
        #[serde(skip_serializing_if = "is_default")]
        pub organisation: String = "field-organisation",
        /// What the workshop is for.
        #[serde(skip_serializing_if = "is_default", with = "lines")]
        pub purpose: String = "field-purpose" [Text],
        /// Caps, threshold, grid and capacity of the general model.
        pub lead_policy: LeadPolicy = "page-criteria",
        /// Freshness limits that differ from the usual ones.
        #[serde(skip_serializing_if = "is_default")]
        pub freshness: Freshness = "field-freshness",
        /// The goal the funnel is planned from.
        pub plan: FunnelPlan = "plan-title",
        /// The frame of the agreement.
        pub sla: Sla = "agreement-tab-sla",
        /// How leads are handed over.
        #[serde(skip_serializing_if = "is_default")]
        pub handover: Handover = "part-handover",
        /// When the firm works: the hours in which a time to first contact runs.
        #[serde(skip_serializing_if = "is_default")]
        pub working_hours: WorkingHours = "hours-title",
        /// What the firm is like, and where the relationship stands.
        #[serde(skip_serializing_if = "is_default")]
        pub context: Context = "context-title",
        /// Who works with both departments.
        #[serde(skip_serializing_if = "is_default")]
        pub liaison: Liaison = "liaison-title",
        /// Which values of the hand-over, the plan and the limits somebody has confirmed, by name; those of the lead policies
        /// stand in them.
        #[serde(skip_serializing_if = "is_default")]
        pub confirmed: Confirmed = "field-confirmed",
    }
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
            working_hours: WorkingHours::default(),
            context: Context::default(),
            liaison: Liaison::default(),
            confirmed: Confirmed::default(),
        }
    }
}

/// The records of a table in the order people gave them.
pub fn in_order<T: Record>(table: &Table<T>) -> Vec<&Arc<T>> {
    in_order_where(table, |_| true)
}

/// Some of the records of a table in the order people gave them: of a long table only these are sorted.
pub fn in_order_where<T: Record>(table: &Table<T>, wanted: impl Fn(&T) -> bool) -> Vec<&Arc<T>> {
    let wanted = table.values().filter(|record| wanted(record));
    let mut list: Vec<(u64, &Arc<T>)> = wanted.map(|record| (record.ord().beginning(), record)).collect();
    // The table is sorted by key already, so a stable sort by place breaks ties by key.
    list.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.ord().cmp(other.ord())));
    list.into_iter().map(|(_, record)| record).collect()
}

/// An order key behind every record of the table.
pub fn last_order<T: Record>(table: &Table<T>) -> OrderKey {
    OrderKey::between(table.values().map(|record| record.ord()).max(), None)
}
