//! Several lead models: every lead is judged by exactly one, and each is negotiated on its own.

use crate::support::{demo, room, tandem, with_two_more_models};
use egui::{Key, Modifiers};
use tandem::calc::models::{JudgedLeads, at_work, judged_by, scoped_to_model};
use tandem::calc::scoring::{PointSet, Scoring, rule_holds};
use tandem::edit::Page;
use tandem::exchange::{report, sheet_kinds};
use tandem::file::{Precondition, Store, read, write};
use tandem::merge::{Merged, merge};
use tandem::model::integrity::violations;
use tandem::model::{Language, Rule, Workspace, in_order};
use tandem::text::texts;
use tandem::ui::settings::Settings;

#[test]
fn every_lead_is_judged_by_the_first_model_whose_segment_it_is_in() {
    let workspace = with_two_more_models(demo(Language::En));
    let set = in_order(&workspace.leads)[0].clone();
    let judged = judged_by(&set, &workspace);
    let mut counts = [0; 3];
    for (row, judge) in judged.iter().enumerate() {
        let holds = |at: usize| {
            let segment = &in_order(&workspace.models)[at].segment;
            rule_holds(segment, set.column(segment.column().unwrap()).unwrap().text(row), set.reference_day)
        };
        let expected = if holds(0) { 1 } else { u16::from(holds(1)) * 2 };
        assert_eq!(*judge, expected, "lead {row}");
        counts[*judge as usize] += 1;
    }
    assert!(counts.iter().all(|count| *count > 50), "{counts:?}");
    let parts = at_work(&workspace, Some(&set));
    let leads: Vec<u32> = parts.iter().map(|part| part.scoring.as_ref().unwrap().set().rows).collect();
    assert_eq!(leads, counts);
    // Scored alone, with only its own criteria, each lead gets what it gets among the others.
    for (position, part) in parts.iter().enumerate() {
        let (alone, policy) = (scoped_to_model(&workspace, part.model), &part.workspace.header.lead_policy);
        let all = Scoring::new(set.clone(), &alone);
        let scoring = part.scoring.as_ref().unwrap();
        for row in 0..scoring.set().rows as usize {
            let whole = part.row_in_set(row);
            assert_eq!(judged[whole] as usize, position);
            assert_eq!(part.own_row(whole), Some(row));
            let both = [scoring.score(PointSet::Agreed, row, policy), all.score(PointSet::Agreed, whole, policy)];
            assert_eq!(both[0], both[1]);
            let decisions =
                [scoring.decision(PointSet::Agreed, row, policy), all.decision(PointSet::Agreed, whole, policy)];
            assert_eq!(decisions[0], decisions[1]);
        }
    }
    let together = JudgedLeads::of(&workspace, &set);
    let passed = (0..together.rows).filter(|row| together.explain(*row).unwrap().1.decision.passes()).count();
    let sum: u32 = parts.iter().map(|part| part.scoring.as_ref().unwrap().effect(PointSet::Agreed).passed).sum();
    assert_eq!(passed as u32, sum);
}

#[test]
fn a_model_without_a_segment_judges_nobody_and_one_model_changes_nothing() {
    let general = demo(Language::En);
    let set = in_order(&general.leads)[0].clone();
    let alone = &at_work(&general, Some(&set))[0];
    assert!(alone.workspace == general && std::sync::Arc::ptr_eq(alone.scoring.as_ref().unwrap().set(), &set));
    let mut workspace = with_two_more_models(general.clone());
    let models: Vec<_> = workspace.models.values().cloned().collect();
    for model in models {
        let without = tandem::model::LeadModel { segment: Rule::Manual, ..(*model).clone() };
        workspace.models.insert(model.id, without.into());
    }
    assert!(judged_by(&set, &workspace).iter().all(|judge| *judge == 0));
    let parts = at_work(&workspace, Some(&set));
    let effect =
        |part: &tandem::calc::models::ModelAtWork| part.scoring.as_ref().unwrap().effect(PointSet::Agreed).clone();
    assert_eq!(effect(&parts[0]), effect(alone));
    assert_eq!(effect(&parts[1]).leads, 0);
}

fn named<'a>(workspace: &'a Workspace, name: &str) -> Option<&'a std::sync::Arc<tandem::model::LeadModel>> {
    workspace.models.values().find(|model| model.name == name)
}

