//! The steps of a persona workshop on its page, each with what the room sees: written in silence, checked for evidence, carried
//! by fingers, signed.

use crate::support::demo_on_screens;
use crate::support::hands::Hands;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::calc::persona::{evidence, of_persona, verifications};
use tandem::calc::votes::fingers_about;
use tandem::edit::Page;
use tandem::model::{EntryKind, Evidence, Id, Language, Persona, SaidBy, Side, in_order};
use tandem::ui::settings::Settings;

/// The demo in German on two screens, at its first persona, with the room's window open.
fn begin() -> (Hands, Id<Persona>, String) {
    let settings = Settings {
        language: Some(Language::De),
        name: "M. Berg".to_owned(),
        speaks_for: Some(Side::Sales),
        ..Settings::default()
    };
    let mut hands = Hands::new(demo_on_screens(2, settings));
    let persona = in_order(&hands.workspace().personas)[0].clone();
    hands.harness.ctx.set_embed_viewports(false);
    hands.with(Modifiers::COMMAND, Key::Num2);
    hands.key(Key::F11);
    assert_eq!(hands.harness.state().page(), Page::Personas);
    (hands, persona.id, persona.name.clone())
}

/// The room sees a view whose title begins so.
fn room_sees(hands: &Hands, title: &str) {
    let sees = hands.tx("room-sees", &[("what", title.into())]);
    assert!(hands.harness.query_all_by_label_contains(&sees).next().is_some(), "{sees}");
}

#[test]
fn each_side_writes_for_itself_and_nothing_is_seen_before_it_is_shown() {
    let (mut hands, persona, _) = begin();
    let before = of_persona(hands.workspace(), persona).len();
    let silent = hands.t("statement-silent");
    hands.press_on(&silent);
    let pains = hands.tx("statement-add-to", &[("section", hands.t("section-pains").into())]);
    hands.press_on(&pains);
    for (key, text) in [(Key::S, "Zu viele Ansprechpartner"), (Key::M, "Findet keine Referenzen")] {
        hands.with(Modifiers::ALT, key);
        hands.write(text);
        hands.enter();
    }
    // What both say is no thought of one side.
    hands.with(Modifiers::ALT, Key::B);
    hands.write("Noch einer");
    hands.enter();
    hands.key(Key::Escape);
    assert_eq!(of_persona(hands.workspace(), persona).len(), before);
    let hidden: Vec<_> =
        hands.workspace().statements.values().filter(|one| !one.sealed.is_empty()).map(|one| one.said_by).collect();
    assert_eq!(hidden.iter().filter(|by| **by == SaidBy::Sales).count(), 1);
    assert_eq!(hidden.iter().filter(|by| **by == SaidBy::Marketing).count(), 2);
    for text in ["Zu viele Ansprechpartner", "Findet keine Referenzen", "Noch einer"] {
        assert!(!hands.has(text));
    }
    hands.key(Key::R);
    assert_eq!(of_persona(hands.workspace(), persona).len(), before + 3);
    let texts: Vec<_> = of_persona(hands.workspace(), persona).iter().map(|one| one.text.clone()).collect();
    assert!(texts.contains(&"Findet keine Referenzen".to_owned()));
    // One step hides all of it again.
    hands.with(Modifiers::COMMAND, Key::Z);
    assert_eq!(of_persona(hands.workspace(), persona).len(), before);
}

/// Where there is room, what Sales says stands on the left, what Marketing says on the right, and what both share between them.
#[test]
fn the_sides_stand_beside_each_other_with_what_they_share_between_them() {
    let (mut hands, ..) = begin();
    let pains = hands.tx("statement-add-to", &[("section", hands.t("section-pains").into())]);
    hands.press_on(&pains);
    let said = [(Key::S, "Zu teuer"), (Key::M, "Zu unbekannt"), (Key::B, "Zu langsam")];
    for (key, text) in said {
        hands.with(Modifiers::ALT, key);
        hands.write(text);
        hands.enter();
    }
    hands.key(Key::Escape);
    let place = |hands: &Hands, text: &str| {
        let root = hands.harness.root();
        let node = root.children_recursive().find(|node| node.accesskit_node().value().as_deref() == Some(text));
        node.unwrap_or_else(|| panic!("{text} is nowhere")).rect()
    };
    let [left, right, middle] = said.map(|(_, text)| place(&hands, text));
    assert!(left.right() < middle.left() && middle.right() < right.left(), "{left:?} {middle:?} {right:?}");
    // Once nothing is apart any more, they stand below each other again.
    for text in ["Zu teuer", "Zu unbekannt"] {
        let agree = hands.tx("statement-agree", &[("text", text.into())]);
        hands.press_on(&agree);
        let both = hands.t("statement-agree-both");
        hands.press_on(&both);
        hands.key(Key::Escape);
    }
    let [first, second, third] = said.map(|(_, text)| place(&hands, text));
    assert!(first.bottom() <= second.top() && second.bottom() <= third.top(), "{first:?} {second:?} {third:?}");
}

