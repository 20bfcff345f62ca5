//! Exports of CRM systems and spreadsheets in every dialect: how each is read, mapped, imported and reported stands beside
//! it in `tests/exports/*.expected`. `UPDATE_EXPORTS=1` writes those files anew; they are read by people before they stay.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::support::today;
use tandem::exchange::import::{propose, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{AnyRecord, FreshIds, Language, TableKind};
use tandem::text::texts;
use tandem::ui::dialogs::report_lines;

fn exports() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension().is_some_and(|ending| ["csv", "txt", "xlsx"].contains(&ending.to_str().unwrap()))
        })
        .collect();
    found.sort();
    found
}

/// What became of a file, in words a person can check against it.
fn outcome(path: &std::path::Path) -> String {
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let raw = read_table(&std::fs::read(path).unwrap()).unwrap();
    let plan = propose(TableKind::Leads, &raw, "test", &workspace);
    let result = run(&raw, &plan, &workspace, &mut FreshIds::seeded(9), today()).unwrap();
    let mut text = format!("{}, separator {:?}\n\n", raw.encoding.name(), raw.delimiter);
    for column in &plan.columns {
        let dates = if column.asks_dates() { format!(" ({:?}?)", column.dates) } else { String::new() };
        let field = if column.field.is_empty() { "–" } else { &column.field };
        writeln!(text, "{} → {field}{dates}", column.heading).unwrap();
    }
    writeln!(text).unwrap();
    for line in report_lines(&texts(Language::En), &workspace, &result.report) {
        writeln!(text, "{line}").unwrap();
    }
    writeln!(text).unwrap();
    let AnyRecord::Leads(set) = &result.records[0] else { panic!("no leads") };
    for row in 0..set.rows as usize {
        let cells = set.columns.iter().map(|column| {
            let value = column.text(row);
            // What a reference is hashed to is nobody's business; whether there is one is.
            let hashed = ["ref", "account"].contains(&column.name.as_str()) && !value.is_empty();
            format!("{}={}", column.name, if hashed { "#" } else { value })
        });
        writeln!(text, "{}", cells.collect::<Vec<_>>().join(" | ")).unwrap();
    }
    text
}

#[test]
fn every_export_is_read_as_expected() {
    let exports = exports();
    assert!(exports.len() >= 40, "{}", exports.len());
    let mut wrong = Vec::new();
    for path in exports {
        let expected = path.with_extension("expected");
        let found = outcome(&path);
        if std::env::var_os("UPDATE_EXPORTS").is_some() {
            std::fs::write(&expected, &found).unwrap();
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Names, mail addresses and phone numbers of the exports stand nowhere in what is kept.
#[test]
fn nothing_personal_is_kept() {
    for path in exports() {
        let found = outcome(&path);
        let kept = found.rsplit("\n\n").next().unwrap();
        for personal in ["Ann ", "Alder\n", "ann@", "ben@", "Muster", "Voorbeeld", "+49", "+31"] {
            assert!(!kept.contains(personal), "{} keeps `{personal}`:\n{kept}", path.display());
        }
    }
}
