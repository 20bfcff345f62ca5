//! The agreed model outside the program: `tandem score` and `tandem model`, and an evaluator that knows only the exported
//! JSON and comes to the same scores.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::support::{demo, tandem, with_two_more_models};
use chrono::NaiveDate;
use serde_json::Value;
use tandem::calc::backtest::BackTest;
use tandem::calc::scoring::{PointSet, Scoring};
use tandem::exchange::{lead_model, read_table, report};
use tandem::file::{Precondition, Store};
use tandem::model::{Criterion, CriterionStatus, Decay, Dimension, Language, LeadPolicy, Workspace, in_order};

const DAY: &str = "2026-11-21";

fn saved(folder: &Path, workspace: &Workspace) -> String {
    let file = folder.join("w.tandem.ron");
    Store::machine(None).save(&file, workspace, Precondition::Anything).unwrap();
    file.display().to_string()
}

/// The demo, with a criterion whose points fade.
fn fading(language: Language) -> Workspace {
    let mut workspace = demo(language);
    let criterion = in_order(&workspace.criteria)
        .into_iter()
        .find(|one| one.dimension == Dimension::Engagement && one.agreed.is_some())
        .unwrap();
    let decay = Some(Decay { column: "last_activity".to_owned(), half_life_days: 90 });
    let criterion = Criterion { decay, ..(**criterion).clone() };
    workspace.criteria.insert(criterion.id, Arc::new(criterion));
    workspace
}

/// The demo's leads as a CSV file that a CRM could have written, with a lead that stands there twice.
fn exported_leads(workspace: &Workspace, folder: &Path) -> (String, Vec<BTreeMap<String, String>>) {
    let set = workspace.leads.values().next().unwrap();
    let names: Vec<&str> = set.columns.iter().map(|column| column.name.as_str()).collect();
    let mut text = names.join(",") + "\n";
    let mut rows = Vec::new();
    for row in (0..300).chain([7]) {
        let cells: Vec<&str> = set.columns.iter().map(|column| column.text(row)).collect();
        writeln!(text, "{}", cells.join(",")).unwrap();
        rows.push(names.iter().map(|name| (*name).to_owned()).zip(cells.into_iter().map(str::to_owned)).collect());
    }
    let file = folder.join("leads.csv");
    std::fs::write(&file, text).unwrap();
    (file.display().to_string(), rows)
}

