//! A title for what is written for others: asked for where the workspace has none.

use egui::Ui;

use super::super::command::{Command, Request};
use super::super::{Outbox, View, widgets};
use super::asked_line;
use crate::edit::{Edit, Page};
use crate::model::{Header, in_order};
use widgets::Field;

/// View state: what is typed, and what is written then.
#[derive(Debug)]
pub struct TitleDialog {
    then: Command,
    text: String,
    focused: bool,
}

impl TitleDialog {
    /// Asks for a title, starting with the name of the file, before a command is carried out.
    pub fn new(then: Command, file: &str) -> Self {
        Self { then, text: file.to_owned(), focused: false }
    }

    /// Draws the dialog; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        widgets::heading(ui, view.t("title-ask"));
        widgets::muted(ui, view.t("title-ask-why"));
        let name = view.t("settings-workspace-title");
        let enter = asked_line(ui, Field::header("asked title"), &name, &mut self.text, &mut self.focused);
        let names: Vec<String> =
            in_order(&view.workspace.personas).into_iter().take(3).map(|persona| persona.name.clone()).collect();
        if !names.is_empty() {
            let proposal = view.tx("title-of-personas", &[("names", view.texts.joined(&names).into())]);
            if widgets::quiet_button(ui, &proposal).clicked() {
                self.text = proposal;
            }
        }
        let mut done = false;
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = widgets::primary_button(ui, view.t("path-go")).clicked() || enter;
            if go && !self.text.trim().is_empty() {
                let header = Header { title: self.text.trim().to_owned(), ..(*view.workspace.header).clone() };
                out.edit(Edit::new("edit-workspace", "", Page::Overview).header(header));
                out.request(Request::Run(self.then));
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
        });
        done
    }
}
