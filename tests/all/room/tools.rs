//! The systems of both departments, played by keyboard: who feeds whom, and which of them know one customer as the same person.

use crate::support::hands::Hands;
use crate::support::{Room, start};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use tandem::calc::systems::matrix;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{FeedState, GapSubject, Language, in_order};

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn with_systems(language: Language, names: &[&str]) -> Hands {
    let mut room = start(Template::Empty, language);
    room.go(Page::Tools);
    let mut hands = Hands::new(room);
    hands.enter();
    for name in names {
        hands.write(name);
        hands.enter();
    }
    hands.key(Key::Escape);
    hands
}

#[test]
fn who_feeds_whom_is_written_down_with_the_arrows_and_enter_in_dutch() {
    let mut hands = with_systems(Language::Nl, &["CRM", "Nieuwsbrief", "Webshop"]);
    let tab = hands.t("matrix-tab");
    hands.press_on(&tab);
    hands.key(Key::Escape);
    // The first pair, then one row down: over the diagonal.
    hands.key(Key::ArrowDown);
    hands.key(Key::ArrowDown);
    hands.key(Key::ArrowDown);
    hands.enter();
    hands.write("Bestellingen");
    hands.key(Key::Escape);
    let systems: Vec<_> = in_order(&hands.workspace().systems).into_iter().map(|one| one.id).collect();
    let feed = in_order(&hands.workspace().feeds)[0].clone();
    assert_eq!((feed.from, feed.to), (Some(systems[2]), Some(systems[1])));
    assert_eq!((feed.what.as_str(), feed.state), ("Bestellingen", FeedState::Missing));
    let cell = |hands: &Hands, key: &str| {
        let state = hands.t(key);
        hands.tx("matrix-cell", &[("from", "Webshop".into()), ("to", "Nieuwsbrief".into()), ("state", state.into())])
    };
    assert!(hands.has(&cell(&hands, "feed-missing")), "{}", words(&hands));
    let by_hand = hands.t("feed-by-hand");
    hands.press_on(&by_hand);
    hands.key(Key::Escape);
    assert!(hands.has(&cell(&hands, "feed-by-hand")), "{}", words(&hands));
    // Enter on what is there goes to its words, and makes no second one.
    hands.enter();
    hands.with(Modifiers::COMMAND, Key::A);
    hands.write("Bestellingen per week");
    hands.key(Key::Escape);
    assert_eq!(hands.workspace().feeds.len(), 1);
    assert_eq!(in_order(&hands.workspace().feeds)[0].what, "Bestellingen per week");
    // A pair that needs nothing is said to need nothing; the rest is open.
    hands.key(Key::ArrowLeft);
    let nothing = hands.t("matrix-not-needed");
    hands.press_on(&nothing);
    let found = matrix(hands.workspace());
    let counts = [Some(FeedState::ByHand), Some(FeedState::NotNeeded), None].map(|state| found.count(state));
    assert_eq!(counts, [1, 1, 4]);
    // The list beside it says the same.
    let list = hands.t("list-feeds");
    hands.click_containing(&list);
    let note = [("missing", 0.into()), ("hand", 1.into()), ("works", 0.into()), ("unsaid", 4.into())];
    assert!(words(&hands).contains(&hands.tx("note-feeds", &note)), "{}", words(&hands));
    for _ in 0..8 {
        hands.with(Modifiers::COMMAND, Key::Z);
    }
    assert!(hands.workspace().feeds.is_empty());
}

#[test]
fn systems_that_hold_customers_and_share_no_key_are_named_in_german() {
    let mut hands = with_systems(Language::De, &["CRM", "Webshop"]);
    // What was written down last is open; the one before stands above it.
    for key in [Key::ArrowDown, Key::ArrowUp] {
        hands.key(key);
        let customers = hands.t("gap-customers");
        hands.tab_to(&customers);
        hands.key(Key::Space);
        hands.key(Key::Escape);
    }
    let about = hands.workspace().systems.values().filter(|one| one.about.contains(&GapSubject::Customers)).count();
    assert_eq!(about, 2, "{}", words(&hands));
    assert!(words(&hands).contains(&hands.t("caution-no-key")), "{}", words(&hands));
    let note = hands.tx("note-without-key", &[("systems", "CRM und Webshop".into())]);
    assert!(words(&hands).contains(&note), "{}", words(&hands));
}
