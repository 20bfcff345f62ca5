//! What a signature says and keeps: for whom somebody signs, which review day came with it, under which caps and thresholds.

use std::sync::Arc;

use crate::support::{Room, demo, today};
use egui_kittest::kittest::Queryable;
use tandem::calc::contradictions::among;
use tandem::calc::signing::{agreement_fingerprint, outdated_agreement};
use tandem::calc::sources::{Source, reference, value};
use tandem::calc::spoken::links;
use tandem::calc::terms::{changed_since_signed, keep_signed, terms, without_groups};
use tandem::edit::Page;
use tandem::exchange::report::markdown;
use tandem::model::{
    Clause, Criterion, CriterionGroup, CriterionStatus, FreshIds, Id, Kpi, KpiStatus, Language, LeadModel, Participant,
    PerSide, Persona, Side, SignDecision, SignOff, Workspace, in_order,
};

fn opened(workspace: &Workspace) -> (Room, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.tandem.ron");
    tandem::file::Store::machine(None).save(&file, workspace, tandem::file::Precondition::Anything).unwrap();
    (crate::support::open_at_home(folder.path(), 1, &file, workspace.header.language), folder)
}

/// The demo with Lena in the list of people, who speaks for Marketing, and the first persona unsigned.
fn with_lena(language: Language) -> (Workspace, Id<Persona>) {
    let mut workspace = demo(language);
    let lena = Participant {
        id: FreshIds::seeded(5).next(),
        name: "Lena Brandt".to_owned(),
        side: Some(Side::Marketing),
        ..Participant::default()
    };
    workspace.people.insert(lena.id, Arc::new(lena));
    let persona = Arc::clone(in_order(&workspace.personas)[0]);
    let plain = Persona { sign_off: PerSide::default(), review_due: None, ..(*persona).clone() };
    workspace.personas.insert(plain.id, Arc::new(plain));
    (workspace, persona.id)
}

fn side(room: &Room, side: Side, key: &str) -> String {
    format!("{}: {}", room.t(tandem::text::labels::words(side)), room.t(key))
}

#[test]
fn whoever_belongs_to_the_other_side_is_asked_before_it_is_said_that_they_sign_for_both() {
    let (workspace, id) = with_lena(Language::De);
    let (mut room, _folder) = opened(&workspace);
    room.go(Page::Personas);
    room.click(&workspace.personas[&id].name.clone());
    room.click(&room.t("persona-tab-signatures"));
    room.click(&side(&room, Side::Sales, "sign-accepted"));
    room.fill(&side(&room, Side::Sales, "sign-by"), "Lena Brandt");
    let texts = tandem::text::texts(Language::De);
    let said = |room: &Room| {
        let sign_off = room.workspace().personas[&id].sign_off.sales.clone();
        texts.signs_for_other(room.workspace(), Side::Sales, &sign_off).unwrap_or_default()
    };
    let asked = said(&room);
    assert!(asked.contains("Lena Brandt gehört zur Abteilung Marketing"), "{asked}");
    assert!(room.has(&format!("{} {asked}", tandem::ui::icons::WARNING)), "the page asks");
    assert!(markdown(room.workspace(), today()).contains(&asked), "the report says that it is open");
    room.click("Lena Brandt unterschreibt auch für: Vertrieb");
    let kept = room.workspace().personas[&id].sign_off.sales.clone();
    assert!(kept.for_both);
    assert!(said(&room).contains("unterschreibt auch für die Abteilung Vertrieb"));
    let report = markdown(room.workspace(), today());
    assert!(report.contains(&said(&room)) && !report.contains(&asked), "{report}");
    let written = tandem::file::write(room.workspace(), true).unwrap();
    assert_eq!(&tandem::file::read(written.as_bytes()).unwrap().workspace, room.workspace());
    // Another name has not said so.
    room.fill(&side(&room, Side::Sales, "sign-by"), "Tarik");
    assert!(!room.workspace().personas[&id].sign_off.sales.for_both);
    assert_eq!(said(&room), "");
}

