//! What the program promises to take no longer than: clicks are counted, and keys weighed with what they cost people who type
//! with an average hand.

use crate::support::hands::Hands;
use crate::support::{room, start};
use egui::{Key, Modifiers};
use tandem::calc::negotiation::running;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Language, in_order};
use tandem::ui::settings::Settings;

/// What the keystroke-level model counts for somebody who types with an average hand (Card, Moran and Newell 1980), in
/// milliseconds: a key; pointing and pressing, with the hand on its way to the mouse and back; getting ready in one's mind.
const KEY: usize = 280;
const CLICK: usize = 1_100 + 200 + 2 * 400;
const READY: usize = 1_350;

fn milliseconds(hands: &Hands) -> usize {
    hands.keys * KEY + hands.clicks * CLICK + hands.looks * READY
}

/// From the first picture of the program to a statement both sides share.
#[test]
fn the_first_agreed_statement_takes_six_clicks_and_a_minute_at_most() {
    for (template, language) in [("template-personas", Language::De), ("template-empty", Language::Nl)] {
        let settings = Settings { language: Some(language), name: "M. Berg".to_owned(), ..Settings::default() };
        let mut hands = Hands::new(room(settings, (1366.0, 768.0), false));
        let template = hands.t(template);
        hands.click(&template);
        let page = hands.t("page-personas");
        hands.click(&page);
        if hands.workspace().personas.is_empty() {
            let new = hands.t("persona-new");
            hands.click(&new);
            hands.write("Werkleitung");
        }
        let goals = hands.tx("statement-add-to", &[("section", hands.t("section-goals").into())]);
        hands.click(&goals);
        hands.with(Modifiers::ALT, Key::B);
        hands.write("Eine Linie, die planbar läuft⏎");
        let agree = hands.tx("statement-agree", &[("text", "Eine Linie, die planbar läuft".into())]);
        hands.click(&agree);
        assert!(in_order(&hands.workspace().statements)[0].agreed);
        let needed = milliseconds(&hands) / 1_000;
        println!("{language:?}: {} clicks, {} keys, {needed} s", hands.clicks, hands.keys);
        assert!(hands.clicks <= 6 && needed <= 60, "{} clicks, {needed} s", hands.clicks);
    }
}

const PEOPLE: [(&str, Key); 8] = [
    ("Anna Berg", Key::S),
    ("Dirk Öz", Key::S),
    ("Frida Holm", Key::S),
    ("Hakan Yilmaz", Key::S),
    ("Bülent Kaya", Key::M),
    ("Céline de Vries", Key::M),
    ("Greta Sommer", Key::M),
    ("Ida Roth", Key::M),
];

/// What each of the eight gives to ten criteria.
const POINTS: [&str; 8] = [
    "20⏎5⏎15⏎-10⏎8⏎10⏎30⏎0⏎12⏎5⏎",
    "15⏎5⏎10⏎-20⏎8⏎10⏎25⏎5⏎10⏎5⏎",
    "20⏎0⏎15⏎-10⏎10⏎10⏎30⏎0⏎15⏎5⏎",
    "10⏎5⏎15⏎-15⏎8⏎15⏎20⏎5⏎12⏎10⏎",
    "20⏎10⏎5⏎-10⏎5⏎10⏎30⏎10⏎12⏎5⏎",
    "25⏎5⏎15⏎-5⏎8⏎5⏎15⏎0⏎10⏎5⏎",
    "20⏎5⏎20⏎-10⏎8⏎10⏎30⏎5⏎12⏎0⏎",
    "15⏎15⏎15⏎-10⏎10⏎10⏎25⏎0⏎8⏎5⏎",
];

/// Eight people, one keyboard: from the list of their names to ten settled criteria, everybody thinking about each number and
/// handing the keyboard on.
#[test]
fn ten_criteria_are_weighed_blind_by_eight_people_in_ten_minutes() {
    let mut hands = Hands::new(start(Template::Empty, Language::De));
    hands.go(Page::Criteria);
    let starters = hands.t("criteria-starters");
    hands.click(&starters);
    for starter in tandem::exchange::templates::starters().criteria.iter().skip(17).take(10) {
        hands.click(starter.name(Language::De));
    }
    let add = hands.tx("starters-add", &[("n", 10.into())]);
    hands.click(&add);
    assert_eq!(hands.workspace().criteria.len(), 10);
    (hands.clicks, hands.keys) = (0, 0);
    hands.people(&PEOPLE);
    hands.with(Modifiers::COMMAND, Key::R);
    hands.enter();
    for points in POINTS {
        // The keyboard is handed on; then every number is thought about.
        hands.looks += 3 + 10;
        hands.write(points);
    }
    assert!(running(hands.workspace()).is_some());
    hands.key(Key::R);
    for _ in 0..10 {
        hands.looks += 1;
        let settled = |hands: &Hands| hands.workspace().criteria.values().filter(|one| one.agreed.is_some()).count();
        let before = settled(&hands);
        hands.key(Key::Num3);
        // Where both name the same there is no middle: what Sales says is what both say.
        if settled(&hands) == before {
            hands.key(Key::Num1);
        }
    }
    assert!(hands.workspace().criteria.values().all(|one| one.agreed.is_some()));
    let needed = milliseconds(&hands) / 1_000;
    println!("{} clicks, {} keys, {} looks: {needed} s", hands.clicks, hands.keys, hands.looks);
    assert!(needed <= 600, "{needed} s");
}
