//! The assessment against a table computed elsewhere, and what nobody can find out from it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;
use tandem::calc::assessment::ballots::{self, revealed};
use tandem::calc::assessment::{Figure, Mean, Outcome, STATEMENTS, Told, band, outcome, outcome_of, work_on};
use tandem::calc::sealed::{Width, seal};
use tandem::exchange::templates::agendas::agendas;
use tandem::model::{
    AnswerGroup, AnswerSheet, Assessment, Ballot, FreshIds, Id, Language, Opens, OrderKey, Participant, Relation, Side,
    Workspace,
};

fn group(name: &Value) -> Option<AnswerGroup> {
    serde_json::from_value(name.clone()).unwrap()
}

fn tenths(figure: &Figure) -> Vec<Option<i64>> {
    std::iter::once(figure.joint).chain(figure.groups).map(|mean| mean.map(Mean::tenths)).collect()
}

fn numbers(value: &Value) -> Vec<Option<i64>> {
    value.as_array().unwrap().iter().map(Value::as_i64).collect()
}

fn places(statements: &[&tandem::calc::assessment::Statement]) -> Vec<Option<i64>> {
    statements.iter().map(|one| i64::try_from(one.place).ok()).collect()
}

#[test]
fn scores_bands_scaling_and_ranking_are_those_of_a_table_computed_elsewhere() {
    let table: Value = serde_json::from_str(include_str!("../../reference/assessment.json")).unwrap();
    let table = table.as_array().unwrap();
    assert!(table.len() >= 50);
    for case in table {
        let (name, expected) = (&case["name"], &case["expected"]);
        let sheets: Vec<AnswerSheet> = case["sheets"]
            .as_array()
            .unwrap()
            .iter()
            .map(|sheet| AnswerSheet { group: group(&sheet[0]), answers: sheet[1].as_str().unwrap().to_owned() })
            .collect();
        assert!(sheets.iter().all(AnswerSheet::is_whole), "{name}");
        let found = outcome_of(&sheets);
        assert_eq!(found.answered as u64, expected["answered"].as_u64().unwrap(), "{name}");
        if !found.is_told() {
            assert_eq!(found, Outcome::default(), "{name}");
            continue;
        }
        assert_eq!(tenths(&found.score), numbers(&expected["score"]), "{name}");
        let bands: Vec<Value> =
            tenths(&found.score).into_iter().map(|score| serde_json::to_value(score.map(band)).unwrap()).collect();
        assert_eq!(&bands, expected["bands"].as_array().unwrap(), "{name}");
        for (at, theme) in found.themes.iter().enumerate() {
            assert_eq!(tenths(theme), numbers(&expected["themes"][at]), "{name}, theme {at}");
        }
        for (at, one) in found.statements.iter().enumerate() {
            assert_eq!(tenths(&one.mean), numbers(&expected["items"][at]), "{name}, statement {at}");
            let dots: String = one.dots.iter().map(|(answer, _)| answer.to_string()).collect();
            assert_eq!(dots, expected["dots"][at].as_str().unwrap(), "{name}, statement {at}");
        }
        assert_eq!(places(&found.gaps()), numbers(&expected["gaps"]), "{name}");
        assert_eq!(places(&found.low()), numbers(&expected["low"]), "{name}");
        assert_eq!(places(&found.do_first()), numbers(&expected["do_first"]), "{name}");
        assert_eq!(places(&found.talk_first()), numbers(&expected["talk_first"]), "{name}");
    }
}

#[test]
fn a_band_goes_by_the_score_that_is_shown() {
    for (tenths, of) in [
        (200, Relation::Undefined),
        (399, Relation::Undefined),
        (400, Relation::Defined),
        (599, Relation::Defined),
        (600, Relation::Aligned),
        (799, Relation::Aligned),
        (800, Relation::Integrated),
        (1000, Relation::Integrated),
    ] {
        assert_eq!(band(tenths), of, "{tenths}");
    }
    // 39.96 is shown as 40.0 and stands where 40 stands.
    assert_eq!(band(Mean::new(3996, 100).unwrap().tenths()), Relation::Defined);
}

