//! Imports: one file in many dialects gives the identical model; real exports give the expected report; bad files give a
//! sentence and change nothing.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::support::{shared_data, today};
use tandem::exchange::import::{
    ImportNote, ImportPlan, ImportReport, PlanError, Question, SkipReason, propose, run, run_watched,
};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::exchange::values::{DateOrder, DecimalMark};
use tandem::exchange::{Encoding, RawTable, TableError, read_table, read_table_watched};
use tandem::model::{AnyRecord, ColumnRole, FreshIds, Language, LeadSet, Outcome, TableKind, Workspace, in_order};
use tandem::text::{imports, texts};

fn workspace() -> Workspace {
    new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today())
}

fn import_with(raw: &RawTable, plan: &ImportPlan, workspace: &mut Workspace) -> ImportReport {
    let result = run(raw, plan, workspace, &mut FreshIds::seeded(9), today()).unwrap();
    for record in result.records {
        record.put_into(workspace);
    }
    assert_eq!(result.report.read, result.report.used + result.report.skipped_total(), "every row is used or skipped");
    result.report
}

fn import(table: TableKind, bytes: &[u8], workspace: &mut Workspace) -> ImportReport {
    let raw = read_table(bytes).unwrap();
    let plan = propose(table, &raw, "test", workspace);
    import_with(&raw, &plan, workspace)
}

fn leads(bytes: &[u8]) -> (LeadSet, ImportReport) {
    let mut workspace = workspace();
    let report = import(TableKind::Leads, bytes, &mut workspace);
    let set = workspace.leads.values().next().unwrap();
    ((**set).clone(), report)
}

const US: &str = "Record ID,Create Date,Industry,Amount,Lifecycle Stage,Email,Note\n\
    1,1/31/2026 2:05 PM,Größe & Söhne,\"1,234.56\",Customer,ann@gmail.com,x\n\
    2,2/1/2026,Café,,Lead,bob@firm.example,y\n\
    3,2/13/2026,Müller,5,Lost,,z\n";

const GERMAN: &str = "Datensatz-ID;Erstelldatum;Branche;Betrag;Lifecycle-Phase;E-Mail;Note\r\n\
    1;31.01.2026 14:05;Größe & Söhne;1.234,56 €;Kunde;ann@gmail.com;x\r\n\
    2;01.02.2026;Café;;Lead;bob@firm.example;y\r\n\
    3;13.02.2026;Müller;5,00;Verloren;;z\r\n";

/// The model of a lead set without what differs by name or time of import.
fn essence(set: &LeadSet) -> Vec<(String, Vec<String>)> {
    let mut columns: Vec<(String, Vec<String>)> = set
        .columns
        .iter()
        .map(|column| (column.name.clone(), (0..set.rows as usize).map(|row| column.text(row).to_owned()).collect()))
        .collect();
    columns.sort();
    columns
}

