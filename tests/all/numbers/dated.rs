//! What follows from the days of leads equals lifelines, numpy, holidays and plain loops to nine decimals;
//! `tests/reference/dated.py` made the values.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde::Deserialize;
use tandem::calc::business_hours::{BusinessClock, Minute};
use tandem::calc::cohorts::{WindowFrom, cohorts};
use tandem::calc::dated::{Dated, counted, dated};
use tandem::calc::dated_leads::dated_leads;
use tandem::calc::funnel::{Period, default_period, totals};
use tandem::calc::holidays::holidays;
use tandem::calc::lead_groups::shrunk;
use tandem::calc::percentiles::percentile;
use tandem::calc::response_times::Speed;
use tandem::calc::stats::Rate;
use tandem::calc::survival::{Survival, Takes};
use tandem::model::{
    Cells, Choice, ColumnRole, FunnelStage, HolidayRegion, Id, LeadColumn, LeadDates, LeadSet, OrderKey, TimeOfDay,
    Weekday, WorkingHours, Workspace, moment_of,
};

/// A share and the value below which it lies.
type Quantile = (f64, f64);

#[derive(Deserialize)]
struct Reference {
    percentiles: Vec<(Vec<u32>, Vec<Quantile>)>,
    curves: Vec<Curve>,
    holidays: Vec<(String, i32, Vec<NaiveDate>)>,
    business: Vec<Business>,
    cohorts: Vec<Counted>,
}

#[derive(Deserialize)]
struct Curve {
    times: Vec<u32>,
    happened: Vec<u8>,
    steps: Vec<(u32, f64, Option<f64>, Option<f64>)>,
    quantiles: Vec<(f64, Option<f64>)>,
}

#[derive(Deserialize)]
struct Business {
    region: String,
    begin: i64,
    end: i64,
    weekdays: Vec<usize>,
    pairs: Vec<(String, String, i64)>,
}

#[derive(Deserialize)]
struct Counted {
    leads: Vec<(Vec<String>, String, u32, String)>,
    future: u64,
    before: u64,
    without: u64,
    as_of: NaiveDate,
    window: u32,
    months: Vec<(String, Vec<u64>, bool)>,
    cycle: f64,
    sums: Vec<u64>,
    times: Vec<(usize, f64, Option<f64>, u64, u64)>,
    leaks: Vec<(u64, u64, u64, u64, f64)>,
    deal: i64,
    groups: Vec<(String, u64, u64, f64)>,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/dated.json"))).unwrap()
}

fn near(value: f64, expected: f64, what: &str) {
    assert!((value - expected).abs() < 1e-9, "{what}: {value} is not {expected}");
}

fn region(name: &str) -> HolidayRegion {
    *HolidayRegion::all().iter().find(|region| region.value_name() == name).unwrap()
}

fn today() -> NaiveDate {
    "2026-11-26".parse().unwrap()
}

fn column(name: &str, role: ColumnRole, cells: &[String]) -> LeadColumn {
    let mut codes: BTreeMap<&str, u32> = BTreeMap::new();
    let mut values = Vec::new();
    let numbers = cells.iter().map(|cell| {
        *codes.entry(cell).or_insert_with(|| {
            values.push(cell.clone());
            values.len() as u32 - 1
        })
    });
    let numbers = numbers.collect();
    LeadColumn {
        name: name.to_owned(),
        role,
        values: Arc::new(values.iter().map(String::as_str).collect()),
        cells: Cells(Arc::new(numbers)),
    }
}

/// A funnel of four stages.
fn room() -> (Workspace, Vec<Id<FunnelStage>>) {
    let mut workspace = Workspace::default();
    let mut ord: Option<OrderKey> = None;
    let mut ids = Vec::new();
    for bits in 1..=4 {
        let key = OrderKey::between(ord.as_ref(), None);
        let stage = FunnelStage { id: Id::from_bits(bits), ord: key.clone(), ..FunnelStage::default() };
        ord = Some(key);
        ids.push(stage.id);
        workspace.stages.insert(stage.id, Arc::new(stage));
    }
    (workspace, ids)
}

/// A set of leads with the days at which they reached four stages.
fn leads(ids: &[Id<FunnelStage>], rows: &[(Vec<String>, String, u32, String)]) -> LeadSet {
    let days = |at: usize| rows.iter().map(|row| row.0[at].clone()).collect::<Vec<_>>();
    let mut columns = vec![
        column("created", ColumnRole::Created, &days(0)),
        column("outcome", ColumnRole::Outcome, &rows.iter().map(|row| row.1.clone()).collect::<Vec<_>>()),
        column("amount", ColumnRole::Amount, &rows.iter().map(|row| row.2.to_string()).collect::<Vec<_>>()),
        column("source", ColumnRole::Attribute, &rows.iter().map(|row| row.3.clone()).collect::<Vec<_>>()),
    ];
    columns.extend((1..4).map(|at| column(&format!("stage {at}"), ColumnRole::Attribute, &days(at))));
    let stages = ids.iter().enumerate().skip(1).map(|(at, id)| (*id, format!("stage {at}"))).collect();
    let dates = LeadDates { stages, grouped_by: "source".to_owned(), ..LeadDates::default() };
    LeadSet { id: Id::from_bits(9), rows: rows.len() as u32, columns, dates, ..LeadSet::default() }
}

