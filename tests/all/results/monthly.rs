//! The monthly report, the poster of the goals, months of KPIs from a table, and versions of the agreement.

use std::sync::Arc;

use chrono::NaiveDate;
use tandem::calc::course::{Light, Why, courses};
use tandem::calc::models::{at_work_on, judged_sets};
use tandem::calc::monthly::{Next, monthly};
use tandem::calc::terms::versions;
use tandem::exchange::templates::starters;
use tandem::exchange::{actuals_import, report, sheet_kinds, sheets};
use tandem::file::{Precondition, Store};
use tandem::model::{
    Entry, EntryKind, Header, Id, Kpi, KpiJob, KpiStatus, Language, Month, PerSide, ProductPriority, Workspace,
    in_order,
};
use tandem::text::texts;

use crate::support::{demo, tandem};

fn today() -> NaiveDate {
    "2026-11-26".parse().unwrap()
}

fn october() -> Month {
    "2026-10".parse().unwrap()
}

/// The demo with a win of October and one of November.
fn with_wins(language: Language) -> Workspace {
    let mut workspace = demo(language);
    for (bits, text, day) in [(901, "Alba wins the dairy", "2026-10-14"), (902, "A win of November", "2026-11-02")] {
        let win = Entry {
            id: Id::from_bits(bits),
            kind: EntryKind::Win,
            text: text.to_owned(),
            day: day.parse().ok(),
            ..Entry::default()
        };
        workspace.entries.insert(win.id, Arc::new(win));
    }
    workspace
}

#[test]
fn the_monthly_report_is_one_page_for_the_whole_firm() {
    for language in Language::ALL {
        let (workspace, texts) = (with_wins(language), texts(language));
        let text = report::monthly_markdown(&workspace, october(), today());
        let plain = text.replace('\\', "").replace('\u{a0}', " ");
        assert!(
            plain.starts_with(&format!(
                "# {}",
                texts.with("monthly-title", &[("month", texts.month(october()).into())])
            ))
        );
        let sections =
            ["monthly-wins", "monthly-number", "agreement-tab-kpis", "page-funnel", "monthly-actions", "monthly-next"];
        let places: Vec<usize> = sections.map(|key| plain.find(&format!("## {}", texts.get(key))).unwrap()).to_vec();
        assert!(places.is_sorted(), "{places:?}");
        assert!(plain.contains("Alba wins the dairy") && !plain.contains("A win of November"));
        let kpis: Vec<&Arc<Kpi>> =
            in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.status != KpiStatus::Parked).collect();
        assert!(kpis.iter().all(|kpi| plain.contains(&kpi.name)));
        for key in ["light-green", "light-amber", "light-no-target", "light-nothing"] {
            assert!(plain.contains(&texts.get(key)), "{key}\n{plain}");
        }
        // One page: no more lines than fit one.
        assert!(plain.lines().filter(|line| !line.trim().is_empty()).count() < 75, "{plain}");
        let html = report::monthly_html(&workspace, october(), today());
        assert!(html.contains("Alba wins the dairy") && html.contains("</html>"));
    }
}

#[test]
fn a_month_is_told_as_it_stood_then() {
    let workspace = with_wins(Language::En);
    let models = at_work_on(&workspace, &judged_sets(&workspace));
    let courses = courses(&workspace, &models, today());
    let of = |month: &str| monthly(&workspace, &courses, month.parse().unwrap(), today());
    let value = |month: &str, code: &str| {
        let found = of(month).kpis.into_iter().find(|one| one.kpi.code == code).unwrap();
        (found.value, found.judged.map(|judged| judged.through.to_string()))
    };
    assert_eq!(value("2026-10", "M4"), (Some(9_300), Some("2026-10".to_owned())));
    // A month nothing was counted of is not as good as the one before.
    let leads = of("2026-10").kpis.into_iter().find(|one| one.kpi.code == "M1").unwrap();
    assert_eq!((leads.value, leads.judged, leads.light), (None, None, Light::Unknown(Why::NothingMeasured)));
    assert!(value("2026-08", "M1").0.is_some());
    assert_eq!(value("2026-03", "M4"), (Some(5_700), Some("2026-03".to_owned())));
    let found = of("2026-10");
    assert_eq!(found.wins.len(), 1);
    assert!(found.funnel.iter().all(|stage| stage.rate.is_none_or(|rate| rate.k <= rate.n)));
    assert!(found.next.iter().all(|next| !matches!(next, Next::Over(_))));
}

#[test]
fn the_poster_holds_what_was_agreed_and_nothing_else() {
    for language in Language::ALL {
        let mut workspace = demo(language);
        let first =
            ProductPriority { id: Id::from_bits(77), product: "A 400".to_owned(), ..ProductPriority::default() };
        workspace.products.insert(first.id, Arc::new(first));
        let text = report::poster_markdown(&workspace, today()).replace('\\', "");
        for kpi in workspace.kpis.values() {
            assert_eq!(text.contains(&kpi.name), tandem::calc::agreement::is_kpi_settled(kpi), "{}", kpi.name);
        }
        assert!(text.contains("1. A 400"), "{text}");
        assert!(text.contains(&texts(language).version(&workspace.header.sla, today())));
        assert!(report::poster_html(&workspace, today()).contains("A 400"));
    }
}

