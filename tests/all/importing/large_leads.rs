//! Large sets of leads: the workspace holds a sample and counts, all leads stand in a file beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::support::{Room, on_disk, open_at_home, room_at_home, tandem, today};
use egui::{Key, Modifiers};
use tandem::calc::lead_sets::{FullLeads, MOST_HELD, SAMPLE, by_month, fingerprint, outcomes, split_sample};
use tandem::calc::models::{at_work, at_work_on, brought_up_to};
use tandem::calc::results::Results;
use tandem::calc::scoring::PointSet;
use tandem::edit::Page;
use tandem::exchange::import::{ImportNote, propose, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::{LinkedError, Precondition, Store, name_beside, read, write};
use tandem::merge::{Choice, merge, merge_without_base, resolve};
use tandem::model::{Criterion, FreshIds, Language, LeadSet, Outcome, Rule, TableKind, Workspace, in_order};

/// An export with so many leads; every ninth was bought.
fn export(rows: u32) -> String {
    let mut text = "Lead ID,Created Date,Company,Industry,Employees,Status\n".to_owned();
    let industries = ["Food", "Retail", "Logistics", "Chemicals", "Mechanical engineering"];
    for row in 0..rows {
        let status = match row % 9 {
            0 => "Won",
            1..=6 => "Lost",
            _ => "New",
        };
        let (month, day) = (row % 12 + 1, row % 28 + 1);
        let industry = industries[row as usize % 5];
        writeln!(text, "L{row},2026-{month:02}-{day:02},Firm {},{industry},{},{status}", row % 7000, row % 900)
            .unwrap();
    }
    text
}

const ROWS: u32 = 130_000;

/// The demo with a large set of leads as the workspace holds it, and all its leads.
fn with_large_set(rows: u32) -> (Workspace, Arc<LeadSet>) {
    let mut workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(3), today());
    let raw = read_table(export(rows).as_bytes()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "large", &workspace);
    let result = run(&raw, &plan, &workspace, &mut FreshIds::seeded(4), today()).unwrap();
    for record in result.records {
        record.put_into(&mut workspace);
    }
    (workspace, result.whole.unwrap())
}

fn large(workspace: &Workspace) -> &Arc<LeadSet> {
    workspace.leads.values().find(|set| set.name == "large" || set.linked.is_some()).unwrap()
}

fn lead(set: &LeadSet, row: usize) -> Vec<&str> {
    set.columns.iter().map(|column| column.text(row)).collect()
}

#[test]
fn a_sample_comes_first_and_no_lead_is_lost_or_invented() {
    let (workspace, whole) = with_large_set(ROWS);
    let sample = large(&workspace);
    assert_eq!((sample.rows, sample.rows_in_all(), whole.rows), (SAMPLE, ROWS, ROWS));
    assert!(sample.is_sample() && !whole.is_sample());
    for row in (0..SAMPLE as usize).step_by(97) {
        assert_eq!(lead(sample, row), lead(&whole, row), "the same lead in both at row {row}");
    }
    let refs = whole.column("ref").unwrap();
    let distinct: BTreeSet<&str> = (0..ROWS as usize).map(|row| refs.text(row)).collect();
    assert_eq!(distinct.len(), ROWS as usize);
    // Drawn evenly: of every tenth of the export about as many.
    let own: BTreeSet<&str> = (0..SAMPLE as usize).map(|row| sample.column("ref").unwrap().text(row)).collect();
    let raw = read_table(export(ROWS).as_bytes()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "x", &workspace);
    let mut shares = [0_u32; 10];
    let in_order_of_export = tandem::exchange::import::leads_as_they_stand(&raw, &plan, &workspace, today()).unwrap();
    let refs = in_order_of_export.column("ref").unwrap();
    for row in 0..ROWS as usize {
        shares[row * 10 / ROWS as usize] += u32::from(own.contains(refs.text(row)));
    }
    assert!(shares.iter().all(|share| (1_850..2_150).contains(share)), "{shares:?}");
    // What is counted is counted over all leads, also where only the sample is at hand.
    let expected = BTreeMap::from([(Outcome::Won, ROWS.div_ceil(9)), (Outcome::Lost, 86_667)]);
    assert_eq!((outcomes(&whole), outcomes(sample)), (expected.clone(), expected));
    assert_eq!(by_month(sample), by_month(&whole));
    assert_eq!(by_month(sample).values().map(|(all, _)| all).sum::<u32>(), ROWS);
    let linked = sample.linked.as_ref().unwrap();
    assert_eq!(linked.values["industry"].len(), 5);
    assert!(!linked.values.contains_key("ref"), "keys are no values");
    let industry = |set: &LeadSet| tandem::calc::lead_sets::frequent(set, set.column("industry").unwrap());
    assert_eq!(industry(sample), industry(&whole));
    assert_eq!(industry(sample)[0].1, ROWS / 5);
}

