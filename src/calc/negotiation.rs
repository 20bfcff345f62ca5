//! What a silent round says: medians, distances, who stands apart; and how each criterion was settled.

use std::sync::Arc;

use super::agreement::{self, SETTLED_GAP};
use super::rounding::{Middle, quotient};
use super::{people, sealed};
use crate::model::integrity::{MAX_POINTS, MAX_TARGET};
use crate::model::{
    AnyRecord, Asks, Criterion, CriterionKind, CriterionStatus, Id, Kind, Kpi, KpiStatus, Participant, PerSide,
    RecordRef, Round, Settlement, Side, Workspace, in_order,
};

/// What one participant named for a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The side.
    pub side: Side,
    /// Who; empty for the department as one.
    pub name: String,
    /// Who, when it is somebody of the list of people.
    pub person: Option<Id<Participant>>,
    /// The points, or the target in hundredths.
    pub points: i64,
}

/// What a round says about a criterion or a KPI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed<Of: Kind = Criterion> {
    /// What it is about.
    pub subject: Id<Of>,
    /// What was named, Sales first, then by points.
    pub votes: Vec<Vote>,
    /// Each side's median, in halves of an answer: between two answers in the middle it lies halfway.
    pub medians: PerSide<Option<i64>>,
    /// The distance between the medians, in halves; `None` while a side has named nothing.
    pub gap: Option<i64>,
    /// The distance between the highest and the lowest answer; `None` without an answer.
    pub spread: Option<i64>,
    /// Answers this far apart are close to each other.
    near: i64,
}

impl<Of: Kind> Weighed<Of> {
    /// Whether the sides stand close to each other.
    pub fn is_close(&self) -> bool {
        self.gap.is_some_and(|gap| gap <= 2 * self.near)
    }

    /// Whether somebody alone gave the highest or the lowest answer, with a gap to the next one: they explain. Where
    /// several people share an end, nobody stands apart there.
    pub fn stands_apart(&self, vote: &Vote) -> bool {
        let distances = |keep: fn(i64) -> bool| {
            let others = self.votes.iter().map(|other| other.points - vote.points).filter(move |by| keep(*by));
            others.map(i64::abs).min()
        };
        let (above, below) = (distances(|by| by > 0), distances(|by| by < 0));
        let alone = self.votes.iter().filter(|other| other.points == vote.points).count() == 1;
        let ((Some(gap), None) | (None, Some(gap))) = (above, below) else { return false };
        alone && gap > self.near
    }
}

/// The median in halves; `None` without values.
pub fn median<N: Copy + Ord + std::ops::Add<Output = N>>(values: impl Iterator<Item = N>) -> Option<N> {
    let mut values: Vec<N> = values.collect();
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    let lower = if values.len() % 2 == 1 { upper } else { *values.get(middle - 1)? };
    Some(upper + lower)
}

/// Halves as whole numbers, [rounded](super::rounding) as everything is.
pub fn whole(halves: i64) -> i64 {
    quotient(halves, 2)
}

/// A median as points.
fn points(halves: i64) -> Option<i32> {
    i32::try_from(whole(halves)).ok()
}

/// What a revealed round says about each of its criteria, the largest disagreement first. Before the reveal: nothing.
pub fn weighed(round: &Round) -> Vec<Weighed> {
    weigh(round, &round.criteria, |_| SETTLED_GAP.into())
}

/// What a revealed round says about each of its KPIs, the largest disagreement for its size first. Targets are close to each
/// other within a twentieth of the largest one. Before the reveal: nothing.
pub fn targets(round: &Round) -> Vec<Weighed<Kpi>> {
    let largest = |votes: &[Vote]| votes.iter().map(|vote| vote.points.saturating_abs()).max().unwrap_or(0);
    let mut all = weigh(round, &round.kpis, |votes| largest(votes) / 20);
    let share = |one: &Weighed<Kpi>| one.gap.map(|gap| gap.saturating_mul(1_000) / largest(&one.votes).max(1));
    all.sort_by_key(|one| std::cmp::Reverse(share(one)));
    all
}

