//! Whatever can be answered in the window can be said on the command line.

use serde_json::Value;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{FreshIds, Language, in_order};

use crate::support::{tandem, today};

/// What is understood of a table with these options.
fn inspect(kind: &str, table: &str, options: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    let arguments = [&["inspect", "t.csv", "--as", kind, "--json", "--lang", "en"], options].concat();
    let output = tandem(folder.path(), &arguments);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{options:?}: {error}"))
}

fn asks(table: &Value) -> usize {
    table["must_ask"].as_array().unwrap().len()
}

fn stages() -> [String; 2] {
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let mut names = in_order(&workspace.stages).into_iter().map(|stage| stage.name.clone());
    [names.next().unwrap(), names.next().unwrap()]
}

#[test]
fn months_are_said_on_the_command_line() {
    let [first, second] = stages();
    let table = format!("Month,{first},{second}\nJan,100,5\nFeb,120,6\n");
    let without = inspect("funnel", &table, &[]);
    let with = inspect("funnel", &table, &["--year", "2025"]);
    assert!(asks(&with) < asks(&without) && with["funnel"].to_string().contains("2025-02"), "{}", with["funnel"]);
    let of_column = inspect("funnel", &table, &["--year", "Month=2024"]);
    assert!(of_column["funnel"].to_string().contains("2024-01"));

    let table = format!("{first},{second}\n100,5\n");
    let with = inspect("funnel", &table, &["--month", "2025-03"]);
    assert!(with["funnel"].to_string().contains("2025-03"), "{}", with["funnel"]);

    let table = format!("Week,{first}\n2025-W01,5\n");
    let month = |options: &[&str]| inspect("funnel", &table, options)["funnel"].to_string();
    assert!(month(&["--weeks", "thursday"]).contains("2025-01") && month(&["--weeks", "monday"]).contains("2024-12"));

    let table = format!("Month,{first},{second}\n2025-01,200,25%\n");
    let map = format!("{second}={second}");
    let share = format!("{second}={first}");
    let with = inspect("funnel", &table, &["--map", &map, "--share", &share]);
    assert!(with["funnel"].to_string().contains("50"), "{}", with["funnel"]);

    let table = format!("Month,{first},{first}\n2025-01,200,31\n");
    let with = inspect("funnel", &table, &["--add-up-stages"]);
    assert!(with["funnel"].to_string().contains("231"), "{}", with["funnel"]);
}

#[test]
fn columns_are_said_on_the_command_line() {
    let table = "Record ID,Create date,Status,Level\n1,2025-01-31,Won,3\n2,31/01/2025,Lost,4\n3,01/31/2025,Won,5\n4,02/03/2025,Lost,5\n";
    let column = |options: &[&str], at: usize| inspect("leads", table, options)["columns"][at].clone();
    assert_eq!(column(&[], 3)["type"], "number");
    assert_eq!(column(&["--type", "Level=text"], 3)["type"], "text");
    assert_eq!(column(&["--name", "Level=Rank"], 3)["label"], "Rank");
    let read = |options: &[&str]| column(options, 1)["values_read"].as_u64().unwrap();
    assert_eq!((read(&["--dates", "Create date=dmy"]), read(&["--dates", "Create date=blank"])), (3, 3));
    assert_eq!(column(&["--dates", "Create date=blank"], 1)["unread"][0]["row"], 5, "what reads both ways stays blank");

    let table = "Title,Useful for Sales\nA,7\nB,10\nC,1\n";
    let map = ["--map", "Useful for Sales=useful_sales"];
    let unread = |options: &[&str]| inspect("content", table, options)["columns"][1]["values_unread"].as_u64();
    assert_eq!(unread(&map), Some(2));
    assert_eq!(unread(&[map[0], map[1], "--scale", "Useful for Sales=1-10"]), Some(0));

    let table = "Title,URL\nGuide,https://a.example/1\nGuide,https://a.example/1\n";
    let items = |options: &[&str]| inspect("content", table, options)["items"].as_u64();
    assert_eq!((items(&[]), items(&["--several-items"])), (Some(1), Some(2)));

    let table = "Title,Persona\nGuide,Buyer Berta\n";
    assert!(asks(&inspect("content", table, &["--word", "Buyer Berta=new"])) < asks(&inspect("content", table, &[])));
}

#[test]
fn of_tables_side_by_side_one_is_chosen_on_the_command_line() {
    let table =
        "Id,Firm,,Month,Visits,Leads\n1,Alder,,2025-01,100,5\n2,Birch,,2025-02,120,6\n3,Cedar,,,,\n4,Doge,,,,\n";
    let first = inspect("leads", table, &[]);
    assert_eq!((first["rows_data"].as_u64(), first["table"].as_u64()), (Some(4), Some(1)));
    assert_eq!(first["tables_beside"][1]["headings"], serde_json::json!(["Month", "Visits", "Leads"]));
    let second = inspect("funnel", table, &["--table", "2"]);
    assert_eq!((second["rows_data"].as_u64(), second["columns"][0]["heading"].as_str()), (Some(2), Some("Month")));
    assert_eq!(inspect("leads", table, &["--table", "0"])["columns"].as_array().unwrap().len(), 6);
}

#[test]
fn what_cannot_be_understood_on_the_command_line_is_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), "Record ID,Status\n1,Won\n2,Lost\n").unwrap();
    for options in [
        ["--year", "soon"],
        ["--month", "13"],
        ["--weeks", "friday"],
        ["--scale", "Status=10-1"],
        ["--type", "Status=colour"],
        ["--share", "Status=Status"],
        ["--name", "Status"],
    ] {
        let output = tandem(folder.path(), &["inspect", "t.csv", "--lang", "en", options[0], options[1]]);
        assert!(output.status.code() != Some(0) && !output.stderr.is_empty(), "{options:?}");
    }
    let import =
        ["import", "leads", "t.csv", "--into", "w.tandem.ron", "--create", "--list", "Nobody's", "--lang", "en"];
    let output = tandem(folder.path(), &import);
    assert_ne!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no list of leads"), "{output:?}");
}

/// What can only be answered in one way is no question: nothing asks it, and a strict import goes on.
#[test]
fn a_question_with_one_answer_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = stages();
    // The first column holds shares of a column before it: there is none, so it can only be left out.
    let table = format!("{second},{first},Month\n25%,200,2025-01\n30%,210,2025-02\n");
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    let run = |arguments: &[&str]| tandem(folder.path(), arguments);
    let map = format!("{second}={second}");
    let found = inspect("funnel", &std::fs::read_to_string(folder.path().join("t.csv")).unwrap(), &["--map", &map]);
    assert_eq!(asks(&found), 0, "{}", found["must_ask"]);
    let words = run(&["inspect", "t.csv", "--as", "funnel", "--map", &map, "--lang", "en"]);
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    assert!(!words.contains('?'), "{words}");
    let strict = ["import", "funnel", "t.csv", "--into", "w.tandem.ron", "--create", "--strict", "--map", &map];
    let done = run(&strict);
    assert!(done.status.success() && folder.path().join("w.tandem.ron").exists(), "{done:?}");

    // With a column before it there is a choice, and a strict import waits for it.
    std::fs::write(folder.path().join("t.csv"), format!("Month,{first},{second}\n2025-01,200,25%\n")).unwrap();
    std::fs::remove_file(folder.path().join("w.tandem.ron")).unwrap();
    let waits = run(&strict);
    assert_eq!((waits.status.code(), folder.path().join("w.tandem.ron").exists()), (Some(1), false), "{waits:?}");
}