#[test]
fn one_file_in_many_dialects_is_one_model() {
    let expected = essence(&leads(US.as_bytes()).0);
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(GERMAN.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_without_mark: Vec<u8> = US.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (cp1252, _, _) = encoding_rs::WINDOWS_1252.encode(GERMAN);
    let quoted: String = US
        .lines()
        .map(|line| {
            let cells: Vec<String> =
                csv_cells(line).iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.join(";") + "\n"
        })
        .collect();
    let cases: [(&str, Vec<u8>); 8] = [
        ("US, UTF-8 with mark", format!("\u{feff}{US}").into_bytes()),
        ("German, UTF-8", GERMAN.into()),
        ("German, Windows-1252", cp1252.into_owned()),
        ("German, UTF-16 with tabs", utf16),
        ("US, UTF-16 big endian without mark", utf16_without_mark),
        ("US quoted with semicolons", quoted.into_bytes()),
        ("old line ends", US.replace('\n', "\r").into_bytes()),
        ("declared separator", format!("sep=;\n{GERMAN}").into_bytes()),
    ];
    for (name, bytes) in cases {
        assert_eq!(essence(&leads(&bytes).0), expected, "{name}");
    }
    let xlsx = workbook();
    assert_eq!(read_table(&xlsx).unwrap().encoding, Encoding::Workbook);
    assert_eq!(essence(&leads(&xlsx).0), expected, "XLSX");
}

fn csv_cells(line: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect()
}

fn workbook() -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (column, heading) in
        (0..).zip(["Record ID", "Create Date", "Industry", "Amount", "Lifecycle Stage", "Email", "Note"])
    {
        sheet.write(0, column, heading).unwrap();
    }
    let rows = [
        ("1", (2026, 1, 31), "Größe & Söhne", Some(1234.56), "Customer", "ann@gmail.com", "x"),
        ("2", (2026, 2, 1), "Café", None, "Lead", "bob@firm.example", "y"),
        ("3", (2026, 2, 13), "Müller", Some(5.0), "Lost", "", "z"),
    ];
    for (row, (id, (year, month, day), industry, amount, stage, email, note)) in (1..).zip(rows) {
        sheet.write(row, 0, id).unwrap();
        sheet.write_with_format(row, 1, ExcelDateTime::from_ymd(year, month, day).unwrap(), &date).unwrap();
        sheet.write(row, 2, industry).unwrap();
        if let Some(amount) = amount {
            sheet.write(row, 3, amount).unwrap();
        }
        sheet.write(row, 4, stage).unwrap();
        sheet.write(row, 5, email).unwrap();
        sheet.write(row, 6, note).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn personal_data_is_reduced_to_facts_unless_asked_for() {
    let (set, report) = leads(US.as_bytes());
    let email = set.column("email").unwrap();
    assert_eq!([email.text(0), email.text(1), email.text(2)], ["free mail", "company mail", ""]);
    assert!(report.notes.iter().any(|note| matches!(note, ImportNote::PersonalReduced(h) if h == &["Email", "Note"])));
    let raw = read_table(US.as_bytes()).unwrap();
    let mut workspace = workspace();
    let mut plan = propose(TableKind::Leads, &raw, "kept", &workspace);
    plan.keep_personal = true;
    import_with(&raw, &plan, &mut workspace);
    let kept = workspace.leads.values().next().unwrap();
    assert_eq!(kept.column("Email").unwrap().text(0), "ann@gmail.com");
}

#[test]
fn headings_of_the_usual_systems_are_known() {
    let field = |headings: &str, row: &str, heading: &str| {
        let raw = read_table(format!("{headings}\n{row}\n{row}\n").as_bytes()).unwrap();
        let plan = propose(TableKind::Leads, &raw, "x", &workspace());
        plan.columns.iter().find(|column| column.heading == heading).unwrap().field.clone()
    };
    let hubspot = "Record ID,First Name,Email,Phone Number,Industry,Number of Employees,Original Source,Create Date,\"Date entered \"\"Customer (Lifecycle Stage Pipeline)\"\"\"";
    let row = "1,Ann,a@b.example,123,Food,12,Offline,2026-01-02,";
    for (heading, expected) in [
        ("Record ID", "ref"),
        ("First Name", "name"),
        ("Email", "email"),
        ("Number of Employees", "employees"),
        ("Original Source", "source"),
        ("Create Date", "created"),
        ("Date entered \"Customer (Lifecycle Stage Pipeline)\"", "won_date"),
    ] {
        assert_eq!(field(hubspot, row, heading), expected, "{heading}");
    }
    let salesforce = "Lead ID;Lead Owner;Company / Account;Lead Source;Lead Status;Created Date";
    assert_eq!(field(salesforce, "1;Ann;Firm;Web;Open;1/2/2026", "Company / Account"), "company");
    assert_eq!(field(salesforce, "1;Ann;Firm;Web;Open;1/2/2026", "Lead Owner"), "owner");
    let pipedrive =
        "Deal - ID,Deal - Titel,Deal - Wert,Deal - Status,Deal - Besitzer,Deal - Datum des gewonnenen Deals";
    for (heading, expected) in [
        ("Deal - Titel", "record_name"),
        ("Deal - Wert", "amount"),
        ("Deal - Status", "outcome"),
        ("Deal - Besitzer", "owner"),
    ] {
        assert_eq!(field(pipedrive, "1,Big deal,10,Gewonnen,Ann,2026-01-01", heading), expected, "{heading}");
    }
    let dynamics = "(Nicht ändern) Lead,(Nicht ändern) Zeilenprüfsumme, Job Title,Company Name,Est. Revenue";
    assert_eq!(field(dynamics, "8e1,abc,CEO,Firm,5", "Job Title"), "title");
    assert_eq!(field(dynamics, "8e1,abc,CEO,Firm,5", "Est. Revenue"), "amount");
}

#[test]
fn footers_doubled_headings_and_duplicates_are_reported() {
    let file = "Lead ID,Status,Create Date,Company\n1,Open,2026-01-02,A\n\nLead ID,Status,Create Date,Company\n2,Won,2026-01-03,B\n2,Won,2026-01-03,B\n\
        \nConfidential Information - Do Not Distribute\nCopyright (c) 2000-2025 some firm. All rights reserved.\nGrand Totals (3 records)\n";
    let (set, report) = leads(file.as_bytes());
    assert_eq!(set.rows, 2);
    assert_eq!(report.skipped.get(&SkipReason::Duplicate), Some(&1));
    assert!(report.skipped.get(&SkipReason::Footer).is_some_and(|rows| *rows >= 4), "{report:?}");
}

#[test]
fn contradictions_are_told() {
    let file = "ID,Created,Close Date,Outcome,Amount\n1,2026-05-01,2026-04-01,Won,\n2,2026-05-01,2030-01-01,Lost,5\n3,hello,2026-06-01,Won,abc\n";
    let (_, report) = leads(file.as_bytes());
    let has = |wanted: ImportNote| assert!(report.notes.contains(&wanted), "{wanted:?} in {:?}", report.notes);
    has(ImportNote::NegativeDurations(1));
    has(ImportNote::FutureDates("Close Date".to_owned(), 1));
    has(ImportNote::UnreadableDates("Created".to_owned(), 1, "hello".to_owned(), vec![4]));
    has(ImportNote::UnreadableNumbers("Amount".to_owned(), 1, "abc".to_owned(), vec![4]));
    has(ImportNote::WonWithoutAmount(2));
}

/// Which column says won and which lost, and how often either way.
#[test]
fn two_columns_that_contradict_each_other_are_named_on_the_right_side() {
    let mut file = "ID,Deal Stage,Outcome\n".to_owned();
    for (at, (stage, outcome)) in
        [("Closed Won", "Lost"), ("Closed Won", "Lost"), ("Closed Lost", "Won"), ("Closed Won", "Won")]
            .iter()
            .enumerate()
    {
        writeln!(file, "{at},{stage},{outcome}").unwrap();
    }
    let (_, report) = leads(file.as_bytes());
    let note = report.notes.iter().find(|note| matches!(note, ImportNote::OutcomesDiffer(..)));
    let words = imports::note(&texts(Language::En), &workspace(), note.expect("they differ"));
    for side in ["won by “Deal Stage” and lost by “Outcome” in 2", "won by “Outcome” and lost by “Deal Stage” in 1"]
    {
        assert!(words.contains(side), "{side}: {words}");
    }
}

/// What the dialog marks as known only afterwards, the report names as well.
#[test]
fn a_column_that_is_known_only_afterwards_is_named_in_the_report() {
    let file = "ID,Status,Probability\n1,Won,100\n2,Lost,0\n3,Open,40\n";
    let (_, report) = leads(file.as_bytes());
    assert!(report.notes.contains(&ImportNote::KnownAfterwards(vec!["Probability".to_owned()])), "{:?}", report.notes);
}

/// 95.9 % is no 95 %, and what is told is told beside how all leads ended.
#[test]
fn a_share_that_may_know_the_end_is_told_beside_that_of_all_leads() {
    let mut file = "ID,Status,Tariff\n".to_owned();
    for at in 0..400 {
        let (tariff, won) = if at < 98 { ("gold", at >= 4) } else { ("plain", at % 3 == 0) };
        writeln!(file, "{at},{},{tariff}", if won { "Won" } else { "Lost" }).unwrap();
    }
    let (_, report) = leads(file.as_bytes());
    let note = report.notes.iter().find(|note| matches!(note, ImportNote::MayKnowTheEnd(..))).expect("a leak");
    let words = imports::note(&texts(Language::En), &workspace(), note);
    assert!(words.contains("of 98 decided leads with “gold”, 96% were won, of all 49%"), "{words}");
}

#[test]
fn dates_that_could_be_read_both_ways_are_asked_about() {
    let raw = read_table(b"ID,Created\n1,1/2/2026\n2,3/4/2026\n").unwrap();
    let mut workspace = workspace();
    let mut plan = propose(TableKind::Leads, &raw, "x", &workspace);
    assert!(plan.columns[1].asks_dates());
    plan.columns[1].dates = DateOrder::DayFirst;
    let report = import_with(&raw, &plan, &mut workspace);
    assert!(
        report.notes.iter().any(|note| matches!(note, ImportNote::DatesReadAs(heading, ..) if heading == "Created"))
    );
    assert_eq!(workspace.leads.values().next().unwrap().column("created").unwrap().text(0), "2026-02-01");
}

#[test]
fn a_confirmed_mapping_is_remembered() {
    let mut workspace = workspace();
    let raw = read_table(US.as_bytes()).unwrap();
    let mut plan = propose(TableKind::Leads, &raw, "first", &workspace);
    plan.columns[6].field = "campaign".to_owned();
    plan.columns[2].field = String::new();
    import_with(&raw, &plan, &mut workspace);
    let again = propose(TableKind::Leads, &raw, "second", &workspace);
    let fields = |plan: &ImportPlan| plan.columns.iter().map(|column| column.field.clone()).collect::<Vec<_>>();
    assert_eq!(fields(&again), fields(&plan));
    assert!(again.complete.is_some(), "the same references complete the set instead of doubling it");
}

#[test]
fn funnel_months_come_from_tables_and_from_dated_rows() {
    let mut workspace = workspace();
    let table = "Monat;Besuche;Anfragen;MQL;Gewonnen;Quatsch\nMärz 2026;1.234;56;12;3;x\n04/2026;1.300;60;;2;y\nSumme;2.534;116;12;5;\n";
    let report = import(TableKind::Funnel, table.as_bytes(), &mut workspace);
    assert_eq!((report.used, report.skipped.get(&SkipReason::Footer)), (2, Some(&1)), "{report:?}");
    let names: Vec<(String, Option<u64>)> = in_order(&workspace.stages)
        .iter()
        .map(|stage| (stage.name.clone(), workspace.months.values().next().unwrap().counts.get(&stage.id).copied()))
        .collect();
    assert_eq!(names[0].1, Some(1234));
    assert_eq!((names[2].1, names[5].1), (Some(12), Some(3)), "{names:?}");
    let dated = "first_contact_date,won_date\n1/5/2026,\n1/20/2026,3/2/2026\n2/1/2026,\n";
    let mut workspace = self::workspace();
    let report = import(TableKind::Funnel, dated.as_bytes(), &mut workspace);
    assert_eq!((report.used, report.produced), (3, 2));
    let january: Vec<u64> = workspace.months.values().next().unwrap().counts.values().copied().collect();
    assert_eq!(january.iter().sum::<u64>(), 3, "two entered in January, one of them won later: the cohort");
}

#[test]
fn content_is_mapped_and_known_titles_are_not_doubled() {
    let mut workspace = workspace();
    let persona = tandem::model::Persona {
        id: tandem::model::Id::from_bits(3),
        name: "Buyer, mid-size".to_owned(),
        ..Default::default()
    };
    workspace.personas.insert(persona.id, Arc::new(persona));
    let file = "Titel;Typ;Herkunft;Persona;Phase;Geändert;Nutzen Vertrieb;Vertrieb kennt\n\
        Preisliste;Preisliste;Vertrieb;;;;;\n\
        Preisliste;Preisliste;Vertrieb;Buyer, mid-size;Compare;03.04.2026;3;ja\n\
        Flyer;Unsinn;Marketing;Nobody;;31.31.2026;9;\n\
        ;Flyer;;;;;;\n";
    let report = import(TableKind::Content, file.as_bytes(), &mut workspace);
    assert_eq!((report.used, report.skipped[&SkipReason::NoTitle], report.skipped[&SkipReason::Duplicate]), (2, 1, 1));
    let items = in_order(&workspace.content);
    assert_eq!(items[0].kind, tandem::model::ContentKind::PriceList);
    assert_eq!(items[0].mapping.values().map(std::collections::BTreeSet::len).collect::<Vec<_>>(), [1]);
    assert_eq!((items[0].useful.sales, items[0].known.sales), (Some(3), Some(true)));
    assert_eq!((items[1].kind, items[1].useful.sales), (tandem::model::ContentKind::Other, None));
    assert!(report.notes.contains(&ImportNote::UnknownNames(vec!["Nobody".to_owned()])));
    assert_eq!(import(TableKind::Content, file.as_bytes(), &mut workspace).used, 0);
}

#[test]
fn bad_files_are_named_and_nothing_comes_out() {
    let wide = format!("{}\n1\n", "a,".repeat(1200));
    let long_cell = format!("a,b\n{},1\n", "x".repeat(40_000));
    let cases: [(&[u8], TableError); 8] = [
        (b"", TableError::Empty),
        (b" \n\n", TableError::Empty),
        (b"only,headings\n", TableError::NoRows),
        (b"%PDF-1.4 abc", TableError::OtherFile("PDF")),
        (b"\x89PNG\r\n", TableError::OtherFile("PNG")),
        (b"PK\x03\x04 not a workbook", TableError::BrokenWorkbook),
        (wide.as_bytes(), TableError::TooLarge { what: "columns", limit: 1000 }),
        (long_cell.as_bytes(), TableError::TooLarge { what: "kB per cell", limit: 32 }),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read_table(bytes).unwrap_err(), expected);
    }
}

#[test]
fn the_real_crm_pipeline_becomes_leads_with_outcomes() {
    let Some(path) = shared_data("crm_pipeline.csv") else { return };
    let (set, report) = leads(&std::fs::read(path).unwrap());
    assert_eq!((set.rows, report.used), (6711, 6711));
    let outcomes = set.outcomes();
    let count = |outcome| outcomes.iter().filter(|o| **o == outcome).count();
    assert_eq!((count(Outcome::Won), count(Outcome::Lost)), (4238, 2473));
    assert_eq!(set.role(ColumnRole::Created).unwrap().text(0), "2016-10-20");
    assert_eq!(set.role(ColumnRole::Amount).unwrap().text(0), "1054");
    assert!(set.columns.iter().all(|column| column.values.iter().all(|value| value != "Moses Frase")));
}

#[test]
fn real_leads_and_deals_join_by_reference() {
    let (Some(leads), Some(deals)) = (shared_data("qualified_leads.csv"), shared_data("closed_deals.csv")) else {
        return;
    };
    let mut workspace = workspace();
    let first = import(TableKind::Leads, &std::fs::read(&leads).unwrap(), &mut workspace);
    let second = import(TableKind::Leads, &std::fs::read(&deals).unwrap(), &mut workspace);
    assert_eq!((first.used, second.used), (8000, 380));
    assert!(second.notes.contains(&ImportNote::Completed(380)));
    assert_eq!(workspace.leads.len(), 1);
    let set = workspace.leads.values().next().unwrap();
    assert_eq!(set.outcomes().iter().filter(|outcome| **outcome == Outcome::Won).count(), 380);
    assert!(set.column("industry").is_some() || set.column("business_segment").is_some());
    assert_eq!(tandem::model::integrity::violations(&workspace), []);
    let months = import(TableKind::Funnel, &std::fs::read(&leads).unwrap(), &mut workspace);
    assert_eq!((months.used, months.produced > 10), (8000, true));
}

#[test]
fn records_of_an_import_keep_the_rules() {
    let mut workspace = workspace();
    import(TableKind::Leads, US.as_bytes(), &mut workspace);
    for record in workspace.all_records() {
        assert!(!matches!(&record, AnyRecord::Leads(set) if set.columns.is_empty()));
    }
    assert_eq!(tandem::model::integrity::violations(&workspace), []);
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let file = b"Industry,Status,Created\nFood,Won,2026-01-02\nAuto,Lost,2026-01-03\n";
    let mut workspace = workspace();
    assert_eq!(import(TableKind::Leads, file, &mut workspace).used, 2);
    let again = import(TableKind::Leads, file, &mut workspace);
    assert_eq!((again.used, again.skipped.get(&SkipReason::Duplicate), workspace.leads.len()), (0, Some(&2), 1));
}

/// The next export of the same CRM: what is known stays, what has become of it is taken over, and new leads are added; the
/// report says how many of each.
#[test]
fn a_later_export_brings_what_is_new() {
    let mut workspace = workspace();
    let first =
        "Lead ID,Status,Industry,Create Date\n1,Open,Food,2026-01-05\n2,Lost,Steel,2026-01-06\n3,Open,,2026-02-01\n";
    import(TableKind::Leads, first.as_bytes(), &mut workspace);
    let later = "Lead ID,Status,Industry,Create Date\n1,Won,Food,2026-01-05\n2,Lost,Steel,2026-01-06\n3,Open,Food,2026-02-01\n4,Open,Paper,2026-03-01\n";
    let report = import(TableKind::Leads, later.as_bytes(), &mut workspace);
    assert_eq!((report.read, report.used), (4, 4));
    for note in [ImportNote::Completed(3), ImportNote::Changed(2), ImportNote::Added(1)] {
        assert!(report.notes.contains(&note), "{note:?} in {:?}", report.notes);
    }
    assert_eq!((report.state.new, report.state.changed, report.state.unchanged), (1, 2, 1));
    assert_eq!(workspace.leads.len(), 1);
    let set = workspace.leads.values().next().unwrap();
    assert_eq!(set.rows, 4);
    assert!(set.columns.iter().all(|column| column.cells.0.len() == 4));
    let words: Vec<String> = (0..4)
        .map(|row| {
            format!(
                "{} {}",
                set.role(ColumnRole::Outcome).unwrap().text(row),
                set.column("industry").unwrap().text(row)
            )
        })
        .collect();
    assert_eq!(words, ["won Food", "lost Steel", "open Food", "open Paper"]);
    assert_eq!(set.reference_day.unwrap().to_string(), "2026-03-01");
    // Once more changes nothing, and says so.
    let before = workspace.leads.clone();
    let again = import(TableKind::Leads, later.as_bytes(), &mut workspace);
    assert!(again.notes.contains(&ImportNote::Changed(0)));
    assert!(!again.notes.iter().any(|note| matches!(note, ImportNote::Completed(_) | ImportNote::Added(_))));
    assert!(before == workspace.leads);
}

/// `1.234` is a thousand or one: where another column or the separator says it, it is known; a count is never a fraction;
/// otherwise it is asked, and what is answered counts.
#[test]
fn a_number_that_could_be_read_both_ways_is_asked_about() {
    let open = "Deal ID,Employees,Budget\n1,1.200,1.234\n2,80,2.500\n";
    let raw = read_table(open.as_bytes()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "test", &workspace());
    let asked: Vec<bool> = plan.columns.iter().map(|column| column.asks_numbers()).collect();
    assert_eq!(asked, [false, false, true]);
    let numbers = |plan: &ImportPlan| {
        let mut workspace = workspace();
        let report = import_with(&raw, plan, &mut workspace);
        let set = workspace.leads.values().next().unwrap().clone();
        let column = |name: &str| (0..2).map(|row| set.column(name).unwrap().text(row).to_owned()).collect::<Vec<_>>();
        (column("employees"), column("budget"), report.notes)
    };
    let (employees, budget, notes) = numbers(&plan);
    assert_eq!(
        (employees, budget),
        (vec!["1200".to_owned(), "80".to_owned()], vec!["1.234".to_owned(), "2.5".to_owned()])
    );
    let asked = |notes: &[ImportNote]| {
        let open = |note: &ImportNote| matches!(note, ImportNote::NumberReadAs(heading, _, _, decided) if heading == "Budget" && decided.is_open());
        notes.iter().any(open)
    };
    assert!(asked(&notes));
    let mut answered = plan.clone();
    answered.columns[2].decide_numbers(DecimalMark::Comma);
    let (_, budget, notes) = numbers(&answered);
    assert_eq!(budget, ["1234", "2500"]);
    assert!(!asked(&notes));
    // Behind semicolons a comma is the decimal mark, unless another column says otherwise.
    for (text, mark) in [
        ("Id;Budget\n1;1.234\n2;5.678\n", DecimalMark::Comma),
        ("Id;Budget;Price\n1;1.234;2.5\n2;5.678;3.75\n", DecimalMark::Point),
        ("Id,Budget,Price\n1,1.234,\"2,5\"\n2,5.678,\"3,75\"\n", DecimalMark::Comma),
    ] {
        let raw = read_table(text.as_bytes()).unwrap();
        assert_eq!(propose(TableKind::Leads, &raw, "test", &workspace()).columns[1].numbers, mark, "{text}");
    }
}

#[test]
fn reading_and_importing_say_how_far_they_are_and_stop_when_told() {
    use std::cell::RefCell;
    let mut text = "Id,Industry,Amount\n".to_owned();
    for row in 0..30_000 {
        std::fmt::Write::write_fmt(&mut text, format_args!("{row},Food,{}\n", row % 90)).unwrap();
    }
    let steps = RefCell::new(Vec::new());
    let note = |share: f32| {
        steps.borrow_mut().push(share);
        true
    };
    let raw = read_table_watched(text.as_bytes(), &note).unwrap();
    assert!(
        steps.borrow().len() >= 3 && steps.borrow().is_sorted() && steps.borrow().iter().all(|share| *share <= 1.0)
    );
    assert_eq!(read_table_watched(text.as_bytes(), &|_| false).unwrap_err(), TableError::Stopped);
    let workspace = workspace();
    let plan = propose(TableKind::Leads, &raw, "test", &workspace);
    steps.borrow_mut().clear();
    let mut fresh = FreshIds::seeded(1);
    assert!(run_watched(&raw, &plan, &workspace, &mut fresh, today(), &note).is_ok());
    assert!(steps.borrow().len() >= 3 && steps.borrow().is_sorted());
    let stopped = run_watched(&raw, &plan, &workspace, &mut fresh, today(), &|share| share < 0.5);
    assert_eq!(stopped.unwrap_err(), PlanError::Stopped);
}

/// What nobody can read is neither open nor lost, and what is blank is not guessed: each is a value of its own, counted, said
/// and left out of every judgement, until somebody says what it means.
#[test]
fn an_outcome_nobody_knows_is_neither_open_nor_lost() {
    let file = b"Lead ID,Company,Status\nL-1,A,Won\nL-2,B,Lost\nL-3,C,Open\nL-4,D,Not converted\nL-5,E,\nL-6,F,\n";
    let count = |set: &LeadSet, wanted: Outcome| set.outcomes().iter().filter(|outcome| **outcome == wanted).count();
    let (set, report) = leads(file);
    assert_eq!(
        [Outcome::Won, Outcome::Lost, Outcome::Open, Outcome::Unknown].map(|one| count(&set, one)),
        [1, 1, 1, 3]
    );
    let outcome = set.role(ColumnRole::Outcome).unwrap();
    assert_eq!((outcome.text(3), outcome.text(4)), (tandem::model::NOT_READ, ""), "two things are two values");
    assert!(report.assumed.contains(&Question::BlankOutcome("Status".to_owned(), 2)));
    assert!(report.assumed.contains(&Question::Words("Status".to_owned(), vec!["Not converted".to_owned()])));
    let workspace = new_workspace(Template::Leads, Language::En, &mut FreshIds::seeded(1), today());
    let scoring = tandem::calc::scoring::Scoring::new(std::sync::Arc::new(set), &workspace);
    for points in tandem::calc::scoring::PointSet::ALL {
        let confusion = scoring.effect(points).confusion;
        assert_eq!((confusion.decided(), confusion.open, confusion.unknown), (2, 1, 3));
    }
    let steps = scoring.tally(tandem::calc::scoring::PointSet::Agreed).thresholds();
    assert!(steps.iter().all(|step| (step.confusion.open, step.confusion.unknown) == (1, 3)));
    let said =
        tandem::text::texts(Language::En).trust(&scoring.effect(tandem::calc::scoring::PointSet::Agreed).confusion);
    assert!(said.unwrap().contains("3 leads are not judged"));
    // Somebody says what both mean.
    let raw = read_table(file).unwrap();
    let mut workspace = Workspace::default();
    let mut plan = propose(TableKind::Leads, &raw, "said", &workspace);
    tandem::exchange::import::say_word(&mut plan, "", "open", &workspace).unwrap();
    tandem::exchange::import::say_word(&mut plan, "Not converted", "lost", &workspace).unwrap();
    import_with(&raw, &plan, &mut workspace);
    let set = workspace.leads.values().next().unwrap();
    assert_eq!([Outcome::Lost, Outcome::Open, Outcome::Unknown].map(|one| count(set, one)), [2, 3, 0]);
    // A later export with a word nobody can read takes nothing back.
    let later = b"Lead ID,Company,Status\nL-1,A,Thing\nL-2,B,\nL-3,C,Won\n";
    import(TableKind::Leads, later, &mut workspace);
    let set = workspace.leads.values().next().unwrap();
    let words: Vec<&str> = (0..3).map(|row| set.role(ColumnRole::Outcome).unwrap().text(row)).collect();
    assert_eq!(words, ["won", "lost", "won"]);
}

#[test]
fn leads_without_any_outcome_are_not_open_unless_somebody_says_so() {
    let file = b"Lead ID,Company,Created\nL-1,A,2025-01-02\nL-2,B,2025-01-03\n";
    let (set, report) = leads(file);
    assert!(set.outcomes().iter().all(|outcome| *outcome == Outcome::Unknown));
    assert!(report.assumed.contains(&Question::NoOutcome));
    let raw = read_table(file).unwrap();
    let mut workspace = Workspace::default();
    let plan = ImportPlan { all_open: true, ..propose(TableKind::Leads, &raw, "said", &workspace) };
    let report = import_with(&raw, &plan, &mut workspace);
    assert!(workspace.leads.values().all(|set| set.outcomes().iter().all(|outcome| *outcome == Outcome::Open)));
    assert!(!report.assumed.contains(&Question::NoOutcome));
    // A day of winning alone does not say what the others are; days of winning and of losing do.
    let (set, report) = leads(b"Lead ID,Company,Won time\nL-1,A,2025-01-02\nL-2,B,\n");
    assert_eq!(set.outcomes(), [Outcome::Won, Outcome::Unknown]);
    assert!(report.assumed.iter().any(|question| matches!(question, Question::BlankOutcome(_, 1))));
    let (set, _) = leads(b"Lead ID,Company,Won time,Lost time\nL-1,A,2025-01-02,\nL-2,B,,2025-01-04\nL-3,C,,\n");
    assert_eq!(set.outcomes(), [Outcome::Won, Outcome::Lost, Outcome::Open]);
}

/// A column is told by what it becomes, a stage by its name; what keeps its heading is no field.
#[test]
fn what_columns_become_is_told_in_words() {
    let mut workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(1), today());
    let stage = in_order(&workspace.stages)[0].name.clone();
    let report =
        import(TableKind::Funnel, format!("Month,{stage}\n2024-01,12\n2024-02,14\n").as_bytes(), &mut workspace);
    let taken = |report: &ImportReport, workspace: &Workspace| {
        let note = report.notes.iter().find(|note| matches!(note, ImportNote::Taken(_))).unwrap();
        imports::note(&texts(Language::En), workspace, note)
    };
    assert!(taken(&report, &workspace).contains(&format!("as {stage} (count)")), "{}", taken(&report, &workspace));
    let report = import(TableKind::Leads, b"Lead ID,Status,Tariff\n1,Won,gold\n2,Lost,plain\n", &mut workspace);
    let words = taken(&report, &workspace);
    assert!(words.contains("Kept under their own headings: “Tariff”.") && !words.contains("keep under"), "{words}");
}

