//! Lists for other programs: nothing in them can ever calculate, and what goes out comes back in as it was.
//!
//! With LibreOffice: `cargo test --test all libreoffice -- --ignored`.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::support::{demo, start, today};
use tandem::app::{Product, Refused, write_product};
use tandem::exchange::cells::{Cell, Sheet};
use tandem::exchange::import::{propose, run};
use tandem::exchange::read_table;
use tandem::exchange::sheet_kinds::{SheetKind, sheet, sheets};
use tandem::exchange::sheets::{csv, workbook};
use tandem::exchange::templates::Template;
use tandem::file::vfs::faulty::{Fault, Faulty};
use tandem::file::vfs::model::{HandClock, Model};
use tandem::file::{ReplaceError, Store};
use tandem::model::{FreshIds, Language, TableKind};

/// Texts a spreadsheet could take for formulas or that could break out of their cell: every combination of two first
/// characters, and what attackers write.
fn corpus() -> Vec<String> {
    let first: Vec<char> =
        "=+-@\t\r\n\0＝＋－＠'\"`;,|%!#$&()[]{}<>~^*/\\:.?_ aZ09äß€\u{a0}\u{200b}\u{202e}\u{feff}".chars().collect();
    let mut texts: Vec<String> = first.iter().map(|c| format!("{c}1+1")).collect();
    for a in &first {
        texts.extend(first.iter().map(|b| format!("{a}{b}1+1")));
    }
    texts.extend(
        [
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\",\"y\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "+1+1",
            "-2+3+cmd|' /C calc'!D2",
            "=1+1\";=2+2",
            "x\",=1+1,\"",
            "x\n=1+1",
            "x\r\n=1+1;=2+2",
            "''=1+1",
            "'=1+1",
            "=DDE(\"cmd\";\"/C calc\";\"a\")",
            "{=1+1}",
            "=IMPORTXML(CONCAT(\"\"http://x\"\"))",
            "sep=;",
            "x;=cmd|' /C calc'!A0",
            "x;'=1+1",
            "x;''=1+1",
            "x,@SUM(1)",
            "x\t+1+1",
            "x\r-1+1",
            "x\n\n=1+1",
            "x;\"=1+1\"",
            "x;'\"=1+1\"",
            "x;\"\"=1+1",
            "x;;;=1;,=2\t|=3",
            "It's = 1, isn't it; 'quoted', - dash",
            "a;'b",
            "a;'",
            "'",
            "''",
            ";",
            ";'",
        ]
        .map(str::to_owned),
    );
    texts
}

fn corpus_sheet() -> Sheet {
    let rows = corpus().into_iter().map(|text| vec![Cell::Whole(1), Cell::Text(text), Cell::Hundredths(-150)]);
    let head = ["Number", "Text", "Value"].map(str::to_owned).to_vec();
    Sheet { name: "Corpus".to_owned(), head, rows: rows.collect() }
}

/// What a strict reader of RFC 4180 finds in the cells.
fn cells(bytes: &[u8], separator: u8) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn no_cell_of_a_text_file_can_be_calculated_and_every_text_comes_back() {
    let (sheet, texts) = (corpus_sheet(), corpus());
    assert!(texts.len() >= 2_000, "{}", texts.len());
    for (language, separator, value) in [(Language::En, b',', "-1.50"), (Language::De, b';', "-1,50")] {
        let bytes = csv(&sheet, language);
        let rows = cells(&bytes, separator);
        assert_eq!(rows.len(), texts.len() + 1);
        for (row, text) in rows[1..].iter().zip(&texts) {
            assert_eq!(row.len(), 3, "{text:?} broke out of its cell");
            assert_eq!((row[0].as_str(), row[2].as_str()), ("1", value));
            let danger = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
            assert!(!row[1].starts_with(danger), "{text:?} could be calculated");
        }
        let back = read_table(&bytes).unwrap();
        assert_eq!(back.rows.len(), texts.len());
        for (row, text) in back.rows.iter().zip(&texts) {
            assert_eq!(row.get(1).unwrap(), text.replace('\0', "\u{2400}"));
        }
    }
}

