//! Carrying out what pages and dialogs ask for.

use super::saving::SaveTarget;
use super::{App, Pending};
use crate::model::RecordRef;
use crate::ui::command::{Command, Request};
use crate::ui::dialogs::Dialog;
use crate::ui::files::{CopyUse, PathFor};
use crate::ui::people::PeopleList;

impl App {
    pub(super) fn execute(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, request: Request) {
        match request {
            Request::Run(command) => self.run(ctx, window, command),
            Request::Start(template, language) => {
                if !self.hold_back(Pending::Start(template, language)) {
                    self.start_with(template, language);
                }
            }
            Request::TakePath(what, path) => self.take_typed(what, path),
            Request::ReplacePath(kind, path) => self.write(kind, path, true),
            Request::Show(RecordRef::Participant(_)) => {
                self.dialog = Some(Dialog::People(PeopleList::over(self.page)));
            }
            Request::Show(record) => self.show(record),
            Request::Open(part) => self.page = self.pages.turn_to(part),
            Request::Turn(page, tab) => {
                self.page = page;
                self.pages.turn_to_tab(page, tab);
            }
            Request::Toast(key, value) => {
                let text = self.texts.with(key, &[("value", value.into())]);
                self.toast(key, text);
            }
            Request::ProceedUnsaved => {
                self.give_up_work();
                self.proceed(ctx, window);
            }
            Request::SaveAndProceed => {
                self.commit_drafts(ctx);
                self.after_save = true;
                self.run(ctx, window, Command::Save);
            }
            Request::KeepFound => self.keep_found(),
            Request::DiscardFound => self.discard_found(),
            Request::CompareVersion(number) => self.compare_version(number),
            Request::TakeUpVersion(number) => self.take_up_version(number),
            Request::TakeTheirs => self.take_theirs(),
            Request::KeepBoth => self.save(SaveTarget::Beside),
            Request::SaveInPlace => self.save(SaveTarget::OwnInPlace),
            Request::RecoverDamaged => self.recover_damaged(),
            Request::VersionsOfDamaged => self.show_versions_of_damaged(),
            Request::MakeReadOnly => self.make_read_only(),
            Request::MergeFiles(paths) => self.read_copies(CopyUse::Merge, paths, false),
            Request::MergeTheirs => {
                // What is still being typed takes part.
                self.commit_drafts(ctx);
                self.merge_theirs();
            }
            Request::Answer(question, answer) => self.answer(question, answer),
            Request::AnswerAllLike(question) => self.answer_all_like(question),
            Request::TakeChange(change, taken) => self.take_change(change, taken),
            Request::TakeOutside(take) => self.take_outside(take),
            Request::ExecuteMerge => self.execute_merge(),
            Request::OpenQuestions => self.show_open_questions(),
            Request::GiveCopy(task) => self.give_copy(window, task),
            Request::CloseCopy(id) => self.close_copy(ctx, id),
            Request::LeadQuery(query) => self.ask_leads(ctx, query),
            Request::LookForLeads => self.look_for_leads(),
            Request::Press(workshop, press) => self.press(ctx, workshop, press),
            Request::Room(act) => self.room_act(ctx, act),
            Request::ResetClock(workshop) => self.reset_clock(ctx, workshop),
        }
    }

    /// Keeps something back while there are unsaved changes, and asks. False when it can go ahead.
    pub(super) fn hold_back(&mut self, pending: Pending) -> bool {
        if self.has_unsaved_changes() && (self.file.document.was_saved() || self.file.document.revision() > 0) {
            self.pending = Some(pending);
            self.dialog = Some(Dialog::Unsaved);
            return true;
        }
        false
    }

    pub(super) fn proceed(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        match self.pending.take() {
            None => {}
            Some(Pending::Quit) => {
                self.quit = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Some(Pending::Start(template, language)) => self.start_with(template, language),
            Some(Pending::Open(path)) => self.open_path(path),
            Some(Pending::AskOpen) => self.ask_path(window, PathFor::Open),
        }
    }

    pub(super) fn message(&mut self, title: &'static str, name: &str, text: String) {
        let title = self.texts.with(title, &[("name", name.into())]);
        self.dialog = Some(Dialog::Message { title, text });
    }
}
