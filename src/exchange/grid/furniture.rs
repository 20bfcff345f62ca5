//! Rows that stand around the rows of a table or among them and hold nothing of it: comments, drawn lines, numbers of pages,
//! who made it and when.

use super::kinds::{Look, look, trim};
use crate::exchange::rows::Row;

/// How many cells of a row hold something.
pub(super) fn filled(row: Row<'_>) -> usize {
    row.iter().filter(|cell| !trim(cell).is_empty()).count()
}

/// Whether a row holds nothing but texts.
pub(super) fn all_text(row: Row<'_>) -> bool {
    row.iter().all(|cell| matches!(look(cell), Look::Text | Look::Empty))
}

/// Whether a row is a comment.
pub(super) fn is_comment(row: Row<'_>) -> bool {
    let first = trim(row.get(0).unwrap_or_default());
    ["#", "//", "%%", "/*"].iter().any(|mark| first.starts_with(mark))
}

/// Whether a row is a line drawn between others: `----+----`, `|:---|---:|`, `====`.
pub(super) fn is_rule(row: Row<'_>) -> bool {
    let drawn = |c: char| matches!(c, '-' | '=' | '+' | ':' | '_' | '|' | '─' | '═' | '┼' | '—');
    let mut longest = 0;
    for cell in row.iter().map(str::trim).filter(|cell| !cell.is_empty()) {
        if !cell.chars().all(drawn) {
            return false;
        }
        longest = longest.max(cell.chars().count());
    }
    longest >= 3
}

/// Whether a row only says which page of a printed report it ends: `Page 1 of 3`.
pub(super) fn is_page(row: Row<'_>) -> bool {
    let first = trim(row.get(0).unwrap_or_default());
    let number = ["Page ", "Seite ", "Pagina "].iter().find_map(|word| first.strip_prefix(word));
    let said = number.is_some_and(|rest| {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let digits = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        matches!(words.as_slice(), [page] if digits(page))
            || matches!(words.as_slice(), [page, _, pages] if digits(page) && digits(pages))
    });
    said && filled(row) == 1 && row.len() > 1
}

/// Whether a row is a text below the table: who made it and when.
pub(super) fn is_footer(row: Row<'_>, columns: usize) -> bool {
    let first = trim(row.get(0).unwrap_or_default()).to_lowercase();
    let alone = filled(row) == 1 && !first.is_empty() && columns > 1;
    let words = [
        "copyright",
        "©",
        "confidential",
        "report generated",
        "generated",
        "exported",
        "created by",
        "created on",
        "erstellt",
        "exportiert",
        "gegenereerd",
        "geëxporteerd",
        "source:",
        "quelle:",
        "bron:",
        "stand:",
        "page ",
        "seite ",
        "pagina ",
        "filtered by",
        "as of ",
        "end of report",
        "ende",
        "rows:",
        "vertraulich",
        "vertrouwelijk",
        "note:",
        "hinweis:",
    ];
    alone && (words.iter().any(|word| first.starts_with(word)) || columns >= 4 && row.len() * 2 < columns)
        || columns > 1
            && ["copyright", "confidential information"].iter().any(|word| first.starts_with(word))
            && filled(row) * 2 <= columns
}
