//! What a user tells the program to do.

use egui::text::{CCursor, CCursorRange};

use super::saving::SaveTarget;
use super::{App, Pending};
use crate::edit::{Page, Place};
use crate::model::TableKind;
use crate::ui::command::Command;
use crate::ui::dialogs::{Dialog, GiveDialog, Palette, StartDialog, TitleDialog};
use crate::ui::files::{CopyUse, PathFor, WriteKind};
use crate::ui::people::PeopleList;

impl App {
    /// Does what a command says.
    pub(super) fn run(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, command: Command) {
        // Without a document there is nothing to save, import into, report on or present.
        if command.needs_workspace() && !self.file.is_open {
            return;
        }
        if command.takes_what_is_typed() {
            self.commit_drafts(ctx);
        }
        let now = self.file.document.now();
        let command = command.about(self.pages.workshop(self.page, now));
        if let Some(kind) = command.writes().filter(|kind| *kind != WriteKind::Copy) {
            if kind.about().needs_title && now.header.title.trim().is_empty() {
                self.dialog = Some(Dialog::Title(TitleDialog::new(command, &self.kept_stem())));
            } else {
                self.ask_path(window, PathFor::Write(kind));
            }
            return;
        }
        match command {
            Command::New => self.dialog = Some(Dialog::Start(StartDialog::default())),
            Command::Open => {
                if !self.hold_back(Pending::AskOpen) {
                    self.ask_path(window, PathFor::Open);
                }
            }
            Command::Save => match &self.file.kept {
                Some(_) if !self.file.document.is_read_only() => self.save(SaveTarget::Own),
                _ => self.ask_path(window, PathFor::Write(WriteKind::Workspace)),
            },
            Command::Versions => self.show_versions(),
            Command::CopyTable => self.copy_table(ctx),
            Command::CopyPicture => self.copy_picture(ctx),
            Command::CopyMinutes(which) => self.copy_minutes(which),
            Command::Merge => self.ask_path(window, PathFor::Copy(CopyUse::Merge)),
            Command::Compare => self.ask_path(window, PathFor::Copy(CopyUse::Compare)),
            Command::GiveCopy => self.dialog = Some(Dialog::Give(GiveDialog::default())),
            Command::People => self.dialog = Some(Dialog::People(PeopleList::to_type_in(self.page))),
            Command::Catch => self.open_catch(),
            Command::Feedback => self.open_feedback(),
            Command::SilentRound => {
                self.page = self.pages.start_round(self.page, self.file.document.now());
            }
            Command::RunWorkshop => self.run_workshop(ctx),
            Command::ImportLeads => self.ask_path(window, PathFor::Import(TableKind::Leads)),
            Command::ImportContent => self.ask_path(window, PathFor::Import(TableKind::Content)),
            Command::ImportFunnel => self.ask_path(window, PathFor::Import(TableKind::Funnel)),
            Command::ImportList => self.import_list(window),
            Command::Undo => {
                let what = self.file.document.undo_label().map(|label| self.words(label));
                let place = self.file.document.undo();
                self.moved_in_history(ctx, place, "undone", what);
            }
            Command::Redo => {
                let what = self.file.document.redo_label().map(|label| self.words(label));
                let place = self.file.document.redo();
                self.moved_in_history(ctx, place, "redone", what);
            }
            Command::Palette => {
                let open = matches!(self.dialog, Some(Dialog::Palette(_)));
                self.dialog = (!open).then(|| Dialog::Palette(Palette::default()));
            }
            Command::Present => self.present(ctx, window),
            Command::Go(page) => self.page = page,
            Command::NextTab => self.pages.turn_tab(self.page, true),
            Command::PreviousTab => self.pages.turn_tab(self.page, false),
            Command::ZoomIn => self.settings.zoom = self.settings.zoom_step(true),
            Command::ZoomOut => self.settings.zoom = self.settings.zoom_step(false),
            Command::ZoomReset => self.settings.zoom = 1.0,
            Command::Settings => self.dialog = Some(Dialog::Settings),
            Command::Help => self.dialog = Some(Dialog::Help),
            Command::Quit => {
                if self.ask_to_quit() {
                    self.quit = true;
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                }
            }
            // These ask for a place, above.
            Command::SaveAs
            | Command::Report
            | Command::HandoverSheet
            | Command::PersonaCards
            | Command::MonthlyReport
            | Command::GoalPoster
            | Command::Minutes(_)
            | Command::Calendar(_)
            | Command::Export => {}
        }
    }

    /// After undo and redo: back to the place, and the caret of a focused field to its end.
    fn moved_in_history(&mut self, ctx: &egui::Context, place: Option<Place>, key: &str, what: Option<String>) {
        let Some(place) = place else { return };
        let text = self.texts.with(key, &[("what", what.unwrap_or_default().into())]);
        self.toasts.clear();
        self.toast("history", text);
        self.page = place.page;
        if let Some(record) = place.record.filter(|record| record.exists_in(self.file.document.now())) {
            self.show(record);
        } else if place.page == Page::Criteria && place.record.is_none() {
            self.pages.show_general_model();
        }
        if let Some(id) = ctx.memory(egui::Memory::focused)
            && let Some(mut state) = egui::TextEdit::load_state(ctx, id)
        {
            let end = CCursor::new(usize::MAX);
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            state.clear_undoer();
            egui::TextEdit::store_state(ctx, id, state);
        }
        ctx.request_repaint();
    }
}
