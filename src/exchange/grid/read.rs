//! Steps one and two together: bytes in, a table as it stood out, with everything that was understood on the way.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

use super::mend::Columns;
use super::shape::{self, Said, Shape};
use super::split::{Pieces, Splitter};
use super::{
    Dialect, Encoding, HeaderHint, Hints, LineEnds, Mend, Note, OddRow, Reading, SkipWhy, Skipped, bytes, headings,
    sniff, workbook,
};
use crate::exchange::Watch;
use crate::exchange::rows::{Row, Rows};
use crate::exchange::table::{LARGEST, LARGEST_WORKBOOK, RawTable, TableError};

/// From this size on a text is read by two threads, in bytes.
const TWO_THREADS: usize = 4 * 1024 * 1024;
/// How many lines with stray quotes are named one by one.
const MOST_NAMED: usize = 20;
/// How many letters of a line that is left out are kept.
const MOST_LETTERS: usize = 80;
/// How many odd rows are named.
const MOST_ODD: usize = 10_000;
/// How many odd rows are brought back into their columns.
const MOST_MENDED: usize = 5_000;

/// Reads the grid of a file. A table without rows, or without anything, is one as well.
///
/// # Errors
/// [`TableError`]; [`TableError::Stopped`] when the watch says so.
pub fn read_grid(bytes: Cow<'_, [u8]>, hints: &Hints, watch: Watch<'_>) -> Result<RawTable, TableError> {
    let workbook = bytes::is_workbook(&bytes);
    let limit = if workbook { LARGEST_WORKBOOK } else { LARGEST };
    if bytes.len() > limit {
        return Err(TableError::TooLarge { what: "MB", limit: limit / 1024 / 1024 });
    }
    if workbook {
        return Ok(from_sheet(workbook::read(&bytes, hints)?, hints));
    }
    bytes::refuse(&bytes)?;
    let (text, encoding, mut notes) = text_of(bytes, hints.encoding)?;
    if !watch(0.0) {
        return Err(TableError::Stopped);
    }
    let text = without_nuls(text, &mut notes);
    read_text(&text, encoding, notes, hints, watch)
}

/// The text of a file; its bytes are given up where they are no longer needed.
fn text_of(bytes: Cow<'_, [u8]>, said: Option<Encoding>) -> Result<(Cow<'_, str>, Encoding, Vec<Note>), TableError> {
    match bytes {
        Cow::Borrowed(bytes) => {
            let decoded = bytes::decode(bytes, said)?;
            Ok((decoded.text, decoded.encoding, decoded.notes))
        }
        Cow::Owned(bytes) => {
            let decoded = bytes::decode(&bytes, said)?;
            let (encoding, notes) = (decoded.encoding, decoded.notes);
            let text = match decoded.text {
                Cow::Owned(text) => text,
                // The same bytes are the text; a mark in front was cut off.
                Cow::Borrowed(text) if text.len() == bytes.len() => String::from_utf8(bytes).unwrap_or_default(),
                Cow::Borrowed(text) => text.to_owned(),
            };
            Ok((text.into(), encoding, notes))
        }
    }
}

/// NULs are no letters. One before a quote is an escape and stays; others are left out and told.
fn without_nuls<'a>(text: Cow<'a, str>, notes: &mut Vec<Note>) -> Cow<'a, str> {
    let Some(first) = text.find('\0') else { return text };
    if text.contains("\0\"") {
        return text;
    }
    let line = memchr::memchr_iter(b'\n', text.get(..first).unwrap_or_default().as_bytes()).count() as u32 + 1;
    notes.push(Note::NulBytes { line, count: memchr::memchr_iter(0, text.as_bytes()).count() as u32 });
    text.replace('\0', "").into()
}

