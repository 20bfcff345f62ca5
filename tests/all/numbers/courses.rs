//! What is counted of a KPI is what anybody would count by hand, and where it stands follows from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use serde::Deserialize;
use tandem::calc::actuals::{Counts, MonthOfKpi, counted};
use tandem::calc::course::{Light, Reach, Why, course, courses, trend};
use tandem::calc::models::{at_work_on, judged_sets};
use tandem::calc::scoring::{PointSet, Scoring};
use tandem::calc::stats::Rate;
use tandem::model::{
    Actual, ColumnRole, ContentRequest, Feedback, Header, Id, JointActivity, JointEvent, Kpi, KpiStatus, Language,
    Month, Reconciliation, Reply, Response, Side, Sla, TargetOf, TaskState, Trackability, Unit, Workspace,
};

use crate::support::{demo, today};

#[derive(Deserialize)]
struct Reference {
    t: Vec<f64>,
    trends: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    months: Vec<i32>,
    values: Vec<i64>,
    slope: f64,
    low: f64,
    high: f64,
}

fn over(month: Month, value: Option<i64>) -> MonthOfKpi {
    MonthOfKpi { month, value, rate: None, origin: None, is_over: true }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

#[test]
fn the_trend_of_a_kpi_equals_scipy_to_nine_decimals() {
    let reference: Reference = serde_json::from_str(include_str!("../../reference/course.json")).unwrap();
    assert!(reference.t.len() == 10 && reference.trends.len() >= 30);
    let first = month("2024-11");
    for line in &reference.trends {
        // Months in between have no value, and the one that runs does not count.
        let last = *line.months.last().unwrap();
        let value = |at: i32| line.months.iter().position(|one| *one == at).map(|place| line.values[place]);
        let mut months: Vec<MonthOfKpi> = (0..=last).map(|at| over(first.plus(at), value(at))).collect();
        months.push(MonthOfKpi { is_over: false, ..over(first.plus(last + 1), Some(1_000_000)) });
        let found = trend(&months).unwrap();
        for (ours, theirs) in [(found.slope, line.slope), (found.interval.0, line.low), (found.interval.1, line.high)] {
            assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{ours} {theirs} {:?}", line.months);
        }
        assert_eq!(found.months, line.months.len().min(12));
    }
    assert_eq!(trend(&[over(first, Some(1)), over(first.plus(1), Some(2))]), None);
}

/// Days of two years, and none.
fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::weighted(
        0.9,
        (0_u64..730).prop_map(|days| {
            NaiveDate::from_ymd_opt(2025, 6, 1).unwrap().checked_add_days(chrono::Days::new(days)).unwrap()
        }),
    )
}

fn side() -> impl Strategy<Value = Option<Side>> {
    prop::sample::select(vec![None, Some(Side::Sales), Some(Side::Marketing)])
}

type Asked = (Option<Side>, Option<NaiveDate>, Option<NaiveDate>, u8);

fn asked() -> impl Strategy<Value = Asked> {
    (side(), day(), day(), 0_u8..4)
}

fn in_month(day: Option<NaiveDate>, wanted: Month) -> bool {
    day.is_some_and(|day| day.year() == wanted.year() && day.month() == wanted.number())
}

fn put<T>(all: Vec<T>, insert: impl FnMut(T)) {
    all.into_iter().for_each(insert);
}