/// The room with these leads, from which its funnel is counted.
fn counting(rows: &[(Vec<String>, String, u32, String)]) -> (Workspace, LeadSet) {
    let (mut workspace, ids) = room();
    let set = leads(&ids, rows);
    workspace.leads.insert(set.id, Arc::new(set.clone()));
    Arc::make_mut(&mut workspace.header).plan.counted_from = Some(set.id);
    (workspace, set)
}

#[test]
fn percentiles_are_those_of_numpy() {
    let all = reference().percentiles;
    assert!(all.len() >= 6);
    for (numbers, expected) in all {
        for (share, value) in expected {
            near(percentile(&numbers, share).unwrap(), value, &format!("{share} of {}", numbers.len()));
        }
    }
}

#[test]
fn the_curve_of_those_who_wait_is_that_of_lifelines() {
    let all = reference().curves;
    assert!(all.iter().map(|curve| curve.steps.len()).sum::<usize>() > 100);
    for of in all {
        let curve =
            Survival::of(of.times.iter().copied().zip(of.happened.iter().map(|happened| *happened == 1)).collect());
        assert_eq!(curve.steps.len(), of.steps.len(), "{:?}", of.times);
        for (step, (time, survival, low, high)) in curve.steps.iter().zip(of.steps) {
            assert_eq!(step.time, time);
            near(step.survival, survival, "survival");
            assert_eq!(step.interval.is_some(), low.is_some());
            if let (Some((l, h)), Some(low), Some(high)) = (step.interval, low, high) {
                near(l, low, "lower end");
                near(h, high, "upper end");
            }
        }
        for (share, expected) in of.quantiles {
            match (curve.takes(share), expected) {
                (Takes::AtMost(time), Some(expected)) => near(time.into(), expected, "quantile"),
                (Takes::LongerThan(longest), None) => assert_eq!(Some(&longest), of.times.iter().max()),
                (takes, expected) => panic!("{takes:?} is not {expected:?} at {share}"),
            }
        }
    }
}

#[test]
fn holidays_of_five_countries_and_sixteen_states_are_those_of_the_reference() {
    let all = reference().holidays;
    assert_eq!(all.len(), 21 * 16);
    for (name, year, expected) in all {
        let found: BTreeSet<NaiveDate> = holidays(region(&name), year).into_iter().collect();
        assert_eq!(found, expected.into_iter().collect(), "{name} {year}");
    }
}

#[test]
fn business_minutes_equal_those_counted_one_by_one() {
    let moment = |text: &str| {
        let (day, minute) = moment_of(text).unwrap();
        Minute(Minute::of(day).0 + i64::from(minute.unwrap()))
    };
    let mut compared = 0;
    for of in reference().business {
        let time = |minutes| Some(TimeOfDay::of_minutes(minutes));
        let hours = WorkingHours {
            weekdays: of.weekdays.iter().map(|at| Weekday::all()[*at]).collect(),
            from: time(of.begin),
            to: time(of.end),
            holidays: region(&of.region),
            ..WorkingHours::default()
        };
        let clock = BusinessClock::new(&hours, "2022-12-31".parse().unwrap(), "2026-12-31".parse().unwrap());
        for (from, to, minutes) in of.pairs {
            assert_eq!(clock.between(moment(&from), moment(&to)), minutes, "{} {from} {to}", of.region);
            compared += 1;
        }
    }
    assert_eq!(compared, 60);
}

