//! Who takes part: who votes for which side, and whose names are proposed where somebody is named.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    AnyRecord, Ballot, DefinitionTest, Id, Participant, Round, Side, SignDecision, SignOff, Vote, Workshop, Workspace,
    in_order,
};

/// The workshop whose own list says who is here: the one that runs, as soon as anybody is noted there as present. At any
/// other time the list of people says it. So there is one truth at every moment, and what was noted in a workshop stays
/// there when it is over.
pub fn attended(workspace: &Workspace) -> Option<&Arc<Workshop>> {
    super::clock::running_workshop(workspace).filter(|workshop| workshop.people.values().any(|one| one.present))
}

/// Whether somebody is here, see [`attended`].
pub fn is_here(workspace: &Workspace, person: &Participant) -> bool {
    here(workspace)(person)
}

/// Who is here, for those who ask about many.
pub fn here(workspace: &Workspace) -> impl Fn(&Participant) -> bool {
    let attended = attended(workspace);
    move |person| match attended {
        Some(workshop) => workshop.people.get(&person.id).is_some_and(|attendance| attendance.present),
        None => !person.absent,
    }
}

/// The record that notes whether somebody is here, where that is noted now, see [`attended`].
pub fn noted_here(workspace: &Workspace, person: &Participant, here: bool) -> AnyRecord {
    match attended(workspace) {
        Some(workshop) => {
            let mut workshop = Workshop::clone(workshop);
            workshop.people.entry(person.id).or_default().present = here;
            workshop.into()
        }
        None => Participant { absent: !here, ..person.clone() }.into(),
    }
}

/// Everybody who is here and speaks for a side, in the order of the list: they answer in silent rounds and blind tests.
pub fn voting(workspace: &Workspace) -> Vec<&Arc<Participant>> {
    let here = here(workspace);
    let people = in_order(&workspace.people).into_iter();
    people.filter(|person| here(person) && person.side.is_some() && !person.name.trim().is_empty()).collect()
}

/// An empty ballot for everybody who votes; one for each department when nobody does, or when they answer as one.
pub fn ballots(workspace: &Workspace, as_departments: bool) -> BTreeMap<String, Ballot> {
    let people: BTreeMap<String, Ballot> = voting(workspace)
        .into_iter()
        .filter_map(|person| {
            let ballot = Ballot {
                side: person.side?,
                name: person.name.trim().to_owned(),
                person: Some(person.id),
                ..Ballot::default()
            };
            Some((person.id.to_string(), ballot))
        })
        .collect();
    if !as_departments && !people.is_empty() {
        return people;
    }
    let department = |side| (Ballot::key(side, ""), Ballot { side, ..Ballot::default() });
    Side::BOTH.map(department).into()
}

/// Empty ballots of those who have come since a vote of persons began: they vote by the list of people, and no ballot is
/// theirs. Where departments answer as one, nobody joins.
pub fn late(workspace: &Workspace, running: &BTreeMap<String, Ballot>) -> Vec<(String, Ballot)> {
    if running.values().all(|ballot| ballot.person.is_none() && ballot.name.is_empty()) {
        return Vec::new();
    }
    let known: Vec<_> = running.values().filter_map(|ballot| ballot.person).collect();
    let there = |ballot: &Ballot| ballot.person.is_some_and(|person| !known.contains(&person));
    voters(workspace, &ballots(workspace, false)).into_iter().filter(|(_, ballot)| there(ballot)).collect()
}

/// The open ballots of a vote with the sides the list of people has by now, and who was moved; `None` where nobody was.
/// Whoever has become neutral still answers for the side they had.
pub fn corrected(
    workspace: &Workspace,
    open: &BTreeMap<String, Ballot>,
) -> Option<(BTreeMap<String, Ballot>, Vec<String>)> {
    let new = all_current(workspace, open);
    let moved = |(voter, ballot): &(&String, &Ballot)| new.get(*voter).is_some_and(|now| now.side != ballot.side);
    let names = open.iter().filter(moved);
    let names: Vec<String> = names.map(|(_, one)| name_of(workspace, one.person, &one.name).to_owned()).collect();
    (!names.is_empty()).then_some((new, names))
}

