//! The lists both departments keep between two workshops: starters, list, form, report and sheets follow from the declarations.

use serde_json::Value;
use tandem::calc::registers::{ALL, Register};
use tandem::exchange::templates::list_starters;
use tandem::exchange::{report, sheet_kinds};
use tandem::file::{Precondition, Store};
use tandem::merge::review;
use tandem::model::{AnyRecord, Area, FreshIds, Language, RecordRef, ReviewScope, Side, Workspace};

use crate::support::demo;

/// A workspace that holds every starter of every list.
fn begun(language: Language) -> Workspace {
    let mut workspace = Workspace::default();
    std::sync::Arc::make_mut(&mut workspace.header).language = language;
    let mut fresh = FreshIds::seeded(5);
    for register in ALL {
        for starter in list_starters(language, register.table) {
            let mut record = (register.new)(&mut fresh);
            for (field, value) in starter {
                let set = record.with_value(field, Some(value.clone()));
                record = set.unwrap_or_else(|| panic!("{language:?} {}.{field} holds no {value}", register.table));
            }
            record.put_into(&mut workspace);
        }
    }
    workspace
}

fn texts_of(record: &AnyRecord) -> Vec<String> {
    let values = record.values();
    let all = record.address().fields().iter().filter_map(|field| values.get(field.name));
    all.filter_map(Value::as_str).flat_map(str::lines).filter(|text| text.contains(' ')).map(str::to_owned).collect()
}

#[test]
fn every_list_has_two_entries_to_begin_with_in_every_language() {
    for language in Language::ALL {
        let workspace = begun(language);
        for register in ALL {
            assert!((register.count)(&workspace) >= 2, "{language:?} {}", register.table);
            for record in (register.records)(&workspace) {
                assert!(!record.title().trim().is_empty(), "{language:?} {}", register.table);
            }
        }
    }
    for register in ALL {
        let names = |language| -> Vec<Vec<&String>> {
            list_starters(language, register.table).iter().map(|one| one.keys().collect()).collect()
        };
        assert!(Language::ALL.iter().all(|one| names(*one) == names(Language::En)), "{}", register.table);
    }
}

#[test]
fn the_report_and_the_sheets_hold_every_word_of_every_list() {
    let today = "2026-11-26".parse().unwrap();
    for language in Language::ALL {
        let workspace = begun(language);
        let html = report::html(&workspace, today).replace("&#39;", "'").replace("&quot;", "\"");
        let text = report::markdown(&workspace, today);
        let sheets = sheet_kinds::sheets(&workspace);
        for register in ALL {
            for record in (register.records)(&workspace) {
                for words in texts_of(&record) {
                    assert!(html.contains(&words), "{language:?} {}: {words}", register.table);
                    let unmarked = text.replace('\\', "");
                    assert!(unmarked.contains(&words), "{language:?} {}: {words}", register.table);
                    let in_sheets = sheets
                        .iter()
                        .any(|sheet| sheet.rows.iter().flatten().any(|cell| format!("{cell:?}").contains(&words)));
                    assert!(in_sheets, "{language:?} {}: {words}", register.table);
                }
            }
        }
    }
}

#[test]
fn a_record_of_every_list_is_found_by_its_address() {
    let workspace = begun(Language::En);
    for register in ALL {
        for record in (register.records)(&workspace) {
            let address: RecordRef = record.address();
            assert_eq!(RecordRef::parse(&address.to_string()), Some(address));
            assert_eq!(Register::of_table(address.table()), Some(register));
        }
    }
}

/// A copy for the lists of a page takes what is changed or new there; anything else is outside of it.
#[test]
fn a_copy_can_carry_the_lists_of_a_page() {
    let base = begun(Language::En);
    let scope = ReviewScope { lists_of: [Area::Rules].into(), ..ReviewScope::default() };
    let (id, today) = (FreshIds::seeded(8).next(), "2026-11-26".parse().unwrap());
    let (mut copy, _) = review::give(&base, id, ("Anna", Side::Sales), scope, "", today, None);
    let change = |copy: &mut Workspace, table: &str| {
        let register = Register::of_table(table).unwrap();
        let record = (register.records)(copy).remove(0);
        record.with_value(register.title(), Some("Something else".into())).unwrap().put_into(copy);
        (register.new)(&mut FreshIds::seeded(21))
            .with_value(register.title(), Some("New".into()))
            .unwrap()
            .put_into(copy);
    };
    change(&mut copy, "contacts");
    assert_eq!(review::outside(&base, &copy).len(), 0);
    change(&mut copy, "systems");
    assert_eq!(review::outside(&base, &copy).len(), 2);
    // What was asked for is kept in the file of the copy.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.tandem.ron");
    Store::machine(None).save(&path, &copy, Precondition::Anything).unwrap();
    assert_eq!(crate::support::on_disk(&path).review.as_ref().unwrap().scope.lists_of, [Area::Rules].into());
}

/// A form shows what a field holds and enters it again: nothing is changed by that, whatever the kind of record.
#[test]
fn what_a_field_holds_can_be_entered_in_it() {
    let mut kinds = std::collections::BTreeSet::new();
    for record in demo(Language::En).all_records().chain(begun(Language::De).all_records()) {
        let mut same = record.clone();
        for (field, value) in record.values() {
            assert!(same.enter(&field, &value), "{}.{field}: {value}", record.address());
        }
        assert_eq!(same, record);
        kinds.insert(record.address().table());
    }
    assert!(kinds.len() > 40, "{kinds:?}");
}
