//! The tables of a workspace, each in one row: everything that must know all kinds of records is made from it.

use std::fmt;
use std::sync::Arc;

use super::schema::{self, FieldInfo, FieldType, FieldValue, Fields, Tag};
use super::{Area, Header, Record, Workspace};

/// Adds the table of a throw-away kind of record in the tests of this crate: what is made from the rows is made for it too.
#[cfg(test)]
macro_rules! with_trials {
    ($then:ident { $($rows:tt)* }) => {
        $then! {
            $($rows)*
            /// A throw-away kind of record.
            trials: Trial(crate::trial::Trial), "list-clauses" => Clauses;
        }
    };
}
#[cfg(not(test))]
macro_rules! with_trials {
    ($then:ident { $($rows:tt)* }) => { $then! { $($rows)* } };
}
pub(crate) use with_trials;

/// Hands every table to a macro, in the order of the file: its name, the variant and type of its records, the words for a list
/// of them, the area they are part of.
macro_rules! for_each_table {
    ($then:ident) => {
        $crate::model::with_trials! { $then {
            /// Who takes part.
            people: Participant(crate::model::Participant), "list-people" => People;
            /// Buyer personas.
            personas: Persona(crate::model::Persona), "list-personas" => Personas;
            /// What is said about personas.
            statements: Statement(crate::model::Statement), "list-statements" => Statements;
            /// Models beside the general one.
            models: Model(crate::model::LeadModel), "list-models" => Criteria;
            /// Groups of criteria with caps.
            groups: Group(crate::model::CriterionGroup), "list-groups" => Criteria;
            /// Lead criteria.
            criteria: Criterion(crate::model::Criterion), "list-criteria" => Criteria;
            /// Silent rounds of proposals.
            rounds: Round(crate::model::Round), "list-rounds" => Criteria;
            /// How points came about.
            settlements: Settlement(crate::model::Settlement), "list-settlements" => Criteria;
            /// Tests of the definition on real leads.
            tests: Test(crate::model::DefinitionTest), "list-tests" => Criteria;
            /// Kept versions of the model.
            versions: Version(crate::model::ModelVersion), "list-versions" => Criteria;
            /// What became of the leads of each period.
            reconciliations: Reconciliation(crate::model::Reconciliation), "list-reconciliations" => Criteria;
            /// Stages of the buyer's journey.
            journey: Journey(crate::model::JourneyStage), "list-journey" => Content;
            /// Content of both departments.
            content: Content(crate::model::ContentItem), "list-content" => Content;
            /// Stages of the funnel.
            stages: Stage(crate::model::FunnelStage), "list-stages" => Funnel;
            /// Monthly counts.
            months: Month(crate::model::FunnelMonth), "list-months" => Funnel;
            /// KPIs.
            kpis: Kpi(crate::model::Kpi), "list-kpis" => Kpis;
            /// Clauses of the agreement.
            clauses: Clause(crate::model::Clause), "list-clauses" => Clauses;
            /// Remembered import mappings.
            mappings: Mapping(crate::model::ImportMapping), "list-mappings" => Leads;
            /// Imported leads.
            leads: Leads(crate::model::LeadSet), "list-leads" => Leads;
            /// Meetings of both departments.
            workshops: Workshop(crate::model::Workshop), "list-workshops" => Workshops;
            /// What their agendas are made of.
            blocks: Block(crate::model::Block), "list-blocks" => Workshops;
            /// What was done with their clocks.
            clock: ClockEntry(crate::model::ClockEntry), "list-clock" => Workshops;
            /// Votes of those who were there.
            votes: Vote(crate::model::Vote), "list-votes" => Workshops;
            /// What everybody wrote down for themselves.
            stickies: Sticky(crate::model::Sticky), "list-stickies" => Workshops;
            /// Decisions, actions and thoughts for later.
            entries: Entry(crate::model::Entry), "list-entries" => Actions;
            /// Assessments of the relationship.
            assessments: Assessment(crate::model::Assessment), "list-assessments" => Standing;
            /// Road map.
            milestones: Milestone(crate::model::Milestone), "list-milestones" => Standing;
            /// Expected benefits.
            benefits: Benefit(crate::model::Benefit), "list-benefits" => Standing;
            /// Who to call.
            contacts: Contact(crate::model::Contact), "list-contacts" => Rules;
            /// Contact points.
            contact_points: ContactPoint(crate::model::ContactPoint), "list-contact-points" => Rules;
            /// Insights carried.
            insights: Insight(crate::model::Insight), "list-insights" => Rules;
            /// Rule cards.
            rule_cards: RuleCard(crate::model::RuleCard), "list-rule-cards" => Rules;
            /// Decision rights.
            decision_rights: DecisionRight(crate::model::DecisionRight), "list-decision-rights" => Rules;
            /// Glossary.
            terms: Term(crate::model::Term), "list-terms" => Rules;
            /// Frictions.
            frictions: Friction(crate::model::Friction), "list-frictions" => Rules;
            /// Conflict log.
            disputes: Dispute(crate::model::Dispute), "list-disputes" => Rules;
            /// Incentive map.
            incentives: Incentive(crate::model::Incentive), "list-incentives" => Rules;
            /// Further parties of the agreement.
            parties: AgreementParty(crate::model::AgreementParty), "list-parties" => Rules;
            /// Products that come first.
            products: ProductPriority(crate::model::ProductPriority), "list-products" => Rules;
            /// Feedback.
            feedback: Feedback(crate::model::Feedback), "list-feedback" => Feedback;
            /// Content requests.
            requests: ContentRequest(crate::model::ContentRequest), "list-requests" => Feedback;
            /// Cadence.
            cadences: Cadence(crate::model::Cadence), "list-cadences" => Together;
            /// Joint events.
            events: JointEvent(crate::model::JointEvent), "list-events" => Together;
            /// Launches.
            launches: Launch(crate::model::Launch), "list-launches" => Together;
            /// Joint activities.
            activities: JointActivity(crate::model::JointActivity), "list-activities" => Together;
            /// Experiments.
            experiments: Experiment(crate::model::Experiment), "list-experiments" => Together;
            /// Account playbooks.
            playbooks: Playbook(crate::model::Playbook), "list-playbooks" => Together;
            /// Cross-functional teams.
            teams: Team(crate::model::Team), "list-teams" => Together;
            /// Signal rules.
            signals: SignalRule(crate::model::SignalRule), "list-signals" => Together;
            /// Improvements.
            improvements: Improvement(crate::model::Improvement), "list-improvements" => Together;
            /// Systems.
            systems: System(crate::model::System), "list-systems" => Tools;
            /// Who feeds whom.
            feeds: Feed(crate::model::Feed), "list-feeds" => Tools;
            /// Identity keys.
            identity_keys: IdentityKey(crate::model::IdentityKey), "list-identity-keys" => Tools;
            /// Data gaps.
            data_gaps: DataGap(crate::model::DataGap), "list-data-gaps" => Tools;
            /// Questions that copies left open.
            conflicts: Conflict(crate::model::Conflict), "list-conflicts" => Copies;
            /// Copies given to others for review.
            copies: Copy(crate::model::ReviewCopy), "list-copies" => Copies;
        } }
    };
}
pub(crate) use for_each_table;

