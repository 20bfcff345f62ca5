//! Where the table stands among the rows of a file: titles and comments above it, its headings or none, sums, repeated
//! headings, texts and other tables below.

use super::SkipWhy;
use super::furniture::{all_text, filled, is_comment, is_footer, is_page, is_rule};
use super::kinds::{Look, look, trim};
use super::{groups, parts, spans, totals};
use crate::exchange::rows::{Row, Rows};

/// How many rows from the top may be headings.
const MOST_ABOVE: usize = 60;
/// How many rows below are looked at to tell headings from data.
const MOST_BELOW: usize = 60;
/// The most rows of headings.
const MOST_HEADING_ROWS: usize = 5;

/// Where the table stands, by position of rows.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// First and last row of the headings.
    pub header: Option<(usize, usize)>,
    /// How many columns there are.
    pub columns: usize,
    /// Rows that are none of the table, and why, in order.
    pub skipped: Vec<(usize, SkipWhy)>,
}

/// What somebody said of the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// Their row.
    Row(usize),
    /// There are none.
    Nowhere,
}

/// What stands for and against a row being headings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Evidence {
    pro: usize,
    contra: usize,
    /// Columns whose cells below can be told from headings.
    telling: usize,
}

/// Finds the table.
pub(super) fn find(rows: &Rows, columns: usize, after_blank: &dyn Fn(usize) -> bool, said: Said) -> Shape {
    let mut shape = Shape { columns, ..Shape::default() };
    let body = match said {
        Said::Row(row) => {
            shape.header = Some((row, row));
            row + 1
        }
        Said::Nowhere => 0,
        Said::Nothing => find_header(rows, columns, after_blank, &mut shape),
    };
    let top = shape.header.map_or(body, |(first, _)| first);
    for at in 0..top {
        let why = rows.get(at).map_or(SkipWhy::Blank, above);
        shape.skipped.push((at, why));
    }
    if let Some((_, last)) = shape.header {
        let heads = rows.get(last).map_or(0, Row::len);
        if heads > 0 && heads < columns && trailing_empty(rows, body, heads) {
            shape.columns = heads;
        }
    }
    below(rows, body, after_blank, &mut shape);
    shape
}

/// Whether rows are one cell longer than their headings, and that cell is always empty: a separator ends every row.
fn trailing_empty(rows: &Rows, body: usize, heads: usize) -> bool {
    let mut longer = 0;
    for at in body..rows.len().min(body + MOST_BELOW) {
        let Some(row) = rows.get(at) else { break };
        if row.len() > heads {
            if row.iter().skip(heads).any(|cell| !trim(cell).is_empty()) {
                return false;
            }
            longer += 1;
        }
    }
    longer > 0
}

fn above(row: Row<'_>) -> SkipWhy {
    if filled(row) == 0 {
        SkipWhy::Blank
    } else if is_comment(row) {
        SkipWhy::Comment
    } else if is_rule(row) {
        SkipWhy::Rule
    } else {
        SkipWhy::Title
    }
}

/// Finds the headings and notes them; the first row below them, or the first of the table without any.
fn find_header(rows: &Rows, columns: usize, after_blank: &dyn Fn(usize) -> bool, shape: &mut Shape) -> usize {
    let usual = usual_filled(rows, columns);
    let top = rows.len().min(MOST_ABOVE);
    let Some(mut at) = (0..top).find(|at| rows.get(*at).is_some_and(|row| could_head(row, columns, usual))) else {
        // Nothing is as wide as the table: the first row that is not blank.
        let at = (0..rows.len()).find(|at| rows.get(*at).is_some_and(|row| filled(row) > 0)).unwrap_or(0);
        shape.header = (at < rows.len()).then_some((at, at));
        return at + 1;
    };
    // A row of another length, or a comment, gives way to headings directly below.
    while let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) {
        let odd = row.len() != columns && next.len() == columns;
        if !(odd || is_comment(row) && !is_comment(next)) || at + 1 >= top || !could_head(next, columns, usual) {
            break;
        }
        let (here, below) = (evidence(rows, at, columns), evidence(rows, at + 1, columns));
        if below.pro == 0 || below.contra > 0 || below.pro < here.pro && !is_comment(row) {
            break;
        }
        at += 1;
    }
    let here = evidence(rows, at, columns);
    if here.contra > here.pro {
        if !is_lone_heading(rows, at, columns, after_blank) {
            return at;
        }
        at -= 1;
        shape.header = Some((at, at));
        return at + 1;
    }
    let mut last = at;
    while last + 1 - at < MOST_HEADING_ROWS && !after_blank(last + 1) {
        let Some(row) = rows.get(last + 1) else { break };
        let next = evidence(rows, last + 1, columns);
        let all = next.contra == 0 && next.pro >= 2 && next.pro * 10 >= next.telling * 6;
        if row.len() != columns || !all || is_rule(row) {
            break;
        }
        last += 1;
    }
    // Headings of groups of columns, directly above.
    let mut first = at;
    while first > 0 && last + 1 - first < MOST_HEADING_ROWS && !after_blank(first) {
        let Some(row) = rows.get(first - 1) else { break };
        let cells = filled(row);
        if row.len() != columns || cells < 2 || cells * 6 < columns || columns < 3 || is_comment(row) || !all_text(row)
        {
            break;
        }
        first -= 1;
    }
    shape.header = Some((first, last));
    last + 1
}