fn read_text(
    text: &str,
    encoding: Encoding,
    notes: Vec<Note>,
    hints: &Hints,
    watch: Watch<'_>,
) -> Result<RawTable, TableError> {
    let text = text.trim_start_matches('\u{feff}');
    let (declared, body) = declaration(text);
    let said = hints.separator.filter(char::is_ascii).map(|c| c as u8).or(declared);
    let skipped_lines = u32::from(body.len() < text.len());
    let unquoted = sniff::is_quoted_by_line(body).then(|| without_outer_quotes(body));
    let text = unquoted.as_deref().unwrap_or(body);
    if text.trim().is_empty() {
        return Ok(empty(encoding, notes));
    }
    let found = sniff::sniff(text, said)?;
    let dialect = Dialect { declared: declared.is_some(), whole_lines: unquoted.is_some(), ..found.dialect };
    let pieces = split(text, &dialect, found.columns, watch)?;
    let mut reading = Reading { dialect: Some(dialect), notes, ..Reading::default() };
    if dialect.whole_lines {
        reading.notes.push(Note::WholeLinesQuoted);
    }
    note_strays(&pieces, skipped_lines, &mut reading);
    if skipped_lines > 0 {
        let line = Skipped { line: 1, to: 1, why: SkipWhy::Declaration, text: String::new(), cells: Vec::new() };
        reading.skipped.push(line);
    }
    let mut lines = pieces.lines;
    for line in &mut lines {
        *line += 1 + skipped_lines;
    }
    let blanks: Vec<(u32, u32)> =
        pieces.blanks.iter().map(|(first, last)| (first + 1 + skipped_lines, last + 1 + skipped_lines)).collect();
    let source = Source { text, dialect, odd: pieces.odd, blanks, rows: pieces.rows, lines, columns: found.columns };
    Ok(assemble(source, encoding, reading, hints))
}

/// The rows of a text without headings, in its likeliest dialect; what cannot be read is left out.
pub fn rows_of(text: &str, most: usize) -> Rows {
    let said = text.contains('\t').then_some(b'\t');
    let read = |found: sniff::Found| Splitter::new(text, &found.dialect, 0).read(0, text.len(), most, &|_| true);
    sniff::sniff(text, said).and_then(read).map(|pieces| pieces.rows).unwrap_or_default()
}

/// A first line that says the separator, and the text behind it.
fn declaration(text: &str) -> (Option<u8>, &str) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let (first, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let line = first.trim_matches(['"', ' ']);
    let is_one = line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    match line.as_bytes().get(4).filter(|byte| is_one && byte.is_ascii() && line.len() == 5) {
        Some(separator) => {
            let rest = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
            (Some(*separator), rest)
        }
        // `sep=` and a tab, which was cut off with the blanks.
        None if is_one && line.len() == 4 => (Some(b'\t'), rest.trim_start_matches(['\r', '\n'])),
        None => (None, text),
    }
}

/// A text whose lines were quoted as a whole, without these quotes.
fn without_outer_quotes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        let inner = line.trim().strip_prefix('"').and_then(|line| line.strip_suffix('"'));
        plain.push_str(&inner.unwrap_or(line).replace("\"\"", "\""));
        plain.push('\n');
    }
    plain
}

fn empty(encoding: Encoding, notes: Vec<Note>) -> RawTable {
    RawTable {
        headings: Vec::new(),
        rows: Rows::default(),
        delimiter: None,
        encoding,
        footer_lines: 0,
        reading: Box::new(Reading { notes, ..Reading::default() }),
    }
}

/// All rows of a text; a large one is read by two threads, each from a line's start on.
fn split(text: &str, dialect: &Dialect, columns: usize, watch: Watch<'_>) -> Result<Pieces, TableError> {
    let splitter = Splitter::new(text, dialect, columns);
    let told = |at: usize| watch((at as f32 / text.len() as f32).min(1.0));
    let middle = text.len() / 2;
    let line_end = |at: usize| {
        memchr::memchr(if dialect.ends == LineEnds::Cr { b'\r' } else { b'\n' }, text.as_bytes().get(at..)?)
            .map(|end| at + end + 1)
    };
    let Some(middle) = line_end(middle).filter(|_| text.len() > TWO_THREADS) else {
        return splitter.read(0, text.len(), usize::MAX, &told);
    };
    let stop = AtomicBool::new(false);
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| splitter.read(middle, text.len(), usize::MAX, &|_| !stop.load(Ordering::Relaxed)));
        let first = splitter.read(0, middle, usize::MAX, &|at| told(at * 2));
        if first.is_err() {
            stop.store(true, Ordering::Relaxed);
        }
        (first, second.join())
    });
    let mut first = first?;
    if first.end == middle {
        let second = second.unwrap_or(Err(TableError::Stopped))?;
        first.append(second);
    } else {
        // A cell runs over the middle: what the second thread read began inside of it.
        drop(second);
        let from = first.end;
        first.append(splitter.read(from, text.len(), usize::MAX, &|at| told(from + at))?);
    }
    // Both halves were counted by themselves.
    first.check()?;
    Ok(first)
}

