//! Rows with a separator too many or too few, brought back into their columns where the values of each column leave only
//! one way. What could be read in two ways stays as it came, and is told.

use std::collections::BTreeSet;

use super::kinds::{Look, look, shape, trim};
use super::shape::Shape;
use super::{Dialect, Mend};
use crate::exchange::rows::{Row, Rows};

/// How many rows a column is learned from.
const MOST_LEARNED: usize = 300;
/// The widest table whose rows are mended.
const MOST_COLUMNS: usize = 200;
/// The longest cell that is divided, in bytes.
const MOST_DIVIDED: usize = 2_000;
/// What a value costs that cannot stand in its column.
const WRONG: f64 = 4.0;
/// How much better than the next best a reading must be.
const MARGIN: f64 = 0.25;

/// What the values of a column look like.
#[derive(Debug, Default)]
struct Profile {
    /// The look of nearly all of them, when it tells something.
    look: Option<Look>,
    /// Their shapes, when there are only a few.
    shapes: Option<BTreeSet<String>>,
    /// Some values, to know them again.
    known: BTreeSet<String>,
    /// What all of them begin with.
    prefix: String,
    /// Whether some are empty, and whether all are.
    blanks: bool,
    empty: bool,
    digits: bool,
    longest: usize,
}

/// What the columns of a table look like.
#[derive(Debug)]
pub(super) struct Columns {
    profiles: std::rc::Rc<Vec<Profile>>,
    separator: char,
    quote: Option<char>,
}

/// Rows whose number was cut at its decimal comma, and the column (from 0) of that number.
#[derive(Debug)]
pub(super) struct Cut {
    pub rows: Vec<usize>,
    pub column: usize,
}

/// Where every row of a table that is separated by commas is one cell longer than its headings, and only one column can be
/// a number cut at its decimal comma, the two parts are one again; how many columns there are then.
pub(super) fn join_decimals(rows: &mut Rows, shape: &Shape, dialect: &Dialect) -> Option<(usize, Cut)> {
    let (_, last) = shape.header?;
    let heads = rows.get(last)?.len();
    if dialect.separator != Some(',') || heads < 2 || shape.columns != heads + 1 {
        return None;
    }
    let skipped = |at: usize| shape.skipped.binary_search_by_key(&at, |(row, _)| *row).is_ok();
    let body: Vec<usize> = (last + 1..rows.len()).filter(|at| !skipped(*at)).collect();
    if body.len() < 2 || body.iter().any(|at| rows.get(*at).is_none_or(|row| row.len() != heads + 1)) {
        return None;
    }
    let digits = |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let cell = |row: usize, column: usize| rows.get(row).and_then(|row| row.get(column)).map_or("", trim);
    let whole = |cell: &str| cell.strip_prefix('-').unwrap_or(cell).split('.').all(digits);
    let cut = |column: usize| {
        body.iter().all(|row| {
            let behind = cell(*row, column + 1);
            whole(cell(*row, column)) && digits(behind) && behind.len() <= 2
        })
    };
    let places: Vec<usize> = (0..heads).filter(|column| cut(*column)).collect();
    let [column] = places.as_slice() else { return None };
    let column = *column;
    for at in &body {
        let mut cells: Vec<String> =
            rows.get(*at).map(|row| row.iter().map(str::to_owned).collect()).unwrap_or_default();
        let behind = cells.remove(column + 1);
        if let Some(number) = cells.get_mut(column) {
            *number = format!("{},{}", trim(number), trim(&behind));
        }
        rows.replace(*at, cells.iter().map(String::as_str));
    }
    Some((heads, Cut { rows: body, column }))
}

impl Columns {
    /// Learns from the rows of the right length.
    pub fn learn(
        rows: &Rows,
        columns: usize,
        separator: char,
        quote: Option<char>,
        is_data: &dyn Fn(usize) -> bool,
    ) -> Option<Self> {
        if !(2..=MOST_COLUMNS).contains(&columns) {
            return None;
        }
        let step = (rows.len() / MOST_LEARNED).max(1);
        let learned: Vec<Row<'_>> = (0..rows.len())
            .step_by(step)
            .filter(|at| is_data(*at))
            .filter_map(|at| rows.get(at))
            .filter(|row| row.len() == columns)
            .take(MOST_LEARNED)
            .collect();
        if learned.len() < 2 {
            return None;
        }
        let profiles = (0..columns).map(|column| profile(&learned, column)).collect();
        Some(Self { profiles: std::rc::Rc::new(profiles), separator, quote })
    }

