//! Votes: what was answered, counted the same way for the page, the room, the minutes and the file.

use std::sync::Arc;

use crate::model::{Ballot, PerSide, RecordRef, Side, Vote, VoteMethod, Workspace, in_order};

use super::people::voters;
use super::sealed;

/// Fingers up to this many need a voiced concern.
pub const HOLDS_BACK: i64 = 2;

/// The answers a vote takes in one place: the least and the most.
pub fn range(vote: &Vote) -> (i64, i64) {
    match vote.method {
        VoteMethod::Dots => (0, i64::from(vote.dots)),
        VoteMethod::FistToFive => (0, 5),
        VoteMethod::YesNo => (0, 1),
        VoteMethod::Ranking => (1, RANKED.min(vote.options.len() as i64)),
        VoteMethod::Mood => (1, 5),
    }
}

/// At most so many options get a place in a ranking.
pub const RANKED: i64 = 5;

/// How many dots somebody has for so many options: about a third of them, at least three where there are that many.
pub fn usual_dots(options: usize) -> u32 {
    let third = options.div_ceil(3).max(options.min(3));
    u32::try_from(third).unwrap_or(u32::MAX).clamp(1, 20)
}

/// How many dots of theirs somebody has not given yet; nothing where a vote is not about dots.
pub fn dots_left(vote: &Vote, answers: &[Option<i64>]) -> Option<u32> {
    let given = u32::try_from(answers.iter().flatten().sum::<i64>()).unwrap_or(0);
    (vote.method == VoteMethod::Dots).then(|| vote.dots.saturating_sub(given))
}

/// Why an answer, or all of somebody's answers together, cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not a number the vote takes: the least and the most it does.
    Outside(i64, i64),
    /// More dots than everybody has: how many.
    TooManyDots(u32),
    /// Two options with the same place.
    SamePlace,
}

/// Whether somebody's answers can be, one for each place.
///
/// # Errors
/// Why not.
pub fn allowed(vote: &Vote, answers: &[Option<i64>]) -> Result<(), Refused> {
    let (least, most) = range(vote);
    if answers.iter().flatten().any(|answer| !(least..=most).contains(answer)) {
        return Err(Refused::Outside(least, most));
    }
    if vote.method == VoteMethod::Dots && answers.iter().flatten().sum::<i64>() > i64::from(vote.dots) {
        return Err(Refused::TooManyDots(vote.dots));
    }
    let mut places: Vec<i64> = answers.iter().flatten().copied().collect();
    places.sort_unstable();
    if vote.method == VoteMethod::Ranking && places.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(Refused::SamePlace);
    }
    Ok(())
}

/// Whether somebody has answered: dots and places may leave options out, but not all of them.
pub fn has_answered(vote: &Vote, voter: &str, ballot: &Ballot) -> bool {
    sealed::given(vote.id, voter, ballot, vote.places()) > 0
}

/// What an option got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Got {
    /// Its place among the options of the vote.
    pub option: usize,
    /// Dots, or points of a ranking: five for the first place, four for the second (Borda count).
    pub points: i64,
    /// The same, from each side.
    pub by_side: PerSide<i64>,
    /// How many named it at all.
    pub named_by: u32,
    /// Its rank; options with as many points share it, and the ranks behind them are left out (1, 2, 2, 4).
    pub rank: u32,
}

/// What came out of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many were asked, by side.
    pub asked: PerSide<u32>,
    /// How many answered, by side.
    pub answered: PerSide<u32>,
    /// The options from the most points to the fewest, in the order of the vote where they have as many; empty where a vote
    /// has none.
    pub options: Vec<Got>,
    /// How often each answer was given where a vote has no options: from the least to the most.
    pub answers: Vec<(i64, PerSide<u32>)>,
    /// The voters who hold back: fingers up to two, or a no.
    pub holding_back: Vec<String>,
    /// Those of them whose concern nobody has written down yet.
    pub unheard: Vec<String>,
}

