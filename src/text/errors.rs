//! Errors as sentences: what happened, what is safe, what to do next.

use super::{Texts, imports};
use crate::exchange::TableError;
use crate::exchange::import::PlanError;
use crate::exchange::sheets::WorkbookError;
use crate::file::{Corrected, LinkedError, OpenError, ReadError, ReplaceError, SaveError};
use crate::model::Workspace;

/// Why a table was not read.
#[derive(Debug, thiserror::Error)]
pub enum TableReadError {
    /// The file.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Its content.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// Why a file did not open: what happened, what is safe, what to do.
pub fn open(texts: &Texts, error: &OpenError) -> String {
    match error {
        OpenError::NotFound => texts.get("error-not-found"),
        OpenError::NotAFile => texts.get("error-not-a-file"),
        OpenError::TooLarge { size } => texts.with("error-too-large", &[("mb", (size / 1_000_000).into())]),
        OpenError::Io(error) => texts.with("error-io", &[("detail", error.to_string().into())]),
        OpenError::Read(error) => match error {
            ReadError::Empty => texts.get("error-empty"),
            ReadError::OtherFile(kind) => texts.with("error-other-file", &[("kind", (*kind).into())]),
            ReadError::NotText { line } => texts.with("error-not-text", &[("line", (*line).into())]),
            ReadError::ConflictMarkers { line } => texts.with("error-conflict-markers", &[("line", (*line).into())]),
            ReadError::NotAWorkspace => texts.get("error-not-a-workspace"),
            ReadError::NewerMajor { major } => texts.with("error-newer", &[("version", (*major).into())]),
            ReadError::Damaged { line, column, .. } => {
                texts.with("error-damaged", &[("line", (*line).into()), ("column", (*column).into())])
            }
            ReadError::Duplicate { id, first, second } => texts.with(
                "error-duplicate",
                &[("id", id.into()), ("first", (*first).into()), ("second", (*second).into())],
            ),
        },
    }
}

/// Why a file was not written.
pub fn replace(texts: &Texts, error: &ReplaceError) -> String {
    match error {
        ReplaceError::ReadOnly => texts.get("error-read-only"),
        ReplaceError::NotAFile => texts.get("error-not-a-file"),
        ReplaceError::NoFolder => texts.get("error-no-folder"),
        ReplaceError::NoSpace { needed } => {
            // Rounded up: a disk with less room than this does not do.
            texts.with("error-no-space", &[("kb", needed.div_ceil(1_000).into())])
        }
        ReplaceError::OnlyInPlace => texts.get("error-only-in-place"),
        ReplaceError::Torn => texts.get("error-torn"),
        ReplaceError::ReadBack => texts.get("error-read-back"),
        ReplaceError::Io(error) => texts.with("error-write-io", &[("detail", error.to_string().into())]),
    }
}

/// Why a new file, or one made from a workspace, was not written without a window: there are no changes on a page then
/// that could still be saved elsewhere.
pub fn not_written(texts: &Texts, error: &ReplaceError) -> String {
    match error {
        ReplaceError::ReadOnly => texts.get("not-written-read-only"),
        ReplaceError::NotAFile => texts.get("error-not-a-file"),
        ReplaceError::NoFolder => texts.get("not-written-no-folder"),
        ReplaceError::NoSpace { .. } => texts.get("not-written-no-space"),
        ReplaceError::OnlyInPlace => texts.get("not-written-only-in-place"),
        ReplaceError::Torn => texts.get("error-torn"),
        ReplaceError::ReadBack => texts.get("not-written-read-back"),
        ReplaceError::Io(error) => texts.with("not-written-io", &[("detail", error.to_string().into())]),
    }
}

/// Why a workspace was not saved without a window.
pub fn not_saved(texts: &Texts, error: &SaveError) -> String {
    match error {
        SaveError::Write(error) => texts.with("not-saved-self-check", &[("detail", error.to_string().into())]),
        SaveError::Exists => texts.get("new-there-already"),
        SaveError::ChangedByOthers => texts.get("not-saved-changed"),
        SaveError::Emptied | SaveError::Gone => texts.get("not-saved-gone"),
        SaveError::Overtaken => texts.get("not-saved-overtaken"),
        SaveError::Replace(error) => not_written(texts, error),
        SaveError::Open(error) => open(texts, error),
    }
}

/// Why a workspace was not saved.
pub fn save(texts: &Texts, error: &SaveError) -> String {
    match error {
        SaveError::Write(error) => texts.with("error-self-check", &[("detail", error.to_string().into())]),
        SaveError::Exists => texts.get("replace-text"),
        SaveError::ChangedByOthers => texts.get("error-changed-by-others"),
        SaveError::Emptied => texts.get("error-emptied"),
        SaveError::Overtaken => texts.get("error-overtaken"),
        SaveError::Gone => texts.get("error-gone"),
        SaveError::Replace(error) => replace(texts, error),
        SaveError::Open(error) => open(texts, error),
    }
}

/// Why a table was not read.
pub fn table(texts: &Texts, error: &TableReadError) -> String {
    match error {
        TableReadError::Io(error) if error.kind() == std::io::ErrorKind::NotFound => texts.get("error-not-found"),
        TableReadError::Io(error) if error.kind() == std::io::ErrorKind::InvalidInput => texts.get("error-not-a-file"),
        TableReadError::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => texts.with(
            "error-table-large",
            &[("limit", (crate::exchange::LARGEST / 1024 / 1024).into()), ("what", "MB".into())],
        ),
        TableReadError::Io(error) => texts.with("error-io", &[("detail", error.to_string().into())]),
        TableReadError::Table(error) => match error {
            TableError::Empty => texts.get("error-table-empty"),
            TableError::NoRows => texts.get("error-table-no-rows"),
            TableError::TooLarge { what, limit } => {
                texts.with("error-table-large", &[("limit", (*limit).into()), ("what", (*what).into())])
            }
            TableError::OtherFile(kind) => texts.with("error-table-other", &[("kind", (*kind).into())]),
            TableError::BrokenWorkbook => texts.get("error-table-workbook"),
            TableError::Stopped => texts.get("error-stopped"),
        },
    }
}

/// Why lists did not become a workbook.
pub fn sheets(texts: &Texts, error: &WorkbookError) -> String {
    match error {
        WorkbookError::TooLarge { name, rows, columns } => texts.with(
            "error-sheet-large",
            &[("name", name.into()), ("rows", (*rows).into()), ("columns", (*columns).into())],
        ),
        WorkbookError::Writer(error) => texts.with("not-written-io", &[("detail", error.to_string().into())]),
    }
}

/// A number that contradicted what it counts, and was corrected while a file was read.
pub fn corrected(texts: &Texts, corrected: &Corrected) -> String {
    let name = super::plain::title(&corrected.name);
    let words = [("name", name.into()), ("was", corrected.was.into()), ("is", corrected.is.into())];
    texts.with("corrected-rows", &words)
}

/// Why all leads of a large set are not at hand.
pub fn linked(texts: &Texts, error: &LinkedError) -> String {
    match error {
        LinkedError::Missing => texts.get("linked-missing"),
        LinkedError::OtherContent => texts.get("linked-other"),
        LinkedError::Io(error) => texts.with("linked-io", &[("detail", error.to_string().into())]),
    }
}

/// Why a plan cannot be run; stages of the funnel are called as in the workspace.
pub fn plan(texts: &Texts, workspace: Option<&Workspace>, error: &PlanError) -> String {
    match error {
        PlanError::MissingField(field) => texts.with("error-plan-missing", &[("field", (*field).into())]),
        PlanError::TwoColumns(table, field) => {
            let words = imports::field(texts, workspace, Some(*table), field);
            texts.with("error-plan-two", &[("field", words.into())])
        }
        PlanError::Stopped => texts.get("error-stopped"),
        PlanError::UnknownHeading(heading) => texts.with("error-plan-heading", &[("heading", heading.into())]),
        PlanError::SeveralHeadings(heading) => texts.with("error-plan-several", &[("heading", heading.into())]),
        PlanError::NothingFound(headings) => {
            texts.with("error-plan-nothing", &[("headings", texts.joined(headings).into())])
        }
        PlanError::NoMonths => texts.get("error-plan-months"),
        PlanError::UnknownField(field) => texts.with("error-plan-field", &[("field", field.into())]),
        PlanError::UnknownMeaning(means) => texts.with("error-plan-meaning", &[("means", means.into())]),
    }
}
