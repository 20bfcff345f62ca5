//! Which dialect a text is written in. Every possible one reads a sample, and the one whose table looks most like a
//! table wins: rows of one length, columns of one look, quotes that come out even.

use super::kinds::{Look, look};
use super::split::{Pieces, Splitter};
use super::{Dialect, LineEnds};
use crate::exchange::rows::Row;
use crate::exchange::table::TableError;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 128 * 1024;
/// How many rows of it are read.
const MOST_ROWS: usize = 400;
/// How many of these are looked at cell by cell.
const MOST_LOOKED_AT: usize = 120;
/// How many lines without any separator above a table are taken for titles.
const MOST_TITLES: usize = 12;
/// Separators and how usual they are, from 0 to 1.
const SEPARATORS: [(u8, f64); 10] = [
    (b',', 1.0),
    (b';', 1.0),
    (b'\t', 1.0),
    (b'|', 0.98),
    (b'\x1f', 0.98),
    (b'\x01', 0.98),
    (b'^', 0.9),
    (b'~', 0.9),
    (b':', 0.6),
    (b' ', 0.72),
];

/// A dialect and how many columns its table has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub dialect: Dialect,
    pub columns: usize,
}

/// The part of a text from which its dialect is found: whole lines from the start.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let mut end = SAMPLE;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let cut = head.rfind('\n').or_else(|| head.rfind('\r')).map_or(end, |at| at + 1);
    head.get(..cut).unwrap_or_default()
}

/// What stands below the comments with which a text begins, if that is enough for a table.
fn below_comments(sample: &str) -> &str {
    let mut rest = sample;
    while rest.starts_with('#') {
        rest = rest.find('\n').and_then(|end| rest.get(end + 1..)).unwrap_or_default();
    }
    if rest.lines().filter(|line| !line.trim().is_empty()).nth(1).is_some() { rest } else { sample }
}

/// How the rows of a text end.
pub(super) fn line_ends(text: &str) -> LineEnds {
    let head = sample(text).as_bytes();
    let feeds = memchr::memchr_iter(b'\n', head).count();
    let pairs = memchr::memmem::find_iter(head, b"\r\n").count();
    let returns = memchr::memchr_iter(b'\r', head).count() - pairs;
    if returns > feeds {
        LineEnds::Cr
    } else if pairs * 2 > feeds {
        LineEnds::CrLf
    } else {
        LineEnds::Lf
    }
}

/// The likeliest dialect of a text.
///
/// # Errors
/// [`TableError::TooLarge`] when no dialect can read it at all.
pub(super) fn sniff(text: &str, said: Option<u8>) -> Result<Found, TableError> {
    let sample = below_comments(sample(text));
    let ends = line_ends(text);
    let mut best: Option<(f64, Found)> = None;
    let mut refused = None;
    for (separator, usual) in separators(sample, said) {
        for (quote, escape) in quotes(sample, separator) {
            let dialect = Dialect {
                separator: separator.map(char::from),
                quote: Some(char::from(quote)),
                escape: escape.map(char::from),
                ends,
                declared: false,
                whole_lines: false,
            };
            match judge(sample, &dialect) {
                Ok((worth, columns)) => {
                    let worth = worth * usual;
                    if best.is_none_or(|(known, _)| worth > known + 1e-9) {
                        best = Some((worth, Found { dialect, columns }));
                    }
                }
                // A table that is too wide is no list of long texts.
                Err(error) if refused.as_ref().is_none_or(|(_, sure)| !sure) => {
                    refused = Some((error, usual >= 0.98 && separator.is_some()));
                }
                Err(_) => {}
            }
        }
    }
    match (best, refused) {
        (Some((_, found)), Some((error, true))) if found.dialect.separator.is_none() => Err(error),
        (Some((_, found)), _) => Ok(found),
        (None, Some((error, _))) => Err(error),
        (None, None) => Err(TableError::Empty),
    }
}