/// Whether a title stands further above, and the row directly above the first one belongs to the table: then it is the
/// heading of the first column, and the others have none.
fn is_lone_heading(rows: &Rows, at: usize, columns: usize, after_blank: &dyn Fn(usize) -> bool) -> bool {
    let Some(above) = at.checked_sub(1).filter(|_| !after_blank(at)).and_then(|above| rows.get(above)) else {
        return false;
    };
    let blank_before = after_blank(at - 1)
        || at.checked_sub(2).and_then(|before| rows.get(before)).is_some_and(|row| filled(row) == 0);
    let title = (0..at - 1).any(|before| rows.get(before).is_some_and(|row| filled(row) > 0));
    above.len() == columns && filled(above) > 0 && all_text(above) && blank_before && title
}

/// How many cells of a full row hold something.
fn usual_filled(rows: &Rows, columns: usize) -> usize {
    let mut counts: Vec<usize> =
        (0..rows.len().min(200)).filter_map(|at| rows.get(at)).filter(|row| row.len() == columns).map(filled).collect();
    counts.sort_unstable();
    counts.get(counts.len() * 9 / 10).copied().unwrap_or(1)
}

fn could_head(row: Row<'_>, columns: usize, usual: usize) -> bool {
    let cells = filled(row);
    let wide = cells * 2 >= usual && (cells > 1 || usual <= 1 || columns == 1);
    let near = row.len() + 1 >= columns && row.len() <= columns + 1 || row.len() * 4 >= columns * 3;
    wide && near
}

/// What stands for and against a row being headings, by the rows below.
fn evidence(rows: &Rows, at: usize, columns: usize) -> Evidence {
    let Some(head) = rows.get(at) else { return Evidence::default() };
    let below: Vec<Row<'_>> = (at + 1..rows.len())
        .filter_map(|below| rows.get(below))
        // The same headings once more say nothing.
        .filter(|row| row.len() == columns && !row.iter().map(trim).eq(head.iter().map(trim)))
        .take(MOST_BELOW)
        .collect();
    let years = are_years(head);
    let mut found = Evidence::default();
    for column in 0..columns {
        let cell = head.get(column).unwrap_or_default();
        let mut counts = [0_usize; Look::ALL.len()];
        let mut same = false;
        for row in &below {
            let value = row.get(column).unwrap_or_default();
            if let Some(count) = counts.get_mut(look(value) as usize) {
                *count += 1;
            }
            same |= !trim(cell).is_empty() && trim(value) == trim(cell);
        }
        let held: usize = counts.iter().skip(1).sum();
        let usual = Look::ALL.into_iter().skip(1).max_by_key(|look| counts.get(*look as usize)).unwrap_or(Look::Empty);
        let most = counts.get(usual as usize).copied().unwrap_or(0);
        let own = look(cell);
        if held == 0 || own == Look::Empty {
            continue;
        }
        if usual.tells() && most * 10 >= held * 7 {
            found.telling += 1;
            let year = years && usual == Look::Number;
            if own == usual && !year {
                found.contra += 1;
            } else if heads(own, usual) || year || own == Look::Code && !same {
                found.pro += 1;
            }
        } else if same {
            found.contra += 1;
        }
    }
    found
}

/// Whether a cell of this look stands above cells of that look as a heading does.
fn heads(own: Look, below: Look) -> bool {
    own == Look::Text || own == Look::Code && below != Look::Number || own == Look::Date && below == Look::Number
}

/// Whether the numbers of a row are years one after the other: headings over counts.
fn are_years(row: Row<'_>) -> bool {
    let years: Vec<i32> =
        row.iter().filter(|cell| look(cell) == Look::Number).filter_map(|cell| trim(cell).parse().ok()).collect();
    let numbers = row.iter().filter(|cell| look(cell) == Look::Number).count();
    let step = |pair: &[i32]| matches!(pair, [one, two] if (one - two).abs() == 1);
    years.len() >= 2
        && years.len() == numbers
        && years.iter().all(|year| (1900..2200).contains(year))
        && years.windows(2).all(step)
}

