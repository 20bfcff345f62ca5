//! The test of the definition: do both sides mean the same when they say "lead"?

use std::collections::BTreeSet;

use super::scoring::parse_thousandths;
use super::stats::Rate;
use super::{people, sealed};
use crate::model::{Card, ColumnRole, DefinitionTest, LeadColumn, LeadSet, Outcome, Side, Workspace};

/// Leads on the table.
pub const CARDS: usize = 20;
/// Columns that name somebody, or tell how it ended.
const HIDDEN: [&str; 14] = [
    "ref",
    "account",
    "company",
    "domain",
    "name",
    "owner",
    "title",
    "outcome",
    "won_date",
    "lost_date",
    "closed",
    "reason",
    "stage",
    "amount",
];
/// What an import keeps of mail addresses and phone numbers.
const FACTS: [&str; 4] = ["", "free mail", "company mail", "given"];
/// More distinct texts than this in a column, most of them of one lead only, name somebody or something.
const MOST_TEXTS: usize = 20;

/// What somebody says about a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// A lead.
    Yes,
    /// Perhaps.
    Maybe,
    /// Not a lead.
    No,
}

impl Judgement {
    /// All three, in the order in which they are drawn.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Maybe, Self::No];

    /// The number in a ballot.
    pub fn number(self) -> i32 {
        match self {
            Self::Yes => 1,
            Self::Maybe => 0,
            Self::No => -1,
        }
    }

    /// The judgement for a number in a ballot.
    pub fn of(number: i64) -> Self {
        match number.signum() {
            1 => Self::Yes,
            0 => Self::Maybe,
            _ => Self::No,
        }
    }
}

/// Draws cards from a lead set: as many won as lost as the set allows, spread evenly over it, without anything that names
/// somebody or tells how it ended. `start` shifts the choice, so that a second test shows other leads.
pub fn draw(set: &LeadSet, wanted: usize, start: usize) -> Vec<Card> {
    let outcomes = set.outcomes();
    let rows = |keep: &dyn Fn(Outcome) -> bool| -> Vec<usize> {
        (0..set.rows as usize).filter(|row| outcomes.get(*row).copied().is_some_and(keep)).collect()
    };
    let won = rows(&|outcome| outcome == Outcome::Won);
    let not_won = rows(&|outcome| matches!(outcome, Outcome::Lost | Outcome::Rejected));
    let open = rows(&|outcome| !outcome.is_decided());
    let of_won = (wanted / 2).min(won.len());
    let of_lost = (wanted - of_won).min(not_won.len());
    let of_open = (wanted - of_won - of_lost).min(open.len());
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    for (rows, count) in [(won, of_won), (not_won, of_lost), (open, of_open)] {
        for step in 0..count {
            let place = (step * rows.len() / count.max(1) + start * 7) % rows.len().max(1);
            // A shift may lead to a row that is taken; the next free one follows.
            let free =
                (0..rows.len()).filter_map(|on| rows.get((place + on) % rows.len())).find(|row| !chosen.contains(row));
            chosen.extend(free);
        }
    }
    let shown = shown(set);
    chosen
        .into_iter()
        .map(|row| Card {
            row: row as u32,
            facts: shown
                .iter()
                .map(|column| (column.name.clone(), column.text(row).to_owned()))
                .filter(|(_, value)| !value.is_empty())
                .collect(),
        })
        .collect()
}

/// Fewer facts than this tell too little of a lead to judge it.
pub const FEW_FACTS: usize = 3;

/// What the cards show of a lead: columns that neither name somebody nor tell how it ended.
pub fn shown(set: &LeadSet) -> Vec<&LeadColumn> {
    let attributes = set.columns.iter().filter(|column| column.role == ColumnRole::Attribute);
    attributes.filter(|column| !names_somebody(column, set.rows as usize)).collect()
}

/// Whether a column could give a lead away.
fn names_somebody(column: &LeadColumn, rows: usize) -> bool {
    let name = column.name.to_lowercase();
    if HIDDEN.contains(&name.as_str()) {
        return true;
    }
    if matches!(name.as_str(), "email" | "phone") {
        return column.values.iter().any(|value| !FACTS.contains(&value));
    }
    let is_text = |value: &&str| {
        parse_thousandths(value).is_none() && chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").is_err()
    };
    let texts = column.values.iter().filter(is_text).count();
    texts > MOST_TEXTS && texts * 2 > rows
}

