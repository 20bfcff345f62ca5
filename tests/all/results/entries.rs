//! What was caught goes on: what is due and what was done by the next meeting, report, list, command, merging, copies.

use std::sync::Arc;

use crate::support::{demo, tandem, today};
use tandem::calc::entries::{self, Standing, Urgency, Wanted, urgency};
use tandem::calc::measured::measured;
use tandem::calc::overview::NextStep;
use tandem::calc::results::Results;
use tandem::calc::stats::Rate;
use tandem::calc::workshops;
use tandem::exchange::report;
use tandem::exchange::sheet_kinds::{SheetKind, sheet};
use tandem::file::{Precondition, Store};
use tandem::merge::{compare, review};
use tandem::model::{
    Entry, EntryKind, EntryStatus, FreshIds, Id, Kpi, Language, PerSide, ReviewScope, Side, Workshop, Workspace,
    last_order,
};

fn day(text: &str) -> Option<chrono::NaiveDate> {
    text.parse().ok()
}

/// An empty workspace with three meetings: two that were held, and one that is planned.
fn meetings() -> Workspace {
    let mut workspace = Workspace { doc: Id::from_bits(1), ..Workspace::default() };
    for (number, title, when) in
        [(1, "September", "2026-09-10"), (2, "October", "2026-10-15"), (3, "December", "2026-12-10")]
    {
        let ord = last_order(&workspace.workshops);
        let workshop =
            Workshop { id: Id::from_bits(number), ord, title: title.into(), day: day(when), ..Workshop::default() };
        workspace.workshops.insert(workshop.id, Arc::new(workshop));
    }
    workspace
}

fn add(workspace: &mut Workspace, text: &str, entry: Entry) {
    let id = Id::from_bits(100 + workspace.entries.len() as u64);
    let entry = Entry { id, ord: last_order(&workspace.entries), text: text.into(), ..entry };
    workspace.entries.insert(id, Arc::new(entry));
}

fn action(noted: &str, due: &str, closed: &str) -> Entry {
    Entry {
        day: day(noted),
        due: day(due),
        status: if closed.is_empty() { EntryStatus::Open } else { EntryStatus::Done },
        closed: if closed.is_empty() { None } else { day(closed) },
        workshop: Some(Id::from_bits(1)),
        ..Entry::default()
    }
}

/// Actions, decisions and others of a team that meets.
fn team() -> Workspace {
    let mut workspace = meetings();
    for (text, entry) in [
        ("in time", action("2026-09-10", "2026-10-15", "2026-10-01")),
        ("on the day", action("2026-09-10", "2026-10-15", "2026-10-15")),
        ("too late", action("2026-09-10", "2026-10-15", "2026-10-20")),
        (
            "never",
            Entry { owner: "Anna Berg".into(), side: Some(Side::Marketing), ..action("2026-09-10", "2026-10-15", "") },
        ),
        ("later", Entry { owner: "Bert Vos".into(), ..action("2026-09-10", "2026-11-25", "") }),
        ("dropped", Entry { status: EntryStatus::Dropped, ..action("2026-09-10", "2026-10-15", "") }),
        ("of October", Entry { workshop: Some(Id::from_bits(2)), ..action("2026-10-15", "2026-12-10", "") }),
    ] {
        add(&mut workspace, text, entry);
    }
    let decision = Entry {
        kind: EntryKind::Decision,
        due: day("2026-11-01"),
        why: "The back-test says so.".into(),
        positions: PerSide { sales: "60".into(), marketing: "50".into() },
        dissent: "Bert: too many leads".into(),
        ..Entry::default()
    };
    add(&mut workspace, "We hand over from 55 points", decision);
    for (kind, text) in
        [(EntryKind::Parked, "Dealers' prices"), (EntryKind::Idea, "A podcast"), (EntryKind::Win, "The fair was full")]
    {
        add(&mut workspace, text, Entry { kind, ..Entry::default() });
    }
    workspace
}