fn separators(sample: &str, said: Option<u8>) -> Vec<(Option<u8>, f64)> {
    if let Some(said) = said {
        return vec![(Some(said), 1.0)];
    }
    let mut found: Vec<(Option<u8>, f64)> = SEPARATORS
        .into_iter()
        .filter(|(separator, _)| memchr::memchr(*separator, sample.as_bytes()).is_some())
        .map(|(separator, usual)| (Some(separator), usual))
        .collect();
    found.push((None, 1.0));
    found
}

/// Quotes and escapes that are worth a try.
fn quotes(sample: &str, separator: Option<u8>) -> Vec<(u8, Option<u8>)> {
    let mut found = vec![(b'"', None)];
    let has = |first: u8, second: u8| memchr::memmem::find(sample.as_bytes(), &[first, second]).is_some();
    for escape in [b'\\', b'\0'] {
        if has(escape, b'"') || escape == b'\\' && separator.is_some_and(|separator| has(escape, separator)) {
            found.push((b'"', Some(escape)));
        }
    }
    let edge = |byte: u8| has(byte, b'\'') || has(b'\'', byte);
    if separator.is_some_and(edge) && memchr::memchr(b'\'', sample.as_bytes()).is_some() {
        found.push((b'\'', None));
        if has(b'\\', b'\'') {
            found.push((b'\'', Some(b'\\')));
        }
    }
    found
}

/// How much a text looks like a table in this dialect, and how many columns that has.
fn judge(sample: &str, dialect: &Dialect) -> Result<(f64, usize), TableError> {
    let read = |expected| Splitter::new(sample, dialect, expected).read(0, sample.len(), MOST_ROWS, &|_| true);
    let first = read(0)?;
    let columns = usual_length(&first);
    let pieces = if columns > 1 && first.broken > 0 { read(columns)? } else { first };
    let columns = usual_length(&pieces);
    Ok((worth(&pieces, columns), columns))
}

/// The length that most rows have; a longer one counts a little more than a shorter one.
pub(super) fn usual_length(pieces: &Pieces) -> usize {
    let mut lengths = std::collections::BTreeMap::<usize, f64>::new();
    for row in pieces.rows.iter() {
        *lengths.entry(row.len()).or_default() += if row.len() == 1 { 0.6 } else { 1.0 };
    }
    lengths.into_iter().fold((1, 0.0), |best, (length, count)| if count >= best.1 { (length, count) } else { best }).0
}

fn worth(pieces: &Pieces, columns: usize) -> f64 {
    let rows = pieces.rows.len();
    if rows == 0 {
        return 0.0;
    }
    let fitting: Vec<Row<'_>> = pieces.rows.iter().filter(|row| row.len() == columns).collect();
    let mut others = std::collections::BTreeMap::<usize, usize>::new();
    let (mut near_by, mut titles, mut above) = (0, 0, true);
    for row in pieces.rows.iter().filter(|row| row.len() != columns) {
        // Titles hold no separators; what is as long as many other rows is a table of its own.
        above &= row.len() == 1 && columns > 1 && titles < MOST_TITLES;
        titles += usize::from(above);
        near_by += usize::from(near(row, columns));
        *others.entry(row.len()).or_default() += 1;
    }
    let group = |(length, count): (&usize, &usize)| *length > 1 && *count >= 5 && *count * 10 >= rows;
    let grouped: usize = others.iter().filter(|entry| group(*entry)).map(|(_, count)| *count).sum();
    let lost = titles as f64 * 0.7 + (near_by.max(grouped)) as f64 * 0.6;
    let fit = (fitting.len() as f64 + lost).min(rows as f64) / rows as f64;
    let (quality, unity) = looks(&fitting, columns);
    let breadth = if columns == 1 { 0.56 } else { 1.0 - 0.4 / columns as f64 };
    let even = 1.0 - 0.5 * f64::from(pieces.broken) / rows as f64;
    // Rows that are all longer than the headings above them were cut in a place where nothing separates.
    let heads = pieces.rows.iter().find(|row| row.len() > 1).map_or(columns, Row::len);
    let headed = if heads + 1 == columns { 0.85 } else { 1.0 };
    fit.powf(1.2) * quality * (0.6 + 0.4 * unity) * breadth * even * headed
}

