//! Texts of delimited files that a spreadsheet would calculate: an apostrophe before them keeps it from doing so.

use std::borrow::Cow;

/// What a spreadsheet may take for the beginning of a formula or a command.
const DANGEROUS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
/// What spreadsheets of one language or another begin a new cell or a new row with, whatever our separator is: quotes keep
/// a text together only for a reader with the same separator.
const BEGINS_A_CELL: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];

/// Whether a spreadsheet might read what begins here as a formula, apart from apostrophes before it.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(DANGEROUS)
}

/// The same within a text, where a spreadsheet with another separator would begin a cell: a quote there opens one, and a
/// tab or a line end only begins the next.
fn is_dangerous_within(text: &str) -> bool {
    text.trim_start_matches(['\'', '"']).starts_with(|c| DANGEROUS.contains(&c) && !BEGINS_A_CELL.contains(&c))
}

/// The places of a text at which some spreadsheet might begin a cell: the beginning, and behind each separator.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0)
        .chain(text.char_indices().filter(|(_, c)| BEGINS_A_CELL.contains(c)).map(|(at, c)| at + c.len_utf8()))
}

/// Whether a cell that begins at this place of a text might calculate.
fn needs_guard(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    if at == 0 { is_dangerous(rest) } else { is_dangerous_within(rest) }
}

/// A text of which no spreadsheet takes any part for a formula: with an apostrophe wherever one must be. [`unguarded`] takes
/// exactly these away again.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    let mut result = String::new();
    let mut from = 0;
    for at in beginnings(text).filter(|at| needs_guard(text, *at)) {
        result.push_str(text.get(from..at).unwrap_or_default());
        result.push('\'');
        from = at;
    }
    if result.is_empty() {
        return text.into();
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result.into()
}

/// A text as it was before it was guarded; other texts stay as they are.
pub(super) fn unguarded(text: &str) -> Cow<'_, str> {
    if !text.contains('\'') {
        return text.into();
    }
    let mut result = String::new();
    let mut from = 0;
    for at in beginnings(text) {
        let behind = text.get(at..).and_then(|rest| rest.strip_prefix('\''));
        // At the very beginning a quote opens nothing.
        let is_guard = behind.is_some_and(|rest| if at == 0 { is_dangerous(rest) } else { is_dangerous_within(rest) });
        if is_guard {
            result.push_str(text.get(from..at).unwrap_or_default());
            from = at + 1;
        }
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result.into()
}