    /// The only way to bring the cells of a row into the columns.
    pub fn mend(&self, cells: &[String]) -> Option<(Vec<String>, Mend)> {
        let columns = self.profiles.len();
        if cells.len() >= columns && cells.iter().skip(columns).all(|cell| trim(cell).is_empty()) {
            let kept: Vec<String> = cells.iter().take(columns).cloned().collect();
            if self.sum(&kept) < WRONG
                || cells.first().is_none_or(|first| !trim(first).is_empty()) && self.drop_and_join(cells).is_none()
            {
                return Some((kept, Mend::Padded));
            }
        }
        if cells.len() > columns { self.drop_and_join(cells) } else { self.pad_and_divide(cells) }
    }

    /// The same columns for a row with another separator.
    pub fn with_separator(&self, separator: char) -> Self {
        Self { profiles: self.profiles.clone(), separator, quote: self.quote }
    }

    /// Whether every cell can stand in its column.
    pub fn fits(&self, cells: &[String]) -> bool {
        cells.len() == self.profiles.len() && self.sum(cells) < WRONG
    }

    fn cost(&self, column: usize, cell: &str) -> f64 {
        let Some(profile) = self.profiles.get(column) else { return WRONG };
        let cell = trim(cell);
        if cell.is_empty() {
            return if profile.blanks { 0.0 } else { WRONG };
        }
        if profile.empty {
            return WRONG;
        }
        let own = look(cell);
        if own == Look::Empty {
            return 0.0;
        }
        if let Some(usual) = profile.look {
            if own != usual {
                return WRONG;
            }
            let prefixed = profile.prefix.len() < 4 || cell.starts_with(&profile.prefix);
            let shaped = profile.shapes.as_ref().is_none_or(|shapes| shapes.contains(&shape(cell)));
            return if shaped && prefixed { 0.0 } else { 0.6 };
        }
        if profile.known.contains(cell) {
            return -0.5;
        }
        let unusual = !profile.digits && cell.bytes().any(|byte| byte.is_ascii_digit());
        let long = cell.len() > profile.longest.max(8) * 4;
        let other = own.tells() && own != Look::Code;
        f64::from(u8::from(unusual)) * 0.5 + f64::from(u8::from(long)) * 0.5 + f64::from(u8::from(other))
    }

    fn sum(&self, cells: &[String]) -> f64 {
        cells.iter().enumerate().map(|(column, cell)| self.cost(column, cell)).sum()
    }

    /// The best of several readings, when it stands out and every value can stand where it is.
    fn only(mut found: Vec<(f64, Vec<String>, Mend)>) -> Option<(Vec<String>, Mend)> {
        found.sort_by(|one, two| one.0.total_cmp(&two.0));
        let mut found = found.into_iter();
        let (cost, cells, mend) = found.next()?;
        let next = found.find(|(_, other, _)| *other != cells);
        (cost < WRONG && next.is_none_or(|(other, ..)| other >= cost + MARGIN)).then_some((cells, mend))
    }

    /// Cells too many: an empty one is left out, or parts of one are joined.
    fn drop_and_join(&self, cells: &[String]) -> Option<(Vec<String>, Mend)> {
        let columns = self.profiles.len();
        let surplus = cells.len().checked_sub(columns).filter(|surplus| *surplus > 0 && *surplus <= 40)?;
        let mut found = Vec::new();
        for column in 0..=columns {
            let (front, rest) = cells.split_at_checked(column)?;
            if let Some((gone, back)) = rest.split_at_checked(surplus)
                && gone.iter().all(|cell| trim(cell).is_empty())
            {
                let kept = [front, back].concat();
                found.push((self.sum(&kept) + 0.6, kept, Mend::Dropped(column as u32 + 1)));
            }
            if let Some((parts, back)) = rest.split_at_checked(surplus + 1)
                && parts.iter().all(|part| !trim(part).is_empty())
            {
                let whole = parts.join(&self.separator.to_string());
                let spaced = self.separator != ' ' && parts.iter().skip(1).all(|part| part.starts_with(' '));
                let number = self.profiles.get(column).is_some_and(|profile| profile.look == Some(Look::Number));
                let hint = if spaced || number && look(&whole) == Look::Number { 0.5 } else { 1.0 };
                let joined = [front, &[whole], back].concat();
                found.push((self.sum(&joined) + hint, joined, Mend::Joined(column as u32 + 1)));
            }
        }
        Self::only(found)
    }

