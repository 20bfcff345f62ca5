//! The report everyone takes home: one HTML file that prints well and needs nothing else, or Markdown. Both are made from
//! the same blocks; HTML is escaped by its template.

mod agenda;
mod agreement;
mod blocks;
mod cards;
mod content;
mod dated;
mod entries;
mod funnel;
mod glossary;
mod handover;
mod leads;
pub mod minutes;
mod monthly;
mod negotiated;
mod open_points;
mod people;
mod personas;
mod plain;
mod poster;
mod registers;
mod silent;
mod standing;
mod summary;
mod svg;
mod votes;
mod working;

use askama::Template;
use chrono::NaiveDate;

use crate::calc::course::courses;
use crate::calc::glossary::Glossary;
use crate::calc::models::{at_work_on, brought_up_to, judged_sets};
use crate::calc::monthly as calc_monthly;
use crate::calc::proposals::{self, Topic};
use crate::calc::signing;
use crate::calc::terms::{self, Concern};
use crate::colours::{LIGHT, Palette};
use crate::model::{Language, Month, Workshop, Workspace};
use crate::text::{Texts, texts};
use blocks::{BELOW, Block, Left, Shape};
use cards::Card;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    language: &'static str,
    title: &'a str,
    sheets: &'a [Sheet],
    colors: &'a Palette,
    /// The words that say what they mean where they appear.
    glossary: &'a Glossary,
    /// Each sheet is one for the wall: large letters, one page.
    wall: bool,
}

/// What stands below a title.
struct Sheet {
    title: String,
    subtitle: String,
    blocks: Vec<Block>,
    /// Size of its letters in print on the wall, in points.
    size: String,
}

impl Sheet {
    fn new((title, subtitle): (String, String), blocks: Vec<Block>) -> Self {
        let size = sheet_size(&blocks);
        Self { title, subtitle, blocks, size }
    }
}

impl Page<'_> {
    /// A text as HTML, its terms explained.
    fn explained(&self, text: &str) -> String {
        glossary::explained(self.glossary, text)
    }

    /// Whether a cell holds a value that must not be broken: short, and with a digit or a dash.
    #[expect(clippy::unused_self, reason = "the template asks its page")]
    fn is_value(&self, cell: &str) -> bool {
        let short = cell.chars().count() <= 18 && !cell.contains(BELOW) && cell.matches(' ').count() < 2;
        short && (cell == "–" || cell.contains(|c: char| c.is_ascii_digit()))
    }
}

/// How large the letters of a sheet may be for it to fit one page of A4 in two columns, in points: the largest at which the
/// lines it needs fit the lines there are.
///
/// Widths and heights are those of the sheet's style: columns of 85 mm and two of 236 mm height, letters half as wide as
/// high, lines 1.3 times as high as the letters. Checked with printed sheets from nearly empty to full.
fn sheet_size(blocks: &[Block]) -> String {
    const POINT: f64 = 0.353;
    let fits = |size: &f64| {
        let letters = 85.0 / (size * POINT * 0.5);
        let lines = |text: &str, wide: f64| (text.chars().count() as f64 / (letters * wide)).ceil().max(1.0);
        let needed: f64 = blocks
            .iter()
            .map(|block| match block {
                Block::Section(text) => 1.4 * lines(text, 0.78) + 1.2,
                Block::Heading(text) => lines(text, 0.9) + 0.6,
                Block::Text(text) => 1.15 * lines(text, 0.8) + 0.6,
                Block::List(items) => items.iter().map(|item| lines(item, 0.9)).sum::<f64>() + 0.5,
                Block::Table { rows, .. } => {
                    let row = |row: &Vec<String>| row.first().map_or(1.0, |name| lines(name, 0.74)) + 0.35;
                    1.5 + rows.iter().map(row).sum::<f64>()
                }
                Block::Terms(terms) => terms.iter().map(|(_, said)| 1.0 + said.len() as f64).sum::<f64>(),
                Block::Figure { .. } | Block::Sign(_) | Block::Break => 0.0,
            })
            .sum();
        needed * size * POINT * 1.3 <= 2.0 * 236.0
    };
    let sizes = [20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5];
    format!("{:.1}", sizes.into_iter().find(fits).unwrap_or(7.0))
}

/// The report as one self-contained HTML file.
pub fn html(workspace: &Workspace, today: NaiveDate) -> String {
    let left = left(workspace);
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let sheet = Sheet::new(head(workspace, &texts, today), blocks(workspace, left, &texts, today));
    page(workspace.header.language, &Glossary::of(workspace), &[sheet], false)
}

