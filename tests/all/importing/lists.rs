//! Tables read into the lists both departments keep: what an export wrote is read back, and what is not taken over is said.

use serde_json::{Map, Value, json};
use tandem::calc::registers::{ALL, Register};
use tandem::exchange::list_import::{ListImport, WhyNot, read_list};
use tandem::exchange::read_table;
use tandem::exchange::sheet_kinds::{SheetKind, sheet};
use tandem::exchange::sheets::csv;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::schema::Tag;
use tandem::model::{AnyRecord, FreshIds, Input, Language, Workspace, delete};

use crate::support::tandem;

fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

/// Texts as people type them, and some that other programs stumble over.
const TEXTS: [&str; 8] = [
    "Preisliste, Stand Mai",
    "the \"big\" one; with a semicolon",
    "=SUMME(A1)",
    "Überraschung · groß",
    "12",
    "2026-13-45",
    "één regel",
    "ja",
];

fn value(input: &Input, workspace: &Workspace, text: bool, state: &mut u64) -> Option<Value> {
    Some(match input {
        Input::None => return None,
        Input::Text => {
            let one = TEXTS[random(state) as usize % TEXTS.len()];
            if text && random(state).is_multiple_of(2) { json!([one, "", "zweite Zeile"]) } else { json!(one) }
        }
        Input::Day => json!(format!(
            "20{:02}-{:02}-{:02}",
            20 + random(state) % 20,
            1 + random(state) % 12,
            1 + random(state) % 28
        )),
        Input::YesNo => json!(random(state).is_multiple_of(2)),
        Input::Number => json!(random(state) % 900),
        Input::Choice(words) => json!(words[random(state) as usize % words.len()].0),
        Input::Record(table) => {
            let all = workspace.records_of(table());
            json!(all.get(random(state) as usize % all.len().max(1))?.address().to_string())
        }
        Input::Optional(inner) => {
            return if random(state).is_multiple_of(3) { None } else { value(inner, workspace, text, state) };
        }
        Input::Several(inner) => {
            let mut all: Vec<Value> =
                (0..random(state) % 3).filter_map(|_| value(inner, workspace, text, state)).collect();
            all.sort_by_key(Value::to_string);
            all.dedup();
            json!(all)
        }
        Input::Sides(inner) => {
            let mut sides = Map::new();
            for side in ["sales", "marketing"] {
                sides.extend(value(inner, workspace, text, state).map(|value| (side.to_owned(), value)));
            }
            json!(sides)
        }
    })
}

fn invented(register: &Register, workspace: &Workspace, fresh: &mut FreshIds, at: usize, state: &mut u64) -> AnyRecord {
    let mut record = (register.new)(fresh);
    for field in record.clone().address().fields() {
        let value = if field.name == register.title() {
            Some(json!(format!("{} {at}", TEXTS[random(state) as usize % TEXTS.len()])))
        } else if field.is(Tag::Hidden) || field.is(Tag::Link) {
            None
        } else {
            value(&field.input, workspace, field.is(Tag::Text), state)
        };
        let within = field.tags.iter().find_map(|tag| match tag {
            Tag::Within(least, most) => Some((*least, *most)),
            _ => None,
        });
        let kept = value.filter(|value| {
            let number = value.as_i64();
            number.is_none_or(|number| within.is_none_or(|(least, most)| (least..=most).contains(&number)))
        });
        if let Some(set) = kept.and_then(|value| record.with_value(field.name, Some(value))) {
            record = set;
        }
    }
    record
}

/// What people see of a record.
fn seen(register: &Register, record: &AnyRecord) -> Vec<(&'static str, Option<Value>)> {
    let values = record.values();
    let shown = register.fields().filter(|field| !matches!(field.input, Input::None));
    shown.map(|field| (field.name, values.get(field.name).cloned())).collect()
}

