//! A whole workshop, played through the pages by accessible names: personas, criteria, real leads, content, funnel, KPIs,
//! agreement; saved, opened in a second instance, compared, and the report written.

use crate::support::{Room, shared_data, start};
use egui::{Key, Modifiers};
use tandem::calc::persona::{PersonaStatus, status};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{CriterionStatus, KpiStatus, Language, SaidBy, Verdict, in_order};
use tandem::text::labels;

fn personas(room: &mut Room) {
    room.go(Page::Personas);
    room.click(&room.t("persona-new"));
    let name = room.t("persona-name");
    room.fill(&name, "Head of production");
    let add = room.tx("statement-add-to", &[("section", room.t("section-goals").into())]);
    room.click(&add);
    // Someone types while six people talk: Enter adds the next, Alt says who speaks.
    for (key, text) in [(Key::S, "Less downtime"), (Key::M, "More output"), (Key::B, "Fewer suppliers")] {
        room.press(Modifiers::ALT, key);
        room.type_text(text);
        room.press(Modifiers::NONE, Key::Enter);
    }
    room.press(Modifiers::NONE, Key::Escape);
    let said: Vec<(String, SaidBy)> =
        in_order(&room.workspace().statements).iter().map(|s| (s.text.clone(), s.said_by)).collect();
    assert_eq!(
        said,
        [
            ("Less downtime".to_owned(), SaidBy::Sales),
            ("More output".to_owned(), SaidBy::Marketing),
            ("Fewer suppliers".to_owned(), SaidBy::Both)
        ]
    );
    for text in ["Less downtime", "More output", "Fewer suppliers"] {
        room.click(&room.tx("statement-agree", &[("text", text.into())]));
        // What only one side has said is not agreed by a slip: both say so, or it stays marked.
        match text {
            "Less downtime" => room.click(&room.t("statement-agree-both")),
            "More output" => room.click(&room.t("statement-agree-anyway")),
            _ => {}
        }
    }
    assert!(room.has(&room.tx("statement-only", &[("who", room.t("side-marketing").into())])));
    let said = |text: &str| room.workspace().statements.values().find(|one| one.text == text).unwrap().said_by;
    assert_eq!((said("Less downtime"), said("More output")), (SaidBy::Both, SaidBy::Marketing));
    assert!(room.workspace().statements.values().all(|statement| statement.agreed));
    room.click(&room.t("persona-tab-signatures"));
    for side in ["side-sales", "side-marketing"] {
        room.click(&format!("{}: {}", room.t(side), room.t("sign-accepted")));
    }
    // Whoever signs for the other side says who that is.
    room.fill(&format!("{}: {}", room.t("side-marketing"), room.t("sign-by")), "Ann");
    let persona = room.workspace().personas.values().next().unwrap();
    assert_eq!(
        (
            persona.name.as_str(),
            status(room.workspace(), persona, tandem::calc::signing::outdated_persona(room.workspace(), persona))
        ),
        ("Head of production", PersonaStatus::Agreed)
    );
    assert_eq!(persona.sign_off.sales.by, "M. Berg");
    assert!(persona.review_due.is_some(), "an agreed persona gets a review day");
}

fn criteria(room: &mut Room) {
    room.go(Page::Criteria);
    room.click(&room.t("criteria-starters"));
    let starters = &tandem::exchange::templates::starters().criteria;
    let language = room.workspace().header.language;
    let names: Vec<String> = [2, 13, 15].iter().map(|at| starters[*at].name(language).to_owned()).collect();
    for name in &names {
        room.click(name);
    }
    room.click(&room.tx("starters-add", &[("n", 3_u32.into())]));
    assert_eq!(room.workspace().criteria.len(), 3);
    for (name, sales, marketing) in [(&names[0], "20", "18"), (&names[1], "5", "-30"), (&names[2], "12", "6")] {
        for (key, points) in [("criterion-points-sales", sales), ("criterion-points-marketing", marketing)] {
            let field = room.tx(key, &[("name", name.into())]);
            room.click(&field);
            room.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            room.type_text(points);
            room.press(Modifiers::NONE, Key::Enter);
        }
    }
    let proposals: Vec<_> =
        in_order(&room.workspace().criteria).iter().map(|c| (c.proposals.sales, c.proposals.marketing)).collect();
    assert_eq!(proposals, [(Some(20), Some(18)), (Some(5), Some(-30)), (Some(12), Some(6))]);
    // Points nobody has named are only settled on by choice.
    room.click(&room.tx("criterion-agree", &[("name", (&names[0]).into())]));
    assert_eq!(in_order(&room.workspace().criteria)[0].agreed, None);
    room.click(&room.tx("settle-middle", &[("n", 19.into())]));
    assert_eq!(in_order(&room.workspace().criteria)[0].agreed, Some(19));
    room.click(&room.tx("criterion-agree", &[("name", (&names[2]).into())]));
    room.click(&room.tx("settle-marketing", &[("n", 6.into())]));
    assert_eq!(in_order(&room.workspace().criteria)[2].agreed, Some(6));
    room.click(&room.tx("criterion-agree", &[("name", (&names[1]).into())]));
    room.click(&room.t("settle-park"));
    assert_eq!(in_order(&room.workspace().criteria)[1].status, CriterionStatus::Parked);
}