proptest! {
    /// Month by month, with nothing but loops over the records.
    #[test]
    fn computed_kpis_equal_a_naive_count_over_records(
        requests in prop::collection::vec(asked(), 0..25),
        feedback in prop::collection::vec((asked(), any::<bool>(), any::<bool>()), 0..25),
        periods in prop::collection::vec((day(), 0_u32..30, 0_u32..9, 0_u32..9), 0..12),
        activities in prop::collection::vec((day(), any::<bool>()), 0..25),
        events in prop::collection::vec((day(), day(), any::<bool>()), 0..15),
    ) {
        let mut workspace = Workspace::default();
        let mut bits = 0;
        let mut next = || { bits += 1; bits };
        put(requests.clone(), |(from, asked, answered, reply)| {
            let reply = [Reply::Open, Reply::Yes, Reply::Partly, Reply::No][usize::from(reply)];
            let one = ContentRequest { id: Id::from_bits(next()), from, day: asked, answered, reply, ..ContentRequest::default() };
            workspace.requests.insert(one.id, Arc::new(one));
        });
        put(feedback.clone(), |((from, came, answered, response), led, reason)| {
            let response = if response == 0 { Response::Open } else if response == 1 { Response::Adopted } else { Response::NotAdopted };
            let one = Feedback {
                id: Id::from_bits(next()), from, day: came, answered, response,
                led_to: if led { "per-1".to_owned() } else { String::new() },
                reason: if reason { "why".to_owned() } else { String::new() },
                ..Feedback::default()
            };
            workspace.feedback.insert(one.id, Arc::new(one));
        });
        put(periods.clone(), |(drawn, accepted, rejected, bare)| {
            let one = Reconciliation {
                id: Id::from_bits(next()), day: drawn, accepted: Some(accepted),
                rejected: BTreeMap::from([("No budget".to_owned(), rejected), (" ".to_owned(), bare)]),
                ..Reconciliation::default()
            };
            workspace.reconciliations.insert(one.id, Arc::new(one));
        });
        put(activities.clone(), |(from, dropped)| {
            let state = if dropped { TaskState::Dropped } else { TaskState::Open };
            let one = JointActivity { id: Id::from_bits(next()), from, state, ..JointActivity::default() };
            workspace.activities.insert(one.id, Arc::new(one));
        });
        put(events.clone(), |(held, briefed_on, dropped)| {
            let state = if dropped { TaskState::Dropped } else { TaskState::Open };
            let one = JointEvent { id: Id::from_bits(next()), day: held, briefed_on, state, ..JointEvent::default() };
            workspace.events.insert(one.id, Arc::new(one));
        });
        let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let found = |of| counted(&workspace, &[], of, today);
        let ours = [Counts::RequestsAnswered, Counts::UsefulFeedback, Counts::Acceptance, Counts::RejectionsWithReason, Counts::JointActivities, Counts::BriefingLeadTime].map(found);
        for step in 0..26 {
            let wanted = month("2025-05").plus(step);
            let answered_in = |came: Option<NaiveDate>, answered: Option<NaiveDate>| in_month(answered.or(came), wanted);
            let (mut yes, mut closed) = (0, 0);
            for (from, came, answered, reply) in &requests {
                if *from != Some(Side::Marketing) && *reply != 0 && answered_in(*came, *answered) {
                    closed += 1;
                    if *reply == 1 { yes += 1; }
                }
            }
            prop_assert_eq!(ours[0].get(&wanted).and_then(|one| one.rate), (closed > 0).then(|| Rate::new(yes, closed)));
            let (mut useful, mut any) = (0, false);
            for ((from, came, answered, response), led, reason) in &feedback {
                if *from != Some(Side::Marketing) && *response != 0 && answered_in(*came, *answered) {
                    any = true;
                    if *led || (*response >= 2 && *reason) { useful += 1; }
                }
            }
            prop_assert_eq!(ours[1].get(&wanted).map(|one| one.value), any.then_some(useful * 100));
            let (mut accepted, mut told, mut rejected) = (0, 0, 0);
            for (drawn, yes, with, without) in &periods {
                if in_month(*drawn, wanted) {
                    accepted += u64::from(*yes);
                    told += u64::from(*with);
                    rejected += u64::from(with + without);
                }
            }
            let judged = accepted + rejected;
            prop_assert_eq!(ours[2].get(&wanted).and_then(|one| one.rate), (judged > 0).then(|| Rate::new(accepted, judged)));
            prop_assert_eq!(ours[3].get(&wanted).and_then(|one| one.rate), (rejected > 0).then(|| Rate::new(told, rejected)));
            let mut begun = 0;
            for (from, dropped) in &activities {
                if in_month(*from, wanted) && !dropped && from.unwrap() <= today { begun += 1; }
            }
            prop_assert_eq!(ours[4].get(&wanted).map(|one| one.value), (begun > 0).then_some(begun * 100));
            let mut days: Vec<i64> = Vec::new();
            for (held, briefed, dropped) in &events {
                if let (Some(held), Some(briefed)) = (*held, *briefed)
                    && in_month(Some(held), wanted) && !dropped
                {
                    days.push((held - briefed).num_days());
                }
            }
            days.sort_unstable();
            let median = (!days.is_empty()).then(|| (days[days.len() / 2] + days[(days.len() - 1) / 2]) * 50);
            prop_assert_eq!(ours[5].get(&wanted).map(|one| one.value), median);
        }
    }

    /// Whatever was measured and agreed: what nobody can measure is not green.
    #[test]
    fn what_cannot_be_tracked_never_turns_green(
        agreed in prop::option::of(-5_000_i64..20_000), value in -5_000_i64..20_000, tolerable in prop::option::of(-5_000_i64..20_000),
        lower in any::<bool>(), period in any::<bool>(), unit in 0_usize..6,
    ) {
        let kpi = Kpi {
            agreed, tolerable, lower_is_better: lower, status: KpiStatus::Agreed,
            per: if period { TargetOf::Period } else { TargetOf::Month },
            unit: Unit::ALL[unit], trackability: Trackability::Unknown,
            actuals: BTreeMap::from([(month("2026-10"), Actual { value, ..Actual::default() })]),
            ..Kpi::default()
        };
        let found = course(&Workspace::default(), &kpi, &BTreeMap::new(), today());
        prop_assert!(matches!(found.light, Light::Unknown(Why::Untrackable | Why::NoTarget)));
        // With somebody who measures it, it stands where its value is.
        let known = Kpi { trackability: Trackability::Manual, ..kpi };
        let light = course(&Workspace::default(), &known, &BTreeMap::new(), today()).light;
        match (agreed, period && matches!(known.unit, Unit::Number | Unit::Money)) {
            (None, _) => prop_assert_eq!(light, Light::Unknown(Why::NoTarget)),
            (Some(agreed), false) => {
                let reached = if lower { value <= agreed } else { value >= agreed };
                prop_assert_eq!(light == Light::Green, reached);
            }
            (Some(_), true) => prop_assert!(!matches!(light, Light::Unknown(_))),
        }
    }
}

