//! Input methods, fingers, and what the system changes while the program runs: its theme, and how many pixels a point has.

use crate::support::{Room, start};
use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Language, Side, in_order};
use tandem::ui::settings::{Settings, ThemeChoice};

fn preedit(text: &str) -> Event {
    Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

/// The text fields that are drawn: how many, and what the one at this place shows.
fn fields(room: &Room) -> Vec<(String, egui::Rect, bool, String)> {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let nodes = room.harness.root().children_recursive();
    let fields = nodes.filter(|node| roles.contains(&node.accesskit_node().role()));
    fields
        .map(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            let value = node.accesskit_node().value().unwrap_or_default();
            (name, node.rect(), node.is_focused(), value)
        })
        .collect()
}

fn focus_at(room: &mut Room, at: usize) {
    {
        let roles = [Role::TextInput, Role::MultilineTextInput];
        let mut nodes =
            room.harness.root().children_recursive().filter(|node| roles.contains(&node.accesskit_node().role()));
        let Some(node) = nodes.nth(at) else { return };
        node.focus();
    }
    room.steps();
}

#[test]
fn what_an_input_method_composes_reaches_every_field_and_enter_only_confirms_it() {
    let mut room = start(Template::Demo, Language::En);
    room.harness.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
    let mut tried = 0;
    let places: [(Page, Option<&str>); 10] = [
        (Page::Personas, None),
        (Page::Personas, Some("persona-tab-profile")),
        (Page::Personas, Some("persona-tab-signatures")),
        (Page::Criteria, None),
        (Page::Criteria, Some("part-threshold")),
        (Page::Criteria, Some("part-handover")),
        (Page::Funnel, Some("funnel-tab-stages")),
        (Page::Agreement, None),
        (Page::Content, None),
        (Page::Content, Some("content-new")),
    ];
    for (page, part) in places {
        room.go(page);
        if let Some(part) = part {
            let words = room.t(part);
            if room.has(&words) {
                room.click(&words);
            } else {
                room.click_containing(&words);
            }
        }
        if page == Page::Agreement {
            let name = in_order(&room.workspace().kpis)[0].name.clone();
            room.click(&name);
        }
        for at in 0..fields(&room).len().min(14) {
            focus_at(&mut room, at);
            let Some((name, ..)) = fields(&room).into_iter().nth(at).filter(|field| field.2) else { continue };
            let place = format!("{page:?} {part:?}: `{name}`");
            let records = room.workspace().all_records().count();
            room.harness.event(preedit("にほん"));
            room.steps();
            assert!(fields(&room)[at].3.contains("にほん"), "{place}: {}", fields(&room)[at].3);
            // Choosing among the words, and confirming one: what some systems tell of it as keys goes nowhere.
            for pressed in [Key::ArrowDown, Key::Tab, Key::Enter] {
                room.harness.event(key(pressed));
                room.steps();
                assert!(fields(&room)[at].2, "{place}: {pressed:?} has led away");
            }
            for event in [key(Key::Enter), preedit(""), Event::Ime(ImeEvent::Commit("日本".to_owned()))] {
                room.harness.event(event);
            }
            room.steps();
            let (_, _, focused, value) = fields(&room)[at].clone();
            assert!(focused, "{place}: the word that was confirmed has led away");
            assert!(value.contains("日本") && !value.contains("にほん"), "{place}: {value}");
            assert_eq!(room.workspace().all_records().count(), records, "{place}: a record was added");
            tried += 1;
            room.press(Modifiers::NONE, Key::Escape);
            room.press(Modifiers::COMMAND, Key::Z);
        }
        room.press(Modifiers::NONE, Key::Escape);
    }
    assert!(tried >= 60, "{tried} fields");
}

#[test]
fn enter_after_a_confirmed_word_leads_on_as_always() {
    let mut room = start(Template::Demo, Language::En);
    room.harness.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
    room.go(Page::Agreement);
    let section = room.t("clause-section-rules");
    room.click(&room.tx("clause-add-to", &[("section", section.into())]));
    let count = room.workspace().clauses.len();
    for event in [preedit("に"), key(Key::Enter), Event::Ime(ImeEvent::Commit("日".to_owned()))] {
        room.harness.event(event);
    }
    room.steps();
    assert_eq!(room.workspace().clauses.len(), count);
    assert_eq!(in_order(&room.workspace().clauses).last().unwrap().text, "日");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.workspace().clauses.len(), count + 1, "Enter of its own leads to the next clause");
}

