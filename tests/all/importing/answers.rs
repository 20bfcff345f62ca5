//! What is asked before an import can be answered, every answer does what it says, and the default is what happens anyway.

use std::borrow::Cow;

use crate::support::{shared_data, today, workspace_of_the_collection};
use serde_json::Value;
use tandem::exchange::grid::Hints;
use tandem::exchange::understand::Looked;
use tandem::exchange::understand::answers::{Answer, Ask};
use tandem::exchange::understand::outlook::{Outlook, foresee};
use tandem::exchange::understand::plan::{ImportPlan, propose};
use tandem::exchange::{RawTable, read_table_hinted};
use tandem::model::{AnyRecord, FreshIds, Month, TableKind, Workspace, in_order};

/// A table, how it is read, and what would follow.
struct Table {
    bytes: Vec<u8>,
    hints: Hints,
    raw: RawTable,
    looked: Looked,
    plan: ImportPlan,
    workspace: Workspace,
}

impl Table {
    fn new(kind: TableKind, bytes: Vec<u8>, workspace: Workspace) -> Self {
        let hints = Hints::default();
        let raw = read_table_hinted(Cow::Borrowed(&bytes), &hints, &|_| true).unwrap();
        let looked = Looked::at(&raw);
        let plan = propose(kind, &raw, &looked, "test", &workspace);
        Self { bytes, hints, raw, looked, plan, workspace }
    }

    fn outlook(&self) -> Outlook {
        let fresh = &mut FreshIds::seeded(7);
        foresee((&self.raw, &self.looked), &self.plan, &self.workspace, fresh, today(), &|_| true).unwrap()
    }

    fn answer(&mut self, answer: &Answer) {
        if answer.to_hints(&mut self.hints) {
            self.raw = read_table_hinted(Cow::Borrowed(&self.bytes), &self.hints, &|_| true).unwrap();
            self.looked = Looked::at(&self.raw);
            self.plan = propose(self.plan.table, &self.raw, &self.looked, "test", &self.workspace);
        } else {
            answer.to_plan(&mut self.plan, &self.raw, &self.looked, &self.workspace);
        }
    }

    fn ask(&self, key: &str) -> Ask {
        let asks = self.outlook().asks;
        let found = asks.iter().find(|ask| ask.key.starts_with(key)).cloned();
        found.unwrap_or_else(|| {
            panic!("{key} is not asked, but {:?}", asks.iter().map(|ask| &ask.key).collect::<Vec<_>>())
        })
    }

    fn after(&self) -> Workspace {
        let mut after = self.workspace.clone();
        for record in &self.outlook().result.unwrap().records {
            record.clone().put_into(&mut after);
        }
        after
    }
}

fn collection() -> Option<(std::path::PathBuf, Value)> {
    let folder = shared_data("wild")?;
    let expected = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    Some((folder, expected))
}

fn kind(text: &str) -> TableKind {
    match text {
        "content" => TableKind::Content,
        "funnel" => TableKind::Funnel,
        _ => TableKind::Leads,
    }
}

/// What comes out, as far as it can be compared: ids are new each time.
fn essence(outlook: &Outlook) -> String {
    let result = outlook.result.as_ref().map(|result| {
        let records = result.records.iter().filter(|record| !matches!(record, AnyRecord::Mapping(_)));
        (records.map(|record| format!("{record:?}")).collect::<Vec<_>>(), result.report.used)
    });
    format!("{:?} {} {result:?}", outlook.outcomes.as_ref().map(|all| &all.counts), outlook.kept)
}