/// Both sides sign with a name: whatever comes up, nothing anybody may click next moves, and no tick stands before a name does.
#[test]
fn signing_moves_nothing_and_a_signature_without_a_name_has_no_tick() {
    let (workspace, id) = with_lena(Language::De);
    let (mut room, _folder) = opened(&workspace);
    room.go(Page::Personas);
    room.click(&workspace.personas[&id].name.clone());
    room.click(&room.t("persona-tab-signatures"));
    let places = |room: &Room| -> Vec<egui::Rect> {
        let sides = Side::BOTH.into_iter();
        let names =
            sides.flat_map(|one| ["sign-open", "sign-accepted", "sign-by", "sign-on"].map(|key| side(room, one, key)));
        let names: Vec<String> = names.chain([room.t("persona-tab-profile")]).collect();
        let last =
            |name: &String| room.harness.query_all_by_label(name).last().unwrap_or_else(|| panic!("{name}")).rect();
        names.iter().map(last).collect()
    };
    let before = places(&room);
    room.click(&side(&room, Side::Sales, "sign-accepted"));
    assert_eq!(places(&room), before, "an answer moves nothing");
    assert!(room.has(&side(&room, Side::Sales, "sign-nameless")), "no tick before the name");
    assert_eq!(room.harness.query_all_by_label_contains(&room.t("sign-without-name")).count(), 1, "said once");
    // The keyboard stands in the name already.
    room.type_text("Tarik");
    assert_eq!(room.workspace().personas[&id].sign_off.sales.by, "Tarik");
    room.click(&side(&room, Side::Marketing, "sign-accepted"));
    room.fill(&side(&room, Side::Marketing, "sign-by"), "Lena Brandt");
    assert!(room.workspace().personas[&id].review_due.is_some(), "the second signature sets a day");
    assert_eq!(places(&room), before, "nor do names and the day that comes with them");
    assert!(room.has(&side(&room, Side::Sales, "sign-accepted")));
}

#[test]
fn a_review_day_is_told_to_come_with_the_signatures_only_when_it_did() {
    let (workspace, id) = with_lena(Language::En);
    let (mut room, _folder) = opened(&workspace);
    room.go(Page::Personas);
    room.click(&workspace.personas[&id].name.clone());
    room.click(&room.t("persona-tab-signatures"));
    for one in Side::BOTH {
        room.click(&side(&room, one, "sign-accepted"));
    }
    let now = |room: &Room| room.workspace().personas[&id].clone();
    for one in Side::BOTH {
        if now(&room).sign_off.get(one).by.is_empty() {
            assert_eq!(now(&room).review_due, None, "a signature without a name sets no day");
            room.fill(&side(&room, one, "sign-by"), "Tarik");
        }
    }
    assert!(now(&room).review_due.is_some() && now(&room).review_automatic);
    let words = room.t("review-set-by-signing");
    assert!(markdown(room.workspace(), today()).contains(&words));
    room.click(&side(&room, Side::Sales, "sign-open"));
    assert_eq!((now(&room).review_due, now(&room).review_automatic), (None, false), "it goes with the signature");
    let chosen = Persona { review_due: today().succ_opt(), ..(*workspace.personas[&id]).clone() };
    let one = SignOff { decision: SignDecision::Accepted, by: "Tarik".to_owned(), ..SignOff::default() };
    let chosen = Persona { sign_off: PerSide { sales: one.clone(), marketing: one }, ..chosen };
    let mut other = workspace.clone();
    for persona in workspace.personas.values() {
        let plain = Persona { review_automatic: false, ..(**persona).clone() };
        other.personas.insert(plain.id, Arc::new(plain));
    }
    other.personas.insert(id, Arc::new(chosen));
    assert!(!markdown(&other, today()).contains(&words), "somebody had chosen the day");
}

fn signed(workspace: &Workspace, of: &str, kept: tandem::model::Terms) -> Workspace {
    let mut header = (*workspace.header).clone();
    let one =
        SignOff { decision: SignDecision::Accepted, by: "Ann".to_owned(), of: of.to_owned(), ..SignOff::default() };
    header.sla.sign_off = PerSide { sales: one.clone(), marketing: one };
    keep_signed(&mut header.sla, of, kept);
    Workspace { header: Arc::new(header), ..workspace.clone() }
}

/// The demo with an agreed criterion in a group, and another group with a lower cap.
fn grouped() -> (Workspace, Criterion, CriterionGroup) {
    let mut workspace = demo(Language::En);
    let mut fresh = FreshIds::seeded(8);
    let group =
        |id, name: &str, cap| CriterionGroup { id, name: name.to_owned(), cap: Some(cap), ..Default::default() };
    let (wide, narrow) = (group(fresh.next(), "Wide", 60), group(fresh.next(), "Narrow", 3));
    for one in [&wide, &narrow] {
        workspace.groups.insert(one.id, Arc::new(one.clone()));
    }
    let agreed = workspace.criteria.values().find(|one| one.status == CriterionStatus::Agreed).unwrap();
    let criterion = Criterion { group: Some(wide.id), ..(**agreed).clone() };
    workspace.criteria.insert(criterion.id, Arc::new(criterion.clone()));
    (workspace, criterion, narrow)
}

