//! Which leads the criteria are tested with is chosen once, for everything that speaks of leads, and kept.

use std::path::Path;
use std::sync::Arc;

use crate::support::{demo, open_at_home, tandem, today, with_two_more_models};
use tandem::calc::models::{at_work_on, judged_set, judged_sets, leads_at};
use tandem::calc::results::Results;
use tandem::edit::{Document, Edit, Page};
use tandem::exchange::report::markdown;
use tandem::file::{Precondition, Store, read, write};
use tandem::merge::merge;
use tandem::model::integrity::{Broken, oddities};
use tandem::model::{ConflictKind, FreshIds, Id, Language, LeadSet, Workspace, in_order, last_order};

/// The demo with a list of three leads that was imported last.
fn with_a_second_list() -> (Workspace, Id<LeadSet>, Id<LeadSet>) {
    let mut workspace = demo(Language::En);
    let first = in_order(&workspace.leads)[0].clone();
    let second = LeadSet {
        id: FreshIds::seeded(41).next(),
        ord: last_order(&workspace.leads),
        name: "Known firms".to_owned(),
        ..leads_at(&first, &[0, 1, 2])
    };
    let id = second.id;
    workspace.leads.insert(id, second.into());
    (workspace, first.id, id)
}

fn choosing(workspace: &Workspace, set: Option<Id<LeadSet>>) -> Workspace {
    let mut chosen = workspace.clone();
    Arc::make_mut(&mut chosen.header).lead_policy.leads = set;
    chosen
}

fn save(folder: &Path, workspace: &Workspace) -> std::path::PathBuf {
    let file = folder.join("w.tandem.ron");
    Store::machine(None).save(&file, workspace, Precondition::Anything).unwrap();
    file
}

/// How many leads the page says are judged.
fn on_the_page(workspace: &Workspace) -> u32 {
    let mut results = Results::default();
    results.follow(workspace, today());
    results.qualified().unwrap().1
}

#[test]
fn report_and_commands_speak_of_the_leads_that_were_chosen() {
    let (workspace, first, second) = with_a_second_list();
    let folder = tempfile::tempdir().unwrap();
    for (chosen, all) in [(None, 3), (Some(first), 1248), (Some(second), 3)] {
        let workspace = choosing(&workspace, chosen);
        let set = judged_set(&workspace, None).unwrap();
        assert_eq!((set.rows, on_the_page(&workspace)), (all, all));
        let told = markdown(&workspace, today());
        assert!(told.contains(&format!("– {}", set.name)), "the report names {}", set.name);
        save(folder.path(), &workspace);
        for command in [["score", "w.tandem.ron", "--json"], ["backtest", "w.tandem.ron", "--json"]] {
            let output = tandem(folder.path(), &command);
            let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let leads =
                found["leads"].as_array().map_or_else(|| found["leads"].as_u64().unwrap(), |all| all.len() as u64);
            assert_eq!(leads, u64::from(all), "{command:?}");
        }
    }
}

