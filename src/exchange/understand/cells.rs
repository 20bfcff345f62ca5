//! The cells of a column, each distinct value once: whatever is asked of a value is asked once, not for every row.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::dictionary::Dictionary;
use super::nothing::trimmed;
use crate::exchange::{RawTable, Watch};
use crate::model::TextList;

/// How many values are looked at before it is asked whether it goes on.
pub(super) const ASKED_EVERY: usize = 16 * 1024;

/// A column of a table: its distinct values in order of appearance, and for each row the number of its value.
#[derive(Debug, Clone, Default)]
pub struct Distinct {
    /// The position of the column in the table.
    pub at: usize,
    /// How many rows have each value.
    pub counts: Vec<u32>,
    /// For each row the number of its value. What is kept of a table may be these very numbers.
    pub cells: Arc<Vec<u32>>,
    texts: Arc<TextList>,
}

impl Distinct {
    /// A column of these texts.
    pub fn of_texts<'a>(at: usize, texts: impl Iterator<Item = &'a str>) -> Self {
        let mut column = Gathered::new(at, texts.size_hint().0);
        column.add(texts);
        column.done()
    }

    /// The distinct values of some columns, found block by block: the cells of a block are met row by row, as they lie in
    /// memory, and stay near while each column looks for its own. Nothing when it is to stop.
    fn of_some(raw: &RawTable, columns: &[usize], goes_on: &dyn Fn() -> bool) -> Vec<Self> {
        let rows = raw.rows.len();
        let mut all: Vec<Gathered> = columns.iter().map(|at| Gathered::new(*at, rows)).collect();
        let mut met: Vec<Vec<&str>> = columns.iter().map(|_| Vec::with_capacity(BLOCK)).collect();
        for block in (0..rows).step_by(BLOCK) {
            if block % (BLOCK * 16) == 0 && !goes_on() {
                return Vec::new();
            }
            for row in block..rows.min(block + BLOCK) {
                for (at, met) in columns.iter().zip(&mut met) {
                    met.push(trimmed(raw.rows.cell(row, *at)));
                }
            }
            for (column, met) in all.iter_mut().zip(&mut met) {
                column.add(met.drain(..));
            }
        }
        all.into_iter().map(Gathered::done).collect()
    }

    /// How many different values there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there are none, because there are no rows.
    #[cfg(feature = "testing")]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// A value by its number.
    #[inline]
    pub fn value(&self, code: usize) -> &str {
        self.texts.get(code).unwrap_or_default()
    }

    /// All values.
    pub fn texts(&self) -> &Arc<TextList> {
        &self.texts
    }

    /// All values with their counts, in order of appearance.
    pub fn values(&self) -> impl Iterator<Item = (&str, u32)> {
        self.counts.iter().enumerate().map(|(code, count)| (self.value(code), *count))
    }

    /// The same column with only these rows; values that stand in none of them are gone.
    pub fn only(&self, rows: &[u32]) -> Self {
        let mut renumbered = vec![u32::MAX; self.len()];
        let (mut counts, mut cells, mut texts) = (Vec::new(), Vec::with_capacity(rows.len()), TextList::default());
        for row in rows {
            let Some(code) = self.cells.get(*row as usize) else { continue };
            let Some(new) = renumbered.get_mut(*code as usize) else { continue };
            if *new == u32::MAX {
                *new = counts.len() as u32;
                texts.push(self.value(*code as usize));
                counts.push(0);
            }
            if let Some(count) = counts.get_mut(*new as usize) {
                *count += 1;
            }
            cells.push(*new);
        }
        Self { at: self.at, counts, cells: Arc::new(cells), texts: Arc::new(texts) }
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

/// A column whose distinct values are being gathered.
struct Gathered {
    at: usize,
    known: Dictionary,
    counts: Vec<u32>,
    cells: Vec<u32>,
}

impl Gathered {
    fn new(at: usize, rows: usize) -> Self {
        Self { at, known: Dictionary::default(), counts: Vec::new(), cells: Vec::with_capacity(rows) }
    }

    fn add<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        let Self { known, counts, cells: codes, .. } = self;
        known.numbers_of(cells, |code| {
            match counts.get_mut(code as usize) {
                Some(count) => *count += 1,
                None => counts.push(1),
            }
            codes.push(code);
        });
    }

    fn done(mut self) -> Distinct {
        self.counts.shrink_to_fit();
        let texts = Arc::new(self.known.into_texts());
        Distinct { at: self.at, counts: self.counts, cells: Arc::new(self.cells), texts }
    }
}

