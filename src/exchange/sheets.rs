//! The lists of a workspace as sheets for other programs: one as CSV, all of them as a workbook. No cell can ever be read
//! as a formula, and what goes out comes back in as it was.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use super::cells::{Cell, Sheet};
use super::guard::guarded;
use crate::calc::agreement::is_kpi_settled;
use crate::model::{ContentItem, CriterionKind, Direction, Language, PerSide, Section, Unit, Workspace, in_order};
use crate::text::{Texts, labels};

fn head(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

pub(super) fn personas(workspace: &Workspace, texts: &Texts) -> Sheet {
    let mut rows = Vec::new();
    for persona in in_order(&workspace.personas) {
        for section in Section::ALL {
            for statement in crate::calc::persona::statements(workspace, persona.id, section) {
                rows.push(vec![
                    Cell::text(&persona.name),
                    Cell::text(texts.get(labels::words(section))),
                    Cell::text(&statement.text),
                    Cell::text(texts.get(labels::words(statement.said_by))),
                    Cell::text(texts.get(labels::words(statement.evidence))),
                    Cell::text(&statement.source),
                    Cell::maybe(statement.heard, Cell::Day),
                    Cell::text(texts.get(if statement.agreed { "kpi-status-agreed" } else { "kpi-status-proposed" })),
                ]);
            }
        }
    }
    let keys = [
        "field-persona",
        "statement-section",
        "statement-add",
        "report-said-by",
        "statement-evidence",
        "statement-source",
        "field-created",
        "criterion-status",
    ];
    Sheet { name: texts.get("page-personas"), head: head(texts, &keys), rows }
}

pub(super) fn criteria(workspace: &Workspace, texts: &Texts) -> Sheet {
    let points = |points: Option<i32>| Cell::maybe(points, |points| Cell::Whole(points.into()));
    let rows = in_order(&workspace.criteria)
        .into_iter()
        .map(|criterion| {
            let group = criterion.group.and_then(|id| workspace.groups.get(&id));
            let kind = match criterion.kind {
                CriterionKind::Points => labels::words(criterion.dimension),
                kind => labels::words(kind),
            };
            let mut row = vec![
                Cell::text(&criterion.name),
                Cell::text(group.map_or("", |group| group.name.as_str())),
                Cell::text(&criterion.sentence),
                Cell::text(texts.rule(&criterion.rule)),
                Cell::text(texts.get(kind)),
                points(criterion.proposals.sales),
                points(criterion.proposals.marketing),
                points(criterion.agreed_points()),
                Cell::text(texts.standing(criterion)),
            ];
            if !workspace.models.is_empty() {
                row.push(Cell::text(texts.model(workspace, criterion.model)));
            }
            row
        })
        .collect();
    let mut keys = vec![
        "criterion-name",
        "criterion-group",
        "criterion-sentence",
        "criterion-rule",
        "criterion-dimension",
        "side-sales",
        "side-marketing",
        "criterion-status-agreed",
        "criterion-status",
    ];
    if !workspace.models.is_empty() {
        keys.push("field-model");
    }
    Sheet { name: texts.get("page-criteria"), head: head(texts, &keys), rows }
}

/// The fields of an inventory in the order of its columns, by the names the import knows them under.
const CONTENT_COLUMNS: [&str; 29] = [
    "title",
    "kind",
    "format",
    "language",
    "location",
    "version",
    "origin",
    "owner",
    "author",
    "created",
    "changed",
    "expires",
    "rights_until",
    "published",
    "requested_by",
    "competitor",
    "product",
    "scope",
    "audience",
    "personas",
    "stages",
    "objection",
    "useful_sales",
    "useful_marketing",
    "views",
    "won_deals",
    "verdict",
    "reason",
    "notes",
];

pub(super) fn content(workspace: &Workspace, texts: &Texts) -> Sheet {
    let rows = in_order(&workspace.content)
        .into_iter()
        .map(|item| CONTENT_COLUMNS.iter().map(|field| content_cell(workspace, texts, item, field)).collect())
        .collect();
    let head = CONTENT_COLUMNS.iter().map(|field| texts.get(&format!("field-{}", field.replace('_', "-")))).collect();
    Sheet { name: texts.get("page-content"), head, rows }
}

fn content_cell(workspace: &Workspace, texts: &Texts, item: &ContentItem, field: &str) -> Cell {
    let rating = |rating: Option<u8>| Cell::maybe(rating, |rating| Cell::Whole(rating.into()));
    let count = |count: Option<u32>| Cell::maybe(count, |count| Cell::Whole(count.into()));
    let PerSide { sales, marketing } = item.useful;
    match field {
        "title" => Cell::text(&item.title),
        "kind" => Cell::text(texts.get(labels::words(item.kind))),
        "format" => Cell::text(&item.format),
        "language" => Cell::text(&item.language),
        "location" => Cell::text(&item.location),
        "version" => Cell::text(&item.version),
        "origin" => Cell::text(texts.get(labels::words(item.origin))),
        "owner" => Cell::text(&item.owner),
        "author" => Cell::text(&item.author),
        "created" => Cell::maybe(item.created, Cell::Day),
        "changed" => Cell::maybe(item.changed, Cell::Day),
        "expires" => Cell::maybe(item.expires, Cell::Day),
        "rights_until" => Cell::maybe(item.rights_until, Cell::Day),
        "published" => Cell::text(&item.published),
        "requested_by" => Cell::text(&item.requested_by),
        "competitor" => Cell::text(&item.competitor),
        "product" => Cell::text(&item.product),
        "scope" => Cell::text(texts.get(labels::words(item.scope))),
        "audience" => Cell::text(texts.get(labels::words(item.audience))),
        "personas" => {
            let names = item.mapping.keys().filter_map(|id| workspace.personas.get(id));
            Cell::text(names.map(|persona| persona.name.as_str()).collect::<Vec<_>>().join("; "))
        }
        "stages" => {
            let ids: BTreeSet<_> = item.mapping.values().flatten().chain(&item.stages).collect();
            let stages = in_order(&workspace.journey).into_iter().filter(|stage| ids.contains(&stage.id));
            Cell::text(stages.map(|stage| stage.name.as_str()).collect::<Vec<_>>().join("; "))
        }
        "objection" => Cell::text(&item.objection),
        "useful_sales" => rating(sales),
        "useful_marketing" => rating(marketing),
        "views" => count(item.views),
        "won_deals" => count(item.won_deals),
        "verdict" => Cell::text(texts.get(labels::words(item.verdict))),
        "reason" => Cell::text(&item.verdict_reason),
        "notes" => Cell::text(&item.notes),
        _ => Cell::Empty,
    }
}

pub(super) fn funnel(workspace: &Workspace, texts: &Texts) -> Sheet {
    let stages = in_order(&workspace.stages);
    let mut head = vec![texts.get("field-month")];
    head.extend(stages.iter().map(|stage| stage.name.clone()));
    let rows = workspace
        .months
        .values()
        .map(|month| {
            let mut row = vec![Cell::text(month.month.to_string())];
            row.extend(stages.iter().map(|stage| {
                Cell::maybe(month.counts.get(&stage.id), |count| Cell::Whole(i64::try_from(*count).unwrap_or(i64::MAX)))
            }));
            row
        })
        .collect();
    Sheet { name: texts.get("page-funnel"), head, rows }
}

pub(super) fn kpis(workspace: &Workspace, texts: &Texts) -> Sheet {
    let currency = &workspace.header.currency;
    let mut rows = Vec::new();
    for direction in Direction::ALL {
        for kpi in in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.direction == direction) {
            let value = |value: Option<i64>| Cell::maybe(value, Cell::Hundredths);
            let unit = if kpi.unit == Unit::Money { currency.clone() } else { texts.get(labels::words(kpi.unit)) };
            rows.push(vec![
                Cell::text(texts.get(labels::words(direction))),
                Cell::text(&kpi.name),
                Cell::text(&kpi.formula),
                Cell::text(unit),
                value(kpi.baseline),
                value(kpi.proposals.sales),
                value(kpi.proposals.marketing),
                // What was typed over and not agreed again is no result.
                value(kpi.agreed.filter(|_| is_kpi_settled(kpi))),
                Cell::text(&kpi.owner),
                Cell::text(texts.get(labels::words(kpi.trackability))),
                Cell::maybe(kpi.review_due, Cell::Day),
            ]);
        }
    }
    let keys = [
        "kpi-direction",
        "kpi-name",
        "kpi-formula",
        "kpi-unit",
        "kpi-baseline",
        "side-sales",
        "side-marketing",
        "kpi-status-agreed",
        "kpi-owner",
        "kpi-trackability",
        "kpi-review",
    ];
    Sheet { name: texts.get("agreement-tab-kpis"), head: head(texts, &keys), rows }
}