/// What somebody would write who has only the JSON and its schema.
mod elsewhere {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn cell<'a>(lead: &'a BTreeMap<String, String>, column: &str) -> Option<&'a str> {
        lead.iter().find(|(name, _)| name.eq_ignore_ascii_case(column)).map(|(_, value)| value.as_str())
    }

    fn holds(rule: &Value, lead: &BTreeMap<String, String>, today: NaiveDate) -> Option<bool> {
        let value = cell(lead, rule["column"].as_str()?)?.trim().to_lowercase();
        let same = |wanted: &Value| wanted.as_str().unwrap().trim().to_lowercase() == value;
        let number = value.parse::<f64>().ok();
        Some(match rule["kind"].as_str().unwrap() {
            "any_of" => !value.is_empty() && rule["values"].as_array().unwrap().iter().any(same),
            "range" => number.is_some_and(|number| {
                rule["min"].as_f64().is_none_or(|min| number >= min)
                    && rule["max"].as_f64().is_none_or(|max| number <= max)
            }),
            "contains" => value.contains(&rule["text"].as_str().unwrap().trim().to_lowercase()),
            "has_value" => !value.is_empty(),
            "missing" => value.is_empty(),
            "recency" => day(&value).is_some_and(|day| {
                let ago = (today - day).num_days();
                ago >= 0 && ago <= rule["days"].as_i64().unwrap()
            }),
            "count" => number.is_some_and(|number| number >= rule["at_least"].as_f64().unwrap()),
            other => panic!("unknown rule {other}"),
        })
    }

    /// Fit and engagement in hundredths, and whether the lead is handed over.
    pub fn score(whole: &Value, lead: &BTreeMap<String, String>, today: NaiveDate) -> (i64, i64, bool) {
        let further = whole.get("models").and_then(Value::as_array).into_iter().flatten();
        let mut further = further.filter(|model| holds(&model["segment"], lead, today) == Some(true));
        let model = further.next().unwrap_or(whole);
        let mut slots: BTreeMap<(String, String), i64> = BTreeMap::new();
        let (mut vetoed, mut incomplete, mut fast) = (false, false, false);
        for criterion in model["criteria"].as_array().unwrap() {
            let Some(holds) = holds(&criterion["rule"], lead, today) else { continue };
            match criterion["effect"].as_str().unwrap() {
                "veto" => vetoed |= holds,
                "required" => incomplete |= !holds,
                "fast_track" => fast |= holds,
                _ if holds => {
                    let mut factor = 10_000;
                    if let Some(decay) = criterion["half_life"].as_object() {
                        let date = cell(lead, decay["column"].as_str().unwrap()).and_then(day);
                        factor = date.map_or(0, |date| {
                            let ago = (today - date).num_days().max(0) as f64;
                            (0.5_f64.powf(ago / decay["days"].as_f64().unwrap()) * 10_000.0).round() as i64
                        });
                    }
                    let product = criterion["points"].as_i64().unwrap() * factor;
                    let hundredths = (product.abs() + 50) / 100 * product.signum();
                    let group = criterion["group"].as_str().unwrap_or_default().to_owned();
                    *slots.entry((criterion["dimension"].as_str().unwrap().to_owned(), group)).or_default() +=
                        hundredths;
                }
                _ => {}
            }
        }
        let mut sums = BTreeMap::from([("fit".to_owned(), 0), ("engagement".to_owned(), 0)]);
        for ((dimension, group), sum) in slots {
            let known = whole["groups"].as_array().unwrap().iter().find(|one| one["id"] == group.as_str());
            let cap = known.and_then(|group| group["cap"].as_i64());
            *sums.get_mut(&dimension).unwrap() += cap.map_or(sum, |cap| sum.min(cap * 100));
        }
        let capped = |dimension: &str| sums[dimension].min(model["caps"][dimension].as_i64().unwrap() * 100);
        let (fit, engagement) = (capped("fit"), capped("engagement"));
        // One that is null is no threshold.
        let reaches = |name: &str, has: i64| model["threshold"][name].as_i64().is_none_or(|least| has >= least * 100);
        let enough = reaches("sum", fit + engagement) && reaches("fit", fit) && reaches("engagement", engagement);
        (fit, engagement, !vetoed && !incomplete && (fast || enough))
    }
}

#[test]
fn somebody_with_only_the_json_comes_to_the_same_scores() {
    agrees_with_the_json(&fading(Language::En));
    // With a model for large firms, and one for a country that would also take some of them.
    let workspace = with_two_more_models(fading(Language::En));
    let model = lead_model::as_json(&workspace, DAY.parse().unwrap());
    validate(&serde_json::from_str(lead_model::SCHEMA).unwrap(), &model, "");
    assert_eq!(model["models"].as_array().unwrap().len(), 2);
    agrees_with_the_json(&workspace);
}

fn agrees_with_the_json(workspace: &Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let file = saved(folder.path(), workspace);
    let (leads, rows) = exported_leads(workspace, folder.path());
    let output = tandem(folder.path(), &["score", &file, &leads, "--json", "--day", DAY]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let whole: Value = serde_json::from_slice(&output.stdout).unwrap();
    let scored = whole["leads"].as_array().unwrap();
    assert_eq!(scored.len(), rows.len(), "every row of the file, also the one that stands there twice");
    let mut passed = 0;
    for (lead, row) in scored.iter().zip(&rows) {
        let (fit, engagement, passes) = elsewhere::score(&whole["model"], row, DAY.parse().unwrap());
        let hundredths = |name: &str| (lead[name].as_f64().unwrap() * 100.0).round() as i64;
        assert_eq!((hundredths("fit"), hundredths("engagement")), (fit, engagement), "{row:?}");
        assert_eq!(hundredths("score"), fit + engagement);
        assert_eq!(lead["passed"].as_bool().unwrap(), passes);
        passed += u32::from(passes);
    }
    assert!(passed > 10 && passed < 200, "{passed}");
}

/// The part of JSON Schema the schema uses.
fn validate(schema: &Value, value: &Value, place: &str) {
    validate_in(schema, schema, value, place);
}

fn validate_in(root: &Value, schema: &Value, value: &Value, place: &str) {
    let schema = match schema.get("$ref") {
        Some(target) => root.pointer(target.as_str().unwrap().trim_start_matches('#')).unwrap(),
        None => schema,
    };
    let name_of = |value: &Value| match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if let Some(allowed) = schema.get("enum").and_then(Value::as_array) {
        assert!(allowed.contains(value), "{place}: {value}");
    }
    let is = |wanted: &str| wanted == name_of(value) || wanted == "number" && name_of(value) == "integer";
    match schema.get("type") {
        Some(Value::String(wanted)) => assert!(is(wanted), "{place}: {value} is no {wanted}"),
        Some(Value::Array(several)) => {
            assert!(several.iter().any(|wanted| is(wanted.as_str().unwrap())), "{place}: {value}");
        }
        _ => {}
    }
    if let Some(object) = value.as_object() {
        for required in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            assert!(object.contains_key(required.as_str().unwrap()), "{place}: {required} is missing");
        }
        let known = schema.get("properties").and_then(Value::as_object);
        for (name, value) in object {
            let inner = known.and_then(|known| known.get(name));
            assert!(inner.is_some(), "{place}: {name} is not in the schema");
            validate_in(root, inner.unwrap(), value, &format!("{place}/{name}"));
        }
    }
    for (at, value) in value.as_array().into_iter().flatten().enumerate() {
        validate_in(root, &schema["items"], value, &format!("{place}/{at}"));
    }
}

