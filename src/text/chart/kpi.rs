//! The chart of a KPI: its months against its target.

use super::{Axis, Chart, Entry, Ink, Mark, Scale, Series, Stroke};
use crate::calc::actuals::MonthOfKpi;
use crate::calc::course::edge;
use crate::model::{Direction, Kpi, Party, Workspace};
use crate::text::Texts;

impl Texts {
    /// The months of a KPI with its target and what is still tolerable; nothing while no month has a value.
    pub fn kpi_chart<'a>(
        &'a self,
        workspace: &'a Workspace,
        kpi: &'a Kpi,
        months: &'a [MonthOfKpi],
    ) -> Option<Chart<'a>> {
        let currency = &workspace.header.currency;
        let places: Vec<(f64, &MonthOfKpi)> = (0..).map(f64::from).zip(months).collect();
        let ink = Ink::Of(match kpi.direction {
            Direction::MarketingToSales => Party::Marketing,
            Direction::SalesToMarketing => Party::Sales,
            Direction::Joint => Party::Both,
        });
        let spots = |over: bool| -> Vec<(f64, f64)> {
            let wanted = places.iter().filter(|(_, month)| month.is_over == over);
            wanted.filter_map(|(at, month)| Some((*at, month.value? as f64))).collect()
        };
        let (over, running) = (spots(true), spots(false));
        if over.is_empty() && running.is_empty() {
            return None;
        }
        let intervals: Vec<(f64, f64, f64)> = places
            .iter()
            .filter_map(|(at, month)| {
                let (low, high) = month.rate?.interval()?;
                Some((*at, low * 10_000.0, high * 10_000.0))
            })
            .collect();
        let target = kpi.agreed.map(|target| target as f64);
        let tolerable = kpi.agreed.map(|target| edge(kpi, target) as f64);
        let values = over.iter().chain(&running).map(|(_, value)| *value);
        let most = values.chain(intervals.iter().map(|(_, _, high)| *high)).chain(target).chain(tolerable);
        let most = most.fold(100.0, f64::max);
        let mut series = vec![Series::Intervals(ink, intervals)];
        for pair in over.windows(2) {
            if let [from, to] = pair
                && to.0 - from.0 < 1.5
            {
                series.push(Series::Line(ink, Stroke::Solid, Scale::Left, vec![*from, *to]));
            }
        }
        series.extend([Series::Dots(ink, over), Series::Immature(ink, running)]);
        let level = |ink, key: &str, at: Option<f64>| {
            at.map(|at| {
                let value = self.kpi_value(at as i64, kpi.unit, currency);
                let words = self.with(key, &[("value", value.into())]);
                (Mark::Level(ink, at), Entry { ink, stroke: Stroke::Dashed, words })
            })
        };
        let levels = [
            level(Ink::Agreed, "kpi-chart-target", target),
            level(Ink::Warning, "kpi-chart-tolerable", tolerable.filter(|_| tolerable != target)),
        ];
        let (marks, legend) = levels.into_iter().flatten().unzip();
        let name = |at: usize| months.get(at).map_or_else(String::new, |month| self.month(month.month));
        let title = self.with("kpi-chart", &[("name", (&kpi.name).into())]);
        let left = Axis::from_zero(most, 1.0, |at| self.kpi_value(at as i64, kpi.unit, currency));
        let points = places.iter().map(|(at, _)| *at).collect();
        let say = move |point: usize| {
            months.get(point).map_or_else(String::new, |month| self.month_of_kpi(workspace, kpi, month))
        };
        let (first, last): (Option<&MonthOfKpi>, _) = (months.first(), months.last());
        Some(Chart {
            basis: first.zip(last).map(|(from, to)| self.months(from.month, to.month)).unwrap_or_default(),
            series,
            marks,
            legend,
            ..Chart::new(title, Axis::places(months.len(), name), left, points, say)
        })
    }
}
