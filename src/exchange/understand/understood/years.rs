//! Months whose year stands elsewhere: in a column of its own, once for several rows, or above them in a row of its own.

use std::borrow::Cow;

use crate::exchange::RawTable;
use crate::exchange::grid::SkipWhy;
use crate::exchange::understand::cells::Distinct;
use crate::exchange::understand::date::{self, Period};
use crate::exchange::understand::funnel::{MONTH, YEAR};
use crate::exchange::understand::plan::ImportPlan;
use crate::exchange::understand::rows::Kept;

/// The columns of a funnel, with the year beside each month that has none of its own.
pub(super) fn beside_months<'a>(
    mut columns: Vec<Cow<'a, Distinct>>,
    raw: &RawTable,
    plan: &ImportPlan,
    kept: &Kept,
) -> Vec<Cow<'a, Distinct>> {
    let Some(month) = plan.column(MONTH) else { return columns };
    let above = years_above(raw);
    let beside = plan.column(YEAR);
    if beside.is_none() && above.is_empty() {
        return columns;
    }
    let mut year: Option<String> = None;
    let texts: Vec<String> = (0..kept.rows.len())
        .map(|position| {
            let of = |at: usize| columns.get(at).map_or("", |column| cell(column, position));
            match beside {
                Some(at) if !of(at).is_empty() => year = Some(of(at).to_owned()),
                Some(_) => {}
                None => {
                    let line = kept.rows.get(position).map_or(0, |row| raw.line(*row as usize));
                    let before = above.iter().take_while(|(above, _)| *above < line);
                    year = before.last().map(|(_, year)| year.clone());
                }
            }
            let text = of(month);
            match &year {
                Some(year) if needs_year(text) => format!("{text} {year}"),
                _ => text.to_owned(),
            }
        })
        .collect();
    if let Some(column) = columns.get_mut(month) {
        *column = Cow::Owned(Distinct::of_texts(month, texts.iter().map(String::as_str)));
    }
    columns
}

fn cell(column: &Distinct, position: usize) -> &str {
    column.cells.get(position).map_or("", |code| column.value(*code as usize))
}

/// A month without its year: a name, or a number from 1 to 12.
fn needs_year(text: &str) -> bool {
    matches!(date::period(text), Some(Period::NoYear(_)))
        || text.parse().is_ok_and(|month: u32| (1..=12).contains(&month))
}

/// Years that stand alone in a row above their months, with the line they stand on.
fn years_above(raw: &RawTable) -> Vec<(u32, String)> {
    let groups = raw.reading.skipped.iter().filter(|skipped| skipped.why == SkipWhy::Group);
    let year = |text: &str| text.parse().is_ok_and(|year: u32| (1990..2100).contains(&year));
    groups.filter(|group| year(&group.text)).map(|group| (group.line, group.text.clone())).collect()
}