fn leads(room: &mut Room) {
    let Some(file) = shared_data("crm_pipeline.csv") else {
        return;
    };
    room.answer(file);
    room.click_containing(&room.t("leads-import"));
    room.click_containing(&room.tx("import-go", &[("n", 6711_u32.into())]));
    assert!(room.has(&room.tx("import-read", &[("read", 6711_u32.into()), ("used", 6711_u32.into())])));
    room.click(&room.t("close"));
    let set = room.workspace().leads.values().next().unwrap();
    assert_eq!(set.rows, 6711);
    assert!(set.column("sales_agent").is_none() && set.column("owner").is_none(), "persons are dropped");
    let won = set.outcomes().iter().filter(|outcome| **outcome == tandem::model::Outcome::Won).count();
    assert_eq!(won, 4238);
    assert!(room.has(&room.tx("effect-title", &[("n", 6711_u32.into())])));
    let threshold = room.t("effect-threshold");
    room.click(&threshold);
    room.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    room.type_text("15");
    room.press(Modifiers::NONE, Key::Enter);
    assert_eq!(room.workspace().header.lead_policy.threshold, 15);
}

fn content(room: &mut Room, folder: &std::path::Path) {
    room.go(Page::Content);
    let file = folder.join("inventory.csv");
    let kind = room.t(labels::words(tandem::model::ContentKind::BidText));
    let inventory = format!(
        "Title;Type;Origin;Persona;Stage;Last changed\nBid text;{kind};{};Head of production;{};01.10.2026\nFlyer;Flyer;Marketing;;;\n",
        room.t("side-sales"),
        in_order(&room.workspace().journey)[3].name,
    );
    std::fs::write(&file, inventory).unwrap();
    room.answer(file);
    room.click(&room.t("content-import"));
    room.click_containing(&room.tx("import-go", &[("n", 2_u32.into())]));
    room.click(&room.t("close"));
    assert_eq!(room.workspace().content.len(), 2);
    let bid = in_order(&room.workspace().content)[0].clone();
    assert_eq!((bid.kind, bid.mapping.len()), (tandem::model::ContentKind::BidText, 1));
    // Rated from the keyboard; the other side does not know it: a treasure.
    let rating = room.tx("content-useful-sales", &[("title", "Bid text".into())]);
    room.click(&rating);
    room.press(Modifiers::NONE, Key::Num4);
    let known = room.tx("content-knows-marketing", &[("title", "Bid text".into())]);
    room.click(&format!("{known}: {}", room.t("answer-unknown")));
    room.click(&format!("{known}: {}", room.t("answer-yes")));
    let bid = room.workspace().content.get(&bid.id).unwrap().clone();
    assert_eq!((bid.useful.sales, bid.known.marketing), (Some(4), Some(false)));
    assert!(room.has(&room.t("finding-treasure-one")));
    room.harness.state_mut().go(Page::Content);
    room.steps();
    use egui_kittest::kittest::Queryable;
    room.harness.query_all_by_label("Bid text").last().unwrap().click();
    room.steps();
    let verdict = room.t("content-verdict");
    room.choose(&verdict, &room.t("verdict-share"));
    assert_eq!(room.workspace().content.get(&bid.id).unwrap().verdict, Verdict::Share);
}

fn funnel(room: &mut Room) {
    room.go(Page::Funnel);
    room.click(&room.t("funnel-type"));
    let texts = room.texts.clone();
    let month = tandem::model::Month::new(2026, 11).unwrap();
    let add = room.tx("months-add", &[("month", texts.month(month).into())]);
    room.click_containing(&add);
    let stages: Vec<String> = in_order(&room.workspace().stages).iter().map(|stage| stage.name.clone()).collect();
    for (stage, count) in stages.iter().zip(["4000", "120", "30", "18", "9", "3"]) {
        room.fill(&format!("{stage}, {}", texts.month(month)), count);
    }
    let counts: Vec<u64> = room.workspace().months.values().next().unwrap().counts.values().copied().collect();
    assert_eq!(counts.iter().sum::<u64>(), 4180);
    // A block from a spreadsheet fills whole months.
    room.harness
        .event(egui::Event::Paste("2026-09\t3900\t110\t28\t17\t8\t2\n2026-10\t4100\t115\t29\t18\t9\t3".to_owned()));
    room.steps();
    assert_eq!(room.workspace().months.len(), 3);
    room.click(&room.t("funnel-tab-chart"));
    let goal = room.tx("plan-goal", &[("currency", "EUR".into())]);
    room.fill(&goal, "2400000");
    let deal = room.tx("plan-deal", &[("currency", "EUR".into())]);
    room.fill(&deal, "40000");
    assert_eq!(
        (room.workspace().header.plan.revenue_goal, room.workspace().header.plan.deal_value),
        (240_000_000, 4_000_000)
    );
    assert!(room.has("30"), "the goal takes 30 deals");
}