/// What a spreadsheet finds in the cells that splits at another sign than ours, and knows quotes only where a cell begins.
fn cells_elsewhere(bytes: &[u8], separator: char) -> Vec<String> {
    let text = std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}');
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if quoted {
            if c != '"' {
                cell.push(c);
            } else if rest.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                quoted = false;
            }
        } else if c == separator || c == '\n' || c == '\r' {
            cells.push(std::mem::take(&mut cell));
        } else if c == '"' && cell.is_empty() {
            quoted = true;
        } else {
            cell.push(c);
        }
    }
    cells
}

#[test]
fn a_spreadsheet_with_another_separator_finds_nothing_to_calculate_either() {
    let number = |cell: &str| cell.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let mut sheet = corpus_sheet();
    // Three texts in a row: a reader of another kind sees all of them differently.
    for row in &mut sheet.rows {
        row.extend([row[1].clone(), row[1].clone()]);
    }
    sheet.head.extend(["More\n=1+1".to_owned(), "x;=1+1".to_owned()]);
    for language in [Language::En, Language::De] {
        let bytes = csv(&sheet, language);
        for separator in [',', ';', '\t', '|'] {
            for cell in cells_elsewhere(&bytes, separator) {
                let danger = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !number(&cell);
                assert!(!danger, "{language:?}, split at {separator:?}: {cell:?}");
            }
        }
        // And ours reads all of it as it was.
        let back = read_table(&bytes).unwrap();
        for (row, text) in back.rows.iter().zip(&corpus()) {
            for column in [1, 3, 4] {
                assert_eq!(row.get(column).unwrap(), text.replace('\0', "\u{2400}"));
            }
        }
        assert_eq!(back.headings[3..], ["More\n=1+1", "x;=1+1"]);
    }
}

#[test]
fn more_columns_than_a_sheet_holds_are_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = demo(Language::En);
    let mut fresh = FreshIds::seeded(5);
    for _ in 0..16_385 {
        let stage = tandem::model::FunnelStage { id: fresh.next(), name: "x".to_owned(), ..Default::default() };
        workspace.stages.insert(stage.id, Arc::new(stage));
    }
    let file = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&file, &workspace, tandem::file::Precondition::Anything).unwrap();
    let output = crate::support::tandem(folder.path(), &["--lang", "en", "export", "w.tandem.ron", "-o", "x.xlsx"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("16,391 columns") || said.contains("columns; a sheet"), "{said}");
    assert!(!folder.path().join("x.xlsx").exists());
    assert!(
        crate::support::tandem(folder.path(), &["export", "w.tandem.ron", "-o", "x.csv", "--list", "funnel"])
            .status
            .success()
    );
}

#[test]
fn a_workbook_holds_texts_and_no_formulas() {
    let bytes = workbook(&[corpus_sheet()]).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        assert!(!text.contains("<f>") && !text.contains("<f "), "{:?} holds a formula", part.name());
    }
    let back = read_table(&bytes).unwrap();
    let plain = |text: &str| text.chars().filter(|c| !c.is_control() && *c != '\u{feff}').collect::<String>();
    for (row, text) in back.rows.iter().zip(&corpus()) {
        assert_eq!(plain(row.get(1).unwrap()), plain(text));
    }
    assert_eq!(back.rows.len(), corpus().len());
}

#[test]
fn an_inventory_that_is_exported_can_be_imported_again() {
    for language in Language::ALL {
        let workspace = demo(language);
        let list = sheet(&workspace, SheetKind::Content);
        for bytes in [csv(&list, language), workbook(std::slice::from_ref(&list)).unwrap()] {
            let mut empty = workspace.clone();
            empty.content.clear();
            empty.mappings.clear();
            let raw = read_table(&bytes).unwrap();
            let plan = propose(TableKind::Content, &raw, "list", &empty);
            let result = run(&raw, &plan, &empty, &mut FreshIds::seeded(1), today()).unwrap();
            for record in result.records {
                record.put_into(&mut empty);
            }
            let again = sheet(&empty, SheetKind::Content);
            assert_eq!(again.head, list.head);
            // A stage that is not mapped to any persona has no column to stand in.
            assert_eq!(again.rows, list.rows, "{language:?}");
        }
    }
}

#[test]
fn a_funnel_that_is_exported_can_be_imported_again() {
    for language in Language::ALL {
        let workspace = demo(language);
        let list = sheet(&workspace, SheetKind::Funnel);
        assert!(list.rows.len() > 3);
        let mut empty = workspace.clone();
        empty.months.clear();
        empty.mappings.clear();
        let raw = read_table(&csv(&list, language)).unwrap();
        let plan = propose(TableKind::Funnel, &raw, "list", &empty);
        let result = run(&raw, &plan, &empty, &mut FreshIds::seeded(1), today()).unwrap();
        for record in result.records {
            record.put_into(&mut empty);
        }
        assert_eq!(empty.months, workspace.months, "{language:?}");
    }
}