#[test]
fn the_exported_model_keeps_to_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let schema = tandem(folder.path(), &["model", "any.tandem.ron", "--schema"]);
    let schema: Value = serde_json::from_slice(&schema.stdout).unwrap();
    assert_eq!(schema, serde_json::from_str::<Value>(lead_model::SCHEMA).unwrap());
    for language in Language::ALL {
        let file = saved(folder.path(), &demo(language));
        let output = tandem(folder.path(), &["model", &file, "--json"]);
        let model: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(model["criteria"].as_array().unwrap().len() > 10);
        validate(&schema, &model, "");
    }
    validate(&schema, &lead_model::as_json(&Workspace::default(), DAY.parse().unwrap()), "");
    // The schema's own parts are described: an unknown property is noticed.
    let mut wrong = lead_model::as_json(&Workspace::default(), DAY.parse().unwrap());
    wrong["surprise"] = Value::Null;
    assert!(std::panic::catch_unwind(|| validate(&schema, &wrong, "")).is_err());
}

#[test]
fn scored_leads_are_written_beside_what_they_were_and_never_over_anything() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = fading(Language::De);
    let file = saved(folder.path(), &workspace);
    let (leads, rows) = exported_leads(&workspace, folder.path());
    let target = folder.path().join("scored.csv").display().to_string();
    let output = tandem(folder.path(), &["--lang", "de", "score", &file, &leads, "-o", &target, "--day", DAY]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("Ein Lead wird ab 55 Punkten übergeben"), "{words}");
    let table = read_table(&std::fs::read(&target).unwrap()).unwrap();
    assert_eq!((table.rows.len(), table.delimiter), (rows.len(), Some(';')));
    let score = table.headings.iter().position(|heading| heading == "Punktzahl").unwrap();
    assert!(
        table.rows.iter().any(|row| row.get(score).is_some_and(|score| score.contains(','))),
        "a German decimal comma"
    );
    let again = tandem(folder.path(), &["score", &file, &leads, "-o", &target]);
    assert_eq!(again.status.code(), Some(2));
    let again = tandem(folder.path(), &["score", &file, &leads, "-o", &target, "--force"]);
    assert_eq!(again.status.code(), Some(0));
    // A workbook too, and nothing for endings it does not know.
    let book = folder.path().join("scored.xlsx").display().to_string();
    assert_eq!(tandem(folder.path(), &["score", &file, "-o", &book]).status.code(), Some(0));
    assert_eq!(read_table(&std::fs::read(&book).unwrap()).unwrap().rows.len(), 1248);
    assert_eq!(tandem(folder.path(), &["score", &file, "-o", "scored.pdf"]).status.code(), Some(2));
    assert_eq!(tandem(folder.path(), &["model", &file, "-o", "model.pdf"]).status.code(), Some(1));
    assert!(!folder.path().join("model.pdf").exists());
    // Nothing was imported by the way.
    assert!(Store::machine(None).open(Path::new(&file)).unwrap().loaded.workspace == workspace);
}

