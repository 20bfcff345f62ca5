//! The back-test for other programs: every figure of the page with what it is of and its 95 % interval.

use serde_json::{Map, Value, json};

use crate::calc::backtest::BackTest;
use crate::calc::confusion::Trust;
use crate::calc::models::ModelAtWork;
use crate::calc::scoring::PointSet;
use crate::calc::stats::Rate;
use crate::model::{LeadSet, Workspace};
use crate::text::Texts;

/// The back-test of every lead model on its leads, `set` being those of the general one: for the agreed points and for those of each side.
pub fn as_json(workspace: &Workspace, set: &LeadSet, models: &[ModelAtWork], texts: &Texts) -> Value {
    let models = models.iter().filter_map(|model| {
        let scoring = model.scoring.as_ref()?;
        let name = model.model.and_then(|id| workspace.models.get(&id)).map(|model| model.name.clone());
        let points: Map<String, Value> = PointSet::ALL
            .into_iter()
            .map(|points| (key(points).to_owned(), test(&BackTest::of(scoring.effect(points)), texts)))
            .collect();
        Some(json!({ "model": name, "set": scoring.set().name, "leads": scoring.set().rows, "points": points }))
    });
    json!({
        "format": "tandem-back-test",
        "version": 1,
        "set": set.name,
        "leads": set.rows,
        "sample_of": set.is_sample().then(|| set.rows_in_all()),
        "models": models.collect::<Vec<_>>(),
    })
}

fn key(points: PointSet) -> &'static str {
    match points {
        PointSet::Agreed => "agreed",
        PointSet::Sales => "sales",
        PointSet::Marketing => "marketing",
    }
}

fn trust(trust: Trust) -> &'static str {
    match trust {
        Trust::NoOutcomes => "no_outcomes",
        Trust::NoneWon => "none_won",
        Trust::NoneLost => "none_lost",
        Trust::CountsOnly => "counts_only",
        Trust::Amber => "few",
        Trust::Solid => "solid",
    }
}

/// A share with what it is of; the share is left out where the leads allow none.
fn rate(rate: Rate, told: bool) -> Value {
    let interval = rate.interval().filter(|_| told);
    json!({
        "share": rate.share().filter(|_| told),
        "low": interval.map(|(low, _)| low),
        "high": interval.map(|(_, high)| high),
        "k": rate.k,
        "n": rate.n,
    })
}

fn valued(value: Option<f64>, interval: Option<(f64, f64)>) -> Value {
    let interval = interval.filter(|_| value.is_some());
    json!({ "value": value, "low": interval.map(|(low, _)| low), "high": interval.map(|(_, high)| high) })
}

/// One back-test. Where it cannot be judged, the counts stand there and every rate is null, as on the page.
pub fn test(test: &BackTest, texts: &Texts) -> Value {
    let confusion = &test.confusion;
    let told = test.can_be_judged();
    let only = |value: Option<f64>| value.filter(|_| told);
    let gains = test.gains.iter().filter(|_| told).map(|gain| {
        let (low, high) = gain.interval();
        json!({
            "best": f64::from(gain.tenths) / 10.0,
            "leads": gain.leads,
            "won": gain.won,
            "all_won": gain.all_won,
            "share": gain.share(),
            "low": low,
            "high": high,
        })
    });
    json!({
        "trust": trust(test.trust),
        "can_be_judged": told,
        "says": texts.trust(confusion),
        "decided": confusion.decided(),
        "won": confusion.won(),
        "not_won": confusion.not_won(),
        "open": confusion.open,
        "unknown": confusion.unknown,
        "stopped": test.stopped,
        "true_positive": confusion.true_positive,
        "false_positive": confusion.false_positive,
        "false_negative": confusion.false_negative,
        "true_negative": confusion.true_negative,
        "precision": rate(confusion.precision(), told),
        "recall": rate(confusion.recall(), told),
        "base_rate": rate(confusion.base_rate(), told),
        "specificity": rate(confusion.specificity(), told),
        "lift": valued(only(confusion.lift()), confusion.lift_interval()),
        "auc": valued(only(test.area.map(|(area, _)| area)), test.area.and_then(|(_, interval)| interval)),
        "f1": valued(only(confusion.f1()), confusion.f1_interval()),
        "youden": valued(only(confusion.youden()), confusion.youden_interval()),
        "matthews": valued(only(confusion.matthews()), confusion.matthews_interval()),
        "gains": gains.collect::<Vec<_>>(),
    })
}