#[test]
fn every_list_has_as_many_cells_in_each_row_as_headings() {
    for language in Language::ALL {
        for kind in SheetKind::all() {
            let mut workspace = demo(language);
            let anna = tandem::model::Participant { name: "Anna Berg".to_owned(), ..Default::default() };
            workspace.people.insert(anna.id, anna.into());
            let sheet = sheet(&workspace, kind);
            // The demo has no record of some tables.
            assert!(!sheet.rows.is_empty() || matches!(kind, SheetKind::Table(_)), "{kind:?}");
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()), "{kind:?}");
            let distinct: std::collections::BTreeSet<_> = sheet.head.iter().collect();
            assert_eq!(distinct.len(), sheet.head.len(), "{kind:?} {language:?}: {:?}", sheet.head);
        }
    }
}

#[test]
fn a_fault_at_any_operation_of_an_export_leaves_the_old_file_or_the_new_one() {
    let (path, demo) = (Path::new("/share/lists.csv"), demo(Language::En));
    let store = |vfs| Store { vfs, clock: Arc::new(HandClock::default()), home: None };
    for what in [Product::Sheets(SheetKind::Content), Product::Report] {
        let path = if what == Product::Report { Path::new("/share/report.html") } else { path };
        let fine = Model::with_folders(&["/share"]);
        write_product(&store(Arc::new(fine.clone())), path, &demo, today(), what).unwrap();
        let new = fine.files()[path].clone();
        for fault in Fault::ALL {
            for at in 0.. {
                let disk = Model::with_folders(&["/share"]);
                disk.put(path, b"old");
                let faulty = Faulty::new(Arc::new(disk.clone()), fault, at);
                let result = write_product(&store(Arc::new(faulty.clone())), path, &demo, today(), what);
                let found = disk.files()[path].clone();
                assert!(found == b"old" || found == new, "{fault:?} at operation {at}: broken");
                assert!(result.is_err() || found == new, "{fault:?} at operation {at}: a false report");
                if faulty.operations() <= at {
                    break;
                }
            }
        }
    }
}

#[test]
fn an_unknown_ending_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lists.ods");
    let result =
        write_product(&Store::machine(None), &path, &demo(Language::En), today(), Product::Sheets(SheetKind::Kpis));
    assert!(matches!(result, Err(Refused::Kind)));
    let nowhere = folder.path().join("no/folder.csv");
    let result =
        write_product(&Store::machine(None), &nowhere, &demo(Language::En), today(), Product::Sheets(SheetKind::Kpis));
    assert!(matches!(result, Err(Refused::Disk(ReplaceError::NoFolder))));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn lists_are_exported_from_the_window() {
    use egui::{Key, Modifiers};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lists.csv");
    let mut room = start(Template::Demo, Language::De);
    room.go(tandem::edit::Page::Agreement);
    room.answers.borrow_mut().push_back(path.clone());
    room.press(Modifiers::COMMAND, Key::E);
    room.steps();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(&room.t("kpi-formula")), "the list of the page that is shown");
    let path = folder.path().join("all.xlsx");
    room.answers.borrow_mut().push_back(path.clone());
    room.click_containing(&room.t("export-short"));
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}

/// What a spreadsheet makes of the corpus: its own file format says what is a formula.
#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_finds_no_formula() {
    let folder = tempfile::tempdir().unwrap();
    let convert = |name: &str, options: &[&str]| {
        let status = std::process::Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()))
            .args(["--headless", "--convert-to", "fods", "--outdir"])
            .arg(folder.path())
            .args(options)
            .arg(folder.path().join(name))
            .output()
            .unwrap();
        assert!(status.status.success());
        std::fs::read_to_string(folder.path().join(name).with_extension("fods")).unwrap()
    };
    // The check itself must be able to find one.
    std::fs::write(folder.path().join("negative.csv"), "a,b\r\n=1+1,2\r\n").unwrap();
    let evaluate = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";
    assert!(convert("negative.csv", &[evaluate]).contains("table:formula"), "the check finds nothing");
    std::fs::write(folder.path().join("corpus.csv"), csv(&corpus_sheet(), Language::En)).unwrap();
    assert!(!convert("corpus.csv", &[evaluate]).contains("table:formula"));
    assert!(!convert("corpus.csv", &[]).contains("table:formula"));
    std::fs::write(folder.path().join("book.xlsx"), workbook(&[corpus_sheet()]).unwrap()).unwrap();
    assert!(!convert("book.xlsx", &[]).contains("table:formula"));
}

