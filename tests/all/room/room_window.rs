//! What the room sees: large, whole, and nothing private.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::support::Room;
use egui::{Key, Modifiers, Rect, Shape};
use egui_kittest::kittest::NodeT;
use proptest::prelude::*;
use tandem::calc::blind_test::draw;
use tandem::calc::clock::Moment;
use tandem::calc::results::Results;
use tandem::edit::Page;
use tandem::file::{Precondition, Store};
use tandem::model::{
    Ballot, Block, ClockEntry, ClockStep, DefinitionTest, FeedState, FreshIds, Id, Language, Persona, Round, Side,
    Sticky, Vote, VoteMethod, Workshop, Workspace, in_order, last_order,
};
use tandem::text::texts;
use tandem::ui::View;
use tandem::ui::room::{Part, leaves, place_of, scene};
use tandem::ui::settings::{RoomPlace, Settings};

const SCREENS: [(f32, f32); 2] = [(1920.0, 1080.0), (1280.0, 720.0)];

/// Words nobody in the room may read.
const PRIVATE: &str = "NurFürMich";

/// Nine o'clock of the day of every test.
const NINE: i64 = 1_795_251_600_000;

/// The demo with a workshop that runs, an open round, a revealed one, an open test and a revealed one, and private notes
/// wherever there can be some.
fn held(language: Language) -> Workspace {
    let (mut workspace, mut fresh) = (crate::support::demo(language), FreshIds::seeded(5));
    let workshop = Workshop {
        id: fresh.next(),
        title: "Was ist ein Lead?".to_owned(),
        goal: "Eine Definition, die beide unterschreiben".to_owned(),
        notes: format!("{PRIVATE} im Workshop"),
        ..Workshop::default()
    };
    let id = workshop.id;
    workspace.workshops.insert(id, Arc::new(workshop));
    let mut first = None;
    for (title, goal) in
        [("Begrüßung, Ziel und Regeln des Tages", "Alle wissen, worum es heute geht"), ("Blindtest", "")]
    {
        let block = Block {
            id: fresh.next(),
            ord: last_order(&workspace.blocks),
            workshop: id,
            title: title.to_owned(),
            goal: goal.to_owned(),
            minutes: 15,
            note: format!("{PRIVATE} im Block"),
            ..Block::default()
        };
        first = first.or(Some(block.id));
        workspace.blocks.insert(block.id, Arc::new(block));
    }
    let begun = ClockEntry {
        id: fresh.next(),
        workshop: id,
        at: NINE,
        what: ClockStep::Begin,
        block: first,
        ..ClockEntry::default()
    };
    workspace.clock.insert(begun.id, Arc::new(begun));
    for id in workspace.personas.keys().copied().collect::<Vec<_>>() {
        let persona = Persona { notes: format!("{PRIVATE} zur Persona"), ..(*workspace.personas[&id]).clone() };
        workspace.personas.insert(id, Arc::new(persona));
    }
    let criteria: Vec<_> = in_order(&workspace.criteria).iter().map(|criterion| criterion.id).take(6).collect();
    for revealed in [false, true] {
        let mut ballots = BTreeMap::new();
        for (n, name) in (0_i64..).zip(["Tarik", "Bea", "Jo", "Mia", "Ole", "Ute", "Can", "Lena"]) {
            let side = Side::BOTH[usize::try_from(n % 2).unwrap()];
            let open = criteria.iter().map(|_| revealed.then_some(n * 7 % 30 - 5)).collect();
            ballots.insert(name.to_lowercase(), Ballot { side, name: name.to_owned(), open, ..Ballot::default() });
        }
        let number = u32::from(revealed) + 1;
        let round =
            Round { id: fresh.next(), number, criteria: criteria.clone(), ballots, revealed, ..Round::default() };
        workspace.rounds.insert(round.id, Arc::new(round));
        let cards = workspace.leads.values().next().map(|set| draw(set, 8, 0)).unwrap_or_default();
        let mut ballots = BTreeMap::new();
        for (n, name) in (0_i64..).zip(["Tarik", "Bea"]) {
            let side = Side::BOTH[usize::try_from(n).unwrap()];
            let open = (0_i64..).zip(&cards).map(|(at, _)| revealed.then_some((at * (n + 2)) % 3 - 1)).collect();
            ballots.insert(name.to_lowercase(), Ballot { side, name: name.to_owned(), open, ..Ballot::default() });
        }
        for method in VoteMethod::ALL {
            let options = ["Einkauf", "Leitung Produktion", "Instandhaltung"].map(str::to_owned).to_vec();
            let of_options = matches!(method, VoteMethod::Dots | VoteMethod::Ranking);
            let mut vote =
                Vote { id: fresh.next(), question: "Womit beginnen wir?".to_owned(), method, ..Vote::default() };
            (vote.workshop, vote.dots, vote.revealed) = (Some(id), 1, revealed);
            vote.options = if of_options { options } else { Vec::new() };
            for (n, name) in (0_i64..).zip(["Tarik", "Bea", "Jo"]) {
                let side = Side::BOTH[usize::try_from(n % 2).unwrap()];
                let open = match method {
                    VoteMethod::Dots => vec![Some(1), None, None],
                    VoteMethod::Ranking => vec![Some(1), Some(2), Some(3)],
                    VoteMethod::YesNo => vec![Some(n % 2)],
                    VoteMethod::FistToFive | VoteMethod::Mood => vec![Some(n + 1)],
                };
                let open = if revealed { open } else { Vec::new() };
                let ballot = Ballot { side, name: name.to_owned(), open, ..Ballot::default() };
                vote.ballots.insert(name.to_lowercase(), ballot);
            }
            vote.concerns.insert("tarik".to_owned(), "Die Daten sind zu alt".to_owned());
            workspace.votes.insert(vote.id, Arc::new(vote));
        }
        for (n, words) in
            ["Energiekosten", "Stillstand in der Nachtschicht", "Fachkräfte fehlen"].into_iter().enumerate()
        {
            let cluster = if n == 0 { "Kosten".to_owned() } else { String::new() };
            let note = Sticky { id: fresh.next(), workshop: id, text: words.to_owned(), cluster, ..Sticky::default() };
            workspace.stickies.insert(note.id, Arc::new(note));
        }
        let test = DefinitionTest { id: fresh.next(), cards, ballots, revealed, ..DefinitionTest::default() };
        workspace.tests.insert(test.id, Arc::new(test));
    }
    workspace
}