#[test]
fn a_set_that_is_small_enough_is_held_as_it_is() {
    let (workspace, whole) = with_large_set(MOST_HELD + 1);
    assert_eq!(large(&workspace).rows, SAMPLE);
    let (all, none) = split_sample((*whole).clone(), whole.rows, SAMPLE);
    assert!(none.is_none() && all.linked.is_none() && all.columns == whole.columns);
    // The same leads in another order of the export are drawn alike every time.
    let (again, _) = split_sample(LeadSet { linked: None, ..(*whole).clone() }, 1000, 1000);
    let (once_more, _) = split_sample(LeadSet { linked: None, ..(*whole).clone() }, 1000, 1000);
    assert!(again == once_more && again.rows == 1000);
}

#[test]
fn the_file_beside_the_workspace_is_checked_before_it_is_believed() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = Store::machine(Some(home.path().to_path_buf()));
    let (workspace, whole) = with_large_set(60_000);
    let (sample, linked) = (large(&workspace).clone(), whole.linked.clone().unwrap());
    let file = folder.path().join("w.tandem.ron");
    assert!(matches!(store.read_linked(Some(&file), &sample), Err(LinkedError::Missing)));
    // Kept aside until there is a place for it, and gone from there afterwards.
    store.keep_linked_aside(&whole).unwrap();
    assert!(store.read_linked(None, &sample).unwrap() == *whole);
    store.keep_linked(&file, &whole).unwrap();
    assert!(store.read_linked(None, &sample).is_ok(), "kept aside until the workspace is saved");
    store.forget_linked_aside(&whole);
    let beside = folder.path().join(name_beside(&file, &linked, 1));
    assert!(beside.file_name().unwrap().to_str().unwrap().starts_with("w.leads-") && beside.exists());
    assert!(matches!(store.read_linked(None, &sample), Err(LinkedError::Missing)));
    let back = store.read_linked(Some(&file), &sample).unwrap();
    assert!(back == *whole && fingerprint(&back) == linked.fingerprint);
    // Another name of the workspace finds it too; nothing of a person or machine is in it.
    let renamed = folder.path().join("other.tandem.ron");
    assert!(store.read_linked(Some(&renamed), &sample).is_ok());
    let text = std::fs::read_to_string(&beside).unwrap();
    assert!(
        text.starts_with("// All leads") && !text.contains("L17,") && !text.contains(folder.path().to_str().unwrap())
    );
    // Damage, other leads, an empty file: refused and left alone, and the leads get the next free name.
    let other = text.replacen("Food", "Fish", 1);
    let cut = &text[..text.len() / 2];
    let second = folder.path().join(name_beside(&file, &linked, 2));
    for wrong in [other.as_str(), cut, "", "(format: \"tandem-leads\", version: (1, 0), leads: (id: \"led-0\"))"] {
        std::fs::write(&beside, wrong).unwrap();
        assert!(matches!(store.read_linked(Some(&file), &sample), Err(LinkedError::OtherContent)), "{wrong:.40}");
        store.keep_linked(&file, &whole).unwrap();
        assert_eq!(std::fs::read_to_string(&beside).unwrap(), wrong, "what stands there is never written over");
        assert!(second.exists() && store.read_linked(Some(&file), &sample).unwrap() == *whole);
        std::fs::remove_file(&second).unwrap();
    }
    // Another set with the same leads reads them as its own.
    std::fs::write(&beside, &text).unwrap();
    let namesake = LeadSet { id: FreshIds::seeded(99).next(), name: "theirs".to_owned(), ..(*sample).clone() };
    let theirs = store.read_linked(Some(&file), &namesake).unwrap();
    assert_eq!((theirs.id, theirs.name.as_str(), theirs.rows), (namesake.id, "theirs", 60_000));
    let mut sets = FullLeads::default();
    sets.add(Arc::new(theirs));
    assert!(sets.of(&sample).is_none() && sets.of(&Arc::new(namesake)).is_some());
    // The workspace opens all the same, with its sample.
    store.save(&file, &workspace, Precondition::Anything).unwrap();
    assert!(on_disk(&file) == workspace);
    assert!(read(write(&workspace, true).unwrap().as_bytes()).unwrap().workspace == workspace);
    assert!(std::fs::metadata(&file).unwrap().len() < 5_000_000);
}

