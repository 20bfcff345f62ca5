//! What is to be said beside the numbers of the funnel and its plan, on the page and in the report.

use chrono::NaiveDate;

use super::Texts;
use crate::calc::funnel::{Period, RateChange, all_too_young, is_dated, waiting};
use crate::calc::plan::Plan;
use crate::model::{Month, Workspace, in_order};

impl Texts {
    /// From one month to another; one alone by itself.
    pub fn months(&self, from: Month, to: Month) -> String {
        if from == to { self.month(from) } else { format!("{} – {}", self.month(from), self.month(to)) }
    }

    /// By how many percentage points a rate has changed, and whether that may be chance.
    pub fn rate_change(&self, change: RateChange) -> String {
        let points = change.difference * 100.0;
        let sign = if points > 0.0 { "+" } else { "" };
        // Always with one decimal, and so never one point: 1.0 points.
        let written = format!("{sign}{}", self.rounded(points, 1));
        let key = if change.is_clear() { "funnel-change" } else { "funnel-change-chance" };
        self.with(key, &[("points", written.into())])
    }

    /// Why months with counts are not counted: the period ends before them, or they lie in it and are left out.
    pub fn waiting(&self, workspace: &Workspace, period: Period, today: NaiveDate) -> Vec<String> {
        let waiting = waiting(workspace, period, today);
        let mut words = Vec::new();
        if let (Some(first), Some(last)) = (waiting.young.first(), waiting.young.last()) {
            let needed = workspace.header.plan.mature_after;
            let months = self.months(*first, *last);
            if let Some(days) = workspace.header.plan.window_days.filter(|_| is_dated(workspace)) {
                words.push(self.with("dated-waiting", &[("months", months.into()), ("n", days.into())]));
                return words;
            }
            words.push(self.with("funnel-waiting", &[("months", months.into()), ("n", needed.into())]));
        }
        let running = |month: Month| self.with("funnel-running", &[("month", self.month(month).into())]);
        words.extend(waiting.running.map(running));
        words
    }

    /// That no month has had its time, and all of them count all the same.
    pub fn all_young(&self, workspace: &Workspace, today: NaiveDate) -> Option<String> {
        all_too_young(workspace, today).then(|| self.get("funnel-all-young"))
    }

    /// Which rate is known from nowhere, so that the plan ends there.
    pub fn plan_missing(&self, plan: &Plan) -> Option<String> {
        let missing = plan.missing.as_ref()?;
        Some(self.with("plan-missing", &[("stage", (&missing.name).into())]))
    }

    /// The first stage of which there are too few; nothing where the plan ends before, or where there are enough.
    pub fn plan_short(&self, plan: &Plan) -> Option<String> {
        let (row, missing) = plan.short().filter(|_| plan.missing.is_none())?;
        Some(self.with("plan-short", &[("n", missing.into()), ("stage", (&row.stage.name).into())]))
    }

    /// Every rate, and what it would have to become if it alone changed.
    pub fn levers(&self, workspace: &Workspace, plan: &Plan) -> Vec<String> {
        let stages = in_order(&workspace.stages);
        let one = |(id, from, to): &(_, f64, f64)| {
            let at = stages.iter().position(|stage| stage.id == *id)?;
            let (stage, before) = (stages.get(at)?, stages.get(at.checked_sub(1)?)?);
            let key = if *to <= 1.0 { "plan-lever" } else { "plan-lever-impossible" };
            let [from, to] = self.apart(*from, *to);
            let values = [
                ("before", (&before.name).into()),
                ("stage", (&stage.name).into()),
                ("from", from.into()),
                ("to", to.into()),
            ];
            Some(self.with(key, &values))
        };
        plan.single_rate.iter().filter_map(one).collect()
    }
}