#[test]
fn a_column_that_is_missing_is_named_and_changes_the_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = saved(folder.path(), &demo(Language::En));
    let leads = folder.path().join("few.csv");
    std::fs::write(&leads, "Industry,Country\nFood,Germany\nSteel,France\n").unwrap();
    let output = tandem(folder.path(), &["score", &file, &leads.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("employees"), "{words}");
}

#[test]
fn what_nobody_confirmed_is_named_in_the_model_and_wherever_leads_are_scored_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let schema: Value = serde_json::from_str(lead_model::SCHEMA).unwrap();
    for (language, word) in [(Language::En, "en"), (Language::De, "de"), (Language::Nl, "nl")] {
        let mut workspace = demo(language);
        let mut header = (*workspace.header).clone();
        header.lead_policy =
            LeadPolicy { threshold: LeadPolicy::default().threshold, fit_cap: 61, ..LeadPolicy::default() };
        workspace.header = Arc::new(header);
        let file = saved(folder.path(), &workspace);
        let model = tandem(folder.path(), &["--lang", word, "model", &file, "--json"]);
        let model: Value = serde_json::from_slice(&model.stdout).unwrap();
        validate(&schema, &model, "");
        let open: Vec<&str> =
            model["unconfirmed"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        assert!(open.contains(&"threshold") && open.contains(&"fit_a") && !open.contains(&"fit_cap"), "{open:?}");
        let texts = tandem::text::texts(language);
        let threshold = texts.get("policy-threshold");
        let heard = tandem(folder.path(), &["--lang", word, "score", &file]);
        let heard = String::from_utf8(heard.stdout).unwrap();
        let head = texts.get("report-assumed").split('{').next().unwrap().to_owned();
        let line = heard.lines().find(|line| line.starts_with(head.trim())).unwrap_or_else(|| panic!("{heard}"));
        assert!(line.contains(&threshold), "{line}");
        // What is for other programs stays clean, and the word goes beside it.
        let output = tandem(folder.path(), &["--lang", word, "score", &file, "--json"]);
        serde_json::from_slice::<Value>(&output.stdout).unwrap();
        let beside = String::from_utf8(output.stderr).unwrap();
        assert!(beside.contains(&threshold), "{beside}");
        workspace.header = Arc::new(tandem::calc::proposals::confirm(
            &workspace.header,
            &tandem::calc::proposals::DEFINITION,
            &tandem::model::Confirmation::default(),
        ));
        let file = saved(folder.path(), &workspace);
        let model = tandem(folder.path(), &["model", &file, "--json"]);
        let model: Value = serde_json::from_slice(&model.stdout).unwrap();
        assert_eq!(model["unconfirmed"], serde_json::json!([]));
        let heard = tandem(folder.path(), &["--lang", word, "score", &file]);
        assert!(!String::from_utf8(heard.stdout).unwrap().contains(head.trim()));
    }
}

#[test]
fn the_model_reads_well_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let file = saved(folder.path(), &demo(Language::Nl));
    let output = tandem(folder.path(), &["--lang", "nl", "model", &file]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("# Leadmodel: "), "{text}");
    assert!(text.contains("Een lead wordt overgedragen vanaf 55 punten"), "{text}");
    assert!(text.lines().filter(|line| line.starts_with("| ")).count() > 15);
}