#[test]
fn numbers_come_from_all_leads_as_soon_as_they_are_at_hand_and_never_from_others() {
    let (workspace, whole) = with_large_set(ROWS);
    let mut results = Results::default();
    results.follow(&workspace, today());
    let scored = |results: &Results| results.scoring().map(|scoring| scoring.effect(PointSet::Agreed).leads);
    assert_eq!(scored(&results), Some(SAMPLE));
    assert_eq!(tandem::calc::months::window(large(&workspace)), None, "a sample says nothing about a month");
    results.full_leads.add(Arc::clone(&whole));
    results.follow(&workspace, today());
    // So many are scored elsewhere; until they are, there is no number at all.
    assert!(results.counting && scored(&results).is_none());
    let job = results.take_to_count().unwrap();
    // Meanwhile the threshold changes: what comes back is brought up to now.
    let mut later = workspace.clone();
    let mut header = (*later.header).clone();
    header.lead_policy.threshold = 7;
    later.header = header.into();
    results.follow(&later, today());
    let models = at_work_on(&job.workspace, &job.leads);
    results.counted(&job.workspace, &job.leads, models.clone());
    assert!(!results.counting && scored(&results) == Some(ROWS));
    let fresh = tandem::calc::scoring::Scoring::new(Arc::clone(&whole), &later);
    assert_eq!(results.scoring().unwrap().effect(PointSet::Agreed), fresh.effect(PointSet::Agreed));
    // What was scored of other leads, or for other models, is left aside.
    let mut others = Results::default();
    others.full_leads.add(Arc::clone(&whole));
    let split = crate::support::with_two_more_models(workspace.clone());
    others.follow(&split, today());
    others.counted(&job.workspace, &job.leads, models);
    assert!(others.counting && scored(&others).is_none());
}

/// Another rule on a column with very many values is asked of them elsewhere; what is typed meanwhile is caught up with.
#[test]
fn a_rule_on_a_column_of_many_values_is_asked_elsewhere() {
    let (mut workspace, whole) = with_large_set(ROWS);
    let mut results = Results::default();
    results.full_leads.add(Arc::clone(&whole));
    results.follow(&workspace, today());
    let first = results.take_to_count().unwrap();
    results.counted(&first.workspace, &first.leads, brought_up_to(&first.workspace, &first.leads, first.models));
    let criterion = in_order(&workspace.criteria)[0].clone();
    let with_text = |workspace: &Workspace, text: &str| {
        let rule = Rule::Contains { column: "ref".to_owned(), text: text.to_owned() };
        let mut changed = workspace.clone();
        changed.criteria.insert(criterion.id, Criterion { rule, ..(*criterion).clone() }.into());
        changed
    };
    workspace = with_text(&workspace, "a");
    results.follow(&workspace, today());
    assert!(results.counting && results.scoring().is_none());
    let job = results.take_to_count().unwrap();
    assert_eq!(job.models.len(), 1, "what was scored is kept");
    // Another letter is typed before the answer is there: the answer is none for now, and is asked for again.
    workspace = with_text(&workspace, "ab");
    results.follow(&workspace, today());
    results.counted(&job.workspace, &job.leads, brought_up_to(&job.workspace, &job.leads, job.models));
    assert!(results.counting && results.scoring().is_none());
    let job = results.take_to_count().unwrap();
    results.counted(&job.workspace, &job.leads, brought_up_to(&job.workspace, &job.leads, job.models));
    let fresh = tandem::calc::scoring::Scoring::new(whole, &workspace);
    let scoring = results.scoring().unwrap();
    assert!(scoring.hits(&workspace.criteria[&criterion.id]).unwrap() > 100);
    for points in PointSet::ALL {
        assert_eq!(scoring.effect(points), fresh.effect(points));
    }
}