/// In Dutch: a second model is begun, gets a name, a segment, other points and another threshold; the general one stays as
/// it was, and undo takes everything back.
#[test]
fn a_second_model_is_negotiated_beside_the_general_one() {
    let settings = Settings { language: Some(Language::Nl), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().start_with(tandem::exchange::templates::Template::Demo, Language::Nl);
    room.go(Page::Criteria);
    let before = room.workspace().clone();
    let leads = in_order(&before.leads)[0].rows;
    let (new, done) = (room.t("model-new"), room.t("model-done"));
    room.click(&new);
    room.type_text("Grote bedrijven");
    let model = named(room.workspace(), "Grote bedrijven").unwrap().clone();
    assert_eq!(model.segment, Rule::Manual);
    assert!(room.has(&format!("{} {}", tandem::ui::icons::INFO, room.t("model-no-segment"))));
    let own = |workspace: &Workspace| workspace.criteria.values().filter(|one| one.model == Some(model.id)).count();
    assert_eq!(own(room.workspace()), before.criteria.values().filter(|one| one.status.counts()).count());
    let (segment, range) = (room.t("model-segment"), room.t("rule-kind-range"));
    room.choose(&segment, &range);
    let (column, min) = (room.t("criterion-column"), room.t("rule-min"));
    room.fill(&column, "employees");
    room.fill(&min, "250");
    let judged = judged_by(&in_order(&room.workspace().leads)[0].clone(), room.workspace());
    let count = judged.iter().filter(|judge| **judge == 1).count();
    assert!(count > 50);
    let words = room.tx("model-judges", &[("n", count.into()), ("all", leads.into())]);
    assert!(room.has(&words), "{words}");
    room.click(&done);
    // The page is about this model now: a new criterion and another threshold are its own.
    let title = room.tx("effect-title", &[("n", count.into())]);
    assert!(room.has(&title));
    let (new, name, close) = (room.t("criterion-new"), room.t("criterion-name"), room.t("close-details"));
    room.click(&format!("{}  {new}", tandem::ui::icons::PLUS));
    room.fill(&name, "Raamcontract");
    room.click(&close);
    let threshold = room.t("effect-threshold");
    room.fill(&threshold, "70");
    room.press(Modifiers::NONE, Key::Enter);
    let now = room.workspace();
    let policy = |workspace: &Workspace| named(workspace, "Grote bedrijven").unwrap().policy.clone();
    assert_eq!(policy(now).threshold, 70);
    assert_eq!(now.header, before.header, "the general model keeps its threshold");
    let contract = now.criteria.values().find(|one| one.name == "Raamcontract").unwrap();
    assert_eq!(contract.model, Some(model.id));
    // A silent round asks only for its own criteria.
    room.press(Modifiers::COMMAND, Key::R);
    let begin = room.t("round-begin");
    room.click(&begin);
    let round = room.workspace().rounds.values().next().unwrap().clone();
    assert_eq!(round.model, Some(model.id));
    assert!(round.criteria.iter().all(|id| room.workspace().criteria[id].model == Some(model.id)));
    // Over to the general model: no round there, its own number of leads.
    let general =
        room.tx("model-leads", &[("name", room.t("model-general").into()), ("n", (leads as usize - count).into())]);
    room.click(&general);
    let title = room.tx("effect-title", &[("n", (leads as usize - count).into())]);
    assert!(room.has(&title));
    // Deleted, and brought back.
    room.click_containing("Grote bedrijven");
    let (edit, delete) = (room.t("model-edit"), room.t("model-delete"));
    room.click(&edit);
    room.click(&delete);
    assert!(room.workspace().models.is_empty() && room.workspace().rounds.is_empty());
    assert!(room.workspace().criteria.len() == before.criteria.len() && violations(room.workspace()).is_empty());
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(own(room.workspace()), round.criteria.len() + own_others(room.workspace(), &round));
    for _ in 0..30 {
        room.press(Modifiers::COMMAND, Key::Z);
    }
    assert!(*room.workspace() == before);
}

/// While somebody answers in silence there is no way to another model, and undo leads to the model of the change.
#[test]
fn what_is_answered_for_one_model_never_reaches_another() {
    let settings = Settings { language: Some(Language::En), name: "M. Berg".to_owned(), ..Settings::default() };
    let mut room = room(settings, (1366.0, 768.0), false);
    let (file, folder) = ("w.tandem.ron", tempfile::tempdir().unwrap());
    let path = folder.path().join(file);
    let workspace = with_two_more_models(demo(Language::En));
    Store::machine(None).save(&path, &workspace, Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room.go(Page::Criteria);
    let counts: Vec<u32> = at_work(&workspace, Some(in_order(&workspace.leads)[0]))
        .iter()
        .map(|part| part.scoring.as_ref().unwrap().set().rows)
        .collect();
    let tab = |room: &crate::support::Room, name: &str, at: usize| {
        room.tx("model-leads", &[("name", name.into()), ("n", counts[at].into())])
    };
    let general = tab(&room, &room.t("model-general"), 0);
    let (large, germany) = (tab(&room, "Large firms", 1), tab(&room, "Germany", 2));
    // A round runs in two models at once.
    for model in [&large, &germany] {
        room.click(model);
        room.press(Modifiers::COMMAND, Key::R);
        room.click(&room.t("round-each-department"));
        let begin = room.t("round-begin");
        room.click(&begin);
    }
    assert_eq!(room.workspace().rounds.values().filter(|round| !round.revealed).count(), 2);
    let before = room.workspace().clone();
    let enter = room.tx("round-enter-for", &[("name", room.t("side-sales").into())]);
    room.click(&enter);
    room.type_text("12");
    assert!(!room.has(&large) && !room.has(&general), "no way out but through the answer");
    room.press(Modifiers::NONE, Key::Enter);
    let changed: Vec<_> = room.workspace().rounds.iter().filter(|(id, round)| before.rounds[*id] != **round).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].1.model, named(room.workspace(), "Germany").map(|model| model.id));
    room.press(Modifiers::NONE, Key::Escape);
    // The threshold of the general model changes; from another model, undo leads back to it.
    room.click(&general);
    let threshold = room.t("effect-threshold");
    room.fill(&threshold, "70");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.workspace().header.lead_policy.threshold, 70);
    room.click(&large);
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().header.lead_policy.threshold, workspace.header.lead_policy.threshold);
    assert!(room.has(&room.tx("effect-title", &[("n", counts[0].into())])), "back at the general model");
}