fn weigh<Of: Kind>(round: &Round, subjects: &[Id<Of>], near: impl Fn(&[Vote]) -> i64) -> Vec<Weighed<Of>> {
    if !round.revealed {
        return Vec::new();
    }
    let mut all: Vec<Weighed<Of>> = subjects
        .iter()
        .enumerate()
        .map(|(place, subject)| {
            let mut votes: Vec<Vote> = round
                .ballots
                .values()
                .filter_map(|ballot| {
                    let points = ballot.open.get(place).copied().flatten()?;
                    Some(Vote { side: ballot.side, name: ballot.name.clone(), person: ballot.person, points })
                })
                .collect();
            votes.sort_by(|a, b| (a.side, a.points, &a.name).cmp(&(b.side, b.points, &b.name)));
            let of = |side: Side| median(votes.iter().filter(|vote| vote.side == side).map(|vote| vote.points));
            let medians = PerSide { sales: of(Side::Sales), marketing: of(Side::Marketing) };
            let gap = medians
                .sales
                .zip(medians.marketing)
                .map(|(sales, marketing)| sales.saturating_sub(marketing).saturating_abs());
            let points = || votes.iter().map(|vote| vote.points);
            let spread = points().max().zip(points().min()).map(|(high, low)| high.saturating_sub(low));
            Weighed { subject: *subject, medians, gap, spread, near: near(&votes), votes }
        })
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.gap, one.spread)));
    all
}

/// How many answers a participant has given, of how many.
pub fn progress(round: &Round, voter: &str) -> (usize, usize) {
    let places = round.places();
    let given = round.ballots.get(voter).map_or(0, |ballot| sealed::given(round.id, voter, ballot, places));
    (given, places)
}

/// The round with all answers open, and the criteria or KPIs with the medians of the sides as their proposals.
pub fn reveal(workspace: &Workspace, round: &Round) -> (Round, Vec<AnyRecord>) {
    let most = match round.asks() {
        Asks::Points => MAX_POINTS.into(),
        Asks::Targets => MAX_TARGET,
    };
    let ballots = people::all_current(workspace, &round.ballots);
    let ballots = sealed::opened(round.id, &ballots, round.places(), -most..=most);
    let open = Round { ballots, revealed: true, ..round.clone() };
    let proposals = proposed(workspace, &open, |_, _, median, _| median.is_some());
    (open, proposals)
}

/// A revealed round counted again with the sides the list of people has by now, who was moved, and the criteria or KPIs whose
/// proposals follow: those that still are the medians of before. `None` where nobody was moved.
pub fn counted_again(workspace: &Workspace, round: &Round) -> Option<(Round, Vec<String>, Vec<AnyRecord>)> {
    let (ballots, moved) = people::corrected(workspace, &round.ballots)?;
    let new = Round { ballots, ..round.clone() };
    let mut untouched = Vec::new();
    proposed(workspace, round, |subject, side, median, now| {
        if median == now {
            untouched.push((subject, side));
        }
        false
    });
    let proposals = proposed(workspace, &new, |subject, side, _, _| untouched.contains(&(subject, side)));
    Some((new, moved, proposals))
}

/// The criteria or KPIs with the medians of a round as the proposals of the sides, where such a proposal may replace the
/// present one; those alone that change by it.
fn proposed(
    workspace: &Workspace,
    open: &Round,
    mut may: impl FnMut(RecordRef, Side, Option<i64>, Option<i64>) -> bool,
) -> Vec<AnyRecord> {
    let mut changed = Vec::new();
    for one in weighed(open) {
        let Some(criterion) = workspace.criteria.get(&one.subject) else { continue };
        let mut new = (**criterion).clone();
        for side in Side::BOTH {
            let (median, now) = (one.medians.get(side).and_then(points), new.proposals.get_mut(side));
            if may(criterion.id.into(), side, median.map(i64::from), now.map(i64::from)) {
                *now = median;
            }
        }
        if new != **criterion {
            changed.push(new.into());
        }
    }
    for one in targets(open) {
        let Some(kpi) = workspace.kpis.get(&one.subject) else { continue };
        let mut new = (**kpi).clone();
        for side in Side::BOTH {
            let median = one.medians.get(side).map(|median| agreement::target(kpi, median));
            let now = new.proposals.get_mut(side);
            if may(kpi.id.into(), side, median, *now) {
                *now = median;
            }
        }
        if new != **kpi {
            changed.push(new.into());
        }
    }
    changed
}

