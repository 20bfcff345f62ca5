//! Which column says how leads ended: by its values, under any heading; and how much two of them contradict each other.

use std::collections::BTreeMap;

use super::becomes::{OUTCOME_TOO, WORDS_OF_A_COLUMN};
use super::outcome::{Meaning, meaning, yes_no};
use super::typing::{Typed, ValueKind};
use super::{Context, headings};
use crate::model::Outcome;

/// A column, or two flags together, that say how leads ended.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The column; of two flags the one that says won.
    pub at: usize,
    /// The flag that says closed.
    pub closed: Option<usize>,
    /// Whether any of its values says won or lost.
    pub decides: bool,
    rank: (bool, bool, bool, bool, u32, u32),
}

impl Candidate {
    /// The fields of its columns, when it counts and when another one does.
    pub fn fields(&self, counts: bool) -> Vec<(usize, &'static str)> {
        match self.closed {
            Some(closed) if counts => vec![(self.at, "won_flag"), (closed, "closed_flag")],
            Some(closed) => vec![(self.at, OUTCOME_TOO), (closed, OUTCOME_TOO)],
            None if counts => vec![(self.at, "outcome")],
            None if self.decides => vec![(self.at, OUTCOME_TOO)],
            // It only says how far the lead is.
            None => Vec::new(),
        }
    }
}

/// How many rows of a column mean what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows by outcome.
    pub known: BTreeMap<Outcome, u32>,
    /// Rows with words nobody can say the meaning of.
    pub unknown: u32,
    /// Rows with nothing.
    pub blank: u32,
}

impl Tally {
    fn of(&self, outcome: Outcome) -> u32 {
        self.known.get(&outcome).copied().unwrap_or_default()
    }

    /// Lost or rejected.
    fn failed(&self) -> u32 {
        self.of(Outcome::Lost) + self.of(Outcome::Rejected)
    }

    fn total(&self) -> u32 {
        self.known.values().sum::<u32>() + self.unknown
    }
}

fn tally(context: &Context<'_>, at: usize) -> Tally {
    let mut tally = Tally::default();
    let heading = context.heading(at);
    for (value, count) in context.values(at) {
        if value.is_empty() || super::nothing::is_nothing(value) {
            tally.blank += count;
            continue;
        }
        match meaning(value, heading) {
            Meaning::Is(outcome) => *tally.known.entry(outcome).or_default() += count,
            Meaning::Ask | Meaning::Nothing => tally.unknown += count,
        }
    }
    tally
}

/// All columns that say how leads ended, the likeliest first.
pub fn candidates(context: &Context<'_>, types: &[Typed]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    if let Some((won, closed)) = flags(context) {
        found.push(Candidate {
            at: won,
            closed: Some(closed),
            decides: true,
            rank: (true, true, true, true, u32::MAX, u32::MAX),
        });
    }
    for at in 0..context.raw.headings.len() {
        if found.iter().any(|known| known.at == at || known.closed == Some(at)) {
            continue;
        }
        let typed = types.get(at).copied().unwrap_or_default();
        if let Some(candidate) = candidate(context, at, typed) {
            found.push(candidate);
        }
    }
    // The sort is stable: of equals the first in the file.
    found.sort_by_key(|candidate| std::cmp::Reverse(candidate.rank));
    found
}