const DECISIONS: [SheetKind; 3] = [SheetKind::Thresholds, SheetKind::Signatures, SheetKind::LeadSets];

/// Whatever stands in the workbook can be had as one file, and the command line names it: each list has a name, and is that list.
#[test]
fn every_sheet_of_the_workbook_can_be_exported_by_its_name() {
    let workspace = demo(Language::En);
    let all = sheets(&workspace);
    let listed: Vec<Sheet> = SheetKind::all().map(|kind| sheet(&workspace, kind)).collect();
    assert!(all.len() > DECISIONS.len() && all.iter().all(|sheet| listed.contains(sheet)));
    let folder = tempfile::tempdir().unwrap();
    let absent = tandem::file::Precondition::Absent;
    Store::machine(None).save(&folder.path().join("w.tandem.ron"), &workspace, absent).unwrap();
    let run = |arguments: &[&str]| crate::support::tandem(folder.path(), arguments);
    let which = run(&["export", "w.tandem.ron", "-o", "x.csv", "--lang", "en"]);
    let which = String::from_utf8_lossy(&which.stderr).into_owned();
    let help = String::from_utf8_lossy(&run(&["export", "--help"]).stdout).into_owned();
    for kind in SheetKind::all() {
        let key = kind.key();
        assert_eq!(SheetKind::from_key(key), Some(kind), "{key}");
        assert!(which.contains(key) && help.contains(key), "{key} is not named:\n{which}\n{help}");
        let written = run(&["export", "w.tandem.ron", "-o", &format!("{key}.csv"), "--list", key]);
        assert!(written.status.success(), "{key}: {written:?}");
        let text = std::fs::read(folder.path().join(format!("{key}.csv"))).unwrap();
        assert_eq!(text, csv(&sheet(&workspace, kind), Language::En), "{key}");
    }
}

/// The workbook holds what turns points into a decision, who has signed, and the leads it was tested with.
#[test]
fn the_workbook_holds_thresholds_signatures_and_lead_sets() {
    for language in Language::ALL {
        let workspace = demo(language);
        let (texts, sheets) = (tandem::text::texts(language), DECISIONS.map(|kind| sheet(&workspace, kind)));
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["sheet-thresholds", "sla-signatures", "list-leads"].map(|key| texts.get(key)));
        for sheet in &sheets {
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()), "{}", sheet.name);
        }
        let row = |sheet: usize, words: &str| {
            let is = |cell: &Cell| *cell == Cell::Text(words.to_owned());
            sheets[sheet].rows.iter().find(|row| row.iter().any(is)).unwrap_or_else(|| panic!("{words}")).clone()
        };
        let threshold = row(0, &texts.get("policy-threshold"));
        assert_eq!(threshold[2], Cell::Whole(55));
        assert!(matches!(&threshold[3], Cell::Text(words) if words.contains("M. Berg")), "{threshold:?}");
        assert!(row(1, "L. de Wit").iter().any(|cell| matches!(cell, Cell::Day(_))));
        let set = tandem::model::in_order(&workspace.leads)[0].clone();
        assert_eq!((&row(2, &set.name)[3], &row(2, &set.name)[4]), (&Cell::Whole(1_248), &Cell::Whole(240)));
        let all = tandem::exchange::sheet_kinds::sheets(&workspace);
        assert!(sheets.iter().all(|sheet| all.contains(sheet)));
        assert!(workbook(&all).is_ok(), "every sheet has a name of its own");
    }
    // What nobody has confirmed is told to be a proposal.
    let mut open = demo(Language::En);
    let header = Arc::make_mut(&mut open.header);
    header.lead_policy = tandem::model::LeadPolicy::default();
    let sheets = DECISIONS.map(|kind| sheet(&open, kind));
    let proposed = Cell::Text(tandem::text::texts(Language::En).get("mark-proposed"));
    assert!(sheets[0].rows.iter().any(|row| row[3] == proposed));
}
