//! Blocks with an order of people: one speaks after the other, each with the same time, or two look at something together,
//! one of each side.

use std::sync::Arc;

use super::clock::{Moment, entries};
use super::people::voting;
use super::running::standing;
use crate::model::{ClockStep, Id, Method, Participant, Side, Workshop, Workspace};

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn<'a> {
    /// Who speaks.
    pub person: &'a Arc<Participant>,
    /// Who comes next.
    pub next: Option<&'a Arc<Participant>>,
    /// Which one of how many, from 1.
    pub place: (usize, usize),
    /// What is left of their time, in milliseconds; negative once they take longer.
    pub left: i64,
}

/// Everybody who is here and speaks for a side, the sides in turn as long as both have somebody left.
pub fn in_turn(workspace: &Workspace) -> Vec<&Arc<Participant>> {
    let [sales, marketing] = Side::BOTH.map(|side| {
        let all = voting(workspace).into_iter();
        all.filter(|person| person.side == Some(side)).collect::<Vec<_>>()
    });
    let longest = sales.len().max(marketing.len());
    (0..longest).flat_map(|at| [sales.get(at), marketing.get(at)]).flatten().copied().collect()
}

/// Whose turn it is in the block that runs, where one speaks after the other; nobody's once all have spoken. What is left of
/// the block when a turn begins is shared by those who have not spoken, so that whoever is brief gives to all others.
pub fn turn(workspace: &Workspace, moment: Moment) -> Option<Turn<'_>> {
    const SECOND: i64 = 1_000;
    let now = standing(workspace, moment).filter(|now| now.block.method == Method::RoundRobin)?;
    let people = in_turn(workspace);
    let (at, used) = since_last(workspace, now.workshop.id, moment.utc_ms);
    let left_then = now.time.left().saturating_add(used).max(0);
    let waiting = i64::try_from(people.len().saturating_sub(at)).unwrap_or(i64::MAX).max(1);
    // Seconds of a turn change together with those of the block.
    let others = (left_then - left_then / waiting) / SECOND * SECOND;
    Some(Turn {
        person: people.get(at)?,
        next: people.get(at + 1).copied(),
        place: (at + 1, people.len()),
        left: left_then.saturating_sub(others).saturating_sub(used),
    })
}

/// How many turns are over since the block began last, and how long the one that runs has taken, without pauses.
fn since_last(workspace: &Workspace, workshop: Id<Workshop>, now: i64) -> (usize, i64) {
    let (mut turns, mut used, mut since) = (0, 0_i64, None);
    let passed = |since: Option<i64>, at: i64| since.map_or(0, |since| at.saturating_sub(since)).max(0);
    for entry in entries(workspace, workshop) {
        match entry.what {
            ClockStep::Begin => (turns, used, since) = (0, 0, Some(entry.at)),
            ClockStep::Turn => (turns, used, since) = (turns + 1, 0, since.map(|_| entry.at)),
            ClockStep::Pause => (used, since) = (used.saturating_add(passed(since, entry.at)), None),
            ClockStep::Resume => since = Some(entry.at),
            ClockStep::Add | ClockStep::End => {}
        }
    }
    (turns, used.saturating_add(passed(since, now)))
}