/// What somebody is called: by the list of people while it knows them, otherwise as it was noted.
pub fn name_of<'a>(workspace: &'a Workspace, person: Option<Id<Participant>>, noted: &'a str) -> &'a str {
    let known = person.and_then(|id| workspace.people.get(&id)).map(|person| person.name.trim());
    known.filter(|name| !name.is_empty()).unwrap_or(noted)
}

/// The side somebody of this name speaks for; `None` where the list of people does not know them, where they are neutral, or
/// where two of the same name speak for different sides.
pub fn side_of(workspace: &Workspace, name: &str) -> Option<Side> {
    let name = name.trim();
    let mut sides = workspace.people.values().filter(|person| !name.is_empty() && person.name.trim() == name);
    let side = sides.next()?.side;
    side.filter(|_| sides.all(|person| person.side == side))
}

/// Whether somebody has signed for this side who belongs to the other one, and has not said that they mean it.
pub fn signs_for_other(workspace: &Workspace, side: Side, sign_off: &SignOff) -> bool {
    let given = sign_off.decision != SignDecision::Open && !sign_off.for_both;
    given && side_of(workspace, &sign_off.by) == Some(side.other())
}

/// Whether somebody has signed who is not in the list of people, although there is one.
pub fn is_stranger(workspace: &Workspace, sign_off: &SignOff) -> bool {
    let name = sign_off.by.trim();
    let known = workspace.people.values().any(|person| person.name.trim() == name);
    sign_off.decision != SignDecision::Open && !name.is_empty() && !workspace.people.is_empty() && !known
}

/// The ballot as it stands now, before the reveal: name and side are those of the list of people while it knows who votes.
/// Somebody who has become neutral still answers for the side they began with.
pub fn current(workspace: &Workspace, ballot: &Ballot) -> Ballot {
    let name = name_of(workspace, ballot.person, &ballot.name).to_owned();
    let person = ballot.person.and_then(|id| workspace.people.get(&id));
    let side = person.and_then(|person| person.side).unwrap_or(ballot.side);
    Ballot { side, name, ..ballot.clone() }
}

/// All ballots as they stand now, see [`current`].
pub fn all_current(workspace: &Workspace, ballots: &BTreeMap<String, Ballot>) -> BTreeMap<String, Ballot> {
    ballots.iter().map(|(voter, ballot)| (voter.clone(), current(workspace, ballot))).collect()
}

/// Ballots as they stand now with their keys: Sales first, then in the order of the list of people, then by name.
pub fn voters(workspace: &Workspace, ballots: &BTreeMap<String, Ballot>) -> Vec<(String, Ballot)> {
    let mut voters: Vec<(String, Ballot)> = all_current(workspace, ballots).into_iter().collect();
    voters.sort_by_cached_key(|(_, ballot)| {
        let place = ballot.person.and_then(|id| workspace.people.get(&id)).map(|person| person.ord.clone());
        (ballot.side, place, ballot.name.clone())
    });
    voters
}

/// Whose names are proposed where somebody is named: those of this side first, then everybody else.
pub fn proposed(workspace: &Workspace, side: Option<Side>) -> Vec<String> {
    let mut people = in_order(&workspace.people);
    people.sort_by_key(|person| side.is_some() && person.side != side);
    let mut known = BTreeSet::new();
    let names = people.iter().map(|person| person.name.trim()).filter(|name| !name.is_empty());
    names.filter(|name| known.insert(*name)).map(str::to_owned).collect()
}