/// Every part there is in a workspace.
fn parts(workspace: &Workspace) -> Vec<Part> {
    let mut parts = vec![
        Part::Block,
        Part::Overview,
        Part::Criteria,
        Part::Threshold,
        Part::Handover,
        Part::Funnel,
        Part::Kpis,
        Part::Clauses,
        Part::Content,
        Part::Actions,
        Part::Wins,
        Part::Systems,
    ];
    parts.extend(
        workspace.personas.keys().flat_map(|id| [Part::Persona(*id), Part::Evidence(*id), Part::Signatures(*id)]),
    );
    for round in workspace.rounds.values() {
        parts.push(if round.revealed { Part::Revealed(round.id) } else { Part::Waiting(round.id) });
    }
    parts.extend(workspace.votes.keys().map(|id| Part::Vote(*id)));
    parts.extend(workspace.assessments.keys().map(|id| Part::Assessment(Some(*id))).chain([Part::Assessment(None)]));
    parts.extend(workspace.workshops.keys().map(|id| Part::Board(*id)));
    parts.extend(tandem::calc::registers::ALL.iter().map(Part::List));
    parts.extend(workspace.tests.keys().map(|id| Part::BlindTest(*id)));
    parts
}

fn with_view<R>(workspace: &Workspace, language: Language, then: impl FnOnce(View<'_>) -> R) -> R {
    let mut results = Results::default();
    results.follow(workspace, crate::support::today());
    let nine = crate::support::today().and_hms_opt(9, 12, 0).unwrap();
    then(View {
        workspace,
        revision: 0,
        results: &results,
        texts: &texts(language),
        today: crate::support::today(),
        now: Moment { utc_ms: nine.and_utc().timestamp_millis(), local: nine },
        zone: "",
        side: None,
        name: "",
        presenting: false,
        read_only: false,
        stored: &tandem::ui::settings::Settings::default(),
        drawn: None,
    })
}

/// Draws a scene as the room's window does.
fn drawn(scene: &tandem::ui::room::Scene, size: (f32, f32)) -> egui_kittest::Harness<'static> {
    let scene = scene.clone();
    let mut harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(size.0, size.1))
        .with_context_setup(tandem::ui::theme::install)
        .build_ui(move |ui| {
            let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
            tandem::ui::room::scene_ui(&mut ui.new_child(whole), &scene);
        });
    harness.run_steps(2);
    harness
}

