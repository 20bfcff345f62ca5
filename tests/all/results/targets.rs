//! Targets of KPIs named in silence: both write down their number, nobody sees it, then all are revealed at once.

use std::sync::Arc;

use crate::support::{Room, demo};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use tandem::calc::negotiation::{progress, running, running_for};
use tandem::edit::Page;
use tandem::model::{Asks, Id, Kpi, KpiStatus, Language, PerSide, Unit, in_order};

/// The demo with two open KPIs alone: an amount and a count.
fn opened(language: Language) -> (Room, [Id<Kpi>; 2], tempfile::TempDir) {
    let mut workspace = demo(language);
    let ids: Vec<Id<Kpi>> = in_order(&workspace.kpis).iter().map(|kpi| kpi.id).collect();
    for (at, id) in ids.iter().enumerate() {
        let kpi = Kpi::clone(&workspace.kpis[id]);
        let unit = if at == 0 { Unit::Money } else { Unit::Number };
        let status = if at < 2 { KpiStatus::Proposed } else { KpiStatus::Parked };
        let open = Kpi { proposals: PerSide::default(), agreed: None, overwritten: None, unit, status, ..kpi };
        workspace.kpis.insert(*id, Arc::new(open));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&file, &workspace, tandem::file::Precondition::Anything).unwrap();
    let mut room = crate::support::open_at_home(folder.path(), 1, &file, language);
    room.go(Page::Agreement);
    (room, [ids[0], ids[1]], folder)
}

fn words(room: &Room) -> String {
    let lines = room.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        format!("{:?} {:?}", node.label(), node.value())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn begin(room: &mut Room) {
    room.press(Modifiers::COMMAND, Key::R);
    room.click(&room.t("round-each-department"));
    room.click(&room.t("round-begin"));
    assert!(running_for(room.workspace(), Asks::Targets).is_some());
    assert!(running(room.workspace()).is_none(), "the criteria know nothing of it");
}

/// Types one department's targets, as on a number pad.
fn answer(room: &mut Room, who: &str, targets: &[&str]) {
    room.click(&room.tx("round-enter-for", &[("name", who.into())]));
    for target in targets {
        room.type_text(target);
        assert!(!words(room).contains(target), "{target} is seen");
        room.press(Modifiers::NONE, Key::Enter);
    }
}

#[test]
fn targets_are_named_blind_revealed_at_once_and_settled() {
    let (mut room, [amount, count], _folder) = opened(Language::De);
    begin(&mut room);
    answer(&mut room, "Vertrieb", &["1234567,89", "45"]);
    let round = running_for(room.workspace(), Asks::Targets).unwrap().clone();
    assert_eq!(progress(&round, "sales:"), (2, 2));
    assert_eq!(room.workspace().kpis[&amount].proposals, PerSide::default(), "sealed");
    assert!(!tandem::file::write(room.workspace(), true).unwrap().contains("123456789"), "in the file as well");
    // What is no number of the unit is refused without showing it, and shifts nothing.
    room.click(&room.tx("round-enter-for", &[("name", "Marketing".into())]));
    room.type_text("viel");
    room.press(Modifiers::NONE, Key::Enter);
    assert!(words(&room).contains(&room.t("silence-refused-number")));
    room.type_text("60");
    room.press(Modifiers::NONE, Key::Enter);
    room.type_text("1000000");
    room.press(Modifiers::NONE, Key::Enter);
    room.press(Modifiers::NONE, Key::R);
    let kpi = |room: &Room, id: Id<Kpi>| room.workspace().kpis[&id].clone();
    assert_eq!(kpi(&room, amount).proposals, PerSide { sales: Some(123_456_789), marketing: Some(100_000_000) });
    assert_eq!(kpi(&room, count).proposals, PerSide { sales: Some(4_500), marketing: Some(6_000) });
    assert!(words(&room).contains("Marketing: 60"), "who named what is told");
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(kpi(&room, amount).proposals, PerSide::default(), "undo hides everything again");
    room.press(Modifiers::COMMAND, Key::Y);
    room.click(&room.tx("round-show", &[("n", 1.into())]));
    let name = kpi(&room, count).name.clone();
    room.click(&room.tx("kpi-agree", &[("name", (&name).into())]));
    room.click(&room.tx("kpi-settle-marketing", &[("value", "60".into())]));
    assert_eq!((kpi(&room, count).agreed, kpi(&room, count).status), (Some(6_000), KpiStatus::Agreed));
    room.click(&room.t("round-table-targets"));
    assert!(room.has(&room.tx("round-show", &[("n", 1.into())])));
    // The whole of it is in the file.
    let written = tandem::file::write(room.workspace(), true).unwrap();
    assert_eq!(&tandem::file::read(written.as_bytes()).unwrap().workspace, room.workspace());
    assert!(tandem::model::integrity::violations(room.workspace()).is_empty());
}

#[test]
fn a_round_of_criteria_and_one_of_targets_do_not_disturb_each_other() {
    let (mut room, _, _folder) = opened(Language::En);
    begin(&mut room);
    room.go(Page::Criteria);
    assert!(!words(&room).contains(&room.tx("round-enter-for", &[("name", "Sales".into())])));
    room.press(Modifiers::COMMAND, Key::R);
    room.click(&room.t("round-each-department"));
    room.click(&room.t("round-begin"));
    assert_eq!(running(room.workspace()).unwrap().number, 1);
    room.go(Page::Agreement);
    answer(&mut room, "Sales", &["75123.45"]);
    let targets = running_for(room.workspace(), Asks::Targets).unwrap();
    assert_eq!(progress(targets, "sales:"), (1, 2));
    assert_eq!(progress(running(room.workspace()).unwrap(), "sales:").0, 0);
}