/// A sheet as it goes over the clipboard: cells divided by tabs, rows by line breaks, numbers and days as the language
/// writes them in a spreadsheet. What holds a tab, a line break or a quotation mark stands in quotes.
pub fn tabs(sheet: &Sheet, language: Language) -> String {
    let point = if language == Language::En { '.' } else { ',' };
    let quoted = |cell: &str| {
        let cell = guarded(&cell.replace('\0', "\u{2400}")).into_owned();
        if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    };
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => quoted(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Hundredths(number) => decimal(*number, point),
        Cell::Number(number) => number.replace('.', &point.to_string()),
        Cell::Day(day) => day.to_string(),
    };
    let head: Vec<String> = sheet.head.iter().map(|heading| quoted(heading)).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    std::iter::once(head).chain(rows).map(|row| row.join("\t") + "\n").collect()
}

/// A sheet as delimited text that spreadsheets of this language open without asking: UTF-8 with a mark, `;` and a decimal
/// comma where those are usual. Every text stands in quotes; what a spreadsheet would take for a formula gets an
/// apostrophe before it, also within a text where a spreadsheet with another separator would begin a cell; [`unguarded`](super::guard::unguarded)
/// takes them away again.
pub fn csv(sheet: &Sheet, language: Language) -> Vec<u8> {
    let (separator, point) = if language == Language::En { (',', '.') } else { (';', ',') };
    let mut text = String::from("\u{feff}");
    let quoted = |text: &mut String, cell: &str| {
        text.push('"');
        // No text file holds a NUL; it is shown by its sign.
        text.push_str(&guarded(&cell.replace('\0', "\u{2400}")).replace('"', "\"\""));
        text.push('"');
    };
    for (at, heading) in sheet.head.iter().enumerate() {
        if at > 0 {
            text.push(separator);
        }
        quoted(&mut text, heading);
    }
    text.push_str("\r\n");
    for row in &sheet.rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(separator);
            }
            match cell {
                Cell::Empty => {}
                Cell::Text(cell) => quoted(&mut text, cell),
                Cell::Whole(number) => text.push_str(&number.to_string()),
                Cell::Hundredths(number) => text.push_str(&decimal(*number, point)),
                Cell::Number(number) => text.push_str(&number.replace('.', &point.to_string())),
                Cell::Day(day) => text.push_str(&day.to_string()),
            }
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn decimal(hundredths: i64, point: char) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{rest:02}") }
}