fn text_shapes(shape: &Shape, found: &mut Vec<(String, f32, Rect, bool)>) {
    match shape {
        Shape::Text(text) => {
            let size = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
            let smallest = size.fold(f32::INFINITY, f32::min);
            found.push((text.galley.text().to_owned(), smallest, text.visual_bounding_rect(), text.galley.elided));
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| text_shapes(shape, found)),
        _ => {}
    }
}

/// Every view at both sizes: sentences at least 28 of 1080 and 19 of 720 lines high, titles 4 % of the height, the clock 9 %,
/// the head an eighth, nothing outside of the screen and nothing over anything else.
#[test]
fn every_view_is_large_and_nothing_is_cut_or_covered() {
    for language in Language::ALL {
        let workspace = held(language);
        with_view(&workspace, language, |view| {
            for part in parts(&workspace) {
                for leaf in 0..leaves(view, part).len() {
                    let scene = scene(view, part, leaf);
                    for size in SCREENS {
                        let harness = drawn(&scene, size);
                        let screen = Rect::from_min_size(egui::Pos2::ZERO, size.into());
                        let mut words = Vec::new();
                        for clipped in &harness.output().shapes {
                            text_shapes(&clipped.shape, &mut words);
                        }
                        let place = format!("{language:?} {part:?} {leaf} {size:?}");
                        assert!(!words.is_empty(), "{place} is empty");
                        let least = if size.1 > 1000.0 { 28.0 } else { 19.0 };
                        for (text, font, rect, elided) in &words {
                            assert!(!elided, "{place}: `{text}` ends with an ellipsis");
                            assert!(*font >= least, "{place}: `{text}` is {font} high");
                            assert!(screen.contains_rect(*rect), "{place}: `{text}` is cut: {rect:?}");
                        }
                        let title = words.iter().find(|(_, font, ..)| *font >= size.1 * 0.04).unwrap();
                        assert!(
                            title.2.bottom() <= size.1 / 8.0 + 1.0 || title.1 > size.1 * 0.05,
                            "{place}: {title:?}"
                        );
                        for (at, (text, _, rect, _)) in words.iter().enumerate() {
                            for (other, _, over, _) in words.iter().skip(at + 1) {
                                let apart = !rect.shrink(2.0).intersects(over.shrink(2.0));
                                assert!(apart, "{place}: `{text}` lies over `{other}`: {rect:?} {over:?}");
                            }
                        }
                        let clock = scene.face.as_ref().map(|face| face.left.clone());
                        if let Some(clock) = clock {
                            let (_, font, ..) = words.iter().find(|(text, ..)| *text == clock).unwrap();
                            assert!(*font >= size.1 * 0.09, "{place}: the clock is {font} high");
                        }
                    }
                }
            }
        });
    }
}

/// The tree says what is seen: every word that is drawn is in it, and nothing can be pressed.
#[test]
fn the_rooms_tree_holds_what_is_seen_and_nothing_to_press() {
    let workspace = held(Language::De);
    with_view(&workspace, Language::De, |view| {
        for part in parts(&workspace) {
            let harness = drawn(&scene(view, part, 0), SCREENS[0]);
            let nodes: Vec<_> = harness.root().children_recursive().collect();
            let named: BTreeSet<String> = nodes
                .iter()
                .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
                .collect();
            assert!(named.contains(&scene(view, part, 0).leaf.title), "{part:?}: {named:?}");
            use egui::accesskit::Role;
            let pressed = [Role::Button, Role::TextInput, Role::CheckBox, Role::ComboBox, Role::Tooltip];
            let found = nodes.iter().find(|node| pressed.contains(&node.accesskit_node().role()));
            assert!(found.is_none(), "{part:?} has something to press");
            assert!(!named.iter().any(|name| name.contains(PRIVATE)), "{part:?}: {named:?}");
        }
    });
}

/// Before the reveal nothing tells an answer: the same scene, whatever was answered.
#[test]
fn who_has_answered_is_shown_and_never_what() {
    let (mut one, mut other) = (held(Language::En), held(Language::En));
    for (workspace, points) in [(&mut one, 3), (&mut other, 90)] {
        for id in workspace.rounds.keys().copied().collect::<Vec<_>>() {
            let mut round = (*workspace.rounds[&id]).clone();
            if !round.revealed {
                for ballot in round.ballots.values_mut() {
                    ballot.open = round.criteria.iter().map(|_| Some(points)).collect();
                }
            }
            workspace.rounds.insert(id, Arc::new(round));
        }
    }
    let waiting = |workspace: &Workspace| {
        let open = workspace.rounds.values().find(|round| !round.revealed).unwrap().id;
        with_view(workspace, Language::En, |view| scene(view, Part::Waiting(open), 0))
    };
    assert_eq!(waiting(&one), waiting(&other));
}