#[test]
fn an_agreed_criterion_that_moves_to_another_group_is_seen_by_the_signature() {
    let (workspace, criterion, narrow) = grouped();
    let workspace = signed(&workspace, &agreement_fingerprint(&workspace), terms(&workspace));
    assert_eq!(outdated_agreement(&workspace), PerSide::default());
    let mut moved = workspace.clone();
    moved.criteria.insert(criterion.id, Arc::new(Criterion { group: Some(narrow.id), ..criterion.clone() }));
    assert!(outdated_agreement(&moved).sales);
    let texts = tandem::text::texts(Language::En);
    let told: Vec<String> =
        changed_since_signed(&moved).unwrap().iter().map(|change| texts.changed_term(&moved, change)).collect();
    let line = told.iter().find(|line| line.contains("signed Wide – now Narrow")).unwrap_or_else(|| panic!("{told:?}"));
    assert!(line.contains(&criterion.name));
}

#[test]
fn a_signature_of_before_does_not_cover_groups_and_stays_valid() {
    let (workspace, criterion, _) = grouped();
    let kept = without_groups(terms(&workspace));
    let text = ron::to_string(&kept).unwrap();
    let of: String = blake3::hash(text.as_bytes()).to_hex().chars().take(16).collect();
    let workspace = signed(&workspace, &format!("2:{of}"), kept);
    assert_eq!(outdated_agreement(&workspace), PerSide::default());
    assert_eq!(changed_since_signed(&workspace).unwrap(), []);
    let mut moved = workspace.clone();
    moved.criteria.insert(criterion.id, Arc::new(Criterion { agreed: Some(1), ..criterion }));
    assert!(outdated_agreement(&moved).marketing, "what it covered still counts");
}

#[test]
fn a_clause_follows_the_threshold_of_the_model_it_names() {
    let mut workspace = demo(Language::En);
    let mut model = LeadModel { id: FreshIds::seeded(4).next(), name: "Retrofit".to_owned(), ..LeadModel::default() };
    model.policy.threshold = 35;
    workspace.models.insert(model.id, Arc::new(model.clone()));
    let source = Source::Threshold(Some(model.id));
    assert_eq!(value(&workspace, source).map(|said| said.value), Some(3500));
    let clause = |text: &str| Clause { text: text.to_owned(), ..Clause::default() };
    let says = clause("For Retrofit a lead is handed over from 35 points on.");
    assert_eq!(links(&workspace, &says).iter().map(|(_, said)| said.source).collect::<Vec<_>>(), [source]);
    let other = clause("For Retrofit a lead is handed over from 50 points on.");
    workspace.clauses.insert(other.id, Arc::new(other));
    let found = among(&workspace, &[]);
    let found = found.iter().find(|found| found.one.source == source).unwrap();
    assert_eq!((found.one.value, found.other.value), (3500, 5000));
    // Written as it is named, kept as an id, read with its number; of a deleted model the number stays.
    let texts = tandem::text::texts(Language::En);
    let kept = texts.clause_kept(&workspace, &format!("From {{{}}} on.", texts.source(&workspace, source)));
    assert_eq!(kept, format!("From {{{}}} on.", reference(source).unwrap()));
    assert_eq!(texts.clause(&workspace, &kept), "From 35 points on.");
    assert_eq!(texts.clause_without(&workspace, &kept, source).as_deref(), Some("From 35 points on."));
}

#[test]
fn the_group_agrees_on_a_target_nobody_had_named() {
    let mut workspace = demo(Language::En);
    let kpi = Arc::clone(in_order(&workspace.kpis)[0]);
    let proposals = PerSide { sales: Some(8_000), marketing: Some(6_000) };
    let open = Kpi { proposals, agreed: None, status: KpiStatus::Proposed, review_due: None, ..(*kpi).clone() };
    workspace.kpis.insert(open.id, Arc::new(open.clone()));
    let (mut room, _folder) = opened(&workspace);
    room.go(Page::Agreement);
    room.click(&room.tx("kpi-agree", &[("name", (&open.name).into())]));
    room.fill(&room.tx("kpi-own-number", &[("name", (&open.name).into())]), "72");
    room.press(egui::Modifiers::NONE, egui::Key::Enter);
    let now = room.workspace().kpis[&open.id].clone();
    assert_eq!((now.agreed, now.status, now.review_automatic), (Some(7_200), KpiStatus::Agreed, true));
    assert_eq!(now.settled.len(), 1, "who and when");
}
