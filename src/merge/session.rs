//! A merge while it is looked at: what came in, what comes of it, and what was decided about it. Nothing is addressed by its
//! place in a list: questions have their ids, changes their records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::tree::Address;
use super::{Choice, RecordDifference, fingerprint, merge, merge_without_base, refuse, resolve, review};
use crate::model::{Conflict, Id, ReviewCopy, Workspace};

/// A workspace that came in.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Whose it is.
    pub from: String,
    /// What is in it.
    pub theirs: Workspace,
    /// What it and ours began from, if that is known.
    pub base: Option<Workspace>,
    /// Changes outside of what it was given for.
    pub outside: Vec<RecordDifference>,
}

impl Incoming {
    /// A workspace that came in from somebody.
    pub fn new(from: String, theirs: Workspace, base: Option<Workspace>) -> Self {
        let outside = base.as_ref().map(|base| review::outside(base, &theirs)).unwrap_or_default();
        Self { from, theirs, base, outside }
    }

    /// Its record here, if it was given out as a copy.
    fn copy(&self) -> Option<Id<ReviewCopy>> {
        self.theirs.review.as_ref().map(|review| review.id)
    }
}

/// What comes of a merge.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The workspace as it is then.
    pub workspace: Workspace,
    /// The questions that were answered.
    pub answered: Vec<Id<Conflict>>,
    /// The questions that stay open.
    pub open: Vec<Id<Conflict>>,
}

/// A merge that is looked at, or questions of before that are being answered.
#[derive(Debug, Clone)]
pub struct Session {
    ours: Workspace,
    incoming: Vec<Incoming>,
    takes_outside: bool,
    /// What came out, before anything was refused or answered.
    merged: Workspace,
    questions: Vec<Id<Conflict>>,
    answers: BTreeMap<Id<Conflict>, Choice>,
    refused: BTreeSet<Address>,
}

impl Session {
    /// Merges what came in, one after the other.
    pub fn merging(ours: Workspace, incoming: Vec<Incoming>) -> Self {
        let mut session = Self { incoming, ..Self::of_questions(ours) };
        session.merge();
        session
    }

    /// The questions that earlier merges have left open.
    pub fn of_questions(ours: Workspace) -> Self {
        Self {
            merged: ours.clone(),
            questions: ours.conflicts.keys().copied().collect(),
            ours,
            incoming: Vec::new(),
            takes_outside: false,
            answers: BTreeMap::new(),
            refused: BTreeSet::new(),
        }
    }

    /// Merges again, with what lies outside of what the copies were given for or without it. What was decided about the merge
    /// before is gone.
    #[must_use]
    pub fn with_outside(mut self, takes: bool) -> Self {
        self.takes_outside = takes;
        self.answers.clear();
        self.refused.clear();
        self.merge();
        self
    }

    fn merge(&mut self) {
        let mut merged = self.ours.clone();
        self.questions.clear();
        for copy in &self.incoming {
            let mut theirs = copy.theirs.clone();
            if let Some(base) = copy.base.as_ref().filter(|_| !self.takes_outside) {
                review::leave_out(&mut theirs, base, &copy.outside);
            }
            let one = match &copy.base {
                Some(base) => merge(base, &merged, &theirs, &copy.from),
                None => merge_without_base(&merged, &theirs, &copy.from),
            };
            merged = one.workspace;
            self.questions.extend(one.opened);
        }
        // What stands in ours stays ours: a copy does not say what it knows of its origin to the office.
        merged.review.clone_from(&self.ours.review);
        self.merged = merged;
    }

    /// The workspace before.
    pub fn ours(&self) -> &Workspace {
        &self.ours
    }

    /// What came out, before anything was refused or answered.
    pub fn merged(&self) -> &Workspace {
        &self.merged
    }

    /// What came in.
    pub fn incoming(&self) -> &[Incoming] {
        &self.incoming
    }

    /// Whether what lies outside of what the copies were given for is taken as well.
    pub fn takes_outside(&self) -> bool {
        self.takes_outside
    }

