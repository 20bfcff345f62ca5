//! Only what was agreed is a result: what the program brought along is a proposal until somebody confirms it.

use std::sync::Arc;

use crate::support::{start, today};
use egui::{Key, Modifiers};
use tandem::calc::agreement::unsettled;
use tandem::calc::proposals::{self, LIMITS, Topic, is_proposed, proposed};
use tandem::edit::Page;
use tandem::exchange::report::{handover_html, handover_markdown, html, markdown};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{
    Ballot, Card, Clause, ClauseStatus, DefinitionTest, FreshIds, Kpi, KpiStatus, Language, PerSide, Persona, Side,
    SignDecision, SignOff, Workspace, in_order,
};

/// A new workspace of a template with one persona of the room's own.
fn begun(template: Template, language: Language) -> Workspace {
    let mut workspace = new_workspace(template, language, &mut FreshIds::seeded(7), today());
    let persona = Persona { id: FreshIds::seeded(8).next(), name: "Ina Beispiel".to_owned(), ..Persona::default() };
    workspace.personas.insert(persona.id, Arc::new(persona));
    workspace
}

/// Every text the program brings along, in one language.
fn brought(workspace: &Workspace) -> Vec<String> {
    let handover = &workspace.header.handover;
    let mut texts = vec![
        &handover.trigger,
        &handover.channel,
        &handover.routing,
        &handover.minimum_data,
        &handover.contacted,
        &handover.deputy,
        &handover.overdue,
        &handover.report_back,
    ]
    .into_iter()
    .cloned()
    .collect::<Vec<_>>();
    texts.extend(workspace.header.sla.reject_reasons.iter().cloned());
    texts.extend(workspace.criteria.values().map(|criterion| criterion.sentence.clone()));
    texts.extend(workspace.stages.values().map(|stage| stage.entry_rule.clone()).filter(|rule| !rule.is_empty()));
    texts.extend(workspace.journey.values().map(|stage| stage.question.clone()));
    assert!(texts.len() > 20);
    texts
}

#[test]
fn a_new_workspace_with_one_persona_reports_nothing_the_program_brought_along() {
    for template in [Template::Empty, Template::Personas, Template::Leads] {
        for language in Language::ALL {
            let workspace = begun(template, language);
            for text in
                [markdown(&workspace, today()), html(&workspace, today()), handover_markdown(&workspace, today())]
            {
                // What comes before the body of the page is its style.
                let body = text.split("<body>").last().unwrap();
                for sentence in brought(&workspace) {
                    assert!(!body.contains(&sentence), "{template:?} {language:?}: {sentence}\n{body}");
                }
                // The day of the report, the numbers of empty personas, and of markup.
                let plain = body.replace(&tandem::text::texts(language).date(today()), "");
                let plain: String = plain.lines().filter(|line| !line.contains("Persona")).collect();
                let plain =
                    ["h1", "h2", "h3", "&#38;", "&#34;", "&#39;"].iter().fold(plain, |text, tag| text.replace(tag, ""));
                assert!(!plain.contains(|c: char| c.is_ascii_digit()), "{template:?} {language:?}: {plain}");
            }
            assert!(handover_html(&workspace, today()).contains("<html"));
        }
    }
}

#[test]
fn the_sheet_shows_only_what_was_changed_or_confirmed() {
    let workspace = begun(Template::Empty, Language::De);
    let mut header = (*workspace.header).clone();
    header.sla.first_contact_hours = 16;
    let word = tandem::model::Confirmation { by: "Ann".to_owned(), on: Some(today()) };
    let header = proposals::confirm(&header, &[Topic::Deputy], &word);
    let workspace = Workspace { header: Arc::new(header), ..workspace };
    let sheet = handover_markdown(&workspace, today());
    assert!(sheet.contains("| Geschäftsstunden bis zum Erstkontakt | 16 |"), "{sheet}");
    assert!(sheet.contains(&workspace.header.handover.deputy) && !sheet.contains(&workspace.header.handover.channel));
    assert!(markdown(&workspace, today()).contains("Geschäftsstunden bis zum Erstkontakt: 16"));
}

