//! How a KPI stands against what was agreed: where in its corridor, which way it goes, and what it would take.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::actuals::{Counts, Found, MonthOfKpi, counted, months};
use super::agreement::is_kpi_settled;
use super::models::ModelAtWork;
use super::rounding::quotient;
use super::stats::Rate;
use crate::model::{Id, Kpi, KpiStatus, Month, TargetOf, Trackability, Unit, Workspace, in_order};

/// Where a value lies in the corridor of a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// At the target or better.
    Green,
    /// Behind the target, and still tolerable.
    Amber,
    /// Worse than that.
    Red,
    /// Nobody can say.
    Unknown(Why),
}

/// Why nobody can say where a KPI stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Nothing was agreed.
    NoTarget,
    /// Nobody knows how it is measured: whatever stands there, it is not green.
    Untrackable,
    /// No month that is over has a value.
    NothingMeasured,
}

/// What is held against what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The value in hundredths of the unit: of the last month that is over, or of all months of the agreement so far.
    pub value: i64,
    /// What it should be by now.
    pub target: i64,
    /// What is still tolerable by now.
    pub edge: i64,
    /// The last month that counts.
    pub through: Month,
    /// How many months count together, and how many months the agreement has; `None` where every month counts for itself.
    pub of: Option<(u32, u32)>,
}

/// Which way a KPI goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// By how much it changes in a month, in hundredths of the unit.
    pub slope: f64,
    /// The 95 % interval of that.
    pub interval: (f64, f64),
    /// From how many months.
    pub months: usize,
}

impl Trend {
    /// Whether the interval leaves out zero: more than chance.
    pub fn is_clear(self) -> bool {
        self.interval.0 > 0.0 || self.interval.1 < 0.0
    }
}

/// What it would take to reach the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing: it is reached.
    Reached,
    /// So much is missing in a month, in hundredths of the unit.
    Missing(i64),
    /// So many more – or fewer, where less is better – of so many cases of a month.
    Cases(u64, u64),
    /// So much in each of so many months that are left, in hundredths of the unit.
    EachMonth(i64, u32),
    /// The time is over, and so much is missing.
    TooLate(i64),
}

/// How a KPI stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Which.
    pub kpi: Id<Kpi>,
    /// Its months, oldest first.
    pub months: Vec<MonthOfKpi>,
    /// What the workspace counts for it.
    pub counts: Option<Counts>,
    /// Where it stands.
    pub light: Light,
    /// What was held against what.
    pub judged: Option<Judged>,
    /// Which way it goes; `None` with fewer than three months.
    pub trend: Option<Trend>,
    /// What it would take.
    pub reach: Option<Reach>,
}

impl Course {
    /// How it stood in a month, as if that had been the last one.
    pub fn at(&self, workspace: &Workspace, kpi: &Kpi, month: Month) -> (Option<Judged>, Light) {
        let until: Vec<MonthOfKpi> = self.months.iter().filter(|one| one.month <= month).copied().collect();
        let judged = judged(workspace, kpi, &until);
        (judged, light(kpi, judged))
    }

    /// A month of it.
    pub fn month(&self, month: Month) -> Option<&MonthOfKpi> {
        self.months.iter().find(|one| one.month == month)
    }
}

/// How all KPIs that are not parked stand, in their order.
pub fn courses(workspace: &Workspace, models: &[ModelAtWork], today: NaiveDate) -> Vec<Course> {
    let mut known: BTreeMap<Counts, Arc<BTreeMap<Month, Found>>> = BTreeMap::new();
    let kpis = in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.status != KpiStatus::Parked);
    kpis.map(|kpi| {
        let counts = Counts::of(kpi);
        let found = counts
            .map(|of| Arc::clone(known.entry(of).or_insert_with(|| Arc::new(counted(workspace, models, of, today)))));
        course(workspace, kpi, found.as_deref().unwrap_or(&BTreeMap::new()), today)
    })
    .collect()
}

/// How a KPI stands.
pub fn course(workspace: &Workspace, kpi: &Kpi, counted: &BTreeMap<Month, Found>, today: NaiveDate) -> Course {
    let months = months(kpi, counted, today);
    let judged = judged(workspace, kpi, &months);
    let (light, trend) = (light(kpi, judged), trend(&months));
    let reach = judged.and_then(|judged| reach(kpi, &judged, &months));
    Course { kpi: kpi.id, counts: Counts::of(kpi), light, judged, trend, reach, months }
}

/// What is still tolerable where the target is missed: as it was agreed, otherwise a tenth of the target. Never better than the
/// target itself.
pub fn edge(kpi: &Kpi, target: i64) -> i64 {
    let tenth = quotient(target.saturating_abs(), 10);
    if kpi.lower_is_better {
        kpi.tolerable.unwrap_or_else(|| target.saturating_add(tenth)).max(target)
    } else {
        kpi.tolerable.unwrap_or_else(|| target.saturating_sub(tenth)).min(target)
    }
}

/// Whether a KPI is summed over the months of the agreement: counts and money are, shares and times are not.
pub fn is_summed(kpi: &Kpi) -> bool {
    kpi.per == TargetOf::Period && matches!(kpi.unit, Unit::Number | Unit::Money)
}

/// The first and the last month of the agreement: as it says, otherwise the year of a month.
pub fn period(workspace: &Workspace, around: Month) -> (Month, Month) {
    let sla = &workspace.header.sla;
    match (sla.valid_from.map(Month::of), sla.valid_to.map(Month::of)) {
        (Some(from), Some(to)) if from <= to => (from, to),
        _ => {
            let january = around.plus(1 - i32::try_from(around.number()).unwrap_or(1));
            (january, january.plus(11))
        }
    }
}