#[test]
fn what_was_done_by_a_meeting_counts_what_was_due_by_then() {
    let workspace = team();
    let by = |number: u64| entries::done_by(&workspace, &workspace.workshops[&Id::from_bits(number)]);
    // Four were due: two were done by then, one five days later, one never; what was dropped is not counted.
    assert_eq!(by(2), Some(Rate::new(2, 4)));
    // In December the one that was late counts as done, the forgotten one is carried along.
    assert_eq!(by(3), Some(Rate::new(1, 4)));
    assert_eq!(by(1), Some(Rate::new(0, 0)), "nothing was noted before the first one");
    assert_eq!(workshops::next(&workspace, today()).unwrap().title, "December");
    // The KPI of the catalogue says it of the last meeting that was held.
    let kpi = Kpi { code: "J7".into(), ..Kpi::default() };
    assert_eq!(measured(&workspace, &kpi), Some((Rate::new(2, 4), "October".to_owned())));
    assert_eq!(measured(&workspace, &Kpi { code: "J6".into(), ..Kpi::default() }), None);
    let words = tandem::text::texts(Language::En).measured(&workspace, &kpi).unwrap();
    assert!(words.contains("2 of 4") && words.contains("October"), "{words}");
}

#[test]
fn overdue_and_soon_are_told_and_lead_to_the_next_steps() {
    let workspace = team();
    let of =
        |text: &str| workspace.entries.values().find(|entry| entry.text == text).map(|entry| urgency(entry, today()));
    assert_eq!(of("never"), Some(Urgency::Overdue));
    assert_eq!(of("later"), Some(Urgency::Soon));
    assert_eq!(of("of October"), Some(Urgency::Later));
    assert_eq!(of("in time"), Some(Urgency::Closed));
    assert_eq!(of("A podcast"), Some(Urgency::NoDay));
    let mut results = Results::default();
    results.follow(&workspace, today());
    assert!(results.next_steps.contains(&NextStep::OverdueActions(1)), "{:?}", results.next_steps);
    let decisions = |results: &Results| results.next_steps.contains(&NextStep::DecisionsDue(1));
    assert!(!decisions(&results), "one step leads there");
    let only_decisions = Workspace {
        entries: workspace
            .entries
            .iter()
            .filter(|(_, one)| one.kind == EntryKind::Decision)
            .map(|(id, one)| (*id, one.clone()))
            .collect(),
        ..workspace.clone()
    };
    let mut without = Results::default();
    without.follow(&only_decisions, today());
    assert!(decisions(&without));
    assert_eq!((results.tally.open_actions, results.tally.parked), (3, 1));
    let due: Vec<&str> = results.due.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(due, ["never", "We hand over from 55 points", "later"]);
}

#[test]
fn the_list_is_filtered_by_everything_and_what_was_ticked_stays() {
    let workspace = team();
    let texts = |wanted: &Wanted, stays: &[u64]| -> Vec<String> {
        let stays = stays.iter().map(|bits| Id::from_bits(*bits)).collect();
        let ids = entries::wanted(&workspace, wanted, today(), &stays);
        ids.iter().map(|id| workspace.entries[id].text.clone()).collect()
    };
    let actions = Wanted { kind: Some(EntryKind::Action), ..Wanted::default() };
    assert_eq!(texts(&actions, &[]), ["never", "later", "of October"], "open, by their day");
    assert_eq!(texts(&actions, &[100]), ["in time", "never", "later", "of October"]);
    assert_eq!(texts(&Wanted { standing: Standing::Overdue, ..actions.clone() }, &[]), ["never"]);
    assert_eq!(texts(&Wanted { side: Some(Side::Marketing), ..Wanted::default() }, &[]), ["never"]);
    assert_eq!(texts(&Wanted { owner: Some("bert".into()), ..Wanted::default() }, &[]), ["later"]);
    assert_eq!(texts(&Wanted { workshop: Some(Id::from_bits(2)), ..Wanted::default() }, &[]), ["of October"]);
    assert_eq!(texts(&Wanted { search: "TOO MANY".into(), ..Wanted::default() }, &[]), ["We hand over from 55 points"]);
}

#[test]
fn the_report_tells_decisions_actions_and_what_is_parked() {
    let mut workspace = demo(Language::En);
    let team = team();
    workspace.entries = team.entries.clone();
    workspace.workshops = team.workshops.clone();
    let text = report::markdown(&workspace, today());
    for said in [
        "## Decisions and actions",
        "We hand over from 55 points",
        "The back-test says so.",
        "Sales: 60",
        "Dissent: Bert: too many leads",
        "Anna Berg (Marketing)",
        "Actions done by “October”: 2 of 4.",
        "never – Anna Berg (Marketing), due Oct 15, 2026, overdue",
        "Win: The fair was full",
    ] {
        assert!(text.contains(said), "`{said}` is missing in\n{text}");
    }
    let parked = text.split("## ").find(|chapter| chapter.contains("Dealers' prices")).unwrap();
    assert!(parked.starts_with(&tandem::text::texts(Language::En).get("report-parked")), "{parked}");
    assert!(!text.contains("dropped"));
    assert!(report::html(&workspace, today()).contains("We hand over from 55 points"));
}