/// A row that is only a little off: cut short at the end, or with empty cells too many.
fn near(row: Row<'_>, columns: usize) -> bool {
    let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
    row.len() > columns && row.iter().skip(columns).all(|cell| cell.trim().is_empty())
        || row.len() < columns && row.len() + 1 >= columns && filled > 1
}

/// How clean the cells are, and how much those of a column look alike.
fn looks(rows: &[Row<'_>], columns: usize) -> (f64, f64) {
    let mut counts = vec![[0_u32; Look::ALL.len()]; columns];
    let (mut quality, mut cells) = (0.0, 0.0);
    let step = (rows.len() / MOST_LOOKED_AT).max(1);
    for row in rows.iter().step_by(step) {
        for (cell, counts) in row.iter().zip(&mut counts) {
            let look = look(cell);
            quality += cleanness(cell, look);
            cells += 1.0;
            if let Some(count) = counts.get_mut(look as usize) {
                *count += 1;
            }
        }
    }
    if cells == 0.0 {
        return (0.0, 0.0);
    }
    let unity: f64 = counts
        .iter()
        .map(|counts| {
            let filled: u32 = counts.iter().skip(1).sum();
            let most = counts.iter().skip(1).max().copied().unwrap_or(0);
            if filled == 0 { 0.5 } else { f64::from(most) / f64::from(filled) }
        })
        .sum();
    (quality / cells, unity / columns as f64)
}

/// How much a cell looks like one cell: a number more than a text, a text with stray quotes or separators least.
fn cleanness(cell: &str, look: Look) -> f64 {
    match look {
        Look::Empty => 0.85,
        Look::Text => {
            let text = cell.trim();
            let edge = |c: char| text.starts_with(c) || text.ends_with(c);
            if edge('"') || text.starts_with('\'') && text.ends_with('\'') && text.len() > 1 {
                0.3
            } else if text.contains([';', '\t', '|']) || edge('\'') || text.contains("\",\"") {
                0.55
            } else if text.contains('"') {
                0.65
            } else {
                0.8
            }
        }
        _ => 1.0,
    }
}

/// Whether every line is quoted as a whole: then each is one cell, and separators lie in it.
pub(super) fn is_quoted_by_line(text: &str) -> bool {
    let ends = line_ends(text);
    let dialect =
        Dialect { separator: None, quote: Some('"'), escape: None, ends, declared: false, whole_lines: false };
    let sample = sample(text);
    let Ok(pieces) = Splitter::new(sample, &dialect, 1).read(0, sample.len(), MOST_ROWS, &|_| true) else {
        return false;
    };
    let lines: Vec<&str> = sample.lines().filter(|line| !line.trim().is_empty()).take(MOST_ROWS).collect();
    let quoted = lines.iter().filter(|line| line.trim().starts_with('"') && line.trim().ends_with('"')).count();
    let whole = |separator: char| {
        let mut counts = pieces.rows.iter().filter_map(|row| row.get(0)).map(|cell| cell.matches(separator).count());
        let first = counts.next().unwrap_or(0);
        first > 0 && counts.filter(|count| *count >= first).count() * 10 >= (pieces.rows.len().max(1) - 1) * 8
    };
    // In an ordinary table with quotes around every cell these do not come out even when a line is one cell.
    quoted == lines.len()
        && pieces.broken == 0
        && pieces.rows.len() == lines.len()
        && lines.len() > 1
        && [',', ';', '\t', '|'].into_iter().any(whole)
}