#[test]
fn every_statement_is_worked_on_by_a_block_of_an_agenda() {
    for statement in 0..STATEMENTS {
        let (code, at) = work_on(statement).block;
        let agenda = agendas().iter().find(|agenda| agenda.code == code).unwrap();
        let (_, blocks) = agenda.workshop(Language::En, &Workspace::default(), &mut FreshIds::seeded(1));
        assert!(!blocks[at].title.is_empty(), "{statement}: {code} {at}");
    }
}

#[test]
fn the_agenda_about_the_agreement_opens_the_assessment() {
    let agenda = agendas().iter().find(|agenda| agenda.code == "W4").unwrap();
    let (_, blocks) = agenda.workshop(Language::En, &Workspace::default(), &mut FreshIds::seeded(1));
    let minutes: Vec<u32> =
        blocks.iter().filter(|block| block.opens == Some(Opens::Assessment)).map(|block| block.minutes).collect();
    assert_eq!(minutes, [20]);
}

/// People who answer: whose side they speak for, and what they answer.
fn people() -> impl Strategy<Value = Vec<(Option<Side>, Vec<i64>)>> {
    let side = prop_oneof![Just(Some(Side::Sales)), Just(Some(Side::Marketing)), Just(None)];
    proptest::collection::vec((side, proptest::collection::vec(0_i64..=5, STATEMENTS)), 0..11)
}

fn asked(people: &[(Option<Side>, Vec<i64>)], nonce: u128) -> (Workspace, Assessment) {
    let mut workspace = Workspace::default();
    let mut ord = OrderKey::between(None, None);
    for (number, (side, _)) in (1..).zip(people) {
        let name = format!("Somebody {number}");
        let person =
            Participant { id: Id::from_bits(number), ord: ord.clone(), name, side: *side, ..Participant::default() };
        workspace.people.insert(person.id, person.into());
        ord = ord.next();
    }
    let mut assessment = Assessment { ballots: ballots::ballots(&workspace, true), ..Assessment::default() };
    for (number, (_, answers)) in (1..).zip(people) {
        let key = Id::<Participant>::from_bits(number).to_string();
        let answers: Vec<Option<i64>> = answers.iter().copied().map(Some).collect();
        let sealed = seal(assessment.id, &key, nonce + u128::from(number), &answers, Width::Points);
        let ballot: &mut Ballot = assessment.ballots.get_mut(&key).unwrap();
        ballot.sealed = sealed;
    }
    (workspace, assessment)
}

/// What may be found out of a figure that is told of these groups: the answers behind each piece, and behind what is left.
fn pieces(counts: &BTreeMap<Option<AnswerGroup>, usize>, figure: &Figure) -> Vec<usize> {
    let shown: Vec<usize> = AnswerGroup::ALL
        .iter()
        .filter(|group| figure.group(**group).is_some())
        .map(|group| counts.get(&Some(*group)).copied().unwrap_or(0))
        .collect();
    let all: usize = counts.values().sum();
    let rest = if figure.joint.is_some() { all - shown.iter().sum::<usize>() } else { 0 };
    shown.into_iter().chain((rest > 0).then_some(rest)).collect()
}