fn note_strays(pieces: &Pieces, above: u32, reading: &mut Reading) {
    for (line, open) in pieces.strays.iter().take(MOST_NAMED) {
        let line = line + 1 + above;
        reading.notes.push(if *open { Note::QuoteNeverCloses { line } } else { Note::StrayQuote { line } });
    }
    let more = (pieces.broken as usize).saturating_sub(MOST_NAMED);
    if more > 0 {
        reading.notes.push(Note::MoreStrayQuotes { lines: more as u32 });
    }
}

/// All rows of a file, before it is known which of them are the table.
pub(super) struct Source<'a> {
    pub text: &'a str,
    pub dialect: Dialect,
    pub odd: Vec<(u32, usize, usize)>,
    pub blanks: Vec<(u32, u32)>,
    pub rows: Rows,
    pub lines: Vec<u32>,
    pub columns: usize,
}

/// Finds the table among the rows, mends what is odd, and says what was left out.
fn assemble(source: Source<'_>, encoding: Encoding, mut reading: Reading, hints: &Hints) -> RawTable {
    let Source { text, dialect, mut odd, blanks, mut rows, mut lines, columns: mut expected } = source;
    if let Some(columns) = super::beside::choose(&mut rows, &mut lines, hints, &mut reading) {
        (odd, expected) = (Vec::new(), columns);
    }
    let behind: std::collections::HashSet<u32, foldhash::fast::FixedState> =
        blanks.iter().map(|(_, last)| last + 1).collect();
    let after_blank = |at: usize| lines.get(at).is_some_and(|line| behind.contains(line));
    let mut shape = shape::find(&rows, expected, &after_blank, header_row(hints, &lines));
    if let Some((heads, joined)) = super::mend::join_decimals(&mut rows, &shape, &dialect) {
        let row_of = |at: &usize| lines.get(*at).copied().unwrap_or(0);
        reading.odd.extend(joined.rows.iter().take(MOST_ODD).map(|at| OddRow {
            line: row_of(at),
            row: *at as u32,
            cells: heads as u32 + 1,
            expected: heads as u32,
            mended: Some(Mend::Joined(joined.column as u32 + 1)),
        }));
        odd = Vec::new();
        shape = shape::find(&rows, heads, &after_blank, header_row(hints, &lines));
    }
    let columns = headings_decide(&rows, &shape, &dialect).unwrap_or_else(|| widest_group(&rows, &shape));
    let (odd, shape) = if columns == shape.columns {
        (odd, shape)
    } else {
        let odd = odd_rows(&rows, columns);
        (odd, shape::find(&rows, columns, &after_blank, header_row(hints, &lines)))
    };
    if let Some(columns) = learned(&rows, &shape, &dialect, &odd) {
        mend_rows(&columns, &odd, text, &dialect, &shape, &lines, &mut rows, &mut reading);
    } else {
        note_odd(&odd, &shape, &lines, &rows, &mut reading);
    }
    let headings = headings::headings(&rows, &shape, &lines, &mut reading);
    skip(&rows, &shape, &lines, &blanks, &mut reading);
    let mut gone = vec![false; rows.len()];
    let heads = shape.header.map(|(first, last)| first..last + 1).unwrap_or_default();
    for at in shape.skipped.iter().map(|(at, _)| *at).chain(heads) {
        if let Some(gone) = gone.get_mut(at) {
            *gone = true;
        }
    }
    renumber(&gone, &mut reading);
    rows.retain(|row| gone.get(row) == Some(&false));
    let mut row = 0;
    lines.retain(|_| {
        row += 1;
        gone.get(row - 1) == Some(&false)
    });
    reading.lines = lines;
    reading.columns = shape.columns as u32;
    let footer_lines = reading
        .skipped
        .iter()
        .filter(|skipped| {
            !matches!(skipped.why, SkipWhy::Title | SkipWhy::Declaration)
                && reading.header.is_none_or(|(_, last)| skipped.line > last)
        })
        .map(|skipped| skipped.to + 1 - skipped.line)
        .sum();
    RawTable { headings, rows, delimiter: dialect.separator, encoding, footer_lines, reading: Box::new(reading) }
}