#[test]
fn every_question_can_be_answered_and_its_default_is_what_happens_anyway() {
    let Some((folder, expected)) = collection() else { return };
    let workspace = workspace_of_the_collection(&expected["workspace"]);
    let (mut asked, mut wrong) = (0, Vec::new());
    for entry in expected["files"].as_array().unwrap() {
        let file = entry["file"].as_str().unwrap();
        let bytes = std::fs::read(folder.join(file)).unwrap();
        let table = || Table::new(kind(entry["kind"].as_str().unwrap()), bytes.clone(), workspace.clone());
        let before = table().outlook();
        for ask in &before.asks {
            asked += 1;
            assert!(ask.default < ask.options.len(), "{file}: {} has no default", ask.key);
            assert!(ask.options.len() <= 9, "{file}: {} has more answers than keys", ask.key);
            for (number, answer) in ask.options.iter().chain(&ask.more).enumerate() {
                let mut answered = table();
                answered.answer(answer);
                let after = answered.outlook();
                if number == ask.default && essence(&after) != essence(&before) {
                    wrong.push(format!("{file}: the default of {} changes something", ask.key));
                }
                // Whatever was answered can be answered otherwise: back to the default.
                answered.answer(&ask.options[ask.default]);
                if essence(&answered.outlook()) != essence(&before) {
                    wrong.push(format!("{file}: {} back from {answer:?}", ask.key));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(asked > 40, "{asked}");
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn counts(table: &Table, of: &str) -> Vec<(String, u64)> {
    let after = table.after();
    let stages = in_order(&after.stages);
    let found = after.months.get(&month(of)).map(|month| month.counts.clone()).unwrap_or_default();
    stages.iter().filter_map(|stage| Some((stage.name.clone(), *found.get(&stage.id)?))).collect()
}

fn named(pairs: &[(&str, u64)]) -> Vec<(String, u64)> {
    pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

fn funnel(text: &str) -> Table {
    let said = serde_json::json!({
        "personas": ["Inkoper"],
        "journey": ["Bewustwording", "Overweging"],
        "funnel_stages": ["Visits", "Inquiries", "MQL", "Accepted", "SQL", "Won"],
    });
    Table::new(TableKind::Funnel, text.as_bytes().to_vec(), workspace_of_the_collection(&said))
}

fn content(text: &str) -> Table {
    Table { plan: ImportPlan::default(), ..funnel("Month,Visits\n2025-01,1\n") }.with(text)
}

impl Table {
    fn with(self, text: &str) -> Self {
        Self::new(TableKind::Content, text.as_bytes().to_vec(), self.workspace)
    }
}

#[test]
fn rows_of_one_month_are_added_up_or_the_last_one_counts() {
    let mut table = funnel("Month,Visits,Leads\n2025-01,100,5\n2025-01,130,7\n");
    assert_eq!(counts(&table, "2025-01"), named(&[("Visits", 130), ("Inquiries", 7)]));
    let ask = table.ask("month twice");
    table.answer(&ask.options[1]);
    assert_eq!(counts(&table, "2025-01"), named(&[("Visits", 230), ("Inquiries", 12)]));
}

#[test]
fn months_without_a_year_count_when_somebody_says_it() {
    let mut table = funnel("Month,Visits,Leads\nJan,100,5\nFeb,110,6\n");
    assert!(table.outlook().result.is_err());
    let ask = table.ask("year");
    let answer = ask.options.iter().chain(&ask.more).find(|answer| matches!(answer, Answer::Year(_, Some(2025))));
    table.answer(answer.unwrap());
    assert_eq!(counts(&table, "2025-02"), named(&[("Visits", 110), ("Inquiries", 6)]));
}

#[test]
fn weeks_count_in_the_month_of_their_thursday_or_of_their_first_day() {
    let mut table = funnel("Week,Visits,Leads\n2025-W01,100,5\n2025-W02,110,6\n");
    assert_eq!(counts(&table, "2025-01"), named(&[("Visits", 210), ("Inquiries", 11)]));
    let ask = table.ask("weeks");
    table.answer(&ask.options[1]);
    assert_eq!(counts(&table, "2024-12"), named(&[("Visits", 100), ("Inquiries", 5)]));
    assert_eq!(counts(&table, "2025-01"), named(&[("Visits", 110), ("Inquiries", 6)]));
}

#[test]
fn percentages_are_shares_of_the_column_before() {
    let mut table = funnel("Month,Visits,Leads\n2025-01,1000,5%\n2025-02,1200,4%\n");
    let ask = table.ask("shares");
    table.answer(&ask.options[1]);
    assert_eq!(counts(&table, "2025-01"), named(&[("Visits", 1000), ("Inquiries", 50)]));
    assert_eq!(counts(&table, "2025-02"), named(&[("Visits", 1200), ("Inquiries", 48)]));
}

#[test]
fn of_two_columns_of_one_stage_one_counts_or_both_are_added_up() {
    let text = "Month,Leads,Leads,MQL\n2025-01,50,12,5\n";
    let of = |number: usize| {
        let mut table = funnel(text);
        let ask = table.ask("stage twice");
        table.answer(&ask.options[number]);
        counts(&table, "2025-01")
    };
    assert_eq!(of(0), named(&[("MQL", 5)]));
    assert_eq!(of(1), named(&[("Inquiries", 50), ("MQL", 5)]));
    assert_eq!(of(2), named(&[("Inquiries", 12), ("MQL", 5)]));
    assert_eq!(of(3), named(&[("Inquiries", 62), ("MQL", 5)]));
}

#[test]
fn new_stages_come_with_the_import_each_in_its_place() {
    let mut table = funnel("Month,Impressions,Clicks,Leads,Demo booked,Won\n2025-01,1000,100,5,2,1\n");
    for ask in table.outlook().asks {
        assert!(ask.key.starts_with("stage"), "{}", ask.key);
        table.answer(&ask.options[1]);
    }
    let expected = [("Impressions", 1000), ("Clicks", 100), ("Inquiries", 5), ("Demo booked", 2), ("Won", 1)];
    assert_eq!(counts(&table, "2025-01"), named(&expected));
    let after = table.after();
    let names: Vec<String> = in_order(&after.stages).iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(names[..2], ["Visits", "Impressions"].map(str::to_owned), "beside the stage it stands before");
    assert!(names.contains(&"Demo booked".to_owned()));
}

#[test]
fn a_report_without_months_counts_in_the_month_somebody_says() {
    let mut table = funnel("Campaign,Leads,Won\nA,5,1\nB,7,2\n");
    let ask = table.ask("no month");
    table.answer(&ask.options[1]);
    assert_eq!(counts(&table, &Month::of(today()).to_string()), named(&[("Inquiries", 12), ("Won", 3)]));
}

#[test]
fn ratings_on_another_scale_are_brought_to_ours() {
    let mut table = content("Title,Sales rating\nA,1\nB,3\nC,5\nD,10\n");
    let ask = table.ask("scale");
    let answer = Answer::Scale(1, Some((1, 10)));
    assert!(ask.options.contains(&answer), "{:?}", ask.options);
    table.answer(&answer);
    let after = table.after();
    let ratings: Vec<Option<u8>> = in_order(&after.content).iter().map(|item| item.useful.sales).collect();
    assert_eq!(ratings, [Some(0), Some(1), Some(2), Some(4)]);
}

#[test]
fn a_name_nobody_knows_is_another_one_a_new_one_or_left_out() {
    let text = "Title,Persona\nGuide,Inkopers\nBlog,Inkopers; Monteur\n";
    let personas = |number: usize| {
        let mut table = content(text);
        for ask in table.outlook().asks.iter().filter(|ask| ask.key.starts_with("word")) {
            table.answer(&ask.options[number.min(ask.options.len() - 1)]);
        }
        let after = table.after();
        let names: Vec<String> = in_order(&after.personas).iter().map(|persona| persona.name.clone()).collect();
        let items = in_order(&after.content);
        let mapped: Vec<usize> = items.iter().map(|item| item.mapping.len()).collect();
        (names, mapped)
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(personas(0), (owned(&["Inkoper"]), vec![0, 0]), "left out");
    assert_eq!(personas(1), (owned(&["Inkoper", "Inkopers", "Monteur"]), vec![1, 2]), "new ones");
    assert_eq!(personas(2), (owned(&["Inkoper", "Monteur"]), vec![1, 2]), "the one that is meant, and a new one");
}

#[test]
fn rows_of_one_title_are_one_item_or_several() {
    let mut table = content("Title,Owner\nGuide,Bob\nGuide,Cy\n");
    assert_eq!(table.after().content.len(), 1);
    let ask = table.ask("same title");
    table.answer(&ask.options[1]);
    assert_eq!(table.after().content.len(), 2);
}

#[test]
fn a_column_is_read_as_what_it_becomes_needs_it() {
    let said = serde_json::json!({ "personas": [], "journey": [], "funnel_stages": [] });
    let text = "Lead ID,Status,Note\nA-1,Won,1200\nA-2,Lost,\nA-3,Won,2400 EUR\n";
    let mut table = Table::new(TableKind::Leads, text.as_bytes().to_vec(), workspace_of_the_collection(&said));
    table.answer(&Answer::Field(2, "amount".to_owned()));
    let seen = &table.outlook().columns[2];
    assert_eq!((seen.read, seen.unread, seen.blank), (2, 0, 1));
    assert_eq!(seen.numbers, Some((1200.0, 2400.0)));
}
