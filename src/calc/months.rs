//! The months in which leads are counted.

use chrono::{Days, NaiveDate};

use crate::model::{ColumnRole, LeadColumn, LeadSet, Month, moment_of};

/// The months in which leads are counted, wherever a number of leads a month is shown: the last twelve full ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// Every month is there from its first to its last day. Otherwise no full month is at hand, and those that are there
    /// have to do.
    pub full: bool,
}

/// A month whose first or last lead comes so many days after its first, or before its last day, is there as a whole: in
/// between may lie a weekend.
const GAP: u64 = 2;
/// The most months that are counted.
const MONTHS: i32 = 12;

impl Window {
    /// How many months; those without a lead count.
    pub fn months(self) -> u32 {
        (self.to.since(self.from) + 1).max(0).unsigned_abs()
    }

    /// Whether the month lies in it.
    pub fn contains(self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }
}

/// The first and the last day on which a lead of a set was created; `None` without creation dates.
fn created(leads: &LeadSet) -> Option<(NaiveDate, NaiveDate)> {
    let days = leads.role(ColumnRole::Created)?.values.iter();
    let days = days.filter_map(|day| moment_of(day).map(|(day, _)| day));
    days.fold(None, |ends: Option<(NaiveDate, NaiveDate)>, day| {
        Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    })
}

/// The first and the last month in which a lead of a set was created; `None` without creation dates.
pub fn created_in(leads: &LeadSet) -> Option<(Month, Month)> {
    created(leads).map(|(first, last)| (Month::of(first), Month::of(last)))
}

/// The months in which the leads of a set are counted; `None` without creation dates, and where only a sample of the leads
/// is at hand: a sample says nothing about how many there are in a month.
///
/// The month of the youngest date is running, unless it has come to its end; the month of the oldest one may have begun
/// before the export did. Neither counts.
pub fn window(leads: &LeadSet) -> Option<Window> {
    if leads.is_sample() {
        return None;
    }
    let (first, last) = created(leads)?;
    let newest = leads.reference_day.map_or(last, |day| day.max(last));
    let (from, to) = (Month::of(first), Month::of(last));
    let begun = first <= from.first_day() + Days::new(GAP);
    let over = newest + Days::new(GAP) >= to.last_day();
    let (whole_from, whole_to) = (if begun { from } else { from.plus(1) }, if over { to } else { to.plus(-1) });
    let full = whole_from <= whole_to;
    let (from, to) = if full { (whole_from, whole_to) } else { (from, to) };
    Some(Window { from: from.max(to.plus(1 - MONTHS)), to, full })
}

/// For each lead whether it was created in the months in which leads are counted; `None` where there are none.
pub(super) fn recent(leads: &LeadSet) -> Option<Vec<bool>> {
    let (window, created) = (window(leads)?, leads.role(ColumnRole::Created)?);
    let inside: Vec<bool> =
        months_of(created).into_iter().map(|month| month.is_some_and(|month| window.contains(month))).collect();
    Some(created.cells.0.iter().map(|code| inside.get(*code as usize).copied().unwrap_or(false)).collect())
}

/// The month of each distinct value of a column of days.
pub(super) fn months_of(days: &LeadColumn) -> Vec<Option<Month>> {
    let month = |day: &str| moment_of(day).map(|(day, _)| Month::of(day));
    days.values.iter().map(month).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn leads(days: &[&str], newest: Option<&str>) -> LeadSet {
        let created =
            LeadColumn { role: ColumnRole::Created, values: Arc::new(days.iter().collect()), ..LeadColumn::default() };
        let reference_day = newest.map(|day| day.parse().unwrap());
        LeadSet { columns: vec![created], reference_day, ..LeadSet::default() }
    }

    #[test]
    fn leads_are_counted_in_the_last_twelve_full_months() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        for (days, newest, from, to, full) in [
            // The running month and the month in which the export begins are left out.
            (vec!["2025-09-20", "2026-11-20"], None, "2025-11", "2026-10", true),
            (vec!["2026-03-20", "2026-11-20", "no day"], None, "2026-04", "2026-10", true),
            // A month is full when its end was reached, also on the Friday before, and when another date lies beyond it.
            (vec!["2026-01-01", "2026-06-30"], None, "2026-01", "2026-06", true),
            (vec!["2026-01-03", "2026-05-29"], None, "2026-01", "2026-05", true),
            (vec!["2026-01-04", "2026-05-28"], None, "2026-02", "2026-04", true),
            (vec!["2026-01-01", "2026-05-12"], Some("2026-06-02"), "2026-01", "2026-05", true),
            // No month is full: what is there has to do, and that is said.
            (vec!["2026-05-12", "2026-05-20"], None, "2026-05", "2026-05", false),
            (vec!["2026-05-12", "2026-06-20"], None, "2026-05", "2026-06", false),
        ] {
            let found = window(&leads(&days, newest)).unwrap();
            assert_eq!((found.from, found.to, found.full), (month(from), month(to), full), "{days:?}");
        }
        assert_eq!(window(&leads(&["no day"], None)), None);
        assert_eq!(window(&LeadSet::default()), None);
    }
}
