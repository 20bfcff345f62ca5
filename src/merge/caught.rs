//! What was caught in a meeting, where nobody knows what two copies began from: two laptops in one room write such things down at
//! the same time, and nobody takes one away by merging. So what only one copy has is in both.

use std::sync::Arc;

use crate::model::{Ballot, Id, RecordRef, Vote, Workshop, Workspace};

/// Ours with every entry, vote, note and press of a clock that only theirs has, and in votes that both have with the answers of
/// those who have not answered here. What leads to a workshop that is not there stays out, and is asked about as anything else.
pub fn with_caught(ours: &Workspace, theirs: &Workspace) -> Workspace {
    let mut both = ours.clone();
    let held = |workshop: Id<Workshop>| ours.workshops.contains_key(&workshop);
    for (id, note) in theirs.stickies.iter().filter(|(_, note)| held(note.workshop)) {
        both.stickies.entry(*id).or_insert_with(|| Arc::clone(note));
    }
    for (id, pressed) in theirs.clock.iter().filter(|(_, pressed)| held(pressed.workshop)) {
        both.clock.entry(*id).or_insert_with(|| Arc::clone(pressed));
    }
    for (id, vote) in theirs.votes.iter().filter(|(_, vote)| vote.workshop.is_none_or(held)) {
        let known = both.votes.get(id).map(|known| answered_in_both(known, vote));
        both.votes.insert(*id, known.unwrap_or_else(|| Arc::clone(vote)));
    }
    for (id, entry) in theirs.entries.iter().filter(|(_, entry)| entry.workshop.is_none_or(held)) {
        if entry.vote.is_none_or(|vote| both.votes.contains_key(&vote)) {
            both.entries.entry(*id).or_insert_with(|| Arc::clone(entry));
        }
    }
    both
}

/// Theirs with the answers of those who have answered here alone: what is missing there is no other answer.
pub fn with_answers(theirs: &Workspace, ours: &Workspace) -> Workspace {
    let mut both = theirs.clone();
    for (id, vote) in &theirs.votes {
        if let Some(known) = ours.votes.get(id) {
            both.votes.insert(*id, answered_in_both(vote, known));
        }
    }
    both
}

/// Our vote with the answers of those who have answered only there; one that is revealed in one copy alone is asked about.
fn answered_in_both(ours: &Arc<Vote>, theirs: &Vote) -> Arc<Vote> {
    let open = |ballot: &Ballot| ballot.open.is_empty() && ballot.sealed.is_empty();
    if ours.revealed != theirs.revealed {
        return Arc::clone(ours);
    }
    let missing =
        theirs.ballots.iter().filter(|(voter, ballot)| !open(ballot) && ours.ballots.get(*voter).is_none_or(open));
    let mut both = Vote::clone(ours);
    both.ballots.extend(missing.map(|(voter, ballot)| (voter.clone(), ballot.clone())));
    if both == **ours { Arc::clone(ours) } else { Arc::new(both) }
}

/// Whether a record is one of those that are in both, where only one copy has it.
pub fn is_caught(record: RecordRef) -> bool {
    matches!(record, RecordRef::Entry(_) | RecordRef::Vote(_) | RecordRef::ClockEntry(_) | RecordRef::Sticky(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::merge_without_base;
    use crate::model::{Block, ClockEntry, Entry, Side};

    fn put(workspace: &mut Workspace, number: u64, text: &str) {
        let entry = Entry { id: Id::from_bits(number), text: text.to_owned(), ..Entry::default() };
        workspace.entries.insert(entry.id, entry.into());
    }

    fn answer(workspace: &mut Workspace, voter: &str, sealed: &str) {
        let id = Id::from_bits(5);
        let mut vote = workspace.votes.get(&id).map(|vote| (**vote).clone()).unwrap_or_default();
        vote.id = id;
        let ballot = Ballot { side: Side::Sales, sealed: sealed.to_owned(), ..Ballot::default() };
        vote.ballots.insert(voter.to_owned(), ballot);
        workspace.votes.insert(id, vote.into());
    }

    #[test]
    fn what_only_one_copy_has_caught_is_in_both_and_nothing_is_asked() {
        let mut base = Workspace::default();
        put(&mut base, 1, "both");
        for voter in ["ann", "bo"] {
            answer(&mut base, voter, "");
        }
        let (mut ours, mut theirs) = (base.clone(), base);
        put(&mut ours, 2, "ours");
        put(&mut theirs, 3, "theirs");
        answer(&mut ours, "ann", "a");
        answer(&mut theirs, "bo", "b");
        for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
            let merged = merge_without_base(one, other, "B");
            assert!(merged.opened.is_empty(), "{:?}", merged.workspace.conflicts);
            assert_eq!(merged.workspace.entries.len(), 3);
            let ballots = &merged.workspace.votes[&Id::from_bits(5)].ballots;
            assert_eq!((ballots["ann"].sealed.as_str(), ballots["bo"].sealed.as_str()), ("a", "b"));
        }
        // What both have and says something else is asked about.
        put(&mut theirs, 1, "other words");
        assert_eq!(merge_without_base(&ours, &theirs, "B").opened.len(), 1);
    }

    #[test]
    fn what_leads_to_a_workshop_that_is_not_there_is_asked_about() {
        let (ours, mut theirs) = (Workspace::default(), Workspace::default());
        let workshop = Workshop { id: Id::from_bits(9), ..Workshop::default() };
        let pressed = ClockEntry { id: Id::from_bits(4), workshop: workshop.id, ..ClockEntry::default() };
        let block = Block { id: Id::from_bits(8), workshop: workshop.id, ..Block::default() };
        theirs.workshops.insert(workshop.id, workshop.into());
        theirs.blocks.insert(block.id, block.into());
        theirs.clock.insert(pressed.id, pressed.into());
        let merged = merge_without_base(&ours, &theirs, "B");
        assert!(merged.workspace.clock.is_empty());
        assert_eq!(merged.opened.len(), 3);
    }
}