/// The hand-over protocol as one self-contained HTML file, to be printed and hung on the wall.
pub fn handover_html(workspace: &Workspace, today: NaiveDate) -> String {
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let (title, subtitle) = head(workspace, &texts, today);
    let head = (texts.get("handover-title"), format!("{title} · {subtitle}"));
    page(
        workspace.header.language,
        &Glossary::of(workspace),
        &[Sheet::new(head, handover::blocks(workspace, &texts))],
        true,
    )
}

/// A card of each persona as one self-contained HTML file, a page each, to be printed and hung on the wall: what was agreed
/// and nothing else.
pub fn cards_html(workspace: &Workspace, today: NaiveDate) -> String {
    let sheets = cards_of(workspace, today).into_iter();
    let sheets: Vec<Sheet> = sheets.map(|card| Sheet::new((card.title, card.subtitle), card.blocks)).collect();
    page(workspace.header.language, &Glossary::of(workspace), &sheets, true)
}

/// The cards of all personas as Markdown.
pub fn cards_markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let cards = cards_of(workspace, today).into_iter();
    let texts: Vec<String> = cards.map(|card| lines(&(card.title, card.subtitle), card.blocks)).collect();
    texts.join("\n")
}

fn cards_of(workspace: &Workspace, today: NaiveDate) -> Vec<Card> {
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let (title, subtitle) = head(workspace, &texts, today);
    cards::cards(workspace, &texts, &format!("{title} · {subtitle}"))
}

/// The hand-over protocol as Markdown.
pub fn handover_markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let (title, subtitle) = head(workspace, &texts, today);
    let head = (texts.get("handover-title"), format!("{title} · {subtitle}"));
    lines(&head, handover::blocks(workspace, &texts))
}

/// What a month brought as one self-contained HTML file: a page for the whole firm.
pub fn monthly_html(workspace: &Workspace, month: Month, today: NaiveDate) -> String {
    let (head, blocks) = monthly_of(workspace, month, today);
    page(workspace.header.language, &Glossary::of(workspace), &[Sheet::new(head, blocks)], false)
}

/// The same as Markdown.
pub fn monthly_markdown(workspace: &Workspace, month: Month, today: NaiveDate) -> String {
    let (head, blocks) = monthly_of(workspace, month, today);
    lines(&head, blocks)
}

fn monthly_of(workspace: &Workspace, month: Month, today: NaiveDate) -> ((String, String), Vec<Block>) {
    let courses = courses(workspace, &at_work_on(workspace, &judged_sets(workspace)), today);
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let (title, subtitle) = head(workspace, &texts, today);
    let name = texts.with("monthly-title", &[("month", texts.month(month).into())]);
    let of = calc_monthly::monthly(workspace, &courses, month, today);
    ((name, format!("{title} · {subtitle}")), monthly::blocks(workspace, &texts, &of))
}

/// The poster of the goals as one self-contained HTML file, to be printed and hung on the wall.
pub fn poster_html(workspace: &Workspace, today: NaiveDate) -> String {
    let (head, blocks) = poster_of(workspace, today);
    page(workspace.header.language, &Glossary::of(workspace), &[Sheet::new(head, blocks)], true)
}

/// The same as Markdown.
pub fn poster_markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let (head, blocks) = poster_of(workspace, today);
    lines(&head, blocks)
}

fn poster_of(workspace: &Workspace, today: NaiveDate) -> ((String, String), Vec<Block>) {
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    let (title, _) = head(workspace, &texts, today);
    let version = texts.version(&workspace.header.sla, today);
    ((texts.get("poster-title"), format!("{title} · {version}")), poster::blocks(workspace, &texts))
}

