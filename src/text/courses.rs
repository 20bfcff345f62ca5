//! Words for how a KPI stands: its months, its corridor, its trend, and what it would take.

use super::{Texts, labels};
use crate::calc::actuals::MonthOfKpi;
use crate::calc::course::{Course, Judged, Light, Reach, Trend, Why, edge};
use crate::calc::kpi_set::SetFinding;
use crate::exchange::actuals_import::{ActualsRead, Refused};
use crate::model::{Horizon, Kpi, Month, Unit, Workspace};

/// The key of the words for where a KPI stands.
pub fn light(light: Light) -> &'static str {
    match light {
        Light::Green => "light-green",
        Light::Amber => "light-amber",
        Light::Red => "light-red",
        Light::Unknown(Why::NoTarget) => "light-no-target",
        Light::Unknown(Why::Untrackable) => "light-untrackable",
        Light::Unknown(Why::NothingMeasured) => "light-nothing",
    }
}

impl Texts {
    /// What is held against what.
    pub fn against(&self, workspace: &Workspace, kpi: &Kpi, judged: &Judged) -> String {
        let value = |value: i64| self.kpi_value(value, kpi.unit, &workspace.header.currency);
        let month = self.month(judged.through);
        match judged.of {
            None => self.with(
                "kpi-judged",
                &[
                    ("month", month.into()),
                    ("value", value(judged.value).into()),
                    ("target", value(judged.target).into()),
                ],
            ),
            Some((done, all)) => self.with(
                "kpi-judged-sum",
                &[
                    ("done", done.into()),
                    ("all", all.into()),
                    ("month", month.into()),
                    ("value", value(judged.value).into()),
                    ("now", value(judged.target).into()),
                    ("target", value(kpi.agreed.unwrap_or_default()).into()),
                ],
            ),
        }
    }

    /// Up to where the target may be missed; nothing without a target.
    pub fn corridor(&self, workspace: &Workspace, kpi: &Kpi) -> Option<String> {
        let edge = self.kpi_value(edge(kpi, kpi.agreed?), kpi.unit, &workspace.header.currency);
        let key = if kpi.tolerable.is_some() { "kpi-corridor" } else { "kpi-corridor-usual" };
        Some(self.with(key, &[("edge", edge.into())]))
    }

    /// Which way a KPI goes.
    pub fn kpi_trend(&self, workspace: &Workspace, kpi: &Kpi, trend: &Trend) -> String {
        let value = |change: f64| {
            let hundredths = change.round() as i64;
            if kpi.unit == Unit::Percent {
                return self.with("kpi-percent-points", &[("value", self.hundredths(hundredths).into())]);
            }
            self.kpi_value(hundredths, kpi.unit, &workspace.header.currency)
        };
        let (key, slope) = match (trend.is_clear(), trend.slope > 0.0) {
            (false, _) => ("kpi-trend-open", trend.slope),
            (true, true) => ("kpi-trend-up", trend.slope),
            (true, false) => ("kpi-trend-down", -trend.slope),
        };
        let ends = if key == "kpi-trend-down" { (-trend.interval.1, -trend.interval.0) } else { trend.interval };
        self.with(
            key,
            &[
                ("slope", value(slope).into()),
                ("low", value(ends.0).into()),
                ("high", value(ends.1).into()),
                ("n", trend.months.into()),
            ],
        )
    }

    /// What it would take to reach the target.
    pub fn reach(&self, workspace: &Workspace, kpi: &Kpi, reach: Reach) -> String {
        let value = |value: i64| self.kpi_value(value, kpi.unit, &workspace.header.currency);
        match reach {
            Reach::Reached => self.get("reach-reached"),
            Reach::Missing(by) if kpi.lower_is_better => self.with("reach-too-much", &[("value", value(by).into())]),
            Reach::Missing(by) => self.with("reach-missing", &[("value", value(by).into())]),
            Reach::Cases(more, n) => {
                let key = if kpi.lower_is_better { "reach-cases-fewer" } else { "reach-cases" };
                self.with(key, &[("more", self.integer(more).into()), ("n", self.integer(n).into())])
            }
            Reach::EachMonth(each, n) => self.with("reach-each", &[("value", value(each).into()), ("n", n.into())]),
            Reach::TooLate(by) => self.with("reach-too-late", &[("value", value(by).into())]),
        }
    }

    /// A month of a KPI: its value with its interval, and where it comes from.
    pub fn month_of_kpi(&self, workspace: &Workspace, kpi: &Kpi, month: &MonthOfKpi) -> String {
        let name = self.month(month.month);
        let (Some(value), Some(origin)) = (month.value, month.origin) else {
            return self.with("kpi-month-empty", &[("month", name.into())]);
        };
        let value = match month.rate {
            Some(rate) => format!("{} ({})", self.rate(Some(rate)), self.of(rate)),
            None => self.kpi_value(value, kpi.unit, &workspace.header.currency),
        };
        let origin = self.get(labels::words(origin));
        let words = [("month", name.into()), ("value", value.into()), ("origin", origin.into())];
        let words = self.with("kpi-month-value", &words);
        if month.is_over { words } else { self.with("kpi-month-running", &[("words", words.into())]) }
    }

    /// How a KPI stands, in sentences: against what, which way, what it would take.
    pub fn course(&self, workspace: &Workspace, kpi: &Kpi, course: &Course) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(course.judged.as_ref().map(|judged| self.against(workspace, kpi, judged)));
        lines.extend(course.trend.as_ref().map(|trend| self.kpi_trend(workspace, kpi, trend)));
        lines.extend(course.reach.map(|reach| self.reach(workspace, kpi, reach)));
        lines
    }

    /// Why a row of a table with months of KPIs was left out.
    pub fn refused_actual(&self, row: usize, why: &Refused) -> String {
        let (key, text) = match why {
            Refused::NoKpi(text) => ("actuals-no-kpi", text),
            Refused::NoMonth(text) => ("actuals-no-month", text),
            Refused::NoNumber(text) => ("actuals-no-number", text),
        };
        let text: String = text.chars().take(60).collect();
        let why = self.with(key, &[("text", text.into())]);
        self.with("actuals-refused", &[("row", row.into()), ("why", why.into())])
    }

    /// What was taken over from a table with months of KPIs.
    pub fn taken_actuals(&self, read: &ActualsRead) -> String {
        self.with("actuals-taken", &[("n", read.taken.len().into()), ("kpis", read.count().into())])
    }

    /// What the KPIs as a whole lack.
    pub fn set_finding(&self, finding: &SetFinding) -> String {
        match finding {
            SetFinding::NoRate(side) => {
                self.with("kpi-set-no-rate", &[("side", self.get(labels::words(*side)).into())])
            }
            SetFinding::OnlyOne(Horizon::Now) => self.get("kpi-set-only-now"),
            SetFinding::OnlyOne(Horizon::Future) => self.get("kpi-set-only-future"),
            SetFinding::NoPair => self.get("kpi-set-no-pair"),
        }
    }

    /// Two KPIs that go with each other, as if and then.
    pub fn pair(&self, workspace: &Workspace, first: &Kpi, second: &Kpi) -> String {
        let target = |kpi: &Kpi| self.agreed_target(kpi, &workspace.header.currency);
        let values = [
            ("first", (&first.name).into()),
            ("one", target(first).into()),
            ("second", (&second.name).into()),
            ("other", target(second).into()),
        ];
        self.with("kpi-pair", &values)
    }

    /// A month in the head of a column.
    pub fn month_head(&self, month: Month) -> String {
        format!("{:02}/{:02}", month.number(), month.year() % 100)
    }
}