impl Outcome {
    /// Whether somebody of each side has answered: without that it decides nothing.
    pub fn has_both_sides(&self) -> bool {
        self.answered.sales > 0 && self.answered.marketing > 0
    }

    /// Everybody who answered.
    pub fn all_answered(&self) -> u32 {
        self.answered.sales + self.answered.marketing
    }

    /// Everybody who was asked.
    pub fn all_asked(&self) -> u32 {
        self.asked.sales + self.asked.marketing
    }

    /// How often an answer was given.
    pub fn times(&self, answer: i64) -> u32 {
        self.answers.iter().filter(|(one, _)| *one == answer).map(|(_, sides)| sides.sales + sides.marketing).sum()
    }

    /// The middle answer of those without options; between two, the smaller one and the larger one.
    pub fn middle(&self) -> Option<(i64, i64)> {
        let all = self.answers.iter();
        let all: Vec<i64> = all.flat_map(|(one, of)| vec![*one; (of.sales + of.marketing) as usize]).collect();
        let last = all.len().checked_sub(1)?;
        Some((*all.get(last / 2)?, *all.get(all.len() / 2)?))
    }

    /// The options that share the first rank; nothing where nobody gave a point.
    pub fn first(&self) -> Vec<usize> {
        self.options.iter().filter(|got| got.rank == 1 && got.points > 0).map(|got| got.option).collect()
    }
}

/// What came out of a vote that has been shown; nothing before that.
pub fn outcome(workspace: &Workspace, vote: &Vote) -> Option<Outcome> {
    if !vote.revealed {
        return None;
    }
    let mut outcome = Outcome::default();
    let (least, most) = range(vote);
    let with_options = matches!(vote.method, VoteMethod::Dots | VoteMethod::Ranking);
    if with_options {
        outcome.options = (0..vote.options.len()).map(|option| Got { option, ..Got::default() }).collect();
    } else {
        outcome.answers = (least..=most).map(|answer| (answer, PerSide::default())).collect();
    }
    // Those who hold back are named in the order in which everybody is asked.
    for (voter, ballot) in voters(workspace, &vote.ballots) {
        let side = ballot.side;
        *outcome.asked.get_mut(side) += 1;
        let answers = sealed::answers(vote.id, &voter, &ballot, vote.places());
        if answers.iter().flatten().next().is_none() {
            continue;
        }
        *outcome.answered.get_mut(side) += 1;
        count(&mut outcome, vote, side, &answers);
        let holds_back = match vote.method {
            VoteMethod::FistToFive => answers.iter().flatten().any(|fingers| *fingers <= HOLDS_BACK),
            VoteMethod::YesNo => answers.iter().flatten().any(|yes| *yes == 0),
            VoteMethod::Dots | VoteMethod::Ranking | VoteMethod::Mood => false,
        };
        if holds_back {
            if vote.concerns.get(&voter).is_none_or(|said| said.trim().is_empty()) {
                outcome.unheard.push(voter.clone());
            }
            outcome.holding_back.push(voter);
        }
    }
    ranks(&mut outcome.options);
    Some(outcome)
}

fn count(outcome: &mut Outcome, vote: &Vote, side: Side, answers: &[Option<i64>]) {
    let (least, most) = range(vote);
    for (place, answer) in answers.iter().enumerate() {
        let Some(answer) = answer.filter(|answer| (least..=most).contains(answer)) else { continue };
        if let Some(got) = outcome.options.get_mut(place) {
            let points = if vote.method == VoteMethod::Ranking { RANKED + 1 - answer } else { answer };
            got.points += points;
            *got.by_side.get_mut(side) += points;
            got.named_by += u32::from(points > 0);
        }
        if let Some((_, times)) = outcome.answers.iter_mut().find(|(one, _)| *one == answer) {
            *times.get_mut(side) += 1;
        }
    }
}