/// A question that has one answer is none.
#[test]
fn what_can_be_answered_in_one_way_is_not_asked() {
    let mut workspace = workspace();
    import(TableKind::Leads, b"Company,Status\nA,Won\nB,Lost\n", &mut workspace);
    let report = import(TableKind::Leads, b"Company,Status\nC,Won\nD,Lost\n", &mut workspace);
    assert!(!report.assumed.iter().any(|question| matches!(question, Question::NewList(_))), "{:?}", report.assumed);
    // With references on both sides there are two answers.
    import(TableKind::Leads, b"Lead ID,Status\nL-1000,Won\nL-1001,Lost\n", &mut workspace);
    let report = import(TableKind::Leads, b"Lead ID,Status\nX-2000,Won\nX-2001,Lost\n", &mut workspace);
    assert!(report.assumed.iter().any(|question| matches!(question, Question::NewList(_))), "{:?}", report.assumed);
}

/// A table with many columns and rows of every kind of value.
fn large_table(rows: usize) -> String {
    let mut text = "Id,Created,Status,Company,Amount,Email,Phone,Source,Visits,Note\n".to_owned();
    for row in 0..rows {
        let status = ["Won", "Lost", "Open"][row % 3];
        writeln!(
            text,
            "L{row},2025-{:02}-{:02},{status},Firm {row} GmbH,{row}.50,p{row}@firm.example,+49 171 {row:07},Web,{},n",
            row % 12 + 1,
            row % 28 + 1,
            row % 40
        )
        .unwrap();
    }
    text
}