#[test]
fn one_click_confirms_a_block_with_who_and_when_and_undo_takes_it_back() {
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Agreement);
    let names: Vec<String> = LIMITS.iter().map(|topic| room.t(tandem::text::agreed::topic(*topic))).collect();
    let joined = tandem::text::texts(Language::En).joined(&names);
    let button = room.tx("proposal-confirm-all", &[("names", joined.into())]);
    room.click(&button);
    assert_eq!(proposed(room.workspace(), &LIMITS), []);
    assert_eq!(proposals::confirmation(&room.workspace().header, Topic::Attempts).unwrap().on, Some(today()));
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(proposed(room.workspace(), &LIMITS).len(), 6);
}

#[test]
fn a_value_somebody_types_is_the_rooms_own_also_when_it_is_the_usual_one_again() {
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Agreement);
    let caption = room.t("sla-first-contact");
    for number in ["48", "24"] {
        room.fill(&caption, number);
        room.press(Modifiers::NONE, Key::Enter);
    }
    assert_eq!(room.workspace().header.sla.first_contact_hours, 24);
    assert!(!is_proposed(room.workspace(), Topic::FirstContact) && is_proposed(room.workspace(), Topic::Attempts));
}

#[test]
fn confirmations_are_kept_in_the_file() {
    let workspace = begun(Template::Leads, Language::Nl);
    let word = tandem::model::Confirmation { by: "Ann".to_owned(), on: Some(today()) };
    let header = proposals::confirm(&workspace.header, &[Topic::Threshold, Topic::Deputy], &word);
    let workspace = Workspace { header: Arc::new(header), ..workspace };
    let again = tandem::file::read(tandem::file::write(&workspace, true).unwrap().as_bytes()).unwrap().workspace;
    assert_eq!(again, workspace);
    assert!(!is_proposed(&again, Topic::Threshold) && is_proposed(&again, Topic::FitCap));
}

#[test]
fn two_copies_may_confirm_the_same_value() {
    let base = begun(Template::Empty, Language::En);
    let by = |name: &str| {
        let word = tandem::model::Confirmation { by: name.to_owned(), on: Some(today()) };
        let header = proposals::confirm(&base.header, &LIMITS, &word);
        Workspace { header: Arc::new(header), ..base.clone() }
    };
    let merged = tandem::merge::merge(&base, &by("Ann"), &by("Ben"), "Ben");
    assert!(merged.workspace.conflicts.is_empty());
    assert_eq!(merged.workspace.header.confirmed.0["attempts"].len(), 2);
}

/// A window on a workspace that was saved.
fn opened(workspace: &Workspace) -> crate::support::Room {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&file, workspace, tandem::file::Precondition::Anything).unwrap();
    let room = crate::support::open_at_home(folder.path(), 1, &file, workspace.header.language);
    // The folder stays for as long as the window looks at it.
    std::mem::forget(folder);
    room
}

/// The demo with its KPI for the time to the first contact agreed at so many hours.
fn with_contact(hours: i64) -> Workspace {
    let mut workspace = crate::support::demo(Language::En);
    let kpi = workspace.kpis.values().find(|kpi| kpi.code == "S2").unwrap().clone();
    let agreed = Kpi { agreed: Some(hours * 100), status: KpiStatus::Agreed, ..(*kpi).clone() };
    workspace.kpis.insert(agreed.id, Arc::new(agreed));
    workspace
}

fn with_header(workspace: &Workspace, change: impl FnOnce(&mut tandem::model::Header)) -> Workspace {
    let mut header = (*workspace.header).clone();
    change(&mut header);
    Workspace { header: Arc::new(header), ..workspace.clone() }
}

#[test]
fn kpi_hand_over_clause_report_and_sheet_say_one_number() {
    let workspace = with_contact(16);
    let report = markdown(&workspace, today());
    assert!(
        report.contains("Sales contacts every passed lead within 16 business hours and makes 5 attempts."),
        "{report}"
    );
    assert!(report.contains("Business hours until the first contact: 16"), "{report}");
    assert!(handover_markdown(&workspace, today()).contains("| Business hours until the first contact | 16 |"));
    assert!(!report.contains("Lead response time: 16 h; Business hours"), "{report}");
}

