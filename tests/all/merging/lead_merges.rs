//! Copies of one list of leads, and the same things brought into both copies: merged lead by lead, field by field, each once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::support::{shared_data, today};
use serde_json::Value;
use tandem::exchange::import::{assign_all, propose, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::exchange::understand::keys::hashes;
use tandem::merge::{Choice, Merged, merge, merge_without_base, resolve};
use tandem::model::integrity::violations;
use tandem::model::{
    AnyRecord, Card, Cells, DefinitionTest, FreshIds, Id, Language, LeadColumn, LeadSet, Outcome, TableKind, Workspace,
};

/// A column as the import names it.
fn column_of(heading: &str) -> &str {
    match heading {
        "Status" => "outcome",
        "Employees" => "employees",
        "Company" => "company",
        other => other,
    }
}

/// What is stored for a value of a list.
fn stored(heading: &str, value: &str) -> String {
    if heading == "Status" { value.to_lowercase() } else { value.to_owned() }
}

fn import(workspace: &mut Workspace, table: TableKind, bytes: &[u8], seed: u64, map: &[(&str, &str)]) {
    let raw = read_table(bytes).unwrap();
    let mut plan = propose(table, &raw, "list", workspace);
    assign_all(&mut plan, map, workspace).unwrap();
    let result = run(&raw, &plan, workspace, &mut FreshIds::seeded(seed), today()).unwrap();
    for record in result.records {
        record.put_into(workspace);
    }
}

fn empty() -> Workspace {
    new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today())
}

fn only(workspace: &Workspace) -> Arc<LeadSet> {
    assert_eq!(workspace.leads.len(), 1, "the list stands once");
    Arc::clone(workspace.leads.values().next().unwrap())
}

fn row(workspace: &Workspace, set: &LeadSet, reference: &str) -> Option<usize> {
    let all = hashes(workspace, reference);
    (0..set.rows as usize).find(|row| all.contains(&set.column("ref").unwrap().text(*row).to_owned()))
}

fn cell(workspace: &Workspace, reference: &str, column: &str) -> String {
    let found = workspace.leads.values().find_map(|set| Some((set, row(workspace, set, reference)?)));
    let (set, row) = found.unwrap_or_else(|| panic!("{reference} is gone"));
    set.column(column).unwrap().text(row).to_owned()
}

/// Writes a cell, as a later export does.
fn write(workspace: &mut Workspace, reference: &str, column: &str, value: &str) {
    let mut set = (*only(workspace)).clone();
    let at = row(workspace, &set, reference).unwrap();
    let rows = set.rows as usize;
    for one in set.columns.iter_mut().filter(|one| one.name == column) {
        let values: Vec<String> =
            (0..rows).map(|row| if row == at { value.to_owned() } else { one.text(row).to_owned() }).collect();
        *one = coded(one, &values);
    }
    workspace.leads.insert(set.id, Arc::new(set));
}

fn delete(workspace: &mut Workspace, reference: &str) {
    let mut set = (*only(workspace)).clone();
    let at = row(workspace, &set, reference).unwrap();
    for one in &mut set.columns {
        let values: Vec<String> =
            (0..set.rows as usize).filter(|row| *row != at).map(|row| one.text(row).to_owned()).collect();
        *one = coded(one, &values);
    }
    set.rows -= 1;
    workspace.leads.insert(set.id, Arc::new(set));
}

fn coded(column: &LeadColumn, values: &[String]) -> LeadColumn {
    let mut distinct: Vec<String> = values.to_vec();
    distinct.sort();
    distinct.dedup();
    let cells = values.iter().map(|value| distinct.iter().position(|one| one == value).unwrap() as u32).collect();
    LeadColumn { values: Arc::new(distinct.iter().collect()), cells: Cells(Arc::new(cells)), ..column.clone() }
}

/// The laws every merge keeps: nothing broken, whoever comes first, and merging once more changes nothing.
fn merged(base: &Workspace, a: &Workspace, b: &Workspace) -> Merged {
    let result = merge(base, a, b, "B");
    assert!(violations(&result.workspace).is_empty(), "{:?}", violations(&result.workspace));
    let other = merge(base, b, a, "A");
    assert_eq!(result.opened.len(), other.opened.len(), "whoever comes first");
    let rows = |merged: &Merged| merged.workspace.leads.values().map(|set| (set.id, set.rows)).collect::<Vec<_>>();
    assert_eq!(rows(&result), rows(&other), "whoever comes first");
    if result.opened.is_empty() {
        assert!(result.workspace.leads == other.workspace.leads, "whoever comes first");
        assert!(result.workspace.content == other.workspace.content, "whoever comes first");
    }
    let again = merge(base, &result.workspace, b, "B");
    assert!(again.workspace.leads == result.workspace.leads, "merging once more changes nothing");
    assert!(again.workspace.content == result.workspace.content, "merging once more changes nothing");
    result
}