/// A question about many leads is answered elsewhere, one at a time, and an answer of yesterday is none for today.
#[test]
fn an_answer_about_many_leads_belongs_to_the_state_it_was_asked_in() {
    use tandem::calc::lead_queries::{LeadQuery, find};
    let (workspace, whole) = with_large_set(ROWS);
    let mut results = Results::default();
    results.full_leads.add(whole);
    results.follow(&workspace, today());
    let job = results.take_to_count().unwrap();
    results.counted(&job.workspace, &job.leads, at_work_on(&job.workspace, &job.leads));
    assert!(results.answer(LeadQuery::Evidence).is_none());
    let asked = results.ask(LeadQuery::Evidence).unwrap();
    assert!(results.ask(LeadQuery::Months).is_none(), "one at a time");
    let answer = find(asked.query, &asked.model);
    results.answered(&asked, answer.clone());
    assert_eq!(results.answer(LeadQuery::Evidence), answer.as_ref());
    // Another threshold: the months are others, and so every answer is asked for anew.
    let asked = results.ask(LeadQuery::Months).unwrap();
    let mut later = workspace.clone();
    let mut header = (*later.header).clone();
    header.lead_policy.threshold = 7;
    later.header = header.into();
    results.follow(&later, today());
    assert!(results.answer(LeadQuery::Evidence).is_none());
    results.answered(&asked, find(asked.query, &asked.model));
    assert!(results.answer(LeadQuery::Months).is_none(), "it was asked before the change");
    let asked = results.ask(LeadQuery::Months).unwrap();
    results.answered(&asked, find(asked.query, &asked.model));
    assert!(results.answer(LeadQuery::Months).is_some());
    // Few leads are answered at once.
    let mut few = Results::default();
    few.follow(&new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(3), today()), today());
    for query in [LeadQuery::Evidence, LeadQuery::Months, LeadQuery::Ranking(PointSet::Agreed, true)] {
        assert!(few.ask(query).is_none() && few.answer(query).is_some());
    }
}

/// Completing a set moves its leads to other rows: the cards of an earlier blind test go along.
#[test]
fn the_cards_of_a_blind_test_stay_with_their_leads() {
    let mut workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(3), today());
    let import = |text: &str, workspace: &mut Workspace, whole: &FullLeads| {
        let raw = read_table(text.as_bytes()).unwrap();
        let filled = whole.with_full_leads(workspace);
        let plan = propose(TableKind::Leads, &raw, "leads", &filled);
        let result = run(&raw, &plan, &filled, &mut FreshIds::seeded(4), today()).unwrap();
        for record in result.records {
            record.put_into(workspace);
        }
        result.whole
    };
    let mut sets = FullLeads::default();
    assert!(import(&export(40_000), &mut workspace, &sets).is_none());
    let small = in_order(&workspace.leads)[0].clone();
    let cards = [7_u32, 20_000, 39_999].map(|row| tandem::model::Card { row, facts: Vec::new() });
    let test = tandem::model::DefinitionTest {
        id: FreshIds::seeded(8).next(),
        leads: Some(small.id),
        cards: cards.to_vec(),
        ..Default::default()
    };
    let id = test.id;
    workspace.tests.insert(id, test.into());
    // It grows past what the workspace holds, and then once more.
    for rows in [60_000, 70_000] {
        let whole = import(&export(rows), &mut workspace, &sets).unwrap();
        assert_eq!((whole.id, whole.rows), (small.id, rows));
        for (card, was) in workspace.tests[&id].cards.iter().zip(&cards) {
            let refs = [small.column("ref").unwrap(), whole.column("ref").unwrap()];
            assert_eq!(refs[1].text(card.row as usize), refs[0].text(was.row as usize));
        }
        sets.add(whole);
    }
}

