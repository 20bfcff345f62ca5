//! The report everyone takes home: one HTML file that prints well and needs nothing else, or Markdown. Both are made from
//! the same blocks; HTML is escaped by its template.

mod agreement;
mod blocks;
mod content;
mod funnel;
mod handover;
mod leads;
mod negotiated;
mod open_points;
mod people;
mod personas;
mod svg;

use askama::Template;
use chrono::NaiveDate;

use crate::model::Workspace;
use crate::text::texts;
use blocks::Block;
use svg::Shape;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    language: &'static str,
    title: &'a str,
    subtitle: &'a str,
    blocks: &'a [Block],
}

/// The report as one self-contained HTML file.
pub fn html(workspace: &Workspace, today: NaiveDate) -> String {
    let texts = texts(workspace.header.language);
    page(workspace, &blocks::head(workspace, &texts, today), &blocks::blocks(workspace, &texts, today))
}

/// The hand-over protocol as one self-contained HTML file, to be printed and hung on the wall.
pub fn handover_html(workspace: &Workspace, today: NaiveDate) -> String {
    let texts = texts(workspace.header.language);
    let (title, subtitle) = blocks::head(workspace, &texts, today);
    let head = (texts.get("handover-title"), format!("{title} · {subtitle}"));
    page(workspace, &head, &handover::blocks(workspace, &texts))
}

/// The hand-over protocol as Markdown.
pub fn handover_markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let texts = texts(workspace.header.language);
    let (title, subtitle) = blocks::head(workspace, &texts, today);
    let head = (texts.get("handover-title"), format!("{title} · {subtitle}"));
    lines(&head, handover::blocks(workspace, &texts))
}

fn page(workspace: &Workspace, (title, subtitle): &(String, String), blocks: &[Block]) -> String {
    let page = Page { language: workspace.header.language.code(), title, subtitle, blocks };
    page.render().unwrap_or_else(|error| {
        tracing::error!(%error, "the report cannot be put together");
        String::new()
    })
}

/// The report as Markdown.
pub fn markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let texts = texts(workspace.header.language);
    lines(&blocks::head(workspace, &texts, today), blocks::blocks(workspace, &texts, today))
}

fn lines((title, subtitle): &(String, String), blocks: Vec<Block>) -> String {
    use std::fmt::Write;
    let mut text = format!("# {}\n\n{}\n", escape(title), escape(subtitle));
    for block in blocks {
        // Writing to a text never fails.
        let _ = match block {
            Block::Section(title) => writeln!(text, "\n## {}", escape(&title)),
            Block::Heading(title) => writeln!(text, "\n### {}", escape(&title)),
            Block::Text(line) => writeln!(text, "\n{}", escape(&line)),
            Block::List(items) => {
                let _ = writeln!(text);
                for item in items {
                    let _ = writeln!(text, "- {}", escape(&item));
                }
                Ok(())
            }
            Block::Table { head, rows } => {
                let line = |cells: &[String]| cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>().join(" | ");
                let _ = writeln!(text, "\n| {} |", line(&head));
                let _ = writeln!(text, "|{}", " --- |".repeat(head.len()));
                for row in rows {
                    let _ = writeln!(text, "| {} |", line(&row));
                }
                Ok(())
            }
            // A picture says again what the table beside it says.
            Block::Figure { .. } => Ok(()),
        };
    }
    text
}

/// Escapes what Markdown would read as markup, and keeps a cell in its line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