#[test]
fn qualified_leads_and_new_customers_are_those_of_the_leads_themselves() {
    let workspace = demo(Language::En);
    let models = at_work_on(&workspace, &judged_sets(&workspace));
    let set = models[0].leads.clone().unwrap();
    let scoring = Scoring::new(Arc::clone(&set), &workspace);
    let cell = |role: ColumnRole, row: usize| {
        let column = set.role(role).unwrap();
        column.values.get(column.cells.0[row] as usize).unwrap_or_default().to_owned()
    };
    let [qualified, won] =
        [Counts::QualifiedLeads, Counts::NewCustomers].map(|of| counted(&workspace, &models, of, today()));
    assert!(qualified.len() >= 10 && won.len() >= 10, "{} {}", qualified.len(), won.len());
    for (month, found) in &qualified {
        let passed = (0..set.rows as usize).filter(|row| {
            cell(ColumnRole::Created, *row).starts_with(&month.to_string())
                && scoring.decision(PointSet::Agreed, *row, &workspace.header.lead_policy).passes()
        });
        assert_eq!(found.value, passed.count() as i64 * 100, "{month}");
    }
    for (month, found) in &won {
        let bought = (0..set.rows as usize).filter(|row| {
            cell(ColumnRole::Closed, *row).starts_with(&month.to_string()) && cell(ColumnRole::Outcome, *row) == "won"
        });
        assert_eq!(found.value, bought.count() as i64 * 100, "{month}");
    }
    // The pages show the same, with where it comes from.
    let all = courses(&workspace, &models, today());
    let of = |code: &str| {
        let kpi = workspace.kpis.values().find(|kpi| kpi.code == code).unwrap();
        all.iter().find(|course| course.kpi == kpi.id).unwrap()
    };
    let last = *qualified.keys().last().unwrap();
    assert_eq!(of("M1").month(last).and_then(|one| one.value), qualified.get(&last).map(|one| one.value));
}