proptest! {
    /// Before the reveal nothing tells one answer from another: the file is as long, and there is no outcome.
    #[test]
    fn what_is_answered_is_blind_until_it_is_shown(people in people(), nonce in any::<u64>()) {
        let (_, assessment) = asked(&people, nonce.into());
        let others: Vec<_> = people.iter().map(|(side, answers)| (*side, answers.iter().map(|one| 5 - one).collect())).collect();
        let (_, other) = asked(&others, u128::from(nonce) + 1000);
        prop_assert_eq!(outcome(&assessment), None);
        let length = |one: &Assessment| serde_json::to_string(one).unwrap().len();
        prop_assert_eq!(length(&assessment), length(&other));
    }

    /// The reveal keeps no name, and no answer can be told from that of two others: whoever is in the same group, or in any
    /// group that may not be told, could have answered what any other of them did.
    #[test]
    fn nobody_can_be_found_out_when_it_is_shown(people in people(), nonce in any::<u64>(), turn in 1_usize..5) {
        let (workspace, assessment) = asked(&people, nonce.into());
        let shown = revealed(&workspace, &assessment);
        let text = serde_json::to_string(&shown).unwrap();
        prop_assert!(shown.revealed && shown.ballots.is_empty() && !text.contains("Somebody") && !text.contains("prt"));
        prop_assert!(shown.sheets.iter().all(AnswerSheet::is_whole));
        prop_assert!(shown.sheets.is_sorted());
        let answers = |(_, answers): &(Option<Side>, Vec<i64>)| answers.iter().any(|one| *one > 0);
        let counted = people.iter().filter(|one| answers(one)).count();
        prop_assert_eq!(shown.sheets.len(), if counted < 3 { 0 } else { counted });
        // Every group in the file has three, and so has what is left.
        let mut groups: BTreeMap<Option<AnswerGroup>, usize> = BTreeMap::new();
        for sheet in &shown.sheets {
            *groups.entry(sheet.group).or_default() += 1;
        }
        prop_assert!(groups.values().all(|count| *count >= 3), "{groups:?}");
        // Those whose answers could be anybody's among them change places: the file stays the same to the letter.
        let kept = |side: Option<Side>| {
            let group = side.map_or(AnswerGroup::Management, tandem::calc::assessment::group_of);
            Some(group).filter(|group| groups.contains_key(&Some(*group)))
        };
        let mut turned = people.clone();
        for class in [None, Some(AnswerGroup::Sales), Some(AnswerGroup::Marketing), Some(AnswerGroup::Management)] {
            let members: Vec<usize> = (0..people.len()).filter(|at| kept(people[*at].0) == class && answers(&people[*at])).collect();
            for (at, member) in members.iter().enumerate() {
                turned[*member].1 = people[members[(at + turn) % members.len()]].1.clone();
            }
        }
        let (workspace, assessment) = asked(&turned, u128::from(nonce) + 7);
        prop_assert_eq!(revealed(&workspace, &assessment), shown);
    }

    /// No figure tells of fewer than three answers, neither itself nor by taking what is shown from the whole.
    #[test]
    fn no_figure_tells_of_fewer_than_three_answers(people in people(), nonce in any::<u64>()) {
        let (workspace, assessment) = asked(&people, nonce.into());
        let shown = revealed(&workspace, &assessment);
        let outcome = outcome(&shown).unwrap();
        let letters = |sheet: &AnswerSheet, places: std::ops::Range<usize>| {
            sheet.answers[places].chars().filter(|letter| *letter != '-').count()
        };
        let check = |places: std::ops::Range<usize>, least: usize, figure: &Figure| {
            let mut counts: BTreeMap<Option<AnswerGroup>, usize> = BTreeMap::new();
            for sheet in shown.sheets.iter().filter(|sheet| letters(sheet, places.clone()) >= least) {
                *counts.entry(sheet.group).or_default() += 1;
            }
            let pieces = pieces(&counts, figure);
            prop_assert!(pieces.iter().all(|count| *count >= 3), "{:?} of {:?}", pieces, counts);
            prop_assert!(figure.joint.is_some() || figure.groups == [None; 3]);
            Ok(())
        };
        check(0..STATEMENTS, 16, &outcome.score)?;
        for (at, theme) in outcome.themes.iter().enumerate() {
            check(4 * at..4 * at + 4, 3, theme)?;
        }
        for one in &outcome.statements {
            check(one.place..one.place + 1, 1, &one.mean)?;
            // The dots say no more than the means.
            prop_assert_eq!(one.dots.is_empty(), one.mean.joint.is_none());
            for group in AnswerGroup::ALL {
                let marked = one.dots.iter().any(|(_, whose)| *whose == Some(group));
                prop_assert_eq!(marked, one.mean.group(group).is_some());
            }
        }
    }

    #[test]
    fn what_is_hidden_is_nobody_or_three(counts in proptest::array::uniform3(0_usize..7), unknown in 0_usize..7) {
        let told = Told::of(counts, unknown);
        let all = counts.iter().sum::<usize>() + unknown;
        let open: usize = counts.iter().zip(told.groups).filter(|(_, told)| *told).map(|(count, _)| *count).sum();
        prop_assert_eq!(told.joint, all >= 3);
        if told.groups != [false; 3] {
            prop_assert!(all == open || all - open >= 3);
        }
        prop_assert!(counts.iter().zip(told.groups).all(|(count, told)| !told || *count >= 3));
    }
}
