//! Who answers an assessment, and what is left of that when the answers are shown: no name, and no group that could be found
//! out.

use std::collections::BTreeMap;

use super::{ANSWERS, CANNOT_JUDGE, FEWEST, STATEMENTS, Told, group_of};
use crate::calc::people::{current, here, voters, voting};
use crate::calc::sealed;
use crate::model::{AnswerGroup, AnswerSheet, Assessment, Ballot, Participant, Workspace, in_order};

/// Everybody who is here and speaks for neither side.
pub fn neutral(workspace: &Workspace) -> Vec<&Participant> {
    let here = here(workspace);
    let people = in_order(&workspace.people).into_iter().map(AsRef::as_ref);
    people.filter(|person| here(person) && person.side.is_none() && !person.name.trim().is_empty()).collect()
}

/// An empty ballot for everybody who is here; for those who speak for neither side where they are to answer too.
pub fn ballots(workspace: &Workspace, with_neutral: bool) -> BTreeMap<String, Ballot> {
    let sides = voting(workspace).into_iter().map(AsRef::as_ref);
    let all = sides.chain(neutral(workspace).into_iter().filter(|_| with_neutral));
    let ballot = |person: &Participant| Ballot {
        side: person.side.unwrap_or_default(),
        name: person.name.trim().to_owned(),
        person: Some(person.id),
        neutral: person.side.is_none(),
        ..Ballot::default()
    };
    all.map(|person| (person.id.to_string(), ballot(person))).collect()
}

/// Empty ballots of those who have come since it began.
pub fn late(workspace: &Workspace, running: &BTreeMap<String, Ballot>) -> Vec<(String, Ballot)> {
    let with_neutral = running.values().any(|ballot| ballot.neutral);
    let known: Vec<_> = running.values().filter_map(|ballot| ballot.person).collect();
    let all = ballots(workspace, with_neutral).into_iter();
    all.filter(|(_, ballot)| ballot.person.is_some_and(|person| !known.contains(&person))).collect()
}

/// For whom somebody answers: as the list of people has it by now, while it knows them.
pub fn group(workspace: &Workspace, ballot: &Ballot) -> AnswerGroup {
    let now = current(workspace, ballot);
    let side = ballot.person.and_then(|id| workspace.people.get(&id)).and_then(|person| person.side);
    if ballot.neutral && side.is_none() { AnswerGroup::Management } else { group_of(now.side) }
}

/// The ballots as they stand now with their keys: Sales, Marketing, management, each in the order of the list of people.
pub fn in_their_order(workspace: &Workspace, ballots: &BTreeMap<String, Ballot>) -> Vec<(String, Ballot)> {
    let mut all = voters(workspace, ballots);
    for (_, ballot) in &mut all {
        ballot.neutral = group(workspace, ballot) == AnswerGroup::Management;
    }
    all.sort_by_key(|(_, ballot)| group(workspace, ballot));
    all
}

/// What could be told if everybody of these answered.
pub fn foreseen(workspace: &Workspace, ballots: &BTreeMap<String, Ballot>) -> Told {
    let count = |of: AnswerGroup| ballots.values().filter(|ballot| group(workspace, ballot) == of).count();
    Told::of(AnswerGroup::ALL.map(count), 0)
}

/// Whether somebody has answered every statement, be it that they cannot judge it.
pub fn is_complete(assessment: &Assessment, voter: &str, ballot: &Ballot) -> bool {
    sealed::given(assessment.id, voter, ballot, STATEMENTS) == STATEMENTS
}

/// Somebody's answers as a sheet without a name; `None` where they have judged nothing.
fn sheet(workspace: &Workspace, assessment: &Assessment, voter: &str, ballot: &Ballot) -> Option<AnswerSheet> {
    let answers = sealed::answers(assessment.id, voter, ballot, STATEMENTS);
    let letter = |answer: &Option<i64>| {
        let answer = answer.filter(|answer| *answer != CANNOT_JUDGE && ANSWERS.contains(answer));
        answer.and_then(|answer| char::from_digit(u32::try_from(answer).ok()?, 10)).unwrap_or('-')
    };
    let answers: String = answers.iter().map(letter).collect();
    answers
        .contains(|letter: char| letter != '-')
        .then(|| AnswerSheet { group: Some(group(workspace, ballot)), answers })
}

/// The assessment with its answers shown: names are gone, and so are groups that may not be told; where fewer than three
/// answered, so are the answers. The order of the sheets is that of their letters.
pub fn revealed(workspace: &Workspace, assessment: &Assessment) -> Assessment {
    let all = assessment.ballots.iter();
    let mut sheets: Vec<AnswerSheet> =
        all.filter_map(|(voter, ballot)| sheet(workspace, assessment, voter, ballot)).collect();
    let count = |of: AnswerGroup| sheets.iter().filter(|sheet| sheet.group == Some(of)).count();
    let told = Told::of(AnswerGroup::ALL.map(count), 0);
    for sheet in &mut sheets {
        sheet.group = sheet.group.filter(|group| told.group(*group));
    }
    if sheets.len() < FEWEST {
        sheets.clear();
    }
    sheets.sort_unstable();
    Assessment { ballots: BTreeMap::new(), revealed: true, sheets, ..assessment.clone() }
}
