//! The charts there are: the threshold and what follows from it, how the scores spread, leads by month, a rate by month.

use chrono::NaiveDate;

use super::{Axis, Chart, Entry, Ink, Mark, Scale, Series, Stroke};
use crate::calc::agreement::capacity;
use crate::calc::funnel::{TrendPoint, trend};
use crate::calc::months::created_in;
use crate::calc::scoring::{AtThreshold, BAR_WIDTH, Effect, PointSet, Scoring};
use crate::calc::stats::Rate;
use crate::calc::threshold::{Monthly, RebasedMonth};
use crate::model::{FunnelStage, LeadSet, Month, Workspace};
use crate::text::Texts;

/// A share is drawn from so many cases on; below, one more or less would throw the line about.
const LEAST_CASES: u64 = 5;

impl Texts {
    /// What a threshold would do, in words.
    pub fn at_threshold(&self, threshold: i32, step: &AtThreshold, months: Option<Monthly>, told: bool) -> String {
        let mut parts = vec![match months {
            Some(months) => {
                let mean = self.mean(months.mean(step.recent));
                self.with("threshold-here-month", &[("threshold", threshold.into()), ("n", mean.into())])
            }
            None => self.with("threshold-here", &[("threshold", threshold.into()), ("n", step.passed.into())]),
        }];
        if told {
            let (precision, recall) = (step.confusion.precision(), step.confusion.recall());
            parts.push(format!("{}: {}", self.get("threshold-precision"), self.rate(Some(precision))));
            parts.push(format!("{}: {}", self.get("threshold-recall"), self.rate(Some(recall))));
        }
        parts.join("  ·  ")
    }

