//! `tandem backtest`: what the leads whose end is known say of the points, with every figure of the page.

use std::path::Path;
use std::sync::Arc;

use super::voice::Voice;
use super::with_name;
use crate::calc::backtest::BackTest;
use crate::calc::models::{at_work_on, judged_sets, missing_columns};
use crate::calc::scoring::PointSet;
use crate::exchange::back_test;
use crate::model::in_order;
use crate::text::{Texts, labels};

/// What is asked for.
pub struct BackTestOptions<'a> {
    pub file: &'a Path,
    /// The set of leads by its name; otherwise the one that is judged.
    pub set: Option<&'a str>,
    pub json: bool,
}

/// Prints the back-test; 0, or 1 when the agreed points of no model can be judged.
pub fn backtest(options: &BackTestOptions<'_>, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let workspace = voice.load(options.file)?;
    let (filled, _) = voice.with_all_leads(options.file, &workspace)?;
    let sets = in_order(&filled.leads);
    let judged = match options.set {
        Some(name) => {
            vec![sets.iter().find(|set| set.name == name).map(|set| Arc::clone(set)); workspace.models.len() + 1]
        }
        None => judged_sets(&filled),
    };
    let set = judged.first().cloned().flatten().ok_or_else(|| match options.set {
        Some(name) if !sets.is_empty() => {
            let names: Vec<String> = sets.iter().map(|set| set.name.clone()).collect();
            let values = [("name", name.into()), ("names", texts.joined(&names).into())];
            with_name(options.file, &texts.with("cli-no-such-set", &values))
        }
        _ => with_name(options.file, &texts.get("score-no-leads")),
    })?;
    let models = at_work_on(&workspace, &judged);
    let tests = || models.iter().filter_map(|model| model.scoring.as_ref());
    let judged = tests().any(|scoring| BackTest::of(scoring.effect(PointSet::Agreed)).can_be_judged());
    if options.json {
        voice.say_json(&back_test::as_json(&workspace, &set, &models, texts))?;
        return Ok(u8::from(!judged));
    }
    if let Some(words) = texts.sample(&set) {
        voice.say(&words)?;
    }
    let missing = missing_columns(&workspace, &set);
    if !missing.is_empty() {
        voice.say(&texts.with("score-missing", &[("names", texts.joined(&missing).into())]))?;
    }
    for model in &models {
        let Some(scoring) = &model.scoring else { continue };
        if !workspace.models.is_empty() {
            voice.say(&format!("# {}", texts.model(&workspace, model.model)))?;
        }
        for points in PointSet::ALL {
            voice.say(&format!("## {}", texts.get(labels::point_set(points))))?;
            for line in lines(&BackTest::of(scoring.effect(points)), texts) {
                voice.say(&line)?;
            }
        }
    }
    Ok(u8::from(!judged))
}

/// The figures in words, each with its interval and what it is of.
fn lines(test: &BackTest, texts: &Texts) -> Vec<String> {
    let confusion = &test.confusion;
    let mut said: Vec<String> = texts.trust(confusion).into_iter().collect();
    if !test.trust.has_rates() {
        return said;
    }
    if !test.can_be_judged() {
        said.push(texts.get("backtest-nothing-passed"));
        return said;
    }
    said.push(texts.judged_leads(test));
    for (key, rate) in [
        ("backtest-precision", confusion.precision()),
        ("backtest-recall", confusion.recall()),
        ("backtest-base", confusion.base_rate()),
        ("backtest-specificity", confusion.specificity()),
    ] {
        let interval = rate.interval().map_or_else(String::new, |interval| format!("{}; ", texts.interval(interval)));
        said.push(format!("  {}: {} ({interval}{})", texts.get(key), texts.rate(Some(rate)), texts.of(rate)));
    }
    let ranged = |interval: Option<(f64, f64)>, decimals| {
        let words = interval.map(|(low, high)| {
            let (low, high) = (texts.rounded(low, decimals), texts.rounded(high, decimals));
            format!(" ({})", texts.with("evidence-range", &[("low", low.into()), ("high", high.into())]))
        });
        words.unwrap_or_default()
    };
    if let Some(lift) = confusion.lift() {
        let value = texts.with("effect-lift-value", &[("value", texts.rounded(lift, 1).into())]);
        said.push(format!("  {}: {value}{}", texts.get("backtest-lift"), ranged(confusion.lift_interval(), 1)));
    }
    if let Some((area, interval)) = test.area {
        said.push(format!("  {}: {}{}", texts.get("report-auc"), texts.rounded(area, 3), ranged(interval, 3)));
    }
    for gain in &test.gains {
        let best = texts.with("gain-best", &[("n", (gain.tenths * 10).into())]);
        let won = [("won", texts.rounded(gain.won, 1).into()), ("all", gain.all_won.into())];
        let share = texts.percent(gain.share());
        said.push(format!(
            "  {best}: {} – {share} ({})",
            texts.with("gain-won", &won),
            texts.interval(gain.interval())
        ));
    }
    said
}
