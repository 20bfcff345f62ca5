//! Text into rows of cells, by one dialect. A quote that stands where none belongs is a letter, and never takes a
//! neighbour along: where quotes do not come out even, several readings of the line are compared.

use memchr::{memchr, memchr2};

use super::Dialect;
use super::LineEnds;
use crate::exchange::rows::Rows;
use crate::exchange::table::{LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TableError};

/// How far the end of a quoted cell is looked for, in bytes.
const FARTHEST: usize = 256 * 1024;
/// How many quotes of a broken line are tried as letters.
const MOST_TRIED: usize = 12;
/// How many stray quotes and odd rows are remembered one by one.
const MOST_REMEMBERED: usize = 10_000;
/// How often somebody who waits is told how far it is, in rows.
const TOLD: u32 = 8192;

/// A dialect as the reader needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Splitter<'a> {
    pub text: &'a str,
    separator: Option<u8>,
    quote: Option<u8>,
    escape: Option<u8>,
    returns: bool,
    /// How many cells a row should have; 0: not known yet.
    pub expected: usize,
}

/// What came out of a stretch of text.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub rows: Rows,
    /// The line on which each row begins, counted from 0 at the start of the stretch.
    pub lines: Vec<u32>,
    /// Rows with another number of cells than expected: row, from and to where in the text.
    pub odd: Vec<(u32, usize, usize)>,
    /// Lines with quotes that were taken for letters: line, and whether one of them never closes.
    pub strays: Vec<(u32, bool)>,
    /// How many rows had quotes that do not come out even.
    pub broken: u32,
    /// Where blank lines are: first and last.
    pub blanks: Vec<(u32, u32)>,
    /// Where the stretch ended, and how many lines it had.
    pub end: usize,
    pub line_count: u32,
}

/// One reading of a row.
#[derive(Debug, Clone, Copy)]
struct Reading {
    next: usize,
    lines: u32,
    cells: usize,
    stray: bool,
    open: bool,
}

