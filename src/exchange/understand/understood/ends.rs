//! How leads ended, by which column, and what is said and asked of it.

use std::collections::BTreeMap;

use super::{Outcomes, Understood};
use crate::exchange::understand::findings::{ImportNote, Question, Why};
use crate::exchange::understand::headings;
use crate::exchange::understand::outcome::Meaning;
use crate::exchange::understand::outcomes::{disagree, of_flags};
use crate::exchange::understand::read::Value;
use crate::model::Outcome;

impl Understood<'_> {
    /// How leads ended by the column that counts; days of winning and losing say it where that one does not.
    pub(super) fn find_outcomes(&self) -> Option<Outcomes> {
        let mut found =
            match (self.plan.column("outcome"), self.plan.column("won_flag"), self.plan.column("closed_flag")) {
                (Some(at), _, _) => Some(self.outcomes_of(at)),
                (None, Some(won), Some(closed)) => Some(self.outcomes_of_flags(won, closed)),
                (None, Some(won), None) => Some(self.outcomes_of(won)),
                _ => None,
            };
        let dated: Vec<(usize, Outcome)> = [("won_date", Outcome::Won), ("lost_date", Outcome::Lost)]
            .into_iter()
            .flat_map(|(field, outcome)| self.plan.all(field).into_iter().map(move |at| (at, outcome)))
            .collect();
        if dated.is_empty() {
            return found;
        }
        let label = dated.iter().map(|(at, _)| self.plan.heading(*at)).collect::<Vec<_>>().join(" + ");
        let rows = self.kept.rows.len();
        // Days of winning and days of losing leave the others open; one of them alone does not say what the others are.
        let both = ["won_date", "lost_date"].iter().all(|field| self.plan.column(field).is_some());
        let said = dated.iter().find_map(|(at, _)| self.plan.columns.get(*at)?.blank_means());
        let without = said.or(both.then_some(Outcome::Open));
        let blank = if without.is_none() { rows as u32 } else { 0 };
        let outcomes = found.get_or_insert_with(|| Outcomes {
            label,
            rows: vec![without; rows],
            not_stated: blank,
            blank,
            ..Outcomes::default()
        });
        outcomes.counts.clear();
        for (position, outcome) in outcomes.rows.iter_mut().enumerate() {
            for (at, dated) in &dated {
                if outcome.is_none_or(|outcome| !outcome.is_decided()) && *self.value(*at, position) != Value::Blank {
                    match outcome {
                        None => {
                            outcomes.not_stated = outcomes.not_stated.saturating_sub(1);
                            outcomes.blank = outcomes.blank.saturating_sub(1);
                        }
                        Some(Outcome::Unknown) => outcomes.unknown = outcomes.unknown.saturating_sub(1),
                        Some(_) => {}
                    }
                    *outcome = Some(*dated);
                }
            }
        }
        outcomes.tally();
        found
    }

    pub(super) fn outcomes_of(&self, at: usize) -> Outcomes {
        let Some((plan, read, distinct)) = self.column(at) else { return Outcomes::default() };
        let mut all = Outcomes { label: plan.label.clone(), ..Outcomes::default() };
        let meanings: Vec<Option<Outcome>> = distinct
            .values()
            .zip(&read.values)
            .map(|((word, count), value)| {
                let blank = matches!(value, Value::Blank);
                if blank && let Some(outcome) = plan.blank_means() {
                    return Some(outcome);
                }
                if blank || crate::exchange::understand::cells::is_error(self.raw, word) {
                    all.not_stated += count;
                    all.blank += if blank { count } else { 0 };
                    return None;
                }
                let meaning = plan.meaning(word);
                all.words.push((word.to_owned(), meaning, count));
                match meaning {
                    Meaning::Is(outcome) => Some(outcome),
                    Meaning::Ask => {
                        all.unknown += count;
                        Some(Outcome::Unknown)
                    }
                    Meaning::Nothing => {
                        all.not_stated += count;
                        None
                    }
                }
            })
            .collect();
        all.rows = distinct.cells.iter().map(|code| meanings.get(*code as usize).copied().flatten()).collect();
        all.tally();
        all
    }

    fn outcomes_of_flags(&self, won: usize, closed: usize) -> Outcomes {
        let flag = |at: usize, position: usize| crate::exchange::understand::outcome::yes_no(self.text(at, position));
        let label = format!("{} + {}", self.plan.heading(won), self.plan.heading(closed));
        let rows: Vec<Option<Outcome>> =
            (0..self.kept.rows.len()).map(|position| of_flags(flag(won, position), flag(closed, position))).collect();
        let not_stated = rows.iter().filter(|row| row.is_none()).count() as u32;
        let mut all = Outcomes { label, rows, not_stated, ..Outcomes::default() };
        all.tally();
        all
    }

    pub(super) fn about_outcomes(&mut self) {
        if self.outcomes.is_none() && self.plan.all_open {
            let rows = self.kept.rows.len();
            let counts = BTreeMap::from([(Outcome::Open, rows as u32)]);
            self.outcomes = Some(Outcomes { rows: vec![Some(Outcome::Open); rows], counts, ..Outcomes::default() });
            self.notes.push(ImportNote::AllOpen(rows as u32));
            return;
        }
        let Some(outcomes) = &self.outcomes else {
            self.notes.push(ImportNote::NoOutcome);
            self.questions.push(Question::NoOutcome);
            return;
        };
        if let (Some(won), Some(closed)) = (self.plan.column("won_flag"), self.plan.column("closed_flag")) {
            self.notes.push(ImportNote::FlagsTogether(self.plan.heading(won), self.plan.heading(closed)));
        }
        let order = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open];
        let counts =
            order.iter().map(|outcome| (*outcome, outcomes.count(*outcome))).filter(|(_, count)| *count > 0).collect();
        self.notes.push(ImportNote::Outcomes(outcomes.label.clone(), counts, outcomes.not_stated));
        let unknown: Vec<String> = outcomes
            .words
            .iter()
            .filter(|(_, meaning, _)| *meaning == Meaning::Ask)
            .map(|(word, _, _)| word.clone())
            .collect();
        if !unknown.is_empty() {
            self.notes.push(ImportNote::UnknownWords(outcomes.label.clone(), outcomes.unknown, unknown.clone()));
            self.questions.push(Question::Words(outcomes.label.clone(), unknown));
        }
        // Where a list is completed, a blank says nothing new.
        if outcomes.blank > 0 && self.plan.complete.is_none() {
            self.questions.push(Question::BlankOutcome(outcomes.label.clone(), outcomes.blank));
        }
        let (won, failed) =
            (outcomes.count(Outcome::Won), outcomes.count(Outcome::Lost) + outcomes.count(Outcome::Rejected));
        match (won, failed) {
            (0, 0) => self.notes.push(ImportNote::NothingDecided),
            (_, 0) => self.notes.push(ImportNote::NoLosses),
            (0, _) => self.notes.push(ImportNote::NoWins),
            _ => {}
        }
        let mut notes = Vec::new();
        let mut questions = Vec::new();
        for other in &self.others {
            let found = disagree(&outcomes.rows, &other.rows);
            if found.differ == 0 {
                notes.push(ImportNote::SameOutcome(outcomes.label.clone(), other.label.clone()));
                continue;
            }
            notes.push(ImportNote::OutcomesDiffer(outcomes.label.clone(), other.label.clone(), found));
            let rows = outcomes.rows.iter().zip(&other.rows).enumerate();
            let known = |outcome: &Option<Outcome>| outcome.is_some_and(|outcome| outcome != Outcome::Unknown);
            let examples = rows
                .filter(|(_, (ours, theirs))| known(ours) && known(theirs) && ours != theirs)
                .take(2)
                .map(|(position, (ours, theirs))| {
                    let word = |outcome: &Option<Outcome>| outcome.unwrap_or_default().word().to_owned();
                    (self.line_of_kept(position as u32), word(ours), word(theirs))
                })
                .collect();
            let named =
                self.plan.column("outcome").is_some_and(|at| headings::lead(&self.plan.heading(at)) == Some("outcome"));
            let why = if other.count(Outcome::Won) == 0 {
                Why::OtherHasNoWin
            } else if named {
                Why::Called
            } else {
                Why::SaysMore
            };
            questions.push(Question::WhichOutcome(outcomes.label.clone(), other.label.clone(), examples, why));
        }
        self.notes.extend(notes);
        self.questions.extend(questions);
    }
}