#[test]
fn cohorts_times_and_leaks_equal_plain_loops() {
    for of in reference().cohorts {
        let (workspace, set) = counting(&of.leads);
        let Dated { flow: Some(flow), .. } = dated(&workspace, &set, today()) else { panic!("no flow") };
        assert_eq!(
            (flow.odd.future, flow.odd.before_entry, flow.odd.without_entry),
            (of.future, of.before, of.without)
        );
        assert_eq!((flow.as_of, flow.cohorts.window.days, flow.deal_value), (of.as_of, of.window, of.deal));
        assert!(matches!(flow.cohorts.window.from, WindowFrom::OwnCycle(_)));
        let months: Vec<(String, Vec<u64>, bool)> =
            flow.cohorts.months.iter().map(|one| (one.month.to_string(), one.reached.clone(), one.mature)).collect();
        assert_eq!(months, of.months);
        assert_eq!(flow.cohorts.sums(), of.sums);
        near(flow.cohorts.cycle.unwrap(), of.cycle, "cycle");
        for (time, (moved, median, stall, waiting, stalled)) in flow.times.iter().zip(of.times) {
            assert_eq!((time.moved, time.waiting, time.stalled), (moved, waiting, stalled));
            near(time.median.unwrap(), median, "median");
            near(time.stall_line.unwrap_or(-1.0), stall.unwrap_or(-1.0), "stall line");
        }
        for (leak, (stayed, lost, won, here, value)) in flow.leaks.iter().zip(of.leaks) {
            assert_eq!((leak.stayed, leak.lost, leak.win), (stayed, lost, Rate::new(won, here)));
            assert!((leak.value.unwrap() as f64 - value).abs() <= 0.5 + 1e-6, "{leak:?} {value}");
        }
        let mut groups = flow.groups.clone();
        groups.sort_by(|a, b| a.value.cmp(&b.value));
        for (group, (value, k, n, used)) in groups.iter().zip(of.groups) {
            assert_eq!((group.value.as_str(), group.won), (value.as_str(), Rate::new(k, n)));
            near(group.used, used, "shrunk");
        }
    }
}

#[test]
fn small_groups_are_pulled_towards_all() {
    for (k, n, all, used, is_shrunk) in [
        (0, 0, 0.2, 0.2, true),
        (4, 30, 0.2, 0.15, true),
        (5, 29, 0.1, 6.0 / 39.0, true),
        (5, 30, 0.9, 5.0 / 30.0, false),
    ] {
        let (found, pulled) = shrunk(Rate::new(k, n), all);
        near(found, used, "rate");
        assert_eq!(pulled, is_shrunk);
    }
}

#[test]
fn the_funnel_counts_cohorts_in_place_of_typed_months() {
    let of = reference().cohorts.remove(1);
    let (workspace, _) = counting(&of.leads);
    let view = counted(&workspace, today());
    let period = default_period(&view, today()).unwrap();
    assert_eq!(period.months(), 12, "the last twelve mature ones");
    let first = of.months.first().unwrap().0.parse().unwrap();
    let all = totals(&view, Period { from: first, to: period.to }, today());
    let counts: Vec<u64> = all.iter().map(|total| total.count.unwrap()).collect();
    assert_eq!(counts, of.sums, "stages of the funnel and of the cohorts are one number");
    assert_eq!(all[3].of_previous, Some(Rate::new(of.sums[3], of.sums[2])));
    // The months that were typed come back as they were.
    let mut typed = workspace.clone();
    Arc::make_mut(&mut typed.header).plan.counted_from = None;
    assert_eq!(counted(&typed, today()), typed);
}

#[test]
fn first_contacts_count_those_who_still_wait() {
    let (mut workspace, ids) = room();
    // Monday to Monday; holidays of the Netherlands.
    let received = [
        "2026-11-16 09:00",
        "2026-11-16 16:30",
        "2026-11-20 16:00",
        "2026-11-23 09:00",
        "2026-11-23 10:00",
        "",
        "2027-01-01 09:00",
        "2026-11-17 09:00",
    ];
    let contacted = [
        "2026-11-16 09:30",
        "2026-11-17 08:30",
        "2026-11-23 09:00",
        "",
        "",
        "2026-11-20 09:00",
        "",
        "2026-11-16 09:00",
    ];
    let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let columns = vec![
        column("created", ColumnRole::Created, &text(&received)),
        column("First contact", ColumnRole::Attribute, &text(&contacted)),
    ];
    let dates = LeadDates { contacted: "First contact".to_owned(), ..LeadDates::default() };
    let set =
        LeadSet { rows: 8, columns, dates, reference_day: Some("2026-11-24".parse().unwrap()), ..LeadSet::default() };
    Arc::make_mut(&mut workspace.header).sla.first_contact_hours = 7;
    assert_eq!(ids.len(), 4);
    let response = dated(&workspace, &set, today()).response.unwrap();
    assert_eq!(
        (response.contacted, response.waiting, response.negative, response.future, response.without),
        (3, 2, 1, 1, 1)
    );
    assert!(response.timed);
    // 30, 60 and 120 business minutes; on the wall 30, 960 and 3900.
    assert_eq!((response.business.p50, response.wall.p50), (Some(60.0), Some(960.0)));
    assert_eq!(response.business.mean, Some(70.0));
    let kept = response.attainment.unwrap();
    assert_eq!((kept.limit, kept.on_time, kept.pending), (420, Rate::new(3, 4), 1), "one is older than seven hours");
    assert_eq!(response.business.median_of_all(), Takes::AtMost(120));
}