#[test]
fn a_contradiction_stands_in_the_report_and_one_click_solves_it() {
    let workspace = with_header(&with_contact(16), |header| header.sla.first_contact_hours = 72);
    let report = markdown(&workspace, today());
    assert!(report.contains("Lead response time: 16 h; Business hours until the first contact: 72 h"), "{report}");
    let mut room = opened(&workspace);
    room.go(Page::Agreement);
    let take = room
        .tx("contradiction-take-kpi", &[("n", room.texts.kpi_value(1_600, tandem::model::Unit::Hours, "EUR").into())]);
    room.click(&take);
    assert_eq!(room.workspace().header.sla.first_contact_hours, 16);
    assert!(!markdown(room.workspace(), today()).contains("Lead response time: 16 h; Business hours"));
}

fn signed(workspace: &Workspace) -> Workspace {
    let of = tandem::calc::signing::agreement_fingerprint(workspace);
    let terms = tandem::calc::terms::terms(workspace);
    with_header(workspace, |header| {
        let signature =
            SignOff { decision: SignDecision::Accepted, by: "Ann".to_owned(), of: of.clone(), ..SignOff::default() };
        header.sla.sign_off = PerSide { sales: signature.clone(), marketing: signature };
        tandem::calc::terms::keep_signed(&mut header.sla, &of, terms);
    })
}

#[test]
fn another_threshold_after_signing_is_shown_as_signed_and_now() {
    let workspace = signed(&crate::support::demo(Language::En));
    assert!(tandem::calc::signing::outdated_agreement(&workspace) == PerSide::default());
    let was = workspace.header.lead_policy.threshold;
    let moved = with_header(&workspace, |header| header.lead_policy.threshold = 20);
    assert!(tandem::calc::signing::outdated_agreement(&moved).sales);
    let kept = tandem::calc::terms::signed_terms(&moved.header.sla).unwrap();
    let changes = tandem::calc::terms::changed(&kept, &tandem::calc::terms::terms(&moved));
    let words: Vec<String> =
        changes.iter().map(|change| tandem::text::texts(Language::En).changed_term(&moved, change)).collect();
    assert_eq!(words.len(), 1, "{words:?}");
    assert!(words[0].contains(&format!("signed {was} – now 20")), "{words:?}");
    // And it is in the file.
    let again = tandem::file::read(tandem::file::write(&moved, true).unwrap().as_bytes()).unwrap().workspace;
    assert_eq!(again, moved);
}

#[test]
fn signing_with_an_empty_goal_is_warned_of_and_still_possible() {
    let mut room = start(Template::Empty, Language::En);
    room.go(Page::Agreement);
    assert!(room.has(&format!("• {}", room.t("concern-no-goal"))));
    let accept = format!("{}: {}", room.t("side-sales"), room.t("sign-accepted"));
    room.click(&accept);
    let sla = &room.workspace().header.sla;
    assert!(sla.sign_off.sales.is_given() && sla.signed.contains_key(&sla.sign_off.sales.of));
}

#[test]
fn a_new_period_keeps_what_was_signed() {
    let workspace = signed(&crate::support::demo(Language::De));
    let sla = tandem::calc::terms::new_period(&workspace, today());
    assert_eq!(sla.valid_from.unwrap().to_string(), "2028-01-01");
    assert!(!sla.sign_off.sales.is_given() && sla.signed.is_empty());
    // The invented firm has a first version behind it.
    let (name, past) = sla.past.iter().next_back().unwrap();
    assert_eq!(name, "2027-01-01 – 2027-12-31");
    assert_eq!((past.sign_off.sales.by.as_str(), past.terms["threshold"].as_str()), ("Ann", "55"));
    let next = with_header(&workspace, |header| header.sla = sla.clone());
    assert!(markdown(&next, today()).contains("2027-01-01 – 2027-12-31"));
    let again = tandem::calc::terms::new_period(
        &with_header(&next, |header| {
            header.sla.valid_from = workspace.header.sla.valid_from;
            header.sla.valid_to = workspace.header.sla.valid_to;
        }),
        today(),
    );
    assert_eq!(again.past.len(), 3);
}

#[test]
fn signatures_of_files_of_earlier_versions_stay_valid() {
    let golden = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/1.3.tandem.ron"));
    let workspace = tandem::file::read(golden).unwrap().workspace;
    assert!(workspace.personas.values().any(|persona| persona.sign_off.sales.is_given()));
    for persona in workspace.personas.values() {
        assert_eq!(tandem::calc::signing::outdated_persona(&workspace, persona), PerSide::default());
    }
}

