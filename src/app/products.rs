//! What is made from a workspace and written to a file: the report, the sheet for the wall, lists for a spreadsheet.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::App;
use crate::exchange::decision_sheets::decision_sheets;
use crate::exchange::lists;
use crate::exchange::report;
use crate::exchange::sheets::{self, SheetKind, WorkbookError};
use crate::file::{ReplaceError, Store};
use crate::model::Workspace;
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
    /// All lists as a workbook or this one as CSV, by the ending.
    Sheets(SheetKind),
}

/// How something made from a workspace is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Html,
    /// One list.
    Csv(SheetKind),
    /// All lists.
    Workbook,
}

impl Product {
    /// Whether it can be written to a file of this name.
    pub fn knows(self, path: &Path) -> bool {
        self.form(path).is_some()
    }

    /// How it is written to a file of this name; `None` when the ending is none that is known.
    fn form(self, path: &Path) -> Option<Form> {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match (self, ending.to_str()?) {
            (Self::Report | Self::Handover, "md") => Some(Form::Markdown),
            (Self::Report | Self::Handover, "html" | "htm") => Some(Form::Html),
            (Self::Sheets(kind), "csv") => Some(Form::Csv(kind)),
            (Self::Sheets(_), "xlsx") => Some(Form::Workbook),
            _ => None,
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
    let bytes = match what.form(path).ok_or(Refused::Kind)? {
        Form::Markdown if what == Product::Handover => report::handover_markdown(workspace, today).into_bytes(),
        Form::Html if what == Product::Handover => report::handover_html(workspace, today).into_bytes(),
        Form::Markdown => report::markdown(workspace, today).into_bytes(),
        Form::Html => report::html(workspace, today).into_bytes(),
        Form::Csv(kind) => sheets::csv(&sheets::sheet(workspace, kind), workspace.header.language),
        Form::Workbook => {
            let own = SheetKind::ALL.map(|kind| sheets::sheet(workspace, kind));
            let all: Vec<crate::exchange::cells::Sheet> =
                own.into_iter().chain(decision_sheets(workspace)).chain(lists::lists(workspace)).collect();
            sheets::workbook(&all).map_err(Refused::TooLarge)?
        }
    };
    store.replace(path, &bytes).map(|_| ()).map_err(Refused::Disk)
}

impl App {
    /// Writes something that is made from the workspace, over what stands there or only where nothing does; a single list
    /// is that of the page that is shown.
    pub(super) fn write_product(&mut self, kind: WriteKind, path: PathBuf, replaces: bool) {
        let product = match kind {
            WriteKind::Report => Product::Report,
            WriteKind::Handover => Product::Handover,
            WriteKind::Sheets => Product::Sheets(self.list_of_page()),
            WriteKind::Workspace | WriteKind::Copy => return,
        };
        let workspace = self.leads.filled(self.file.document.now());
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
            move |app, _, result| app.wrote(kind, path, result),
        );
    }

    /// Something made from the workspace was written, or not.
    fn wrote(&mut self, kind: WriteKind, path: PathBuf, result: Result<(), Refused>) {
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
            Err(Refused::Kind) => self.texts.get("cli-export-kind"),
            Err(Refused::TooLarge(error)) => errors::sheets(&self.texts, &error),
            Err(Refused::Disk(error)) => errors::replace(&self.texts, &error),
        };
        self.message(about.failed, "", why);
    }
}