impl<'a> Splitter<'a> {
    pub fn new(text: &'a str, dialect: &Dialect, expected: usize) -> Self {
        let byte = |c: Option<char>| c.filter(char::is_ascii).map(|c| c as u8);
        Self {
            text,
            separator: byte(dialect.separator),
            quote: byte(dialect.quote),
            escape: byte(dialect.escape),
            returns: dialect.ends == LineEnds::Cr,
            expected,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn ends_row(&self, byte: u8) -> bool {
        byte == b'\n' || self.returns && byte == b'\r'
    }

    /// Where the line ends, and where the next one begins.
    fn line_end(&self, at: usize) -> (usize, usize) {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let found = if self.returns { memchr2(b'\n', b'\r', rest) } else { memchr(b'\n', rest) };
        match found {
            Some(found) => (at + found, self.after_end(at + found)),
            None => (self.text.len(), self.text.len()),
        }
    }

    fn after_end(&self, end: usize) -> usize {
        if self.returns && self.byte(end) == Some(b'\r') && self.byte(end + 1) == Some(b'\n') {
            end + 2
        } else {
            end + 1
        }
    }

    /// Reads the stretch from one row's start up to the first row that starts at or behind its end.
    ///
    /// # Errors
    /// [`TableError::TooLarge`] and [`TableError::Stopped`].
    pub fn read(
        &self,
        from: usize,
        to: usize,
        most_rows: usize,
        watch: &dyn Fn(usize) -> bool,
    ) -> Result<Pieces, TableError> {
        let mut pieces = Pieces::default();
        if most_rows == usize::MAX {
            let room = to.saturating_sub(from);
            pieces.rows = Rows::with_room(room, room / 12, room / 200);
        }
        let (mut at, mut line, mut told) = (from, 0_u32, 0_u32);
        while at < to && at < self.text.len() && pieces.rows.len() < most_rows {
            told += 1;
            if told % TOLD == 0 && !watch(at - from) {
                return Err(TableError::Stopped);
            }
            let (end, next) = if self.is_blank_line(at) { self.line_end(at) } else { (0, 0) };
            if next > at {
                debug_assert!(end >= at);
                pieces.blank(line);
                (at, line) = (next, line + 1);
                continue;
            }
            let mark = pieces.rows.cells();
            let mut read = self.row(at, &mut pieces.rows, usize::MAX)?;
            let off = self.expected > 0 && read.cells != self.expected;
            if read.stray || read.open || off && read.lines > 1 {
                pieces.rows.take_back(mark);
                read = self.best(at, read, &mut pieces.rows)?;
                if read.stray || read.open {
                    pieces.broken += 1;
                    if pieces.strays.len() < MOST_REMEMBERED {
                        pieces.strays.push((line, read.open));
                    }
                }
            }
            pieces.rows.end_row(mark);
            pieces.lines.push(line);
            if self.expected > 0 && read.cells != self.expected && pieces.odd.len() < MOST_REMEMBERED {
                pieces.odd.push((pieces.rows.len() as u32 - 1, at, read.next));
            }
            pieces.check()?;
            (at, line) = (read.next, line + read.lines);
        }
        (pieces.end, pieces.line_count) = (at, line);
        Ok(pieces)
    }

    fn is_blank_line(&self, at: usize) -> bool {
        match self.byte(at) {
            Some(b'\n') => true,
            Some(b'\r') => self.returns || self.byte(at + 1) == Some(b'\n'),
            Some(b' ') => {
                let (end, _) = self.line_end(at);
                self.text.get(at..end).is_some_and(|line| line.bytes().all(|byte| byte == b' ' || byte == b'\r'))
            }
            _ => false,
        }
    }

    /// Reads one row into the rows; the quote at `letter` is a letter, and `usize::MAX - 1` makes all of them letters.
    fn row(&self, start: usize, rows: &mut Rows, letter: usize) -> Result<Reading, TableError> {
        let bytes = self.text.as_bytes();
        let (mut at, mut cells, mut lines) = (start, 0, 1);
        let (mut stray, mut open) = (false, false);
        loop {
            if cells >= MOST_COLUMNS {
                return Err(TableError::TooLarge { what: "columns", limit: MOST_COLUMNS });
            }
            let opening = self.opening(at);
            let quoted = match opening {
                Some(quote) if quote == letter || letter == ALL_LETTERS => {
                    stray = true;
                    None
                }
                Some(quote) => match self.quoted(quote, rows, letter)? {
                    Quoted::Closed { next, breaks, odd } => {
                        lines += breaks;
                        stray |= odd;
                        Some(next)
                    }
                    Quoted::Open => {
                        open = true;
                        None
                    }
                },
                None => None,
            };
            let end = if let Some(end) = quoted {
                end
            } else {
                let rest = bytes.get(at..).unwrap_or_default();
                let separator = self.separator.unwrap_or(b'\n');
                let length = if self.returns {
                    rest.iter().position(|byte| *byte == separator || *byte == b'\n' || *byte == b'\r')
                } else {
                    rest.iter().position(|byte| *byte == separator || *byte == b'\n')
                }
                .unwrap_or(rest.len());
                let (length, escaped) = self.past_escapes(at, length);
                let mut stop = at + length;
                if !self.returns && self.byte(stop) != self.separator && stop > at && self.byte(stop - 1) == Some(b'\r')
                {
                    stop -= 1;
                }
                let cell = self.text.get(at..stop).unwrap_or_default();
                check(cell)?;
                if escaped {
                    rows.push_cell(&self.without_escapes(cell));
                } else {
                    rows.push_cell(cell);
                }
                at + length
            };
            cells += 1;
            match bytes.get(end).copied() {
                Some(byte) if Some(byte) == self.separator && !(self.ends_row(byte)) => {
                    at = end + 1;
                }
                Some(_) => return Ok(Reading { next: self.after_end(end), lines, cells, stray, open }),
                None => return Ok(Reading { next: self.text.len(), lines, cells, stray, open }),
            }
        }
    }

    /// The length of a cell without quotes: a separator behind an escape is one of its letters. Whether there is such a one.
    fn past_escapes(&self, at: usize, mut length: usize) -> (usize, bool) {
        let Some(escape) = self.escape.filter(|escape| *escape != 0) else { return (length, false) };
        let mut escaped = false;
        while self.separator.is_some() && self.byte(at + length) == self.separator {
            let cell = self.text.as_bytes().get(at..at + length).unwrap_or_default();
            if cell.iter().rev().take_while(|byte| **byte == escape).count() % 2 == 0 {
                break;
            }
            escaped = true;
            let rest = self.text.as_bytes().get(at + length + 1..).unwrap_or_default();
            let ends = |byte: &u8| Some(*byte) == self.separator || self.ends_row(*byte);
            length += 1 + rest.iter().position(ends).unwrap_or(rest.len());
        }
        (length, escaped)
    }

    /// A cell without the escapes before its separators.
    fn without_escapes(&self, cell: &str) -> String {
        match (self.escape, self.separator) {
            (Some(escape), Some(separator)) => {
                let pair: String = [escape, separator].map(char::from).iter().collect();
                cell.replace(&pair, &char::from(separator).to_string())
            }
            _ => cell.to_owned(),
        }
    }

    /// Where the quote of the cell that begins here opens; blanks may stand before it.
    fn opening(&self, at: usize) -> Option<usize> {
        let quote = self.quote?;
        let mut at = at;
        loop {
            match self.byte(at)? {
                byte if byte == quote => return Some(at),
                b' ' if self.separator != Some(b' ') => at += 1,
                _ => return None,
            }
        }
    }

    /// Reads a quoted cell into the rows, from its opening quote on.
    fn quoted(&self, opening: usize, rows: &mut Rows, letter: usize) -> Result<Quoted, TableError> {
        let bytes = self.text.as_bytes();
        let Some(quote) = self.quote else { return Ok(Quoted::Open) };
        let (mut from, mut at) = (opening + 1, opening + 1);
        let mut cell: Option<String> = None;
        let (mut breaks, mut odd, mut seen) = (0_u32, false, at);
        loop {
            if at - opening > FARTHEST {
                return Ok(Quoted::Open);
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let found = match self.escape {
                Some(escape) => memchr2(quote, escape, rest),
                None => memchr(quote, rest),
            };
            let Some(found) = found else { return Ok(Quoted::Open) };
            let here = at + found;
            let next = self.byte(here + 1);
            if self.byte(here) != Some(quote) {
                // An escape goes before a quote or another escape, otherwise it is a letter.
                if next == Some(quote) || next == self.escape {
                    cell.get_or_insert_default().push_str(self.text.get(from..here).unwrap_or_default());
                    from = here + 1;
                    at = here + 2;
                } else {
                    at = here + 1;
                }
                continue;
            }
            if here == letter && next == Some(quote) {
                // Its escape was lost: a letter, and the end of the cell behind it.
                let end = self.closes(here + 2).unwrap_or(here + 2);
                let cell = cell.get_or_insert_default();
                cell.push_str(self.text.get(from..=here).unwrap_or_default());
                check(cell)?;
                rows.push_cell(cell);
                return Ok(Quoted::Closed { next: end, breaks, odd: true });
            }
            if next == Some(quote) {
                // Doubled: one of the two is a letter.
                cell.get_or_insert_default().push_str(self.text.get(from..=here).unwrap_or_default());
                from = here + 2;
                at = from;
                continue;
            }
            breaks += self.count_breaks(seen, here);
            seen = here;
            if let Some(end) = self.closes(here + 1) {
                let last = self.text.get(from..here).unwrap_or_default();
                if let Some(cell) = &mut cell {
                    cell.push_str(last);
                }
                let whole = cell.as_deref().unwrap_or(last);
                check(whole)?;
                rows.push_cell(whole);
                return Ok(Quoted::Closed { next: end, breaks, odd });
            }
            if !self.inside_word(here) {
                if breaks > 0 {
                    // On a later line: the quote before it was never meant to open.
                    return Ok(Quoted::Open);
                }
                odd = true;
            }
            at = here + 1;
        }
    }

    fn count_breaks(&self, from: usize, to: usize) -> u32 {
        let between = self.text.as_bytes().get(from..to).unwrap_or_default();
        if self.returns {
            between.iter().filter(|byte| **byte == b'\n' || **byte == b'\r').count() as u32
        } else {
            memchr::memchr_iter(b'\n', between).count() as u32
        }
    }

    /// An apostrophe between letters is no quote.
    fn inside_word(&self, at: usize) -> bool {
        let letter = |at: Option<usize>| {
            at.and_then(|at| self.byte(at)).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
        };
        self.quote == Some(b'\'') && letter(at.checked_sub(1)) && letter(Some(at + 1))
    }

    /// Whether a cell ends here, perhaps behind blanks: where its separator or line end is.
    fn closes(&self, at: usize) -> Option<usize> {
        let mut at = at;
        loop {
            match self.byte(at) {
                None => return Some(at),
                Some(byte) if Some(byte) == self.separator || self.ends_row(byte) => return Some(at),
                Some(b' ') if self.separator != Some(b' ') => at += 1,
                Some(b'\r') if self.byte(at + 1).is_none_or(|next| next == b'\n') => at += 1,
                Some(_) => return None,
            }
        }
    }

    /// The best of several readings of a row whose quotes do not come out even.
    fn best(&self, start: usize, plain: Reading, rows: &mut Rows) -> Result<Reading, TableError> {
        let (end, _) = self.line_end(start);
        let mut tries = vec![usize::MAX];
        tries.extend(self.openings(start, end));
        tries.push(ALL_LETTERS);
        let mut best = (usize::MAX, plain, self.worth(&plain, false));
        for letter in tries.into_iter().skip(1) {
            let mark = rows.cells();
            let read = self.row(start, rows, letter)?;
            rows.take_back(mark);
            let worth = self.worth(&read, true);
            if worth > best.2 {
                best = (letter, read, worth);
            }
        }
        let read = self.row(start, rows, best.0)?;
        Ok(Reading { stray: read.stray || best.0 != usize::MAX, open: read.open || plain.open, ..read })
    }

    /// The right number of cells counts most, then that no cell is left open, then that it stays on its line.
    fn worth(&self, read: &Reading, guessed: bool) -> i32 {
        let right = self.expected == 0 || read.cells == self.expected;
        i32::from(right) * 8
            - i32::from(read.open) * 4
            - i32::from(read.lines > 1 && (guessed || read.stray || !right)) * 2
            - i32::from(read.stray && !guessed)
            - i32::from(guessed)
    }

    /// Where quotes open cells on a line, and where two of them end one.
    fn openings(&self, start: usize, end: usize) -> Vec<usize> {
        let (Some(quote), Some(line)) = (self.quote, self.text.as_bytes().get(start..end)) else { return Vec::new() };
        memchr::memchr_iter(quote, line)
            .filter(|at| {
                let before = line
                    .get(..*at)
                    .unwrap_or_default()
                    .iter()
                    .rev()
                    .find(|byte| **byte != b' ' || self.separator == Some(b' '));
                let opens = before.is_none_or(|byte| Some(*byte) == self.separator);
                opens || line.get(at + 1) == Some(&quote) && self.closes(start + at + 2).is_some()
            })
            .map(|at| start + at)
            .take(MOST_TRIED)
            .collect()
    }
}

/// All quotes of a row are letters.
const ALL_LETTERS: usize = usize::MAX - 1;

enum Quoted {
    Closed { next: usize, breaks: u32, odd: bool },
    Open,
}

fn check(cell: &str) -> Result<(), TableError> {
    if cell.len() > LONGEST_CELL {
        return Err(TableError::TooLarge { what: "kB per cell", limit: LONGEST_CELL / 1024 });
    }
    Ok(())
}

impl Pieces {
    fn blank(&mut self, line: u32) {
        match self.blanks.last_mut() {
            Some((_, last)) if *last + 1 == line => *last = line,
            _ => self.blanks.push((line, line)),
        }
    }

    /// Whether all of it is more than a table may have.
    ///
    /// # Errors
    /// [`TableError::TooLarge`].
    pub fn check(&self) -> Result<(), TableError> {
        if self.rows.len() > MOST_ROWS {
            return Err(TableError::TooLarge { what: "rows", limit: MOST_ROWS });
        }
        if self.rows.cells() > MOST_CELLS {
            return Err(TableError::TooLarge { what: "cells", limit: MOST_CELLS });
        }
        Ok(())
    }

    /// Adds what came out of the stretch behind this one.
    pub fn append(&mut self, other: Self) {
        let (rows, lines) = (self.rows.len() as u32, self.line_count);
        self.rows.append(other.rows);
        self.lines.extend(other.lines.iter().map(|line| line + lines));
        self.odd.extend(other.odd.iter().map(|(row, from, to)| (row + rows, *from, *to)));
        self.odd.truncate(MOST_REMEMBERED);
        self.strays.extend(other.strays.iter().map(|(line, open)| (line + lines, *open)));
        self.strays.truncate(MOST_REMEMBERED);
        self.broken += other.broken;
        for (first, last) in other.blanks {
            match self.blanks.last_mut() {
                Some((_, end)) if *end + 1 == first + lines => *end = last + lines,
                _ => self.blanks.push((first + lines, last + lines)),
            }
        }
        (self.end, self.line_count) = (other.end, lines + other.line_count);
    }
}