/// The rounds, tests and votes that note the name of somebody who is taken out of the list, so that their answers keep it.
pub fn noted_before_removal(workspace: &Workspace, person: &Participant) -> Vec<AnyRecord> {
    let noted = |ballots: &BTreeMap<String, Ballot>| {
        let mut new = ballots.clone();
        for ballot in new.values_mut().filter(|ballot| ballot.person == Some(person.id)) {
            person.name.trim().clone_into(&mut ballot.name);
        }
        (new != *ballots).then_some(new)
    };
    let rounds = workspace
        .rounds
        .values()
        .filter_map(|round| Some(AnyRecord::from(Round { ballots: noted(&round.ballots)?, ..(**round).clone() })));
    let tests = workspace.tests.values().filter_map(|test| {
        Some(AnyRecord::from(DefinitionTest { ballots: noted(&test.ballots)?, ..(**test).clone() }))
    });
    let votes = workspace
        .votes
        .values()
        .filter_map(|vote| Some(AnyRecord::from(Vote { ballots: noted(&vote.ballots)?, ..(**vote).clone() })));
    rounds.chain(tests).chain(votes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::negotiation::{progress, reveal, weighed};
    use crate::model::OrderKey;

    fn person(number: u64, name: &str, side: Option<Side>) -> Participant {
        let mut ord = OrderKey::between(None, None);
        for _ in 1..number {
            ord = OrderKey::between(Some(&ord), None);
        }
        Participant { id: Id::from_bits(number), ord, name: name.to_owned(), side, ..Participant::default() }
    }

    fn room(people: &[Participant]) -> Workspace {
        let mut workspace = Workspace::default();
        for person in people {
            workspace.people.insert(person.id, Arc::new(person.clone()));
        }
        workspace
    }

    #[test]
    fn whoever_is_here_and_speaks_for_a_side_votes() {
        let away = Participant { absent: true, ..person(3, "Cem", Some(Side::Sales)) };
        let mut workspace = room(&[
            person(1, "Zoe", Some(Side::Marketing)),
            person(2, "Ann", Some(Side::Sales)),
            away,
            person(4, "Eve", None),
            person(5, "Bob", Some(Side::Sales)),
        ]);
        let made = ballots(&workspace, false);
        let names: Vec<String> = voters(&workspace, &made).into_iter().map(|(_, ballot)| ballot.name).collect();
        assert_eq!(names, ["Ann", "Bob", "Zoe"], "Sales first, each side in the order of the list");
        assert_eq!(ballots(&workspace, true).keys().collect::<Vec<_>>(), ["marketing:", "sales:"]);
        for id in [1, 2, 5].map(Id::from_bits) {
            workspace.people.remove(&id);
        }
        assert_eq!(ballots(&workspace, false).len(), 2, "only neutral people: the departments answer");
    }

    #[test]
    fn a_mended_name_and_side_follow_into_sealed_answers() {
        let mut workspace = room(&[person(1, "Nina", Some(Side::Sales))]);
        let mut round = Round {
            id: Id::from_bits(9),
            criteria: vec![Id::from_bits(1)],
            ballots: ballots(&workspace, false),
            ..Round::default()
        };
        let key = Id::<Participant>::from_bits(1).to_string();
        let answered = super::super::sealed::answered(
            round.id,
            &key,
            &round.ballots[&key],
            (0, 1),
            Some(15),
            (3, super::super::sealed::Width::Points),
        );
        round.ballots.insert(key.clone(), answered);
        let mended = person(1, "Lena", Some(Side::Marketing));
        workspace.people.insert(mended.id, Arc::new(mended.clone()));
        assert_eq!(progress(&round, &key), (1, 1), "the seal still opens");
        let (open, _) = reveal(&workspace, &round);
        let vote = &weighed(&open)[0].votes[0];
        assert_eq!((vote.name.as_str(), vote.side, vote.points), ("Lena", Side::Marketing, 15));
        // A name mended after the reveal follows as well, and stays when the person leaves the list.
        let mended = person(1, "Lena Brandt", Some(Side::Marketing));
        workspace.people.insert(mended.id, Arc::new(mended.clone()));
        assert_eq!(name_of(&workspace, vote.person, &vote.name), "Lena Brandt");
        workspace.rounds.insert(open.id, Arc::new(open));
        for record in noted_before_removal(&workspace, &mended) {
            record.put_into(&mut workspace);
        }
        workspace.people.clear();
        let vote = &weighed(&workspace.rounds[&Id::from_bits(9)])[0].votes[0];
        assert_eq!(name_of(&workspace, vote.person, &vote.name), "Lena Brandt");
    }

    #[test]
    fn names_of_the_side_come_first_and_each_name_once() {
        let workspace = room(&[
            person(1, "Ann", Some(Side::Marketing)),
            person(2, "Eve", None),
            person(3, "Bob", Some(Side::Sales)),
            person(4, "Ann", Some(Side::Sales)),
        ]);
        assert_eq!(proposed(&workspace, Some(Side::Sales)), ["Bob", "Ann", "Eve"]);
        assert_eq!(proposed(&workspace, None), ["Ann", "Eve", "Bob"]);
    }
}
