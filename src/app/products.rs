//! What is made from a workspace and written to a file: the report, the sheet for the wall, lists for a spreadsheet.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::App;
use super::minutes::{asked, minutes_here, wanted};
use crate::calc::monthly::last_month;
use crate::exchange::calendar::{self, Wanted};
use crate::exchange::report::{self, minutes::Asked};
use crate::exchange::sheet_kinds::{self, SheetKind};
use crate::exchange::sheets::{self, WorkbookError};
use crate::file::{ReplaceError, Store};
use crate::model::{Month, Workspace};
use crate::text::errors;
use crate::ui::dialogs::Dialog;
use crate::ui::files::WriteKind;

/// What is made from a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// The report: Markdown or HTML, by the ending.
    Report,
    /// The hand-over protocol for the wall, as HTML or Markdown by the ending.
    Handover,
    /// A card of each persona for the wall, as HTML or Markdown by the ending.
    Cards,
    /// What a month brought, as HTML or Markdown by the ending.
    Monthly(Month),
    /// The poster of the goals for the wall, as HTML or Markdown by the ending.
    Poster,
    /// All lists as a workbook or this one as CSV, by the ending.
    Sheets(SheetKind),
    /// The minutes of a workshop: HTML, Markdown or plain text, by the ending.
    Minutes(Asked),
    /// A calendar file.
    Calendar(Wanted),
}

/// How something made from a workspace is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Html,
    /// One list.
    Csv,
    /// All lists.
    Workbook,
    /// Plain text.
    Text,
    /// Events for a calendar.
    Calendar,
}

impl Product {
    /// Whether it can be written to a file of this name.
    pub fn knows(self, path: &Path) -> bool {
        self.form(path).is_some()
    }

    /// Whether it is a text to be read: everything but lists and calendars.
    fn is_page(self) -> bool {
        !matches!(self, Self::Sheets(_) | Self::Calendar(_))
    }

    /// How it is written to a file of this name; `None` when the ending is none that is known.
    fn form(self, path: &Path) -> Option<Form> {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match (self, ending.to_str()?) {
            (page, "md") if page.is_page() => Some(Form::Markdown),
            (page, "html" | "htm") if page.is_page() => Some(Form::Html),
            (Self::Minutes(_), "txt") => Some(Form::Text),
            (Self::Calendar(_), "ics") => Some(Form::Calendar),
            (Self::Sheets(_), "csv") => Some(Form::Csv),
            (Self::Sheets(_), "xlsx") => Some(Form::Workbook),
            _ => None,
        }
    }

    /// The text key of what is said where the ending is none that is known.
    pub fn endings(self) -> &'static str {
        match self {
            Self::Report | Self::Handover | Self::Cards | Self::Monthly(_) | Self::Poster => "cli-report-kind",
            Self::Sheets(_) => "cli-export-kind",
            Self::Minutes(_) => "cli-minutes-kind",
            Self::Calendar(_) => "cli-calendar-kind",
        }
    }

    /// The text key of what is said where there is nothing to be written.
    pub fn nothing(self) -> &'static str {
        match self {
            Self::Calendar(_) => "calendar-nothing",
            _ => "minutes-no-workshop",
        }
    }
}

/// Why something made from a workspace was not written.
#[derive(Debug)]
pub enum Refused {
    /// Something stands there.
    There,
    /// The ending is none that is known.
    Kind,
    /// There is nothing to be written: no such workshop, nothing that has a day.
    Nothing,
    /// A list is larger than a sheet of a workbook.
    TooLarge(WorkbookError),
    /// The disk did not take it.
    Disk(ReplaceError),
}

/// Makes a report or lists of a workspace and writes them by the file's ending.
///
/// # Errors
/// [`Refused`]; what stood there is untouched then.
pub fn write_product(
    store: &Store,
    path: &Path,
    workspace: &Workspace,
    today: NaiveDate,
    what: Product,
) -> Result<(), Refused> {
    let form = what.form(path).ok_or(Refused::Kind)?;
    let bytes = bytes(store, workspace, today, what, form)?;
    store.replace(path, &bytes).map(|_| ()).map_err(Refused::Disk)
}

