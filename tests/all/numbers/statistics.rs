//! Statistics equal scikit-learn, statsmodels and scipy to nine decimals; `tests/reference/statistics.py` made the values.

use std::collections::BTreeMap;

use serde::Deserialize;
use tandem::calc::backtest::{auc_error, score_auc};
use tandem::calc::blind_test::kappa;
use tandem::calc::confusion::Confusion;
use tandem::calc::joint::{Pattern, joint, twins};
use tandem::calc::negotiation::median;
use tandem::calc::odds::{Cells, DOUBLING};
use tandem::calc::stats::{Rate, Z95, newcombe, wilson};
use tandem::model::Outcome;

#[derive(Deserialize)]
struct Reference {
    wilson: Vec<(u64, u64, f64, f64)>,
    newcombe: Vec<(u64, u64, u64, u64, f64, f64)>,
    scores: Vec<Scores>,
    odds: Vec<Odds>,
    kappa: Vec<Raters>,
    median: Vec<(Vec<i32>, f64)>,
}

/// Won and lost with it, won and lost without it; the logarithm, its error, its interval.
type Odds = (u64, u64, u64, u64, f64, f64, f64, f64);

#[derive(Deserialize)]
struct Scores {
    score: Vec<i32>,
    won: Vec<u8>,
    threshold: i32,
    precision: f64,
    recall: f64,
    f1: f64,
    matthews: f64,
    f1_interval: (f64, f64),
    youden_interval: (f64, f64),
    matthews_interval: (f64, f64),
    balanced: f64,
    auc: f64,
    auc_error: f64,
    auc_by_rank_sum: f64,
    risk_ratio: (f64, f64),
}

#[derive(Deserialize)]
struct Raters {
    table: Vec<Vec<u64>>,
    plain: f64,
    linear: f64,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/statistics.json"))).unwrap()
}

fn near(value: f64, expected: f64, what: &str) {
    assert!((value - expected).abs() < 1e-9, "{what}: {value} is not {expected}");
}

#[test]
fn intervals_of_rates_and_of_their_differences() {
    let reference = reference();
    assert!(reference.wilson.len() > 40 && reference.newcombe.len() == 40);
    for (k, n, low, high) in reference.wilson {
        let (l, h) = wilson(k, n);
        near(l, low, &format!("wilson {k}/{n}"));
        near(h, high, &format!("wilson {k}/{n}"));
    }
    for (k1, n1, k2, n2, low, high) in reference.newcombe {
        let (difference, l, h) = newcombe(Rate::new(k1, n1), Rate::new(k2, n2)).unwrap();
        near(difference, k1 as f64 / n1 as f64 - k2 as f64 / n2 as f64, "difference");
        near(l, low, &format!("newcombe {k1}/{n1} − {k2}/{n2}"));
        near(h, high, &format!("newcombe {k1}/{n1} − {k2}/{n2}"));
    }
}

#[test]
fn a_score_judged_on_won_and_lost_leads() {
    for case in reference().scores {
        let mut confusion = Confusion::default();
        let mut by_score: BTreeMap<i32, (u64, u64)> = BTreeMap::new();
        for (score, won) in case.score.iter().zip(&case.won) {
            let outcome = if *won == 1 { Outcome::Won } else { Outcome::Lost };
            confusion.add(*score >= case.threshold, outcome);
            let counts = by_score.entry(*score).or_default();
            if *won == 1 { counts.0 += 1 } else { counts.1 += 1 }
        }
        let by_score: Vec<(i32, u64, u64)> =
            by_score.into_iter().map(|(score, (won, lost))| (score, won, lost)).collect();
        near(confusion.precision().share().unwrap(), case.precision, "precision");
        near(confusion.recall().share().unwrap(), case.recall, "recall");
        near(confusion.f1().unwrap(), case.f1, "f1");
        near(confusion.matthews().unwrap(), case.matthews, "matthews");
        near(f64::midpoint(confusion.youden().unwrap(), 1.0), case.balanced, "balanced accuracy");
        for (found, (low, high), what) in [
            (confusion.f1_interval(), case.f1_interval, "f1"),
            (confusion.youden_interval(), case.youden_interval, "youden"),
            (confusion.matthews_interval(), case.matthews_interval, "matthews"),
        ] {
            near(found.unwrap().0, low, what);
            near(found.unwrap().1, high, what);
        }
        let auc = score_auc(&by_score).unwrap();
        near(auc, case.auc, "auc");
        near(auc, case.auc_by_rank_sum, "auc by rank sum");
        near(auc_error(&by_score).unwrap(), case.auc_error, "error of the auc");
        // The interval of the lift is that of the risk ratio, put through the same function.
        let passed = confusion.precision().n as f64 / confusion.decided() as f64;
        let lift = |ratio: f64| ratio / (passed * ratio + 1.0 - passed);
        let (low, high) = confusion.lift_interval().unwrap();
        near(low, lift(case.risk_ratio.0), "lift");
        near(high, lift(case.risk_ratio.1), "lift");
        assert!(low <= confusion.lift().unwrap() && confusion.lift().unwrap() <= high);
    }
}

#[test]
fn odds_ratios_with_half_a_case_in_every_cell() {
    for (with_won, with_lost, without_won, without_lost, ratio, error, low, high) in reference().odds {
        let cells = Cells { with_won, with_lost, without_won, without_lost };
        let (r, e) = cells.log_odds_ratio();
        near(r, ratio, "log odds ratio");
        near(e, error, "its error");
        near(r - Z95 * e, low, "its interval");
        near(r + Z95 * e, high, "its interval");
    }
}