/// Pairs of one of each side, in the order of the list of people; who is left over joins the pairs from the first on.
pub fn pairs(workspace: &Workspace) -> Vec<Vec<&Arc<Participant>>> {
    let (sales, marketing): (Vec<_>, Vec<_>) =
        voting(workspace).into_iter().partition(|person| person.side == Some(Side::Sales));
    let count = sales.len().min(marketing.len());
    let mut pairs: Vec<Vec<_>> =
        sales.iter().zip(&marketing).map(|(sales, marketing)| vec![*sales, *marketing]).collect();
    let left_over = sales.iter().skip(count).chain(marketing.iter().skip(count));
    for (at, person) in left_over.enumerate() {
        if let Some(pair) = at.checked_rem(count).and_then(|at| pairs.get_mut(at)) {
            pair.push(person);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::clock::MINUTE;
    use crate::model::{Attendance, Block, ClockEntry, last_order};

    const PEOPLE: [(&str, Option<Side>); 6] = [
        ("Ann", Some(Side::Sales)),
        ("Bo", Some(Side::Sales)),
        ("Cy", Some(Side::Sales)),
        ("Mia", Some(Side::Marketing)),
        ("Nat", None),
        ("Ole", Some(Side::Marketing)),
    ];

    /// A block of so many minutes in which one speaks after the other.
    fn room(minutes: u32) -> Workspace {
        let mut workspace = Workspace::default();
        let mut workshop = Workshop { id: Id::from_bits(1), ..Workshop::default() };
        for (number, (name, side)) in (10..).zip(PEOPLE) {
            let ord = last_order(&workspace.people);
            let person = Participant { id: Id::from_bits(number), ord, name: name.into(), side, ..Default::default() };
            workshop.people.insert(person.id, Attendance { present: true, ..Attendance::default() });
            workspace.people.insert(person.id, person.into());
        }
        workspace.workshops.insert(workshop.id, workshop.into());
        let method = Method::RoundRobin;
        let block = Block { id: Id::from_bits(2), workshop: Id::from_bits(1), minutes, method, ..Block::default() };
        workspace.blocks.insert(block.id, block.into());
        press(&mut workspace, ClockStep::Begin, 0);
        workspace
    }

    fn press(workspace: &mut Workspace, what: ClockStep, at: i64) {
        let id = Id::from_bits(100 + workspace.clock.len() as u64);
        let block = Some(Id::from_bits(2));
        let (ord, at) = (last_order(&workspace.clock), at * 1_000);
        let entry = ClockEntry { id, ord, workshop: Id::from_bits(1), at, what, block, minutes: 0 };
        workspace.clock.insert(id, entry.into());
    }

    fn says(workspace: &Workspace, seconds: i64) -> Option<(String, i64)> {
        let moment = Moment { utc_ms: seconds * 1_000, ..Moment::default() };
        turn(workspace, moment).map(|turn| (turn.person.name.clone(), turn.left / 1_000))
    }

    #[test]
    fn everybody_has_the_same_time_and_what_somebody_leaves_is_shared() {
        let mut workspace = room(10);
        let names: Vec<_> = in_turn(&workspace).iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Ann", "Mia", "Bo", "Ole", "Cy"]);
        assert_eq!(says(&workspace, 0), Some(("Ann".to_owned(), 120)));
        assert_eq!(says(&workspace, 130), Some(("Ann".to_owned(), -10)), "too long: it counts up");
        press(&mut workspace, ClockStep::Turn, 40);
        assert_eq!(says(&workspace, 40), Some(("Mia".to_owned(), 140)), "what Ann left is everybody's");
        press(&mut workspace, ClockStep::Pause, 60);
        assert_eq!(says(&workspace, 900), Some(("Mia".to_owned(), 120)), "nothing passes in a pause");
        press(&mut workspace, ClockStep::Resume, 960);
        assert_eq!(says(&workspace, 970), Some(("Mia".to_owned(), 110)));
        for at in [1_000, 1_010, 1_020] {
            press(&mut workspace, ClockStep::Turn, at);
        }
        // Forty seconds, then twenty and forty, then ten and ten are used: the last one has all that is left.
        assert_eq!(says(&workspace, 1_020), Some(("Cy".to_owned(), 600 - 120)));
        press(&mut workspace, ClockStep::Turn, 1_030);
        assert_eq!(says(&workspace, 1_040), None, "all have spoken");
        press(&mut workspace, ClockStep::Begin, 1_050);
        assert_eq!(says(&workspace, 1_050).map(|(name, _)| name), Some("Ann".to_owned()), "it begins anew");
    }

    #[test]
    fn pairs_are_of_both_sides_and_nobody_is_left_out() {
        let workspace = room(10);
        let names: Vec<Vec<_>> =
            pairs(&workspace).iter().map(|pair| pair.iter().map(|one| one.name.as_str()).collect()).collect();
        assert_eq!(names, [vec!["Ann", "Mia", "Cy"], vec!["Bo", "Ole"]]);
        assert!(pairs(&Workspace::default()).is_empty());
    }

    #[test]
    fn seconds_of_a_turn_change_with_those_of_its_block() {
        let workspace = room(7);
        for ms in [0, 1, 999, 1_000, 31_500, 200_001] {
            let moment = Moment { utc_ms: ms, ..Moment::default() };
            let (block, turn) = (standing(&workspace, moment).unwrap(), turn(&workspace, moment).unwrap());
            assert_eq!(turn.left.rem_euclid(1_000), block.time.left().rem_euclid(1_000), "{ms}");
            assert!(block.time.left() <= 7 * MINUTE);
        }
    }
}
