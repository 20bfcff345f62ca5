//! Rules: whether they hold for a value, and compiled for a whole lead set.

use chrono::NaiveDate;

use crate::model::{Criterion, Decay, LeadColumn, LeadSet, Rule};

/// A rule compiled for a lead set.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) rule: Rule,
    pub(super) decay: Option<Decay>,
    pub(super) share: Share,
    /// Leads for which it holds.
    pub(super) hits: u32,
}

/// For each lead its share of a criterion's points.
#[derive(Debug)]
pub(super) enum Share {
    /// No lead gets any.
    Nowhere,
    /// 1 for all points, 0 for none.
    Whole(Vec<u8>),
    /// In 1/10 000.
    Faded(Vec<u16>),
}

impl Share {
    /// Whether no lead can get any: its column is not there, or nobody can tell by machine.
    pub(super) fn is_nowhere(&self) -> bool {
        matches!(self, Self::Nowhere)
    }

    /// The share of one lead, in 1/10 000.
    pub(super) fn of(&self, row: usize) -> u16 {
        match self {
            Self::Nowhere => 0,
            Self::Whole(mask) => u16::from(mask.get(row).copied().unwrap_or(0)) * WHOLE,
            Self::Faded(factor) => factor.get(row).copied().unwrap_or(0),
        }
    }
}

pub(super) const WHOLE: u16 = 10_000;

/// Points in hundredths for so many points and this factor, rounded half away from zero.
pub(super) fn hundredths(points: i32, factor: u16) -> i32 {
    let product = points * i32::from(factor);
    (product + product.signum() * 50) / 100
}

/// For each lead 1 if a rule holds and 0 if not: the rule is asked once for each distinct value. `None` for a manual
/// judgement or a column the set does not have.
pub fn rule_mask(set: &LeadSet, rule: &Rule) -> Option<Vec<u8>> {
    let column = set.column(rule.column()?)?;
    let holds: Vec<u8> =
        column.values.iter().map(|value| u8::from(rule_holds(rule, value, set.reference_day))).collect();
    Some(column.cells.0.iter().map(|code| holds.get(*code as usize).copied().unwrap_or(0)).collect())
}

/// Compiles a criterion's rule and decay for a lead set.
pub(super) fn compile(set: &LeadSet, criterion: &Criterion) -> Compiled {
    let mask = rule_mask(set, &criterion.rule);
    let fading = criterion.decay.as_ref().and_then(|decay| shares_left(set, decay));
    let (share, hits) = match (mask, fading) {
        (None, _) => (Share::Nowhere, 0),
        (Some(mask), None) => {
            let hits = mask.iter().filter(|holds| **holds > 0).count();
            (Share::Whole(mask), hits)
        }
        (Some(mask), Some((column, left))) => {
            let factor: Vec<u16> = mask
                .iter()
                .zip(column.cells.0.iter())
                .map(|(holds, code)| u16::from(*holds) * left.get(*code as usize).copied().unwrap_or(0))
                .collect();
            let hits = factor.iter().filter(|factor| **factor > 0).count();
            (Share::Faded(factor), hits)
        }
    };
    Compiled { rule: criterion.rule.clone(), decay: criterion.decay.clone(), share, hits: hits as u32 }
}

/// For each distinct value of the column with the day of the activity what is left, in 1/10 000.
fn shares_left<'a>(set: &'a LeadSet, decay: &Decay) -> Option<(&'a LeadColumn, Vec<u16>)> {
    let (column, today) = (set.column(&decay.column)?, set.reference_day?);
    let left = column
        .values
        .iter()
        .map(|value| {
            parse_date(value).map_or(0, |day| half_life((today - day).num_days().max(0), decay.half_life_days))
        })
        .collect();
    Some((column, left))
}

/// What is left after so many days when half is lost every `half_life` days, in 1/10 000.
pub fn half_life(days: i64, half_life: u32) -> u16 {
    let share = 0.5_f64.powf(days as f64 / f64::from(half_life.max(1)));
    (share * f64::from(WHOLE)).round() as u16
}

