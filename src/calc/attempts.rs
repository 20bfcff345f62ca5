//! How often it pays to try to reach somebody.

use super::dated_leads::minutes;
use super::stats::Rate;
use crate::model::LeadSet;

/// The most attempts that are looked at one by one.
pub const MOST: usize = 12;

/// One attempt more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attempt {
    /// Reached at this attempt, of those it was made for.
    pub reached: Rate,
    /// What it brings on average for those it is made for, less what it costs; in the unit of both.
    pub expected: f64,
    /// What it and those before it bring for every lead.
    pub together: f64,
    /// The share of leads that is reached by then.
    pub by_then: f64,
}

/// What each attempt brings, for these chances to be reached at it: chance · value − cost, weighted by who is still unreached.
pub fn attempts(chances: &[f64], value: f64, cost: f64) -> Vec<Attempt> {
    let (mut unreached, mut together) = (1.0, 0.0);
    chances
        .iter()
        .map(|chance| {
            let expected = chance * value - cost;
            together += unreached * expected;
            unreached *= 1.0 - chance;
            Attempt { reached: Rate::default(), expected, together, by_then: 1.0 - unreached }
        })
        .collect()
}

/// The number of attempts that brings most in all; 0 where not even the first pays. Of several the least.
pub fn best(attempts: &[Attempt]) -> usize {
    let mut best = (0, 0.0);
    for (at, attempt) in attempts.iter().enumerate() {
        if attempt.together > best.1 {
            best = (at + 1, attempt.together);
        }
    }
    best.0
}

/// How many of those an attempt was made for were reached at it, by the column of attempts and that of the first contact. Empty
/// without both.
pub fn reached_at(set: &LeadSet) -> Vec<Rate> {
    let named = |name: &str| set.column(name).filter(|_| !name.is_empty());
    let (Some(tried), Some(contacted)) = (named(&set.dates.attempts), named(&set.dates.contacted)) else {
        return Vec::new();
    };
    let numbers: Vec<usize> = tried.values.iter().map(|text| text.parse().unwrap_or(0)).collect();
    let (contacted, _) = minutes(contacted);
    let mut rates = vec![Rate::default(); MOST];
    for (code, contacted) in tried.cells.0.iter().zip(contacted) {
        let number = numbers.get(*code as usize).copied().unwrap_or(0);
        for rate in rates.iter_mut().take(number) {
            rate.n += 1;
        }
        if let Some(rate) = number.checked_sub(1).and_then(|at| rates.get_mut(at)).filter(|_| contacted.is_some()) {
            rate.k += 1;
        }
    }
    rates.truncate(rates.iter().rposition(|rate| rate.n > 0).map_or(0, |at| at + 1));
    rates
}

/// The same with what each attempt brings: `value` of a lead that was reached, `cost` of an attempt.
pub fn attempts_of(set: &LeadSet, value: f64, cost: f64) -> Vec<Attempt> {
    let rates = reached_at(set);
    let chances: Vec<f64> = rates.iter().map(|rate| rate.share().unwrap_or(0.0)).collect();
    let counted = attempts(&chances, value, cost).into_iter().zip(rates);
    counted.map(|(attempt, reached)| Attempt { reached, ..attempt }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_equal_the_reference_values() {
        let found = attempts(&[0.25, 0.15, 0.10, 0.06, 0.03, 0.015], 120.0, 8.0);
        for (attempt, expected) in found.iter().zip([22.0, 10.0, 4.0, -0.8, -4.4, -6.2]) {
            assert!((attempt.expected - expected).abs() < 1e-9, "{attempt:?}");
        }
        for (attempt, together) in found.iter().zip([22.0, 29.5, 32.05, 31.591, 29.218, 25.974]) {
            assert!((attempt.together - together).abs() < 5e-4, "{attempt:?}");
        }
        assert_eq!(best(&found), 3);
        assert!((found[2].by_then - 0.42625).abs() < 1e-12);
        assert_eq!((best(&attempts(&[0.01], 100.0, 8.0)), best(&[])), (0, 0), "not even the first pays");
    }
}
