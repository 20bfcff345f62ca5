//! The report: self-contained, escaped, in the workspace's language, complete.

use std::sync::Arc;

use crate::support::{demo, today};
use proptest::prelude::*;
use tandem::exchange::report::{html, markdown};
use tandem::model::{Header, Language, Workspace, in_order};
use tandem::text::texts;

fn with_text(text: &str) -> Workspace {
    let mut workspace = demo(Language::En);
    workspace.header =
        Arc::new(Header { title: text.to_owned(), purpose: text.to_owned(), ..(*workspace.header).clone() });
    let mut persona = (**in_order(&workspace.personas)[0]).clone();
    text.clone_into(&mut persona.name);
    text.clone_into(&mut persona.summary);
    workspace.personas.insert(persona.id, Arc::new(persona));
    let mut item = (**in_order(&workspace.content)[0]).clone();
    text.clone_into(&mut item.title);
    workspace.content.insert(item.id, Arc::new(item));
    let mut stage = (**in_order(&workspace.stages)[1]).clone();
    text.clone_into(&mut stage.name);
    workspace.stages.insert(stage.id, Arc::new(stage));
    workspace
}

#[test]
fn it_holds_every_chapter_in_the_workspaces_language() {
    for language in Language::ALL {
        let (page, plain, texts) =
            (html(&demo(language), today()), markdown(&demo(language), today()), texts(language));
        for key in [
            "page-personas",
            "page-criteria",
            "page-content",
            "page-funnel",
            "sla-title",
            "report-open",
            "plan-title",
            "sla-handover",
        ] {
            let words = texts.get(key);
            assert!(page.contains(&words.replace('&', "&#38;")), "{language:?} {words}");
            assert!(plain.contains(&words.replace('&', "&amp;")), "{language:?} {words}");
        }
        assert!(page.contains(&format!("<html lang=\"{}\">", language.code())));
        assert!(page.matches("<svg").count() > 5, "funnel, scores, thresholds, months and trends");
    }
}

#[test]
fn it_needs_nothing_from_elsewhere_and_runs_nothing() {
    let page = html(&demo(Language::De), today());
    for word in
        ["<script", "http://", "https://", "javascript:", "src=", "<link", "@import", "url(", "onload", "onerror"]
    {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("@media print") && page.contains("default-src 'none'"));
}

#[test]
fn the_number_of_leads_on_the_page_is_the_number_in_the_program() {
    use tandem::calc::scoring::{PointSet, Scoring};
    let workspace = demo(Language::En);
    let set = Arc::clone(workspace.leads.values().next().unwrap());
    let scoring = Scoring::new(set, &workspace);
    let passed = scoring.effect(PointSet::Agreed).passed;
    assert!(markdown(&workspace, today()).contains(&format!("| Agreed points | {passed} |")));
}