fn own_others(workspace: &Workspace, round: &tandem::model::Round) -> usize {
    workspace.criteria.values().filter(|one| one.model == round.model && !round.criteria.contains(&one.id)).count()
}

#[test]
fn models_go_to_the_file_the_report_and_the_lists_in_every_language() {
    for language in Language::ALL {
        let workspace = with_two_more_models(demo(language));
        assert!(read(write(&workspace, true).unwrap().as_bytes()).unwrap().workspace == workspace);
        let texts = texts(language);
        let words = report::markdown(&workspace, crate::support::today());
        let general = texts.get("model-general");
        for name in ["Large firms", "Germany", general.as_str()] {
            assert!(words.contains(&format!("### {name}")), "{name} in {words}");
        }
        let sheet = sheet_kinds::sheet(&workspace, sheet_kinds::SheetKind::Criteria);
        assert_eq!(sheet.head.last().unwrap(), &texts.get("field-model"));
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
        let wall = report::handover_markdown(&workspace, crate::support::today());
        assert!(wall.contains("Large firms") && wall.contains(&general));
    }
}

#[test]
fn the_command_line_says_which_model_judged_each_lead() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = with_two_more_models(demo(Language::De));
    let file = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&file, &workspace, Precondition::Anything).unwrap();
    let path = file.display().to_string();
    let output = tandem(folder.path(), &["--lang", "de", "score", &path]);
    let words = String::from_utf8(output.stdout).unwrap();
    for part in ["# Allgemeines Modell", "# Large firms", "# Germany", "Für Leads mit diesem Merkmal – "] {
        assert!(words.contains(part), "{part} in {words}");
    }
    let target = folder.path().join("scored.csv").display().to_string();
    tandem(folder.path(), &["score", &path, "-o", &target]);
    let table = tandem::exchange::read_table(&std::fs::read(&target).unwrap()).unwrap();
    let set = in_order(&workspace.leads)[0].clone();
    let names = ["Allgemeines Modell", "Large firms", "Germany"];
    for (row, judge) in judged_by(&set, &workspace).into_iter().enumerate() {
        assert_eq!(table.rows.get(row).unwrap().iter().last().unwrap(), names[judge as usize]);
    }
    let output = tandem(folder.path(), &["model", &path]);
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("## Large firms") && words.contains("## Germany"), "{words}");
}

/// One side deletes a model, the other adds a criterion to it: the question stays open, and whichever way it is answered
/// nothing of the model ends up in another one.
#[test]
fn a_model_one_side_deletes_while_the_other_works_in_it_stays_whole() {
    let base = with_two_more_models(demo(Language::En));
    let gone = named(&base, "Germany").unwrap().id;
    let mut ours = base.clone();
    ours.models.remove(&gone);
    let own: Vec<_> = ours.criteria.values().filter(|one| one.model == Some(gone)).map(|one| one.id).collect();
    for id in &own {
        ours.criteria.remove(id);
    }
    let mut theirs = base.clone();
    let mut fresh = tandem::model::FreshIds::seeded(4711);
    let added = tandem::model::Criterion {
        id: fresh.next(),
        name: "Fair in Hanover".to_owned(),
        ..(*theirs.criteria[&own[0]]).clone()
    };
    let added_id = added.id;
    theirs.criteria.insert(added_id, added.into());
    let general = |workspace: &Workspace| workspace.criteria.values().filter(|one| one.model.is_none()).count();
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let Merged { workspace, .. } = merge(&base, one, other, "theirs");
        assert_eq!(violations(&workspace), []);
        assert!(!workspace.conflicts.is_empty(), "a model that is gone here and worked on there is a question");
        for remove in [true, false] {
            let mut answered = workspace.clone();
            for conflict in workspace.conflicts.values() {
                let taken = if remove { tandem::merge::Choice::Ours } else { tandem::merge::Choice::Theirs };
                if let Some(next) = tandem::merge::resolve(&answered, conflict, &taken) {
                    answered = next;
                }
            }
            assert_eq!(violations(&answered), []);
            assert_eq!(general(&answered), general(&base), "nothing moves to the general model");
        }
    }
}
