//! The most points a lead can reach: a lead has one value in a column, and so not every two rules hold for one lead.
//!
//! Of each column the values are tried that tell its rules apart; what they give in each slot is put together over all
//! columns, and only what nothing else surpasses is followed. Values of several things in one cell exclude nothing: rules
//! that look for a piece hold together. Values that stop a lead – by a veto, or as minimum data that is missing – are none
//! it can be handed over with.

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

/// A rule that stops leads.
pub(super) struct Gate<'a> {
    pub(super) rule: &'a Rule,
    /// Stops the leads for which the rule does not hold; otherwise those for which it does.
    pub(super) must_hold: bool,
    /// The present leads have its column; without it no lead is stopped.
    pub(super) has_column: bool,
}

impl Gate<'_> {
    /// Whether some lead with this value is let through. `stands_for_others` as in [`Column::values`].
    fn lets_through(&self, value: &str, stands_for_others: bool) -> bool {
        match self.rule {
            // Another number that the same limits hold for may have the piece in its digits, or not.
            Rule::Contains { .. } if stands_for_others => true,
            // It is written otherwise, so no text that is named.
            Rule::AnyOf { .. } if stands_for_others => !self.must_hold,
            rule => rule_holds(rule, value, Some(day())) == self.must_hold,
        }
    }
}

/// The rules about one column.
#[derive(Default)]
struct Column<'a> {
    offers: Vec<&'a Offer<'a>>,
    gates: Vec<&'a Gate<'a>>,
}

impl Column<'_> {
    fn of<'b>(columns: &'b mut BTreeMap<String, Self>, rule: &Rule) -> Option<&'b mut Self> {
        Some(columns.entry(rule.column()?.to_lowercase()).or_default())
    }

    /// What the values of the column give that stop no lead.
    fn gives(&self, slots: usize) -> BTreeSet<Gives> {
        let texts: Vec<BTreeSet<String>> = self.offers.iter().map(|one| lowered(one.rule)).collect();
        let values = self.values().into_iter().map(|(value, others)| (value.trim().to_lowercase(), others));
        let open = values.filter(|(value, others)| self.gates.iter().all(|gate| gate.lets_through(value, *others)));
        let given = open.map(|(value, stands_for_others)| {
            let mut gives = vec![0; slots];
            for (one, texts) in self.offers.iter().zip(&texts) {
                let holds = match one.rule {
                    Rule::AnyOf { .. } => texts.contains(&value),
                    // Another number or day that the same limits hold for may have the piece in its digits, or not.
                    Rule::Contains { .. } if stands_for_others => one.points > 0,
                    rule => rule_holds(rule, &value, Some(day())),
                };
                // Points that fade can be gone.
                let points = if one.fades { one.points.max(0) } else { one.points };
                if let Some(sum) = gives.get_mut(one.slot).filter(|_| holds) {
                    *sum += points;
                }
            }
            gives
        });
        let without = self.gates.iter().any(|gate| !gate.has_column).then(|| vec![0; slots]);
        given.chain(without).collect()
    }

    /// Values that tell the rules of the column apart: every value, limit and piece they name, what lies just beside a
    /// limit, a value nobody names, and none. With `true` it stands for numbers or days that are written otherwise as well.
    fn values(&self) -> BTreeSet<(String, bool)> {
        let gates = self.gates.iter().map(|gate| (gate.rule, gate.must_hold));
        let rules = self.offers.iter().map(|one| (one.rule, one.points > 0)).chain(gates);
        let mut values = BTreeSet::from([(String::new(), false), (OTHER.to_owned(), false)]);
        let mut pieces: BTreeMap<&str, bool> = BTreeMap::new();
        let number = |thousandths: i64| {
            let sign = if thousandths < 0 { "-" } else { "" };
            let text =
                format!("{sign}{}.{:03}", thousandths.unsigned_abs() / 1_000, thousandths.unsigned_abs() % 1_000);
            (text, true)
        };
        for (rule, wanted) in rules {
            match rule {
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
                Rule::Contains { text, .. } => *pieces.entry(text.trim()).or_default() |= wanted,
                Rule::Recency { days, .. } => {
                    let before = |days: u64| day().checked_sub_days(Days::new(days)).map(|day| (day.to_string(), true));
                    values.extend([0, u64::from(*days), u64::from(*days) + 1].into_iter().filter_map(before));
                }
            }
        }
        values.extend(texts_of(&pieces).into_iter().map(|text| (text, false)));
        values
    }
}

/// What one lead that is not stopped can get in each slot by the rules that give points, every way that no other surpasses;
/// none where every lead is stopped.
pub(super) fn ways(offers: &[Offer<'_>], gates: &[Gate<'_>], slots: usize) -> Vec<Gives> {
    let mut columns: BTreeMap<String, Column<'_>> = BTreeMap::new();
    for offer in offers {
        if let Some(column) = Column::of(&mut columns, offer.rule) {
            column.offers.push(offer);
        }
    }
    for gate in gates {
        if let Some(column) = Column::of(&mut columns, gate.rule) {
            column.gates.push(gate);
        }
    }
    let mut ways: Vec<Gives> = vec![vec![0; slots]];
    for column in columns.values() {
        let mut offers = unsurpassed(column.gives(slots));
        if ways.len() * offers.len() > WAYS {
            (ways, offers) = (vec![best_of_each(&ways, slots)], vec![best_of_each(&offers, slots)]);
        }
        let both = |(way, offer): (&Gives, &Gives)| way.iter().zip(offer).map(|(a, b)| a + b).collect();
        ways =
            unsurpassed(ways.iter().flat_map(|way| offers.iter().map(move |offer| (way, offer))).map(both).collect());
    }
    ways
}

fn lowered(rule: &Rule) -> BTreeSet<String> {
    let Rule::AnyOf { values, .. } = rule else { return BTreeSet::new() };
    values.iter().map(|value| value.trim().to_lowercase()).filter(|value| !value.is_empty()).collect()
}

/// The day on which the values are looked at; any will do.
fn day() -> NaiveDate {
    NaiveDate::default()
}

/// Texts with some of the pieces: with every selection of few pieces; of many with each one, and with all that are wanted.
fn texts_of(pieces: &BTreeMap<&str, bool>) -> Vec<String> {
    let joined = |chosen: Vec<&str>| chosen.join(OTHER);
    if pieces.len() > PIECES {
        let wanted = pieces.iter().filter(|(_, wanted)| **wanted).map(|(piece, _)| *piece).collect();
        return pieces.keys().map(|piece| (*piece).to_owned()).chain([joined(wanted)]).collect();
    }
    let chosen = |selection: usize| {
        let of = pieces.keys().enumerate().filter(move |(at, _)| selection >> at & 1 == 1);
        joined(of.map(|(_, piece)| *piece).collect())
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