fn judged(workspace: &Workspace, kpi: &Kpi, months: &[MonthOfKpi]) -> Option<Judged> {
    let target = kpi.agreed.filter(|_| is_kpi_settled(kpi))?;
    let over = || months.iter().filter(|month| month.is_over && month.value.is_some());
    if !is_summed(kpi) {
        let last = over().next_back()?;
        return Some(Judged { value: last.value?, target, edge: edge(kpi, target), through: last.month, of: None });
    }
    let last = over().next_back()?.month;
    let (from, to) = period(workspace, last);
    let within: Vec<&MonthOfKpi> = over().filter(|month| from <= month.month && month.month <= to).collect();
    let through = within.last()?.month;
    let value = within.iter().filter_map(|month| month.value).fold(0, i64::saturating_add);
    let (done, all) = (i64::from(through.since(from)) + 1, i64::from(to.since(from)) + 1);
    let by_now = |whole: i64| quotient(whole.saturating_mul(done), all);
    let months = (u32::try_from(done).ok()?, u32::try_from(all).ok()?);
    Some(Judged { value, target: by_now(target), edge: by_now(edge(kpi, target)), through, of: Some(months) })
}

/// Where a value lies.
fn light(kpi: &Kpi, judged: Option<Judged>) -> Light {
    if !is_kpi_settled(kpi) {
        return Light::Unknown(Why::NoTarget);
    }
    if kpi.trackability == Trackability::Unknown {
        return Light::Unknown(Why::Untrackable);
    }
    let Some(judged) = judged else { return Light::Unknown(Why::NothingMeasured) };
    let reaches = |limit: i64| if kpi.lower_is_better { judged.value <= limit } else { judged.value >= limit };
    match (reaches(judged.target), reaches(judged.edge)) {
        (true, _) => Light::Green,
        (false, true) => Light::Amber,
        (false, false) => Light::Red,
    }
}

fn reach(kpi: &Kpi, judged: &Judged, months: &[MonthOfKpi]) -> Option<Reach> {
    let target = kpi.agreed?;
    let missing = if kpi.lower_is_better { judged.value - target } else { target - judged.value };
    if missing <= 0 {
        return Some(Reach::Reached);
    }
    if let Some((done, all)) = judged.of {
        if kpi.lower_is_better {
            return Some(Reach::Missing(missing));
        }
        let left = all.saturating_sub(done);
        let each = quotient_up(missing, i64::from(left), if kpi.unit == Unit::Number { 100 } else { 1 });
        return Some(if left == 0 { Reach::TooLate(missing) } else { Reach::EachMonth(each, left) });
    }
    let last = months.iter().rev().find(|month| month.month == judged.through)?;
    Some(last.rate.map_or(Reach::Missing(missing), |rate| cases(kpi, rate, target)))
}

/// How many cases of a month would have had to end the other way.
fn cases(kpi: &Kpi, rate: Rate, target: i64) -> Reach {
    let n = i64::try_from(rate.n).unwrap_or(i64::MAX);
    let share = n.saturating_mul(target);
    // At least so many, or at most so many where less is better.
    let wanted = if kpi.lower_is_better { share.div_euclid(10_000) } else { -(-share).div_euclid(10_000) };
    Reach::Cases(rate.k.abs_diff(u64::try_from(wanted).unwrap_or(0)), rate.n)
}

/// The least multiple of `step` that, taken `times` times, is at least `whole`.
fn quotient_up(whole: i64, times: i64, step: i64) -> i64 {
    if times <= 0 {
        return whole;
    }
    let each = -(-whole).div_euclid(times);
    -(-each).div_euclid(step) * step
}

/// So many of the last months make a trend.
const TREND: usize = 12;

/// The two-sided 95 % points of Student's t with 1 to 10 degrees of freedom.
const T95: [f64; 10] = [
    12.706_204_736_174_694,
    4.302_652_729_749_462,
    3.182_446_305_283_707_8,
    2.776_445_105_197_793_4,
    2.570_581_835_636_314_6,
    2.446_911_851_144_978_6,
    2.364_624_251_592_784,
    2.306_004_135_204_166,
    2.262_157_162_798_205,
    2.228_138_851_986_274,
];

/// The line of least squares through the last twelve months that are over and have a value, with the 95 % interval of its slope.
/// Months without a value leave a gap; `None` with fewer than three values.
///
/// Source: ordinary least squares; the interval by Student's t, as `scipy.stats.linregress` has it.
pub fn trend(months: &[MonthOfKpi]) -> Option<Trend> {
    let mut points: Vec<(f64, f64)> = months
        .iter()
        .rev()
        .filter(|month| month.is_over)
        .filter_map(|month| Some((f64::from(month.month.since(Month::default())), month.value? as f64)))
        .take(TREND)
        .collect();
    points.reverse();
    let t = points.len().checked_sub(3).and_then(|at| T95.get(at))?;
    let n = points.len() as f64;
    let (x0, y0) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0 / n, y + point.1 / n));
    let sums = points.iter().fold((0.0, 0.0, 0.0), |(xx, xy, yy), (x, y)| {
        let (x, y) = (x - x0, y - y0);
        (xx + x * x, xy + x * y, yy + y * y)
    });
    let slope = sums.1 / sums.0;
    let rest = (sums.2 - slope * sums.1).max(0.0);
    let half = t * (rest / (n - 2.0) / sums.0).sqrt();
    Some(Trend { slope, interval: (slope - half, slope + half), months: points.len() })
}

/// Whether nobody has said how long it takes to draw a KPI up; one that comes by itself takes no time.
pub fn is_effort_open(kpi: &Kpi) -> bool {
    kpi.minutes == 0 && kpi.trackability != Trackability::Automatic
}