#[test]
fn rules_and_everything_that_is_open_stand_in_it() {
    let mut workspace = demo(Language::En);
    let mut header = (*workspace.header).clone();
    header.sla.review_due = chrono::NaiveDate::from_ymd_opt(2026, 10, 31);
    workspace.header = Arc::new(header);
    let plain = markdown(&workspace, today());
    let texts = texts(Language::En);
    for criterion in workspace.criteria.values() {
        let rule = texts.rule(&criterion.rule).replace('|', "\\|");
        let shown: String = rule.chars().take_while(|c| c.is_alphanumeric() || *c == ' ').collect();
        assert!(plain.contains(&shown), "{rule}");
    }
    let (_, open) = plain.split_once(&texts.get("report-open")).unwrap();
    // Where both signatures are missing, that is one sentence.
    let sides = texts.joined(&["side-sales", "side-marketing"].map(|side| texts.get(side)));
    let missing = texts.with("report-signatures-missing", &[("sides", sides.into())]);
    assert!(open.contains(&missing), "{missing}");
    let clauses = workspace.clauses.values().filter(|c| c.status == tandem::model::ClauseStatus::Draft).count();
    assert!(clauses > 0);
    assert!(open.matches(&format!(": {}", texts.get("clause-status-draft"))).count() >= clauses);
    assert!(open.contains("Oct 31, 2026") || open.contains("31 Oct 2026"), "{open}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_stays_text(text in "x[<>&\"'`|*_#\\[\\]()!a-z =/:\n-]{0,40}") {
        // Whatever is typed adds no tag: the page has exactly as many as with a harmless text.
        let tags = |page: &str| (page.matches('<').count(), page.matches('>').count());
        let typed = with_text(&text);
        prop_assert_eq!(tags(&html(&typed, today())), tags(&html(&with_text("harmless"), today())));
        for line in markdown(&typed, today()).lines() {
            let unescaped = line.replace("\\\\", "").replace("\\]", "").replace("\\[", "");
            prop_assert!(!line.contains('<') && !unescaped.contains("]("), "{}", line);
        }
    }
}

#[test]
fn scripts_come_out_as_text() {
    let page = html(&with_text("<script>alert(1)</script>\" onload=\"x"), today());
    assert!(!page.contains("<script") && page.contains("&#60;script&#62;"));
    assert!(!page.contains("\" onload=\""));
}

/// What was negotiated stands in the report: the definition, who decided what and why, the threshold, tests and sums.
#[test]
fn the_report_tells_how_the_points_came_about() {
    let golden = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/1.2.tandem.ron"));
    let mut workspace = tandem::file::read(golden).unwrap().workspace;
    let mut header = (*workspace.header).clone();
    header.lead_policy.chosen_by = "Ann and Ben".to_owned();
    header.lead_policy.chosen_why = "what Sales can work".to_owned();
    workspace.header = std::sync::Arc::new(header);
    let settlement = workspace.settlements.values().next().unwrap().clone();
    let why = tandem::model::Settlement { why: "Interns do not buy".to_owned(), ..(*settlement).clone() };
    workspace.settlements.insert(why.id, std::sync::Arc::new(why));
    let text = tandem::exchange::report::markdown(&workspace, today());
    let definition = tandem::text::texts(workspace.header.language).definition(&workspace);
    assert!(text.contains(&definition.split('.').next().unwrap().to_owned()), "{text}");
    for wanted in ["Interns do not buy", "Ann and Ben", "what Sales can work", "van 20", "κ", "123", "13 / 110"] {
        assert!(text.contains(wanted), "{wanted} is missing:\n{text}");
    }
    // What is sealed stays out: round 2 is still running.
    assert!(!text.contains("sealed"));
}

/// The demo with something changed in its criteria.
fn with_criteria(change: impl Fn(usize, &mut tandem::model::Criterion)) -> Workspace {
    let mut workspace = demo(Language::En);
    let all: Vec<_> = in_order(&workspace.criteria).into_iter().cloned().collect();
    for (at, criterion) in all.into_iter().enumerate() {
        let mut new = (*criterion).clone();
        change(at, &mut new);
        workspace.criteria.insert(new.id, Arc::new(new));
    }
    workspace
}

#[test]
fn points_a_cap_swallows_are_told_and_count_no_more_than_it_lets_them() {
    use tandem::model::{CriterionGroup, Id};
    let plain = demo(Language::En);
    let texts = texts(Language::En);
    let agreed = |one: &tandem::model::Criterion| one.agreed_points().unwrap_or(0);
    let strongest = in_order(&plain.criteria).into_iter().max_by_key(|one| agreed(one)).unwrap().id;
    let group =
        CriterionGroup { id: Id::from_bits(77), name: "Size".into(), cap: Some(1), ..CriterionGroup::default() };
    let mut workspace = with_criteria(|_, one| {
        if one.id == strongest {
            (one.agreed, one.group) = (Some(45), Some(group.id));
        }
    });
    workspace.groups.insert(group.id, Arc::new(group));
    let words = texts.held_down(&workspace, &workspace.criteria[&strongest]).unwrap();
    assert_eq!(words, "counts at most 1 in the group “Size”");
    assert!(markdown(&workspace, today()).contains(&words));
    let name = &workspace.criteria[&strongest].name;
    assert!(texts.definition(&plain).contains(name) && !texts.definition(&workspace).contains(name));
}

#[test]
fn the_report_judges_nothing_where_the_page_does_not_and_says_why() {
    let texts = texts(Language::En);
    let open = with_criteria(|_, one| one.status = tandem::model::CriterionStatus::Proposed);
    let report = markdown(&open, today());
    for key in ["backtest-nothing-passed", "effect-nothing-agreed"] {
        assert!(report.contains(&texts.get(key)), "{key}");
    }
    for key in ["report-auc", "report-specificity"] {
        assert!(!report.contains(&format!("{}:", texts.get(key))), "{key}");
        assert!(markdown(&demo(Language::En), today()).contains(&format!("{}:", texts.get(key))), "{key}");
    }
    let lacking = with_criteria(|_, one| {
        if one.agreed_points().is_some() {
            one.rule = tandem::model::Rule::Range { column: "nowhere".into(), min: Some(1), max: None };
        }
    });
    assert!(markdown(&lacking, today()).contains(&texts.with("score-missing", &[("names", "nowhere".into())])));
}

/// What the page says beside the funnel stands beside it in the report.
#[test]
fn the_funnel_of_the_report_says_what_the_page_says() {
    let texts = texts(Language::En);
    let with = |change: &dyn Fn(&mut Header)| {
        let mut workspace = demo(Language::En);
        change(Arc::make_mut(&mut workspace.header));
        markdown(&workspace, today())
    };
    assert!(with(&|header| header.plan.mature_after = 36).contains(&texts.get("funnel-all-young")));
    // The goal is the room's, although nobody has confirmed the share of Marketing.
    let goal = with(&|header| {
        let usual = tandem::model::FunnelPlan::default();
        header.plan = tandem::model::FunnelPlan { revenue_goal: 123_456_700, deal_value: 5_000_000, ..usual };
        header.confirmed = tandem::model::Confirmed::default();
    });
    assert!(goal.contains("1,234,567") && goal.contains("only proposed so far"), "{goal}");
}

#[test]
fn a_rate_below_its_target_never_reads_like_it() {
    let mut workspace = demo(Language::En);
    let stages: Vec<_> = in_order(&workspace.stages).into_iter().cloned().collect();
    let second = tandem::model::FunnelStage { target_rate: Some(2_500), ..(*stages[1]).clone() };
    workspace.stages.insert(second.id, second.into());
    let months: Vec<_> = workspace.months.values().cloned().collect();
    for month in months {
        let mut month = (*month).clone();
        month.counts = [(stages[0].id, 1_000), (stages[1].id, 249)].into();
        workspace.months.insert(month.month, month.into());
    }
    let told = markdown(&workspace, today());
    let row =
        told.lines().find(|line| line.starts_with(&format!("| {} ", stages[1].name))).unwrap().replace('\u{a0}', " ");
    assert!(row.contains("24.9%") && row.contains("| 25% |"), "{row}");
}

/// What the page shows above the signatures stands above them in the report.
#[test]
fn what_is_to_be_seen_before_signing_stands_above_the_signatures() {
    let mut workspace = demo(Language::En);
    let clauses: Vec<_> = workspace.clauses.values().cloned().collect();
    let draft = tandem::model::Clause { status: tandem::model::ClauseStatus::Draft, ..(*clauses[0]).clone() };
    workspace.clauses.insert(draft.id, draft.into());
    Arc::make_mut(&mut workspace.header).sla.goal.clear();
    let mut results = tandem::calc::results::Results::default();
    results.follow(&workspace, today());
    let (texts, told) = (texts(Language::En), markdown(&workspace, today()));
    let signatures = told.find(&texts.get("sla-signatures")).unwrap();
    assert!(results.concerns.len() > 1);
    for concern in &results.concerns {
        let words = texts.concern(&workspace, concern);
        assert!(told[signatures..].contains(&words), "{words}");
    }
}

/// How a target came about is told, and what is open again has no word of who confirmed it.
#[test]
fn a_target_says_how_it_came_about_and_never_that_it_is_confirmed_while_it_is_open() {
    use tandem::model::{Confirmation, Kpi, KpiStatus, Overwritten, PerSide};
    let mut workspace = demo(Language::En);
    let first = in_order(&workspace.kpis)[0].clone();
    let settled = [Confirmation { by: "Q. Unheard".to_owned(), on: Some(today()) }].into();
    let own = Kpi {
        proposals: PerSide { sales: Some(500), marketing: Some(700) },
        agreed: Some(900),
        status: KpiStatus::Agreed,
        overwritten: None,
        settled,
        ..(*first).clone()
    };
    workspace.kpis.insert(own.id, own.clone().into());
    let told = markdown(&workspace, today());
    assert!(told.contains(&texts(Language::En).get("settled-group")) && told.contains("Q. Unheard"));
    let over =
        Kpi { overwritten: Some(Overwritten { was: 900, ..Overwritten::default() }), agreed: Some(1_000), ..own };
    workspace.kpis.insert(over.id, over.into());
    assert!(!markdown(&workspace, today()).contains("Q. Unheard"));
}
