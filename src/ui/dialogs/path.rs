//! A path to type, for machines without a file dialog.

use std::path::PathBuf;

use egui::{Key, Ui};

use super::super::command::{CopyUse, Request, WriteKind};
use super::super::{Outbox, View, widgets};
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
        let width = ui.available_width() - 16.0;
        let (response, new) = widgets::text_line(ui, Field::header("path"), &name, &self.text, "", width);
        if !std::mem::replace(&mut self.focused, true) {
            response.request_focus();
            widgets::select_all(ui, response.id, self.text.chars().count());
        }
        if let Some(text) = new {
            self.text = text;
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
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