#[test]
fn the_theme_follows_the_system_while_the_program_runs_unless_one_was_chosen() {
    for (choice, expected) in [
        (ThemeChoice::System, [egui::Theme::Dark, egui::Theme::Light]),
        (ThemeChoice::Light, [egui::Theme::Light; 2]),
        (ThemeChoice::Dark, [egui::Theme::Dark; 2]),
    ] {
        let settings = Settings { theme: choice, language: Some(Language::En), ..Settings::default() };
        let mut room = crate::support::room(settings, (1366.0, 768.0), false);
        for (system, expected) in [egui::Theme::Dark, egui::Theme::Light].into_iter().zip(expected) {
            room.harness.input_mut().system_theme = Some(system);
            room.steps();
            assert_eq!(room.harness.ctx.theme(), expected, "{choice:?} while the system is {system:?}");
            let dark = room.harness.ctx.global_style().visuals.dark_mode;
            assert_eq!(dark, expected == egui::Theme::Dark, "{choice:?}: what is drawn");
        }
        // A system that says nothing: light, as projectors want it.
        room.harness.input_mut().system_theme = None;
        room.steps();
        let silent = if choice == ThemeChoice::Dark { egui::Theme::Dark } else { egui::Theme::Light };
        assert_eq!(room.harness.ctx.theme(), silent);
    }
}

#[test]
fn a_window_that_moves_to_a_screen_of_other_density_is_laid_out_again() {
    let mut room = start(Template::Demo, Language::De);
    for page in Page::of_every_workspace() {
        room.go(page);
        let mut heights = Vec::new();
        for density in [1.0, 1.5, 2.0, 1.25, 1.0] {
            // The window keeps its pixels; each point has more of them, so there are fewer points.
            let size = vec2(1366.0, 768.0) / density;
            let viewport = room.harness.ctx.viewport_id();
            room.harness.input_mut().viewports.entry(viewport).or_default().native_pixels_per_point = Some(density);
            room.harness.set_size(size);
            room.steps();
            assert!((room.harness.ctx.pixels_per_point() - density).abs() < 0.01, "{page:?} at {density}");
            assert!((room.harness.ctx.content_rect().width() - size.x).abs() < 1.0, "{page:?} at {density}");
            let beyond = room.harness.root().children_recursive().filter(|node| {
                let named = node.accesskit_node().label().is_some_and(|name| !name.is_empty());
                let drawn = node.accesskit_node().bounding_box().is_some();
                named && drawn && node.accesskit_node().role() != Role::TextRun && node.rect().right() > size.x + 1.0
            });
            assert_eq!(beyond.count(), 0, "{page:?} at {density}: something is beyond the window");
            heights.push(room.harness.ctx.fonts_mut(|fonts| {
                let font = egui::FontId::proportional(tandem::ui::theme::BODY);
                fonts.row_height(&font)
            }));
        }
        let spread = heights.iter().copied().fold(0.0, f32::max) - heights.iter().copied().fold(100.0, f32::min);
        assert!(spread < 1.0, "{page:?}: letters keep their height in points: {heights:?}");
    }
}

/// A finger that comes down here, moves so far in steps, and leaves: as the window tells of it, with the pointer it stands for.
fn finger(room: &mut Room, from: Pos2, by: egui::Vec2) {
    let touch = |phase, pos| Event::Touch { device_id: TouchDeviceId(1), id: TouchId(1), phase, pos, force: None };
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    room.harness.event(touch(TouchPhase::Start, from));
    room.harness.event(Event::PointerMoved(from));
    room.harness.event(button(from, true));
    room.harness.step();
    let steps = if by == vec2(0.0, 0.0) { 0 } else { 10 };
    for step in 1..=steps {
        let at = from + by * (step as f32 / 10.0);
        room.harness.event(touch(TouchPhase::Move, at));
        room.harness.event(Event::PointerMoved(at));
        room.harness.step();
    }
    let at = from + by;
    room.harness.event(touch(TouchPhase::End, at));
    room.harness.event(button(at, false));
    room.harness.event(Event::PointerGone);
    room.steps();
}