/// Goes through the rows below the headings.
fn below(rows: &Rows, body: usize, after_blank: &dyn Fn(usize) -> bool, shape: &mut Shape) {
    let heads: Vec<&str> =
        shape.header.and_then(|(_, last)| rows.get(last)).map(|row| row.iter().map(trim).collect()).unwrap_or_default();
    let columns = shape.columns;
    let mut totals = totals::Totals::new(body);
    let months = spans::months(rows, body, columns);
    let mut named = Vec::new();
    let (mut gap, mut in_parts, mut headless) = (false, false, false);
    let mut at = body;
    while at < rows.len() {
        let Some(row) = rows.get(at) else { break };
        let first = row.get(0).unwrap_or_default();
        // Most rows begin with something, have the right length and no word for a sum: nothing more to ask.
        let word = totals::word(row);
        let longer = months.and_then(|months| spans::longer(row.get(months)?));
        if word.is_none()
            && longer.is_none()
            && !may_be_group(row, first)
            && !gap
            && !after_blank(at)
            && row.len() == columns
            && !first.is_empty()
            && heads.first() != Some(&trim(first))
            && !may_be_furniture(first)
        {
            at += 1;
            continue;
        }
        let cells = filled(row);
        if cells == 0 {
            shape.skipped.push((at, SkipWhy::Blank));
            (at, gap) = (at + 1, true);
            continue;
        }
        headless |= trim(first).is_empty();
        let new_block = gap || after_blank(at);
        gap = false;
        if !heads.is_empty() && row.iter().map(trim).eq(heads.iter().copied()) {
            if comes_again(rows, body, at + 1) {
                skip_rest(rows, at, SkipWhy::SecondTable, shape);
                break;
            }
            title_of_a_part(rows, at, body, shape);
            shape.skipped.push((at, SkipWhy::RepeatedHeading));
        } else if is_rule(row) {
            shape.skipped.push((at, SkipWhy::Rule));
        } else if is_page(row) {
            shape.skipped.push((at, SkipWhy::Footer));
        } else if row.len() > columns && totals::ends_with_word(row) {
            shape.skipped.push((at, SkipWhy::Total));
        } else if parts::named_part(rows, at, &heads).is_some_and(|behind| !comes_again(rows, body, behind)) {
            shape.skipped.push((at, SkipWhy::Group));
            in_parts = true;
        } else if at > body && is_other_heading(row, &heads, columns)
            || new_block && at > body && begins_other_table(rows, (body, at), columns, after_blank)
        {
            skip_rest(rows, at, SkipWhy::SecondTable, shape);
            break;
        } else if is_comment(row) && row.len() != columns {
            shape.skipped.push((at, SkipWhy::Comment));
            // What comes behind it may be a table of its own.
            gap = true;
        } else if let Some(why) = longer.filter(|_| cells > 1) {
            shape.skipped.push((at, why));
        } else if let Some(why) = word.and_then(|word| totals.is_sum(rows, at, word)) {
            shape.skipped.push((at, why));
        } else if columns > 1 && row.len() <= columns && groups::may_name(row) {
            named.push(at);
        }
        at += 1;
    }
    if in_parts {
        parts::name_first(rows, shape.header, &mut shape.skipped);
    }
    footers(rows, body, columns, shape);
    if headless {
        parts::nameless_sums(rows, body, &mut shape.skipped);
    }
    named.retain(|at| !is_skipped(shape, *at));
    let is_row = |at: usize| !is_skipped(shape, at);
    let names = groups::names(rows, body, &named, columns, &is_row);
    shape.skipped.extend(names.into_iter().map(|at| (at, SkipWhy::Group)));
    shape.skipped.sort_unstable_by_key(|(at, _)| *at);
}

/// Whether a row may hold nothing but the name of a group; nearly all rows are told in two looks.
fn may_be_group(row: Row<'_>, first: &str) -> bool {
    let second = row.get(1).unwrap_or(first);
    row.len() > 1
        && (second == first || second.trim_ascii().is_empty())
        && (second == first || row.iter().filter(|cell| !cell.trim_ascii().is_empty()).take(3).count() < 3)
}

fn is_skipped(shape: &Shape, at: usize) -> bool {
    shape.skipped.binary_search_by_key(&at, |(skipped, _)| *skipped).is_ok()
}

/// Whether a cell may begin a row that is none of the table, whatever its length.
fn may_be_furniture(first: &str) -> bool {
    first.starts_with(['#', '-', '=', '+', ':', '_', 'S', 'P', '─', '═'])
}