/// The longest text a cell of a workbook holds.
const LONGEST_CELL: usize = 32_767;

/// The most rows and columns a sheet of a workbook holds.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Why lists are no workbook.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// A list has more rows or columns than a sheet holds.
    #[error("{name}: {rows} rows, {columns} columns")]
    TooLarge {
        /// The list.
        name: String,
        /// Its rows with the headings.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// What the writer of workbooks says.
    #[error(transparent)]
    Writer(#[from] XlsxError),
}

/// All sheets as a workbook. Texts are texts there, so nothing needs an apostrophe; what is longer than a cell holds is
/// cut.
///
/// # Errors
/// [`WorkbookError`] when a list is larger than a sheet.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let (rows, columns) = (sheet.rows.len() + 1, sheet.head.len());
        if rows > MOST_ROWS || columns > MOST_COLUMNS {
            return Err(WorkbookError::TooLarge { name: sheet.name.clone(), rows, columns });
        }
    }
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap());
    let (day_format, decimals) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("0.##"));
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet.name.chars().filter(|c| !r"[]:*?/\'".contains(*c)).take(31).collect::<String>())?;
        page.set_freeze_panes(1, 0)?;
        for (column, heading) in (0_u16..).zip(&sheet.head) {
            page.write_string_with_format(0, column, cut(heading), &bold)?;
        }
        for (row, cells) in (1_u32..).zip(&sheet.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) if text.contains('\n') => {
                        page.write_string_with_format(row, column, cut(text), &wrapped)?;
                    }
                    Cell::Text(text) => {
                        page.write_string(row, column, cut(text))?;
                    }
                    Cell::Whole(number) => {
                        page.write_number(row, column, *number as f64)?;
                    }
                    Cell::Hundredths(number) => {
                        page.write_number_with_format(row, column, *number as f64 / 100.0, &decimals)?;
                    }
                    Cell::Number(number) => match number.parse::<f64>() {
                        Ok(number) => page.write_number(row, column, number).map(|_| ())?,
                        Err(_) => page.write_string(row, column, number).map(|_| ())?,
                    },
                    Cell::Day(day) => write_day(page, row, column, *day, &day_format)?,
                }
            }
        }
        page.set_autofit_max_width(420).autofit();
    }
    Ok(book.save_to_buffer()?)
}

fn write_day(
    page: &mut rust_xlsxwriter::Worksheet,
    row: u32,
    column: u16,
    day: NaiveDate,
    format: &Format,
) -> Result<(), XlsxError> {
    use chrono::Datelike;
    let date = u16::try_from(day.year()).ok();
    match date.and_then(|year| ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok()) {
        Some(date) => page.write_datetime_with_format(row, column, &date, format).map(|_| ()),
        // Spreadsheets know no days before 1900.
        None => page.write_string(row, column, day.to_string()).map(|_| ()),
    }
}

/// At most as many characters as a cell holds.
fn cut(text: &str) -> &str {
    text.char_indices().nth(LONGEST_CELL).map_or(text, |(at, _)| text.get(..at).unwrap_or_default())
}
