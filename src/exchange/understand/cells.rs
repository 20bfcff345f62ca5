//! The cells of a column, each distinct value once: whatever is asked of a value is asked once, not for every row.

use std::collections::HashMap;
use std::num::NonZero;

use foldhash::fast::RandomState;

use super::nothing::trimmed;
use crate::exchange::RawTable;

/// A column of a table: its distinct values in order of appearance, and for each row the number of its value.
#[derive(Debug, Clone, Default)]
pub struct Distinct {
    /// The position of the column in the table.
    pub at: usize,
    /// The row in which each value stands first.
    pub first: Vec<u32>,
    /// How many rows have it.
    pub counts: Vec<u32>,
    /// For each row the number of its value.
    pub cells: Vec<u32>,
}

impl Distinct {
    /// The distinct values of a column.
    pub fn of(raw: &RawTable, at: usize) -> Self {
        let mut known: HashMap<&str, u32, RandomState> = HashMap::default();
        let mut column = Self { at, cells: Vec::with_capacity(raw.rows.len()), ..Self::default() };
        let mut before = ("", u32::MAX);
        for (row, cells) in raw.rows.iter().enumerate() {
            let cell = trimmed(cells.get(at).unwrap_or_default());
            let next = column.first.len() as u32;
            // Sorted exports repeat the cell above.
            let code =
                if before.1 != u32::MAX && before.0 == cell { before.1 } else { *known.entry(cell).or_insert(next) };
            before = (cell, code);
            if code == next {
                column.first.push(row as u32);
                column.counts.push(0);
            }
            if let Some(count) = column.counts.get_mut(code as usize) {
                *count += 1;
            }
            column.cells.push(code);
        }
        column
    }

    /// A value by its number.
    pub fn value<'a>(&self, raw: &'a RawTable, code: usize) -> &'a str {
        let row = self.first.get(code).copied().unwrap_or_default();
        trimmed(raw.rows.get(row as usize).and_then(|cells| cells.get(self.at)).unwrap_or_default())
    }

    /// All values with their counts, in order of appearance.
    pub fn values<'a>(&'a self, raw: &'a RawTable) -> impl Iterator<Item = (&'a str, u32)> + 'a {
        self.counts.iter().enumerate().map(|(code, count)| (self.value(raw, code), *count))
    }

    /// The same column with only these rows; values that stand in none of them are gone.
    pub fn only(&self, rows: &[u32]) -> Self {
        let mut renumbered = vec![u32::MAX; self.first.len()];
        let mut column = Self { at: self.at, cells: Vec::with_capacity(rows.len()), ..Self::default() };
        for row in rows {
            let Some(code) = self.cells.get(*row as usize) else { continue };
            let Some(new) = renumbered.get_mut(*code as usize) else { continue };
            if *new == u32::MAX {
                *new = column.first.len() as u32;
                column.first.push(*row);
                column.counts.push(0);
            }
            if let Some(count) = column.counts.get_mut(*new as usize) {
                *count += 1;
            }
            column.cells.push(*new);
        }
        column
    }

    /// The rows whose value satisfies this, at most so many, and how many there are.
    pub fn rows_where(&self, holds: &[bool], most: usize) -> (Vec<u32>, u32) {
        let (mut rows, mut count) = (Vec::new(), 0);
        for (row, code) in self.cells.iter().enumerate() {
            if holds.get(*code as usize).copied().unwrap_or(false) {
                count += 1;
                if rows.len() < most {
                    rows.push(row as u32);
                }
            }
        }
        (rows, count)
    }
}

/// All columns of a table, told apart on as many processors as there are.
pub fn columns(raw: &RawTable) -> Vec<Distinct> {
    let width = raw.headings.len();
    let each = |at: usize| Distinct::of(raw, at);
    in_parallel(width, raw.rows.len() * width, &each)
}

/// Work on each of so many columns, in order, on all processors when there are many cells.
pub fn in_parallel<T: Send>(columns: usize, cells: usize, work: &(impl Fn(usize) -> T + Sync)) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(columns).min(8);
    if threads < 2 || cells < 50_000 {
        return (0..columns).map(work).collect();
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if at >= columns {
                return done;
            }
            done.push((at, work(at)));
        }
    };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads)
            .map_while(|_| std::thread::Builder::new().name("import".to_owned()).spawn_scoped(scope, take).ok())
            .collect();
        let mut all = take();
        for other in others {
            // A panic of a thread is a panic of the import.
            match other.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
}