/// A text alone in its row, directly above headings that come once more: it names the part below them.
fn title_of_a_part(rows: &Rows, at: usize, body: usize, shape: &mut Shape) {
    let Some(above) = at.checked_sub(1).filter(|above| *above > body) else { return };
    let known = shape.skipped.last().is_some_and(|(skipped, _)| *skipped >= above);
    if !known && shape.columns > 2 && rows.get(above).is_some_and(|row| filled(row) == 1 && all_text(row)) {
        shape.skipped.push((above, SkipWhy::Title));
    }
}

fn skip_rest(rows: &Rows, from: usize, why: SkipWhy, shape: &mut Shape) {
    for at in from..rows.len() {
        let blank = rows.get(at).is_none_or(|row| filled(row) == 0);
        shape.skipped.push((at, if blank { SkipWhy::Blank } else { why }));
    }
}

/// Whether the same table stands once more behind its repeated headings.
fn comes_again(rows: &Rows, body: usize, from: usize) -> bool {
    let length = (from - 1).saturating_sub(body).min(40);
    let same = |offset: &usize| match (rows.get(body + offset), rows.get(from + offset)) {
        (Some(one), Some(two)) => one.iter().map(trim).eq(two.iter().map(trim)),
        _ => false,
    };
    length >= 2 && (0..length).filter(same).count() * 10 >= length * 6
}

/// Whether a row holds most of the headings, in a table of another width.
fn is_other_heading(row: Row<'_>, heads: &[&str], columns: usize) -> bool {
    if heads.len() < 3 || row.len() == columns {
        return false;
    }
    let same = row.iter().zip(heads).filter(|(cell, head)| !head.is_empty() && trim(cell) == **head).count();
    same * 10 >= heads.len() * 6
}

/// Whether the rows behind a blank line are another table: of another width, or with headings of their own.
fn begins_other_table(
    rows: &Rows,
    (body, at): (usize, usize),
    columns: usize,
    after_blank: &dyn Fn(usize) -> bool,
) -> bool {
    let Some(row) = rows.get(at) else { return false };
    let block: Vec<Row<'_>> = (at..rows.len())
        .take_while(|next| *next == at || !after_blank(*next))
        .take(6)
        .filter_map(|next| rows.get(next))
        .collect();
    if filled(row) == 1 && columns > 1 {
        // A title, when a table comes behind it.
        let next = (at + 1..rows.len()).find(|next| rows.get(*next).is_some_and(|row| filled(row) > 0));
        let title = totals::word(row).is_none() && trim(row.get(0).unwrap_or_default()).len() > 1;
        return title
            && next.is_some_and(|next| {
                begins_other_table(rows, (body, next), columns, after_blank)
                    && rows.get(next).is_some_and(|row| filled(row) > 1)
            });
    }
    let filled_rows: Vec<&Row<'_>> = block.iter().filter(|row| filled(**row) > 0).collect();
    if filled_rows.len() >= 2 && row.len() != columns && filled_rows.iter().all(|other| other.len() == row.len()) {
        return true;
    }
    // Headings where the columns above hold numbers and dates.
    let (mut telling, mut against) = (0, 0);
    for column in 0..columns {
        let cell = row.get(column).unwrap_or_default();
        let mut counts = [0_usize; Look::ALL.len()];
        for above in
            (body..at).rev().filter_map(|above| rows.get(above)).filter(|above| above.len() == columns).take(MOST_BELOW)
        {
            if let Some(count) = counts.get_mut(look(above.get(column).unwrap_or_default()) as usize) {
                *count += 1;
            }
        }
        let held: usize = counts.iter().skip(1).sum();
        let usual = Look::ALL.into_iter().skip(1).max_by_key(|look| counts.get(*look as usize)).unwrap_or(Look::Empty);
        if held > 0 && usual.tells() && counts.get(usual as usize).is_some_and(|most| most * 10 >= held * 7) {
            telling += 1;
            against += usize::from(look(cell) == Look::Text);
        }
    }
    telling > 0 && against == telling && all_text(row) && totals::word(row).is_none()
}

/// Texts below the table: who made it and when. From the end upwards.
fn footers(rows: &Rows, body: usize, columns: usize, shape: &mut Shape) {
    let mut found = Vec::new();
    let mut known = shape.skipped.iter().rev().peekable();
    for at in (body..rows.len()).rev() {
        if known.peek().is_some_and(|(skipped, _)| *skipped == at) {
            known.next();
            continue;
        }
        let Some(row) = rows.get(at) else { break };
        if !is_footer(row, columns) {
            break;
        }
        found.push((at, SkipWhy::Footer));
    }
    shape.skipped.extend(found);
    shape.skipped.sort_unstable_by_key(|(at, _)| *at);
}
