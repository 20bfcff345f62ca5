//! Charts as neutral values: the page and the report say the same, everything painted lies within the plot, few ticks.

use std::sync::{Arc, OnceLock};

use crate::support::{demo, today};
use proptest::prelude::*;
use tandem::calc::scoring::{AtThreshold, Bar, Effect, PointSet, Scoring};
use tandem::calc::threshold::{RebasedMonth, monthly, rebased};
use tandem::exchange::report::{html, markdown};
use tandem::model::{Language, Month, Workspace, in_order};
use tandem::text::chart::{Chart, MOST_TICKS, Shape};
use tandem::text::texts;

/// Everything a shape says of where it is.
fn places(shape: &Shape<'_>) -> Vec<f64> {
    match shape {
        Shape::Bar(_, (from, to), high) => vec![*from, *to, *high],
        Shape::Area(_, spots) | Shape::Line(_, _, spots) => spots.iter().flat_map(|(x, y)| [*x, *y]).collect(),
        Shape::Interval(_, x, (low, high)) => vec![*x, *low, *high],
        Shape::Dot(_, _, (x, y)) | Shape::Number(_, (x, y), _) => vec![*x, *y],
        Shape::Cross(at) | Shape::Threshold(at) | Shape::Level(_, at) => vec![*at],
    }
}

fn check(chart: &Chart<'_>) {
    for axis in [Some(&chart.across), Some(&chart.left), chart.right.as_ref()].into_iter().flatten() {
        assert!(axis.high > axis.low && axis.ticks.len() <= MOST_TICKS, "{axis:?}");
        assert!(
            axis.ticks.iter().all(|tick| axis.low <= tick.at && tick.at <= axis.high + axis.high.abs() * 1e-9),
            "{axis:?}"
        );
    }
    for shape in chart.shapes() {
        assert!(places(&shape).iter().all(|at| (0.0..=1.0).contains(at)), "{shape:?}");
    }
    assert!(chart.points.iter().all(|at| chart.across.low <= *at && *at <= chart.across.high));
    for point in 0..chart.points.len() {
        assert!(!chart.said(point).unwrap().is_empty());
    }
    assert_eq!(chart.said(chart.points.len()), None);
}

fn scoring(workspace: &Workspace) -> Scoring {
    Scoring::new(Arc::clone(workspace.leads.values().next().unwrap()), workspace)
}

/// The accessible words of a picture as they stand in the file.
fn written(words: &str) -> String {
    words.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;")
}

#[test]
fn the_report_shows_every_chart_of_the_pages_with_the_same_words() {
    for language in Language::ALL {
        let workspace = demo(language);
        let (texts, scoring) = (texts(language), scoring(&workspace));
        let (page, plain) = (html(&workspace, today()), markdown(&workspace, today()));
        let policy = &workspace.header.lead_policy;
        let months = rebased(&scoring, PointSet::Agreed, policy);
        let steps = scoring.tally(PointSet::Agreed).thresholds();
        let counted = monthly(&scoring, PointSet::Agreed);
        let mut charts = vec![
            texts.score_chart(scoring.effect(PointSet::Agreed), policy.threshold),
            texts.threshold_chart(&workspace, &scoring, &steps, counted),
            texts.monthly_chart(&workspace, &months),
        ];
        let trends =
            in_order(&workspace.stages).into_iter().filter_map(|stage| texts.trend_chart(&workspace, stage, today()));
        charts.extend(trends);
        assert!(charts.len() > 5, "{}", charts.len());
        for chart in &charts {
            check(chart);
            assert!(page.contains(&format!("aria-label=\"{}", written(&chart.title))), "{}", chart.title);
            for tick in &chart.left.ticks {
                assert!(page.contains(&format!(">{}</text>", written(&tick.words))), "{}", tick.words);
            }
            if chart.points.len() <= 24 {
                let said = chart.said(chart.points.len() - 1).unwrap();
                assert!(plain.contains(&said.replace('<', "&lt;")), "{said}");
            }
        }
        // Title, number of cases and months stand below each.
        assert_eq!(page.matches("<figcaption>").count(), charts.len());
        assert!(page.matches("· n = ").count() >= charts.len());
        assert_eq!(page.matches("<svg").count(), charts.len() + 1, "and the funnel");
    }
}

#[test]
fn a_point_of_the_curve_says_what_the_page_says_below_it() {
    let workspace = demo(Language::En);
    let (texts, scoring) = (texts(Language::En), scoring(&workspace));
    let steps = scoring.tally(PointSet::Agreed).thresholds();
    let months = monthly(&scoring, PointSet::Agreed);
    let chart = texts.threshold_chart(&workspace, &scoring, &steps, months);
    let threshold = workspace.header.lead_policy.threshold;
    let here = steps.iter().find(|step| step.threshold == threshold).unwrap();
    let at = chart.nearest(threshold.into()).unwrap();
    assert_eq!(chart.said(at).unwrap(), texts.at_threshold(threshold, here, months, true));
}

fn counts() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0_u32), Just(1), 0..40_u32, Just(1_000_000_000), any::<u32>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_numbers_are_everything_lies_within_the_plot(
        bars in prop::collection::vec((counts(), counts()), 0..30),
        from in -2_000_000_i32..2_000_000,
        threshold in any::<i32>(),
        months in prop::collection::vec((counts(), counts()), 0..40),
        target in prop::option::of(any::<u16>()),
        funnel in prop::collection::vec((counts(), counts()), 0..40),
        steps in prop::collection::vec((counts(), counts(), counts()), 0..40),
    ) {
        let mut workspace = demo(Language::En);
        let texts = texts(Language::En);
        let histogram: Vec<Bar> = (0_i32..)
            .zip(&bars)
            .map(|(at, (leads, passed))| Bar { from: from + at * 5, leads: *leads, passed: *passed.min(leads) })
            .collect();
        let effect = Effect { histogram, ..Effect::default() };
        check(&texts.score_chart(&effect, threshold));
        let first = Month::of(today());
        let all: Vec<RebasedMonth> = (0..)
            .zip(&months)
            .map(|(at, (leads, passed))| RebasedMonth { month: first.plus(at), leads: *leads, passed: *passed })
            .collect();
        check(&texts.monthly_chart(&workspace, &all));
        static SCORING: OnceLock<Scoring> = OnceLock::new();
        let scoring = SCORING.get_or_init(|| scoring(&demo(Language::En)));
        let curve: Vec<AtThreshold> = (0_i32..)
            .zip(&steps)
            .map(|(at, (passed, right, wrong))| {
                let mut step = AtThreshold { threshold: at - 3, passed: *passed, recent: *passed, ..AtThreshold::default() };
                step.confusion.true_positive = u64::from(*right);
                step.confusion.false_positive = u64::from(*wrong);
                step
            })
            .collect();
        for counted in [None, monthly(scoring, PointSet::Agreed)] {
            check(&texts.threshold_chart(&workspace, scoring, &curve, counted));
        }
        let stages: Vec<_> = in_order(&workspace.stages).into_iter().take(2).cloned().collect();
        workspace.months.clear();
        for (at, (before, reached)) in (0..).zip(&funnel) {
            let month = first.plus(at - 60);
            let counts = [(stages[0].id, u64::from(*before)), (stages[1].id, u64::from(*reached))].into_iter().collect();
            let record = tandem::model::FunnelMonth { month, counts };
            workspace.months.insert(month, Arc::new(record));
        }
        let mut stage = (*stages[1]).clone();
        stage.target_rate = target.map(Into::into);
        if let Some(chart) = texts.trend_chart(&workspace, &stage, today()) {
            check(&chart);
        }
    }
}
