//! How a KPI is measured and what was measured of it, month by month.

use serde::{Deserialize, Serialize};

use super::{choice, is_default, part};

part! {
    /// What a KPI really was in a month. Value and cases belong together: they are one answer.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Actual [Whole] {
        /// The value in hundredths of the KPI's unit.
        pub value: i64 = "kpi-actual" [InUnitOfKpi],
        /// Of how many cases it is a share, where somebody said; 0 is not said. With them a share has its interval.
        #[serde(skip_serializing_if = "is_default")]
        pub cases: u32 = "kpi-cases",
        /// Where it comes from.
        #[serde(skip_serializing_if = "is_default")]
        pub origin: ActualOrigin = "kpi-actual-origin",
    }
}

choice! {
    /// Where the value of a month comes from.
    #[derive(Default)]
    pub enum ActualOrigin {
        /// Somebody typed it.
        #[default]
        Typed = "actual-typed",
        /// It was taken from a table.
        Imported = "actual-imported",
        /// It was counted from what the workspace held, and kept.
        Counted = "actual-counted",
    }
}

choice! {
    /// For which time the target of a KPI stands.
    #[derive(Default)]
    pub enum TargetOf {
        /// Every month has to reach it.
        #[default]
        Month = "kpi-per-month",
        /// The months of the agreement reach it together.
        Period = "kpi-per-period",
    }
}

choice! {
    /// Whose work a KPI judges: figures differ by job.
    #[derive(Default)]
    pub enum KpiJob {
        /// Of everybody who promises it.
        #[default]
        Everybody = "job-everybody",
        /// Marketing before there are leads: markets, products, positioning.
        Upstream = "job-upstream",
        /// Marketing that brings leads and content.
        Downstream = "job-downstream",
        /// Sales at the customer.
        Field = "job-field",
        /// Sales on the phone and at the desk.
        Inside = "job-inside",
        /// The heads of both departments.
        Heads = "job-heads",
    }
}