    /// The open questions, in the order in which they came up.
    pub fn questions(&self) -> impl Iterator<Item = &Conflict> {
        self.questions.iter().filter_map(|id| self.merged.conflicts.get(id)).map(|conflict| &**conflict)
    }

    /// The answer to a question so far.
    pub fn answer_to(&self, question: Id<Conflict>) -> Option<&Choice> {
        self.answers.get(&question)
    }

    /// Whether a change is taken.
    pub fn takes(&self, change: Address) -> bool {
        !self.refused.contains(&change)
    }

    /// Answers a question, or leaves it open. False where that answer cannot be carried out: it stays as it was then.
    pub fn answer(&mut self, question: Id<Conflict>, choice: Option<Choice>) -> bool {
        match choice {
            None => {
                self.answers.remove(&question);
            }
            Some(choice) => {
                if !self.can_be(question, &choice) {
                    return false;
                }
                self.answers.insert(question, choice);
            }
        }
        true
    }

    /// Answers every question that is still open and came up in the same way like this one. What somebody has put into words
    /// of their own is no answer to another question.
    pub fn answer_all_like(&mut self, question: Id<Conflict>) {
        let Some(choice) = self.answers.get(&question).filter(|choice| !matches!(choice, Choice::Text(_))) else {
            return;
        };
        let choice = choice.clone();
        let Some(kind) = self.merged.conflicts.get(&question).map(|conflict| conflict.kind) else { return };
        let alike = self.questions().filter(|conflict| conflict.kind == kind).map(|conflict| conflict.id);
        let open: Vec<_> = alike.filter(|id| !self.answers.contains_key(id)).collect();
        for id in open {
            self.answer(id, Some(choice.clone()));
        }
    }

    fn can_be(&self, question: Id<Conflict>, choice: &Choice) -> bool {
        let conflict = self.merged.conflicts.get(&question);
        conflict.is_none_or(|conflict| resolve(&self.merged, conflict, choice).is_some())
    }

    /// Takes a change, or leaves it out. False where something else that is taken needs it: it stays taken then.
    pub fn take(&mut self, change: Address, taken: bool) -> bool {
        if taken {
            self.refused.remove(&change);
            return true;
        }
        let possible = refuse(&self.merged, &self.ours, change).is_some();
        if possible {
            self.refused.insert(change);
        }
        possible
    }

    /// What comes of it: what was refused is as it was before, what was answered is answered.
    pub fn outcome(&self) -> Outcome {
        let mut workspace = self.merged.clone();
        for address in &self.refused {
            if let Some(without) = refuse(&workspace, &self.ours, *address) {
                workspace = without;
            }
        }
        let mut answered = Vec::new();
        for (id, choice) in &self.answers {
            let Some(conflict) = workspace.conflicts.get(id).cloned() else { continue };
            if let Some(resolved) = resolve(&workspace, &conflict, choice) {
                workspace = resolved;
                answered.push(*id);
            }
        }
        let open = self.questions.iter().copied().filter(|id| workspace.conflicts.contains_key(id)).collect();
        Outcome { workspace, answered, open }
    }

    /// Notes with the copies that came in that they are merged, and what came of it. Those that were never given out get a
    /// record of their own.
    pub fn note_copies(
        &self,
        workspace: &mut Workspace,
        on: chrono::NaiveDate,
        report: &str,
        mut fresh: impl FnMut() -> Id<ReviewCopy>,
    ) {
        for copy in &self.incoming {
            let known = copy.copy().and_then(|id| workspace.copies.get(&id)).map(|copy| (**copy).clone());
            let mut kept = known.unwrap_or_else(|| ReviewCopy {
                id: copy.copy().unwrap_or_else(&mut fresh),
                ord: crate::model::last_order(&workspace.copies),
                name: copy.from.clone(),
                // Nothing was given out, so nothing more is expected.
                closed: true,
                ..ReviewCopy::default()
            });
            kept.merged.insert(fingerprint(&copy.theirs));
            kept.merged_on = Some(on);
            report.clone_into(&mut kept.report);
            workspace.copies.insert(kept.id, Arc::new(kept));
        }
    }
}