fn place_of(room: &Room, name: &str, role: Role) -> egui::Rect {
    let mut nodes = room.harness.query_all_by_label(name).filter(|node| node.accesskit_node().role() == role);
    nodes.next().unwrap_or_else(|| panic!("`{name}` is not there")).rect()
}

#[test]
fn a_finger_scrolls_lists_and_drags_no_number_by_accident() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    // A first touch tells that there is a touch screen.
    finger(&mut room, egui::pos2(700.0, 40.0), vec2(0.0, 0.0));
    let before = room.workspace().criteria.clone();
    let criterion = in_order(&room.workspace().criteria)[3].clone();
    let points = |side| {
        let key = if side == Side::Sales { "criterion-points-sales" } else { "criterion-points-marketing" };
        tandem::text::texts(Language::En).with(key, &[("name", (&criterion.name).into())])
    };
    // Over the name of a row, and over the number in it: the list scrolls by what the finger moves, the number stays.
    for (name, role) in [(criterion.name.clone(), Role::Button), (points(Side::Sales), Role::SpinButton)] {
        let place = place_of(&room, &name, role);
        finger(&mut room, place.center(), vec2(2.0, -90.0));
        let moved = place_of(&room, &name, role).center().y - place.center().y;
        assert!(moved < -40.0, "{name} has moved by {moved}");
        assert_eq!(room.workspace().criteria, before, "over {name}");
        let back = place_of(&room, &name, role).center();
        finger(&mut room, back, vec2(-2.0, 140.0));
        assert_eq!(room.workspace().criteria, before, "back over {name}");
    }
    // Sideways over a number it does nothing either; with a mouse it is dragged as ever.
    let number = points(Side::Marketing);
    let place = place_of(&room, &number, Role::SpinButton).center();
    finger(&mut room, place, vec2(60.0, 2.0));
    assert_eq!(room.workspace().criteria, before);
    let pointer = |room: &mut Room, event: Event| {
        room.harness.event(event);
        room.harness.step();
    };
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    pointer(&mut room, Event::PointerMoved(place));
    pointer(&mut room, button(place, true));
    for step in 1..=10 {
        pointer(&mut room, Event::PointerMoved(place + vec2(6.0 * step as f32, 0.0)));
    }
    pointer(&mut room, button(place + vec2(60.0, 0.0), false));
    room.steps();
    assert_ne!(room.workspace().criteria, before, "a mouse drags the number");
}

#[test]
fn a_finger_swipes_over_a_chart_and_drags_its_threshold_only_sideways() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Criteria);
    room.click(&room.t("part-threshold"));
    finger(&mut room, egui::pos2(700.0, 40.0), vec2(0.0, 0.0));
    let threshold = |room: &Room| room.workspace().header.lead_policy.threshold;
    let before = threshold(&room);
    let charts: Vec<egui::Rect> = room
        .harness
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::Image && node.rect().height() > 100.0)
        .map(|node| node.rect())
        .collect();
    let at = charts[0].left_top() + vec2(0.25, 0.6) * charts[0].size();
    finger(&mut room, at, vec2(3.0, -70.0));
    assert_eq!(threshold(&room), before, "a swipe scrolls");
    let at = at + vec2(0.0, -40.0);
    finger(&mut room, at, vec2(120.0, 4.0));
    assert_ne!(threshold(&room), before, "sideways it is dragged");
}

#[test]
fn a_finger_that_rests_opens_nothing_and_changes_nothing() {
    let mut room = start(Template::Demo, Language::En);
    for page in [Page::Personas, Page::Criteria, Page::Agreement, Page::Content] {
        room.go(page);
        let before = room.workspace().clone();
        let at = egui::pos2(420.0, 330.0);
        let touch = |phase| Event::Touch { device_id: TouchDeviceId(1), id: TouchId(1), phase, pos: at, force: None };
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        room.harness.event(touch(TouchPhase::Start));
        room.harness.event(Event::PointerMoved(at));
        room.harness.event(button(true));
        for _ in 0..60 {
            room.harness.step();
        }
        room.harness.event(touch(TouchPhase::End));
        room.harness.event(button(false));
        room.harness.event(Event::PointerGone);
        room.steps();
        assert!(*room.workspace() == before, "{page:?}");
        assert!(!egui::Popup::is_any_open(&room.harness.ctx), "{page:?}");
    }
}
