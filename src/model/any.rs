//! Sums over all kinds of records: any record, and the address of any record.

use std::fmt;
use std::sync::Arc;

use super::{
    Clause, Conflict, ContentItem, Criterion, CriterionGroup, DefinitionTest, FunnelMonth, FunnelStage, Id,
    ImportMapping, JourneyStage, Kpi, LeadModel, LeadSet, ModelVersion, Month, Participant, Persona, Reconciliation,
    Record, ReviewCopy, Round, Settlement, Statement, Workspace,
};

/// Generates the sums over all tables, so that a new table is added in one line.
macro_rules! tables {
    ($( $variant:ident : $record:ty, $key:ty => $field:ident ; )*) => {
        /// Any record of the workspace.
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[expect(missing_docs, reason = "each variant is named after its record")]
        pub enum AnyRecord { $( $variant(Arc<$record>), )* }

        /// The address of any record of the workspace.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each variant is named after its record")]
        pub enum RecordRef { $( $variant($key), )* }

        $(
            impl From<$record> for AnyRecord {
                fn from(record: $record) -> Self {
                    Self::$variant(Arc::new(record))
                }
            }
            impl From<$key> for RecordRef {
                fn from(key: $key) -> Self {
                    Self::$variant(key)
                }
            }
        )*

        impl AnyRecord {
            /// The record's address.
            pub fn address(&self) -> RecordRef {
                match self { $( Self::$variant(record) => RecordRef::$variant(record.key()), )* }
            }
        }

        impl RecordRef {
            /// Whether the record exists.
            pub fn exists_in(self, workspace: &Workspace) -> bool {
                match self { $( Self::$variant(key) => workspace.$field.contains_key(&key), )* }
            }
        }

        impl AnyRecord {
            /// Puts the record in its table.
            pub fn put_into(self, workspace: &mut Workspace) {
                match self { $( Self::$variant(record) => { workspace.$field.insert(record.key(), record); } )* }
            }
        }

        impl RecordRef {
            /// Takes the record out of its table.
            pub fn remove_from(self, workspace: &mut Workspace) {
                match self { $( Self::$variant(key) => { workspace.$field.remove(&key); } )* }
            }

            /// The record itself, if it is still there.
            pub fn find_in(self, workspace: &Workspace) -> Option<AnyRecord> {
                match self { $( Self::$variant(key) => workspace.$field.get(&key).cloned().map(AnyRecord::$variant), )* }
            }
        }

        impl RecordRef {
            /// The record with this address in writing, for example `per-4m8t2vq1zc` or `2026-03`.
            pub fn parse(text: &str) -> Option<Self> {
                None $( .or_else(|| Some(Self::$variant(text.parse().ok()?))) )*
            }

            /// The name of its table in the file.
            pub fn table(self) -> &'static str {
                match self { $( Self::$variant(_) => stringify!($field), )* }
            }

            /// Reads a record of this kind.
            ///
            /// # Errors
            /// Those of the deserializer.
            pub fn read<'de, D: serde::Deserializer<'de>>(self, from: D) -> Result<AnyRecord, D::Error> {
                match self {
                    $( Self::$variant(_) => <$record as serde::Deserialize>::deserialize(from).map(AnyRecord::from), )*
                }
            }
        }

        impl Workspace {
            /// The addresses of all records of both workspaces, each once, in the order of the tables.
            pub fn addresses_with(&self, other: &Self) -> Vec<RecordRef> {
                let mut all = Vec::new();
                $( {
                    let mut keys: Vec<_> = self.$field.keys().chain(other.$field.keys()).copied().collect();
                    keys.sort_unstable();
                    keys.dedup();
                    all.extend(keys.into_iter().map(RecordRef::$variant));
                } )*
                all
            }

            /// Every record of every table.
            pub fn all_records(&self) -> impl Iterator<Item = AnyRecord> {
                std::iter::empty() $( .chain(self.$field.values().cloned().map(AnyRecord::$variant)) )*
            }
        }
    };
}

tables! {
    Participant: Participant, Id<Participant> => people;
    Persona: Persona, Id<Persona> => personas;
    Statement: Statement, Id<Statement> => statements;
    Model: LeadModel, Id<LeadModel> => models;
    Group: CriterionGroup, Id<CriterionGroup> => groups;
    Criterion: Criterion, Id<Criterion> => criteria;
    Round: Round, Id<Round> => rounds;
    Settlement: Settlement, Id<Settlement> => settlements;
    Test: DefinitionTest, Id<DefinitionTest> => tests;
    Version: ModelVersion, Id<ModelVersion> => versions;
    Reconciliation: Reconciliation, Id<Reconciliation> => reconciliations;
    Leads: LeadSet, Id<LeadSet> => leads;
    Journey: JourneyStage, Id<JourneyStage> => journey;
    Content: ContentItem, Id<ContentItem> => content;
    Stage: FunnelStage, Id<FunnelStage> => stages;
    Month: FunnelMonth, Month => months;
    Kpi: Kpi, Id<Kpi> => kpis;
    Clause: Clause, Id<Clause> => clauses;
    Mapping: ImportMapping, Id<ImportMapping> => mappings;
    Conflict: Conflict, Id<Conflict> => conflicts;
    Copy: ReviewCopy, Id<ReviewCopy> => copies;
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Participant(id) => id.fmt(f),
            Self::Persona(id) => id.fmt(f),
            Self::Statement(id) => id.fmt(f),
            Self::Model(id) => id.fmt(f),
            Self::Group(id) => id.fmt(f),
            Self::Criterion(id) => id.fmt(f),
            Self::Round(id) => id.fmt(f),
            Self::Settlement(id) => id.fmt(f),
            Self::Test(id) => id.fmt(f),
            Self::Version(id) => id.fmt(f),
            Self::Reconciliation(id) => id.fmt(f),
            Self::Leads(id) => id.fmt(f),
            Self::Journey(id) => id.fmt(f),
            Self::Content(id) => id.fmt(f),
            Self::Stage(id) => id.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Kpi(id) => id.fmt(f),
            Self::Clause(id) => id.fmt(f),
            Self::Mapping(id) => id.fmt(f),
            Self::Conflict(id) => id.fmt(f),
            Self::Copy(id) => id.fmt(f),
        }
    }
}
