//! A silent round while the room changes: somebody comes late, somebody turns out to speak for the other side.

use std::sync::Arc;

use crate::support::{Room, demo_without_people};
use egui::{Key, Modifiers};
use tandem::calc::negotiation::{last_revealed, running, weighed};
use tandem::edit::Page;
use tandem::model::{Language, Participant, Side, in_order};

/// Types a name into the list of people that is open.
fn add(room: &mut Room, name: &str, side: Key) {
    room.focus(&room.t("people-new"));
    room.press(Modifiers::ALT, side);
    room.type_text(name);
    room.press(Modifiers::NONE, Key::Enter);
}

fn person(room: &Room, name: &str) -> Arc<Participant> {
    Arc::clone(room.workspace().people.values().find(|person| person.name == name).unwrap())
}

/// A round of the demo in which Ann and Tom have begun.
fn begun() -> Room {
    let mut room = demo_without_people(Language::En);
    room.go(Page::Criteria);
    room.press(Modifiers::COMMAND, Key::R);
    add(&mut room, "Ann", Key::S);
    add(&mut room, "Tom", Key::M);
    room.click(&room.t("round-begin"));
    room
}

fn answer(room: &mut Room, who: &str, points: &str) {
    room.click(&room.tx("round-enter-for", &[("name", who.into())]));
    let places = running(room.workspace()).unwrap().criteria.len();
    for _ in 0..places {
        room.type_text(points);
        room.press(Modifiers::NONE, Key::Enter);
    }
}

#[test]
fn whoever_comes_late_joins_the_running_round() {
    let mut room = begun();
    answer(&mut room, "Ann · Sales", "10");
    room.press(Modifiers::COMMAND, Key::L);
    add(&mut room, "Ida", Key::M);
    room.click(&room.t("close"));
    assert_eq!(running(room.workspace()).unwrap().ballots.len(), 2, "nobody joins by being in the list");
    room.click(&format!("{}  Ida · Marketing", tandem::ui::icons::PLUS));
    let round = running(room.workspace()).unwrap();
    assert_eq!(round.ballots.len(), 3);
    assert!(round.ballots.contains_key(&person(&room, "Ida").id.to_string()));
    answer(&mut room, "Ida · Marketing", "20");
    answer(&mut room, "Tom · Marketing", "0");
    room.press(Modifiers::NONE, Key::R);
    let found = weighed(last_revealed(room.workspace()).unwrap());
    assert!(found.iter().all(|one| one.medians.marketing == Some(20)), "10 in half points, between 20 and 0");
}

#[test]
fn a_side_corrected_after_the_reveal_is_told_and_counted_by_one_click() {
    let mut room = begun();
    answer(&mut room, "Ann · Sales", "10");
    answer(&mut room, "Tom · Marketing", "20");
    room.press(Modifiers::NONE, Key::R);
    let round = last_revealed(room.workspace()).unwrap().clone();
    // Both had named theirs; then Tom turns out to speak for Sales.
    let asked = round.criteria.clone();
    let proposals = |room: &Room| room.workspace().criteria[&asked[0]].proposals;
    assert_eq!((proposals(&room).sales, proposals(&room).marketing), (Some(10), Some(20)));
    room.press(Modifiers::COMMAND, Key::L);
    let tom = person(&room, "Tom");
    let list = in_order(&room.workspace().people).iter().position(|one| one.id == tom.id).unwrap();
    assert_eq!(list, room.workspace().people.len() - 1);
    let field = tandem::ui::widgets::WidgetId::id(tandem::model::FieldPath::of(tom.id, "name"));
    room.harness.ctx.memory_mut(|memory| memory.request_focus(field));
    room.steps();
    room.press(Modifiers::ALT, Key::S);
    room.click(&room.t("close"));
    assert_eq!(person(&room, "Tom").side, Some(Side::Sales));
    let told = room.tx("round-moved", &[("names", "Tom".into()), ("n", 1.into())]);
    assert!(room.has(&format!("{} {told}", tandem::ui::icons::WARNING)), "{told}");
    assert_eq!(proposals(&room).sales, Some(10), "nothing changes by itself");
    room.click(&room.t("round-count-again"));
    assert_eq!(proposals(&room).sales, Some(15), "the median of both");
    assert_eq!(proposals(&room).marketing, None, "what Tom had named is Marketing's no more");
    let found = weighed(last_revealed(room.workspace()).unwrap());
    assert!(found.iter().all(|one| one.medians.sales == Some(30) && one.medians.marketing.is_none()));
    assert!(!room.has(&format!("{} {told}", tandem::ui::icons::WARNING)));
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(proposals(&room).sales, Some(10), "undo takes it back");
}
