//! How points were negotiated: silent rounds, what settled each criterion, the test of the definition on real leads, and
//! kept versions of the whole model.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Criterion, CriterionGroup, Id, LeadModel, LeadPolicy, LeadSet, Participant, Side, is_default, lines, record,
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
    /// The answers before the reveal; of the same length whatever they are.
    #[serde(skip_serializing_if = "is_default")]
    pub sealed: String,
    /// The answers after the reveal.
    #[serde(skip_serializing_if = "is_default")]
    pub open: Vec<Option<i32>>,
}

impl Ballot {
    /// The key under which the ballot of somebody is kept whom the list of people does not know.
    pub fn key(side: Side, name: &str) -> String {
        let side = match side {
            Side::Sales => "sales",
            Side::Marketing => "marketing",
        };
        format!("{side}:{}", name.trim())
    }
}

record! {
    /// A round of silent proposals for points.
    Round, "rnd" {
        /// Which round it is, from 1.
        number: u32,
        /// The model whose criteria are weighed; `None` is the general one.
        model: Option<Id<LeadModel>>,
        /// The day it was opened.
        day: Option<NaiveDate>,
        /// What is weighed, in this order.
        criteria: Vec<Id<Criterion>>,
        /// Who takes part.
        ballots: BTreeMap<String, Ballot>,
        /// The answers are open.
        revealed: bool,
        /// What those who stand apart said, by criterion.
        notes: BTreeMap<Id<Criterion>, String>,
    }
}

record! {
    /// How the points of a criterion came about; the last one counts.
    Settlement, "dec" {
        /// The criterion.
        criterion: Id<Criterion>,
        /// How it was settled.
        how: Settled,
        /// The points; `None` when there are none.
        points: Option<i32>,
        /// Who decided.
        who: String,
        /// Why.
        #[serde(with = "lines")]
        why: String,
        /// The day.
        day: Option<NaiveDate>,
        /// The round it followed.
        round: Option<Id<Round>>,
    }
}

/// How a criterion was settled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Settled {
    /// Both had named the same points, or agreed by word.
    #[default]
    Agreed,
    /// Sales' points.
    Sales,
    /// Marketing's points.
    Marketing,
    /// The middle between both.
    Midpoint,
    /// The heads of both departments decided.
    Heads,
    /// The group named points of its own.
    Group,
    /// Set aside.
    Parked,
    /// Opened again.
    Reopened,
}

record! {
    /// Both sides judge the same anonymised leads: does the definition mean the same to them?
    DefinitionTest, "tst" {
        /// What it is called.
        name: String,
        /// The day.
        day: Option<NaiveDate>,
        /// The model that is tested; `None` is the general one.
        model: Option<Id<LeadModel>>,
        /// The leads the cards were drawn from.
        leads: Option<Id<LeadSet>>,
        /// The leads, without anything that names a person or a firm.
        cards: Vec<Card>,
        /// Who judged: 1 yes, 0 maybe, −1 no.
        ballots: BTreeMap<String, Ballot>,
        /// The judgements are open.
        revealed: bool,
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
    ModelVersion, "ver" {
        /// What it is called.
        name: String,
        /// The day it was kept.
        day: Option<NaiveDate>,
        /// Who kept it.
        who: String,
        /// What it was kept for.
        note: String,
        /// Which model; `None` is the general one.
        model: Option<Id<LeadModel>>,
        /// The criteria.
        criteria: Vec<Criterion>,
        /// The groups.
        groups: Vec<CriterionGroup>,
        /// Caps, threshold, grid and capacity.
        policy: LeadPolicy,
    }
}