/// From the most points to the fewest; as many points, the same rank.
fn ranks(options: &mut [Got]) {
    options.sort_by_key(|got| std::cmp::Reverse(got.points));
    let points: Vec<i64> = options.iter().map(|got| got.points).collect();
    for got in options {
        got.rank = 1 + points.iter().filter(|points| **points > got.points).count() as u32;
    }
}

/// The last vote with fingers about a record.
pub fn fingers_about(workspace: &Workspace, record: RecordRef) -> Option<&Arc<Vote>> {
    let address = record.to_string();
    in_order(&workspace.votes).into_iter().rfind(|vote| vote.method == VoteMethod::FistToFive && vote.about == address)
}

/// At most so many priorities are told.
const PRIORITIES: usize = 5;

/// What comes first by the last ranking that was shown, at most five; nothing without one.
pub fn priorities(workspace: &Workspace) -> Vec<String> {
    let rankings = in_order(&workspace.votes).into_iter().filter(|vote| vote.revealed);
    let mut rankings: Vec<&Arc<Vote>> = rankings.filter(|vote| vote.method == VoteMethod::Ranking).collect();
    rankings.sort_by_key(|vote| vote.day);
    let Some(vote) = rankings.last() else { return Vec::new() };
    let found = outcome(workspace, vote).map(|outcome| outcome.options).unwrap_or_default();
    let named = found.into_iter().filter(|got| got.points > 0).filter_map(|got| vote.options.get(got.option).cloned());
    named.take(PRIORITIES).collect()
}

