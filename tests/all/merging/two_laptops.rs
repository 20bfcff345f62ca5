//! Two laptops in one room: both catch, vote and tick off, and their files become one in the merge dialog; and somebody takes
//! their own actions along and brings them back.

use std::path::Path;

use crate::support::hands::Hands;
use crate::support::{demo_at_home, on_disk, open_at_home};
use egui::{Key, Modifiers};
use tandem::calc::votes::outcome;
use tandem::edit::Page;
use tandem::model::{EntryKind, EntryStatus, Language, in_order};

/// Merges a file that is chosen in the dialog for files; everything it brings is taken.
fn merge(hands: &mut Hands, file: &Path) {
    hands.answer(file);
    hands.with(Modifiers::COMMAND, Key::M);
    assert!(hands.has(&hands.t("merge-title")));
    let without_question = hands.tx("merge-tab-questions", &[("n", 0.into())]);
    assert!(hands.has(&without_question), "nothing that was only caught or answered is asked about");
    hands.with(Modifiers::COMMAND, Key::Enter);
    assert!(!hands.has(&hands.t("merge-title")));
}

/// A vote in the workshop that is looked at, answered by these people and shown.
fn vote(hands: &mut Hands, question: &str, answers: &[&str]) {
    hands.with(Modifiers::COMMAND, Key::Num7);
    let votes = hands.t("list-votes");
    hands.press_on(&votes);
    hands.key(Key::Escape);
    hands.enter();
    hands.write(question);
    hands.enter();
    hands.answer_all(answers);
    let decide = hands.t("votes-decide");
    hands.press_on(&decide);
    hands.key(Key::Escape);
}

#[test]
fn two_laptops_that_caught_decided_and_voted_become_one_file_and_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // Each on a disk of its own: copies beside each other are pointed out.
    for name in ["eins", "zwei"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    let (file, other) = (folder.path().join("eins/w.tandem.ron"), folder.path().join("zwei/w.tandem.ron"));
    let homes = [folder.path().join("a"), folder.path().join("b")];
    let first = demo_at_home(&homes[0], 1, &file, Language::De);
    let base = first.workspace().clone();
    std::fs::copy(&file, &other).unwrap();
    let mut first = Hands::new(first);
    let mut second = Hands::new(open_at_home(&homes[1], 1, &other, Language::De));
    let voters = tandem::calc::people::voting(&base).len();
    let (fives, fours) = (vec!["5⏎"; voters], vec!["4⏎"; voters]);

    // Both at the same time, in the same workspace, and neither knows of the other.
    first.catch(&["e Wir treffen uns jeden ersten Montag", "Anna bis Freitag: Termine verschicken", "g Messe im Mai"]);
    vote(&mut first, "Tragen wir den Termin mit?", &fives);
    second.catch(&["e Rückläufer werden am selben Tag begründet", "Tom bis Freitag: Gründe sammeln", "i Ein Film"]);
    vote(&mut second, "Tragen wir die Begründung mit?", &fours);
    for hands in [&mut first, &mut second] {
        hands.with(Modifiers::COMMAND, Key::S);
    }
    let (ours, theirs) = (on_disk(&file), on_disk(&other));
    let grown = |from: usize, to: usize| to - from;
    assert_eq!(grown(base.entries.len(), ours.entries.len()), 4);
    assert_eq!(grown(base.entries.len(), theirs.entries.len()), 4);

    merge(&mut first, &other);
    first.with(Modifiers::COMMAND, Key::S);
    let merged = on_disk(&file);
    assert!(merged.conflicts.is_empty());
    assert_eq!(merged.entries.len(), base.entries.len() + 8);
    assert_eq!(merged.votes.len(), base.votes.len() + 2);
    for (entry, from) in ours.entries.iter().chain(&theirs.entries).map(|(id, entry)| (&merged.entries[id], entry)) {
        assert_eq!(entry.text, from.text);
        assert_eq!((entry.kind, &entry.owner, entry.due, entry.vote), (from.kind, &from.owner, from.due, from.vote));
    }
    for (id, vote) in ours.votes.iter().chain(&theirs.votes) {
        assert_eq!(merged.votes[id].ballots, vote.ballots);
        assert_eq!(outcome(&merged, &merged.votes[id]), outcome(&merged, vote));
    }
    let decided = merged.entries.values().filter(|one| one.kind == EntryKind::Decision && one.vote.is_some());
    assert!(decided.count() >= 2);

    // The other laptop takes the merged file, and both hold the same.
    merge(&mut second, &file);
    second.with(Modifiers::COMMAND, Key::S);
    let back = on_disk(&other);
    assert_eq!(back.entries, merged.entries);
    assert_eq!(back.votes, merged.votes);
}

#[test]
fn somebody_takes_their_own_actions_along_and_brings_them_back_done() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["buero", "zug"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    let (file, copy) = (folder.path().join("buero/w.tandem.ron"), folder.path().join("zug/tom.tandem.ron"));
    let mut office = Hands::new(demo_at_home(&folder.path().join("office"), 1, &file, Language::De));
    let open_of_tom = |hands: &Hands| {
        let all = in_order(&hands.workspace().entries).into_iter();
        let own = all.filter(|one| one.owner == "Tom Lind" && one.status == EntryStatus::Open);
        own.map(|one| one.text.clone()).collect::<Vec<_>>()
    };
    let waiting = open_of_tom(&office);
    assert_eq!(waiting, ["Punktzahl in die CRM-Aufgabe aufnehmen"]);
    office.with(Modifiers::COMMAND, Key::G);
    office.write("Tom Lind");
    let part = office.t("give-actions");
    office.press_on(&part);
    office.answer(&copy);
    office.with(Modifiers::COMMAND, Key::Enter);
    assert!(copy.exists());
    office.with(Modifiers::COMMAND, Key::S);
    assert_eq!(on_disk(&copy).review.unwrap().scope.actions_of, "Tom Lind");

    // At Tom's, without a network: what is his stands there; he ticks it off and catches one more thing.
    let mut tom = Hands::new(open_at_home(&folder.path().join("tom"), 1, &copy, Language::De));
    assert_eq!(tom.harness.state().page(), Page::Review);
    let tick = tom.tx("entry-do", &[("text", waiting[0].as_str().into())]);
    tom.press_on(&tick);
    assert!(open_of_tom(&tom).is_empty());
    tom.catch(&["Tom bis Freitag: den Außendienst einweisen"]);
    tom.with(Modifiers::COMMAND, Key::S);

    // Meanwhile the office goes on; then the copy comes home.
    office.catch(&["Sofia bis Freitag: Zahlen aus dem Norden"]);
    let before = office.workspace().entries.len();
    merge(&mut office, &copy);
    assert_eq!(office.workspace().entries.len(), before + 1);
    assert_eq!(open_of_tom(&office), ["den Außendienst einweisen"]);
    assert!(office.workspace().entries.values().any(|one| one.text == "Zahlen aus dem Norden"));
    let report = &in_order(&office.workspace().copies).last().unwrap().report;
    assert!(report.contains("den Außendienst einweisen"), "{report}");
}
