//! The funnel: stages, monthly counts and the plan from the revenue goal backwards.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    ContentItem, Id, JourneyStage, LeadSet, OrderKey, Party, Record, choice, fields, is_default, lines, part, record,
};

record! {
    /// A stage of the funnel. "Reached at least": whoever skips a stage counts as having passed it.
    FunnelStage(FunnelStageFields) in stages, "stg" {
        /// Its name.
        name: String = "stage-name" [Title],
        /// Whose turn it is.
        owner: Party = "stage-owner",
        /// When somebody enters it.
        entry_rule: String = "stage-entry",
        /// The agreed conversion rate from the stage before, in basis points (1/10 000); `None` is not agreed.
        target_rate: Option<u32> = "stage-target" [BasisPoints, Within(0, 10_000)],
        /// The assumed rate from the stage before while there is no data of our own, in basis points.
        assumed_rate: Option<u32> = "stage-assumed" [BasisPoints, Within(0, 10_000)],
        /// Where the assumed rate comes from.
        rate_source: RateSource = "stage-rate-source",
        /// Whose benchmark it is, or why it is assumed.
        rate_from: String = "stage-rate-from",
        /// Who helps whoever owns the stage.
        supports: BTreeSet<Party> = "stage-supports",
        /// Who is to know what happens there.
        informed: BTreeSet<Party> = "stage-informed",
        /// The stages of the buyer's journey meanwhile.
        journey: BTreeSet<Id<JourneyStage>> = "stage-journey",
        /// What Marketing brings to this stage of the sale.
        #[serde(with = "lines")]
        support: String = "stage-support" [Text],
        /// The content it is brought with.
        content: BTreeSet<Id<ContentItem>> = "stage-content",
        /// It comes after the sale: it belongs to the journey, and the plan does not count back from it.
        after_sale: bool = "stage-after-sale",
    }
}

choice! {
    /// Where a rate comes from that was not counted.
    #[derive(Default)]
    pub enum RateSource {
        /// The room assumes it.
        #[default]
        Assumed = "rate-source-assumed",
        /// A benchmark of others says so.
        Benchmark = "rate-source-benchmark",
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month with this year (1900–2999) and number (1–12).
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..=2999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The number of the month in its year, 1 to 12.
    pub fn number(self) -> u32 {
        self.month
    }

    /// The month so many months later, or earlier when negative.
    pub fn plus(self, months: i32) -> Self {
        let count = self.year * 12 + self.month as i32 - 1 + months;
        Self { year: count.div_euclid(12), month: count.rem_euclid(12) as u32 + 1 }
    }

    /// Months from `earlier` to this one.
    pub fn since(self, earlier: Self) -> i32 {
        (self.year - earlier.year) * 12 + self.month as i32 - earlier.month as i32
    }

    /// The first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.max(1), 1).unwrap_or_default()
    }

    /// The last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first_day().pred_opt().unwrap_or_default()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.split_once('-')
            .filter(|(year, month)| year.len() == 4 && month.len() == 2)
            .and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?))
            .ok_or_else(|| format!("`{}` is not a month such as 2026-03", text.chars().take(40).collect::<String>()))
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The counts of one month. Its natural key is the month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelMonth {
    /// The month in which the cohort entered the first stage.
    pub month: Month,
    /// How many reached at least each stage; a missing stage is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counts: BTreeMap<Id<FunnelStage>, u64>,
}

fields! { FunnelMonth { counts: BTreeMap<Id<FunnelStage>, u64> = "unit-number" [] } }

impl Record for FunnelMonth {
    type Key = Month;

    fn key(&self) -> Month {
        self.month
    }

    fn ord(&self) -> &OrderKey {
        static MONTHS_SORT_BY_KEY: std::sync::LazyLock<OrderKey> = std::sync::LazyLock::new(OrderKey::default);
        &MONTHS_SORT_BY_KEY
    }

    fn set_ord(&mut self, _: OrderKey) {}
}

part! {
    /// The goal the funnel is planned from.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct FunnelPlan(FunnelPlanFields) {
        /// Revenue goal of the year in minor units.
        pub revenue_goal: i64 = "field-revenue-goal" [Money],
        /// The share Marketing's leads are to bring, in basis points.
        pub marketing_share: u32 = "plan-share" [BasisPoints],
        /// Mean value of a deal in minor units.
        pub deal_value: i64 = "field-deal-value" [Money],
        /// Months after which a cohort counts as mature.
        pub mature_after: u32 = "plan-mature",
        /// The leads whose days are counted in place of typed months.
        #[serde(skip_serializing_if = "is_default")]
        pub counted_from: Option<Id<LeadSet>> = "plan-counted-from",
        /// Days a cohort of dated leads has to convert; `None` is what nine of ten won leads took.
        #[serde(skip_serializing_if = "is_default")]
        pub window_days: Option<u32> = "plan-window" [Within(0, 3650)],
        /// Months from coming to the sale; `None` is the median of the own cycle.
        #[serde(skip_serializing_if = "is_default")]
        pub lag_months: Option<u32> = "plan-lag" [Within(0, 60)],
        /// How much of a year's revenue each month brings, in any unit, by its number 1 to 12; empty is the same in all.
        #[serde(skip_serializing_if = "is_default")]
        pub season: BTreeMap<u32, u32> = "plan-season",
        /// What the programme that brings leads costs in a year, in minor units; 0 is not given.
        #[serde(skip_serializing_if = "is_default")]
        pub programme_cost: i64 = "plan-cost" [Money],
    }
}

impl Default for FunnelPlan {
    fn default() -> Self {
        Self {
            revenue_goal: 0,
            marketing_share: 5000,
            deal_value: 0,
            mature_after: 3,
            counted_from: None,
            window_days: None,
            lag_months: None,
            season: BTreeMap::new(),
            programme_cost: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_add_and_subtract_over_years() {
        let january = Month::new(2026, 1).unwrap();
        assert_eq!(january.plus(-1).to_string(), "2025-12");
        assert_eq!(january.plus(23).to_string(), "2027-12");
        assert_eq!(january.plus(-13).since(january), -13);
        assert_eq!(Month::new(2024, 2).unwrap().last_day().to_string(), "2024-02-29");
    }

    #[test]
    fn a_month_is_refused_when_it_is_none() {
        for text in ["2026-13", "2026-0", "26-01", "2026-1", "2026", "x"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