/// The round for points that waits for answers, if one does.
pub fn running(workspace: &Workspace) -> Option<&Arc<Round>> {
    running_for(workspace, Asks::Points)
}

/// The round that asks for this and waits for answers, if one does.
pub fn running_for(workspace: &Workspace, asks: Asks) -> Option<&Arc<Round>> {
    in_order(&workspace.rounds).into_iter().rfind(|round| round.asks() == asks && !round.revealed)
}

/// The last round for points that was revealed.
pub fn last_revealed(workspace: &Workspace) -> Option<&Arc<Round>> {
    revealed(workspace, Asks::Points).into_iter().next_back()
}

/// The rounds that ask for this and were revealed, in their order.
pub fn revealed(workspace: &Workspace, asks: Asks) -> Vec<&Arc<Round>> {
    in_order(&workspace.rounds).into_iter().filter(|round| round.asks() == asks && round.revealed).collect()
}

/// The number of the next round that asks for this.
pub fn next_number(workspace: &Workspace, asks: Asks) -> u32 {
    let last = in_order(&workspace.rounds).into_iter().rfind(|round| round.asks() == asks);
    last.map_or(1, |round| round.number.saturating_add(1))
}

/// The middle between the sides, in whole points; `None` until both have proposed. Between proposals that are the medians of
/// a silent round it is the middle of those medians, halves and all: nothing is rounded twice.
pub fn middle(workspace: &Workspace, criterion: &Criterion) -> Option<Middle> {
    let rounds = in_order(&workspace.rounds).into_iter().rev();
    let asked = rounds.filter(|round| round.revealed).find(|round| round.criteria.contains(&criterion.id));
    let found = asked.and_then(|round| weighed(round).into_iter().find(|one| one.subject == criterion.id));
    let medians = found.and_then(|one| one.medians.sales.zip(one.medians.marketing));
    let stand = |(sales, marketing): &(i64, i64)| {
        let proposals = criterion.proposals;
        proposals.sales == points(*sales) && proposals.marketing == points(*marketing)
    };
    match medians.filter(stand) {
        Some((sales, marketing)) => Some(Middle::of_halves(sales, marketing)),
        None => agreement::middle(criterion),
    }
}

/// What a new round asks for: criteria with points that are not settled, in their order.
pub fn open_criteria(workspace: &Workspace) -> Vec<Id<Criterion>> {
    in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| criterion.kind == CriterionKind::Points && criterion.status == CriterionStatus::Proposed)
        .map(|criterion| criterion.id)
        .collect()
}

/// What a new round of targets asks for: KPIs that are not settled, in their order.
pub fn open_targets(workspace: &Workspace) -> Vec<Id<Kpi>> {
    let kpis = in_order(&workspace.kpis).into_iter();
    kpis.filter(|kpi| kpi.status == KpiStatus::Proposed).map(|kpi| kpi.id).collect()
}

/// Seconds one silent answer takes, the hand-over included; measured at a table of eight.
const SECONDS_PER_ANSWER: usize = 8;

/// How many minutes a round takes at one keyboard, rounded up.
pub fn minutes(criteria: usize, people: usize) -> usize {
    (criteria * people * SECONDS_PER_ANSWER).div_ceil(60)
}