#[test]
fn a_typed_number_becomes_a_reference_by_one_click_and_follows_its_kpi() {
    let mut workspace = with_contact(24);
    let sales = in_order(&workspace.clauses)[1].clone();
    let text = "Sales makes the first response within 24 hours.".to_owned();
    let clause = Clause { text, kpi: None, status: ClauseStatus::Draft, ..(*sales).clone() };
    let id = clause.id;
    workspace.clauses.insert(id, Arc::new(clause));
    let mut room = opened(&workspace);
    room.go(Page::Agreement);
    let link = room.tx("clause-link", &[("number", "24".into()), ("source", "Lead response time".into())]);
    room.click(&link);
    let kpi = room.workspace().kpis.values().find(|kpi| kpi.code == "S2").unwrap().clone();
    let linked = room.workspace().clauses[&id].clone();
    assert_eq!(linked.text, format!("Sales makes the first response within {{{}}} hours.", kpi.id));
    assert_eq!(linked.kpi, Some(kpi.id));
    let mut moved = room.workspace().clone();
    moved.kpis.insert(kpi.id, Arc::new(Kpi { agreed: Some(800), ..(*kpi).clone() }));
    assert!(markdown(&moved, today()).contains("within 8 hours."));
    // Typed by name it leads to the same.
    let texts = tandem::text::texts(Language::En);
    let typed = texts.clause_typed(&moved, &linked.text);
    assert!(typed.contains("{Lead response time}"));
    assert_eq!(texts.clause_kept(&moved, &typed), linked.text);
}

/// Whatever was said, settled or set aside stands in the report.
#[test]
fn the_report_drops_nothing() {
    let golden = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/1.2.tandem.ron"));
    let mut workspace = tandem::file::read(golden).unwrap().workspace;
    let round = workspace.rounds.values().find(|round| round.revealed).unwrap().clone();
    let mut noted = (*round).clone();
    noted.notes.insert(noted.criteria[0], "Prijzenpagina telt".to_owned());
    workspace.rounds.insert(noted.id, Arc::new(noted));
    let ballot = |side, open: [i64; 2]| Ballot { side, open: open.map(Some).to_vec(), ..Ballot::default() };
    let test = DefinitionTest {
        id: FreshIds::seeded(11).next(),
        name: "Blindtest".to_owned(),
        cards: ["Alba", "Beta"]
            .map(|name| Card { row: 0, facts: vec![("company".to_owned(), name.to_owned())] })
            .to_vec(),
        ballots: [("sales:", ballot(Side::Sales, [1, 1])), ("marketing:", ballot(Side::Marketing, [-1, 1]))]
            .map(|(key, ballot)| (key.to_owned(), ballot))
            .into(),
        revealed: true,
        ..DefinitionTest::default()
    };
    workspace.tests.insert(test.id, Arc::new(test));
    let kpi = in_order(&workspace.kpis)[0].clone();
    let with = Kpi { owner: "Lena Brandt".to_owned(), source: "HubSpot, Lead Status".to_owned(), ..(*kpi).clone() };
    workspace.kpis.insert(with.id, Arc::new(with));
    let parked = in_order(&workspace.kpis)[1].clone();
    workspace.kpis.insert(parked.id, Arc::new(Kpi { status: KpiStatus::Parked, ..(*parked).clone() }));
    let long = in_order(&workspace.clauses)[0].clone();
    let sentence = "Een zeer lange zin ".repeat(9) + "tot het einde";
    let clause = Clause { text: sentence.clone(), status: ClauseStatus::Draft, ..(*long).clone() };
    workspace.clauses.insert(clause.id, Arc::new(clause));
    let persona = in_order(&workspace.personas)[0].clone();
    let mut reserved = (*persona).clone();
    reserved.sign_off.sales.decision = SignDecision::AcceptedWithDissent;
    reserved.sign_off.sales.dissent = "Budget is te laag".to_owned();
    workspace.personas.insert(reserved.id, Arc::new(reserved));
    let texts = tandem::text::texts(Language::Nl);
    for text in [markdown(&workspace, today()), html(&workspace, today())] {
        for wanted in [
            "Prijzenpagina telt",
            "Lena Brandt",
            "HubSpot, Lead Status",
            &format!("‖\u{a0}{} – {}", texts.get("mark-parked"), parked.name),
            &sentence,
            "Budget is te laag",
            &texts.get("report-agreed-with-dissent"),
            &texts.get("report-summary"),
            &texts.get("report-disputed"),
            "Alba",
        ] {
            assert!(text.contains(wanted), "{wanted} is missing:\n{text}");
        }
    }
}