fn bytes(
    store: &Store,
    workspace: &Workspace,
    today: NaiveDate,
    what: Product,
    form: Form,
) -> Result<Vec<u8>, Refused> {
    let text = match (what, form) {
        (Product::Report, Form::Markdown) => report::markdown(workspace, today),
        (Product::Report, _) => report::html(workspace, today),
        (Product::Handover, Form::Markdown) => report::handover_markdown(workspace, today),
        (Product::Handover, _) => report::handover_html(workspace, today),
        (Product::Cards, Form::Markdown) => report::cards_markdown(workspace, today),
        (Product::Cards, _) => report::cards_html(workspace, today),
        (Product::Monthly(month), Form::Markdown) => report::monthly_markdown(workspace, month, today),
        (Product::Monthly(month), _) => report::monthly_html(workspace, month, today),
        (Product::Poster, Form::Markdown) => report::poster_markdown(workspace, today),
        (Product::Poster, _) => report::poster_html(workspace, today),
        (Product::Minutes(asked), form) => {
            let made = minutes_here(store, workspace, &asked).ok_or(Refused::Nothing)?;
            match form {
                Form::Markdown => made.markdown(),
                Form::Html => made.html(),
                _ => made.text(),
            }
        }
        (Product::Calendar(wanted), _) => calendar::calendar(workspace, &wanted).ok_or(Refused::Nothing)?,
        (Product::Sheets(_), Form::Workbook) => {
            return sheets::workbook(&sheet_kinds::sheets(workspace)).map_err(Refused::TooLarge);
        }
        (Product::Sheets(kind), _) => {
            return Ok(sheets::csv(&sheet_kinds::sheet(workspace, kind), workspace.header.language));
        }
    };
    Ok(text.into_bytes())
}

impl App {
    /// Writes something that is made from the workspace, over what stands there or only where nothing does; a single list
    /// is that of the page that is shown.
    pub(super) fn write_product(&mut self, kind: WriteKind, path: PathBuf, replaces: bool) {
        let product = match kind {
            WriteKind::Report => Product::Report,
            WriteKind::Handover => Product::Handover,
            WriteKind::Cards => Product::Cards,
            WriteKind::Monthly => Product::Monthly(last_month(self.platform.today())),
            WriteKind::Poster => Product::Poster,
            WriteKind::Sheets => Product::Sheets(self.list_of_page()),
            WriteKind::Minutes(which) => {
                let asked = asked(self.file.document.now(), which, self.platform.as_ref());
                let Some(asked) = asked else { return self.no_workshop() };
                Product::Minutes(asked)
            }
            WriteKind::Calendar(which) => Product::Calendar(wanted(which, self.platform.as_ref())),
            WriteKind::Workspace | WriteKind::Copy => return,
        };
        let now = self.file.document.now();
        // Minutes compare states of the workspace as the file keeps them.
        let workspace = if matches!(product, Product::Minutes(_)) { now.clone() } else { self.leads.filled(now) };
        let (today, to) = (self.platform.today(), path.clone());
        self.work(
            kind.about().working,
            move |store, _| {
                if !product.knows(&to) {
                    Err(Refused::Kind)
                } else if !replaces && store.vfs.is_taken(&to) {
                    Err(Refused::There)
                } else {
                    write_product(store, &to, &workspace, today, product)
                }
            },
            move |app, _, result| app.wrote(kind, product, path, result),
        );
    }

    /// Something made from the workspace was written, or not.
    fn wrote(&mut self, kind: WriteKind, product: Product, path: PathBuf, result: Result<(), Refused>) {
        let about = kind.about();
        let why = match result {
            Ok(()) => {
                let text = self.texts.with(about.written, &[("path", path.display().to_string().into())]);
                return self.toast_file(about.written, text, path);
            }
            Err(Refused::There) => {
                self.dialog = Some(Dialog::Replace { kind, path });
                return;
            }
            Err(Refused::Kind) => self.texts.get(product.endings()),
            Err(Refused::Nothing) => self.texts.get(product.nothing()),
            Err(Refused::TooLarge(error)) => errors::sheets(&self.texts, &error),
            Err(Refused::Disk(error)) => errors::replace(&self.texts, &error),
        };
        self.message(about.failed, "", why);
    }
}