#[test]
fn the_list_goes_out_with_columns_people_work_with() {
    let sheet = sheet(&team(), SheetKind::Entries);
    assert_eq!(sheet.rows.len(), team().entries.len());
    assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
    assert_eq!(&sheet.head[..3], ["Kind", "What", "Who"]);
}

#[test]
fn the_command_prints_who_does_what_by_when() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&path, &team(), Precondition::Anything).unwrap();
    let run = |arguments: &[&str]| {
        let output = tandem(folder.path(), &[&["actions", "w.tandem.ron", "--lang", "en"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let all = run(&[]);
    assert_eq!(all.lines().count(), team().entries.len());
    assert!(all.contains("[x] Action: in time") && all.contains("[-] Action: dropped"), "{all}");
    let hers = run(&["--open", "--owner", "anna"]);
    assert!(hers.starts_with("[ ] Action: never · Anna Berg (Marketing) · Oct 15, 2026"), "{hers}");
    assert_eq!(hers.lines().count(), 1);
    let json: serde_json::Value = serde_json::from_str(&run(&["--json", "--open"])).unwrap();
    let first = &json["entries"][0];
    assert_eq!((first["kind"].as_str(), first["status"].as_str()), (Some("Action"), Some("Open")));
    assert_eq!(first["workshop"]["title"], "September");
    let none = run(&["--owner", "Nobody"]);
    assert_eq!(none.trim(), tandem::text::texts(Language::En).get("cli-actions-none"));
    let checked = tandem(folder.path(), &["check", "w.tandem.ron", "--json"]);
    let counts: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(counts["counts"]["entries"], team().entries.len());
}

/// Two laptops catch at the same time, and tick what was there: nothing is lost, nothing is asked.
#[test]
fn two_laptops_that_both_caught_lose_nothing() {
    let base = team();
    let mut fresh = (FreshIds::seeded(1), FreshIds::seeded(2));
    let laptop = |workspace: &Workspace, fresh: &mut FreshIds, name: &str, ticks: u64| {
        let mut own = workspace.clone();
        for number in 0..5 {
            let ord = last_order(&own.entries);
            let entry = Entry { id: fresh.next(), ord, text: format!("{name} {number}"), ..Entry::default() };
            own.entries.insert(entry.id, Arc::new(entry));
        }
        let mut ticked = Entry::clone(&own.entries[&Id::from_bits(ticks)]);
        entries::set_status(&mut ticked, EntryStatus::Done, today());
        own.entries.insert(ticked.id, Arc::new(ticked));
        own
    };
    let (ours, theirs) = (laptop(&base, &mut fresh.0, "ours", 103), laptop(&base, &mut fresh.1, "theirs", 104));
    let merged = tandem::merge::merge(&base, &ours, &theirs, "Ann").workspace;
    assert_eq!(merged.entries.len(), base.entries.len() + 10);
    assert!(merged.conflicts.is_empty());
    for bits in [103, 104] {
        assert_eq!(merged.entries[&Id::from_bits(bits)].status, EntryStatus::Done);
    }
}

/// A copy for somebody's own actions takes what they say of these, and what is new; anything else is outside of it.
#[test]
fn a_copy_can_carry_somebodys_own_actions() {
    let base = team();
    let scope = ReviewScope { actions_of: "Anna Berg".into(), ..ReviewScope::default() };
    assert_eq!(review::actions(&base, &scope), [Id::from_bits(103)]);
    let id = FreshIds::seeded(5).next();
    let (mut copy, _) = review::give(&base, id, ("Anna Berg", Side::Marketing), scope, "", today(), None);
    let tick = |copy: &mut Workspace, bits: u64| {
        let mut entry = Entry::clone(&copy.entries[&Id::from_bits(bits)]);
        entries::set_status(&mut entry, EntryStatus::Done, today());
        copy.entries.insert(entry.id, Arc::new(entry));
    };
    tick(&mut copy, 103);
    add(&mut copy, "one more", Entry::default());
    assert!(review::outside(&base, &copy).is_empty());
    tick(&mut copy, 104);
    assert_eq!(review::outside(&base, &copy).len(), 1, "that one is Bert's");
    assert_eq!(compare(&base, &copy).len(), 3);
    // The task is kept in its file.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.tandem.ron");
    Store::machine(None).save(&path, &copy, Precondition::Anything).unwrap();
    let read = crate::support::on_disk(&path);
    assert_eq!(read.review.as_ref().unwrap().scope.actions_of, "Anna Berg");
}