/// What both sides say about a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Its place among the cards.
    pub card: usize,
    /// The majority of each side; between two equally large camps it is "maybe". `None` without an answer.
    pub sides: [Option<Judgement>; 2],
}

impl Judged {
    /// How far the sides are apart: 0 the same, 1 one step, 2 yes against no. `None` while a side has not answered.
    pub fn distance(&self) -> Option<i32> {
        let [sales, marketing] = self.sides;
        Some((sales?.number() - marketing?.number()).abs())
    }
}

/// What both sides say about every card, in the order of the cards. Before the reveal: nothing.
pub fn judged(test: &DefinitionTest) -> Vec<Judged> {
    if !test.revealed {
        return Vec::new();
    }
    (0..test.cards.len())
        .map(|card| Judged {
            card,
            sides: Side::BOTH.map(|side| {
                let of_side = test.ballots.values().filter(|ballot| ballot.side == side);
                majority(of_side.filter_map(|ballot| ballot.open.get(card).copied().flatten()))
            }),
        })
        .collect()
}

fn majority(answers: impl Iterator<Item = i64>) -> Option<Judgement> {
    let mut counts = [0_u32; 3];
    for answer in answers {
        let place = Judgement::ALL.iter().position(|one| *one == Judgement::of(answer));
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    let most = counts.into_iter().max().filter(|most| *most > 0)?;
    let mut leading = Judgement::ALL.into_iter().zip(counts).filter(|(_, count)| *count == most);
    match (leading.next(), leading.next()) {
        (Some((one, _)), None) => Some(one),
        _ => Some(Judgement::Maybe),
    }
}

/// How well both sides agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Cards with the same judgement, of those both have judged.
    pub agreed: Rate,
    /// Cohen's κ: 1 is full agreement, 0 as much as by chance; `None` where chance alone would agree.
    pub kappa: Option<f64>,
    /// The most disputed cards, yes against no first, at most five.
    pub disputed: Vec<Judged>,
}

/// How well both sides agree; `None` before the reveal or while one side has judged nothing.
pub fn agreement(test: &DefinitionTest) -> Option<Agreement> {
    let judged = judged(test);
    let mut table = [[0_u64; 3]; 3];
    let mut disputed = Vec::new();
    for one in &judged {
        let [Some(sales), Some(marketing)] = one.sides else { continue };
        let place = |judgement: Judgement| (1 - judgement.number()) as usize;
        if let Some(cell) = table.get_mut(place(sales)).and_then(|row| row.get_mut(place(marketing))) {
            *cell += 1;
        }
        if sales != marketing {
            disputed.push(*one);
        }
    }
    let all: u64 = table.iter().flatten().sum();
    if all == 0 {
        return None;
    }
    disputed.sort_by_key(|one| std::cmp::Reverse(one.distance()));
    disputed.truncate(5);
    let same = (0..3).filter_map(|at| table.get(at).and_then(|row| row.get(at))).sum();
    let rows: Vec<&[u64]> = table.iter().map(<[u64; 3]>::as_slice).collect();
    Some(Agreement { agreed: Rate::new(same, all), kappa: kappa(&rows, |_, _| 1.0), disputed })
}

/// Cohen's κ of a square table, rows by the one, columns by the other rater, with the weight of each disagreement
/// (`1.0` for plain κ, the distance for linear weights). `None` where chance alone would agree on everything.
///
/// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960);
/// weighted by the same, Psychological Bulletin 70 (1968).
pub fn kappa(table: &[&[u64]], weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let all: u64 = table.iter().flat_map(|row| row.iter()).sum();
    let rows: Vec<u64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<u64> = (0..table.len()).map(|at| table.iter().filter_map(|row| row.get(at)).sum()).collect();
    let (mut seen, mut by_chance) = (0.0, 0.0);
    for (i, (row, of_row)) in table.iter().zip(&rows).enumerate() {
        for (j, (count, of_column)) in row.iter().zip(&columns).enumerate() {
            if i != j {
                seen += weight(i, j) * *count as f64;
                by_chance += weight(i, j) * *of_row as f64 * *of_column as f64 / all as f64;
            }
        }
    }
    (by_chance > 0.0).then(|| 1.0 - seen / by_chance)
}

