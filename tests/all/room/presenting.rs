//! Present mode: everything on every page can be reached with the keys of a remote control, and what is seen explains
//! itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::support::Room;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::NodeT;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::model::{Kpi, Language, Workspace, in_order};
use tandem::ui::settings::Settings;

/// So many keys lead through the whole demo, and more would be a circle.
const MOST_KEYS: usize = 600;

const SCREENS: [(f32, f32); 2] = [(1920.0, 1080.0), (1366.0, 768.0)];

fn presented(language: Language, size: (f32, f32), with: impl FnOnce(&mut Workspace)) -> Room {
    let mut workspace = crate::support::demo(language);
    with(&mut workspace);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("presented.tandem.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    let settings = Settings { language: Some(language), ..Settings::default() };
    let mut room = crate::support::room(settings, size, false);
    room.harness.state_mut().start_with(Template::Demo, language);
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room.press(Modifiers::NONE, Key::F11);
    room.steps();
    room
}

/// Something with a name, on the screen or scrolled away.
#[derive(Debug, Clone, PartialEq)]
struct Named {
    name: String,
    role: Role,
    rect: Rect,
}

fn named(room: &Room) -> Vec<Named> {
    let nodes = room.harness.root().children_recursive();
    let passing = room.t("present-hint");
    let named = nodes.filter_map(|node| {
        let role = node.accesskit_node().role();
        let name = node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default();
        node.accesskit_node().bounding_box()?;
        let is_shown = role != Role::TextRun && role != Role::Window && !name.is_empty() && name != passing;
        is_shown.then(|| Named { name, role, rect: node.rect() })
    });
    named.collect()
}

fn screen(room: &Room) -> Rect {
    room.harness.ctx.content_rect()
}

/// What is seen, in its place.
fn seen(room: &Room) -> Vec<(String, i32, i32)> {
    let screen = screen(room);
    let whole = named(room).into_iter().filter(|one| screen.contains_rect(one.rect));
    whole.map(|one| (one.name, one.rect.top().round() as i32, one.rect.left().round() as i32)).collect()
}

/// Presses the key until nothing changes any more, and looks at every screen.
fn walk(room: &mut Room, key: Key, mut look: impl FnMut(&Room)) -> usize {
    for keys in 0..MOST_KEYS {
        look(room);
        let before = (room.harness.state().page(), seen(room));
        room.press(Modifiers::NONE, key);
        if (room.harness.state().page(), seen(room)) == before {
            return keys;
        }
    }
    panic!("{MOST_KEYS} keys lead nowhere, only to {:?}", room.harness.state().page());
}

/// What was on a page, and what of it was never seen whole.
#[derive(Default)]
struct Looked(BTreeMap<(Page, String), bool>);

impl Looked {
    fn at(&mut self, room: &Room) {
        let (page, screen) = (room.harness.state().page(), screen(room));
        for one in named(room) {
            // Higher than a screen can show is only what frames other things.
            let fits = one.rect.height() < screen.height() * 0.6;
            let whole = one.rect.top() >= screen.top() && one.rect.bottom() <= screen.bottom() + 0.5;
            if fits && one.rect.height() > 0.0 {
                *self.0.entry((page, one.name)).or_default() |= whole;
            }
        }
    }

    fn never_seen(&self) -> Vec<&(Page, String)> {
        self.0.iter().filter(|(_, seen)| !**seen).map(|(what, _)| what).collect()
    }
}

#[test]
fn a_remote_control_shows_everything_below_before_it_leads_on() {
    for size in SCREENS {
        let mut room = presented(Language::De, size, |_| {});
        let mut forth = Looked::default();
        let mut pages = Vec::new();
        let keys = walk(&mut room, Key::PageDown, |room| {
            forth.at(room);
            if pages.last() != Some(&room.harness.state().page()) {
                pages.push(room.harness.state().page());
            }
        });
        assert_eq!(pages, Page::of_every_workspace().collect::<Vec<_>>());
        assert!(forth.0.len() > 300, "{} things were there", forth.0.len());
        assert!(forth.never_seen().is_empty(), "never seen: {:#?}", forth.never_seen());
        // The mirror image: up to the first screen of the first page, past everything again.
        let mut back = Looked::default();
        let keys_back = walk(&mut room, Key::PageUp, |room| back.at(room));
        assert_eq!(room.harness.state().page(), Page::Overview);
        assert!(back.never_seen().is_empty(), "never seen on the way back: {:#?}", back.never_seen());
        let (known, known_back): (BTreeSet<_>, BTreeSet<_>) = (forth.0.keys().collect(), back.0.keys().collect());
        let differ: Vec<_> = known.symmetric_difference(&known_back).collect();
        assert!(differ.is_empty(), "only on one of the ways: {differ:#?}");
        assert_eq!(keys, keys_back, "as many keys back as forth");
    }
}

/// What is folded away or behind a choice at the table.
#[test]
fn what_is_folded_or_chosen_at_the_table_is_led_to() {
    let mut room = presented(Language::De, SCREENS[1], |_| {});
    let wanted = [
        (Page::Personas, room.t("persona-scales")),
        (Page::Personas, format!("{}: {}", room.t("side-sales"), room.t("sign-accepted"))),
        (Page::Criteria, room.t("leads-only-passed")),
        (Page::Criteria, room.t("version-keep")),
        (Page::Content, room.t("topic-freshness")),
    ];
    let mut met = BTreeSet::new();
    walk(&mut room, Key::PageDown, |room| {
        let page = room.harness.state().page();
        let names: BTreeSet<String> = seen(room).into_iter().map(|(name, ..)| name).collect();
        met.extend(wanted.iter().filter(|(of, name)| *of == page && names.contains(name)).cloned());
    });
    let missed: Vec<_> = wanted.iter().filter(|one| !met.contains(one)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn a_page_begins_at_its_top_and_coming_back_at_its_end() {
    let mut room = presented(Language::En, SCREENS[0], |_| {});
    room.go(Page::Agreement);
    let top = seen(&room);
    room.press(Modifiers::NONE, Key::PageDown);
    let second = seen(&room);
    assert_ne!(top, second, "there is more below");
    assert!(second.iter().any(|what| top.iter().any(|before| before.0 == what.0)), "a part stays in sight");
    while room.harness.state().page() == Page::Agreement {
        room.press(Modifiers::NONE, Key::PageDown);
    }
    room.press(Modifiers::NONE, Key::PageUp);
    assert_eq!(room.harness.state().page(), Page::Agreement);
    assert_ne!(seen(&room), top, "coming back it is shown from its end");
    while seen(&room) != top {
        room.press(Modifiers::NONE, Key::PageUp);
        assert_eq!(room.harness.state().page(), Page::Agreement, "the way back passes its top");
    }
}

/// Cells of a table: the key of their names, and that of the head they stand under.
const CELLS: [(&str, &str); 8] = [
    ("criterion-points-sales", "side-sales"),
    ("criterion-points-marketing", "side-marketing"),
    ("kpi-value-baseline", "kpi-baseline"),
    ("kpi-value-sales", "side-sales"),
    ("kpi-value-marketing", "side-marketing"),
    ("kpi-value-agreed", "kpi-status-agreed"),
    ("content-useful-sales", "side-sales"),
    ("content-useful-marketing", "side-marketing"),
];

/// Whether a name is made from this key, whatever was put in.
fn is_of(room: &Room, name: &str, key: &str) -> bool {
    let mark = "\u{1}";
    let pattern = room.tx(key, &[("name", mark.into()), ("title", mark.into())]);
    let pattern: String = pattern.chars().filter(|letter| !('\u{2066}'..='\u{2069}').contains(letter)).collect();
    let (before, after) = pattern.split_once(mark).unwrap();
    name.starts_with(before) && name.ends_with(after) && name.len() > before.len() + after.len()
}

#[test]
fn cells_are_never_seen_without_the_head_of_their_column() {
    for (language, size) in Language::ALL.into_iter().zip(SCREENS.into_iter().cycle()) {
        let mut room = presented(language, size, |workspace| {
            // Long enough that the heads have scrolled away.
            for number in 0..20 {
                let mut kpi = Kpi { id: tandem::model::FreshIds::seeded(900 + number).next(), ..Kpi::default() };
                kpi.ord = tandem::model::last_order(&workspace.kpis);
                kpi.name = format!("Kennzahl {number}");
                workspace.kpis.insert(kpi.id, Arc::new(kpi));
            }
        });
        let (mut found, mut cells) = (BTreeSet::new(), BTreeSet::new());
        walk(&mut room, Key::PageDown, |room| {
            let screen = screen(room);
            let mut whole: Vec<Named> = named(room).into_iter().filter(|one| screen.contains_rect(one.rect)).collect();
            // What has scrolled up behind the head of the page, or behind the heads that stay below it, is not seen.
            let sort_by_sales = room.tx("content-sort", &[("column", room.t("side-sales").into())]);
            let stays = [room.t("part-points"), room.t("agreement-tab-kpis"), sort_by_sales];
            let below = whole.iter().filter(|one| stays.contains(&one.name)).map(|one| one.rect.bottom());
            let top = below.fold(screen.top(), f32::max);
            let is_cell = |one: &Named| CELLS.iter().any(|(cell, _)| is_of(room, &one.name, cell));
            whole.retain(|one| one.rect.bottom() >= top && (!is_cell(one) || one.rect.top() >= top + 32.0));
            for (cell, head) in CELLS {
                let words = room.t(head);
                let heads = [room.tx("content-sort", &[("column", words.as_str().into())]), words];
                for one in whole.iter().filter(|one| one.role != Role::Label && is_of(room, &one.name, cell)) {
                    cells.insert(cell);
                    let is_above = |other: &&Named| {
                        heads.contains(&other.name)
                            && other.rect.top() < one.rect.top()
                            && other.rect.x_range().intersects(one.rect.x_range())
                    };
                    if !whole.iter().any(|other| is_above(&other)) {
                        found.insert((cell, one.name.clone()));
                    }
                }
            }
        });
        assert_eq!(cells.len(), CELLS.len(), "{cells:?}");
        assert!(found.is_empty(), "{language:?}: without a head: {found:#?}");
    }
}

#[test]
fn the_longest_name_of_a_kpi_is_read_whole() {
    let long = "Anteil der qualifizierten Leads, die der Innendienst binnen vier Geschäftsstunden nach der Übergabe \
                erstmals telefonisch oder persönlich erreicht hat und deren Rückmeldung im System steht";
    for size in SCREENS {
        let mut room = presented(Language::De, size, |workspace| {
            for id in workspace.kpis.keys().copied().collect::<Vec<_>>() {
                let kpi = Kpi { name: long.to_owned(), ..(*workspace.kpis[&id]).clone() };
                workspace.kpis.insert(id, Arc::new(kpi));
            }
        });
        room.go(Page::Agreement);
        let rows: Vec<Rect> = named(&room)
            .into_iter()
            .filter(|one| one.name == long && one.role == Role::Button)
            .map(|one| one.rect)
            .collect();
        assert_eq!(rows.len(), room.workspace().kpis.len());
        let font = egui::FontId::proportional(tandem::ui::theme::BODY);
        for rect in &rows {
            let galley = room
                .harness
                .ctx
                .fonts_mut(|fonts| fonts.layout(long.to_owned(), font.clone(), egui::Color32::BLACK, rect.width()));
            assert!(rect.height() >= galley.size().y, "{rect:?} is too low for {}", galley.size().y);
        }
        // In its details, too: nothing scrolls within the field.
        room.click(long);
        let caption = room.t("kpi-name");
        let field = named(&room).into_iter().find(|one| one.name == caption && one.role != Role::Label).unwrap();
        let galley = room
            .harness
            .ctx
            .fonts_mut(|fonts| fonts.layout(long.to_owned(), font, egui::Color32::BLACK, field.rect.width()));
        assert!(field.rect.height() >= galley.size().y, "{:?} is too low for {}", field.rect, galley.size().y);
        assert!(!in_order(&room.workspace().kpis).is_empty());
    }
}
