//! Statistics equal scikit-learn, statsmodels and scipy to nine decimals; `tests/reference/statistics.py` made the values.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

use std::collections::BTreeMap;

use serde::Deserialize;
use tandem::calc::backtest::{Confusion, auc_error, score_auc};
use tandem::calc::evidence::Cells;
use tandem::calc::judging::kappa;
use tandem::calc::negotiation::median;
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
    serde_json::from_str(include_str!("reference/statistics.json")).unwrap()
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