fn read(table: &[u8], register: &'static Register, workspace: &Workspace) -> ListImport {
    let raw = read_table(table).unwrap_or_else(|error| panic!("{}: {error}", register.table));
    read_list(&raw, register, workspace, &mut FreshIds::seeded(77)).unwrap()
}

#[test]
fn what_an_export_wrote_is_read_back_entry_by_entry() {
    let today = "2026-11-26".parse().unwrap();
    let mut state = 3;
    for language in Language::ALL {
        for (turn, register) in ALL.iter().cycle().take(ALL.len()).enumerate() {
            let mut workspace = new_workspace(Template::Demo, language, &mut FreshIds::seeded(5), today);
            // Whatever such a record may lead to is there.
            for other in ALL.iter().filter(|other| ["systems"].contains(&other.table)) {
                let mut fresh = FreshIds::seeded(9);
                let records: Vec<_> =
                    (0..3).map(|at| invented(other, &workspace, &mut fresh, at, &mut state)).collect();
                for record in records {
                    record.put_into(&mut workspace);
                }
            }
            for record in (register.records)(&workspace) {
                delete(&mut workspace, record.address());
            }
            let empty = workspace.clone();
            let mut fresh = FreshIds::seeded(turn as u64 + 100);
            for at in 0..4 {
                invented(register, &workspace, &mut fresh, at, &mut state).put_into(&mut workspace);
            }
            let table = csv(&sheet(&workspace, SheetKind::Table(register.table)), language);
            let found = read(&table, register, &empty);
            let words = String::from_utf8_lossy(&table).into_owned();
            assert_eq!(found.report.unread, [], "{language:?} {}\n{words}", register.table);
            assert_eq!(found.report.unknown, [] as [&str; 0], "{language:?} {}\n{words}", register.table);
            let written: Vec<_> = (register.records)(&workspace).iter().map(|one| seen(register, one)).collect();
            let back: Vec<_> = found.records.iter().map(|one| seen(register, one)).collect();
            assert_eq!(back, written, "{language:?} {}\n{words}", register.table);
            // Read once more, nothing is new and nothing has changed.
            let again = read(&table, register, &workspace);
            assert_eq!(
                (again.records.len(), again.report.unchanged),
                (0, 4),
                "{language:?} {}\n{words}",
                register.table
            );
        }
    }
}

#[test]
fn an_entry_of_this_name_is_changed_where_the_table_says_something() {
    let register = Register::of_table("contacts").unwrap();
    let mut workspace = Workspace::default();
    let mut contact = (register.new)(&mut FreshIds::seeded(1));
    for (field, value) in [("topic", "Price lists"), ("person", "Anna"), ("hours", "mornings")] {
        contact = contact.with_value(field, Some(json!(value))).unwrap();
    }
    contact.clone().put_into(&mut workspace);
    let table = "Topic;Person;Hours;Last made sure;Shoe size\nprice  LISTS;Ben;;;43\nEvents;;afternoons;03.12.2026;\n;Carla;;;\n";
    let texts = tandem::text::texts(Language::En);
    let words = |name: &str| texts.get(register.field(name).unwrap().words);
    let table = table
        .replacen("Topic", &words("topic"), 1)
        .replacen("Person", &words("person"), 1)
        .replacen("Hours", "hours", 1)
        .replacen(
            "Last made sure",
            &tandem::text::texts(Language::De).get(register.field("verified").unwrap().words),
            1,
        );
    let found = read(table.as_bytes(), register, &workspace);
    let of = |at: usize, field: &str| found.records[at].values().get(field).cloned().unwrap_or_default();
    assert_eq!((found.report.read, found.report.added, found.report.changed), (3, 1, 1));
    assert_eq!(found.records[0].address(), contact.address());
    assert_eq!(
        (of(0, "topic"), of(0, "person"), of(0, "hours")),
        (json!("price  LISTS"), json!("Ben"), json!("mornings"))
    );
    assert_eq!((of(1, "topic"), of(1, "verified")), (json!("Events"), json!("2026-12-03")));
    assert_eq!(found.report.unknown, ["Shoe size"]);
    assert_eq!(found.report.untitled, [3]);
    assert!(
        read_list(&read_table(b"Name;Value\na;1\n").unwrap(), register, &workspace, &mut FreshIds::seeded(2)).is_err()
    );
}