#[test]
fn the_choice_is_kept_in_the_file_and_undone_like_any_change() {
    let (workspace, first, _) = with_a_second_list();
    let chosen = choosing(&workspace, Some(first));
    let text = write(&chosen, true).unwrap();
    assert!(read(text.as_bytes()).unwrap().workspace == chosen);
    assert!(
        !write(&workspace, true).unwrap().contains(&format!("leads: Some(\"{first}\")")),
        "nothing chosen, nothing written"
    );
    // In the window: chosen in one session, there in the next, and undone there.
    let home = tempfile::tempdir().unwrap();
    let file = save(home.path(), &workspace);
    let mut room = open_at_home(home.path(), 1, &file, Language::En);
    room.go(Page::Criteria);
    let (label, name) = (room.t("effect-lead-set"), workspace.leads[&first].name.clone());
    room.choose(&label, &name);
    assert_eq!(room.workspace().header.lead_policy.leads, Some(first));
    room.press(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(room.workspace().header.lead_policy.leads, None);
    room.choose(&label, &name);
    room.press(egui::Modifiers::COMMAND, egui::Key::S);
    for _ in 0..20 {
        room.steps();
    }
    drop(room);
    let room = open_at_home(home.path(), 2, &file, Language::En);
    assert_eq!(on_the_page(room.workspace()), 1248);
}

#[test]
fn a_list_that_is_deleted_is_chosen_no_longer() {
    let (workspace, first, second) = with_a_second_list();
    let mut workspace = choosing(&with_two_more_models(workspace), Some(first));
    let model = in_order(&workspace.models)[0].clone();
    let mut own = (*model).clone();
    own.policy.leads = Some(first);
    workspace.models.insert(own.id, own.into());
    let mut document = Document::new(workspace);
    let edit = Edit::new("edit-delete-leads", "", Page::Criteria).delete(document.now(), first);
    document.apply(edit, 0).unwrap();
    let now = document.now();
    assert_eq!((now.header.lead_policy.leads, now.models[&model.id].policy.leads), (None, None));
    assert!(judged_sets(now).iter().all(|set| set.as_ref().unwrap().id == second));
    document.undo();
    assert_eq!(document.now().header.lead_policy.leads, Some(first));
    // A file may hold it all the same: the last list counts, and a check says so.
    let mut gone = document.now().clone();
    gone.leads.remove(&first);
    assert_eq!(judged_set(&gone, None).unwrap().id, second);
    assert!(oddities(&gone).contains(&(None, "leads", Broken::Dangling)));
}

#[test]
fn copies_bring_the_choice_home_and_keep_what_was_chosen() {
    let (base, first, second) = with_a_second_list();
    let theirs = choosing(&base, Some(first));
    assert_eq!(merge(&base, &base, &theirs, "Ann").workspace.header.lead_policy.leads, Some(first));
    // Both chose differently: ours stays, and it is asked.
    let merged = merge(&base, &choosing(&base, Some(second)), &theirs, "Ann").workspace;
    assert_eq!((merged.header.lead_policy.leads, merged.conflicts.len()), (Some(second), 1));
    // We have deleted what they have chosen.
    let mut ours = base.clone();
    ours.leads.remove(&first);
    let merged = merge(&base, &ours, &theirs, "Ann").workspace;
    assert!(merged.leads.contains_key(&first));
    assert!(merged.conflicts.values().any(|conflict| conflict.kind == ConflictKind::StillNeeded));
}

#[test]
fn each_model_may_have_its_own_leads_and_otherwise_has_those_of_the_general_one() {
    let (workspace, first, second) = with_a_second_list();
    let mut workspace = choosing(&with_two_more_models(workspace), Some(first));
    let model = in_order(&workspace.models)[0].clone();
    let mut own = (*model).clone();
    own.policy.leads = Some(second);
    workspace.models.insert(own.id, own.into());
    let sets: Vec<_> = judged_sets(&workspace).into_iter().map(|set| set.unwrap().id).collect();
    assert_eq!(sets, [first, second, first]);
    let parts = at_work_on(&workspace, &judged_sets(&workspace));
    let rows = |at: usize| parts[at].scoring.as_ref().unwrap().set().rows;
    let large = (0..3).filter(|row| {
        let employees = workspace.leads[&second].column("employees").unwrap().text(*row);
        employees.parse::<f64>().is_ok_and(|employees| employees >= 250.0)
    });
    assert_eq!(rows(1), large.count() as u32);
    assert!(
        rows(0) + rows(2) < 1248 && rows(0) > 3 && rows(2) > 3,
        "large firms of the first list are those of no other model"
    );
    let mut results = Results::default();
    results.follow(&workspace, today());
    assert_eq!(results.leads().unwrap().id, first);
    results.look_at(Some(model.id));
    assert_eq!(results.leads().unwrap().id, second);
}

/// The demo is the same in every language: its leads speak it, its rules match them, and every figure is equal.
#[test]
fn the_demo_judges_the_same_leads_in_every_language() {
    use tandem::calc::scoring::{PointSet, Scoring};
    use tandem::model::{ColumnRole, Language, Rule, in_order};
    let all = Language::ALL.map(|language| {
        let workspace = crate::support::demo(language);
        let set = Arc::clone(in_order(&workspace.leads)[0]);
        for criterion in workspace.criteria.values() {
            let Rule::AnyOf { column, values } = &criterion.rule else { continue };
            let Some(column) = set.column(column) else { continue };
            let met = values.iter().any(|value| column.values.iter().any(|known| known == value));
            assert!(met || values.is_empty(), "{language:?} {}: {values:?}", criterion.name);
        }
        (Scoring::new(Arc::clone(&set), &workspace), set)
    });
    let [(english, in_english), translated @ ..] = &all;
    for (scoring, set) in translated {
        for points in PointSet::ALL {
            let (one, other) = (english.effect(points), scoring.effect(points));
            assert_eq!((one.passed, one.vetoed, &one.confusion), (other.passed, other.vetoed, &other.confusion));
            assert_eq!((&one.by_score, one.reachable), (&other.by_score, other.reachable));
        }
        for (one, other) in in_english.columns.iter().zip(&set.columns) {
            let words = |column: &tandem::model::LeadColumn| -> Vec<String> {
                column.values.iter().filter(|value| value.starts_with(char::is_uppercase)).map(str::to_owned).collect()
            };
            let speaks = ["industry", "country", "department"].contains(&one.name.as_str());
            assert!(!speaks || one.role == ColumnRole::Attribute && words(one) != words(other), "{}", one.name);
        }
    }
}
