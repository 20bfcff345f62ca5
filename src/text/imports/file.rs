//! What is said of a file before its columns are.

use super::{NAMED, lines};
use crate::exchange::RawTable;
use crate::exchange::grid::{Note, SkipWhy, Skipped};
use crate::text::{Arg, Texts};

/// What was understood of the file itself: how it is written, what was left out, what is odd.
pub fn about_file(texts: &Texts, raw: &RawTable) -> Vec<String> {
    let reading = &raw.reading;
    let mut said = Vec::new();
    let line = reading.header.map(|(_, last)| last);
    if let Some(sheet) = reading.sheet.and_then(|at| reading.sheets.get(at)) {
        let names: Vec<String> = reading.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let values = [
            ("sheet", (&sheet.name).into()),
            ("sheets", texts.joined(&names).into()),
            ("line", line.unwrap_or_default().into()),
        ];
        said.push(texts.with("said-sheet", &values));
    } else {
        let separator = match raw.delimiter {
            Some('\t') => texts.get("import-tab"),
            Some(mark) => texts.with("quoted", &[("text", mark.to_string().into())]),
            None => "–".to_owned(),
        };
        let mut values: Vec<(&str, Arg<'_>)> =
            vec![("encoding", raw.encoding.key().unwrap_or("xlsx").into()), ("separator", separator.into())];
        match line {
            Some(line) => {
                values.push(("line", line.into()));
                said.push(texts.with("said-source", &values));
            }
            None => said.push(texts.with("said-source-none", &values)),
        }
    }
    if let Some(line) = line.filter(|line| *line > 1) {
        said.push(texts.with("said-above", &[("line", line.into())]));
    }
    skipped(texts, &reading.skipped, &mut said);
    for odd in reading.odd.iter().take(NAMED) {
        let values = [("row", odd.line.into()), ("cells", odd.cells.into()), ("expected", odd.expected.into())];
        said.push(texts.with("said-odd", &values));
    }
    said.extend(reading.notes.iter().map(|note| file_note(texts, raw, note)));
    said
}

/// The words for why lines are no rows of the table.
pub fn why_skipped(why: SkipWhy) -> &'static str {
    match why {
        SkipWhy::Declaration => "why-declaration",
        SkipWhy::Title => "why-title",
        SkipWhy::Comment => "why-comment",
        SkipWhy::Blank => "why-blank",
        SkipWhy::Rule => "why-rule",
        SkipWhy::RepeatedHeading => "why-heading",
        SkipWhy::Subtotal => "why-subtotal",
        SkipWhy::Total => "why-total",
        SkipWhy::Group => "why-group",
        SkipWhy::Footer => "why-footer",
        SkipWhy::SecondTable => "why-second",
        SkipWhy::Hidden => "why-hidden",
    }
}

fn skipped(texts: &Texts, all: &[Skipped], said: &mut Vec<String>) {
    let rows = |why: SkipWhy| all.iter().filter(move |skipped| skipped.why == why);
    let blank: u32 = rows(SkipWhy::Blank).map(|skipped| skipped.to + 1 - skipped.line).sum();
    if blank > 0 {
        said.push(texts.with("said-blank-rows", &[("n", blank.into())]));
    }
    let mut named = 0;
    let mut more = 0;
    for skipped in all.iter().filter(|skipped| skipped.why != SkipWhy::Blank) {
        let why = texts.get(why_skipped(skipped.why));
        for row in skipped.line..=skipped.to {
            if named == NAMED {
                more += 1;
                continue;
            }
            named += 1;
            let values = [("row", row.into()), ("why", (&why).into()), ("text", (&skipped.text).into())];
            let key = if skipped.text.is_empty() { "said-skipped-bare" } else { "said-skipped" };
            said.push(texts.with(key, &values));
        }
    }
    if more > 0 {
        said.push(texts.with("said-skipped-more", &[("n", more.into())]));
    }
}

fn file_note(texts: &Texts, raw: &RawTable, note: &Note) -> String {
    let encoding = raw.encoding.name();
    let line = |key: &str, line: u32| texts.with(key, &[("line", line.into())]);
    let count = |key: &str, n: u32| texts.with(key, &[("n", n.into())]);
    match note {
        Note::BadBytes { line, count } => texts
            .with("said-bad-bytes", &[("row", (*line).into()), ("n", (*count).into()), ("encoding", encoding.into())]),
        Note::MoreBadBytes { lines } => count("said-more-bytes", *lines),
        Note::UncertainEncoding { sample, .. } => {
            texts.with("said-letters", &[("encoding", encoding.into()), ("sample", sample.into())])
        }
        Note::QuoteNeverCloses { line: at } => line("said-quote", *at),
        Note::StrayQuote { line: at } => line("said-stray", *at),
        Note::MoreStrayQuotes { lines } => count("said-more-stray", *lines),
        Note::WholeLinesQuoted => texts.get("said-whole-lines"),
        Note::NoHeadings => texts.get("said-no-headings"),
        Note::HeadingsJoined { line, to } => {
            texts.with("said-joined", &[("line", (*line).into()), ("to", (*to).into())])
        }
        Note::HeadingsOfOtherLength { cells, columns } => {
            texts.with("said-headings", &[("n", (*cells).into()), ("columns", (*columns).into())])
        }
        Note::TableBeside { column } => texts.with("said-beside", &[("column", (*column).into())]),
        Note::NulBytes { line, count } => texts.with("said-nul", &[("line", (*line).into()), ("n", (*count).into())]),
        Note::HiddenRows { rows } => {
            let named: Vec<u32> = rows.iter().take(NAMED).copied().collect();
            texts.with("said-hidden", &[("n", rows.len().into()), ("rows", lines(&named).into())])
        }
        Note::HiddenColumns { columns } => texts.with("said-hidden-columns", &[("columns", columns.join(", ").into())]),
        Note::MergedCells { ranges } => texts.with("said-merged", &[("ranges", ranges.join(", ").into())]),
        Note::FormulasWithoutResult { cells } => texts.with("said-formulas", &[("cells", cells.join(", ").into())]),
        Note::ErrorCells { cells } => texts.with("said-errors", &[("cells", cells.join(", ").into())]),
        Note::GroupsBesideRows { heading, names } => {
            texts.with("said-groups", &[("heading", heading.into()), ("names", names.join(", ").into())])
        }
        Note::DaysFrom1904 => texts.get("said-1904"),
    }
}
