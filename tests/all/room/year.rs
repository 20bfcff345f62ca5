//! A year of an agreement, played: every month is measured, in July its grounds change, in December it is told what became of it.

use chrono::NaiveDate;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tandem::calc::course::{Light, Reach};
use tandem::calc::resets::{Reset, Validity, validity, version};
use tandem::calc::results::Results;
use tandem::edit::Page;
use tandem::exchange::report;
use tandem::exchange::templates::Template;
use tandem::model::{Kpi, Language, Month, Side};
use tandem::ui::icons;

use crate::support::{Room, start};

/// It is nine o'clock on this day.
fn at(room: &mut Room, year: i32, month: u32, day: u32) -> NaiveDate {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let first = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    room.later.set((day - first).num_milliseconds());
    room.steps();
    day
}

fn kpi(room: &Room, code: &str) -> Kpi {
    (**room.workspace().kpis.values().find(|kpi| kpi.code == code).unwrap()).clone()
}

fn results(room: &Room, today: NaiveDate) -> Results {
    let mut results = Results::default();
    results.follow(room.workspace(), today);
    results
}

/// Types what a KPI was in a month into its cell.
fn measure(room: &mut Room, code: &str, month: Month, value: &str) {
    let (name, of) = (kpi(room, code).name, room.texts.month(month));
    let cell = room.tx("kpi-month-cell", &[("name", name.into()), ("month", of.into())]);
    room.fill(&cell, value);
}

#[test]
fn a_year_is_played_from_january_to_december_in_dutch_with_a_reset_in_july() {
    let mut room = start(Template::Demo, Language::Nl);
    at(&mut room, 2027, 1, 11);
    room.go(Page::Agreement);
    assert_eq!(version(&room.workspace().header.sla), 2, "the year before had one version, which was reset");
    let holds = validity(&room.workspace().header.sla, NaiveDate::from_ymd_opt(2027, 1, 11).unwrap());
    assert_eq!(holds, Validity::Holds);
    let months = room.t("agreement-tab-months");
    room.click(&months);
    for month in 1..=12 {
        let of = Month::new(2027, month).unwrap();
        let next = of.plus(1);
        let today = at(&mut room, next.year(), next.number(), 5);
        measure(&mut room, "M4", of, if month < 4 { "90" } else { "96,5" });
        measure(&mut room, "J2", of, "3");
        assert_eq!(kpi(&room, "J2").actuals[&of].value, 300);
        if month != 6 {
            continue;
        }
        // Half a year: 18 of 30, which is more than half of them.
        let found = results(&room, today);
        let customers = found.courses.iter().find(|course| course.kpi == kpi(&room, "J2").id).unwrap();
        assert_eq!(customers.judged.map(|judged| (judged.value, judged.target)), Some((1_800, 1_500)));
        assert_eq!((customers.light, customers.reach), (Light::Green, Some(Reach::EachMonth(200, 6))));
        assert!(found.resets.is_empty());
        reset_in_july(&mut room, today);
        room.click(&months);
    }
    let today = NaiveDate::from_ymd_opt(2028, 1, 5).unwrap();
    let found = results(&room, today);
    let of = |code: &str| found.courses.iter().find(|course| course.kpi == kpi(&room, code).id).unwrap().clone();
    // The second half of the year counts for the version that was begun in July.
    assert_eq!(of("J2").judged.map(|judged| (judged.value, judged.of)), Some((1_800, Some((6, 6)))));
    assert_eq!(of("J2").reach, Some(Reach::TooLate(1_200)));
    assert_eq!(of("M4").light, Light::Green);
    assert_eq!(validity(&room.workspace().header.sla, today), Validity::Over);
    let december = report::monthly_markdown(room.workspace(), Month::new(2027, 12).unwrap(), today);
    let told = [
        room.tx("monthly-title", &[("month", room.texts.month(Month::new(2027, 12).unwrap()).into())]),
        room.t("monthly-wins"),
        room.t("light-green"),
        room.t("light-red"),
    ];
    assert!(told.iter().all(|words| december.contains(words.as_str())), "{december}");
    let whole = report::markdown(room.workspace(), today);
    let because = format!("{}: ", room.t("period-why"));
    assert!(whole.contains(&because) && whole.matches(&room.t("field-past")).count() == 2, "{whole}");
}