/// The kinds of records as one type: any record, and the address of any record.
macro_rules! any_record {
    ($( $(#[$doc:meta])* $field:ident : $variant:ident($record:ty), $words:literal => $area:ident; )*) => {
        /// Any record of the workspace.
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs, reason = "each variant is named after its record")]
        pub enum AnyRecord { $( $variant(Arc<$record>), )* }

        /// The address of any record of the workspace.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each variant is named after its record")]
        pub enum RecordRef { $( $variant(<$record as Record>::Key), )* }

        $(
            impl From<$record> for AnyRecord {
                fn from(record: $record) -> Self {
                    Self::$variant(Arc::new(record))
                }
            }
            impl From<<$record as Record>::Key> for RecordRef {
                fn from(key: <$record as Record>::Key) -> Self {
                    Self::$variant(key)
                }
            }
        )*

        impl AnyRecord {
            /// The record's address.
            pub fn address(&self) -> RecordRef {
                match self { $( Self::$variant(record) => RecordRef::$variant(record.key()), )* }
            }

            /// The record's place in its list.
            pub fn ord(&self) -> &crate::model::OrderKey {
                match self { $( Self::$variant(record) => record.ord(), )* }
            }

            /// Puts the record in its table.
            pub fn put_into(self, workspace: &mut Workspace) {
                match self { $( Self::$variant(record) => { workspace.$field.insert(record.key(), record); } )* }
            }

            /// Takes over what has changed from `before` to `after`, three states of one record, and only that.
            pub fn carry(&mut self, before: &Self, after: &Self) {
                match (self, before, after) {
                    $( (Self::$variant(now), Self::$variant(before), Self::$variant(after)) => {
                        let now = Arc::make_mut(now);
                        if before.ord() != after.ord() {
                            now.set_ord(after.ord().clone());
                        }
                        now.carry(before, after);
                    } )*
                    // Records of different kinds never have the same address.
                    _ => {}
                }
            }

            /// Every record it leads to; what it only tells of the past is left out.
            pub fn references(&self) -> Vec<RecordRef> {
                let mut found = Vec::new();
                match self { $( Self::$variant(record) => schema::references(&**record, &mut |to| found.push(to)), )* }
                found
            }

            /// The field declared as its title.
            fn declared_title(&self) -> String {
                match self { $( Self::$variant(record) => schema::title(&**record), )* }
            }

            /// Looks at every field.
            pub fn each(&self, look: &mut dyn FnMut(&'static FieldInfo, &dyn FieldValue)) {
                match self { $( Self::$variant(record) => record.each(look), )* }
            }

            /// Changes every field.
            pub fn each_mut(&mut self, change: &mut dyn FnMut(&'static FieldInfo, &mut dyn FieldValue)) {
                match self { $( Self::$variant(record) => Arc::make_mut(record).each_mut(change), )* }
            }
        }

        impl RecordRef {
            /// The declared fields of records of this kind.
            pub fn fields(self) -> &'static [FieldInfo] {
                match self { $( Self::$variant(_) => <$record as Fields>::FIELDS, )* }
            }

            /// What records of this kind are part of.
            pub fn area(self) -> Area {
                match self { $( Self::$variant(_) => Area::$area, )* }
            }

            /// Whether the record exists.
            pub fn exists_in(self, workspace: &Workspace) -> bool {
                match self { $( Self::$variant(key) => workspace.$field.contains_key(&key), )* }
            }

            /// Takes the record out of its table.
            pub fn remove_from(self, workspace: &mut Workspace) {
                match self { $( Self::$variant(key) => { workspace.$field.remove(&key); } )* }
            }

            /// The record itself, if it is still there.
            pub fn find_in(self, workspace: &Workspace) -> Option<AnyRecord> {
                match self { $( Self::$variant(key) => workspace.$field.get(&key).cloned().map(AnyRecord::$variant), )* }
            }

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

        impl fmt::Display for RecordRef {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $( Self::$variant(key) => key.fmt(f), )* }
            }
        }

        /// The declared fields of a table by its name in the file; nothing for a table nobody declared.
        pub fn fields_of_table(table: &str) -> &'static [FieldInfo] {
            match table {
                "header" => Header::FIELDS,
                $( stringify!($field) => <$record as Fields>::FIELDS, )*
                _ => &[],
            }
        }

        /// The key of the words for a list of a table's records; nothing for a table nobody declared.
        pub fn list_words(table: &str) -> &'static str {
            match table {
                $( stringify!($field) => $words, )*
                _ => "",
            }
        }

        /// The names of all tables in the order of the file.
        pub const TABLES: &[&str] = &[$( stringify!($field) ),*];

        /// Reads a record of a table by the table's name; `None` for a table nobody declared.
        ///
        /// # Errors
        /// Those of the deserializer.
        pub fn read_record<'de, D: serde::Deserializer<'de>>(table: &str, from: D) -> Result<Option<AnyRecord>, D::Error> {
            match table {
                $( stringify!($field) => {
                    <$record as serde::Deserialize>::deserialize(from).map(|record| Some(AnyRecord::from(record)))
                } )*
                _ => Ok(None),
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

            /// The records of a table by its name, in the order of their list; none for a table nobody declared.
            pub fn records_of(&self, table: &str) -> Vec<AnyRecord> {
                let mut records: Vec<AnyRecord> = match table {
                    $( stringify!($field) => self.$field.values().cloned().map(AnyRecord::$variant).collect(), )*
                    _ => Vec::new(),
                };
                records.sort_by(|one, other| one.ord().cmp(other.ord()));
                records
            }

            /// How many records a table has, by its name; none for a table nobody declared.
            pub fn count_of(&self, table: &str) -> usize {
                match table {
                    $( stringify!($field) => self.$field.len(), )*
                    _ => 0,
                }
            }

            /// Every record of every table.
            pub fn all_records(&self) -> impl Iterator<Item = AnyRecord> {
                std::iter::empty() $( .chain(self.$field.values().cloned().map(AnyRecord::$variant)) )*
            }
        }
    };
}
for_each_table!(any_record);

