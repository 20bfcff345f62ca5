//! What calls for a look across all lists, for the navigation and the overview.

use chrono::NaiveDate;

use super::registers::{ALL, Mark, Register, Row, rows};
use crate::model::{Area, Workspace};

/// What calls for a look across all lists, kept up with the workspace list by list.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    of: Vec<(&'static Register, Vec<Row>)>,
}

impl Marked {
    /// Follows the workspace; `before` is its last state on the same day.
    pub fn follow(&mut self, before: Option<&Workspace>, workspace: &Workspace, today: NaiveDate) {
        let known = std::mem::take(&mut self.of);
        let mut known = known.into_iter();
        self.of = ALL
            .iter()
            .map(|register| match (known.next(), before) {
                (Some(known), Some(before)) if register.is_same(before, workspace) => known,
                _ => {
                    let mut rows = rows(workspace, register, today);
                    rows.retain(|row| row.mark != Mark::None);
                    (register, rows)
                }
            })
            .collect();
    }

    /// How many of the lists of a page call for a look.
    pub fn count(&self, area: Area) -> u32 {
        let of = self.of.iter().filter(|(register, _)| register.area == area);
        of.map(|(_, rows)| u32::try_from(rows.len()).unwrap_or(u32::MAX)).fold(0, u32::saturating_add)
    }

    /// Everything, the latest first, then what is missing or out of date.
    pub fn all(&self) -> Vec<(&'static Register, &Row)> {
        let rows = self.of.iter().flat_map(|(register, rows)| rows.iter().map(move |row| (*register, row)));
        let mut all: Vec<_> = rows.collect();
        all.sort_by_key(|(_, row)| (row.mark, row.due));
        all
    }
}