#[test]
fn a_cell_nothing_can_be_made_of_is_named_and_the_rest_is_taken() {
    let register = Register::of_table("rule_cards").unwrap();
    let table = "when;bound;since;kept;missed\nlead;Both;03/04/2026;3;x\ncall;Everybody;32.1.2026;200000;2\n";
    let found = read(table.as_bytes(), register, &Workspace::default());
    let said: Vec<(usize, &str, &str, WhyNot)> =
        found.report.unread.iter().map(|one| (one.row, one.heading.as_str(), one.value.as_str(), one.why)).collect();
    let out = WhyNot::Breaks(tandem::model::integrity::Broken::OutOfRange);
    assert_eq!(
        said,
        [
            (1, "since", "03/04/2026", WhyNot::NoDay),
            (1, "missed", "x", WhyNot::NoNumber),
            (2, "bound", "Everybody", WhyNot::NoChoice),
            (2, "since", "32.1.2026", WhyNot::NoDay),
            (2, "kept", "200000", out),
        ]
    );
    let values: Vec<_> = found.records.iter().map(AnyRecord::values).collect();
    assert_eq!((&values[0]["kept"], &values[1]["missed"]), (&json!(3), &json!(2)));
}

#[test]
fn the_command_line_reads_and_prints_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    std::fs::write(folder.path().join("gaps.csv"), "Thema;text;Fällig\nKunden;Dubletten;01.02.2020\n").unwrap();
    let german = tandem::text::texts(Language::De);
    let register = Register::of_table("data_gaps").unwrap();
    let table = format!(
        "{};{};{}\nDubletten;Anna;01.02.2020\n",
        german.get(register.title_field().unwrap().words),
        german.get(register.field("owner").unwrap().words),
        german.get(register.field("due").unwrap().words)
    );
    std::fs::write(folder.path().join("gaps.csv"), table).unwrap();
    let import = ["--lang", "de", "import", "data_gaps", "gaps.csv", "--into", "w.tandem.ron", "--create"];
    let dry = tandem(folder.path(), &[&import[..], &["--dry-run"]].concat());
    assert_eq!(dry.status.code(), Some(0), "{}", text(&dry.stderr));
    assert!(!folder.path().join("w.tandem.ron").exists());
    let done = tandem(folder.path(), &import);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(text(&done.stdout).contains("1 neu, 0 geändert, 0 wie zuvor"), "{}", text(&done.stdout));
    let again = tandem(folder.path(), &import);
    assert!(text(&again.stdout).contains("0 neu, 0 geändert, 1 wie zuvor"), "{}", text(&again.stdout));
    let list = tandem(folder.path(), &["--lang", "de", "list", "w.tandem.ron", "data_gaps"]);
    let said = text(&list.stdout);
    assert!(said.contains("Dubletten · (überfällig)") && said.contains("Anna"), "{said}");
    let json = tandem(folder.path(), &["list", "w.tandem.ron", "--marked", "--json"]);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    let gaps = json["lists"].as_array().unwrap().iter().find(|list| list["list"] == "data_gaps").unwrap();
    assert_eq!(
        (&gaps["entries"][0]["mark"], &gaps["entries"][0]["fields"]["owner"]),
        (&json!("overdue"), &json!("Anna"))
    );
    let refused = tandem(folder.path(), &[&import[..], &["--map", "a=b"]].concat());
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("Es wurde nichts geändert"), "{}", text(&refused.stderr));
    let none = tandem(folder.path(), &["import", "insights", "gaps.csv", "--into", "w.tandem.ron", "--lang", "en"]);
    assert!(text(&none.stderr).contains("Nothing was changed"), "{}", text(&none.stderr));
}