impl AnyRecord {
    /// What the record is called in its own words: the field declared as its title; empty for one without.
    pub fn title(&self) -> String {
        match self {
            Self::Month(month) => month.month.to_string(),
            _ => self.declared_title(),
        }
    }

    /// The record it belongs to and goes with, if it belongs to one.
    pub fn owner(&self) -> Option<RecordRef> {
        let mut owner = None;
        self.each(&mut |field, value| {
            if field.is(Tag::Owner) {
                value.references(&mut |to| owner = Some(to));
            }
        });
        owner
    }

    /// Takes everything out that leads to a record that is gone; what it tells of the past stays.
    pub fn forget(&mut self, gone: RecordRef) {
        self.each_mut(&mut |field, value| {
            if !field.is(Tag::History) {
                value.forget(gone);
            }
        });
    }
}

/// Deletes a record: what belongs to it goes with it, and what leads to any of these leads there no longer.
pub fn delete(workspace: &mut Workspace, record: RecordRef) {
    let mut gone = vec![record];
    let mut at = 0;
    while let Some(one) = gone.get(at).copied() {
        at += 1;
        let belong = workspace.all_records().filter(|other| other.owner() == Some(one)).map(|other| other.address());
        gone.extend(belong.filter(|other| !gone.contains(other)).collect::<Vec<_>>());
    }
    for record in &gone {
        record.remove_from(workspace);
    }
    for mut record in workspace.all_records().collect::<Vec<_>>() {
        let led_there = record.references().iter().any(|to| gone.contains(to));
        if led_there {
            for one in &gone {
                record.forget(*one);
            }
            record.put_into(workspace);
        }
    }
    let mut header = Header::clone(&workspace.header);
    for one in &gone {
        header.forget(*one);
    }
    if header != *workspace.header {
        workspace.header = Arc::new(header);
    }
}
