//! A list that is kept between two workshops, worked by keyboard: written, looked for, opened, changed, closed, taken away, undone.

use crate::support::{Room, start};
use egui::{Event, Key, Modifiers};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Language, RuleCard, TaskState, in_order};

fn rules(room: &Room) -> Vec<RuleCard> {
    in_order(&room.workspace().rule_cards).into_iter().map(|one| RuleCard::clone(one)).collect()
}

#[test]
fn rules_are_written_one_after_the_other_and_everything_is_undone() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    room.click(&room.t("list-rule-cards"));
    // Enter goes to the line for a new one, and stays there.
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("Ein Angebot übersteigt 200.000");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("Eine Broschüre ist druckfertig");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(
        rules(&room).iter().map(|one| one.when.as_str()).collect::<Vec<_>>(),
        ["Ein Angebot übersteigt 200.000", "Eine Broschüre ist druckfertig"]
    );
    room.press(Modifiers::NONE, Key::Escape);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::ArrowDown);
    room.press(Modifiers::NONE, Key::F2);
    room.type_text("Eine Anzeige ist druckfertig");
    room.press(Modifiers::NONE, Key::Escape);
    assert_eq!(rules(&room)[1].when, "Eine Anzeige ist druckfertig");
    room.press(Modifiers::NONE, Key::Delete);
    assert_eq!(rules(&room).len(), 1);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((rules(&room).len(), room.harness.state().page()), (2, Page::Rules));
    for _ in 0..4 {
        room.press(Modifiers::COMMAND, Key::Z);
    }
    assert!(rules(&room).is_empty(), "{:?}", rules(&room));
}

#[test]
fn an_empty_list_offers_two_entries_to_begin_with() {
    let mut room = start(Template::Empty, Language::Nl);
    room.go(Page::Tools);
    room.click_containing("CRM-systeem");
    let systems = room.workspace().systems.clone();
    let system = systems.values().next().expect("it was taken");
    assert_eq!(
        (system.name.as_str(), system.holds.as_str()),
        ("CRM-systeem", "Klanten, verkoopkansen, bezoekverslagen")
    );
    assert!(room.has(&room.t("system-holds")), "it is open");
}

#[test]
fn what_is_typed_is_an_entry_before_the_file_is_saved() {
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Tools);
    room.click(&room.t("list-data-gaps"));
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("Which competitor was asked as well");
    assert!(room.workspace().data_gaps.is_empty());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("typed.tandem.ron");
    room.answer(&file);
    room.press(Modifiers::COMMAND, Key::S);
    let kept = crate::support::on_disk(&file);
    let gap = in_order(&kept.data_gaps).into_iter().next().cloned().expect("it was saved along");
    assert_eq!((gap.text.as_str(), gap.state), ("Which competitor was asked as well", TaskState::Open));
}

#[test]
fn a_pasted_or_dropped_table_becomes_entries_in_one_step_once_it_was_looked_at() {
    let mut room = start(Template::Empty, Language::De);
    room.go(Page::Rules);
    room.click(&room.t("list-rule-cards"));
    let [when, kept] = ["rule-card-when", "rule-card-kept"].map(|key| room.t(key));
    room.harness.event(Event::Paste(format!("{when}\t{kept}\tSchuhgröße\nMessebesuch\t3\t43\nAnruf\tviele\t44\n")));
    room.steps();
    assert!(rules(&room).is_empty(), "nothing is taken before somebody has seen it");
    let lines = [
        room.tx(
            "list-import-read",
            &[("n", 2.into()), ("added", 2.into()), ("changed", 0.into()), ("unchanged", 0.into())],
        ),
        room.tx("list-import-unknown", &[("n", 1.into()), ("names", "“Schuhgröße”".into())]),
    ];
    for line in lines {
        assert!(room.has(&line), "{line}");
    }
    room.press(Modifiers::NONE, Key::Enter);
    let all = rules(&room);
    assert_eq!(
        all.iter().map(|one| (one.when.as_str(), one.kept)).collect::<Vec<_>>(),
        [("Messebesuch", 3), ("Anruf", 0)]
    );
    // The same from a file changes one entry and leaves the other.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("regeln.csv");
    std::fs::write(&file, format!("{when};{kept}\nanruf;7\nMessebesuch;3\n")).unwrap();
    room.drop_files(&[file]);
    room.click(&room.t("list-import-take"));
    assert_eq!(rules(&room).iter().map(|one| one.kept).collect::<Vec<_>>(), [3, 7]);
    room.press(Modifiers::COMMAND, Key::Z);
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(rules(&room).is_empty());
}