    /// What each threshold would do: leads of an average month, or all, as an area with their scale at the left; precision
    /// and recall as lines with theirs at the right; what Sales can work as a level.
    pub fn threshold_chart<'a>(
        &'a self,
        workspace: &Workspace,
        scoring: &Scoring,
        steps: &[AtThreshold],
        months: Option<Monthly>,
    ) -> Chart<'a> {
        let told = scoring.effect(PointSet::Agreed).confusion.trust().has_rates();
        let threshold = workspace.header.lead_policy.threshold;
        // What lies far below the threshold is one flat line.
        let steps: Vec<AtThreshold> =
            steps.iter().filter(|step| step.threshold >= 0 || step.threshold >= threshold).copied().collect();
        let leads = |step: &AtThreshold| months.map_or(f64::from(step.passed), |months| months.mean(step.recent));
        let at = |step: &AtThreshold| f64::from(step.threshold);
        let capacity = months.and(capacity(workspace)).map(|capacity| capacity as f64);
        let ends = (steps.first().map_or(0, |step| step.threshold), steps.last().map_or(100, |step| step.threshold));
        let most = steps.iter().map(leads).chain(capacity).fold(1.0, f64::max);
        let mut series = vec![Series::Area(Ink::Empty, steps.iter().map(|step| (at(step), leads(step))).collect())];
        let line = |ink, stroke, rate: fn(&AtThreshold) -> Rate| {
            let share = |step: &AtThreshold| rate(step).share().filter(|_| told && rate(step).n >= LEAST_CASES);
            let spots = steps.iter().filter_map(|step| Some((at(step), share(step)?))).collect();
            Series::Line(ink, stroke, Scale::Right, spots)
        };
        series.push(line(Ink::Agreed, Stroke::Solid, |step| step.confusion.precision()));
        series.push(line(Ink::Text, Stroke::Dashed, |step| step.confusion.recall()));
        let level = capacity.map(|capacity| Mark::Level(Ink::Warning, capacity));
        let mut legend = Vec::new();
        let mut means = |ink, stroke, words| legend.push(Entry { ink, stroke, words });
        let all = if months.is_some() { "threshold-curve-month" } else { "threshold-curve-all" };
        means(Ink::Empty, Stroke::Solid, self.get(all));
        if told {
            means(Ink::Agreed, Stroke::Solid, self.get("threshold-precision"));
            means(Ink::Text, Stroke::Dashed, self.get("threshold-recall"));
        }
        if level.is_some() {
            let words = self.of_capacity(workspace, self.get("threshold-capacity"));
            means(Ink::Warning, Stroke::Dashed, words);
        }
        let title = self.with("threshold-curve", &[("threshold", threshold.into())]);
        let across = Axis::between(ends.0, ends.1, |at| self.integer(at));
        let left = Axis::from_zero(most, 1.0, |at| self.integer(at as i64));
        let points = steps.iter().map(at).collect();
        let say = move |point: usize| {
            let step = steps.get(point).copied().unwrap_or_default();
            self.at_threshold(step.threshold, &step, months, told)
        };
        Chart {
            right: Some(Axis::shares(|share| self.percent(share))),
            series,
            marks: level.into_iter().chain([Mark::Threshold(threshold.into())]).collect(),
            legend,
            ..Chart::new(title, across, left, points, say)
        }
    }

    /// How the scores spread, those that qualify highlighted, with the threshold.
    pub fn score_chart<'a>(&'a self, effect: &'a Effect, threshold: i32) -> Chart<'a> {
        let bars = &effect.histogram;
        let ends =
            (bars.first().map_or(0, |bar| bar.from), bars.last().map_or(100, |bar| bar.from.saturating_add(BAR_WIDTH)));
        let most = bars.iter().map(|bar| bar.leads).max().unwrap_or(1);
        let of = |count: fn(&crate::calc::scoring::Bar) -> u32| {
            let column = |from: i32, high: u32| (from.into(), f64::from(from) + f64::from(BAR_WIDTH), f64::from(high));
            bars.iter().map(|bar| column(bar.from, count(bar))).collect()
        };
        let title = self.with(
            "effect-histogram",
            &[("passed", effect.passed.into()), ("all", effect.leads.into()), ("threshold", threshold.into())],
        );
        let across = Axis::between(ends.0, ends.1, |at| self.integer(at));
        let left = Axis::from_zero(most.into(), 1.0, |at| self.integer(at as i64));
        let points = bars.iter().map(|bar| f64::from(bar.from) + f64::from(BAR_WIDTH) / 2.0).collect();
        let say = |point: usize| {
            let Some(bar) = bars.get(point) else { return String::new() };
            let to = bar.from.saturating_add(BAR_WIDTH - 1);
            let of = self.of(Rate::new(bar.passed.into(), bar.leads.into()));
            self.with("chart-scores", &[("from", bar.from.into()), ("to", to.into()), ("of", of.into())])
        };
        Chart {
            series: vec![
                Series::Bars(Ink::Empty, of(|bar| bar.leads)),
                Series::Bars(Ink::Agreed, of(|bar| bar.passed)),
            ],
            marks: vec![Mark::Threshold(threshold.into())],
            ..Chart::new(title, across, left, points, say)
        }
    }

    /// The leads of each month, those that pass highlighted and counted.
    pub fn monthly_chart<'a>(&'a self, workspace: &Workspace, months: &'a [RebasedMonth]) -> Chart<'a> {
        let capacity = capacity(workspace);
        let most = months.iter().map(|month| u64::from(month.leads)).chain(capacity).max().unwrap_or(1);
        let places = || (0..).map(f64::from).zip(months);
        let bars = |count: fn(&RebasedMonth) -> u32| {
            places().map(|(at, month)| (at - 0.4, at + 0.4, count(month).into())).collect()
        };
        let numbers = places()
            .map(|(at, month)| ((at, f64::from(month.passed.max(month.leads))), self.integer(month.passed)))
            .collect();
        let name = |at: usize| months.get(at).map_or_else(String::new, |month| self.month(month.month));
        let left = Axis::from_zero(most as f64, 1.0, |at| self.integer(at as i64));
        let say = move |point: usize| {
            let Some(month) = months.get(point) else { return String::new() };
            let of = self.of(Rate::new(month.passed.into(), month.leads.into()));
            self.with("chart-month", &[("month", self.month(month.month).into()), ("of", of.into())])
        };
        let means = |ink, stroke, words| Entry { ink, stroke, words };
        let mut legend = vec![
            means(Ink::Empty, Stroke::Solid, self.get("threshold-curve-all")),
            means(Ink::Agreed, Stroke::Solid, self.get("effect-qualified")),
        ];
        let works = || self.of_capacity(workspace, self.get("threshold-capacity"));
        legend.extend(capacity.map(|_| means(Ink::Warning, Stroke::Dashed, works())));
        let leads: u64 = months.iter().map(|month| u64::from(month.leads)).sum();
        Chart {
            basis: self.basis(leads, months.first().map(|first| first.month).zip(months.last().map(|last| last.month))),
            series: vec![
                Series::Bars(Ink::Empty, bars(|month| month.leads)),
                Series::Bars(Ink::Agreed, bars(|month| month.passed)),
                Series::Numbers(Ink::Agreed, numbers),
            ],
            marks: capacity.map(|capacity| Mark::Level(Ink::Warning, capacity as f64)).into_iter().collect(),
            legend,
            ..Chart::new(
                self.get("rebase-title"),
                Axis::places(months.len(), name),
                left,
                places().map(|(at, _)| at).collect(),
                say,
            )
        }
    }

    /// The rate into a stage by month, with intervals and its target; nothing where no month has a rate.
    pub fn trend_chart<'a>(
        &'a self,
        workspace: &Workspace,
        stage: &FunnelStage,
        today: NaiveDate,
    ) -> Option<Chart<'a>> {
        let months = trend(workspace, stage.id, today);
        let (first, last) = (months.first()?.month, months.last()?.month);
        let ink = Ink::Of(stage.owner);
        let target = stage.target_rate.map(|target| f64::from(target) / 10_000.0);
        let places: Vec<(f64, TrendPoint)> = (0..).map(f64::from).zip(months.iter().copied()).collect();
        let spots = |mature: bool| {
            let wanted = places.iter().filter(|(_, month)| month.mature == mature);
            wanted.filter_map(|(at, month)| Some((*at, month.share()?))).collect::<Vec<_>>()
        };
        let interval = |month: &TrendPoint| month.rate.filter(|_| !month.is_impossible()).and_then(Rate::interval);
        let intervals: Vec<_> =
            places.iter().filter_map(|(at, month)| interval(month).map(|(low, high)| (*at, low, high))).collect();
        let impossible = places.iter().filter(|(_, month)| month.is_impossible()).map(|(at, _)| *at).collect();
        let shares = months.iter().filter_map(|month| month.share());
        let highest = shares.chain(intervals.iter().map(|(_, _, high)| *high)).chain(target).fold(0.05, f64::max);
        let counted = months.iter().filter(|month| !month.is_impossible()).filter_map(|month| month.rate);
        let basis = self.basis(counted.map(|rate| rate.n).sum(), Some((first, last)));
        let mut series = vec![Series::Intervals(ink, intervals)];
        for pair in places.windows(2) {
            if let [(from, one), (to, other)] = pair
                && let (Some(start), Some(end)) = (one.share(), other.share())
            {
                let stroke = if one.mature && other.mature { Stroke::Solid } else { Stroke::Dashed };
                series.push(Series::Line(ink, stroke, Scale::Left, vec![(*from, start), (*to, end)]));
            }
        }
        series.extend([
            Series::Dots(ink, spots(true)),
            Series::Immature(ink, spots(false)),
            Series::Impossible(impossible),
        ]);
        let legend = stage.target_rate.map(|target| {
            let words = self.with("funnel-target", &[("rate", self.typed_percent(target).into())]);
            Entry { ink: Ink::Agreed, stroke: Stroke::Dashed, words }
        });
        let impossible = months.iter().any(|month| month.is_impossible()).then_some("funnel-trend-impossible");
        let young = months.iter().any(|month| month.rate.is_some() && !month.mature).then_some("funnel-trend-young");
        let name = |at: usize| months.get(at).map_or_else(String::new, |month| self.month(month.month));
        let title = self.with("funnel-trend-words", &[("stage", (&stage.name).into()), ("n", months.len().into())]);
        let across = Axis::places(months.len(), name);
        let left = Axis::from_zero(highest, 0.01, |share| self.percent(share));
        let points = places.iter().map(|(at, _)| *at).collect();
        let say = move |point: usize| months.get(point).map_or_else(String::new, |month| self.trend_point(month));
        Some(Chart {
            basis,
            series,
            marks: target.map(|target| Mark::Level(Ink::Agreed, target)).into_iter().collect(),
            legend: legend.into_iter().collect(),
            notes: impossible.into_iter().chain(young).map(|key| self.get(key)).collect(),
            ..Chart::new(title, across, left, points, say)
        })
    }

    /// One month of a trend in words.
    fn trend_point(&self, point: &TrendPoint) -> String {
        let words = match point.rate.map(|rate| self.of(rate)) {
            None => self.get("funnel-gap"),
            Some(of) if point.is_impossible() => self.with("funnel-impossible", &[("of", of.into())]),
            Some(of) if point.mature => of,
            Some(of) => format!("{of} ({})", self.get("funnel-young")),
        };
        format!("{}: {words}", self.month(point.month))
    }

    /// Of how many cases and of which months.
    pub fn basis(&self, n: u64, months: Option<(Month, Month)>) -> String {
        let n = self.with("chart-n", &[("n", self.integer(n).into())]);
        months.map_or_else(|| n.clone(), |(from, to)| format!("{n} · {}", self.months(from, to)))
    }

    /// Of how many leads of a set, and of which months they are.
    pub fn leads_basis(&self, set: &LeadSet, n: u32) -> String {
        self.basis(n.into(), created_in(set))
    }
}