#[test]
fn a_lead_is_called_by_its_reference_and_a_column_is_what_it_was_whatever_else_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let leads = "Record ID,Touched,City,Status\nA-1,today,Ulm,Won\nA-2,never,Ulm,Lost\nA-3,today,Bonn,Won\n";
    std::fs::write(folder.path().join("l.csv"), leads).unwrap();
    let run = |arguments: &[&str]| tandem(folder.path(), arguments);
    assert!(run(&["new", "w.ron"]).status.success());
    assert!(run(&["import", "leads", "l.csv", "--into", "w.ron", "--map", "Touched=keep"]).status.success());
    let mut workspace = Store::machine(None).open(&folder.path().join("w.ron")).unwrap().loaded.workspace;
    let criterion = Criterion {
        id: tandem::model::FreshIds::seeded(3).next(),
        name: "Touched".to_owned(),
        rule: tandem::model::Rule::AnyOf { column: "Touched".to_owned(), values: ["today".to_owned()].into() },
        agreed: Some(60),
        status: CriterionStatus::Agreed,
        ..Criterion::default()
    };
    workspace.criteria.insert(criterion.id, Arc::new(criterion));
    Store::machine(None).save(&folder.path().join("w.ron"), &workspace, Precondition::Anything).unwrap();
    // Without the outcome, with another column renamed and a new one.
    std::fs::write(folder.path().join("new.csv"), "Record ID,Town,Touched\nB-1,Ulm,today\nB-2,Bonn,never\n").unwrap();
    let output = run(&["score", "w.ron", "new.csv", "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let scored: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |at: usize, field: &str| scored["leads"][at][field].clone();
    assert_eq!((of(0, "ref"), of(1, "ref")), (Value::from("B-1"), Value::from("B-2")));
    assert_eq!((of(0, "score"), of(1, "score")), (Value::from(60.0), Value::from(0.0)));
    // Of the leads in the workspace only a hash of the reference is left.
    let output = run(&["score", "w.ron", "--json"]);
    let scored: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(scored["leads"][0]["ref"].as_str().is_some_and(|reference| reference != "A-1" && reference.len() >= 10));
}

#[test]
fn what_is_open_again_counts_neither_in_scores_nor_in_the_model_nor_in_the_report() {
    let mut workspace = demo(Language::En);
    let agreed = in_order(&workspace.criteria)
        .into_iter()
        .find(|one| one.agreed_points().is_some_and(|points| points > 0) && one.rule.column().is_some())
        .map(|one| (**one).clone())
        .unwrap();
    let id = agreed.id.to_string();
    let named = |workspace: &Workspace| {
        let model = lead_model::as_json(workspace, DAY.parse().unwrap());
        model["criteria"].as_array().unwrap().iter().any(|one| one["id"] == id.as_str())
    };
    assert!(named(&workspace));
    // Its rule was changed: the points stand in the file, and count for nothing.
    let open = Criterion { status: CriterionStatus::Proposed, ..agreed.clone() };
    workspace.criteria.insert(open.id, Arc::new(open));
    assert!(!named(&workspace));
    agrees_with_the_json(&workspace);
    let text = report::markdown(&workspace, DAY.parse().unwrap());
    let row = text.lines().find(|line| line.starts_with('|') && line.contains(&agreed.name)).unwrap();
    let points = format!("| {} |", agreed.agreed.unwrap());
    let last: Vec<&str> = row.trim_matches('|').rsplit('|').map(str::trim).take(2).collect();
    assert_eq!(last[1], "–", "{row} must not say {points}");
}

#[test]
fn no_minimum_stops_nobody_and_a_minimum_of_zero_does() {
    let mut workspace = demo(Language::En);
    let set_least = |workspace: &mut Workspace, least: Option<i32>| {
        let mut header = (*workspace.header).clone();
        header.lead_policy.set_least(Dimension::Engagement, least);
        header.lead_policy.set_least(Dimension::Fit, None);
        workspace.header = Arc::new(header);
        let model = lead_model::as_json(workspace, DAY.parse().unwrap());
        validate(&serde_json::from_str(lead_model::SCHEMA).unwrap(), &model, "");
        model["threshold"]["engagement"].clone()
    };
    assert_eq!(set_least(&mut workspace, None), Value::Null);
    agrees_with_the_json(&workspace);
    let definition = tandem::text::texts(Language::En).definition(&workspace);
    assert!(definition.starts_with("A lead is handed over with 55 points or more."), "{definition}");
    assert_eq!(set_least(&mut workspace, Some(0)), Value::from(0));
    agrees_with_the_json(&workspace);
    let definition = tandem::text::texts(Language::En).definition(&workspace);
    assert!(definition.contains("at least 0 of them for engagement"), "{definition}");
    // The file knows both, and one of an earlier version has no minimum where it has a 0.
    let text = tandem::file::write(&workspace, true).unwrap();
    assert!(text.contains("engagement_from_zero: true"));
    let old =
        text.replace("            engagement_from_zero: true,\n", "").replace("version: (1, 4)", "version: (1, 3)");
    let old = old.rsplit_once("// seal").unwrap().0;
    let read = tandem::file::read(old.as_bytes()).unwrap().workspace;
    assert_eq!(read.header.lead_policy.least(Dimension::Engagement), None);
}

/// Every figure of the page, with its interval, for another program; without enough outcomes the counts alone.
#[test]
fn the_back_test_is_printed_with_every_figure_and_its_interval() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d"]);
    let file = "d/demo.tandem.ron";
    let output = tandem(folder.path(), &["backtest", file, "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let workspace = tandem::file::Store::machine(None).open(&folder.path().join(file)).unwrap().loaded.workspace;
    let set = std::sync::Arc::clone(in_order(&workspace.leads).last().unwrap());
    let scoring = Scoring::new(set, &workspace);
    for (points, key) in [(PointSet::Agreed, "agreed"), (PointSet::Sales, "sales"), (PointSet::Marketing, "marketing")]
    {
        let (test, told) = (BackTest::of(scoring.effect(points)), &json["models"][0]["points"][key]);
        let precision = test.confusion.precision();
        assert_eq!(told["decided"].as_u64(), Some(test.confusion.decided()), "{key}");
        assert_eq!(told["precision"]["share"].as_f64(), precision.share(), "{key}");
        assert_eq!(told["precision"]["low"].as_f64(), precision.interval().map(|interval| interval.0), "{key}");
        assert_eq!(told["lift"]["high"].as_f64(), test.confusion.lift_interval().map(|interval| interval.1), "{key}");
        assert_eq!(told["auc"]["value"].as_f64(), test.area.map(|area| area.0), "{key}");
        assert_eq!(told["gains"].as_array().unwrap().len(), test.gains.len(), "{key}");
    }
    let said = tandem(folder.path(), &["backtest", file, "--lang", "en"]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("Precision") && said.contains("best 10%"), "{said}");
    assert_eq!(tandem(folder.path(), &["backtest", file, "--set", "none"]).status.code(), Some(2));
    std::fs::write(folder.path().join("l.csv"), "Lead ID,Company,Status\nL-1,A,Won\nL-2,B,Lost\n").unwrap();
    tandem(folder.path(), &["import", "leads", "l.csv", "--into", "few.ron", "--create"]);
    let few = tandem(folder.path(), &["backtest", "few.ron", "--json"]);
    assert_eq!(few.status.code(), Some(1), "nothing can be judged");
    let json: serde_json::Value = serde_json::from_slice(&few.stdout).unwrap();
    let agreed = &json["models"][0]["points"]["agreed"];
    assert_eq!((agreed["won"].as_u64(), agreed["trust"].as_str()), (Some(1), Some("counts_only")));
    assert!(agreed["precision"]["share"].is_null() && agreed["gains"].as_array().unwrap().is_empty());
}

/// Numbers and days are such in the scored list; codes, times and percentages stand as they were written.
#[test]
fn the_scored_list_holds_numbers_as_numbers_and_days_as_days() {
    let folder = tempfile::tempdir().unwrap();
    tandem(folder.path(), &["demo", "--no-window", "d"]);
    let rows = "Lead ID;Firma;Erstellt am;Betrag;PLZ;Quote;Notiz\n\
        0012;A;31.01.2025;1.234,5;01067;12,5 %;=1+1\n0013;B;13.02.2025;99;04109;7 %;x\n";
    std::fs::write(folder.path().join("l.csv"), rows).unwrap();
    let score = ["score", "d/demo.tandem.ron", "l.csv", "--force", "-o"];
    tandem(folder.path(), &[&score[..], &["out.xlsx"]].concat());
    let bytes = std::fs::read(folder.path().join("out.xlsx")).unwrap();
    let mut book = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(bytes)).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    let cell = |column: u32| sheet.get_value((1, column)).cloned().unwrap_or_default();
    use calamine::Data;
    assert_eq!(cell(0), Data::String("0012".to_owned()));
    assert!(matches!(cell(2), Data::DateTime(_)), "{:?}", cell(2));
    assert_eq!(cell(3), Data::Float(1234.5));
    assert_eq!(cell(4), Data::String("01067".to_owned()));
    assert_eq!(cell(5), Data::String("12,5 %".to_owned()));
    assert_eq!(cell(6), Data::String("=1+1".to_owned()));
    tandem(folder.path(), &[&score[..], &["out.csv"]].concat());
    let csv = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert!(csv.contains("2025-01-31") && csv.contains("'=1+1"), "{csv}");
}