#[test]
fn the_collected_cases_merge_lead_by_lead() {
    let Some(folder) = shared_data("wild") else {
        return;
    };
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let expected: Value = serde_json::from_slice(&read("expected.json")).unwrap();
    let all = &expected["merges"][0];
    let keep = [("Notes", "keep")];
    let mut base = empty();
    import(&mut base, TableKind::Leads, &read(all["base"].as_str().unwrap()), 5, &keep);
    for case in all["cases"].as_array().unwrap() {
        let shows = case["shows"].as_str().unwrap();
        let mut sides = [base.clone(), base.clone()];
        for (number, (side, name)) in (20..).zip(sides.iter_mut().zip(["a", "b"])) {
            for edit in case[name].as_array().unwrap() {
                if let Some(gone) = edit["delete"].as_str() {
                    delete(side, gone);
                } else if let Some(file) = edit["import"].as_str() {
                    import(side, TableKind::Leads, &read(file), number, &keep);
                } else {
                    for (heading, value) in edit.as_object().unwrap().iter().filter(|(key, _)| *key != "lead") {
                        let value = stored(heading, value.as_str().unwrap());
                        write(side, edit["lead"].as_str().unwrap(), column_of(heading), &value);
                    }
                }
            }
        }
        let [a, b] = sides;
        let result = merged(&base, &a, &b);
        let workspace = &result.workspace;
        let questions = case["questions"].as_array().unwrap();
        assert_eq!(result.opened.len(), questions.len(), "{shows}");
        let texts = tandem::text::texts(Language::En);
        for (id, wanted) in result.opened.iter().zip(questions) {
            let words = texts.question(workspace, &workspace.conflicts[id]);
            let [before, ours, theirs] = &words.values;
            if let Some(field) = wanted["field"].as_str() {
                assert!(words.field.contains(field), "{shows}: {words:?}");
                let values: Vec<&str> = wanted["values"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
                assert_eq!([before.as_str(), ours, theirs], [wanted["before"].as_str().unwrap(), values[0], values[1]]);
            }
            assert_ne!(before, theirs, "{shows}: the same text three times is no question");
            for choice in [Choice::Ours, Choice::Theirs, Choice::Before] {
                let answered = resolve(workspace, &workspace.conflicts[id], &choice).expect(shows);
                assert!(answered.conflicts.is_empty() && violations(&answered).is_empty(), "{shows}");
            }
        }
        let leads: u32 = workspace.leads.values().map(|set| set.rows).sum();
        assert_eq!(u64::from(leads), case["leads"].as_u64().unwrap(), "{shows}");
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for outcome in workspace.leads.values().flat_map(|set| set.outcomes()) {
            *counts.entry(outcome.word()).or_default() += 1;
        }
        let wanted: BTreeMap<&str, u64> = case["outcomes"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(word, count)| (word.as_str(), count.as_u64().unwrap()))
            .collect();
        assert_eq!(counts, wanted, "{shows}");
        for (reference, fields) in case["different_from_base"].as_object().unwrap() {
            for (heading, value) in fields.as_object().unwrap() {
                if !["Lead ID", "Created"].contains(&heading.as_str()) {
                    let found = cell(workspace, reference, column_of(heading));
                    assert_eq!(found, stored(heading, value.as_str().unwrap()), "{shows}: {reference} {heading}");
                }
            }
        }
    }
}

const LIST: &[u8] = b"Lead ID,Company,Status,Created,Employees\nL-101,Acme,Open,2025-01-02,10\n\
    L-102,Birch,Open,2025-01-03,20\nL-103,Cedar,Lost,2025-01-04,30\n";

/// Both copies import the same list, or lists that share most leads: one list, and what differs is asked.
#[test]
fn a_list_both_copies_imported_stands_once() {
    let base = empty();
    let (mut a, mut b) = (base.clone(), base.clone());
    import(&mut a, TableKind::Leads, LIST, 10, &[]);
    import(&mut b, TableKind::Leads, LIST, 90, &[]);
    let test = DefinitionTest {
        id: Id::from_bits(77),
        leads: Some(only(&b).id),
        cards: vec![Card { row: 1, facts: vec![("company".to_owned(), "Birch".to_owned())] }],
        ..DefinitionTest::default()
    };
    b.tests.insert(test.id, Arc::new(test));
    let result = merged(&base, &a, &b);
    assert!(result.opened.is_empty());
    let set = only(&result.workspace);
    assert_eq!((set.rows, result.workspace.mappings.len()), (3, 1));
    let test = result.workspace.tests.values().next().unwrap();
    assert_eq!((test.leads, test.cards[0].row), (Some(set.id), 1), "what leads to it still does");

    let later = String::from_utf8(LIST.to_vec()).unwrap().replace("L-102,Birch,Open", "L-102,Birch,Won");
    let later = later + "L-104,Dune,Open,2025-02-01,40\n";
    let mut b = base.clone();
    import(&mut b, TableKind::Leads, later.as_bytes(), 90, &[]);
    let result = merged(&base, &a, &b);
    assert_eq!((only(&result.workspace).rows, result.opened.len()), (4, 1), "one question, about one lead");
    let conflict = &result.workspace.conflicts[&result.opened[0]];
    let words = tandem::text::texts(Language::En).question(&result.workspace, conflict);
    assert!(words.field.contains("Birch") && words.field.contains("Outcome"), "{words:?}");
    let answered = resolve(&result.workspace, conflict, &Choice::Theirs).unwrap();
    assert_eq!(cell(&answered, "L-102", "outcome"), Outcome::Won.word());
    let asked = merge_without_base(&a, &a.clone(), "B");
    assert!(asked.opened.is_empty());
}

/// A blind test points at rows: its cards follow their leads to where they stand after the merge.
#[test]
fn cards_follow_their_leads() {
    let mut base = empty();
    import(&mut base, TableKind::Leads, LIST, 10, &[]);
    let (mut a, mut b) = (base.clone(), base.clone());
    let more = |reference: &str, company: &str| {
        format!(
            "Lead ID,Company,Status,Created,Employees\n{reference},{company},Open,2025-03-01,7\nL-101,Acme,Open,2025-01-02,10\n"
        )
    };
    import(&mut a, TableKind::Leads, more("L-201", "Elm").as_bytes(), 20, &[]);
    import(&mut b, TableKind::Leads, more("L-301", "Fir").as_bytes(), 30, &[]);
    for (side, id) in [(&mut a, 1), (&mut b, 2)] {
        let set = only(side);
        let test = DefinitionTest {
            id: Id::from_bits(id),
            leads: Some(set.id),
            cards: vec![Card { row: 3, facts: Vec::new() }, Card { row: 0, facts: Vec::new() }],
            ..DefinitionTest::default()
        };
        side.tests.insert(test.id, Arc::new(test));
    }
    let result = merged(&base, &a, &b);
    let set = only(&result.workspace);
    assert_eq!(set.rows, 5);
    for (id, company) in [(1, "Elm"), (2, "Fir")] {
        let cards = &result.workspace.tests[&Id::from_bits(id)].cards;
        let firms: Vec<&str> =
            cards.iter().map(|card| set.column("company").unwrap().text(card.row as usize)).collect();
        assert_eq!(firms, [company, "Acme"]);
    }
}

/// Many leads that differ in one column are one question about the column, not one for each.
#[test]
fn many_leads_that_differ_in_a_column_are_one_question() {
    let list = |employees: usize| {
        let row = |at: usize| format!("L-{at:03},Firm {at},Open,2025-01-02,{}", at + employees);
        let rows: Vec<String> = (0..40).map(row).collect();
        format!("Lead ID,Company,Status,Created,Employees\n{}\n", rows.join("\n"))
    };
    let mut base = empty();
    import(&mut base, TableKind::Leads, list(0).as_bytes(), 10, &[]);
    let (mut a, mut b) = (base.clone(), base.clone());
    import(&mut a, TableKind::Leads, list(100).as_bytes(), 20, &[]);
    import(&mut b, TableKind::Leads, list(200).as_bytes(), 30, &[]);
    let result = merged(&base, &a, &b);
    assert_eq!(result.opened.len(), 1);
    let conflict = &result.workspace.conflicts[&result.opened[0]];
    let words = tandem::text::texts(Language::De).question(&result.workspace, conflict);
    assert!(words.values[2].starts_with("40 Leads: "), "{words:?}");
    for (choice, seventh) in [(Choice::Before, "7"), (Choice::Ours, "107"), (Choice::Theirs, "207")] {
        let answered = resolve(&result.workspace, conflict, &choice).unwrap();
        assert_eq!(cell(&answered, "L-007", "employees"), seventh);
    }
}

/// The same new items in both copies are one item each; what differs about them is asked, what leads to them still does.
#[test]
fn items_both_copies_imported_stand_once() {
    let base = empty();
    let (mut a, mut b) = (base.clone(), base.clone());
    let inventory =
        b"Title,URL,Language,Type\nPump guide,https://a.example/1,en,Brochure\nFilm,https://a.example/2,en,Video\n";
    import(&mut a, TableKind::Content, inventory, 10, &[]);
    import(&mut b, TableKind::Content, inventory, 90, &[]);
    let find = |workspace: &Workspace, title: &str| {
        Arc::clone(workspace.content.values().find(|item| item.title == title).unwrap())
    };
    let film = tandem::model::ContentItem { views: Some(12), ..(*find(&a, "Film")).clone() };
    AnyRecord::from(film).put_into(&mut a);
    let guide =
        tandem::model::ContentItem { successor: Some(find(&b, "Film").id), ..(*find(&b, "Pump guide")).clone() };
    AnyRecord::from(guide).put_into(&mut b);
    let result = merged(&base, &a, &b);
    assert_eq!(result.workspace.content.len(), 2);
    assert_eq!(find(&result.workspace, "Pump guide").successor, Some(find(&result.workspace, "Film").id));
    assert_eq!(find(&result.workspace, "Film").views, Some(12));
    assert!(result.opened.is_empty(), "what only one side says is taken: {:?}", result.workspace.conflicts);
}