#[test]
fn a_report_without_a_title_asks_for_one_and_can_be_opened_afterwards() {
    let mut room = start(Template::Personas, Language::En);
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("result.html");
    room.answer(&report);
    room.press(Modifiers::COMMAND, Key::P);
    let title = room.t("settings-workspace-title");
    room.fill(&title, "Smarketing 2027");
    room.press(Modifiers::NONE, Key::Enter);
    room.steps();
    assert_eq!(room.workspace().header.title, "Smarketing 2027");
    assert!(std::fs::read_to_string(&report).unwrap().contains("<h1>Smarketing 2027</h1>"));
    for key in ["open-written", "show-in-folder"] {
        let words = room.t(key);
        room.click(&words);
    }
    assert_eq!(*room.opened.borrow(), [(report.clone(), false), (report, true)]);
}

#[test]
fn one_click_on_agree_says_who_and_when() {
    let mut room = start(Template::Demo, Language::En);
    room.go(Page::Agreement);
    let draft =
        // One whose numbers are agreed.
        in_order(&room.workspace().clauses)
            .into_iter()
            .find(|one| one.status == ClauseStatus::Draft && unsettled(room.workspace(), one).is_empty())
            .unwrap()
            .id;
    let text =
        tandem::text::texts(Language::En).clause(room.workspace(), &room.workspace().clauses[&draft].text.clone());
    let short: String = text.chars().take(40).collect();
    let agree = room.tx("statement-agree", &[("text", short.into())]);
    room.click(&agree);
    let settled = &room.workspace().clauses[&draft].settled;
    assert_eq!(
        settled.iter().map(|word| (word.by.as_str(), word.on)).collect::<Vec<_>>(),
        [("M. Berg", Some(today()))]
    );
    let report = markdown(room.workspace(), today());
    assert!(report.contains("Confirmed by M. Berg on Nov 21, 2026"), "{report}");
}

#[test]
fn review_days_of_many_kpis_do_not_hide_the_agreements() {
    let mut workspace = crate::support::demo(Language::En);
    let day = chrono::NaiveDate::from_ymd_opt(2027, 2, 25);
    for kpi in workspace.kpis.values().cloned().collect::<Vec<_>>() {
        workspace.kpis.insert(kpi.id, Arc::new(Kpi { review_due: day, ..(*kpi).clone() }));
    }
    let reviews = tandem::calc::overview::reviews(&workspace);
    let lines = tandem::calc::overview::by_day(&reviews);
    let kpis = lines.iter().find(|(one, _)| Some(one.due) == day).unwrap();
    assert_eq!(kpis.1 as usize, workspace.kpis.len() - 1);
    let at = lines.iter().position(|(one, _)| one.of == tandem::calc::overview::ReviewOf::Agreement).unwrap();
    assert!(at < 6, "{lines:?}");
}

#[test]
fn a_clause_reads_as_before_when_a_kpi_it_names_is_deleted() {
    let mut workspace = with_contact(24);
    let kpi = workspace.kpis.values().find(|kpi| kpi.code == "S2").unwrap().clone();
    let first = in_order(&workspace.clauses)[0].clone();
    let text = format!("Sales calls within {{{}}} hours, in {{attempts}} attempts.", kpi.id);
    let clause = Clause { text, kpi: None, ..(*first).clone() };
    workspace.clauses.insert(clause.id, Arc::new(clause.clone()));
    let mut room = opened(&workspace);
    let texts = tandem::text::texts(Language::En);
    let before = texts.clause(room.workspace(), &clause.text);
    room.go(Page::Agreement);
    room.click(&kpi.name);
    let delete = room.tx("kpi-delete", &[("name", (&kpi.name).into())]);
    room.click(&delete);
    assert!(!room.workspace().kpis.contains_key(&kpi.id));
    let kept = room.workspace().clauses[&clause.id].text.clone();
    assert_eq!(kept, "Sales calls within 24 hours, in {attempts} attempts.");
    assert_eq!(texts.clause(room.workspace(), &kept), before);
    // One step back brings both.
    room.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.workspace().clauses[&clause.id].text, clause.text);
}