/// The test with all judgements open.
pub fn reveal(workspace: &Workspace, test: &DefinitionTest) -> DefinitionTest {
    let ballots = people::all_current(workspace, &test.ballots);
    let ballots = sealed::opened(test.id, &ballots, test.cards.len(), -1..=1);
    DefinitionTest { ballots, revealed: true, ..test.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ballot, Cells};
    use std::sync::Arc;

    #[test]
    fn kappa_equals_the_reference_values() {
        let near = |value: Option<f64>, expected: f64| {
            let value = value.unwrap();
            assert!((value - expected).abs() < 5e-7, "{value} {expected}");
        };
        near(kappa(&[&[7, 5], &[1, 7]], |_, _| 1.0), 0.423_077);
        let three: [&[u64]; 3] = [&[6, 2, 0], &[1, 4, 2], &[0, 1, 4]];
        near(kappa(&three, |_, _| 1.0), 0.547_170);
        near(kappa(&three, |i, j| i.abs_diff(j) as f64), 0.655_172);
        assert_eq!(kappa(&[&[5, 0], &[0, 0]], |_, _| 1.0), None);
    }

    fn test_of(answers: &[(Side, &str, &[i32])]) -> DefinitionTest {
        DefinitionTest {
            cards: vec![Card::default(); answers[0].2.len()],
            ballots: answers
                .iter()
                .map(|(side, name, open)| {
                    let open = open.iter().map(|answer| Some(i64::from(*answer))).collect();
                    (Ballot::key(*side, name), Ballot { side: *side, open, ..Ballot::default() })
                })
                .collect(),
            revealed: true,
            ..DefinitionTest::default()
        }
    }

    #[test]
    fn the_majority_of_each_side_counts_and_the_worst_disputes_come_first() {
        let test = test_of(&[
            (Side::Sales, "a", &[1, 1, 1, -1, 0]),
            (Side::Sales, "b", &[1, -1, 1, -1, 0]),
            (Side::Sales, "c", &[1, -1, 0, -1, 0]),
            (Side::Marketing, "d", &[1, 1, 1, 1, 1]),
        ]);
        let found = agreement(&test).unwrap();
        assert_eq!(found.agreed, Rate::new(2, 5));
        assert_eq!(found.disputed.iter().map(|one| one.card).collect::<Vec<_>>(), [1, 3, 4]);
        let mut hidden = test;
        hidden.revealed = false;
        assert_eq!(agreement(&hidden), None);
        let tie = test_of(&[(Side::Sales, "a", &[1]), (Side::Sales, "b", &[-1]), (Side::Marketing, "", &[0])]);
        assert_eq!(judged(&tie)[0].sides, [Some(Judgement::Maybe); 2]);
    }

    #[test]
    fn cards_are_mixed_and_show_neither_name_nor_outcome() {
        let column = |name: &str, role: ColumnRole, values: &[&str], code: &dyn Fn(u32) -> u32| LeadColumn {
            name: name.to_owned(),
            role,
            values: Arc::new(values.iter().map(|value| (*value).to_owned()).collect()),
            cells: Cells(Arc::new((0..100).map(code).collect())),
        };
        let names: Vec<String> = (0..100).map(|number| format!("Person {number}")).collect();
        let set = LeadSet {
            rows: 100,
            columns: vec![
                column("ref", ColumnRole::Attribute, &["5f1e"], &|_| 0),
                column("industry", ColumnRole::Attribute, &["Food", ""], &|row| row % 2),
                column("Company", ColumnRole::Attribute, &["Acme"], &|_| 0),
                column("email", ColumnRole::Attribute, &["ann@acme.example"], &|_| 0),
                column(
                    "Contact",
                    ColumnRole::Attribute,
                    &names.iter().map(String::as_str).collect::<Vec<_>>(),
                    &|row| row,
                ),
                column("outcome", ColumnRole::Outcome, &["won", "lost", "open"], &|row| {
                    if row < 6 { 0 } else { 1 + row % 2 }
                }),
            ],
            ..LeadSet::default()
        };
        let cards = draw(&set, CARDS, 0);
        assert_eq!(cards.len(), 20);
        let outcomes = set.outcomes();
        let won = cards.iter().filter(|card| outcomes[card.row as usize] == Outcome::Won).count();
        assert_eq!(won, 6, "all that are there");
        assert!(cards.iter().all(|card| card.facts.iter().all(|(name, _)| name == "industry")));
        assert!(cards.iter().any(|card| !card.facts.is_empty()));
        assert_ne!(draw(&set, CARDS, 1), cards);
        assert_eq!(draw(&set, CARDS, 0), cards);
        assert_eq!(draw(&LeadSet::default(), CARDS, 0).len(), 0);
    }
}