/// How many columns a table of rows of several lengths has: as many as the longest of the usual ones, so that no cell is
/// without a column.
fn widest_group(rows: &Rows, shape: &Shape) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for (_, row) in rows.iter().enumerate().filter(|(at, row)| row.len() != shape.columns && is_data(shape, *at)) {
        *counts.entry(row.len()).or_default() += 1;
    }
    let all = rows.len() - shape.skipped.len();
    let usual = |count: usize| count >= 5 && count * 4 >= all;
    let widest = counts.into_iter().rev().find(|(length, count)| *length > shape.columns && usual(*count));
    widest.map_or(shape.columns, |(length, _)| length)
}

/// Where blanks separate cells, and stand in them as well, only the headings know how many columns there are.
fn headings_decide(rows: &Rows, shape: &Shape, dialect: &Dialect) -> Option<usize> {
    let heads = rows.get(shape.header?.1)?.len();
    (dialect.separator == Some(' ') && heads > 1 && heads < shape.columns).then_some(heads)
}

/// The rows of another length, of which nobody knows any more where they stand in the text.
fn odd_rows(rows: &Rows, columns: usize) -> Vec<(u32, usize, usize)> {
    let odd = rows.iter().enumerate().filter(|(_, row)| row.len() != columns);
    odd.map(|(at, _)| (at as u32, 0, 0)).take(MOST_ODD).collect()
}

/// What the columns look like, where rows have to be mended.
fn learned(rows: &Rows, shape: &Shape, dialect: &Dialect, odd: &[(u32, usize, usize)]) -> Option<Columns> {
    if odd.is_empty() {
        return None;
    }
    let is_data = |row| is_data(shape, row);
    Columns::learn(rows, shape.columns, dialect.separator.unwrap_or(','), dialect.quote, &is_data)
}

fn header_row(hints: &Hints, lines: &[u32]) -> Said {
    match hints.header {
        None => Said::Nothing,
        Some(HeaderHint::Nowhere) => Said::Nowhere,
        Some(HeaderHint::Line(line)) => lines.iter().position(|known| *known >= line).map_or(Said::Nothing, Said::Row),
    }
}

/// The most rows that are kept although they are left out.
const MOST_SET_ASIDE: usize = 1_000;

/// Notes what was left out, in the order of the file.
fn skip(rows: &Rows, shape: &Shape, lines: &[u32], blanks: &[(u32, u32)], reading: &mut Reading) {
    let words = |row: Row<'_>| {
        let cells: Vec<&str> = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).take(6).collect();
        cells.join(" | ").chars().take(MOST_LETTERS).collect::<String>()
    };
    for (at, why) in &shape.skipped {
        let (Some(line), Some(row)) = (lines.get(*at), rows.get(*at)) else { continue };
        let sum = matches!(why, SkipWhy::Total | SkipWhy::Subtotal | SkipWhy::Group);
        if (sum || *why == SkipWhy::SecondTable) && reading.set_aside.len() < MOST_SET_ASIDE {
            reading.set_aside.push(row.iter().map(str::to_owned).collect());
        }
        let cells = if sum { row.iter().map(str::to_owned).collect() } else { Vec::new() };
        reading.skipped.push(Skipped { line: *line, to: *line, why: *why, text: words(row), cells });
    }
    let last_row = lines.last().copied().unwrap_or(0);
    for (first, last) in blanks.iter().filter(|(first, _)| *first < last_row) {
        reading.skipped.push(Skipped {
            line: *first,
            to: *last,
            why: SkipWhy::Blank,
            text: String::new(),
            cells: Vec::new(),
        });
    }
    reading.skipped.sort_by_key(|skipped| skipped.line);
    // Blank rows and those of a second table are told together.
    reading.skipped.dedup_by(|next, known| {
        let together = known.why == next.why
            && known.to + 1 == next.line
            && matches!(next.why, SkipWhy::Blank | SkipWhy::SecondTable);
        if together {
            known.to = next.to;
        }
        together
    });
}

fn note_odd(odd: &[(u32, usize, usize)], shape: &Shape, lines: &[u32], rows: &Rows, reading: &mut Reading) {
    for (at, ..) in odd {
        let (row, cells) = (*at as usize, rows.get(*at as usize).map_or(0, Row::len));
        if is_data(shape, row) && cells != shape.columns {
            let line = lines.get(row).copied().unwrap_or(0);
            reading.odd.push(OddRow {
                line,
                row: *at,
                cells: cells as u32,
                expected: shape.columns as u32,
                mended: None,
            });
        }
    }
}

