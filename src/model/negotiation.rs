//! How points were negotiated: silent rounds, what settled each criterion, the test of the definition on real leads, and
//! kept versions of the whole model.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Criterion, CriterionGroup, Id, Kpi, LeadModel, LeadPolicy, LeadSet, Participant, Side, choice, is_default, lines,
    record,
};

/// What one participant answered, position by position. Until the reveal it is sealed: nobody reads it in passing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ballot {
    /// The side it counts for.
    pub side: Side,
    /// Who; empty when the department answers as one. What somebody of the list was called when the ballot was made or
    /// revealed; as long as the list knows them, their name there counts.
    #[serde(skip_serializing_if = "is_default")]
    pub name: String,
    /// Who, when it is somebody of the list of people.
    #[serde(skip_serializing_if = "is_default")]
    pub person: Option<Id<Participant>>,
    /// They speak for no side: for management, as a rule. Only in assessments.
    #[serde(skip_serializing_if = "is_default")]
    pub neutral: bool,
    /// The answers before the reveal; of the same length whatever they are.
    #[serde(skip_serializing_if = "is_default")]
    pub sealed: String,
    /// The answers after the reveal: points, judgements, or targets in hundredths of the unit.
    #[serde(skip_serializing_if = "is_default")]
    pub open: Vec<Option<i64>>,
}

impl Ballot {
    /// The key under which the ballot of somebody is kept whom the list of people does not know.
    pub fn key(side: Side, name: &str) -> String {
        format!("{}:{}", side.name(), name.trim())
    }
}

record! {
    /// A round of silent proposals, for points of criteria or for targets of KPIs.
    Round(RoundFields) in rounds, "rnd" {
        /// Which round it is, from 1.
        number: u32 = "field-round-number" [Title],
        /// The model whose criteria are weighed; `None` is the general one.
        model: Option<Id<LeadModel>> = "field-model" [Owner],
        /// The day it was opened.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// What is weighed, in this order.
        criteria: Vec<Id<Criterion>> = "page-criteria" [History],
        /// What targets are named for, in this order: a round asks for these or for points.
        kpis: Vec<Id<Kpi>> = "agreement-tab-kpis" [History],
        /// Who takes part.
        ballots: BTreeMap<String, Ballot> = "field-answers",
        /// The answers are open.
        revealed: bool = "field-revealed",
        /// What those who stand apart said, by criterion.
        notes: BTreeMap<Id<Criterion>, String> = "round-note" [History],
    }
}

/// What a silent round asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Asks {
    /// Points of criteria.
    #[default]
    Points,
    /// Targets of KPIs.
    Targets,
}

impl Round {
    /// What it asks for.
    pub fn asks(&self) -> Asks {
        if self.kpis.is_empty() { Asks::Points } else { Asks::Targets }
    }

    /// How many answers it asks of everybody.
    pub fn places(&self) -> usize {
        match self.asks() {
            Asks::Points => self.criteria.len(),
            Asks::Targets => self.kpis.len(),
        }
    }
}

record! {
    /// How the points of a criterion came about; the last one counts.
    Settlement(SettlementFields) in settlements, "dec" {
        /// The criterion.
        criterion: Id<Criterion> = "content-criterion" [History],
        /// How it was settled.
        how: Settled = "field-settled-how",
        /// The points; `None` when there are none.
        points: Option<i32> = "field-points" [Within(-100, 100)],
        /// Who decided.
        who: String = "settled-who",
        /// Why.
        #[serde(with = "lines")]
        why: String = "settled-why" [Title, Text],
        /// The day.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// The round it followed.
        round: Option<Id<Round>> = "field-round-number" [History],
    }
}

choice! {
    /// How a criterion was settled.
    #[derive(Default)]
    pub enum Settled {
        /// Both had named the same points, or agreed by word.
        #[default]
        Agreed = "settled-agreed",
        /// Sales' points.
        Sales = "settled-sales",
        /// Marketing's points.
        Marketing = "settled-marketing",
        /// The middle between both.
        Midpoint = "settled-midpoint",
        /// The heads of both departments decided.
        Heads = "settled-heads",
        /// The group named points of its own.
        Group = "settled-group",
        /// Set aside.
        Parked = "settled-parked",
        /// Opened again.
        Reopened = "settled-reopened",
    }
}

record! {
    /// Both sides judge the same anonymised leads: does the definition mean the same to them?
    DefinitionTest(DefinitionTestFields) in tests, "tst" {
        /// What it is called.
        name: String = "field-list-name" [Title],
        /// The day.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// The model that is tested; `None` is the general one.
        model: Option<Id<LeadModel>> = "field-model" [Owner],
        /// The leads the cards were drawn from.
        leads: Option<Id<LeadSet>> = "criteria-tab-leads" [History],
        /// The leads, without anything that names a person or a firm.
        cards: Vec<Card> = "field-cards",
        /// Who judged: 1 yes, 0 maybe, −1 no.
        ballots: BTreeMap<String, Ballot> = "field-answers",
        /// The judgements are open.
        revealed: bool = "field-revealed",
    }
}

/// A lead to be judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Its row in the set it was drawn from.
    pub row: u32,
    /// What is shown: column and value.
    pub facts: Vec<(String, String)>,
}

record! {
    /// The whole model as it was at one time.
    ModelVersion(ModelVersionFields) in versions, "ver" {
        /// What it is called.
        name: String = "field-list-name" [Title],
        /// The day it was kept.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// Who kept it.
        who: String = "settled-who",
        /// What it was kept for.
        note: String = "content-notes",
        /// Which model; `None` is the general one.
        model: Option<Id<LeadModel>> = "field-model" [Owner],
        /// The criteria.
        criteria: Vec<Criterion> = "page-criteria" [History],
        /// The groups.
        groups: Vec<CriterionGroup> = "criterion-group" [History],
        /// Caps, threshold, grid and capacity.
        policy: LeadPolicy = "policy-title" [Whole],
    }
}