fn agreed(target: i64, actuals: &[(&str, i64, u32)]) -> Kpi {
    let actuals = actuals
        .iter()
        .map(|(at, value, cases)| (month(at), Actual { value: *value, cases: *cases, ..Actual::default() }));
    Kpi {
        agreed: Some(target),
        status: KpiStatus::Agreed,
        trackability: Trackability::Manual,
        actuals: actuals.collect(),
        ..Kpi::default()
    }
}

#[test]
fn a_month_lies_in_its_corridor_and_says_what_it_would_take() {
    let at = |kpi: &Kpi| {
        let found = course(&Workspace::default(), kpi, &BTreeMap::new(), today());
        (found.light, found.reach)
    };
    // A tenth off the target is tolerable while nothing else is agreed.
    for (value, light, reach) in [
        (1_400, Light::Green, Reach::Reached),
        (1_300, Light::Amber, Reach::Missing(100)),
        (1_260, Light::Amber, Reach::Missing(140)),
        (1_259, Light::Red, Reach::Missing(141)),
    ] {
        assert_eq!(at(&agreed(1_400, &[("2026-10", value, 0)])), (light, Some(reach)), "{value}");
    }
    // Less is better, and another limit was agreed.
    let hours = |value| Kpi {
        lower_is_better: true,
        tolerable: Some(3_000),
        unit: Unit::Hours,
        ..agreed(2_400, &[("2026-10", value, 0)])
    };
    assert_eq!(at(&hours(2_400)).0, Light::Green);
    assert_eq!(at(&hours(3_000)), (Light::Amber, Some(Reach::Missing(600))));
    assert_eq!(at(&hours(3_001)).0, Light::Red);
    // A share with its cases: 12 of 20 are 60 %, 14 would have been 70 %.
    let share = Kpi { unit: Unit::Percent, ..agreed(7_000, &[("2026-10", 6_000, 20)]) };
    assert_eq!(at(&share), (Light::Red, Some(Reach::Cases(2, 20))));
    // The month that runs is shown and judges nothing; nothing measured is nothing.
    assert_eq!(at(&agreed(1_400, &[("2026-11", 100, 0)])), (Light::Unknown(Why::NothingMeasured), None));
    assert_eq!(
        at(&Kpi { status: KpiStatus::Proposed, ..agreed(1_400, &[("2026-10", 1, 0)]) }).0,
        Light::Unknown(Why::NoTarget)
    );
}

#[test]
fn months_of_a_whole_agreement_are_summed_and_held_against_what_should_be_there_by_now() {
    let mut workspace = Workspace::default();
    let sla = Sla { valid_from: "2026-01-01".parse().ok(), valid_to: "2026-12-31".parse().ok(), ..Sla::default() };
    workspace.header = Arc::new(Header { sla, ..Header::default() });
    // 30 customers a year are 25 by October; the December before does not count.
    let year = |last: i64| Kpi {
        per: TargetOf::Period,
        ..agreed(3_000, &[("2025-12", 900, 0), ("2026-01", 800, 0), ("2026-06", 900, 0), ("2026-10", last, 0)])
    };
    let at = |kpi: &Kpi| course(&workspace, kpi, &BTreeMap::new(), today());
    let found = at(&year(800));
    let judged = found.judged.unwrap();
    assert_eq!((judged.value, judged.target, judged.edge, judged.of), (2_500, 2_500, 2_250, Some((10, 12))));
    // Five are missing in two months: three in each.
    assert_eq!((found.light, found.reach), (Light::Green, Some(Reach::EachMonth(300, 2))));
    assert_eq!(at(&year(549)).light, Light::Red);
    assert_eq!(at(&year(1_300)).reach, Some(Reach::Reached));
    let shares = Kpi { unit: Unit::Percent, ..year(800) };
    assert_eq!(at(&shares).judged.unwrap().of, None, "shares are never summed");
}