/// The file with all leads is lost: the export it came from brings them back, into the same set.
#[test]
fn the_export_brings_back_leads_whose_file_is_lost() {
    let (mut workspace, whole) = with_large_set(60_000);
    let test = tandem::model::DefinitionTest {
        id: FreshIds::seeded(8).next(),
        leads: Some(whole.id),
        cards: [7, 12_345].map(|row| tandem::model::Card { row, facts: Vec::new() }).to_vec(),
        ..Default::default()
    };
    workspace.tests.insert(test.id, test.into());
    let raw = read_table(export(60_000).as_bytes()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "again", &workspace);
    let result = run(&raw, &plan, &workspace, &mut FreshIds::seeded(5), today()).unwrap();
    assert!(*result.whole.unwrap() == *whole);
    assert!(result.report.notes.contains(&ImportNote::AtHandAgain("large".to_owned())));
    let before = workspace.clone();
    for record in result.records {
        record.put_into(&mut workspace);
    }
    assert_eq!(workspace.leads, before.leads, "nothing else changes");
    assert!(workspace.tests == before.tests, "the leads stand where they stood, and so do the cards");
}

/// Both sides have completed the same set: its cells, its sample and its counts are one question, and either answer gives
/// leads that fit together.
#[test]
fn leads_completed_on_both_sides_are_one_question() {
    let (base, _) = with_large_set(60_000);
    let completed = |rows: u32| {
        let (all, _) = with_large_set(rows);
        let mut changed = base.clone();
        let set = LeadSet { id: large(&base).id, ..(**large(&all)).clone() };
        changed.leads.insert(set.id, set.into());
        changed
    };
    let (ours, theirs) = (completed(61_000), completed(62_000));
    for merged in [merge(&base, &ours, &theirs, "theirs"), merge_without_base(&ours, &theirs, "theirs")] {
        let conflict = merged.workspace.conflicts.values().find(|one| one.record.starts_with("led-")).unwrap();
        assert_eq!(merged.workspace.conflicts.len(), 1);
        assert!(large(&merged.workspace) == large(&ours));
        let answered = resolve(&merged.workspace, conflict, &Choice::Theirs).unwrap();
        assert!(large(&answered) == large(&theirs));
    }
}

/// Each of several models judges its share of all leads; a share of all leads is no sample.
#[test]
fn the_share_of_a_model_is_no_sample_where_all_leads_are_at_hand() {
    let (workspace, whole) = with_large_set(60_000);
    let workspace = crate::support::with_two_more_models(workspace);
    let parts = at_work(&workspace, Some(&whole));
    let rows: Vec<u32> = parts.iter().map(|part| part.scoring.as_ref().unwrap().set().rows).collect();
    assert!(rows.iter().sum::<u32>() == 60_000 && rows[0] > 0 && rows[1] > 0);
    for part in parts.iter().take(2) {
        let set = part.scoring.as_ref().unwrap().set();
        assert!(!set.is_sample() && tandem::calc::months::window(set).is_some());
        let food = tandem::calc::lead_sets::frequent(set, set.column("industry").unwrap());
        assert!(food[0].1 < 12_000, "the values are those of its own leads");
    }
    let sample = large(&workspace).clone();
    for part in at_work(&workspace, Some(&sample)).iter().take(2) {
        assert!(part.scoring.as_ref().unwrap().set().is_sample());
        assert_eq!(part.own_row(59_999), None, "a lead that is not at hand");
    }
}

fn import(room: &mut Room, path: &Path) {
    room.go(Page::Criteria);
    room.answer(path);
    room.click_containing(&room.t("leads-import"));
    let go = room.tx("import-go", &[("n", ROWS.into())]);
    room.click_containing(&go);
    let close = room.t("close");
    room.click(&close);
    for _ in 0..5 {
        room.steps();
    }
}

fn linked_file(folder: &Path) -> Option<PathBuf> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    names.into_iter().find(|path| path.to_str().unwrap().contains(".leads-"))
}