/// How many rows are gone through at a time: their cells fit into the memory beside a processor.
const BLOCK: usize = 128;
/// From this many cells on work is divided among the processors.
const MANY_CELLS: usize = 50_000;

/// All columns of a table, told apart on as many processors as there are; none when it is to stop.
pub fn columns(raw: &RawTable, watch: Watch<'_>) -> Option<Vec<Distinct>> {
    let width = raw.headings.len();
    let cells = raw.rows.len() * width;
    // Every processor goes through the table once, and few columns with many values lie together.
    let groups = threads(width, cells).min(width);
    let of_group = |group: usize| -> Vec<usize> { (group..width).step_by(groups.max(1)).collect() };
    let work = |group: usize, asked: &Asked<'_>| {
        let found = Distinct::of_some(raw, &of_group(group), &|| asked.goes_on());
        asked.goes_on().then_some(found)
    };
    let mut all: Vec<Distinct> = in_parallel_watched(groups, cells, watch, &work)?.into_iter().flatten().collect();
    all.sort_unstable_by_key(|column| column.at);
    Some(all)
}

fn threads(parts: usize, cells: usize) -> usize {
    let most = std::thread::available_parallelism().map_or(1, NonZero::get).min(parts).min(8);
    if cells < MANY_CELLS { 1 } else { most }
}

/// Whoever does a part of the work asks here, every now and then, whether it goes on.
pub struct Asked<'a> {
    stopped: &'a AtomicBool,
    /// Only the thread somebody waits for can ask.
    watch: Option<&'a dyn Fn() -> bool>,
}

impl Asked<'static> {
    /// Nobody stops it.
    pub fn nobody() -> Self {
        static NEVER: AtomicBool = AtomicBool::new(false);
        Self { stopped: &NEVER, watch: None }
    }
}

impl Asked<'_> {
    /// Whether it goes on.
    pub fn goes_on(&self) -> bool {
        if self.watch.is_some_and(|watch| !watch()) {
            self.stopped.store(true, Ordering::Relaxed);
        }
        !self.stopped.load(Ordering::Relaxed)
    }
}

/// Work on each of so many columns, in order, on all processors when there are many cells; none when somebody stops it.
/// A part of the work that is stopped in the middle comes to nothing.
pub fn in_parallel_watched<T: Send>(
    columns: usize,
    cells: usize,
    watch: Watch<'_>,
    work: &(impl Fn(usize, &Asked<'_>) -> Option<T> + Sync),
) -> Option<Vec<T>> {
    let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let take = |asked: &Asked<'_>| {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= columns || !asked.goes_on() {
                return done;
            }
            let Some(one) = work(at, asked) else {
                stopped.store(true, Ordering::Relaxed);
                return done;
            };
            done.push((at, one));
        }
    };
    let share = || next.load(Ordering::Relaxed).saturating_sub(1) as f32 / columns.max(1) as f32;
    let ask = || watch(share().min(1.0));
    let asked = Asked { stopped: &stopped, watch: Some(&ask) };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads(columns, cells))
            .map_while(|_| {
                let builder = std::thread::Builder::new().name("import".to_owned());
                builder.spawn_scoped(scope, || take(&Asked { stopped: &stopped, watch: None })).ok()
            })
            .collect();
        let mut all = take(&asked);
        for other in others {
            // A panic of a thread is a panic of the import.
            match other.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    if stopped.load(Ordering::Relaxed) {
        return None;
    }
    all.sort_unstable_by_key(|(at, _)| *at);
    Some(all.into_iter().map(|(_, done)| done).collect())
}

/// Parts of a work that do not know of each other, on all processors.
pub fn at_once(parts: usize, work: &(dyn Fn(usize) + Sync)) {
    let one = |at: usize, _: &Asked<'_>| {
        work(at);
        Some(())
    };
    // Nobody stops it.
    let _ = in_parallel_watched(parts, MANY_CELLS, &|_| true, &one);
}

/// Whether a cell of a workbook holds an error or a formula without a result, which is neither blank nor a value.
pub fn is_error(raw: &RawTable, text: &str) -> bool {
    use crate::exchange::grid::Note;
    if !text.starts_with(['=', '#']) {
        return false;
    }
    let errors =
        ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!"];
    let said = |formula: bool| {
        raw.reading.notes.iter().any(|note| match note {
            Note::FormulasWithoutResult { .. } => formula,
            Note::ErrorCells { .. } => !formula,
            _ => false,
        })
    };
    text.starts_with('=') && said(true) || text.starts_with('#') && errors.contains(&text) && said(false)
}