#[test]
fn evidence_is_checked_with_the_keys_and_a_guess_gets_somebody_who_finds_out() {
    let (mut hands, persona, name) = begin();
    let tab = hands.t("persona-tab-evidence");
    hands.press_on(&tab);
    hands.key(Key::Escape);
    room_sees(&hands, &format!("{name}: {}", hands.t("statement-evidence")));
    let all = of_persona(hands.workspace(), persona).len();
    let first = {
        let sorted = of_persona(hands.workspace(), persona);
        let mut sorted: Vec<_> = sorted.iter().map(|one| (one.section, one.ord.clone(), one.id)).collect();
        sorted.sort();
        sorted[0].2
    };
    // Everything is a fact, then the first one only a guess.
    hands.key(Key::ArrowDown);
    for _ in 0..all {
        hands.key(Key::Num3);
    }
    let check = evidence(hands.workspace(), persona);
    assert_eq!((check.facts as usize, check.guesses), (all, 0));
    for _ in 0..all {
        hands.key(Key::ArrowUp);
    }
    hands.key(Key::Num1);
    hands.key(Key::ArrowUp);
    assert_eq!(hands.workspace().statements[&first].evidence, Evidence::Guess);
    assert_eq!(evidence(hands.workspace(), persona).unverified, 1);
    hands.key(Key::V);
    hands.write("Tom Lind");
    hands.key(Key::Escape);
    let action = verifications(hands.workspace())[&first].clone();
    assert_eq!((action.kind, action.owner.as_str()), (EntryKind::Action, "Tom Lind"));
    assert!(action.due.is_some() && action.text.contains(&hands.workspace().statements[&first].text));
    assert_eq!(evidence(hands.workspace(), persona).unverified, 0);
    // A name that is taken away takes its action along.
    hands.key(Key::V);
    hands.with(Modifiers::COMMAND, Key::A);
    hands.key(Key::Backspace);
    hands.key(Key::Escape);
    assert!(!verifications(hands.workspace()).contains_key(&first));
}

#[test]
fn a_persona_is_carried_by_fingers_a_concern_is_voiced_and_both_sign() {
    let (mut hands, persona, name) = begin();
    let tab = hands.t("persona-tab-fist");
    hands.press_on(&tab);
    hands.key(Key::Escape);
    hands.enter();
    let question = hands.tx("persona-fist-question", &[("name", name.as_str().into())]);
    room_sees(&hands, &question);
    let voters = tandem::calc::people::voting(hands.workspace()).len();
    let mut answers = vec!["4⏎"; voters];
    answers[0] = "1⏎";
    hands.answer_all(&answers);
    let vote = fingers_about(hands.workspace(), persona.into()).unwrap().clone();
    assert!(vote.revealed);
    let held = tandem::calc::votes::outcome(hands.workspace(), &vote).unwrap();
    assert_eq!((held.holding_back.len(), held.unheard.len()), (1, 1));
    let ballot = tandem::calc::people::current(hands.workspace(), &vote.ballots[&held.holding_back[0]]);
    let who = format!("{} · {}", ballot.name, hands.t(tandem::text::labels::words(ballot.side)));
    hands.write_into(&who, "Mir fehlt der Einkauf");
    hands.key(Key::Escape);
    let decide = hands.t("votes-decide");
    hands.press_on(&decide);
    let made = in_order(&hands.workspace().entries).last().map(|one| (**one).clone()).unwrap();
    assert_eq!((made.kind, made.vote), (EntryKind::Decision, Some(vote.id)));
    assert!(made.dissent.contains("Mir fehlt der Einkauf"));
    hands.key(Key::Escape);
    let sign = format!("…{}", hands.t("persona-tab-signatures"));
    hands.press_on(&sign);
    hands.key(Key::Escape);
    room_sees(&hands, &format!("{name}: {}", hands.t("sla-signatures")));
}
