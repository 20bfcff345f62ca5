//! Drawing: pages read the workspace and what follows from it, and push edits and requests. Nothing here changes
//! anything by itself.

pub mod command;
pub mod dialogs;
pub mod files;
pub mod form;
pub mod frame;
pub mod glossary;
pub mod icons;
pub mod keys;
mod lights;
pub mod minutes;
pub mod pages;
pub mod people;
pub mod register;
pub mod room;
pub mod run_bar;
pub mod settings;
pub mod theme;
pub mod widgets;

use chrono::NaiveDate;

use crate::calc::clock::Moment;
use crate::calc::results::Results;
use crate::edit::Edit;
use crate::model::{FreshIds, Language, Side, Workspace};
use crate::text::{Arg, Texts};
use command::Request;

/// What a page reads.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// Grows with every change of the workspace.
    pub revision: u64,
    /// What follows from it.
    pub results: &'a Results,
    /// The wording.
    pub texts: &'a Texts,
    /// The day.
    pub today: NaiveDate,
    /// The moment, for the clock of a workshop.
    pub now: Moment,
    /// The time zone of this machine, by its name in the database of the IANA; empty where nobody knows it.
    pub zone: &'a str,
    /// The side the user speaks for; `None` is neutral.
    pub side: Option<Side>,
    /// The user's name, as typed in the settings.
    pub name: &'a str,
    /// One task, large, without private notes.
    pub presenting: bool,
    /// Nothing can be changed.
    pub read_only: bool,
    /// The settings as they were stored last: the files opened before, and in which of them a workshop runs.
    pub stored: &'a settings::Settings,
    /// What draws the window, where there is one.
    pub drawn: Option<&'a settings::Drawn>,
}

impl View<'_> {
    /// Whether keys belong to the page: no dialog lies over it and no text is typed.
    pub fn keys_are_free(&self, ui: &egui::Ui) -> bool {
        !ui.ctx().text_edit_focused() && ui.memory(|memory| memory.top_modal_layer().is_none())
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text of a key with values put in.
    pub fn tx(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.texts.with(key, values)
    }

    /// The language of the wording.
    pub fn language(&self) -> Language {
        self.texts.language()
    }
}

/// What a page wants: edits and requests, carried out at the end of the pass.
#[derive(Debug)]
pub struct Outbox {
    /// Changes of the workspace.
    pub edits: Vec<Edit>,
    /// Everything else.
    pub requests: Vec<Request>,
    /// Ids for new records.
    pub fresh: FreshIds,
}

impl Outbox {
    /// An empty outbox.
    pub fn new(fresh: FreshIds) -> Self {
        Self { edits: Vec::new(), requests: Vec::new(), fresh }
    }

    /// Pushes an edit.
    pub fn edit(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// Pushes a request.
    pub fn request(&mut self, request: Request) {
        self.requests.push(request);
    }
}
