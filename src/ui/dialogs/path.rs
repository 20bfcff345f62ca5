//! A path to type, for machines without a file dialog.

use std::path::PathBuf;

use egui::Ui;

use super::super::command::{CopyUse, Request, WriteKind};
use super::super::{Outbox, View, widgets};
use super::asked_line;
use crate::model::TableKind;
use widgets::Field;

/// What the path is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFor {
    /// A workspace to open.
    Open,
    /// A file to write.
    Write(WriteKind),
    /// A table to import.
    Import(TableKind),
    /// Another workspace to merge or to compare with.
    Copy(CopyUse),
}

/// View state: what is typed.
#[derive(Debug)]
pub struct PathDialog {
    what: PathFor,
    text: String,
    focused: bool,
}

impl PathDialog {
    /// Asks for a path, starting with a suggestion.
    pub fn new(what: PathFor, suggestion: String) -> Self {
        Self { what, text: suggestion, focused: false }
    }

    /// Draws the dialog; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let title = match self.what {
            PathFor::Open => "path-open",
            PathFor::Write(kind) => kind.title(),
            PathFor::Import(_) => "path-import",
            PathFor::Copy(CopyUse::Compare) => "path-compare",
            PathFor::Copy(_) => "path-merge",
        };
        widgets::heading(ui, view.t(title));
        widgets::muted(ui, view.t("path-why"));
        let name = view.t("path-name");
        let enter = asked_line(ui, Field::header("path"), &name, &mut self.text, &mut self.focused);
        let mut done = false;
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = match self.what {
                PathFor::Open => "command-open",
                PathFor::Write(_) => "command-save",
                PathFor::Import(_) | PathFor::Copy(_) => "path-go",
            };
            let go = widgets::primary_button(ui, view.t(go)).clicked() || enter;
            if go && !self.text.trim().is_empty() {
                let path = PathBuf::from(self.text.trim());
                out.request(match self.what {
                    PathFor::Open => Request::OpenPath(path),
                    PathFor::Write(kind) => Request::WritePath(kind, path),
                    PathFor::Import(kind) => Request::ImportPath(kind, path),
                    PathFor::Copy(purpose) => Request::ReadCopy(purpose, path),
                });
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
        });
        done
    }
}
