//! What calls for a look across all lists, for the navigation and the overview.

use chrono::NaiveDate;

use super::registers::{ALL, Mark, Register, Row, rows};
use crate::model::{Area, Workspace};

/// What calls for a look across all lists, kept up with the workspace list by list.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    of: Vec<(&'static Register, Vec<Row>)>,
    /// The places of all rows, the latest first: which list, which of its rows.
    latest: Vec<(usize, usize)>,
}

impl Marked {
    /// Follows the workspace; `before` is its last state on the same day.
    pub fn follow(&mut self, before: Option<&Workspace>, workspace: &Workspace, today: NaiveDate) {
        let known = std::mem::take(&mut self.of);
        let mut known = known.into_iter();
        let mut changed = false;
        self.of = ALL
            .iter()
            .map(|register| match (known.next(), before) {
                (Some(known), Some(before)) if register.is_same(before, workspace) => known,
                _ => {
                    changed = true;
                    let mut rows = rows(workspace, register, today);
                    rows.retain(|row| row.mark != Mark::None);
                    (register, rows)
                }
            })
            .collect();
        if changed {
            let places =
                self.of.iter().enumerate().flat_map(|(list, (_, rows))| (0..rows.len()).map(move |row| (list, row)));
            self.latest = places.collect();
            let of = &self.of;
            let row = |(list, row): &(usize, usize)| of.get(*list).and_then(|(_, rows)| rows.get(*row));
            self.latest.sort_by_key(|place| row(place).map(|row| (row.mark, row.due)));
        }
    }

    /// How many of the lists of a page call for a look.
    pub fn count(&self, area: Area) -> u32 {
        let of = self.of.iter().filter(|(register, _)| register.area == area);
        of.map(|(_, rows)| u32::try_from(rows.len()).unwrap_or(u32::MAX)).fold(0, u32::saturating_add)
    }

    /// Everything, the latest first, then what is missing or out of date.
    pub fn all(&self) -> Vec<(&'static Register, &Row)> {
        let row = |(list, row): &(usize, usize)| {
            let (register, rows) = self.of.get(*list)?;
            Some((*register, rows.get(*row)?))
        };
        self.latest.iter().filter_map(row).collect()
    }
}