/// Lists are put into words leaf by leaf; the leaves are the same as all at once.
#[test]
fn a_list_is_shown_leaf_by_leaf_and_wins_and_systems_have_views_of_their_own() {
    let workspace = crate::support::demo(Language::De);
    with_view(&workspace, Language::De, |view| {
        for register in tandem::calc::registers::ALL {
            let all = leaves(view, Part::List(register));
            for (at, leaf) in all.iter().enumerate() {
                let scene = scene(view, Part::List(register), at);
                assert_eq!((&scene.leaf, scene.place), (leaf, (at + 1, all.len())), "{}", register.table);
                let place = leaf.record.and_then(|record| place_of(view, Part::List(register), record));
                assert_eq!(place, leaf.record.map(|_| at));
            }
            let behind = scene(view, Part::List(register), usize::MAX);
            assert_eq!((Some(&behind.leaf), behind.place.0), (all.last(), all.len()));
        }
        let wins = leaves(view, Part::Wins);
        let won = "Zum ersten Mal saßen beide Abteilungen einen ganzen Vormittag an einem Tisch.";
        assert!(format!("{wins:?}").contains(won), "{wins:?}");
        let systems = leaves(view, Part::Systems);
        let names: Vec<_> = in_order(&workspace.systems).into_iter().map(|one| one.name.clone()).collect();
        assert!(
            systems.len() == 2 && names.iter().all(|name| format!("{:?}", systems[0]).contains(name)),
            "{systems:?}"
        );
        let missing = in_order(&workspace.feeds).into_iter().find(|feed| feed.state == FeedState::Missing).unwrap();
        assert!(format!("{:?}", systems[1]).contains(&missing.what), "{systems:?}");
    });
}

