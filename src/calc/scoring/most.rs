//! The most points a lead can reach: a lead has one value in a column, and so not every two rules hold for one lead.
//!
//! Of each column the values are tried that tell its rules apart; what they give in each slot is put together over all
//! columns, and only what nothing else surpasses is followed. Values of several things in one cell exclude nothing: rules
//! that look for a piece hold together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::rules::rule_holds;
use crate::model::Rule;

/// More ways of putting columns together than this are no longer told apart: what each slot could get at best is taken then.
const WAYS: usize = 4_096;
/// So many pieces a column is searched for are tried in every combination.
const PIECES: usize = 8;
/// Stands between pieces, and for a text that is none of those looked for.
const OTHER: &str = "\u{e000}";

/// Points in each slot, in hundredths.
pub(super) type Gives = Vec<i32>;

/// A rule and what it gives where it holds.
pub(super) struct Offer<'a> {
    pub(super) rule: &'a Rule,
    /// In hundredths.
    pub(super) points: i32,
    /// In which slot.
    pub(super) slot: usize,
    /// Its points fade with time.
    pub(super) fades: bool,
}

/// What one lead can get in each slot by the rules that give points, every way that no other surpasses.
pub(super) fn ways(rules: &[Offer<'_>], slots: usize) -> Vec<Gives> {
    let mut columns: BTreeMap<String, Vec<&Offer<'_>>> = BTreeMap::new();
    for rule in rules {
        if let Some(column) = rule.rule.column() {
            columns.entry(column.to_lowercase()).or_default().push(rule);
        }
    }
    let mut ways: Vec<Gives> = vec![vec![0; slots]];
    for rules in columns.values() {
        let mut offers = unsurpassed(offers(rules, slots));
        if ways.len() * offers.len() > WAYS {
            (ways, offers) = (vec![best_of_each(&ways, slots)], vec![best_of_each(&offers, slots)]);
        }
        let both = |(way, offer): (&Gives, &Gives)| way.iter().zip(offer).map(|(a, b)| a + b).collect();
        ways =
            unsurpassed(ways.iter().flat_map(|way| offers.iter().map(move |offer| (way, offer))).map(both).collect());
    }
    ways
}

/// What the values of one column give.
fn offers(rules: &[&Offer<'_>], slots: usize) -> BTreeSet<Gives> {
    let texts: Vec<BTreeSet<String>> = rules.iter().map(|one| lowered(one.rule)).collect();
    let today = day();
    let values = values(rules).into_iter().map(|(value, stands_for_others)| {
        let mut gives = vec![0; slots];
        let value = value.trim().to_lowercase();
        for (one, texts) in rules.iter().zip(&texts) {
            let holds = match one.rule {
                Rule::AnyOf { .. } => texts.contains(&value),
                // Another number or day that the same limits hold for may have the piece in its digits, or not.
                Rule::Contains { .. } if stands_for_others => one.points > 0,
                rule => rule_holds(rule, &value, Some(today)),
            };
            // Points that fade can be gone.
            let points = if one.fades { one.points.max(0) } else { one.points };
            if let Some(sum) = gives.get_mut(one.slot).filter(|_| holds) {
                *sum += points;
            }
        }
        gives
    });
    values.collect()
}

fn lowered(rule: &Rule) -> BTreeSet<String> {
    let Rule::AnyOf { values, .. } = rule else { return BTreeSet::new() };
    values.iter().map(|value| value.trim().to_lowercase()).filter(|value| !value.is_empty()).collect()
}

/// The day on which the values are looked at; any will do.
fn day() -> NaiveDate {
    NaiveDate::default()
}

/// Values that tell the rules of a column apart: every value, limit and piece they name, what lies just beside a limit, a
/// value nobody names, and none. With `true` it stands for numbers or days that are written otherwise as well.
fn values(rules: &[&Offer<'_>]) -> BTreeSet<(String, bool)> {
    let mut values = BTreeSet::from([(String::new(), false), (OTHER.to_owned(), false)]);
    let mut pieces: BTreeSet<&str> = BTreeSet::new();
    let number = |thousandths: i64| {
        let sign = if thousandths < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:03}", thousandths.unsigned_abs() / 1_000, thousandths.unsigned_abs() % 1_000);
        (text, true)
    };
    for one in rules {
        match one.rule {
            Rule::Manual | Rule::HasValue { .. } | Rule::Missing { .. } => {}
            Rule::AnyOf { values: named, .. } => values.extend(named.iter().map(|value| (value.clone(), false))),
            Rule::Range { min, max, .. } => {
                values.insert(number(0));
                values.extend(min.iter().flat_map(|min| [*min, min.saturating_sub(1)]).map(number));
                values.extend(max.iter().flat_map(|max| [*max, max.saturating_add(1)]).map(number));
            }
            Rule::Count { at_least, .. } => {
                values.extend([i64::from(*at_least) * 1_000, i64::from(*at_least) * 1_000 - 1].map(number));
            }
            Rule::Contains { text, .. } => {
                pieces.insert(text.trim());
            }
            Rule::Recency { days, .. } => {
                let before = |days: u64| day().checked_sub_days(Days::new(days)).map(|day| (day.to_string(), true));
                values.extend([0, u64::from(*days), u64::from(*days) + 1].into_iter().filter_map(before));
            }
        }
    }
    let texts = texts_of(&pieces.into_iter().collect::<Vec<_>>());
    values.extend(texts.into_iter().map(|text| (text, false)));
    values
}

/// Texts with some of the pieces: with every selection of few pieces, with each one and with all of many.
fn texts_of(pieces: &[&str]) -> Vec<String> {
    if pieces.len() > PIECES {
        return pieces.iter().map(|piece| (*piece).to_owned()).chain([pieces.join(OTHER)]).collect();
    }
    let chosen = |selection: usize| {
        let of = pieces.iter().enumerate().filter(move |(at, _)| selection >> at & 1 == 1);
        of.map(|(_, piece)| *piece).collect::<Vec<_>>().join(OTHER)
    };
    (1..1_usize << pieces.len()).map(chosen).collect()
}

/// Only what no other surpasses or equals in every slot: more in a slot never makes a total less.
fn unsurpassed(all: BTreeSet<Gives>) -> Vec<Gives> {
    let mut kept: Vec<Gives> = Vec::new();
    for one in all.into_iter().rev() {
        if !kept.iter().any(|other| other.iter().zip(&one).all(|(other, one)| other >= one)) {
            kept.push(one);
        }
    }
    kept
}

fn best_of_each(all: &[Gives], slots: usize) -> Gives {
    (0..slots).map(|at| all.iter().filter_map(|one| one.get(at)).copied().max().unwrap_or_default()).collect()
}
