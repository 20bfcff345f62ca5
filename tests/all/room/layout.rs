//! Every page in every state a meeting brings it into, at the rooms projectors give: nothing stands outside the window or
//! on top of something else.
//!
//! `TANDEM_STATES=workshops` looks at the states whose name holds this only.
//! `TANDEM_PICTURES=DIR cargo test --test all layout:: -- --ignored` draws all of them, to be looked at.

use crate::support::{Room, zoomed_room};
use egui::accesskit::{Rect, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use std::collections::BTreeMap;
use std::sync::Arc;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::merge::review;
use tandem::model::{Language, Opinion, RecordRef, ReviewCopy, ReviewScope, Side, Workspace, in_order};
use tandem::ui::settings::{Settings, ThemeChoice};

/// A name, a page, and what is done on it.
type State = (&'static str, Page, fn(&mut Room));

const STATES: [State; 62] = [
    ("overview", Page::Overview, |_| {}),
    ("personas", Page::Personas, |_| {}),
    ("personas-profile", Page::Personas, |room| room.click(&room.t("persona-tab-profile"))),
    ("personas-signatures", Page::Personas, |room| room.click(&room.t("persona-tab-signatures"))),
    ("personas-evidence", Page::Personas, |room| room.click(&room.t("persona-tab-evidence"))),
    ("personas-fist", Page::Personas, |room| {
        room.click(&room.t("persona-tab-fist"));
        room.click(&room.t("persona-fist-ask"));
        for fingers in ["4", "2", "5", "3", "1", "4", "5"] {
            room.type_text(fingers);
            room.press(Modifiers::NONE, Key::Enter);
        }
        room.press(Modifiers::NONE, Key::R);
    }),
    ("personas-presented", Page::Personas, present),
    ("criteria", Page::Criteria, |_| {}),
    ("criteria-opened", Page::Criteria, |room| {
        let name = in_order(&room.workspace().criteria)[2].name.clone();
        room.click(&name);
    }),
    ("criteria-threshold", Page::Criteria, |room| room.click(&room.t("part-threshold"))),
    ("criteria-backtest", Page::Criteria, |room| room.click(&room.t("part-backtest"))),
    ("criteria-versions", Page::Criteria, |room| {
        room.click(&room.t("part-backtest"));
        room.click(&room.t("backtest-tab-versions"));
        room.click(&room.t("version-keep"));
        room.click(&room.tx("version-number", &[("n", 1.into())]));
    }),
    ("criteria-leads", Page::Criteria, |room| room.click(&room.t("criteria-tab-leads"))),
    ("criteria-lead-opened", Page::Criteria, |room| {
        room.click(&room.t("criteria-tab-leads"));
        let decision = room.t("decision-qualified");
        room.harness.query_all_by_label(&decision).last().unwrap().click();
        room.steps();
    }),
    ("criteria-blind-test", Page::Criteria, |room| {
        begin_blind_test(room);
        judge(room, "side-sales", 5);
    }),
    ("criteria-judged", Page::Criteria, |room| {
        begin_blind_test(room);
        judge(room, "side-sales", 20);
        judge(room, "side-marketing", 20);
        room.press(Modifiers::NONE, Key::R);
    }),
    ("criteria-reconciliation", Page::Criteria, |room| {
        room.click(&room.t("part-reconciliation"));
        room.click(&room.t("reconciliation-new"));
        // The field somebody types in is brought into view: the uppermost last, so that the card stands at its top again.
        for (key, number) in
            [("reconciliation-accepted", "40"), ("reconciliation-received", "110"), ("reconciliation-passed", "123")]
        {
            room.fill(&room.t(key), number);
        }
        room.fill(&room.t("reconciliation-name"), "2026");
    }),
    ("criteria-handover", Page::Criteria, |room| room.click(&room.t("part-handover"))),
    ("criteria-presented", Page::Criteria, present),
    ("criteria-models", Page::Criteria, |room| {
        second_model(room);
        room.click(&room.t("model-done"));
    }),
    ("dialog-model", Page::Criteria, second_model),
    ("criteria-sample", Page::Overview, |room| {
        let mut workspace = room.workspace().clone();
        let set = in_order(&workspace.leads)[0].clone();
        let (sample, _) = tandem::calc::lead_sets::split_sample((*set).clone(), 300, 300);
        workspace.leads.insert(sample.id, sample.into());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample.tandem.ron");
        Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
        room.harness.state_mut().open_at_start(path);
        room.steps();
        room.go(Page::Criteria);
        room.click(&room.t("part-threshold"));
    }),
    ("dialog-round", Page::Criteria, |room| room.press(Modifiers::COMMAND, Key::R)),
    ("criteria-round", Page::Criteria, |room| round(room, 0)),
    ("overview-due", Page::Overview, entries),
    ("actions", Page::Actions, entries),
    ("actions-opened", Page::Actions, |room| {
        entries(room);
        room.press(Modifiers::NONE, Key::ArrowDown);
    }),
    ("actions-presented", Page::Actions, |room| {
        entries(room);
        present(room);
    }),
    ("dialog-catch", Page::Content, |room| {
        entries(room);
        room.go(Page::Content);
        room.press(Modifiers::NONE, Key::ArrowDown);
        room.press(Modifiers::COMMAND, Key::Enter);
        room.type_text("Annegret: Fotos der neuen Baureihe freigeben 2026-12-03");
        room.press(Modifiers::NONE, Key::Enter);
        room.type_text("Annegret Brandtner 2: Fotos der neuen Baureihe in allen Katalogen ersetzen 2026-12-03");
    }),
    ("dialog-people", Page::Overview, |room| {
        people(room, 12);
        room.press(Modifiers::COMMAND, Key::L);
    }),
    ("criteria-round-people", Page::Criteria, |room| {
        people(room, 12);
        round(room, 0);
        present(room);
    }),
    ("criteria-silence", Page::Criteria, |room| {
        round(room, 1);
        room.click(&room.tx("round-enter-for", &[("name", room.t("side-marketing").as_str().into())]));
        room.type_text("12");
    }),
    ("criteria-revealed", Page::Criteria, |room| {
        round(room, 2);
        room.press(Modifiers::NONE, Key::R);
        room.press(Modifiers::NONE, Key::Num3);
    }),
    ("funnel", Page::Funnel, |_| {}),
    ("funnel-numbers", Page::Funnel, |room| room.click(&room.t("funnel-tab-numbers"))),
    ("funnel-numbers-presented", Page::Funnel, |room| {
        room.click(&room.t("funnel-tab-numbers"));
        present(room);
    }),
    ("funnel-stages", Page::Funnel, |room| room.click(&room.t("funnel-tab-stages"))),
    ("agreement", Page::Agreement, |_| {}),
    ("agreement-kpi-opened", Page::Agreement, |room| {
        let name = in_order(&room.workspace().kpis)[0].name.clone();
        room.click(&name);
    }),
    ("list", Page::Together, |_| {}),
    ("list-opened", Page::Rules, |room| {
        let list = format!("{}  {}", room.t("list-rule-cards"), room.workspace().rule_cards.len());
        if room.has(&list) {
            room.click(&list);
        } else {
            room.choose(&room.t("list-which"), &list);
        }
        room.press(Modifiers::NONE, Key::Enter);
        room.type_text(
            "An opportunity exceeds 200,000 and nobody has asked product management whether it can be built",
        );
        room.press(Modifiers::NONE, Key::Enter);
        room.press(Modifiers::NONE, Key::Escape);
        room.press(Modifiers::NONE, Key::ArrowDown);
    }),
    ("list-of-systems", Page::Tools, |room| {
        room.press(Modifiers::NONE, Key::ArrowDown);
    }),
    ("content", Page::Content, |_| {}),
    ("content-opened", Page::Content, |room| room.press(Modifiers::NONE, Key::ArrowDown)),
    ("content-presented", Page::Content, present),
    ("workshops", Page::Workshops, |_| {}),
    ("workshops-block-opened", Page::Workshops, |room| {
        let next = tandem::calc::workshops::next(room.workspace(), crate::support::today()).unwrap();
        let title = tandem::calc::clock::agenda(room.workspace(), next.id)[1].title.clone();
        room.click(&room.tx("plan-details-of", &[("title", (&title).into())]));
    }),
    ("workshops-people", Page::Workshops, |room| {
        let tab = room.tx("plan-tab-people", &[("n", 8.into())]);
        room.click(&tab);
    }),
    ("workshops-goal", Page::Workshops, |room| room.click(&room.t("plan-tab-goal"))),
    ("workshops-board", Page::Workshops, |room| {
        room.click(&room.t("board-tab"));
        room.press(Modifiers::NONE, Key::Enter);
        for note in ["Leiterin Instandhaltung", "Technischer Einkauf mit Rahmenvertrag", "Werkleitung"] {
            room.type_text(note);
            room.press(Modifiers::NONE, Key::Enter);
        }
        room.press(Modifiers::NONE, Key::Escape);
        room.press(Modifiers::NONE, Key::R);
        room.press(Modifiers::NONE, Key::ArrowDown);
        room.press(Modifiers::NONE, Key::N);
        room.type_text("Wer die Anlage am Laufen hält");
        room.press(Modifiers::NONE, Key::Enter);
    }),
    ("workshops-mood", Page::Workshops, |room| {
        room.click(&room.t("list-votes"));
        room.click(&room.t("votes-mood"));
        room.type_text("4");
        room.press(Modifiers::NONE, Key::Enter);
    }),
    ("workshops-held", Page::Workshops, held),
    ("workshops-presented", Page::Workshops, present),
    ("dialog-reset", Page::Workshops, |room| {
        held(room);
        room.click(&room.t("workshop-menu"));
        room.click_containing(&room.t("workshop-reset"));
    }),
    ("review", Page::Overview, |room| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.tandem.ron");
        Store::machine(None).save(&path, &review_copy(room.workspace()), Precondition::Anything).unwrap();
        room.harness.state_mut().open_at_start(path);
        room.steps();
        room.press(Modifiers::NONE, Key::Num3);
    }),
    ("dialog-give", Page::Content, |room| {
        room.press(Modifiers::COMMAND, Key::G);
        room.type_text("Ann Becker");
    }),
    ("dialog-import", Page::Criteria, |room| import(room, None)),
    ("dialog-import-columns", Page::Criteria, |room| import(room, Some(Key::Num2))),
    ("dialog-import-column", Page::Criteria, |room| {
        import(room, Some(Key::Num2));
        room.click("Status");
    }),
    ("dialog-import-file", Page::Criteria, |room| import(room, Some(Key::Num1))),
    ("dialog-merge", Page::Content, merge),
    ("dialog-merge-changes", Page::Content, |room| {
        merge(room);
        let taken = room.t("merge-tab-changes").split('(').next().unwrap().trim().to_owned();
        room.click_containing(&taken);
    }),
];

/// An export with forty long headings, some words nobody knows and some values nobody can read, before it is imported.
fn import(room: &mut Room, pane: Option<Key>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Export aller Leads des ersten Halbjahrs mit allen Spalten.csv");
    let long: Vec<String> =
        (1..=36).map(|at| format!("Attribut {at:02} mit einer langen Überschrift von sechzig Zeichen")).collect();
    let mut lines = vec![format!("Lead ID;Status;Erstellt;Betrag;{}", long.join(";"))];
    for row in 1..=24 {
        let status = ["Gewonnen", "Verloren", "Parkplatz", "Wiedervorlage X"][row % 4];
        let cells: Vec<String> = (1..=36).map(|at| format!("Wert {} aus einer Liste", (row * at) % 5)).collect();
        lines.push(format!("L-{row};{status};{row:02}.03.2026;1.{row:03};{}", cells.join(";")));
    }
    std::fs::write(&path, lines.join("\n")).unwrap();
    room.drop_files(&[path]);
    room.steps();
    if let Some(pane) = pane {
        room.press(Modifiers::ALT, pane);
    }
}

/// So many people in the list, of both sides in turn.
fn people(room: &mut Room, count: usize) {
    let mut workspace = room.workspace().clone();
    let mut fresh = tandem::model::FreshIds::seeded(9);
    for (number, side) in (1..=count).zip([Some(Side::Sales), Some(Side::Marketing)].into_iter().cycle()) {
        let ord = tandem::model::last_order(&workspace.people);
        let name = format!("Annegret Brandtner {number}");
        let person = tandem::model::Participant { id: fresh.next(), ord, name, side, ..Default::default() };
        workspace.people.insert(person.id, person.into());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.tandem.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    let page = room.harness.state().page();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room.go(page);
}

/// Looks at the workshop that was held first.
fn held(room: &mut Room) {
    let title = in_order(&room.workspace().workshops)[0].title.clone();
    room.press(Modifiers::COMMAND, Key::K);
    room.type_text(&title);
    room.press(Modifiers::NONE, Key::Enter);
}

/// Decisions, actions and others of twelve people: overdue, soon, done.
fn entries(room: &mut Room) {
    use tandem::model::{Entry, EntryKind, EntryStatus, FreshIds, Workshop, last_order};
    people(room, 12);
    let mut workspace = room.workspace().clone();
    let mut fresh = FreshIds::seeded(11);
    let next = Workshop { id: fresh.next(), ord: last_order(&workspace.workshops), ..Workshop::default() };
    let title = "Workshop 2: Was ist ein Lead und wer übergibt ihn wann".to_owned();
    let next = Workshop { title, day: crate::support::today().checked_add_days(chrono::Days::new(19)), ..next };
    workspace.workshops.insert(next.id, next.clone().into());
    let about = workspace.content.keys().next().map(|id| RecordRef::Content(*id).to_string()).unwrap_or_default();
    for (number, person) in (0_u64..).zip(in_order(&workspace.people).into_iter().take(12).cloned().collect::<Vec<_>>())
    {
        let due = crate::support::today().checked_add_days(chrono::Days::new(number * 3));
        let due = due.and_then(|day| day.checked_sub_days(chrono::Days::new(7)));
        let kind = EntryKind::ALL[[1, 0, 1, 2, 1, 3, 1, 4, 1, 1, 0, 1][number as usize]];
        let done = number % 4 == 2;
        let entry = Entry {
            id: fresh.next(),
            ord: last_order(&workspace.entries),
            kind,
            text: format!(
                "Vergleich der Baureihen {number} für den technischen Einkäufer und die Konstruktion erstellen"
            ),
            owner: person.name.clone(),
            side: person.side,
            due: due.filter(|_| number % 5 != 3),
            status: if done { EntryStatus::Done } else { EntryStatus::Open },
            closed: done.then(crate::support::today),
            day: crate::support::today().checked_sub_days(chrono::Days::new(30)),
            why: "Drei Kunden haben danach gefragt, keiner hat es gefunden.".to_owned(),
            dissent: "Der Innendienst hält zwei Wochen für zu knapp.".to_owned(),
            about: about.clone(),
            ..Entry::default()
        };
        workspace.entries.insert(entry.id, entry.into());
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("entries.tandem.ron");
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    let page = room.harness.state().page();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room.go(page);
}

/// A silent round that so many departments have answered.
fn round(room: &mut Room, answered: usize) {
    room.press(Modifiers::COMMAND, Key::R);
    if answered > 0 {
        room.click(&room.t("round-each-department"));
    }
    room.click(&room.t("round-begin"));
    let places = room.workspace().rounds.values().next().unwrap().criteria.len();
    for (side, start) in [("side-sales", 5), ("side-marketing", 12)].into_iter().take(answered) {
        room.click(&room.tx("round-enter-for", &[("name", room.t(side).as_str().into())]));
        for place in 0..places {
            room.type_text(&((start + place * 7) % 40).to_string());
            room.press(Modifiers::NONE, Key::Enter);
        }
    }
}

/// A second model whose segment is half chosen.
fn second_model(room: &mut Room) {
    room.click(&room.t("model-new"));
    let name = room.t("decision-qualified");
    room.type_text(&name);
    let (segment, kind, column) = (room.t("model-segment"), room.t("rule-kind-any-of"), room.t("criterion-column"));
    room.choose(&segment, &kind);
    room.fill(&column, "industry");
}

fn begin_blind_test(room: &mut Room) {
    room.click(&room.t("part-blind-test"));
    room.click(&room.t("blind-test-new"));
    room.click(&room.t("round-each-department"));
    room.click(&room.t("blind-test-begin"));
}

/// Judges so many leads, some of them otherwise than the other side.
fn judge(room: &mut Room, side: &str, cards: usize) {
    room.click(&room.tx("blind-test-judge-for", &[("name", room.t(side).as_str().into())]));
    for card in 0..cards {
        let answer = if side == "side-sales" { card % 3 } else { card % 4 % 3 };
        room.type_text(&(1 + answer).to_string());
    }
}

/// A copy for a liaison in which some things have changed.
fn review_copy(workspace: &Workspace) -> Workspace {
    let scope = ReviewScope { content: true, ..ReviewScope::default() };
    let due = crate::support::today().checked_add_days(chrono::Days::new(14));
    let task = "Bitte vor der Messe ansehen: Was nutzt Ihr davon wirklich?";
    let id = tandem::model::FreshIds::seeded(4).next();
    let (mut copy, _) =
        review::give(workspace, id, ("Ann Becker", Side::Sales), scope, task, crate::support::today(), due);
    for (at, id) in workspace.content.keys().copied().enumerate().take(9) {
        let mut item = (*copy.content[&id]).clone();
        let opinion = Opinion { useful: Some(at as u8 % 5), knows: Some(at % 2 == 0), ..Opinion::default() };
        item.reviews.insert("Ann Becker".to_owned(), opinion);
        if at < 4 {
            item.title = format!("{} (neu gefasst für die Messe in Hannover)", item.title);
        }
        copy.content.insert(id, Arc::new(item));
    }
    copy
}

/// The preview of a merge in which both sides have changed something.
fn merge(room: &mut Room) {
    let folder = tempfile::tempdir().unwrap();
    let (office, copy) = (folder.path().join("w.tandem.ron"), folder.path().join("ann/ann.tandem.ron"));
    std::fs::create_dir(copy.parent().unwrap()).unwrap();
    let theirs = review_copy(room.workspace());
    Store::machine(None).save(&copy, &theirs, Precondition::Anything).unwrap();
    let review = theirs.review.as_ref().unwrap();
    let mut ours = (*review.base).clone();
    let record = ReviewCopy { id: review.id, base: review.base_hash.clone(), ..ReviewCopy::default() };
    ours.copies.insert(record.id, Arc::new(record));
    for id in ours.content.keys().copied().take(3).collect::<Vec<_>>() {
        let mut item = (*ours.content[&id]).clone();
        item.title = format!("{} (überarbeitet)", item.title);
        ours.content.insert(id, Arc::new(item));
    }
    Store::machine(None).save(&office, &ours, Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(office);
    room.steps();
    room.answer(copy);
    room.press(Modifiers::COMMAND, Key::M);
    room.press(Modifiers::NONE, Key::Num3);
}

const ROOMS: [((f32, f32), f32); 5] = [
    ((1366.0, 768.0), 1.0),
    ((1280.0, 720.0), 1.0),
    ((1280.0, 720.0), 1.75),
    ((1920.0, 1080.0), 1.5),
    ((1440.0, 900.0), 1.0),
];

fn present(room: &mut Room) {
    room.press(Modifiers::NONE, Key::F11);
}

fn in_state(language: Language, size: (f32, f32), zoom: f32, state: State, draws: Option<ThemeChoice>) -> Room {
    let theme = draws.unwrap_or_default();
    let settings = Settings { language: Some(language), theme, ..Settings::default() };
    let mut room = zoomed_room(settings, size, zoom, draws.is_some());
    room.harness.state_mut().start_with(Template::Demo, language);
    room.go(state.1);
    room.steps();
    (state.2)(&mut room);
    room.steps();
    room
}

/// What stands outside the window, or covers another button.
fn faults(room: &Room, size: (f32, f32), zoom: f32, covers: bool) -> Vec<String> {
    let top = f64::from(zoom) * 52.0;
    let (width, height) = (f64::from(size.0) + 1.0, f64::from(size.1));
    let mut found = Vec::new();
    let mut buttons: Vec<(String, Rect)> = Vec::new();
    let (mut texts, mut others): (Vec<Seen>, Vec<Seen>) = (Vec::new(), Vec::new());
    // Messages lie over the page for a moment.
    let message = room.t("present-hint");
    for node in room.harness.root().children_recursive() {
        let role = node.accesskit_node().role();
        let Some(bounds) = node.accesskit_node().bounding_box() else { continue };
        let name = node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default();
        // What is scrolled away below, or up behind the bar at the top, is not seen.
        // A text longer than its field scrolls in it.
        if role == Role::TextRun {
            continue;
        }
        if name.is_empty() || bounds.y1 > height || bounds.y0 < top && node.accesskit_node().role() != Role::Window {
            continue;
        }
        if bounds.x1 > width {
            found.push(format!("`{name}` ends at {:.0} of {width}", bounds.x1));
        }
        let is_input = matches!(role, Role::TextInput | Role::MultilineTextInput | Role::SpinButton | Role::CheckBox);
        // A dialog covers the page below it.
        if covers && (is_input || matches!(role, Role::Button | Role::ComboBox)) {
            for (other, taken) in &buttons {
                let across = bounds.x1.min(taken.x1) - bounds.x0.max(taken.x0);
                let down = bounds.y1.min(taken.y1) - bounds.y0.max(taken.y0);
                if across >= 2.0 && down >= 2.0 {
                    found.push(format!("`{name}` covers `{other}`"));
                }
            }
            others.push(seen(&node, &name, bounds));
            buttons.push((name, bounds));
        } else if covers && role == Role::Label && name != message {
            texts.push(seen(&node, &name, bounds));
        }
    }
    found.extend(beside_each_other(&texts, &others));
    found
}

/// What is seen: its name, its place, and what it is part of, from the outermost.
struct Seen {
    name: String,
    bounds: Rect,
    within: Vec<String>,
}

fn seen(node: &egui_kittest::Node<'_>, name: &str, bounds: Rect) -> Seen {
    let parents = std::iter::successors(node.accesskit_node().parent(), |node| node.parent());
    let mut within: Vec<String> = parents.map(|node| format!("{:?}", node.id())).collect();
    within.reverse();
    Seen { name: name.to_owned(), bounds, within }
}

/// Whether both belong to one row or to parts of it; what was scrolled away from under a head does not.
fn close_kin(one: &Seen, other: &Seen) -> bool {
    let shared = one.within.iter().zip(&other.within).take_while(|(one, other)| one == other).count();
    one.within.len() + other.within.len() - 2 * shared <= 3
}

/// Texts that run into a button, or into another text, in the same row: drawn over each other neither can be read. A text
/// inside of a button is its own.
fn beside_each_other(texts: &[Seen], others: &[Seen]) -> Vec<String> {
    let across = |one: &Rect, other: &Rect| one.x1.min(other.x1) - one.x0.max(other.x0);
    let within = |one: &Rect, other: &Rect| one.x0 >= other.x0 - 2.0 && one.x1 <= other.x1 + 2.0;
    let middle = |one: &Rect| f64::midpoint(one.y0, one.y1);
    let high = |one: &Rect| one.y1 - one.y0;
    let in_row = |one: &Rect, other: &Rect| (middle(one) - middle(other)).abs() < high(one).min(high(other)) / 2.0;
    let runs_into = |one: &Rect, other: &Rect| {
        across(one, other) >= 3.0 && in_row(one, other) && !within(one, other) && !within(other, one)
    };
    let mut found = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let beside = others.iter().chain(texts.iter().skip(at + 1)).filter(|other| close_kin(text, other));
        found.extend(beside.filter(|other| runs_into(&text.bounds, &other.bounds)).map(|other| {
            let points = across(&text.bounds, &other.bounds);
            format!("`{}` runs {points:.0} points into `{}`", text.name, other.name)
        }));
    }
    found
}

/// Up, down and away belong together: they never stand in different rows.
fn torn_tools(room: &Room) -> Vec<String> {
    let tools = ["move-up", "move-down", "delete"].map(|key| room.t(key));
    let mut rows: BTreeMap<String, Vec<f32>> = BTreeMap::new();
    for node in room.harness.root().children_recursive() {
        let name = node.accesskit_node().label().unwrap_or_default();
        if node.accesskit_node().role() == Role::Button
            && let Some(of) = tools.iter().find_map(|tool| name.strip_suffix(tool.as_str()))
        {
            rows.entry(of.to_owned()).or_default().push(node.rect().center().y);
        }
    }
    let torn = rows.into_iter().filter(|(_, rows)| rows.iter().any(|row| (row - rows[0]).abs() > 2.0));
    torn.map(|(of, rows)| format!("the tools of `{of}` stand in rows at {rows:?}")).collect()
}

fn nothing_is_cut_off_or_covered(language: Language) {
    let mut found = Vec::new();
    let wanted = std::env::var("TANDEM_STATES").unwrap_or_default();
    for state in STATES.into_iter().filter(|state| state.0.contains(&wanted)) {
        for (size, zoom) in ROOMS {
            let room = in_state(language, size, zoom, state, None);
            let place = format!("{} {language:?} {}×{} at {zoom}", state.0, size.0, size.1);
            let faults = faults(&room, size, zoom, !state.0.starts_with("dialog-"));
            let faults = faults.into_iter().chain(torn_tools(&room));
            found.extend(faults.map(|fault| format!("{place}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn nothing_is_cut_off_or_covered_on_any_projector_in_english() {
    nothing_is_cut_off_or_covered(Language::En);
}

#[test]
fn nothing_is_cut_off_or_covered_on_any_projector_in_german() {
    nothing_is_cut_off_or_covered(Language::De);
}

#[test]
fn nothing_is_cut_off_or_covered_on_any_projector_in_dutch() {
    nothing_is_cut_off_or_covered(Language::Nl);
}

/// How every state is drawn: a name, the language, the room, the theme, and whether it is presented.
type Look = (&'static str, Language, ((f32, f32), f32), ThemeChoice, bool);

const LOOKS: [Look; 4] = [
    ("dark", Language::De, ((1366.0, 768.0), 1.0), ThemeChoice::Dark, false),
    ("german", Language::De, ((1366.0, 768.0), 1.0), ThemeChoice::Light, false),
    ("dutch-zoomed", Language::Nl, ((1280.0, 720.0), 1.75), ThemeChoice::Light, false),
    ("presented", Language::De, ((1920.0, 1080.0), 1.0), ThemeChoice::Light, true),
];

#[test]
#[ignore = "draws pictures to be looked at by people"]
fn draw_every_state() {
    let Some(folder) = std::env::var_os("TANDEM_PICTURES").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let wanted = std::env::var("TANDEM_PICTURES_OF").unwrap_or_default();
    for state in STATES.into_iter().filter(|state| state.0.contains(&wanted)) {
        for (name, language, (size, zoom), theme, presents) in LOOKS {
            let mut room = in_state(language, size, zoom, state, Some(theme));
            if presents && !state.0.starts_with("dialog-") && !state.0.ends_with("presented") {
                present(&mut room);
                room.steps();
            }
            let picture = room.harness.render().unwrap();
            picture.save(folder.join(format!("{name}-{}.png", state.0))).unwrap();
        }
    }
}

/// After a change every signature says that it is outdated: then most stands on the sheet.
#[test]
fn the_agreement_stays_inside_the_window_when_its_signatures_are_outdated() {
    let changed: State = ("agreement-changed", Page::Agreement, |room| {
        for side in ["side-sales", "side-marketing"] {
            room.click(&format!("{}: {}", room.t(side), room.t("sign-accepted")));
        }
        let text = in_order(&room.workspace().clauses)[0].text.clone();
        room.fill(&room.t("clause-text"), &format!("{text} und zwar immer"));
        assert!(room.has(&room.t("persona-status-changed")), "the signatures are outdated");
    });
    let mut found = Vec::new();
    for language in Language::ALL {
        for size in [(1440.0, 900.0), (1366.0, 768.0)] {
            let room = in_state(language, size, 1.0, changed, None);
            found.extend(faults(&room, size, 1.0, false).into_iter().map(|fault| format!("{language:?}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