#[test]
fn without_a_time_of_day_nothing_is_said_about_hours() {
    let (workspace, _) = room();
    let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let columns = vec![
        column("created", ColumnRole::Created, &text(&["2024-02-28", "2024-02-28", "2024-02-28"])),
        column("First contact", ColumnRole::Attribute, &text(&["2024-02-28", "2024-03-01", ""])),
    ];
    let dates = LeadDates { contacted: "First contact".to_owned(), ..LeadDates::default() };
    let set = LeadSet { rows: 3, columns, dates, ..LeadSet::default() };
    let response = dated(&workspace, &set, today()).response.unwrap();
    assert!(!response.timed);
    assert!(response.buckets.iter().all(|bucket| ![Speed::Hour, Speed::FourHours].contains(&bucket.speed)));
    // 29 February 2024 is a Thursday: two business days of nine hours.
    assert_eq!(response.business.p95.map(f64::round), Some((1080.0_f64 * 0.95).round()));
}

#[test]
fn nothing_at_all_and_a_single_lead_are_told_without_a_rate() {
    let (workspace, set) = counting(&[]);
    let flow = dated(&workspace, &set, today()).flow.unwrap();
    assert!(flow.cohorts.months.is_empty() && flow.velocity.is_none() && flow.cohorts.cycle.is_none());
    assert_eq!(default_period(&counted(&workspace, today()), today()), None);
    let one = (
        vec!["2026-11-01".to_owned(), String::new(), String::new(), String::new()],
        "open".to_owned(),
        0,
        String::new(),
    );
    let (workspace, set) = counting(&[one]);
    let flow = dated(&workspace, &set, today()).flow.unwrap();
    assert_eq!((flow.cohorts.months.len(), flow.cohorts.mature().count()), (1, 0));
    assert_eq!(flow.cohorts.rate(0, 3), Some(Rate::new(0, 0)));
    assert_eq!(flow.cohorts.window.from, WindowFrom::Months);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever the dates are: a month that has not had its time is in no sum, sums of cohorts and of the funnel agree, and no
    /// stage has more leads than the one before.
    #[test]
    fn immature_months_never_enter_an_average(
        days in proptest::collection::vec((0_i32..1200, proptest::option::of(-5_i32..300), proptest::option::of(0_i32..300), proptest::option::of(0_i32..300), 0_u8..4), 0..60),
        window in proptest::option::of(0_u32..500),
    ) {
        let start: NaiveDate = "2023-10-01".parse().unwrap();
        let text = |day: Option<i32>| day.and_then(|day| start.checked_add_signed(chrono::TimeDelta::days(day.into()))).map(|day| day.to_string()).unwrap_or_default();
        let rows: Vec<_> = days.iter().map(|(entered, second, third, fourth, outcome)| {
            let later = |days: &Option<i32>| days.map(|days| entered + days);
            let outcome = ["open", "won", "lost", "rejected"][usize::from(*outcome)];
            (vec![text(Some(*entered)), text(later(second)), text(later(third)), text(later(fourth))], outcome.to_owned(), 1_000, "x".to_owned())
        }).collect();
        let (mut workspace, set) = counting(&rows);
        Arc::make_mut(&mut workspace.header).plan.window_days = window;
        let known = dated_leads(&workspace, &set, today()).unwrap();
        let found = cohorts(&known, &workspace.header.plan);
        let as_of = start.max(tandem::calc::dated_leads::date_of(known.as_of));
        prop_assert!(as_of <= today().max(start));
        let mut sums = vec![0_u64; found.sums().len()];
        for cohort in &found.months {
            let passed = (tandem::calc::dated_leads::date_of(known.as_of) - cohort.month.last_day()).num_days();
            prop_assert_eq!(cohort.mature, passed >= i64::from(found.window.days));
            prop_assert!(cohort.reached.windows(2).all(|pair| pair[0] >= pair[1]), "{:?}", cohort);
            if cohort.mature {
                sums.iter_mut().zip(&cohort.reached).for_each(|(sum, count)| *sum += count);
            }
        }
        prop_assert_eq!(&sums, &found.sums());
        let entered: u64 = found.months.iter().map(|cohort| cohort.reached[0]).sum();
        prop_assert_eq!(entered + known.odd.without_entry, known.rows() as u64);
        // The funnel uses the same months and no other.
        let view = counted(&workspace, today());
        if let (Some(first), Some(last)) = (found.months.first(), found.months.last()) {
            let all = totals(&view, Period { from: first.month, to: last.month }, today());
            let counts: Vec<u64> = all.iter().map(|total| total.count.unwrap_or(0)).collect();
            prop_assert_eq!(counts, sums);
        }
        let flow = dated(&workspace, &set, today()).flow.unwrap();
        for (at, leak) in flow.leaks.iter().enumerate() {
            prop_assert_eq!(leak.stayed, found.sums().get(at).unwrap() - found.sums().get(at + 1).unwrap());
        }
    }
}