#[test]
fn figures_are_named_for_the_job_they_judge() {
    let of = |job: KpiJob| {
        starters().kpis.iter().filter(|kpi| kpi.job() == job).map(|kpi| kpi.0.clone()).collect::<Vec<_>>()
    };
    assert!(of(KpiJob::Upstream).contains(&"U1".to_owned()) && of(KpiJob::Upstream).contains(&"U2".to_owned()));
    assert!(of(KpiJob::Field).contains(&"V1".to_owned()));
    assert!(of(KpiJob::Downstream).len() >= 9 && of(KpiJob::Inside).len() >= 5);
    // Every row of the catalogue is there once.
    let mut codes: Vec<&str> = starters().kpis.iter().map(|kpi| kpi.0.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), starters().kpis.len());
    for code in (1..=12)
        .map(|n| format!("M{n}"))
        .chain((1..=11).map(|n| format!("S{n}")))
        .chain((1..=9).map(|n| format!("J{n}")))
    {
        assert!(codes.contains(&code.as_str()), "{code}");
    }
}

#[test]
fn months_of_kpis_are_written_as_a_list_and_read_again() {
    for language in Language::ALL {
        let workspace = demo(language);
        let sheet = sheet_kinds::sheet(&workspace, sheet_kinds::SheetKind::KpiMonths);
        assert_eq!(sheet.rows.len(), 48);
        let text = String::from_utf8(sheets::csv(&sheet, language)).unwrap();
        let rows = tandem::exchange::read_table(text.as_bytes()).unwrap();
        let cells: Vec<Vec<String>> = std::iter::once(rows.headings.clone())
            .chain(rows.rows.iter().map(|row| row.iter().map(str::to_owned).collect()))
            .collect();
        let mut emptied = workspace.clone();
        for kpi in workspace.kpis.values() {
            let without = Kpi { actuals: std::collections::BTreeMap::new(), ..(**kpi).clone() };
            emptied.kpis.insert(without.id, Arc::new(without));
        }
        let read = actuals_import::read_actuals(&cells, &emptied);
        assert_eq!((read.refused.len(), read.taken.len()), (0, 48), "{:?}", read.refused);
        for kpi in read.kpis(&emptied) {
            assert_eq!(kpi.actuals, workspace.kpis[&kpi.id].actuals, "{}", kpi.name);
        }
    }
}

#[test]
fn the_command_line_writes_the_month_and_the_poster_and_takes_months_from_a_table() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut workspace = demo(Language::En);
    let mut header = Header::clone(&workspace.header);
    header.sla.people_now = PerSide { sales: 11, marketing: 4 };
    workspace.header = Arc::new(header);
    Store::machine(None).save(&at("w.tandem.ron"), &workspace, Precondition::Absent).unwrap();
    let run = |arguments: &[&str]| {
        let output = tandem(folder.path(), arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (output.status.code(), said)
    };
    let (code, said) = run(&["--lang", "en", "report", "w.tandem.ron", "-o", "month.md", "--monthly", "2026-10"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(std::fs::read_to_string(at("month.md")).unwrap().contains("Oct 2026"));
    let (code, said) = run(&["--lang", "en", "report", "w.tandem.ron", "-o", "poster.html", "--poster"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(std::fs::read_to_string(at("poster.html")).unwrap().contains("<html"));
    // What resets the agreement is a finding.
    let (code, said) = run(&["--lang", "en", "check", "w.tandem.ron"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("8 → 11"), "{said}");
    std::fs::write(at("kpis.csv"), "KPI,Month,Value,Cases\nM4,2026-11,95,20\nX9,2026-11,1,\nS1,2026-11,72.5,40\n")
        .unwrap();
    let (code, said) = run(&["--lang", "en", "import", "actuals", "kpis.csv", "--into", "w.tandem.ron"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("X9"), "{said}");
    let after = Store::machine(None).open(&at("w.tandem.ron")).unwrap().loaded.workspace;
    let november: Month = "2026-11".parse().unwrap();
    let of = |code: &str| after.kpis.values().find(|kpi| kpi.code == code).unwrap().actuals[&november].clone();
    assert_eq!((of("M4").value, of("M4").cases, of("S1").value, of("S1").cases), (9_500, 20, 7_250, 40));
}

#[test]
fn versions_differ_in_words_by_clause_and_kpi() {
    for language in Language::ALL {
        let (workspace, texts) = (demo(language), texts(language));
        let all = versions(&workspace);
        let [(Some(_), before), (None, after)] = all.as_slice() else { panic!("{}", all.len()) };
        let changes = texts.version_changes(&workspace, before, after);
        let name = |code: &str| workspace.kpis.values().find(|kpi| kpi.code == code).unwrap().name.clone();
        let of = |start: &str| changes.iter().find(|line| line.starts_with(start)).cloned().unwrap_or_default();
        assert!(of(&name("M1")).contains("10 → 14"), "{changes:?}");
        assert!(of(&texts.get("policy-threshold")).contains("40 → 55"), "{changes:?}");
        assert!(of(&texts.get("sla-goal")).contains("24"), "{changes:?}");
        let told = report::markdown(&workspace, today()).replace('\\', "");
        assert!(changes.iter().all(|line| told.contains(line.as_str())), "{told}");
    }
}