#[test]
fn who_signs_or_agrees_sees_before_that_it_sets_the_review_day_and_the_report_says_so() {
    for language in Language::ALL {
        let mut workspace = crate::support::demo(language);
        for persona in workspace.personas.values().cloned().collect::<Vec<_>>() {
            let plain = Persona { review_due: None, sign_off: PerSide::default(), ..(*persona).clone() };
            workspace.personas.insert(plain.id, Arc::new(plain));
        }
        let plain = in_order(&workspace.personas)[0].clone();
        let mut room = opened(&workspace);
        room.go(Page::Personas);
        room.click(&plain.name);
        room.click(&room.t("persona-tab-signatures"));
        let day = tandem::text::texts(language).date(chrono::NaiveDate::from_ymd_opt(2027, 11, 21).unwrap());
        let words = room.tx("persona-review-set", &[("day", day.into())]);
        assert!(room.has(&words), "{words}");
        let report = markdown(&workspace, today());
        assert!(!report.contains(&room.t("review-set-by-signing")), "nothing is signed yet");
        for side in ["side-sales", "side-marketing"] {
            let accept = format!("{}: {}", room.t(side), room.t("sign-accepted"));
            room.click(&accept);
            // Only a signature with a name counts.
            let by = format!("{}: {}", room.t(side), room.t("sign-by"));
            room.fill(&by, "Ann");
        }
        let signed = room.workspace().personas[&plain.id].clone();
        assert_eq!(signed.review_due, chrono::NaiveDate::from_ymd_opt(2027, 11, 21));
        assert!(!room.has(&words), "the day is there");
        assert!(markdown(room.workspace(), today()).contains(&room.t("review-set-by-signing")));
    }
}

#[test]
fn threshold_and_acceptance_are_linked_by_one_click_and_what_was_measured_stands_beside() {
    let mut workspace = crate::support::demo(Language::De);
    let threshold = workspace.header.lead_policy.threshold;
    let rate = workspace.kpis.values().find(|kpi| tandem::calc::measured::is_acceptance(kpi)).unwrap().clone();
    let rate = Kpi { agreed: Some(8000), status: KpiStatus::Agreed, ..(*rate).clone() };
    workspace.kpis.insert(rate.id, Arc::new(rate.clone()));
    let texts = tandem::text::texts(Language::De);
    let period = tandem::model::Reconciliation {
        id: FreshIds::seeded(9).next(),
        name: "Oktober 2026".to_owned(),
        accepted: Some(40),
        rejected: [("Kein Budget".to_owned(), 15)].into(),
        ..Default::default()
    };
    workspace.reconciliations.clear();
    workspace.reconciliations.insert(period.id, Arc::new(period));
    let clauses: Vec<_> = in_order(&workspace.clauses).into_iter().map(|clause| (**clause).clone()).collect();
    let (one, other) = (clauses[0].clone(), clauses[1].clone());
    let one = Clause { text: format!("Marketing übergibt Leads ab {threshold} Punkten."), kpi: None, ..one };
    let other = Clause { text: "Der Vertrieb nimmt 80 % davon an.".to_owned(), kpi: None, ..other };
    workspace.clauses.insert(one.id, Arc::new(one.clone()));
    workspace.clauses.insert(other.id, Arc::new(other.clone()));
    let mut room = opened(&workspace);
    room.go(Page::Agreement);
    let source = room.t("policy-threshold");
    let link = room.tx("clause-link", &[("number", threshold.to_string().into()), ("source", source.clone().into())]);
    room.click(&link);
    assert_eq!(room.workspace().clauses[&one.id].text, "Marketing übergibt Leads ab {threshold} Punkten.");
    let link = room.tx("clause-link", &[("number", "80".into()), ("source", (&rate.name).into())]);
    room.click(&link);
    assert_eq!(room.workspace().clauses[&other.id].kpi, Some(rate.id));
    let measured = texts.measured(room.workspace(), &rate).unwrap();
    assert!(measured.contains("40 von 55") && measured.contains("Oktober 2026"), "{measured}");
    assert!(room.has(&format!("{}: {measured}", rate.name)));
    // One source: the clause follows the threshold, and typed again by its name it is the same.
    let moved = with_header(room.workspace(), |header| header.lead_policy.threshold = threshold + 5);
    let report = markdown(&moved, today());
    assert!(report.contains(&format!("Leads ab {} Punkten", threshold + 5)) && report.contains(&measured), "{report}");
    let kept = &room.workspace().clauses[&one.id].text;
    let typed = texts.clause_typed(room.workspace(), kept);
    assert_eq!(typed, format!("Marketing übergibt Leads ab {{{source}}} Punkten."));
    assert_eq!(&texts.clause_kept(room.workspace(), &typed), kept);
    // Another number contradicts it, before anybody signs and in the report.
    let spoken = Clause { text: format!("Übergeben wird ab {} Punkten.", threshold + 10), ..one };
    let mut against = workspace;
    against.clauses.insert(spoken.id, Arc::new(spoken));
    let found = tandem::calc::contradictions::among(&against, &[]);
    let found = found.iter().find(|found| found.one.source == tandem::calc::sources::Source::Threshold(None)).unwrap();
    assert!(markdown(&against, today()).contains(&texts.contradiction(&against, found)));
}

