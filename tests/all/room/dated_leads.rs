//! Leads with days: read from a table with moments, followed on the page in German, in the report and on the command line, and
//! back again with one undo.

use chrono::NaiveDate;
use egui::{Key, Modifiers};
use tandem::edit::Page;
use tandem::model::{ColumnRole, Language, in_order, moment_of};

use crate::support::{Room, on_disk, open_at_home, tandem};

/// Leads of twenty months: each third becomes an MQL after 6 days, each sixth gets an offer after 20, each twelfth is won after 40.
/// Contacted after 90 minutes, or not at all.
fn table() -> String {
    let mut text = String::from(
        "Lead ID;Erstelldatum;MQL am;Angebot am;Status;Abschlussdatum;Erstkontakt;Kontaktversuche;Quelle\n",
    );
    let start: NaiveDate = "2025-03-03".parse().unwrap();
    for at in 0..600_u64 {
        let came = start + chrono::Days::new(at);
        let later = |days: u64| (came + chrono::Days::new(days)).format("%d.%m.%Y").to_string();
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let past = |days: u64| came + chrono::Days::new(days) <= today;
        let (mql, offer, won) = (at % 3 == 0 && past(6), at % 6 == 0 && past(20), at % 12 == 0 && past(40));
        let contact = if at % 5 == 4 { String::new() } else { format!("{} 10:45", came.format("%d.%m.%Y")) };
        let status = if won {
            "Gewonnen"
        } else if at % 4 == 1 {
            "Verloren"
        } else {
            "Offen"
        };
        let cells = [
            format!("L-{at}"),
            format!("{} 09:15", came.format("%d.%m.%Y")),
            if mql { later(6) } else { String::new() },
            if offer { later(20) } else { String::new() },
            status.to_owned(),
            if won {
                later(40)
            } else if at % 4 == 1 {
                later(5)
            } else {
                String::new()
            },
            contact,
            (1 + at % 3).to_string(),
            ["Messe", "Website"][(at % 2) as usize].to_owned(),
        ];
        text.push_str(&cells.join(";"));
        text.push('\n');
    }
    text
}

/// A file with these leads, and the room with it open.
fn room(home: &std::path::Path) -> (Room, std::path::PathBuf) {
    let file = home.join("w.tandem.ron");
    assert!(tandem(home, &["new", "w.tandem.ron", "--lang", "de"]).status.success());
    std::fs::write(home.join("leads.csv"), table()).unwrap();
    let done = tandem(home, &["import", "leads", "leads.csv", "--into", "w.tandem.ron"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    (open_at_home(home, 1, &file, Language::De), file)
}

#[test]
fn columns_with_days_are_found_by_their_headings_and_keep_the_time_of_day() {
    let home = tempfile::tempdir().unwrap();
    let (_, file) = room(home.path());
    let workspace = on_disk(&file);
    let set = workspace.leads.values().next().unwrap();
    let stages = in_order(&workspace.stages);
    let said: Vec<(&str, &str)> = stages
        .iter()
        .filter_map(|stage| Some((stage.name.as_str(), set.dates.stages.get(&stage.id)?.as_str())))
        .collect();
    assert_eq!(said, [("Anfragen", "created"), ("MQL", "MQL am"), ("Angebot", "Angebot am")]);
    assert_eq!((set.dates.contacted.as_str(), set.dates.attempts.as_str()), ("Erstkontakt", "Kontaktversuche"));
    let minute = |name: &str| moment_of(set.column(name).unwrap().text(0)).unwrap().1;
    assert_eq!((minute("created"), minute("Erstkontakt")), (Some(9 * 60 + 15), Some(10 * 60 + 45)));
    assert_eq!(moment_of(set.role(ColumnRole::Closed).unwrap().text(0)).unwrap().1, None);
}

#[test]
fn cohorts_and_first_contacts_are_read_in_german() {
    let home = tempfile::tempdir().unwrap();
    let (mut room, file) = room(home.path());
    room.go(Page::Funnel);
    room.click(&room.t("funnel-tab-cohorts"));
    room.click(&room.t("dated-count-leads"));
    assert!(room.workspace().header.plan.counted_from.is_some());
    let typed = room.workspace().months.len();
    room.click(&room.t("funnel-tab-chart"));
    assert!(room.has(&room.t("funnel-trend")), "the funnel is drawn from the leads alone");
    assert_eq!(room.workspace().months.len(), typed, "what was typed stays as it was");
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().header.plan.counted_from, None);
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(room.workspace().header.plan.counted_from.is_some());
    room.click(&room.t("funnel-tab-response"));
    assert!(room.has(&room.t("dated-business")));
    room.click(&room.t("weekday-saturday"));
    assert_eq!(room.workspace().header.working_hours.weekdays.len(), 6);
    room.press(Modifiers::COMMAND, Key::S);
    let saved = on_disk(&file);
    assert_eq!(&saved.header.working_hours, &room.workspace().header.working_hours);
    // The command line tells the same.
    let shown = tandem(home.path(), &["show", "w.tandem.ron"]);
    let shown = String::from_utf8(shown.stdout).unwrap();
    for words in ["Kohorten", "Zusammen", "Erstkontakt", "Geschäftszeit", "Wanduhr", "1,5 Std."] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

#[test]
fn stages_say_who_helps_and_a_stage_after_the_sale_is_not_planned_from() {
    let home = tempfile::tempdir().unwrap();
    let (mut room, _) = room(home.path());
    room.go(Page::Funnel);
    room.click(&room.t("funnel-tab-stages"));
    room.click(&room.tx("stage-details", &[("name", "Gewonnen".into())]));
    room.click(&room.t("stage-after-sale"));
    let won = in_order(&room.workspace().stages).into_iter().find(|stage| stage.name == "Gewonnen").unwrap().id;
    assert!(room.workspace().stages[&won].after_sale);
    assert!(!tandem::calc::dated_leads::stages_to_the_sale(room.workspace()).iter().any(|stage| stage.id == won));
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(!room.workspace().stages[&won].after_sale);
    // Where leads go that are not ready: the sentence follows what is agreed.
    assert!(tandem::text::texts(Language::De).recycle(room.workspace()).contains(&room.t("recycle-no-entry")));
    room.fill(&room.t("handover-reentry"), "ab 40 Punkten");
    let words = tandem::text::texts(Language::De).recycle(room.workspace());
    assert!(words.contains("ab 40 Punkten") && words.contains("12 Wochen"), "{words}");
}