#[test]
fn whoever_waits_is_asked_all_the_way_and_can_stop_at_every_point() {
    use std::cell::Cell;
    use tandem::exchange::understand::Looked;
    use tandem::exchange::understand::understood::understand_watched;
    let raw = read_table(large_table(30_000).as_bytes()).unwrap();
    let ws = workspace();
    let asked = Cell::new(0);
    let stop_at = Cell::new(usize::MAX);
    let last = Cell::new(0.0_f32);
    let watch = |share: f32| {
        assert!((0.0..=1.0).contains(&share), "{share}");
        last.set(share.max(last.get()));
        asked.set(asked.get() + 1);
        asked.get() <= stop_at.get()
    };
    let looked = Looked::at_watched(&raw, &watch).unwrap();
    let looks = asked.replace(0);
    assert!(looks > 5, "asked {looks} times while looking");
    let plan = propose(TableKind::Leads, &raw, "x", &ws);
    assert!(understand_watched((&raw, &looked), &plan, &ws, today(), &watch).is_some());
    let understood = asked.replace(0);
    assert!(understood > 2, "asked {understood} times while understanding");
    run_watched(&raw, &plan, &ws, &mut FreshIds::seeded(1), today(), &watch).unwrap();
    let all = asked.replace(0);
    assert!(last.get() > 0.9, "the end is never near: {}", last.get());
    // How often is asked depends on which processor does what; but after a no nothing comes of it any more.
    let honoured = |at: usize, came_to_something: bool| {
        assert!(!came_to_something || asked.get() <= at, "goes on after having been stopped at {at}");
        asked.replace(0) > at
    };
    let mut stopped = 0;
    for at in (0..3).chain((3..looks).step_by(looks / 8 + 1)) {
        stop_at.set(at);
        stopped += u32::from(honoured(at, Looked::at_watched(&raw, &watch).is_some()));
    }
    for at in 0..understood {
        stop_at.set(at);
        let understood = understand_watched((&raw, &looked), &plan, &ws, today(), &watch);
        stopped += u32::from(honoured(at, understood.is_some()));
    }
    for at in (0..3).chain((3..all).step_by(all / 12 + 1)) {
        stop_at.set(at);
        let result = run_watched(&raw, &plan, &ws, &mut FreshIds::seeded(1), today(), &watch);
        assert!(result.is_ok() || matches!(result, Err(PlanError::Stopped)));
        stopped += u32::from(honoured(at, result.is_ok()));
    }
    assert!(stopped > 5, "stopped only {stopped} times");
}