fn candidate(context: &Context<'_>, at: usize, typed: Typed) -> Option<Candidate> {
    let seen = context.evidence(at);
    if seen.filled == 0 || seen.distinct as usize > WORDS_OF_A_COLUMN || typed.kind == ValueKind::Date {
        return None;
    }
    let hint = headings::lead(context.heading(at));
    let named = hint == Some("outcome");
    let status = hint == Some("stage");
    if typed.kind == ValueKind::Number && !((named || status) && seen.distinct <= 8) {
        return None;
    }
    let tally = tally(context, at);
    let (won, failed, open) = (tally.of(Outcome::Won), tally.failed(), tally.of(Outcome::Open));
    let share = |part: u32, hundredths: u32| tally.total() > 0 && part * 100 >= tally.total() * hundredths;
    let all_flags = context.values(at).all(|(value, _)| value.is_empty() || yes_no(value).is_some());
    let says = if named || status {
        won + failed > 0 || share(open, 50) || seen.distinct <= 40 && (named || !all_flags || seen.numeric > 0)
    } else {
        let private =
            ["ref", "company", "source", "campaign", "product", "country", "owner", "name", "free_text", "personal"];
        let other = hint.is_some_and(|hint| private.contains(&hint));
        let reason = hint == Some("reason");
        // "Status Reason" says the state, whatever it is called.
        let state = headings::words(context.heading(at)).iter().any(|word| word.starts_with("status"));
        !other
            && !all_flags
            && won + failed > 0
            && share(won + failed + open, 80)
            && (!reason || state || won > 0 && share(won + failed, 50))
            && said_outright(context, at)
    };
    if !says {
        return None;
    }
    let clear = u32::MAX - tally.unknown;
    let short = u32::MAX - seen.distinct;
    let known = won + failed + open > 0;
    Some(Candidate {
        at,
        closed: None,
        decides: won + failed > 0,
        rank: (won > 0 && failed > 0, won > 0, known || named, named, clear, short),
    })
}

/// Whether a value says won or lost in so many words, rather than something that can mean it.
fn said_outright(context: &Context<'_>, at: usize) -> bool {
    context.values(at).any(|(value, _)| {
        headings::words(value).iter().any(|word| {
            ["won", "lost", "gewonnen", "verloren", "closedwon", "closedlost", "rejected", "abgelehnt", "afgewezen"]
                .contains(&word.as_str())
        })
    })
}

/// Two flags that together say how leads ended: won, and closed.
fn flags(context: &Context<'_>) -> Option<(usize, usize)> {
    let flag = |names: &[&str]| {
        (0..context.raw.headings.len()).find(|at| {
            names.contains(&headings::tight(context.heading(*at)).as_str())
                && context.evidence(*at).filled > 0
                && context.values(*at).all(|(value, _)| value.is_empty() || yes_no(value).is_some())
        })
    };
    let won = flag(&["iswon", "isclosedwon", "hsisclosedwon", "won", "gewonnen", "istgewonnen", "isgewonnen"])?;
    let closed = flag(&[
        "isclosed",
        "hsisclosed",
        "closed",
        "abgeschlossen",
        "geschlossen",
        "gesloten",
        "afgesloten",
        "istabgeschlossen",
    ])?;
    Some((won, closed))
}

/// What two flags say together.
pub fn of_flags(won: Option<bool>, closed: Option<bool>) -> Option<Outcome> {
    match (won, closed) {
        (Some(true), _) => Some(Outcome::Won),
        (_, Some(true)) => Some(Outcome::Lost),
        (_, Some(false)) => Some(Outcome::Open),
        _ => None,
    }
}

/// How two columns differ that both say how leads ended: rows that neither leaves open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// Rows in which they say different things.
    pub differ: u32,
    /// … of these won by the one that counts, and lost or rejected by the other.
    pub won_by_ours: u32,
    /// … and the other way round.
    pub won_by_theirs: u32,
}

impl Disagreement {
    /// Rows that are won by the one, and lost or rejected by the other.
    pub fn contradict(self) -> u32 {
        self.won_by_ours + self.won_by_theirs
    }
}

/// How `theirs` differs from `ours`, row by row.
pub fn disagree(ours: &[Option<Outcome>], theirs: &[Option<Outcome>]) -> Disagreement {
    let failed = |outcome: Outcome| matches!(outcome, Outcome::Lost | Outcome::Rejected);
    let mut found = Disagreement::default();
    for (ours, theirs) in ours.iter().zip(theirs) {
        let (Some(ours), Some(theirs)) = (ours, theirs) else { continue };
        if [ours, theirs].contains(&&Outcome::Unknown) {
            continue;
        }
        found.differ += u32::from(ours != theirs);
        found.won_by_ours += u32::from(*ours == Outcome::Won && failed(*theirs));
        found.won_by_theirs += u32::from(*theirs == Outcome::Won && failed(*ours));
    }
    found
}