/// Names stand in the order of the page, a median has no decimal it does not need, and of nothing it is not told how much is done.
#[test]
fn the_room_says_it_as_the_page_does() {
    use tandem::calc::people::voters;
    use tandem::ui::room::Piece;
    let mut workspace = held(Language::De);
    let open = workspace.rounds.values().find(|round| !round.revealed).unwrap().clone();
    let tiles = with_view(&workspace, Language::De, |view| {
        let leaves = leaves(view, Part::Waiting(open.id));
        let found = leaves.into_iter().flat_map(|leaf| leaf.pieces).find_map(|piece| match piece {
            Piece::Tiles(tiles) => Some(tiles),
            _ => None,
        });
        found.unwrap()
    });
    let order: Vec<String> = voters(&workspace, &open.ballots).into_iter().map(|(_, ballot)| ballot.name).collect();
    assert!(order.len() > 4);
    for (name, (words, _)) in order.iter().zip(&tiles) {
        assert!(words.contains(name.as_str()), "{words} is not {name}");
    }
    assert_eq!([10, 11].map(|halves| texts(Language::De).halves(Some(halves))), ["5", "5,5"]);
    workspace.kpis.clear();
    workspace.clauses.clear();
    let scene = with_view(&workspace, Language::De, |view| scene(view, Part::Overview, 0));
    assert!(!format!("{scene:?}").contains("0 von 0"), "{scene:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever stands in private notes, and wherever else anything is written: no view of the room holds it.
    #[test]
    fn no_private_note_is_in_any_view(
        words in "[a-zäöü ]{0,40}",
        name in "[A-Za-z ]{0,20}",
        lists in proptest::collection::vec("[a-z]{0,12}", 0..6),
        language in 0_usize..3,
    ) {
        let language = Language::ALL[language];
        let mut workspace = held(language);
        let private = format!("{PRIVATE}{words}{PRIVATE}");
        let workshop = *workspace.workshops.keys().next().unwrap();
        let mut held = (*workspace.workshops[&workshop]).clone();
        (held.title, held.notes) = (name.clone(), private.clone());
        workspace.workshops.insert(workshop, Arc::new(held));
        for (at, id) in workspace.blocks.keys().copied().collect::<Vec<_>>().into_iter().enumerate() {
            let mut block = (*workspace.blocks[&id]).clone();
            block.note = private.clone();
            block.title = lists.get(at).cloned().unwrap_or_default();
            workspace.blocks.insert(id, Arc::new(block));
        }
        for id in workspace.personas.keys().copied().collect::<Vec<Id<Persona>>>() {
            let persona = Persona { name: name.clone(), notes: private.clone(), ..(*workspace.personas[&id]).clone() };
            workspace.personas.insert(id, Arc::new(persona));
        }
        with_view(&workspace, language, |view| {
            for part in parts(&workspace) {
                // The window is drawn from these alone.
                let all = leaves(view, part);
                let said = format!("{all:?} {:?}", scene(view, part, 0));
                assert!(!said.contains(PRIVATE), "{part:?}");
            }
        });
    }
}

fn open(workspace: &Workspace, settings: Settings) -> (Room, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("room.tandem.ron");
    Store::machine(None).save(&path, workspace, Precondition::Anything).unwrap();
    let settings = Settings { language: Some(Language::De), ..settings };
    let mut room = crate::support::room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().open_at_start(path);
    room.steps();
    (room, folder)
}

/// With one screen this window shows it: the keys of a remote control lead through everything, B makes it black, Esc ends it.
#[test]
fn with_one_screen_this_window_shows_what_the_room_sees() {
    let (mut room, _folder) = open(&held(Language::De), Settings { room: RoomPlace::Here, ..Settings::default() });
    room.press(Modifiers::NONE, Key::F11);
    assert!(
        !room.has(&room.t("command-undo")) && !room.has(&room.t("page-content")) || room.has(&room.t("page-overview"))
    );
    let mut pages = Vec::new();
    for _ in 0..400 {
        let page = room.harness.state().page();
        if pages.last() != Some(&page) {
            pages.push(page);
        }
        if Some(page) == Page::of_every_workspace().last() {
            break;
        }
        room.press(Modifiers::NONE, Key::PageDown);
    }
    assert_eq!(pages, Page::of_every_workspace().collect::<Vec<_>>());
    for _ in 0..400 {
        room.press(Modifiers::NONE, Key::PageUp);
        if room.harness.state().page() == Page::Overview {
            break;
        }
    }
    assert_eq!(room.harness.state().page(), Page::Overview);
    room.press(Modifiers::NONE, Key::Escape);
    assert!(room.has(&room.t("command-save")));
}

/// With a window of its own the room follows, keeps what it sees when it is told to, and shows "this".
#[test]
fn the_room_follows_or_keeps_what_it_sees() {
    let (mut room, _folder) = open(&held(Language::De), Settings::default());
    room.harness.ctx.set_embed_viewports(false);
    room.press(Modifiers::NONE, Key::F11);
    let sees = |room: &Room, what: &str| {
        let words = room.tx("room-sees", &[("what", what.into())]);
        room.harness.root().children_recursive().any(|node| {
            let name = node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default();
            name.contains(&words)
        })
    };
    assert!(sees(&room, &room.t("page-overview")));
    room.go(Page::Funnel);
    assert!(sees(&room, &room.t("page-funnel")));
    room.click(&room.t("room-follow"));
    room.go(Page::Overview);
    assert!(sees(&room, &room.t("page-funnel")), "it keeps what it sees");
    room.click(&room.t("room-show-this"));
    assert!(sees(&room, &room.t("page-overview")));
    room.press(Modifiers::NONE, Key::B);
    assert!(sees(&room, &room.t("room-black")));
    room.press(Modifiers::NONE, Key::B);
    room.click(&room.t("room-follow"));
    // A statement lands in the room letter by letter.
    room.go(Page::Personas);
    let persona = in_order(&room.workspace().personas)[0].clone();
    assert!(sees(&room, &persona.name));
    // A block without a page is shown itself, until something else is looked at.
    room.press(Modifiers::NONE, Key::Space);
    assert!(sees(&room, "Blindtest"));
    room.go(Page::Content);
    assert!(sees(&room, &room.t("page-content")));
    room.press(Modifiers::NONE, Key::F11);
    assert!(!sees(&room, ""));
}

#[test]
fn letters_of_a_statement_land_in_the_room_one_by_one() {
    let mut workspace = held(Language::En);
    let id = *workspace.statements.keys().next().unwrap();
    let statement = (*workspace.statements[&id]).clone();
    let seen = |workspace: &Workspace, words: &str| {
        with_view(workspace, Language::En, |view| {
            format!("{:?}", leaves(view, Part::Persona(statement.persona))).contains(words)
        })
    };
    for typed in ["Le", "Les", "Less d", "Less downtime at ni"] {
        let changed = tandem::model::Statement { text: typed.to_owned(), ..statement.clone() };
        workspace.statements.insert(id, Arc::new(changed));
        assert!(seen(&workspace, typed));
    }
}
