//! Columns that may have been filled only after the end of a lead was known: one of their values separates won from lost
//! leads better than what is known beforehand does, or their heading says so.

use super::becomes::{LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use super::findings::ImportNote;
use super::reasons::is_known_afterwards;
use super::typing::ValueKind;
use super::understood::Understood;
use crate::calc::stats::{Rate, deviance};
use crate::model::Outcome;

/// Fewer decided leads tell nothing.
const DECIDED: u64 = 60;
/// Fewer leads with a value tell nothing of it.
const WITH_VALUE: u64 = 20;
/// Leads with telling values are at least so many of a hundred decided ones.
const TELLING: u64 = 15;
/// More different values tell one lead from another, not won from lost.
const VALUES: usize = 200;
/// Columns that are to say how or when a lead ended, or which lead it is.
const SAYS_THE_END: [&str; 10] =
    ["outcome", "won_flag", "closed_flag", LEAVE_OUT, OUTCOME_TOO, "ref", "created", "closed", "won_date", "lost_date"];

/// Whether a value tells too well how leads ended, beside how all decided ones did: nearly all of its leads were won, or
/// nearly none, at most a quarter as many went the other way as of all, and that is no accident.
fn is_telling(value: Rate, base: Rate) -> bool {
    let (Some(share), Some((low, high)), Some(all)) = (value.share(), value.interval(), base.share()) else {
        return false;
    };
    let nearly_all = share >= 0.95 && (1.0 - share) * 4.0 <= 1.0 - all && low > all;
    let nearly_none = share <= 0.05 && share * 4.0 <= all && high < all;
    value.n >= WITH_VALUE && (nearly_all || nearly_none)
}

/// The value that separates won from lost best, by its place, and how well: of a column, as counts of won of all decided
/// leads by value. `None` for a column that may be known beforehand.
fn strongest(counts: &[Rate], base: Rate) -> Option<(usize, Rate, f64)> {
    let telling = || counts.iter().enumerate().filter(|(_, value)| is_telling(**value, base));
    if telling().map(|(_, value)| value.n).sum::<u64>() * 100 < base.n * TELLING {
        return None;
    }
    let all = base.share()?;
    let strength = telling().map(|(place, value)| (place, *value, deviance(*value, all)));
    strength.max_by(|(.., one), (.., other)| one.total_cmp(other))
}

impl Understood<'_> {
    /// Names the columns that may know the end, the one that separates best first.
    pub(super) fn find_leaks(&mut self) {
        let mut found = self.leaks_by_values();
        found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let notes: Vec<ImportNote> = found.into_iter().map(|(note, _)| note).collect();
        let named = |label: &str| {
            let is = |note: &ImportNote| matches!(note, ImportNote::MayKnowTheEnd(named, ..) if named == label);
            notes.iter().any(is)
        };
        let by_name = self.plan.columns.iter().filter(|column| is_known_afterwards(column) && !named(&column.label));
        let by_name: Vec<String> = by_name.map(|column| column.label.clone()).collect();
        self.notes.extend(notes);
        if !by_name.is_empty() {
            self.notes.push(ImportNote::KnownAfterwards(by_name));
        }
    }

    fn leaks_by_values(&self) -> Vec<(ImportNote, f64)> {
        let Some(outcomes) = &self.outcomes else { return Vec::new() };
        let is_won = |outcome: &Option<Outcome>| match outcome {
            Some(Outcome::Won) => Some(true),
            Some(Outcome::Lost | Outcome::Rejected) => Some(false),
            Some(Outcome::Open | Outcome::Unknown) | None => None,
        };
        let won: Vec<Option<bool>> = outcomes.rows.iter().map(is_won).collect();
        let decided = won.iter().flatten().count() as u64;
        let base = Rate::new(won.iter().flatten().filter(|won| **won).count() as u64, decided);
        if decided < DECIDED || base.k * 20 < decided || base.k * 20 > decided * 19 {
            return Vec::new();
        }
        let columns = (0..self.plan.columns.len()).filter_map(|at| {
            let (plan, read, distinct) = self.column(at)?;
            let field = plan.field.as_str();
            // A measure has many values; whether it is filled at all is what may give it away.
            let measure = plan.kind != ValueKind::Text && read.blank == 0;
            let many = distinct.len() > VALUES;
            if SAYS_THE_END.contains(&field) || PERSONAL.contains(&field) || measure || many {
                return None;
            }
            let mut counts = vec![Rate::default(); distinct.len()];
            for (code, won) in distinct.cells.iter().zip(&won) {
                if let (Some(won), Some(count)) = (won, counts.get_mut(*code as usize)) {
                    count.n += 1;
                    count.k += u64::from(*won);
                }
            }
            let (code, value, strength) = strongest(&counts, base)?;
            let word: String = distinct.value(code).chars().take(40).collect();
            Some((ImportNote::MayKnowTheEnd(plan.label.clone(), word, value, base), strength))
        });
        columns.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_telling_only_beside_how_all_leads_ended() {
        for (value, base, telling) in [
            // 95 % where 93 % of all are won say nothing.
            ((380, 400), (930, 1_000), false),
            ((399, 400), (930, 1_000), true),
            ((0, 40), (930, 1_000), true),
            ((38, 40), (500, 1_000), true),
            ((1, 40), (500, 1_000), true),
            ((1, 40), (60, 1_000), false),
            // None of few is an accident where few are won anyway.
            ((0, 25), (80, 1_000), false),
            ((19, 19), (500, 1_000), false),
            ((30, 40), (500, 1_000), false),
        ] {
            let found = is_telling(Rate::new(value.0, value.1), Rate::new(base.0, base.1));
            assert_eq!(found, telling, "{value:?} of {base:?}");
        }
    }

    #[test]
    fn the_value_that_separates_best_is_named_not_the_most_frequent_one() {
        let counts = [Rate::new(596, 600), Rate::new(0, 150), Rate::new(334, 250 + 84)];
        let base = Rate::new(930, 1_084);
        assert_eq!(strongest(&counts, base).map(|(place, ..)| place), Some(1));
        assert!(strongest(&[Rate::new(50, 100), Rate::new(450, 900)], Rate::new(500, 1_000)).is_none());
    }
}