/// Sales has grown: the program says so, the agreement is begun anew, and one undo takes that back.
fn reset_in_july(room: &mut Room, today: NaiveDate) {
    let targets = room.t("kpi-tab-targets");
    room.click(&targets);
    let grounds = room.t("sla-grounds");
    room.click(&grounds);
    let caption = room.t("sla-people-now");
    let people = room.tx("sla-people-of", &[("caption", caption.into()), ("side", room.t("side-sales").into())]);
    room.fill(&people, "11");
    assert_eq!(results(room, today).resets, [Reset::TeamGrown(Side::Sales, 8, 11)]);
    let before = room.workspace().header.sla.clone();
    let button = format!("{}  {}", icons::AGAIN, room.t("sla-reset"));
    room.click(&button);
    let sla = room.workspace().header.sla.clone();
    assert_eq!(version(&sla), 3);
    assert_eq!((sla.valid_from, sla.valid_to), (Some(today), before.valid_to));
    assert_eq!((sla.people_then.sales, sla.past.values().filter(|past| past.why.contains('8')).count()), (11, 2));
    assert!(results(room, today).resets.is_empty(), "it rests on what is now");
    assert!(!room.has(&button));
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().header.sla, before);
    room.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(room.workspace().header.sla, sla);
}

#[test]
fn a_table_is_pasted_into_the_months_and_what_cannot_be_read_is_said() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Agreement);
    let months = room.t("agreement-tab-months");
    room.click(&months);
    let before = room.workspace().clone();
    let table = "KPI\tSep 2026\tOct 2026\nM4\t88\t91.5\nNobody\t1\t2\nS6\t\t97 %";
    room.harness.event(egui::Event::Paste(table.to_owned()));
    room.steps();
    let of = |room: &Room, code: &str, month: &str| {
        kpi(room, code).actuals.get(&month.parse::<Month>().unwrap()).map(|one| one.value)
    };
    assert_eq!([of(&room, "M4", "2026-09"), of(&room, "M4", "2026-10")], [Some(8_800), Some(9_150)]);
    // An empty cell says nothing: what stood there stays.
    assert_eq!([of(&room, "S6", "2026-09"), of(&room, "S6", "2026-10")], [Some(9_000), Some(9_700)]);
    let said = room.tx("actuals-no-kpi", &[("text", "Nobody".into())]);
    assert!(room.harness.query_all_by_label_contains(&said).next().is_some(), "{said}");
    // One step back brings all of it back.
    room.press(Modifiers::COMMAND, Key::Z);
    assert!(*room.workspace() == before);
    // A row of values fills the months from the cell on that has the focus.
    let (name, september) = (kpi(&room, "M2").name, room.texts.month("2026-09".parse().unwrap()));
    let cell = room.tx("kpi-month-cell", &[("name", name.into()), ("month", september.into())]);
    room.focus(&cell);
    room.harness.event(egui::Event::Paste("11\t12".to_owned()));
    room.steps();
    assert_eq!([of(&room, "M2", "2026-09"), of(&room, "M2", "2026-10")], [Some(1_100), Some(1_200)]);
}

#[test]
fn what_is_counted_is_kept_by_one_click_and_todays_value_is_counted_by_the_definition_of_now() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Agreement);
    let months = room.t("agreement-tab-months");
    room.click(&months);
    let name = kpi(&room, "M1").name;
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let id = kpi(&room, "M1").id;
    let found = results(&room, today).courses.into_iter().find(|course| course.kpi == id).unwrap();
    let row = format!("{name}: {}", room.t(tandem::text::courses::light(found.light)));
    room.click(&row);
    let counted: Vec<_> = found.months.iter().filter_map(|month| Some((month.month, month.value?))).collect();
    assert!(counted.len() >= 10 && kpi(&room, "M1").actuals.is_empty());
    let keep = format!("{}  {}", icons::PUSH_PIN, room.t("kpi-keep-counted"));
    room.click(&keep);
    let kept: Vec<_> = kpi(&room, "M1").actuals.iter().map(|(month, one)| (*month, one.value)).collect();
    assert_eq!(kept, counted);
    assert!(!room.has(&keep), "there is nothing more to be kept");
    let rebased = tandem::calc::kpi_set::rebased(&found.months).unwrap();
    let value = room.texts.kpi_value(rebased.value, kpi(&room, "M1").unit, "EUR");
    let button = room.tx("kpi-rebase", &[("value", value.into())]);
    room.click(&button);
    assert_eq!(kpi(&room, "M1").baseline, Some(rebased.value));
    assert!(kpi(&room, "M1").baseline_note.contains("10"), "what stood there before is said");
    assert!(!room.has(&button));
}