/// How a criterion was settled last.
pub fn settlement(workspace: &Workspace, criterion: Id<Criterion>) -> Option<&Arc<Settlement>> {
    let of_criterion = workspace.settlements.values().filter(|settlement| settlement.criterion == criterion);
    of_criterion.max_by_key(|settlement| (&settlement.ord, settlement.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ballot, Unit};

    fn round(ballots: &[(Side, &str, &[Option<i64>])]) -> Round {
        let places = ballots.first().map_or(0, |ballot| ballot.2.len());
        Round {
            id: Id::from_bits(5),
            criteria: (1..=places as u64).map(Id::from_bits).collect(),
            ballots: ballots
                .iter()
                .map(|(side, name, open)| {
                    let ballot =
                        Ballot { side: *side, name: (*name).to_owned(), open: open.to_vec(), ..Ballot::default() };
                    (Ballot::key(*side, name), ballot)
                })
                .collect(),
            revealed: true,
            ..Round::default()
        }
    }

    #[test]
    fn medians_gaps_and_spreads_are_those_of_the_sides() {
        let round = round(&[
            (Side::Sales, "A", &[Some(20), Some(5)]),
            (Side::Sales, "B", &[Some(15), Some(5)]),
            (Side::Sales, "C", &[Some(40), None]),
            (Side::Marketing, "D", &[Some(10), Some(8)]),
            (Side::Marketing, "E", &[Some(5), Some(9)]),
        ]);
        let all = weighed(&round);
        // 20 against 7.5 is further apart than 5 against 8.5.
        assert_eq!(all.iter().map(|one| one.subject.bits()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!((all[0].medians.sales, all[0].medians.marketing), (Some(40), Some(15)));
        assert_eq!((all[0].gap, all[0].spread), (Some(25), Some(35)));
        assert_eq!((all[1].medians.sales, all[1].medians.marketing, all[1].gap), (Some(10), Some(17), Some(7)));
        assert!(!all[1].is_close(), "3.5 points are more than 3");
        let apart: Vec<&str> =
            all[0].votes.iter().filter(|vote| all[0].stands_apart(vote)).map(|vote| vote.name.as_str()).collect();
        assert_eq!(apart, ["C", "E"]);
    }

    #[test]
    fn only_who_is_alone_at_an_end_stands_apart() {
        let apart = |points: &[i64]| -> Vec<i64> {
            let answers: Vec<[Option<i64>; 1]> = points.iter().map(|points| [Some(*points)]).collect();
            let names: Vec<String> = (0..points.len()).map(|at| format!("{at}")).collect();
            let ballots: Vec<(Side, &str, &[Option<i64>])> =
                names.iter().zip(&answers).map(|(name, answer)| (Side::Sales, name.as_str(), &answer[..])).collect();
            let all = weighed(&round(&ballots));
            all[0].votes.iter().filter(|vote| all[0].stands_apart(vote)).map(|vote| vote.points).collect()
        };
        // Two departments that each answer as one.
        assert_eq!(apart(&[20, 5]), [5, 20]);
        // Four share the lower end: only the one at the other end is asked, and only when there is a gap to the next.
        assert_eq!(apart(&[5, 5, 5, 5, 20, 10, 8]), [20]);
        assert_eq!(apart(&[5, 5, 5, 5, 20, 18, 18, 17]), Vec::<i64>::new());
        // Two camps: nobody.
        assert_eq!(apart(&[5, 5, 20, 20]), Vec::<i64>::new());
        assert_eq!(apart(&[5, 5, 5]), Vec::<i64>::new());
        assert_eq!(apart(&[7]), Vec::<i64>::new());
        assert_eq!(apart(&[0, 15, 20, 20]), [0]);
    }

    #[test]
    fn before_the_reveal_a_round_says_nothing() {
        let mut hidden = round(&[(Side::Sales, "", &[Some(20)]), (Side::Marketing, "", &[Some(5)])]);
        hidden.revealed = false;
        assert!(weighed(&hidden).is_empty());
    }

    #[test]
    fn revealing_makes_the_medians_the_proposals() {
        let mut workspace = Workspace::default();
        let criterion = Criterion { id: Id::from_bits(1), ..Criterion::default() };
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
        let mut hidden =
            round(&[(Side::Sales, "A", &[None]), (Side::Sales, "B", &[None]), (Side::Marketing, "", &[None])]);
        hidden.revealed = false;
        for (voter, points) in [("sales:A", 20), ("sales:B", 15), ("marketing:", -5)] {
            let ballot = sealed::answered(
                hidden.id,
                voter,
                &hidden.ballots[voter],
                (0, 1),
                Some(points),
                (3, sealed::Width::Points),
            );
            hidden.ballots.insert(voter.to_owned(), ballot);
        }
        assert!(hidden.ballots.keys().all(|voter| progress(&hidden, voter) == (1, 1)));
        let (open, changed) = reveal(&workspace, &hidden);
        let [AnyRecord::Criterion(criterion)] = changed.as_slice() else { panic!("{changed:?}") };
        assert!(open.revealed && open.ballots.values().all(|ballot| ballot.sealed.is_empty()));
        // 17.5 becomes 18.
        assert_eq!((criterion.proposals.sales, criterion.proposals.marketing), (Some(18), Some(-5)));
    }

    #[test]
    fn targets_keep_their_hundredths_and_counts_stay_whole() {
        let mut workspace = Workspace::default();
        let kpi = |bits, unit| Kpi { id: Id::from_bits(bits), unit, ..Kpi::default() };
        for kpi in [kpi(1, Unit::Money), kpi(2, Unit::Number)] {
            workspace.kpis.insert(kpi.id, Arc::new(kpi));
        }
        let answers = [("sales:A", [471_100_000_001, 4_500]), ("sales:B", [471_100_000_004, 6_000])];
        let ballots = answers.map(|(voter, targets)| {
            let mut ballot = Ballot { side: Side::Sales, name: voter.to_owned(), ..Ballot::default() };
            for (place, target) in targets.into_iter().enumerate() {
                let sealed = (7 + place as u128, sealed::Width::Targets);
                ballot = sealed::answered(Id::<Round>::from_bits(5), voter, &ballot, (place, 2), Some(target), sealed);
            }
            (voter.to_owned(), ballot)
        });
        let kpis = vec![Id::from_bits(1), Id::from_bits(2)];
        let hidden = Round { id: Id::from_bits(5), kpis, ballots: ballots.into(), ..Round::default() };
        assert!(targets(&hidden).is_empty());
        assert_eq!(progress(&hidden, "sales:A"), (2, 2));
        let (open, changed) = reveal(&workspace, &hidden);
        for record in changed {
            record.put_into(&mut workspace);
        }
        let proposal = |bits| workspace.kpis[&Id::from_bits(bits)].proposals;
        // The half of a hundredth goes away from zero, and there are no 52.5 leads.
        assert_eq!((proposal(1).sales, proposal(1).marketing), (Some(471_100_000_003), None));
        assert_eq!(proposal(2).sales, Some(5_300));
        assert_eq!(targets(&open).len(), 2);
        assert!(weighed(&open).is_empty());
    }

    #[test]
    fn the_middle_of_medians_is_rounded_once() {
        let round = round(&[
            (Side::Sales, "A", &[Some(15)]),
            (Side::Sales, "B", &[Some(10)]),
            (Side::Marketing, "C", &[Some(10)]),
        ]);
        let mut workspace = Workspace::default();
        let proposals = PerSide { sales: Some(13), marketing: Some(10) };
        let mut criterion = Criterion { id: Id::from_bits(1), proposals, ..Criterion::default() };
        let value = |middle: Option<Middle>| middle.map(|middle| (middle.value, middle.exact));
        assert_eq!(value(middle(&workspace, &criterion)), Some((12, 1_150)), "no round asked for it");
        workspace.rounds.insert(round.id, Arc::new(round));
        assert_eq!(value(middle(&workspace, &criterion)), Some((11, 1_125)), "12.5 and 10");
        criterion.proposals.sales = Some(20);
        assert_eq!(value(middle(&workspace, &criterion)), Some((15, 1_500)), "proposed anew since then");
    }

    #[test]
    fn a_round_of_ten_criteria_and_eight_people_takes_eleven_minutes() {
        assert_eq!(minutes(10, 8), 11);
        assert_eq!(minutes(33, 8), 36);
        assert_eq!(minutes(0, 8), 0);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (halves, expected) in [(0, 0), (1, 1), (35, 18), (36, 18), (-35, -18), (-1, -1)] {
            assert_eq!(whole(halves), expected);
        }
        assert_eq!(median(std::iter::empty::<i64>()), None);
        assert_eq!(median([3, 1, 2].into_iter()), Some(4));
        assert_eq!(median([1, 2].into_iter()), Some(3));
    }
}