#[test]
fn a_clause_is_open_while_nobody_has_agreed_on_the_number_it_names() {
    let kpi = Kpi {
        id: FreshIds::seeded(1).next(),
        name: "Leads".to_owned(),
        agreed: Some(7_000),
        status: KpiStatus::Agreed,
        ..Kpi::default()
    };
    let text = format!("Marketing übergibt mindestens {{{}}} im Monat.", kpi.id);
    let clause = Clause { id: FreshIds::seeded(2).next(), text, status: ClauseStatus::Agreed, ..Clause::default() };
    let mut workspace = begun(Template::Empty, Language::De);
    workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
    workspace.clauses.insert(clause.id, Arc::new(clause.clone()));
    let plain = |workspace: &Workspace| markdown(workspace, today()).replace('\u{a0}', " ");
    let first = plain(&workspace);
    assert!(first.contains("✓ vereinbart – Marketing übergibt mindestens 70 im Monat"), "{first}");
    // Somebody without a name types 75 over the 70 both had agreed on.
    let overwritten = tandem::calc::agreement::typed_over(None, kpi.agreed, 7_500, "", today());
    workspace.kpis.insert(kpi.id, Arc::new(Kpi { agreed: Some(7_500), overwritten, ..kpi.clone() }));
    let report = plain(&workspace);
    assert!(!report.contains("✓ vereinbart – Marketing übergibt"), "{report}");
    assert!(report.contains("Offen, weil diese Zahl nicht vereinbart ist: Leads"), "{report}");
    assert!(report.contains("Leads: 75 (am 21.11.2026 überschrieben, vorher 70; noch nicht vereinbart)"), "{report}");
    assert!(!report.contains("Leads: Vereinbart"), "{report}");
    assert_eq!(tandem::calc::agreement::clauses(&workspace).done, 0);
    // Hours and days are told with the number, unless the clause names them.
    let hours = Kpi { unit: tandem::model::Unit::Hours, agreed: Some(800), ..kpi.clone() };
    workspace.kpis.insert(kpi.id, Arc::new(hours));
    let texts = tandem::text::texts(Language::De);
    let read = |words: &str| texts.clause(&workspace, &words.replace("KPI", &format!("{{{}}}", kpi.id)));
    assert_eq!(read("binnen KPI zurück"), "binnen 8 Std. zurück");
    assert_eq!(read("binnen KPI Geschäftsstunden"), "binnen 8 Geschäftsstunden");
}

