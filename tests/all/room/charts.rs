//! Charts on the pages: values by pointer and by key, the threshold by key, nothing that zooms by accident.

use crate::support::{Room, start};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::Language;

/// The chart whose title begins so, with what is heard of it.
fn heard(room: &Room, title: &str) -> (egui::Rect, Option<String>) {
    let root = room.harness.root();
    let found = root.children_recursive().find(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Image && node.label().is_some_and(|label| label.starts_with(title))
    });
    let node = found.unwrap_or_else(|| panic!("no chart {title}"));
    (node.rect(), node.accesskit_node().value())
}

fn press(room: &mut Room, modifiers: Modifiers, key: Key) {
    room.harness.key_press_modifiers(modifiers, key);
    room.steps();
}

/// The focus led to a chart by clicking beside its data.
fn enter(room: &mut Room, title: &str) {
    let title = title.to_owned();
    for _ in 0..200 {
        if heard(room, &title).1.is_some() {
            return;
        }
        press(room, Modifiers::NONE, Key::Tab);
    }
    panic!("{title} is never reached with Tab");
}

#[test]
fn arrows_lead_from_value_to_value_and_each_is_heard() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Funnel);
    let title = "Monthly rate into";
    enter(&mut room, title);
    let last = heard(&room, title).1.unwrap();
    press(&mut room, Modifiers::NONE, Key::ArrowLeft);
    let before = heard(&room, title).1.unwrap();
    assert_ne!(last, before);
    press(&mut room, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(heard(&room, title).1.unwrap(), last);
    press(&mut room, Modifiers::NONE, Key::Home);
    let first = heard(&room, title).1.unwrap();
    assert!(first != last && first.contains(" of "), "{first}");
    press(&mut room, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(heard(&room, title).1.unwrap(), first, "the first stays the first");
    press(&mut room, Modifiers::NONE, Key::Tab);
    assert_eq!(heard(&room, title).1, None, "left, it says nothing more");
}

#[test]
fn the_threshold_is_taken_and_moved_by_key() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("part-threshold"));
    let threshold = |room: &Room| room.workspace().header.lead_policy.threshold;
    let before = threshold(&room);
    let title = "Leads, precision and recall";
    enter(&mut room, title);
    let heard_at = |room: &Room| heard(room, title).1.unwrap();
    assert!(heard_at(&room).starts_with(&format!("At {before} points")), "{}", heard_at(&room));
    press(&mut room, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(threshold(&room), before + 1);
    assert!(heard_at(&room).starts_with(&format!("At {} points", before + 1)), "{}", heard_at(&room));
    press(&mut room, Modifiers::NONE, Key::ArrowLeft);
    press(&mut room, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(threshold(&room), before + 1, "looking changes nothing");
    press(&mut room, Modifiers::NONE, Key::Enter);
    assert_eq!(threshold(&room), before - 1);
}

#[test]
fn a_wheel_and_two_fingers_over_a_chart_change_nothing_of_it() {
    use egui::{Event, MouseWheelUnit, TouchPhase, vec2};
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("part-threshold"));
    let title = "Leads, precision and recall";
    let (rect, _) = heard(&room, title);
    let before = room.workspace().clone();
    room.harness.event(Event::PointerMoved(rect.center()));
    room.steps();
    for event in [
        Event::Zoom(1.7),
        Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, 40.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::COMMAND,
            source: egui::MouseWheelSource::Unknown,
        },
    ] {
        room.harness.event(event);
        room.steps();
    }
    assert!(*room.workspace() == before);
    // A click where the plot would be zoomed still means the same points.
    let across = |share: f32| rect.left_top() + vec2(share, 0.5) * rect.size();
    room.harness.event(Event::PointerMoved(across(0.5)));
    for pressed in [true, false] {
        room.harness.event(Event::PointerButton {
            pos: across(0.5),
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    room.steps();
    let threshold = room.workspace().header.lead_policy.threshold;
    assert!((35..=75).contains(&threshold), "{threshold}");
}