fn agreement(room: &mut Room) {
    room.go(Page::Agreement);
    room.click_containing(&room.t("kpi-catalogue"));
    let language = room.workspace().header.language;
    let kpi = tandem::exchange::templates::starters().kpis[0].name(language).to_owned();
    room.click(&kpi);
    room.click(&room.tx("starters-add", &[("n", 1_u32.into())]));
    let (sales, marketing) = (
        room.tx("kpi-value-sales", &[("name", (&kpi).into())]),
        room.tx("kpi-value-marketing", &[("name", (&kpi).into())]),
    );
    room.fill(&sales, "60");
    room.fill(&marketing, "40");
    room.click(&room.tx("kpi-agree", &[("name", (&kpi).into())]));
    room.click(&room.tx("kpi-settle-middle", &[("value", "50".into())]));
    let record = room.workspace().kpis.values().next().unwrap();
    assert_eq!((record.agreed, record.status), (Some(5000), KpiStatus::Agreed));
    room.click(&room.tx("clause-add-to", &[("section", room.t("clause-section-sales").into())]));
    room.type_text("Sales calls within a day.");
    assert_eq!(room.workspace().clauses.values().next().unwrap().text, "Sales calls within a day.");
    room.click(&room.tx("statement-agree", &[("text", "Sales calls within a day.".into())]));
    let signature = format!("{}: {}", room.t("side-marketing"), room.t("sign-accepted"));
    room.click(&signature);
    assert!(room.workspace().header.sla.sign_off.marketing.is_given());
}

fn play(language: Language) {
    let folder = tempfile::tempdir().unwrap();
    let mut room = start(Template::Empty, language);
    personas(&mut room);
    criteria(&mut room);
    leads(&mut room);
    content(&mut room, folder.path());
    funnel(&mut room);
    agreement(&mut room);

    let file = folder.path().join("workshop.tandem.ron");
    room.answer(&file);
    room.press(Modifiers::COMMAND, Key::S);
    assert!(file.exists());
    assert!(!room.harness.state_mut().has_unsaved_changes());

    let mut second = crate::support::room(
        tandem::ui::settings::Settings { language: Some(language), ..Default::default() },
        (1366.0, 768.0),
        false,
    );
    second.harness.state_mut().open_at_start(file);
    second.steps();
    assert_eq!(second.workspace(), room.workspace());

    let report = folder.path().join("report.html");
    room.answer(&report);
    room.press(Modifiers::COMMAND, Key::P);
    // It has no title yet: the name of the file is proposed.
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    let html = std::fs::read_to_string(&report).unwrap();
    for text in ["<h1>workshop</h1>", "Head of production", "Less downtime", "Bid text", "Sales calls within a day."] {
        assert!(html.contains(text), "{text} is missing in the report");
    }
    assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));

    // Back to the very beginning, and forward again.
    let end = room.workspace().clone();
    for _ in 0..300 {
        room.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        room.harness.step();
    }
    room.steps();
    assert!(room.workspace().personas.is_empty() && room.workspace().leads.is_empty());
    for _ in 0..300 {
        room.harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
        room.harness.step();
    }
    room.steps();
    assert_eq!(*room.workspace(), end);
}

#[test]
fn a_whole_workshop_in_english() {
    play(Language::En);
}

#[test]
fn a_whole_workshop_in_german() {
    play(Language::De);
}

#[test]
fn a_whole_workshop_in_dutch() {
    play(Language::Nl);
}

/// An export may hold inquiries, MQLs or opportunities: somebody says which, and no other stage is touched.
#[test]
fn leads_are_counted_as_the_stage_somebody_names() {
    let mut room = start(Template::Demo, Language::De);
    room.go(Page::Funnel);
    room.click(&room.t("funnel-tab-numbers"));
    let stages: Vec<_> =
        in_order(&room.workspace().stages).into_iter().map(|stage| (stage.id, stage.name.clone())).collect();
    let counts = |room: &Room, at: usize| -> Vec<Option<u64>> {
        room.workspace().months.values().map(|month| month.counts.get(&stages[at].0).copied()).collect()
    };
    let before = [counts(&room, 1), counts(&room, 2)];
    room.click(&room.t("funnel-from-leads"));
    assert_eq!([counts(&room, 1), counts(&room, 2)], before, "nothing is counted unasked");
    room.click(&room.tx("funnel-leads-as", &[("stage", stages[1].1.as_str().into())]));
    assert_ne!(counts(&room, 1), before[0]);
    let kept = counts(&room, 2);
    let known = before[1].iter().flatten().count();
    assert_eq!(kept.iter().flatten().count(), known, "the leads are no MQLs");
}