fn is_data(shape: &Shape, row: usize) -> bool {
    shape.header.is_none_or(|(_, last)| row > last) && shape.skipped.binary_search_by_key(&row, |(at, _)| *at).is_err()
}

/// Brings odd rows back into their columns and notes all of them.
#[allow(clippy::too_many_arguments, reason = "one step of many, used once")]
fn mend_rows(
    columns: &Columns,
    odd: &[(u32, usize, usize)],
    text: &str,
    dialect: &Dialect,
    shape: &Shape,
    lines: &[u32],
    rows: &mut Rows,
    reading: &mut Reading,
) {
    let mut tried = 0;
    for (at, from, to) in odd {
        let row = *at as usize;
        let Some(cells) = rows.get(row).map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>()) else { continue };
        if !is_data(shape, row) || cells.len() == shape.columns {
            continue;
        }
        tried += 1;
        let mended = if tried > MOST_MENDED {
            None
        } else {
            columns.mend(&cells).or_else(|| otherwise(columns, text.get(*from..*to)?, dialect, shape.columns))
        };
        reading.odd.push(OddRow {
            line: lines.get(row).copied().unwrap_or(0),
            row: *at,
            cells: cells.len() as u32,
            expected: shape.columns as u32,
            mended: mended.as_ref().map(|(_, mend)| *mend),
        });
        if let Some((cells, _)) = mended {
            rows.replace(row, cells.iter().map(String::as_str));
        }
    }
}

/// A row with a separator of its own.
fn otherwise(columns: &Columns, line: &str, dialect: &Dialect, expected: usize) -> Option<(Vec<String>, Mend)> {
    if line.len() > 64 * 1024 {
        return None;
    }
    [',', ';', '\t', '|', ' ']
        .into_iter()
        .filter(|separator| Some(*separator) != dialect.separator && line.contains(*separator))
        .find_map(|separator| {
            let other = Dialect { separator: Some(separator), ..*dialect };
            let pieces = Splitter::new(line, &other, expected).read(0, line.len(), 2, &|_| true).ok()?;
            let cells: Vec<String> =
                pieces.rows.get(0).filter(|_| pieces.rows.len() == 1)?.iter().map(str::to_owned).collect();
            let cells = if cells.len() == expected {
                columns.fits(&cells).then_some(cells)
            } else {
                columns.with_separator(separator).mend(&cells).map(|(cells, _)| cells)
            };
            Some((cells?, Mend::OtherSeparator(separator)))
        })
}

/// Rows of the table are counted among themselves.
fn renumber(gone: &[bool], reading: &mut Reading) {
    if reading.odd.is_empty() {
        return;
    }
    let mut place = Vec::with_capacity(gone.len());
    let mut kept = 0_u32;
    for gone in gone {
        place.push(kept);
        kept += u32::from(!gone);
    }
    for odd in &mut reading.odd {
        odd.row = place.get(odd.row as usize).copied().unwrap_or(odd.row);
    }
}

/// The most rows from the top that are made as long as the others.
const MOST_FILLED_UP: usize = 200;

/// A row of a sheet ends with its last cell, whatever the table: those as full as the others are as long as well.
fn fill_up(rows: &mut Rows, columns: usize) {
    let filled = |row: Row<'_>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let top = rows.len().min(MOST_FILLED_UP);
    let mut counts: Vec<usize> = rows.iter().take(top).map(filled).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() * 9 / 10).copied().unwrap_or(0);
    for at in 0..top {
        let Some(row) = rows.get(at).filter(|row| row.len() < columns && filled(*row) * 4 >= usual * 3) else {
            continue;
        };
        let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
        cells.resize(columns, String::new());
        rows.replace(at, cells.iter().map(String::as_str));
    }
}

/// A sheet of a workbook as a table: its rows with their numbers, and what was noted on the way.
fn from_sheet(sheet: workbook::ReadSheet, hints: &Hints) -> RawTable {
    let workbook::ReadSheet { mut rows, lines, reading } = sheet;
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for row in rows.iter() {
        *counts.entry(row.len()).or_default() += 1;
    }
    let columns = counts.keys().copied().max().unwrap_or(0);
    fill_up(&mut rows, columns);
    let dialect =
        Dialect { separator: None, quote: None, escape: None, ends: LineEnds::Lf, declared: false, whole_lines: false };
    let source = Source { text: "", dialect, odd: Vec::new(), blanks: Vec::new(), rows, lines, columns };
    assemble(source, Encoding::Workbook, reading, hints)
}