#[test]
fn a_large_export_is_imported_saved_moved_and_found_again() {
    let (home, folder, elsewhere) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let table = folder.path().join("export.csv");
    std::fs::write(&table, export(ROWS)).unwrap();
    let file = folder.path().join("w.tandem.ron");
    let mut room = room_at_home(home.path(), 1, Language::De);
    room.harness.state_mut().start_with(Template::Demo, Language::De);
    room.steps();
    import(&mut room, &table);
    let all = room.tx("effect-title", &[("n", ROWS.into())]);
    assert!(room.has(&all), "all leads are scored, also before they are saved");
    assert_eq!(large(room.workspace()).rows, SAMPLE);
    // The same export once more brings nothing.
    let sets = room.workspace().leads.len();
    room.answer(&table);
    room.click_containing(&room.t("leads-import"));
    let (list, apart) = (room.t("import-list"), room.t("import-list-new"));
    room.choose(&list, &apart);
    let go = room.tx("import-go", &[("n", ROWS.into())]);
    room.click_containing(&go);
    let close = room.t("close");
    room.click(&close);
    assert_eq!(room.workspace().leads.len(), sets);
    // Saved: all leads stand beside the workspace, which stays small.
    assert!(linked_file(folder.path()).is_none());
    room.answer(&file);
    room.press(Modifiers::COMMAND, Key::S);
    let beside = linked_file(folder.path()).unwrap();
    assert!(std::fs::metadata(&file).unwrap().len() < 6_000_000);
    drop(room);
    // Opened again: all leads.
    let mut room = open_at_home(home.path(), 2, &file, Language::De);
    room.go(Page::Criteria);
    room.steps();
    assert!(room.has(&all));
    drop(room);
    // Without the file beside it: the sample, and it says so; brought back, it is found.
    let away = elsewhere.path().join(beside.file_name().unwrap());
    std::fs::rename(&beside, &away).unwrap();
    let mut room = open_at_home(home.path(), 3, &file, Language::De);
    room.go(Page::Criteria);
    room.steps();
    let sample = large(room.workspace()).clone();
    let warning = format!("{} {}", tandem::ui::icons::WARNING, room.texts.sample(&sample).unwrap());
    assert!(room.has(&warning) && !room.has(&all));
    assert!(room.has(&room.tx("effect-title", &[("n", SAMPLE.into())])));
    // Months are not counted from a sample, and the funnel counts all leads all the same.
    std::fs::rename(&away, &beside).unwrap();
    let look = room.t("linked-look-again");
    room.click(&look);
    for _ in 0..3 {
        room.steps();
    }
    assert!(room.has(&all) && !room.has(&warning));
}

#[test]
fn the_command_line_takes_all_leads_or_says_that_it_cannot() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("export.csv");
    std::fs::write(&table, export(60_000)).unwrap();
    let file = folder.path().join("w.tandem.ron");
    let workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(3), today());
    Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
    let (table, path) = (table.display().to_string(), file.display().to_string());
    let output = tandem(folder.path(), &["import", "leads", &table, "--into", &path]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let beside = linked_file(folder.path()).unwrap();
    let said = |arguments: &[&str]| {
        let output = tandem(folder.path(), arguments);
        String::from_utf8(output.stdout).unwrap()
    };
    let score = said(&["score", &path]);
    assert!(score.contains("60,000") && !score.contains("Sample"), "{score}");
    assert!(!said(&["check", &path]).contains("Sample"));
    std::fs::remove_file(&beside).unwrap();
    for arguments in [&["score", &path][..], &["check", &path]] {
        let words = said(arguments);
        assert!(words.contains("Sample of 20,000 of 60,000 leads") && words.contains(".leads-"), "{words}");
    }
    let report = folder.path().join("r.md").display().to_string();
    tandem(folder.path(), &["report", &path, "-o", &report]);
    assert!(std::fs::read_to_string(&report).unwrap().contains("Sample of 20,000 of 60,000 leads"));
    assert!(FullLeads::default().missing_from(&on_disk(&file)).len() == 1);
    assert_eq!(in_order(&on_disk(&file).leads).len(), 2);
}