/// Title and line below.
fn head(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> (String, String) {
    (texts.title(workspace), texts.with("report-subtitle", &[("day", texts.date(today).into())]))
}

/// All blocks of a workspace without proposals.
fn blocks(workspace: &Workspace, mut left: Left, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    let mut out = Vec::new();
    // What proposals say is no rule: no lead is scored again.
    let models = brought_up_to(workspace, &judged_sets(workspace), std::mem::take(&mut left.models));
    let left = &left;
    let courses = courses(workspace, &models, today);
    let open = open_points::lines(workspace, left, texts, today);
    summary::summary(workspace, left, &open, texts, &mut out);
    standing::standing(workspace, texts, today, &mut out);
    personas::personas(workspace, texts, &mut out);
    leads::lead_definition(workspace, &models, texts, &mut out);
    content::content_chapter(workspace, texts, today, &mut out);
    funnel::funnel_chapter(workspace, left, texts, today, &mut out);
    agreement::kpis(workspace, &courses, texts, &mut out);
    agreement::sla(workspace, left, (&courses, today), texts, &mut out);
    agenda::next(workspace, texts, today, &mut out);
    entries::entries_chapter(workspace, texts, today, &mut out);
    registers::registers_chapters(workspace, texts, today, &mut out);
    glossary::glossary_chapter(workspace, texts, &mut out);
    open_points::open_points(workspace, open, texts, &mut out);
    silent::silent(workspace, &left.open, texts, &mut out);
    out
}

/// What leaving proposals out would hide.
fn left(workspace: &Workspace) -> Left {
    let open = proposals::proposed(workspace, &Topic::ALL);
    let models = at_work_on(workspace, &judged_sets(workspace));
    let texts = texts(workspace.header.language);
    let concerns = terms::concerns(workspace, &models);
    let contradictions = concerns.iter().filter_map(Concern::contradiction).collect();
    let concerns = concerns.iter().map(|concern| texts.concern(workspace, concern)).collect();
    Left { open, outdated: signing::outdated_agreement(workspace), contradictions, concerns, models }
}

fn page(language: Language, glossary: &Glossary, sheets: &[Sheet], wall: bool) -> String {
    let title = sheets.first().map_or("", |sheet| sheet.title.as_str());
    let page = Page { language: language.code(), title, sheets, colors: &LIGHT, glossary, wall };
    page.render().unwrap_or_else(|error| {
        tracing::error!(%error, "the report cannot be put together");
        String::new()
    })
}

/// The report as Markdown.
pub fn markdown(workspace: &Workspace, today: NaiveDate) -> String {
    let left = left(workspace);
    let (workspace, texts) = (&proposals::without_proposals(workspace), texts(workspace.header.language));
    lines(&head(workspace, &texts, today), blocks(workspace, left, &texts, today))
}

/// The agenda of one workshop as Markdown.
pub fn agenda_markdown(workspace: &Workspace, workshop: &Workshop, texts: &Texts) -> String {
    let mut blocks = Vec::new();
    agenda::of_workshop(workspace, workshop, texts, &mut blocks);
    lines(&(agenda::title(workshop, texts), texts.title(workspace)), blocks)
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
            Block::Terms(terms) => {
                let _ = writeln!(text);
                for (word, said) in terms {
                    let _ = writeln!(text, "- **{}**: {}", escape(&word), escape(&said.join(" · ")));
                }
                Ok(())
            }
            Block::Table { head, rows } => {
                let one = |cell: &String| escape(&cell.replace(BELOW, " · "));
                let line = |cells: &[String]| cells.iter().map(one).collect::<Vec<_>>().join(" | ");
                let _ = writeln!(text, "\n| {} |", line(&head));
                let _ = writeln!(text, "|{}", " --- |".repeat(head.len()));
                for row in rows {
                    let _ = writeln!(text, "| {} |", line(&row));
                }
                Ok(())
            }
            // What a picture shows stands in the table beside it, or is told point by point.
            Block::Figure { points, .. } if points.is_empty() => Ok(()),
            Block::Figure { words, points, .. } => {
                let _ = writeln!(text, "\n{}\n", escape(&words));
                for one in points {
                    let _ = writeln!(text, "- {}", escape(&one));
                }
                Ok(())
            }
            Block::Break => Ok(()),
            Block::Sign(whose) => {
                let _ = writeln!(text);
                for one in whose {
                    let _ = writeln!(text, "{}: ……………………………………………………\n", escape(&one));
                }
                Ok(())
            }
        };
    }
    text
}

/// Escapes what Markdown would read as markup, and keeps a cell in its line. What stands first must not begin a list, a
/// line or a heading either.
fn escape(text: &str) -> String {
    let text = text.trim_start();
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (first, text) = text.split_at_checked(digits).unwrap_or(("", text));
    escaped.push_str(first);
    let numbered = || text.strip_prefix(['.', ')']).is_some_and(|rest| !rest.starts_with(|c: char| !c.is_whitespace()));
    let begins = if digits > 0 { numbered() } else { text.starts_with(['-', '+', '=']) };
    if begins {
        escaped.push('\\');
    }
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