#[test]
fn a_signature_counts_with_a_name_and_under_something_that_is_said() {
    use tandem::calc::persona::{PersonaStatus, status};
    let mut workspace = begun(Template::Empty, Language::De);
    let persona = Arc::clone(workspace.personas.values().next().unwrap());
    let signed = |by: &str| {
        let one = SignOff { decision: SignDecision::Accepted, by: by.to_owned(), ..SignOff::default() };
        Persona { sign_off: PerSide { sales: one.clone(), marketing: one }, ..(*persona).clone() }
    };
    // Nothing is said yet.
    assert_eq!(status(&workspace, &signed("Ann"), PerSide::default()), PersonaStatus::Draft);
    let statement = tandem::model::Statement {
        id: FreshIds::seeded(3).next(),
        persona: persona.id,
        text: "Weniger Stillstand".to_owned(),
        ..Default::default()
    };
    workspace.statements.insert(statement.id, Arc::new(statement));
    assert_eq!(status(&workspace, &signed("Ann"), PerSide::default()), PersonaStatus::Agreed);
    assert_eq!(status(&workspace, &signed(" "), PerSide::default()), PersonaStatus::Draft);
    workspace.personas.insert(persona.id, Arc::new(signed("")));
    let report = markdown(&workspace, today());
    assert!(report.contains("Unterschrift ohne Namen: Vertrieb."), "{report}");
}

#[test]
fn what_follows_a_kpi_is_no_proposal_and_a_block_names_what_it_confirms() {
    let mut workspace = begun(Template::Leads, Language::De);
    assert_eq!(proposed(&workspace, &LIMITS).len(), 6);
    let kpi = Kpi {
        id: FreshIds::seeded(1).next(),
        code: "S2".to_owned(),
        unit: tandem::model::Unit::Hours,
        agreed: Some(800),
        status: KpiStatus::Agreed,
        ..Kpi::default()
    };
    workspace.kpis.insert(kpi.id, Arc::new(kpi));
    assert_eq!(proposed(&workspace, &LIMITS).len(), 5);
    let texts = tandem::text::texts(Language::De);
    let caps = texts.proposal(&workspace, Topic::GroupCaps);
    let first = workspace.groups.values().find(|group| group.cap.is_some()).unwrap();
    assert!(caps.contains(&format!("{} {}", first.name, first.cap.unwrap())), "{caps}");
    assert!(texts.proposal(&workspace, Topic::Attempts).ends_with(": 5"));
    // What nobody has confirmed about the capacity is told as a proposal.
    assert!(texts.of_capacity(&workspace, "72.".to_owned()).contains("nur ein Vorschlag"));
}

#[test]
fn a_reason_nobody_in_the_room_gave_is_not_reported() {
    let mut workspace = begun(Template::Leads, Language::De);
    for criterion in workspace.criteria.clone().values() {
        let mut spoken = (**criterion).clone();
        spoken.proposals.sales = Some(10);
        workspace.criteria.insert(spoken.id, Arc::new(spoken));
    }
    let mut first = (**workspace.criteria.values().next().unwrap()).clone();
    assert!(!first.sentence.is_empty() && !markdown(&workspace, today()).contains(&first.sentence));
    let own = "Mit ihnen verdienen wir Geld";
    own.clone_into(&mut first.sentence);
    workspace.criteria.insert(first.id, Arc::new(first));
    assert!(markdown(&workspace, today()).contains(own));
}

#[test]
fn check_names_what_the_page_shows_before_signing() {
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, workspace: &Workspace| {
        let file = folder.path().join(name);
        tandem::file::Store::machine(None).save(&file, workspace, tandem::file::Precondition::Anything).unwrap();
        let output = crate::support::tandem(folder.path(), &["--lang", "en", "check", name]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(check("fine.ron", &with_contact(16)).0, Some(0));
    let against = with_header(&with_contact(16), |header| header.sla.first_contact_hours = 72);
    let (code, said) = check("against.ron", &against);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("Lead response time: 16 h; Business hours until the first contact: 72 h"), "{said}");
    // What follows from the leads as well.
    let mut volume = crate::support::demo(Language::En);
    let kpi = volume.kpis.values().find(|kpi| kpi.code == "M1").unwrap().clone();
    let many = Kpi { agreed: Some(99_900), status: KpiStatus::Agreed, ..(*kpi).clone() };
    volume.kpis.insert(many.id, Arc::new(many));
    let (code, said) = check("volume.ron", &volume);
    let mut room = opened(&volume);
    room.go(Page::Agreement);
    let found: Vec<&str> = said.lines().filter(|line| line.contains("Two numbers for the same thing")).collect();
    assert!(code == Some(1) && !found.is_empty(), "{said}");
    for line in found {
        assert!(room.has(&format!("• {line}")), "{line}");
    }
}