/// Whether a rule holds for a value.
pub fn rule_holds(rule: &Rule, value: &str, reference_day: Option<NaiveDate>) -> bool {
    let value = value.trim();
    match rule {
        Rule::Manual => false,
        Rule::AnyOf { values, .. } => !value.is_empty() && values.iter().any(|wanted| same_text(wanted.trim(), value)),
        Rule::Range { min, max, .. } => parse_thousandths(value)
            .is_some_and(|number| min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max)),
        Rule::Contains { text, .. } => {
            !text.trim().is_empty() && value.to_lowercase().contains(&text.trim().to_lowercase())
        }
        Rule::HasValue { .. } => !value.is_empty(),
        Rule::Missing { .. } => value.is_empty(),
        Rule::Recency { days, .. } => reference_day
            .zip(parse_date(value))
            .is_some_and(|(today, day)| (0..=i64::from(*days)).contains(&(today - day).num_days())),
        Rule::Count { at_least, .. } => {
            parse_thousandths(value).is_some_and(|number| number >= i64::from(*at_least) * 1000)
        }
    }
}

fn same_text(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || a.to_lowercase() == b.to_lowercase()
}

/// A number with a decimal point as thousandths; further digits are cut off.
pub fn parse_thousandths(text: &str) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let value = whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(fraction)?;
    Some(if negative { -value } else { value })
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// The distinct values of a column with how often they occur, most frequent first.
pub fn frequencies(column: &LeadColumn) -> Vec<(String, u32)> {
    let mut list = counts(column);
    list.sort_unstable_by(more_first);
    list.into_iter().map(|(value, count)| (value.to_owned(), count)).collect()
}

/// The same for the first ones only, at most so many: of a column there may be as many values as leads.
pub fn most_frequent(column: &LeadColumn, most: usize) -> Vec<(String, u32)> {
    let mut list = counts(column);
    if list.len() > most {
        list.select_nth_unstable_by(most, more_first);
        list.truncate(most);
    }
    list.sort_unstable_by(more_first);
    list.into_iter().map(|(value, count)| (value.to_owned(), count)).collect()
}

/// The distinct values of a column that occur, with how often.
fn counts(column: &LeadColumn) -> Vec<(&str, u32)> {
    let mut counts = vec![0_u32; column.values.len()];
    for code in column.cells.0.iter() {
        if let Some(count) = counts.get_mut(*code as usize) {
            *count += 1;
        }
    }
    column.values.iter().zip(counts).filter(|(value, count)| !value.is_empty() && *count > 0).collect()
}

fn more_first(one: &(&str, u32), other: &(&str, u32)) -> std::cmp::Ordering {
    other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0))
}

/// The values below which a quarter, a half and three quarters of a column's numbers lie, in thousandths: each is one of
/// the numbers (nearest rank). `None` with fewer than eight numbers, or where two of them are the same.
pub fn quartiles(column: &LeadColumn) -> Option<[i64; 3]> {
    let mut counts: std::collections::BTreeMap<i64, u64> = std::collections::BTreeMap::new();
    for (value, count) in frequencies(column) {
        if let Some(number) = parse_thousandths(value.trim()) {
            *counts.entry(number).or_default() += u64::from(count);
        }
    }
    let all: u64 = counts.values().sum();
    let at = |quarter: u64| {
        let rank = (all * quarter).div_ceil(4);
        let mut passed = 0;
        counts
            .iter()
            .find(|(_, count)| {
                passed += **count;
                passed >= rank
            })
            .map(|(number, _)| *number)
    };
    let [low, middle, high] = [at(1)?, at(2)?, at(3)?];
    (all >= 8 && low < middle && middle < high).then_some([low, middle, high])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Cells;
    use std::sync::Arc;

    #[test]
    fn quartiles_are_numbers_of_the_column() {
        let column = |values: &[&str]| LeadColumn {
            values: Arc::new(values.iter().map(|value| (*value).to_owned()).collect()),
            cells: Cells(Arc::new((0..values.len() as u32).collect())),
            ..LeadColumn::default()
        };
        let eight = ["8", "3.5", "1", "", "2", "5", "x", "6", "7", "4"];
        assert_eq!(quartiles(&column(&eight)), Some([2_000, 4_000, 6_000]));
        assert_eq!(quartiles(&column(&["1", "2", "3"])), None);
        assert_eq!(quartiles(&column(&["1"; 20])), None);
    }
}