    /// Cells too few: the last ones are empty, or one has to be divided.
    fn pad_and_divide(&self, cells: &[String]) -> Option<(Vec<String>, Mend)> {
        let columns = self.profiles.len();
        let missing = columns.checked_sub(cells.len())?;
        let mut padded = cells.to_vec();
        padded.resize(columns, String::new());
        let cost = self.sum(&padded);
        // Nothing speaks against it, or there is no other way.
        if cost < 0.9 || missing != 1 && cost < WRONG {
            return Some((padded, Mend::Padded));
        }
        if missing != 1 {
            return None;
        }
        let mut found = vec![(cost + 0.5, padded, Mend::Padded)];
        for column in 0..cells.len() {
            let (front, rest) = cells.split_at_checked(column)?;
            let (cell, back) = rest.split_first()?;
            for (one, two, cost) in self.divisions(column, cell) {
                let divided = [front, &[one, two], back].concat();
                found.push((self.sum(&divided) + cost, divided, Mend::Divided(column as u32 + 1)));
            }
        }
        Self::only(found)
    }

    /// The ways to divide a cell between a column and the next one.
    fn divisions(&self, column: usize, cell: &str) -> Vec<(String, String, f64)> {
        let mut found = Vec::new();
        let (Some(left), Some(right)) = (self.profiles.get(column), self.profiles.get(column + 1)) else {
            return found;
        };
        if cell.len() > MOST_DIVIDED {
            return found;
        }
        let strict =
            |profile: &Profile| profile.look.is_some() && (profile.shapes.is_some() || profile.prefix.len() >= 4);
        for (at, c) in cell.char_indices() {
            let (one, two) = (cell.get(..at).unwrap_or_default(), cell.get(at..).unwrap_or_default());
            if Some(c) == self.quote {
                found.push((one.to_owned(), two.get(c.len_utf8()..).unwrap_or_default().to_owned(), 0.1));
            }
            if at == 0 || !(strict(left) || strict(right) || left.look.is_some() && right.look.is_some()) {
                continue;
            }
            // Both sides are asked before anything is copied.
            let cost = self.cost(column, one) + self.cost(column + 1, two);
            if cost < 0.6 {
                found.push((one.to_owned(), two.to_owned(), 1.0));
            }
        }
        found
    }
}

fn profile(rows: &[Row<'_>], column: usize) -> Profile {
    let mut profile = Profile { empty: true, ..Profile::default() };
    let mut counts = [0_usize; Look::ALL.len()];
    let mut shapes = BTreeSet::new();
    let mut prefix: Option<&str> = None;
    for row in rows {
        let cell = trim(row.get(column).unwrap_or_default());
        let own = look(cell);
        if let Some(count) = counts.get_mut(own as usize) {
            *count += 1;
        }
        if cell.is_empty() {
            profile.blanks = true;
            continue;
        }
        profile.empty = false;
        profile.digits |= cell.bytes().any(|byte| byte.is_ascii_digit());
        profile.longest = profile.longest.max(cell.len());
        if shapes.len() <= 6 {
            shapes.insert(shape(cell));
        }
        if profile.known.len() < 200 && cell.len() <= 60 {
            profile.known.insert(cell.to_owned());
        }
        prefix = Some(prefix.map_or(cell, |prefix| common(prefix, cell)));
    }
    let held: usize = counts.iter().skip(1).sum();
    profile.look = Look::ALL.into_iter().find(|look| {
        look.tells() && counts.get(*look as usize).is_some_and(|count| *count > 0 && count * 100 >= held * 95)
    });
    profile.shapes = (shapes.len() <= 6 && held > shapes.len()).then_some(shapes);
    prefix.unwrap_or_default().clone_into(&mut profile.prefix);
    profile
}

fn common<'a>(one: &'a str, two: &str) -> &'a str {
    let end = one
        .char_indices()
        .zip(two.chars())
        .find(|((_, a), b)| a != b)
        .map_or(one.len().min(two.len()), |((at, _), _)| at);
    one.get(..end).unwrap_or_default()
}