/// The vote with its answers open.
pub fn revealed(vote: &Vote) -> Vote {
    let (least, most) = range(vote);
    let ballots = sealed::opened(vote.id, &vote.ballots, vote.places(), least..=most);
    Vote { ballots, revealed: true, ..vote.clone() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::calc::sealed::Width;
    use proptest::prelude::*;

    fn vote(method: VoteMethod, options: usize, answers: &[(Side, &[Option<i64>])]) -> Vote {
        let ballots: BTreeMap<String, Ballot> = (0..)
            .zip(answers)
            .map(|(at, (side, open))| {
                let name = format!("P{at}");
                (Ballot::key(*side, &name), Ballot { side: *side, name, open: open.to_vec(), ..Ballot::default() })
            })
            .collect();
        let options: Vec<String> = (0..options).map(|at| format!("O{at}")).collect();
        Vote { method, dots: 3, options, ballots, revealed: true, ..Vote::default() }
    }

    const S: Side = Side::Sales;
    const M: Side = Side::Marketing;

    #[test]
    fn dots_are_added_up_and_ties_are_ties() {
        let answers: [(Side, &[Option<i64>]); 4] = [
            (S, &[Some(2), None, Some(1), None]),
            (S, &[Some(1), Some(1), None, None]),
            (M, &[None, Some(2), Some(1), None]),
            (M, &[None, None, None, None]),
        ];
        let outcome = outcome(&Workspace::default(), &vote(VoteMethod::Dots, 4, &answers)).unwrap();
        let got: Vec<_> = outcome.options.iter().map(|got| (got.option, got.points, got.rank, got.named_by)).collect();
        assert_eq!(got, [(0, 3, 1, 2), (1, 3, 1, 2), (2, 2, 3, 2), (3, 0, 4, 0)]);
        assert_eq!(outcome.first(), [0, 1]);
        assert_eq!(outcome.options[0].by_side, PerSide { sales: 3, marketing: 0 });
        assert_eq!((outcome.all_answered(), outcome.all_asked(), outcome.has_both_sides()), (3, 4, true));
    }

    #[test]
    fn a_ranking_gives_five_points_to_the_first_place() {
        let answers: [(Side, &[Option<i64>]); 2] = [(S, &[Some(1), Some(2), Some(3)]), (M, &[Some(2), Some(1), None])];
        let outcome = outcome(&Workspace::default(), &vote(VoteMethod::Ranking, 3, &answers)).unwrap();
        let got: Vec<_> = outcome.options.iter().map(|got| (got.option, got.points, got.rank)).collect();
        assert_eq!(got, [(0, 9, 1), (1, 9, 1), (2, 3, 3)]);
    }

    #[test]
    fn fingers_up_to_two_need_a_concern() {
        let answers: [(Side, &[Option<i64>]); 4] = [(S, &[Some(5)]), (S, &[Some(2)]), (M, &[Some(0)]), (M, &[Some(3)])];
        let mut vote = vote(VoteMethod::FistToFive, 0, &answers);
        vote.concerns.insert("sales:P1".to_owned(), "Too many fields".to_owned());
        let outcome = outcome(&Workspace::default(), &vote).unwrap();
        assert_eq!(outcome.holding_back, ["sales:P1", "marketing:P2"]);
        assert_eq!(outcome.unheard, ["marketing:P2"]);
        assert_eq!((outcome.times(5), outcome.times(4), outcome.times(0)), (1, 0, 1));
        assert_eq!(outcome.middle(), Some((2, 3)));
    }

    #[test]
    fn only_what_the_vote_takes_is_allowed() {
        let dots = vote(VoteMethod::Dots, 3, &[]);
        assert_eq!(allowed(&dots, &[Some(2), Some(1), None]), Ok(()));
        assert_eq!(allowed(&dots, &[Some(2), Some(2), None]), Err(Refused::TooManyDots(3)));
        let ranking = vote(VoteMethod::Ranking, 7, &[]);
        assert_eq!(allowed(&ranking, &[Some(1), Some(1)]), Err(Refused::SamePlace));
        assert_eq!(allowed(&ranking, &[Some(6)]), Err(Refused::Outside(1, 5)));
        assert_eq!(allowed(&vote(VoteMethod::Mood, 0, &[]), &[Some(0)]), Err(Refused::Outside(1, 5)));
        assert_eq!([0, 1, 2, 3, 8, 9, 10, 100].map(usual_dots), [1, 1, 2, 3, 3, 3, 4, 20]);
        assert_eq!(dots_left(&dots, &[Some(2), None, None]), Some(1));
        assert_eq!(dots_left(&vote(VoteMethod::Mood, 0, &[]), &[Some(2)]), None);
    }

    proptest! {
        /// Before it is shown a vote has no outcome; shown, it has the same as if nobody had ever sealed anything, and what
        /// each side gave adds up to all.
        #[test]
        fn what_is_sealed_counts_the_same_once_it_is_shown(
            given in proptest::collection::vec((any::<bool>(), proptest::collection::vec(proptest::option::of(0_i64..=1), 4)), 0..9),
            nonce in any::<u128>(),
        ) {
            let answers: Vec<(Side, &[Option<i64>])> =
                given.iter().map(|(sales, answers)| (if *sales { S } else { M }, answers.as_slice())).collect();
            let mut open = vote(VoteMethod::Dots, 4, &answers);
            open.dots = 4;
            let mut sealed = Vote { revealed: false, ..open.clone() };
            for (voter, ballot) in &mut sealed.ballots {
                ballot.sealed = sealed::seal(sealed.id, voter, nonce, &ballot.open, Width::Points);
                ballot.open.clear();
            }
            let workspace = Workspace::default();
            prop_assert_eq!(outcome(&workspace, &sealed), None);
            let shown = outcome(&workspace, &revealed(&sealed));
            prop_assert_eq!(&shown, &outcome(&workspace, &open));
            let shown = shown.unwrap();
            for got in &shown.options {
                prop_assert_eq!(got.by_side.sales + got.by_side.marketing, got.points);
            }
            let all: i64 = given.iter().flat_map(|(_, answers)| answers).flatten().sum();
            prop_assert_eq!(shown.options.iter().map(|got| got.points).sum::<i64>(), all);
        }
    }
}