#[test]
fn agreement_of_raters_and_medians() {
    let reference = reference();
    for raters in reference.kappa {
        let rows: Vec<&[u64]> = raters.table.iter().map(Vec::as_slice).collect();
        near(kappa(&rows, |_, _| 1.0).unwrap(), raters.plain, "kappa");
        near(kappa(&rows, |i, j| i.abs_diff(j) as f64).unwrap(), raters.linear, "weighted kappa");
    }
    for (values, expected) in reference.median {
        near(f64::from(median(values.into_iter()).unwrap()) / 2.0, expected, "median");
    }
}

#[derive(Deserialize)]
struct Joint {
    cases: Vec<JointCase>,
}

#[derive(Deserialize)]
struct JointCase {
    criteria: usize,
    /// Which criteria hold, won, lost.
    patterns: Vec<(u64, u64, u64)>,
    coefficients: Vec<f64>,
    errors: Vec<f64>,
    plain: Vec<f64>,
    plain_errors: Vec<f64>,
    alike: f64,
    shared: (u64, u64),
}

#[test]
fn criteria_taken_together_equal_a_logistic_regression_with_a_ridge() {
    let reference: Joint =
        serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/joint.json"))).unwrap();
    assert_eq!(reference.cases.len(), 4);
    let scale = DOUBLING / std::f64::consts::LN_2;
    for case in reference.cases {
        let patterns: Vec<Pattern> =
            case.patterns.iter().map(|(holds, won, lost)| Pattern { holds: *holds, won: *won, lost: *lost }).collect();
        let found = joint(&patterns, case.criteria).unwrap();
        assert_eq!(found.len(), case.criteria);
        for (at, one) in found.iter().enumerate() {
            let (coefficient, error) = (one.points / scale, (one.high - one.low) / scale / 2.0 / Z95);
            assert!((coefficient - case.coefficients[at]).abs() < 1e-6, "{coefficient} {}", case.coefficients[at]);
            assert!((error - case.errors[at]).abs() < 1e-6, "{error} {}", case.errors[at]);
            // A large set hardly feels the ridge: the plain regression of statsmodels says nearly the same.
            if case.criteria == 12 {
                assert!((coefficient - case.plain[at]).abs() < 0.02 && (error - case.plain_errors[at]).abs() < 0.002);
            }
        }
        let twin = twins(&patterns, case.criteria)[0];
        assert_eq!(twin, (case.alike >= 0.5).then_some((1, Rate::new(case.shared.0, case.shared.1))));
        assert!(case.alike > 0.5);
    }
}

/// What a newcomer would do to find the score from which on leads pay: try every one, and add up what each lead brings.
#[test]
fn what_pays_is_the_best_of_all_thresholds_and_where_the_isotonic_regression_breaks_even() {
    use proptest::prelude::*;
    use tandem::calc::scoring::Effect;
    use tandem::calc::threshold::{Pays, economic};
    use tandem::model::LeadPolicy;
    let bands = proptest::collection::vec((0_u64..60, 0_u64..60), 1..20);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (bands, 1_i64..100);
    runner
        .run(&strategy, |(bands, percent)| {
            let marginal: Vec<(i32, u64, u64)> =
                (0..).zip(&bands).map(|(band, (won, lost))| (band * 5 + 2, *won, *lost)).collect();
            let confusion = Confusion { true_positive: 99, true_negative: 99, ..Confusion::default() };
            let effect = Effect { marginal, confusion, ..Effect::default() };
            // A lead costs so many of a hundred that a deal earns.
            let policy =
                LeadPolicy { lead_cost: percent, deal_value: 100, margin_percent: 100, ..LeadPolicy::default() };
            // Bands from the top, put together until there are 30 leads.
            let mut steps: Vec<(i32, u64, u64)> = Vec::new();
            let mut open = (0, 0);
            for (band, (won, lost)) in (0..).zip(&bands).collect::<Vec<_>>().into_iter().rev() {
                open = (open.0 + won, open.1 + lost);
                if open.0 + open.1 >= 30 {
                    steps.push((band * 5, open.0, open.1));
                    open = (0, 0);
                }
            }
            let earned = |count: usize| -> i64 {
                steps[..count].iter().map(|(_, won, lost)| *won as i64 * 100 - (*won + *lost) as i64 * percent).sum()
            };
            let most = (1..=steps.len()).map(earned).max();
            let expected = most.filter(|most| *most >= 0).and_then(|most| {
                (1..=steps.len()).rev().find(|count| earned(*count) == most).map(|count| steps[count - 1].0)
            });
            let found = economic(&effect, &policy);
            prop_assert_eq!(found.threshold(), expected);
            prop_assert_eq!(matches!(found, Pays::TooFew(_)), steps.is_empty());
            // Pool adjacent violators from the top: the regression may only fall with falling points.
            let mut pools: Vec<(i32, u64, u64)> = Vec::new();
            for step in &steps {
                pools.push(*step);
                while let [.., (_, w1, l1), (low, w2, l2)] = pools[..] {
                    if w2 * (w1 + l1) < w1 * (w2 + l2) {
                        break;
                    }
                    pools.truncate(pools.len() - 2);
                    pools.push((low, w1 + w2, l1 + l2));
                }
            }
            let pays = |(_, won, lost): &&(i32, u64, u64)| *won as i64 * 100 >= (*won + *lost) as i64 * percent;
            prop_assert_eq!(expected, pools.iter().take_while(pays).last().map(|(low, ..)| *low));
            Ok(())
        })
        .unwrap();
}
